//! The fields of an approach, step by step, and where its record holds them.

use crate::domain::{Approach, Toward};
use crate::print::Passage;
use crate::screens::guided::{Field, Input, Said};

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

const fn day(name: &'static str, toward: Toward) -> Field {
    Field {
        name,
        input: Input::Day(toward),
    }
}

/// The fields of each step.
pub(super) const STEPS: &[&[Field]] = &[
    &[text("purpose")],
    &[text("thanks")],
    &[text("proposal")],
    &[text("easy no")],
    &[text("give")],
    &[
        line("channel"),
        day("sent", Toward::Past),
        day("follow up", Toward::Coming),
    ],
];

/// The parts of the message that are written, each in the step of its place.
pub(super) const PASSAGES: [Passage; 5] = [
    Passage::Purpose,
    Passage::Thanks,
    Passage::Proposal,
    Passage::EasyNo,
    Passage::Give,
];

/// The approach with all texts as they are typed.
pub(super) fn with_texts(mut approach: Approach, said: &Said) -> Approach {
    for field in STEPS.iter().copied().flatten() {
        if let Some(text) = text_of_mut(&mut approach, field.name) {
            said.text(field.name).clone_into(text);
        }
    }
    approach
}

/// Whether a single word is written.
pub(super) fn has_words(approach: &Approach) -> bool {
    let mut fields = STEPS.iter().copied().flatten();
    fields.any(|field| !text_of(approach, field.name).trim().is_empty())
}

/// Whether a single word of the message is written.
pub(super) fn has_message(approach: &Approach) -> bool {
    furthest_text(approach).is_some()
}

/// The pieces of the message of which nothing is written, by their fields.
pub(super) fn empty_pieces(approach: &Approach) -> Vec<&'static str> {
    let pieces = STEPS[..STEPS.len() - 1].iter().map(|fields| fields[0].name);
    let is_empty = |name: &&str| text_of(approach, name).trim().is_empty();
    pieces.filter(is_empty).collect()
}

/// The last step whose text is written.
pub(super) fn furthest_text(approach: &Approach) -> Option<u8> {
    let mut steps = STEPS[..STEPS.len() - 1].iter();
    let last = steps.rposition(|fields| !text_of(approach, fields[0].name).trim().is_empty());
    last.map(|place| place as u8 + 1)
}

/// What the record holds in the field of this name; nothing where that is a day.
pub(super) fn text_of<'a>(approach: &'a Approach, field: &str) -> &'a str {
    match field {
        "purpose" => &approach.purpose,
        "thanks" => &approach.thanks,
        "proposal" => &approach.proposal,
        "easy no" => &approach.easy_no,
        "give" => &approach.give,
        "channel" => &approach.channel,
        _ => "",
    }
}

fn text_of_mut<'a>(approach: &'a mut Approach, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "purpose" => &mut approach.purpose,
        "thanks" => &mut approach.thanks,
        "proposal" => &mut approach.proposal,
        "easy no" => &mut approach.easy_no,
        "give" => &mut approach.give,
        "channel" => &mut approach.channel,
        _ => return None,
    })
}
