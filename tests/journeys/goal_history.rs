//! What became of a goal, of a check-in, of a month-end review: told in words, never as it is stored.

use chrono::{DateTime, NaiveDate, NaiveTime};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use shirube::app::App;
use shirube::domain::{
    Change, CheckIn, Cx, Goal, GoalState, GoalVerdict, Horizon, Id, Ids, Lang, Measure, Milestone,
    Month, MonthFacts, MonthReview, Verdict, check_in, finish_review, give_verdict, move_goal,
    new_check_in, reopen_review, save_goal, write_review,
};
use shirube::store::{Applied, Mode, Store};
use shirube::ui::look::{Look, Symbols, Theme};
use tempfile::TempDir;

use crate::picture::Picture;

/// A journal in which a goal was followed for a month, step by step, a minute each.
struct Followed {
    _folder: TempDir,
    store: Store,
    ids: Ids,
    lang: Lang,
    minutes: i64,
}

impl Followed {
    fn new(lang: Lang) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        Self {
            store: Store::open(&path, Mode::OpenOrCreate).unwrap(),
            _folder: folder,
            ids: Ids::seeded(1),
            lang,
            minutes: 0,
        }
    }

    fn cx(&self) -> Cx<'_> {
        let now = DateTime::from_timestamp(1_795_780_800 + self.minutes * 60, 0).unwrap();
        Cx {
            today: day(28),
            time: NaiveTime::MIN,
            now,
            ids: &self.ids,
            lang: self.lang,
            zone: "Asia/Tokyo",
        }
    }

    fn take(&mut self, change: Option<Change>) {
        let now = self.cx().now.timestamp_millis();
        let applied = self.store.apply(&change.unwrap(), now, "Asia/Tokyo");
        assert_eq!(applied.unwrap(), Applied::Saved);
        self.minutes += 1;
    }

    fn save(&mut self, before: Option<&Goal>, after: &Goal, why: &str) {
        let change = save_goal(before.cloned(), after.clone(), why, &self.cx());
        self.take(change);
    }

    fn told(&self, id: Id) -> String {
        told(&self.store, self.lang, id)
    }
}

/// The history of this record, on a screen of 80×36.
pub(crate) fn told(store: &Store, lang: Lang, id: Id) -> String {
    let mut app = App::new(Look {
        theme: Theme::dark(),
        symbols: Symbols::UNICODE,
        lang,
        today: day(28),
        clock_is_set: true,
        week_starts: None,
    });
    let cx = Cx {
        today: day(28),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &Ids::seeded(1),
        lang,
        zone: "Asia/Tokyo",
    };
    app.show_history(id, &store.reader(), &cx).unwrap();
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 36));
    let caret = app.view(&mut buffer);
    Picture { buffer, caret }.text()
}

fn day(day_of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day_of_month).unwrap()
}

fn steps(reached: &[Option<u32>]) -> Measure {
    let steps = reached.iter().zip(["読む", "書く", "話す"]);
    let step = |(reached, text): (&Option<u32>, &str)| Milestone {
        text: text.into(),
        reached: reached.map(day),
    };
    Measure::Milestones(steps.map(step).collect())
}

#[test]
fn what_became_of_a_goal_is_told_in_words() {
    for lang in [Lang::En, Lang::Ja] {
        let mut followed = Followed::new(lang);
        let first = Goal::new(followed.cx().id(), "英語で発表する", day(1));
        followed.save(None, &first, "");
        let mut now = first.clone();
        now.short = "発表".into();
        now.why = "海外の同僚と話したい".into();
        now.criteria = "10分、原稿なしで話す".into();
        now.horizon = Some(Horizon::Year);
        now.due = NaiveDate::from_ymd_opt(2026, 12, 24);
        now.measure = Some(Measure::Number {
            baseline: 1_000.0,
            target: 0.5,
            unit: "分".into(),
        });
        now.private = true;
        followed.save(Some(&first), &now, "");
        let before = now.clone();
        now.measure = Some(steps(&[None, None, None]));
        now.due = NaiveDate::from_ymd_opt(2027, 3, 31);
        followed.save(Some(&before), &now, "遠すぎた");
        let before = now.clone();
        let reached = Some(steps(&[Some(3), None, None]));
        let mut first_step = new_check_in(followed.cx().id(), now.id, day(3));
        first_step.value = Some(1.0);
        followed.take(check_in(&before, reached.clone(), None, first_step));
        now.measure = reached;
        let paused = move_goal(&now, GoalState::Paused, "", &followed.cx());
        followed.take(paused);
        let before = Goal {
            state: GoalState::Paused,
            ..now.clone()
        };
        let levels = ["沈黙", "一言", "会話", "説明", "質疑"].map(Into::into);
        now = before.clone();
        now.measure = Some(Measure::Levels(levels));
        followed.save(Some(&before), &now, "");
        insta::assert_snapshot!(
            format!("goal_history_{}", lang.tag()),
            followed.told(now.id)
        );
    }
}

#[test]
fn what_became_of_a_check_in_is_told_as_its_goal_counts() {
    for lang in [Lang::En, Lang::Ja] {
        let mut followed = Followed::new(lang);
        let mut goal = Goal::new(followed.cx().id(), "Read more", day(1));
        goal.measure = Some(Measure::Number {
            baseline: 0.0,
            target: 5_000.0,
            unit: "pages".into(),
        });
        followed.save(None, &goal, "");
        let first = CheckIn {
            value: Some(1_200.0),
            confidence: Some(3),
            ..new_check_in(followed.cx().id(), goal.id, day(20))
        };
        followed.take(check_in(&goal, None, None, first.clone()));
        let mended = CheckIn {
            value: Some(1_250.5),
            confidence: Some(4),
            day: day(21),
            evidence: "the list on the wall".into(),
            ..first.clone()
        };
        followed.take(check_in(&goal, None, Some(first.clone()), mended));
        insta::assert_snapshot!(
            format!("check_in_history_{}", lang.tag()),
            followed.told(first.id)
        );
    }
}

#[test]
fn what_became_of_a_review_is_told_by_the_names_of_its_goals() {
    for lang in [Lang::En, Lang::Ja] {
        let mut followed = Followed::new(lang);
        let goals = ["英語で発表する", "AWS"].map(|title| {
            let goal = Goal::new(followed.cx().id(), title, day(1));
            followed.save(None, &goal, "");
            goal
        });
        let new = MonthReview::new(followed.cx().id(), Month::of(day(28)));
        let mut now = MonthReview {
            step: 1,
            ..new.clone()
        };
        followed.take(write_review(None, now.clone()));
        for (goal, verdict, reason) in [
            (0, Verdict::Keep, ""),
            (1, Verdict::Keep, ""),
            (1, Verdict::Change, "忙しい"),
        ] {
            let said = GoalVerdict {
                goal: goals[goal].id,
                verdict,
                reason: reason.into(),
            };
            let change = give_verdict(Some(now.clone()), now.clone(), said);
            followed.take(change);
            now = followed
                .store
                .reader()
                .month_review_of(new.id)
                .unwrap()
                .unwrap();
        }
        let before = now.clone();
        now.did = "三回話した\n原稿を短くした".into();
        now.step = 4;
        now.focus = Some(goals[0].id);
        now.cue = "朝会が始まったら".into();
        now.action = "結論から話す".into();
        followed.take(write_review(Some(before), now.clone()));
        let facts = MonthFacts {
            as_of: day(28),
            ..MonthFacts::default()
        };
        let finish = finish_review(Some(now.clone()), now, facts, &goals, None, &followed.cx());
        followed.take(Some(finish));
        let finished = followed.store.reader().month_review_of(new.id).unwrap();
        let reopen = reopen_review(&finished.unwrap(), &followed.cx());
        followed.take(reopen);
        let told = followed.told(new.id);
        assert!(
            !told.contains('{') && !told.contains(&goals[0].id.to_string()),
            "{told}"
        );
        insta::assert_snapshot!(format!("review_history_{}", lang.tag()), told);
    }
}
