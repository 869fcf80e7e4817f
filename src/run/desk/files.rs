//! Writing what is shown to a file, and telling how that went.

use super::Desk;
use crate::screens::Effect;
use crate::sys::text_file::{self, TextFileError};
use crate::words::report::Unwritten;

impl Desk {
    /// Writes a report to the file that was typed. One that is there is asked about before it is replaced.
    pub(super) fn write_file(&mut self, path: &str, text: &str, replaces: bool) {
        let kept = (&self.origin, self.store.path());
        let why = match text_file::write(path, text, replaces, kept) {
            Ok(written) => return self.app.file_written(&written),
            Err(TextFileError::Exists(found)) => {
                let replacing = Effect::WriteFile {
                    path: path.to_owned(),
                    text: text.to_owned(),
                    replaces: true,
                };
                return self.app.ask_to_replace(&found, replacing);
            }
            Err(why) => why,
        };
        self.app.file_not_written(&match &why {
            TextFileError::Exists(path) | TextFileError::NotAFile(path) => {
                Unwritten::NotAFile(path)
            }
            TextFileError::Folder(path) => Unwritten::Folder(path),
            TextFileError::NoFolder(path) => Unwritten::NoFolder(path),
            TextFileError::NoPermission(path) => Unwritten::NoPermission(path),
            TextFileError::Full(path) => Unwritten::Full(path),
            TextFileError::Kept(path) => Unwritten::Journal(path),
            TextFileError::System(path, said) => Unwritten::System(path, said),
        });
    }
}
