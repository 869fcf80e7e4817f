//! What the terminal sent, gathered: a burst of characters is one text, as an input method or a fast hand commits it.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// One input of the user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One key.
    Key(KeyEvent),
    /// Characters that came together.
    Text(String),
    /// A paste.
    Paste(String),
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
            _ => {}
        }
    }
    inputs
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
