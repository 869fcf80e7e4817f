//! `report`: what a month or a year was, and what came of things for a mentor, read from the journal and handed to `print`.

use chrono::{Datelike as _, NaiveDate};

use super::list::open;
use super::whom::known;
use super::{ReportOf, Setting, Stop};
use crate::domain::{Ids, Month, Period, fold};
use crate::print;
use crate::store::Error;
use crate::words::refusal;
use crate::words::trouble::trouble;

/// What a report is of, once it is understood.
enum Of<'a> {
    Month(Month),
    Year(i32),
    Mentor(&'a str, Period),
}

/// Prints the report that is asked for.
pub(super) fn report(wanted: &ReportOf, setting: &Setting) -> Result<String, Stop> {
    let lang = setting.lang;
    let said = |error: Error| trouble(lang, error.trouble());
    let of = understood(wanted, setting)?;
    let store = open(setting)?;
    let reader = store.reader();
    let ids = Ids::seeded(0);
    let cx = setting.cx(&ids);
    Ok(match of {
        Of::Month(month) => {
            let matter = reader.month_matter(month, &cx).map_err(said)?;
            print::month_report(&matter, wanted.form, lang)
        }
        Of::Year(year) => {
            let matter = reader.year_matter(year, &cx).map_err(said)?;
            print::year_report(&matter, wanted.form, lang)
        }
        Of::Mentor(typed, period) => {
            let mentors = reader.mentors().map_err(said)?;
            let mentor = known(typed, &mentors, lang)?;
            let matter = reader.progress_matter(mentor.id, period, &cx);
            // Who was found a moment ago may have been emptied from the trash since: then there is nothing to tell.
            let report = |matter: &_| print::progress_report(matter, wanted.form, lang);
            matter
                .map_err(said)?
                .as_ref()
                .map_or_else(String::new, report)
        }
    })
}

/// What is asked for, before the journal is looked at.
fn understood<'a>(wanted: &'a ReportOf, setting: &Setting) -> Result<Of<'a>, Stop> {
    let (lang, today) = (setting.lang, setting.clock.today());
    if let Some(typed) = &wanted.year {
        let year = read_year(typed);
        let year = year.ok_or_else(|| Stop::Misused(refusal::not_a_year(lang, typed)))?;
        if year > today.year() {
            return Err(refusal::year_to_come(lang, year).into());
        }
        return Ok(Of::Year(year));
    }
    let month = wanted.month.as_deref();
    let month = month.map(|typed| month_typed(typed, setting)).transpose()?;
    Ok(match (wanted.mentor.as_deref(), month) {
        (Some(typed), month) => Of::Mentor(typed, month.map_or(Period::SinceLast, Period::Month)),
        (None, Some(month)) => Of::Month(month),
        (None, None) => Of::Month(Month::to_review(today)),
    })
}

fn month_typed(typed: &str, setting: &Setting) -> Result<Month, Stop> {
    let lang = setting.lang;
    let month = read_month(typed);
    let month = month.ok_or_else(|| Stop::Misused(refusal::not_a_month(lang, typed)))?;
    if setting.clock.today() < month.first() {
        return Err(refusal::month_to_come(lang, month).into());
    }
    Ok(month)
}

/// A month as it is typed: `2026-11`, `2026年11月`, in full width too.
fn read_month(typed: &str) -> Option<Month> {
    let folded = fold(typed.trim());
    let dashed = folded
        .strip_suffix('月')
        .map(|month| month.replacen('年', "-", 1));
    let dashed = dashed.unwrap_or(folded);
    let (year, month) = dashed.split_once('-')?;
    let is_number = |text: &str, most: usize| {
        !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_month = year.len() == 4 && is_number(year, 4) && is_number(month, 2);
    if !is_month {
        return None;
    }
    format!("{year}-{month:0>2}").parse().ok()
}

/// A year as it is typed: `2026`, `2026年`, in full width too.
fn read_year(typed: &str) -> Option<i32> {
    let folded = fold(typed.trim());
    let year = folded.strip_suffix('年').unwrap_or(&folded);
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = year.parse().ok().filter(|_| is_year)?;
    // The journal's days have a year from 1 on.
    (year > 0 && NaiveDate::from_ymd_opt(year, 1, 1).is_some()).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for (typed, read) in [
            ("2026-11", Some("2026-11")),
            ("2026-1", Some("2026-01")),
            ("２０２６－１１", Some("2026-11")),
            ("2026年11月", Some("2026-11")),
            (" 2026年1月 ", Some("2026-01")),
            ("2026-13", None),
            ("2026-00", None),
            ("11", None),
            ("26-11", None),
            ("2026-11-01", None),
            ("+2026-11", None),
            ("November", None),
            ("", None),
        ] {
            let month = read_month(typed).map(|month| month.to_string());
            assert_eq!(month.as_deref(), read, "{typed}");
        }
    }

    #[test]
    fn a_year_is_read_as_people_write_it() {
        for (typed, read) in [
            ("2026", Some(2026)),
            ("２０２６", Some(2026)),
            (" 2026年 ", Some(2026)),
            ("26", None),
            ("0000", None),
            ("2026-11", None),
            ("-2026", None),
            ("", None),
        ] {
            assert_eq!(read_year(typed), read, "{typed}");
        }
    }
}
