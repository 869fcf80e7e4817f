//! How one came to a mentor and where it went: who introduced whom, the approaches, the closing, the stages with their days.

use super::{Detail, labelled};
use crate::domain::{Approach, Farewell, Kind, Stage, StageMove, next_step};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::{approach as approach_words, farewell as farewell_words, finding};
use crate::words::{mentor_detail as words, terms};

impl Detail {
    /// Through whom I met them, and whom I met through them.
    pub(super) fn say_introductions(&self, prose: &mut Prose, look: &Look) {
        if self.through.is_none() && self.led_to.is_empty() {
            return;
        }
        let (theme, lang) = (look.theme, look.lang);
        prose.blank();
        prose.say(words::introductions(lang), theme.faint);
        let person = |name: &str, stage: Option<Stage>| -> Vec<Run> {
            let mut runs = vec![(name.to_owned(), theme.ink)];
            if let Some(stage) = stage {
                runs.push((format!("  {}", terms::stage(lang, stage)), theme.faint));
            }
            runs
        };
        let labels = [words::met_through(lang), words::led_to(lang)];
        let width = labels.map(text::width).into_iter().max().unwrap_or(0);
        let lead = |label: &str| format!("{}  ", text::pad(label, width));
        if let Some((name, stage)) = &self.through {
            prose.add(&lead(labels[0]), theme.faint, &person(name, *stage));
        }
        for (place, (name, stage)) in self.led_to.iter().enumerate() {
            let label = if place == 0 { labels[1] } else { "" };
            prose.add(&lead(label), theme.faint, &person(name, Some(*stage)));
        }
    }

    /// The approaches, the newest first, with what was answered.
    pub(super) fn say_approaches(&self, prose: &mut Prose, look: &Look) {
        let waits = self.approaches.iter().find(|one| one.answer.is_none());
        let action = self.open.iter().find(|one| one.kind == Kind::Action);
        if let Some(next) = next_step(&self.mentor, waits, action, look.today) {
            prose.blank();
            let said = finding::next_step(look.lang, &next, look.today);
            let lead = format!("{}  ", words::next(look.lang));
            prose.add(&lead, look.theme.faint, &[(said, look.theme.indigo)]);
        }
        if self.approaches.is_empty() {
            return;
        }
        prose.blank();
        prose.say(words::approaches(look.lang), look.theme.faint);
        for approach in &self.approaches {
            say_approach(prose, look, approach);
        }
    }

    /// The closings, which stay readable.
    pub(super) fn say_closings(&self, prose: &mut Prose, look: &Look) {
        for farewell in &self.farewells {
            say_closing(prose, look, farewell);
        }
    }

    /// The stages with their days.
    pub(super) fn say_stages(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, mentor) = (look.theme, look.lang, &self.mentor);
        let reached = mentor.stages();
        if reached.is_empty() {
            return;
        }
        prose.blank();
        prose.say(words::stages(lang), theme.faint);
        let names = reached.iter().map(|one| terms::stage(lang, one.stage));
        let names = names.map(text::width).max().unwrap_or(0);
        for StageMove { stage, day } in reached {
            let lead = format!("{}  ", text::pad(terms::stage(lang, stage), names));
            let day = terms::date(lang, day);
            prose.add(&lead, theme.ink, &[(day, theme.faint)]);
        }
    }
}

fn say_approach(prose: &mut Prose, look: &Look, approach: &Approach) {
    let (theme, lang, today) = (look.theme, look.lang, look.today);
    let mut facts = vec![words::approach(lang, approach, today)];
    let is_answered = approach.answer.is_some();
    facts.extend(
        approach
            .sent
            .filter(|_| is_answered)
            .map(|sent| words::sent_on(lang, sent, today)),
    );
    if !approach.channel.trim().is_empty() {
        facts.push(approach.channel.trim().to_owned());
    }
    prose.say_facts(facts, look.symbols.dot, theme.ink);
    if let Some(day) = approach.follow_up.filter(|_| approach.is_waiting()) {
        let ink = if day <= today {
            theme.amber
        } else {
            theme.faint
        };
        prose.append(0, &[(words::follow_up(lang, day, today), ink)]);
    }
    let purpose = approach_words::field(lang, "purpose").label;
    labelled(
        prose,
        look,
        &[
            (purpose, &approach.purpose),
            (words::reply(lang), &approach.reply),
        ],
    );
}

fn say_closing(prose: &mut Prose, look: &Look, farewell: &Farewell) {
    let lang = look.lang;
    prose.blank();
    let heading = words::closing(lang, farewell.ended, look.today);
    prose.say(heading, look.theme.faint);
    let [reason, thanks, learned, in_touch] = farewell_words::steps(lang);
    labelled(
        prose,
        look,
        &[
            (reason, &farewell.reason),
            (thanks, &farewell.thanks),
            (learned, &farewell.learned),
            (in_touch, &farewell.in_touch),
        ],
    );
}
