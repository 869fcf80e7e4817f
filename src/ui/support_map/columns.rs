//! How the room of a support map is shared out: who has a column, and how wide each is.

use super::{APART, BAR, Person, Row};
use crate::domain::{Covered, Lang, Support};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::{support_map as words, terms};

/// The most columns of a name.
const WIDEST: usize = 10;
/// The fewest columns of a name, if not all have room.
const NARROWEST: usize = 8;
/// A sign and the blank behind it.
const SIGN: usize = 2;
/// The fewest columns of what a support is called.
const SHORTEST: usize = 6;

/// The columns of a map; 0 where there is no such column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Columns {
    pub(super) label: usize,
    pub(super) needed: usize,
    /// The most that is given, where there is no room for people.
    pub(super) given: usize,
    /// Each person.
    pub(super) person: usize,
    pub(super) cover: usize,
    /// Between two.
    pub(super) apart: usize,
}

/// What of a map has room.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub(super) columns: Columns,
    /// Those who are met now, and the candidates.
    pub(super) people: [Vec<&'a Person<'a>>; 2],
    /// The columns of either group, with what lies behind them.
    pub(super) wide: [usize; 2],
    /// How many of either have no room.
    pub(super) more: [usize; 2],
}

impl<'a> Shown<'a> {
    /// What has room in so many columns.
    pub(super) fn of(
        look: &Look,
        room: usize,
        map: &[Covered; 6],
        people: &'a [Person<'a>],
    ) -> Self {
        let mut groups = [false, true].map(|is_candidate| {
            let group = people.iter().filter(|one| one.is_candidate == is_candidate);
            group.collect::<Vec<_>>()
        });
        groups[0].sort_by_key(|one| std::cmp::Reverse(worth(one, map, |_| true)));
        groups[1].sort_by_key(|one| {
            let lacking = worth(one, map, |support| support.cover.asks());
            std::cmp::Reverse((lacking, worth(one, map, |_| true)))
        });
        let mut columns = Columns::fixed(look, map);
        let names = people.iter().map(|one| text::width(one.name)).max();
        let names = names.unwrap_or(0).clamp(BAR, WIDEST);
        let titles = titles(look.lang).map(text::width);
        // Both groups are as wide as their titles at least, and stand a little apart.
        let wide = |kept: [usize; 2], person: usize| {
            let people = kept.map(|kept| kept * (person + APART));
            let [met, candidates] = [0, 1].map(|group| match people[group] {
                0 => 0,
                people => people.max(titles[group] + APART),
            });
            [
                met + APART * usize::from(met > 0 && candidates > 0),
                candidates,
            ]
        };
        let counts = groups.each_ref().map(Vec::len);
        let left = room.saturating_sub(columns.taken());
        let fitting = |person: usize| {
            let all = (0..=people.len())
                .rev()
                .map(|places| shared(places, counts));
            let mut fitting = all.filter(|kept| wide(*kept, person).iter().sum::<usize>() <= left);
            fitting.next().unwrap_or([0; 2])
        };
        columns.person = names;
        let mut kept = fitting(names);
        if kept != counts {
            columns.person = names.min(NARROWEST);
            kept = fitting(columns.person);
        }
        for (group, kept) in groups.iter_mut().zip(kept) {
            group.truncate(kept);
        }
        let has_people = kept != [0; 2];
        if !has_people {
            columns.without_people(look, room);
        }
        Self {
            wide: wide(kept, columns.person),
            columns,
            people: groups,
            // Where nobody has a column all of them stand behind the most that is given.
            more: [0, 1].map(|group| usize::from(has_people) * (counts[group] - kept[group])),
        }
    }

    /// What the columns are.
    pub(super) fn headings(&self, look: &Look, room: usize, is_said: bool) -> Vec<Vec<Run>> {
        let columns = &self.columns;
        let row = || Row {
            look,
            room,
            apart: columns.apart,
            at: 0,
            runs: Vec::new(),
        };
        let faint = look.theme.faint;
        let needed = if is_said {
            words::needed(look.lang)
        } else {
            ""
        };
        let mut names = row();
        names.cell("", columns.label, faint);
        names.cell(needed, columns.needed, faint);
        if columns.given > 0 {
            names.cell(words::most_given(look.lang), columns.given, faint);
            return vec![names.runs];
        }
        let mut groups = row();
        groups.blanks(names.at);
        for ((group, wide), title) in self.people.iter().zip(self.wide).zip(titles(look.lang)) {
            let end = names.at + wide;
            if !group.is_empty() {
                groups.cell(title, wide.saturating_sub(APART), faint);
            }
            for person in group {
                names.cell(person.name, columns.person, look.theme.ink);
            }
            names.blanks(end.saturating_sub(names.at));
        }
        vec![groups.runs, names.runs]
    }
}

impl Columns {
    /// Without people.
    fn fixed(look: &Look, map: &[Covered; 6]) -> Self {
        let lang = look.lang;
        let labels = Support::ALL.map(|support| text::width(terms::support(lang, support)));
        let covers = map.iter().map(|it| {
            let said = words::cover(lang, it.cover, it.needed, it.given);
            SIGN + text::width(&said)
        });
        Self {
            label: labels.into_iter().max().unwrap_or(0),
            needed: text::width(words::needed(lang)).max(BAR),
            given: 0,
            person: 0,
            cover: covers.max().unwrap_or(0),
            apart: APART,
        }
    }

    /// All but people, with what lies between them.
    const fn taken(&self) -> usize {
        let given = if self.given > 0 {
            self.given + self.apart
        } else {
            0
        };
        self.label + self.needed + given + self.cover + 2 * self.apart
    }

    /// The most that is given in the place of people. In little room the columns move together, in very little labels are
    /// shortened, then that goes.
    fn without_people(&mut self, look: &Look, room: usize) {
        self.given = text::width(words::most_given(look.lang)).max(BAR);
        if self.taken() > room {
            self.apart = 1;
        }
        if self.taken() - self.label + SHORTEST > room {
            self.given = 0;
        }
        let excess = self.taken().saturating_sub(room);
        self.label = self
            .label
            .saturating_sub(excess)
            .max(SHORTEST.min(self.label));
    }
}

/// What both groups are called.
fn titles(lang: Lang) -> [&'static str; 2] {
    [words::met_now(lang), words::would_give(lang)]
}

/// How many of both groups have a column, if there is room for so many. The candidates are shown too, but those who are
/// met now first.
fn shared(places: usize, [met, candidates]: [usize; 2]) -> [usize; 2] {
    let for_candidates = candidates.min((places / 3).max(usize::from(met == 0) * places));
    let met = met.min(places - for_candidates);
    [met, candidates.min(places - met)]
}

/// How much of what is needed somebody gives, and then how much at all.
fn worth(person: &Person, map: &[Covered; 6], counts: impl Fn(&Covered) -> bool) -> [u32; 2] {
    let given = map.iter().filter(|it| counts(it)).map(|it| {
        let level = person.levels[it.support as usize];
        [u32::from(level.min(it.needed)), u32::from(level)]
    });
    given.fold([0; 2], |[needed, all], [n, a]| [needed + n, all + a])
}
