//! What stands beside an approach: who it is for, and the message as it grows.

use ratatui::style::Style;

use super::ApproachFlow;
use super::fields::{STEPS, step_of};
use crate::domain::{Approach, Support};
use crate::print::{Paragraph, approach_paragraphs};
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
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            prose.blank();
        }
        let written_in = step_of(paragraph.of);
        let is_here = written_in == Some(step);
        if is_here {
            prose.begin_here();
        }
        say(&mut prose, paragraph, (written_in, is_here), look);
        if is_here {
            prose.end_here();
        }
    }
    prose
}

/// A paragraph: joints are fainter than what the user wrote, and what is not written yet is named.
fn say(
    prose: &mut Prose,
    paragraph: &Paragraph,
    (written_in, is_here): (Option<u8>, bool),
    look: &Look,
) {
    let theme = look.theme;
    let own = if is_here { theme.indigo } else { theme.ink };
    let mut mark = if is_here {
        format!("{} ", look.symbols.pointer)
    } else {
        "  ".to_owned()
    };
    let mut add = |words: &str, style: Style| {
        prose.add(&mark, theme.indigo, &[(words.to_owned(), style)]);
        // Only its first row is marked.
        "  ".clone_into(&mut mark);
    };
    if let (true, Some(step)) = (paragraph.text.is_empty(), written_in) {
        let name = words::steps(look.lang)[usize::from(step).min(STEPS.len()) - 1];
        return add(&format!("{} {name}", look.symbols.ellipsis), theme.faint);
    }
    for line in paragraph.lead.lines() {
        add(line, theme.faint);
    }
    let own = if written_in.is_some() {
        own
    } else {
        theme.faint
    };
    for line in paragraph.text.lines() {
        add(&text::visible(line), own);
    }
}

/// What I know of them: role, how we met, what they would give, and which of it I lack.
fn known(flow: &ApproachFlow, look: &Look) -> Vec<String> {
    let (mentor, lang) = (&flow.mentor, look.lang);
    let mut known: Vec<String> = [&mentor.role, &mentor.organisation]
        .into_iter()
        .filter(|words| !words.trim().is_empty())
        .map(|words| text::visible(words.trim()).into())
        .collect();
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
