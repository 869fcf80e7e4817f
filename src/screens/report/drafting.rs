//! The edited text of a report that has not left the journal, as a draft, and taken up again.

use super::{LANGS, Leaving, Report, Version};
use crate::domain::Lang;
use crate::print::Form;
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};

/// The name of the language that is shown, in a draft; each version has the name of its own.
const SHOWN: &str = "lang";
/// The name of the form in which it is written, in a draft. The first drafts knew only the one shown first.
const FORM: &str = "form";
/// The name of what tells whether all that is edited has left the journal: then nothing waits.
const OUT: &str = "out";

impl Report {
    /// A draft taken up again: what is said of its subject by now, with the text of each language that was edited as it
    /// was left.
    pub fn resume(draft: &UnfinishedForm, leaving: Leaving, lang: Lang) -> Self {
        let said = |name: &str| draft.fields.iter().find(|field| field.name == name);
        let form = said(FORM).and_then(|field| form_of(&field.typed));
        let mut report = Self::of(leaving, lang);
        if let Some(form) = form {
            report = report.written_as(form);
        }
        for (lang, version) in LANGS.into_iter().zip(&mut report.versions) {
            let mut fields = draft.fields.iter();
            let field = fields.find(|field| field.name == lang.tag());
            if let Some(field) = field.filter(|field| field.typed != field.loaded) {
                version.editor.replace_all(&field.typed);
                version.lines.renew(&version.editor.text());
                version.base.clone_from(&field.loaded);
                if is_out(draft) {
                    version.left = version.number();
                }
            }
        }
        report.is_resumed = true;
        let shown = said(SHOWN);
        let shown = LANGS
            .into_iter()
            .find(|lang| shown.is_some_and(|field| field.typed == lang.tag()));
        report.lang = shown.unwrap_or(lang);
        report
    }

    /// The version of what is edited, and of what of it has left the journal; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let versions = self.versions.iter();
        let sum = || versions.map(|version| version.number() + version.left);
        self.is_draft().then(|| sum().sum())
    }

    /// What is edited, in either language, and which of them is shown.
    pub fn unfinished(&self) -> UnfinishedForm {
        let texts = LANGS.into_iter().zip(&self.versions);
        let texts = texts.map(|(lang, version)| UnfinishedField {
            name: lang.tag().into(),
            typed: version.text(),
            loaded: version.base.clone(),
            is_words: true,
        });
        let said = |name: &str, said: &str| UnfinishedField {
            name: name.into(),
            typed: said.into(),
            loaded: said.into(),
            is_words: false,
        };
        let is_out = self.versions.iter().all(Version::is_out);
        let out = is_out.then(|| said(OUT, "yes"));
        UnfinishedForm {
            record: None,
            about: Some(self.subject.name()),
            fields: texts
                .chain([said(SHOWN, self.lang.tag()), said(FORM, name(self.form))])
                .chain(out)
                .collect(),
        }
    }
}

const fn name(form: Form) -> &'static str {
    match form {
        Form::Markdown => "markdown",
        Form::Text => "text",
    }
}

fn form_of(stored: &str) -> Option<Form> {
    [Form::Markdown, Form::Text]
        .into_iter()
        .find(|form| name(*form) == stored)
}

/// Whether all that this draft of a report holds has left the journal.
pub fn is_out(draft: &UnfinishedForm) -> bool {
    draft.fields.iter().any(|field| field.name == OUT)
}
