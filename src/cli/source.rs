//! Where the text of an entry comes from: a file, standard input, or the user's editor.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{Setting, Stop};
use crate::domain::Lang;
use crate::sys::drafts::Kept;
use crate::sys::editor::EditorError;
use crate::text::clean;
use crate::words::refusal;
use crate::words::trouble::Said;

/// The longest text that becomes an entry, in MiB: a hundred times what anybody types about one meeting.
const LONGEST: usize = 4;

/// A text as it came in, cleaned.
pub(super) struct Source {
    /// The text.
    pub(super) text: String,
    /// Where it came from.
    pub(super) origin: Origin,
}

/// Where a text came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file of the user's, where it stays.
    File,
    /// Standard input.
    Input,
    /// The editor, which began with what the command line says.
    Editor,
    /// The command line itself, which the shell remembers.
    Typed,
}

impl Source {
    /// Reads the file; `-` is standard input.
    pub(super) fn read(file: &Path, lang: Lang) -> Result<Self, Said> {
        let (origin, name, read) = if file == Path::new("-") {
            let name = refusal::standard_input(lang).to_owned();
            (Origin::Input, name, read_all(io::stdin().lock()))
        } else {
            let name = file.display().to_string();
            (Origin::File, name, File::open(file).and_then(read_all))
        };
        let bytes = read.map_err(|error| refusal::cannot_read(lang, &name, &error.to_string()))?;
        if bytes.len() > LONGEST << 20 {
            return Err(refusal::too_long(lang, &name, LONGEST));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = good.split(|byte| *byte == b'\n').count();
            refusal::not_utf8(lang, &name, line)
        })?;
        Ok(Self {
            text: clean(&text).into_owned(),
            origin,
        })
    }

    /// The words of the command line; a single `-` is standard input.
    pub(super) fn words(words: &[String], lang: Lang) -> Result<Self, Said> {
        if let [word] = words
            && word == "-"
        {
            return Self::read(Path::new("-"), lang);
        }
        Ok(Self {
            text: clean(&words.join(" ")).into_owned(),
            origin: Origin::Typed,
        })
    }

    /// Lets the user write it, beginning with `template`. A template that comes back unchanged is no text.
    pub(super) fn edit(template: &str, setting: &Setting) -> Result<Self, Said> {
        let lang = setting.lang;
        let edited = setting
            .editor()
            .and_then(|editor| editor.edit(&setting.paths.drafts, template))
            .map_err(|error| said_of_editor(lang, &error))?;
        Ok(Self {
            text: edited
                .map(|text| clean(&text).into_owned())
                .unwrap_or_default(),
            origin: Origin::Editor,
        })
    }

    /// What is said when this text could not be saved: why, and where it is kept now.
    pub(super) fn keep(&self, said: Said, setting: &Setting) -> Stop {
        if matches!(self.origin, Origin::File | Origin::Typed) || self.text.trim().is_empty() {
            return said.into();
        }
        let lang = setting.lang;
        let drafts = setting.drafts();
        let mut draft = drafts.begin();
        let kept = match draft.write(&self.text) {
            Ok(Kept::InPlace) => drafts.folder().join(draft.name()).with_extension("draft"),
            Ok(Kept::Elsewhere { copy, .. }) => copy,
            Err(_) => {
                return Stop::Failed {
                    said: said.and(lang, refusal::text_printed(lang)),
                    text: Some(self.text.clone()),
                };
            }
        };
        said.and(lang, &refusal::text_kept(lang, &kept)).into()
    }
}

/// One byte more than may be, so that what is too long shows.
fn read_all(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take((LONGEST << 20) as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn said_of_editor(lang: Lang, error: &EditorError) -> Said {
    let said = match error {
        EditorError::Unbalanced { command } => refusal::no_editor_command(lang, command),
        EditorError::Missing { program, why } => {
            refusal::editor_missing(lang, program, &why.to_string())
        }
        EditorError::Failed { program, .. } => refusal::editor_failed(lang, program),
        EditorError::NotUtf8 { .. } => refusal::not_utf8(lang, refusal::edited_text(lang), 1),
        EditorError::File(why) => {
            refusal::cannot_read(lang, refusal::edited_text(lang), &why.to_string())
        }
    };
    match error.kept() {
        Some(kept) => said.and(lang, &refusal::text_kept(lang, kept)),
        None => said,
    }
}
