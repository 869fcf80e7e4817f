//! What the example tells, as its files have it: meetings and notes with what became of their takeaways, and the rest.

pub(super) mod analyses;
pub(super) mod goals;
pub(super) mod people;
pub(super) mod prepared;

use chrono::NaiveTime;
use serde::Deserialize;

use analyses::{Search, Version};
use goals::{Aim, Told};
use people::Person;
use prepared::{Prepared, Reviewed};

use crate::domain::{Ending, Lang, Outcome, Stage, State, Support, SupportSet, read_time};

/// What the example tells in this language.
pub(super) fn script(lang: Lang) -> Script {
    let text = lang.pick(
        concat!(
            include_str!("../../assets/demo/people/en.toml"),
            include_str!("../../assets/demo/prepared/en.toml"),
            include_str!("../../assets/demo/en.toml")
        ),
        concat!(
            include_str!("../../assets/demo/people/ja.toml"),
            include_str!("../../assets/demo/prepared/ja.toml"),
            include_str!("../../assets/demo/ja.toml")
        ),
    );
    toml::from_str(text).expect("the example is part of the program, and a test reads it")
}

/// A whole example. Days are counted back from today; what is to come is negative.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) mentor: Vec<Person>,
    /// The oldest first.
    pub(super) analysis: Vec<Version>,
    pub(super) search: Vec<Search>,
    /// The oldest first.
    pub(super) agenda: Vec<Prepared>,
    /// The oldest first.
    pub(super) relationship: Vec<Reviewed>,
    pub(super) entry: Vec<Scene>,
    pub(super) line: Vec<Loose>,
    pub(super) goal: Vec<Aim>,
    /// The newest first.
    pub(super) month: Vec<Told>,
}

/// A meeting, or without anybody a note.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    /// Its day.
    pub(super) ago: i64,
    #[serde(default)]
    pub(super) with: Vec<String>,
    /// When it was planned.
    pub(super) planned: Option<i64>,
    /// The day for which it was planned first, where that is another one.
    pub(super) first: Option<i64>,
    /// When it was moved.
    pub(super) moved: Option<i64>,
    /// When it was cancelled.
    pub(super) cancelled: Option<i64>,
    #[serde(default)]
    state: Ended,
    time: Option<String>,
    pub(super) minutes: Option<u16>,
    #[serde(default)]
    pub(super) place: String,
    pub(super) useful: Option<u8>,
    #[serde(default)]
    received: Vec<Named<Support>>,
    pub(super) note: Story,
}

impl Scene {
    /// Whether it was held and written down.
    pub(super) const fn is_written(&self) -> bool {
        matches!(self.state, Ended::Held)
    }

    /// When a meeting began: in the evening, unless it says when.
    pub(super) fn time(&self) -> Option<NaiveTime> {
        let evening = NaiveTime::from_hms_opt(18, 30, 0);
        let typed = self.time.as_deref().and_then(read_time);
        typed.or(evening).filter(|_| !self.with.is_empty())
    }

    /// The supports that it gave.
    pub(super) fn received(&self) -> SupportSet {
        let received = self.received.iter();
        received.fold(SupportSet::default(), |set, support| set.toggled(support.0))
    }
}

/// What became of a meeting.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Ended {
    #[default]
    Held,
    Planned,
    Cancelled,
}

/// A takeaway without an entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Loose {
    pub(super) ago: i64,
    pub(super) with: Option<String>,
    pub(super) text: String,
    /// When the thanks in it were said.
    pub(super) said: Option<i64>,
}

/// A note, and what became of its takeaways.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Story {
    /// The note; `{+4}` in it is the date in four days.
    pub(super) note: String,
    pub(super) fates: Vec<Fate>,
}

/// What became of a takeaway.
#[derive(Debug)]
pub(super) struct Fate {
    /// A line of the note that belongs to it, from 0.
    pub(super) line: u32,
    pub(super) ago: i64,
    pub(super) deed: Deed,
    /// What came of it, the answer, or the reason.
    pub(super) result: String,
    /// When the mentor heard of it.
    pub(super) told: Option<i64>,
}

/// What was done with a takeaway.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// It moved on.
    End(Ending),
    /// It was dropped or declined.
    Drop,
    /// It was put off until this day.
    PutOff(i64),
}

impl TryFrom<String> for Story {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut lines: Vec<&str> = Vec::new();
        let mut fates = Vec::new();
        for line in text.trim_end().lines() {
            match line.strip_prefix("= ") {
                Some(said) => {
                    let of = (lines.len() as u32).saturating_sub(1);
                    fates.push(fate(said, of).ok_or_else(|| format!("not a fate: {line}"))?);
                }
                None => lines.push(line),
            }
        }
        Ok(Self {
            note: lines.join("\n"),
            fates,
        })
    }
}

/// `worked 331 told 315: what came of it`.
fn fate(said: &str, line: u32) -> Option<Fate> {
    let (head, result) = said.split_once(':').unwrap_or((said, ""));
    let words: Vec<&str> = head.split_whitespace().collect();
    let (name, ago, more) = match words[..] {
        [name, ago] => (name, ago, None),
        [name, ago, more, day] => (name, ago, Some((more, day.parse().ok()?))),
        _ => return None,
    };
    let deed = match (name, more) {
        ("later", Some(("until", day))) => Deed::PutOff(day),
        ("dropped" | "declined", _) => Deed::Drop,
        _ => Deed::End(ending(name)?),
    };
    Some(Fate {
        line,
        ago: ago.parse().ok()?,
        deed,
        result: result.trim().to_owned(),
        told: more.filter(|(word, _)| *word == "told").map(|(_, day)| day),
    })
}

fn ending(name: &str) -> Option<Ending> {
    let outcome = Outcome::from_name(name);
    let state = match outcome {
        Some(_) => State::Closed,
        None => State::from_name(name)?,
    };
    Some(Ending { state, outcome })
}

/// Something that is written by its stored name.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String", bound = "")]
pub(super) struct Named<T: Name>(pub(super) T);

/// What has a stored name.
pub(super) trait Name: Sized {
    fn named(name: &str) -> Option<Self>;
}

impl<T: Name> TryFrom<String> for Named<T> {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        T::named(&name)
            .map(Self)
            .ok_or_else(|| format!("no such name: {name}"))
    }
}

impl Name for Stage {
    fn named(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}

impl Name for Support {
    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|support| support.name() == name)
    }
}
