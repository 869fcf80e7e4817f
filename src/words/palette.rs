//! What lists to choose from and the help say: the commands, the filter, the groups of keys.

use crate::domain::Lang;

/// Over the list of commands.
pub const fn commands(lang: Lang) -> &'static str {
    lang.pick("Commands", "コマンド")
}

/// No command has what is typed.
pub const fn no_command(lang: Lang) -> &'static str {
    lang.pick("No matching command.", "該当するコマンドはありません。")
}

/// Over the choice of a filter.
pub const fn show_only(lang: Lang) -> &'static str {
    lang.pick("Show only", "絞り込み")
}

/// The row that takes every filter away.
pub const fn everything(lang: Lang) -> &'static str {
    lang.pick("everything", "すべて")
}

/// Nothing has what is typed.
pub const fn nothing_found(lang: Lang) -> &'static str {
    lang.pick("Nothing is called that.", "該当するものはありません。")
}

/// Beside a kind.
pub const fn kind(lang: Lang) -> &'static str {
    lang.pick("kind", "種類")
}

/// Beside a mentor.
pub const fn mentor(lang: Lang) -> &'static str {
    lang.pick("mentor", "メンター")
}

/// Beside a tag.
pub const fn tag(lang: Lang) -> &'static str {
    lang.pick("tag", "タグ")
}

/// Over the keys of what is selected.
pub const fn here(lang: Lang) -> &'static str {
    lang.pick("HERE", "この画面")
}

/// Over the keys that move.
pub const fn moving(lang: Lang) -> &'static str {
    lang.pick("MOVING", "移動")
}

/// Over the keys that work everywhere.
pub const fn everywhere(lang: Lang) -> &'static str {
    lang.pick("EVERYWHERE", "共通")
}

/// Over the marks of a note.
pub const fn marks(lang: Lang) -> &'static str {
    lang.pick("MARKS OF A NOTE", "本文の印")
}

/// Over what the mouse does.
pub const fn mouse(lang: Lang) -> &'static str {
    lang.pick("THE MOUSE", "マウス")
}

/// Over the keys that edit a text.
pub const fn editing(lang: Lang) -> &'static str {
    lang.pick("EDITING", "文字の編集")
}

/// The keys that edit a text, and what they do.
pub const fn editing_keys(lang: Lang) -> [(&'static str, &'static str); 8] {
    lang.pick(
        [
            ("Ctrl-Z Ctrl-Y", "undo, redo"),
            ("Shift-arrows", "select"),
            ("Ctrl-A", "select all"),
            ("Ctrl-C Ctrl-X", "copy, cut"),
            ("Ctrl-V", "paste"),
            ("Ctrl-arrows", "by words"),
            ("Ctrl-W", "delete word before"),
            ("Ctrl-K", "delete to line end"),
        ],
        [
            ("Ctrl-Z Ctrl-Y", "元に戻す、やり直す"),
            ("Shift-矢印", "範囲を選択"),
            ("Ctrl-A", "すべて選択"),
            ("Ctrl-C Ctrl-X", "コピー、切り取り"),
            ("Ctrl-V", "貼り付け"),
            ("Ctrl-左右", "単語ごとに移動"),
            ("Ctrl-W", "前の単語を削除"),
            ("Ctrl-K", "行末まで削除"),
        ],
    )
}

/// Over what a line with a mark can say.
pub const fn behind_marks(lang: Lang) -> &'static str {
    lang.pick("ON A LINE WITH A MARK", "印の行に書けること")
}

/// What a line with a mark can say, and what it means.
pub const fn inside_marks(lang: Lang) -> [(&'static str, &'static str); 5] {
    lang.pick(
        [
            ("@fri @12/1 @eom", "due day"),
            ("#talk", "tag"),
            ("#private", "stays in this journal"),
            ("two blanks", "go on with the above"),
            ("\\ before a mark", "it is just text"),
        ],
        [
            ("@金曜 @12/1 @月末", "期日"),
            ("#発表", "タグ"),
            ("#内緒", "外に出さない"),
            ("行頭に空白2つ", "上の行の続き"),
            ("印の前に \\", "印ではなく文字"),
        ],
    )
}
