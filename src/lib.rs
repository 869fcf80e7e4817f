//! A mentorship journal for the terminal. One thread owns the state; there is one state and one loop.
//!
//! ```text
//! draw → wait → app.update(input | outcome, cx) → perform(effect) → load if something changed → draw
//! ```
//!
//! | layer | holds |
//! |---|---|
//! | [`domain`] | records, the verbs that change them, the note's grammar; pure |
//! | [`demo`] | the example journal: a year told as steps |
//! | [`text`] | columns, graphemes, wrapping, the editor's buffer and undo |
//! | [`sys`] | clock, paths, config, locale, the terminal's lifecycle and background, waiting, `$EDITOR`, clipboard, draft, text and temporary files |
//! | [`words`] | everything a person reads, in English and Japanese |
//! | [`store`] | `SQLite`: open, migrate, apply, read, undo |
//! | [`exchange`] | what other programs read: calendars |
//! | [`mod@print`] | reports, lists as columns and JSON |
//! | [`ui`] | the kit: look, keys, list, field, form, editor, popups, help |
//! | [`screens`] | a file or folder for each tab and flow: state, keys, load, act, view |
//! | [`app`] | the one state, and what stands in front of what |
//! | [`cli`] | the commands |
//! | [`mod@run`] | the loop and its effects |
//!
//! A key becomes an `Action` by a table; the screen answers with an `Effect`; the only effect that touches the journal is
//! a [`domain::Change`], which the store applies in one transaction.
//!
//! Deliberately absent: an async runtime, threads that share state, globals, traits for mocking, a plugin system, a
//! network. The crate is a library only so that its tests and benches come in by the public door.

pub mod app;
pub mod cli;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod print;
pub mod run;
pub mod screens;
pub mod store;
pub mod sys;
pub mod text;
pub mod ui;
pub mod words;
