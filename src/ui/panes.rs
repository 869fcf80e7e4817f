//! A list with what is selected in it: beside one another in a wide window, one over the other in a narrow one.

use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;

/// From this width on there are two panes.
pub const WIDE: u16 = 100;

/// The panes to draw; `None` where one covers the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panes {
    /// The list.
    pub list: Option<Rect>,
    /// What is selected.
    pub detail: Option<Rect>,
}

impl Panes {
    /// Divides `area`, and draws the line between two panes; a click into the detail goes there, and the wheel reads it. In a narrow window the detail covers the list when it
    /// `is_open`.
    pub fn divide(canvas: &mut Canvas, area: Rect, is_open: bool) -> Self {
        if area.width < WIDE {
            let detail = inset(area, 2);
            return if is_open {
                canvas.zone_whole(detail, Action::Pane);
                Self {
                    list: None,
                    detail: Some(detail),
                }
            } else {
                Self {
                    list: Some(area),
                    detail: None,
                }
            };
        }
        let list = Rect {
            // What is cut off in a row is read on at its side; still the row is what one chooses by.
            width: (area.width * 54 / 100).clamp(48, 80),
            ..area
        };
        canvas.bar(area, list.width);
        let detail = Rect {
            x: list.right() + 3,
            width: area.width - list.width - 5,
            ..area
        };
        canvas.zone_whole(detail, Action::Pane);
        Self {
            list: Some(list),
            detail: Some(detail),
        }
    }
}

/// `area` without `columns` at its left and right.
pub fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width / 2);
    Rect {
        x: area.x + columns,
        width: area.width - 2 * columns,
        ..area
    }
}
