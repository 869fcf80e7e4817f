//! A takeaway that stands in no entry: noted and edited as one line of the note's grammar.

use chrono::NaiveDate;

use crate::domain::note::{self, Line, LineKind};
use crate::domain::{Change, Cx, Id, Kind, Record, Seen, State, Takeaway, Verb};

/// Notes a takeaway outside of any entry. A mark at the start of `line` says what kind it is, else it is of the kind
/// `default`; due day, tags and the private flag are read as in a note, seen from today. `None` when there are no words,
/// or only a day and tags.
pub fn add_takeaway(
    line: &str,
    default: Kind,
    mentor: Option<Id>,
    cx: &Cx,
) -> Option<(Takeaway, Change)> {
    let takeaway = born(line, default, mentor, cx)?;
    let change = added(std::slice::from_ref(&takeaway))?;
    Some((takeaway, change))
}

/// Notes each of [`lines_of_text`] as [`add_takeaway`] notes one, all in one step. `None` when there are no words.
pub fn add_takeaways(
    text: &str,
    default: Kind,
    mentor: Option<Id>,
    cx: &Cx,
) -> Option<(Vec<Takeaway>, Change)> {
    let lines = lines_of_text(text).into_iter();
    let takeaways: Vec<Takeaway> = lines
        .filter_map(|(_, line)| born(&line, default, mentor, cx))
        .collect();
    let change = added(&takeaways)?;
    Some((takeaways, change))
}

/// The lines of a text that are a takeaway each, with the number of each in the text, from 0. An indented line goes on with
/// the one above, unless it has a mark of its own.
pub fn lines_of_text(text: &str) -> Vec<(u32, String)> {
    let mut found: Vec<(u32, String)> = Vec::new();
    let mut is_broken = true;
    for (number, line) in (0..).zip(text.lines()) {
        let has_mark = has_mark(line);
        let is_indented = line.starts_with([' ', '\t', '　']);
        if line.trim().is_empty() {
            is_broken = true;
            continue;
        }
        match found.last_mut() {
            Some((_, above)) if is_indented && !has_mark && !is_broken => {
                above.push('\n');
                above.push_str(line.trim());
            }
            _ => found.push((number, line.trim().to_owned())),
        }
        is_broken = false;
    }
    found
}

/// The takeaway that a line says, as [`add_takeaway`] reads it; it is not saved yet.
pub(super) fn born(line: &str, default: Kind, mentor: Option<Id>, cx: &Cx) -> Option<Takeaway> {
    let read = read_line(line, default, cx.today)?;
    // A note keeps such a line as it was written; here somebody still looks on and can say what it is about.
    if note::has_no_words(&read.typed, cx.today) {
        return None;
    }
    let mut takeaway = Takeaway::new(cx.id(), read.kind, read.text);
    takeaway.mentor = mentor;
    takeaway.due = read.due;
    takeaway.tags = read.tags;
    takeaway.private = read.private;
    if read.done {
        takeaway.settle(State::Done, None, cx.today);
    }
    Some(takeaway)
}

/// The step that adds these; `None` if there are none.
fn added(takeaways: &[Takeaway]) -> Option<Change> {
    let records = takeaways.iter().cloned().map(Seen::new);
    Some(Change::Save {
        verb: Verb::AddTakeaway,
        subject: subject(takeaways.first()?),
        records: records.map(Record::Takeaway).collect(),
    })
}

/// Changes a takeaway that stands in no entry to what `line` says, which is read as [`add_takeaway`] reads it. What the
/// line cannot say stays; another kind begins its life anew. `None` when there are no words, or nothing changes.
pub fn edit_takeaway(before: &Takeaway, line: &str, cx: &Cx) -> Option<Change> {
    let read = read_line(line, before.kind, cx.today)?;
    let mut after = before.clone();
    if read.kind != before.kind {
        after = Takeaway::new(before.id, read.kind, "");
        after.mentor = before.mentor;
        after.result.clone_from(&before.result);
        after.if_then.clone_from(&before.if_then);
    }
    let is_done = after.state == State::Done;
    if read.done && !is_done {
        after.closed = None;
        after.settle(State::Done, None, cx.today);
    } else if is_done && !read.done {
        after.settle(State::Open, None, cx.today);
    }
    after.text = read.text;
    after.due = read.due;
    after.tags = read.tags;
    after.private = read.private;
    (after != *before).then(|| Change::Save {
        verb: Verb::EditEntry,
        subject: subject(&after),
        records: vec![Record::Takeaway(Seen::changed(before.clone(), after))],
    })
}

/// What a line says that stands in no note, seen from `day`: with a mark, or of the kind `default`. `None` when there are
/// no words.
pub fn read_line(line: &str, default: Kind, day: NaiveDate) -> Option<Line> {
    let line = line.trim();
    let (kind, words, done) = match note::outline(line).first() {
        Some(LineKind::Mark {
            kind,
            mark,
            checked,
        }) => (*kind, &line[mark.end..], *checked),
        _ => (default, line, false),
    };
    if words.trim().is_empty() {
        return None;
    }
    let read = note::read_one(words, kind, day);
    Some(Line { done, ..read })
}

/// Whether a line begins with a mark of the note's grammar.
pub fn has_mark(line: &str) -> bool {
    matches!(note::outline(line).first(), Some(LineKind::Mark { .. }))
}

fn subject(takeaway: &Takeaway) -> String {
    takeaway.text.lines().next().unwrap_or_default().to_owned()
}
