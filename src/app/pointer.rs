//! The mouse: a click does what it hits, the wheel moves in what is in front.

use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Position;

use super::App;
use crate::domain::Cx;
use crate::screens::Effect;
use crate::ui::action::Action;
use crate::ui::mouse::{Deed, Mouse, WHEEL};
use crate::words::app as words;

impl App {
    /// Answers the mouse.
    pub(super) fn point(&mut self, event: MouseEvent, cx: &Cx, at: u64) -> Effect {
        let Some(mouse) = self.clicks.read(event, at) else {
            return Effect::None;
        };
        if let Some(overlay) = self.overlays.last_mut()
            && overlay.mouse(mouse)
        {
            return Effect::None;
        }
        match mouse.deed {
            Deed::Press | Deed::DoublePress => self.click(mouse.at, cx, at),
            Deed::WheelUp => self.wheel(Action::Up, mouse, cx, at),
            Deed::WheelDown => self.wheel(Action::Down, mouse, cx, at),
            Deed::Drag => Effect::None,
        }
    }

    /// Does what was drawn last at this cell.
    fn click(&mut self, cell: Position, cx: &Cx, at: u64) -> Effect {
        let Some(action) = self.zone_at(cell) else {
            return Effect::None;
        };
        if self.is_reread && self.overlays.is_empty() {
            return Effect::Say(words::look_again(self.look.lang).into());
        }
        // It holds for the picture that was clicked into; the next one may have something else there.
        self.zones.clear();
        if self.overlays.is_empty() {
            let is_open = self.screen().is_open();
            match action {
                // The pane that is read has the keys already.
                Action::Pane if is_open => return Effect::None,
                // A click into the list comes back to it.
                Action::Point(_) if is_open => _ = self.act(Action::Back, cx, at),
                _ => {}
            }
        }
        self.act(action, cx, at)
    }

    /// Moves in what is in front, or in the pane beneath the pointer: what is read beside a list scrolls without getting
    /// the keys.
    fn wheel(&mut self, action: Action, mouse: Mouse, cx: &Cx, at: u64) -> Effect {
        let zone = self.zone_at(mouse.at);
        let has_panes = self.overlays.is_empty();
        let is_open = has_panes && self.screen().is_open();
        let visits = has_panes && !is_open && zone == Some(Action::Pane);
        if visits {
            _ = self.act(Action::Pane, cx, at);
            if !self.screen().is_open() {
                return Effect::None;
            }
        } else if is_open && matches!(zone, Some(Action::Point(_))) {
            _ = self.act(Action::Back, cx, at);
        }
        let mut effect = Effect::None;
        for _ in 0..WHEEL {
            match self.act(action, cx, at) {
                Effect::None => {}
                other => effect = other,
            }
        }
        if visits {
            _ = self.act(Action::Back, cx, at);
        }
        effect
    }

    /// What a click into this cell means.
    fn zone_at(&self, cell: Position) -> Option<Action> {
        let zones = self.zones.iter().rev();
        let mut hit = zones.filter(|(area, _)| area.contains(cell));
        hit.next().map(|(_, action)| *action)
    }
}
