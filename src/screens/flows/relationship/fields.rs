//! The fields of the review of a mentorship, step by step, and where each stands in its record.

use crate::domain::{Rated, RelationshipReview, Toward};
use crate::screens::guided::{Field, Input};

/// No decision yet, and the names of all of them.
pub(super) const DECISIONS: [&str; 7] = [
    "none",
    "continue",
    "change-rhythm",
    "renegotiate-goals",
    "add-mentor",
    "pause",
    "end",
];

/// The steps.
pub(super) const FACTS: u8 = 1;
pub(super) const RATED: u8 = 2;
pub(super) const DIFFERENCE: u8 = 3;
pub(super) const WORDS: u8 = 4;
pub(super) const DECIDED: u8 = 5;

pub(super) const STEPS: &[&[Field]] = &[
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
        line("review every"),
    ],
];

const RATINGS: [Field; 11] = {
    let mut fields = [rating(Rated::Overall); 11];
    let mut place = 0;
    while place < 11 {
        fields[place] = rating(Rated::ALL[place]);
        place += 1;
    }
    fields
};

const fn rating(rated: Rated) -> Field {
    Field {
        name: rated.name(),
        input: Input::Rating(rated.best()),
    }
}

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

/// Whether this field belongs to the last step, what is decided.
pub(super) fn is_decided(field: &str) -> bool {
    let decided = STEPS[usize::from(DECIDED) - 1];
    decided.iter().any(|one| one.name == field)
}

pub(super) fn text_of<'a>(review: &'a RelationshipReview, field: &str) -> &'a str {
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

pub(super) fn text_of_mut<'a>(
    review: &'a mut RelationshipReview,
    field: &str,
) -> Option<&'a mut String> {
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
