//! The first step: what the month was, in numbers beside those of the month before.

use ratatui::layout::Rect;

use super::Reviewing;
use crate::domain::MonthFacts;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::month_review::{self as words, FactLine};

/// In fewer columns what a number is made of stands below it.
const NARROW: u16 = 64;
/// The columns before what a number is made of.
const GAP: usize = 3;

impl Reviewing {
    /// The facts line by line.
    pub(super) fn fact_lines(&self, look: &Look) -> Vec<FactLine> {
        let known = &self.known;
        words::fact_lines(look.lang, &known.facts, known.before.as_ref(), &known.names)
    }

    /// Draws the facts.
    pub(super) fn view_facts(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let mut prose = Prose::new(area.width);
        let season = self.month.season(look.today);
        if let Some(sentence) = words::season(look.lang, season, self.month, look.today) {
            prose.say(sentence, look.theme.amber);
            prose.blank();
        }
        if is_empty(&self.known.facts) {
            prose.say(words::empty_month(look.lang), look.theme.ink);
            prose.blank();
        }
        self.say_numbers(&mut prose, &look, area.width);
        prose.read(canvas, area, &mut self.scroll);
    }

    fn say_numbers(&self, prose: &mut Prose, look: &Look, width: u16) {
        let lines = self.fact_lines(look);
        if lines.is_empty() {
            return;
        }
        let (faint, ink) = (look.theme.faint, look.theme.ink);
        let heads = [
            words::column(look.lang, self.month),
            words::column(look.lang, self.month.before()),
        ];
        let widest = |of: &dyn Fn(&FactLine) -> usize| lines.iter().map(of).max().unwrap_or(0);
        let label = widest(&|line| text::width(&line.label));
        let now = widest(&|line| text::width(&line.now)).max(text::width(&heads[0]));
        let of_before = |line: &FactLine| line.before.as_deref().map_or(0, text::width);
        let has_before = self.known.before.is_some();
        let before = widest(&of_before).max(text::width(&heads[1]));
        let mut head = vec![
            (" ".repeat(label + 2), faint),
            (text::pad_left(&heads[0], now), look.theme.heading()),
        ];
        if has_before {
            head.push((text::pad_left(&heads[1], before + 3), faint));
        }
        prose.add("", ink, &head);
        let columns = label + 2 + now + if has_before { before + 3 } else { 0 };
        let room = usize::from(width);
        for line in &lines {
            let mut runs = vec![
                (text::pad(&line.label, label + 2), faint),
                (text::pad_left(&line.now, now), ink),
            ];
            if let Some(written) = &line.before {
                runs.push((text::pad_left(written, before + 3), faint));
            }
            if width < NARROW {
                prose.add("", ink, &runs);
                if !line.parts.is_empty() {
                    prose.append(2, &[(line.parts.clone(), ink)]);
                }
                continue;
            }
            // What does not fit beside the numbers goes on below itself.
            let lead = " ".repeat(columns + GAP);
            let rows = text::wrap(&line.parts, room.saturating_sub(columns + GAP).max(1));
            let mut rows = rows.iter().map(|row| &line.parts[row.start..row.end]);
            let first = rows.next().unwrap_or_default();
            runs.push((format!("{}{first}", " ".repeat(GAP)), ink));
            prose.add("", ink, &runs);
            for row in rows {
                prose.add(&lead, ink, &[(row.to_owned(), ink)]);
            }
        }
    }
}

/// Whether nothing happened in the month; what is open since earlier is no happening.
fn is_empty(facts: &MonthFacts) -> bool {
    let counts = [
        facts.meetings,
        facts.notes,
        facts.came.iter().sum(),
        facts.closed.iter().sum(),
        facts.dropped,
        facts.told,
        facts.check_ins,
    ];
    counts.iter().all(|count| *count == 0)
}
