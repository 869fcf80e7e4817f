//! Planned meetings: when they are where the user is, which are over, and which one is logged now.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Cx, Entry, Id, MeetingState, zone};

/// How many days back a planned meeting is still the one to be logged.
pub const DAYS_BACK: u64 = 7;

/// How long before it begins a planned meeting is the one to be logged.
const AHEAD: TimeDelta = TimeDelta::minutes(30);

/// How long a meeting takes whose length nobody wrote down, in minutes.
const USUAL: i64 = 60;

/// A planned meeting with its day and time where the user is, wherever it was planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Timed {
    /// The meeting as it is stored.
    pub meeting: Entry,
    /// Its day where the user is.
    pub day: NaiveDate,
    /// Its time where the user is.
    pub time: Option<NaiveTime>,
}

impl Timed {
    /// This meeting, for a user in the zone of `cx`.
    pub fn of(meeting: Entry, cx: &Cx) -> Self {
        let (day, time) = local(meeting.day, meeting.time, &meeting.zone, cx.zone);
        Self { meeting, day, time }
    }

    /// When the first of these meetings to come will be over today.
    pub fn until(coming: &[Self], cx: &Cx) -> Option<NaiveTime> {
        let ends = coming.iter().filter_map(Self::end);
        let today = ends.filter(|end| end.date() == cx.today);
        today.map(|end| end.time()).min()
    }

    /// When it will be over; `None` without a time.
    pub fn end(&self) -> Option<NaiveDateTime> {
        let begin = self.day.and_time(self.time?);
        Some(end(begin, self.meeting.minutes))
    }
}

/// The planned ones of these meetings, those that [are over](is_over) and those to come, each in order of day and time
/// where the user is; those without a time come first on their day.
pub fn over_and_coming(meetings: Vec<Entry>, cx: &Cx) -> (Vec<Timed>, Vec<Timed>) {
    let planned = meetings.into_iter().filter(is_planned);
    let mut timed: Vec<Timed> = planned.map(|meeting| Timed::of(meeting, cx)).collect();
    timed.sort_by_key(|timed| (timed.day, timed.time, timed.meeting.id));
    timed
        .into_iter()
        .partition(|it| is_over((it.day, it.time), it.meeting.minutes, now(cx)))
}

/// Whether a meeting on this day and at this time where the user is must have taken place by `now`: an hour after it began
/// where nobody wrote down how long it takes; without a time, when its day is over.
pub fn is_over(
    (day, time): (NaiveDate, Option<NaiveTime>),
    minutes: Option<u16>,
    now: NaiveDateTime,
) -> bool {
    match time {
        Some(time) => end(day.and_time(time), minutes) <= now,
        None => day < now.date(),
    }
}

/// The day and time in the zone `here` of a meeting in `zone`; one without a time is on a day of the user's, wherever
/// that is.
pub fn local(
    day: NaiveDate,
    time: Option<NaiveTime>,
    zone: &str,
    here: &str,
) -> (NaiveDate, Option<NaiveTime>) {
    match time {
        Some(time) => {
            let (day, time) = zone::at(day, time, zone, here);
            (day, Some(time))
        }
        None => (day, None),
    }
}

/// Whether a meeting on this day and at this wall time in `zone` has begun, or was on a day before today where it has no
/// time.
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

fn end(begin: NaiveDateTime, minutes: Option<u16>) -> NaiveDateTime {
    let minutes = TimeDelta::minutes(minutes.map_or(USUAL, i64::from));
    begin.checked_add_signed(minutes).unwrap_or(begin)
}

fn here(day: NaiveDate, time: NaiveTime, zone: &str, cx: &Cx) -> NaiveDateTime {
    let (day, time) = zone::at(day, time, zone, cx.zone);
    day.and_time(time)
}

/// `Cx::now` is not asked: where today is set, it is another day.
const fn now(cx: &Cx) -> NaiveDateTime {
    cx.today.and_time(cx.time)
}
