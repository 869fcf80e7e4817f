//! A row of what is owed: a sign, words, when and from whom, in columns that all rows of a list share.

use std::borrow::Cow;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::text;
use crate::ui::canvas::Canvas;

/// What a row says.
#[derive(Clone, Debug)]
pub struct RowCells<'a> {
    /// What kind of thing it is, in at most eight columns; the same in two ASCII characters; and their ink.
    pub sign: (&'static str, &'static str, Style),
    /// Its words, which may have several lines.
    pub text: Cow<'a, str>,
    /// When it is wanted, or how old it is.
    pub when: (String, Style),
    /// The names of those it belongs to.
    pub names: &'a [String],
    /// What lists call them.
    pub called: &'a [String],
}

impl RowCells<'_> {
    /// Draws it into row `y` of `area`. The first two columns are left free, for the pointer. The `widths` are those of all
    /// rows that are listed with it.
    pub fn draw(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        widths: Widths,
        is_selected: bool,
    ) {
        let look = *canvas.look;
        let columns = Columns::of(area.width, widths);
        let (name, mark, ink) = self.sign;
        let sign = if columns.kind_is_mark { mark } else { name };
        canvas.put_fit(area, (2, y), columns.kind, sign, ink);
        let style = if is_selected {
            look.theme.ink.add_modifier(Modifier::BOLD)
        } else {
            look.theme.ink
        };
        let names = if columns.names_are_whole {
            self.names
        } else {
            self.called
        };
        let who = first_of(names, columns.who_room, look.symbols.ellipsis);
        let (when, when_style) = &self.when;
        let room = columns.text_end(when, &who).saturating_sub(columns.text);
        let line = one_line(&self.text);
        let line = text::fit_row(&line, usize::from(room), look.symbols.ellipsis);
        canvas.put(area, columns.text, y, &line, style);
        let place = (columns.when, y);
        canvas.put_fit(area, place, columns.when_room, when, *when_style);
        let place = (columns.who, y);
        canvas.put_fit(area, place, columns.who_room, &who, look.theme.ink);
    }
}

/// The columns that the widest cells of the listed rows take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    kind: u16,
    /// The texts; not counted beyond [`AMPLE`].
    text: u16,
    when: u16,
    /// Those who are meant, as lists call them and with their whole names.
    who: [u16; 2],
}

/// A text with so many columns reads well beside whole names.
const AMPLE: u16 = 60;
/// Below so many columns for the text the kind is only a mark.
const ENOUGH: u16 = 28;
/// Below so many the names give way.
const LITTLE: u16 = 20;
/// Below so many the days give way.
const LEAST: u16 = 12;
/// The most columns of those who are meant, called as in lists and with their whole names.
const WHO: [u16; 2] = [14, 28];
/// The columns between two cells.
const GAP: u16 = 2;

impl Widths {
    /// Measures these rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = RowCells<'a>>) -> Self {
        let mut widths = Self::default();
        let wider = |most: &mut u16, words: &str| *most = (*most).max(text::width(words) as u16);
        for row in rows {
            wider(&mut widths.kind, row.sign.0);
            wider(&mut widths.when, &row.when.0);
            for (room, names) in widths.who.iter_mut().zip([row.called, row.names]) {
                wider(room, &first_of(names, u16::MAX, ""));
            }
            // Nothing is this long in fewer columns.
            let is_long = row.text.len() > usize::from(AMPLE) * 3;
            let text = if is_long {
                AMPLE
            } else {
                text::width(&one_line(&row.text)) as u16
            };
            widths.text = widths.text.max(text.min(AMPLE));
        }
        for (room, most) in widths.who.iter_mut().zip(WHO) {
            *room = (*room).min(most);
        }
        widths
    }
}

/// Where the parts of a row stand; what is left between them is the text's.
#[derive(Clone, Copy, Debug)]
struct Columns {
    kind_is_mark: bool,
    names_are_whole: bool,
    kind: u16,
    text: u16,
    when: u16,
    when_room: u16,
    who: u16,
    who_room: u16,
    /// The column behind the last one that is drawn on.
    end: u16,
}

impl Columns {
    /// The columns of rows with these widths: as much as leaves the text its room, and then what the text needs least.
    fn of(width: u16, widths: Widths) -> Self {
        let [who, whole] = widths.who;
        let plans = [
            (AMPLE, (false, widths.when, whole)),
            (ENOUGH, (false, widths.when, who)),
            (LITTLE, (true, widths.when, who)),
            (LEAST, (true, widths.when, 0)),
        ];
        let made = plans.map(|(wanted, plan)| (wanted, Self::planned(width, widths.kind, plan)));
        let fits = |(wanted, columns): &&(u16, Self)| {
            columns.text_end("x", "x").saturating_sub(columns.text) >= widths.text.min(*wanted)
        };
        let mut columns = made.iter().find(fits).map_or_else(
            || Self::planned(width, widths.kind, (true, 0, 0)),
            |(_, columns)| *columns,
        );
        columns.names_are_whole = columns.who_room == whole;
        columns
    }

    const fn planned(
        width: u16,
        kind: u16,
        (kind_is_mark, when_room, who_room): (bool, u16, u16),
    ) -> Self {
        let kind = if kind_is_mark { 2 } else { kind };
        let end = width.saturating_sub(1);
        let who = end.saturating_sub(who_room);
        let gap = if who_room == 0 { 0 } else { GAP };
        Self {
            kind_is_mark,
            names_are_whole: false,
            kind,
            text: 2 + kind + if kind_is_mark { 1 } else { GAP },
            when: who.saturating_sub(gap + when_room),
            when_room,
            who,
            who_room,
            end,
        }
    }

    /// The column at which a text ends: an empty cell behind it gives it its room.
    const fn text_end(&self, when: &str, who: &str) -> u16 {
        if self.when_room > 0 && !when.is_empty() {
            self.when.saturating_sub(GAP)
        } else if self.who_room > 0 && !who.is_empty() {
            self.who.saturating_sub(GAP)
        } else {
            // Behind the last column stands the sign that there is more.
            self.end.saturating_sub(1)
        }
    }
}

/// The most characters of a text that a row looks at.
const LOOKED_AT: usize = 300;

/// The beginning of a text in one line.
fn one_line(whole: &str) -> String {
    let mut line = String::new();
    for part in whole.lines().map(str::trim).filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(part.chars().take(LOOKED_AT));
        if line.len() > LOOKED_AT {
            break;
        }
    }
    text::visible(&line).into_owned()
}

/// The first name, and how many others there are, in at most `room` columns as far as that goes.
fn first_of(names: &[String], room: u16, ellipsis: &str) -> String {
    let Some(first) = names.first() else {
        return String::new();
    };
    let more = match names.len() - 1 {
        0 => String::new(),
        others => format!(" +{others}"),
    };
    // The number of the others must not be what is cut off.
    let room = usize::from(room).saturating_sub(text::width(&more));
    format!("{}{more}", text::fit_with(first, room, ellipsis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_many_others_there_are_is_never_cut_off() {
        for (names, room, said) in [
            (&["田中 優子"][..], 9, "田中 優子"),
            (&["田中 優子"], 8, "田中 優…"),
            (&["Jane Smith", "田中"], 9, "Jane … +1"),
            (&["田中", "Smith"], 9, "田中 +1"),
            (&["Jane Smith", "田中", "佐藤"], 13, "Jane Smith +2"),
            (&[], 9, ""),
        ] {
            let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(first_of(&names, room, "…"), said);
        }
    }

    const USUAL: Widths = Widths {
        kind: 8,
        text: AMPLE,
        when: 11,
        who: [8, 16],
    };

    #[test]
    fn the_text_has_what_the_other_cells_do_not_need() {
        for (width, is_mark, who, text) in [
            (120, false, 16, 76),
            (78, false, 8, 42),
            (62, true, 8, 33),
            (57, true, 8, 28),
            (48, true, 0, 29),
            (38, true, 0, 19),
        ] {
            let columns = Columns::of(width, USUAL);
            let room = columns.text_end("x", "x") - columns.text;
            assert_eq!(
                (columns.kind_is_mark, columns.who_room, room),
                (is_mark, who, text),
                "{width}"
            );
        }
        let short = Columns::of(78, Widths { text: 20, ..USUAL });
        assert!(short.names_are_whole, "there is room");
    }

    #[test]
    fn an_empty_cell_gives_its_room_to_the_text() {
        let columns = Columns::of(78, USUAL);
        let ends = [("x", "x"), ("x", ""), ("", "x"), ("", "")];
        assert_eq!(
            ends.map(|(when, who)| columns.text_end(when, who)),
            [54, 54, 67, 76]
        );
    }

    #[test]
    fn no_width_is_too_small() {
        for width in 0..250 {
            let columns = Columns::of(width, USUAL);
            assert!(columns.end <= width);
            if width >= 38 {
                assert!(
                    columns.text_end("x", "x") >= columns.text + 12,
                    "{columns:?}"
                );
            }
        }
    }
}
