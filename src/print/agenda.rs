//! An agenda to be sent ahead: what one would like to talk about, for the eyes of the mentor.
//!
//! Left out on purpose: what is private, what was left out, the facts noted of mentors, and every number that judges them.

use chrono::NaiveDate;

use super::page::{Form, Page};
use crate::domain::{
    AgendaItem, AgendaMatter, Lang, Matter, OfMeeting, Section, State, agenda_items,
};
use crate::words::agenda_text as words;
use crate::words::{goals, progress, terms};

/// The agenda in this language, as one sends it to those whom one meets.
pub fn agenda_text(matter: &AgendaMatter, form: Form, lang: Lang) -> String {
    let mut page = Page::new(form);
    let who: Vec<&str> = matter.mentors.iter().map(|one| one.name.as_str()).collect();
    let meeting = matter.meeting.as_ref();
    let when = meeting.map(|meeting| (meeting.day, meeting.time));
    page.title(&words::title(lang, &who, when));
    let items: Vec<AgendaItem> = agenda_items(matter)
        .into_iter()
        .filter(|item| !item.is_private && !item.is_left_out && !item.is_done)
        .collect();
    if items.is_empty() {
        page.paragraph(words::nothing(lang));
        return page.into_text();
    }
    page.paragraph(words::opening(lang));
    for lines in items.chunk_by(|one, next| one.section == next.section) {
        let section = lines.first().map_or(Section::Own, |item| item.section);
        let said = lines.iter().map(|item| line(item, near(matter), lang));
        page.list(words::section(lang, section), said.collect());
    }
    page.into_text()
}

/// A line with what is said of it, below it what came of it and the remark.
fn line(item: &AgendaItem, near: Option<NaiveDate>, lang: Lang) -> String {
    let text = match item.matter {
        Matter::First(topic) => words::first(lang, topic),
        _ => item.text.trim(),
    };
    let facts = facts(item, near, lang);
    // What is said of it stands behind its first line, the rest of it below.
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut said = words::with_facts(lang, first, &facts);
    let result = item.takeaway.as_ref().map_or("", |one| {
        if item.section == Section::ToTell {
            one.takeaway.result.trim()
        } else {
            ""
        }
    });
    for more in [rest, result, item.remark_to_leave().trim()] {
        if !more.is_empty() {
            said.push('\n');
            said.push_str(more);
        }
    }
    said
}

fn facts(item: &AgendaItem, near: Option<NaiveDate>, lang: Lang) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some((goal, now)) = &item.goal {
        facts.push(goals::how_far(lang, goal, now));
        facts.push(progress::standing(lang, now.standing));
    }
    if let Some(one) = item.takeaway.as_ref() {
        facts.extend(facts_of(one, item, near, lang));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}

fn facts_of(
    one: &OfMeeting,
    item: &AgendaItem,
    near: Option<NaiveDate>,
    lang: Lang,
) -> Vec<String> {
    let takeaway = &one.takeaway;
    let near = near.unwrap_or(one.day);
    match item.section {
        Section::ToTell => {
            let outcome = takeaway.outcome;
            let outcome = outcome.map(|outcome| terms::outcome(lang, outcome).to_owned());
            let is_done = takeaway.state == State::Done;
            let done = takeaway.closed.filter(|_| is_done);
            let done = done.map(|day| words::done(lang, day, near));
            outcome.or(done).into_iter().collect()
        }
        Section::Open => {
            let due = takeaway.due.map(|due| words::by(lang, due, near));
            let since = words::since(lang, one.day, near);
            vec![
                words::whose(lang, takeaway.kind).to_owned(),
                due.unwrap_or(since),
            ]
        }
        Section::Trying => vec![words::since(lang, one.day, near)],
        _ => Vec::new(),
    }
}

/// The day from which other days are seen: those of its year go without the year.
fn near(matter: &AgendaMatter) -> Option<NaiveDate> {
    let meeting = matter.meeting.as_ref().or(matter.last.as_ref());
    meeting.map(|meeting| meeting.day)
}
