//! The user's editor: its command, what comes back, and what is never lost.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use shirube::sys::editor::{Editor, EditorError};
use tempfile::TempDir;

/// An editor that is a shell script, with a folder for its files.
struct Desk {
    root: TempDir,
    editor: Editor,
}

impl Desk {
    /// `script` gets the file's name as `$1`.
    fn new(script: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("an editor");
        std::fs::write(&path, script).unwrap();
        // Through `sh`, so that no file is executed while another test's fork still has it open for writing.
        let editor = Editor::parse(&format!("sh '{}'", path.display())).unwrap();
        Self { root, editor }
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("drafts")
    }

    fn edit(&self, text: &str) -> Result<Option<String>, EditorError> {
        self.editor.edit(&self.folder(), text)
    }

    /// How much is left in the folder.
    fn leftovers(&self) -> usize {
        std::fs::read_dir(self.folder()).unwrap().count()
    }
}

#[test]
fn a_command_is_split_as_a_shell_does() {
    for (command, words) in [
        ("vim", &["vim"][..]),
        ("  code   --wait\t", &["code", "--wait"]),
        ("'/opt/my editor/ed' -x", &["/opt/my editor/ed", "-x"]),
        (r"/opt/my\ editor/ed", &["/opt/my editor/ed"]),
        (
            r#"emacs --eval "(message \"a\nb\")""#,
            &["emacs", "--eval", r#"(message "a\nb")"#],
        ),
        (r#"a"b c"'d e'f"#, &["ab cd ef"]),
        ("ed '' \"\"", &["ed", "", ""]),
        ("$HOME/ed ~ *", &["$HOME/ed", "~", "*"]),
        ("編集　-x", &["編集", "-x"]),
    ] {
        let editor = Editor::parse(command).unwrap();
        assert_eq!(editor.words().collect::<Vec<_>>(), words, "{command}");
    }
}

#[test]
fn a_command_without_a_word_or_a_closing_quote_is_an_error() {
    for command in ["", " ", "''", "vim 'x", "vim \"x", "vim \"x\\\"", "vim \\"] {
        assert!(
            matches!(Editor::parse(command), Err(EditorError::Unbalanced { .. })),
            "{command}"
        );
    }
}

#[test]
fn the_settings_come_before_visual_before_editor() {
    for (config, visual, editor, program) in [
        (Some("a"), Some("b"), Some("c"), "a"),
        (None, Some("b"), Some("c"), "b"),
        (Some(" "), Some(""), Some("c"), "c"),
        (None, None, None, "vi"),
    ] {
        let chosen = Editor::choose(config, visual, editor).unwrap();
        assert_eq!(chosen.words().next(), Some(program));
    }
}

#[test]
fn a_changed_text_comes_back_and_nothing_is_left() {
    let desk = Desk::new("printf '> 助言\\n' >> \"$1\"; touch \"$1~\"");
    assert_eq!(
        desk.edit("本文\n").unwrap().as_deref(),
        Some("本文\n> 助言\n")
    );
    assert_eq!(desk.leftovers(), 0);
}

#[test]
fn an_editor_that_saves_into_a_new_file_is_understood() {
    let desk = Desk::new("echo new > \"$1.new\" && mv \"$1.new\" \"$1\"");
    assert_eq!(desk.edit("old\n").unwrap().as_deref(), Some("new\n"));
}

#[test]
fn an_unchanged_text_is_nothing() {
    let desk = Desk::new("true");
    assert_eq!(desk.edit("text").unwrap(), None);
    assert_eq!(desk.leftovers(), 0);
}

#[test]
fn the_file_is_markdown_for_its_owner_alone() {
    let desk = Desk::new("ls -l \"$1\" > \"$1.list\"; mv \"$1.list\" \"$1\"");
    let listed = desk.edit("text").unwrap().unwrap();
    assert!(
        listed.starts_with("-rw-------") && listed.ends_with(".md\n"),
        "{listed}"
    );
    let folder = desk.folder();
    assert_eq!(
        folder.metadata().unwrap().permissions().mode() & 0o777,
        0o700
    );
}

#[test]
fn an_editor_that_is_missing_leaves_nothing_behind() {
    let desk = Desk::new("");
    let missing = Editor::parse("/nowhere/ed").unwrap();
    let error = missing.edit(&desk.folder(), "text").unwrap_err();
    assert!(matches!(error, EditorError::Missing { ref program, .. } if program == "/nowhere/ed"));
    assert_eq!(desk.leftovers(), 0);
}

#[test]
fn what_a_failing_editor_saved_is_kept_and_named() {
    let desk = Desk::new("echo half > \"$1\"; exit 3");
    let error = desk.edit("text").unwrap_err();
    assert_eq!(
        std::fs::read_to_string(error.kept().unwrap()).unwrap(),
        "half\n"
    );
    assert!(
        error
            .to_string()
            .contains(error.kept().unwrap().to_str().unwrap())
    );

    let desk = Desk::new("exit 3");
    assert_eq!(desk.edit("text").unwrap_err().kept(), None);
    assert_eq!(desk.leftovers(), 0);
}

#[test]
fn what_is_not_utf_8_is_kept_and_named() {
    let desk = Desk::new("printf '\\377' >> \"$1\"");
    let error = desk.edit("text").unwrap_err();
    assert!(matches!(error, EditorError::NotUtf8 { .. }));
    assert_eq!(std::fs::read(error.kept().unwrap()).unwrap(), b"text\xff");
}

#[test]
fn a_file_that_the_editor_removed_is_an_error() {
    let desk = Desk::new("rm \"$1\"");
    assert!(matches!(desk.edit("text"), Err(EditorError::File(_))));
}
