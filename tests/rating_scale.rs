//! Ratings on a scale, the old and the new place of each, in any width and in ASCII.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::text;
use shirube::ui::look::{Look, Symbols, Theme};
use shirube::ui::rating_scale::{Rating, picture};

const fn look(symbols: &Symbols) -> Look {
    Look {
        theme: Theme::dark(),
        symbols: *symbols,
        lang: Lang::En,
        today: chrono::NaiveDate::MIN,
        clock_is_set: true,
        week_starts: None,
    }
}

const fn rating(label: &str, best: u8, was: Option<u8>, is: Option<u8>) -> Rating<'_> {
    Rating {
        label,
        best,
        was,
        is,
    }
}

const RATINGS: [Rating<'_>; 6] = [
    rating("feedback", 5, Some(4), Some(2)),
    rating("信頼", 5, Some(1), Some(5)),
    rating("as before", 5, Some(3), Some(3)),
    rating("new", 5, None, Some(1)),
    rating("not yet", 5, None, None),
    rating("all in all", 4, Some(3), Some(4)),
];

fn rows(symbols: &Symbols, columns: u16, ratings: &[Rating]) -> Vec<String> {
    let rows = picture(&look(symbols), columns, ratings, ("last", "now"));
    let rows = rows.into_iter();
    rows.map(|row| row.into_iter().map(|(words, _)| words).collect())
        .collect()
}

#[test]
fn the_old_and_the_new_place_stand_on_a_scale() {
    let mut pictures = Vec::new();
    for symbols in [Symbols::UNICODE, Symbols::ASCII] {
        for columns in [60, 34, 20] {
            pictures.push(rows(&symbols, columns, &RATINGS).join("\n"));
        }
    }
    assert_snapshot!("rating_scale", pictures.join("\n\n"));
}

#[test]
fn without_an_old_one_there_is_no_sign_for_it() {
    let new: Vec<Rating> = RATINGS.map(|one| Rating { was: None, ..one }).into();
    let rows = rows(&Symbols::UNICODE, 60, &new);
    assert_eq!(rows.len(), new.len());
    assert!(rows.iter().all(|row| !row.contains('☐')));
}

#[test]
fn a_picture_keeps_to_its_columns_down_to_its_names() {
    for columns in 16..80 {
        for row in rows(&Symbols::UNICODE, columns, &RATINGS) {
            let widest = usize::from(columns).max(10 + 2 + 5);
            assert!(text::width(&row) <= widest, "{columns}: {row}");
        }
    }
    assert!(rows(&Symbols::UNICODE, 10, &[]).is_empty());
}
