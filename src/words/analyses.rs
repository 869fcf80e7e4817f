//! What the tab of self-analysis says: its list, a version in full, a support, two versions compared.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{ANALYSIS_STEPS, Lang, Outlook, SelfAnalysis};

/// What a self-analysis is and what it is for.
pub const fn none_yet(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        [
            "See yourself first: strengths, direction, what you need",
            "A mentor can help best who knows what you are looking for. A self-analysis asks for your strengths and weaknesses with the moments that showed them, what you want, can and must do, where you want to be in some years, and your skills.",
            "It ends with the supports you need, and shows which of them nobody gives you yet: that is the mentor to look for. About fifteen minutes; nothing is required, each step is saved, and in half a year you can see what has changed.",
        ],
        [
            "まず、自分を知ることから",
            "何を求めているかがわかると、メンターにも頼みやすくなります。自己分析では、強みと弱みをそれが表れた場面とともに書き出し、やりたいこと・できること・求められること、数年後の方向性、スキルを整理します。",
            "最後に必要な支援を選ぶと、まだ誰からも得られていない支援、つまり探すべきメンターが見えてきます。15分ほどで終わり、書けるところだけで構いません。段階ごとに保存され、半年後に変化を比べられます。",
        ],
    )
}

/// The key that begins, and what it does.
pub const fn begins(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("a", "begin a self-analysis"), ("a", "自己分析を始める"))
}

/// Heading: the versions.
pub const fn versions(lang: Lang) -> &'static str {
    lang.pick("SELF-ANALYSES", "自己分析")
}

/// Heading: the six supports.
pub const fn supports(lang: Lang) -> &'static str {
    lang.pick("SUPPORTS", "支援")
}

/// Above how much of each is needed, and how much is given.
pub const fn needed_and_given(lang: Lang) -> [&'static str; 2] {
    lang.pick(["needed", "given"], ["必要", "現状"])
}

/// The support map.
pub const fn support_map(lang: Lang) -> &'static str {
    lang.pick("support map", "支援マップ")
}

/// How many supports are missing and short; nothing where all that is needed is given.
pub fn lacking(lang: Lang, missing: usize, short: usize) -> String {
    let missing = (missing > 0).then(|| match lang {
        Lang::En => format!("{missing} missing"),
        Lang::Ja => format!("足りない {missing}"),
    });
    let short = (short > 0).then(|| match lang {
        Lang::En => format!("{short} short"),
        Lang::Ja => format!("一部不足 {short}"),
    });
    let both: Vec<String> = missing.into_iter().chain(short).collect();
    both.join(lang.pick(", ", "、"))
}

/// All that is needed is given.
pub const fn all_covered(lang: Lang) -> &'static str {
    lang.pick("all covered", "すべて足りている")
}

/// No support is needed, or nothing was said of it.
pub const fn no_need(lang: Lang) -> &'static str {
    lang.pick("no needs named", "必要な支援は未選択")
}

/// Of a version that was begun: where one goes on.
pub fn goes_on(lang: Lang, step: u8) -> String {
    let step = step.clamp(1, ANALYSIS_STEPS);
    match lang {
        Lang::En => format!("goes on at step {step} of {ANALYSIS_STEPS}"),
        Lang::Ja => format!("{step}/{ANALYSIS_STEPS} から続ける"),
    }
}

/// What one does with a version that was begun.
pub const fn go_on(lang: Lang) -> &'static str {
    lang.pick("Space goes on with it.", "Space で続きを書けます。")
}

/// What a version holds: `4 strengths, 6 skills`.
pub fn holds(lang: Lang, strengths: usize, skills: usize) -> String {
    let mut held = Vec::new();
    if strengths > 0 {
        held.push(match (lang, strengths) {
            (Lang::En, 1) => "1 strength".to_owned(),
            (Lang::En, _) => format!("{strengths} strengths"),
            (Lang::Ja, _) => format!("強み {strengths}"),
        });
    }
    if skills > 0 {
        held.push(match (lang, skills) {
            (Lang::En, 1) => "1 skill".to_owned(),
            (Lang::En, _) => format!("{skills} skills"),
            (Lang::Ja, _) => format!("スキル {skills}"),
        });
    }
    held.join(lang.pick(", ", "、"))
}

/// When the next look is due.
pub fn next_look(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    if due <= today {
        return lang.pick("time for a new look", "見直しの時期").to_owned();
    }
    let day = terms::day(lang, due, today);
    match lang {
        Lang::En => format!("next look {day}"),
        Lang::Ja => format!("次回 {day}"),
    }
}

/// What a version is called.
pub fn version(lang: Lang, analysis: &SelfAnalysis, today: NaiveDate) -> String {
    terms::day(lang, analysis.day, today)
}

/// The heading of a version.
pub fn heading(lang: Lang, day: NaiveDate) -> String {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => format!("Self-analysis of {day}"),
        Lang::Ja => format!("自己分析 {day}"),
    }
}

/// Above a list or a text of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The strengths.
    Strengths,
    /// The weaknesses.
    Weaknesses,
    /// The skills.
    Skills,
    /// The supports that are needed.
    Supports,
    /// A text.
    Text(Outlook),
}

/// What a part is called.
pub const fn part(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Strengths => lang.pick("strengths", "強み"),
        Part::Weaknesses => lang.pick("weaknesses", "弱み"),
        Part::Skills => lang.pick("skills", "スキル"),
        Part::Supports => lang.pick("supports needed", "必要な支援"),
        Part::Text(of) => match of {
            Outlook::Will => lang.pick("what I want to do", "やりたいこと"),
            Outlook::Can => lang.pick("what I can do", "できること"),
            Outlook::Must => lang.pick("what is asked of me", "求められること"),
            Outlook::Values => lang.pick("values", "価値観"),
            Outlook::InOneYear => lang.pick("in 1 year", "1年後"),
            Outlook::InThreeYears => lang.pick("in 3 years", "3年後"),
            Outlook::Later => lang.pick("in 5 years and later", "5年後以降"),
            Outlook::LookFor => lang.pick("the mentor to look for", "探すメンター"),
        },
    }
}

/// Nothing was said in this version.
pub const fn says_nothing(lang: Lang) -> &'static str {
    lang.pick("Nothing is written here yet.", "まだ何も書かれていません。")
}

/// Who gives a support, as a heading.
pub const fn who_gives(lang: Lang) -> &'static str {
    lang.pick("who gives it", "今支えてくれている人")
}

/// Nobody gives it.
pub const fn nobody_gives(lang: Lang) -> &'static str {
    lang.pick("nobody so far", "まだいません")
}

/// Which candidates would give a support, as a heading.
pub const fn who_would(lang: Lang) -> &'static str {
    lang.pick("who could give it", "候補")
}

/// There is no candidate.
pub const fn no_candidate(lang: Lang) -> &'static str {
    lang.pick("no candidate so far", "候補はまだいません")
}

/// Where it was looked for, as a heading.
pub fn looked_in(lang: Lang, looked: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("where I looked: {looked} of {all}"),
        Lang::Ja => format!("探した場所 {looked}/{all}"),
    }
}

/// What can be done, as a heading.
pub const fn what_now(lang: Lang) -> &'static str {
    lang.pick("what to do now", "次にできること")
}

/// What one does for a support: keys, and what they do.
pub const fn steps(lang: Lang, is_sought: bool) -> [(&'static str, &'static str); 2] {
    if is_sought {
        lang.pick(
            [
                ("Space", "go on looking: events, people, online"),
                ("a", "add a candidate who would give it"),
            ],
            [
                ("Space", "続けて探す(イベント、紹介、オンラインなど)"),
                ("a", "支えてくれそうな人を候補に加える"),
            ],
        )
    } else {
        lang.pick(
            [
                ("Space", "look for somebody: events, people, online"),
                ("a", "add a candidate who would give it"),
            ],
            [
                ("Space", "探し始める(イベント、紹介、オンラインなど)"),
                ("a", "支えてくれそうな人を候補に加える"),
            ],
        )
    }
}

/// What is next with a candidate.
pub fn next(lang: Lang, step: &str) -> String {
    match lang {
        Lang::En => format!("next: {step}"),
        Lang::Ja => format!("次: {step}"),
    }
}

/// Above the choice of a version with which one is compared.
pub fn compare_with(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("Compare {day} with"),
        Lang::Ja => format!("{day}の版と比べる"),
    }
}

/// No version has what was typed.
pub const fn no_such_version(lang: Lang) -> &'static str {
    lang.pick("no finished version like that", "該当する版はありません")
}

/// There is nothing to compare with.
pub const fn nothing_to_compare(lang: Lang) -> &'static str {
    lang.pick(
        "There is no other finished version to compare it with.",
        "比べられる完了した版が、ほかにありません。",
    )
}

/// There is no version on that side of the two that are compared.
pub const fn no_further(lang: Lang) -> &'static str {
    lang.pick(
        "No other finished version that way.",
        "その先に完了した版はありません。",
    )
}

/// Above two versions compared.
pub const fn compared(lang: Lang) -> &'static str {
    lang.pick("What has changed", "変わったこと")
}

/// Both say the same.
pub const fn nothing_differs(lang: Lang) -> &'static str {
    lang.pick("Both say the same.", "どちらも同じ内容です。")
}

/// How something of two versions stands: it came, it went, it is said otherwise, it is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It came.
    New,
    /// It went.
    Gone,
    /// It is said otherwise.
    Changed,
    /// It is as it was.
    Same,
}

/// That in a word; nothing where it is as it was.
pub const fn became(lang: Lang, became: Became) -> &'static str {
    match became {
        Became::New => lang.pick("new", "追加"),
        Became::Gone => lang.pick("gone", "削除"),
        Became::Changed => lang.pick("changed", "変更"),
        Became::Same => "",
    }
}

/// Behind a skill of which another level is wanted than was.
pub fn wanted(lang: Lang, (then, now): (u8, u8), sign: &str) -> String {
    match lang {
        Lang::En => format!("wanted {then} {sign} {now}"),
        Lang::Ja => format!("目指すレベル {then} {sign} {now}"),
    }
}

/// The names of the texts that are as they were.
pub fn as_before(lang: Lang, names: &[&str]) -> String {
    let names = names.join(lang.pick(", ", "、"));
    match lang {
        Lang::En => format!("as before: {names}"),
        Lang::Ja => format!("変わらず: {names}"),
    }
}

/// A difference of a level: `+1`, `-2`; nothing where there is none.
pub fn by(then: u8, now: u8) -> String {
    match i16::from(now) - i16::from(then) {
        0 => String::new(),
        by => format!("{by:+}"),
    }
}
