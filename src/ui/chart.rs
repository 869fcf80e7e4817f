//! How a goal went, as a chart: progress over time against the expected line, check-ins as points, confidence below them.

mod months;
mod plot;

use chrono::NaiveDate;
use ratatui::style::Style;

use super::legend;
use super::look::Look;
use super::prose::{Run, joined};
use crate::domain::{Course, Point};
use crate::text;
use crate::words::goals as words;
use plot::{Layer, Plot};

/// The fewest columns in which anything is drawn.
const NARROWEST: u16 = 16;
/// The rows below the plot: its line, the months, the confidence.
const BELOW: u16 = 3;
/// How confidences are written, beside them and where their sign is explained.
const CONFIDENCES: &str = "1-5";
/// From so many rows on the plot says what stands half-way up.
const HALVED: usize = 7;

/// What a chart is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Chart<'a> {
    /// How the goal went.
    pub course: &'a Course,
    /// What stands where along it.
    pub scale: &'a Scale,
}

/// What a chart reaches from its bottom to its top, in parts of the way: 0 is the beginning, 1 the aim.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// At the bottom.
    pub from: f64,
    /// At the top.
    pub until: f64,
    /// What stands beside it and where; of two that meet in a row the first one.
    pub labels: Vec<(f64, String)>,
}

impl Scale {
    /// From the beginning to the aim, or further where a part lies beyond either; what stands where `at` says. Those of
    /// `parts` have a label: the first ones rather than the others.
    pub fn over(
        parts: &[f64],
        reached: impl Iterator<Item = f64>,
        at: impl Fn(f64) -> String,
    ) -> Self {
        let (mut from, mut until) = (0.0_f64, 1.0_f64);
        for part in reached {
            (from, until) = (from.min(part), until.max(part));
        }
        let beyond = [until, from]
            .into_iter()
            .filter(|part| !(0.0..=1.0).contains(part));
        let parts = parts.iter().copied().chain(beyond);
        let labels = parts.map(|part| (part, at(part))).collect();
        Self {
            from,
            until,
            labels,
        }
    }

    /// How high a part of the way is, 0 to 1.
    fn height(&self, part: f64) -> f64 {
        (part - self.from) / (self.until - self.from)
    }

    /// Whether the aim lies below the top, so that it must be seen.
    fn shows_aim(&self) -> bool {
        self.until > 1.0
    }
}

impl Chart<'_> {
    /// The chart in so many columns and at most so many rows, of which three lie below the plot; then what its signs
    /// mean, in as many rows as that takes. Nothing where that is too narrow.
    pub fn rows(&self, look: &Look, columns: u16, rows: u16) -> Vec<Vec<Run>> {
        if columns < NARROWEST {
            return Vec::new();
        }
        let has_values = self.has_values();
        let is_sure = self.points().any(|point| point.confidence.is_some());
        if !has_values && !is_sure {
            return Vec::new();
        }
        let labels = self.scale.labels.iter().filter(|_| has_values);
        let widest = labels.map(|(_, label)| text::width(label)).max();
        // A long unit must leave the plot its room.
        let margin = widest
            .unwrap_or(0)
            .max(text::width(CONFIDENCES))
            .min(usize::from(columns) / 3);
        let width = usize::from(columns) - margin - 2;
        let height = usize::from(rows.saturating_sub(BELOW).max(2));
        // A row in the middle has its name.
        let height = if height > HALVED {
            height - (height + 1) % 2
        } else {
            height
        };
        let mut drawn = Vec::new();
        if has_values {
            drawn = self.plot(look, margin, width, height);
        }
        drawn.extend(months::rows(self.course, look, margin, width));
        if is_sure {
            drawn.push(self.strip(look, margin, width));
        }
        drawn.extend(self.legend(look, columns));
        drawn
    }

    fn plot(&self, look: &Look, margin: usize, width: usize, height: usize) -> Vec<Vec<Run>> {
        let theme = look.theme;
        let course = self.course;
        let mut plot = Plot::new(width, height, look.symbols.has_braille);
        let high = |part: f64| self.scale.height(part);
        if self.scale.shows_aim() {
            plot.across(high(1.0), look.symbols.aim, theme.faint);
        }
        for day in course.revised.iter().filter(|day| self.shows(**day)) {
            plot.down(at(course, *day), look.symbols.revised, theme.amber, 1);
        }
        if self.shows(look.today) {
            // Where something was revised just now, both are seen.
            let today = plot::column(at(course, look.today), width);
            let mut revised = course
                .revised
                .iter()
                .map(|day| plot::column(at(course, *day), width));
            let step = if revised.any(|x| x == today) { 2 } else { 1 };
            plot.down(at(course, look.today), look.symbols.bar, theme.faint, step);
        }
        if let Some(((from, low), (until, top))) = course.line {
            plot.line(
                (at(course, from), high(low)),
                (at(course, until), high(top)),
                Layer::Expected,
            );
        }
        let done: Vec<(f64, f64)> = self
            .points()
            .filter_map(|point| Some((at(course, point.day), high(point.done?))))
            .collect();
        for two in done.windows(2) {
            plot.line(two[0], two[1], Layer::Done);
        }
        for point in &done {
            plot.point(*point, look.symbols.point, theme.heading());
        }
        let mut labels: Vec<&str> = vec![""; height];
        for (part, label) in &self.scale.labels {
            let y = plot.row(high(*part));
            let is_within = y > 0 && y + 1 < height;
            if labels[y].is_empty() && (!is_within || height >= HALVED) {
                labels[y] = label;
            }
        }
        let inks = [theme.faint, theme.moss];
        plot.rows(inks)
            .into_iter()
            .enumerate()
            .map(|(y, cells)| {
                let mut row = vec![
                    (right(labels[y], margin, look.symbols.ellipsis), theme.faint),
                    (format!(" {}", look.symbols.bar), theme.faint),
                ];
                row.extend(cells);
                row
            })
            .collect()
    }

    /// How sure one was at each check-in, below it; of two in one column the later one.
    fn strip(&self, look: &Look, margin: usize, width: usize) -> Vec<Run> {
        let theme = look.theme;
        let mut row = vec![(format!("{}  ", right(CONFIDENCES, margin, "")), theme.faint)];
        let mut cells: Vec<Run> = vec![(" ".into(), theme.ink); width];
        for point in self.points() {
            if let Some(confidence) = point.confidence {
                let x = plot::column(at(self.course, point.day), width);
                cells[x] = (confidence.to_string(), sure_ink(look, confidence));
            }
        }
        row.extend(joined(cells));
        row
    }

    /// What the signs mean, of those that are there.
    fn legend(&self, look: &Look, columns: u16) -> Vec<Vec<Run>> {
        let (theme, symbols, lang) = (look.theme, look.symbols, look.lang);
        let samples = plot::samples(symbols.has_braille);
        let dots = |layer: Layer| samples[layer as usize].to_owned();
        let has_values = self.has_values();
        let has_revised = self.course.revised.iter().any(|day| self.shows(*day));
        let is_sure = self.points().any(|point| point.confidence.is_some());
        let all = [
            (
                has_values,
                symbols.point.to_owned(),
                theme.heading(),
                words::is_point(lang),
            ),
            (
                has_values && self.course.line.is_some(),
                dots(Layer::Expected),
                theme.faint,
                words::is_expected(lang),
            ),
            (
                has_values && self.scale.shows_aim(),
                symbols.aim.to_owned(),
                theme.faint,
                words::is_aim(lang),
            ),
            (
                has_values && has_revised,
                symbols.revised.to_owned(),
                theme.amber,
                words::is_revised(lang),
            ),
            (
                has_values && self.shows(look.today),
                symbols.bar.to_owned(),
                theme.faint,
                words::is_today(lang),
            ),
            (
                is_sure,
                CONFIDENCES.to_owned(),
                theme.ink,
                words::is_sure(lang),
            ),
        ];
        let signs = all.into_iter().filter(|(is_there, ..)| *is_there);
        let signs = signs.map(|(_, sign, style, meaning)| (vec![(sign, style)], meaning));
        legend::rows(look, columns, signs)
    }

    fn has_values(&self) -> bool {
        self.points().any(|point| point.done.is_some())
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.course
            .points
            .iter()
            .filter(|point| self.shows(point.day))
    }

    fn shows(&self, day: NaiveDate) -> bool {
        (self.course.from..=self.course.until).contains(&day)
    }
}

/// A gauge of so many columns: what is done of it, and what is left. What is begun and what is not reached show.
pub fn gauge(look: &Look, done: Option<f64>, columns: u16) -> [String; 2] {
    let columns = usize::from(columns);
    let done = done.unwrap_or(0.0).clamp(0.0, 1.0);
    let full = (done * columns as f64).round() as usize;
    let least = usize::from(done > 0.0).min(columns);
    let most = columns - usize::from(done < 1.0).min(columns);
    let full = full.min(most).max(least);
    let [filled, empty] = look.symbols.gauge;
    [filled.repeat(full), empty.repeat(columns - full)]
}

/// The ink of a confidence, 1 to 5.
pub fn sure_ink(look: &Look, confidence: u8) -> Style {
    match confidence {
        ..=2 => look.theme.vermilion,
        3 => look.theme.amber,
        4.. => look.theme.moss,
    }
}

/// How far from the first to the last day a day is, 0 to 1.
fn at(course: &Course, day: NaiveDate) -> f64 {
    let whole = (course.until - course.from).num_days().max(1);
    (day - course.from).num_days() as f64 / whole as f64
}

/// `label` so that it ends at the margin.
fn right(label: &str, margin: usize, ellipsis: &str) -> String {
    text::pad_left(&text::fit_with(label, margin, ellipsis), margin)
}
