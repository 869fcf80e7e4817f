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

/// From this height on there is room for what is below the fields.
const TALL: u16 = 12;
/// The most columns of a question.
const MEASURE: u16 = 72;

/// Draws it into the whole of `area`.
pub(super) fn draw(guided: &mut Guided, canvas: &mut Canvas, area: Rect) {
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
    };
    let body = guided.guide.view(canvas, inset(area, 2), &frame);
    let body = tell(guided, canvas, body);
    let (fields, beside) = divide(canvas, body);
    let below = ask(guided, canvas, fields);
    let said = guided.said();
    let place = beside.unwrap_or(below);
    if beside.is_none() {
        canvas.rule(below, 0);
    }
    let place = match beside {
        Some(place) => place,
        None => Rect {
            y: place.y + 1.min(place.height),
            height: place.height.saturating_sub(1),
            ..place
        },
    };
    let at = guided.guide.at();
    let prose = guided.flow.beside(at, &said, &look, place.width);
    prose.read(canvas, place, &mut guided.scroll);
}

/// The room for the fields, and in a wide window that beside them.
fn divide(canvas: &mut Canvas, body: Rect) -> (Rect, Option<Rect>) {
    if body.width + 4 < WIDE {
        return (body, None);
    }
    let width = body.width * 56 / 100;
    canvas.bar(body, width + 1);
    let beside = Rect {
        x: body.x + width + 4,
        width: body.width - width - 4,
        ..body
    };
    (Rect { width, ..body }, Some(beside))
}

/// Draws the question of the field that has the keys, and the fields. Returns the room below them.
fn ask(guided: &mut Guided, canvas: &mut Canvas, area: Rect) -> Rect {
    let look = *canvas.look;
    let theme = look.theme;
    let fields = guided.fields();
    let words: Vec<_> = fields
        .iter()
        .map(|field| guided.flow.words(look.lang, field.name))
        .collect();
    let form = guided.form();
    let mut question = Prose::new(area.width.min(MEASURE));
    if let Some(asked) = words.get(form.focus()) {
        let bold = theme.ink.add_modifier(Modifier::BOLD);
        question.say(asked.question.ask.clone(), bold);
        if area.height >= TALL {
            question.say(asked.question.help.clone(), theme.faint);
        }
        question.blank();
    }
    question.draw(canvas, area, 0);
    let top = (question.height() as u16).min(area.height);
    let rows: Vec<RowWords> = words
        .iter()
        .map(|words| RowWords {
            label: words.label,
            inside: words.inside,
            choices: words.choices.clone(),
            ..RowWords::default()
        })
        .collect();
    let room = Rect {
        y: area.y + top,
        height: area.height - top,
        ..area
    };
    let height = form.lay_out(room, &rows);
    form.view(canvas, room, &rows);
    let taken = (height + 1).min(room.height);
    Rect {
        y: room.y + taken,
        height: room.height - taken,
        ..room
    }
}

/// Says what happened meanwhile. Returns the room below.
fn tell(guided: &Guided, canvas: &mut Canvas, body: Rect) -> Rect {
    if guided.news.is_empty() {
        return body;
    }
    let mut prose = Prose::new(body.width);
    for sentence in &guided.news {
        prose.say(sentence.clone(), canvas.look.theme.amber);
    }
    prose.draw(canvas, body, 0);
    let taken = (prose.height() as u16 + 1).min(body.height);
    Rect {
        y: body.y + taken,
        height: body.height - taken,
        ..body
    }
}
