//! The steps of a self-analysis with their fields, and what a version says in each of them.

use crate::domain::SelfAnalysis;
use crate::screens::guided::{Field, Input};

/// The names of the six supports, as fields.
pub(super) const NEEDED: [&str; 6] = [
    "needed skill",
    "needed story",
    "needed feedback",
    "needed drive",
    "needed network",
    "needed horizon",
];

/// The fields of each step.
pub(super) const STEPS: &[&[Field]] = &[
    &[text("strengths"), text("weaknesses")],
    &[text("will"), text("can"), text("must")],
    &[
        text("values"),
        text("in one year"),
        text("in three years"),
        text("later"),
    ],
    &[text("skills")],
    &[
        level(NEEDED[0]),
        level(NEEDED[1]),
        level(NEEDED[2]),
        level(NEEDED[3]),
        level(NEEDED[4]),
        level(NEEDED[5]),
    ],
    &[
        text("look for"),
        Field {
            name: "every",
            input: Input::Line,
        },
    ],
];

const fn text(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

const fn level(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Level,
    }
}

/// What an analysis says in the field of this name, as it is typed.
pub(super) fn value_of(analysis: &SelfAnalysis, field: &str) -> String {
    let needed = NEEDED.iter().position(|name| *name == field);
    match (needed, field) {
        (Some(place), _) => analysis.needed[place].to_string(),
        (None, "every") => analysis.every.map_or(String::new(), |it| it.to_string()),
        (None, field) => text_of(analysis, field).to_owned(),
    }
}

/// The text in the field of this name; nothing where it is no text.
pub(super) fn text_of<'a>(analysis: &'a SelfAnalysis, field: &str) -> &'a str {
    match field {
        "strengths" => &analysis.strengths,
        "weaknesses" => &analysis.weaknesses,
        "will" => &analysis.will,
        "can" => &analysis.can,
        "must" => &analysis.must,
        "values" => &analysis.values,
        "in one year" => &analysis.in_one_year,
        "in three years" => &analysis.in_three_years,
        "later" => &analysis.later,
        "skills" => &analysis.skills,
        "look for" => &analysis.look_for,
        _ => "",
    }
}

/// The same, to be changed; `None` where it is no text.
pub(super) fn text_of_mut<'a>(
    analysis: &'a mut SelfAnalysis,
    field: &str,
) -> Option<&'a mut String> {
    Some(match field {
        "strengths" => &mut analysis.strengths,
        "weaknesses" => &mut analysis.weaknesses,
        "will" => &mut analysis.will,
        "can" => &mut analysis.can,
        "must" => &mut analysis.must,
        "values" => &mut analysis.values,
        "in one year" => &mut analysis.in_one_year,
        "in three years" => &mut analysis.in_three_years,
        "later" => &mut analysis.later,
        "skills" => &mut analysis.skills,
        "look for" => &mut analysis.look_for,
        _ => return None,
    })
}
