//! Keys that edit a text, the same in a note, a form and a single line.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::text::{Editor, Motion};

/// What is held for pasting inside the program.
#[derive(Debug, Default)]
pub struct Held {
    text: String,
    /// The system's clipboard has not got it yet.
    is_fresh: bool,
}

impl Held {
    /// Holds this from now on.
    pub fn hold(&mut self, text: String) {
        self.text = text;
        self.is_fresh = true;
    }

    /// What is held, if it was not asked for before.
    pub fn take_fresh(&mut self) -> Option<String> {
        std::mem::take(&mut self.is_fresh).then(|| self.text.clone())
    }
}

/// Applies an editing key at this time (milliseconds of a clock that only goes forward). `false` if it is none, or
/// the cursor cannot go that way.
pub fn edit(editor: &mut Editor, held: &mut Held, key: KeyEvent, at: u64) -> bool {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let by_word = ctrl || alt;
    let motion = match key.code {
        KeyCode::Left if by_word => Motion::WordLeft,
        KeyCode::Right if by_word => Motion::WordRight,
        KeyCode::Left => Motion::Left,
        KeyCode::Right => Motion::Right,
        KeyCode::Up => Motion::Up,
        KeyCode::Down => Motion::Down,
        KeyCode::Home if ctrl => Motion::Start,
        KeyCode::End if ctrl => Motion::End,
        KeyCode::Home => Motion::RowStart,
        KeyCode::End => Motion::RowEnd,
        KeyCode::PageUp => Motion::PageUp,
        KeyCode::PageDown => Motion::PageDown,
        _ => return change(editor, held, key, at),
    };
    editor.move_(motion, shift)
}

/// Keys that change the text or act on a selection.
fn change(editor: &mut Editor, held: &mut Held, key: KeyEvent, at: u64) -> bool {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        KeyCode::Backspace if ctrl || alt => editor.delete_word_back(),
        KeyCode::Backspace => editor.backspace(),
        KeyCode::Delete if ctrl || alt => editor.delete_word_forward(),
        KeyCode::Delete => editor.delete(),
        KeyCode::Enter => editor.newline(),
        KeyCode::Char(character) if ctrl && !alt => return control(editor, held, character),
        KeyCode::Char(character) if !ctrl => {
            editor.insert(character.encode_utf8(&mut [0; 4]), at);
        }
        _ => return false,
    }
    true
}

fn control(editor: &mut Editor, held: &mut Held, character: char) -> bool {
    match character.to_ascii_lowercase() {
        'z' => _ = editor.undo(),
        'y' => _ = editor.redo(),
        'a' => editor.select_all(),
        'w' => editor.delete_word_back(),
        'k' => editor.delete_to_line_end(),
        'u' => editor.delete_to_line_start(),
        'c' => match editor.selected_text() {
            Some(text) => held.hold(text),
            None => return false,
        },
        'x' => {
            if let Some(text) = editor.cut() {
                held.hold(text);
            }
        }
        'v' => editor.paste(&held.text),
        _ => return false,
    }
    true
}
