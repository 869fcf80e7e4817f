//! Reviewing a mentorship: writing down what is said, and finishing it, which carries out what is decided.

use crate::domain::{Change, Mentor, Record, RelationshipReview, Seen, Verb};

/// Writes what is said by now. `None` when nothing changes.
pub fn write_relationship(
    mentor: &Mentor,
    before: Option<RelationshipReview>,
    after: RelationshipReview,
) -> Option<Change> {
    (before.as_ref() != Some(&after)).then(|| Change::Save {
        verb: Verb::WriteRelationship,
        subject: mentor.name.clone(),
        records: vec![Record::RelationshipReview(Box::new(Seen { before, after }))],
    })
}
