//! A row of a form: a label and its input, what stands beside it, and below it what is wrong with it.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::rating::{Rating, draw_ends};
use crate::text::{Editor, Motion};
use crate::ui::canvas::Canvas;
use crate::ui::field::Field;
use crate::ui::mouse::{Mouse, Reach};
use crate::ui::note_editor::draw_rows;
use crate::ui::prompt::flow;
use crate::ui::prose::Prose;

/// How many rows a field of several lines shows at most.
const TALL: u16 = 6;
/// The names of levels from none to much.
pub const LEVELS: [&str; 4] = ["0", "1", "2", "3"];

/// One labelled row.
#[derive(Debug)]
pub struct FormRow {
    /// What is typed or chosen.
    pub input: Input,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// It keeps its input, and is neither drawn nor gone to.
    pub(super) is_hidden: bool,
    /// The most rows that its text takes.
    pub(super) tall: u16,
    /// Where its input was drawn.
    pub(super) reach: Reach,
    /// Where each name of a choice was drawn, while all are listed.
    pub(super) listed: Vec<Rect>,
}

/// What a row says besides its input.
#[derive(Clone, Debug, Default)]
pub struct RowWords<'a> {
    /// What it is called.
    pub label: &'a str,
    /// What stands beside the input. A choice that has none lists all its names while it has the focus.
    pub hint: String,
    /// Whether the hint says how the input is read; else it says what may stand there.
    pub is_read: bool,
    /// What stands in a line or a text while it is empty.
    pub inside: &'a str,
    /// What the names of a choice are called, in their order.
    pub choices: Vec<&'a str>,
    /// What the worst and the best of the ratings below mean, above the first of them.
    pub ends: Option<(&'a str, &'a str)>,
}

/// What a row takes.
#[derive(Debug)]
pub enum Input {
    /// One line.
    Line(Field),
    /// Several lines.
    Text(Editor),
    /// One of several.
    Choice {
        /// What there is to choose from; never empty.
        names: Vec<&'static str>,
        /// The place of the one chosen.
        chosen: usize,
        /// The number of the first, by which it is typed.
        first: usize,
        /// How often it was changed.
        version: u64,
    },
    /// How well.
    Rating(Rating),
}

impl FormRow {
    /// A field of one line.
    pub fn line(text: &str) -> Self {
        Self::of(Input::Line(Field::new(text)))
    }

    /// A field of several lines.
    pub fn text(text: &str) -> Self {
        Self::of(Input::Text(Editor::new(text)))
    }

    /// A choice of one of these names, of which there must be one at least. A name that is none of them chooses the first.
    pub fn choice(name: &str, names: Vec<&'static str>) -> Self {
        Self::chosen(name, names, 1)
    }

    /// How much of something, by the names in [`LEVELS`] or as many of them: the digit that is typed is the level.
    pub fn level(name: &str, names: Vec<&'static str>) -> Self {
        Self::chosen(name, names, 0)
    }

    /// How well, from 1 to `best`, at most 9; 0 is not rated.
    pub fn rating(value: &str, best: u8) -> Self {
        Self::of(Input::Rating(Rating::new(value, best.min(9))))
    }

    fn chosen(name: &str, names: Vec<&'static str>, first: usize) -> Self {
        Self::of(Input::Choice {
            chosen: place_of(name, &names).unwrap_or(0),
            names,
            first,
            version: 0,
        })
    }

    /// Whether it is a text of several lines.
    pub const fn has_lines(&self) -> bool {
        matches!(self.input, Input::Text(_))
    }

    /// How many lines were typed.
    pub(super) fn lines(&self) -> u16 {
        match &self.input {
            Input::Text(editor) => u16::try_from(editor.line_count()).unwrap_or(u16::MAX),
            Input::Line(_) | Input::Choice { .. } | Input::Rating(_) => 1,
        }
    }

    fn of(input: Input) -> Self {
        Self {
            input,
            wrong: None,
            is_hidden: false,
            tall: TALL,
            reach: Reach::default(),
            listed: Vec::new(),
        }
    }

    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Line(field) => Some(&mut field.editor),
            Input::Text(editor) => Some(editor),
            Input::Choice { .. } | Input::Rating(_) => None,
        }
    }

    /// What is typed; of a choice its name.
    pub fn value(&self) -> String {
        match &self.input {
            Input::Line(field) => field.editor.text(),
            Input::Text(editor) => editor.text(),
            Input::Choice { names, chosen, .. } => names[*chosen].to_owned(),
            Input::Rating(rating) => rating.given().to_string(),
        }
    }

    /// The names of a choice, in the order in which they are offered; none where there is nothing to choose.
    pub fn names(&self) -> Vec<&'static str> {
        match &self.input {
            Input::Choice { names, .. } => names.clone(),
            Input::Line(_) | Input::Text(_) | Input::Rating(_) => Vec::new(),
        }
    }

    /// Takes this for what was typed, as one undo step. A choice that has no such name stays as it is.
    pub(super) fn set(&mut self, value: &str) {
        match &mut self.input {
            Input::Line(field) => {
                field.editor.replace_all(value);
                field.editor.move_(Motion::End, false);
            }
            Input::Text(editor) => editor.replace_all(value),
            Input::Rating(rating) => rating.set(value),
            Input::Choice {
                names,
                chosen,
                version,
                ..
            } => {
                if let Some(place) = place_of(value, names) {
                    *version += u64::from(place != *chosen);
                    *chosen = place;
                }
            }
        }
    }

    /// The same, with the caret in the line in which it was, wherever that stands by now.
    pub(super) fn follow(&mut self, value: &str) {
        let Input::Text(editor) = &mut self.input else {
            return self.set(value);
        };
        let (caret, line) = (
            editor.cursor(),
            editor.line(editor.cursor().line).to_owned(),
        );
        editor.replace_all(value);
        let lines = (0..editor.line_count()).filter(|at| editor.line(*at) == line);
        if let Some(at) = lines.min_by_key(|at| at.abs_diff(caret.line)) {
            editor.set_cursor(at, caret.byte);
        }
    }

    /// Goes so many choices on, or back where it is negative; behind the last comes the first.
    pub(super) fn choose(&mut self, steps: isize) {
        if let Input::Choice {
            names,
            chosen,
            version,
            ..
        } = &mut self.input
        {
            *chosen = (*chosen as isize + steps).rem_euclid(names.len() as isize) as usize;
            *version += u64::from(steps != 0);
        }
    }

    /// Makes the choice with this number, if there is one.
    pub(super) fn take_digit(&mut self, digit: usize) {
        if let Input::Choice { first, .. } = self.input
            && digit >= first
        {
            self.take(digit - first);
        }
    }

    /// Makes this choice, counted from 0, if there is one.
    pub(super) fn take(&mut self, choice: usize) {
        if let Input::Choice {
            names,
            chosen,
            version,
            ..
        } = &mut self.input
            && choice < names.len()
        {
            *version += u64::from(choice != *chosen);
            *chosen = choice;
        }
    }

    /// The columns of the digits of a rating; none for anything else.
    pub(super) const fn rating_columns(&self) -> u16 {
        match &self.input {
            Input::Rating(rating) => rating.columns(),
            _ => 0,
        }
    }

    pub(super) fn version(&self) -> u64 {
        match &self.input {
            Input::Line(field) => field.editor.version(),
            Input::Text(editor) => editor.version(),
            Input::Choice { version, .. } => *version,
            Input::Rating(rating) => rating.version(),
        }
    }
}

/// What a row is drawn with besides its input.
pub(super) struct Around<'a> {
    pub(super) words: &'a RowWords<'a>,
    /// Where the inputs of all rows begin.
    pub(super) column: u16,
    /// The most columns an input takes.
    pub(super) room: u16,
    /// The most columns of the digits of a rating: what stands behind them begins in one column.
    pub(super) rating: u16,
}

impl FormRow {
    /// Lets the input answer the mouse.
    pub(super) fn mouse(&mut self, mouse: Mouse) -> bool {
        match &mut self.input {
            // The wheel has nothing to scroll in one line.
            Input::Line(_) | Input::Choice { .. } if mouse.deed.wheel().is_some() => false,
            Input::Rating(rating) => rating.mouse(mouse),
            Input::Line(field) => self.reach.answer(&mut field.editor, mouse),
            Input::Text(editor) => self.reach.answer(editor, mouse),
            Input::Choice { .. } => {
                let is_meant = mouse.deed.is_press() && self.reach.holds(mouse.at);
                let pressed = self.listed.iter().position(|name| name.contains(mouse.at));
                if let Some(choice) = pressed.filter(|_| is_meant) {
                    self.take(choice);
                }
                is_meant
            }
        }
    }

    /// How many rows it takes: those of its input, and those of what is wrong with it.
    pub(super) fn height(&mut self, words: &RowWords, room: u16, focused: bool) -> u16 {
        if self.is_hidden {
            return 0;
        }
        let wrong = self
            .wrong
            .as_deref()
            .map(|wrong| said(wrong, room).height());
        let above = u16::from(words.ends.is_some());
        above + self.input_height(words, room, focused) + wrong.unwrap_or(0) as u16
    }

    /// One, as many as its text has up to a limit, or as many as the names of a choice take.
    fn input_height(&mut self, words: &RowWords, room: u16, focused: bool) -> u16 {
        match &mut self.input {
            Input::Text(editor) => {
                let tall = self.tall;
                (editor.layout(room, tall).rows.len() as u16).clamp(1, tall)
            }
            Input::Choice { .. } if focused && words.hint.is_empty() => {
                let last = flow(&words.choices, room).last().map(|(_, y)| y + 1);
                last.unwrap_or(1)
            }
            Input::Line(_) | Input::Choice { .. } | Input::Rating(_) => 1,
        }
    }

    /// Forgets where its input was drawn.
    pub(super) fn forget(&mut self) {
        self.reach.forget();
        self.listed.clear();
        if let Input::Rating(rating) = &mut self.input {
            rating.forget();
        }
    }

    /// Draws it from the top of `area` on.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect, around: &Around, focused: bool) {
        let look = *canvas.look;
        let (theme, words) = (look.theme, around.words);
        let area = self.draw_above(canvas, area, around);
        let style = if focused { theme.indigo } else { theme.faint };
        if focused {
            canvas.put(area, 0, 0, look.symbols.pointer, style);
        }
        canvas.put(area, 2, 0, words.label, style);

        let rows = self.input_height(words, around.room, focused);
        let has_hint = !matches!(self.input, Input::Text(_)) && !words.hint.is_empty();
        let columns = match &self.input {
            Input::Rating(rating) => rating.columns().min(around.room),
            _ if has_hint => around.room.min(24),
            _ => around.room,
        };
        let inner = Rect {
            x: area.x + around.column.min(area.width),
            y: area.y,
            width: columns,
            height: rows.min(area.height),
        };
        self.reach.set(inner);
        self.draw_input(canvas, inner, words, focused);

        // What is wrong stands below: beside the text there may be no room.
        if let Some(wrong) = &self.wrong {
            let below = Rect {
                y: area.y + rows.min(area.height),
                width: around.room,
                height: area.height.saturating_sub(rows),
                ..inner
            };
            let mut prose = Prose::new(around.room);
            prose.say(wrong, theme.vermilion);
            prose.draw(canvas, below, 0);
        } else if focused || matches!(self.input, Input::Line(_) | Input::Rating(_)) {
            let place = (around.column + columns.max(around.rating) + 2, 0);
            let style = if words.is_read {
                theme.moss
            } else {
                theme.faint
            };
            canvas.put_fit(area, place, area.width, &words.hint, style);
        }
    }

    /// Draws what stands above the input. Returns the room below that.
    fn draw_above(&self, canvas: &mut Canvas, area: Rect, around: &Around) -> Rect {
        let (Some(ends), Input::Rating(rating)) = (around.words.ends, &self.input) else {
            return area;
        };
        let column = around.column.min(area.width);
        let above = Rect {
            x: area.x + column,
            width: area.width - column,
            ..area
        };
        draw_ends(canvas, above, rating.columns(), ends);
        let taken = area.height.min(1);
        Rect {
            y: area.y + taken,
            height: area.height - taken,
            ..area
        }
    }

    fn draw_input(&mut self, canvas: &mut Canvas, area: Rect, words: &RowWords, focused: bool) {
        let ink = canvas.look.theme.ink;
        match &mut self.input {
            Input::Line(field) => {
                field.draw(canvas, area, focused);
                if field.editor.is_empty() {
                    let faint = canvas.look.theme.faint;
                    canvas.put_fit(area, (0, 0), area.width, words.inside, faint);
                }
            }
            Input::Text(editor) => {
                if editor.is_empty() {
                    let faint = canvas.look.theme.faint;
                    canvas.put_fit(area, (0, 0), area.width, words.inside, faint);
                }
                draw_rows(canvas, area, editor, focused, |_, _| Vec::new(), ink);
            }
            Input::Rating(rating) => rating.draw(canvas, area, focused),
            Input::Choice { chosen, first, .. } if focused && words.hint.is_empty() => {
                let chosen = (*chosen, *first);
                self.listed = draw_choices(canvas, area, &words.choices, chosen);
            }
            Input::Choice { chosen, .. } => {
                let name = words.choices.get(*chosen).copied().unwrap_or_default();
                if focused {
                    let style = ink.add_modifier(Modifier::UNDERLINED);
                    canvas.put_fit(area, (0, 0), area.width, name, style);
                    canvas.set_caret(area, 0, 0);
                } else {
                    canvas.put_fit(area, (0, 0), area.width, name, ink);
                }
            }
        }
    }
}

/// A sentence about an input, wrapped to its columns.
fn said(sentence: &str, room: u16) -> Prose {
    let mut prose = Prose::new(room);
    prose.say(sentence, Style::new());
    prose
}

/// Draws all names of a choice behind their digits; returns where each stands.
fn draw_choices(
    canvas: &mut Canvas,
    area: Rect,
    choices: &[&str],
    (chosen, first): (usize, usize),
) -> Vec<Rect> {
    let theme = canvas.look.theme;
    let mut listed = Vec::with_capacity(choices.len());
    for (number, (name, (x, y))) in choices.iter().zip(flow(choices, area.width)).enumerate() {
        let (digit, style) = if number == chosen {
            let style = theme.ink.add_modifier(Modifier::UNDERLINED);
            canvas.set_caret(area, x, y);
            (style, style)
        } else {
            (theme.faint, theme.ink)
        };
        let end = canvas.put(area, x, y, &format!("{} ", number + first), digit);
        let end = canvas.put_fit(area, (end, y), area.width, name, style);
        listed.push(Rect {
            x: area.x + x.min(area.width),
            y: area.y + y,
            width: end.saturating_sub(x),
            height: u16::from(y < area.height),
        });
    }
    listed
}

fn place_of(name: &str, names: &[&str]) -> Option<usize> {
    names.iter().position(|known| *known == name)
}
