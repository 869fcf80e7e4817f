//! What `goals` says of itself and of goals.

use crate::domain::{GoalState, Lang};

/// What `goals` does.
pub fn about_goals(lang: Lang) -> &'static str {
    lang.pick(
        "List the goals with how far they are",
        "目標を進み具合とともに一覧する",
    )
}

/// There are no goals.
pub fn no_goals(lang: Lang) -> &'static str {
    lang.pick("There are no goals yet.", "目標はまだありません。")
}

/// Heading: the goals in this state.
pub fn goals_that_are(lang: Lang, state: GoalState) -> &'static str {
    match state {
        GoalState::Active => lang.pick("Active", "進行中"),
        GoalState::Draft => lang.pick("Drafts", "下書き"),
        GoalState::Paused => lang.pick("Paused", "休止中"),
        GoalState::Achieved => lang.pick("Achieved", "達成"),
        GoalState::Dropped => lang.pick("Dropped", "取りやめ"),
    }
}

/// How sure one is of reaching a goal.
pub fn confidence(lang: Lang, of_five: u8) -> String {
    match lang {
        Lang::En => format!("confidence {of_five}/5"),
        Lang::Ja => format!("自信 {of_five}/5"),
    }
}
