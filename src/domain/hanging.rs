//! What hangs on a mentor: what nobody would find without them, and goes to the trash and comes back with them.

use super::{Agenda, Approach, Entry, Farewell, Id, RelationshipReview, Takeaway};

/// The live records that go with a mentor. Meetings with somebody else too stay, whoever that is, and so do goals and
/// reviews that name the mentor: they are about more than this mentor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hanging {
    /// The meetings with this mentor and nobody else, planned and cancelled ones too.
    pub meetings: Vec<Entry>,
    /// The takeaways of those meetings, and those without an entry that are this mentor's.
    pub takeaways: Vec<Takeaway>,
    /// The approaches to them.
    pub approaches: Vec<Approach>,
    /// The closings of the mentorship.
    pub farewells: Vec<Farewell>,
    /// The agendas with them, but for those of meetings with somebody else who is not in the trash.
    pub agendas: Vec<Agenda>,
    /// Those: they stay with their meeting, and are with this other mentor of it from then on.
    pub handed_on: Vec<(Agenda, Id)>,
    /// The reviews of the mentorship.
    pub reviews: Vec<RelationshipReview>,
}

impl Hanging {
    /// How many records go.
    pub const fn len(&self) -> usize {
        self.meetings.len()
            + self.takeaways.len()
            + self.approaches.len()
            + self.farewells.len()
            + self.agendas.len()
            + self.reviews.len()
    }

    /// Whether nothing goes with them.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
