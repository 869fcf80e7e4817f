//! The way to another tab, and back: what is opened from one tab leads back to it.

use super::App;
use crate::domain::Cx;
use crate::screens::{Aim, Effect, Place, Tab};
use crate::ui::action::Action;

/// Where one came from, and to what.
#[derive(Clone, Debug)]
pub(super) struct CameFrom {
    tab: Tab,
    /// What was opened, if something was.
    opened: Option<Aim>,
}

impl App {
    /// Shows this in its own tab; [`back`](Self::back) leads here again.
    pub(super) fn reveal(&mut self, place: Place) {
        let from = self.tab;
        self.tab = match place {
            Place::Entry(day, id) => {
                self.journal.reveal(day, id);
                Tab::Journal
            }
            Place::Day(day) => {
                self.journal.go_to(day);
                Tab::Journal
            }
            Place::Followup(id) => {
                self.followups.reveal(id);
                Tab::Followups
            }
            Place::Mentor(id) => {
                self.mentors.reveal(id);
                Tab::Mentors
            }
            Place::Goal(id) => {
                self.goals.reveal(id);
                Tab::Goals
            }
            Place::Review(month) => {
                self.reviews.reveal(month);
                Tab::Reviews
            }
            Place::Analysis(id) => {
                self.analyses.reveal(id);
                Tab::SelfAnalysis
            }
            Place::Support(support) => {
                self.analyses.reveal_support(support);
                Tab::SelfAnalysis
            }
            Place::Relationship(id) => {
                self.reviews.reveal_relationship(id);
                Tab::Reviews
            }
        };
        let opened = None;
        self.came_from = (from != self.tab).then_some(CameFrom { tab: from, opened });
    }

    /// The same, and opens it.
    pub(super) fn visit(&mut self, place: Place) {
        self.reveal(place);
        let opened = match place {
            Place::Entry(day, id) => {
                self.journal.open(day, id);
                Aim::Record(id)
            }
            Place::Followup(id) => {
                self.followups.open(id);
                Aim::Record(id)
            }
            Place::Mentor(id) => {
                self.mentors.open(id);
                Aim::Record(id)
            }
            Place::Goal(id) => {
                self.goals.open(id);
                Aim::Record(id)
            }
            Place::Review(month) => {
                self.reviews.open(month);
                Aim::Month(month)
            }
            Place::Analysis(id) => {
                self.analyses.open(id);
                Aim::Record(id)
            }
            Place::Support(support) => {
                self.analyses.open_support(support);
                Aim::Support(support)
            }
            Place::Relationship(id) => {
                self.reviews.open_relationship(id);
                Aim::Record(id)
            }
            Place::Day(_) => return,
        };
        if let Some(from) = &mut self.came_from {
            from.opened = Some(opened);
        }
    }

    /// Comes out of what is open. Out of what was opened from another tab, and out of a list with nothing open, it is to
    /// that tab.
    pub(super) fn back(&mut self, cx: &Cx) -> Effect {
        if let Some(CameFrom { tab, opened }) = self.came_from.clone() {
            let is_there = |aim| {
                // A takeaway may have become a result meanwhile.
                let aim = match aim {
                    Aim::Result(id) => Aim::Record(id),
                    aim => aim,
                };
                Some(aim) == opened
            };
            let screen = self.front();
            let is_out = if screen.is_open() {
                screen.is_reading() && screen.aim().is_some_and(is_there)
            } else {
                !screen.has_way_back()
            };
            if is_out {
                self.came_from = None;
                self.leave_open(cx);
                self.tab = tab;
                return Effect::None;
            }
        }
        self.screen().act(Action::Back, cx)
    }

    /// Goes to the tab with this number, for its own sake.
    pub(super) fn go_to_tab(&mut self, number: u8) {
        if let Some(tab) = Tab::ALL.get(usize::from(number).wrapping_sub(1)) {
            self.came_from = None;
            self.tab = *tab;
        }
    }

    /// Closes what is open beside the list, so that the list has the keys.
    pub(super) fn leave_open(&mut self, cx: &Cx) {
        if self.screen().is_open() {
            self.screen().act(Action::Back, cx);
        }
    }
}
