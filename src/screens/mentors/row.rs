//! What a row of the list says of a mentor besides the name: how it stands, and when something was last.

use chrono::NaiveDate;
use ratatui::style::Style;

use crate::domain::{Approach, Mentor, Rhythm, Stage};
use crate::screens::today::ink_of;
use crate::ui::look::Look;
use crate::words::{mentor_detail as detail_words, mentors as words};

/// How a mentor stands, in words or by a sign, and what was last.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// In a word or two; may be empty.
    pub(super) words: &'static str,
    /// In a column or two, where the words have no room.
    pub(super) sign: &'static str,
    /// The ink of either.
    pub(super) ink: Style,
    /// What was last, and when.
    pub(super) last: String,
    /// Its ink.
    pub(super) last_ink: Style,
}

impl Standing {
    /// Of a mentor who is met now it is the rhythm, of one who was asked the answer that is waited for, of a candidate what
    /// comes next.
    pub(super) fn of(
        mentor: &Mentor,
        met: Option<NaiveDate>,
        approach: Option<&Approach>,
        look: &Look,
    ) -> Self {
        let (theme, lang, today) = (look.theme, look.lang, look.today);
        let is_over = matches!(mentor.stage, Stage::Ended | Stage::Declined);
        let last = match met {
            // No more to come.
            None if is_over => String::new(),
            met => words::last_met(lang, met, today),
        };
        let plain = |words, last, last_ink| Self {
            words,
            sign: "",
            ink: theme.faint,
            last,
            last_ink,
        };
        match (mentor.stage, approach) {
            (
                Stage::Candidate | Stage::Approached,
                Some(Approach {
                    sent: Some(sent),
                    follow_up,
                    ..
                }),
            ) => {
                let ago = detail_words::sent_ago(lang, *sent, today);
                if follow_up.is_some_and(|day| day <= today) {
                    Self {
                        words: detail_words::is_to_follow_up(lang),
                        sign: "!",
                        ink: theme.amber,
                        last: ago,
                        last_ink: theme.amber,
                    }
                } else {
                    plain(detail_words::is_waiting(lang), ago, theme.faint)
                }
            }
            (Stage::Candidate, approach) if met.is_none() => {
                let source = mentor
                    .met
                    .as_ref()
                    .map(|met| words::met_in_short(lang, met));
                let next = detail_words::to_write(lang, approach.is_some());
                plain(next, source.unwrap_or_default().to_owned(), theme.faint)
            }
            _ => {
                let rhythm = Rhythm::of(mentor, met, today);
                let ink = ink_of(look, rhythm);
                Self {
                    words: words::standing(lang, rhythm),
                    sign: words::standing_sign(rhythm),
                    ink,
                    last,
                    last_ink: if rhythm.is_past() { ink } else { theme.faint },
                }
            }
        }
    }
}
