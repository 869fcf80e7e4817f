//! The report of a year.

use super::Form;
use crate::domain::{Lang, YearMatter};

/// The report in this language.
pub fn year_report(matter: &YearMatter, form: Form, lang: Lang) -> String {
    let mark = if form == Form::Markdown { "# " } else { "" };
    match lang {
        Lang::En => format!("{mark}Report of {}\n", matter.year),
        Lang::Ja => format!("{mark}{}年の報告\n", matter.year),
    }
}
