//! The rows of a goal's form: their order, their names in a draft, and what of a goal stands in them.

use crate::domain::{Goal, GoalState, Horizon, Lang, Measure, read_number};
use crate::screens::writer::People;
use crate::ui::form::FormRow;
use crate::words::goal_form::Label;
use crate::words::progress;

/// The rows in order.
pub(super) const ROWS: [Label; 21] = [
    Label::Title,
    Label::Short,
    Label::Why,
    Label::Criteria,
    Label::Measure,
    Label::Baseline,
    Label::Target,
    Label::Unit,
    Label::Milestones,
    Label::Level(0),
    Label::Level(1),
    Label::Level(2),
    Label::Level(3),
    Label::Level(4),
    Label::Horizon,
    Label::Mentors,
    Label::Start,
    Label::Due,
    Label::State,
    Label::Private,
    Label::Reason,
];

/// In place of a name that is not said.
const UNSAID: &str = "";

/// The names of the answers about privacy: no, then yes.
pub(super) const PRIVATE: [&str; 2] = ["no", "yes"];

/// The place of a row.
pub(super) fn place_of(label: Label) -> usize {
    ROWS.iter().position(|row| *row == label).unwrap_or(0)
}

/// The name of a row in a draft.
pub(super) const fn name_of(label: Label) -> &'static str {
    match label {
        Label::Title => "title",
        Label::Short => "short",
        Label::Why => "why",
        Label::Criteria => "criteria",
        Label::Measure => "measure",
        Label::Baseline => "baseline",
        Label::Target => "target",
        Label::Unit => "unit",
        Label::Milestones => "milestones",
        Label::Level(0) => "level-2",
        Label::Level(1) => "level-1",
        Label::Level(2) => "level0",
        Label::Level(3) => "level+1",
        Label::Level(_) => "level+2",
        Label::Horizon => "horizon",
        Label::Mentors => "mentors",
        Label::Start => "start",
        Label::Due => "due",
        Label::State => "state",
        Label::Private => "private",
        Label::Reason => "reason",
    }
}

/// Whether a row holds words of the user's own.
pub(super) const fn is_words(label: Label) -> bool {
    matches!(
        label,
        Label::Title
            | Label::Short
            | Label::Why
            | Label::Criteria
            | Label::Milestones
            | Label::Level(_)
            | Label::Mentors
            | Label::Reason
    )
}

/// Whether it is a text of several lines.
pub(super) const fn has_lines(label: Label) -> bool {
    matches!(label, Label::Why | Label::Criteria | Label::Milestones)
}

/// The measure to which a row belongs; `None` for what every goal has.
pub(super) const fn measure_of(label: Label) -> Option<&'static str> {
    match label {
        Label::Baseline | Label::Target | Label::Unit => Some("number"),
        Label::Milestones => Some("milestones"),
        Label::Level(_) => Some("levels"),
        _ => None,
    }
}

/// Whether a row says what progress is counted in.
pub(super) fn is_of_measure(label: Label) -> bool {
    label == Label::Measure || measure_of(label).is_some()
}

/// The names of a row's choice, in the order in which they are offered; none where there is nothing to choose.
pub(super) fn names_of(label: Label) -> Vec<&'static str> {
    let or_unsaid = |names: &[&'static str]| [&[UNSAID], names].concat();
    match label {
        Label::Measure => or_unsaid(&Measure::NAMES),
        Label::Horizon => or_unsaid(&Horizon::ALL.map(Horizon::name)),
        Label::State => GoalState::ALL.map(GoalState::name).to_vec(),
        Label::Private => PRIVATE.to_vec(),
        _ => Vec::new(),
    }
}

/// The row with this in it.
pub(super) fn row_of(label: Label, value: &str) -> FormRow {
    let names = names_of(label);
    if !names.is_empty() {
        FormRow::choice(value, names)
    } else if has_lines(label) {
        FormRow::text(value)
    } else {
        FormRow::line(value)
    }
}

/// What of a goal stands in a row.
pub(super) fn value_of(label: Label, goal: &Goal, people: &People, lang: Lang) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    match label {
        Label::Title => goal.title.clone(),
        Label::Short => goal.short.clone(),
        Label::Why => goal.why.clone(),
        Label::Criteria => goal.criteria.clone(),
        Label::Measure => goal.measure.as_ref().map_or(UNSAID, Measure::name).into(),
        Label::Baseline | Label::Target | Label::Unit | Label::Milestones | Label::Level(_) => {
            value_of_measure(label, goal.measure.as_ref())
        }
        Label::Horizon => goal.horizon.map_or(UNSAID, Horizon::name).into(),
        Label::Mentors => {
            let names = goal.mentors.iter().filter_map(|id| people.names.get(id));
            let names: Vec<&str> = names.map(String::as_str).collect();
            names.join(lang.pick(", ", "、"))
        }
        Label::Start => day(goal.start),
        Label::Due => day(goal.due),
        Label::State => goal.state.name().into(),
        Label::Private => PRIVATE[usize::from(goal.private)].into(),
        Label::Reason => String::new(),
    }
}

fn value_of_measure(label: Label, measure: Option<&Measure>) -> String {
    match (label, measure) {
        (Label::Baseline, Some(Measure::Number { baseline, .. })) => number(*baseline),
        (Label::Target, Some(Measure::Number { target, .. })) => number(*target),
        (Label::Unit, Some(Measure::Number { unit, .. })) => unit.clone(),
        (Label::Milestones, Some(Measure::Milestones(steps))) => {
            let texts: Vec<&str> = steps.iter().map(|step| step.text.as_str()).collect();
            texts.join("\n")
        }
        (Label::Level(level), Some(Measure::Levels(levels))) => {
            levels.get(level).cloned().unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// A number so that reading it gives the same again.
fn number(number: f64) -> String {
    let written = progress::number(number);
    match read_number(&written) {
        Some((read, _)) if read.total_cmp(&number).is_eq() => written,
        _ => number.to_string(),
    }
}
