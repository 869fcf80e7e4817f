//! A journal with three mentorships, to be looked at on 28 November 2026: one reviewed three times, one whose review is
//! begun, one whose first review is due soon; and one that is paused.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Decision, Entry, EntryKind, Ids, Kind, Lang, Mentor, Rated, Ratings, Record,
    RelationshipFacts, RelationshipReview, Seen, Stage, State, Takeaway, Verb, write_relationship,
};
use shirube::store::{Applied, Mode, Store};

use crate::desk::Home;

/// The day on which it is looked at.
pub(crate) const DAY: &str = "2026-11-28";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ratings(digits: [u8; 11]) -> Ratings {
    let mut ratings = Ratings::default();
    for (rated, digit) in Rated::ALL.into_iter().zip(digits) {
        ratings.rate(rated, Some(digit).filter(|digit| *digit > 0));
    }
    ratings
}

/// The mentor reviewed three times, the one whose review is begun, the one whose first review is due, the paused one.
pub(crate) fn names(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["Yuko Tanaka", "Jane Smith", "Ken Sato", "Mari Suzuki"],
        ["田中 優子", "ジェーン・スミス", "佐藤 健", "鈴木 真理"],
    )
}

/// The home with that journal.
#[expect(
    clippy::too_many_lines,
    reason = "a mentorship told from its beginning"
)]
pub(crate) fn mentorships(lang: Lang) -> Home {
    let home = Home::new();
    let ids = Ids::seeded(50);
    let now = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
    let cx = Cx {
        now,
        today: day(DAY),
        time: NaiveTime::MIN,
        zone: "Asia/Tokyo",
        lang,
        ids: &ids,
    };
    let mut store = Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    let [tanaka, smith, sato, suzuki] = names(lang).map(|name| Mentor {
        rhythm: Some(14),
        started: Some(day("2026-02-01")),
        ..Mentor::new(cx.id(), name, Stage::Active)
    });
    let sato = Mentor {
        started: Some(day("2026-11-02")),
        ..sato
    };
    let suzuki = Mentor {
        stage: Stage::Paused,
        ..suzuki
    };
    let mut records: Vec<Record> = [&tanaka, &smith, &sato, &suzuki]
        .map(|mentor| Record::Mentor(Box::new(Seen::new(mentor.clone()))))
        .into();
    let mut step = Takeaway::new(
        cx.id(),
        Kind::Action,
        lang.pick("Ask for one hard question", "厳しい質問をひとつ頼む"),
    );
    for (place, met) in ["2026-09-10", "2026-10-01", "2026-10-20"]
        .into_iter()
        .enumerate()
    {
        let mut meeting = Entry::new(cx.id(), EntryKind::Meeting, day(met));
        meeting.mentors = vec![tanaka.id];
        for line in 0..2 {
            let mut advice = Takeaway::new(cx.id(), Kind::Advice, format!("{place}{line}"));
            advice.entry = Some(meeting.id);
            advice.line = Some(line);
            records.push(Record::Takeaway(Seen::new(advice)));
        }
        records.push(Record::Entry(Seen::new(meeting)));
    }
    step.mentor = Some(tanaka.id);
    step.state = State::Done;
    step.closed = Some(day("2026-09-20"));
    records.push(Record::Takeaway(Seen::new(step.clone())));
    let change = Change::Save {
        verb: Verb::AddMentor,
        subject: String::new(),
        records,
    };
    let applied = store.apply(&change, 0, "Asia/Tokyo").unwrap();
    assert_eq!(applied, Applied::Saved);

    let mut since = None;
    for (finished, digits, decision) in [
        (
            "2026-03-03",
            [3, 4, 5, 3, 2, 4, 4, 4, 3, 4, 3],
            Decision::Continue,
        ),
        (
            "2026-06-01",
            [4, 4, 4, 3, 2, 4, 4, 4, 3, 3, 3],
            Decision::RenegotiateGoals,
        ),
        (
            "2026-08-30",
            [4, 4, 2, 4, 2, 4, 3, 4, 4, 2, 2],
            Decision::ChangeRhythm,
        ),
    ] {
        let mut review = RelationshipReview::new(cx.id(), tanaka.id, day(finished), since);
        review.ratings = ratings(digits);
        review.step = 5;
        review.decision = Some(decision);
        review.finished = Some(day(finished));
        review.facts = Some(RelationshipFacts {
            from: since,
            until: day(finished),
            meetings: 5,
            expected: Some(6),
            longest_gap: Some(31),
            since_last: Some(12),
            usefulness: [0, 1, 3, 1],
            supports: [3, 4, 1, 0, 0, 2],
            came: [7, 4, 2, 0, 1, 1, 0],
            closed: [3, 3, 1, 0, 0, 1, 0],
            outcomes: [2, 1, 0],
            lapsed: 2,
            told: 2,
            untold: 3,
            untried: 4,
            trying: 0,
            open: 6,
            ..RelationshipFacts::default()
        });
        since = day(finished).succ_opt();
        if decision == Decision::ChangeRhythm {
            review.start = lang
                .pick("Send the question a day before.", "質問を前日に送る。")
                .into();
            review.stop = lang
                .pick(
                    "Reporting only what went well.",
                    "うまくいったことだけを報告するのをやめる。",
                )
                .into();
            review.gave = lang
                .pick("Notes on the new tool.", "新しいツールの使い方のメモ。")
                .into();
            review.reason = lang
                .pick(
                    "Every month is too rare for honest words.",
                    "月に一度では率直な話まで届かない。",
                )
                .into();
            review.first_step.clone_from(&step.text);
            review.takeaway = Some(step.id);
            review.rhythm = Some(14);
        }
        let change = write_relationship(&tanaka, None, review).unwrap();
        let applied = store.apply(&change, 0, "").unwrap();
        assert_eq!(applied, Applied::Saved);
    }
    let mut begun = RelationshipReview::new(cx.id(), smith.id, day("2026-11-20"), None);
    begun.step = 2;
    begun.ratings = ratings([4, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
    let change = write_relationship(&smith, None, begun).unwrap();
    let applied = store.apply(&change, 0, "").unwrap();
    assert_eq!(applied, Applied::Saved);
    home
}
