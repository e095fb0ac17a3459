//! Facilitators' computers for tests of circles: what a room did, what is exchanged, and the laws of a store.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, Days};
use rungs::domain::circle::{Settled, Sharing};
use rungs::domain::session::{Event, Linked, Moment, Session, Setup};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::Question;
use rungs::storage::folders::Folders;
use rungs::storage::scripts;
use rungs::storage::sessions::SessionFile;
use rungs::storage::share::{self, Here, Refused, Report, Store};
use tempfile::TempDir;

pub fn day(days: u64) -> Moment {
    DateTime::parse_from_rfc3339("2026-03-02T10:00:00+00:00").unwrap() + Days::new(days)
}

/// A facilitator's computer.
pub struct Laptop {
    pub place: TempDir,
    pub folders: Folders,
}

/// What a room did.
pub struct Room<'a> {
    pub account: &'a str,
    pub workshop: &'a str,
    pub days: u64,
    pub people: u32,
    pub point: u8,
    pub codename: Option<&'a str>,
    pub sharing: Option<Sharing>,
    pub finished: bool,
    pub side: Option<Linked>,
    /// How many of its questions are asked.
    pub asked: usize,
}

pub fn room(account: &str) -> Room<'_> {
    Room {
        account,
        workshop: "trust-check",
        days: 0,
        people: 5,
        point: 5,
        codename: None,
        sharing: Some(Sharing::Named),
        finished: true,
        side: None,
        asked: usize::MAX,
    }
}

impl Laptop {
    pub fn new() -> Self {
        Laptop::at(TempDir::new().unwrap())
    }

    /// One whose disk is none: hundreds of them do thousands of things.
    pub fn quick() -> Self {
        Laptop::at(TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap())
    }

    pub fn at(place: TempDir) -> Self {
        let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
        Laptop { place, folders }
    }

    pub fn hold(&self, room: &Room) -> String {
        let script = scripts::find(room.workshop, &self.folders).unwrap();
        let at = day(room.days);
        let setup = Setup {
            target: Some(4),
            codename: room.codename.map(str::to_owned),
            side: room.side.clone(),
            ..Setup::new(room.account, room.people)
        };
        let (mut file, mut session) =
            SessionFile::create(&self.folders, setup, script.workshop, script.ladder, at).unwrap();
        read_all(&mut session, at, room);
        if let Some(sharing) = room.sharing {
            session.happen(Event::Share(sharing), at).unwrap();
        }
        if room.finished {
            session.happen(Event::Finish, at).unwrap();
        }
        file.save(&session.to_keep()).unwrap();
        session.header.id
    }

    pub fn join(&self, store: &Path) -> Here {
        share::join(&self.folders, store, None, day(0).date_naive()).unwrap()
    }

    pub fn here(&self) -> Here {
        share::joined(&self.folders, None).unwrap()
    }

    pub fn sync_at(&self, days: u64) -> Report {
        share::sync(&self.folders, &mut self.here(), day(days)).unwrap()
    }

    pub fn sync(&self) -> Report {
        self.sync_at(10)
    }

    /// What counts of the others, by account.
    pub fn seen(&self) -> Vec<String> {
        accounts(&share::newest(&self.folders, &self.here()))
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
        command.args(args).env("LC_ALL", "C.UTF-8");
        command.env("RUNGS_CONFIG_DIR", &self.folders.config).env("RUNGS_DATA_DIR", &self.folders.data);
        command
    }

    pub fn rungs(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    pub fn says(&self, args: &[&str]) -> String {
        let output = self.rungs(args);
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    }
}

pub fn accounts(settled: &Settled) -> Vec<String> {
    let mut all: Vec<String> = settled.lines.iter().map(|line| line.reading.account.clone()).collect();
    all.sort();
    all
}

pub fn read_all(session: &mut Session, at: Moment, room: &Room) {
    let pairs: Vec<String> = session.pairs().map(|pair| pair.id.clone()).collect();
    let signs: Vec<String> = session.workshop.signs().map(|sign| Question::Sign(sign).id().to_owned()).collect();
    let votes =
        pairs.into_iter().map(|id| (id, Vote::Point(room.point))).chain(signs.into_iter().map(|id| (id, Vote::No)));
    for (question, vote) in votes.take(room.asked) {
        for _ in 0..room.people {
            session.happen(Event::Vote { question: question.clone(), vote }, at).unwrap();
        }
        session.happen(Event::Reveal { question }, at).unwrap();
    }
}

/// Every file in a folder, by its path in it.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(&one).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// What every store must do.
pub fn laws(store: &dyn Store) {
    let one = "index/0123456789abcdef";
    let names = |folder| store.list(folder).unwrap().into_iter().map(|entry| entry.name).collect::<Vec<_>>();
    let tag = || store.list("index").unwrap()[0].tag.clone();
    assert!(matches!(store.get(one), Err(Refused::Missing)));
    store.put(one, b"one").unwrap();
    assert_eq!(store.get(one).unwrap(), b"one");
    let before = tag();
    assert_eq!(tag(), before, "what is not changed keeps its tag");
    store.put(one, b"two").unwrap();
    assert_eq!(store.get(one).unwrap(), b"two");
    assert!(before.is_none() || tag() != before, "other bytes, another tag");
    store.put("gone/0123456789abcdef.json", b"").unwrap();
    assert_eq!(names("index"), ["0123456789abcdef"]);
    assert_eq!(names("gone"), ["0123456789abcdef.json"]);
    let many = (0..40).map(|n| format!("index/{n:016x}")).collect::<Vec<_>>();
    for (n, key) in many.iter().enumerate().filter(|(n, _)| n % 3 > 0) {
        store.put(key, n.to_string().as_bytes()).unwrap();
    }
    for (n, told) in store.get_many(&many).into_iter().enumerate() {
        match n % 3 {
            0 => assert!(matches!(told, Err(Refused::Missing)), "{n}"),
            _ => assert_eq!(told.unwrap(), n.to_string().as_bytes()),
        }
    }
    for key in many.iter().chain(&[one.to_owned(), one.to_owned()]) {
        store.delete(key).unwrap();
    }
    assert!(names("index").is_empty());
    assert!(matches!(store.get(one), Err(Refused::Missing)));
    store.delete("gone/0123456789abcdef.json").unwrap();
}
