//! What stands beside and below a picture of skills.

use crate::domain::Lang;

/// Above the names.
pub const fn skill(lang: Lang) -> &'static str {
    lang.pick("skill", "スキル")
}

/// Above what is still wanted.
pub const fn gap(lang: Lang) -> &'static str {
    lang.pick("gap", "差")
}

/// Above what has changed.
pub const fn change(lang: Lang) -> &'static str {
    lang.pick("change", "変化")
}

/// What the rings are.
pub const fn rings(lang: Lang) -> &'static str {
    lang.pick("rings: 1 to 5", "円は1〜5")
}
