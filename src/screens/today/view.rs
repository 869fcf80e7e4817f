//! How Today is drawn: sections in one column or two, and what an empty journal teaches.

use ratatui::layout::Rect;

use super::lines::{self, Line};
use super::rows::{Row, Section};
use super::whom::{self, Cells, FEWEST, PLANS};
use super::{Today, closings, goals, relationships};
use crate::screens::row_cells::Widths;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{WIDE, inset};
use crate::ui::prose::Prose;
use crate::words::{
    farewell, journal as journal_words, owed, relationships as relationship_words, terms,
    today as words,
};

/// The column at which a row's words begin, behind the pointer.
pub(super) const WORDS: u16 = 2;
/// The columns between two cells.
pub(super) const GAP: u16 = 2;
/// The fewest columns of the left one where there are two.
const LEFT: u16 = 36;
/// The most of it, in hundredths: the words of takeaways need more room than names and days.
const LEFT_SHARE: u16 = 42;

impl Today {
    /// It will be drawn into `area`: how many rows are listed depends on it.
    pub fn fit(&mut self, area: Rect) {
        self.is_wide = area.width >= WIDE;
        // The lines are laid out in columns; the list needs to know how many make a page.
        _ = self.list.window(self.rows().len(), area.height);
    }

    /// Draws it into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        self.fit(area);
        if self.rows().is_empty() {
            match (self.read_on.is_some(), self.owed.is_new) {
                (false, _) => {}
                (true, true) => draw_first(canvas, area),
                (true, false) => draw_nothing(canvas, area),
            }
            return;
        }
        let mut area = area;
        if !self.rows().iter().any(Row::is_owed) && area.height > 4 {
            let theme = canvas.look.theme;
            let lang = canvas.look.lang;
            let words = match self.rows().first() {
                Some(Row::Next(planned)) => {
                    words::nothing_else_owed(lang, planned.day == canvas.look.today)
                }
                _ => words::nothing_owed(lang),
            };
            canvas.put_fit(area, (WORDS, 0), area.width, words, theme.moss);
            area.y += 2;
            area.height -= 2;
        }
        let columns = lines::columns(self.rows(), self.is_wide);
        let left = if columns[1].is_empty() {
            area.width
        } else {
            let wanted = whom::wanted(self.rows(), canvas.look);
            let below = columns[0].iter().filter_map(|line| match line {
                Line::Below(place) => match self.rows().get(*place) {
                    Some(Row::Next(planned)) => {
                        Some(whom::width_of_waiting(canvas.look.lang, planned))
                    }
                    _ => None,
                },
                _ => None,
            });
            let goals = goals::wanted(self.rows(), canvas.look);
            let reviews = relationships::wanted(self.rows(), canvas.look);
            let closings = closings::wanted(self.rows(), canvas.look);
            let wanted = wanted.max(goals).max(reviews).max(closings);
            let wanted = below.fold(wanted, u16::max) + GAP;
            wanted.min(area.width * LEFT_SHARE / 100).max(LEFT)
        };
        let takeaways = self.rows().iter().filter_map(|row| match row {
            Row::Open(row) | Row::NotTold(row) => Some(row.cells(canvas.look)),
            _ => None,
        });
        let widths = Widths::of(takeaways);
        let places = [
            Rect {
                width: left.saturating_sub(2),
                ..area
            },
            Rect {
                x: area.x + left,
                width: (area.width - left).saturating_sub(2),
                ..area
            },
        ];
        for (column, place) in places.into_iter().enumerate() {
            let lines = &columns[column];
            let height = usize::from(place.height);
            let top = lines::top(lines, self.list.selected(), self.tops[column], height);
            self.tops[column] = top;
            let cells = (self.cells(canvas.look, place.width), widths);
            for (y, line) in lines.iter().skip(top).take(height).enumerate() {
                self.draw_line(canvas, (place, y as u16), cells, *line);
            }
            if lines.len() > top + height {
                canvas.put_more(place);
            }
        }
    }

    fn draw_line(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        cells: (Cells, Widths),
        line: Line,
    ) {
        match line {
            Line::Blank => {}
            Line::Heading(section) => self.draw_heading(canvas, area, y, section),
            Line::Row(place) => {
                if let Some(row) = self.rows().get(place) {
                    self.draw_row(canvas, (area, y), cells, (place, row));
                }
            }
            Line::Below(place) => {
                if let Some(Row::Next(planned)) = self.rows().get(place) {
                    whom::draw_waiting(canvas, area, y, planned);
                }
            }
        }
    }

    fn draw_heading(&self, canvas: &mut Canvas, area: Rect, y: u16, section: Section) {
        let look = *canvas.look;
        let theme = look.theme;
        let lang = look.lang;
        let totals = self.owed.totals;
        let not_told = terms::count(lang, totals.not_told, totals.is_cut);
        let heading = match section {
            Section::Next => words::next_meeting(lang).to_owned(),
            Section::Passed => words::passed(lang).to_owned(),
            Section::Drafts => words::drafts(lang).to_owned(),
            Section::Review => words::review(lang).to_owned(),
            Section::Relationships => relationship_words::due_heading(lang).to_owned(),
            Section::Closings => farewell::begun_heading(lang).to_owned(),
            Section::Analysis => owed::analysis(lang).to_owned(),
            Section::Approaches => owed::approaches(lang).to_owned(),
            Section::Goals => words::goals(lang).to_owned(),
            Section::Rhythm => words::rhythm(lang).to_owned(),
            Section::Open => format!("{} {}", words::open(lang), totals.open),
            Section::NotTold => format!("{} {not_told}", words::not_told(lang)),
        };
        let x = canvas.put(area, WORDS, y, &heading, theme.heading());
        if section != Section::Open {
            return;
        }
        if totals.late > 0 {
            let x = canvas.put(area, x + 1, y, look.symbols.dot, theme.faint);
            let late = words::late(lang, totals.late);
            canvas.put_fit(area, (x + 1, y), area.width, &late, theme.vermilion);
        }
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        (cells, widths): (Cells, Widths),
        (place, row): (usize, &Row),
    ) {
        let look = *canvas.look;
        let theme = look.theme;
        let is_selected = place == self.list.selected();
        let ink = if is_selected {
            theme.heading()
        } else {
            theme.ink
        };
        canvas.zone(area, y, Action::Point(place));
        match row {
            Row::Next(planned) | Row::Passed(planned) => {
                whom::draw_planned(canvas, (area, y), cells, (planned, row.section()), ink);
            }
            Row::Draft(draft) => {
                let title = draft.title(&look);
                let x = canvas.put_fit(area, (WORDS, y), area.width, &title, theme.amber) + GAP;
                canvas.put_fit(area, (x, y), area.width, draft.words(), ink);
            }
            Row::Review(due) => goals::draw_review(canvas, (area, y), self.rows(), (due, ink)),
            Row::Relationship(row) => {
                relationships::draw(canvas, (area, y), self.rows(), (row, ink));
            }
            Row::Goal(row) => goals::draw(canvas, (area, y), self.rows(), (row, ink)),
            Row::Analysis(due) => goals::draw_analysis(canvas, (area, y), (due, ink)),
            Row::Closing(row) => closings::draw(canvas, (area, y), self.rows(), (row, ink)),
            Row::Approach(row) => whom::draw_approach(canvas, (area, y), cells, row, ink),
            Row::Rhythm(standing) => whom::draw_standing(canvas, (area, y), cells, standing, ink),
            Row::Open(row) | Row::NotTold(row) => {
                row.cells(&look)
                    .draw(canvas, (area, y), widths, is_selected);
            }
            Row::More(section, count, _) => {
                let words = match section {
                    Section::Goals => words::more_goals(look.lang, *count),
                    Section::Relationships => relationship_words::more_due(look.lang, *count),
                    _ => words::more(look.lang, *count),
                };
                let style = if is_selected { ink } else { theme.faint };
                canvas.put_fit(area, (WORDS, y), area.width, &words, style);
            }
        }
        if is_selected {
            canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
        }
    }

    /// The cells of meetings and mentors in a column this wide: the same in all sections.
    fn cells(&self, look: &Look, width: u16) -> Cells {
        let made = PLANS.map(|plan| Cells::of(self.rows(), look, plan));
        let fits = made.iter().find(|cells| cells.width() <= width);
        let mut cells = *fits.unwrap_or(&made[PLANS.len() - 1]);
        let over = cells.width().saturating_sub(width);
        cells.name = cells.name.saturating_sub(over).max(FEWEST.min(cells.name));
        cells
    }
}

/// The first screen of an empty journal: what it is for, and what to begin with.
fn draw_first(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let theme = look.theme;
    let area = inset(area, 2);
    let mut prose = Prose::new(area.width.min(84));
    prose.say(journal_words::nothing_yet(look.lang), theme.heading());
    // A low window keeps its rows for what to press.
    let is_low = area.height < 14;
    if !is_low {
        prose.say(journal_words::promise(look.lang), theme.ink);
    }
    prose.blank();
    for (key, does) in journal_words::first_steps(look.lang) {
        let runs = [(does.to_owned(), theme.ink)];
        prose.add(&format!("  {key}   "), theme.indigo, &runs);
    }
    if !is_low {
        prose.blank();
        prose.say(words::look_around(look.lang), theme.faint);
    }
    prose.draw(canvas, area, 0);
}

/// Nothing is owed, planned, open or counted.
fn draw_nothing(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let area = inset(area, 2);
    let mut prose = Prose::new(area.width.min(84));
    prose.say(words::nothing_owed(look.lang), look.theme.moss);
    prose.blank();
    prose.say(words::plan_the_next(look.lang), look.theme.faint);
    prose.draw(canvas, area, 0);
}
