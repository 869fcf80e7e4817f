//! The tables of an approach that waits to be sent or answered, and of the self-analysis that asks for a look.

use ratatui::crossterm::event::KeyCode;

use super::tables::{ENTER, HISTORY, TRASH, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

const SPACE: &[Key] = &[Key::char(' ')];

/// Keys of an approach that is not sent yet, wherever its row stands.
pub const APPROACH_DRAFT: &[Binding] = &[
    row(
        &[Key::char(' '), Key::char('e')],
        A::Next,
        ("go on writing", "続きを書く"),
        2,
    ),
    TRASH,
    HISTORY,
];

/// Keys of a closing that was begun.
pub const CLOSING_BEGUN: &[Binding] = APPROACH_DRAFT;

/// Keys of an approach that waits for its answer.
pub const APPROACH_SENT: &[Binding] = &[
    row(SPACE, A::Next, ("note the answer", "返事を記録"), 2),
    row(&[Key::char('e')], A::Edit, ("edit", "編集"), 5),
    TRASH,
    HISTORY,
];

/// Enter, on what is read of an approach, and on a mentor in the detail of a support.
pub const TO_MENTOR: &[Binding] = &[row(
    &[ENTER, Key::char('l'), Key::code(KeyCode::Right)],
    A::Open,
    ("to the mentor", "メンターへ"),
    3,
)];

/// Keys of the self-analysis that is worth a new look.
pub const ANALYSIS_DUE: &[Binding] = &[row(SPACE, A::Next, ("look again", "見直す"), 2), HISTORY];

/// Keys of the self-analysis that was begun.
pub const ANALYSIS_GOES_ON: &[Binding] = &[row(SPACE, A::Next, ("go on", "続ける"), 2), HISTORY];
