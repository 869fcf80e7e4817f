//! What is said of an agenda's lines, as changes to write.

use crate::domain::{
    Agenda, AgendaItem, AgendaMatter, AgendaPoint, Change, Cx, Id, Matter, OwnLine, Record,
    agenda_items, prepare,
};

/// Leaves a line out of this meeting, or takes it back.
pub(super) fn leave_out(
    matter: &AgendaMatter,
    of: Matter,
    is_out: bool,
    cx: &Cx,
) -> Option<Change> {
    said(matter, of, cx, |point| point.is_left_out = is_out)
}

/// Puts a remark beside a line, or takes it away.
pub(super) fn remarked(matter: &AgendaMatter, of: Matter, remark: &str, cx: &Cx) -> Option<Change> {
    said(matter, of, cx, |point| remark.clone_into(&mut point.remark))
}

/// Moves a line so many places on; `None` where it stands at that end already.
pub(super) fn moved(matter: &AgendaMatter, of: Matter, by: isize, cx: &Cx) -> Option<Change> {
    let mut order: Vec<Matter> = agenda_items(matter).iter().map(|one| one.matter).collect();
    let from = order.iter().position(|one| *one == of)?;
    let to = from.checked_add_signed(by).filter(|to| *to < order.len())?;
    order.swap(from, to);
    let mut agenda = agenda(matter, cx)?;
    agenda.order = order;
    prepare(matter, agenda)
}

/// Puts an own line with this text into the agenda, in place of the one of this id where there is one.
pub(super) fn with_line(matter: &AgendaMatter, id: Id, text: &str, cx: &Cx) -> Option<Change> {
    let mut agenda = agenda(matter, cx)?;
    put_line(&mut agenda, id, text);
    prepare(matter, agenda)
}

/// Removes an own line, with what was said of it.
pub(super) fn removed(matter: &AgendaMatter, id: Id, cx: &Cx) -> Option<Change> {
    let mut agenda = agenda(matter, cx)?;
    let carried = matter.carried.iter().flat_map(Agenda::waiting);
    let is_carried = carried.into_iter().any(|line| line.id == id);
    if is_carried {
        // It is taken over, so that the agenda it comes from lets go of it, and removed on the way.
        put_line(&mut agenda, id, "");
        let mut change = prepare(matter, agenda)?;
        if let Change::Save { records, .. } = &mut change
            && let Some(Record::Agenda(seen)) = records.first_mut()
        {
            remove(&mut seen.after, id);
        }
        return Some(change);
    }
    remove(&mut agenda, id);
    prepare(matter, agenda)
}

fn remove(agenda: &mut Agenda, id: Id) {
    let of = Matter::Line(id);
    agenda.lines.retain(|line| line.id != id);
    agenda.points.retain(|point| point.matter != of);
    agenda.order.retain(|one| *one != of);
}

fn put_line(agenda: &mut Agenda, id: Id, text: &str) {
    match agenda.lines.iter_mut().find(|line| line.id == id) {
        Some(line) => text.clone_into(&mut line.text),
        None => agenda.lines.push(OwnLine {
            id,
            text: text.to_owned(),
            is_done: false,
        }),
    }
}

fn said(
    matter: &AgendaMatter,
    of: Matter,
    cx: &Cx,
    say: impl FnOnce(&mut AgendaPoint),
) -> Option<Change> {
    let items = agenda_items(matter);
    let item = items.iter().find(|item| item.matter == of)?;
    let mut agenda = agenda(matter, cx)?;
    let mut point = point_of(&agenda, item);
    say(&mut point);
    let place = agenda.points.iter().position(|one| one.matter == of);
    match (place, point.says_something()) {
        (Some(place), true) => agenda.points[place] = point,
        (Some(place), false) => _ = agenda.points.remove(place),
        (None, true) => agenda.points.push(point),
        // Of a carried line something is said in the agenda it comes from: only what is said here counts more.
        (None, false) if item.is_left_out || !item.remark.is_empty() => agenda.points.push(point),
        (None, false) => {}
    }
    prepare(matter, agenda)
}

/// What is said of a line so far, also where that was in the agenda from which it is carried.
fn point_of(agenda: &Agenda, item: &AgendaItem) -> AgendaPoint {
    match agenda.point(item.matter) {
        Some(point) => point.clone(),
        None => AgendaPoint {
            is_left_out: item.is_left_out,
            remark: item.remark.clone(),
            ..AgendaPoint::new(item.matter)
        },
    }
}

/// The agenda as it is stored, or a new one; `None` where nobody is left to meet.
fn agenda(matter: &AgendaMatter, cx: &Cx) -> Option<Agenda> {
    let mentor = matter.mentors.first()?.id;
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    let known = matter.agenda.clone();
    Some(known.unwrap_or_else(|| Agenda::new(cx.id(), mentor, meeting)))
}
