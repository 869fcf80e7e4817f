//! Edges of grapheme clusters in a line: the places where a cursor may stand.

use unicode_segmentation::GraphemeCursor;

/// The next edge after `byte`, which must be an edge; `None` at the line's end.
pub(super) fn next_edge(line: &str, byte: usize) -> Option<usize> {
    // The whole line is given as one chunk, so more context is never asked for.
    at(line, byte).next_boundary(line, 0).ok().flatten()
}

/// The last edge before `byte`; `None` at the line's start.
pub(super) fn prev_edge(line: &str, byte: usize) -> Option<usize> {
    at(line, byte).prev_boundary(line, 0).ok().flatten()
}

/// `byte`, or the last edge before it. Anything beyond the line is its end.
pub(super) fn snap_back(line: &str, byte: usize) -> usize {
    let mut byte = byte.min(line.len());
    while !line.is_char_boundary(byte) {
        byte -= 1;
    }
    if is_edge(line, byte) {
        byte
    } else {
        prev_edge(line, byte).unwrap_or(0)
    }
}

/// `byte`, which must begin a character, or the next edge after it.
pub(super) fn snap_ahead(line: &str, byte: usize) -> usize {
    if is_edge(line, byte) {
        byte
    } else {
        next_edge(line, byte).unwrap_or(line.len())
    }
}

fn is_edge(line: &str, byte: usize) -> bool {
    at(line, byte).is_boundary(line, 0).unwrap_or(true)
}

fn at(line: &str, byte: usize) -> GraphemeCursor {
    GraphemeCursor::new(byte, line.len(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_inside_a_cluster_snap_to_its_edges() {
        for (line, byte, back, ahead) in [
            ("abc", 1, 1, 1),
            ("e\u{301}x", 1, 0, 3),
            ("🇯🇵🇫🇷", 4, 0, 8),
            ("🇯🇵🇫🇷", 12, 8, 16),
            ("ｶﾞ", 3, 0, 6),
            ("葛\u{e0100}", 3, 0, 7),
        ] {
            assert_eq!(snap_back(line, byte), back, "{line:?}");
            assert_eq!(snap_ahead(line, byte), ahead, "{line:?}");
        }
        assert_eq!(snap_back("日", 2), 0);
        assert_eq!(snap_back("日", 99), 3);
    }
}
