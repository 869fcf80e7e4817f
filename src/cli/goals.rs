//! `goals` and `report`: how far the goals are, and what a month was, read from the journal and handed to `print`.

use super::list::{columns, open};
use super::{Setting, Stop};
use crate::domain::{GoalState, Ids, Month, fold};
use crate::print::{self, Form, GoalLine};
use crate::store::Error;
use crate::words::refusal;
use crate::words::trouble::trouble;

/// All goals, those that are pursued first, in each state what is due soonest first.
pub(super) fn goals(json: bool, setting: &Setting) -> Result<String, Stop> {
    let said = |error: Error| trouble(setting.lang, error.trouble());
    let today = setting.clock.today();
    let rows = open(setting)?.reader().goal_rows(today).map_err(said)?;
    let mut rows: Vec<GoalLine> = rows
        .into_iter()
        .map(|row| GoalLine {
            goal: row.goal,
            progress: row.progress,
        })
        .collect();
    let place = |state| GoalState::ALL.iter().position(|one| *one == state);
    rows.sort_by_key(|row| {
        let goal = &row.goal;
        (place(goal.state), goal.due.is_none(), goal.due, goal.id)
    });
    Ok(if json {
        print::goals_json(&rows)
    } else {
        print::goals(&rows, setting.lang, today, columns())
    })
}

/// The report of the month that was typed, or of the one whose review is meant today.
pub(super) fn report(month: Option<&str>, form: Form, setting: &Setting) -> Result<String, Stop> {
    let (lang, today) = (setting.lang, setting.clock.today());
    let said = |error: Error| trouble(lang, error.trouble());
    let month = match month {
        Some(typed) => {
            read_month(typed).ok_or_else(|| Stop::Misused(refusal::not_a_month(lang, typed)))?
        }
        None => Month::to_review(today),
    };
    if today < month.first() {
        return Err(refusal::month_to_come(lang, month).into());
    }
    let store = open(setting)?;
    let ids = Ids::seeded(0);
    let cx = setting.cx(&ids);
    let matter = store.reader().month_matter(month, &cx).map_err(said)?;
    Ok(print::month_report(&matter, form, lang))
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

/// The form of this name, as `--format` has it.
pub(super) fn form(name: &str) -> Form {
    match name {
        "text" => Form::Text,
        _ => Form::Markdown,
    }
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
}
