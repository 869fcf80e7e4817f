//! What is still open, for people: grouped by how soon it is wanted, one line each, in columns that hold for Japanese too.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::domain::{Group, Lang, Takeaway, is_for_today};
use crate::text::{clean_line, fit_with, pad, width};
use crate::words::{cli, followups as words, terms};

/// A takeaway and the names of the mentors it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Followup {
    /// The takeaway: open, or done and not told.
    pub takeaway: Takeaway,
    /// The mentors' names.
    pub mentors: Vec<String>,
}

/// The columns that mentors' names may take where the width is limited.
const NAMES: usize = 20;

/// All follow-ups in their groups. Lines are shortened to `columns`, or never where that is `None` (a pipe, a file).
pub fn followups(
    rows: &[Followup],
    lang: Lang,
    today: NaiveDate,
    columns: Option<usize>,
) -> String {
    if rows.is_empty() {
        return format!("{}\n", cli::nothing_open(lang));
    }
    let rows: Vec<Row> = rows.iter().map(|row| Row::new(row, lang, today)).collect();
    grouped(&rows, lang, columns)
}

/// The day, and those of the follow-ups that ask for attention on it.
pub fn today(rows: &[Followup], lang: Lang, today: NaiveDate, columns: Option<usize>) -> String {
    let rows: Vec<Row> = rows
        .iter()
        .filter(|row| is_for_today(&row.takeaway, today))
        .map(|row| Row::new(row, lang, today))
        .collect();
    let open = if rows.is_empty() {
        format!("{}\n", cli::nothing_today(lang))
    } else {
        grouped(&rows, lang, columns)
    };
    format!("{}\n\n{open}", terms::date(lang, today))
}

/// The cells of one line.
struct Row {
    group: Group,
    due: Option<NaiveDate>,
    kind: &'static str,
    when: String,
    mentors: String,
    text: String,
}

impl Row {
    fn new(row: &Followup, lang: Lang, today: NaiveDate) -> Self {
        let takeaway = &row.takeaway;
        let group = Group::of(takeaway, today);
        Self {
            group,
            due: takeaway.due,
            kind: terms::kind(lang, takeaway.kind),
            when: match group {
                Group::NotTold => takeaway
                    .closed
                    .map(|closed| terms::day(lang, closed, today)),
                _ => takeaway.due.map(|due| terms::due(lang, due, today)),
            }
            .unwrap_or_default(),
            mentors: clean_line(&row.mentors.join(lang.pick(", ", "、"))).into_owned(),
            text: clean_line(&takeaway.text).into_owned(),
        }
    }
}

fn grouped(rows: &[Row], lang: Lang, columns: Option<usize>) -> String {
    let widest = |cell: fn(&Row) -> &str| rows.iter().map(|row| width(cell(row))).max();
    let kind = widest(|row| row.kind).unwrap_or(0);
    let when = widest(|row| &row.when).unwrap_or(0);
    let names = widest(|row| &row.mentors).unwrap_or(0);
    let names = if columns.is_some() {
        names.min(NAMES)
    } else {
        names
    };

    let mut text = String::new();
    for group in Group::ALL {
        let mut rows: Vec<&Row> = rows.iter().filter(|row| row.group == group).collect();
        if rows.is_empty() {
            continue;
        }
        rows.sort_by_key(|row| row.due);
        if !text.is_empty() {
            text.push('\n');
        }
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}  {}", words::group(lang, group), rows.len());
        for row in rows {
            let cells = [
                pad(row.kind, kind),
                pad(&row.when, when),
                pad(&row.mentors, names),
                row.text.clone(),
            ];
            let cells: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
            let line = format!("  {}", cells.join("  "));
            let line = columns.map_or(line.as_str().into(), |columns| {
                fit_with(&line, columns, "..")
            });
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}
