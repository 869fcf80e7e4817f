//! How the writer is drawn: heading, fields, the note, and the marks at its side.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::header::{self, Meant};
use super::{Focus, Writer};
use crate::domain::note;
use crate::domain::{EntryKind, Intent, Kind, Lang, MeetingState, Toward};
use crate::screens::line_reading;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::inset;
use crate::ui::prose::Run;
use crate::words::{note as note_words, terms, writer as words};

/// The columns that the list of marks takes.
const SIDE: u16 = 44;
/// From this width on, the marks stand at the side.
const WIDE: u16 = 100;
/// The most columns a note is written in: longer rows are hard to read.
const MEASURE: u16 = 88;

impl Writer {
    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        if let Some(clash) = &mut self.clash {
            return clash.view(canvas, area);
        }
        let look = *canvas.look;
        let theme = look.theme;
        let lang = look.lang;
        canvas.put(area, 2, 0, self.heading(lang), theme.heading());

        // A roomy window sets the fields off from the heading.
        let gap = u16::from(area.height >= 20);
        let top = 1 + gap;
        let fields = Rect {
            y: area.y + top.min(area.height),
            height: area.height.saturating_sub(top),
            ..area
        };
        let mut top = top + self.view_fields(canvas, fields);
        let day = self.header.day(self.today).unwrap_or(self.today);
        let mut x = 2;
        for (words, style) in self.said(canvas.look, day, area.width) {
            let room = area.width.saturating_sub(x + 2);
            x = canvas.put_fit(area, (x, top), room, &words, style);
        }
        top += 1;
        // In a roomy window a few rows of the note stay in sight above what is asked.
        let kept = if area.height >= 20 { 3 } else { 0 };
        let room = area.height.saturating_sub(top + kept);
        let closing = self.closing.as_ref();
        let below = closing.map_or(0, |closing| closing.height(area.width, room, lang));
        let side = if area.width >= WIDE { SIDE } else { 0 };
        let has_row = side == 0 && area.height >= 14 && self.closing.is_none();
        let height = area
            .height
            .saturating_sub(top + below + if has_row { 2 } else { 0 });
        let note = Rect {
            x: area.x + 2.min(area.width),
            y: area.y + top.min(area.height),
            width: area.width.saturating_sub(side + 4).min(MEASURE),
            height,
        };
        let focused = self.focus == Focus::Note && self.closing.is_none();
        self.note.draw(canvas, note, focused, day);
        if self.intent == Intent::Plan && !focused && self.note.editor.is_empty() {
            let hint = words::plan_hint(lang);
            canvas.put_fit(note, (0, 0), note.width, hint, theme.faint);
        }
        if has_row {
            let row = Rect {
                y: area.bottom() - 1,
                height: 1,
                ..inset(area, 2)
            };
            Self::view_marks(canvas, row);
        }
        if side > 0 {
            let side = Rect {
                x: area.right() - side,
                y: note.y,
                width: side,
                height,
            };
            let marks = Self::view_side(canvas, side) + 1;
            let below = Rect {
                y: side.y + marks.min(side.height),
                height: side.height.saturating_sub(marks),
                ..side
            };
            self.view_agenda(canvas, below);
        }
        if let Some(closing) = &mut self.closing {
            let row = Rect {
                y: area.bottom().saturating_sub(below.min(area.height)),
                height: below.min(area.height),
                ..area
            };
            closing.view(canvas, row);
        }
    }

    /// Draws the fields; returns how many rows they took.
    fn view_fields(&mut self, canvas: &mut Canvas, area: Rect) -> u16 {
        let look = *canvas.look;
        let theme = look.theme;
        let labels = words::labels(look.lang);
        for field in 0..labels.len() {
            self.header.field(field).leave_out();
        }
        let focus = match self.focus {
            Focus::Header(field) => Some(field),
            Focus::Note => None,
        };
        let column = values(look.lang);
        // A low screen keeps its rows for the note: the second row shows while one is in it.
        let low = area.height < 16 && focus.is_none_or(|field| field < header::TIME);
        let is_meeting = self.kind == EntryKind::Meeting;
        let mut y = 0;
        if is_meeting {
            let width = area.width.saturating_sub(column + 18).min(40);
            self.view_field(canvas, area, (header::WHO, 2, column), (y, width), focus);
            let beside = column + width + 2;
            match self.header.meant(&self.people.live) {
                // Once it is saved, the mentor is not new any more.
                Meant::New if self.closing.is_none() => {
                    canvas.put(area, beside, y, words::new_mentor(look.lang), theme.amber)
                }
                Meant::Several => {
                    canvas.put(area, beside, y, words::several(look.lang), theme.vermilion)
                }
                Meant::Known(name) if name != self.header.field(header::WHO).trimmed() => canvas
                    .put_fit(
                        area,
                        (beside, y),
                        area.width.saturating_sub(beside),
                        &name,
                        theme.moss,
                    ),
                Meant::Known(_) | Meant::New | Meant::Nobody => beside,
            };
            y += 1;
        }
        self.view_field(canvas, area, (header::DAY, 2, column), (y, 12), focus);
        let beside = (day_end(look.lang), y);
        let room = area.width.saturating_sub(beside.0 + 1);
        if let Some(wrong) = self.wrong_day(look.lang, area.width) {
            canvas.put_fit(area, beside, room, wrong, theme.vermilion);
        } else if let Some(far) = self.far(&look) {
            canvas.put_fit(area, beside, room, &far, theme.faint);
        } else if self.header.toward() == Toward::Coming && self.header.has_no_day() {
            canvas.put_fit(area, beside, room, words::day_hint(look.lang), theme.faint);
        }
        y += 1;
        if is_meeting && !low {
            let mut at = 2;
            // A time of another zone names it, and one that is typed may.
            let typed = text::width(&self.header.field(header::TIME).trimmed()) as u16 + 1;
            let time = typed.clamp(7, 24);
            for (field, width) in [
                (header::TIME, time),
                (header::MINUTES, 5),
                (header::PLACE, 24),
            ] {
                let value = if field == header::TIME {
                    column
                } else {
                    at + text::width(labels[field]) as u16 + 1
                };
                self.view_field(canvas, area, (field, at, value), (y, width), focus);
                at = value + width + 2;
            }
            y += 1;
        }
        y
    }

    fn heading(&self, lang: Lang) -> &'static str {
        let before = self.before.as_ref().and_then(|(entry, _)| entry.state);
        match (before, self.intent) {
            (Some(MeetingState::Planned), Intent::Edit) => words::heading_of_plan(lang),
            // What became of an entry that is gone is new again.
            (None, Intent::Edit) if self.before.is_none() => {
                words::heading(lang, self.kind, Intent::Log)
            }
            (_, intent) => words::heading(lang, self.kind, intent),
        }
    }

    /// The day typed in words, and the time where it is one of another zone.
    fn far(&self, look: &Look) -> Option<String> {
        let day = self.header.day(self.today)?;
        let mut far = if day == look.today {
            terms::due(look.lang, day, look.today)
        } else {
            terms::date(look.lang, day)
        };
        let stored = self.before.as_ref().map_or("", |(entry, _)| &entry.zone);
        if let Some(time) = self.header.time_here(look.lang, day, stored) {
            far.push_str("   = ");
            far.push_str(&time);
        }
        Some(far)
    }

    fn view_field(
        &mut self,
        canvas: &mut Canvas,
        area: Rect,
        (field, at, value): (usize, u16, u16),
        (y, width): (u16, u16),
        focus: Option<usize>,
    ) {
        let theme = canvas.look.theme;
        let focused = focus == Some(field);
        let label = words::labels(canvas.look.lang)[field];
        canvas.put(
            area,
            at,
            y,
            label,
            if focused { theme.indigo } else { theme.faint },
        );
        let room = Rect {
            x: area.x + value.min(area.width),
            y: area.y + y.min(area.height),
            width: width.min(area.width.saturating_sub(value)),
            height: 1.min(area.height.saturating_sub(y)),
        };
        let focused = focused && self.closing.is_none();
        self.header.field(field).draw_lined(canvas, room, focused);
    }

    /// What is wrong with the day, where it fits beside it.
    fn wrong_day(&self, lang: Lang, columns: u16) -> Option<&str> {
        let room = usize::from(columns.saturating_sub(day_end(lang) + 1));
        let (_, wrong) = self
            .wrong
            .as_ref()
            .filter(|(field, wrong)| *field == header::DAY && text::width(wrong) <= room)?;
        Some(wrong)
    }

    /// What is wrong, or else how the line is understood in which the cursor stands, if more than words are in it.
    fn said(&self, look: &Look, day: NaiveDate, columns: u16) -> Vec<Run> {
        if let Some((_, wrong)) = &self.wrong {
            if self.wrong_day(look.lang, columns).is_some() {
                return Vec::new();
            }
            return vec![(wrong.clone(), look.theme.vermilion)];
        }
        let typed = self.note.editor.line(self.note.editor.cursor().line);
        let reading = note::read(typed, day);
        let Some(line) = reading.takeaways.first() else {
            return Vec::new();
        };
        let has_more = line.due.is_some() || line.private || !line.tags.is_empty();
        if has_more || !reading.hints.is_empty() {
            line_reading::runs(look, line, typed, day)
        } else {
            Vec::new()
        }
    }

    /// The marks in one row, where there is no side for them.
    fn view_marks(canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let columns =
            |kind: Kind| text::width(kind.mark()) + text::width(terms::kind(look.lang, kind)) + 3;
        let fits = Kind::ALL.into_iter().map(columns).sum::<usize>() <= usize::from(area.width) + 2;
        let gap = if fits { 2 } else { 1 };
        let mut x = 0;
        for kind in Kind::ALL {
            x = canvas.put(area, x, 0, kind.mark(), look.theme.mark(kind)) + 1;
            x = canvas.put(area, x, 0, terms::kind(look.lang, kind), look.theme.faint) + gap;
        }
    }

    /// The marks with what they mean, and what a takeaway's line may hold besides words. Returns how many rows that took.
    fn view_side(canvas: &mut Canvas, area: Rect) -> u16 {
        let look = *canvas.look;
        let theme = look.theme;
        canvas.put(area, 0, 0, words::marks(look.lang), theme.faint);
        let mut y = 1;
        for kind in Kind::ALL {
            canvas.put(area, 0, y, kind.mark(), theme.mark(kind));
            let x = canvas.put(area, 4, y, terms::kind(look.lang, kind), theme.ink) + 1;
            canvas.put_fit(
                area,
                (x.max(if look.lang == Lang::En { 18 } else { 10 }), y),
                area.width,
                note_words::meaning(look.lang, kind),
                theme.faint,
            );
            y += 1;
        }
        y += 1;
        for (typed, means) in words::inline(look.lang) {
            canvas.put(area, 0, y, typed, theme.indigo);
            canvas.put(area, 18, y, means, theme.faint);
            y += 1;
        }
        y
    }
}

/// The column in which the values of the first fields stand.
fn values(lang: Lang) -> u16 {
    let labels = words::labels(lang);
    2 + text::width(labels[header::WHO]).max(text::width(labels[header::DAY])) as u16 + 2
}

/// The column behind the day's field.
fn day_end(lang: Lang) -> u16 {
    values(lang) + 13
}
