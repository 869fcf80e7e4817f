//! A takeaway as a row of a list, and what its keys do: the same on every screen that shows one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::asking::{Asking, Purpose};
use super::entry_view::in_order;
use super::mentor_form::MentorForm;
use super::{Effect, Overlay};
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
use crate::words::followups as words;

/// A takeaway with what a row says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawayRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; `None` without an entry.
    pub day: Option<NaiveDate>,
    /// The names of the mentors it belongs to.
    pub mentors: Vec<String>,
    /// How many meetings were held with the first of them since that day; counted up to [`OpenRow::MANY`].
    pub meetings: u32,
}

impl TakeawayRow {
    /// The row of what was read; `names` are all mentors' names.
    pub fn new(row: OpenRow, names: &BTreeMap<Id, String>) -> Self {
        Self {
            mentors: in_order(&row.mentors, names),
            day: row.day,
            meetings: row.meetings,
            takeaway: row.takeaway,
        }
    }

    /// Draws it into row `y` of `area`: kind, text, when and mentor. The first two columns are left free, for the pointer.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, y: u16, is_selected: bool) {
        let look = *canvas.look;
        let columns = Columns::of(area.width, look.lang);
        let kind = self.takeaway.kind;
        let sign = if columns.kind_is_mark {
            kind.mark()
        } else {
            words::kind(look.lang, kind, self.takeaway.state == State::Trying)
        };
        canvas.put_fit(area, (2, y), columns.kind, sign, look.theme.mark(kind));
        let style = if is_selected {
            look.theme.ink.add_modifier(Modifier::BOLD)
        } else {
            look.theme.ink
        };
        let line = one_line(&self.takeaway.text);
        canvas.put_fit(area, (columns.text, y), columns.text_room, &line, style);
        let (when, style) = self.when(&look);
        canvas.put_fit(area, (columns.when, y), columns.when_room, &when, style);
        if columns.who_room > 0 {
            let who = short_names(&self.mentors, columns.who_room, look.symbols.ellipsis);
            canvas.put_fit(
                area,
                (columns.who, y),
                columns.who_room,
                &who,
                look.theme.faint,
            );
        }
    }

    /// Its keys: those of what is open, or of what is done and not told.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.takeaway.is_open() {
            keys::TAKEAWAY
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
        match (takeaway.due, self.day) {
            (Some(due), _) => (words::due(lang, due, today), due_style(look, due)),
            (None, Some(day)) => {
                let days = (today - day).num_days().max(0);
                let is_many = self.meetings >= OpenRow::MANY;
                let age = words::age(lang, self.meetings, is_many, days);
                (age, theme.faint)
            }
            (None, None) => (String::new(), theme.faint),
        }
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
        Action::Next | Action::PutOff | Action::Day if open.is_empty() => match action {
            Action::Next => tell(rows, cx),
            _ => say(words::is_closed(lang)),
        },
        Action::Next => ask(Purpose::Close(open), cx),
        Action::PutOff => ask(Purpose::PutOff(open), cx),
        Action::Day => ask(Purpose::Due(open), cx),
        Action::Drop if open.is_empty() => {
            reopen_takeaways(rows, cx).map_or(Effect::None, Effect::Write)
        }
        Action::Drop => ask(Purpose::Drop(open), cx),
        Action::Tags => ask(Purpose::Tags(rows.to_vec()), cx),
        Action::Tell if open.is_empty() => tell(rows, cx),
        Action::Tell => say(words::close_first(lang)),
        Action::Edit | Action::EditOutside => match first.entry {
            Some(id) => Effect::EditEntry {
                id,
                line: first.line,
                outside: action == Action::EditOutside,
            },
            None => ask(Purpose::Edit(first.clone()), cx),
        },
        Action::Introduce => introduce(first, "", cx),
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
    let form = MentorForm::introduced(&takeaway.text, by, cx);
    Effect::Show(Box::new(Overlay::Mentor(Box::new(form))))
}

/// Where the parts of a row stand; what is left between them is the text's.
#[derive(Clone, Copy, Debug)]
struct Columns {
    kind_is_mark: bool,
    kind: u16,
    text: u16,
    text_room: u16,
    when: u16,
    when_room: u16,
    who: u16,
    who_room: u16,
}

impl Columns {
    const fn of(width: u16, lang: Lang) -> Self {
        let kind_is_mark = width < 54;
        let kind = if kind_is_mark { 2 } else { lang.pick(8, 6) };
        let when_room = if width < 30 { 0 } else { lang.pick(13, 10) };
        let who_room = match width {
            0..44 => 0,
            44..54 => 8,
            54..62 => 10,
            62..74 => 12,
            74..100 => 16,
            _ => 24,
        };
        let gap = if who_room == 0 { 0 } else { 2 };
        let text = 2 + kind + if kind_is_mark { 1 } else { 2 };
        let who = width.saturating_sub(1 + who_room);
        let when = who.saturating_sub(gap + when_room);
        Self {
            kind_is_mark,
            kind,
            text,
            text_room: when.saturating_sub(text + 2),
            when,
            when_room,
            who,
            who_room,
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

/// The first name, and how many others there are, in at most `room` columns as far as that goes. Of a Japanese name that
/// is too long its first part stays, which is the family's; of any other its beginning.
fn short_names(names: &[String], room: u16, ellipsis: &str) -> String {
    let Some(first) = names.first() else {
        return String::new();
    };
    let more = match names.len() - 1 {
        0 => String::new(),
        others => format!(" +{others}"),
    };
    let room = usize::from(room).saturating_sub(text::width(&more));
    let first = text::visible(first);
    let is_wide = first
        .chars()
        .next()
        .is_some_and(|letter| letter > '\u{2fff}');
    let family = first.split([' ', '\u{3000}']).next().unwrap_or_default();
    let name = if text::width(&first) > room && is_wide {
        family
    } else {
        &first
    };
    if more.is_empty() {
        return name.to_owned();
    }
    // The number of the others must not be what is cut off.
    format!("{}{more}", text::fit_with(name, room, ellipsis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shortened_to_what_people_say() {
        for (names, room, short) in [
            (&["田中 優子"][..], 9, "田中 優子"),
            (&["田中 優子"], 8, "田中"),
            (&["Jane Smith"], 10, "Jane Smith"),
            (&["Jane Smith", "田中"], 9, "Jane … +1"),
            (&["田中 優子", "Jane Smith"], 9, "田中 +1"),
            (&["Jane Smith", "田中", "佐藤"], 13, "Jane Smith +2"),
            (&[], 9, ""),
        ] {
            let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(short_names(&names, room, "…"), short);
        }
    }

    #[test]
    fn every_part_of_a_row_has_its_room() {
        for lang in [Lang::En, Lang::Ja] {
            for width in 0..250 {
                let columns = Columns::of(width, lang);
                if width >= 38 {
                    assert!(columns.text_room >= 12, "{width}: {columns:?}");
                    assert!(columns.when >= columns.text + columns.text_room + 2);
                }
                if width >= 44 {
                    assert!(columns.who_room >= 8, "{width}: {columns:?}");
                }
            }
        }
    }
}
