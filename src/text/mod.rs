//! Text as a terminal shows it: measured in columns, moved by grapheme clusters, wrapped as Japanese is.
//!
//! One wrap engine ([`wrap`]) serves what is read and what is edited; one [`Editor`] serves the
//! note and every field of one line. Text comes in through [`clean`] and goes to the screen through [`visible`].

mod buffer;
mod clean;
mod clusters;
mod columns;
mod editor;
mod motion;
mod pointing;
mod rows;
mod undo;
mod view;
mod words;
mod wrap;

pub use buffer::Position;
pub use clean::{clean, clean_line};
pub use columns::{
    clusters, fit, fit_middle, fit_row, fit_with, pad, pad_left, visible, visible_from, width,
};
pub use editor::Editor;
pub use motion::Motion;
pub use view::{View, ViewRow};
pub use wrap::{Row, wrap};
