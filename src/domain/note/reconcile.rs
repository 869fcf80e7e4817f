//! Saving a note: which takeaway each line is, what changed in it, which are new and which are gone.
//!
//! Two truths are settled here. The note and the lists (another due day, done) may say different things of a takeaway.
//! A field follows the note only where the note as saved reads otherwise than the note as loaded; all else stays as it
//! is stored. So a line that did not change leaves its takeaway alone, whatever was done to that since.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::outline::lines;
use super::pairing::Pairing;
use super::read::{Line, read};
use crate::domain::{Cx, Id, Kind, Seen, State, Takeaway};

/// A note and the day of its entry, from which its days are seen.
#[derive(Clone, Copy, Debug)]
pub struct Loaded<'a> {
    /// The note; of a new entry as loaded, empty.
    pub note: &'a str,
    /// The entry's day.
    pub day: NaiveDate,
}

/// What saving a note does to its takeaways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reconciled {
    /// The takeaways that are new, that change, and that are gone (`deleted`); those left as they are are not here.
    /// A line that only moved changes `line`.
    pub takeaways: Vec<Seen<Takeaway>>,
    /// Those of the gone, as they were stored, that are open or carry a result: the one question lists them.
    pub removed: Vec<Takeaway>,
    /// Whether the entry is private, if the note's flag came or went.
    pub private: Option<bool>,
}

/// Compares the note as it was loaded with the note as it is saved and carries the difference over to the stored
/// takeaways of the entry.
///
/// - An identical line (its mark's form and its tick aside) is the same takeaway wherever it moved to; then one of the
///   same kind with a likeness of a half or more. A changed mark is a removal and a new takeaway.
/// - A ticked action is done on the entry's day, unless it was done before; without the tick it is open again, and
///   neither closed nor told. What came of it stays.
/// - A stored takeaway that has no line in the loaded note is left alone; a line that has no stored takeaway, because
///   that was put in the trash, makes none as long as the line or its like is there. Deleted ones in `stored` are ignored.
pub fn reconcile(
    entry: Id,
    before: Loaded<'_>,
    after: Loaded<'_>,
    stored: &[Takeaway],
    cx: &Cx<'_>,
) -> Reconciled {
    let was = read(before.note, before.day);
    let is = read(after.note, after.day);
    let stored: Vec<&Takeaway> = stored.iter().filter(|stored| !stored.deleted).collect();
    let line_of = lines_of(&stored, &was.takeaways);
    let kept = same_lines(before.note, after.note, &was.takeaways, &is.takeaways);
    let strays = strays(&stored, &line_of, &is.takeaways, &kept);

    let mut reconciled = Reconciled {
        private: (was.private != is.private).then_some(is.private),
        ..Reconciled::default()
    };
    for (index, now) in is.takeaways.iter().enumerate() {
        let old = kept.left_of[index];
        let known = match old {
            Some(old) => line_of.left_of[old],
            None => strays.left_of[index],
        };
        match (old, known.map(|known| stored[known])) {
            (Some(old), Some(known)) => {
                let followed = follow(known, &was.takeaways[old], now, after.day);
                reconciled.change(known, followed);
            }
            (None, Some(known)) => {
                let mut moved = known.clone();
                moved.line = Some(now.line);
                reconciled.change(known, moved);
            }
            (Some(_), None) => {}
            (None, None) => {
                let born = born(entry, now, after.day, cx);
                reconciled.takeaways.push(Seen::new(born));
            }
        }
    }
    for (known, old) in stored.iter().zip(&line_of.right_of) {
        if old.is_some_and(|old| kept.right_of[old].is_none()) {
            reconciled.remove(known);
        }
    }
    reconciled
}

impl Reconciled {
    fn change(&mut self, before: &Takeaway, after: Takeaway) {
        if *before != after {
            self.takeaways.push(Seen::changed(before.clone(), after));
        }
    }

    fn remove(&mut self, before: &Takeaway) {
        let mut gone = before.clone();
        gone.deleted = true;
        self.takeaways.push(Seen::changed(before.clone(), gone));
        if before.is_open() || before.carries_result() {
            self.removed.push(before.clone());
        }
    }
}

/// The stored takeaway with the fields changed that the note changed.
fn follow(stored: &Takeaway, was: &Line, is: &Line, day: NaiveDate) -> Takeaway {
    let mut after = stored.clone();
    after.line = Some(is.line);
    if was.text != is.text {
        after.text.clone_from(&is.text);
    }
    if was.due != is.due {
        after.due = is.due;
    }
    if was.tags != is.tags {
        after.tags.clone_from(&is.tags);
    }
    if was.private != is.private {
        after.private = is.private;
    }
    match (was.done, is.done) {
        (false, true) if stored.state != State::Done => {
            after.closed = None;
            after.settle(State::Done, None, day);
        }
        (true, false) => after.settle(State::Open, None, day),
        _ => {}
    }
    after
}

/// A new takeaway for a line.
fn born(entry: Id, line: &Line, day: NaiveDate, cx: &Cx<'_>) -> Takeaway {
    let mut takeaway = Takeaway::new(cx.id(), line.kind, line.text.as_str());
    takeaway.entry = Some(entry);
    takeaway.line = Some(line.line);
    takeaway.due = line.due;
    takeaway.tags.clone_from(&line.tags);
    takeaway.private = line.private;
    if line.done {
        takeaway.settle(State::Done, None, day);
    }
    takeaway
}

/// Stored takeaways (left) and the lines of the loaded note they stand on (right). The stored line numbers are trusted
/// as far as the words bear them out, for another program may have touched note or takeaways.
fn lines_of(stored: &[&Takeaway], was: &[Line]) -> Pairing {
    let mut pairing = Pairing::new(stored.len(), was.len());
    pairing.join_identical(
        stored
            .iter()
            .map(|takeaway| (takeaway.line, of_stored(takeaway))),
        was.iter().map(|line| (Some(line.line), of_line(line))),
    );
    pairing.join_identical(
        stored.iter().map(|takeaway| of_stored(takeaway)),
        was.iter().map(of_line),
    );
    pairing.join_identical(
        stored.iter().map(|takeaway| (takeaway.line, takeaway.kind)),
        was.iter().map(|line| (Some(line.line), line.kind)),
    );
    let stored: Vec<_> = stored.iter().map(|takeaway| of_stored(takeaway)).collect();
    let was: Vec<_> = was.iter().map(of_line).collect();
    pairing.join_alike(&stored, &was);
    pairing
}

/// Lines of the loaded note (left) and of the saved one (right) that are the same takeaway.
fn same_lines(before: &str, after: &str, was: &[Line], is: &[Line]) -> Pairing {
    let mut pairing = Pairing::new(was.len(), is.len());
    join_untouched(&mut pairing, before, after, was, is);
    pairing.join_identical(
        was.iter().map(|line| (line.kind, &line.typed)),
        is.iter().map(|line| (line.kind, &line.typed)),
    );
    let was: Vec<_> = was.iter().map(of_line).collect();
    let is: Vec<_> = is.iter().map(of_line).collect();
    pairing.join_alike(&was, &is);
    pairing
}

/// Joins what stands above and below the part of the note that was edited. It tells two identical lines apart where one
/// of them is taken out: the one that went is the one between.
fn join_untouched(pairing: &mut Pairing, before: &str, after: &str, was: &[Line], is: &[Line]) {
    let before: Vec<&str> = lines(before).collect();
    let after: Vec<&str> = lines(after).collect();
    let shorter = before.len().min(after.len());
    let above = (0..shorter)
        .take_while(|&at| before[at] == after[at])
        .count();
    let below = (0..shorter - above)
        .take_while(|&at| before[before.len() - 1 - at] == after[after.len() - 1 - at])
        .count();
    let at_line: HashMap<usize, usize> = is
        .iter()
        .enumerate()
        .map(|(index, line)| (line.line as usize, index))
        .collect();
    for (index, old) in was.iter().enumerate() {
        let number = old.line as usize;
        let is_below = number + below >= before.len();
        let now = match (number < above, is_below) {
            (true, _) => number,
            (false, true) => number + after.len() - before.len(),
            (false, false) => continue,
        };
        // Its continuation may reach into the edited part.
        if let Some(&same) = at_line.get(&now)
            && (is[same].kind, &is[same].typed) == (old.kind, &old.typed)
        {
            pairing.join(index, same);
        }
    }
}

/// Stored takeaways (left) without a line in the loaded note, and new lines (right) with their very words.
fn strays(stored: &[&Takeaway], line_of: &Pairing, is: &[Line], kept: &Pairing) -> Pairing {
    let mut pairing = Pairing::new(stored.len(), is.len());
    pairing.join_identical(
        stored
            .iter()
            .zip(&line_of.right_of)
            .map(|(takeaway, line)| (line.is_none(), of_stored(takeaway))),
        is.iter()
            .zip(&kept.left_of)
            .map(|(line, old)| (old.is_none(), of_line(line))),
    );
    pairing
}

fn of_stored(takeaway: &Takeaway) -> (Kind, &str) {
    (takeaway.kind, &takeaway.text)
}

fn of_line(line: &Line) -> (Kind, &str) {
    (line.kind, &line.text)
}
