//! The support map as a list, and one support in full: who gives it, who would, where it was looked for.

use ratatui::style::Style;

use super::page::Told;
use super::rows::Matter;
use crate::domain::{Cover, Covered, Ground, Id, Support};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::support_map::{self, BAR, cover_sign};
use crate::words::analyses as words;
use crate::words::{analysis, finding, mentors, questions, support_map as map_words, terms};

/// The most of a support that is needed or given.
const MOST: u8 = 3;

/// Tells the whole map.
pub(super) fn tell_map(matter: &Matter, look: &Look, columns: u16, has_tables: bool) -> Told {
    let (theme, lang) = (look.theme, look.lang);
    let mut told = Told::new(columns);
    let prose = &mut told.prose;
    prose.say(words::support_map(lang), theme.heading());
    prose.append(0, &[lacking(matter, look)]);
    prose.blank();
    say_map(prose, matter, &matter.map, look, (columns, has_tables));
    told
}

/// How much is missing and short, in words, and the ink of that.
pub(super) fn lacking(matter: &Matter, look: &Look) -> (String, Style) {
    let (theme, lang) = (look.theme, look.lang);
    let (missing, short) = matter.lacking();
    let ink = match (missing, short) {
        (0, 0) if matter.map.iter().all(|one| one.needed == 0) => {
            return (words::no_need(lang).to_owned(), theme.faint);
        }
        (0, 0) => return (words::all_covered(lang).to_owned(), theme.moss),
        (0, _) => theme.amber,
        _ => theme.vermilion,
    };
    (words::lacking(lang, missing, short), ink)
}

/// Says the map, as a picture or as a table.
pub(super) fn say_map(
    prose: &mut Prose,
    matter: &Matter,
    map: &[Covered; 6],
    look: &Look,
    (columns, has_tables): (u16, bool),
) {
    let people = matter.persons();
    let rows = if has_tables {
        support_map::table(look, columns, map, &people)
    } else {
        support_map::rows(look, columns, map, &people)
    };
    for row in rows {
        prose.put(row);
    }
}

/// The columns of a support's row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widths {
    pub(super) name: usize,
    pub(super) needed: usize,
    pub(super) given: usize,
    pub(super) cover: usize,
    pub(super) gap: usize,
}

impl Widths {
    /// As wide as the words of the language are; in few columns they stand closer.
    pub(super) fn of(look: &Look, columns: u16) -> Self {
        let names = Support::ALL.map(|support| text::width(terms::support(look.lang, support)));
        let covers = [
            (Cover::NotNeeded, 0),
            (Cover::Covered, 1),
            (Cover::Short, 1),
            (Cover::Missing, 0),
        ];
        let covers = covers.map(|(cover, given)| {
            let (sign, _) = cover_sign(look, cover);
            let said = map_words::cover(look.lang, cover, 2, given);
            text::width(sign) + 1 + text::width(&said)
        });
        let heads = words::needed_and_given(look.lang).map(text::width);
        let mut widths = Self {
            name: names.into_iter().max().unwrap_or(0),
            needed: heads[0].max(BAR),
            given: heads[1].max(BAR),
            cover: covers.into_iter().max().unwrap_or(0),
            gap: 2,
        };
        if widths.whole() > usize::from(columns) {
            widths.gap = 1;
        }
        widths
    }

    /// All columns of a row.
    pub(super) const fn whole(&self) -> usize {
        self.name + self.needed + self.given + self.cover + 3 * self.gap
    }
}

/// The cells of a support's row: its name in this ink, how much is needed and given, and how it is covered.
pub(super) fn cells(one: &Covered, look: &Look, widths: Widths, name: Style) -> Vec<Run> {
    let (theme, lang) = (look.theme, look.lang);
    let (said, ink) = cover(one, look);
    let label = text::pad(terms::support(lang, one.support), widths.name + widths.gap);
    let is_faint = one.cover == Cover::NotNeeded && name == theme.ink;
    let mut runs = vec![(label, if is_faint { theme.faint } else { name })];
    let room = widths.needed + widths.gap;
    runs.extend(bar(one.needed, 0, look, (theme.ink, room)));
    let room = widths.given + widths.gap;
    runs.extend(bar(one.given, one.needed, look, (ink, room)));
    runs.push((said, ink));
    runs
}

/// How a support is covered, in a word behind its sign, and its ink.
fn cover(one: &Covered, look: &Look) -> (String, Style) {
    let (sign, ink) = cover_sign(look, one.cover);
    let said = map_words::cover(look.lang, one.cover, one.needed, one.given);
    (format!("{sign} {said}"), ink)
}

/// A level from 0 to 3 as a bar with what of `needed` it lacks, in so many columns.
pub(super) fn bar(level: u8, needed: u8, look: &Look, (ink, columns): (Style, usize)) -> [Run; 2] {
    let [full, left] = support_map::level_bar(look, level, needed);
    let used = text::width(&full) + text::width(&left);
    let left = format!("{left}{}", " ".repeat(columns.saturating_sub(used)));
    [(full, ink), (left, look.theme.faint)]
}

/// Tells one support in full.
pub(super) fn tell(matter: &Matter, support: Support, look: &Look, columns: u16) -> Told {
    let (theme, lang) = (look.theme, look.lang);
    let one = &matter.map[support as usize];
    let mut told = Told::new(columns);
    let prose = &mut told.prose;
    let (said, ink) = cover(one, look);
    prose.say(terms::support(lang, support), theme.heading());
    prose.append(0, &[(said, ink)]);
    prose.say(questions::support_question(lang, support).ask, theme.faint);
    prose.blank();
    let [needed, given] = words::needed_and_given(lang);
    let label = text::width(needed).max(text::width(given)) + 2;
    for (name, level, of, ink) in [
        (needed, one.needed, 0, theme.ink),
        (given, one.given, one.needed, ink),
    ] {
        let mut runs = bar(level, of, look, (ink, BAR)).to_vec();
        let level = analysis::levels(lang)[usize::from(level.min(MOST))];
        runs.push((format!("  {level}"), theme.ink));
        prose.add(&text::pad(name, label), theme.faint, &runs);
    }
    say_givers(&mut told, matter, one, look);
    say_candidates(&mut told, matter, one, look);
    let prose = &mut told.prose;
    say_search(prose, matter, support, look);
    say_part(prose, words::what_now(lang), look);
    let steps = words::steps(lang, matter.search(support).is_some());
    let keys = steps.iter().map(|(key, _)| text::width(key)).max();
    for (key, does) in steps {
        let lead = format!("  {}   ", text::pad(key, keys.unwrap_or(0)));
        prose.add(&lead, theme.indigo, &[(does.to_owned(), theme.ink)]);
    }
    told
}

/// Who gives it now, each with how much.
fn say_givers(told: &mut Told, matter: &Matter, one: &Covered, look: &Look) {
    let (theme, lang) = (look.theme, look.lang);
    say_part(&mut told.prose, words::who_gives(lang), look);
    if one.givers.is_empty() {
        told.prose
            .say(format!("  {}", words::nobody_gives(lang)), theme.faint);
    }
    for (mentor, level) in &one.givers {
        told.stops.push((*mentor, told.prose.height()));
        let behind = matter.mentor(*mentor).map(|it| it.stage);
        let behind = behind.map_or("", |stage| terms::stage(lang, stage));
        say_person(&mut told.prose, matter, (*mentor, *level), behind, look);
    }
}

/// Who would give it, with how they were met and what is next.
fn say_candidates(told: &mut Told, matter: &Matter, one: &Covered, look: &Look) {
    let (theme, lang) = (look.theme, look.lang);
    say_part(&mut told.prose, words::who_would(lang), look);
    if one.candidates.is_empty() {
        told.prose
            .say(format!("  {}", words::no_candidate(lang)), theme.faint);
    }
    for (mentor, level) in &one.candidates {
        told.stops.push((*mentor, told.prose.height()));
        let met = matter.mentor(*mentor).and_then(|it| it.met.as_ref());
        let met = met.map_or(String::new(), |met| mentors::met(lang, met));
        say_person(&mut told.prose, matter, (*mentor, *level), &met, look);
        let next = matter.mentor(*mentor);
        let next = next.and_then(|mentor| matter.next(mentor, look.today));
        if let Some(next) = next {
            let is_due = next.day().is_some_and(|day| day <= look.today);
            let ink = if is_due { theme.amber } else { theme.indigo };
            let said = finding::next_step(lang, &next, look.today);
            let said = words::next(lang, &text::visible(&said));
            told.prose
                .add(&" ".repeat(BAR + 4), theme.ink, &[(said, ink)]);
        }
    }
}

/// A mentor with how much they give, and what else is said of them.
fn say_person(
    prose: &mut Prose,
    matter: &Matter,
    (mentor, level): (Id, u8),
    behind: &str,
    look: &Look,
) {
    let theme = look.theme;
    let [full, left] = bar(level, 0, look, (theme.moss, BAR));
    let name = matter.mentor(mentor);
    let name = name.map_or("", |mentor| mentor.name.as_str());
    let runs = [
        full,
        left,
        (format!("  {}", text::visible(name)), theme.ink),
        (
            match behind.trim() {
                "" => String::new(),
                behind => format!("   {}", text::visible(behind)),
            },
            theme.faint,
        ),
    ];
    prose.add("  ", theme.ink, &runs);
}

/// Where it was looked for, place by place, with what came of it.
fn say_search(prose: &mut Prose, matter: &Matter, support: Support, look: &Look) {
    let Some(search) = matter.search(support) else {
        return;
    };
    let (theme, lang) = (look.theme, look.lang);
    let heading = words::looked_in(lang, search.looked(), Ground::ALL.len());
    say_part(prose, &heading, look);
    for (ground, lead) in Ground::ALL.into_iter().zip(&search.leads) {
        let (sign, ink) = if lead.looked {
            (look.symbols.ticked, theme.moss)
        } else {
            (look.symbols.unticked, theme.faint)
        };
        let name = (finding::ground(lang, ground).to_owned(), theme.ink);
        prose.add(&format!("  {sign} "), ink, &[name]);
        for line in lead.note.trim().lines() {
            let line = text::visible(line).into_owned();
            prose.add("      ", theme.ink, &[(line, theme.faint)]);
        }
    }
}

fn say_part(prose: &mut Prose, words: &str, look: &Look) {
    prose.blank();
    prose.say(words, look.theme.indigo);
}
