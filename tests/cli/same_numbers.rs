//! What is counted is the same whichever command tells of it.

use std::collections::BTreeSet;

use serde_json::Value;

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
