//! The skills as their lines are read: a table, what is not understood yet, and the radar.

use crate::domain::{SelfAnalysis, Skill, skills};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::ui::radar::{Radar, Spoke};
use crate::words::analysis as words;

/// The most rows of the radar.
const HIGH: u16 = 20;

/// Says what is read, the table first: below a form there are few rows, and it tells more in them than a picture's top.
pub(super) fn say(prose: &mut Prose, now: &SelfAnalysis, look: &Look, columns: u16) {
    let typed = skills(&now.skills);
    if typed.is_empty() {
        return;
    }
    let (read, unread): (Vec<&Skill>, Vec<&Skill>) =
        typed.iter().partition(|skill| skill.now.is_some());
    let names: Vec<&str> = unread.iter().map(|skill| skill.name.as_str()).collect();
    if !names.is_empty() {
        prose.say(words::no_level(look.lang, &names), look.theme.amber);
    }
    let spokes: Vec<Spoke> = read.iter().map(|skill| spoke(skill)).collect();
    let radar = Radar {
        spokes: &spokes,
        names: words::now_and_wanted(look.lang),
        difference: crate::words::radar::gap(look.lang),
    };
    let table = radar.table(look, columns);
    let picture = radar.rows(look, columns, HIGH);
    let has_picture = picture != table;
    for row in table {
        prose.put(row);
    }
    if has_picture {
        prose.blank();
        for row in picture {
            prose.put(row);
        }
    }
}

fn spoke(skill: &Skill) -> Spoke<'_> {
    Spoke {
        name: &skill.name,
        first: skill.now.unwrap_or_default(),
        second: skill.wanted.unwrap_or_default(),
    }
}
