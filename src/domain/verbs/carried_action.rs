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
/// was said otherwise since; what is settled, or was put into the trash by hand, stays as it is.
pub(super) fn carried_action(known: Option<&Takeaway>, words: Words) -> Option<Seen<Takeaway>> {
    let Some(known) = known else {
        return words.anew.map(Seen::new);
    };
    let then = words.then.as_ref();
    let Some(now) = words.now else {
        let is_left_alone = known.deleted || !known.is_open();
        return (!is_left_alone).then(|| trashed(known, |takeaway| &mut takeaway.deleted));
    };
    if known.deleted {
        let then = then.unwrap_or(known);
        let says_the_same = then.text == now.text && then.if_then == now.if_then;
        return words.anew.filter(|_| !says_the_same).map(Seen::new);
    }
    if !known.is_open() {
        return None;
    }
    let after = followed(known, then, now);
    (after != *known).then(|| Seen::changed(known.clone(), after))
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
