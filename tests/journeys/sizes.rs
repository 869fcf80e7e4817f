//! Every screen and everything that stands in front of one, drawn in every size a window can have.

use shirube::domain::Lang;
use shirube::screens::Tab;
use shirube::words::app;

use crate::analysed::{DAY, analysed, begin_version};
use crate::desk::{Home, TODAY, Window};
use crate::picture::Picture;

/// The most awkward words: wide, joined, combining, right to left, half width, long without a break.
const NAMES: &[&str] = &[
    "田中 優子",
    "👨‍👩‍👧‍👦 家族 👍🏽 🇯🇵",
    "か\u{3099}き\u{3099}く\u{3099} e\u{301} 葛\u{e0100}",
    "נועה בן־דוד",
    "محمد الأمين",
    "ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ",
    "Wolfeschlegelsteinhausenbergerdorff 寿限無寿限無五劫の擦り切れ海砂利水魚の水行末",
];

/// A note with all kinds of takeaways, which names the one it was held with.
fn note(name: &str) -> String {
    format!(
        "{name}:話が長い。\n\n> 結論から話すこと👨‍👩‍👧 @12/1 #発表\n　　続きの行\n[] 週次の1on1を「結論」から始める @月末\n\
         () {name}を紹介してくれる\n? 家族を、どう説得した? @13/45\n! 続けられること #経験談\n\
         < レジュメを見てくれた\n& {name}\n```\nlet a =\t1;\n```\n{}\n",
        "長い段落。ｶﾞ e\u{301} 🇯🇵 ".repeat(12),
    )
}

/// What stands on the screen: its name, the keys that lead there in a journal that has everything, and whether
/// something is typed there, so that there must be a caret.
const SCENES: &[(&str, &str, bool)] = &[
    ("the journal", "", false),
    ("the end of the journal", "G", false),
    ("the calendar", "v", false),
    ("another month of the calendar", "Gv[[", false),
    ("an entry", "Gl", false),
    ("the end of an entry", "GlG", false),
    ("a long message", "Gdu", false),
    ("a new meeting", "m", true),
    ("with whom", "m<S-Tab>", true),
    ("at what time", "m<S-Tab><Tab><Tab>", true),
    (
        "where",
        "m<S-Tab><Tab><Tab><Tab><Tab><C-a>寿限無寿限無五劫の擦り切れ海砂利水魚",
        true,
    ),
    ("no such day", "m。<S-Tab><Tab><C-a>?<C-s>", true),
    ("no such person", "m<S-Tab><C-a>?", true),
    ("a plan", "M", true),
    ("a plan elsewhere", "M11/30<Tab>18:00 new york", true),
    ("a plan for a day that has passed", "M2026-01-05<C-s>", true),
    ("a new note", "n", true),
    ("an entry being edited", "Ge", true),
    ("a selection", "Ge<C-a>", true),
    ("a line without its takeaway", "Ge<C-a><Del><C-s>", false),
    ("an impossible day", "n[] 👨 @13/45", true),
    ("how useful", "m> 助言<C-s>", true),
    ("what was received", "m> 助言<C-s>35", true),
    ("no day to come", "m> 助言<C-s><Tab><Tab>👨<C-s>", true),
    ("the follow-ups", "3", false),
    ("several follow-ups", "3<S-Down><S-Down>V", false),
    ("the last follow-up", "3G", false),
    ("a follow-up", "3l", false),
    ("the end of a follow-up", "3Gl<End><Up>", false),
    ("follow-ups of a kind", "3f<Down><Enter>", false),
    ("the mentors", "5", false),
    ("a mentor", "5l", false),
    ("the last mentor", "5G", false),
    ("a new mentor", "5a", true),
    ("a mentor without a name", "5a<C-s>", true),
    ("a mentor being edited", "5e", true),
    ("the end of a mentor", "5e<S-Tab>👨👩👧", true),
    (
        "no number of days",
        "5e<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>👨<C-s>",
        true,
    ),
    ("the keys of the journal", "?", false),
    (
        "the last keys of the mentors",
        "5?<PgDn><PgDn><PgDn>",
        false,
    ),
    ("the keys of the writer", "m<F1>", false),
];

#[test]
fn every_screen_is_whole_in_every_size_in_english() {
    draw_all(Lang::En);
}

#[test]
fn every_screen_is_whole_in_every_size_in_japanese() {
    draw_all(Lang::Ja);
}

fn draw_all(lang: Lang) {
    let empty = Home::new();
    draw_in_every_size("an empty journal", empty.open(lang), false);
    draw_in_every_size("no mentors", pressed(empty.open(lang), "5"), false);

    let full = full(lang);
    for (scene, keys, is_typed) in SCENES {
        let window = pressed(full.open(lang).sized(100, 30), keys);
        draw_in_every_size(scene, window, *is_typed);
    }
    let mut here = pressed(full.open(lang), "Ge");
    pressed(full.open(lang), "Ge<End>👨<C-s>");
    here.press("家族<C-s>");
    draw_in_every_size("a conflict", here, false);
    let mut failed = full.open(lang);
    failed.hand_back_nothing(&NAMES.join(" ").repeat(3));
    draw_in_every_size("a very long message", failed, false);
    for name in NAMES {
        let mut window = full.open(lang);
        window.press("n").paste(&note(name)).press("<Esc>");
    }
    draw_in_every_size("drafts", full.open(lang), false);
    draw_in_every_size("a draft to discard", pressed(full.open(lang), "d"), false);
}

/// What a believable journal shows, with the keys that lead there: each tab, and what stands in front of one. In the
/// other journal are the awkward words. Behind it: the tab whose name is seen, and whether a list has its pointer.
const EXAMPLE_SCENES: &[(&str, &str, Option<Tab>, bool)] = &[
    ("today", "1", Some(Tab::Today), true),
    ("the end of today", "1G", Some(Tab::Today), true),
    ("the journal", "2jjj", Some(Tab::Journal), true),
    ("an entry", "2jjjl", Some(Tab::Journal), false),
    ("the calendar", "2v", Some(Tab::Journal), false),
    ("to a day", "2@", Some(Tab::Journal), true),
    ("the journal's filter", "2f", Some(Tab::Journal), true),
    ("the follow-ups", "3", Some(Tab::Followups), true),
    ("the last follow-up", "3G", Some(Tab::Followups), true),
    (
        "selected ones",
        "3<S-Down><S-Down>",
        Some(Tab::Followups),
        true,
    ),
    ("a follow-up", "3l", Some(Tab::Followups), false),
    ("closing", "3 ", Some(Tab::Followups), true),
    ("putting off", "3jz", Some(Tab::Followups), true),
    ("dropping", "3jx", Some(Tab::Followups), true),
    ("a due day", "3j@", Some(Tab::Followups), true),
    ("no due day", "3j@?<Enter>", Some(Tab::Followups), true),
    ("tags", "3j#", Some(Tab::Followups), true),
    ("a line of one's own", "3a", Some(Tab::Followups), true),
    ("the filter", "3f", Some(Tab::Followups), true),
    ("nothing to filter by", "3f???", Some(Tab::Followups), false),
    ("commands", "3:", Some(Tab::Followups), true),
    ("no command", "3:???", Some(Tab::Followups), false),
    ("the goals", "4", Some(Tab::Goals), true),
    ("the last goal", "4G", Some(Tab::Goals), true),
    ("a goal of levels", "4jjjl", Some(Tab::Goals), false),
    ("the log of a goal", "4lG", Some(Tab::Goals), false),
    ("a check-in", "4 ", Some(Tab::Goals), true),
    ("the mentors", "5", Some(Tab::Mentors), true),
    ("a mentor", "5l", Some(Tab::Mentors), false),
    ("self-analysis", "6", Some(Tab::SelfAnalysis), false),
    ("the reviews", "7", Some(Tab::Reviews), true),
    ("a review", "7jl", Some(Tab::Reviews), false),
    ("two reviews", "7jc<Enter>", Some(Tab::Reviews), false),
    ("a report", "7jw", None, false),
    ("the history of an entry", "2jjjH", None, false),
    ("the history of a mentor", "5H", None, false),
    ("the keys", "3?", None, false),
    ("the facts of a month", "4r<S-Tab>", None, true),
    ("the goals of a month", "4r<S-Tab><Enter>G", None, true),
    ("a reason", "4r<S-Tab><Enter>3", None, true),
    ("looking back", "4r<S-Tab><Enter><C-s>", None, true),
    ("a month ahead", "4r<S-Tab><Enter><C-s><C-s>", None, true),
    ("its action", "4r<S-Tab><Enter><C-s><C-s><Tab>", None, true),
    ("finishing", "4r<S-Tab><Enter><C-s><C-s><C-s>", None, true),
    ("a meeting", "m", None, false),
    ("a plan", "M", None, false),
    ("a mentor's form", "5e", None, false),
];

/// One size of each class, and the edges between them.
const CLASSES: [&[u16]; 2] = [
    &[1, 2, 20, 39, 40, 41, 57, 79, 80, 81, 99, 100, 101, 120, 200],
    &[1, 2, 11, 12, 13, 17, 24, 36, 60],
];

#[test]
fn the_example_is_whole_in_every_size() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.tell_example(lang);
        for (scene, keys, tab, has_pointer) in EXAMPLE_SCENES {
            let window = pressed(home.start(TODAY, lang).sized(100, 30), keys);
            draw_whole(scene, window, tab.map(|tab| tab.name(lang)), *has_pointer);
        }
        let mut here = pressed(home.open(lang), "jjje");
        let there = home
            .open(lang)
            .press("jjje<C-Home>")
            .paste("来週")
            .press("<C-s>")
            .text();
        here.press("<C-Home>").paste("結論👨‍👩‍👧").press("<C-s>");
        assert_ne!(here.text(), there);
        draw_whole("a clash", here, None, false);
    }
}

/// What is drawn of the tab of self-analysis, and whether a row is selected.
const SELF_SCENES: &[(&str, &str, bool)] = &[
    ("the latest version", "6", true),
    ("the last support", "6G", true),
    ("a version", "6l", false),
    ("tables", "6vlG", false),
    ("the support map", "6jjjl", false),
    ("a support", "6jjjjjjjjl", false),
    ("who would give it", "6jjjjjjjjljj", false),
    ("two versions", "6jc", false),
    ("the end of two versions", "6jcG", false),
];

#[test]
fn the_self_tab_is_whole_in_every_size() {
    for lang in [Lang::En, Lang::Ja] {
        let home = analysed(lang);
        begin_version(&home, 3);
        for (scene, keys, has_pointer) in SELF_SCENES {
            let window = pressed(home.start(DAY, lang).sized(100, 30), keys);
            let tab = Tab::SelfAnalysis.name(lang);
            draw_whole(scene, window, Some(tab), *has_pointer);
        }
    }
}

/// Draws it in one size of each class. Hints are whole or left out: those of a wide window are all there are.
fn draw_whole(scene: &str, mut window: Window, tab: Option<&str>, has_pointer: bool) {
    window.resize(400, 60);
    let hints = hints(&window.draw());
    let sizes = CLASSES[0]
        .iter()
        .flat_map(|width| CLASSES[1].iter().map(|height| (*width, *height)));
    for (width, height) in sizes {
        window.resize(width, height);
        let picture = window.draw();
        let text = picture.text();
        let at = format!("{scene}, {width}×{height}:\n{text}");
        assert_eq!(picture.fault(), None, "{at}");
        if width < 40 || height < 12 {
            assert!(!text.contains('❯'), "{at}");
            continue;
        }
        let bar = text.lines().next().unwrap_or_default();
        assert!(tab.is_none_or(|tab| bar.contains(tab)), "{at}");
        assert!(!has_pointer || text.contains('❯'), "{at}");
        let shown = self::hints(&picture);
        assert!(!shown.is_empty(), "{at}");
        for hint in shown {
            assert!(hints.contains(&hint), "{hint:?} of {hints:?} in {at}");
        }
    }
}

/// The hints in the last row.
fn hints(picture: &Picture) -> Vec<String> {
    let last = usize::from(picture.buffer.area.height) - 1;
    let text = picture.text();
    let row = text.lines().nth(last).unwrap_or_default().trim();
    let said = [Lang::En, Lang::Ja].map(app::clock_is_set);
    let row = said
        .iter()
        .fold(row, |row, said| row.trim_end_matches(said));
    let hints = row.split("   ").map(|hint| hint.trim().to_owned());
    hints.filter(|hint| !hint.is_empty()).collect()
}

/// A journal with more meetings than a screen has rows, a planned one among them.
fn full(lang: Lang) -> Home {
    let home = Home::new();
    let mut window = home.open(lang);
    for (number, name) in NAMES.iter().cycle().take(70).enumerate() {
        let day = format!("2026-{:02}-{:02}", 9 + number / 28, 1 + number % 28);
        window
            .press("m<S-Tab><Tab><Tab><Tab><Tab>")
            .paste("渋谷☕👨‍👩‍👧");
        window.press("<S-Tab>50<S-Tab>18:30");
        window.press("<S-Tab><C-a>").paste(&day);
        window.press("<S-Tab><C-a>").paste(name);
        window.press("<Esc>").paste(&note(name)).press("<C-s><Esc>");
    }
    window.press("m> 次回<C-s>4<Tab>123456<Tab>2w<Enter>");
    home
}

fn pressed(mut window: Window, keys: &str) -> Window {
    window.press(keys);
    window
}

fn draw_in_every_size(scene: &str, mut window: Window, is_typed: bool) {
    let heights = [1, 2, 5, 11, 12, 24, 60];
    let sizes = (1..=130).flat_map(|width| heights.map(|height| (width, height)));
    let corners = [(200, 1), (1, 200), (200, 12), (40, 200), (200, 60)];
    for (width, height) in sizes.chain(corners) {
        window.resize(width, height);
        let picture = window.draw();
        let fault = picture.fault();
        assert_eq!(
            fault,
            None,
            "{scene}, {width}×{height}:\n{}",
            picture.text()
        );
        let has_room = width >= 40 && height >= 12;
        assert_eq!(
            picture.caret.is_some(),
            is_typed && has_room,
            "the caret in {scene}, {width}×{height}:\n{}",
            picture.text()
        );
    }
}
