//! The kit that screens are made of: look, keys, lists, fields, the note's editor, popups. Each is written once.

pub mod action;
pub mod calendar;
pub mod canvas;
pub mod chart;
pub mod confirm;
mod dots;
pub mod editing;
pub mod field;
pub mod footer;
pub mod form;
pub mod guide;
pub mod help;
pub mod keys;
mod legend;
pub mod list;
pub mod look;
pub mod mouse;
pub mod note_editor;
pub mod palette;
pub mod panes;
pub mod picker;
pub mod popup;
pub mod prompt;
pub mod prose;
pub mod radar;
pub mod scroll;
pub mod support_map;
