//! Breaks a line into rows as Japanese is set: UAX #14 and kinsoku, hanging blanks, clusters never torn.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::columns::advance;

/// What may hang over a row's edge.
pub(super) const BLANKS: [char; 3] = [' ', '\t', '　'];

/// One row of a wrapped line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The byte of the line where the row begins.
    pub start: usize,
    /// The byte where it ends, which is where the next row begins. Blanks at the end belong to the row and may
    /// hang over its edge: draw the row with a limit.
    pub end: usize,
    /// Columns up to the last thing to be seen: blanks at the end do not count. Larger than the width asked for
    /// only if a single cluster is.
    pub width: usize,
    /// The byte up to which the line was looked at to find `end`: a change behind it leaves the row as it is.
    pub(super) seen: usize,
}

/// The rows of `line`, one logical line without `\n`, each at most `columns` wide (0 is taken as 1). There is at
/// least one; together they are the line.
pub fn wrap(line: &str, columns: usize) -> Vec<Row> {
    let mut row = next_row(line, 0, columns);
    let mut rows = vec![row];
    while row.end < line.len() {
        row = next_row(line, row.end, columns);
        rows.push(row);
    }
    rows
}

/// The row that begins at `start`, which must be a cluster's edge. It depends on nothing before `start`, so rows
/// can be found one by one.
pub(super) fn next_row(line: &str, start: usize, columns: usize) -> Row {
    let rest = &line[start..];
    // Each edge within reach: its byte, its column, and the column behind the last thing to be seen before it.
    let mut edges = vec![Edge::default()];
    let mut here = Edge::default();
    let mut seen = rest.len();
    for (at, cluster) in rest.grapheme_indices(true) {
        let column = here.column + advance(cluster, here.column);
        let blank = cluster.trim_end_matches(BLANKS).is_empty();
        if !blank && column > columns.max(1) && at > 0 {
            seen = at + cluster.len();
            break;
        }
        here = Edge {
            at: at + cluster.len(),
            column,
            ink: if blank { here.ink } else { column },
        };
        edges.push(here);
    }
    if here.at < rest.len() {
        // A word longer than the row breaks where the row is full.
        here = last_break(&rest[..seen], &edges).unwrap_or(here);
    }
    Row {
        start,
        end: start + here.at,
        width: here.ink,
        seen: start + seen,
    }
}

#[derive(Clone, Copy, Default)]
struct Edge {
    at: usize,
    column: usize,
    ink: usize,
}

/// The last of `edges` where the row may end. `text` reaches one cluster beyond the last edge, since a break
/// depends on what follows it.
fn last_break(text: &str, edges: &[Edge]) -> Option<Edge> {
    let mut edges = edges.iter().skip(1).peekable();
    let mut last = None;
    for (at, _) in linebreaks(text) {
        while edges.next_if(|edge| edge.at < at).is_some() {}
        if let Some(edge) = edges.next_if(|edge| edge.at == at)
            && may_break(&text[..at], &text[at..])
        {
            last = Some(*edge);
        }
    }
    last
}

/// What UAX #14 leaves open and kinsoku forbids.
fn may_break(before: &str, after: &str) -> bool {
    !before.ends_with('＃') && !after.starts_with(['―', '～'])
}

#[cfg(test)]
mod tests {
    use super::{super::columns::width, *};

    /// `rows` are separated by `|`; together they are the line.
    #[track_caller]
    fn check(columns: usize, rows: &str) {
        let line = rows.replace('|', "");
        let wrapped: Vec<&str> = wrap(&line, columns)
            .iter()
            .map(|row| &line[row.start..row.end])
            .collect();
        assert_eq!(wrapped.join("|"), rows, "at {columns}");
    }

    #[test]
    fn japanese_breaks_between_any_two_letters_but_for_kinsoku() {
        for (columns, rows) in [
            (6, "日本語|日本語"),
            (7, "日本語|日本語"),
            // What never begins a row.
            (6, "日本|語。日|本"),
            (6, "日本|語、日|本"),
            (6, "日「本|語」日"),
            (6, "メン|ター"),
            (6, "日本|シャ"),
            (6, "日本|はっぱ"),
            (6, "日本|人々"),
            (6, "日本|何？"),
            (6, "日本|語・日"),
            (8, "日本語|だ……"),
            (6, "日本|語―日"),
            (6, "日本|語～日"),
            (6, "日本|語〜日"),
            (6, "ああ|い。」"),
            // What never ends one.
            (6, "日本|「語」"),
            (6, "日本|（語）"),
            (6, "日本|『「語"),
            (6, "日本|＃語"),
            (3, "ｱｲ|ｳ｡ｴ"),
            (4, "ｱｲｳ|｢ｴ"),
        ] {
            check(columns, rows);
        }
    }

    #[test]
    fn latin_words_stay_whole_where_they_can() {
        for (columns, rows) in [
            (5, "hello |world"),
            (10, "hello |world foo"),
            (8, "1on1で |AWSを学|ぶ"),
            (6, "結論 |from |start"),
            (6, "well-|known"),
            (8, "see |https://|example.|com/a"),
            (5, "abcde|fghij|kl"),
            (5, "a |bcdef|ghi"),
            (6, "結果|100％"),
            (8, "costs |$100"),
        ] {
            check(columns, rows);
        }
    }

    #[test]
    fn blanks_hang_over_the_edge() {
        for (columns, rows) in [
            (5, "hello    |world"),
            (5, "hello"),
            (5, "hello  "),
            (4, "日本　　|語"),
            (4, "　日|本"),
            (2, "　　　|日"),
            (4, "ab\t\t|c"),
            (8, "a\t日本|語"),
        ] {
            check(columns, rows);
        }
    }

    #[test]
    fn clusters_are_never_torn() {
        for (columns, rows) in [
            (2, "👨‍👩‍👧|👍🏽|🇯🇵|🇫🇷"),
            (3, "ｶﾞ|ｶﾞ"),
            (2, "か\u{3099}|き\u{3099}"),
            (1, "e\u{301}|e\u{301}"),
            (4, "葛\u{e0100}城|葛\u{e0100}"),
            (4, "한글|한글"),
            (2, "\u{1112}\u{1161}\u{11ab}|\u{1112}\u{1161}\u{11ab}"),
            (1, "日|本|a|b"),
            (1, "。|。"),
            (0, "a|b"),
        ] {
            check(columns, rows);
        }
    }

    #[test]
    fn a_row_counts_what_is_seen() {
        for (line, columns, widths) in [
            ("", 5, vec![0]),
            ("   ", 2, vec![0]),
            ("hello   日本", 6, vec![5, 4]),
            ("日", 1, vec![2]),
        ] {
            let found: Vec<usize> = wrap(line, columns).iter().map(|row| row.width).collect();
            assert_eq!(found, widths, "{line:?}");
        }
    }

    #[test]
    fn a_long_word_without_a_break_is_wrapped_in_one_pass() {
        let line = "a".repeat(100_000);
        let rows = wrap(&line, 50);
        assert_eq!(rows.len(), 2_000);
        assert!(
            rows.iter()
                .all(|row| width(&line[row.start..row.end]) == 50)
        );
    }
}
