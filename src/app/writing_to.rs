//! What can be written to a mentor: the choice of it, the choice of an example, letters about one takeaway.

use super::App;
use super::guides::living;
use crate::domain::{
    Answer, Approach, Cx, Example, Id, Lang, Mentor, Month, Period, Settled, Stage, Takeaway,
    can_be_told, closing_of,
};
use crate::print::{telling, thank_you};
use crate::screens::choosing_other::{ChoosingOther, Other};
use crate::screens::flows::farewell::ChoosingExample;
use crate::screens::report::{Leaving, Subject};
use crate::screens::{Begin, Overlay};
use crate::store::{self, Reader};
use crate::words::{farewell as farewell_words, terms, writing_to as words};

/// How many examples of every sort are offered.
const EXAMPLES: u32 = 12;

impl App {
    /// Asks what shall be written to this mentor; where only one thing can be, begins it.
    pub(super) fn write_to(
        &mut self,
        mentor: Id,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let Some(mentor) = living(mentor, reader)? else {
            return Ok(());
        };
        let ways = ways(&mentor, reader, cx)?;
        match &ways[..] {
            [] => self.say(words::nothing_to_write(cx.lang, &mentor.name)),
            [(_, only)] => return self.begin(*only, reader, cx),
            _ => {
                let rows = ways.into_iter();
                let rows = rows.map(|(said, begin)| (said, String::new(), Other::Begin(begin)));
                let said = (words::what(cx.lang, &mentor.name), words::no_such(cx.lang));
                let choosing = ChoosingOther::new(said, rows.collect(), 0);
                self.overlays.push(Overlay::Other(Box::new(choosing)));
            }
        }
        Ok(())
    }

    /// Asks for what this mentor shall be thanked.
    pub(super) fn thank_for(
        &mut self,
        mentor: Id,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let examples = reader.examples_with(mentor, EXAMPLES)?;
        if examples.is_empty() {
            self.say(farewell_words::no_example(cx.lang));
            return Ok(());
        }
        let choosing = ChoosingExample::to_thank(mentor, &examples, cx.lang);
        self.overlays.push(Overlay::Example(Box::new(choosing)));
        Ok(())
    }
}

/// What can be written to this mentor as things stand, with its words: first what the stage asks for.
fn ways(mentor: &Mentor, reader: &Reader, cx: &Cx) -> Result<Vec<(String, Begin)>, store::Error> {
    let (id, lang) = (mentor.id, cx.lang);
    let mut ways: Vec<(String, Begin)> = Vec::new();
    let mut add = |said: &str, begin| ways.push((said.to_owned(), begin));
    if let Some(last) = reader.approaches_to(id)?.first() {
        match last.answer {
            Some(Answer::No) if mentor.stage == Stage::Declined => {
                add(words::thanks_for_no(lang), Begin::DeclinedThanks(last.id));
            }
            None if has_words(last) => add(words::approach(lang), Begin::ApproachMessage(last.id)),
            _ => {}
        }
    }
    let farewell = closing_of(mentor, reader.farewells_to(id)?);
    if let Some(farewell) = farewell.filter(|one| !one.thanks.trim().is_empty()) {
        add(
            words::thanks_at_end(lang),
            Begin::FarewellMessage(farewell.id),
        );
    }
    let met = reader.ledger(id)?.last;
    let is_met = matches!(mentor.stage, Stage::Trial | Stage::Active | Stage::Paused);
    if is_met || met.is_some() {
        let progress = |period| Begin::Leave(Subject::Progress(id, period));
        let since = words::progress_since(lang, met.map(|met| terms::day(lang, met, cx.today)));
        add(&since, progress(Period::SinceLast));
        let this = Month::of(cx.today);
        for month in [this, this.before()] {
            add(
                &words::progress_of(lang, month),
                progress(Period::Month(month)),
            );
        }
    }
    if !reader.examples_with(id, 1)?.is_empty() {
        add(words::thank_you(lang), Begin::ThankFor(id));
    }
    if is_met {
        add(words::agenda(lang), Begin::Leave(Subject::Agenda(id)));
    }
    Ok(ways)
}

fn has_words(approach: &Approach) -> bool {
    let texts = [&approach.thanks, &approach.purpose, &approach.proposal];
    texts.iter().any(|text| !text.trim().is_empty())
}

/// The thanks to a mentor for a takeaway; `None` where either is gone or stays private, or there is nothing to thank for.
pub(super) fn thanks(
    subject: Subject,
    (mentor, takeaway): (Id, Id),
    reader: &Reader,
) -> Result<Option<Leaving>, store::Error> {
    let settled = reader.settled(takeaway)?.filter(|one| !one.is_private);
    let Some((mentor, settled)) = living(mentor, reader)?.zip(settled) else {
        return Ok(None);
    };
    let [en, ja] = [Lang::En, Lang::Ja].map(|lang| thank_you(&settled, &mentor, lang));
    Ok(en.zip(ja).map(|(en, ja)| Leaving {
        subject,
        whom: mentor.name.clone(),
        texts: [en, ja],
        other: None,
    }))
}

/// What came of a takeaway; `None` where it is gone or stays private, or nobody is there to be told.
pub(super) fn tidings(
    subject: Subject,
    takeaway: Id,
    reader: &Reader,
) -> Result<Option<Leaving>, store::Error> {
    let settled = reader.settled(takeaway)?.filter(|one| !one.is_private);
    let Some(settled) = settled else {
        return Ok(None);
    };
    let mentors = of(&settled, reader)?;
    Ok((!mentors.is_empty()).then(|| Leaving {
        subject,
        whom: names_of(&mentors),
        texts: [Lang::En, Lang::Ja].map(|lang| telling(&settled, &mentors, lang)),
        other: None,
    }))
}

/// The names of those to whom one text is written.
pub(super) fn names_of(mentors: &[Mentor]) -> String {
    let names: Vec<&str> = mentors.iter().map(|one| one.name.as_str()).collect();
    names.join(", ")
}

/// The takeaway that is told when a text of this subject is copied, or the thanks that are said by that.
pub(super) fn told_by(subject: Subject, reader: &Reader) -> Result<Option<Takeaway>, store::Error> {
    let (Subject::Telling(id) | Subject::ThankYou(_, id)) = subject else {
        return Ok(None);
    };
    let is_owed = |one: &Takeaway| Example::of_takeaway(one) == Some(Example::Owed);
    let takeaway = reader.takeaway(id)?.filter(|one| !one.deleted);
    Ok(takeaway.filter(|one| match subject {
        Subject::Telling(_) => can_be_told(one),
        _ => is_owed(one),
    }))
}

/// The mentors it belongs to who are not in the trash.
fn of(settled: &Settled, reader: &Reader) -> Result<Vec<Mentor>, store::Error> {
    let mut mentors = Vec::new();
    for id in &settled.mentors {
        mentors.extend(living(*id, reader)?);
    }
    Ok(mentors)
}
