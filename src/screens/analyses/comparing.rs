//! Two versions: what is new, gone, said otherwise; side by side, or below each other where it is narrow.

use ratatui::style::Style;

use super::detail::{picture, say_part};
use super::page::Told;
use super::supports::bar;
use crate::domain::{
    AnalysisDifference, Compared, SelfAnalysis, SkillThen, Trait, compare_analyses,
};
use crate::text;
use crate::ui::look::Look;
use crate::ui::panes::WIDE;
use crate::ui::prose::{Prose, Run};
use crate::ui::radar::{Radar, Spoke};
use crate::ui::support_map::BAR;
use crate::words::analyses::{self as words, Became, Part};
use crate::words::terms;

/// The fewest columns of a picture with its table beside it.
const BESIDE: u16 = 60;
/// The columns between both versions.
const GAP: usize = 3;

/// Tells what lies between two versions; the earlier one comes first.
pub(super) fn tell(
    (then, now): (&SelfAnalysis, &SelfAnalysis),
    look: &Look,
    (columns, height): (u16, u16),
    has_tables: bool,
) -> Told {
    let (theme, lang) = (look.theme, look.lang);
    let mut told = Told::new(columns);
    let difference = compare_analyses(then, now);
    let days = [then, now].map(|one| words::version(lang, one, look.today));
    let prose = &mut told.prose;
    prose.say(words::compared(lang), theme.heading());
    let between = format!(" {} ", look.symbols.then);
    prose.append(0, &[(days.join(&between), theme.indigo)]);
    if difference.is_none() {
        prose.say(words::nothing_differs(lang), theme.ink);
    }
    say_skills(
        prose,
        &difference,
        &days,
        look,
        (columns, height, has_tables),
    );
    say_needs(prose, &difference, look);
    let sides = Sides::of(look, columns);
    sides.say_days(prose, &days, look);
    for (part, traits) in [
        (Part::Strengths, &difference.strengths),
        (Part::Weaknesses, &difference.weaknesses),
    ] {
        if traits.is_empty() {
            continue;
        }
        say_part(prose, part, look);
        for one in traits {
            sides.say(prose, side(one), look);
        }
    }
    say_texts(prose, &difference, sides, look);
    told
}

/// Both levels of each skill: as a picture, and with what lies between them as a table.
fn say_skills(
    prose: &mut Prose,
    difference: &AnalysisDifference,
    days: &[String; 2],
    look: &Look,
    (columns, height, has_tables): (u16, u16, bool),
) {
    if difference.skills.is_empty() {
        return;
    }
    say_part(prose, Part::Skills, look);
    let spokes: Vec<Spoke> = difference.skills.iter().map(spoke).collect();
    let radar = Radar {
        spokes: &spokes,
        names: (&days[0], &days[1]),
        difference: crate::words::radar::change(look.lang),
    };
    let table = radar.table(look, columns);
    // What stands beside a picture needs as much room as its widest row.
    let wide = table.iter().map(|row| width(row)).max().unwrap_or(0) as u16;
    let left = columns.saturating_sub(wide + GAP as u16);
    let is_beside = left >= BESIDE;
    let room = if is_beside { left } else { columns };
    let picture = picture(&radar, look, (room, height), has_tables);
    let is_table = has_tables || picture == radar.table(look, room);
    if is_beside && !is_table {
        put_beside(prose, (picture, room), table);
    } else {
        if !is_table {
            for row in picture {
                prose.put(row);
            }
            prose.blank();
        }
        for row in table {
            prose.put(row);
        }
    }
    // Below a picture with its table a blank row comes first.
    let mut is_close = is_beside && !is_table;
    for skill in &difference.skills {
        let wanted = [&skill.then, &skill.now].map(|one| one.as_ref().and_then(|it| it.wanted));
        if let [Some(then), Some(now)] = wanted
            && then != now
        {
            if std::mem::take(&mut is_close) {
                prose.blank();
            }
            let name = text::visible(skill.name()).into_owned();
            let said = words::wanted(look.lang, (then, now), look.symbols.then);
            prose.say(name, look.theme.ink);
            prose.append(2, &[(said, look.theme.faint)]);
        }
    }
}

/// Puts a picture of so many columns, and a table beside it, in the middle of its rows.
fn put_beside(prose: &mut Prose, (picture, room): (Vec<Vec<Run>>, u16), table: Vec<Vec<Run>>) {
    let above = picture.len().saturating_sub(table.len()) / 2;
    let (mut picture, mut table) = (picture.into_iter(), table.into_iter());
    for number in 0.. {
        let left = picture.next();
        let right = if number < above { None } else { table.next() };
        if left.is_none() && right.is_none() {
            break;
        }
        let mut row = left.unwrap_or_default();
        if let Some(right) = right {
            let gap = usize::from(room) + GAP - width(&row).min(room.into());
            row.push((" ".repeat(gap), Style::new()));
            row.extend(right);
        }
        prose.put(row);
    }
}

/// The columns of a row.
fn width(row: &[Run]) -> usize {
    row.iter().map(|(words, _)| text::width(words)).sum()
}

fn spoke(skill: &SkillThen) -> Spoke<'_> {
    let [first, second] = skill.levels().map(|level| level.unwrap_or(0));
    Spoke {
        name: skill.name(),
        first,
        second,
    }
}

/// How much of each support was and is needed.
fn say_needs(prose: &mut Prose, difference: &AnalysisDifference, look: &Look) {
    if difference.needs.is_empty() {
        return;
    }
    let (theme, lang) = (look.theme, look.lang);
    say_part(prose, Part::Supports, look);
    let names = difference.needs.iter();
    let names = names.map(|one| text::width(terms::support(lang, one.support)));
    let names = names.max().unwrap_or(0);
    for one in &difference.needs {
        let is_same = one.then == one.now;
        let ink = if is_same { theme.faint } else { theme.ink };
        let mut runs = vec![(text::pad(terms::support(lang, one.support), names + 2), ink)];
        runs.extend(bar(one.then, 0, look, (theme.ink, BAR)));
        runs.push((format!(" {} ", look.symbols.then), theme.faint));
        runs.extend(bar(one.now, 0, look, (theme.ink, BAR)));
        runs.push((
            format!("  {}", words::by(one.then, one.now)),
            theme.heading(),
        ));
        prose.put(runs);
    }
}

/// The texts that differ, and the names of those that do not.
fn say_texts(prose: &mut Prose, difference: &AnalysisDifference, sides: Sides, look: &Look) {
    let mut as_before = Vec::new();
    for text in &difference.texts {
        let part = Part::Text(text.of);
        if !text.is_changed() {
            as_before.push(words::part(look.lang, part));
            continue;
        }
        say_part(prose, part, look);
        let lines = |text: &str| {
            let is_said = !text.trim().is_empty();
            is_said.then(|| text.trim_end().lines().map(str::to_owned).collect())
        };
        let (then, now) = (lines(&text.then), lines(&text.now));
        let became = match (&then, &now) {
            (None, _) => Became::New,
            (_, None) => Became::Gone,
            _ => Became::Changed,
        };
        sides.say(prose, Side { became, then, now }, look);
    }
    if !as_before.is_empty() {
        prose.blank();
        prose.say(words::as_before(look.lang, &as_before), look.theme.faint);
    }
}

/// Something as it was and as it is, each in lines.
#[derive(Debug)]
struct Side {
    became: Became,
    then: Option<Vec<String>>,
    now: Option<Vec<String>>,
}

fn side(one: &Compared<Trait>) -> Side {
    let lines = |one: &Trait| {
        let episode = one.episode.lines().map(|line| format!("  {line}"));
        std::iter::once(one.words.clone()).chain(episode).collect()
    };
    let (became, then, now) = match one {
        Compared::Same(one) => (Became::Same, Some(one), Some(one)),
        Compared::New(one) => (Became::New, None, Some(one)),
        Compared::Gone(one) => (Became::Gone, Some(one), None),
        Compared::Changed { then, now } => (Became::Changed, Some(then), Some(now)),
    };
    Side {
        became,
        then: then.map(lines),
        now: now.map(lines),
    }
}

/// Where both versions stand.
#[derive(Clone, Copy, Debug)]
struct Sides {
    /// The columns of the word that says what became of it, with those up to the next.
    lead: usize,
    /// The columns of each version; `None` where they stand below each other.
    each: Option<usize>,
    /// All columns.
    columns: usize,
}

impl Sides {
    fn of(look: &Look, columns: u16) -> Self {
        let all = [Became::New, Became::Gone, Became::Changed];
        let lead = all.map(|one| text::width(words::became(look.lang, one)));
        let lead = lead.into_iter().max().unwrap_or(0) + 2;
        let is_wide = columns + 5 >= WIDE;
        let columns = usize::from(columns);
        Self {
            lead,
            each: is_wide.then(|| columns.saturating_sub(lead + GAP) / 2),
            columns,
        }
    }

    /// The days above both versions.
    fn say_days(self, prose: &mut Prose, days: &[String; 2], look: &Look) {
        if let Some(each) = self.each {
            let lead = " ".repeat(self.lead);
            let then = text::pad(&days[0], each + GAP);
            prose.blank();
            prose.put(vec![(format!("{lead}{then}{}", days[1]), look.theme.faint)]);
        }
    }

    fn say(self, prose: &mut Prose, side: Side, look: &Look) {
        let theme = look.theme;
        let ink = match side.became {
            Became::New => theme.moss,
            Became::Gone | Became::Same => theme.faint,
            Became::Changed => theme.amber,
        };
        let word = words::became(look.lang, side.became);
        let now_ink = if side.became == Became::Same {
            theme.faint
        } else {
            theme.ink
        };
        let mut lead = (text::pad(word, self.lead), ink);
        let mut put = |runs: Vec<Run>| {
            let mut row = vec![std::mem::replace(
                &mut lead,
                (" ".repeat(self.lead), theme.ink),
            )];
            row.extend(runs);
            prose.put(row);
        };
        let Some(each) = self.each else {
            let room = self.columns.saturating_sub(self.lead + 2);
            let is_changed = side.became == Became::Changed;
            let then = side.then.filter(|_| side.became != Became::Same);
            for row in wrapped(then, room) {
                put(vec![(row, theme.faint)]);
            }
            let sign = format!("{} ", look.symbols.then);
            for (number, row) in wrapped(side.now, room).into_iter().enumerate() {
                let sign = match (is_changed, number) {
                    (false, _) => String::new(),
                    (true, 0) => sign.clone(),
                    (true, _) => "  ".to_owned(),
                };
                put(vec![(sign, theme.faint), (row, now_ink)]);
            }
            return;
        };
        let (then, now) = (wrapped(side.then, each), wrapped(side.now, each));
        for row in 0..then.len().max(now.len()) {
            let cell = |rows: &[String]| rows.get(row).cloned().unwrap_or_default();
            let left: (String, Style) = (text::pad(&cell(&then), each + GAP), theme.faint);
            put(vec![left, (cell(&now), now_ink)]);
        }
    }
}

/// Lines in rows of so many columns.
fn wrapped(lines: Option<Vec<String>>, columns: usize) -> Vec<String> {
    let mut rows = Vec::new();
    for line in lines.unwrap_or_default() {
        let line = text::visible(&line);
        for row in text::wrap(&line, columns.max(1)) {
            rows.push(line.get(row.start..row.end).unwrap_or_default().to_owned());
        }
    }
    rows
}
