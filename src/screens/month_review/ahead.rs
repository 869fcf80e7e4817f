//! The fourth step: the goal in focus next month, and one action for it.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::news::Rows;
use super::texts::Text;
use super::{Effect, Reviewing};
use crate::domain::{Cx, Id, Verdict};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::words::{app, month_review as words};

/// The rows below the list of goals: a blank, a heading, two lines, and what becomes of them.
const BELOW: u16 = 6;

impl Reviewing {
    /// What may be in focus: none, or a goal that goes on.
    fn candidates(&self) -> Vec<Option<Id>> {
        let goes_on = |id: Id| {
            let verdict = self.verdict(id).map(|said| said.verdict);
            !matches!(verdict, Some(Verdict::Drop | Verdict::Achieved))
        };
        let goals = self.known.goals.iter().filter(|line| {
            let id = line.goal.id;
            self.focus == Some(id) || (line.goal.is_active() && goes_on(id))
        });
        let ids = goals.map(|line| Some(line.goal.id));
        std::iter::once(None).chain(ids).collect()
    }

    /// The row of the goal in focus.
    pub(super) fn place_of_focus(&self) -> usize {
        let candidates = self.candidates();
        let place = candidates.iter().position(|one| *one == self.focus);
        place.unwrap_or(0)
    }

    /// Answers an action among the goals: the one that is selected is in focus.
    pub(super) fn choose_focus(&mut self, action: Action, cx: &Cx) -> Effect {
        let is_point = matches!(action, Action::Point(_));
        if is_point && self.news.rows != Rows::Same {
            return Effect::Say(app::look_again(cx.lang).into());
        }
        if self.texts.focus.is_some() && !is_point {
            return Effect::None;
        }
        let candidates = self.candidates();
        let before = self.choices.selected();
        let was_here = self.texts.focus.take().is_none();
        if self.choices.act(action, candidates.len()) {
            let chosen = candidates.get(self.choices.selected()).copied().flatten();
            if chosen != self.focus {
                self.focus = chosen;
                self.version += 1;
            } else if is_point && was_here && before == self.choices.selected() {
                self.texts.focus = Some(Text::Cue);
            }
        }
        Effect::None
    }

    /// Draws the list and the two lines.
    pub(super) fn view_ahead(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let (lang, theme) = (look.lang, look.theme);
        let is_choosing = self.texts.focus.is_none();
        let heading = |is_here: bool| if is_here { theme.indigo } else { theme.faint };
        let above = words::focus(lang, self.month.next());
        canvas.put_fit(area, (0, 0), area.width, &above, heading(is_choosing));
        let is_airy = area.height >= 14;
        let below = if is_airy { BELOW } else { 3 };
        let candidates = self.candidates();
        let room = area.height.saturating_sub(1 + below).max(1);
        let rows = Rect {
            y: area.y + 1.min(area.height),
            height: room
                .min(candidates.len() as u16)
                .min(area.height.saturating_sub(1)),
            ..area
        };
        let window = self.choices.window(candidates.len(), rows.height);
        let has_more = window.end < candidates.len();
        for (y, place) in (0..).zip(window) {
            let goal = candidates[place];
            let is_chosen = goal == self.focus;
            let title = goal.and_then(|id| self.known.goal(id));
            let title = title.map_or(words::no_focus(lang), |line| &line.goal.title);
            if is_chosen && is_choosing {
                canvas.put(rows, 0, y, look.symbols.pointer, theme.indigo);
            }
            let mut style = theme.ink;
            if is_chosen {
                canvas.put(rows, 2, y, look.symbols.chosen, theme.moss);
                style = style.add_modifier(Modifier::BOLD);
            }
            canvas.put_fit(rows, (4, y), rows.width, title, style);
            canvas.zone(rows, y, Action::Point(place));
        }
        if has_more {
            canvas.put_more(rows);
        }
        self.news.goals_drawn();
        let top = rows.bottom() - area.y + u16::from(is_airy);
        self.view_action(canvas, area, top, is_airy);
    }

    fn view_action(&mut self, canvas: &mut Canvas, area: Rect, top: u16, is_airy: bool) {
        let look = *canvas.look;
        let (lang, theme) = (look.lang, look.theme);
        let is_here = self.texts.focus.is_some();
        let style = if is_here { theme.indigo } else { theme.faint };
        canvas.put_fit(area, (0, top), area.width, words::one_action(lang), style);
        let labels = words::if_then_labels(lang);
        let widest = labels.iter().map(|label| text::width(label)).max();
        let column = 4 + widest.unwrap_or(0) as u16;
        let hints = words::if_then_examples(lang);
        for (place, line) in [Text::Cue, Text::Action].into_iter().enumerate() {
            let y = top + 1 + place as u16;
            if y >= area.height {
                return;
            }
            let is_this = self.texts.focus == Some(line);
            let style = if is_this { theme.indigo } else { theme.faint };
            if is_this {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            canvas.put(area, 2, y, labels[place], style);
            let inner = Rect {
                x: area.x + column.min(area.width),
                y: area.y + y,
                width: area.width.saturating_sub(column).min(72),
                height: 1,
            };
            self.texts.draw(canvas, inner, line, hints[place]);
        }
        if is_airy {
            let said = words::becomes_takeaway(lang);
            canvas.put_fit(area, (2, top + 4), area.width, said, theme.faint);
        }
    }
}
