//! How old a takeaway is that stands in no entry: since the civil day on which it was noted.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use shirube::domain::zone::Days;
use shirube::domain::{Ids, Kind, Takeaway};
use shirube::screens::takeaway_row::TakeawayRow;
use shirube::store::OpenRow;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn without_an_entry_it_is_as_old_as_its_id_where_the_user_is() {
    for (born, entry, zone, since) in [
        ("2026-11-21T16:00:00Z", None, "Asia/Tokyo", "2026-11-22"),
        (
            "2026-11-21T16:00:00Z",
            None,
            "America/New_York",
            "2026-11-21",
        ),
        (
            "2026-11-21T02:00:00Z",
            None,
            "America/New_York",
            "2026-11-20",
        ),
        ("2026-11-21T16:00:00Z", None, "", "2026-11-21"),
        (
            "2026-11-21T16:00:00Z",
            Some("2026-10-01"),
            "Asia/Tokyo",
            "2026-10-01",
        ),
    ] {
        let born: DateTime<Utc> = born.parse().unwrap();
        let row = OpenRow {
            takeaway: Takeaway::new(Ids::seeded(1).next(born), Kind::Action, "Call Kim"),
            day: entry.map(day),
            mentors: Vec::new(),
            meetings: 0,
        };
        let nobody = BTreeMap::new();
        let row = TakeawayRow::new(row, (&nobody, &nobody), &Days::of(zone));
        assert_eq!(row.day, day(since), "{born} {zone}");
    }
}
