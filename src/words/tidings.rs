//! The joints of short letters about one takeaway: what came of it, and thanks for it. The rest is the user's own.

use super::message;
use crate::domain::{Example, Kind, Lang, Outcome};

/// Whom it is to, one or several.
pub fn to(lang: Lang, names: &[&str]) -> String {
    match (lang, names) {
        (Lang::En, [first @ .., last]) if !first.is_empty() => {
            message::to(lang, &format!("{} and {last}", first.join(", ")))
        }
        (Lang::En, _) => message::to(lang, &names.concat()),
        (Lang::Ja, _) => {
            let names: Vec<String> = names.iter().map(|name| message::to(lang, name)).collect();
            names.join("、")
        }
    }
}

/// Behind the greeting: what of is told.
pub const fn telling(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick(
            "I would like to tell you what came of your advice:",
            "以前いただいたご助言について、その後をご報告いたします。",
        ),
        _ => lang.pick(
            "I would like to tell you what came of something we talked about:",
            "以前お話しした件について、その後をご報告いたします。",
        ),
    }
}

/// The takeaway's own words.
pub fn quoted(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("\u{201c}{text}\u{201d}"),
        Lang::Ja => format!("「{text}」"),
    }
}

/// What came of it, before what the user says of that.
pub const fn came(lang: Lang, kind: Kind, outcome: Option<Outcome>) -> &'static str {
    match (kind, outcome) {
        (Kind::Advice, Some(Outcome::Worked)) => lang.pick(
            "I tried it, and it worked.",
            "実践してみたところ、うまくいきました。",
        ),
        (Kind::Advice, Some(Outcome::Partly)) => lang.pick(
            "I tried it, and it worked in part.",
            "実践してみたところ、一部うまくいきました。",
        ),
        (Kind::Advice, Some(Outcome::Not)) => lang.pick(
            "I tried it. It did not work out this time, and I learned from it.",
            "実践してみましたが、今回は思うような結果になりませんでした。",
        ),
        (Kind::Advice, None) => lang.pick("I tried it.", "実践いたしました。"),
        _ => lang.pick("I have done it.", "実行いたしました。"),
    }
}

/// The last lines of what is told.
pub const fn telling_closing(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick(
            "Thank you for your advice.\n\nKind regards,\n[your name]",
            "ご助言をいただき、ありがとうございました。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
        ),
        _ => lang.pick(
            "Thank you for your support.\n\nKind regards,\n[your name]",
            "お力添えをいただき、ありがとうございました。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
        ),
    }
}

/// Behind the greeting: what the thanks are for.
pub const fn thanking(lang: Lang, example: Example) -> &'static str {
    match example {
        Example::Worked => lang.pick(
            "I would like to thank you for your advice:",
            "以前いただいたご助言について、お礼を申し上げたくご連絡いたしました。",
        ),
        Example::Kept => lang.pick(
            "I would like to thank you for what you did for me:",
            "以前お約束いただいた件でお力添えをいただき、お礼を申し上げたくご連絡いたしました。",
        ),
        Example::Introduced => lang.pick(
            "I would like to thank you for the introduction:",
            "ご紹介をいただいた件について、お礼を申し上げたくご連絡いたしました。",
        ),
        Example::Story => lang.pick(
            "I would like to thank you for what you told me:",
            "以前伺ったお話について、お礼を申し上げたくご連絡いたしました。",
        ),
        Example::Owed => lang.pick(
            "There is something for which I have not thanked you yet:",
            "まだお伝えできていなかったお礼を申し上げたく、ご連絡いたしました。",
        ),
    }
}

/// What came of the example, before what the user says of that.
pub const fn came_of_example(lang: Lang, example: Example) -> &'static str {
    match example {
        Example::Worked => came(lang, Kind::Advice, Some(Outcome::Worked)),
        Example::Kept => lang.pick(
            "It has helped me a great deal.",
            "おかげさまで、大変助かりました。",
        ),
        Example::Introduced => lang.pick(
            "It has opened a door for me.",
            "おかげさまで、新しいご縁をいただきました。",
        ),
        Example::Story => lang.pick(
            "It has stayed with me ever since.",
            "今も折に触れて思い返しております。",
        ),
        Example::Owed => "",
    }
}

/// The last lines of thanks.
pub const fn thanking_closing(lang: Lang) -> &'static str {
    lang.pick(
        "Thank you very much.\n\nWith kind regards,\n[your name]",
        "心より感謝申し上げます。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
    )
}
