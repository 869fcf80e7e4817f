//! The follow-ups: seen in their groups, closed, told, dropped and put off, one by one and several at once.

use insta::assert_snapshot;
use shirube::domain::{Lang, State};

use crate::desk::{Home, Window};

/// What the three meetings of these journeys gave: who, day, note.
const MEETINGS: &[(&str, &str, &str)] = &[
    (
        "Jane Smith",
        "2026-10-05",
        "Our first talk.\n\n\
         > Say the conclusion first, then the reasons, and only those that were asked for #speaking\n\
         [] Send the reading list to the whole team and ask for comments @11/25\n\
         () Introduce me to somebody in HR @10/30\n\
         ? How did you persuade your family to move abroad?\n\
         & Anna Lee (CTO of Acme)\n",
    ),
    (
        "Jane Smith",
        "2026-10-20",
        "[] Write the report on the reorganisation @11/22\n\
         [x] Book a room for the first presentation\n\
         [x] Thank the team\n",
    ),
    (
        "田中 優子、Jane Smith、Wolfgang Featherstonehaugh",
        "2026-11-10",
        "> 話が長くて結論が見えない。結論から話すこと\n\
         [] 議事録を書いて送る @11/20 #発表\n\
         [] 英語の発表に申し込む @2027-03-01 #発表\n\
         < 忙しい中レジュメを見てくれた\n",
    ),
];

fn home() -> Home {
    let home = Home::new();
    for (who, day, note) in MEETINGS {
        home.open_on(day, Lang::En).log(who, note);
    }
    home
}

/// A window that shows the follow-ups.
fn followups(home: &Home, lang: Lang) -> Window {
    let mut window = home.open(lang);
    window.press("3");
    window
}

/// The states of the takeaways that begin with these words.
fn states(home: &Home, words: &[&str]) -> Vec<State> {
    let store = home.store();
    let rows = store.reader().open_takeaways().unwrap();
    let untold = store.reader().untold().unwrap();
    let state = |words: &&str| {
        rows.iter()
            .chain(&untold)
            .find(|row| row.takeaway.text.starts_with(words))
            .map_or(State::Dropped, |row| row.takeaway.state)
    };
    words.iter().map(state).collect()
}

/// The text of the selected row.
fn selected(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|row| row.starts_with('❯'));
    row.unwrap_or("nothing").to_owned()
}

#[test]
fn the_follow_ups_stand_in_their_groups_with_one_of_them_in_full() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let list = followups(&home, lang).text();
        let detail = followups(&home, lang).press("l<Down>").text();
        let tag = lang.tag();
        assert_snapshot!(
            format!("followups_{tag}_80x24"),
            format!("{list}\n{detail}")
        );
        let wide = followups(&home, lang)
            .sized(120, 36)
            .press("<S-Down><S-Down>")
            .text();
        assert_snapshot!(format!("followups_{tag}_120x36"), wide);
        let low = followups(&home, lang).sized(40, 12).text();
        assert_snapshot!(format!("followups_{tag}_40x12"), low);
    }
}

#[test]
fn an_empty_list_says_what_will_stand_here() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let empty = followups(&home, lang).text();
        assert_snapshot!(format!("followups_empty_{}", lang.tag()), empty);
    }
}

#[test]
fn several_rows_are_dropped_in_one_step_and_one_key_undoes_it() {
    let home = home();
    let words = [
        "議事録",
        "Write the report",
        "Send the reading",
        "話が長くて",
    ];
    let before = states(&home, &words);
    let mut window = followups(&home, Lang::En);
    window.press("<S-Down>").press("jVk");
    assert!(window.shows("3 selected"));
    window.press("x<Enter>");
    let gone = State::Dropped;
    assert_eq!(states(&home, &words), [gone, gone, gone, before[3]]);
    assert!(!window.shows("selected"), "{}", window.text());
    window.press("u");
    assert_eq!(states(&home, &words), before);
}

#[test]
fn several_results_are_told_at_once_and_esc_unselects() {
    let home = home();
    let mut window = followups(&home, Lang::Ja);
    let untold = |home: &Home| home.store().reader().untold().unwrap().len();
    assert_eq!(untold(&home), 2);
    // The last three are a question, a promise and what is told; the pointer goes up to the two results.
    window.press("Gkk<S-Up>");
    assert!(window.shows("2件を選択中"), "{}", window.text());
    window.press("<Esc>");
    assert!(!window.shows("選択中"));
    window.press("<S-Down>t");
    assert_eq!(untold(&home), 0);
    window.press("u");
    assert_eq!(untold(&home), 2);
    // One key is enough for one result.
    window.press("gGkk ");
    assert_eq!(untold(&home), 1);
}

#[test]
fn what_is_open_cannot_be_told_and_what_stands_in_a_note_cannot_be_thrown_away() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    for (keys, said) in [
        ("gt", "Space closes it first"),
        ("gd", "It stands in a note"),
        ("gA", "Only an introduction"),
        ("g<S-Down>e", "one row at a time"),
    ] {
        window.press("<Esc>").press(keys);
        assert!(
            window.footer().contains(said),
            "{keys}: {}",
            window.footer()
        );
    }
    assert_eq!(home.store().reader().open_takeaways().unwrap().len(), 10);
}

#[test]
fn a_row_of_ones_own_is_added_edited_and_thrown_away() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("a").paste("Buy a notebook").press("<Enter>");
    assert!(selected(&mut window).contains("Buy a notebook"));
    window.press("e<End>").paste(", a red one").press("<Enter>");
    assert!(
        selected(&mut window).contains("Buy a notebook, a r"),
        "{}",
        window.text()
    );
    window.press("d");
    assert!(!window.shows("Buy a notebook"), "{}", window.text());
    window.press("u");
    assert!(window.shows("Buy a notebook"));
}

#[test]
fn the_pointer_goes_on_to_the_row_that_follows_what_was_settled() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press(" <Enter>");
    assert!(selected(&mut window).contains("Write the report"));
    // A new day within the group leaves it there.
    window.press("j");
    assert!(selected(&mut window).contains("Send the reading"));
    window.press("@").press("<C-a>11/27<Enter>");
    assert!(
        selected(&mut window).contains("Send the reading"),
        "{}",
        window.text()
    );
    assert!(selected(&mut window).contains("in 5 days"));
    window.press("l");
    assert!(window.shows("25 Nov › 27 Nov"), "{}", window.text());
}

#[test]
fn enter_in_the_detail_carries_out_the_action_that_the_arrows_chose() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("<Enter><Enter>");
    // The question of the first action, which is to close it.
    window.press("<Enter>");
    assert_eq!(states(&home, &["議事録"]), [State::Done]);
    assert!(
        selected(&mut window).contains("Write the report"),
        "{}",
        window.text()
    );
    window.press("u");
    window.press("g<Enter><Down><Down><Enter><Enter>");
    assert_eq!(states(&home, &["議事録"]), [State::Dropped]);
}

#[test]
fn a_list_is_narrowed_and_esc_shows_everything_again() {
    for (lang, name, hint) in [
        (Lang::En, "田中", "Esc shows all"),
        (Lang::Ja, "田中", "Esc ですべて表示"),
    ] {
        let home = home();
        let mut window = followups(&home, lang);
        window.press("f").commit(name).press("<Enter>");
        let text = window.text();
        assert!(text.contains(hint), "{text}");
        assert!(
            text.contains("議事録") && !text.contains("Send the"),
            "{text}"
        );
        window.press("f").commit("発表").press("<Enter>");
        let text = window.text();
        assert!(
            text.contains("#発表") && !text.contains("話が長くて"),
            "{text}"
        );
        assert_snapshot!(format!("followups_filter_{}", lang.tag()), text);
        window.press("<Esc>");
        assert!(window.shows("Send the"), "{}", window.text());
        assert!(!window.shows(hint));
    }
}

#[test]
fn a_filter_that_leaves_nothing_can_be_left() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("f").commit("speaking").press("<Enter>");
    window.press("x<Enter>");
    assert!(
        window.shows("Esc shows everything again"),
        "{}",
        window.text()
    );
    window.press("<Esc>");
    assert!(window.shows("Send the reading"));
}

#[test]
fn what_another_window_closed_is_not_there_at_the_next_key() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    assert!(selected(&mut window).contains("議事録"));
    home.change_takeaway("Send the", |takeaway| takeaway.state = State::Dropped);
    window.press("j");
    assert!(!window.shows("Send the reading"), "{}", window.text());
    assert!(selected(&mut window).contains("Write the report"));

    // What the pointer stood at is gone: the key that meant it does nothing to the row that follows.
    window.press("GkkgGkk");
    let untold = |home: &Home| home.store().reader().untold().unwrap().len();
    let result = if selected(&mut window).contains("Book a room") {
        "Book a room"
    } else {
        "Thank the team"
    };
    home.change_takeaway(result, |takeaway| {
        takeaway.told = takeaway.closed;
    });
    window.press("t");
    assert_eq!(untold(&home), 1);
    assert!(
        window.footer().contains("look again"),
        "{}",
        window.footer()
    );
}

#[test]
fn an_introduction_becomes_a_candidate() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("f").commit("intro").press("<Enter>A");
    let form = window.text();
    for words in [
        "Anna Lee",
        "CTO of Acme",
        "candidate",
        "referral: Jane Smith",
    ] {
        assert!(form.contains(words), "{words}\n{form}");
    }
    window.press("<C-s>");
    assert!(home.mentors().contains(&"Anna Lee".to_owned()));
}

#[test]
fn its_note_is_opened_at_its_line() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("je").paste("!!");
    assert!(window.shows("[] Write the report"), "{}", window.text());
    let row = window.text().lines().position(|row| row.contains("!!"));
    let line = window
        .text()
        .lines()
        .position(|row| row.contains("Write the report"));
    assert_eq!(row, line, "{}", window.text());
}

#[test]
fn a_long_list_scrolls_with_the_pointer_and_shows_the_heading_of_the_first_row() {
    let home = Home::new();
    let lines: Vec<String> = (1..=30)
        .map(|n| format!("[] late {n} @2026-11-01\n[] some day {n}"))
        .collect();
    home.open(Lang::En).log("Jane Smith", &lines.join("\n"));
    let mut window = followups(&home, Lang::En);
    for (keys, row, heading) in [
        ("<PgDn>", "late 20", ""),
        ("G", "some day 30", ""),
        ("g", "late 1 ", "Late  30"),
        ("G<PgUp><PgUp>", "late", ""),
        ("<Up><PgDn>", "some day", "No day  30"),
        ("G<Down>", "some day 30", ""),
    ] {
        window.press(keys);
        assert!(
            selected(&mut window).contains(row),
            "{keys}: {}",
            window.text()
        );
        assert!(window.shows(heading), "{keys}: {}", window.text());
    }
}
