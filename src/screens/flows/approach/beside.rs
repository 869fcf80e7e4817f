//! What stands beside an approach: who it is for, and the message as it grows.

use super::super::letter;
use super::ApproachFlow;
use super::fields::PASSAGES;
use crate::domain::{Approach, Support};
use crate::print::approach_paragraphs;
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::{approach as words, mentors, terms};

/// What I know of them in a row or two, and below it the letter with what this step writes of it marked.
pub(super) fn letter(
    flow: &ApproachFlow,
    approach: &Approach,
    (step, look): (u8, &Look),
    columns: u16,
) -> Prose {
    let mut prose = Prose::new(columns);
    let theme = look.theme;
    let known = known(flow, look);
    if !known.is_empty() {
        prose.say_facts(known, look.symbols.dot, theme.faint);
        prose.blank();
    }
    let paragraphs = approach_paragraphs(approach, &flow.mentor, look.lang);
    let here = PASSAGES.get(usize::from(step) - 1).copied();
    let named = PASSAGES.into_iter().zip(words::steps(look.lang));
    let named: Vec<_> = named.collect();
    letter::add(&mut prose, &paragraphs, here, &named, look);
    prose
}

/// What I know of them that does not stand above: how we met, what they would give, and which of it I lack.
fn known(flow: &ApproachFlow, look: &Look) -> Vec<String> {
    let (mentor, lang) = (&flow.mentor, look.lang);
    // Of one that is sent, its state stands above.
    let mut known = match flow.record.sent {
        Some(_) => flow.who(),
        None => Vec::new(),
    };
    if let Some(met) = &mentor.met {
        known.push(text::visible(&mentors::met(lang, met)).into());
    }
    let gives = Support::ALL.into_iter().zip(mentor.supports);
    for (support, _) in gives.filter(|(_, level)| *level > 0) {
        let covered = flow.covered.iter().find(|one| one.support == support);
        let name = terms::support(lang, support);
        known.push(words::would_give(lang, name, covered.map(|one| one.cover)));
    }
    known
}
