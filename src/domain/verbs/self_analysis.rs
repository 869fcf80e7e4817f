//! What a user does to a self-analysis: write it step by step, finish it.

use crate::domain::{Change, Cx, Record, Seen, SelfAnalysis, Verb};

/// Writes what is said by now. `None` when nothing changes.
pub fn write_analysis(before: Option<SelfAnalysis>, after: SelfAnalysis) -> Option<Change> {
    (before.as_ref() != Some(&after)).then(|| save(Verb::WriteAnalysis, before, after))
}

/// Finishes a self-analysis, today. One that is finished keeps its day.
pub fn finish_analysis(
    before: Option<SelfAnalysis>,
    mut after: SelfAnalysis,
    cx: &Cx,
) -> Option<Change> {
    after.step = crate::domain::ANALYSIS_STEPS;
    after.finished = after.finished.or(Some(cx.today));
    (before.as_ref() != Some(&after)).then(|| save(Verb::FinishAnalysis, before, after))
}

fn save(verb: Verb, before: Option<SelfAnalysis>, after: SelfAnalysis) -> Change {
    Change::Save {
        verb,
        subject: after.day.to_string(),
        records: vec![Record::SelfAnalysis(Box::new(Seen { before, after }))],
    }
}
