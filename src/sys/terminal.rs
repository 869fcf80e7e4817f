//! The terminal's lifecycle: entered once, left by whoever comes first, however the program ends.
//!
//! The terminal belongs to the whole process: a panic and the watchdog of [`super::wait`] must be able to leave it, from any
//! thread and without the [`Screen`]. Hence statics that can change.

use std::cell::Cell;
use std::fmt;
use std::io::{self, IsTerminal as _, Write};
use std::rc::Rc;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

static ENTERED: AtomicBool = AtomicBool::new(false);
/// Whether it ever was.
static WAS_ENTERED: AtomicBool = AtomicBool::new(false);

/// The terminal while it shows our screens. Dropping it leaves the terminal.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Output>>,
    is_drawing: Rc<Cell<bool>>,
    is_stale: bool,
    is_marked: bool,
    mouse: Mouse,
}

/// Whether the program hears of the mouse, or the terminal keeps it for selecting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    /// Clicks, drags and the wheel come as input.
    #[default]
    Heard,
    /// The mouse is the terminal's.
    Left,
}

/// Buttons (1000), drags (1002), in windows of any size (1006). Not crossterm's own commands: they ask for every mere move
/// of the pointer as well (1003), and each would wake us.
const HEAR_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

impl Screen {
    /// Enters the terminal: raw mode, alternate screen, bracketed paste, focus, the mouse, unambiguous keys where they are
    /// known. From here on a panic leaves it before it prints. `term` is the value of `TERM`.
    pub fn enter(term: Option<&str>, mouse: Mouse) -> Result<Self, ScreenError> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(ScreenError::NotATerminal);
        }
        // Windows has no `TERM`.
        if cfg!(unix) && term.is_none_or(|term| term.is_empty() || term == "dumb") {
            return Err(ScreenError::Dumb);
        }
        // With `NO_COLOR` crossterm writes `ESC[;m`, which takes bold and reverse away too. Our theme has no colours then.
        crossterm::style::force_color_output(true);
        leave_before_panics();
        enter(mouse)?;
        let is_drawing = Rc::new(Cell::new(false));
        let output = Output {
            bytes: Vec::new(),
            is_drawing: Rc::clone(&is_drawing),
        };
        match Terminal::new(CrosstermBackend::new(output)) {
            Ok(terminal) => Ok(Self {
                terminal,
                is_drawing,
                is_stale: false,
                is_marked: false,
                mouse,
            }),
            Err(error) => {
                leave();
                Err(error.into())
            }
        }
    }

    /// Draws one frame. The terminal gets it as one write and shows it at once.
    pub fn draw(&mut self, render: impl FnMut(&mut Frame<'_>)) -> io::Result<()> {
        self.is_drawing.set(true);
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let drawn = self.paint(render);
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.is_drawing.set(false);
        self.terminal.backend_mut().flush()?;
        drawn
    }

    /// Lets the next frame paint every cell: something else wrote on the screen.
    pub fn redraw(&mut self) {
        self.is_stale = true;
    }

    /// Lets the next frame paint the place where [`super::background::is_ambiguous_wide`] printed.
    pub fn mend(&mut self) {
        self.is_marked = true;
    }

    fn paint(&mut self, mut render: impl FnMut(&mut Frame<'_>)) -> io::Result<()> {
        if std::mem::take(&mut self.is_marked) {
            // Only what differs from the frame before is painted: so that one gets the letter, in both its columns.
            self.terminal.draw(|frame| {
                render(frame);
                for column in 0..2 {
                    if let Some(cell) = frame.buffer_mut().cell_mut((column, 0)) {
                        cell.set_symbol("○");
                    }
                }
            })?;
        }
        if std::mem::take(&mut self.is_stale) {
            // Not `clear`: it asks the terminal for the cursor's place, and a mute one makes that two seconds.
            let size = self.terminal.size()?;
            self.terminal.resize(Rect::from((Position::ORIGIN, size)))?;
        }
        let drawn = self.terminal.draw(render)?;
        // Where the terminal joins less into one glyph than we do, what it draws spills over cells that we hold for empty.
        self.is_stale = drawn
            .buffer
            .content
            .iter()
            .any(|cell| is_joined(cell.symbol()));
        Ok(())
    }

    /// Leaves the terminal, lets the shell have it until the user comes back (`fg`), and enters again. A shell that has
    /// no job control never takes it; then it comes back at once.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        let ((), entered) = self.hand_over(|| {
            // The whole group, so that a script around us stops as well; and not SIGSTOP, which would freeze for ever
            // where no shell waits to continue us.
            let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
            // Another thread may be the one that takes the signal: what follows must not happen before the stop.
            std::thread::sleep(std::time::Duration::from_millis(10));
        });
        entered
    }

    /// After the process was stopped and continued from outside: the shell has changed the terminal in the meantime.
    pub fn resume(&mut self) -> io::Result<()> {
        let ((), entered) = self.hand_over(|| ());
        entered
    }

    /// Leaves the terminal to `job`, such as the user's editor, and enters it again. The job's result comes back even if
    /// the terminal does not.
    pub fn hand_over<T>(&mut self, job: impl FnOnce() -> T) -> (T, io::Result<()>) {
        leave();
        let done = job();
        let entered = enter(self.mouse);
        self.redraw();
        (done, entered)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// Puts the terminal back as it was; nothing if it was left before. Any thread may call it, at any time: what the
/// terminal answers is of no interest, and one that takes nothing is not waited for.
pub fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = LEAVE_MOUSE.to_vec();
    // Writing to a `Vec` does not fail.
    let _ = queue!(
        bytes,
        EndSynchronizedUpdate,
        PopKeyboardEnhancementFlags,
        DisableFocusChange,
        DisableBracketedPaste,
        ResetColor,
        SetCursorStyle::DefaultUserShape,
        Show,
        LeaveAlternateScreen
    );
    write_past_locks(&bytes);
    let _ = disable_raw_mode();
}

/// Whether a cell holds a glyph made of several, such as a family of emoji or a flag, of which terminals disagree how many
/// columns it takes.
fn is_joined(symbol: &str) -> bool {
    let is_joiner = |character| matches!(character, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{1f1e6}'..='\u{1f1ff}');
    symbol.len() > 4 && symbol.chars().any(is_joiner)
}

/// Whether the terminal is ours at this moment: not before, not after, not while the editor or the shell has it.
pub fn is_entered() -> bool {
    ENTERED.load(Ordering::SeqCst)
}

/// Whether somebody else has the terminal that was ours: the editor, the shell, or whoever comes after us.
pub fn is_away() -> bool {
    WAS_ENTERED.load(Ordering::SeqCst) && !is_entered()
}

fn enter(mouse: Mouse) -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    WAS_ENTERED.store(true, Ordering::SeqCst);
    let mut bytes = Vec::new();
    queue!(
        bytes,
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange,
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    )?;
    if mouse == Mouse::Heard {
        bytes.extend_from_slice(HEAR_MOUSE);
    }
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(&bytes).and_then(|()| stdout.flush());
    drop(stdout);
    written.inspect_err(|_| leave())
}

/// Makes a panic leave the terminal first, so that its message can be read.
fn leave_before_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            leave();
            print(info);
        }));
    });
}

/// Writes to the terminal although another thread may be stuck with the lock of standard output, unless the terminal
/// takes nothing.
#[cfg(unix)]
fn write_past_locks(mut bytes: &[u8]) {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    let patience = Timespec {
        tv_sec: 0,
        tv_nsec: 300_000_000,
    };
    let stdout = rustix::stdio::stdout();
    while !bytes.is_empty() {
        let mut fds = [PollFd::new(&stdout, PollFlags::OUT)];
        if poll(&mut fds, Some(&patience)).unwrap_or(0) == 0 {
            return;
        }
        match rustix::io::write(stdout, bytes) {
            Ok(count) => bytes = &bytes[count..],
            Err(_) => return,
        }
    }
}

#[cfg(not(unix))]
fn write_past_locks(bytes: &[u8]) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(bytes).and_then(|()| stdout.flush());
}

/// Collects a frame. ratatui flushes several times while it draws; the terminal gets all of it in one write.
#[derive(Debug)]
struct Output {
    bytes: Vec<u8>,
    is_drawing: Rc<Cell<bool>>,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_drawing.get() {
            return Ok(());
        }
        let bytes = std::mem::take(&mut self.bytes);
        if !is_entered() {
            // The screen's last words, such as showing the cursor, have no business in what comes after.
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        stdout.write_all(&bytes)?;
        stdout.flush()
    }
}

/// Why there is no screen.
#[derive(Debug)]
pub enum ScreenError {
    /// Input or output is a file or a pipe.
    NotATerminal,
    /// `TERM` is absent or `dumb`: the terminal can only print lines.
    Dumb,
    /// The terminal refuses.
    Terminal(io::Error),
}

impl fmt::Display for ScreenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotATerminal => f.write_str("input and output are no terminal"),
            Self::Dumb => f.write_str("this terminal can only print lines (TERM)"),
            Self::Terminal(error) => write!(f, "the terminal: {error}"),
        }
    }
}

impl std::error::Error for ScreenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Terminal(error) => Some(error),
            Self::NotATerminal | Self::Dumb => None,
        }
    }
}

impl From<io::Error> for ScreenError {
    fn from(error: io::Error) -> Self {
        Self::Terminal(error)
    }
}
