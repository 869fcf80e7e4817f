//! What the difference between two reviews of a mentorship says.

use crate::domain::Lang;

/// Nothing is rated yet.
pub const fn nothing_rated(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is rated yet: that is the step before, one key each.",
        "まだ何も評価していません。1つ前の段階で、数字キーで評価できます。",
    )
}

/// There is no review before this one.
pub const fn first_one(lang: Lang) -> &'static str {
    lang.pick(
        "This is the first review. From the next one on, what changed since stands here.",
        "今回が最初の振り返りです。次回からは、ここに前回との差が表示されます。",
    )
}

/// The sign of the new rating.
pub const fn now(lang: Lang) -> &'static str {
    lang.pick("now", "今回")
}

/// What got worse, what got better, what stayed, what was not rated last time, what is not rated now.
pub const fn labels(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "lower",
            "higher",
            "as before",
            "not rated last time",
            "not rated yet",
        ],
        [
            "下がった",
            "上がった",
            "前回と同じ",
            "前回は評価なし",
            "まだ評価なし",
        ],
    )
}
