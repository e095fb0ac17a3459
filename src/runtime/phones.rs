//! Votes from phones: a thread of its own with a small server in the room's network. There is none of it, and no socket,
//! until somebody asks for it.
//!
//! ```text
//! app.update ─> Effect::Phones(Tell) ─> this thread ─> Input::Msg(Msg::Phones(Heard)) ─> app.update
//!                                         ▲     │
//!                                       votes  state        phones
//! ```

pub mod addresses;
mod grid;
mod hall;
mod listen;
mod page;
mod routes;
mod server;

use std::cell::RefCell;
use std::net::Ipv4Addr;
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::{JoinHandle, LocalSet, spawn_local};
use tokio::time::{Instant, timeout_at};

pub use grid::grid;
pub use listen::is_free;

use super::PhoneServer as Settings;
use super::input::Input;
use crate::app::Msg;
use crate::app::phones::{Doors, Heard, Tell};
use crate::domain::phones::{Code, Note};
use crate::message;
use crate::words::{Message, Words};
use hall::Hall;
use listen::listen;
use routes::{Shared, chance};

/// Ports that are tried one after the other; 0 is whichever is free.
pub const PORTS: [u16; 5] = [8123, 8080, 8000, 18123, 0];

/// How often it is looked whether there is something to tell.
const TICK: Duration = Duration::from_millis(50);
/// How often it is looked whether the network has changed.
const NETWORK: Duration = Duration::from_secs(5);

/// The way to the phones' thread, which is started when it is first needed.
pub struct Phones {
    settings: Settings,
    words: Words,
    inputs: Sender<Input>,
    tells: Option<UnboundedSender<Tell>>,
}

impl Phones {
    /// Nothing runs yet.
    pub fn new(settings: Settings, words: Words, inputs: Sender<Input>) -> Self {
        Phones { settings, words, inputs, tells: None }
    }

    /// Tells the thread something.
    pub fn send(&mut self, tell: Tell) {
        if self.tells.is_none() && matches!(tell, Tell::Open(_)) {
            self.tells = self.start();
        }
        // Where nothing was opened, there is nobody to be told anything.
        let is_heard = self.tells.as_ref().is_none_or(|tells| tells.send(tell).is_ok());
        if !is_heard {
            self.tells = None;
            let _ = self.inputs.send(Input::Msg(Msg::Phones(Heard::Failed(message!("join-stopped")))));
        }
    }

    fn start(&self) -> Option<UnboundedSender<Tell>> {
        let (tells, told) = unbounded_channel();
        let (settings, words, inputs) = (self.settings.clone(), self.words.clone(), self.inputs.clone());
        let work = move || {
            // Where there is too much to do, phones wait and not the facilitator's screen.
            #[cfg(target_os = "linux")]
            let _ = rustix::process::nice(5);
            let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build();
            match runtime {
                Ok(runtime) => LocalSet::new().block_on(&runtime, work(settings, words, inputs, told)),
                Err(error) => {
                    let why = message!("join-no-thread", why = error.to_string());
                    let _ = inputs.send(Input::Msg(Msg::Phones(Heard::Failed(why))));
                }
            }
        };
        // Without a thread nobody receives, and the next that is told is answered by that it has stopped.
        let _ = thread::Builder::new().name("phones".into()).spawn(work);
        Some(tells)
    }
}

/// The server while it is open.
struct Open {
    hall: Shared,
    listening: JoinHandle<()>,
    /// The addresses when it was looked last.
    known: Vec<Ipv4Addr>,
    looked: Instant,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn work(settings: Settings, words: Words, inputs: Sender<Input>, mut told: UnboundedReceiver<Tell>) {
    let mut open: Option<Open> = None;
    let mut due = Instant::now();
    loop {
        let tell = match &mut open {
            None => told.recv().await,
            Some(open) => match timeout_at(due, told.recv()).await {
                Ok(tell) => tell,
                Err(_) => {
                    open.tick(&settings);
                    due = Instant::now() + TICK;
                    continue;
                }
            },
        };
        let Some(tell) = tell else { return };
        match (tell, &mut open) {
            (Tell::Open(note), _) => {
                open = None;
                match Open::new(&settings, &words, &inputs, note.as_deref()) {
                    Ok(opened) => open = Some(opened),
                    Err(why) => {
                        let _ = inputs.send(Input::Msg(Msg::Phones(Heard::Failed(why))));
                    }
                }
            }
            (Tell::Close, _) => open = None,
            (Tell::Be(wish), Some(open)) => open.hall.borrow_mut().be(*wish),
            (Tell::Freeze(key, empty), Some(open)) => open.hall.borrow_mut().freeze(key, empty),
            (Tell::NewCode, Some(open)) => open.new_code(&settings),
            (Tell::OtherAddress, Some(open)) => open.other_address(&settings),
            // What was closed meanwhile takes no votes, and has none.
            (Tell::Freeze(key, empty), None) => {
                let _ = inputs.send(Input::Msg(Msg::Phones(Heard::Frozen(key, empty))));
            }
            (_, None) => {}
        }
    }
}

impl Open {
    fn new(settings: &Settings, words: &Words, inputs: &Sender<Input>, note: Option<&Note>) -> Result<Self, Message> {
        server::raise_limit();
        let code = note.map(|note| note.code.clone()).or_else(new_code);
        let (Some(code), Some(rev)) = (code, chance()) else { return Err(message!("join-no-chance")) };
        let listener = listen(settings, note.map(|note| note.port))?;
        let port = listener.local_addr().map_err(|error| message!("join-no-thread", why = error.to_string()))?.port();
        // Half of the numbers, and no fraction: what reads them in a page counts no further.
        let rev = u64::from(u32::from_be_bytes(rev));
        let mut hall = Hall::new(words.clone(), code, rev, inputs.clone());
        let known = addresses::of_this_computer();
        hall.address = settings.address.unwrap_or_else(|| addresses::shown(None, &known));
        (hall.port, hall.url) = (port, settings.url.clone());
        let hall = Rc::new(RefCell::new(hall));
        let listening = spawn_local(server::serve(listener, Rc::clone(&hall)));
        let open = Open { hall, listening, known, looked: Instant::now() };
        open.tell(settings);
        Ok(open)
    }

    fn tell(&self, settings: &Settings) {
        let hall = self.hall.borrow();
        let address = format!("{}:{}", hall.address, hall.port);
        let (shown, url) = match &hall.url {
            Some(url) => (without_scheme(url).to_owned(), format!("{url}/{}", hall.code.as_str())),
            // In capitals it takes fewer squares.
            None => (address.clone(), format!("HTTP://{address}/{}", hall.code.as_str())),
        };
        let via = hall.url.as_deref().map(|url| without_scheme(url).to_owned());
        let (code, port) = (hall.code.clone(), hall.port);
        let grid = grid(&url);
        let note = Note::new(code, port, (shown, url, via));
        let is_alone = hall.address.is_loopback() && settings.address.is_none() && hall.url.is_none();
        hall.say(Heard::Open(Box::new(Doors { note, grid, addresses: self.known.len(), is_alone })));
    }

    fn tick(&mut self, settings: &Settings) {
        self.hall.borrow_mut().tick();
        if self.looked.elapsed() < NETWORK {
            return;
        }
        self.looked = Instant::now();
        let known = addresses::of_this_computer();
        if known == self.known {
            return;
        }
        self.known = known;
        if settings.address.is_none() {
            let mut hall = self.hall.borrow_mut();
            hall.address = addresses::shown(Some(hall.address), &self.known);
        }
        self.tell(settings);
    }

    fn new_code(&mut self, settings: &Settings) {
        if let Some(code) = new_code() {
            self.hall.borrow_mut().code = code;
        }
        self.tell(settings);
    }

    fn other_address(&mut self, settings: &Settings) {
        self.known = addresses::of_this_computer();
        let now = self.hall.borrow().address;
        let next = self.known.iter().position(|ip| *ip == now).map_or(0, |at| (at + 1) % self.known.len().max(1));
        if let Some(next) = self.known.get(next) {
            self.hall.borrow_mut().address = *next;
        }
        self.tell(settings);
    }
}

fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

fn new_code() -> Option<Code> {
    (0..8).find_map(|_| Code::new(&chance::<{ Code::CHANCE }>()?))
}

#[cfg(test)]
mod tests;
