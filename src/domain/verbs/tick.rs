//! What is ticked on the agenda of a meeting that was held: told, asked, said, done, or only spoken of.

use chrono::NaiveDate;

use super::agenda::written;
use super::followup::{Ending, can_be_told};
use crate::domain::{AgendaMatter, Cx, Entry, Id, Kind, Matter, Record, Seen, State, Takeaway};

/// One line that was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which line.
    pub matter: Matter,
    /// How what is open moves on; with `None` it stays open, and only the words are kept. What waits to be told is told.
    pub ending: Option<Ending>,
    /// The answer, or what came of it; may be empty. Where a line has no place for it, it goes beside the line.
    pub words: String,
}

/// What changes when these lines were spoken of at the meeting: the takeaways, and the agenda, which is used from then on,
/// and made where something was ticked without one.
pub(super) fn ticked(
    meeting: &Entry,
    matter: &AgendaMatter,
    ticks: &[Tick],
    cx: &Cx,
) -> Vec<Record> {
    if ticks.is_empty() {
        return used(meeting, matter);
    }
    let mut records = Vec::new();
    let mut agenda = matter.begun(cx.id());
    let mut seen = Vec::new();
    for tick in ticks {
        if seen.contains(&tick.matter) {
            continue;
        }
        seen.push(tick.matter);
        let mut words = tick.words.trim();
        let mut is_spoken_of = true;
        match tick.matter {
            Matter::Takeaway(id) => {
                let mut takeaways = matter.takeaways.iter().map(|one| &one.takeaway);
                let Some(before) = takeaways.find(|one| one.id == id) else {
                    continue;
                };
                let after = moved_on(before, tick.ending, &mut words, meeting.day);
                is_spoken_of = !after.is_open();
                if after != *before {
                    records.push(Record::Takeaway(Seen::changed(before.clone(), after)));
                }
            }
            Matter::ThankFor(id) => {
                let Some(thanks) = thanks_for(matter, id, meeting.day, cx) else {
                    continue;
                };
                records.push(Record::Takeaway(Seen::new(thanks)));
            }
            Matter::Goal(_) | Matter::First(_) | Matter::Line(_) => {}
        }
        if is_spoken_of {
            agenda.tick(tick.matter);
        }
        if !words.is_empty() {
            let remark = &mut agenda.said(tick.matter).remark;
            if !remark.is_empty() {
                remark.push_str(" / ");
            }
            remark.push_str(words);
        }
    }
    agenda.is_used = true;
    agenda.meeting = Some(meeting.id);
    records.extend(written(&of(meeting, matter), agenda));
    records
}

/// What changes when the meeting was logged and nothing was ticked: the agenda that waited for it waits no more.
pub(super) fn used(meeting: &Entry, matter: &AgendaMatter) -> Vec<Record> {
    let matter = of(meeting, matter);
    if let Some(agenda) = &matter.agenda {
        let mut after = matter.begun(agenda.id);
        after.is_used = true;
        return written(&matter, after);
    }
    let beside = matter.beside.iter().filter(|one| one.is_of_these);
    let waiting = beside.map(|one| &one.agenda).filter(|one| !one.is_used);
    waiting
        .map(|before| {
            let mut after = before.clone();
            after.is_used = true;
            Record::Agenda(Box::new(Seen::changed(before.clone(), after)))
        })
        .collect()
}

/// The same, for this meeting: it may have been read before there was one.
fn of(meeting: &Entry, matter: &AgendaMatter) -> AgendaMatter {
    AgendaMatter {
        meeting: Some(meeting.clone()),
        ..matter.clone()
    }
}

/// A takeaway after it was spoken of on `day`. The words are taken where there is a place for them.
fn moved_on(
    before: &Takeaway,
    ending: Option<Ending>,
    words: &mut &str,
    day: NaiveDate,
) -> Takeaway {
    let mut after = before.clone();
    let mut has_place = after.is_open();
    let is_way = |ending: &Ending| Ending::of(after.kind).contains(ending);
    if let Some(ending) = ending.filter(is_way).filter(|_| has_place) {
        after.settle(ending.state, ending.outcome, day);
    }
    if can_be_told(&after) {
        // Nobody hears of what is yet to come.
        after.told = Some(after.closed.map_or(day, |closed| closed.max(day)));
        has_place |= after.result.trim().is_empty();
    }
    if has_place && !words.is_empty() {
        std::mem::take(words).clone_into(&mut after.result);
    }
    after
}

/// Thanks that were said on `day` for the example that was suggested, in its words.
fn thanks_for(matter: &AgendaMatter, example: Id, day: NaiveDate, cx: &Cx) -> Option<Takeaway> {
    let one = matter.thank_for.as_ref()?;
    if one.takeaway.id != example {
        return None;
    }
    let mut thanks = Takeaway::new(cx.id(), Kind::Thanks, one.takeaway.text.clone());
    let is_met = |id: &Id| matter.mentors.iter().any(|mentor| mentor.id == *id);
    thanks.mentor = one.mentors.iter().copied().find(is_met);
    thanks.private = one.is_private;
    thanks.settle(State::Said, None, day);
    Some(thanks)
}
