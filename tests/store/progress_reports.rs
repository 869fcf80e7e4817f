//! What a mentor is told of a period, and what a year was, as the journal holds it.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime};
use shirube::domain::{
    Cx, EntryKind, Fact, Id, Ids, Kind, Lang, MeetingState, Month, MonthFacts, Outcome, Period,
    ProgressMatter, Settled, State, Support, Takeaway,
};
use shirube::store::Store;

use crate::fixture::{
    Desk, day, new_check_in, new_entry, new_goal, new_mentor, new_takeaway, save,
};

fn with_cx<T>(today: NaiveDate, read: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(9);
    read(&Cx {
        today,
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "UTC",
    })
}

fn told(store: &Store, mentor: Id, period: Period) -> ProgressMatter {
    with_cx(day(22), |cx| {
        let matter = store.reader().progress_matter(mentor, period, cx);
        matter.unwrap().unwrap()
    })
}

fn texts(of: &[Settled]) -> Vec<&str> {
    of.iter().map(|one| one.takeaway.text.as_str()).collect()
}

#[test]
fn a_mentor_is_told_what_ended_in_the_period_and_what_is_open_and_theirs() {
    let (desk, mut store) = Desk::with_journal();
    let (jane, ken) = (desk.mentor("Jane"), desk.mentor("Ken"));
    let mut planned = desk.meeting(20, &[jane.id]);
    planned.state = Some(MeetingState::Planned);
    let met = desk.meeting(12, &[jane.id, ken.id]);
    let early = desk.meeting(3, &[jane.id]);
    let mut private = desk.meeting(5, &[jane.id]);
    private.private = true;
    let line = |text: &str, kind: Kind, state: State, entry: Option<Id>, closed: Option<u32>| {
        let mut one = Takeaway::new(desk.id(), kind, text);
        (one.entry, one.line) = (entry, entry.map(|_| 0));
        one.state = state;
        one.closed = closed.map(day);
        one
    };
    let heard = |mut one: Takeaway| {
        one.told = Some(day(12));
        one
    };
    let mut alone = line("alone", Kind::Action, State::Done, None, Some(14));
    alone.mentor = Some(jane.id);
    let mut of_ken = line("of ken", Kind::Action, State::Done, Some(met.id), Some(14));
    of_ken.mentor = Some(ken.id);
    let takeaways = [
        heard(line(
            "heard",
            Kind::Action,
            State::Done,
            Some(early.id),
            Some(8),
        )),
        line("before", Kind::Action, State::Done, Some(early.id), Some(9)),
        line("after", Kind::Action, State::Done, Some(early.id), Some(13)),
        alone,
        of_ken,
        line(
            "hidden",
            Kind::Action,
            State::Done,
            Some(private.id),
            Some(15),
        ),
        line("nobody's", Kind::Action, State::Done, None, Some(15)),
        line("tried", Kind::Advice, State::Closed, Some(met.id), Some(16)),
        line("trying", Kind::Advice, State::Trying, Some(early.id), None),
        line("not begun", Kind::Advice, State::Open, Some(early.id), None),
        line("ask", Kind::Question, State::Open, Some(met.id), None),
        line("late", Kind::Action, State::Done, Some(early.id), Some(23)),
    ];
    let mut goal = desk.goal("talk");
    goal.mentors = vec![jane.id];
    let mut records = vec![new_mentor(&jane), new_mentor(&ken), new_goal(&goal)];
    records.extend([&planned, &met, &early, &private].map(new_entry));
    records.extend(takeaways.iter().map(new_takeaway));
    for (on, value) in [(12, 30.0), (14, 40.0)] {
        records.push(new_check_in(&desk.check_in(goal.id, day(on), value)));
    }
    save(&mut store, "all", records);

    let since = told(&store, jane.id, Period::SinceLast);
    assert_eq!(since.met, Some(day(12)));
    // Nobody was told of "before" as one met.
    assert_eq!(texts(&since.done), ["before", "after", "alone"]);
    assert_eq!(texts(&since.tried), ["tried"]);
    assert_eq!(texts(&since.trying), ["trying"]);
    assert_eq!(texts(&since.questions), ["ask"]);
    // What they know is how far it was when one met.
    let [(_, facts)] = &since.goals[..] else {
        panic!("{:?}", since.goals);
    };
    assert_eq!((facts.before, facts.done), (Some(0.3), Some(0.4)));

    let month = told(&store, jane.id, Period::Month(Month::of(day(1))));
    assert_eq!(texts(&month.done), ["heard", "before", "after", "alone"]);
    assert_eq!(month.goals[0].1.before, None);
    let before = told(&store, jane.id, Period::Month(Month::of(day(1)).before()));
    assert!(before.done.is_empty() && before.tried.is_empty());
    let of_ken = told(&store, ken.id, Period::SinceLast);
    assert_eq!(texts(&of_ken.done), ["of ken"]);
    assert!(of_ken.goals.is_empty());
}

#[test]
fn a_year_counts_what_its_months_count() {
    let (desk, mut store) = Desk::with_journal();
    let jane = desk.mentor("Jane");
    let goal = desk.goal("talk");
    let mut records = vec![new_mentor(&jane), new_goal(&goal)];
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    for (number, day) in [
        on(2025, 12, 31),
        on(2026, 1, 1),
        on(2026, 2, 28),
        on(2026, 7, 15),
        on(2026, 11, 30),
        on(2026, 12, 31),
        on(2027, 1, 1),
    ]
    .into_iter()
    .enumerate()
    {
        let mut entry = desk.meeting(1, &[jane.id]);
        entry.day = day;
        entry.minutes = Some(30);
        entry.received = entry.received.toggled(Support::ALL[number % 6]);
        if number == 3 {
            entry.kind = EntryKind::Note;
            entry.state = None;
        }
        let mut advice = Takeaway::new(desk.id(), Kind::Advice, "advice");
        (advice.entry, advice.line) = (Some(entry.id), Some(0));
        (advice.state, advice.outcome) = (State::Closed, Some(Outcome::Worked));
        (advice.closed, advice.told) = (Some(day), Some(day));
        records.push(new_check_in(&desk.check_in(goal.id, day, 10.0)));
        records.extend([new_entry(&entry), new_takeaway(&advice)]);
    }
    save(&mut store, "all", records);
    for today in [on(2026, 7, 15), on(2027, 3, 1)] {
        with_cx(today, |cx| {
            let reader = store.reader();
            let year = reader.year_matter(2026, cx).unwrap();
            let months: Vec<MonthFacts> = (1..=12)
                .map(|month| Month::of(on(2026, month, 1)))
                .filter(|month| month.first() <= today)
                .map(|month| reader.month_facts(month, cx).unwrap())
                .collect();
            let happened = |fact: &Fact| !matches!(fact, Fact::Open | Fact::Late | Fact::Untold);
            for fact in Fact::all().filter(happened) {
                let sum: u32 = months.iter().map(|facts| fact.of(facts)).sum();
                assert_eq!(fact.of(&year.facts), sum, "{fact:?}");
            }
            for support in 0..6 {
                let sum: u32 = months.iter().map(|facts| facts.supports[support]).sum();
                assert_eq!(year.facts.supports[support], sum);
            }
            let met: u32 = year.met().map(|(_, count)| count).sum();
            assert_eq!(met, year.facts.meetings);
            assert_eq!(year.open_worked().count() as u32, year.facts.outcomes[0]);
            assert!(
                year.worked
                    .iter()
                    .all(|one| one.takeaway.closed.unwrap().year() == 2026)
            );
        });
    }
}

#[test]
fn what_is_private_is_neither_named_nor_counted_in_a_year() {
    // Of each: which of two meetings and their takeaways are private, and the meetings that count.
    for (private, counted) in [([true, false], 1), ([true, true], 0), ([false, false], 2)] {
        let (desk, mut store) = Desk::with_journal();
        let jane = desk.mentor("Jane");
        let mut goals = [desk.goal("open"), desk.goal("hidden")];
        goals[1].private = true;
        let mut records = vec![new_mentor(&jane)];
        for (number, is_private) in private.into_iter().enumerate() {
            let mut entry = desk.meeting(3, &[jane.id]);
            (entry.private, entry.minutes) = (is_private, Some(30));
            entry.received = entry.received.toggled(Support::ALL[number]);
            let mut note = desk.meeting(4, &[]);
            (note.kind, note.state, note.private) = (EntryKind::Note, None, is_private);
            let mut advice = Takeaway::new(desk.id(), Kind::Advice, "advice");
            (advice.entry, advice.line) = (Some(entry.id), Some(0));
            (advice.state, advice.outcome) = (State::Closed, Some(Outcome::Worked));
            (advice.closed, advice.told) = (Some(day(5)), Some(day(6)));
            let mut action = Takeaway::new(desk.id(), Kind::Action, "action");
            (action.state, action.closed) = (State::Done, Some(day(5)));
            (action.mentor, action.private) = (Some(jane.id), is_private);
            records.extend([new_entry(&entry), new_entry(&note)]);
            records.extend([new_takeaway(&advice), new_takeaway(&action)]);
            let goal = &goals[usize::from(is_private)];
            records.push(new_check_in(&desk.check_in(goal.id, day(7), 10.0)));
        }
        records.extend(goals.iter().map(new_goal));
        save(&mut store, "all", records);
        let year = with_cx(day(22), |cx| store.reader().year_matter(2026, cx).unwrap());
        let met: Vec<u32> = year.met().map(|(_, count)| count).collect();
        assert_eq!(met.iter().sum::<u32>(), counted, "{private:?}");
        assert_eq!(year.facts.minutes, 30 * counted);
        for (number, is_private) in private.into_iter().enumerate() {
            let supports = year.facts.supports[Support::ALL[number] as usize];
            assert_eq!(supports, u32::from(!is_private), "{private:?}");
        }
        for fact in [
            Fact::Meetings,
            Fact::Notes,
            Fact::Came(Kind::Advice),
            Fact::Closed(Kind::Advice),
            Fact::Closed(Kind::Action),
            Fact::Told,
            Fact::CheckIns,
        ] {
            assert_eq!(fact.of(&year.facts), counted, "{fact:?} {private:?}");
        }
    }
}
