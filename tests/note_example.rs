//! The note that the design shows, and what is read from it: takeaways, their lines, private flags, hints.

use chrono::NaiveDate;
use shirube::domain::Kind::{
    self, Action, Advice, Insight, Introduction, Promise, Question, Thanks,
};
use shirube::domain::note::{
    HintKind, LineKind, WordKind, hints_in, outline, read, read_one, words_in,
};

const EXAMPLE: &str = "転職の軸について話した。来期の役割は保留。10〜12時、Zoom。

> 話が長くて結論が見えない。結論から話すこと
[] 週次の1on1を結論から始める @12/1 #発表
() 佐藤さんを紹介してくれる @月末
? 海外赴任のとき、家族をどう説得した?
! 「できること」より「続けられること」で選んだ、という失敗談 #経験談
< 忙しい中レジュメを見てくれた
& 佐藤さん (人事)
";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Kind, line, text, due day and tags.
type Row = (Kind, u32, String, Option<NaiveDate>, Vec<String>);

fn rows(note: &str) -> Vec<Row> {
    read(note, day("2026-11-22"))
        .takeaways
        .into_iter()
        .map(|line| (line.kind, line.line, line.text, line.due, line.tags))
        .collect()
}

fn row(kind: Kind, line: u32, text: &str, due: Option<&str>, tags: &[&str]) -> Row {
    let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    (kind, line, text.to_owned(), due.map(day), tags)
}

fn example() -> Vec<Row> {
    vec![
        row(
            Advice,
            2,
            "話が長くて結論が見えない。結論から話すこと",
            None,
            &[],
        ),
        row(
            Action,
            3,
            "週次の1on1を結論から始める",
            Some("2026-12-01"),
            &["発表"],
        ),
        row(
            Promise,
            4,
            "佐藤さんを紹介してくれる",
            Some("2026-11-30"),
            &[],
        ),
        row(
            Question,
            5,
            "海外赴任のとき、家族をどう説得した?",
            None,
            &[],
        ),
        row(
            Insight,
            6,
            "「できること」より「続けられること」で選んだ、という失敗談",
            None,
            &["経験談"],
        ),
        row(Thanks, 7, "忙しい中レジュメを見てくれた", None, &[]),
        row(Introduction, 8, "佐藤さん (人事)", None, &[]),
    ]
}

#[test]
fn the_example_of_the_design_reads_as_it_says() {
    assert_eq!(rows(EXAMPLE), example());
    let reading = read(EXAMPLE, day("2026-11-22"));
    assert!(!reading.private && reading.hints.is_empty());
}

#[test]
fn the_example_typed_by_an_input_method_reads_the_same() {
    let wide = EXAMPLE
        .replace("> ", "＞")
        .replace("[] ", "「」")
        .replace("() ", "（）")
        .replace("? 海", "？海")
        .replace("! ", "！")
        .replace("< ", "＜")
        .replace("& ", "＆")
        .replace("@12/1", "＠１２／１")
        .replace("@月", "＠月")
        .replace('#', "＃");
    assert_eq!(rows(&wide), example());
}

#[test]
fn line_ends_of_windows_read_the_same() {
    assert_eq!(rows(&EXAMPLE.replace('\n', "\r\n")), example());
}

#[test]
fn continuations_belong_to_the_takeaway_above() {
    for (note, text, lines) in [
        ("> 結論\n  から話す", "結論\nから話す", 2),
        ("> 結論\n\tから話す", "結論\nから話す", 2),
        ("> 結論\n　　から話す", "結論\nから話す", 2),
        ("> 結論\n      から話す  ", "結論\nから話す", 2),
        ("> 結論\r\n  から\r\n  話す\r\n", "結論\nから\n話す", 3),
        ("> 結論\n  > 引用", "結論\n> 引用", 2),
        ("> 結論\n  [] 箱", "結論\n[] 箱", 2),
        ("> 結論\n  #発表 @12/1", "結論", 2),
        ("> 結論\n  \\- [ ] 箱", "結論\n- [ ] 箱", 2),
        ("> 結論\n  ￥- [x] 箱", "結論\n- [x] 箱", 2),
        ("> 結論\n  ¥3,000", "結論\n¥3,000", 2),
        ("> 結論\n  \\\n  話す", "結論\n\n話す", 3),
        // One 　 begins a paragraph, a line without indent is prose, a blank line ends.
        ("> 結論\n　段落", "結論", 1),
        ("> 結論\n 一つ", "結論", 1),
        ("> 結論\n話す", "結論", 1),
        ("> 結論\n話す\n  から", "結論", 1),
        ("> 結論\n\n  から", "結論", 1),
        ("> 結論\n　\n  から", "結論", 1),
        ("> 結論\n```\n  から\n```", "結論", 1),
        ("> 結論\n#private\n  から", "結論", 1),
    ] {
        let read = read(note, day("2026-11-22")).takeaways;
        assert_eq!(read.len(), 1, "{note:?}");
        assert_eq!(
            (read[0].text.as_str(), read[0].lines),
            (text, lines),
            "{note:?}"
        );
    }
}

#[test]
fn a_task_box_is_never_a_continuation() {
    let kinds: Vec<(Kind, bool)> = read(
        "> 結論\n  - [ ] 一\n    - [x] 二\n  続き",
        day("2026-11-22"),
    )
    .takeaways
    .iter()
    .map(|line| (line.kind, line.done))
    .collect();
    assert_eq!(kinds, [(Advice, false), (Action, false), (Action, true)]);
}

#[test]
fn each_line_has_its_kind() {
    let note = "話\n\n> 結論\n  から\n- [x] 箱\n#内緒\n```rust\n[] 箱\n\n```\n・？何";
    let mark = |kind, mark, checked| LineKind::Mark {
        kind,
        mark,
        checked,
    };
    assert_eq!(
        outline(note),
        [
            LineKind::Prose,
            LineKind::Blank,
            mark(Advice, 0..1, false),
            LineKind::Continuation(Advice),
            mark(Action, 2..5, true),
            LineKind::PrivateFlag,
            LineKind::Code,
            LineKind::Code,
            LineKind::Code,
            LineKind::Code,
            mark(Question, 3..6, false),
        ]
    );
}

#[test]
fn the_outline_has_one_line_more_than_there_are_newlines() {
    for (note, lines) in [
        ("", 1),
        ("話", 1),
        ("話\n", 2),
        ("\n\n", 3),
        ("話\r\n話", 2),
    ] {
        assert_eq!(outline(note).len(), lines, "{note:?}");
    }
}

#[test]
fn only_closed_fences_are_code() {
    for (note, takeaways) in [
        ("```\n> a\n```\n> b", 1),
        ("~~~\n> a\n~~~\n> b", 1),
        ("```\n> a\n> b", 2),
        ("```\n> a\n~~~\n> b", 2),
        ("````\n> a\n```\n> b\n````", 0),
        ("````\n> a\n```\n> b", 2),
        ("```\n> a\n`````\n> b", 1),
        ("```rust\n> a\n```rust\n> b", 2),
        ("```rust\n> a\n```", 0),
        ("``` a ```\n> a\n```", 1),
        ("``\n> a\n``", 1),
        ("  ```\n> a\n  ```", 0),
        ("> a\n  ```\n  [] b\n  ```\n> c", 2),
        ("```\n> a\n```\n```\n> b\n```\n> c", 1),
    ] {
        assert_eq!(
            read(note, day("2026-11-22")).takeaways.len(),
            takeaways,
            "{note:?}"
        );
    }
}

#[test]
fn the_private_flag_alone_is_the_entrys_and_in_a_takeaway_its_own() {
    for (note, entry, takeaway) in [
        ("> a", false, false),
        ("#private\n> a", true, false),
        ("> a\n＃内緒", true, false),
        ("> a\n\n  #Private  ", true, false),
        ("> a\r\n#内緒\r\n", true, false),
        ("> a #private", false, true),
        ("> a #内緒 b", false, true),
        ("> a\n  #内緒", false, true),
        ("話 #private\n> a", false, false),
        ("#private meeting\n> a", false, false),
        ("# private\n> a", false, false),
        ("#privateer\n> a", false, false),
        ("\\#private\n> a", false, false),
        ("```\n#private\n```\n> a", false, false),
    ] {
        let reading = read(note, day("2026-11-22"));
        assert_eq!(
            (reading.private, reading.takeaways[0].private),
            (entry, takeaway),
            "{note:?}"
        );
        assert!(reading.takeaways[0].tags.is_empty(), "{note:?}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_text_with_a_hint() {
    let reading = read(
        "話 @13/45\n> a\n  @2/30まで b\n[] c @13/45 @12/1",
        day("2026-11-22"),
    );
    let hints: Vec<(u32, &str)> = reading
        .hints
        .iter()
        .map(|hint| match &hint.kind {
            HintKind::NoSuchDay(word) => (hint.line, word.as_str()),
        })
        .collect();
    assert_eq!(hints, [(2, "@2/30"), (3, "@13/45")]);
    assert_eq!(reading.takeaways[1].text, "c @13/45");
    assert_eq!(reading.takeaways[1].due, Some(day("2026-12-01")));
    assert_eq!(hints_in("c @13/45", day("2026-11-22")).len(), 1);
    assert!(hints_in("c \\@13/45 @明日香さん a@x.com", day("2026-11-22")).is_empty());
}

#[test]
fn one_takeaway_without_a_mark_reads_like_a_line() {
    let line = read_one(
        "  送る @fri #資料 \n\n  続き #内緒\n",
        Action,
        day("2026-11-22"),
    );
    assert_eq!(line.text, "送る @fri #資料\n\n続き");
    assert_eq!((line.line, line.lines, line.done), (0, 3, false));
    assert_eq!(line.due, Some(day("2026-11-27")));
    assert_eq!((line.tags, line.private), (vec!["資料".to_owned()], true));
    assert_eq!(read_one("> a", Question, day("2026-11-22")).text, "> a");
    assert_eq!(read_one("", Question, day("2026-11-22")).text, "");
}

#[test]
fn the_words_of_a_line_have_their_places() {
    let line = "[] 送る＠明日 #資料 @12/1 #内緒 \\#a";
    let words: Vec<(&str, WordKind)> = words_in(line, day("2026-11-22"))
        .into_iter()
        .map(|word| (&line[word.range], word.kind))
        .collect();
    assert_eq!(
        words,
        [
            ("＠明日", WordKind::Due(day("2026-11-23"))),
            ("#資料", WordKind::Tag("資料".to_owned())),
            ("#内緒", WordKind::Private),
        ]
    );
}
