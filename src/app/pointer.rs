//! The mouse: a click does what it hits, the wheel moves in what is in front.

use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::{Position, Rect};

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
            Deed::WheelUp | Deed::WheelDown => self.wheel(mouse, cx, at),
            Deed::Drag => Effect::None,
        }
    }

    /// Does what was drawn last at this cell.
    fn click(&mut self, cell: Position, cx: &Cx, at: u64) -> Effect {
        let Some(action) = self.zone_at(cell) else {
            return Effect::None;
        };
        if self.seen.is_reread && self.overlays.is_empty() {
            return Effect::Say(words::look_again(self.look.lang).into());
        }
        let pane = self.pane_at(cell);
        // It holds for the picture that was clicked into; the next one may have something else there.
        self.zones.clear();
        if self.overlays.is_empty() {
            let is_reading = self.screen().is_reading();
            match action {
                // The pane that is read has the keys already.
                Action::Pane if is_reading => return Effect::None,
                // A click into the list comes back to it.
                Action::Point(_) => self.leave_open(cx),
                // What is done there is done to what is read there.
                action
                    if pane == Some(Action::Pane)
                        && !is_reading
                        && action.is_done_to_selected() =>
                {
                    _ = self.act(Action::Pane, cx, at);
                }
                _ => {}
            }
        }
        self.act(action, cx, at)
    }

    /// Moves in what is in front, or in the pane beneath the pointer: what is read beside a list scrolls without getting
    /// the keys.
    fn wheel(&mut self, mouse: Mouse, cx: &Cx, at: u64) -> Effect {
        let (step, read) = match mouse.deed {
            Deed::WheelUp => (Action::Up, Action::ReadUp),
            _ => (Action::Down, Action::ReadDown),
        };
        if !self.overlays.is_empty() {
            return self.repeat(step, WHEEL, cx, at);
        }
        let is_open = self.screen().is_open();
        match self.pane_at(mouse.at) {
            Some(Action::Pane) => self.repeat(read, WHEEL, cx, at),
            // A week at a time, where the calendar has the keys.
            Some(Action::Date(_)) if is_open => self.act(step, cx, at),
            Some(Action::Date(_)) => Effect::None,
            Some(_) if is_open => {
                self.leave_open(cx);
                self.repeat(step, WHEEL, cx, at)
            }
            _ if self.screen().is_reading() => self.repeat(read, WHEEL, cx, at),
            _ => self.repeat(step, WHEEL, cx, at),
        }
    }

    fn repeat(&mut self, action: Action, times: usize, cx: &Cx, at: u64) -> Effect {
        let mut effect = Effect::None;
        for _ in 0..times {
            match self.act(action, cx, at) {
                Effect::None => {}
                other => effect = other,
            }
        }
        effect
    }

    /// The pane, the row of a list or the day of a calendar in this cell, whatever else can be clicked there.
    fn pane_at(&self, cell: Position) -> Option<Action> {
        let mut zones = self.zones.iter().rev();
        let is_hit = |(area, action): &&(Rect, Action)| {
            let is_pane = matches!(action, Action::Pane | Action::Point(_) | Action::Date(_));
            is_pane && area.contains(cell)
        };
        zones.find(is_hit).map(|(_, action)| *action)
    }

    /// What a click into this cell means.
    fn zone_at(&self, cell: Position) -> Option<Action> {
        let zones = self.zones.iter().rev();
        let mut hit = zones.filter(|(area, _)| area.contains(cell));
        hit.next().map(|(_, action)| *action)
    }
}
