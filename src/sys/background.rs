//! What only the terminal knows: whether its background is light, and how wide it draws ambiguous letters.
//!
//! The question about the colour is asked behind the first frame and never waited for. The answer comes as input like any
//! other, whenever it comes, and [`Listener`] takes it out of the stream: an answer that somebody had stopped waiting for
//! would be read as keys, and one of them may be the key that throws an entry away.

use std::io::{self, Write as _};

use crossterm::cursor::MoveTo;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use crossterm::queue;
use crossterm::style::Print;

/// Whether text is dark on light or light on dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Background {
    /// Light text on dark; also where nothing is known.
    #[default]
    Dark,
    /// Dark text on light.
    Light,
}

impl Background {
    /// What `COLORFGBG` tells, whose last part is the background's number among the sixteen colours (rxvt's custom).
    pub fn from_env(colorfgbg: Option<&str>) -> Self {
        let number: Option<u8> = colorfgbg.and_then(|value| value.rsplit(';').next()?.parse().ok());
        match number {
            Some(7 | 9..=15) => Self::Light,
            _ => Self::Dark,
        }
    }

    /// From an answer such as `rgb:1818/1a1a/1f1f`, in two or four hexadecimal digits a colour (`XParseColor`'s form).
    fn from_answer(answer: &str) -> Option<Self> {
        let colours = answer.strip_prefix("rgb:")?;
        let mut parts = colours.split('/').map(|part| {
            let value = u32::from_str_radix(part.get(..2)?, 16).ok()?;
            Some(f64::from(value) / 255.0)
        });
        let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
        // Luma of Rec. 709: what looks bright, not what is.
        let luma = 0.2126f64.mul_add(red, 0.7152f64.mul_add(green, 0.0722 * blue));
        Some(if luma > 0.5 { Self::Light } else { Self::Dark })
    }
}

/// Whether this terminal may be asked: not over a slow line, and not where `SHIRUBE_NO_QUERIES` is set. `is_set` looks an
/// environment variable up.
pub fn may_ask(is_set: impl Fn(&str) -> bool) -> bool {
    !["SHIRUBE_NO_QUERIES", "SSH_CONNECTION", "SSH_TTY"]
        .into_iter()
        .any(is_set)
}

/// Asks the terminal for its background's colour (xterm's OSC 11).
pub fn ask() -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(b"\x1b]11;?\x1b\\")?;
    stdout.flush()
}

/// Prints `○` and looks where the cursor went: `true` where it and its like take two columns, so that their ASCII twins must
/// stand for them. To be asked only of a terminal that answers, as crossterm waits two seconds for a mute one. It writes
/// into the screen's first row: [`super::terminal::Screen::mend`] afterwards.
pub fn is_ambiguous_wide() -> io::Result<bool> {
    let mut bytes = Vec::new();
    queue!(bytes, MoveTo(0, 0), Print('○'))?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(&bytes)?;
    stdout.flush()?;
    drop(stdout);
    Ok(crossterm::cursor::position()?.0 == 2)
}

/// The longest answer there can be: `]11;rgb:` and three times four digits, with room to spare.
const LONGEST: usize = 40;
/// How each answer begins, as crossterm reads it: it takes the escape and the bracket for Alt and a bracket.
const LEAD: &str = "]11;";

/// Takes the terminal's answer out of the input.
#[derive(Debug, Default)]
pub struct Listener {
    /// What may be the answer's beginning.
    held: Vec<Event>,
}

impl Listener {
    /// Passes events on, without the answer, and the answer. What only looks like one comes late, but it comes.
    pub fn hear(&mut self, events: Vec<Event>) -> (Vec<Event>, Option<Background>) {
        let mut passed = Vec::with_capacity(events.len());
        let mut answer = None;
        for event in events {
            let said = self.said();
            match heard(&event) {
                Heard::Bracket(_) => {
                    passed.append(&mut self.held);
                    self.held.push(event);
                }
                Heard::End if said.starts_with(LEAD) => {
                    answer = Background::from_answer(&said[LEAD.len()..]).or(answer);
                    self.held.clear();
                }
                Heard::Letter(letter) if fits(&said, letter) => self.held.push(event),
                _ => {
                    passed.append(&mut self.held);
                    passed.push(event);
                }
            }
        }
        if !self.has_begun() {
            passed.append(&mut self.held);
        }
        (passed, answer)
    }

    /// Whether what is held is surely an answer, or begins as no user types: with an escape and a digit behind it. The
    /// rest must not wait, as somebody may have typed it.
    fn has_begun(&self) -> bool {
        let by_escape = self
            .held
            .first()
            .is_some_and(|first| matches!(heard(first), Heard::Bracket(true)));
        self.held.len() >= if by_escape { 2 } else { LEAD.len() }
    }

    /// The characters that are held.
    fn said(&self) -> String {
        self.held
            .iter()
            .filter_map(|event| match event {
                Event::Key(KeyEvent {
                    code: KeyCode::Char(letter),
                    ..
                }) => Some(*letter),
                _ => None,
            })
            .collect()
    }
}

/// What an event could be in an answer.
enum Heard {
    /// The bracket that begins it, with its escape; without, where that came alone before and was taken for the Esc key.
    Bracket(bool),
    /// A character of it.
    Letter(char),
    /// What ends it: the escape and the backslash, or a bell.
    End,
    /// Nothing of the kind.
    Other,
}

fn heard(event: &Event) -> Heard {
    let Event::Key(key) = event else {
        return Heard::Other;
    };
    match (key.code, key.modifiers) {
        (KeyCode::Char(']'), modifiers) => Heard::Bracket(modifiers == KeyModifiers::ALT),
        (KeyCode::Char('\\'), KeyModifiers::ALT) | (KeyCode::Char('g'), KeyModifiers::CONTROL) => {
            Heard::End
        }
        (KeyCode::Char(letter), KeyModifiers::NONE | KeyModifiers::SHIFT) => Heard::Letter(letter),
        _ => Heard::Other,
    }
}

/// Whether `letter` may follow what was said.
fn fits(said: &str, letter: char) -> bool {
    match LEAD.chars().nth(said.len()) {
        Some(expected) => !said.is_empty() && letter == expected,
        None => said.len() < LONGEST && (letter.is_ascii_hexdigit() || "rgb:/".contains(letter)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_far_away_or_under_test_is_not_asked() {
        for (set, may) in [
            ("", true),
            ("DISPLAY", true),
            ("SHIRUBE_NO_QUERIES", false),
            ("SSH_CONNECTION", false),
            ("SSH_TTY", false),
        ] {
            assert_eq!(may_ask(|name| name == set), may, "{set}");
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
            assert_eq!(Background::from_env(value), background, "{value:?}");
        }
    }

    /// The events that crossterm makes of these bytes: `\x1b` and what follows is Alt, `\x07` is Ctrl-G.
    fn typed(bytes: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let mut characters = bytes.chars();
        while let Some(character) = characters.next() {
            let (letter, modifiers) = match character {
                '\x1b' => (characters.next().unwrap(), KeyModifiers::ALT),
                '\x07' => ('g', KeyModifiers::CONTROL),
                letter => (letter, KeyModifiers::NONE),
            };
            events.push(Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers)));
        }
        events
    }

    #[test]
    fn an_answer_is_heard_whenever_it_comes_and_never_read_as_keys() {
        let dark = "\x1b]11;rgb:1d1d/1a1a/1f1f\x1b\\";
        for (bytes, left, background) in [
            (dark, "", Some(Background::Dark)),
            (
                "\x1b]11;rgb:ffff/ffff/f0f0\x07",
                "",
                Some(Background::Light),
            ),
            ("\x1b]11;rgb:ff/ff/f0\x1b\\", "", Some(Background::Light)),
            (
                "jj\x1b]11;rgb:0000/0000/0000\x1b\\d",
                "jjd",
                Some(Background::Dark),
            ),
            ("j\x1b]k", "j\x1b]k", None),
            ("\x1b]11;nonsense", "\x1b]11;nonsense", None),
            ("\x1b]", "\x1b]", None),
            ("]11", "]11", None),
            ("]11;rgb:1D1D/1A1A/1F1F\x1b\\", "", Some(Background::Dark)),
        ] {
            let (passed, heard) = Listener::default().hear(typed(bytes));
            assert_eq!((passed, heard), (typed(left), background), "{bytes:?}");
        }
    }

    #[test]
    fn an_answer_in_pieces_is_heard_as_a_whole() {
        let mut listener = Listener::default();
        assert_eq!(listener.hear(typed("m\x1b]11;rgb:1d")), (typed("m"), None));
        assert_eq!(listener.hear(typed("1d/1d1d/")), (Vec::new(), None));
        assert_eq!(
            listener.hear(typed("1d1d\x1b\\x")),
            (typed("x"), Some(Background::Dark))
        );
    }
}
