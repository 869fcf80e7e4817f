//! A test of how `SQLite` carries out what the screens read: by an index, whatever the size of the journal.

use rusqlite::Connection;

use super::entries::Tagged;
use super::{Direction, entries, history, mentors, takeaways};
use crate::store::schema;

/// What may be walked from end to end: the mentors, and indexes of only those rows that the list shows.
const WALKED: [&str; 6] = [
    "mentor",
    "entry USING INDEX entry_held",
    "t USING INDEX takeaway_open",
    "t USING INDEX takeaway_untold",
    // The spellings of one tag.
    "json_each VIRTUAL TABLE INDEX 1:",
    // The words that were found so far.
    "used",
];

#[test]
fn no_list_of_a_screen_walks_all_entries_or_takeaways() {
    let mut connection = Connection::open_in_memory().unwrap();
    schema::migrate(&mut connection).unwrap();
    let mut statements: Vec<String> = [
        entries::MANY_HAVE,
        entries::PLANNED,
        entries::LATEST_MEETING,
        mentors::LAST_MET,
        takeaways::OF_ENTRY,
        takeaways::OPEN,
        takeaways::UNTOLD,
        history::STEPS,
        takeaways::MET_SINCE,
        takeaways::TAGS,
    ]
    .map(str::to_owned)
    .into();
    let mut few = Vec::new();
    for direction in [Direction::Older, Direction::From, Direction::Newer] {
        for tagged in [Tagged::Any, Tagged::Few, Tagged::Many] {
            statements.push(entries::window_sql(direction, false, tagged));
            statements.push(entries::window_sql(direction, true, tagged));
        }
        few.push(entries::window_sql(direction, false, Tagged::Few));
        few.push(entries::window_sql(direction, true, Tagged::Few));
    }
    for is_with_mentor in [false, true] {
        statements.push(entries::days_sql(is_with_mentor, false));
        statements.push(entries::days_sql(is_with_mentor, true));
    }
    for sql in statements {
        let mut explain = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let mut rows = explain.raw_query();
        while let Some(row) = rows.next().unwrap() {
            let step: String = row.get("detail").unwrap();
            let is_walk_allowed = |walked: &str| WALKED.contains(&walked);
            assert!(
                step.strip_prefix("SCAN ").is_none_or(is_walk_allowed),
                "{step}: {sql}"
            );
            // Only what is open, what became of one record, or what has a tag that few have is few enough to be sorted.
            let is_short = sql == takeaways::OPEN || sql == history::STEPS || few.contains(&sql);
            assert!(!step.contains("TEMP B-TREE") || is_short, "{step}: {sql}");
        }
    }
}
