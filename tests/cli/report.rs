//! `report`.

use crate::sandbox::Sandbox;

/// A home in which an action and advice were closed on 22 November, and private actions too.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let note = "[] Send the slides\n[] SECRET #private\n> Lead with the conclusion\n";
    assert_eq!(sandbox.run("log -m Jane -d 11/20 -", note).status, 0);
    let note = "#private\n\n[] SECRET of a private meeting\n";
    assert_eq!(sandbox.run("log -m Jane -d 11/21 -", note).status, 0);
    for (args, status) in [
        (&["done", "private meeting"][..], 0),
        (&["done", "slides", "She liked them."], 0),
        (&["done", "SECRET", "SECRET result"], 0),
        (&["done", "--worked", "conclusion"], 0),
    ] {
        let ended = sandbox.run_args(args, "", &[]);
        assert_eq!(ended.status, status, "{ended:?}");
    }
    sandbox
}

#[test]
fn a_month_without_a_review_is_told_from_what_was_done() {
    let sandbox = sandbox();
    for (line, parts) in [
        (
            "report",
            &[
                "# Report of November 2026\n\nAs of Sun 22 Nov 2026\n",
                "\n## Actions done\n\n- Send the slides (Jane)\n  She liked them.\n",
                "\n## Advice tried\n\n- Lead with the conclusion (Jane): worked\n",
            ][..],
        ),
        (
            "report --month 2026年11月 --format text --lang ja",
            &[
                "2026年11月の報告\n\n2026年11月22日(日)時点\n",
                "\n完了した行動\n\n- Send the slides(Jane)\n  She liked them.\n",
                "\n試した助言\n\n- Lead with the conclusion(Jane): うまくいった\n",
            ],
        ),
    ] {
        let ended = sandbox.run(line, "");
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        for part in parts {
            assert!(ended.out.contains(part), "{part}\n{}", ended.out);
        }
        assert!(!ended.out.contains("SECRET"), "{}", ended.out);
    }
}

#[test]
fn until_the_tenth_the_month_before_is_meant() {
    let sandbox = sandbox();
    let now = |day: &str| {
        let now = format!("{day}T09:00:00+09:00");
        sandbox.run_with("report", "", &[("SHIRUBE_NOW", &now)]).out
    };
    assert!(now("2026-12-10").starts_with("# Report of November 2026\n"));
    assert!(now("2026-12-11").starts_with("# Report of December 2026\n"));
}

#[test]
fn what_is_no_month_that_has_been_is_refused() {
    let sandbox = sandbox();
    for (line, status, error, hint) in [
        (
            "report --month 11",
            2,
            "\"11\" is not a month.",
            "Write it with its year, as 2026-11.",
        ),
        (
            "report --month 2026-13 --lang ja",
            2,
            "「2026-13」は月として読めません。",
            "2026-11 のように年から書いてください。",
        ),
        (
            "report --month 2026-12",
            1,
            "December 2026 has not begun.",
            "Name a month that has, such as the one before.",
        ),
        (
            "report --format pdf",
            2,
            "--format cannot be \"pdf\".",
            "See `shirube --help`.",
        ),
        (
            "report --month",
            2,
            "--month needs a value.",
            "See `shirube --help`.",
        ),
    ] {
        sandbox.run(line, "").assert_failed(status, error, hint);
    }
}

#[test]
fn a_report_is_of_one_thing() {
    let sandbox = sandbox();
    for (line, status, error, hint) in [
        (
            "report --year 2026 --month 2026-11",
            2,
            "--year and --month exclude each other.",
            "Leave one of them out.",
        ),
        (
            "report --year 2026 --mentor Jane --lang ja",
            2,
            "--year と --mentor は一緒には使えません。",
            "どちらか一方にしてください。",
        ),
        (
            "report --year 26",
            2,
            "\"26\" is not a year.",
            "Write it with four digits, as 2026.",
        ),
        (
            "report --year 2027年 --lang ja",
            1,
            "2027年はまだ始まっていません。",
            "今年か、それより前の年を指定してください。",
        ),
        (
            "report --mentor Bob",
            1,
            "There is no mentor \"Bob\".",
            "The journal knows Jane.",
        ),
        (
            "report --mentor Jane --month 2026-12",
            1,
            "December 2026 has not begun.",
            "Name a month that has, such as the one before.",
        ),
        (
            "report --year",
            2,
            "--year needs a value.",
            "See `shirube --help`.",
        ),
    ] {
        sandbox.run(line, "").assert_failed(status, error, hint);
    }
}

#[test]
fn a_mentor_and_a_year_have_their_reports_without_what_is_private() {
    let sandbox = sandbox();
    for line in [
        "report --mentor Jane",
        "report --mentor jan --month 2026-11 --lang ja",
        "report --year 2026",
        "report --year 2026 --format text --lang ja",
        "report --mentor Jane --format text",
    ] {
        let ended = sandbox.run(line, "");
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{line}");
        assert_eq!(
            ended.out.starts_with("# "),
            !line.contains("text"),
            "{line}: {}",
            ended.out
        );
        assert!(!ended.out.contains("SECRET"), "{line}: {}", ended.out);
    }
}

#[test]
fn it_makes_nothing() {
    let sandbox = Sandbox::new();
    sandbox.run("report", "").assert_failed(
        1,
        "There is no journal at {home}/data/shirube/journal.db yet.",
        "Start one with `shirube` or `shirube log`, or name another file with --journal.",
    );
    assert!(!sandbox.journal().exists());
}
