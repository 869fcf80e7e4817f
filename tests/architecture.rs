//! The rules of the house that can be read off the source: who may use whom, and what stands in one place only.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Which layer may use which others of ours. A layer may always use itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("demo", &["domain"]),
    ("text", &[]),
    ("sys", &[]),
    ("words", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain", "words"]),
    ("print", &["domain", "words", "text"]),
    ("ui", &["domain", "words", "text"]),
    (
        "screens",
        &["domain", "text", "words", "print", "ui", "store"],
    ),
    (
        "app",
        &["domain", "text", "words", "print", "ui", "store", "screens"],
    ),
    (
        "cli",
        &[
            "domain", "demo", "text", "sys", "words", "store", "exchange", "print",
        ],
    ),
    (
        "run",
        &[
            "domain", "demo", "text", "sys", "words", "store", "exchange", "print", "ui",
            "screens", "app",
        ],
    ),
    ("main", &["cli", "run", "sys", "words"]),
];

/// Layers that read the journal and cannot write it.
const READERS: &[&str] = &["screens", "app"];

/// Words that stand in one file only.
const ONE_PLACE: &[(&[&str], &str)] = &[
    (
        &["Utc::now", "Local::now", "SystemTime::now", "Instant::now"],
        "src/sys/clock.rs",
    ),
    (
        &["CellWidth", "UnicodeWidth", "cell_width", "unicode_width"],
        "src/text/columns.rs",
    ),
];

/// What ends the program where an error should be returned. `println!` panics when its reader is gone.
const PANICS: &[&str] = &[
    ".unwrap()",
    ".expect(",
    "panic!(",
    "unreachable!(",
    "todo!(",
    "unimplemented!(",
    "print!(",
    "println!(",
];

/// Where a panic is impossible, and why.
const CANNOT_PANIC: &[(&str, &str)] = &[
    // Its texts, days and flags under fixed keys can always be written as JSON.
    ("src/print/json.rs", ".expect("),
    // The example stands in the program itself; a test reads both languages.
    ("src/demo/script.rs", ".expect("),
    // So can the texts and numbers of a draft.
    ("src/screens/unfinished.rs", ".expect("),
];

/// Names that say nothing of what a module holds.
const EMPTY_NAMES: &[&str] = &["utils", "helpers", "common", "types", "manager"];

/// The longest a file may be, in lines.
const LONGEST: usize = 500;

#[test]
fn the_source_keeps_the_rules_of_the_house() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut report = String::new();
    let mut count = 0;
    for folder in ["src", "tests", "benches"] {
        for path in rust_files(&root.join(folder)) {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root).unwrap().to_str().unwrap();
            for (line, rule) in broken(&path.replace('\\', "/"), &text) {
                writeln!(report, "{path}:{line}: {rule}").unwrap();
            }
            count += 1;
        }
    }
    assert!(count > 100, "only {count} files were found");
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn each_rule_can_be_broken() {
    let long = "//! Long.\n".repeat(LONGEST + 1);
    let samples = [
        (
            "src/text/a.rs",
            "use std::fmt;\n",
            "1: begins without a //! sentence",
        ),
        ("tests/a.rs", long.as_str(), "501: is longer than 500 lines"),
        (
            "src/ui/utils.rs",
            "//! A.\n",
            "1: utils says nothing of what it holds",
        ),
        (
            "src/ui/types/mod.rs",
            "//! A.\n",
            "1: types says nothing of what it holds",
        ),
        (
            "src/net/mod.rs",
            "//! A.\nuse crate::domain::Id;\n",
            "1: net is no layer",
        ),
        (
            "src/domain/a.rs",
            "//! A.\nuse crate::store::Store;\n",
            "2: domain must not use store",
        ),
        (
            "src/text/a.rs",
            "//! A.\nfn a(b: &crate::words::B) {}\n",
            "2: text must not use words",
        ),
        (
            "src/ui/a.rs",
            "//! A.\nuse crate::{\n    app::{App, text},\n    domain::Id,\n};\n",
            "2: ui must not use app",
        ),
        (
            "src/ui/a.rs",
            "//! A.\nuse crate::{domain::Id, run};\n",
            "2: ui must not use run",
        ),
        (
            "src/cli/a.rs",
            "//! A.\nuse super::super::ui::look;\n",
            "2: cli must not use ui",
        ),
        (
            "src/cli/mod.rs",
            "//! A.\nuse super::ui::look;\n",
            "2: cli must not use ui",
        ),
        (
            "src/main.rs",
            "//! A.\nuse shirube::store::Store;\n",
            "2: main must not use store",
        ),
        (
            "src/app/a.rs",
            "//! A.\nuse crate::store::{Reader, Store};\n",
            "2: app must not write to the journal",
        ),
        (
            "src/screens/a.rs",
            "//! A.\nuse crate::store;\nfn a(b: &store::Store) {}\n",
            "3: screens must not write to the journal",
        ),
        (
            "src/run/a.rs",
            "//! A.\nlet now = Utc::now();\n",
            "2: Utc::now belongs into src/sys/clock.rs",
        ),
        (
            "src/ui/a.rs",
            "//! A.\nuse ratatui::buffer::CellWidth;\n",
            "2: CellWidth belongs into src/text/columns.rs",
        ),
        (
            "src/ui/a.rs",
            "//! A.\nlet a = b.unwrap();\n",
            "2: .unwrap() can panic",
        ),
        (
            "src/ui/a.rs",
            "//! A.\n#[cfg(test)]\nmod plans;\nfn a() { panic!(\"b\") }\n",
            "4: panic!( can panic",
        ),
    ];
    for (path, text, rule) in samples {
        let found: Vec<String> = broken(path, text)
            .into_iter()
            .map(|(line, rule)| format!("{line}: {rule}"))
            .collect();
        assert_eq!(found, [rule], "{path}: {text}");
    }
}

#[test]
fn what_is_allowed_breaks_no_rule() {
    for (path, text) in [
        (
            "src/words/a.rs",
            "//! A.\n/// See [`crate::app`].\nuse crate::domain::Lang;\n",
        ),
        ("src/ui/mod.rs", "//! A.\nuse super::domain::Id;\n"),
        (
            "src/ui/a.rs",
            "//! A.\nuse super::store::A;\nuse mycrate::store::B;\n",
        ),
        (
            "src/screens/a.rs",
            "//! A.\nuse crate::store::{self, Reader};\n",
        ),
        (
            "src/text/columns.rs",
            "//! A.\nuse ratatui::buffer::CellWidth;\n",
        ),
        (
            "src/text/a.rs",
            "//! A.\n#[cfg(test)]\nmod tests {\n    fn a() { b.unwrap() }\n}\n",
        ),
        (
            "src/store/plans.rs",
            "//! A.\n#[test]\nfn a() { b.unwrap() }\n",
        ),
        ("src/print/json.rs", "//! A.\nlet a = b.expect(\"c\");\n"),
        ("src/lib.rs", "//! A.\npub mod ui;\n"),
        ("tests/a.rs", "//! A.\nlet a = b.unwrap();\n"),
    ] {
        assert_eq!(broken(path, text), [], "{path}: {text}");
    }
}

/// The rules that a file breaks, each with its line.
fn broken(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    if !text.starts_with("//! ") {
        found.push((1, "begins without a //! sentence".to_owned()));
    }
    if text.lines().count() > LONGEST {
        found.push((LONGEST + 1, format!("is longer than {LONGEST} lines")));
    }
    let modules = modules(path);
    found.extend(
        modules
            .iter()
            .filter(|module| EMPTY_NAMES.contains(module))
            .map(|module| (1, format!("{module} says nothing of what it holds"))),
    );
    if path.starts_with("src/") {
        let code = without_comments(text);
        found.extend(broken_layers(&modules, &code));
        found.extend(broken_places(path, &code));
        found.extend(panics(path, &code));
    }
    found
}

fn broken_layers(modules: &[&str], code: &str) -> Vec<(usize, String)> {
    let Some(&layer) = modules.first() else {
        return Vec::new();
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![(1, format!("{layer} is no layer"))];
    };
    let mut found: Vec<(usize, String)> = uses(code, modules.len())
        .into_iter()
        .filter(|(_, used)| LAYERS.iter().any(|(name, _)| name == used))
        .filter(|(_, used)| used != layer && !allowed.contains(&used.as_str()))
        .map(|(line, used)| (line, format!("{layer} must not use {used}")))
        .collect();
    if READERS.contains(&layer) {
        let writing = code
            .lines()
            .enumerate()
            .filter(|(_, line)| names(line).any(|name| name == "Store"));
        found.extend(
            writing.map(|(line, _)| (line + 1, format!("{layer} must not write to the journal"))),
        );
    }
    found
}

fn broken_places(path: &str, code: &str) -> Vec<(usize, String)> {
    let elsewhere = ONE_PLACE.iter().filter(|(_, place)| *place != path);
    elsewhere
        .flat_map(|(words, place)| words.iter().map(move |word| (word, place)))
        .flat_map(|(word, place)| {
            code.match_indices(word)
                .map(move |(at, _)| (line_of(code, at), format!("{word} belongs into {place}")))
        })
        .collect()
}

fn panics(path: &str, code: &str) -> Vec<(usize, String)> {
    let code = &code[..tests_begin(code)];
    PANICS
        .iter()
        .filter(|panic| !CANNOT_PANIC.contains(&(path, panic)))
        .flat_map(|panic| {
            code.match_indices(panic)
                .filter(|(at, _)| panic.starts_with('.') || begins_word(code, *at))
                .map(move |(at, _)| (line_of(code, at), format!("{panic} can panic")))
        })
        .collect()
}

/// The modules that lead to a file, its own last: `src/ui/keys.rs` is `ui`, `keys`.
fn modules(path: &str) -> Vec<&str> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    path.split('/')
        .skip(1)
        .filter(|name| !matches!(*name, "mod" | "lib"))
        .collect()
}

/// What a file `depth` modules deep uses from the crate's root: the first names behind `crate::`, the crate's own name,
/// or as many `super::` as lead there.
fn uses(code: &str, depth: usize) -> Vec<(usize, String)> {
    let roots = [
        "crate::".to_owned(),
        "shirube::".to_owned(),
        "super::".repeat(depth),
    ];
    let mut found = Vec::new();
    for root in &roots {
        for (at, _) in code.match_indices(root.as_str()) {
            if begins_word(code, at) {
                let behind = &code[at + root.len()..];
                let line = line_of(code, at);
                found.extend(first_names(behind).map(|name| (line, name.to_owned())));
            }
        }
    }
    found
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(path: &str) -> impl Iterator<Item = &str> {
    let group = path.strip_prefix('{').map_or("", |group| {
        let mut depth = 1;
        let end = group.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        &group[..end.unwrap_or(group.len())]
    });
    let alone = if group.is_empty() { path } else { "" };
    let mut depth = 0;
    group
        .split(move |letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            letter == ',' && depth == 0
        })
        .chain([alone])
        .filter_map(|path| names(path).next())
}

/// The code without its comments, line for line.
fn without_comments(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| {
            let is_comment = line.trim_start().starts_with("//");
            let code = line.split(" // ").next();
            code.filter(|_| !is_comment).unwrap_or_default()
        })
        .collect();
    lines.join("\n")
}

/// Where the tests of a file begin: they stand at its end.
fn tests_begin(code: &str) -> usize {
    let modules = code.match_indices("#[cfg(test)]\nmod ").filter(|(at, _)| {
        let declared = code[*at..].lines().nth(1).unwrap_or_default();
        declared.ends_with('{')
    });
    let tests = code.match_indices("#[test]\n");
    modules
        .chain(tests)
        .map(|(at, _)| at)
        .min()
        .unwrap_or(code.len())
}

fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !is_name(letter))
        .filter(|name| !name.is_empty())
}

fn begins_word(code: &str, at: usize) -> bool {
    let before = code[..at].chars().next_back();
    !before.is_some_and(|letter| is_name(letter) || letter == ':')
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect();
    files.sort();
    files
}
