//! A day that is typed in a guided flow, as it is read back beside its field.

use chrono::NaiveDate;

use crate::domain::{Toward, read_day};
use crate::ui::look::Look;
use crate::words::guided as words;

/// Which day of the past is typed; where nothing is, `meant`; nothing where it cannot be read.
pub(super) fn read_past(typed: &str, meant: NaiveDate, look: &Look) -> String {
    let (lang, today) = (look.lang, look.today);
    match typed.trim() {
        "" if meant == today => words::today_is_meant(lang, today),
        "" => words::read_as(lang, meant, today),
        typed => match read_day(typed, today, Toward::Past) {
            Some(day) => words::read_as(lang, day, today),
            None => String::new(),
        },
    }
}
