//! Journeys through the screens: keys in, picture out, in both languages, on a journal of their own.

mod desk;
mod drafts;
mod editing;
mod keys;
mod logging;
mod meeting;
mod mentors;
mod picture;
mod planning;
mod random_keys;
mod sizes;
mod typed_ahead;
