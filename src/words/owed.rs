//! What an approach and a self-analysis that ask for a step say, on the first screen, among the follow-ups and in the shell.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{ANALYSIS_STEPS, AnalysisDue, Approach, Lang};

/// The kind of an approach, in at most eight columns.
pub const fn approach(lang: Lang) -> &'static str {
    lang.pick("approach", "打診")
}

/// Heading: approaches to be sent, or to be followed up.
pub const fn approaches(lang: Lang) -> &'static str {
    lang.pick("APPROACHES", "打診")
}

/// Heading: the self-analysis that goes on, or is worth a new look.
pub const fn analysis(lang: Lang) -> &'static str {
    lang.pick("SELF-ANALYSIS", "自己分析")
}

/// Before an approach that asks for a step and before a self-analysis that does, where they are printed.
pub const fn notices(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("Approach", "Self-analysis"), ("打診", "自己分析"))
}

/// The next step of an approach.
pub const fn step(lang: Lang, approach: &Approach) -> &'static str {
    if approach.is_draft() {
        lang.pick("send it", "送る")
    } else {
        lang.pick("follow up", "返事を確認")
    }
}

/// Since when an approach waits: of a draft the day on which it was begun, else how long ago it was sent.
pub fn since(lang: Lang, approach: &Approach, today: NaiveDate) -> String {
    let day = approach.sent.unwrap_or(approach.begun);
    let days = (today - day).num_days().max(0);
    match (lang, approach.is_draft(), days) {
        (Lang::En, true, 0) => "begun today".into(),
        (Lang::En, true, 1) => "begun 1 day ago".into(),
        (Lang::En, true, _) => format!("begun {days} days ago"),
        (Lang::En, false, 0) => "sent today".into(),
        (Lang::En, false, 1) => "sent 1 day ago".into(),
        (Lang::En, false, _) => format!("sent {days} days ago"),
        (Lang::Ja, true, 0) => "今日から下書き".into(),
        (Lang::Ja, true, _) => format!("{days}日前から下書き"),
        (Lang::Ja, false, 0) => "今日送信".into(),
        (Lang::Ja, false, _) => format!("{days}日前に送信"),
    }
}

/// When to ask again: `today`, `2 days late`; nothing where no day is set or it is not sent.
pub fn follow_up(lang: Lang, approach: &Approach, today: NaiveDate) -> Option<String> {
    let day = approach.follow_up.filter(|_| approach.is_waiting())?;
    Some(super::followups::due(lang, day, today))
}

/// What is known of an approach that asks for a step: `2 days late, sent 12 days ago`.
pub fn approach_facts(lang: Lang, approach: &Approach, today: NaiveDate) -> String {
    let since = since(lang, approach, today);
    match follow_up(lang, approach, today) {
        Some(day) => format!("{day}{}{since}", lang.pick(", ", "、")),
        None => since,
    }
}

/// The same in fewer columns: how soon to ask again, and the day on which it was sent.
pub fn with_day_sent(lang: Lang, follow_up: &str, sent: NaiveDate, today: NaiveDate) -> String {
    let sent = terms::day(lang, sent, today);
    match lang {
        Lang::En => format!("{follow_up}, sent {sent}"),
        Lang::Ja => format!("{follow_up}、{sent}送信"),
    }
}

/// An approach in one line where it is printed: its step, and what is known of it.
pub fn approach_notice(lang: Lang, approach: &Approach, today: NaiveDate) -> String {
    let facts = approach_facts(lang, approach, today);
    format!("{}{}{facts}", step(lang, approach), lang.pick(", ", "、"))
}

/// How an approach stands that is not answered.
pub const fn stands(lang: Lang, approach: &Approach) -> &'static str {
    if approach.is_draft() {
        lang.pick("not sent yet", "まだ送っていません")
    } else {
        lang.pick("no answer yet", "返事待ち")
    }
}

/// The words of an approach among the follow-ups: how it stands, and what it is for.
pub fn approach_words(lang: Lang, approach: &Approach) -> String {
    let stands = stands(lang, approach);
    let mut lines = approach.purpose.lines().map(str::trim);
    match lines.find(|line| !line.is_empty()) {
        Some(purpose) => format!("{stands}: {purpose}"),
        None => stands.to_owned(),
    }
}

/// The self-analysis in a row: which version, and what it asks for.
pub fn analysis_row(lang: Lang, due: &AnalysisDue, today: NaiveDate) -> [String; 2] {
    let day = terms::day(lang, due.day, today);
    if let Some(step) = due.step {
        let begun = match lang {
            Lang::En => format!("begun {day}"),
            Lang::Ja => format!("{day}開始"),
        };
        return [begun, goes_on(lang, step)];
    }
    let last = match lang {
        Lang::En => format!("last {day}"),
        Lang::Ja => format!("前回 {day}"),
    };
    [last, new_look(lang, due.due, today)]
}

fn goes_on(lang: Lang, step: u8) -> String {
    match lang {
        Lang::En => format!("goes on at step {step} of {ANALYSIS_STEPS}"),
        Lang::Ja => format!("{step}/{ANALYSIS_STEPS} から続ける"),
    }
}

fn new_look(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    let when = super::followups::due(lang, due, today);
    match lang {
        Lang::En => format!("a new look: {when}"),
        Lang::Ja => format!("見直しの時期 {when}"),
    }
}

/// So many approaches are not listed here, and where they are.
pub fn more_approaches(lang: Lang, count: usize) -> String {
    super::today::more(lang, count)
}

/// Select, on an approach.
pub const fn not_selected(lang: Lang) -> &'static str {
    lang.pick(
        "An approach is answered one by one: Space.",
        "打診は1件ずつ操作します。Space で返事を記録できます。",
    )
}

/// What an approach's detail names: who, begun, sent, follow-up day.
pub const fn labels(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["to", "begun", "sent", "ask again"],
        ["相手", "開始", "送信", "確認日"],
    )
}

/// The columns that the widest of [`labels`] takes, with a gap behind it.
pub const fn label_columns(lang: Lang) -> usize {
    lang.pick(11, 8)
}

/// A day in full, and how far it is.
pub fn day_and_how_far(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let date = terms::date(lang, day);
    format!("{date}  {}", super::followups::due(lang, day, today))
}

/// A day in full, and by what it was sent on it.
pub fn sent_by(lang: Lang, day: NaiveDate, channel: &str) -> String {
    let date = terms::date(lang, day);
    match (lang, channel.trim()) {
        (_, "") => date,
        (Lang::En, channel) => format!("{date}, by {channel}"),
        (Lang::Ja, channel) => format!("{date} ({channel})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ids;

    #[test]
    fn an_approach_says_what_it_waits_for() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-11-22");
        let id = Ids::seeded(1).next(chrono::DateTime::UNIX_EPOCH);
        let sent = |sent: &str, follow_up: &str| Approach {
            sent: Some(day(sent)),
            follow_up: Some(day(follow_up)),
            ..Approach::new(id, id, day("2026-11-01"))
        };
        let draft = Approach::new(id, id, day("2026-11-21"));
        for (approach, en, ja) in [
            (draft, "send it, begun 1 day ago", "送る、1日前から下書き"),
            (
                sent("2026-11-10", "2026-11-20"),
                "follow up, 2 days late, sent 12 days ago",
                "返事を確認、2日超過、12日前に送信",
            ),
            (
                sent("2026-11-12", "2026-11-22"),
                "follow up, today, sent 10 days ago",
                "返事を確認、今日、10日前に送信",
            ),
        ] {
            assert_eq!(approach_notice(Lang::En, &approach, today), en);
            assert_eq!(approach_notice(Lang::Ja, &approach, today), ja);
        }
    }
}
