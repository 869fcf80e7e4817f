//! Two windows answer about the same takeaway: what the other one says is shown, and nobody's words go unseen.

use shirube::domain::{Kind, Lang, Outcome, State};
use shirube::words::asking;

use crate::asking::{select, stored, with_takeaways};

#[test]
fn what_another_window_said_is_shown_and_kept_beside_the_answer() {
    for (lang, dropped) in [(Lang::En, "dropped"), (Lang::Ja, "取りやめ")] {
        let (home, mut window) = with_takeaways(lang);
        select(&mut window, "読書会");
        window.press(" three came");
        home.change_takeaway("読書会", |takeaway| {
            takeaway.state = State::Dropped;
            takeaway.result = "too far".into();
        });
        window.press("\n");
        insta::assert_snapshot!(format!("asked_in_both_{}", lang.tag()), window.text());
        assert!(window.shows(dropped), "{}", window.text());
        window.press("\n");
        let action = stored(&home, Kind::Action);
        assert_eq!(
            (action.state, action.result.as_str()),
            (State::Done, "too far / three came")
        );
    }
}

#[test]
fn where_nothing_was_typed_the_other_windows_words_stand() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "読書会");
    window.press(" ");
    home.change_takeaway("読書会", |takeaway| {
        takeaway.state = State::Dropped;
        takeaway.result = "too far".into();
    });
    window.press("\n\n");
    let action = stored(&home, Kind::Action);
    assert_eq!(
        (action.state, action.result.as_str()),
        (State::Done, "too far")
    );
}

#[test]
fn of_several_each_keeps_what_was_said_of_it_there() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    window.press("VjV 1so");
    home.change_takeaway("レジュメ", |takeaway| {
        takeaway.result = "sent".into();
        takeaway.state = State::Said;
    });
    window.press("\n");
    assert!(window.shows("In the other window, "), "{}", window.text());
    assert!(window.shows("sent"), "{}", window.text());
    window.press("\n");
    assert_eq!(stored(&home, Kind::Advice).result, "so");
    assert_eq!(stored(&home, Kind::Thanks).result, "sent / so");
}

#[test]
fn a_reason_to_drop_what_was_done_there_is_no_reason_to_lose_it() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, mut window) = with_takeaways(lang);
        select(&mut window, "読書会");
        window.press("xno time");
        home.change_takeaway("読書会", |takeaway| takeaway.state = State::Done);
        window.press("\n\n");
        let said = asking::nothing_is_open(lang, false);
        assert!(window.shows(said), "{}", window.text());
        assert_eq!(stored(&home, Kind::Action).state, State::Done);
        window.press("<Esc>");
        assert_eq!(home.draft_texts().len(), 1);
    }
}

#[test]
fn tags_of_both_windows_are_put_together() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "読書会");
    window.press("#<C-a>#発表 #talk");
    home.change_takeaway("読書会", |takeaway| {
        takeaway.tags.push("office".into());
    });
    window.press("\n");
    assert!(window.shows("In the other window"), "{}", window.text());
    window.press("\n");
    let tags = stored(&home, Kind::Action).tags;
    assert_eq!(tags, ["office", "発表", "talk"]);
}

#[test]
fn a_line_that_was_edited_in_both_is_shown_as_it_is_there() {
    let (home, mut window) = with_takeaways(Lang::En);
    window.press("a[] Read the book\n");
    window.press("e today");
    let mut there = home.open(Lang::En);
    select(&mut there, "Read the book");
    there.press("e<C-a>[] Read both books\n");
    window.press("\n");
    assert!(
        window.shows("In the other window: [] Read both books"),
        "{}",
        window.text()
    );
    assert!(window.shows("Read the book today"), "{}", window.text());
}

#[test]
fn a_choice_made_stays_the_same_when_other_rows_are_gone() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "結論から話すこと");
    // Of several kinds the first choice is that the advice worked; of advice alone, that it is tried.
    window.press("VjV 1so");
    home.change_takeaway("レジュメ", |takeaway| takeaway.deleted = true);
    window.press("\n");
    assert!(
        window.shows("Another window changed this"),
        "{}",
        window.text()
    );
    window.press("<Esc>2g\n\n");
    let advice = stored(&home, Kind::Advice);
    let ended = (advice.state, advice.outcome, advice.result.as_str());
    assert_eq!(ended, (State::Closed, Some(Outcome::Worked), "so"));
}

#[test]
fn words_about_what_is_in_the_trash_by_now_become_a_draft() {
    let (home, mut window) = with_takeaways(Lang::En);
    select(&mut window, "読書会");
    window.press(" three came");
    home.change_takeaway("読書会", |takeaway| takeaway.deleted = true);
    window.press("\n");
    assert!(window.shows("moved this to the trash"), "{}", window.text());
    window.press("\n");
    assert_eq!(home.draft_texts().len(), 1);
    window.press("2g\n");
    assert!(window.shows("Note a takeaway") && window.shows("three came"));
}

#[test]
fn an_answer_taken_up_again_keeps_what_was_said_meanwhile() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, mut window) = with_takeaways(lang);
        select(&mut window, "読書会");
        window.press(" three came<Esc>");
        home.change_takeaway("読書会", |takeaway| {
            takeaway.state = State::Dropped;
            takeaway.result = "too far".into();
        });
        window.press("2g<Enter>");
        assert!(window.shows("three came"), "{}", window.text());
        window.press("\n");
        let action = stored(&home, Kind::Action);
        assert_eq!(
            (action.state, action.result.as_str()),
            (State::Done, "too far / three came")
        );
    }
}
