//! A year in review: its numbers, whom one met, what worked, where the goals came. Nothing private is in it or counted.

use super::month_report::{value_of, with_mentors, with_result, with_standing};
use super::page::{Form, Page};
use crate::domain::{Goal, GoalFacts, Lang, MonthFacts, Settled, Support, YearMatter, compare};
use crate::words::report::{counted, number};
use crate::words::terms;
use crate::words::year::{self as words, Part};

/// The review in this language.
pub fn year_report(matter: &YearMatter, form: Form, lang: Lang) -> String {
    let facts = &matter.facts;
    let mut page = Page::new(form);
    page.title(&words::heading(lang, matter.year));
    if words::is_under_way(matter.year, facts.as_of) {
        page.paragraph(&crate::words::report::as_of(lang, facts.as_of));
    }
    let head = page.len();
    let mut numbers: Vec<String> = compare(&MonthFacts::default(), facts)
        .into_iter()
        .map(|row| number(lang, row.what, row.after))
        .collect();
    if matter.reviewed > 0 {
        numbers.push(words::reviewed(lang, matter.reviewed));
    }
    page.list(words::part(lang, Part::Numbers), numbers);
    let met = matter.met();
    let met = met.map(|(name, count)| counted(name, &words::meetings(lang, count)));
    page.list(words::part(lang, Part::Met), met.collect());
    let supports = Support::ALL.into_iter().zip(facts.supports);
    let supports = supports.filter(|(_, count)| *count > 0);
    let supports = supports
        .map(|(one, count)| counted(terms::support(lang, one), &words::meetings(lang, count)));
    page.list(words::part(lang, Part::Supports), supports.collect());
    let worked = matter.open_worked();
    let worked = worked.map(|one| with_what_came(one, matter, lang));
    page.list(words::part(lang, Part::Worked), worked.collect());
    let goals = matter.open_goals();
    let goals = goals.map(|(goal, facts)| goal_line(goal, facts, lang));
    page.list(words::part(lang, Part::Goals), goals.collect());
    if page.len() == head {
        page.paragraph(words::nothing(lang));
    }
    page.into_text()
}

/// That it worked is said above all of them.
fn with_what_came(one: &Settled, matter: &YearMatter, lang: Lang) -> String {
    let mut one = one.clone();
    one.takeaway.outcome = None;
    with_result(with_mentors(&one, &matter.names, lang), &one, lang)
}

fn goal_line(goal: &Goal, facts: &GoalFacts, lang: Lang) -> String {
    let value = value_of(goal, facts, lang);
    let far = words::far(lang, facts, value.as_deref());
    format!("{}\n{}", goal.title.trim(), with_standing(far, facts, lang))
}
