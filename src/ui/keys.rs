//! Keys and what they mean: one table row is keys, action and words, and everything reads it.

mod calendar;
mod front;
mod goal;
mod guided;
mod owed;
mod prepare;
mod relationship;
mod report;
mod self_analysis;
mod tables;
mod takeaway;

pub use calendar::CALENDAR;
pub use front::{
    ASKING, CLASH, CLOSING, CLOSING_LINE, CLOSING_WORDS, CONFIRM, FORM, GIVING_REASON, HEADER,
    HELP, LINE, OFFERING, PICKING, SHARPENING, SHARPENING_LINES, WRITING,
};
pub use goal::{
    CHECK_IN, CHECKING_IN, GOAL, GOAL_DRAFT, GOAL_RESTING, GOAL_TAKEAWAY, GOALS, GOALS_READ,
    GUIDE_CHOICE, GUIDE_FINISH, GUIDE_GOALS, GUIDE_LINE, GUIDE_READING, GUIDE_REASON, GUIDE_TEXTS,
    MORE_GOALS, NO_GOAL, REVIEW, REVIEW_AHEAD, REVIEW_BEGUN, REVIEW_DUE, REVIEW_GOES_ON,
};
pub use guided::{
    ANSWERING, GUIDED, GUIDED_AGREEMENT, GUIDED_ANALYSIS, GUIDED_APPROACH, GUIDED_END_REASON,
    GUIDED_ENDED, GUIDED_ENDING, GUIDED_FAREWELL, GUIDED_RELATIONSHIP, GUIDED_SEARCH,
    GUIDED_SENDING,
};
pub use owed::{
    ANALYSIS_DUE, ANALYSIS_GOES_ON, APPROACH_DRAFT, APPROACH_SENT, CLOSING_BEGUN, TO_MENTOR,
};
pub use prepare::{PREPARING, PREPARING_BRIEF};
pub use relationship::{
    MORE_RELATIONSHIPS, RELATIONSHIP, RELATIONSHIP_AHEAD, RELATIONSHIP_BEGUN, RELATIONSHIP_DUE,
    RELATIONSHIP_GOES_ON, RELATIONSHIP_RESTING, RELATIONSHIP_RESTS, RELATIONSHIPS_COMPARED,
};
pub use report::{
    REPORT, REPORT_EDIT, REPORT_EDITED, REPORT_FORMS, REPORT_PERIOD, REPORT_TELLING,
    REPORT_TELLING_EDITED, REPORT_THANKING, REPORT_THANKING_EDITED,
};
pub use self_analysis::{
    ANALYSES_COMPARED, ANALYSIS, ANALYSIS_BEGUN, NO_ANALYSIS, SUPPORT, SUPPORT_MAP, SUPPORT_SOUGHT,
};
pub use tables::{
    AHEAD, ANYWHERE, BEGINNING, BEGINNING_LAST, CHOOSING, COLUMNS, DRAFT, ENTRY, EVERYWHERE,
    FOLLOWUPS, JOURNAL, LIST, MENTOR_ACTIVE, MENTOR_APPROACHED, MENTOR_ASKED, MENTOR_CANDIDATE,
    MENTOR_DECLINED, MENTOR_ON_TRIAL, MENTOR_RESTING, MENTOR_SAID_NO, MENTORS, MOVING, NO_FOLLOWUP,
    NO_MENTOR, PLANNED, READING, REST, RHYTHM,
};
pub use takeaway::{
    SELECTED, SELECTED_ONE, SELECTED_ONE_UNTOLD, SELECTED_UNTOLD, UNTOLD, takeaway,
};

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::Action;
use crate::domain::Lang;

/// One key with its modifiers. Shift is dropped for characters: the character says it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    /// A key without modifiers.
    pub const fn code(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A character.
    pub const fn char(character: char) -> Self {
        Self::code(KeyCode::Char(character))
    }

    /// A character with Ctrl.
    pub const fn ctrl(character: char) -> Self {
        Self {
            code: KeyCode::Char(character),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A key with Shift that is no character.
    pub const fn shift(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::SHIFT,
        }
    }

    /// The key of this event, a single full-width character being its ASCII twin.
    pub fn of(event: KeyEvent) -> Self {
        let mut modifiers = event
            .modifiers
            .intersection(KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(character) => {
                modifiers.remove(KeyModifiers::SHIFT);
                let narrow = narrow(character);
                KeyCode::Char(if modifiers.contains(KeyModifiers::CONTROL) {
                    narrow.to_ascii_lowercase()
                } else {
                    narrow
                })
            }
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => {
                modifiers.remove(KeyModifiers::SHIFT);
                KeyCode::BackTab
            }
            KeyCode::BackTab => {
                modifiers.remove(KeyModifiers::SHIFT);
                KeyCode::BackTab
            }
            code => code,
        };
        Self { code, modifiers }
    }

    /// How the key is written in the footer and in the help.
    pub fn label(self, lang: Lang) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".into(),
            KeyCode::Char(character) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                character.to_ascii_uppercase().to_string()
            }
            KeyCode::Char(character) => character.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Enter => "Enter".into(),
            KeyCode::Esc => "Esc".into(),
            KeyCode::Tab => "Tab".into(),
            KeyCode::BackTab => "Shift-Tab".into(),
            KeyCode::Up => lang.pick("Up", "上").into(),
            KeyCode::Down => lang.pick("Down", "下").into(),
            KeyCode::Left => lang.pick("Left", "左").into(),
            KeyCode::Right => lang.pick("Right", "右").into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::Home => "Home".into(),
            KeyCode::End => "End".into(),
            KeyCode::Delete => "Del".into(),
            KeyCode::Backspace => "Backspace".into(),
            code => format!("{code:?}"),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("Ctrl-{name}")
        } else if self.modifiers.contains(KeyModifiers::SHIFT) {
            format!("Shift-{name}")
        } else {
            name
        }
    }
}

/// The ASCII twin of a full-width character, as an input method commits it; any other as it is.
pub const fn narrow(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '！'..='～' => match char::from_u32(character as u32 - '！' as u32 + '!' as u32) {
            Some(twin) => twin,
            None => character,
        },
        '。' => '.',
        '、' => ',',
        '「' => '[',
        '」' => ']',
        '・' => '/',
        other => other,
    }
}

/// A row of a table of keys.
#[derive(Debug)]
pub struct Binding {
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// A few words in English and Japanese.
    pub words: (&'static str, &'static str),
    /// Its place in the footer: 1 is dropped last; 0 is shown in the help only.
    pub rank: u8,
}

impl Binding {
    /// The words in this language.
    pub const fn says(&self, lang: Lang) -> &'static str {
        lang.pick(self.words.0, self.words.1)
    }
}

/// What `key` means by the first table that knows it.
pub fn resolve(key: Key, tables: &[&'static [Binding]]) -> Option<Action> {
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.action)
}

/// A key that two rows of `tables` share, so that one of them would never be heard.
pub fn bound_twice(tables: &[&'static [Binding]]) -> Option<Key> {
    let mut keys: Vec<Key> = Vec::new();
    let rows = tables.iter().flat_map(|table| table.iter());
    for key in rows.flat_map(|row| row.keys) {
        if keys.contains(key) {
            return Some(*key);
        }
        keys.push(*key);
    }
    None
}

/// What keys are for, as the help and the commands group them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What is selected, or stands in front.
    Here,
    /// Moving in lists and texts.
    Moving,
    /// What works on every screen.
    Everywhere,
}

/// The rows of `tables` by group, each group once: what is here comes first. What stands in front of
/// the screens has all of its own table for itself, also what moves in it.
pub fn grouped(tables: &[&'static [Binding]]) -> Vec<(Group, Vec<&'static Binding>)> {
    let has = |table: &[Binding], binding: &Binding| {
        table
            .iter()
            .any(|row| row.keys == binding.keys && row.action == binding.action)
    };
    let is_screen = tables.iter().any(|table| has(table, &BEGINNING[0]));
    let group = |binding: &Binding| match is_screen {
        false if has(ANYWHERE, binding) => Group::Everywhere,
        true if [MOVING, LIST, COLUMNS, READING]
            .iter()
            .any(|table| has(table, binding)) =>
        {
            Group::Moving
        }
        true if has(BEGINNING, binding) || has(EVERYWHERE, binding) => Group::Everywhere,
        _ => Group::Here,
    };
    let mut groups = [Group::Here, Group::Moving, Group::Everywhere].map(|it| (it, Vec::new()));
    for binding in tables.iter().flat_map(|table| table.iter()) {
        let group = group(binding);
        if let Some((_, rows)) = groups.iter_mut().find(|(it, _)| *it == group) {
            rows.push(binding);
        }
    }
    groups
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVIEWED: [&[Binding]; 7] = [
        MORE_RELATIONSHIPS,
        RELATIONSHIP,
        RELATIONSHIP_AHEAD,
        RELATIONSHIP_BEGUN,
        RELATIONSHIP_DUE,
        RELATIONSHIP_GOES_ON,
        RELATIONSHIPS_COMPARED,
    ];

    const REPORTS: [&[Binding]; 9] = [
        REPORT,
        REPORT_EDIT,
        REPORT_EDITED,
        REPORT_FORMS,
        REPORT_PERIOD,
        REPORT_TELLING,
        REPORT_TELLING_EDITED,
        REPORT_THANKING,
        REPORT_THANKING_EDITED,
    ];

    #[test]
    #[expect(clippy::too_many_lines, reason = "a list of all tables")]
    fn labels_fit_the_columns_that_the_help_gives_them() {
        let tables = [
            AHEAD,
            ANALYSES_COMPARED,
            ANALYSIS,
            ANALYSIS_BEGUN,
            ANYWHERE,
            ASKING,
            BEGINNING,
            BEGINNING_LAST,
            CALENDAR,
            CHECK_IN,
            CHECKING_IN,
            CHOOSING,
            CLASH,
            CLOSING,
            CLOSING_LINE,
            CLOSING_WORDS,
            COLUMNS,
            CONFIRM,
            DRAFT,
            ENTRY,
            EVERYWHERE,
            FOLLOWUPS,
            FORM,
            GIVING_REASON,
            SHARPENING_LINES,
            GOAL,
            GOAL_DRAFT,
            GOAL_RESTING,
            GOAL_TAKEAWAY,
            GOALS,
            GOALS_READ,
            GUIDE_CHOICE,
            GUIDE_FINISH,
            GUIDE_GOALS,
            GUIDE_LINE,
            GUIDE_READING,
            GUIDE_REASON,
            GUIDE_TEXTS,
            GUIDED,
            ANSWERING,
            GUIDED_AGREEMENT,
            GUIDED_ANALYSIS,
            GUIDED_APPROACH,
            GUIDED_ENDING,
            GUIDED_FAREWELL,
            GUIDED_RELATIONSHIP,
            GUIDED_SEARCH,
            GUIDED_SENDING,
            HEADER,
            HELP,
            JOURNAL,
            LINE,
            LIST,
            MENTOR_ACTIVE,
            MENTOR_APPROACHED,
            MENTOR_ASKED,
            MENTOR_DECLINED,
            MENTOR_SAID_NO,
            MENTOR_CANDIDATE,
            MENTOR_ON_TRIAL,
            MENTOR_RESTING,
            MENTORS,
            MORE_GOALS,
            MOVING,
            NO_ANALYSIS,
            NO_FOLLOWUP,
            NO_GOAL,
            NO_MENTOR,
            OFFERING,
            PICKING,
            PLANNED,
            PREPARING,
            PREPARING_BRIEF,
            READING,
            REST,
            REVIEW,
            REVIEW_AHEAD,
            REVIEW_BEGUN,
            REVIEW_DUE,
            REVIEW_GOES_ON,
            RHYTHM,
            SELECTED,
            SELECTED_ONE,
            SELECTED_ONE_UNTOLD,
            SELECTED_UNTOLD,
            SHARPENING,
            SUPPORT,
            SUPPORT_MAP,
            SUPPORT_SOUGHT,
            TO_MENTOR,
            UNTOLD,
            WRITING,
        ];
        let takeaways = crate::domain::Kind::ALL.map(takeaway);
        let tables = tables.iter().chain(&REVIEWED).chain(&REPORTS);
        for binding in tables.chain(&takeaways).copied().flatten() {
            for lang in [Lang::En, Lang::Ja] {
                let words = crate::text::width(binding.says(lang));
                assert!((1..=26).contains(&words), "{}", binding.says(lang));
            }
        }
    }

    #[test]
    fn a_full_width_key_is_its_ascii_twin() {
        for (typed, meant) in [
            ('ｊ', 'j'),
            ('？', '?'),
            ('／', '/'),
            ('　', ' '),
            ('Ｇ', 'G'),
            ('あ', 'あ'),
        ] {
            assert_eq!(narrow(typed), meant);
        }
    }
}
