//! The second step: each goal with where it stands, a check-in, and what shall become of it.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::known::GoalLine;
use super::{Effect, Reviewing};
use crate::domain::{GoalVerdict, Id, Verdict};
use crate::screens::Begin;
use crate::text::Editor;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::look::Theme;
use crate::ui::mouse::Mouse;
use crate::words::{month_review as words, progress};

/// From this width on all columns have room, and from the other on all but the day of the last check-in.
const ALL_COLUMNS: u16 = 96;
const MOST_COLUMNS: u16 = 64;
/// The widths of the columns behind the title: done, since, standing, checked in, verdict.
const WIDTHS: [u16; 5] = [6, 7, 11, 13, 10];
/// The rows of what is said of the selected goal, with room and without.
const DETAIL: u16 = 7;
const SHORT_DETAIL: u16 = 3;

/// Why a goal is changed or dropped, while it is asked.
#[derive(Debug)]
pub(super) struct Reason {
    pub(super) goal: Id,
    pub(super) verdict: Verdict,
    line: Field,
}

impl Reason {
    pub(super) fn new(goal: Id, verdict: Verdict, said: &str) -> Self {
        let line = Field::new(said);
        Self {
            goal,
            verdict,
            line,
        }
    }

    pub(super) fn text(&self) -> String {
        self.line.editor.text()
    }

    pub(super) fn version(&self) -> u64 {
        self.line.editor.version()
    }

    pub(super) fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        editing::edit(&mut self.line.editor, held, key, at)
    }

    pub(super) fn mouse(&mut self, mouse: Mouse) -> bool {
        self.line.mouse(mouse)
    }

    pub(super) fn type_text(&mut self, text: &str, at: u64) {
        self.editor().insert(text, at);
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.editor().paste(text);
    }

    const fn editor(&mut self) -> &mut Editor {
        &mut self.line.editor
    }
}

impl Reviewing {
    /// Answers an action in the list of goals.
    pub(super) fn act_on_goal(&mut self, action: Action) -> Effect {
        let selected = self.goals.selected();
        let Some(line) = self.known.goals.get(selected) else {
            return Effect::None;
        };
        let goal = line.goal.id;
        match action {
            Action::Next | Action::Open => return Effect::Begin(Begin::CheckIn(goal)),
            Action::Point(row) if row == selected => return Effect::Begin(Begin::CheckIn(goal)),
            Action::Edit => return Effect::Begin(Begin::EditGoal(goal)),
            Action::Answer(number) => {
                let place = usize::from(number).wrapping_sub(1);
                if let Some(verdict) = Verdict::ALL.get(place) {
                    return self.say_verdict(goal, *verdict);
                }
            }
            action => _ = self.goals.act(action, self.known.goals.len()),
        }
        Effect::None
    }

    /// A change and a drop ask for a reason first.
    fn say_verdict(&mut self, goal: Id, verdict: Verdict) -> Effect {
        if verdict.asks_why() {
            let said = self.verdict(goal).map_or("", |said| &said.reason);
            self.reason = Some(Reason::new(goal, verdict, said));
            return Effect::None;
        }
        self.judge(GoalVerdict {
            goal,
            verdict,
            reason: String::new(),
        })
    }

    /// Answers an action while a reason is asked.
    pub(super) fn answer_reason(&mut self, action: Action) -> Effect {
        match (action, &self.reason) {
            (Action::Save, Some(reason)) => {
                let verdict = GoalVerdict {
                    goal: reason.goal,
                    verdict: reason.verdict,
                    reason: reason.line.trimmed(),
                };
                return self.judge(verdict);
            }
            (Action::Back, _) => {
                self.reason = None;
                if !self.is_touched() {
                    self.clean = self.version;
                    self.resumed = false;
                }
            }
            _ => {}
        }
        Effect::None
    }

    /// What was said of a goal.
    pub(super) fn verdict(&self, goal: Id) -> Option<&GoalVerdict> {
        self.seen.as_ref()?.verdict(goal)
    }

    /// Draws the list, and below it what is said of the selected goal.
    pub(super) fn view_goals(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        if let Some(reason) = &mut self.reason {
            reason.line.leave_out();
            let goals = &self.known.goals;
            if let Some(place) = goals.iter().position(|line| line.goal.id == reason.goal) {
                self.goals.select(place);
            }
        }
        if self.known.goals.is_empty() {
            let mut prose = crate::ui::prose::Prose::new(area.width);
            prose.say(words::no_goals(look.lang), look.theme.ink);
            prose.draw(canvas, area, 0);
            return;
        }
        let detail = if area.height >= 2 * DETAIL {
            DETAIL
        } else {
            SHORT_DETAIL
        };
        // What is said of the selected goal follows the list closely, where that is short.
        let room = area.height.saturating_sub(detail);
        let needed = u16::try_from(self.known.goals.len() + 2).unwrap_or(u16::MAX);
        let list = Rect {
            height: needed.min(room),
            ..area
        };
        self.view_list(canvas, list);
        let below = Rect {
            y: list.bottom(),
            height: detail.min(area.height),
            ..area
        };
        self.view_selected(canvas, below, detail == DETAIL);
    }

    fn view_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let columns = shown(area.width);
        let names = words::goal_columns(look.lang);
        let title = title_width(area.width, &columns);
        canvas.put_fit(area, (2, 0), title, names[0], look.theme.faint);
        each_column(area.width, &columns, |column, x, width| {
            let words = names[column + 1];
            canvas.put_fit(area, (x, 0), width, words, look.theme.faint);
        });
        let rows = Rect {
            y: area.y + 1.min(area.height),
            height: area.height.saturating_sub(1),
            ..area
        };
        let window = self.goals.window(self.known.goals.len(), rows.height);
        let has_more = window.end < self.known.goals.len();
        for (y, place) in (0..).zip(window) {
            let line = &self.known.goals[place];
            let is_selected = place == self.goals.selected();
            let style = if is_selected {
                canvas.put(rows, 0, y, look.symbols.pointer, look.theme.indigo);
                look.theme.ink.add_modifier(Modifier::BOLD)
            } else {
                look.theme.ink
            };
            canvas.put_fit(rows, (2, y), title, &line.goal.title, style);
            each_column(rows.width, &columns, |column, x, width| {
                let (words, style) = self.cell(line, column, &look.theme, look.lang);
                canvas.put_fit(rows, (x, y), width, &words, style);
            });
            canvas.zone(rows, y, Action::Point(place));
        }
        if has_more {
            canvas.put_more(rows);
        }
    }

    /// A column of a goal's row.
    fn cell(
        &self,
        line: &GoalLine,
        column: usize,
        theme: &Theme,
        lang: crate::domain::Lang,
    ) -> (String, Style) {
        let progress = &line.progress;
        match column {
            0 => (
                progress
                    .done
                    .map_or("-".into(), |done| progress::percent(lang, done)),
                theme.ink,
            ),
            1 => (
                line.gained
                    .map_or(String::new(), |points| words::gained(lang, points)),
                theme.ink,
            ),
            2 => (
                progress::standing(lang, progress.standing),
                theme.standing(progress.standing),
            ),
            3 => match line.checked {
                Some(days) if line.is_checked_in() => (words::checked(lang, days), theme.moss),
                Some(days) => (words::checked(lang, days), theme.faint),
                None => ("-".into(), theme.faint),
            },
            _ => match self.verdict(line.goal.id) {
                Some(said) => (progress::verdict(lang, said.verdict).into(), theme.ink),
                None => (words::default_verdict(lang).into(), theme.faint),
            },
        }
    }

    fn view_selected(&mut self, canvas: &mut Canvas, area: Rect, in_full: bool) {
        let look = *canvas.look;
        let (lang, theme) = (look.lang, look.theme);
        let Some(line) = self.known.goals.get(self.goals.selected()) else {
            return;
        };
        let mut y = 0;
        if in_full {
            canvas.rule(area, 0);
            let heading = theme.heading();
            canvas.put_fit(area, (2, 1), area.width, &line.goal.title, heading);
            let parts = standing_parts(line, lang).join(&format!(" {} ", look.symbols.dot));
            canvas.put_fit(area, (2, 2), area.width, &parts, theme.ink);
            y = 3;
        }
        let checked = words::checked_in(lang, line.checked, line.is_checked_in());
        let style = if line.is_checked_in() {
            theme.moss
        } else {
            theme.amber
        };
        canvas.put_fit(area, (2, y), area.width, &checked, style);
        let said = self.verdict(line.goal.id).cloned();
        let asked = self.reason.as_ref().map(|reason| reason.verdict);
        let chosen = asked.or_else(|| said.as_ref().map(|said| said.verdict));
        view_verdicts(canvas, area, y + 1, chosen, in_full);
        if let Some(reason) = &mut self.reason {
            let label = match reason.verdict {
                Verdict::Drop => words::why_drop(lang),
                _ => words::why_change(lang),
            };
            let x = canvas.put_fit(area, (2, y + 2), area.width, label, theme.indigo) + 2;
            let line = Rect {
                x: area.x + x.min(area.width),
                y: area.y + y + 2,
                width: area.width.saturating_sub(x).min(64),
                height: u16::from(area.height > y + 2),
            };
            reason.line.draw(canvas, line, true);
        } else if let Some(said) = said {
            if !said.reason.is_empty() {
                let x = canvas.put(area, 2, y + 2, words::because(lang), theme.faint) + 2;
                canvas.put_fit(area, (x, y + 2), area.width, &said.reason, theme.ink);
            }
            if said.verdict == Verdict::Change {
                let hint = words::revise_hint(lang);
                canvas.put_fit(area, (2, y + 3), area.width, hint, theme.faint);
            }
        }
    }
}

/// The four verdicts with their keys; the chosen one bears a sign, the default one brackets until another is chosen.
fn view_verdicts(
    canvas: &mut Canvas,
    area: Rect,
    y: u16,
    chosen: Option<Verdict>,
    is_labelled: bool,
) {
    let look = *canvas.look;
    let mut x = 2;
    if is_labelled {
        x = canvas.put(area, x, y, words::verdict(look.lang), look.theme.faint) + 2;
    }
    for (number, verdict) in (1u8..).zip(Verdict::ALL) {
        let start = x;
        let is_chosen = chosen == Some(verdict);
        let (sign, style) = if is_chosen {
            let style = look.theme.indigo.add_modifier(Modifier::BOLD);
            (look.symbols.chosen, style)
        } else {
            ("", look.theme.ink)
        };
        x = canvas.put(area, x, y, sign, style);
        x = canvas.put(area, x, y, &number.to_string(), look.theme.indigo) + 1;
        x = canvas.put(area, x, y, progress::verdict(look.lang, verdict), style);
        let zone = Rect {
            x: area.x + start.min(area.width),
            width: x.saturating_sub(start),
            ..area
        };
        canvas.zone(zone, y, Action::Answer(number));
        x += if is_labelled { 3 } else { 1 };
    }
}

/// What is known of a goal, in a few parts.
fn standing_parts(line: &GoalLine, lang: crate::domain::Lang) -> Vec<String> {
    let known = &line.progress;
    let value = match known.value {
        Some(value) => progress::value(lang, line.goal.counted(), value),
        None => words::no_value(lang).into(),
    };
    let standing = progress::standing(lang, known.standing);
    let mut parts = vec![value];
    parts.extend(known.expected.map(|part| words::expected(lang, part)));
    parts.extend((!standing.is_empty()).then_some(standing));
    parts.extend(known.confidence.map(|sure| words::confidence(lang, sure)));
    parts
}

/// The columns behind the title for which there is room.
fn shown(width: u16) -> Vec<usize> {
    if width >= ALL_COLUMNS {
        vec![0, 1, 2, 3, 4]
    } else if width >= MOST_COLUMNS {
        vec![0, 1, 2, 4]
    } else {
        vec![0, 4]
    }
}

/// The columns that the title takes.
fn title_width(width: u16, columns: &[usize]) -> u16 {
    let taken: u16 = columns.iter().map(|column| WIDTHS[*column] + 2).sum();
    width.saturating_sub(2 + taken)
}

/// Goes through the columns behind the title: which, where, how wide.
fn each_column(width: u16, columns: &[usize], mut draw: impl FnMut(usize, u16, u16)) {
    let mut x = 2 + title_width(width, columns) + 2;
    for column in columns {
        draw(*column, x, WIDTHS[*column]);
        x += WIDTHS[*column] + 2;
    }
}
