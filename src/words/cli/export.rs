//! What `export` says of itself and of what it did.

use std::path::Path;

use crate::domain::Lang;

/// What `export` does.
pub fn about_export(lang: Lang) -> &'static str {
    lang.pick(
        "Write meetings, due days and reviews as a calendar file",
        "面談の予定、期日、振り返りをカレンダーのファイルに書き出す",
    )
}

/// What `FILE` takes.
pub fn argument_export(lang: Lang) -> &'static str {
    lang.pick(
        "The file, such as mentors.ics; written again, it updates what a calendar took in; - is standard output",
        "ファイル(例: mentors.ics)。書き出し直して取り込めば、前に取り込んだ予定が更新される。- は標準出力",
    )
}

/// What `--format` takes.
pub fn option_export_format(lang: Lang) -> &'static str {
    lang.pick(
        "ics, where the file's name does not say so",
        "ファイル名から分からないときの形式(ics)",
    )
}

/// So many days were written to this file.
pub fn exported(lang: Lang, count: usize, path: &Path) -> String {
    let path = path.display();
    match (lang, count) {
        (Lang::En, 1) => format!("Wrote 1 event to {path}."),
        (Lang::En, _) => format!("Wrote {count} events to {path}."),
        (Lang::Ja, _) => format!("予定{count}件を {path} に書き出しました。"),
    }
}
