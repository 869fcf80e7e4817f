//! What the footer says: what was done and to how many, and always the way on and out.

use shirube::domain::{Lang, Verb};
use shirube::words::app;

use crate::asking::{select, with_takeaways};
use crate::desk::Home;

#[test]
fn a_step_of_several_says_how_many_it_was_done_to() {
    for (lang, done, undone) in [
        (
            Lang::En,
            "2 dropped. u undoes it.",
            "Undone: drop, \u{201c}結論から話すこと\u{201d} and 1 more",
        ),
        (
            Lang::Ja,
            "2件を取りやめました。u で戻せます。",
            "元に戻しました: 取りやめ「結論から話すこと」ほか1件",
        ),
    ] {
        let (_home, mut window) = with_takeaways(lang);
        select(&mut window, "結論から話すこと");
        window.press("VjVx\n");
        assert_eq!(window.footer(), done);
        window.press("u");
        assert_eq!(window.footer(), undone);
        // One row is told as one.
        select(&mut window, "読書会");
        window.press("@fri\n");
        assert_eq!(window.footer(), app::saved(lang, Verb::SetDue));
    }
}

#[test]
fn a_mentor_is_said_to_have_gone_from_one_stage_to_another() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5a").commit("佐藤健一").press("<C-s>");
        let before = home.store().reader().mentors().unwrap()[0].stage;
        // Leaving the active ones is asked first.
        window.press(" <Enter>");
        let after = home.store().reader().mentors().unwrap()[0].stage;
        assert_ne!(before, after, "{}", window.text());
        let said = app::moved_stage(lang, "佐藤健一", before, after);
        assert_eq!(window.footer(), said);
    }
}

#[test]
fn in_a_narrow_window_the_way_out_outranks_the_badges() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(40, 12);
        for keys in ["n", ":", "<Esc>5a"] {
            window.press(keys);
            assert!(window.footer().contains("Esc"), "{keys}: {}", window.text());
            window.press("<Esc>");
        }
    }
}
