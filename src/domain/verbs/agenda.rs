//! Preparing a meeting: what is said of the lines of its agenda, and what it takes over from those before it.

use crate::domain::{Agenda, AgendaMatter, Change, Matter, Record, Seen, Verb};

/// Writes what is said of an agenda, `after`, which was shown as `matter`: it is for the meeting of that from now on, and
/// takes over the own lines that are carried to it, with what was said of them. `None` when nothing changes.
pub fn prepare(matter: &AgendaMatter, mut after: Agenda) -> Option<Change> {
    let before = matter.agenda.clone();
    if before.as_ref() == Some(&after) {
        return None;
    }
    after.deleted = false;
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    after.meeting = meeting.or(after.meeting.filter(|_| after.is_used));
    let mut records = Vec::new();
    for carried in &matter.carried {
        let rest = taken_over(carried, &mut after);
        records.push(Record::Agenda(Box::new(Seen::changed(
            carried.clone(),
            rest,
        ))));
    }
    records.insert(0, Record::Agenda(Box::new(Seen { before, after })));
    let names = matter.mentors.iter().map(|mentor| mentor.name.as_str());
    Some(Change::Save {
        verb: Verb::Prepare,
        subject: names.collect::<Vec<_>>().join(", "),
        records,
    })
}

/// Moves the lines of `from` that were not spoken of into `to`; what is left of `from`.
fn taken_over(from: &Agenda, to: &mut Agenda) -> Agenda {
    let mut rest = from.clone();
    let (done, waiting) = rest.lines.into_iter().partition(|line| line.is_done);
    rest.lines = done;
    for line in waiting {
        let matter = Matter::Line(line.id);
        let (of_line, others) = rest
            .points
            .into_iter()
            .partition(|one| one.matter == matter);
        rest.points = others;
        if to.point(matter).is_none() {
            to.points.extend::<Vec<_>>(of_line);
        }
        if to.lines.iter().all(|known| known.id != line.id) {
            to.lines.push(line);
        }
    }
    rest.order.retain(
        |matter| !matches!(matter, Matter::Line(id) if to.lines.iter().any(|one| one.id == *id)),
    );
    rest
}
