//! The one row after a meeting is saved: how useful, what was received, when the next one is. Esc skips it.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::Effect;
use crate::domain::{
    Closing, Cx, Entry, Id, Lang, Support, SupportSet, Toward, close_meeting, has_begun,
    read_day_and_time,
};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::keys;
use crate::ui::look::Theme;
use crate::words::{terms, writer as words};

/// The row's state.
#[derive(Debug)]
pub struct ClosingRow {
    meeting: Entry,
    usefulness: Option<u8>,
    received: SupportSet,
    /// The support that Space toggles.
    pointed: usize,
    next: Field,
    focus: Focus,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Useful,
    Received,
    Next,
}

impl ClosingRow {
    /// The row for this meeting, which is saved already.
    pub fn new(meeting: Entry) -> Self {
        Self {
            usefulness: meeting.usefulness,
            received: meeting.received,
            meeting,
            pointed: 0,
            next: Field::new(""),
            focus: Focus::Useful,
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match (action, self.focus) {
            (Action::Back, _) => return Effect::Close,
            (Action::Save, _) => return self.save(cx),
            (Action::NextField, Focus::Useful) | (Action::Header, Focus::Next) => {
                self.focus = Focus::Received;
            }
            (Action::NextField, _) => self.focus = Focus::Next,
            (Action::Header, _) => self.focus = Focus::Useful,
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound: digits choose, Space and the arrows too.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        match (self.focus, key.code) {
            (Focus::Next, _) => {
                self.next.wrong = None;
                return editing::edit(&mut self.next.editor, held, key, at);
            }
            (Focus::Received, KeyCode::Left) => self.pointed = self.pointed.saturating_sub(1),
            (Focus::Received, KeyCode::Right) => self.pointed = (self.pointed + 1).min(5),
            (Focus::Useful, KeyCode::Left) => {
                self.usefulness = Some(self.usefulness.map_or(1, |value| (value - 1).max(1)));
            }
            (Focus::Useful, KeyCode::Right) => {
                self.usefulness = Some(self.usefulness.map_or(1, |value| (value + 1).min(4)));
            }
            _ => return false,
        }
        true
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        for character in text.chars() {
            if self.focus == Focus::Next {
                self.next.wrong = None;
                self.next
                    .editor
                    .insert(character.encode_utf8(&mut [0; 4]), at);
            } else {
                self.choose(character);
            }
        }
    }

    fn choose(&mut self, character: char) {
        match (self.focus, keys::narrow(character)) {
            (Focus::Useful, digit @ '1'..='4') => {
                let value = digit as u8 - b'0';
                // The same digit again takes it back.
                self.usefulness = if self.usefulness == Some(value) {
                    None
                } else {
                    Some(value)
                };
            }
            (Focus::Received, digit @ '1'..='6') => {
                self.pointed = usize::from(digit as u8 - b'1');
                self.received = self.received.toggled(Support::ALL[self.pointed]);
            }
            (Focus::Received, ' ') => {
                self.received = self.received.toggled(Support::ALL[self.pointed]);
            }
            _ => {}
        }
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        let typed = self.next.trimmed();
        let next = read_day_and_time(&typed, cx.today, Toward::Coming);
        let wrong = match next {
            None if !typed.is_empty() => Some(words::bad_next_day(cx.lang)),
            Some((day, time)) if has_begun(day, time, cx.zone, cx) => {
                Some(words::next_has_passed(cx.lang))
            }
            _ => None,
        };
        if let Some(wrong) = wrong {
            self.focus = Focus::Next;
            self.next.wrong = Some(wrong.into());
            return Effect::None;
        }
        let closing = Closing {
            usefulness: self.usefulness,
            received: self.received,
            next: next.map(|(day, _)| day),
            time: next.and_then(|(_, time)| time),
        };
        close_meeting(&self.meeting, closing, None, cx).map_or(Effect::Close, Effect::Write)
    }

    /// How many rows it takes in a window this wide.
    pub fn height(columns: u16, lang: Lang) -> u16 {
        4 + Places::new(columns, lang).rows
    }

    /// The meeting.
    pub const fn meeting(&self) -> Id {
        self.meeting.id
    }

    /// Another window changed the meeting meanwhile: what is chosen here is put into it as it is now. Of one that went to the
    /// trash nothing more is said.
    pub fn conflicted(&mut self, stored: Option<Entry>, cx: &Cx) -> Effect {
        match stored.filter(|meeting| !meeting.deleted) {
            Some(meeting) => {
                // What was not chosen here is as it was chosen there.
                if self.usefulness == self.meeting.usefulness {
                    self.usefulness = meeting.usefulness;
                }
                if self.received == self.meeting.received {
                    self.received = meeting.received;
                }
                self.meeting = meeting;
                self.save(cx)
            }
            None => Effect::Close,
        }
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let places = Places::new(area.width, look.lang);
        let next = 3 + places.rows;
        canvas.rule(area, 0);
        canvas.put(
            area,
            2,
            1,
            words::saved_anything_more(look.lang),
            theme.moss,
        );
        let labels = words::closing_labels(look.lang);
        for (row, (label, y)) in labels.into_iter().zip([2, 3, next]).enumerate() {
            let is_focused = self.focus as usize == row;
            if is_focused {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            canvas.put(
                area,
                2,
                y,
                label,
                if is_focused {
                    theme.indigo
                } else {
                    theme.faint
                },
            );
        }
        self.view_useful(canvas, area, places.column);
        self.view_received(canvas, area, &places);
        self.view_next(canvas, area, (places.column, next));
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
