//! A journal with two self-analyses, mentors, candidates and a search, to be looked at on 28 November 2026.

use chrono::{DateTime, NaiveTime};
use shirube::domain::{
    Approach, Change, Cx, Ids, Lang, Mentor, MentorSearch, Met, SelfAnalysis, Stage, Support,
    finish_analysis, save_mentor, send_approach, write_analysis, write_search,
};
use shirube::store::{Applied, Mode, Store};

use crate::desk::Home;

/// The day on which it is looked at.
pub(crate) const DAY: &str = "2026-11-28";

/// What the journal holds in a language.
#[derive(Clone, Copy)]
struct Told {
    strengths: [&'static str; 2],
    weaknesses: [&'static str; 2],
    will: [&'static str; 2],
    can: &'static str,
    values: [&'static str; 2],
    in_one_year: &'static str,
    later: &'static str,
    skills: [&'static str; 2],
    look_for: &'static str,
    names: [&'static str; 4],
    note: &'static str,
    channel: &'static str,
}

const EN: Told = Told {
    strengths: [
        "I listen until the other is done\n  the talk with the customer in March\nI finish what I begin\nI know our data",
        "I listen until the other is really done\n  the talk with the customer in March\nI finish what I begin\nI ask early\n  in the June project, before anything was built",
    ],
    weaknesses: [
        "I speak before I know the point",
        "I speak before I know the point\n  the review of October",
    ],
    will: [
        "Build products.",
        "Lead a small team that builds products people like to use.",
    ],
    can: "Analyse data, write clearly.",
    values: ["", "Honesty. Time with the family."],
    in_one_year: "A talk in English.",
    later: "Work abroad for a while.",
    skills: [
        "Presenting in English 1 4\nConclusion first 2 3\nData analysis 4 4\nSpreadsheets 3 3",
        "Presenting in English 2 4\nConclusion first 3 4\nData analysis 4 4\nHiring 1 3\nFacilitation 2 5",
    ],
    look_for: "Somebody who led a team abroad.",
    names: ["Tanaka Yuko", "Smith", "Jane Doe", "Sato Ken"],
    note: "the meetup on 3 December",
    channel: "mail",
};

const JA: Told = Told {
    strengths: [
        "最後まで話を聞ける\n　三月のお客様との面談\n始めたことをやり切る\n自社のデータに詳しい",
        "相手の話を最後まで聞ける\n　三月のお客様との面談\n始めたことをやり切る\n早めに質問できる\n　六月の案件で、作り始める前に確認した",
    ],
    weaknesses: [
        "要点が決まる前に話し出す",
        "要点が決まる前に話し出す\n　十月のレビュー",
    ],
    will: [
        "製品をつくりたい。",
        "使う人に喜ばれる製品を、小さなチームを率いてつくりたい。",
    ],
    can: "データ分析、わかりやすい文章。",
    values: ["", "誠実さ。家族との時間。"],
    in_one_year: "英語で発表する。",
    later: "しばらく海外で働く。",
    skills: [
        "英語での発表 1 4\n結論から話す 2 3\nデータ分析 4 4\n表計算 3 3",
        "英語での発表 2 4\n結論から話す 3 4\nデータ分析 4 4\n採用・面接 1 3\nファシリテーション 2 5",
    ],
    look_for: "海外でチームを率いたことのある人。",
    names: ["田中 優子", "スミス", "高橋 直子", "佐藤 健"],
    note: "十二月三日の勉強会",
    channel: "メール",
};

/// The journal.
pub(crate) fn analysed(lang: Lang) -> Home {
    let home = Home::new();
    let mut store = Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    let ids = Ids::seeded(99);
    let told = lang.pick(EN, JA);
    let cx = |day: &str| Cx {
        today: day.parse().unwrap(),
        time: NaiveTime::from_hms_opt(20, 0, 0).unwrap(),
        now: DateTime::from_timestamp_millis(1_790_000_000_000).unwrap(),
        ids: &ids,
        lang,
        zone: "Asia/Tokyo",
    };
    let mut take = |change: &Change| {
        assert_eq!(store.apply(change, 0, "").unwrap(), Applied::Saved);
    };
    let may = cx("2026-05-05");
    let gives = [
        (Stage::Active, [2, 1, 1, 0, 0, 0], None),
        (Stage::Trial, [0, 3, 0, 1, 0, 0], None),
        (Stage::Candidate, [0, 0, 0, 0, 2, 1], Some(Met::Event)),
        (
            Stage::Candidate,
            [0, 0, 0, 0, 3, 0],
            Some(Met::Referral(told.names[0].to_owned())),
        ),
    ];
    let mut people = Vec::new();
    for (name, (stage, supports, met)) in told.names.iter().zip(gives) {
        let mentor = Mentor {
            supports,
            met,
            ..Mentor::new(may.id(), *name, stage)
        };
        take(&save_mentor(None, mentor.clone(), &may));
        people.push(mentor);
    }
    for (version, day) in ["2026-05-05", "2026-11-20"].into_iter().enumerate() {
        let cx = cx(day);
        let analysis = SelfAnalysis {
            strengths: told.strengths[version].to_owned(),
            weaknesses: told.weaknesses[version].to_owned(),
            will: told.will[version].to_owned(),
            can: told.can.to_owned(),
            values: told.values[version].to_owned(),
            in_one_year: told.in_one_year.to_owned(),
            later: told.later.to_owned(),
            skills: told.skills[version].to_owned(),
            look_for: told.look_for.to_owned(),
            needed: [[2, 0, 2, 1, 0, 0], [2, 2, 3, 1, 3, 0]][version],
            ..SelfAnalysis::new(cx.id(), cx.today)
        };
        take(&finish_analysis(None, analysis, &cx).unwrap());
    }
    let november = cx("2026-11-24");
    let mut search = MentorSearch::new(november.id(), Support::Network, november.today);
    search.leads[0].looked = true;
    told.note.clone_into(&mut search.leads[0].note);
    take(&write_search(None, search).unwrap());
    let approach = Approach {
        channel: told.channel.to_owned(),
        follow_up: Some("2026-11-28".parse().unwrap()),
        ..Approach::new(november.id(), people[3].id, november.today)
    };
    let sent = november.today;
    take(&send_approach(&people[3], None, approach, sent, &november));
    home
}

/// A version is begun on [`DAY`], and has come to this step.
pub(crate) fn begin_version(home: &Home, step: u8) {
    begin_as(home, |begun| begun.step = step);
}

/// A version is begun on [`DAY`], with these changes.
pub(crate) fn begin_as(home: &Home, change: impl FnOnce(&mut SelfAnalysis)) {
    let mut store = home.store();
    let last = store.reader().analyses().unwrap().remove(0);
    let ids = Ids::seeded(77);
    let id = ids.next(DateTime::from_timestamp_millis(1_790_000_500_000).unwrap());
    let mut begun = last.next_version(id, DAY.parse().unwrap());
    change(&mut begun);
    let change = write_analysis(None, begun).unwrap();
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
}
