//! What a Japanese letter, a punctuation mark and an escape are to the grammar, in ASCII and as an input method types them.

/// Kana, kanji, and the full-width letters and digits that only an input method types.
pub(super) const fn is_japanese(letter: char) -> bool {
    matches!(letter,
        '々'..='〇' | '〻' | 'ぁ'..='ゖ' | 'ゝ'..='ゟ' | 'ァ'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ'
        | 'ｦ'..='ﾟ' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Punctuation in the wide sense of Unicode's categories P and, within ASCII and its full-width twins, S: every sign
/// there that is neither letter nor digit. Other symbols and emoji are not punctuation.
pub(super) const fn is_punctuation(letter: char) -> bool {
    narrow(letter).is_ascii_punctuation()
        || matches!(letter,
            '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'
            | '、'..='〃' | '〈'..='】' | '〔'..='〟' | '〰' | '〽' | '゠' | '・' | '｡'..='･' | '｟' | '｠'
            | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6b}')
}

/// A bracket or a quotation mark that opens.
pub(super) const fn opens_bracket(letter: char) -> bool {
    matches!(
        letter,
        '(' | '['
            | '{'
            | '（'
            | '［'
            | '｛'
            | '｟'
            | '「'
            | '『'
            | '【'
            | '〈'
            | '《'
            | '〔'
            | '〖'
            | '〝'
            | '｢'
            | '“'
            | '‘'
            | '«'
    )
}

/// A letter of the Latin script, full-width ones included.
pub(super) fn is_latin(letter: char) -> bool {
    narrow(letter).is_ascii_alphabetic()
        || matches!(letter, '\u{c0}'..='\u{24f}' if letter.is_alphabetic())
}

/// A digit, full-width ones included.
pub(super) const fn is_digit(letter: char) -> bool {
    narrow(letter).is_ascii_digit()
}

/// The backslash, and the yen sign that Japanese keyboards have in its place.
pub(super) const fn is_escape(letter: char) -> bool {
    matches!(letter, '\\' | '＼' | '¥' | '￥')
}

/// The ASCII twin of a full-width letter, digit or sign; any other character as it is.
pub(super) const fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => ((letter as u32 - 0xfee0) as u8) as char,
        _ => letter,
    }
}
