//! The mentor's form drawn: its rows, and beside them how they are read.

use ratatui::layout::Rect;

use super::MentorForm;
use super::reading::{day_typed, met_typed};
use super::rows::{ROWS, place_of};
use crate::domain::{Lang, Stage, Support};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::form::RowWords;
use crate::ui::look::Look;
use crate::words::mentors::{self as words, Label};
use crate::words::{analysis, mentor_form, terms};

/// From so many columns on the supports stand under their heading.
const ROOMY: u16 = 60;

impl MentorForm {
    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        canvas.put(
            area,
            2,
            0,
            words::heading(look.lang, self.before.is_none()),
            look.theme.heading(),
        );
        let inner = Rect {
            y: area.y + 2.min(area.height),
            height: area.height.saturating_sub(2),
            ..area
        };
        let labels = ROWS.map(|label| label_in(look.lang, label, area.width));
        let rows: Vec<RowWords> = ROWS
            .into_iter()
            .zip(&labels)
            .map(|(label, name)| {
                let (hint, is_read) = self.hint(label, &look);
                RowWords {
                    label: name,
                    hint,
                    is_read,
                    inside: "",
                    choices: choices(label, look.lang),
                    ..RowWords::default()
                }
            })
            .collect();
        self.form.view(canvas, inner, &rows);
    }

    /// How a row is read, or what may stand in it; and which of the two it is.
    fn hint(&self, label: Label, look: &Look) -> (String, bool) {
        let typed = || self.form.rows()[place_of(label)].value();
        let read = match label {
            Label::Name => self
                .namesake()
                .then(|| mentor_form::is_there(look.lang).to_owned()),
            Label::Met => met_typed(&typed(), &self.people)
                .map(|met| words::met(look.lang, &met))
                .filter(|read| *read != typed().trim()),
            Label::Started | Label::Ended => {
                let day = day_typed(&typed(), look.today);
                day.map(|day| mentor_form::day_read(look.lang, day))
            }
            _ => None,
        };
        match read {
            Some(read) => (read, true),
            None => (words::hint(look.lang, label).to_owned(), false),
        }
    }
}

/// What the names of a row's choice are called, in their order; nothing where there is nothing to choose.
pub(super) fn choices(label: Label, lang: Lang) -> Vec<&'static str> {
    match label {
        Label::Stage => Stage::WAY.map(|stage| terms::stage(lang, stage)).to_vec(),
        Label::Gives(_) => analysis::levels(lang).to_vec(),
        _ => Vec::new(),
    }
}

/// A row's label: the supports stand below each other, behind what they are, where there is room for it.
fn label_in(lang: Lang, label: Label, columns: u16) -> String {
    let name = words::label(lang, label);
    let lead = mentor_form::gives(lang);
    match label {
        Label::Gives(_) if columns < ROOMY => name.to_owned(),
        Label::Gives(Support::Skill) => format!("{lead}{name}"),
        Label::Gives(_) => format!("{:1$}{name}", "", text::width(lead)),
        _ => name.to_owned(),
    }
}
