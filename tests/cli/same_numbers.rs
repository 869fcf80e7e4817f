//! What is counted is the same whichever command tells of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveTime};
use serde_json::Value;
use shirube::domain::{Cx, Ids, Kind, Lang, Month, MonthFacts, RelationshipFacts, is_for_today};
use shirube::store::{Mode, Store};

use crate::sandbox::Sandbox;

/// A home in which things with Jane are open, done, told, due, private, or of nobody.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let first = "[] one\n[] two @12/1\n[] three #private @12/2\n() promised @11/30\n\
                 ? asked\n< thanked\n& known\n> tried\n! learned\n";
    let with_lee = "[] of another @12/3\n? of another too\n";
    for (line, note) in [
        ("log -m Jane -d 11/02 -", first),
        (
            "log -m Jane -d 11/10 -",
            "[] four\n> heeded\n> open advice\n",
        ),
        ("log -m Lee -d 11/12 -", with_lee),
    ] {
        assert_eq!(sandbox.run(line, note).status, 0);
    }
    for args in [
        &["ask", "Of nobody"][..],
        &["done", "one", "It went well"],
        &["done", "four"],
        &["done", "--worked", "heeded", "They listened"],
        &["tell", "four"],
    ] {
        let ended = sandbox.run_args(args, "", &[]);
        assert_eq!(ended.status, 0, "{ended:?}");
    }
    sandbox
}

fn json(sandbox: &Sandbox, line: &str) -> Vec<Value> {
    let ended = sandbox.run(line, "");
    assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{line}");
    serde_json::from_str(&ended.out).unwrap()
}

fn ids(rows: &[Value], is_meant: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let meant = rows.iter().filter(|row| is_meant(row));
    meant
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_agenda_speaks_of_just_what_is_listed() {
    let sandbox = sandbox();
    let rows = json(&sandbox, "followups --json");
    let agenda = json(&sandbox, "agenda Jane --json");
    let is_kind = |row: &Value, kinds: &[&str]| kinds.contains(&row["kind"].as_str().unwrap());
    let is_with_jane = |row: &Value| {
        let mentors = row["mentors"].as_array().unwrap();
        mentors.is_empty() || mentors.iter().any(|name| name == "Jane")
    };
    let listed = |kinds: &[&str], states: &[&str]| {
        ids(&rows, |row| {
            let state = row["state"].as_str().unwrap();
            is_with_jane(row) && is_kind(row, kinds) && states.contains(&state)
        })
    };
    for (section, kinds, states, count) in [
        (
            "to-tell",
            &["action", "advice"][..],
            &["done", "closed"][..],
            2,
        ),
        ("open", &["action", "promise", "introduction"], &["open"], 4),
        ("questions", &["question"], &["open"], 2),
        ("thanks", &["thanks"], &["open"], 1),
    ] {
        let spoken = ids(&agenda, |line| line["section"] == section);
        assert_eq!(spoken, listed(kinds, states), "{section}");
        assert_eq!(spoken.len(), count, "{section}");
    }
}

#[test]
fn a_calendar_holds_each_day_that_is_listed() {
    let sandbox = sandbox();
    let rows = json(&sandbox, "followups --json");
    let due = ids(&rows, |row| !row["due"].is_null());
    let calendar = sandbox.run("export - --format ics", "").out;
    let uids = calendar
        .lines()
        .filter_map(|line| line.strip_prefix("UID:"));
    let held: BTreeSet<String> = uids
        .filter_map(|uid| uid.strip_suffix("-due@shirube"))
        .map(str::to_owned)
        .collect();
    assert_eq!(held, due);
    assert_eq!(due.len(), 4);
}

/// What the month-end review counts of November; and the relationship review with each of these, of all time.
fn facts(sandbox: &Sandbox, names: [&str; 2]) -> (MonthFacts, [RelationshipFacts; 2]) {
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let (reader, ids) = (store.reader(), Ids::seeded(1));
    let cx = Cx {
        today: "2026-11-22".parse().unwrap(),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "Asia/Tokyo",
    };
    let mentors = reader.mentors().unwrap();
    let with = names.map(|name| {
        let mentor = mentors.iter().find(|mentor| mentor.name == name).unwrap();
        let facts = reader.relationship_facts(mentor.id, None, cx.today, &cx);
        facts.unwrap()
    });
    let month = reader.month_facts(Month::of(cx.today), &cx);
    (month.unwrap(), with)
}

/// The lines of the list below this heading.
fn listed<'a>(report: &'a str, heading: &str) -> Vec<&'a str> {
    let (_, below) = report.split_once(&format!("## {heading}\n\n")).unwrap();
    let list = below.split("\n\n").next().unwrap();
    let lines = list.lines().filter_map(|line| line.strip_prefix("- "));
    lines.collect()
}

/// The numbers below this heading, by their names.
fn numbers(report: &str, heading: &str) -> BTreeMap<String, u32> {
    let lines = listed(report, heading).into_iter();
    let pairs = lines.filter_map(|line| line.split_once(": "));
    pairs
        .map(|(name, count)| (name.to_owned(), count.parse().unwrap()))
        .collect()
}

#[test]
fn reports_count_what_is_listed_and_what_the_reviews_count() {
    let sandbox = sandbox();
    let rows = json(&sandbox, "followups --json");
    let count = |is_meant: &dyn Fn(&Value) -> bool| ids(&rows, is_meant).len() as u32;
    let is_over = |row: &Value| ["done", "closed"].contains(&row["state"].as_str().unwrap());
    let open = count(&|row| !is_over(row) && row["kind"] != "question");
    let untold = count(&is_over);

    let (month, [jane, lee]) = facts(&sandbox, ["Jane", "Lee"]);
    let of_month = numbers(&sandbox.run("report", "").out, "The month in numbers");
    let of_year = numbers(
        &sandbox.run("report --year 2026", "").out,
        "The year in numbers",
    );
    let (action, advice) = (Kind::Action as usize, Kind::Advice as usize);
    for (name, expected, counted, with) in [
        ("open at the end", open, month.open, jane.open + lee.open),
        (
            "not told at the end",
            untold,
            month.untold,
            jane.untold + lee.untold,
        ),
        ("results told", 1, month.told, jane.told + lee.told),
        (
            "meetings held",
            3,
            month.meetings,
            jane.meetings + lee.meetings,
        ),
        (
            "actions taken on",
            5,
            month.came[action],
            jane.came[action] + lee.came[action],
        ),
        (
            "actions done",
            2,
            month.closed[action],
            jane.closed[action] + lee.closed[action],
        ),
        (
            "advice tried out",
            1,
            month.closed[advice],
            jane.closed[advice] + lee.closed[advice],
        ),
    ] {
        assert_eq!((counted, with), (expected, expected), "{name}");
        assert_eq!(of_month.get(name), Some(&expected), "{name}");
        // All of the year was in this month; of what is open at its end it does not speak, and it counts nothing private:
        // one of the actions is.
        let is_of_year = !name.ends_with("at the end");
        let private = u32::from(name == "actions taken on");
        let in_year = is_of_year.then_some(expected - private);
        assert_eq!(of_year.get(name).copied(), in_year, "{name}");
    }
    assert_eq!((open, untold), (8, 2));
}

#[test]
fn a_mentor_is_told_as_much_as_the_reviews_count() {
    let sandbox = sandbox();
    let rows = json(&sandbox, "followups --json");
    let (_, [jane, _]) = facts(&sandbox, ["Jane", "Lee"]);
    let report = sandbox.run("report --mentor Jane --month 2026-11", "").out;
    let closed = |kind: Kind| jane.closed[kind as usize] as usize;
    let asked = ids(&rows, |row| {
        row["kind"] == "question" && row["mentors"].as_array().unwrap().contains(&"Jane".into())
    });
    for (heading, expected, count) in [
        ("What I did", 2, closed(Kind::Action)),
        ("Your advice, tried", 1, closed(Kind::Advice)),
        ("What I would like to ask next time", 1, asked.len()),
    ] {
        let told = listed(&report, heading).len();
        assert_eq!((told, count), (expected, expected), "{heading}");
    }
}

#[test]
fn today_has_just_those_of_the_follow_ups_that_its_screen_has() {
    let sandbox = sandbox();
    let today = json(&sandbox, "today --json");
    let of_today = ids(&today, |row| row["kind"] != "relationship-review");
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let mut rows = store.reader().open_takeaways().unwrap();
    rows.extend(store.reader().untold().unwrap());
    rows.retain(|row| is_for_today(&row.takeaway, "2026-11-22".parse().unwrap()));
    let shown: BTreeSet<String> = rows.iter().map(|row| row.takeaway.id.to_string()).collect();
    assert_eq!(of_today, shown);
    let listed = ids(&json(&sandbox, "followups --json"), |_| true);
    assert!(of_today.is_subset(&listed));
    assert_eq!(of_today.len(), 7);
}
