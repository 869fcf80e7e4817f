//! Why a takeaway is not noted, closed or told.

use crate::domain::{Kind, Lang};
use crate::words::terms;
use crate::words::trouble::Said;

/// How many of several are named.
const NAMED: usize = 5;

/// The command to note something of this kind stands there alone.
pub fn nothing_typed(lang: Lang, kind: Kind) -> Said {
    let sentence = match kind {
        Kind::Question => lang.pick("Say what to ask.", "質問の内容を書いてください。"),
        _ => lang.pick("Say what is to be done.", "行動の内容を書いてください。"),
    };
    Said::new(sentence, in_quotes(lang, kind))
}

/// `done` stands there alone.
pub fn nothing_done(lang: Lang) -> Said {
    Said::new(
        lang.pick(
            "Say what is done: its id, or words of it.",
            "完了したものを、ID か言葉で指定してください。",
        ),
        lang.pick(
            "For example: shirube done \"the slides\" \"It went well\"",
            "例: shirube done \"資料\" \"うまくいった\"",
        ),
    )
}

/// `tell` stands there alone.
pub fn nothing_told(lang: Lang) -> Said {
    Said::new(
        lang.pick(
            "Say what the mentor has heard of: its id, or words of it.",
            "報告したものを、ID か言葉で指定してください。",
        ),
        lang.pick(
            "For example: shirube tell \"the slides\"",
            "例: shirube tell \"資料\"",
        ),
    )
}

/// A text for this command begins with a hyphen, and was taken for an option.
pub fn looks_like_option(lang: Lang, command: &str, typed: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{typed} is not understood here."),
            format!(
                "A text that begins with a hyphen stands behind --: shirube {command} -- \"{typed}\""
            ),
        ),
        Lang::Ja => Said::new(
            format!("{typed} はここでは使えません。"),
            format!("- で始まる文は -- のあとに書いてください: shirube {command} -- \"{typed}\""),
        ),
    }
}

/// There are no words to note.
pub fn nothing_added(lang: Lang, kind: Kind) -> Said {
    let sentence = lang.pick(
        "There are no words in it, so nothing was saved.",
        "本文が空なので、何も保存していません。",
    );
    Said::new(sentence, in_quotes(lang, kind))
}

/// How something of this kind is noted.
fn in_quotes(lang: Lang, kind: Kind) -> String {
    let command = match kind {
        Kind::Question => lang.pick(
            "shirube ask \"How did you decide?\"",
            "shirube ask \"どう決めましたか\"",
        ),
        _ => lang.pick(
            "shirube todo \"Send the slides @fri\"",
            "shirube todo \"資料を送る @金曜\"",
        ),
    };
    match lang {
        Lang::En => format!("Write it in quotes: {command}"),
        Lang::Ja => format!("引用符で囲んで書いてください: {command}"),
    }
}

/// Nobody has this name; `known` are those whom the journal has.
pub fn no_such_mentor(lang: Lang, typed: &str, known: &[String]) -> Said {
    let (named, more) = known.split_at(known.len().min(NAMED));
    match (lang, named) {
        (Lang::En, []) => Said::new(
            format!("There is no mentor {typed:?} yet."),
            "Leave -m out, or log a meeting with them first: shirube log -m NAME",
        ),
        (Lang::Ja, []) => Said::new(
            format!("「{typed}」というメンターはまだいません。"),
            "-m を省くか、先に面談を記録してください: shirube log -m 名前",
        ),
        (Lang::En, _) => {
            let more = if more.is_empty() { "" } else { ", and others" };
            Said::new(
                format!("There is no mentor {typed:?}."),
                format!("The journal knows {}{more}.", named.join(", ")),
            )
        }
        (Lang::Ja, _) => {
            let more = if more.is_empty() { "" } else { "など" };
            Said::new(
                format!("「{typed}」というメンターはいません。"),
                format!("登録されているのは {}{more}です。", named.join("、")),
            )
        }
    }
}

/// Nothing that is open has this id or these words.
pub fn no_such_takeaway(lang: Lang, typed: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("No follow-up has the id or the words {typed:?}."),
            "`shirube followups` lists them with their ids.",
        ),
        Lang::Ja => Said::new(
            format!("ID か言葉が「{typed}」に当てはまる要点はありません。"),
            "shirube followups で、ID つきの一覧が見られます。",
        ),
    }
}

/// An id or words may mean several, each with its short id.
pub fn several_takeaways(lang: Lang, typed: &str, found: &[(String, String)]) -> Said {
    let named: Vec<String> = found
        .iter()
        .take(NAMED)
        .map(|(short, text)| format!("{short} {text}"))
        .collect();
    let named = named.join(lang.pick("; ", "、"));
    let first = found.first().map_or("", |(short, _)| short.as_str());
    let more = found.len().saturating_sub(NAMED);
    match lang {
        Lang::En => {
            let more = match more {
                0 => String::new(),
                more => format!("; and {more} more"),
            };
            Said::new(
                format!("{typed:?} may be {named}{more}."),
                format!("Give the id of the one you mean, such as {first}."),
            )
        }
        Lang::Ja => {
            let more = match more {
                0 => String::new(),
                more => format!("、ほか{more}件"),
            };
            Said::new(
                format!("「{typed}」に当てはまる要点が複数あります: {named}{more}。"),
                format!("{first} のように、ID で指定してください。"),
            )
        }
    }
}

/// Advice is closed with an outcome, and none was said.
pub fn how_it_turned_out(lang: Lang, text: &str, short: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("How did the advice turn out: {text}"),
            format!("Say --worked, --partly or --not: shirube done {short} --worked"),
        ),
        Lang::Ja => Said::new(
            format!("この助言の結果が指定されていません: {text}"),
            format!(
                "--worked(うまくいった)、--partly(一部)、--not(いまひとつ)のどれかを付けてください: \
                 shirube done {short} --worked"
            ),
        ),
    }
}

/// An outcome was said of something that has none.
pub fn only_advice(lang: Lang, kind: Kind) -> Said {
    let name = terms::kind(lang, kind);
    match lang {
        Lang::En => Said::new(
            format!("--worked, --partly and --not are for advice; this is of the kind {name}."),
            "Leave the flag out, and write what came of it behind the id.",
        ),
        Lang::Ja => Said::new(
            format!("--worked、--partly、--not は助言のためのものです(これは{name})。"),
            "指定を外し、結果は ID のあとに書いてください。",
        ),
    }
}

/// It was to be done, and is; its result, if one was said, has not been told.
pub fn done_not_told(lang: Lang, text: &str, result: &str, short: &str) -> Said {
    let result = match (lang, result) {
        (_, "") => String::new(),
        (Lang::En, _) => format!(" (what came of it: {result})"),
        (Lang::Ja, _) => format!("(結果: {result})"),
    };
    match lang {
        Lang::En => Said::new(
            format!("This is done already: {text}{result}"),
            format!("When the mentor has heard what came of it: shirube tell {short}"),
        ),
        Lang::Ja => Said::new(
            format!("すでに完了しています: {text}{result}"),
            format!("結果を報告したら: shirube tell {short}"),
        ),
    }
}

/// Its result was to be told, and there is none yet.
pub fn not_done_yet(lang: Lang, text: &str, short: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("This is still open, so there is no result to tell: {text}"),
            format!("Close it first: shirube done {short}"),
        ),
        Lang::Ja => Said::new(
            format!("まだ完了していないため、報告する結果がありません: {text}"),
            format!("先に完了にしてください: shirube done {short}"),
        ),
    }
}

/// It is settled, and nothing is left to do.
pub fn settled_already(lang: Lang, text: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("Nothing is left to do here: {text}"),
            "`shirube followups` lists what is open.",
        ),
        Lang::Ja => Said::new(
            format!("すでに済んでいます: {text}"),
            "shirube followups で、未完了の一覧が見られます。",
        ),
    }
}
