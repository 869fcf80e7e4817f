//! Days as an iCalendar file (RFC 5545), which a second export brings up to date wherever the first was taken in.
//!
//! The events are written by the crate `icalendar`. Two things it cannot do are done here: it gives every component an id
//! and a time stamp, which those of a time zone may not have; and the last line of what it folds may be an octet too long.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime};
use icalendar::{CalendarDateTime, Class, Component as _, Event, EventLike as _, EventStatus};

use crate::domain::zone::{Shift, shifts};
use crate::domain::{Cx, Dated, Lang};
use crate::words::calendar_file as words;

const BEGIN: &str = "BEGIN:VCALENDAR";
const MADE_BY: &str = "PRODID:-//shirube//shirube//EN";

/// The longest a line may be, in octets without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// How long a meeting takes whose length nobody wrote down, in minutes.
const USUAL: u16 = 60;

/// The file that holds these days, with every line's end as the standard has it. A meeting without a time, and whatever
/// else is due, takes a whole day and leaves it free; a time whose zone is unknown is one wherever the reader is.
pub fn calendar(dates: &[Dated], cx: &Cx) -> String {
    let mut text = String::new();
    for line in [
        BEGIN,
        "VERSION:2.0",
        MADE_BY,
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        put(&mut text, line);
    }
    for (zone, (first, last)) in zones(dates) {
        write_zone(&mut text, zone, &known_shifts(zone, first, last));
    }
    for dated in dates {
        // Writing to a String cannot fail.
        let event = event(dated, cx).try_into_string().unwrap_or_default();
        for line in event.lines() {
            put(&mut text, line);
        }
    }
    put(&mut text, "END:VCALENDAR");
    text
}

/// Whether a file that begins so is a calendar that [`calendar`] wrote.
pub fn is_calendar_of_ours(head: &str) -> bool {
    head.starts_with(BEGIN) && head.lines().any(|line| line == MADE_BY)
}

fn event(dated: &Dated, cx: &Cx) -> Event {
    let mut event = Event::new();
    event
        .uid(&dated.uid())
        .timestamp(cx.now)
        // The step that made it is its version 0.
        .sequence(dated.steps.saturating_sub(1))
        .summary(&letters(&words::summary(cx.lang, dated)));
    if let Some(changed) = dated.changed {
        event.last_modified(changed);
    }
    match dated.time {
        Some(time) => {
            let minutes = dated.minutes.filter(|minutes| *minutes > 0);
            let minutes = minutes.unwrap_or(USUAL);
            event
                .starts(begin(dated.day.and_time(time), &dated.zone))
                // Not by its end, which may lie on the other side of a change of the clocks.
                .add_property("DURATION", format!("PT{minutes}M"));
        }
        None => {
            event
                .starts(dated.day)
                .add_property("TRANSP", "TRANSPARENT");
        }
    }
    if dated.is_private {
        event.class(Class::Private);
    } else {
        write_words(&mut event, dated, cx.lang);
    }
    event.status(if dated.is_cancelled {
        EventStatus::Cancelled
    } else {
        EventStatus::Confirmed
    });
    event
}

fn write_words(event: &mut Event, dated: &Dated, lang: Lang) {
    let place = dated.place.trim();
    if !place.is_empty() {
        event.location(&letters(place));
    }
    let description = words::description(lang, dated);
    if !description.is_empty() {
        event.description(&letters(&description));
    }
}

fn begin(local: NaiveDateTime, zone: &str) -> CalendarDateTime {
    if known_shifts(zone, local.date(), local.date()).is_empty() {
        return CalendarDateTime::Floating(local);
    }
    CalendarDateTime::WithTimezone {
        date_time: local,
        tzid: zone.to_owned(),
    }
}

/// The zones of these days, each with the first and the last day of which it must know the time.
fn zones(dates: &[Dated]) -> BTreeMap<&str, (NaiveDate, NaiveDate)> {
    let mut zones: BTreeMap<&str, (NaiveDate, NaiveDate)> = BTreeMap::new();
    let timed = dates.iter().filter(|dated| dated.time.is_some());
    for dated in timed {
        let known = !known_shifts(&dated.zone, dated.day, dated.day).is_empty();
        if known {
            let span = zones.entry(&dated.zone).or_insert((dated.day, dated.day));
            *span = (span.0.min(dated.day), span.1.max(dated.day));
        }
    }
    zones
}

/// How the clocks of a zone are from before the year of `first` to behind the day `last`, wherever it is that day earlier
/// or later.
fn known_shifts(zone: &str, first: NaiveDate, last: NaiveDate) -> Vec<Shift> {
    let year = NaiveDate::from_ymd_opt(first.year(), 1, 1);
    let first = year.and_then(|day| day.pred_opt()).unwrap_or(first);
    let last = last.checked_add_days(Days::new(2)).unwrap_or(last);
    shifts(zone, first, last)
}

/// A zone as every change of its clocks, one by one: rules by which they go on would have to be guessed from the table.
fn write_zone(text: &mut String, zone: &str, shifts: &[Shift]) {
    put(text, "BEGIN:VTIMEZONE");
    put(text, &format!("TZID:{zone}"));
    for shift in shifts {
        let kind = if shift.is_summer {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        put(text, &format!("BEGIN:{kind}"));
        put(
            text,
            &format!("DTSTART:{}", shift.from.format("%Y%m%dT%H%M%S")),
        );
        put(text, &format!("TZOFFSETFROM:{}", offset(shift.before)));
        put(text, &format!("TZOFFSETTO:{}", offset(shift.after)));
        put(text, &format!("TZNAME:{}", shift.name));
        put(text, &format!("END:{kind}"));
    }
    put(text, "END:VTIMEZONE");
}

/// Seconds ahead of UTC as `+0900`, with seconds where there are any.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let rest = if rest == 0 {
        String::new()
    } else {
        format!("{rest:02}")
    };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

/// Adds a line, and folds it between two letters where it is too long: what is folded already may be folded again.
fn put(text: &mut String, line: &str) {
    let (mut rest, mut room) = (line, LONGEST);
    while rest.len() > room {
        let mut end = room;
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        text.push_str(&rest[..end]);
        text.push_str("\r\n ");
        rest = &rest[end..];
        // The blank counts.
        room = LONGEST - 1;
    }
    text.push_str(rest);
    text.push_str("\r\n");
}

/// Without what would be no letter of a text there.
fn letters(text: &str) -> String {
    text.replace(|letter: char| letter.is_control() && letter != '\n', " ")
}
