//! Short letters about one takeaway: what came of it, and thanks for it.

use super::message::{Paragraph, Passage, joined, letter};
use crate::domain::{Example, Lang, Mentor, Settled};
use crate::words::{message, tidings as words};

/// What came of a takeaway, to these who gave it. Only its own words, its outcome and its result are in it.
pub fn telling(settled: &Settled, mentors: &[Mentor], lang: Lang) -> String {
    let takeaway = &settled.takeaway;
    let (greeting, to) = greeting(mentors, lang);
    let opening = words::telling(lang, takeaway.kind);
    letter(&[
        joined(Passage::Greeting, "", &to),
        joined(Passage::Greeting, "", &format!("{greeting}\n{opening}")),
        joined(
            Passage::Purpose,
            "",
            &words::quoted(lang, takeaway.text.trim()),
        ),
        came(
            words::came(lang, takeaway.kind, takeaway.outcome),
            &takeaway.result,
        ),
        joined(
            Passage::Closing,
            "",
            words::telling_closing(lang, takeaway.kind),
        ),
    ])
}

/// Thanks to a mentor with this as the example; `None` where it is none.
pub fn thank_you(settled: &Settled, mentor: &Mentor, lang: Lang) -> Option<String> {
    let takeaway = &settled.takeaway;
    let example = Example::of_takeaway(takeaway)?;
    let (greeting, to) = greeting(std::slice::from_ref(mentor), lang);
    let opening = words::thanking(lang, example);
    Some(letter(&[
        joined(Passage::Greeting, "", &to),
        joined(Passage::Greeting, "", &format!("{greeting}\n{opening}")),
        joined(
            Passage::Thanks,
            "",
            &words::quoted(lang, takeaway.text.trim()),
        ),
        came(words::came_of_example(lang, example), &takeaway.result),
        joined(Passage::Closing, "", words::thanking_closing(lang)),
    ]))
}

/// The first sentence, and whom it is to.
fn greeting(mentors: &[Mentor], lang: Lang) -> (&'static str, String) {
    let met = mentors.first().and_then(|mentor| mentor.met.as_ref());
    let names: Vec<&str> = mentors.iter().map(|one| one.name.as_str()).collect();
    (message::greeting_again(lang, met), words::to(lang, &names))
}

/// What came of it: a sentence of ours, and below it what the user says.
fn came(lead: &str, result: &str) -> Paragraph {
    let text = format!("{lead}\n{}", result.trim());
    joined(Passage::Learned, "", text.trim())
}
