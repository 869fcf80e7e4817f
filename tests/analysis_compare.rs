//! Two versions of the self-analysis are compared: what is new, gone, said otherwise.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    AnalysisDifference, Compared, Ids, Outlook, SelfAnalysis, Skill, Support, Trait,
    compare_analyses, present_analysis,
};

fn analysis(change: impl Fn(&mut SelfAnalysis)) -> SelfAnalysis {
    let now = DateTime::from_timestamp_millis(1_790_000_000_000).unwrap();
    let mut analysis = SelfAnalysis::new(Ids::seeded(1).next(now), NaiveDate::default());
    change(&mut analysis);
    analysis
}

fn compared(
    then: impl Fn(&mut SelfAnalysis),
    now: impl Fn(&mut SelfAnalysis),
) -> AnalysisDifference {
    compare_analyses(&analysis(then), &analysis(now))
}

/// Each with `=` the same, `+` new, `-` gone, `~` changed.
fn signs(compared: &[Compared<Trait>]) -> Vec<String> {
    let sign = |one: &Compared<Trait>| match one {
        Compared::Same(one) => format!("={}", one.words),
        Compared::New(one) => format!("+{}", one.words),
        Compared::Gone(one) => format!("-{}", one.words),
        Compared::Changed { then, now } => format!("~{}>{}", then.words, now.words),
    };
    compared.iter().map(sign).collect()
}

#[test]
fn strengths_are_known_by_their_words_and_by_likeness() {
    for (then, now, signs) in [
        ("", "", &[][..]),
        ("", "patience", &["+patience"]),
        ("patience", "", &["-patience"]),
        ("patience", "patience", &["=patience"]),
        // An order is none.
        (
            "a plan\nto listen",
            "to listen\na plan",
            &["=to listen", "=a plan"],
        ),
        // However it is written.
        ("ネバリ強さ", "ねばり強さ", &["~ネバリ強さ>ねばり強さ"]),
        (
            "I listen well\nI plan",
            "I listen very well\ncourage",
            &["~I listen well>I listen very well", "+courage", "-I plan"],
        ),
        (
            "結論から話せる",
            "結論から手短に話せる\n粘り強い",
            &["~結論から話せる>結論から手短に話せる", "+粘り強い"],
        ),
        // The same twice is two.
        ("calm\ncalm", "calm", &["=calm", "-calm"]),
        // Another episode shows it.
        ("calm\n  in May", "calm\n  in June", &["~calm>calm"]),
        ("calm\n  in May", "calm\n\tin May", &["=calm"]),
    ] {
        let difference = compared(
            |one| then.clone_into(&mut one.strengths),
            |one| now.clone_into(&mut one.strengths),
        );
        assert_eq!(
            self::signs(&difference.strengths),
            signs,
            "{then:?} {now:?}"
        );
        let is_same = signs.iter().all(|sign| sign.starts_with('='));
        assert_eq!(difference.is_none(), is_same, "{then:?} {now:?}");
    }
}

#[test]
fn skills_are_known_by_their_names_alone() {
    let skill = |name: &str, now, wanted| Skill {
        name: name.to_owned(),
        now,
        wanted,
    };
    let difference = compared(
        |one| "English 2 4\nJava 3 3\nWriting 4".clone_into(&mut one.skills),
        |one| "ＥＮＧＬＩＳＨ 3 4\nJavaScript 1 3\nWriting 4".clone_into(&mut one.skills),
    );
    let [english, script, writing, java] = &difference.skills[..] else {
        panic!("{difference:?}");
    };
    assert_eq!(english.name(), "ＥＮＧＬＩＳＨ");
    assert_eq!(english.levels(), [Some(2), Some(3)]);
    assert_eq!(script.then, None);
    assert_eq!(script.now, Some(skill("JavaScript", Some(1), Some(3))));
    assert_eq!(java.then, Some(skill("Java", Some(3), Some(3))));
    assert_eq!((java.name(), &java.now), ("Java", &None));
    let changed = difference
        .skills
        .iter()
        .map(shirube::domain::SkillThen::is_changed);
    assert_eq!(changed.collect::<Vec<_>>(), [true, true, false, true]);
    assert!(!writing.is_changed());
}

#[test]
fn a_skill_of_which_more_is_wanted_is_changed() {
    let difference = compared(
        |one| "English 2 3".clone_into(&mut one.skills),
        |one| "English 2 4".clone_into(&mut one.skills),
    );
    assert!(difference.skills[0].is_changed());
    assert!(!difference.is_none());
}

#[test]
fn texts_are_listed_that_say_something_and_blanks_around_them_say_nothing() {
    let difference = compared(
        |one| {
            "to lead".clone_into(&mut one.will);
            "to write\n".clone_into(&mut one.can);
            "health".clone_into(&mut one.values);
        },
        |one| {
            "to lead a team".clone_into(&mut one.will);
            "to write".clone_into(&mut one.can);
            "  ".clone_into(&mut one.must);
            "abroad".clone_into(&mut one.later);
        },
    );
    let texts = difference.texts.iter();
    let texts: Vec<(Outlook, bool)> = texts.map(|text| (text.of, text.is_changed())).collect();
    assert_eq!(
        texts,
        [
            (Outlook::Will, true),
            (Outlook::Can, false),
            (Outlook::Values, true),
            (Outlook::Later, true),
        ]
    );
}

#[test]
fn supports_are_listed_that_are_needed_in_either() {
    let difference = compared(
        |one| one.needed = [1, 0, 2, 0, 0, 3],
        |one| one.needed = [3, 0, 2, 0, 1, 0],
    );
    let needs = difference.needs.iter();
    let needs: Vec<(Support, u8, u8)> = needs.map(|one| (one.support, one.then, one.now)).collect();
    assert_eq!(
        needs,
        [
            (Support::Skill, 1, 3),
            (Support::Feedback, 2, 2),
            (Support::Network, 0, 1),
            (Support::Horizon, 3, 0),
        ]
    );
}

#[test]
fn a_version_is_the_same_as_its_copy() {
    let then = analysis(|one| {
        "calm\n  in May\ncalm".clone_into(&mut one.strengths);
        "slow".clone_into(&mut one.weaknesses);
        "English 2 4\nenglish 3".clone_into(&mut one.skills);
        "to lead".clone_into(&mut one.will);
        one.needed = [3; 6];
    });
    let now = then.next_version(then.id, NaiveDate::default());
    assert!(compare_analyses(&then, &now).is_none());
}

#[test]
fn the_present_version_is_the_last_finished_one() {
    let finished = |day: &str| {
        analysis(|one| {
            one.day = day.parse().unwrap();
            one.finished = Some(one.day);
        })
    };
    let begun = analysis(|one| one.day = "2026-11-22".parse().unwrap());
    let (may, june) = (finished("2026-05-01"), finished("2026-06-01"));
    for (versions, present) in [
        (vec![], None),
        (vec![&begun], Some(&begun)),
        (vec![&begun, &june, &may], Some(&june)),
        (vec![&june, &may], Some(&june)),
    ] {
        let versions: Vec<SelfAnalysis> = versions.into_iter().cloned().collect();
        assert_eq!(present_analysis(&versions), present);
    }
}
