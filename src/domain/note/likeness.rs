//! How like two texts are, so that an edited line is known for what it was.

use crate::domain::fold;

/// A text made ready for comparison.
///
/// The measure is the Sørensen–Dice coefficient over pairs of neighbouring letters of the folded text. Pairs of letters
/// serve Japanese, which has no blanks between words, as well as English; a word put in, taken out or moved costs only
/// its own pairs; and kana typed for katakana, or a capital, cost nothing. The text's two ends count as letters, so that
/// a single kanji has pairs too.
pub(super) struct Likeness {
    folded: Vec<char>,
    whole: Vec<(char, char)>,
    /// Of the first line alone, where there are several: details added below a line leave it the same takeaway.
    first: Option<Vec<(char, char)>>,
}

/// What lies beyond tells two lines hardly ever apart, and bounds the time for a pasted page.
const LETTERS: usize = 1_000;

impl Likeness {
    pub(super) fn new(text: &str) -> Self {
        let folded = letters(text);
        Self {
            whole: pairs(&folded),
            folded,
            first: text
                .split_once('\n')
                .map(|(first, _)| pairs(&letters(first))),
        }
    }

    /// From 0 (nothing in common) to 1 (the same when folded): of the whole texts or of their first lines, whichever
    /// are more alike. A text that only grew, or lost its end, is half the same at least, however much that was.
    pub(super) fn to(&self, other: &Self) -> f64 {
        let whole = dice(&self.whole, &other.whole);
        let is_grown = self.begins(other) || other.begins(self);
        let first = if self.first.is_some() || other.first.is_some() {
            dice(self.first_line(), other.first_line())
        } else {
            0.0
        };
        whole.max(first).max(if is_grown { 0.5 } else { 0.0 })
    }

    /// Whether `other` goes on where this text ends. One letter is too little to tell.
    fn begins(&self, other: &Self) -> bool {
        self.folded.len() > 1 && other.folded.starts_with(&self.folded)
    }

    fn first_line(&self) -> &[(char, char)] {
        self.first.as_deref().unwrap_or(&self.whole)
    }
}

fn letters(text: &str) -> Vec<char> {
    fold(text).chars().take(LETTERS).collect()
}

/// The pairs of neighbouring letters, sorted.
fn pairs(folded: &[char]) -> Vec<(char, char)> {
    let ends = std::iter::once('\n');
    let left = ends.clone().chain(folded.iter().copied());
    let right = folded.iter().copied().chain(ends);
    let mut pairs: Vec<(char, char)> = left.zip(right).collect();
    pairs.sort_unstable();
    pairs
}

/// Twice the pairs in common over all pairs.
fn dice(left: &[(char, char)], right: &[(char, char)]) -> f64 {
    // Never empty: a text without letters still has its two ends.
    let (mut common, mut l, mut r) = (0, 0, 0);
    while l < left.len() && r < right.len() {
        match left[l].cmp(&right[r]) {
            std::cmp::Ordering::Less => l += 1,
            std::cmp::Ordering::Greater => r += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                l += 1;
                r += 1;
            }
        }
    }
    f64::from(2 * common) / (left.len() + right.len()) as f64
}
