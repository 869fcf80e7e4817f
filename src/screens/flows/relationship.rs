//! The review of a mentorship as a guided flow: the facts, ratings, the difference, what changes, what is decided.

mod beside;
mod decided;
mod fields;

use chrono::NaiveDate;

use super::super::guided::{Doubt, Field, FieldWords, Flow, FlowKind, Said, Wrong};
use crate::domain::{
    Carrying, Change, Cx, Decision, Farewell, Goal, Id, Lang, Mentor, Rated, Ratings, Record,
    RelationshipFacts, RelationshipReview, Signal, Support, Takeaway, Toward, closing_after,
    days_typed, finish_relationship, read_day, review_since, signals, write_relationship,
};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::relationship as words;
use fields::{DECIDED, DECISIONS, STEPS, is_decided, text_of, text_of_mut};

/// A review being written.
#[derive(Debug)]
pub struct RelationshipFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: RelationshipReview,
    /// The journal has it, in the trash or not.
    is_known: bool,
    /// What it had decided when it was opened, finished: that is not gone on with once more.
    had_decided: Option<Decision>,
    /// The finished one before it.
    last: Option<RelationshipReview>,
    /// What became of the first step of that.
    last_step: Option<Takeaway>,
    /// The finished ones before that, the oldest first.
    earlier: Vec<RelationshipReview>,
    facts: RelationshipFacts,
    /// What it made when it was finished.
    action: Option<Takeaway>,
    goal: Option<Goal>,
    /// The closing of this mentorship that was begun.
    closing: Option<Farewell>,
    /// The id of the goal that it opens.
    new_goal: Id,
}

impl RelationshipFlow {
    /// The review of the mentorship of `mentor` that was begun, or was finished and is mended; or a new one.
    pub fn new(mentor: Mentor, begun: Option<RelationshipReview>, cx: &Cx) -> Self {
        let finished = begun.as_ref().filter(|one| one.is_finished());
        Self {
            had_decided: finished.and_then(|one| one.decision),
            is_known: begun.is_some(),
            record: begun
                .unwrap_or_else(|| RelationshipReview::new(cx.id(), mentor.id, cx.today, None)),
            mentor,
            last: None,
            last_step: None,
            earlier: Vec::new(),
            facts: RelationshipFacts::default(),
            action: None,
            goal: None,
            closing: None,
            new_goal: cx.id(),
        }
    }

    fn said_as(&self, said: &Said, cx: &Cx) -> Result<RelationshipReview, Wrong> {
        let mut after = self.record.clone();
        after.deleted = false;
        after.ratings = ratings_said(said);
        for field in STEPS.iter().copied().flatten() {
            if let Some(text) = text_of_mut(&mut after, field.name) {
                said.text(field.name).clone_into(text);
            }
        }
        after.decision = Decision::from_name(said.text("decision"));
        match days(said, "every", cx.lang) {
            Ok(rhythm) => after.rhythm = rhythm,
            // What cannot be read is asked about where it is seen.
            Err(wrong) if after.decision == Some(Decision::ChangeRhythm) => return Err(wrong),
            Err(_) => {}
        }
        after.look_again = match self.day(said, cx) {
            Err(_) if after.decision == Some(Decision::End) => None,
            day => day?,
        };
        Ok(after)
    }

    /// The day to look again that is typed, if one is; a day that was to come when it was said may have passed.
    fn day(&self, said: &Said, cx: &Cx) -> Result<Option<NaiveDate>, Wrong> {
        let wrong = |sentence: &str| Wrong {
            field: "look again",
            sentence: sentence.to_owned(),
        };
        match said.text("look again").trim() {
            "" => Ok(None),
            typed => match read_day(typed, cx.today, Toward::Coming) {
                Some(day) if day <= cx.today && self.record.look_again != Some(day) => {
                    Err(wrong(words::not_to_come(cx.lang)))
                }
                Some(day) => Ok(Some(day)),
                None => Err(wrong(words::bad_day(cx.lang))),
            },
        }
    }

    fn before(&self) -> Option<RelationshipReview> {
        self.is_known.then(|| self.record.clone())
    }

    /// What of the facts is worth a question, and of the ratings of those before.
    fn signals(&self) -> Vec<Signal> {
        self.signals_with(Ratings::default())
    }

    /// The same, where this one is rated like this by now.
    fn signals_with(&self, ratings: Ratings) -> Vec<Signal> {
        let mut reviews = self.earlier.clone();
        reviews.extend(self.last.clone());
        if !ratings.is_empty() {
            let day = self.record.finished.unwrap_or(self.facts.until);
            reviews.push(RelationshipReview {
                ratings,
                finished: Some(day),
                ..self.record.clone()
            });
        }
        signals(&self.facts, &self.mentor, &reviews)
    }

    /// The support that is rated least; of several the one that was received least.
    fn weakest(&self, said: &Said) -> Option<Support> {
        let ratings = ratings_said(said);
        let rated = Support::ALL.into_iter().filter_map(|support| {
            let rating = ratings.of(Rated::Support(support))?;
            Some((rating, self.facts.supports[support as usize], support))
        });
        let least = rated.min_by_key(|(rating, received, _)| (*rating, *received));
        least.map(|(_, _, support)| support)
    }
}

impl Flow for RelationshipFlow {
    fn kind(&self) -> FlowKind {
        // The draft of an old one is not that of the next.
        if self.record.is_finished() {
            FlowKind::Mending
        } else {
            FlowKind::Relationship
        }
    }

    fn about(&self) -> Option<String> {
        Some(self.mentor.id.to_string())
    }

    fn record(&self) -> Id {
        self.record.id
    }

    fn is_stored(&self) -> bool {
        self.is_known && !self.record.deleted
    }

    fn is_gone(&self) -> bool {
        self.mentor.deleted
    }

    /// One that two windows began is that of the first which wrote.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let stored = reader.relationship_review(self.record.id)?;
        let reviews = reader.relationship_reviews_of(self.mentor.id)?;
        let is_new = stored.is_none() && !self.is_known;
        let begun_there = reviews.iter().find(|one| is_new && !one.is_finished());
        if let Some(known) = stored.or_else(|| begun_there.cloned()) {
            self.is_known = true;
            self.record = known;
        } else if std::mem::take(&mut self.is_known) {
            // It was emptied from the trash: what is said goes into a new one.
            self.record = RelationshipReview::new(cx.id(), self.mentor.id, cx.today, None);
        }
        match reader.mentor(self.mentor.id)? {
            Some(mentor) => self.mentor = mentor,
            None => self.mentor.deleted = true,
        }
        let this = (self.record.finished, self.record.id);
        let mut finished: Vec<RelationshipReview> = reviews
            .into_iter()
            .filter(|one| one.is_finished() && one.id != this.1)
            .filter(|one| this.0.is_none() || (one.finished, one.id) < this)
            .collect();
        finished.sort_by_key(|one| (one.finished, one.id));
        self.last = finished.pop();
        self.earlier = finished;
        if !self.is_known {
            let first_met = reader.first_met(self.mentor.id)?;
            self.record.since = review_since(&self.mentor, self.last.as_ref(), first_met);
        }
        self.facts = if let Some(frozen) = &self.record.facts {
            frozen.clone()
        } else {
            let (mentor, since) = (self.mentor.id, self.record.since);
            reader.relationship_facts(mentor, since, cx.today, cx)?
        };
        let takeaway = |id: Option<Id>| id.map_or(Ok(None), |id| reader.takeaway(id));
        self.last_step = takeaway(self.last.as_ref().and_then(|last| last.takeaway))?;
        self.action = takeaway(self.record.takeaway)?;
        let closings = reader.farewells_to(self.mentor.id)?;
        self.closing = closings.into_iter().find(|one| one.ended.is_none());
        self.goal = match self.record.opened {
            Some(id) => reader.goal(id)?,
            None => None,
        };
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        let days = |days: Option<u16>| days.map_or(String::new(), |days| days.to_string());
        if let Some(rated) = rated_of(field) {
            return self.record.ratings.of(rated).unwrap_or(0).to_string();
        }
        match field {
            "decision" => {
                let decision = self.record.decision.map(Decision::name);
                decision.unwrap_or(DECISIONS[0]).to_owned()
            }
            "every" => days(self.record.rhythm),
            "review every" => days(self.mentor.review_every),
            "look again" => {
                let day = self.record.look_again;
                day.map_or(String::new(), |day| day.to_string())
            }
            field => text_of(&self.record, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        self.record.step.clamp(1, DECIDED)
    }

    fn write(&self, said: &Said, step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said, cx)?;
        if self.record.is_finished() {
            let known = &self.record;
            after.decision = known.decision;
            (after.rhythm, after.look_again) = (known.rhythm, known.look_again);
            for field in ["reason", "goal", "first step"] {
                if let Some(text) = text_of_mut(&mut after, field) {
                    text_of(known, field).clone_into(text);
                }
            }
        }
        // Who only looks through the steps leaves nothing behind.
        if !self.is_known && after == self.record {
            return Ok(None);
        }
        after.step = after.step.max(step);
        Ok(write_relationship(&self.mentor, self.before(), after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_as(said, cx)?;
        if after.decision == Some(Decision::ChangeRhythm) && after.rhythm.is_none() {
            return Err(Wrong {
                field: "every",
                sentence: words::needs_rhythm(cx.lang).to_owned(),
            });
        }
        let carrying = Carrying {
            mentor: &self.mentor,
            review_every: match days(said, "review every", cx.lang) {
                Err(_) if is_left(said) => self.mentor.review_every,
                every => every?,
            },
            action: self.action.as_ref(),
            goal: self.goal.as_ref(),
            new_goal: self.new_goal,
        };
        let (before, facts) = (self.before(), self.facts.clone());
        let (begun, then) = (self.closing.as_ref(), before.as_ref());
        let closing = closing_after(&self.mentor, begun, then, &after, cx);
        let mut change = finish_relationship(carrying, before, after, facts, cx);
        if let (Some(seen), Change::Save { records, .. }) = (closing, &mut change) {
            records.push(Record::Farewell(Box::new(seen)));
        }
        Ok(Some(change))
    }

    /// What the finish carries out: the interval is the mentor's, and what was carried out before must be known to be
    /// compared with.
    fn waits(&self, field: &str) -> bool {
        field == "review every" || self.record.is_finished() && is_decided(field)
    }

    fn is_shown(&self, field: &str, said: &Said) -> bool {
        match field {
            "every" => said.text("decision") == Decision::ChangeRhythm.name(),
            "goal" => said.text("decision") == Decision::RenegotiateGoals.name(),
            "look again" => said.text("decision") != Decision::End.name(),
            "review every" => !is_left(said),
            _ => true,
        }
    }

    fn doubt(&self, said: &Said, lang: Lang) -> Option<Doubt> {
        let is_open = Decision::from_name(said.text("decision")).is_none();
        is_open.then(|| Doubt {
            question: words::finish_undecided(lang),
            about: Vec::new(),
            answers: words::finish_undecided_answers(lang),
        })
    }

    fn finished(&self, said: &Said, _cx: &Cx) -> Effect {
        let decision = Decision::from_name(said.text("decision"));
        let decision = decision.filter(|_| decision != self.had_decided);
        let here = Effect::Visit(Place::Relationship(self.record.id));
        match decision {
            Some(Decision::End) => Effect::Begin(Begin::Farewell(self.mentor.id)),
            Some(Decision::AddMentor) => match self.weakest(said) {
                Some(support) => Effect::Visit(Place::Support(support)),
                None => here,
            },
            Some(Decision::RenegotiateGoals) if !said.text("goal").trim().is_empty() => {
                let opened = self.record.opened.unwrap_or(self.new_goal);
                Effect::Begin(Begin::EditGoal(opened))
            }
            _ => here,
        }
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if step == DECIDED {
            keys::GUIDED_RELATIONSHIP
        } else {
            keys::GUIDED
        }
    }

    fn act(&mut self, _action: Action, _said: &Said, _cx: &Cx) -> Effect {
        Effect::None
    }

    fn step_names(&self, lang: Lang) -> Vec<&'static str> {
        words::steps(lang).to_vec()
    }

    fn heading(&self, look: &Look) -> String {
        let (lang, name) = (look.lang, &self.mentor.name);
        match self.record.finished {
            Some(day) => words::mending(lang, name, day, look.today),
            None => words::heading(lang, name),
        }
    }

    fn aside(&self, look: &Look) -> String {
        let (lang, today) = (look.lang, look.today);
        let before = self.earlier.len() + usize::from(self.last.is_some());
        let mut parts = vec![words::nth(lang, before + 1)];
        if let Some(since) = self.record.since.filter(|day| *day <= self.facts.until) {
            parts.push(words::period(lang, since, self.facts.until, today));
        }
        if let Some(day) = self.last.as_ref().and_then(|last| last.finished) {
            parts.push(words::last_on(lang, day, today));
        }
        parts.join(&format!(" {} ", look.symbols.dot))
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    fn hint(&self, field: &str, said: &Said, look: &Look) -> String {
        match rated_of(field) {
            Some(rated) => self.beside_rating(rated, said, look),
            None => self.hint_of_decision(field, said, look),
        }
    }

    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        beside::prose(self, (step, said), look, columns)
    }
}

/// How all is rated as it is said.
fn ratings_said(said: &Said) -> Ratings {
    let mut ratings = Ratings::default();
    for rated in Rated::ALL {
        let rating = said.level(rated.name());
        ratings.rate(rated, Some(rating).filter(|one| *one > 0));
    }
    ratings
}

/// What a field of ratings rates; `None` for any other field.
fn rated_of(field: &str) -> Option<Rated> {
    Rated::from_name(field)
}

/// Whether it does not go on for now: what comes at which interval is of no use then.
fn is_left(said: &Said) -> bool {
    let decision = Decision::from_name(said.text("decision"));
    matches!(decision, Some(Decision::Pause | Decision::End))
}

/// The days that are typed in a field, if any are.
fn days(said: &Said, field: &'static str, lang: Lang) -> Result<Option<u16>, Wrong> {
    days_typed(said.text(field)).map_err(|()| Wrong {
        field,
        sentence: words::bad_days(lang).to_owned(),
    })
}
