//! The review of a mentorship as a guided flow: the facts, ratings, the difference, what changes, what is decided.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{
    Change, Cx, Decision, Id, Lang, Mentor, Rated, RelationshipReview, Toward, write_relationship,
};
use crate::screens::{Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::relationship as words;

/// No decision yet, and the names of all of them.
const DECISIONS: [&str; 7] = [
    "none",
    "continue",
    "change-rhythm",
    "renegotiate-goals",
    "add-mentor",
    "pause",
    "end",
];

const fn text(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

const fn line(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Line,
    }
}

const fn rating(rated: Rated) -> Field {
    Field {
        name: rated.name(),
        input: Input::Rating(rated.best()),
    }
}

const RATINGS: [Field; 11] = {
    let mut fields = [rating(Rated::Overall); 11];
    let mut place = 0;
    while place < 11 {
        fields[place] = rating(Rated::ALL[place]);
        place += 1;
    }
    fields
};

const STEPS: &[&[Field]] = &[
    &[],
    &RATINGS,
    &[],
    &[text("start"), text("stop"), text("go on"), text("gave")],
    &[
        Field {
            name: "decision",
            input: Input::Choice(&DECISIONS),
        },
        text("reason"),
        line("every"),
        line("goal"),
        line("first step"),
        Field {
            name: "look again",
            input: Input::Day(Toward::Coming),
        },
    ],
];

/// A review being written.
#[derive(Debug)]
pub struct RelationshipFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: RelationshipReview,
    /// The journal has it, in the trash or not.
    is_known: bool,
}

impl RelationshipFlow {
    /// The review of the mentorship of `mentor` that was begun, or a new one.
    pub fn new(mentor: Mentor, begun: Option<RelationshipReview>, cx: &Cx) -> Self {
        Self {
            is_known: begun.is_some(),
            record: begun
                .unwrap_or_else(|| RelationshipReview::new(cx.id(), mentor.id, cx.today, None)),
            mentor,
        }
    }

    fn said_as(&self, said: &Said) -> RelationshipReview {
        let mut after = self.record.clone();
        after.deleted = false;
        for rated in Rated::ALL {
            let rating = said.level(rated.name());
            after
                .ratings
                .rate(rated, Some(rating).filter(|one| *one > 0));
        }
        for field in STEPS.iter().copied().flatten() {
            if let Some(text) = text_of_mut(&mut after, field.name) {
                said.text(field.name).clone_into(text);
            }
        }
        after.decision = Decision::from_name(said.text("decision"));
        after
    }
}

impl Flow for RelationshipFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Relationship
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

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        if let Some(known) = reader.relationship_review(self.record.id)? {
            self.is_known = true;
            self.record = known;
        }
        match reader.mentor(self.mentor.id)? {
            Some(mentor) => self.mentor = mentor,
            None => self.mentor.deleted = true,
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        if let Some(rated) = Rated::from_name(field) {
            return self.record.ratings.of(rated).unwrap_or(0).to_string();
        }
        match field {
            "decision" => {
                let decision = self.record.decision.map(Decision::name);
                decision.unwrap_or(DECISIONS[0]).to_owned()
            }
            field => text_of(&self.record, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        self.record.step.clamp(1, STEPS.len() as u8)
    }

    fn write(&self, said: &Said, step: u8, _cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said);
        if !self.is_known && after == self.record {
            return Ok(None);
        }
        after.step = after.step.max(step);
        let before = self.is_known.then(|| self.record.clone());
        Ok(write_relationship(&self.mentor, before, after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        self.write(said, STEPS.len() as u8, cx)
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Relationship(self.record.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if usize::from(step) == STEPS.len() {
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
        words::heading(look.lang, &self.mentor.name)
    }

    fn aside(&self, _look: &Look) -> String {
        String::new()
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    fn beside(&self, _step: u8, _said: &Said, _look: &Look, columns: u16) -> Prose {
        Prose::new(columns)
    }
}

fn text_of<'a>(review: &'a RelationshipReview, field: &str) -> &'a str {
    match field {
        "start" => &review.start,
        "stop" => &review.stop,
        "go on" => &review.go_on,
        "gave" => &review.gave,
        "reason" => &review.reason,
        "first step" => &review.first_step,
        "goal" => &review.goal,
        _ => "",
    }
}

fn text_of_mut<'a>(review: &'a mut RelationshipReview, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "start" => &mut review.start,
        "stop" => &mut review.stop,
        "go on" => &mut review.go_on,
        "gave" => &mut review.gave,
        "reason" => &mut review.reason,
        "first step" => &mut review.first_step,
        "goal" => &mut review.goal,
        _ => return None,
    })
}
