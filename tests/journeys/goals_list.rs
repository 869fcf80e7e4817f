//! The goals in their list: titles have room before anything else, and say nothing that is not known.

use shirube::domain::Lang;

use crate::desk::{Home, TODAY};

#[test]
fn titles_have_room_before_days_and_gauges() {
    for (lang, width, titles) in [
        (
            Lang::En,
            80,
            [
                "Bring the new handheld to market",
                "A team that runs without me",
            ],
        ),
        (
            Lang::En,
            200,
            [
                "Bring the new handheld to market",
                "A team that runs without me",
            ],
        ),
        (
            Lang::En,
            120,
            [
                "Bring the new handheld to mar",
                "A team that runs without me",
            ],
        ),
        (
            Lang::Ja,
            80,
            [
                "新しい携帯計測機を発売する",
                "自分がいなくても回るチームにする",
            ],
        ),
        (
            Lang::Ja,
            120,
            ["新しい携帯計測機を発売する", "自分がいなくても回るチームに"],
        ),
    ] {
        let home = Home::new();
        home.tell_example(lang);
        let mut window = home.start(TODAY, lang).sized(width, 24);
        window.press("4");
        let list: String = window
            .text()
            .lines()
            .map(|line| line.split('\u{2502}').next().unwrap_or_default().to_owned() + "\n")
            .collect();
        for title in titles {
            assert!(list.contains(title), "{title} at {width}\n{list}");
        }
    }
}

#[test]
fn what_is_done_to_the_selected_goal_stands_in_the_footer() {
    for (lang, hints) in [
        (Lang::En, ["Space check in", "e revise", "x state"]),
        (Lang::Ja, ["Space 進捗を記録", "e 見直す", "x 状態"]),
    ] {
        let home = Home::new();
        home.tell_example(lang);
        for keys in ["4", "4<Enter>"] {
            // As wide as 80 columns are without the badge of a set clock.
            let mut window = home.start(TODAY, lang).sized(94, 24);
            window.press(keys);
            for hint in hints {
                assert!(window.footer().contains(hint), "{hint}\n{}", window.text());
            }
        }
    }
}
