//! What a program switches on in a terminal it must switch off again: read from the bytes that it wrote.

use vt100::{Color, MouseProtocolMode, Screen};

/// The alternate screen.
const SCREEN: (&str, &str) = ("\x1b[?1049h", "\x1b[?1049l");
/// A frame that is shown at once.
const FRAME: (&str, &str) = ("\x1b[?2026h", "\x1b[?2026l");
/// What switches a mode on, and what switches it off.
const SWITCHES: [(&str, &str); 9] = [
    SCREEN,
    FRAME,
    ("\x1b[?25l", "\x1b[?25h"),     // the cursor, hidden
    ("\x1b[?2004h", "\x1b[?2004l"), // bracketed paste
    ("\x1b[?1000h", "\x1b[?1000l"), // mouse: buttons
    ("\x1b[?1002h", "\x1b[?1002l"), // mouse: drags
    ("\x1b[?1003h", "\x1b[?1003l"), // mouse: moves
    ("\x1b[?1006h", "\x1b[?1006l"), // mouse: large windows
    ("\x1b[?1004h", "\x1b[?1004l"), // focus
];

/// Kitty's flags are a stack.
const PUSH_KEYS: &str = "\x1b[>";
const POP_KEYS: &str = "\x1b[<";

/// Asserts that the program had the screen, and that nothing of it is left: `written` is all that it ever wrote, `screen`
/// what a terminal made of that.
#[track_caller]
pub(crate) fn assert_put_back(written: &[u8], screen: &Screen) {
    let written = String::from_utf8_lossy(written);
    assert!(written.contains(SCREEN.0), "the screen was never entered");
    for (on, off) in SWITCHES {
        // `None` is less than any place: what was never switched on needs no switching off.
        assert!(
            written.rfind(on) <= written.rfind(off),
            "{on:?} without {off:?}"
        );
    }
    assert_eq!(
        written.matches(PUSH_KEYS).count(),
        written.matches(POP_KEYS).count(),
        "Kitty's flags"
    );
    assert!(!screen.alternate_screen());
    assert!(!screen.hide_cursor());
    assert!(!screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
    assert_eq!(
        (screen.fgcolor(), screen.bgcolor()),
        (Color::Default, Color::Default)
    );
    assert!(!screen.bold() && !screen.inverse() && !screen.underline());
}

/// How many frames were drawn.
pub(crate) fn frames(written: &[u8]) -> usize {
    String::from_utf8_lossy(written).matches(FRAME.0).count()
}

/// How often the alternate screen was entered.
pub(crate) fn entered(written: &[u8]) -> usize {
    String::from_utf8_lossy(written).matches(SCREEN.0).count()
}
