//! Two windows on one note: both texts are shown, either or both can be kept, and nothing goes on the quiet.

use insta::assert_snapshot;
use shirube::domain::{
    Change, Entry, EntryKind, Intent, Lang, MeetingState, Outcome, Record, Seen, State, Verb,
};
use shirube::words::{clash, writer};

use crate::desk::{Home, Window};
use crate::invariants;

const NOTES: [(Lang, &str, &str); 2] = [
    (
        Lang::En,
        "Jane Smith",
        "We spoke of the talk.\nIt was short.\n\n> Start with the conclusion\n[] Cut the slides @fri\n? Why did you stay?\n\nNext time: the budget.",
    ),
    (
        Lang::Ja,
        "田中 優子",
        "転職の軸について話した。\n来期の役割は保留。\n\n> 結論から話すこと\n[] 週次の1on1を結論から始める @金曜\n? 海外赴任のとき、家族をどう説得した?\n\n次回は予算の話。",
    ),
];

/// Two windows on the first note of `lang`, in which both changed the action's line and went on at the end.
fn both_wrote(home: &Home, lang: Lang) -> Window {
    let (_, name, note) = NOTES[lang as usize];
    home.open(lang).log(name, note);
    let mut here = home.open(lang);
    here.press("e<C-Home><Down><Down><Down><Down><End>")
        .paste(lang.pick(" and the notes", "、まず来週から"));
    here.press("<C-End>\n")
        .paste(lang.pick("& Bob (finance)", "& 佐藤さん (人事)"));
    let mut there = home.open(lang);
    there
        .press("e<C-Home>")
        .paste(lang.pick("At the café.\n", "カフェで。\n"));
    there
        .press("<C-Home><Down><Down><Down><Down><Down><End>")
        .paste(lang.pick(" by half", "(5分以内)"));
    there.press("<C-s>");
    here.press("<C-s>");
    here
}

#[test]
fn both_texts_are_shown_with_what_each_answer_does() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = both_wrote(&home, lang);
        assert_snapshot!(format!("clash_{}", lang.tag()), here.text());
        here.resize(40, 12);
        assert_snapshot!(format!("clash_narrow_{}", lang.tag()), here.text());
        here.resize(80, 24);
        for does in clash::does(lang, true) {
            assert!(here.shows(does), "{}", here.text());
            here.press("<Right>");
        }
    }
}

#[test]
fn each_answer_leaves_the_text_it_names() {
    for (lang, keys, here_stands, there_stands) in [
        (Lang::En, "1<C-s>", true, true),
        (Lang::Ja, "<Enter><C-s>", true, true),
        (Lang::En, "2", true, false),
        (Lang::Ja, "<Right><Enter>", true, false),
        (Lang::En, "3<Esc>", false, true),
        (Lang::Ja, "<Left><Enter><Esc>", false, true),
    ] {
        let home = Home::new();
        let mut here = both_wrote(&home, lang);
        here.press(keys);
        let note = home.newest().note;
        let mine = lang.pick("slides @fri and the notes", "始める @金曜、まず来週から");
        let theirs = lang.pick("slides @fri by half", "始める @金曜(5分以内)");
        let stand = (note.contains(mine), note.contains(theirs));
        assert_eq!(stand, (here_stands, there_stands), "{keys}: {note}");
        assert!(!here.shows(clash::heading(lang)), "{}", here.text());
        assert_eq!(home.drafts().len(), 0, "{keys}");
    }
}

#[test]
fn both_texts_become_one_with_theirs_first_and_each_takeaway_once() {
    let home = Home::new();
    let mut here = both_wrote(&home, Lang::En);
    here.press("1");
    assert_eq!(here.footer(), clash::both_are_here(Lang::En));
    here.press("<C-s>");
    let entry = home.newest();
    assert_eq!(
        entry.note,
        "At the café.\nWe spoke of the talk.\nIt was short.\n\n> Start with the conclusion\n\
         [] Cut the slides @fri by half\n[] Cut the slides @fri and the notes\n\
         ? Why did you stay?\n\nNext time: the budget.\n& Bob (finance)"
    );
    let store = home.store();
    let takeaways = store.reader().takeaways_of(entry.id).unwrap();
    assert_eq!(takeaways.len(), 5);
    here.press("u");
    assert!(!home.newest().note.contains("and the notes"));
}

#[test]
fn other_lines_become_one_text_that_is_saved_at_once() {
    for (lang, name, note) in NOTES {
        let home = Home::new();
        let mut here = home.open(lang);
        here.log(name, note);
        here.press("e<C-Home>A<C-End>Z");
        home.open(lang).press("e<C-Home><Down><End>B<C-s>");
        here.press("<C-s>");
        assert!(here.shows(clash::does(lang, false)[0]), "{}", here.text());
        here.press("1");
        let mut lines: Vec<String> = note.lines().map(str::to_owned).collect();
        lines[0].insert(0, 'A');
        lines[1].push('B');
        lines.last_mut().unwrap().push('Z');
        assert_eq!(home.newest().note, lines.join("\n"));
        assert!(!here.shows(writer::heading(lang, EntryKind::Meeting, Intent::Edit)));
    }
}

#[test]
fn who_goes_on_writing_loses_nothing_and_is_asked_again() {
    let home = Home::new();
    let mut here = both_wrote(&home, Lang::En);
    here.press("<Esc>");
    assert!(here.shows("and the notes"), "{}", here.text());
    assert!(home.newest().note.contains("by half"));
    here.press("<C-s>");
    assert!(here.shows(clash::heading(Lang::En)), "{}", here.text());
}

#[test]
fn the_other_text_can_be_given_back_for_mine() {
    let home = Home::new();
    let mut here = both_wrote(&home, Lang::En);
    here.press("3");
    assert!(!here.shows("and the notes"), "{}", here.text());
    here.press("<C-z>");
    assert!(here.shows("and the notes"), "{}", here.text());
}

#[test]
fn keys_that_were_typed_ahead_answer_nothing() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x");
    here.press("e<End> here");
    home.open(Lang::En).press("e<End> there<C-s>");
    here.press_at_once("<C-s>3<Enter>21");
    assert!(here.shows(clash::heading(Lang::En)), "{}", here.text());
    assert_eq!(home.newest().note, "x there");
}

#[test]
fn a_third_text_is_asked_about_too() {
    let home = Home::new();
    let mut here = both_wrote(&home, Lang::En);
    home.open(Lang::En).press("e<C-Home>Third.\n<C-s>");
    here.press("2");
    assert!(here.shows("+ Third."), "{}", here.text());
    here.press("1<C-s>");
    assert!(home.newest().note.starts_with("Third.\nWe spoke"));
}

#[test]
fn a_field_that_differs_is_named_and_follows_the_answer() {
    for (answer, place) in [("2", "Zoom"), ("3<Esc>", "Room 5"), ("3<C-s>", "Zoom")] {
        let home = Home::new();
        let mut here = home.open(Lang::En);
        here.log("Jane", "x");
        here.press("e<End> here<S-Tab><Tab><Tab><Tab><Tab>Zoom");
        home.open(Lang::En)
            .press("e<End> there<S-Tab><Tab><Tab><Tab><Tab>Room 5<C-s>");
        here.press("<C-s>");
        assert!(here.shows("Place, in the other window: Room 5"));
        here.press(answer);
        assert_eq!(home.newest().place, place);
    }
}

#[test]
fn what_is_typed_after_the_answer_is_kept_like_all_the_rest() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x");
    here.press("e<End> here<S-Tab><Tab><Tab><Tab><Tab>ab<Esc>")
        .wait();
    home.open(Lang::En).press("e<End> there<C-s>");
    here.press("<C-s>3");
    // What was typed above the text is still unsaved: it is a draft.
    here.wait();
    assert_eq!(home.draft_texts().len(), 1);
    here.paste("\nA paragraph.").press("<Esc>");
    let drafts = home.draft_texts();
    assert!(drafts[0].contains("A paragraph."), "{drafts:?}");
}

#[test]
fn what_was_closed_there_stays_closed_while_its_line_is_edited_here() {
    for (lang, name, note) in NOTES {
        let home = Home::new();
        let mut here = home.open(lang);
        here.log(name, note);
        here.press("e<C-Home><Down><Down><Down><End>!");
        let words: String = note
            .lines()
            .nth(3)
            .unwrap()
            .chars()
            .skip(2)
            .take(4)
            .collect();
        home.change_takeaway(&words, |advice| {
            advice.state = State::Closed;
            advice.outcome = Some(Outcome::Worked);
            advice.closed = Some("2026-11-22".parse().unwrap());
            advice.result = "OK".into();
        });
        home.open(lang).press("e<C-Home>A<C-s>");
        here.press("<C-s>1");
        let store = home.store();
        let takeaways = store.reader().takeaways_of(home.newest().id).unwrap();
        let advice = takeaways
            .iter()
            .find(|one| one.text.ends_with('!'))
            .unwrap();
        assert_eq!(
            (advice.state, advice.result.as_str()),
            (State::Closed, "OK")
        );
        assert_eq!(takeaways.len(), 3);
    }
}

#[test]
fn a_draft_taken_up_after_another_window_wrote_is_asked_about() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.log("Jane", "x\ny");
        here.press("e<C-Home>A<Esc>");
        change_entry(&home, |entry| entry.note = "x\ny\nthere".into());
        here.press("g<Enter><C-s>");
        assert!(here.shows("+ there"), "{}", here.text());
        here.press("1");
        assert_eq!(home.newest().note, "Ax\ny\nthere");
    }
}

#[test]
fn what_was_thrown_away_comes_back_without_the_lines_that_had_gone_before() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "> Be brief\n[] Cut the slides");
    here.press("e<S-Tab><Tab><Tab><Tab><Tab>Zoom");
    let mut there = home.open(Lang::En);
    there.press("e<C-Home><C-k><Del><C-s><Enter>d");
    here.press("<C-s><Enter>");
    invariants::check(&home);
    assert_eq!(home.newest().note, "[] Cut the slides");
    assert_eq!(home.newest().place, "Zoom");
}

#[test]
fn the_same_words_written_in_both_are_one_takeaway() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x");
    here.press("e<C-End>\n> Be brief");
    home.open(Lang::En).press("e<C-End>\n> Be brief<C-s>");
    here.press("<C-s>");
    invariants::check(&home);
    assert!(!here.shows(clash::heading(Lang::En)), "{}", here.text());
}

#[test]
fn a_plan_that_was_cancelled_there_is_logged_only_when_it_took_place() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang).log("Jane", "x");
        change_entry(&home, |entry| {
            entry.state = Some(MeetingState::Planned);
            entry.note.clear();
        });
        let mut here = home.open(lang);
        here.press("m").paste("We met after all.");
        change_entry(&home, |entry| entry.state = Some(MeetingState::Cancelled));
        here.press("<C-s>");
        assert!(
            here.shows(clash::cancelled_answers(lang).0),
            "{}",
            here.text()
        );
        assert_eq!(home.newest().state, Some(MeetingState::Cancelled));
        here.press("<Enter><Esc>");
        let entry = home.newest();
        assert_eq!(entry.note, "We met after all.");
        assert_eq!(entry.state, Some(MeetingState::Held));
    }
}

#[test]
fn a_step_of_the_other_window_is_undone_only_when_asked_for() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang).log("Jane", "x");
        let mut here = home.open(lang);
        let mut there = home.open(lang);
        here.press("e<End> here<C-s>");
        there.press("e<End> there<C-s>");
        here.press("u");
        assert!(here.shows(clash::undo_of_others(lang)), "{}", here.text());
        assert_snapshot!(format!("undo_of_others_{}", lang.tag()), here.text());
        here.press("<Esc>");
        assert_eq!(home.newest().note, "x here there");
        here.press("u<Enter>");
        assert_eq!(home.newest().note, "x here");
        // What was made here, or by nobody in particular before, goes without a question.
        here.press("u");
        assert_eq!(home.newest().note, "x");
        there.press("U");
        assert!(there.shows(clash::redo_of_others(lang)), "{}", there.text());
        assert_eq!(home.newest().note, "x");
        there.press("<Enter>");
        assert_eq!(home.newest().note, "x here");
        here.press("e<End>!<C-s>u");
        assert_eq!(home.newest().note, "x here");
    }
}

#[test]
fn a_yes_to_undo_is_for_the_step_that_was_asked_about() {
    let home = Home::new();
    home.open(Lang::En).log("Jane", "x");
    let mut here = home.open(Lang::En);
    let mut there = home.open(Lang::En);
    there.press("e<End> 1<C-s>");
    here.press("u");
    there.press("e<End> 2<C-s>");
    here.press("<Enter>");
    let question = clash::undo_of_others(Lang::En);
    assert!(here.shows(question), "{}", here.text());
    assert_eq!(home.newest().note, "x 1 2");
    there.press("uu");
    here.press("<Enter>");
    assert!(!here.shows(question), "{}", here.text());
    assert_eq!(home.newest().note, "x");
}

#[test]
fn a_mentors_notes_keep_what_either_window_wrote() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("5aJane<S-Tab>Likes tea<C-s>");
        here.press("e<S-Tab><End>\nfrom Kyoto");
        home.open(lang).press("5e<S-Tab><End>\nplays Go<C-s>");
        here.press("<C-s>");
        assert_snapshot!(format!("notes_of_both_{}", lang.tag()), here.text());
        here.press("<Enter>");
        let mentors = home.store().reader().mentors().unwrap();
        assert_eq!(mentors[0].notes, "Likes tea\nplays Go\nfrom Kyoto");
    }
}

/// Changes the newest entry behind the back of every window.
fn change_entry(home: &Home, change: impl Fn(&mut Entry)) {
    let before = home.newest();
    let mut after = before.clone();
    change(&mut after);
    let change = Change::Save {
        verb: Verb::EditEntry,
        subject: String::new(),
        records: vec![Record::Entry(Seen::changed(before, after))],
    };
    assert_eq!(
        home.store().apply(&change, 0, "").unwrap(),
        shirube::store::Applied::Saved
    );
}
