//! Preparing a meeting: what is said of the lines of its agenda, and what it takes over from those before it.

use super::add::{add_takeaway, has_mark};
use crate::domain::agenda_items::section_of;
use crate::domain::{Agenda, AgendaMatter, Change, Cx, Id, Kind, Matter, Record, Seen, Verb};

/// Writes what is said of an agenda, `after`, which was shown as `matter` and best made by [`AgendaMatter::begun`]: it is
/// for the meeting of that from now on, and takes over the own lines that are carried to it, with what was said of them.
/// `None` when nothing changes.
pub fn prepare(matter: &AgendaMatter, after: Agenda) -> Option<Change> {
    let before = matter.agenda.as_ref();
    if before == Some(&after) || after == matter.begun(after.id) {
        return None;
    }
    let records = written(matter, after);
    (!records.is_empty()).then(|| Change::Save {
        verb: Verb::Prepare,
        subject: subject(matter),
        records,
    })
}

/// What a line typed into an agenda becomes.
#[derive(Clone, Debug, PartialEq)]
pub enum Added {
    /// A line of its own: the agenda with it, for [`prepare`].
    Line(Agenda),
    /// A takeaway with the mentor, without an entry: the step that notes it.
    Takeaway(Change),
}

/// Adds a line to the agenda that is shown as `matter`. One that begins with a mark of the note's grammar and of which an
/// agenda speaks becomes a takeaway, which is read as [`add_takeaway`] reads it. `None` when there are no words.
pub fn add_line(line: &str, matter: &AgendaMatter, cx: &Cx) -> Option<Added> {
    let mentor = matter.mentors.first().map(|mentor| mentor.id);
    if has_mark(line.trim())
        && let Some((takeaway, change)) = add_takeaway(line, Kind::Question, mentor, cx)
        && section_of(&takeaway).is_some()
    {
        return Some(Added::Takeaway(change));
    }
    let mut agenda = matter.begun(cx.id());
    agenda
        .add_line(cx.id(), line.trim())
        .then_some(Added::Line(agenda))
}

/// Removes an own line, in whichever agenda of `matter` it is. `None` where there is none such.
pub fn remove_own_line(matter: &AgendaMatter, line: Id) -> Option<Change> {
    let beside = matter.beside.iter().map(|one| &one.agenda);
    let own = matter.agenda.iter().chain(&matter.carried);
    let of_line = |agenda: &&Agenda| agenda.lines.iter().any(|own| own.id == line);
    let records: Vec<Record> = own
        .chain(beside)
        .filter(of_line)
        .map(|before| {
            let mut after = before.clone();
            after.remove_line(line);
            record(Some(before.clone()), after)
        })
        .collect();
    (!records.is_empty()).then(|| Change::Save {
        verb: Verb::Prepare,
        subject: subject(matter),
        records,
    })
}

/// The records that differ when this is what is said of the agenda shown as `matter`. When it is used by it, so are the
/// agendas that waited for the meeting with some of those who were met.
pub(super) fn written(matter: &AgendaMatter, mut after: Agenda) -> Vec<Record> {
    let before = matter.agenda.clone();
    after.deleted = false;
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    after.meeting = meeting.or(after.meeting.filter(|_| after.is_used));
    for point in matter.said_elsewhere() {
        if after.point(point.matter).is_none() {
            after.points.push(point.clone());
        }
    }
    let mut records = Vec::new();
    for one in &matter.beside {
        let mut rest = left_there(&one.agenda, &mut after);
        rest.is_used |= after.is_used && one.is_of_these;
        records.extend(differing(&one.agenda, rest));
    }
    for carried in &matter.carried {
        let rest = taken_over(carried, &mut after);
        records.extend(differing(carried, rest));
    }
    // Of what stays elsewhere a point that says nothing overrides what is said there.
    let is_elsewhere = |matter: Matter, after: &Agenda| match matter {
        Matter::Line(id) => after.lines.iter().all(|line| line.id != id),
        _ => false,
    };
    let mut points = std::mem::take(&mut after.points);
    points.retain(|point| point.says_something() || is_elsewhere(point.matter, &after));
    after.points = points;
    if before.as_ref() != Some(&after) {
        records.insert(0, record(before, after));
    }
    records
}

/// Whom the agenda is with.
fn subject(matter: &AgendaMatter) -> String {
    let names = matter.mentors.iter().map(|mentor| mentor.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

fn differing(before: &Agenda, after: Agenda) -> Option<Record> {
    (*before != after).then(|| record(Some(before.clone()), after))
}

fn record(before: Option<Agenda>, after: Agenda) -> Record {
    Record::Agenda(Box::new(Seen { before, after }))
}

/// Moves the lines of `from` that were not spoken of into `to`; what is left of `from`.
fn taken_over(from: &Agenda, to: &mut Agenda) -> Agenda {
    let mut rest = from.clone();
    let (done, waiting) = rest.lines.into_iter().partition(|line| line.is_done);
    rest.lines = done;
    for line in waiting {
        let matter = Matter::Line(line.id);
        rest.points.retain(|point| point.matter != matter);
        rest.order.retain(|one| *one != matter);
        if to.lines.iter().all(|known| known.id != line.id) {
            to.lines.push(line);
        }
    }
    rest
}

/// Puts the lines of `from` that are shown in `to` back where they are, as they are said there now.
fn left_there(from: &Agenda, to: &mut Agenda) -> Agenda {
    let mut rest = from.clone();
    for line in rest.lines.iter_mut().filter(|line| !line.is_done) {
        if let Some(place) = to.lines.iter().position(|shown| shown.id == line.id) {
            *line = to.lines.remove(place);
        }
    }
    rest
}
