//! A progress report to a mentor: what came of their words and where my goals stand, as they read it.
//!
//! Only the mentor's own takeaways and goals are in it. Left out on purpose: how sure one is, what meetings were worth, what
//! is noted of the mentor, self-analyses, reviews, and the prose of notes.

use super::month_report::{value_of, with_standing};
use super::page::{Form, Page};
use crate::domain::{Goal, GoalFacts, GoalState, Lang, Period, ProgressMatter, Settled};
use crate::words::progress_report::{self as words, Part};
use crate::words::report::counted;
use crate::words::{message, progress};

/// The report in this language.
pub fn progress_report(matter: &ProgressMatter, form: Form, lang: Lang) -> String {
    let mentor = &matter.mentor;
    let mut page = Page::new(form);
    page.title(&words::heading(lang, matter.period));
    page.paragraph(&message::to(lang, &mentor.name));
    let greeting = message::greeting_again(lang, mentor.met.as_ref());
    let opening = words::opening(lang, matter.period, matter.met, matter.is_belated());
    page.paragraph(&format!("{greeting}\n{opening}"));
    if matter.is_empty() {
        page.paragraph(words::nothing(lang));
    }
    let ended = |one: &Settled| ended(one, lang);
    let open = |one: &Settled| one.takeaway.text.trim().to_owned();
    for (part, takeaways) in [(Part::Done, &matter.done), (Part::Tried, &matter.tried)] {
        page.list(
            words::part(lang, part),
            takeaways.iter().map(ended).collect(),
        );
    }
    let trying = matter.trying.iter().map(open).collect();
    page.list(words::part(lang, Part::Trying), trying);
    let goals = matter.goals.iter();
    let goals = goals.map(|(goal, facts)| goal_line(goal, facts, matter.period, lang));
    page.list(words::part(lang, Part::Goals), goals.collect());
    let questions = matter.questions.iter().map(open).collect();
    page.list(words::part(lang, Part::Questions), questions);
    page.paragraph(words::closing(lang));
    page.into_text()
}

/// What came to an end with how it turned out, and below that what came of it.
fn ended(one: &Settled, lang: Lang) -> String {
    let takeaway = &one.takeaway;
    let text = takeaway.text.trim();
    let line = match takeaway.outcome {
        Some(outcome) => counted(text, words::outcome(lang, outcome)),
        None => text.to_owned(),
    };
    let ended = format!("{line}\n{}", takeaway.result.trim());
    ended.trim_end().to_owned()
}

/// A goal, and below it how far it is, how far it was before, and how it stands; where nothing is known of that, nothing.
fn goal_line(goal: &Goal, facts: &GoalFacts, period: Period, lang: Lang) -> String {
    let mut known = Vec::new();
    if facts.done.is_some() {
        let value = value_of(goal, facts, lang);
        let far = words::far(lang, facts, value.as_deref(), period);
        known.push(with_standing(far, facts, lang));
    }
    if matches!(goal.state, GoalState::Paused | GoalState::Dropped) {
        known.push(progress::goal_state(lang, goal.state).to_owned());
    }
    let known = known.join(" · ");
    format!("{}\n{known}", goal.title.trim())
        .trim_end()
        .to_owned()
}
