//! What the screen says when two windows changed one note.

use crate::domain::Lang;

/// The heading: both texts stand below.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick(
        "Another window changed this too. Which one do you want to keep?",
        "別のウィンドウでも変更されました。どの内容を残しますか?",
    )
}

/// Above the text written here, and above the one of the other window.
pub const fn sides(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("Yours", "The other window"), ("こちら", "別のウィンドウ"))
}

/// What a field says in the other window.
pub fn field_there(lang: Lang, label: &str, there: &str) -> String {
    match lang {
        Lang::En => format!("{label}, in the other window: {there}"),
        Lang::Ja => format!("{label}(別のウィンドウ): {there}"),
    }
}

/// The three answers: both texts, the one written here, the one of the other window.
pub const fn answers(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        ["Keep both", "Keep yours", "Keep the other window's"],
        ["両方を残す", "こちらを残す", "別のウィンドウのものを残す"],
    )
}

/// What each answer does. Of `both`, whether the two changed the same lines.
pub const fn does(lang: Lang, overlaps: bool) -> [&'static str; 3] {
    let both = if overlaps {
        lang.pick(
            "Where both changed a line, the other window's comes first. Look, then save.",
            "同じ箇所を書き換えたときは、別のウィンドウの行が先になります。",
        )
    } else {
        lang.pick(
            "They changed different lines, and are saved as one text.",
            "同じ行の変更はありません。1つにまとめて保存します。",
        )
    };
    let mine = lang.pick(
        "Yours is saved over the other window's; u brings that back.",
        "こちらの内容で上書きします。別のウィンドウの内容は u で戻せます。",
    );
    let theirs = lang.pick(
        "The other window's text comes in here; Ctrl-Z brings yours back.",
        "別のウィンドウの本文を読み込みます。Ctrl-Z でこちらの本文に戻せます。",
    );
    [both, mine, theirs]
}

/// Both texts are in the editor, not saved yet.
pub const fn both_are_here(lang: Lang) -> &'static str {
    lang.pick(
        "Both texts are here, not saved yet: look at them, then Ctrl-S.",
        "両方の内容を入れました(未保存)。確かめてから Ctrl-S で保存してください。",
    )
}

/// The other window's text is in the editor.
pub const fn theirs_is_here(lang: Lang) -> &'static str {
    lang.pick(
        "This is the other window's text. Ctrl-Z brings yours back.",
        "別のウィンドウの本文です。Ctrl-Z でこちらの本文に戻せます。",
    )
}

/// The question before a step of another window is taken back.
pub const fn undo_of_others(lang: Lang) -> &'static str {
    lang.pick(
        "The newest step was made in another window. Undo it here?",
        "最新の操作は別のウィンドウで行われました。元に戻しますか?",
    )
}

/// Yes and no of that question.
pub const fn undo_of_others_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("undo it", "leave it"), ("元に戻す", "そのままにする"))
}

/// The question before a step that another window undid is brought back.
pub const fn redo_of_others(lang: Lang) -> &'static str {
    lang.pick(
        "This was undone in another window. Bring it back here?",
        "この操作は別のウィンドウで元に戻されました。やり直しますか?",
    )
}

/// Yes and no of that question.
pub const fn redo_of_others_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("bring it back", "leave it"),
        ("やり直す", "そのままにする"),
    )
}

/// The question when a planned meeting was cancelled in another window while it is logged here.
pub const fn cancelled(lang: Lang) -> &'static str {
    lang.pick(
        "This meeting was cancelled in another window meanwhile. Did it take place?",
        "この面談は、別のウィンドウで中止にされました。実際には行いましたか?",
    )
}

/// Yes and no of that question.
pub const fn cancelled_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("yes, log it", "go on writing"),
        ("行ったので記録する", "書き続ける"),
    )
}
