//! The tab of self-analysis: its versions, the support map, and what is missing.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{Aim, Begin, Depth, Effect, Screen};
use crate::domain::{Cx, Id, SelfAnalysis, Support};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::panes::inset;
use crate::ui::prose::Prose;
use crate::words::analyses as words;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Analyses {
    versions: Vec<SelfAnalysis>,
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    revealed: Option<Id>,
    reading: bool,
}

impl Analyses {
    /// Selects this version at the next load.
    pub const fn reveal(&mut self, analysis: Id) {
        self.revealed = Some(analysis);
    }

    /// Opens this version at the next load.
    pub const fn open(&mut self, analysis: Id) {
        self.reveal(analysis);
        self.reading = true;
    }

    /// Selects this support at the next load.
    pub const fn reveal_support(&mut self, _support: Support) {}

    /// Opens this support at the next load.
    pub const fn open_support(&mut self, _support: Support) {}

    /// Shows the selected version beside this one, from the next load on.
    pub const fn compare_with(&mut self, _analysis: Id) {}
}

impl Screen for Analyses {
    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![keys::NO_ANALYSIS]
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, _depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) || self.revealed.take().is_some() {
            self.versions = reader.analyses()?;
            self.read_on = Some(cx.today);
        }
        Ok(true)
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        let version = self.versions.get(self.list.selected());
        version.map(|version| Aim::Record(version.id))
    }

    fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    fn is_open(&self) -> bool {
        false
    }

    fn act(&mut self, action: Action, _cx: &Cx) -> Effect {
        match action {
            Action::Add => Effect::Begin(Begin::Analysis(None)),
            _ => Effect::None,
        }
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let area = inset(area, 2);
        let mut prose = Prose::new(area.width.min(84));
        prose.say(words::none_yet(look.lang), look.theme.ink);
        prose.draw(canvas, area, 0);
    }
}
