//! What is shown before it leaves the journal: reports and messages, copied or written to a file.

use std::path::Path;

use super::App;
use super::guides::{asked_of, living};
use super::preparing::agenda_to_leave;
use super::writing_to::{names_of, thanks, tidings, told_by};
use crate::domain::{Cx, Id, Lang, Mentor};
use crate::print::{
    Form, agenda_text, approach_message, declined_message, farewell_message, month_report,
    progress_report, year_report,
};
use crate::screens::report::{Leaving, Report, Subject};
use crate::screens::unfinished::UnfinishedForm;
use crate::screens::{Begin, Effect, Overlay};
use crate::store::{self, Reader};
use crate::ui::confirm::Confirm;
use crate::words::app as app_words;
use crate::words::followups;
use crate::words::report::{self as words, Unwritten};

impl App {
    /// Shows what may leave, or copies it. What is gone meanwhile is not shown.
    pub(super) fn begin_with_reports(
        &mut self,
        begin: Begin,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let subject = match begin {
            Begin::Report(month) => Subject::Month(month),
            Begin::ApproachMessage(approach) => Subject::Approach(approach),
            Begin::DeclinedThanks(approach) => Subject::Declined(approach),
            Begin::FarewellMessage(farewell) => Subject::Farewell(farewell),
            Begin::Leave(subject) => subject,
            Begin::WriteTo(mentor) => return self.write_to(mentor, reader, cx),
            Begin::ThankFor(mentor) => return self.thank_for(mentor, reader, cx),
            Begin::CopyReport(month) => {
                let matter = reader.month_matter(month, cx)?;
                self.copy(month_report(&matter, Form::Markdown, cx.lang));
                return Ok(());
            }
            _ => return Ok(()),
        };
        if let Some(leaving) = leaving(subject, reader, cx)? {
            let lang = self.language_of(subject).unwrap_or(cx.lang);
            let report = Report::of(leaving, lang).telling(told_by(subject, reader)?);
            self.show_report(report);
        } else if let Subject::Telling(id) = subject {
            self.say_why_untold(id, reader, cx)?;
        }
        Ok(())
    }

    /// In which language another report stands in whose place that of this subject comes.
    fn language_of(&self, subject: Subject) -> Option<Lang> {
        match self.overlays.last() {
            Some(Overlay::Report(there)) if there.subject().is_like(subject) => Some(there.lang()),
            _ => None,
        }
    }

    /// Puts a report in front; that of another period takes the place of the one that is there.
    fn show_report(&mut self, report: Report) {
        if self.language_of(report.subject()).is_some() {
            self.overlays.pop();
        }
        self.overlays.push(Overlay::Report(Box::new(report)));
    }

    /// Why nothing is written of this takeaway.
    fn say_why_untold(&mut self, id: Id, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        if let Some(settled) = reader.settled(id)? {
            self.say(if settled.is_private {
                words::stays_private(cx.lang)
            } else {
                followups::nobody_to_tell(cx.lang)
            });
        }
        Ok(())
    }

    /// Takes up the draft of a report; `false` where what it is about is gone.
    pub(super) fn resume_report(
        &mut self,
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let subject = draft.about.as_deref().and_then(Subject::from_name);
        let Some(subject) = subject else {
            return Ok(false);
        };
        let Some(leaving) = leaving(subject, reader, cx)? else {
            self.say_trouble(app_words::draft_of_gone_mentor(cx.lang));
            return Ok(false);
        };
        let report = Report::resume(draft, leaving, cx.lang);
        self.show_report(report.telling(told_by(subject, reader)?));
        Ok(true)
    }

    /// The report in front stands in this file now.
    pub fn file_written(&mut self, path: &Path) {
        if let Some(Overlay::Report(report)) = self.overlays.last_mut() {
            report.written(path);
        }
        self.say(words::written(self.look.lang, path));
    }

    /// The report in front could not be written to a file.
    pub fn file_not_written(&mut self, why: &Unwritten) {
        let said = words::unwritten(self.look.lang, why);
        let said = format!("{} {}", said.sentence, said.hint);
        if let Some(Overlay::Report(report)) = self.overlays.last_mut() {
            report.not_written(said);
        } else {
            self.say_trouble(said);
        }
    }

    /// Asks whether the file at `path` shall be replaced, which `replacing` does.
    pub fn ask_to_replace(&mut self, path: &Path, replacing: Effect) {
        let lang = self.look.lang;
        self.show(Overlay::Confirm(Confirm::new(
            words::replace(lang),
            vec![path.display().to_string()],
            words::replace_answers(lang),
            replacing,
        )));
    }
}

/// What is said of a subject; `None` where it is gone, or whom it is to.
fn leaving(subject: Subject, reader: &Reader, cx: &Cx) -> Result<Option<Leaving>, store::Error> {
    let said = |mentor: &Mentor, text: &dyn Fn(Lang) -> String| Leaving {
        subject,
        whom: mentor.name.clone(),
        texts: [Lang::En, Lang::Ja].map(text),
    };
    Ok(match subject {
        Subject::Month(month) => {
            let matter = reader.month_matter(month, cx)?;
            Some(Leaving {
                subject,
                whom: String::new(),
                texts: [Lang::En, Lang::Ja].map(|lang| month_report(&matter, Form::Markdown, lang)),
            })
        }
        Subject::Approach(id) | Subject::Declined(id) => {
            asked_of(id, reader)?.map(|(approach, mentor)| match subject {
                Subject::Declined(_) => said(&mentor, &|lang| declined_message(&mentor, lang)),
                _ => said(&mentor, &|lang| approach_message(&approach, &mentor, lang)),
            })
        }
        Subject::Agenda(_) | Subject::AgendaOf(_) => {
            agenda_to_leave(subject, reader, cx)?.map(|matter| Leaving {
                subject,
                whom: names_of(&matter.mentors),
                texts: [Lang::En, Lang::Ja].map(|lang| agenda_text(&matter, Form::Text, lang)),
            })
        }
        Subject::Progress(mentor, period) => {
            let matter = reader.progress_matter(mentor, period, cx)?;
            matter.map(|matter| {
                let text = |lang| progress_report(&matter, Form::Markdown, lang);
                said(&matter.mentor, &text)
            })
        }
        Subject::ThankYou(mentor, takeaway) => thanks(subject, (mentor, takeaway), reader)?,
        Subject::Telling(takeaway) => tidings(subject, takeaway, reader)?,
        Subject::Year(year) => {
            let matter = reader.year_matter(year, cx)?;
            Some(Leaving {
                subject,
                whom: String::new(),
                texts: [Lang::En, Lang::Ja].map(|lang| year_report(&matter, Form::Markdown, lang)),
            })
        }
        Subject::Farewell(id) => {
            let Some(farewell) = reader.farewell(id)?.filter(|one| !one.deleted) else {
                return Ok(None);
            };
            living(farewell.mentor, reader)?
                .map(|mentor| said(&mentor, &|lang| farewell_message(&farewell, &mentor, lang)))
        }
    })
}
