//! The commands: quick capture and lists for the shell, beside the screens. A command's answer is a text; only [`finish`] prints.

mod agenda;
mod arguments;
mod capture;
mod demo;
mod export;
mod goals;
mod journal;
mod list;
mod report;
mod setting;
mod settle;
mod source;
mod stop;
mod whom;
mod write;

use std::ffi::OsString;

pub use arguments::{AgendaOf, Arguments, Capture, Command, Done, Export, ReportOf, Wanted, parse};
pub use demo::Demo;
pub use setting::Setting;
pub use stop::{Stop, finish};

use crate::domain::Lang;

/// The language to speak, and what is to be done under which setting. `var` looks an environment variable up.
pub fn start(
    args: &[OsString],
    var: &dyn Fn(&str) -> Option<OsString>,
) -> (Lang, Result<(Command, Setting), Stop>) {
    let surroundings = setting::Surroundings::look(arguments::language(args), var);
    let lang = surroundings.lang();
    let started = parse(args, lang).and_then(|arguments| {
        let setting = surroundings.settle(arguments.journal.as_deref(), var)?;
        Ok((arguments.command, setting))
    });
    (lang, started)
}

/// Carries a command out. What it answers is to be printed; opening the screens is not one of these and answers nothing.
pub fn perform(command: &Command, setting: &Setting) -> Result<String, Stop> {
    match command {
        Command::Open { .. } | Command::Demo { .. } => Ok(String::new()),
        Command::Write(wanted) => write::write(wanted, setting),
        Command::Capture(wanted) => capture::capture(wanted, setting),
        Command::Done(wanted) => settle::done(wanted, setting),
        Command::Tell { which } => settle::tell(which, setting),
        Command::Followups { json } => list::followups(*json, setting),
        Command::Today { json } => list::today(*json, setting),
        Command::Goals { json } => goals::goals(*json, setting),
        Command::Agenda(wanted) => agenda::agenda(wanted, setting),
        Command::Report(wanted) => report::report(wanted, setting),
        Command::Export(wanted) => export::export(wanted, setting),
    }
}
