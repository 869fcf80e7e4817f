//! A question with a yes and a no; what yes does is held as data.

use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::popup;
use super::prose::Prose;

/// A question in front of everything else.
#[derive(Debug)]
pub struct Confirm<E> {
    /// The question, one sentence.
    pub question: String,
    /// What it is about, a line each.
    pub lines: Vec<String>,
    /// What yes says it does, a few words.
    pub yes: &'static str,
    /// What no says it does, a few words.
    pub no: &'static str,
    /// What yes does.
    pub effect: E,
    /// The first line seen.
    pub top: usize,
}

/// How a question was answered.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not yet.
    Open,
    /// Do it.
    Yes,
    /// Leave it.
    No,
}

impl<E> Confirm<E> {
    /// Takes an action.
    pub fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Yes => return Answer::Yes,
            Action::Back => return Answer::No,
            Action::Down => self.top = (self.top + 1).min(self.lines.len().saturating_sub(1)),
            Action::Up => self.top = self.top.saturating_sub(1),
            _ => {}
        }
        Answer::Open
    }

    /// Draws it in the middle of `area`.
    pub fn view(&self, canvas: &mut Canvas, area: Rect) {
        let theme = canvas.look.theme;
        let width = area.width.saturating_sub(4).min(64);
        let columns = width.saturating_sub(4).max(1);
        let mut prose = Prose::default();
        prose.add(
            columns,
            (String::new(), theme.ink),
            &[(self.question.clone(), theme.heading())],
        );
        if !self.lines.is_empty() {
            prose.blank();
        }
        let mut listed = Prose::default();
        for line in &self.lines {
            listed.add(
                columns,
                ("  ".into(), theme.ink),
                &[(line.clone(), theme.ink)],
            );
        }
        let height = (prose.height() + listed.height() + 4) as u16;
        let inner = popup::open(canvas, area, width, height);
        prose.draw(canvas, inner, 0);
        let asked = (prose.height() as u16).min(inner.height);
        let room = inner.height.saturating_sub(asked + 2);
        let below = Rect {
            y: inner.y + asked,
            height: room,
            ..inner
        };
        listed.draw(
            canvas,
            below,
            self.top
                .min(listed.height().saturating_sub(usize::from(room))),
        );
        let last = inner.height.saturating_sub(1);
        let mut x = 0;
        for (key, words) in [("Enter", self.yes), ("Esc", self.no)] {
            x = canvas.put(inner, x, last, key, theme.indigo) + 1;
            x = canvas.put(inner, x, last, words, theme.ink) + 3;
        }
    }
}
