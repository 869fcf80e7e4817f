//! `export`.

use crate::sandbox::Sandbox;

const EXAMPLE: &str = "A calendar ends in .ics: shirube export mentors.ics";

/// A home with a planned meeting and a due action.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let plan = "---\nstate: planned\nday: 2026-11-28\ntime: 18:00\n---\nx\n";
    for (line, note) in [
        ("log -m 優子 -", plan),
        ("log -m 優子 -d 11/10 -", "[] 資料を送る @12/1\n"),
    ] {
        assert_eq!(sandbox.run(line, note).status, 0);
    }
    sandbox
}

fn without_stamps(calendar: &str) -> String {
    let lines = calendar.lines();
    let kept = lines.filter(|line| !line.starts_with("DTSTAMP:"));
    kept.collect::<Vec<_>>().join("\n")
}

fn read(sandbox: &Sandbox, name: &str) -> String {
    std::fs::read_to_string(sandbox.path(name)).unwrap()
}

#[test]
fn a_calendar_is_written_for_its_owner_and_written_again_it_is_the_same() {
    let sandbox = sandbox();
    sandbox
        .run("export a.ics", "")
        .assert_done("Wrote 4 events to {home}/a.ics.\n");
    let first = read(&sandbox, "a.ics");
    for line in [
        "DTSTART;TZID=Asia/Tokyo:20261128T180000\r\n",
        "SUMMARY:Due\\, action: 資料を送る\r\n",
        "SUMMARY:Relationship review\r\n",
        "SUMMARY:Month-end review: November 2026\r\n",
    ] {
        assert!(first.contains(line), "{line}: {first}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let found = std::fs::metadata(sandbox.path("a.ics")).unwrap();
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
    }
    sandbox
        .run("export a.ics --lang ja", "")
        .assert_done("予定4件を {home}/a.ics に書き出しました。\n");
    assert!(read(&sandbox, "a.ics").contains("SUMMARY:面談: 優子\r\n"));
    assert_eq!(sandbox.run("export a.ics", "").status, 0);
    assert_eq!(
        without_stamps(&read(&sandbox, "a.ics")),
        without_stamps(&first)
    );
}

#[test]
fn standard_output_gets_the_file_alone() {
    let sandbox = sandbox();
    let ended = sandbox.run("export - --format ics", "");
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    assert!(ended.out.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(ended.out.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn what_cannot_be_written_is_refused_and_nothing_is_lost() {
    let sandbox = sandbox();
    sandbox.write("other.ics", "BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n");
    sandbox.write("folder.ics/x", "");
    for (line, status, error, hint) in [
        ("export", 2, "Say which file to write.", EXAMPLE),
        (
            "export a.json",
            2,
            ".json files cannot be written yet.",
            EXAMPLE,
        ),
        (
            "export a",
            2,
            "a does not say which kind of file to write.",
            EXAMPLE,
        ),
        (
            "export -",
            2,
            "- does not say which kind of file to write.",
            "Say --format ics: shirube export - --format ics",
        ),
        (
            "export a.csv --lang ja",
            2,
            ".csv の書き出しには、まだ対応していません。",
            "カレンダーは .ics で終わる名前にします: shirube export mentors.ics",
        ),
        (
            "export other.ics",
            1,
            "{home}/other.ics was not written by shirube, so it is left as it is.",
            "Name another file, or move that one away first.",
        ),
        (
            "export folder.ics",
            1,
            "{home}/folder.ics is a folder.",
            "Name a file in it.",
        ),
        (
            "export none/a.ics",
            1,
            "There is no folder {home}/none.",
            "Make it first, or name another one.",
        ),
        (
            "export a.ics b.ics",
            2,
            "b.ics is not understood here.",
            "See `shirube --help`.",
        ),
    ] {
        sandbox.run(line, "").assert_failed(status, error, hint);
    }
    assert!(read(&sandbox, "other.ics").contains("other"));
    assert!(!sandbox.path("a.json").exists());
}

#[test]
fn it_makes_no_journal() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("export a.ics", "").status, 1);
    assert!(!sandbox.journal().exists());
    assert!(!sandbox.path("a.ics").exists());
}
