//! Words in a line, as runs of one script: Japanese has no blanks between them.

use super::clusters::{next_edge, prev_edge};

/// Where the word to the left of `byte` begins: blanks are passed over, then one run of a script.
pub(super) fn word_left(line: &str, byte: usize) -> usize {
    let mut at = byte;
    let mut run = Script::Blank;
    while let Some(edge) = prev_edge(line, at) {
        let script = script_at(line, edge);
        if run == Script::Blank {
            run = script;
        }
        if script != run {
            break;
        }
        at = edge;
    }
    at
}

/// Where the word to the right of `byte` ends: blanks are passed over, then one run of a script.
pub(super) fn word_right(line: &str, byte: usize) -> usize {
    let mut at = byte;
    let mut run = Script::Blank;
    while let Some(edge) = next_edge(line, at) {
        let script = script_at(line, at);
        if run == Script::Blank {
            run = script;
        }
        if script != run {
            break;
        }
        at = edge;
    }
    at
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Blank,
    Kanji,
    Hiragana,
    Katakana,
    /// Letters of every other script.
    Letter,
    Digit,
    /// Punctuation, symbols, emoji.
    Sign,
}

/// The script of the cluster that begins at `byte`, by its first character.
fn script_at(line: &str, byte: usize) -> Script {
    match line[byte..].chars().next() {
        None => Script::Blank,
        Some(c) if is_kana_mark(c) => marked_script(&line[..byte]),
        Some(c) => script(c),
    }
}

fn script(c: char) -> Script {
    match c {
        '々'
        | '〆'
        | '〇'
        | '〻'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Kanji,
        'ぁ'..='ゖ' | 'ゝ'..='ゟ' => Script::Hiragana,
        'ァ'..='ヺ' | 'ヽ'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾟ' => Script::Katakana,
        c if c.is_whitespace() => Script::Blank,
        c if c.is_numeric() => Script::Digit,
        c if c.is_alphanumeric() => Script::Letter,
        _ => Script::Sign,
    }
}

/// Marks that lengthen or voice the kana before them, of either kind: らーめん, ラーメン.
fn is_kana_mark(c: char) -> bool {
    matches!(c, 'ー' | '゛' | '゜')
}

fn marked_script(before: &str) -> Script {
    // A long cry of ー is looked at in part only, so that passing over it stays quick.
    let kana = before.chars().rev().take(8).find(|c| !is_kana_mark(*c));
    match kana.map(script) {
        Some(Script::Hiragana) => Script::Hiragana,
        _ => Script::Katakana,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_one_script() {
        for line in [
            "今日|は|メンター|と|転職|の|話|。",
            "らーめん|ラーメン|を|食|べた",
            "AWS|2024|年|、|第|１２|回",
            "hello| world|  foo",
            "한글| words|!!",
            "人々|ｶﾞｲﾄﾞ|👍🏽👨‍👩‍👧",
            "e\u{301}te\u{301}|葛\u{e0100}城|さん",
        ] {
            let runs: Vec<&str> = line.split('|').collect();
            let text = runs.concat();
            let mut ends = Vec::new();
            let mut at = 0;
            while at < text.len() {
                at = word_right(&text, at);
                ends.push(at);
            }
            let expected: Vec<usize> = runs
                .iter()
                .scan(0, |sum, run| {
                    *sum += run.len();
                    Some(*sum)
                })
                .collect();
            assert_eq!(ends, expected, "to the right in {text}");

            for (run, end) in runs.iter().zip(expected) {
                let start = end - run.trim_start().len();
                assert_eq!(
                    word_left(&text, end),
                    start,
                    "to the left of {end} in {text}"
                );
            }
        }
    }

    #[test]
    fn blanks_belong_to_the_word_behind_them() {
        assert_eq!(word_left("foo  bar  ", 10), 5);
        assert_eq!(word_left("foo　　", 9), 0);
        assert_eq!(word_right("foo  bar", 3), 8);
        assert_eq!(word_right("foo  ", 3), 5);
        assert_eq!((word_left("", 0), word_right("", 0)), (0, 0));
    }
}
