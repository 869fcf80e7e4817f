//! `demo` without a terminal: it refuses as any screen does, and leaves nothing behind.

use crate::sandbox::Sandbox;

#[test]
fn without_a_terminal_the_example_is_refused_and_gone() {
    let sandbox = Sandbox::new();
    for (line, error, hint) in [
        (
            "demo",
            "The journal's screens need a terminal.",
            "Open them in one, or use the commands: `shirube --help` lists them.",
        ),
        (
            "demo --lang ja",
            "記録帳の画面には端末が必要です。",
            "端末で開くか、コマンドを使ってください。一覧は shirube --help で見られます。",
        ),
    ] {
        sandbox.run(line, "").assert_failed(1, error, hint);
        // The home is also where temporary files go.
        assert_eq!(std::fs::read_dir(sandbox.path("")).unwrap().count(), 0);
    }
}

#[test]
fn where_no_temporary_file_can_be_made_the_way_out_is_said() {
    let sandbox = Sandbox::new();
    let ended = sandbox.run_with("demo", "", &[("TMPDIR", "/proc/nowhere")]);
    assert_eq!(ended.status, 1);
    assert!(
        ended
            .err
            .starts_with("error: /proc/nowhere cannot be written: "),
        "{}",
        ended.err
    );
    assert!(
        ended.err.ends_with("name another one with TMPDIR.\n"),
        "{}",
        ended.err
    );
}
