//! The goals, for people: grouped by state, one line each, in columns that hold for Japanese too.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::domain::{Goal, GoalState, Lang, Progress, Standing};
use crate::text::{clean_line, fit_with, pad, width};
use crate::words::{cli as words, goals, terms, today as today_words};

/// A goal, and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    /// The goal.
    pub goal: Goal,
    /// How far it is.
    pub progress: Progress,
}

/// The fewest columns that a title is shortened to.
const TITLE: usize = 12;

/// All goals by state, in each in the order given: title, progress, standing with how long nothing moved, confidence, due day. Titles are shortened so
/// that lines fit into `columns`, or never where that is `None` (a pipe, a file).
pub fn goals(rows: &[GoalLine], lang: Lang, today: NaiveDate, columns: Option<usize>) -> String {
    if rows.is_empty() {
        return format!("{}\n", words::no_goals(lang));
    }
    let cells: Vec<[String; 5]> = rows.iter().map(|row| cells(row, lang, today)).collect();
    let widest = |cell: usize| cells.iter().map(|row| width(&row[cell])).max().unwrap_or(0);
    let mut widths: [usize; 5] = std::array::from_fn(widest);
    if let Some(columns) = columns {
        let behind = widths[1..].iter().filter(|width| **width > 0);
        let taken: usize = behind.map(|width| width + 2).sum();
        widths[0] = widths[0].min(columns.saturating_sub(2 + taken).max(TITLE));
    }
    let mut text = String::new();
    for state in GoalState::ALL {
        let of_state = || {
            let pairs = rows.iter().zip(&cells);
            pairs.filter(move |(row, _)| row.goal.state == state)
        };
        let count = of_state().count();
        if count == 0 {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}  {count}", words::goals_that_are(lang, state));
        for (_, cells) in of_state() {
            let line = line(cells, &widths);
            let line =
                columns.map_or_else(|| line.clone(), |room| fit_with(&line, room, "..").into());
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

fn line(cells: &[String; 5], widths: &[usize; 5]) -> String {
    let mut line = String::from(" ");
    for (number, (cell, room)) in cells.iter().zip(widths).enumerate() {
        if *room == 0 {
            continue;
        }
        line.push_str(if number == 0 { " " } else { "  " });
        line.push_str(&pad(&fit_with(cell, *room, ".."), *room));
    }
    line.trim_end().to_owned()
}

fn cells(row: &GoalLine, lang: Lang, today: NaiveDate) -> [String; 5] {
    let (goal, progress) = (&row.goal, &row.progress);
    // Nobody waits for what is left for a while, or over.
    let is_ahead = matches!(goal.state, GoalState::Active | GoalState::Draft);
    let due = goal.due.filter(|_| is_ahead).map(|due| {
        // What is reached is not late.
        if due < today && progress.standing == Standing::Reached {
            terms::day(lang, due, today)
        } else {
            terms::due(lang, due, today)
        }
    });
    [
        clean_line(&goal.title).into_owned(),
        goals::how_far(lang, goal, progress),
        today_words::stands(lang, progress),
        (progress.confidence).map_or_else(String::new, |of_five| words::confidence(lang, of_five)),
        due.unwrap_or_default(),
    ]
}
