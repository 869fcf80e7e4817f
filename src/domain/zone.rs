//! Zones: a planned meeting is a wall time in an IANA zone, which names one instant, and another wall time where the user is.

use chrono::{DateTime, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{GapInfo, TZ_VARIANTS, Tz};

/// The instant of this wall time in `zone`. A time that a clock put forward skips is read by the offset before it, so it
/// comes as much later as was skipped; of a time that a clock put back shows twice it is the earlier one. `None` where the
/// zone is empty or unknown.
pub fn instant(day: NaiveDate, time: NaiveTime, zone: &str) -> Option<DateTime<Utc>> {
    let zone: Tz = zone.parse().ok()?;
    let local = day.and_time(time);
    if let Some(found) = zone.from_local_datetime(&local).earliest() {
        return Some(found.to_utc());
    }
    let (_, before) = GapInfo::new(&local, &zone)?.begin?;
    Some(local.checked_sub_offset(before.fix())?.and_utc())
}

/// The day and wall time in the zone `here` of a wall time in `zone`. Where either is empty or unknown they stay as they are.
pub fn at(day: NaiveDate, time: NaiveTime, zone: &str, here: &str) -> (NaiveDate, NaiveTime) {
    let same = (day, time);
    if zone == here {
        return same;
    }
    let (Some(instant), Ok(here)) = (instant(day, time, zone), here.parse::<Tz>()) else {
        return same;
    };
    let local = instant.with_timezone(&here).naive_local();
    (local.date(), local.time())
}

/// The IANA name of the zone that a person typed, in capitals or not: a whole name, such as `asia/tokyo` or `utc`, or its
/// city alone, such as `New York`. `None` for anything else.
pub fn find_zone(typed: &str) -> Option<&'static str> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let typed = typed.join("_");
    let names = || TZ_VARIANTS.iter().map(|zone| zone.name());
    let city = |name: &&str| {
        name.rsplit('/')
            .next()
            .unwrap_or(name)
            .eq_ignore_ascii_case(&typed)
    };
    names()
        .find(|name| name.eq_ignore_ascii_case(&typed))
        .or_else(|| names().find(city))
}
