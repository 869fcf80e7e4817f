//! A terminal with one program in it: keys go in, a screen comes out, and every wait has a deadline.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use vt100::{Parser, Screen};

use crate::switches;

/// How long anything may take before the test fails. Far more than it does take, as the machine may be busy.
const DEADLINE: Duration = Duration::from_secs(20);
/// How often a file is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// Columns and rows at the start: wide enough for the date in the first row.
const SIZE: (u16, u16) = (110, 30);

/// A terminal with a program in it.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    reader: JoinHandle<()>,
    parser: Parser,
    written: Vec<u8>,
    process: Process,
    /// The line's modes before the program began.
    modes: String,
}

impl Terminal {
    /// Runs a command in a terminal of its own.
    pub(crate) fn run(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(pty_size(SIZE)).unwrap();
        let modes = modes(&*pair.master);
        let mut source = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(count @ 1..) = source.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let process = Process::spawn(&*pair.slave, command);
        Self {
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            output,
            reader,
            parser: Parser::new(non_zero(SIZE.1), non_zero(SIZE.0), 0),
            written: Vec::new(),
            process,
            modes,
        }
    }

    /// Types, or pastes, these bytes.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.keyboard.write_all(bytes.as_ref()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// What is on the screen now.
    pub(crate) fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// All bytes that came so far.
    pub(crate) fn written(&self) -> &[u8] {
        &self.written
    }

    /// Whether the line's modes are those of the beginning.
    pub(crate) fn has_first_modes(&self) -> bool {
        modes(&*self.master) == self.modes
    }

    /// Waits until the journal's tabs are on the screen.
    #[track_caller]
    pub(crate) fn wait_for_the_journal(&mut self) {
        self.wait("the journal", |screen| {
            screen.alternate_screen() && screen.contents().contains('標')
        });
    }

    /// Waits until this text is on the screen.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the screen is so.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !is_so(self.screen()) {
            match self.output.recv_timeout(left(end)) {
                Ok(bytes) => self.take(&bytes),
                Err(why) => self.fail(what, why),
            }
        }
    }

    /// Waits until something is so that the screen does not show.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, is_so: impl Fn(&[u8]) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !is_so(&self.written) {
            match self.output.recv_timeout(LOOK) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) if Instant::now() < end => {}
                Err(why) => self.fail(what, why),
            }
        }
    }

    /// Listens for so long, and returns what came.
    pub(crate) fn listen(&mut self, time: Duration) -> Vec<u8> {
        let before = self.written.len();
        let end = Instant::now() + time;
        while let Ok(bytes) = self.output.recv_timeout(left(end)) {
            self.take(&bytes);
        }
        self.written[before..].to_vec()
    }

    /// Gives the window this many columns and rows.
    pub(crate) fn resize(&mut self, size: (u16, u16)) {
        self.parser.set_size(non_zero(size.1), non_zero(size.0));
        self.master.resize(pty_size(size)).unwrap();
    }

    /// The path of the terminal.
    pub(crate) fn path(&self) -> String {
        let path = self.master.tty_name().unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        self.process.signal(signal);
    }

    /// Waits until the program is over and all that it wrote has come.
    #[track_caller]
    pub(crate) fn wait_for_the_end(&mut self) -> ExitStatus {
        let end = Instant::now() + DEADLINE;
        loop {
            match self.output.recv_timeout(left(end)) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => return self.process.wait(),
                Err(why) => self.fail("the end", why),
            }
        }
    }

    /// Waits until the program is over, and asserts that it ended by itself, with this status, and put everything back.
    #[track_caller]
    pub(crate) fn assert_ends_clean(&mut self, status: u32) {
        let ended = self.wait_for_the_end();
        assert_eq!(
            (ended.exit_code(), ended.signal()),
            (status, None),
            "{}",
            self.screen().contents()
        );
        self.assert_put_back();
        assert!(self.has_first_modes(), "the line's modes");
    }

    /// Asserts that of what the program switched on in the terminal nothing is left.
    #[track_caller]
    pub(crate) fn assert_put_back(&self) {
        switches::assert_put_back(&self.written, self.screen());
    }

    /// Takes the terminal away, as a closed window or a broken line does, and waits until the program is over.
    #[track_caller]
    pub(crate) fn vanish(self) -> ExitStatus {
        // The reader holds the terminal as well, and learns only by the next output that nobody listens any more.
        drop(self.output);
        self.master.resize(pty_size((SIZE.0 - 1, SIZE.1))).unwrap();
        self.reader.join().unwrap();
        drop((self.keyboard, self.master));
        let mut process = self.process;
        process.wait()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.written.extend_from_slice(bytes);
    }

    #[track_caller]
    fn fail(&self, what: &str, why: RecvTimeoutError) -> ! {
        let shown = self.screen().contents();
        panic!("did not come: {what} ({why}). On the screen:\n{shown}");
    }
}

/// The program. It is killed if the test ends before it.
struct Process {
    pid: Pid,
    ended: Receiver<ExitStatus>,
    is_over: bool,
}

impl Process {
    fn spawn(slave: &dyn portable_pty::SlavePty, command: CommandBuilder) -> Self {
        let mut child = slave.spawn_command(command).unwrap();
        let pid = child.process_id().unwrap().try_into().unwrap();
        let (send, ended) = channel();
        std::thread::spawn(move || send.send(child.wait().unwrap()));
        Self {
            pid: Pid::from_raw(pid).unwrap(),
            ended,
            is_over: false,
        }
    }

    fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    #[track_caller]
    fn wait(&mut self) -> ExitStatus {
        let status = self.ended.recv_timeout(DEADLINE).unwrap();
        self.is_over = true;
        status
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.is_over {
            // It may end by itself at this moment.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn left(end: Instant) -> Duration {
    end.saturating_duration_since(Instant::now())
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

const fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn non_zero(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}
