//! The relationship reviews in the detail of a mentor: when the next one is due, and the last ones in one line each.

use super::{Detail, one_row};
use crate::domain::{Rated, RelationshipReview, Stage, biggest_change, relationship_due};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::{relationships as words, terms};

/// How many are listed; the rest is among the reviews.
const LISTED: usize = 4;

impl Detail {
    /// When the next review is due, or how far it has come.
    pub(super) fn say_next_review(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, today) = (look.theme, look.lang, look.today);
        let last = self.reviews.iter().find(|one| one.is_finished());
        let Some(due) = relationship_due(&self.mentor, last, self.ledger.first) else {
            return;
        };
        let begun = self.reviews.iter().find(|one| !one.is_finished());
        let rests = self.mentor.stage == Stage::Paused;
        let (said, ink) = if let Some(begun) = begun.filter(|_| !rests) {
            (words::goes_on(lang, begun.step), theme.indigo)
        } else {
            let ink = match (due - today).num_days() {
                days if days < 0 => theme.vermilion,
                0..=7 => theme.amber,
                _ => theme.faint,
            };
            let said = if rests {
                words::look_again(lang, due, today)
            } else {
                words::next(lang, due, today)
            };
            (said, ink)
        };
        prose.say(said, ink);
    }

    /// The last reviews: the day, all in all, what was decided, what changed most.
    pub(super) fn say_reviews(&self, prose: &mut Prose, look: &Look, columns: u16) {
        let (theme, lang, today) = (look.theme, look.lang, look.today);
        let finished: Vec<&RelationshipReview> = self
            .reviews
            .iter()
            .filter(|one| one.is_finished())
            .collect();
        if finished.is_empty() {
            return;
        }
        prose.blank();
        prose.say(words::notice(lang), theme.faint);
        let day =
            |one: &RelationshipReview| terms::day(lang, one.finished.unwrap_or(one.begun), today);
        let shown = || finished.iter().take(LISTED);
        let days = shown().map(|one| text::width(&day(one))).max();
        for (place, one) in shown().enumerate() {
            let lead = text::pad(&day(one), days.unwrap_or(0) + 2);
            let overall = one.ratings.of(Rated::Overall);
            let overall = overall.map(|rating| words::overall(lang, rating));
            let decided = one.decision.map(|it| words::decision(lang, it).to_owned());
            let facts: Vec<String> = overall.into_iter().chain(decided).collect();
            let facts = facts.join(&format!(" {} ", look.symbols.dot));
            let before = finished.get(place + 1);
            let change = before
                .and_then(|before| biggest_change(&before.ratings, &one.ratings))
                .map(|(rated, both)| words::change(lang, rated, both, look.symbols.then));
            let taken = text::width(&lead) + text::width(&facts) + 2;
            let room = usize::from(columns).saturating_sub(taken);
            let change = change.filter(|words| text::width(words) <= room);
            let row = one_row(
                (&lead, theme.faint),
                (&facts, theme.ink),
                (&change.unwrap_or_default(), theme.faint),
                (columns, look),
            );
            prose.add("", theme.ink, &row);
        }
    }
}
