//! What is said of the lines of an agenda: left out, remarked on, moved; and lines of its own.

use super::{Agenda, AgendaItem, AgendaPoint, Id, Matter, OwnLine};

impl Agenda {
    /// Leaves a line out of the meeting, or keeps it.
    pub fn leave_out(&mut self, matter: Matter, is_left_out: bool) {
        self.said(matter).is_left_out = is_left_out;
    }

    /// Puts a text beside a line; blanks alone are no text.
    pub fn remark(&mut self, matter: Matter, text: impl Into<String>) {
        let text = text.into();
        self.said(matter).remark = match text.trim() {
            "" => String::new(),
            _ => text,
        };
    }

    /// Notes that a line was spoken of.
    pub fn tick(&mut self, matter: Matter) {
        self.said(matter).is_done = true;
        if let Matter::Line(id) = matter
            && let Some(line) = self.own_line(id)
        {
            line.is_done = true;
        }
    }

    /// Adds a line of its own, at the end. Whether it did: blanks alone are no line.
    pub fn add_line(&mut self, id: Id, text: impl Into<String>) -> bool {
        let text = text.into();
        let has_words = !text.trim().is_empty();
        if has_words {
            let is_done = false;
            self.lines.push(OwnLine { id, text, is_done });
        }
        has_words
    }

    /// Says a line of its own in other words. Whether it did: blanks alone are no line, and only one that it has is edited.
    pub fn edit_line(&mut self, id: Id, text: impl Into<String>) -> bool {
        let text = text.into();
        match self.own_line(id) {
            Some(line) if !text.trim().is_empty() => {
                line.text = text;
                true
            }
            _ => false,
        }
    }

    /// Removes a line of its own, with what was said of it. One that only waits in another agenda is removed by
    /// [`remove_own_line`](super::remove_own_line).
    pub fn remove_line(&mut self, id: Id) {
        self.lines.retain(|line| line.id != id);
        self.points.retain(|point| point.matter != Matter::Line(id));
        self.order.retain(|matter| *matter != Matter::Line(id));
    }

    /// Moves the line at the place `from` of the `items` shown to the place `to`. Places that there are not move nothing.
    pub fn move_line(&mut self, items: &[AgendaItem], from: usize, to: usize) {
        if from == to || from.max(to) >= items.len() {
            return;
        }
        let mut order: Vec<Matter> = items.iter().map(|item| item.matter).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        self.order = order;
    }

    /// What is said of a line, to be said otherwise. A point that says nothing stays until it is
    /// [written](super::prepare): it tells that what another agenda says of the line counts no more.
    pub(super) fn said(&mut self, matter: Matter) -> &mut AgendaPoint {
        let known = self.points.iter().position(|point| point.matter == matter);
        let place = known.unwrap_or_else(|| {
            self.points.push(AgendaPoint::new(matter));
            self.points.len() - 1
        });
        &mut self.points[place]
    }

    fn own_line(&mut self, id: Id) -> Option<&mut OwnLine> {
        self.lines.iter_mut().find(|line| line.id == id)
    }
}
