//! What is typed into a mentor's form, read: days, numbers of days, how we met.

use chrono::NaiveDate;

use crate::domain::{
    Cx, Lang, Match, Mentor, Met, Stage, Toward, days_typed, find_mentor, fold, lasting_day,
    read_day,
};
use crate::words::mentors::{self as words, Label};

/// Puts what is typed into the mentor's field, or says what it takes. `people` are who may have introduced them.
pub(super) fn put(
    mentor: &mut Mentor,
    label: Label,
    value: &str,
    people: &[Mentor],
    cx: &Cx,
) -> Result<(), &'static str> {
    let line = || value.trim().to_owned();
    match label {
        Label::Name => {
            mentor.name = line();
            if mentor.name.is_empty() {
                return Err(words::needs_name(cx.lang));
            }
        }
        Label::Reading => mentor.reading = line(),
        Label::Stage => mentor.stage = Stage::from_name(value).unwrap_or(mentor.stage),
        Label::Role => mentor.role = line(),
        Label::Organisation => mentor.organisation = line(),
        Label::Field => mentor.field = line(),
        Label::Met => mentor.met = met_typed(&line(), people),
        Label::Contacts => value.clone_into(&mut mentor.contacts),
        Label::Gives(support) => {
            let level = &mut mentor.supports[support as usize];
            *level = value.parse().unwrap_or(*level);
        }
        Label::Rhythm => mentor.rhythm = days(value, cx.lang)?,
        Label::Longest => mentor.longest = days(value, cx.lang)?,
        Label::ReviewEvery => mentor.review_every = days(value, cx.lang)?,
        Label::Started => mentor.started = day(value, cx)?,
        Label::Ended => mentor.ended = day(value, cx)?,
        Label::Reason => mentor.end_reason = line(),
        Label::Agreement => value.clone_into(&mut mentor.agreement),
        Label::Facts => value.clone_into(&mut mentor.facts),
        Label::Notes => value.clone_into(&mut mentor.notes),
    }
    Ok(())
}

/// The day that a row says.
pub(super) fn day_typed(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_day(typed.trim(), today, Toward::Past)
}

/// What was typed in a row on `day`, so that it means the same on a later one.
pub(super) fn lasting(label: Label, typed: String, day: NaiveDate) -> String {
    match label {
        Label::Started | Label::Ended => lasting_day(typed, day, Toward::Past),
        _ => typed,
    }
}

/// What is typed for how we met, in either language. Who introduced them is called by the whole name, where only one of
/// `people` can be meant.
pub(super) fn met_typed(typed: &str, people: &[Mentor]) -> Option<Met> {
    let typed = typed.trim();
    let folded = fold(typed);
    let plain = [Met::Workplace, Met::Event, Met::Online];
    let is_called = |met: &Met| {
        [Lang::En, Lang::Ja]
            .into_iter()
            .any(|lang| fold(&words::met(lang, met)) == folded)
    };
    if typed.is_empty() {
        return None;
    }
    if let Some(by) = introduced_by(typed, &folded) {
        let by = match find_mentor(by, people) {
            Match::One(mentor) => mentor.name.clone(),
            Match::Several(_) | Match::None => by.to_owned(),
        };
        return Some(Met::Referral(by));
    }
    Some(
        plain
            .into_iter()
            .find(is_called)
            .unwrap_or_else(|| Met::Other(typed.to_owned())),
    )
}

/// Who introduced them: `referral: Jane`, `referral by Jane`, `紹介：田中`, `田中さんの紹介`; empty where nobody is named.
fn introduced_by<'a>(typed: &'a str, folded: &str) -> Option<&'a str> {
    const LEADS: [&str; 2] = ["referral", "紹介"];
    const BY: [&str; 2] = ["referral by ", "referred by "];
    if LEADS.contains(&folded) {
        return Some("");
    }
    if let Some((lead, by)) = typed.split_once([':', '：'])
        && LEADS.contains(&fold(lead).trim())
    {
        return Some(by.trim());
    }
    if BY.iter().any(|lead| folded.starts_with(lead)) {
        return typed.splitn(3, char::is_whitespace).nth(2).map(str::trim);
    }
    let by = typed.strip_suffix("の紹介")?.trim();
    Some(by.strip_suffix("さん").unwrap_or(by))
}

fn day(value: &str, cx: &Cx) -> Result<Option<NaiveDate>, &'static str> {
    if value.trim().is_empty() {
        return Ok(None);
    }
    match day_typed(value, cx.today) {
        Some(day) => Ok(Some(day)),
        None => Err(words::bad_day(cx.lang)),
    }
}

fn days(value: &str, lang: Lang) -> Result<Option<u16>, &'static str> {
    days_typed(value).map_err(|()| words::bad_days(lang))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::Ids;

    #[test]
    fn how_we_met_is_read_in_either_language_and_names_are_completed() {
        let ids = Ids::seeded(1);
        let people = ["田中 優子", "Jane Smith", "Jane Doe"]
            .map(|name| Mentor::new(ids.next(DateTime::UNIX_EPOCH), name, Stage::Active));
        let by = |name: &str| Some(Met::Referral(name.to_owned()));
        for (typed, met) in [
            ("", None),
            ("Workplace", Some(Met::Workplace)),
            ("イベント", Some(Met::Event)),
            ("ｏｎｌｉｎｅ", Some(Met::Online)),
            ("referral", by("")),
            ("紹介：", by("")),
            ("referral: smith", by("Jane Smith")),
            ("Referral by Jane", by("Jane")),
            (
                "referred  by Smith",
                Some(Met::Other("referred  by Smith".into())),
            ),
            ("紹介: 田中さん", by("田中 優子")),
            ("田中さんの紹介", by("田中 優子")),
            ("鈴木さんの紹介", by("鈴木")),
            (
                "at a bar: the Fox",
                Some(Met::Other("at a bar: the Fox".into())),
            ),
        ] {
            assert_eq!(met_typed(typed, &people), met, "{typed}");
        }
    }
}
