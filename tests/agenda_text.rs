//! An agenda that is sent ahead: in the words for a mentor, and nothing in it that stays in the journal.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime};
use insta::assert_snapshot;
use shirube::domain::{
    Agenda, AgendaMatter, AgendaPoint, Entry, EntryKind, Goal, GoalState, Id, Ids, Kind, Lang,
    Matter, Mentor, OfMeeting, Outcome, OwnLine, Progress, Stage, Standing, State, Takeaway,
};
use shirube::print::{Form, agenda_text};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

struct Source(Ids);

impl Source {
    fn id(&self) -> Id {
        self.0
            .next(DateTime::from_timestamp_millis(1_800_000_000_000).unwrap())
    }

    /// A takeaway of the meeting on the first of November.
    fn takeaway(&self, kind: Kind, text: &str, set: impl Fn(&mut Takeaway)) -> OfMeeting {
        let mut takeaway = Takeaway::new(self.id(), kind, text);
        takeaway.entry = Some(self.id());
        set(&mut takeaway);
        OfMeeting {
            is_private: takeaway.private,
            takeaway,
            mentors: Vec::new(),
            day: day(11, 1),
            meetings_since: 2,
        }
    }
}

/// Something of everything, some of it private or left out.
#[expect(clippy::too_many_lines, reason = "a line of each sort")]
fn matter(lang: Lang) -> AgendaMatter {
    let source = Source(Ids::seeded(1));
    let pick = |en: &'static str, ja: &'static str| lang.pick(en, ja);
    let mut mentor = Mentor::new(source.id(), pick("Jane Smith", "田中 優子"), Stage::Active);
    mentor.facts = "SECRET fact".into();
    let mut meeting = Entry::new(source.id(), EntryKind::Meeting, day(11, 23));
    meeting.time = NaiveTime::from_hms_opt(18, 30, 0);
    let mut last = Entry::new(source.id(), EntryKind::Meeting, day(11, 8));
    last.note = "SECRET prose".into();
    let mut goal = Goal::new(
        source.id(),
        pick("Speak in public", "人前で話す"),
        day(10, 1),
    );
    goal.state = GoalState::Active;
    let progress = Progress {
        done: Some(0.28),
        standing: Standing::Behind(12),
        expected: Some(0.4),
        value: None,
        confidence: None,
        is_doubted: false,
        still: None,
        late: None,
    };
    let takeaways = vec![
        source.takeaway(
            Kind::Advice,
            pick(
                "Begin with the conclusion\nin every mail",
                "結論から話すこと\nメールでも",
            ),
            |one| {
                one.settle(State::Closed, Some(Outcome::Partly), day(11, 20));
                one.result = pick("Meetings are shorter", "会議が短くなった").into();
            },
        ),
        source.takeaway(Kind::Action, pick("Read the book", "本を読む"), |one| {
            one.settle(State::Done, None, day(11, 21));
        }),
        source.takeaway(
            Kind::Action,
            pick("Write to Sato", "佐藤さんに書く"),
            |one| {
                one.due = Some(day(12, 1));
            },
        ),
        source.takeaway(Kind::Action, "SECRET action", |one| one.private = true),
        source.takeaway(
            Kind::Promise,
            pick("She shows me her plan", "計画書を見せてくれる"),
            |_| {},
        ),
        source.takeaway(Kind::Advice, pick("One page a day", "一日一枚"), |one| {
            one.settle(State::Trying, None, day(11, 2));
        }),
        source.takeaway(Kind::Question, pick("Why abroad?", "なぜ海外へ?"), |_| {}),
        source.takeaway(Kind::Question, "SECRET left out", |_| {}),
        source.takeaway(
            Kind::Thanks,
            pick("The long evening", "遅くまで付き合ってくれた"),
            |_| {},
        ),
    ];
    let mut agenda = Agenda::new(source.id(), mentor.id, Some(meeting.id));
    let promise = takeaways[4].takeaway.id;
    let question = takeaways[6].takeaway.id;
    let left_out = takeaways[7].takeaway.id;
    agenda.points = vec![
        AgendaPoint {
            remark: pick("With the family in mind", "家族のことも").into(),
            ..AgendaPoint::new(Matter::Takeaway(question))
        },
        AgendaPoint {
            is_left_out: true,
            ..AgendaPoint::new(Matter::Takeaway(left_out))
        },
        AgendaPoint {
            remark: "SECRET remark #内緒".into(),
            ..AgendaPoint::new(Matter::Takeaway(promise))
        },
    ];
    agenda.lines = [
        (pick("The new office", "新しい部署のこと"), false),
        ("SECRET done", true),
        ("SECRET salary #private", false),
        ("SECRET 給料のこと\n二行目 ＃内緒", false),
    ]
    .map(|(text, is_done)| OwnLine {
        id: source.id(),
        text: text.into(),
        is_done,
    })
    .into();
    AgendaMatter {
        mentors: vec![mentor],
        meeting: Some(meeting),
        last: Some(last),
        agenda: Some(agenda),
        takeaways,
        goals: vec![(goal, progress)],
        names: BTreeMap::new(),
        ..AgendaMatter::default()
    }
}

#[test]
fn an_agenda_speaks_to_the_mentor_in_either_language_and_form() {
    for lang in [Lang::En, Lang::Ja] {
        for (form, name) in [(Form::Markdown, "markdown"), (Form::Text, "text")] {
            let text = agenda_text(&matter(lang), form, lang);
            assert!(!text.contains("SECRET"), "{text}");
            assert_snapshot!(format!("agenda_{name}_{}", lang.tag()), text);
        }
    }
}

#[test]
fn the_first_one_introduces_and_an_empty_one_says_so() {
    for lang in [Lang::En, Lang::Ja] {
        let known = matter(lang);
        let first = AgendaMatter {
            mentors: known.mentors.clone(),
            ..AgendaMatter::default()
        };
        let empty = AgendaMatter {
            last: known.last.clone(),
            ..first.clone()
        };
        let both = [first, empty].map(|matter| agenda_text(&matter, Form::Text, lang));
        assert_snapshot!(format!("agenda_first_{}", lang.tag()), both.join("\n---\n"));
    }
}
