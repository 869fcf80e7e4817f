//! The search for a mentor: from a missing support to candidates, with where it was looked and what comes next.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use shirube::domain::{
    Approach, Change, Ids, Kind, Lang, Lead, Mentor, MentorSearch, Met, Record, Seen, SelfAnalysis,
    Stage, Support, Takeaway, Verb, write_search,
};
use shirube::screens::guided::FlowKind;
use shirube::screens::unfinished::{Unfinished, UnfinishedForm};
use shirube::store::{Applied, Mode, Store};
use shirube::words::finding;

use crate::desk::{Home, TODAY, Window};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A journal in which much of the network is needed: one mentor gives a little of it, three people would give it, each at
/// another step.
fn journal(lang: Lang) -> Home {
    let home = Home::new();
    let ids = Ids::seeded(9);
    let id = || ids.next(DateTime::from_timestamp_millis(1_700_000_000_000).unwrap());
    let mentor = |names: [&str; 2], stage, network, met| Mentor {
        supports: [3, 2, 0, 0, network, 0],
        met,
        ..Mentor::new(id(), lang.pick(names[0], names[1]), stage)
    };
    let through = Met::Referral(lang.pick("Jane Smith", "田中 優子").into());
    let people = [
        mentor(
            ["Jane Smith", "田中 優子"],
            Stage::Active,
            1,
            Some(Met::Workplace),
        ),
        mentor(["Old Ed", "木村 晃"], Stage::Ended, 3, None),
        mentor(
            ["Anna Lee", "佐藤 健太"],
            Stage::Candidate,
            2,
            Some(Met::Event),
        ),
        mentor(
            ["Omar Aziz", "鈴木 一郎"],
            Stage::Approached,
            3,
            Some(through),
        ),
        mentor(["Ruth Berg", "高橋 花"], Stage::Candidate, 1, None),
    ];
    let sent = Approach {
        sent: Some(day("2026-11-10")),
        follow_up: Some(day("2026-11-20")),
        ..Approach::new(id(), people[3].id, day("2026-11-08"))
    };
    let action = Takeaway {
        mentor: Some(people[4].id),
        due: Some(day("2026-11-24")),
        ..Takeaway::new(id(), Kind::Action, lang.pick("Read her book", "著書を読む"))
    };
    let analysis = SelfAnalysis {
        finished: Some(day("2026-11-01")),
        needed: [2, 2, 1, 0, 3, 0],
        ..SelfAnalysis::new(id(), day("2026-11-01"))
    };
    let mut records: Vec<Record> = people
        .map(|one| Record::Mentor(Box::new(Seen::new(one))))
        .to_vec();
    records.push(Record::Approach(Box::new(Seen::new(sent))));
    records.push(Record::Takeaway(Seen::new(action)));
    records.push(Record::SelfAnalysis(Box::new(Seen::new(analysis))));
    let mut store = Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    save(&mut store, records);
    home
}

fn save(store: &mut Store, records: Vec<Record>) {
    let change = Change::Save {
        verb: Verb::AddMentor,
        subject: String::new(),
        records,
    };
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
}

/// A window in which the search for the network is in front.
fn searching(home: &Home, lang: Lang) -> Window {
    let form = UnfinishedForm {
        about: Some(Support::Network.name().into()),
        ..UnfinishedForm::default()
    };
    home.leave_draft(&Unfinished::Guided(FlowKind::Search, form).write());
    let mut window = home.start(TODAY, lang);
    window.press("2g<Enter>");
    let heading = finding::heading(lang, Support::Network);
    assert!(window.shows(&heading), "{}", window.text());
    window
}

/// What the journal says of the search: where it was looked, and the notes.
fn stored(home: &Home) -> Vec<(bool, String)> {
    let store = home.store();
    let search = store.reader().mentor_search(Support::Network).unwrap();
    let leads = search.map(|search| search.leads.to_vec());
    let leads = leads.into_iter().flatten();
    leads.map(|lead| (lead.looked, lead.note)).collect()
}

#[test]
fn a_search_shows_who_would_give_the_support_and_what_comes_next() {
    for lang in [Lang::En, Lang::Ja] {
        let home = journal(lang);
        let mut window = searching(&home, lang);
        window.press("2<Tab>");
        window.paste(lang.pick(
            "Meetup on the 3rd, two to talk to",
            "3日の勉強会、登壇者に話を聞く",
        ));
        let mut pictures = Vec::new();
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            window.resize(width, height);
            pictures.push(window.text());
        }
        assert_snapshot!(format!("search_{}", lang.tag()), pictures.join("\n"));
    }
}

#[test]
fn ticks_and_notes_are_kept_place_by_place() {
    let home = journal(Lang::En);
    let mut window = searching(&home, Lang::En);
    // Events by its digit, referral by a blank, alumni only in words.
    window.press("2<Tab>a meetup<Tab> <Tab>ask Jane<C-s>");
    assert_eq!(
        stored(&home)[..2],
        [(true, "a meetup".into()), (true, "ask Jane".into())]
    );
    assert!(stored(&home)[2..].iter().all(|(looked, _)| !looked));

    let mut window = searching(&home, Lang::En);
    window.press("1<C-s>");
    assert_eq!(stored(&home)[0], (false, "a meetup".into()));
}

#[test]
fn a_search_that_says_nothing_is_not_kept() {
    let home = journal(Lang::En);
    searching(&home, Lang::En).press("<C-s>");
    assert!(stored(&home).is_empty());
}

#[test]
fn a_candidate_is_added_in_front_of_the_search_and_shown_in_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = journal(lang);
        let mut window = searching(&home, lang).sized(120, 36);
        window.press("2<Tab>the meetup<C-n>").paste("Mei Tan");
        window.press("<C-s>");
        // Back in the search, where what was typed stands as it was.
        assert!(window.shows(&finding::heading(lang, Support::Network)));
        assert!(
            window.shows("the meetup") && window.shows("Mei Tan"),
            "{}",
            window.text()
        );
        window.press("<C-s>");
        assert_eq!(stored(&home)[0], (true, "the meetup".into()));
        let mentors = home.store().reader().mentors().unwrap();
        let added = mentors.iter().find(|one| one.name == "Mei Tan").unwrap();
        assert_eq!(added.stage, Stage::Candidate);
        assert!(added.supports[Support::Network as usize] > 0);
    }
}

#[test]
fn a_search_that_two_windows_begin_is_one() {
    let home = journal(Lang::En);
    let mut here = searching(&home, Lang::En);
    here.press("2<Tab>a meetup");
    let mut there = MentorSearch::new(
        Ids::seeded(11).next(DateTime::UNIX_EPOCH),
        Support::Network,
        day(TODAY),
    );
    there.leads[1] = Lead {
        looked: true,
        note: "ask Jane".into(),
    };
    let write = write_search(None, there).unwrap();
    assert_eq!(home.store().apply(&write, 0, "").unwrap(), Applied::Saved);
    here.press("<C-s>");
    // What is typed in both is in the one search, at the second save at the latest.
    here.press("<C-s>");
    assert_eq!(
        stored(&home)[..2],
        [(true, "a meetup".into()), (true, "ask Jane".into())]
    );
    assert_eq!(home.store().reader().mentor_searches().unwrap().len(), 1);
}

#[test]
fn a_search_taken_back_elsewhere_is_begun_anew() {
    let home = journal(Lang::En);
    let mut here = searching(&home, Lang::En);
    here.press("2<Tab>a meetup<C-s>");
    let mut here = searching(&home, Lang::En);
    here.press("<Tab><End> and a talk");
    let undone = home.store().apply(&Change::Undo(None), 0, "").unwrap();
    assert!(matches!(undone, Applied::Undone { .. }), "{undone:?}");
    assert!(stored(&home).is_empty());
    here.focus().press("<C-s>").press("<C-s>");
    let notes: Vec<String> = stored(&home).into_iter().map(|(_, note)| note).collect();
    assert!(notes[0].contains("and a talk"), "{notes:?}");
}

#[test]
fn without_an_analysis_and_without_anybody_it_says_so() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.start(TODAY, lang);
        let mut window = searching(&home, lang).sized(120, 36);
        for words in [finding::no_analysis(lang), finding::no_candidate(lang)] {
            let first = words.split(['.', '。', '、', ',']).next().unwrap();
            assert!(window.shows(first), "{first}\n{}", window.text());
        }
    }
}
