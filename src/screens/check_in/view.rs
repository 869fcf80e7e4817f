//! How a check-in is drawn: four rows in a box, and below the value how the goal stands with it.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::value::{ValueRow, is_on, steps_of};
use super::{CheckingIn, Label};
use crate::domain::{BadValue, Lang, Measure, is_far};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::popup;
use crate::ui::prose::Prose;
use crate::words::check_in as words;
use crate::words::{app, goals, progress, terms};

/// The most columns of the box.
const WIDTH: u16 = 72;
/// The columns of a line with a number or a day.
const SHORT: u16 = 12;
/// The most milestones that are shown at once.
const TALL: u16 = 9;
/// So many days back a day may be without a doubt.
const LONG: i64 = 60;
/// The number of the first of the value's choices, as clicks have it; below are those of the confidence.
pub(super) const CHOICES: usize = 6;

/// What the box has room for, and where its inputs begin.
struct Places {
    /// The column of the inputs.
    column: u16,
    has_heading: bool,
    /// The rows that are drawn: in a low window a long sentence takes the place of those without the focus.
    rows: Vec<Label>,
    /// How many rows the value takes.
    value: u16,
    /// What stands below the value, and how much of it is drawn.
    reading: Prose,
    read: u16,
    /// The same in one row, where there is room for no more.
    runs: Vec<(String, Style)>,
    /// What is wrong with another row.
    wrong: Prose,
    /// Whether there is an empty row below the heading, and below the value.
    gaps: [u16; 2],
}

impl Places {
    /// Gives rows away until what is left fits into `room`; what is spare then makes the value taller, and gaps.
    fn fit(&mut self, room: u16, is_wrong: bool, focus: Label) {
        if !is_wrong {
            self.read = 1;
        }
        let tall = std::mem::replace(&mut self.value, 1);
        self.has_heading = self.height() <= room;
        for row in [Label::Day, Label::Evidence, Label::Confidence] {
            if self.height() > room && row != focus {
                self.rows.retain(|kept| *kept != row);
            }
        }
        let mut spare = room.saturating_sub(self.height());
        let mut take = |wanted: u16| {
            let taken = wanted.min(spare);
            spare -= taken;
            taken
        };
        self.value += take(tall - 1);
        let all = self.reading.height() as u16;
        self.read += take(all.saturating_sub(self.read));
        self.gaps = [take(1), take(1)];
    }

    /// How many rows the box takes, its frame included.
    fn height(&self) -> u16 {
        let rows = self.rows.len() as u16 - 1 + self.value + self.read;
        let gaps: u16 = self.gaps.iter().sum();
        2 + u16::from(self.has_heading) + rows + self.wrong.height() as u16 + gaps
    }
}

impl CheckingIn {
    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let width = area.width.saturating_sub(4).min(WIDTH);
        let mut places = self.places(&look, width.saturating_sub(6));
        let is_wrong =
            matches!(self.said, Some((Label::Value, _))) || self.bad_so_far(look.lang).is_some();
        places.fit(area.height, is_wrong, self.focus);
        let inner = popup::open_low(canvas, area, width, places.height());
        let right = Rect {
            x: inner.x + 2.min(inner.width),
            width: inner.width.saturating_sub(2),
            ..inner
        };
        let inputs = Rect {
            x: right.x + places.column.min(right.width),
            width: right.width.saturating_sub(places.column),
            ..right
        };
        let mut y = 0;
        if places.has_heading {
            self.draw_heading(canvas, right);
            y = 1 + places.gaps[0];
        }
        for row in Label::ALL {
            self.leave_out(row);
        }
        for row in places.rows.clone() {
            let style = if row == self.focus {
                canvas.put(inner, 0, y, look.symbols.pointer, look.theme.indigo);
                look.theme.indigo
            } else {
                look.theme.faint
            };
            canvas.put(inner, 2, y, words::label(look.lang, row), style);
            let place = below(inputs, y, 1);
            match row {
                Label::Value => {
                    self.draw_value(canvas, below(inputs, y, places.value), &look);
                    y += places.value;
                    let reading = below(inputs, y, places.read);
                    if places.read == 1 && !places.runs.is_empty() {
                        let mut x = 0;
                        for (words, style) in &places.runs {
                            let room = reading.width.saturating_sub(x);
                            x = canvas.put_fit(reading, (x, 0), room, words, *style);
                        }
                    } else {
                        places.reading.draw(canvas, reading, 0);
                    }
                    y += places.read + places.gaps[1];
                    continue;
                }
                Label::Confidence => self.draw_confidence(canvas, place),
                Label::Evidence => {
                    let is_focused = self.focus == row;
                    self.evidence.draw_lined(canvas, place, is_focused);
                }
                Label::Day => self.draw_day(canvas, place),
            }
            y += 1;
        }
        let wrong = below(inputs, y, u16::MAX);
        places.wrong.draw(canvas, wrong, 0);
    }

    /// The mouse does not find a row that is not drawn.
    fn leave_out(&mut self, row: Label) {
        match (row, &mut self.value) {
            (Label::Value, ValueRow::Line { field, .. }) => field.leave_out(),
            (Label::Evidence, _) => self.evidence.leave_out(),
            (Label::Day, _) => self.day.leave_out(),
            _ => {}
        }
    }

    fn places(&self, look: &Look, columns: u16) -> Places {
        let widths = Label::ALL.map(|label| text::width(words::label(look.lang, label)));
        let column = widths.into_iter().max().unwrap_or(0) as u16 + 3;
        let room = columns.saturating_sub(column).max(1);
        let mut reading = Prose::new(room);
        let mut wrong = Prose::new(room);
        let mut runs = Vec::new();
        match &self.said {
            Some((Label::Value, said)) => reading.say(said, look.theme.vermilion),
            said => {
                runs = self.reading(look);
                reading.add("", look.theme.ink, &runs);
                if self.is_foreign {
                    wrong.say(app::input_method_is_on(look.lang), look.theme.amber);
                } else if let Some((_, said)) = said {
                    wrong.say(said, look.theme.vermilion);
                } else if let Some(doubt) = self.doubt_of_day(look.lang) {
                    wrong.say(doubt, look.theme.amber);
                }
            }
        }
        let value = match &self.value {
            ValueRow::Line { .. } => 1,
            ValueRow::Steps { marks, .. } => (marks.len() as u16).clamp(1, TALL),
            ValueRow::Levels { .. } => 5,
        };
        Places {
            column,
            has_heading: true,
            rows: Label::ALL.to_vec(),
            value,
            read: reading.height() as u16,
            reading,
            runs,
            wrong,
            gaps: [0, 0],
        }
    }

    fn draw_heading(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let heading = match &self.before {
            Some(before) => words::heading_of(look.lang, before.day, look.today),
            None => words::heading(look.lang).to_owned(),
        };
        let x = canvas.put_fit(area, (0, 0), area.width, &heading, theme.faint) + 2;
        let title = self.goal.title.lines().next().unwrap_or_default();
        let title = text::visible(title);
        canvas.put_fit(area, (x, 0), area.width, &title, theme.heading());
    }

    fn draw_value(&mut self, canvas: &mut Canvas, area: Rect, look: &Look) {
        let is_focused = self.focus == Label::Value;
        let last = self.said_last(look);
        let hint = match &self.value {
            ValueRow::Line { .. } => last,
            ValueRow::Steps { .. } => words::steps_hint(look.lang).to_owned(),
            ValueRow::Levels { .. } => words::levels_hint(look.lang).to_owned(),
        };
        match &mut self.value {
            ValueRow::Line { field, .. } => {
                let place = Rect {
                    width: SHORT.min(area.width),
                    ..area
                };
                field.draw_lined(canvas, place, is_focused);
                let unit = unit(look.lang, &self.measure);
                let room = area.width / 3;
                let x = canvas.put_fit(area, (SHORT + 1, 0), room, &unit, look.theme.ink);
                put_whole(canvas, area, x + 3, &hint);
            }
            ValueRow::Steps { .. } => self.draw_steps(canvas, area, &hint),
            ValueRow::Levels { .. } => self.draw_levels(canvas, area, &hint),
        }
    }

    /// The milestones around the one that is pointed at.
    fn draw_steps(&self, canvas: &mut Canvas, area: Rect, hint: &str) {
        let look = *canvas.look;
        let theme = look.theme;
        let ValueRow::Steps { marks, pointed, .. } = &self.value else {
            return;
        };
        let day = self.day_typed();
        let is_focused = self.focus == Label::Value;
        let height = usize::from(area.height);
        let steps = steps_of(&self.measure);
        let top = pointed.saturating_sub(height / 2);
        let top = top.min(steps.len().saturating_sub(height));
        let shown = steps.iter().zip(marks).enumerate().skip(top).take(height);
        for (y, (place, (step, mark))) in shown.enumerate() {
            let y = y as u16;
            let is_on = is_on(step, *mark, day);
            let is_pointed = is_focused && place == *pointed;
            let digit = match place {
                0..9 => (place + 1).to_string(),
                _ => " ".to_owned(),
            };
            canvas.put(area, 0, y, &digit, theme.faint);
            let (box_, style) = if is_on {
                (look.symbols.ticked, theme.moss)
            } else {
                (look.symbols.unticked, theme.ink)
            };
            let x = canvas.put(area, 2, y, box_, style) + 1;
            let style = match (is_pointed, is_on) {
                (true, _) => theme.ink.add_modifier(Modifier::UNDERLINED),
                (false, true) => theme.moss,
                (false, false) => theme.ink,
            };
            let words = text::visible(step.text.lines().next().unwrap_or_default());
            let end = canvas.put_fit(area, (x, y), area.width, &words, style);
            if is_pointed {
                canvas.set_caret(area, 2, y);
                put_whole(canvas, below(area, y, 1), end + 3, hint);
            }
            canvas.zone(area, y, Action::Point(CHOICES + place));
        }
        if top + height < steps.len() {
            canvas.put_more(area);
        }
    }

    /// The five levels, the highest first; where there is no room for all, those around the one that is chosen.
    fn draw_levels(&self, canvas: &mut Canvas, area: Rect, hint: &str) {
        let look = *canvas.look;
        let theme = look.theme;
        let (ValueRow::Levels { level, .. }, Measure::Levels(texts)) = (&self.value, &self.measure)
        else {
            return;
        };
        let height = usize::from(area.height);
        let chosen = level.map(|level| (level + 2) as usize);
        let shown = texts.iter().enumerate().rev();
        let at = chosen.map_or(0, |chosen| texts.len() - 1 - chosen);
        let top = at.saturating_sub(height / 2);
        let top = top.min(texts.len().saturating_sub(height));
        let is_focused = self.focus == Label::Value;
        for (y, (place, words)) in shown.skip(top).take(height).enumerate() {
            let is_first = y == 0;
            let y = y as u16;
            let is_chosen = chosen == Some(place);
            let (faint, style) = if is_chosen {
                let chosen = theme
                    .moss
                    .add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED));
                canvas.put(area, 0, y, look.symbols.point, theme.moss);
                (chosen, chosen)
            } else {
                (theme.faint, theme.ink)
            };
            let level = progress::value(look.lang, &self.measure, place as f64 - 2.0);
            let x = 2 + u16::from(place == 2);
            canvas.put(area, x, y, &level, faint);
            let words = match words.lines().next().unwrap_or_default().trim() {
                "" => words::wordless(look.lang).into(),
                words => text::visible(words),
            };
            let end = canvas.put_fit(area, (6, y), area.width, &words, style);
            if is_focused && (is_chosen || (chosen.is_none() && is_first)) {
                canvas.set_caret(area, 0, y);
                put_whole(canvas, below(area, y, 1), end + 3, hint);
            }
            canvas.zone(area, y, Action::Point(CHOICES + place));
        }
        if top + height < texts.len() {
            canvas.put_more(area);
        }
    }

    fn draw_confidence(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let is_focused = self.focus == Label::Confidence;
        let mut x = 0;
        for value in 1..=5 {
            let is_chosen = self.confidence == Some(value);
            let style = if is_chosen {
                let chosen = Modifier::BOLD.union(Modifier::UNDERLINED);
                theme.moss.add_modifier(chosen)
            } else {
                theme.faint
            };
            if is_focused && (is_chosen || (self.confidence.is_none() && value == 1)) {
                canvas.set_caret(area, x, 0);
            }
            let end = canvas.put(area, x, 0, &value.to_string(), style);
            let zone = Rect {
                x: area.x + x.min(area.width),
                width: 1.min(area.width.saturating_sub(x)),
                ..area
            };
            canvas.zone(zone, 0, Action::Point(value.into()));
            x = end + 2;
        }
        let scale = words::confidence_scale(look.lang);
        if is_focused || self.confidence.is_none() {
            put_whole(canvas, area, x + 1, scale);
        }
    }

    fn draw_day(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let is_focused = self.focus == Label::Day;
        let place = Rect {
            width: SHORT.min(area.width),
            ..area
        };
        self.day.draw_lined(canvas, place, is_focused);
        let said = match self.day_read() {
            None => String::new(),
            Some(day) if day == look.today => terms::due(look.lang, day, look.today),
            Some(day) => words::day_with_distance(look.lang, day, look.today),
        };
        put_whole(canvas, area, SHORT + 1, &said);
    }

    /// What is wrong with a value that more typing does not mend: its unit, or how far it goes.
    fn bad_so_far(&self, lang: Lang) -> Option<String> {
        let read = self
            .value
            .read(&self.measure, self.filled.value, self.day_typed());
        let bad = read.err().filter(|bad| *bad != BadValue::NoNumber)?;
        Some(progress::bad_value(lang, &bad, &self.measure))
    }

    /// A value that lies far from the way from beginning to aim.
    fn doubt_of_value(&self, lang: Lang) -> Option<String> {
        let read = self
            .value
            .read(&self.measure, self.filled.value, self.day_typed());
        let value = read.ok().flatten()?;
        if self.value.is_touched(self.filled.value) && is_far(&self.measure, value) {
            return Some(words::far(lang, &self.measure, value));
        }
        None
    }

    /// What makes one doubt the day that was typed: it is to come, before the goal began, or long ago.
    fn doubt_of_day(&self, lang: Lang) -> Option<String> {
        let day = self.day_read().filter(|day| *day != self.filled.day)?;
        if day > self.today {
            return Some(words::day_to_come(lang).into());
        }
        if let Some(start) = self.goal.start.filter(|start| day < *start) {
            return Some(words::before_start(lang, start));
        }
        let days = (self.today - day).num_days();
        (days > LONG).then(|| words::long_ago(lang, days))
    }

    /// The last value and its day, beside the line that is typed into.
    fn said_last(&self, look: &Look) -> String {
        let Some((measure, value, day)) = self.last_value() else {
            return String::new();
        };
        let value = progress::value(look.lang, &measure, value);
        let said = words::last(look.lang, &value, day, look.today);
        said.join(&format!(" {} ", look.symbols.dot))
    }

    /// How the goal would stand with this: how much is done, how much is expected, and what that means.
    fn reading(&self, look: &Look) -> Vec<(String, Style)> {
        let (lang, theme) = (look.lang, look.theme);
        if let Some(bad) = self.bad_so_far(lang) {
            return vec![(bad, theme.amber)];
        }
        let Some(progress) = self.as_if_saved() else {
            // What is typed is no number yet; Enter says so.
            return vec![(" ".to_owned(), theme.faint)];
        };
        let doubt = self.doubt_of_value(lang).into_iter();
        let mut said: Vec<(String, Style)> = doubt.map(|doubt| (doubt, theme.amber)).collect();
        if let Some(done) = progress.done {
            said.push((progress::percent(lang, done), theme.ink));
        } else {
            said.push((words::may_stay_empty(lang).to_owned(), theme.faint));
        }
        if let Some(expected) = progress.expected {
            said.push((goals::expected(lang, expected), theme.faint));
        }
        let standing = progress::standing(lang, progress.standing);
        if !standing.is_empty() {
            said.push((standing, theme.standing(progress.standing)));
        }
        if progress.is_doubted {
            said.push((words::doubted(lang).to_owned(), theme.amber));
        }
        let dot = (format!(" {} ", look.symbols.dot), theme.faint);
        let mut runs = Vec::new();
        for run in said {
            if !runs.is_empty() {
                runs.push(dot.clone());
            }
            runs.push(run);
        }
        runs
    }
}

/// What stands behind the line: what the measure counts in.
fn unit(lang: Lang, measure: &Measure) -> String {
    match measure {
        Measure::Percent => "%".into(),
        Measure::Number { unit, .. } => text::visible(unit.trim()).into_owned(),
        Measure::Milestones(steps) => match lang {
            Lang::En => format!("of {}", steps.len()),
            Lang::Ja => format!("/{}", steps.len()),
        },
        Measure::Levels(_) => String::new(),
    }
}

/// Puts a hint where all of it has room.
fn put_whole(canvas: &mut Canvas, area: Rect, x: u16, hint: &str) {
    if usize::from(x) + text::width(hint) <= usize::from(area.width) {
        canvas.put(area, x, 0, hint, canvas.look.theme.faint);
    }
}

/// `area` from row `y` on, at most so many rows.
fn below(area: Rect, y: u16, height: u16) -> Rect {
    Rect {
        y: area.y + y.min(area.height),
        height: area.height.saturating_sub(y).min(height),
        ..area
    }
}
