//! What is said of goals: nothing that is not known, one fact by one name.

use shirube::domain::{Fact, Id, Lang, Measure, Milestone, Progress, Revised, Revision, Standing};
use shirube::words::{goals, progress, report};

fn levels(highest: &str) -> Measure {
    Measure::Levels(["alone", "small things", "whole tasks", "plans", highest].map(String::from))
}

#[test]
fn nobody_says_that_a_goal_without_a_value_is_on_track() {
    for (done, standing, en, ja) in [
        (None, Standing::OnTrack, "no value yet", "値は未記録"),
        (Some(0.0), Standing::OnTrack, "on track", "順調"),
        (None, Standing::Behind(18), "18 behind", "18pt遅れ"),
        (Some(0.9), Standing::Ahead(23), "23 ahead", "23pt先行"),
        (None, Standing::Unset, "", ""),
    ] {
        let known = Progress {
            done,
            expected: None,
            value: None,
            confidence: None,
            is_doubted: false,
            standing,
            still: None,
            late: None,
        };
        for (lang, said) in [(Lang::En, en), (Lang::Ja, ja)] {
            assert_eq!(progress::stands(lang, &known), said);
        }
    }
}

#[test]
fn a_level_is_said_with_its_words() {
    for (value, said) in [
        (-2.0, "\u{2212}2: alone"),
        (0.0, "0: whole tasks"),
        (2.0, "+2: no need of me"),
        (7.0, "+7"),
    ] {
        let levels = levels("no need of me");
        assert_eq!(progress::value_in_words(Lang::En, &levels, value), said);
    }
}

#[test]
fn a_revision_of_words_alone_says_so() {
    let steps = |text: &str| {
        Measure::Milestones(vec![Milestone {
            text: text.into(),
            reached: None,
        }])
    };
    for (from, to, said) in [
        (
            levels("a"),
            levels("b"),
            ["words of the levels changed", "段階の言葉を変更"],
        ),
        (
            steps("a"),
            steps("b"),
            ["milestones changed", "マイルストーンを変更"],
        ),
    ] {
        let revision = Revision {
            id: Id::from_bytes([1; 16]),
            deleted: false,
            goal: Id::from_bytes([2; 16]),
            day: "2026-11-22".parse().unwrap(),
            what: Revised::Measure(Some(from), Some(to)),
            why: String::new(),
        };
        for (lang, said) in [(Lang::En, said[0]), (Lang::Ja, said[1])] {
            assert_eq!(goals::revision(lang, &revision, revision.day), said);
        }
    }
}

#[test]
fn a_report_says_how_far_a_goal_was_and_counts_as_people_do() {
    for (done, value, before, en, ja) in [
        (
            Some(0.5),
            Some("3 of 6"),
            Some(0.33),
            "3 of 6 (50 %), 33 % the month before",
            "3 of 6(50%)、前月 33%",
        ),
        (Some(0.5), None, None, "50 %", "50%"),
        (None, None, None, "no value yet", "値は未記録"),
    ] {
        assert_eq!(report::far(Lang::En, done, value, before), en);
        assert_eq!(report::far(Lang::Ja, done, value, before), ja);
    }
    for (fact, count, en, ja) in [
        (
            Fact::Minutes,
            65,
            "time in meetings: 1 h 5 min",
            "面談の時間: 1時間5分",
        ),
        (Fact::Meetings, 2, "meetings held: 2", "面談: 2回"),
    ] {
        assert_eq!(report::number(Lang::En, fact, count), en);
        assert_eq!(report::number(Lang::Ja, fact, count), ja);
    }
}
