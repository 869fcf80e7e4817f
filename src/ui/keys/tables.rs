//! The tables: every key of the program, with its action and its words.

use ratatui::crossterm::event::KeyCode;

use super::{Binding, Key};
use crate::ui::action::Action;

use Action as A;
const UP: Key = Key::code(KeyCode::Up);
const DOWN: Key = Key::code(KeyCode::Down);
const ENTER: Key = Key::code(KeyCode::Enter);
const ESC: Key = Key::code(KeyCode::Esc);

const fn row(
    keys: &'static [Key],
    action: Action,
    words: (&'static str, &'static str),
    rank: u8,
) -> Binding {
    Binding {
        keys,
        action,
        words,
        rank,
    }
}

// Rows that several tables share.
const SAVE: Binding = row(&[Key::ctrl('s')], A::Save, ("save", "保存"), 1);
const SHOW_KEYS: Binding = row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 6);
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
const TRASH: Binding = row(
    &[Key::char('d'), Key::code(KeyCode::Delete)],
    A::Trash,
    ("to the trash", "ゴミ箱へ"),
    7,
);
const ADD_MENTOR: Binding = row(&[Key::char('a')], A::Add, ("add", "追加"), 3);
const MOVE_DOWN: Binding = row(&[DOWN, Key::char('j')], A::Down, ("down", "下へ"), 0);
const MOVE_UP: Binding = row(&[UP, Key::char('k')], A::Up, ("up", "上へ"), 0);
const PAGE_UP: Binding = row(
    &[Key::code(KeyCode::PageUp)],
    A::PageUp,
    ("a page up", "前のページ"),
    0,
);

/// Keys that begin something, on every screen that is not a text.
pub const BEGINNING: &[Binding] = &[
    row(
        &[Key::char('m')],
        A::Log,
        ("log a meeting", "面談を記録"),
        1,
    ),
    row(&[Key::char('n')], A::Note, ("note", "メモ"), 3),
];

/// Keys that work on every screen that is not a text.
pub const EVERYWHERE: &[Binding] = &[
    row(&[Key::char('u')], A::Undo, ("undo", "元に戻す"), 6),
    row(&[Key::char('U')], A::Redo, ("redo", "やり直す"), 0),
    row(&[Key::char('1')], A::Tab(1), ("journal", "記録"), 0),
    row(&[Key::char('2')], A::Tab(2), ("mentors", "メンター"), 0),
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        2,
    ),
    row(
        &[Key::ctrl('z')],
        A::Suspend,
        ("to the shell for a while", "シェルへ一時退避"),
        0,
    ),
    row(
        &[Key::char('q'), Key::ctrl('c')],
        A::Quit,
        ("quit", "終了"),
        2,
    ),
];

/// Keys that move in any list or text that is read.
pub const MOVING: &[Binding] = &[
    MOVE_DOWN,
    MOVE_UP,
    row(
        &[Key::code(KeyCode::PageDown)],
        A::PageDown,
        ("a page down", "次のページ"),
        0,
    ),
    PAGE_UP,
    row(
        &[Key::char('g'), Key::code(KeyCode::Home)],
        A::Top,
        ("to the first", "先頭へ"),
        0,
    ),
    row(
        &[Key::char('G'), Key::code(KeyCode::End)],
        A::Bottom,
        ("to the last", "末尾へ"),
        0,
    ),
];

/// Keys of a list, besides those that move in it.
pub const LIST: &[Binding] = &[
    row(
        &[ENTER, Key::char('l'), Key::code(KeyCode::Right)],
        A::Open,
        ("open", "開く"),
        4,
    ),
    row(
        &[ESC, Key::char('h'), Key::code(KeyCode::Left)],
        A::Back,
        ("back", "戻る"),
        0,
    ),
    row(
        &[Key::code(KeyCode::Tab)],
        A::Pane,
        ("the other pane", "ペイン切替"),
        0,
    ),
];

/// Keys of what is opened from a list, besides those that move in it.
pub const READING: &[Binding] = &[row(
    &[
        ESC,
        Key::char('h'),
        Key::code(KeyCode::Left),
        Key::code(KeyCode::Tab),
    ],
    A::Back,
    ("back", "戻る"),
    1,
)];

/// Keys of the journal's entries.
pub const JOURNAL: &[Binding] = &[
    row(
        &[Key::char('e'), Key::char(' ')],
        A::Edit,
        ("edit", "編集"),
        5,
    ),
    row(
        &[Key::char('E')],
        A::EditOutside,
        ("edit in $EDITOR", "$EDITOR で編集"),
        0,
    ),
    TRASH,
];

/// Keys of the mentors.
pub const MENTORS: &[Binding] = &[
    ADD_MENTOR,
    row(&[Key::char('e')], A::Edit, ("edit", "編集"), 5),
    row(&[Key::char(' ')], A::Next, ("next stage", "次の段階へ"), 4),
    TRASH,
];

/// Keys of the mentors while there are none.
pub const NO_MENTOR: &[Binding] = &[ADD_MENTOR];

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
    SHOW_KEYS,
];

/// Keys while the fields above a note are filled in.
pub const HEADER: &[Binding] = &[
    SAVE,
    row(&[ENTER, DOWN, ESC], A::Back, ("to the note", "本文へ"), 2),
    NEXT_FIELD,
    FIELD_BEFORE,
    SHOW_KEYS,
];

/// Keys while a form is filled in.
pub const FORM: &[Binding] = &[SAVE, LEAVE, NEXT_FIELD, FIELD_BEFORE, SHOW_KEYS];

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
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    /// Which tables are asked together, and in which order.
    const STACKS: &[&[&[Binding]]] = &[
        &[BEGINNING, JOURNAL, LIST, MOVING, EVERYWHERE],
        &[BEGINNING, MENTORS, LIST, MOVING, EVERYWHERE],
        &[BEGINNING, JOURNAL, READING, MOVING, EVERYWHERE],
        &[BEGINNING, NO_MENTOR, EVERYWHERE],
        &[BEGINNING, MENTORS, READING, MOVING, EVERYWHERE],
        &[WRITING],
        &[HEADER],
        &[FORM],
        &[CLOSING],
        &[CONFIRM],
        &[HELP],
    ];

    #[test]
    fn no_two_rows_that_are_asked_together_share_a_key() {
        for stack in STACKS {
            let mut seen = std::collections::HashMap::new();
            for binding in stack.iter().flat_map(|table| table.iter()) {
                for key in binding.keys {
                    let other = seen.insert(*key, binding.action);
                    assert_eq!(other, None, "{} is bound twice", key.label(Lang::En));
                }
            }
        }
    }

    #[test]
    fn labels_fit_the_columns_that_the_help_gives_them() {
        for binding in STACKS
            .iter()
            .flat_map(|stack| stack.iter())
            .flat_map(|table| table.iter())
        {
            for lang in [Lang::En, Lang::Ja] {
                let words = crate::text::width(binding.says(lang));
                assert!((1..=26).contains(&words), "{}", binding.says(lang));
            }
        }
    }
}
