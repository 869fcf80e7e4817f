//! The editor's core through its public door: deleting, undo by phrase, moving by drawn rows, the window.

use shirube::text::{Editor, Motion, Position};

/// An editor with `text`, the cursor where `|` is.
fn at(text: &str) -> Editor {
    let before = text.split('|').next().unwrap();
    let mut editor = Editor::new(&text.replace('|', ""));
    let line = before.matches('\n').count();
    editor.set_cursor(
        line,
        before.len() - before.rfind('\n').map_or(0, |last| last + 1),
    );
    editor
}

/// The text with `|` where the cursor is.
fn shown(editor: &Editor) -> String {
    let Position { line, byte } = editor.cursor();
    let lines: Vec<String> = (0..editor.line_count())
        .map(|n| {
            let mut text = editor.line(n).to_owned();
            if n == line {
                text.insert(byte, '|');
            }
            text
        })
        .collect();
    lines.join("\n")
}

/// What is deleted: the deed, the text before, the text after.
type Deletion<'a> = (fn(&mut Editor), &'a str, &'a str);

#[test]
fn deleting_takes_what_a_person_sees_as_one() {
    let cases: &[Deletion] = &[
        (Editor::backspace, "ae\u{301}|b", "a|b"),
        (Editor::backspace, "か\u{3099}|", "|"),
        (Editor::backspace, "👨‍👩‍👧👍🏽|", "👨‍👩‍👧|"),
        (Editor::backspace, "🇯🇵🇫🇷|", "🇯🇵|"),
        (Editor::backspace, "葛\u{e0100}|城", "|城"),
        (Editor::backspace, "ｶﾞ|", "ｶ|"),
        (Editor::backspace, "ﾊﾟ|", "ﾊ|"),
        (Editor::backspace, "a\n|b", "a|b"),
        (Editor::backspace, "|a", "|a"),
        (Editor::delete, "|ｶﾞa", "|a"),
        (Editor::delete, "|👨‍👩‍👧a", "|a"),
        (Editor::delete, "a|\nb", "a|b"),
        (Editor::delete, "a|", "a|"),
        (Editor::delete_word_back, "今日は転職|の話", "今日は|の話"),
        (Editor::delete_word_back, "from the  |end", "from |end"),
        (Editor::delete_word_back, "a\n|b", "a|b"),
        (Editor::delete_word_forward, "今日|は転職", "今日|転職"),
        (Editor::delete_word_forward, "a|\nb", "a|b"),
        (Editor::delete_to_line_end, "結論|から\n話す", "結論|\n話す"),
        (Editor::delete_to_line_end, "結論|\n話す", "結論|話す"),
        (Editor::delete_to_line_start, "a\n結論|から", "a\n|から"),
        (Editor::delete_to_line_start, "a\n|b", "a|b"),
    ];
    for (deed, before, after) in cases {
        let mut editor = at(before);
        deed(&mut editor);
        assert_eq!(shown(&editor), *after, "from {before:?}");
    }
}

#[test]
fn a_cluster_that_grows_together_is_never_entered() {
    let mut editor = at("e|x\u{301}");
    editor.delete();
    assert_eq!(shown(&editor), "e|", "the accent went with its letter");

    let mut editor = at("|\u{301}");
    editor.insert("e", 0);
    assert_eq!(shown(&editor), "e\u{301}|");
    assert!(editor.undo());
    assert_eq!(shown(&editor), "|\u{301}");
}

#[test]
fn typing_is_undone_by_phrase() {
    // What is typed and when; what each undo leaves.
    type Typing<'a> = (&'a [(&'a str, u64)], &'a [&'a str]);
    let cases: &[Typing] = &[
        (&[("a", 0), ("b", 300), ("c", 900)], &[""]),
        (&[("a", 0), ("b", 1001)], &["a", ""]),
        (&[("a", 0), (".", 100), ("b", 200)], &["a.", ""]),
        (&[("結論、", 0), ("から", 800)], &["結論、", ""]),
        // An input method commits in a burst, whatever is in it.
        (
            &[("は", 0), ("い", 1), ("、", 1), ("そ", 2), ("う", 2)],
            &[""],
        ),
        (&[("a\nb", 0), ("c", 100)], &[""]),
    ];
    for (typed, left) in cases {
        let mut editor = Editor::new("");
        for (text, at) in *typed {
            editor.insert(text, *at);
        }
        let whole = editor.text();
        for expected in *left {
            assert!(editor.undo());
            assert_eq!(editor.text(), *expected, "of {typed:?}");
        }
        assert!(!editor.undo());
        while editor.redo() {}
        assert_eq!(editor.text(), whole);
    }
}

#[test]
fn other_deeds_are_steps_of_their_own() {
    let mut editor = Editor::new("");
    editor.insert("a", 0);
    editor.paste("b");
    editor.insert("c", 1);
    editor.newline();
    editor.insert("d", 2);
    editor.move_(Motion::Left, false);
    editor.insert("e", 3);
    for text in ["abc\nd", "abc\n", "abc", "ab", "a", ""] {
        assert!(editor.undo());
        assert_eq!(editor.text(), text);
    }
    assert!(!editor.undo());

    let mut editor = at("abcdef|");
    for _ in 0..4 {
        editor.backspace();
    }
    assert!(editor.undo(), "one run of backspaces");
    assert_eq!(shown(&editor), "abcdef|");

    let mut editor = at("今日は転職|");
    editor.delete_word_back();
    editor.delete_word_back();
    assert!(editor.undo());
    assert_eq!(shown(&editor), "今日は|", "word by word");
}

#[test]
fn a_change_after_undo_forgets_what_was_undone() {
    let mut editor = Editor::new("");
    editor.insert("a", 0);
    editor.undo();
    editor.insert("b", 0);
    assert!(!editor.redo());
    assert_eq!(editor.text(), "b");
}

#[test]
fn the_version_grows_with_the_text_alone() {
    let mut editor = Editor::new("abc");
    editor.move_(Motion::End, true);
    editor.layout(20, 5);
    editor.insert("", 0);
    editor.newline();
    assert_eq!(editor.version(), 1);
    editor.undo();
    assert_eq!(editor.version(), 2);
    editor.replace_all("abc");
    assert!(!editor.undo() && editor.version() == 2);
}

#[test]
fn a_selection_is_replaced_cut_and_left() {
    let mut editor = at("今日|は\n転職");
    editor.move_(Motion::Down, true);
    assert_eq!(editor.selected_text().as_deref(), Some("は\n転職"));
    editor.insert("x", 0);
    assert_eq!(shown(&editor), "今日x|");
    editor.undo();
    assert_eq!(shown(&editor), "今日は\n転職|");

    editor.select_all();
    editor.move_(Motion::Left, false);
    assert_eq!(shown(&editor), "|今日は\n転職");
    assert_eq!(editor.selection(), None);
    editor.move_(Motion::WordRight, true);
    assert_eq!(editor.cut().as_deref(), Some("今日"));
    assert_eq!(editor.cut(), None);
    assert_eq!(shown(&editor), "|は\n転職");
}

#[test]
fn what_came_back_from_outside_is_one_step() {
    let mut editor = at("結論\nから|話す");
    editor.replace_all("結論\r\nか\u{202e}\nもう一行");
    assert_eq!(shown(&editor), "結論\nか|\nもう一行");
    editor.undo();
    assert_eq!(shown(&editor), "結論\nから|話す");
}

#[test]
fn moves_keep_to_drawn_rows_and_to_their_column() {
    use Motion::{
        Down, End, Left, PageDown, Right, RowEnd, RowStart, Start, Up, WordLeft, WordRight,
    };
    let cases: &[(&[Motion], &str, &str)] = &[
        (&[Left], "a\n|b", "a|\nb"),
        (&[Right], "a|\nb", "a\n|b"),
        (&[Right], "|🇯🇵🇫🇷", "🇯🇵|🇫🇷"),
        (&[WordRight, WordRight], "|今日は", "今日は|"),
        (&[WordLeft], "a b|", "a |b"),
        // Rows of this line, at 8 columns for text: 今日は転 職の話
        (&[Down], "今|日は転職の話", "今日は転職|の話"),
        (&[Down, Up], "今日は|転職の話", "今日は|転職の話"),
        (
            &[Down, Down],
            "今日は|転\nx\n一二三四",
            "今日は転\nx\n一二三|四",
        ),
        (&[Down], "今日|は\nabc", "今日は\nabc|"),
        (&[Down], "今|日は\na日b", "今日は\na|日b"),
        (&[Down], "ab|c", "ab|c"),
        (&[Up], "ab|c", "ab|c"),
        (&[RowStart], "今日は転職|の話", "今日は転|職の話"),
        (&[RowEnd], "|今日は転職の話", "今日は転|職の話"),
        (
            &[RowEnd, RowEnd, RowStart],
            "今|日は転職の話",
            "|今日は転職の話",
        ),
        (&[PageDown], "|a\nb\nc\nd", "a\nb\n|c\nd"),
        (&[End], "|a\nb", "a\nb|"),
        (&[Start], "a\nb|", "|a\nb"),
    ];
    for (motions, before, after) in cases {
        let mut editor = at(before);
        editor.layout(9, 3);
        for motion in *motions {
            editor.move_(*motion, false);
        }
        assert_eq!(shown(&editor), *after, "{motions:?} from {before:?}");
    }
}

#[test]
fn a_move_says_whether_it_went_anywhere() {
    let mut editor = at("a|\nb");
    assert!(!editor.move_(Motion::Up, false));
    assert!(editor.move_(Motion::Down, false));
    assert!(!editor.move_(Motion::Down, false));
    assert!(!Editor::single_line("abc").move_(Motion::Up, false));
}

#[test]
fn the_caret_stands_at_the_insertion_point() {
    let cases = [
        ("|", (0, 0)),
        ("ab|", (2, 0)),
        ("ｶﾞ|", (2, 0)),
        ("👨‍👩‍👧|", (2, 0)),
        ("\t|", (4, 0)),
        ("今日は転|職", (0, 1)),
        ("今日は転職|", (2, 1)),
        ("今日は転|", (8, 0)),
        ("abcdefgh    |", (8, 0)),
        ("a\nb\n|", (0, 2)),
    ];
    for (text, caret) in cases {
        let view = at(text).layout(9, 5);
        assert_eq!((view.x, view.y), caret, "{text:?}");
    }
    let mut editor = at("今|日は転職");
    editor.layout(9, 5);
    editor.move_(Motion::RowEnd, false);
    let view = editor.layout(9, 5);
    assert_eq!(
        (view.x, view.y),
        (8, 0),
        "behind the row, not before the next"
    );
}

#[test]
fn the_window_follows_the_cursor_and_wastes_no_row() {
    let text: Vec<String> = (0..100).map(|n| format!("line {n}")).collect();
    let mut editor = Editor::new(&text.join("\n"));
    let top = |editor: &mut Editor| {
        let view = editor.layout(20, 10);
        assert_eq!(view.rows.len(), 10);
        (view.rows[0].line, view.y)
    };
    assert_eq!(top(&mut editor), (0, 0));
    editor.set_cursor(9, 0);
    assert_eq!(top(&mut editor), (0, 9));
    editor.set_cursor(10, 0);
    assert_eq!(top(&mut editor), (1, 9));
    editor.set_cursor(5, 0);
    assert_eq!(top(&mut editor), (1, 4));
    editor.move_(Motion::End, false);
    assert_eq!(top(&mut editor), (90, 9));
    editor.set_cursor(95, 0);
    editor.move_(Motion::End, true);
    editor.backspace();
    assert_eq!(top(&mut editor), (86, 9), "rows above fill the window");
}

#[test]
fn tiny_windows_hold_the_caret() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 1), (3, 0)] {
        for mut editor in [at("日本\n語|"), Editor::single_line("日本語")] {
            let view = editor.layout(columns, rows);
            assert!(view.x <= columns.saturating_sub(1));
            assert!(view.rows.len() <= usize::from(rows));
        }
    }
}

#[test]
fn a_single_line_scrolls_sideways() {
    let mut editor = Editor::single_line("名前\nは長い、とても長い\n");
    assert_eq!(editor.text(), "名前 は長い、とても長い");
    let seen = |editor: &mut Editor| {
        let view = editor.layout(9, 1);
        let row = view.rows[0];
        (editor.line(0)[row.start..row.end].to_owned(), view.x)
    };
    assert_eq!(seen(&mut editor), ("ても長い".to_owned(), 8));
    editor.move_(Motion::RowStart, false);
    assert_eq!(seen(&mut editor), ("名前 は".to_owned(), 0));
    for _ in 0..5 {
        editor.move_(Motion::Right, false);
    }
    assert_eq!(seen(&mut editor), ("前 は長".to_owned(), 7));
    editor.move_(Motion::RowEnd, false);
    editor.newline();
    editor.paste("a\nb");
    assert_eq!(seen(&mut editor), ("長いa b".to_owned(), 7));
    for _ in 0..4 {
        editor.backspace();
    }
    assert_eq!(
        seen(&mut editor),
        ("とても長".to_owned(), 8),
        "no room is wasted"
    );
}

#[test]
fn a_click_finds_the_place_that_is_drawn_there() {
    let mut editor = at("|今日は転職の話\nabc");
    editor.layout(9, 5);
    for ((x, y), (line, byte)) in [
        ((0, 0), (0, 0)),
        ((3, 0), (0, 3)),
        ((4, 0), (0, 6)),
        ((40, 0), (0, 9)),
        ((0, 1), (0, 12)),
        ((40, 1), (0, 21)),
        ((1, 2), (1, 1)),
        ((9, 9), (1, 3)),
    ] {
        assert_eq!(
            editor.position_at(x, y),
            Position { line, byte },
            "at {x}, {y}"
        );
    }
    editor.select_all();
    editor.backspace();
    assert_eq!(
        editor.position_at(1, 2),
        editor.cursor(),
        "the text is gone"
    );
}
