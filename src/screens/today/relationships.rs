//! Relationship reviews that are due, on the first screen: with whom, when, and when the last one was.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rows::{Row, Section};
use super::view::{GAP, WORDS};
use super::whom::FEWEST;
use crate::domain::{Cx, Id, RelationshipDue};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::words::{relationships as words, terms};

/// How many are listed; the rest is among the reviews.
const LISTED: usize = 5;

/// A mentorship whose review is due.
#[derive(Clone, Debug)]
pub(super) struct Reviewed {
    pub(super) due: RelationshipDue,
    /// Its time has come.
    pub(super) is_due: bool,
    /// What the mentor is called in lists.
    called: String,
}

/// Adds the reviews that are due, late or begun.
pub(super) fn add(
    rows: &mut Vec<Row>,
    reader: &Reader,
    called: impl Fn(Id) -> String,
    cx: &Cx,
) -> Result<(), store::Error> {
    let mut all = reader.relationships_due()?;
    all.retain(|due| due.is_shown(cx.today));
    // The row that says that there is one more would take the room of that one.
    let listed = LISTED + usize::from(all.len() == LISTED + 1);
    let left = all.split_off(listed.min(all.len()));
    rows.extend(all.into_iter().map(|due| {
        let called = called(due.mentor);
        let is_due = due.asks(cx.today);
        Row::Relationship(Box::new(Reviewed {
            due,
            is_due,
            called,
        }))
    }));
    if let Some(first) = left.first() {
        rows.push(Row::More(Section::Relationships, left.len(), first.mentor));
    }
    Ok(())
}

impl Reviewed {
    /// Its keys.
    pub(super) const fn keys(&self) -> &'static [Binding] {
        if self.due.rests {
            keys::RELATIONSHIP_RESTS
        } else if self.due.begun.is_some() {
            keys::RELATIONSHIP_GOES_ON
        } else {
            keys::RELATIONSHIP_DUE
        }
    }

    /// Answers an action.
    pub(super) fn act(&self, action: Action) -> Effect {
        match (action, self.due.begun) {
            (Action::Next, _) if self.due.rests => {
                Effect::Begin(Begin::LeaveMentor(self.due.mentor))
            }
            (Action::Next, _) => Effect::Begin(Begin::Relationship(self.due.mentor)),
            (Action::Open, Some((id, _))) => Effect::Visit(Place::Relationship(id)),
            (Action::Open, None) => Effect::Visit(Place::Mentor(self.due.mentor)),
            (Action::History, Some((id, _))) => Effect::History(id),
            _ => Effect::None,
        }
    }

    fn when(&self, look: &Look) -> String {
        terms::due(look.lang, self.due.due, look.today)
    }

    fn facts(&self, look: &Look) -> String {
        words::due_facts(look.lang, &self.due, look.today)
    }
}

/// The columns that these rows would like to have.
pub(super) fn wanted(rows: &[Row], look: &Look) -> u16 {
    let [name, when, facts] = widest(rows, look);
    if name == 0 {
        return 0;
    }
    WORDS + name + GAP + when + GAP + facts
}

/// Draws one: what does not fit beside the name and the day is left out, it is not torn.
pub(super) fn draw(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    rows: &[Row],
    (row, ink): (&Reviewed, Style),
) {
    let look = *canvas.look;
    let theme = look.theme;
    let [name, when, facts] = widest(rows, &look);
    let room = area.width.saturating_sub(WORDS + GAP + when);
    let has_facts = room >= name.min(FEWEST) + GAP + facts;
    let name = name.min(if has_facts { room - GAP - facts } else { room });
    canvas.put_fit(area, (WORDS, y), name, &row.called, ink);
    let style = match (row.due.due - look.today).num_days() {
        days if days < 0 => theme.vermilion,
        0..=3 => theme.amber,
        _ => theme.ink,
    };
    let x = WORDS + name + GAP;
    canvas.put_fit(area, (x, y), area.width, &row.when(&look), style);
    if has_facts {
        let x = x + when + GAP;
        canvas.put_fit(area, (x, y), area.width, &row.facts(&look), theme.ink);
    }
}

fn widest(rows: &[Row], look: &Look) -> [u16; 3] {
    let mut most = [0; 3];
    for row in rows {
        if let Row::Relationship(row) = row {
            let said = [row.called.clone(), row.when(look), row.facts(look)];
            for (most, said) in most.iter_mut().zip(said) {
                *most = (*most).max(text::width(&said) as u16);
            }
        }
    }
    most
}
