//! A month as a calendar: its weeks, and each day with how much there is, told by dots and never by colour alone.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::action::Action;
use super::canvas::Canvas;
use crate::domain::Lang;
use crate::words::calendar as words;

/// The rows that a month takes at most: its name, the weekdays, six weeks.
pub const HEIGHT: u16 = 8;
/// The columns that a month takes.
pub const WIDTH: u16 = 7 * CELL;

/// The columns of a day: two digits, a sign, two blanks.
const CELL: u16 = 5;

/// A month of the civil calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of this day.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            first: day.with_day(1).unwrap_or(day),
        }
    }

    /// Its first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let days = u64::from(self.first.num_days_in_month());
        self.first + Days::new(days - 1)
    }

    /// Its weeks, four to six, from the one that holds the first day; days of other months are `None`.
    pub fn weeks(self, starts: Weekday) -> Vec<[Option<NaiveDate>; 7]> {
        let before = self.first.weekday().days_since(starts) as usize;
        let count = usize::from(self.first.num_days_in_month());
        (0..(before + count).div_ceil(7))
            .map(|week| {
                std::array::from_fn(|column| {
                    let number = (week * 7 + column + 1).checked_sub(before)?;
                    self.first.with_day(number as u32)
                })
            })
            .collect()
    }
}

/// A day so many months away, in a shorter month its last; the same day where the calendar ends.
pub fn months_away(day: NaiveDate, months: i32) -> NaiveDate {
    let distance = Months::new(months.unsigned_abs());
    let found = if months < 0 {
        day.checked_sub_months(distance)
    } else {
        day.checked_add_months(distance)
    };
    found.filter(|found| is_writable(*found)).unwrap_or(day)
}

/// A day so many days away; the same day where the calendar ends.
pub fn days_away(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(chrono::TimeDelta::days(days))
        .filter(|found| is_writable(*found))
        .unwrap_or(day)
}

/// Whether a day has a year of four digits, as everything that is stored or typed.
fn is_writable(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// What a calendar tells of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// How many entries it has.
    pub entries: u32,
    /// Whether a meeting is planned on it.
    pub is_planned: bool,
}

/// A month as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<F> {
    /// The month.
    pub month: Month,
    /// What its days have.
    pub heat: F,
    /// The day pointed at, in this month or not.
    pub pointed: Option<NaiveDate>,
    /// Whether keys move the pointer.
    pub has_focus: bool,
}

impl<F: Fn(NaiveDate) -> Heat> Calendar<F> {
    /// Draws the month into the upper left corner of `area`, and what its signs mean beside it where there is room.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let name = words::month(look.lang, self.month.first());
        let style = if self.has_focus {
            look.theme.indigo.add_modifier(Modifier::BOLD)
        } else {
            look.theme.heading()
        };
        canvas.put(area, 2, 0, &name, style);
        let starts = look.week_starts();
        for (column, day) in weekdays(starts).into_iter().enumerate() {
            let name = words::weekday(look.lang, day);
            let style = match (look.lang, day) {
                // As calendars are printed in Japan.
                (Lang::Ja, Weekday::Sun) => look.theme.vermilion,
                (Lang::Ja, Weekday::Sat) => look.theme.indigo,
                _ => look.theme.faint,
            };
            canvas.put(area, column as u16 * CELL + 2, 1, name, style);
        }
        for (row, week) in self.month.weeks(starts).into_iter().enumerate() {
            for (column, day) in week.into_iter().enumerate() {
                if let Some(day) = day {
                    self.draw_day(
                        canvas,
                        area,
                        (column as u16 * CELL + 2, row as u16 + 2),
                        day,
                    );
                }
            }
        }
        draw_legend(canvas, area);
    }

    fn draw_day(&self, canvas: &mut Canvas, area: Rect, (x, y): (u16, u16), day: NaiveDate) {
        let look = *canvas.look;
        let theme = look.theme;
        let heat = (self.heat)(day);
        let mut style = match heat.entries {
            0 if heat.is_planned => theme.amber,
            0 => theme.faint,
            1 => theme.ink,
            _ => theme.heading(),
        };
        if day == look.today {
            style = style
                .patch(theme.indigo)
                .add_modifier(Modifier::UNDERLINED | Modifier::BOLD);
        }
        if self.pointed == Some(day) {
            let over = if self.has_focus {
                theme.indigo
            } else {
                theme.faint
            };
            style = style.patch(over).add_modifier(Modifier::REVERSED);
        }
        let cell = Rect {
            x: area.x + x.min(area.width),
            width: (CELL - 1).min(area.width.saturating_sub(x)),
            ..area
        };
        canvas.zone(cell, y, Action::Date(day));
        let x = canvas.put(area, x, y, &format!("{:>2}", day.day()), style);
        let (sign, style) = if heat.is_planned {
            (look.symbols.planned, theme.amber)
        } else {
            (sign(look.symbols.heat, heat.entries), theme.moss)
        };
        canvas.put(area, x, y, sign, style);
    }
}

/// What the signs mean, in one column beside the month.
fn draw_legend(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let x = WIDTH + 4;
    let [one, two, more] = look.symbols.heat;
    let signs = [one, two, more, look.symbols.planned];
    let names = words::legend(look.lang);
    let widest = names.iter().map(|name| crate::text::width(name)).max();
    if usize::from(area.width) < usize::from(x) + 4 + widest.unwrap_or(0) {
        return;
    }
    for (y, (sign, name)) in (2..).zip(signs.into_iter().zip(names)) {
        let style = if y == 5 {
            look.theme.amber
        } else {
            look.theme.moss
        };
        canvas.put(area, x, y, sign, style);
        canvas.put(area, x + 3, y, name, look.theme.faint);
    }
}

/// The seven weekdays from this one on.
fn weekdays(starts: Weekday) -> [Weekday; 7] {
    let mut next = starts;
    std::array::from_fn(|_| {
        let day = next;
        next = day.succ();
        day
    })
}

const fn sign(heat: [&'static str; 3], entries: u32) -> &'static str {
    match entries {
        0 => "",
        1 => heat[0],
        2 => heat[1],
        _ => heat[2],
    }
}
