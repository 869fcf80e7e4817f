//! Which goal a takeaway belongs to: the one it was made for, and one whose short name it bears as a tag.

use std::cmp::Reverse;

use super::{Goal, Id, Takeaway, is_same_word};

/// Whether the takeaway belongs to the goal: it was made for it, or has the goal's short name as a tag, in any spelling.
pub fn belongs(takeaway: &Takeaway, goal: &Goal) -> bool {
    takeaway.goal == Some(goal.id) || takeaway.tags.iter().any(|tag| is_short_name(tag, goal))
}

/// The goal among `goals` that a takeaway belongs to: the one it was made for, else the one of its first tag that is a
/// short name, as [`goal_named`] has it.
pub fn goal_of<'a>(takeaway: &Takeaway, goals: &'a [Goal]) -> Option<&'a Goal> {
    let made_for = |id: Id| goals.iter().find(|goal| goal.id == id);
    takeaway
        .goal
        .and_then(made_for)
        .or_else(|| goal_named(&takeaway.tags, goals))
}

/// The goal among `goals` of the first tag that is a short name. Of several with that name it is the one that is pursued
/// now, else the one that was begun last.
pub fn goal_named<'a>(tags: &[String], goals: &'a [Goal]) -> Option<&'a Goal> {
    tags.iter().find_map(|tag| {
        goals
            .iter()
            .filter(|goal| is_short_name(tag, goal))
            .min_by_key(|goal| (!goal.is_active(), Reverse(goal.id)))
    })
}

/// Whether the takeaway belongs to one of these goals that is private, in the trash or not: then it leaves the journal as
/// little as the goal does.
pub fn is_of_private<'a>(takeaway: &Takeaway, goals: impl IntoIterator<Item = &'a Goal>) -> bool {
    let mut goals = goals.into_iter();
    goals.any(|goal| goal.private && belongs(takeaway, goal))
}

fn is_short_name(tag: &str, goal: &Goal) -> bool {
    let short = goal.short.trim();
    !short.is_empty() && is_same_word(tag.trim(), short)
}
