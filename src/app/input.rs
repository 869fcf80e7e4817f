//! What the terminal sent, gathered: a burst of characters is one text, as an input method or a fast hand commits it, and
//! comes apart again where keys are expected.

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind,
};

use super::App;
use crate::domain::Cx;
use crate::screens::Effect;
use crate::ui::keys;
use crate::words::app as words;

/// One input of the user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One key.
    Key(KeyEvent),
    /// Characters that came together.
    Text(String),
    /// A paste.
    Paste(String),
    /// A click, a drag or a turn of the wheel.
    Mouse(MouseEvent),
}

/// The inputs of these events, in order; neighbouring characters become one text.
pub fn inputs(events: Vec<Event>) -> Vec<Input> {
    let mut inputs: Vec<Input> = Vec::new();
    for event in events {
        match event {
            Event::Key(key) => match (character(key), inputs.last_mut()) {
                (Some(character), Some(Input::Text(text))) => text.push(character),
                (Some(character), _) => inputs.push(Input::Text(character.into())),
                (None, _) => inputs.push(Input::Key(key)),
            },
            Event::Paste(text) => inputs.push(Input::Paste(text)),
            Event::Mouse(mouse) => match inputs.last_mut() {
                // Of a drag only how far it has come matters.
                Some(Input::Mouse(last))
                    if last.kind == mouse.kind && matches!(mouse.kind, MouseEventKind::Drag(_)) =>
                {
                    *last = mouse;
                }
                _ => inputs.push(Input::Mouse(mouse)),
            },
            _ => {}
        }
    }
    inputs
}

impl App {
    /// Characters that came together: a text where one is being written, else keys.
    pub(super) fn type_text(&mut self, text: &str, cx: &Cx, at: u64) -> (Effect, Option<Input>) {
        match self
            .overlays
            .last_mut()
            .filter(|overlay| overlay.takes_text())
        {
            Some(overlay) => overlay.type_text(text, at),
            None => return self.typed_as_keys(text, cx, at),
        }
        (Effect::None, None)
    }

    /// Characters where keys are expected. Plain ones were typed ahead, and the first is a key; what an input method
    /// committed is no keys.
    fn typed_as_keys(&mut self, text: &str, cx: &Cx, at: u64) -> (Effect, Option<Input>) {
        let mut characters = text.chars();
        let Some(first) = characters.next() else {
            return (Effect::None, None);
        };
        let rest = characters.as_str();
        let are_keys = if rest.is_empty() {
            keys::narrow(first).is_ascii()
        } else {
            text.is_ascii()
        };
        if !are_keys {
            let said = words::input_method_is_on(self.look.lang).into();
            return (Effect::Say(said), None);
        }
        let key = KeyCode::Char(first).into();
        let rest = (!rest.is_empty()).then(|| Input::Text(rest.to_owned()));
        (self.key(key, cx, at), rest)
    }
}

/// The character that this key types.
fn character(key: KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(character)
            if !key
                .modifiers
                .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
        {
            Some(character)
        }
        _ => None,
    }
}
