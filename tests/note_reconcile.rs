//! Saving a note: which takeaway each line is, and what of it follows the note.

use chrono::{DateTime, NaiveDate};
use shirube::domain::note::{Loaded, Reconciled, reconcile};
use shirube::domain::{Cx, Id, Ids, Kind, Lang, State, Takeaway};

/// An entry with its note and its stored takeaways, as a window has them loaded.
struct Desk {
    ids: Ids,
    entry: Id,
    day: NaiveDate,
    note: String,
    stored: Vec<Takeaway>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Desk {
    /// A new entry, saved with this note.
    fn with(note: &str) -> Self {
        let ids = Ids::seeded(1);
        let entry = ids.next(DateTime::UNIX_EPOCH);
        let mut desk = Self {
            ids,
            entry,
            day: day("2026-11-22"),
            note: String::new(),
            stored: Vec::new(),
        };
        desk.save(note);
        desk
    }

    /// Saves this note in place of the one loaded, and applies what comes of it.
    fn save(&mut self, note: &str) -> Reconciled {
        let day = self.day;
        self.save_on(note, day)
    }

    /// The same, with the entry moved to this day.
    fn save_on(&mut self, note: &str, to: NaiveDate) -> Reconciled {
        let cx = Cx {
            today: day("2026-11-25"),
            time: chrono::NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &self.ids,
            lang: Lang::Ja,
            zone: "",
        };
        let before = Loaded {
            note: &self.note,
            day: self.day,
        };
        let after = Loaded { note, day: to };
        let reconciled = reconcile(self.entry, before, after, &self.stored, &cx);
        for seen in &reconciled.takeaways {
            match &seen.before {
                Some(before) => {
                    let known = self.stored.iter_mut().find(|known| *known == before);
                    *known.expect("it was stored as seen") = seen.after.clone();
                }
                None => self.stored.push(seen.after.clone()),
            }
        }
        note.clone_into(&mut self.note);
        self.day = to;
        reconciled
    }

    /// The stored takeaway with this text, deleted or not.
    fn find(&mut self, text: &str) -> &mut Takeaway {
        let found = self.stored.iter_mut().find(|known| known.text == text);
        found.expect("a takeaway with this text")
    }
}

#[test]
fn a_new_entry_makes_a_takeaway_of_each_line() {
    let desk = Desk::with("話\n> 結論から #発表\n[x] 送る @12/1 #内緒");
    let (advice, action) = (&desk.stored[0], &desk.stored[1]);
    assert_eq!((advice.kind, advice.state), (Kind::Advice, State::Open));
    assert_eq!((advice.entry, advice.line), (Some(desk.entry), Some(1)));
    assert_eq!(
        (advice.tags.join(" "), advice.mentor),
        ("発表".to_owned(), None)
    );
    assert_eq!((action.kind, action.state), (Kind::Action, State::Done));
    assert_eq!(action.closed, Some(desk.day));
    assert_eq!(
        (action.due, action.private),
        (Some(day("2026-12-01")), true)
    );
}

#[test]
fn an_unchanged_note_changes_nothing() {
    let note = "> 結論\n  から\n\n[x] 送る @12/1 #発表\n[] 送る";
    let mut desk = Desk::with(note);
    assert_eq!(desk.save(note), Reconciled::default());
}

#[test]
fn an_edited_line_keeps_its_takeaway_if_it_is_alike() {
    for (before, after, kept) in [
        ("> 結論から話す", "> 結論から話すこと", true),
        ("> 結論から話す", "＞結論から話す", true),
        ("> 結論から話す", "- > 結論から話す", true),
        ("> 結論から話す", "話\n\n> 結論から話す", true),
        ("> 結論から話す", "> まず結論から話す", true),
        ("> 結論から話す", "> ケツロンから話す", true),
        ("> メモを取る", "> めもをとる", true),
        (
            "> 結論から話す",
            "> 結論から話す\n  まず三点。なぜなら、どの会議でも話が長くて結論が見えないから",
            true,
        ),
        ("> 結論\n  から話す", "> 結論", true),
        (
            "> Lead with the conclusion",
            "> Lead with the conclusions first",
            true,
        ),
        (
            "> Lead with the conclusion",
            "> lead with the CONCLUSION",
            true,
        ),
        (
            "> Send the slides to Tanaka",
            "> Send Tanaka the slides",
            true,
        ),
        ("[] 送る", "[] 送る @12/1 #発表 #内緒", true),
        ("[] 送る @12/1", "[] 送る @12/8", true),
        ("[] 送る", "[x] 送る", true),
        (
            "> 結論から",
            "> 結論から話し、そのあとで理由と背景を三つまで",
            true,
        ),
        (
            "? CV",
            "? CV: which of the two versions should go to Osaka first",
            true,
        ),
        ("[] 本", "[] 本を", false),
        ("> 結論から話す", "> 本を読む", false),
        ("> 結論から話す", "> 毎週の会議は朝に移す", false),
        ("> Lead with the conclusion", "> Read more books", false),
        ("> 結論から話す", "? 結論から話す", false),
        ("[] 送る", "() 送る", false),
        ("> 結論から話す", "結論から話す", false),
        ("> 結論から話す", "", false),
        ("> 結論から話す", "\\> 結論から話す", false),
    ] {
        let mut desk = Desk::with(before);
        let id = desk.stored[0].id;
        desk.save(after);
        let living = desk
            .stored
            .iter()
            .any(|known| known.id == id && !known.deleted);
        assert_eq!(living, kept, "{before} / {after}");
    }
}

#[test]
fn an_edited_line_keeps_its_state() {
    let mut desk = Desk::with("> 結論から話す");
    desk.find("結論から話す").state = State::Trying;
    desk.find("結論から話す").result = "三回試した".to_owned();
    desk.save("> 結論から話すこと");
    let advice = desk.find("結論から話すこと");
    assert_eq!(
        (advice.state, advice.result.as_str()),
        (State::Trying, "三回試した")
    );
}

#[test]
fn lines_that_trade_places_keep_their_takeaways() {
    let mut desk = Desk::with("> 一\n> 二\n[] 三\n> 四");
    let was: Vec<(Id, String)> = desk
        .stored
        .iter()
        .map(|known| (known.id, known.text.clone()))
        .collect();
    let reconciled = desk.save("> 四\n[] 三\n\n> 二\n> 一");
    assert!(reconciled.removed.is_empty());
    assert!(
        reconciled
            .takeaways
            .iter()
            .all(|seen| seen.before.is_some())
    );
    for (id, text) in was {
        assert_eq!(desk.find(&text).id, id);
    }
    assert_eq!(desk.find("一").line, Some(4));
}

#[test]
fn of_two_identical_lines_the_one_taken_out_goes() {
    for (after, gone) in [
        ("話\n\n話二\n[] 復習\n話三", 0),
        ("話\n[] 復習\n話二\n\n話三", 1),
        ("話\n[] 復習\n話二\n話三", 1),
    ] {
        let mut desk = Desk::with("話\n[] 復習\n話二\n[] 復習\n話三");
        desk.save(after);
        let deleted: Vec<bool> = desk.stored.iter().map(|known| known.deleted).collect();
        assert_eq!(deleted, [gone == 0, gone == 1], "{after}");
    }
}

#[test]
fn the_most_alike_lines_pair_first() {
    let mut desk = Desk::with("> 田中さんに資料を送る\n> 佐藤さんに資料を送る");
    let (tanaka, sato) = (desk.stored[0].id, desk.stored[1].id);
    desk.save("> 佐藤さんに資料を送るよ\n> 鈴木さんの話\n> 田中さんに資料を送るよ");
    assert_eq!(desk.find("佐藤さんに資料を送るよ").id, sato);
    assert_eq!(desk.find("田中さんに資料を送るよ").id, tanaka);
}

#[test]
fn a_field_edited_in_a_list_stays_beside_the_note() {
    let mut desk = Desk::with("[] 送る @12/1 #発表\n> 結論");
    let action = desk.find("送る");
    action.due = Some(day("2026-12-08"));
    action.tags = vec!["資料".to_owned()];
    action.state = State::Done;
    action.closed = Some(day("2026-11-24"));
    assert_eq!(
        desk.save("話\n[] 送る @12/1 #発表\n> 結論").takeaways.len(),
        2
    );
    let action = desk.find("送る");
    assert_eq!(
        (action.line, action.due),
        (Some(1), Some(day("2026-12-08")))
    );
    assert_eq!(
        (action.tags.join(" "), action.state),
        ("資料".to_owned(), State::Done)
    );
    // Another word follows alone.
    desk.save("話\n[] 送るよ @12/1 #発表\n> 結論");
    assert_eq!(desk.find("送るよ").due, Some(day("2026-12-08")));
    // The day that is edited in the note follows, the rest does not.
    desk.save("話\n[] 送るよ @12/3 #発表\n> 結論");
    let action = desk.find("送るよ");
    assert_eq!(
        (action.due, action.tags.join(" ")),
        (Some(day("2026-12-03")), "資料".to_owned())
    );
    // A day taken out of the note is taken from the takeaway.
    desk.save("話\n[] 送るよ #発表\n> 結論");
    assert_eq!(desk.find("送るよ").due, None);
    assert_eq!(desk.find("送るよ").closed, Some(day("2026-11-24")));
}

#[test]
fn a_tick_is_done_on_the_entrys_day_and_taking_it_out_opens_again() {
    let mut desk = Desk::with("[] 送る");
    desk.find("送る").later = Some(day("2026-12-24"));
    desk.save("[x] 送る");
    assert_eq!(desk.find("送る").state, State::Done);
    // Put off no more: the mentor has not heard of it.
    assert_eq!(desk.find("送る").later, None);
    assert_eq!(desk.find("送る").closed, Some(day("2026-11-22")));
    desk.find("送る").result = "喜ばれた".to_owned();
    desk.find("送る").told = Some(day("2026-11-24"));
    desk.save("[ ] 送る");
    let action = desk.find("送る");
    assert_eq!(
        (action.state, action.closed, action.told),
        (State::Open, None, None)
    );
    assert_eq!(action.result, "喜ばれた");
}

#[test]
fn a_tick_on_what_a_list_has_closed_keeps_its_day() {
    let mut desk = Desk::with("[] 送る");
    desk.find("送る").state = State::Done;
    desk.find("送る").closed = Some(day("2026-11-24"));
    assert!(desk.save("[x] 送る").takeaways.is_empty());
}

#[test]
fn a_day_seen_from_the_entrys_day_moves_with_it() {
    let mut desk = Desk::with("[] 送る @明日\n[] 書く @12/1");
    desk.save_on("[] 送る @明日\n[] 書く @12/1", day("2026-11-20"));
    assert_eq!(desk.find("送る").due, Some(day("2026-11-21")));
    assert_eq!(desk.find("書く").due, Some(day("2026-12-01")));
}

#[test]
fn the_question_lists_what_is_open_or_carries_a_result() {
    let mut desk = Desk::with("> 一\n! 二\n! 三\n[] 四\n[] 五\n[] 六");
    desk.find("三").result = "役に立った".to_owned();
    desk.find("五").state = State::Done;
    let reconciled = desk.save("[] 六");
    let listed: Vec<&str> = reconciled
        .removed
        .iter()
        .map(|gone| gone.text.as_str())
        .collect();
    assert_eq!(listed, ["一", "三", "四", "五"]);
    assert!(reconciled.removed.iter().all(|gone| !gone.deleted));
    let deleted: Vec<&str> = desk
        .stored
        .iter()
        .filter(|known| known.deleted)
        .map(|known| known.text.as_str())
        .collect();
    assert_eq!(deleted, ["一", "二", "三", "四", "五"]);
}

#[test]
fn the_private_flag_is_reported_when_it_comes_and_goes() {
    let mut desk = Desk::with("話");
    assert_eq!(desk.save("#private\n話").private, Some(true));
    assert_eq!(desk.save("#内緒\n話").private, None);
    assert_eq!(desk.save("話").private, Some(false));
    assert_eq!(desk.save("話二").private, None);
}

#[test]
fn a_takeaway_in_the_trash_is_not_born_again_of_its_line() {
    let mut desk = Desk::with("[] 送る\n> 結論");
    desk.find("送る").deleted = true;
    assert!(desk.save("[] 送る\n> 結論\n話").takeaways.is_empty());
    desk.stored.remove(0);
    assert!(desk.save("[] 送るよ\n> 結論\n話").takeaways.is_empty());
}

#[test]
fn stored_lines_that_lost_step_with_the_note_are_found_by_their_words() {
    let mut desk = Desk::with("> 結論\n[] 送る\n[] 書く");
    for (text, line) in [("結論", Some(7)), ("送る", Some(2)), ("書く", None)] {
        desk.find(text).line = line;
    }
    desk.save("話\n> 結論\n[] 送る\n[] 書く");
    let lines: Vec<_> = desk
        .stored
        .iter()
        .map(|known| (known.text.as_str(), known.line))
        .collect();
    assert_eq!(
        lines,
        [("結論", Some(1)), ("送る", Some(2)), ("書く", Some(3))]
    );
}

#[test]
fn a_stored_takeaway_without_a_line_is_never_lost() {
    let mut desk = Desk::with("> 結論\n[] 送る");
    desk.note = "> 結論".to_owned();
    assert!(desk.save("> 結論\n話").takeaways.is_empty());
    // Its very words bring it back to its line.
    let reconciled = desk.save("> 結論\n話\n[] 送る");
    assert_eq!(reconciled.takeaways.len(), 1);
    assert_eq!(desk.find("送る").line, Some(2));
    assert_eq!(desk.stored.len(), 2);
}
