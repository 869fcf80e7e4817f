//! A takeaway as a row of a list, and what its keys do: the same on every screen that shows one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::asking::{Asking, Purpose};
use super::entry_view::in_order;
use super::{Aim, Effect, Overlay};
use crate::domain::zone::Days;
use crate::domain::{
    Cx, Group, Id, Kind, Lang, State, Takeaway, can_be_told, reopen_takeaways, tell_takeaways,
    trash_takeaways,
};
use crate::store::OpenRow;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::words::{followups as words, terms};

/// A takeaway with what a row says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawayRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; without an entry, the day on which it was noted.
    pub day: NaiveDate,
    /// The names of the mentors it belongs to.
    pub mentors: Vec<String>,
    /// What lists call them.
    pub called: Vec<String>,
    /// How many meetings were held with the first of them since that day; counted up to [`OpenRow::MANY`].
    pub meetings: u32,
}

impl TakeawayRow {
    /// The row of what was read, somewhere with these `days`; of all mentors `names` are the names and `called` what lists call them.
    pub fn new(
        row: OpenRow,
        (names, called): (&BTreeMap<Id, String>, &BTreeMap<Id, String>),
        days: &Days,
    ) -> Self {
        let noted = || days.day(row.takeaway.id.born());
        Self {
            mentors: in_order(&row.mentors, names),
            called: in_order(&row.mentors, called),
            day: row.day.unwrap_or_else(noted),
            meetings: row.meetings,
            takeaway: row.takeaway,
        }
    }

    /// Draws it into row `y` of `area`: kind, text, when and mentor. The first two columns are left free, for the pointer.
    /// The `widths` are those of all rows that are listed with it.
    pub fn draw(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        widths: Widths,
        is_selected: bool,
    ) {
        let look = *canvas.look;
        let columns = Columns::of(area.width, widths);
        let kind = self.takeaway.kind;
        let sign = if columns.kind_is_mark {
            kind.mark()
        } else {
            self.kind(look.lang)
        };
        canvas.put_fit(area, (2, y), columns.kind, sign, look.theme.mark(kind));
        let style = if is_selected {
            look.theme.ink.add_modifier(Modifier::BOLD)
        } else {
            look.theme.ink
        };
        let names = if columns.names_are_whole {
            &self.mentors
        } else {
            &self.called
        };
        let who = first_of(names, columns.who_room, look.symbols.ellipsis);
        let (when, when_style) = self.when(&look);
        let room = columns.text_end(&when, &who).saturating_sub(columns.text);
        let line = one_line(&self.takeaway.text);
        let line = text::fit_row(&line, usize::from(room), look.symbols.ellipsis);
        canvas.put(area, columns.text, y, &line, style);
        canvas.put_fit(
            area,
            (columns.when, y),
            columns.when_room,
            &when,
            when_style,
        );
        canvas.put_fit(
            area,
            (columns.who, y),
            columns.who_room,
            &who,
            look.theme.ink,
        );
    }

    fn kind(&self, lang: Lang) -> &'static str {
        words::kind(
            lang,
            self.takeaway.kind,
            self.takeaway.state == State::Trying,
        )
    }

    /// What a verb on it is for.
    pub(super) const fn aim(&self) -> Aim {
        if self.takeaway.is_open() {
            Aim::Record(self.takeaway.id)
        } else {
            Aim::Result(self.takeaway.id)
        }
    }

    /// Its keys: those of what is open, or of what is done and not told.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.takeaway.is_open() {
            keys::takeaway(self.takeaway.kind)
        } else {
            keys::UNTOLD
        }
    }

    /// What `action` does to it; [`Effect::None`] where it is none of its own.
    pub fn act(&self, action: Action, cx: &Cx) -> Effect {
        if action == Action::Introduce {
            let by = self.mentors.first().map_or("", String::as_str);
            return introduce(&self.takeaway, by, cx);
        }
        act(std::slice::from_ref(&self.takeaway), action, cx)
    }

    /// When it is wanted; without a day how old it is; of what is closed, since when it is.
    fn when(&self, look: &Look) -> (String, Style) {
        let (lang, today, theme) = (look.lang, look.today, look.theme);
        let takeaway = &self.takeaway;
        let group = Group::of(takeaway, today);
        // What became of advice is what the mentor wants to hear.
        if let (Group::NotTold, Some(outcome)) = (group, takeaway.outcome) {
            return (terms::outcome(lang, outcome).to_owned(), theme.moss);
        }
        match (group, takeaway.due, takeaway.later, takeaway.closed) {
            (Group::NotTold, _, _, Some(closed)) => {
                return (words::done(lang, closed, today), theme.moss);
            }
            (Group::NotTold, _, _, None) => return (String::new(), theme.moss),
            (Group::Later, _, Some(later), _) => {
                return (words::until(lang, later, today), theme.faint);
            }
            _ => {}
        }
        if let Some(due) = takeaway.due {
            return (words::due(lang, due, today), due_style(look, due));
        }
        let days = (today - self.day).num_days().max(0);
        let is_many = self.meetings >= OpenRow::MANY;
        let age = words::age(lang, self.meetings, is_many, days);
        (age, theme.faint)
    }
}

/// The ink of a due day: its words say the same.
pub(super) fn due_style(look: &Look, due: NaiveDate) -> Style {
    match (due - look.today).num_days() {
        days if days < 0 => look.theme.vermilion,
        0..=7 => look.theme.amber,
        _ => look.theme.faint,
    }
}

/// What `action` does to these takeaways, several or one; [`Effect::None`] where it is none of theirs. Of one of which
/// the mentors are known, [`TakeawayRow::act`] knows more.
pub fn act(rows: &[Takeaway], action: Action, cx: &Cx) -> Effect {
    let [first, others @ ..] = rows else {
        return Effect::None;
    };
    let lang = cx.lang;
    let say = |words: &str| Effect::Say(words.to_owned());
    if !others.is_empty()
        && matches!(
            action,
            Action::Edit | Action::EditOutside | Action::Introduce | Action::History
        )
    {
        return say(words::one_at_a_time(lang));
    }
    let open: Vec<Takeaway> = rows.iter().filter(|row| row.is_open()).cloned().collect();
    match action {
        Action::PutOff | Action::Day if open.is_empty() => say(words::is_closed(lang)),
        Action::Next => ask(Purpose::Close(open), cx),
        Action::PutOff => ask(Purpose::PutOff(open), cx),
        Action::Day => ask(Purpose::Due(open), cx),
        Action::Drop if open.is_empty() => {
            reopen_takeaways(rows, cx).map_or(Effect::None, Effect::Write)
        }
        Action::Drop => ask(Purpose::Drop(open), cx),
        Action::Tags => ask(Purpose::Tags(rows.to_vec()), cx),
        Action::Tell if open.is_empty() => tell(rows, cx),
        Action::Tell
            if !open
                .iter()
                .any(|row| matches!(row.kind, Kind::Advice | Kind::Action)) =>
        {
            say(words::never_told(lang))
        }
        Action::Tell => say(words::close_first(lang)),
        Action::Edit | Action::EditOutside => match first.entry {
            Some(id) => Effect::EditEntry {
                id,
                line: first.line,
                outside: action == Action::EditOutside,
            },
            None => ask(Purpose::Edit(first.clone()), cx),
        },
        Action::Trash if rows.iter().any(|row| row.entry.is_some()) => {
            say(words::stands_in_a_note(lang))
        }
        Action::Trash => trash_takeaways(rows).map_or(Effect::None, Effect::Write),
        Action::Copy => {
            let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
            Effect::Copy(texts.join("\n"))
        }
        Action::History => Effect::History(first.id),
        _ => Effect::None,
    }
}

fn ask(purpose: Purpose, cx: &Cx) -> Effect {
    let asking = Asking::new(purpose, cx);
    Effect::Show(Box::new(Overlay::Asking(Box::new(asking))))
}

fn tell(rows: &[Takeaway], cx: &Cx) -> Effect {
    let told: Vec<Takeaway> = rows
        .iter()
        .filter(|row| can_be_told(row))
        .cloned()
        .collect();
    tell_takeaways(&told, cx).map_or_else(
        || Effect::Say(words::nobody_to_tell(cx.lang).to_owned()),
        Effect::Write,
    )
}

fn introduce(takeaway: &Takeaway, by: &str, cx: &Cx) -> Effect {
    if takeaway.kind != Kind::Introduction {
        return Effect::Say(words::is_no_introduction(cx.lang).to_owned());
    }
    Effect::Introduce {
        text: takeaway.text.clone(),
        by: by.to_owned(),
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
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a TakeawayRow>, look: &Look) -> Self {
        let mut widths = Self::default();
        let wider = |most: &mut u16, words: &str| *most = (*most).max(text::width(words) as u16);
        for row in rows {
            wider(&mut widths.kind, row.kind(look.lang));
            wider(&mut widths.when, &row.when(look).0);
            for (room, names) in widths.who.iter_mut().zip([&row.called, &row.mentors]) {
                wider(room, &first_of(names, u16::MAX, ""));
            }
            // Nothing is this long in fewer columns.
            let is_long = row.takeaway.text.len() > usize::from(AMPLE) * 3;
            let text = if is_long {
                AMPLE
            } else {
                text::width(&one_line(&row.takeaway.text)) as u16
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
