//! One version in full: the picture of its skills, then what it says, and who gives now what it needs.

use ratatui::style::Style;

use super::page::Told;
use super::rows::Matter;
use super::supports;
use crate::domain::{Outlook, SelfAnalysis, Trait, skills, traits};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::radar::{Radar, Spoke};
use crate::words::analyses::{self as words, Part};
use crate::words::analysis;

/// Tells all of a version, in so many columns and rows.
pub(super) fn tell(
    matter: &Matter,
    version: &SelfAnalysis,
    look: &Look,
    (columns, height): (u16, u16),
    has_tables: bool,
) -> Told {
    let mut told = Told::new(columns);
    let prose = &mut told.prose;
    say_head(prose, matter, version, look);
    let above = prose.height();
    say_skills(prose, version, look, (columns, height), has_tables);
    say_traits(prose, Part::Strengths, &version.strengths, look);
    say_traits(prose, Part::Weaknesses, &version.weaknesses, look);
    for of in Outlook::ALL {
        if of == Outlook::LookFor {
            // What is needed leads to whom to look for.
            say_needs(prose, matter, version, look, (columns, has_tables));
        }
        say_text(prose, of, version, look);
    }
    if prose.height() == above {
        prose.blank();
        prose.say(words::says_nothing(look.lang), look.theme.faint);
    }
    told
}

/// What it is, and how it stands.
fn say_head(prose: &mut Prose, matter: &Matter, version: &SelfAnalysis, look: &Look) {
    let (theme, lang) = (look.theme, look.lang);
    prose.say(words::heading(lang, version.day), theme.heading());
    if !version.is_finished() {
        prose.append(0, &[(words::goes_on(lang, version.step), theme.indigo)]);
        prose.say(words::go_on(lang), theme.faint);
    } else if matter.is_present(version) {
        prose.append(0, &[next_look(version, look)]);
    }
}

/// When the next look is due, and the ink of that.
pub(super) fn next_look(version: &SelfAnalysis, look: &Look) -> (String, Style) {
    let due = version.due();
    let ink = if due <= look.today {
        look.theme.amber
    } else {
        look.theme.faint
    };
    (words::next_look(look.lang, due, look.today), ink)
}

fn say_skills(
    prose: &mut Prose,
    version: &SelfAnalysis,
    look: &Look,
    (columns, height): (u16, u16),
    has_tables: bool,
) {
    let skills = skills(&version.skills);
    if skills.is_empty() {
        return;
    }
    say_part(prose, Part::Skills, look);
    let spokes = skills.iter().map(|skill| Spoke {
        name: &skill.name,
        first: skill.now.unwrap_or(0),
        second: skill.wanted.unwrap_or(0),
    });
    let spokes: Vec<Spoke> = spokes.collect();
    let radar = Radar {
        spokes: &spokes,
        names: analysis::now_and_wanted(look.lang),
        difference: crate::words::radar::gap(look.lang),
    };
    for row in picture(&radar, look, (columns, height), has_tables) {
        prose.put(row);
    }
}

/// The radar where it has room below a heading, else the table.
pub(super) fn picture(
    radar: &Radar,
    look: &Look,
    (columns, height): (u16, u16),
    has_tables: bool,
) -> Vec<Vec<Run>> {
    if has_tables {
        radar.table(look, columns)
    } else {
        radar.rows(look, columns, height.saturating_sub(3))
    }
}

fn say_traits(prose: &mut Prose, part: Part, text: &str, look: &Look) {
    let traits = traits(text);
    if traits.is_empty() {
        return;
    }
    say_part(prose, part, look);
    for Trait { words, episode } in traits {
        let lead = format!("{} ", look.symbols.dot);
        let words = text::visible(&words).into_owned();
        prose.add(&lead, look.theme.faint, &[(words, look.theme.ink)]);
        for line in episode.lines() {
            let line = text::visible(line).into_owned();
            prose.add("    ", look.theme.ink, &[(line, look.theme.faint)]);
        }
    }
}

fn say_text(prose: &mut Prose, of: Outlook, version: &SelfAnalysis, look: &Look) {
    let text = of.of(version);
    if text.trim().is_empty() {
        return;
    }
    say_part(prose, Part::Text(of), look);
    for line in text.trim_end().lines() {
        prose.say(text::visible(line), look.theme.ink);
    }
}

fn say_needs(
    prose: &mut Prose,
    matter: &Matter,
    version: &SelfAnalysis,
    look: &Look,
    room: (u16, bool),
) {
    if !version.says_what_is_needed() {
        return;
    }
    say_part(prose, Part::Supports, look);
    supports::say_map(prose, matter, &matter.map_of(version), look, room);
}

/// The heading of a part.
pub(super) fn say_part(prose: &mut Prose, part: Part, look: &Look) {
    prose.blank();
    prose.say(words::part(look.lang, part), look.theme.indigo);
}
