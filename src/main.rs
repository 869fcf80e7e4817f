//! The binary: arguments become a command and its setting, and its end an exit status.

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use shirube::cli::{self, Command, Demo, Setting, Stop};
use shirube::run::{self, Broken, Contents, Session};
use shirube::sys;
use shirube::sys::background::may_ask;
use shirube::sys::clipboard;
use shirube::sys::locale::Locale;
use shirube::sys::terminal::ScreenError;
use shirube::sys::text_file::Origin;
use shirube::sys::wait::Events;
use shirube::words::refusal;
use shirube::words::trouble::trouble;

fn main() -> ExitCode {
    // Where this cannot be set a full quota ends the program, as it would without it.
    let _ = sys::limits::outlive_file_size_limit();

    let args: Vec<OsString> = env::args_os().collect();
    let (lang, started) = cli::start(&args, &|name| env::var_os(name));
    match started {
        Ok((Command::Open { ascii }, setting)) => listen(&setting)
            .and_then(|events| open(setting, ascii, Contents::Own, events))
            .unwrap_or_else(|stop| cli::finish(Err(stop), lang)),
        Ok((Command::Demo { ascii }, setting)) => {
            show_example(setting, ascii).unwrap_or_else(|stop| cli::finish(Err(stop), lang))
        }
        Ok((command, setting)) => cli::finish(cli::perform(&command, &setting), lang),
        Err(stop) => cli::finish(Err(stop), lang),
    }
}

/// Opens an example's screens, which is removed where it goes out of scope.
fn show_example(setting: Setting, ascii: bool) -> Result<ExitCode, Stop> {
    // Before there is anything that a signal could leave behind.
    let events = listen(&setting)?;
    let demo = Demo::new(setting)?;
    open(demo.setting.clone(), ascii, Contents::Example, events)
}

/// Hears the process's signals from here on.
fn listen(setting: &Setting) -> Result<Events, Stop> {
    Events::new().map_err(|error| refusal::terminal_failed(setting.lang, &error.to_string()).into())
}

/// Opens the journal's screens; with `ascii` without any other symbols.
fn open(
    setting: Setting,
    ascii: bool,
    contents: Contents,
    events: Events,
) -> Result<ExitCode, Stop> {
    let lang = setting.lang;
    let text = |name: &str| env::var(name).ok();
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let path = env::var_os("PATH").unwrap_or_default();
    let session = Session {
        drafts: setting.drafts(),
        origin: Origin::of_process(),
        editor: setting.editor().map_err(|error| error.to_string()),
        journal: setting.paths.journal,
        lang,
        clock: setting.clock,
        zone: setting.zone,
        theme: setting.config.theme,
        week_starts: setting.config.week_starts,
        mouse: setting.config.mouse,
        clipboard: clipboard::tools(is_set, |program| clipboard::is_on(&path, program)),
        no_color: is_set("NO_COLOR"),
        ascii: ascii || !Locale::from_env(text).is_utf8(),
        term: text("TERM"),
        colorfgbg: text("COLORFGBG"),
        asks_nothing: !may_ask(is_set),
        seed: sys::chance::seed(),
        contents,
    };
    run::run(&session, events)
        .map(ExitCode::from)
        .map_err(|broken| {
            match broken {
                Broken::Journal(found) => trouble(lang, &found),
                Broken::Screen(ScreenError::NotATerminal) => refusal::no_terminal(lang),
                Broken::Screen(ScreenError::Dumb) => refusal::dumb_terminal(lang),
                Broken::Screen(ScreenError::Terminal(error)) => {
                    refusal::terminal_failed(lang, &error.to_string())
                }
            }
            .into()
        })
}
