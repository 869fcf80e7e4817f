//! Opening: every bad file is told apart and stays as it is; a crash is recovered from.

use std::fs::{self, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use shirube::domain::Trouble;
use shirube::store::{Applied, Mode, Store};

use crate::fixture::{Desk, apply, new_entry, new_mentor, save, step, with_note};

/// How a file goes wrong, and what is said of it.
struct Bad {
    name: &'static str,
    /// Starts from the path of a good, closed journal.
    make: fn(&Path),
    says: fn(PathBuf) -> Trouble,
}

#[rustfmt::skip]
const BAD_FILES: &[Bad] = &[
    Bad { name: "missing", make: remove, says: Trouble::Missing },
    Bad { name: "folder", make: |path| { remove(path); fs::create_dir(path).unwrap(); }, says: Trouble::Folder },
    Bad { name: "empty", make: |path| fs::write(path, "").unwrap(), says: Trouble::Empty },
    Bad { name: "text", make: |path| fs::write(path, "Dear diary, ".repeat(99)).unwrap(), says: Trouble::NotAJournal },
    Bad { name: "one byte", make: |path| fs::write(path, "x").unwrap(), says: Trouble::NotAJournal },
    Bad { name: "encrypted", make: |path| put(path, 0, &[0x9c; 16]), says: Trouble::NotAJournal },
    Bad { name: "cut in the magic", make: |path| cut(path, 7), says: Trouble::Damaged },
    Bad { name: "cut in the header", make: |path| cut(path, 60), says: Trouble::Damaged },
    Bad { name: "cut after the first page", make: |path| cut(path, 4096), says: Trouble::Damaged },
    Bad { name: "cut within the last page", make: |path| cut(path, fs::metadata(path).unwrap().len() - 1), says: Trouble::Damaged },
    Bad { name: "page size 3", make: |path| put(path, 16, &[0, 3]), says: Trouble::Damaged },
    Bad { name: "schema zeroed", make: |path| put(path, 100, &[0; 3000]), says: Trouble::Damaged },
    Bad { name: "without our tables", make: |path| other(path, "PRAGMA application_id = 1397244498; PRAGMA user_version = 1; CREATE TABLE t(x)"), says: Trouble::Damaged },
    Bad { name: "another program's", make: |path| other(path, "PRAGMA application_id = 7; CREATE TABLE t(x)"), says: Trouble::OtherProgram },
    Bad { name: "another program's without an id", make: |path| other(path, "CREATE TABLE t(x)"), says: Trouble::OtherProgram },
    Bad { name: "another program's in WAL mode", make: |path| other(path, "PRAGMA journal_mode = WAL; CREATE TABLE t(x)"), says: Trouble::OtherProgram },
    Bad { name: "newer", make: |path| put(path, 60, &[0, 0, 0, 99]), says: |path| Trouble::Newer { path, found: 99, known: 4 } },
    #[cfg(unix)]
    Bad { name: "dangling link", make: |path| { remove(path); std::os::unix::fs::symlink("nowhere", path).unwrap(); }, says: Trouble::DanglingLink },
    #[cfg(unix)]
    Bad { name: "socket", make: |path| { remove(path); std::os::unix::net::UnixListener::bind(path).unwrap(); }, says: Trouble::NotAFile },
    #[cfg(unix)]
    Bad { name: "device", make: |path| { remove(path); std::os::unix::fs::symlink("/dev/null", path).unwrap(); }, says: Trouble::NotAFile },
];

#[test]
fn each_bad_file_is_told_apart_and_stays_as_it_is() {
    for bad in BAD_FILES {
        let (desk, mut store) = Desk::with_journal();
        save(&mut store, "", vec![new_mentor(&desk.mentor("田中 優子"))]);
        drop(store);
        (bad.make)(&desk.path);
        let before = fs::read(&desk.path).ok();
        let names_before = names(desk.folder.path());
        for mode in [Mode::OpenExisting, Mode::OpenOrCreate] {
            let said = (bad.says)(desk.path.clone());
            let is_made = matches!(said, Trouble::Missing(_) | Trouble::Empty(_));
            if mode == Mode::OpenOrCreate && is_made {
                continue;
            }
            let error = Store::open(&desk.path, mode).unwrap_err();
            assert_eq!(*error.trouble(), said, "{}", bad.name);
            assert_eq!(fs::read(&desk.path).ok(), before, "{}", bad.name);
            assert_eq!(names(desk.folder.path()), names_before, "{}", bad.name);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_refused() {
    let (desk, store) = Desk::with_journal();
    drop(store);
    set_mode(&desk.path, 0o000);
    if fs::File::open(&desk.path).is_ok() {
        return; // Root reads everything.
    }
    let error = Store::open(&desk.path, Mode::OpenExisting).unwrap_err();
    assert_eq!(*error.trouble(), Trouble::NoPermission(desk.path));
}

#[cfg(unix)]
#[test]
fn a_file_or_folder_that_may_not_be_written_opens_read_only() {
    for (mode_of_file, mode_of_folder) in [(0o400, 0o700), (0o600, 0o500)] {
        let (desk, store) = Desk::with_journal();
        drop(store);
        set_mode(&desk.path, mode_of_file);
        set_mode(desk.folder.path(), mode_of_folder);
        let is_in_force = OpenOptions::new().append(true).open(&desk.path).is_err()
            || fs::write(desk.folder.path().join("probe"), "").is_err();
        if is_in_force {
            let mut store = Store::open(&desk.path, Mode::OpenExisting).unwrap();
            assert!(store.is_read_only());
            let change = step("", vec![new_mentor(&desk.mentor("Smith"))]);
            let error = store.apply(&change, 0, "").unwrap_err();
            assert_eq!(*error.trouble(), Trouble::ReadOnly(desk.path.clone()));
        }
        set_mode(desk.folder.path(), 0o700);
    }
}

#[test]
fn a_new_journal_is_whole_and_its_owners_alone() {
    let desk = Desk::bare();
    let path = desk.folder.path().join("a").join("b").join("journal.db");
    let store = Store::open(&path, Mode::OpenOrCreate).unwrap();
    assert!(store.is_new() && !store.is_read_only());
    assert_eq!(store.path(), path);
    assert!(store.reader().is_empty().unwrap());
    let id = store.id();
    drop(store);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }
    let store = Store::open(&path, Mode::OpenExisting).unwrap();
    assert!(!store.is_new());
    assert_eq!(store.id(), id);
    assert_eq!(names(path.parent().unwrap()), ["journal.db"]);
}

#[test]
fn an_empty_file_becomes_a_journal_only_where_one_is_to_be_made() {
    let desk = Desk::bare();
    fs::write(&desk.path, "").unwrap();
    assert!(desk.open().is_new());
}

#[test]
fn names_that_mean_something_to_sqlite_are_only_names() {
    for name in [
        ":memory:",
        "file:journal?mode=memory",
        "日誌 #1.db",
        "a%20b",
    ] {
        let desk = Desk::bare();
        let path = desk.folder.path().join(name);
        let mut store = Store::open(&path, Mode::OpenOrCreate).unwrap();
        save(&mut store, "", vec![new_mentor(&desk.mentor("Smith"))]);
        drop(store);
        let store = Store::open(&path, Mode::OpenExisting).unwrap();
        assert_eq!(store.reader().mentors().unwrap().len(), 1, "{name}");
        assert_eq!(names(desk.folder.path()), [name]);
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_good_journal_opens_it() {
    let (desk, mut store) = Desk::with_journal();
    save(&mut store, "", vec![new_mentor(&desk.mentor("Smith"))]);
    drop(store);
    let link = desk.folder.path().join("link");
    std::os::unix::fs::symlink(&desk.path, &link).unwrap();
    let store = Store::open(&link, Mode::OpenExisting).unwrap();
    assert_eq!(store.path(), link);
    assert_eq!(store.reader().mentors().unwrap().len(), 1);
}

#[test]
fn many_windows_may_open_a_new_journal_at_once() {
    const NEW: i32 = 10;
    const OLD: i32 = 11;
    // Windows are processes: within one, a second opening would drop the locks of the first.
    if let Some(path) = std::env::var_os("STORE_TEST_WINDOW") {
        let store = Store::open(Path::new(&path), Mode::OpenOrCreate).unwrap();
        std::process::exit(if store.is_new() { NEW } else { OLD });
    }
    let desk = Desk::bare();
    let windows: Vec<_> = (0..4)
        .map(|_| {
            std::process::Command::new(std::env::current_exe().unwrap())
                .args([
                    "--exact",
                    "opening::many_windows_may_open_a_new_journal_at_once",
                ])
                .env("STORE_TEST_WINDOW", &desk.path)
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut codes: Vec<i32> = windows
        .into_iter()
        .map(|mut window| window.wait().unwrap().code().unwrap())
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, [NEW, OLD, OLD, OLD]);
    let ids = desk.number("SELECT count(*) FROM meta WHERE key = 'journal'");
    assert_eq!(ids, 1);
}

#[test]
fn a_journal_copied_in_the_middle_of_a_commit_recovers_to_the_step_before() {
    let (desk, mut store) = Desk::with_journal();
    let (entry, _) = with_note(&desk.meeting(3, &[]), &"あ".repeat(50_000));
    save(&mut store, "", vec![new_entry(&entry)]);
    drop(store);

    let whole = desk.bytes();
    // A cache of one page makes SQLite write into the file long before it commits.
    let writer = desk.sql();
    writer
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN IMMEDIATE;
             UPDATE entry SET note = printf('%.*c', 400000, 'x');
             INSERT INTO meta SELECT value, randomblob(3000) FROM json_each('[1,2,3,4,5,6,7,8,9]');",
        )
        .unwrap();
    let crashed = desk.folder.path().join("crashed.db");
    let beside = |path: &Path| PathBuf::from(format!("{}-journal", path.display()));
    fs::copy(&desk.path, &crashed).unwrap();
    fs::copy(beside(&desk.path), beside(&crashed)).unwrap();
    writer.execute_batch("ROLLBACK").unwrap();
    let torn = fs::read(&crashed).unwrap();
    assert!(torn.len() > whole.len() && torn[..whole.len()] != whole[..]);

    let store = Store::open(&crashed, Mode::OpenExisting).unwrap();
    assert_eq!(store.reader().entry(entry.id).unwrap(), Some(entry));
    assert!(!beside(&crashed).exists());
}

#[test]
fn a_cut_file_beside_a_journal_that_completes_it_is_not_refused_for_its_length() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中 優子");
    save(&mut store, "", vec![new_mentor(&mentor)]);
    drop(store);
    let length = fs::metadata(&desk.path).unwrap().len();
    // A commit that shortens the file, stopped after the file was cut: the journal holds the last pages.
    let writer = desk.sql();
    writer
        .execute_batch("CREATE TABLE later(x); INSERT INTO later VALUES (zeroblob(9000));")
        .unwrap();
    drop(writer);
    let whole = desk.bytes();
    let journal = desk.folder.path().join("journal.db-journal");
    fs::write(&journal, rollback_journal(&whole)).unwrap();
    cut(&desk.path, length);
    let store = Store::open(&desk.path, Mode::OpenExisting).unwrap();
    assert_eq!(store.reader().mentors().unwrap(), [mentor]);
    drop(store);
    assert_eq!(desk.bytes(), whole);
}

#[cfg(unix)]
#[test]
fn a_journal_replaced_while_it_is_open_takes_no_more_changes() {
    let (desk, mut store) = Desk::with_journal();
    fs::rename(&desk.path, desk.folder.path().join("moved.db")).unwrap();
    let change = step("", vec![new_mentor(&desk.mentor("Smith"))]);
    let error = store.apply(&change, 0, "").unwrap_err();
    assert_eq!(*error.trouble(), Trouble::Replaced(desk.path.clone()));
}

#[test]
fn a_journal_of_a_second_window_is_seen_once() {
    let (desk, mut here) = Desk::with_journal();
    let mut there = desk.open();
    assert!(!here.changed_elsewhere().unwrap());
    save(&mut there, "", vec![new_mentor(&desk.mentor("Smith"))]);
    assert!(here.changed_elsewhere().unwrap());
    assert!(!here.changed_elsewhere().unwrap());
    save(&mut here, "", vec![new_mentor(&desk.mentor("田中"))]);
    assert!(!here.changed_elsewhere().unwrap());
    assert_eq!(apply(&mut here, &step("", vec![])), Applied::Unchanged);
}

/// A rollback journal that holds every page of `file`, synced, as a crash leaves it
/// (<https://www.sqlite.org/fileformat.html#the_rollback_journal>).
fn rollback_journal(file: &[u8]) -> Vec<u8> {
    const PAGE: usize = 4096;
    const NONCE: u32 = 7;
    let pages = file.len() / PAGE;
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for number in [pages as u32, NONCE, pages as u32, 512, PAGE as u32] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    for (number, page) in (1_u32..).zip(file.chunks(PAGE)) {
        let sum = (1..PAGE)
            .rev()
            .filter(|at| (PAGE - at).is_multiple_of(200))
            .fold(NONCE, |sum, at| sum.wrapping_add(u32::from(page[at])));
        journal.extend(number.to_be_bytes());
        journal.extend(page);
        journal.extend(sum.to_be_bytes());
    }
    journal
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|found| found.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn remove(path: &Path) {
    fs::remove_file(path).unwrap();
}

fn cut(path: &Path, length: u64) {
    OpenOptions::new()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(length)
        .unwrap();
}

fn put(path: &Path, offset: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.write_all(bytes).unwrap();
}

fn other(path: &Path, sql: &str) {
    remove(path);
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}
