//! The report of a month: what may leave the journal of it, as Markdown or as plain text.
//!
//! Left out on purpose: private goals and takeaways, how sure one was, how useful meetings were, the reasons of verdicts,
//! what is noted of mentors, and the prose of notes.

use crate::domain::{
    Difference, Goal, GoalFacts, Lang, Measure, MonthMatter, MonthReview, Settled,
};
use crate::domain::{MonthFacts, compare};
use crate::text::clean;
use crate::words::report::{self as words, Part};
use crate::words::{progress, terms};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// With Markdown's headings.
    #[default]
    Markdown,
    /// Without any marks but the hyphens of lists.
    Text,
}

/// The report of a month in this language.
pub fn month_report(matter: &MonthMatter, form: Form, lang: Lang) -> String {
    let mut page = Page::new(form);
    page.title(&words::heading(lang, matter.month));
    let as_of = matter.facts.as_of;
    if matter.month.first() <= as_of && as_of < matter.month.last() {
        page.paragraph(&words::as_of(lang, as_of));
    }
    let head = page.text.len();
    write_numbers(&mut page, matter, lang);
    write_goals(&mut page, matter, lang);
    write_takeaways(&mut page, matter, lang);
    if let Some(review) = &matter.review {
        write_review(&mut page, matter, review, lang);
    }
    if page.text.len() == head {
        page.paragraph(words::nothing(lang));
    }
    clean(&page.text).into_owned()
}

fn write_numbers(page: &mut Page, matter: &MonthMatter, lang: Lang) {
    let rows: Vec<Difference> = compare(&MonthFacts::default(), &matter.facts);
    let items = rows.into_iter();
    let items = items.map(|row| words::number(lang, row.what, row.after));
    page.list(words::part(lang, Part::Numbers), items.collect());
}

fn write_goals(page: &mut Page, matter: &MonthMatter, lang: Lang) {
    let mut goals = matter.open_goals().peekable();
    if goals.peek().is_none() {
        return;
    }
    page.heading(words::part(lang, Part::Goals));
    for (goal, facts) in goals {
        page.subheading(&goal.title);
        page.item(&progress_of(goal, facts, lang));
        let review = matter.review.as_ref();
        if let Some(said) = review.and_then(|review| review.verdict(goal.id)) {
            page.item(&words::verdict(lang, said.verdict));
        }
        if let Some(evidence) = matter.evidence(goal.id) {
            page.item(&words::evidence(lang, evidence));
        }
    }
}

/// How far a goal was: of the whole way, as it counts, before, and how that stood.
fn progress_of(goal: &Goal, facts: &GoalFacts, lang: Lang) -> String {
    let value = facts
        .value_by(goal)
        .filter(|_| *goal.counted() != Measure::Percent)
        .map(|value| progress::value_in_words(lang, goal.counted(), value));
    let far = words::far(lang, facts.done, value.as_deref(), facts.before);
    match progress::standing(lang, facts.stood()) {
        stood if stood.is_empty() => far,
        stood => format!("{far} · {stood}"),
    }
}

fn write_takeaways(page: &mut Page, matter: &MonthMatter, lang: Lang) {
    let line = |one: &Settled| takeaway(one, matter, lang);
    let done = matter.done().map(line).collect();
    page.list(words::part(lang, Part::Done), done);
    let tried = matter.tried().map(line).collect();
    page.list(words::part(lang, Part::Tried), tried);
    let told = matter.told.iter().filter(|one| matter.may_leave(one));
    let told = told.map(|one| with_mentors(one, matter, lang)).collect();
    page.list(words::part(lang, Part::Told), told);
}

/// A takeaway's words, with whom it came from, how it turned out, and below that what came of it.
fn takeaway(one: &Settled, matter: &MonthMatter, lang: Lang) -> String {
    let mut line = with_mentors(one, matter, lang);
    if let Some(outcome) = one.takeaway.outcome {
        line = words::counted(&line, terms::outcome(lang, outcome));
    }
    match one.takeaway.result.trim() {
        "" => line,
        result => format!("{line}\n{result}"),
    }
}

fn with_mentors(one: &Settled, matter: &MonthMatter, lang: Lang) -> String {
    let names = one.mentors.iter().filter_map(|id| matter.names.get(id));
    let names: Vec<&str> = names.map(String::as_str).collect();
    let text = one.takeaway.text.trim();
    match lang {
        _ if names.is_empty() => text.to_owned(),
        Lang::En => format!("{text} ({})", names.join(", ")),
        Lang::Ja => format!("{text}({})", names.join("、")),
    }
}

fn write_review(page: &mut Page, matter: &MonthMatter, review: &MonthReview, lang: Lang) {
    for (part, text) in [
        (Part::Did, &review.did),
        (Part::Learned, &review.learned),
        (Part::Next, &review.next),
        (Part::Strengths, &review.strengths),
    ] {
        if !text.trim().is_empty() {
            page.heading(words::part(lang, part));
            page.paragraph(text.trim());
        }
    }
    let focus = review.focus.and_then(|id| matter.goal(id));
    // Of a goal in the trash only the takeaway made for it knows whether it was private.
    let is_unknown = review.focus.is_some() && focus.is_none() && matter.takeaway.is_none();
    if is_unknown || !matter.may_leave_plan(review) {
        return;
    }
    let (cue, action) = (review.cue.trim(), review.action.trim());
    let has_cue = !cue.is_empty();
    let items = [
        focus.map(|goal| words::focus(lang, &goal.title)),
        has_cue.then(|| words::cue(lang, cue)),
        (!action.is_empty()).then(|| words::action(lang, action, has_cue)),
    ];
    let items = items.into_iter().flatten().collect();
    page.list(words::part(lang, Part::Focus), items);
}

/// The text while it is written.
pub(super) struct Page {
    form: Form,
    text: String,
}

impl Page {
    pub(super) const fn new(form: Form) -> Self {
        Self {
            form,
            text: String::new(),
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn title(&mut self, words: &str) {
        self.mark("# ", words);
    }

    fn heading(&mut self, words: &str) {
        self.mark("## ", words);
    }

    fn subheading(&mut self, words: &str) {
        self.mark("### ", words);
        self.text.push('\n');
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.text.push('\n');
        self.text.push_str(words);
        self.text.push('\n');
    }

    /// A heading with these items; nothing where there are none.
    pub(super) fn list(&mut self, heading: &str, items: Vec<String>) {
        if items.is_empty() {
            return;
        }
        self.heading(heading);
        self.text.push('\n');
        for item in items {
            self.item(&item);
        }
    }

    /// An item; its further lines stand below its first.
    fn item(&mut self, words: &str) {
        for (number, line) in words.lines().enumerate() {
            let lead = if number == 0 { "- " } else { "  " };
            self.text.push_str(format!("{lead}{line}").trim_end());
            self.text.push('\n');
        }
    }

    fn mark(&mut self, mark: &str, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        if self.form == Form::Markdown {
            self.text.push_str(mark);
        }
        self.text.push_str(words);
        self.text.push('\n');
    }
}
