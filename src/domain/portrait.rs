//! What is read from the lines of a self-analysis: traits with the episodes that show them, skills with their levels.

/// A strength or a weakness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// What it is, as it stands in its line; never empty.
    pub words: String,
    /// The episode that shows it: the indented lines below, without their indent; may be empty.
    pub episode: String,
}

/// A skill (スキル).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// What it is called; never empty.
    pub name: String,
    /// The level now, 1 to 5.
    pub now: Option<u8>,
    /// The level wanted, 1 to 5.
    pub wanted: Option<u8>,
}

/// The lowest and the highest level of a skill.
pub const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;

/// The strengths or weaknesses in `text`, a line each; a line that is indented by two blanks, a tab or a full-width blank
/// tells the episode of the one above. A mark of a list before a line (`・`, `- `) is no part of the words; of an episode
/// it stays. The first line is a trait however it is indented. No line is lost: each that is not blank is either words or
/// a line of an episode.
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
                words: without_mark(line).to_owned(),
                episode: String::new(),
            }),
        }
    }
    traits
}

/// The skills in `text`, one a line: `speaking English 2 4` is at 2 and wanted at 4; `2→4`, `2 > 4`, `2/4`, `２ ４` say the
/// same. One level alone is the one now, behind an arrow (`→4`) the one wanted. A mark of a list before a line is no part
/// of the name.
///
/// A level is a single digit from 1 to 5, of either width, that stands apart from the name by a blank, a colon or a comma;
/// everything else is name: `TOEIC 800`, `5S`, `HTML5`, a 0 or a 6. Of three digits the first is name (`Python 3 2 4`). A
/// line without a name (`3 4`) has its first digit for one. No line is lost, and no name is empty.
pub fn skills(text: &str) -> Vec<Skill> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| skill(without_mark(line))).collect()
}

fn skill(line: &str) -> Skill {
    let found = two_levels(line)
        .or_else(|| wanted_only(line))
        .or_else(|| now_only(line));
    let (name, now, wanted) = found
        .filter(|(name, ..)| !name.is_empty())
        .unwrap_or((line, None, None));
    Skill {
        name: name.to_owned(),
        now,
        wanted,
    }
}

/// A name, the level now and the level wanted.
type Read<'a> = (&'a str, Option<u8>, Option<u8>);

/// `name 2→4`, `name 2 4`.
fn two_levels(line: &str) -> Option<Read<'_>> {
    let (before, wanted) = level_at_end(line)?;
    let first = before.trim_end_matches(|it| is_blank(it) || is_between(it));
    if first.len() == before.len() {
        return None;
    }
    let (before, now) = level_at_end(first)?;
    Some((name_before(before)?, Some(now), Some(wanted)))
}

/// `name →4`.
fn wanted_only(line: &str) -> Option<Read<'_>> {
    let (before, wanted) = level_at_end(line)?;
    let before = before.trim_end();
    let name = before.trim_end_matches(is_between);
    let has_arrow = before[name.len()..].contains(['→', '>', '＞']);
    Some((name_before(name).filter(|_| has_arrow)?, None, Some(wanted)))
}

/// `name 2`, also with an arrow behind that leads nowhere yet.
fn now_only(line: &str) -> Option<Read<'_>> {
    let (before, now) = level_at_end(line.trim_end_matches(|it| is_blank(it) || is_between(it)))?;
    Some((name_before(before)?, Some(now), None))
}

/// The level that `text` ends in, and what stands before that digit.
fn level_at_end(text: &str) -> Option<(&str, u8)> {
    let digit = text.chars().next_back()?;
    let level = match digit {
        '1'..='5' => digit as u32 - u32::from('0'),
        '１'..='５' => digit as u32 - u32::from('０'),
        _ => return None,
    };
    Some((&text[..text.len() - digit.len_utf8()], level as u8))
}

/// The name at the end of which a level stands apart; `None` where the digit belongs to a word.
fn name_before(text: &str) -> Option<&str> {
    let name = text.trim_end_matches(|it| is_blank(it) || ":：,，、".contains(it));
    (name.len() < text.len()).then_some(name)
}

/// What may stand between the level now and the level wanted. `ー` is the dash of who types Japanese; elsewhere it is a
/// part of the name (`マネージャー 2`).
fn is_between(it: char) -> bool {
    "→>＞-－ー–~～〜/／,，、".contains(it)
}

const fn is_blank(it: char) -> bool {
    it.is_whitespace()
}

/// A line without the blanks around it and the mark of a list before it. A mark alone is a line like any other.
fn without_mark(line: &str) -> &str {
    let line = line.trim();
    let rest = line.strip_prefix(['・', '･', '•']).or_else(|| {
        let rest = line.strip_prefix(['-', '*'])?;
        rest.starts_with(is_blank).then_some(rest)
    });
    rest.map(str::trim_start)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(line)
}
