//! The tables of the screens: their keys, with what they mean and their words.

use ratatui::crossterm::event::KeyCode;

use super::prepare::prepare;
use super::{Binding, Key};
use crate::ui::action::Action;

use Action as A;
pub(super) const UP: Key = Key::code(KeyCode::Up);
pub(super) const DOWN: Key = Key::code(KeyCode::Down);
pub(super) const ENTER: Key = Key::code(KeyCode::Enter);
pub(super) const ESC: Key = Key::code(KeyCode::Esc);

pub(super) const fn row(
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
pub(super) const TRASH: Binding = row(
    &[Key::char('d'), Key::code(KeyCode::Delete)],
    A::Trash,
    ("to the trash", "ゴミ箱へ"),
    7,
);
pub(super) const EDIT_OUTSIDE: Binding = row(
    &[Key::char('E')],
    A::EditOutside,
    ("edit in $EDITOR", "$EDITOR で編集"),
    0,
);
pub(super) const EDIT_NOTE: Binding = row(
    &[Key::char('e')],
    A::Edit,
    ("edit its note", "本文を編集"),
    6,
);
pub(super) const COPY: Binding = row(&[Key::char('y')], A::Copy, ("copy", "コピー"), 0);
pub(super) const HISTORY: Binding = row(&[Key::char('H')], A::History, ("history", "履歴"), 0);
const FILTER: Binding = row(&[Key::char('f')], A::Filter, ("filter", "絞り込み"), 6);
const ADD_LINE: Binding = row(&[Key::char('a')], A::Add, ("add", "追加"), 7);
const ADD_MENTOR: Binding = row(&[Key::char('a')], A::Add, ("add", "追加"), 4);
const HIDE: Binding = row(
    &[Key::ctrl('l')],
    A::Hide,
    ("hide the screen", "画面を隠す"),
    0,
);
pub(super) const MOVE_DOWN: Binding = row(&[DOWN, Key::char('j')], A::Down, ("down", "下へ"), 0);
pub(super) const MOVE_UP: Binding = row(&[UP, Key::char('k')], A::Up, ("up", "上へ"), 0);
pub(super) const PAGE_UP: Binding = row(
    &[Key::code(KeyCode::PageUp)],
    A::PageUp,
    ("a page up", "前のページ"),
    0,
);

/// Keys that begin something, on every screen that is not a text.
pub const BEGINNING: &[Binding] = &beginning([1, 6, 5, 3]);

/// The same where what is done to the selected comes before them.
pub const BEGINNING_LAST: &[Binding] = &beginning([4, 8, 7, 7]);

const LOG_KEYS: &[Key] = &[Key::char('m')];
const PLAN_KEYS: &[Key] = &[Key::char('M')];
const NOTE_KEYS: &[Key] = &[Key::char('n')];

const fn beginning(ranks: [u8; 4]) -> [Binding; 4] {
    [
        row(LOG_KEYS, A::Log, ("log a meeting", "面談を記録"), ranks[0]),
        row(
            PLAN_KEYS,
            A::Plan,
            ("plan a meeting", "面談を予定"),
            ranks[1],
        ),
        row(NOTE_KEYS, A::Note, ("note", "メモ"), ranks[2]),
        prepare(ranks[3]),
    ]
}

/// Keys that work on every screen that is not a text.
pub const EVERYWHERE: &[Binding] = &[
    row(&[Key::char('u')], A::Undo, ("undo", "元に戻す"), 6),
    row(&[Key::char('U')], A::Redo, ("redo", "やり直す"), 0),
    row(&[Key::char('1')], A::Tab(1), ("today", "今日"), 0),
    row(&[Key::char('2')], A::Tab(2), ("journal", "記録"), 0),
    row(
        &[Key::char('3')],
        A::Tab(3),
        ("follow-ups", "フォローアップ"),
        0,
    ),
    row(&[Key::char('4')], A::Tab(4), ("goals", "目標"), 0),
    row(&[Key::char('5')], A::Tab(5), ("mentors", "メンター"), 0),
    row(&[Key::char('6')], A::Tab(6), ("self", "自分"), 0),
    row(&[Key::char('7')], A::Tab(7), ("reviews", "振り返り"), 0),
    row(
        &[Key::char(':'), Key::ctrl('p')],
        A::Palette,
        ("commands", "コマンド"),
        3,
    ),
    row(
        &[Key::char('?'), Key::code(KeyCode::F(1))],
        A::Help,
        ("help", "ヘルプ"),
        2,
    ),
    row(&[Key::char('L')], A::Language, ("日本語", "English"), 0),
    HIDE,
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

/// Keys that work besides those of what stands in front, texts among them.
pub const ANYWHERE: &[Binding] = &[HIDE];

pub(super) const TOP: Binding = row(
    &[Key::char('g'), Key::code(KeyCode::Home)],
    A::Top,
    ("to the first", "先頭へ"),
    0,
);
pub(super) const BOTTOM: Binding = row(
    &[Key::char('G'), Key::code(KeyCode::End)],
    A::Bottom,
    ("to the last", "末尾へ"),
    0,
);

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
    TOP,
    BOTTOM,
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
        ("the other pane", "枠の切り替え"),
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

/// Keys of the journal, whatever is selected.
pub const JOURNAL: &[Binding] = &[
    row(&[Key::char('[')], A::Earlier, ("month before", "前の月"), 0),
    row(&[Key::char(']')], A::Later, ("month after", "次の月"), 0),
    row(&[Key::char('v')], A::OtherView, ("calendar", "暦"), 7),
    row(&[Key::char('@')], A::Day, ("go to a day", "日付へ移動"), 0),
    FILTER,
];

/// Keys of an entry.
pub const ENTRY: &[Binding] = &[
    row(
        &[Key::char('e'), Key::char(' ')],
        A::Edit,
        ("edit", "編集"),
        5,
    ),
    EDIT_OUTSIDE,
    TRASH,
    COPY,
    HISTORY,
];

const MOVE_MEETING: Binding = row(&[Key::char('e')], A::Edit, ("move", "日時を変える"), 4);
const CANCEL: Binding = row(&[Key::char('x')], A::Drop, ("cancel", "中止"), 5);

/// Keys of a planned meeting whose day has come.
pub const PLANNED: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("log it", "記録する"), 2),
    MOVE_MEETING,
    CANCEL,
    EDIT_OUTSIDE,
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of a meeting planned for a day to come.
pub const AHEAD: &[Binding] = &[
    row(&[Key::char(' ')], A::Next, ("note for it", "メモを足す"), 2),
    MOVE_MEETING,
    CANCEL,
    EDIT_OUTSIDE,
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of what a detail lists to be done, besides those that move in it.
pub const CHOOSING: &[Binding] = &[row(
    &[ENTER, Key::char('l'), Key::code(KeyCode::Right)],
    A::Open,
    ("do it", "実行"),
    1,
)];

/// Keys of the follow-ups, whatever is selected.
pub const FOLLOWUPS: &[Binding] = &[
    ADD_LINE,
    FILTER,
    row(
        &[Key::char('V')],
        A::Select,
        ("select, unselect", "選択・解除"),
        8,
    ),
    row(
        &[Key::shift(KeyCode::Down)],
        A::SelectDown,
        ("select downwards", "下へ選択"),
        0,
    ),
    row(
        &[Key::shift(KeyCode::Up)],
        A::SelectUp,
        ("select upwards", "上へ選択"),
        0,
    ),
];

/// Keys of the follow-ups while there are none.
pub const NO_FOLLOWUP: &[Binding] = &[ADD_LINE, FILTER];

/// Keys of a draft.
pub const DRAFT: &[Binding] = &[
    row(
        &[Key::char(' '), Key::char('e')],
        A::Edit,
        ("go on writing", "続きを書く"),
        2,
    ),
    row(
        &[Key::char('d'), Key::code(KeyCode::Delete)],
        A::Trash,
        ("throw away", "捨てる"),
        3,
    ),
];

/// Keys of a mentor's rhythm, on the first screen.
pub const RHYTHM: &[Binding] = &[row(
    &[Key::char(' ')],
    A::Next,
    ("plan with them", "この人と予定"),
    2,
)];

/// Keys of the row that says how many more there are, on the first screen.
pub const REST: &[Binding] = &[row(
    &[Key::char(' ')],
    A::Next,
    ("to the follow-ups", "フォローアップへ"),
    2,
)];

/// Keys of a list in two columns, besides those that move in it.
pub const COLUMNS: &[Binding] = &[
    row(&[ENTER, Key::char('l')], A::Open, ("open", "開く"), 4),
    row(&[ESC, Key::char('h')], A::Back, ("back", "戻る"), 0),
    row(
        &[
            Key::code(KeyCode::Right),
            Key::code(KeyCode::Left),
            Key::code(KeyCode::Tab),
        ],
        A::Pane,
        ("the other column", "左右の列へ"),
        0,
    ),
];

/// What is done to a mentor who is met; the next step is a rest.
pub const MENTOR_ACTIVE: &[Binding] = &[next_of_mentor("pause", "休止"), WRITE_TO];

/// What is done to a mentor on trial.
pub const MENTOR_ON_TRIAL: &[Binding] = &[next_of_mentor("make active", "継続中にする"), WRITE_TO];

/// What is done to somebody who was approached otherwise than by an approach that stands here.
pub const MENTOR_APPROACHED: &[Binding] =
    &[next_of_mentor("begin a trial", "お試しを始める"), WRITE_TO];

/// What is done to a candidate.
pub const MENTOR_CANDIDATE: &[Binding] = &[next_of_mentor("approach", "打診"), WRITE_TO];

/// What is done to a mentor to whom an approach was sent.
pub const MENTOR_ASKED: &[Binding] = &[next_of_mentor("their answer", "返事を記録"), WRITE_TO];

/// What is done to a mentor who is paused, or whose mentorship ended.
pub const MENTOR_RESTING: &[Binding] = &[next_of_mentor("take up again", "再開"), WRITE_TO];

/// What is done to a mentor who declined, or whom one declined.
pub const MENTOR_DECLINED: &[Binding] =
    &[next_of_mentor("back to candidates", "候補に戻す"), WRITE_TO];

/// What is done to a mentor who said no to an approach.
pub const MENTOR_SAID_NO: &[Binding] = &[
    next_of_mentor("back to candidates", "候補に戻す"),
    row(
        &[Key::char('w')],
        A::Report,
        ("thank them", "お礼の文面"),
        3,
    ),
];

const WRITE_TO: Binding = row(
    &[Key::char('w')],
    A::Report,
    ("write to them", "文面を書く"),
    6,
);

const NEXT_KEYS: &[Key] = &[Key::char(' ')];

const fn next_of_mentor(en: &'static str, ja: &'static str) -> Binding {
    row(NEXT_KEYS, A::Next, (en, ja), 2)
}

/// Keys of the mentors, whatever the stage.
pub const MENTORS: &[Binding] = &[
    ADD_MENTOR,
    row(&[Key::char('e')], A::Edit, ("edit", "編集"), 5),
    row(&[Key::char('A')], A::Approach, ("approach", "打診"), 5),
    row(
        &[Key::char('r')],
        A::Review,
        ("relationship review", "関係の振り返り"),
        5,
    ),
    row(&[Key::char('s')], A::Agree, ("agreement", "取り決め"), 6),
    row(&[Key::char('x')], A::Drop, ("pause, end", "休止・終了"), 6),
    row(
        &[Key::char('v')],
        A::OtherView,
        ("overview, timeline", "概要・時系列"),
        8,
    ),
    TRASH,
    COPY,
    HISTORY,
];

/// Keys of the mentors while there are none.
pub const NO_MENTOR: &[Binding] = &[ADD_MENTOR];
