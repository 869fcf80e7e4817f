//! Wraps a text of several lines for the views that only show it.

use super::{
    columns::visible,
    wrap::{BLANKS, Row, next_row},
};

/// One row to be drawn as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRow {
    /// The line of the text, from 0, that the row is of.
    pub line: usize,
    /// What to draw: the indent, then the row's text with tabs as blanks and without blanks at the end.
    pub text: String,
}

/// `text` in rows of at most `columns`; the second and later rows of each line are indented by `indent` columns,
/// or by half of `columns` where that is less. An empty line is one empty row.
pub fn paragraph(text: &str, columns: usize, indent: usize) -> Vec<ReadRow> {
    let indent = indent.min(columns / 2);
    let mut rows = Vec::new();
    for (number, line) in text.split('\n').enumerate() {
        let mut read = |row: Row, indent: usize| {
            let shown = visible(line[row.start..row.end].trim_end_matches(BLANKS));
            rows.push(ReadRow {
                line: number,
                text: format!("{:indent$}{shown}", ""),
            });
        };
        let mut row = next_row(line, 0, columns);
        read(row, 0);
        while row.end < line.len() {
            row = next_row(line, row.end, columns - indent);
            read(row, indent);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_rows_of_a_line_hang_under_its_text() {
        let rows = paragraph("> 結論から話すこと。\n\nabc def", 10, 2);
        let drawn: Vec<_> = rows
            .iter()
            .map(|row| (row.line, row.text.as_str()))
            .collect();
        assert_eq!(
            drawn,
            [
                (0, "> 結論から"),
                (0, "  話すこ"),
                (0, "  と。"),
                (1, ""),
                (2, "abc def")
            ]
        );
    }

    #[test]
    fn an_indent_never_takes_more_than_half() {
        for columns in 0..4 {
            let rows = paragraph("あいう", columns, 40);
            assert_eq!(rows.len(), 3, "{columns} columns");
        }
    }
}
