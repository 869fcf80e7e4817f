//! What is counted of the period of a review.

use chrono::NaiveDate;

use crate::domain::{Cx, Kind, Mentor, RelationshipFacts};
use crate::store::{self, Reader};

/// The facts of the mentorship of `mentor` from the first day on, from the beginning where it is `None`, until today.
pub(super) fn facts(
    mentor: &Mentor,
    from: Option<NaiveDate>,
    reader: &Reader,
    cx: &Cx,
) -> Result<RelationshipFacts, store::Error> {
    let ledger = reader.ledger(mentor.id)?;
    let mut closed = [0; 7];
    closed[Kind::Action as usize] = ledger.gave.done;
    closed[Kind::Promise as usize] = ledger.received.kept;
    closed[Kind::Thanks as usize] = ledger.thanked.said;
    Ok(RelationshipFacts {
        from,
        until: cx.today,
        meetings: ledger.meetings,
        since_last: ledger
            .last
            .and_then(|day| u32::try_from((cx.today - day).num_days()).ok()),
        supports: ledger.supports,
        came: ledger.kinds,
        closed,
        lapsed: ledger.received.lapsed,
        told: ledger.gave.told,
        untold: ledger.gave.untold,
        untried: ledger.received.advice - ledger.received.tried,
        ..RelationshipFacts::default()
    })
}
