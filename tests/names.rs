//! Which mentor a typed name means, and how a list of names is split.

use chrono::DateTime;
use shirube::domain::{
    Ids, Match, Mentor, Stage, find_begun, find_mentor, short_names, split_names,
};

/// The mentors of the table: name, reading. The last one is in the trash.
const MENTORS: [(&str, &str); 15] = [
    ("田中 優子", "たなか ゆうこ"),
    ("田中　太郎", "たなか たろう"),
    ("佐藤健", "さとう たけし"),
    ("髙橋 恵", ""),
    ("山崎 さとこ", "やまさき さとこ"),
    ("林 美咲", "はやし みさき"),
    ("林田 航", "はやしだ わたる"),
    ("Jane Smith", ""),
    ("Bob Smith", ""),
    ("María del Río", ""),
    ("Patrick O'Brien", ""),
    ("Smith", ""),
    ("ジェーン・ドウ", ""),
    ("Tanaka Kenji", ""),
    ("鈴木 一郎", "すずき いちろう"),
];

fn mentors() -> Vec<Mentor> {
    let ids = Ids::seeded(1);
    let mut mentors: Vec<Mentor> = MENTORS
        .iter()
        .map(|(name, reading)| {
            let mut mentor = Mentor::new(ids.next(DateTime::UNIX_EPOCH), *name, Stage::Active);
            (*reading).clone_into(&mut mentor.reading);
            mentor
        })
        .collect();
    mentors.last_mut().unwrap().deleted = true;
    mentors
}

#[test]
fn a_typed_name_means_the_closest_mentor_or_all_equally_close_ones() {
    const CASES: &[(&str, &[&str])] = &[
        // The whole name, in any dress.
        ("田中 優子", &["田中 優子"]),
        ("田中優子", &["田中 優子"]),
        ("田中　優子", &["田中 優子"]),
        ("優子 田中", &["田中 優子"]),
        ("田中優子さん", &["田中 優子"]),
        ("田中 優子 様", &["田中 優子"]),
        ("佐藤健", &["佐藤健"]),
        ("佐藤 健", &["佐藤健"]),
        ("Jane Smith", &["Jane Smith"]),
        ("jane smith", &["Jane Smith"]),
        ("Ｊａｎｅ　Ｓｍｉｔｈ", &["Jane Smith"]),
        ("Smith, Jane", &["Jane Smith"]),
        ("Smith Jane", &["Jane Smith"]),
        ("Ms Jane Smith", &["Jane Smith"]),
        ("Ms. Jane Smith", &["Jane Smith"]),
        ("Dr. Jane Smith", &["Jane Smith"]),
        ("Prof Jane Smith", &["Jane Smith"]),
        ("Jane Smith-san", &["Jane Smith"]),
        ("Jane-san", &["Jane Smith"]),
        ("Maria del Rio", &["María del Río"]),
        ("patrick o’brien", &["Patrick O'Brien"]),
        ("Patrick OBrien", &["Patrick O'Brien"]),
        ("ジェーン ドウ", &["ジェーン・ドウ"]),
        ("ｼﾞｪｰﾝ･ﾄﾞｳ", &["ジェーン・ドウ"]),
        ("kenji tanaka", &["Tanaka Kenji"]),
        ("Tanaka sensei", &["Tanaka Kenji"]),
        // Old characters.
        ("高橋 恵", &["髙橋 恵"]),
        ("高橋", &["髙橋 恵"]),
        ("髙橋さん", &["髙橋 恵"]),
        ("山﨑", &["山崎 さとこ"]),
        // Half of it.
        ("優子", &["田中 優子"]),
        ("優子さん", &["田中 優子"]),
        ("佐藤", &["佐藤健"]),
        ("佐藤さん", &["佐藤健"]),
        ("佐藤くん", &["佐藤健"]),
        ("佐藤先生", &["佐藤健"]),
        ("佐藤氏", &["佐藤健"]),
        ("恵ちゃん", &["髙橋 恵"]),
        ("Jane", &["Jane Smith"]),
        ("JANE", &["Jane Smith"]),
        ("Bob", &["Bob Smith"]),
        ("Rio", &["María del Río"]),
        ("O'Brien", &["Patrick O'Brien"]),
        ("ドウ", &["ジェーン・ドウ"]),
        ("林", &["林 美咲"]),
        ("林さん", &["林 美咲"]),
        ("林田", &["林田 航"]),
        // Readings.
        ("たなか ゆうこ", &["田中 優子"]),
        ("タナカユウコ", &["田中 優子"]),
        ("ゆうこ", &["田中 優子"]),
        ("ゆう", &["田中 優子"]),
        ("さとう", &["佐藤健"]),
        ("たけし", &["佐藤健"]),
        ("わたる", &["林田 航"]),
        ("さとこ", &["山崎 さとこ"]),
        // Initials beside a whole word.
        ("J. Smith", &["Jane Smith"]),
        ("J.Smith", &["Jane Smith"]),
        ("Jane S.", &["Jane Smith"]),
        ("P O'Brien", &["Patrick O'Brien"]),
        // A whole name beats a part of a longer one.
        ("Smith", &["Smith"]),
        ("Mr Smith", &["Smith"]),
        // Several.
        ("田中", &["田中 優子", "田中　太郎"]),
        ("田中さん", &["田中 優子", "田中　太郎"]),
        ("たなか", &["田中 優子", "田中　太郎"]),
        ("たな", &["田中 優子", "田中　太郎"]),
        // Nobody.
        ("", &[]),
        ("　", &[]),
        ("さん", &[]),
        ("Dr", &[]),
        ("Jan", &[]),
        ("J", &[]),
        ("J.S.", &[]),
        ("Smithson", &[]),
        ("Jane Jane", &[]),
        ("田中 花子", &[]),
        ("田", &[]),
        ("子", &[]),
        ("た", &[]),
        ("鈴木", &[]),
        ("すずき いちろう", &[]),
        ("J. Brown", &[]),
    ];
    let mentors = mentors();
    for (typed, expected) in CASES {
        let found: Vec<&str> = match find_mentor(typed, &mentors) {
            Match::One(mentor) => vec![&mentor.name],
            Match::Several(several) => {
                assert!(several.len() > 1, "{typed:?}");
                several.iter().map(|mentor| mentor.name.as_str()).collect()
            }
            Match::None => vec![],
        };
        assert_eq!(found, *expected, "{typed:?}");
    }
}

#[test]
fn every_mentor_is_found_by_the_whole_name() {
    let mentors = mentors();
    for mentor in mentors.iter().filter(|mentor| !mentor.deleted) {
        assert_eq!(find_mentor(&mentor.name, &mentors), Match::One(mentor));
    }
}

#[test]
fn a_list_of_names_is_split_where_people_part_them() {
    const CASES: &[(&str, &[&str])] = &[
        ("", &[]),
        (" 、 ", &[]),
        ("田中", &["田中"]),
        ("田中、佐藤", &["田中", "佐藤"]),
        ("田中, 佐藤，山崎", &["田中", "佐藤", "山崎"]),
        ("田中;佐藤；山崎", &["田中", "佐藤", "山崎"]),
        ("田中 / 佐藤／山崎", &["田中", "佐藤", "山崎"]),
        ("田中､佐藤、", &["田中", "佐藤"]),
        ("Jane Smith and Bob", &["Jane Smith", "Bob"]),
        ("Jane, Bob and Ann", &["Jane", "Bob", "Ann"]),
        ("Jane & Bob", &["Jane", "Bob"]),
        ("Andy Anderson", &["Andy Anderson"]),
        ("さとうとしこ", &["さとうとしこ"]),
        ("ジェーン・ドウ", &["ジェーン・ドウ"]),
    ];
    for (typed, expected) in CASES {
        assert_eq!(split_names(typed), *expected, "{typed:?}");
    }
}

#[test]
fn a_list_calls_people_by_the_family_name_that_is_theirs_alone() {
    for (names, called) in [
        (&["田中 優子", "Jane Smith"][..], &["田中", "Smith"][..]),
        (&["田中 優子", "田中　太郎"], &["田中 優子", "田中　太郎"]),
        (&["Jane Smith", "Bob SMITH"], &["Jane Smith", "Bob SMITH"]),
        (&["田中 優子", "田中"], &["田中 優子", "田中"]),
        (&["佐藤健", "María del Río"], &["佐藤健", "Río"]),
        (&["김 민수", "Patrick O'Brien"], &["김", "O'Brien"]),
        (&["Tanaka-san", "Yuko san"], &["Tanaka-san", "Yuko san"]),
        (
            &["Bob Smith Jr.", "Smith, Jane"],
            &["Bob Smith Jr.", "Smith, Jane"],
        ),
        (&["Jane S.", "Ann (Acme)"], &["Jane S.", "Ann (Acme)"]),
        (&["", " "], &["", " "]),
    ] {
        let ids = Ids::seeded(1);
        let new = || ids.next(DateTime::UNIX_EPOCH);
        let names = names.iter().map(|name| (new(), (*name).to_owned()));
        let mut names: Vec<_> = names.collect();
        names.sort();
        let short = short_names(&names.iter().cloned().collect());
        let mut said: Vec<&String> = names.iter().map(|(id, _)| &short[id]).collect();
        said.sort();
        let mut called = called.to_vec();
        called.sort_unstable();
        assert_eq!(said, called);
    }
}

#[test]
fn who_is_there_already_is_meant_by_the_beginning_of_each_word() {
    const CASES: &[(&str, &[&str])] = &[
        ("jan", &["Jane Smith"]),
        ("jan sm", &["Jane Smith"]),
        ("sm", &["Jane Smith", "Bob Smith", "Smith"]),
        ("pat", &["Patrick O'Brien"]),
        ("ジェー", &["ジェーン・ドウ"]),
        ("たけ", &["佐藤健"]),
        ("いちろう", &[]),
        ("ane", &[]),
        ("jan jan", &[]),
        ("j", &[]),
        ("", &[]),
    ];
    let mentors = mentors();
    for (typed, meant) in CASES {
        let found: Vec<&str> = match find_begun(typed, &mentors) {
            Match::One(mentor) => vec![&mentor.name],
            Match::Several(several) => several.iter().map(|it| it.name.as_str()).collect(),
            Match::None => Vec::new(),
        };
        assert_eq!(found, *meant, "{typed}");
    }
}
