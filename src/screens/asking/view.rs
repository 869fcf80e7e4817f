//! How a question is put in words, and how what is typed is read while it is typed.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::answer::{due, read_any_day};
use super::{Asking, Purpose};
use crate::domain::{Ending, Kind, Lang, Toward, read_day};
use crate::screens::line_reading;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prompt::Asked;
use crate::words::{asking as words, terms};

/// The most takeaways that are listed.
const LISTED: usize = 3;

impl Asking {
    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let asked = Asked {
            question: self.question(&look),
            about: self.about(&look),
            there: self.said_there(look.lang),
            choices: self.choices(&look),
            label: self.label(&look),
            reading: self.reading(&look),
            is_short: matches!(
                self.purpose,
                Purpose::PutOff(_) | Purpose::Due(_) | Purpose::GoTo
            ),
        };
        self.prompt.view(canvas, area, &asked);
    }

    fn question(&self, look: &Look) -> String {
        let (lang, kind) = (look.lang, self.purpose.kind());
        match &self.purpose {
            Purpose::Close(rows) => {
                let (chosen_for, endings) = self.purpose.endings();
                let chosen_for = (!endings.is_empty()).then_some(chosen_for);
                words::close(lang, kind.or(chosen_for), rows.len())
            }
            Purpose::PutOff(rows) => words::put_off(lang, rows.len()),
            Purpose::Drop(rows) => words::drop(lang, kind, rows.len()),
            Purpose::Due(rows) => words::due(lang, rows.len()),
            Purpose::Tags(rows) => words::tags(lang, rows.len()),
            Purpose::Add => words::add(lang).into(),
            Purpose::Edit(_) => words::edit(lang).into(),
            Purpose::GoTo => words::go_to(lang).into(),
        }
    }

    /// The first lines of what it is about, with their marks.
    fn about(&self, look: &Look) -> Vec<(&'static str, Style, String)> {
        if matches!(self.purpose, Purpose::Edit(_)) {
            return Vec::new();
        }
        let rows = self.purpose.takeaways();
        let mut about: Vec<_> = rows
            .iter()
            .take(LISTED)
            .map(|row| {
                let first = row.text.lines().next().unwrap_or_default();
                let style = look.theme.mark(row.kind);
                (row.kind.mark(), style, first.to_owned())
            })
            .collect();
        if rows.len() > LISTED {
            let more = words::and_more(look.lang, rows.len() - LISTED);
            about.push(("", look.theme.faint, more));
        }
        if let Some(others) = self.others(look.lang) {
            about.push(("", look.theme.faint, others));
        }
        about
    }

    /// Of several that are closed together, how each kind ends that the choices are not for.
    fn others(&self, lang: Lang) -> Option<String> {
        let Purpose::Close(rows) = &self.purpose else {
            return None;
        };
        if self.purpose.kind().is_some() {
            return None;
        }
        let (chosen_for, endings) = self.purpose.endings();
        let is_other = |kind: &Kind| {
            let is_there = rows.iter().any(|row| row.kind == *kind);
            is_there && (*kind != chosen_for || endings.is_empty())
        };
        let ends = Kind::ALL.into_iter().filter(is_other).filter_map(|kind| {
            let ending = Ending::of(kind).first()?;
            Some(words::ends(lang, kind, words::ending(lang, kind, *ending)))
        });
        Some(ends.collect::<Vec<_>>().join(lang.pick(", ", "、")))
    }

    fn choices(&self, look: &Look) -> Vec<&'static str> {
        let lang = look.lang;
        match &self.purpose {
            Purpose::Close(_) => {
                let (kind, endings) = self.purpose.endings();
                let endings = endings.iter();
                endings
                    .map(|ending| words::ending(lang, kind, *ending))
                    .collect()
            }
            Purpose::PutOff(rows) => {
                let is_put_off = rows.iter().any(|row| row.later.is_some());
                let choices = words::put_off_choices(lang);
                choices[..3 + usize::from(is_put_off)].to_vec()
            }
            _ => Vec::new(),
        }
    }

    const fn label(&self, look: &Look) -> &'static str {
        match &self.purpose {
            Purpose::Close(rows) | Purpose::Drop(rows) if rows.len() > 1 => {
                words::optional_for_all(look.lang)
            }
            Purpose::Close(_) | Purpose::Drop(_) => words::optional(look.lang),
            Purpose::PutOff(_) => words::or_a_day(look.lang),
            _ => "",
        }
    }

    /// How the line is read, or how it is written where it is not understood yet.
    fn reading(&self, look: &Look) -> Vec<(String, Style)> {
        let (lang, theme, today) = (look.lang, look.theme, look.today);
        let typed = self.prompt.text();
        let hint = |hint: &str| vec![(hint.to_owned(), theme.faint)];
        let read = |read: String| vec![(read, theme.moss)];
        match &self.purpose {
            Purpose::Close(_) | Purpose::Drop(_) => Vec::new(),
            Purpose::PutOff(_) => match self.until(lang, today) {
                Ok(Some(day)) => read(words::day(lang, day, today)),
                Ok(None) => read(words::shown_again(lang).into()),
                Err(_) => match read_day(&typed, today, Toward::Coming) {
                    Some(day) => vec![(words::day(lang, day, today), theme.amber)],
                    None => hint(words::coming_hint(lang)),
                },
            },
            Purpose::Due(rows)
                if !self.prompt.is_changed() && rows.iter().any(|row| row.due.is_some()) =>
            {
                hint(words::days_stay(lang))
            }
            Purpose::Due(_) => match due(&typed, lang, today) {
                Ok(Some(day)) => read(words::day(lang, day, today)),
                Ok(None) => vec![
                    (words::no_day(lang).into(), theme.moss),
                    (format!("   {}", words::coming_hint(lang)), theme.faint),
                ],
                Err(_) => hint(words::coming_hint(lang)),
            },
            Purpose::GoTo => match read_any_day(&typed, today) {
                Some(day) => read(terms::date(lang, day)),
                None => hint(words::past_hint(lang)),
            },
            Purpose::Tags(_) => hint(words::tags_hint(lang)),
            Purpose::Add | Purpose::Edit(_) => self.line_reading(look, &typed),
        }
    }

    /// What a takeaway's line says: its kind, day and tags, and a day in it that does not exist.
    fn line_reading(&self, look: &Look, typed: &str) -> Vec<(String, Style)> {
        let (lang, theme, today) = (look.lang, look.theme, look.today);
        let default = match &self.purpose {
            Purpose::Edit(takeaway) => takeaway.kind,
            _ => Kind::Action,
        };
        let Some(line) = crate::domain::read_line(typed, default, today) else {
            return vec![(words::add_hint(lang).into(), theme.faint)];
        };
        line_reading::runs(look, &line, typed, today)
    }
}
