//! Closings that were begun, on the first screen: with whom, and since when.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rows::Row;
use super::view::{GAP, WORDS};
use super::whom::FEWEST;
use crate::domain::{Farewell, Id, trash_farewell};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::words::farewell as words;

/// A closing that was begun.
#[derive(Clone, Debug)]
pub(super) struct Closing {
    pub(super) farewell: Farewell,
    /// What the mentor is called in lists.
    called: String,
}

/// Adds the closings that were begun: there is hardly ever more than one.
pub(super) fn add(
    rows: &mut Vec<Row>,
    reader: &Reader,
    called: impl Fn(Id) -> String,
) -> Result<(), store::Error> {
    let begun = reader.farewells_begun()?.into_iter();
    rows.extend(begun.map(|farewell| {
        let called = called(farewell.mentor);
        Row::Closing(Box::new(Closing { farewell, called }))
    }));
    Ok(())
}

impl Closing {
    /// Answers an action.
    pub(super) fn act(&self, action: Action) -> Effect {
        let farewell = &self.farewell;
        match action {
            Action::Next => Effect::Begin(Begin::Farewell(farewell.mentor)),
            Action::Open => Effect::Visit(Place::Mentor(farewell.mentor)),
            Action::Trash => Effect::Write(trash_farewell(farewell, &self.called)),
            Action::History => Effect::History(farewell.id),
            _ => Effect::None,
        }
    }

    fn begun(&self, look: &Look) -> String {
        words::begun_on(look.lang, self.farewell.begun, look.today)
    }
}

/// The columns that these rows would like to have.
pub(super) fn wanted(rows: &[Row], look: &Look) -> u16 {
    match widest(rows, look) {
        [0, _] => 0,
        [name, begun] => WORDS + name + GAP + begun,
    }
}

/// Draws one.
pub(super) fn draw(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    rows: &[Row],
    (row, ink): (&Closing, Style),
) {
    let look = *canvas.look;
    let [name, begun] = widest(rows, &look);
    let room = area.width.saturating_sub(WORDS + GAP + begun);
    let name = name.min(room.max(FEWEST));
    canvas.put_fit(area, (WORDS, y), name, &row.called, ink);
    let x = WORDS + name + GAP;
    canvas.put_fit(area, (x, y), area.width, &row.begun(&look), look.theme.ink);
}

fn widest(rows: &[Row], look: &Look) -> [u16; 2] {
    let mut most = [0; 2];
    for row in rows {
        if let Row::Closing(row) = row {
            let said = [row.called.clone(), row.begun(look)];
            for (most, said) in most.iter_mut().zip(said) {
                *most = (*most).max(text::width(&said) as u16);
            }
        }
    }
    most
}
