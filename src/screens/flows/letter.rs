//! A letter as it grows beside the step that writes a part of it.

use ratatui::style::Style;

use crate::print::{Paragraph, Passage};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;

/// Adds the paragraphs to `prose`: the part that is written `here` is marked, what we join to the user's words is fainter
/// than those, and what is not written yet stands there by its name. `named` says how the parts are called that a step
/// writes.
pub(super) fn add(
    prose: &mut Prose,
    paragraphs: &[Paragraph],
    here: Option<Passage>,
    named: &[(Passage, &str)],
    look: &Look,
) {
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            prose.blank();
        }
        let name = named.iter().find(|(of, _)| *of == paragraph.of);
        let name = name.map(|(_, name)| *name);
        let is_here = here == Some(paragraph.of);
        if is_here {
            prose.begin_here();
        }
        add_paragraph(prose, paragraph, (name, is_here), look);
        if is_here {
            prose.end_here();
        }
    }
}

fn add_paragraph(
    prose: &mut Prose,
    paragraph: &Paragraph,
    (name, is_here): (Option<&str>, bool),
    look: &Look,
) {
    let theme = look.theme;
    let mut mark = if is_here {
        format!("{} ", look.symbols.pointer)
    } else {
        "  ".to_owned()
    };
    let mut add = |words: &str, style: Style| {
        prose.add(&mark, theme.indigo, &[(words.to_owned(), style)]);
        // Only its first row is marked.
        "  ".clone_into(&mut mark);
    };
    let own = match name {
        Some(_) if is_here => theme.indigo,
        Some(_) => theme.ink,
        None => theme.faint,
    };
    if let (true, Some(name)) = (paragraph.text.is_empty(), name) {
        return add(&format!("{} {name}", look.symbols.ellipsis), theme.faint);
    }
    for line in paragraph.lead.lines() {
        add(line, theme.faint);
    }
    for line in paragraph.text.lines() {
        add(&text::visible(line), own);
    }
}
