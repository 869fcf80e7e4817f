//! Reading when relationship reviews are due, and all of them as a list: no words of any are read.

use chrono::NaiveDate;
use rusqlite::Row;

use super::Reader;
use crate::domain::{
    Decision, Id, Mentor, Ratings, RelationshipDue, RelationshipReview, Stage, relationship_due,
};
use crate::store::Error;
use crate::store::row::{Cells, moves_from_text, ratings_from_text};

// Of each mentor the last finished review and the last begun one, by the index alone; what was decided only of who rests.
// The first meeting counts only where nothing else says when it began.
pub(super) const DUE: &str = "
    SELECT mentor.id AS id, stage, started, review_every, moves,
        (SELECT f.finished || ' ' || coalesce(f.look_again, '')
            FROM relationship_review f INDEXED BY relationship_review_mentor
            WHERE f.mentor = mentor.id AND f.deleted = 0 AND f.finished IS NOT NULL
            ORDER BY f.finished DESC, f.id DESC LIMIT 1) AS last,
        CASE WHEN stage = 'paused' THEN (
            SELECT f.decision FROM relationship_review f INDEXED BY relationship_review_mentor
            WHERE f.mentor = mentor.id AND f.deleted = 0 AND f.finished IS NOT NULL
            ORDER BY f.finished DESC, f.id DESC LIMIT 1) END AS decided,
        (SELECT b.id FROM relationship_review b INDEXED BY relationship_review_mentor
            WHERE b.mentor = mentor.id AND b.deleted = 0 AND b.finished IS NULL
            ORDER BY b.id DESC LIMIT 1) AS open,
        (SELECT coalesce(b.step, 0) || ' ' || b.begun
            FROM relationship_review b INDEXED BY relationship_review_mentor
            WHERE b.mentor = mentor.id AND b.deleted = 0 AND b.finished IS NULL
            ORDER BY b.id DESC LIMIT 1) AS far,
        CASE WHEN started IS NULL THEN (
            SELECT met.day FROM entry_mentor met WHERE met.mentor = mentor.id AND met.held = 1
            ORDER BY met.day LIMIT 1) END AS met
    FROM mentor WHERE mentor.deleted = 0 AND stage IN ('trial', 'active', 'paused')";

pub(super) const ROWS: &str = "
    SELECT id, mentor, begun, finished, step, ratings, decision
    FROM relationship_review INDEXED BY relationship_review_mentor WHERE deleted = 0
    ORDER BY mentor DESC, finished DESC, id DESC";

/// A relationship review as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationshipRow {
    /// The review.
    pub id: Id,
    /// Whose mentorship.
    pub mentor: Id,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// The furthest step that was reached.
    pub step: u8,
    /// How it was rated.
    pub ratings: Ratings,
    /// What was decided.
    pub decision: Option<Decision>,
}

impl Reader<'_> {
    /// The next review of every mentorship with someone who is met, and of who rests until a day, the earliest due first.
    /// One that never began is left out, unless its review is begun.
    pub fn relationships_due(self) -> Result<Vec<RelationshipDue>, Error> {
        let all = self.all(DUE, [], due)?;
        let mut all: Vec<RelationshipDue> = all.into_iter().flatten().collect();
        all.sort_by_key(|one| (one.due, one.mentor));
        Ok(all)
    }

    /// Every relationship review, those of one mentor together: the last finished first, what is only begun
    /// behind them.
    pub fn relationship_rows(self) -> Result<Vec<RelationshipRow>, Error> {
        self.all(ROWS, [], |row| {
            let cells = Cells::of(row);
            Ok(RelationshipRow {
                id: cells.plain("id")?,
                mentor: cells.plain("mentor")?,
                begun: cells.required("begun", |text| text.parse().ok())?,
                finished: cells.day("finished")?,
                step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
                ratings: cells
                    .parsed("ratings", ratings_from_text)?
                    .unwrap_or_default(),
                decision: cells.parsed("decision", Decision::from_name)?,
            })
        })
    }
}

fn due(row: &Row<'_>) -> rusqlite::Result<Option<RelationshipDue>> {
    let cells = Cells::of(row);
    let id: Id = cells.plain("id")?;
    let mentor = Mentor {
        started: cells.day("started")?,
        review_every: cells.plain("review_every")?,
        moves: cells.parsed("moves", moves_from_text)?.unwrap_or_default(),
        ..Mentor::new(id, "", cells.required("stage", Stage::from_name)?)
    };
    let mut last = cells.parsed("last", |text| last_of(id, text))?;
    if let Some(last) = &mut last {
        last.decision = cells.parsed("decided", Decision::from_name)?;
    }
    let rests = mentor.stage == Stage::Paused;
    let open: Option<Id> = cells.plain("open")?;
    let far = cells.parsed("far", far_of)?;
    let due = relationship_due(&mentor, last.as_ref(), cells.day("met")?);
    let due = due.or(far.filter(|_| !rests).map(|(_, begun)| begun));
    Ok(due.map(|due| RelationshipDue {
        mentor: id,
        due,
        last: last.and_then(|one| one.finished),
        begun: open
            .zip(far)
            .filter(|_| !rests)
            .map(|(id, (step, _))| (id, step)),
        rests,
    }))
}

/// The last finished review, as far as it says when the next one is due.
fn last_of(mentor: Id, text: &str) -> Option<RelationshipReview> {
    let (finished, look_again) = text.split_once(' ')?;
    let finished: NaiveDate = finished.parse().ok()?;
    Some(RelationshipReview {
        finished: Some(finished),
        look_again: look_again.parse().ok(),
        ..RelationshipReview::new(mentor, mentor, finished, None)
    })
}

/// How far one that was begun has come, and the day on which it was begun.
fn far_of(text: &str) -> Option<(u8, NaiveDate)> {
    let (step, begun) = text.split_once(' ')?;
    Some((step.parse().ok()?, begun.parse().ok()?))
}
