//! What is said of an agenda's lines, as changes to write.

use crate::domain::{
    Added, Agenda, AgendaMatter, Change, Cx, Id, Matter, Record, add_line, agenda_items, prepare,
};

/// Leaves a line out of this meeting, or takes it back.
pub(super) fn leave_out(
    matter: &AgendaMatter,
    of: Matter,
    is_out: bool,
    cx: &Cx,
) -> Option<Change> {
    said(matter, cx, |agenda| agenda.leave_out(of, is_out))
}

/// Puts a remark beside a line, or takes it away.
pub(super) fn remarked(matter: &AgendaMatter, of: Matter, remark: &str, cx: &Cx) -> Option<Change> {
    said(matter, cx, |agenda| agenda.remark(of, remark))
}

/// Moves a line so many places on; `None` where it stands at that end already.
pub(super) fn moved(matter: &AgendaMatter, of: Matter, by: isize, cx: &Cx) -> Option<Change> {
    let items = agenda_items(matter);
    let from = items.iter().position(|one| one.matter == of)?;
    let to = from.checked_add_signed(by)?;
    said(matter, cx, |agenda| agenda.move_line(&items, from, to))
}

/// Gives an own line this text.
pub(super) fn reworded(matter: &AgendaMatter, id: Id, text: &str, cx: &Cx) -> Option<Change> {
    said(matter, cx, |agenda| _ = agenda.edit_line(id, text))
}

/// Adds what is typed, as a line of its own or, with a mark before it, as a takeaway; which of them it became.
pub(super) fn added(
    matter: &AgendaMatter,
    typed: &str,
    cx: &Cx,
) -> Option<(Option<Matter>, Change)> {
    if matter.mentors.is_empty() {
        return None;
    }
    match add_line(typed, matter, cx)? {
        Added::Line(agenda) => {
            let line = agenda.lines.last().map(|line| Matter::Line(line.id));
            Some((line, prepare(matter, agenda)?))
        }
        Added::Takeaway(change) => {
            let takeaway = match &change {
                Change::Save { records, .. } => records.iter().find_map(|record| match record {
                    Record::Takeaway(seen) => Some(Matter::Takeaway(seen.after.id)),
                    _ => None,
                }),
                _ => None,
            };
            Some((takeaway, change))
        }
    }
}

/// The agenda as it is shown, with more said of it; `None` where nobody is left to meet.
fn said(matter: &AgendaMatter, cx: &Cx, say: impl FnOnce(&mut Agenda)) -> Option<Change> {
    if matter.mentors.is_empty() {
        return None;
    }
    let mut agenda = matter.begun(cx.id());
    say(&mut agenda);
    prepare(matter, agenda)
}
