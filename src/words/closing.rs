//! What the closing row says of the agenda of a meeting that was logged.

use super::terms;
use crate::domain::{Ending, Kind, Lang, Section};

/// The heading of the agenda's lines, with how many of them are ticked.
pub fn agenda(lang: Lang, ticked: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("Agenda: {ticked} of {all}"),
        Lang::Ja => format!("議題 {ticked}/{all}"),
    }
}

/// The meeting is saved, and there is an agenda for which there is no room here: so many of its lines are ticked, and the
/// key that leads to it.
pub fn saved_with_agenda(lang: Lang, (ticked, all): (usize, usize), dot: &str) -> String {
    let agenda = agenda(lang, ticked, all);
    match lang {
        Lang::En => format!("Saved. {agenda} {dot} Tab"),
        Lang::Ja => format!("保存しました。{agenda} {dot} Tab"),
    }
}

/// The heading of the agenda's lines beside the note.
pub const fn beside(lang: Lang) -> &'static str {
    lang.pick("Agenda", "議題")
}

/// What stays as it is where nothing is ticked.
pub const fn rest_stays_open(lang: Lang) -> &'static str {
    lang.pick(
        "what is not ticked stays open",
        "印のない行はそのまま残ります",
    )
}

/// The sort of a line: the kind of its takeaway, or the part of the agenda.
pub fn sort(lang: Lang, section: Section, kind: Option<Kind>) -> &'static str {
    match (section, kind) {
        (Section::ToTell, _) => lang.pick("to tell", "報告"),
        (Section::Thanks, _) => terms::kind(lang, Kind::Thanks),
        (_, Some(kind)) => terms::kind(lang, kind),
        (Section::Goals, None) => terms::goal(lang),
        (Section::First, None) => lang.pick("first", "初回"),
        _ => lang.pick("own line", "自分の行"),
    }
}

/// What a ticked line has come to.
pub fn came_to(
    lang: Lang,
    (section, kind): (Section, Option<Kind>),
    ending: Option<Ending>,
) -> &'static str {
    match (ending, kind) {
        (
            Some(Ending {
                outcome: Some(outcome),
                ..
            }),
            _,
        ) => terms::outcome(lang, outcome),
        (Some(ending), Some(kind)) => terms::state(lang, kind, ending.state),
        _ => match section {
            Section::ToTell => lang.pick("told", "報告済み"),
            Section::Thanks => lang.pick("said", "伝えた"),
            _ => lang.pick("spoken of", "話した"),
        },
    }
}

/// In the empty field below a ticked line.
pub const fn what_came(lang: Lang, kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Question) => lang.pick("the answer", "答え"),
        _ => lang.pick("what came of it", "その結果"),
    }
}

/// Beside a line that another window has closed meanwhile.
pub const fn is_gone(lang: Lang) -> &'static str {
    lang.pick("closed in another window", "別のウィンドウで完了済み")
}

/// Lines with words were closed in another window: before the rest is saved.
pub const fn lines_are_gone(lang: Lang) -> &'static str {
    lang.pick(
        "A line was closed in another window; Ctrl-S saves the others.",
        "別のウィンドウで完了した行があります。Ctrl-S で残りを保存します。",
    )
}

/// The meeting went to the trash in another window, and something is chosen or typed.
pub const fn meeting_went(lang: Lang) -> &'static str {
    lang.pick(
        "This meeting is in the trash now: nothing was added. Esc keeps a draft.",
        "面談がゴミ箱に移され、何も追加していません。Esc で下書きに残せます。",
    )
}

/// A draft of the closing row, after the meeting with these.
pub fn draft(lang: Lang, who: &str) -> String {
    match (lang, who) {
        (Lang::En, "") => "after a meeting".to_owned(),
        (Lang::En, who) => format!("after the meeting with {who}"),
        (Lang::Ja, "") => "面談のあと".to_owned(),
        (Lang::Ja, who) => format!("{who}との面談のあと"),
    }
}

/// The meeting of a draft of the closing row was taken back, or went to the trash.
pub const fn meeting_is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "This meeting is not logged any more: bring it back first, or throw the draft away with d.",
        "この面談の記録はもうありません。先に記録を戻すか、d で下書きを捨ててください。",
    )
}
