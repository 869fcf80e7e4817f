//! The drafts of one run: written while one types, kept when what is in front closes, offered and taken up again.

use std::path::Path;

use super::{Desk, Typed};
use crate::domain::Id;
use crate::screens::draft_row::DraftRow;
use crate::screens::report::{Subject, is_out};
use crate::screens::unfinished::Unfinished;
use crate::screens::{Begin, Effect, Overlay};
use crate::store::Reader;
use crate::sys::drafts::{Draft, DraftError, Kept};
use crate::ui::confirm::Confirm;
use crate::words::{app as words, writer};

impl Desk {
    /// Whether nothing is typed, or all of it was written or could not be: one try for each change, as a full disk is not
    /// asked again on every key.
    pub(super) fn is_draft_current(&self) -> bool {
        let Some(version) = self.app.draft_version() else {
            return true;
        };
        self.draft
            .as_ref()
            .is_some_and(|typed| typed.tried == Some(version))
    }

    pub(super) fn write_draft(&mut self, unfinished: &Unfinished) -> Result<Kept, DraftError> {
        let drafts = &self.drafts;
        let typed = self
            .draft
            .get_or_insert_with(|| Typed::new(drafts.begin(), None));
        typed.tried = self.app.draft_version();
        let kept = typed.draft.write(&unfinished.write());
        typed.is_kept = kept.is_ok();
        typed.is_in_place = matches!(kept, Ok(Kept::InPlace));
        typed.is_warned &= kept.is_err();
        kept
    }

    /// Closes what is in front and keeps what was typed in it; if it can be kept nowhere, it stays open.
    pub(super) fn leave(&mut self) {
        let is_changed = |text: &Unfinished| {
            let began = self.began.as_ref();
            !began.is_some_and(|began| began.is_same_text(text))
        };
        let Some(unfinished) = self.app.unfinished().filter(is_changed) else {
            self.app.close();
            self.forget_draft();
            return;
        };
        let is_in_place = self.draft.as_ref().is_some_and(|typed| typed.is_in_place);
        let kept = if is_in_place && self.is_draft_current() {
            Kept::InPlace
        } else if let Ok(kept) = self.write_draft(&unfinished) {
            kept
        } else {
            return self.warn_before_loss();
        };
        self.app.close();
        // Dropping a draft keeps its file and lets go of it.
        self.draft = None;
        self.dirty_since = None;
        self.offer_drafts();
        match kept {
            Kept::InPlace if !self.waits(&unfinished) => {
                self.app.say(words::message_kept(self.lang));
            }
            Kept::InPlace => self.app.say(writer::draft_kept(self.lang)),
            Kept::Elsewhere { copy, .. } => self.say_elsewhere(&copy),
        }
    }

    /// What is typed is in the memory alone: that is said first, and asked the second time.
    fn warn_before_loss(&mut self) {
        let lang = self.lang;
        let typed = self.draft.as_mut();
        if typed.is_some_and(|typed| std::mem::replace(&mut typed.is_warned, true)) {
            self.app.show(Overlay::Confirm(Confirm::new(
                words::throw_text_away(lang),
                Vec::new(),
                words::throw_text_away_answers(lang),
                Effect::Close,
            )));
        } else {
            self.app.say_trouble(words::draft_holds(lang));
        }
    }

    /// What was typed is saved or not wanted: its draft goes.
    pub(super) fn forget_draft(&mut self) {
        self.dirty_since = None;
        if let Some(typed) = self.draft.take() {
            // One that cannot be removed is offered once more; that is better than losing it.
            let _ = typed.draft.discard();
        }
    }

    /// Shows the drafts that nobody holds, the newest first. Returns how many there are. A message about what was emptied
    /// holds its words, and goes with it.
    pub(super) fn offer_drafts(&mut self) -> usize {
        let orphans = self.drafts.orphans().into_iter().rev();
        let rows = orphans.filter_map(|orphan| {
            let unfinished = Unfinished::read(&orphan.text);
            if !self.is_about_emptied(&unfinished) {
                return Some(self.offered(orphan.name, unfinished));
            }
            if let Ok(draft) = self.drafts.take(&orphan) {
                // One that cannot be removed now is tried again the next time.
                let _ = draft.discard();
            }
            None
        });
        let mut rows: Vec<DraftRow> = rows.collect();
        self.has_messages = rows.iter().any(|row| hangs_on_journal(&row.unfinished));
        rows.retain(|row| self.waits(&row.unfinished));
        let count = rows.len();
        self.app.set_drafts(rows);
        count
    }

    /// A draft as it is listed. Where the journal cannot be read, it is without the words of what it is about.
    fn offered(&self, name: String, unfinished: Unfinished) -> DraftRow {
        let reader = self.store.reader();
        let about = unfinished.about().and_then(|id| {
            let takeaway = reader.takeaway(id).ok().flatten();
            let goal = || reader.goal(id).ok().flatten().map(|goal| goal.title);
            let mentor = || name_of_mentor(id, reader);
            takeaway
                .map(|takeaway| takeaway.text)
                .or_else(goal)
                .or_else(mentor)
        });
        DraftRow {
            name,
            unfinished,
            about: about.unwrap_or_default(),
        }
    }

    /// Whether this is a message about something whose words were emptied. Where that cannot be read, it is kept.
    fn is_about_emptied(&self, draft: &Unfinished) -> bool {
        let Unfinished::Report(form) = draft else {
            return false;
        };
        let reader = self.store.reader();
        let mut records = form.subject().into_iter().flat_map(Subject::records);
        records.any(|id| reader.is_emptied(id).unwrap_or(false))
    }

    /// Whether a draft waits for something to be done. A message that was copied, or sent, does not: it is kept as
    /// what was said, and stands there when the message is opened again.
    fn waits(&self, draft: &Unfinished) -> bool {
        let Unfinished::Report(form) = draft else {
            return true;
        };
        let reader = self.store.reader();
        let approach = |id| reader.approach(id).ok().flatten();
        match form.subject() {
            Some(Subject::Approach(id)) => {
                approach(id).is_none_or(|one| one.is_draft() && !is_out(form))
            }
            Some(Subject::Declined(id)) => approach(id).is_none() || !is_out(form),
            Some(Subject::Farewell(id)) => {
                !is_out(form) || reader.farewell(id).ok().flatten().is_none()
            }
            Some(
                Subject::ThankYou(..)
                | Subject::Telling(_)
                | Subject::Progress(..)
                | Subject::Agenda(_)
                | Subject::AgendaOf(_),
            ) => !is_out(form),
            Some(Subject::Month(_) | Subject::Year(_)) | None => true,
        }
    }

    pub(super) fn resume(&mut self, name: &str) {
        match self.take_draft(name) {
            Ok((draft, unfinished)) => {
                let mut is_shown = false;
                self.read(|app, reader, cx| {
                    is_shown = app.resume(&unfinished, reader, cx)?;
                    Ok(())
                });
                // One that cannot be shown is let go of: the next text must not be written over it.
                if is_shown {
                    self.draft = Some(Typed::new(draft, self.app.draft_version()));
                }
            }
            Err(_) => self.app.say_trouble(words::draft_taken(self.lang)),
        }
        self.offer_drafts();
    }

    /// Begins to write. What was left half done of the same is gone on with, and that is said: a second form of it would
    /// look as if the first was lost.
    pub fn begin(&mut self, begin: Begin) {
        // A text in front has the draft file that is written now.
        let is_free = self.app.draft_version().is_none();
        let orphans = if is_free {
            self.drafts.orphans()
        } else {
            Vec::new()
        };
        let drafts = orphans.into_iter().rev();
        let mut drafts = drafts.map(|orphan| (Unfinished::read(&orphan.text), orphan.name));
        if begin == Begin::Goal {
            let is_new = |(draft, _): &(Unfinished, String)| matches!(draft, Unfinished::Goal(form) if form.record.is_none());
            if drafts.any(|draft| is_new(&draft)) {
                self.app.say(words::draft_waits(self.lang));
            }
        } else if let Some((_, name)) = drafts.find(|(draft, _)| draft.is_begun_by(begin)) {
            self.app.say(words::draft_resumed(self.lang));
            return self.resume(&name);
        }
        self.read(|app, reader, cx| app.begin(begin, reader, cx));
    }

    pub(super) fn discard(&mut self, name: &str) {
        if self
            .take_draft(name)
            .and_then(|(draft, _)| draft.discard())
            .is_err()
        {
            self.app.say_trouble(words::draft_taken(self.lang));
        }
        self.offer_drafts();
    }

    fn take_draft(&self, name: &str) -> Result<(Draft, Unfinished), DraftError> {
        let orphans = self.drafts.orphans();
        let orphan = orphans.iter().find(|orphan| orphan.name == name);
        let orphan = orphan.ok_or(DraftError::Taken)?;
        Ok((self.drafts.take(orphan)?, Unfinished::read(&orphan.text)))
    }

    pub(super) fn say_elsewhere(&mut self, copy: &Path) {
        let place = copy.display().to_string();
        self.app
            .say_trouble(words::draft_elsewhere(self.lang, &place));
    }
}

/// Whether the journal tells if this draft waits: each write may change that.
fn hangs_on_journal(draft: &Unfinished) -> bool {
    let Unfinished::Report(form) = draft else {
        return false;
    };
    let subject = form.subject();
    matches!(
        subject,
        Some(Subject::Approach(_) | Subject::Declined(_) | Subject::Farewell(_))
    )
}

/// The name of this mentor, or of whom this approach, closing or meeting is with.
fn name_of_mentor(id: Id, reader: Reader) -> Option<String> {
    let approach = || reader.approach(id).ok().flatten().map(|one| one.mentor);
    let farewell = || reader.farewell(id).ok().flatten().map(|one| one.mentor);
    let meeting = || reader.entry(id).ok().flatten()?.mentors.first().copied();
    let mentor = approach().or_else(farewell).or_else(meeting).unwrap_or(id);
    reader.mentor(mentor).ok().flatten().map(|one| one.name)
}
