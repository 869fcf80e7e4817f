//! What is ticked on the agenda of a meeting that was held: told, asked, said, done, or only spoken of.

use chrono::NaiveDate;

use super::agenda::written;
use super::followup::{Ending, can_be_told};
use crate::domain::{AgendaMatter, Cx, Entry, Id, Kind, Matter, Record, Seen, State, Takeaway};

/// One line that was ticked, or of which something was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which line.
    pub matter: Matter,
    /// It was spoken of: what waits to be told is told. Where it is not, nothing but the words is kept.
    pub is_ticked: bool,
    /// How what is open moves on; with `None` it stays open.
    pub ending: Option<Ending>,
    /// The answer, or what came of it, as it reads now, with what was written of it before; `None` where nothing was
    /// typed. Where a line has no place for it, it goes beside the line.
    pub words: Option<String>,
}

/// What changes when these lines were spoken of at the meeting: the takeaways, and the agenda, which is used from then on,
/// and made where something was ticked without one.
pub(super) fn ticked(
    meeting: &Entry,
    matter: &AgendaMatter,
    ticks: &[Tick],
    cx: &Cx,
) -> Vec<Record> {
    let mut records = Vec::new();
    let mut agenda = matter.begun(cx.id());
    let mut is_said = false;
    let mut seen = Vec::new();
    for tick in ticks {
        if seen.contains(&tick.matter) {
            continue;
        }
        seen.push(tick.matter);
        let mut words = tick.words.as_deref().map(str::trim);
        let mut is_spoken_of = tick.is_ticked;
        match tick.matter {
            Matter::Takeaway(id) => {
                let mut takeaways = matter.takeaways.iter().map(|one| &one.takeaway);
                let Some(before) = takeaways.find(|one| one.id == id) else {
                    continue;
                };
                let mut after = before.clone();
                if tick.is_ticked {
                    move_on(&mut after, tick.ending, meeting.day);
                }
                if let Some(words) = words.take() {
                    words.clone_into(&mut after.result);
                }
                is_spoken_of &= !after.is_open();
                if after != *before {
                    records.push(Record::Takeaway(Seen::changed(before.clone(), after)));
                }
            }
            Matter::ThankFor(id) if tick.is_ticked => {
                let Some(thanks) = thanks_for(matter, id, meeting.day, cx) else {
                    continue;
                };
                records.push(Record::Takeaway(Seen::new(thanks)));
            }
            _ => {}
        }
        if is_spoken_of {
            agenda.tick(tick.matter);
        }
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            let remark = &mut agenda.said(tick.matter).remark;
            if !remark.is_empty() {
                remark.push_str(" / ");
            }
            remark.push_str(words);
            is_said = true;
        }
        is_said |= is_spoken_of;
    }
    if !is_said {
        records.extend(used(meeting, matter));
        return records;
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

/// Moves on what was spoken of on `day`.
fn move_on(takeaway: &mut Takeaway, ending: Option<Ending>, day: NaiveDate) {
    let is_way = |ending: &Ending| Ending::of(takeaway.kind).contains(ending);
    if let Some(ending) = ending.filter(is_way).filter(|_| takeaway.is_open()) {
        takeaway.settle(ending.state, ending.outcome, day);
    }
    if can_be_told(takeaway) {
        // Nobody hears of what is yet to come.
        takeaway.told = Some(takeaway.closed.map_or(day, |closed| closed.max(day)));
    }
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
