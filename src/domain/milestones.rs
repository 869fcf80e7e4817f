//! Milestones as a person types them, a line each: one that is edited or moved keeps the day on which it was reached.

use super::note::pairing::Pairing;
use super::{Kind, Milestone};

/// The milestones in `typed`, in its order; empty lines are none. Each takes the day of the one of `before` that it was: the
/// same words first, then words that are alike, then what stands at the same place between two that are known.
pub fn milestones_typed(before: &[Milestone], typed: &str) -> Vec<Milestone> {
    let lines: Vec<&str> = typed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let mut pairing = Pairing::new(before.len(), lines.len());
    let texts = before.iter().map(|step| step.text.trim());
    pairing.join_identical(texts.clone(), lines.iter().copied());
    // They are of one kind, whichever it is called.
    let alike = |text| (Kind::Action, text);
    let left: Vec<_> = texts.map(alike).collect();
    let right: Vec<_> = lines.iter().copied().map(alike).collect();
    pairing.join_alike(&left, &right);
    join_by_place(&mut pairing);
    lines
        .iter()
        .zip(&pairing.left_of)
        .map(|(line, was)| Milestone {
            text: (*line).to_owned(),
            reached: was.and_then(|was| before[was].reached),
        })
        .collect()
}

/// Joins those that follow right behind partners, or begin both lists: a line that was written anew.
fn join_by_place(pairing: &mut Pairing) {
    for right in 0..pairing.left_of.len() {
        let left = match right.checked_sub(1) {
            None => Some(0),
            Some(above) => pairing.left_of[above].map(|left| left + 1),
        };
        let is_one_for_one = |left: usize| {
            let free = |partners: &[Option<usize>], from: usize| {
                let rest = partners[from..].iter();
                rest.take_while(|partner| partner.is_none()).count()
            };
            let was = free(&pairing.right_of, left);
            was > 0 && was == free(&pairing.left_of, right)
        };
        if let Some(left) = left.filter(|left| *left < pairing.right_of.len())
            && is_one_for_one(left)
        {
            pairing.join(left, right);
        }
    }
}
