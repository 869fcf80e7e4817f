//! Adding and editing a mentor, and moving one along the stages.

use chrono::NaiveDate;

use crate::domain::names::{end_of_name, without_address};
use crate::domain::{
    Answer, Approach, Change, Cx, Id, Mentor, Met, Record, Seen, Stage, StageMove, Verb,
};

/// Writes a mentor, new (`before` is `None`) or changed. The name must not be empty: the form sees to it. A stage that
/// changes is dated as [`move_stage`] dates it, or by the day that is typed for it; where such a day is mended, the stage
/// that was noted for it follows. A new mentor is written as typed, for who is added today may long have been one.
pub fn save_mentor(before: Option<Mentor>, mut after: Mentor, cx: &Cx) -> Change {
    let verb = match &before {
        Some(before) => {
            if after.started != before.started
                && let (Some(old), Some(new)) = (before.started, after.started)
            {
                let is_start = |one: &StageMove| is_begun(one.stage) && one.day == old;
                let at = after.moves.iter().position(is_start);
                mend_move(&mut after, at, new, cx);
            }
            if before.stage != after.stage {
                let typed = after.started.filter(|_| before.started != after.started);
                let begins = typed.filter(|_| is_begun(after.stage));
                after = reached_on(after, begins.unwrap_or(cx.today), cx);
            } else if after.stage == Stage::Ended && after.ended != before.ended {
                after = ended_on(after, cx);
            }
            Verb::EditMentor
        }
        None => Verb::AddMentor,
    };
    save(verb, before, after)
}

/// The candidate whom an introduction (紹介) speaks of: `佐藤さん (人事)` from 田中 is 佐藤, 人事, a referral by 田中. On the
/// first line the name ends before a bracket or a comma, or with a form of address and a blank (`佐藤さん 人事部`); it is
/// kept without the form of address. What stands in the bracket, behind the comma or behind the blank is the role; what
/// follows the bracket, and further lines, are notes.
pub fn introduced(id: Id, text: &str, by: &str) -> Mentor {
    let (line, notes) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_start();
    let (name, role) = match line.split_once(['(', '（', ',', '、', '，', '：', ':']) {
        Some((name, role)) if !name.trim().is_empty() => (name, role),
        _ => (line, ""),
    };
    let (name, role, behind) = if let Some(end) = end_of_name(name) {
        // Brackets behind it are a part of the role.
        (&line[..end], &line[end..], "")
    } else {
        let (role, behind) = role.split_once([')', '）']).unwrap_or((role, ""));
        (name, role, behind)
    };
    let name = name.trim();
    let plain = without_address(name).filter(|plain| !plain.is_empty());
    let notes = [behind.trim(), notes.trim()];
    let notes: Vec<&str> = notes.into_iter().filter(|it| !it.is_empty()).collect();
    Mentor {
        role: role.trim().to_owned(),
        notes: notes.join("\n"),
        met: Some(Met::Referral(by.to_owned())),
        ..Mentor::new(id, plain.unwrap_or(name), Stage::Candidate)
    }
}

/// The stage that usually follows; a paused or ended mentorship becomes active again, who declined a candidate.
pub const fn next_stage(stage: Stage) -> Stage {
    match stage {
        Stage::Candidate => Stage::Approached,
        Stage::Approached => Stage::Trial,
        Stage::Trial | Stage::Paused | Stage::Ended => Stage::Active,
        Stage::Declined => Stage::Candidate,
        Stage::Active => Stage::Paused,
    }
}

/// Moves a mentor to another stage. A mentorship that begins or ends gets today as that day, unless one is known; one
/// that has not ended has no such day. The reason of an earlier pause or end is none of a new one.
pub fn move_stage(mentor: &Mentor, stage: Stage, cx: &Cx) -> Change {
    let mut after = mentor.clone();
    after.stage = stage;
    if matches!(stage, Stage::Paused | Stage::Ended | Stage::Declined) {
        after.end_reason.clear();
    }
    save(Verb::MoveStage, Some(mentor.clone()), dated(after, cx))
}

/// Pauses, ends or declines with this reason, which may be empty. An approach that `waits` for an answer from who is
/// declined waits no longer: none came.
pub fn leave_mentor(
    mentor: &Mentor,
    waits: Option<&Approach>,
    (stage, why): (Stage, &str),
    cx: &Cx,
) -> Change {
    let mut change = move_stage(mentor, stage, cx);
    if let Change::Save { records, .. } = &mut change {
        if let Some(Record::Mentor(seen)) = records.first_mut() {
            why.trim().clone_into(&mut seen.after.end_reason);
        }
        if let (Some(before), Stage::Declined) = (waits, stage) {
            let after = Approach {
                answer: Some(Answer::Silence),
                answered: Some(cx.today),
                ..before.clone()
            };
            let seen = Seen::changed(before.clone(), after);
            records.push(Record::Approach(Box::new(seen)));
        }
    }
    change
}

/// The mentor with the days that belong to a stage just reached, which is noted.
fn dated(mentor: Mentor, cx: &Cx) -> Mentor {
    reached_on(mentor, cx.today, cx)
}

/// The same of a stage that was reached on `day`, or where it is the end and its day is known, on that one; what shall be
/// on a day to come is so from today on.
pub(super) fn reached_on(mut mentor: Mentor, day: NaiveDate, cx: &Cx) -> Mentor {
    let stage = mentor.stage;
    let day = mentor
        .ended
        .filter(|_| stage == Stage::Ended)
        .unwrap_or(day);
    let day = day.min(cx.today);
    mentor.moves.push(StageMove { stage, day });
    // Those of one day stay in their order.
    mentor.moves.sort_by_key(|one| one.day);
    if is_begun(stage) {
        mentor.started = mentor.started.or(Some(day));
    }
    mentor.ended = match stage {
        Stage::Ended => mentor.ended.or(Some(day)),
        _ => None,
    };
    mentor
}

/// Who has ended, with that noted for the day on which it did.
pub(super) fn ended_on(mut mentor: Mentor, cx: &Cx) -> Mentor {
    if let Some(day) = mentor.ended {
        let is_end = |one: &StageMove| one.stage == Stage::Ended;
        let at = mentor.moves.iter().rposition(is_end);
        mend_move(&mut mentor, at, day, cx);
    }
    mentor
}

/// The stage noted at `at` was reached on another day.
fn mend_move(mentor: &mut Mentor, at: Option<usize>, day: NaiveDate, cx: &Cx) {
    if let Some(noted) = at.and_then(|at| mentor.moves.get_mut(at)) {
        noted.day = day.min(cx.today);
        mentor.moves.sort_by_key(|one| one.day);
    }
}

/// Whether who is in this stage has started.
const fn is_begun(stage: Stage) -> bool {
    matches!(stage, Stage::Trial | Stage::Active)
}

fn save(verb: Verb, before: Option<Mentor>, after: Mentor) -> Change {
    Change::Save {
        verb,
        subject: after.name.clone(),
        records: vec![Record::Mentor(Box::new(Seen { before, after }))],
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{Ids, Lang};

    const TODAY: Option<&str> = Some("2026-11-22");
    const THEN: Option<&str> = Some("2025-04-01");

    #[test]
    fn a_stage_reached_either_way_is_dated_the_same() {
        use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};
        // From, started, ended; to, started, ended.
        for (from, to) in [
            ((Candidate, None, None), (Approached, None, None)),
            ((Approached, None, None), (Trial, TODAY, None)),
            ((Trial, THEN, None), (Active, THEN, None)),
            ((Candidate, None, None), (Active, TODAY, None)),
            ((Approached, None, None), (Declined, None, None)),
            ((Active, THEN, None), (Paused, THEN, None)),
            ((Active, THEN, None), (Ended, THEN, TODAY)),
            ((Paused, None, None), (Ended, None, TODAY)),
            ((Ended, THEN, TODAY), (Active, THEN, None)),
            ((Ended, THEN, TODAY), (Paused, THEN, None)),
            ((Ended, None, THEN), (Declined, None, None)),
        ] {
            let before = mentor(from);
            let after = mentor((to.0, from.1, from.2));
            let by_key = with_cx(|cx| move_stage(&before, to.0, cx));
            let edited = with_cx(|cx| save_mentor(Some(before.clone()), after, cx));
            for change in [by_key, edited] {
                let mut written = written(change);
                let moves = std::mem::take(&mut written.moves);
                let day = TODAY.unwrap().parse::<NaiveDate>().unwrap();
                assert_eq!(moves, [StageMove { stage: to.0, day }]);
                assert_eq!(written, mentor(to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn who_is_left_has_its_reason_and_keeps_nobody_waiting() {
        let day = TODAY.map(|day| day.parse().unwrap());
        let mut active = mentor((Stage::Active, THEN, None));
        active.end_reason = "of an earlier pause".to_owned();
        let paused = with_cx(|cx| leave_mentor(&active, None, (Stage::Paused, " ill "), cx));
        assert_eq!(written(paused).end_reason, "ill");
        let paused = with_cx(|cx| move_stage(&active, Stage::Paused, cx));
        assert_eq!(written(paused).end_reason, "");
        let stays = with_cx(|cx| move_stage(&active, Stage::Trial, cx));
        assert_eq!(written(stays).end_reason, "of an earlier pause");

        let approached = mentor((Stage::Approached, None, None));
        let mut sent = Approach::new(approached.id, approached.id, day.unwrap());
        sent.sent = day;
        let left = (Stage::Declined, "no time");
        match with_cx(|cx| leave_mentor(&approached, Some(&sent), left, cx)) {
            Change::Save { records, .. } => match &records[..] {
                [Record::Mentor(moved), Record::Approach(seen)] => {
                    assert_eq!(moved.after.stage, Stage::Declined);
                    let answered = (seen.after.answer, seen.after.answered);
                    assert_eq!(answered, (Some(Answer::Silence), day));
                }
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_introduction_names_a_candidate() {
        for (text, name, role, notes) in [
            ("佐藤さん (人事)", "佐藤", "人事", ""),
            ("佐藤 健太様（人事部長）", "佐藤 健太", "人事部長", ""),
            ("Anna Lee, CTO of Acme", "Anna Lee", "CTO of Acme", ""),
            ("鈴木氏\n来月会える", "鈴木", "", "来月会える"),
            ("Ken-san", "Ken", "", ""),
            ("鈴木先生", "鈴木", "", ""),
            (
                "佐々木 亜希さん デザイン部",
                "佐々木 亜希",
                "デザイン部",
                "",
            ),
            (
                "佐々木　亜希さん　デザイン部 (大阪)\n来月",
                "佐々木　亜希",
                "デザイン部 (大阪)",
                "来月",
            ),
            ("鈴木 先生 物理", "鈴木", "物理", ""),
            ("Ken-san designer at Acme", "Ken", "designer at Acme", ""),
            (
                "Anna Lee, met by Ken-san in May",
                "Anna Lee",
                "met by Ken-san in May",
                "",
            ),
            ("鵜殿 太郎", "鵜殿 太郎", "", ""),
            ("Kim San Ho", "Kim San Ho", "", ""),
            ("さん 人事", "さん 人事", "", ""),
            (
                "佐藤さん（人事）に会う\n12月に",
                "佐藤",
                "人事",
                "に会う\n12月に",
            ),
            ("さん", "さん", "", ""),
            ("(人事)", "(人事)", "", ""),
            ("", "", "", ""),
        ] {
            let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
            let mentor = introduced(id, text, "田中");
            assert_eq!(
                (&*mentor.name, &*mentor.role, &*mentor.notes),
                (name, role, notes),
                "{text}"
            );
            assert_eq!(mentor.stage, Stage::Candidate);
            assert_eq!(mentor.met, Some(Met::Referral("田中".into())));
        }
    }

    #[test]
    fn a_mentor_whose_stage_stays_or_who_is_new_keeps_the_days_as_typed() {
        for typed in [
            (Stage::Active, None, None),
            (Stage::Active, THEN, None),
            (Stage::Ended, THEN, None),
            (Stage::Ended, None, THEN),
        ] {
            for before in [None, Some(mentor((typed.0, TODAY, TODAY)))] {
                let change = with_cx(|cx| save_mentor(before, mentor(typed), cx));
                assert_eq!(written(change), mentor(typed));
            }
        }
    }

    #[test]
    fn a_stage_is_noted_for_the_day_that_is_typed_and_follows_it_when_it_is_mended() {
        use Stage::{Active, Ended, Paused, Trial};
        let before = with_moves(Active, Some("2025-01-01"), &[(Trial, "2025-01-01")]);
        let ended = (Ended, Some("2025-01-01"), Some("2026-10-01"));
        let still = (Active, Some("2024-12-01"), None);
        let rests = (Paused, Some("2024-12-01"), None);
        let over = with_moves(
            Ended,
            None,
            &[(Active, "2025-01-01"), (Ended, "2026-11-20")],
        );
        // Typed; the stages that are noted then.
        for (before, typed, noted) in [
            (
                &before,
                ended,
                vec![(Trial, "2025-01-01"), (Ended, "2026-10-01")],
            ),
            (&before, still, vec![(Trial, "2024-12-01")]),
            (
                &before,
                rests,
                vec![(Trial, "2024-12-01"), (Paused, "2026-11-22")],
            ),
            (
                &over,
                (Ended, None, Some("2026-10-01")),
                vec![(Active, "2025-01-01"), (Ended, "2026-10-01")],
            ),
            (
                &over,
                (Ended, None, Some("2024-10-01")),
                vec![(Ended, "2024-10-01"), (Active, "2025-01-01")],
            ),
            (
                &with_moves(
                    Stage::Approached,
                    None,
                    &[(Stage::Approached, "2026-11-01")],
                ),
                (Trial, Some("2026-11-05"), None),
                vec![(Stage::Approached, "2026-11-01"), (Trial, "2026-11-05")],
            ),
            // What shall be on a day to come is so from today on.
            (
                &with_moves(Active, None, &[]),
                (Ended, None, Some("2026-12-01")),
                vec![(Ended, "2026-11-22")],
            ),
        ] {
            let after = Mentor {
                moves: before.moves.clone(),
                ..mentor(typed)
            };
            let change = with_cx(|cx| save_mentor(Some(before.clone()), after, cx));
            let moves = written(change).moves;
            let said: Vec<_> = moves
                .iter()
                .map(|one| (one.stage, one.day.to_string()))
                .collect();
            let noted: Vec<_> = noted
                .into_iter()
                .map(|(stage, day)| (stage, day.to_owned()))
                .collect();
            assert_eq!(said, noted, "{typed:?}");
        }
    }

    fn with_moves(stage: Stage, started: Option<&str>, moves: &[(Stage, &str)]) -> Mentor {
        let moves = moves.iter().map(|(stage, day)| StageMove {
            stage: *stage,
            day: day.parse().unwrap(),
        });
        Mentor {
            moves: moves.collect(),
            ..mentor((stage, started, None))
        }
    }

    fn mentor((stage, started, ended): (Stage, Option<&str>, Option<&str>)) -> Mentor {
        let day = |day: Option<&str>| day.map(|day| day.parse().unwrap());
        let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
        Mentor {
            started: day(started),
            ended: day(ended),
            ..Mentor::new(id, "Jane Smith", stage)
        }
    }

    fn with_cx(verb: impl FnOnce(&Cx) -> Change) -> Change {
        let ids = Ids::seeded(2);
        verb(&Cx {
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            time: chrono::NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: Lang::En,
            zone: "",
        })
    }

    fn written(change: Change) -> Mentor {
        match change {
            Change::Save { mut records, .. } => match records.pop() {
                Some(Record::Mentor(seen)) => seen.after,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
}
