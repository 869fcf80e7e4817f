//! The months of the list: whose review is due, begun, missed or finished.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::{Month, Season};
use crate::store::ReviewRow;

/// The most missed months that are listed.
const MISSED: usize = 12;

/// A month of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthRow {
    /// The month.
    pub(super) month: Month,
    /// How it stands against the calendar.
    pub(super) season: Season,
    /// Its review, if one was begun.
    pub(super) review: Option<ReviewRow>,
}

impl MonthRow {
    /// Its review, if that is finished, and the day on which it was.
    pub(super) fn finished(&self) -> Option<(ReviewRow, NaiveDate)> {
        let review = self.review?;
        Some((review, review.finished?))
    }

    /// Whether it asks for something: its review is begun, due or missed.
    pub(super) fn is_owed(&self) -> bool {
        let is_ahead = matches!(self.season, Season::Ahead(_)) && self.review.is_none();
        !is_ahead && self.finished().is_none()
    }
}

/// The months to list, the newest first: those with a review, the one whose review is meant today, the one that goes on if
/// its review is open, and of those before it the last that were missed, down to the journal's `first` day.
pub(super) fn months(
    reviews: &[ReviewRow],
    first: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<MonthRow> {
    let now = Month::of(today);
    let first = first.map_or(now, Month::of);
    let mut rows: Vec<MonthRow> = reviews
        .iter()
        .map(|review| MonthRow {
            month: review.month,
            season: review.month.season(today),
            review: Some(*review),
        })
        .collect();
    let is_known = |month: Month| reviews.iter().any(|review| review.month == month);
    let mut missed = 0;
    let mut month = now;
    while missed < MISSED {
        let season = month.season(today);
        let is_listed = match season {
            Season::Open(_) => true,
            // A journal that begins this month has nothing to look back on before it.
            Season::Ahead(_) => Month::to_review(today) == month || month <= first,
            Season::Late(_) | Season::Missed => month >= first,
        };
        if is_listed && !is_known(month) {
            missed += usize::from(season == Season::Missed);
            rows.push(MonthRow {
                month,
                season,
                review: None,
            });
        }
        let before = month.before();
        if before == month || before < first {
            break;
        }
        month = before;
    }
    rows.sort_by_key(|row| Reverse(row.month));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn review(month: &str, is_finished: bool) -> ReviewRow {
        let month: Month = month.parse().unwrap();
        ReviewRow {
            id: Id::from_bytes([1; 16]),
            month,
            step: 2,
            finished: is_finished.then(|| month.last()),
            is_reopened: false,
            meetings: 0,
        }
    }

    /// The months listed, each with `f` finished, `b` begun, `d` due, `l` late, `m` missed, `a` ahead.
    fn listed(reviews: &[ReviewRow], first: Option<&str>, today: &str) -> Vec<String> {
        let first = first.map(|first| first.parse().unwrap());
        months(reviews, first, today.parse().unwrap())
            .into_iter()
            .map(|row| {
                let sign = match (row.review, row.season) {
                    (Some(review), _) if review.finished.is_some() => 'f',
                    (Some(_), _) => 'b',
                    (None, Season::Ahead(_)) => 'a',
                    (None, Season::Open(_)) => 'd',
                    (None, Season::Late(_)) => 'l',
                    (None, Season::Missed) => 'm',
                };
                format!("{}{sign}", row.month)
            })
            .collect()
    }

    #[test]
    fn months_are_listed_from_the_newest_to_the_first_of_the_journal() {
        let september = [review("2026-09", true)];
        let begun = [review("2026-07", false), review("2026-10", true)];
        for (reviews, first, today, months) in [
            (&[][..], None, "2026-11-22", &["2026-11a"][..]),
            (&[], None, "2026-11-03", &["2026-11a"]),
            (&[], Some("2026-11-02"), "2026-11-03", &["2026-11a"]),
            (&[], Some("2026-11-02"), "2026-11-25", &["2026-11d"]),
            (
                &[],
                Some("2026-09-30"),
                "2026-12-10",
                &["2026-11l", "2026-10m", "2026-09m"],
            ),
            (
                &[],
                Some("2026-10-31"),
                "2026-12-11",
                &["2026-12a", "2026-11m", "2026-10m"],
            ),
            (
                &september,
                Some("2026-08-05"),
                "2026-10-31",
                &["2026-10d", "2026-09f", "2026-08m"],
            ),
            (
                &begun,
                Some("2026-09-05"),
                "2026-11-30",
                &["2026-11d", "2026-10f", "2026-09m", "2026-07b"],
            ),
        ] {
            assert_eq!(listed(reviews, first, today), months, "{first:?} {today}");
        }
    }

    #[test]
    fn of_the_missed_ones_only_the_last_twelve_are_listed() {
        let finished = [review("2020-01", true)];
        let months = listed(&finished, Some("2006-01-01"), "2026-11-22");
        assert_eq!(months.len(), 1 + MISSED + 1);
        assert_eq!(months[1], "2026-10m");
        assert_eq!(months[MISSED], "2025-11m");
        assert_eq!(months[MISSED + 1], "2020-01f");
    }
}
