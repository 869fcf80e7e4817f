//! The radar of skills: round, with its names around it, and a table where it has no room.

use chrono::NaiveDate;
use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::text;
use shirube::ui::look::{Look, Symbols, Theme};
use shirube::ui::radar::{Radar, Spoke};

type Skill = (&'static str, u8, u8);

const ENGLISH: [Skill; 10] = [
    ("Presenting in English", 2, 4),
    ("Conclusion first", 3, 3),
    ("Project management", 3, 5),
    ("Data analysis", 4, 4),
    ("Hiring", 1, 3),
    ("Facilitation", 2, 5),
    ("Negotiation", 3, 4),
    ("Writing", 4, 5),
    ("Reading figures", 2, 3),
    ("Coaching", 5, 4),
];

const JAPANESE: [Skill; 10] = [
    ("英語での発表", 2, 4),
    ("結論から話す", 3, 3),
    ("プロジェクト管理", 3, 5),
    ("データ分析", 4, 4),
    ("採用・面接", 1, 3),
    ("ファシリテーション", 2, 5),
    ("交渉", 3, 4),
    ("文章", 4, 5),
    ("数字を読む", 2, 3),
    ("育成", 5, 4),
];

const ODD: [Skill; 6] = [
    ("", 0, 0),
    (
        "A skill that somebody has written down as a whole sentence, so long",
        1,
        9,
    ),
    ("👨‍👩‍👧 家族と仕事の両立を、時間をかけて考え続けること", 0, 3),
    ("مهارة", 5, 0),
    ("\tTabs\tin\tit", 255, 1),
    ("か゛ｶﾞ葛󠄀", 2, 2),
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

/// The radar's rows, and the table's.
fn drawn(skills: &[Skill], look: &Look, columns: u16, rows: u16) -> [Vec<String>; 2] {
    let spokes: Vec<Spoke> = skills
        .iter()
        .map(|&(name, first, second)| Spoke {
            name,
            first,
            second,
        })
        .collect();
    let radar = Radar {
        spokes: &spokes,
        names: look.lang.pick(("now", "wanted"), ("現在", "目標")),
        difference: look.lang.pick("gap", "差"),
    };
    [radar.rows(look, columns, rows), radar.table(look, columns)].map(|rows| {
        rows.into_iter()
            .map(|runs| runs.into_iter().map(|(words, _)| words).collect())
            .collect()
    })
}

fn radar(skills: &[Skill], look: &Look, columns: u16) -> Vec<String> {
    drawn(skills, look, columns, 26)[0].clone()
}

#[test]
fn a_radar_shows_both_shapes_and_every_name() {
    let english = look(Lang::En, &Symbols::UNICODE);
    let japanese = look(Lang::Ja, &Symbols::UNICODE);
    let ascii = look(Lang::En, &Symbols::ASCII);
    let pictures = [
        ("three", radar(&ENGLISH[..3], &english, 80)),
        ("six", radar(&ENGLISH[..6], &english, 80)),
        ("six, high", radar(&ENGLISH[..6], &english, 170)),
        ("six, low", radar(&ENGLISH[..6], &english, 40)),
        ("ten", radar(&ENGLISH, &english, 80)),
        ("seven, Japanese", radar(&JAPANESE[..7], &japanese, 80)),
        ("eight, Japanese, low", radar(&JAPANESE[..8], &japanese, 44)),
        ("six, ASCII", radar(&ENGLISH[..6], &ascii, 80)),
        ("nine, ASCII", radar(&ENGLISH[..9], &ascii, 100)),
        ("odd", radar(&ODD, &english, 80)),
    ];
    let all: Vec<String> = pictures
        .iter()
        .map(|(name, rows)| format!("{name}\n{}\n", rows.join("\n")))
        .collect();
    assert_snapshot!(all.join("\n"));
}

#[test]
fn a_table_shows_the_same_in_aligned_columns() {
    let english = look(Lang::En, &Symbols::UNICODE);
    let japanese = look(Lang::Ja, &Symbols::UNICODE);
    let ascii = look(Lang::En, &Symbols::ASCII);
    let tables = [
        ("English", drawn(&ENGLISH, &english, 80, 26)),
        ("Japanese", drawn(&JAPANESE, &japanese, 40, 26)),
        ("narrow", drawn(&JAPANESE, &japanese, 24, 26)),
        ("ASCII", drawn(&ENGLISH, &ascii, 48, 26)),
        ("odd", drawn(&ODD, &english, 60, 26)),
    ];
    let all: Vec<String> = tables
        .iter()
        .map(|(name, [_, table])| format!("{name}\n{}\n", table.join("\n")))
        .collect();
    assert_snapshot!(all.join("\n"));
}

#[test]
fn no_row_is_wider_than_its_room_and_no_picture_higher() {
    for columns in (0..=64).chain([80, 120, 200, 400]) {
        for rows in [0, 1, 11, 12, 17, 26, 60] {
            for count in 0..=10 {
                for (skills, lang) in [
                    (&ENGLISH[..count], Lang::En),
                    (&JAPANESE[..count], Lang::Ja),
                    (&ODD[..count.min(6)], Lang::Ja),
                ] {
                    for symbols in [Symbols::UNICODE, Symbols::ASCII] {
                        let drawn = drawn(skills, &look(lang, &symbols), columns, rows);
                        for row in drawn.iter().flatten() {
                            let width = text::width(row.trim_end());
                            assert!(width <= columns.into(), "{columns}×{rows} {count}: {row}");
                        }
                        let [radar, table] = drawn;
                        let most = usize::from(rows.min(26));
                        assert!(radar == table || radar.len() <= most, "{columns}×{rows}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_radar_is_as_wide_as_it_is_high() {
    for (columns, count) in [(40, 4), (80, 8), (120, 4), (200, 8)] {
        for symbols in [Symbols::UNICODE, Symbols::ASCII] {
            let rows = radar(&vec![("", 5, 5); count], &look(Lang::En, &symbols), columns);
            let picture = &rows[1..rows.len() - 3];
            // Whoever looks for the spokes finds them at the same distance from the middle in all four directions.
            let points = |row: &String| row.matches(symbols.point).count();
            let first = picture.iter().position(|row| points(row) > 0).unwrap();
            let last = picture.iter().rposition(|row| points(row) > 0).unwrap();
            let wide = picture.iter().map(|row| {
                let columns: Vec<usize> = row
                    .match_indices(symbols.point)
                    .map(|(at, _)| text::width(&row[..at]))
                    .collect();
                columns.last().unwrap_or(&0) - columns.first().unwrap_or(&0)
            });
            // A cell is taken to be 2.3 times as high as it is wide, in few columns twice.
            let cell = if columns < 60 { 20 } else { 23 };
            let (wide, high) = (wide.max().unwrap(), cell * (last - first) / 10);
            assert!(
                wide.abs_diff(high) <= 3,
                "{wide} × {high}:\n{}",
                rows.join("\n")
            );
        }
    }
}

#[test]
fn names_stand_whole_and_clear_of_the_lines_where_there_is_room() {
    for count in 3..=10 {
        for (skills, lang) in [(ENGLISH, Lang::En), (JAPANESE, Lang::Ja)] {
            let rows = radar(&skills[..count], &look(lang, &Symbols::UNICODE), 90);
            for (name, first, second) in &skills[..count] {
                let label = format!("{name} {first}›{second}");
                let row = rows.iter().find(|row| row.contains(&label));
                let row = row.unwrap_or_else(|| panic!("{label}\n{}", rows.join("\n")));
                let (before, behind) = row.split_once(&label).unwrap();
                assert!(before.is_empty() || before.ends_with("  "), "{row}");
                assert!(behind.is_empty() || behind.starts_with("  "), "{row}");
            }
        }
    }
}

#[test]
fn what_makes_no_shape_is_a_table() {
    let english = look(Lang::En, &Symbols::UNICODE);
    let mut eleven = ENGLISH.to_vec();
    eleven.push(("Patience", 1, 2));
    for (skills, columns, rows, is_table) in [
        (&ENGLISH[..2], 80, 26, true),
        (&ENGLISH[..3], 80, 26, false),
        (&ENGLISH[..], 80, 26, false),
        (&eleven, 80, 26, true),
        (&ENGLISH[..5], 39, 26, true),
        (&ENGLISH[..5], 40, 11, true),
        (&ENGLISH[..5], 40, 12, false),
        // So many names would stand too close.
        (&ENGLISH[..], 40, 26, true),
    ] {
        let [radar, table] = drawn(skills, &english, columns, rows);
        assert_eq!(
            radar == table,
            is_table,
            "{} {columns}×{rows}",
            skills.len()
        );
    }
    assert_eq!(
        drawn(&[], &english, 80, 26),
        [Vec::<String>::new(), Vec::new()]
    );
}

#[test]
fn a_level_that_was_not_said_leaves_its_shape_open() {
    let unsaid = [("a", 0, 3), ("b", 3, 3), ("c", 0, 3), ("d", 3, 3)];
    for symbols in [Symbols::UNICODE, Symbols::ASCII] {
        let look = look(Lang::En, &symbols);
        let rows = radar(&unsaid, &look, 80).join("\n");
        let picture = rows.rsplit_once("\n\n").unwrap().0;
        assert_eq!(picture.matches(symbols.point).count(), 2, "{picture}");
        assert_eq!(
            picture.matches(symbols.second_point).count(),
            2,
            "{picture}"
        );
        assert!(!picture.contains('#'), "{picture}");
        assert!(
            picture.contains(&format!("a -{}3", symbols.then)),
            "{picture}"
        );
    }
}
