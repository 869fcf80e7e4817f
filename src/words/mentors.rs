//! What the mentors' screen and form say.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Lang, Met, Rhythm, Support};

/// No mentor yet.
pub const fn nobody_yet(lang: Lang) -> &'static str {
    lang.pick(
        "No mentor yet. a adds one; logging a meeting with a new name does too.",
        "まだメンターがいません。a で追加できます。新しい名前で面談を記録しても追加されます。",
    )
}

/// The form's headings.
pub const fn heading(lang: Lang, is_new: bool) -> &'static str {
    if is_new {
        lang.pick("Add a mentor", "メンターを追加")
    } else {
        lang.pick("Edit the mentor", "メンターを編集")
    }
}

/// A mentor needs a name.
pub const fn needs_name(lang: Lang) -> &'static str {
    lang.pick("A mentor needs a name.", "名前を入力してください。")
}

/// A number of days that could not be read.
pub const fn bad_days(lang: Lang) -> &'static str {
    lang.pick(
        "A number of days, such as 14.",
        "日数を数字で入力してください(例: 14)。",
    )
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// The question when another window saved the same fields of the same mentor.
pub const fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "This mentor was changed in another window meanwhile:",
        "このメンターは、別のウィンドウで変更されました:",
    )
}

/// Yes and no of that question.
pub const fn conflict_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("save what is here (u undoes)", "go on editing"),
        ("こちらの内容で保存(u で戻せます)", "編集を続ける"),
    )
}

/// Above what another window wrote into a field.
pub fn there(lang: Lang, of: Label) -> String {
    let name = label(lang, of);
    match lang {
        Lang::En => format!("{name}, in the other window:"),
        Lang::Ja => format!("{name}(別のウィンドウ):"),
    }
}

/// Above what is typed in a field here.
pub fn here(lang: Lang, of: Label) -> String {
    let name = label(lang, of);
    match lang {
        Lang::En => format!("{name}, as you have it:"),
        Lang::Ja => format!("{name}(自分の内容):"),
    }
}

/// Above what both wrote into a field of several lines.
pub fn both(lang: Lang, of: Label) -> String {
    let name = label(lang, of);
    match lang {
        Lang::En => format!("{name}, with what either wrote:"),
        Lang::Ja => format!("{name}(両方の内容):"),
    }
}

/// A field without text.
pub const fn empty(lang: Lang) -> &'static str {
    lang.pick("(empty)", "(空欄)")
}

/// The question when another window moved the mentor to the trash.
pub const fn trashed(lang: Lang) -> &'static str {
    lang.pick(
        "This mentor was moved to the trash in another window meanwhile.",
        "このメンターは、別のウィンドウでゴミ箱に移されました。",
    )
}

/// Yes and no of that question.
pub const fn trashed_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("bring them back as you have them", "go on editing"),
        ("自分の内容で復元する", "編集を続ける"),
    )
}

/// When they were met last, in a list.
pub fn last_met(lang: Lang, last: Option<NaiveDate>, today: NaiveDate) -> String {
    let Some(last) = last else {
        return lang.pick("not met yet", "面談なし").into();
    };
    match ((today - last).num_days(), lang) {
        (0, _) => lang.pick("today", "今日").into(),
        (1, Lang::En) => "1 day ago".into(),
        (days, Lang::En) if days > 0 => format!("{days} days ago"),
        (days, Lang::Ja) if days > 0 => format!("{days}日前"),
        _ => terms::date(lang, last),
    }
}

/// When they were met last, as a fact of its own.
pub fn last_met_fact(lang: Lang, last: Option<NaiveDate>, today: NaiveDate) -> String {
    let when = last_met(lang, last, today);
    match lang {
        _ if last.is_none() => when,
        Lang::En => format!("last met {when}"),
        Lang::Ja => format!("最終面談 {when}"),
    }
}

/// How a mentorship stands against its rhythm, in a word or two; nothing where none is intended.
pub const fn standing(lang: Lang, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Unset => "",
        Rhythm::OnTime(_) => lang.pick("on time", "順調"),
        Rhythm::Past(_) => lang.pick("time to meet", "そろそろ"),
        Rhythm::TooLong(_) => lang.pick("too long", "空きすぎ"),
    }
}

/// How a mentorship stands, in a column or two; its words are those of [`standing`].
pub const fn standing_sign(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Unset | Rhythm::OnTime(_) => "",
        Rhythm::Past(_) => "!",
        Rhythm::TooLong(_) => "!!",
    }
}

/// What [`standing`] goes by: the limit that counts now and the days since the last meeting, or where none `is_met` yet
/// since it began.
pub fn standing_facts(
    lang: Lang,
    (rhythm, is_met): (Rhythm, bool),
    every: Option<u16>,
    longest: Option<u16>,
) -> String {
    let ago = |days: i64| match (lang, days) {
        (Lang::En, 0) if !is_met => "no meeting yet, began today".to_owned(),
        (Lang::Ja, 0) if !is_met => "面談なし、今日開始".to_owned(),
        (Lang::En, 1) if !is_met => "no meeting yet, 1 day since it began".into(),
        (Lang::En, _) if !is_met => format!("no meeting yet, {days} days since it began"),
        (Lang::Ja, _) if !is_met => format!("面談なし、開始から{days}日"),
        (_, 0) => lang.pick("today", "今日").to_owned(),
        (Lang::En, 1) => "1 day ago".into(),
        (Lang::En, _) => format!("{days} days ago"),
        (Lang::Ja, _) => format!("{days}日前"),
    };
    let (days, limit) = match rhythm {
        Rhythm::Unset => return String::new(),
        Rhythm::TooLong(days) => (days, longest.map(|longest| (false, longest))),
        Rhythm::OnTime(days) | Rhythm::Past(days) => {
            let longest = longest.map(|longest| (false, longest));
            (days, every.map(|every| (true, every)).or(longest))
        }
    };
    match (limit, lang) {
        (None, _) => ago(days),
        (Some((true, every)), Lang::En) => format!("{}, every {every}", ago(days)),
        (Some((true, every)), Lang::Ja) => format!("{}、{every}日ごと", ago(days)),
        (Some((false, longest)), Lang::En) => format!("{}, longest {longest}", ago(days)),
        (Some((false, longest)), Lang::Ja) => format!("{}、最長{longest}日", ago(days)),
    }
}

/// How many days are left of the limit that counts now, or how many it is over by; nothing where none is intended.
pub fn standing_days(
    lang: Lang,
    rhythm: Rhythm,
    every: Option<u16>,
    longest: Option<u16>,
) -> String {
    let (days, limit) = match rhythm {
        Rhythm::Unset => return String::new(),
        Rhythm::TooLong(days) => (days, longest),
        Rhythm::OnTime(days) | Rhythm::Past(days) => (days, every.or(longest)),
    };
    let left = i64::from(limit.unwrap_or_default()) - days;
    match (left, lang) {
        (0, _) => lang.pick("due today", "今日が目安").into(),
        (1, Lang::En) => "1 day left".into(),
        (-1, Lang::En) => "1 day over".into(),
        (2.., Lang::En) => format!("{left} days left"),
        (_, Lang::En) => format!("{} days over", -left),
        (1.., Lang::Ja) => format!("あと{left}日"),
        (_, Lang::Ja) => format!("{}日超過", -left),
    }
}

/// A meeting with them is planned.
pub fn meets_on(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => format!("meets {day}"),
        Lang::Ja => format!("次回 {day}"),
    }
}

/// Above the open takeaways of a mentor: what is open, which questions are to be asked.
pub fn open_heading(lang: Lang, count: usize, questions: usize) -> Vec<String> {
    let open = match lang {
        Lang::En => format!("Open {count}"),
        Lang::Ja => format!("未完了 {count}"),
    };
    let mut facts = vec![open];
    if questions > 0 {
        facts.push(super::today::to_ask(lang, questions));
    }
    facts
}

/// Above the entries with a mentor.
pub const fn timeline(lang: Lang) -> &'static str {
    lang.pick("Timeline", "これまで")
}

/// So many open takeaways are not listed here, and where they are.
pub fn more_open(lang: Lang, count: usize) -> String {
    super::today::more(lang, count)
}

/// Entries older than those listed, and where they are.
pub const fn older(lang: Lang) -> &'static str {
    lang.pick("older ones: 2 Journal", "これより前: 2 記録")
}

/// Whether an active mentorship shall be paused.
pub const fn pause(lang: Lang) -> &'static str {
    lang.pick(
        "Pause this mentorship?",
        "このメンターとの面談を休止しますか?",
    )
}

/// What yes and no do then.
pub const fn pause_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("pause it", "leave it active"),
        ("休止する", "このまま続ける"),
    )
}

/// There is nothing to copy of a mentor.
pub const fn no_contacts(lang: Lang) -> &'static str {
    lang.pick(
        "There are no contact lines to copy.",
        "コピーする連絡先がありません。",
    )
}

/// An intended rhythm.
pub fn every(lang: Lang, days: u16) -> String {
    match lang {
        Lang::En => format!("every {days} days"),
        Lang::Ja => format!("{days}日ごと"),
    }
}

/// The longest acceptable gap.
pub fn longest(lang: Lang, days: u16) -> String {
    match lang {
        Lang::En => format!("at most {days} days apart"),
        Lang::Ja => format!("最長{days}日"),
    }
}

/// The day on which it started.
pub fn since(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("since {}", terms::date(lang, day)),
        Lang::Ja => format!("開始 {}", terms::date(lang, day)),
    }
}

/// The day on which it began, where that is not all that is said of its days.
pub fn began(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("began {}", terms::date(lang, day)),
        Lang::Ja => since(lang, day),
    }
}

/// The day on which it ended.
pub fn ended(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("ended {}", terms::date(lang, day)),
        Lang::Ja => format!("終了 {}", terms::date(lang, day)),
    }
}

/// How a mentor was met.
pub fn met(lang: Lang, met: &Met) -> String {
    match met {
        Met::Workplace => lang.pick("workplace", "職場").into(),
        Met::Event => lang.pick("event", "イベント").into(),
        Met::Online => lang.pick("online", "オンライン").into(),
        Met::Referral(by) => match lang {
            Lang::En => format!("referral: {by}"),
            Lang::Ja => format!("紹介: {by}"),
        },
        Met::Other(words) => words.clone(),
    }
}

/// How a candidate was met, without whose words it was: for a list.
pub const fn met_in_short(lang: Lang, met: &Met) -> &'static str {
    match met {
        Met::Workplace => lang.pick("workplace", "職場"),
        Met::Event => lang.pick("event", "イベント"),
        Met::Online => lang.pick("online", "オンライン"),
        Met::Referral(_) => lang.pick("referral", "紹介"),
        Met::Other(_) => "",
    }
}

/// A field of the mentor's form: its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The name.
    Name,
    /// ふりがな.
    Reading,
    /// The stage.
    Stage,
    /// The role.
    Role,
    /// The organisation.
    Organisation,
    /// The field of work.
    Field,
    /// How we met.
    Met,
    /// Contact lines.
    Contacts,
    /// The rhythm.
    Rhythm,
    /// What they give of a support.
    Gives(Support),
    /// The longest gap.
    Longest,
    /// The days between two relationship reviews.
    ReviewEvery,
    /// The start.
    Started,
    /// The end.
    Ended,
    /// Why it is paused, ended or declined.
    Reason,
    /// The agreement.
    Agreement,
    /// Facts to remember.
    Facts,
    /// Notes.
    Notes,
}

/// The label of a field.
pub fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Name => lang.pick("Name", "名前"),
        Label::Reading => lang.pick("Reading", "ふりがな"),
        Label::Stage => lang.pick("Stage", "段階"),
        Label::Role => lang.pick("Role", "役割"),
        Label::Organisation => lang.pick("Organisation", "所属"),
        Label::Field => lang.pick("Field", "分野"),
        Label::Met => lang.pick("How we met", "きっかけ"),
        Label::Contacts => lang.pick("Contact", "連絡先"),
        Label::Rhythm => lang.pick("Meet every", "面談の間隔"),
        Label::Gives(support) => terms::support(lang, support),
        Label::Longest => lang.pick("Longest gap", "最長の間隔"),
        Label::ReviewEvery => lang.pick("Review every", "関係の振り返り"),
        Label::Started => lang.pick("Since", "開始日"),
        Label::Ended => lang.pick("Until", "終了日"),
        Label::Reason => lang.pick("Why", "理由"),
        Label::Agreement => lang.pick("Other agreements", "そのほかの取り決め"),
        Label::Facts => lang.pick("To remember", "覚えておくこと"),
        Label::Notes => lang.pick("Notes", "メモ"),
    }
}

/// What a field takes, beside it.
pub const fn hint(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Stage => lang.pick("left, right or Space", "左右キーか Space で変更"),
        Label::Rhythm | Label::Longest => lang.pick("days", "日"),
        Label::ReviewEvery => lang.pick("days; 90 where empty", "日(空欄は90日)"),
        Label::Met => lang.pick(
            "workplace, event, referral: who",
            "職場、イベント、紹介: 名前",
        ),
        Label::Started | Label::Ended => lang.pick("such as 2026-04-01", "例: 2026-04-01"),
        _ => "",
    }
}
