//! Why a command stops before its work is done, and how any command ends: what is printed where, and the exit status.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::domain::Lang;
use crate::text::clean_line;
use crate::words::refusal;
use crate::words::trouble::Said;

/// Why a command stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Help or the version was asked for: print it.
    Asked(String),
    /// The command line cannot be understood.
    Misused(Said),
    /// It cannot be done.
    Failed {
        /// Why, and the way out.
        said: Said,
        /// A text of the user's that could be kept nowhere, so it is printed.
        text: Option<String>,
    },
}

impl From<Said> for Stop {
    fn from(said: Said) -> Self {
        Self::Failed { said, text: None }
    }
}

/// Prints how it ended. Status 0: done; 1: failed, with one `error:` and one `hint:` line on standard error; 2: misused,
/// with the same two lines. The words `error` and `hint` are for scripts and stay English.
pub fn finish(result: Result<String, Stop>, lang: Lang) -> ExitCode {
    let (text, said, status) = match result {
        Ok(text) | Err(Stop::Asked(text)) => (text, None, 0),
        Err(Stop::Failed { said, text }) => (text.unwrap_or_default(), Some(said), 1),
        Err(Stop::Misused(said)) => (String::new(), Some(said), 2),
    };
    match (print(&text), said) {
        (_, Some(said)) => fail(&said, status),
        (Err(error), None) => fail(&refusal::cannot_print(lang, &error.to_string()), 1),
        (Ok(()), None) => ExitCode::from(status),
    }
}

/// Prints on standard output. Who closed the pipe, as `head` does, has seen enough.
fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn fail(said: &Said, status: u8) -> ExitCode {
    let (sentence, hint) = (clean_line(&said.sentence), clean_line(&said.hint));
    // Where standard error is closed as well there is nobody left to tell.
    let _ = write!(io::stderr().lock(), "error: {sentence}\nhint: {hint}\n");
    ExitCode::from(status)
}
