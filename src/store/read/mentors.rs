//! Reading mentors, and when each was met last.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Reader;
use crate::domain::{Id, Mentor};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

pub(super) const LAST_MET: &str = "
    SELECT id AS mentor, (
        SELECT met.day FROM entry_mentor met WHERE met.mentor = mentor.id AND met.held = 1
        ORDER BY met.day DESC LIMIT 1) AS day
    FROM mentor WHERE deleted = 0";

const MET_NOW: &str = "
    SELECT *, (
        SELECT met.day FROM entry_mentor met WHERE met.mentor = mentor.id AND met.held = 1
        ORDER BY met.day DESC LIMIT 1) AS last_met
    FROM mentor WHERE deleted = 0 AND stage IN ('active', 'trial') ORDER BY coalesce(reading, name), id";

/// The last meeting held with a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastMet {
    /// The mentor.
    pub mentor: Id,
    /// Its civil day.
    pub day: NaiveDate,
}

impl Reader<'_> {
    /// Every mentor that is not in the trash, by reading or else name.
    pub fn mentors(self) -> Result<Vec<Mentor>, Error> {
        self.all(
            "SELECT * FROM mentor WHERE deleted = 0 ORDER BY coalesce(reading, name), id",
            [],
            Mentor::from_row,
        )
    }

    /// The mentors whom it may be time to meet, those who are active or on trial, by reading or else name; each with the
    /// day of the last meeting held, if there was one.
    pub fn mentors_met_now(self) -> Result<Vec<(Mentor, Option<NaiveDate>)>, Error> {
        self.all(MET_NOW, [], |row| {
            Ok((Mentor::from_row(row)?, Cells::of(row).day("last_met")?))
        })
    }

    /// The names of all mentors, those in the trash too: old entries still speak of them.
    pub fn mentor_names(self) -> Result<BTreeMap<Id, String>, Error> {
        let names = self.all(
            "SELECT id, name FROM mentor INDEXED BY mentor_name WHERE name IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(names.into_iter().collect())
    }

    /// When each mentor was met last; mentors never met are left out.
    pub fn last_met(self) -> Result<Vec<LastMet>, Error> {
        // Those never met are left out here: a condition on the day would have it looked up twice.
        let met = self.all(LAST_MET, [], |row| {
            let cells = Cells::of(row);
            let mentor = cells.plain("mentor")?;
            let day = cells.day("day")?;
            Ok(day.map(|day| LastMet { mentor, day }))
        })?;
        Ok(met.into_iter().flatten().collect())
    }
}
