//! The system's clipboard: told by the terminal (OSC 52), and by the first program of the system that can.
//!
//! Both, because tmux with its first settings swallows OSC 52, and because a far terminal has no programs here. The programs
//! run aside: one that hangs holds up nobody, and is ended when the next copy comes or the program ends.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The longest text in base64 that terminals take: xterm reads so many bytes, and others follow it.
const LONGEST: usize = 74_994;

/// How long a copy waits for the one before it, so that they end in their order.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long the end of the program waits for the last copy.
const FAREWELL: Duration = Duration::from_millis(300);

/// A program that takes a text for the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Wayland's.
    WlCopy,
    /// X11's.
    Xclip,
    /// X11's other one.
    Xsel,
    /// The one of macOS.
    Pbcopy,
    /// The one of Windows, from inside WSL.
    Clip,
    /// tmux, which passes it on to its own terminal.
    Tmux,
}

impl Tool {
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::WlCopy => &["wl-copy"],
            Self::Xclip => &["xclip", "-selection", "clipboard"],
            Self::Xsel => &["xsel", "--clipboard", "--input"],
            Self::Pbcopy => &["pbcopy"],
            Self::Clip => &["clip.exe"],
            Self::Tmux => &["tmux", "load-buffer", "-w", "-"],
        }
    }

    /// The text as the program reads it: Windows' takes anything else than UTF-16 for its own code page.
    fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Self::Clip => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => text.as_bytes().to_vec(),
        }
    }

    /// Gives it the text and waits until it ends. An error also where it says that it failed, and where the copy of this
    /// number was given up.
    fn take(self, text: &str, number: u64, turns: &Turns) -> io::Result<()> {
        let words = self.words();
        let mut command = Command::new(words[0]);
        command
            .args(&words[1..])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // xclip and wl-copy stay to serve what they were given: a stop or an end of ours is none of theirs.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = turns.begin(number, &mut command)?;
        if let Some(mut stdin) = child.stdin.take() {
            // One that ends without reading tells so by its status.
            let _ = stdin.write_all(&self.bytes(text));
        }
        if turns.end(&mut child)?.success() {
            Ok(())
        } else {
            Err(io::ErrorKind::Other.into())
        }
    }
}

/// Which programs may take a text here: of each list the first that does. `is_set` looks an environment variable up, and
/// `is_there` a program.
pub fn tools(is_set: impl Fn(&str) -> bool, is_there: impl Fn(&str) -> bool) -> Vec<Vec<Tool>> {
    let is_far = is_set("SSH_CONNECTION") || is_set("SSH_TTY");
    let near = [
        (Tool::WlCopy, is_set("WAYLAND_DISPLAY")),
        (Tool::Xclip, is_set("DISPLAY")),
        (Tool::Xsel, is_set("DISPLAY")),
        (Tool::Pbcopy, cfg!(target_os = "macos")),
        (
            Tool::Clip,
            is_set("WSL_DISTRO_NAME") || is_set("WSL_INTEROP"),
        ),
    ];
    let near = near
        .into_iter()
        .filter(|(_, is_here)| *is_here && !is_far)
        .map(|(tool, _)| tool)
        .collect();
    // Far away tmux is still beside us, and its terminal is the user's.
    let multiplexer = if is_set("TMUX") {
        vec![Tool::Tmux]
    } else {
        Vec::new()
    };
    let mut lists: Vec<Vec<Tool>> = vec![multiplexer, near];
    for list in &mut lists {
        list.retain(|tool| is_there(tool.words()[0]));
    }
    lists.retain(|list| !list.is_empty());
    lists
}

/// Whether one of the folders of `path`, the value of `PATH`, holds a program of this name.
pub fn is_on(path: &OsStr, program: &str) -> bool {
    std::env::split_paths(path).any(|folder| is_program(&folder.join(program)))
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    let may_run = |about: &Metadata| {
        std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o111 != 0
    };
    #[cfg(not(unix))]
    let may_run = |_: &Metadata| true;
    std::fs::metadata(path).is_ok_and(|about| about.is_file() && may_run(&about))
}

/// The clipboard. Dropping it gives the last copy a moment to arrive, and ends a program that hangs.
#[derive(Debug)]
pub struct Clipboard {
    tools: Vec<Vec<Tool>>,
    turns: Arc<Turns>,
    /// The number of the last copy.
    number: u64,
    /// Tells when the last copy has arrived.
    last: Option<Receiver<()>>,
}

impl Clipboard {
    /// A clipboard that is reached by these [`tools`], and by the terminal.
    pub fn new(tools: Vec<Vec<Tool>>) -> Self {
        Self {
            tools,
            turns: Arc::default(),
            number: 0,
            last: None,
        }
    }

    /// Sends `text` on its way. Returns `false` if there is none: it is too long for the terminal, and no program may be asked.
    /// The terminal must be [entered](super::terminal::is_entered), and no frame half drawn.
    pub fn copy(&mut self, text: &str) -> io::Result<bool> {
        let asked = osc52(text);
        if let Some(asked) = &asked {
            let mut stdout = io::stdout().lock();
            stdout.write_all(asked.as_bytes())?;
            stdout.flush()?;
        }
        // Where no thread can be had, the terminal may have heard it.
        let is_handed = !self.tools.is_empty() && self.hand_over(text.to_owned()).is_ok();
        Ok(asked.is_some() || is_handed)
    }

    /// Lets the programs have the text, aside.
    fn hand_over(&mut self, text: String) -> io::Result<()> {
        let (done, last) = channel();
        let before = self.last.replace(last);
        self.number += 1;
        let (number, tools, turns) = (self.number, self.tools.clone(), Arc::clone(&self.turns));
        std::thread::Builder::new()
            .name("clipboard".to_owned())
            .spawn(move || {
                if let Some(before) = before
                    && before.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout)
                {
                    turns.give_up(number - 1);
                }
                for list in tools {
                    // Where none does, the terminal may have done it.
                    let _ = (list.iter()).find(|tool| tool.take(&text, number, &turns).is_ok());
                }
                // At the end of the program nobody waits any more.
                let _ = done.send(());
            })?;
        Ok(())
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        if let Some(last) = &self.last
            && last.recv_timeout(FAREWELL) == Err(RecvTimeoutError::Timeout)
        {
            self.turns.give_up(self.number);
            // So that what was ended is also seen off.
            let _ = last.recv_timeout(FAREWELL);
        }
    }
}

/// Whose turn it is: of all copies one program runs at a time, and whoever loses patience can end it.
#[derive(Debug, Default)]
struct Turns(Mutex<Turn>);

#[derive(Debug, Default)]
struct Turn {
    /// Copies up to this number begin no program any more.
    given_up: u64,
    /// The process that runs, and the number of its copy.
    running: Option<(u64, u32)>,
}

impl Turns {
    /// Starts a program for the copy of this number, unless that was given up.
    fn begin(&self, number: u64, command: &mut Command) -> io::Result<Child> {
        let mut turn = self.turn();
        if number <= turn.given_up {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let child = command.spawn()?;
        turn.running = Some((number, child.id()));
        Ok(child)
    }

    /// Waits for its end. Its number is another's once it was waited for: nobody may end that by mistake.
    fn end(&self, child: &mut Child) -> io::Result<ExitStatus> {
        #[cfg(unix)]
        {
            use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
            let look = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
            while let Err(rustix::io::Errno::INTR) =
                waitid(WaitId::Pid(Pid::from_child(child)), look)
            {}
        }
        let mut turn = self.turn();
        // Where it was given up, the next one may run already.
        (turn.running).take_if(|(_, process)| *process == child.id());
        child.wait()
    }

    /// Lets the copies up to this number be, and ends the program that one of them runs, with those that it began.
    fn give_up(&self, number: u64) {
        let mut turn = self.turn();
        turn.given_up = turn.given_up.max(number);
        #[cfg(unix)]
        if let Some((of, process)) = turn.running
            && of <= number
            && let Some(process) = i32::try_from(process)
                .ok()
                .and_then(rustix::process::Pid::from_raw)
        {
            // It may have ended by itself.
            let _ = rustix::process::kill_process_group(process, rustix::process::Signal::KILL);
        }
    }

    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What asks the terminal to put `text` into its clipboard (xterm's OSC 52); `None` if it is longer than terminals take.
fn osc52(text: &str) -> Option<String> {
    let length = text.len().div_ceil(3) * 4;
    (length <= LONGEST).then(|| format!("\x1b]52;c;{}\x07", base64(text.as_bytes())))
}

/// The standard alphabet with padding (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut letters = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |place: usize| u32::from(part.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let is_padding = place > part.len();
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            letters.push(if is_padding { '=' } else { letter.into() });
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surroundings_choose_the_tools() {
        use Tool::{Clip, Tmux, WlCopy, Xclip, Xsel};
        let all = "wl-copy xclip xsel pbcopy clip.exe tmux";
        for (set, there, chosen) in [
            ("", all, vec![]),
            ("WAYLAND_DISPLAY", all, vec![vec![WlCopy]]),
            ("DISPLAY", all, vec![vec![Xclip, Xsel]]),
            (
                "WAYLAND_DISPLAY DISPLAY",
                all,
                vec![vec![WlCopy, Xclip, Xsel]],
            ),
            ("WSL_DISTRO_NAME", all, vec![vec![Clip]]),
            ("DISPLAY TMUX", all, vec![vec![Tmux], vec![Xclip, Xsel]]),
            ("DISPLAY SSH_CONNECTION", all, vec![]),
            ("WAYLAND_DISPLAY SSH_TTY TMUX", all, vec![vec![Tmux]]),
            ("WAYLAND_DISPLAY DISPLAY TMUX", "", vec![]),
            ("WAYLAND_DISPLAY DISPLAY", "xsel tmux", vec![vec![Xsel]]),
            ("DISPLAY TMUX", "xclip", vec![vec![Xclip]]),
        ] {
            let chosen: Vec<Vec<Tool>> = chosen;
            let has = |list: &str, name: &str| list.split(' ').any(|it| it == name);
            let found = tools(|name| has(set, name), |program| has(there, program));
            // There everybody has one more.
            let found = found
                .into_iter()
                .map(|list| {
                    list.into_iter()
                        .filter(|tool| *tool != Tool::Pbcopy)
                        .collect()
                })
                .filter(|list: &Vec<Tool>| !list.is_empty());
            assert_eq!(found.collect::<Vec<_>>(), chosen, "{set}; {there}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_program_is_a_file_that_may_be_run() {
        use std::os::unix::fs::PermissionsExt as _;

        let place = tempfile::tempdir().unwrap();
        std::fs::create_dir(place.path().join("folder")).unwrap();
        for (name, mode) in [("text", 0o644), ("program", 0o755)] {
            let file = place.path().join(name);
            std::fs::write(&file, "").unwrap();
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        let path = std::env::join_paths([Path::new("/nowhere"), place.path()]).unwrap();
        for (name, is_there) in [
            ("program", true),
            ("text", false),
            ("folder", false),
            ("none", false),
        ] {
            assert_eq!(is_on(&path, name), is_there, "{name}");
        }
        assert!(!is_on(OsStr::new(""), "program"));
    }

    #[test]
    fn the_terminal_is_asked_in_base64() {
        // RFC 4648, section 10.
        for (text, letters) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("標?~", "5qiZP34="),
        ] {
            assert_eq!(base64(text.as_bytes()), letters, "{text}");
        }
        assert_eq!(osc52("fo").as_deref(), Some("\x1b]52;c;Zm8=\x07"));
    }

    #[test]
    fn what_no_terminal_takes_is_not_sent_to_one() {
        assert!(osc52(&"x".repeat(56_244)).is_some());
        assert!(osc52(&"x".repeat(56_247)).is_none());
    }

    #[test]
    fn windows_reads_utf_16() {
        assert_eq!(Tool::Clip.bytes("標a"), [0x19, 0x6a, 0x61, 0]);
        assert_eq!(Tool::Xclip.bytes("標"), "標".as_bytes());
    }
}
