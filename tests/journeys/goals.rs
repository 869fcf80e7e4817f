//! The goals' screen: groups and standings, the chart and the log of one, and what keys do to them.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use insta::assert_snapshot;
use shirube::domain::Change;
use shirube::domain::{
    CheckIn, Cx, Goal, GoalState, Horizon, Id, Ids, Kind, Lang, Measure, Mentor, Milestone, Record,
    Seen, Stage, Takeaway, Verb, check_in, move_goal, new_check_in, save_goal, trash_check_in,
};
use shirube::store::{Applied, Mode, Store};
use shirube::words::{followups, goals as words};

use crate::desk::{Home, Window};

/// The day on which the windows are opened.
const DAY: &str = "2026-11-28";

/// A journal that is being filled, step by step, each on a day of its own.
struct Filler {
    store: Store,
    ids: Ids,
    lang: Lang,
    today: NaiveDate,
}

impl Filler {
    fn new(path: &Path, lang: Lang) -> Self {
        Self {
            store: Store::open(path, Mode::OpenOrCreate).unwrap(),
            ids: Ids::seeded(7),
            lang,
            today: DAY.parse().unwrap(),
        }
    }

    fn cx(&self) -> Cx<'_> {
        let noon = self.today.and_time(NaiveTime::MIN).and_utc();
        Cx {
            today: self.today,
            time: NaiveTime::MIN,
            now: DateTime::from_timestamp_millis(noon.timestamp_millis()).unwrap(),
            ids: &self.ids,
            lang: self.lang,
            zone: "Asia/Tokyo",
        }
    }

    fn on(&mut self, day: &str) -> &mut Self {
        self.today = day.parse().unwrap();
        self
    }

    fn save(&mut self, change: &Change) {
        let at = self.cx().now.timestamp_millis();
        assert_eq!(
            self.store.apply(change, at, "Asia/Tokyo").unwrap(),
            Applied::Saved
        );
    }

    /// Writes a goal of this title that begins today.
    fn goal(&mut self, title: &str, more: impl Fn(&mut Goal)) -> Goal {
        let mut goal = Goal::new(self.cx().id(), title, self.today);
        more(&mut goal);
        let change = save_goal(None, goal.clone(), "", &self.cx()).unwrap();
        self.save(&change);
        goal
    }

    fn revise(&mut self, goal: &Goal, why: &str, change: impl Fn(&mut Goal)) -> Goal {
        let mut after = goal.clone();
        change(&mut after);
        let change = save_goal(Some(goal.clone()), after.clone(), why, &self.cx()).unwrap();
        self.save(&change);
        after
    }

    fn check_in(&mut self, goal: &Goal, value: f64, confidence: u8, evidence: &str) {
        let id = self.cx().id();
        let after = CheckIn {
            value: Some(value),
            confidence: (confidence > 0).then_some(confidence),
            evidence: evidence.to_owned(),
            ..new_check_in(id, goal.id, self.today)
        };
        let change = check_in(goal, None, None, after).unwrap();
        self.save(&change);
    }

    fn mentor(&mut self, name: &str) -> Id {
        let mentor = Mentor::new(self.cx().id(), name, Stage::Active);
        let id = mentor.id;
        self.save(&Change::Save {
            verb: Verb::AddMentor,
            subject: name.to_owned(),
            records: vec![Record::Mentor(Box::new(Seen::new(mentor)))],
        });
        id
    }

    fn action(&mut self, goal: &Goal, text: &str, due: &str) {
        let mut action = Takeaway::new(self.cx().id(), Kind::Action, text);
        action.goal = Some(goal.id);
        action.due = due.parse().ok();
        self.save(&Change::Save {
            verb: Verb::AddTakeaway,
            subject: text.to_owned(),
            records: vec![Record::Takeaway(Seen::new(action))],
        });
    }
}

fn day(day: &str) -> Option<NaiveDate> {
    day.parse().ok()
}

/// Goals of every measure, horizon and state.
#[expect(
    clippy::too_many_lines,
    reason = "it is one list of what was said and done"
)]
fn fill(path: &Path, lang: Lang) {
    let mut filler = Filler::new(path, lang);
    let tanaka = filler
        .on("2026-06-01")
        .mentor(lang.pick("Yuko Tanaka", "田中 優子"));
    let talk = filler.on("2026-06-15").goal(
        lang.pick("Give talks in English", "英語で発表する"),
        |goal| {
            goal.short = lang.pick("talk", "発表").into();
            goal.horizon = Some(Horizon::Year);
            goal.due = day("2026-12-31");
            goal.mentors = vec![tanaka];
            goal.why = lang
                .pick(
                    "The team abroad decides by what it hears, and so far it does not hear me.",
                    "海外チームは会議で聞いたことをもとに決める。今の私の声は届いていない。",
                )
                .into();
            goal.criteria = lang
                .pick(
                    "Three talks of ten minutes without notes.",
                    "10分の発表を原稿なしで3回。",
                )
                .into();
        },
    );
    for (on, value, confidence, evidence) in [
        ("2026-06-30", 5.0, 3, ""),
        (
            "2026-07-20",
            15.0,
            4,
            lang.pick("Read the first one aloud", "1回目の原稿を音読した"),
        ),
        ("2026-08-18", 25.0, 4, ""),
        (
            "2026-09-10",
            30.0,
            3,
            lang.pick("Talk at the team meeting", "チーム会議で発表"),
        ),
        ("2026-10-05", 40.0, 3, ""),
        (
            "2026-11-02",
            55.0,
            4,
            lang.pick(
                "Ten minutes before the whole department, questions answered without help",
                "部全体の前で10分。質問にも助けなしで答えられた",
            ),
        ),
        ("2026-11-25", 60.0, 4, ""),
    ] {
        filler.on(on).check_in(&talk, value, confidence, evidence);
    }
    let why = lang.pick(
        "The conference moved into the new year",
        "学会が年明けに延びたため",
    );
    filler.on("2026-10-10").revise(&talk, why, |goal| {
        goal.due = day("2027-01-31");
    });
    let text = lang.pick(
        "Begin the weekly meeting with the conclusion",
        "週次の会議を結論から始める",
    );
    filler.on("2026-11-20").action(&talk, text, "2026-12-01");
    let text = lang.pick(
        "Ask Smith for a slot in March",
        "3月の発表枠をスミスさんに聞く",
    );
    filler.action(&talk, text, "");

    let late = filler
        .on("2026-09-01")
        .goal(lang.pick("Be in time", "遅刻を減らす"), |goal| {
            goal.horizon = Some(Horizon::Quarter);
            goal.due = day("2026-12-31");
            goal.private = true;
            goal.measure = Some(Measure::Number {
                baseline: 30.0,
                target: 5.0,
                unit: lang.pick("min", "分").into(),
            });
        });
    for (on, value, confidence) in [
        ("2026-09-20", 25.0, 4),
        ("2026-10-20", 24.0, 3),
        ("2026-11-20", 20.0, 2),
    ] {
        filler.on(on).check_in(&late, value, confidence, "");
    }

    let book = filler.on("2026-10-01").goal(
        lang.pick(
            "Write the handbook for new colleagues",
            "新しい同僚のための手引きを書く",
        ),
        |goal| {
            goal.horizon = Some(Horizon::Quarter);
            goal.due = day("2026-12-20");
            let steps = lang.pick(
                [
                    "Outline",
                    "Half of it",
                    "All of it",
                    "Read by two others",
                    "Printed",
                ],
                ["目次", "半分", "全部", "2人に読んでもらう", "印刷"],
            );
            goal.measure = Some(Measure::Milestones(
                steps
                    .into_iter()
                    .enumerate()
                    .map(|(place, text)| Milestone {
                        text: text.into(),
                        reached: (place < 3)
                            .then(|| day("2026-11-10").unwrap() + Days::new(place as u64)),
                    })
                    .collect(),
            ));
        },
    );
    filler.on("2026-10-20").check_in(&book, 1.0, 4, "");
    filler.on("2026-11-12").check_in(&book, 3.0, 5, "");

    let levels = filler
        .on("2026-04-01")
        .goal(lang.pick("Delegate", "任せる"), |goal| {
            goal.horizon = Some(Horizon::Long);
            goal.measure = Some(Measure::Levels(
                lang.pick(
                    [
                        "I do it all",
                        "I hand over small things",
                        "I hand over whole tasks",
                        "They plan them",
                        "They need me no more",
                    ],
                    [
                        "全部自分でやる",
                        "小さなことを渡す",
                        "仕事を丸ごと渡す",
                        "計画から任せる",
                        "私がいなくても回る",
                    ],
                )
                .map(String::from),
            ));
        });
    filler.on("2026-05-10").check_in(&levels, -1.0, 3, "");
    filler.on("2026-08-10").check_in(&levels, 1.0, 4, "");

    filler
        .on("2026-11-20")
        .goal(lang.pick("Read a book a month", "毎月1冊読む"), |_| ());
    let aws = filler
        .on("2026-08-20")
        .goal(lang.pick("AWS certificate", "AWS 資格"), |goal| {
            goal.horizon = Some(Horizon::Year);
            goal.due = day("2026-12-05");
        });
    filler.on("2026-09-30").check_in(&aws, 28.0, 2, "");
    filler
        .on("2026-11-01")
        .goal(lang.pick("Learn to ski", "スキーを習う"), |goal| {
            goal.state = GoalState::Draft;
            goal.start = None;
        });
    for (title, state) in [
        (
            lang.pick("Run a marathon", "マラソンを走る"),
            GoalState::Paused,
        ),
        (
            lang.pick("Typing without looking", "タッチタイピング"),
            GoalState::Achieved,
        ),
        (lang.pick("A blog", "ブログ"), GoalState::Dropped),
    ] {
        let goal = filler
            .on("2026-02-01")
            .goal(title, |goal| goal.due = day("2026-09-30"));
        filler.on("2026-03-01").check_in(&goal, 40.0, 3, "");
        if state == GoalState::Achieved {
            filler.on("2026-09-01").check_in(&goal, 100.0, 5, "");
        }
        let change = move_goal(&goal, state, "", &filler.on("2026-10-01").cx()).unwrap();
        filler.save(&change);
    }
}

fn open(home: &Home, lang: Lang) -> Window {
    fill(&home.journal(), lang);
    let mut window = home.start(DAY, lang);
    window.press("4");
    window
}

#[test]
fn goals_are_listed_by_horizon_and_shown_in_full() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = open(&home, lang);
        let list = window.text();
        // The talk is the last of this year's.
        let detail = window.press("jjj<Enter>").text();
        let log = window.press("G").text();
        window.resize(120, 36);
        let wide = window.press("g").text();
        assert_snapshot!(
            format!("goals_{}", lang.tag()),
            [list, detail, log, wide].join("\n")
        );
    }
}

#[test]
fn without_a_goal_the_screen_says_what_one_is() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(DAY, lang);
        window.press("4");
        assert!(window.shows(words::no_goal_yet(lang)[0]));
        for (key, does) in words::first_steps(lang) {
            assert!(window.shows(does), "{key}\n{}", window.text());
        }
    }
}

#[test]
fn a_verb_is_for_the_row_of_the_log_at_which_the_cursor_stands() {
    let home = Home::new();
    let mut window = open(&home, Lang::En);
    window.resize(120, 70);
    let check_ins = |home: &Home| {
        let store = home.store();
        let goals = store.reader().goals().unwrap();
        let goal = goals.iter().find(|goal| goal.short == "talk").unwrap();
        store.reader().check_ins_of(goal.id).unwrap()
    };
    assert_eq!(check_ins(&home).len(), 7);
    // Two takeaways, then the check-ins, the newest first.
    window.press("jjj<Enter>jjjj");
    assert!(window.footer().contains("mend"), "{}", window.text());
    // A click stands at a row as the cursor does.
    window.press("g").click_on("10 Sep");
    assert!(window.footer().contains("mend"), "{}", window.text());
    window.click_on("Ten minutes before");
    window.press("d");
    let left = check_ins(&home);
    assert_eq!(left.len(), 6);
    assert!(left.iter().all(|one| one.day != day("2026-11-02").unwrap()));
    // The goal is there, the log has the cursor, and undo brings it back.
    assert!(window.shows("Give talks in English"));
    window.press("u");
    assert_eq!(check_ins(&home).len(), 7);
}

#[test]
fn a_takeaway_of_a_goal_is_visited_and_back_leads_to_the_goal() {
    let home = Home::new();
    let mut window = open(&home, Lang::En);
    window.resize(120, 50);
    window.press("jjj<Enter>j<Enter>");
    assert!(window.shows(followups::what_next(Lang::En)));
    window.press("<Esc>");
    assert!(window.shows("TAKEAWAYS"), "{}", window.text());
    assert!(window.footer().contains("open"), "{}", window.text());
}

#[test]
fn what_went_away_unseen_is_not_followed_by_another() {
    let home = Home::new();
    let mut window = open(&home, Lang::En);
    window.resize(120, 50);
    window.press("jjj<Enter>jjj");
    let mut store = home.store();
    let goals = store.reader().goals().unwrap();
    let goal = goals.iter().find(|goal| goal.short == "talk").unwrap();
    let newest = store.reader().check_ins_of(goal.id).unwrap().pop().unwrap();
    let change = trash_check_in(&newest, goal);
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    window.focus().press("d");
    assert_eq!(store.reader().check_ins_of(goal.id).unwrap().len(), 6);
    assert!(window.footer().contains("look again"), "{}", window.text());
    window.press("d");
    assert_eq!(store.reader().check_ins_of(goal.id).unwrap().len(), 5);
}

#[test]
fn a_goal_is_trashed_brought_back_and_copied() {
    for (lang, line) in [
        (Lang::En, "Give talks in English: 60 %"),
        (Lang::Ja, "英語で発表する: 60%"),
    ] {
        let home = Home::new();
        let mut window = open(&home, lang);
        window.press("jjjy");
        let copied = window.copied().unwrap();
        assert!(copied.starts_with(line), "{copied}");
        window.press("d");
        let count = |home: &Home| home.store().reader().goals().unwrap().len();
        assert_eq!(count(&home), 9);
        window.press("u");
        assert_eq!(count(&home), 10);
    }
}

#[test]
fn space_means_what_the_goal_needs_next() {
    let home = Home::new();
    let mut window = open(&home, Lang::En);
    window.resize(160, 36);
    for (down, says) in [
        (0, "Space check in"),
        (6, "Space begin"),
        (1, "Space take up again"),
        (1, "Space take up again"),
        (1, "Space take up again"),
    ] {
        window.press(&"j".repeat(down));
        assert!(window.footer().contains(says), "{}", window.text());
    }
}

#[test]
fn the_goals_are_drawn_in_every_size() {
    let home = Home::new();
    let mut window = open(&home, Lang::Ja);
    for reading in ["", "<Enter>"] {
        window.press(reading);
        for (width, height) in [
            (1, 1),
            (40, 12),
            (41, 13),
            (60, 12),
            (80, 24),
            (100, 12),
            (200, 60),
        ] {
            window.resize(width, height);
            for _ in 0..10 {
                window.press("j");
            }
            window.press("gG<PageUp>g");
        }
    }
}
