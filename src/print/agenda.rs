//! An agenda as Markdown or as plain text.

use super::Form;
use crate::domain::{AgendaMatter, Lang, agenda_items};

/// What is spoken of, without what is left out or private.
pub fn agenda_text(matter: &AgendaMatter, form: Form, lang: Lang) -> String {
    let mark = if form == Form::Markdown { "# " } else { "" };
    let names: Vec<&str> = matter.mentors.iter().map(|one| one.name.as_str()).collect();
    let mut text = format!(
        "{mark}{} {}\n\n",
        lang.pick("Agenda", "議題"),
        names.join(", ")
    );
    for item in agenda_items(matter) {
        if !item.is_left_out && !item.is_private && !item.text.is_empty() {
            for part in ["- ", &item.text, "\n"] {
                text.push_str(part);
            }
        }
    }
    text
}
