//! What is read from the lines of a self-analysis: traits with the episodes that show them, skills with their levels.

use super::fold;

/// A strength or a weakness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// What it is, as it stands in its line.
    pub words: String,
    /// The episode that shows it: the indented lines below, without their indent; may be empty.
    pub episode: String,
}

/// A skill (スキル).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// What it is called.
    pub name: String,
    /// The level now, 1 to 5.
    pub now: Option<u8>,
    /// The level wanted, 1 to 5.
    pub wanted: Option<u8>,
}

/// The lowest and the highest level of a skill.
pub const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;

/// The strengths or weaknesses in `text`: a line each; a line that is indented by two blanks, a tab or a full-width blank
/// tells the episode of the one above.
pub fn traits(text: &str) -> Vec<Trait> {
    let mut traits: Vec<Trait> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let is_indented = ["  ", "\t", "\u{3000}"]
            .iter()
            .any(|indent| line.starts_with(indent));
        match traits.last_mut().filter(|_| is_indented) {
            Some(above) => {
                if !above.episode.is_empty() {
                    above.episode.push('\n');
                }
                above.episode.push_str(line.trim());
            }
            None => traits.push(Trait {
                words: line.trim().to_owned(),
                episode: String::new(),
            }),
        }
    }
    traits
}

/// The skills in `text`, one a line: `speaking English 2 4` is at 2 and wanted at 4; `2→4`, `2 > 4`, `2/4`, `２ ４` say the
/// same; one level alone is the one now.
pub fn skills(text: &str) -> Vec<Skill> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(skill).collect()
}

fn skill(line: &str) -> Skill {
    let (rest, last) = level_behind(line);
    let (name, first) = match last {
        Some(_) => level_behind(rest),
        None => (rest, None),
    };
    let (now, wanted) = match (first, last) {
        (Some(now), wanted) => (Some(now), wanted),
        (None, now) => (now, None),
    };
    Skill {
        name: name.to_owned(),
        now,
        wanted,
    }
}

/// The level at the end of `text`, and what stands before it. A digit that belongs to a word or a number is none.
fn level_behind(text: &str) -> (&str, Option<u8>) {
    let is_between = |it: char| it.is_whitespace() || "→>＞-ー－/／:：,、".contains(it);
    let trimmed = text.trim_end_matches(is_between);
    let Some(last) = trimmed.chars().next_back() else {
        return (text, None);
    };
    let level = fold(&last.to_string()).parse().ok();
    let before = &trimmed[..trimmed.len() - last.len_utf8()];
    match level.filter(|level| LEVELS.contains(level)) {
        Some(level) if before.ends_with(is_between) => {
            (before.trim_end_matches(is_between), Some(level))
        }
        _ => (text, None),
    }
}
