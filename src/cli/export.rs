//! `export`: the journal's days as a file that calendars read.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::list::open;
use super::{Export, Setting, Stop};
use crate::domain::Ids;
use crate::exchange::{calendar, is_calendar_of_ours};
use crate::store::Error;
use crate::sys::text_file::{self, Origin, TextFileError};
use crate::words::report::{Unwritten, unwritten};
use crate::words::trouble::{Said, trouble};
use crate::words::{cli as words, refusal};

/// Of a file that is there so many bytes are looked at.
const HEAD: u64 = 512;

/// Writes the file and says how many days it holds; to standard output it writes the file alone.
pub(super) fn export(wanted: &Export, setting: &Setting) -> Result<String, Stop> {
    let lang = setting.lang;
    let said = |error: Error| trouble(lang, error.trouble());
    let is_output = wanted.file == "-";
    let of_path = Path::new(&wanted.file).extension().filter(|_| !is_output);
    let ending = match &wanted.format {
        Some(format) => format.clone(),
        None => of_path
            .map(|end| end.to_string_lossy().into_owned())
            .unwrap_or_default(),
    };
    if !ending.eq_ignore_ascii_case("ics") {
        return Err(Stop::Misused(refusal::not_written_yet(
            lang,
            &wanted.file,
            &ending,
        )));
    }
    let store = open(setting)?;
    let ids = Ids::seeded(0);
    let cx = setting.cx(&ids);
    let dates = store.reader().dates(&cx).map_err(said)?;
    let text = calendar(&dates, &cx);
    if is_output {
        return Ok(text);
    }
    let kept = (&Origin::of_process(), setting.paths.journal.as_path());
    // Only a calendar that this program wrote is brought up to date.
    let replaces = is_ours(Path::new(&wanted.file));
    match text_file::write(&wanted.file, &text, replaces, kept) {
        Ok(path) => Ok(words::exported(lang, dates.len(), &path) + "\n"),
        Err(error) => Err(said_of(&error, setting).into()),
    }
}

fn is_ours(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && is_calendar_of_ours(&String::from_utf8_lossy(&head))
}

fn said_of(error: &TextFileError, setting: &Setting) -> Said {
    let lang = setting.lang;
    let why = match error {
        TextFileError::Exists(path) => return refusal::not_ours(lang, path),
        TextFileError::NotAFile(path) => Unwritten::NotAFile(path),
        TextFileError::Folder(path) => Unwritten::Folder(path),
        TextFileError::NoFolder(path) => Unwritten::NoFolder(path),
        TextFileError::NoPermission(path) => Unwritten::NoPermission(path),
        TextFileError::Full(path) => Unwritten::Full(path),
        TextFileError::Kept(path) => Unwritten::Journal(path),
        TextFileError::System(path, said) => Unwritten::System(path, said),
    };
    unwritten(lang, &why)
}
