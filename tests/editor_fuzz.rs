//! Random editing with a fixed seed: whatever is done in whatever order, the editor keeps its promises.

use std::ops::Range;

use shirube::text::{Editor, Motion, Position, View, width, wrap};
use unicode_segmentation::UnicodeSegmentation;

const STEPS: usize = 120_000;

const PIECES: &[&str] = &[
    "a",
    "b",
    "Z",
    "7",
    " ",
    "  ",
    "\t",
    "　",
    "。",
    "、",
    "「",
    "」",
    "ー",
    "ゃ",
    "ッ",
    "―",
    "～",
    "＃",
    "日",
    "本語",
    "か",
    "が",
    "カ",
    "ｶ",
    "ﾞ",
    "ﾟ",
    "ｶﾞ",
    "\u{3099}",
    "\u{301}",
    "e\u{301}",
    "\u{200d}",
    "\u{fe0f}",
    "❤",
    "👩",
    "👨‍👩‍👧",
    "🏽",
    "👍🏽",
    "🇯",
    "🇵",
    "🇯🇵",
    "葛\u{e0100}",
    "한",
    "\u{1112}",
    "\u{1161}",
    "\u{11ab}",
    "क",
    "\u{94d}",
    "ष",
    "\n",
    "\r\n",
    "\r",
    "\u{1b}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{2028}",
    "https://example.com/a?b=c",
    "word",
    "!",
    "\u{200b}",
    "\u{a0}",
    "\"",
];

const MOTIONS: &[Motion] = &[
    Motion::Left,
    Motion::Right,
    Motion::Up,
    Motion::Down,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::RowStart,
    Motion::RowEnd,
    Motion::PageUp,
    Motion::PageDown,
    Motion::Start,
    Motion::End,
];

/// xorshift64*: enough chance for a test, and the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn text(&mut self, pieces: Range<usize>) -> String {
        let count = pieces.start + self.below(pieces.len());
        (0..count).map(|_| self.of(PIECES)).collect()
    }
}

#[test]
fn whatever_is_done_the_editor_keeps_its_promises() {
    let mut chance = Chance(0x5348_4252);
    let mut steps = 0;
    while steps < STEPS {
        let start = chance.text(0..12);
        let is_single = chance.below(5) == 0;
        let mut editor = if is_single {
            Editor::single_line(&start)
        } else {
            Editor::new(&start)
        };
        let before = editor.text();
        let mut columns = 2 + chance.below(40) as u16;
        let mut now = 0;
        for _ in 0..40 + chance.below(80) {
            now += chance.below(1_500) as u64;
            step(&mut editor, &mut chance, now);
            check_cursor(&editor);
            if chance.below(40) == 0 {
                columns = 2 + chance.below(40) as u16;
            }
            if chance.below(3) == 0 {
                let rows = 1 + chance.below(12) as u16;
                check_window(&mut editor, columns, rows);
            }
            if chance.below(8) == 0 && !is_single {
                check_every_row(&mut editor, columns);
            }
            steps += 1;
        }
        while editor.redo() {}
        let after = editor.text();
        while editor.undo() {
            check_cursor(&editor);
        }
        assert_eq!(editor.text(), before, "everything undone");
        while editor.redo() {
            check_cursor(&editor);
        }
        assert_eq!(editor.text(), after, "everything done again");
    }
}

fn step(editor: &mut Editor, chance: &mut Chance, now: u64) {
    match chance.below(28) {
        0..=9 => editor.insert(&chance.text(1..3), now),
        10 => editor.paste(&chance.text(0..6)),
        11 => editor.newline(),
        12..=14 => editor.backspace(),
        15 => editor.delete(),
        16 => editor.delete_word_back(),
        17 => editor.delete_word_forward(),
        18 if chance.below(4) == 0 => editor.delete_to_line_end(),
        19 if chance.below(4) == 0 => editor.delete_to_line_start(),
        20 => drop(editor.undo()),
        21 => drop(editor.redo()),
        22 if chance.below(4) == 0 => editor.select_all(),
        23 if chance.below(4) == 0 => drop(editor.cut()),
        24 if chance.below(8) == 0 => editor.replace_all(&chance.text(0..9)),
        25 => editor.set_cursor(chance.below(6), chance.below(40)),
        26 => {
            let Position { line, byte } =
                editor.position_at(chance.below(45) as u16, chance.below(14) as u16);
            editor.set_cursor(line, byte);
        }
        _ => drop(editor.move_(chance.of(MOTIONS), chance.below(3) == 0)),
    }
}

fn check_cursor(editor: &Editor) {
    let (start, end) = editor
        .selection()
        .unwrap_or((editor.cursor(), editor.cursor()));
    for Position { line, byte } in [start, end, editor.cursor()] {
        let text = editor.line(line);
        assert!(
            line < editor.line_count() && is_edge(text, byte),
            "{byte} in {text:?}"
        );
        assert!(!text.contains(['\n', '\r', '\u{1b}', '\u{202e}', '\u{2028}']));
    }
}

fn check_window(editor: &mut Editor, columns: u16, rows: u16) {
    let view = editor.layout(columns, rows);
    assert!(view.rows.len() <= usize::from(rows));
    assert!(view.x < columns && view.y < rows);
    let Position { line, byte } = editor.cursor();
    let row = view.rows[usize::from(view.y)];
    assert_eq!(row.line, line);
    assert!((row.start..=row.end).contains(&byte), "{byte} in {row:?}");
    let column = width(&editor.line(line)[row.start..byte]);
    assert_eq!(usize::from(view.x), column.min(usize::from(columns) - 1));
    assert_eq!(
        editor.layout(columns, rows),
        view,
        "a second look changes nothing"
    );
}

/// In a window that holds everything, the rows are those of a fresh wrapping: each cluster once, none too wide.
fn check_every_row(editor: &mut Editor, columns: u16) {
    let View { rows, .. } = editor.layout(columns, u16::MAX);
    let room = usize::from(columns) - 1;
    let mut drawn = rows.iter();
    for n in 0..editor.line_count() {
        let line = editor.line(n);
        let mut end = 0;
        for row in wrap(line, room) {
            let seen = drawn.next().unwrap();
            assert_eq!(
                (seen.line, seen.start, seen.end),
                (n, row.start, row.end),
                "{line:?} at {room}"
            );
            assert_eq!(seen.is_first, row.start == 0);
            assert_eq!(row.start, end, "nothing twice, nothing left out");
            assert!(is_edge(line, row.end));
            let text = line[row.start..row.end].trim_end_matches([' ', '\t', '　']);
            let alone = text
                .graphemes(true)
                .filter(|cluster| width(cluster) > 0)
                .count()
                == 1;
            assert_eq!(width(text), row.width);
            assert!(row.width <= room || alone, "{text:?} at {room}");
            end = row.end;
        }
        assert_eq!(end, line.len());
    }
    assert_eq!(drawn.next(), None);
}

fn is_edge(text: &str, byte: usize) -> bool {
    byte == text.len() || text.grapheme_indices(true).any(|(at, _)| at == byte)
}
