//! The guiding questions: the same ones in both languages, none empty, all short enough to stand above an answer.

use std::fs;
use std::path::Path;

use shirube::domain::{Lang, Rated, Support};
use shirube::text;
use shirube::words::questions::{Asked, Question, question, rating_question, support_question};

/// The columns of an overlay in the smallest usual terminal.
const OVERLAY: usize = 72;

fn all(lang: Lang) -> Vec<(String, Question)> {
    let asked = Asked::ALL
        .iter()
        .map(|of| (of.name().to_owned(), question(lang, *of)));
    let supports = Support::ALL
        .iter()
        .map(|support| (support.name().to_owned(), support_question(lang, *support)));
    let ratings = Rated::ALL
        .iter()
        .map(|rated| (rated.name().to_owned(), rating_question(lang, *rated)));
    asked.chain(supports).chain(ratings).collect()
}

#[test]
fn both_languages_ask_the_same_in_the_same_order() {
    let wanted: Vec<String> = all(Lang::En).into_iter().map(|(id, _)| id).collect();
    for lang in ["en", "ja"] {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/questions/{lang}.toml"));
        let file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let ids: Vec<&str> = ["question", "support", "rating"]
            .iter()
            .flat_map(|part| file[*part].as_array().unwrap())
            .map(|question| question["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids, wanted, "{lang}");
    }
}

#[test]
fn each_question_is_asked_in_one_row_and_helped_in_at_most_three() {
    for lang in [Lang::En, Lang::Ja] {
        for (id, Question { ask, help }) in all(lang) {
            assert!(ask.ends_with('?'), "{lang:?} {id}: {ask}");
            assert!(text::width(&ask) <= 68, "{lang:?} {id}: {ask}");
            let columns = text::width(&help);
            assert!((1..=200).contains(&columns), "{lang:?} {id}: {columns}");
            assert!(text::wrap(&help, OVERLAY).len() <= 3, "{lang:?} {id}");
            for text in [&ask, &help] {
                assert_eq!(text.trim(), text, "{lang:?} {id}");
                assert_eq!(text::clean_line(text), *text, "{lang:?} {id}");
            }
        }
    }
}

#[test]
fn no_two_questions_are_the_same() {
    for lang in [Lang::En, Lang::Ja] {
        let mut said: Vec<String> = all(lang)
            .into_iter()
            .flat_map(|(_, Question { ask, help })| [ask, help])
            .collect();
        said.sort();
        for two in said.windows(2) {
            assert_ne!(two[0], two[1]);
        }
    }
}
