//! Another window changed what is asked about: what it says there now, and how the answer keeps what was written there.

use super::{Asking, Purpose, tags_text};
use crate::domain::{Change, Cx, Lang, Record, Takeaway, fold, note};
use crate::screens::Effect;
use crate::words::{asking as words, history, terms};

/// What stands between two results in one line.
const BETWEEN: &str = " / ";

impl Asking {
    /// Another window changed these meanwhile; `fresh` are those that are still there. What is typed stays, what was
    /// written there is shown and kept, and Enter tries again.
    pub fn conflicted(&mut self, fresh: Vec<Takeaway>, cx: &Cx) -> Effect {
        if fresh.is_empty() {
            self.is_gone = true;
            self.prompt.field.wrong = Some(words::is_gone(cx.lang).into());
            return Effect::None;
        }
        let chosen = self.chosen();
        let loaded = self.takeaways().to_vec();
        let of = |id| loaded.iter().find(|row| row.id == id);
        let changed: Vec<_> = fresh
            .iter()
            .filter_map(|row| Some((of(row.id)?.clone(), row.clone())))
            .filter(|(before, now)| before != now)
            .collect();
        let has_both = match (&self.purpose, &fresh[..], &changed[..]) {
            (Purpose::Close(_) | Purpose::Drop(_), [_], [(before, now)]) => {
                self.take_result(before, now)
            }
            (Purpose::Tags(_), [_], [(before, now)]) => {
                self.take_tags(before, now, cx.lang);
                false
            }
            (Purpose::Edit(_), [_], [(_, now)]) => {
                if !self.prompt.is_changed() {
                    self.prompt.begin_with(&note::print(now));
                }
                false
            }
            _ => false,
        };
        for (before, now) in changed {
            // What was seen first is what the user still has in mind.
            match self.there.iter_mut().find(|(seen, _)| seen.id == now.id) {
                Some((_, there)) => *there = now,
                None => self.there.push((before, now)),
            }
        }
        let said = if has_both {
            words::both_stand(cx.lang)
        } else {
            words::changed_elsewhere(cx.lang)
        };
        self.prompt.field.wrong = Some(said.into());
        match &mut self.purpose {
            Purpose::Edit(takeaway) => fresh.into_iter().for_each(|row| *takeaway = row),
            purpose => {
                if let Some(rows) = purpose.rows() {
                    *rows = fresh;
                }
                self.offer_again(chosen);
            }
        }
        Effect::None
    }

    /// Lets the line hold what was said there as well; `true` if both stand in it now.
    fn take_result(&mut self, before: &Takeaway, now: &Takeaway) -> bool {
        if now.result == before.result || now.result.is_empty() {
            return false;
        }
        if !self.prompt.is_changed() {
            // It was the old one, or nothing: what is said there is the newer beginning.
            self.prompt.begin_with(&now.result);
            return false;
        }
        let both = joined(&now.result, &self.prompt.text());
        self.prompt.put(&both);
        true
    }

    /// Puts the tags into the line as they are there, but for what was added and taken out here.
    fn take_tags(&mut self, before: &Takeaway, now: &Takeaway, lang: Lang) {
        let Ok((typed, private)) = super::answer::read_tags(&self.prompt.text(), lang) else {
            return;
        };
        let has = |tags: &[String], tag: &str| tags.iter().any(|other| fold(other) == fold(tag));
        let mut merged = now.clone();
        merged
            .tags
            .retain(|tag| has(&typed, tag) || !has(&before.tags, tag));
        let added = typed.into_iter().filter(|tag| !has(&before.tags, tag));
        for tag in added {
            if !has(&merged.tags, &tag) {
                merged.tags.push(tag);
            }
        }
        if private != before.private {
            merged.private = private;
        }
        self.prompt.begin_with(&tags_text(now, lang));
        self.prompt.put(&tags_text(&merged, lang));
    }

    /// Of several takeaways that get one result, those that were given another one there keep it beside the new one.
    pub(super) fn keep_results(&self, change: Option<Change>) -> Option<Change> {
        let mut change = change?;
        if let Change::Save { records, .. } = &mut change
            && self.takeaways().len() > 1
            && self.prompt.is_changed()
        {
            for record in records {
                if let Record::Takeaway(written) = record
                    && let Some(result) = self.result_there(&written.after)
                {
                    written.after.result = joined(result, &written.after.result);
                }
            }
        }
        Some(change)
    }

    /// What was said of this takeaway there, if that is new.
    fn result_there(&self, takeaway: &Takeaway) -> Option<&str> {
        let mut there = self.there.iter();
        let (before, now) = there.find(|(_, now)| now.id == takeaway.id)?;
        (now.result != before.result && !now.result.is_empty()).then_some(now.result.as_str())
    }

    /// What the other window made of each takeaway that it changed, a line each.
    pub(super) fn said_there(&self, lang: Lang) -> Vec<String> {
        let is_one = self.takeaways().len() == 1;
        self.there
            .iter()
            .filter_map(|(before, now)| {
                let said = differing(before, now, &self.purpose, lang);
                let first = now.text.lines().next().unwrap_or_default();
                let of = if is_one { "" } else { first };
                (!said.is_empty()).then(|| words::there(lang, of, &said))
            })
            .collect()
    }
}

/// Both results in one line, theirs first; once where one of them says what the other does.
fn joined(theirs: &str, mine: &str) -> String {
    if mine.contains(theirs) {
        mine.to_owned()
    } else if theirs.contains(mine) {
        theirs.to_owned()
    } else {
        format!("{theirs}{BETWEEN}{mine}")
    }
}

/// What a takeaway says now where it differs from what was seen of it.
fn differing(before: &Takeaway, now: &Takeaway, purpose: &Purpose, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    if (before.state, before.outcome) != (now.state, now.outcome) {
        said.push(match now.outcome {
            Some(outcome) => terms::outcome(lang, outcome).to_owned(),
            None => terms::state(lang, now.kind, now.state).to_owned(),
        });
    }
    let named = |column: &str, value: &str| {
        let value = if value.is_empty() {
            history::empty(lang)
        } else {
            value
        };
        words::field_there(
            lang,
            history::field(lang, column, false).unwrap_or(column),
            value,
        )
    };
    if before.result != now.result {
        said.push(named("result", &now.result));
    }
    if matches!(purpose, Purpose::Edit(_)) {
        if note::print(before) != note::print(now) {
            said.push(note::print(now));
        }
        return said;
    }
    if before.text != now.text {
        said.push(named("text", &now.text));
    }
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| terms::date(lang, day));
    if before.due != now.due {
        said.push(named("due", &day(now.due)));
    }
    if before.later != now.later {
        said.push(named("later", &day(now.later)));
    }
    if (&before.tags, before.private) != (&now.tags, now.private) {
        said.push(named("tags", tags_text(now, lang).trim_end()));
    }
    said
}
