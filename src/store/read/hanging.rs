//! Reading what hangs on a mentor: it goes to the trash with them.

use std::collections::BTreeMap;

use super::Reader;
use crate::domain::{Entry, Hanging, Id, Mentor, Takeaway};
use crate::store::Error;
use crate::store::row::AsRow;

// From the entries of this mentor, whatever the size of the journal.
const MEETINGS: &str = "
    SELECT e.* FROM entry_mentor m JOIN entry e ON e.id = m.entry
    WHERE m.mentor = ?1 AND NOT EXISTS (
        SELECT 1 FROM entry_mentor other WHERE other.entry = m.entry AND other.mentor <> ?1)";

const TAKEAWAYS: &str = "
    SELECT t.* FROM entry_mentor m JOIN takeaway t INDEXED BY takeaway_entry ON t.entry = m.entry AND t.deleted = 0
    WHERE m.mentor = ?1 AND NOT EXISTS (
        SELECT 1 FROM entry_mentor other WHERE other.entry = m.entry AND other.mentor <> ?1)";

const ALONE: &str = "
    SELECT * FROM takeaway INDEXED BY takeaway_mentor
    WHERE mentor = ?1 AND mentor IS NOT NULL AND entry IS NULL AND deleted = 0";

/// The agendas with a mentor whose meeting is also with somebody who is not in the trash, and with whom.
pub(in crate::store) const OF_OTHERS_TOO: &str = "
    SELECT a.id, other.id AS other
    FROM agenda a INDEXED BY agenda_mentor JOIN entry_mentor m ON m.entry = a.meeting AND m.mentor <> a.mentor
    JOIN mentor other ON other.id = m.mentor AND other.deleted = 0
    WHERE a.mentor = ?1 AND a.deleted = 0";

/// Whether anything that would go with a mentor is still there.
pub(in crate::store) const STILL_HANGS: &str = "
    SELECT EXISTS (
        SELECT 1 FROM entry_mentor m WHERE m.mentor = ?1 AND NOT EXISTS (
            SELECT 1 FROM entry_mentor other WHERE other.entry = m.entry AND other.mentor <> ?1))
     OR EXISTS (SELECT 1 FROM takeaway INDEXED BY takeaway_mentor
        WHERE mentor = ?1 AND mentor IS NOT NULL AND entry IS NULL AND deleted = 0)
     OR EXISTS (SELECT 1 FROM approach WHERE mentor = ?1 AND deleted = 0)
     OR EXISTS (SELECT 1 FROM farewell WHERE mentor = ?1 AND deleted = 0)
     OR EXISTS (SELECT 1 FROM agenda INDEXED BY agenda_mentor WHERE mentor = ?1 AND deleted = 0)
     OR EXISTS (SELECT 1 FROM relationship_review WHERE mentor = ?1 AND deleted = 0)";

impl Reader<'_> {
    /// What goes to the trash with this mentor. All of it, whole, which may be much: for the question only.
    pub fn hanging_on(self, mentor: &Mentor) -> Result<Hanging, Error> {
        let id: Id = mentor.id;
        let mut takeaways = self.all(TAKEAWAYS, [id], Takeaway::from_row)?;
        takeaways.extend(self.all(ALONE, [id], Takeaway::from_row)?);
        let others = self.all(OF_OTHERS_TOO, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let others: BTreeMap<Id, Id> = others.into_iter().collect();
        let (mut agendas, mut handed_on) = (Vec::new(), Vec::new());
        for agenda in self.agendas_with(id)? {
            match others.get(&agenda.id) {
                Some(other) => handed_on.push((agenda, *other)),
                None => agendas.push(agenda),
            }
        }
        Ok(Hanging {
            meetings: self.all(MEETINGS, [id], Entry::from_row)?,
            takeaways,
            approaches: self.approaches_to(id)?,
            farewells: self.farewells_to(id)?,
            agendas,
            handed_on,
            reviews: self.relationship_reviews_of(id)?,
        })
    }
}
