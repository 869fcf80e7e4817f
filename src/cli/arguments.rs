//! The command line as it was typed, understood; its help speaks the user's language.

mod leaving;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::Stop;
use crate::domain::{EntryKind, Kind, Lang, Outcome};
use crate::words::trouble::Said;
use crate::words::{cli as words, refusal};
pub use leaving::{AgendaOf, Export, ReportOf};
use leaving::{agenda, export, exported, prepared, report, reported};

/// A command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The journal that `--journal` names.
    pub journal: Option<PathBuf>,
    /// What is to be done.
    pub command: Command,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the journal's screens.
    Open {
        /// With symbols in ASCII only.
        ascii: bool,
    },
    /// Write an entry.
    Write(Wanted),
    /// Open an example journal's screens.
    Demo {
        /// With symbols in ASCII only.
        ascii: bool,
    },
    /// Note a takeaway outside of any meeting.
    Capture(Capture),
    /// Close a follow-up.
    Done(Done),
    /// Note that a mentor has heard what came of a follow-up.
    Tell {
        /// Its id or its words, as typed.
        which: String,
    },
    /// List the follow-ups.
    Followups {
        /// As JSON.
        json: bool,
    },
    /// List what asks for attention today.
    Today {
        /// As JSON.
        json: bool,
    },
    /// List the goals.
    Goals {
        /// As JSON.
        json: bool,
    },
    /// Print what is to be spoken of in a meeting.
    Agenda(AgendaOf),
    /// Print a report.
    Report(ReportOf),
    /// Write a file for other programs.
    Export(Export),
}

/// The entry that `log` or `note` is to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// A meeting or a note.
    pub kind: EntryKind,
    /// The mentors of `-m`, as typed.
    pub mentors: Vec<String>,
    /// The day of `-d`, as typed.
    pub day: Option<String>,
    /// The file that holds the text, `-` for standard input; `None` for the editor.
    pub file: Option<PathBuf>,
}

/// The takeaway that `ask` or `todo` is to note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// What it is unless it begins with a mark.
    pub kind: Kind,
    /// Its words as typed; a single `-` is standard input.
    pub words: Vec<String>,
    /// The mentor of `-m`, as typed.
    pub mentor: Option<String>,
}

/// The follow-up that `done` is to close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its id or its words, as typed.
    pub which: String,
    /// What came of it, as typed; a single `-` is standard input.
    pub result: Vec<String>,
    /// How advice turned out.
    pub outcome: Option<Outcome>,
}

/// What a command line asks for.
///
/// # Errors
///
/// Help and version, which are printed instead, and whatever cannot be understood.
pub fn parse(args: &[OsString], lang: Lang) -> Result<Arguments, Stop> {
    // The journal is opened far more often than anything is asked of it: no table of commands is built for that.
    if args.len() <= 1 {
        return Ok(Arguments {
            journal: None,
            command: Command::Open { ascii: false },
        });
    }
    let matches = program(lang)
        .try_get_matches_from(args)
        .map_err(|error| stop(&error, args, lang))?;
    let command = match matches.subcommand() {
        Some(("log", of)) => Command::Write(wanted(EntryKind::Meeting, of)),
        Some(("note", of)) => Command::Write(wanted(EntryKind::Note, of)),
        Some(("ask", of)) => Command::Capture(captured(Kind::Question, of, lang)?),
        Some(("todo", of)) => Command::Capture(captured(Kind::Action, of, lang)?),
        Some(("done", of)) => Command::Done(closed(of, lang)?),
        Some(("tell", of)) => Command::Tell {
            which: named(of).ok_or_else(|| Stop::Misused(refusal::nothing_told(lang)))?,
        },
        Some(("demo", _)) => Command::Demo {
            ascii: matches.get_flag("ascii"),
        },
        Some(("followups", of)) => Command::Followups {
            json: of.get_flag("json"),
        },
        Some(("today", of)) => Command::Today {
            json: of.get_flag("json"),
        },
        Some(("goals", of)) => Command::Goals {
            json: of.get_flag("json"),
        },
        Some(("agenda", of)) => Command::Agenda(prepared(of, lang)?),
        Some(("report", of)) => Command::Report(reported(of, lang)?),
        Some(("export", of)) => Command::Export(exported(of, lang)?),
        _ => Command::Open {
            ascii: matches.get_flag("ascii"),
        },
    };
    let journal: Option<PathBuf> = matches.get_one("journal").cloned();
    if matches!(command, Command::Demo { .. }) && journal.is_some() {
        // It has a journal of its own, which is thrown away.
        return Err(Stop::Misused(refusal::not_understood(lang, "--journal")));
    }
    Ok(Arguments { journal, command })
}

/// The value of `--lang`, found before anything else is understood: the help and the errors are in that language too.
pub(super) fn language(args: &[OsString]) -> Option<&str> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            _ if arg == "--" => return None,
            Some("") => return args.next(),
            Some(rest) if rest.starts_with('=') => return rest.strip_prefix('='),
            _ => {}
        }
    }
    None
}

fn program(lang: Lang) -> clap::Command {
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}",
        words::usage_heading(lang)
    );
    clap::Command::new("shirube")
        .about(words::about(lang))
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage(words::usage(lang))
        .help_template(&template)
        .subcommand_help_heading(words::commands_heading(lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args([
            option(lang, "journal", words::option_journal(lang))
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .global(true),
            option(lang, "lang", words::option_lang(lang))
                .value_name("en|ja")
                .value_parser(PossibleValuesParser::new(["en", "ja"]))
                .hide_possible_values(true)
                .global(true),
            option(lang, "ascii", words::option_ascii(lang)).action(ArgAction::SetTrue),
            option(lang, "help", words::option_help(lang))
                .short('h')
                .action(ArgAction::Help)
                .global(true),
            option(lang, "version", words::option_version(lang))
                .short('V')
                .action(ArgAction::Version),
        ])
        .subcommands(
            [
                subcommand(
                    "log",
                    "[-m MENTOR]... [-d DAY] [FILE|-]",
                    words::about_log(lang),
                )
                .args([
                    option(lang, "mentor", words::option_mentor(lang))
                        .short('m')
                        .value_name("MENTOR")
                        .action(ArgAction::Append),
                    option(lang, "day", words::option_day(lang))
                        .short('d')
                        .value_name("DAY")
                        .allow_hyphen_values(true),
                    file(lang),
                ]),
                subcommand("note", "[FILE|-]", words::about_note(lang)).arg(file(lang)),
                subcommand("ask", "[-m MENTOR] TEXT|-", words::about_ask(lang)).args([
                    option(lang, "mentor", words::option_to_ask(lang))
                        .short('m')
                        .value_name("MENTOR"),
                    words_of(lang, "TEXT", words::argument_text(lang)),
                ]),
                subcommand("todo", "TEXT|-", words::about_todo(lang)).arg(words_of(
                    lang,
                    "TEXT",
                    words::argument_todo(lang),
                )),
                subcommand(
                    "done",
                    "[--worked|--partly|--not] ID [RESULT|-]",
                    words::about_done(lang),
                )
                .args([
                    which(lang),
                    // One only: the words of an action, typed without quotes, shall not become its result.
                    words_of(lang, "RESULT", words::argument_result(lang)).num_args(1),
                ])
                .args(Outcome::ALL.map(|outcome| {
                    option(lang, outcome.name(), words::option_outcome(lang, outcome))
                        .action(ArgAction::SetTrue)
                        .conflicts_with_all(
                            (Outcome::ALL.into_iter())
                                .filter(|other| *other != outcome)
                                .map(Outcome::name),
                        )
                })),
                subcommand("tell", "ID", words::about_tell(lang)).arg(which(lang)),
                subcommand("followups", "[--json]", words::about_followups(lang)).arg(json(lang)),
                subcommand("today", "[--json]", words::about_today(lang)).arg(json(lang)),
                subcommand("goals", "[--json]", words::about_goals(lang)).arg(json(lang)),
                agenda(lang),
                report(lang),
                export(lang),
                subcommand("demo", "", words::about_demo(lang)),
            ]
            .map(|command| command.help_template(&template)),
        )
}

fn subcommand(name: &'static str, usage: &str, about: &'static str) -> clap::Command {
    clap::Command::new(name)
        .about(about)
        .override_usage(format!("shirube {name} {usage}").trim_end().to_owned())
        .disable_help_flag(true)
}

fn option(lang: Lang, name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .help_heading(words::options_heading(lang))
}

fn json(lang: Lang) -> Arg {
    option(lang, "json", words::option_json(lang)).action(ArgAction::SetTrue)
}

fn file(lang: Lang) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(words::argument_file(lang))
        .help_heading(words::arguments_heading(lang))
}

fn words_of(lang: Lang, name: &'static str, help: &'static str) -> Arg {
    Arg::new("words")
        .value_name(name)
        .num_args(1..)
        .help(help)
        .help_heading(words::arguments_heading(lang))
}

fn which(lang: Lang) -> Arg {
    Arg::new("which")
        .value_name("ID")
        .help(words::argument_which(lang))
        .help_heading(words::arguments_heading(lang))
}

fn captured(kind: Kind, matches: &ArgMatches, lang: Lang) -> Result<Capture, Stop> {
    let words = typed(matches, "words");
    if words.is_empty() {
        return Err(Stop::Misused(refusal::nothing_typed(lang, kind)));
    }
    // `todo` has no mentor; clap only answers for arguments that the command has.
    let mentor = matches.try_get_one::<String>("mentor").ok().flatten();
    Ok(Capture {
        kind,
        words,
        mentor: mentor.cloned(),
    })
}

fn closed(matches: &ArgMatches, lang: Lang) -> Result<Done, Stop> {
    let mut outcomes = Outcome::ALL.into_iter();
    Ok(Done {
        which: named(matches).ok_or_else(|| Stop::Misused(refusal::nothing_done(lang)))?,
        result: typed(matches, "words"),
        outcome: outcomes.find(|outcome| matches.get_flag(outcome.name())),
    })
}

/// Which follow-up is named; `None` where nothing is.
fn named(matches: &ArgMatches) -> Option<String> {
    let named = typed(matches, "which").join(" ");
    Some(named).filter(|named| !named.trim().is_empty())
}

fn typed(matches: &ArgMatches, name: &str) -> Vec<String> {
    let values = matches.get_many::<String>(name);
    values.into_iter().flatten().cloned().collect()
}

fn wanted(kind: EntryKind, matches: &ArgMatches) -> Wanted {
    // `note` has neither; clap only answers for arguments that the command has.
    let mentors = matches.try_get_many::<String>("mentor").ok().flatten();
    let day = matches.try_get_one::<String>("day").ok().flatten();
    Wanted {
        kind,
        mentors: mentors.into_iter().flatten().cloned().collect(),
        day: day.cloned(),
        file: matches.get_one("file").cloned(),
    }
}

/// The commands that take a person's own words.
const TAKE_WORDS: [&str; 4] = ["ask", "todo", "done", "tell"];

fn stop(error: &clap::Error, args: &[OsString], lang: Lang) -> Stop {
    let part = |kind| match error.get(kind) {
        Some(ContextValue::String(part)) => part.as_str(),
        _ => "",
    };
    // clap names an option together with its value: `--lang <en|ja>`.
    let argument = part(ContextKind::InvalidArg);
    let option = argument.split(" <").next().unwrap_or(argument);
    let said: Said = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Stop::Asked(error.to_string());
        }
        ErrorKind::InvalidValue if part(ContextKind::InvalidValue).is_empty() => {
            refusal::value_missing(lang, option)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            refusal::value_wrong(lang, option, part(ContextKind::InvalidValue))
        }
        ErrorKind::InvalidSubcommand => {
            refusal::not_understood(lang, part(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            let mut args = args.iter().filter_map(|arg| arg.to_str());
            match args.find(|arg| TAKE_WORDS.contains(arg)) {
                Some(command) => refusal::looks_like_option(lang, command, option),
                None => refusal::not_understood(lang, option),
            }
        }
        _ => refusal::not_understood(lang, option),
    };
    Stop::Misused(said)
}
