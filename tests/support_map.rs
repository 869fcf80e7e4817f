//! The support map as a picture: aligned in both languages and at every size, with its twin of digits.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use proptest::prelude::*;
use shirube::domain::{
    Ids, Lang, Mentor, SelfAnalysis, Stage, Support, SupportLevels, support_map,
};
use shirube::text;
use shirube::ui::look::{Look, Symbols, Theme};
use shirube::ui::prose::Run;
use shirube::ui::support_map::{Person, given_and_received, rows, table};

/// Who gives what, and whether they would only.
type Who = (&'static str, SupportLevels, bool);

const NEEDED: SupportLevels = [3, 2, 0, 1, 2, 3];

const FEW: [Who; 4] = [
    ("田中", [3, 2, 1, 0, 0, 2], false),
    ("Smith", [1, 1, 2, 0, 0, 2], false),
    ("佐藤", [0, 0, 0, 0, 2, 1], true),
    ("Lee", [2, 0, 0, 0, 0, 3], true),
];

const ODD: [Who; 6] = [
    ("王", [1, 9, 0, 255, 0, 2], false),
    (
        "Somebody with a name so long that it takes all of sixty columns",
        [0, 1, 2, 3, 0, 0],
        false,
    ),
    ("👨‍👩‍👧 家族", [2, 0, 0, 0, 0, 0], false),
    ("محمد الفارسي", [0, 2, 0, 0, 0, 0], true),
    ("דוד בן־גוריון", [0, 0, 0, 1, 0, 0], true),
    ("", [0; 6], true),
];

fn look(lang: Lang, symbols: &Symbols) -> Look {
    Look {
        theme: Theme::plain(),
        symbols: *symbols,
        lang,
        today: NaiveDate::default(),
        clock_is_set: false,
        week_starts: None,
    }
}

/// The map as a picture and as a table.
fn drawn(
    needed: Option<SupportLevels>,
    who: &[Who],
    look: &Look,
    columns: u16,
) -> [Vec<String>; 2] {
    let ids = Ids::seeded(1);
    let id = || ids.next(DateTime::UNIX_EPOCH);
    let mentors: Vec<Mentor> = who
        .iter()
        .map(|(name, supports, is_candidate)| {
            let stage = if *is_candidate {
                Stage::Candidate
            } else {
                Stage::Active
            };
            Mentor {
                supports: *supports,
                ..Mentor::new(id(), *name, stage)
            }
        })
        .collect();
    let analysis = needed.map(|needed| SelfAnalysis {
        needed,
        ..SelfAnalysis::new(id(), NaiveDate::default())
    });
    let map = support_map(analysis.as_ref(), &mentors);
    let people: Vec<Person> = mentors.iter().map(person).collect();
    [rows, table].map(|draw| words(draw(look, columns, &map, &people)))
}

fn person(mentor: &Mentor) -> Person<'_> {
    Person {
        id: mentor.id,
        name: &mentor.name,
        levels: mentor.supports,
        is_candidate: mentor.stage == Stage::Candidate,
    }
}

fn words(rows: Vec<Vec<Run>>) -> Vec<String> {
    let row = |runs: Vec<Run>| runs.into_iter().map(|(words, _)| words).collect::<String>();
    rows.into_iter()
        .map(|runs| row(runs).trim_end().to_owned())
        .collect()
}

/// So many people, every third a candidate.
fn crowd(count: usize) -> Vec<Who> {
    const NAMES: [&str; 5] = ["Tanaka", "鈴木", "Okonkwo-Petersen", "Li", "三浦"];
    (0..count)
        .map(|n| {
            let levels = Support::ALL.map(|support| ((n + support as usize * 2) % 4) as u8);
            (NAMES[n % NAMES.len()], levels, n % 3 == 2)
        })
        .collect()
}

#[test]
fn a_map_shows_what_is_needed_and_who_gives_it() {
    let english = look(Lang::En, &Symbols::UNICODE);
    let japanese = look(Lang::Ja, &Symbols::UNICODE);
    let ascii = look(Lang::En, &Symbols::ASCII);
    let needed = Some(NEEDED);
    let maps = [
        ("few", drawn(needed, &FEW, &english, 76)),
        ("few, Japanese", drawn(needed, &FEW, &japanese, 76)),
        ("few, ASCII", drawn(needed, &FEW, &ascii, 76)),
        ("few, narrow", drawn(needed, &FEW, &english, 36)),
        ("few, narrow, Japanese", drawn(needed, &FEW, &japanese, 36)),
        ("few, very narrow", drawn(needed, &FEW, &japanese, 20)),
        ("odd", drawn(needed, &ODD, &english, 100)),
        ("one", drawn(needed, &FEW[..1], &english, 76)),
        ("candidates only", drawn(needed, &FEW[2..], &english, 76)),
        ("five", drawn(needed, &crowd(5), &japanese, 56)),
        ("a hundred", drawn(needed, &crowd(100), &english, 76)),
        ("nobody", drawn(needed, &[], &english, 76)),
        ("nothing needed yet", drawn(None, &FEW, &japanese, 76)),
        ("nothing at all", drawn(None, &[], &english, 40)),
    ];
    let all: Vec<String> = maps
        .iter()
        .map(|(name, [picture, table])| {
            format!("{name}\n{}\n\n{}\n", picture.join("\n"), table.join("\n"))
        })
        .collect();
    assert_snapshot!(all.join("\n"));
}

#[test]
fn what_is_given_stands_beside_what_was_received() {
    let given = [3, 2, 0, 1, 0, 0];
    let shown = |look: &Look, columns, received, meetings| {
        words(given_and_received(look, columns, given, received, meetings)).join("\n")
    };
    let english = look(Lang::En, &Symbols::UNICODE);
    let japanese = look(Lang::Ja, &Symbols::UNICODE);
    let ascii = look(Lang::En, &Symbols::ASCII);
    let received = [9, 2, 12, 0, 0, 1];
    assert_snapshot!(
        [
            shown(&english, 76, received, 12),
            shown(&japanese, 56, received, 12),
            shown(&ascii, 36, received, 12),
            shown(&japanese, 36, received, 1000),
            shown(&english, 76, [0; 6], 0),
        ]
        .join("\n\n")
    );
}

#[test]
fn what_is_missing_is_told_by_more_than_its_ink() {
    for (symbols, lang, said) in [
        (Symbols::UNICODE, Lang::En, "✗ missing"),
        (Symbols::ASCII, Lang::En, "! missing"),
        (Symbols::UNICODE, Lang::Ja, "✗ 足りない"),
    ] {
        for columns in [30, 36, 76, 120] {
            for drawn in drawn(Some(NEEDED), &FEW, &look(lang, &symbols), columns) {
                // Drive and network.
                let missing = drawn.iter().filter(|row| row.ends_with(said)).count();
                assert_eq!(missing, 2, "{columns}:\n{}", drawn.join("\n"));
            }
        }
    }
}

#[test]
fn who_gives_most_of_what_is_needed_comes_first_and_nobody_is_left_uncounted() {
    let english = look(Lang::En, &Symbols::UNICODE);
    let who: Vec<Who> = vec![
        // Much, of what nobody needs.
        ("Off", [0, 0, 3, 0, 0, 0], false),
        ("Best", [3, 0, 0, 0, 0, 2], false),
        ("Some", [1, 1, 0, 0, 0, 0], false),
        // Covers what is given already.
        ("Double", [3, 0, 0, 0, 0, 0], true),
        ("Fills", [0, 0, 0, 1, 1, 0], true),
    ];
    let [picture, _] = drawn(Some(NEEDED), &who, &english, 84);
    let names: Vec<&str> = picture[1].split_whitespace().skip(1).collect();
    assert_eq!(names, ["Best", "Some", "Off", "Fills", "Double"]);
    for (columns, seen) in [(76, 5), (58, 3), (50, 2)] {
        let [picture, _] = drawn(Some(NEEDED), &crowd(100), &english, columns);
        let more: usize = picture
            .iter()
            .find(|row| row.starts_with('+'))
            .unwrap()
            .split_whitespace()
            .filter_map(|word| word.parse::<usize>().ok())
            .sum();
        let names = picture[1].split_whitespace().count() - 1;
        assert_eq!(names + more, 100, "{picture:?}");
        assert!(names.abs_diff(seen) <= 1, "{columns}: {names}");
    }
}

#[test]
fn no_row_is_wider_than_its_room() {
    let crowds: [&[Who]; 4] = [&[], &FEW, &ODD, &crowd(100)];
    for columns in (0..=64).chain([80, 100, 200, u16::MAX]) {
        for lang in [Lang::En, Lang::Ja] {
            for symbols in [Symbols::UNICODE, Symbols::ASCII] {
                let look = look(lang, &symbols);
                for who in crowds {
                    for needed in [None, Some(NEEDED), Some([255; 6])] {
                        for row in drawn(needed, who, &look, columns).iter().flatten() {
                            let width = text::width(row);
                            assert!(width <= columns.into(), "{columns}: {row}");
                        }
                    }
                }
                let received = [0, 1, 2, 300, 0, 9999];
                let rows = given_and_received(&look, columns, [0, 1, 2, 3, 9, 255], received, 9999);
                for row in words(rows) {
                    assert!(text::width(&row) <= columns.into(), "{columns}: {row}");
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn every_column_begins_below_its_name(
        levels in proptest::collection::vec((proptest::array::uniform6(0u8..=3), any::<bool>()), 1..6),
        columns in 60u16..120,
    ) {
        const NAMES: [&str; 6] = ["Aoki", "Berg", "Chen", "Diaz", "Endo", "Faye"];
        let who: Vec<Who> = NAMES
            .iter()
            .zip(levels)
            .map(|(name, (levels, is_candidate))| (*name, levels, is_candidate))
            .collect();
        let [_, table] = drawn(Some(NEEDED), &who, &look(Lang::En, &Symbols::UNICODE), columns);
        for (name, levels, _) in &who {
            let Some(at) = table[1].find(name) else { continue };
            for support in Support::ALL {
                let sign = match levels[support as usize] {
                    0 => '·',
                    level => char::from(b'0' + level),
                };
                let row = &table[2 + support as usize];
                prop_assert_eq!(row.chars().nth(at), Some(sign), "{} {}", name, row);
            }
        }
    }
}
