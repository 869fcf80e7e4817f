//! Keeping step with the journal: what is typed stays, what is not touched follows, what two windows wrote is kept.

use super::{Guided, Input};
use crate::domain::Cx;
use crate::domain::merge::merge;
use crate::store::{self, Reader};
use crate::words::guided as words;

impl Guided {
    /// Takes over what the journal says by now where nothing is typed. A text of several lines that both windows wrote
    /// keeps what either wrote; of a single line the one here stays, and the other is said.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        self.flow.load(reader, cx)?;
        for (step, fields) in self.flow.steps().iter().enumerate() {
            for (row, field) in fields.iter().enumerate() {
                let there = self.flow.value(field.name);
                let here = self.forms[step].rows()[row].value();
                let loaded = std::mem::replace(&mut self.loaded[step][row], there.clone());
                if there == loaded || there == here {
                    continue;
                }
                if here == loaded {
                    self.forms[step].set(row, &there);
                    continue;
                }
                let label = self.flow.words(cx.lang, field.name).label;
                if matches!(field.input, Input::Text) {
                    let both = merge(&loaded, &there, &here).text;
                    self.forms[step].set(row, &both);
                    self.news.push(words::both_kept(cx.lang, label));
                } else {
                    self.news.push(words::said_there(cx.lang, label, &there));
                }
            }
        }
        self.guide.reach(self.flow.reached());
        Ok(())
    }

    /// Another window was quicker: what it wrote is read, and nothing is written until that was seen.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        self.pending = None;
        self.load(reader, cx)?;
        self.news.push(words::look_again(cx.lang).to_owned());
        Ok(())
    }
}
