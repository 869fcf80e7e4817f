//! Which words behind `#` are tags, and what a takeaway's text keeps of its `@` and `#` words, one line a case.

use chrono::NaiveDate;
use shirube::domain::Kind::Action;
use shirube::domain::note::{Line, is_tag, read_one, says_private};

fn read(words: &str) -> Line {
    read_one(
        words,
        Action,
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    )
}

#[test]
fn a_tag_goes_up_to_a_blank_or_punctuation() {
    for (words, tags) in [
        ("送る #発表", "発表"),
        ("送る ＃発表", "発表"),
        ("送る#発表", "発表"),
        ("#発表 送る", "発表"),
        ("#発表　送る", "発表"),
        ("#発表、#資料。", "発表 資料"),
        ("#発表#資料", "発表 資料"),
        ("#発表・資料", "発表"),
        ("（#発表）", "発表"),
        ("「#発表」", "発表"),
        ("(#talk)", "talk"),
        ("#talk, #slides.", "talk slides"),
        ("#talk's", "talk"),
        ("#Talk", "Talk"),
        ("＃ＡＷＳ", "ＡＷＳ"),
        ("#メンタリング", "メンタリング"),
        ("#ﾒﾝﾀｰ", "ﾒﾝﾀｰ"),
        ("#1on1", "1on1"),
        ("#１on１", "１on１"),
        ("#3年後", "3年後"),
        ("#2026年", "2026年"),
        ("#follow-up", "follow-up"),
        ("#one_on_one", "one_on_one"),
        ("#trailing- dash", "trailing"),
        ("#a--b", "a"),
        ("#v1.2", "v1"),
        ("#a/b", "a"),
        ("#a:b", "a"),
        ("#café", "café"),
        ("#🎉", "🎉"),
        ("#発表@12/1", "発表"),
        ("#a #b #a", "a b"),
        ("#AWS #aws #ａｗｓ", "AWS"),
        ("#メンター #めんたー", "メンター"),
        ("#a\n#b", "a b"),
        ("No. #a", "a"),
        ("。#a", "a"),
    ] {
        assert_eq!(read(words).tags.join(" "), tags, "{words}");
    }
}

#[test]
fn what_only_looks_like_a_tag_is_text() {
    for words in [
        "#",
        "＃",
        "# 発表",
        "#123",
        "＃１２３",
        "#1 of 3",
        "#-a",
        "#_",
        "#。",
        "#「発表」",
        "##発表",
        "C#sharp",
        "C# is",
        "1#a",
        "é#a",
        "Ａ＃a",
        "https://x.com/#part",
        "https://x.com/a#part",
        "&#39;",
        "\\#a",
        "￥#発表",
        "¥#発表",
        "発表",
    ] {
        assert!(read(words).tags.is_empty(), "{words}");
        assert!(!read(words).private, "{words}");
    }
}

#[test]
fn the_private_flag_is_no_tag() {
    for words in [
        "a #private",
        "a ＃内緒",
        "#Private a",
        "送る#内緒、b",
        "#PRIVATE",
        "a ＃ｐｒｉｖａｔｅ",
    ] {
        let line = read(words);
        assert!(line.private && line.tags.is_empty(), "{words}");
    }
}

#[test]
fn words_at_the_very_end_leave_the_text() {
    for (words, text) in [
        ("送る @12/1", "送る"),
        ("送る @12/1 #発表", "送る"),
        ("送る #発表 @12/1", "送る"),
        ("送る #a #b #private", "送る"),
        ("送る＠明日", "送る"),
        ("送る#発表", "送る"),
        ("送る　＃発表　＃資料　", "送る"),
        ("送る\n詳しく #発表", "送る\n詳しく"),
        ("送る\n#発表", "送る"),
        // Within a sentence they stay.
        ("#発表 の資料", "#発表 の資料"),
        ("@12/1 に送る", "@12/1 に送る"),
        ("@12/1までに送る", "@12/1までに送る"),
        ("送る @12/1まで", "送る @12/1まで"),
        ("送る @12/1.", "送る @12/1."),
        ("送る (#発表)", "送る (#発表)"),
        ("#発表 の資料 #資料", "#発表 の資料"),
        ("送る @12/1\n詳しく", "送る @12/1\n詳しく"),
        // So does what is no word of the grammar.
        ("送る #123", "送る #123"),
        ("送る @13/45", "送る @13/45"),
        ("送る @田中", "送る @田中"),
        ("送る @12/1 @12/5", "送る @12/1 @12/5"),
        // And everything, where nothing would remain.
        ("#発表", "#発表"),
        ("@12/1", "@12/1"),
        ("@12/1 #発表 #内緒", "@12/1 #発表 #内緒"),
        ("\\", "\\"),
        ("\\ #a", "\\ #a"),
    ] {
        assert_eq!(read(words).text, text, "{words}");
    }
}

#[test]
fn an_escape_before_a_word_is_no_part_of_the_text() {
    for (words, text) in [
        ("送る \\#発表", "送る #発表"),
        ("送る ￥#発表", "送る #発表"),
        ("送る ¥@明日", "送る @明日"),
        ("\\@12/1 に", "@12/1 に"),
        ("送る \\@13/45", "送る @13/45"),
        ("送る \\\\#発表", "送る \\#発表"),
        ("送る \\#発表 #資料", "送る #発表"),
        ("送る \\#資料 \\#発表", "送る #資料 #発表"),
        ("a\n\\- [ ] b", "a\n- [ ] b"),
        ("a\n\\```", "a\n```"),
        // Where nothing would be read, it is an ordinary letter.
        ("C:\\dir", "C:\\dir"),
        ("¥3,000 送る", "¥3,000 送る"),
        ("¥ 送る", "¥ 送る"),
        ("\\> a", "\\> a"),
        ("\\@田中", "\\@田中"),
        ("\\#123", "\\#123"),
        ("a\\", "a\\"),
    ] {
        assert_eq!(read(words).text, text, "{words}");
    }
}

#[test]
fn a_form_for_tags_can_ask_what_is_one() {
    for word in ["発表", "1on1", "follow-up", "ＡＷＳ", "🎉"] {
        assert!(is_tag(word), "{word}");
    }
    for word in [
        "",
        "12",
        "a b",
        "a　b",
        "#a",
        "a#b",
        "a.",
        "-a",
        "a-",
        "private",
        "内緒",
        "発表、",
    ] {
        assert!(!is_tag(word), "{word}");
    }
}

#[test]
fn words_that_stand_in_no_note_bear_the_private_flag_as_a_line_does() {
    for (words, is_private) in [
        ("遅れて送った #private", true),
        ("遅れて送った　＃内緒", true),
        ("遅れて送った#内緒。", true),
        ("ＯＫ ＃ＰＲＩＶＡＴＥ", true),
        ("#内緒", true),
        ("one line\n#Private\nand another", true),
        ("", false),
        ("a private talk", false),
        ("内緒の話", false),
        ("#privately", false),
        ("#内緒話", false),
        ("C#private", false),
        ("\\#private", false),
        ("￥＃内緒", false),
    ] {
        assert_eq!(says_private(words), is_private, "{words}");
    }
}
