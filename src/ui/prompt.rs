//! A question answered with a choice, a line, or both: choices bear digits, and beside the line stands how it is read.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::Action;
use super::canvas::Canvas;
use super::editing::{self, Held};
use super::field::Field;
use super::keys::{self, Binding};
use super::mouse::Mouse;
use super::popup;
use super::prose::Prose;
use crate::text;

/// The most columns of the box.
const WIDTH: u16 = 68;
/// The columns of a line that takes a day.
const SHORT: u16 = 20;

/// How choices and the line go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// There is only the line.
    Line,
    /// There are only the choices.
    Choice,
    /// One of the choices, and the line says more about it.
    Both,
    /// One of the choices, or what the line says instead. A lone digit in it is a choice too, so that a day can begin
    /// with one.
    Either,
}

/// The answer so far.
#[derive(Debug)]
pub struct Prompt {
    /// The line.
    pub field: Field,
    way: Way,
    choices: usize,
    chosen: usize,
    is_at_line: bool,
    /// Grows with each choice, and with the versions of lines that were put in place of others.
    version: u64,
    /// What the line held when the question was asked.
    began: String,
}

/// What is asked, in words.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// What it is about: a mark in its ink, and words, a row each.
    pub about: Vec<(&'static str, Style, String)>,
    /// What was said of it elsewhere, whole, a paragraph each.
    pub there: Vec<String>,
    /// The choices.
    pub choices: Vec<&'static str>,
    /// What the line is for; empty where the question says it.
    pub label: &'static str,
    /// How the line is read, or what may stand in it.
    pub reading: Vec<(String, Style)>,
    /// Whether a few columns are enough for the line: then its reading stands beside it.
    pub is_short: bool,
}

impl Prompt {
    /// Nothing is answered yet: `chosen` of this many choices is proposed, and the line holds `text`.
    pub fn new(way: Way, choices: usize, chosen: usize, text: &str) -> Self {
        let field = Field::new(text);
        Self {
            began: field.editor.text(),
            field,
            way,
            choices,
            chosen: chosen.min(choices.saturating_sub(1)),
            is_at_line: matches!(way, Way::Line | Way::Either),
            version: 0,
        }
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        match self.way {
            Way::Line | Way::Choice => keys::LINE,
            Way::Both => keys::ASKING,
            Way::Either => keys::OFFERING,
        }
    }

    /// What stands in the line, without the blanks around it.
    pub fn text(&self) -> String {
        self.field.trimmed()
    }

    /// Grows with each change of the answer.
    pub fn version(&self) -> u64 {
        self.version + self.field.editor.version()
    }

    /// Whether the line holds other words than at first.
    pub fn is_changed(&self) -> bool {
        self.field.editor.text() != self.began
    }

    /// Puts this into the line, in place of what stands there, and goes behind it.
    pub fn put(&mut self, text: &str) {
        self.version += self.field.editor.version() + 1;
        self.field = Field::new(text);
        self.is_at_line = true;
    }

    /// From now on choices and the line go together so.
    pub fn begin_way(&mut self, way: Way) {
        self.way = way;
        self.is_at_line = matches!(way, Way::Line | Way::Either);
    }

    /// Puts this into the line as if it had held it when the question was asked.
    pub fn begin_with(&mut self, text: &str) {
        self.put(text);
        self.began = self.field.editor.text();
    }

    /// The choice; `None` where the line is the answer.
    pub fn choice(&self) -> Option<usize> {
        match self.way {
            Way::Line => None,
            Way::Choice | Way::Both => Some(self.chosen),
            Way::Either if self.field.editor.is_empty() => Some(self.chosen),
            Way::Either => self.digit(),
        }
    }

    /// Offers this many choices from now on, of which `chosen` is the one that was made before.
    pub fn offer(&mut self, choices: usize, chosen: usize) {
        self.version += 1;
        self.choices = choices;
        self.chosen = chosen.min(choices.saturating_sub(1));
        self.way = match (self.way, choices) {
            (Way::Line | Way::Both, 0) => Way::Line,
            (Way::Line | Way::Both, _) => Way::Both,
            (way, _) => way,
        };
        self.is_at_line |= self.way != Way::Both;
    }

    /// Makes this choice, counted from 0.
    pub fn choose(&mut self, choice: usize) {
        if choice < self.choices {
            self.version += u64::from(self.chosen != choice);
            self.chosen = choice;
            if self.way == Way::Either {
                self.put("");
            }
        }
    }

    /// Answers the actions that move in it; `true` if it was one.
    pub fn act(&mut self, action: Action) -> bool {
        match (action, self.way) {
            (Action::NextField, Way::Both) => self.is_at_line = true,
            (Action::Header, Way::Both) => self.is_at_line = false,
            (Action::NextField, Way::Either) => self.step(1),
            (Action::Header, Way::Either) => self.step(-1),
            (Action::Point(choice), _) => self.choose(choice),
            _ => return false,
        }
        true
    }

    /// A key that is not bound: the arrows choose, all others edit the line. `false` if it means nothing.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let chooses = match self.way {
            Way::Line => false,
            Way::Choice => true,
            Way::Both => !self.is_at_line,
            Way::Either => self.choice().is_some(),
        };
        match key.code {
            KeyCode::Left if chooses && key.modifiers.is_empty() => self.step(-1),
            KeyCode::Right if chooses && key.modifiers.is_empty() => self.step(1),
            KeyCode::Up if self.way == Way::Choice => self.step(-1),
            KeyCode::Down if self.way == Way::Choice => self.step(1),
            _ if self.way == Way::Choice => return false,
            _ => {
                if !editing::edit(&mut self.field.editor, held, key, at) {
                    return false;
                }
                self.field.wrong = None;
                self.is_at_line = true;
            }
        }
        true
    }

    /// Lets the line answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        let is_meant =
            self.way != Way::Choice && mouse.deed.wheel().is_none() && self.field.mouse(mouse);
        self.is_at_line |= is_meant;
        is_meant
    }

    /// Typed or committed text: a digit before anything else chooses, the rest goes to the line.
    pub fn type_text(&mut self, text: &str, at: u64) {
        let mut rest = text.chars();
        if !self.is_at_line
            && let Some(choice) = rest.next().and_then(|first| self.choice_of(first))
            && (text.is_ascii() || rest.as_str().is_empty())
        {
            self.choose(choice);
            self.is_at_line = self.way != Way::Choice;
            if rest.as_str().is_empty() {
                return;
            }
            return self.type_text(rest.as_str(), at);
        }
        if self.way == Way::Choice {
            return;
        }
        self.is_at_line = true;
        self.field.wrong = None;
        self.field.editor.insert(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if self.way == Way::Choice {
            return;
        }
        self.is_at_line = true;
        self.field.wrong = None;
        self.field.editor.paste(text);
    }

    /// Goes so many choices on. Words in the line stay; a lone digit there gives way.
    fn step(&mut self, by: isize) {
        if let Some(now) = self.choice() {
            let last = self.choices.saturating_sub(1);
            self.choose(now.saturating_add_signed(by).min(last));
        }
    }

    /// The choice that the line's only character names.
    fn digit(&self) -> Option<usize> {
        let typed = self.text();
        let mut letters = typed.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => self.choice_of(letter),
            _ => None,
        }
    }

    fn choice_of(&self, letter: char) -> Option<usize> {
        let digit = keys::narrow(letter).to_digit(10)? as usize;
        digit.checked_sub(1).filter(|choice| *choice < self.choices)
    }

    /// Draws it near the lower edge of `area`. Where the window is low, the gaps go first, then what it is about.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect, asked: &Asked) {
        let theme = canvas.look.theme;
        let width = area.width.saturating_sub(4).min(WIDTH);
        let columns = width.saturating_sub(6).max(1);
        let mut question = Prose::new(columns);
        question.say(&asked.question, theme.heading());
        let mut said = Prose::new(columns);
        let is_beside = fits_beside(asked, columns);
        match &self.field.wrong {
            Some(wrong) => said.say(wrong, theme.vermilion),
            None if is_beside || asked.reading.is_empty() => {}
            None => said.add("", theme.ink, &asked.reading),
        }
        let places = flow(&asked.choices, columns);
        let rows = places.last().map_or(0, |(_, y)| y + 1);
        let line = u16::from(self.way != Way::Choice);
        let label = line * u16::from(!asked.label.is_empty());
        let needed = question.height() as u16 + rows + line + said.height() as u16 + 2;
        let mut spare = area.height.saturating_sub(needed);
        let mut take = |wanted: u16| {
            let taken = wanted.min(spare);
            spare -= taken;
            taken
        };
        let mut reported = Prose::new(columns);
        for words in &asked.there {
            reported.say(words, theme.amber);
        }
        let elsewhere = take(reported.height() as u16);
        let label = take(label);
        let about = take(asked.about.len() as u16);
        let [above_choices, above_line] = [rows, line].map(|rows| take(rows.min(1)));
        let height = needed + elsewhere + label + about + above_choices + above_line;
        let inner = popup::open_low(canvas, area, width, height);
        let inside = Rect {
            x: inner.x + 2.min(inner.width),
            width: inner.width.saturating_sub(2),
            ..inner
        };
        question.draw(canvas, inside, 0);
        let mut y = question.height() as u16;
        for (mark, style, words) in asked.about.iter().take(about.into()) {
            let x = canvas.put(inside, 0, y, mark, *style);
            let x = if x > 0 { x + 1 } else { 0 };
            canvas.put_fit(inside, (x, y), inside.width, words, theme.ink);
            y += 1;
        }
        let said_there = Rect {
            y: inside.y + y.min(inside.height),
            height: elsewhere.min(inside.height.saturating_sub(y)),
            ..inside
        };
        reported.draw(canvas, said_there, 0);
        y += elsewhere + above_choices;
        self.view_choices(canvas, (inner, inside), y, (asked, &places));
        y += rows + above_line;
        if label > 0 {
            canvas.put_fit(inside, (0, y), inside.width, asked.label, theme.faint);
            y += 1;
        }
        if line > 0 {
            self.view_line(canvas, (inner, inside), y, asked, is_beside);
        }
        let below = Rect {
            y: inside.y + (y + line).min(inside.height),
            height: inside.height.saturating_sub(y + line),
            ..inside
        };
        said.draw(canvas, below, 0);
    }

    fn view_choices(
        &self,
        canvas: &mut Canvas,
        (inner, inside): (Rect, Rect),
        top: u16,
        (asked, places): (&Asked, &[(u16, u16)]),
    ) {
        let theme = canvas.look.theme;
        if !self.is_at_line {
            let pointer = canvas.look.symbols.pointer;
            canvas.put(inner, 0, top, pointer, theme.indigo);
        }
        let chosen = self.choice();
        for (number, (words, (x, y))) in asked.choices.iter().zip(places).enumerate() {
            let y = top + y;
            let is_chosen = chosen == Some(number);
            let (digit, style) = if is_chosen {
                let chosen = Modifier::BOLD.union(Modifier::UNDERLINED);
                let style = theme.moss.add_modifier(chosen);
                (style, style)
            } else {
                (theme.faint, theme.ink)
            };
            if is_chosen && !self.is_at_line {
                canvas.set_caret(inside, *x, y);
            }
            let end = canvas.put(inside, *x, y, &format!("{} ", number + 1), digit);
            let end = canvas.put_fit(inside, (end, y), inside.width, words, style);
            if y < inside.height {
                let zone = Rect {
                    x: inside.x + x.min(&inside.width),
                    y: inside.y + y,
                    width: end.saturating_sub(*x),
                    height: 1,
                };
                canvas.zones.push((zone, Action::Point(number)));
            }
        }
    }

    fn view_line(
        &mut self,
        canvas: &mut Canvas,
        (inner, inside): (Rect, Rect),
        y: u16,
        asked: &Asked,
        is_beside: bool,
    ) {
        let theme = canvas.look.theme;
        if self.is_at_line {
            let pointer = canvas.look.symbols.pointer;
            canvas.put(inner, 0, y, pointer, theme.indigo);
        }
        let width = if asked.is_short {
            SHORT.min(inside.width)
        } else {
            inside.width
        };
        let place = Rect {
            y: inside.y + y.min(inside.height),
            width,
            height: 1.min(inside.height.saturating_sub(y)),
            ..inside
        };
        self.field.draw_lined(canvas, place, self.is_at_line);
        if is_beside && self.field.wrong.is_none() {
            let mut x = width + 2;
            for (words, style) in &asked.reading {
                x = canvas.put_fit(inside, (x, y), inside.width, words, *style);
            }
        }
    }
}

/// Whether the reading has room beside the line.
fn fits_beside(asked: &Asked, columns: u16) -> bool {
    let reading: usize = asked.reading.iter().map(|run| text::width(&run.0)).sum();
    asked.is_short && reading + usize::from(SHORT) + 2 <= usize::from(columns)
}

/// Column and row of each choice in rows of this many columns.
pub(super) fn flow(choices: &[&str], columns: u16) -> Vec<(u16, u16)> {
    let (mut x, mut y) = (0, 0);
    let mut places = Vec::with_capacity(choices.len());
    for words in choices {
        let width = text::width(words) as u16 + 2;
        if x > 0 && x + width > columns {
            (x, y) = (0, y + 1);
        }
        places.push((x, y));
        x += width + 3;
    }
    places
}
