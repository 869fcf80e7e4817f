//! Which lines begin a takeaway: what people type in English and Japanese, one line a case.

use chrono::NaiveDate;
use shirube::domain::Kind::{
    self, Action, Advice, Insight, Introduction, Promise, Question, Thanks,
};
use shirube::domain::note::read;

/// The kind and the text that the one line `line` reads as; `None` for prose.
fn takeaway(line: &str) -> Option<(Kind, String, bool)> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut takeaways = read(line, day).takeaways;
    assert!(takeaways.len() <= 1, "{line}");
    takeaways
        .pop()
        .map(|line| (line.kind, line.text, line.done))
}

fn all_read_as(cases: &[(&str, Kind, &str)], done: bool) {
    for (line, kind, text) in cases {
        let expected = Some((*kind, (*text).to_owned(), done));
        assert_eq!(takeaway(line), expected, "{line}");
    }
}

fn none_is_read(lines: &[&str]) {
    for line in lines {
        assert_eq!(takeaway(line), None, "{line}");
    }
}

#[test]
fn a_mark_in_ascii_begins_a_takeaway() {
    all_read_as(
        &[
            (
                "> Lead with the conclusion",
                Advice,
                "Lead with the conclusion",
            ),
            ("> 結論から話す", Advice, "結論から話す"),
            (">結論から話す", Advice, "結論から話す"),
            (">はい", Advice, "はい"),
            (">メモを取る", Advice, "メモを取る"),
            (">ﾒﾓを取る", Advice, "ﾒﾓを取る"),
            (">々", Advice, "々"),
            (">ＡＷＳを取る", Advice, "ＡＷＳを取る"),
            (">３つに絞る", Advice, "３つに絞る"),
            (">　結論", Advice, "結論"),
            (">\t結論", Advice, "結論"),
            (">   spaced   ", Advice, "spaced"),
            ("> > quoted twice", Advice, "> quoted twice"),
            ("> 「結論から」", Advice, "「結論から」"),
            ("> -5 degrees", Advice, "-5 degrees"),
            ("> ...", Advice, "..."),
            ("> 👍", Advice, "👍"),
            ("? How did you choose", Question, "How did you choose"),
            ("?どう選んだ", Question, "どう選んだ"),
            ("? 何を?", Question, "何を?"),
            ("! He quit twice", Insight, "He quit twice"),
            ("!続けられることで選ぶ", Insight, "続けられることで選ぶ"),
            ("! 「できること」より", Insight, "「できること」より"),
            ("< Thanks for the CV", Thanks, "Thanks for the CV"),
            ("<レジュメを見てくれた", Thanks, "レジュメを見てくれた"),
            ("& Ms Sato (HR)", Introduction, "Ms Sato (HR)"),
            ("&佐藤さん", Introduction, "佐藤さん"),
            ("[] Send the slides", Action, "Send the slides"),
            ("[ ] Send the slides", Action, "Send the slides"),
            ("[]資料を送る", Action, "資料を送る"),
            ("[ ]資料を送る", Action, "資料を送る"),
            ("[　]　資料を送る", Action, "資料を送る"),
            ("() Introduce me", Promise, "Introduce me"),
            ("( ) Introduce me", Promise, "Introduce me"),
            ("()佐藤さんを紹介", Promise, "佐藤さんを紹介"),
            ("(　)佐藤さんを紹介", Promise, "佐藤さんを紹介"),
            ("[] (maybe) send", Action, "(maybe) send"),
            ("[] [link](url)", Action, "[link](url)"),
        ],
        false,
    );
}

#[test]
fn a_mark_typed_by_an_input_method_begins_a_takeaway() {
    all_read_as(
        &[
            ("＞結論から話す", Advice, "結論から話す"),
            ("＞ 結論から話す", Advice, "結論から話す"),
            ("＞　結論から話す", Advice, "結論から話す"),
            ("＞Lead with it", Advice, "Lead with it"),
            ("＞3つに絞る", Advice, "3つに絞る"),
            ("＞「結論から」と言われた", Advice, "「結論から」と言われた"),
            ("＞『道』を読む", Advice, "『道』を読む"),
            ("＞（来期も）続ける", Advice, "（来期も）続ける"),
            ("＞(来期も)続ける", Advice, "(来期も)続ける"),
            ("＞【重要】続ける", Advice, "【重要】続ける"),
            ("＞👍と言われた", Advice, "👍と言われた"),
            ("？どう選んだ？", Question, "どう選んだ？"),
            ("？　どう選んだ？", Question, "どう選んだ？"),
            ("？「軸」とは", Question, "「軸」とは"),
            ("！続けられること", Insight, "続けられること"),
            ("！「できること」より", Insight, "「できること」より"),
            ("＜レジュメのお礼", Thanks, "レジュメのお礼"),
            ("＆佐藤さん", Introduction, "佐藤さん"),
            ("＆Ｓさん", Introduction, "Ｓさん"),
            ("「」資料を送る", Action, "資料を送る"),
            ("「」 資料を送る", Action, "資料を送る"),
            ("「 」資料を送る", Action, "資料を送る"),
            ("「　」資料を送る", Action, "資料を送る"),
            ("「」「道」を読む", Action, "「道」を読む"),
            ("「」send", Action, "send"),
            ("［］資料を送る", Action, "資料を送る"),
            ("［ ］資料を送る", Action, "資料を送る"),
            ("［　］資料を送る", Action, "資料を送る"),
            ("（）佐藤さんを紹介", Promise, "佐藤さんを紹介"),
            ("（ ）佐藤さんを紹介", Promise, "佐藤さんを紹介"),
            ("（　）佐藤さんを紹介", Promise, "佐藤さんを紹介"),
        ],
        false,
    );
}

#[test]
fn a_mark_may_stand_behind_a_dash_or_a_dot() {
    all_read_as(
        &[
            ("- > Lead", Advice, "Lead"),
            ("- ＞結論", Advice, "結論"),
            ("-　＞結論", Advice, "結論"),
            ("- ? How", Question, "How"),
            ("- [ ] Send", Action, "Send"),
            ("- [] Send", Action, "Send"),
            ("- () Introduce", Promise, "Introduce"),
            ("- 「」送る", Action, "送る"),
            ("・＞結論", Advice, "結論"),
            ("・> 結論", Advice, "結論"),
            ("・ > 結論", Advice, "結論"),
            ("･＞結論", Advice, "結論"),
            ("・「」送る", Action, "送る"),
            ("・[ ] 送る", Action, "送る"),
            ("・？何を", Question, "何を"),
            ("  - [ ] Send", Action, "Send"),
            (" - [ ] Send", Action, "Send"),
            ("\t- [ ] Send", Action, "Send"),
            ("　- [ ] 送る", Action, "送る"),
            ("        - [ ] Send", Action, "Send"),
            ("  - [] Send", Action, "Send"),
        ],
        false,
    );
}

#[test]
fn a_ticked_box_is_a_done_action() {
    all_read_as(
        &[
            ("[x] Send", Action, "Send"),
            ("[X] Send", Action, "Send"),
            ("[x]送る", Action, "送る"),
            ("[ｘ] 送る", Action, "送る"),
            ("［ｘ］送る", Action, "送る"),
            ("［x］送る", Action, "送る"),
            ("［Ｘ］ 送る", Action, "送る"),
            ("- [x] Send", Action, "Send"),
            ("- [X] Send", Action, "Send"),
            ("  - [x] Send", Action, "Send"),
            ("・[x] 送る", Action, "送る"),
        ],
        true,
    );
}

#[test]
fn a_sign_that_means_something_else_is_text() {
    none_is_read(&[
        // No blank and no Japanese letter behind an ASCII mark.
        ">foo",
        "?how",
        "!important",
        "<div>",
        "<- foo",
        "&amp;",
        ">3つに絞る",
        ">「結論」",
        ">👍",
        ">_<",
        "[]foo",
        "[]int{1}",
        "()=> 1",
        "()=",
        "[](url)",
        "[x](url)",
        "[x]: url",
        "[]()",
        "![alt](url)",
        "!",
        // Doubled.
        ">>foo",
        ">> foo",
        ">>結論",
        "!! wow",
        "?? what",
        "<< EOF",
        "&& true",
        "＞＞結論",
        "！！すごい",
        "！？何",
        "？？何",
        "＜＜続く",
        "＞_＜",
        "＞＜",
        "＞、結論",
        "＞。",
        "＞」",
        "！…",
        "「」。",
        "「」、と言った",
        // Nothing behind.
        ">",
        "> ",
        ">　",
        "？",
        "[]",
        "[ ]",
        "- [ ]",
        "- [ ] ",
        "「」",
        "（）　",
        // Brackets with something in them.
        "「できる」と言われた",
        "「X」の運用を始めた",
        "「ｘ」の値",
        "(株)田中",
        "（笑）",
        "（株）田中",
        "[1] source",
        "[note] foo",
        "[  ] foo",
        "［済］送る",
        "(x) done",
        "（ｘ）送る",
        "[y] foo",
        "[］ foo",
        "（) foo",
        "[ foo",
        "(",
        "「",
    ]);
}

#[test]
fn what_is_markdowns_stays_text() {
    none_is_read(&[
        "* foo",
        "* > foo",
        "* [ ] foo",
        "+ foo",
        "+ [ ] foo",
        "# Title",
        "## > Title",
        "- foo",
        "---",
        "- - [ ] foo",
        "-> foo",
        "-[ ] foo",
        "-",
        "- ",
        "1. [ ] foo",
        "1) > foo",
        "| > | a |",
        "**> foo**",
        "***",
        "===",
        "_> foo_",
        "・foo",
        "・",
    ]);
}

#[test]
fn an_indent_or_an_escape_keeps_a_mark_from_being_read() {
    none_is_read(&[
        " > foo",
        "  > foo",
        "\t> foo",
        "　＞結論",
        "　　「」送る",
        "  [] foo",
        "  ・[ ] foo",
        "  - > foo",
        "  - 「」送る",
        "\\> foo",
        "＼＞結論",
        "¥> 結論",
        "￥「」送る",
        "\\[] foo",
        "\\- [ ] foo",
        "- \\[ ] foo",
        "・￥＞結論",
        "話 > 結論",
        "Zoom。> 結論",
        "10〜12時、Zoom。",
        "3 > 2",
        "a ? b",
        "Q&A",
        "R & D",
        "",
        "　",
    ]);
}
