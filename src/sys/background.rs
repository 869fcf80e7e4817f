//! What only the terminal knows: whether its background is light, and how wide it draws ambiguous letters.

use std::io::{self, Write as _};
use std::time::Duration;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::Print;
use terminal_colorsaurus::{Error, QueryOptions, ThemeMode};

/// How long the terminal may take to tell its colours.
const PATIENCE: Duration = Duration::from_millis(100);

/// Whether text is dark on light or light on dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Background {
    /// Light text on dark; also where nothing is known.
    #[default]
    Dark,
    /// Dark text on light.
    Light,
}

/// What is known of the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// The background.
    pub background: Background,
    /// Whether `○` and its like take two columns, so that their ASCII twins must stand for them.
    pub is_ambiguous_wide: bool,
}

impl Looks {
    /// What the environment tells without asking the terminal: `COLORFGBG`, whose last part is the background's number
    /// among the sixteen colours (rxvt's custom).
    pub fn from_env(colorfgbg: Option<&str>) -> Self {
        let number: Option<u8> = colorfgbg.and_then(|value| value.rsplit(';').next()?.parse().ok());
        let background = match number {
            Some(7 | 9..=15) => Background::Light,
            _ => Background::Dark,
        };
        Self {
            background,
            ..Self::default()
        }
    }

    /// Whether the terminal may be asked: not where `SHIRUBE_NO_QUERIES` is set, for tests, and not over a network,
    /// where an answer that comes late would read as keys.
    pub fn may_ask(is_set: impl Fn(&str) -> bool) -> bool {
        !["SHIRUBE_NO_QUERIES", "SSH_CONNECTION", "SSH_TTY"]
            .into_iter()
            .any(is_set)
    }

    /// Asks the terminal, in raw mode, after the first frame; `known` is what holds where it does not tell. It writes into
    /// the screen's first row: [`super::terminal::Screen::redraw`] afterwards.
    ///
    /// A key typed before the colours' answer, a few milliseconds, can be lost. So nothing is asked when input is waiting
    /// already.
    pub fn ask(known: Self) -> Self {
        if crossterm::event::poll(Duration::ZERO).unwrap_or(true) {
            return known;
        }
        let mut options = QueryOptions::default();
        options.timeout = PATIENCE;
        let background = match terminal_colorsaurus::theme_mode(options) {
            Ok(ThemeMode::Light) => Background::Light,
            Ok(ThemeMode::Dark) => Background::Dark,
            // It is mute: the next question would take crossterm's two seconds.
            Err(Error::Timeout(_)) => return known,
            Err(_) => known.background,
        };
        Self {
            background,
            is_ambiguous_wide: is_ambiguous_wide().unwrap_or(false),
        }
    }
}

/// Prints `○` and looks where the cursor went. crossterm keeps the keys that are typed meanwhile.
fn is_ambiguous_wide() -> io::Result<bool> {
    let mut bytes = Vec::new();
    queue!(bytes, MoveTo(0, 0), Print('○'))?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(&bytes)?;
    stdout.flush()?;
    drop(stdout);
    Ok(crossterm::cursor::position()?.0 == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_far_away_or_under_test_is_not_asked() {
        for (set, may_ask) in [
            ("", true),
            ("DISPLAY", true),
            ("SHIRUBE_NO_QUERIES", false),
            ("SSH_CONNECTION", false),
            ("SSH_TTY", false),
        ] {
            assert_eq!(Looks::may_ask(|name| name == set), may_ask, "{set}");
        }
    }

    #[test]
    fn the_background_is_read_from_the_environment() {
        for (value, background) in [
            (Some("0;15"), Background::Light),
            (Some("0;default;7"), Background::Light),
            (Some("15;0"), Background::Dark),
            (Some("15;8"), Background::Dark),
            (Some("15;default"), Background::Dark),
            (Some("0;99999"), Background::Dark),
            (Some(""), Background::Dark),
            (None, Background::Dark),
        ] {
            assert_eq!(Looks::from_env(value).background, background, "{value:?}");
        }
    }
}
