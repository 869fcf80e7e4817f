//! What happened to a goal, the newest first, and the takeaways that belong to it: each a row at which the cursor can stand.

use chrono::NaiveDate;

use crate::domain::{CheckIn, Goal, Id, Revised, Revision, Takeaway, measure_at};
use crate::screens::Place;
use crate::store::OpenRow;
use crate::text;
use crate::ui::chart::sure_ink;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::goals::{self as words, Label};
use crate::words::{followups, progress, terms};

/// Steps that are listed; the rest is counted.
const STEPS: usize = 200;

/// A row at which the cursor can stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stop {
    /// A check-in.
    CheckIn(CheckIn),
    /// A takeaway, and where it is to be found: what is settled, in its note; what has no note either, nowhere.
    Takeaway(Id, Option<Place>),
}

impl Stop {
    /// Of which record it is.
    pub(super) const fn id(&self) -> Id {
        match self {
            Self::CheckIn(one) => one.id,
            Self::Takeaway(id, _) => *id,
        }
    }
}

/// Where the cursor can stand, in the order in which [`say_takeaways`] and [`say_steps`] say them.
pub(super) fn stops(
    takeaways: &[OpenRow],
    (check_ins, revisions): (&[CheckIn], &[Revision]),
) -> Vec<Stop> {
    let listed = newest(check_ins, revisions).into_iter().take(STEPS);
    let steps = listed.filter_map(|step| match step {
        Step::CheckIn(one) => Some(Stop::CheckIn(one.clone())),
        Step::Revision(_) => None,
    });
    let takeaways = takeaways
        .iter()
        .map(|row| Stop::Takeaway(row.takeaway.id, place(row)));
    takeaways.chain(steps).collect()
}

fn place(row: &OpenRow) -> Option<Place> {
    match (row.takeaway.is_open(), row.day, row.takeaway.entry) {
        (true, ..) => Some(Place::Followup(row.takeaway.id)),
        (false, Some(day), Some(entry)) => Some(Place::Entry(day, entry)),
        _ => None,
    }
}

/// One step.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    CheckIn(&'a CheckIn),
    Revision(&'a Revision),
}

impl Step<'_> {
    const fn day(&self) -> (NaiveDate, Id) {
        match self {
            Self::CheckIn(one) => (one.day, one.id),
            Self::Revision(one) => (one.day, one.id),
        }
    }
}

/// Says the check-ins and revisions, the newest first; `lines` takes the row of each check-in.
pub(super) fn say_steps(
    prose: &mut Prose,
    lines: &mut Vec<usize>,
    look: &Look,
    goal: &Goal,
    (check_ins, revisions): (&[CheckIn], &[Revision]),
) {
    let mut steps = newest(check_ins, revisions);
    if steps.is_empty() {
        return;
    }
    let left = steps.len().saturating_sub(STEPS);
    steps.truncate(STEPS);
    let theme = look.theme;
    prose.blank();
    prose.say(words::label(look.lang, Label::Log), theme.faint);
    let value = |one: &CheckIn| {
        one.value.map_or(String::new(), |value| {
            progress::value(look.lang, &measure_at(goal, one, revisions), value)
        })
    };
    let said: Vec<(String, String)> = steps
        .iter()
        .map(|step| {
            let value = match step {
                Step::CheckIn(one) => value(one),
                Step::Revision(_) => String::new(),
            };
            (terms::day(look.lang, step.day().0, look.today), value)
        })
        .collect();
    let days = said.iter().map(|(day, _)| text::width(day)).max();
    let values = said.iter().map(|(_, value)| text::width(value)).max();
    let (days, values) = (days.unwrap_or(0), values.unwrap_or(0));
    let sure = steps
        .iter()
        .any(|step| matches!(step, Step::CheckIn(one) if one.confidence.is_some()));
    for (step, (day, value)) in steps.iter().zip(&said) {
        let lead = format!("  {}  ", text::pad(day, days));
        let runs = match step {
            Step::CheckIn(one) => {
                lines.push(prose.height());
                check_in(look, one, (value, values), sure)
            }
            Step::Revision(one) => revision(look, one),
        };
        prose.add(&lead, theme.faint, &runs);
    }
    if left > 0 {
        let words = format!("  {}", words::earlier(look.lang, left));
        prose.say(words, theme.faint);
    }
}

/// All steps, the newest first.
fn newest<'a>(check_ins: &'a [CheckIn], revisions: &'a [Revision]) -> Vec<Step<'a>> {
    let revisions = revisions.iter().map(Step::Revision);
    let mut steps: Vec<Step> = check_ins
        .iter()
        .map(Step::CheckIn)
        .chain(revisions)
        .collect();
    steps.sort_by_key(|step| std::cmp::Reverse(step.day()));
    steps
}

/// Value, confidence, and what shows it.
fn check_in(
    look: &Look,
    one: &CheckIn,
    (value, columns): (&str, usize),
    has_sure: bool,
) -> Vec<Run> {
    let theme = look.theme;
    let mut runs = vec![(text::pad_left(value, columns), theme.heading())];
    if has_sure {
        let said = |sure: u8| format!("  {}", words::confidence_in_short(look.lang, sure));
        runs.push(one.confidence.map_or_else(
            || (" ".repeat(text::width(&said(1))), theme.ink),
            |sure| (said(sure), sure_ink(look, sure)),
        ));
    }
    let evidence = one.evidence.trim();
    if !evidence.is_empty() {
        let evidence = text::visible(evidence).replace('\n', " ");
        runs.push((format!("  {evidence}"), theme.ink));
    }
    runs
}

/// What changed, and why.
fn revision(look: &Look, one: &Revision) -> Vec<Run> {
    let theme = look.theme;
    let ink = match one.what {
        Revised::State(..) => theme.indigo,
        _ => theme.amber,
    };
    let mut runs = vec![(words::revision(look.lang, one, look.today), ink)];
    let why = one.why.trim();
    if !why.is_empty() {
        let why = text::visible(why).replace('\n', " ");
        runs.push((words::because(look.lang, &why), theme.ink));
    }
    runs
}

/// Says the takeaways, and with `is_cut` that there are more; `lines` takes the row of each.
pub(super) fn say_takeaways(
    prose: &mut Prose,
    lines: &mut Vec<usize>,
    look: &Look,
    takeaways: &[OpenRow],
    is_cut: bool,
) {
    if takeaways.is_empty() {
        return;
    }
    let (theme, lang) = (look.theme, look.lang);
    prose.blank();
    prose.say(words::label(lang, Label::Takeaways), theme.faint);
    let kind = |one: &Takeaway| followups::kind(lang, one.kind, false);
    let kinds = takeaways
        .iter()
        .map(|row| text::width(kind(&row.takeaway)))
        .max();
    for one in takeaways.iter().map(|row| &row.takeaway) {
        lines.push(prose.height());
        let lead = format!("  {}  ", text::pad(kind(one), kinds.unwrap_or(0)));
        let text = text::visible(one.text.trim()).replace('\n', " ");
        let (state, ink) = if one.is_open() {
            match one.due {
                Some(due) => (
                    terms::due(lang, due, look.today),
                    crate::screens::takeaway_row::due_style(look, due),
                ),
                None => (
                    terms::state(lang, one.kind, one.state).to_owned(),
                    theme.faint,
                ),
            }
        } else {
            (
                terms::state(lang, one.kind, one.state).to_owned(),
                theme.moss,
            )
        };
        let style = if one.is_open() {
            theme.ink
        } else {
            theme.faint
        };
        let runs = [(text, style), ("   ".to_owned(), theme.ink), (state, ink)];
        prose.add(&lead, theme.mark(one.kind), &runs);
    }
    if is_cut {
        let words = format!("  {}", words::more_takeaways(lang));
        prose.say(words, theme.faint);
    }
}
