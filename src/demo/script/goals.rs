//! What the example tells of goals and of months: what was checked in, what was revised and why, what was looked back on.

use serde::Deserialize;

use super::{Name, Named};
use crate::domain::{GoalState, Horizon, Measure, Milestone, Verdict};

/// A goal, and what became of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Aim {
    /// The word by which reviews name it.
    pub(in crate::demo) key: String,
    /// When it was written down, and pursued from.
    pub(in crate::demo) added: i64,
    pub(in crate::demo) title: String,
    #[serde(default)]
    pub(in crate::demo) short: String,
    #[serde(default)]
    pub(in crate::demo) why: String,
    #[serde(default)]
    pub(in crate::demo) criteria: String,
    pub(in crate::demo) horizon: Option<Named<Horizon>>,
    #[serde(default)]
    pub(in crate::demo) with: Vec<String>,
    /// The day by which it was to be reached at first.
    pub(in crate::demo) due: Option<i64>,
    #[serde(default)]
    pub(in crate::demo) private: bool,
    pub(in crate::demo) state: Option<Named<GoalState>>,
    #[serde(default)]
    percent: bool,
    number: Option<Number>,
    #[serde(default)]
    milestones: Vec<String>,
    levels: Option<[String; 5]>,
    #[serde(default)]
    pub(in crate::demo) log: Log,
}

/// From where to where, and what is counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    from: f64,
    to: f64,
    unit: String,
}

impl Aim {
    /// What it is counted in, as it was said at first.
    pub(in crate::demo) fn measure(&self) -> Option<Measure> {
        if let Some(Number { from, to, unit }) = &self.number {
            return Some(Measure::Number {
                baseline: *from,
                target: *to,
                unit: unit.clone(),
            });
        }
        if let Some(levels) = &self.levels {
            return Some(Measure::Levels(levels.clone()));
        }
        if !self.milestones.is_empty() {
            let step = |text: &String| Milestone {
                text: text.clone(),
                reached: None,
            };
            let steps = self.milestones.iter().map(step).collect();
            return Some(Measure::Milestones(steps));
        }
        self.percent.then_some(Measure::Percent)
    }
}

/// What was said of a goal on its days.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::demo) struct Log(pub(in crate::demo) Vec<Said>);

/// What was said of a goal on a day.
#[derive(Debug)]
pub(in crate::demo) struct Said {
    pub(in crate::demo) ago: i64,
    pub(in crate::demo) what: What,
    /// What shows it, or why.
    pub(in crate::demo) words: String,
}

/// A check-in or a revision.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) enum What {
    /// The value and the confidence.
    CheckIn(Option<f64>, u8),
    /// Another target.
    To(f64),
    /// Another due day.
    Due(i64),
}

impl TryFrom<String> for Log {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let said = |line: &str| said(line).ok_or_else(|| format!("not in a log: {line}"));
        text.lines().map(said).collect::<Result<_, _>>().map(Self)
    }
}

/// `330 150 3: what shows it`, or `= to 299 30: why`.
fn said(line: &str) -> Option<Said> {
    let (head, words) = line.split_once(':').unwrap_or((line, ""));
    let head: Vec<&str> = head.split_whitespace().collect();
    let (ago, what) = match head[..] {
        ["=", "to", ago, target] => (ago, What::To(target.parse().ok()?)),
        ["=", "due", ago, due] => (ago, What::Due(due.parse().ok()?)),
        [ago, "-", confidence] => (ago, What::CheckIn(None, confidence.parse().ok()?)),
        [ago, value, confidence] => {
            let value = Some(value.parse().ok()?);
            (ago, What::CheckIn(value, confidence.parse().ok()?))
        }
        _ => return None,
    };
    Some(Said {
        ago: ago.parse().ok()?,
        what,
        words: words.trim().to_owned(),
    })
}

/// What was said of a month at its end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Told {
    /// Nothing was: the review was missed.
    #[serde(default)]
    pub(in crate::demo) missed: bool,
    #[serde(default)]
    pub(in crate::demo) did: String,
    #[serde(default)]
    pub(in crate::demo) learned: String,
    #[serde(default)]
    pub(in crate::demo) next: String,
    #[serde(default)]
    pub(in crate::demo) strengths: String,
    /// The verdicts that are no keeping, or that have a word to them.
    #[serde(default)]
    pub(in crate::demo) verdicts: Verdicts,
    /// The goal in focus for the next month.
    #[serde(default)]
    pub(in crate::demo) focus: String,
    #[serde(default)]
    pub(in crate::demo) cue: String,
    #[serde(default)]
    pub(in crate::demo) action: String,
    /// What came of the action; of the newest that is still open.
    #[serde(default)]
    pub(in crate::demo) came: String,
}

/// Verdicts, each with the goal's word and the reason.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::demo) struct Verdicts(pub(in crate::demo) Vec<(String, Verdict, String)>);

impl TryFrom<String> for Verdicts {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let verdict = |line: &str| {
            let (head, reason) = line.split_once(':').unwrap_or((line, ""));
            let (key, name) = head.trim().split_once(' ')?;
            let verdict = Verdict::from_name(name)?;
            Some((key.to_owned(), verdict, reason.trim().to_owned()))
        };
        let verdict = |line: &str| verdict(line).ok_or_else(|| format!("not a verdict: {line}"));
        text.lines()
            .map(verdict)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl Name for Horizon {
    fn named(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}

impl Name for GoalState {
    fn named(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}
