//! All ratings of a mentorship over time: one row for each, a column for each review, and a small curve.

use super::relationship::{Detail, names_width};
use crate::domain::{Rated, RelationshipReview};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::spark::spark;
use crate::words::{relationship as flow_words, relationships as words, terms};

/// The columns between two reviews.
const GAP: usize = 2;
/// The columns between the last review and the curve.
const BEFORE_CURVE: usize = 3;

/// The ratings of the last reviews that fit in so many columns, the earliest first.
pub(super) fn tell(detail: &Detail, look: &Look, columns: u16) -> Prose {
    let (theme, lang) = (look.theme, look.lang);
    let mut prose = Prose::new(columns);
    prose.say(words::title(lang, detail.name()), theme.heading());
    prose.append(0, &[(words::trend(lang).to_owned(), theme.indigo)]);
    prose.blank();
    let finished: Vec<&RelationshipReview> = detail.finished().collect();
    if finished.is_empty() {
        prose.say(words::no_trend(lang), theme.faint);
        return prose;
    }
    let day =
        |one: &RelationshipReview| terms::day(lang, one.finished.unwrap_or(one.begun), look.today);
    let names = names_width(look);
    let days: Vec<String> = finished.iter().map(|one| day(one)).collect();
    let (mut room, mut shown) = (usize::from(columns).saturating_sub(names + BEFORE_CURVE), 0);
    for day in &days {
        // Each takes its day, and a column of the curve.
        let taken = text::width(day) + GAP + 1;
        if taken > room && shown > 0 {
            break;
        }
        room = room.saturating_sub(taken);
        shown += 1;
    }
    let last: Vec<(&RelationshipReview, &String)> = finished
        .iter()
        .copied()
        .zip(&days)
        .take(shown)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let mut head: Vec<Run> = vec![(" ".repeat(names), theme.ink)];
    let gap = " ".repeat(GAP);
    head.extend(
        last.iter()
            .map(|(_, day)| (format!("{day}{gap}"), theme.faint)),
    );
    prose.put(head);
    for rated in Rated::ALL {
        let ratings: Vec<Option<u8>> = last.iter().map(|(one, _)| one.ratings.of(rated)).collect();
        if rated == Rated::Openness || rated == Rated::Overall {
            prose.blank();
        }
        let name = text::pad(flow_words::rated(lang, rated), names);
        let mut runs: Vec<Run> = vec![(name, theme.ink)];
        let mut before = None;
        for (rating, (_, day)) in ratings.iter().zip(&last) {
            let ink = match (before, rating) {
                (Some(was), Some(is)) if *is < was => theme.amber,
                (Some(was), Some(is)) if *is > was => theme.moss,
                _ => theme.ink,
            };
            before = rating.or(before);
            let digit = rating.map_or_else(|| "-".to_owned(), |it| it.to_string());
            let width = text::width(day);
            runs.push((format!("{digit:>width$}{gap}"), ink));
        }
        let curve = spark(look, &ratings);
        if last.len() > 1 {
            runs.push((" ".repeat(BEFORE_CURVE - GAP), theme.ink));
            runs.push((curve, theme.indigo));
        }
        prose.put(runs);
    }
    if shown < finished.len() {
        prose.blank();
        let left = words::earlier_left_out(lang, finished.len() - shown);
        prose.say(left, theme.faint);
    }
    prose
}
