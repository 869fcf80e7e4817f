//! The table of a calendar's keys: the one place where keys move in two directions.

use ratatui::crossterm::event::KeyCode;

use super::tables::{DOWN, ENTER, ESC, UP, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

/// Keys of a calendar that has the focus. It needs no others to move.
pub const CALENDAR: &[Binding] = &[
    row(&[ENTER], A::Open, ("to this day", "この日へ"), 1),
    row(
        &[ESC, Key::char('v'), Key::code(KeyCode::Tab)],
        A::Back,
        ("back", "戻る"),
        2,
    ),
    row(
        &[Key::char('['), Key::code(KeyCode::PageUp)],
        A::Earlier,
        ("month before", "前の月"),
        4,
    ),
    row(
        &[Key::char(']'), Key::code(KeyCode::PageDown)],
        A::Later,
        ("month after", "次の月"),
        4,
    ),
    row(
        &[Key::code(KeyCode::Left), Key::char('h')],
        A::Left,
        ("day before", "前の日"),
        0,
    ),
    row(
        &[Key::code(KeyCode::Right), Key::char('l')],
        A::Right,
        ("day after", "次の日"),
        0,
    ),
    row(&[UP, Key::char('k')], A::Up, ("week before", "前の週"), 0),
    row(
        &[DOWN, Key::char('j')],
        A::Down,
        ("week after", "次の週"),
        0,
    ),
    row(
        &[Key::char('g'), Key::code(KeyCode::Home)],
        A::Top,
        ("first of the month", "月初へ"),
        0,
    ),
    row(
        &[Key::char('G'), Key::code(KeyCode::End)],
        A::Bottom,
        ("last of the month", "月末へ"),
        0,
    ),
    row(&[Key::char('@')], A::Day, ("go to a day", "日付へ移動"), 5),
];
