//! One month in full: its facts, its goals, what was said of it, and what became of the action.

use ratatui::style::Style;

use crate::domain::{Cx, Difference, Season, compare};
use crate::domain::{GoalFacts, Id, Lang, Measure, Month, MonthFacts, MonthMatter, MonthReview};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::look::{Look, Theme};
use crate::ui::prose::{Prose, Run};
use crate::words::report::{self as report_words, Part};
use crate::words::{progress, reviews as words, terms};

/// From so many columns on numbers stand in two columns.
const TWO: usize = 58;
/// The fewest columns of a number.
const NUMBER: usize = 6;
/// The columns between two cells.
const GAP: usize = 3;

/// A month as read.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    matter: MonthMatter,
}

impl Detail {
    /// Reads what is shown of this month.
    pub(super) fn read(month: Month, reader: &Reader, cx: &Cx) -> Result<Self, store::Error> {
        let matter = reader.month_seen(month, cx)?;
        Ok(Self { matter })
    }

    /// The month.
    pub(super) const fn month(&self) -> Month {
        self.matter.month
    }

    /// Its review, if one was begun.
    pub(super) const fn review(&self) -> Option<&MonthReview> {
        self.matter.review.as_ref()
    }

    /// What is known of it.
    pub(super) const fn matter(&self) -> &MonthMatter {
        &self.matter
    }

    /// All of it, in so many columns.
    pub(super) fn tell(&self, look: &Look, columns: u16) -> Prose {
        let mut prose = Prose::new(columns);
        self.say_head(&mut prose, look);
        self.say_numbers(&mut prose, look, columns);
        self.say_goals(&mut prose, look);
        self.say_words(&mut prose, look);
        prose
    }

    /// The month, and how its review stands.
    pub(super) fn say_head(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, today) = (look.theme, look.lang, look.today);
        let month = progress::month(lang, self.matter.month);
        prose.say(month, theme.heading());
        let Some(review) = self.review() else {
            let (words, ink) = season(look, self.matter.month.season(today));
            prose.append(0, &[(words, ink)]);
            prose.blank();
            prose.say(words::what_it_is(lang), theme.ink);
            return;
        };
        if let Some(day) = review.finished {
            prose.append(0, &[(words::finished(lang, day, today), theme.moss)]);
        } else {
            if review.reopened.is_empty() {
                prose.append(0, &[(words::begun(lang, review.step), theme.indigo)]);
                let (words, ink) = season(look, self.matter.month.season(today));
                prose.append(0, &[(words, ink)]);
            } else {
                prose.append(0, &[(words::open_again(lang, review.step), theme.indigo)]);
            }
            prose.say(words::goes_on(lang), theme.faint);
        }
        if !review.reopened.is_empty() {
            let said = words::reopened(lang, &review.reopened, today);
            prose.say(said, theme.faint);
        }
    }

    fn say_numbers(&self, prose: &mut Prose, look: &Look, columns: u16) {
        let (theme, lang, facts) = (look.theme, look.lang, &self.matter.facts);
        let is_over = facts.as_of >= self.matter.month.last();
        prose.blank();
        let as_of = (!is_over).then_some(facts.as_of);
        prose.say(words::numbers(lang, as_of), theme.faint);
        let rows: Vec<Difference> = compare(&MonthFacts::default(), facts);
        if rows.is_empty() {
            prose.say(words::no_numbers(lang), theme.faint);
        }
        let cells: Vec<(String, String)> = rows
            .into_iter()
            .map(|row| (words::fact(lang, row.what), count(row.after)))
            .collect();
        say_cells(prose, theme, &cells, columns.into());
        let named = facts.with.iter().map(|with| {
            let name = self.matter.names.get(&with.mentor).cloned();
            let name = name.unwrap_or_else(|| words::mentor_gone(lang).to_owned());
            (name, with.meetings)
        });
        let named: Vec<(String, u32)> = named.collect();
        if !named.is_empty() {
            prose.say(words::with(lang, &named), theme.ink);
        }
    }

    /// Each goal of the month: how far it was, how it stood, what was decided and why.
    pub(super) fn say_goals(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang) = (look.theme, look.lang);
        let goals = self.goals();
        if goals.is_empty() {
            return;
        }
        prose.blank();
        prose.say(report_words::part(lang, Part::Goals), theme.faint);
        for goal in goals {
            prose.say(self.title(goal, lang), self.title_ink(goal, theme));
            let review = self.review();
            let said = review.and_then(|review| review.verdict(goal));
            match said {
                Some(said) => {
                    let verdict = progress::verdict(lang, said.verdict).to_owned();
                    prose.append(2, &[(verdict, theme.indigo)]);
                }
                None if review.is_some_and(MonthReview::is_finished) => {
                    prose.append(2, &[(words::no_verdict(lang).into(), theme.faint)]);
                }
                None => {}
            }
            if let Some(facts) = self.matter.facts.goal(goal) {
                prose.add("  ", theme.ink, &self.progress(facts, look));
            }
            let reason = said.map(|said| said.reason.trim()).unwrap_or_default();
            for line in reason.lines() {
                prose.add("  ", theme.ink, &[(line.to_owned(), theme.ink)]);
            }
        }
    }

    fn progress(&self, facts: &GoalFacts, look: &Look) -> Vec<Run> {
        let (theme, lang) = (look.theme, look.lang);
        let goal = self.matter.goal(facts.goal);
        let value = goal
            .filter(|goal| *goal.counted() != Measure::Percent)
            .and_then(|goal| {
                let value = facts.value_by(goal)?;
                Some(progress::value_in_words(lang, goal.counted(), value))
            });
        let far = report_words::far(lang, facts.done, value.as_deref(), facts.before);
        let mut runs = vec![(far, theme.ink)];
        let stood = facts.stood();
        let words = progress::standing(lang, stood);
        if !words.is_empty() {
            runs.push(("   ".into(), theme.ink));
            runs.push((words, theme.standing(stood)));
        }
        runs
    }

    /// What was said of the month, and of the next one.
    pub(super) fn say_words(&self, prose: &mut Prose, look: &Look) {
        let Some(review) = self.review() else {
            return;
        };
        let (theme, lang) = (look.theme, look.lang);
        for (part, text) in [
            (Part::Did, &review.did),
            (Part::Learned, &review.learned),
            (Part::Next, &review.next),
            (Part::Strengths, &review.strengths),
        ] {
            if text.trim().is_empty() {
                continue;
            }
            prose.blank();
            prose.say(report_words::part(lang, part), theme.faint);
            for line in text.trim_end().lines() {
                prose.say(line.to_owned(), theme.ink);
            }
        }
        self.say_focus(prose, look, review);
    }

    fn say_focus(&self, prose: &mut Prose, look: &Look, review: &MonthReview) {
        let (theme, lang) = (look.theme, look.lang);
        let (cue, action) = (review.cue.trim(), review.action.trim());
        if review.focus.is_none() && cue.is_empty() && action.is_empty() {
            return;
        }
        prose.blank();
        prose.say(report_words::part(lang, Part::Focus), theme.faint);
        if let Some(focus) = review.focus {
            let words = report_words::focus(lang, self.title(focus, lang));
            prose.say(words, self.title_ink(focus, theme));
        }
        if !cue.is_empty() {
            prose.say(report_words::cue(lang, cue), theme.ink);
        }
        if action.is_empty() {
            return;
        }
        prose.say(
            report_words::action(lang, action, !cue.is_empty()),
            theme.ink,
        );
        match &self.matter.takeaway {
            Some(made) => {
                let takeaway = &made.takeaway;
                let state = terms::state(lang, takeaway.kind, takeaway.state);
                let words = words::became(lang, state, takeaway.closed, look.today);
                let ink = if takeaway.is_open() {
                    theme.indigo
                } else {
                    theme.moss
                };
                prose.append(2, &[(words, ink)]);
                for line in takeaway.result.trim().lines() {
                    prose.add("  ", theme.ink, &[(line.to_owned(), theme.faint)]);
                }
            }
            None if review.takeaway.is_some() => {
                prose.append(2, &[(words::action_gone(lang).into(), theme.faint)]);
            }
            None => {}
        }
    }

    /// The goals of the facts, and those of which only a verdict speaks.
    pub(super) fn goals(&self) -> Vec<Id> {
        let facts = self.matter.facts.goals.iter().map(|facts| facts.goal);
        let mut goals: Vec<Id> = facts.collect();
        let verdicts = self.review().map(|review| review.verdicts.as_slice());
        for verdict in verdicts.unwrap_or_default() {
            if !goals.contains(&verdict.goal) {
                goals.push(verdict.goal);
            }
        }
        goals
    }

    /// What the goal is called; one in the trash has no name here.
    pub(super) fn title(&self, goal: Id, lang: Lang) -> &str {
        self.matter
            .goal(goal)
            .map_or(words::goal_in_trash(lang), |goal| goal.title.as_str())
    }

    fn title_ink(&self, goal: Id, theme: Theme) -> Style {
        match self.matter.goal(goal) {
            Some(_) => theme.ink,
            None => theme.faint,
        }
    }
}

/// How a month stands whose review is not finished, and the ink of that.
pub(super) fn season(look: &Look, season: Season) -> (String, Style) {
    let (theme, lang) = (look.theme, look.lang);
    match season {
        Season::Ahead(day) => (words::opens(lang, day, look.today), theme.faint),
        Season::Open(days) => (words::due_in(lang, days), theme.amber),
        Season::Late(over) => (words::late(lang, over), theme.vermilion),
        Season::Missed => (words::missed(lang).to_owned(), theme.faint),
    }
}

/// A number of a month.
pub(super) fn count(count: u32) -> String {
    progress::number(f64::from(count))
}

/// Numbers with their names, in one column or two, down the first column first.
pub(super) fn say_cells(
    prose: &mut Prose,
    theme: Theme,
    cells: &[(String, String)],
    columns: usize,
) {
    let names = cells.iter().map(|(name, _)| text::width(name)).max();
    let names = names.unwrap_or(0);
    let numbers = cells
        .iter()
        .map(|(_, number)| text::width(number) + 2)
        .max();
    let numbers = numbers.unwrap_or(0).max(NUMBER);
    let is_double = columns >= TWO && 2 * (names + numbers) + GAP <= columns;
    let height = if is_double {
        cells.len().div_ceil(2)
    } else {
        cells.len()
    };
    for row in 0..height {
        let mut runs = Vec::new();
        for (name, number) in [cells.get(row), cells.get(row + height)]
            .into_iter()
            .flatten()
        {
            if !runs.is_empty() {
                runs.push((" ".repeat(GAP), theme.ink));
            }
            let room = names + numbers - text::width(name) - text::width(number);
            runs.push((name.clone(), theme.ink));
            runs.push((format!("{}{number}", " ".repeat(room)), theme.heading()));
        }
        prose.add("", theme.ink, &runs);
    }
}
