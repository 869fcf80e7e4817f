//! One line that is typed into, with its label and what is wrong with it.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::Canvas;
use super::mouse::{Mouse, Reach};
use crate::text::Editor;

/// A single-line field.
#[derive(Debug)]
pub struct Field {
    /// What is typed.
    pub editor: Editor,
    /// What is wrong with it; cleared by the next change.
    pub wrong: Option<String>,
    reach: Reach,
}

impl Field {
    /// A field that holds `text`.
    pub fn new(text: &str) -> Self {
        Self {
            editor: Editor::single_line(text),
            wrong: None,
            reach: Reach::default(),
        }
    }

    /// Lets the text answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.reach.answer(&mut self.editor, mouse)
    }

    /// It is not drawn this time: the mouse does not find it until it is drawn again.
    pub const fn leave_out(&mut self) {
        self.reach.forget();
    }

    /// What is typed, without the blanks around it.
    pub fn trimmed(&self) -> String {
        self.editor.text().trim().to_owned()
    }

    /// Like [`draw`](Self::draw), with a line where it is empty: in a row of fields nothing else shows that there is one.
    pub fn draw_lined(&mut self, canvas: &mut Canvas, area: Rect, focused: bool) {
        if !focused && self.editor.is_empty() {
            let line = "_".repeat(area.width.into());
            canvas.put(area, 0, 0, &line, canvas.look.theme.faint);
        }
        self.draw(canvas, area, focused);
    }

    /// Draws the text at `area`'s first row; with the focus it is underlined, holds the caret and follows it. Without, a
    /// long text is read from its beginning.
    pub fn draw(&mut self, canvas: &mut Canvas, area: Rect, focused: bool) {
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        self.reach.set(row);
        if area.is_empty() {
            return;
        }
        let ink = canvas.look.theme.ink;
        if !focused {
            self.editor.shown_from_start(area.width);
            canvas.put_fit(area, (0, 0), area.width, &self.editor.text(), ink);
            return;
        }
        let style = ink.add_modifier(Modifier::UNDERLINED);
        canvas.put(area, 0, 0, &" ".repeat(usize::from(area.width)), style);
        super::note_editor::draw_rows(
            canvas,
            area,
            &mut self.editor,
            focused,
            |_, _| Vec::new(),
            style,
        );
    }
}
