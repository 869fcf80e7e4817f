//! The tables of relationship reviews: where they are due, in the list, two compared.

use super::tables::{COPY, HISTORY, TRASH, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

const SPACE: &[Key] = &[Key::char(' ')];
const TREND: Binding = row(
    &[Key::char('v')],
    A::OtherView,
    ("review, trend", "詳細と推移"),
    4,
);

/// Keys of a mentorship whose review is due.
pub const RELATIONSHIP_DUE: &[Binding] = &[row(
    SPACE,
    A::Next,
    ("begin the review", "振り返りを始める"),
    2,
)];

/// Keys of a mentorship that is paused until a day, on the first screen.
pub const RELATIONSHIP_RESTS: &[Binding] =
    &[row(SPACE, A::Next, ("how it goes on", "これからを選ぶ"), 2)];

/// Keys of one in the list of reviews.
pub const RELATIONSHIP_RESTING: &[Binding] = &[
    row(SPACE, A::Next, ("how it goes on", "これからを選ぶ"), 2),
    TREND,
    COPY,
];

/// Keys of a mentorship whose review was begun.
pub const RELATIONSHIP_GOES_ON: &[Binding] =
    &[row(SPACE, A::Next, ("go on", "続ける"), 2), HISTORY];

/// Keys of the row that says how many more there are, on the first screen.
pub const MORE_RELATIONSHIPS: &[Binding] =
    &[row(SPACE, A::Next, ("to the reviews", "振り返りへ"), 2)];

/// Keys of a mentorship in the list of reviews whose next review is not begun.
pub const RELATIONSHIP_AHEAD: &[Binding] =
    &[row(SPACE, A::Next, ("begin", "始める"), 2), TREND, COPY];

/// Keys of one in the list of reviews that was begun.
pub const RELATIONSHIP_BEGUN: &[Binding] = &[
    row(
        &[Key::char(' '), Key::char('e')],
        A::Next,
        ("go on", "続ける"),
        2,
    ),
    TREND,
    COPY,
    TRASH,
    HISTORY,
];

/// Keys of a finished one.
pub const RELATIONSHIP: &[Binding] = &[
    row(&[Key::char('c')], A::Compare, ("compare", "比べる"), 3),
    row(&[Key::char('e')], A::Edit, ("edit", "編集"), 4),
    TREND,
    row(SPACE, A::Next, ("a new one", "新しく始める"), 5),
    COPY,
    TRASH,
    HISTORY,
];

/// Keys of two of one mentorship that are compared.
pub const RELATIONSHIPS_COMPARED: &[Binding] = &[row(
    &[Key::char('c')],
    A::Compare,
    ("another", "別の回と比べる"),
    3,
)];
