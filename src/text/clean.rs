//! Takes out of foreign text what a terminal or a reader could be fooled by; called at every entrance.

use std::borrow::Cow;

/// `text` fit for a note: every kind of line break is `\n`; tabs stay; controls, bidi controls and other invisible
/// codes are dropped. Joiners and variation selectors stay, since clusters are made of them.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text
        .chars()
        .all(|c| c == '\n' || !is_line_break(c) && !is_unwanted(c))
    {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if is_line_break(c) {
            if c == '\r' {
                rest.next_if_eq(&'\n');
            }
            kept.push('\n');
        } else if !is_unwanted(c) {
            kept.push(c);
        }
    }
    Cow::Owned(kept)
}

/// `text` fit for one line: as [`clean`], but line breaks at the end are dropped (copied lines carry one) and
/// every other line break or tab becomes a blank.
pub fn clean_line(text: &str) -> Cow<'_, str> {
    let text = clean(text.trim_end_matches(is_line_break));
    if text.contains(['\n', '\t']) {
        Cow::Owned(text.replace(['\n', '\t'], " "))
    } else {
        text
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_unwanted(c: char) -> bool {
    is_bidi_control(c) || is_hidden(c) || c.is_control() && c != '\t'
}

/// These turn the text around, on the screen only.
fn is_bidi_control(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Byte-order mark, soft hyphen, interlinear annotation, tags: seen by nobody.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{feff}' | '\u{ad}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_harm_is_dropped() {
        for (text, expected) in [
            ("結論から\n話す\t。", "結論から\n話す\t。"),
            ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
            ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd"),
            ("\u{1b}[31mred\u{7}\u{0}\u{7f}\u{9b}", "[31mred"),
            (
                "\u{202e}abc\u{202c}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}",
                "abc",
            ),
            (
                "\u{feff}so\u{ad}ft\u{fff9}\u{fffb}\u{e0001}\u{e0067}",
                "soft",
            ),
            (
                "葛\u{e0100}❤\u{fe0f}👨‍👩‍👧\u{200c}\u{200b}",
                "葛\u{e0100}❤\u{fe0f}👨‍👩‍👧\u{200c}\u{200b}",
            ),
            ("か\u{3099}e\u{301}ｶﾞ　", "か\u{3099}e\u{301}ｶﾞ　"),
        ] {
            assert_eq!(clean(text), expected, "{text:?}");
            assert_eq!(clean(&clean(text)), expected, "again {text:?}");
        }
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(clean("日本語\n\tabc"), Cow::Borrowed(_)));
        assert!(matches!(clean_line("日本語\r\n"), Cow::Borrowed("日本語")));
    }

    #[test]
    fn one_line_stays_one_line() {
        for (text, expected) in [
            ("田中 優子\n", "田中 優子"),
            ("a\r\nb", "a b"),
            ("a\tb\u{2028}c", "a b c"),
            ("\n", ""),
            (" 　", " 　"),
        ] {
            assert_eq!(clean_line(text), expected, "{text:?}");
        }
    }
}
