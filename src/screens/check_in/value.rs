//! How far a goal is, as its measure asks for it: a line with a number, milestones to mark, or one of five levels.

use chrono::NaiveDate;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::domain::{BadValue, Measure, Milestone, read_value};
use crate::text::Motion;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::keys;
use crate::words::progress;

/// What is typed or chosen.
#[derive(Debug)]
pub(super) enum ValueRow {
    /// A number, as typed.
    Line {
        field: Box<Field>,
        /// What stood there at first.
        began: String,
    },
    /// Which milestones are marked otherwise than they were, by their place.
    Steps {
        marks: Vec<Option<bool>>,
        pointed: usize,
        version: u64,
    },
    /// A level from −2 to +2.
    Levels {
        level: Option<i8>,
        /// A sign was typed, and its digit not yet.
        sign: Option<i8>,
        version: u64,
    },
}

impl ValueRow {
    /// The row for a measure, with this value filled in. Milestones can only be marked where `is_of_now`: those of an
    /// earlier measure are gone, and their number is typed.
    pub(super) fn new(measure: &Measure, is_of_now: bool, value: Option<f64>) -> Self {
        match measure {
            Measure::Milestones(steps) if is_of_now => Self::Steps {
                marks: vec![None; steps.len()],
                pointed: first_open(steps),
                version: 0,
            },
            Measure::Levels(_) => Self::Levels {
                level: value.map(|value| value as i8),
                sign: None,
                version: 0,
            },
            _ => {
                let text = value.map_or(String::new(), progress::number);
                let mut field = Field::new(&text);
                field.editor.select_all();
                Self::Line {
                    began: field.editor.text(),
                    field: Box::new(field),
                }
            }
        }
    }

    /// What it says of the day `day`; `filled` is the value that was filled in, to the last digit.
    pub(super) fn read(
        &self,
        measure: &Measure,
        filled: Option<f64>,
        day: NaiveDate,
    ) -> Result<Option<f64>, BadValue> {
        match self {
            Self::Line { .. } if !self.is_touched(filled) => Ok(filled),
            Self::Line { field, .. } => match field.trimmed().as_str() {
                "" => Ok(None),
                typed => read_value(measure, typed).map(Some),
            },
            Self::Steps { .. } if !self.is_touched(filled) && filled.is_some() => Ok(filled),
            Self::Steps { marks, .. } => {
                let steps = steps_of(measure).iter().zip(marks);
                let reached = steps.filter(|(step, mark)| is_on(step, **mark, day));
                Ok(Some(reached.count() as f64))
            }
            Self::Levels { level, .. } => Ok(level.map(f64::from)),
        }
    }

    /// The milestones as they are marked, those that are new on the day `day`; `None` where none is marked otherwise.
    pub(super) fn reached(&self, measure: &Measure, day: NaiveDate) -> Option<Measure> {
        let Self::Steps { marks, .. } = self else {
            return None;
        };
        let mut steps = steps_of(measure).to_vec();
        for (step, mark) in steps.iter_mut().zip(marks) {
            match mark {
                Some(true) if !is_on(step, None, day) => step.reached = Some(day),
                Some(false) => step.reached = None,
                _ => {}
            }
        }
        let marked = Measure::Milestones(steps);
        (marked != *measure).then_some(marked)
    }

    /// Whether it says something else than was filled in.
    pub(super) fn is_touched(&self, filled: Option<f64>) -> bool {
        match self {
            Self::Line { field, began } => field.editor.text() != *began,
            Self::Steps { marks, .. } => marks.iter().any(Option::is_some),
            Self::Levels { level, .. } => level.map(f64::from) != filled,
        }
    }

    /// Grows with each change.
    pub(super) fn version(&self) -> u64 {
        match self {
            Self::Line { field, .. } => field.editor.version(),
            Self::Steps { version, .. } | Self::Levels { version, .. } => *version,
        }
    }

    /// As a draft keeps it: the line, the level, or a row for each milestone marked otherwise, with `+` or `-` before it.
    pub(super) fn typed(&self, measure: &Measure) -> String {
        match self {
            Self::Line { field, .. } => field.editor.text(),
            Self::Levels { level, .. } => level.map_or(String::new(), |level| level.to_string()),
            Self::Steps { marks, .. } => {
                let rows = steps_of(measure).iter().zip(marks);
                let rows = rows.filter_map(|(step, mark)| {
                    let sign = if (*mark)? { '+' } else { '-' };
                    Some(format!("{sign}{}", step.text))
                });
                rows.collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// Takes what a draft kept.
    pub(super) fn put(&mut self, measure: &Measure, typed: &str) {
        match self {
            Self::Line { field, .. } => {
                field.editor.replace_all(typed);
                field.editor.move_(Motion::End, false);
            }
            Self::Levels { level, version, .. } => {
                *level = typed.parse().ok().filter(|level| (-2..=2).contains(level));
                *version += 1;
            }
            Self::Steps { marks, version, .. } => {
                for row in typed.lines() {
                    let (is_on, text) = match (row.strip_prefix('+'), row.strip_prefix('-')) {
                        (Some(text), _) => (true, text),
                        (_, Some(text)) => (false, text),
                        _ => continue,
                    };
                    let is_it = |step: &Milestone| step.text == text;
                    if let Some(place) = steps_of(measure).iter().position(is_it) {
                        marks[place] = Some(is_on);
                    }
                }
                *version += 1;
            }
        }
    }

    /// A key that is not bound; `false` if it leads out of the row, or means nothing.
    pub(super) fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let is_back = matches!(key.code, KeyCode::Up | KeyCode::Left);
        match (self, key.code) {
            (Self::Line { .. }, KeyCode::Up | KeyCode::Down) => false,
            (Self::Line { field, .. }, _) => editing::edit(&mut field.editor, held, key, at),
            (Self::Steps { pointed, marks, .. }, KeyCode::Up | KeyCode::Down) => {
                let to = pointed.checked_add_signed(if is_back { -1 } else { 1 });
                let Some(to) = to.filter(|to| *to < marks.len()) else {
                    return false;
                };
                *pointed = to;
                true
            }
            (
                row @ Self::Levels { .. },
                KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right,
            ) => row.step(match key.code {
                // The highest stands on top.
                KeyCode::Up | KeyCode::Right => 1,
                _ => -1,
            }),
            (row @ Self::Levels { .. }, KeyCode::Backspace | KeyCode::Delete) => {
                row.set_level(None);
                true
            }
            _ => false,
        }
    }

    /// Typed or committed text: into the line, or letter by letter as choices.
    pub(super) fn type_text(&mut self, measure: &Measure, day: NaiveDate, text: &str, at: u64) {
        if let Self::Line { field, .. } = self {
            field.editor.insert(text, at);
            return;
        }
        for letter in text.chars() {
            let letter = keys::narrow(letter);
            match (&mut *self, letter.to_digit(10)) {
                (Self::Steps { pointed, .. }, None) if letter == ' ' => {
                    let place = *pointed;
                    self.mark(measure, day, place);
                }
                (Self::Steps { .. }, Some(digit)) if digit > 0 => {
                    self.mark(measure, day, digit as usize - 1);
                }
                (Self::Levels { .. }, digit) => self.type_level(letter, digit),
                _ => {}
            }
        }
    }

    /// Pasted text: only a line takes it.
    pub(super) fn paste(&mut self, text: &str) {
        if let Self::Line { field, .. } = self {
            field.editor.paste(text);
        }
    }

    /// The choice in this place was pointed at: a milestone is marked or not any more, a level chosen.
    pub(super) fn choose(&mut self, measure: &Measure, day: NaiveDate, place: usize) {
        match self {
            Self::Line { .. } => {}
            Self::Steps { .. } => self.mark(measure, day, place),
            Self::Levels { .. } => self.set_level(i8::try_from(place).ok().map(|place| place - 2)),
        }
    }

    fn mark(&mut self, measure: &Measure, day: NaiveDate, place: usize) {
        let Self::Steps {
            marks,
            pointed,
            version,
        } = self
        else {
            return;
        };
        let (Some(mark), Some(step)) = (marks.get_mut(place), steps_of(measure).get(place)) else {
            return;
        };
        let is_on_now = is_on(step, *mark, day);
        // Back to how it was is no mark at all.
        *mark = Some(!is_on_now).filter(|mark| *mark != is_on(step, None, day));
        *pointed = place;
        *version += 1;
    }

    /// A level as it is written: `0` to `2`, with a sign before it or not.
    fn type_level(&mut self, letter: char, digit: Option<u32>) {
        let Self::Levels { sign, .. } = self else {
            return;
        };
        let typed = match (letter, digit) {
            ('-' | '\u{2212}' | 'ー', _) => {
                *sign = Some(-1);
                return;
            }
            ('+', _) => {
                *sign = Some(1);
                return;
            }
            (' ', _) => {
                self.step(1);
                return;
            }
            (_, Some(digit @ 0..=2)) => digit as i8,
            _ => {
                *sign = None;
                return;
            }
        };
        let sign = sign.take().unwrap_or(1);
        self.set_level(Some(sign * typed));
    }

    fn set_level(&mut self, to: Option<i8>) {
        if let Self::Levels { level, version, .. } = self {
            *version += u64::from(*level != to);
            *level = to;
        }
    }

    /// Goes to the next level, or the one before; `false` at the ends.
    fn step(&mut self, by: i8) -> bool {
        let Self::Levels { level, .. } = self else {
            return false;
        };
        // The first press chooses where one begins.
        let to = level.map_or(-2, |level| level + by);
        if !(-2..=2).contains(&to) {
            return false;
        }
        self.set_level(Some(to));
        true
    }
}

/// The milestones of a measure; none of any other.
pub(super) fn steps_of(measure: &Measure) -> &[Milestone] {
    match measure {
        Measure::Milestones(steps) => steps,
        _ => &[],
    }
}

/// Whether a milestone counts as reached on a day, marked or not.
pub(super) fn is_on(step: &Milestone, mark: Option<bool>, day: NaiveDate) -> bool {
    mark.unwrap_or_else(|| step.reached.is_some_and(|reached| reached <= day))
}

fn first_open(steps: &[Milestone]) -> usize {
    let open = steps.iter().position(|step| step.reached.is_none());
    open.unwrap_or(0)
}
