//! Finds the mentor whom somebody means by a name as people type it: half of it, with an honorific, in kana, the other way round.

use std::collections::{BTreeMap, HashMap};

use super::{Id, Mentor, fold};

/// Whom a typed name means.
#[derive(Clone, Debug, PartialEq)]
pub enum Match<'a> {
    /// Exactly this mentor.
    One(&'a Mentor),
    /// Any of these, in the order given; it is for the user to say which.
    Several(Vec<&'a Mentor>),
    /// Nobody yet.
    None,
}

/// The mentor whom `typed` means. Only the closest fit counts, so a whole name is never ambiguous because it is also a
/// part of a longer one; equally close ones are all listed. Deleted mentors are never meant.
///
/// From the closest: the whole name or reading; the same without honorifics and with today's form of old characters
/// (髙 is 高), in any order of its words; some of its words, with initials beside them (`J. Smith`); the beginning, or
/// two letters or more of the end, of a Japanese name written without a blank, or the beginning of a reading in kana.
/// Case, width, kana, blanks and diacritics make no difference. Parts of Latin words never match: `Jan` is not `Jane`.
pub fn find_mentor<'a>(typed: &str, mentors: &'a [Mentor]) -> Match<'a> {
    let typed = Name::new(typed);
    let mut closest = Fit::Beginning;
    let mut found = Vec::new();
    for mentor in mentors.iter().filter(|mentor| !mentor.deleted) {
        let Some(fit) = typed.fit(mentor) else {
            continue;
        };
        if fit < closest {
            closest = fit;
            found.clear();
        }
        if fit == closest {
            found.push(mentor);
        }
    }
    match found[..] {
        [] => Match::None,
        [mentor] => Match::One(mentor),
        _ => Match::Several(found),
    }
}

/// The mentors of whose name or reading each typed word begins another word: `jan` is Jane Smith, `アレク` is アレクサンドラ. One
/// letter means nobody. For whoever must be there already: where a name may be a new one, `Jan` is not `Jane`.
pub fn find_begun<'a>(typed: &str, mentors: &'a [Mentor]) -> Match<'a> {
    let typed = Name::new(typed);
    let found: Vec<&Mentor> = mentors
        .iter()
        .filter(|mentor| !mentor.deleted)
        .filter(|mentor| {
            typed.begins_words_of(&Name::new(&mentor.name))
                || typed.begins_words_of(&Name::new(&mentor.reading))
        })
        .collect();
    match found[..] {
        [] => Match::None,
        [mentor] => Match::One(mentor),
        _ => Match::Several(found),
    }
}

/// The names in what was typed: the whole of it if somebody is called that (`Smith, Jane`), else each of a list.
pub fn names_in(typed: &str, mentors: &[Mentor]) -> Vec<String> {
    match find_mentor(typed, mentors) {
        Match::None => split_names(typed),
        _ => vec![typed.trim().to_owned()],
    }
}

/// The names in a list as typed, in order, none of them empty: `田中、佐藤`, `Jane Smith and Bob`, `Jane; Bob`, `Jane / Bob`.
/// と parts nothing, since names hold it (さとう, Toko).
pub fn split_names(typed: &str) -> Vec<String> {
    typed
        .split([',', '、', '，', '､', ';', '；', '/', '／', '\n'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" & "))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What each mentor is called in a list: the family name, 田中 and Smith, where nobody else has it; else the whole name.
///
/// Of a name with a blank in it that is the first word in Chinese, Japanese and Korean script and the last in any other.
/// Names that end in something else than a name (`Jr.`, `PhD` behind a comma, a note in brackets) stay whole.
pub fn short_names(names: &BTreeMap<Id, String>) -> BTreeMap<Id, String> {
    let mut bearers: HashMap<String, usize> = HashMap::new();
    for name in names.values() {
        *bearers.entry(fold(family_name(name))).or_default() += 1;
    }
    let call = |name: &String| match family_name(name) {
        family if bearers.get(&fold(family)) == Some(&1) => family.to_owned(),
        _ => name.clone(),
    };
    names.iter().map(|(id, name)| (*id, call(name))).collect()
}

/// The name without the form of address that ends it, which may be nothing; `None` where none ends it. `佐藤さん` is 佐藤,
/// `Ken-san` is Ken. Katakana are no such form: `ジャッキー・チャン` is a name.
pub fn without_address(name: &str) -> Option<&str> {
    let name = name.trim();
    if let Some((before, "san" | "sensei")) = name.rsplit_once(char::is_whitespace) {
        return Some(before.trim_end());
    }
    let lower = name.to_ascii_lowercase();
    let plain = HONORIFICS
        .iter()
        .find_map(|honorific| lower.strip_suffix(honorific))?;
    Some(name[..plain.len()].trim_end())
}

/// Where the name ends in what is said of a person and goes on behind it: a form of address and a blank end it
/// (`佐々木 亜希さん デザイン部`).
pub(super) fn end_of_name(said: &str) -> Option<usize> {
    let said = said.trim_end();
    let mut blanks = said.match_indices(char::is_whitespace);
    blanks.find_map(|(end, _)| {
        let name = &said[..end];
        // A family's name may end in these, and the given name still follow: 鵜殿 太郎, Kim San Ho.
        let goes_on = name.ends_with(['殿', '君']) || fold(name).ends_with(" san");
        let is_named = without_address(name).is_some_and(|plain| !plain.is_empty());
        (is_named && !goes_on).then_some(end)
    })
}

fn family_name(name: &str) -> &str {
    let name = name.trim();
    let mut words = name.split_whitespace();
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else {
        return name;
    };
    if first.chars().all(is_east_asian) {
        return first;
    }
    let is_name = last.chars().count() > 1
        && last
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'))
        && !name.contains(',')
        && !matches!(fold(last).as_str(), "jr" | "sr" | "phd" | "san" | "sensei");
    if is_name { last } else { name }
}

/// How close a typed name comes to a mentor's, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    WholeInOtherDress,
    Words,
    Beginning,
}

/// A name made ready to compare.
struct Name {
    /// Everything but blanks and commas, folded.
    whole: String,
    /// Its words, without honorifics and with today's characters.
    words: Vec<String>,
}

impl Name {
    fn new(name: &str) -> Self {
        let folded = fold(name);
        let words: Vec<&str> = folded
            .split(parts_words)
            .filter(|w| !w.is_empty())
            .collect();
        Self {
            whole: words.concat(),
            words: without_honorifics(words)
                .into_iter()
                .map(|word| word.chars().map(todays_form).collect())
                .collect(),
        }
    }

    fn fit(&self, mentor: &Mentor) -> Option<Fit> {
        let (name, reading) = (Name::new(&mentor.name), Name::new(&mentor.reading));
        [
            self.fit_words(&name),
            self.fit_words(&reading),
            self.begins_or_ends(&name).then_some(Fit::Beginning),
            self.begins_reading(&reading).then_some(Fit::Beginning),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    fn fit_words(&self, other: &Self) -> Option<Fit> {
        if self.whole.is_empty() || other.whole.is_empty() {
            None
        } else if self.whole == other.whole {
            Some(Fit::Whole)
        } else if self.words.concat() == other.words.concat() || self.is_reordered(other) {
            Some(Fit::WholeInOtherDress)
        } else {
            self.is_some_words_of(other).then_some(Fit::Words)
        }
    }

    fn is_reordered(&self, other: &Self) -> bool {
        let sorted = |name: &Self| {
            let mut words = name.words.clone();
            words.sort_unstable();
            words
        };
        sorted(self) == sorted(other)
    }

    /// Whether every word is one of the other's, or the initial of one that is not taken; at least one is whole.
    fn is_some_words_of(&self, other: &Self) -> bool {
        let mut left: Vec<&str> = other.words.iter().map(String::as_str).collect();
        let (initials, whole): (Vec<&String>, Vec<&String>) = self
            .words
            .iter()
            .partition(|word| is_initial(word) && !other.words.contains(word));
        let mut take = |fits: &dyn Fn(&str) -> bool| {
            let at = left.iter().position(|word| fits(word));
            at.map(|at| left.remove(at)).is_some()
        };
        !whole.is_empty()
            && whole.iter().all(|word| take(&|of| of == word.as_str()))
            && initials
                .iter()
                .all(|word| take(&|of| of.starts_with(word.as_str())))
    }

    /// Whether every word begins one of the other's that is not taken.
    fn begins_words_of(&self, other: &Self) -> bool {
        let mut left: Vec<&str> = other.words.iter().map(String::as_str).collect();
        let take = |word: &String| {
            let at = left.iter().position(|of| of.starts_with(word.as_str()));
            at.map(|at| left.remove(at)).is_some()
        };
        self.whole.chars().count() > 1 && self.words.iter().all(take)
    }

    /// Whether this is the beginning or the end of a Japanese name that is written without a blank, where family and
    /// given name cannot be told apart. One letter at the end (子) is too common to mean anybody.
    fn begins_or_ends(&self, other: &Self) -> bool {
        let ([typed], [name]) = (&self.words[..], &other.words[..]) else {
            return false;
        };
        is_japanese(typed)
            && (name.starts_with(typed.as_str())
                || (typed.chars().count() > 1 && name.ends_with(typed.as_str())))
    }

    /// Whether this is the beginning, two kana or more, of a reading's first or other word.
    fn begins_reading(&self, reading: &Self) -> bool {
        let typed = self.words.concat();
        is_japanese(&typed)
            && typed.chars().count() > 1
            && (reading.words.concat().starts_with(&typed)
                || reading.words.iter().any(|word| word.starts_with(&typed)))
    }
}

const fn parts_words(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '、' | '.' | '・' | '\'' | '’')
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some('a'..='z'), None))
}

/// Whether a name with this letter begins with the family's.
const fn is_east_asian(letter: char) -> bool {
    matches!(letter, '々' | 'ー' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '㐀'..='鿿' | '가'..='힣' | '豈'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_japanese(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|letter| matches!(letter, '々' | 'ー' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '㐀'..='鿿' | '豈'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'))
}

/// What stands before a name, folded.
const TITLES: [&str; 7] = ["mr", "ms", "mrs", "miss", "dr", "prof", "professor"];

/// What stands behind a name, folded; the longer before its own end.
const HONORIFICS: [&str; 13] = [
    "-sensei",
    "-san",
    "せんせい",
    "先生",
    "ちゃん",
    "さん",
    "さま",
    "くん",
    "様",
    "氏",
    "君",
    "殿",
    "教授",
];

/// The words without titles and honorifics, unless nothing would be left.
fn without_honorifics(words: Vec<&str>) -> Vec<&str> {
    let mut rest = &words[..];
    if let [title, name @ ..] = rest
        && TITLES.contains(title)
    {
        rest = name;
    }
    let Some((last, before)) = rest.split_last() else {
        return words;
    };
    let bare = HONORIFICS
        .iter()
        .find_map(|honorific| last.strip_suffix(honorific))
        .unwrap_or(last);
    let is_honorific = bare.is_empty() || matches!(*last, "san" | "sensei");
    match (is_honorific, before.is_empty()) {
        (true, true) => rest.to_vec(),
        (true, false) => before.to_vec(),
        (false, _) => before.iter().copied().chain([bare]).collect(),
    }
}

/// Today's form of a character that family names keep in an old one and keyboards rarely offer.
const fn todays_form(letter: char) -> char {
    match letter {
        '髙' => '高',
        '﨑' | '嵜' => '崎',
        '濵' | '濱' => '浜',
        '邊' | '邉' => '辺',
        '齋' | '齊' | '斉' => '斎',
        '澤' => '沢',
        '廣' => '広',
        '國' => '国',
        '櫻' => '桜',
        '嶋' | '嶌' => '島',
        other => other,
    }
}
