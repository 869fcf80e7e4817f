//! Messages to a mentor as letters: an approach, the thanks for an answer, the thanks at the end of a mentorship.
//!
//! Of the journal only the mentor's name is in them, and which greeting fits how one met; every other word is one that
//! was written for the message, or a joint between those.

use crate::domain::{Approach, Farewell, Lang, Mentor};
use crate::text::clean;
use crate::words::message as words;

/// A part of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// To whom it is, and the first sentence.
    Greeting,
    /// What I thank for.
    Thanks,
    /// What I want to learn.
    Purpose,
    /// A small first step.
    Proposal,
    /// What I can give.
    Give,
    /// What makes it easy to say no.
    EasyNo,
    /// What I learned.
    Learned,
    /// How we stay in touch.
    InTouch,
    /// The last lines.
    Closing,
}

/// A paragraph of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Which part it is.
    pub of: Passage,
    /// The joint before it, on a line of its own; may be empty.
    pub lead: &'static str,
    /// What the user wrote, or of greeting and closing our words. Empty where nothing is written: then the letter goes
    /// without the lead, too.
    pub text: String,
}

/// The message of an approach. Without any text it is a greeting and a closing.
pub fn approach_message(approach: &Approach, mentor: &Mentor, lang: Lang) -> String {
    letter(&approach_paragraphs(approach, mentor, lang))
}

/// The thanks at the end of a mentorship. Why it ends is not in it.
pub fn farewell_message(farewell: &Farewell, mentor: &Mentor, lang: Lang) -> String {
    letter(&farewell_paragraphs(farewell, mentor, lang))
}

/// The thanks for an answer that was a no.
pub fn declined_message(mentor: &Mentor, lang: Lang) -> String {
    let greeting = words::greeting_again(lang, mentor.met.as_ref());
    let paragraphs = [
        greeting_to(mentor, greeting, lang),
        joined(Passage::Thanks, "", words::declined(lang)),
        joined(Passage::Closing, "", words::declined_closing(lang)),
    ];
    letter(&paragraphs)
}

/// The paragraphs of an approach in the order of the letter, those without a text among them. The way out comes last, so
/// that it stays in the ear.
pub fn approach_paragraphs(approach: &Approach, mentor: &Mentor, lang: Lang) -> Vec<Paragraph> {
    let greeting = words::greeting(lang, mentor.met.as_ref());
    let thanks = words::thanks(lang, &approach.thanks);
    vec![
        greeting_to(mentor, greeting, lang),
        joined(Passage::Thanks, thanks, &approach.thanks),
        joined(Passage::Purpose, words::purpose(lang), &approach.purpose),
        joined(Passage::Proposal, words::proposal(lang), &approach.proposal),
        joined(Passage::Give, words::give(lang), &approach.give),
        joined(Passage::EasyNo, "", &approach.easy_no),
        joined(Passage::Closing, "", words::approach_closing(lang)),
    ]
}

/// The paragraphs of the thanks at the end, those without a text among them.
pub fn farewell_paragraphs(farewell: &Farewell, mentor: &Mentor, lang: Lang) -> Vec<Paragraph> {
    let greeting = words::greeting_again(lang, mentor.met.as_ref());
    let thanks = words::farewell_thanks(lang, &farewell.thanks);
    let opening = words::farewell_opening(lang);
    vec![
        greeting_to(mentor, &format!("{greeting}\n{opening}"), lang),
        joined(Passage::Thanks, thanks, &farewell.thanks),
        joined(Passage::Learned, words::learned(lang), &farewell.learned),
        joined(Passage::InTouch, words::in_touch(lang), &farewell.in_touch),
        joined(Passage::Closing, "", words::farewell_closing(lang)),
    ]
}

fn greeting_to(mentor: &Mentor, greeting: &str, lang: Lang) -> Paragraph {
    let to = words::to(lang, &mentor.name);
    joined(Passage::Greeting, "", &format!("{to}\n\n{greeting}"))
}

/// A paragraph of this text with a joint before it; empty without a text.
pub(super) fn joined(of: Passage, lead: &'static str, text: &str) -> Paragraph {
    let is_blank = text.trim().is_empty();
    Paragraph {
        of,
        lead: if is_blank { "" } else { lead },
        // Empty lines around it would be holes in the letter.
        text: if is_blank {
            String::new()
        } else {
            text.trim_matches('\n').trim_end().to_owned()
        },
    }
}

/// The paragraphs that say something, with an empty line between two.
pub(super) fn letter(paragraphs: &[Paragraph]) -> String {
    let mut letter = String::new();
    let said = paragraphs.iter().filter(|one| !one.text.is_empty());
    for Paragraph { lead, text, .. } in said {
        if !letter.is_empty() {
            letter.push('\n');
        }
        for line in lead.lines().chain(text.lines()) {
            letter.push_str(line);
            letter.push('\n');
        }
    }
    clean(&letter).into_owned()
}
