//! A question with a yes and a no; what yes does is held as data.

use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::look::Theme;
use super::popup;
use super::prose::Prose;
use super::scroll::Scroll;
use crate::text;

// The keys of the answers, and what stands between two of them.
const ENTER: &str = "Enter ";
const ESC: &str = "Esc ";
const GAP: &str = "   ";

/// A question in front of everything else.
#[derive(Debug)]
pub struct Confirm<E> {
    /// The question, one sentence.
    question: String,
    /// What it is about, a line each.
    lines: Vec<String>,
    /// What yes says it does, a few words.
    yes: &'static str,
    /// What no says it does, a few words.
    no: &'static str,
    /// What yes does.
    pub effect: E,
    /// How far down the lines are read.
    scroll: Scroll,
    /// Somebody may have read it.
    is_drawn: bool,
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
    /// A question about `lines`, with what yes and no say they do.
    pub fn new(
        question: impl Into<String>,
        lines: Vec<String>,
        (yes, no): (&'static str, &'static str),
        effect: E,
    ) -> Self {
        let (question, scroll) = (question.into(), Scroll::default());
        Self {
            question,
            lines,
            yes,
            no,
            effect,
            scroll,
            is_drawn: false,
        }
    }

    /// Takes an action.
    pub fn act(&mut self, action: Action) -> Answer {
        self.scroll.act(action);
        match action {
            // What was typed ahead was not meant for a question that nobody has seen.
            Action::Yes if !self.is_drawn => Answer::Open,
            Action::Yes => Answer::Yes,
            Action::Back => Answer::No,
            _ => Answer::Open,
        }
    }

    /// Draws it in the middle of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.is_drawn = true;
        let theme = canvas.look.theme;
        let width = area.width.saturating_sub(4).min(64);
        let columns = width.saturating_sub(4).max(1);
        let mut prose = Prose::new(columns);
        prose.say(&self.question, theme.heading());
        if !self.lines.is_empty() {
            prose.blank();
        }
        let mut listed = Prose::new(columns);
        for line in &self.lines {
            listed.add("  ", theme.ink, &[(line.clone(), theme.ink)]);
        }
        let answers = self.answers(&theme, columns);
        let height = (prose.height() + listed.height() + answers.height() + 3) as u16;
        let inner = popup::open(canvas, area, width, height);
        prose.draw(canvas, inner, 0);
        let asked = (prose.height() as u16).min(inner.height);
        let answered = (answers.height() as u16).min(inner.height - asked);
        let below = Rect {
            y: inner.y + asked,
            height: (inner.height - asked - answered).saturating_sub(1),
            ..inner
        };
        listed.read(canvas, below, &mut self.scroll);
        let last = Rect {
            y: inner.bottom() - answered,
            height: answered,
            ..inner
        };
        answers.draw(canvas, last, 0);
        self.zone_answers(canvas, last);
    }

    /// Lets a click on an answer give it.
    fn zone_answers(&self, canvas: &mut Canvas, area: Rect) {
        let yes = text::width(ENTER) + text::width(self.yes);
        if answers_fit(self.yes, self.no, area.width) {
            let (yes, no) = (yes as u16, (yes + text::width(GAP)) as u16);
            let left = Rect { width: yes, ..area };
            let right = Rect {
                x: area.x + no,
                width: area.width - no,
                ..area
            };
            canvas.zone(left, 0, Action::Yes);
            canvas.zone(right, 0, Action::Back);
        } else {
            // A long answer takes more than one row; its first and the last are surely right.
            canvas.zone(area, 0, Action::Yes);
            canvas.zone(area, area.height.saturating_sub(1).max(1), Action::Back);
        }
    }

    /// Yes and no side by side where there is room, else one below the other.
    fn answers(&self, theme: &Theme, columns: u16) -> Prose {
        let run = |words: &str, style| (words.to_owned(), style);
        let (yes, no) = (run(self.yes, theme.ink), run(self.no, theme.ink));
        let mut answers = Prose::new(columns);
        if answers_fit(self.yes, self.no, columns) {
            let esc = run(&format!("{GAP}{ESC}"), theme.indigo);
            answers.add(ENTER, theme.indigo, &[yes, esc, no]);
        } else {
            answers.add(ENTER, theme.indigo, &[yes]);
            answers.add(ESC, theme.indigo, &[no]);
        }
        answers
    }
}

/// Whether yes and no stand side by side in so many columns.
fn answers_fit(yes: &str, no: &str, columns: u16) -> bool {
    let together = [ENTER, yes, GAP, ESC, no];
    together.into_iter().map(text::width).sum::<usize>() <= usize::from(columns)
}
