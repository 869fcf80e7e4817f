//! The journal that a command writes to, which may not exist yet: whom names mean in it, what is planned in it, and saving.

use super::Setting;
use crate::domain::{
    Change, Cx, Entry, EntryKind, Match, MeetingState, Mentor, Takeaway, Trouble, Who, Writing,
    find_mentor, names_in, plan, use_agenda,
};
use crate::store::{Applied, Error, Mode, Store};
use crate::sys::clock::Clock;
use crate::text::clean_line;
use crate::words::refusal;
use crate::words::trouble::{Said, trouble};

/// The journal to write to.
pub(super) struct Journal<'a> {
    pub(super) setting: &'a Setting,
    store: Option<Store>,
    pub(super) mentors: Vec<Mentor>,
}

impl<'a> Journal<'a> {
    /// Opens it without making it: an entry that comes to nothing leaves nothing behind.
    pub(super) fn open(setting: &'a Setting) -> Result<Self, Said> {
        let store = match Store::open(&setting.paths.journal, Mode::OpenExisting) {
            Ok(store) => Some(store),
            Err(error) if matches!(error.trouble(), Trouble::Missing(_)) => None,
            Err(error) => return Err(trouble(setting.lang, error.trouble())),
        };
        let mentors = store
            .as_ref()
            .map_or(Ok(Vec::new()), |store| store.reader().mentors());
        let mentors = mentors.map_err(|error| trouble(setting.lang, error.trouble()))?;
        Ok(Self {
            setting,
            store,
            mentors,
        })
    }

    /// The names in one value of `-m`: the whole of it if somebody has that name (`Smith, Jane`), else each of a list.
    pub(super) fn names(&self, typed: &str) -> Vec<String> {
        names_in(&clean_line(typed), &self.mentors)
    }

    /// Whom the names mean. A name that nobody has is a new mentor, one that several have is for the user to settle.
    pub(super) fn who(&self, names: &[String]) -> Result<Vec<Who>, Said> {
        let who = |name: &String| match find_mentor(name, &self.mentors) {
            Match::One(mentor) => Ok(Who::Known(mentor.id)),
            Match::None => Ok(Who::New(name.clone())),
            Match::Several(several) => {
                let names: Vec<String> = several.iter().map(|it| it.name.clone()).collect();
                Err(refusal::several_mentors(self.setting.lang, name, &names))
            }
        };
        names.iter().map(who).collect()
    }

    /// The meeting that was planned for this day, as it is where the user is, with just these mentors, so that it has
    /// been held now. One that has words of its own is left alone.
    pub(super) fn planned(
        &self,
        writing: &Writing,
    ) -> Result<Option<(Entry, Vec<Takeaway>)>, Said> {
        let (Some(store), EntryKind::Meeting) = (&self.store, writing.kind) else {
            return Ok(None);
        };
        let said = |error: Error| trouble(self.setting.lang, error.trouble());
        let is_same = |entry: &Entry| {
            let mut met = writing.who.iter();
            entry.note.is_empty()
                && entry.mentors.len() == writing.who.len()
                && met.all(|who| matches!(who, Who::Known(id) if entry.mentors.contains(id)))
        };
        let reader = store.reader();
        let here = &self.setting.zone;
        let day_of = |day, time, zone: &str| plan::local(day, time, zone, here).0;
        let day = day_of(writing.day, writing.time, &writing.zone);
        let is_on_day = |entry: &Entry| day_of(entry.day, entry.time, &entry.zone) == day;
        // Where it was planned it may have been the day before or after.
        let first = day.pred_opt().unwrap_or(day);
        let last = day.succ_opt().unwrap_or(day);
        let mut planned = reader.planned(first, last).map_err(said)?.into_iter();
        let Some(entry) = planned.find(|entry| is_on_day(entry) && is_same(entry)) else {
            return Ok(None);
        };
        let takeaways = reader.takeaways_of(entry.id).map_err(said)?;
        Ok(Some((entry, takeaways)))
    }

    /// Notes that the meeting just saved was held with the agenda that waited for it, as the end of the same step. The
    /// meeting is saved in any case, so nothing is said of it.
    pub(super) fn use_agenda(&mut self, meeting: Option<&mut Entry>, cx: &Cx) {
        let held = meeting.filter(|entry| entry.state == Some(MeetingState::Held));
        let (Some(meeting), Some(store)) = (held, &self.store) else {
            return;
        };
        let reader = store.reader();
        let matter = reader.agenda_matter(&meeting.mentors, Some(meeting.id), cx);
        let change = matter.ok().and_then(|matter| use_agenda(meeting, &matter));
        if let Some(change) = change {
            let _ = self.save(&change);
        }
    }

    /// Saves the change, and answers whether that made the journal.
    pub(super) fn save(&mut self, change: &Change) -> Result<bool, Said> {
        let setting = self.setting;
        let said = |error: Error| trouble(setting.lang, error.trouble());
        let store = match self.store.take() {
            Some(store) => store,
            None => Store::open(&setting.paths.journal, Mode::OpenOrCreate).map_err(said)?,
        };
        let store = self.store.insert(store);
        match store
            .apply(change, Clock::system_millis(), &setting.zone)
            .map_err(said)?
        {
            Applied::Conflict(_) => Err(refusal::changed_meanwhile(setting.lang)),
            _ => Ok(store.is_new()),
        }
    }
}
