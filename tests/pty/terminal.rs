//! A terminal with the program in it, and the folders it works in.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rungs::domain::session::{Place, Session};
use rungs::storage::folders::Folders;
use rungs::storage::sessions;
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use tempfile::TempDir;

/// How long a wait goes on before it gives up; other builds may be running beside the tests.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// Columns and rows, unless a test asks for others.
pub const SIZE: (u16, u16) = (120, 40);

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const RIGHT: &str = "\x1b[C";
pub const LEFT: &str = "\x1b[D";
pub const BACKSPACE: &str = "\x7f";
pub const CTRL_C: &str = "\x03";
pub const CTRL_Z: &str = "\x1a";

/// The end of a frame: before it, the screen may be half drawn.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// Folders of one test's own.
pub struct World {
    pub dir: TempDir,
}

impl World {
    /// With the terminal's own letters, so that what is said can be read.
    pub fn new() -> Self {
        let world = World { dir: tempfile::tempdir().unwrap() };
        world.set("");
        world
    }

    /// Settings beside those that each of them has.
    pub fn set(&self, settings: &str) {
        let folder = self.dir.path().join("config");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("config.ron"), format!("(letters: Plain, {settings})")).unwrap();
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub fn sessions(&self) -> PathBuf {
        self.data().join("sessions")
    }

    /// Paths of the session files.
    pub fn session_files(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.sessions()) else { return Vec::new() };
        entries.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "ron")).collect()
    }

    pub fn folders(&self) -> Folders {
        Folders { config: self.dir.path().join("config"), data: self.data() }
    }

    /// The only session there is, as it is on disk.
    pub fn session(&self) -> Session {
        let files = self.session_files();
        assert_eq!(files.len(), 1, "{files:?}");
        sessions::read(&self.folders(), files[0].file_stem().unwrap().to_str().unwrap()).unwrap()
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let path = |p: PathBuf| p.to_str().unwrap().to_owned();
        vec![
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", path(self.dir.path().to_owned())),
            ("RUNGS_DATA_DIR", path(self.data())),
            ("RUNGS_CONFIG_DIR", path(self.dir.path().join("config"))),
        ]
    }

    /// Another program with the same folders, for wrappers round ours.
    pub fn command(&self, program: &str, args: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        command.cwd(self.dir.path());
        command
    }

    /// Ours.
    pub fn rungs(&self, args: &[&str]) -> CommandBuilder {
        self.command(env!("CARGO_BIN_EXE_rungs"), args)
    }

    /// Opens ours in a terminal.
    pub fn open(&self, args: &[&str]) -> Terminal {
        Terminal::start(SIZE, self.rungs(args))
    }

    /// Begins a session in a terminal and goes to its first question.
    pub fn open_at_first_pair(&self, size: (u16, u16), workshop: &str, people: &str) -> Terminal {
        let args = ["run", workshop, "--account", "Harbour", "--target", "3", "--room", people];
        let mut terminal = Terminal::start(size, self.rungs(&args));
        terminal.see("step 1 of");
        to_first_question(&mut terminal);
        terminal
    }

    /// Runs ours off any terminal.
    pub fn pipe(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rungs"))
            .args(args)
            .env_clear()
            .envs(self.environment())
            .current_dir(self.dir.path())
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Runs ours off any terminal with `typed` on its standard input.
    pub fn talk(&self, args: &[&str], typed: impl AsRef<[u8]>) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rungs"))
            .args(args)
            .env_clear()
            .envs(self.environment())
            .env("TERM", "dumb")
            .current_dir(self.dir.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Whoever leaves before the last line has closed it.
        let _ = child.stdin.take().unwrap().write_all(typed.as_ref());
        child.wait_with_output().unwrap()
    }

    /// What a command prints; it must succeed.
    pub fn printed(&self, args: &[&str]) -> String {
        let output = self.pipe(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Goes on to the next step until one asks something that is scored.
pub fn to_first_question(terminal: &mut Terminal) {
    let is_there = |text: &str| text.contains("one digit a person") && !text.contains("not scored");
    while !is_there(&terminal.text()) {
        let before = step_of(&terminal.text());
        terminal.press("]");
        terminal.until("the next step", |s| step_of(&s.contents()) != before);
    }
}

fn step_of(text: &str) -> String {
    text.lines().find(|l| l.contains("step ")).unwrap_or_default().chars().take(14).collect()
}

/// A terminal with a program in it. Dropping it kills the program.
pub struct Terminal {
    pub child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    view: Arc<View>,
    reader: Option<JoinHandle<()>>,
    /// The terminal's settings before the program started.
    settings: String,
    gone: bool,
}

/// What has come out so far.
struct View {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: vt100::Parser,
    /// The screen after the last whole frame.
    shown: vt100::Screen,
    frames: usize,
    bytes: Vec<u8>,
    /// Nobody reads, as after Ctrl-S.
    blocked: bool,
    closing: bool,
    ended: bool,
}

impl State {
    fn take(&mut self, chunk: &[u8]) {
        let before = self.bytes.len();
        self.bytes.extend_from_slice(chunk);
        let from = before.saturating_sub(FRAME_END.len() - 1);
        let mut fed = before;
        let ends = self.bytes[from..].windows(FRAME_END.len()).enumerate().filter(|(_, w)| *w == FRAME_END);
        for end in ends.map(|(at, _)| from + at + FRAME_END.len()).collect::<Vec<_>>() {
            self.parser.process(&self.bytes[fed..end]);
            self.shown = self.parser.screen().clone();
            self.frames += 1;
            fed = end;
        }
        self.parser.process(&self.bytes[fed..]);
    }
}

impl Terminal {
    pub fn start((columns, rows): (u16, u16), command: CommandBuilder) -> Self {
        let size = PtySize { rows, cols: columns, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).unwrap();
        let settings = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let shown = parser.screen().clone();
        let state = State { parser, shown, frames: 0, bytes: vec![], blocked: false, closing: false, ended: false };
        let view = Arc::new(View { state: Mutex::new(state), changed: Condvar::new() });
        let (source, to) = (pair.master.try_clone_reader().unwrap(), view.clone());
        let reader = thread::spawn(move || read(source, &to));
        Terminal {
            child,
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            view,
            reader: Some(reader),
            settings,
            gone: false,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.view.state.lock().unwrap()
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    pub fn send(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Pastes as terminals do it for programs that ask them to mark pastes.
    pub fn paste(&mut self, text: &str) {
        self.press(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until a whole frame is as it should be.
    pub fn until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        self.wait_for(what, |state| is_so(&state.shown), |state| state.shown.contents());
    }

    fn wait_for(&self, what: &str, is_so: impl Fn(&State) -> bool, shown: impl Fn(&State) -> String) {
        let end = Instant::now() + PATIENCE;
        let mut state = self.state();
        while !is_so(&state) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() || state.ended {
                let text = shown(&state);
                drop(state);
                panic!("waited for {what}; the screen is\n{text}");
            }
            state = self.view.changed.wait_timeout(state, left).unwrap().0;
        }
    }

    /// Waits until the screen shows a text.
    pub fn see(&self, text: &str) {
        self.until(&format!("`{text}`"), |screen| screen.contents().contains(text));
    }

    /// Waits until the screen shows a text no more.
    pub fn see_gone(&self, text: &str) {
        self.until(&format!("no `{text}`"), |screen| !screen.contents().contains(text));
    }

    /// Waits until a text is shown and everything is on disk.
    pub fn see_saved(&self, text: &str) {
        self.until(&format!("`{text}`, saved"), |screen| {
            let shown = screen.contents();
            shown.contains(text) && !shown.contains("saving…")
        });
    }

    /// Waits for a text at the end of what is not drawn as a frame: a shell's prompt.
    pub fn see_prompt(&self, prompt: &str) {
        let live = |state: &State| state.parser.screen().contents();
        let is_last = |state: &State| live(state).trim_end().ends_with(prompt);
        self.wait_for(prompt, |state| !state.parser.screen().alternate_screen() && is_last(state), live);
    }

    /// Waits until more than `frames` frames were drawn.
    pub fn see_frame_after(&self, frames: usize) {
        self.wait_for("a frame", |state| state.frames > frames, |state| state.shown.contents());
    }

    /// The screen as it was after the last whole frame.
    pub fn screen(&self) -> vt100::Screen {
        self.state().shown.clone()
    }

    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// What stands on the terminal now, after the program too.
    pub fn standing(&self) -> String {
        self.state().parser.screen().contents()
    }

    /// Everything that came out so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.state().bytes.clone()
    }

    /// How many frames were drawn so far.
    pub fn frames(&self) -> usize {
        self.state().frames
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        // First ours, so that no frame for the new size is cut to the old one.
        self.state().parser.screen_mut().set_size(cells(rows), cells(columns));
        self.resize_silently(columns, rows);
    }

    /// Changes the size the program sees, and not what its output is shown on.
    pub fn resize_silently(&self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, ..PtySize::default() };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Stops or goes on reading what the program writes.
    pub fn block(&self, blocked: bool) {
        self.state().blocked = blocked;
        self.view.changed.notify_all();
    }

    pub fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Kills it as nothing can be prepared for.
    pub fn kill(mut self) -> vt100::Screen {
        self.signal(Signal::KILL);
        assert!(self.end().is_err(), "it ended before it was killed");
        self.screen()
    }

    /// Waits for its end; gives the exit code, or what signal killed it.
    pub fn end(&mut self) -> Result<u32, String> {
        let status =
            wait(&format!("the program to end; the screen is\n{}", self.text()), || self.child.try_wait().unwrap());
        self.gone = true;
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        status.signal().map_or(Ok(status.exit_code()), |signal| Err(signal.to_owned()))
    }

    /// Waits until it is stopped, as by Ctrl-Z.
    pub fn stopped(&self) {
        let stopped = || {
            let status = waitpid(Some(self.pid()), WaitOptions::UNTRACED.union(WaitOptions::NOHANG)).unwrap();
            status.map(|(_, status)| assert!(status.stopped(), "it has ended instead of stopping"))
        };
        wait("the program to stop", stopped);
    }

    /// Closes the window: nobody reads or writes this terminal any more.
    pub fn hang_up(&mut self) {
        self.state().closing = true;
        // The reader leaves with the next output, so some is asked for.
        self.resize_silently(SIZE.0 - 1, SIZE.1 - 1);
        wait("the reader to let go", || self.reader.as_ref().unwrap().is_finished().then_some(()));
        // The writer says goodbye with two keys that mean nothing to us: Ctrl-J and Ctrl-D.
        self.writer = None;
        self.master = None;
    }

    /// Waits until just these modes are on.
    pub fn see_modes(&self, modes: Modes) {
        wait(&format!("{modes:?}, not {:?}", self.modes()), || (self.modes() == modes).then_some(()));
    }

    /// Which of the program's modes are on.
    pub fn modes(&self) -> Modes {
        let raw = format!("{:?}", self.master.as_ref().unwrap().get_termios()) != self.settings;
        let state = self.state();
        let screen = state.parser.screen();
        Modes {
            alternate_screen: screen.alternate_screen(),
            bracketed_paste: screen.bracketed_paste(),
            cursor_hidden: screen.hide_cursor(),
            mouse: screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None,
            raw,
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.gone {
            let _ = kill_process(self.pid(), Signal::KILL);
            let _ = self.child.wait();
        }
        // A reader that was told not to read would never see the end.
        if let Ok(mut state) = self.view.state.lock() {
            state.blocked = false;
        }
        self.view.changed.notify_all();
    }
}

/// Modes of a terminal that a program must not leave on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Modes {
    pub alternate_screen: bool,
    pub bracketed_paste: bool,
    pub cursor_hidden: bool,
    pub mouse: bool,
    /// The settings are not what they were before the program began.
    pub raw: bool,
}

impl Modes {
    /// As the terminal was.
    pub const OFF: Modes =
        Modes { alternate_screen: false, bracketed_paste: false, cursor_hidden: false, mouse: false, raw: false };
    /// As the program has it.
    pub const ON: Modes =
        Modes { alternate_screen: true, bracketed_paste: true, cursor_hidden: true, mouse: false, raw: true };
    /// The same, listening to the mouse.
    pub const POINTING: Modes = Modes { mouse: true, ..Modes::ON };
}

fn read(mut source: Box<dyn Read + Send>, view: &View) {
    let mut chunk = [0; 1 << 16];
    loop {
        let mut state = view.state.lock().unwrap();
        while state.blocked {
            state = view.changed.wait(state).unwrap();
        }
        drop(state);
        // The end of a terminal is an error: every program in it is gone.
        let count = source.read(&mut chunk).unwrap_or(0);
        let mut state = view.state.lock().unwrap();
        if count == 0 || state.closing {
            state.ended = true;
            view.changed.notify_all();
            return;
        }
        state.take(&chunk[..count]);
        view.changed.notify_all();
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

/// Waits for something that can only be asked for.
pub fn wait<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < end, "waited for {what}");
        thread::sleep(Duration::from_millis(2));
    }
}

/// The dots of votes that are in: on disk, on their way, missing. `None` where none are shown.
pub fn dots(screen: &vt100::Screen) -> Option<(u32, u32, u32)> {
    let (_, columns) = screen.size();
    let voting = |line: &str| line.contains("have voted") || line.contains("one digit a person");
    if !screen.rows(0, columns.get()).any(|line| voting(&line)) {
        return None;
    }
    // Behind how many of the room have voted, before what to do next.
    let is_dots = |row: &String| {
        let text = row.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        text.starts_with(" of ") && text.contains(['●', '◌', '○'])
    };
    let row = screen.rows(0, columns.get()).find(is_dots)?;
    let count = |dot: char| u32::try_from(row.chars().filter(|c| *c == dot).count()).unwrap();
    Some((count('●'), count('◌'), count('○')))
}

/// Where the room is, as the header says it.
pub fn place(screen: &vt100::Screen, session: &Session) -> Place {
    let (_, columns) = screen.size();
    let header = screen.rows(0, columns.get()).nth(1).unwrap();
    let number = |lead: &str| {
        let rest = header.split(lead).nth(1)?;
        rest.split(' ').next()?.parse::<usize>().ok()
    };
    // Steps that stand by are not counted.
    let mut counted = (0..session.workshop.steps.len()).filter(|step| !session.stands_by(*step));
    let step = counted.nth(number("step ").expect(&header) - 1).expect(&header);
    Place { step, stop: number("question ").unwrap_or(1) - 1 }
}
