//! What is put in front, with what it needs of the journal: a text begun, an entry opened, a draft taken up again.

use std::collections::BTreeMap;

use chrono::Days;

use super::App;
use crate::domain::plan::DAYS_BACK;
use crate::domain::{
    Cx, Entry, EntryKind, Id, Intent, Match, Matter, Measure, MeetingState, Mentor, Takeaway,
    find_mentor, introduced, measure_at, meeting_to_log,
};
use crate::screens::asking::Asking;
use crate::screens::entry_view::in_order;
use crate::screens::history::{Became, Called, History, What, spoken_of};
use crate::screens::mentor_form::MentorForm;
use crate::screens::unfinished::Unfinished;
use crate::screens::writer::{People, Writer};
use crate::screens::{Begin, Overlay};
use crate::store::{self, Reader, Step};
use crate::words::history as history_words;
use crate::words::{
    analysis, app as words, approach, closing, farewell, finding, progress, relationship, terms,
};

impl App {
    /// Begins a meeting, a plan or a note. A meeting takes the planned one that is meant now; else it is today's, with whom
    /// the last one was.
    pub fn begin(&mut self, begin: Begin, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let people = people(reader)?;
        let writer = match begin {
            Begin::Note => Writer::new(EntryKind::Note, &[], people, cx),
            Begin::Plan(with) => {
                let with = match with.and_then(|id| people.find(id)) {
                    Some(mentor) => vec![mentor.clone()],
                    None => last_met(&people, reader)?,
                };
                Writer::plan(&with, people, cx)
            }
            Begin::Goal
            | Begin::EditGoal(_)
            | Begin::Sharpen(_)
            | Begin::MoveGoal(_)
            | Begin::CheckIn(_)
            | Begin::CheckInOn(..)
            | Begin::EditCheckIn(_)
            | Begin::Review(_) => return self.begin_with_goals(begin, people, reader, cx),
            Begin::Analysis(_)
            | Begin::Approach(_)
            | Begin::ApproachAgain(_)
            | Begin::Agreement(_)
            | Begin::Farewell(_)
            | Begin::Search(_)
            | Begin::Candidate(_)
            | Begin::Answer(_)
            | Begin::LeaveMentor(_)
            | Begin::TrashMentor(_)
            | Begin::Relationship(_)
            | Begin::MendRelationship(_) => return self.begin_with_guides(begin, reader, cx),
            Begin::Prepare(_) | Begin::PrepareFor(_) | Begin::AgendaLine { .. } => {
                return self.prepare(begin, reader, cx);
            }
            Begin::Report(_)
            | Begin::CopyReport(_)
            | Begin::ApproachMessage(_)
            | Begin::DeclinedThanks(_)
            | Begin::FarewellMessage(_)
            | Begin::WriteTo(_)
            | Begin::ThankFor(_)
            | Begin::Leave(_) => return self.begin_with_reports(begin, reader, cx),
            Begin::Meeting | Begin::MeetingWith(_) | Begin::Planned(_) => {
                let planned = match begin {
                    Begin::Planned(id) => Some(id),
                    Begin::MeetingWith(mentor) => planned_now(Some(mentor), reader, cx)?,
                    _ => planned_now(None, reader, cx)?,
                };
                match planned.map(|id| stored_entry(id, reader)).transpose()? {
                    Some(Some(planned)) if !planned.0.deleted => {
                        // Another window may have logged it meanwhile.
                        let intent = match planned.0.state {
                            Some(MeetingState::Planned) => Intent::Log,
                            _ => Intent::Edit,
                        };
                        Writer::edit(planned, intent, people, cx)
                    }
                    _ => {
                        let with = match begin {
                            Begin::MeetingWith(id) => {
                                people.find(id).cloned().into_iter().collect()
                            }
                            _ => last_met(&people, reader)?,
                        };
                        Writer::new(EntryKind::Meeting, &with, people, cx)
                    }
                }
            }
        };
        self.overlays.push(Overlay::Writer(Box::new(writer)));
        Ok(())
    }

    /// Opens an entry for editing, the cursor behind its last word or on this line.
    pub fn edit_entry(
        &mut self,
        id: Id,
        line: Option<u32>,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        if let Some(entry) = stored_entry(id, reader)? {
            let mut writer = Writer::edit(entry, Intent::Edit, people(reader)?, cx);
            if let Some(line) = line {
                writer.go_to_line(line);
            }
            self.overlays.push(Overlay::Writer(Box::new(writer)));
        }
        Ok(())
    }

    /// Opens the form of whom an introduction speaks of, its words and who introduced them given; says who is there already.
    pub fn introduce(
        &mut self,
        (text, by): (&str, &str),
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let name = introduced(cx.id(), text, by).name;
        let mentors = reader.mentors()?;
        if let Match::One(mentor) = find_mentor(&name, &mentors) {
            self.say(words::is_mentor_already(cx.lang, &mentor.name));
        }
        let form = MentorForm::introduced(text, by, cx).among(&mentors);
        self.overlays.push(Overlay::Mentor(Box::new(form)));
        Ok(())
    }

    /// Shows what became of this record; nothing for one that was emptied.
    pub fn show_history(&mut self, id: Id, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let Some(record) = became(id, reader, cx)? else {
            return Ok(());
        };
        let names = Called {
            mentors: reader.mentor_names()?,
            goals: reader.goal_titles()?,
        };
        let mut record = record;
        let steps = reader.history(id)?;
        if let What::Agenda(called) = &mut record.what {
            *called = called_in(&steps, reader)?;
        }
        let history = History::new(record, steps, names, cx.zone);
        self.overlays.push(Overlay::History(Box::new(history)));
        Ok(())
    }

    /// Takes up a draft again. A draft of something that is gone becomes something new, where that has a meaning; else
    /// that is said, and `false` returned.
    pub fn resume(
        &mut self,
        draft: &Unfinished,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let overlay = match draft {
            Unfinished::Writing(writing) => {
                let stored = match draft.record() {
                    Some(id) => stored_entry(id, reader)?,
                    None => None,
                };
                Overlay::Writer(Box::new(Writer::resume(
                    writing,
                    stored,
                    people(reader)?,
                    cx,
                )))
            }
            Unfinished::Closing(form) => {
                let stored = match form.record() {
                    Some(id) => stored_entry(id, reader)?,
                    None => None,
                };
                let is_held = |(entry, _): &(Entry, _)| {
                    !entry.deleted && entry.state == Some(MeetingState::Held)
                };
                let Some(stored) = stored.filter(is_held) else {
                    self.say_trouble(closing::meeting_is_gone(cx.lang));
                    return Ok(false);
                };
                let meeting = &stored.0;
                let matter = reader.agenda_matter(&meeting.mentors, Some(meeting.id), cx)?;
                let people = people(reader)?;
                let with = (reader, cx);
                let writer = Writer::resume_closing(form, stored, matter, people, with)?;
                Overlay::Writer(Box::new(writer))
            }
            Unfinished::Mentor(mentor) => {
                let stored = match draft.record() {
                    Some(id) => reader.mentor(id)?.filter(|mentor| !mentor.deleted),
                    None => None,
                };
                let form = MentorForm::resume(mentor, stored, cx).among(&reader.mentors()?);
                Overlay::Mentor(Box::new(form))
            }
            Unfinished::Asking(asking) => {
                let ids = asking.takeaways.iter().filter_map(|id| id.parse().ok());
                let rows = living(ids, reader)?;
                Overlay::Asking(Box::new(Asking::resume(asking, rows, cx)))
            }
            Unfinished::Goal(_)
            | Unfinished::GoalState(_)
            | Unfinished::CheckIn(_)
            | Unfinished::MonthReview(_) => return self.resume_with_goals(draft, reader, cx),
            Unfinished::Report(form) => return self.resume_report(form, reader, cx),
            Unfinished::Guided(..)
            | Unfinished::Answer(_)
            | Unfinished::AgendaLine(_)
            | Unfinished::Leaving(_) => {
                let is_shown = match draft {
                    Unfinished::Guided(kind, form) => {
                        self.resume_guided(*kind, form, reader, cx)?
                    }
                    Unfinished::Answer(form) => self.resume_answer(form, reader, cx)?,
                    Unfinished::AgendaLine(form) => self.resume_agenda(form, reader, cx)?,
                    Unfinished::Leaving(form) => self.resume_leaving(form, reader, cx)?,
                    _ => false,
                };
                if !is_shown {
                    self.say_trouble(words::draft_of_gone_mentor(cx.lang));
                }
                return Ok(is_shown);
            }
        };
        self.overlays.push(overlay);
        Ok(true)
    }
}

/// What a history is headed by and read by; `None` for what was emptied.
fn became(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<Became>, store::Error> {
    let lang = cx.lang;
    let (title, what) = if let Some(takeaway) = reader.takeaway(id)? {
        let first = takeaway.text.lines().next().unwrap_or_default();
        (first.to_owned(), What::Takeaway(takeaway.kind))
    } else if let Some(entry) = reader.entry(id)? {
        (entry_title(&entry, reader, cx)?, What::Entry)
    } else if let Some(mentor) = reader.mentor(id)? {
        (mentor.name, What::Mentor)
    } else if let Some(goal) = reader.goal(id)? {
        (goal.title, What::Goal)
    } else if let Some(check_in) = reader.check_in(id)? {
        let day = terms::date(lang, check_in.day);
        match reader.goal(check_in.goal)? {
            Some(goal) => {
                let measure = measure_at(&goal, &check_in, &reader.revisions_of(goal.id)?);
                (format!("{}  {day}", goal.title), What::CheckIn(measure))
            }
            None => (day, What::CheckIn(Measure::Percent)),
        }
    } else if let Some(review) = reader.month_review_of(id)? {
        (progress::month(lang, review.month), What::Review)
    } else {
        return became_on_the_way(id, reader, cx);
    };
    Ok(Some(Became { title, what }))
}

/// The same of what leads to a mentor, and out of a mentorship.
fn became_on_the_way(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<Became>, store::Error> {
    let lang = cx.lang;
    let name = |mentor: Id| -> Result<String, store::Error> {
        let mentor = reader.mentor(mentor)?;
        Ok(mentor.map(|mentor| mentor.name).unwrap_or_default())
    };
    let of_day = |heading: String, day| format!("{heading}  {}", terms::date(lang, day));
    let (title, what) = if let Some(analysis) = reader.analysis(id)? {
        let title = analysis::heading(lang, analysis.day, cx.today);
        (title, What::Analysis)
    } else if let Some(asked) = reader.approach(id)? {
        let heading = approach::heading(lang, &name(asked.mentor)?);
        (of_day(heading, asked.begun), What::Approach)
    } else if let Some(said) = reader.farewell(id)? {
        let heading = farewell::heading(lang, &name(said.mentor)?);
        (of_day(heading, said.begun), What::Farewell)
    } else if let Some(search) = reader.mentor_search_of(id)? {
        let heading = finding::heading(lang, search.support);
        (of_day(heading, search.begun), What::Search)
    } else if let Some(review) = reader.relationship_review(id)? {
        let heading = relationship::heading(lang, &name(review.mentor)?);
        (of_day(heading, review.begun), What::Relationship)
    } else if let Some(agenda) = reader.agenda(id)? {
        let meeting = match agenda.meeting {
            Some(meeting) => reader.entry(meeting)?,
            None => None,
        };
        let heading = history_words::agenda_of(lang, &name(agenda.mentor)?);
        let title = match meeting {
            Some(meeting) => of_day(heading, meeting.day),
            None => heading,
        };
        (title, What::Agenda(BTreeMap::new()))
    } else {
        return Ok(None);
    };
    Ok(Some(Became { title, what }))
}

/// What the lines of an agenda are called of which its steps tell.
fn called_in(steps: &[Step], reader: &Reader) -> Result<BTreeMap<Matter, String>, store::Error> {
    let (matters, mut called) = spoken_of(steps);
    for matter in matters {
        let words = match matter {
            Matter::Takeaway(id) | Matter::ThankFor(id) => {
                reader.takeaway(id)?.map(|takeaway| takeaway.text)
            }
            Matter::Goal(id) => reader.goal(id)?.map(|goal| goal.title),
            Matter::First(_) | Matter::Line(_) => None,
        };
        called.extend(words.map(|words| (matter, words)));
    }
    Ok(called)
}

/// What the history of an entry is headed by: with whom it is, its day and its first words.
fn entry_title(entry: &Entry, reader: &Reader, cx: &Cx) -> Result<String, store::Error> {
    let lang = cx.lang;
    let names = in_order(&entry.mentors, &reader.mentor_names()?);
    let who = match entry.kind {
        EntryKind::Meeting => names.join(lang.pick(", ", "、")),
        EntryKind::Note => terms::entry_kind(lang, EntryKind::Note).to_owned(),
    };
    let mut said = vec![
        who,
        terms::date(lang, entry.day),
        entry.opening().to_owned(),
    ];
    said.retain(|words| !words.trim().is_empty());
    Ok(said.join("  "))
}

/// The takeaways of these ids that are not in the trash.
pub(super) fn living(
    ids: impl Iterator<Item = Id>,
    reader: &Reader,
) -> Result<Vec<Takeaway>, store::Error> {
    let mut living = Vec::new();
    for id in ids {
        living.extend(reader.takeaway(id)?.filter(|takeaway| !takeaway.deleted));
    }
    Ok(living)
}

pub(super) fn people(reader: &Reader) -> Result<People, store::Error> {
    Ok(People {
        live: reader.mentors()?,
        names: reader.mentor_names()?,
    })
}

/// The mentors of the last meeting held, for the next one; before the first one it is with the only mentor there is.
fn last_met(people: &People, reader: &Reader) -> Result<Vec<Mentor>, store::Error> {
    let last = reader.latest_meeting()?;
    if let (None, [only]) = (&last, &people.live[..]) {
        return Ok(vec![only.clone()]);
    }
    let ids = last.map(|meeting| meeting.mentors).unwrap_or_default();
    Ok(ids
        .iter()
        .filter_map(|id| people.find(*id).cloned())
        .collect())
}

/// The planned meeting that is meant by logging one now, with this mentor or with whomever.
fn planned_now(with: Option<Id>, reader: &Reader, cx: &Cx) -> Result<Option<Id>, store::Error> {
    // A day more on either side: in another zone it may be another day.
    let first = cx.today - Days::new(DAYS_BACK + 1);
    let last = cx.today + Days::new(1);
    let mut planned = reader.planned(first, last)?;
    planned.retain(|meeting| with.is_none_or(|with| meeting.mentors.contains(&with)));
    Ok(meeting_to_log(&planned, cx))
}

/// The entry as the journal has it now. Of one in the trash the takeaways are those that were `loaded`, from there too.
pub(super) fn stored_with(
    id: Id,
    loaded: &[Takeaway],
    reader: &Reader,
) -> Result<Option<(Entry, Vec<Takeaway>)>, store::Error> {
    let stored = stored_entry(id, reader)?;
    let Some((entry, _)) = stored.as_ref().filter(|(entry, _)| entry.deleted) else {
        return Ok(stored);
    };
    let mut takeaways = Vec::new();
    for takeaway in loaded {
        takeaways.extend(reader.takeaway(takeaway.id)?);
    }
    Ok(Some((entry.clone(), takeaways)))
}

fn stored_entry(id: Id, reader: &Reader) -> Result<Option<(Entry, Vec<Takeaway>)>, store::Error> {
    let Some(entry) = reader.entry(id)? else {
        return Ok(None);
    };
    Ok(Some((entry, reader.takeaways_of(id)?)))
}
