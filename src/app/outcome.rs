//! What became of a write: said, gone on with, or asked about where another window was quicker.

use super::App;
use super::guides::asked_of;
use super::opening::{living, stored_with};
use crate::domain::{
    Approach, Change, CheckIn, Cx, Goal, Id, Lang, Mentor, Month, Record, Seen, Stage, Trouble,
    Verb, fraction,
};
use crate::screens::entry_view::in_order;
use crate::screens::{Begin, Effect, Overlay};
use crate::store::{self, Applied, Conflict, Reader};
use crate::ui::confirm::Confirm;
use crate::words::relationship::decided;
use crate::words::{
    app as words, approach, check_in as check_in_words, clash, farewell, leaving, terms,
    writer as writer_words,
};

impl App {
    /// A write came back. What waited for it closes or goes on; a failed one leaves everything as it is.
    pub fn finish(
        &mut self,
        change: &Change,
        outcome: Result<Applied, Trouble>,
        reader: &Reader,
        (cx, at): (&Cx, u64),
    ) -> Result<Effect, store::Error> {
        let lang = self.look.lang;
        let applied = match outcome {
            Ok(applied) => applied,
            Err(trouble) => {
                let said = crate::words::trouble::trouble(lang, &trouble);
                self.say_trouble(format!("{} {}", said.sentence, said.hint));
                return Ok(Effect::None);
            }
        };
        if !matches!(applied, Applied::Conflict(_)) {
            self.refresh();
        }
        let effect = match applied {
            Applied::Saved => {
                let effect = match reopened(change) {
                    // What is open again is gone on with.
                    Some(month) if self.overlays.is_empty() => {
                        Effect::Begin(Begin::Review(Some(month)))
                    }
                    _ => self.written(cx),
                };
                // A meeting's closing row says itself that the meeting is saved; and the keys of a message that comes in
                // front are what one needs to see there.
                let is_silent = matches!(
                    effect,
                    Effect::None
                        | Effect::Begin(Begin::ApproachMessage(_) | Begin::FarewellMessage(_))
                );
                if !is_silent || self.overlays.is_empty() {
                    // In front of a review, another key settles what is reached.
                    let is_in_front = self.overlays.len() > 1;
                    self.say(said(change, is_in_front, reader, lang)?);
                }
                effect
            }
            Applied::Unchanged => {
                self.say(words::unchanged(lang));
                self.written(cx)
            }
            Applied::Undone {
                verb,
                subject,
                count,
            } => {
                self.say(words::undone(lang, verb, &subject, count));
                self.seek_touched(reader)?;
                Effect::None
            }
            Applied::Redone {
                verb,
                subject,
                count,
            } => {
                self.say(words::redone(lang, verb, &subject, count));
                self.seek_touched(reader)?;
                Effect::None
            }
            Applied::OfOthers {
                agreed,
                verb,
                subject,
                count,
            } => {
                let step = words::step_named(lang, verb, &subject, count);
                ask_before_turning(agreed, step, lang)
            }
            Applied::StepGone => {
                self.say_trouble(words::changed_elsewhere(lang));
                Effect::None
            }
            Applied::NothingToUndo => Effect::Say(words::nothing_to_undo(lang).into()),
            Applied::NothingToRedo => Effect::Say(words::nothing_to_redo(lang).into()),
            Applied::Conflict(conflict) => match trashed_mentor(change) {
                Some(mentor) => self.asked_again(mentor.id, reader)?,
                None => self.conflicted(&conflict, reader, cx)?,
            },
        };
        Ok(self.settle(effect, cx, at))
    }

    /// More hangs on a mentor by now than was asked about, or they went to the trash with all of it already.
    fn asked_again(&mut self, mentor: Id, reader: &Reader) -> Result<Effect, store::Error> {
        let lang = self.look.lang;
        self.refresh();
        let is_there = reader.mentor(mentor)?.is_some_and(|one| !one.deleted);
        if is_there {
            self.say_trouble(leaving::asked_again(lang));
            return Ok(Effect::Begin(Begin::TrashMentor(mentor)));
        }
        self.say_trouble(leaving::went_already(lang));
        Ok(Effect::None)
    }

    /// What was in front is saved.
    fn written(&mut self, cx: &Cx) -> Effect {
        match self.overlays.last_mut() {
            Some(Overlay::Writer(writer)) => {
                let effect = writer.saved();
                if let Some((day, id)) = writer.saved_as() {
                    self.journal.reveal(day, id);
                }
                effect
            }
            Some(Overlay::Mentor(form)) => {
                self.mentors.reveal(form.mentor());
                Effect::Close
            }
            Some(Overlay::Goal(form)) => {
                self.goals.reveal(form.goal());
                form.saved()
            }
            Some(Overlay::MonthReview(review)) => review.saved(cx),
            Some(Overlay::Guided(guided)) => guided.saved(cx),
            Some(Overlay::Answering(form)) => form.saved(cx),
            Some(Overlay::Leaving(asking)) => asking.saved(),
            Some(Overlay::AgendaLine(_)) => self.line_written(),
            Some(Overlay::Preparing(preparing)) => {
                preparing.saved();
                Effect::None
            }
            Some(Overlay::GoalState(_) | Overlay::CheckIn(_)) => Effect::Close,
            Some(Overlay::Report(report)) => {
                let said = report.told(cx.lang);
                self.say(said);
                Effect::None
            }
            Some(Overlay::Asking(asking)) => {
                if let Some(added) = asking.added() {
                    self.followups.reveal(added);
                }
                Effect::Close
            }
            _ => Effect::None,
        }
    }

    fn conflicted(
        &mut self,
        conflict: &Conflict,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Effect, store::Error> {
        if let Some(Overlay::Writer(writer)) = self.overlays.last_mut() {
            let stored = match writer.entry() {
                Some(id) => stored_with(id, writer.takeaways(), reader)?,
                None => None,
            };
            let is_gone = stored.as_ref().is_none_or(|(entry, _)| entry.deleted);
            let is_lost = is_gone && writer.is_closing();
            if writer.is_closing() && !is_gone {
                writer.load(reader, cx)?;
            }
            let effect = writer.conflicted(conflict, stored, cx);
            if is_lost {
                self.say_trouble(writer_words::meeting_is_gone(self.look.lang));
            }
            return Ok(effect);
        }
        if let Some(Overlay::Mentor(form)) = self.overlays.last_mut() {
            return Ok(form.conflicted(reader.mentor(conflict.record)?, cx));
        }
        if let Some(Overlay::Asking(asking)) = self.overlays.last_mut() {
            let ids = asking.takeaways().iter().map(|takeaway| takeaway.id);
            let fresh = living(ids, reader)?;
            return Ok(asking.conflicted(fresh, cx));
        }
        match self.overlays.last_mut() {
            Some(Overlay::Goal(form)) => {
                return Ok(form.conflicted(reader.goal(form.goal())?, cx));
            }
            Some(Overlay::GoalState(asking)) => {
                return Ok(asking.conflicted(reader.goal(asking.goal())?, cx));
            }
            Some(Overlay::Answering(form)) => {
                return Ok(form.conflicted(asked_of(form.approach(), reader)?, cx));
            }
            Some(Overlay::Leaving(asking)) => return asking.conflicted(reader, cx),
            Some(Overlay::CheckIn(form)) => return form.conflicted(reader, cx),
            Some(Overlay::MonthReview(review)) => {
                self.overlays_are_stale = true;
                return review.conflicted(reader, cx);
            }
            Some(Overlay::Guided(guided)) => {
                self.overlays_are_stale = true;
                return guided.conflicted(reader, cx);
            }
            Some(Overlay::Preparing(preparing)) => {
                if let Some(effect) = preparing.conflicted(reader, cx)? {
                    return Ok(effect);
                }
            }
            Some(Overlay::AgendaLine(line)) => {
                self.overlays_are_stale = true;
                if let Some(effect) = line.conflicted(reader, cx)? {
                    return Ok(effect);
                }
            }
            _ => {}
        }
        self.refresh();
        self.say_trouble(words::changed_elsewhere(self.look.lang));
        Ok(Effect::None)
    }
}

/// The mentor whom this moves to the trash.
fn trashed_mentor(change: &Change) -> Option<&Mentor> {
    match change {
        Change::Save {
            verb: Verb::Trash,
            records,
            ..
        } => match records.first() {
            Some(Record::Mentor(gone)) => Some(&gone.after),
            _ => None,
        },
        _ => None,
    }
}

/// The month whose finished review this opens again.
fn reopened(change: &Change) -> Option<Month> {
    match change {
        Change::Save {
            verb: Verb::ReopenReview,
            records,
            ..
        } => records.iter().find_map(|record| match record {
            Record::MonthReview(review) => Some(review.after.month),
            _ => None,
        }),
        _ => None,
    }
}

/// What was done, and to what, where the screen does not show it any more.
fn said(
    change: &Change,
    is_in_front: bool,
    reader: &Reader,
    lang: Lang,
) -> Result<String, store::Error> {
    let Change::Save { verb, records, .. } = change else {
        return Ok(String::new());
    };
    Ok(match (verb, &records[..]) {
        (Verb::MoveStage, [Record::Mentor(moved), ..]) => {
            let from = moved.before.as_ref().map(|before| before.stage);
            let Mentor { name, stage, .. } = &moved.after;
            words::moved_stage(lang, name, from.unwrap_or(*stage), *stage)
        }
        (Verb::Trash, [Record::Mentor(gone), rest @ ..]) => {
            let of = |is: fn(&Record) -> bool| rest.iter().filter(|record| is(record)).count();
            let counts = [
                of(|record| matches!(record, Record::Entry(_))),
                of(|record| matches!(record, Record::Takeaway(_))),
                of(|record| matches!(record, Record::Approach(_))),
                of(|record| matches!(record, Record::Farewell(_))),
                of(|record| matches!(record, Record::Agenda(agenda) if agenda.after.deleted)),
                of(|record| matches!(record, Record::RelationshipReview(_))),
            ];
            leaving::went(lang, &gone.after.name, counts)
        }
        (Verb::EndMentorship, [.., Record::Mentor(ended)]) => {
            let open = reader.open_with(ended.after.id)?;
            farewell::ended(lang, &ended.after.name, open)
        }
        (Verb::CancelMeeting, [Record::Entry(cancelled)]) => {
            let meeting = &cancelled.after;
            let who = in_order(&meeting.mentors, &reader.mentor_names()?).join(", ");
            let mut when = terms::date(lang, meeting.day);
            if let Some(time) = meeting.time {
                when.push_str(&time.format(" %-H:%M").to_string());
            }
            words::cancelled(lang, &who, &when)
        }
        (Verb::SendApproach, [Record::Approach(sent), ..]) => {
            let Approach {
                sent, follow_up, ..
            } = sent.after;
            approach::sent(lang, follow_up, sent.or(follow_up).unwrap_or_default())
        }
        (Verb::AnswerApproach, [Record::Approach(_), Record::Mentor(moved)])
            if has_moved(moved) =>
        {
            let from = moved.before.as_ref().map(|before| before.stage);
            let Mentor { name, stage, .. } = &moved.after;
            words::moved_stage(lang, name, from.unwrap_or(*stage), *stage)
        }
        (Verb::CheckIn, [Record::CheckIn(seen), ..]) if reaches(&seen.after, reader)? => {
            if is_in_front {
                check_in_words::reached_in_review(lang).into()
            } else {
                check_in_words::reached(lang).into()
            }
        }
        (Verb::FinishRelationship, records) => {
            carried_out(records, lang).unwrap_or_else(|| words::saved(lang, *verb).into())
        }
        (Verb::CheckIn, _) => words::saved(lang, *verb).into(),
        _ => words::saved_several(lang, *verb, records.len()),
    })
}

/// What the finish of a relationship review did besides; `None` where it did nothing.
fn carried_out(records: &[Record], lang: Lang) -> Option<String> {
    let (mut rhythm, mut done) = (None, [false; 3]);
    for record in records {
        match record {
            Record::Mentor(seen) => {
                let was = seen.before.as_ref().and_then(|before| before.rhythm);
                rhythm = seen.after.rhythm.filter(|days| Some(*days) != was);
                done[0] = seen.after.stage == Stage::Paused && has_moved(seen);
            }
            Record::Goal(seen) => done[1] = seen.before.is_none(),
            Record::Takeaway(seen) => done[2] = seen.before.is_none(),
            _ => {}
        }
    }
    decided::finished(lang, rhythm, done)
}

/// Whether they stand elsewhere now, and not just since another day.
fn has_moved(mentor: &Seen<Mentor>) -> bool {
    let from = mentor.before.as_ref().map(|before| before.stage);
    from != Some(mentor.after.stage)
}

/// Whether the value of this check-in is at the aim of its goal, which is still pursued.
fn reaches(check_in: &CheckIn, reader: &Reader) -> Result<bool, store::Error> {
    let Some(goal) = reader.goal(check_in.goal)?.filter(Goal::is_active) else {
        return Ok(false);
    };
    let revisions = reader.revisions_of(goal.id)?;
    Ok(fraction(&goal, check_in, &revisions).is_some_and(|done| done >= 1.0))
}

/// What another window did is turned back only when the user agrees.
fn ask_before_turning(agreed: Change, step: String, lang: Lang) -> Effect {
    let (question, answers) = match agreed {
        Change::Redo(_) => (
            clash::redo_of_others(lang),
            clash::redo_of_others_answers(lang),
        ),
        _ => (
            clash::undo_of_others(lang),
            clash::undo_of_others_answers(lang),
        ),
    };
    let question = Confirm::new(question, vec![step], answers, Effect::Write(agreed));
    Effect::Show(Box::new(Overlay::Confirm(question)))
}
