//! `followups` and `today`: what is open, read from the journal and handed to `print`.

use std::io::IsTerminal as _;

use chrono::{Datelike as _, NaiveDate};

use super::{Setting, Stop};
use crate::domain::{
    AnalysisDue, Approach, Farewell, Id, Ids, Lang, Month, RelationshipDue, Rhythm, Timed,
    analysis_due, approach_order, asks, followup_order, goal_of, goal_order, is_for_today,
    over_and_coming, reviews_due, short_ids,
};
use crate::print::{self, ApproachLine, Followup, Notice, RelationshipLine};
use crate::store::{Error, LastMet, Mode, OpenRow, Reader, Store, Untold};
use crate::words::cli as words;
use crate::words::farewell as farewell_words;
use crate::words::trouble::trouble;
use crate::words::{owed, progress, relationships as relationship_words, today as today_words};

/// How many of what nobody was told are read where not all of it is asked for: who tells nobody for years gathers many.
pub(super) const NEWEST: u32 = 1000;

/// All follow-ups.
pub(super) fn followups(json: bool, setting: &Setting) -> Result<String, Stop> {
    let said = |error: Error| trouble(setting.lang, error.trouble());
    let today = setting.clock.today();
    let store = open(setting)?;
    let rows = followups_in(store.reader(), today, None).map_err(said)?;
    if json {
        return Ok(print::takeaways(&rows));
    }
    let approaches = approaches(store.reader(), today).map_err(said)?;
    let (lang, columns) = (setting.lang, columns());
    Ok(print::followups(&rows, &approaches, lang, today, columns))
}

/// What asks for attention today.
pub(super) fn today(json: bool, setting: &Setting) -> Result<String, Stop> {
    let said = |error: Error| trouble(setting.lang, error.trouble());
    let today = setting.clock.today();
    let store = open(setting)?;
    let mut rows = followups_in(store.reader(), today, Some(NEWEST)).map_err(said)?;
    rows.retain(|row| is_for_today(&row.takeaway, today));
    let mut asked = approaches(store.reader(), today).map_err(said)?;
    asked.retain(|line| line.approach.asks(today));
    let versions = store.reader().analysis_standings().map_err(said)?;
    let analysis = analysis_due(&versions, today);
    let reviewed = relationships(store.reader(), today).map_err(said)?;
    if json {
        return Ok(print::owed_today(&rows, &asked, analysis, &reviewed));
    }
    let mut pathways = pathways(analysis, asked, setting.lang, today);
    let closings = closings(store.reader(), setting.lang, today).map_err(said)?;
    let reviewed = relationship_notices(reviewed, setting.lang, today);
    pathways.splice(..0, reviewed.chain(closings));
    let notices = notices(store.reader(), pathways, setting).map_err(said)?;
    Ok(print::today(
        &notices,
        &rows,
        setting.lang,
        today,
        columns(),
    ))
}

/// Every takeaway that is open, or done and not told, of these at most `limit`, the newest; each with its short id, in the
/// order in which they are wanted, which is that of the screen.
pub(super) fn followups_in(
    reader: Reader<'_>,
    today: NaiveDate,
    limit: Option<u32>,
) -> Result<Vec<Followup>, Error> {
    let mut rows = reader.open_takeaways()?;
    rows.extend(reader.untold_of(Untold {
        limit,
        ..Untold::default()
    })?);
    named(reader, rows, today)
}

/// Those that are done and not told, however old, with these hexadecimal digits at an end of their id.
pub(super) fn untold_with(
    reader: Reader<'_>,
    today: NaiveDate,
    digits: &str,
) -> Result<Vec<Followup>, Error> {
    let rows = reader.untold_of(Untold {
        digits: Some(digits),
        limit: Some(NEWEST),
        ..Untold::default()
    })?;
    named(reader, rows, today)
}

/// Every approach that is not answered, in the order of the follow-ups.
fn approaches(reader: Reader<'_>, today: NaiveDate) -> Result<Vec<ApproachLine>, Error> {
    let names = reader.mentor_names()?;
    let mut approaches = reader.open_approaches()?;
    approaches.sort_by_cached_key(|approach| approach_order(approach, today));
    let line = |approach: Approach| ApproachLine {
        mentor: names.get(&approach.mentor).cloned().unwrap_or_default(),
        approach,
    };
    Ok(approaches.into_iter().map(line).collect())
}

fn named(
    reader: Reader<'_>,
    mut rows: Vec<OpenRow>,
    today: NaiveDate,
) -> Result<Vec<Followup>, Error> {
    let names = reader.mentor_names()?;
    let goals = reader.goals()?;
    rows.sort_by_cached_key(|row| followup_order(&row.takeaway, row.day, today));
    let ids: Vec<Id> = rows.iter().map(|row| row.takeaway.id).collect();
    let followup = |(row, short): (OpenRow, String)| {
        let mentors = row.mentors.iter().filter_map(|id| names.get(id));
        Followup {
            short,
            mentors: mentors.cloned().collect(),
            goal: goal_of(&row.takeaway, &goals).map(|goal| goal.id),
            takeaway: row.takeaway,
        }
    };
    Ok(rows
        .into_iter()
        .zip(short_ids(&ids))
        .map(followup)
        .collect())
}

/// What stands above the follow-ups of today: the next meeting, planned ones that nobody logged, reviews that are due,
/// goals that ask for a look, the `pathways`, mentors not met for longer than intended.
fn notices(
    reader: Reader<'_>,
    pathways: Vec<Notice>,
    setting: &Setting,
) -> Result<Vec<Notice>, Error> {
    let ids = Ids::seeded(0);
    let cx = setting.cx(&ids);
    let (lang, today) = (setting.lang, cx.today);
    let names = reader.mentor_names()?;
    let met_by = |timed: &Timed| -> Vec<String> {
        let met = timed.meeting.mentors.iter().filter_map(|id| names.get(id));
        met.cloned().collect()
    };
    let meeting = |label: &str, timed: &Timed| Notice {
        label: label.to_owned(),
        who: met_by(timed),
        what: words::planned_for(lang, timed.day, timed.time, today),
    };
    // Days are compared as texts of ten letters, which the first and the last of chrono's are not.
    let ever = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(today);
    let planned = reader.planned(ever(1), ever(today.year() + 1000))?;
    let (over, coming) = over_and_coming(planned, &cx);
    let next = coming.first();
    let next = next.map(|timed| meeting(words::next_meeting(lang), timed));
    let passed = over.iter().map(|timed| meeting(words::to_log(lang), timed));

    let last_met: Vec<LastMet> = reader.last_met()?;
    let mentors = reader.mentors()?;
    let past = mentors.iter().filter_map(|mentor| {
        let met = last_met.iter().find(|met| met.mentor == mentor.id);
        let met = met.map(|met| met.day);
        let meets = |timed: &Timed| timed.meeting.mentors.contains(&mentor.id);
        // A meeting that is planned settles what the rhythm asks for.
        let is_time = Rhythm::of(mentor, met, today).is_past() && !coming.iter().any(meets);
        is_time.then(|| Notice {
            label: words::past_rhythm(lang).to_owned(),
            who: vec![mentor.name.clone()],
            what: words::rhythm(lang, mentor, met, today),
        })
    });
    let reviews_and_goals = reviews_and_goals(reader, lang, today)?;
    let meetings = next.into_iter().chain(passed);
    Ok(meetings
        .chain(reviews_and_goals)
        .chain(pathways)
        .chain(past)
        .collect())
}

/// The self-analysis and the approaches that ask for a step.
fn pathways(
    analysis: Option<AnalysisDue>,
    asked: Vec<ApproachLine>,
    lang: Lang,
    today: NaiveDate,
) -> Vec<Notice> {
    let (approach, self_analysis) = owed::notices(lang);
    let analysis = analysis.map(|due| {
        let [version, asks] = owed::analysis_row(lang, &due, today);
        Notice {
            label: self_analysis.to_owned(),
            who: vec![version],
            what: asks,
        }
    });
    let approaches = asked.into_iter().map(|line| Notice {
        label: approach.to_owned(),
        what: owed::approach_notice(lang, &line.approach, today),
        who: vec![line.mentor],
    });
    analysis.into_iter().chain(approaches).collect()
}

/// The mentorships whose review is due soon, late or begun.
fn relationships(reader: Reader<'_>, today: NaiveDate) -> Result<Vec<RelationshipLine>, Error> {
    let names = reader.mentor_names()?;
    let mut due = reader.relationships_due()?;
    due.retain(|one| one.is_shown(today));
    let line = |due: RelationshipDue| RelationshipLine {
        mentor: names.get(&due.mentor).cloned().unwrap_or_default(),
        due,
    };
    Ok(due.into_iter().map(line).collect())
}

fn relationship_notices(
    lines: Vec<RelationshipLine>,
    lang: Lang,
    today: NaiveDate,
) -> impl Iterator<Item = Notice> {
    lines.into_iter().map(move |line| Notice {
        label: relationship_words::notice(lang).to_owned(),
        what: relationship_words::due_notice(lang, &line.due, today),
        who: vec![line.mentor],
    })
}

/// The closings that were begun.
fn closings(reader: Reader<'_>, lang: Lang, today: NaiveDate) -> Result<Vec<Notice>, Error> {
    let names = reader.mentor_names()?;
    let begun = reader.farewells_begun()?.into_iter();
    let notice = |one: Farewell| Notice {
        label: farewell_words::notice(lang).to_owned(),
        who: names.get(&one.mentor).cloned().into_iter().collect(),
        what: farewell_words::begun_on(lang, one.begun, today),
    };
    Ok(begun.map(notice).collect())
}

/// The month-end reviews that are due or go on, and the goals that ask for a look.
fn reviews_and_goals(
    reader: Reader<'_>,
    lang: Lang,
    today: NaiveDate,
) -> Result<Vec<Notice>, Error> {
    let since = Month::to_review(today).before();
    let open = reader.month_reviews_open(since)?;
    let due = reviews_due(today, reader.first_day()?, &open);
    let mut goals = reader.active_goal_rows(today)?;
    goals.retain(|row| asks(&row.progress));
    goals.sort_by_cached_key(|row| goal_order(&row.goal, &row.progress));
    let (goal, review) = today_words::notices(lang);
    let reviews = due.iter().map(|due| Notice {
        label: review.to_owned(),
        who: vec![progress::month(lang, due.month)],
        what: today_words::review_notice(lang, due, today),
    });
    let goals = goals.into_iter().map(|row| Notice {
        label: goal.to_owned(),
        what: today_words::goal_notice(lang, &row.goal, &row.progress),
        who: vec![row.goal.title],
    });
    Ok(reviews.chain(goals).collect())
}

pub(super) fn open(setting: &Setting) -> Result<Store, Stop> {
    Store::open(&setting.paths.journal, Mode::OpenExisting)
        .map_err(|error| trouble(setting.lang, error.trouble()).into())
}

/// The terminal's columns; `None` where standard output is no terminal, whose lines are never shortened.
pub(super) fn columns() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    let size = crossterm::terminal::size().ok();
    // A terminal that does not know its size says 0.
    let columns = size
        .map(|(columns, _)| columns)
        .filter(|columns| *columns > 0);
    Some(columns.map_or(80, usize::from))
}
