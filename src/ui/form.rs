//! A form: labelled fields one below the other, of one line, of several, or a choice.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::Canvas;
use super::editing::{self, Held};
use super::field::Field;
use super::note_editor::draw_rows;
use crate::text::{self, Editor};

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
}

/// What a row takes.
#[derive(Debug)]
pub enum Input {
    /// One line.
    Line(Field),
    /// Several lines.
    Text(Editor),
    /// One of so many choices, counted from 0, and how often it was changed.
    Choice {
        /// The one chosen.
        chosen: usize,
        /// How many there are.
        count: usize,
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
        }
    }

    /// A field of several lines.
    pub fn text(text: &str) -> Self {
        Self {
            input: Input::Text(Editor::new(text)),
            wrong: None,
        }
    }

    /// A choice.
    pub const fn choice(chosen: usize, count: usize) -> Self {
        Self {
            input: Input::Choice {
                chosen,
                count,
                version: 0,
            },
            wrong: None,
        }
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Line(field) => Some(&mut field.editor),
            Input::Text(editor) => Some(editor),
            Input::Choice { .. } => None,
        }
    }

    /// What is typed; of a choice its number.
    pub fn value(&self) -> String {
        match &self.input {
            Input::Line(field) => field.editor.text(),
            Input::Text(editor) => editor.text(),
            Input::Choice { chosen, .. } => chosen.to_string(),
        }
    }

    const fn is_text(&self) -> bool {
        matches!(self.input, Input::Text(_))
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

    /// The row with the focus.
    pub const fn focus(&self) -> usize {
        self.focus
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
            (
                Input::Choice {
                    chosen,
                    count,
                    version,
                },
                KeyCode::Left | KeyCode::Right | KeyCode::Char(' '),
            ) => {
                let step = if key.code == KeyCode::Left {
                    *count - 1
                } else {
                    1
                };
                *chosen = (*chosen + step) % *count;
                *version += 1;
            }
            (Input::Line(_) | Input::Choice { .. }, KeyCode::Enter | KeyCode::Down) => self.next(),
            (Input::Line(_) | Input::Choice { .. }, KeyCode::Up) => self.previous(),
            (Input::Text(editor), KeyCode::Up | KeyCode::Down) => {
                let has_moved = editing::edit(editor, held, key, at);
                match key.code {
                    _ if has_moved => {}
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

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        let row = &mut self.rows[self.focus];
        row.wrong = None;
        if let Some(editor) = row.editor() {
            editor.insert(text, at);
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
    /// numbers are called.
    pub fn view(
        &mut self,
        canvas: &mut Canvas,
        area: Rect,
        labels: &[&str],
        hints: &[&str],
        choices: &[&str],
    ) {
        let look = *canvas.look;
        let theme = look.theme;
        let column = 4 + labels
            .iter()
            .map(|label| text::width(label))
            .max()
            .unwrap_or(0) as u16;
        let room = area.width.saturating_sub(column + 2).min(72);
        let heights: Vec<u16> = self.rows.iter_mut().map(|row| height(row, room)).collect();
        self.top = self.top.min(self.focus);
        while self.top < self.focus
            && heights[self.top..=self.focus].iter().sum::<u16>() > area.height
        {
            self.top += 1;
        }
        let mut y = 0;
        for (place, row) in self.rows.iter_mut().enumerate().skip(self.top) {
            if y >= area.height {
                break;
            }
            let focused = place == self.focus;
            if focused {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            canvas.put(
                area,
                2,
                y,
                labels[place],
                if focused { theme.indigo } else { theme.faint },
            );
            let is_text = row.is_text();
            let below = y + heights[place];
            let rows = (heights[place] - u16::from(row.wrong.is_some())).min(area.height - y);
            let width = if is_text || hints[place].is_empty() {
                room
            } else {
                room.min(24)
            };
            let inner = Rect {
                x: area.x + column.min(area.width),
                y: area.y + y,
                width,
                height: rows,
            };
            match &mut row.input {
                Input::Line(field) => field.draw(canvas, inner, focused),
                Input::Text(editor) => {
                    draw_rows(canvas, inner, editor, focused, |_, _| Vec::new(), theme.ink);
                }
                Input::Choice { chosen, .. } => {
                    let name = choices.get(*chosen).copied().unwrap_or_default();
                    let style = if focused {
                        theme.ink.add_modifier(Modifier::UNDERLINED)
                    } else {
                        theme.ink
                    };
                    canvas.put(inner, 0, 0, name, style);
                    if focused {
                        canvas.set_caret(inner, 0, 0);
                    }
                }
            }
            // What is wrong stands below: beside the text there may be no room.
            if let Some(wrong) = &row.wrong {
                canvas.put_fit(
                    area,
                    (column, below - 1),
                    area.width,
                    wrong,
                    theme.vermilion,
                );
            } else if focused || matches!(row.input, Input::Line(_)) {
                let beside = column + width + 2;
                canvas.put_fit(area, (beside, y), area.width, hints[place], theme.faint);
            }
            y = below;
        }
    }
}

/// How many rows a field takes: one, or as many as its text has, up to a limit, and one for what is wrong with it.
fn height(row: &mut FormRow, columns: u16) -> u16 {
    let rows = match &mut row.input {
        Input::Text(editor) => {
            let view = editor.layout(columns, TALL);
            (view.rows.len() as u16).clamp(1, TALL)
        }
        _ => 1,
    };
    rows + u16::from(row.wrong.is_some())
}
