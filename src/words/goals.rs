//! The words of the goals: the list, the detail with its chart and its log.

use chrono::{Datelike as _, NaiveDate};

use super::{followups, progress, terms};
use crate::domain::{
    Goal, GoalState, Horizon, Lang, Measure, Progress, Revised, Revision, Standing,
};

/// The heading of a group: those that are pursued by how far they reach, the others by their state.
pub const fn group(lang: Lang, state: GoalState, horizon: Option<Horizon>) -> &'static str {
    match state {
        GoalState::Active => progress::horizon(lang, horizon),
        state => progress::goal_state(lang, state),
    }
}

/// Where there is no goal: what one is.
pub const fn no_goal_yet(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "No goal yet.",
            "A goal is what you are working towards, with or without a mentor. It needs a title and nothing else; \
             what it is counted in, its day and the why can come later.",
        ],
        [
            "まだ目標がありません。",
            "目標は、あなたが目指していることです。必要なのは名前だけ。測り方や期日、理由はあとから足せます。",
        ],
    )
}

/// What to do first, with the key for it.
pub const fn first_steps(lang: Lang) -> [(&'static str, &'static str); 3] {
    lang.pick(
        [
            ("a", "add a goal"),
            ("s", "on a goal: make it sharper, one question at a time"),
            ("Space", "on a goal: check in, say how far it is"),
        ],
        [
            ("a", "目標を追加"),
            ("s", "目標の上で: 一問ずつ答えて具体化"),
            ("Space", "目標の上で: 進捗を記録"),
        ],
    )
}

/// Behind a title that leaves no room for the word: it is private.
pub const fn private_in_short(lang: Lang) -> &'static str {
    lang.pick(" (p)", " (内)")
}

/// Nothing has moved for so many days.
pub fn still(lang: Lang, days: i64) -> String {
    match lang {
        Lang::En => format!("still {days} days"),
        Lang::Ja => format!("{days}日動きなし"),
    }
}

/// The same where room is short.
pub fn still_in_short(lang: Lang, days: i64) -> String {
    match lang {
        Lang::En => format!("still {days} d"),
        Lang::Ja => format!("停滞{days}日"),
    }
}

/// How far the due day is, where room is short.
pub fn due_in_short(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    let days = (due - today).num_days();
    match (lang, days) {
        (Lang::En, 365..) => format!("in {} y", days / 365),
        (Lang::En, 2..) => format!("in {days} d"),
        (Lang::En, ..=-365) => format!("{} y late", -days / 365),
        (Lang::En, ..0) => format!("{} d late", -days),
        _ => followups::due(lang, due, today),
    }
}

/// A month below the chart: its name, or of January its year.
pub fn month(lang: Lang, first: NaiveDate) -> String {
    match (lang, first.month()) {
        (Lang::En, 1) => first.year().to_string(),
        (Lang::Ja, 1) => format!("{}年", first.year()),
        (Lang::En, _) => first.format("%b").to_string(),
        (Lang::Ja, month) => format!("{month}月"),
    }
}

/// What a point of the chart is.
pub const fn is_point(lang: Lang) -> &'static str {
    lang.pick("check-in", "進捗")
}

/// What the dotted line is.
pub const fn is_expected(lang: Lang) -> &'static str {
    lang.pick("expected", "予定")
}

/// What the line across the chart is.
pub const fn is_aim(lang: Lang) -> &'static str {
    lang.pick("aim", "目標値")
}

/// What happened where a line goes down the chart.
pub const fn is_revised(lang: Lang) -> &'static str {
    lang.pick("revised", "見直し")
}

/// Which day the other line down the chart is.
pub const fn is_today(lang: Lang) -> &'static str {
    lang.pick("today", "今日")
}

/// What the digits below the chart are.
pub const fn is_sure(lang: Lang) -> &'static str {
    lang.pick("confidence", "自信")
}

/// Where a chart would stand, before the first check-in.
pub const fn no_check_in_yet(lang: Lang) -> &'static str {
    lang.pick(
        "No check-in yet: Space says how far it is.",
        "まだ進捗の記録がありません。Space で記録できます。",
    )
}

/// Below it, of a goal of which neither measure nor day is known.
pub const fn can_be_sharper(lang: Lang) -> &'static str {
    lang.pick(
        "s asks what it is counted in, by when, and why, one thing at a time.",
        "s を押すと、測り方・期日・理由を一つずつ尋ねます。",
    )
}

/// Where a chart would stand, of a goal that is not pursued.
pub const fn no_check_in(lang: Lang) -> &'static str {
    lang.pick("No check-in.", "進捗の記録はありません。")
}

/// The due day of a goal, as a fact: how far it is only where that is still to come or missed.
pub fn due(lang: Lang, goal: &Goal, today: NaiveDate) -> Option<String> {
    let due = goal.due?;
    let day = terms::day(lang, due, today);
    let is_over = matches!(goal.state, GoalState::Achieved | GoalState::Dropped);
    let far = if is_over {
        String::new()
    } else {
        terms::due(lang, due, today)
    };
    Some(match lang {
        Lang::En if is_over => format!("due {day}"),
        Lang::En => format!("due {day}, {far}"),
        Lang::Ja if is_over => format!("期日 {day}"),
        Lang::Ja => format!("期日 {day}({far})"),
    })
}

/// The mentors who help, as a fact.
pub fn with(lang: Lang, names: &str) -> String {
    match lang {
        Lang::En => format!("with {names}"),
        Lang::Ja => format!("メンター {names}"),
    }
}

/// How much is expected by today.
pub fn expected(lang: Lang, part: f64) -> String {
    let part = progress::percent(lang, part);
    match lang {
        Lang::En => format!("expected {part}"),
        Lang::Ja => format!("予定 {part}"),
    }
}

/// The last confidence.
pub fn confidence(lang: Lang, confidence: u8) -> String {
    match lang {
        Lang::En => format!("confidence {confidence} of 5"),
        Lang::Ja => format!("自信 {confidence}/5"),
    }
}

/// The same in a row of the log.
pub fn confidence_in_short(lang: Lang, confidence: u8) -> String {
    match lang {
        Lang::En => format!("confidence {confidence}/5"),
        Lang::Ja => format!("自信 {confidence}/5"),
    }
}

/// Confidence fell twice in a row.
pub const fn doubted(lang: Lang) -> &'static str {
    lang.pick(
        "confidence fell twice in a row",
        "自信が2回続けて下がっています",
    )
}

/// What is counted: of a number from where to where, `30 min to 5 min`.
pub fn counted(lang: Lang, measure: &Measure) -> String {
    let Measure::Number {
        baseline, target, ..
    } = measure
    else {
        return progress::measure(lang, measure.name()).to_owned();
    };
    let value = |value: f64| progress::value(lang, measure, value);
    let (from, to) = (value(*baseline), value(*target));
    match lang {
        Lang::En => format!("{from} to {to}"),
        Lang::Ja => format!("{from}から{to}へ"),
    }
}

/// The labels in the detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Why it matters.
    Why,
    /// How I will know.
    Criteria,
    /// What it is counted in.
    Counted,
    /// The takeaways that belong to it.
    Takeaways,
    /// Check-ins and revisions.
    Log,
}

/// A label in the detail.
pub const fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Why => lang.pick("why", "理由"),
        Label::Criteria => lang.pick("reached when", "達成の目安"),
        Label::Counted => lang.pick("counted in", "測り方"),
        Label::Takeaways => lang.pick("TAKEAWAYS", "要点"),
        Label::Log => lang.pick("LOG", "これまで"),
    }
}

/// So many earlier steps are not listed.
pub fn earlier(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} earlier"),
        Lang::Ja => format!("これより前に{count}件"),
    }
}

/// So many more takeaways are not listed.
pub const fn more_takeaways(lang: Lang) -> &'static str {
    lang.pick("and more", "ほか")
}

/// A milestone and the day on which it was reached.
pub fn reached(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    terms::day(lang, day, today)
}

/// What was revised: `due 31 Mar › 30 Jun`.
pub fn revision(lang: Lang, revision: &Revision, today: NaiveDate) -> String {
    let day = |day: Option<NaiveDate>| match day {
        Some(day) => terms::day(lang, day, today),
        None => lang.pick("none", "なし").to_owned(),
    };
    let measured = |measure: Option<&Measure>| match measure {
        Some(measure) => counted(lang, measure),
        None => lang.pick("not said", "未定").to_owned(),
    };
    if let Revised::Measure(Some(from), Some(to)) = &revision.what
        && counted(lang, from) == counted(lang, to)
    {
        return reworded(lang, to).to_owned();
    }
    let (what, from, to) = match &revision.what {
        Revised::Measure(from, to) => (
            lang.pick("counted in", "測り方"),
            measured(from.as_ref()),
            measured(to.as_ref()),
        ),
        Revised::Start(from, to) => (lang.pick("start", "開始日"), day(*from), day(*to)),
        Revised::Due(from, to) => (lang.pick("due", "期日"), day(*from), day(*to)),
        Revised::State(from, to) => (
            lang.pick("state", "状態"),
            progress::goal_state(lang, *from).to_owned(),
            progress::goal_state(lang, *to).to_owned(),
        ),
    };
    format!("{what} {from} \u{203a} {to}")
}

/// It is counted as before, and only what its steps are called is other.
const fn reworded(lang: Lang, measure: &Measure) -> &'static str {
    match measure {
        Measure::Levels(_) => lang.pick("words of the levels changed", "段階の言葉を変更"),
        Measure::Milestones(_) => lang.pick("milestones changed", "マイルストーンを変更"),
        Measure::Number { .. } | Measure::Percent => lang.pick("measure changed", "測り方を変更"),
    }
}

/// A reason behind what was revised.
pub fn because(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!(": {why}"),
        Lang::Ja => format!("。{why}"),
    }
}

/// How far a goal is, as its row says it: the way in percent, or what says more than that.
pub fn how_far(lang: Lang, goal: &Goal, now: &Progress) -> String {
    let measure = goal.counted();
    let Some(done) = now.done else {
        return String::new();
    };
    let is_countable = matches!(measure, Measure::Milestones(_) | Measure::Levels(_));
    match now.value {
        // A value of the measure before this one says nothing as this one counts.
        Some(value)
            if is_countable && (measure.fraction(value).clamp(0.0, 1.0) - done).abs() < 1e-9 =>
        {
            progress::value(lang, measure, value)
        }
        _ => progress::percent(lang, done),
    }
}

/// A goal in a line, to be sent to somebody.
pub fn line(lang: Lang, goal: &Goal, now: &Progress, today: NaiveDate) -> String {
    let mut facts = vec![how_far(lang, goal, now)];
    if now.standing != Standing::Unset {
        facts.push(progress::stands(lang, now));
    }
    if !goal.is_active() {
        facts.push(progress::goal_state(lang, goal.state).to_owned());
    }
    facts.extend(due(lang, goal, today));
    facts.retain(|fact| !fact.is_empty());
    let facts = facts.join(lang.pick(", ", "、"));
    if facts.is_empty() {
        goal.title.clone()
    } else {
        format!("{}: {facts}", goal.title)
    }
}
