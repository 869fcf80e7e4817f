//! What stands in a calendar's file: the title of each day, and a line about it.

use super::{progress, terms};
use crate::domain::{DateKind, Dated, Lang};

/// What a day is called. Of what is private only of which kind it is: calendars are shared, and kept by others.
pub fn summary(lang: Lang, dated: &Dated) -> String {
    // A kind that is private says nothing more in any case.
    let about = if dated.is_private && !dated.kind.is_private() {
        lang.pick("private", "非公開").to_owned()
    } else {
        about(lang, dated)
    };
    let kind = kind(lang, dated.kind);
    if about.is_empty() {
        kind
    } else {
        format!("{kind}: {about}")
    }
}

/// More about a takeaway: with whom, and all of its text where that is longer than a line. Empty for anything else.
pub fn description(lang: Lang, dated: &Dated) -> String {
    if !matches!(dated.kind, DateKind::Due(_)) {
        return String::new();
    }
    let text = dated.title.trim();
    let whole = Some(text).filter(|text| text.lines().nth(1).is_some());
    let names = dated.mentors.join(lang.pick(", ", "、"));
    let parts = [
        whole,
        Some(names.as_str()).filter(|names| !names.is_empty()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn kind(lang: Lang, kind: DateKind) -> String {
    match kind {
        DateKind::Meeting => lang.pick("Meeting", "面談").to_owned(),
        DateKind::Due(kind) => {
            let kind = terms::kind(lang, kind);
            match lang {
                Lang::En => format!("Due, {kind}"),
                Lang::Ja => format!("{kind}の期日"),
            }
        }
        DateKind::GoalDue => lang.pick("Due, goal", "目標の期日").to_owned(),
        DateKind::FollowUp => lang.pick("Ask again", "打診の返事を確認").to_owned(),
        DateKind::MonthReview(_) => lang.pick("Month-end review", "月末の振り返り").to_owned(),
        DateKind::RelationshipReview => lang
            .pick("Relationship review", "関係の振り返り")
            .to_owned(),
    }
}

/// With whom, or what about, in one line.
fn about(lang: Lang, dated: &Dated) -> String {
    match dated.kind {
        DateKind::Due(_) | DateKind::GoalDue => {
            let line = dated
                .title
                .lines()
                .map(str::trim)
                .find(|line| !line.is_empty());
            line.unwrap_or_default().to_owned()
        }
        DateKind::MonthReview(month) => progress::month(lang, month),
        DateKind::Meeting => dated.mentors.join(lang.pick(", ", "、")),
        DateKind::FollowUp | DateKind::RelationshipReview => String::new(),
    }
}
