//! What changed most between two ratings of a mentorship.

use std::cmp::Reverse;

use super::{Rated, Ratings};

/// The rating that changed most, with what it was before and after; of two that changed as much, one that fell. `None`
/// where nothing that was rated both times changed.
pub fn biggest_change(before: &Ratings, after: &Ratings) -> Option<(Rated, (u8, u8))> {
    let both = Rated::ALL.into_iter().filter_map(|rated| {
        let (was, is) = (before.of(rated)?, after.of(rated)?);
        (was != is).then_some((rated, (was, is)))
    });
    both.min_by_key(|(_, (was, is))| (Reverse(was.abs_diff(*is)), is > was))
}
