//! A text that leaves the journal while it is written: titles, headings, paragraphs and items, as Markdown or without marks.

use crate::text::clean;

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// With Markdown's headings.
    #[default]
    Markdown,
    /// Without any marks but the hyphens of lists.
    Text,
}

/// The text while it is written.
#[derive(Debug)]
pub(super) struct Page {
    form: Form,
    text: String,
}

impl Page {
    /// An empty one.
    pub(super) const fn new(form: Form) -> Self {
        Self {
            form,
            text: String::new(),
        }
    }

    /// How many bytes stand on it.
    pub(super) const fn len(&self) -> usize {
        self.text.len()
    }

    /// What stands on it, safe to be read anywhere.
    pub(super) fn into_text(self) -> String {
        clean(&self.text).into_owned()
    }

    /// The heading of all.
    pub(super) fn title(&mut self, words: &str) {
        self.mark("# ", words);
    }

    /// The heading of a part.
    pub(super) fn heading(&mut self, words: &str) {
        self.mark("## ", words);
    }

    /// The heading of a part of a part; items follow.
    pub(super) fn subheading(&mut self, words: &str) {
        self.mark("### ", words);
        self.text.push('\n');
    }

    /// A paragraph, with an empty line before it.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.text.push('\n');
        self.text.push_str(words);
        self.text.push('\n');
    }

    /// A heading with these items; nothing where there are none.
    pub(super) fn list(&mut self, heading: &str, items: Vec<String>) {
        if items.is_empty() {
            return;
        }
        self.heading(heading);
        self.text.push('\n');
        for item in items {
            self.item(&item);
        }
    }

    /// An item; its further lines stand below its first.
    pub(super) fn item(&mut self, words: &str) {
        for (number, line) in words.lines().enumerate() {
            let lead = if number == 0 { "- " } else { "  " };
            self.text.push_str(format!("{lead}{line}").trim_end());
            self.text.push('\n');
        }
    }

    fn mark(&mut self, mark: &str, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        if self.form == Form::Markdown {
            self.text.push_str(mark);
        }
        self.text.push_str(words);
        self.text.push('\n');
    }
}
