//! Reading what hangs on a mentor: it goes to the trash with them.

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
        Ok(Hanging {
            meetings: self.all(MEETINGS, [id], Entry::from_row)?,
            takeaways,
            approaches: self.approaches_to(id)?,
            farewells: self.farewells_to(id)?,
            agendas: self.agendas_with(id)?,
            reviews: self.relationship_reviews_of(id)?,
        })
    }
}
