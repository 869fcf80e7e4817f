//! Keeping step with the journal: what is typed stays, what is not touched follows, what two windows wrote is kept.

use super::{Effect, Guided, Input, Then};
use crate::domain::Cx;
use crate::domain::merge::merge;
use crate::store::{self, Reader};
use crate::words::guided as words;

impl Guided {
    /// Takes over what the journal says by now where nothing is typed. A text of several lines that both windows wrote
    /// keeps what either wrote; of a single line the one here stays, and the other is said. Where both wrote the same,
    /// nothing goes on before that was drawn.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let is_settled = self.follow(reader, cx)?;
        self.must_look |= !is_settled;
        Ok(())
    }

    /// Another window was quicker: what it wrote is read. Where both wrote the same lines, nothing is written until that
    /// was seen; else it goes on as was wanted.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Effect, store::Error> {
        let then = self.pending.take();
        let is_settled = self.follow(reader, cx)?;
        Ok(match then {
            Some(then @ (Then::Go(step) | Then::GoBehind(step))) if is_settled => {
                self.go_then(step, then, cx)
            }
            Some(Then::Leave) if is_settled => self.leave(cx),
            _ if self.flow.is_gone() => Effect::None,
            _ => {
                self.news.tell(words::look_again(cx.lang).to_owned());
                Effect::None
            }
        })
    }

    /// Says that nothing can be written any more, and where what is typed is kept.
    pub(super) fn say_gone(&mut self, cx: &Cx) -> Effect {
        self.news.tell(words::is_gone(cx.lang).to_owned());
        Effect::None
    }

    /// Returns whether all that both wrote could be put together without a doubt.
    fn follow(&mut self, reader: &Reader, cx: &Cx) -> Result<bool, store::Error> {
        let (was_stored, was_gone) = (self.flow.is_stored(), self.flow.is_gone());
        self.flow.load(reader, cx)?;
        if self.read_on != cx.today {
            self.turn_day(cx.today);
        }
        let is_gone = self.flow.is_gone();
        if is_gone && !was_gone {
            self.say_gone(cx);
        } else if !is_gone && was_stored && !self.flow.is_stored() {
            self.news.tell(words::is_in_trash(cx.lang).to_owned());
        }
        let mut is_settled = !is_gone;
        for (step, fields) in self.flow.steps().iter().enumerate() {
            for (row, field) in fields.iter().enumerate() {
                let there = self.flow.value(field.name);
                let here = self.forms[step].rows()[row].value();
                let loaded = std::mem::replace(&mut self.loaded[step][row], there.clone());
                if there == loaded || there == here {
                    continue;
                }
                if here == loaded {
                    self.forms[step].follow(row, &there);
                    continue;
                }
                let said = self.flow.words(cx.lang, field.name);
                if matches!(field.input, Input::Text) {
                    let both = merge(&loaded, &there, &here);
                    self.forms[step].follow(row, &both.text);
                    is_settled &= !both.overlaps;
                    self.news.tell(words::both_kept(cx.lang, said.label));
                } else {
                    let there = called(field.input, &said.choices, &there);
                    is_settled = false;
                    self.news
                        .tell(words::said_there(cx.lang, said.label, &there));
                }
            }
        }
        self.guide.reach(self.flow.reached());
        self.show_rows();
        Ok(is_settled)
    }
}

/// What a person calls this value of a field.
fn called(input: Input, choices: &[&str], value: &str) -> String {
    let place = match input {
        Input::Choice(names) => names.iter().position(|name| *name == value),
        Input::Level | Input::Rating(_) => value.parse().ok(),
        Input::Text | Input::Line | Input::Day(_) => None,
    };
    let name = place.and_then(|place: usize| choices.get(place));
    name.map_or(value, |name| *name).to_owned()
}
