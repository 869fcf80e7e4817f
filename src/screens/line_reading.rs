//! How a takeaway's line is understood while it is typed: its kind, its day, its tags.

use chrono::NaiveDate;

use crate::domain::State;
use crate::domain::note::{self, HintKind, Line};
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::{note as words, terms};

/// What `line` says, which was read from `typed` as seen from `day`; and a day in it that does not exist.
pub fn runs(look: &Look, line: &Line, typed: &str, day: NaiveDate) -> Vec<Run> {
    let (lang, theme) = (look.lang, look.theme);
    let mut parts = vec![(
        terms::kind(lang, line.kind).to_owned(),
        theme.mark(line.kind),
    )];
    if line.done {
        let done = terms::state(lang, line.kind, State::Done);
        parts.push((done.into(), theme.moss));
    }
    if let Some(due) = line.due {
        parts.push((words::due(lang, None, due, look.today), theme.amber));
    }
    for tag in &line.tags {
        parts.push((format!("#{tag}"), theme.indigo));
    }
    if line.private {
        parts.push((words::private_tag(lang).into(), theme.indigo));
    }
    for hint in note::hints_in(typed, day) {
        let HintKind::NoSuchDay(word) = hint.kind;
        parts.push((words::impossible_day(lang, &word), theme.amber));
    }
    let between = (format!(" {} ", look.symbols.dot), theme.faint);
    let mut runs = Vec::new();
    for part in parts {
        if !runs.is_empty() {
            runs.push(between.clone());
        }
        runs.push(part);
    }
    runs
}
