//! The words of relationship reviews in lists: when they are due, what became of them, what is read of one.

use chrono::NaiveDate;

use super::{relationship, terms};
use crate::domain::{Decision, Lang, RELATIONSHIP_STEPS, Rated, RelationshipDue};

/// Heading: mentorships whose review is due.
pub const fn due_heading(lang: Lang) -> &'static str {
    lang.pick("RELATIONSHIP REVIEW", "関係の振り返り")
}

/// Before one that is due, where it is printed.
pub const fn notice(lang: Lang) -> &'static str {
    lang.pick("Relationship review", "関係の振り返り")
}

/// Headings of the list: the months, and the mentorships.
pub const fn sections(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        ["MONTH-END", "RELATIONSHIPS"],
        ["月末の振り返り", "関係の振り返り"],
    )
}

/// What is known of one that is due: how far it has come, else when the last one was.
pub fn due_facts(lang: Lang, due: &RelationshipDue, today: NaiveDate) -> String {
    match (due.begun, due.last) {
        (Some((_, step)), _) => step_of(lang, step),
        _ if due.rests => lang.pick("take up again?", "再開しますか?").to_owned(),
        (None, Some(last)) => {
            let last = terms::day(lang, last, today);
            match lang {
                Lang::En => format!("last {last}"),
                Lang::Ja => format!("前回 {last}"),
            }
        }
        (None, None) => lang.pick("the first one", "初回").to_owned(),
    }
}

/// How far one has come.
pub fn step_of(lang: Lang, step: u8) -> String {
    let step = step.clamp(1, RELATIONSHIP_STEPS);
    match lang {
        Lang::En => format!("step {step} of {RELATIONSHIP_STEPS}"),
        Lang::Ja => format!("{step}/{RELATIONSHIP_STEPS} 段階の途中"),
    }
}

/// One that is due, in one line where it is printed.
pub fn due_notice(lang: Lang, due: &RelationshipDue, today: NaiveDate) -> String {
    let facts = due_facts(lang, due, today);
    let when = terms::due(lang, due.due, today);
    format!("{when}{}{facts}", lang.pick(", ", "、"))
}

/// So many more are due, and where they are.
pub fn more_due(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} more in Reviews (7)"),
        Lang::Ja => format!("ほか{count}件は 振り返り(7) に"),
    }
}

/// What one is for, before it is begun.
pub const fn what_it_is(lang: Lang) -> &'static str {
    lang.pick(
        "Space begins it. Five steps, about ten minutes: the facts, your ratings, the difference from last time, what to start, stop and continue, and a decision.",
        "Space で始めます。5段階、10分ほどです。事実、評価、前回との差、これから始めること・やめること・続けること、最後に決めることの順に進みます。",
    )
}

/// What is asked of a mentorship that is paused until a day.
pub const fn rests_until(lang: Lang) -> &'static str {
    lang.pick(
        "It is paused, and this is the day on which you meant to look again. Space asks how it goes on; the review that paused it stands below, where e moves the day.",
        "休止中です。前回の振り返りで「次に見直す日」に決めた日を表示しています。Space でこれからどうするかを選べます。日付は、一覧の下にある休止を決めた振り返りから e で変えられます。",
    )
}

/// Above what is read of one: whose it is.
pub fn title(lang: Lang, name: &str) -> String {
    relationship::heading(lang, name)
}

/// A mentor whose record was emptied.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.pick("a mentor who is gone", "削除されたメンター")
}

/// The day on which it was finished, or how far it has come.
pub fn stands(lang: Lang, finished: Option<NaiveDate>, step: u8, today: NaiveDate) -> String {
    match (finished.map(|day| terms::day(lang, day, today)), lang) {
        (Some(day), Lang::En) => format!("finished {day}"),
        (Some(day), Lang::Ja) => format!("{day}完了"),
        (None, _) => step_of(lang, step),
    }
}

/// What was decided.
pub const fn decision(lang: Lang, decision: Decision) -> &'static str {
    match decision {
        Decision::Continue => lang.pick("continue", "続ける"),
        Decision::ChangeRhythm => lang.pick("change the rhythm", "間隔を変える"),
        Decision::RenegotiateGoals => lang.pick("renegotiate goals", "目標を決め直す"),
        Decision::AddMentor => lang.pick("add another mentor", "別のメンターも探す"),
        Decision::Pause => lang.pick("pause", "休止する"),
        Decision::End => lang.pick("end", "終了する"),
    }
}

/// Nothing was decided.
pub const fn undecided(lang: Lang) -> &'static str {
    lang.pick("not decided", "未決定")
}

/// A rating out of the best one: `3/4`.
pub fn rating(rated: Rated, rating: u8) -> String {
    format!("{rating}/{}", rated.best())
}

/// How all in all is rated, in a list: `overall 3/4`.
pub fn overall(lang: Lang, ratings: u8) -> String {
    let rating = rating(Rated::Overall, ratings);
    match lang {
        Lang::En => format!("overall {rating}"),
        Lang::Ja => format!("総合 {rating}"),
    }
}

/// A rating that changed: `feedback 4 › 2`.
pub fn change(lang: Lang, rated: Rated, (before, after): (u8, u8), then: &str) -> String {
    format!(
        "{} {before} {then} {after}",
        relationship::rated(lang, rated)
    )
}

/// Above the ratings, where those of another review stand beside.
pub fn ratings(lang: Lang, before: Option<NaiveDate>, today: NaiveDate) -> String {
    match (before.map(|day| terms::day(lang, day, today)), lang) {
        (None, _) => lang.pick("Ratings", "評価").to_owned(),
        (Some(day), Lang::En) => format!("Ratings, and those of {day}"),
        (Some(day), Lang::Ja) => format!("評価({day}との差)"),
    }
}

/// The ratings over time.
pub const fn trend(lang: Lang) -> &'static str {
    lang.pick("All ratings over time", "評価の推移")
}

/// So many earlier ones have no room beside the last ones.
pub fn earlier_left_out(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En if count == 1 => "1 earlier review is not shown".to_owned(),
        Lang::En => format!("{count} earlier reviews are not shown"),
        Lang::Ja => format!("これより前の{count}回は省略"),
    }
}

/// Nothing to show over time.
pub const fn no_trend(lang: Lang) -> &'static str {
    lang.pick(
        "There is no finished review yet.",
        "完了した振り返りがまだありません。",
    )
}

/// No rating was given.
pub const fn no_ratings(lang: Lang) -> &'static str {
    lang.pick("nothing was rated", "評価なし")
}

/// Above what was decided.
pub const fn decided(lang: Lang) -> &'static str {
    lang.pick("Decision", "決めること")
}

/// The new rhythm that was decided.
pub fn new_rhythm(lang: Lang, days: u16) -> String {
    match lang {
        Lang::En => format!("rhythm: every {days} days"),
        Lang::Ja => format!("間隔: {days}日ごと"),
    }
}

/// The first step that was decided.
pub fn first_step(lang: Lang, step: &str) -> String {
    match lang {
        Lang::En => format!("First step: {step}"),
        Lang::Ja => format!("最初の一歩: {step}"),
    }
}

/// The goal that was opened, or was to be.
pub fn goal(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Goal: {title}"),
        Lang::Ja => format!("目標: {title}"),
    }
}

/// The day to look again.
pub fn look_again(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("look again {day}"),
        Lang::Ja => format!("次に見直す日 {day}"),
    }
}

/// The next review, in the detail of a mentor.
pub fn next(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    let (day, far) = (terms::day(lang, due, today), terms::due(lang, due, today));
    match lang {
        Lang::En => format!("Next relationship review {day}, {far}"),
        Lang::Ja => format!("次の関係の振り返り {day}({far})"),
    }
}

/// The review that was begun, in the detail of a mentor.
pub fn goes_on(lang: Lang, step: u8) -> String {
    let step = step_of(lang, step);
    match lang {
        Lang::En => format!("Relationship review begun, {step}"),
        Lang::Ja => format!("関係の振り返り {step}"),
    }
}

/// The question with which review one is compared.
pub fn compare_with(lang: Lang, name: &str, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("Compare {name}, {day}, with"),
        Lang::Ja => format!("{}の{day}の振り返りと比べる回", terms::san(name)),
    }
}

/// No review has what was typed.
pub const fn no_such_review(lang: Lang) -> &'static str {
    lang.pick("no review like that", "該当する振り返りはありません")
}

/// There is nothing to compare with.
pub const fn nothing_to_compare(lang: Lang) -> &'static str {
    lang.pick(
        "There is no other finished review of this mentorship to compare it with.",
        "このメンターとの完了した振り返りが、ほかにありません。",
    )
}

/// Nobody is met with whom there could be a review.
pub const fn not_met(lang: Lang) -> &'static str {
    lang.pick(
        "A relationship review is for a mentor whom you meet: on trial or active.",
        "関係の振り返りは、お試し中か継続中のメンターについて行います。",
    )
}
