//! A report as it is drawn: what it is, the text as it is read or edited, and the question to which file it goes.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::{Mode, Report};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::{Look, Theme};
use crate::ui::note_editor::draw_rows;
use crate::ui::panes::inset;
use crate::ui::prompt::Asked;
use crate::ui::prose::Prose;
use crate::words::report as words;

/// The most columns in which a report is read.
const MEASURE: u16 = 88;

impl Report {
    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let inside = inset(area, 2);
        let above = self.draw_head(canvas, inside);
        let below = Rect {
            y: inside.y + above.min(inside.height),
            // One less: the sign that there is more stands right behind.
            width: inside.width.saturating_sub(1).min(MEASURE),
            height: inside.height.saturating_sub(above),
            ..inside
        };
        if matches!(self.mode, Mode::Editing) {
            let version = self.version_mut();
            version.reach.set(below);
            let styles = |_: usize, line: &str| {
                let heading = (0..line.len(), look.theme.heading());
                is_heading(line).then_some(heading).into_iter().collect()
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
            None => tell(&self.text(), &look.theme, below.width),
        };
        prose.read(canvas, below, &mut self.scroll);
        self.told = Some((look, below.width, prose));
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

    /// What it is, whether it was changed, and what is not in it. Returns how many rows that takes.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) -> u16 {
        let look = *canvas.look;
        let (theme, lang) = (look.theme, look.lang);
        let title = &words::title(lang, self.subject.shown(), &text::visible(&self.whom));
        let mut x = canvas.put_fit(area, (0, 0), area.width, title, theme.heading());
        let version = self.version();
        if version.is_edited() {
            let edited = words::edited(lang, self.is_resumed);
            x = canvas.put_fit(area, (x + 2, 0), area.width, edited, theme.amber);
        }
        let note = words::stays_here(lang, self.subject.shown());
        canvas.put_fit(area, (x + 3, 0), area.width, note, theme.faint);
        if !version.is_behind() {
            return 2;
        }
        let behind = words::behind(lang, self.subject.shown());
        canvas.put_fit(area, (0, 1), area.width, behind, theme.amber);
        3
    }
}

/// The text as it is read: its own marks stay, since they leave with it.
fn tell(text: &str, theme: &Theme, columns: u16) -> Prose {
    let mut prose = Prose::new(columns);
    for line in text.lines() {
        if line.trim().is_empty() {
            prose.blank();
        } else if is_heading(line) {
            prose.say(line, theme.heading());
        } else {
            let lead = lead(line);
            let words = (line[lead.len()..].to_owned(), theme.ink);
            prose.add(lead, Style::new(), &[words]);
        }
    }
    prose
}

fn is_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

/// What stands before the words of a list's item, or of a line that goes on with it.
fn lead(line: &str) -> &str {
    let marked = ["- ", "  "].into_iter().find(|lead| line.starts_with(lead));
    &line[..marked.map_or(0, str::len)]
}
