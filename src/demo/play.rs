//! The example played through: each event on its day, through the same verbs as a user's.

mod goals;
mod people;
mod prepared;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Step;
use super::script::analyses::{Found, Search, Version};
use super::script::goals::{Aim, Said, Told};
use super::script::people::Person;
use super::script::prepared::{Prepared, Reviewed};
use super::script::{Deed, Fate, Loose, Scene, Script};
use crate::domain::{
    Agenda, Approach, Change, CheckIn, Closing, Cx, Ending, Entry, EntryKind, Farewell, Goal, Id,
    Ids, Intent, Kind, Lang, Mentor, MentorSearch, Month, MonthReview, Record, RelationshipReview,
    Revision, SelfAnalysis, State, Takeaway, Who, Writing, add_takeaway, cancel_meeting,
    close_meeting, close_takeaways, drop_takeaways, put_off, tell_takeaways, write_entry,
};
use people::With;
use prepared::Of;

/// All steps in order of time.
pub(super) fn play<'a>(
    script: &'a Script,
    lang: Lang,
    today: NaiveDate,
    ids: &'a Ids,
) -> Vec<Step> {
    let calendar = Calendar { today };
    let mut events = events(script, calendar);
    events.sort_by_key(|(at, _)| *at);
    let mut stage = Play {
        script,
        calendar,
        lang,
        ids,
        at: NaiveDateTime::default(),
        mentors: HashMap::new(),
        meetings: HashMap::new(),
        entries: HashMap::new(),
        takeaways: BTreeMap::new(),
        aims: HashMap::new(),
        goals: BTreeMap::new(),
        check_ins: Vec::new(),
        revisions: Vec::new(),
        reviews: Vec::new(),
        approaches: Vec::new(),
        farewells: Vec::new(),
        analyses: Vec::new(),
        searches: Vec::new(),
        agendas: Vec::new(),
        relationships: Vec::new(),
        steps: Vec::new(),
    };
    for (at, event) in events {
        stage.at = at;
        if let Some(change) = stage.perform(&event) {
            stage.take(change);
        }
    }
    stage.steps
}

/// Something that happens; entries are named by their place in the script.
enum Event<'a> {
    Person(&'a Person, With<'a>),
    LookAtMyself(&'a Version),
    Look(&'a Search, &'a Found),
    Plan(usize, &'a Scene),
    Move(usize, &'a Scene),
    Cancel(usize),
    Write(usize, &'a Scene),
    Rate(usize, &'a Scene),
    Note(&'a Loose),
    Thank(&'a Loose),
    Fate(usize, &'a Fate),
    Tell(usize, &'a Fate),
    Aim(&'a Aim),
    Say(&'a Aim, &'a Said),
    LookBack(Month, &'a Told),
    Begin(Month, &'a Told),
    Came(Month, &'a Told),
    Prepare(&'a Prepared),
    Relationship(&'a Reviewed, Of),
}

fn events(script: &Script, calendar: Calendar) -> Vec<(NaiveDateTime, Event<'_>)> {
    let mut events = people::events(script, calendar);
    let mut at = |ago, time, event| events.push((calendar.at(ago, time), event));
    for aim in &script.goal {
        at(aim.added, (21, 5), Event::Aim(aim));
        for said in &aim.log.0 {
            at(said.ago, (21, 50), Event::Say(aim, said));
        }
    }
    for line in &script.line {
        at(line.ago, (12, 40), Event::Note(line));
        if let Some(said) = line.said {
            at(said, (12, 40), Event::Thank(line));
        }
    }
    for (place, scene) in script.entry.iter().enumerate() {
        if let Some(planned) = scene.planned {
            at(planned, (21, 15), Event::Plan(place, scene));
        }
        if let Some(moved) = scene.moved {
            at(moved, (21, 20), Event::Move(place, scene));
        }
        if let Some(cancelled) = scene.cancelled {
            at(cancelled, (9, 5), Event::Cancel(place));
        }
        for fate in &scene.note.fates {
            at(fate.ago, (21, 30), Event::Fate(place, fate));
            if let Some(told) = fate.told {
                at(told, (21, 40), Event::Tell(place, fate));
            }
        }
    }
    events.extend(reviews(script, calendar));
    events.extend(prepared::events(script, calendar));
    for (place, scene) in script.entry.iter().enumerate() {
        if scene.is_written() {
            let written = calendar.written(scene);
            events.push((written, Event::Write(place, scene)));
            if scene.useful.is_some() {
                let rated = written + TimeDelta::minutes(1);
                events.push((rated, Event::Rate(place, scene)));
            }
        }
    }
    events
}

/// Looking back on the months, each on its last evening.
fn reviews(script: &Script, calendar: Calendar) -> Vec<(NaiveDateTime, Event<'_>)> {
    let mut events = Vec::new();
    let late = NaiveTime::from_hms_opt(22, 30, 0).unwrap_or_default();
    let first = script.entry.iter().map(|scene| scene.ago).max();
    for (month, place) in calendar.months(first.unwrap_or(0)) {
        let Some(told) = script.month.get(place).filter(|told| !told.missed) else {
            continue;
        };
        let at = month.last().and_time(late);
        events.push((at, Event::LookBack(month, told)));
        // Of what is to be done next nothing came yet.
        if month.next() < Month::of(calendar.today) {
            let came = at + goals::UNTIL_IT_CAME;
            events.push((came, Event::Came(month, told)));
        }
    }
    if let (Some(month), Some(told)) = (calendar.begun(), script.month.first()) {
        events.push((calendar.day(1).and_time(late), Event::Begin(month, told)));
    }
    events
}

/// The days of the example.
#[derive(Clone, Copy)]
struct Calendar {
    today: NaiveDate,
}

impl Calendar {
    /// The day so many days ago.
    fn day(self, ago: i64) -> NaiveDate {
        self.today - TimeDelta::days(ago)
    }

    /// The day of a meeting: nobody meets at a weekend, but on the Friday before, or the Monday after where it is still
    /// to come.
    fn meeting(self, ago: i64) -> NaiveDate {
        let day = self.day(ago);
        let (to_friday, to_monday) = match day.weekday() {
            Weekday::Sat => (1, 2),
            Weekday::Sun => (2, 1),
            _ => (0, 0),
        };
        let days = if ago < 0 { to_monday } else { -to_friday };
        day + TimeDelta::days(days)
    }

    fn at(self, ago: i64, (hour, minute): (u32, u32)) -> NaiveDateTime {
        let time = NaiveTime::from_hms_opt(hour, minute, 0);
        self.day(ago).and_time(time.unwrap_or_default())
    }

    /// When an entry was written: ten minutes after the meeting; a note late in the evening.
    fn written(self, scene: &Scene) -> NaiveDateTime {
        let Some(time) = scene.time() else {
            return self.at(scene.ago, (22, 0));
        };
        let minutes = i64::from(scene.minutes.unwrap_or(60)) + 10;
        self.meeting(scene.ago).and_time(time) + TimeDelta::minutes(minutes)
    }
}

/// What stands in the journal so far.
struct Play<'a> {
    script: &'a Script,
    calendar: Calendar,
    lang: Lang,
    ids: &'a Ids,
    at: NaiveDateTime,
    /// By the script's word for them.
    mentors: HashMap<String, Mentor>,
    /// The entries by their places in the script.
    meetings: HashMap<usize, Id>,
    entries: HashMap<Id, Entry>,
    takeaways: BTreeMap<Id, Takeaway>,
    /// The goals by the script's word for them.
    aims: HashMap<String, Id>,
    goals: BTreeMap<Id, Goal>,
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
    reviews: Vec<MonthReview>,
    approaches: Vec<Approach>,
    farewells: Vec<Farewell>,
    analyses: Vec<SelfAnalysis>,
    searches: Vec<MentorSearch>,
    agendas: Vec<Agenda>,
    relationships: Vec<RelationshipReview>,
    steps: Vec<Step>,
}

impl<'a> Play<'a> {
    /// What the event changes; `None` where it changes nothing.
    fn perform(&mut self, event: &Event<'_>) -> Option<Change> {
        let cx = self.cx();
        match event {
            Event::Person(person, with) => self.meet(person, *with),
            Event::Look(search, found) => self.look_for(search, found),
            Event::Plan(place, scene) => {
                let day = self.calendar.meeting(scene.first.unwrap_or(scene.ago));
                self.write(*place, self.writing(scene, day, Intent::Plan))
            }
            Event::Move(place, scene) => {
                let day = self.calendar.meeting(scene.ago);
                self.write(*place, self.writing(scene, day, Intent::Edit))
            }
            Event::Cancel(place) => cancel_meeting(self.entry(*place)?),
            Event::Write(place, scene) => {
                let day = self.written_on(scene);
                self.write(*place, self.writing(scene, day, Intent::Log))
            }
            Event::Rate(place, scene) => {
                let closing = Closing {
                    usefulness: scene.useful,
                    received: scene.received(),
                    next: None,
                    time: None,
                };
                let entry = self.entry(*place)?;
                let mut change = close_meeting(entry, closing, None, &cx)?;
                self.use_agenda(self.script, entry.id, &mut change);
                Some(change)
            }
            Event::Note(line) => {
                let with = line.with.as_ref().and_then(|key| self.mentors.get(key));
                let mentor = with.map(|mentor| mentor.id);
                add_takeaway(&line.text, Kind::Question, mentor, &cx).map(|(_, change)| change)
            }
            Event::Thank(line) => {
                let mut loose = self.takeaways.values().filter(|it| it.entry.is_none());
                let thanks = loose.find(|it| line.text.ends_with(&it.text))?.clone();
                let said = Ending {
                    state: State::Said,
                    outcome: None,
                };
                close_takeaways(&[(thanks, said)], "", &cx)
            }
            Event::Fate(place, fate) => {
                let takeaway = self.takeaway(*place, fate)?.clone();
                match fate.deed {
                    Deed::End(ending) => close_takeaways(&[(takeaway, ending)], &fate.result, &cx),
                    Deed::Drop => drop_takeaways(&[takeaway], &fate.result, &cx),
                    Deed::PutOff(ago) => put_off(&[takeaway], Some(self.calendar.day(ago))),
                }
            }
            Event::Tell(place, fate) => {
                let takeaway = self.takeaway(*place, fate)?.clone();
                tell_takeaways(&[takeaway], &cx)
            }
            Event::Aim(aim) => self.add_goal(aim),
            Event::Say(aim, said) => self.say(aim, said),
            // These are several steps each.
            Event::LookAtMyself(version) => {
                self.look_at_myself(version);
                None
            }
            Event::LookBack(month, told) => {
                self.look_back(*month, told);
                None
            }
            Event::Begin(month, told) => {
                self.begin_to_look_back(*month, told);
                None
            }
            Event::Came(month, told) => self.close_action(*month, told),
            Event::Prepare(prepared) => self.prepare(&self.script.entry, prepared),
            Event::Relationship(reviewed, of) => self.review_relationship(reviewed, *of),
        }
    }

    /// The circumstances of the moment that is played.
    fn cx(&self) -> Cx<'a> {
        Cx {
            today: self.at.date(),
            time: self.at.time(),
            now: DateTime::from_naive_utc_and_offset(self.at, chrono::Utc),
            ids: self.ids,
            lang: self.lang,
            zone: "",
        }
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(self.meetings.get(&place)?)
    }

    fn takeaway(&self, place: usize, fate: &Fate) -> Option<&Takeaway> {
        let entry = Some(*self.meetings.get(&place)?);
        let of = self.takeaways.values().filter(|it| it.entry == entry);
        of.filter(|it| it.line <= Some(fate.line))
            .max_by_key(|it| it.line)
    }

    fn written_on(&self, scene: &Scene) -> NaiveDate {
        if scene.with.is_empty() {
            self.calendar.day(scene.ago)
        } else {
            self.calendar.meeting(scene.ago)
        }
    }

    fn writing(&self, scene: &Scene, day: NaiveDate, intent: Intent) -> Writing {
        // A meeting that is planned or moved has no words yet.
        let note = match intent {
            Intent::Log => dated(&scene.note.note, self.calendar),
            Intent::Plan | Intent::Edit => String::new(),
        };
        let with = scene.with.iter().filter_map(|key| self.mentors.get(key));
        let who: Vec<Who> = with.map(|mentor| Who::Known(mentor.id)).collect();
        Writing {
            kind: if who.is_empty() {
                EntryKind::Note
            } else {
                EntryKind::Meeting
            },
            who,
            day,
            time: scene.time(),
            zone: String::new(),
            minutes: scene.minutes,
            place: scene.place.clone(),
            intent,
            note,
        }
    }

    fn write(&mut self, place: usize, writing: Writing) -> Option<Change> {
        let cx = self.cx();
        let before = self.entry(place).map(|entry| (entry, &[][..]));
        let written = write_entry(writing, before, &cx).ok()?;
        self.meetings.insert(place, written.entry.id);
        Some(written.change)
    }

    /// Keeps in mind what a change writes, and the change itself.
    fn take(&mut self, change: Change) {
        if let Change::Save { records, .. } = &change {
            for record in records {
                match record {
                    Record::Mentor(seen) => {
                        let known = self.mentors.values_mut();
                        for mentor in known.filter(|mentor| mentor.id == seen.after.id) {
                            *mentor = seen.after.clone();
                        }
                    }
                    Record::Entry(seen) => {
                        self.entries.insert(seen.after.id, seen.after.clone());
                    }
                    Record::Takeaway(seen) => {
                        self.takeaways.insert(seen.after.id, seen.after.clone());
                    }
                    Record::Goal(seen) => {
                        self.goals.insert(seen.after.id, seen.after.clone());
                    }
                    Record::CheckIn(seen) => self.check_ins.push(seen.after.clone()),
                    Record::Revision(seen) => self.revisions.push(seen.after.clone()),
                    Record::MonthReview(seen) => put(&mut self.reviews, &seen.after, |it| it.id),
                    Record::SelfAnalysis(seen) => put(&mut self.analyses, &seen.after, |it| it.id),
                    Record::Approach(seen) => put(&mut self.approaches, &seen.after, |it| it.id),
                    Record::Farewell(seen) => put(&mut self.farewells, &seen.after, |it| it.id),
                    Record::MentorSearch(seen) => put(&mut self.searches, &seen.after, |it| it.id),
                    Record::Agenda(seen) => put(&mut self.agendas, &seen.after, |it| it.id),
                    Record::RelationshipReview(seen) => {
                        put(&mut self.relationships, &seen.after, |it| it.id);
                    }
                }
            }
        }
        self.steps.push(Step {
            at: self.at,
            change,
        });
    }
}

/// Puts a record behind the others, in place of what it was before.
fn put<T: Clone>(all: &mut Vec<T>, one: &T, id: impl Fn(&T) -> Id) {
    all.retain(|known| id(known) != id(one));
    all.push(one.clone());
}

/// The note with its dates: `{+4}` is the month and the day in four days, as people write them.
fn dated(note: &str, calendar: Calendar) -> String {
    let mut parts = note.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let number = part.split_once('}');
        let number = number.and_then(|(days, rest)| Some((days.parse::<i64>().ok()?, rest)));
        if let Some((days, rest)) = number {
            let day = calendar.day(-days);
            // Writing to a String cannot fail.
            let _ = write!(text, "{}/{}{rest}", day.month(), day.day());
        } else {
            text.push('{');
            text.push_str(part);
        }
    }
    text
}
