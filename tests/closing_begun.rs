//! The closing that a review begins which decides to end a mentorship, and what becomes of it when that is mended.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Cx, Decision, Farewell, Id, Ids, Lang, Mentor, RelationshipReview, Stage, closing_after,
};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(seed: u128) -> Id {
    Ids::seeded(seed).next(DateTime::UNIX_EPOCH)
}

fn review(decision: Decision, reason: &str) -> RelationshipReview {
    RelationshipReview {
        decision: Some(decision),
        reason: reason.into(),
        finished: Some(day(TODAY)),
        ..RelationshipReview::new(id(2), id(1), day(TODAY), None)
    }
}

fn begun(reason: &str, thanks: &str) -> Farewell {
    Farewell {
        reason: reason.into(),
        thanks: thanks.into(),
        ..Farewell::new(id(3), id(1), day("2026-11-20"))
    }
}

/// The reason of the closing that is written, and whether it goes.
fn after(
    stage: Stage,
    begun: Option<&Farewell>,
    then: Option<&RelationshipReview>,
    review: &RelationshipReview,
) -> Option<(String, bool)> {
    let ids = Ids::seeded(9);
    let cx = Cx {
        today: day(TODAY),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "",
    };
    let mentor = Mentor::new(id(1), "Lee", stage);
    let seen = closing_after(&mentor, begun, then, review, &cx)?;
    Some((seen.after.reason, seen.after.deleted))
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one way from its beginning to its end"
)]
fn the_decision_to_end_begins_the_closing_and_takes_it_back() {
    let active = Stage::Active;
    let (end, other) = (Decision::End, Decision::Continue);
    let written = |reason: &str, gone: bool| Some((reason.to_owned(), gone));
    for (case, stage, known, then, now, wanted) in [
        (
            "anew",
            active,
            None,
            None,
            (end, " through "),
            written("through", false),
        ),
        (
            "without a reason",
            active,
            None,
            None,
            (end, ""),
            written("", false),
        ),
        (
            "nothing is decided to end",
            active,
            None,
            None,
            (other, "through"),
            None,
        ),
        (
            "over already",
            Stage::Ended,
            None,
            None,
            (end, "through"),
            None,
        ),
        (
            "begun with a reason",
            active,
            Some(("mine", "")),
            None,
            (end, "through"),
            None,
        ),
        (
            "begun without",
            active,
            Some(("", "Thanks")),
            None,
            (end, "through"),
            written("through", false),
        ),
        (
            "goes on, begun by hand",
            active,
            Some(("mine", "")),
            None,
            (other, "well"),
            None,
        ),
        (
            "the same again",
            active,
            Some(("a", "")),
            Some((end, "a")),
            (end, "a"),
            None,
        ),
        (
            "the reason is mended",
            active,
            Some(("a", "Thanks")),
            Some((end, "a")),
            (end, "b"),
            written("b", false),
        ),
        (
            "mended in both",
            active,
            Some(("c", "")),
            Some((end, "a")),
            (end, "b"),
            None,
        ),
        (
            "taken back",
            active,
            Some(("a", "")),
            Some((end, "a")),
            (other, "a"),
            written("a", true),
        ),
        (
            "taken back, said more",
            active,
            Some(("a", "Thanks")),
            Some((end, "a")),
            (other, "a"),
            None,
        ),
        (
            "its closing was put away",
            active,
            None,
            Some((end, "a")),
            (end, "b"),
            None,
        ),
    ] {
        let known = known.map(|(reason, thanks)| begun(reason, thanks));
        let then = then.map(|(decision, reason)| review(decision, reason));
        let now = review(now.0, now.1);
        let is = after(stage, known.as_ref(), then.as_ref(), &now);
        assert_eq!(is, wanted, "{case}");
    }
}
