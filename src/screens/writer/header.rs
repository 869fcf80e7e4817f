//! The fields above a meeting's note: with whom, day, time, minutes, place. They are read only when saving.

use chrono::{NaiveDate, Timelike};

use crate::domain::{
    Cx, Entry, EntryKind, Lang, Match, Mentor, Takeaway, Toward, Who, Writing, find_mentor,
    read_day, read_minutes, read_time, split_names,
};
use crate::ui::field::Field;
use crate::words::writer as words;

/// With whom.
pub(super) const WHO: usize = 0;
/// The day.
pub(super) const DAY: usize = 1;
/// The time.
pub(super) const TIME: usize = 2;
/// The length in minutes.
pub(super) const MINUTES: usize = 3;
/// The place.
pub(super) const PLACE: usize = 4;

/// The fields, in the order in which Tab visits them.
#[derive(Debug)]
pub(super) struct Header {
    fields: [Field; 5],
}

/// What the name typed means, as the screen says beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// Nothing is typed.
    Nobody,
    /// Mentors of the journal; their names as the journal writes them.
    Known(String),
    /// Somebody new is among them.
    New,
    /// A name that several mentors have.
    Several,
}

impl Header {
    /// For a new entry of today.
    pub(super) fn new(with: &[&Mentor], today: NaiveDate) -> Self {
        let names: Vec<&str> = with.iter().map(|mentor| mentor.name.as_str()).collect();
        Self::typed(&[
            names.join(", "),
            today.to_string(),
            String::new(),
            String::new(),
            String::new(),
        ])
    }

    /// For an entry of the journal.
    pub(super) fn of(entry: &Entry, people: &[Mentor]) -> Self {
        let names: Vec<&str> = entry
            .mentors
            .iter()
            .filter_map(|id| people.iter().find(|mentor| mentor.id == *id))
            .map(|mentor| mentor.name.as_str())
            .collect();
        Self::typed(&[
            names.join(", "),
            entry.day.to_string(),
            entry.time.map_or(String::new(), |time| {
                format!("{}:{:02}", time.hour(), time.minute())
            }),
            entry
                .minutes
                .map_or(String::new(), |minutes| minutes.to_string()),
            entry.place.clone(),
        ])
    }

    /// With these texts.
    pub(super) fn typed(texts: &[String; 5]) -> Self {
        Self {
            fields: std::array::from_fn(|field| Field::new(&texts[field])),
        }
    }

    /// What stands in the fields.
    pub(super) fn texts(&self) -> [String; 5] {
        std::array::from_fn(|field| self.fields[field].editor.text())
    }

    /// The field with this number.
    pub(super) fn field(&mut self, field: usize) -> &mut Field {
        &mut self.fields[field]
    }

    /// The last field that this kind of entry has.
    pub(super) const fn last(kind: EntryKind) -> usize {
        match kind {
            EntryKind::Meeting => PLACE,
            EntryKind::Note => DAY,
        }
    }

    pub(super) fn version(&self) -> u64 {
        self.fields.iter().map(|field| field.editor.version()).sum()
    }

    /// The day typed, where it is one.
    pub(super) fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        read_day(&self.fields[DAY].trimmed(), today, Toward::Past)
    }

    /// Whom the name typed means.
    pub(super) fn meant(&self, people: &[Mentor]) -> Meant {
        let typed = split_names(&self.fields[WHO].editor.text());
        let mut known = Vec::new();
        for name in &typed {
            match find_mentor(name, people) {
                Match::One(mentor) => known.push(mentor.name.as_str()),
                Match::Several(_) => return Meant::Several,
                Match::None => return Meant::New,
            }
        }
        if known.is_empty() {
            Meant::Nobody
        } else {
            Meant::Known(known.join(", "))
        }
    }

    /// Reads all fields; the error names the field and says what it takes.
    pub(super) fn read(
        &self,
        kind: EntryKind,
        people: &[Mentor],
        before: Option<&(Entry, Vec<Takeaway>)>,
        cx: &Cx,
    ) -> Result<Writing, (usize, String)> {
        let lang = cx.lang;
        let day = self
            .day(cx.today)
            .ok_or_else(|| (DAY, words::bad_day(lang).into()))?;
        let time = self.optional(TIME, read_time, words::bad_time(lang))?;
        let minutes = self.optional(MINUTES, read_minutes, words::bad_minutes(lang))?;
        let who = match kind {
            EntryKind::Meeting => self.who(people, before, lang)?,
            EntryKind::Note => Vec::new(),
        };
        let zone = before
            .map(|(entry, _)| entry.zone.clone())
            .unwrap_or_default();
        let place = self.fields[PLACE].trimmed();
        Ok(Writing {
            kind,
            who,
            day,
            time,
            zone,
            minutes,
            place,
            note: String::new(),
        })
    }

    /// Reads a field that may stay empty.
    fn optional<T>(
        &self,
        field: usize,
        read: impl Fn(&str) -> Option<T>,
        wrong: &str,
    ) -> Result<Option<T>, (usize, String)> {
        match self.fields[field].trimmed().as_str() {
            "" => Ok(None),
            typed => read(typed)
                .map(Some)
                .ok_or_else(|| (field, wrong.to_owned())),
        }
    }

    fn who(
        &self,
        people: &[Mentor],
        before: Option<&(Entry, Vec<Takeaway>)>,
        lang: Lang,
    ) -> Result<Vec<Who>, (usize, String)> {
        // Untouched names keep their mentors, whatever else is called the same by now.
        if let Some((entry, _)) = before
            && Self::of(entry, people).fields[WHO].trimmed() == self.fields[WHO].trimmed()
        {
            return Ok(entry.mentors.iter().copied().map(Who::Known).collect());
        }
        split_names(&self.fields[WHO].editor.text())
            .into_iter()
            .map(|name| match find_mentor(&name, people) {
                Match::One(mentor) => Ok(Who::Known(mentor.id)),
                Match::None => Ok(Who::New(name)),
                Match::Several(found) => Err((WHO, words::which(lang, &name, &found))),
            })
            .collect()
    }
}
