//! The tab of self-analysis: its versions, the support map, and each of the six supports; two versions compared.

mod comparing;
mod detail;
mod page;
mod rows;
mod supports;
mod view;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::choosing_other::{ChoosingOther, Other};
use super::{Aim, Begin, Depth, Effect, Overlay, Place, Screen};
use crate::domain::{Cx, Id, SelfAnalysis, Support, trash_analysis, trash_search};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::scroll::Scroll;
use crate::ui::sections::Sections;
use crate::words::analyses as words;
use page::Page;
use rows::{Matter, Row};

/// The screen's state. What is shown beside the list needs nothing that the list does not: all is read at once.
#[derive(Debug, Default)]
pub struct Analyses {
    matter: Matter,
    rows: Vec<Row>,
    lines: Sections,
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    /// The row to select.
    revealed: Option<Aim>,
    reading: bool,
    /// The version with which the selected one is compared.
    compared: Option<Id>,
    /// Skills and supports are shown as tables instead of pictures.
    has_tables: bool,
    scroll: Scroll,
    /// What is shown beside the list, as it was drawn last; `None` when it must be told anew.
    page: Option<Page>,
    /// The mentor at whom the cursor stands in the detail of a support.
    at: Option<Id>,
}

impl Analyses {
    /// Selects this version at the next load.
    pub fn reveal(&mut self, analysis: Id) {
        self.revealed = Some(Aim::Record(analysis));
    }

    /// Opens this version at the next load.
    pub fn open(&mut self, analysis: Id) {
        self.reveal(analysis);
        self.reading = true;
    }

    /// Selects this support at the next load.
    pub fn reveal_support(&mut self, support: Support) {
        self.revealed = Some(Aim::Support(support));
    }

    /// Opens this support at the next load.
    pub fn open_support(&mut self, support: Support) {
        self.reveal_support(support);
        self.reading = true;
    }

    /// Shows the selected version beside this one, from the next load on.
    pub fn compare_with(&mut self, analysis: Id) {
        self.compared = Some(analysis);
        self.begin_page();
    }

    fn selected(&self) -> Option<Row> {
        self.rows.get(self.list.selected()).copied()
    }

    /// The selected version, if one is selected.
    fn version(&self) -> Option<&SelfAnalysis> {
        match self.selected()? {
            Row::Version(place) => self.matter.versions.get(place),
            Row::Map | Row::Support(_) => None,
        }
    }

    fn aim_of(&self, row: Row) -> Option<Aim> {
        Some(match row {
            Row::Version(place) => Aim::Record(self.matter.versions.get(place)?.id),
            Row::Map => Aim::Supports,
            Row::Support(support) => Aim::Support(support),
        })
    }

    fn read_list(&mut self, reader: &Reader) -> Result<(), store::Error> {
        let before = self.selected().and_then(|row| self.aim_of(row));
        let sought = self.revealed.clone().or(before);
        self.matter = Matter::read(reader)?;
        self.rows = self.matter.rows();
        let is_it = |row: &Row| sought.is_some() && self.aim_of(*row) == sought;
        let found = self.rows.iter().position(is_it);
        if found.is_none() || found != Some(self.list.selected()) || self.revealed.is_some() {
            self.scroll = Scroll::default();
            self.at = None;
        }
        self.reading &= found.is_some();
        let last = self.rows.len().saturating_sub(1);
        self.list
            .select(found.unwrap_or(self.list.selected().min(last)));
        if self.revealed.take().is_some() || !self.can_compare() {
            self.compared = None;
        }
        // Who gives it no more is no aim of the cursor.
        if let Some(Row::Support(support)) = self.selected() {
            let people = self.matter.who(support);
            self.at = self.at.filter(|mentor| people.contains(mentor));
        }
        self.page = None;
        Ok(())
    }

    /// Whether both versions that are compared are still there and finished.
    fn can_compare(&self) -> bool {
        let selected = self.version().filter(|one| one.is_finished());
        let other = self.compared.and_then(|id| self.matter.finished(id));
        selected.is_some() && other.is_some()
    }

    /// Another page is shown, from its top.
    fn begin_page(&mut self) {
        self.scroll = Scroll::default();
        self.page = None;
        self.at = None;
    }

    /// The choice of another finished version.
    fn choose(&self, of: &SelfAnalysis, cx: &Cx) -> Effect {
        let others: Vec<&SelfAnalysis> = self.matter.others(of.id).collect();
        if others.is_empty() {
            return Effect::Say(words::nothing_to_compare(cx.lang).into());
        }
        if let [other] = others[..] {
            return Effect::CompareAnalyses(other.id);
        }
        let at = self.matter.place(of.id);
        let earlier = |one: &&SelfAnalysis| self.matter.place(one.id) > at;
        let proposed = others.iter().position(earlier).unwrap_or(0);
        let rows = others.into_iter().map(|one| {
            let words = words::version(cx.lang, one, cx.today);
            (words, one.day.to_string(), Other::Analysis(one.id))
        });
        let said = (
            words::compare_with(cx.lang, of.day, cx.today),
            words::no_such_version(cx.lang),
        );
        let choosing = ChoosingOther::new(said, rows.collect(), proposed);
        Effect::Show(Box::new(Overlay::Other(Box::new(choosing))))
    }

    /// Compares with the next finished version on this side of the one that is beside.
    fn compare_next(&mut self, action: Action, cx: &Cx) -> Effect {
        let (Some(of), Some(beside)) = (self.version().map(|one| one.id), self.compared) else {
            return Effect::None;
        };
        let at = self.matter.place(beside);
        let others: Vec<Id> = self.matter.others(of).map(|one| one.id).collect();
        // The newest comes first.
        let next = if action == Action::Earlier {
            others.iter().find(|id| self.matter.place(**id) > at)
        } else {
            others.iter().rfind(|id| self.matter.place(**id) < at)
        };
        match next.copied() {
            Some(next) => {
                self.compare_with(next);
                Effect::None
            }
            None => Effect::Say(words::no_further(cx.lang).into()),
        }
    }

    /// Moves in the list, or in what is read; `true` if that was all.
    fn moved(&mut self, action: Action) -> bool {
        if matches!(action, Action::ReadUp | Action::ReadDown) {
            self.scroll_page(action);
            return true;
        }
        if self.compared.is_some() {
            if action == Action::Back {
                self.compared = None;
                self.begin_page();
                return true;
            }
            return self.scroll_page(action);
        }
        if let Action::Stand(number) = action {
            self.stand_at_seen(number);
            return true;
        }
        if self.reading {
            if matches!(action, Action::Back | Action::Pane) {
                self.reading = false;
                self.at = None;
                return true;
            }
            if self.moved_to_mentor(action) || self.scroll_page(action) {
                return true;
            }
        }
        if action == Action::Point(self.list.selected()) {
            self.reading = !self.rows.is_empty();
            return true;
        }
        let before = self.list.selected();
        if self.list.act(action, self.rows.len()) {
            if self.list.selected() != before {
                self.begin_page();
            }
            return true;
        }
        false
    }

    /// What a verb does to a version.
    fn act_on_version(&self, action: Action, one: &SelfAnalysis, cx: &Cx) -> Effect {
        match action {
            Action::Next if one.is_finished() => Effect::None,
            Action::Next | Action::Edit => Effect::Begin(Begin::Analysis(Some(one.id))),
            Action::Add => Effect::Begin(Begin::Analysis(None)),
            Action::Compare if one.is_finished() => self.choose(one, cx),
            Action::Trash => Effect::Write(trash_analysis(one)),
            Action::History => Effect::History(one.id),
            _ => Effect::None,
        }
    }

    /// What a verb does to a support.
    fn act_on_support(&self, action: Action, support: Support) -> Effect {
        match (action, self.matter.search(support)) {
            (Action::Next, _) => Effect::Begin(Begin::Search(support)),
            (Action::Add, _) => Effect::Begin(Begin::Candidate(support)),
            (Action::Trash, Some(search)) => Effect::Write(trash_search(search)),
            (Action::History, Some(search)) => Effect::History(search.id),
            _ => Effect::None,
        }
    }
}

impl Screen for Analyses {
    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.compared.is_some() {
            return vec![keys::ANALYSES_COMPARED, keys::READING, keys::MOVING];
        }
        let own = match self.selected() {
            None => return vec![keys::NO_ANALYSIS],
            Some(Row::Version(_)) if self.version().is_some_and(SelfAnalysis::is_finished) => {
                keys::ANALYSIS
            }
            Some(Row::Version(_)) => keys::ANALYSIS_BEGUN,
            Some(Row::Map) => keys::SUPPORT_MAP,
            Some(Row::Support(support)) if self.matter.search(support).is_some() => {
                keys::SUPPORT_SOUGHT
            }
            Some(Row::Support(_)) => keys::SUPPORT,
        };
        match (self.reading, self.at) {
            (true, Some(_)) => vec![own, keys::TO_MENTOR, keys::READING, keys::MOVING],
            (true, None) => vec![own, keys::READING, keys::MOVING],
            (false, _) => vec![own, keys::LIST, keys::MOVING],
        }
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, _depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) || self.revealed.is_some() {
            self.read_on = None;
            self.read_list(reader)?;
            self.read_on = Some(cx.today);
        }
        Ok(true)
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        self.aim_of(self.selected()?)
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading || self.compared.is_some()
    }

    fn is_reading(&self) -> bool {
        self.reading && self.compared.is_none()
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.moved(action) {
            return Effect::None;
        }
        if action == Action::OtherView {
            self.has_tables = !self.has_tables;
            self.begin_page();
            return Effect::None;
        }
        let Some(row) = self.selected() else {
            return match action {
                Action::Add => Effect::Begin(Begin::Analysis(None)),
                _ => Effect::None,
            };
        };
        // Where the last load failed, no key may act on what was read before.
        if self.read_on.is_none() {
            return Effect::None;
        }
        if self.compared.is_some() && matches!(action, Action::Earlier | Action::Later) {
            return self.compare_next(action, cx);
        }
        if matches!(action, Action::Open | Action::Pane) {
            if let Some(mentor) = self.at.filter(|_| self.reading) {
                return Effect::Visit(Place::Mentor(mentor));
            }
            self.reading = true;
            return Effect::None;
        }
        match (row, self.version()) {
            (Row::Version(_), Some(one)) => self.act_on_version(action, one, cx),
            (Row::Support(support), _) => self.act_on_support(action, support),
            (Row::Map, _) if action == Action::Add => Effect::Begin(Begin::Analysis(None)),
            _ => Effect::None,
        }
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
