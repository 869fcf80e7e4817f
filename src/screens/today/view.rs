//! How Today is drawn: sections in one column or two, and what an empty journal teaches.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Today;
use super::lines::{self, Line};
use super::rows::{Planned, Row, Section, Standing};
use crate::domain::{Lang, Rhythm};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{WIDE, inset};
use crate::ui::prose::Prose;
use crate::words::{journal as journal_words, mentors as mentor_words, terms, today as words};

/// The column at which a row's words begin, behind the pointer.
const WORDS: u16 = 2;
/// The columns between two cells.
const GAP: u16 = 2;
/// The most columns that a name takes.
const NAME: usize = 20;

/// From this width on days have their weekday.
const WITH_WEEKDAY: u16 = 46;

impl Today {
    /// Draws it into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        self.is_wide = area.width >= WIDE;
        // The lines are laid out in columns; the list needs to know how many make a page.
        _ = self.list.window(self.rows().len(), area.height);
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
            // The words of takeaways need more room than names and days.
            (area.width * 43 / 100).clamp(44, 60)
        };
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
            let cells = self.cells(canvas.look, place.width);
            for (y, line) in lines.iter().skip(top).take(height).enumerate() {
                self.draw_line(canvas, (place, y as u16), cells, *line);
            }
            if lines.len() > top + height {
                canvas.put_more(place);
            }
        }
    }

    fn draw_line(&self, canvas: &mut Canvas, (area, y): (Rect, u16), cells: Cells, line: Line) {
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
                    draw_waiting(canvas, area, y, planned);
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
            Section::Rhythm => words::rhythm(lang).to_owned(),
            Section::Open => format!("{} {}", words::open(lang), totals.open),
            Section::NotTold => format!("{} {not_told}", words::not_told(lang)),
        };
        let mut x = canvas.put(area, WORDS, y, &heading, theme.heading());
        if section != Section::Open {
            return;
        }
        let facts = [
            (totals.late, words::late(lang, totals.late), theme.vermilion),
            (totals.not_told, words::untold(lang, &not_told), theme.amber),
        ];
        for (_, fact, style) in facts.into_iter().filter(|(count, ..)| *count > 0) {
            x = canvas.put(area, x + 1, y, look.symbols.dot, theme.faint);
            x = canvas.put(area, x + 1, y, &fact, style);
        }
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        cells: Cells,
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
                draw_planned(canvas, (area, y), cells, (planned, row.section()), ink);
            }
            Row::Draft(draft) => {
                canvas.put_fit(area, (WORDS, y), area.width, &draft.opening, ink);
            }
            Row::Rhythm(standing) => draw_standing(canvas, (area, y), cells, standing, ink),
            Row::Open(row) | Row::NotTold(row) => row.draw(canvas, area, y, is_selected),
            Row::More(_, count, _) => {
                let words = words::more(look.lang, *count);
                let style = if is_selected { ink } else { theme.faint };
                canvas.put_fit(area, (WORDS, y), area.width, &words, style);
            }
        }
        if is_selected {
            canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
        }
    }

    /// The columns of the cells of meetings and mentors in a column this wide: the same in all sections.
    fn cells(&self, look: &Look, width: u16) -> Cells {
        let lang = look.lang;
        let mut cells = Cells::default();
        for row in self.rows() {
            let name = match row {
                Row::Next(planned) | Row::Passed(planned) => {
                    let when = when_of(look, planned, width);
                    cells.when = cells.when.max(text::width(&when) as u16);
                    text::width(&planned.mentors.join(lang.pick(", ", "、")))
                }
                Row::Rhythm(standing) => {
                    let verdict = mentor_words::standing(lang, standing.rhythm);
                    cells.verdict = cells.verdict.max(text::width(verdict) as u16);
                    text::width(&standing.name)
                }
                _ => 0,
            };
            cells.name = cells.name.max(name.min(NAME) as u16);
        }
        // What stands behind the names: when and how far, or how it stands and since when.
        let behind = (GAP + cells.when + GAP + 10).max(GAP + cells.verdict + GAP + 12);
        cells.name = cells.name.min(width.saturating_sub(WORDS + behind));
        cells
    }
}

/// The columns that the cells of rows take.
#[derive(Clone, Copy, Debug, Default)]
struct Cells {
    /// The names of mentors.
    name: u16,
    /// The days of meetings.
    when: u16,
    /// How mentors stand, in words.
    verdict: u16,
}

/// When a meeting is planned, without the weekday where names would have no room beside it.
fn when_of(look: &Look, planned: &Planned, width: u16) -> String {
    if width < WITH_WEEKDAY {
        words::when_in_short(look.lang, planned.day, planned.time, look.today)
    } else {
        words::when(look.lang, planned.day, planned.time, look.today)
    }
}

fn draw_planned(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    cells: Cells,
    (planned, section): (&Planned, Section),
    ink: Style,
) {
    let look = *canvas.look;
    let lang = look.lang;
    let who = planned.mentors.join(lang.pick(", ", "、"));
    canvas.put_fit(area, (WORDS, y), cells.name, &who, ink);
    let x = WORDS + cells.name + GAP;
    let when = when_of(&look, planned, area.width);
    canvas.put_fit(area, (x, y), area.width, &when, ink);
    let x = x + cells.when + GAP;
    let (far, style) = if section == Section::Passed {
        let ago = words::how_long_ago(lang, planned.day, look.today);
        (ago, look.theme.amber)
    } else {
        let is_near = (planned.day - look.today).num_days() <= 1;
        let style = if is_near {
            look.theme.indigo
        } else {
            look.theme.faint
        };
        (words::how_far(lang, planned.day, look.today), style)
    };
    canvas.put_fit(area, (x, y), area.width, &far, style);
}

fn draw_standing(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    cells: Cells,
    standing: &Standing,
    ink: Style,
) {
    let look = *canvas.look;
    let lang = look.lang;
    canvas.put_fit(area, (WORDS, y), cells.name, &standing.name, ink);
    let x = WORDS + cells.name + GAP;
    let verdict = mentor_words::standing(lang, standing.rhythm);
    canvas.put(area, x, y, verdict, ink_of(&look, standing.rhythm));
    let x = x + cells.verdict + GAP;
    let room = area.width.saturating_sub(x);
    let (rhythm, every, longest) = (standing.rhythm, standing.every, standing.longest);
    let facts = mentor_words::standing_facts(lang, rhythm, every, longest);
    let said = match standing.meets {
        None => vec![
            facts,
            mentor_words::standing_days(lang, rhythm, every, longest),
        ],
        // That they meet soon says more than how long ago it was.
        Some(day) => {
            let meets = mentor_words::meets_on(lang, &terms::day(lang, day, look.today));
            vec![format!("{facts} {} {meets}", look.symbols.dot), meets]
        }
    };
    let fits = |words: &&String| text::width(words) <= usize::from(room);
    if let Some(said) = said.iter().find(fits).or(said.last()) {
        canvas.put_fit(area, (x, y), room, said, look.theme.faint);
    }
}

/// The ink of a standing; its words say the same.
pub(in crate::screens) const fn ink_of(look: &Look, rhythm: Rhythm) -> Style {
    match rhythm {
        Rhythm::Unset => look.theme.faint,
        Rhythm::OnTime(_) => look.theme.moss,
        Rhythm::Past(_) => look.theme.amber,
        Rhythm::TooLong(_) => look.theme.vermilion,
    }
}

/// The columns that the words of a standing take.
pub(in crate::screens) fn verdicts(lang: Lang) -> u16 {
    [Rhythm::OnTime(0), Rhythm::Past(0), Rhythm::TooLong(0)]
        .map(|rhythm| text::width(mentor_words::standing(lang, rhythm)) as u16)
        .into_iter()
        .max()
        .unwrap_or(0)
}

/// What waits for those who meet, and where they meet.
fn draw_waiting(canvas: &mut Canvas, area: Rect, y: u16, planned: &Planned) {
    let look = *canvas.look;
    let lang = look.lang;
    let mut facts = Vec::new();
    for (count, fact) in [
        (planned.to_tell, words::to_tell(lang, planned.to_tell)),
        (planned.open, words::still_open(lang, planned.open)),
        (planned.to_ask, words::to_ask(lang, planned.to_ask)),
    ] {
        if count > 0 {
            facts.push(fact);
        }
    }
    let place = planned.meeting.place.trim();
    if !place.is_empty() {
        facts.push(place.to_owned());
    }
    let facts = facts.join(&format!(" {} ", look.symbols.dot));
    canvas.put_fit(area, (WORDS, y), area.width, &facts, look.theme.faint);
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
