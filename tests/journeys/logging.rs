//! Logging: a first meeting, a planned one, a note, and what is asked when something is missing.

use insta::assert_snapshot;
use shirube::domain::{EntryKind, Intent, Lang};
use shirube::words::{app, writer};

use crate::desk::Home;

const ENGLISH: &str = "\
We spoke about changing jobs. The new role is on hold.

> Start with the conclusion, then the reasons
[] Open the weekly 1-on-1 with the conclusion @12/1 #talks
() Introduce me to Mr Sato @eom
? How did you win your family for the posting abroad?
! Chose what could last over what could be done #story
< For reading my CV on a busy day
& Sato, in personnel";

const JAPANESE: &str = "\
転職の軸について話した。来期の役割は保留。10〜12時、Zoom。

> 話が長くて結論が見えない。結論から話すこと
[] 週次の1on1を結論から始める @12/1 #発表
() 佐藤さんを紹介してくれる @月末
? 海外赴任のとき、家族をどう説得した?
! 「できること」より「続けられること」で選んだ、という失敗談 #経験談
< 忙しい中レジュメを見てくれた
& 佐藤さん (人事)";

#[test]
fn a_first_meeting_is_logged_closed_and_read() {
    for (lang, who, note) in [
        (Lang::En, "Jane Smith", ENGLISH),
        (Lang::Ja, "田中 優子", JAPANESE),
    ] {
        for (width, height) in [(80, 24), (120, 36)] {
            let home = Home::new();
            let mut window = home.open(lang).sized(width, height);
            window.press("m<S-Tab>").commit(who);
            window.press("<Tab><Tab>18:30<Tab>60<Tab>Zoom<Tab>");
            window.press(note);
            let written = window.text();
            window.press("<C-s>3<Tab>24<Tab>fri");
            let closing = window.text();
            window.press("<Enter>l");
            let read = window.text();
            assert_snapshot!(
                format!("first_meeting_{}_{width}x{height}", lang.tag()),
                format!("{written}\n{closing}\n{read}")
            );
        }
    }
}

#[test]
fn the_first_screen_teaches_what_to_do() {
    for lang in [Lang::En, Lang::Ja] {
        let mut window = Home::new().open(lang);
        assert_snapshot!(format!("first_screen_{}", lang.tag()), window.text());
    }
}

#[test]
fn the_next_meeting_is_with_whom_the_last_one_was() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "> Be brief");
    window.press("m");
    assert!(window.shows("Jane Smith"), "{}", window.text());
    window.press("[] Cut the slides<C-s><Esc>l");
    assert!(window.shows("Cut the slides"), "{}", window.text());
}

#[test]
fn a_planned_meeting_is_taken_on_its_day() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja);
    window.log("田中 優子", "> 結論から");
    window.press("m[] 練習<C-s>4<Tab><Tab>12/7<Enter>");
    drop(window);

    let mut early = home.open_on("2026-12-05", Lang::Ja);
    early.press("m");
    assert!(early.shows("2026-12-05"), "{}", early.text());
    early.press("<Esc>");

    let mut window = home.open_on("2026-12-08", Lang::Ja);
    window.press("m");
    assert!(window.shows("2026-12-07"), "{}", window.text());
    window.press("! 続けられることを選ぶ<C-s><Esc>");
    assert_snapshot!("planned_meeting_held", window.text());
    window.press("m");
    assert!(window.shows("2026-12-08"), "{}", window.text());
}

#[test]
fn a_note_needs_no_mentor() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(120, 24);
    window.press("n[] Ask for the slides @fri #talks\nThink it over.<C-s>");
    assert_eq!(window.footer(), "Saved.");
    assert_snapshot!("note", window.text());
}

#[test]
fn what_is_missing_is_said_and_nothing_is_lost() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("n<C-s>");
        assert!(window.shows(writer::nothing_written(lang)));
        window.press("<Esc>m<Down>> 一言<C-s>");
        assert!(window.shows(writer::nobody_met(lang)));
        window.press("Jane<Tab><C-a>22 Brumaire<C-s>");
        assert!(window.shows(writer::bad_day(lang)));
        window.press("<C-a>11/20<Tab>half past<C-s>");
        assert!(window.shows(writer::bad_time(lang)));
        window.press("<C-a>18:30<Tab>long<C-s>");
        assert!(window.shows(writer::bad_minutes(lang)));
        window.press("<C-a>60<C-s>");
        assert!(window.shows(writer::saved_anything_more(lang)));
        window.press("<Tab><Tab>nine<Enter>");
        assert!(window.shows(writer::bad_next_day(lang)));
        window.press("<C-a><Del><Enter>l");
        assert!(window.shows("一言"), "{}", window.text());
    }
}

#[test]
fn a_name_that_several_have_is_asked_for() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("田中 優子", "> 結論から");
        window.log("田中 健", "> 具体的に");
        window.press("m> 早く<S-Tab><C-a>");
        window.commit("田中");
        assert!(window.shows(writer::several(lang)), "{}", window.text());
        window.press("<C-s>");
        assert_snapshot!(format!("several_{}", lang.tag()), window.text());
        window.commit(" 優子").press("<C-s>");
        assert!(window.shows(writer::saved_anything_more(lang)));
    }
}

#[test]
fn words_of_an_input_method_are_no_keys() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        let before = window.text();
        window.commit("めんだん");
        assert_eq!(window.footer(), app::input_method_is_on(lang));
        window.commit("　");
        assert_eq!(window.text(), before);
        window.commit("ｍ");
        assert!(window.shows(writer::heading(lang, EntryKind::Meeting, Intent::Log)));
    }
}

#[test]
fn the_line_being_written_says_how_its_day_and_tags_are_understood() {
    for (lang, said) in [
        (Lang::En, "action · 1 Dec, in 9 days · #slides"),
        (Lang::Ja, "行動 · 12月1日(9日後) · #slides"),
    ] {
        let home = Home::new();
        let mut window = home.open(lang);
        window
            .press("m")
            .paste("A long talk.\n[] send it @12/1 #slides");
        assert!(window.shows(said), "{}", window.text());
        window.press("<Up>");
        assert!(!window.shows("#slides ·") && !window.shows(said));
    }
}
