//! The mouse: what it did and where, and how a text answers it.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::text::{Editor, Motion};

/// How many rows a wheel goes at once.
pub const WHEEL: usize = 3;

/// The longest time between two presses that are one double click, in milliseconds.
const DOUBLE: u64 = 400;

/// What the mouse did, and where on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub deed: Deed,
    /// The cell beneath the pointer.
    pub at: Position,
}

/// What a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The left button went down.
    Press,
    /// It went down a second time at the same place, right after the first.
    DoublePress,
    /// The pointer moved while it was down.
    Drag,
    /// The wheel turned away from the user.
    WheelUp,
    /// The wheel turned towards the user.
    WheelDown,
}

impl Deed {
    /// Whether the button went down.
    pub const fn is_press(self) -> bool {
        matches!(self, Self::Press | Self::DoublePress)
    }

    /// How many rows the wheel turned, downwards if positive; `None` if it was not the wheel.
    pub const fn wheel(self) -> Option<isize> {
        match self {
            Self::WheelUp => Some(-(WHEEL as isize)),
            Self::WheelDown => Some(WHEEL as isize),
            _ => None,
        }
    }
}

/// Tells a double click from two.
#[derive(Debug, Default)]
pub struct Clicks {
    last: Option<(Position, u64)>,
}

impl Clicks {
    /// What this event means at this time (milliseconds of a clock that only goes forward); `None` if nothing, as of
    /// the other buttons.
    pub fn read(&mut self, event: MouseEvent, at: u64) -> Option<Mouse> {
        let place = Position::new(event.column, event.row);
        let deed = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let is_second = self
                    .last
                    .is_some_and(|(last, when)| last == place && at.saturating_sub(when) <= DOUBLE);
                self.last = (!is_second).then_some((place, at));
                if is_second {
                    Deed::DoublePress
                } else {
                    Deed::Press
                }
            }
            MouseEventKind::Drag(MouseButton::Left) => Deed::Drag,
            MouseEventKind::ScrollUp => Deed::WheelUp,
            MouseEventKind::ScrollDown => Deed::WheelDown,
            _ => return None,
        };
        Some(Mouse { deed, at: place })
    }
}

/// Where a text was drawn last, so that the mouse finds it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reach {
    area: Rect,
    /// The button went down in it: drags are its own, wherever they lead.
    is_held: bool,
}

impl Reach {
    /// The text is drawn here.
    pub const fn set(&mut self, area: Rect) {
        self.area = area;
    }

    /// The text is not drawn.
    pub const fn forget(&mut self) {
        self.area = Rect::ZERO;
    }

    /// Whether this cell is one of its place.
    pub const fn holds(&self, at: Position) -> bool {
        self.area.contains(at)
    }

    /// Lets `editor`, whose place this is, answer the mouse: a press puts the caret, a drag selects, a double click
    /// selects a word, the wheel scrolls. Returns whether it was meant.
    pub fn answer(&mut self, editor: &mut Editor, mouse: Mouse) -> bool {
        let is_inside = self.holds(mouse.at);
        if mouse.deed.is_press() {
            // A hand that trembles must not take the word away again.
            self.is_held = is_inside && mouse.deed == Deed::Press;
        }
        match mouse.deed {
            Deed::Drag if self.is_held => self.drag(editor, mouse.at),
            _ if !is_inside => return false,
            Deed::Press => {
                let place = editor.position_at(self.x(mouse.at), mouse.at.y - self.area.y);
                editor.set_cursor(place.line, place.byte);
            }
            Deed::DoublePress => {
                let place = editor.position_at(self.x(mouse.at), mouse.at.y - self.area.y);
                editor.select_word(place);
            }
            Deed::WheelUp | Deed::WheelDown => {
                editor.scroll_by(mouse.deed.wheel().unwrap_or_default());
            }
            Deed::Drag => return false,
        }
        true
    }

    /// Selects up to the pointer; above and below the text it goes on row by row.
    fn drag(&self, editor: &mut Editor, at: Position) {
        if at.y < self.area.y {
            editor.move_(Motion::Up, true);
        } else if at.y >= self.area.bottom() {
            editor.move_(Motion::Down, true);
        } else {
            editor.select_to(editor.position_at(self.x(at), at.y - self.area.y));
        }
    }

    const fn x(&self, at: Position) -> u16 {
        at.x.saturating_sub(self.area.x)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyModifiers;

    use super::*;

    #[test]
    fn two_presses_at_one_place_are_a_double_click_if_they_come_soon() {
        let left = MouseEventKind::Down(MouseButton::Left);
        let mut clicks = Clicks::default();
        for (kind, column, at, deed) in [
            (left, 3, 0, Some(Deed::Press)),
            (left, 3, 400, Some(Deed::DoublePress)),
            (left, 3, 500, Some(Deed::Press)),
            (left, 4, 600, Some(Deed::Press)),
            (left, 4, 1100, Some(Deed::Press)),
            (MouseEventKind::Down(MouseButton::Right), 4, 1110, None),
            (MouseEventKind::Moved, 5, 1120, None),
            (MouseEventKind::ScrollUp, 5, 1130, Some(Deed::WheelUp)),
        ] {
            let event = MouseEvent {
                kind,
                column,
                row: 0,
                modifiers: KeyModifiers::NONE,
            };
            let read = clicks.read(event, at);
            assert_eq!(read.map(|mouse| mouse.deed), deed, "{kind:?} at {at}");
        }
    }

    /// A text of two rows in a place of 10×2 at column 5, row 3, after these deeds.
    fn after(deeds: &[(Deed, u16, u16)]) -> Editor {
        let mut editor = Editor::new("hello wide\n世界 x");
        editor.layout(12, 2);
        let mut reach = Reach::default();
        reach.set(Rect::new(5, 3, 12, 2));
        for (deed, x, y) in deeds {
            let at = Position::new(*x, *y);
            reach.answer(&mut editor, Mouse { deed: *deed, at });
        }
        editor
    }

    #[test]
    fn a_text_is_selected_by_the_mouse() {
        use Deed::{DoublePress, Drag, Press};
        for (deeds, selected) in [
            (&[(Press, 7, 3), (Drag, 9, 3)][..], Some("ll")),
            (&[(Press, 7, 3), (Drag, 9, 4)], Some("llo wide\n世界")),
            (&[(Press, 9, 4), (Drag, 0, 3)], Some("hello wide\n世界")),
            (&[(Press, 7, 3), (Drag, 7, 9)], Some("llo wide\n世")),
            (&[(DoublePress, 6, 3)], Some("hello")),
            (&[(DoublePress, 8, 4)], Some("世界")),
            (&[(DoublePress, 6, 3), (Drag, 7, 3)], Some("hello")),
            (&[(Press, 4, 3), (Drag, 9, 3)], None),
            (&[(Press, 7, 3), (Drag, 9, 3), (Press, 8, 3)], None),
        ] {
            let text = after(deeds).selected_text();
            assert_eq!(text.as_deref(), selected, "{deeds:?}");
        }
    }

    #[test]
    fn a_press_puts_the_caret_before_the_letter_beneath_it() {
        for (x, y, line, byte) in [(5, 3, 0, 0), (7, 3, 0, 2), (8, 4, 1, 3), (16, 4, 1, 8)] {
            let cursor = after(&[(Deed::Press, x, y)]).cursor();
            assert_eq!((cursor.line, cursor.byte), (line, byte), "{x}, {y}");
        }
    }
}
