//! A takeaway as a row of a list, and what its keys do: the same on every screen that shows one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::asking::{Asking, Purpose};
use super::entry_view::in_order;
use super::{Effect, Overlay};
use crate::domain::{Cx, Id, Takeaway, tell_takeaways};
use crate::store::OpenRow;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::words::terms;

/// A takeaway with what a row says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawayRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; `None` without an entry.
    pub day: Option<NaiveDate>,
    /// The names of the mentors it belongs to.
    pub mentors: Vec<String>,
    /// How many meetings were held with the first of them since that day.
    pub meetings: u32,
}

impl TakeawayRow {
    /// The row of what was read; `names` are all mentors' names.
    pub fn new(row: OpenRow, names: &BTreeMap<Id, String>) -> Self {
        Self {
            mentors: in_order(&row.mentors, names),
            day: row.day,
            meetings: row.meetings,
            takeaway: row.takeaway,
        }
    }

    /// Draws it into row `y` of `area`.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, y: u16, is_selected: bool) {
        let look = *canvas.look;
        let style = if is_selected {
            look.theme.ink.add_modifier(Modifier::BOLD)
        } else {
            look.theme.ink
        };
        let kind = terms::kind(look.lang, self.takeaway.kind);
        canvas.put(area, 2, y, kind, look.theme.mark(self.takeaway.kind));
        canvas.put_fit(area, (15, y), area.width, &self.takeaway.text, style);
    }
}

/// What `action` does to these takeaways, several or one; [`Effect::None`] where it is none of theirs.
pub fn act(rows: &[Takeaway], action: Action, cx: &Cx) -> Effect {
    let ask = |purpose| {
        Effect::Show(Box::new(Overlay::Asking(Box::new(Asking::new(
            purpose, cx,
        )))))
    };
    match action {
        Action::Next => ask(Purpose::Close(rows.to_vec())),
        Action::PutOff => ask(Purpose::PutOff(rows.to_vec())),
        Action::Drop => ask(Purpose::Drop(rows.to_vec())),
        Action::Day => ask(Purpose::Due(rows.to_vec())),
        Action::Tags => ask(Purpose::Tags(rows.to_vec())),
        Action::Tell => tell_takeaways(rows, cx).map_or(Effect::None, Effect::Write),
        _ => Effect::None,
    }
}
