//! The last step: the difference from the month before, what is missing, and what finishing does.

use ratatui::layout::Rect;

use super::Reviewing;
use super::texts::Text;
use crate::domain::Lang;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::month_review as words;
use crate::words::progress;

/// Titles up to this width stand in a column with what is said behind them.
const TITLE: usize = 32;

impl Reviewing {
    /// Draws it.
    pub(super) fn view_finish(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let mut prose = Prose::new(area.width);
        prose.say(words::finishing(look.lang), look.theme.indigo);
        self.say_effects(&mut prose, &look);
        prose.blank();
        self.say_missing(&mut prose, &look);
        self.say_goals(&mut prose, &look);
        self.say_differences(&mut prose, &look);
        prose.read(canvas, area, &mut self.scroll);
    }

    /// What will be done besides keeping the facts.
    fn say_effects(&self, prose: &mut Prose, look: &Look) {
        let mut effects = Vec::new();
        for line in &self.known.goals {
            let goal = line.goal.id;
            let Some(verdict) = self.verdict(goal).map(|said| said.verdict) else {
                continue;
            };
            let Some(state) = verdict.state() else {
                continue;
            };
            let is_done = (self.seen.as_ref()).is_some_and(|it| it.has_carried_out(goal, verdict));
            if line.goal.state != state && !is_done {
                effects.push(words::state_moves(look.lang, &line.goal.title, state));
            }
        }
        if let Some(line) = self.focus.and_then(|id| self.known.goal(id)) {
            let title = &line.goal.title;
            effects.push(words::in_focus(look.lang, self.month.next(), title));
        }
        let action = self.texts.text(Text::Action);
        if !action.trim().is_empty() {
            let cue = self.texts.text(Text::Cue);
            let said = words::if_then(look.lang, cue.trim(), action.trim());
            effects.push(words::take_away(look.lang, &said));
        }
        let lead = format!("  {} ", look.symbols.chosen);
        for effect in effects {
            prose.add(&lead, look.theme.moss, &[(effect, look.theme.ink)]);
        }
    }

    fn say_differences(&self, prose: &mut Prose, look: &Look) {
        let lang = look.lang;
        if self.known.before.is_none() {
            prose.say(words::first_month(lang), look.theme.faint);
            return;
        }
        let above = words::since(lang, self.month.before());
        prose.say(above, look.theme.heading());
        let mut lines = self.fact_lines(look);
        lines.retain(|line| line.by.is_some_and(|by| by != 0));
        if lines.is_empty() {
            prose.say(words::everything_same(lang), look.theme.ink);
        }
        let label = lines.iter().map(|line| text::width(&line.label)).max();
        let label = label.unwrap_or(0) + 2;
        let number = lines.iter().map(|line| text::width(&line.now)).max();
        for line in lines {
            let lead = format!("  {}", text::pad(&line.label, label));
            let now = text::pad(&line.now, number.unwrap_or(0) + 2);
            let runs = [
                (now, look.theme.ink),
                (words::by_much(lang, &line), look.theme.faint),
            ];
            prose.add(&lead, look.theme.faint, &runs);
        }
    }

    fn say_goals(&self, prose: &mut Prose, look: &Look) {
        if self.known.goals.is_empty() {
            return;
        }
        prose.say(words::goals(look.lang), look.theme.heading());
        let widths = self
            .known
            .goals
            .iter()
            .map(|line| text::width(&line.goal.title));
        let widest = widths.filter(|width| *width <= TITLE).max().unwrap_or(0);
        for line in &self.known.goals {
            let title = text::pad(&line.goal.title, widest);
            prose.add("  ", look.theme.ink, &[(title, look.theme.ink)]);
            prose.append(4, &self.goal_runs(line, look));
        }
        prose.blank();
    }

    /// How far a goal is, since last month, how it stands, and what was said of it.
    fn goal_runs(&self, line: &super::known::GoalLine, look: &Look) -> Vec<Run> {
        let (lang, theme) = (look.lang, look.theme);
        let dot = || (format!(" {} ", look.symbols.dot), theme.faint);
        let (judged, is_default) = self.judged(line, lang);
        let style = if is_default { theme.faint } else { theme.ink };
        let mut runs = vec![(judged, style)];
        if let Some(done) = line.progress.done {
            let mut said = progress::percent(lang, done);
            if let Some(points) = line.gained {
                said = format!("{said} ({})", words::gained(lang, points));
            }
            runs.extend([dot(), (said, theme.ink)]);
        }
        let standing = progress::standing(lang, line.progress.standing);
        if !standing.is_empty() {
            let style = theme.standing(line.progress.standing);
            runs.extend([dot(), (standing, style)]);
        }
        runs
    }

    /// What may be missing, which is never required.
    fn say_missing(&self, prose: &mut Prose, look: &Look) {
        let missing = self.missing(look.lang);
        if missing.is_empty() {
            return;
        }
        let heading = [(
            words::what_is_missing(look.lang).to_owned(),
            look.theme.heading(),
        )];
        prose.add("", look.theme.ink, &heading);
        prose.append(
            0,
            &[(words::none_required(look.lang).to_owned(), look.theme.faint)],
        );
        for sentence in missing {
            prose.add("  ", look.theme.ink, &[(sentence, look.theme.amber)]);
        }
        prose.blank();
    }

    fn missing(&self, lang: Lang) -> Vec<String> {
        let mut missing = Vec::new();
        let unchecked: Vec<&str> = self
            .known
            .goals
            .iter()
            .filter(|line| line.goal.is_active() && !line.is_checked_in)
            .map(|line| line.goal.title.as_str())
            .collect();
        if !unchecked.is_empty() {
            let titles = unchecked.join(lang.pick(", ", "、"));
            let as_of = self.known.facts.as_of;
            let past = (as_of < self.known.today).then_some(as_of);
            missing.push(words::missing_check_ins(lang, &titles, past));
        }
        let labels = words::texts(lang);
        let empty: Vec<&str> = Text::BACK
            .into_iter()
            .zip(labels)
            .filter(|(text, _)| self.texts.is_empty(*text))
            .map(|(_, label)| label)
            .collect();
        if !empty.is_empty() {
            missing.push(words::missing_texts(lang, &empty));
        }
        if self.focus.is_none() && !self.known.goals.is_empty() {
            missing.push(words::missing_focus(lang).to_owned());
        }
        let is_half = self.texts.text(Text::Action).trim().is_empty();
        if is_half && !self.texts.text(Text::Cue).trim().is_empty() {
            missing.push(words::missing_action(lang).to_owned());
        }
        missing
    }
}
