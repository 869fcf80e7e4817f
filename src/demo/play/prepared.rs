//! Preparing, played on its days: agendas and the meetings that use them, reviews of mentorships and what came of them.

use chrono::NaiveDateTime;

use super::{Calendar, Event, Play};
use crate::demo::facts::{first_met, happened};
use crate::demo::script::Script;
use crate::demo::script::prepared::{Prepared, Reviewed};
use crate::domain::{
    Agenda, AgendaMatter, AgendaPoint, Carrying, Change, Ending, Entry, Id, Matter, OwnLine,
    Ratings, Record, RelationshipFacts, RelationshipReview, Seen, State, Takeaway, close_takeaways,
    finish_relationship, prepare, review_since, tell_takeaways,
};

/// Something of a review.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// It is written and finished.
    Review,
    /// Its first step is taken.
    Step,
    /// The mentor hears of that.
    Telling,
}

/// All that is prepared, and all that is looked back on.
pub(super) fn events(script: &Script, calendar: Calendar) -> Vec<(NaiveDateTime, Event<'_>)> {
    let mut events = Vec::new();
    let mut at = |ago, time, event| events.push((calendar.at(ago, time), event));
    for prepared in &script.agenda {
        at(prepared.ago, (22, 5), Event::Prepare(prepared));
    }
    for reviewed in &script.relationship {
        let of = |of| Event::Relationship(reviewed, of);
        at(reviewed.ago, (20, 10), of(Of::Review));
        if let Some(done) = reviewed.done {
            at(done, (21, 30), of(Of::Step));
        }
        if let Some(told) = reviewed.told {
            at(told, (21, 40), of(Of::Telling));
        }
    }
    events
}

impl Play<'_> {
    /// Prepares the meeting of that day.
    pub(super) fn prepare(&self, script: &[super::Scene], prepared: &Prepared) -> Option<Change> {
        let cx = self.cx();
        let mentor = self.mentors.get(&prepared.with)?;
        let is_meant = |scene: &super::Scene| {
            scene.ago == prepared.meets && scene.with.contains(&prepared.with)
        };
        let meeting = self.entry(script.iter().position(is_meant)?)?;
        let mut agenda = Agenda::new(cx.id(), mentor.id, Some(meeting.id));
        for (words, remark) in &prepared.remarks {
            agenda.points.push(AgendaPoint {
                remark: remark.clone(),
                ..self.point(words)?
            });
        }
        for words in &prepared.left_out {
            agenda.points.push(AgendaPoint {
                is_left_out: true,
                ..self.point(words)?
            });
        }
        agenda.lines = (prepared.own.iter())
            .map(|own| OwnLine {
                id: cx.id(),
                text: own.text.clone(),
                is_done: false,
            })
            .collect();
        let carried = self
            .agendas
            .iter()
            .filter(|it| it.mentor == mentor.id && it.is_used && it.waiting().next().is_some());
        let matter = AgendaMatter {
            mentors: vec![mentor.clone()],
            meeting: Some(meeting.clone()),
            carried: carried.cloned().collect(),
            ..AgendaMatter::default()
        };
        prepare(&matter, agenda)
    }

    /// The agenda of this meeting is used up by logging it: what was spoken of is done, in the step that rates it.
    pub(super) fn use_agenda(&self, script: &Script, meeting: Id, change: &mut Change) {
        let Change::Save { records, .. } = change else {
            return;
        };
        let of_meeting = self.agendas.iter().find(|it| it.meeting == Some(meeting));
        let Some(before) = of_meeting.cloned() else {
            return;
        };
        let own = || script.agenda.iter().flat_map(|prepared| &prepared.own);
        let mut after = before.clone();
        after.is_used = true;
        for line in &mut after.lines {
            line.is_done = own().any(|own| own.done && own.text == line.text);
        }
        for point in after.points.iter_mut().filter(|point| !point.is_left_out) {
            point.is_done = true;
        }
        records.push(Record::Agenda(Box::new(Seen::changed(before, after))));
    }

    /// What is done with a review.
    pub(super) fn review_relationship(&self, reviewed: &Reviewed, of: Of) -> Option<Change> {
        match of {
            Of::Review => self.reviewed(reviewed),
            Of::Step => {
                let done = Ending {
                    state: State::Done,
                    outcome: None,
                };
                let step = self.first_step(reviewed)?.clone();
                close_takeaways(&[(step, done)], &reviewed.result, &self.cx())
            }
            Of::Telling => tell_takeaways(&[self.first_step(reviewed)?.clone()], &self.cx()),
        }
    }

    /// Finishes a review that says all of it, which carries out what it decides.
    fn reviewed(&self, reviewed: &Reviewed) -> Option<Change> {
        let cx = self.cx();
        let mentor = self.mentors.get(&reviewed.with)?;
        let mut before = self.relationships.iter();
        let last = before.rfind(|it| it.mentor == mentor.id);
        let entries: Vec<&Entry> = self.entries.values().collect();
        let takeaways: Vec<&Takeaway> = self.takeaways.values().collect();
        let since = review_since(mentor, last, first_met(mentor.id, &entries));
        let period = (since, cx.today);
        let happened = happened(mentor.id, (&entries, &takeaways), period);
        let review = RelationshipReview {
            ratings: Ratings(reviewed.ratings),
            start: reviewed.start.clone(),
            stop: reviewed.stop.clone(),
            go_on: reviewed.go_on.clone(),
            gave: reviewed.gave.clone(),
            decision: Some(reviewed.decision.0),
            reason: reviewed.reason.clone(),
            first_step: reviewed.first_step.clone(),
            rhythm: reviewed.rhythm,
            ..RelationshipReview::new(cx.id(), mentor.id, cx.today, since)
        };
        let carrying = Carrying {
            mentor,
            review_every: mentor.review_every,
            action: None,
            goal: None,
            new_goal: cx.id(),
        };
        let facts = RelationshipFacts::of(mentor, &happened);
        Some(finish_relationship(carrying, None, review, facts, &cx))
    }

    fn first_step(&self, reviewed: &Reviewed) -> Option<&Takeaway> {
        let mut steps = self.relationships.iter().filter_map(|it| it.takeaway);
        steps.find_map(|id| {
            let step = self.takeaways.get(&id)?;
            (step.text == reviewed.first_step).then_some(step)
        })
    }

    /// A line about the takeaway with these words.
    fn point(&self, words: &str) -> Option<AgendaPoint> {
        let mut takeaways = self.takeaways.values();
        let found = takeaways.find(|it| it.text.contains(words))?;
        Some(AgendaPoint::new(Matter::Takeaway(found.id)))
    }
}
