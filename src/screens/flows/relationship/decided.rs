//! What stands beside the decision of a review: what finishing it does, and what was decided last time.

use chrono::{Days, NaiveDate};

use super::{RelationshipFlow, is_left, ratings_said};
use crate::domain::{
    Decision, Kind, REVIEW_EVERY, Rated, RelationshipReview, Toward, days_typed, read_day,
    read_line,
};
use crate::screens::guided::Said;
use crate::screens::line_reading;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::guided::read_as;
use crate::words::relationship::{self as words, decided as said_of};
use crate::words::{mentors, terms};

impl RelationshipFlow {
    /// How a line of the decision is read, or what is meant while it is empty.
    pub(super) fn hint_of_decision(&self, field: &str, said: &Said, look: &Look) -> String {
        let (lang, today) = (look.lang, look.today);
        match field {
            "every" => match self.mentor.rhythm {
                Some(days) => said_of::rhythm_now(lang, days),
                None => String::new(),
            },
            "look again" => match said.text(field).trim() {
                "" if is_left(said) => said_of::not_asked(lang).to_owned(),
                "" => {
                    let every = self.every_said(said);
                    let day = self.looked_at_again(said, today);
                    day.map_or(String::new(), |day| {
                        said_of::empty_is(lang, every, &terms::day(lang, day, today))
                    })
                }
                typed => match read_day(typed, today, Toward::Coming) {
                    Some(day) => read_as(lang, day, today),
                    None => String::new(),
                },
            },
            "review every" => said_of::every_when_empty(lang, REVIEW_EVERY),
            _ => String::new(),
        }
    }

    /// The interval as it is typed, as far as it can be read.
    fn every_said(&self, said: &Said) -> u16 {
        let typed = days_typed(said.text("review every")).unwrap_or(self.mentor.review_every);
        typed.unwrap_or(REVIEW_EVERY)
    }

    /// The day to look again: the one typed, else so many days after the review was finished.
    fn looked_at_again(&self, said: &Said, today: NaiveDate) -> Option<NaiveDate> {
        let typed = said.text("look again").trim();
        if !typed.is_empty() {
            let day = read_day(typed, today, Toward::Coming)?;
            return Some(day).filter(|day| *day > today);
        }
        let from = self.record.finished.unwrap_or(today);
        from.checked_add_days(Days::new(self.every_said(said).into()))
    }

    /// What finishing does, and what was decided last time.
    pub(super) fn decided(&self, said: &Said, look: &Look, columns: u16) -> Prose {
        let (lang, theme) = (look.lang, look.theme);
        let mut prose = Prose::new(columns);
        prose.say(said_of::what_it_does(lang), theme.heading());
        let lead = format!("{} ", look.symbols.then);
        let decision = Decision::from_name(said.text("decision"));
        let does = self.carries_out(decision, said, look);
        prose.add(&lead, theme.indigo, &[(does, theme.ink)]);
        if let Some(step) = self.first_step(said, look) {
            prose.add(&lead, theme.indigo, &step);
        }
        let typed = !said.text("look again").trim().is_empty();
        let is_asked = match decision {
            Some(Decision::End) => false,
            Some(Decision::Pause) => typed,
            _ => true,
        };
        if let Some(day) = self.looked_at_again(said, look.today).filter(|_| is_asked) {
            let day = terms::date(lang, day);
            let said = match decision {
                Some(Decision::Pause) => said_of::taken_up_on(lang, &day),
                _ => said_of::again_on(lang, &day),
            };
            prose.add(&lead, theme.indigo, &[(said, theme.ink)]);
        }
        if let Some(last) = &self.last {
            prose.blank();
            self.say_last(last, &mut prose, look);
        }
        prose
    }

    /// What the decision does.
    fn carries_out(&self, decision: Option<Decision>, said: &Said, look: &Look) -> String {
        let lang = look.lang;
        let now = self.mentor.rhythm.map(|days| mentors::every(lang, days));
        let new = days_typed(said.text("every")).ok().flatten();
        match decision {
            Some(Decision::ChangeRhythm) => {
                let new = new.map(|days| mentors::every(lang, days));
                said_of::sets_rhythm(lang, now.as_deref(), new.as_deref(), look.symbols.then)
            }
            Some(Decision::RenegotiateGoals) => said_of::opens_goal(lang, said.text("goal").trim()),
            Some(Decision::AddMentor) => {
                let weakest = self.weakest(said).map(|support| {
                    let rating = ratings_said(said).of(Rated::Support(support));
                    (terms::support(lang, support), rating.unwrap_or(0))
                });
                said_of::adds_mentor(lang, weakest)
            }
            other => said_of::does(lang, other).to_owned(),
        }
    }

    /// The first step as it is read; `None` where there is none.
    fn first_step(&self, said: &Said, look: &Look) -> Option<Vec<Run>> {
        let typed = said.text("first step");
        let made = self.record.takeaway.and(self.record.finished);
        let day = made.unwrap_or(look.today);
        let line = read_line(typed, Kind::Action, day)?;
        let mut runs = vec![(format!("{}  ", line.text), look.theme.ink)];
        runs.extend(line_reading::runs(look, &line, typed, day));
        Some(runs)
    }

    /// What was decided last time, and what became of its first step.
    fn say_last(&self, last: &RelationshipReview, prose: &mut Prose, look: &Look) {
        let (lang, theme) = (look.lang, look.theme);
        let day = last.finished.unwrap_or(last.begun);
        prose.say(said_of::decided_on(lang, day, look.today), theme.heading());
        let mut decision = words::decision(lang, last.decision).to_owned();
        if let Some(days) = last.new_rhythm() {
            decision = format!("{decision}: {}", mentors::every(lang, days));
        }
        prose.say(decision, theme.ink);
        for line in last.reason.lines() {
            prose.say(line.to_owned(), theme.faint);
        }
        if let Some(step) = self.last_step.as_ref().filter(|step| !step.deleted) {
            let state = terms::state(lang, step.kind, step.state);
            let first = step.text.lines().next().unwrap_or_default();
            let sign = if step.is_open() {
                look.symbols.unticked
            } else {
                look.symbols.ticked
            };
            prose.add(
                &format!("{sign} "),
                theme.ink,
                &[
                    (format!("{first}  "), theme.ink),
                    (state.to_owned(), theme.faint),
                ],
            );
        }
    }
}
