//! A draft as a row of a list: what it is, and a few words of it.

use crate::domain::{EntryKind, Intent, Lang, Support, Toward, read_day};
use crate::screens::guided::FlowKind;
use crate::screens::report::Subject;
use crate::screens::unfinished::{Unfinished, UnfinishedForm};
use crate::text;
use crate::ui::look::Look;
use crate::words::report::Shown;
use crate::words::{
    agenda as agenda_words, closing, drafts as words, journal as journal_words,
    report as report_words,
};

/// The most columns of a takeaway's words that are told again.
const TOLD: usize = 24;

/// A draft that can be taken up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The draft's name.
    pub name: String,
    /// What it holds.
    pub unfinished: Unfinished,
    /// The words of the first takeaway, the title of the goal, or the name of the mentor, that it is about; empty where
    /// there is none.
    pub about: String,
}

impl DraftRow {
    /// A few words of it that its title does not say.
    pub fn words(&self) -> &str {
        match &self.unfinished {
            Unfinished::Writing(writing) if writing.note.trim().is_empty() => "",
            unfinished => unfinished.opening(),
        }
    }

    /// A few words of it.
    pub fn opening(&self) -> &str {
        self.unfinished.opening()
    }

    /// What it is: its kind, with whom, its day or what it is about, with a dot between.
    pub fn title(&self, look: &Look) -> String {
        let lang = look.lang;
        let mut said = vec![journal_words::draft(lang).to_owned()];
        said.extend(self.kind(look, lang));
        said.join(&format!(" {} ", look.symbols.dot))
    }

    /// A few words of what it is about.
    fn of(&self, look: &Look) -> String {
        let of = self.about.lines().next().unwrap_or_default();
        text::fit_with(&text::visible(of), TOLD, look.symbols.ellipsis).to_string()
    }

    fn kind(&self, look: &Look, lang: Lang) -> Vec<String> {
        match &self.unfinished {
            Unfinished::Writing(writing) => {
                let kind = if writing.meeting {
                    EntryKind::Meeting
                } else {
                    EntryKind::Note
                };
                let toward = match writing.intent {
                    Intent::Plan => Toward::Coming,
                    Intent::Log | Intent::Edit => Toward::Past,
                };
                let [who, day, ..] = &writing.fields;
                let day = read_day(day, look.today, toward);
                let day = day.map(|day| (day, look.today));
                let who = text::visible(who);
                words::writing(lang, (kind, writing.intent), &who, day)
            }
            Unfinished::Closing(_) => vec![closing::draft(lang, &self.of(look))],
            Unfinished::Mentor(_) => vec![words::mentor(lang).to_owned()],
            Unfinished::Goal(_) => vec![words::goal(lang, &self.of(look))],
            Unfinished::GoalState(_) => vec![words::goal_state(lang, &self.of(look))],
            Unfinished::Leaving(_) => vec![words::leaving(lang, &self.of(look))],
            Unfinished::CheckIn(_) => vec![words::check_in(lang, &self.of(look))],
            Unfinished::MonthReview(form) => vec![words::month_review(lang, form.month())],
            Unfinished::AgendaLine(_) => vec![agenda_words::draft(lang, &self.of(look))],
            Unfinished::Answer(_) => vec![words::answer(lang, &self.of(look))],
            Unfinished::Guided(kind, form) => vec![guided(look, *kind, form, &self.of(look))],
            Unfinished::Report(form) => vec![match form.subject().map(Subject::shown) {
                None | Some(Shown::Month) => words::report(lang, form.month()),
                Some(Shown::Approach) => words::approach_message(lang, &self.of(look)),
                Some(Shown::Declined | Shown::Farewell | Shown::ThankYou) => {
                    words::thanks(lang, &self.of(look))
                }
                Some(shown) => report_words::title(lang, shown, &self.of(look)),
            }],
            Unfinished::Asking(asking) => {
                let of = self.of(look);
                let others = asking.takeaways.len().saturating_sub(1);
                vec![words::asking(lang, &asking.purpose, &of, others)]
            }
        }
    }
}

/// A step of a guided flow; `who` is the mentor that it is about, if it is about one.
fn guided(look: &Look, kind: FlowKind, form: &UnfinishedForm, who: &str) -> String {
    let lang = look.lang;
    let about = form.about.as_deref();
    match kind {
        FlowKind::Analysis => {
            let day = about.and_then(|day| day.parse().ok());
            words::analysis(lang, day.map(|day| (day, look.today)))
        }
        FlowKind::Approach => words::approach(lang, who),
        FlowKind::Agreement => words::agreement(lang, who),
        FlowKind::Farewell => words::farewell(lang, who),
        FlowKind::Relationship => words::relationship(lang, who),
        FlowKind::Mending => words::mending(lang, who),
        FlowKind::Search => words::search(lang, about.and_then(Support::from_name)),
    }
}
