//! The tables of a report that is shown: read line by line, copied, written to a file, edited.

use ratatui::crossterm::event::KeyCode;

use super::tables::{BOTTOM, ESC, MOVE_DOWN, MOVE_UP, PAGE_UP, TOP, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

/// Words in English and Japanese.
type Words = (&'static str, &'static str);

const COPY: Words = ("copy", "コピー");
const COPY_AND_THANK: Words = ("copy: they are said", "コピーして伝えたことに");
const COPY_AND_TELL: Words = ("copy: it is told", "コピーして報告済みに");

/// Keys of a report that is as it was made.
pub const REPORT: &[Binding] = &read(COPY);

/// Keys of a report of which something was changed or left out.
pub const REPORT_EDITED: &[Binding] = &changed(COPY);

/// Keys of a result that is told when it is copied.
pub const REPORT_TELLING: &[Binding] = &read(COPY_AND_TELL);

/// The same of one of which something was changed or left out.
pub const REPORT_TELLING_EDITED: &[Binding] = &changed(COPY_AND_TELL);

/// Keys of thanks that are owed, and said when they are copied.
pub const REPORT_THANKING: &[Binding] = &read(COPY_AND_THANK);

/// The same of those of which something was changed or left out.
pub const REPORT_THANKING_EDITED: &[Binding] = &changed(COPY_AND_THANK);

/// Keys of a report that can be written in two forms, as long as it is as it was made.
pub const REPORT_FORMS: &[Binding] = &{
    let [copy, leave, file, edit, rest @ ..] = read(COPY);
    let [language, close, down, up, on, back, top, bottom, help] = rest;
    [
        copy, leave, file, edit, FORM, language, close, down, up, on, back, top, bottom, help,
    ]
};

/// Keys of a report that tells of a period, as long as it is as it was made.
pub const REPORT_PERIOD: &[Binding] = &{
    let [copy, leave, file, edit, rest @ ..] = read(COPY);
    let [language, close, down, up, on, back, top, bottom, help] = rest;
    let before = row(EARLIER, A::Earlier, ("earlier period", "前の期間"), 4);
    let after = row(LATER, A::Later, ("later period", "後の期間"), 4);
    [
        copy, leave, file, edit, before, after, FORM, language, close, down, up, on, back, top,
        bottom, help,
    ]
};

/// Keys while the text of a report is changed; all others are text.
pub const REPORT_EDIT: &[Binding] = &[
    row(
        &[Key::ctrl('s'), ESC],
        A::Save,
        ("back to reading", "閲覧に戻る"),
        1,
    ),
    row(&[Key::code(KeyCode::F(1))], A::Help, ("help", "ヘルプ"), 2),
];

const SPACE: &[Key] = &[Key::char(' ')];
const Y: &[Key] = &[Key::char('y')];
const W: &[Key] = &[Key::char('w')];
const E: &[Key] = &[Key::char('e')];
const D: &[Key] = &[Key::char('d')];
const L: &[Key] = &[Key::char('L')];
const FORM: Binding = row(&[Key::char('v')], A::OtherView, ("format", "形式"), 5);
const CLOSE: &[Key] = &[ESC, Key::char('q')];
const EARLIER: &[Key] = &[Key::char('[')];
const LATER: &[Key] = &[Key::char(']')];
const PAGE_DOWN: &[Key] = &[Key::code(KeyCode::PageDown)];
const HELP: &[Key] = &[Key::char('?'), Key::code(KeyCode::F(1))];

const fn read(copy: Words) -> [Binding; 13] {
    [
        row(Y, A::Copy, copy, 1),
        row(SPACE, A::Next, ("leave out", "省く・戻す"), 3),
        row(W, A::Report, ("write to a file", "ファイルに書く"), 3),
        row(E, A::Edit, ("edit", "編集"), 4),
        row(L, A::Language, ("日本語", "English"), 5),
        row(CLOSE, A::Back, ("close", "閉じる"), 2),
        MOVE_DOWN,
        MOVE_UP,
        row(PAGE_DOWN, A::PageDown, ("a page down", "次のページ"), 0),
        PAGE_UP,
        TOP,
        BOTTOM,
        row(HELP, A::Help, ("help", "ヘルプ"), 5),
    ]
}

const fn changed(copy: Words) -> [Binding; 14] {
    let [copy, leave, file, edit, rest @ ..] = read(copy);
    let [language, close, down, up, on, back, top, bottom, help] = rest;
    let anew = row(D, A::Trash, ("make it anew", "作り直す"), 4);
    [
        copy, leave, file, edit, anew, language, close, down, up, on, back, top, bottom, help,
    ]
}
