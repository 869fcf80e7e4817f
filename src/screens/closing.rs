//! The one row after a meeting is saved: how useful, what was received, when the next one is. Esc skips it.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::Effect;
use crate::domain::{Closing, Cx, Entry, Support, SupportSet, Toward, close_meeting, read_day};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::keys;
use crate::ui::look::Theme;
use crate::words::{terms, writer as words};

/// How many rows it takes on the screen.
pub const HEIGHT: u16 = 5;

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
            (_, KeyCode::Char(character)) => self.choose(character),
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
                self.usefulness = Some(digit as u8 - b'0');
                self.focus = Focus::Received;
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
        let next = read_day(&typed, cx.today, Toward::Coming);
        if next.is_none() && !typed.is_empty() {
            self.focus = Focus::Next;
            self.next.wrong = Some(words::bad_next_day(cx.lang).into());
            return Effect::None;
        }
        let closing = Closing {
            usefulness: self.usefulness,
            received: self.received,
            next,
        };
        close_meeting(&self.meeting, closing, cx).map_or(Effect::Close, Effect::Write)
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        canvas.rule(area, 0);
        canvas.put_fit(
            area,
            (2, 1),
            area.width,
            words::saved_anything_more(look.lang),
            theme.moss,
        );
        let labels = words::closing_labels(look.lang);
        let column = 4 + labels
            .iter()
            .map(|label| text::width(label))
            .max()
            .unwrap_or(0) as u16;
        for (row, label) in labels.iter().enumerate() {
            let y = row as u16 + 2;
            let focused = self.focus as usize == row;
            let style = if focused { theme.indigo } else { theme.faint };
            if focused {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            canvas.put(area, 2, y, label, style);
        }
        let chosen = chosen(&theme);

        let mut x = column;
        for value in 1..=4 {
            let style = if self.usefulness == Some(value) {
                chosen
            } else {
                theme.ink
            };
            x = canvas.put(area, x, 2, &value.to_string(), style) + 2;
        }
        canvas.put_fit(
            area,
            (x + 1, 2),
            area.width,
            words::useful_scale(look.lang),
            theme.faint,
        );
        if self.focus == Focus::Useful {
            canvas.set_caret(
                area,
                column + 3 * u16::from(self.usefulness.unwrap_or(1) - 1),
                2,
            );
        }

        self.view_received(canvas, area, column);

        let room = Rect {
            x: area.x + column.min(area.width),
            y: area.y + 4.min(area.height),
            width: 16.min(area.width.saturating_sub(column)),
            height: 1.min(area.height.saturating_sub(4)),
        };
        self.next.draw(canvas, room, self.focus == Focus::Next);
        let beside = column + 18;
        match (
            &self.next.wrong,
            read_day(&self.next.trimmed(), look.today, Toward::Coming),
        ) {
            (Some(wrong), _) => {
                canvas.put_fit(area, (beside, 4), area.width, wrong, theme.vermilion)
            }
            (None, Some(day)) => canvas.put_fit(
                area,
                (beside, 4),
                area.width,
                &terms::date(look.lang, day),
                theme.moss,
            ),
            (None, None) => canvas.put_fit(
                area,
                (beside, 4),
                area.width,
                words::next_day_hint(look.lang),
                theme.faint,
            ),
        };
    }
    /// Draws the supports, from the first one on that leaves room for the one pointed at.
    fn view_received(&self, canvas: &mut Canvas, area: Rect, column: u16) {
        let look = *canvas.look;
        let theme = look.theme;
        let chosen = chosen(&theme);
        let names = Support::ALL.map(|support| terms::support(look.lang, support));
        let room = usize::from(area.width.saturating_sub(column));
        let fits = |first: &usize| {
            let shown = &names[*first..=self.pointed];
            shown
                .iter()
                .map(|name| text::width(name) + 3)
                .sum::<usize>()
                <= room
        };
        let first = (0..self.pointed).find(fits).unwrap_or(self.pointed);
        let mut x = column;
        for (place, name) in names.into_iter().enumerate().skip(first) {
            if self.focus == Focus::Received && place == self.pointed {
                canvas.set_caret(area, x, 3);
            }
            let on = self.received.has(Support::ALL[place]);
            let number = if on { chosen } else { theme.faint };
            x = canvas.put(area, x, 3, &(place + 1).to_string(), number);
            let mark = if on { "+" } else { " " };
            x = canvas.put(area, x, 3, mark, theme.moss);
            x = canvas.put(area, x, 3, name, if on { chosen } else { theme.ink }) + 1;
        }
    }
}

/// What is chosen.
const fn chosen(theme: &Theme) -> Style {
    theme
        .moss
        .add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
}
