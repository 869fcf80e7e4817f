//! What became of a record, in words: the fields it has, and what is said where there are none.

mod prepared;

use super::progress;
use crate::domain::{Answer, GoalVerdict, Lang, Measure, Milestone};
pub use prepared::{agenda_field, agenda_of, own_line, point, relationship_field, reordered};

/// The heading above the steps.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("History", "履歴")
}

/// There are no steps.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick("No history yet.", "まだ履歴はありません。")
}

/// A step that was taken back.
pub fn undone(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("undone: {what}"),
        Lang::Ja => format!("元に戻す: {what}"),
    }
}

/// A step that was brought back.
pub fn redone(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("redone: {what}"),
        Lang::Ja => format!("やり直し: {what}"),
    }
}

/// A step of a program that is newer than this one.
pub const fn unknown(lang: Lang) -> &'static str {
    lang.pick("a change by a newer version", "新しい版での変更")
}

/// The words of a step were emptied for good.
pub const fn purged(lang: Lang) -> &'static str {
    lang.pick(
        "its words were emptied for good",
        "内容は完全に削除されました",
    )
}

/// In place of a value that is empty.
pub const fn empty(lang: Lang) -> &'static str {
    lang.pick("(empty)", "(空)")
}

/// It came from the trash, or went there.
pub const fn trash(lang: Lang, is_in_it: bool) -> &'static str {
    if is_in_it {
        lang.pick("to the trash", "ゴミ箱へ")
    } else {
        lang.pick("out of the trash", "ゴミ箱から")
    }
}

/// A flag that is set or not.
pub const fn yes_no(lang: Lang, is_set: bool) -> &'static str {
    if is_set {
        lang.pick("yes", "はい")
    } else {
        lang.pick("no", "いいえ")
    }
}

/// Advice that is being tried by now.
pub const fn begun(lang: Lang) -> &'static str {
    lang.pick("begin to try", "実践中にした")
}

/// Every name of a field, of what was dropped or not: its column, and the word for it. Fields that say nothing to a reader have none.
pub fn field(lang: Lang, column: &str, is_dropped: bool) -> Option<&'static str> {
    if column == "closed" && is_dropped {
        return Some(lang.pick("ended on", "終了日"));
    }
    let (_, en, ja) = FIELDS.iter().find(|(name, _, _)| *name == column)?;
    Some(lang.pick(*en, *ja))
}

/// The word for a field of a goal, by its column.
pub fn goal_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "title" => ("goal", "目標"),
        "short" => ("short name", "短い名前"),
        "why" => ("why", "理由"),
        "criteria" => ("how I will know", "達成の目安"),
        "measure" => ("counted in", "測り方"),
        "horizon" => ("horizon", "期間"),
        "mentors" => ("mentors", "メンター"),
        "start" => ("start", "開始日"),
        "due" => ("due", "期日"),
        "state" => ("state", "状態"),
        "private" => ("private", "非公開"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of a check-in, by its column.
pub fn check_in_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "day" => ("day", "日付"),
        "value" => ("value", "値"),
        "confidence" => ("confidence", "自信"),
        "evidence" => ("what shows it", "根拠"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of a month-end review, by its column. The facts are numbers of the whole month: they are read in
/// the review, not here.
pub fn review_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "verdicts" => ("verdict", "判断"),
        "did" => ("did", "やったこと"),
        "learned" => ("learned", "わかったこと"),
        "next" => ("next", "次にやること"),
        "strengths" => ("strengths shown", "発揮した強み"),
        "focus" => ("focus", "重点目標"),
        "cue" => ("if", "もし"),
        "action" => ("then I will", "そのときは"),
        "finished" => ("finished on", "完了日"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of a self-analysis, by its column.
pub fn analysis_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "day" => ("day", "日付"),
        "finished" => ("finished on", "完了日"),
        "strengths" => ("strengths", "強み"),
        "weaknesses" => ("weaknesses", "弱み"),
        "will" => ("will", "やりたいこと"),
        "can" => ("can", "できること"),
        "must" => ("must", "求められること"),
        "matters" => ("values", "価値観"),
        "in_one_year" => ("in 1 year", "1年後"),
        "in_three_years" => ("in 3 years", "3年後"),
        "later" => ("5 years on", "5年後以降"),
        "skills" => ("skills", "スキル"),
        "needed" => ("needed", "必要な支援"),
        "look_for" => ("look for", "探す人"),
        "every" => ("again in days", "次回まで(日)"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of an approach, by its column.
pub fn approach_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "purpose" => ("purpose", "目的"),
        "thanks" => ("thanks", "感謝"),
        "proposal" => ("proposal", "提案"),
        "easy_no" => ("easy no", "断りやすく"),
        "give" => ("giving", "返せること"),
        "channel" => ("sent by", "手段"),
        "sent" => ("sent on", "送った日"),
        "follow_up" => ("follow up", "確認する日"),
        "answered" => ("answered on", "返事の日"),
        "answer" => ("answer", "返事"),
        "reply" => ("their words", "返事の内容"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of the closing of a mentorship, by its column.
pub fn farewell_field(lang: Lang, column: &str) -> Option<&'static str> {
    let (en, ja) = match column {
        "reason" => ("reason", "理由"),
        "thanks" => ("thanks", "お礼"),
        "learned" => ("learned", "学んだこと"),
        "in_touch" => ("in touch", "これからの関わり"),
        "ended" => ("ended on", "終了日"),
        _ => return None,
    };
    Some(lang.pick(en, ja))
}

/// The word for a field of the search for a mentor, by its column.
pub fn search_field(lang: Lang, column: &str) -> Option<&'static str> {
    (column == "leads").then(|| lang.pick("where to look", "探す場所"))
}

/// What was answered to an approach.
pub const fn answer(lang: Lang, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => lang.pick("yes", "承諾"),
        Answer::No => lang.pick("not now", "見送り"),
        Answer::Silence => lang.pick("no answer", "返事なし"),
    }
}

/// Whether it was looked in a place.
pub const fn looked(lang: Lang, is_looked: bool) -> &'static str {
    if is_looked {
        lang.pick("looked", "探した")
    } else {
        lang.pick("not yet", "まだ")
    }
}

/// A confidence, 1 to 5.
pub fn confidence(lang: Lang, confidence: &str) -> String {
    match lang {
        Lang::En => format!("{confidence} of 5"),
        Lang::Ja => format!("{confidence}/5"),
    }
}

/// What progress is counted in, with all that it is counted by.
pub fn measure(lang: Lang, measure: &Measure) -> String {
    let name = progress::measure(lang, measure.name());
    let detail = match measure {
        Measure::Percent => return name.to_owned(),
        Measure::Number {
            baseline, target, ..
        } => {
            let from = progress::number(*baseline);
            let to = progress::value(lang, measure, *target);
            match lang {
                Lang::En => format!("from {from} to {to}"),
                Lang::Ja => format!("{from}から{to}まで"),
            }
        }
        Measure::Milestones(steps) => {
            let steps: Vec<&str> = steps.iter().map(|step| step.text.as_str()).collect();
            steps.join(" / ")
        }
        Measure::Levels(levels) => levels.join(" / "),
    };
    format!("{name}{}{detail}", ": ")
}

/// How many milestones are reached.
pub fn reached(lang: Lang, steps: &[Milestone]) -> String {
    let reached = steps.iter().filter(|step| step.reached.is_some()).count();
    match lang {
        Lang::En => format!("{reached} of {} reached", steps.len()),
        Lang::Ja => format!("{}個中{reached}個達成", steps.len()),
    }
}

/// A verdict with its reason.
pub fn verdict(lang: Lang, verdict: &GoalVerdict) -> String {
    let word = progress::verdict(lang, verdict.verdict);
    match verdict.reason.trim() {
        "" => word.to_owned(),
        why => format!("{word} ({why})"),
    }
}

const FIELDS: [(&str, &str, &str); 44] = [
    ("goal", "goal", "目標"),
    ("kind", "kind", "種類"),
    ("text", "text", "内容"),
    ("tags", "tags", "タグ"),
    ("private", "private", "非公開"),
    ("due", "due", "期日"),
    ("state", "state", "状態"),
    ("outcome", "outcome", "結果"),
    ("result", "what came of it", "どうなったか"),
    ("closed", "closed on", "完了日"),
    ("told", "told on", "報告日"),
    ("later", "later until", "あとで"),
    ("if_then", "if-then plan", "もし〜なら"),
    ("mentors", "with", "相手"),
    ("day", "day", "日付"),
    ("time", "time", "時刻"),
    ("minutes", "minutes", "分"),
    ("place", "place", "場所"),
    ("usefulness", "useful", "役立ち度"),
    ("note", "note", "本文"),
    ("name", "name", "名前"),
    ("reading", "reading", "ふりがな"),
    ("role", "role", "役割"),
    ("organisation", "organisation", "所属"),
    ("field", "field", "分野"),
    ("met", "how met", "きっかけ"),
    ("contacts", "contact", "連絡先"),
    ("stage", "stage", "段階"),
    ("rhythm", "rhythm in days", "間隔(日)"),
    ("longest", "longest gap in days", "最長の間隔(日)"),
    (
        "review_every",
        "review every, in days",
        "振り返りの間隔(日)",
    ),
    ("started", "started", "開始日"),
    ("ended", "ended", "終了日"),
    ("end_reason", "why it ended", "終了の理由"),
    ("agreement", "agreement", "取り決め"),
    ("supports", "gives", "くれる支援"),
    ("agreed_on", "agreed on", "決めた日"),
    ("agreed_purpose", "agreed: purpose", "取り決め: 目的"),
    ("agreed_rhythm", "agreed: rhythm", "取り決め: 間隔"),
    ("agreed_length", "agreed: length", "取り決め: 期間"),
    ("agreed_confidence", "agreed: between us", "取り決め: 守秘"),
    ("agreed_ending", "agreed: ending", "取り決め: 終え方"),
    ("facts", "facts", "覚えておくこと"),
    ("notes", "notes", "メモ"),
];
