//! What is done to takeaways from a list: close, tell, put off, drop; one row or several, always one step.

use chrono::NaiveDate;

use crate::domain::{Change, Cx, Kind, Outcome, Record, Seen, State, Takeaway, Verb, fold};

/// A way in which a takeaway moves on: the state it comes to, and of closed advice how it turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The state.
    pub state: State,
    /// The outcome; only of advice that is closed.
    pub outcome: Option<Outcome>,
}

impl Ending {
    /// The ways in which a takeaway of this kind moves on, in the order offered; none for an insight, which only is.
    pub const fn of(kind: Kind) -> &'static [Self] {
        const fn to(state: State) -> Ending {
            Ending {
                state,
                outcome: None,
            }
        }
        const fn closed(outcome: Outcome) -> Ending {
            Ending {
                state: State::Closed,
                outcome: Some(outcome),
            }
        }
        const ADVICE: [Ending; 4] = [
            to(State::Trying),
            closed(Outcome::Worked),
            closed(Outcome::Partly),
            closed(Outcome::Not),
        ];
        const ACTION: [Ending; 1] = [to(State::Done)];
        const PROMISE: [Ending; 2] = [to(State::Kept), to(State::Lapsed)];
        const QUESTION: [Ending; 1] = [to(State::Asked)];
        const THANKS: [Ending; 1] = [to(State::Said)];
        const INTRODUCTION: [Ending; 1] = [to(State::Contacted)];
        match kind {
            Kind::Advice => &ADVICE,
            Kind::Action => &ACTION,
            Kind::Promise => &PROMISE,
            Kind::Question => &QUESTION,
            Kind::Insight => &[],
            Kind::Thanks => &THANKS,
            Kind::Introduction => &INTRODUCTION,
        }
    }
}

/// Moves each takeaway on in its way. An empty `result` leaves what was said before. `None` when nothing changes.
pub fn close_takeaways(rows: &[(Takeaway, Ending)], result: &str, cx: &Cx) -> Option<Change> {
    let closed = rows.iter().map(|(takeaway, ending)| {
        let mut after = takeaway.clone();
        after.settle(ending.state, ending.outcome, cx.today);
        if !result.trim().is_empty() {
            result.trim().clone_into(&mut after.result);
        }
        (takeaway, after)
    });
    change(Verb::Close, closed)
}

/// Adds what came of something that was closed without a word. `None` where that was said before, or `result` is empty.
pub fn say_result(takeaway: &Takeaway, result: &str) -> Option<Change> {
    let has_none = !takeaway.is_open() && takeaway.result.trim().is_empty();
    let mut after = takeaway.clone();
    result.trim().clone_into(&mut after.result);
    change(
        Verb::Close,
        [(takeaway, after)].into_iter().filter(|_| has_none),
    )
}

/// Notes that a mentor has heard today what came of these; those that are not closed, or that were told before, stay as
/// they are.
pub fn tell_takeaways(rows: &[Takeaway], cx: &Cx) -> Option<Change> {
    let told = rows
        .iter()
        .filter(|takeaway| can_be_told(takeaway))
        .map(|takeaway| {
            let mut after = takeaway.clone();
            after.told = Some(cx.today);
            (takeaway, after)
        });
    change(Verb::Tell, told)
}

/// Whether there is a result that no mentor has heard yet.
pub const fn can_be_told(takeaway: &Takeaway) -> bool {
    matches!(takeaway.state, State::Closed | State::Done)
        && takeaway.told.is_none()
        && (takeaway.entry.is_some() || takeaway.mentor.is_some())
}

/// Hides these from Today until a day, or shows them again.
pub fn put_off(rows: &[Takeaway], until: Option<NaiveDate>) -> Option<Change> {
    each(Verb::PutOff, rows, |after| after.later = until)
}

/// Drops these: advice is declined, a promise has lapsed, the rest is dropped. The reason is their result, if there is one.
pub fn drop_takeaways(rows: &[Takeaway], reason: &str, cx: &Cx) -> Option<Change> {
    let open: Vec<Takeaway> = rows
        .iter()
        .filter(|takeaway| takeaway.is_open())
        .cloned()
        .collect();
    each(Verb::Drop, &open, |after| {
        let state = match after.kind {
            Kind::Advice => State::Declined,
            Kind::Promise => State::Lapsed,
            _ => State::Dropped,
        };
        after.settle(state, None, cx.today);
        if !reason.trim().is_empty() {
            reason.trim().clone_into(&mut after.result);
        }
    })
}

/// Gives these a due day, or none.
pub fn set_due(rows: &[Takeaway], due: Option<NaiveDate>) -> Option<Change> {
    each(Verb::SetDue, rows, |after| after.due = due)
}

/// Gives these exactly these tags.
pub fn set_tags(rows: &[Takeaway], tags: &[String], private: bool) -> Option<Change> {
    each(Verb::SetTags, rows, |after| {
        after.tags = tags.to_vec();
        after.private = private;
    })
}

/// Gives these further tags; one that they have in another spelling is no further one.
pub fn add_tags(rows: &[Takeaway], tags: &[String], private: bool) -> Option<Change> {
    each(Verb::SetTags, rows, |after| {
        for tag in tags {
            let is_known = after.tags.iter().any(|known| fold(known) == fold(tag));
            if !is_known {
                after.tags.push(tag.clone());
            }
        }
        after.private |= private;
    })
}

/// Opens these again. What was said of them stays, as a beginning for the next time.
pub fn reopen_takeaways(rows: &[Takeaway], cx: &Cx) -> Option<Change> {
    each(Verb::Reopen, rows, |after| {
        let first = after.kind.states()[0];
        // An insight only is, and is never closed.
        if first.is_open() {
            after.settle(first, None, cx.today);
        }
    })
}

fn each(verb: Verb, rows: &[Takeaway], change_one: impl Fn(&mut Takeaway)) -> Option<Change> {
    let changed = rows.iter().map(|takeaway| {
        let mut after = takeaway.clone();
        change_one(&mut after);
        (takeaway, after)
    });
    change(verb, changed)
}

/// One step of all rows that differ; its subject is the first one's first line.
fn change<'a>(verb: Verb, rows: impl Iterator<Item = (&'a Takeaway, Takeaway)>) -> Option<Change> {
    let records: Vec<Record> = rows
        .filter(|(before, after)| *before != after)
        .map(|(before, after)| Record::Takeaway(Seen::changed(before.clone(), after)))
        .collect();
    let subject = records.iter().find_map(|record| match record {
        Record::Takeaway(seen) => seen.after.text.lines().next(),
        _ => None,
    });
    let subject = subject?.to_owned();
    Some(Change::Save {
        verb,
        subject,
        records,
    })
}
