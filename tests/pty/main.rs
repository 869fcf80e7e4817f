//! The binary in a real terminal: what only a whole program on a whole system can show.

#![cfg(unix)]

mod clipboard;
mod editor;
mod ending;
mod home;
mod journey;
mod mouse;
mod screen;
mod shell;
mod switches;
mod terminal;
mod writing;
