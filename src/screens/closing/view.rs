//! How the closing row is drawn: what is asked of every meeting, and below it the agenda's lines, or either where there is
//! no room for both.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::lines::Line;
use super::{ClosingRow, Focus};
use crate::domain::{Lang, Matter, Section, Support, Toward, read_day_and_time};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Theme;
use crate::words::{agenda, closing as agenda_words, terms, writer as words};

/// The fewest rows of the agenda that are worth to stand below the others.
const FEWEST: u16 = 3;
/// The most columns of a line's sort.
const SORT: u16 = 12;

/// Which of its parts are drawn, and how high they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts {
    /// The rows of what is asked of every meeting, the rule above them included.
    asked: u16,
    /// The rows of the agenda, its heading included.
    agenda: u16,
}

impl ClosingRow {
    /// How many rows it takes in a window this wide of which `room` rows are free.
    pub fn height(&self, columns: u16, room: u16, lang: Lang) -> u16 {
        let parts = self.parts(columns, room, lang);
        parts.asked + parts.agenda
    }

    fn parts(&self, columns: u16, room: u16, lang: Lang) -> Parts {
        let asked = 4 + Places::new(columns, lang).rows;
        let lines = self.drawn_lines().len();
        if lines == 0 {
            return Parts { asked, agenda: 0 };
        }
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        let agenda = lines.saturating_add(1);
        let left = room.saturating_sub(asked);
        if left > lines.min(FEWEST) {
            return Parts {
                asked,
                agenda: agenda.min(left),
            };
        }
        match self.focus {
            Focus::Line(_) | Focus::Words(_) => Parts {
                asked: 0,
                agenda: agenda.saturating_add(1).min(room),
            },
            _ => Parts { asked, agenda: 0 },
        }
    }

    /// The rows of the agenda: a line, and below it what came of it.
    fn drawn_lines(&self) -> Vec<(usize, bool)> {
        let lines = self.lines.rows.iter().enumerate();
        lines
            .flat_map(|(row, line)| {
                let words = line.shows_words().then_some((row, true));
                [Some((row, false)), words]
            })
            .flatten()
            .collect()
    }

    /// Draws it into `area`, which is as high as it [wants](Self::height).
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let parts = self.parts(area.width, area.height, look.lang);
        self.next.leave_out();
        for line in &mut self.lines.rows {
            line.words.leave_out();
        }
        canvas.rule(area, 0);
        if parts.asked > 0 {
            self.view_asked(canvas, area, parts.agenda > 0);
        }
        if parts.agenda > 0 {
            let top = parts.asked.max(1);
            let room = Rect {
                y: area.y + top.min(area.height),
                height: area.height.saturating_sub(top),
                ..area
            };
            self.view_agenda(canvas, room);
        }
    }

    fn view_asked(&mut self, canvas: &mut Canvas, area: Rect, has_agenda_below: bool) {
        let look = *canvas.look;
        let theme = look.theme;
        let places = Places::new(area.width, look.lang);
        let next = 3 + places.rows;
        let rows = &self.lines.rows;
        let saved = if has_agenda_below || rows.is_empty() {
            words::saved_anything_more(look.lang).to_owned()
        } else {
            // Where there is no room for it, one must know of it before Enter leaves.
            let (ticked, dot) = (self.lines.ticked(), look.symbols.dot);
            agenda_words::saved_with_agenda(look.lang, (ticked, rows.len()), dot)
        };
        let room = area.width.saturating_sub(2);
        canvas.put_fit(area, (2, 1), room, &saved, theme.moss);
        let labels = words::closing_labels(look.lang);
        let rows = [
            (Focus::Useful, 2),
            (Focus::Received, 3),
            (Focus::Next, next),
        ];
        for (label, (focus, y)) in labels.into_iter().zip(rows) {
            let is_focused = self.focus == focus;
            if is_focused {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            let style = if is_focused {
                theme.indigo
            } else {
                theme.faint
            };
            canvas.put(area, 2, y, label, style);
        }
        self.view_useful(canvas, area, places.column);
        self.view_received(canvas, area, &places);
        self.view_next(canvas, area, (places.column, next));
    }

    fn view_agenda(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let lang = look.lang;
        let heading = agenda_words::agenda(lang, self.lines.ticked(), self.lines.rows.len());
        let is_focused = matches!(self.focus, Focus::Line(_) | Focus::Words(_));
        let style = if is_focused {
            look.theme.indigo
        } else {
            look.theme.faint
        };
        let x = canvas.put(area, 2, 0, &heading, style) + 3;
        let rest = agenda_words::rest_stays_open(lang);
        canvas.put_fit(
            area,
            (x, 0),
            area.width.saturating_sub(x),
            rest,
            look.theme.faint,
        );
        let rows = self.drawn_lines();
        let (selected, in_words) = match self.focus {
            Focus::Line(line) => (Some(line), false),
            Focus::Words(line) => (Some(line), true),
            _ => (None, false),
        };
        let row = rows
            .iter()
            .position(|row| selected.is_some_and(|line| *row == (line, in_words)));
        let list = Rect {
            y: area.y + 1.min(area.height),
            height: area.height.saturating_sub(1),
            width: area.width.saturating_sub(2),
            ..area
        };
        // What came of the line is in sight with it.
        let below = row.map_or(0, |row| row + 1);
        if rows.get(below).is_some_and(|(_, is_words)| *is_words) {
            self.list.select(below);
            self.list.window(rows.len(), list.height);
        }
        self.list.select(row.unwrap_or(0));
        let window = self.list.window(rows.len(), list.height);
        let has_more = window.end < rows.len();
        let sorts = self.lines.rows.iter();
        let sort = sorts.map(|line| text::width(sort_of(line, lang)) as u16);
        let column = 6 + sort.max().unwrap_or(0).min(SORT) + 2;
        for (y, (number, is_words)) in (0..).zip(rows[window].iter().copied()) {
            let is_selected = selected == Some(number);
            let line = &mut self.lines.rows[number];
            if is_words {
                let at = column + 2;
                let room = Rect {
                    x: list.x + at.min(list.width),
                    y: list.y + y,
                    width: list.width.saturating_sub(at),
                    height: 1,
                };
                let is_typed = is_selected && in_words;
                canvas.put(list, column, y, look.symbols.then, look.theme.faint);
                line.words.draw(canvas, room, is_typed);
                if line.words.editor.is_empty() {
                    let hint = agenda_words::what_came(lang, line.kind());
                    let x = u16::from(is_typed) * 2;
                    canvas.put_fit(
                        room,
                        (x, 0),
                        room.width.saturating_sub(x),
                        hint,
                        look.theme.faint,
                    );
                }
            } else {
                canvas.zone(list, y, Action::Point(number));
                view_line(canvas, list, (y, column), line, is_selected && !in_words);
            }
        }
        if has_more {
            canvas.put_more(list);
        }
    }

    fn view_useful(&self, canvas: &mut Canvas, area: Rect, column: u16) {
        let look = *canvas.look;
        let mut x = column;
        for value in 1..=4 {
            let is_chosen = self.usefulness == Some(value);
            let style = if is_chosen {
                chosen(&look.theme)
            } else {
                look.theme.ink
            };
            x = canvas.put(area, x, 2, &value.to_string(), style) + 2;
        }
        canvas.put_fit(
            area,
            (x + 1, 2),
            area.width,
            words::useful_scale(look.lang),
            look.theme.faint,
        );
        if self.focus == Focus::Useful {
            canvas.set_caret(
                area,
                column + 3 * u16::from(self.usefulness.unwrap_or(1) - 1),
                2,
            );
        }
    }

    fn view_received(&self, canvas: &mut Canvas, area: Rect, places: &Places) {
        let look = *canvas.look;
        let theme = look.theme;
        for (number, support) in Support::ALL.into_iter().enumerate() {
            let (x, y) = places.supports[number];
            let is_on = self.received.has(support);
            let style = if is_on { chosen(&theme) } else { theme.ink };
            let digit = if is_on { style } else { theme.faint };
            if self.focus == Focus::Received && number == self.pointed {
                canvas.set_caret(area, x, y);
            }
            let x = canvas.put(area, x, y, &(number + 1).to_string(), digit);
            let x = canvas.put(area, x, y, if is_on { "+" } else { " " }, theme.moss);
            canvas.put_fit(
                area,
                (x, y),
                area.width,
                terms::support(look.lang, support),
                style,
            );
        }
    }

    fn view_next(&mut self, canvas: &mut Canvas, area: Rect, (column, y): (u16, u16)) {
        let look = *canvas.look;
        let room = Rect {
            x: area.x + column.min(area.width),
            y: area.y + y.min(area.height),
            width: 16.min(area.width.saturating_sub(column)),
            height: 1.min(area.height.saturating_sub(y)),
        };
        self.next
            .draw_lined(canvas, room, self.focus == Focus::Next);
        let next = read_day_and_time(&self.next.trimmed(), look.today, Toward::Coming);
        let (said, style) = match (&self.next.wrong, next) {
            (Some(wrong), _) => (wrong.clone(), look.theme.vermilion),
            (None, Some((day, time))) => {
                let time = time.map_or(String::new(), |time| time.format(" %-H:%M").to_string());
                (
                    format!("{}{time}", terms::date(look.lang, day)),
                    look.theme.moss,
                )
            }
            (None, None) => (words::next_day_hint(look.lang).to_owned(), look.theme.faint),
        };
        canvas.put_fit(area, (column + 18, y), area.width, &said, style);
    }
}

/// Where things stand in a window of some width: supports that do not fit in one row go on in the next.
struct Places {
    /// The column behind the labels.
    column: u16,
    /// Column and row of each support.
    supports: [(u16, u16); 6],
    /// How many rows the supports take.
    rows: u16,
}

impl Places {
    fn new(columns: u16, lang: Lang) -> Self {
        let labels = words::closing_labels(lang).map(text::width);
        let column = 4 + labels.into_iter().max().unwrap_or(0) as u16;
        let (mut x, mut y) = (column, 3);
        let supports = Support::ALL.map(|support| {
            let width = text::width(terms::support(lang, support)) as u16 + 2;
            if x > column && x + width > columns {
                (x, y) = (column, y + 1);
            }
            let place = (x, y);
            x += width + 1;
            place
        });
        Self {
            column,
            supports,
            rows: y - 2,
        }
    }
}

/// What is chosen.
const fn chosen(theme: &Theme) -> Style {
    theme
        .moss
        .add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
}

/// The sort of a line.
fn sort_of(line: &Line, lang: Lang) -> &'static str {
    let section = match line.item.matter {
        Matter::ThankFor(_) => Section::Thanks,
        _ => line.item.section,
    };
    agenda_words::sort(lang, section, line.kind())
}

/// A line: whether it is ticked, its sort, its words, and at the right what it has come to.
fn view_line(
    canvas: &mut Canvas,
    area: Rect,
    (y, column): (u16, u16),
    line: &Line,
    is_selected: bool,
) {
    let look = *canvas.look;
    let theme = look.theme;
    if is_selected {
        canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
        canvas.set_caret(area, 2, y);
    }
    let is_ticked = line.way.is_some();
    let (tick, style) = if is_ticked {
        (look.symbols.ticked, theme.moss)
    } else {
        (look.symbols.unticked, theme.faint)
    };
    canvas.put(area, 2, y, tick, style);
    let kind = line.kind().filter(|_| line.item.section != Section::ToTell);
    let sort = kind.map_or(theme.faint, |kind| theme.mark(kind));
    canvas.put_fit(area, (6, y), SORT, sort_of(line, look.lang), sort);
    let of = (line.item.section, line.kind());
    let said = match (line.is_gone, is_ticked) {
        (true, _) => agenda_words::is_gone(look.lang),
        (false, true) => agenda_words::came_to(look.lang, of, line.ending()),
        (false, false) => "",
    };
    let said_style = if line.is_gone {
        theme.vermilion
    } else {
        theme.moss
    };
    let room = area
        .width
        .saturating_sub(column + text::width(said) as u16 + 2);
    let words = match line.item.matter {
        Matter::First(topic) => agenda::first(look.lang, topic).to_owned(),
        _ => text::visible(line.item.text.lines().next().unwrap_or_default()).into_owned(),
    };
    let ink = if is_selected {
        theme.heading()
    } else {
        theme.ink
    };
    canvas.put_fit(area, (column, y), room, &words, ink);
    canvas.put_right(area, y, said, said_style);
}
