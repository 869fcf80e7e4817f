//! What is said where a mentor is left: paused, ended, declined, or thrown away with all that hangs on them.

use crate::domain::{Hanging, Lang, Mentor, Stage};
use crate::words::terms;

/// A way on from where a mentorship stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It rests.
    Pause,
    /// It ends with the closing: thanks, what was learned.
    Closing,
    /// It ends at once.
    End,
    /// Nothing comes of it.
    Decline,
    /// It goes on again.
    GoOn,
    /// They are a candidate again.
    Consider,
}

impl Way {
    /// All ways.
    pub const ALL: [Self; 6] = [
        Self::Pause,
        Self::Closing,
        Self::End,
        Self::Decline,
        Self::GoOn,
        Self::Consider,
    ];
}

/// What becomes of a mentorship.
pub fn asks(lang: Lang, now: Stage) -> String {
    let now = terms::stage(lang, now);
    match lang {
        Lang::En => format!("How does it go on? It is {now} now."),
        Lang::Ja => format!("これからどうしますか(今は「{now}」)"),
    }
}

/// What a way does, seen from where the mentorship stands.
pub const fn way(lang: Lang, from: Stage, way: Way) -> &'static str {
    match (way, from) {
        (Way::Pause, _) => lang.pick("pause it", "休止する"),
        (Way::Closing, Stage::Ended) => lang.pick("open its closing", "締めくくりを開く"),
        (Way::Closing, _) => lang.pick("end it with a closing", "締めくくりを書いて終了する"),
        (Way::End, _) => lang.pick("end it at once", "すぐに終了する"),
        (Way::Decline, _) => lang.pick("decline: nothing comes of it", "見送りにする"),
        (Way::GoOn, _) => lang.pick("take it up again", "再開する"),
        (Way::Consider, _) => lang.pick("back to the candidates", "候補に戻す"),
    }
}

/// The label of the line beside the ways.
pub const fn why(lang: Lang) -> &'static str {
    lang.pick(
        "why (optional, stays in the journal)",
        "理由(任意・自分の記録にだけ残ります)",
    )
}

/// A reason is given for going on, which none is kept of.
pub const fn no_reason_kept(lang: Lang) -> &'static str {
    lang.pick(
        "A reason is kept for a pause or an end only: clear the line, or choose one of them.",
        "理由を残せるのは休止か終了のときだけです。入力欄を空にするか、ほかを選んでください。",
    )
}

/// The mentor was moved to another stage in another window.
pub fn moved_elsewhere(lang: Lang, now: Stage) -> String {
    let now = terms::stage(lang, now);
    match lang {
        Lang::En => format!("Another window changed this mentor: {now} now. Choose again."),
        Lang::Ja => {
            format!("別のウィンドウで変更されました(今は「{now}」)。選び直してください。")
        }
    }
}

/// The mentor went to the trash in another window.
pub const fn is_gone(lang: Lang) -> &'static str {
    super::asking::is_gone(lang)
}

/// Whether a mentor shall go to the trash.
pub const fn asks_trash(lang: Lang, is_alone: bool) -> &'static str {
    if is_alone {
        lang.pick(
            "Move this mentor to the trash?",
            "このメンターをゴミ箱へ移しますか?",
        )
    } else {
        lang.pick(
            "Move this mentor to the trash with all that hangs on them?",
            "このメンターを、関わる記録と一緒にゴミ箱へ移しますか?",
        )
    }
}

/// What yes and no do then.
pub const fn trash_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("to the trash (u brings all back)", "leave them"),
        ("ゴミ箱へ移す(u で全部戻せます)", "移さない"),
    )
}

/// Who goes, and what with them: `Jane Smith: 24 meetings, 61 takeaways, 1 approach`.
pub fn what_goes(lang: Lang, mentor: &Mentor, hanging: &Hanging) -> String {
    let hanging = counted(
        lang,
        [
            hanging.meetings.len(),
            hanging.takeaways.len(),
            hanging.approaches.len(),
            hanging.farewells.len(),
            hanging.agendas.len(),
            hanging.reviews.len(),
        ],
    );
    named(&mentor.name, &hanging)
}

/// They went, so many records with them: meetings, takeaways, approaches, closings, agendas, relationship reviews.
pub fn went(lang: Lang, name: &str, counts: [usize; 6]) -> String {
    let what = named(name, &counted(lang, counts));
    match lang {
        Lang::En => format!("To the trash: {what}. u brings it back."),
        Lang::Ja => format!("ゴミ箱へ移しました: {what}。u で戻せます。"),
    }
}

/// Something was written about them elsewhere, so that the question is another one now.
pub const fn asked_again(lang: Lang) -> &'static str {
    lang.pick(
        "Another window wrote about this mentor meanwhile: nothing was moved yet.",
        "別のウィンドウでこのメンターの記録が増えました。まだ何も移していません。",
    )
}

/// They went to the trash in another window.
pub const fn went_already(lang: Lang) -> &'static str {
    lang.pick(
        "Another window moved this mentor to the trash already.",
        "このメンターは、別のウィンドウですでにゴミ箱へ移されています。",
    )
}

fn named(name: &str, what: &str) -> String {
    if what.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {what}")
    }
}

/// What is there of each; nothing where there is none of any.
fn counted(lang: Lang, counts: [usize; 6]) -> String {
    let names = match lang {
        Lang::En => [
            ["meeting", "meetings"],
            ["takeaway", "takeaways"],
            ["approach", "approaches"],
            ["closing", "closings"],
            ["agenda", "agendas"],
            ["relationship review", "relationship reviews"],
        ],
        Lang::Ja => [
            ["面談"; 2],
            ["要点"; 2],
            ["打診"; 2],
            ["締めくくり"; 2],
            ["議題"; 2],
            ["関係の振り返り"; 2],
        ],
    };
    let said = counts.into_iter().zip(names);
    let said: Vec<String> = said
        .filter(|(count, _)| *count > 0)
        .map(|(count, [one, many])| match lang {
            Lang::En => format!("{count} {}", if count == 1 { one } else { many }),
            Lang::Ja => format!("{one}{count}件"),
        })
        .collect();
    said.join(lang.pick(", ", "、"))
}
