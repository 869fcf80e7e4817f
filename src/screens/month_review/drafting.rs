//! What is typed in a month-end review and not saved, as a draft, and taken up again.

use super::goals::Reason;
use super::texts::Text;
use super::{GOALS, LOOKING_BACK, NEXT_MONTH, Reviewing};
use crate::domain::{Cx, Id, Month, MonthReview, Verdict};
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};

// Fields of a draft besides the texts.
const STEP: &str = "step";
const AT: &str = "at";
const FOCUS: &str = "focus";
const GOAL: &str = "goal";
const VERDICT: &str = "verdict";
const REASON: &str = "reason";

impl Reviewing {
    /// A draft of a step taken up again; `stored` is the review as it is now.
    pub fn resume(
        draft: &UnfinishedForm,
        month: Month,
        stored: Option<MonthReview>,
        cx: &Cx,
    ) -> Self {
        let mut review = Self::new(month, stored, cx);
        let field = |name: &str| draft.fields.iter().find(|field| field.name == name);
        for text in Text::ALL {
            let Some(field) = field(text.name()).filter(|field| field.typed != field.loaded) else {
                continue;
            };
            if let Some(seen) = &mut review.seen {
                // What was seen: if the journal says otherwise by now, saving will tell.
                field.loaded.clone_into(text.of_mut(seen));
            }
            review.texts.set(text, &field.typed);
        }
        if let Some(field) = field(FOCUS).filter(|field| field.typed != field.loaded) {
            review.focus = field.typed.parse().ok();
        }
        if let Some(step) = field(STEP).and_then(|field| field.typed.parse().ok()) {
            review.enter(step);
        }
        if matches!(review.guide.at(), LOOKING_BACK | NEXT_MONTH) {
            // The field that was left, if it is one of this step.
            let at = field(AT).map_or("", |field| field.typed.as_str());
            let left = Text::ALL.into_iter().find(|text| text.name() == at);
            let is_here = |text: &Text| text.is_line() == (review.guide.at() == NEXT_MONTH);
            review.texts.focus = left.filter(is_here).or(review.texts.focus);
        }
        let said = |name| field(name).map_or("", |field| field.typed.as_str());
        if let (Ok(goal), Some(verdict)) =
            (said(GOAL).parse::<Id>(), Verdict::from_name(said(VERDICT)))
        {
            review.enter(GOALS);
            review.reason = Some(Reason::new(goal, verdict, said(REASON)));
        }
        review.resumed = true;
        review
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        (self.resumed || self.version != self.clean).then_some(self.version)
    }

    /// Whether this step has texts that could be kept; in front of one that has none, what is put there has its own draft.
    pub const fn has_texts(&self) -> bool {
        self.takes_text() || self.resumed || self.version != self.clean
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let plain = |name: &str, typed: String, loaded: String| UnfinishedField {
            name: name.to_owned(),
            typed,
            loaded,
            is_words: false,
        };
        let seen = self.seen.as_ref();
        let mut fields: Vec<UnfinishedField> = Text::ALL
            .iter()
            .map(|text| UnfinishedField {
                is_words: true,
                ..plain(
                    text.name(),
                    self.texts.text(*text),
                    seen.map_or(String::new(), |seen| text.of(seen).to_owned()),
                )
            })
            .collect();
        let id = |id: Option<Id>| id.map_or(String::new(), |id| id.to_string());
        fields.push(plain(
            FOCUS,
            id(self.focus),
            id(seen.and_then(|seen| seen.focus)),
        ));
        let step = self.guide.at().to_string();
        fields.push(plain(STEP, step.clone(), step));
        let at = self.texts.focus.map_or("", Text::name);
        fields.push(plain(AT, at.into(), at.into()));
        if let Some(reason) = &self.reason {
            fields.push(plain(GOAL, reason.goal.to_string(), String::new()));
            fields.push(plain(VERDICT, reason.verdict.name().into(), String::new()));
            fields.push(UnfinishedField {
                is_words: true,
                ..plain(REASON, reason.text(), String::new())
            });
        }
        UnfinishedForm {
            record: seen.map(|seen| seen.id.to_string()),
            about: Some(self.month.to_string()),
            fields,
        }
    }
}
