//! Planned meetings: which one comes next, which have passed, and which one is logged now.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Cx, Entry, Id, MeetingState, zone};

/// How many days back a planned meeting is still the one to be logged.
pub const DAYS_BACK: u64 = 7;

/// How long before it begins a planned meeting is the one to be logged.
const AHEAD: TimeDelta = TimeDelta::minutes(30);

/// The place of the planned meeting that comes next: of those that have not passed, the one that begins first. One
/// without a time begins with its day.
pub fn next_meeting(planned: &[Entry], cx: &Cx) -> Option<usize> {
    (0..planned.len())
        .filter(|place| is_planned(&planned[*place]) && !has_passed(&planned[*place], cx))
        .min_by_key(|place| begins(&planned[*place], cx))
}

/// Whether a meeting has begun, or was on a day before today where it has no time.
pub fn has_passed(meeting: &Entry, cx: &Cx) -> bool {
    has_begun(meeting.day, meeting.time, &meeting.zone, cx)
}

/// The same of a meeting on this day and at this wall time in `zone`.
pub fn has_begun(day: NaiveDate, time: Option<NaiveTime>, zone: &str, cx: &Cx) -> bool {
    match time {
        Some(time) => here(day, time, zone, cx) <= now(cx),
        None => day < cx.today,
    }
}

/// Whether a meeting at this wall time in `zone` can have taken place by now: of today whatever its time, since people
/// begin early, and a little before it begins, so that one at night can be taken up before midnight.
pub fn can_be_held(day: NaiveDate, time: Option<NaiveTime>, zone: &str, cx: &Cx) -> bool {
    let is_soon = |time| here(day, time, zone, cx) - now(cx) <= AHEAD;
    day <= cx.today || time.is_some_and(is_soon)
}

/// The planned meeting that is meant when a meeting is logged without saying which: the latest one of the last seven
/// days or today that has begun (one without a time begins with its day). Where none of today has, one that begins in half
/// an hour is meant; where none has at all, the next one of today.
pub fn meeting_to_log(planned: &[Entry], cx: &Cx) -> Option<Id> {
    let now = now(cx);
    let week_ago = cx.today.checked_sub_days(Days::new(DAYS_BACK));
    let begun = |at: NaiveDateTime| at <= now && week_ago.is_none_or(|first| at.date() >= first);
    let meetings = planned.iter().filter(|meeting| is_planned(meeting));
    let timed = meetings.map(|meeting| (begins(meeting, cx), meeting.id));
    let latest = timed.clone().filter(|(at, _)| begun(*at)).max();
    let later_today = timed
        .clone()
        .filter(|(at, _)| *at > now && at.date() == cx.today)
        .min();
    let soon = timed
        .filter(|(at, _)| *at > now && *at - now <= AHEAD)
        .min();
    match (latest, soon) {
        (Some((at, _)), Some(soon)) if at.date() < cx.today => Some(soon.1),
        (latest, soon) => latest.or(soon).or(later_today).map(|(_, id)| id),
    }
}

fn is_planned(meeting: &Entry) -> bool {
    meeting.state == Some(MeetingState::Planned) && !meeting.deleted
}

/// When a meeting begins where the user is; one without a time begins with its day.
fn begins(meeting: &Entry, cx: &Cx) -> NaiveDateTime {
    match meeting.time {
        Some(time) => here(meeting.day, time, &meeting.zone, cx),
        // A day without a time is one of the user's, wherever that is.
        None => meeting.day.and_time(NaiveTime::MIN),
    }
}

fn here(day: NaiveDate, time: NaiveTime, zone: &str, cx: &Cx) -> NaiveDateTime {
    let (day, time) = zone::at(day, time, zone, cx.zone);
    day.and_time(time)
}

/// `Cx::now` is not asked: where today is set, it is another day.
const fn now(cx: &Cx) -> NaiveDateTime {
    cx.today.and_time(cx.time)
}
