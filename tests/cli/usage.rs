//! Help, and command lines that cannot be understood.

use crate::sandbox::Sandbox;

#[test]
fn what_is_not_understood_ends_with_status_2_and_two_lines() {
    const EN: &str = "See `shirube --help`.";
    const JA: &str = "使い方は shirube --help で見られます。";
    const CASES: &[(&str, &str, &str)] = &[
        ("bogus", "bogus is not understood here.", EN),
        ("--bogus", "--bogus is not understood here.", EN),
        ("log a b", "b is not understood here.", EN),
        ("log --lang fr", "--lang cannot be \"fr\".", EN),
        ("--lang", "--lang needs a value.", EN),
        ("log -m", "--mentor needs a value.", EN),
        ("log -d", "--day needs a value.", EN),
        ("note -m x", "-m is not understood here.", EN),
        ("followups x", "x is not understood here.", EN),
        ("--lang ja bogus", "bogus はここでは使えません。", JA),
        ("log -m --lang=ja", "--mentor には値が必要です。", JA),
        (
            "today --json=1 --lang ja",
            "--json はここでは使えません。",
            JA,
        ),
    ];
    let sandbox = Sandbox::new();
    for (line, error, hint) in CASES {
        println!("{line}");
        sandbox.run(line, "").assert_failed(2, error, hint);
    }
    assert!(!sandbox.journal().exists());
}

#[test]
fn help_is_in_the_language_spoken() {
    let sandbox = Sandbox::new();
    for (line, first, inside) in [
        (
            "--help",
            "A mentorship journal: nothing a mentor gives you gets lost.",
            "Usage: shirube",
        ),
        (
            "-h --lang ja",
            "メンターから受け取ったものを失くさない、メンタリングの記録帳です。",
            "使い方: shirube",
        ),
        (
            "log --help",
            "Log a meeting from a file",
            "Usage: shirube log [-m MENTOR]... [-d DAY] [FILE|-]",
        ),
        ("--lang=ja log -h", "面談を記録する", "使い方: shirube log"),
        (
            "note -h",
            "Write a note of your own",
            "Usage: shirube note [FILE|-]",
        ),
        ("followups -h", "List what is open", "--json"),
        (
            "today -h --lang ja",
            "今日、気にかけることを一覧する",
            "オプション:",
        ),
    ] {
        let ended = sandbox.run(line, "");
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{line}");
        assert!(ended.out.starts_with(first), "{line}: {}", ended.out);
        assert!(ended.out.contains(inside), "{line}: {}", ended.out);
    }
    sandbox
        .run("--version", "")
        .assert_done(&format!("shirube {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_language_comes_from_the_flag_then_the_settings_then_the_locale() {
    for (flag, config, locale, is_japanese) in [
        ("", "", "C", false),
        ("", "", "ja_JP.UTF-8", true),
        ("", "language = \"en\"", "ja_JP.UTF-8", false),
        ("", "language = \"ja\"", "C", true),
        ("--lang en", "language = \"ja\"", "ja_JP.UTF-8", false),
        ("--lang ja", "language = \"en\"", "C", true),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("config/shirube/config.toml", config);
        let ended = sandbox.run_with(&format!("--help {flag}"), "", &[("LC_ALL", locale)]);
        assert_eq!(
            ended.out.contains("使い方"),
            is_japanese,
            "{flag} {config} {locale}"
        );
    }
}

#[test]
fn faults_in_the_settings_and_the_environment_are_named() {
    let sandbox = Sandbox::new();
    sandbox
        .run_with("today", "", &[("SHIRUBE_NOW", "noon")])
        .assert_failed(
            1,
            "SHIRUBE_NOW is \"noon\", which is no instant.",
            "Write it as 2026-11-30T09:00:00+09:00, or unset it.",
        );
    sandbox.write("config/shirube/config.toml", "\ncolour = 'red'\n");
    sandbox.run("today", "").assert_failed(
        1,
        "{home}/config/shirube/config.toml, line 2: there is no setting \"colour\".",
        "The settings are editor, language, theme.",
    );
    assert_eq!(sandbox.run("--help", "").status, 0);
}
