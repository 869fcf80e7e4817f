//! What one mentor is said to give, beside what was received from them in meetings.

use super::{APART, BAR, MUCH, Row};
use crate::domain::{Support, SupportLevels};
use crate::text;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::{support_map as words, terms};

/// The most columns of a bar of meetings.
const LONGEST: usize = 12;

/// One row a support, below what the columns are: how much of it they are said to give, and in how many of so many
/// meetings it was received. Without a meeting that is said in the place of the bars.
pub fn given_and_received(
    look: &Look,
    columns: u16,
    given: SupportLevels,
    received: [usize; 6],
    meetings: usize,
) -> Vec<Vec<Run>> {
    let (theme, lang) = (look.theme, look.lang);
    let room = usize::from(columns);
    let labels = Support::ALL.map(|support| text::width(terms::support(lang, support)));
    let label = labels.into_iter().max().unwrap_or(0);
    let wide = text::width(words::said_to_give(lang)).max(BAR);
    let counts = received.map(|count| words::of_meetings(lang, count, meetings));
    let count = counts.iter().map(|count| text::width(count)).max();
    let taken = label + wide + count.unwrap_or(0) + 3 * APART;
    let bar = room.saturating_sub(taken).min(LONGEST);
    let row = || Row {
        look,
        room,
        apart: APART,
        at: 0,
        runs: Vec::new(),
    };

    let mut heading = row();
    heading.cell("", label, theme.faint);
    heading.cell(words::said_to_give(lang), wide, theme.faint);
    let above = if meetings == 0 {
        words::no_meeting_yet(lang)
    } else {
        words::received(lang)
    };
    heading.cell(above, room, theme.faint);
    let mut rows = vec![heading.runs];
    for support in Support::ALL {
        let place = support as usize;
        let mut row = row();
        let is_silent = given[place] == 0 && received[place] == 0;
        let ink = if is_silent { theme.faint } else { theme.ink };
        row.cell(terms::support(lang, support), label, ink);
        row.level(given[place], MUCH, wide, (super::Marks::Bars, theme.ink));
        if meetings > 0 {
            let done = received[place] as f64 / meetings as f64;
            let [filled, empty] = gauge(look, Some(done), bar as u16);
            row.put(&filled, theme.moss);
            row.put(&empty, theme.faint);
            row.blanks(if bar > 0 { APART } else { 0 });
            row.cell(&counts[place], room, ink);
        }
        rows.push(row.runs);
    }
    rows
}
