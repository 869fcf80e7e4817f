//! Folding: the one form under which words that a reader takes for the same compare as equal.

use unicode_normalization::UnicodeNormalization;

/// The folded form of `text`: NFKC, lower case, katakana as hiragana, without variation selectors and without the
/// diacritics of Latin letters. `ﾀﾅｶ`, `タナカ` and `たなか` fold to one text, as do `Café`, `ＣＡＦＥ` and `cafe`.
///
/// A voicing mark is no diacritic: `が` and `か` stay apart. Folding a folded text changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut after_latin = false;
    text.chars()
        .filter(|&letter| !is_variation_selector(letter))
        .nfkd()
        .filter(|&letter| {
            if is_diacritic(letter) {
                return !after_latin;
            }
            after_latin = is_latin(letter);
            true
        })
        .flat_map(char::to_lowercase)
        .map(to_hiragana)
        .nfc()
        .collect()
}

/// Whether two words are one to a reader, such as two spellings of a tag.
pub fn is_same_word(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

/// Katakana and hiragana run in parallel, 0x60 apart. `ー` belongs to both and stays.
fn to_hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(letter as u32 - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

/// The combining marks that Latin letters decompose into. Kana have theirs elsewhere (U+3099, U+309A).
const fn is_diacritic(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a diacritic behind this letter may go: in other scripts it makes another letter (`й` is not `и`).
const fn is_latin(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}')
}

/// They choose a glyph (`葛󠄀`, `❤️`), never a word.
const fn is_variation_selector(letter: char) -> bool {
    matches!(letter, '\u{180b}'..='\u{180d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn words_that_read_the_same_fold_to_one_form() {
        for (typed, folded) in [
            ("", ""),
            ("Tanaka", "tanaka"),
            ("タナカ", "たなか"),
            ("ﾀﾅｶ ﾕｳｺ", "たなか ゆうこ"),
            ("ｶﾞｲﾄﾞ", "がいど"),
            ("か\u{3099}", "が"),
            ("が", "が"),
            ("ヴァイオリン", "ゔぁいおりん"),
            ("ヷ", "わ\u{3099}"),
            ("ヽヾ", "ゝゞ"),
            ("メンター", "めんたー"),
            ("Café", "cafe"),
            ("cafe\u{301}", "cafe"),
            ("Nguyễn", "nguyen"),
            ("İstanbul", "istanbul"),
            ("ＡＷＳ１２", "aws12"),
            ("　", " "),
            ("㍿", "株式会社"),
            ("葛\u{e0100}城", "葛城"),
            ("❤\u{fe0f}", "❤"),
            ("Йо", "йо"),
            ("Ω", "ω"),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "[a-zA-Zァ-ヺぁ-ゖ｡-ﾟ\u{300}-\u{303}\u{3099}\u{fe0f}éÉüŁйＡ-Ｚ ]{0,12}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
