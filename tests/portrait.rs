//! The lines of a self-analysis: traits with their episodes, skills with their levels, and no line lost.

use proptest::prelude::*;
use shirube::domain::{LEVELS, Skill, skills, traits};

#[test]
fn a_line_is_a_trait_and_what_is_indented_below_is_its_episode() {
    for (text, expected) in [
        ("", &[][..]),
        ("\n  \n\t\n\u{3000}\n", &[]),
        ("patient", &[("patient", "")]),
        ("patient\nfrank", &[("patient", ""), ("frank", "")]),
        (
            "patient\n  In March.\n  And in May.",
            &[("patient", "In March.\nAnd in May.")],
        ),
        (
            "聞き上手\n\u{3000}3月の会議で。\n素早い",
            &[("聞き上手", "3月の会議で。"), ("素早い", "")],
        ),
        ("patient\n\tIn March.", &[("patient", "In March.")]),
        // Blank lines divide nothing.
        (
            "patient\n\n  In March.\n\n\nfrank\n",
            &[("patient", "In March."), ("frank", "")],
        ),
        // One blank is a slip.
        ("patient\n frank", &[("patient", ""), ("frank", "")]),
        // Nothing stands above the first.
        ("  patient\n  In March.", &[("patient", "In March.")]),
        (
            "patient\r\n  In March.\r\nfrank\r\n",
            &[("patient", "In March."), ("frank", "")],
        ),
        // A list is a list of traits; in an episode its marks stay.
        ("- patient\n- frank", &[("patient", ""), ("frank", "")]),
        (
            "・聞き上手\n• frank\n* quick",
            &[("聞き上手", ""), ("frank", ""), ("quick", "")],
        ),
        (
            "- patient\n  - In March.\n  - In May.",
            &[("patient", "- In March.\n- In May.")],
        ),
        // What only looks like the mark of a list.
        (
            "-5 °C is fine\n*bold*\n-\n・",
            &[("-5 °C is fine", ""), ("*bold*", ""), ("-", ""), ("・", "")],
        ),
    ] {
        let read = traits(text);
        let read: Vec<(&str, &str)> = read
            .iter()
            .map(|one| (one.words.as_str(), one.episode.as_str()))
            .collect();
        assert_eq!(read, expected, "{text:?}");
    }
}

#[test]
fn a_line_is_a_skill_and_the_levels_stand_behind_it() {
    for (line, name, now, wanted) in [
        ("speaking English 2 4", "speaking English", 2, 4),
        ("英会話 2→4", "英会話", 2, 4),
        ("英会話 2 → 4", "英会話", 2, 4),
        ("英会話 2->4", "英会話", 2, 4),
        ("英会話: 2 > 4", "英会話", 2, 4),
        ("英会話：２＞４", "英会話", 2, 4),
        ("英会話、2/4", "英会話", 2, 4),
        ("英会話 2ー4", "英会話", 2, 4),
        ("英会話 2〜4", "英会話", 2, 4),
        ("話す　２　４", "話す", 2, 4),
        ("\twriting\t3\t5\t", "writing", 3, 5),
        // Going down is a wish, too.
        ("meetings 5 2", "meetings", 5, 2),
        ("writing 3", "writing", 3, 0),
        ("C# 3", "C#", 3, 0),
        ("C# 3→", "C#", 3, 0),
        ("writing →4", "writing", 0, 4),
        ("writing -> 4", "writing", 0, 4),
        ("writing", "writing", 0, 0),
        // Digits that are a part of the name.
        ("Rust 2024 3 5", "Rust 2024", 3, 5),
        ("TOEIC 800 3 4", "TOEIC 800", 3, 4),
        ("5S 活動 2 3", "5S 活動", 2, 3),
        ("HTML5", "HTML5", 0, 0),
        ("HTML5 2", "HTML5", 2, 0),
        ("Python 3 2 4", "Python 3", 2, 4),
        ("TOEIC 800", "TOEIC 800", 0, 0),
        ("Office 365/4", "Office 365/4", 0, 0),
        ("AWS-3", "AWS-3", 0, 0),
        ("英検2級", "英検2級", 0, 0),
        // A long vowel is no dash.
        ("マネージャー 2 4", "マネージャー", 2, 4),
        ("リーダー3", "リーダー3", 0, 0),
        // There is no such level.
        ("writing 0", "writing 0", 0, 0),
        ("writing 6", "writing 6", 0, 0),
        ("writing 10", "writing 10", 0, 0),
        ("writing 0 4", "writing 0", 4, 0),
        ("writing 2 6", "writing 2 6", 0, 0),
        // No name is empty.
        ("3", "3", 0, 0),
        ("3 4", "3", 4, 0),
        ("2 3 4", "2", 3, 4),
        ("34", "34", 0, 0),
        ("→ 3", "→", 3, 0),
        (": 3", ": 3", 0, 0),
        ("- 3 4", "3", 4, 0),
        // Marks of a list.
        ("- writing 3 5", "writing", 3, 5),
        ("・英会話 2→4", "英会話", 2, 4),
        ("・", "・", 0, 0),
        ("👨‍👩‍👧 家族 1 3", "👨‍👩‍👧 家族", 1, 3),
    ] {
        let said = |level| Some(level).filter(|level| *level > 0);
        let expected = Skill {
            name: name.to_owned(),
            now: said(now),
            wanted: said(wanted),
        };
        assert_eq!(skills(line), [expected], "{line:?}");
    }
    let several = skills("writing 3 5\r\n\r\n  \nC# 2\n");
    let names: Vec<&str> = several.iter().map(|skill| skill.name.as_str()).collect();
    assert_eq!(names, ["writing", "C#"]);
}

/// Lines of what matters to the grammar, and of anything.
fn texts() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        "[0-9０-９ 　\t→>/:、ー・*a英-]{0,8}",
        "\\PC{0,8}",
        Just("\r".to_owned()),
    ];
    let line = proptest::collection::vec(sign, 0..4).prop_map(|parts| parts.concat());
    proptest::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"))
}

/// The lines that say anything, without the blanks around them.
fn lines(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

proptest! {
    #[test]
    fn every_line_of_traits_is_there_once_and_in_its_order(text in texts()) {
        let read = traits(&text);
        let mut left = lines(&text).into_iter();
        for one in &read {
            prop_assert!(!one.words.is_empty());
            let line = left.next().unwrap();
            prop_assert!(line.ends_with(&one.words) && line.len() - one.words.len() <= 8, "{line:?}");
            // A lone carriage return within a line of an episode is no end of it.
            for told in one.episode.split('\n').filter(|told| !told.is_empty()) {
                prop_assert_eq!(left.next(), Some(told));
            }
        }
        prop_assert_eq!(left.next(), None);
    }

    #[test]
    fn every_line_is_a_skill_with_a_name_and_its_levels_are_levels(text in texts()) {
        let read = skills(&text);
        let lines = lines(&text);
        prop_assert_eq!(read.len(), lines.len());
        for (skill, line) in read.iter().zip(lines) {
            prop_assert!(!skill.name.is_empty() && line.contains(&skill.name), "{line:?}");
            prop_assert_eq!(skill.name.trim(), &skill.name);
            let levels = [skill.now, skill.wanted];
            prop_assert!(levels.iter().flatten().all(|level| LEVELS.contains(level)));
            // What is neither name nor level only divides them.
            let rest = line.split_once(&skill.name).unwrap().1;
            let digits = rest.chars().filter(|it| it.is_numeric()).count();
            prop_assert_eq!(digits, levels.iter().flatten().count(), "{:?}", line);
        }
    }

    #[test]
    fn levels_written_behind_a_name_are_read_back(
        name in "[a-zA-Zぁ-ん][a-zA-Z0-9ぁ-ん ]{0,10}[a-zA-Zぁ-んー#]",
        now in 1u8..=5,
        wanted in 1u8..=5,
        between in prop_oneof![Just(" "), Just("→"), Just(" > "), Just("/"), Just("　")],
    ) {
        let read = skills(&format!("{name} {now}{between}{wanted}"));
        let expected = Skill { name, now: Some(now), wanted: Some(wanted) };
        prop_assert_eq!(read, [expected]);
    }
}
