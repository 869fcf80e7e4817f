//! What became of an agenda and of a relationship review: told in words, and undo leads to whose they are.

use chrono::{DateTime, NaiveTime};
use insta::assert_snapshot;
use shirube::domain::{
    Agenda, AgendaPoint, Change, Cx, Decision, FirstTopic, Id, Ids, Lang, Matter, Mentor, OwnLine,
    Rated, RelationshipReview, Support, Takeaway, prepare, write_relationship,
};
use shirube::store::{Applied, Store};

use crate::desk::Home;
use crate::goal_history::told;

/// 田中 was met, with a question left over.
fn home(lang: Lang) -> (Home, Mentor, Takeaway) {
    let home = Home::new();
    let mut window = home.open(lang);
    window.log("Jane Smith", "first");
    window.log("田中 優子", "? なぜ");
    let store = home.store();
    let mentors = store.reader().mentors().unwrap();
    let tanaka = mentors.into_iter().find(|one| one.name.contains("田中"));
    let entry = home.newest().id;
    let question = store.reader().takeaways_of(entry).unwrap().remove(0);
    (home, tanaka.unwrap(), question)
}

fn cx(ids: &Ids, lang: Lang) -> Cx<'_> {
    Cx {
        today: "2026-11-28".parse().unwrap(),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids,
        lang,
        zone: "",
    }
}

fn take(store: &mut Store, change: Option<Change>) {
    let applied = store.apply(&change.unwrap(), 1_795_900_000_000, "Asia/Tokyo");
    assert_eq!(applied.unwrap(), Applied::Saved);
}

/// Prepares a meeting with 田中 in two steps.
fn prepared(store: &mut Store, (mentor, question): (&Mentor, &Takeaway), lang: Lang) -> Id {
    let ids = Ids::seeded(9);
    let cx = cx(&ids, lang);
    let mut agenda = Agenda::new(cx.id(), mentor.id, None);
    let point = |matter, is_left_out, remark: &str| AgendaPoint {
        is_left_out,
        remark: remark.into(),
        ..AgendaPoint::new(matter)
    };
    let own = OwnLine {
        id: cx.id(),
        text: lang.pick("the new team", "新しいチームのこと").into(),
        is_done: false,
    };
    for said in [
        vec![point(Matter::Takeaway(question.id), true, "")],
        vec![
            point(
                Matter::Takeaway(question.id),
                false,
                lang.pick("ask first", "最初に聞く"),
            ),
            point(Matter::First(FirstTopic::Ending), true, ""),
        ],
    ] {
        let matter = store.reader().agenda_matter(&[mentor.id], None, &cx);
        agenda.points = said;
        take(store, prepare(&matter.unwrap(), agenda.clone()));
        agenda.lines = vec![own.clone()];
        agenda.order = vec![Matter::Line(own.id), Matter::Takeaway(question.id)];
    }
    agenda.id
}

/// Reviews the mentorship with 田中 in two steps.
fn reviewed(store: &mut Store, mentor: &Mentor, lang: Lang) -> Id {
    let ids = Ids::seeded(10);
    let cx = cx(&ids, lang);
    let mut review = RelationshipReview::new(cx.id(), mentor.id, cx.today, None);
    review
        .ratings
        .rate(Rated::Support(Support::Feedback), Some(4));
    review.ratings.rate(Rated::Trust, Some(5));
    take(store, write_relationship(mentor, None, review.clone()));
    let before = review.clone();
    review
        .ratings
        .rate(Rated::Support(Support::Feedback), Some(2));
    review.ratings.rate(Rated::Overall, Some(3));
    review.decision = Some(Decision::ChangeRhythm);
    review.rhythm = Some(14);
    review.look_again = Some("2027-01-31".parse().unwrap());
    review.first_step = lang.pick("Write to her", "田中さんに書く").into();
    review.finished = Some(cx.today);
    take(
        store,
        write_relationship(mentor, Some(before), review.clone()),
    );
    review.id
}

#[test]
fn what_became_of_an_agenda_and_a_relationship_review_is_told_in_words() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, mentor, question) = home(lang);
        let mut store = home.store();
        let records = [
            ("agenda", prepared(&mut store, (&mentor, &question), lang)),
            ("relationship", reviewed(&mut store, &mentor, lang)),
        ];
        for (what, id) in records {
            let told = told(&store, lang, id);
            assert!(!told.contains('{') && !told.contains("takeaway:"), "{told}");
            assert_snapshot!(format!("{what}_history_{}", lang.tag()), told);
        }
    }
}

#[test]
fn undo_leads_to_whose_agenda_or_review_it_was() {
    for is_agenda in [true, false] {
        let (home, mentor, question) = home(Lang::En);
        let mut window = home.open(Lang::En);
        window.press("5g");
        assert!(window.row(2).contains("Jane"), "{}", window.text());
        let mut store = home.store();
        if is_agenda {
            prepared(&mut store, (&mentor, &question), Lang::En);
        } else {
            reviewed(&mut store, &mentor, Lang::En);
        }
        // It was done in another window: undo asks.
        window.focus().press("u<Enter>");
        let rows = window.text();
        let selected = rows.lines().find(|row| row.contains('❯'));
        assert!(selected.unwrap().contains("田中"), "{rows}");
    }
}
