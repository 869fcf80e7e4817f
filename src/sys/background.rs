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

/// How long an answer is waited for, in milliseconds: where there is none by then, an escape is surely a key.
const OUTSTANDING: u64 = 2000;
/// How long the rest of an answer may take once its escape is there, in milliseconds.
const REST: u64 = 50;

/// Takes the terminal's answer out of the input.
#[derive(Debug, Default)]
pub struct Listener {
    /// What may be the answer's beginning.
    held: Vec<Event>,
    /// An answer may come until then.
    until: u64,
}

impl Listener {
    /// The terminal was asked at this time, in milliseconds of a clock that only goes forward.
    pub const fn asked(&mut self, at: u64) {
        self.until = at + OUTSTANDING;
    }

    /// Whether an answer may still come.
    pub const fn expects(&self, at: u64) -> bool {
        at < self.until
    }

    /// In how many milliseconds it wants to be told that nothing came; `None` where it holds nothing that may be a key.
    pub fn patience(&self) -> Option<u64> {
        (!self.held.is_empty() && !self.has_begun()).then_some(REST)
    }

    /// Passes events on, without the answer, and the answer. What only looks like one comes late, but it comes. No events
    /// mean that nothing came for a while.
    pub fn hear(&mut self, events: Vec<Event>, at: u64) -> (Vec<Event>, Option<Background>) {
        let is_quiet = events.is_empty();
        let mut passed = Vec::with_capacity(events.len());
        let mut answer = None;
        for event in events {
            let said = self.said();
            let is_answer = said.starts_with(LEAD);
            let heard = heard(&event);
            if is_answer && self.ends_with_escape() {
                let escape = self.held.pop();
                answer = self.end(&said).or(answer);
                if matches!(heard, Heard::Letter('\\')) {
                    continue;
                }
                // It was a key, and the answer had come to its end without one.
                passed.extend(escape);
            }
            match heard {
                // The escape may have come before its bracket.
                Heard::Bracket(false) if self.held.len() == 1 && self.ends_with_escape() => {
                    self.held.push(event);
                }
                Heard::Bracket(_) => {
                    passed.append(&mut self.held);
                    self.held.push(event);
                }
                Heard::Escape if is_answer && !self.held.is_empty() => self.held.push(event),
                Heard::Escape if self.expects(at) => {
                    passed.append(&mut self.held);
                    self.held.push(event);
                }
                Heard::End if is_answer => answer = self.end(&said).or(answer),
                Heard::Letter(letter) if fits(&said, letter) => self.held.push(event),
                _ => {
                    passed.append(&mut self.held);
                    passed.push(event);
                }
            }
        }
        if !self.has_begun() && (is_quiet || !self.expects(at)) {
            passed.append(&mut self.held);
        }
        (passed, answer)
    }

    /// The answer has come to its end.
    fn end(&mut self, said: &str) -> Option<Background> {
        self.held.clear();
        self.until = 0;
        Background::from_answer(&said[LEAD.len()..])
    }

    /// Whether what is held is surely an answer, or begins as no user types: with an escape and a digit behind it. The
    /// rest must not wait, as somebody may have typed it.
    fn has_begun(&self) -> bool {
        let first = self.held.first().map(heard);
        let by_escape = matches!(first, Some(Heard::Bracket(true) | Heard::Escape));
        self.said().len() >= if by_escape { 2 } else { LEAD.len() }
    }

    fn ends_with_escape(&self) -> bool {
        matches!(self.held.last().map(heard), Some(Heard::Escape))
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
    /// An escape that came alone: it may begin the answer, or its end.
    Escape,
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
        (KeyCode::Esc, KeyModifiers::NONE) => Heard::Escape,
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

    /// The events that crossterm makes of these bytes: `\x1b` and what follows is Alt, alone it is Esc, `\x07` is Ctrl-G.
    fn typed(bytes: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let mut characters = bytes.chars();
        while let Some(character) = characters.next() {
            let (code, modifiers) = match character {
                '\x1b' => match characters.next() {
                    Some(letter) => (KeyCode::Char(letter), KeyModifiers::ALT),
                    None => (KeyCode::Esc, KeyModifiers::NONE),
                },
                '\x07' => (KeyCode::Char('g'), KeyModifiers::CONTROL),
                letter => (KeyCode::Char(letter), KeyModifiers::NONE),
            };
            events.push(Event::Key(KeyEvent::new(code, modifiers)));
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
            let (passed, heard) = Listener::default().hear(typed(bytes), 0);
            assert_eq!((passed, heard), (typed(left), background), "{bytes:?}");
        }
    }

    #[test]
    fn an_answer_that_is_split_anywhere_is_heard_as_a_whole() {
        for end in ["\x1b\\", "\x07"] {
            let answer = format!("\x1b]11;rgb:1d1d/1a1a/1f1f{end}");
            for first in 0..=answer.len() {
                for second in first..=answer.len() {
                    let mut listener = Listener::default();
                    listener.asked(0);
                    let mut passed = Vec::new();
                    let mut heard = None;
                    let pieces = [&answer[..first], &answer[first..second], &answer[second..]];
                    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
                        let (events, background) = listener.hear(typed(piece), 1);
                        passed.extend(events);
                        heard = heard.or(background);
                    }
                    let outcome = (passed, heard, listener.held.len());
                    let expected = (Vec::new(), Some(Background::Dark), 0);
                    assert_eq!(outcome, expected, "{first} {second}");
                }
            }
        }
    }

    #[test]
    fn an_escape_that_nothing_follows_is_a_key() {
        let mut listener = Listener::default();
        assert_eq!(listener.hear(typed("\x1b"), 0), (typed("\x1b"), None));
        listener.asked(0);
        assert_eq!(listener.hear(typed("j\x1b"), 1), (typed("j"), None));
        assert_eq!(listener.patience(), Some(REST));
        assert_eq!(listener.hear(Vec::new(), 51), (typed("\x1b"), None));
        assert_eq!(listener.patience(), None);
        // So it is where something else follows, and where no answer came for long.
        let _ = listener.hear(typed("\x1b"), 60);
        let (passed, _) = listener.hear(typed("k"), 61);
        assert_eq!(passed, [typed("\x1b"), typed("k")].concat());
        let later = OUTSTANDING + 1;
        assert_eq!(listener.hear(typed("\x1b"), later), (typed("\x1b"), None));
    }

    #[test]
    fn an_answer_in_pieces_is_heard_as_a_whole() {
        let mut listener = Listener::default();
        assert_eq!(
            listener.hear(typed("m\x1b]11;rgb:1d"), 0),
            (typed("m"), None)
        );
        assert_eq!(listener.hear(typed("1d/1d1d/"), 0), (Vec::new(), None));
        assert_eq!(
            listener.hear(typed("1d1d\x1b\\x"), 0),
            (typed("x"), Some(Background::Dark))
        );
    }
}
