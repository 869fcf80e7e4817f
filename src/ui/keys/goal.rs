//! The tables of goals and reviews.

use ratatui::crossterm::event::KeyCode;

use super::tables::{COPY, DOWN, ENTER, ESC, HISTORY, MOVE_DOWN, MOVE_UP, PAGE_UP, TRASH, UP, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

const ADD_GOAL: Binding = row(&[Key::char('a')], A::Add, ("add", "追加"), 3);
const MONTH: Binding = row(
    &[Key::char('r')],
    A::Review,
    ("month-end review", "月末の振り返り"),
    6,
);

const REVISE: Binding = row(&[Key::char('e')], A::Edit, ("revise", "見直す"), 3);
const SHARPEN: Binding = row(&[Key::char('s')], A::Sharpen, ("sharpen", "具体化"), 3);
const MOVE_GOAL: Binding = row(&[Key::char('x')], A::Drop, ("state", "状態"), 3);

/// Keys of a goal that is pursued, wherever its row stands.
pub const GOAL: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("check in", "進捗を記録"), 2),
    REVISE,
    MOVE_GOAL,
    SHARPEN,
    MONTH,
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of a goal that was not begun.
pub const GOAL_DRAFT: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("begin", "始める"), 2),
    REVISE,
    MOVE_GOAL,
    SHARPEN,
    MONTH,
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of a goal that is paused, achieved or dropped.
pub const GOAL_RESTING: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("take up again", "再開"), 2),
    REVISE,
    MOVE_GOAL,
    SHARPEN,
    MONTH,
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of the goals, whatever is selected.
pub const GOALS: &[Binding] = &[ADD_GOAL];

/// The same while one of them is read: what is done to that one comes first.
pub const GOALS_READ: &[Binding] = &[row(&[Key::char('a')], A::Add, ("add", "追加"), 7)];

/// Keys of the goals while there are none.
pub const NO_GOAL: &[Binding] = &[ADD_GOAL, MONTH];

/// Keys of a check-in in the log of a goal.
pub const CHECK_IN: &[Binding] = &[
    row(
        &[Key::char(' '), Key::char('e'), ENTER],
        A::Edit,
        ("mend", "直す"),
        2,
    ),
    TRASH,
    HISTORY,
];

/// Keys while one checks in; all others are text, digits or arrows.
pub const CHECKING_IN: &[Binding] = &[
    row(&[ENTER], A::Next, ("next, then save", "次へ・保存"), 1),
    row(&[Key::ctrl('s')], A::Save, ("save", "保存"), 3),
    row(
        &[ESC],
        A::Back,
        ("leave (draft kept)", "中断(下書きは残る)"),
        2,
    ),
    row(
        &[Key::code(KeyCode::Tab)],
        A::NextField,
        ("next row", "次の行"),
        4,
    ),
    row(
        &[Key::code(KeyCode::BackTab)],
        A::Header,
        ("row before", "前の行"),
        5,
    ),
    row(&[Key::ctrl('p')], A::Palette, ("commands", "コマンド"), 0),
    row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 6),
];

/// Keys of the row that says how many more goals there are, on the first screen.
pub const MORE_GOALS: &[Binding] = &[row(
    &[Key::char(' ')],
    A::Next,
    ("to the goals", "目標へ"),
    2,
)];

/// Keys of a takeaway that belongs to a goal, in its detail.
pub const GOAL_TAKEAWAY: &[Binding] = &[
    row(
        &[
            ENTER,
            Key::char('l'),
            Key::code(KeyCode::Right),
            Key::char(' '),
        ],
        A::Open,
        ("open", "開く"),
        2,
    ),
    HISTORY,
];

/// Keys of a month whose review is to be done, on the first screen.
pub const REVIEW_DUE: &[Binding] = &[row(&[Key::char(' ')], A::Next, ("begin", "取りかかる"), 2)];

/// Keys of a month whose review is being done, on the first screen.
pub const REVIEW_GOES_ON: &[Binding] = &[row(&[Key::char(' ')], A::Next, ("go on", "続ける"), 2)];

const MONTH_REPORT: Binding = row(&[Key::char('w')], A::Report, ("report", "月の報告"), 3);
const YEAR_REPORT: Binding = row(
    &[Key::char('W')],
    A::YearReport,
    ("year in review", "一年の振り返り"),
    6,
);

/// Keys of a month in the list whose review is not begun.
pub const REVIEW_AHEAD: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("begin", "始める"), 2),
    MONTH_REPORT,
    YEAR_REPORT,
    COPY,
];

/// Keys of a month in the list whose review is begun.
pub const REVIEW_BEGUN: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("go on", "続ける"), 2),
    MONTH_REPORT,
    YEAR_REPORT,
    COPY,
    TRASH,
    HISTORY,
];

/// Keys of a finished review.
pub const REVIEW: &[Binding] = &[
    row(&[Key::char('c')], A::Compare, ("compare", "比べる"), 3),
    MONTH_REPORT,
    YEAR_REPORT,
    row(
        &[Key::char('e')],
        A::Reopen,
        ("open again", "完了を取り消す"),
        3,
    ),
    COPY,
    TRASH,
    HISTORY,
];

const NEXT_STEP: Binding = row(
    &[Key::ctrl('s'), Key::code(KeyCode::Tab)],
    A::NextField,
    ("next step", "次の段階"),
    1,
);
const STEP_BEFORE: Binding = row(
    &[Key::code(KeyCode::BackTab)],
    A::Header,
    ("step before", "前の段階"),
    3,
);
const LEAVE: Binding = row(&[ESC], A::Back, ("leave (kept)", "中断(保存済み)"), 2);

const UNDO: Binding = row(&[Key::char('u')], A::Undo, ("undo", "元に戻す"), 0);
const REDO: Binding = row(&[Key::char('U')], A::Redo, ("redo", "やり直す"), 0);
const SAVE_STEP: Binding = row(&[Key::ctrl('s')], A::Save, ("next step", "次の段階"), 1);
const NEXT_FIELD: Binding = row(
    &[Key::code(KeyCode::Tab)],
    A::NextField,
    ("next field", "次の欄"),
    3,
);
const FIELD_BEFORE: Binding = row(
    &[Key::code(KeyCode::BackTab)],
    A::Header,
    ("field before", "前の欄"),
    4,
);
const COMMANDS: Binding = row(&[Key::ctrl('p')], A::Palette, ("commands", "コマンド"), 0);
const SHOW_KEYS: Binding = row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 5);

/// Keys of a step of a guided flow in which texts are written; all others are text. Tab goes on to the next step behind
/// the last text.
pub const GUIDE_TEXTS: &[Binding] = &[
    SAVE_STEP,
    LEAVE,
    NEXT_FIELD,
    FIELD_BEFORE,
    row(
        &[Key::code(KeyCode::PageDown)],
        A::PageDown,
        ("read on in what was", "これまでの記録を送る"),
        6,
    ),
    row(
        &[Key::code(KeyCode::PageUp)],
        A::PageUp,
        ("read back in what was", "これまでの記録を戻す"),
        0,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a single line in a guided flow; all others are text.
pub const GUIDE_LINE: &[Binding] = &[
    SAVE_STEP,
    LEAVE,
    row(
        &[Key::code(KeyCode::Tab), ENTER, DOWN],
        A::NextField,
        ("next field", "次の欄"),
        3,
    ),
    row(
        &[Key::code(KeyCode::BackTab), UP],
        A::Header,
        ("field before", "前の欄"),
        4,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a choice in a guided flow.
pub const GUIDE_CHOICE: &[Binding] = &[
    SAVE_STEP,
    LEAVE,
    row(
        &[ENTER, Key::char(' '), Key::code(KeyCode::Tab)],
        A::NextField,
        ("take it, go on", "これにして次へ"),
        3,
    ),
    FIELD_BEFORE,
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown)],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    UNDO,
    REDO,
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        5,
    ),
];

/// Keys of the reason for a verdict; all others are text.
pub const GUIDE_REASON: &[Binding] = &[
    row(&[ENTER, Key::ctrl('s')], A::Save, ("done", "決定"), 1),
    row(&[ESC], A::Back, ("no verdict", "判断をやめる"), 2),
    SHOW_KEYS,
];

/// Keys of the last step of a guided flow.
pub const GUIDE_FINISH: &[Binding] = &[
    row(&[ENTER], A::Save, ("finish", "完了する"), 1),
    STEP_BEFORE,
    LEAVE,
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown), Key::char(' ')],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    UNDO,
    REDO,
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        4,
    ),
];

/// Keys of a step of a guided flow in which something is read.
pub const GUIDE_READING: &[Binding] = &[
    row(
        &[ENTER, Key::ctrl('s'), Key::code(KeyCode::Tab)],
        A::NextField,
        ("next step", "次の段階"),
        1,
    ),
    STEP_BEFORE,
    LEAVE,
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown), Key::char(' ')],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    UNDO,
    REDO,
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        4,
    ),
];

/// Keys of the step in which each goal is looked at.
pub const GUIDE_GOALS: &[Binding] = &[
    NEXT_STEP,
    row(
        &[Key::char(' '), ENTER],
        A::Next,
        ("check in", "進捗を記録"),
        2,
    ),
    row(&[ESC], A::Back, ("leave (kept)", "中断(保存済み)"), 2),
    row(&[Key::char('e')], A::Edit, ("revise", "見直す"), 3),
    row(
        &[Key::code(KeyCode::BackTab)],
        A::Header,
        ("step before", "前の段階"),
        5,
    ),
    row(&[Key::char('1')], A::Answer(1), ("keep", "続ける"), 0),
    row(&[Key::char('2')], A::Answer(2), ("change", "変える"), 0),
    row(&[Key::char('3')], A::Answer(3), ("drop", "やめる"), 0),
    row(&[Key::char('4')], A::Answer(4), ("achieved", "達成"), 0),
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown)],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    UNDO,
    REDO,
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        6,
    ),
];
