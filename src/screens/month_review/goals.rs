//! The second step: each goal with where it stands, a check-in, and what shall become of it.

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::known::GoalLine;
use super::news::Rows;
use super::{Effect, Reviewing};
use crate::domain::{Cx, GoalVerdict, Id, Lang, Measure, Verdict};
use crate::screens::Begin;
use crate::text::Editor;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::look::Theme;
use crate::ui::mouse::Mouse;
use crate::words::{app, month_review as words, progress, terms};

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
    pub(super) fn act_on_goal(&mut self, action: Action, cx: &Cx) -> Effect {
        let selected = self.goals.selected();
        let Some(line) = self.known.goals.get(selected) else {
            return Effect::None;
        };
        let is_verb = matches!(
            action,
            Action::Next | Action::Open | Action::Edit | Action::Answer(_)
        );
        let is_click = matches!(action, Action::Point(_));
        if (is_verb && self.news.rows == Rows::Other) || (is_click && self.news.rows != Rows::Same)
        {
            return Effect::Say(app::look_again(cx.lang).into());
        }
        let goal = line.goal.id;
        match action {
            Action::Next | Action::Open => return self.check_in(goal, cx),
            Action::Point(row) if row == selected => return self.check_in(goal, cx),
            Action::Edit => return Effect::Begin(Begin::EditGoal(goal)),
            Action::Answer(number) => {
                let place = usize::from(number).wrapping_sub(1);
                if self.is_settled(line) {
                    return Effect::Say(words::has_ended(cx.lang, line.goal.state));
                }
                if let Some(verdict) = Verdict::ALL.get(place) {
                    return self.say_verdict(goal, *verdict, cx);
                }
            }
            action => _ = self.goals.act(action, self.known.goals.len()),
        }
        Effect::None
    }

    /// What is checked in while one looks back on a month that is over counts for its last day.
    fn check_in(&self, goal: Id, cx: &Cx) -> Effect {
        let as_of = self.known.facts.as_of;
        Effect::Begin(if as_of < cx.today {
            Begin::CheckInOn(goal, as_of)
        } else {
            Begin::CheckIn(goal)
        })
    }

    /// Whether the goal came to its end elsewhere: its verdict is only read.
    fn is_settled(&self, line: &GoalLine) -> bool {
        let review = self.seen.as_ref();
        let goal = line.goal.id;
        let said = self.verdict(goal).map(|said| said.verdict);
        let is_otherwise = said.is_some_and(|said| said.state() != Some(line.goal.state));
        let is_ours = [Verdict::Drop, Verdict::Achieved]
            .into_iter()
            .any(|verdict| review.is_some_and(|review| review.has_carried_out(goal, verdict)));
        line.has_ended() && !is_otherwise && !is_ours
    }

    /// What is said of a goal in few words, and whether that is only what it comes to by itself.
    pub(super) fn judged(&self, line: &GoalLine, lang: Lang) -> (String, bool) {
        match self.verdict(line.goal.id) {
            Some(said) => (progress::verdict(lang, said.verdict).into(), false),
            None if line.goal.is_active() => (words::default_verdict(lang).into(), true),
            None => {
                let state = progress::goal_state(lang, line.goal.state);
                (format!("({state})"), true)
            }
        }
    }

    /// A change and a drop ask for a reason first.
    fn say_verdict(&mut self, goal: Id, verdict: Verdict, cx: &Cx) -> Effect {
        if verdict.asks_why() {
            let said = self.verdict(goal).map(|said| said.reason.as_str());
            let said = said.filter(|said| !said.is_empty());
            let typed = self.reasons.get(&goal).map(String::as_str);
            self.reason = Some(Reason::new(
                goal,
                verdict,
                said.or(typed).unwrap_or_default(),
            ));
            return Effect::None;
        }
        if let Some(said) = self.verdict(goal).filter(|said| !said.reason.is_empty()) {
            let reason = said.reason.clone();
            self.reasons.insert(goal, reason);
        }
        let reason = String::new();
        self.judge(
            GoalVerdict {
                goal,
                verdict,
                reason,
            },
            cx,
        )
    }

    /// Answers an action while a reason is asked.
    pub(super) fn answer_reason(&mut self, action: Action, cx: &Cx) -> Effect {
        match (action, &self.reason) {
            (Action::Save, Some(reason)) => {
                let verdict = GoalVerdict {
                    goal: reason.goal,
                    verdict: reason.verdict,
                    reason: reason.line.trimmed(),
                };
                return self.judge(verdict, cx);
            }
            (Action::Back, _) => {
                if let Some(reason) = self.reason.take() {
                    self.reasons.insert(reason.goal, reason.text());
                }
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
            let is_over = self.known.facts.as_of < self.known.today;
            prose.say(words::no_goals(look.lang, is_over), look.theme.ink);
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
        self.news.goals_drawn();
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
    fn cell(&self, line: &GoalLine, column: usize, theme: &Theme, lang: Lang) -> (String, Style) {
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
                    .map_or("-".into(), |points| words::gained(lang, points)),
                theme.ink,
            ),
            2 => (
                progress::standing(lang, progress.standing),
                theme.standing(progress.standing),
            ),
            3 => match line.checked {
                Some(day) if line.is_checked_in => (self.when(day, lang), theme.moss),
                Some(day) => (self.when(day, lang), theme.faint),
                None => ("-".into(), theme.faint),
            },
            _ => match self.judged(line, lang) {
                (said, false) => (said, theme.ink),
                (said, true) => (said, theme.faint),
            },
        }
    }

    /// The day of a check-in: so many days ago, and of a month that is over the day itself.
    fn when(&self, day: NaiveDate, lang: Lang) -> String {
        let (as_of, today) = (self.known.facts.as_of, self.known.today);
        if as_of < today {
            return terms::day(lang, day, today);
        }
        words::checked(lang, (today - day).num_days().max(0))
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
        let as_of = self.known.facts.as_of;
        let past = (as_of < self.known.today).then_some(as_of);
        let when = line.checked.map(|day| self.when(day, lang));
        let checked = words::checked_in(lang, when.as_deref(), line.is_checked_in, past);
        let style = if line.is_checked_in {
            theme.moss
        } else {
            theme.amber
        };
        canvas.put_fit(area, (2, y), area.width, &checked, style);
        let said = self.verdict(line.goal.id).cloned();
        let asked = self.reason.as_ref().map(|reason| reason.verdict);
        let chosen = asked.or_else(|| said.as_ref().map(|said| said.verdict));
        if asked.is_none() && self.is_settled(line) {
            let ended = words::has_ended(lang, line.goal.state);
            canvas.put_fit(area, (2, y + 1), area.width, &ended, theme.faint);
            return;
        }
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
fn standing_parts(line: &GoalLine, lang: Lang) -> Vec<String> {
    let known = &line.progress;
    let value = match known.value {
        Some(value) => {
            let counted = line.then.counted();
            let value = progress::value(lang, counted, value);
            match known.done {
                // A number does not tell by itself how far it is, least of all one that falls.
                Some(done) if matches!(counted, Measure::Number { .. }) => {
                    let gap = lang.pick(" ", "");
                    format!("{value}{gap}({})", progress::percent(lang, done))
                }
                _ => value,
            }
        }
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
