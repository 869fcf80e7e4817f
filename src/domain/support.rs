//! The six supports that mentoring gives, in the source article's terms.

/// One of the six supports (支援).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Support {
    /// 知識・スキル: knowledge and skill for the work.
    Skill,
    /// 経験談: real experience, what worked and what failed.
    Story,
    /// フィードバック: honest words about me.
    Feedback,
    /// 意欲・自信: encouragement, confidence.
    Drive,
    /// 人脈: people and openings.
    Network,
    /// 長期的視野: the long view, career path.
    Horizon,
}

impl Support {
    /// All six, in the order in which they are always shown.
    pub const ALL: [Self; 6] = [
        Self::Skill,
        Self::Story,
        Self::Feedback,
        Self::Drive,
        Self::Network,
        Self::Horizon,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Story => "story",
            Self::Feedback => "feedback",
            Self::Drive => "drive",
            Self::Network => "network",
            Self::Horizon => "horizon",
        }
    }

    /// The support of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|support| support.name() == name)
    }
}

/// Which supports a meeting gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SupportSet(u8);

impl SupportSet {
    /// The set with these six bits, the first support lowest; bits above the sixth are dropped.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b11_1111)
    }

    /// Six bits, the first support lowest.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether the set holds `support`.
    pub const fn has(self, support: Support) -> bool {
        self.0 & (1 << support as u8) != 0
    }

    /// The set with `support` put in if it was out, taken out if it was in.
    pub const fn toggled(self, support: Support) -> Self {
        Self(self.0 ^ (1 << support as u8))
    }

    /// The supports in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Support> {
        Support::ALL
            .into_iter()
            .filter(move |support| self.has(*support))
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// How much of each support a mentor gives: 0 (none) to 3 (much), in the order of [`Support::ALL`].
pub type SupportLevels = [u8; 6];
