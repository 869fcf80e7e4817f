//! `followups` and `today`: what is open, read from the journal and handed to `print`.

use std::io::IsTerminal as _;

use super::{Setting, Stop};
use crate::print::{self, Followup};
use crate::store::{Error, Mode, OpenRow, Store};
use crate::words::trouble::trouble;

/// All follow-ups.
pub(super) fn followups(json: bool, setting: &Setting) -> Result<String, Stop> {
    let rows = read(setting)?;
    Ok(if json {
        print::takeaways(&rows)
    } else {
        print::followups(&rows, setting.lang, setting.clock.today(), columns())
    })
}

/// What asks for attention today.
pub(super) fn today(json: bool, setting: &Setting) -> Result<String, Stop> {
    let today = setting.clock.today();
    let mut rows = read(setting)?;
    rows.retain(|row| crate::domain::is_for_today(&row.takeaway, today));
    Ok(if json {
        print::takeaways(&rows)
    } else {
        print::today(&rows, setting.lang, today, columns())
    })
}

fn read(setting: &Setting) -> Result<Vec<Followup>, Stop> {
    let said = |error: Error| trouble(setting.lang, error.trouble());
    let store = Store::open(&setting.paths.journal, Mode::OpenExisting).map_err(said)?;
    let reader = store.reader();
    let names = reader.mentor_names().map_err(said)?;
    let followup = |row: OpenRow| {
        let mentors = row.mentors.iter().filter_map(|id| names.get(id));
        Followup {
            mentors: mentors.cloned().collect(),
            takeaway: row.takeaway,
        }
    };
    let mut rows = reader.open_takeaways().map_err(said)?;
    rows.extend(reader.untold().map_err(said)?);
    rows.sort_by_key(|row| {
        let it = &row.takeaway;
        // Ids of one save are in no order of their own: within an entry its lines are.
        (it.due.is_none(), it.due, row.day, it.entry, it.line, it.id)
    });
    Ok(rows.into_iter().map(followup).collect())
}

/// The terminal's columns; `None` where standard output is no terminal, whose lines are never shortened.
fn columns() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    let size = crossterm::terminal::size().ok();
    // A terminal that does not know its size says 0.
    let columns = size
        .map(|(columns, _)| columns)
        .filter(|columns| *columns > 0);
    Some(columns.map_or(80, usize::from))
}
