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
