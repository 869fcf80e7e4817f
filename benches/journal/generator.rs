//! Made-up journals of any number of entries, made once and kept in the target folder.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, TimeDelta, Utc};
use shirube::domain::{
    Change, Cx, EntryKind, Ids, Intent, Kind, Lang, Outcome, Record, State, SupportSet, Takeaway,
    Verb, Who, Writing, write_entry,
};
use shirube::store::{Applied, Mode, Store};

use crate::people::People;
use crate::prepared::Prepared;
use crate::prose::{Chance, note};
use crate::pursuits::Pursuits;

/// The instant at which the benches stand: the journals' last entry was written just before.
pub(crate) const NOW: &str = "2026-11-22T09:00:00+09:00";

/// To be raised when what is made here changes: journals made before are then left behind.
const VERSION: u32 = 5;
/// The entries lie within so many days before [`NOW`].
const DAYS: i64 = 3_650;
/// Of a note, at the least.
const CHARACTERS: usize = 700;
/// Entries written in one step.
const BATCH: usize = 500;
/// So many takeaways are still open, and as many are closed but not told.
const OPEN: usize = 200;

/// The path of the journal of so many entries. It is shared by all benches: one that writes to it takes a copy.
pub(crate) fn journal(entries: usize) -> PathBuf {
    kept(&entries.to_string(), |path| make(path, entries))
}

/// The path of the journal of this name, made where it is not there yet.
pub(crate) fn kept(name: &str, make: impl FnOnce(&Path)) -> PathBuf {
    let path = folder().join(format!("{name}-v{VERSION}.db"));
    if !path.exists() {
        // Under a name of its own until it is whole.
        let unfinished = path.with_extension("unfinished");
        let _ = fs::remove_file(&unfinished);
        make(&unfinished);
        fs::rename(&unfinished, &path).expect("the journal gets its name");
    }
    path
}

/// Where the journals lie.
pub(crate) fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-journals");
    fs::create_dir_all(&folder).expect("the target folder takes folders");
    folder
}

fn make(path: &Path, entries: usize) {
    let mut store = Store::open(path, Mode::OpenOrCreate).expect("a new journal opens");
    let mut past = Past::new(entries);
    let mentors = past.people.mentors();
    past.save(&mut store, Verb::AddMentor, mentors);
    let mut index = 0;
    while index < entries {
        let end = entries.min(index + BATCH);
        let records = (index..end)
            .flat_map(|index| past.entry(index, entries))
            .collect();
        past.save(&mut store, Verb::LogMeeting, records);
        index = end;
    }
    let mut pursuits = Pursuits::until(past.now);
    past.save(&mut store, Verb::AddGoal, pursuits.goals());
    let reviews = pursuits.reviews(&store);
    past.save(&mut store, Verb::FinishReview, reviews);
    let ways = past.people.ways();
    past.save(&mut store, Verb::SendApproach, ways);
    let analyses = past.people.analyses();
    past.save(&mut store, Verb::FinishAnalysis, analyses);
    let mut prepared = Prepared::until(past.now, past.people.met());
    let reviews = prepared.reviews();
    past.save(&mut store, Verb::FinishRelationship, reviews);
    let agendas = prepared.agendas(&store);
    past.save(&mut store, Verb::Prepare, agendas);
}

/// What was written when, from the first entry to the last.
struct Past {
    chance: Chance,
    ids: Ids,
    now: DateTime<Utc>,
    people: People,
    takeaways: usize,
    /// Of so many takeaways one is open.
    rarity: usize,
}

impl Past {
    fn new(entries: usize) -> Self {
        let mut past = Self {
            chance: Chance::seeded(entries as u64),
            ids: Ids::seeded(entries as u128),
            now: DateTime::UNIX_EPOCH,
            people: People::known(end()),
            takeaways: 0,
            // An entry has about three takeaways.
            rarity: (3 * entries / OPEN).max(2),
        };
        past.go_to(0, entries);
        past
    }

    /// The instant at which the entry `index` was written.
    fn go_to(&mut self, index: usize, entries: usize) {
        let left = TimeDelta::days(DAYS) / entries as i32 * (entries - index) as i32;
        self.now = end() - left;
    }

    /// An entry with its takeaways. One in ten is a note, the others are meetings.
    fn entry(&mut self, index: usize, entries: usize) -> Vec<Record> {
        self.go_to(index, entries);
        let is_note = self.chance.below(10) == 0;
        let writing = Writing {
            kind: if is_note {
                EntryKind::Note
            } else {
                EntryKind::Meeting
            },
            who: if is_note {
                Vec::new()
            } else {
                vec![Who::Known(self.people.somebody(&mut self.chance))]
            },
            day: self.now.date_naive(),
            time: None,
            zone: String::new(),
            minutes: Some(60),
            place: "Zoom".into(),
            note: note(&mut self.chance, CHARACTERS),
            intent: Intent::Log,
        };
        let cx = Cx {
            today: writing.day,
            time: chrono::NaiveTime::MIN,
            now: self.now,
            ids: &self.ids,
            lang: Lang::Ja,
            zone: "",
        };
        let written =
            write_entry(writing, None, &cx).expect("somebody was met, words were written");
        let Change::Save { mut records, .. } = written.change else {
            unreachable!("an entry is saved");
        };
        for record in &mut records {
            match record {
                Record::Takeaway(seen) => self.live(&mut seen.after),
                Record::Entry(seen) if !is_note => {
                    seen.after.usefulness = Some(1 + self.chance.below(4) as u8);
                    seen.after.received = SupportSet::from_bits(self.chance.below(64) as u8);
                }
                _ => {}
            }
        }
        records
    }

    /// What became of a takeaway until today.
    fn live(&mut self, takeaway: &mut Takeaway) {
        self.takeaways += 1;
        let turn = self.takeaways % self.rarity;
        if turn == 0 || takeaway.kind == Kind::Insight {
            return;
        }
        let closed = self.now.date_naive() + Days::new(14);
        takeaway.closed = Some(closed);
        takeaway.result = "次の面談で話した。It went well.".into();
        takeaway.state = takeaway.kind.states()[1];
        if takeaway.kind == Kind::Advice {
            takeaway.state = State::Closed;
            takeaway.outcome = Some(Outcome::Worked);
        }
        let enters_the_loop = matches!(takeaway.kind, Kind::Advice | Kind::Action);
        if enters_the_loop && turn != 1 {
            takeaway.told = Some(closed + Days::new(14));
        }
    }

    fn save(&self, store: &mut Store, verb: Verb, records: Vec<Record>) {
        save(store, verb, records, self.now);
    }
}

/// Writes these records at this instant, in one step.
pub(crate) fn save(store: &mut Store, verb: Verb, records: Vec<Record>, now: DateTime<Utc>) {
    let change = Change::Save {
        verb,
        subject: "made up".into(),
        records,
    };
    let applied = store
        .apply(&change, now.timestamp_millis(), "Asia/Tokyo")
        .expect("the journal takes it");
    assert_eq!(applied, Applied::Saved);
}

/// The instant of [`NOW`].
pub(crate) fn end() -> DateTime<Utc> {
    let end = DateTime::parse_from_rfc3339(NOW).expect("an instant of RFC 3339");
    end.to_utc()
}
