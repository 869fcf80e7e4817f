//! One relationship review in full, or the next one of a mentorship: facts, ratings, words, what was decided and came of it.

use super::mentorships::Mentorship;
use crate::domain::{
    Cx, Goal, Id, Mentor, Rated, RelationshipFacts, RelationshipReview, Signal, Takeaway,
    review_since, signals,
};
use crate::screens::relationship_facts;
use crate::store::{self, Reader};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::{
    relationship as flow_words, relationships as words, reviews as review_words, terms,
};

/// The columns of a rating: `3/4`.
const RATING: usize = 3;

/// What is shown of a row.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    /// The row it is of.
    row: Mentorship,
    name: String,
    /// The review; `None` while the next one is not begun.
    review: Option<RelationshipReview>,
    /// All of this mentorship, the last finished first.
    all: Vec<RelationshipReview>,
    facts: RelationshipFacts,
    signals: Vec<Signal>,
    /// The action that was made of the first step.
    takeaway: Option<Takeaway>,
    /// The goal that was opened.
    goal: Option<Goal>,
}

impl Detail {
    /// Reads what is shown of this row.
    pub(super) fn read(
        row: Mentorship,
        name: &str,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Self, store::Error> {
        let all = reader.relationship_reviews_of(row.mentor())?;
        let review = row.review();
        let review = all.iter().find(|one| Some(one.id) == review).cloned();
        let mentor = reader.mentor(row.mentor())?;
        let frozen = review.as_ref().filter(|one| one.is_finished());
        let facts = if let Some(facts) = frozen.and_then(|one| one.facts.clone()) {
            facts
        } else {
            let until = frozen.and_then(|one| one.finished).unwrap_or(cx.today);
            let since = match (&review, &mentor) {
                (Some(review), _) => review.since,
                (None, Some(mentor)) => {
                    let last = all.iter().find(|one| one.is_finished());
                    review_since(mentor, last, reader.first_met(mentor.id)?)
                }
                (None, None) => None,
            };
            reader.relationship_facts(row.mentor(), since, until, cx)?
        };
        let of = review.as_ref();
        let takeaway = match of.and_then(|one| one.takeaway) {
            Some(id) => reader.takeaway(id)?.filter(|one| !one.deleted),
            None => None,
        };
        let goal = match of.and_then(|one| one.opened) {
            Some(id) => reader.goal(id)?.filter(|one| !one.deleted),
            None => None,
        };
        Ok(Self {
            signals: worth_asking(&facts, mentor.as_ref(), of, &all),
            name: name.to_owned(),
            row,
            review,
            all,
            facts,
            takeaway,
            goal,
        })
    }

    /// The row it is of.
    pub(super) const fn row(&self) -> Mentorship {
        self.row
    }

    /// The review; `None` while the next one is not begun.
    pub(super) const fn review(&self) -> Option<&RelationshipReview> {
        self.review.as_ref()
    }

    /// What the mentor is called.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The finished ones of this mentorship, the newest first.
    pub(super) fn finished(&self) -> impl Iterator<Item = &RelationshipReview> {
        self.all.iter().filter(|one| one.is_finished())
    }

    /// All of it, in so many columns.
    pub(super) fn tell(&self, look: &Look, columns: u16) -> Prose {
        let (theme, lang) = (look.theme, look.lang);
        let mut prose = Prose::new(columns);
        self.say_head(&mut prose, look);
        if self.review.is_none() {
            prose.blank();
            let said = if self.row.rests() {
                words::rests_until(lang)
            } else {
                words::what_it_is(lang)
            };
            prose.say(said, theme.ink);
        }
        // What is still to be thought about comes first; of what is finished, what came of it.
        let is_finished = self.row.is_finished();
        if !is_finished {
            relationship_facts::ask(&mut prose, look, self.signals.iter());
        }
        if let Some(review) = &self.review {
            self.say_decision(&mut prose, look, review);
            say_ratings(&mut prose, look, review, self.before(review));
            say_words(&mut prose, look, review);
        }
        if is_finished {
            relationship_facts::ask(&mut prose, look, self.signals.iter());
        }
        prose.blank();
        relationship_facts::say(&mut prose, look, &self.facts);
        prose
    }

    /// The review beside another one of the same mentorship: the difference, then the words of both.
    pub(super) fn tell_beside(&self, other: Id, look: &Look, columns: u16) -> Prose {
        let mut prose = Prose::new(columns);
        let other = self.all.iter().find(|one| one.id == other);
        let (Some(one), Some(other)) = (&self.review, other) else {
            return prose;
        };
        let (before, after) = if (other.finished, other.id) < (one.finished, one.id) {
            (other, one)
        } else {
            (one, other)
        };
        let (theme, lang) = (look.theme, look.lang);
        let day = |one: &RelationshipReview| {
            terms::day(lang, one.finished.unwrap_or(one.begun), look.today)
        };
        prose.say(words::title(lang, &self.name), theme.heading());
        let days = format!("{} {} {}", day(before), look.symbols.then, day(after));
        prose.append(0, &[(days, theme.indigo)]);
        say_ratings(&mut prose, look, after, Some(before));
        for one in [before, after] {
            prose.blank();
            prose.say(day(one), theme.heading());
            say_words(&mut prose, look, one);
            self.say_decision(&mut prose, look, one);
            if let Some(facts) = &one.facts {
                prose.blank();
                relationship_facts::say(&mut prose, look, facts);
            }
        }
        prose
    }

    /// The finished one before this finished one.
    fn before(&self, of: &RelationshipReview) -> Option<&RelationshipReview> {
        let key = (of.finished, of.id);
        self.finished().find(|one| (one.finished, one.id) < key)
    }

    fn say_head(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, today) = (look.theme, look.lang, look.today);
        prose.say(words::title(lang, &self.name), theme.heading());
        let said = match (&self.row, &self.review) {
            (_, Some(review)) => words::stands(lang, review.finished, review.step, today),
            (Mentorship::Due(due), None) => terms::due(lang, due.due, today),
            (Mentorship::Past(_), None) => String::new(),
        };
        let is_finished = self.row.is_finished();
        let ink = if is_finished {
            theme.moss
        } else {
            theme.indigo
        };
        prose.append(0, &[(said, ink)]);
        if self.review.is_some() && !is_finished {
            prose.say(review_words::goes_on(lang), theme.faint);
        }
    }

    fn say_decision(&self, prose: &mut Prose, look: &Look, review: &RelationshipReview) {
        let (theme, lang) = (look.theme, look.lang);
        let is_this = self.review.as_ref().is_some_and(|one| one.id == review.id);
        if review.decision.is_none() && review.first_step.trim().is_empty() {
            return;
        }
        prose.blank();
        prose.say(words::decided(lang), theme.faint);
        let decided = review
            .decision
            .map_or(words::undecided(lang), |one| words::decision(lang, one));
        prose.say(decided, theme.heading());
        let mut facts = Vec::new();
        facts.extend(
            review
                .new_rhythm()
                .map(|days| words::new_rhythm(lang, days)),
        );
        let again = review.look_again;
        facts.extend(again.map(|day| words::look_again(lang, day, look.today)));
        if !facts.is_empty() {
            prose.say_facts(facts, look.symbols.dot, theme.ink);
        }
        for line in review.reason.trim_end().lines() {
            prose.say(line.to_owned(), theme.ink);
        }
        let goal = self.goal.as_ref().filter(|_| is_this);
        let title = goal.map_or(review.new_goal(), |goal| goal.title.as_str());
        if !title.is_empty() {
            prose.say(words::goal(lang, title), theme.ink);
        }
        let step = review.first_step.trim();
        if step.is_empty() {
            return;
        }
        prose.say(words::first_step(lang, step), theme.ink);
        match self.takeaway.as_ref().filter(|_| is_this) {
            Some(takeaway) => {
                let state = terms::state(lang, takeaway.kind, takeaway.state);
                let became = review_words::became(lang, state, takeaway.closed, look.today);
                let ink = if takeaway.is_open() {
                    theme.indigo
                } else {
                    theme.moss
                };
                prose.append(2, &[(became, ink)]);
            }
            None if is_this && review.takeaway.is_some() => {
                prose.append(2, &[(review_words::action_gone(lang).into(), theme.faint)]);
            }
            None => {}
        }
    }
}

/// What is worth a question as of this review. What it decided on the rhythm came after its facts.
fn worth_asking(
    facts: &RelationshipFacts,
    mentor: Option<&Mentor>,
    review: Option<&RelationshipReview>,
    all: &[RelationshipReview],
) -> Vec<Signal> {
    let Some(mentor) = mentor else {
        return Vec::new();
    };
    let finished = review.filter(|one| one.is_finished());
    // How it was rated stays hidden from what is rated now.
    let until: Vec<RelationshipReview> = finished.map_or_else(Vec::new, |last| {
        let until = all.iter();
        let until = until.filter(|one| (one.finished, one.id) <= (last.finished, last.id));
        until.cloned().collect()
    });
    let mut found = signals(facts, mentor, &until);
    if finished.is_some_and(|one| one.new_rhythm().is_some()) {
        found.retain(|signal| !matches!(signal, Signal::Gap { .. }));
    }
    found
}

fn say_words(prose: &mut Prose, look: &Look, review: &RelationshipReview) {
    for (field, text) in [
        ("start", &review.start),
        ("stop", &review.stop),
        ("go on", &review.go_on),
        ("gave", &review.gave),
    ] {
        if text.trim().is_empty() {
            continue;
        }
        prose.blank();
        prose.say(flow_words::field(look.lang, field).label, look.theme.faint);
        for line in text.trim_end().lines() {
            prose.say(line.to_owned(), look.theme.ink);
        }
    }
}

/// The columns of the names of what is rated, with the gap behind them.
pub(super) fn names_width(look: &Look) -> usize {
    let names = Rated::ALL.map(|rated| text::width(flow_words::rated(look.lang, rated)));
    names.into_iter().max().unwrap_or(0) + 2
}

/// How it was rated, and where another one stands beside it, the difference.
fn say_ratings(
    prose: &mut Prose,
    look: &Look,
    review: &RelationshipReview,
    before: Option<&RelationshipReview>,
) {
    // While it is begun, the last answers stay hidden from what is rated now.
    let before = before.filter(|_| review.is_finished());
    let (theme, lang) = (look.theme, look.lang);
    if review.ratings.is_empty() && !review.is_finished() {
        return;
    }
    prose.blank();
    let day = before.and_then(|one| one.finished);
    prose.say(words::ratings(lang, day, look.today), theme.faint);
    if review.ratings.is_empty() {
        prose.say(words::no_ratings(lang), theme.faint);
    }
    let width = names_width(look);
    for rated in Rated::ALL {
        let is = review.ratings.of(rated);
        let was = before.and_then(|one| one.ratings.of(rated));
        if is.is_none() && was.is_none() {
            continue;
        }
        let name = text::pad(flow_words::rated(lang, rated), width);
        let said = |rating: Option<u8>| {
            rating.map_or_else(|| "-".to_owned(), |it| words::rating(rated, it))
        };
        let mut runs: Vec<Run> = vec![(name, theme.ink)];
        if before.is_some() {
            let was = format!("{:>RATING$} {} ", said(was), look.symbols.then);
            runs.push((was, theme.faint));
        }
        runs.push((format!("{:>RATING$}", said(is)), theme.heading()));
        if let Some((was, is)) = was.zip(is) {
            let by = i64::from(is) - i64::from(was);
            let ink = match by {
                0 => theme.faint,
                1.. => theme.moss,
                _ => theme.amber,
            };
            runs.push((format!("  {}", review_words::by(lang, by)), ink));
        }
        prose.add("", theme.ink, &runs);
    }
}
