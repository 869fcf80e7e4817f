//! The circumstances a verb runs under: which day it is, which language is spoken, where new ids come from.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::Ids;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese, 日本語.
    Ja,
}

impl Lang {
    /// The one of two wordings that this language asks for. Every word a person reads goes through here, so a missing
    /// translation does not compile.
    pub const fn pick<T: Copy>(self, en: T, ja: T) -> T {
        match self {
            Self::En => en,
            Self::Ja => ja,
        }
    }

    /// The language a tag such as `ja`, `ja-JP`, `ja_JP.UTF-8` or `en` names; `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "ja" => Some(Self::Ja),
            _ => None,
        }
    }

    /// The tag of this language: `en` or `ja`.
    pub const fn tag(self) -> &'static str {
        self.pick("en", "ja")
    }
}

/// What a verb is told of the world. The domain never asks for itself, so every day and every id in it can be replayed.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    /// The civil day where the user is.
    pub today: NaiveDate,
    /// The wall time where the user is.
    pub time: NaiveTime,
    /// The instant by the system's clock, from which ids have their order, also where `today` is set.
    pub now: DateTime<Utc>,
    /// Where new ids come from.
    pub ids: &'a Ids,
    /// The language spoken.
    pub lang: Lang,
    /// The IANA zone of the user, such as `Asia/Tokyo`; empty where unknown.
    pub zone: &'a str,
}

impl Cx<'_> {
    /// A new id, born now.
    pub fn id(&self) -> super::Id {
        self.ids.next(self.now)
    }
}
