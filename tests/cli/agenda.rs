//! `agenda`.

use crate::sandbox::Sandbox;

/// A home with a held meeting, one planned with Smith next week, and Jane without a plan.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let smith = "[] Send the slides\n[] SECRET #private\n? How did you decide?\n";
    let plan = "---\nstate: planned\nday: 2026-11-28\n---\nx\n";
    for (line, note) in [
        ("log -m Smith -d 11/10 -", smith),
        ("log -m Jane -d 11/12 -", "() She introduces me\n"),
        ("log -m Smith -", plan),
    ] {
        assert_eq!(sandbox.run(line, note).status, 0);
    }
    sandbox
}

#[test]
fn without_a_name_it_is_that_of_the_next_planned_meeting() {
    let sandbox = sandbox();
    for (line, is_there) in [
        ("agenda", "Send the slides"),
        ("agenda Smi --format text", "Send the slides"),
        ("agenda --lang ja", "How did you decide?"),
        ("agenda Jane", "She introduces me"),
    ] {
        let ended = sandbox.run(line, "");
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{line}");
        assert!(ended.out.contains(is_there), "{line}: {}", ended.out);
        assert!(!ended.out.contains("SECRET"), "{line}: {}", ended.out);
        let is_markdown = ended.out.starts_with("# ");
        assert_eq!(is_markdown, !line.contains("text"), "{}", ended.out);
    }
}

#[test]
fn as_json_each_line_says_why_it_is_there() {
    let sandbox = sandbox();
    let ended = sandbox.run("agenda --json", "");
    let lines: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    let lines = lines.as_array().unwrap();
    let of = |line: &serde_json::Value| {
        let part = |key: &str| line[key].to_string().replace('"', "");
        ["section", "kind", "text", "age_meetings", "kept", "private"].map(part)
    };
    assert_eq!(
        lines.iter().map(of).collect::<Vec<_>>(),
        [
            ["open", "action", "Send the slides", "0", "true", "false"],
            ["open", "action", "SECRET", "0", "true", "true"],
            [
                "questions",
                "question",
                "How did you decide?",
                "0",
                "true",
                "false"
            ],
        ]
    );
    for key in ["id", "done", "remark"] {
        assert!(lines[0].get(key).is_some(), "{key}");
    }
    assert!(lines[0]["remark"].is_null());
    assert_eq!(lines[0]["id"].as_str().unwrap().len(), 36);
}

#[test]
fn of_a_first_meeting_the_topics_are_lines_without_a_text() {
    let sandbox = Sandbox::new();
    let plan = "---\nstate: planned\nday: 2026-11-28\n---\nx\n";
    assert_eq!(sandbox.run("log -m Lee -", plan).status, 0);
    let ended = sandbox.run("agenda --json", "");
    let lines: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(lines[0]["section"], "first");
    assert_eq!(lines[0]["kind"], "topic");
    assert_eq!(lines[0]["id"], "myself");
    assert!(lines[0]["text"].is_null());
}

#[test]
fn who_is_meant_must_be_clear() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run("log -m Smithers -", "x\n").status, 0);
    for (line, status, error, hint) in [
        (
            "agenda Bob",
            1,
            "There is no mentor \"Bob\".",
            "The journal knows Jane, Smith, Smithers.",
        ),
        (
            "agenda Sm",
            1,
            "\"Sm\" may be Smith or Smithers.",
            "Say more of the name, such as \"Smith\".",
        ),
        (
            "agenda --json --format md",
            2,
            "--json and --format exclude each other.",
            "Leave one of them out.",
        ),
        (
            "agenda --format pdf --lang ja",
            2,
            "--format に「pdf」は指定できません。",
            "使い方は shirube --help で見られます。",
        ),
    ] {
        sandbox.run(line, "").assert_failed(status, error, hint);
    }
}

#[test]
fn where_nothing_is_planned_a_name_is_asked_for() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("log -m Jane -", "x\n").status, 0);
    sandbox.run("agenda", "").assert_failed(
        1,
        "No meeting is planned.",
        "Name the mentor: shirube agenda NAME. Or plan a meeting with M in `shirube`.",
    );
    assert_eq!(sandbox.run("agenda Jane", "").status, 0);
}

#[test]
fn it_makes_nothing() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("agenda", "").status, 1);
    assert!(!sandbox.journal().exists());
}
