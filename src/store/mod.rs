//! SQLite: one file that holds the journal, opened with care, changed one step at a time.
