//! A report as it is drawn: what it is, the text as it is read or edited, and the question to which file it goes.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::lines::{Unit, level};
use super::{Mode, Report};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::{Look, Theme};
use crate::ui::note_editor::draw_rows;
use crate::ui::panes::inset;
use crate::ui::prompt::Asked;
use crate::ui::prose::Prose;
use crate::words::report as words;

/// The most columns in which a report is read.
const MEASURE: u16 = 88;
/// The columns of a sign before the text, and of the blank behind it.
const MARGIN: u16 = 2;

impl Report {
    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let inside = inset(area, 2);
        let above = self.draw_head(canvas, inside);
        // Before the text stand the pointer and the sign of what is left out; behind it, that there is more.
        let below = Rect {
            x: inside.x + MARGIN.min(inside.width),
            y: inside.y + above.min(inside.height),
            width: inside.width.saturating_sub(MARGIN + 1).min(MEASURE),
            height: inside.height.saturating_sub(above),
        };
        if matches!(self.mode, Mode::Editing) {
            let version = self.version_mut();
            version.reach.set(below);
            let styles = |_: usize, line: &str| {
                let heading = (0..line.len(), look.theme.heading());
                (level(line) > 0).then_some(heading).into_iter().collect()
            };
            let ink = look.theme.ink;
            draw_rows(canvas, below, &mut version.editor, true, styles, ink);
            return;
        }
        let is_told = |(made, columns, _): &(Look, u16, Prose)| {
            *columns == below.width && made.is_drawn_as(&look)
        };
        let prose = match self.told.take().filter(is_told) {
            Some((_, _, prose)) => prose,
            None => self.tell(&look.theme, below.width),
        };
        if std::mem::take(&mut self.is_followed) {
            self.scroll.top(prose.height(), below.height);
            self.follow();
        }
        prose.read(canvas, below, &mut self.scroll);
        self.told = Some((look, below.width, prose));
        self.draw_margin(canvas, below);
        if let Mode::Naming(prompt) = &mut self.mode {
            let asked = Asked {
                question: words::where_to(look.lang, self.subject.shown()).to_owned(),
                about: Vec::new(),
                there: Vec::new(),
                choices: Vec::new(),
                label: "",
                reading: vec![(words::where_to_hint(look.lang).to_owned(), look.theme.faint)],
                is_short: false,
            };
            prompt.view(canvas, area, &asked);
        }
    }

    /// Wraps the text, and notes which rows each line takes that can be left out.
    fn tell(&mut self, theme: &Theme, columns: u16) -> Prose {
        let mut told = Told {
            prose: Prose::new(columns),
            theme,
        };
        let version = self.version();
        let text = version.editor.text();
        let mut units = version.lines.units().iter().enumerate().peekable();
        let mut rows = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let is_past = |(_, unit): &(usize, &Unit)| unit.lines.end <= number;
            while units.next_if(is_past).is_some() {}
            let unit = units.peek();
            let unit = unit.filter(|(_, unit)| unit.lines.contains(&number));
            let before = told.prose.height();
            let is_heading = unit.is_some_and(|(_, unit)| unit.level > 0);
            let is_out = unit.is_some_and(|(unit, _)| version.lines.is_out(*unit));
            told.say(line, is_heading, is_out);
            if let Some((_, unit)) = unit {
                if unit.lines.start == number {
                    rows.push(before..before);
                }
                if let Some(last) = rows.last_mut() {
                    last.end = told.prose.height();
                }
            }
        }
        self.rows = rows;
        told.prose
    }

    /// Before the lines in sight: the pointer, and the sign of those that are left out.
    fn draw_margin(&self, canvas: &mut Canvas, text: Rect) {
        let look = *canvas.look;
        let (top, page) = self.scroll.sight();
        let whole = Rect {
            x: text.x.saturating_sub(2 * MARGIN),
            width: text.width + 2 * MARGIN,
            ..text
        };
        let seen = |row: usize| row.checked_sub(top).filter(|row| *row < page);
        for (unit, rows) in self.rows.iter().enumerate() {
            if rows.end <= top || rows.start >= top + page {
                continue;
            }
            for row in rows.clone().filter_map(seen) {
                canvas.zone(whole, row as u16, Action::Point(unit));
            }
            let Some(row) = seen(rows.start) else {
                continue;
            };
            if unit == self.pointer {
                let style = look.theme.indigo;
                canvas.put(whole, 0, row as u16, look.symbols.pointer, style);
            }
            if self.version().lines.is_out(unit) {
                let sign = look.symbols.left_out;
                canvas.put(whole, MARGIN, row as u16, sign, look.theme.faint);
            }
        }
    }

    /// What it is, whether it was changed, and what is not in it. Returns how many rows that takes.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) -> u16 {
        let look = *canvas.look;
        let (theme, lang) = (look.theme, look.lang);
        let title = &words::title(lang, self.subject.shown(), &text::visible(&self.whom));
        let mut x = canvas.put_fit(area, (0, 0), area.width, title, theme.heading());
        let version = self.version();
        if version.editor.text() != version.made {
            let edited = words::edited(lang, self.is_resumed);
            x = canvas.put_fit(area, (x + 2, 0), area.width, edited, theme.amber);
        }
        if !version.lines.is_whole() {
            let left_out = words::left_out(lang, version.lines.count());
            x = canvas.put_fit(area, (x + 2, 0), area.width, &left_out, theme.amber);
        }
        let note = words::stays_here(lang, self.subject.shown());
        let fits = usize::from(area.width.saturating_sub(x + 3)) >= text::width(note);
        if fits || !version.is_edited() {
            canvas.put_fit(area, (x + 3, 0), area.width, note, theme.faint);
        }
        if !version.is_behind() {
            return 2;
        }
        let behind = words::behind(lang, self.subject.shown());
        canvas.put_fit(area, (0, 1), area.width, behind, theme.amber);
        3
    }
}

/// The text as it is read: its own marks stay, since they leave with it.
struct Told<'a> {
    prose: Prose,
    theme: &'a Theme,
}

impl Told<'_> {
    fn say(&mut self, line: &str, is_heading: bool, is_out: bool) {
        let ink = |style: Style| if is_out { self.theme.faint } else { style };
        if line.trim().is_empty() {
            self.prose.blank();
        } else if is_heading {
            self.prose.say(line, ink(self.theme.heading()));
        } else {
            let lead = lead(line);
            let words = (line[lead.len()..].to_owned(), ink(self.theme.ink));
            self.prose.add(lead, ink(Style::new()), &[words]);
        }
    }
}

/// What stands before the words of a list's item, or of a line that goes on with it.
fn lead(line: &str) -> &str {
    let marked = ["- ", "  "].into_iter().find(|lead| line.starts_with(lead));
    &line[..marked.map_or(0, str::len)]
}
