//! What a pointer does in a text: selects up to a place, selects a word, scrolls.

use super::{
    buffer::Position,
    editor::Editor,
    rows::Place,
    words::{word_left, word_right},
};

impl Editor {
    /// The cursor goes to `at`, and what lies between it and where it was is selected; a selection goes on.
    pub fn select_to(&mut self, at: Position) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        self.set_cursor(at.line, at.byte);
        self.anchor = Some(anchor);
    }

    /// Selects the word at `at`: a run of one script; of blanks the word behind them.
    pub fn select_word(&mut self, at: Position) {
        let line = self.line(at.line);
        let end = word_right(line, at.byte);
        let start = word_left(line, end);
        self.set_cursor(at.line, start);
        self.select_to(Position {
            line: at.line,
            byte: end,
        });
    }

    /// Shows what is so many rows further down, or up where it is negative, as far as there are any. The cursor comes
    /// along only where it would leave the window; then nothing is selected any more.
    pub fn scroll_by(&mut self, rows: isize) {
        if self.is_single {
            return;
        }
        let height = self.scroll.height().max(1);
        let top = self.top_place();
        let top = self.away(top, rows);
        let bottom = self.away(top, height as isize - 1);
        // No row stays empty without need.
        let top = self.away(bottom, 1 - height as isize).min(top);

        let caret = self.cursor_place();
        let kept = caret.clamp(top, bottom);
        if kept != caret {
            self.anchor = None;
            let goal = self.goal.unwrap_or_else(|| self.column_in(caret));
            self.go_to(kept, goal);
            self.goal = Some(goal);
        }
        if let Some(row) = self.rows.row(&self.buffer, top) {
            self.scroll.set_top(Position {
                line: top.line,
                byte: row.start,
            });
        }
    }

    /// The place so many rows below `place`, or above where it is negative.
    fn away(&mut self, mut place: Place, rows: isize) -> Place {
        for _ in 0..rows.unsigned_abs() {
            let next = if rows < 0 {
                self.rows.above(&self.buffer, place)
            } else {
                self.rows.below(&self.buffer, place)
            };
            let Some(next) = next else { break };
            place = next;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten lines in a window of three rows: what it shows after these turns of the wheel, and the cursor's line.
    fn scrolled(cursor: usize, turns: &[isize]) -> (Vec<usize>, usize) {
        let text: Vec<String> = (0..10).map(|line| format!("line {line}")).collect();
        let mut editor = Editor::new(&text.join("\n"));
        editor.set_cursor(cursor, 2);
        editor.layout(20, 3);
        let mut view = editor.layout(20, 3);
        for rows in turns {
            editor.scroll_by(*rows);
            view = editor.layout(20, 3);
        }
        let lines = view.rows.iter().map(|row| row.line).collect();
        (lines, editor.cursor().line)
    }

    #[test]
    fn the_wheel_shows_other_rows_and_takes_the_cursor_along_if_it_must() {
        for (cursor, turns, rows, line) in [
            (0, &[1][..], vec![1, 2, 3], 1),
            (2, &[1], vec![1, 2, 3], 2),
            (0, &[3, 3], vec![6, 7, 8], 6),
            (0, &[3, 3, 3, 3], vec![7, 8, 9], 7),
            (9, &[-3], vec![4, 5, 6], 6),
            (9, &[-3, -3, -3, -3], vec![0, 1, 2], 2),
            (1, &[3, -3], vec![0, 1, 2], 2),
        ] {
            assert_eq!(scrolled(cursor, turns), (rows, line), "{cursor}, {turns:?}");
        }
    }

    #[test]
    fn a_text_shorter_than_its_window_stays() {
        let mut editor = Editor::new("a\nb");
        editor.layout(20, 5);
        for rows in [3, -3] {
            editor.scroll_by(rows);
            assert_eq!(editor.layout(20, 5).rows.len(), 2);
            assert_eq!(editor.cursor(), Position::default());
        }
    }
}
