//! The progress report to a mentor.

use super::Form;
use crate::domain::{Lang, Period, ProgressMatter};
use crate::words::progress;

/// The report in this language.
pub fn progress_report(matter: &ProgressMatter, form: Form, lang: Lang) -> String {
    let mark = if form == Form::Markdown { "# " } else { "" };
    let name = &matter.name;
    match (matter.period, lang) {
        (Period::SinceLast, Lang::En) => format!("{mark}Progress: {name}\n"),
        (Period::SinceLast, Lang::Ja) => format!("{mark}{name}さんへの報告\n"),
        (Period::Month(month), Lang::En) => {
            format!(
                "{mark}Progress in {}: {name}\n",
                progress::month(lang, month)
            )
        }
        (Period::Month(month), Lang::Ja) => {
            format!(
                "{mark}{name}さんへの{}の報告\n",
                progress::month(lang, month)
            )
        }
    }
}
