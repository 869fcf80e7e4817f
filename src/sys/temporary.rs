//! A folder for what shall be gone at the end, such as an example.

use std::io;
use std::path::{Path, PathBuf};

use super::private_file::{create_folder, fresh_name};

/// A folder of its own, for its owner alone, removed with all that is in it when this is dropped.
#[derive(Debug)]
pub struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// Makes one among the system's temporary files.
    pub fn new(name: &str) -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("{name}-{}", fresh_name()));
        create_folder(&path)?;
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed lies among the temporary files and holds an example.
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_there_until_it_is_dropped() {
        let folder = Temporary::new("shirube-test").unwrap();
        let path = folder.path().to_owned();
        std::fs::write(path.join("a"), "").unwrap();
        assert!(path.is_dir());
        drop(folder);
        assert!(!path.exists());
    }
}
