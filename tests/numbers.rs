//! Numbers as people type them, and the values of a goal's measure.

use proptest::prelude::*;
use shirube::domain::BadValue::{Comma, NoNumber, NotWhole, OtherUnit, OutOfRange};
use shirube::domain::{BadValue, Lang, Measure, Milestone, is_far, read_number, read_value};
use shirube::words::progress::{bad_value, value};

#[rustfmt::skip]
const NUMBERS: &[(&str, f64, &str)] = &[
    ("0", 0.0, ""),
    ("12", 12.0, ""),
    ("１２", 12.0, ""),
    (" 12 ", 12.0, ""),
    ("　12　", 12.0, ""),
    ("007", 7.0, ""),
    // Thousands.
    ("1,200", 1200.0, ""),
    ("１，２００", 1200.0, ""),
    ("１、２００", 1200.0, ""),
    ("1,234,567.5", 1_234_567.5, ""),
    // A point.
    ("3.5", 3.5, ""),
    ("３．５", 3.5, ""),
    ("３。５", 3.5, ""),
    (".5", 0.5, ""),
    // A sign.
    ("+3", 3.0, ""),
    ("＋ 3", 3.0, ""),
    ("-5", -5.0, ""),
    ("−5", -5.0, ""),
    ("－５", -5.0, ""),
    ("ー５", -5.0, ""),
    ("-0", 0.0, ""),
    // A unit, as it was typed.
    ("3.5h", 3.5, "h"),
    ("3.5 Hours", 3.5, "Hours"),
    ("80%", 80.0, "%"),
    ("80 ％", 80.0, "％"),
    ("8０　ページ ", 80.0, "ページ"),
    ("25 m2", 25.0, "m2"),
    ("3回/週", 3.0, "回/週"),
    ("5 e-mails", 5.0, "e-mails"),
    ("5 eggs", 5.0, "eggs"),
    ("90 (min)", 90.0, "(min)"),
    // A thousand.
    ("1.2k", 1200.0, ""),
    ("1.2 K words", 1200.0, "words"),
    ("２ｋ", 2000.0, ""),
    ("5km", 5.0, "km"),
    ("5 kg", 5.0, "kg"),
    // Japanese sizes.
    ("1万", 10_000.0, ""),
    ("3千", 3000.0, ""),
    ("1.5万歩", 15_000.0, "歩"),
    ("１万２千円", 12_000.0, "円"),
    ("1万2000", 12_000.0, ""),
    ("1億2千万", 120_000_000.0, ""),
    ("-2万", -20_000.0, ""),
    // Money.
    ("¥1,200", 1200.0, "¥"),
    ("-￥500", -500.0, "￥"),
    ("$ 1.2k", 1200.0, "$"),
];

#[test]
fn a_number_is_read_as_it_was_meant() {
    for (typed, number, unit) in NUMBERS {
        let read = read_number(typed);
        assert_eq!(read, Some((*number, (*unit).to_owned())), "{typed}");
    }
}

#[rustfmt::skip]
const NO_NUMBERS: &[&str] = &[
    "", " ", "　", "h", "%", "-", "+", ".", "abc", "三", "約3", "about 3",
    // A comma that may be a point, or stands between two numbers.
    "3,5", "1,20", "1,2000", "1200,300", "0,500", "1,200,30", "1.5,200", "3,", "3、", "1,,200",
    // More than one number, or none for certain.
    "3-5", "3〜5", "1h30m", "1時間30分", "3ー5", "3/5", "10:30", "1 200", "5.", "1.2.3", "--5", "+-5", "80% 5",
    "1万5", "1.5万2千", "1万20000", "5千千", "3万千", "1万2.5千5",
    // What only machines write.
    "1e400", "1e5", "1E+5", "1e-5", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "1_000",
    "1000000000000000", "999999999999999999999999", "10000000億", "1000000000000k",
    // Money twice.
    "¥5円",
];

#[test]
fn what_may_mean_something_else_is_not_understood() {
    for typed in NO_NUMBERS {
        assert_eq!(read_number(typed), None, "{typed}");
    }
}

fn counted(unit: &str) -> Measure {
    Measure::Number {
        baseline: 30.0,
        target: 5.0,
        unit: unit.into(),
    }
}

fn five_steps() -> Measure {
    let step = |text: &str| Milestone {
        text: text.into(),
        reached: None,
    };
    Measure::Milestones(["a", "b", "c", "d", "e"].map(step).to_vec())
}

fn levels() -> Measure {
    Measure::Levels(["", "", "", "", ""].map(String::from))
}

fn unit(typed: &str) -> BadValue {
    OtherUnit(typed.into())
}

#[test]
#[rustfmt::skip]
fn a_value_is_read_as_its_measure_counts() {
    let of = counted;
    for (measure, typed, read) in [
        (Measure::Percent, "80", Ok(80.0)),
        (Measure::Percent, "80%", Ok(80.0)),
        (Measure::Percent, "８０ ％", Ok(80.0)),
        (Measure::Percent, "62.5 Percent", Ok(62.5)),
        (Measure::Percent, "80パーセント", Ok(80.0)),
        (Measure::Percent, "0", Ok(0.0)),
        (Measure::Percent, "100", Ok(100.0)),
        (Measure::Percent, "101", Err(OutOfRange)),
        (Measure::Percent, "-1", Err(OutOfRange)),
        (Measure::Percent, "80h", Err(unit("h"))),
        (Measure::Percent, "8k", Err(unit("k"))),
        (Measure::Percent, "", Err(NoNumber)),
        (Measure::Percent, "half", Err(NoNumber)),
        (Measure::Percent, "3,5", Err(Comma)),
        (Measure::Percent, "３、５", Err(Comma)),
        (Measure::Percent, "3, 5", Err(NoNumber)),
        // A number may be beyond its ends: what happened is no mistake.
        (of("pages"), "1,200", Ok(1200.0)),
        (of("pages"), "-5", Ok(-5.0)),
        (of("pages"), "12 pages", Ok(12.0)),
        (of("pages"), "12 page", Ok(12.0)),
        (of("pages"), "12p", Ok(12.0)),
        (of("pages"), "１２Ｐａｇｅｓ", Ok(12.0)),
        (of("pages"), "12 words", Err(unit("words"))),
        (of("page"), "12 pages", Ok(12.0)),
        (of("hours"), "3.5h", Ok(3.5)),
        (of("h"), "3.5 hours", Ok(3.5)),
        (of("h"), "1h30m", Err(NoNumber)),
        (of("ページ"), "12ページ", Ok(12.0)),
        (of("ページ"), "12ﾍﾟｰｼﾞ", Ok(12.0)),
        (of("ページ"), "12ぺ", Ok(12.0)),
        (of("ページ"), "12p", Err(unit("p"))),
        (of("時間"), "3時", Ok(3.0)),
        (of("分"), "5分間", Ok(5.0)),
        (of("歩"), "1万歩", Ok(10_000.0)),
        (of("％"), "80%", Ok(80.0)),
        (of("¥"), "￥1,200", Ok(1200.0)),
        (of(" min late "), "5 min", Ok(5.0)),
        // A short sign is not another short sign.
        (of("m"), "5mm", Err(unit("mm"))),
        (of("mm"), "5m", Err(unit("m"))),
        (of("m"), "5 min", Err(unit("min"))),
        (of("km"), "5 km/h", Err(unit("km/h"))),
        (of("km"), "10k", Ok(10.0)),
        (of("k"), "10km", Err(unit("km"))),
        (of("words"), "1.2k", Ok(1200.0)),
        (of("words"), "1.2k words", Ok(1200.0)),
        (of("words"), "1.2k pages", Err(unit("k pages"))),
        (of(""), "1.2k", Ok(1200.0)),
        (of(""), "12", Ok(12.0)),
        // A goal without a unit is contradicted by none.
        (of(""), "12点", Ok(12.0)),
        (of(""), "3.5h", Ok(3.5)),
        (of(" "), "80%", Ok(80.0)),
        (of(""), "10k", Ok(10_000.0)),
        // Twins, and what only looks like them.
        (of("円"), "¥500", Ok(500.0)),
        (of("¥"), "500円", Ok(500.0)),
        (of("時間"), "3.5h", Ok(3.5)),
        (of("hours"), "３．５時間", Ok(3.5)),
        (of("hrs"), "3 hours", Ok(3.0)),
        (of("分"), "28min", Ok(28.0)),
        (of("mins"), "２８分", Ok(28.0)),
        (of("minutes"), "80%", Err(unit("%"))),
        (of("min"), "3.5h", Err(unit("h"))),
        (of("%"), "80 percent", Ok(80.0)),
        (of("回"), "3 times", Ok(3.0)),
        (of("冊"), "3 books", Ok(3.0)),
        (of("$"), "¥500", Err(unit("¥"))),
        // A full stop.
        (of("分"), "２８分。", Ok(28.0)),
        (Measure::Percent, "80。", Ok(80.0)),
        (five_steps(), "0", Ok(0.0)),
        (five_steps(), "５", Ok(5.0)),
        (five_steps(), "3/5", Ok(3.0)),
        (five_steps(), "3 of 5", Ok(3.0)),
        (five_steps(), "３／５", Ok(3.0)),
        (five_steps(), "3/4", Err(NoNumber)),
        (five_steps(), "6", Err(OutOfRange)),
        (five_steps(), "-1", Err(OutOfRange)),
        (five_steps(), "2.5", Err(NotWhole)),
        (five_steps(), "3 steps", Err(unit("steps"))),
        (levels(), "+1", Ok(1.0)),
        (levels(), "－２", Ok(-2.0)),
        (levels(), "−1", Ok(-1.0)),
        (levels(), "0", Ok(0.0)),
        (levels(), "3", Err(OutOfRange)),
        (levels(), "-2.5", Err(OutOfRange)),
        (levels(), "0.5", Err(NotWhole)),
        (levels(), "1点", Err(unit("点"))),
    ] {
        assert_eq!(read_value(&measure, typed), read, "{typed} of {measure:?}");
    }
}

#[test]
fn a_value_far_from_the_way_is_doubted() {
    for (value, far) in [
        (5.0, false),
        (30.0, false),
        (0.0, false),
        (60.0, false),
        (105.0, false),
        (106.0, true),
        (1200.0, true),
        (-70.0, false),
        (-71.0, true),
    ] {
        assert_eq!(is_far(&counted("min"), value), far, "{value}");
        assert!(!is_far(&Measure::Percent, value));
    }
}

#[test]
fn what_is_wrong_and_what_can_be_typed_is_said() {
    for (bad, measure, en, ja) in [
        (
            OutOfRange,
            Measure::Percent,
            "This is out of range. Type 0 to 100.",
            "範囲の外です。0〜100で入力してください。",
        ),
        (
            unit("words"),
            counted("pages"),
            "words is another unit. Type a number such as 5 pages.",
            "単位「words」が目標と違います。例: 5 pages",
        ),
        (
            NotWhole,
            five_steps(),
            "This counts in whole steps. Type 0 to 5.",
            "整数で入力します。0〜5で入力してください。",
        ),
        (
            NoNumber,
            levels(),
            "This is not one number. Type -2, -1, 0, +1 or +2.",
            "数値として読み取れません。-2、-1、0、+1、+2のいずれかです。",
        ),
    ] {
        assert_eq!(bad_value(Lang::En, &bad, &measure), en);
        assert_eq!(bad_value(Lang::Ja, &bad, &measure), ja);
    }
}

proptest! {
    #[test]
    fn what_is_shown_of_a_value_can_be_typed(
        number in -99_999_999_i64..99_999_999,
        unit in prop::sample::select(vec!["", "pages", "h", "ページ", "％", "km/h", "k", "min late"]),
    ) {
        let number = number as f64 / 100.0;
        let measure = counted(unit);
        for lang in [Lang::En, Lang::Ja] {
            let shown = value(lang, &measure, number);
            prop_assert_eq!(read_value(&measure, &shown), Ok(number), "{}", shown);
        }
    }

    #[test]
    fn reading_never_fails_badly(typed in r"[0-9０-９,，、.．%％kKe+ー万千億¥ /of-]{0,12}") {
        if let Some((number, _)) = read_number(&typed) {
            prop_assert!(number.is_finite());
        }
        for measure in [Measure::Percent, counted("km"), five_steps(), levels()] {
            if let Ok(value) = read_value(&measure, &typed) {
                prop_assert!(value.is_finite());
            }
        }
    }
}
