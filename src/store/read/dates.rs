//! Reading the days for a calendar. Everything that is to come is read, which is few; the steps of each one by one.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};
use rusqlite::params;

use super::Reader;
use super::month_matter::{ONE, settled};
use crate::domain::{
    Approach, CANCELLED_FOR, Cx, DateKind, Dated, Entry, Id, MeetingState, Month, relationship_due,
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

const FIRST_MET: &str = "SELECT min(day) FROM entry_mentor WHERE mentor = ?1 AND held = 1";

// Of each field that was written: a step is counted once below.
const STEPS: &str = "
    SELECT e.change, c.at >> 15 FROM edit e JOIN change c ON c.rid = e.change WHERE e.rec = ?1";

// Those in the trash too: that they went there is a step.
const REVIEWS: &str = "SELECT mentor, id FROM relationship_review WHERE mentor IS NOT NULL";

impl Reader<'_> {
    /// The days for a calendar, in their order: planned meetings, and those cancelled lately; due days of what is open and
    /// of the goals that are pursued; the days to ask again; the end of this month; the next review of each mentorship.
    pub fn dates(self, cx: &Cx) -> Result<Vec<Dated>, Error> {
        let mut dates = self.meeting_dates(cx)?;
        dates.extend(self.due_dates()?);
        dates.extend(self.pathway_dates()?);
        dates.push(month_end(cx.today));
        dates.extend(self.relationship_dates()?);
        dates.sort_by_cached_key(|dated| (dated.day, dated.time, dated.kind.name(), dated.uid()));
        Ok(dates)
    }

    fn meeting_dates(self, cx: &Cx) -> Result<Vec<Dated>, Error> {
        let names = self.mentor_names()?;
        let since = cx.today.checked_sub_days(Days::new(CANCELLED_FOR));
        let since = since.unwrap_or(cx.today).to_string();
        // Days are compared as texts of ten letters, which the first and the last of chrono's are not.
        let ever = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(cx.today);
        let mut meetings = self.planned(ever(1), ever(cx.today.year() + 1000))?;
        meetings.extend(self.all(CANCELLED, [&since], Entry::from_row)?);
        meetings.extend(self.all(TRASHED, [&since], Entry::from_row)?);
        let dated = |meeting: Entry| {
            let mentors = meeting.mentors.iter().filter_map(|id| names.get(id));
            self.with_steps(Dated {
                time: meeting.time,
                minutes: meeting.minutes,
                mentors: mentors.cloned().collect(),
                place: meeting.place,
                is_cancelled: meeting.deleted || meeting.state == Some(MeetingState::Cancelled),
                is_private: meeting.private,
                zone: meeting.zone,
                ..Dated::new(Some(meeting.id), DateKind::Meeting, meeting.day)
            })
        };
        meetings.into_iter().map(dated).collect()
    }

    fn due_dates(self) -> Result<Vec<Dated>, Error> {
        let names = self.mentor_names()?;
        let private = self.private_goals()?;
        let mut dates = Vec::new();
        for row in self.open_takeaways()? {
            let Some(due) = row.takeaway.due else {
                continue;
            };
            let Some(one) = self.optional(ONE, params![row.takeaway.id], settled)? else {
                continue;
            };
            let mentors = one.mentors.iter().filter_map(|id| names.get(id));
            let mentors = mentors.cloned().collect();
            let is_private = !one.may_leave(&private);
            let takeaway = one.takeaway;
            dates.push(self.with_steps(Dated {
                mentors,
                is_private,
                title: takeaway.text,
                ..Dated::new(Some(takeaway.id), DateKind::Due(takeaway.kind), due)
            })?);
        }
        for goal in self.active_goals()? {
            if let Some(due) = goal.due {
                dates.push(self.with_steps(Dated {
                    is_private: goal.private,
                    title: goal.title,
                    ..Dated::new(Some(goal.id), DateKind::GoalDue, due)
                })?);
            }
        }
        Ok(dates)
    }

    fn pathway_dates(self) -> Result<Vec<Dated>, Error> {
        let names = self.mentor_names()?;
        let waiting = self.open_approaches()?.into_iter();
        let dated = |approach: Approach| {
            let day = approach.follow_up.filter(|_| approach.is_waiting())?;
            Some(self.with_steps(Dated {
                mentors: names.get(&approach.mentor).cloned().into_iter().collect(),
                ..Dated::new(Some(approach.id), DateKind::FollowUp, day)
            }))
        };
        waiting.filter_map(dated).collect()
    }

    fn relationship_dates(self) -> Result<Vec<Dated>, Error> {
        let ever = self.all(REVIEWS, [], |row| {
            Ok((row.get::<_, Id>(0)?, row.get::<_, Id>(1)?))
        })?;
        let mut dates = Vec::new();
        for mentor in self.mentors()? {
            let reviews = self.relationship_reviews_of(mentor.id)?;
            let last = reviews.iter().find(|review| review.is_finished());
            let first_met: Option<String> = self.one(FIRST_MET, [mentor.id], |row| row.get(0))?;
            let first_met = first_met.and_then(|day| day.parse().ok());
            let Some(day) = relationship_due(&mentor, last, first_met) else {
                continue;
            };
            let mut next = self.with_steps(Dated {
                mentors: vec![mentor.name],
                ..Dated::new(Some(mentor.id), DateKind::RelationshipReview, day)
            })?;
            for (_, review) in ever.iter().filter(|(of, _)| *of == mentor.id) {
                let (steps, changed) = self.steps_of(*review)?;
                next.steps = next.steps.saturating_add(steps);
                next.changed = next.changed.max(changed);
            }
            dates.push(next);
        }
        Ok(dates)
    }

    fn with_steps(self, mut dated: Dated) -> Result<Dated, Error> {
        if let Some(id) = dated.id {
            (dated.steps, dated.changed) = self.steps_of(id)?;
        }
        Ok(dated)
    }

    /// How many steps wrote to a record, and when the last one did.
    fn steps_of(self, id: Id) -> Result<(u32, Option<DateTime<Utc>>), Error> {
        let mut steps: Vec<(i64, i64)> =
            self.all(STEPS, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        steps.sort_unstable();
        steps.dedup();
        let changed = steps.iter().map(|(_, at)| *at).max();
        let count = u32::try_from(steps.len()).unwrap_or(u32::MAX);
        Ok((count, changed.and_then(DateTime::from_timestamp_millis)))
    }
}

fn month_end(today: NaiveDate) -> Dated {
    let month = Month::of(today);
    Dated::new(None, DateKind::MonthReview(month), month.last())
}
