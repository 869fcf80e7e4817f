//! Made-up notes in Japanese and English, the same for the same seed.

use std::fmt::Write as _;

/// A sequence that only looks like chance: `SplitMix64` (Steele, Lea and Flood 2014).
pub(crate) struct Chance(u64);

impl Chance {
    /// The sequence of this seed.
    pub(crate) const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, which is not 0.
    pub(crate) const fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    const fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }
}

/// A note of at least `characters`, and at most one paragraph more: paragraphs in either language, each with a takeaway
/// below it.
pub(crate) fn note(chance: &mut Chance, characters: usize) -> String {
    let mut note = String::new();
    let mut written = 0;
    while written < characters {
        let begun = note.len();
        paragraph(chance, &mut note);
        written += note[begun..].chars().count();
    }
    note
}

fn paragraph(chance: &mut Chance, note: &mut String) {
    let (sentences, blank) = if chance.below(3) == 0 {
        (ENGLISH, " ")
    } else {
        (JAPANESE, "")
    };
    for _ in 0..4 + chance.below(4) {
        note.push_str(chance.one_of(sentences));
        note.push_str(blank);
    }
    // The number keeps two takeaways from being the same.
    let (words, number) = (chance.one_of(TAKEAWAYS), chance.below(1_000));
    let _ = write!(note, "\n\n{words} {number}");
    note.push_str(chance.one_of(ENDS));
    note.push_str("\n\n");
}

const JAPANESE: &[&str] = &[
    "来期の役割について、希望と不安の両方を正直に話した。",
    "資料は三枚まで減らし、最初の一枚に結論を置くのがよいとのこと。",
    "転職するかどうかではなく、どんな一日を過ごしたいかを先に考える。",
    "チームの朝会が長い件は、議題を前日に配るだけでずいぶん変わるらしい。",
    "AWSの資格は目的ではなく、話せる相手を増やすための手段だと言われた。",
    "失敗した案件の話を聞いて、早めに助けを求める勇気が大事だと感じた。",
    "英語の発表は暗記せず、三つの要点だけを覚えて自分の言葉で話す。",
    "「できること」と「続けられること」は違う、という言葉が残った。",
];

const ENGLISH: &[&str] = &[
    "We talked about the offer and what I would have to give up for it.",
    "She asked what I would do if the project were cancelled tomorrow.",
    "My summaries are still too long; the decision belongs in the first line.",
    "He told me how his first team nearly fell apart and what saved it.",
    "Most of the hour went to the review, which I had not prepared well.",
    "I should ask for feedback within a day, while people still remember.",
];

const TAKEAWAYS: &[&str] = &[
    "> 話が長くて結論が見えない。結論から話すこと",
    "> Write the decision down before the meeting ends",
    "[] 週次の1on1を結論から始める",
    "[] Send the reading list to the study group",
    "() 人事の佐藤さんを紹介してくれる",
    "? 海外赴任のとき、家族をどう説得したのか",
    "? How did you choose between depth and breadth",
    "! 続けられることで選んだ、という失敗談",
    "< 忙しい中、職務経歴書を見てくれた",
    "& 佐藤さん (人事)",
];

const ENDS: &[&str] = &["", "", " @12/1", " @月末 #発表", " #career", " @2w"];
