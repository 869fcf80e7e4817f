//! The rules by which a goal stands and is counted, as the help tells them.

use super::progress;
use crate::domain::standing::{AHEAD, AT_RISK, BEHIND, STILL};
use crate::domain::{Lang, Measure, Standing};

/// Rules under a heading: what is shown, and what it means.
pub type Rules = (&'static str, Vec<(String, String)>);

/// All of them.
pub fn rules(lang: Lang) -> Vec<Rules> {
    vec![standing(lang), counting(lang)]
}

/// From when on a goal is ahead, on track, at risk, behind.
fn standing(lang: Lang) -> Rules {
    let heading = lang.pick("HOW A GOAL STANDS", "目標の状況");
    let name = |standing| progress::standing(lang, standing);
    let plain = |name: &str| name.to_owned();
    let below = AT_RISK + 1;
    let rows = match lang {
        Lang::En => vec![
            (
                plain("expected"),
                plain("evenly from 0 % at the start to 100 % when due"),
            ),
            (
                name(Standing::Ahead(AHEAD + 5)),
                format!("at least {AHEAD} points (hundredths) above that"),
            ),
            (
                name(Standing::OnTrack),
                format!("nearer than that, or up to {AT_RISK} points below"),
            ),
            (
                name(Standing::AtRisk),
                format!("{below} to {BEHIND} points below; past the due day;"),
            ),
            (String::new(), plain("or confidence fell twice in a row")),
            (
                name(Standing::Behind(BEHIND + 2)),
                format!("more than {BEHIND} points below"),
            ),
            (
                name(Standing::Reached),
                plain("the last value is at the aim or beyond"),
            ),
            (
                plain("still"),
                format!("no new value or evidence for {STILL} days"),
            ),
        ],
        Lang::Ja => vec![
            (
                plain("予定"),
                plain("開始日の0%から期日の100%まで、一定の速さで"),
            ),
            (
                name(Standing::Ahead(AHEAD + 5)),
                format!("予定を{AHEAD}ポイント以上上回る(達成率の差)"),
            ),
            (
                name(Standing::OnTrack),
                format!("その手前から、予定の{AT_RISK}ポイント下まで"),
            ),
            (
                name(Standing::AtRisk),
                format!("予定を{below}〜{BEHIND}ポイント下回る、期日を過ぎた、"),
            ),
            (String::new(), plain("または自信が2回続けて下がった")),
            (
                name(Standing::Behind(BEHIND + 2)),
                format!("予定を{BEHIND}ポイントより大きく下回る"),
            ),
            (
                name(Standing::Reached),
                plain("最後に記録した値が目標に届いている"),
            ),
            (
                plain("動きなし"),
                format!("{STILL}日のあいだ、新しい値も根拠もない"),
            ),
        ],
    };
    (heading, rows)
}

/// What the measures count, and how numbers are typed.
fn counting(lang: Lang) -> Rules {
    let heading = lang.pick("HOW PROGRESS IS COUNTED", "進捗の数え方");
    let of = |name: &str| progress::measure(lang, name).to_owned();
    let [percent, number, milestones, levels] = Measure::NAMES.map(of);
    let (revised, typed) = lang.pick(("revised", "typed"), ("見直し後", "入力の例"));
    let says = lang.pick(
        [
            "from 0 to 100",
            "from baseline to target, up or down",
            "how many of them are reached",
            "-2 is the beginning, 0 the aim",
            "old values count by the new measure; of",
            "another unit, they keep their share",
            "1,200  3.5h  80%  -5  1.2k",
        ],
        [
            "0から100まで",
            "開始時の値から目標値まで(増減どちらも可)",
            "到達した数",
            "はじめは-2、目標は0、上は期待以上",
            "以前の値も新しい測り方で数え直す。",
            "種類や単位が変われば、割合を引き継ぐ",
            "1,200  3.5h  80%  -5  1.5万  １２",
        ],
    );
    let names = [
        percent,
        number,
        milestones,
        levels,
        revised.into(),
        String::new(),
        typed.into(),
    ];
    let rows = names.into_iter().zip(says.map(str::to_owned));
    (heading, rows.collect())
}
