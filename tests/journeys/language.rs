//! The language while the program runs: one key, and everything speaks the other.

use shirube::domain::{EntryKind, Intent, Lang, Verb};
use shirube::words::{app, journal, terms, writer};

use crate::desk::Home;

#[test]
fn one_key_and_everything_speaks_the_other_language() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(120, 24);
    window.log("田中 優子", "[] 結論から話す @12/1");
    assert!(window.shows(app::followups(Lang::En)));
    for lang in [Lang::Ja, Lang::En, Lang::Ja] {
        window.press("L");
        assert_eq!(window.footer(), app::language(lang));
        assert!(window.shows(app::followups(lang)), "{}", window.text());
        let other = lang.pick(Lang::Ja, Lang::En);
        assert!(!window.shows(app::followups(other)), "{}", window.text());
        let day = "2026-11-22".parse().unwrap();
        assert!(window.shows(&terms::date(lang, day)), "{}", window.text());
    }
    // What is said, asked and begun later follows as well.
    window.press("d");
    assert_eq!(window.footer(), app::saved(Lang::Ja, Verb::Trash));
    window.press("u");
    assert!(window.shows(app::followups(Lang::Ja)));
    window.press("n");
    assert!(window.shows(writer::heading(Lang::Ja, EntryKind::Note, Intent::Log)));
    window.press("L");
    // A letter in a text is a letter.
    assert!(window.shows(writer::heading(Lang::Ja, EntryKind::Note, Intent::Log)));
    let is_typed = window.text().lines().any(|row| row.starts_with("  L  "));
    assert!(is_typed, "{}", window.text());
    window.press("<Esc>");
    assert_eq!(window.footer(), writer::draft_kept(Lang::Ja));
}

#[test]
fn an_empty_journal_teaches_in_the_other_language() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja);
    assert!(window.shows(journal::nothing_yet(Lang::Ja)));
    window.press("L");
    assert!(window.shows(journal::nothing_yet(Lang::En)));
    // In one row, where the hints stand.
    assert_eq!(window.footer(), app::language(Lang::En));
    window.press("L");
    assert_eq!(window.footer(), app::language(Lang::Ja));
}
