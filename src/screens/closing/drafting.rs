//! What is ticked and typed after a meeting, kept as a draft and taken up again.

use chrono::NaiveDate;

use super::lines::Line;
use super::{ClosingRow, Focus};
use crate::domain::{
    AgendaMatter, Ending, Entry, Id, Matter, Support, SupportSet, Toward, read_day_and_time,
};
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};
use crate::store::{self, Reader};

const USEFUL: &str = "useful";
const RECEIVED: &str = "received";
const NEXT: &str = "next";
/// How the names of the fields begin that hold in which way a line is ticked, and what came of it.
const TICK: &str = "tick ";
const WORDS: &str = "words ";
/// A line that is ticked where there is nothing to choose.
const SPOKEN: &str = "spoken";

impl ClosingRow {
    /// The version of what is chosen and typed; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let is_touched = self.resumed
            || self.usefulness != self.meeting.usefulness
            || self.received != self.meeting.received
            || !self.next.editor.is_empty()
            || self.lines.rows.iter().any(Line::is_touched);
        is_touched.then(|| {
            let words = self.lines.rows.iter();
            let words: u64 = words.map(|line| line.words.editor.version()).sum();
            self.choices + self.next.editor.version() + words
        })
    }

    /// What is chosen and typed. A day in words is written out for another day.
    pub fn unfinished(&self, today: NaiveDate) -> UnfinishedForm {
        let next = self.next.editor.text();
        let next = match read_day_and_time(next.trim(), today, Toward::Coming) {
            Some((day, None)) => day.to_string(),
            Some((day, Some(time))) => format!("{day} {}", time.format("%H:%M")),
            None => next,
        };
        let stored = &self.meeting;
        let mut fields = vec![
            field(USEFUL, digit(self.usefulness), digit(stored.usefulness)),
            field(RECEIVED, names(self.received), names(stored.received)),
            field(NEXT, next, String::new()),
        ];
        for line in &self.lines.rows {
            let Matter::Takeaway(id) = line.item.matter else {
                if line.is_touched() {
                    fields.extend(of_line(line));
                }
                continue;
            };
            // Those that the meeting had before it was held are lines when it is taken up again, too.
            if line.is_touched() || self.known.contains(&id) {
                fields.extend(of_line(line));
            }
        }
        UnfinishedForm {
            record: Some(stored.id.to_string()),
            about: None,
            fields,
        }
    }

    /// A draft taken up again, about the meeting and its agenda as they are now.
    pub fn resume(
        draft: &UnfinishedForm,
        meeting: Entry,
        matter: AgendaMatter,
        reader: &Reader,
    ) -> Result<Self, store::Error> {
        let drafted = draft.fields.iter();
        let known = drafted.filter_map(|field| match named(&field.name, TICK)? {
            Matter::Takeaway(id) => Some(id),
            _ => None,
        });
        let known: Vec<Id> = known.collect();
        let mut row = Self::new(meeting, known);
        row.offer(matter);
        for field in draft
            .fields
            .iter()
            .filter(|field| field.typed != field.loaded)
        {
            row.take(field, reader)?;
        }
        row.resumed = true;
        Ok(row)
    }

    fn take(&mut self, field: &UnfinishedField, reader: &Reader) -> Result<(), store::Error> {
        let typed = field.typed.as_str();
        match field.name.as_str() {
            USEFUL => self.usefulness = typed.parse().ok().filter(|value| (1..=4).contains(value)),
            RECEIVED => {
                let named = typed.split(' ').filter_map(Support::from_name);
                self.received = named.fold(SupportSet::default(), SupportSet::toggled);
            }
            NEXT => self.next.editor.replace_all(typed),
            name => {
                let rows = &mut self.lines.rows;
                let find = |matter| rows.iter().position(|line| line.item.matter == matter);
                if let Some(row) = named(name, TICK).and_then(find) {
                    let mut ways = rows[row].ways().into_iter();
                    rows[row].way = ways.position(|way| name_of(way) == typed);
                } else if let Some(matter) = named(name, WORDS) {
                    let row = find(matter).unwrap_or(rows.len());
                    if let Some(line) = rows.get_mut(row) {
                        line.type_over(typed, &field.loaded);
                    } else {
                        let takeaway = match matter {
                            Matter::Takeaway(id) => reader.takeaway(id)?,
                            _ => None,
                        };
                        rows.push(Line::gone(matter, takeaway, typed));
                    }
                    self.focus = Focus::Line(row);
                }
            }
        }
        Ok(())
    }
}

fn of_line(line: &Line) -> [UnfinishedField; 2] {
    let of = serde_json::to_string(&line.item.matter).unwrap_or_default();
    let of = of.trim_matches('"');
    let way = line.way.map_or("", |_| name_of(line.ending()));
    [
        field(&format!("{TICK}{of}"), way.to_owned(), String::new()),
        UnfinishedField {
            is_words: true,
            ..field(
                &format!("{WORDS}{of}"),
                line.words.editor.text(),
                line.begun.clone(),
            )
        },
    ]
}

fn field(name: &str, typed: String, loaded: String) -> UnfinishedField {
    UnfinishedField {
        name: name.to_owned(),
        typed,
        loaded,
        is_words: false,
    }
}

/// The line that this field is about.
fn named(name: &str, prefix: &str) -> Option<Matter> {
    let of = name.strip_prefix(prefix)?;
    serde_json::from_str(&format!("\"{of}\"")).ok()
}

fn name_of(way: Option<Ending>) -> &'static str {
    match way {
        None => SPOKEN,
        Some(Ending {
            outcome: Some(outcome),
            ..
        }) => outcome.name(),
        Some(ending) => ending.state.name(),
    }
}

fn digit(usefulness: Option<u8>) -> String {
    usefulness.map_or(String::new(), |value| value.to_string())
}

fn names(received: SupportSet) -> String {
    let names: Vec<_> = received.iter().map(Support::name).collect();
    names.join(" ")
}
