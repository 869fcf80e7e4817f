//! Widths in columns, exactly as ratatui's `Buffer::set_string` draws them; the only file that measures.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

/// A tab is drawn as blanks up to the next multiple of this many columns, counted from the start of its row.
const TAB: usize = 4;

/// Columns that `text` takes when it is drawn from the start of a row. Tabs count as [`visible`] draws them; other
/// controls, newlines among them, are not drawn and count nothing.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    clusters(text).fold(0, |at, (cluster, columns)| at + step(cluster, columns, at))
}

/// The clusters of `text`, each with the columns that ratatui draws it in; what holds a control, a tab too, is not drawn
/// and has none.
pub fn clusters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut characters = rest.chars();
        let first = characters.next()?;
        // Most of what is written is Latin or Japanese, and asking the tables of Unicode for it is what drawing a window
        // would cost most.
        let alone = columns_alone(first).filter(|_| {
            characters
                .next()
                .is_none_or(|next| columns_alone(next).is_some())
        });
        let (cluster, columns) = if let Some(columns) = alone {
            (&rest[..first.len_utf8()], columns)
        } else {
            let cluster = rest.graphemes(true).next()?;
            let is_control = cluster.contains(char::is_control);
            let columns = if is_control { 0 } else { cluster.cell_width() };
            (cluster, usize::from(columns))
        };
        rest = &rest[cluster.len()..];
        Some((cluster, columns))
    })
}

/// The columns of a character that never joins with another one of its kind; `None` where Unicode must be asked.
const fn columns_alone(character: char) -> Option<usize> {
    match character {
        ' '..='~' | '｡'..='ﾝ' => Some(1),
        '\u{3000}'..='〩' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '一'..='鿿' | '！'..='｠' => {
            Some(2)
        }
        _ => None,
    }
}

/// `text` shortened to at most `columns`, with `…` where something was left out. In terminals that draw `…` as two
/// columns use [`fit_with`] and its twin `..`.
pub fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    fit_with(text, columns, "…")
}

/// `text` as it is [`visible`], shortened to at most `columns`; what was left out is marked by `ellipsis` if that
/// fits.
pub fn fit_with<'a>(text: &'a str, columns: usize, ellipsis: &str) -> Cow<'a, str> {
    let text = visible(text);
    // Not by its width: lists cut the openings of whole notes, and what does not fit need not be measured.
    if end_within(&text, columns) == text.len() {
        return text;
    }
    let (mark, room) = match columns.checked_sub(width(ellipsis)) {
        Some(room) => (ellipsis, room),
        None => ("", columns),
    };
    Cow::Owned(format!("{}{mark}", &text[..end_within(&text, room)]))
}

/// As [`fit_with`], but of Japanese, where the verb comes last, the end stays too and the middle is left out.
pub fn fit_row<'a>(text: &'a str, columns: usize, ellipsis: &str) -> Cow<'a, str> {
    let ends_in_japanese = text.trim_end().chars().next_back().is_some_and(
        |last| matches!(last, '、'..='〞' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '一'..='鿿' | '！'..='｠'),
    );
    if ends_in_japanese {
        fit_middle(text, columns, ellipsis)
    } else {
        fit_with(text, columns, ellipsis)
    }
}

/// As [`fit_with`], with the middle left out: both ends stay, the first at least as much as the last.
pub fn fit_middle<'a>(text: &'a str, columns: usize, ellipsis: &str) -> Cow<'a, str> {
    let text = visible(text);
    if end_within(&text, columns) == text.len() {
        return text;
    }
    let Some(room) = columns.checked_sub(width(ellipsis)) else {
        return fit_with(&text, columns, ellipsis).into_owned().into();
    };
    // The end first: what an odd column leaves over is the beginning's.
    let mut tail = text.len();
    let mut tail_columns = 0;
    for cluster in text.graphemes(true).rev() {
        let columns = width(cluster);
        if tail_columns + columns > room / 2 {
            break;
        }
        tail -= cluster.len();
        tail_columns += columns;
    }
    let head = end_within(&text, room - tail_columns);
    let (head, tail) = (text[..head].trim_end(), text[tail..].trim_start());
    Cow::Owned(format!("{head}{ellipsis}{tail}"))
}

/// `text` made exactly `columns` wide: shortened by [`fit`], then filled with blanks.
pub fn pad(text: &str, columns: usize) -> String {
    let mut padded = fit(text, columns).into_owned();
    padded.extend(std::iter::repeat_n(
        ' ',
        columns.saturating_sub(width(&padded)),
    ));
    padded
}

/// `text` with blanks before it, so that it ends at this column; what is wider stays as it is.
pub fn pad_left(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(width(text));
    format!("{}{text}", " ".repeat(blanks))
}

/// `text`, the start of a row, with its tabs as blanks: ratatui draws no tab.
pub fn visible(text: &str) -> Cow<'_, str> {
    visible_from(text, 0)
}

/// As [`visible`], for a piece of a row that is drawn from `column` of that row on.
pub fn visible_from(text: &str, column: usize) -> Cow<'_, str> {
    if !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + TAB);
    let mut at = column;
    for cluster in text.graphemes(true) {
        let step = advance(cluster, at);
        if cluster == "\t" {
            shown.extend(std::iter::repeat_n(' ', step));
        } else {
            shown.push_str(cluster);
        }
        at += step;
    }
    Cow::Owned(shown)
}

/// Columns that one cluster takes when it is drawn at `column` of its row.
pub(super) fn advance(cluster: &str, column: usize) -> usize {
    match cluster.as_bytes() {
        [b' '..=b'~'] => 1,
        b"\t" => TAB - column % TAB,
        // `set_string` leaves out whatever holds a control.
        _ if cluster.contains(char::is_control) => 0,
        _ => usize::from(cluster.cell_width()),
    }
}

/// The byte up to which clusters of `text`, drawn from the start of a row, fit into `room` columns.
pub(super) fn end_within(text: &str, room: usize) -> usize {
    let (mut column, mut end) = (0, 0);
    for (cluster, columns) in clusters(text) {
        column += step(cluster, columns, column);
        if column > room {
            break;
        }
        end += cluster.len();
    }
    end
}

/// The columns of a cluster at `column` of its row: a tab leads to the next stop.
fn step(cluster: &str, columns: usize, column: usize) -> usize {
    if cluster == "\t" {
        TAB - column % TAB
    } else {
        columns
    }
}

#[cfg(test)]
mod tests {
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};

    use super::*;

    #[test]
    fn the_pinned_measure_gives_half_width_marks_a_column() {
        assert_eq!("ｶﾞ".cell_width(), 2);
    }

    #[test]
    fn widths_are_those_that_ratatui_draws() {
        let texts = [
            ("", 0),
            ("abc", 3),
            ("日本語", 6),
            ("ｶﾞｷﾞ", 4),
            ("か\u{3099}", 2),
            ("e\u{301}", 1),
            ("葛\u{e0100}", 2),
            ("👨‍👩‍👧", 2),
            ("👍🏽", 2),
            ("🇯🇵", 2),
            ("한글", 4),
            ("\u{1112}\u{1161}\u{11ab}", 2),
            ("a\nb", 2),
            ("\u{1b}[m", 2),
            ("\u{301}", 0),
        ];
        for (text, expected) in texts {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
            let (x, _) = buffer.set_stringn(0, 0, text, 20, Style::new());
            assert_eq!(usize::from(x), expected, "drawn {text:?}");
            assert_eq!(width(text), expected, "measured {text:?}");
        }
    }

    #[test]
    fn characters_that_stand_alone_are_measured_as_unicode_says() {
        let mut count = 0;
        for character in '\0'..=char::MAX {
            if let Some(columns) = columns_alone(character) {
                let pair = format!("{character}{character}");
                assert_eq!(usize::from(pair.cell_width()), 2 * columns, "{pair:?}");
                assert_eq!(pair.graphemes(true).count(), 2, "{pair:?}");
                count += 1;
            }
        }
        assert!(count > 20_000);
    }

    #[test]
    fn clusters_are_those_of_unicode_whatever_stands_beside_them() {
        let parts = [
            "a",
            "日",
            "が",
            "か\u{3099}",
            "ｶ",
            "ﾞ",
            "。",
            "e\u{301}",
            "👨‍👩‍👧",
            "🇯🇵",
            "葛\u{e0100}",
            "\u{301}",
            "\t",
            "\r\n",
            "\u{200d}",
            "~",
            "\u{1112}\u{1161}",
        ];
        for first in parts {
            for second in parts {
                for third in parts {
                    let text = format!("{first}{second}{third}");
                    let cut: Vec<&str> = clusters(&text).map(|(cluster, _)| cluster).collect();
                    assert_eq!(cut, text.graphemes(true).collect::<Vec<_>>(), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_tab_reaches_to_the_next_stop() {
        for (text, shown) in [
            ("\ta", "    a"),
            ("abc\td", "abc d"),
            ("日本\tx", "日本    x"),
            ("a\t\tb", "a       b"),
        ] {
            assert_eq!(visible(text), shown);
            assert_eq!(width(text), width(shown));
        }
        assert_eq!(visible_from("\tb", 3), " b");
    }

    #[test]
    fn what_does_not_fit_is_shortened_at_a_cluster() {
        for (text, columns, expected) in [
            ("abc", 3, "abc"),
            ("abcd", 3, "ab…"),
            ("日本語", 6, "日本語"),
            ("日本語", 5, "日本…"),
            ("日本語", 4, "日…"),
            ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
            ("ab", 1, "…"),
            ("ab", 0, ""),
            ("\tabc", 5, "    …"),
        ] {
            assert_eq!(fit(text, columns), expected, "{text:?} in {columns}");
        }
        assert_eq!(fit_with("日本語", 5, ".."), "日..");
        assert_eq!(fit_with("abc", 1, ".."), "a");
    }

    #[test]
    fn of_a_japanese_row_the_verb_stays() {
        for (text, columns, expected) in [
            (
                "展示会の資料をまとめて送る",
                26,
                "展示会の資料をまとめて送る",
            ),
            ("展示会の資料をまとめて送る", 21, "展示会の資…とめて送る"),
            ("展示会の資料をまとめて送る", 20, "展示会の資…めて送る"),
            ("Rust の本を最後まで読む", 15, "Rust の…で読む"),
            ("Send the slides of the fair", 15, "Send the slide…"),
            ("田中 asks about the slides", 12, "田中 asks a…"),
            ("読む読む", 3, "読…"),
            ("読む読む", 1, "…"),
            ("読む読む", 0, ""),
        ] {
            let row = fit_row(text, columns, "…");
            assert_eq!(row, expected, "{text:?} in {columns}");
            assert!(width(&row) <= columns);
        }
        assert_eq!(fit_middle("abcdefgh", 6, ".."), "ab..gh");
        assert_eq!(fit_middle("読む読む", 1, ".."), "");
    }

    #[test]
    fn padding_always_gives_the_width_asked_for() {
        for text in ["", "a", "日本語", "ｶﾞ", "👍🏽👍🏽"] {
            for columns in 0..9 {
                assert_eq!(width(&pad(text, columns)), columns, "{text:?}");
            }
        }
    }
}
