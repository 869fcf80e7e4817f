//! Questions about takeaways: closed, put off, dropped, dated, tagged and noted with a choice or a line.

use shirube::domain::{Kind, Lang, Outcome, State, Takeaway};
use shirube::words::asking;

use crate::desk::{Home, Window};

/// State, outcome and what came of it.
type Ended = (State, Option<Outcome>, &'static str);

const NOTE: &str = "> 結論から話すこと\n[] 読書会を開く @12/1 #本\n() 佐藤さんを紹介してくれる\n\
                    ? 家族をどう説得した?\n< レジュメを見てくれた\n";

/// A journal with a takeaway of most kinds, and a window on its follow-ups.
pub(crate) fn with_takeaways(lang: Lang) -> (Home, Window) {
    let home = Home::new();
    let mut window = home.open(lang);
    window.log("田中", NOTE).press("3");
    (home, window)
}

/// Goes to the row that has these words.
pub(crate) fn select(window: &mut Window, words: &str) {
    window.press("3g");
    for _ in 0..20 {
        let text = window.text();
        let mut rows = text.lines().filter(|row| row.starts_with('❯'));
        if rows.next().is_some_and(|row| row.contains(words)) {
            return;
        }
        window.press("j");
    }
    panic!("{words} is not in\n{}", window.text());
}

/// The takeaway of this kind as the journal has it; the newest, where there are more.
pub(crate) fn stored(home: &Home, kind: Kind) -> Takeaway {
    let store = home.store();
    let entry = home.newest().id;
    let takeaways = store.reader().takeaways_of(entry).unwrap();
    takeaways.into_iter().find(|it| it.kind == kind).unwrap()
}

#[test]
fn advice_is_closed_with_a_choice_and_a_line() {
    for lang in [Lang::En, Lang::Ja] {
        let (_home, mut window) = with_takeaways(lang);
        select(&mut window, "結論から話すこと");
        window.press(" ");
        insta::assert_snapshot!(format!("advice_{}", lang.tag()), window.text());
    }
    let cases: &[(&str, Ended)] = &[
        (" \n", (State::Trying, None, "")),
        (" 2\n", (State::Closed, Some(Outcome::Worked), "")),
        (
            " ２shorter now<C-s>",
            (State::Closed, Some(Outcome::Worked), "shorter now"),
        ),
        (
            " <Right><Right>短く\n",
            (State::Closed, Some(Outcome::Partly), "短く"),
        ),
        (
            " 43 times\n",
            (State::Closed, Some(Outcome::Not), "3 times"),
        ),
        (
            " 2so<Up>3<Down>so\n",
            (State::Closed, Some(Outcome::Partly), "soso"),
        ),
        (" 2<Tab>9\n", (State::Closed, Some(Outcome::Worked), "9")),
    ];
    for (keys, (state, outcome, result)) in cases {
        let (home, mut window) = with_takeaways(Lang::En);
        select(&mut window, "結論から話すこと");
        window.press(keys);
        let advice = stored(&home, Kind::Advice);
        let ended = (advice.state, advice.outcome, advice.result.as_str());
        assert_eq!(ended, (*state, *outcome, *result), "{keys}");
    }
}

#[test]
fn a_choice_can_be_clicked_or_typed_ahead() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    window.press(" ").click_on("partly").press("so\n");
    let advice = stored(&home, Kind::Advice);
    assert_eq!(
        (advice.outcome, advice.result.as_str()),
        (Some(Outcome::Partly), "so")
    );

    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    window.press_at_once(" 4so\n");
    let advice = stored(&home, Kind::Advice);
    assert_eq!(
        (advice.outcome, advice.result.as_str()),
        (Some(Outcome::Not), "so")
    );
}

#[test]
fn a_single_way_on_takes_two_keys_or_a_line() {
    for (words, kind, keys, state, result) in [
        ("読書会", Kind::Action, " \n", State::Done, ""),
        ("読書会", Kind::Action, " 3人来た\n", State::Done, "3人来た"),
        ("佐藤", Kind::Promise, " \n", State::Kept, ""),
        ("佐藤", Kind::Promise, " 2\n", State::Lapsed, ""),
        (
            "家族",
            Kind::Question,
            " 旅行から\n",
            State::Asked,
            "旅行から",
        ),
        ("レジュメ", Kind::Thanks, " \n", State::Said, ""),
        (
            "結論",
            Kind::Advice,
            "x合わない\n",
            State::Declined,
            "合わない",
        ),
        ("読書会", Kind::Action, "x\n", State::Dropped, ""),
    ] {
        let (home, mut window) = with_takeaways(Lang::Ja);
        select(&mut window, words);
        window.press(keys);
        let after = stored(&home, kind);
        assert_eq!(
            (after.state, after.result.as_str()),
            (state, result),
            "{words} {keys}"
        );
        window.press("u");
        assert_eq!(stored(&home, kind).state, State::Open, "{words} {keys}");
    }
}

#[test]
fn a_day_to_put_off_to_is_chosen_or_typed() {
    for (keys, day) in [
        ("z\n", Some("2026-11-23")),
        ("z2\n", Some("2026-11-29")),
        ("z<Down><Down>\n", Some("2026-12-22")),
        ("z<Right>\n", Some("2026-11-29")),
        ("z12/1\n", Some("2026-12-01")),
        ("z来週金曜\n", Some("2026-11-27")),
        ("z@2w<C-s>", Some("2026-12-06")),
        // Not a day, and one that is over: it stays open, with a sentence.
        ("z13/45\n", None),
        ("ztoday\n", None),
        ("z<Esc>", None),
    ] {
        let (home, mut window) = with_takeaways(Lang::En);
        select(&mut window, "読書会");
        window.press(keys);
        let later = stored(&home, Kind::Action).later;
        assert_eq!(later.map(|day| day.to_string()).as_deref(), day, "{keys}");
    }
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "読書会");
    window.press("z\n");
    select(&mut window, "読書会");
    window.press("z4\n");
    assert_eq!(stored(&home, Kind::Action).later, None);
}

#[test]
fn a_wrong_day_is_said_at_the_line_and_stays_there() {
    for (lang, said) in [
        (Lang::En, "Not a date I can read."),
        (Lang::Ja, "日付として読めません"),
    ] {
        let (home, mut window) = with_takeaways(lang);
        select(&mut window, "読書会");
        window.press("@13/45\n");
        assert!(
            window.shows("13/45") && window.shows(said),
            "{}",
            window.text()
        );
        window.press("<Esc>");
        assert!(stored(&home, Kind::Action).due.is_some());
    }
}

#[test]
fn a_due_day_is_typed_over_or_taken_away() {
    for (keys, day) in [
        ("@fri\n", Some("2026-11-27")),
        ("@\n", Some("2026-12-01")),
        ("@<Del>\n", None),
        ("@-\n", None),
        ("@ー\n", None),
    ] {
        let (home, mut window) = with_takeaways(Lang::En);
        select(&mut window, "読書会");
        window.press(keys);
        let due = stored(&home, Kind::Action).due;
        assert_eq!(due.map(|day| day.to_string()).as_deref(), day, "{keys}");
    }
}

#[test]
fn days_that_differ_stay_unless_they_are_taken_away_on_purpose() {
    for (typed, left) in [("", 2), ("-", 0), ("<Del>", 2)] {
        let (home, mut window) = with_takeaways(Lang::En);
        select(&mut window, "結論から話すこと");
        window.press("@fri\n");
        select(&mut window, "結論から話すこと");
        window.press("VjjV@");
        assert!(
            window.shows(asking::days_stay(Lang::En)),
            "{}",
            window.text()
        );
        window.press(typed).press("\n");
        let due = [Kind::Advice, Kind::Action].map(|kind| stored(&home, kind).due);
        assert_eq!(due.iter().flatten().count(), left, "{typed}: {due:?}");
    }
}

#[test]
fn the_tags_of_one_are_replaced_and_bad_ones_are_told() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "読書会");
    window.press("#発表 #private\n");
    let action = stored(&home, Kind::Action);
    assert_eq!(
        (action.tags, action.private),
        (vec!["本".into(), "発表".into()], true)
    );
    window.press("#<C-a>a!b\n");
    assert!(window.shows("cannot be a tag"), "{}", window.text());
    window.press("<C-a><Del>\n");
    let action = stored(&home, Kind::Action);
    assert_eq!((action.tags.len(), action.private), (0, false));
}

#[test]
fn a_line_is_noted_and_shown_at_once() {
    for lang in [Lang::En, Lang::Ja] {
        let (_home, mut window) = with_takeaways(lang);
        window.press("a? 次の一歩は @金曜 #相談");
        insta::assert_snapshot!(format!("add_{}", lang.tag()), window.text());
        window.press("\n");
        let text = window.text();
        let selected = text.lines().find(|row| row.starts_with('❯'));
        assert!(
            selected.is_some_and(|row| row.contains("次の一歩は")),
            "{text}"
        );
    }
    let (_home, mut window) = with_takeaways(Lang::En);
    window.press("a \n");
    assert!(window.shows("Nothing is written yet."), "{}", window.text());
}

#[test]
fn words_that_were_not_saved_are_offered_again() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    window.press(" 2shorter now").wait();
    window.hang_up();
    let mut window = home.open(Lang::En);
    assert_eq!(home.draft_texts().len(), 1);
    window.press("g\n");
    assert!(
        window.shows("How did this advice turn out?"),
        "{}",
        window.text()
    );
    window.press(" at last\n");
    let advice = stored(&home, Kind::Advice);
    assert_eq!(advice.outcome, Some(Outcome::Worked));
    assert_eq!(advice.result, "shorter now at last");
    assert_eq!(home.draft_texts(), Vec::<String>::new());
    // A question left with nothing typed leaves no draft.
    window.press("3 <Esc>");
    assert_eq!(home.draft_texts(), Vec::<String>::new());
}

#[test]
fn a_choice_made_last_is_kept_with_the_words() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    window.press(" 2so").wait();
    window.press("<Up><Right><Esc>2g\n\n");
    let advice = stored(&home, Kind::Advice);
    assert_eq!(advice.outcome, Some(Outcome::Partly));
}

#[test]
fn every_question_and_list_is_whole_in_every_size() {
    const WORDS: &str = "> 👨‍👩‍👧‍👦か\u{3099}き\u{3099}נועה בן־דוד寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末\n\
                         [] Wolfeschlegelsteinhausenbergerdorff🇯🇵 @12/1\n() a\n? ｶﾞ\n";
    // The keys that lead there, and whether something is typed there.
    let scenes = [
        (" ", true),
        (
            " 1寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処",
            true,
        ),
        ("z", true),
        ("z13/45\n", true),
        ("@", true),
        ("#a!b\n", true),
        ("x", true),
        ("a", true),
        ("a[x] 👨 @13/45 #寿限無寿限無五劫の擦り切れ #private", true),
        ("VjVjV ", true),
        ("VjVjVz", true),
        (":", true),
        (":?!", true),
        ("f", true),
        ("H", false),
        ("?", false),
    ];
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang)
            .log("שלום 寿限無寿限無五劫の擦り切れ", WORDS);
        for (keys, is_typed) in scenes {
            let mut window = home.open(lang).sized(100, 30);
            window.press("3j").press(keys);
            for (width, height) in [1, 2, 39, 40, 41, 57, 80, 99, 100, 130, 200]
                .into_iter()
                .flat_map(|width| [1, 2, 11, 12, 13, 15, 24, 60].map(|height| (width, height)))
            {
                window.resize(width, height);
                let picture = window.draw();
                let text = picture.text();
                assert_eq!(picture.fault(), None, "{keys} {width}×{height}:\n{text}");
                let has_room = width >= 40 && height >= 12;
                let has_caret = picture.caret.is_some();
                assert_eq!(
                    has_caret,
                    is_typed && has_room,
                    "{keys} {width}×{height}:\n{text}"
                );
            }
        }
    }
}

#[test]
fn the_history_tells_what_became_of_a_takeaway() {
    for (lang, told) in [
        (
            Lang::En,
            ["close", "open › done", "three came", "undone: due day"],
        ),
        (
            Lang::Ja,
            [
                "完了",
                "未完了 › 完了",
                "three came",
                "元に戻す: 期日の変更",
            ],
        ),
    ] {
        let (_home, mut window) = with_takeaways(lang);
        select(&mut window, "読書会");
        window.press("@fri\nu");
        select(&mut window, "読書会");
        window.press(" three came\n");
        select(&mut window, "読書会");
        window.press("H");
        for words in told {
            assert!(window.shows(words), "{words}\n{}", window.text());
        }
        window.press("q");
        assert!(!window.shows(told[3]));
    }
}

#[test]
fn advice_that_is_tried_is_asked_how_it_turned_out() {
    for lang in [Lang::En, Lang::Ja] {
        for (keys, outcome) in [("\n", Outcome::Worked), ("3\n", Outcome::Not)] {
            let (home, mut window) = with_takeaways(lang);
            select(&mut window, "結論から話すこと");
            window.press(" \n");
            assert_eq!(stored(&home, Kind::Advice).state, State::Trying);
            select(&mut window, "結論から話すこと");
            window.press(" ").press(keys);
            assert_eq!(stored(&home, Kind::Advice).outcome, Some(outcome), "{keys}");
        }
    }
}

#[test]
fn of_several_kinds_it_is_said_what_the_choices_are_for() {
    for lang in [Lang::En, Lang::Ja] {
        let (_home, mut window) = with_takeaways(lang);
        for words in ["結論から話すこと", "佐藤さん", "読書会"] {
            select(&mut window, words);
            window.press("V");
        }
        window.press(" ");
        insta::assert_snapshot!(format!("several_kinds_{}", lang.tag()), window.text());
    }
}
