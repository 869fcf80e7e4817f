//! Two windows changed one note: both texts beside one another, and which of them shall stand.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::merge::{Line, Part, merge, parts};
use crate::domain::{Entry, Takeaway};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::inset;
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::clash as words;

/// From this width on the texts stand side by side.
const WIDE: u16 = 64;
/// The columns between them.
const GAP: u16 = 3;
/// So many lines that nobody changed show before and behind each change.
const CONTEXT: usize = 2;

/// The question, with all it is about.
#[derive(Debug)]
pub(super) struct Clash {
    /// The entry as the journal has it now.
    pub(super) stored: (Entry, Vec<Takeaway>),
    /// A text that keeps both.
    pub(super) both: String,
    /// Both changed the same lines.
    pub(super) overlaps: bool,
    base: String,
    mine: String,
    /// What the fields say in the other window, where they differ.
    fields: Vec<String>,
    chosen: Choice,
    scroll: Scroll,
    /// Wrapped once for a width and a language; not before it was drawn.
    wrapped: Option<((u16, Look), Texts)>,
}

/// Which text shall stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// What either wrote.
    Both,
    /// The one written here.
    Mine,
    /// The one of the other window.
    Theirs,
}

/// What became of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing yet.
    Open,
    /// This text shall stand.
    Taken(Choice),
    /// None of them: the writing goes on.
    No,
}

/// The texts, wrapped.
#[derive(Debug)]
enum Texts {
    /// Mine and theirs side by side, row by row.
    Beside(Prose, Prose),
    /// Mine, then theirs.
    Below(Prose),
}

const CHOICES: [Choice; 3] = [Choice::Both, Choice::Mine, Choice::Theirs];

impl Clash {
    /// A question about a note that was loaded as `base` and is `mine` now; `fields` say what else is different there.
    pub(super) fn new(
        stored: (Entry, Vec<Takeaway>),
        base: String,
        mine: String,
        fields: Vec<String>,
    ) -> Self {
        let merged = merge(&base, &stored.0.note, &mine);
        Self {
            stored,
            both: merged.text,
            overlaps: merged.overlaps,
            base,
            mine,
            fields,
            chosen: Choice::Both,
            scroll: Scroll::default(),
            wrapped: None,
        }
    }

    /// Answers an action of the table [`CLASH`](crate::ui::keys::CLASH).
    pub(super) fn act(&mut self, action: Action) -> Answer {
        let is_seen = self.wrapped.is_some();
        match action {
            // What was typed ahead was not meant for a question that nobody has seen.
            Action::Save | Action::Answer(_) if !is_seen => {}
            Action::Save => return Answer::Taken(self.chosen),
            Action::Back => return Answer::No,
            Action::NextField => self.turn(1),
            Action::Header => self.turn(2),
            Action::Answer(number) => {
                let chosen = CHOICES.get(usize::from(number).wrapping_sub(1));
                return chosen.map_or(Answer::Open, |choice| Answer::Taken(*choice));
            }
            Action::Point(number) => match CHOICES.get(number) {
                Some(choice) if *choice == self.chosen => return Answer::Taken(*choice),
                Some(choice) => self.chosen = *choice,
                None => {}
            },
            action => _ = self.scroll.act(action),
        }
        Answer::Open
    }

    fn turn(&mut self, by: usize) {
        self.chosen = CHOICES[(self.chosen as usize + by) % CHOICES.len()];
    }

    /// Draws it into the whole of `area`.
    pub(super) fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let inner = inset(area, 2);
        let mut above = Prose::new(inner.width);
        above.say(words::heading(look.lang), look.theme.heading());
        for field in &self.fields {
            above.add("  ", look.theme.ink, &[(field.clone(), look.theme.ink)]);
        }
        above.draw(canvas, inner, 0);
        let gap = u16::from(area.height >= 16);
        let top = (above.height() as u16 + gap).min(inner.height);

        let does = words::does(look.lang, self.overlaps)[self.chosen as usize];
        let mut said = Prose::new(inner.width);
        // A low screen keeps its rows for the texts.
        if area.height >= 14 {
            said.say(does, look.theme.faint);
        }
        let places = Places::new(words::answers(look.lang), inner.width);
        let below = (1 + places.rows + said.height() as u16).min(inner.height);
        let choices = Rect {
            y: inner.bottom() - below,
            height: below,
            ..inner
        };
        let texts = Rect {
            y: inner.y + top,
            height: inner.height.saturating_sub(top + below),
            ..inner
        };
        self.view_texts(canvas, texts);
        canvas.rule(choices, 0);
        self.view_answers(canvas, choices, &places);
        let explained = Rect {
            y: choices.y + (1 + places.rows).min(choices.height),
            height: choices.height.saturating_sub(1 + places.rows),
            ..choices
        };
        said.draw(canvas, explained, 0);
    }

    fn view_answers(&self, canvas: &mut Canvas, area: Rect, places: &Places) {
        let look = *canvas.look;
        for (number, answer) in words::answers(look.lang).into_iter().enumerate() {
            let (start, y) = places.answers[number];
            let y = y + 1;
            let is_chosen = number == self.chosen as usize;
            let (sign, style) = if is_chosen {
                (look.symbols.pointer, look.theme.heading())
            } else {
                (" ", look.theme.ink)
            };
            let x = canvas.put(area, start, y, sign, look.theme.indigo) + 1;
            let digit = format!("{} ", number + 1);
            let x = canvas.put(area, x, y, &digit, look.theme.indigo);
            let x = canvas.put_fit(area, (x, y), area.width, answer, style);
            let place = Rect {
                x: area.x + start.min(area.width),
                width: x.min(area.width).saturating_sub(start),
                ..area
            };
            canvas.zone(place, y, Action::Point(number));
        }
    }

    fn view_texts(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let is_it =
            |(columns, made): &(u16, Look)| *columns == area.width && made.is_drawn_as(&look);
        if self.wrapped.as_ref().is_none_or(|(made, _)| !is_it(made)) {
            let texts = self.wrap(area.width, &look);
            self.wrapped = Some(((area.width, look), texts));
        }
        match &self.wrapped {
            Some((_, Texts::Below(prose))) => prose.read(canvas, area, &mut self.scroll),
            Some((_, Texts::Beside(mine, theirs))) => {
                let columns = beside(area.width);
                let (left, right) = words::sides(look.lang);
                let heading = look.theme.heading();
                let place = |x: u16, width: u16| Rect {
                    x: area.x + x.min(area.width),
                    width: width.min(area.width.saturating_sub(x)),
                    ..area
                };
                let left_half = place(0, columns);
                let right_half = place(columns + GAP, columns);
                canvas.put_fit(left_half, (0, 0), columns, left, heading);
                canvas.put_fit(right_half, (0, 0), columns, right, heading);
                canvas.bar(place(columns + 1, 1), 0);
                let rows = |half: Rect| Rect {
                    y: half.y + 1.min(half.height),
                    height: half.height.saturating_sub(1),
                    ..half
                };
                let top = self
                    .scroll
                    .top(theirs.height(), area.height.saturating_sub(1));
                mine.draw(canvas, rows(left_half), top);
                theirs.draw(canvas, rows(right_half), top);
                if self.scroll.has_more() {
                    canvas.put_more(right_half);
                }
            }
            None => {}
        }
    }

    fn wrap(&self, width: u16, look: &Look) -> Texts {
        let parts = parts(&self.base, &self.stored.0.note, &self.mine);
        let shown = shown(&parts);
        let heading = look.theme.heading();
        if width >= WIDE {
            let (mut theirs, mut mine) = (Prose::new(beside(width)), Prose::new(beside(width)));
            for part in shown {
                say(&mut theirs, look, part, Choice::Theirs);
                say(&mut mine, look, part, Choice::Mine);
                while theirs.height() < mine.height() {
                    theirs.blank();
                }
                while mine.height() < theirs.height() {
                    mine.blank();
                }
            }
            return Texts::Beside(mine, theirs);
        }
        let mut prose = Prose::new(width);
        let (left, right) = words::sides(look.lang);
        prose.say(left, heading);
        for part in &shown {
            say(&mut prose, look, *part, Choice::Mine);
        }
        prose.blank();
        prose.say(right, heading);
        for part in &shown {
            say(&mut prose, look, *part, Choice::Theirs);
        }
        Texts::Below(prose)
    }
}

/// Where the answers stand: those that do not fit in one row go on in the next.
struct Places {
    /// Column and row of each.
    answers: [(u16, u16); 3],
    /// How many rows they take.
    rows: u16,
}

impl Places {
    fn new(answers: [&str; 3], columns: u16) -> Self {
        let (mut x, mut y) = (0, 0);
        let answers = answers.map(|answer| {
            let width = text::width(answer) as u16 + 4;
            if x > 0 && x + width > columns {
                (x, y) = (0, y + 1);
            }
            let place = (x, y);
            x += width + 2;
            place
        });
        let rows = y + 1;
        Self { answers, rows }
    }
}

/// How wide each of two texts side by side is.
const fn beside(width: u16) -> u16 {
    (width - GAP) / 2
}

/// The parts that show: changes, a little of what stands around them, and `None` for what is left out between.
fn shown<'b, 'a>(parts: &'b [Part<'a>]) -> Vec<Option<&'b Part<'a>>> {
    let is_change = |part: &Part| matches!(part, Part::Changed { .. });
    let mut shown = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let near = at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(parts.len());
        if parts[near].iter().any(is_change) {
            shown.push(Some(part));
        } else if !matches!(shown.last(), Some(None)) {
            shown.push(None);
        }
    }
    shown
}

/// Adds one side of a part.
fn say(prose: &mut Prose, look: &Look, part: Option<&Part>, side: Choice) {
    let theme = look.theme;
    let mut add = |(sign, sign_style): (&str, Style), words: &str, style: Style| {
        let lead = format!("{sign} ");
        prose.add(&lead, sign_style, &[(words.to_owned(), style)]);
    };
    let plain = (" ", theme.faint);
    match part {
        None => add(plain, look.symbols.ellipsis, theme.faint),
        Some(Part::Same(line)) => add(plain, line, theme.faint),
        Some(Part::Changed { theirs, mine }) => {
            let lines = if side == Choice::Theirs { theirs } else { mine };
            for line in lines {
                match line {
                    Line::Kept(words) => add(plain, words, theme.faint),
                    Line::Gone(words) => add(("-", theme.vermilion), words, theme.faint),
                    Line::New(words) => add(("+", theme.moss), words, theme.ink),
                }
            }
        }
    }
}
