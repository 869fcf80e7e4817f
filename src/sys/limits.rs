//! A limit on the size of files is an error to report, not the end of the process.

use std::io;

/// Lets a write beyond the process's file size limit fail with an error. Without this the system ends the process by
/// SIGXFSZ, and what was typed with it. Call it once, before anything is written.
#[cfg(unix)]
pub fn outlive_file_size_limit() -> io::Result<()> {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    // Any handler will do; unlike a signal that is ignored it is not handed down to the editor.
    signal_hook::flag::register(
        rustix::process::Signal::XFSZ.as_raw(),
        Arc::new(AtomicBool::new(false)),
    )?;
    Ok(())
}

/// Other systems have no such signal.
#[cfg(not(unix))]
pub fn outlive_file_size_limit() -> io::Result<()> {
    Ok(())
}
