//! `followups` and `today`.

use std::io::Read as _;
use std::process::{Command, Stdio};

use shirube::domain::{Change, Mentor, Record, Seen, Verb};
use shirube::store::{Applied, Mode, Store};

use crate::sandbox::Sandbox;

const NOTE: &str = "> 結論から話すこと\n[] 練習する @12/1 #発表\n[] 返信 @11/21\n[] 提出 @今日\n[] 連絡 @11/25 #private\n\
                    () 佐藤さんを紹介\n? 家族をどう説得した\n! 学び\n< お礼\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(
        sandbox
            .run("log -m 田中優子 -d 11/20 -", NOTE.replace("今日", "11/22"))
            .status,
        0
    );
    assert_eq!(
        sandbox
            .run("log -m Jane -d 11/1 -", "[] Send the reading list\n")
            .status,
        0
    );
    sandbox
}

#[test]
fn follow_ups_are_grouped_by_how_soon_they_are_wanted() {
    let sandbox = sandbox();
    sandbox.run("followups", "").without_ids().assert_done(
        "Late  1\n  ####  action    1 day late  田中優子  返信\n\n\
         Today  1\n  ####  action    today       田中優子  提出\n\n\
         Soon  1\n  ####  action    in 3 days   田中優子  連絡\n\n\
         No day  3\n  ####  action                Jane      Send the reading list\n  \
         ####  advice                田中優子  結論から話すこと\n  ####  thanks                田中優子  お礼\n\n\
         Ahead  1\n  ####  action    in 9 days   田中優子  練習する\n\n\
         To ask  1\n  ####  question              田中優子  家族をどう説得した\n\n\
         Waiting  1\n  ####  promise               田中優子  佐藤さんを紹介\n",
    );
    sandbox
        .run("today --lang ja", "")
        .without_ids()
        .assert_done(
            "2026年11月22日(日)\n\n\
         期限超過  1\n  ####  行動  1日超過  田中優子  返信\n\n\
         今日  1\n  ####  行動  今日     田中優子  提出\n\n\
         7日以内  1\n  ####  行動  3日後    田中優子  連絡\n\n\
         期日なし  3\n  ####  行動           Jane      Send the reading list\n  \
         ####  助言           田中優子  結論から話すこと\n  ####  お礼           田中優子  お礼\n\n\
         メンター待ち  1\n  ####  約束           田中優子  佐藤さんを紹介\n",
        );
}

#[test]
fn within_a_group_the_order_is_that_of_the_screen() {
    let sandbox = Sandbox::new();
    let note = "() no day\n() a day @12/1\n? undated\n? dated @12/2\n";
    sandbox.run("log -m Jane -d 11/20 -", note);
    let printed = sandbox.run("followups", "").out;
    let place = |words: &str| printed.find(words).unwrap();
    assert!(place("a day") < place("no day"), "{printed}");
    assert!(place(" dated") < place("undated"), "{printed}");
}

#[test]
fn today_begins_with_meetings_to_come_and_to_log_and_mentors_not_met_for_long() {
    let sandbox = sandbox();
    let plan = |who: &str, day: &str, time: &str| {
        let text = format!("---\nstate: planned\n{time}---\n\n前に話す\n");
        let then = [("SHIRUBE_NOW", "2026-11-18T09:00:00+09:00")];
        let line = format!("log -m {who} -d {day} -");
        let ended = sandbox.run_with(&line, text, &then);
        assert_eq!(ended.status, 0, "{ended:?}");
    };
    plan("Jane", "2026-11-19", "time: 20:00\n");
    plan("田中", "2026-11-30", "");
    plan("田中", "2026-11-23", "time: 18:30\n");
    let mut store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let mentors = store.reader().mentors().unwrap();
    let records = mentors.iter().map(|mentor| {
        // With the other one a meeting is planned.
        let is_jane = mentor.name == "Jane";
        let after = Mentor {
            rhythm: Some(if is_jane { 7 } else { 1 }),
            longest: is_jane.then_some(14),
            ..mentor.clone()
        };
        Record::Mentor(Box::new(Seen::changed(mentor.clone(), after)))
    });
    let change = Change::Save {
        verb: Verb::EditMentor,
        subject: String::new(),
        records: records.collect(),
    };
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    for (line, head) in [
        (
            "today",
            "Sun 22 Nov 2026\n\n\
             Next meeting  田中優子  Mon 23 Nov 2026 18:30, tomorrow\n\
             To log        Jane      Thu 19 Nov 2026 20:00, 3 days ago\n\
             Time to meet  Jane      last met 21 days ago, every 7 days, at most 14 days apart\n\nLate  1\n",
        ),
        (
            "today --lang ja",
            "2026年11月22日(日)\n\n\
             次の面談        田中優子  2026年11月23日(月) 18:30、明日\n\
             未記録の面談    Jane      2026年11月19日(木) 20:00、3日前\n\
             面談の間隔超過  Jane      最終面談 21日前、7日ごと、最長14日\n\n期限超過  1\n",
        ),
    ] {
        let ended = sandbox.run(line, "");
        assert!(ended.out.starts_with(head), "{}", ended.out);
    }
    let array: serde_json::Value =
        serde_json::from_str(&sandbox.run("today --json", "").out).unwrap();
    assert!(
        array
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["kind"].is_string())
    );
}

#[test]
fn json_is_an_array_of_takeaways_with_the_documented_keys_in_order() {
    let sandbox = sandbox();
    for (line, rows) in [("followups --json", 9), ("today --json --lang ja", 7)] {
        let ended = sandbox.run(line, "");
        let array: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!(array.as_array().unwrap().len(), rows, "{line}");
    }
    let out = sandbox.run("followups --json", "").out;
    let array: serde_json::Value = serde_json::from_str(&out).unwrap();
    let row = array
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["text"] == "連絡")
        .unwrap();
    assert_eq!(
        (&row["kind"], &row["state"]),
        (&"action".into(), &"open".into())
    );
    assert_eq!(
        (&row["due"], &row["private"]),
        (&"2026-11-25".into(), &true.into())
    );
    assert_eq!(row["mentors"][0], "田中優子");
    for absent in ["outcome", "result", "told", "goal"] {
        assert!(row[absent].is_null(), "{absent}");
    }
    let first = &out[..out.find('}').unwrap()];
    let keys: Vec<&str> = first
        .lines()
        .filter_map(|line| line.strip_prefix("    \"")?.split('"').next())
        .collect();
    assert_eq!(
        keys.join(" "),
        "id kind text due state outcome result told mentors goal tags private entry"
    );
}

#[test]
fn lists_create_nothing_and_say_so_where_nothing_is() {
    let sandbox = Sandbox::new();
    sandbox.run("followups", "").assert_failed(
        1,
        "There is no journal at {home}/data/shirube/journal.db yet.",
        "Start one with `shirube` or `shirube log`, or name another file with --journal.",
    );
    assert!(!sandbox.journal().exists());

    sandbox.run("note -", "一人で考えた");
    sandbox
        .run("followups", "")
        .assert_done("Nothing is open.\n");
    sandbox.run("followups --json", "").assert_done("[]\n");
    sandbox
        .run("today --lang ja", "")
        .assert_done("2026年11月22日(日)\n\n今日気にかけることはありません。\n");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let sandbox = Sandbox::new();
    let note = "[] 練習する\n".repeat(20_000);
    assert_eq!(sandbox.run("log -m 田中 -", note).status, 0);
    let mut child = Command::new(env!("CARGO_BIN_EXE_shirube"))
        .args(["followups", "--journal"])
        .arg(sandbox.journal())
        .env("HOME", sandbox.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 8];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), vec![]));
}
