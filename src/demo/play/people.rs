//! People of the example, self-analyses and a search, played on their days.

use chrono::{NaiveDateTime, TimeDelta};

use super::{Calendar, Event, Play};
use crate::demo::script::Script;
use crate::demo::script::analyses::{Found, Search, Version};
use crate::demo::script::people::{Agreed, Asked, Parting, Person};
use crate::domain::{
    ANALYSIS_STEPS, Approach, Change, FOLLOW_UP_AFTER, Farewell, Id, Mentor, MentorSearch, Met,
    SelfAnalysis, Stage, agree, answer_approach, end_mentorship, finish_analysis, move_stage,
    save_mentor, send_approach, write_analysis, write_approach, write_farewell, write_search,
};

/// How long a step of a self-analysis takes.
const STEP: TimeDelta = TimeDelta::minutes(3);

/// Something that happens with a mentor.
#[derive(Clone, Copy)]
pub(super) enum With<'a> {
    Add,
    Reach(Stage),
    Agree(&'a Agreed),
    Draft(&'a Asked),
    Send,
    Answer(&'a Asked),
    Part(&'a Parting),
    End,
}

/// All that happens with people and with oneself.
pub(super) fn events(script: &Script, calendar: Calendar) -> Vec<(NaiveDateTime, Event<'_>)> {
    let mut events = Vec::new();
    let mut at = |ago, time, event| events.push((calendar.at(ago, time), event));
    for person in &script.mentor {
        let with = |with| Event::Person(person, with);
        at(person.added, (8, 0), with(With::Add));
        for (ago, stage) in &person.moves {
            at(*ago, (21, 0), with(With::Reach(stage.0)));
        }
        if let Some(agreed) = &person.agreed {
            at(agreed.ago, (21, 10), with(With::Agree(agreed)));
        }
        for asked in &person.approach {
            at(asked.begun, (8, 30), with(With::Draft(asked)));
            if let Some(sent) = asked.sent {
                at(sent, (12, 15), with(With::Send));
            }
            if let Some(answered) = asked.answered {
                at(answered, (19, 5), with(With::Answer(asked)));
            }
        }
        if let Some(parting) = &person.farewell {
            at(parting.begun, (22, 20), with(With::Part(parting)));
            at(parting.ended, (22, 20), with(With::End));
        }
    }
    for version in &script.analysis {
        at(version.ago, (20, 30), Event::LookAtMyself(version));
    }
    for search in &script.search {
        for found in &search.lead {
            at(found.ago, (21, 25), Event::Look(search, found));
        }
    }
    events
}

impl Play<'_> {
    pub(super) fn meet(&mut self, person: &Person, with: With<'_>) -> Option<Change> {
        let cx = self.cx();
        if let With::Add = with {
            let mentor = mentor(person, cx.id());
            self.mentors.insert(person.key.clone(), mentor.clone());
            return Some(save_mentor(None, mentor, &cx));
        }
        let mentor = self.mentors.get(&person.key)?;
        let approach = self.approaches.iter().rev();
        let approach = || approach.clone().find(|it| it.mentor == mentor.id);
        match with {
            With::Add => None,
            With::Reach(stage) => Some(move_stage(mentor, stage, &cx)),
            With::Agree(agreed) => {
                let mut after = mentor.clone();
                after.agreed = agreed.points();
                after.agreed.day = Some(self.calendar.meeting(agreed.ago));
                (after.rhythm, after.longest) = (person.rhythm, person.longest);
                agree(mentor, after)
            }
            With::Draft(asked) => {
                let draft = Approach {
                    purpose: asked.purpose.clone(),
                    thanks: asked.thanks.clone(),
                    proposal: asked.proposal.clone(),
                    easy_no: asked.easy_no.clone(),
                    give: asked.give.clone(),
                    channel: asked.channel.clone(),
                    ..Approach::new(cx.id(), mentor.id, cx.today)
                };
                write_approach(mentor, None, draft)
            }
            With::Send => {
                let before = approach()?;
                let mut after = before.clone();
                after.follow_up = Some(cx.today + FOLLOW_UP_AFTER);
                let before = Some(before.clone());
                Some(send_approach(mentor, before, after, cx.today, &cx))
            }
            With::Answer(asked) => {
                let said = (asked.answer?.0, asked.reply.trim_end());
                Some(answer_approach(mentor, approach()?, said, cx.today, &cx))
            }
            With::Part(parting) => {
                let farewell = Farewell {
                    reason: parting.reason.clone(),
                    thanks: parting.thanks.clone(),
                    learned: parting.learned.clone(),
                    in_touch: parting.in_touch.clone(),
                    ..Farewell::new(cx.id(), mentor.id, cx.today)
                };
                write_farewell(mentor, None, farewell)
            }
            With::End => {
                let mut written = self.farewells.iter();
                let before = written.find(|it| it.mentor == mentor.id)?.clone();
                let after = before.clone();
                Some(end_mentorship(mentor, Some(before), after, cx.today, &cx))
            }
        }
    }

    /// Writes a version of the self-analysis, step by step, and finishes it.
    pub(super) fn look_at_myself(&mut self, version: &Version) {
        let cx = self.cx();
        let mut now = match self.analyses.last() {
            Some(last) => last.next_version(cx.id(), cx.today),
            None => SelfAnalysis::new(cx.id(), cx.today),
        };
        let mut before = None;
        for step in 1..=ANALYSIS_STEPS {
            version.say(step, &mut now);
            let change = match step {
                ANALYSIS_STEPS => finish_analysis(before, now.clone(), &self.cx()),
                _ => write_analysis(before, now.clone()),
            };
            if let Some(change) = change {
                self.take(change);
            }
            before = Some(now.clone());
            self.at += STEP;
        }
    }

    pub(super) fn look_for(&self, search: &Search, found: &Found) -> Option<Change> {
        let cx = self.cx();
        let support = search.support.0;
        let begun = self.searches.iter().find(|it| it.support == support);
        let mut after = match begun {
            Some(begun) => begun.clone(),
            None => MentorSearch::new(cx.id(), support, cx.today),
        };
        let lead = &mut after.leads[found.place.0 as usize];
        lead.looked = found.looked;
        lead.note.clone_from(&found.note);
        write_search(begun.cloned(), after)
    }
}

fn mentor(person: &Person, id: Id) -> Mentor {
    Mentor {
        reading: person.reading.clone(),
        role: person.role.clone(),
        organisation: person.organisation.clone(),
        field: person.field.clone(),
        met: Some(met(&person.met)),
        contacts: person.contacts.clone(),
        supports: person.supports,
        facts: person.facts.clone(),
        notes: person.notes.clone(),
        ..Mentor::new(id, person.name.clone(), Stage::Candidate)
    }
}

fn met(typed: &str) -> Met {
    match (typed, typed.split_once(": ")) {
        (_, Some(("referral", by))) => Met::Referral(by.to_owned()),
        ("workplace", _) => Met::Workplace,
        ("event", _) => Met::Event,
        _ => Met::Other(typed.to_owned()),
    }
}
