//! `log` and `note`: what becomes an entry, and what happens to a text that does not.

use shirube::domain::{Change, Entry, EntryKind, Id, MeetingState, Record, Seen, SupportSet, Verb};
use shirube::store::{Applied, Mode, Store};

use crate::sandbox::Sandbox;

const NOTE: &str = "転職の軸について話した。\n\n> 結論から話すこと\n[] 練習する @12/1 #発表\n";

#[test]
fn the_first_meeting_makes_the_journal_and_the_mentor() {
    let sandbox = Sandbox::new();
    sandbox.run("log -m 田中優子 -d 11/20 -", NOTE).assert_done(
        "A new journal was started at {home}/data/shirube/journal.db.\n\
         Logged the meeting with 田中優子 on Fri 20 Nov 2026. 2 takeaways.\n\
         田中優子 is new here and was added as an active mentor.\n",
    );
    sandbox
        .run(
            "log -m 田中さん - --lang ja",
            "また話した @13/45\n! 学び @13/45\n",
        )
        .assert_done(
            "2026年11月22日(日) 田中優子との面談を記録しました。要点 1件。\n\
             2行目: @13/45 は暦にない日なので、文字のまま残しました。\n",
        );
    assert_eq!(sandbox.drafts(), [""; 0]);
}

#[test]
fn front_matter_is_honoured_and_flags_win() {
    let sandbox = Sandbox::new();
    let text = "---\nkind: meeting\nday: 2026-11-01\ntime: 18:30\nminutes: 60\nplace: Zoom\nusefulness: 3\n\
                received: story\nprivate: yes\nmentors: \"Smith, Jane\", Bob\n---\n\n---\n話した\n";
    sandbox.write("a.md", text);
    let ended = sandbox.run("log a.md", "");
    assert!(
        ended
            .out
            .contains("with Smith, Jane and Bob on Sun 1 Nov 2026"),
        "{ended:?}"
    );
    let ended = sandbox.run("log a.md -m Carol -d yesterday", "");
    assert!(
        ended.out.contains("with Carol on Sat 21 Nov 2026"),
        "{ended:?}"
    );

    let entry = latest(&sandbox);
    assert_eq!(entry.kind, EntryKind::Meeting);
    assert_eq!(entry.time.unwrap().to_string(), "18:30:00");
    assert_eq!(entry.zone, "Asia/Tokyo");
    assert_eq!((entry.minutes, entry.place.as_str()), (Some(60), "Zoom"));
    assert_eq!(entry.state, Some(MeetingState::Held));
    assert_eq!(
        (entry.usefulness, entry.received),
        (Some(3), SupportSet::from_bits(2))
    );
    assert!(entry.private);
    assert_eq!(entry.note, "---\n話した");
}

#[test]
fn a_meeting_that_was_planned_for_the_day_is_the_one_that_was_held() {
    let sandbox = Sandbox::new();
    sandbox.run("log -m Jane -d 11/1 -", "話した");
    let mut planned = latest(&sandbox);
    planned.id = Id::from_bytes([7; 16]);
    planned.day = planned.day + chrono::Days::new(20);
    planned.state = Some(MeetingState::Planned);
    planned.place = "渋谷".into();
    planned.note = String::new();
    save(&sandbox, &planned);

    // Another day, or more mentors, is another meeting.
    sandbox.run("log -m Jane -d 11/20 -", "話した");
    sandbox.run("log -m Jane -m Bob -d 11/21 -", "話した");
    assert_eq!(count(&sandbox), 4);
    let ended = sandbox.run("log -m Jane -d 11/21 -", "また話した");
    assert!(
        ended
            .out
            .starts_with("Logged the meeting with Jane on Sat 21 Nov 2026."),
        "{ended:?}"
    );
    assert_eq!(count(&sandbox), 4);
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let held = store.reader().entry(planned.id).unwrap().unwrap();
    assert_eq!(held.state, Some(MeetingState::Held));
    assert_eq!(
        (held.note.as_str(), held.place.as_str()),
        ("また話した", "渋谷")
    );
}

#[test]
fn a_meeting_planned_elsewhere_is_held_on_the_day_that_it_is_here() {
    let sandbox = Sandbox::new();
    sandbox.run("log -m Jane -d 11/1 -", "話した");
    let mut planned = latest(&sandbox);
    planned.id = Id::from_bytes([7; 16]);
    planned.day = "2026-11-20".parse().unwrap();
    planned.time = "18:00:00".parse().ok();
    planned.zone = "America/New_York".into();
    planned.state = Some(MeetingState::Planned);
    planned.note = String::new();
    save(&sandbox, &planned);
    let today = sandbox.run("today", "");
    assert!(
        today.out.contains("To log  Jane  Sat 21 Nov 2026 08:00"),
        "{}",
        today.out
    );

    sandbox.run("log -m Jane -d 11/20 -", "一つ目");
    assert_eq!(count(&sandbox), 3);
    sandbox.run("log -m Jane -d 11/21 -", "二つ目");
    assert_eq!(count(&sandbox), 3);
    let held = latest(&sandbox);
    assert_eq!((held.id, held.note.as_str()), (planned.id, "二つ目"));
    assert_eq!(held.day.to_string(), "2026-11-21");
    assert_eq!(held.time.unwrap().to_string(), "08:00:00");
    assert_eq!(held.zone, "Asia/Tokyo");
}

#[test]
fn a_plan_is_a_plan_and_not_for_what_has_passed() {
    let sandbox = Sandbox::new();
    let passed = "---\nstate: planned\nday: 2026-11-19\n---\n前に話す";
    let ended = sandbox.run("log -m Jane -", passed);
    assert_eq!(ended.status, 1);
    let says = "Thu 19 Nov 2026 has passed, so no meeting can be planned for then.";
    assert!(ended.err.contains(says), "{}", ended.err);
    assert_eq!(sandbox.drafts(), [passed]);
    let coming = "---\nstate: planned\nday: 2026-11-29\n---\n次に話す";
    assert_eq!(sandbox.run("log -m Jane -", coming).status, 0);
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let day = "2026-11-29".parse().unwrap();
    let planned = store.reader().planned(day, day).unwrap();
    let steps = store.reader().history(planned[0].id).unwrap();
    assert_eq!(steps[0].verb, Some(Verb::PlanMeeting));
}

#[test]
fn a_plan_with_words_of_its_own_is_not_written_over() {
    let sandbox = Sandbox::new();
    let text = "---\nday: 2026-11-23\nstate: planned\ntime: 18:30\n---\nいつもの場所で";
    let ended = sandbox.run("log -m Jane -", text);
    assert!(
        ended
            .out
            .contains("Planned the meeting with Jane on Mon 23 Nov 2026."),
        "{ended:?}"
    );
    let monday = [("SHIRUBE_NOW", "2026-11-23T20:00:00+09:00")];
    assert_eq!(
        sandbox.run_with("log -m Jane -", "話した", &monday).status,
        0
    );
    assert_eq!(count(&sandbox), 2);
}

#[test]
fn a_text_that_cannot_be_an_entry_is_refused_with_a_way_out() {
    const WORDLESS: &str = "There are no words in it, so nothing was saved.";
    const CASES: &[(&str, &str, &str)] = &[
        ("log -m 田中 -", "", WORDLESS),
        ("log -m 田中 -", " \n　\n", WORDLESS),
        ("note -", "\u{feff}\u{202e}\n", WORDLESS),
        (
            "log -m 田中 no/such.md",
            "",
            "no/such.md cannot be read: No such file or directory (os error 2).",
        ),
        (
            "log -m 田中 .",
            "",
            ". cannot be read: Is a directory (os error 21).",
        ),
    ];
    let sandbox = Sandbox::new();
    for (line, text, error) in CASES {
        let ended = sandbox.run(line, text);
        assert_eq!(
            (ended.status, ended.out.as_str()),
            (1, ""),
            "{line} {text:?}: {ended:?}"
        );
        assert!(
            ended.err.starts_with(&format!("error: {error}\nhint: ")),
            "{line} {text:?}: {ended:?}"
        );
        assert_eq!(ended.err.lines().count(), 2);
    }
    assert_eq!(sandbox.drafts(), [""; 0]);
    assert!(!sandbox.journal().exists());
}

#[test]
fn a_text_that_is_not_saved_is_kept() {
    const CASES: &[(&str, &str, &str)] = &[
        ("log -", "話した\n", "With whom was the meeting?"),
        (
            "log -m 田中 -d 13/45 -",
            "話した\n",
            "\"13/45\" is not a day.",
        ),
        (
            "log -m 田中 -d 26-11-20 -",
            "話した\n",
            "\"26-11-20\" is not a day.",
        ),
        (
            "log -m 田中 --journal . -",
            "話した\n",
            ". is a folder, not a journal.",
        ),
        (
            "log -m 田中 -",
            "---\nplace: Zoom\n---\n\n",
            "There are no words in it, so nothing was saved.",
        ),
        (
            "log -m 田中 -",
            "---\nkind: note\n---\n話した\n",
            "The text says `kind: note`: it is a note.",
        ),
        (
            "note -",
            "---\nkind: meeting\n---\n話した\n",
            "The text says `kind: meeting`: it is a meeting.",
        ),
        (
            "log -m 田中 -d 2026-12-24 -",
            "話した\n",
            "Thu 24 Dec 2026 is still to come, so the meeting cannot have been held.",
        ),
        (
            "log -m 田中 -",
            "---\nday: 11/20\n---\n話した\n",
            "Line 2: day cannot be \"11/20\".",
        ),
        (
            "log -m 田中 -",
            "---\ntitle: x\n---\n話した\n",
            "Line 2: there is no key \"title\".",
        ),
        (
            "log -m 田中 -",
            "---\nday: 2026-11-20\n話した\n",
            "Line 3 of the front matter is not of the form `key: value`.",
        ),
    ];
    for (line, text, error) in CASES {
        let sandbox = Sandbox::new();
        let ended = sandbox.run(line, text);
        assert_eq!(
            (ended.status, ended.out.as_str()),
            (1, ""),
            "{line} {text:?}: {ended:?}"
        );
        assert!(
            ended.err.starts_with(&format!("error: {error}\nhint: ")),
            "{line} {text:?}: {ended:?}"
        );
        assert!(
            ended
                .err
                .contains(" Your text is kept in {home}/state/shirube/drafts/"),
            "{ended:?}"
        );
        assert_eq!(ended.err.lines().count(), 2);
        assert_eq!(sandbox.drafts(), [*text]);
        let kept = sandbox.draft_files()[0].file_name().unwrap().to_owned();
        assert!(ended.err.contains(kept.to_str().unwrap()), "{ended:?}");
        assert!(!sandbox.journal().exists());
    }
}

#[test]
fn a_text_that_can_be_kept_nowhere_is_printed() {
    let sandbox = Sandbox::new();
    let nowhere = [
        ("XDG_STATE_HOME", "/dev/null/state"),
        ("TMPDIR", "/dev/null/spare"),
    ];
    let ended = sandbox.run_with("log -", "話した\n", &nowhere);
    assert_eq!(
        (ended.status, ended.out.as_str()),
        (1, "話した\n"),
        "{ended:?}"
    );
    assert!(ended.err.contains("so it was printed"), "{ended:?}");
    assert_eq!(ended.err.lines().count(), 2);

    let elsewhere = [("XDG_STATE_HOME", "/dev/null/state")];
    let ended = sandbox.run_with("log -", "話した\n", &elsewhere);
    assert!(
        ended.err.contains(" Your text is kept in {home}/shirube-"),
        "{ended:?}"
    );
}

#[test]
#[cfg(unix)]
fn the_journal_and_the_kept_text_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::new();
    sandbox.run("note -", "考えた");
    sandbox.run("log -", "話した");
    for file in sandbox.draft_files().into_iter().chain([sandbox.journal()]) {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn a_name_that_several_mentors_have_is_listed_and_never_guessed() {
    let sandbox = Sandbox::new();
    for name in ["田中優子", "田中太郎"] {
        assert_eq!(sandbox.run(&format!("log -m {name} -"), "話した").status, 0);
    }
    let ended = sandbox.run("log -m 田中 -", "話した");
    let lines = "error: \"田中\" may be 田中優子 or 田中太郎.\nhint: Say more of the name, such as \"田中優子\". ";
    assert!(ended.err.starts_with(lines), "{ended:?}");
    let ended = sandbox.run("log - --lang ja", "---\nmentors: 田中\n---\n話した");
    assert!(
        ended.err.starts_with(
            "error: 「田中」に当てはまるメンターが複数います: 田中優子、田中太郎。\nhint: "
        ),
        "{ended:?}"
    );
    assert_eq!(sandbox.drafts().len(), 2);
    assert_eq!(count(&sandbox), 2);
}

#[test]
fn what_is_not_text_or_too_much_of_it_is_refused() {
    let sandbox = Sandbox::new();
    sandbox
        .run("note -", b"a\nb\n\x83\x81\x83\x82")
        .assert_failed(
            1,
            "Standard input is not UTF-8 text (line 3).",
            "Convert it first, for example with `iconv -f CP932 -t UTF-8`.",
        );
    sandbox.write("big.md", vec![b'a'; (4 << 20) + 1]);
    sandbox.run("note big.md --lang ja", "").assert_failed(
        1,
        "big.md は 4 MB を超えていて、一つの記録に入りません。",
        "いくつかの記録に分けてください。ファイルが合っているかもお確かめください。",
    );
    assert!(!sandbox.journal().exists());
}

#[test]
fn what_a_terminal_would_obey_is_cleaned_at_the_entrance() {
    let sandbox = Sandbox::new();
    let args = ["log", "-m", "Ja\u{1b}[31mne\u{202e}", "-"];
    let ended = sandbox.run_args(&args, "a\u{1b}[2J\r\nb\u{202e}c\0", &[]);
    assert!(ended.out.contains("with Ja[31mne on"), "{ended:?}");
    assert_eq!(latest(&sandbox).note, "a[2J\nbc");
}

#[test]
fn without_a_file_the_editor_opens_with_what_is_known() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "editor",
        "cp \"$1\" seen\nprintf '> 結論から\\n' >> \"$1\"\n",
    );
    let editor = [("EDITOR", "sh editor")];
    let ended = sandbox.run_with("log -m 田中 -d 11/20", "", &editor);
    assert!(
        ended
            .out
            .contains("with 田中 on Fri 20 Nov 2026. 1 takeaway."),
        "{ended:?}"
    );
    let seen = std::fs::read_to_string(sandbox.path("seen")).unwrap();
    assert_eq!(
        seen,
        "---\nkind: meeting\nday: 2026-11-20\nmentors: 田中\nstate: held\n---\n\n\n"
    );

    // What is changed in the editor wins over the flags it showed.
    sandbox.write("editor", "sed -i s/田中/佐藤/ \"$1\"\necho x >> \"$1\"\n");
    let ended = sandbox.run_with("log -m 田中", "", &editor);
    assert!(
        ended.out.contains("with 佐藤 on Sun 22 Nov 2026."),
        "{ended:?}"
    );

    for (script, error) in [
        ("true", "There are no words in it, so nothing was saved."),
        ("false", "sh ended with an error, so nothing was saved."),
    ] {
        sandbox.write("editor", script);
        let ended = sandbox.run_with("note", "", &editor);
        assert!(
            ended.err.starts_with(&format!("error: {error}\nhint: ")),
            "{ended:?}"
        );
    }
    let ended = sandbox.run_with("note", "", &[("EDITOR", "no-such-editor")]);
    assert!(
        ended
            .err
            .starts_with("error: The editor no-such-editor does not start"),
        "{ended:?}"
    );
}

#[test]
fn a_journal_that_cannot_be_used_is_left_alone() {
    let sandbox = Sandbox::new();
    sandbox.write("other.db", "this is a letter to my mentor, not a journal");
    sandbox.write("a.md", "話した");
    for command in ["log -m x a.md", "followups", "today"] {
        sandbox
            .run(&format!("{command} --journal other.db"), "")
            .assert_failed(
                1,
                "other.db is not a shirube journal. It was left as it is.",
                "Name your journal with --journal. An encrypted file must be decrypted first.",
            );
    }
    assert_eq!(
        std::fs::read_to_string(sandbox.path("other.db")).unwrap(),
        "this is a letter to my mentor, not a journal"
    );
    let ended = sandbox.run_with("note -", "話した", &[("SHIRUBE_JOURNAL", "state")]);
    assert_eq!(ended.status, 0, "{ended:?}");
    assert!(sandbox.path("state").is_file());
}

fn latest(sandbox: &Sandbox) -> Entry {
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    store.reader().latest_meeting().unwrap().unwrap()
}

fn count(sandbox: &Sandbox) -> u64 {
    let store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    store.reader().counts().unwrap().entries
}

fn save(sandbox: &Sandbox, entry: &Entry) {
    let mut store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    let change = Change::Save {
        verb: Verb::CloseMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::new(entry.clone()))],
    };
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
}
