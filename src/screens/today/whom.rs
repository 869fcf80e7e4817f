//! How meetings, mentors with a rhythm and approaches are drawn on the first screen: whom, when, how it stands.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::meetings::{Planned, Standing};
use super::rows::{Row, Section};
use super::view::{GAP, WORDS};
use crate::domain::{Approach, Lang, Rhythm};
use crate::screens::approach_row::ApproachRow;
use crate::screens::takeaway_row::due_style;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::words::{agenda as agenda_words, mentors as mentor_words, owed, terms, today as words};

/// The fewest columns that are worth to begin the name of a place in.
const PLACE: usize = 8;

/// How names and days are written: whole names, days with their weekday; what does not fit gives way in this order.
pub(super) const PLANS: [(bool, bool); 3] = [(true, true), (false, true), (false, false)];
/// The columns that a name keeps when the window is narrow.
pub(super) const FEWEST: u16 = 8;

/// The columns that the cells of rows take.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cells {
    names_are_whole: bool,
    has_weekday: bool,
    /// The names of mentors.
    pub(super) name: u16,
    /// The days of meetings.
    when: u16,
    /// How mentors stand, in words.
    verdict: u16,
    /// What stands behind the names in all.
    behind: u16,
}

impl Cells {
    /// The cells of these rows, so that nothing must be shortened.
    pub(super) fn of(
        rows: &[Row],
        look: &Look,
        (names_are_whole, has_weekday): (bool, bool),
    ) -> Self {
        let mut cells = Self {
            names_are_whole,
            has_weekday,
            ..Self::default()
        };
        let (mut far, mut said) = (0, 0);
        let wider = |most: &mut u16, words: &str| *most = (*most).max(text::width(words) as u16);
        for row in rows {
            match row {
                Row::Next(planned) | Row::Passed(planned) => {
                    let who = cells.who(look.lang, planned);
                    wider(&mut cells.name, &who);
                    let when = cells.when(look, planned);
                    wider(&mut cells.when, &when);
                    wider(&mut far, &how_far(look, planned, row.section()));
                }
                Row::Rhythm(standing) => {
                    let called = cells.called(standing);
                    wider(&mut cells.name, called);
                    let verdict = mentor_words::standing(look.lang, standing.rhythm);
                    wider(&mut cells.verdict, verdict);
                    let facts = facts_of(look, standing);
                    wider(&mut said, facts.last().map_or("", |shortest| shortest));
                }
                Row::Approach(row) => {
                    let called = cells.asked(row);
                    wider(&mut cells.name, called);
                    let step = owed::step(look.lang, &row.approach);
                    wider(&mut cells.verdict, step);
                    wider(&mut said, &approach_facts(look, &row.approach)[2]);
                }
                _ => {}
            }
        }
        let meets = GAP + cells.when + GAP + far;
        cells.behind = meets.max(GAP + cells.verdict + GAP + said);
        cells
    }

    pub(super) const fn width(self) -> u16 {
        WORDS + self.name + self.behind
    }

    fn who(self, lang: Lang, planned: &Planned) -> String {
        let names = if self.names_are_whole {
            &planned.mentors
        } else {
            &planned.called
        };
        names.join(lang.pick(", ", "、"))
    }

    fn called(self, standing: &Standing) -> &str {
        if self.names_are_whole {
            &standing.name
        } else {
            &standing.called
        }
    }

    fn asked(self, row: &ApproachRow) -> &str {
        let names = if self.names_are_whole {
            &row.mentor
        } else {
            &row.called
        };
        names.first().map_or("", String::as_str)
    }

    fn when(self, look: &Look, planned: &Planned) -> String {
        let (lang, day, time) = (look.lang, planned.day, planned.time);
        if self.has_weekday {
            words::when(lang, day, time, look.today)
        } else {
            words::when_in_short(lang, day, time, look.today)
        }
    }
}

/// The columns that these rows would like to have: those in which an approach says when it was sent, too.
pub(super) fn wanted(rows: &[Row], look: &Look) -> u16 {
    let cells = Cells::of(rows, look, PLANS[0]);
    let approaches = rows.iter().filter_map(|row| match row {
        Row::Approach(row) => Some(text::width(&approach_facts(look, &row.approach)[1]) as u16),
        _ => None,
    });
    let before = WORDS + cells.name + GAP + cells.verdict + GAP;
    approaches
        .map(|said| before + said)
        .fold(cells.width(), u16::max)
}

fn how_far(look: &Look, planned: &Planned, section: Section) -> String {
    if section == Section::Passed {
        words::how_long_ago(look.lang, planned.day, look.today)
    } else {
        words::how_far(look.lang, planned.day, look.today)
    }
}

pub(super) fn draw_planned(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    cells: Cells,
    (planned, section): (&Planned, Section),
    ink: Style,
) {
    let look = *canvas.look;
    let who = cells.who(look.lang, planned);
    canvas.put_fit(area, (WORDS, y), cells.name, &who, ink);
    let x = WORDS + cells.name + GAP;
    canvas.put_fit(area, (x, y), area.width, &cells.when(&look, planned), ink);
    let x = x + cells.when + GAP;
    let is_near = (planned.day - look.today).num_days() <= 1;
    let style = match section {
        Section::Passed => look.theme.amber,
        _ if is_near => look.theme.indigo,
        _ => look.theme.ink,
    };
    let far = how_far(&look, planned, section);
    canvas.put_fit(area, (x, y), area.width, &far, style);
}

pub(super) fn draw_standing(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    cells: Cells,
    standing: &Standing,
    ink: Style,
) {
    let look = *canvas.look;
    canvas.put_fit(area, (WORDS, y), cells.name, cells.called(standing), ink);
    let x = WORDS + cells.name + GAP;
    let verdict = mentor_words::standing(look.lang, standing.rhythm);
    canvas.put(area, x, y, verdict, ink_of(&look, standing.rhythm));
    let x = x + cells.verdict + GAP;
    let room = area.width.saturating_sub(x);
    let said = facts_of(&look, standing);
    let fits = |words: &&String| text::width(words) <= usize::from(room);
    if let Some(said) = said.iter().find(fits).or(said.last()) {
        canvas.put_fit(area, (x, y), room, said, look.theme.ink);
    }
}

/// Draws an approach: who is asked, the next step, and since when it waits.
pub(super) fn draw_approach(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    cells: Cells,
    row: &ApproachRow,
    ink: Style,
) {
    let look = *canvas.look;
    let approach = &row.approach;
    canvas.put_fit(area, (WORDS, y), cells.name, cells.asked(row), ink);
    let x = WORDS + cells.name + GAP;
    let style = match approach.follow_up.filter(|_| approach.is_waiting()) {
        Some(day) => due_style(&look, day),
        None => look.theme.ink,
    };
    let step = owed::step(look.lang, approach);
    canvas.put(area, x, y, step, style);
    let x = x + cells.verdict + GAP;
    let room = area.width.saturating_sub(x);
    let said = approach_facts(&look, approach);
    let fits = |words: &&String| text::width(words) <= usize::from(room);
    if let Some(said) = said.iter().find(fits).or(said.last()) {
        canvas.put_fit(area, (x, y), room, said, look.theme.ink);
    }
}

/// What is known of an approach: at length, with the day in place of how long ago that was, and in short.
fn approach_facts(look: &Look, approach: &Approach) -> [String; 3] {
    let (lang, today) = (look.lang, look.today);
    let in_short = owed::follow_up(lang, approach, today)
        .unwrap_or_else(|| owed::since(lang, approach, today));
    let dated = match approach.sent {
        Some(sent) => owed::with_day_sent(lang, &in_short, sent, today),
        None => in_short.clone(),
    };
    [owed::approach_facts(lang, approach, today), dated, in_short]
}

/// What a standing goes by, at length and in short.
fn facts_of(look: &Look, standing: &Standing) -> [String; 2] {
    let lang = look.lang;
    let (rhythm, every, longest) = (standing.rhythm, standing.every, standing.longest);
    let facts = mentor_words::standing_facts(lang, (rhythm, standing.is_met), every, longest);
    match standing.meets {
        None => [
            facts,
            mentor_words::standing_days(lang, rhythm, every, longest),
        ],
        // That they meet soon says more than how long ago it was.
        Some(day) => {
            let meets = mentor_words::meets_on(lang, &terms::day(lang, day, look.today));
            [format!("{facts} {} {meets}", look.symbols.dot), meets]
        }
    }
}

/// The ink of a standing; its words say the same.
pub(in crate::screens) const fn ink_of(look: &Look, rhythm: Rhythm) -> Style {
    match rhythm {
        Rhythm::Unset => look.theme.faint,
        Rhythm::OnTime(_) => look.theme.moss,
        Rhythm::Past(_) => look.theme.amber,
        Rhythm::TooLong(_) => look.theme.vermilion,
    }
}

/// What waits for those who meet, and where they meet. A fact that does not fit is left out, the place shortened.
pub(super) fn draw_waiting(canvas: &mut Canvas, area: Rect, y: u16, planned: &Planned) {
    let look = *canvas.look;
    let mut x = WORDS;
    for (least, fact) in waiting(look.lang, planned) {
        let at = if x == WORDS { x } else { x + 3 };
        if usize::from(at) + least > usize::from(area.width) {
            continue;
        }
        if x > WORDS {
            canvas.put(area, x + 1, y, look.symbols.dot, look.theme.faint);
        }
        x = canvas.put_fit(area, (at, y), area.width, &fact, look.theme.ink);
    }
}

/// What [`draw_waiting`] says, each with the fewest columns that it is worth to be begun in.
fn waiting(lang: Lang, planned: &Planned) -> Vec<(usize, String)> {
    let facts = [
        (planned.to_tell, words::to_tell(lang, planned.to_tell)),
        (planned.open, words::still_open(lang, planned.open)),
        (planned.to_ask, words::to_ask(lang, planned.to_ask)),
    ];
    let place = text::visible(planned.meeting.place.trim()).into_owned();
    let prepared = agenda_words::prepared(lang).to_owned();
    let prepared = (usize::from(planned.is_prepared), prepared);
    let facts = facts.into_iter().chain([prepared]);
    let counts = facts.filter(|(count, _)| *count > 0);
    counts
        .map(|(_, fact)| (text::width(&fact), fact))
        .chain([(text::width(&place).min(PLACE), place)])
        .filter(|(_, fact)| !fact.is_empty())
        .collect()
}

/// The columns that [`draw_waiting`] would like to have.
pub(super) fn width_of_waiting(lang: Lang, planned: &Planned) -> u16 {
    let waiting = waiting(lang, planned);
    let facts = waiting.iter().map(|(_, fact)| text::width(fact) + 3);
    // Between two facts there is a dot, with a blank on either side.
    WORDS + facts.sum::<usize>().saturating_sub(3) as u16
}
