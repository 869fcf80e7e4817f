//! The fields above a meeting's note: with whom, day, time, minutes, place. They are read only when saving.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::domain::{
    Cx, Entry, EntryKind, Id, Intent, Lang, Match, MeetingState, Mentor, Toward, Who, Writing,
    find_mentor, names_in, read_day, read_minutes, read_time_in_zone, zone,
};
use crate::ui::field::Field;
use crate::words::{terms, writer as words};

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
    /// What stood in the fields at the beginning.
    loaded: [String; 5],
    /// Whom the names at the beginning mean, whoever else is called the same by now, and in the trash or not.
    with: Vec<(Id, String)>,
    /// Which way a day without a year is meant: of a plan, the next one to come.
    toward: Toward,
    /// The zone of the user: a time that stands in another one names it.
    here: String,
    /// The versions of fields that were put in place of others, so that the sum of all versions only grows.
    replaced: u64,
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
    /// For a new entry of today, or a plan, whose day is to be chosen.
    pub(super) fn new(with: &[Mentor], intent: Intent, cx: &Cx) -> Self {
        let with = with
            .iter()
            .map(|mentor| (mentor.id, mentor.name.clone()))
            .collect();
        let empty = String::new;
        let (day, toward) = match intent {
            Intent::Plan => (empty(), Toward::Coming),
            Intent::Log | Intent::Edit => (cx.today.to_string(), Toward::Past),
        };
        Self::with(with, [day, empty(), empty(), empty()], toward, cx.zone)
    }

    /// For an entry of the journal, logged or edited by somebody in the zone `here`; `names` are all mentors' names, also of those in the trash.
    pub(super) fn of(
        entry: &Entry,
        intent: Intent,
        names: &BTreeMap<Id, String>,
        here: &str,
    ) -> Self {
        let name = |id: &Id| names.get(id).map(|name| (*id, name.clone()));
        let time = |time: NaiveTime| {
            let clock = format!("{}:{:02}", time.hour(), time.minute());
            if zone::at(entry.day, time, &entry.zone, here) == (entry.day, time) {
                clock
            } else {
                format!("{clock} {}", entry.zone)
            }
        };
        let fields = [
            entry.day.to_string(),
            entry.time.map_or(String::new(), time),
            entry
                .minutes
                .map_or(String::new(), |minutes| minutes.to_string()),
            entry.place.clone(),
        ];
        let toward = match (entry.state, intent) {
            (_, Intent::Log) | (None | Some(MeetingState::Held), _) => Toward::Past,
            (Some(MeetingState::Planned | MeetingState::Cancelled), _) => Toward::Coming,
        };
        Self::with(
            entry.mentors.iter().filter_map(name).collect(),
            fields,
            toward,
            here,
        )
    }

    fn with(
        with: Vec<(Id, String)>,
        [day, time, minutes, place]: [String; 4],
        toward: Toward,
        here: &str,
    ) -> Self {
        let names: Vec<&str> = with.iter().map(|(_, name)| name.as_str()).collect();
        let loaded = [names.join(", "), day, time, minutes, place];
        let fields = std::array::from_fn(|field| Field::new(&loaded[field]));
        Self {
            fields,
            loaded,
            with,
            toward,
            here: here.to_owned(),
            replaced: 0,
        }
    }

    /// Puts in what a draft has otherwise than it was loaded then; the rest is as the journal has it now. Returns the fields
    /// that the journal has otherwise by now as well: they count as loaded then.
    pub(super) fn take(&mut self, typed: &[String; 5], loaded: &[String; 5]) -> Vec<usize> {
        let mut clashes = Vec::new();
        for field in (WHO..=PLACE).filter(|field| typed[*field] != loaded[*field]) {
            self.put(field, &typed[field]);
            if self.loaded[field] != loaded[field] {
                self.loaded[field].clone_from(&loaded[field]);
                clashes.push(field);
            }
        }
        clashes
    }

    /// Stands on the entry as the journal has it now: untouched fields follow it. Returns whether a field was changed here
    /// and there.
    pub(super) fn rebase(&mut self, entry: &Entry, names: &BTreeMap<Id, String>) -> bool {
        let now = Self::of(entry, Intent::Edit, names, &self.here);
        let mut has_clash = false;
        for (field, there) in now.loaded.into_iter().enumerate() {
            let here = self.fields[field].editor.text();
            if here == self.loaded[field] {
                self.put(field, &there);
            } else {
                has_clash |= there != self.loaded[field] && there != here;
            }
            self.loaded[field] = there;
        }
        self.with = now.with;
        has_clash
    }

    /// What stood in the fields at the beginning.
    pub(super) const fn loaded(&self) -> &[String; 5] {
        &self.loaded
    }

    /// What stands in the fields, for another day: a day is written out, as "yesterday" means another one then.
    pub(super) fn texts(&self, today: NaiveDate) -> [String; 5] {
        let day = self.day(today).map(|day| day.to_string());
        std::array::from_fn(|field| match (field, &day) {
            (DAY, Some(day)) => day.clone(),
            _ => self.fields[field].editor.text(),
        })
    }

    /// Whether nobody has touched the names.
    fn has_loaded_names(&self) -> bool {
        self.fields[WHO].trimmed() == self.loaded[WHO].trim() && !self.with.is_empty()
    }

    /// Which way a day without a year is meant.
    pub(super) const fn toward(&self) -> Toward {
        self.toward
    }

    /// The time typed, where it is one, and its zone: that of the entry as long as nobody has touched it, else the one
    /// typed, or the user's.
    pub(super) fn time<'a>(&'a self, stored: &'a str) -> Option<(NaiveTime, &'a str)> {
        let typed = self.fields[TIME].trimmed();
        let (time, zone) = read_time_in_zone(&typed)?;
        let is_untouched = typed == self.loaded[TIME];
        let zone = if is_untouched {
            stored
        } else {
            zone.unwrap_or(&self.here)
        };
        Some((time, zone))
    }

    /// Whether no day is typed.
    pub(super) fn has_no_day(&self) -> bool {
        self.fields[DAY].trimmed().is_empty()
    }

    /// The time on this day where the user is; `None` where that is the one typed.
    pub(super) fn time_here(&self, lang: Lang, day: NaiveDate, stored: &str) -> Option<String> {
        let (time, zone) = self.time(stored)?;
        terms::time_here(lang, day, time, zone, &self.here)
    }

    /// The field with this number.
    pub(super) fn field(&mut self, field: usize) -> &mut Field {
        &mut self.fields[field]
    }

    /// The first field that this kind of entry has.
    pub(super) const fn first(kind: EntryKind) -> usize {
        match kind {
            EntryKind::Meeting => WHO,
            EntryKind::Note => DAY,
        }
    }

    /// The last field that this kind of entry has.
    pub(super) const fn last(kind: EntryKind) -> usize {
        match kind {
            EntryKind::Meeting => PLACE,
            EntryKind::Note => DAY,
        }
    }

    /// Grows with each change of any field, whoever made it.
    pub(super) fn version(&self) -> u64 {
        let typed: u64 = self.fields.iter().map(|field| field.editor.version()).sum();
        self.replaced + typed
    }

    /// Whether a field holds something else than was loaded.
    pub(super) fn is_touched(&self) -> bool {
        let mut fields = self.fields.iter().zip(&self.loaded);
        fields.any(|(field, loaded)| field.editor.text() != *loaded)
    }

    /// Puts this text in place of what a field holds, unless it does already.
    fn put(&mut self, field: usize, text: &str) {
        if self.fields[field].editor.text() != text {
            self.replaced += self.fields[field].editor.version() + 1;
            self.fields[field] = Field::new(text);
        }
    }

    /// The day typed, where it is one.
    pub(super) fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        read_day(&self.fields[DAY].trimmed(), today, self.toward)
    }

    /// Whom the name typed means.
    pub(super) fn meant(&self, people: &[Mentor]) -> Meant {
        if self.has_loaded_names() {
            return Meant::Known(self.fields[WHO].trimmed());
        }
        let mut known = Vec::new();
        let typed = names_in(&self.fields[WHO].trimmed(), people);
        for name in &typed {
            match (self.loaded_as(name), find_mentor(name, people)) {
                (Some(_), _) => known.push(name.as_str()),
                (None, Match::One(mentor)) => known.push(mentor.name.as_str()),
                (None, Match::Several(_)) => return Meant::Several,
                (None, Match::None) => return Meant::New,
            }
        }
        if known.is_empty() {
            Meant::Nobody
        } else {
            Meant::Known(known.join(", "))
        }
    }

    /// Those whom the names mean and the journal knows; nobody where a name is not clear.
    pub(super) fn known(&self, people: &[Mentor]) -> Vec<Id> {
        if self.has_loaded_names() {
            return self.with.iter().map(|(id, _)| *id).collect();
        }
        let typed = names_in(&self.fields[WHO].trimmed(), people).into_iter();
        let known = typed.map(
            |name| match (self.loaded_as(&name), find_mentor(&name, people)) {
                (Some(id), _) => Some(id),
                (None, Match::One(mentor)) => Some(mentor.id),
                (None, _) => None,
            },
        );
        known.collect::<Option<_>>().unwrap_or_default()
    }

    /// Reads all fields, a day as seen from `today`; the error names the field and says what it takes. The note and the intent are the
    /// writer's to fill in.
    pub(super) fn read(
        &self,
        kind: EntryKind,
        people: &[Mentor],
        zone: &str,
        (today, cx): (NaiveDate, &Cx),
    ) -> Result<Writing, (usize, String)> {
        let lang = cx.lang;
        let day = self.day(today).ok_or_else(|| {
            let wrong = match self.toward {
                Toward::Past => words::bad_day(lang),
                Toward::Coming => words::bad_next_day(lang),
            };
            (DAY, wrong.to_owned())
        })?;
        self.optional(TIME, read_time_in_zone, words::bad_time(lang))?;
        let (time, zone) = match self.time(zone) {
            Some((time, zone)) => (Some(time), zone),
            None => (None, ""),
        };
        let minutes = self.optional(MINUTES, read_minutes, words::bad_minutes(lang))?;
        let who = match kind {
            EntryKind::Meeting => self.who(people, lang)?,
            EntryKind::Note => Vec::new(),
        };
        Ok(Writing {
            kind,
            who,
            day,
            time,
            zone: zone.to_owned(),
            minutes,
            place: self.fields[PLACE].trimmed(),
            intent: Intent::Edit,
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

    fn who(&self, people: &[Mentor], lang: Lang) -> Result<Vec<Who>, (usize, String)> {
        if self.has_loaded_names() {
            return Ok(self.with.iter().map(|(id, _)| Who::Known(*id)).collect());
        }
        names_in(&self.fields[WHO].trimmed(), people)
            .into_iter()
            .map(
                |name| match (self.loaded_as(&name), find_mentor(&name, people)) {
                    (Some(id), _) => Ok(Who::Known(id)),
                    (None, Match::One(mentor)) => Ok(Who::Known(mentor.id)),
                    (None, Match::None) => Ok(Who::New(name)),
                    (None, Match::Several(found)) => Err((WHO, words::which(lang, &name, &found))),
                },
            )
            .collect()
    }

    /// Whom this name meant at the beginning.
    fn loaded_as(&self, name: &str) -> Option<Id> {
        self.with
            .iter()
            .find(|(_, loaded)| loaded == name)
            .map(|(id, _)| *id)
    }
}

/// Puts the text that a field was loaded with into the entry: what the writer saw of it.
pub(super) fn unsee(entry: &mut Entry, field: usize, loaded: &str) {
    match field {
        // Nobody knows any more whom the names meant; that they were others is enough to be asked about.
        WHO => entry.mentors.clear(),
        DAY => entry.day = loaded.parse().unwrap_or(entry.day),
        TIME => {
            let read = read_time_in_zone(loaded);
            entry.time = read.map(|(time, _)| time);
            if let Some((_, Some(zone))) = read {
                zone.clone_into(&mut entry.zone);
            }
        }
        MINUTES => entry.minutes = read_minutes(loaded),
        _ => loaded.clone_into(&mut entry.place),
    }
}
