//! What is typed in the rows of a goal's form, read into the goal; or what is wrong with it, and in which row.

use chrono::NaiveDate;

use super::GoalForm;
use super::rows::{PRIVATE, ROWS, is_of_measure, place_of};
use crate::domain::{
    Cx, Goal, GoalState, Horizon, Id, Lang, Match, Measure, Milestone, Toward, find_mentor, fold,
    is_unit_of, milestones_typed, names_in, note, read_day, read_number,
};
use crate::words::goal_form::{self as words, Label};
use crate::words::writer;

/// A row, and a sentence about what is wrong with it.
type Wrong = (Label, String);

impl GoalForm {
    /// The goal as it is typed. What is not touched stays to the letter as it was made.
    pub(super) fn read(&self, cx: &Cx) -> Result<Goal, Wrong> {
        let mut goal = self.base.clone();
        let is_read = |label| self.before.is_none() || self.is_touched(place_of(label));
        for label in ROWS {
            if !is_of_measure(label) && is_read(label) {
                let typed = self.typed(label);
                self.put(&mut goal, label, &typed, cx)
                    .map_err(|wrong| (label, wrong))?;
            }
        }
        if ROWS
            .into_iter()
            .filter(|row| is_of_measure(*row))
            .any(is_read)
        {
            goal.measure = self.measure(cx.lang)?;
        }
        if is_read(Label::Start) || is_read(Label::Due) {
            in_order(&goal, cx.lang)?;
        }
        Ok(goal)
    }

    /// What is typed for the measure.
    pub(super) fn measure(&self, lang: Lang) -> Result<Option<Measure>, Wrong> {
        measure(|label| self.typed(label), self.milestones(), lang)
    }

    /// The milestones that there are, with their days.
    pub(super) fn milestones(&self) -> &[Milestone] {
        match &self.base.measure {
            Some(Measure::Milestones(steps)) => steps,
            _ => &[],
        }
    }

    /// Puts what is typed in a row into the goal, or says what the row takes. What belongs to the measure is read with it.
    pub(super) fn put(
        &self,
        goal: &mut Goal,
        label: Label,
        typed: &str,
        cx: &Cx,
    ) -> Result<(), String> {
        let line = typed.trim();
        match label {
            Label::Title if line.is_empty() => return Err(words::needs_title(cx.lang).into()),
            Label::Title => line.clone_into(&mut goal.title),
            Label::Short => goal.short = self.short(line, cx.lang)?,
            Label::Why => typed.clone_into(&mut goal.why),
            Label::Criteria => typed.clone_into(&mut goal.criteria),
            Label::Horizon => goal.horizon = Horizon::from_name(typed),
            Label::Mentors => goal.mentors = self.mentors(line, cx.lang)?,
            Label::Start => goal.start = optional_day(line, start_day, (self.today, cx.lang))?,
            Label::Due => goal.due = optional_day(line, due_day, (self.today, cx.lang))?,
            Label::State => goal.state = GoalState::from_name(typed).unwrap_or(goal.state),
            Label::Private => goal.private = typed == PRIVATE[1],
            Label::Measure
            | Label::Baseline
            | Label::Target
            | Label::Unit
            | Label::Milestones
            | Label::Level(_)
            | Label::Reason => {}
        }
        Ok(())
    }

    fn short(&self, typed: &str, lang: Lang) -> Result<String, String> {
        let short = without_sign(typed);
        if short.is_empty() {
            return Ok(String::new());
        }
        if !note::is_tag(short) {
            return Err(words::bad_short(lang, short));
        }
        let folded = fold(short);
        match self.others.iter().find(|other| other.short == folded) {
            Some(other) if other.goal != self.base.id => {
                Err(words::short_is_taken(lang, &other.title))
            }
            _ => Ok(short.to_owned()),
        }
    }

    fn mentors(&self, typed: &str, lang: Lang) -> Result<Vec<Id>, String> {
        let people = &self.people.live;
        // Also somebody in the trash stays, if it is they who stood there.
        let known = |name: &str| {
            let mut ids = self.base.mentors.iter().copied();
            ids.find(|id| self.people.names.get(id).is_some_and(|it| it == name))
        };
        let mut ids = Vec::new();
        for name in names_in(typed, people) {
            let id = match (known(&name), find_mentor(&name, people)) {
                (Some(id), _) => id,
                (None, Match::One(mentor)) => mentor.id,
                (None, Match::Several(found)) => return Err(writer::which(lang, &name, &found)),
                (None, Match::None) => return Err(words::nobody(lang, &name)),
            };
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }
}

/// Whether a goal begins before it is due; where it does not, that.
pub(super) fn in_order(goal: &Goal, lang: Lang) -> Result<(), Wrong> {
    match (goal.start, goal.due) {
        (Some(start), Some(due)) if due < start => {
            Err((Label::Due, words::due_before_start(lang, start)))
        }
        _ => Ok(()),
    }
}

/// A short name without the sign of a tag before it.
pub(super) fn without_sign(typed: &str) -> &str {
    typed.trim().trim_start_matches(['#', '＃'])
}

/// The day from which progress is expected, as typed: one without a year is the nearest, since a start is past as often as
/// to come.
pub(super) fn start_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let read = |toward| read_day(typed, today, toward);
    let days = [read(Toward::Past), read(Toward::Coming)].into_iter();
    days.flatten()
        .min_by_key(|day| (*day - today).num_days().abs())
}

/// The due day as typed: one without a year is the next to come.
pub(super) fn due_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_day(typed, today, Toward::Coming)
}

/// What was typed in a row on `day`, so that it means the same on a later one.
pub(super) fn lasting(label: Label, typed: String, day: NaiveDate) -> String {
    let read = match label {
        Label::Start => start_day(typed.trim(), day),
        Label::Due => due_day(typed.trim(), day),
        _ => None,
    };
    read.map_or(typed, |day| day.to_string())
}

fn optional_day(
    typed: &str,
    read: impl Fn(&str, NaiveDate) -> Option<NaiveDate>,
    (today, lang): (NaiveDate, Lang),
) -> Result<Option<NaiveDate>, String> {
    match read(typed, today) {
        None if !typed.is_empty() => Err(words::bad_day(lang).into()),
        day => Ok(day),
    }
}

/// The measure that the rows say, each read by `typed`. `steps` are the milestones that there were.
pub(super) fn measure(
    typed: impl Fn(Label) -> String,
    steps: &[Milestone],
    lang: Lang,
) -> Result<Option<Measure>, Wrong> {
    Ok(match typed(Label::Measure).as_str() {
        "percent" => Some(Measure::Percent),
        "number" => Some(number(typed, lang)?),
        "milestones" => {
            let steps = milestones_typed(steps, &typed(Label::Milestones));
            if steps.is_empty() {
                return Err((Label::Milestones, words::needs_milestones(lang).into()));
            }
            Some(Measure::Milestones(steps))
        }
        "levels" => Some(Measure::Levels(std::array::from_fn(|level| {
            typed(Label::Level(level)).trim().to_owned()
        }))),
        _ => None,
    })
}

/// From where to where: a unit behind one of the numbers is the unit if that is not said.
fn number(typed: impl Fn(Label) -> String, lang: Lang) -> Result<Measure, Wrong> {
    let number = |label| match typed(label).trim() {
        "" => Ok(None),
        typed => match read_number(typed) {
            Some(read) => Ok(Some(read)),
            None => Err((label, words::bad_number(lang).to_owned())),
        },
    };
    let (baseline, of_baseline) = number(Label::Baseline)?.unwrap_or_default();
    let Some((target, of_target)) = number(Label::Target)? else {
        return Err((Label::Target, words::needs_target(lang).into()));
    };
    if baseline.total_cmp(&target).is_eq() {
        return Err((Label::Target, words::goes_nowhere(lang).into()));
    }
    let mut unit = typed(Label::Unit).trim().to_owned();
    for (label, behind) in [(Label::Target, of_target), (Label::Baseline, of_baseline)] {
        if unit.is_empty() {
            unit = behind;
        } else if !is_unit_of(&unit, &behind) {
            return Err((label, words::other_unit(lang, &behind, &unit)));
        }
    }
    Ok(Measure::Number {
        baseline,
        target,
        unit,
    })
}
