//! The rules by which a goal stands, as the help tells them.

use shirube::domain::Lang;

use crate::desk::Home;

/// The picture from the first rule on: the keys above change with the screens.
fn rules(text: &str) -> &str {
    let heading = ["  HOW A GOAL STANDS", "  目標の状況"];
    let start = heading.iter().find_map(|heading| text.find(heading));
    &text[start.expect("no rules are shown")..]
}

#[test]
fn the_help_of_the_goals_tells_the_rules_below_the_keys() {
    let home = Home::new();
    for (lang, name) in [(Lang::En, "en"), (Lang::Ja, "ja")] {
        for (width, height) in [(120, 60), (80, 24)] {
            let mut window = home.open(lang).sized(width, height);
            window.press("4?G");
            let told = format!("goal_rules_{name}_{width}");
            insta::assert_snapshot!(told, rules(&window.text()));
        }
    }
}

#[test]
fn the_rules_are_told_where_goals_are_judged() {
    let home = Home::new();
    for (keys, is_told) in [
        ("4?", true),
        ("2?", false),
        ("5?", false),
        ("4m<F1>", false),
    ] {
        let mut window = home.open(Lang::En).sized(120, 60);
        window.press(keys);
        assert!(
            window.shows("EVERYWHERE") || window.shows("EDITING"),
            "{keys}"
        );
        assert_eq!(window.shows("HOW A GOAL STANDS"), is_told, "{keys}");
    }
}

#[test]
fn no_rule_is_cut_off_in_eighty_columns() {
    let home = Home::new();
    for (lang, cut) in [(Lang::En, "share"), (Lang::Ja, "引き継ぐ")] {
        let mut window = home.open(lang).sized(80, 100);
        window.press("4?");
        let text = window.text();
        assert!(text.contains(cut), "{text}");
        assert!(!text.contains('…') && !text.contains('⋯'), "{text}");
    }
}

#[test]
fn the_rules_can_be_read_in_any_window() {
    let home = Home::new();
    for (width, height) in [(1, 1), (40, 12), (80, 24), (200, 60)] {
        let mut window = home.open(Lang::Ja).sized(width, height);
        window.press("4?<Down><PgDn>G<End>gG<PgUp>");
        window.press("<Esc>2");
    }
}
