//! Why nothing leaves the journal: no agenda, no report of a year, no file.

use std::path::Path;

use crate::domain::Lang;
use crate::words::trouble::Said;

/// No meeting is planned, and nobody was named.
pub fn nothing_planned(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "No meeting is planned.",
            "Name the mentor: shirube agenda NAME. Or plan a meeting with M in `shirube`.",
        ),
        Lang::Ja => Said::new(
            "予定している面談がありません。",
            "shirube agenda 名前 のようにメンターを指定するか、shirube の画面で M を押して面談を予定してください。",
        ),
    }
}

/// Two options exclude each other.
pub fn not_together(lang: Lang, one: &str, other: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{one} and {other} exclude each other."),
            "Leave one of them out.",
        ),
        Lang::Ja => Said::new(
            format!("{one} と {other} は一緒には使えません。"),
            "どちらか一方にしてください。",
        ),
    }
}

/// What was typed behind `--year` is no year.
pub fn not_a_year(lang: Lang, typed: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{typed:?} is not a year."),
            "Write it with four digits, as 2026.",
        ),
        Lang::Ja => Said::new(
            format!("「{typed}」は年として読めません。"),
            "2026 のように4桁で書いてください。",
        ),
    }
}

/// The year has not begun.
pub fn year_to_come(lang: Lang, year: i32) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{year} has not begun."),
            "Name this year, or one that has been.",
        ),
        Lang::Ja => Said::new(
            format!("{year}年はまだ始まっていません。"),
            "今年か、それより前の年を指定してください。",
        ),
    }
}

/// No file was named.
pub fn nothing_exported(lang: Lang) -> Said {
    let sentence = lang.pick(
        "Say which file to write.",
        "書き出すファイルを指定してください。",
    );
    Said::new(sentence, for_example(lang))
}

/// There is no writer for this ending; it is empty where nothing says what to write.
pub fn not_written_yet(lang: Lang, file: &str, ending: &str) -> Said {
    let sentence = match (lang, ending) {
        (Lang::En, "") => format!("{file} does not say which kind of file to write."),
        (Lang::Ja, "") => format!("{file} からは、どの形式で書き出すか分かりません。"),
        (Lang::En, _) => format!(".{ending} files cannot be written yet."),
        (Lang::Ja, _) => format!(".{ending} の書き出しには、まだ対応していません。"),
    };
    let hint = match (lang, file) {
        (Lang::En, "-") => "Say --format ics: shirube export - --format ics",
        (Lang::Ja, "-") => "--format ics を付けてください: shirube export - --format ics",
        _ => for_example(lang),
    };
    Said::new(sentence, hint)
}

fn for_example(lang: Lang) -> &'static str {
    lang.pick(
        "A calendar ends in .ics: shirube export mentors.ics",
        "カレンダーは .ics で終わる名前にします: shirube export mentors.ics",
    )
}

/// There is such a file, and this program did not write it.
pub fn not_ours(lang: Lang, path: &Path) -> Said {
    let path = path.display();
    match lang {
        Lang::En => Said::new(
            format!("{path} was not written by shirube, so it is left as it is."),
            "Name another file, or move that one away first.",
        ),
        Lang::Ja => Said::new(
            format!("{path} は shirube が書き出したファイルではないため、上書きしません。"),
            "別のファイル名にするか、先にそのファイルを移してください。",
        ),
    }
}
