//! What the self-analysis says while it is written.

mod examples;

use chrono::NaiveDate;

use super::questions::{self, Asked};
use super::terms;
use crate::domain::{Lang, Support};

pub use crate::words::guided::FieldWords;
pub use examples::example;

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        [
            "strengths",
            "will, can, must",
            "direction",
            "skills",
            "supports",
            "result",
        ],
        [
            "強みと弱み",
            "やりたい・できる・求められる",
            "方向性",
            "スキル",
            "支援",
            "まとめ",
        ],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("Self-analysis, {day}"),
        Lang::Ja => format!("自己分析 {day}"),
    }
}

/// A number of days that could not be read.
pub const fn bad_days(lang: Lang) -> &'static str {
    lang.pick(
        "A number of days, such as 180.",
        "日数を数字で入力してください(例: 180)。",
    )
}

/// Above what the version before said.
pub fn before(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("On {day} you wrote"),
        Lang::Ja => format!("{day}の内容"),
    }
}

/// Above an example of how a first answer may look.
pub const fn for_example(lang: Lang) -> &'static str {
    lang.pick("An answer may look like this", "書き方の例")
}

/// The labels of what is said otherwise than in the version before.
pub fn changed(lang: Lang, labels: &[&str]) -> String {
    match lang {
        Lang::En => format!("changed since: {}", labels.join(", ")),
        Lang::Ja => format!("前回から変更: {}", labels.join("、")),
    }
}

/// The version before says nothing in this step.
pub const fn nothing_then(lang: Lang) -> &'static str {
    lang.pick("nothing in this step", "この段階には記入がありません")
}

/// Above how the lines are read.
pub const fn read_as(lang: Lang) -> &'static str {
    lang.pick("As it is read", "読み取った内容")
}

/// So many strengths or weaknesses, of which so many are without an episode.
pub fn counted(lang: Lang, count: usize, without: usize) -> String {
    match (lang, count, without) {
        (Lang::En, 0, _) => "none yet".into(),
        (Lang::En, 1, 0) => "1, with its episode".into(),
        (Lang::En, count, 0) => format!("{count}, each with its episode"),
        (Lang::En, count, without) if count == without => format!("{count}, no episode yet"),
        (Lang::En, count, without) => format!("{count}, {without} without an episode yet"),
        (Lang::Ja, 0, _) => "まだありません".into(),
        (Lang::Ja, count, 0) => format!("{count}件(エピソードあり)"),
        (Lang::Ja, count, without) if count == without => {
            format!("{count}件(エピソードはまだ)")
        }
        (Lang::Ja, count, without) => format!("{count}件(うち{without}件はエピソードがまだ)"),
    }
}

/// How a line becomes the episode of the one above.
pub const fn how_episodes(lang: Lang) -> &'static str {
    lang.pick(
        "The line below, begun with two blanks, is its episode.",
        "すぐ下の行を空白2つで始めると、エピソードになります。",
    )
}

/// Skills of which no level could be read.
pub fn no_level(lang: Lang, names: &[&str]) -> String {
    match lang {
        Lang::En => format!(
            "no level yet: {} (from 1 to 5, the one now and the one wanted, such as 2 4)",
            names.join(", ")
        ),
        Lang::Ja => format!(
            "レベル未記入: {}(今と目標を1〜5で、「2 4」のように書きます)",
            names.join("、")
        ),
    }
}

/// What the two shapes of the radar are.
pub const fn now_and_wanted(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("now", "wanted"), ("今", "目標"))
}

/// Above the supports with who gives them.
pub const fn who_gives(lang: Lang) -> &'static str {
    lang.pick(
        "Needed, and who gives it now",
        "必要な度合いと、いま支えてくれる人",
    )
}

/// Nobody gives it.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.pick("nobody yet", "まだいません")
}

/// Above what is missing.
pub const fn missing(lang: Lang) -> &'static str {
    lang.pick("Missing supports", "足りない支援")
}

/// How much of a support is needed, and the most that a mentor gives.
pub fn cover(lang: Lang, needed: u8, given: u8) -> String {
    match (lang, given) {
        (Lang::En, 0) => format!("needed {needed}, nobody gives it"),
        (Lang::En, given) => format!("needed {needed}, given {given}"),
        (Lang::Ja, 0) => format!("必要 {needed}、まだ得られていません"),
        (Lang::Ja, given) => format!("必要 {needed}、現状 {given}"),
    }
}

/// Nothing is missing, since everything is given, or since nothing `is_needed`.
pub const fn nothing_missing(lang: Lang, is_needed: bool) -> &'static str {
    if is_needed {
        lang.pick(
            "Your mentors give all that you need now.",
            "必要な支援は、今のメンターからすべて得られています。",
        )
    } else {
        lang.pick(
            "No support is marked as needed yet. Step 5 asks for them.",
            "必要な支援はまだ選ばれていません。5「支援」で選べます。",
        )
    }
}

/// Who gives this support, as a kind of person to look for.
pub const fn kind_of_mentor(lang: Lang, support: Support) -> &'static str {
    match support {
        Support::Skill => lang.pick(
            "Someone who does every day what you want to learn, and lets you watch.",
            "学びたいことを日々の仕事にしていて、間近で見せてくれる人。",
        ),
        Support::Story => lang.pick(
            "Someone who went this way before you, and tells what failed as well.",
            "同じ道を先に歩き、失敗も話してくれる人。",
        ),
        Support::Feedback => lang.pick(
            "Someone who sees your work, and says what others only think.",
            "仕事ぶりを見て、周りが言わないことも率直に言ってくれる人。",
        ),
        Support::Drive => lang.pick(
            "Someone who believes that you can, and asks when you begin.",
            "できると信じて、一歩を後押ししてくれる人。",
        ),
        Support::Network => lang.pick(
            "Someone at home where you know nobody yet, who likes to introduce people.",
            "まだ知り合いのいない世界に詳しく、人をつないでくれる人。",
        ),
        Support::Horizon => lang.pick(
            "Someone ten years ahead, with whom to think beyond the next step.",
            "10年先を歩いていて、次の一歩のその先まで一緒に考えられる人。",
        ),
    }
}

/// Nobody among the candidates would give it.
pub const fn no_candidate(lang: Lang) -> &'static str {
    lang.pick("no candidate yet", "候補はまだいません")
}

/// Who among the candidates would give it.
pub fn candidates(lang: Lang, names: &str) -> String {
    match lang {
        Lang::En => format!("candidates: {names}"),
        Lang::Ja => format!("候補: {names}"),
    }
}

/// What comes behind the last step.
pub const fn what_next(lang: Lang, is_missing: bool) -> &'static str {
    if is_missing {
        lang.pick(
            "Ctrl-S finishes. Then, in the Self tab, Space on a missing support begins the search.",
            "Ctrl-S で完了です。続けて「自分」タブで、足りない支援の上で Space を押すと、メンター探しを始められます。",
        )
    } else {
        lang.pick(
            "Ctrl-S finishes. The Self tab shows it all, and says when to look again.",
            "Ctrl-S で完了です。「自分」タブでいつでも見られ、次に見直す時期もお知らせします。",
        )
    }
}

/// Nothing was written in any step.
pub const fn nothing_said(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is written yet. One line in any step is enough; Esc leaves.",
        "まだ何も書かれていません。どこかに1行あれば完了できます。Esc で中断します。",
    )
}

/// It was finished on this day.
pub fn finished_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("finished {day}"),
        Lang::Ja => format!("{day}に完了"),
    }
}

/// It lies in the trash.
pub const fn is_in_trash(lang: Lang) -> &'static str {
    lang.pick(
        "in the trash until it is written",
        "ゴミ箱の中(保存すると戻ります)",
    )
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, asked) = match field {
        "strengths" => (lang.pick("strengths", "強み"), Asked::Strengths),
        "weaknesses" => (lang.pick("weaknesses", "弱み"), Asked::Weaknesses),
        "will" => (lang.pick("will", "やりたいこと"), Asked::Will),
        "can" => (lang.pick("can", "できること"), Asked::Can),
        "must" => (lang.pick("must", "求められること"), Asked::Must),
        "values" => (lang.pick("values", "価値観"), Asked::Values),
        "in one year" => (lang.pick("in 1 year", "1年後"), Asked::InOneYear),
        "in three years" => (lang.pick("in 3 years", "3年後"), Asked::InThreeYears),
        "later" => (lang.pick("5 years on", "5年後以降"), Asked::Later),
        "skills" => (lang.pick("skills", "スキル"), Asked::Skills),
        "every" => return every(lang),
        _ => (lang.pick("look for", "探す人"), Asked::Result),
    };
    FieldWords {
        label,
        inside: inside(lang, field),
        question: questions::question(lang, asked),
        ..FieldWords::default()
    }
}

/// What is said of the days to the next look.
fn every(lang: Lang) -> FieldWords {
    let (ask, help) = lang.pick(
        (
            "In how many days will you look again?",
            "Half a year is a good distance: 180 where nothing stands here. Today reminds you then.",
        ),
        (
            "次は何日後に見直しますか?",
            "半年ほどおくと変化が見えます。空のままなら180日後に「今日」でお知らせします。",
        ),
    );
    FieldWords {
        label: lang.pick("again in days", "次回まで(日)"),
        inside: "180",
        question: questions::Question {
            ask: ask.into(),
            help: help.into(),
        },
        ..FieldWords::default()
    }
}

/// How a field is filled, of at most 42 columns: so many it has in a window of 100.
const fn inside(lang: Lang, field: &str) -> &'static str {
    match field.as_bytes() {
        b"strengths" | b"weaknesses" => lang.pick(
            "one a line, its episode indented below",
            "1行に1つ、エピソードは字下げした下の行に",
        ),
        b"will" | b"can" | b"must" => lang.pick("one a line", "1行に1つ"),
        b"values" => lang.pick("three to five, one a line", "3つから5つ、1行に1つ"),
        b"in one year" | b"in three years" | b"later" => {
            lang.pick("a picture in a sentence or two", "思い浮かぶ場面を1、2文で")
        }
        b"skills" => lang.pick(
            "presenting 2 4   (now 2, wanted 4)",
            "プレゼン 2 4  (今 2、目標 4)",
        ),
        _ => lang.pick("someone who ...", "どんな人を探すか"),
    }
}

/// What is said of a support that may be needed.
pub fn needed(lang: Lang, support: Support) -> FieldWords {
    FieldWords {
        label: terms::support(lang, support),
        choices: levels(lang).to_vec(),
        question: questions::support_question(lang, support),
        ..FieldWords::default()
    }
}

/// How much of a support is needed or given, from 0 to 3.
pub const fn levels(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["none", "a little", "some", "much"],
        ["なし", "少し", "ある程度", "大いに"],
    )
}

/// How much of a support was needed, as a number and in words.
pub fn level(lang: Lang, level: u8) -> String {
    let name = levels(lang).get(usize::from(level)).copied();
    format!("{level} {}", name.unwrap_or_default())
}
