//! The tables of an agenda that is prepared.

use ratatui::crossterm::event::KeyCode;

use super::tables::{BOTTOM, ENTER, ESC, MOVE_DOWN, MOVE_UP, PAGE_UP, TOP, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

const PREPARE_KEYS: &[Key] = &[Key::char('p')];

/// The key that prepares a meeting, with this rank in the footer.
pub(super) const fn prepare(rank: u8) -> Binding {
    row(PREPARE_KEYS, A::Prepare, ("prepare", "準備"), rank)
}

/// Keys of an agenda.
pub const PREPARING: &[Binding] = &[
    row(
        &[Key::char(' ')],
        A::Next,
        ("keep, leave out", "残す・外す"),
        1,
    ),
    row(&[Key::char('a')], A::Add, ("add a line", "行を加える"), 2),
    row(&[Key::char('e')], A::Edit, ("remark", "ひとこと"), 3),
    row(&[Key::char('J')], A::Lower, ("move down", "下げる"), 5),
    row(&[Key::char('K')], A::Raise, ("move up", "上げる"), 5),
    row(
        &[Key::char('w')],
        A::Report,
        ("read, copy, save", "見る・コピー・保存"),
        3,
    ),
    row(
        &[Key::char('d'), Key::code(KeyCode::Delete)],
        A::Trash,
        ("remove a line of mine", "自分の行を消す"),
        8,
    ),
    row(
        &[Key::code(KeyCode::Tab), Key::char('v')],
        A::Pane,
        ("brief", "手元メモ"),
        4,
    ),
    row(
        &[ENTER, Key::char('l'), Key::code(KeyCode::Right)],
        A::Open,
        ("open", "開く"),
        7,
    ),
    row(&[Key::char('m')], A::Log, ("log it", "記録する"), 6),
    row(
        &[Key::char('M')],
        A::Plan,
        ("plan a meeting", "面談を予定"),
        0,
    ),
    row(
        &[Key::char('y')],
        A::Copy,
        ("copy as Markdown", "Markdown でコピー"),
        7,
    ),
    UNDO,
    REDO,
    MOVE_DOWN,
    MOVE_UP,
    PAGE_DOWN,
    PAGE_UP,
    TOP,
    BOTTOM,
    row(
        &[
            ESC,
            Key::char('q'),
            Key::char('h'),
            Key::code(KeyCode::Left),
        ],
        A::Back,
        ("back", "戻る"),
        1,
    ),
    COMMANDS,
    HELP,
];

/// Keys of the brief beside an agenda.
pub const PREPARING_BRIEF: &[Binding] = &[
    row(
        &[
            ESC,
            Key::char('q'),
            Key::code(KeyCode::Tab),
            Key::char('v'),
            Key::char('h'),
            Key::code(KeyCode::Left),
        ],
        A::Back,
        ("back to the lines", "議題に戻る"),
        1,
    ),
    UNDO,
    REDO,
    MOVE_DOWN,
    MOVE_UP,
    PAGE_DOWN,
    PAGE_UP,
    TOP,
    BOTTOM,
    COMMANDS,
    HELP,
];

const UNDO: Binding = row(&[Key::char('u')], A::Undo, ("undo", "元に戻す"), 6);
const REDO: Binding = row(&[Key::char('U')], A::Redo, ("redo", "やり直す"), 0);
const PAGE_DOWN: Binding = row(
    &[Key::code(KeyCode::PageDown)],
    A::PageDown,
    ("a page down", "次のページ"),
    0,
);
const COMMANDS: Binding = row(
    &[Key::char(':'), Key::ctrl('p')],
    A::Palette,
    ("commands", "コマンド"),
    6,
);
const HELP: Binding = row(
    &[Key::char('?'), Key::code(KeyCode::F(1))],
    A::Help,
    ("help", "ヘルプ"),
    5,
);
