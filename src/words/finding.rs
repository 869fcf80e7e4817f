//! What the search for a mentor says.

use chrono::NaiveDate;

use super::guided::FieldWords;
use super::questions::{Asked, question};
use super::{mentors, terms};
use crate::domain::{Ground, Lang, Met, NextStep, Support};

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 1] {
    lang.pick(["where to look"], ["どこで探すか"])
}

/// What stands above it.
pub fn heading(lang: Lang, support: Support) -> String {
    let support = terms::support(lang, support);
    match lang {
        Lang::En => format!("Find a mentor: {support}"),
        Lang::Ja => format!("「{support}」を支えてくれる人を探す"),
    }
}

/// What a place is called.
pub const fn ground(lang: Lang, ground: Ground) -> &'static str {
    match ground {
        Ground::Events => lang.pick("events", "イベント"),
        Ground::Referral => lang.pick("referral", "紹介"),
        Ground::Online => lang.pick("online", "オンライン"),
        Ground::Workplace => lang.pick("workplace", "職場"),
        Ground::Alumni => lang.pick("alumni", "同窓・元同僚"),
    }
}

/// What to do next about a candidate: `write the approach`, `follow up: in 3 days`. An action is told by its first line.
pub fn next_step(lang: Lang, step: &NextStep, today: NaiveDate) -> String {
    let with_day = |what: &str, day: NaiveDate| {
        let due = terms::due(lang, day, today);
        match lang {
            Lang::En => format!("{what}: {due}"),
            Lang::Ja => format!("{what}({due})"),
        }
    };
    match step {
        NextStep::Write => lang.pick("write the approach", "依頼文を書く").into(),
        NextStep::Send { .. } => lang.pick("send the approach", "依頼文を送る").into(),
        NextStep::FollowUp { on: Some(on), .. } => {
            with_day(lang.pick("follow up", "返事を確認"), *on)
        }
        NextStep::FollowUp { on: None, .. } => {
            lang.pick("wait for the answer", "返事を待つ").into()
        }
        NextStep::Do { text, due, .. } => {
            let line = text.lines().next().unwrap_or_default();
            due.map_or_else(|| line.to_owned(), |due| with_day(line, due))
        }
    }
}

/// How somebody was met, as the source of a candidate.
pub fn source(lang: Lang, met: &Met) -> String {
    match met {
        Met::Referral(by) if by.is_empty() => ground(lang, Ground::Referral).into(),
        met => mentors::met(lang, met),
    }
}

/// Before who is met now and gives some of it.
pub const fn gives_some(lang: Lang) -> &'static str {
    lang.pick("gives it now: ", "今のメンター: ")
}

/// Above who would give it.
pub const fn candidates(lang: Lang) -> &'static str {
    lang.pick("Candidates", "候補")
}

/// Nobody who would give it is known.
pub const fn no_candidate(lang: Lang) -> &'static str {
    lang.pick(
        "None yet. Ctrl-N adds one, with this support noted.",
        "まだいません。Ctrl-N で、支えてくれそうな人を候補に追加できます。",
    )
}

/// Above whom to ask for an introduction.
pub const fn whom_to_ask(lang: Lang) -> &'static str {
    lang.pick("Who may introduce somebody", "紹介を頼める人")
}

/// There is nobody to ask.
pub const fn nobody_to_ask(lang: Lang) -> &'static str {
    lang.pick(
        "No mentor yet: think of colleagues and friends.",
        "メンターはまだいません。同僚や友人から考えてみましょう。",
    )
}

/// No self-analysis says how much of it is needed.
pub const fn no_analysis(lang: Lang) -> &'static str {
    super::support_map::nothing_needed_yet(lang)
}

/// What is said of a field: whether it was looked there, or what came of it.
pub fn field(lang: Lang, of: Ground, is_looked: bool) -> FieldWords {
    let asked = match of {
        Ground::Events => Asked::LookEvents,
        Ground::Referral => Asked::LookReferral,
        Ground::Online => Asked::LookOnline,
        Ground::Workplace => Asked::LookWorkplace,
        Ground::Alumni => Asked::LookAlumni,
    };
    let question = question(lang, asked);
    if is_looked {
        FieldWords {
            label: ground(lang, of),
            choices: lang
                .pick(["not yet", "looked"], ["まだ", "探した"])
                .to_vec(),
            question,
            ..FieldWords::default()
        }
    } else {
        FieldWords {
            label: lang.pick("  note", "  メモ"),
            inside: lang.pick("whom, what, when", "誰に・何を・いつ"),
            question,
            ..FieldWords::default()
        }
    }
}
