//! `demo`: a journal that holds an example, for as long as it is looked at.

use super::{Setting, Stop};
use crate::demo::steps;
use crate::domain::{Change, Ids};
use crate::store::{Applied, Error, Mode, Store};
use crate::sys::chance;
use crate::sys::temporary::Temporary;
use crate::words::trouble::trouble;
use crate::words::{cli as words, refusal};

/// An example journal among the temporary files, with a place for its drafts. Dropping it removes all of it.
#[derive(Debug)]
pub struct Demo {
    /// The setting to open it with.
    pub setting: Setting,
    folder: Temporary,
}

impl Demo {
    /// Makes one in the language of this setting, seen from its day.
    pub fn new(mut setting: Setting) -> Result<Self, Stop> {
        let lang = setting.lang;
        let place = std::env::temp_dir().display().to_string();
        let folder = Temporary::new("shirube-demo")
            .map_err(|error| refusal::cannot_write(lang, &place, &error.to_string()))?;
        setting.paths.journal = folder.path().join("journal.db");
        setting.paths.drafts = folder.path().join("drafts");
        let demo = Self { setting, folder };
        let filled = demo.fill();
        let applied = filled.map_err(|error| trouble(lang, error.trouble()))?;
        if applied != Applied::Saved {
            return Err(refusal::cannot_write(lang, &place, words::example_is_broken(lang)).into());
        }
        Ok(demo)
    }

    /// Where it lies.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    fn fill(&self) -> Result<Applied, Error> {
        let Setting {
            lang, clock, zone, ..
        } = &self.setting;
        let ids = Ids::seeded(chance::seed());
        let steps = steps(*lang, clock.today(), &ids).into_iter();
        let steps: Vec<(Change, i64)> = steps
            .map(|step| (step.change, clock.millis_of(step.at)))
            .collect();
        let mut store = Store::open(&self.setting.paths.journal, Mode::OpenOrCreate)?;
        store.apply_all(&steps, zone)
    }
}
