//! Reading what is in front, and whether that changed under the hands of who looks at it.

use chrono::NaiveTime;

use super::App;
use super::opening::people;
use crate::domain::{Cx, Id};
use crate::screens::{Depth, Overlay, Screen, Tab};
use crate::store::{self, Reader};

/// Whether who looks at the screen has seen how it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// Something was done here since the last load: what changes with the next one is no surprise.
    pub(super) has_acted: bool,
    /// What a verb is for changed, and was not drawn since.
    pub(super) is_other: bool,
    /// The rows were read again, and not drawn since: the last picture says nothing of where they stand.
    pub(super) is_reread: bool,
}

impl Seen {
    /// The rows were drawn.
    pub(super) const fn drawn(&mut self) {
        self.is_other = false;
        self.is_reread = false;
    }
}

impl App {
    /// Reads what the screen in front needs and has not got. Returns whether it has all of it by now.
    pub fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.overlays_are_stale || self.overlays.iter().any(|front| front.is_stale(cx)) {
            for overlay in &mut self.overlays {
                match overlay {
                    Overlay::Writer(writer) => {
                        writer.meet(people(reader)?);
                        writer.load(reader, cx)?;
                    }
                    Overlay::MonthReview(review) => review.load(reader, cx)?,
                    Overlay::Guided(guided) => guided.load(reader, cx)?,
                    Overlay::Preparing(preparing) => preparing.load(reader, cx)?,
                    Overlay::AgendaLine(line) => line.load(reader, cx)?,
                    Overlay::CheckIn(form) => form.meet(reader, cx.lang)?,
                    Overlay::Goal(form) => {
                        form.turn_day(cx.today);
                        form.meet(reader.goals()?);
                    }
                    Overlay::Mentor(form) => {
                        form.turn_day(cx.today);
                        form.meet(reader.mentors()?);
                    }
                    Overlay::Answering(form) => form.turn_day(cx.today),
                    _ => {}
                }
            }
            self.overlays_are_stale = false;
        }
        let has_acted = std::mem::take(&mut self.seen.has_acted);
        let screen = self.screen();
        let is_reread = screen.is_stale(cx);
        let before = screen.aim();
        let loaded = screen.load(reader, cx, depth);
        let is_other = before.is_some() && screen.aim() != before;
        if !has_acted {
            self.seen.is_other |= is_other;
            self.seen.is_reread |= is_reread;
        }
        loaded
    }

    /// Selects what the last step wrote to, where the screen in front lists it.
    pub(super) fn seek_touched(&mut self, reader: &Reader) -> Result<(), store::Error> {
        let touched = whereabouts(reader.touched_last()?, reader)?;
        match self.tab {
            Tab::Today => self.today.seek(touched),
            Tab::Followups => self.followups.seek(touched),
            Tab::Journal => {
                for id in touched {
                    if let Some(entry) = reader.entry(id)?.filter(|entry| !entry.deleted) {
                        self.journal.reveal(entry.day, id);
                        break;
                    }
                }
            }
            Tab::Goals => {
                for id in touched {
                    let goal = match reader.check_in(id)? {
                        Some(check_in) => check_in.goal,
                        None => id,
                    };
                    if reader.goal(goal)?.is_some_and(|goal| !goal.deleted) {
                        self.goals.reveal(goal);
                        break;
                    }
                }
            }
            Tab::SelfAnalysis => {
                for id in touched {
                    if reader.analysis(id)?.is_some_and(|one| !one.deleted) {
                        self.analyses.reveal(id);
                        break;
                    }
                    if let Some(search) = reader.mentor_search_of(id)? {
                        self.analyses.reveal_support(search.support);
                        break;
                    }
                }
            }
            Tab::Reviews => {
                for id in touched {
                    if let Some(review) = reader.month_review_of(id)? {
                        self.reviews.reveal(review.month);
                        break;
                    }
                    if reader.relationship_review(id)?.is_some() {
                        self.reviews.reveal_relationship(id);
                        break;
                    }
                }
            }
            Tab::Mentors => {
                for id in touched {
                    if reader.mentor(id)?.is_some_and(|mentor| !mentor.deleted) {
                        self.mentors.reveal(id);
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// When the rows in front change by themselves today.
    pub fn until(&self) -> Option<NaiveTime> {
        self.front().until()
    }

    /// The journal was written to, here or in another window: everything is read again at the next load.
    pub fn refresh(&mut self) {
        for screen in [
            &mut self.today as &mut dyn Screen,
            &mut self.journal,
            &mut self.followups,
            &mut self.goals,
            &mut self.mentors,
            &mut self.analyses,
            &mut self.reviews,
        ] {
            screen.refresh();
        }
        self.overlays_are_stale = true;
    }
}

/// So many records of a step are looked at for what they are shown with: it stands first in its own.
const FIRST: usize = 8;

/// What was written to, and behind what has no row of its own what it is shown with: behind an agenda its meeting and whom
/// it is with, behind a relationship review whose it is.
fn whereabouts(touched: Vec<Id>, reader: &Reader) -> Result<Vec<Id>, store::Error> {
    let mut all = touched;
    for id in all.clone().into_iter().take(FIRST) {
        if let Some(agenda) = reader.agenda(id)? {
            all.extend(agenda.meeting);
            all.push(agenda.mentor);
        } else if let Some(review) = reader.relationship_review(id)? {
            all.push(review.mentor);
        }
    }
    Ok(all)
}
