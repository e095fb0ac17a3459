//! A session in lines: one read, what it means done and on disk, what has changed said. Nothing is said unasked.

mod awaited;

use awaited::Awaited;

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::disk::{Disk, Job, World};
use super::input::Input;
use super::{Ended, PhoneServer, Phones, SIGINT, now, safety};
use crate::app::{Action, App, Effect, Msg, Tone};
use crate::plain::words::{self, Typed};
use crate::plain::{self, Teller};
use crate::say;
use crate::ui::keymap::Keymap;
use crate::words::{Language, Words};

/// The most bytes of a line that are read; the rest of it is dropped.
const LONGEST: u64 = 16 * 1024;

/// How long nobody looks whether something is to be tried again.
const PAUSE: Duration = Duration::from_secs(2);

/// The gate of a run in lines, where keys are heard and not seen.
#[must_use]
pub fn heard(keys: &Keymap, language: Language) -> Words {
    let keys = keys.clone();
    Words::new(language, move |language, action| words::called(&keys, language, action))
}

/// Runs `app` in lines on standard input and output until the user leaves or the input ends.
///
/// # Errors
/// Nothing can be written. A reader that has gone is no error.
pub fn run(app: App, effects: Vec<Effect>, world: World, keys: Keymap, server: PhoneServer) -> io::Result<Ended> {
    let (inputs, received) = channel();
    #[cfg(unix)]
    super::input::start_signals(super::input::signals()?, inputs.clone())?;
    let disk = Disk::start(world, app.words.clone(), inputs.clone());
    let phones = Phones::new(server, app.words.clone(), inputs.clone());
    let (wanted, asked) = channel();
    thread::Builder::new().name("lines".into()).spawn(move || read_lines(&asked, &inputs))?;
    let prompt = io::stdin().is_terminal() && io::stdout().is_terminal();
    let mut talk = Talk {
        app,
        keys,
        teller: Teller::default(),
        disk,
        phones,
        received,
        wanted,
        prompt,
        awaited: Vec::new(),
        notices: Vec::new(),
        silent: false,
        ended: None,
    };
    talk.perform(effects);
    talk.settle();
    let talked = talk.listen();
    if talked.is_err() {
        // Nobody hears it any more; the clock of the session stops all the same, and its answers are saved.
        talk.leave(Ended::Left);
    }
    let ended = talk.finish();
    match talked {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(ended),
    }
}

/// Reads a line whenever one is wanted: what is typed ahead waits outside.
fn read_lines(asked: &Receiver<()>, inputs: &Sender<Input>) {
    let mut input = io::stdin().lock();
    while asked.recv().is_ok() {
        let line = read_line(&mut input).unwrap_or_default();
        let is_last = line.is_none();
        if inputs.send(Input::Line(line)).is_err() || is_last {
            return;
        }
    }
}

/// The next line, harmless whatever its bytes; `None` at the end.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if !bytes.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A run in lines.
struct Talk {
    app: App,
    keys: Keymap,
    teller: Teller,
    disk: Disk,
    phones: Phones,
    received: Receiver<Input>,
    /// Asks for a line.
    wanted: Sender<()>,
    /// Whether somebody sits there who must see that it is their turn.
    prompt: bool,
    /// What was asked of the disk and is not answered yet.
    awaited: Vec<Awaited>,
    /// What is to be said once the disk has answered.
    notices: Vec<String>,
    /// Whether nothing was said to the line so far.
    silent: bool,
    ended: Option<Ended>,
}

impl Talk {
    fn listen(&mut self) -> io::Result<()> {
        while self.ended.is_none() {
            self.tick();
            self.tell()?;
            if std::mem::take(&mut self.silent) {
                self.say(&[say!(self.app.gate(), "plain-nothing")])?;
            }
            match self.line()? {
                Some(line) => {
                    self.silent = true;
                    self.tick();
                    self.take(&line)?;
                }
                None if self.ended.is_none() => self.leave(Ended::Left),
                None => {}
            }
        }
        let last = std::mem::take(&mut self.notices);
        self.say(&last)
    }

    /// Lets the clock be looked at.
    fn tick(&mut self) {
        let (_, effects) = self.app.tick(now());
        self.perform(effects);
    }

    fn say(&mut self, lines: &[String]) -> io::Result<()> {
        self.silent &= lines.is_empty();
        let mut out = io::stdout().lock();
        for line in lines {
            writeln!(out, "{line}")?;
        }
        out.flush()
    }

    /// Says what has happened and what has changed.
    fn tell(&mut self) -> io::Result<()> {
        let mut lines = std::mem::take(&mut self.notices);
        lines.extend(self.teller.tell(&self.app, &self.keys, now()));
        self.say(&lines)
    }

    /// The next line; `None` when there is none, or it is over.
    fn line(&mut self) -> io::Result<Option<String>> {
        if self.prompt {
            let mut out = io::stdout().lock();
            write!(out, "> ")?;
            out.flush()?;
        }
        // A thread that is gone answers with nothing, and that is the end.
        let _ = self.wanted.send(());
        while self.ended.is_none() {
            match self.received.recv_timeout(PAUSE) {
                Ok(Input::Line(line)) => return Ok(line),
                Ok(input) => self.hear(input),
                // What could not be saved is tried again, though nobody types.
                Err(RecvTimeoutError::Timeout) if self.app.unsaved().is_some() => self.tick(),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
        Ok(None)
    }

    fn hear(&mut self, input: Input) {
        match input {
            Input::Msg(msg) => {
                self.awaited.retain(|awaited| !awaited.is_answered(&msg));
                let _ = self.update(msg);
            }
            Input::Signal(number) => self.leave(Ended::Signal(number)),
            Input::StopAsked => safety::stop_here(),
            _ => {}
        }
    }

    /// Does what a line means, one part after the other; each is on disk before the next. After something that is
    /// refused or asked about, the rest may mean something else than whoever typed it thought: it is not done.
    fn take(&mut self, line: &str) -> io::Result<()> {
        let mut rest = line.trim();
        let mut counted = 0;
        loop {
            let (typed, left) = words::read(&self.keys, &self.app, rest);
            let msgs = match typed {
                Typed::Does(msgs) => msgs,
                Typed::Asks(asked) => {
                    let lines = self.teller.answer(asked, &self.app, &self.keys, now());
                    self.say(&lines)?;
                    Vec::new()
                }
                Typed::Quit => {
                    self.leave(Ended::Left);
                    return Ok(());
                }
                Typed::Unknown(why) => {
                    self.notices.push(why);
                    self.teller.note(true);
                    return Ok(());
                }
            };
            let mut refused = false;
            let is_vote = matches!(msgs[..], [Msg::Do(Action::Vote(_))]);
            let is_counted = is_vote || matches!(msgs[..], [Msg::Do(Action::TakeBack)]);
            for msg in msgs {
                match msg {
                    // All names are words here: the palette has no more than help says.
                    Msg::Do(Action::Help | Action::Palette) => self.say(&plain::help(&self.app, &self.keys))?,
                    Msg::Do(Action::Mouse) => self.notices.push(say!(self.app.gate(), "plain-no-mouse")),
                    Msg::Do(Action::Quit) => self.leave(Ended::Signal(SIGINT)),
                    msg => refused |= self.update(msg),
                }
                self.settle();
            }
            self.teller.note(self.app.form().is_some_and(|form| form.wrong.is_some()));
            rest = left.trim();
            if refused {
                self.notices.extend(words::undone(&self.app, is_vote.then_some(counted), rest));
                return Ok(());
            }
            counted += usize::from(is_vote);
            if rest.is_empty() || self.ended.is_some() {
                return Ok(());
            }
            // Votes are counted once, and a form that is answered at once need not ask.
            if !is_counted && self.app.form().is_none() {
                self.tell()?;
            }
        }
    }

    /// Whether it was refused.
    fn update(&mut self, msg: Msg) -> bool {
        let effects = self.app.update(msg, now());
        let notice = self.app.notice.take();
        let refused = notice.as_ref().is_some_and(|notice| notice.tone == Tone::Trouble);
        self.notices.extend(notice.map(|notice| plain::notice(&self.app, &notice)));
        self.perform(effects);
        refused
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = self.ended.take().or(Some(Ended::Left)),
                Effect::Suspend => safety::stop_all(),
                Effect::Redraw => self.teller.forget(),
                // Nothing is said unasked, and there is no mouse.
                Effect::Bell | Effect::Mouse(_) => {}
                Effect::Phones(tell) => {
                    self.awaited.extend(Awaited::of_phones(&tell));
                    self.phones.send(tell);
                }
                // There is nothing to look at in lines: the session is another window's now.
                Effect::Follow(_) => {
                    let time = now().format("%H:%M").to_string();
                    self.notices.push(say!(self.app.gate(), "plain-handed-over", time));
                    self.ended = self.ended.take().or(Some(Ended::Left));
                }
                effect => {
                    self.awaited.extend(Awaited::of(&effect));
                    self.disk.send(Job::Do(effect));
                }
            }
        }
    }

    /// Waits until everything that was asked of the disk is answered.
    fn settle(&mut self) {
        while !self.awaited.is_empty() && self.ended.is_none() {
            match self.received.recv() {
                Ok(input) => self.hear(input),
                Err(_) => return,
            }
        }
    }

    /// Leaves at once; the clock of the session stops here.
    fn leave(&mut self, how: Ended) {
        self.ended = Some(how);
        let effects = self.app.quit(now());
        self.perform(effects);
    }

    /// Lets what is on its way reach the disk before leaving.
    fn finish(mut self) -> Ended {
        self.disk.send(Job::Stop);
        let mut asked_twice = false;
        let mut said = false;
        while !asked_twice {
            match self.received.recv_timeout(Duration::from_secs(1)) {
                Ok(Input::Stopped) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(Input::Signal(_)) => asked_twice = true,
                Ok(Input::Msg(msg)) => {
                    self.app.update(msg, now());
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => {
                    if !std::mem::replace(&mut said, true) {
                        // A reader that is gone must not keep the answers from the disk.
                        let _ = self.say(&[say!(self.app.gate(), "plain-saving")]);
                    }
                }
            }
        }
        let ended = self.ended.take().unwrap_or(Ended::Left);
        ended.with_what_is_lost(&self.app, asked_twice)
    }
}
