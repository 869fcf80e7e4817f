//! What the operating system gives: the clock, paths, the terminal, waiting, the editor, draft files.

pub mod clock;
pub mod config;
pub mod locale;
pub mod paths;
