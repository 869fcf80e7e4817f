//! The one row after a meeting is logged: how useful it was, what it gave, when the next one is, what of the agenda it
//! settled.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    Agenda, AgendaMatter, AgendaPoint, Change, Cx, Ending, Entry, EntryKind, Matter, MeetingState,
    Record, Seen, SupportSet, Takeaway, Verb, can_be_told,
};

/// What the closing row holds; all of it may stay empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// 1 (little) to 4 (very).
    pub usefulness: Option<u8>,
    /// The supports received.
    pub received: SupportSet,
    /// The day of the next meeting with the same mentors.
    pub next: Option<NaiveDate>,
    /// Its time, where the user is.
    pub time: Option<NaiveTime>,
}

/// A line of the agenda that was spoken of in the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The line.
    pub matter: Matter,
    /// How an open takeaway moved on; `None` where there is nothing to choose: a result is told, a topic spoken of.
    pub ending: Option<Ending>,
    /// The answer, or what came of it; may be empty, and then what was said before stays.
    pub words: String,
}

/// Puts the closing row into the meeting, plans the next one, and settles the lines of the agenda `with` which it was held;
/// that agenda is used up then. `None` when there is nothing to say.
pub fn close_meeting(
    meeting: &Entry,
    closing: Closing,
    with: Option<(&AgendaMatter, &[Tick])>,
    cx: &Cx,
) -> Option<Change> {
    let mut after = meeting.clone();
    after.usefulness = closing.usefulness;
    after.received = closing.received;
    let mut records = Vec::new();
    if let Some(day) = closing.next {
        records.push(Record::Entry(Seen::new(next_meeting(
            meeting, day, closing, cx,
        ))));
    }
    if let Some((matter, ticks)) = with {
        let spoken = matter.takeaways.iter().map(|one| &one.takeaway);
        records.extend(spoken.filter_map(|takeaway| {
            let is_meant = |tick: &&Tick| tick.matter == Matter::Takeaway(takeaway.id);
            let after = settled(takeaway, ticks.iter().find(is_meant)?, meeting.day);
            let seen = Seen::changed(takeaway.clone(), after);
            (seen.before.as_ref() != Some(&seen.after)).then_some(Record::Takeaway(seen))
        }));
        let own = matter.agenda.iter().map(|agenda| {
            let used = Agenda {
                meeting: Some(meeting.id),
                is_used: true,
                ..spoken_of(agenda, ticks)
            };
            (agenda, used)
        });
        let carried = matter.carried.iter();
        let carried = carried.map(|agenda| (agenda, with_done_lines(agenda, ticks)));
        let changed = own
            .chain(carried)
            .filter(|(before, after)| *before != after);
        records.extend(
            changed.map(|(before, after)| {
                Record::Agenda(Box::new(Seen::changed(before.clone(), after)))
            }),
        );
    }
    if records.is_empty() && after == *meeting {
        return None;
    }
    // It is named even where it stays as it is: the history joins this to the step that logged just this meeting.
    records.insert(0, Record::Entry(Seen::changed(meeting.clone(), after)));
    Some(Change::Save {
        verb: Verb::CloseMeeting,
        subject: meeting.opening().to_owned(),
        records,
    })
}

fn next_meeting(meeting: &Entry, day: NaiveDate, closing: Closing, cx: &Cx) -> Entry {
    let mut next = Entry::new(cx.id(), EntryKind::Meeting, day);
    next.state = Some(MeetingState::Planned);
    next.time = closing.time;
    if closing.time.is_some() {
        cx.zone.clone_into(&mut next.zone);
    }
    next.mentors.clone_from(&meeting.mentors);
    next
}

/// The takeaway as it left the meeting of this day. What the mentor heard there has been told.
fn settled(takeaway: &Takeaway, tick: &Tick, day: NaiveDate) -> Takeaway {
    let mut after = takeaway.clone();
    if let Some(ending) = tick.ending {
        after.settle(ending.state, ending.outcome, day);
    }
    let words = tick.words.trim();
    if !words.is_empty() {
        words.clone_into(&mut after.result);
    }
    if can_be_told(&after) {
        after.told = Some(day);
    }
    after
}

/// The agenda with what was spoken of.
fn spoken_of(agenda: &Agenda, ticks: &[Tick]) -> Agenda {
    let mut after = with_done_lines(agenda, ticks);
    let topics = ticks.iter().map(|tick| tick.matter);
    for matter in topics.filter(|matter| !matches!(matter, Matter::Takeaway(_) | Matter::Line(_))) {
        match after.points.iter_mut().find(|point| point.matter == matter) {
            Some(point) => point.is_done = true,
            None => after.points.push(AgendaPoint {
                is_done: true,
                ..AgendaPoint::new(matter)
            }),
        }
    }
    after
}

fn with_done_lines(agenda: &Agenda, ticks: &[Tick]) -> Agenda {
    let mut after = agenda.clone();
    for line in &mut after.lines {
        let matter = Matter::Line(line.id);
        line.is_done |= ticks.iter().any(|tick| tick.matter == matter);
    }
    after
}
