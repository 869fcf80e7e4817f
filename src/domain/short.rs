//! How people name one takeaway of a list at the command line: by the end of its id, or by words that only it holds.

use super::{Id, Takeaway, fold};

/// The fewest letters of an id that name it.
const FEWEST: usize = 4;

/// A short id for each of these, in their order: the shortest end of it that no other one has, of four letters or more.
/// Ids that were made together begin alike, so the end tells them apart.
pub fn short_ids(ids: &[Id]) -> Vec<String> {
    let mut sorted: Vec<(String, usize)> = ids
        .iter()
        .enumerate()
        .map(|(place, id)| (letters(*id).chars().rev().collect(), place))
        .collect();
    sorted.sort_unstable();
    let mut short = vec![String::new(); ids.len()];
    for (at, (backwards, place)) in sorted.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| sorted.get(before));
        let beside = before.into_iter().chain(sorted.get(at + 1));
        let alike = beside.map(|(other, _)| alike(backwards, other)).max();
        let length = alike.map_or(FEWEST, |alike| FEWEST.max(alike + 1));
        short[*place] = backwards
            .chars()
            .take(length)
            .collect::<Vec<_>>()
            .iter()
            .rev()
            .collect();
    }
    short
}

/// Those of `all` that `typed` may mean, in their order: by an end of the id, else by a beginning of it (four letters or
/// more; case, width and hyphens make no difference), else by words of the text of those that are `wanted`, else of any.
/// A whole text means only itself.
pub fn named<'a>(
    typed: &str,
    all: &[&'a Takeaway],
    wanted: fn(&Takeaway) -> bool,
) -> Vec<&'a Takeaway> {
    let found = named_by_id(typed, all);
    if !found.is_empty() {
        return found;
    }
    let (first, rest): (Vec<&Takeaway>, Vec<&Takeaway>) = all.iter().partition(|it| wanted(it));
    let found = named_by_words(typed, &first);
    if found.is_empty() {
        named_by_words(typed, &rest)
    } else {
        found
    }
}

/// The hexadecimal digits of an id of which an end was typed, in lower case and without hyphens; `None` where it can be none.
pub fn digits_of_id(typed: &str) -> Option<String> {
    let digits: String = fold(typed)
        .trim()
        .chars()
        .filter(|letter| *letter != '-')
        .collect();
    let is_id = digits.len() >= FEWEST && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then_some(digits)
}

fn named_by_id<'a>(typed: &str, all: &[&'a Takeaway]) -> Vec<&'a Takeaway> {
    let Some(digits) = digits_of_id(typed) else {
        return Vec::new();
    };
    let by_id = |fits: fn(&str, &str) -> bool| -> Vec<&Takeaway> {
        let fitting = all
            .iter()
            .copied()
            .filter(|it| fits(&letters(it.id), &digits));
        fitting.collect()
    };
    let found = by_id(|id, typed| id.ends_with(typed));
    if found.is_empty() {
        by_id(|id, typed| id.starts_with(typed))
    } else {
        found
    }
}

fn named_by_words<'a>(typed: &str, all: &[&'a Takeaway]) -> Vec<&'a Takeaway> {
    let folded = fold(typed);
    let words = folded.trim();
    let by_words = |fits: fn(&str, &str) -> bool| -> Vec<&Takeaway> {
        let fitting = all
            .iter()
            .copied()
            .filter(|it| !words.is_empty() && fits(&fold(&it.text), words));
        fitting.collect()
    };
    let found = by_words(|text, typed| text == typed);
    if found.is_empty() {
        by_words(|text, typed| text.contains(typed))
    } else {
        found
    }
}

/// The letters of an id without its hyphens.
fn letters(id: Id) -> String {
    id.to_string().replace('-', "")
}

/// How many letters two begin with alike.
fn alike(one: &str, other: &str) -> usize {
    let pairs = one.bytes().zip(other.bytes());
    pairs.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    const TEXTS: [(&str, &str); 4] = [
        ("01900000-0000-7000-8000-00000000a1b2", "結論から話すこと"),
        (
            "01900000-0000-7000-8000-00000001a1b2",
            "結論から話すことを、チームにも頼む",
        ),
        ("01900000-0000-7000-8000-0000000fade0", "Send the list"),
        (
            "01911111-0000-7000-8000-00000000cafe",
            "Facade of the paper",
        ),
    ];

    fn takeaways() -> Vec<Takeaway> {
        let takeaway =
            |(id, text): (&str, &str)| Takeaway::new(id.parse().unwrap(), Kind::Action, text);
        TEXTS.map(takeaway).into()
    }

    #[test]
    fn a_short_id_is_the_shortest_end_that_no_other_has() {
        let ids: Vec<Id> = takeaways().iter().map(|it| it.id).collect();
        assert_eq!(short_ids(&ids), ["0a1b2", "1a1b2", "ade0", "cafe"]);
        assert_eq!(short_ids(&ids[..1]), ["a1b2"]);
        assert!(short_ids(&[]).is_empty());
    }

    #[test]
    fn one_is_named_by_an_end_a_beginning_or_words_and_several_are_never_guessed_between() {
        let all = takeaways();
        for (typed, meant) in [
            ("0a1b2", &[0][..]),
            ("0A1B2", &[0]),
            ("０ａ１ｂ２", &[0]),
            (" ade0 ", &[2]),
            ("a1b2", &[0, 1]),
            ("01911111-0000", &[3]),
            ("0190", &[0, 1, 2]),
            ("01900000-0000-7000-8000-0000000fade0", &[2]),
            ("b2", &[]),
            ("結論から話すこと", &[0]),
            ("結論", &[0, 1]),
            ("SEND THE", &[2]),
            // Letters that an id could have, and only words do.
            ("facade", &[3]),
            ("", &[]),
            ("  ", &[]),
            ("nothing", &[]),
        ] {
            let found = named(typed, &all.iter().collect::<Vec<_>>(), |_| true);
            let meant: Vec<&Takeaway> = meant.iter().map(|place| &all[*place]).collect();
            assert_eq!(found, meant, "{typed}");
        }
    }

    #[test]
    fn an_id_wins_over_words_and_words_of_what_is_wanted_over_others() {
        let mut all = takeaways();
        "the room with the code ade0".clone_into(&mut all[3].text);
        for (typed, wanted, meant) in [
            (
                "ade0",
                (|it| it.text.contains("room")) as fn(&Takeaway) -> bool,
                2,
            ),
            ("the", |it| it.text.contains("room"), 3),
            ("the", |it| it.text.contains("list"), 2),
            ("send", |it| it.text.contains("room"), 2),
        ] {
            let found = named(typed, &all.iter().collect::<Vec<_>>(), wanted);
            assert_eq!(found, [&all[meant]], "{typed}");
        }
    }
}
