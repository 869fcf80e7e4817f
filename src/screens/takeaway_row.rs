//! A takeaway as a row of a list, and what its keys do: the same on every screen that shows one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::style::Style;

use super::asking::{Asking, Purpose};
use super::entry_view::in_order;
use super::report::Subject;
use super::row_cells::RowCells;
use super::{Aim, Begin, Effect, Overlay};
use crate::domain::zone::Days;
use crate::domain::{
    Cx, Group, Id, Kind, Lang, State, Takeaway, can_be_told, reopen_takeaways, tell_takeaways,
    trash_takeaways,
};
use crate::store::OpenRow;
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::words::{followups as words, terms};

/// A takeaway with what a row says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawayRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; without an entry, the day on which it was noted.
    pub day: NaiveDate,
    /// The names of the mentors it belongs to.
    pub mentors: Vec<String>,
    /// What lists call them.
    pub called: Vec<String>,
    /// The first of them, with whom the next meeting is prepared.
    whom: Option<Id>,
    /// How many meetings were held with the first of them since that day; counted up to [`OpenRow::MANY`].
    pub meetings: u32,
}

impl TakeawayRow {
    /// The row of what was read, somewhere with these `days`; of all mentors `names` are the names and `called` what lists call them.
    pub fn new(
        row: OpenRow,
        (names, called): (&BTreeMap<Id, String>, &BTreeMap<Id, String>),
        days: &Days,
    ) -> Self {
        let noted = || days.day(row.takeaway.id.born());
        Self {
            mentors: in_order(&row.mentors, names),
            called: in_order(&row.mentors, called),
            day: row.day.unwrap_or_else(noted),
            meetings: row.meetings,
            whom: row.mentors.first().copied(),
            takeaway: row.takeaway,
        }
    }

    /// Its cells in a list.
    pub fn cells(&self, look: &Look) -> RowCells<'_> {
        let kind = self.takeaway.kind;
        RowCells {
            sign: (self.kind(look.lang), kind.mark(), look.theme.mark(kind)),
            text: Cow::Borrowed(&self.takeaway.text),
            when: self.when(look),
            names: &self.mentors,
            called: &self.called,
        }
    }

    fn kind(&self, lang: Lang) -> &'static str {
        words::kind(
            lang,
            self.takeaway.kind,
            self.takeaway.state == State::Trying,
        )
    }

    /// What a verb on it is for.
    pub(super) const fn aim(&self) -> Aim {
        if self.takeaway.is_open() {
            Aim::Record(self.takeaway.id)
        } else {
            Aim::Result(self.takeaway.id)
        }
    }

    /// Its keys: those of what is open, or of what is done and not told.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.takeaway.is_open() {
            keys::takeaway(self.takeaway.kind)
        } else {
            keys::UNTOLD
        }
    }

    /// What `action` does to it; [`Effect::None`] where it is none of its own.
    pub fn act(&self, action: Action, cx: &Cx) -> Effect {
        if action == Action::Introduce {
            let by = self.mentors.first().map_or("", String::as_str);
            return introduce(&self.takeaway, by, cx);
        }
        if let (Action::Prepare, Some(mentor)) = (action, self.whom) {
            return Effect::Begin(Begin::Prepare(Some(mentor)));
        }
        act(std::slice::from_ref(&self.takeaway), action, cx)
    }

    /// When it is wanted; without a day how old it is; of what is closed, since when it is.
    fn when(&self, look: &Look) -> (String, Style) {
        let (lang, today, theme) = (look.lang, look.today, look.theme);
        let takeaway = &self.takeaway;
        let group = Group::of(takeaway, today);
        // What became of advice is what the mentor wants to hear.
        if let (Group::NotTold, Some(outcome)) = (group, takeaway.outcome) {
            return (terms::outcome(lang, outcome).to_owned(), theme.moss);
        }
        match (group, takeaway.due, takeaway.later, takeaway.closed) {
            (Group::NotTold, _, _, Some(closed)) => {
                return (words::done(lang, closed, today), theme.moss);
            }
            (Group::NotTold, _, _, None) => return (String::new(), theme.moss),
            (Group::Later, _, Some(later), _) => {
                return (words::until(lang, later, today), theme.faint);
            }
            _ => {}
        }
        if let Some(due) = takeaway.due {
            return (words::due(lang, due, today), due_style(look, due));
        }
        let days = (today - self.day).num_days().max(0);
        let is_many = self.meetings >= OpenRow::MANY;
        let age = words::age(lang, self.meetings, is_many, days);
        (age, theme.faint)
    }
}

/// The ink of a due day: its words say the same.
pub(super) fn due_style(look: &Look, due: NaiveDate) -> Style {
    match (due - look.today).num_days() {
        days if days < 0 => look.theme.vermilion,
        0..=7 => look.theme.amber,
        _ => look.theme.faint,
    }
}

/// What `action` does to these takeaways, several or one; [`Effect::None`] where it is none of theirs. Of one of which
/// the mentors are known, [`TakeawayRow::act`] knows more.
pub fn act(rows: &[Takeaway], action: Action, cx: &Cx) -> Effect {
    let [first, others @ ..] = rows else {
        return Effect::None;
    };
    let lang = cx.lang;
    let say = |words: &str| Effect::Say(words.to_owned());
    if !others.is_empty()
        && matches!(
            action,
            Action::Edit
                | Action::EditOutside
                | Action::Introduce
                | Action::History
                | Action::TellByMessage
        )
    {
        return say(words::one_at_a_time(lang));
    }
    let open: Vec<Takeaway> = rows.iter().filter(|row| row.is_open()).cloned().collect();
    match action {
        Action::PutOff | Action::Day if open.is_empty() => say(words::is_closed(lang)),
        Action::Next => ask(Purpose::Close(open), cx),
        Action::PutOff => ask(Purpose::PutOff(open), cx),
        Action::Day => ask(Purpose::Due(open), cx),
        Action::Drop if open.is_empty() => {
            reopen_takeaways(rows, cx).map_or(Effect::None, Effect::Write)
        }
        Action::Drop => ask(Purpose::Drop(open), cx),
        Action::Tags => ask(Purpose::Tags(rows.to_vec()), cx),
        Action::Tell if open.is_empty() => tell(rows, cx),
        Action::Tell
            if !open
                .iter()
                .any(|row| matches!(row.kind, Kind::Advice | Kind::Action)) =>
        {
            say(words::never_told(lang))
        }
        Action::Tell => say(words::close_first(lang)),
        Action::TellByMessage if !can_be_told(first) => say(words::nobody_to_tell(lang)),
        Action::TellByMessage => Effect::Begin(Begin::Leave(Subject::Telling(first.id))),
        Action::Edit | Action::EditOutside => match first.entry {
            Some(id) => Effect::EditEntry {
                id,
                line: first.line,
                outside: action == Action::EditOutside,
            },
            None => ask(Purpose::Edit(first.clone()), cx),
        },
        Action::Trash if rows.iter().any(|row| row.entry.is_some()) => {
            say(words::stands_in_a_note(lang))
        }
        Action::Trash => trash_takeaways(rows).map_or(Effect::None, Effect::Write),
        Action::Copy => {
            let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
            let is_private = rows.iter().any(Takeaway::is_kept_private);
            Effect::copy(texts.join("\n"), is_private, lang)
        }
        Action::History => Effect::History(first.id),
        _ => Effect::None,
    }
}

fn ask(purpose: Purpose, cx: &Cx) -> Effect {
    let asking = Asking::new(purpose, cx);
    Effect::Show(Box::new(Overlay::Asking(Box::new(asking))))
}

fn tell(rows: &[Takeaway], cx: &Cx) -> Effect {
    let told: Vec<Takeaway> = rows
        .iter()
        .filter(|row| can_be_told(row))
        .cloned()
        .collect();
    tell_takeaways(&told, cx).map_or_else(
        || Effect::Say(words::nobody_to_tell(cx.lang).to_owned()),
        Effect::Write,
    )
}

fn introduce(takeaway: &Takeaway, by: &str, cx: &Cx) -> Effect {
    if takeaway.kind != Kind::Introduction {
        return Effect::Say(words::is_no_introduction(cx.lang).to_owned());
    }
    Effect::Introduce {
        text: takeaway.text.clone(),
        by: by.to_owned(),
    }
}
