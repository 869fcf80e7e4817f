//! `agenda`: what is to be spoken of in the next meeting, read from the journal and handed to `print`.

use super::list::open;
use super::whom::known;
use super::{AgendaOf, Setting, Stop};
use crate::domain::Ids;
use crate::print;
use crate::store::Error;
use crate::words::refusal;
use crate::words::trouble::trouble;

/// Prints the agenda of the next planned meeting, or of the next one with the mentor who is named, planned or not.
pub(super) fn agenda(wanted: &AgendaOf, setting: &Setting) -> Result<String, Stop> {
    let lang = setting.lang;
    let said = |error: Error| trouble(lang, error.trouble());
    let store = open(setting)?;
    let reader = store.reader();
    let ids = Ids::seeded(0);
    let cx = setting.cx(&ids);
    let mentors = reader.mentors().map_err(said)?;
    let typed = wanted.mentor.as_deref();
    let mentor = typed
        .map(|typed| known(typed, &mentors, lang))
        .transpose()?;
    let with = mentor.map(|mentor| mentor.id);
    let meeting = reader.next_meeting(with.as_slice(), &cx).map_err(said)?;
    let (whom, meeting) = match (meeting, with) {
        (Some(meeting), _) => (meeting.mentors.clone(), Some(meeting.id)),
        (None, Some(mentor)) => (vec![mentor], None),
        (None, None) => return Err(refusal::nothing_planned(lang).into()),
    };
    let matter = reader.agenda_matter(&whom, meeting, &cx).map_err(said)?;
    Ok(if wanted.json {
        print::agenda_json(&matter)
    } else {
        print::agenda_text(&matter, wanted.form, lang)
    })
}
