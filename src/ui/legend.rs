//! What the signs of a picture mean, below it.

use super::look::Look;
use super::prose::Run;
use crate::text;

/// Signs, each with its meaning behind it, in as many rows of so many columns as it takes to tear none of them.
pub(super) fn rows<'a>(
    look: &Look,
    columns: u16,
    signs: impl Iterator<Item = (Vec<Run>, &'a str)>,
) -> Vec<Vec<Run>> {
    let theme = look.theme;
    let mut rows: Vec<(usize, Vec<Run>)> = Vec::new();
    for (mut runs, meaning) in signs {
        let sign: usize = runs.iter().map(|(words, _)| text::width(words)).sum();
        let room = usize::from(columns).saturating_sub(sign + 1);
        let meaning = text::fit_with(meaning, room, look.symbols.ellipsis);
        let taken = sign + 1 + text::width(&meaning);
        runs.push((format!(" {meaning}"), theme.faint));
        match rows.last_mut() {
            Some((used, row)) if *used + 3 + taken <= usize::from(columns) => {
                *used += 3 + taken;
                row.push(("   ".into(), theme.ink));
                row.extend(runs);
            }
            _ => rows.push((taken, runs)),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}
