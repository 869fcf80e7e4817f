//! The product's own words: kinds, states, stages, supports, and how a day is written.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::{
    EntryKind, Kind, Lang, MeetingState, Outcome, Stage, State, Support, without_address, zone,
};

/// The kind of a takeaway.
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("advice", "助言"),
        Kind::Action => lang.pick("action", "行動"),
        Kind::Promise => lang.pick("promise", "約束"),
        Kind::Question => lang.pick("question", "質問"),
        Kind::Insight => lang.pick("insight", "学び"),
        Kind::Thanks => lang.pick("thanks", "お礼"),
        Kind::Introduction => lang.pick("introduction", "紹介"),
    }
}

/// The state of a takeaway of this kind.
pub fn state(lang: Lang, kind: Kind, state: State) -> &'static str {
    match state {
        State::Open if kind == Kind::Question => lang.pick("to ask", "次に聞く"),
        State::Open => lang.pick("open", "未完了"),
        State::Trying => lang.pick("trying", "実践中"),
        State::Closed => lang.pick("closed", "完了"),
        State::Declined => lang.pick("declined", "見送り"),
        State::Done => lang.pick("done", "完了"),
        State::Dropped if matches!(kind, Kind::Question | Kind::Introduction) => {
            lang.pick("dropped", "取り下げ")
        }
        State::Dropped => lang.pick("dropped", "取りやめ"),
        State::Kept if kind == Kind::Insight => "",
        State::Kept => lang.pick("kept", "実現"),
        State::Lapsed => lang.pick("lapsed", "流れた"),
        State::Asked => lang.pick("asked", "質問済み"),
        State::Said => lang.pick("said", "伝えた"),
        State::Contacted => lang.pick("contacted", "連絡済み"),
    }
}

/// How closed advice turned out.
pub fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Worked => lang.pick("worked", "うまくいった"),
        Outcome::Partly => lang.pick("partly", "一部"),
        Outcome::Not => lang.pick("did not work", "いまひとつ"),
    }
}

/// The stage of a mentor.
pub fn stage(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Active => lang.pick("active", "継続中"),
        Stage::Trial => lang.pick("trial", "お試し"),
        Stage::Approached => lang.pick("approached", "打診中"),
        Stage::Candidate => lang.pick("candidate", "候補"),
        Stage::Paused => lang.pick("paused", "休止中"),
        Stage::Ended => lang.pick("ended", "終了"),
        Stage::Declined => lang.pick("declined", "見送り"),
    }
}

/// One of the six supports.
pub fn support(lang: Lang, support: Support) -> &'static str {
    match support {
        Support::Skill => lang.pick("skill", "知識・スキル"),
        Support::Story => lang.pick("story", "経験談"),
        Support::Feedback => lang.pick("feedback", "フィードバック"),
        Support::Drive => lang.pick("drive", "意欲・自信"),
        Support::Network => lang.pick("network", "人脈"),
        Support::Horizon => lang.pick("horizon", "長期的視野"),
    }
}

/// The kind of an entry.
pub fn entry_kind(lang: Lang, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Meeting => lang.pick("meeting", "面談"),
        EntryKind::Note => lang.pick("note", "メモ"),
    }
}

/// The state of a meeting.
pub fn meeting_state(lang: Lang, state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => lang.pick("planned", "予定"),
        MeetingState::Held => lang.pick("held", "実施"),
        MeetingState::Cancelled => lang.pick("cancelled", "中止"),
    }
}

const WEEKDAYS: [(&str, &str); 7] = [
    ("Mon", "月"),
    ("Tue", "火"),
    ("Wed", "水"),
    ("Thu", "木"),
    ("Fri", "金"),
    ("Sat", "土"),
    ("Sun", "日"),
];

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A count; `is_more` where counting ended there.
pub fn count(lang: Lang, count: usize, is_more: bool) -> String {
    match (is_more, lang) {
        (false, _) => count.to_string(),
        (true, Lang::En) => format!("{count}+"),
        (true, Lang::Ja) => format!("{count}以上"),
    }
}

/// The weekday's short name: `Sun`, `日`.
pub fn weekday(lang: Lang, day: NaiveDate) -> &'static str {
    let (en, ja) = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    lang.pick(en, ja)
}

/// A whole date: `Sun 22 Nov 2026`, `2026年11月22日(日)`.
pub fn date(lang: Lang, day: NaiveDate) -> String {
    let weekday = weekday(lang, day);
    match lang {
        Lang::En => format!(
            "{weekday} {} {} {}",
            day.day(),
            MONTHS[day.month0() as usize],
            day.year()
        ),
        Lang::Ja => format!(
            "{}年{}月{}日({weekday})",
            day.year(),
            day.month(),
            day.day()
        ),
    }
}

/// A day as near as it is: `22 Nov`, `11月22日`; with its year where that is not this one.
pub fn day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let year = if day.year() == today.year() {
        None
    } else {
        Some(day.year())
    };
    match (lang, year) {
        (Lang::En, None) => format!("{} {}", day.day(), MONTHS[day.month0() as usize]),
        (Lang::En, Some(year)) => format!("{} {} {year}", day.day(), MONTHS[day.month0() as usize]),
        (Lang::Ja, None) => format!("{}月{}日", day.month(), day.day()),
        (Lang::Ja, Some(year)) => format!("{year}年{}月{}日", day.month(), day.day()),
    }
}

/// When a meeting on `day` begins: `18:00`. Of a zone with another wall time than the user's (`here`) both are said:
/// `18:00 (Asia/Tokyo) = 10:00 here`.
pub fn time_of(lang: Lang, day: NaiveDate, time: NaiveTime, zone: &str, here: &str) -> String {
    let there = time.format("%-H:%M");
    time_here(lang, day, time, zone, here).map_or_else(
        || there.to_string(),
        |here| format!("{there} ({zone}) = {here}"),
    )
}

/// A time of another zone as it is where the user is: `10:00 here`, with the day where that is another one too. `None`
/// where it is the same.
pub fn time_here(
    lang: Lang,
    day: NaiveDate,
    time: NaiveTime,
    zone: &str,
    here: &str,
) -> Option<String> {
    let (on, at) = zone::at(day, time, zone, here);
    if (on, at) == (day, time) {
        return None;
    }
    let at = at.format("%-H:%M");
    let near = if on == day {
        at.to_string()
    } else {
        format!("{} {at}", weekday_and_day(lang, on))
    };
    Some(match lang {
        Lang::En => format!("{near} here"),
        Lang::Ja => format!("こちらでは{near}"),
    })
}

/// A day of this year with its weekday: `Sun 22 Nov`, `11月22日(日)`.
pub fn weekday_and_day(lang: Lang, day: NaiveDate) -> String {
    let weekday = weekday(lang, day);
    match lang {
        Lang::En => format!("{weekday} {} {}", day.day(), MONTHS[day.month0() as usize]),
        Lang::Ja => format!("{}月{}日({weekday})", day.month(), day.day()),
    }
}

/// How far a due day is: `today`, `tomorrow`, `in 3 days`, `2 days late`.
pub fn due(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    match (due - today).num_days() {
        0 => lang.pick("today", "今日").into(),
        1 => lang.pick("tomorrow", "明日").into(),
        -1 => lang.pick("1 day late", "1日超過").into(),
        days if days > 0 => match lang {
            Lang::En => format!("in {days} days"),
            Lang::Ja => format!("{days}日後"),
        },
        days => match lang {
            Lang::En => format!("{} days late", -days),
            Lang::Ja => format!("{}日超過", -days),
        },
    }
}

/// A person's name as a Japanese sentence says it: with さん, unless a form of address ends it already.
pub fn san(name: &str) -> String {
    let name = name.trim_end();
    match without_address(name) {
        Some(_) => name.to_owned(),
        None => format!("{name}さん"),
    }
}

/// A goal.
pub const fn goal(lang: Lang) -> &'static str {
    lang.pick("goal", "目標")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_addressed_once() {
        for (name, said) in [
            ("田中 優子", "田中 優子さん"),
            ("佐藤さん", "佐藤さん"),
            ("鈴木 先生", "鈴木 先生"),
            ("高橋様", "高橋様"),
            ("山田氏", "山田氏"),
            ("木村教授", "木村教授"),
            ("まいちゃん ", "まいちゃん"),
            ("ジャッキー・チャン", "ジャッキー・チャンさん"),
            ("Ken-San", "Ken-San"),
            ("Ken san", "Ken san"),
            ("Susan", "Susanさん"),
            ("先生", "先生"),
        ] {
            assert_eq!(san(name), said);
        }
    }

    #[test]
    fn days_are_written_as_each_language_writes_them() {
        let sunday = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(date(Lang::En, sunday), "Sun 22 Nov 2026");
        assert_eq!(date(Lang::Ja, sunday), "2026年11月22日(日)");
        assert_eq!(due(Lang::En, sunday, sunday), "today");
        assert_eq!(
            due(Lang::Ja, sunday - chrono::Days::new(2), sunday),
            "2日超過"
        );
    }
}
