//! An agenda as JSON for scripts: one array of lines whose keys and their meaning stay.

use serde::Serialize;

use super::json::array;
use crate::domain::{AgendaItem, AgendaMatter, Matter, Section, agenda_items};

/// One array of objects in the order of the agenda, each with the keys `section kind text id age_meetings kept done remark
/// private`. The section is one of `first to-tell open trying goals questions thanks own`; the kind that of a takeaway, or
/// `goal`, `line`, `topic`. The id is the takeaway's, the goal's or the line's, and of a topic of a first meeting its name,
/// which has no text; the age counts the meetings since; what is absent is `null`.
pub fn agenda_json(matter: &AgendaMatter) -> String {
    array(
        &agenda_items(matter)
            .iter()
            .map(Line::of)
            .collect::<Vec<_>>(),
    )
}

#[derive(Serialize)]
struct Line<'a> {
    section: &'static str,
    kind: &'static str,
    text: Option<&'a str>,
    id: String,
    age_meetings: Option<u32>,
    kept: bool,
    done: bool,
    remark: Option<&'a str>,
    private: bool,
}

impl<'a> Line<'a> {
    fn of(item: &'a AgendaItem) -> Self {
        let takeaway = item.takeaway.as_ref();
        let (kind, id) = match item.matter {
            Matter::Takeaway(id) | Matter::ThankFor(id) => {
                let kind = takeaway.map_or("takeaway", |one| one.takeaway.kind.name());
                (kind, id.to_string())
            }
            Matter::Goal(id) => ("goal", id.to_string()),
            Matter::Line(id) => ("line", id.to_string()),
            Matter::First(topic) => ("topic", topic.name().to_owned()),
        };
        let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        Self {
            section: section(item.section),
            kind,
            text: said(&item.text),
            id,
            age_meetings: takeaway.map(|one| one.meetings_since),
            kept: !item.is_left_out,
            done: item.is_done,
            remark: said(&item.remark),
            private: item.is_private,
        }
    }
}

const fn section(section: Section) -> &'static str {
    match section {
        Section::First => "first",
        Section::ToTell => "to-tell",
        Section::Open => "open",
        Section::Trying => "trying",
        Section::Goals => "goals",
        Section::Questions => "questions",
        Section::Thanks => "thanks",
        Section::Own => "own",
    }
}
