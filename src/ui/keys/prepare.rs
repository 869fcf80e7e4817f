//! The tables of an agenda that is prepared.

use ratatui::crossterm::event::KeyCode;

use super::tables::{COPY, ESC, MOVE_DOWN, MOVE_UP, row};
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
    row(&[Key::char('a')], A::Add, ("add a line", "行を加える"), 3),
    row(&[Key::char('e')], A::Edit, ("remark", "ひとこと"), 3),
    row(&[Key::char('J')], A::Lower, ("move down", "下げる"), 4),
    row(&[Key::char('K')], A::Raise, ("move up", "上げる"), 4),
    row(
        &[Key::char('w')],
        A::Report,
        ("read, copy, save", "見る・コピー・保存"),
        2,
    ),
    COPY,
    MOVE_DOWN,
    MOVE_UP,
    row(&[ESC, Key::char('q')], A::Back, ("back", "戻る"), 2),
    row(
        &[Key::char(':'), Key::ctrl('p')],
        A::Palette,
        ("commands", "コマンド"),
        5,
    ),
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        5,
    ),
];
