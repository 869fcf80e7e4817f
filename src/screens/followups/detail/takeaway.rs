//! One follow-up in full: what it says, where it stands, and what can be done with it.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::Detail;
use crate::domain::{Entry, Kind, State, note};
use crate::screens::takeaway_row::{TakeawayRow, due_style};
use crate::store::OpenRow;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::Binding;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::followups::{self as words, Fact};
use crate::words::{journal as journal_words, note as note_words, terms};

/// The most columns that are read in one row.
pub(super) const MEASURE: u16 = 88;
/// The columns that an action's key takes.
const KEY: usize = 8;

/// The detail's state.
#[derive(Debug)]
pub(in crate::screens::followups) struct TakeawayDetail {
    /// What it shows, as it was loaded.
    pub(super) row: TakeawayRow,
    /// The due day that its line in the note has.
    written: Option<NaiveDate>,
    /// The title of the goal that it belongs to.
    goal: Option<String>,
    /// The place of the action that Enter carries out.
    place: usize,
    scroll: Scroll,
    /// Wrapped once for a width and a look.
    wrapped: Option<((u16, Look), Wrapped)>,
}

#[derive(Debug)]
struct Wrapped {
    prose: Prose,
    /// The row of each action.
    actions: Vec<usize>,
}

impl TakeawayDetail {
    /// The detail of a row, of which this is the entry and the title of its goal; the choice among its actions is as in
    /// `old`.
    pub(in crate::screens::followups) fn new(
        row: TakeawayRow,
        entry: Option<&Entry>,
        goal: Option<String>,
        old: Option<Detail>,
    ) -> Self {
        let written = entry.and_then(|entry| {
            note::read(&entry.note, entry.day)
                .takeaways
                .into_iter()
                .find(|line| Some(line.line) == row.takeaway.line)
                .and_then(|line| line.due)
        });
        // A choice among its actions stays where the takeaway does.
        let (place, scroll) = match old {
            Some(Detail::Takeaway(old)) if old.row.takeaway.id == row.takeaway.id => {
                (old.place, old.scroll)
            }
            _ => (0, Scroll::default()),
        };
        Self {
            place: place.min(actions(&row).count().saturating_sub(1)),
            row,
            written,
            goal,
            scroll,
            wrapped: None,
        }
    }

    /// The action that Enter carries out.
    pub(super) fn chosen(&self) -> Option<Action> {
        actions(&self.row).nth(self.place).map(|row| row.action)
    }

    /// Moves among the actions, or in the text; `true` if `action` was a move.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let last = actions(&self.row).count().saturating_sub(1);
        self.place = match action {
            // Beyond the first action stands the text.
            Action::Up if self.place > 0 => self.place - 1,
            Action::Down => (self.place + 1).min(last),
            action => return self.scroll.act(action),
        };
        let row = self
            .wrapped
            .as_ref()
            .and_then(|(_, wrapped)| wrapped.actions.get(self.place));
        if let Some(row) = row {
            self.scroll.show(*row);
        }
        true
    }

    /// Draws it; with a pointer at the chosen action where it has the keys.
    pub(super) fn view(&mut self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        let look = *canvas.look;
        let is_it =
            |(columns, made): &(u16, Look)| *columns == area.width && made.is_drawn_as(&look);
        if self.wrapped.as_ref().is_none_or(|(made, _)| !is_it(made)) {
            self.wrapped = Some((
                (area.width, look),
                self.wrap(&look, area.width.min(MEASURE)),
            ));
        }
        let Some((_, wrapped)) = &self.wrapped else {
            return;
        };
        wrapped.prose.read(canvas, area, &mut self.scroll);
        let top = self.scroll.top(wrapped.prose.height(), area.height);
        for (place, (row, binding)) in wrapped.actions.iter().zip(actions(&self.row)).enumerate() {
            let Some(y) = row.checked_sub(top) else {
                continue;
            };
            let y = u16::try_from(y).unwrap_or(u16::MAX);
            if has_keys && place == self.place {
                canvas.put(area, 0, y, look.symbols.pointer, look.theme.indigo);
            }
            canvas.zone(area, y, binding.action);
        }
    }

    fn wrap(&self, look: &Look, columns: u16) -> Wrapped {
        let theme = &look.theme;
        let lang = look.lang;
        let takeaway = &self.row.takeaway;
        let mut prose = Prose::new(columns);

        let mut first = vec![
            (
                format!("{} ", takeaway.kind.mark()),
                theme.mark(takeaway.kind),
            ),
            (
                terms::kind(lang, takeaway.kind).to_owned(),
                theme.mark(takeaway.kind),
            ),
        ];
        let state = terms::state(lang, takeaway.kind, takeaway.state);
        let style = match takeaway.state {
            State::Open => theme.faint,
            _ => theme.moss,
        };
        first.push((format!("   {state}"), style));
        if takeaway.private {
            first.push((format!("   {}", journal_words::private(lang)), theme.amber));
        }
        prose.add("", theme.ink, &first);
        prose.blank();
        for line in takeaway.text.lines() {
            prose.say(text::visible(line), theme.heading());
        }
        prose.blank();
        for (fact, runs) in self.facts(look) {
            let label = text::pad(fact.label(lang), Fact::columns(lang));
            prose.add(&label, theme.faint, &runs);
        }

        prose.blank();
        prose.say(words::what_next(lang), theme.faint);
        let mut rows = Vec::new();
        for binding in actions(&self.row) {
            rows.push(prose.height());
            let key = binding
                .keys
                .first()
                .map_or(String::new(), |key| key.label(lang));
            let does = match binding.action {
                Action::Edit if takeaway.entry.is_none() => words::edit_words(lang),
                _ => binding.says(lang),
            };
            let lead = format!("  {}", text::pad(&key, KEY));
            prose.add(&lead, theme.indigo, &[(does.to_owned(), theme.ink)]);
        }
        Wrapped {
            prose,
            actions: rows,
        }
    }

    /// What is known of it, each with its label.
    fn facts(&self, look: &Look) -> Vec<(Fact, Vec<Run>)> {
        let (lang, today, theme) = (look.lang, look.today, &look.theme);
        let takeaway = &self.row.takeaway;
        let ink = |words: String| vec![(words, theme.ink)];
        let names = self.row.mentors.join(lang.pick(", ", "、"));
        let mut facts = Vec::new();

        if !names.is_empty() {
            facts.push((Fact::From, ink(text::visible(&names).into_owned())));
        }
        let noted = if takeaway.entry.is_some() {
            let is_many = self.row.meetings >= OpenRow::MANY;
            words::noted(lang, self.row.day, today, (self.row.meetings, is_many))
        } else {
            let day = terms::date(lang, self.row.day);
            format!("{day}  {}", words::of_my_own(lang))
        };
        facts.push((Fact::Noted, ink(noted)));
        if let Some(due) = takeaway.due {
            // What is closed is not late any more.
            let said = if takeaway.is_open() {
                note_words::due
            } else {
                note_words::due_day
            };
            let words = said(lang, self.written, due, today);
            let is_near = takeaway.is_open() && (due - today).num_days() <= 7;
            let style = if is_near {
                due_style(look, due)
            } else {
                theme.ink
            };
            facts.push((Fact::Due, vec![(words, style)]));
        }
        if let Some(later) = takeaway.later.filter(|later| *later > today) {
            facts.push((Fact::Later, ink(words::until_in_full(lang, later))));
        }
        if !takeaway.tags.is_empty() {
            let tags: Vec<String> = takeaway.tags.iter().map(|tag| format!("#{tag}")).collect();
            facts.push((Fact::Tags, vec![(tags.join(" "), theme.indigo)]));
        }
        if let Some(title) = &self.goal {
            facts.push((Fact::Goal, ink(text::visible(title).into_owned())));
        }
        if let Some(closed) = takeaway.closed {
            let mut words = terms::date(lang, closed);
            if let Some(outcome) = takeaway.outcome {
                words = format!("{words}  {}", terms::outcome(lang, outcome));
            }
            facts.push((Fact::Closed, vec![(words, theme.moss)]));
        }
        for (fact, words) in [
            (Fact::Result, &takeaway.result),
            (Fact::Plan, &takeaway.if_then),
        ] {
            if !words.trim().is_empty() {
                let words = text::visible(words).replace('\n', " ");
                facts.push((fact, ink(words)));
            }
        }
        facts
    }
}

/// What can be done with it, of its keys.
fn actions(row: &TakeawayRow) -> impl Iterator<Item = &'static Binding> {
    let takeaway = &row.takeaway;
    let (is_open, kind) = (takeaway.is_open(), takeaway.kind);
    let stands_in_note = takeaway.entry.is_some();
    row.keys()
        .iter()
        .filter(move |binding| match binding.action {
            Action::Tell => !is_open,
            Action::Introduce => kind == Kind::Introduction,
            Action::Trash => !stands_in_note,
            Action::EditOutside => stands_in_note,
            _ => true,
        })
}
