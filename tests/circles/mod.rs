//! Facilitators' computers for tests of circles: what a room did, what is exchanged, and the laws of a store.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

pub mod memory;
pub mod world;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, Days};
use rungs::domain::circle::{Settled, Sharing};
use rungs::domain::reading::Grade;
use rungs::domain::session::{self, Action, Event, Evidence, Linked, Moment, Opportunity, Pole, Reach, Session, Setup};
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
    /// Whether words of the room that nobody outside is to read are in it.
    pub marked: bool,
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
        marked: false,
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
            opportunity: room.marked.then(|| Opportunity { name: "MARKopportunity".into(), reach: Reach::Core }),
            side: room.side.clone(),
            ..Setup::new(room.account, room.people)
        };
        let (mut file, mut session) =
            SessionFile::create(&self.folders, setup, script.workshop, script.ladder, at).unwrap();
        if room.marked {
            mark(&mut session, at);
        }
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
        let here = self.here();
        let own = share::own(&self.folders, &here, day(10).date_naive()).unwrap();
        accounts(&share::newest(&self.folders, &here, &own))
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

/// What is in no byte that leaves a laptop: the words of a marked room, and what holds votes.
pub const MARKS: [&str; 6] = ["MARK", "\"counts\"", "tally", "\"votes\"", "Vote", "evidence"];

/// Words of every kind that a room can say.
pub fn mark(session: &mut Session, at: Moment) {
    let by = at.date_naive();
    let about = session.pairs().next().unwrap().id.clone();
    let action = Action { what: "MARKaction".into(), who: "MARKowner".into(), by, moves: None };
    let evidence = Evidence {
        about,
        shows: Some(Pole::Trusted),
        what: "MARKevidence".into(),
        who: "MARKwitness".into(),
        when: by,
        grade: Grade::A,
    };
    for event in [
        Event::Park("MARKremark".into()),
        Event::Settle { remark: 0, how: session::Settled::Answered },
        Event::Decide("MARKdecision".into()),
        Event::Act(action),
        Event::Evidence(evidence),
    ] {
        session.happen(event, at).unwrap();
    }
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

/// A circle in a folder, and two who belong to it.
pub fn circle() -> (TempDir, Laptop, Laptop) {
    let store = TempDir::new().unwrap();
    share::init(store.path(), "Team North", 36).unwrap();
    let (ann, ben) = (Laptop::new(), Laptop::new());
    ann.join(store.path());
    ben.join(store.path());
    (store, ann, ben)
}

/// A file of a store as a text, packed or not.
pub fn unpacked(bytes: &[u8]) -> String {
    let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(bytes).unwrap_or_else(|_| bytes.to_vec());
    String::from_utf8_lossy(&unpacked).into_owned()
}

/// A text as an index is packed.
pub fn packed(text: &str) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), 6)
}

/// All that can be read in a store, unpacked, with the names of its files.
pub fn text_of(store: &Path) -> String {
    let told = files(store).into_iter().map(|(path, bytes)| format!("{}\n{}\n", path.display(), unpacked(&bytes)));
    told.collect()
}

/// Puts a laptop back to what it was when `backup` was taken of it.
pub fn restore(laptop: &Laptop, backup: &BTreeMap<PathBuf, Vec<u8>>) {
    let place = laptop.place.path();
    fs::remove_dir_all(place.join("data")).unwrap();
    for (path, bytes) in backup {
        let to = place.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
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
