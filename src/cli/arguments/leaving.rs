//! The commands that put something down for others, or for oneself: `agenda`, `report`, `export`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

use super::{Stop, json, option, subcommand, typed};
use crate::domain::Lang;
use crate::print::Form;
use crate::words::{cli as words, refusal};

/// The agenda that is to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaOf {
    /// With whom, as typed; `None` for whoever is met next.
    pub mentor: Option<String>,
    /// How it is written.
    pub form: Form,
    /// As JSON instead.
    pub json: bool,
}

/// The report that is to be printed. Without anything named, that of the month whose review is meant today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOf {
    /// To whom, as typed; then it is that mentor's progress report.
    pub mentor: Option<String>,
    /// The month, as typed.
    pub month: Option<String>,
    /// The year, as typed.
    pub year: Option<String>,
    /// How it is written.
    pub form: Form,
}

/// The file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Its path as typed; `-` for standard output.
    pub file: String,
    /// The ending that says what it holds, where the path does not.
    pub format: Option<String>,
}

/// `agenda`.
pub(super) fn agenda(lang: Lang) -> clap::Command {
    subcommand(
        "agenda",
        "[MENTOR] [--format md|text] [--json]",
        words::about_agenda(lang),
    )
    .args([
        Arg::new("words")
            .value_name("MENTOR")
            .num_args(1..)
            .help(words::argument_agenda(lang))
            .help_heading(words::arguments_heading(lang)),
        format(lang),
        json(lang),
    ])
}

/// `report`.
pub(super) fn report(lang: Lang) -> clap::Command {
    subcommand(
        "report",
        "[--mentor NAME] [--month 2026-11 | --year 2026] [--format md|text]",
        words::about_report(lang),
    )
    .args([
        option(lang, "mentor", words::option_report_to(lang)).value_name("NAME"),
        option(lang, "month", words::option_month(lang))
            .value_name("MONTH")
            .allow_hyphen_values(true),
        option(lang, "year", words::option_year(lang))
            .value_name("YEAR")
            .allow_hyphen_values(true),
        format(lang),
    ])
}

/// `export`.
pub(super) fn export(lang: Lang) -> clap::Command {
    subcommand("export", "FILE.ics|-", words::about_export(lang)).args([
        Arg::new("words")
            .value_name("FILE")
            .help(words::argument_export(lang))
            .help_heading(words::arguments_heading(lang)),
        option(lang, "format", words::option_export_format(lang)).value_name("ics"),
    ])
}

/// The agenda that is asked for.
pub(super) fn prepared(matches: &ArgMatches, lang: Lang) -> Result<AgendaOf, Stop> {
    let is_json = matches.get_flag("json");
    if is_json && matches.contains_id("format") {
        return Err(apart(lang, "--json", "--format"));
    }
    Ok(AgendaOf {
        mentor: said(typed(matches, "words").join(" ")),
        form: form(matches),
        json: is_json,
    })
}

/// The report that is asked for.
pub(super) fn reported(matches: &ArgMatches, lang: Lang) -> Result<ReportOf, Stop> {
    let value = |name: &str| matches.get_one::<String>(name).cloned();
    let of = ReportOf {
        mentor: value("mentor"),
        month: value("month"),
        year: value("year"),
        form: form(matches),
    };
    if of.year.is_some() && of.month.is_some() {
        return Err(apart(lang, "--year", "--month"));
    }
    if of.year.is_some() && of.mentor.is_some() {
        return Err(apart(lang, "--year", "--mentor"));
    }
    Ok(of)
}

/// The file that is asked for.
pub(super) fn exported(matches: &ArgMatches, lang: Lang) -> Result<Export, Stop> {
    let file = said(typed(matches, "words").concat());
    Ok(Export {
        file: file.ok_or_else(|| Stop::Misused(refusal::nothing_exported(lang)))?,
        format: matches.get_one("format").cloned(),
    })
}

fn format(lang: Lang) -> Arg {
    option(lang, "format", words::option_format(lang))
        .value_name("md|text")
        .value_parser(PossibleValuesParser::new(["md", "text"]))
        .hide_possible_values(true)
}

fn form(matches: &ArgMatches) -> Form {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("text") => Form::Text,
        _ => Form::Markdown,
    }
}

fn said(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn apart(lang: Lang, one: &str, other: &str) -> Stop {
    Stop::Misused(refusal::not_together(lang, one, other))
}
