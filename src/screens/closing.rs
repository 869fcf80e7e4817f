//! The rows after a meeting is saved: how useful, what was received, when the next one is, and what of the agenda was
//! spoken of. Esc skips them.

mod drafting;
mod lines;
mod view;

use std::collections::BTreeSet;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::Effect;
use crate::domain::{
    AgendaMatter, Closing, Cx, Entry, Id, Support, SupportSet, Toward, close_meeting, has_begun,
    read_day_and_time,
};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::mouse::Mouse;
use crate::words::{closing as agenda_words, writer as words};

pub(super) use lines::offered;
use lines::{Line, Lines};

/// The rows' state.
#[derive(Debug)]
pub struct ClosingRow {
    meeting: Entry,
    /// The takeaways that the meeting had before it was held.
    known: BTreeSet<Id>,
    usefulness: Option<u8>,
    received: SupportSet,
    /// The support that Space toggles.
    pointed: usize,
    next: Field,
    lines: Lines,
    /// Which part of the agenda is seen.
    list: List,
    focus: Focus,
    /// How often something was chosen.
    choices: u64,
    /// Taken up from a draft.
    resumed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Useful,
    Received,
    Next,
    /// A line of the agenda.
    Line(usize),
    /// What came of a line.
    Words(usize),
}

impl ClosingRow {
    /// The rows for this meeting, which is saved already; before it was held it had these takeaways.
    pub fn new(meeting: Entry, known: impl IntoIterator<Item = Id>) -> Self {
        Self {
            usefulness: meeting.usefulness,
            received: meeting.received,
            known: known.into_iter().collect(),
            meeting,
            pointed: 0,
            next: Field::new(""),
            lines: Lines::default(),
            list: List::default(),
            focus: Focus::Useful,
            choices: 0,
            resumed: false,
        }
    }

    /// Whether the agenda was not read yet.
    pub const fn is_unread(&self) -> bool {
        self.lines.is_unread()
    }

    /// Reads the agenda that the meeting was held with; what is ticked stays.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let whom = &self.meeting.mentors;
        let matter = reader.agenda_matter(whom, Some(self.meeting.id), cx)?;
        self.offer(matter);
        Ok(())
    }

    fn offer(&mut self, matter: AgendaMatter) {
        let pointed = match self.focus {
            Focus::Line(row) | Focus::Words(row) => self.lines.rows.get(row),
            _ => None,
        };
        let pointed = pointed.map(|line| line.item.matter);
        self.lines.read(matter, &self.known);
        let place = |pointed| {
            self.lines
                .rows
                .iter()
                .position(|line| line.item.matter == pointed)
        };
        self.focus = match (self.focus, pointed.and_then(place)) {
            (Focus::Line(_), Some(row)) => Focus::Line(row),
            (Focus::Words(_), Some(row)) => Focus::Words(row),
            (Focus::Line(_) | Focus::Words(_), None) => Focus::Next,
            (focus, _) => focus,
        };
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        match self.focus {
            Focus::Line(_) => keys::CLOSING_LINE,
            Focus::Words(_) => keys::CLOSING_WORDS,
            Focus::Useful | Focus::Received | Focus::Next => keys::CLOSING,
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => return self.skip(cx),
            Action::Save => return self.save(cx),
            Action::NextField => self.go_on(),
            Action::Header => self.go_back(),
            Action::Next => self.choose(' '),
            Action::Point(row) if row < self.lines.rows.len() => {
                self.focus = Focus::Line(row);
                self.choose(' ');
            }
            Action::Up => self.leap(-1),
            Action::Down => self.leap(1),
            _ => {}
        }
        Effect::None
    }

    fn go_on(&mut self) {
        let rows = &self.lines.rows;
        self.focus = match self.focus {
            Focus::Useful => Focus::Received,
            Focus::Received => Focus::Next,
            Focus::Next if rows.is_empty() => Focus::Next,
            Focus::Next => Focus::Line(0),
            Focus::Line(row) if rows[row].shows_words() => Focus::Words(row),
            Focus::Line(row) | Focus::Words(row) => Focus::Line((row + 1).min(rows.len() - 1)),
        };
    }

    fn go_back(&mut self) {
        self.focus = match self.focus {
            Focus::Useful | Focus::Received => Focus::Useful,
            Focus::Next => Focus::Received,
            Focus::Line(0) => Focus::Next,
            Focus::Line(row) => Focus::Line(row - 1),
            Focus::Words(row) => Focus::Line(row),
        };
    }

    /// Goes so many lines down the agenda, or up.
    fn leap(&mut self, by: isize) {
        if let Some(last) = self.lines.rows.len().checked_sub(1) {
            let row = match self.focus {
                Focus::Line(row) | Focus::Words(row) => row.saturating_add_signed(by),
                _ => 0,
            };
            self.focus = Focus::Line(row.min(last));
        }
    }

    /// Esc: what is typed stays as a draft. The agenda is used up even where nothing of it is ticked.
    fn skip(&mut self, cx: &Cx) -> Effect {
        if let Focus::Words(row) = self.focus {
            self.focus = Focus::Line(row);
            return Effect::None;
        }
        if self.draft_version().is_some() {
            return Effect::Leave;
        }
        let untouched = Closing {
            usefulness: self.meeting.usefulness,
            received: self.meeting.received,
            ..Closing::default()
        };
        self.write(untouched, cx)
    }

    /// A key that is not bound: digits choose, Space and the arrows too.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let page = isize::try_from(self.list.height().max(2) - 1).unwrap_or(1);
        match (self.focus, key.code) {
            (Focus::Next, _) => {
                self.next.wrong = None;
                return editing::edit(&mut self.next.editor, held, key, at);
            }
            (Focus::Words(row), _) => {
                return editing::edit(&mut self.lines.rows[row].words.editor, held, key, at);
            }
            (Focus::Line(_), KeyCode::PageUp) => self.leap(-page),
            (Focus::Line(_), KeyCode::PageDown) => self.leap(page),
            (Focus::Received, KeyCode::Left) => self.pointed = self.pointed.saturating_sub(1),
            (Focus::Received, KeyCode::Right) => self.pointed = (self.pointed + 1).min(5),
            (Focus::Useful, KeyCode::Left) => {
                let less = self.usefulness.map_or(1, |value| (value - 1).max(1));
                self.rate(Some(less));
            }
            (Focus::Useful, KeyCode::Right) => {
                let more = self.usefulness.map_or(1, |value| (value + 1).min(4));
                self.rate(Some(more));
            }
            _ => return false,
        }
        true
    }

    /// Lets the texts answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        let mut answered = self.next.mouse(mouse).then_some(Focus::Next);
        for (row, line) in self.lines.rows.iter_mut().enumerate() {
            if answered.is_none() && line.words.mouse(mouse) {
                answered = Some(Focus::Words(row));
            }
        }
        if let Some(focus) = answered.filter(|_| mouse.deed.is_press()) {
            self.focus = focus;
        }
        answered.is_some()
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        for character in text.chars() {
            if let Focus::Line(row) = self.focus
                && keys::narrow(character) != ' '
            {
                self.begin_words(row);
            }
            match self.typed_into() {
                Some(field) => {
                    field.wrong = None;
                    let mut bytes = [0; 4];
                    field.editor.insert(character.encode_utf8(&mut bytes), at);
                }
                None => self.choose(character),
            }
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.typed_into() {
            field.wrong = None;
            field.editor.paste(text);
        }
    }

    fn typed_into(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Next => Some(&mut self.next),
            Focus::Words(row) => Some(&mut self.lines.rows[row].words),
            Focus::Useful | Focus::Received | Focus::Line(_) => None,
        }
    }

    fn choose(&mut self, character: char) {
        match (self.focus, keys::narrow(character)) {
            (Focus::Useful, digit @ '1'..='4') => {
                let value = Some(digit as u8 - b'0');
                // The same digit again takes it back.
                self.rate(value.filter(|_| self.usefulness != value));
            }
            (Focus::Received, digit @ '1'..='6') => {
                self.pointed = usize::from(digit as u8 - b'1');
                self.toggle();
            }
            (Focus::Received, ' ') => self.toggle(),
            (Focus::Line(row), ' ') => self.tick(row),
            _ => {}
        }
    }

    fn rate(&mut self, usefulness: Option<u8>) {
        self.usefulness = usefulness;
        self.choices += 1;
    }

    fn toggle(&mut self) {
        self.received = self.received.toggled(Support::ALL[self.pointed]);
        self.choices += 1;
    }

    fn tick(&mut self, row: usize) {
        self.choices += 1;
        let line = &mut self.lines.rows[row];
        line.turn();
        if line.way.is_some() && line.asks_for_words() {
            self.focus = Focus::Words(row);
        }
    }

    /// Begins to say what came of a line by just typing it; one that moves on in one way only is ticked by that.
    fn begin_words(&mut self, row: usize) {
        let line = &mut self.lines.rows[row];
        if !line.has_words() || line.is_gone {
            return;
        }
        if line.way.is_none() && line.ways().len() == 1 {
            line.turn();
            self.choices += 1;
        }
        self.focus = Focus::Words(row);
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        let typed = self.next.trimmed();
        let next = read_day_and_time(&typed, cx.today, Toward::Coming);
        let wrong = match next {
            None if !typed.is_empty() => Some(words::bad_next_day(cx.lang)),
            Some((day, time)) if has_begun(day, time, cx.zone, cx) => {
                Some(words::next_has_passed(cx.lang))
            }
            _ => None,
        };
        if let Some(wrong) = wrong {
            self.focus = Focus::Next;
            self.next.wrong = Some(wrong.into());
            return Effect::None;
        }
        let mut rows = self.lines.rows.iter_mut();
        let lost = |line: &&mut Line| line.is_gone && line.is_touched() && !line.is_told;
        if let Some((row, line)) = rows.by_ref().enumerate().find(|(_, line)| lost(line)) {
            // What is typed there is to be seen before it goes.
            line.is_told = true;
            rows.for_each(|line| line.is_told |= line.is_gone);
            self.focus = Focus::Line(row);
            return Effect::Say(agenda_words::lines_are_gone(cx.lang).into());
        }
        let closing = Closing {
            next: next.map(|(day, _)| day),
            time: next.and_then(|(_, time)| time),
            usefulness: self.usefulness,
            received: self.received,
        };
        self.write(closing, cx)
    }

    fn write(&self, closing: Closing, cx: &Cx) -> Effect {
        let with = self.lines.with();
        let with = with.as_ref().map(|(matter, ticks)| (*matter, &ticks[..]));
        close_meeting(&self.meeting, closing, with, cx).map_or(Effect::Close, Effect::Write)
    }

    /// The meeting.
    pub const fn meeting(&self) -> Id {
        self.meeting.id
    }

    /// Another window changed the meeting meanwhile, or a line of its agenda, which is read again by now: what is chosen
    /// here is put into it as it is now. Of one that went to the trash nothing is written: what is chosen stays in sight.
    pub fn conflicted(&mut self, stored: Option<Entry>, cx: &Cx) -> Effect {
        let Some(meeting) = stored.filter(|meeting| !meeting.deleted) else {
            return match self.draft_version() {
                Some(_) => Effect::Say(agenda_words::meeting_went(cx.lang).into()),
                None => Effect::Close,
            };
        };
        // What was not chosen here is as it was chosen there.
        if self.usefulness == self.meeting.usefulness {
            self.usefulness = meeting.usefulness;
        }
        if self.received == self.meeting.received {
            self.received = meeting.received;
        }
        self.meeting = meeting;
        self.save(cx)
    }
}
