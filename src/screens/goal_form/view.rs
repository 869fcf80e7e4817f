//! The goal's form drawn: its rows, below them what the one with the focus is for; in the pass, the question above it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::GoalForm;
use super::reading::{due_day, start_day, without_sign};
use super::rows::{ROWS, place_of};
use super::sharpen::Pass;
use crate::domain::{GoalState, Horizon, Lang, note, read_number};
use crate::ui::canvas::Canvas;
use crate::ui::form::RowWords;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::goal_form::{self as words, Label};
use crate::words::{asking, check_in, progress, sharpening};

/// From so many rows on there is room for rows that stay empty.
const ROOMY: u16 = 16;
/// So many rows of the form are seen at least, whatever is said around them.
const LEAST: u16 = 4;

impl GoalForm {
    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let gap = u16::from(area.height >= ROOMY);
        let top = match self.pass {
            None => {
                let heading = words::heading(canvas.look.lang, self.before.is_none());
                canvas.put(area, 2, 0, heading, canvas.look.theme.heading());
                1 + gap
            }
            Some(pass) => self.view_question(canvas, area, pass) + gap,
        };
        let below = self.below(canvas.look, area.width.saturating_sub(4));
        let most = area.height.saturating_sub(top + gap + LEAST);
        let foot = (below.height() as u16).min(most);
        let rows = Rect {
            y: area.y + top.min(area.height),
            height: area.height.saturating_sub(top + foot + gap),
            ..area
        };
        let said: Vec<RowWords> = ROWS
            .into_iter()
            .map(|label| self.row_words(label, canvas.look))
            .collect();
        self.form.view(canvas, rows, &said);
        let foot = Rect {
            x: area.x + 2.min(area.width),
            y: area.bottom().saturating_sub(foot),
            width: area.width.saturating_sub(4),
            height: foot,
        };
        below.draw(canvas, foot, 0);
    }

    /// Draws which goal is sharpened and what is asked of it. Returns how many rows that takes; where there are few, the
    /// example goes first, then the help.
    fn view_question(&self, canvas: &mut Canvas, area: Rect, pass: Pass) -> u16 {
        let (lang, theme) = (canvas.look.lang, canvas.look.theme);
        let end = canvas.put(area, 2, 0, sharpening::heading(lang), theme.heading());
        let questions = sharpening::questions(lang);
        let asked = questions.get(pass.step);
        let mut x = end + 3;
        if asked.is_some() {
            let count = format!("{}/{}", pass.step + 1, Pass::QUESTIONS);
            x = canvas.put(area, x, 0, &count, theme.faint) + 3;
        }
        canvas.put_fit(
            area,
            (x, 0),
            area.width,
            &self.typed(Label::Title),
            theme.ink,
        );

        let columns = area.width.saturating_sub(4).min(76);
        let said = |texts: &[(&str, Style)]| {
            let mut prose = Prose::new(columns);
            for (text, style) in texts {
                prose.say(*text, *style);
            }
            prose
        };
        let whole = match asked {
            Some(question) => vec![
                (question.asks, theme.ink),
                (question.help, theme.faint),
                (question.example, theme.faint),
            ],
            None => vec![(sharpening::asks_reason(lang), theme.ink)],
        };
        let gap = u16::from(area.height >= ROOMY);
        let room = area.height.saturating_sub(1 + gap + LEAST);
        let prose = (1..=whole.len())
            .rev()
            .map(|texts| said(&whole[..texts]))
            .find(|prose| prose.height() as u16 <= room)
            .unwrap_or_else(|| said(&whole[..1]));
        let top = (1 + gap).min(area.height);
        let place = Rect {
            x: area.x + 2.min(area.width),
            y: area.y + top,
            width: columns,
            height: area.height - top,
        };
        prose.draw(canvas, place, 0);
        top + prose.height() as u16
    }

    /// What stands below the rows: what the one with the focus is for, and once the reason is asked for, what changes.
    fn below(&self, look: &Look, columns: u16) -> Prose {
        let mut prose = Prose::new(columns);
        let focused = ROWS[self.form.focus()];
        if focused == Label::Reason {
            prose.say(words::changes(look.lang), look.theme.faint);
            for what in &self.asked {
                let line = words::revised(look.lang, what);
                prose.add("  ", look.theme.ink, &[(line, look.theme.ink)]);
            }
        }
        if self.pass.is_none() || focused != Label::Why && focused != Label::Due {
            prose.say(words::help(look.lang, focused), look.theme.faint);
        }
        // The rows stay where they are, however much there is to say.
        while self.pass.is_none() && prose.height() < tallest(look.lang, columns) {
            prose.blank();
        }
        prose
    }

    fn row_words(&self, label: Label, look: &Look) -> RowWords<'static> {
        let (hint, is_read) = self.hint(label, look);
        RowWords {
            label: words::label(look.lang, label),
            hint,
            is_read,
            inside: "",
            choices: choices(label, look.lang),
            ..RowWords::default()
        }
    }

    /// How a row is read, or what may stand in it; and which of the two it is.
    fn hint(&self, label: Label, look: &Look) -> (String, bool) {
        let (lang, today) = (look.lang, look.today);
        let typed = || self.form.rows()[place_of(label)].value();
        let or_hint = |read: Option<String>, hint: &str| match read {
            Some(read) => (read, true),
            None => (hint.to_owned(), false),
        };
        match label {
            Label::Short => {
                let typed = typed();
                let short = without_sign(&typed);
                let read = note::is_tag(short).then(|| format!("#{short}"));
                or_hint(read, words::short_hint(lang))
            }
            Label::Baseline | Label::Target => {
                let read = read_number(&typed()).map(|(number, unit)| {
                    let number = progress::number(number);
                    if unit.is_ascii() && !unit.is_empty() {
                        format!("{number} {unit}")
                    } else {
                        format!("{number}{unit}")
                    }
                });
                let is_focused = ROWS[self.form.focus()] == label;
                if !is_focused && read.as_deref() == Some(typed().trim()) {
                    return (String::new(), true);
                }
                or_hint(read, words::number_hint(lang, label))
            }
            Label::Start => {
                let day = start_day(typed().trim(), self.today);
                let day = day.map(|day| check_in::day_with_distance(lang, day, today));
                or_hint(day, words::day_hint(lang))
            }
            Label::Due => {
                let day = due_day(typed().trim(), self.today);
                let day = day.map(|day| asking::day(lang, day, today));
                or_hint(day, words::day_hint(lang))
            }
            _ => (String::new(), false),
        }
    }
}

/// What the names of a row's choice are called, in their order; nothing where there is nothing to choose.
pub(super) fn choices(label: Label, lang: Lang) -> Vec<&'static str> {
    match label {
        Label::Measure => words::measures(lang),
        Label::Horizon => std::iter::once(None)
            .chain(Horizon::ALL.map(Some))
            .map(|horizon| progress::horizon(lang, horizon))
            .collect(),
        Label::State => GoalState::ALL
            .map(|state| progress::goal_state(lang, state))
            .to_vec(),
        Label::Private => words::private(lang).to_vec(),
        _ => Vec::new(),
    }
}

/// How many rows the longest help takes.
fn tallest(lang: Lang, columns: u16) -> usize {
    let heights = ROWS.into_iter().map(|label| {
        let mut prose = Prose::new(columns);
        prose.say(words::help(lang, label), Style::new());
        prose.height()
    });
    heights.max().unwrap_or(0)
}
