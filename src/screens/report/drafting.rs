//! The edited text of a report that has not left the journal, as a draft, and taken up again.

use super::{LANGS, Leaving, Report};
use crate::domain::Lang;
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};

/// The name of the language that is shown, in a draft; each version has the name of its own.
const SHOWN: &str = "lang";

impl Report {
    /// A draft taken up again: what is said of its subject by now, with the text of each language that was edited as it
    /// was left.
    pub fn resume(draft: &UnfinishedForm, leaving: Leaving, lang: Lang) -> Self {
        let mut report = Self::of(leaving, lang);
        for (lang, version) in LANGS.into_iter().zip(&mut report.versions) {
            let mut fields = draft.fields.iter();
            let field = fields.find(|field| field.name == lang.tag());
            if let Some(field) = field.filter(|field| field.typed != field.loaded) {
                version.editor.replace_all(&field.typed);
            }
        }
        let shown = draft.fields.iter().find(|field| field.name == SHOWN);
        let shown = LANGS
            .into_iter()
            .find(|lang| shown.is_some_and(|field| field.typed == lang.tag()));
        report.lang = shown.unwrap_or(lang);
        report
    }

    /// The version of what is edited and has not left the journal; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let versions = self.versions.iter();
        (!self.is_kept()).then(|| versions.map(|version| version.editor.version()).sum())
    }

    /// What is edited, in either language, and which of them is shown.
    pub fn unfinished(&self) -> UnfinishedForm {
        let texts = LANGS.into_iter().zip(&self.versions);
        let texts = texts.map(|(lang, version)| UnfinishedField {
            name: lang.tag().into(),
            typed: version.editor.text(),
            loaded: version.made.clone(),
            is_words: true,
        });
        let shown = UnfinishedField {
            name: SHOWN.into(),
            typed: self.lang.tag().into(),
            loaded: self.lang.tag().into(),
            is_words: false,
        };
        UnfinishedForm {
            record: None,
            about: Some(self.subject.name()),
            fields: texts.chain([shown]).collect(),
        }
    }
}
