//! What a person hears when a file gives trouble: one sentence, and one way out.

use crate::domain::{Lang, Trouble};

/// A sentence that says what is the matter, and a hint that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is the matter; one line.
    pub sentence: String,
    /// The way out; one line.
    pub hint: String,
}

impl Said {
    /// These words.
    pub fn new(sentence: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            hint: hint.into(),
        }
    }

    /// The same with one more sentence in the hint.
    pub fn and(mut self, lang: Lang, more: &str) -> Self {
        self.hint.push_str(lang.pick(" ", ""));
        self.hint.push_str(more);
        self
    }
}

/// What to say of a trouble with the journal's file.
pub fn trouble(lang: Lang, trouble: &Trouble) -> Said {
    match lang {
        Lang::En => in_english(trouble),
        Lang::Ja => in_japanese(trouble),
    }
}

fn in_english(trouble: &Trouble) -> Said {
    match trouble {
        Trouble::Missing(path) => Said::new(
            format!("There is no journal at {} yet.", path.display()),
            "Start one with `shirube` or `shirube log`, or name another file with --journal.",
        ),
        Trouble::Folder(path) => Said::new(
            format!("{} is a folder, not a journal.", path.display()),
            "Name the file inside it with --journal.",
        ),
        Trouble::NotAFile(path) => Said::new(
            format!(
                "{} is not an ordinary file, so it cannot be a journal.",
                path.display()
            ),
            "Name an ordinary file with --journal.",
        ),
        Trouble::DanglingLink(path) => Said::new(
            format!("{} is a link to a file that is not there.", path.display()),
            "Bring the file back (is a disk not mounted?), or name another one with --journal.",
        ),
        Trouble::NoPermission(path) => Said::new(
            format!("You may not open {}.", path.display()),
            "Look at the rights of the file and of the folders above it, or name another file with --journal.",
        ),
        Trouble::Empty(path) => Said::new(
            format!("{} is empty.", path.display()),
            "If a copy was cut off, bring back the whole file; otherwise remove the empty one and start again.",
        ),
        Trouble::NotAJournal(path) => Said::new(
            format!(
                "{} is not a shirube journal. It was left as it is.",
                path.display()
            ),
            "Name your journal with --journal. An encrypted file must be decrypted first.",
        ),
        Trouble::OtherProgram(path) => Said::new(
            format!(
                "{} belongs to another program. It was left as it is.",
                path.display()
            ),
            "Name your journal with --journal.",
        ),
        Trouble::Newer { path, found, known } => Said::new(
            format!(
                "{} was made by a newer shirube (version {found}; this one knows {known}). Nothing was changed.",
                path.display()
            ),
            "Update shirube, then open it again.",
        ),
        Trouble::Older(path) => Said::new(
            format!(
                "{} is of an older shirube and cannot be brought up to date: it may not be written.",
                path.display()
            ),
            "Make the file and its folder writable, or copy the journal to a place that is.",
        ),
        Trouble::NotKept { path, said } => Said::new(
            format!(
                "{} is of an older shirube, and no copy of it could be kept beside it ({said}). Nothing was changed.",
                path.display()
            ),
            "See that the folder is writable and has room for a second journal, then open it again.",
        ),
        Trouble::Damaged(path) => Said::new(
            format!(
                "{} is damaged or incomplete. It was left as it is.",
                path.display()
            ),
            "Make a copy of it first, then bring back your latest backup.",
        ),
        Trouble::Busy(path) => Said::new(
            format!("Another program is writing to {}.", path.display()),
            "Wait a moment and try again; if it stays so, close the other window.",
        ),
        Trouble::DiskFull(path) => Said::new(
            format!("There is no room left to save {}.", path.display()),
            "Free some space on the disk, then save again.",
        ),
        Trouble::ReadOnly(path) => Said::new(
            format!("{} can be read but not written.", path.display()),
            "Make the file and its folder writable, or copy the journal to a place that is.",
        ),
        Trouble::Replaced(path) => Said::new(
            format!(
                "{} was moved or replaced while it was open.",
                path.display()
            ),
            "Open it again; if a program synchronises the file, let it finish first.",
        ),
        Trouble::System { path, said } => Said::new(
            format!("{} cannot be used: {said}.", path.display()),
            "Look at the file and its folder, or name another file with --journal.",
        ),
    }
}

fn in_japanese(trouble: &Trouble) -> Said {
    match trouble {
        Trouble::Missing(path) => Said::new(
            format!("{} に記録帳はまだありません。", path.display()),
            "shirube か shirube log で始められます。別のファイルは --journal で指定できます。",
        ),
        Trouble::Folder(path) => Said::new(
            format!("{} はフォルダーで、記録帳ではありません。", path.display()),
            "中のファイルを --journal で指定してください。",
        ),
        Trouble::NotAFile(path) => Said::new(
            format!(
                "{} は通常のファイルではないため、記録帳にできません。",
                path.display()
            ),
            "通常のファイルを --journal で指定してください。",
        ),
        Trouble::DanglingLink(path) => Said::new(
            format!(
                "{} はリンクですが、その先にファイルがありません。",
                path.display()
            ),
            "リンク先を元に戻すか(ディスクが外れていませんか)、別のファイルを --journal で指定してください。",
        ),
        Trouble::NoPermission(path) => Said::new(
            format!("{} を開く権限がありません。", path.display()),
            "ファイルと上のフォルダーの権限を確かめるか、別のファイルを --journal で指定してください。",
        ),
        Trouble::Empty(path) => Said::new(
            format!("{} は空のファイルです。", path.display()),
            "コピーの途中で切れたなら元のファイルを戻し、そうでなければ空のファイルを消してやり直してください。",
        ),
        Trouble::NotAJournal(path) => Said::new(
            format!(
                "{} は shirube の記録帳ではありません。何も変更していません。",
                path.display()
            ),
            "記録帳を --journal で指定してください。暗号化されている場合は、先に解除してください。",
        ),
        Trouble::OtherProgram(path) => Said::new(
            format!(
                "{} は別のプログラムのファイルです。何も変更していません。",
                path.display()
            ),
            "記録帳を --journal で指定してください。",
        ),
        Trouble::Newer { path, found, known } => Said::new(
            format!(
                "{} は新しい shirube で作られています(版 {found}、この shirube は {known} まで)。何も変更していません。",
                path.display()
            ),
            "shirube を更新してから開いてください。",
        ),
        Trouble::Older(path) => Said::new(
            format!(
                "{} は古い版の記録帳ですが、書き込めないため新しい形に直せません。",
                path.display()
            ),
            "ファイルとフォルダーを書き込めるようにするか、書き込める場所に写してください。",
        ),
        Trouble::NotKept { path, said } => Said::new(
            format!(
                "{} は古い版の記録帳ですが、隣に控えを作れませんでした({said})。何も変更していません。",
                path.display()
            ),
            "フォルダーに書き込めるか、もう一冊分の空きがあるかを確かめてから、開き直してください。",
        ),
        Trouble::Damaged(path) => Said::new(
            format!(
                "{} は壊れているか、途中で切れています。何も変更していません。",
                path.display()
            ),
            "まずファイルの写しを取り、最新のバックアップから戻してください。",
        ),
        Trouble::Busy(path) => Said::new(
            format!("別のプログラムが {} に書き込んでいます。", path.display()),
            "少し待ってからやり直してください。続くようなら、もう一つの画面を閉じてください。",
        ),
        Trouble::DiskFull(path) => Said::new(
            format!("空き容量がなく、{} に保存できません。", path.display()),
            "ディスクの空きを作ってから、もう一度保存してください。",
        ),
        Trouble::ReadOnly(path) => Said::new(
            format!("{} は読めますが、書き込めません。", path.display()),
            "ファイルとフォルダーを書き込めるようにするか、書き込める場所に写してください。",
        ),
        Trouble::Replaced(path) => Said::new(
            format!(
                "{} は、開いている間に移動または置き換えられました。",
                path.display()
            ),
            "開き直してください。同期ソフトを使っている場合は、同期が終わるまで待ってください。",
        ),
        Trouble::System { path, said } => Said::new(
            format!("{} を使えません({said})。", path.display()),
            "ファイルとフォルダーを確かめるか、別のファイルを --journal で指定してください。",
        ),
    }
}
