//! Two windows wrote on one note: what both made of it, line by line, and a text that keeps both.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::note::{self, LineKind};

/// A text that keeps what both wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text. Where both changed the same lines it has theirs first, then mine.
    pub text: String,
    /// Both changed the same lines, each in another way: a person should look at it.
    pub overlaps: bool,
}

/// A stretch of both texts, seen from the one they came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A line that neither changed.
    Same(&'a str),
    /// Lines that one of them changed, or both.
    Changed {
        /// What the other window made of it.
        theirs: Vec<Line<'a>>,
        /// What this window made of it.
        mine: Vec<Line<'a>>,
    },
}

/// A line of one of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// It stands as it was.
    Kept(&'a str),
    /// It was taken out.
    Gone(&'a str),
    /// It was written.
    New(&'a str),
}

/// Merges two texts that both came from `base`. What one of them changed is taken over; of what both changed every line
/// that either wrote is there, once where both wrote the same. What either took out is out. A takeaway's line that both
/// wrote or moved is there once. A line's ending is no difference.
pub fn merge(base: &str, theirs: &str, mine: &str) -> Merged {
    let parts = parts(base, theirs, mine);
    let mut overlaps = false;
    let mut lines: Vec<&str> = Vec::new();
    let mut from_mine: Vec<bool> = Vec::new();
    for part in &parts {
        match part {
            Part::Same(line) => {
                lines.push(line);
                from_mine.push(false);
            }
            Part::Changed { theirs, mine } => {
                overlaps |= is_changed(theirs) && is_changed(mine) && !are_same(theirs, mine);
                for (line, is_mine) in both(theirs, mine) {
                    lines.push(line);
                    from_mine.push(is_mine);
                }
            }
        }
    }
    drop_doubled(&mut lines, &from_mine, theirs, mine);
    let ends = |text: &str| text.ends_with('\n');
    let ends_like = if ends(theirs) == ends(base) {
        mine
    } else {
        theirs
    };
    let mut text = lines.join("\n");
    if ends(ends_like) && !lines.is_empty() {
        text.push('\n');
    }
    Merged { text, overlaps }
}

/// Both texts beside one another, from the first line to the last.
pub fn parts<'a>(base: &'a str, theirs: &'a str, mine: &'a str) -> Vec<Part<'a>> {
    let base: Vec<&str> = lines_of(base).collect();
    let theirs = Side::new(&base, theirs);
    let mine = Side::new(&base, mine);
    let mut parts = Vec::new();
    let mut at = 0;
    let (mut their_hunks, mut my_hunks) = (&theirs.hunks[..], &mine.hunks[..]);
    while let Some(mut stretch) = first(their_hunks, my_hunks) {
        let (mut their_count, mut my_count) = (0, 0);
        loop {
            let they_reach = reach(their_hunks, &mut their_count, &mut stretch);
            let i_reach = reach(my_hunks, &mut my_count, &mut stretch);
            if !they_reach && !i_reach {
                break;
            }
        }
        let (here, rest) = their_hunks.split_at(their_count);
        their_hunks = rest;
        let (my_here, rest) = my_hunks.split_at(my_count);
        my_hunks = rest;
        parts.extend(base[at..stretch.start].iter().copied().map(Part::Same));
        parts.push(Part::Changed {
            theirs: theirs.within(&base, &stretch, here),
            mine: mine.within(&base, &stretch, my_here),
        });
        at = stretch.end;
    }
    parts.extend(base[at..].iter().copied().map(Part::Same));
    parts
}

/// One text as it differs from the one it came from.
struct Side<'a> {
    lines: Vec<&'a str>,
    hunks: Vec<Hunk>,
}

/// Lines of the first text, and what stands in their place.
#[derive(Clone, Debug)]
struct Hunk {
    base: Range<usize>,
    new: Range<usize>,
}

impl<'a> Side<'a> {
    fn new(base: &[&str], text: &'a str) -> Self {
        let lines: Vec<&str> = lines_of(text).collect();
        let mut hunks: Vec<Hunk> = Vec::new();
        let is: Vec<&str> = lines.iter().map(|line| bare(line)).collect();
        let was: Vec<&str> = base.iter().map(|line| bare(line)).collect();
        for operation in capture_diff_slices(Algorithm::Myers, &was, &is) {
            let (tag, base, new) = operation.as_tag_tuple();
            if tag == DiffTag::Equal {
                continue;
            }
            match hunks.last_mut() {
                Some(last) if last.base.end == base.start && last.new.end == new.start => {
                    last.base.end = base.end;
                    last.new.end = new.end;
                }
                _ => hunks.push(Hunk { base, new }),
            }
        }
        Self { lines, hunks }
    }

    /// Its lines in a stretch of the first text that wholly holds `hunks`.
    fn within(&self, base: &[&'a str], stretch: &Range<usize>, hunks: &[Hunk]) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        let mut at = stretch.start;
        for hunk in hunks {
            lines.extend(base[at..hunk.base.start].iter().copied().map(Line::Kept));
            lines.extend(base[hunk.base.clone()].iter().copied().map(Line::Gone));
            lines.extend(self.lines[hunk.new.clone()].iter().copied().map(Line::New));
            at = hunk.base.end;
        }
        lines.extend(base[at..stretch.end].iter().copied().map(Line::Kept));
        lines
    }
}

/// Where the next change of either begins. Of two at one place the one that only adds is first: it stands before.
fn first(theirs: &[Hunk], mine: &[Hunk]) -> Option<Range<usize>> {
    let nearest = theirs.first().into_iter().chain(mine.first());
    nearest
        .map(|hunk| hunk.base.clone())
        .min_by_key(|range| (range.start, range.end))
}

/// Takes up the hunks behind the first `count` that touch the lines of `stretch`, which grows by them.
fn reach(hunks: &[Hunk], count: &mut usize, stretch: &mut Range<usize>) -> bool {
    let before = *count;
    while let Some(hunk) = hunks
        .get(*count)
        .filter(|hunk| is_touched(stretch, &hunk.base))
    {
        stretch.end = stretch.end.max(hunk.base.end);
        *count += 1;
    }
    *count > before
}

/// Whether two changes are of the same lines: what only adds touches those on both sides of it, or another that adds there.
fn is_touched(stretch: &Range<usize>, other: &Range<usize>) -> bool {
    stretch == other
        || (stretch.start < other.end && other.start < stretch.end)
        || (other.is_empty() && stretch.start < other.start && other.start < stretch.end)
}

fn is_changed(lines: &[Line]) -> bool {
    lines.iter().any(|line| !matches!(line, Line::Kept(_)))
}

/// Whether both say the same here.
fn are_same(theirs: &[Line], mine: &[Line]) -> bool {
    let standing = |line: &Line<'_>| !matches!(line, Line::Gone(_));
    let text = |line: &Line<'_>| bare(line.text()).to_owned();
    let theirs = theirs.iter().filter(|line| standing(line)).map(text);
    theirs.eq(mine.iter().filter(|line| standing(line)).map(text))
}

/// What either wrote in a stretch, theirs first, and whether it is mine alone.
fn both<'a>(theirs: &[Line<'a>], mine: &[Line<'a>]) -> Vec<(&'a str, bool)> {
    match (is_changed(theirs), is_changed(mine)) {
        (_, false) => standing(theirs).map(|line| (line, false)).collect(),
        (false, true) => standing(mine).map(|line| (line, true)).collect(),
        (true, true) => joined(&written(theirs), &written(mine)),
    }
}

fn standing<'a>(lines: &[Line<'a>]) -> impl Iterator<Item = &'a str> {
    lines
        .iter()
        .filter(|line| !matches!(line, Line::Gone(_)))
        .map(Line::text)
}

fn written<'a>(lines: &[Line<'a>]) -> Vec<&'a str> {
    let new = lines.iter().filter(|line| matches!(line, Line::New(_)));
    new.map(Line::text).collect()
}

/// Two runs of lines one behind the other, with what both have there once. Empty lines join nothing but at both ends:
/// paragraphs of two people are not shuffled.
fn joined<'a>(theirs: &[&'a str], mine: &[&'a str]) -> Vec<(&'a str, bool)> {
    let above = theirs
        .iter()
        .zip(mine)
        .take_while(|(a, b)| bare(a) == bare(b))
        .count();
    let below = theirs[above..]
        .iter()
        .rev()
        .zip(mine[above..].iter().rev())
        .take_while(|(a, b)| bare(a) == bare(b))
        .count();
    let (their_end, my_end) = (theirs.len() - below, mine.len() - below);
    let their_keys = keys(&theirs[above..their_end], 0);
    let my_keys = keys(&mine[above..my_end], 1);
    let mut joined: Vec<(&str, bool)> = Vec::new();
    joined.extend(theirs[..above].iter().map(|line| (*line, false)));
    for operation in capture_diff_slices(Algorithm::Myers, &their_keys, &my_keys) {
        let (tag, old, new) = operation.as_tag_tuple();
        joined.extend(theirs[above..][old].iter().map(|line| (*line, false)));
        if tag != DiffTag::Equal {
            joined.extend(mine[above..][new].iter().map(|line| (*line, true)));
        }
    }
    joined.extend(theirs[their_end..].iter().map(|line| (*line, false)));
    joined
}

/// Lines by which two runs are compared: each empty one is like no other.
fn keys<'a>(lines: &[&'a str], side: usize) -> Vec<(&'a str, usize)> {
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| match line.trim() {
            "" => ("", 2 * at + side + 1),
            _ => (bare(line), 0),
        })
        .collect()
}

/// Takes out a takeaway's line of mine that stands more often than in either text: both moved it, or wrote it in two places.
fn drop_doubled(lines: &mut Vec<&str>, from_mine: &[bool], theirs: &str, mine: &str) {
    let (theirs, mine) = (counted(theirs), counted(mine));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter() {
        *counts.entry(bare(line)).or_default() += 1;
    }
    let mut at = from_mine.len();
    let mut keeps = vec![true; at];
    for line in lines.iter().rev() {
        at -= 1;
        let key = bare(line);
        let most = theirs.get(key).max(mine.get(key)).copied().unwrap_or(1);
        if let Some(count) = counts.get_mut(key).filter(|count| **count > most)
            && from_mine[at]
            && is_takeaway(key)
        {
            *count -= 1;
            keeps[at] = false;
        }
    }
    let mut keeps = keeps.into_iter();
    lines.retain(|_| keeps.next().unwrap_or(true));
}

fn counted(text: &str) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for line in lines_of(text) {
        *counts.entry(bare(line)).or_default() += 1;
    }
    counts
}

fn is_takeaway(line: &str) -> bool {
    matches!(note::outline(line).first(), Some(LineKind::Mark { .. }))
}

/// The lines of a text without their newlines; a carriage return stays with its line.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let whole = text.split_inclusive('\n');
    whole.map(|line| line.strip_suffix('\n').unwrap_or(line))
}

/// A line as it is compared.
fn bare(line: &str) -> &str {
    line.strip_suffix('\r').unwrap_or(line)
}

impl<'a> Line<'a> {
    /// Its words.
    pub const fn text(&self) -> &'a str {
        match self {
            Self::Kept(text) | Self::Gone(text) | Self::New(text) => text,
        }
    }
}
