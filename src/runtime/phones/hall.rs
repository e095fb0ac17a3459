//! All that the phones' thread knows: who is in, what is asked, and who waits for news. One thread touches it, so a
//! vote and the end of voting are never at the same time.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::mpsc::Sender;

use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::page::{self, View};
use crate::app::Msg;
use crate::app::phones::{Heard, Wish};
use crate::domain::json;
use crate::domain::phones::{Asked, Code, Entry, Here, Key, Pace, Person, Seat, Seats};
use crate::domain::vote::Tally;
use crate::runtime::input::Input;
use crate::words::{Language, Words};

/// Wrong codes a second, of everybody together: so half of them are tried in a month.
const GUESSES: u32 = 5;

/// How often the app is told how many there are, in milliseconds at the least.
const TOLD: u64 = 50;

/// How often phones are told how many have voted and where the room is, at the least; each phone more adds one. A reveal
/// waits for nothing.
const COUNTED: u64 = 200;

/// What a phone that waits for news is woken by.
pub enum Wake {
    /// Something has changed.
    News,
    /// The same phone asks anew.
    Again,
}

/// What a code opens.
pub enum Opened {
    /// This phone is in, or waits.
    Phone(Seat, Entry),
    /// It is not the code.
    Wrong,
    /// Too many have tried wrong ones just now: it was not looked at.
    TooMany,
}

/// See the module.
pub struct Hall {
    /// Who may vote, and what was voted.
    pub seats: Seats,
    /// What newcomers type.
    pub code: Code,
    /// The address that is shown.
    pub address: Ipv4Addr,
    /// The port.
    pub port: u16,
    /// The way through which others come, as they type it.
    pub url: Option<String>,
    words: Words,
    wish: Option<Wish>,
    rev: u64,
    /// The state as of a revision, and the same as it is sent: without what is a phone's own.
    known: Option<(u64, Value, String)>,
    parked: HashMap<Seat, oneshot::Sender<Wake>>,
    guesses: Pace,
    inputs: Sender<Input>,
    told: (u64, Option<(Option<Key>, Here)>),
    /// When phones were last told how many have voted, and whether that has changed since.
    counted: (u64, bool),
    start: Instant,
}

/// What phones are told of a wish, whatever their number.
fn face(wish: &Wish) -> (Option<Asked>, Vec<&Key>, &str, Language) {
    let later = wish.later.iter().map(|later| &later.key).collect();
    (wish.asked.clone().map(|asked| Asked { typed: 0, ..asked }), later, &wish.place, wish.language)
}

impl Hall {
    /// Nobody is there and nothing is asked. `rev` is any number: after a restart it must not be the one before.
    pub fn new(words: Words, code: Code, rev: u64, inputs: Sender<Input>) -> Self {
        Hall {
            seats: Seats::new(1),
            code,
            address: Ipv4Addr::LOCALHOST,
            port: 0,
            url: None,
            words,
            wish: None,
            rev,
            known: None,
            parked: HashMap::new(),
            guesses: Pace::default(),
            inputs,
            told: (0, None),
            counted: (0, false),
            start: Instant::now(),
        }
    }

    /// Milliseconds since it was opened.
    pub fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The gate of the session's language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What is said of the side that votes here, once a phone has; nothing where there are no sides.
    pub fn side(&self) -> Option<String> {
        let side = self.wish.as_ref()?.side.as_ref()?;
        let is_plain = !side.key.is_empty() && side.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_plain.then(|| format!("{}.{}", side.key, side.who.word()))
    }

    /// Whether a phone that carries this has voted for the other side of the two that vote here.
    pub fn is_across(&self, carried: &str) -> bool {
        let key = |side: &str| side.split_once('.').map(|(key, _)| key.to_owned());
        self.side().is_some_and(|side| side != carried && key(&side) == key(carried))
    }

    /// People voting.
    pub fn room(&self) -> u32 {
        self.wish.as_ref().map_or(1, |wish| wish.room)
    }

    /// What phones are shown from now on.
    pub fn be(&mut self, wish: Wish) {
        self.words = self.words.in_language(wish.language);
        self.seats.ask(wish.asked.clone(), wish.later.clone(), wish.room);
        self.seats.set_door(wish.door);
        let is_news = self.wish.as_ref().is_none_or(|before| face(before) != face(&wish));
        self.wish = Some(wish);
        // Keys come faster than phones may ask: a question that nobody stops at is not worth a request of each.
        if is_news && self.now().saturating_sub(self.counted.0) >= COUNTED {
            self.changed();
        } else {
            (self.known, self.counted.1) = (None, true);
            self.tell_now();
        }
    }

    /// Closes a round and hands its votes over.
    pub fn freeze(&mut self, key: Key, empty: Tally) {
        let tally = self.seats.freeze(&key, empty);
        self.say(Heard::Frozen(key, tally));
        self.changed();
    }

    /// Says something to the app.
    pub fn say(&self, heard: Heard) {
        // Nobody listens once the program has ended.
        let _ = self.inputs.send(Input::Msg(Msg::Phones(heard)));
    }

    /// Every phone that waits is told at once.
    fn changed(&mut self) {
        self.rev = self.rev.wrapping_add(1);
        self.counted = (self.now(), false);
        for (_, parked) in self.parked.drain() {
            // Whoever has gone needs no news.
            let _ = parked.send(Wake::News);
        }
        self.tell_now();
    }

    /// What is due now and then: numbers for the app and for phones, and nobody is told too often.
    pub fn tick(&mut self) {
        self.tell();
        let phones = self.told.1.as_ref().map_or(0, |(_, here)| u64::from(here.phones));
        if self.counted.1 && self.now().saturating_sub(self.counted.0) >= COUNTED.max(phones) {
            self.changed();
        }
    }

    /// Tells the app how many there are, unless it was told just now.
    fn tell(&mut self) {
        if self.now().saturating_sub(self.told.0) >= TOLD {
            self.tell_now();
        }
    }

    /// Tells the app how many there are, if that has changed.
    fn tell_now(&mut self) {
        let now = self.now();
        let key = self.seats.asked().filter(|_| self.seats.is_open()).map(|asked| asked.key.clone());
        let here = Some((key, self.seats.here(now)));
        if self.told.1 != here {
            self.told = (now, here.clone());
            here.into_iter().for_each(|(key, here)| self.say(Heard::Here(key, here)));
        }
    }

    /// A vote has come, changed or gone: the phone's other windows know at once, the rest soon. What comes back to a
    /// round that is shown later is seen nowhere yet, and a phone that brings twelve must not be told of each.
    pub fn voted(&mut self, seat: Seat, key: &Key) {
        if self.seats.asked().is_none_or(|asked| asked.key != *key) {
            return;
        }
        self.counted.1 = true;
        if let Some(parked) = self.parked.remove(&seat) {
            let _ = parked.send(Wake::News);
        }
        self.tell();
    }

    /// Finds out what a code opens for a phone that says it has a seat, or for a `newcomer`.
    pub fn open(&mut self, code: &Code, known: Option<Seat>, newcomer: Seat) -> Opened {
        let now = self.now();
        let seat = known.unwrap_or(newcomer);
        if self.seats.code_of(seat).is_some_and(|own| own == code || self.code == *code) {
            return Opened::Phone(seat, self.seats.enter(seat, code, now));
        }
        // Whoever may not guess any more is not told by a right code either.
        if !self.guesses.is_free(GUESSES, now) {
            return Opened::TooMany;
        }
        if self.code != *code {
            self.guesses.allows(GUESSES, now);
            return Opened::Wrong;
        }
        let entry = self.seats.enter(seat, code, now);
        self.tell();
        Opened::Phone(seat, entry)
    }

    /// Whether a code that somebody typed is the one; nobody has a seat by that.
    pub fn is_code(&mut self, code: Option<&Code>) -> Result<bool, ()> {
        let now = self.now();
        if !self.guesses.is_free(GUESSES, now) {
            return Err(());
        }
        let is = code == Some(&self.code);
        if !is {
            self.guesses.allows(GUESSES, now);
        }
        Ok(is)
    }

    /// What a phone must wait for that knows this revision; `None` where there is news already.
    pub fn park(&mut self, seat: Seat, rev: Option<u64>) -> Option<oneshot::Receiver<Wake>> {
        if rev != Some(self.rev) {
            return None;
        }
        let (wake, woken) = oneshot::channel();
        if let Some(before) = self.parked.insert(seat, wake) {
            let _ = before.send(Wake::Again);
        }
        Some(woken)
    }

    fn shown(&self) -> (Option<&Asked>, bool) {
        (self.seats.asked(), self.seats.is_open())
    }

    /// The state of the whole room. It is written once for all phones: a thousand of them want it at the same moment.
    fn known(&mut self) -> &(u64, Value, String) {
        let rev = self.rev;
        let known = self.known.take().filter(|(known, ..)| *known == rev).unwrap_or_else(|| {
            let place = self.wish.as_ref().map_or("", |wish| &wish.place);
            let voted = self.seats.here(self.now()).voted;
            let state = page::state(&self.words, rev, place, self.shown(), voted, self.room());
            // Nothing in it may be taken for markup, whoever shows it.
            let text = json::compact(&state).unwrap_or_default().replace('<', "\\u003c");
            (rev, state, text)
        });
        self.known.insert(known)
    }

    /// The state as a phone is told it, as JSON: `you` is what it has chosen itself, in each round that takes votes.
    pub fn state(&mut self, seat: Seat) -> String {
        let own = |key: &Key| {
            let digit = |person| self.seats.own(seat, person, key).map(|digit| digit.to_string());
            (key.to_string(), json!([digit(Person::First), digit(Person::Second)]))
        };
        let you: Value = self.seats.open().map(own).collect();
        let you = json::compact(&you).unwrap_or_default();
        let (_, _, text) = self.known();
        format!("{},\"you\":{you}}}", text.strip_suffix('}').unwrap_or_default())
    }

    /// The page with the question, for a phone that has come with `code`.
    pub fn page(&mut self, seat: Seat, code: &Code, note: Option<String>) -> String {
        let state = self.known().1.clone();
        let (asked, open) = self.shown();
        let own = asked.and_then(|asked| self.seats.own(seat, Person::First, &asked.key));
        page::vote(&View { words: &self.words, code, state: &state, asked, open, own, note })
    }

    /// What `Host` may say of a request that came in `here` on this computer, or from elsewhere; and the origin that
    /// belongs to it.
    pub fn origin(&self, host: &str, here: bool) -> Option<String> {
        if let Some(url) = &self.url {
            let (scheme, rest) = url.split_once("://")?;
            let name = rest.split('/').next().unwrap_or_default();
            if name.eq_ignore_ascii_case(host) {
                return Some(format!("{}://{}", scheme.to_lowercase(), name.to_lowercase()));
            }
        }
        let port = self.port;
        let own = here.then(|| [format!("127.0.0.1:{port}"), format!("localhost:{port}")]);
        let shown = [format!("{}:{port}", self.address)];
        let is_known = own.iter().flatten().chain(&shown).any(|known| known.eq_ignore_ascii_case(host));
        is_known.then(|| format!("http://{}", host.to_lowercase()))
    }
}
