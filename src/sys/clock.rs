//! The clock: the only file that asks what time it is.

use std::fmt;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// Where "now" and "today" come from: the system, or an instant at which everything stands still.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    set: Option<DateTime<FixedOffset>>,
}

impl Clock {
    /// The clock that the value of `SHIRUBE_NOW` asks for: an instant of RFC 3339 with its offset, such as
    /// `2026-11-30T09:00:00+09:00`. Absent or empty means the system's clock.
    pub fn from_env(value: Option<&str>) -> Result<Self, ClockError> {
        let set = match value.filter(|value| !value.is_empty()) {
            None => None,
            Some(value) => match DateTime::parse_from_rfc3339(value) {
                Ok(instant) => Some(instant),
                Err(_) => {
                    return Err(ClockError {
                        value: value.to_owned(),
                    });
                }
            },
        };
        Ok(Self { set })
    }

    /// The instant of a set clock, in its own offset; `None` of the system's clock.
    pub const fn instant(&self) -> Option<DateTime<FixedOffset>> {
        self.set
    }

    /// A set clock that shows this offset's wall time.
    pub fn with_offset(self, offset: FixedOffset) -> Self {
        Self {
            set: self.set.map(|set| set.with_timezone(&offset)),
        }
    }

    /// The system's instant, whatever is set: ids have their order from it.
    pub fn system_now() -> DateTime<Utc> {
        Utc::now()
    }

    /// The civil day and the wall time where the user is; of a set clock those in its own offset.
    pub fn local(&self) -> NaiveDateTime {
        self.set.map_or_else(
            || Local::now().naive_local(),
            |instant| instant.naive_local(),
        )
    }

    /// The civil day where the user is.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// Milliseconds since 1970 of a wall time where the user is; of a set clock, in its own offset. A wall time that summer
    /// time skips is taken as UTC: an example needs no better.
    pub fn millis_of(&self, local: NaiveDateTime) -> i64 {
        let instant = match self.set {
            Some(set) => local.and_local_timezone(*set.offset()).earliest(),
            None => (local.and_local_timezone(Local).earliest()).map(|it| it.fixed_offset()),
        };
        instant.map_or(local.and_utc().timestamp_millis(), |instant| {
            instant.timestamp_millis()
        })
    }

    /// Whether `SHIRUBE_NOW` stopped this clock, which the screen says.
    pub fn is_set(&self) -> bool {
        self.set.is_some()
    }

    /// How long until the next civil day begins; `None` for a set clock, where it never does.
    ///
    /// A machine that sleeps does not count these seconds, so the day is worth a look at each key as well.
    pub fn until_midnight(&self) -> Option<Duration> {
        if self.is_set() {
            return None;
        }
        let now = Local::now();
        let tomorrow = now
            .date_naive()
            .checked_add_days(Days::new(1))?
            .and_time(NaiveTime::MIN);
        let left = match tomorrow.and_local_timezone(Local).earliest() {
            Some(midnight) => midnight.signed_duration_since(now),
            // Where summer time begins at midnight there is no 00:00: an hour too early or too late does no harm.
            None => tomorrow.signed_duration_since(now.naive_local()),
        };
        left.to_std().ok()
    }

    /// Milliseconds since 1970 by the system, whatever `SHIRUBE_NOW` says: changes are ordered by this.
    pub fn system_millis() -> i64 {
        Utc::now().timestamp_millis()
    }

    /// Milliseconds since some moment of this process. They never go back: for undo's phrases and for deadlines.
    pub fn ticks() -> u64 {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed().as_millis() as u64
    }
}

/// The IANA name of the user's time zone, such as `Asia/Tokyo`: the value of `TZ` if it is such a name, else the
/// system's setting, else empty.
pub fn zone_name(tz: Option<&str>) -> String {
    // The system's setting alone is not enough: `iana-time-zone` does not look at `TZ`, though chrono does.
    match tz.and_then(zone_named_by) {
        Some(name) => name.to_owned(),
        None => iana_time_zone::get_timezone().unwrap_or_default(),
    }
}

/// The zone that a value of `TZ` names, if it names one. POSIX rules such as `JST-9` and paths do not.
pub fn zone_named_by(tz: &str) -> Option<&str> {
    let name = tz.strip_prefix(':').unwrap_or(tz);
    let spelled = |part: &str| {
        part.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "_-+".contains(letter))
    };
    let is_place = name.contains('/') && name.split('/').all(spelled);
    (is_place || name == "UTC").then_some(name)
}

/// `SHIRUBE_NOW` holds something that is no instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockError {
    /// What it holds.
    pub value: String,
}

impl fmt::Display for ClockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "SHIRUBE_NOW is no instant with an offset: {:?}",
            self.value
        )
    }
}

impl std::error::Error for ClockError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_stands_still_on_the_day_of_its_own_offset() {
        let clock = Clock::from_env(Some("2026-11-30T08:30:00+09:00")).unwrap();
        assert!(clock.is_set());
        assert_eq!(
            clock.today(),
            NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
        );
        assert_eq!(clock.until_midnight(), None);
    }

    #[test]
    fn without_a_value_the_system_is_asked() {
        for value in [None, Some("")] {
            let clock = Clock::from_env(value).unwrap();
            assert!(!clock.is_set());
            assert!(clock.until_midnight().unwrap() <= Duration::from_hours(26));
        }
        assert!(Clock::system_millis() > 0);
    }

    #[test]
    fn what_is_no_instant_is_named() {
        for value in [
            "2026-11-30",
            "2026-11-30T09:00:00",
            "tomorrow",
            "2026-13-01T00:00:00Z",
        ] {
            let error = Clock::from_env(Some(value)).unwrap_err();
            assert_eq!(error.value, value);
        }
    }

    #[test]
    fn ticks_never_go_back() {
        let first = Clock::ticks();
        assert!(Clock::ticks() >= first);
    }

    #[test]
    fn only_a_named_zone_is_taken_from_tz() {
        for (tz, zone) in [
            ("Asia/Tokyo", Some("Asia/Tokyo")),
            (":Asia/Tokyo", Some("Asia/Tokyo")),
            (
                "America/Argentina/Buenos_Aires",
                Some("America/Argentina/Buenos_Aires"),
            ),
            ("Etc/GMT+9", Some("Etc/GMT+9")),
            ("UTC", Some("UTC")),
            ("JST-9", None),
            ("EST5EDT,M3.2.0/2,M11.1.0/2", None),
            ("/etc/localtime", None),
            (":", None),
            ("", None),
        ] {
            assert_eq!(zone_named_by(tz), zone, "{tz}");
        }
        assert_eq!(zone_name(Some("Europe/Paris")), "Europe/Paris");
    }
}
