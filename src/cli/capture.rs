//! `ask` and `todo`: takeaways outside of any meeting, noted in passing, one for each line.

use super::journal::Journal;
use super::source::Source;
use super::whom::known;
use super::{Capture, Setting, Stop};
use crate::domain::{Ids, add_takeaways, lines_of_text, note};
use crate::sys::chance;
use crate::text::clean;
use crate::words::trouble::Said;
use crate::words::{cli as words, refusal};

/// Notes it and answers what was noted.
pub(super) fn capture(wanted: &Capture, setting: &Setting) -> Result<String, Stop> {
    let source = Source::words(&wanted.words, setting.lang)?;
    note_down(wanted, &source.text, setting).map_err(|said| source.keep(said, setting))
}

fn note_down(wanted: &Capture, text: &str, setting: &Setting) -> Result<String, Said> {
    let lang = setting.lang;
    let mut journal = Journal::open(setting)?;
    let mentor = wanted.mentor.as_deref();
    let mentor = mentor.map(|typed| known(typed, &journal.mentors, lang).cloned());
    let mentor = mentor.transpose()?;
    let ids = Ids::seeded(chance::seed());
    let cx = setting.cx(&ids);
    let of = mentor.as_ref().map(|mentor| mentor.id);
    let (takeaways, change) = add_takeaways(text, wanted.kind, of, &cx)
        .ok_or_else(|| refusal::nothing_added(lang, wanted.kind))?;
    let is_new = journal.save(&change)?;

    let mut lines = Vec::new();
    if is_new {
        lines.push(words::journal_created(lang, &setting.paths.journal));
    }
    let name = mentor.as_ref().map(|mentor| mentor.name.as_str());
    let added = takeaways.iter();
    lines.extend(added.map(|takeaway| words::added(lang, takeaway, name)));
    for (number, line) in lines_of_text(text) {
        let hints = note::hints_in(&line, cx.today).into_iter();
        lines.extend(hints.map(|hint| match hint.kind {
            note::HintKind::NoSuchDay(word) => {
                words::no_such_day(lang, (number + hint.line) as usize + 1, &word)
            }
        }));
    }
    lines.push(String::new());
    Ok(clean(&lines.join("\n")).into_owned())
}
