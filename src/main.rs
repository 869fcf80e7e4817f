//! The binary: arguments become a command and its setting, and its end an exit status.

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use shirube::{cli, sys};

fn main() -> ExitCode {
    // Where this cannot be set a full quota ends the program, as it would without it.
    let _ = sys::limits::outlive_file_size_limit();

    let args: Vec<OsString> = env::args_os().collect();
    let (lang, started) = cli::start(&args, &|name| env::var_os(name));
    let result = started.and_then(|(command, setting)| cli::perform(&command, &setting));
    cli::finish(result, lang)
}
