//! Which texts of two lists, such as a note's takeaways, are the same: identical ones in order first, then those of one kind that are alike.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::likeness::Likeness;

/// Partners between two lists, each side by index.
pub(in crate::domain) struct Pairing {
    /// For each on the left its partner on the right.
    pub(in crate::domain) right_of: Vec<Option<usize>>,
    /// For each on the right its partner on the left.
    pub(in crate::domain) left_of: Vec<Option<usize>>,
}

/// Two texts are the same from this likeness on.
const ALIKE: f64 = 0.5;

/// How many pairs are compared by likeness at most: two hundred lines of one kind rewritten at once, each against each.
/// Beyond that each line is compared with those that stand at about the same place only.
const COMPARISONS: usize = 40_000;

impl Pairing {
    /// Nobody has a partner.
    pub(in crate::domain) fn new(left: usize, right: usize) -> Self {
        Self {
            right_of: vec![None; left],
            left_of: vec![None; right],
        }
    }

    /// Makes two partners, if both are free.
    pub(in crate::domain) fn join(&mut self, left: usize, right: usize) {
        if self.right_of[left].is_none() && self.left_of[right].is_none() {
            self.right_of[left] = Some(right);
            self.left_of[right] = Some(left);
        }
    }

    /// Joins free ones with the same key, in order. Takes linear time.
    pub(in crate::domain) fn join_identical<K: Eq + Hash>(
        &mut self,
        left: impl Iterator<Item = K>,
        right: impl Iterator<Item = K>,
    ) {
        let mut waiting: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (index, key) in left.enumerate() {
            if self.right_of[index].is_none() {
                waiting.entry(key).or_default().push_back(index);
            }
        }
        for (index, key) in right.enumerate() {
            if self.left_of[index].is_none()
                && let Some(left) = waiting.get_mut(&key).and_then(VecDeque::pop_front)
            {
                self.join(left, index);
            }
        }
    }

    /// Joins free ones of one kind that are alike, the most alike first, and equals in order.
    pub(in crate::domain) fn join_alike<K: Copy + Eq>(
        &mut self,
        left: &[(K, &str)],
        right: &[(K, &str)],
    ) {
        let mut kinds: Vec<K> = Vec::new();
        for (kind, _) in left {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        for kind in kinds {
            let left = free(left, &self.right_of, kind);
            let right = free(right, &self.left_of, kind);
            let mut found = alike(&left, &right);
            found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
            for candidate in found {
                self.join(candidate.left, candidate.right);
            }
        }
    }
}

/// Two that may be the same.
struct Candidate {
    left: usize,
    right: usize,
    likeness: f64,
}

/// The texts of a kind that have no partner, with their index.
fn free<K: Copy + Eq>(
    texts: &[(K, &str)],
    partners: &[Option<usize>],
    kind: K,
) -> Vec<(usize, Likeness)> {
    texts
        .iter()
        .zip(partners)
        .enumerate()
        .filter(|(_, ((of, _), partner))| *of == kind && partner.is_none())
        .map(|(index, ((_, text), _))| (index, Likeness::new(text)))
        .collect()
}

/// The pairs that are alike enough.
fn alike(left: &[(usize, Likeness)], right: &[(usize, Likeness)]) -> Vec<Candidate> {
    let reach = (COMPARISONS / left.len().max(right.len()).max(1)).max(1);
    let mut found = Vec::new();
    for (at, (left, text)) in left.iter().enumerate() {
        let begin = if right.len() <= reach {
            0
        } else {
            at.saturating_sub(reach / 2).min(right.len())
        };
        for (right, other) in right.iter().skip(begin).take(reach) {
            let likeness = text.to(other);
            if likeness >= ALIKE {
                found.push(Candidate {
                    left: *left,
                    right: *right,
                    likeness,
                });
            }
        }
    }
    found
}
