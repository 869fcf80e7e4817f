//! What a note says before its takeaways: the few lines by which a meeting is remembered.

use super::outline::{LineKind, lines, outline};

/// The lines of prose above the first takeaway of a note, without the blanks around them; of a note that begins with a
/// takeaway, the lines of prose wherever they stand. Code and flags are none.
pub fn brief_lines(note: &str) -> Vec<&str> {
    let kinds = outline(note);
    let is_mark = |kind: &LineKind| matches!(kind, LineKind::Mark { .. });
    let first = kinds.iter().position(is_mark).unwrap_or(kinds.len());
    let prose = |until: usize| -> Vec<&str> {
        let rows = lines(note).zip(&kinds).take(until);
        let prose = rows.filter(|(_, kind)| **kind == LineKind::Prose);
        prose.map(|(line, _)| line.trim()).collect()
    };
    let above = prose(first);
    if above.is_empty() {
        return prose(kinds.len());
    }
    above
}
