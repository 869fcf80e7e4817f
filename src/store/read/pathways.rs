//! Reading self-analyses, approaches, closings and searches: few of each, read whole.

use super::Reader;
use crate::domain::{
    AnalysisStanding, Approach, Farewell, Id, MentorSearch, SelfAnalysis, Support, Takeaway,
};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// What is open is few, so all of it is looked through.
pub(super) const ACTIONS_WITH_CANDIDATES: &str = "
    SELECT t.*, e.mentors AS entry_mentors
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND t.kind = 'action'
      AND (t.entry IS NULL OR e.deleted = 0)
      AND (t.mentor IN (SELECT id FROM mentor WHERE deleted = 0 AND stage IN ('candidate', 'approached'))
        OR (t.mentor IS NULL AND EXISTS (SELECT 1 FROM entry_mentor m WHERE m.entry = t.entry AND m.mentor IN
          (SELECT id FROM mentor WHERE deleted = 0 AND stage IN ('candidate', 'approached')))))";

// The index holds all of it.
pub(super) const ANALYSIS_STANDINGS: &str = "
    SELECT id, day, step, finished, every FROM self_analysis WHERE deleted = 0
    ORDER BY day DESC, id DESC";

impl Reader<'_> {
    /// Every self-analysis that is not in the trash, the newest first.
    pub fn analyses(self) -> Result<Vec<SelfAnalysis>, Error> {
        self.all(
            "SELECT * FROM self_analysis WHERE deleted = 0 ORDER BY day DESC, id DESC",
            [],
            SelfAnalysis::from_row,
        )
    }

    /// The self-analysis with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn analysis(self, id: Id) -> Result<Option<SelfAnalysis>, Error> {
        self.record(id, "day")
    }

    /// How every self-analysis that is not in the trash stands, the newest first; read without its texts.
    pub fn analysis_standings(self) -> Result<Vec<AnalysisStanding>, Error> {
        self.all(ANALYSIS_STANDINGS, [], |row| {
            let cells = Cells::of(row);
            Ok(AnalysisStanding {
                id: cells.plain("id")?,
                day: cells.required("day", |text| text.parse().ok())?,
                step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
                finished: cells.day("finished")?,
                every: cells.plain("every")?,
            })
        })
    }

    /// Every approach that waits to be sent or answered, of mentors who can be asked: candidates, and who was approached.
    /// One to who declined, or whose mentorship began meanwhile, waits for nothing.
    pub fn open_approaches(self) -> Result<Vec<Approach>, Error> {
        self.all(
            "SELECT a.* FROM approach a JOIN mentor m ON m.id = a.mentor AND m.deleted = 0
               AND m.stage IN ('candidate', 'approached')
             WHERE a.deleted = 0 AND a.answer IS NULL ORDER BY a.follow_up, a.id",
            [],
            Approach::from_row,
        )
    }

    /// The open actions with candidates and with those who were approached, by due day with the undated last, each with
    /// whom it belongs to; none of an entry in the trash.
    pub fn open_actions_with_candidates(self) -> Result<Vec<(Takeaway, Vec<Id>)>, Error> {
        let mut actions = self.all(ACTIONS_WITH_CANDIDATES, [], |row| {
            let action = Takeaway::from_row(row)?;
            let with = match action.mentor {
                Some(mentor) => vec![mentor],
                None => Cells::of(row).ids("entry_mentors")?,
            };
            Ok((action, with))
        })?;
        actions.sort_by_key(|(action, _)| (action.due.is_none(), action.due, action.id));
        Ok(actions)
    }

    /// The approaches to this mentor, the newest first.
    pub fn approaches_to(self, mentor: Id) -> Result<Vec<Approach>, Error> {
        self.all(
            "SELECT * FROM approach WHERE mentor = ?1 AND deleted = 0 ORDER BY begun DESC, id DESC",
            [mentor],
            Approach::from_row,
        )
    }

    /// The approach with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn approach(self, id: Id) -> Result<Option<Approach>, Error> {
        self.record(id, "begun")
    }

    /// The closings of this mentorship, the newest first.
    pub fn farewells_to(self, mentor: Id) -> Result<Vec<Farewell>, Error> {
        self.all(
            "SELECT * FROM farewell WHERE mentor = ?1 AND deleted = 0 ORDER BY begun DESC, id DESC",
            [mentor],
            Farewell::from_row,
        )
    }

    /// The closings that were begun of mentorships that go on or rest, the earliest first; of one mentorship the newest.
    pub fn farewells_begun(self) -> Result<Vec<Farewell>, Error> {
        let mut begun = self.all(
            "SELECT f.* FROM farewell f JOIN mentor ON mentor.id = f.mentor
             WHERE f.deleted = 0 AND f.ended IS NULL
                AND mentor.deleted = 0 AND mentor.stage IN ('trial', 'active', 'paused')
                AND NOT EXISTS (SELECT 1 FROM farewell g
                    WHERE g.mentor = f.mentor AND g.deleted = 0 AND g.ended IS NULL
                        AND (g.begun, g.id) > (f.begun, f.id))",
            [],
            Farewell::from_row,
        )?;
        begun.sort_by_key(|one| (one.begun, one.id));
        Ok(begun)
    }

    /// The closing with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn farewell(self, id: Id) -> Result<Option<Farewell>, Error> {
        self.record(id, "begun")
    }

    /// Every search that is not in the trash.
    pub fn mentor_searches(self) -> Result<Vec<MentorSearch>, Error> {
        self.all(
            "SELECT * FROM mentor_search WHERE deleted = 0",
            [],
            MentorSearch::from_row,
        )
    }

    /// The search for who gives this support; of two that were begun, one after it was brought back, the first.
    pub fn mentor_search(self, support: Support) -> Result<Option<MentorSearch>, Error> {
        self.optional(
            "SELECT * FROM mentor_search WHERE support = ?1 AND deleted = 0 ORDER BY id LIMIT 1",
            [support.name()],
            MentorSearch::from_row,
        )
    }

    /// The search with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn mentor_search_of(self, id: Id) -> Result<Option<MentorSearch>, Error> {
        self.record(id, "begun")
    }
}
