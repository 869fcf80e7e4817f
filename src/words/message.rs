//! The joints of messages to a mentor: how they greet, lead from part to part and close. The rest is the user's own.

use crate::domain::{Lang, Met, without_address};

/// Whom it is to.
pub fn to(lang: Lang, name: &str) -> String {
    let name = name.trim();
    match lang {
        Lang::En => format!("Dear {name},"),
        Lang::Ja if without_address(name).is_some() => name.to_owned(),
        // A name in one piece and its honorific are written in one piece, too.
        Lang::Ja if name.contains(char::is_whitespace) || name.is_ascii() => format!("{name} 様"),
        Lang::Ja => format!("{name}様"),
    }
}

/// The first sentences of a first message: to a colleague and to whom one met at an event; to anybody else also who
/// writes, which is for the user to fill in.
pub const fn greeting(lang: Lang, met: Option<&Met>) -> &'static str {
    match met {
        Some(Met::Workplace | Met::Event) => greeting_again(lang, met),
        _ => lang.pick(
            "I hope you are well. My name is [your name], and I work at [where].",
            "突然のご連絡、失礼いたします。\n(ご所属)の(お名前)と申します。",
        ),
    }
}

/// At the end of a mentorship, behind the greeting: what the letter is for.
pub const fn farewell_opening(lang: Lang) -> &'static str {
    lang.pick(
        "I am writing because our mentoring comes to its end, and I would like to thank you.",
        "このたび、メンタリングに一区切りをつけることになり、お礼を申し上げたくご連絡いたしました。",
    )
}

/// The first sentence to whom one has written before.
pub const fn greeting_again(lang: Lang, met: Option<&Met>) -> &'static str {
    match (lang, met) {
        (Lang::En, _) => "I hope you are well.",
        (Lang::Ja, Some(Met::Workplace)) => "お疲れさまです。",
        (Lang::Ja, _) => "お世話になっております。",
    }
}

/// Before thanks that do not thank in so many words; nothing before those that do.
pub fn thanks(lang: Lang, said: &str) -> &'static str {
    if has_thanks(said) {
        return "";
    }
    lang.pick("First of all, thank you.", "はじめに、お礼を申し上げます。")
}

/// Before what one wants to learn.
pub const fn purpose(lang: Lang) -> &'static str {
    lang.pick(
        "I am writing because there is something I would like to learn from you.",
        "本日は、ご相談したいことがありご連絡いたしました。",
    )
}

/// Before the small first step.
pub const fn proposal(lang: Lang) -> &'static str {
    lang.pick(
        "Here is the small first step I have in mind:",
        "差し支えなければ、まずは次のような形でお願いできれば幸いです。",
    )
}

/// Before what one can give.
pub const fn give(lang: Lang) -> &'static str {
    lang.pick(
        "What I can offer in return:",
        "私からは、次のようなことでお返しできればと思っております。",
    )
}

/// The last lines of an approach.
pub const fn approach_closing(lang: Lang) -> &'static str {
    lang.pick(
        "Thank you for reading this.\n\nKind regards,\n[your name]",
        "最後までお読みくださり、ありがとうございます。\nどうぞよろしくお願いいたします。\n\n(お名前)",
    )
}

/// Before the thanks at the end, where they do not thank in so many words.
pub fn farewell_thanks(lang: Lang, said: &str) -> &'static str {
    if has_thanks(said) {
        return "";
    }
    lang.pick(
        "Thank you for the time you have given me.",
        "これまで貴重なお時間をいただき、ありがとうございました。",
    )
}

/// Before what was learned.
pub const fn learned(lang: Lang) -> &'static str {
    lang.pick(
        "This is what I take with me:",
        "お話を通じて、次のことを学ばせていただきました。",
    )
}

/// Before how to stay in touch.
pub const fn in_touch(lang: Lang) -> &'static str {
    lang.pick(
        "I would be glad to stay in touch.",
        "これからもご縁が続きましたら幸いです。",
    )
}

/// The last lines at the end of a mentorship.
pub const fn farewell_closing(lang: Lang) -> &'static str {
    lang.pick(
        "Thank you for everything.\n\nWith gratitude,\n[your name]",
        "改めて、心より感謝申し上げます。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
    )
}

/// The thanks for an answer that was a no.
pub const fn declined(lang: Lang) -> &'static str {
    lang.pick(
        "Thank you for taking the time to read my message and to answer it. I appreciate it very much.",
        "お忙しい中、お返事をくださりありがとうございました。\nご検討いただきましたこと、心より感謝申し上げます。",
    )
}

/// Its last lines.
pub const fn declined_closing(lang: Lang) -> &'static str {
    lang.pick(
        "I would be happy to hear from you whenever our paths cross again.\n\nWith thanks and kind regards,\n[your name]",
        "いつかお話を伺える機会がありましたら幸いです。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
    )
}

fn has_thanks(said: &str) -> bool {
    let said = said.to_lowercase();
    let words = [
        "thank",
        "grateful",
        "ありがと",
        "有難",
        "有り難",
        "感謝",
        "お礼",
        "御礼",
    ];
    words.iter().any(|word| said.contains(word))
}
