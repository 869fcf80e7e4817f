//! The words of the list of reviews, of one that is read, and of two compared.

use crate::domain::{Fact, Kind, Lang};

/// A number of a month, beside which it stands.
pub fn fact(lang: Lang, fact: Fact) -> String {
    let words = match fact {
        Fact::Meetings => lang.pick("meetings held", "面談"),
        Fact::Minutes => lang.pick("minutes in meetings", "面談の時間(分)"),
        Fact::Notes => lang.pick("notes written", "書いたメモ"),
        Fact::Came(kind) => came(lang, kind),
        Fact::Closed(kind) => closed(lang, kind),
        Fact::Dropped => lang.pick("given up", "見送り・取りやめ"),
        Fact::Told => lang.pick("results told", "報告した結果"),
        Fact::Open => lang.pick("open at the end", "月末の未完了"),
        Fact::Late => lang.pick("late at the end", "月末の期限超過"),
        Fact::Untold => lang.pick("not told at the end", "月末の未報告"),
        Fact::CheckIns => lang.pick("check-ins on goals", "目標の進捗の記録"),
    };
    words.to_owned()
}

/// Takeaways that came in a month.
const fn came(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("advice received", "もらった助言"),
        Kind::Action => lang.pick("actions taken on", "新しい行動"),
        Kind::Promise => lang.pick("promises received", "受けた約束"),
        Kind::Question => lang.pick("questions noted", "新しい質問"),
        Kind::Insight => lang.pick("insights noted", "書き留めた学び"),
        Kind::Thanks => lang.pick("thanks noted", "新しいお礼"),
        Kind::Introduction => lang.pick("introductions received", "受けた紹介"),
    }
}

/// Takeaways that came to a good end in a month.
const fn closed(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("advice tried out", "試した助言"),
        Kind::Action => lang.pick("actions done", "完了した行動"),
        Kind::Promise => lang.pick("promises kept", "実現した約束"),
        Kind::Question => lang.pick("questions asked", "聞けた質問"),
        Kind::Insight => lang.pick("insights kept", "残した学び"),
        Kind::Thanks => lang.pick("thanks said", "伝えたお礼"),
        Kind::Introduction => lang.pick("people contacted", "連絡した紹介相手"),
    }
}
