//! Mending an old review of a mentorship: it says so, and its draft is not taken for the next review.

use shirube::domain::{Lang, RelationshipReview};
use shirube::screens::Begin;
use shirube::words::{drafts, relationship as words};

use crate::approaches_owed::id;
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};
use crate::relationship::{WHO, begin, home, put_last, reviews};

/// A window with the last step of the mending of this review.
fn mending(home: &Home, last: &RelationshipReview, lang: Lang) -> Window {
    let mut window = home.start(TODAY, lang);
    window.begin(Begin::MendRelationship(last.id));
    while !window.shows("❯ 5") {
        window.press("<C-s>");
    }
    window
}

#[test]
fn mending_says_which_review_it_is() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let last = put_last(&home);
        let mut window = mending(&home, &last, lang);
        let heading = words::mending(lang, "Jane Smith", day("2026-08-24"), day(TODAY));
        assert!(window.shows(&heading), "{}", window.text());
    }
}

#[test]
fn the_draft_of_a_mend_is_not_taken_for_the_next_review() {
    let home = home();
    let last = put_last(&home);
    let mut window = mending(&home, &last, Lang::En);
    window.press("<Tab>").paste(" indeed").press("<Esc>");
    assert_eq!(home.draft_texts().len(), 1);

    // The next one begins anew, and what is rated in it is its own.
    window.begin(Begin::Relationship(id(WHO)));
    let heading = words::heading(Lang::En, "Jane Smith");
    assert!(window.shows(&heading), "{}", window.text());
    window.press("<C-s>1111<C-s><Esc>");
    let all = reviews(&home);
    let kept = all.iter().find(|one| one.id == last.id).unwrap();
    assert_eq!(kept.ratings, last.ratings);
    let next = all.iter().find(|one| one.id != last.id).unwrap();
    assert_eq!(next.ratings.0[..4], [1; 4]);

    // And the mend waits.
    window.begin(Begin::MendRelationship(last.id));
    assert!(
        window.shows("six weeks were too long indeed"),
        "{}",
        window.text()
    );
}

#[test]
fn the_draft_of_the_next_review_is_not_taken_for_a_mend() {
    let home = home();
    let last = put_last(&home);
    let mut window = begin(&home, Lang::En);
    window.press("<C-s><C-s><C-s><C-s><Tab><Tab>");
    window.paste("propose it").press("<Tab><Tab>60<Esc>");
    assert_eq!(home.draft_texts().len(), 1);
    window.begin(Begin::MendRelationship(last.id));
    let heading = words::mending(Lang::En, "Jane Smith", day("2026-08-24"), day(TODAY));
    assert!(window.shows(&heading), "{}", window.text());
}

#[test]
fn the_draft_of_a_mend_is_called_so() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let last = put_last(&home);
        let mut window = mending(&home, &last, lang);
        window.press("<Tab>").paste(" indeed").press("<Esc>");
        drop(window);
        let mut window = home.start(TODAY, lang);
        let row = drafts::mending(lang, "Jane Smith");
        assert!(window.shows(&row), "{}", window.text());
    }
}
