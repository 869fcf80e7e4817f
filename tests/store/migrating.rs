//! A journal of an older version: brought up to date, with a copy kept beside it, or refused and left as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::Connection;
use shirube::domain::{
    Approach, Change, Month, MonthReview, Record, Seen, SelfAnalysis, Stage, StageMove, Trouble,
};
use shirube::store::{Mode, Store};

use crate::fixture::{
    Desk, day, new_check_in, new_entry, new_goal, new_mentor, new_takeaway, save, take, turn,
    with_note,
};

/// What makes a journal of the first version, and of each version behind it.
const SHAPES: [&str; 2] = [
    include_str!("../../src/store/schema/1.sql"),
    include_str!("../../src/store/schema/2.sql"),
];

/// A folder with a journal of the first version: a mentor, and a meeting whose note was changed in the newest step.
struct Old {
    desk: Desk,
    mentor: shirube::domain::Mentor,
    entry: shirube::domain::Entry,
    noted: shirube::domain::Entry,
    action: shirube::domain::Takeaway,
}

impl Old {
    fn new() -> Self {
        let (desk, mut store) = Desk::with_journal();
        let mentor = desk.mentor("田中 優子");
        let entry = desk.meeting(3, &[mentor.id]);
        let mut action = desk.action("結論から話す", Some(entry.id));
        action.tags = vec!["発表".into()];
        let records = vec![
            new_mentor(&mentor),
            new_entry(&entry),
            new_takeaway(&action),
        ];
        save(&mut store, "met", records);
        let (noted, record) = with_note(&entry, "話が長い");
        save(&mut store, "noted", vec![record]);
        drop(store);
        make_old(&desk.path, 1);
        Self {
            desk,
            mentor,
            entry,
            noted,
            action,
        }
    }

    fn copy(&self) -> PathBuf {
        self.desk.folder.path().join("journal.db.v1")
    }

    fn assert_whole(&self, store: &Store) {
        let reader = store.reader();
        assert_eq!(
            reader.mentors().unwrap(),
            std::slice::from_ref(&self.mentor)
        );
        assert_eq!(
            reader.entry(self.entry.id).unwrap(),
            Some(self.noted.clone())
        );
        assert_eq!(
            reader.takeaways_of(self.entry.id).unwrap(),
            std::slice::from_ref(&self.action)
        );
    }
}

/// Writes the journal anew in the shape of an older version, with all of it that had a place there.
fn make_old(path: &Path, version: u8) {
    let newer = path.with_extension("newer");
    fs::rename(path, &newer).unwrap();
    let old = Connection::open(path).unwrap();
    for shape in &SHAPES[..usize::from(version)] {
        old.execute_batch(shape).unwrap();
    }
    old.execute("ATTACH ?1 AS newer", [newer.to_str().unwrap()])
        .unwrap();
    let tables: String = old
        .query_row(
            "SELECT group_concat(name) FROM main.sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    for table in tables.split(',') {
        let columns: String = old
            .query_row(
                "SELECT group_concat(name) FROM pragma_table_info(?1)",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        let sql = format!("INSERT INTO {table}({columns}) SELECT {columns} FROM newer.{table}");
        old.execute_batch(&sql).unwrap();
    }
    old.execute_batch("PRAGMA application_id = 0x53484252;")
        .unwrap();
    old.pragma_update(None, "user_version", version).unwrap();
    drop(old);
    fs::remove_file(newer).unwrap();
}

fn version(path: &Path) -> i64 {
    let journal = Connection::open(path).unwrap();
    journal
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|found| found.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_older_journal_keeps_what_it_holds_and_takes_what_is_new() {
    let old = Old::new();
    let mut store = Store::open(&old.desk.path, Mode::OpenExisting).unwrap();
    assert!(!store.is_new() && !store.is_read_only());
    old.assert_whole(&store);
    let goal = old.desk.goal("英語で発表する");
    save(&mut store, "goal", vec![new_goal(&goal)]);
    let mut belongs = old.action.clone();
    belongs.goal = Some(goal.id);
    let record = shirube::domain::Record::Takeaway(shirube::domain::Seen::changed(
        old.action.clone(),
        belongs,
    ));
    save(&mut store, "belongs", vec![record]);
    drop(store);
    let store = Store::open(&old.desk.path, Mode::OpenExisting).unwrap();
    assert_eq!(store.reader().goals().unwrap(), std::slice::from_ref(&goal));
    assert_eq!(
        store.reader().takeaways_of_goal(&goal, 9).unwrap()[0]
            .takeaway
            .id,
        old.action.id
    );
    assert_eq!(version(&old.desk.path), 4);
}

#[test]
fn a_journal_of_the_second_version_keeps_its_goals_and_reviews_and_takes_what_leads_to_a_mentor() {
    let (desk, mut store) = Desk::with_journal();
    let mut mentor = desk.mentor("田中 優子");
    mentor.agreement = "隔週、60分".into();
    mentor.supports = [1, 3, 3, 2, 1, 3];
    save(&mut store, "mentor", vec![new_mentor(&mentor)]);
    let goal = desk.goal("英語で発表する");
    let check_in = desk.check_in(goal.id, day(3), 40.0);
    save(
        &mut store,
        "goal",
        vec![new_goal(&goal), new_check_in(&check_in)],
    );
    let mut review = MonthReview::new(desk.id(), Month::of(day(3)));
    review.focus = Some(goal.id);
    review.finished = Some(day(30));
    let record = Record::MonthReview(Box::new(Seen::new(review.clone())));
    save(&mut store, "review", vec![record]);
    let mut active = mentor.clone();
    active.stage = Stage::Paused;
    let moved = Record::Mentor(Box::new(Seen::changed(mentor.clone(), active.clone())));
    save(&mut store, "moved", vec![moved]);
    drop(store);
    make_old(&desk.path, 2);
    assert_eq!(version(&desk.path), 2);

    let mut store = Store::open(&desk.path, Mode::OpenExisting).unwrap();
    assert_eq!(version(&desk.path), 4);
    let copy = desk.folder.path().join("journal.db.v2");
    assert_eq!(version(&copy), 2);
    let found = store.reader().mentor(mentor.id).unwrap();
    assert_eq!(found, Some(active.clone()));
    assert_eq!(store.reader().goals().unwrap(), std::slice::from_ref(&goal));
    let check_ins = store.reader().check_ins_of(goal.id).unwrap();
    assert_eq!(check_ins, std::slice::from_ref(&check_in));
    let reviews = store.reader().month_review(review.month).unwrap();
    assert_eq!(reviews, Some(review));
    assert_eq!(store.reader().analyses().unwrap(), []);

    // What is new finds its place beside what was there, and is undone as all else is.
    let mut agreed = active.clone();
    agreed.agreed.purpose = "一年の伴走".into();
    agreed.moves = vec![StageMove {
        stage: Stage::Paused,
        day: day(20),
    }];
    let mut asked = Approach::new(desk.id(), mentor.id, day(20));
    asked.purpose = "話を聞きたい".into();
    let analysis = SelfAnalysis::new(desk.id(), day(20));
    let records = vec![
        Record::Mentor(Box::new(Seen::changed(active.clone(), agreed.clone()))),
        Record::Approach(Box::new(Seen::new(asked.clone()))),
        Record::SelfAnalysis(Box::new(Seen::new(analysis.clone()))),
    ];
    save(&mut store, "new", records);
    drop(store);
    let mut store = Store::open(&desk.path, Mode::OpenExisting).unwrap();
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), Some(agreed));
    assert_eq!(
        store.reader().approach(asked.id).unwrap(),
        Some(asked.clone())
    );
    assert_eq!(store.reader().analyses().unwrap(), [analysis]);
    take(&mut store, &Change::Undo(None));
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), Some(active));
    assert_eq!(store.reader().approach(asked.id).unwrap(), None);
    take(&mut store, &Change::Undo(None));
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), Some(mentor));
}

#[test]
fn undo_reaches_across_the_versions() {
    let old = Old::new();
    let mut store = Store::open(&old.desk.path, Mode::OpenExisting).unwrap();
    save(&mut store, "goal", vec![new_goal(&old.desk.goal("読む"))]);
    take(&mut store, &Change::Undo(None));
    assert_eq!(store.reader().goals().unwrap(), []);
    let _ = turn(&mut store, &Change::Undo(None));
    let entry = store.reader().entry(old.entry.id).unwrap();
    assert_eq!(entry, Some(old.entry.clone()));
    let _ = turn(&mut store, &Change::Undo(None));
    assert_eq!(store.reader().mentors().unwrap(), []);
    for _ in 0..2 {
        take(&mut store, &Change::Redo(None));
    }
    old.assert_whole(&store);
}

#[test]
fn a_copy_is_kept_as_it_was_and_its_owners_alone() {
    let old = Old::new();
    drop(Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
    assert_eq!(
        names(old.desk.folder.path()),
        ["journal.db", "journal.db.v1"]
    );
    assert_eq!(version(&old.copy()), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(old.copy()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // In the journal's place it is the journal again, and needs no second copy to be brought up to date.
    let kept = fs::read(old.copy()).unwrap();
    fs::write(&old.desk.path, &kept).unwrap();
    old.assert_whole(&Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
    assert_eq!(
        names(old.desk.folder.path()),
        ["journal.db", "journal.db.v1"]
    );
    assert_eq!(fs::read(old.copy()).unwrap(), kept);
}

#[test]
fn what_has_the_name_of_the_copy_is_left_as_it_is() {
    let old = Old::new();
    fs::write(old.copy(), "mine").unwrap();
    // What a crash left of an earlier try goes.
    let numbered = old.desk.folder.path().join("journal.db.v1-2");
    fs::write(numbered.with_extension("v1-2.unfinished"), "SQLite").unwrap();
    old.assert_whole(&Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
    assert_eq!(fs::read(old.copy()).unwrap(), b"mine");
    assert_eq!(version(&numbered), 1);
    assert_eq!(
        names(old.desk.folder.path()),
        ["journal.db", "journal.db.v1", "journal.db.v1-2"]
    );
}

#[test]
fn without_a_copy_an_older_journal_is_left_as_it_is() {
    let old = Old::new();
    let before = old.desk.bytes();
    let in_the_way = old.desk.folder.path().join("journal.db.v1.unfinished");
    fs::create_dir(&in_the_way).unwrap();
    for mode in [Mode::OpenExisting, Mode::OpenOrCreate] {
        let error = Store::open(&old.desk.path, mode).unwrap_err();
        match error.trouble() {
            Trouble::NotKept { path, .. } => assert_eq!(*path, old.desk.path),
            trouble => panic!("{trouble:?}"),
        }
    }
    assert_eq!(old.desk.bytes(), before);
    assert!(!old.copy().exists());
    fs::remove_dir(in_the_way).unwrap();
    old.assert_whole(&Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
}

#[cfg(unix)]
#[test]
fn an_older_journal_that_may_not_be_written_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let old = Old::new();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    mode(&old.desk.path, 0o400).unwrap();
    let is_in_force = fs::OpenOptions::new()
        .append(true)
        .open(&old.desk.path)
        .is_err();
    if is_in_force {
        let error = Store::open(&old.desk.path, Mode::OpenExisting).unwrap_err();
        assert_eq!(*error.trouble(), Trouble::Older(old.desk.path.clone()));
        assert!(!old.copy().exists());
    }
    mode(&old.desk.path, 0o600).unwrap();
    mode(old.desk.folder.path(), 0o500).unwrap();
    if is_in_force {
        let error = Store::open(&old.desk.path, Mode::OpenExisting).unwrap_err();
        let is_not_kept = matches!(error.trouble(), Trouble::NotKept { .. });
        assert!(is_not_kept, "{error:?}");
    }
    mode(old.desk.folder.path(), 0o700).unwrap();
    old.assert_whole(&Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
}

#[test]
fn many_windows_may_open_an_older_journal_at_once() {
    // Windows are processes: within one, a second opening would drop the locks of the first.
    if let Some(path) = std::env::var_os("STORE_TEST_OLDER") {
        let store = Store::open(Path::new(&path), Mode::OpenExisting).unwrap();
        std::process::exit(i32::from(store.reader().mentors().unwrap().len() != 1));
    }
    let old = Old::new();
    let windows: Vec<_> = (0..4)
        .map(|_| {
            Command::new(std::env::current_exe().unwrap())
                .args([
                    "--exact",
                    "migrating::many_windows_may_open_an_older_journal_at_once",
                ])
                .env("STORE_TEST_OLDER", &old.desk.path)
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut window in windows {
        assert!(window.wait().unwrap().success());
    }
    old.assert_whole(&Store::open(&old.desk.path, Mode::OpenExisting).unwrap());
    assert_eq!(
        names(old.desk.folder.path()),
        ["journal.db", "journal.db.v1"]
    );
}
