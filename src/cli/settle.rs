//! `done` and `tell`: a follow-up that is named by its id or its words moves on.

use super::source::Source;
use super::{Done, Setting, Stop, list};
use crate::domain::{
    Change, Ending, Id, Ids, Kind, Outcome, Record, Takeaway, close_takeaways, digits_of_id, named,
    say_result, tell_takeaways,
};
use crate::print::Followup;
use crate::store::{Applied, Error, Mode, Store};
use crate::sys::chance;
use crate::sys::clock::Clock;
use crate::text::{clean, clean_line};
use crate::words::trouble::{Said, trouble};
use crate::words::{cli as words, refusal};

/// Moves an open takeaway to the end of its life, and answers which.
pub(super) fn done(wanted: &Done, setting: &Setting) -> Result<String, Stop> {
    let source = Source::words(&wanted.result, setting.lang)?;
    close(wanted, &source.text, setting).map_err(|said| source.keep(said, setting))
}

/// Notes that the mentor has heard what came of it, and answers of what.
pub(super) fn tell(which: &str, setting: &Setting) -> Result<String, Stop> {
    let lang = setting.lang;
    let mut open = Open::new(setting)?;
    let row = open.find(which, |it| !it.is_open())?;
    if row.takeaway.is_open() {
        return Err(refusal::not_done_yet(lang, &one_line(&row), &row.short).into());
    }
    let ids = Ids::seeded(chance::seed());
    let change = tell_takeaways(&[row.takeaway], &setting.cx(&ids));
    Ok(open.save(change, words::told)?)
}

fn close(wanted: &Done, result: &str, setting: &Setting) -> Result<String, Said> {
    let lang = setting.lang;
    let mut open = Open::new(setting)?;
    let row = open.find(&wanted.which, Takeaway::is_open)?;
    if !row.takeaway.is_open() {
        if let Some(change) = say_result(&row.takeaway, result) {
            return open.save(Some(change), words::result_added);
        }
        let so_far = clean_line(&row.takeaway.result).into_owned();
        return Err(refusal::done_not_told(
            lang,
            &one_line(&row),
            &so_far,
            &row.short,
        ));
    }
    let ending = ending(&row, wanted.outcome, setting)?;
    let ids = Ids::seeded(chance::seed());
    let change = close_takeaways(&[(row.takeaway, ending)], result, &setting.cx(&ids));
    open.save(change, words::settled)
}

/// How it ends. How advice turned out is for the user to say, and nothing but advice has that.
fn ending(row: &Followup, outcome: Option<Outcome>, setting: &Setting) -> Result<Ending, Said> {
    let (lang, kind) = (setting.lang, row.takeaway.kind);
    if kind == Kind::Advice && outcome.is_none() {
        return Err(refusal::how_it_turned_out(lang, &one_line(row), &row.short));
    }
    let mut endings = Ending::of(kind).iter().copied();
    let ending = endings.find(|ending| ending.outcome == outcome);
    ending.ok_or_else(|| refusal::only_advice(lang, kind))
}

/// The journal with its follow-ups.
struct Open<'a> {
    setting: &'a Setting,
    store: Store,
    rows: Vec<Followup>,
}

impl<'a> Open<'a> {
    fn new(setting: &'a Setting) -> Result<Self, Said> {
        let said = |error: Error| trouble(setting.lang, error.trouble());
        let store = Store::open(&setting.paths.journal, Mode::OpenExisting).map_err(said)?;
        let today = setting.clock.today();
        let newest = Some(list::NEWEST);
        let rows = list::followups_in(store.reader(), today, newest).map_err(said)?;
        Ok(Self {
            setting,
            store,
            rows,
        })
    }

    /// The one that is meant; by its words rather one that is `wanted`. What is older than the rows is known by its id.
    fn find(&self, which: &str, wanted: fn(&Takeaway) -> bool) -> Result<Followup, Said> {
        let mut found = meant(which, &self.rows, wanted);
        let older = match digits_of_id(which) {
            Some(digits) if found.is_empty() => self.older(&digits)?,
            _ => Vec::new(),
        };
        if found.is_empty() {
            found = meant(which, &older, wanted);
        }
        match found[..] {
            [] => Err(self.not_found(which)?),
            [row] => Ok(row.clone()),
            _ => {
                let named: Vec<(String, String)> = found
                    .iter()
                    .map(|row| (row.short.clone(), one_line(row)))
                    .collect();
                let lang = self.setting.lang;
                Err(refusal::several_takeaways(lang, which, &named))
            }
        }
    }

    /// What is done and not told, however old, and has these digits at an end of its id.
    fn older(&self, digits: &str) -> Result<Vec<Followup>, Said> {
        let Setting { lang, clock, .. } = self.setting;
        let found = list::untold_with(self.store.reader(), clock.today(), digits);
        found.map_err(|error| trouble(*lang, error.trouble()))
    }

    /// What to say where nothing is meant: it may be settled already.
    fn not_found(&self, which: &str) -> Result<Said, Said> {
        let lang = self.setting.lang;
        let Ok(id) = which.trim().parse::<Id>() else {
            return Ok(refusal::no_such_takeaway(lang, which));
        };
        let takeaway = self.store.reader().takeaway(id);
        let takeaway = takeaway.map_err(|error| trouble(lang, error.trouble()))?;
        Ok(match takeaway.filter(|it| !it.deleted && !it.is_open()) {
            Some(takeaway) => refusal::settled_already(lang, &clean_line(&takeaway.text)),
            None => refusal::no_such_takeaway(lang, which),
        })
    }

    /// Saves it; `answer` says what was done to the takeaway as it is now.
    fn save(
        &mut self,
        change: Option<Change>,
        answer: fn(crate::domain::Lang, &Takeaway) -> String,
    ) -> Result<String, Said> {
        let Setting { lang, zone, .. } = self.setting;
        let Some(change) = change else {
            return Ok(String::new());
        };
        let applied = self.store.apply(&change, Clock::system_millis(), zone);
        let applied = applied.map_err(|error| trouble(*lang, error.trouble()))?;
        if let Applied::Conflict(_) = applied {
            return Err(refusal::changed_meanwhile(*lang));
        }
        let Change::Save { records, .. } = &change else {
            return Ok(String::new());
        };
        let answers = records.iter().filter_map(|record| match record {
            Record::Takeaway(seen) => Some(answer(*lang, &seen.after)),
            _ => None,
        });
        let lines: Vec<String> = answers.chain([String::new()]).collect();
        Ok(clean(&lines.join("\n")).into_owned())
    }
}

/// Those of the rows that may be meant.
fn meant<'a>(
    which: &str,
    rows: &'a [Followup],
    wanted: fn(&Takeaway) -> bool,
) -> Vec<&'a Followup> {
    let takeaways: Vec<&Takeaway> = rows.iter().map(|row| &row.takeaway).collect();
    let ids: Vec<Id> = named(which, &takeaways, wanted)
        .iter()
        .map(|takeaway| takeaway.id)
        .collect();
    let meant = rows.iter().filter(|row| ids.contains(&row.takeaway.id));
    meant.collect()
}

/// The words of a takeaway in one line.
fn one_line(row: &Followup) -> String {
    clean_line(&row.takeaway.text).into_owned()
}
