//! What is asked about takeaways and days, and how an answer is read.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Ending, Kind, Lang, State};

/// The question when takeaways move on; `kind` is theirs, or the one that the choices are for.
pub fn close(lang: Lang, kind: Option<Kind>, count: usize) -> String {
    if count > 1 {
        return match (lang, kind) {
            (Lang::En, Some(Kind::Advice)) => {
                format!("Close {count} takeaways: how did the advice turn out?")
            }
            (Lang::Ja, Some(Kind::Advice)) => {
                format!("{count}件を完了にします。助言はどうなりましたか")
            }
            (Lang::En, _) => format!("Close {count} takeaways: what came of them?"),
            (Lang::Ja, _) => format!("{count}件を完了にします。どうなりましたか"),
        };
    }
    match kind {
        Some(Kind::Advice) => lang.pick(
            "How did this advice turn out?",
            "この助言はどうなりましたか",
        ),
        Some(Kind::Promise) => {
            lang.pick("What became of this promise?", "この約束はどうなりましたか")
        }
        Some(Kind::Question) => lang.pick(
            "Asked: what was the answer?",
            "質問済みにします。答えは何でしたか",
        ),
        Some(Kind::Thanks) => lang.pick(
            "Thanks said: how was it received?",
            "お礼を伝えたことにします。反応はどうでしたか",
        ),
        Some(Kind::Introduction) => lang.pick(
            "Contacted: what came of it?",
            "連絡済みにします。どうなりましたか",
        ),
        _ => lang.pick("Done: what came of it?", "完了にします。どうなりましたか"),
    }
    .into()
}

/// A way in which a takeaway of this kind moves on.
pub fn ending(lang: Lang, kind: Kind, ending: Ending) -> &'static str {
    match (ending.outcome, ending.state) {
        (Some(outcome), _) => terms::outcome(lang, outcome),
        (None, State::Trying) => lang.pick("trying it", "実践中"),
        (None, state) => terms::state(lang, kind, state),
    }
}

/// How the takeaways of a kind end that are closed together with others.
pub fn ends(lang: Lang, kind: Kind, ending: &str) -> String {
    format!(
        "{}{}{ending}",
        terms::kind(lang, kind),
        lang.pick(": ", ":")
    )
}

/// Over a line that is said of several, and may stay empty.
pub const fn optional_for_all(lang: Lang) -> &'static str {
    lang.pick(
        "One line for all of them, if you like; Enter alone is enough.",
        "全件に共通のひとこと(任意。Enter だけでも結構です)",
    )
}

/// Over a line that may stay empty.
pub const fn optional(lang: Lang) -> &'static str {
    lang.pick(
        "In a few words, if you like; Enter alone is enough.",
        "ひとこと(任意。Enter だけでも結構です)",
    )
}

/// The question when takeaways are put off.
pub fn put_off(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Later: not on Today until when?".into(),
        (Lang::En, count) => format!("Later: {count} takeaways, not on Today until when?"),
        (Lang::Ja, 1) => "あとで: いつまで「今日」から外しますか".into(),
        (Lang::Ja, count) => format!("あとで: {count}件を、いつまで「今日」から外しますか"),
    }
}

/// The days offered when takeaways are put off; the last one shows again what is put off already.
pub const fn put_off_choices(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["tomorrow", "in a week", "in a month", "show it again"],
        ["明日", "1週間後", "1か月後", "「今日」に戻す"],
    )
}

/// Over the line that takes another day than those offered.
pub const fn or_a_day(lang: Lang) -> &'static str {
    lang.pick("or a day", "または日付")
}

/// Shown again at once.
pub const fn shown_again(lang: Lang) -> &'static str {
    lang.pick("on Today again", "また「今日」に出します")
}

/// The question when takeaways are dropped.
pub fn drop(lang: Lang, kind: Option<Kind>, count: usize) -> String {
    match (lang, kind, count) {
        (Lang::En, Some(Kind::Advice), 1) => "Not for me: why?".into(),
        (Lang::En, Some(Kind::Promise), 1) => "It came to nothing: why?".into(),
        (Lang::En, _, 1) => "Drop it: why?".into(),
        (Lang::En, _, count) => format!("Drop {count} takeaways: why?"),
        (Lang::Ja, Some(Kind::Advice), 1) => "この助言を見送ります。理由は?".into(),
        (Lang::Ja, Some(Kind::Promise), 1) => "この約束は流れました。理由は?".into(),
        (Lang::Ja, Some(Kind::Question | Kind::Introduction), 1) => "取り下げます。理由は?".into(),
        (Lang::Ja, _, 1) => "取りやめます。理由は?".into(),
        (Lang::Ja, _, count) => format!("{count}件を取りやめます。理由は?"),
    }
}

/// The question for a due day.
pub fn due(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Due when?".into(),
        (Lang::En, count) => format!("{count} takeaways: due when?"),
        (Lang::Ja, 1) => "期日はいつですか".into(),
        (Lang::Ja, count) => format!("{count}件の期日はいつですか"),
    }
}

/// An empty due day.
pub const fn no_day(lang: Lang) -> &'static str {
    lang.pick("no due day", "期日なし")
}

/// Nothing was typed about days that are there.
pub const fn days_stay(lang: Lang) -> &'static str {
    lang.pick("as it is; - for no day", "このまま(- で期日なし)")
}

/// The question for tags.
pub fn tags(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Tags".into(),
        (Lang::En, count) => format!("Add tags to {count} takeaways"),
        (Lang::Ja, 1) => "タグ".into(),
        (Lang::Ja, count) => format!("{count}件にタグを加えます"),
    }
}

/// How tags are written.
pub const fn tags_hint(lang: Lang) -> &'static str {
    lang.pick(
        "Separate tags with spaces; #private keeps it out of reports.",
        "空白で区切ります。#内緒 を付けるとレポートに出ません。",
    )
}

/// A word that cannot be a tag.
pub fn bad_tag(lang: Lang, word: &str) -> String {
    match lang {
        Lang::En => format!(
            "\u{201c}{word}\u{201d} cannot be a tag: letters, and digits among them, - and _ between."
        ),
        Lang::Ja => format!(
            "「{word}」はタグにできません。記号のない、数字だけではない言葉にしてください。"
        ),
    }
}

/// The heading where a takeaway is noted.
pub const fn add(lang: Lang) -> &'static str {
    lang.pick("Note a takeaway", "要点を書き留める")
}

/// The heading where a takeaway is edited.
pub const fn edit(lang: Lang) -> &'static str {
    lang.pick("Edit the takeaway", "要点を編集")
}

/// What may stand in a takeaway's line.
pub const fn add_hint(lang: Lang) -> &'static str {
    lang.pick(
        "An action, or what its mark says: > () ? ! < &  @fri  #tag",
        "行動(印があればその種類): > () ? ! < &  @金曜  #タグ",
    )
}

/// Words are wanted.
pub const fn nothing_typed(lang: Lang) -> &'static str {
    lang.pick("Nothing is written yet.", "まだ何も書かれていません。")
}

/// The question for a day of the journal.
pub const fn go_to(lang: Lang) -> &'static str {
    lang.pick("Go to which day?", "どの日へ移動しますか")
}

/// How a day to come is written.
pub const fn coming_hint(lang: Lang) -> &'static str {
    lang.pick("12/1, fri, 2w, eom", "12/1、金曜、3日後、月末")
}

/// How a day of the past is written.
pub const fn past_hint(lang: Lang) -> &'static str {
    lang.pick("11/3, yesterday, 2025-04-01", "11/3、昨日、2025-04-01")
}

/// A day that could not be read; `hint` says how days are written.
pub fn bad_day(lang: Lang, hint: &str) -> String {
    match lang {
        Lang::En => format!("Not a date I can read. Try {hint}."),
        Lang::Ja => format!("日付として読めません。例: {hint}"),
    }
}

/// A day to put something off to, which is not to come.
pub const fn day_is_over(lang: Lang) -> &'static str {
    lang.pick(
        "Choose tomorrow or a later day.",
        "明日以降の日付にしてください。",
    )
}

/// A day as it was read, and how far it is.
pub fn day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let (date, far) = (terms::date(lang, day), terms::due(lang, day, today));
    match lang {
        Lang::En => format!("{date}, {far}"),
        Lang::Ja => format!("{date} {far}"),
    }
}

/// So many more than are listed.
pub fn and_more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} more"),
        Lang::Ja => format!("ほか{count}件"),
    }
}

/// The takeaways were changed in another window.
pub const fn changed_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "Another window changed this meanwhile. Enter saves your answer all the same.",
        "別のウィンドウで変更されました。Enter でこの内容のまま保存します。",
    )
}

/// Another window said something too; both stand in the line.
pub const fn both_stand(lang: Lang) -> &'static str {
    lang.pick(
        "Another window wrote here too. Both texts stand in the line; Enter saves them.",
        "別のウィンドウでも書き込まれました。両方を入力欄に並べました。Enter で保存します。",
    )
}

/// What the other window says now; `of` which takeaway, empty where there is only one.
pub fn there(lang: Lang, of: &str, said: &[String]) -> String {
    match (lang, of) {
        (Lang::En, "") => format!("In the other window: {}", said.join("; ")),
        (Lang::En, of) => format!("In the other window, {of}: {}", said.join("; ")),
        (Lang::Ja, "") => format!("別のウィンドウ: {}", said.join("、")),
        (Lang::Ja, of) => format!("別のウィンドウ「{of}」: {}", said.join("、")),
    }
}

/// A field with its name, as another window has it.
pub fn field_there(lang: Lang, name: &str, value: &str) -> String {
    match lang {
        Lang::En => format!("{name} \u{201c}{value}\u{201d}"),
        Lang::Ja => format!("{name}「{value}」"),
    }
}

/// What shall be dropped has come to its end already; whether words were typed about it.
pub const fn nothing_is_open(lang: Lang, has_words: bool) -> &'static str {
    if has_words {
        lang.pick(
            "Nothing of this is open any more. Esc keeps your words as a draft.",
            "もう未完了ではありません。Esc で文章を下書きに残します。",
        )
    } else {
        lang.pick(
            "Nothing of this is open any more.",
            "もう未完了ではありません。",
        )
    }
}

/// The takeaways went to the trash in another window.
pub const fn is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "Another window moved this to the trash. Enter keeps your words as a draft.",
        "別のウィンドウでゴミ箱に移されました。Enter で文章を下書きに残します。",
    )
}
