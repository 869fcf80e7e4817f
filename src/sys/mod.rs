//! What the operating system gives: the clock, paths, the terminal, waiting, the editor, the clipboard, draft files.

pub mod background;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod config;
pub mod drafts;
pub mod editor;
pub mod limits;
pub mod locale;
pub mod paths;
pub mod temporary;
pub mod terminal;
pub mod text_file;
pub mod wait;

mod private_file;
