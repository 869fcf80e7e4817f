//! Waiting for input costs nothing: asleep until a key, a signal or a deadline, and never woken for anything else.
//!
//! crossterm understands the input; the sleeping is done here, because crossterm's own would not wake for our signals. It
//! reads the terminal by edges: at most 1,024 bytes, then nothing until *new* bytes arrive. And it reads until it has an event,
//! which blocks the process on half an escape sequence, and for ever when the terminal is gone (crossterm issue 793). So
//! it is called only when the terminal still stands, with reads that do not block, and it is nudged when bytes remain.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyEventKind, MouseEventKind};

/// What woke the loop. Both empty: the time is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// All input that was waiting, in order: every event but a release, a mere move of the mouse, and
    /// a change of size, which is a notice.
    pub events: Vec<Event>,
    /// What happened to the process, in order.
    pub notices: Vec<Notice>,
}

impl Batch {
    /// Whether nothing happened: the wait ended by its limit.
    pub fn is_timeout(&self) -> bool {
        self.events.is_empty() && self.notices.is_empty()
    }

    /// Takes everything that crossterm has; waits for the first of it at most so long.
    fn drain(&mut self, mut patience: Duration) -> io::Result<()> {
        while crossterm::event::poll(patience)? {
            patience = Duration::ZERO;
            match crossterm::event::read()? {
                Event::Key(key) if key.kind == KeyEventKind::Release => {}
                Event::Mouse(mouse) if means_nothing(mouse.kind) => {}
                // Where there is a signal for it, that one wakes us too: one change must not be drawn twice.
                Event::Resize(..) if cfg!(unix) => {}
                Event::Resize(..) => self.notices.push(Notice::Resized),
                event => self.events.push(event),
            }
        }
        Ok(())
    }
}

/// Whether nobody answers such a deed of the mouse: it must not even draw.
const fn means_nothing(kind: MouseEventKind) -> bool {
    use MouseEventKind::{Moved, ScrollLeft, ScrollRight, Up};
    matches!(kind, Up(_) | Moved | ScrollLeft | ScrollRight)
}

/// Something that happens to the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Save the drafts, leave, and exit with 128 + this number: a signal, or the terminal is gone (SIGHUP's number).
    Quit(i32),
    /// The terminal has another size: draw.
    Resized,
    /// The process was stopped and goes on: [`super::terminal::Screen::resume`], then draw.
    Continued,
}

#[cfg(unix)]
pub use unix::Events;

#[cfg(unix)]
mod unix {
    use std::io::{self, PipeReader, PipeWriter, Read as _, Write as _};
    use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::fd::AsFd;
    use rustix::process::Signal;
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    use signal_hook::iterator::Signals;

    use super::{Batch, Notice};
    use crate::sys::clock::Clock;
    use crate::sys::{temporary, terminal};

    /// How long a loop may leave a signal to quit unanswered before the watchdog ends the process.
    const PATIENCE: Duration = Duration::from_secs(1);

    /// The terminal's input and the process's signals. One for each process, made before the terminal is entered and before
    /// anything is made that shall not stay, so that no signal finds them unguarded.
    #[derive(Debug)]
    pub struct Events {
        wake: PipeReader,
        notices: Receiver<Notice>,
        quits: Sender<()>,
    }

    impl Events {
        /// From here on SIGTERM, SIGHUP and SIGINT come as [`Notice::Quit`]. If it is not fetched within a second, the
        /// watchdog leaves the terminal, removes what is [`temporary`], and exits with 128 + the signal's number; it is
        /// awake only after such a signal.
        /// Once it is fetched the program has all the time it needs to save: further signals are not heard.
        pub fn new() -> io::Result<Self> {
            let (wake, waker) = io::pipe()?;
            let (notify, notices) = channel();
            let (quits, fetched) = channel();
            let signals = Signals::new(
                [
                    Signal::TERM,
                    Signal::HUP,
                    Signal::INT,
                    Signal::WINCH,
                    Signal::CONT,
                ]
                .map(Signal::as_raw),
            )?;
            let post = Post {
                waker,
                notify,
                fetched,
            };
            std::thread::Builder::new()
                .name("signals".to_owned())
                .spawn(move || post.run(signals))?;
            Ok(Self {
                wake,
                notices,
                quits,
            })
        }

        /// Sleeps until there is input or a notice, or until `limit` is over; without a limit for ever.
        pub fn next(&mut self, limit: Option<Duration>) -> io::Result<Batch> {
            let start = Clock::ticks();
            let mut batch = Batch::default();
            // The first look does not sleep: crossterm may hold events that the terminal no longer shows.
            let mut timeout = Some(Duration::ZERO);
            loop {
                let ready = self.sleep(timeout)?;
                if ready.is_gone {
                    // The signal that says the same may come later, and must not cut the saving short.
                    let _ = self.quits.send(());
                    batch.notices.push(Notice::Quit(Signal::HUP.as_raw()));
                    return Ok(batch);
                }
                drain(&mut batch, Duration::ZERO)?;
                if ready.has_input && batch.events.is_empty() {
                    nudge()?;
                    // Should a system not heed the nudge, this keeps the loop from spinning.
                    drain(&mut batch, Duration::from_millis(10))?;
                }
                self.fetch(&mut batch);
                let passed = Duration::from_millis(Clock::ticks().saturating_sub(start));
                timeout = limit.map(|limit| limit.saturating_sub(passed));
                if !batch.is_timeout() || timeout == Some(Duration::ZERO) {
                    return Ok(batch);
                }
            }
        }

        /// Sleeps on the terminal and the wake pipe.
        fn sleep(&mut self, timeout: Option<Duration>) -> io::Result<Ready> {
            let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
            let stdin = rustix::stdio::stdin();
            let mut fds = [
                PollFd::new(&stdin, PollFlags::IN),
                PollFd::new(&self.wake, PollFlags::IN),
            ];
            match poll(&mut fds, timeout.as_ref()) {
                // A signal: if it is for us, the pipe will tell.
                Err(rustix::io::Errno::INTR) => return Ok(Ready::default()),
                result => result?,
            };
            let [input, wake] = [fds[0].revents(), fds[1].revents()];
            if wake.contains(PollFlags::IN) {
                let _ = self.wake.read(&mut [0; 64])?;
            }
            Ok(Ready {
                has_input: input.contains(PollFlags::IN),
                is_gone: input.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
            })
        }

        /// Fetches what the signals' thread posted.
        fn fetch(&self, batch: &mut Batch) {
            for notice in self.notices.try_iter() {
                if matches!(notice, Notice::Quit(_)) {
                    // If the thread has ended, nobody waits for the answer.
                    let _ = self.quits.send(());
                }
                batch.notices.push(notice);
            }
        }
    }

    /// What the terminal showed.
    #[derive(Clone, Copy, Debug, Default)]
    struct Ready {
        has_input: bool,
        is_gone: bool,
    }

    /// The signals' side: turns them into notices and watches that a signal to quit is heeded.
    struct Post {
        waker: PipeWriter,
        notify: Sender<Notice>,
        fetched: Receiver<()>,
    }

    impl Post {
        fn run(mut self, mut signals: Signals) {
            for signal in &mut signals {
                match Signal::from_named_raw(signal) {
                    Some(Signal::WINCH) => self.post(Notice::Resized),
                    // The editor or the shell has the terminal: an interrupt is meant for them, and whoever handed it
                    // over enters it again without being told. In raw mode no key sends SIGINT.
                    Some(Signal::CONT | Signal::INT) if terminal::is_away() => {}
                    Some(Signal::CONT) => self.post(Notice::Continued),
                    _ => return self.quit(signal),
                }
            }
        }

        /// Wakes the loop. One that is over needs no waking.
        fn post(&mut self, notice: Notice) {
            if self.notify.send(notice).is_ok() {
                let _ = self.waker.write(&[0]);
            }
        }

        /// Returns when the loop has heard of it.
        fn quit(&mut self, signal: i32) {
            self.post(Notice::Quit(signal));
            // Held until the loop has answered. Where it fails, the watchdog below remains.
            let _silence = if is_gone() { silence().ok() } else { None };
            loop {
                match self.fetched.recv_timeout(PATIENCE) {
                    Ok(()) => return,
                    // The editor or the shell has the terminal: our loop cannot answer, and must not be killed for it.
                    Err(RecvTimeoutError::Timeout) if terminal::is_away() => {}
                    Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                        terminal::leave();
                        temporary::remove_all();
                        std::process::exit(128 + signal);
                    }
                }
            }
        }
    }

    /// Whether the terminal is gone.
    fn is_gone() -> bool {
        let stdin = rustix::stdio::stdin();
        let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
        let now = Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        poll(&mut fds, Some(&now)).is_ok() && fds[0].revents().contains(PollFlags::HUP)
    }

    /// Puts a pipe in the place of a terminal that is gone, in which nothing ever comes while the result lives. The
    /// loop may be inside crossterm at this moment, which reads such a terminal without end but stops where a read
    /// would block; and then what was typed can still be saved.
    fn silence() -> io::Result<PipeWriter> {
        let (input, silence) = io::pipe()?;
        rustix::io::ioctl_fionbio(&input, true)?;
        rustix::stdio::dup2_stdin(&input)?;
        Ok(silence)
    }

    /// Drains crossterm while reads of the terminal do not block. Only for this moment: the shell and the editor share the
    /// terminal's description, and our own writes must block.
    fn drain(batch: &mut Batch, patience: Duration) -> io::Result<()> {
        rustix::io::ioctl_fionbio(rustix::stdio::stdin(), true)?;
        let drained = batch.drain(patience);
        rustix::io::ioctl_fionbio(rustix::stdio::stdin(), false)?;
        drained
    }

    /// Makes crossterm look again at bytes whose edge it has used up: setting the terminal's modes, to what they are,
    /// wakes whoever listens to it.
    fn nudge() -> io::Result<()> {
        let stdin = rustix::stdio::stdin();
        let modes = tcgetattr(stdin.as_fd())?;
        Ok(tcsetattr(stdin.as_fd(), OptionalActions::Now, &modes)?)
    }
}

/// The terminal's input, on systems without signals.
#[cfg(not(unix))]
#[derive(Debug, Default)]
pub struct Events;

#[cfg(not(unix))]
impl Events {
    /// Nothing has to be prepared.
    pub fn new() -> io::Result<Self> {
        Ok(Self)
    }

    /// Sleeps until there is input, or until `limit` is over; without a limit for ever.
    pub fn next(&mut self, limit: Option<Duration>) -> io::Result<Batch> {
        let start = super::clock::Clock::ticks();
        let mut batch = Batch::default();
        loop {
            let passed = Duration::from_millis(super::clock::Clock::ticks().saturating_sub(start));
            let left = limit.map_or(Duration::MAX, |limit| limit.saturating_sub(passed));
            let is_ready = crossterm::event::poll(left)?;
            batch.drain(Duration::ZERO)?;
            if !batch.is_timeout() || (!is_ready && limit.is_some()) {
                return Ok(batch);
            }
        }
    }
}
