//! Draft files: what is written reads back the same, and a text of a command is taken up with all that it says.

use shirube::domain::Intent;
use shirube::screens::unfinished::{
    Unfinished, UnfinishedAsking, UnfinishedField, UnfinishedMentor, UnfinishedWriting,
};

#[test]
fn what_is_written_reads_back_the_same() {
    let writing = UnfinishedWriting {
        entry: Some("019a".into()),
        meeting: true,
        intent: Intent::Plan,
        fields: ["田中, \"J\"", "", "18:30", "", "\t"].map(str::to_owned),
        note: "> a\n\\ \u{1f600}\n".into(),
        cursor: (1, 2),
        ..UnfinishedWriting::default()
    };
    let mentor = UnfinishedMentor {
        mentor: None,
        fields: vec![UnfinishedField {
            name: "name".into(),
            typed: "佐藤".into(),
            loaded: String::new(),
            is_words: true,
        }],
    };
    for unfinished in [
        Unfinished::Writing(Box::default()),
        Unfinished::Writing(Box::new(writing)),
        Unfinished::Mentor(mentor),
        Unfinished::Asking(UnfinishedAsking {
            purpose: "close".into(),
            takeaways: vec!["019a".into()],
            loaded: vec!["too far".into()],
            choice: "worked".into(),
            text: "「短く」 \u{1f600}".into(),
        }),
    ] {
        assert_eq!(Unfinished::read(&unfinished.write()), unfinished);
    }
}

#[test]
fn drafts_of_the_first_version_keep_what_they_were_for() {
    for (said, intent) in [
        (r#""logged":true"#, Intent::Log),
        (r#""logged":false"#, Intent::Edit),
        (r#""intent":"plan""#, Intent::Plan),
        (r#""intent":"of a newer program""#, Intent::Edit),
        (r#""meeting":true"#, Intent::Edit),
    ] {
        let draft = Unfinished::read(&format!(r#"{{"Writing":{{"note":"> a",{said}}}}}"#));
        let Unfinished::Writing(writing) = draft else {
            panic!("{said}")
        };
        assert_eq!(
            (writing.note.as_str(), writing.intent),
            ("> a", intent),
            "{said}"
        );
    }
}

#[test]
fn what_the_writer_has_no_field_for_stands_below_the_note() {
    for (front_matter, note) in [
        ("place: Zoom", "> a"),
        ("state: held", "> a"),
        ("private: no", "> a"),
        ("received:", "> a"),
        ("private: yes", "> a\n\n#private"),
        ("state: planned", "> a\n\nstate: planned"),
        ("usefulness: 4", "> a\n\nusefulness: 4"),
        ("zone: Asia/Tokyo", "> a\n\nzone: Asia/Tokyo"),
        (
            "received: guide, tutor",
            "---\nreceived: guide, tutor\n---\n> a\n",
        ),
        (
            "kind: note\nmentors: Jane, 田中",
            "> a\n\nmentors: Jane, 田中",
        ),
        (
            "private: yes\nstate: cancelled\nusefulness: 1",
            "> a\n\nstate: cancelled\nusefulness: 1\n#private",
        ),
    ] {
        let text = format!("---\n{front_matter}\n---\n> a\n");
        let Unfinished::Writing(writing) = Unfinished::read(&text) else {
            panic!("{text}");
        };
        assert_eq!(writing.note, note, "{front_matter}");
        let (line, byte) = writing.cursor;
        let is_whole = note.lines().count() == 1 || note.starts_with('-');
        let last = note.lines().last().map_or(0, str::len);
        let end = (note.lines().count() - 1, last);
        assert_eq!(
            (line, byte),
            if is_whole { (0, 0) } else { end },
            "{front_matter}"
        );
    }
}
