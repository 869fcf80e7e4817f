//! What became of a record, in words: the fields it has, and what is said where there are none.

use crate::domain::Lang;

/// The heading above the steps.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("History", "履歴")
}

/// There are no steps.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick("No history yet.", "まだ履歴はありません。")
}

/// A step that was taken back.
pub fn undone(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("undone: {what}"),
        Lang::Ja => format!("元に戻す: {what}"),
    }
}

/// A step that was brought back.
pub fn redone(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("redone: {what}"),
        Lang::Ja => format!("やり直し: {what}"),
    }
}

/// A step of a program that is newer than this one.
pub const fn unknown(lang: Lang) -> &'static str {
    lang.pick("a change by a newer version", "新しい版での変更")
}

/// The words of a step were emptied for good.
pub const fn purged(lang: Lang) -> &'static str {
    lang.pick(
        "its words were emptied for good",
        "内容は完全に削除されました",
    )
}

/// In place of a value that is empty.
pub const fn empty(lang: Lang) -> &'static str {
    lang.pick("(empty)", "(空)")
}

/// It came from the trash, or went there.
pub const fn trash(lang: Lang, is_in_it: bool) -> &'static str {
    if is_in_it {
        lang.pick("to the trash", "ゴミ箱へ")
    } else {
        lang.pick("out of the trash", "ゴミ箱から")
    }
}

/// A flag that is set or not.
pub const fn yes_no(lang: Lang, is_set: bool) -> &'static str {
    if is_set {
        lang.pick("yes", "はい")
    } else {
        lang.pick("no", "いいえ")
    }
}

/// Advice that is being tried by now.
pub const fn begun(lang: Lang) -> &'static str {
    lang.pick("begin to try", "実践中にした")
}

/// Every name of a field, of what was dropped or not: its column, and the word for it. Fields that say nothing to a reader have none.
pub fn field(lang: Lang, column: &str, is_dropped: bool) -> Option<&'static str> {
    if column == "closed" && is_dropped {
        return Some(lang.pick("ended on", "終了日"));
    }
    let (_, en, ja) = FIELDS.iter().find(|(name, _, _)| *name == column)?;
    Some(lang.pick(*en, *ja))
}

const FIELDS: [(&str, &str, &str); 36] = [
    ("kind", "kind", "種類"),
    ("text", "text", "内容"),
    ("tags", "tags", "タグ"),
    ("private", "private", "非公開"),
    ("due", "due", "期日"),
    ("state", "state", "状態"),
    ("outcome", "outcome", "結果"),
    ("result", "what came of it", "どうなったか"),
    ("closed", "closed on", "完了日"),
    ("told", "told on", "報告日"),
    ("later", "later until", "あとで"),
    ("if_then", "if-then plan", "もし〜なら"),
    ("mentors", "with", "相手"),
    ("day", "day", "日付"),
    ("time", "time", "時刻"),
    ("minutes", "minutes", "分"),
    ("place", "place", "場所"),
    ("usefulness", "useful", "役立ち度"),
    ("note", "note", "本文"),
    ("name", "name", "名前"),
    ("reading", "reading", "ふりがな"),
    ("role", "role", "役割"),
    ("organisation", "organisation", "所属"),
    ("field", "field", "分野"),
    ("met", "how met", "きっかけ"),
    ("contacts", "contact", "連絡先"),
    ("stage", "stage", "段階"),
    ("rhythm", "rhythm in days", "間隔(日)"),
    ("longest", "longest gap in days", "最長の間隔(日)"),
    (
        "review_every",
        "review every, in days",
        "振り返りの間隔(日)",
    ),
    ("started", "started", "開始日"),
    ("ended", "ended", "終了日"),
    ("end_reason", "why it ended", "終了の理由"),
    ("agreement", "agreement", "取り決め"),
    ("facts", "facts", "覚えておくこと"),
    ("notes", "notes", "メモ"),
];
