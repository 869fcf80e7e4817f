//! What Enter makes of the answer: a change to write, a day to go to, or a sentence about what is wrong with it.

use chrono::{Days, Months, NaiveDate};

use super::{Asking, Purpose};
use crate::domain::{
    Change, Cx, Ending, Kind, Lang, Takeaway, Toward, add_tags, add_takeaway, close_takeaways,
    drop_takeaways, edit_takeaway, fold, note, put_off, read_day, read_line, set_due, set_tags,
};
use crate::screens::{Effect, Place};
use crate::words::asking as words;

/// What a person should read about the answer.
type Wrong = String;

impl Asking {
    /// Carries the answer out, or says at the line what is wrong with it.
    pub(super) fn answer(&mut self, cx: &Cx) -> Effect {
        match self.answered(cx) {
            Ok(effect) => effect,
            Err(wrong) => {
                self.prompt.field.wrong = Some(wrong);
                Effect::None
            }
        }
    }

    fn answered(&mut self, cx: &Cx) -> Result<Effect, Wrong> {
        let typed = self.prompt.text();
        // What was said before stays as it is, its line breaks too, unless it was changed here.
        let said = if self.prompt.is_changed() { &typed } else { "" };
        let change = match &self.purpose {
            Purpose::Close(rows) => {
                self.keep_results(close_takeaways(&self.closed(rows), said, cx))
            }
            Purpose::Drop(rows) => {
                if !rows.iter().any(Takeaway::is_open) {
                    return Err(words::nothing_is_open(cx.lang, !typed.is_empty()).into());
                }
                self.keep_results(drop_takeaways(rows, said, cx))
            }
            Purpose::PutOff(rows) => put_off(rows, self.until(cx.lang, cx.today)?),
            // An empty line may stand for several days that differ.
            Purpose::Due(_) if !self.prompt.is_changed() => None,
            Purpose::Due(rows) => set_due(rows, due(&typed, cx.lang, cx.today)?),
            Purpose::Tags(rows) => tagged(rows, &typed, cx.lang)?,
            Purpose::Add => {
                let added = add_takeaway(&typed, Kind::Action, None, cx);
                let (takeaway, change) = added.ok_or_else(|| words::nothing_typed(cx.lang))?;
                self.added = Some(takeaway.id);
                Some(change)
            }
            Purpose::Edit(takeaway) => {
                read_line(&typed, takeaway.kind, cx.today)
                    .ok_or_else(|| words::nothing_typed(cx.lang))?;
                // The line shows several lines of a text as one: only what is typed changes it.
                if self.prompt.is_changed() {
                    edit_takeaway(takeaway, &typed, cx)
                } else {
                    None
                }
            }
            Purpose::GoTo => {
                let hint = words::past_hint(cx.lang);
                let day =
                    read_any_day(&typed, cx.today).ok_or_else(|| words::bad_day(cx.lang, hint))?;
                return Ok(Effect::dismiss(Effect::Reveal(Place::Day(day))));
            }
        };
        Ok(change.map_or(Effect::Close, Effect::Write))
    }

    /// Each takeaway with its way on: advice takes the chosen one, every other kind its first.
    fn closed(&self, rows: &[Takeaway]) -> Vec<(Takeaway, Ending)> {
        let (kind, endings) = self.purpose.endings();
        let chosen = self.prompt.choice().and_then(|choice| endings.get(choice));
        let ending = |row: &Takeaway| {
            chosen
                .filter(|_| row.kind == kind)
                .or_else(|| Ending::of(row.kind).first())
                .copied()
        };
        let rows = rows.iter();
        rows.filter_map(|row| Some((row.clone(), ending(row)?)))
            .collect()
    }

    /// The day until which is put off; `None` shows it again.
    pub(super) fn until(&self, lang: Lang, today: NaiveDate) -> Result<Option<NaiveDate>, Wrong> {
        let day = match self.prompt.choice() {
            Some(0) => today.checked_add_days(Days::new(1)),
            Some(1) => today.checked_add_days(Days::new(7)),
            Some(2) => today.checked_add_months(Months::new(1)),
            Some(_) => return Ok(None),
            None => read_day(&self.prompt.text(), today, Toward::Coming),
        };
        match day {
            None => Err(words::bad_day(lang, words::coming_hint(lang))),
            Some(day) if day <= today => Err(words::day_is_over(lang).into()),
            Some(day) => Ok(Some(day)),
        }
    }
}

/// A day of the journal: one that has been, else one to come.
pub(super) fn read_any_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_day(typed, today, Toward::Past).or_else(|| read_day(typed, today, Toward::Coming))
}

/// The due day that is typed; none where nothing is, or a dash.
pub(super) fn due(typed: &str, lang: Lang, today: NaiveDate) -> Result<Option<NaiveDate>, Wrong> {
    // An input method makes a long vowel of the dash.
    if matches!(typed, "" | "-" | "－" | "ー") {
        return Ok(None);
    }
    let day = read_day(typed, today, Toward::Coming);
    let wrong = || words::bad_day(lang, words::coming_hint(lang));
    day.map(Some).ok_or_else(wrong)
}

/// One takeaway gets exactly these tags, several get them besides their own.
fn tagged(rows: &[Takeaway], typed: &str, lang: Lang) -> Result<Option<Change>, Wrong> {
    let (tags, private) = read_tags(typed, lang)?;
    Ok(if rows.len() == 1 {
        set_tags(rows, &tags, private)
    } else {
        add_tags(rows, &tags, private)
    })
}

/// The tags that are typed, each once, and whether the private flag is among them.
pub(super) fn read_tags(typed: &str, lang: Lang) -> Result<(Vec<String>, bool), Wrong> {
    let mut tags: Vec<String> = Vec::new();
    let mut private = false;
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '、' | '，');
    for word in typed.split(is_between).filter(|word| !word.is_empty()) {
        let word = word.strip_prefix(['#', '＃']).unwrap_or(word);
        if note::is_private(word) {
            private = true;
        } else if !note::is_tag(word) {
            return Err(words::bad_tag(lang, word));
        } else if !tags.iter().any(|tag| fold(tag) == fold(word)) {
            tags.push(word.to_owned());
        }
    }
    Ok((tags, private))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_and_without_their_sign() {
        for (typed, read) in [
            ("", Some((vec![], false))),
            (
                "#talk 発表、＃本",
                Some((vec!["talk", "発表", "本"], false)),
            ),
            ("talk #Talk　#private", Some((vec!["talk"], true))),
            ("内緒", Some((vec![], true))),
            (
                "follow-up, one_on_one",
                Some((vec!["follow-up", "one_on_one"], false)),
            ),
            ("a!b", None),
            ("#", None),
            ("2026", None),
        ] {
            let found = read_tags(typed, Lang::En).ok();
            let read = read.map(|(tags, private)| {
                let tags: Vec<String> = tags.into_iter().map(str::to_owned).collect();
                (tags, private)
            });
            assert_eq!(found, read, "{typed}");
        }
    }
}
