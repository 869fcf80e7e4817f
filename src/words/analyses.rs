//! What the tab of self-analysis says.

use crate::domain::Lang;

/// There is no self-analysis yet.
pub const fn none_yet(lang: Lang) -> &'static str {
    lang.pick(
        "No self-analysis yet. a begins one: strengths, direction, skills, the supports you need.",
        "自己分析はまだありません。a で始められます。",
    )
}
