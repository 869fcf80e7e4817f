//! What the operating system gives: the clock, paths, the terminal, waiting, the editor, draft files.

pub mod clock;
pub mod config;
pub mod drafts;
pub mod editor;
pub mod limits;
pub mod locale;
pub mod paths;

mod private_file;
