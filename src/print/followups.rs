//! What is still open, for people: grouped by how soon it is wanted, one line each, in columns that hold for Japanese too.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::domain::{
    Approach, Group, Id, Lang, RelationshipDue, State, Takeaway, is_for_today, is_late,
};
use crate::text::{clean_line, fit_with, pad, width};
use crate::words::{cli, followups as words, owed, terms, today};

/// A takeaway and the names of the mentors it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Followup {
    /// The end of its id by which `done` and `tell` know it.
    pub short: String,
    /// The takeaway: open, or done and not told.
    pub takeaway: Takeaway,
    /// The mentors' names.
    pub mentors: Vec<String>,
    /// The goal that it belongs to.
    pub goal: Option<Id>,
}

/// A mentorship whose review is due, with whom it is.
#[derive(Clone, Debug)]
pub struct RelationshipLine {
    /// When it is due, and what is begun.
    pub due: RelationshipDue,
    /// The mentor's name.
    pub mentor: String,
}

/// An approach that is not answered, and the name of who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApproachLine {
    /// The approach.
    pub approach: Approach,
    /// The mentor's name.
    pub mentor: String,
}

/// Something that asks for attention and is no takeaway: a meeting, a mentor not met for long, a goal, a review, an
/// approach, the self-analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub label: String,
    /// The mentors' names, the month or the title of the goal.
    pub who: Vec<String>,
    /// When, or since when.
    pub what: String,
}

/// The most columns that mentors' names take where the width is limited.
const NAMES: usize = 20;
/// The fewest that they are shortened to.
const FEWEST: usize = 6;
/// The columns that words have before names have any more than that.
const WORDS: usize = 34;

/// All follow-ups in their groups, in each in the order given; an approach stands behind the takeaways of its day. Lines are shortened to `columns`, or never where that is `None` (a pipe, a file).
pub fn followups(
    rows: &[Followup],
    approaches: &[ApproachLine],
    lang: Lang,
    today: NaiveDate,
    columns: Option<usize>,
) -> String {
    if rows.is_empty() && approaches.is_empty() {
        return format!("{}\n", cli::nothing_open(lang));
    }
    let mut rows: Vec<Row> = rows.iter().map(|row| Row::new(row, lang, today)).collect();
    for line in approaches {
        let row = Row::of_approach(line, lang, today);
        let is_before = |other: &Row| (other.group, other.due) <= (row.group, row.due);
        // What has no day comes last in its group.
        let place = match row.due {
            Some(_) => rows.iter().rposition(is_before),
            None => rows.iter().rposition(|other| other.group <= row.group),
        };
        rows.insert(place.map_or(0, |place| place + 1), row);
    }
    grouped(&rows, lang, columns)
}

/// The day, what else asks for attention on it, and those of the follow-ups that do.
pub fn today(
    notices: &[Notice],
    rows: &[Followup],
    lang: Lang,
    today: NaiveDate,
    columns: Option<usize>,
) -> String {
    let rows: Vec<Row> = rows
        .iter()
        .filter(|row| is_for_today(&row.takeaway, today))
        .map(|row| Row::new(row, lang, today))
        .collect();
    let mut parts = vec![format!("{}\n", terms::date(lang, today))];
    if !notices.is_empty() {
        let cells: Vec<[String; 3]> = notices.iter().map(|it| cells(it, lang)).collect();
        parts.push(format!("{}\n", aligned(&cells, "", columns).join("\n")));
    }
    if !rows.is_empty() {
        parts.push(grouped(&rows, lang, columns));
    } else if notices.is_empty() {
        parts.push(format!("{}\n", cli::nothing_today(lang)));
    }
    parts.join("\n")
}

fn cells(notice: &Notice, lang: Lang) -> [String; 3] {
    let who = clean_line(&notice.who.join(lang.pick(", ", "、"))).into_owned();
    [notice.label.clone(), who, notice.what.clone()]
}

/// The cells of one line.
struct Row {
    group: Group,
    due: Option<NaiveDate>,
    is_late: bool,
    cells: [String; 5],
}

impl Row {
    fn new(row: &Followup, lang: Lang, today: NaiveDate) -> Self {
        let takeaway = &row.takeaway;
        let group = Group::of(takeaway, today);
        let when = match group {
            Group::Later => takeaway.later.map(|day| words::until(lang, day, today)),
            Group::NotTold => takeaway
                .closed
                .map(|closed| terms::day(lang, closed, today)),
            _ => takeaway.due.map(|due| terms::due(lang, due, today)),
        };
        // The list of the screen shortens a long name; here it has its room.
        let kind = match takeaway.state {
            State::Trying => words::kind(lang, takeaway.kind, true),
            _ => terms::kind(lang, takeaway.kind),
        };
        Self {
            group,
            due: takeaway.due,
            is_late: is_late(takeaway, today),
            cells: [
                row.short.clone(),
                kind.to_owned(),
                when.unwrap_or_default(),
                clean_line(&row.mentors.join(lang.pick(", ", "、"))).into_owned(),
                clean_line(&takeaway.text).into_owned(),
            ],
        }
    }
}

impl Row {
    /// It has no id: `done` and `tell` are for takeaways.
    fn of_approach(line: &ApproachLine, lang: Lang, today: NaiveDate) -> Self {
        let approach = &line.approach;
        let due = approach.follow_up.filter(|_| approach.is_waiting());
        let group = Group::of_approach(approach, today);
        Self {
            group,
            due,
            is_late: group == Group::Late,
            cells: [
                String::new(),
                owed::approach(lang).to_owned(),
                due.map_or(String::new(), |day| terms::due(lang, day, today)),
                clean_line(&line.mentor).into_owned(),
                clean_line(&owed::approach_words(lang, approach)).into_owned(),
            ],
        }
    }
}

fn grouped(rows: &[Row], lang: Lang, columns: Option<usize>) -> String {
    let rows: Vec<&Row> = Group::ALL
        .into_iter()
        .flat_map(|group| rows.iter().filter(move |row| row.group == group))
        .collect();
    let cells: Vec<[String; 5]> = rows.iter().map(|row| row.cells.clone()).collect();
    let lines = aligned(&cells, "  ", columns);

    let mut text = String::new();
    let mut shown = None;
    for (row, line) in rows.iter().zip(lines) {
        let group = row.group;
        if shown != Some(group) {
            if shown.is_some() {
                text.push('\n');
            }
            shown = Some(group);
            let here = rows.iter().filter(|row| row.group == group);
            let late = here.clone().filter(|row| row.is_late).count();
            let (group_words, count) = (words::group(lang, group), here.count());
            // The heading of the late ones says it already. Writing to a String cannot fail.
            let _ = match late {
                1.. if group != Group::Late => {
                    let late = today::late(lang, late);
                    writeln!(text, "{group_words}  {count} ({late})")
                }
                _ => writeln!(text, "{group_words}  {count}"),
            };
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// A line for each row, whose cells stand below each other: as wide as the widest, but the last but one, the names, as wide
/// as the words leave them where lines are shortened to `columns`. A column that is empty throughout takes no room.
fn aligned<const N: usize>(
    rows: &[[String; N]],
    indent: &str,
    columns: Option<usize>,
) -> Vec<String> {
    let widest = |cell: usize| {
        let cells = rows.iter().map(|row| width(&row[cell]));
        cells.max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..N).map(widest).collect();
    if let (Some(columns), [before @ .., names, words]) = (columns, &mut widths[..]) {
        let before = before.iter().filter(|width| **width > 0);
        let taken: usize = before.map(|width| width + 2).sum();
        let left = columns.saturating_sub(indent.len() + taken + 2 + WORDS.min(*words));
        *names = (*names).min(left.clamp(FEWEST, NAMES));
    }
    let line = |row: &[String; N]| {
        let mut line = indent.to_owned();
        for (cell, widest) in row.iter().zip(&widths).filter(|(_, widest)| **widest > 0) {
            if line.len() > indent.len() {
                line.push_str("  ");
            }
            line.push_str(&pad(cell, *widest));
        }
        let line = columns.map_or(line.trim_end().into(), |columns| {
            fit_with(line.trim_end(), columns, "..")
        });
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
