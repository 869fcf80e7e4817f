//! Journeys through the screens: keys in, picture out, in both languages, on a journal of their own.

mod asking;
mod calendar;
mod desk;
mod drafts;
mod editing;
mod followups;
mod fortnight;
mod hiding;
mod invariants;
mod keys;
mod language;
mod logging;
mod meeting;
mod mentors;
mod mentors_daily;
mod mouse;
mod palette;
mod picture;
mod planning;
mod random_keys;
mod sizes;
mod today;
mod two_windows;
mod typed_ahead;
