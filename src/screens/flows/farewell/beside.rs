//! What stands beside the steps of a closing: what happened in the mentorship, and the thanks as they grow.

use chrono::NaiveDate;

use super::super::letter;
use super::{FarewellFlow, LAST, LEARNED, REASON, THANKS};
use crate::domain::{Example, Farewell, Ledger};
use crate::print::{Passage, farewell_paragraphs};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::farewell as words;

/// How many pieces of advice that worked are named.
const WORKED: usize = 5;

/// What happened in a mentorship.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Happened {
    pub(super) ledger: Ledger,
    /// The takeaways that are open.
    pub(super) open: u32,
}

/// What helps in this step.
pub(super) fn prose(
    flow: &FarewellFlow,
    (step, farewell): (u8, &Farewell),
    look: &Look,
    columns: u16,
) -> Prose {
    let mut prose = Prose::new(columns);
    let (lang, theme) = (look.lang, look.theme);
    if matches!(step, REASON | LEARNED) {
        say_what_happened(flow, &mut prose, look);
    }
    if step == REASON {
        prose.blank();
        prose.say(words::reason_stays(lang), theme.faint);
        return prose;
    }
    if step == LAST && !flow.is_over() {
        if flow.happened.open > 0 {
            prose.say(words::open_stay(lang, flow.happened.open), theme.amber);
        }
        prose.say(words::what_ending_does(lang), theme.faint);
    }
    if prose.height() > 0 {
        prose.blank();
    }
    let here = match step {
        THANKS => Some(Passage::Thanks),
        LEARNED => Some(Passage::Learned),
        LAST => Some(Passage::InTouch),
        _ => None,
    };
    let [_, thanks, learned, in_touch] = words::steps(lang);
    let named = [
        (Passage::Thanks, thanks),
        (Passage::Learned, learned),
        (Passage::InTouch, in_touch),
    ];
    let paragraphs = farewell_paragraphs(farewell, &flow.mentor, lang);
    letter::add(&mut prose, &paragraphs, here, &named, look);
    prose
}

fn say_what_happened(flow: &FarewellFlow, prose: &mut Prose, look: &Look) {
    let (lang, theme) = (look.lang, look.theme);
    let ledger = &flow.happened.ledger;
    prose.say(words::what_happened(lang), theme.heading());
    let until = flow.ending(look.today);
    let since = flow.mentor.started.or(ledger.first);
    if let Some(since) = since.filter(|since| *since <= until) {
        prose.say(words::together(lang, since, until), theme.ink);
    }
    prose.say(meetings(ledger, look), theme.ink);
    let received = &ledger.received;
    if received.advice > 0 {
        let said = words::advice(lang, received.advice, received.worked);
        prose.say(said, theme.ink);
    }
    let worked = flow
        .examples
        .iter()
        .filter(|(of, _)| *of == Example::Worked);
    for (_, takeaway) in worked.take(WORKED) {
        let line = words::in_a_row(&first_line(&takeaway.text), &first_line(&takeaway.result));
        let lead = format!("  {} ", look.symbols.ticked);
        prose.add(
            &lead,
            theme.moss,
            &[(text::visible(&line).into_owned(), theme.ink)],
        );
    }
}

fn meetings(ledger: &Ledger, look: &Look) -> String {
    words::meetings(look.lang, ledger.meetings, ledger.last, look.today)
}

fn first_line(text: &str) -> String {
    let mut lines = text.lines().map(str::trim);
    lines
        .find(|line| !line.is_empty())
        .unwrap_or_default()
        .to_owned()
}

impl FarewellFlow {
    /// The day on which it ended, or ends as far as is said.
    pub(super) fn ending(&self, today: NaiveDate) -> NaiveDate {
        let record = &self.record;
        let of_mentor = self.mentor.ended.filter(|_| self.is_over());
        record.ends.or(record.ended).or(of_mentor).unwrap_or(today)
    }
}
