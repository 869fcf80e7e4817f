//! What is late is so many wherever it is counted: on Today, among the follow-ups and at the command line.

use chrono::NaiveDate;
use shirube::domain::{Lang, is_late};
use shirube::print;

use crate::desk::Home;

/// Two things to do, one of them late; three promises, two of them late, one of those put off; a question of long ago.
const NOTE: &str = "[] mine @11/20\n[] not yet @12/20\n() theirs @11/21\n() theirs, later @11/19\n() to come @12/1\n? why @11/2";

#[test]
fn as_many_are_late_on_every_screen_and_at_the_command_line() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open_on("2026-11-01", lang).log("Jane Smith", NOTE);
        let later: NaiveDate = "2026-12-24".parse().unwrap();
        home.change_takeaway("theirs, later", |takeaway| takeaway.later = Some(later));
        let late = |count: usize| match lang {
            Lang::En => format!("{count} late"),
            Lang::Ja => format!("期限超過 {count}"),
        };
        let mut today = home.start("2026-11-28", lang).sized(120, 36);
        let heading = shirube::words::today::open(lang);
        let text = today.text();
        let heading = text.lines().find(|row| row.contains(heading)).unwrap();
        assert!(heading.contains(&late(2)), "{text}");

        let mut followups = home.open_on("2026-11-28", lang);
        let text = followups.press("3").text();
        let row = |words: &str| text.lines().find(|row| row.contains(words)).unwrap();
        let [mine, waiting] = match lang {
            Lang::En => ["Late  1", "Waiting  2"],
            Lang::Ja => ["期限超過  1", "メンター待ち  2"],
        };
        assert!(!row(mine).contains(&late(1)), "{text}");
        assert!(row(waiting).contains(&late(1)), "{text}");

        let store = home.store();
        let day: NaiveDate = "2026-11-28".parse().unwrap();
        let rows = store.reader().open_takeaways().unwrap().into_iter();
        let rows: Vec<print::Followup> = rows
            .map(|row| print::Followup {
                short: "0".into(),
                takeaway: row.takeaway,
                mentors: Vec::new(),
                goal: None,
            })
            .collect();
        let counted = rows.iter().filter(|row| is_late(&row.takeaway, day));
        assert_eq!(counted.count(), 2);
        let said = print::today(&[], &rows, lang, day, Some(80));
        assert!(said.contains(&format!("{mine}\n")), "{said}");
        assert!(said.contains(&format!("{waiting} ({})", late(1))), "{said}");
    }
}
