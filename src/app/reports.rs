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
            let seen = self.seen_as(subject);
            let (lang, form) = seen.unwrap_or((cx.lang, subject.form()));
            let report = Report::of(leaving, lang).written_as(form);
            self.show_report(report.telling(told_by(subject, reader)?));
        } else if let Subject::Telling(id) = subject {
            self.say_why_untold(id, reader, cx)?;
        }
        Ok(())
    }

    /// In which language and form another report stands in whose place that of this subject comes.
    fn seen_as(&self, subject: Subject) -> Option<(Lang, Form)> {
        match self.overlays.last() {
            Some(Overlay::Report(there)) if there.subject().is_like(subject) => {
                Some((there.lang(), there.form()))
            }
            _ => None,
        }
    }

    /// Puts a report in front; that of another period takes the place of the one that is there.
    fn show_report(&mut self, report: Report) {
        if self.seen_as(report.subject()).is_some() {
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
    Ok(match subject {
        Subject::Month(month) => {
            let matter = reader.month_matter(month, cx)?;
            let text = |form, lang| month_report(&matter, form, lang);
            Some(of_two_forms(subject, "", &text))
        }
        Subject::Approach(id) | Subject::Declined(id) => {
            asked_of(id, reader)?.map(|(approach, mentor)| match subject {
                Subject::Declined(_) => {
                    letter(subject, &mentor, &|lang| declined_message(&mentor, lang))
                }
                _ => letter(subject, &mentor, &|lang| {
                    approach_message(&approach, &mentor, lang)
                }),
            })
        }
        Subject::Agenda(_) | Subject::AgendaOf(_) => {
            agenda_to_leave(subject, reader, cx)?.map(|matter| {
                let whom = names_of(&matter.mentors);
                let text = |form, lang| agenda_text(&matter, form, lang);
                of_two_forms(subject, &whom, &text)
            })
        }
        Subject::Progress(mentor, period) => {
            let matter = reader.progress_matter(mentor, period, cx)?;
            matter.map(|matter| {
                let text = |form, lang| progress_report(&matter, form, lang);
                of_two_forms(subject, &matter.mentor.name, &text)
            })
        }
        Subject::ThankYou(mentor, takeaway) => thanks(subject, (mentor, takeaway), reader)?,
        Subject::Telling(takeaway) => tidings(subject, takeaway, reader)?,
        Subject::Year(year) => {
            let matter = reader.year_matter(year, cx)?;
            let text = |form, lang| year_report(&matter, form, lang);
            Some(of_two_forms(subject, "", &text))
        }
        Subject::Farewell(id) => {
            let Some(farewell) = reader.farewell(id)?.filter(|one| !one.deleted) else {
                return Ok(None);
            };
            let mentor = living(farewell.mentor, reader)?;
            mentor.map(|mentor| {
                let text = |lang| farewell_message(&farewell, &mentor, lang);
                letter(subject, &mentor, &text)
            })
        }
    })
}

/// A letter to this mentor: it has no headings, and one form.
fn letter(subject: Subject, mentor: &Mentor, text: &dyn Fn(Lang) -> String) -> Leaving {
    Leaving {
        subject,
        whom: mentor.name.clone(),
        texts: [Lang::En, Lang::Ja].map(text),
        other: None,
    }
}

/// A text with headings, which can be had as Markdown and without marks.
fn of_two_forms(subject: Subject, whom: &str, text: &dyn Fn(Form, Lang) -> String) -> Leaving {
    let texts = |form| [Lang::En, Lang::Ja].map(|lang| text(form, lang));
    let first = subject.form();
    Leaving {
        subject,
        whom: whom.to_owned(),
        texts: texts(first),
        other: Some(texts(match first {
            Form::Markdown => Form::Text,
            Form::Text => Form::Markdown,
        })),
    }
}
