//! The choice among several to go on with: another month's review or another self-analysis with which the selected is
//! compared, or what is begun.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::{Id, Month};
use crate::screens::{Begin, Effect};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::mouse::Mouse;
use crate::ui::picker::{Picked, Picker, PickerRow, Tail};

/// The choice.
#[derive(Debug)]
pub struct ChoosingOther {
    title: String,
    /// Said where nothing is found by what is typed.
    nothing: &'static str,
    others: Vec<Other>,
    picker: Picker,
}

/// What one goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// Compared with the review of this month.
    Month(Month),
    /// Compared with this self-analysis.
    Analysis(Id),
    /// Compared with this review of the same mentorship.
    Relationship(Id),
    /// This is begun.
    Begin(Begin),
}

impl ChoosingOther {
    /// The choice among `others`, each with its words and by what else it is found; that of number `proposed` is selected.
    pub fn new(
        (title, nothing): (String, &'static str),
        others: Vec<(String, String, Other)>,
        proposed: usize,
    ) -> Self {
        let rows = others
            .iter()
            .map(|(words, more, _)| PickerRow::new(words.as_str(), Tail::Note(""), more));
        let mut picker = Picker::new(rows.collect());
        picker.select(proposed);
        let others = others.into_iter().map(|(_, _, other)| other).collect();
        Self {
            title,
            nothing,
            others,
            picker,
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match self.picker.act(action) {
            Picked::Open => Effect::None,
            Picked::Left => Effect::dismiss(Effect::None),
            Picked::Row(row) => Effect::dismiss(match self.others.get(row) {
                Some(Other::Month(month)) => Effect::CompareWith(*month),
                Some(Other::Analysis(id)) => Effect::CompareAnalyses(*id),
                Some(Other::Relationship(id)) => Effect::CompareRelationships(*id),
                Some(Other::Begin(begin)) => Effect::Begin(*begin),
                None => Effect::None,
            }),
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.picker.key(key, held, at)
    }

    /// Lets the line answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.picker.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.picker.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.picker.paste(text);
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.picker
            .view(canvas, area, (self.title.as_str(), self.nothing));
    }
}
