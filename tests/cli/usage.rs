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
        (
            "ask",
            "Say what to ask.",
            "Write it in quotes: shirube ask \"How did you decide?\"",
        ),
        ("ask a -m", "--mentor needs a value.", EN),
        (
            "todo",
            "Say what is to be done.",
            "Write it in quotes: shirube todo \"Send the slides @fri\"",
        ),
        (
            "todo --lang ja",
            "行動の内容を書いてください。",
            "引用符で囲んで書いてください: shirube todo \"資料を送る @金曜\"",
        ),
        (
            "todo a -m x",
            "-m is not understood here.",
            "A text that begins with a hyphen stands behind --: shirube todo -- \"-m\"",
        ),
        (
            "done",
            "Say what is done: its id, or words of it.",
            "For example: shirube done \"the slides\" \"It went well\"",
        ),
        (
            "todo -x",
            "-x is not understood here.",
            "A text that begins with a hyphen stands behind --: shirube todo -- \"-x\"",
        ),
        (
            "ask --why --lang ja",
            "--why はここでは使えません。",
            "- で始まる文は -- のあとに書いてください: shirube ask -- \"--why\"",
        ),
        (
            "done a --worked --not",
            "--worked is not understood here.",
            EN,
        ),
        ("done send the list", "list is not understood here.", EN),
        (
            "tell",
            "Say what the mentor has heard of: its id, or words of it.",
            "For example: shirube tell \"the slides\"",
        ),
        ("tell a b", "b is not understood here.", EN),
        ("demo x", "x is not understood here.", EN),
        ("demo --journal x", "--journal is not understood here.", EN),
        (
            "done --lang ja",
            "完了したものを、ID か言葉で指定してください。",
            "例: shirube done \"資料\" \"うまくいった\"",
        ),
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
            "ask -h",
            "Park a question",
            "shirube ask [-m MENTOR] TEXT|-",
        ),
        ("ask -h --lang ja", "次の面談で聞くこと", "引数:"),
        ("todo -h", "Note an action", "shirube todo TEXT|-"),
        ("todo -h --lang ja", "自分の行動", "期日"),
        ("done -h", "Close a follow-up", "--worked"),
        ("done -h --lang ja", "フォローアップを完了", "いまひとつ"),
        (
            "tell -h",
            "Note that the mentor has heard",
            "shirube tell ID",
        ),
        ("tell -h --lang ja", "結果をメンターに", "shirube tell ID"),
        ("demo -h", "Open an example", "Usage: shirube demo\n"),
        (
            "demo -h --lang ja",
            "例の記録帳を開く",
            "使い方: shirube demo\n",
        ),
        (
            "agenda -h",
            "Print what to speak of",
            "shirube agenda [MENTOR] [--format md|text] [--json]",
        ),
        ("agenda -h --lang ja", "次の面談の議題", "引数:"),
        (
            "export -h",
            "Write meetings, due days",
            "shirube export FILE.ics|-",
        ),
        ("export -h --lang ja", "面談の予定、期日", "標準出力"),
        (
            "report -h",
            "Print the report of a month",
            "--mentor <NAME>",
        ),
        ("report -h --lang ja", "月の報告、年の報告", "--year <YEAR>"),
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
        "The settings are editor, language, mouse, theme, week_starts.",
    );
    assert_eq!(sandbox.run("--help", "").status, 0);
}
