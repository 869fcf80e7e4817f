//! The tables of the guided flows whose steps are forms: the same keys in each, and what the last step does.

use ratatui::crossterm::event::KeyCode;

use super::tables::{ESC, row};
use super::{Binding, Key};
use crate::ui::action::Action as A;

/// Keys of a step; all others are text. Tab goes on to the next step behind the last field.
pub const GUIDED: &[Binding] = &plain(NEXT_STEP);

/// Keys of the last step of a self-analysis.
pub const GUIDED_ANALYSIS: &[Binding] = &plain(save(("finish", "完了する")));

/// Keys of the last step of an agreement.
pub const GUIDED_AGREEMENT: &[Binding] = &plain(save(("agreed", "取り決める")));

/// Keys of the last step of the review of a mentorship.
pub const GUIDED_RELATIONSHIP: &[Binding] = &plain(save(("finish", "完了する")));

/// Keys of the search for a mentor.
pub const GUIDED_SEARCH: &[Binding] = &with_one(save(("save", "保存")), CANDIDATE);

/// Keys of a step of an approach.
pub const GUIDED_APPROACH: &[Binding] = &with_one(NEXT_STEP, MESSAGE);

/// Keys of its last step.
pub const GUIDED_SENDING: &[Binding] = &with_one(save(("it is sent", "送信済みにする")), MESSAGE);

/// Keys of the form for what was answered to an approach.
pub const ANSWERING: &[Binding] = &[
    save(("save", "保存")),
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
pub const GUIDED_FAREWELL: &[Binding] = &with_two(NEXT_STEP, [EXAMPLE, MESSAGE]);

/// Keys of its first step, of which nothing is in the message.
pub const GUIDED_END_REASON: &[Binding] = &with_one(NEXT_STEP, MESSAGE);

/// Keys of its last step.
pub const GUIDED_ENDING: &[Binding] = &with_two(save(("end it", "終了する")), [EXAMPLE, MESSAGE]);

/// Keys of the last step of a closing whose mentorship has ended.
pub const GUIDED_ENDED: &[Binding] = &with_two(save(("save", "保存")), [EXAMPLE, MESSAGE]);

/// The keys of a guide, the first of which does this.
const fn plain(first: Binding) -> [Binding; 8] {
    let [next, before, on, back, commands, help] = SHARED;
    [first, LEAVE, next, before, on, back, commands, help]
}

/// The same with a key of the flow's own.
const fn with_one(first: Binding, own: Binding) -> [Binding; 9] {
    let [next, before, on, back, commands, help] = SHARED;
    [first, LEAVE, own, next, before, on, back, commands, help]
}

/// The same with two.
const fn with_two(first: Binding, [one, other]: [Binding; 2]) -> [Binding; 10] {
    let [next, before, on, back, commands, help] = SHARED;
    [
        first, LEAVE, one, other, next, before, on, back, commands, help,
    ]
}

const fn save(words: (&'static str, &'static str)) -> Binding {
    row(SAVE_KEYS, A::Save, words, 1)
}

const NEXT_STEP: Binding = save(("next step", "次の段階"));
const SHARED: [Binding; 6] = [
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
