//! The tables of the tab of self-analysis: its versions, the support map, each support, two versions compared.

use super::tables::{HISTORY, TRASH, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

const NEW_VERSION: Binding = row(&[Key::char('a')], A::Add, ("new version", "新しい版"), 3);
const GO_ON: Binding = row(
    &[Key::char(' '), Key::char('e'), Key::char('a')],
    A::Next,
    ("go on", "続ける"),
    2,
);
const EDIT: Binding = row(&[Key::char('e')], A::Edit, ("edit", "編集"), 5);
const COMPARE: Binding = row(&[Key::char('c')], A::Compare, ("compare", "比べる"), 3);
const OTHER_VIEW: Binding = row(
    &[Key::char('v')],
    A::OtherView,
    ("picture, table", "図と表"),
    6,
);
const CANDIDATE: Binding = row(
    &[Key::char('a')],
    A::Add,
    ("new candidate", "候補を追加"),
    3,
);

/// Keys of the tab of self-analysis while there is none.
pub const NO_ANALYSIS: &[Binding] = &[row(
    &[Key::char('a')],
    A::Add,
    ("begin a self-analysis", "自己分析を始める"),
    1,
)];

/// Keys of a version that was begun.
pub const ANALYSIS_BEGUN: &[Binding] = &[GO_ON, OTHER_VIEW, TRASH, HISTORY];

/// Keys of a finished version.
pub const ANALYSIS: &[Binding] = &[NEW_VERSION, COMPARE, EDIT, OTHER_VIEW, TRASH, HISTORY];

/// Keys of the support map.
pub const SUPPORT_MAP: &[Binding] = &[NEW_VERSION, OTHER_VIEW];

/// Keys of a support for which nobody was looked for.
pub const SUPPORT: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("search", "探す"), 2),
    CANDIDATE,
];

/// Keys of a support for which a search was begun.
pub const SUPPORT_SOUGHT: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("search on", "続けて探す"), 2),
    CANDIDATE,
    TRASH,
    HISTORY,
];

/// Keys of two versions side by side.
pub const ANALYSES_COMPARED: &[Binding] = &[
    row(
        &[Key::char('c')],
        A::Compare,
        ("another", "別の版と比べる"),
        3,
    ),
    row(
        &[Key::char('[')],
        A::Earlier,
        ("with an earlier", "前の版と"),
        4,
    ),
    row(&[Key::char(']')], A::Later, ("with a later", "後の版と"), 5),
    OTHER_VIEW,
];
