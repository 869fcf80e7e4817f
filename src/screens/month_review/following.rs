//! Keeping step with the journal: what is typed stays, what is not touched follows, what two windows wrote is kept.

use super::texts::Text;
use super::writing::Then;
use super::{Effect, Reviewing};
use crate::domain::merge::merge;
use crate::domain::{Cx, MonthReview};
use crate::store::{self, Reader};
use crate::words::month_review as words;

impl Reviewing {
    /// Takes over what the journal says by now where nothing is typed. Of two reviews that were begun in two windows the
    /// first one stands, and what was typed here goes into it.
    pub(super) fn follow(&mut self, stored: Option<MonthReview>, cx: &Cx) {
        let is_other = |seen: &MonthReview| stored.as_ref().is_none_or(|one| one.id != seen.id);
        let (seen, is_gone) = match self.seen.take() {
            Some(seen) if stored.is_some() && is_other(&seen) => (None, false),
            seen => (seen, stored.is_none()),
        };
        let blank = MonthReview::new(cx.id(), self.month);
        if is_gone && seen.is_some() {
            self.id = blank.id;
        }
        let was = seen.as_ref().unwrap_or(&blank);
        let mut now = stored.clone().unwrap_or_else(|| blank.clone());
        for text in Text::ALL {
            let typed = self.texts.text(text);
            if typed == text.of(&now) {
                continue;
            }
            if typed == text.of(was) {
                self.texts.set(text, text.of(&now));
            } else {
                text.of(was).clone_into(text.of_mut(&mut now));
            }
        }
        if self.focus == was.focus {
            self.focus = now.focus;
        } else if self.focus != now.focus {
            now.focus = was.focus;
        }
        self.guide.reach(now.step);
        match now.finished {
            Some(day) if !self.news.is_finish_told => {
                self.news.is_finish_told = true;
                let sentence = words::finished_there(cx.lang, day, cx.today);
                self.news.said.tell(sentence);
            }
            Some(_) => {}
            None => self.news.is_finish_told = false,
        }
        self.seen = stored.map(|_| now);
    }

    /// Another window was quicker. Texts that both wrote are put together, and where both changed the same lines that is
    /// said before it is saved; of a single line both are shown, and the one here stays.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Effect, store::Error> {
        let then = self.pending.take().map(|pending| pending.then);
        let stored = reader.month_review(self.month)?;
        let said = self.stand_on(stored, cx);
        Ok(match (then, said) {
            (_, Some(sentence)) => Effect::Say(sentence),
            (Some(Then::Go(step)), None) => self.go(step, cx),
            (Some(Then::Leave), None) => self.leave(cx),
            (Some(Then::Judged(verdict)), None) => self.judge(verdict, cx),
            (Some(Then::Finished | Then::Reopened(_)), None) => {
                Effect::Say(words::look_again(cx.lang).into())
            }
            (None, None) => Effect::None,
        })
    }

    /// Stands on `stored` from now on, with what is typed put into it. Returns what must be looked at before it is saved.
    fn stand_on(&mut self, stored: Option<MonthReview>, cx: &Cx) -> Option<String> {
        let blank = MonthReview::new(cx.id(), self.month);
        let was = self.seen.take().unwrap_or_else(|| blank.clone());
        let Some(stored) = stored else {
            // It went to the trash elsewhere: what is said here begins a new one.
            self.id = blank.id;
            return None;
        };
        let mut said = None;
        for text in Text::ALL {
            let (before, there) = (text.of(&was), text.of(&stored));
            let here = self.texts.text(text);
            if here == before {
                self.texts.set(text, there);
            } else if there != before && there != here {
                if text.is_line() {
                    said = Some(words::line_there(cx.lang, there));
                    continue;
                }
                let merged = merge(before, there, &here);
                self.texts.set(text, &merged.text);
                if merged.overlaps {
                    said = Some(words::both_kept(cx.lang).into());
                }
            }
        }
        if self.focus == was.focus {
            self.focus = stored.focus;
        } else if stored.focus != was.focus && stored.focus != self.focus {
            let there = stored.focus.and_then(|id| self.known.goal(id));
            let there = there.map(|line| line.goal.title.as_str());
            said = Some(words::focus_there(cx.lang, there));
        }
        self.version += 1;
        self.guide.reach(stored.step);
        self.seen = Some(stored);
        said
    }
}
