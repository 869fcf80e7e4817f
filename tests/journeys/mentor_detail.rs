//! A mentor in full: what is said of one met now, of one who was asked, of a candidate, and of one whose mentorship ended.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use shirube::domain::{
    Agreement, Answer, Approach, Change, Entry, Farewell, Id, Ids, Lang, Mentor, Met, Record, Seen,
    Stage, StageMove, Support, SupportSet, Verb,
};
use shirube::store::{Applied, Direction, Mode, Store, Window};
use shirube::words::{mentor_detail as words, mentors as list_words, terms};

use crate::desk::{Home, TODAY};
use crate::today::{meet, plan};

/// A journal with mentors in every stage and all that can be said of them, told in this language.
/// A journal with mentors in every stage and all that can be said of them, told in this language.
fn people(lang: Lang) -> Home {
    let home = Home::new();
    let tanaka = lang.pick("Yuko Tanaka", "田中 優子");
    log_meetings(&home, lang, tanaka);
    know_well(&home, lang, tanaka);
    let ids = Ids::seeded(7);
    let id_of = || ids.next(DateTime::UNIX_EPOCH);
    let others = others(lang, &id_of);
    let with = mentor(&home, tanaka).id;
    let of: Vec<Id> = std::iter::once(with)
        .chain(others.iter().map(|one| one.id))
        .collect();
    let records = others
        .into_iter()
        .map(|one| Record::Mentor(Box::new(Seen::new(one))));
    write(&home, records.collect());
    write(&home, asked(lang, &id_of, &of));
    tick(&home, "2026-11-10", &[Support::Skill, Support::Drive]);
    tick(&home, "2026-10-23", &[Support::Skill, Support::Horizon]);
    home
}

fn log_meetings(home: &Home, lang: Lang, tanaka: &str) {
    for (day, note) in [
        (
            "2026-04-03",
            lang.pick(
                "First meeting.\n\n! Her first report did not speak to her for months #story\n() Introduces Mr Sato\n& Mr Sato (HR)",
                "初回。\n\n! 最初の部下に半年口をきいてもらえなかった #経験談\n() 佐藤さんを紹介してくれる\n& 佐藤さん (人事)",
            ),
        ),
        (
            "2026-10-23",
            lang.pick(
                "About the talk.\n\n> Say the conclusion first\n[x] Send the slides\n< For the time she took",
                "発表について。\n\n> 結論から話すこと\n[x] 資料を送る\n< 忙しい中時間をとってくれた",
            ),
        ),
        (
            "2026-11-10",
            lang.pick(
                "What to look for in the next job.\n\n> Choose what you can keep up @11/20\n[] Write down three criteria @11/25\n? How did you decide?",
                "転職の軸について話した。\n\n> 「続けられること」で選ぶ @11/20\n[] 軸を三つ書き出す @11/25\n? どうやって決めましたか?",
            ),
        ),
    ] {
        home.open_on(day, lang).log(tanaka, note);
    }
    plan(home, tanaka, "2026-11-23", Some("18:30"));
}

/// Says all that can be said of a mentor.
fn know_well(home: &Home, lang: Lang, tanaka: &str) {
    let moved = |stage, on| StageMove {
        stage,
        day: day(on),
    };
    change(home, tanaka, |it| Mentor {
        reading: lang.pick("", "たなか ゆうこ").into(),
        role: lang.pick("Head of development", "開発部長").into(),
        organisation: lang.pick("Aoba Ltd", "青葉システム").into(),
        field: lang.pick("platforms", "基盤").into(),
        met: Some(Met::Workplace),
        contacts: "yuko@example.com".into(),
        supports: [3, 2, 0, 1, 0, 0],
        rhythm: Some(14),
        longest: Some(30),
        started: Some(day("2026-04-03")),
        agreement: lang
            .pick("She also reads my drafts.", "下書きも読んでもらえる。")
            .into(),
        agreed: Agreement {
            day: Some(day("2026-05-01")),
            purpose: lang
                .pick("To speak so that people listen", "伝わる話し方を身につける")
                .into(),
            rhythm: lang
                .pick("every two weeks, 45 minutes", "2週間に1回、45分")
                .into(),
            length: lang.pick("until next spring", "来春まで").into(),
            confidence: lang
                .pick("what is said stays here", "話した内容は外に出さない")
                .into(),
            ending: lang
                .pick("either may, with a word", "どちらからでも一言で")
                .into(),
        },
        moves: vec![
            moved(Stage::Candidate, "2026-03-01"),
            moved(Stage::Approached, "2026-03-08"),
            moved(Stage::Trial, "2026-03-20"),
            moved(Stage::Active, "2026-05-01"),
        ],
        facts: lang
            .pick("Two children, likes tea", "お子さんが二人、お茶が好き")
            .into(),
        notes: lang
            .pick("Free on Fridays.", "金曜は比較的空いている。")
            .into(),
        ..it
    });
}

/// Those who are not met now: approached with a follow-up that is due, and waiting; two candidates; ended; declined.
fn others(lang: Lang, id_of: &dyn Fn() -> Id) -> [Mentor; 6] {
    let new = |name: &str, stage: Stage, on: &str| Mentor {
        moves: vec![StageMove {
            stage,
            day: day(on),
        }],
        ..Mentor::new(id_of(), name, stage)
    };
    [
        Mentor {
            met: Some(Met::Referral(lang.pick("Yuko", "田中さん").into())),
            supports: [0, 0, 0, 0, 3, 2],
            ..new(
                lang.pick("Ken Sato", "佐藤 健"),
                Stage::Approached,
                "2026-11-10",
            )
        },
        new(
            lang.pick("Mia Berg", "森 美咲"),
            Stage::Approached,
            "2026-11-20",
        ),
        Mentor {
            met: Some(Met::Event),
            ..new(
                lang.pick("Ada Lang", "鈴木 愛"),
                Stage::Candidate,
                "2026-11-01",
            )
        },
        new(
            lang.pick("Tom Reed", "高橋 努"),
            Stage::Candidate,
            "2026-11-02",
        ),
        Mentor {
            started: Some(day("2025-04-01")),
            ended: Some(day("2026-09-30")),
            end_reason: lang.pick("He moved abroad", "海外に赴任された").into(),
            ..new(lang.pick("Paul Ito", "伊藤 博"), Stage::Ended, "2026-09-30")
        },
        new(
            lang.pick("Rosa Neri", "中村 花"),
            Stage::Declined,
            "2026-05-12",
        ),
    ]
}

/// What was asked of these mentors, and how one mentorship was closed.
fn asked(lang: Lang, id_of: &dyn Fn() -> Id, of: &[Id]) -> Vec<Record> {
    let approach = |mentor, make: &dyn Fn(Approach) -> Approach| {
        let it = make(Approach {
            purpose: lang
                .pick("To learn how teams grow", "組織づくりを学びたい")
                .into(),
            ..Approach::new(id_of(), mentor, day("2026-03-05"))
        });
        Record::Approach(Box::new(Seen::new(it)))
    };
    vec![
        approach(of[0], &|it| Approach {
            sent: Some(day("2026-03-08")),
            channel: lang.pick("by mail", "メール").into(),
            answer: Some(Answer::Yes),
            answered: Some(day("2026-03-20")),
            reply: lang
                .pick("Gladly, let us try.", "喜んで。まずは試してみましょう。")
                .into(),
            ..it
        }),
        approach(of[1], &|it| Approach {
            sent: Some(day("2026-11-10")),
            follow_up: Some(day("2026-11-20")),
            ..it
        }),
        approach(of[2], &|it| Approach {
            sent: Some(day("2026-11-20")),
            follow_up: Some(day("2026-11-30")),
            ..it
        }),
        approach(of[4], &|it| it),
        approach(of[6], &|it| Approach {
            sent: Some(day("2026-05-01")),
            answer: Some(Answer::No),
            answered: Some(day("2026-05-12")),
            reply: lang
                .pick("Too busy this year.", "今年は余裕がなくて。")
                .into(),
            ..it
        }),
        Record::Farewell(Box::new(Seen::new(Farewell {
            reason: lang.pick("He moved abroad", "海外に赴任された").into(),
            thanks: lang
                .pick(
                    "For the evening before my first talk",
                    "初めての発表の前夜のこと",
                )
                .into(),
            learned: lang
                .pick("To wait with the answer", "答えを急がないこと")
                .into(),
            in_touch: lang.pick("A letter each new year", "年賀状を送る").into(),
            ended: Some(day("2026-09-30")),
            ..Farewell::new(id_of(), of[5], day("2026-09-28"))
        }))),
    ]
}

#[test]
fn a_mentor_is_shown_in_full_in_every_stage() {
    for lang in [Lang::En, Lang::Ja] {
        let home = people(lang);
        let mut wide = home.start(TODAY, lang).sized(120, 36);
        let mut pictures = wide.press("5").text();
        pictures += &wide.press("<Enter>G").text();
        pictures += &wide.press("gv").text();
        assert_snapshot!(format!("mentor_in_full_120_{}", lang.tag()), pictures);
        let mut narrow = home.start(TODAY, lang).sized(80, 24);
        let mut pictures = narrow.press("5").text();
        pictures += &narrow.press("<Enter>").text();
        pictures += &narrow.press("<PgDn>").text();
        pictures += &narrow.press("<PgDn>").text();
        pictures += &narrow.press("v").text();
        assert_snapshot!(format!("mentor_in_full_80_{}", lang.tag()), pictures);
        let mut others = String::new();
        narrow.press("v<Esc>");
        for _ in 0..6 {
            others += &narrow.press("j<Enter>").text();
            narrow.press("<Esc>");
        }
        assert_snapshot!(format!("mentors_by_stage_80_{}", lang.tag()), others);
    }
}

#[test]
fn an_older_meeting_logged_later_and_one_cancelled_never_move_the_rhythm_back() {
    use shirube::domain::MeetingState::{Cancelled, Held};
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open_on("2026-11-12", lang).log("Jane Smith", "x");
        change(&home, "Jane Smith", |it| Mentor {
            rhythm: Some(14),
            ..it
        });
        let met = list_words::last_met_fact(lang, Some(day("2026-11-12")), day(TODAY));
        let held = |count, first| words::meetings(lang, count, day(first), day(TODAY));
        for (on, state, expected) in [
            ("2026-11-18", Cancelled, held(1, "2026-11-12")),
            ("2026-09-01", Held, held(2, "2026-09-01")),
        ] {
            meet(&home, "Jane Smith", on, state, None);
            let mut window = home.start(TODAY, lang).sized(120, 36);
            window.press("5");
            assert!(window.shows(&met), "{}", window.text());
            assert!(window.shows(&expected), "{expected}\n{}", window.text());
        }
    }
}

#[test]
fn who_has_ended_declined_or_paused_is_taken_up_again_only_when_asked_for() {
    for lang in [Lang::En, Lang::Ja] {
        for (stage, next) in [
            (Stage::Ended, Stage::Active),
            (Stage::Paused, Stage::Active),
            (Stage::Declined, Stage::Candidate),
        ] {
            let home = Home::new();
            home.open(lang).log("Jane", "x");
            change(&home, "Jane", |it| Mentor { stage, ..it });
            let mut window = home.start(TODAY, lang);
            window.press("5 ");
            assert!(
                window.shows(words::go_on_answers(lang, stage).0),
                "{}",
                window.text()
            );
            window.press("<Esc>");
            assert_eq!(mentor(&home, "Jane").stage, stage);
            window.press(" <Enter>");
            assert_eq!(mentor(&home, "Jane").stage, next);
            window.press("u");
            assert_eq!(mentor(&home, "Jane").stage, stage);
        }
    }
}

#[test]
fn within_a_stage_they_stand_by_reading_in_either_kana_else_by_name() {
    let home = Home::new();
    let names = [
        ("渡辺", "わたなべ"),
        ("東", "アズマ"),
        ("中村", "ﾅｶﾑﾗ"),
        ("井上", "いのうえ"),
        ("Ünal", ""),
        ("Zoe", ""),
        ("anna", ""),
    ];
    let ids = Ids::seeded(7);
    let people = names.map(|(name, reading)| Mentor {
        reading: reading.into(),
        ..Mentor::new(ids.next(DateTime::UNIX_EPOCH), name, Stage::Active)
    });
    write(
        &home,
        people
            .map(|one| Record::Mentor(Box::new(Seen::new(one))))
            .into(),
    );
    let mut window = home.start(TODAY, Lang::Ja);
    window.press("5");
    for (row, name) in (2..).zip(["anna", "Ünal", "Zoe", "東", "井上", "中村", "渡辺"]) {
        assert!(window.row(row).contains(name), "{name}\n{}", window.text());
    }
}

#[test]
fn who_introduced_whom_is_said_on_both_sides() {
    for lang in [Lang::En, Lang::Ja] {
        let home = people(lang);
        let mut window = home.start(TODAY, lang).sized(120, 60);
        window.press("5");
        let sato = lang.pick("Ken Sato", "佐藤 健");
        let stage = terms::stage(lang, Stage::Approached);
        assert!(
            window.shows(&format!("{sato}  {stage}")),
            "{}",
            window.text()
        );
        window.press("j");
        let tanaka = lang.pick("Yuko Tanaka", "田中 優子");
        let stage = terms::stage(lang, Stage::Active);
        assert!(
            window.shows(&format!("{tanaka}  {stage}")),
            "{}",
            window.text()
        );
    }
}

#[test]
fn no_name_is_torn_in_list_or_detail_in_any_size() {
    let names = [
        "田",
        "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処やぶら小路の藪柑子パイポ",
        "👨‍👩‍👧‍👦👩🏽‍🚀🇯🇵 家族",
        "נועה בן־דוד",
        "محمد الأمين",
        "か\u{3099} e\u{301} 葛\u{e0100}",
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss",
    ];
    for lang in [Lang::En, Lang::Ja] {
        let home = people(lang);
        let tanaka = lang.pick("Yuko Tanaka", "田中 優子");
        let kept = mentor(&home, tanaka);
        let mut called = tanaka.to_owned();
        for name in names {
            let twice = name.repeat(2);
            change(&home, &called, |it| Mentor {
                name: name.into(),
                reading: twice.clone(),
                role: twice.clone(),
                met: Some(Met::Referral(twice.clone())),
                agreed: Agreement {
                    purpose: twice.clone(),
                    ..kept.agreed.clone()
                },
                ..it
            });
            name.clone_into(&mut called);
            for keys in ["5g", "5g<Enter>", "5g<Enter>G", "5g<Enter>v", "5g<Enter>e"] {
                let mut window = home.start(TODAY, lang);
                window.press(keys);
                for (width, height) in [
                    (1, 1),
                    (20, 8),
                    (40, 12),
                    (41, 13),
                    (80, 24),
                    (99, 24),
                    (120, 36),
                    (200, 60),
                ] {
                    window.resize(width, height);
                    let picture = window.draw();
                    let text = picture.text();
                    assert_eq!(picture.fault(), None, "{keys} {width}×{height}\n{text}");
                }
            }
        }
    }
}

/// Says of the entries of a day which supports they gave.
fn tick(home: &Home, on: &str, supports: &[Support]) {
    let store = home.store();
    let behind = Window {
        anchor: Some((day(on), Id::from_bytes([0xff; 16]))),
        direction: Direction::Older,
        limit: 1,
        mentor: None,
    };
    let id = store.reader().entries(behind).unwrap()[0].id;
    let before = store.reader().entry(id).unwrap().unwrap();
    let none = SupportSet::default();
    let received = supports.iter().fold(none, |set, one| set.toggled(*one));
    let after = Entry {
        received,
        ..before.clone()
    };
    home.change_entry(before, after);
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn mentor(home: &Home, name: &str) -> Mentor {
    let mentors = home.store().reader().mentors().unwrap();
    mentors.into_iter().find(|one| one.name == name).unwrap()
}

fn change(home: &Home, name: &str, change: impl FnOnce(Mentor) -> Mentor) {
    let before = mentor(home, name);
    let after = change(before.clone());
    let seen = Seen::changed(before, after);
    write(home, vec![Record::Mentor(Box::new(seen))]);
}

fn write(home: &Home, records: Vec<Record>) {
    let change = Change::Save {
        verb: Verb::EditMentor,
        subject: String::new(),
        records,
    };
    let mut store = Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
}
