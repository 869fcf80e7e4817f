//! Saving any note over any other: what holds whatever was typed.

use std::collections::HashSet;
use std::fmt::Write;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use shirube::domain::note::{Loaded, Reconciled, read, reconcile};
use shirube::domain::{Cx, Id, Ids, Lang, State, Takeaway};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn save(ids: &Ids, entry: Id, before: &str, after: &str, stored: &[Takeaway]) -> Reconciled {
    let cx = Cx {
        today: DAY,
        time: chrono::NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids,
        lang: Lang::En,
        zone: "",
    };
    let loaded = |note| Loaded { note, day: DAY };
    reconcile(entry, loaded(before), loaded(after), stored, &cx)
}

/// The stored takeaways after the save.
fn apply(stored: &[Takeaway], reconciled: &Reconciled) -> Vec<Takeaway> {
    let mut stored = stored.to_vec();
    for seen in &reconciled.takeaways {
        match &seen.before {
            Some(before) => {
                for known in stored.iter_mut().filter(|known| known.id == before.id) {
                    assert_eq!(known, before);
                    *known = seen.after.clone();
                }
            }
            None => stored.push(seen.after.clone()),
        }
    }
    stored
}

/// Lines of which many are alike and some the same.
const LINES: [&str; 20] = [
    "",
    "話",
    "> 結論から話す",
    "> 結論から話すこと",
    "> 結論",
    "[] 送る",
    "[x] 送る",
    "「」送る",
    "[] 資料を送る @12/1",
    "[] 資料を送る @12/8 #発表",
    "  続き",
    "  続き #内緒",
    "? 何を",
    "！続けられること",
    "& 佐藤さん",
    "#private",
    "```",
    "- [ ] 送る",
    "> 結論から話す",
    "[] 本",
];

fn lines() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(proptest::sample::select(LINES.to_vec()), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_has_one_takeaway_and_none_is_lost(
        before in lines(),
        after in lines(),
        closed in proptest::collection::vec(any::<bool>(), 14),
    ) {
        let (before, after) = (before.join("\n"), after.join("\r\n"));
        let ids = Ids::seeded(7);
        let entry = ids.next(DateTime::UNIX_EPOCH);
        let mut stored = apply(&[], &save(&ids, entry, "", &before, &[]));
        prop_assert_eq!(stored.len(), read(&before, DAY).takeaways.len());
        for (known, _) in stored.iter_mut().zip(closed).filter(|(_, closed)| *closed) {
            known.state = State::Dropped;
        }
        prop_assert_eq!(save(&ids, entry, &before, &before, &stored), Reconciled::default());

        let reconciled = save(&ids, entry, &before, &after, &stored);
        let saved = apply(&stored, &reconciled);
        let touched: HashSet<Id> = reconciled.takeaways.iter().map(|seen| seen.after.id).collect();
        prop_assert_eq!(touched.len(), reconciled.takeaways.len());
        let distinct: HashSet<Id> = saved.iter().map(|known| known.id).collect();
        prop_assert_eq!(distinct.len(), saved.len());

        // The living are the lines of the note, in kind and in place; the others are deleted, not forgotten.
        let living: HashSet<_> = saved.iter().filter(|known| !known.deleted).map(|known| (known.kind, known.line)).collect();
        let lines: HashSet<_> = read(&after, DAY).takeaways.iter().map(|line| (line.kind, Some(line.line))).collect();
        prop_assert_eq!(living.len(), saved.iter().filter(|known| !known.deleted).count());
        prop_assert_eq!(living, lines);
        for known in &stored {
            prop_assert!(saved.iter().any(|after| after.id == known.id && after.kind == known.kind));
        }
        for gone in &reconciled.removed {
            prop_assert!(stored.contains(gone));
            prop_assert!(saved.iter().any(|known| known.id == gone.id && known.deleted));
        }

        // Saving again changes nothing.
        prop_assert_eq!(save(&ids, entry, &after, &after, &saved), Reconciled::default());
    }

    #[test]
    fn lines_in_another_order_keep_their_takeaways(
        order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let line = |number: &usize| format!("{} 用件{number}", ["[]", ">", "？"][number % 3]);
        let before: Vec<String> = (0..9).map(|number| line(&number)).collect();
        let after: Vec<String> = order.iter().map(line).collect();
        let ids = Ids::seeded(7);
        let entry = ids.next(DateTime::UNIX_EPOCH);
        let stored = apply(&[], &save(&ids, entry, "", &before.join("\n"), &[]));
        let reconciled = save(&ids, entry, &before.join("\n"), &after.join("\n"), &stored);
        let saved = apply(&stored, &reconciled);
        prop_assert!(reconciled.removed.is_empty());
        prop_assert_eq!(saved.len(), stored.len());
        for (known, after) in stored.iter().zip(&saved) {
            prop_assert_eq!((known.id, &known.text), (after.id, &after.text));
        }
    }

    #[test]
    fn takeaways_that_lost_step_with_their_note_are_never_lost(
        before in lines(),
        other in lines(),
        after in lines(),
        places in proptest::collection::vec(proptest::option::of(0..20_u32), 14),
    ) {
        let ids = Ids::seeded(7);
        let entry = ids.next(DateTime::UNIX_EPOCH);
        let mut stored = apply(&[], &save(&ids, entry, "", &before.join("\n"), &[]));
        for (known, place) in stored.iter_mut().zip(places) {
            known.line = place;
        }
        let reconciled = save(&ids, entry, &other.join("\n"), &after.join("\n"), &stored);
        let saved = apply(&stored, &reconciled);
        let distinct: HashSet<Id> = saved.iter().map(|known| known.id).collect();
        prop_assert_eq!(distinct.len(), saved.len());
        prop_assert!(stored.iter().all(|known| distinct.contains(&known.id)));
    }
}

/// Twenty thousand lines, of which every third is a takeaway.
fn long_note(word: &str) -> String {
    (0..20_000).fold(String::new(), |mut note, number| {
        let mark = if number % 3 == 0 { "> " } else { "" };
        let _ = writeln!(
            note,
            "{mark}{word}{number} 結論から話すこと、そして短く話すこと @12/1 #発表"
        );
        note
    })
}

#[test]
fn a_note_of_a_megabyte_is_read_and_saved() {
    let (before, after) = (long_note("甲"), long_note("乙"));
    assert!(before.len() > 1_000_000);
    let ids = Ids::seeded(7);
    let entry = ids.next(DateTime::UNIX_EPOCH);
    let stored = apply(&[], &save(&ids, entry, "", &before, &[]));
    assert_eq!(stored.len(), 6_667);
    assert!(
        save(&ids, entry, &before, &before, &stored)
            .takeaways
            .is_empty()
    );
    // Every line edited at once: each stays the takeaway it was.
    let reconciled = save(&ids, entry, &before, &after, &stored);
    assert!(reconciled.removed.is_empty());
}
