//! Journeys through the screens: keys in, picture out, in both languages, on a journal of their own.

mod asking;
mod desk;
mod drafts;
mod editing;
mod followups;
mod hiding;
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
mod typed_ahead;
