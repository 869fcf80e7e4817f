//! `today` and `followups` on a journal with approaches and a self-analysis that is worth a new look.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{Approach, Change, Id, Ids, Mentor, Record, Seen, SelfAnalysis, Stage, Verb};
use shirube::store::{Applied, Mode, Store};

use crate::sandbox::Sandbox;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(seed: u128) -> Id {
    Ids::seeded(seed).next(DateTime::from_timestamp_millis(1_790_000_000_000).unwrap())
}

/// A home whose journal holds an approach to be followed up, one that waits, one that is not sent, and an action; the last
/// self-analysis is of May.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("todo - ", "Read on @11/24\n").status, 0);
    let mut records = Vec::new();
    for (seed, name, sent, follow_up) in [
        (1, "佐藤 健太", Some("2026-11-10"), Some("2026-11-20")),
        (2, "Ada King", Some("2026-11-20"), Some("2026-12-20")),
        (3, "Anna Lee", None, None),
    ] {
        let mentor = Mentor::new(id(seed), name, Stage::Candidate);
        let approach = Approach {
            purpose: "To learn\nabroad".into(),
            sent: sent.map(day),
            follow_up: follow_up.map(day),
            ..Approach::new(id(seed + 10), mentor.id, day("2026-11-12"))
        };
        records.push(Record::Mentor(Box::new(Seen::new(mentor))));
        records.push(Record::Approach(Box::new(Seen::new(approach))));
    }
    let mut analysis = SelfAnalysis::new(id(30), day("2026-05-01"));
    analysis.finished = Some(day("2026-05-20"));
    records.push(Record::SelfAnalysis(Box::new(Seen::new(analysis))));
    let change = Change::Save {
        verb: Verb::WriteApproach,
        subject: String::new(),
        records,
    };
    let mut store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    sandbox
}

#[test]
fn today_names_whom_to_ask_again_and_the_self_analysis_that_is_due() {
    let run = sandbox().run("today", "");
    for line in [
        "Self-analysis  last 20 May  a new look: 6 days late",
        "Approach       佐藤 健太    follow up, 2 days late, sent 12 days ago",
        "Approach       Anna Lee     send it, begun 10 days ago",
    ] {
        assert!(run.out.contains(line), "{line}: {}", run.out);
    }
    assert!(!run.out.contains("Ada King"), "{}", run.out);
}

#[test]
fn follow_ups_hold_approaches_in_the_group_of_their_day() {
    let stdout = sandbox().run("followups", "").out;
    let words: Vec<&str> = stdout.split_whitespace().collect();
    let place = |word: &str| words.iter().position(|it| *it == word);
    let order = ["Late", "佐藤", "Read", "Anna", "Ada"].map(place);
    assert!(order.is_sorted() && order[0].is_some(), "{stdout}");
    assert!(stdout.contains("no answer yet: To learn"), "{stdout}");
}

#[test]
fn only_todays_json_holds_approaches_in_the_keys_of_takeaways() {
    let sandbox = sandbox();
    let read = |command: &str| -> serde_json::Value {
        serde_json::from_str(&sandbox.run(command, "").out).unwrap()
    };
    let kinds = |of: &serde_json::Value| -> Vec<String> {
        let rows = of.as_array().unwrap().iter();
        rows.map(|row| row["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(kinds(&read("followups --json")), ["action"]);
    let today = read("today --json");
    let all = ["action", "approach", "approach", "self-analysis"];
    assert_eq!(kinds(&today), all);
    assert_eq!(today[1]["mentors"][0], "佐藤 健太");
    assert_eq!(
        (&today[1]["state"], &today[1]["due"]),
        (&"sent".into(), &"2026-11-20".into())
    );
    assert_eq!(
        (&today[2]["state"], &today[2]["due"]),
        (&"drafted".into(), &serde_json::Value::Null)
    );
    assert_eq!(
        (&today[3]["state"], &today[3]["due"]),
        (&"due".into(), &"2026-11-16".into())
    );
    let keys =
        |row: usize| -> Vec<String> { today[row].as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(0), keys(1));
    assert_eq!(keys(0), keys(3));
}
