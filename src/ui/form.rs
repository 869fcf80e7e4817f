//! A form: labelled fields one below the other, of one line, of several, or a choice.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::Canvas;
use super::editing::{self, Held};
use super::field::Field;
use super::keys;
use super::mouse::{Deed, Mouse, Reach};
use super::note_editor::draw_rows;
use crate::text::{self, Editor, Motion};

/// How many rows a field of several lines shows at most.
const TALL: u16 = 6;

/// A form's state.
#[derive(Debug)]
pub struct Form {
    rows: Vec<FormRow>,
    focus: usize,
    top: usize,
}

/// One labelled row.
#[derive(Debug)]
pub struct FormRow {
    /// What is typed or chosen.
    pub input: Input,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// Where its input was drawn.
    reach: Reach,
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
        /// How often it was changed.
        version: u64,
    },
}

impl FormRow {
    /// A field of one line.
    pub fn line(text: &str) -> Self {
        Self {
            input: Input::Line(Field::new(text)),
            wrong: None,
            reach: Reach::default(),
        }
    }

    /// A field of several lines.
    pub fn text(text: &str) -> Self {
        Self {
            input: Input::Text(Editor::new(text)),
            wrong: None,
            reach: Reach::default(),
        }
    }

    /// A choice of one of these names, of which there must be one at least. A name that is none of them chooses the first.
    pub fn choice(name: &str, names: Vec<&'static str>) -> Self {
        Self {
            input: Input::Choice {
                chosen: place_of(name, &names).unwrap_or(0),
                names,
                version: 0,
            },
            wrong: None,
            reach: Reach::default(),
        }
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Line(field) => Some(&mut field.editor),
            Input::Text(editor) => Some(editor),
            Input::Choice { .. } => None,
        }
    }

    /// What is typed; of a choice its name.
    pub fn value(&self) -> String {
        match &self.input {
            Input::Line(field) => field.editor.text(),
            Input::Text(editor) => editor.text(),
            Input::Choice { names, chosen, .. } => names[*chosen].to_owned(),
        }
    }

    /// Takes this for what was typed, as one undo step. A choice that has no such name stays as it is.
    fn set(&mut self, value: &str) {
        match &mut self.input {
            Input::Line(field) => {
                field.editor.replace_all(value);
                field.editor.move_(Motion::End, false);
            }
            Input::Text(editor) => editor.replace_all(value),
            Input::Choice {
                names,
                chosen,
                version,
            } => {
                if let Some(place) = place_of(value, names) {
                    *version += u64::from(place != *chosen);
                    *chosen = place;
                }
            }
        }
    }

    /// Goes so many choices on, or back where it is negative; behind the last comes the first.
    fn choose(&mut self, steps: isize) {
        if let Input::Choice {
            names,
            chosen,
            version,
        } = &mut self.input
        {
            *chosen = (*chosen as isize + steps).rem_euclid(names.len() as isize) as usize;
            *version += u64::from(steps != 0);
        }
    }

    fn version(&self) -> u64 {
        match &self.input {
            Input::Line(field) => field.editor.version(),
            Input::Text(editor) => editor.version(),
            Input::Choice { version, .. } => *version,
        }
    }
}

impl Form {
    /// A form with these rows; the first has the focus.
    pub const fn new(rows: Vec<FormRow>) -> Self {
        Self {
            rows,
            focus: 0,
            top: 0,
        }
    }

    /// The rows.
    pub fn rows(&self) -> &[FormRow] {
        &self.rows
    }

    /// Says what is wrong with a row, and puts the focus there.
    pub fn reject(&mut self, row: usize, sentence: String) {
        self.rows[row].wrong = Some(sentence);
        self.focus = row;
    }

    /// Grows with each change.
    pub fn version(&self) -> u64 {
        self.rows.iter().map(FormRow::version).sum()
    }

    /// Takes `value` for what was typed in a row.
    pub fn set(&mut self, row: usize, value: &str) {
        self.rows[row].set(value);
    }

    /// To the next row, from the last to the first.
    pub const fn next(&mut self) {
        self.focus = (self.focus + 1) % self.rows.len();
    }

    /// To the row before, from the first to the last.
    pub const fn previous(&mut self) {
        self.focus = (self.focus + self.rows.len() - 1) % self.rows.len();
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let row = &mut self.rows[self.focus];
        row.wrong = None;
        match (&mut row.input, key.code) {
            (Input::Choice { .. }, KeyCode::Left) => row.choose(-1),
            (Input::Choice { .. }, KeyCode::Right) => row.choose(1),
            (Input::Line(_) | Input::Choice { .. }, KeyCode::Enter | KeyCode::Down) => self.next(),
            (Input::Line(_) | Input::Choice { .. }, KeyCode::Up) => self.previous(),
            (Input::Text(editor), KeyCode::Up | KeyCode::Down) => {
                let has_moved = editing::edit(editor, held, key, at);
                match key.code {
                    // A selection goes on to the end of its own text.
                    _ if has_moved || key.modifiers.contains(KeyModifiers::SHIFT) => {}
                    KeyCode::Up => self.previous(),
                    _ => self.next(),
                }
            }
            (Input::Line(field), _) => return editing::edit(&mut field.editor, held, key, at),
            (Input::Text(editor), _) => return editing::edit(editor, held, key, at),
            (Input::Choice { .. }, _) => return false,
        }
        true
    }

    /// Lets the rows answer the mouse: a press goes to its row, and into a text puts the caret; the wheel scrolls a long
    /// text, and elsewhere goes from row to row. Returns whether it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        if let Some(place) = self.rows.iter_mut().position(|row| row.mouse(mouse)) {
            if mouse.deed.is_press() {
                self.focus = place;
            }
            return true;
        }
        match mouse.deed {
            Deed::WheelUp if self.focus > 0 => self.previous(),
            Deed::WheelDown if self.focus + 1 < self.rows.len() => self.next(),
            _ => return false,
        }
        true
    }

    /// Typed or committed text. Each blank in it goes on to the next choice, a full-width one as well.
    pub fn type_text(&mut self, text: &str, at: u64) {
        let row = &mut self.rows[self.focus];
        row.wrong = None;
        if let Some(editor) = row.editor() {
            editor.insert(text, at);
        } else {
            let blanks = text.chars().filter(|typed| keys::narrow(*typed) == ' ');
            row.choose(blanks.count() as isize);
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        let row = &mut self.rows[self.focus];
        row.wrong = None;
        if let Some(editor) = row.editor() {
            editor.paste(text);
        }
    }

    /// Draws the rows. `labels` are the rows' labels, `hints` what stands beside them, `choices` what a choice's
    /// names are called, in their order.
    pub fn view(
        &mut self,
        canvas: &mut Canvas,
        area: Rect,
        labels: &[&str],
        hints: &[&str],
        choices: &[&str],
    ) {
        let widest = labels.iter().map(|label| text::width(label)).max();
        let column = 4 + widest.unwrap_or(0) as u16;
        let room = area.width.saturating_sub(column + 2).min(72);
        let heights: Vec<u16> = self.rows.iter_mut().map(|row| row.height(room)).collect();
        self.show_focus(&heights, area.height);
        for row in &mut self.rows {
            row.reach.forget();
        }
        let mut y = 0;
        for (place, row) in self.rows.iter_mut().enumerate().skip(self.top) {
            if y >= area.height {
                break;
            }
            let around = Around {
                label: labels[place],
                hint: hints[place],
                choices,
                column,
                room,
            };
            let below = Rect {
                y: area.y + y,
                height: area.height - y,
                ..area
            };
            row.draw(canvas, below, &around, place == self.focus);
            y += heights[place];
        }
    }

    /// Begins the rows so that the one with the focus is among those that fit.
    fn show_focus(&mut self, heights: &[u16], room: u16) {
        self.top = self.top.min(self.focus);
        while self.top < self.focus && heights[self.top..=self.focus].iter().sum::<u16>() > room {
            self.top += 1;
        }
    }
}

/// What a row is drawn with besides its input.
struct Around<'a> {
    label: &'a str,
    hint: &'a str,
    choices: &'a [&'a str],
    /// Where the inputs of all rows begin.
    column: u16,
    /// The most columns an input takes.
    room: u16,
}

impl FormRow {
    /// Lets the input answer the mouse.
    fn mouse(&mut self, mouse: Mouse) -> bool {
        match &mut self.input {
            // The wheel has nothing to scroll in one line.
            Input::Line(_) | Input::Choice { .. } if mouse.deed.wheel().is_some() => false,
            Input::Line(field) => self.reach.answer(&mut field.editor, mouse),
            Input::Text(editor) => self.reach.answer(editor, mouse),
            Input::Choice { .. } => mouse.deed.is_press() && self.reach.holds(mouse.at),
        }
    }

    /// How many rows it takes: those of its input, and one for what is wrong with it.
    fn height(&mut self, room: u16) -> u16 {
        self.input_height(room) + u16::from(self.wrong.is_some())
    }

    /// One, or as many as its text has, up to a limit.
    fn input_height(&mut self, room: u16) -> u16 {
        match &mut self.input {
            Input::Text(editor) => (editor.layout(room, TALL).rows.len() as u16).clamp(1, TALL),
            Input::Line(_) | Input::Choice { .. } => 1,
        }
    }

    /// Draws it from the top of `area` on.
    fn draw(&mut self, canvas: &mut Canvas, area: Rect, around: &Around, focused: bool) {
        let look = *canvas.look;
        let theme = look.theme;
        let style = if focused { theme.indigo } else { theme.faint };
        if focused {
            canvas.put(area, 0, 0, look.symbols.pointer, style);
        }
        canvas.put(area, 2, 0, around.label, style);

        let rows = self.input_height(around.room);
        let has_hint = !matches!(self.input, Input::Text(_)) && !around.hint.is_empty();
        let columns = if has_hint {
            around.room.min(24)
        } else {
            around.room
        };
        let inner = Rect {
            x: area.x + around.column.min(area.width),
            y: area.y,
            width: columns,
            height: rows.min(area.height),
        };
        self.reach.set(inner);
        self.draw_input(canvas, inner, around.choices, focused);

        // What is wrong stands below: beside the text there may be no room.
        if let Some(wrong) = &self.wrong {
            let place = (around.column, rows);
            canvas.put_fit(area, place, area.width, wrong, theme.vermilion);
        } else if focused || matches!(self.input, Input::Line(_)) {
            let place = (around.column + columns + 2, 0);
            canvas.put_fit(area, place, area.width, around.hint, theme.faint);
        }
    }

    fn draw_input(&mut self, canvas: &mut Canvas, area: Rect, choices: &[&str], focused: bool) {
        let ink = canvas.look.theme.ink;
        match &mut self.input {
            Input::Line(field) => field.draw(canvas, area, focused),
            Input::Text(editor) => {
                draw_rows(canvas, area, editor, focused, |_, _| Vec::new(), ink);
            }
            Input::Choice { chosen, .. } => {
                let name = choices.get(*chosen).copied().unwrap_or_default();
                if focused {
                    canvas.put(area, 0, 0, name, ink.add_modifier(Modifier::UNDERLINED));
                    canvas.set_caret(area, 0, 0);
                } else {
                    canvas.put(area, 0, 0, name, ink);
                }
            }
        }
    }
}

fn place_of(name: &str, names: &[&str]) -> Option<usize> {
    names.iter().position(|known| *known == name)
}
