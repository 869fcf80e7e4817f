//! What the screen says while a meeting or a note is written.

use crate::domain::{EntryKind, Intent, Lang, Mentor};

/// The heading above the text.
pub const fn heading(lang: Lang, kind: EntryKind, intent: Intent) -> &'static str {
    match (kind, intent) {
        (EntryKind::Meeting, Intent::Log) => lang.pick("Log a meeting", "面談を記録"),
        (EntryKind::Meeting, Intent::Plan) => lang.pick("Plan a meeting", "面談を予定"),
        (EntryKind::Meeting, Intent::Edit) => lang.pick("Edit the meeting", "面談を編集"),
        (EntryKind::Note, Intent::Edit) => lang.pick("Edit the note", "メモを編集"),
        (EntryKind::Note, _) => lang.pick("Write a note", "メモを書く"),
    }
}

/// The heading above a meeting to come that is changed.
pub const fn heading_of_plan(lang: Lang) -> &'static str {
    lang.pick("Change the planned meeting", "面談の予定を変更")
}

/// A plan for a time that is over.
pub const fn has_passed(lang: Lang) -> &'static str {
    lang.pick(
        "That has passed. A meeting that took place is logged with m.",
        "もう過ぎた日時です。済んだ面談は m で記録できます。",
    )
}

/// A meeting that was held, moved to a day to come.
pub const fn still_to_come(lang: Lang) -> &'static str {
    lang.pick(
        "That day is still to come. A meeting to come is planned with M.",
        "まだ先の日付です。これからの面談は M で予定に入れられます。",
    )
}

/// In the empty note of a plan.
pub const fn plan_hint(lang: Lang) -> &'static str {
    lang.pick(
        "What to talk about, if you know it already.",
        "話したいことがあれば、ここに書けます。",
    )
}

/// The label of each field above a meeting's note: with whom, day, time, minutes, place.
pub const fn labels(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["With", "Day", "At", "Minutes", "Place"],
        ["相手", "日付", "時刻", "分", "場所"],
    )
}

/// Beside a name that nobody has yet.
pub const fn new_mentor(lang: Lang) -> &'static str {
    lang.pick("new mentor", "新しいメンター")
}

/// Beside a name that several mentors have.
pub const fn several(lang: Lang) -> &'static str {
    lang.pick("which one?", "どなたですか")
}

/// A meeting without a mentor.
pub const fn nobody_met(lang: Lang) -> &'static str {
    lang.pick(
        "Who was it with? A name is enough.",
        "どなたとの面談ですか。名前だけで結構です。",
    )
}

/// A note without words.
pub const fn nothing_written(lang: Lang) -> &'static str {
    lang.pick("Nothing is written yet.", "まだ何も書かれていません。")
}

/// A name that fits several mentors. Where they are called the same to the letter, typing more does not help.
pub fn which(lang: Lang, typed: &str, found: &[&Mentor]) -> String {
    let names: Vec<&str> = found.iter().map(|mentor| mentor.name.as_str()).collect();
    let are_one_name = names.windows(2).all(|pair| pair[0] == pair[1]);
    match (lang, are_one_name) {
        (Lang::En, false) => {
            format!(
                "\u{201c}{typed}\u{201d} could be {}. Type more of the name.",
                names.join(", ")
            )
        }
        (Lang::En, true) => {
            format!(
                "{} mentors are called {}. Rename one of them first (tab 2).",
                found.len(),
                names[0]
            )
        }
        (Lang::Ja, false) => {
            format!(
                "「{typed}」に当てはまる人: {}。名前をもう少し入力してください。",
                names.join("、")
            )
        }
        (Lang::Ja, true) => {
            format!(
                "「{}」が{}人います。先にメンターの画面(2)で、どちらかの名前を変えてください。",
                names[0],
                found.len()
            )
        }
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    lang.pick(
        "Not a date I can read. Try 11/22, yesterday, fri.",
        "日付として読めませんでした。例: 11/22、昨日、金曜",
    )
}

/// A time that could not be read.
pub const fn bad_time(lang: Lang) -> &'static str {
    lang.pick(
        "A time, such as 18:30 or 9; elsewhere 18:30 New York or 9 Europe/Paris.",
        "時刻の例: 18:30、9時。他の地域なら 18:30 New York、9時 Europe/Paris",
    )
}

/// A length that could not be read.
pub const fn bad_minutes(lang: Lang) -> &'static str {
    lang.pick("A number of minutes, up to a day.", "分数を数字で(1日まで)")
}

/// The question before lines go that are open or carry a result.
pub fn removed(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => {
            "A takeaway that is open or has a result is no longer in the note. Remove it?".into()
        }
        (Lang::En, count) => format!(
            "{count} takeaways that are open or have a result are no longer in the note. Remove them?"
        ),
        (Lang::Ja, count) => {
            format!("未完了または結果のある要点が{count}件、本文から消えています。削除しますか?")
        }
    }
}

/// Yes and no of that question.
pub const fn removed_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("save and remove (u undoes)", "go on writing"),
        ("削除して保存(u で戻せます)", "書き続ける"),
    )
}

/// The question when another window saved the same entry.
pub const fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "This was changed in another window meanwhile. There it says:",
        "この記録は、別のウィンドウで変更されました。そちらの内容:",
    )
}

/// In place of a field that is empty there.
pub const fn empty(lang: Lang) -> &'static str {
    lang.pick("(empty)", "(空欄)")
}

/// The question when another window threw the entry away.
pub const fn trashed(lang: Lang) -> &'static str {
    lang.pick(
        "This was moved to the trash in another window meanwhile.",
        "この記録は、別のウィンドウでゴミ箱に移されました。",
    )
}

/// Yes and no of that question.
pub const fn trashed_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("bring it back as you have it", "go on writing"),
        ("自分の内容で復元する", "書き続ける"),
    )
}

/// The meeting of the closing row is gone.
pub const fn meeting_is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "This meeting was moved to the trash in another window: nothing was added to it.",
        "この面談は、別のウィンドウでゴミ箱に移されたため、何も追加していません。",
    )
}

/// Yes and no of that question.
pub const fn conflict_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("save yours over it (u brings it back)", "go on writing"),
        ("自分の内容で上書き(u で戻せます)", "書き続ける"),
    )
}

/// The heading of the list of marks at the side.
pub const fn marks(lang: Lang) -> &'static str {
    lang.pick("Marks at a line's start", "行頭の印")
}

/// What may stand in a takeaway besides words.
pub const fn inline(lang: Lang) -> [(&'static str, &'static str); 3] {
    lang.pick(
        [
            ("@fri @12/1", "due day"),
            ("#word", "tag"),
            ("#private", "never leaves"),
        ],
        [
            ("@金曜 @12/1", "期日"),
            ("#言葉", "タグ"),
            ("#内緒", "外に出さない"),
        ],
    )
}

/// What the closing row says first.
pub const fn saved_anything_more(lang: Lang) -> &'static str {
    lang.pick(
        "Saved. Anything to add?",
        "保存しました。補足があればどうぞ。",
    )
}

/// The labels of the closing row: how useful, what was received, when the next one is.
pub const fn closing_labels(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        ["Useful", "Received", "Next meeting"],
        ["役立ち度", "受けた支援", "次の面談"],
    )
}

/// What the ends of the scale mean.
pub const fn useful_scale(lang: Lang) -> &'static str {
    lang.pick("1 little, 4 very", "1 あまり、4 とても")
}

/// What the field of the next day takes.
pub const fn next_day_hint(lang: Lang) -> &'static str {
    lang.pick(
        "a day: 12/7, fri 18:00, 2w",
        "例: 12/7、来週金曜 18:00、3日後",
    )
}

/// Beside the empty day of a plan.
pub const fn day_hint(lang: Lang) -> &'static str {
    lang.pick("when? 12/7, fri, 2w", "いつ? 例: 12/7、来週金曜、3日後")
}

/// A day to come that could not be read.
pub const fn bad_next_day(lang: Lang) -> &'static str {
    lang.pick(
        "Not a date I can read. Try 12/7, fri, 2w.",
        "日付として読めません。例: 12/7、来週金曜、3日後",
    )
}

/// A next day that is over.
pub const fn next_has_passed(lang: Lang) -> &'static str {
    lang.pick(
        "That has passed. Try 12/7, fri, 2w.",
        "もう過ぎた日時です。例: 12/7、来週金曜、3日後",
    )
}

/// After the text was kept as a draft.
pub const fn draft_kept(lang: Lang) -> &'static str {
    lang.pick(
        "The draft is kept: Journal and Today have it.",
        "下書きを残しました(「記録」と「今日」にあります)。",
    )
}
