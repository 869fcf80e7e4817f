//! The rows of a mentor's form: their order, their names in a draft, and what of a mentor stands in them.

use crate::domain::{Lang, Mentor, Stage, Support};
use crate::screens::unfinished::UnfinishedField;
use crate::ui::form::{FormRow, LEVELS};
use crate::words::mentors::{self as words, Label};

/// The rows in order.
pub(super) const ROWS: [Label; 23] = [
    Label::Name,
    Label::Reading,
    Label::Stage,
    Label::Role,
    Label::Organisation,
    Label::Field,
    Label::Met,
    Label::Contacts,
    Label::Gives(Support::Skill),
    Label::Gives(Support::Story),
    Label::Gives(Support::Feedback),
    Label::Gives(Support::Drive),
    Label::Gives(Support::Network),
    Label::Gives(Support::Horizon),
    Label::Rhythm,
    Label::Longest,
    Label::ReviewEvery,
    Label::Started,
    Label::Ended,
    Label::Reason,
    Label::Agreement,
    Label::Facts,
    Label::Notes,
];

/// The place of a row.
pub(super) fn place_of(label: Label) -> usize {
    ROWS.iter().position(|row| *row == label).unwrap_or(0)
}

/// The name of a row in a draft.
pub(super) const fn name_of(label: Label) -> &'static str {
    match label {
        Label::Name => "name",
        Label::Reading => "reading",
        Label::Stage => UnfinishedField::STAGE,
        Label::Role => "role",
        Label::Organisation => "organisation",
        Label::Field => "field",
        Label::Met => "met",
        Label::Contacts => "contacts",
        Label::Gives(Support::Skill) => "gives skill",
        Label::Gives(Support::Story) => "gives story",
        Label::Gives(Support::Feedback) => "gives feedback",
        Label::Gives(Support::Drive) => "gives drive",
        Label::Gives(Support::Network) => "gives network",
        Label::Gives(Support::Horizon) => "gives horizon",
        Label::Rhythm => "rhythm",
        Label::Longest => "longest",
        Label::ReviewEvery => "review every",
        Label::Started => "started",
        Label::Ended => "ended",
        Label::Reason => "reason",
        Label::Agreement => "agreement",
        Label::Facts => "facts",
        Label::Notes => "notes",
    }
}

/// Whether a row holds words of the user's own.
pub(super) const fn is_words(label: Label) -> bool {
    !matches!(label, Label::Stage | Label::Gives(_))
}

/// Whether it is a text of several lines.
pub(super) const fn has_lines(label: Label) -> bool {
    matches!(
        label,
        Label::Contacts | Label::Agreement | Label::Facts | Label::Notes
    )
}

/// Whether a row has a meaning in this stage: what has not ended has no end, and only who is left needs a reason.
pub(super) const fn is_of(label: Label, stage: Stage) -> bool {
    match label {
        Label::Ended => matches!(stage, Stage::Ended),
        Label::Reason => matches!(stage, Stage::Paused | Stage::Ended | Stage::Declined),
        _ => true,
    }
}

/// The row with this in it.
pub(super) fn row_of(label: Label, value: &str) -> FormRow {
    match label {
        Label::Stage => FormRow::choice(value, Stage::WAY.map(Stage::name).to_vec()),
        Label::Gives(_) => FormRow::level(value, LEVELS.to_vec()),
        _ if has_lines(label) => FormRow::text(value),
        _ => FormRow::line(value),
    }
}

/// What of a mentor stands in a row.
pub(super) fn value_of(label: Label, mentor: &Mentor, lang: Lang) -> String {
    let number = |days: Option<u16>| days.map_or(String::new(), |days| days.to_string());
    let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    match label {
        Label::Name => mentor.name.clone(),
        Label::Reading => mentor.reading.clone(),
        Label::Stage => mentor.stage.name().to_owned(),
        Label::Role => mentor.role.clone(),
        Label::Organisation => mentor.organisation.clone(),
        Label::Field => mentor.field.clone(),
        Label::Met => mentor
            .met
            .as_ref()
            .map_or(String::new(), |met| words::met(lang, met)),
        Label::Contacts => mentor.contacts.clone(),
        Label::Gives(support) => mentor.supports[support as usize].to_string(),
        Label::Rhythm => number(mentor.rhythm),
        Label::Longest => number(mentor.longest),
        Label::ReviewEvery => number(mentor.review_every),
        Label::Started => day(mentor.started),
        Label::Ended => day(mentor.ended),
        Label::Reason => mentor.end_reason.clone(),
        Label::Agreement => mentor.agreement.clone(),
        Label::Facts => mentor.facts.clone(),
        Label::Notes => mentor.notes.clone(),
    }
}
