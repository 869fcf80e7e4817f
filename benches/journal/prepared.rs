//! Made-up preparing of ten years: agendas of meetings with each mentor who was met, and a review of each quarter.

use chrono::{DateTime, Days, NaiveDate, Utc};
use shirube::domain::{
    Agenda, AgendaPoint, Decision, Id, Ids, Matter, Mentor, OwnLine, RELATIONSHIP_STEPS, Ratings,
    Record, RelationshipReview, Seen,
};
use shirube::store::{Direction, Store, Window};

use crate::prose::{Chance, note};

/// Reviews of each mentor, and the days between two of them.
const REVIEWS: u64 = 40;
const QUARTER: u64 = 91;
/// Agendas that were used, of each mentor.
const AGENDAS: usize = 100;
/// Lines about which something was said, and own lines, of an agenda.
const POINTS: usize = 5;
const LINES: usize = 2;
/// Characters of a text, at the least.
const CHARACTERS: usize = 120;

/// What is prepared with those who are met.
pub(crate) struct Prepared<'a> {
    chance: Chance,
    ids: Ids,
    now: DateTime<Utc>,
    met: &'a [Mentor],
}

impl<'a> Prepared<'a> {
    pub(crate) fn until(now: DateTime<Utc>, met: &'a [Mentor]) -> Self {
        Self {
            chance: Chance::seeded(REVIEWS),
            ids: Ids::seeded(7 * u128::from(REVIEWS)),
            now,
            met,
        }
    }

    /// A finished review of each mentor for each quarter.
    pub(crate) fn reviews(&mut self) -> Vec<Record> {
        let mut reviews = Vec::new();
        for mentor in self.met {
            for ago in (0..REVIEWS).rev() {
                let day = self.today() - Days::new(1 + ago * QUARTER);
                let review = self.review(mentor.id, day);
                reviews.push(Record::RelationshipReview(Box::new(Seen::new(review))));
            }
        }
        reviews
    }

    /// Used agendas of the latest meetings with each mentor, and one that waits, with own lines to be carried on.
    pub(crate) fn agendas(&mut self, store: &Store) -> Vec<Record> {
        let mut agendas = Vec::new();
        for mentor in self.met {
            let latest = store.reader().entries(Window {
                anchor: None,
                direction: Direction::Older,
                limit: AGENDAS,
                mentor: Some(mentor.id),
            });
            let latest = latest.expect("the journal lists its meetings");
            // The newest come first.
            for (place, meeting) in latest.iter().enumerate() {
                let mut agenda = self.agenda(mentor.id, store, meeting.id);
                agenda.is_used = true;
                for line in &mut agenda.lines {
                    line.is_done = place > 0;
                }
                agendas.push(Record::Agenda(Box::new(Seen::new(agenda))));
            }
            let mut waiting = Agenda::new(self.id(), mentor.id, None);
            waiting.lines = self.lines();
            agendas.push(Record::Agenda(Box::new(Seen::new(waiting))));
        }
        agendas
    }

    fn agenda(&mut self, mentor: Id, store: &Store, meeting: Id) -> Agenda {
        let mut agenda = Agenda::new(self.id(), mentor, Some(meeting));
        let takeaways = store.reader().takeaways_of(meeting);
        let takeaways = takeaways.expect("the journal lists what came of a meeting");
        for takeaway in takeaways.into_iter().take(POINTS) {
            let mut point = AgendaPoint::new(Matter::Takeaway(takeaway.id));
            point.remark = self.text();
            point.is_done = true;
            agenda.points.push(point);
        }
        agenda.lines = self.lines();
        agenda
    }

    fn lines(&mut self) -> Vec<OwnLine> {
        (0..LINES)
            .map(|_| OwnLine {
                id: self.id(),
                text: self.text(),
                is_done: false,
            })
            .collect()
    }

    fn review(&mut self, mentor: Id, day: NaiveDate) -> RelationshipReview {
        let mut ratings = Ratings::default();
        for rating in &mut ratings.0 {
            *rating = 1 + self.chance.below(4) as u8;
        }
        let since = Some(day - Days::new(QUARTER - 1));
        RelationshipReview {
            step: RELATIONSHIP_STEPS,
            ratings,
            start: self.text(),
            stop: self.text(),
            go_on: self.text(),
            gave: self.text(),
            decision: Some(Decision::Continue),
            reason: self.text(),
            finished: Some(day),
            ..RelationshipReview::new(self.id(), mentor, day, since)
        }
    }

    /// A line of prose.
    fn text(&mut self) -> String {
        note(&mut self.chance, CHARACTERS).replace('\n', " ")
    }

    fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    fn id(&self) -> Id {
        self.ids.next(self.now)
    }
}
