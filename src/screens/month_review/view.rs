//! The month-end review as it is drawn: the frame, and in it the step.

use ratatui::layout::Rect;

use super::{FACTS, GOALS, LOOKING_BACK, NEXT_MONTH, Reviewing};
use crate::ui::canvas::Canvas;
use crate::ui::guide::Frame;
use crate::ui::panes::inset;
use crate::words::month_review as words;

/// Draws it into the whole of `area`.
pub(super) fn draw(review: &mut Reviewing, canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let lang = look.lang;
    let steps = words::steps(lang);
    let next = match review.guide.next() {
        Some(step) => words::next(lang, step, steps[usize::from(step) - 1]),
        None => words::last_step(lang).to_owned(),
    };
    let frame = Frame {
        heading: &words::heading(lang, look.symbols.dot, review.month),
        aside: &words::as_of(lang, review.known.facts.as_of, look.today),
        steps: &steps,
        next: &next,
        said: &[],
    };
    let body = review.guide.view(canvas, inset(area, 2), &frame);
    let body = review.news.said.draw(canvas, body);
    review.texts.leave_out();
    match review.guide.at() {
        FACTS => review.view_facts(canvas, body),
        GOALS => review.view_goals(canvas, body),
        LOOKING_BACK => review.view_looking_back(canvas, body),
        NEXT_MONTH => review.view_ahead(canvas, body),
        _ => review.view_finish(canvas, body),
    }
}
