//! The tables of takeaways: the same keys for all of them, with the words of their kind.

use super::tables::{COPY, EDIT_NOTE, EDIT_OUTSIDE, HISTORY, TRASH, row};
use super::{Binding, Key};
use crate::domain::Kind;
use crate::ui::action::Action as A;

/// Words in English and Japanese.
type Words = (&'static str, &'static str);

/// Keys of an open takeaway of this kind, wherever its row stands.
pub const fn takeaway(kind: Kind) -> &'static [Binding] {
    match kind {
        Kind::Advice => ADVICE,
        Kind::Action | Kind::Insight => ACTION,
        Kind::Promise => PROMISE,
        Kind::Question => QUESTION,
        Kind::Thanks => THANKS,
        Kind::Introduction => INTRODUCTION,
    }
}

const ADVICE: &[Binding] = &open(("outcome", "結果"), LATER, DROP);
const ACTION: &[Binding] = &open(("close", "完了"), LATER, DROP);
const PROMISE: &[Binding] = &open(("kept", "実現"), LATER, DROP);
const QUESTION: &[Binding] = &open(("asked", "聞いた"), LATER, DROP);
const THANKS: &[Binding] = &open(("said", "伝えた"), LATER, DROP);
const INTRODUCTION: &[Binding] = &open(("contacted", "連絡した"), LATER, DROP);

/// Keys of a takeaway that is done and not told, wherever its row stands.
pub const UNTOLD: &[Binding] = &done(("told", "報告済み"), ("open again", "未完了に戻す"));

/// Keys of open takeaways that are selected together.
pub const SELECTED: &[Binding] = &open(
    ("close (selected)", "選択分を完了"),
    ("later (selected)", "選択分をあとで"),
    ("drop (selected)", "選択分を取りやめ"),
);

/// Keys of results that are selected together.
pub const SELECTED_UNTOLD: &[Binding] = &done(
    ("told (selected)", "選択分を報告済みに"),
    ("open again (selected)", "選択分を未完了に"),
);

/// Keys of an open takeaway that is selected while the pointer stands elsewhere.
pub const SELECTED_ONE: &[Binding] = &open(
    ("close (selected one)", "選択した1件を完了"),
    ("later (selected one)", "選択した1件をあとで"),
    ("drop (selected one)", "選択した1件を取りやめ"),
);

/// Keys of a result that is selected while the pointer stands elsewhere.
pub const SELECTED_ONE_UNTOLD: &[Binding] = &done(
    ("told (selected one)", "選択した1件を報告済みに"),
    ("open again (selected one)", "選択した1件を未完了に"),
);

const LATER: Words = ("later", "あとで");
const DROP: Words = ("drop", "取りやめ");

const SPACE: &[Key] = &[Key::char(' ')];
const SPACE_OR_T: &[Key] = &[Key::char(' '), Key::char('t')];
const SHIFT_T: &[Key] = &[Key::char('T')];
const Z: &[Key] = &[Key::char('z')];
const X: &[Key] = &[Key::char('x')];
const TOLD: Binding = row(&[Key::char('t')], A::Tell, ("told", "報告済み"), 0);
const DUE: Binding = row(&[Key::char('@')], A::Day, ("due day", "期日"), 6);
const TAGS: Binding = row(&[Key::char('#')], A::Tags, ("tags", "タグ"), 7);
const CANDIDATE: Binding = row(
    &[Key::char('A')],
    A::Introduce,
    ("make a candidate", "候補に加える"),
    0,
);

const fn open(close: Words, later: Words, drop: Words) -> [Binding; 12] {
    [
        row(SPACE, A::Next, close, 2),
        TOLD,
        row(Z, A::PutOff, later, 4),
        row(X, A::Drop, drop, 5),
        DUE,
        TAGS,
        EDIT_NOTE,
        EDIT_OUTSIDE,
        CANDIDATE,
        TRASH,
        COPY,
        HISTORY,
    ]
}

const fn done(told: Words, reopen: Words) -> [Binding; 9] {
    [
        row(SPACE_OR_T, A::Tell, told, 2),
        row(
            SHIFT_T,
            A::TellByMessage,
            ("tell by message", "文面で報告"),
            4,
        ),
        row(X, A::Drop, reopen, 5),
        TAGS,
        EDIT_NOTE,
        EDIT_OUTSIDE,
        TRASH,
        COPY,
        HISTORY,
    ]
}
