//! Why a command does nothing, and the way out.

mod editor;
mod leaving;
mod month;
mod takeaway;
mod terminal;

use std::path::Path;

use chrono::NaiveDate;

pub use editor::{editor_failed, editor_missing, no_editor_command};
pub use leaving::{
    not_a_year, not_ours, not_together, not_written_yet, nothing_exported, nothing_planned,
    year_to_come,
};
pub use month::{month_to_come, not_a_month};
pub use takeaway::{
    done_not_told, how_it_turned_out, looks_like_option, no_such_mentor, no_such_takeaway,
    not_done_yet, nothing_added, nothing_done, nothing_told, nothing_typed, only_advice,
    settled_already, several_takeaways,
};
pub use terminal::{dumb_terminal, no_terminal, terminal_failed};

use super::terms;
use super::trouble::Said;
use crate::domain::document::{DocumentError, Key};
use crate::domain::{EntryKind, Lang, MeetingState, Support};

/// The command line cannot be understood; `argument` is the part that is to blame.
pub fn not_understood(lang: Lang, argument: &str) -> Said {
    let sentence = match lang {
        Lang::En if argument.is_empty() => "This command is not complete or not understood.".into(),
        Lang::Ja if argument.is_empty() => "コマンドが途中か、正しくありません。".into(),
        Lang::En => format!("{argument} is not understood here."),
        Lang::Ja => format!("{argument} はここでは使えません。"),
    };
    Said::new(sentence, see_help(lang))
}

/// An option stands without its value.
pub fn value_missing(lang: Lang, option: &str) -> Said {
    let sentence = match lang {
        Lang::En => format!("{option} needs a value."),
        Lang::Ja => format!("{option} には値が必要です。"),
    };
    Said::new(sentence, see_help(lang))
}

/// An option cannot have this value.
pub fn value_wrong(lang: Lang, option: &str, value: &str) -> Said {
    let sentence = match lang {
        Lang::En => format!("{option} cannot be {value:?}."),
        Lang::Ja => format!("{option} に「{value}」は指定できません。"),
    };
    Said::new(sentence, see_help(lang))
}

fn see_help(lang: Lang) -> &'static str {
    lang.pick(
        "See `shirube --help`.",
        "使い方は shirube --help で見られます。",
    )
}

/// What was typed behind `-d` is no day that has been.
pub fn not_a_day(lang: Lang, typed: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{typed:?} is not a day."),
            "Write it as 2026-11-20, 11/20, fri or yesterday.",
        ),
        Lang::Ja => Said::new(
            format!("「{typed}」は日付として読めません。"),
            "2026-11-20、11/20、金曜、昨日 のように書いてください。",
        ),
    }
}

/// A meeting cannot have been held on a day that is still to come.
pub fn still_to_come(lang: Lang, day: NaiveDate) -> Said {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => Said::new(
            format!("{day} is still to come, so the meeting cannot have been held."),
            "Correct the day, or write `state: planned` into the front matter.",
        ),
        Lang::Ja => Said::new(
            format!("{day} はまだ先なので、実施した面談として記録できません。"),
            "日付を直すか、予定なら先頭の --- の間に state: planned と書いてください。",
        ),
    }
}

/// A meeting is planned for a time that is over.
pub fn plan_has_passed(lang: Lang, day: NaiveDate) -> Said {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => Said::new(
            format!("{day} has passed, so no meeting can be planned for then."),
            "Correct the day or the time, or leave out `state: planned` if the meeting took place.",
        ),
        Lang::Ja => Said::new(
            format!("{day} のその時刻はもう過ぎているので、面談の予定にできません。"),
            "日時を直すか、済んだ面談なら state: planned を消してください。",
        ),
    }
}

/// A file, or standard input, cannot be read.
pub fn cannot_read(lang: Lang, name: &str, said: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{name} cannot be read: {said}."),
            "Look at the name and the rights of the file.",
        ),
        Lang::Ja => Said::new(
            format!("{name} を読めません({said})。"),
            "ファイルの名前と権限を確かめてください。",
        ),
    }
}

/// A text is not UTF-8; `line` counts from 1.
pub fn not_utf8(lang: Lang, name: &str, line: usize) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{name} is not UTF-8 text (line {line})."),
            "Convert it first, for example with `iconv -f CP932 -t UTF-8`.",
        ),
        Lang::Ja => Said::new(
            format!("{name} は UTF-8 の文章ではありません({line}行目)。"),
            "iconv -f CP932 -t UTF-8 などで変換してからお試しください。",
        ),
    }
}

/// A text is longer than a note may be, in mebibytes.
pub fn too_long(lang: Lang, name: &str, limit: usize) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{name} is longer than {limit} MB, which is more than one entry holds."),
            "Split it into several entries; is it the right file?",
        ),
        Lang::Ja => Said::new(
            format!("{name} は {limit} MB を超えていて、一つの記録に入りません。"),
            "いくつかの記録に分けてください。ファイルが合っているかもお確かめください。",
        ),
    }
}

/// A file or a folder cannot be written.
pub fn cannot_write(lang: Lang, name: &str, said: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{name} cannot be written: {said}."),
            "Look at the rights of the folder, or name another one with TMPDIR.",
        ),
        Lang::Ja => Said::new(
            format!("{name} に書き込めません({said})。"),
            "フォルダーの権限を確かめるか、TMPDIR で別のフォルダーを指定してください。",
        ),
    }
}

/// There is no text.
pub fn nothing_written(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "There are no words in it, so nothing was saved.",
            "Write what you talked about; a line that begins with > is advice, with [] an action.",
        ),
        Lang::Ja => Said::new(
            "本文が空なので、何も保存していません。",
            "話したことを書いてください。行頭の > は助言、[] は行動になります。",
        ),
    }
}

/// A text says it is of this kind, and the command writes the other.
pub fn other_kind(lang: Lang, kind: EntryKind) -> Said {
    let command = match kind {
        EntryKind::Meeting => "log",
        EntryKind::Note => "note",
    };
    let name = terms::entry_kind(lang, kind);
    match lang {
        Lang::En => Said::new(
            format!("The text says `kind: {}`: it is a {name}.", kind.name()),
            format!("Use `shirube {command}`, or take that line out."),
        ),
        Lang::Ja => Said::new(
            format!(
                "本文に kind: {} とあり、{name}として書かれています。",
                kind.name()
            ),
            format!("shirube {command} を使うか、その行を消してください。"),
        ),
    }
}

/// A meeting names nobody.
pub fn nobody_met(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "With whom was the meeting?",
            "Name the mentor with -m, or as `mentors:` in the front matter. For a note of your own use `shirube note`.",
        ),
        Lang::Ja => Said::new(
            "どなたとの面談かが分かりません。",
            "-m か、先頭の --- の間の mentors: にメンターを書いてください。自分のメモなら shirube note です。",
        ),
    }
}

/// A name means several mentors.
pub fn several_mentors(lang: Lang, typed: &str, names: &[String]) -> Said {
    let first = names.first().map_or("", String::as_str);
    match lang {
        Lang::En => Said::new(
            format!("{typed:?} may be {}.", names.join(" or ")),
            format!("Say more of the name, such as {first:?}."),
        ),
        Lang::Ja => Said::new(
            format!(
                "「{typed}」に当てはまるメンターが複数います: {}。",
                names.join("、")
            ),
            format!("「{first}」のように、もう少し詳しく書いてください。"),
        ),
    }
}

/// The front matter of a text cannot be understood.
pub fn front_matter(lang: Lang, error: &DocumentError) -> Said {
    match (lang, error) {
        (Lang::En, DocumentError::Unclosed) => Said::new(
            "The front matter begins with --- and never ends.",
            "Put a second --- in a line of its own before the note.",
        ),
        (Lang::Ja, DocumentError::Unclosed) => Said::new(
            "先頭の --- に対応する、終わりの --- がありません。",
            "本文の前に --- だけの行を入れてください。",
        ),
        (Lang::En, DocumentError::NotAField { line }) => Said::new(
            format!("Line {line} of the front matter is not of the form `key: value`."),
            "Correct the line, or end the front matter before it with ---.",
        ),
        (Lang::Ja, DocumentError::NotAField { line }) => Said::new(
            format!("{line}行目が「項目: 値」の形になっていません。"),
            "その行を直すか、前の行に --- を入れて本文を始めてください。",
        ),
        (Lang::En, DocumentError::UnknownKey { line, key }) => Said::new(
            format!("Line {line}: there is no key {key:?}."),
            format!("The keys are {}.", known_keys()),
        ),
        (Lang::Ja, DocumentError::UnknownKey { line, key }) => Said::new(
            format!("{line}行目: 「{key}」という項目はありません。"),
            format!("使える項目は {} です。", known_keys()),
        ),
        (Lang::En, DocumentError::Twice { line, key }) => Said::new(
            format!("Line {line}: the key {} stands there twice.", key.name()),
            "Keep one of the two lines.",
        ),
        (Lang::Ja, DocumentError::Twice { line, key }) => Said::new(
            format!("{line}行目: 項目 {} が2回あります。", key.name()),
            "どちらか一方の行を残してください。",
        ),
        (Lang::En, DocumentError::Value { line, key, value }) => Said::new(
            format!("Line {line}: {} cannot be {value:?}.", key.name()),
            format!("Write {}.", values(lang, *key)),
        ),
        (Lang::Ja, DocumentError::Value { line, key, value }) => Said::new(
            format!("{line}行目: {} に「{value}」は書けません。", key.name()),
            format!("{} と書いてください。", values(lang, *key)),
        ),
    }
}

fn known_keys() -> String {
    Key::ALL.map(Key::name).join(", ")
}

/// What a key of the front matter takes.
fn values(lang: Lang, key: Key) -> String {
    match key {
        Key::Kind => EntryKind::ALL.map(EntryKind::name).join(", "),
        Key::Day => "2026-11-22".into(),
        Key::Time => "18:30".into(),
        Key::Zone => "Asia/Tokyo".into(),
        Key::Minutes => "60".into(),
        Key::Mentors => lang
            .pick("Jane Smith, \"Doe, John\"", "田中 優子, 佐藤 健")
            .into(),
        Key::Place => lang.pick("Zoom, \"a \\\"quoted\\\" name\"", "Zoom").into(),
        Key::State => MeetingState::ALL.map(MeetingState::name).join(", "),
        Key::Usefulness => "1, 2, 3, 4".into(),
        Key::Received => Support::ALL.map(Support::name).join(", "),
        Key::Private => "yes, no".into(),
    }
}

/// There is no home folder.
pub fn no_home(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "Your home folder cannot be found.",
            "Set HOME to your home folder.",
        ),
        Lang::Ja => Said::new(
            "ホームフォルダーが見つかりません。",
            "HOME にホームフォルダーを設定してください。",
        ),
    }
}

/// `SHIRUBE_NOW` is no instant.
pub fn no_instant(lang: Lang, value: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("SHIRUBE_NOW is {value:?}, which is no instant."),
            "Write it as 2026-11-30T09:00:00+09:00, or unset it.",
        ),
        Lang::Ja => Said::new(
            format!("SHIRUBE_NOW の値「{value}」は日時として読めません。"),
            "2026-11-30T09:00:00+09:00 のように書くか、設定を外してください。",
        ),
    }
}

/// The settings' file is not TOML; the parser says why, in English.
pub fn bad_settings(lang: Lang, path: &Path, line: Option<usize>, said: &str) -> Said {
    let place = place(lang, path, line);
    match lang {
        Lang::En => Said::new(
            format!("{place}: the settings cannot be understood: {said}."),
            "Correct that line, or remove the file to go without settings.",
        ),
        Lang::Ja => Said::new(
            format!("{place}: 設定を読めません({said})。"),
            "その行を直すか、設定なしで使うならファイルを消してください。",
        ),
    }
}

/// There is no such setting.
pub fn unknown_setting(
    lang: Lang,
    path: &Path,
    line: Option<usize>,
    key: &str,
    known: &[&str],
) -> Said {
    let place = place(lang, path, line);
    let known = known.join(", ");
    match lang {
        Lang::En => Said::new(
            format!("{place}: there is no setting {key:?}."),
            format!("The settings are {known}."),
        ),
        Lang::Ja => Said::new(
            format!("{place}: 「{key}」という設定はありません。"),
            format!("使える設定は {known} です。"),
        ),
    }
}

/// A setting's value is not a text.
pub fn setting_not_text(lang: Lang, path: &Path, line: Option<usize>, key: &str) -> Said {
    let place = place(lang, path, line);
    match lang {
        Lang::En => Said::new(
            format!("{place}: the value of {key} is not a text in quotes."),
            format!("Write {key} = \"…\"."),
        ),
        Lang::Ja => Said::new(
            format!("{place}: {key} の値が引用符で囲まれた文字ではありません。"),
            format!("{key} = \"…\" の形で書いてください。"),
        ),
    }
}

/// A setting cannot have its value.
pub fn wrong_setting(
    lang: Lang,
    path: &Path,
    line: Option<usize>,
    key: &str,
    allowed: &[&str],
) -> Said {
    let place = place(lang, path, line);
    let allowed = allowed.join(", ");
    match lang {
        Lang::En => Said::new(
            format!("{place}: {key} does not have this value."),
            format!("Choose one of {allowed}."),
        ),
        Lang::Ja => Said::new(
            format!("{place}: {key} にその値は使えません。"),
            format!("{allowed} のどれかにしてください。"),
        ),
    }
}

fn place(lang: Lang, path: &Path, line: Option<usize>) -> String {
    let path = path.display();
    match (lang, line) {
        (_, None) => path.to_string(),
        (Lang::En, Some(line)) => format!("{path}, line {line}"),
        (Lang::Ja, Some(line)) => format!("{path} の{line}行目"),
    }
}

/// The name of standard input.
pub fn standard_input(lang: Lang) -> &'static str {
    lang.pick("Standard input", "標準入力")
}

/// The name of the text that comes back from the editor.
pub fn edited_text(lang: Lang) -> &'static str {
    lang.pick("The edited text", "エディターの文章")
}

/// Where the text was kept that could not be saved.
pub fn text_kept(lang: Lang, path: &Path) -> String {
    match lang {
        Lang::En => format!("Your text is kept in {}.", path.display()),
        Lang::Ja => format!("書いた文章は {} に残してあります。", path.display()),
    }
}

/// The text could neither be saved nor kept.
pub fn text_printed(lang: Lang) -> &'static str {
    lang.pick(
        "Your text could not be kept in a file either, so it was printed: copy it from there.",
        "文章をファイルに残すこともできなかったため、画面に出力しました。そこから写してください。",
    )
}

/// Another window changed the entry meanwhile.
pub fn changed_meanwhile(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "The entry was changed in another window meanwhile, so nothing was saved.",
            "Look at it there, then try again.",
        ),
        Lang::Ja => Said::new(
            "別の画面でこの記録が変更されたため、何も保存していません。",
            "そちらを確かめてから、もう一度お試しください。",
        ),
    }
}

/// The output cannot be written.
pub fn cannot_print(lang: Lang, said: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("The output cannot be written: {said}."),
            "What was saved is saved; look at where the output goes.",
        ),
        Lang::Ja => Said::new(
            format!("出力できません({said})。"),
            "保存は済んでいます。出力先を確かめてください。",
        ),
    }
}
