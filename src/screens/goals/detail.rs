//! One goal in full: what it is, how far it is and how it stands, its chart, its takeaways, and what happened to it.

use ratatui::layout::Rect;

use super::log::{self, Stop};
use super::row::{GAUGE, gauge_ink};
use crate::domain::{
    CheckIn, Course, Cx, GoalState, Id, Lang, Measure, Revision, Standing, course,
};
use crate::store::{self, GoalRow, OpenRow, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::chart::{Chart, Scale, gauge};
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::goals::{self as words, Label};
use crate::words::{journal, progress as progress_words};

/// The most columns that are read in one row.
const MEASURE: u16 = 96;
/// Takeaways that are listed; the rest is among the follow-ups.
const TAKEAWAYS: u32 = 20;
/// The fewest and the most rows of a chart, without what its signs mean.
const CHART: (u16, u16) = (8, 17);

/// A goal as read, with all that is shown of it.
#[derive(Debug)]
pub(super) struct Detail {
    row: GoalRow,
    mentors: Vec<String>,
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
    takeaways: Vec<OpenRow>,
    course: Course,
    /// Where in the log the cursor stands; `None` is at the goal itself.
    at: Option<Id>,
    loss: Option<Loss>,
    /// What the cursor stands at will go by what is being done here.
    expects_loss: bool,
    scroll: Scroll,
    /// Wrapped once for a size and a look.
    wrapped: Option<((u16, u16, Look), Prose)>,
    /// Where the cursor can stand, from the top.
    stops: Vec<Stop>,
    /// The row of each in the last picture; empty before the first.
    lines: Vec<usize>,
}

/// What the cursor stood at is gone, so that a key that was meant for it would hit something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loss {
    /// By what was done here, and nothing else is left in the log: the next picture shows it.
    Own,
    /// By something else.
    Others,
}

impl Detail {
    /// Reads what is shown of the goal of `row`.
    pub(super) fn read(row: &GoalRow, reader: &Reader, cx: &Cx) -> Result<Self, store::Error> {
        let goal = &row.goal;
        let check_ins = reader.check_ins_of(goal.id)?;
        let revisions = reader.revisions_of(goal.id)?;
        let takeaways = reader.takeaways_of_goal(goal, TAKEAWAYS)?;
        let names = reader.mentor_names()?;
        Ok(Self {
            mentors: goal
                .mentors
                .iter()
                .filter_map(|id| names.get(id).cloned())
                .collect(),
            course: course(goal, &check_ins, &revisions, cx.today),
            stops: log::stops(&takeaways, (&check_ins, &revisions)),
            takeaways,
            row: row.clone(),
            check_ins,
            revisions,
            at: None,
            loss: None,
            expects_loss: false,
            scroll: Scroll::default(),
            wrapped: None,
            lines: Vec::new(),
        })
    }

    /// With the cursor and as far down as `old`, which is of the same goal. Where what the cursor stood at is gone it stands
    /// at what followed.
    pub(super) fn in_place_of(mut self, old: &Self) -> Self {
        self.scroll = old.scroll;
        let ids = |stops: &[Stop]| stops.iter().map(Stop::id).collect::<Vec<Id>>();
        let (before, now) = (ids(&old.stops), ids(&self.stops));
        self.at = old.at;
        self.loss = old.loss;
        if let Some(at) = old.at.filter(|at| !now.contains(at)) {
            let place = before.iter().position(|id| *id == at).unwrap_or(0);
            let (above, below) = before.split_at(place);
            let mut near = below.iter().chain(above.iter().rev());
            self.at = near.find(|id| now.contains(id)).copied();
            self.loss = match (old.expects_loss, self.at) {
                (true, Some(_)) => None,
                (true, None) => Some(Loss::Own),
                (false, _) => Some(Loss::Others),
            };
        }
        self
    }

    /// Of which goal it is.
    pub(super) const fn goal(&self) -> Id {
        self.row.goal.id
    }

    /// What the cursor stands at in the log; `None` is the goal itself.
    pub(super) fn stop(&self) -> Option<&Stop> {
        self.stops.get(self.place()?)
    }

    /// Whether what the cursor stood at went away unseen; it is said once.
    pub(super) const fn forget_loss(&mut self) -> bool {
        self.loss.take().is_some()
    }

    /// What the cursor stands at will be gone, as the user wants it.
    pub(super) const fn expect_loss(&mut self) {
        self.expects_loss = true;
    }

    /// Moves the cursor, and where it has nowhere near to go the text; `true` if `action` was a move.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let (top, page) = self.scroll.sight();
        let place = self.place();
        let is_seen = |line: usize| (top..top + page).contains(&line);
        let next = match (action, place) {
            (Action::Down, Some(place)) => Some(place + 1),
            (Action::Down, None) => self.lines.iter().position(|line| *line >= top),
            (Action::Up, Some(place)) => place.checked_sub(1),
            _ => None,
        };
        if let Some(next) = next
            && self.lines.get(next).is_some_and(|line| is_seen(*line))
        {
            self.stand_at(Some(next));
            return true;
        }
        // Above the first row of the log is the goal.
        if action == Action::Top || action == Action::Up && place == Some(0) {
            self.stand_at(None);
        }
        if !self.scroll.act(action) {
            return false;
        }
        if action == Action::Bottom {
            self.stand_at(self.stops.len().checked_sub(1));
        }
        self.keep_in_sight();
        true
    }

    /// The cursor does not stay where nobody sees it.
    fn keep_in_sight(&mut self) {
        let seen = self.seen();
        if let Some(place) = self.place()
            && !seen.contains(&place)
            && !self.lines.is_empty()
        {
            let nearest = if place < seen.start {
                seen.clone().next()
            } else {
                seen.clone().next_back()
            };
            self.stand_at(nearest);
        }
    }

    /// The stops in sight.
    fn seen(&self) -> std::ops::Range<usize> {
        let (top, page) = self.scroll.sight();
        let from = self.lines.partition_point(|line| *line < top);
        from..self.lines.partition_point(|line| *line < top + page)
    }

    /// Points at a row of the log by its number among those in sight, counted from 1. Whether there is one.
    pub(super) fn point(&mut self, number: u8) -> bool {
        let place = (self.seen().start + usize::from(number)).checked_sub(1);
        let place = place.filter(|place| *place < self.stops.len());
        if place.is_some() {
            self.stand_at(place);
        }
        place.is_some()
    }

    fn stand_at(&mut self, place: Option<usize>) {
        self.at = place.and_then(|place| self.stops.get(place)).map(Stop::id);
        self.loss = None;
    }

    fn place(&self) -> Option<usize> {
        let at = self.at?;
        self.stops.iter().position(|stop| stop.id() == at)
    }

    /// Draws it; with a pointer in the log where it has the keys.
    pub(super) fn view(&mut self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        let look = *canvas.look;
        // One less: the sign that there is more stands right behind.
        let columns = area.width.saturating_sub(1).min(MEASURE);
        let is_it = |(wide, high, made): &(u16, u16, Look)| {
            (*wide, *high) == (columns, area.height) && made.is_drawn_as(&look)
        };
        if self.wrapped.as_ref().is_none_or(|(made, _)| !is_it(made)) {
            let (prose, lines) = self.wrap(&look, columns, area.height);
            self.lines = lines;
            self.wrapped = Some(((columns, area.height, look), prose));
        }
        let Some((_, prose)) = &self.wrapped else {
            return;
        };
        prose.read(canvas, area, &mut self.scroll);
        let (top, _) = self.scroll.sight();
        for (number, place) in (1..=u8::MAX).zip(self.seen()) {
            let y = (self.lines[place] - top) as u16;
            if has_keys && self.place() == Some(place) {
                canvas.put(area, 0, y, look.symbols.pointer, look.theme.indigo);
            }
            canvas.zone(area, y, Action::Stand(number));
        }
        if self.loss == Some(Loss::Own) {
            self.loss = None;
        }
    }

    fn wrap(&self, look: &Look, columns: u16, height: u16) -> (Prose, Vec<usize>) {
        let mut prose = Prose::new(columns);
        let mut lines = Vec::new();
        self.say_what(&mut prose, look);
        self.say_standing(&mut prose, look);
        self.say_chart(&mut prose, look, columns, height);
        self.say_words(&mut prose, look);
        let is_cut = self.takeaways.len() == TAKEAWAYS as usize;
        log::say_takeaways(&mut prose, &mut lines, look, &self.takeaways, is_cut);
        let steps = (&self.check_ins[..], &self.revisions[..]);
        log::say_steps(&mut prose, &mut lines, look, &self.row.goal, steps);
        (prose, lines)
    }

    fn say_what(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, goal) = (look.theme, look.lang, &self.row.goal);
        let mut title: Vec<Run> = vec![(text::visible(&goal.title).into_owned(), theme.heading())];
        if !goal.short.is_empty() {
            title.push((format!("  #{}", goal.short), theme.indigo));
        }
        if goal.private {
            title.push((format!("  {}", journal::private(lang)), theme.amber));
        }
        prose.add("", theme.ink, &title);
        let mut facts = vec![progress_words::goal_state(lang, goal.state).to_owned()];
        if goal.horizon.is_some() {
            facts.push(progress_words::horizon(lang, goal.horizon).to_owned());
        }
        facts.extend(words::due(lang, goal, look.today));
        if !self.mentors.is_empty() {
            let names = self.mentors.join(lang.pick(", ", "、"));
            facts.push(words::with(lang, &names));
        }
        prose.say_facts(facts, look.symbols.dot, theme.ink);
    }

    /// How far it is and how it stands, at one glance.
    fn say_standing(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang) = (look.theme, look.lang);
        let (goal, now) = (&self.row.goal, &self.row.progress);
        if now.done.is_none() && now.standing == Standing::Unset {
            return;
        }
        prose.blank();
        let [full, left] = gauge(look, now.done, GAUGE);
        let mut runs = vec![(full, gauge_ink(look, &self.row)), (left, theme.faint)];
        let measure = goal.counted();
        let far = words::how_far(lang, goal, now);
        if !far.is_empty() {
            runs.push((format!("  {far}"), theme.heading()));
        }
        // Of a number the way is no more than half of what one wants to know.
        if let (Measure::Number { .. }, Some(value), Some(done)) = (measure, now.value, now.done)
            && (measure.fraction(value).clamp(0.0, 1.0) - done).abs() < 1e-9
        {
            let value = progress_words::value(lang, measure, value);
            runs.push((format!("  {value}"), theme.ink));
        }
        let standing = progress_words::stands(lang, now);
        if goal.is_active() && !standing.is_empty() {
            let ink = theme.standing(now.standing);
            runs.push((format!("  {standing}"), ink));
        }
        prose.add("", theme.ink, &runs);
        let mut facts: Vec<Run> = Vec::new();
        let mut fact = |words: String, ink| {
            if !facts.is_empty() {
                facts.push((format!(" {} ", look.symbols.dot), theme.faint));
            }
            facts.push((words, ink));
        };
        if let Some(part) = now.expected.filter(|_| goal.is_active()) {
            fact(words::expected(lang, part), theme.ink);
        }
        if let Some(days) = now.still.filter(|_| now.is_still()) {
            fact(words::still(lang, days), theme.amber);
        }
        if now.is_doubted && goal.is_active() {
            fact(words::doubted(lang).to_owned(), theme.amber);
        } else if let Some(confidence) = now.confidence {
            fact(words::confidence(lang, confidence), theme.ink);
        }
        if !facts.is_empty() {
            prose.add("", theme.ink, &facts);
        }
    }

    fn say_chart(&self, prose: &mut Prose, look: &Look, columns: u16, height: u16) {
        let (theme, lang, goal) = (look.theme, look.lang, &self.row.goal);
        let has_points = self
            .check_ins
            .iter()
            .any(|one| one.value.is_some() || one.confidence.is_some());
        if !has_points {
            prose.blank();
            let words = if goal.state == GoalState::Active {
                words::no_check_in_yet(lang)
            } else {
                words::no_check_in(lang)
            };
            prose.say(words, theme.indigo);
            if goal.measure.is_none() && goal.due.is_none() {
                prose.say(words::can_be_sharper(lang), theme.faint);
            }
        }
        // Over no time there is no way to see.
        if self.course.from >= self.course.until {
            return;
        }
        let scale = scale(lang, goal.counted(), &self.course);
        let chart = Chart {
            course: &self.course,
            scale: &scale,
        };
        let rows = (height / 2).clamp(CHART.0, CHART.1);
        let rows = chart.rows(look, columns, rows);
        if !rows.is_empty() {
            prose.blank();
        }
        for row in rows {
            prose.put(row);
        }
    }

    /// What it is counted in, why it matters and how one will know.
    fn say_words(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, goal) = (look.theme, look.lang, &self.row.goal);
        for (label, text) in [(Label::Why, &goal.why), (Label::Criteria, &goal.criteria)] {
            if text.trim().is_empty() {
                continue;
            }
            prose.blank();
            prose.say(words::label(lang, label), theme.faint);
            for line in text.lines() {
                prose.say(line.to_owned(), theme.ink);
            }
        }
        let Some(measure) = &goal.measure else {
            return;
        };
        prose.blank();
        let label = words::label(lang, Label::Counted).to_owned();
        let counted = words::counted(lang, measure);
        prose.add(
            "",
            theme.ink,
            &[(label, theme.faint), (format!("  {counted}"), theme.ink)],
        );
        match measure {
            Measure::Milestones(steps) => {
                for step in steps {
                    let (sign, ink) = match step.reached {
                        Some(_) => (look.symbols.chosen, theme.moss),
                        None => (look.symbols.gauge[1], theme.faint),
                    };
                    let mut runs = vec![(text::visible(&step.text).into_owned(), theme.ink)];
                    if let Some(day) = step.reached {
                        let day = words::reached(lang, day, look.today);
                        runs.push((format!("   {day}"), theme.faint));
                    }
                    prose.add(&format!("  {sign} "), ink, &runs);
                }
            }
            Measure::Levels(levels) => {
                let now = self.row.progress.value;
                for (place, text) in levels.iter().enumerate().rev() {
                    let level = place as f64 - 2.0;
                    let is_now = now == Some(level);
                    let sign = if is_now { look.symbols.point } else { " " };
                    let ink = if is_now { theme.heading() } else { theme.ink };
                    let name = progress_words::value(lang, measure, level);
                    let lead = format!("  {sign} {name:>2}  ");
                    prose.add(
                        &lead,
                        if is_now { theme.moss } else { theme.faint },
                        &[(text::visible(text).into_owned(), ink)],
                    );
                }
            }
            Measure::Percent | Measure::Number { .. } => {}
        }
    }
}

/// What stands beside the chart: what counts as the beginning, the aim, and half the way; of levels, each of them.
fn scale(lang: Lang, measure: &Measure, course: &Course) -> Scale {
    let (from, to) = measure.span();
    let at = |part: f64| {
        let value = part.mul_add(to - from, from);
        match measure {
            // There is no half of a step.
            Measure::Milestones(_) if value.fract() != 0.0 => String::new(),
            Measure::Milestones(_) => progress_words::number(value),
            measure => progress_words::value(lang, measure, value),
        }
    };
    let reached = course.points.iter().filter_map(|point| point.done);
    if matches!(measure, Measure::Levels(_)) {
        return Scale::over(&[1.0, 0.0, 1.5, 0.5], std::iter::once(2.0), at);
    }
    let is_beyond = reached.clone().any(|part| part > 1.0);
    let middle: &[f64] = if is_beyond {
        &[1.0, 0.0]
    } else {
        &[1.0, 0.0, 0.5]
    };
    Scale::over(middle, reached, at)
}
