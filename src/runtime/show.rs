//! The program on a terminal: what is heard, drawn and done in turn.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use chrono::TimeDelta;

use super::disk::{Disk, Job, World};
use super::input::Input;
use super::terminal::Terminal;
use super::{Ended, Phones, SIGINT, Settings, clock, input, now, safety, terminal};
use crate::app::{Action, App, Effect, Msg, Notice};
use crate::domain::config::{Bell, Motion};
use crate::domain::session::Moment;
use crate::say;
use crate::ui::keymap::Press;
use crate::ui::pointing::{self, HitMap};
use crate::ui::{self, Look, motion};

/// How long a frame stands while something moves.
const NEXT_FRAME: Duration = Duration::from_millis(motion::FRAME as u64);
/// The terminal is gone.
const SIGHUP: i32 = 1;

/// Shows `app` on the terminal until the user leaves.
///
/// # Errors
/// The terminal cannot be used, or is gone.
pub fn run(mut app: App, effects: Vec<Effect>, world: World, settings: Settings) -> io::Result<Ended> {
    let (inputs, received) = channel();
    // Before the terminal is taken: from then on it must be given back, whatever comes.
    #[cfg(unix)]
    let signals = input::signals()?;
    let mut terminal = Terminal::enter(inputs.clone())?;
    app.mouse = settings.mouse;
    terminal.set_mouse(app.mouse)?;
    // The first frame before anything else: it waits for nothing, nor for a thread to begin.
    let spots = draw(&mut terminal, &app, &settings, (false, None))?;
    app.viewport = spots.viewport;
    #[cfg(unix)]
    input::start_signals(signals, inputs.clone())?;
    let disk = Disk::start(world, app.words.clone(), inputs.clone());
    let phones = Phones::new(settings.server.clone(), app.words.clone(), inputs.clone());
    let mut show = Show {
        app,
        terminal,
        settings,
        disk,
        phones,
        spots,
        flash_until: None,
        moving: None,
        ended: None,
        dirty: false,
    };
    show.perform(effects)?;
    input::start_keys(inputs)?;
    let lost = show.watch(&received).err();
    if lost.is_some() {
        // The terminal is gone; the clock of the session stops all the same, and its answers are saved.
        show.leave(Ended::Left)?;
    }
    let ended = show.finish(&received);
    lost.map_or(Ok(ended), Err)
}

/// A run on the screen.
struct Show {
    app: App,
    terminal: Terminal,
    settings: Settings,
    disk: Disk,
    phones: Phones,
    /// What of the last frame can be clicked.
    spots: HitMap,
    flash_until: Option<Moment>,
    /// When the reveal happened whose effect is still seen to move.
    moving: Option<Moment>,
    ended: Option<Ended>,
    dirty: bool,
}

impl Show {
    fn watch(&mut self, received: &Receiver<Input>) -> io::Result<()> {
        while self.ended.is_none() {
            self.draw()?;
            let patience = if self.moving.is_some() { NEXT_FRAME } else { until_next_second() };
            match received.recv_timeout(patience) {
                Ok(input) => self.take(input)?,
                Err(RecvTimeoutError::Timeout) => self.tick()?,
                Err(RecvTimeoutError::Disconnected) => break,
            }
            // Everything that has come in the meantime is drawn once.
            while let Ok(input) = received.try_recv() {
                if self.ended.is_some() {
                    break;
                }
                self.take(input)?;
            }
        }
        Ok(())
    }

    /// Lets what is on its way reach the disk before leaving.
    fn finish(mut self, received: &Receiver<Input>) -> Ended {
        self.disk.send(Job::Stop);
        let mut asked_twice = false;
        while !asked_twice {
            match received.recv_timeout(Duration::from_millis(250)) {
                Ok(Input::Stopped) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(Input::Msg(msg)) => {
                    self.app.update(msg, now());
                }
                // Where the terminal is gone, its hang-up may come last: nobody asks twice by that.
                Ok(Input::Signal(number)) => asked_twice |= number != SIGHUP,
                Ok(Input::Key(press)) => asked_twice = self.is_quit(press),
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => {
                    self.app.notice = Notice::plain(say!(self.app.gate(), "cli-saving"));
                    self.dirty = true;
                    // A terminal that is gone must not keep the answers from the disk.
                    let _ = self.draw();
                }
            }
        }
        let ended = self.ended.take().unwrap_or(Ended::Left);
        ended.with_what_is_lost(&self.app, asked_twice)
    }

    /// Draws what has changed, once the frame before has been written.
    fn draw(&mut self) -> io::Result<()> {
        if self.dirty && !self.terminal.is_busy() {
            self.dirty = false;
            let flash = self.flash_until.is_some_and(|until| now() < until);
            let moving = self.moving();
            self.spots = draw(&mut self.terminal, &self.app, &self.settings, (flash, moving))?;
            self.app.viewport = self.spots.viewport;
        }
        Ok(())
    }

    /// Milliseconds since a reveal, as long as anything moves.
    fn moving(&self) -> Option<u16> {
        let since = u16::try_from((clock() - self.moving?).num_milliseconds()).ok()?;
        (since < motion::END).then_some(since)
    }

    fn tick(&mut self) -> io::Result<()> {
        terminal::is_alive()?;
        // A terminal that has not taken the frame before in time is spared the rest.
        let is_moving = self.moving().is_some() && !self.terminal.is_busy();
        self.dirty |= self.moving.is_some();
        self.moving = self.moving.filter(|_| is_moving);
        let (changed, effects) = self.app.tick(now());
        self.perform(effects)?;
        self.dirty |= changed | self.flash_until.take_if(|until| *until <= now()).is_some();
        Ok(())
    }

    fn take(&mut self, input: Input) -> io::Result<()> {
        if input.is_by_hand() {
            // Whoever does something does not wait for the end.
            self.moving = None;
        }
        let before = motion::reveal(&self.app);
        self.take_in(input)?;
        let after = motion::reveal(&self.app);
        if self.settings.motion == Motion::On && after.is_some() && after != before {
            self.moving = Some(clock());
        }
        Ok(())
    }

    fn take_in(&mut self, input: Input) -> io::Result<()> {
        if let Input::Click(x, y) = input {
            return self.click(x, y);
        }
        // The line that says the sessions are being looked for must go, whatever was found.
        self.dirty |= input.is_seen() || self.app.start.slow;
        match input {
            Input::Key(press) if self.is_quit(press) => self.leave(Ended::Signal(SIGINT)),
            Input::Key(press) => self.update(self.settings.keys.answer(&self.app, press)),
            Input::Wheel(up) => {
                pointing::wheel(&self.settings.keys, &self.app, up).map_or(Ok(()), |msg| self.update(msg))
            }
            Input::Paste(text) => self.update(Msg::Paste(text)),
            Input::Msg(msg) => self.update(msg),
            Input::Resized | Input::Drawn | Input::Stopped | Input::Click(..) | Input::Line(_) => Ok(()),
            Input::Continued => self.terminal.claim(),
            Input::StopAsked => self.suspend(safety::stop_here),
            Input::Signal(number) => self.leave(Ended::Signal(number)),
            Input::Gone => Err(io::Error::other(say!(self.app.words, "cli-terminal-gone"))),
        }
    }

    /// A click is meant for what is seen: while a newer frame is on its way, it is not known for what.
    fn click(&mut self, x: u16, y: u16) -> io::Result<()> {
        self.draw()?;
        let msg = self.spots.message(&self.settings.keys, &self.app, (x, y)).filter(|_| !self.dirty);
        let Some(msg) = msg else { return Ok(()) };
        self.dirty = true;
        if matches!(msg, Msg::Do(Action::Quit)) { self.leave(Ended::Signal(SIGINT)) } else { self.update(msg) }
    }

    fn is_quit(&self, press: Press) -> bool {
        matches!(self.settings.keys.message(&self.app, press), Some(Msg::Do(Action::Quit)))
    }

    /// Leaves at once; the clock of the session stops here.
    fn leave(&mut self, how: Ended) -> io::Result<()> {
        let effects = self.app.quit(now());
        self.perform(effects)?;
        self.ended = Some(how);
        Ok(())
    }

    fn suspend(&mut self, stop: fn()) -> io::Result<()> {
        self.terminal.release();
        stop();
        self.terminal.claim()
    }

    fn update(&mut self, msg: Msg) -> io::Result<()> {
        let effects = self.app.update(msg, now());
        self.perform(effects)
    }

    /// Tells that a time is over, the way the user wants it told.
    fn ring(&mut self) -> io::Result<()> {
        match self.settings.bell {
            Bell::Off => Ok(()),
            Bell::Bell => self.terminal.ring(),
            Bell::Flash => {
                self.flash_until = Some(now() + TimeDelta::seconds(1));
                self.dirty = true;
                Ok(())
            }
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) -> io::Result<()> {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = Some(Ended::Left),
                Effect::Suspend => self.suspend(safety::stop_all)?,
                Effect::Redraw => self.terminal.claim()?,
                Effect::Mouse(on) => self.terminal.set_mouse(on)?,
                Effect::Bell => self.ring()?,
                Effect::Phones(tell) => self.phones.send(tell),
                effect => self.disk.send(Job::Do(effect)),
            }
        }
        Ok(())
    }
}

/// Draws a frame; what of it can be clicked, and what of a page is in sight.
fn draw(
    terminal: &mut Terminal,
    app: &App,
    settings: &Settings,
    (flash, moving): (bool, Option<u16>),
) -> io::Result<HitMap> {
    let Settings { theme, signs, blocks, keys, .. } = settings;
    let look = Look { words: &app.words, theme: *theme, signs: *signs, blocks: *blocks, keys, flash, moving };
    let mut spots = HitMap::default();
    terminal.draw(|frame| spots = ui::draw(frame, app, look, now()))?;
    Ok(spots)
}

/// The clock on the screen turns with the second.
fn until_next_second() -> Duration {
    let past = u64::from(clock().timestamp_subsec_millis()).min(999);
    Duration::from_millis(1000 - past)
}
