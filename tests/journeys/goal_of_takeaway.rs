//! A takeaway and its goal: the follow-ups narrowed to one, and the goal told in the takeaway's detail.

use chrono::DateTime;
use shirube::domain::{Change, Goal, Ids, Lang, Record, Seen, Verb};
use shirube::store::Applied;

use crate::desk::Home;

const NOTE: &str = "> 結論から話す #発表\n\
                    [] 議事録を送る\n\
                    [] 発表の動画を見返す\n";

#[test]
fn the_short_name_as_a_tag_ties_a_takeaway_to_its_goal() {
    for (lang, label) in [(Lang::En, "goal"), (Lang::Ja, "目標")] {
        let home = Home::new();
        home.open(lang).log("田中", NOTE);
        add_goal(&home);
        let mut window = home.open(lang).sized(120, 36);
        window
            .press("3")
            .press("f")
            .paste("英語で")
            .press("<Enter>");
        assert!(window.shows("結論から話す") && !window.shows("議事録"));
        // Above the list what it is narrowed to, in the detail whose it is.
        let text = window.text().replace(' ', "");
        assert!(text.contains(&format!("{label}英語で発表する")), "{text}");
        assert_eq!(text.matches("英語で発表する").count(), 2, "{text}");
        // Another one is tied by the tag that is typed in the list.
        window.press("<Esc>").press("G#").paste("発表");
        window.press("<Enter>");
        window.press("f").paste("英語で").press("<Enter>");
        assert!(
            window.shows("結論から話す") && window.shows("動画"),
            "{}",
            window.text()
        );
        assert!(!window.shows("議事録"));
    }
}

fn add_goal(home: &Home) {
    let ids = Ids::seeded(9);
    let day = "2026-11-01".parse().unwrap();
    let mut goal = Goal::new(ids.next(DateTime::UNIX_EPOCH), "英語で発表する", day);
    goal.short = "発表".into();
    let change = Change::Save {
        verb: Verb::AddGoal,
        subject: goal.title.clone(),
        records: vec![Record::Goal(Box::new(Seen::new(goal)))],
    };
    assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
}
