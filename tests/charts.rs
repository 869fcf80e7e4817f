//! The chart of a goal: it fits wherever it is drawn, and shows what there is, be it nothing.

use chrono::{Days, NaiveDate};
use insta::assert_snapshot;
use shirube::domain::{Course, Lang, Point};
use shirube::text;
use shirube::ui::chart::{Chart, Scale, gauge};
use shirube::ui::look::{Look, Symbols, Theme};

fn look(lang: Lang, symbols: &Symbols) -> Look {
    Look {
        theme: Theme::plain(),
        symbols: *symbols,
        lang,
        today: day("2026-11-28"),
        clock_is_set: false,
        week_starts: None,
    }
}

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn course(from: &str, until: &str, points: &[(&str, f64, u8)]) -> Course {
    let (from, until) = (day(from), day(until));
    Course {
        from,
        until,
        points: points
            .iter()
            .map(|(on, done, confidence)| Point {
                day: day(on),
                done: Some(*done),
                confidence: (*confidence > 0).then_some(*confidence),
            })
            .collect(),
        line: (from < until).then_some(((from, 0.0), (until, 1.0))),
        revised: Vec::new(),
    }
}

fn drawn(course: &Course, look: &Look, columns: u16, rows: u16) -> Vec<String> {
    let unit = look.lang.pick(" minutes", "分");
    let reached = course.points.iter().filter_map(|point| point.done);
    let scale = Scale::over(&[1.0, 0.0], reached, |part| {
        format!("{}{unit}", 25.0f64.mul_add(-part, 30.0).round())
    });
    let chart = Chart {
        course,
        scale: &scale,
    };
    let rows = chart.rows(look, columns, rows).into_iter();
    rows.map(|runs| runs.into_iter().map(|(words, _)| words).collect())
        .collect()
}

fn courses() -> Vec<(&'static str, Course)> {
    let mut revised = course(
        "2026-06-15",
        "2027-01-31",
        &[
            ("2026-06-30", 0.05, 3),
            ("2026-07-20", 0.2, 4),
            ("2026-09-10", 0.15, 3),
            ("2026-10-05", 0.4, 2),
            ("2026-11-25", 0.6, 4),
        ],
    );
    revised.revised = vec![day("2026-10-10")];
    let mut undated = course("2026-11-28", "2026-11-28", &[("2026-11-28", 0.1, 5)]);
    undated.line = None;
    let mut silent = course("2026-11-01", "2026-12-24", &[("2026-11-20", 0.0, 2)]);
    silent.points[0].done = None;
    vec![
        ("none", course("2026-11-01", "2026-12-24", &[])),
        (
            "one",
            course("2026-11-01", "2027-03-31", &[("2026-11-20", 0.3, 4)]),
        ),
        (
            "two",
            course(
                "2026-10-01",
                "2026-12-20",
                &[("2026-10-20", 0.2, 0), ("2026-11-12", 0.6, 0)],
            ),
        ),
        ("begun today", undated),
        ("without a value", silent),
        ("revised", revised),
        (
            "beyond the aim and before the beginning",
            course(
                "2026-10-01",
                "2026-12-20",
                &[
                    ("2026-10-10", -0.2, 2),
                    ("2026-10-20", 0.6, 4),
                    ("2026-11-20", 1.4, 5),
                ],
            ),
        ),
        (
            "for twenty years",
            course(
                "2010-02-03",
                "2030-05-06",
                &[("2012-01-01", 0.1, 1), ("2025-12-31", 1.0, 5)],
            ),
        ),
        (
            "over long ago",
            course("2024-01-01", "2024-01-31", &[("2024-01-31", 1.0, 5)]),
        ),
    ]
}

#[test]
fn a_chart_shows_what_there_is() {
    let all: Vec<String> = courses()
        .iter()
        .flat_map(|(name, course)| {
            [
                (Lang::En, Symbols::UNICODE),
                (Lang::Ja, Symbols::UNICODE),
                (Lang::En, Symbols::ASCII),
            ]
            .map(|(lang, symbols)| {
                let rows = drawn(course, &look(lang, &symbols), 60, 10).join("\n");
                format!("{name}\n{rows}\n")
            })
        })
        .collect();
    assert_snapshot!(all.join("\n"));
}

#[test]
fn no_row_is_wider_than_its_room_and_the_twin_is_ascii() {
    for (name, course) in courses() {
        for columns in (0..=40).chain([64, 88, 110]) {
            for rows in [0, 1, 6, 7, 17] {
                for lang in [Lang::En, Lang::Ja] {
                    for row in drawn(&course, &look(lang, &Symbols::UNICODE), columns, rows) {
                        let width = text::width(row.trim_end());
                        assert!(
                            width <= usize::from(columns),
                            "{name} {columns}×{rows}: {row}"
                        );
                    }
                }
                for row in drawn(&course, &look(Lang::En, &Symbols::ASCII), columns, rows) {
                    assert!(row.is_ascii(), "{row}");
                }
            }
        }
    }
}

#[test]
fn no_day_of_a_course_makes_a_chart_fail() {
    let from = day("2026-01-31");
    for days in [0, 1, 2, 27, 28, 29, 31, 59, 365, 3_650, 36_500, 1_000_000] {
        let until = from + Days::new(days);
        let mut long = course("2026-01-31", "2026-01-31", &[("2026-01-31", 0.5, 0)]);
        long.until = until;
        long.line = Some(((from, 0.0), (until, 1.0)));
        for columns in [16, 17, 40, 110] {
            assert!(!drawn(&long, &look(Lang::En, &Symbols::UNICODE), columns, 8).is_empty());
        }
    }
}

#[test]
fn a_gauge_shows_what_is_begun_and_what_is_not_reached() {
    let look = look(Lang::En, &Symbols::ASCII);
    for (done, drawn) in [
        (None, ".........."),
        (Some(0.0), ".........."),
        (Some(0.01), "#........."),
        (Some(0.6), "######...."),
        (Some(0.999), "#########."),
        (Some(1.0), "##########"),
        (Some(3.0), "##########"),
        (Some(-1.0), ".........."),
    ] {
        assert_eq!(gauge(&look, done, 10).concat(), drawn);
        assert_eq!(gauge(&look, done, 0).concat(), "");
    }
}

#[test]
fn a_value_beyond_the_aim_stands_above_it() {
    let look = look(Lang::En, &Symbols::UNICODE);
    let beyond = course("2026-10-01", "2026-12-20", &[("2026-11-20", 1.5, 0)]);
    let scale = Scale::over(&[1.0, 0.0, 1.5, 0.5], std::iter::once(2.0), |part| {
        format!("{:+}", 2.0f64.mul_add(part, -2.0))
    });
    let chart = Chart {
        course: &beyond,
        scale: &scale,
    };
    let rows = chart.rows(&look, 60, 12).into_iter();
    let rows: Vec<String> = rows
        .map(|runs| runs.into_iter().map(|(words, _)| words).collect())
        .collect();
    let row = |sign: &str| rows.iter().position(|row| row.contains(sign)).unwrap();
    assert!(row("♦") < row("╌"), "{rows:#?}");
    for (label, sign) in [("+1", "♦"), ("+0", "╌")] {
        assert_eq!(row(label), row(sign), "{rows:#?}");
    }
}
