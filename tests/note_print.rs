//! Printing a takeaway that has no entry, and reading it back; and reading whatever may come.

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use shirube::domain::note::{Line, is_tag, outline, print, read, read_one, words_in};
use shirube::domain::{Ids, Kind, State, Takeaway};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A stored takeaway as reading `line` makes it.
fn stored(line: &Line) -> Takeaway {
    let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
    let mut takeaway = Takeaway::new(id, line.kind, line.text.as_str());
    takeaway.due = line.due;
    takeaway.tags.clone_from(&line.tags);
    takeaway.private = line.private;
    takeaway
}

#[test]
fn a_takeaway_prints_as_one_would_type_it() {
    for (kind, words, printed) in [
        (Kind::Action, "送る", "[] 送る"),
        (Kind::Question, "どう選んだ?", "? どう選んだ?"),
        (Kind::Action, "送る @12/1", "[] 送る @2026-12-01"),
        (Kind::Action, "送る #a @fri #b", "[] 送る @2026-11-27 #a #b"),
        (Kind::Thanks, "お礼 #内緒", "< お礼 #private"),
        (Kind::Action, "#発表 の資料 #資料", "[] #発表 の資料 #資料"),
        (Kind::Action, "一\n二", "[] 一\n  二"),
        (Kind::Action, "一\n\n二", "[] 一\n  \\\n  二"),
        (Kind::Action, "一\n- [ ] 二", "[] 一\n  \\- [ ] 二"),
        (Kind::Action, "@明日 送る", "[] \\@明日 送る @2026-11-23"),
        (Kind::Action, "#発表", "[] \\#発表 #発表"),
        (Kind::Action, "送る \\#発表", "[] 送る \\#発表"),
    ] {
        let takeaway = stored(&read_one(words, kind, day("2026-11-22")));
        assert_eq!(print(&takeaway), printed, "{words}");
    }
}

#[test]
fn a_done_action_prints_its_tick() {
    let mut takeaway = stored(&read_one("送る", Kind::Action, day("2026-11-22")));
    takeaway.state = State::Done;
    assert_eq!(print(&takeaway), "[x] 送る");
}

/// What the grammar has an eye on, and what it has not.
const PIECES: [&str; 62] = [
    ">",
    "[]",
    "[ ]",
    "[x]",
    "()",
    "?",
    "!",
    "<",
    "&",
    "＞",
    "「」",
    "［］",
    "（）",
    "？",
    "！",
    "＜",
    "＆",
    "- ",
    "- [ ] ",
    "・",
    "@",
    "＠",
    "#",
    "＃",
    "@12/1",
    "@明日",
    "@月末",
    "@13/45",
    "@来月31日",
    "@fri",
    "#発表",
    "#a",
    "#private",
    "#内緒",
    "#12",
    "\\",
    "¥",
    "￥",
    "＼",
    "```",
    "~~~",
    " ",
    "  ",
    "　",
    "　　",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "結論",
    "から",
    "foo",
    "Ａ",
    "、",
    "。",
    "👨‍👩‍👧",
    "か\u{3099}",
    "\u{200b}",
    "12",
    "まで",
];

fn text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(PIECES.to_vec());
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..60_000_u64).prop_map(|days| day("1970-01-01") + chrono::Days::new(days))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_reads_back_the_same(
        words in text(),
        kind in proptest::sample::select(Kind::ALL.to_vec()),
        due in proptest::option::of(any_day()),
        tags in proptest::option::of(proptest::sample::subsequence(vec!["a", "発表", "1on1", "follow-up"], 0..4)),
        private: bool,
        from in any_day(),
        later in any_day(),
    ) {
        let mut takeaway = stored(&read_one(&words, kind, from));
        prop_assume!(!takeaway.text.is_empty());
        // As a list may change it, beside the words.
        if let Some(tags) = tags {
            takeaway.tags = tags.into_iter().map(str::to_owned).collect();
            takeaway.private = private;
            takeaway.due = due;
        }
        let printed = print(&takeaway);
        let read = read(&printed, later).takeaways;
        prop_assert_eq!(read.len(), 1, "{:?}", printed);
        prop_assert_eq!(stored(&read[0]), takeaway, "{:?}", printed);
    }

    #[test]
    fn any_text_reads_without_more_lines_than_it_has(note in text(), from in any_day()) {
        let lines = note.split('\n').count();
        prop_assert_eq!(outline(&note).len(), lines);
        let reading = read(&note, from);
        let mut end = 0;
        for line in &reading.takeaways {
            prop_assert!(line.line >= end && line.lines > 0);
            end = line.line + line.lines;
            prop_assert!(!line.text.trim().is_empty());
            prop_assert!(line.tags.iter().all(|tag| is_tag(tag)));
        }
        prop_assert!(end as usize <= lines);
        prop_assert!(reading.hints.iter().all(|hint| (hint.line as usize) < lines));
    }

    #[test]
    fn words_stand_where_they_say_in_any_line(line in text(), from in any_day()) {
        let mut end = 0;
        for word in words_in(&line, from) {
            prop_assert!(word.range.start >= end);
            prop_assert!(line[word.range.clone()].starts_with(['@', '＠', '#', '＃']));
            end = word.range.end;
        }
    }

    #[test]
    fn line_ends_of_windows_change_nothing(note in text(), from in any_day()) {
        let unix = note.replace('\r', "");
        prop_assert_eq!(read(&unix.replace('\n', "\r\n"), from), read(&unix, from));
    }
}
