//! The tables of the guided flows whose steps are forms: the same keys in each, and what the last step does.

use ratatui::crossterm::event::KeyCode;

use super::tables::{ESC, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

/// Keys of a step; all others are text. Tab goes on to the next step behind the last field.
pub const GUIDED: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("next step", "次の段階"), 1),
    LEAVE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the last step of a self-analysis.
pub const GUIDED_ANALYSIS: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("finish", "完了する"), 1),
    LEAVE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the last step of an agreement.
pub const GUIDED_AGREEMENT: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("agreed", "取り決める"), 1),
    LEAVE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the search for a mentor.
pub const GUIDED_SEARCH: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("save", "保存"), 1),
    LEAVE,
    CANDIDATE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a step of an approach.
pub const GUIDED_APPROACH: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("next step", "次の段階"), 1),
    LEAVE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of its last step.
pub const GUIDED_SENDING: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("it is sent", "送信済みにする"), 1),
    LEAVE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the form for what was answered to an approach.
pub const ANSWERING: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("save", "保存"), 1),
    row(
        &[ESC],
        A::Back,
        ("leave (draft kept)", "中断(下書きは残る)"),
        2,
    ),
    NEXT_FIELD,
    FIELD_BEFORE,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a step of a closing.
pub const GUIDED_FAREWELL: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("next step", "次の段階"), 1),
    LEAVE,
    EXAMPLE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of its first step, of which nothing is in the message.
pub const GUIDED_END_REASON: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("next step", "次の段階"), 1),
    LEAVE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of its last step.
pub const GUIDED_ENDING: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("end it", "終了する"), 1),
    LEAVE,
    EXAMPLE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the last step of a closing whose mentorship has ended.
pub const GUIDED_ENDED: &[Binding] = &[
    row(SAVE_KEYS, A::Save, ("save", "保存"), 1),
    LEAVE,
    EXAMPLE,
    MESSAGE,
    NEXT_FIELD,
    FIELD_BEFORE,
    READ_ON,
    READ_BACK,
    COMMANDS,
    SHOW_KEYS,
];

const CANDIDATE: Binding = row(
    &[Key::ctrl('n')],
    A::Add,
    ("add a candidate", "候補を追加"),
    3,
);
const MESSAGE: Binding = row(
    &[Key::ctrl('r')],
    A::Report,
    ("copy or save it", "コピー・保存"),
    3,
);
const EXAMPLE: Binding = row(
    &[Key::ctrl('t')],
    A::Add,
    ("take an example", "具体例を選ぶ"),
    3,
);

const SAVE_KEYS: &[Key] = &[Key::ctrl('s')];
const LEAVE: Binding = row(&[ESC], A::Back, ("leave (kept)", "中断(保存済み)"), 2);
const NEXT_FIELD: Binding = row(
    &[Key::code(KeyCode::Tab)],
    A::NextField,
    ("next field", "次の欄"),
    4,
);
const FIELD_BEFORE: Binding = row(
    &[Key::code(KeyCode::BackTab)],
    A::Header,
    ("field before", "前の欄"),
    5,
);
const READ_ON: Binding = row(
    &[Key::code(KeyCode::PageDown)],
    A::PageDown,
    ("read on beside it", "横の欄を送る"),
    6,
);
const READ_BACK: Binding = row(
    &[Key::code(KeyCode::PageUp)],
    A::PageUp,
    ("read back beside it", "横の欄を戻す"),
    0,
);
const COMMANDS: Binding = row(&[Key::ctrl('p')], A::Palette, ("commands", "コマンド"), 0);
const SHOW_KEYS: Binding = row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 5);
