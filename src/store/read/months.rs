//! Reading month-end reviews, and counting what a month was.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::types::Type;
use rusqlite::{Row, params};

use super::Reader;
use super::goals::progress_then;
use crate::domain::{
    Counted, Cx, EntryKind, Goal, GoalFacts, Id, Kind, MeetingState, Month, MonthFacts,
    MonthReview, Outcome, Progress, State, Support, SupportSet, WithMentor, goal_then, progress,
    was_pursued, zone,
};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

const ENTRIES: &str = "
    SELECT kind, minutes, state, usefulness, received, mentors
    FROM entry INDEXED BY entry_day WHERE deleted = 0 AND day BETWEEN ?1 AND ?2";

const OPEN_ENTRIES: &str = " AND private = 0";

const CAME_OF_ENTRIES: &str = "
    SELECT t.kind FROM entry e INDEXED BY entry_day
    CROSS JOIN takeaway t INDEXED BY takeaway_entry ON t.entry = e.id AND t.deleted = 0
    WHERE e.deleted = 0 AND e.day BETWEEN ?1 AND ?2";

const OPEN_OF_ENTRIES: &str = " AND e.private = 0 AND t.private = 0";

const CAME_ALONE: &str = "
    SELECT kind FROM takeaway INDEXED BY takeaway_alone
    WHERE deleted = 0 AND entry IS NULL AND id >= ?1 AND id < ?2";

const OPEN_ALONE: &str = " AND private = 0";

const CLOSED: &str = "
    SELECT t.kind, t.state, t.outcome FROM takeaway t INDEXED BY takeaway_closed
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed BETWEEN ?1 AND ?2
      AND NOT EXISTS (
        SELECT 1 FROM entry e INDEXED BY entry_trash WHERE e.deleted = 1 AND e.id = t.entry)";

const TOLD: &str = "
    SELECT count(*) FROM takeaway t INDEXED BY takeaway_told
    WHERE t.deleted = 0 AND t.told IS NOT NULL AND t.told BETWEEN ?1 AND ?2
      AND NOT EXISTS (
        SELECT 1 FROM entry e INDEXED BY entry_trash WHERE e.deleted = 1 AND e.id = t.entry)";

// Of what ended, and of what was told.
const OPEN_OF_ENDED: &str = " AND t.private = 0
    AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = t.entry AND e.private = 1)";

const CHECKED_IN: &str = "
    SELECT count(*) FROM check_in INDEXED BY check_in_day WHERE deleted = 0 AND day BETWEEN ?1 AND ?2";

const OPEN_CHECKED_IN: &str = "
    AND NOT EXISTS (SELECT 1 FROM goal g WHERE g.id = check_in.goal AND g.private = 1)";

// What is open now and had come by then.
const OPEN_STILL: &str = "
    SELECT count(*) AS open, count(*) FILTER (WHERE t.due < ?1) AS late
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND t.kind <> 'question'
      AND CASE WHEN t.entry IS NULL THEN t.id < ?2 ELSE e.deleted = 0 AND e.day <= ?1 END";

// What had come by then and came to an end since. The index tells most of what came later apart by its id, before
// anything is looked up: only of what was written down soon after (?4) the entry's day is asked.
const OPEN_THEN: &str = "
    SELECT count(*) AS open, count(*) FILTER (WHERE t.due < ?1) AS late
    FROM takeaway t INDEXED BY takeaway_closed LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed > ?1 AND t.closed <= ?3 AND t.id < ?4
      AND t.state NOT IN ('open', 'trying') AND t.kind <> 'question'
      AND CASE WHEN t.entry IS NULL THEN t.id < ?2 ELSE e.deleted = 0 AND e.day <= ?1 END";

const UNTOLD_STILL: &str = "
    SELECT count(*) FROM takeaway t INDEXED BY takeaway_untold LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.told IS NULL AND t.state IN ('closed', 'done')
      AND (t.entry IS NOT NULL OR t.mentor IS NOT NULL) AND t.closed <= ?1
      AND (t.entry IS NULL OR e.deleted = 0) AND (t.mentor IS NOT NULL OR e.mentors IS NOT NULL)";

const UNTOLD_THEN: &str = "
    SELECT count(*) FROM takeaway t INDEXED BY takeaway_told LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.told IS NOT NULL AND t.told > ?1 AND t.told <= ?2 AND t.closed <= ?1
      AND t.state IN ('closed', 'done') AND (t.entry IS NULL OR e.deleted = 0)
      AND (t.mentor IS NOT NULL OR e.mentors IS NOT NULL)";

/// What ended, or was told, more days after a month than this is not looked for when it is asked what was open then:
/// the further back a month lies, the more that would be.
const FORESIGHT: Days = Days::new(366);
/// A meeting may be written down so many days after the month it was held in, and what it gave still was open then.
const BELATED: Days = Days::new(31);

/// What of a time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    /// All of it: what the user sees.
    All,
    /// What is not private, does not come of a private entry, and is not checked in on a private goal: what may be told
    /// together with whom one met. Its goals are not sifted here, since each is known by its id.
    Open,
}

impl Counting {
    /// The question, narrowed by this condition if only what is open is counted.
    fn ask(self, sql: &'static str, is_open: &str) -> Cow<'static, str> {
        match self {
            Self::All => Cow::Borrowed(sql),
            Self::Open => Cow::Owned(format!("{sql}{is_open}")),
        }
    }
}

impl Reader<'_> {
    /// The review with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn month_review_of(self, id: Id) -> Result<Option<MonthReview>, Error> {
        self.record(id, "month")
    }

    /// The review of this month. Of two, where one came back from the trash beside another, it is the one begun first, here
    /// and wherever reviews are read.
    pub fn month_review(self, month: Month) -> Result<Option<MonthReview>, Error> {
        self.optional(
            "SELECT * FROM month_review WHERE month = ?1 AND deleted = 0 ORDER BY id LIMIT 1",
            params![month.to_string()],
            MonthReview::from_row,
        )
    }

    /// Every review, the newest month first.
    pub fn month_reviews(self) -> Result<Vec<MonthReview>, Error> {
        self.all(
            "SELECT * FROM month_review WHERE deleted = 0 ORDER BY month DESC, id DESC",
            [],
            MonthReview::from_row,
        )
    }

    /// The reviews that are not finished, whatever their month, and those of `since` and later, the newest month first.
    pub fn month_reviews_open(self, since: Month) -> Result<Vec<MonthReview>, Error> {
        self.all(
            "SELECT * FROM month_review WHERE deleted = 0 AND (month >= ?1 OR finished IS NULL) AND NOT EXISTS (
                SELECT 1 FROM month_review f INDEXED BY month_review_month
                WHERE f.month = month_review.month AND f.deleted = 0 AND f.id < month_review.id)
             ORDER BY month DESC, id DESC",
            params![since.to_string()],
            MonthReview::from_row,
        )
    }

    /// What the month was, in numbers; of one that is not over, as of today.
    ///
    /// A takeaway came on the day of its entry; without an entry, on the day where the user is on which it was written
    /// down. What was open, late or untold at the end of a month that is long over is told as far as the records tell it:
    /// by their due days of now, and without what came to an end, or was told, more than a year after the month.
    pub fn month_facts(self, month: Month, cx: &Cx) -> Result<MonthFacts, Error> {
        let as_of = month.last().min(cx.today);
        let mut facts = MonthFacts {
            as_of,
            ..MonthFacts::default()
        };
        self.count_happened(&mut facts, month.first(), Counting::All, cx)?;
        self.count_open(&mut facts, cx)?;
        Ok(facts)
    }

    /// What happened from the day `first` to that as of which the facts are, which is counted in the same way for a month
    /// and for a year: all but what was open, late or untold at its end.
    pub(super) fn count_happened(
        self,
        facts: &mut MonthFacts,
        first: NaiveDate,
        counting: Counting,
        cx: &Cx,
    ) -> Result<(), Error> {
        self.count_entries(facts, first, counting)?;
        self.count_came(facts, first, counting, cx.zone)?;
        self.count_ended(facts, first, counting)?;
        facts.check_ins = self.one(
            &counting.ask(CHECKED_IN, OPEN_CHECKED_IN),
            span(first, facts.as_of),
            |row| row.get(0),
        )?;
        // Few of all goals are these.
        let goals = self.pursued_since(first)?;
        facts.goals = self.goal_facts(goals, (first, facts.as_of), cx.zone)?;
        Ok(())
    }

    /// The first day of which the journal tells anything: an entry's, or a goal's start; `None` where it tells nothing.
    pub fn first_day(self) -> Result<Option<NaiveDate>, Error> {
        let entry = self.one(
            "SELECT min(day) AS day FROM entry INDEXED BY entry_day WHERE deleted = 0",
            [],
            |row| Cells::of(row).day("day"),
        )?;
        let goal = self.one(
            "SELECT min(start) AS day FROM goal INDEXED BY goal_start WHERE deleted = 0 AND start IS NOT NULL",
            [],
            |row| Cells::of(row).day("day"),
        )?;
        Ok(entry.into_iter().chain(goal).min())
    }

    fn count_entries(
        self,
        facts: &mut MonthFacts,
        first: NaiveDate,
        counting: Counting,
    ) -> Result<(), Error> {
        let sql = counting.ask(ENTRIES, OPEN_ENTRIES);
        let entries = self.all(&sql, span(first, facts.as_of), tallied)?;
        let mut with: BTreeMap<Id, u32> = BTreeMap::new();
        for entry in entries {
            if entry.kind == EntryKind::Note {
                facts.notes += 1;
            }
            if entry.state != Some(MeetingState::Held) {
                continue;
            }
            facts.meetings += 1;
            facts.minutes = facts.minutes.saturating_add(entry.minutes.unwrap_or(0));
            if let Some(useful @ 1..=4) = entry.usefulness {
                facts.usefulness[usize::from(useful) - 1] += 1;
            }
            for support in Support::ALL {
                facts.supports[support as usize] += u32::from(entry.received.has(support));
            }
            let mut mentors = entry.mentors;
            mentors.sort_unstable();
            mentors.dedup();
            for mentor in mentors {
                *with.entry(mentor).or_default() += 1;
            }
        }
        let with = with.into_iter();
        facts.with = with
            .map(|(mentor, meetings)| WithMentor { mentor, meetings })
            .collect();
        facts.with.sort_by_key(|with| Reverse(with.meetings));
        Ok(())
    }

    fn count_came(
        self,
        facts: &mut MonthFacts,
        first: NaiveDate,
        counting: Counting,
        zone: &str,
    ) -> Result<(), Error> {
        let sql = counting.ask(CAME_OF_ENTRIES, OPEN_OF_ENTRIES);
        let mut came = self.all(&sql, span(first, facts.as_of), kind)?;
        let born = (begin(first, zone), end(facts.as_of, zone));
        came.extend(self.all(&counting.ask(CAME_ALONE, OPEN_ALONE), born, kind)?);
        for kind in came {
            facts.came[kind as usize] += 1;
        }
        Ok(())
    }

    fn count_ended(
        self,
        facts: &mut MonthFacts,
        first: NaiveDate,
        counting: Counting,
    ) -> Result<(), Error> {
        let span = span(first, facts.as_of);
        let ended = self.all(
            &counting.ask(CLOSED, OPEN_OF_ENDED),
            [&span.0, &span.1],
            |row| {
                let outcome = row.get_ref(2)?.as_str_or_null()?;
                Ok((
                    kind(row)?,
                    State::from_name(row.get_ref(1)?.as_str()?),
                    outcome.and_then(Outcome::from_name),
                ))
            },
        )?;
        for (kind, state, outcome) in ended {
            match state {
                Some(State::Declined | State::Dropped | State::Lapsed) => facts.dropped += 1,
                None | Some(State::Open | State::Trying) => {}
                Some(_) => {
                    facts.closed[kind as usize] += 1;
                    if let Some(outcome) = outcome.filter(|_| kind == Kind::Advice) {
                        facts.outcomes[outcome as usize] += 1;
                    }
                }
            }
        }
        facts.told = self.one(&counting.ask(TOLD, OPEN_OF_ENDED), span, |row| row.get(0))?;
        Ok(())
    }

    fn count_open(self, facts: &mut MonthFacts, cx: &Cx) -> Result<(), Error> {
        let day = facts.as_of;
        let (then, until) = (day.to_string(), (day + FORESIGHT).to_string());
        let written = end(day + BELATED, cx.zone);
        // Ids tell the machine's time, and the clock may be set to an earlier one: what is there today has come.
        let born = if day == cx.today {
            Id::from_bytes([u8::MAX; 16])
        } else {
            end(day, cx.zone)
        };
        let both = |row: &Row<'_>| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?));
        let still = self.one(OPEN_STILL, params![then, born], both)?;
        let ended = self.one(OPEN_THEN, params![then, born, until, written], both)?;
        facts.open = still.0 + ended.0;
        facts.late = still.1 + ended.1;
        let count = |row: &Row<'_>| row.get::<_, u32>(0);
        facts.untold = self.one(UNTOLD_STILL, [&then], count)?
            + self.one(UNTOLD_THEN, [&then, &until], count)?;
        Ok(())
    }

    /// How those of these goals that were pursued from the day `first` to `as_of` stood at the end of it, by their
    /// revisions until then.
    pub(super) fn goal_facts(
        self,
        goals: Vec<Goal>,
        (first, as_of): (NaiveDate, NaiveDate),
        zone: &str,
    ) -> Result<Vec<GoalFacts>, Error> {
        let days = zone::Days::of(zone);
        let before = first.pred_opt().unwrap_or(first);
        let mut all = Vec::new();
        for goal in goals {
            let revisions = &self.revisions_of(goal.id)?;
            if !was_pursued(&goal, revisions, (first, as_of)) {
                continue;
            }
            let check_ins = &self.checked(goal.id)?;
            let then = goal_then(&goal, revisions, as_of);
            let begun = then.start.unwrap_or_else(|| days.day(goal.id.born()));
            if begun > as_of && check_ins.iter().all(|one| one.day > as_of) {
                continue;
            }
            // Both are counted as it was counted at the end, so that the one can be held against the other.
            let earlier = progress(&then, check_ins, revisions, before);
            let progress = progress_then(&then, check_ins, revisions, as_of);
            all.push(goal_facts(&then, earlier.done, &progress));
        }
        Ok(all)
    }
}

/// The facts of a goal as it was at the end of the month.
fn goal_facts(then: &Goal, before: Option<f64>, at_end: &Progress) -> GoalFacts {
    GoalFacts {
        goal: then.id,
        before,
        done: at_end.done,
        expected: at_end.expected,
        value: at_end.value,
        confidence: at_end.confidence,
        standing: at_end.standing.name().to_owned(),
        counted: at_end.value.map(|_| Counted::of(then.counted())),
    }
}

/// An entry as far as it is counted.
struct Tallied {
    kind: EntryKind,
    state: Option<MeetingState>,
    minutes: Option<u32>,
    usefulness: Option<u8>,
    received: SupportSet,
    mentors: Vec<Id>,
}

fn tallied(row: &Row<'_>) -> rusqlite::Result<Tallied> {
    let cells = Cells::of(row);
    Ok(Tallied {
        kind: cells.required("kind", EntryKind::from_name)?,
        minutes: cells.plain("minutes")?,
        state: cells.parsed("state", MeetingState::from_name)?,
        usefulness: cells.plain("usefulness")?,
        received: cells
            .plain::<Option<u8>>("received")?
            .map_or_else(SupportSet::default, SupportSet::from_bits),
        mentors: cells.ids("mentors")?,
    })
}

/// The kind in the first column. There may be a thousand in a month: no text is made of it.
fn kind(row: &Row<'_>) -> rusqlite::Result<Kind> {
    let name = row.get_ref(0)?.as_str()?;
    let unknown = || rusqlite::Error::InvalidColumnType(0, name.to_owned(), Type::Text);
    Kind::from_name(name).ok_or_else(unknown)
}

/// The days from the first to this one, as texts.
fn span(first: NaiveDate, until: NaiveDate) -> (String, String) {
    (first.to_string(), until.to_string())
}

/// The least id that is born on this day where the user is, or later.
pub(super) fn begin(day: NaiveDate, zone: &str) -> Id {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    let begin = zone::instant(day, NaiveTime::MIN, zone).unwrap_or(midnight);
    let millis = begin.timestamp_millis().max(0) as u128;
    Id::from_bytes((millis << 80).to_be_bytes())
}

/// The least id that is born after this day where the user is.
pub(super) fn end(day: NaiveDate, zone: &str) -> Id {
    begin(day + Days::new(1), zone)
}
