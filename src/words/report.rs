//! The words of reports: headings, sentences, and what is said around a report that is shown.
