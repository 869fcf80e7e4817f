//! What rows keep when there is little room: the words before names and days, names whole where cells are free.

use shirube::domain::Lang;
use shirube::words::{journal, terms};

use crate::desk::{Home, TODAY};
use crate::today::{keep_rhythm, owing};

const LONG: &str = "アレクサンドル・セルゲーエヴィチ・プーシキン";

#[test]
fn a_narrow_list_calls_mentors_in_short_and_keeps_the_words() {
    let home = Home::new();
    home.open_on("2026-11-12", Lang::En)
        .log("Jane Smith", "[] Send the slides of the fair to everybody");
    home.open_on("2026-11-12", Lang::Ja).log(
        "田中 優子",
        "[] 展示会の振り返りを一枚にまとめて、来週の金曜までに全員に送る",
    );
    for (lang, keys, width, said) in [
        (Lang::En, "3", 64, "Smith"),
        (Lang::En, "3", 120, "Send the slides of the fair"),
        (Lang::En, "1", 100, "Send the slides of the fair"),
        (Lang::Ja, "3", 64, "田中"),
        (Lang::Ja, "3", 64, "全員に送る"),
        (Lang::Ja, "1", 100, "全員に送る"),
        (Lang::Ja, "3", 40, "員に送る"),
        (Lang::Ja, "1", 120, "田中 優子"),
    ] {
        let mut window = home.start(TODAY, lang).sized(width, 24);
        window.press(keys);
        let text = window.text();
        assert!(text.contains(said), "{said}, {width}\n{text}");
    }
}

#[test]
fn a_long_name_is_cut_only_where_there_is_no_room() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open_on("2026-11-12", lang).log(LONG, "x");
        keep_rhythm(&home, LONG, (Some(14), None));
        for (keys, width) in [("1", 80), ("5", 80)] {
            let mut window = home.start(TODAY, lang).sized(width, 24);
            window.press(keys);
            let text = window.text();
            assert!(text.contains(LONG), "{keys} {width}\n{text}");
        }
        // The stage stands whole, on a row of its own where it must.
        for width in 40..80 {
            let mut window = home.start(TODAY, lang).sized(width, 24);
            window.press("5<Enter>");
            let stage = terms::stage(lang, home.store().reader().mentors().unwrap()[0].stage);
            assert!(window.shows(stage), "{width}\n{}", window.text());
        }
    }
}

#[test]
fn a_mentor_is_told_of_in_the_words_of_the_other_screens() {
    for lang in [Lang::En, Lang::Ja] {
        let mut window = owing().start(TODAY, lang).sized(80, 60);
        window.press("5<Enter>");
        let not_logged = journal::planned(lang, None, true);
        assert!(window.shows(&not_logged), "{}", window.text());
    }
}
