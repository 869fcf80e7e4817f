//! Names of records that two machines never give twice: UUIDs of version 7.

use std::cell::Cell;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The id of a record: a `UUIDv7` (RFC 9562), so ids made later sort later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 16]);

impl Id {
    /// The id with these sixteen bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The sixteen bytes, as the journal stores them.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// When it was born, in milliseconds since 1970 (UTC): its first 48 bits.
    pub const fn born_ms(&self) -> i64 {
        (u128::from_be_bytes(self.0) >> 80) as i64
    }

    /// The instant at which it was born.
    pub fn born(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.born_ms()).unwrap_or_default()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        uuid::Uuid::from_bytes(self.0).hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        uuid::Uuid::from_str(text).map(|uuid| Self(uuid.into_bytes()))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A source of new ids. Its chance comes from one seed, so a test that gives the seed gets the same ids every time.
#[derive(Debug)]
pub struct Ids {
    state: Cell<u128>,
}

impl Ids {
    /// A source with this seed: in the program sixteen bytes of the system's randomness, in a test any number.
    pub const fn seeded(seed: u128) -> Self {
        Self {
            state: Cell::new(seed),
        }
    }

    /// A new id, born at `now`.
    pub fn next(&self, now: DateTime<Utc>) -> Id {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let high = self.chance().to_be_bytes();
        let low = self.chance().to_be_bytes();
        let mut random = [0; 10];
        random[..8].copy_from_slice(&high);
        random[8..].copy_from_slice(&low[..2]);
        Id(uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .into_bytes())
    }

    /// The next 64 bits of PCG64-XSL-RR (O'Neill 2014, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
    /// Algorithms for Random Number Generation").
    fn chance(&self) -> u64 {
        const MULTIPLIER: u128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645;
        const INCREMENT: u128 = 0x5851_F42D_4C95_7F2D_1405_7B7E_F767_814F;
        let state = self
            .state
            .get()
            .wrapping_mul(MULTIPLIER)
            .wrapping_add(INCREMENT);
        self.state.set(state);
        ((state >> 64) as u64 ^ state as u64).rotate_right((state >> 122) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_distinct_and_later_ones_sort_later() {
        let ids = Ids::seeded(1);
        let early: Vec<Id> = (0..1000)
            .map(|_| ids.next(DateTime::from_timestamp_millis(1_000).unwrap()))
            .collect();
        let late = ids.next(DateTime::from_timestamp_millis(2_000).unwrap());
        let distinct: std::collections::HashSet<_> = early.iter().collect();
        assert_eq!(distinct.len(), early.len());
        assert!(early.iter().all(|id| *id < late));
    }

    #[test]
    fn an_id_knows_when_it_was_born() {
        for millis in [0, 1, 1_700_000_000_123] {
            let born = DateTime::from_timestamp_millis(millis).unwrap();
            let id = Ids::seeded(3).next(born);
            assert_eq!((id.born_ms(), id.born()), (millis, born));
        }
    }

    #[test]
    fn an_id_printed_and_read_back_is_the_same_version_7() {
        let id = Ids::seeded(7).next(DateTime::from_timestamp_millis(1_700_000_000_000).unwrap());
        assert_eq!(id.to_string().parse::<Id>().unwrap(), id);
        assert_eq!(id.to_string().as_bytes()[14], b'7');
    }
}
