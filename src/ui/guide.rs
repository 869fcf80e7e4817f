//! The frame of a guided flow: its name and subject, its steps with where one is, and what comes next.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::action::Action;
use super::canvas::Canvas;
use crate::text;

/// From this height on there is air between the parts of the frame.
const AIRY: u16 = 16;
/// The columns between two steps.
const GAP: u16 = 3;

/// Where one is in a flow of steps, which are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    at: u8,
    furthest: u8,
    steps: u8,
}

/// What stands around the step that is done.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The flow's name and its subject, such as a month.
    pub heading: &'a str,
    /// What else is to be known of the subject, at the right edge; may be empty.
    pub aside: &'a str,
    /// The names of the steps, in order.
    pub steps: &'a [&'a str],
    /// What comes next, in a few words.
    pub next: &'a str,
    /// Whether something is said in each step; where it is empty, a step that was passed is done.
    pub said: &'a [bool],
}

impl Guide {
    /// A flow of so many steps, one at least, taken up at the furthest one that was reached; 0 has not begun.
    pub fn new(steps: u8, furthest: u8) -> Self {
        let at = furthest.clamp(1, steps.max(1));
        Self {
            at,
            furthest: at,
            steps: steps.max(1),
        }
    }

    /// The step that is done now.
    pub const fn at(self) -> u8 {
        self.at
    }

    /// The furthest step that was reached.
    pub const fn furthest(self) -> u8 {
        self.furthest
    }

    /// The step after this one; `None` at the last.
    pub fn next(self) -> Option<u8> {
        (self.at < self.steps).then(|| self.at + 1)
    }

    /// The step before this one; `None` at the first.
    pub fn previous(self) -> Option<u8> {
        (self.at > 1).then(|| self.at - 1)
    }

    /// Goes to a step.
    pub fn go(&mut self, step: u8) {
        self.at = step.clamp(1, self.steps);
        self.furthest = self.furthest.max(self.at);
    }

    /// Knows that this step was reached, here or elsewhere.
    pub fn reach(&mut self, step: u8) {
        self.furthest = self.furthest.max(step.min(self.steps));
    }

    /// Draws the frame into `area`. Returns the room for the step itself. A click on a step that was reached is
    /// [`Action::Tab`] with its number.
    pub fn view(self, canvas: &mut Canvas, area: Rect, frame: &Frame) -> Rect {
        let theme = canvas.look.theme;
        let x = canvas.put_fit(area, (0, 0), area.width, frame.heading, theme.heading());
        if usize::from(x) + 3 + text::width(frame.aside) <= usize::from(area.width) {
            canvas.put_right(area, 0, frame.aside, theme.faint);
        }
        let is_airy = area.height >= AIRY;
        let row = if is_airy { 2 } else { 1 };
        self.steps(canvas, area, row, frame);
        let (top, bottom) = if is_airy {
            let last = area.height - 1;
            canvas.put_fit(area, (0, last), area.width, frame.next, theme.faint);
            (row + 2, 2)
        } else {
            (row + 1, 0)
        };
        Rect {
            y: area.y + top.min(area.height),
            height: area.height.saturating_sub(top + bottom),
            ..area
        }
    }

    /// The steps with their names; where these do not fit, the name of this one and the numbers of the others.
    fn steps(self, canvas: &mut Canvas, area: Rect, y: u16, frame: &Frame) {
        let names = frame.steps;
        let columns = |name: &&str| 4 + text::width(name) as u16;
        let gaps = GAP * (names.len().saturating_sub(1) as u16);
        let in_full = names.iter().map(columns).sum::<u16>() + gaps <= area.width;
        let gap = if in_full { GAP } else { 1 };
        let mut x = 0;
        for (number, name) in (1..).zip(names) {
            let start = x;
            let is_said = frame.said.get(usize::from(number) - 1);
            let is_reached = number <= self.furthest;
            let is_done = is_said.map_or(number < self.furthest, |is_said| *is_said && is_reached);
            x = self.step(canvas, area, (x, y), (number, name, in_full, is_done));
            if number <= self.furthest && number != self.at {
                let zone = Rect {
                    x: area.x + start.min(area.width),
                    width: x.min(area.width).saturating_sub(start),
                    ..area
                };
                canvas.zone(zone, y, Action::Tab(number));
            }
            x += gap;
        }
    }

    /// One step: a sign before those that are done, and another before the one that is being done.
    fn step(
        self,
        canvas: &mut Canvas,
        area: Rect,
        (x, y): (u16, u16),
        (number, name, in_full, is_done): (u8, &str, bool, bool),
    ) -> u16 {
        let symbols = canvas.look.symbols;
        let theme = canvas.look.theme;
        let is_here = number == self.at;
        let (sign, sign_style, style) = if is_here {
            let here = theme
                .indigo
                .add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
            (symbols.pointer, theme.indigo, here)
        } else if is_done {
            (symbols.chosen, theme.moss, theme.ink)
        } else if number <= self.furthest {
            (" ", theme.faint, theme.ink)
        } else {
            (" ", theme.faint, theme.faint)
        };
        let x = canvas.put(area, x, y, sign, sign_style);
        // Beside a name there is room for a blank.
        let x = x + u16::from(in_full || is_here);
        let x = canvas.put(area, x, y, &number.to_string(), style);
        if in_full || is_here {
            let room = area.width.saturating_sub(x + 1);
            return canvas.put_fit(area, (x + 1, y), room, name, style);
        }
        x
    }
}
