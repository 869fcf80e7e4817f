//! A guided flow as it is drawn: the frame, the question, the fields, and beside or below them what helps.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::Guided;
use crate::ui::canvas::Canvas;
use crate::ui::form::RowWords;
use crate::ui::guide::Frame;
use crate::ui::panes::{WIDE, inset};
use crate::ui::prose::Prose;
use crate::words::guided as words;

/// From this height on a question has its help and air below it.
const TALL: u16 = 12;
/// The most columns of a question.
const MEASURE: u16 = 72;
/// The rows that are kept for what is below the fields, the line above it included, where there is room for both.
const BELOW: u16 = 6;
/// The fewest rows that are left to the fields for its sake.
const FIELDS: u16 = 6;

/// Draws it into the whole of `area`.
pub(super) fn draw(guided: &mut Guided, canvas: &mut Canvas, area: Rect) {
    guided.must_look = false;
    let look = *canvas.look;
    let steps = guided.flow.step_names(look.lang);
    let next = match guided.guide.next() {
        Some(step) => words::next(look.lang, step, steps[usize::from(step) - 1]),
        None => words::last_step(look.lang).to_owned(),
    };
    let heading = guided.flow.heading(&look);
    let aside = guided.flow.aside(&look);
    let frame = Frame {
        heading: &heading,
        aside: &aside,
        steps: &steps,
        next: &next,
        said: &guided.filled(),
    };
    let body = guided.guide.view(canvas, inset(area, 2), &frame);
    let body = guided.news.draw(canvas, body);
    let has_fields = !guided.fields().is_empty();
    let (fields, beside) = if has_fields {
        divided(body)
    } else {
        (without_top(body, body.height), Some(body))
    };
    let columns = beside.unwrap_or(body).width;
    let said = guided.said();
    let prose = guided.flow.beside(guided.guide.at(), &said, &look, columns);
    let is_alone = prose.height() == 0;
    let fields = if is_alone { body } else { fields };
    if beside.is_some() && has_fields && !is_alone {
        canvas.bar(body, fields.width + 1);
    }
    let room = ask(guided, canvas, fields);
    let below = fill(guided, canvas, room, beside.is_none() && !is_alone);
    let place = match beside {
        _ if is_alone => Rect::ZERO,
        Some(place) => place,
        None => under_rule(canvas, below),
    };
    guided.beside = place;
    if guided.follows {
        prose.show_here(&mut guided.scroll, place.height);
    }
    prose.read(canvas, place, &mut guided.scroll);
}

/// The room for the fields, and in a wide window that beside them.
fn divided(body: Rect) -> (Rect, Option<Rect>) {
    if body.width + 4 < WIDE {
        return (body, None);
    }
    let width = body.width * 56 / 100;
    let beside = Rect {
        x: body.x + width + 4,
        width: body.width - width - 4,
        ..body
    };
    (Rect { width, ..body }, Some(beside))
}

/// Draws the question of the field that has the keys. Returns the room below, which is the same for all fields of the
/// step: going from one to the next moves nothing but the keys.
fn ask(guided: &mut Guided, canvas: &mut Canvas, area: Rect) -> Rect {
    let look = *canvas.look;
    let columns = area.width.min(MEASURE);
    let is_tall = area.height >= TALL;
    let focus = guided.form().focus();
    let mut tallest = 0;
    for (place, field) in guided.fields().iter().enumerate() {
        let asked = guided.flow.words(look.lang, field.name).question;
        let mut question = Prose::new(columns);
        let bold = look.theme.ink.add_modifier(Modifier::BOLD);
        question.say(asked.ask, bold);
        if is_tall {
            question.say(asked.help, look.theme.faint);
        }
        tallest = question.height().max(tallest);
        if place == focus {
            question.draw(canvas, area, 0);
        }
    }
    without_top(area, tallest as u16 + u16::from(is_tall))
}

/// Draws the fields. Returns the room below them, of which there is some where it `is_shared`.
fn fill(guided: &mut Guided, canvas: &mut Canvas, room: Rect, is_shared: bool) -> Rect {
    let look = *canvas.look;
    let said = guided.said();
    let fields = guided.fields();
    let words: Vec<_> = fields
        .iter()
        .map(|field| guided.flow.words(look.lang, field.name))
        .collect();
    let rows: Vec<RowWords> = words
        .iter()
        .zip(fields)
        .map(|(words, field)| RowWords {
            label: words.label,
            hint: guided.flow.hint(field.name, &said, &look),
            inside: words.inside,
            choices: words.choices.clone(),
            ends: words.ends,
            ..RowWords::default()
        })
        .collect();
    let kept = match room.height.checked_sub(BELOW) {
        Some(left) if is_shared && left >= FIELDS => BELOW,
        _ => 0,
    };
    let room = Rect {
        height: room.height - kept,
        ..room
    };
    let form = guided.form();
    let height = form.lay_out(room, &rows);
    form.view(canvas, room, &rows);
    without_top(
        Rect {
            height: room.height + kept,
            ..room
        },
        height + 1,
    )
}

/// Draws a rule on top of `area`, if there is room for more than that. Returns the room below it.
fn under_rule(canvas: &mut Canvas, area: Rect) -> Rect {
    if area.height < 3 {
        return without_top(area, area.height);
    }
    canvas.rule(area, 0);
    without_top(area, 1)
}

/// `area` without so many rows at its top.
fn without_top(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}
