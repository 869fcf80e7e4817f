//! What the frame around the screens says: tabs, the footer, and what just happened.

use super::{progress, terms};
use crate::domain::{Lang, Month, Stage, Verb};

/// The first tab: what is owed.
pub const fn today(lang: Lang) -> &'static str {
    lang.pick("Today", "今日")
}

/// The tab of everything that is open.
pub const fn followups(lang: Lang) -> &'static str {
    lang.pick("Follow-ups", "フォローアップ")
}

/// The journal's tab.
pub const fn journal(lang: Lang) -> &'static str {
    lang.pick("Journal", "記録")
}

/// The goals' tab.
pub const fn goals(lang: Lang) -> &'static str {
    lang.pick("Goals", "目標")
}

/// The tab of self-analysis.
pub const fn self_analysis(lang: Lang) -> &'static str {
    lang.pick("Self", "自分")
}

/// The reviews' tab.
pub const fn reviews(lang: Lang) -> &'static str {
    lang.pick("Reviews", "振り返り")
}

/// The mentors' tab.
pub const fn mentors(lang: Lang) -> &'static str {
    lang.pick("Mentors", "メンター")
}

/// The terminal is smaller than anything could be shown in.
pub const fn too_small(lang: Lang) -> &'static str {
    lang.pick(
        "Please make the window larger: 40×12 at least.",
        "ウィンドウを広げてください(40×12以上)。",
    )
}

/// Words were committed by an input method where keys were expected.
pub const fn input_method_is_on(lang: Lang) -> &'static str {
    lang.pick(
        "The input method is on: letters do not arrive as keys.",
        "日本語入力がオンです。キーとして受け取れません。",
    )
}

/// After a change was written.
pub fn saved(lang: Lang, verb: Verb) -> &'static str {
    match verb {
        Verb::Trash => lang.pick(
            "Moved to the trash. u brings it back.",
            "ゴミ箱へ移しました。u で戻せます。",
        ),
        Verb::Close => lang.pick("Noted. u undoes it.", "書き留めました。u で戻せます。"),
        Verb::Tell => lang.pick("Told. u undoes it.", "報告済みにしました。u で戻せます。"),
        Verb::PutOff => lang.pick("Put off. u undoes it.", "あとに回しました。u で戻せます。"),
        Verb::Drop => lang.pick("Dropped. u undoes it.", "取りやめました。u で戻せます。"),
        Verb::CancelMeeting => {
            lang.pick("Cancelled. u undoes it.", "中止にしました。u で戻せます。")
        }
        Verb::PlanMeeting => lang.pick("Planned. u undoes it.", "予定しました。u で戻せます。"),
        Verb::MoveMeeting => lang.pick("Moved. u undoes it.", "予定を変えました。u で戻せます。"),
        Verb::SetDue
        | Verb::SetTags
        | Verb::Reopen
        | Verb::AddTakeaway
        | Verb::MoveStage
        | Verb::ReviseGoal
        | Verb::MoveGoal
        | Verb::CheckIn
        | Verb::GiveVerdict => lang.pick("Saved. u undoes it.", "保存しました。u で戻せます。"),
        Verb::FinishReview | Verb::FinishRelationship => lang.pick(
            "The review is finished. u undoes it.",
            "振り返りを完了しました。u で戻せます。",
        ),
        Verb::ReopenReview => lang.pick(
            "The review is open again. u undoes it.",
            "振り返りの完了を取り消しました。u で戻せます。",
        ),
        Verb::FinishAnalysis => lang.pick(
            "The self-analysis is finished. u undoes it.",
            "自己分析を完了しました。u で戻せます。",
        ),
        Verb::SendApproach => lang.pick("Sent. u undoes it.", "送信済みにしました。u で戻せます。"),
        Verb::EndMentorship => lang.pick(
            "The mentorship has ended. u undoes it.",
            "メンタリングを終了しました。u で戻せます。",
        ),
        Verb::Agree | Verb::AnswerApproach => {
            lang.pick("Saved. u undoes it.", "保存しました。u で戻せます。")
        }
        _ => lang.pick("Saved.", "保存しました。"),
    }
}

/// After a change of so many takeaways was written.
pub fn saved_several(lang: Lang, verb: Verb, count: usize) -> String {
    if count < 2 || !is_of_takeaways(verb) {
        return saved(lang, verb).into();
    }
    let done = match verb {
        Verb::Close => lang.pick("noted", "書き留めました"),
        Verb::Tell => lang.pick("told", "報告済みにしました"),
        Verb::PutOff => lang.pick("put off", "あとに回しました"),
        Verb::Drop => lang.pick("dropped", "取りやめました"),
        _ => lang.pick("saved", "保存しました"),
    };
    match lang {
        Lang::En => format!("{count} {done}. u undoes it."),
        Lang::Ja => format!("{count}件を{done}。u で戻せます。"),
    }
}

/// After a mentor went from one stage to another.
pub fn moved_stage(lang: Lang, name: &str, from: Stage, to: Stage) -> String {
    let (from, to) = (terms::stage(lang, from), terms::stage(lang, to));
    match lang {
        Lang::En => format!("{name}: {from} \u{203a} {to}. u undoes it."),
        Lang::Ja => format!("{name}: {from} \u{203a} {to}。u で戻せます。"),
    }
}

/// After a planned meeting was cancelled; `who` may be empty.
pub fn cancelled(lang: Lang, who: &str, when: &str) -> String {
    let meeting = match (lang, who) {
        (_, "") => when.to_owned(),
        (Lang::En, who) => format!("{who}, {when}"),
        (Lang::Ja, who) => format!("{who}、{when}"),
    };
    match lang {
        Lang::En => format!("Cancelled: {meeting}. u undoes it."),
        Lang::Ja => format!("中止にしました: {meeting}。u で戻せます。"),
    }
}

/// A verb as the history names it.
pub fn verb(lang: Lang, verb: Verb) -> &'static str {
    match verb {
        Verb::LogMeeting => lang.pick("log a meeting", "面談の記録"),
        Verb::WriteNote => lang.pick("write a note", "メモ"),
        Verb::EditEntry => lang.pick("edit", "編集"),
        Verb::CloseMeeting => lang.pick("close a meeting", "面談の補足"),
        Verb::AddMentor => lang.pick("add a mentor", "メンターの追加"),
        Verb::EditMentor => lang.pick("edit a mentor", "メンターの編集"),
        Verb::MoveStage => lang.pick("change of stage", "段階の変更"),
        Verb::Trash => lang.pick("to the trash", "ゴミ箱への移動"),
        Verb::Close => lang.pick("close", "完了"),
        Verb::Tell => lang.pick("tell", "報告"),
        Verb::PutOff => lang.pick("put off", "あとで"),
        Verb::Drop => lang.pick("drop", "取りやめ"),
        Verb::SetDue => lang.pick("due day", "期日の変更"),
        Verb::SetTags => lang.pick("tags", "タグの変更"),
        Verb::Reopen => lang.pick("open again", "未完了に戻す"),
        Verb::AddTakeaway => lang.pick("add", "追加"),
        Verb::PlanMeeting => lang.pick("plan a meeting", "面談の予定"),
        Verb::MoveMeeting => lang.pick("move a meeting", "面談の日時変更"),
        Verb::CancelMeeting => lang.pick("cancel a meeting", "面談の中止"),
        Verb::AddGoal => lang.pick("add a goal", "目標の追加"),
        Verb::EditGoal => lang.pick("edit a goal", "目標の編集"),
        Verb::ReviseGoal => lang.pick("revise a goal", "目標の見直し"),
        Verb::MoveGoal => lang.pick("state of a goal", "目標の状態の変更"),
        Verb::CheckIn => lang.pick("check in", "進捗の記録"),
        Verb::WriteReview => lang.pick("month-end review", "月末の振り返り"),
        Verb::GiveVerdict => lang.pick("verdict on a goal", "目標の判断"),
        Verb::FinishReview => lang.pick("finish a month-end review", "月末の振り返りの完了"),
        Verb::ReopenReview => lang.pick(
            "reopen a month-end review",
            "月末の振り返りの完了の取り消し",
        ),
        Verb::WriteAnalysis => lang.pick("self-analysis", "自己分析"),
        Verb::FinishAnalysis => lang.pick("finish a self-analysis", "自己分析の完了"),
        Verb::Agree => lang.pick("agreement", "取り決め"),
        Verb::WriteApproach => lang.pick("approach", "打診"),
        Verb::SendApproach => lang.pick("send an approach", "打診の送信"),
        Verb::AnswerApproach => lang.pick("answer to an approach", "打診への返事"),
        Verb::WriteFarewell => lang.pick("closing", "締めくくり"),
        Verb::EndMentorship => lang.pick("end a mentorship", "メンタリングの終了"),
        Verb::WriteSearch => lang.pick("search for a mentor", "メンター探し"),
        Verb::Prepare => lang.pick("prepare a meeting", "面談の準備"),
        Verb::WriteRelationship => lang.pick("relationship review", "関係の振り返り"),
        Verb::FinishRelationship => {
            lang.pick("finish a relationship review", "関係の振り返りの完了")
        }
    }
}

/// A step, by what it did and what it was done to: the first of `count` takeaways, where it is a step of takeaways.
pub fn step_named(lang: Lang, what: Option<Verb>, subject: &str, count: u32) -> String {
    let others = match what {
        Some(what) if is_of_takeaways(what) => count.saturating_sub(1),
        _ => 0,
    };
    let month: Option<Month> = match what {
        Some(what) if is_of_reviews(what) => subject.parse().ok(),
        _ => None,
    };
    let subject = month.map_or_else(|| subject.to_owned(), |month| progress::month(lang, month));
    let what = what.map_or("", |what| verb(lang, what));
    let named = match (what, subject.as_str()) {
        (one, "") | ("", one) => one.to_owned(),
        (what, subject) => match lang {
            Lang::En => format!("{what}, \u{201c}{subject}\u{201d}"),
            Lang::Ja => format!("{what}「{subject}」"),
        },
    };
    match (lang, others) {
        (_, 0) => named,
        (Lang::En, others) => format!("{named} and {others} more"),
        (Lang::Ja, others) => format!("{named}ほか{others}件"),
    }
}

/// Whether it is done to the review of a month, of which its subject is the stored name.
const fn is_of_reviews(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::WriteReview
            | Verb::GiveVerdict
            | Verb::FinishReview
            | Verb::ReopenReview
            | Verb::Trash
    )
}

/// Whether it is done to rows of takeaways, several at once if so wished.
const fn is_of_takeaways(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Close
            | Verb::Tell
            | Verb::PutOff
            | Verb::Drop
            | Verb::SetDue
            | Verb::SetTags
            | Verb::Reopen
    )
}

/// A step was taken back.
pub fn undone(lang: Lang, what: Option<Verb>, subject: &str, count: u32) -> String {
    let named = step_named(lang, what, subject, count);
    step(lang.pick("Undone", "元に戻しました"), &named)
}

/// A step was brought back.
pub fn redone(lang: Lang, what: Option<Verb>, subject: &str, count: u32) -> String {
    let named = step_named(lang, what, subject, count);
    step(lang.pick("Redone", "やり直しました"), &named)
}

fn step(done: &str, named: &str) -> String {
    match named {
        "" => done.to_owned(),
        named => format!("{done}: {named}"),
    }
}

/// There is nothing to take back.
pub const fn nothing_to_undo(lang: Lang) -> &'static str {
    lang.pick("There is nothing to undo.", "元に戻すものはありません。")
}

/// There is nothing to bring back.
pub const fn nothing_to_redo(lang: Lang) -> &'static str {
    lang.pick("There is nothing to redo.", "やり直すものはありません。")
}

/// Nothing differed from what is saved already.
pub const fn unchanged(lang: Lang) -> &'static str {
    lang.pick("Nothing has changed.", "変更はありません。")
}

/// A field was changed in another window.
pub const fn changed_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "This was changed in another window meanwhile; nothing was written. Look at it again.",
        "別のウィンドウで変更されていたため、何も書き込みませんでした。もう一度確認してください。",
    )
}

/// What a key or a click was meant for is not what stands there now.
pub const fn look_again(lang: Lang) -> &'static str {
    lang.pick(
        "The list changed meanwhile: look again, then press the key again.",
        "一覧が変わりました。確認して、もう一度操作してください。",
    )
}

/// Whom an introduction speaks of may be among the mentors already.
pub fn is_mentor_already(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is there already: Esc leaves the form."),
        Lang::Ja => format!(
            "{}はすでに登録されています。Esc で入力をやめられます。",
            terms::san(name)
        ),
    }
}

/// The footer while the clock is set for a demonstration.
pub const fn clock_is_set(lang: Lang) -> &'static str {
    lang.pick("clock set", "時刻指定中")
}

/// The cover is on the screen.
pub const fn hidden(lang: Lang) -> &'static str {
    lang.pick(
        "Hidden. Any key shows it again.",
        "画面を隠しています。何かキーを押すと戻ります。",
    )
}

/// The language was switched to this one, for as long as the program runs.
pub const fn language(lang: Lang) -> &'static str {
    lang.pick(
        "English. To keep it, put language = \"en\" into config.toml.",
        "日本語にしました。固定するには config.toml に language = \"ja\" と書きます。",
    )
}

/// Something was copied; these are its first words.
pub fn copied(lang: Lang, opening: &str) -> String {
    match lang {
        Lang::En => format!("Copied: {opening}"),
        Lang::Ja => format!("コピーしました: {opening}"),
    }
}

/// Something was copied, and private words are in it.
pub const fn copied_with_private(lang: Lang) -> &'static str {
    lang.pick(
        "Copied, with what is private.",
        "非公開の内容も含めてコピーしました。",
    )
}

/// The terminal takes no text of this length, and there is no other clipboard.
pub const fn too_long_to_copy(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing was copied: the text is too long for this terminal's clipboard.",
        "長すぎるため、この端末ではコピーできませんでした。",
    )
}

/// What only the mouse does, as the help says it: how, and what.
pub const fn mouse(lang: Lang) -> [(&'static str, &'static str); 5] {
    lang.pick(
        [
            ("Click", "select; tabs, hints act"),
            ("Click again", "open"),
            ("Drag", "select in a text"),
            ("Wheel", "three rows"),
            ("Shift-drag", "select in the terminal"),
        ],
        [
            ("クリック", "選択。タブやキーは実行"),
            ("もう一度", "開く"),
            ("ドラッグ", "文章の範囲を選択"),
            ("ホイール", "3行ずつ移動"),
            ("Shift+ドラッグ", "端末の機能で選択"),
        ],
    )
}

/// The footer while the journal is an example.
pub const fn demo(lang: Lang) -> &'static str {
    lang.pick("example", "例の記録帳")
}

/// What an example says of itself at its beginning.
pub const fn is_demo(lang: Lang) -> &'static str {
    lang.pick(
        "This is an example. Try anything: it is thrown away when you leave (q).",
        "これは例の記録帳です。何を試しても、終了(q)すると消えます。",
    )
}

/// A draft was found that another run left behind.
pub const fn draft_found(lang: Lang) -> &'static str {
    lang.pick(
        "An unsaved text was found: Enter takes it up again.",
        "未保存の文章があります。Enter で続きを書けます。",
    )
}

/// What is begun was left half done before, and is gone on with.
pub const fn draft_resumed(lang: Lang) -> &'static str {
    lang.pick(
        "This is your draft, as you left it.",
        "書きかけの下書きを開きました。",
    )
}

/// A message is closed whose edited text has left the journal.
pub const fn message_kept(lang: Lang) -> &'static str {
    lang.pick(
        "Your words are kept: the message opens with them again.",
        "編集した文を残しました(次に開くと、この文が出ます)。",
    )
}

/// A new goal is begun, and the draft of another one waits.
pub const fn draft_waits(lang: Lang) -> &'static str {
    lang.pick(
        "A draft of a new goal waits on Today.",
        "書きかけの新しい目標が「今日」にあります。",
    )
}

/// What a draft is about is in the trash.
pub const fn draft_of_gone_goal(lang: Lang) -> &'static str {
    lang.pick(
        "The goal of this draft is in the trash. The draft is kept.",
        "この下書きの目標はゴミ箱にあります。下書きは残っています。",
    )
}

/// A draft about a mentor who is gone.
pub const fn draft_of_gone_mentor(lang: Lang) -> &'static str {
    lang.pick(
        "The mentor of this draft is in the trash. The draft is kept.",
        "この下書きのメンターはゴミ箱にあります。下書きは残っています。",
    )
}

/// The user's own editor gave nothing back.
pub fn editor_failed(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("Nothing was taken over: {why}. Your text is as it was."),
        Lang::Ja => format!("エディタの内容は取り込まれませんでした: {why}。文章は元のままです。"),
    }
}

/// The draft could not be kept in its place.
pub fn draft_elsewhere(lang: Lang, place: &str) -> String {
    match lang {
        Lang::En => format!("There is no room for the draft; a copy is in {place}."),
        Lang::Ja => format!("下書きの場所に書き込めないため、写しを {place} に置きました。"),
    }
}

/// The draft could be kept nowhere.
pub fn draft_nowhere(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("The draft cannot be kept ({why}): save soon, or copy your text."),
        Lang::Ja => {
            format!("下書きを残せません({why})。早めに保存するか、文章をコピーしてください。")
        }
    }
}

/// Esc, while the draft can be kept nowhere.
pub const fn draft_holds(lang: Lang) -> &'static str {
    lang.pick(
        "The draft cannot be kept. Ctrl-S saves; Esc again asks to throw it away.",
        "下書きを残せません。Ctrl-S で保存、もう一度 Esc で捨てるか選べます。",
    )
}

/// The question when Esc is pressed again.
pub const fn throw_text_away(lang: Lang) -> &'static str {
    lang.pick(
        "Throw this text away? It is kept nowhere and cannot be brought back.",
        "この文章を捨てますか? どこにも残っておらず、元に戻せません。",
    )
}

/// Yes and no of that question.
pub const fn throw_text_away_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("throw away", "go on writing"), ("捨てる", "書き続ける"))
}

/// Another window has this draft.
pub const fn draft_taken(lang: Lang) -> &'static str {
    lang.pick(
        "Another window has this draft.",
        "この下書きは別のウィンドウで開いています。",
    )
}
