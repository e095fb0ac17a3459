//! The server as a phone meets it, and as somebody meets it who means no good: real sockets on this computer alone.
#![allow(clippy::disallowed_methods)]

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use super::*;
use crate::app::phones::Wish;
use crate::domain::phones::{Asked, Choice, Here, Key, Later};
use crate::domain::session::{Linked, Party};
use crate::domain::vote::{PairTally, Tally, Vote};
use crate::storage::folders::Folders;
use crate::storage::scripts;
use crate::words::Language;

mod doors;
mod limits;
mod shown;
mod votes;

const EMPTY: Tally = Tally::Pair(PairTally { counts: [0; 5], not_seen: 0 });
const SECOND: Duration = Duration::from_secs(1);

fn key(round: u8) -> Key {
    Key { question: "slips".to_owned(), round }
}

fn asked(round: u8) -> Asked {
    let vote = |digit| if digit == 0 { Vote::Blank } else { Vote::Point(digit) };
    let label = |digit| format!("Answer {digit}");
    let choices = [1, 2, 3, 4, 5, 0].map(|digit| Choice { digit, vote: vote(digit), label: label(digit) });
    let pictures = vec!["rings <img onerror=alert(1)> us".to_owned(), "writes & quotes".to_owned()];
    Asked {
        key: key(round),
        ask: "When a delivery slips, what do they do?".to_owned(),
        pictures,
        choices: choices.into(),
        empty: EMPTY,
        open: true,
        typed: 0,
    }
}

fn wish(asked: Option<Asked>, room: u32) -> Wish {
    Wish {
        asked,
        later: Vec::new(),
        side: None,
        place: "step 2 of 10".to_owned(),
        room,
        door: true,
        language: Language::English,
    }
}

/// A session's phones, at an address of this computer that nobody else can reach.
struct House {
    phones: Phones,
    received: Receiver<Input>,
    doors: Doors,
    way: Way,
}

/// The way to it.
#[derive(Clone)]
struct Way {
    port: u16,
    code: String,
}

impl std::ops::Deref for House {
    type Target = Way;

    fn deref(&self) -> &Way {
        &self.way
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}{}", self.head, self.body))
    }
}

impl House {
    fn with(settings: Settings, note: Option<Note>, room: u32) -> House {
        let (inputs, received) = channel();
        let mut phones = Phones::new(settings, Words::default(), inputs);
        phones.send(Tell::Open(note.map(Box::new)));
        let doors = match received.recv_timeout(5 * SECOND) {
            Ok(Input::Msg(Msg::Phones(Heard::Open(doors)))) => *doors,
            other => panic!("{other:?}"),
        };
        let way = Way { port: doors.note.port, code: doors.note.code.as_str().to_owned() };
        let mut house = House { phones, received, doors, way };
        house.be(wish(Some(asked(1)), room));
        house
    }

    fn new(room: u32) -> House {
        House::with(own(), None, room)
    }

    fn be(&mut self, wish: Wish) {
        self.phones.send(Tell::Be(Box::new(wish)));
        // Once it has said how many are here it knows.
        std::thread::sleep(Duration::from_millis(20));
    }

    fn freeze(&mut self, key: Key) -> Tally {
        self.phones.send(Tell::Freeze(key, EMPTY));
        self.heard_frozen()
    }

    fn heard_frozen(&self) -> Tally {
        loop {
            if let Heard::Frozen(_, tally) = self.heard() {
                return tally;
            }
        }
    }

    fn heard(&self) -> Heard {
        match self.received.recv_timeout(5 * SECOND) {
            Ok(Input::Msg(Msg::Phones(heard))) => heard,
            other => panic!("{other:?}"),
        }
    }

    /// Waits until it has told of so many.
    fn hears(&self, wanted: impl Fn(&Here) -> bool) -> Here {
        loop {
            match self.heard() {
                Heard::Here(_, here) if wanted(&here) => return here,
                _ => {}
            }
        }
    }
}

impl Way {
    fn code(&self) -> String {
        self.code.clone()
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(40 * SECOND)).unwrap();
        stream
    }

    fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // Who is sent away early does not read the rest.
        let _ = stream.write_all(bytes);
        read(&mut stream)
    }

    fn get(&self, path: &str, more: &str) -> Answer {
        self.raw(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{more}Connection: close\r\n\r\n", self.host()).as_bytes())
    }

    fn post(&self, path: &str, body: &str, more: &str) -> Answer {
        let (host, length) = (self.host(), body.len());
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: {length}\r\n");
        self.raw(format!("{head}{more}Connection: close\r\n\r\n{body}").as_bytes())
    }

    /// A phone that has scanned the code: its cookie.
    fn join(&self) -> String {
        let answer = self.get(&format!("/{}", self.code()), "");
        assert_eq!(answer.status, 200, "{}", answer.body);
        let cookie = answer.header("set-cookie").unwrap();
        format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())
    }

    fn vote(&self, cookie: &str, body: &str) -> u16 {
        self.post(&format!("/{}/v", self.code()), body, cookie).status
    }

    fn state(&self, cookie: &str) -> serde_json::Value {
        self.get(&format!("/{}/w/0", self.code()), cookie).json()
    }
}

fn own() -> Settings {
    Settings { address: Some(Ipv4Addr::LOCALHOST), port: Some(free_port()), ..Settings::default() }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}
