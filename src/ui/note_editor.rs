//! The note while it is written: the editor's rows, with marks, days and tags coloured as they are typed.

use std::ops::Range;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::Canvas;
use super::look::Look;
use super::mouse::{Mouse, Reach};
use crate::domain::note::{self, LineKind, WordKind};
use crate::text::{self, Editor};

/// A note being written.
#[derive(Debug)]
pub struct NoteEditor {
    /// The text, its cursor, its history.
    pub editor: Editor,
    /// What each line is, as of the text's version.
    outline: Vec<LineKind>,
    outlined: Option<u64>,
    reach: Reach,
}

impl NoteEditor {
    /// An editor that holds `text`.
    pub fn new(text: &str) -> Self {
        Self {
            editor: Editor::new(text),
            outline: Vec::new(),
            outlined: None,
            reach: Reach::default(),
        }
    }

    /// Lets the text answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.reach.answer(&mut self.editor, mouse)
    }

    /// Whether the cursor stands where a mark can be put: before any word of its line.
    pub fn is_at_line_start(&self) -> bool {
        let cursor = self.editor.cursor();
        let line = self.editor.line(cursor.line);
        match note::outline(line).first() {
            Some(LineKind::Mark { mark, .. }) => cursor.byte <= mark.end + 1,
            _ => line[..cursor.byte].trim().is_empty() || leading_mark(line) > 0,
        }
    }

    /// Puts the next kind's mark at the start of the cursor's line, in place of the one that stands there.
    pub fn next_mark(&mut self) {
        use crate::domain::Kind;
        let line = self.editor.cursor().line;
        let words = self.editor.line(line).to_owned();
        let (kind, old) = match note::outline(&words).first() {
            Some(LineKind::Mark { kind, mark, .. }) => {
                let next = Kind::ALL
                    .iter()
                    .position(|other| other == kind)
                    .map(|place| place + 1);
                (
                    next.and_then(|next| Kind::ALL.get(next)).copied(),
                    0..mark.end,
                )
            }
            _ => (mark_alone(&words), 0..leading_mark(&words)),
        };
        let behind = &words[old.end..];
        let blanks = behind.len() - behind.trim_start_matches([' ', '\u{3000}']).len();
        let end = old.end + blanks;
        let mark = kind.map_or(String::new(), |kind| format!("{} ", kind.mark()));
        self.editor.replace_in_line(line, old.start..end, &mark);
    }

    /// Draws the note; with the focus it holds the caret.
    pub fn draw(&mut self, canvas: &mut Canvas, area: Rect, focused: bool, day: NaiveDate) {
        if self.outlined != Some(self.editor.version()) {
            self.outline = note::outline(&self.editor.text());
            self.outlined = Some(self.editor.version());
        }
        self.reach.set(area);
        let look = *canvas.look;
        let outline = &self.outline;
        let style = look.theme.ink;
        draw_rows(
            canvas,
            area,
            &mut self.editor,
            focused,
            |line, words| {
                outline
                    .get(line)
                    .map_or(Vec::new(), |kind| styles(&look, kind, words, day))
            },
            style,
        );
    }
}

/// The kind that comes after a mark standing alone on its line, or the first kind on a line without one.
fn mark_alone(words: &str) -> Option<crate::domain::Kind> {
    use crate::domain::Kind;
    let alone = words.trim();
    match Kind::ALL.iter().position(|kind| kind.mark() == alone) {
        Some(place) => Kind::ALL.get(place + 1).copied(),
        None => Some(Kind::Advice),
    }
}

/// How many bytes a mark that stands alone on its line takes; 0 where there is none.
fn leading_mark(words: &str) -> usize {
    use crate::domain::Kind;
    let alone = words.trim_end();
    if Kind::ALL.iter().any(|kind| kind.mark() == alone) {
        alone.len()
    } else {
        0
    }
}

/// Styles of the parts of a note's line, as byte ranges.
pub fn styles(
    look: &Look,
    kind: &LineKind,
    words: &str,
    day: NaiveDate,
) -> Vec<(Range<usize>, Style)> {
    let theme = &look.theme;
    match kind {
        LineKind::Mark {
            kind,
            mark,
            checked,
        } => {
            let mut styles = vec![(mark.clone(), theme.mark(*kind).add_modifier(Modifier::BOLD))];
            if *checked {
                styles.push((mark.end..words.len(), theme.faint));
            }
            styles.extend(word_styles(look, words, day));
            styles
        }
        LineKind::Continuation(_) => word_styles(look, words, day),
        LineKind::Code | LineKind::PrivateFlag => vec![(0..words.len(), theme.faint)],
        LineKind::Prose | LineKind::Blank => Vec::new(),
    }
}

fn word_styles(look: &Look, words: &str, day: NaiveDate) -> Vec<(Range<usize>, Style)> {
    note::words_in(words, day)
        .into_iter()
        .map(|word| match word.kind {
            WordKind::Due(_) => (word.range, look.theme.amber),
            _ => (word.range, look.theme.indigo),
        })
        .collect()
}

/// Draws an editor's rows into `area`, each part in the style that `styles` gives it (later ones win), the rest in `base`.
pub fn draw_rows(
    canvas: &mut Canvas,
    area: Rect,
    editor: &mut Editor,
    focused: bool,
    styles: impl Fn(usize, &str) -> Vec<(Range<usize>, Style)>,
    base: Style,
) {
    if area.is_empty() {
        return;
    }
    let view = editor.layout(area.width, area.height);
    // The last column is the caret's: blanks that hang over a row's end are not drawn there.
    let room = Rect {
        width: (area.width - 1).max(1),
        ..area
    };
    let selection = editor.selection();
    let selected = canvas.look.theme.selection;
    for (y, row) in view.rows.iter().enumerate() {
        let words = editor.line(row.line);
        let mut parts = styles(row.line, words);
        if let Some((from, to)) = selection
            && (from.line..=to.line).contains(&row.line)
        {
            let start = if row.line == from.line { from.byte } else { 0 };
            let end = if row.line == to.line {
                to.byte
            } else {
                words.len()
            };
            parts.push((start..end, selected));
        }
        let mut x = 0;
        let mut edges: Vec<usize> = parts
            .iter()
            .flat_map(|(range, _)| [range.start, range.end])
            .filter(|edge| (row.start..row.end).contains(edge))
            .chain([row.start, row.end])
            .collect();
        edges.sort_unstable();
        edges.dedup();
        for pair in edges.windows(2) {
            let style = parts
                .iter()
                .filter(|(range, _)| range.contains(&pair[0]))
                .fold(base, |style, (_, over)| style.patch(*over));
            if let Some(part) = words.get(pair[0]..pair[1]) {
                x = canvas.put(
                    room,
                    x,
                    y as u16,
                    &text::visible_from(part, usize::from(x)),
                    style,
                );
            }
        }
    }
    if focused {
        canvas.set_caret(area, view.x, view.y);
    }
}
