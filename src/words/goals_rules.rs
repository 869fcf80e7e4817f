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
                plain("evenly from 0 % on the start day to 100 % on the due day"),
            ),
            (
                name(Standing::Ahead(AHEAD + 5)),
                format!("at least {AHEAD} points above it; a point is a hundredth of the way"),
            ),
            (
                name(Standing::OnTrack),
                format!("nearer to it than that, at most {AT_RISK} points below"),
            ),
            (
                name(Standing::AtRisk),
                format!("{below} to {BEHIND} points below it, or the due day has passed,"),
            ),
            (
                String::new(),
                plain("or confidence fell in two check-ins in a row"),
            ),
            (
                name(Standing::Behind(BEHIND + 2)),
                format!("more than {BEHIND} points below it"),
            ),
            (
                name(Standing::Reached),
                plain("the last value is at the aim or beyond it"),
            ),
            (
                plain("still"),
                format!("no new value and no evidence for {STILL} days"),
            ),
        ],
        Lang::Ja => vec![
            (
                plain("予定"),
                plain("開始日の0%から期日の100%まで、同じ速さで進んだ場合の値"),
            ),
            (
                name(Standing::Ahead(AHEAD + 5)),
                format!("予定を{AHEAD}ポイント以上上回る(1ポイントは全体の100分の1)"),
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
            "from where it began to the target, up or down",
            "how many of them are reached",
            "from -2, the beginning, to 0, the aim; more is better still",
            "old values are held against the new measure; those of",
            "another kind or unit keep the share they had",
            "1,200   3.5h   80%   -5   1.2k   1万   １２",
        ],
        [
            "0から100まで",
            "はじめの値から目標の値まで。減らす目標でもよい",
            "到達した数",
            "はじめは-2、目標は0。それより上は期待以上",
            "それまでの値は新しい測り方で数え直す。",
            "測り方の種類や単位が変わったときは、割合を引き継ぐ",
            "1,200   3.5h   80%   -5   1.5万   3千   １２",
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
