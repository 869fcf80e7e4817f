//! The tables of what stands in front of the screens: texts being written, forms, questions, lists to choose from.

use ratatui::crossterm::event::KeyCode;

use super::tables::{BOTTOM, DOWN, ENTER, ESC, MOVE_DOWN, MOVE_UP, PAGE_UP, TOP, UP, row};
use super::{Binding, Key};
use crate::ui::action::Action;

use Action as A;

const SAVE: Binding = row(&[Key::ctrl('s')], A::Save, ("save", "保存"), 1);
const SHOW_KEYS: Binding = row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 6);
const COMMANDS: Binding = row(&[Key::ctrl('p')], A::Palette, ("commands", "コマンド"), 0);
const LEAVE: Binding = row(
    &[ESC],
    A::Back,
    ("leave (draft kept)", "中断(下書きは残る)"),
    2,
);
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

/// Keys while a note is written; all others are text.
pub const WRITING: &[Binding] = &[
    SAVE,
    LEAVE,
    row(
        &[Key::code(KeyCode::Tab)],
        A::NextField,
        ("next mark", "次の印"),
        4,
    ),
    row(
        &[Key::code(KeyCode::BackTab)],
        A::Header,
        ("who, when", "相手・日時"),
        3,
    ),
    row(&[Key::ctrl('g')], A::EditOutside, ("$EDITOR", "$EDITOR"), 5),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys while the fields above a note are filled in.
pub const HEADER: &[Binding] = &[
    SAVE,
    row(&[ENTER, DOWN, ESC], A::Back, ("to the note", "本文へ"), 2),
    NEXT_FIELD,
    FIELD_BEFORE,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys while a form is filled in.
pub const FORM: &[Binding] = &[SAVE, LEAVE, NEXT_FIELD, FIELD_BEFORE, COMMANDS, SHOW_KEYS];

/// Keys of the row that asks why something is changed.
pub const GIVING_REASON: &[Binding] = &[
    row(&[ENTER, Key::ctrl('s')], A::Save, ("save", "保存"), 1),
    LEAVE,
    NEXT_FIELD,
    FIELD_BEFORE,
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a form that asks for one thing at a time.
pub const SHARPENING: &[Binding] = &[
    row(&[ENTER], A::Yes, ("go on", "次へ"), 1),
    LEAVE,
    row(&[Key::ctrl('s')], A::Save, ("save", "保存"), 3),
    row(
        &[Key::code(KeyCode::BackTab)],
        A::Header,
        ("question before", "前の質問"),
        4,
    ),
    row(
        &[Key::code(KeyCode::Tab)],
        A::NextField,
        ("next question", "次の質問"),
        5,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// The same in a list of which each line is a thing of its own: Enter begins another line.
pub const SHARPENING_LINES: &[Binding] = &[
    row(
        &[Key::code(KeyCode::Tab)],
        A::NextField,
        ("go on", "次へ"),
        1,
    ),
    row(&[ENTER], A::Yes, ("next line", "次の行"), 2),
    LEAVE,
    row(&[Key::ctrl('s')], A::Save, ("save", "保存"), 4),
    row(
        &[Key::code(KeyCode::BackTab)],
        A::Header,
        ("question before", "前の質問"),
        5,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of the row that follows a saved meeting.
pub const CLOSING: &[Binding] = &[
    row(&[ENTER, Key::ctrl('s')], A::Save, ("done", "完了"), 1),
    row(&[ESC], A::Back, ("skip", "とばす"), 2),
    row(
        &[DOWN, Key::code(KeyCode::Tab)],
        A::NextField,
        ("next row", "次の行"),
        3,
    ),
    row(
        &[UP, Key::code(KeyCode::BackTab)],
        A::Header,
        ("row before", "前の行"),
        0,
    ),
    SHOW_KEYS,
];

/// The same on a line of the agenda.
pub const CLOSING_LINE: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("tick", "印をつける"), 1),
    row(&[ENTER, Key::ctrl('s')], A::Save, ("done", "完了"), 2),
    row(&[ESC], A::Back, ("skip", "とばす"), 3),
    row(
        &[DOWN, Key::code(KeyCode::Tab)],
        A::NextField,
        ("next row", "次の行"),
        4,
    ),
    row(
        &[UP, Key::code(KeyCode::BackTab)],
        A::Header,
        ("row before", "前の行"),
        0,
    ),
    SHOW_KEYS,
];

/// The same where an answer, or what came of a line, is typed.
pub const CLOSING_WORDS: &[Binding] = &[
    row(
        &[ENTER, DOWN, Key::code(KeyCode::Tab)],
        A::NextField,
        ("go on", "次へ"),
        1,
    ),
    row(&[Key::ctrl('s')], A::Save, ("done", "完了"), 2),
    row(
        &[ESC, UP, Key::code(KeyCode::BackTab)],
        A::Header,
        ("back to the line", "行に戻る"),
        3,
    ),
    SHOW_KEYS,
];

/// Keys of the question which of two texts shall stand.
pub const CLASH: &[Binding] = &[
    row(&[ENTER], A::Save, ("take it", "決定"), 1),
    row(&[ESC], A::Back, ("go on writing", "書き続ける"), 2),
    row(
        &[Key::code(KeyCode::Right), Key::code(KeyCode::Tab)],
        A::NextField,
        ("next answer", "次の答え"),
        3,
    ),
    row(
        &[Key::code(KeyCode::Left), Key::code(KeyCode::BackTab)],
        A::Header,
        ("answer before", "前の答え"),
        0,
    ),
    row(
        &[Key::char('1')],
        A::Answer(1),
        ("keep both", "両方を残す"),
        0,
    ),
    row(
        &[Key::char('2')],
        A::Answer(2),
        ("keep yours", "こちらを残す"),
        0,
    ),
    row(
        &[Key::char('3')],
        A::Answer(3),
        ("keep the other window's", "別のウィンドウのものを残す"),
        0,
    ),
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown), Key::char(' ')],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    SHOW_KEYS,
];

/// Keys of a question.
pub const CONFIRM: &[Binding] = &[
    row(&[ENTER, Key::char('y')], A::Yes, ("yes", "はい"), 0),
    row(
        &[ESC, Key::char('n'), Key::char('q')],
        A::Back,
        ("no", "いいえ"),
        0,
    ),
    MOVE_DOWN,
    MOVE_UP,
];

/// Keys of the help.
pub const HELP: &[Binding] = &[
    row(
        &[
            ESC,
            Key::char('q'),
            Key::char('?'),
            ENTER,
            Key::code(KeyCode::F(1)),
        ],
        A::Back,
        ("close", "閉じる"),
        1,
    ),
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown), Key::char(' ')],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    TOP,
    BOTTOM,
];

const DONE: Binding = row(&[ENTER, Key::ctrl('s')], A::Save, ("done", "決定"), 1);
const CALL_OFF: Binding = row(&[ESC], A::Back, ("leave", "やめる"), 2);

/// Keys of a question that is answered with a line.
pub const LINE: &[Binding] = &[DONE, CALL_OFF, COMMANDS, SHOW_KEYS];

/// Keys of a question that is answered with a choice and a line.
pub const ASKING: &[Binding] = &[
    DONE,
    CALL_OFF,
    row(
        &[DOWN, Key::code(KeyCode::Tab)],
        A::NextField,
        ("to the line", "入力欄へ"),
        3,
    ),
    row(
        &[UP, Key::code(KeyCode::BackTab)],
        A::Header,
        ("to the choices", "選択肢へ"),
        0,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a question that is answered with a choice or a line.
pub const OFFERING: &[Binding] = &[
    DONE,
    CALL_OFF,
    row(
        &[DOWN, Key::code(KeyCode::Tab)],
        A::NextField,
        ("next choice", "次の選択肢"),
        3,
    ),
    row(
        &[UP, Key::code(KeyCode::BackTab)],
        A::Header,
        ("choice before", "前の選択肢"),
        0,
    ),
    COMMANDS,
    SHOW_KEYS,
];

/// Keys of a list that narrows while one types, such as the commands.
pub const PICKING: &[Binding] = &[
    row(&[ENTER], A::Save, ("choose", "決定"), 1),
    row(&[ESC], A::Back, ("leave", "やめる"), 2),
    row(
        &[DOWN, Key::code(KeyCode::Tab)],
        A::Down,
        ("down", "下へ"),
        0,
    ),
    row(&[UP, Key::code(KeyCode::BackTab)], A::Up, ("up", "上へ"), 0),
    row(
        &[Key::code(KeyCode::PageDown)],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    SHOW_KEYS,
];
