//! Reading the days for a calendar: what is to come, which is few.

use chrono::{DateTime, Datelike as _, Days, NaiveDate};

use super::Reader;
use super::month_matter::settled;
use crate::domain::{
    Approach, CANCELLED_FOR, Cx, DateKind, Dated, Entry, Goal, MeetingState, Month, Settled,
    reviews_due,
};
use crate::store::Error;
use crate::store::row::AsRow;

const CANCELLED: &str = "
    SELECT * FROM entry INDEXED BY entry_day WHERE deleted = 0 AND day >= ?1 AND state = 'cancelled'
    ORDER BY day, id";

// That one was thrown away calendars must hear too.
const TRASHED: &str = "
    SELECT * FROM entry INDEXED BY entry_trash
    WHERE deleted = 1 AND day >= ?1 AND state IN ('planned', 'cancelled') ORDER BY id";

pub(super) const DUE_TAKEAWAYS: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_open
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND t.due IS NOT NULL
      AND (t.entry IS NULL OR e.deleted = 0)";

const LAST_STEP: &str = "
    SELECT rid, at >> 15 FROM change WHERE rid = (SELECT max(rid) FROM change)";

impl Reader<'_> {
    /// The days for a calendar, in their order: planned meetings; due days of what is open and of the goals that are
    /// pursued; the days to ask again; the ends of this month and of those whose review is due; the next review of each
    /// mentorship. What of all these was settled or taken away lately is there too, as cancelled.
    pub fn dates(self, cx: &Cx) -> Result<Vec<Dated>, Error> {
        let mut dates = self.meeting_dates(cx)?;
        dates.extend(self.takeaway_dates()?);
        dates.extend(self.goal_dates()?);
        dates.extend(self.follow_up_dates()?);
        dates.extend(self.month_dates(cx)?);
        dates.extend(self.relationship_dates()?);
        dates.extend(self.dates_over(&dates, cx)?);
        self.count_steps(&mut dates)?;
        dates.sort_by_cached_key(|dated| (dated.day, dated.time, dated.kind.name(), dated.uid()));
        Ok(dates)
    }

    fn meeting_dates(self, cx: &Cx) -> Result<Vec<Dated>, Error> {
        let names = self.mentor_names()?;
        let since = named_since(cx.today).to_string();
        // Days are compared as texts of ten letters, which the first and the last of chrono's are not.
        let ever = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(cx.today);
        let mut meetings = self.planned(ever(1), ever(cx.today.year() + 1000))?;
        meetings.extend(self.all(CANCELLED, [&since], Entry::from_row)?);
        meetings.extend(self.all(TRASHED, [&since], Entry::from_row)?);
        let dated = |meeting: Entry| {
            let mentors = meeting.mentors.iter().filter_map(|id| names.get(id));
            Dated {
                time: meeting.time,
                minutes: meeting.minutes,
                mentors: mentors.cloned().collect(),
                place: meeting.place,
                is_cancelled: meeting.deleted || meeting.state == Some(MeetingState::Cancelled),
                is_private: meeting.private,
                zone: meeting.zone,
                ..Dated::new(Some(meeting.id), DateKind::Meeting, meeting.day)
            }
        };
        Ok(meetings.into_iter().map(dated).collect())
    }

    fn takeaway_dates(self) -> Result<Vec<Dated>, Error> {
        let due = self.all(DUE_TAKEAWAYS, [], settled)?.into_iter();
        let due = due.filter_map(|one| {
            let day = one.takeaway.due?;
            Some((one, day))
        });
        self.dates_of_takeaways(due.collect())
    }

    /// Each takeaway on its day.
    pub(super) fn dates_of_takeaways(
        self,
        takeaways: Vec<(Settled, NaiveDate)>,
    ) -> Result<Vec<Dated>, Error> {
        let names = self.mentor_names()?;
        let private = self.private_goals()?;
        let dated = |(one, day): (Settled, NaiveDate)| {
            let is_private = !one.may_leave(&private);
            let takeaway = one.takeaway;
            let mentors = one.mentors.iter().filter_map(|id| names.get(id));
            Dated {
                mentors: mentors.cloned().collect(),
                is_private,
                title: takeaway.text,
                ..Dated::new(Some(takeaway.id), DateKind::Due(takeaway.kind), day)
            }
        };
        Ok(takeaways.into_iter().map(dated).collect())
    }

    fn goal_dates(self) -> Result<Vec<Dated>, Error> {
        let goals = self.active_goals()?.into_iter();
        let dated = goals.filter_map(|goal| {
            let day = goal.due?;
            Some(date_of_goal(goal, day))
        });
        Ok(dated.collect())
    }

    fn follow_up_dates(self) -> Result<Vec<Dated>, Error> {
        let waiting = self.open_approaches()?.into_iter();
        let dated = waiting.filter_map(|approach: Approach| {
            let day = approach.follow_up.filter(|_| approach.is_waiting())?;
            Some(Dated::new(Some(approach.id), DateKind::FollowUp, day))
        });
        Ok(dated.collect())
    }

    fn month_dates(self, cx: &Cx) -> Result<Vec<Dated>, Error> {
        let since = Month::to_review(cx.today).before();
        let reviews = self.month_reviews_open(since)?;
        let due = reviews_due(cx.today, self.first_day()?, &reviews);
        let mut months: Vec<Month> = due.iter().map(|due| due.month).collect();
        let this = Month::of(cx.today);
        let is_known = reviews.iter().any(|review| review.month == this);
        // Its review opens at its end only, and has a day all the same.
        if !is_known && !months.contains(&this) {
            months.push(this);
        }
        Ok(months.into_iter().map(Dated::month_end).collect())
    }

    fn relationship_dates(self) -> Result<Vec<Dated>, Error> {
        let due = self.relationships_due()?.into_iter();
        let dated =
            due.map(|one| Dated::new(Some(one.mentor), DateKind::RelationshipReview, one.due));
        Ok(dated.collect())
    }

    /// Gives all of them the steps of the whole journal: what a day says comes from more records than one, some of which
    /// may be emptied by now, and only what counts them all never falls.
    fn count_steps(self, dates: &mut [Dated]) -> Result<(), Error> {
        let last = self.optional(LAST_STEP, [], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, i64>(1)?))
        })?;
        if let Some((steps, at)) = last {
            for dated in dates {
                dated.steps = steps;
                dated.changed = DateTime::from_timestamp_millis(at);
            }
        }
        Ok(())
    }
}

pub(super) fn date_of_goal(goal: Goal, day: NaiveDate) -> Dated {
    Dated {
        is_private: goal.private,
        title: goal.title,
        ..Dated::new(Some(goal.id), DateKind::GoalDue, day)
    }
}

/// The first of the days of which is still told what was cancelled.
pub(super) fn named_since(today: NaiveDate) -> NaiveDate {
    let since = today.checked_sub_days(Days::new(CANCELLED_FOR));
    since.unwrap_or(today)
}
