//! What is typed in a month-end review: four texts of several lines, and the two lines of the action.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::domain::MonthReview;
use crate::text::Editor;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::mouse::{Mouse, Reach};
use crate::ui::note_editor::draw_rows;

/// One of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Did,
    Learned,
    Next,
    Strengths,
    Cue,
    Action,
}

impl Text {
    /// All of them, in their order on the screen.
    pub(super) const ALL: [Self; 6] = [
        Self::Did,
        Self::Learned,
        Self::Next,
        Self::Strengths,
        Self::Cue,
        Self::Action,
    ];
    /// Those in which one looks back.
    pub(super) const BACK: [Self; 4] = [Self::Did, Self::Learned, Self::Next, Self::Strengths];

    /// Its name in a draft.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Did => "did",
            Self::Learned => "learned",
            Self::Next => "next",
            Self::Strengths => "strengths",
            Self::Cue => "cue",
            Self::Action => "action",
        }
    }

    /// What a review says there.
    pub(super) fn of(self, review: &MonthReview) -> &str {
        match self {
            Self::Did => &review.did,
            Self::Learned => &review.learned,
            Self::Next => &review.next,
            Self::Strengths => &review.strengths,
            Self::Cue => &review.cue,
            Self::Action => &review.action,
        }
    }

    /// The same, to be changed.
    pub(super) const fn of_mut(self, review: &mut MonthReview) -> &mut String {
        match self {
            Self::Did => &mut review.did,
            Self::Learned => &mut review.learned,
            Self::Next => &mut review.next,
            Self::Strengths => &mut review.strengths,
            Self::Cue => &mut review.cue,
            Self::Action => &mut review.action,
        }
    }

    /// Whether it is a single line.
    pub(super) const fn is_line(self) -> bool {
        matches!(self, Self::Cue | Self::Action)
    }
}

/// The texts as they are typed.
#[derive(Debug)]
pub(super) struct Texts {
    boxes: [(Editor, Reach); 6],
    /// The one that has the keys.
    pub(super) focus: Option<Text>,
}

impl Texts {
    /// What this review says.
    pub(super) fn of(review: &MonthReview) -> Self {
        Self {
            boxes: Text::ALL.map(|text| {
                let words = text.of(review);
                let editor = if text.is_line() {
                    Editor::single_line(words)
                } else {
                    Editor::new(words)
                };
                (editor, Reach::default())
            }),
            focus: None,
        }
    }

    pub(super) fn text(&self, text: Text) -> String {
        self.boxes[text as usize].0.text()
    }

    pub(super) fn is_empty(&self, text: Text) -> bool {
        self.boxes[text as usize].0.is_empty()
    }

    /// Takes `words` for what was typed, as one undo step.
    pub(super) fn set(&mut self, text: Text, words: &str) {
        self.boxes[text as usize].0.replace_all(words);
    }

    /// Grows with each change.
    pub(super) fn version(&self) -> u64 {
        self.boxes.iter().map(|(editor, _)| editor.version()).sum()
    }

    /// So many texts on from this one; nothing where there is none.
    pub(super) fn go(&mut self, from: Text, by: isize) {
        let to = (from as usize).saturating_add_signed(by);
        self.focus = Text::ALL.get(to).copied().or(self.focus);
    }

    /// A key that is not bound. Past its first and last row a text leads to the ones beside it.
    pub(super) fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let Some(text) = self.focus else {
            return false;
        };
        let is_done = editing::edit(&mut self.boxes[text as usize].0, held, key, at);
        let is_selecting = key.modifiers.contains(KeyModifiers::SHIFT);
        if is_done || is_selecting || text.is_line() {
            return is_done;
        }
        match key.code {
            KeyCode::Up if text != Text::Did => self.go(text, -1),
            KeyCode::Down if text != Text::Strengths => self.go(text, 1),
            _ => return false,
        }
        true
    }

    /// Lets the texts that are drawn answer the mouse; a press goes to its text.
    pub(super) fn mouse(&mut self, mouse: Mouse) -> bool {
        for text in Text::ALL {
            let (editor, reach) = &mut self.boxes[text as usize];
            if reach.answer(editor, mouse) {
                if mouse.deed.is_press() {
                    self.focus = Some(text);
                }
                return true;
            }
        }
        false
    }

    pub(super) fn type_text(&mut self, text: &str, at: u64) {
        if let Some(focus) = self.focus {
            self.boxes[focus as usize].0.insert(text, at);
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(focus) = self.focus {
            self.boxes[focus as usize].0.paste(text);
        }
    }

    /// Nothing is drawn yet in this picture.
    pub(super) fn leave_out(&mut self) {
        for (_, reach) in &mut self.boxes {
            reach.forget();
        }
    }

    /// How many rows a text takes in so many columns, at most `most`.
    pub(super) fn rows(&mut self, text: Text, columns: u16, most: u16) -> u16 {
        let editor = &mut self.boxes[text as usize].0;
        (editor.layout(columns.max(1), most.max(1)).rows.len() as u16).max(1)
    }

    /// Draws a text into `area`; while it is empty, what it is for.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect, text: Text, hint: &str) {
        let theme = canvas.look.theme;
        let is_here = self.focus == Some(text);
        let (editor, reach) = &mut self.boxes[text as usize];
        reach.set(area);
        let mut style = theme.ink;
        if text.is_line() && is_here {
            style = style.add_modifier(Modifier::UNDERLINED);
            let blanks = " ".repeat(usize::from(area.width));
            canvas.put(area, 0, 0, &blanks, style);
        }
        if editor.is_empty() {
            canvas.put_fit(area, (0, 0), area.width, hint, theme.faint);
        } else if text.is_line() && !is_here {
            editor.shown_from_start(area.width);
            canvas.put_fit(area, (0, 0), area.width, &editor.text(), style);
            return;
        }
        draw_rows(canvas, area, editor, is_here, |_, _| Vec::new(), style);
    }
}
