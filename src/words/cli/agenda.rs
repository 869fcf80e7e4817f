//! What `agenda` says of itself.

use crate::domain::Lang;

/// What `agenda` does.
pub fn about_agenda(lang: Lang) -> &'static str {
    lang.pick(
        "Print what to speak of in the next meeting",
        "次の面談の議題を出力する",
    )
}

/// What `MENTOR` takes.
pub fn argument_agenda(lang: Lang) -> &'static str {
    lang.pick(
        "With whom: a name or a part of it [default: the next planned meeting]",
        "相手のメンター。名前の一部でもよい [省略時は次に予定している面談]",
    )
}
