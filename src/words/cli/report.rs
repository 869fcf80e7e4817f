//! What `report` says of itself.

use crate::domain::Lang;

/// What `report` does.
pub fn about_report(lang: Lang) -> &'static str {
    lang.pick(
        "Print the report of a month, of a year, or to a mentor, without what is private",
        "月の報告、年の報告、メンターへの報告を出力する(非公開のものは含まない)",
    )
}

/// What `--mentor` takes.
pub fn option_report_to(lang: Lang) -> &'static str {
    lang.pick(
        "To this mentor: what came of things since the last meeting, or with --month in that month",
        "このメンターへの報告(前回の面談以降。--month を付ければその月)",
    )
}

/// What `--month` takes.
pub fn option_month(lang: Lang) -> &'static str {
    lang.pick(
        "The month, as 2026-11 [default: this month; until the 10th, last month]",
        "月(例: 2026-11) [省略時は今月。10日までは先月]",
    )
}

/// What `--year` takes.
pub fn option_year(lang: Lang) -> &'static str {
    lang.pick(
        "The whole year, as 2026, instead of a month",
        "年(例: 2026)。月ではなく一年の報告にする",
    )
}

/// What `--format` takes.
pub fn option_format(lang: Lang) -> &'static str {
    lang.pick(
        "md for Markdown, text for plain text [default: md]",
        "md は Markdown、text は書式なし [省略時は md]",
    )
}
