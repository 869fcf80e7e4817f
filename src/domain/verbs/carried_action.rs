//! The action that a review makes when it is finished, and how it follows the review that is finished again.

use super::trash::trashed;
use crate::domain::{Seen, Takeaway, is_same_word};

/// The takeaway that the words of a review say; `None` where there are none.
pub(super) struct Words {
    /// When it was finished last, seen from that day.
    pub(super) then: Option<Takeaway>,
    /// By now, seen from that day too.
    pub(super) now: Option<Takeaway>,
    /// By now, seen from today: what is made anew counts its days from now.
    pub(super) anew: Option<Takeaway>,
}

/// The takeaway, new or changed; `None` where none is to be written. `known` is the one that an earlier finish made, also
/// from the trash. While it is open it follows the words, into the trash too where they were taken back, but only in what
/// was said otherwise since; what is settled, or was put into the trash by hand, stays as it is. What was thrown away, or
/// emptied from the trash, is made anew only where the words say something else.
pub(super) fn carried_action(known: Option<&Takeaway>, words: Words) -> Option<Seen<Takeaway>> {
    let then = words.then.as_ref();
    let Some(there) = known.filter(|known| !known.deleted) else {
        let (made, now) = (then.or(known), words.now.as_ref());
        let is_thrown_away = made
            .zip(now)
            .is_some_and(|(made, now)| made.text == now.text && made.if_then == now.if_then);
        return words.anew.filter(|_| !is_thrown_away).map(Seen::new);
    };
    if !there.is_open() {
        return None;
    }
    let Some(now) = words.now else {
        return Some(trashed(there, |takeaway| &mut takeaway.deleted));
    };
    let after = followed(there, then, now);
    (after != *there).then(|| Seen::changed(there.clone(), after))
}

/// The takeaway with what is said now otherwise than `then`: what was set in a list since, and does not stand in the
/// words, stays.
fn followed(known: &Takeaway, then: Option<&Takeaway>, now: Takeaway) -> Takeaway {
    let mut after = known.clone();
    if then.is_none_or(|then| then.text != now.text) {
        after.text = now.text;
    }
    if then.is_none_or(|then| then.if_then != now.if_then) {
        after.if_then = now.if_then;
    }
    if then.is_none_or(|then| then.goal != now.goal) {
        after.goal = now.goal;
    }
    let due_then = then.and_then(|then| then.due);
    if now.due != due_then && (now.due.is_some() || known.due == due_then) {
        after.due = now.due;
    }
    after.private |= now.private && then.is_none_or(|then| !then.private);
    let has = |tags: &[String], tag: &str| tags.iter().any(|known| is_same_word(known, tag));
    for tag in now.tags {
        if !has(&after.tags, &tag) && then.is_none_or(|then| !has(&then.tags, &tag)) {
            after.tags.push(tag);
        }
    }
    after
}
