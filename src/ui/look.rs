//! How it looks: six inks by meaning, and symbols that are one column wide wherever they are drawn.

use chrono::{NaiveDate, Weekday};
use ratatui::style::{Color, Modifier, Style};

use crate::domain::{Kind, Lang, Standing};

/// What a view needs to know of the surroundings.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The inks.
    pub theme: Theme,
    /// The symbols.
    pub symbols: Symbols,
    /// The language.
    pub lang: Lang,
    /// The civil day where the user is.
    pub today: NaiveDate,
    /// Whether `today` was set for a demonstration instead of read from the clock.
    pub clock_is_set: bool,
    /// The first day of a week, where the user set it.
    pub week_starts: Option<Weekday>,
}

impl Look {
    /// Whether what was wrapped for `other` can be drawn as it is.
    pub fn is_drawn_as(&self, other: &Self) -> bool {
        let made = |look: &Self| (look.theme, look.symbols, look.lang, look.today);
        made(self) == made(other)
    }

    /// The first day of a week: as set, else as calendars have it where the language is spoken.
    pub const fn week_starts(&self) -> Weekday {
        match self.week_starts {
            Some(day) => day,
            None => self.lang.pick(Weekday::Mon, Weekday::Sun),
        }
    }
}

/// Styles by meaning. No meaning is carried by one of them alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Text.
    pub ink: Style,
    /// Hints, and what is done.
    pub faint: Style,
    /// 藍: focus, keys, links.
    pub indigo: Style,
    /// 朱: late, failed.
    pub vermilion: Style,
    /// 苔: done, on track.
    pub moss: Style,
    /// 山吹: soon, at risk.
    pub amber: Style,
    /// What is selected in a text.
    pub selection: Style,
}

impl Theme {
    /// For a dark background, in the user's own sixteen colours.
    pub const fn dark() -> Self {
        Self::of(
            Color::LightBlue,
            Color::LightRed,
            Color::LightGreen,
            Color::LightYellow,
            // Not bright black: many palettes have it next to the background.
            Style::new().add_modifier(Modifier::DIM),
        )
    }

    /// For a light background, in the user's own sixteen colours.
    pub const fn light() -> Self {
        Self::of(
            Color::Blue,
            Color::Red,
            Color::Green,
            Color::Yellow,
            // Not dim: many terminals make dim darker, which on light is what stands out.
            Style::new().fg(Color::DarkGray),
        )
    }

    /// Without any colour.
    pub const fn plain() -> Self {
        let plain = Style::new();
        Self {
            ink: plain,
            faint: plain.add_modifier(Modifier::DIM),
            indigo: plain.add_modifier(Modifier::BOLD),
            vermilion: plain.add_modifier(Modifier::BOLD),
            moss: plain,
            amber: plain,
            selection: plain.add_modifier(Modifier::REVERSED),
        }
    }

    const fn of(indigo: Color, vermilion: Color, moss: Color, amber: Color, faint: Style) -> Self {
        let plain = Style::new();
        Self {
            ink: plain,
            faint,
            indigo: plain.fg(indigo),
            vermilion: plain.fg(vermilion),
            moss: plain.fg(moss),
            amber: plain.fg(amber),
            selection: plain.add_modifier(Modifier::REVERSED),
        }
    }

    /// The ink of a takeaway's mark: what I owe is indigo, what I was given is moss, what waits for an answer is amber.
    /// Without colours all are plain: a bold one would look as if it were meant more.
    pub const fn mark(&self, kind: Kind) -> Style {
        if self.indigo.fg.is_none() {
            return self.ink;
        }
        match kind {
            Kind::Action | Kind::Thanks => self.indigo,
            Kind::Advice | Kind::Insight => self.moss,
            Kind::Promise | Kind::Question | Kind::Introduction => self.amber,
        }
    }

    /// The ink of a standing; its words say the same.
    pub const fn standing(&self, standing: Standing) -> Style {
        match standing {
            Standing::Unset => self.faint,
            Standing::Reached | Standing::Ahead(_) | Standing::OnTrack => self.moss,
            Standing::AtRisk => self.amber,
            Standing::Behind(_) => self.vermilion,
        }
    }

    /// A heading.
    pub const fn heading(&self) -> Style {
        self.ink.add_modifier(Modifier::BOLD)
    }
}

/// Symbols; the ASCII twins serve where ambiguous characters are two columns wide or the locale is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbols {
    /// The program's sign in the tab bar.
    pub sign: &'static str,
    /// Before the selected row.
    pub pointer: &'static str,
    /// Where a text was shortened.
    pub ellipsis: &'static str,
    /// A light line across.
    pub rule: &'static str,
    /// A light line down.
    pub bar: &'static str,
    /// The corners of a box: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
    /// Between two facts on a line.
    pub dot: &'static str,
    /// There is more below.
    pub more: &'static str,
    /// Behind a day with one entry, with two, with more.
    pub heat: [&'static str; 3],
    /// Behind a day with a planned meeting.
    pub planned: &'static str,
    /// Before a row that is chosen besides others.
    pub chosen: &'static str,
    /// A box that is not ticked.
    pub unticked: &'static str,
    /// A box that is.
    pub ticked: &'static str,
    /// A gauge: what is done, and what is left.
    pub gauge: [&'static str; 2],
    /// A check-in in a chart.
    pub point: &'static str,
    /// Where the second shape of a radar meets a spoke.
    pub second_point: &'static str,
    /// Before how a support is covered: covered, not enough of it, missing.
    pub cover: [&'static str; 3],
    /// Before what is left out.
    pub left_out: &'static str,
    /// Between what was and what is.
    pub then: &'static str,
    /// Down a chart, at a day on which something was revised.
    pub revised: &'static str,
    /// Across a chart, at the aim.
    pub aim: &'static str,
    /// At the line below a chart, where a month begins.
    pub tick: &'static str,
    /// Lines in a chart are drawn by the dots of braille; else cell by cell.
    pub has_braille: bool,
}

impl Symbols {
    /// For a terminal that draws them in one column.
    pub const UNICODE: Self = Self {
        sign: "標",
        pointer: "❯",
        ellipsis: "…",
        rule: "─",
        bar: "│",
        corners: ["┌", "┐", "└", "┘"],
        dot: "·",
        more: "▾",
        heat: ["∙", ":", "⋮"],
        planned: "☐",
        chosen: "✓",
        unticked: "☐",
        ticked: "✓",
        gauge: ["━", "╌"],
        point: "♦",
        second_point: "☐",
        cover: ["✓", "▾", "✗"],
        left_out: "✗",
        then: "›",
        revised: "┆",
        aim: "╌",
        tick: "┬",
        has_braille: true,
    };
    /// For any terminal.
    pub const ASCII: Self = Self {
        sign: "shirube",
        pointer: ">",
        ellipsis: "~",
        rule: "-",
        bar: "|",
        corners: ["+"; 4],
        dot: "-",
        more: "v",
        heat: [".", ":", "+"],
        planned: "*",
        chosen: "*",
        unticked: "[ ]",
        ticked: "[x]",
        gauge: ["#", "."],
        point: "o",
        second_point: "x",
        cover: ["+", "<", "!"],
        left_out: "x",
        then: ">",
        revised: ":",
        aim: "=",
        tick: "+",
        has_braille: false,
    };
}
