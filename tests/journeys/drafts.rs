//! Drafts: what was typed and not saved is there again, in this window, in the next one, after a crash.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::{app, journal, writer};

use crate::desk::{Home, TODAY};

#[test]
fn what_is_left_with_esc_is_taken_up_where_it_was() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", "> Be brief");
        window.press("m<S-Tab><Tab><Tab><Tab><Tab>Zoom<Esc>[] 練習する\n> late<Left><Left>");
        let typed = window.text();
        window.press("<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        assert_snapshot!(format!("draft_{}", lang.tag()), window.text());

        window.press("<Enter>");
        assert_eq!(window.text(), typed);
        window.press("<C-s><Esc>");
        assert!(!window.shows(journal::draft(lang)), "{}", window.text());
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_window_that_was_killed_left_a_draft_that_the_next_one_offers() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window
            .press("m<S-Tab>")
            .commit("田中 優子")
            .press("<Tab><Tab>");
        window.press("18:30<Esc>> 結論から").wait();
        let typed = window.text();
        // Another window leaves alone what this one holds.
        assert!(!home.open(lang).shows(journal::draft(lang)));
        drop(window);

        let mut window = home.start(TODAY, lang);
        assert_eq!(window.footer(), app::draft_found(lang));
        window.press("2<Enter>");
        assert_eq!(window.text(), typed);
        window.press("<C-s>");
        assert!(window.shows(writer::saved_anything_more(lang)));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_draft_is_thrown_away_only_when_that_is_meant() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("n一言だけ<Esc>d");
        assert_snapshot!(format!("discard_{}", lang.tag()), window.text());
        window.press("<Esc>");
        assert!(window.shows("一言だけ"), "{}", window.text());
        window.press("d<Enter>");
        assert!(!window.shows("一言だけ"), "{}", window.text());
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_draft_of_an_entry_changes_that_entry() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "> Be brief");
    window.press("e<End> and clear<Esc><Enter><C-s>l");
    assert!(window.shows("Be brief and clear"), "{}", window.text());
    window.press("hG");
    assert_eq!(window.text().matches("Jane Smith").count(), 1);
}

#[test]
fn a_draft_of_an_entry_that_was_changed_meanwhile_asks() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "> Be brief");
    window.press("e<End> and clear<Esc>");
    home.open(Lang::En).press("<Down>e<End>!<C-s>");
    window.press("g<Enter><C-s>");
    assert!(
        window.shows(writer::conflict_answers(Lang::En).1),
        "{}",
        window.text()
    );
    assert!(window.shows("> Be brief!"), "{}", window.text());
}

#[test]
fn a_text_that_was_not_touched_leaves_no_draft() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "> Be brief");
    for keys in ["m<Esc>", "n<Esc>", "e<Esc>", "4a<Esc>", "4e<Esc>"] {
        window.press(keys).wait();
        assert!(home.drafts().is_empty(), "{keys}");
    }
}

#[test]
fn what_was_typed_and_taken_back_leaves_no_draft() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "> Be brief");
    for keys in [
        "na<Back>",
        "na<C-z>",
        "ma<Back>",
        "ea<Back><Up><Home>",
        "4aa<Back>",
    ] {
        window.press(keys).wait();
        window.press("<Esc>2");
        assert!(home.drafts().is_empty(), "{keys}");
    }
    // A draft taken up again was worth keeping, whatever is done with it.
    window.press("nwords<Esc>g<Enter>s<Back><Esc>");
    assert!(window.shows("words"), "{}", window.text());
}

#[test]
fn without_room_for_drafts_a_copy_is_named_and_offered_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.take_room_for_drafts();
        let mut window = home.open(lang);
        window.press("n一言だけ<Esc>");
        // The path differs each time, and so does where the row is broken.
        let said: String = app::draft_elsewhere(lang, "").chars().take(10).collect();
        assert!(window.shows(&said), "{}", window.text());
        assert!(window.shows(journal::draft(lang)), "{}", window.text());
        drop(window);

        let mut window = home.start(TODAY, lang);
        assert_eq!(window.footer(), app::draft_found(lang));
        window.press("2<Enter>、続き<C-s>");
        assert!(window.shows("一言だけ、続き"), "{}", window.text());
        assert!(!home.open(lang).shows(journal::draft(lang)));
    }
}

#[test]
fn a_text_that_can_be_kept_nowhere_is_thrown_away_only_when_that_is_meant() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.take_room_for_drafts();
        home.take_spare_room();
        let mut window = home.open(lang);
        window.press("n一言だけ").wait();
        window.press("<Esc>");
        assert_eq!(window.footer(), app::draft_holds(lang));
        window.press("!");
        assert!(window.shows("一言だけ!"), "{}", window.text());

        window.press("<Esc>");
        assert_snapshot!(format!("lose_{}", lang.tag()), window.text());
        window.press("<Esc>!");
        assert!(window.shows("一言だけ!!"), "{}", window.text());
        window.press("<Esc><Enter>");
        assert!(!window.shows("一言だけ"), "{}", window.text());

        // The next text begins anew, and can be saved.
        window.press("n二言目<Esc>");
        assert_eq!(window.footer(), app::draft_holds(lang));
        window.press("<C-s>");
        assert!(window.shows("二言目"), "{}", window.text());
    }
}

#[test]
fn a_draft_that_found_no_room_is_tried_again_at_the_end() {
    let home = Home::new();
    home.take_room_for_drafts();
    home.take_spare_room();
    let mut window = home.open(Lang::En);
    window.press("nprecious").wait();
    home.make_room_for_drafts();
    window.hang_up();
    assert!(home.open(Lang::En).shows("precious"));
}

#[test]
fn a_draft_from_the_spare_folder_goes_where_it_belongs_when_there_is_room() {
    let home = Home::new();
    home.take_room_for_drafts();
    home.open(Lang::En).press("nprecious<Esc>");
    home.make_room_for_drafts();
    home.open(Lang::En).press("<Enter><Esc>");
    assert_eq!(home.draft_texts().len(), 1);
}

#[test]
fn a_draft_that_cannot_be_taken_up_is_not_written_over() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("nprecious<Esc>g");
    home.rename_table("mentor", "hidden");
    window.press("<Enter>");
    home.rename_table("hidden", "mentor");
    window.press("nother").wait();
    assert_eq!(home.draft_texts().len(), 2);
    window.press("<C-s>");
    let texts = home.draft_texts();
    assert_eq!(texts.len(), 1);
    assert!(texts[0].contains("precious"), "{texts:?}");
    window.press("g<Enter>");
    assert!(window.shows("precious"), "{}", window.text());
}

#[test]
fn a_text_that_a_command_could_not_save_stays_private() {
    let home = Home::new();
    home.leave_draft("---\nmentors: Jane\nstate: planned\nprivate: yes\n---\n> Be brief\n");
    let mut window = home.open(Lang::En);
    window.press("<Enter>");
    assert!(window.shows("state: planned"), "{}", window.text());
    window.press("<C-s>");
    let entry = home.newest();
    assert!(entry.private, "{}", entry.note);
    assert!(home.drafts().is_empty());
}

#[test]
fn a_mentors_form_is_kept_as_well() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window
            .press("5a")
            .commit("佐藤 健")
            .press("<Tab><Tab><Right>");
        let typed = window.text();
        window.press("<Esc>2<Enter>");
        assert!(window.shows("佐藤 健"), "{}", window.text());
        window.press("<Tab><Tab>");
        assert_eq!(window.text(), typed);
        window.press("<C-s>5");
        assert!(window.shows("佐藤 健"), "{}", window.text());
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_draft_says_what_it_is() {
    let on = [
        (
            Lang::En,
            "draft · meeting with Jane · 22 Nov  Half a thought",
        ),
        (Lang::Ja, "下書き · Janeとの面談 · 11月22日  Half a thought"),
    ];
    for (lang, row) in on {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press("m<S-Tab><C-a>").commit("Jane").press("<Down>");
        window.paste("Half a thought").press("<Esc>");
        assert!(window.shows(row), "{}", window.text());
        window.press("2");
        assert!(window.shows(row), "{}", window.text());
    }
    let about = [
        (Lang::En, "draft · close “call Kim”  She was"),
        (Lang::Ja, "下書き · 「call Kim」の完了  She was"),
    ];
    for (lang, row) in about {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane", "[] call Kim").press("3 ");
        window.paste("She was out").press("<Esc>1");
        assert!(window.shows(row), "{}", window.text());
    }
}
