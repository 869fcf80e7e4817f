//! Keys as they are written in a test: text stands for itself, `<C-s>`, `<S-Tab>`, `<Esc>` for what they name.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The keys with a name.
const NAMED: &[(&str, KeyCode)] = &[
    ("Esc", KeyCode::Esc),
    ("Enter", KeyCode::Enter),
    ("Tab", KeyCode::Tab),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Back", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("F1", KeyCode::F(1)),
];

/// The keys of `written`. A newline is Enter; a `<` that begins no name stands for itself.
pub(crate) fn read(written: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = written;
    while let Some(letter) = rest.chars().next() {
        let named = rest
            .strip_prefix('<')
            .and_then(|name| name.split_once('>'))
            .and_then(|(name, behind)| Some((named(name)?, behind)));
        let (key, behind) = named.unwrap_or_else(|| {
            let code = match letter {
                '\n' => KeyCode::Enter,
                letter => KeyCode::Char(letter),
            };
            (code.into(), &rest[letter.len_utf8()..])
        });
        keys.push(key);
        rest = behind;
    }
    keys
}

fn named(name: &str) -> Option<KeyEvent> {
    let (modifiers, name) = match name.split_once('-') {
        Some(("C", name)) => (KeyModifiers::CONTROL, name),
        Some(("S", name)) => (KeyModifiers::SHIFT, name),
        Some(("A", name)) => (KeyModifiers::ALT, name),
        _ => (KeyModifiers::NONE, name),
    };
    let code = NAMED.iter().find(|(known, _)| *known == name);
    let mut letters = name.chars();
    let code = match (code, letters.next(), letters.next()) {
        (Some((_, code)), _, _) => *code,
        (None, Some(letter), None) if modifiers != KeyModifiers::NONE => KeyCode::Char(letter),
        _ => return None,
    };
    Some(KeyEvent::new(code, modifiers))
}

#[test]
fn what_is_written_is_what_is_pressed() {
    let ctrl_s = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
    let back = KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT);
    let letter = |letter| KeyEvent::from(KeyCode::Char(letter));
    for (written, keys) in [
        ("<C-s>", vec![ctrl_s]),
        ("<S-Tab>a", vec![back, letter('a')]),
        ("礼\n", vec![letter('礼'), KeyCode::Enter.into()]),
        ("<<Esc>", vec![letter('<'), KeyCode::Esc.into()]),
        ("< a", vec![letter('<'), letter(' '), letter('a')]),
    ] {
        assert_eq!(read(written), keys, "{written}");
    }
}
