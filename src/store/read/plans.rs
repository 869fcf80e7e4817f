//! A test of how `SQLite` carries out what the screens read: by an index, whatever the size of the journal.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::entries::{Tagged, days_sql, window_sql};
use super::{Direction, dates_over, history, takeaways};
use crate::store::schema;

/// What may be walked from end to end: the mentors, and indexes of only those rows that the list shows.
const WALKED: &[&str] = &[
    "mentor",
    "mentor USING COVERING INDEX mentor_name",
    "mentor USING INDEX mentor_name",
    "mentor USING INDEX mentor_met_now",
    // Like mentors, they are few.
    "goal",
    "g USING COVERING INDEX goal_due",
    "goal USING INDEX goal_due",
    "goal USING COVERING INDEX goal_due",
    // A few dozen for each goal, without their evidence.
    "check_in USING INDEX check_in_goal",
    "revision USING INDEX revision_goal",
    // Twelve a year.
    "month_review USING INDEX month_review_month",
    // A few a year for each mentor.
    "relationship_review USING INDEX relationship_review_mentor",
    // A few a year.
    "self_analysis USING INDEX self_analysis_day",
    "self_analysis USING COVERING INDEX self_analysis_day",
    "a USING INDEX approach_open",
    // Four a year for each mentor.
    "relationship_review",
    // Few, and only an export asks for them.
    "entry USING INDEX entry_trash",
    "approach",
    // What was written in three months, for an export.
    "lately",
    // One or two for each mentor.
    "a USING INDEX agenda_waiting",
    // One or two for each mentor at most.
    "f USING INDEX farewell_mentor",
    // Six at most.
    "mentor_search USING INDEX mentor_search_support",
    "entry USING INDEX entry_held",
    "t USING INDEX takeaway_open",
    "t USING INDEX takeaway_untold",
    // From its newest step on, until one stands.
    "c USING INDEX change_at",
    // The spellings of one tag.
    "json_each VIRTUAL TABLE INDEX 1:",
    // The words that were found so far.
    "used",
    // What became of takeaways: a few dozen lives.
    "lived",
    "CONSTANT ROW",
];

/// How statements begin that no screen waits for: one counts all records and says so, one stops at the first row, one asks
/// the file who wrote it, one names the reviews through which emptying a goal goes, one what is emptied with a mentor.
const EXEMPT: [&str; 5] = [
    "SELECT (SELECT count(*) FROM entry WHERE deleted = 0),",
    "SELECT NOT EXISTS (SELECT 1 FROM entry WHERE deleted = 0)",
    "SELECT application_id, user_version,",
    "SELECT id FROM month_review",
    "SELECT id FROM entry\n    WHERE EXISTS",
];

/// How many statements are put together from parts: three read a record by its id, one what is purged with a goal, one what is
/// purged with a mentor, two where what was purged was spoken of, the others are made below.
const COMPOSED: usize = 9;

#[test]
fn no_list_of_a_screen_walks_all_entries_or_takeaways() {
    let mut connection = Connection::open_in_memory().unwrap();
    schema::migrate(&mut connection, Path::new("")).unwrap();
    let store = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let (composed, mut statements): (Vec<String>, Vec<String>) = statements_in(&store)
        .into_iter()
        .partition(|sql: &String| sql.contains('{'));
    assert_eq!(composed.len(), COMPOSED, "{composed:#?}");
    assert!(statements.len() > 20, "{statements:#?}");
    statements.retain(|sql| !EXEMPT.iter().any(|begin| sql.starts_with(begin)));
    for table in ["mentor", "entry", "takeaway"] {
        statements.push(format!(
            "SELECT * FROM {table} WHERE id = ?1 AND born IS NOT NULL"
        ));
    }
    let mut few = Vec::new();
    for direction in [Direction::Older, Direction::From, Direction::Newer] {
        for is_with_mentor in [false, true] {
            for tagged in [Tagged::Any, Tagged::Few, Tagged::Many] {
                statements.push(window_sql(direction, is_with_mentor, tagged));
            }
            few.push(window_sql(direction, is_with_mentor, Tagged::Few));
        }
    }
    for is_with_mentor in [false, true] {
        statements.push(days_sql(is_with_mentor, false));
        statements.push(days_sql(is_with_mentor, true));
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
            // Only the mentors, what is open, what became of one record, what one step wrote to, what has a tag that few
            // have, or what an export finds written lately is few enough to be sorted.
            let is_short = [takeaways::OPEN, history::STEPS, dates_over::TAKEAWAYS]
                .map(str::trim)
                .contains(&sql.as_str())
                || sql.contains("FROM mentor WHERE")
                || sql.contains("FROM edit WHERE change = ")
                || few.contains(&sql);
            assert!(!step.contains("TEMP B-TREE") || is_short, "{step}: {sql}");
        }
    }
}

/// Every text in the sources of this folder that asks for rows: none can be forgotten.
fn statements_in(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(statements_in(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("plans.rs") {
            let source = fs::read_to_string(&path).unwrap();
            let lines = source
                .split("#[cfg(test)]\nmod tests")
                .next()
                .unwrap_or_default()
                .lines();
            let code: Vec<&str> = lines
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            // No statement holds a quotation mark, so every second part is a text.
            let code = code.join("\n").replace("'\"'", "").replace("\\\"", "");
            let texts = code.split('"').skip(1).step_by(2).map(str::trim);
            let asks = |text: &&str| text.starts_with("SELECT ") || text.starts_with("WITH ");
            found.extend(texts.filter(asks).map(str::to_owned));
        }
    }
    found
}
