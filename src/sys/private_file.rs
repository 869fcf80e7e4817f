//! Files and folders that nobody but their owner may read, written so that a crash leaves the old or the new.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Puts `text` at `path` in one step: after a crash or a power cut there is the old content or the new, never a part.
/// `path` with the extension `tmp` serves on the way.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let on_the_way = path.with_extension("tmp");
    // What a crash left behind; `create` refuses to write into it.
    remove(&on_the_way)?;
    let written = create(&on_the_way).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| std::fs::rename(&on_the_way, path)) {
        // On a full disk even the half that was written is worth giving back.
        let _ = remove(&on_the_way);
        return Err(error);
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// Creates the file, for its owner alone. It must not exist, so that nobody can have put a link in its place.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Creates the folder and those above it, for their owner alone, unless they exist.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes the file; that there is none is no error.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A name that no other file of this machine has had.
pub(super) fn fresh_name() -> String {
    use std::hash::{BuildHasher as _, RandomState};

    format!(
        "{:08x}{:016x}",
        std::process::id(),
        RandomState::new().hash_one(0)
    )
}

/// Makes a rename in the folder durable.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows makes a rename durable by itself and cannot open folders.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
