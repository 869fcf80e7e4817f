//! What became of an agenda and of a relationship review, in words.

use crate::domain::{AgendaPoint, Lang, OwnLine};
use crate::words::terms;

/// Whose agenda it is.
pub fn agenda_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Agenda: {name}"),
        Lang::Ja => format!("議題: {}", terms::san(name)),
    }
}

/// The word for a field of an agenda, by its column.
pub fn agenda_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "points" => ("about a line", "議題について"),
        "lines" => ("own line", "自分で加えた議題"),
        "sequence" => ("order", "順番"),
        "used" => ("used in the meeting", "面談で使った"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of a relationship review, by its column. The facts are numbers of the whole period: they are read in
/// the review, not here.
pub fn relationship_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "ratings" => ("rating", "評価"),
        "start" => ("start", "始める"),
        "stop" => ("stop", "やめる"),
        "go_on" => ("continue", "続ける"),
        "gave" => ("what I gave", "私が返したもの"),
        "decision" => ("decision", "決めること"),
        "reason" => ("reason", "理由"),
        "first_step" => ("first step", "最初の一歩"),
        "look_again" => ("look again", "次に見直す日"),
        "rhythm" => ("new rhythm in days", "新しい間隔(日)"),
        "goal" => ("goal", "目標"),
        "finished" => ("finished on", "完了日"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The lines of an agenda stand in another order.
pub const fn reordered(lang: Lang) -> &'static str {
    lang.pick("changed", "入れ替えた")
}

/// What was said of a line of an agenda.
pub fn point(lang: Lang, point: &AgendaPoint) -> String {
    let mut said = Vec::new();
    if point.is_left_out {
        said.push(lang.pick("left out", "今回は外す"));
    }
    if point.is_done {
        said.push(lang.pick("spoken of", "話した"));
    }
    if !point.remark.trim().is_empty() {
        said.push(&point.remark);
    }
    said.join(lang.pick(", ", "、"))
}

/// An agenda's own line.
pub fn own_line(lang: Lang, line: &OwnLine) -> String {
    match (line.is_done, lang) {
        (false, _) => line.text.clone(),
        (true, Lang::En) => format!("{} (spoken of)", line.text),
        (true, Lang::Ja) => format!("{}(話した)", line.text),
    }
}
