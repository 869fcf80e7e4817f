//! Made-up people of ten years: mentors in all stages, how they were approached and parted from, and self-analyses.

use std::fmt::Write as _;

use chrono::{DateTime, Days, NaiveDate, Utc};
use shirube::domain::{
    ANALYSIS_STEPS, Agreement, Answer, Approach, FOLLOW_UP_AFTER, Farewell, Ground, Id, Ids,
    Mentor, MentorSearch, Met, Record, Seen, SelfAnalysis, Stage, StageMove, Support,
};

use crate::prose::{Chance, note};

/// So many mentors, of whom the first is met far more often than the others.
const MENTORS: usize = 100;
/// So many of them were met.
const MET: usize = 70;
const ANALYSES: u64 = 50;
/// Days between two self-analyses.
const APART: u64 = 73;
/// Characters of a text, at the least.
const CHARACTERS: usize = 200;
/// Skills, strengths and weaknesses of a self-analysis.
const SKILLS: usize = 10;
const TRAITS: usize = 6;

/// Those whom somebody knows `now`.
pub(crate) struct People {
    chance: Chance,
    ids: Ids,
    now: DateTime<Utc>,
    mentors: Vec<Mentor>,
}

impl People {
    pub(crate) fn known(now: DateTime<Utc>) -> Self {
        let mut people = Self {
            chance: Chance::seeded(MENTORS as u64),
            ids: Ids::seeded(MENTORS as u128),
            now,
            mentors: Vec::new(),
        };
        people.mentors = (0..MENTORS).map(|number| people.mentor(number)).collect();
        people
    }

    /// All mentors.
    pub(crate) fn mentors(&self) -> Vec<Record> {
        let mentors = self.mentors.iter().cloned();
        mentors
            .map(|mentor| Record::Mentor(Box::new(Seen::new(mentor))))
            .collect()
    }

    /// Whom meetings are held with, the one met most first.
    pub(crate) fn met(&self) -> &[Mentor] {
        &self.mentors[..MET]
    }

    /// With whom a meeting is held: one in nine with the first.
    pub(crate) fn somebody(&self, chance: &mut Chance) -> Id {
        let number = match chance.below(9) {
            0 => 0,
            _ => 1 + chance.below(MET - 1),
        };
        self.mentors[number].id
    }

    /// How they were approached and parted from, and where the others are looked for.
    pub(crate) fn ways(&mut self) -> Vec<Record> {
        let mut ways = Vec::new();
        for number in 0..MENTORS {
            let mentor = self.mentors[number].clone();
            ways.push(Record::Approach(Box::new(Seen::new(
                self.approach(&mentor, number),
            ))));
            if mentor.stage == Stage::Ended {
                let mut farewell = Farewell::new(self.id(), mentor.id, self.today());
                farewell.reason = self.text();
                farewell.thanks = self.text();
                farewell.learned = self.text();
                farewell.in_touch = self.text();
                farewell.ended = mentor.ended;
                ways.push(Record::Farewell(Box::new(Seen::new(farewell))));
            }
        }
        for support in [Support::Drive, Support::Network] {
            let mut search = MentorSearch::new(self.id(), support, self.today());
            for ground in Ground::ALL {
                let lead = &mut search.leads[ground as usize];
                lead.looked = ground != Ground::Alumni;
                lead.note = self.text();
            }
            ways.push(Record::MentorSearch(Box::new(Seen::new(search))));
        }
        ways
    }

    /// Finished versions of the self-analysis, the newest of them of yesterday.
    pub(crate) fn analyses(&mut self) -> Vec<Record> {
        (0..ANALYSES)
            .rev()
            .map(|ago| {
                let day = self.today() - Days::new(1 + ago * APART);
                let analysis = self.analysis(day, (ANALYSES - ago) as usize);
                Record::SelfAnalysis(Box::new(Seen::new(analysis)))
            })
            .collect()
    }

    fn mentor(&mut self, number: usize) -> Mentor {
        let (name, reading) = match number % 3 {
            0 => (format!("田中 {number}"), format!("たなか {number}")),
            1 => (format!("佐藤 {number}"), format!("さとう {number}")),
            _ => (format!("Smith {number}"), String::new()),
        };
        let stage = stage(number);
        let start = self.today() - Days::new(3_000 - 29 * number as u64);
        let mut mentor = Mentor::new(self.id(), name, stage);
        // The first comes first in the list as well.
        mentor.reading = if number == 0 { "あ".into() } else { reading };
        mentor.role = "部長".into();
        mentor.organisation = "海外事業部".into();
        mentor.met = Some(match number % 4 {
            0 => Met::Workplace,
            1 => Met::Referral(format!("田中 {}", number / 6 * 3)),
            2 => Met::Event,
            _ => Met::Online,
        });
        mentor.contacts = "mail@example.com".into();
        for level in &mut mentor.supports {
            *level = self.chance.below(4) as u8;
        }
        mentor.facts = self.text();
        mentor.notes = self.text();
        let stages = [Stage::Approached, Stage::Trial, Stage::Active, stage];
        let reached = stages.iter().position(|one| *one == stage).unwrap_or(3);
        if stage != Stage::Candidate {
            let moves = stages[..=reached].iter().zip(0..);
            mentor.moves = moves
                .map(|(stage, turn)| StageMove {
                    stage: *stage,
                    day: start + Days::new(30 * turn),
                })
                .collect();
        }
        if number < MET {
            mentor.rhythm = Some(30);
            mentor.longest = Some(45);
            mentor.started = Some(start);
            mentor.agreed = Agreement {
                day: Some(start),
                purpose: self.text(),
                rhythm: self.text(),
                length: self.text(),
                confidence: self.text(),
                ending: self.text(),
            };
        }
        if stage == Stage::Ended {
            mentor.ended = Some(start + Days::new(400));
            mentor.end_reason = self.text();
        }
        mentor
    }

    /// Sent and waited for where they are approached, a draft to a candidate; else answered.
    fn approach(&mut self, mentor: &Mentor, number: usize) -> Approach {
        let begun = self.today() - Days::new(1 + number as u64 % 20);
        let mut approach = Approach::new(self.id(), mentor.id, begun);
        for text in [
            &mut approach.purpose,
            &mut approach.thanks,
            &mut approach.proposal,
            &mut approach.easy_no,
            &mut approach.give,
        ] {
            *text = note(&mut self.chance, CHARACTERS);
        }
        approach.channel = "メール".into();
        if mentor.stage != Stage::Candidate {
            approach.sent = Some(begun);
            approach.follow_up = Some(begun + FOLLOW_UP_AFTER);
        }
        if !matches!(mentor.stage, Stage::Candidate | Stage::Approached) {
            approach.answered = Some(self.today());
            approach.answer = Some(match mentor.stage {
                Stage::Declined => Answer::No,
                _ => Answer::Yes,
            });
            approach.reply = self.text();
        }
        approach
    }

    fn analysis(&mut self, day: NaiveDate, turn: usize) -> SelfAnalysis {
        let mut analysis = SelfAnalysis::new(self.id(), day);
        analysis.step = ANALYSIS_STEPS;
        analysis.finished = Some(day);
        for text in [&mut analysis.strengths, &mut analysis.weaknesses] {
            for number in 0..TRAITS {
                let episode = note(&mut self.chance, CHARACTERS).replace('\n', " ");
                // Writing to a String cannot fail.
                let _ = writeln!(text, "強み {}\n  {episode}", number + turn / 10);
            }
        }
        for text in [
            &mut analysis.will,
            &mut analysis.can,
            &mut analysis.must,
            &mut analysis.values,
            &mut analysis.in_one_year,
            &mut analysis.in_three_years,
            &mut analysis.later,
            &mut analysis.look_for,
        ] {
            *text = note(&mut self.chance, CHARACTERS);
        }
        for number in 0..SKILLS {
            let level = 1 + (turn / 10 + number) % 5;
            let _ = writeln!(analysis.skills, "スキル {number} {level} 5");
        }
        analysis.needed = [3, 2, 3, 2, 1, 3];
        analysis
    }

    fn text(&mut self) -> String {
        note(&mut self.chance, CHARACTERS)
    }

    fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    fn id(&self) -> Id {
        self.ids.next(self.now)
    }
}

/// Who was met comes first.
const fn stage(number: usize) -> Stage {
    match number {
        0..12 => Stage::Active,
        12..16 => Stage::Trial,
        16..30 => Stage::Paused,
        30..MET => Stage::Ended,
        MET..80 => Stage::Approached,
        80..92 => Stage::Candidate,
        _ => Stage::Declined,
    }
}
