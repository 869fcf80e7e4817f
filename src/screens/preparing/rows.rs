//! The lines of an agenda as rows: which is selected, what stands on them, and which part of them is in sight.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::{AgendaItem, Kind, Matter, Section, State};
use crate::screens::takeaway_row::due_style;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::list::List;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::{agenda as words, followups, goals as goal_words, terms};

/// The column at which the sign of a row stands, behind the pointer.
const SIGN: u16 = 2;
/// The column at which its words begin.
const WORDS: u16 = 5;
/// The columns of why it is there, at the right edge.
const REASON: u16 = 16;
/// From this width on there is room for them; else they stand below the words.
const ROOMY: u16 = 60;
/// The most rows of the words of a line that is not selected, and of what came of it.
const MOST: usize = 3;

/// Where the pointer is among the lines, and the first one drawn.
#[derive(Debug, Default)]
pub(super) struct Rows {
    list: List,
    top: usize,
}

/// A line as it is drawn.
struct Block {
    /// The heading above it, where a section begins.
    heading: Option<Section>,
    sign: (&'static str, Style),
    prose: Prose,
    /// At the right edge of its first row.
    reason: (String, Style),
}

impl Rows {
    /// The selected line.
    pub(super) const fn selected(&self) -> usize {
        self.list.selected()
    }

    /// Answers a move among `count` lines. A click on the selected one is none.
    pub(super) fn act(&mut self, action: Action, count: usize) -> bool {
        action != Action::Point(self.list.selected()) && self.list.act(action, count)
    }

    /// There are so many lines now.
    pub(super) fn keep_within(&mut self, count: usize) {
        self.list
            .select(self.list.selected().min(count.saturating_sub(1)));
        self.top = self.top.min(count.saturating_sub(1));
    }

    /// Goes to this line; `false` where it is not there.
    pub(super) fn point_at(&mut self, items: &[AgendaItem], line: Matter) -> bool {
        let place = items.iter().position(|item| item.matter == line);
        if let Some(place) = place {
            self.list.select(place);
        }
        place.is_some()
    }

    /// Draws the lines around the pointer. Only those in sight are laid out, however many there are.
    pub(super) fn draw(
        &mut self,
        canvas: &mut Canvas,
        area: Rect,
        items: &[AgendaItem],
        has_keys: bool,
    ) {
        let look = *canvas.look;
        // The list needs to know how many make a page.
        _ = self.list.window(items.len(), (area.height / 2).max(1));
        let blocks = self.in_sight(&look, area, items);
        let mut y = 0;
        for (place, block) in blocks {
            y += self.draw_block(canvas, (area, y), (place, &block), has_keys);
            if y >= area.height {
                break;
            }
        }
    }

    /// The blocks to draw, with the selected one among them, as a whole where it fits.
    fn in_sight(&mut self, look: &Look, area: Rect, items: &[AgendaItem]) -> Vec<(usize, Block)> {
        let room = usize::from(area.height);
        let selected = self.list.selected();
        let block = |place: usize| Some((place, Block::of(look, area.width, items, place)?));
        // What the selected one leaves of the window, upwards: the first one that can be drawn above it.
        let mut above = Vec::new();
        let mut height = 0;
        for place in (0..=selected).rev() {
            let Some((_, block)) = block(place) else {
                break;
            };
            height += block.height(place == 0);
            if height > room && place < selected {
                break;
            }
            above.push((place, block));
        }
        let first = above.last().map_or(selected, |(place, _)| *place);
        self.top = self.top.clamp(first, selected);
        above.retain(|(place, _)| *place >= self.top);
        above.reverse();
        let mut blocks = above;
        let mut height: usize = blocks
            .iter()
            .enumerate()
            .map(|(number, (_, block))| block.height(number == 0))
            .sum();
        let mut next = selected + 1;
        while height < room {
            let Some((place, block)) = block(next) else {
                break;
            };
            height += block.height(false);
            blocks.push((place, block));
            next += 1;
        }
        // Where the last lines leave room, those before them fill it.
        while height < room && self.top > 0 {
            let Some((place, block)) = block(self.top - 1) else {
                break;
            };
            let more = block.height(true)
                + usize::from(blocks.first().is_some_and(|one| one.1.heading.is_some()));
            if height + more > room {
                break;
            }
            height += more;
            self.top -= 1;
            blocks.insert(0, (place, block));
        }
        blocks
    }

    /// Draws a block from row `y` on; how many rows it takes.
    fn draw_block(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        (place, block): (usize, &Block),
        has_keys: bool,
    ) -> u16 {
        let look = *canvas.look;
        let mut at = y;
        if let Some(section) = block.heading {
            at += u16::from(y > 0);
            let heading = words::section(look.lang, section);
            canvas.put_fit(area, (SIGN, at), area.width, heading, look.theme.heading());
            at += 1;
        }
        let (sign, style) = block.sign;
        canvas.put(area, SIGN, at, sign, style);
        if place == self.list.selected() {
            let style = if has_keys {
                look.theme.indigo
            } else {
                look.theme.faint
            };
            canvas.put(area, 0, at, look.symbols.pointer, style);
        }
        let inside = Rect {
            x: area.x + WORDS.min(area.width),
            y: area.y + at.min(area.height),
            width: area.width.saturating_sub(WORDS),
            height: area.height.saturating_sub(at),
        };
        block.prose.draw(canvas, inside, 0);
        let (reason, style) = &block.reason;
        if !reason.is_empty() {
            canvas.put_right(area, at, reason, *style);
        }
        let end = at + block.prose.height() as u16;
        for row in at..end {
            canvas.zone(area, row, Action::Point(place));
        }
        end - y
    }
}

impl Block {
    /// The line of this number; `None` behind the last.
    fn of(look: &Look, width: u16, items: &[AgendaItem], place: usize) -> Option<Self> {
        let item = items.get(place)?;
        let before = place.checked_sub(1).and_then(|before| items.get(before));
        let is_roomy = width >= ROOMY;
        let reserved = WORDS + if is_roomy { REASON + 2 } else { 1 };
        let columns = width.saturating_sub(reserved).max(1);
        let mut said = facts(look, item);
        let fits = |(words, _): &(String, Style)| text::width(words) <= REASON.into();
        let reason = if is_roomy && said.first().is_some_and(fits) {
            said.remove(0)
        } else {
            (String::new(), look.theme.ink)
        };
        let mut prose = Prose::new(columns);
        let ink = if item.is_left_out || item.is_done {
            look.theme.faint
        } else {
            look.theme.ink
        };
        let line = match item.matter {
            Matter::First(topic) => words::first(look.lang, topic).to_owned(),
            _ => text::visible(&item.text).into_owned(),
        };
        prose.say(shortened(&line, columns, look), ink);
        if !said.is_empty() {
            let dot = (format!(" {} ", look.symbols.dot), look.theme.faint);
            let runs: Vec<Run> = said
                .into_iter()
                .flat_map(|fact| [dot.clone(), fact])
                .skip(1)
                .collect();
            prose.append(0, &runs);
        }
        let result = item.takeaway.as_ref().map(|one| one.takeaway.result.trim());
        if let Some(result) = result.filter(|result| !result.is_empty()) {
            let lead = format!("{} ", look.symbols.then);
            let result = shortened(&text::visible(result), columns - 2.min(columns - 1), look);
            prose.add(&lead, look.theme.faint, &[(result, look.theme.faint)]);
        }
        if !item.remark.is_empty() {
            let said = [
                (words::remark(look.lang).to_owned(), look.theme.faint),
                (text::visible(&item.remark).into_owned(), look.theme.indigo),
            ];
            prose.add("", look.theme.faint, &said);
        }
        Some(Self {
            heading: (before.map(|before| before.section) != Some(item.section))
                .then_some(item.section),
            sign: sign(look, item),
            prose,
            reason,
        })
    }

    /// How many rows it takes; the first one has no blank row above its heading.
    fn height(&self, is_first: bool) -> usize {
        let heading = usize::from(self.heading.is_some());
        self.prose.height() + heading + heading * usize::from(!is_first)
    }
}

/// The first rows of a text, with the sign that it goes on where it does: the whole of it is a key away.
fn shortened(line: &str, columns: u16, look: &Look) -> String {
    let rows = text::wrap(line, columns.into());
    let Some(last) = rows.get(MOST - 1).filter(|_| rows.len() > MOST) else {
        return line.to_owned();
    };
    let rest = line.get(last.start..).unwrap_or_default();
    let rest = rest.lines().next().unwrap_or_default();
    let room = usize::from(columns).saturating_sub(1);
    // A blank behind it, so that the text is longer than its room and the sign is set.
    let end = text::fit_with(
        &format!("{rest}{}", " ".repeat(room)),
        room,
        look.symbols.ellipsis,
    )
    .into_owned();
    format!("{}{end}", line.get(..last.start).unwrap_or_default())
}

/// What stands before the words: the mark of a takeaway, or what else it is.
fn sign(look: &Look, item: &AgendaItem) -> (&'static str, Style) {
    if item.is_left_out {
        return ("x", look.theme.faint);
    }
    if item.is_done {
        return (look.symbols.chosen, look.theme.moss);
    }
    match (&item.takeaway, item.matter) {
        (_, Matter::ThankFor(_)) => (Kind::Thanks.mark(), look.theme.mark(Kind::Thanks)),
        (Some(one), _) => (one.takeaway.kind.mark(), look.theme.mark(one.takeaway.kind)),
        (None, Matter::Goal(_)) => (look.symbols.point, look.theme.amber),
        (None, _) => (look.symbols.dot, look.theme.faint),
    }
}

/// Why a line is there and since when, the most important first.
fn facts(look: &Look, item: &AgendaItem) -> Vec<(String, Style)> {
    let (lang, theme) = (look.lang, look.theme);
    let mut said = Vec::new();
    if item.is_left_out {
        said.push((words::left_out(lang).to_owned(), theme.faint));
    } else if item.is_done {
        said.push((words::spoken_of(lang).to_owned(), theme.moss));
    }
    if let Some((goal, progress)) = &item.goal {
        let stands = words::stands(lang, progress).into_iter();
        let style = theme.standing(progress.standing);
        // That nothing moves is said in the ink of what is at risk, however far it is.
        let style = if progress.is_still() && style == theme.faint {
            theme.amber
        } else {
            style
        };
        said.extend(stands.map(|words| (words, style)));
        let far = goal_words::how_far(lang, goal, progress);
        said.extend((!far.is_empty()).then_some((far, theme.faint)));
    }
    if let Some(one) = &item.takeaway {
        let takeaway = &one.takeaway;
        match (takeaway.state, takeaway.outcome) {
            (_, Some(outcome)) => {
                said.push((terms::outcome(lang, outcome).to_owned(), theme.moss));
            }
            (State::Done, None) => {
                let day = takeaway.closed.unwrap_or(one.day);
                said.push((followups::done(lang, day, look.today), theme.moss));
            }
            _ => {}
        }
        if let Some(due) = takeaway.due.filter(|_| takeaway.is_open()) {
            let words = followups::due(lang, due, look.today);
            said.push((words, due_style(look, due)));
        }
        let age = words::age(lang, one.meetings_since, one.day, look.today);
        said.push((age, theme.faint));
    }
    if item.is_private {
        said.push((words::stays_here(lang).to_owned(), theme.amber));
    }
    said
}
