//! What is agreed with a mentor: five short steps, the agreement growing beside them, left, taken up again, revised.

use insta::assert_snapshot;
use shirube::domain::{Lang, Mentor};
use shirube::words::agreement as words;
use shirube::words::{guided, writer};

use crate::desk::{Home, TODAY};

#[test]
fn an_agreement_grows_step_by_step_and_is_dated_when_it_is_made() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 36);
        window.press("5aJane Smith<C-s>s");
        let first = window.text();
        window.commit(lang.pick("I lead a project by summer", "夏までに企画を任される"));
        window
            .press("<C-s>")
            .commit(lang.pick("an hour, I send the day", "1回1時間"));
        window.press("<Tab>14<Tab>30");
        let rhythm = window.text();
        let made = lang.tag();
        assert_snapshot!(format!("agreement_{made}"), format!("{first}\n{rhythm}"));
        window.resize(80, 24);
        assert_snapshot!(format!("agreement_80_{made}"), window.text());

        // Left, it stays; taken up again, it goes on at the first empty step.
        window.press("<Esc>");
        let left = stored(&home);
        assert_eq!(
            (left.rhythm, left.longest, left.agreed.day),
            (Some(14), Some(30), None)
        );
        window.press("s").commit("until March");
        window.press("<C-s><C-s><C-s>");
        let agreed = stored(&home).agreed;
        assert_eq!(agreed.day, Some(TODAY.parse().unwrap()));
        assert_eq!((&*agreed.length, &*agreed.confidence), ("until March", ""));
        assert!(window.shows("Jane Smith"), "{}", window.text());
        window.press("u");
        assert_eq!(stored(&home).agreed.day, None);
    }
}

#[test]
fn revised_it_keeps_its_day_until_another_one_is_typed() {
    let home = Home::new();
    home.open_on("2026-06-01", Lang::En)
        .press("5aJane<C-s>sto grow<C-s><C-s><C-s><C-s><C-s>");
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!(stored(&home).agreed.day, day("2026-06-01"));
    let mut window = home.open(Lang::En);
    window.press("5s<End> and lead");
    let said = words::agreed_on(Lang::En, "2026-06-01".parse().unwrap());
    assert!(window.shows(&said), "{}", window.text());
    window.press("<C-s><C-s><C-s><C-s><C-s>");
    let agreed = stored(&home).agreed;
    assert_eq!(
        (&*agreed.purpose, agreed.day),
        ("to grow and lead", day("2026-06-01"))
    );
    window.press("s<C-s><C-s><C-s><C-s><Tab><C-a>yesterday<C-s>");
    assert_eq!(stored(&home).agreed.day, day("2026-11-21"));
}

#[test]
fn the_day_is_read_back_as_it_is_typed() {
    for lang in [Lang::En, Lang::Ja] {
        let (today, may) = (TODAY.parse().unwrap(), "2026-05-03".parse().unwrap());
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<C-s>s<C-s><C-s><C-s><C-s><Tab>");
        let meant = guided::today_is_meant(lang, today);
        assert!(window.shows(&meant), "{}", window.text());
        window.press("5/3");
        let read = guided::read_as(lang, may, today);
        assert!(window.shows(&read), "{}", window.text());
    }
}

#[test]
fn one_without_a_word_is_none() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("5aJane<C-s>s<C-s><C-s><C-s><C-s><C-s>");
    assert!(stored(&home).agreed.is_empty());
    assert!(window.shows("Jane"), "{}", window.text());
}

#[test]
fn what_cannot_be_read_is_said_at_its_field() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<C-s>s<C-s><Tab>often<C-s>");
        assert!(window.shows(words::bad_days(lang)), "{}", window.text());
        window.press("<C-a>14<C-s><C-s><C-s><Tab>never<C-s>");
        assert!(window.shows(words::bad_day(lang)), "{}", window.text());
        // Nothing is agreed on a day to come.
        window.press("<C-a>2099-01-01<C-s>");
        assert!(window.shows(words::not_yet(lang)), "{}", window.text());
        assert_eq!(stored(&home).agreed.day, None);
        for (columns, rows) in [(200, 60), (40, 12), (1, 1)] {
            window.resize(columns, rows);
            window.text();
        }
    }
}

#[test]
fn nothing_is_agreed_with_a_mentor_who_went_to_the_trash_elsewhere_and_what_is_typed_stays_a_draft()
{
    for lang in [Lang::En, Lang::Ja] {
        // Seen before one writes, or by the write that fails.
        for is_seen in [true, false] {
            let home = Home::new();
            let mut window = home.open(lang);
            window.press("5aJane<C-s>sto grow<C-s>weekly");
            let mut other = home.open(lang);
            other.press("5dy");
            if is_seen {
                window.wait();
            }
            for keys in ["<C-s>", "<C-s><C-s><C-s><C-s>"] {
                window.press(keys);
                assert!(window.shows(guided::is_gone(lang)), "{}", window.text());
                assert!(home.store().reader().mentors().unwrap().is_empty());
            }
            window.press("<Esc>");
            assert_eq!(window.footer(), writer::draft_kept(lang));
            assert!(home.draft_texts()[0].contains("weekly"));
            assert!(home.store().reader().mentors().unwrap().is_empty());
        }
    }
}

fn stored(home: &Home) -> Mentor {
    home.store().reader().mentors().unwrap().remove(0)
}
