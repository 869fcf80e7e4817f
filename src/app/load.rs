//! Reading what is in front, and whether that changed under the hands of who looks at it.

use chrono::NaiveTime;

use super::App;
use super::opening::people;
use crate::domain::Cx;
use crate::screens::{Depth, Overlay, Screen};
use crate::store::{self, Reader};

impl App {
    /// Reads what the screen in front needs and has not got. Returns whether it has all of it by now.
    pub fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.people_are_stale {
            for overlay in &mut self.overlays {
                if let Overlay::Writer(writer) = overlay {
                    writer.meet(people(reader)?);
                }
            }
            self.people_are_stale = false;
        }
        let has_acted = std::mem::take(&mut self.has_acted);
        let screen = self.screen();
        let is_reread = screen.is_stale(cx);
        let before = screen.aim();
        let loaded = screen.load(reader, cx, depth);
        let is_other = before.is_some() && screen.aim() != before;
        if !has_acted {
            self.is_unseen |= is_other;
            self.is_reread |= is_reread;
        }
        loaded
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
            &mut self.mentors,
        ] {
            screen.refresh();
        }
        self.people_are_stale = true;
    }
}
