//! A goal, a check-in and a revision as rows. A measure is one value, so that changing it is one field of the history.

use rusqlite::Row;
use rusqlite::types::Value;
use serde_json::{Value as Json, json};

use super::{AsRow, Cells, Table, cell};
use crate::domain::{CheckIn, Goal, GoalState, Horizon, Id, Measure, Milestone, Revised, Revision};

impl AsRow for Goal {
    const TABLE: Table = Table {
        name: "goal",
        columns: &[
            "deleted", "title", "short", "why", "criteria", "measure", "horizon", "mentors",
            "start", "due", "state", "private",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::text(&self.title),
            cell::text(&self.short),
            cell::text(&self.why),
            cell::text(&self.criteria),
            cell::text(&measure_text(self.measure.as_ref())),
            cell::name(self.horizon.map(Horizon::name)),
            cell::list(&self.mentors),
            cell::day(self.start),
            cell::day(self.due),
            cell::name(Some(self.state.name())),
            cell::flag(self.private),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            title: cells.text("title")?,
            short: cells.text("short")?,
            why: cells.text("why")?,
            criteria: cells.text("criteria")?,
            measure: cells.parsed("measure", measure_from_text)?,
            horizon: cells.parsed("horizon", Horizon::from_name)?,
            mentors: cells.ids("mentors")?,
            start: cells.day("start")?,
            due: cells.day("due")?,
            state: cells.required("state", GoalState::from_name)?,
            private: cells.plain("private")?,
        })
    }
}

impl AsRow for CheckIn {
    const TABLE: Table = Table {
        name: "check_in",
        columns: &["deleted", "goal", "day", "value", "confidence", "evidence"],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.goal)),
            cell::day(Some(self.day)),
            cell::real(self.value),
            cell::number(self.confidence),
            cell::text(&self.evidence),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            goal: cells.plain("goal")?,
            day: cells.required("day", |text| text.parse().ok())?,
            value: cells.plain("value")?,
            confidence: cells.plain("confidence")?,
            evidence: cells.text("evidence")?,
        })
    }
}

impl AsRow for Revision {
    const TABLE: Table = Table {
        name: "revision",
        columns: &["deleted", "goal", "day", "what", "was", "became", "why"],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        let (was, became) = match &self.what {
            Revised::Measure(was, became) => {
                (measure_text(was.as_ref()), measure_text(became.as_ref()))
            }
            Revised::Start(was, became) | Revised::Due(was, became) => {
                let text = |day: &Option<_>| {
                    day.map_or(String::new(), |day: chrono::NaiveDate| day.to_string())
                };
                (text(was), text(became))
            }
            Revised::State(was, became) => (was.name().to_owned(), became.name().to_owned()),
        };
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.goal)),
            cell::day(Some(self.day)),
            cell::name(Some(self.what.name())),
            cell::text(&was),
            cell::text(&became),
            cell::text(&self.why),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        let (id, deleted) = (cells.plain("id")?, cells.plain("deleted")?);
        let (goal, day) = (
            cells.plain("goal")?,
            cells.required("day", |text| text.parse().ok())?,
        );
        let what: String = cells.text("what")?;
        let (was, became) = (cells.text("was")?, cells.text("became")?);
        Ok(Self {
            id,
            deleted,
            goal,
            day,
            what: revised(&what, &was, &became).ok_or_else(|| cells.unreadable("what"))?,
            why: cells.text("why")?,
        })
    }
}

fn revised(what: &str, was: &str, became: &str) -> Option<Revised> {
    let day = |text: &str| match text {
        "" => Some(None),
        text => text.parse().ok().map(Some),
    };
    let measure = |text: &str| match text {
        "" => Some(None),
        text => measure_from_text(text).map(Some),
    };
    Some(match what {
        "measure" => Revised::Measure(measure(was)?, measure(became)?),
        "start" => Revised::Start(day(was)?, day(became)?),
        "due" => Revised::Due(day(was)?, day(became)?),
        "state" => Revised::State(GoalState::from_name(was)?, GoalState::from_name(became)?),
        _ => return None,
    })
}

/// A measure as JSON: its name under `as`, and what it counts by; nothing where there is none.
fn measure_text(measure: Option<&Measure>) -> String {
    let Some(measure) = measure else {
        return String::new();
    };
    let mut json = json!({ "as": measure.name() });
    match measure {
        Measure::Percent => {}
        Measure::Number {
            baseline,
            target,
            unit,
        } => {
            json["baseline"] = json!(baseline);
            json["target"] = json!(target);
            json["unit"] = json!(unit);
        }
        Measure::Milestones(steps) => {
            let steps = steps.iter().map(|step| {
                json!({ "text": step.text, "reached": step.reached.map(|day| day.to_string()) })
            });
            json["steps"] = steps.collect();
        }
        Measure::Levels(levels) => json["levels"] = json!(levels),
    }
    json.to_string()
}

/// The measure in such a text; `None` where there is none.
pub(in crate::store) fn measure_from_text(text: &str) -> Option<Measure> {
    let json: Json = serde_json::from_str(text).ok()?;
    Some(match json["as"].as_str()? {
        "percent" => Measure::Percent,
        "number" => Measure::Number {
            baseline: json["baseline"].as_f64()?,
            target: json["target"].as_f64()?,
            unit: json["unit"].as_str()?.to_owned(),
        },
        "milestones" => {
            let steps = json["steps"].as_array()?.iter();
            Measure::Milestones(steps.map(milestone).collect::<Option<_>>()?)
        }
        "levels" => {
            let levels = json["levels"].as_array()?.iter();
            let levels: Option<Vec<String>> =
                levels.map(|it| it.as_str().map(str::to_owned)).collect();
            Measure::Levels(levels?.try_into().ok()?)
        }
        _ => return None,
    })
}

fn milestone(json: &Json) -> Option<Milestone> {
    Some(Milestone {
        text: json["text"].as_str()?.to_owned(),
        reached: match &json["reached"] {
            Json::Null => None,
            day => Some(day.as_str()?.parse().ok()?),
        },
    })
}
