//! What is said of a mentor's rhythm: from when the days are counted.

use shirube::domain::{Lang, Rhythm};
use shirube::words::mentors::standing_facts;

#[test]
fn where_there_was_no_meeting_yet_none_is_said_to_have_been() {
    for (lang, days, is_met, said) in [
        (Lang::En, 200, true, "200 days ago, longest 30"),
        (
            Lang::En,
            200,
            false,
            "no meeting yet, 200 days since it began, longest 30",
        ),
        (
            Lang::En,
            1,
            false,
            "no meeting yet, 1 day since it began, longest 30",
        ),
        (Lang::Ja, 200, true, "200日前、最長30日"),
        (Lang::Ja, 200, false, "面談なし、開始から200日、最長30日"),
    ] {
        let rhythm = (Rhythm::TooLong(days), is_met);
        assert_eq!(standing_facts(lang, rhythm, Some(14), Some(30)), said);
    }
}
