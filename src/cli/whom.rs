//! Whom a name on the command line means, where nobody is to be added by it.

use crate::domain::{Lang, Match, Mentor, find_begun, find_mentor};
use crate::words::refusal;
use crate::words::trouble::Said;

/// The mentor who is meant by a name or a part of it. A name that nobody has is a slip of the keys.
pub(super) fn known<'a>(
    typed: &str,
    mentors: &'a [Mentor],
    lang: Lang,
) -> Result<&'a Mentor, Said> {
    let names = |mentors: &[&Mentor]| -> Vec<String> {
        mentors.iter().map(|mentor| mentor.name.clone()).collect()
    };
    let found = match find_mentor(typed, mentors) {
        Match::None => find_begun(typed, mentors),
        found => found,
    };
    match found {
        Match::One(mentor) => Ok(mentor),
        Match::Several(several) => Err(refusal::several_mentors(lang, typed, &names(&several))),
        Match::None => {
            let all: Vec<&Mentor> = mentors.iter().collect();
            Err(refusal::no_such_mentor(lang, typed, &names(&all)))
        }
    }
}
