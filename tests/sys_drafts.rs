//! Drafts on real files: kept, held, offered back, never torn.

use std::path::{Path, PathBuf};

use shirube::sys::drafts::{Draft, DraftError, Drafts, Kept};
use tempfile::TempDir;

/// A state folder and a spare one, in a place of their own.
struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("spare")).unwrap();
        Self { root }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn drafts(&self) -> Drafts {
        Drafts::new(self.path("state/drafts"), self.path("spare"))
    }

    /// Drafts whose folder cannot be, because a file is in its place.
    fn drafts_without_room(&self) -> Drafts {
        std::fs::write(self.path("state"), "").unwrap();
        self.drafts()
    }
}

fn written(drafts: &Drafts, text: &str) -> Draft {
    let mut draft = drafts.begin();
    assert!(matches!(draft.write(text), Ok(Kept::InPlace)));
    draft
}

fn texts(drafts: &Drafts) -> Vec<String> {
    drafts
        .orphans()
        .into_iter()
        .map(|orphan| orphan.text)
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_draft_that_is_begun_leaves_no_trace() {
    let place = Place::new();
    let draft = place.drafts().begin();
    drop(draft);
    assert!(!place.path("state").exists());
    assert_eq!(texts(&place.drafts()), [""; 0]);
}

#[test]
fn only_a_draft_that_nobody_holds_is_offered_back() {
    let place = Place::new();
    let drafts = place.drafts();
    let mut held = written(&drafts, "first");
    let left = written(&drafts, "left behind");
    assert!(matches!(held.write("being typed"), Ok(Kept::InPlace)));
    assert_eq!(texts(&drafts), [""; 0], "both are held");
    drop(left);
    assert_eq!(texts(&drafts), ["left behind"]);
    drop(held);
    let mut all = texts(&drafts);
    all.sort();
    assert_eq!(all, ["being typed", "left behind"]);
}

#[test]
fn an_orphan_is_taken_by_one_window_only() {
    let place = Place::new();
    let (one, other) = (place.drafts(), place.drafts());
    drop(written(&one, "text"));
    let orphan = one.orphans().remove(0);
    let mut taken = one.take(&orphan).unwrap();
    assert!(matches!(other.take(&orphan), Err(DraftError::Taken)));
    assert_eq!(texts(&other), [""; 0]);

    assert!(matches!(taken.write("text, continued"), Ok(Kept::InPlace)));
    drop(taken);
    assert_eq!(texts(&other), ["text, continued"]);
}

#[test]
fn a_discarded_draft_is_gone_and_cannot_be_taken() {
    let place = Place::new();
    let drafts = place.drafts();
    drop(written(&drafts, "text"));
    let orphan = drafts.orphans().remove(0);
    drafts.take(&orphan).unwrap().discard().unwrap();
    assert!(matches!(drafts.take(&orphan), Err(DraftError::Taken)));
    assert_eq!(names(drafts.folder()), [""; 0]);
}

#[test]
fn an_orphan_without_its_lock_is_offered_and_taken() {
    let place = Place::new();
    let drafts = place.drafts();
    drop(written(&drafts, "copied from another machine"));
    let orphan = drafts.orphans().remove(0);
    std::fs::remove_file(drafts.folder().join(&orphan.name).with_extension("lock")).unwrap();
    assert_eq!(texts(&drafts), ["copied from another machine"]);
    let _taken = drafts.take(&orphan).unwrap();
    assert_eq!(texts(&drafts), [""; 0]);
}

#[test]
fn foreign_and_half_written_files_are_left_alone() {
    let place = Place::new();
    let drafts = place.drafts();
    drop(written(&drafts, "ours"));
    for (name, bytes) in [("x.tmp", "half"), ("readme.txt", "foreign")] {
        std::fs::write(drafts.folder().join(name), bytes).unwrap();
    }
    std::fs::write(drafts.folder().join("y.draft"), b"\xff\xfe").unwrap();
    assert_eq!(texts(&drafts), ["ours"]);
    assert_eq!(names(drafts.folder()).len(), 5);
}

#[test]
fn what_a_crash_left_on_the_way_does_not_stop_the_next_write() {
    let place = Place::new();
    let drafts = place.drafts();
    let mut draft = written(&drafts, "old");
    let on_the_way = drafts.folder().join(draft.name()).with_extension("tmp");
    std::fs::write(&on_the_way, "half of the n").unwrap();
    assert!(matches!(draft.write("new"), Ok(Kept::InPlace)));
    assert!(!on_the_way.exists());
    drop(draft);
    assert_eq!(texts(&drafts), ["new"]);
}

#[test]
fn without_room_a_copy_goes_elsewhere_and_leaves_with_the_draft() {
    let place = Place::new();
    let mut draft = place.drafts_without_room().begin();
    let Ok(Kept::Elsewhere { copy, .. }) = draft.write("text") else {
        panic!("it has no place")
    };
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "text");
    assert!(matches!(
        draft.write("more text"),
        Ok(Kept::Elsewhere { .. })
    ));
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "more text");

    std::fs::remove_file(place.path("state")).unwrap();
    assert!(matches!(draft.write("room again"), Ok(Kept::InPlace)));
    assert!(!copy.exists());
    drop(draft);
    assert_eq!(texts(&place.drafts()), ["room again"]);
}

#[test]
fn a_copy_elsewhere_is_offered_back_to_its_journal_alone() {
    let place = Place::new();
    let drafts = place.drafts_without_room();
    let mut draft = drafts.begin();
    assert!(matches!(draft.write("text"), Ok(Kept::Elsewhere { .. })));
    assert_eq!(texts(&drafts), [""; 0], "it is held");
    drop(draft);
    assert_eq!(texts(&drafts), ["text"]);
    let others = Drafts::new(place.path("state/others"), place.path("spare"));
    assert_eq!(texts(&others), [""; 0]);

    let mut taken = drafts.take(&drafts.orphans()[0]).unwrap();
    assert_eq!(texts(&drafts), [""; 0]);
    std::fs::remove_file(place.path("state")).unwrap();
    assert!(matches!(taken.write("more text"), Ok(Kept::InPlace)));
    assert_eq!(names(&place.path("spare")), [""; 0]);
    drop(taken);
    assert_eq!(texts(&drafts), ["more text"]);
}

#[test]
#[cfg(unix)]
fn a_text_that_lies_in_both_folders_is_offered_once_as_it_was_last() {
    let place = Place::new();
    let drafts = place.drafts();
    let mut draft = written(&drafts, "old");
    // Where the draft shall go stands a folder.
    let on_the_way = drafts.folder().join(draft.name()).with_extension("tmp");
    std::fs::create_dir(&on_the_way).unwrap();
    assert!(matches!(draft.write("new"), Ok(Kept::Elsewhere { .. })));
    drop(draft);
    assert_eq!(texts(&drafts), ["new"]);

    std::fs::remove_dir(&on_the_way).unwrap();
    drafts
        .take(&drafts.orphans()[0])
        .unwrap()
        .discard()
        .unwrap();
    assert_eq!(names(drafts.folder()), [""; 0]);
    assert_eq!(names(&place.path("spare")), [""; 0]);
}

#[test]
#[cfg(unix)]
fn a_link_in_the_spare_folder_is_not_followed() {
    let place = Place::new();
    std::fs::write(place.path("letter"), "to nobody").unwrap();
    let link = place.path("spare/shirube-drafts-0a.draft");
    std::os::unix::fs::symlink(place.path("letter"), &link).unwrap();
    assert_eq!(texts(&place.drafts()), [""; 0]);
    std::fs::rename(place.path("letter"), &link).unwrap();
    assert_eq!(texts(&place.drafts()), ["to nobody"]);
}

#[test]
fn a_copy_elsewhere_is_discarded_with_its_draft() {
    let place = Place::new();
    let mut draft = place.drafts_without_room().begin();
    assert!(matches!(draft.write("text"), Ok(Kept::Elsewhere { .. })));
    draft.discard().unwrap();
    assert_eq!(names(&place.path("spare")), [""; 0]);
}

#[test]
fn without_room_anywhere_both_reasons_are_told() {
    let place = Place::new();
    std::fs::remove_dir(place.path("spare")).unwrap();
    let mut draft = place.drafts_without_room().begin();
    assert!(matches!(
        draft.write("text"),
        Err(DraftError::Nowhere { .. })
    ));
}

#[test]
#[cfg(unix)]
fn files_and_folders_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::new();
    let drafts = place.drafts();
    let _draft = written(&drafts, "text");
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(drafts.folder()), 0o700);
    for name in names(drafts.folder()) {
        assert_eq!(mode(&drafts.folder().join(&name)), 0o600, "{name}");
    }
}

#[test]
#[cfg(unix)]
fn a_reader_never_sees_a_part_of_a_draft() {
    let place = Place::new();
    let drafts = place.drafts();
    let mut draft = written(&drafts, &"a".repeat(100_000));
    let file = drafts.folder().join(draft.name()).with_extension("draft");
    let reader = std::thread::spawn(move || {
        let whole = |text: String| {
            text.len() == 100_000 && text.bytes().all(|byte| byte == text.as_bytes()[0])
        };
        (0..200).all(|_| whole(std::fs::read_to_string(&file).unwrap()))
    });
    for letter in ["b", "c"].iter().cycle().take(40) {
        assert!(matches!(
            draft.write(&letter.repeat(100_000)),
            Ok(Kept::InPlace)
        ));
    }
    assert!(reader.join().unwrap());
}
