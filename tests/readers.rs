//! Whatever bytes a user's file holds, reading it ends soon and without a panic.
//!
//! A minute's work at 400: `PROPTEST_CASES=400 cargo test --test readers`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "how long reading takes is what is tested"
)]

mod sample;

use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rungs::domain::history::Snapshot;
use rungs::domain::votes_csv;
use rungs::domain::workshop::Workshop;
use rungs::export::{Format, report};
use rungs::storage::folders::Folders;
use rungs::storage::inspect::inspect;
use rungs::storage::sessions::{Clash, Locks, SessionFile, holder, import, list, read, text};
use rungs::storage::{config, scripts};
use rungs::ui::fit;
use rungs::ui::keymap::Keymap;
use tempfile::TempDir;

/// Longer than any of these files takes on a busy machine; what hangs takes for ever.
const SOON: Duration = Duration::from_secs(10);

/// A computer on which the files lie, and what is asked of all votes.
struct Desk {
    _place: TempDir,
    folders: Folders,
    /// A session there is.
    id: String,
    workshop: Workshop,
}

impl Desk {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
        fs::create_dir_all(folders.ladders()).unwrap();
        let session = sample::finished_session();
        let setup = session.header.setup.clone();
        let (mut file, _) =
            SessionFile::create(&folders, setup, session.workshop, session.ladder, sample::minute(0)).unwrap();
        file.save(session.journal.entries()).unwrap();
        let id = file.id().to_owned();
        Desk { _place: place, folders, id, workshop: sample::workshop() }
    }
}

/// A kind of file that a user has, good ones of it, and everything that reads it.
struct Reader {
    name: &'static str,
    good: fn(&Desk) -> Vec<Vec<u8>>,
    read: fn(&Desk, &[u8]),
}

const READERS: [Reader; 7] = [
    Reader { name: "a workshop", good: |_| shipped("workshops"), read: workshop },
    Reader { name: "a ladder", good: |_| shipped("workshops/ladders"), read: ladder },
    Reader { name: "a made-up account", good: |_| shipped("workshops/cases"), read: workshop },
    Reader { name: "config.ron", good: |_| vec![CONFIG.into()], read: configuration },
    Reader { name: "votes", good: |_| VOTES.map(Into::into).into(), read: votes },
    Reader { name: "a session", good: |desk| vec![text(&desk.folders, &desk.id).unwrap().into()], read: session },
    Reader { name: "a lock", good: |_| vec![b"4711 2025-03-04T10:00:00+00:00".into()], read: lock },
];

const CONFIG: &str =
    "(theme: StageDark, mouse: true, bell: Flash, keys: [(place: Room, action: Park, keys: [\"F2\"])])";

const VOTES: [&[u8]; 2] = [
    b"seat,personal-1,personal-2,gatekeeping\n1,4,5,yes\n2,4,?,partly\n3,,3,no\n",
    b"\xef\xbb\xbfseat;personal-1;gatekeeping\r\n\"1\";\"4\";\"y\"\r\n2;?;\r\n",
];

fn shipped(folder: &str) -> Vec<Vec<u8>> {
    let folder = fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut paths: Vec<_> = folder.map(|e| e.unwrap().path()).filter(|p| p.is_file()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// As `check` and `preview` read it, and as a session is begun with it.
fn workshop(desk: &Desk, bytes: &[u8]) {
    let path = desk.folders.config.join("script.ron");
    fs::write(&path, bytes).unwrap();
    let _ = inspect(&path, &desk.folders, &fit::warnings);
    let _ = scripts::load(&path, &desk.folders);
}

/// By itself, and as the ladder of a script beside it.
fn ladder(desk: &Desk, bytes: &[u8]) {
    let path = desk.folders.ladders().join("desk.ron");
    fs::write(&path, bytes).unwrap();
    let _ = inspect(&path, &desk.folders, &fit::warnings);
    let script = String::from_utf8(shipped("workshops").remove(0)).unwrap();
    workshop(desk, script.replace("ladder: \"account\"", "ladder: \"desk\"").as_bytes());
}

fn configuration(desk: &Desk, bytes: &[u8]) {
    let findings = |config: &rungs::domain::config::Config| Keymap::with(&config.keys).err().unwrap_or_default();
    let path = desk.folders.config_file();
    fs::write(&path, bytes).unwrap();
    let _ = config::load(&desk.folders, &findings);
    let _ = config::inspect(&path, &findings);
}

fn votes(desk: &Desk, bytes: &[u8]) {
    for room in [None, Some(5)] {
        if let Ok(votes) = votes_csv::parse(bytes, &desk.workshop, room) {
            let _ = votes.into_session(&sample::session());
        }
    }
}

/// In its place, in the list, and brought in; what can be read can be reported.
fn session(desk: &Desk, bytes: &[u8]) {
    let other = desk.folders.data.join("handed-on.ron");
    fs::write(&other, bytes).unwrap();
    let _ = import(&desk.folders, &other, Clash::Refuse);
    let path = desk.folders.sessions().join(format!("{}.ron", desk.id));
    let before = fs::read(&path).unwrap();
    fs::write(&path, bytes).unwrap();
    let _ = list(&desk.folders);
    if let Ok(session) = read(&desk.folders, &desk.id) {
        let _ = Snapshot::of(&session);
        for format in [Format::Markdown, Format::Html, Format::Csv, Format::Json] {
            let _ = report(&session, format, rungs::export::Reader::Room, &rungs::words::Words::default());
            let _ = report(&session, format, rungs::export::Reader::Coded, &rungs::words::Words::default());
        }
    }
    fs::write(&path, before).unwrap();
}

fn lock(desk: &Desk, bytes: &[u8]) {
    fs::write(desk.folders.sessions().join(format!("{}.lock", desk.id)), bytes).unwrap();
    let _ = holder(&desk.folders, &desk.id);
    let _ = Locks::default().newest_held(&desk.folders);
}

/// One thing that happens to a file. Places are shares of its length, so that they fit every file.
#[derive(Debug, Clone)]
enum Damage {
    Put(f64, Vec<u8>),
    Flip(f64, u8),
    Lose(f64, usize),
    Twice(f64, usize),
    CutOff(f64),
    /// The next number becomes this one.
    Number(f64, &'static str),
}

/// Numbers that may do, numbers at the ends of their kinds, and beyond.
const NUMBERS: [&str; 12] = [
    "2",
    "12",
    "99",
    "0",
    "-1",
    "127",
    "-128",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "1e999",
    "0000-99-99",
];

/// What means something to one of the formats.
const MEANT: [&str; 20] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\\",
    ",",
    ";",
    ":",
    "//",
    "/*",
    "r#\"",
    "\\u{110000}",
    "\u{feff}",
    "\u{202e}",
    "\r\n",
    "Some(",
];

impl Damage {
    fn to(&self, bytes: &mut Vec<u8>) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let at = |share: f64, bytes: &[u8]| ((bytes.len() as f64 * share) as usize).min(bytes.len());
        let span = |share: f64, many: usize, bytes: &[u8]| {
            let from = at(share, bytes);
            from..(from + many).min(bytes.len())
        };
        match self {
            Damage::Put(share, what) => {
                let at = at(*share, bytes);
                bytes.splice(at..at, what.iter().copied());
            }
            Damage::Flip(share, bits) => {
                let at = at(*share, bytes);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Damage::Lose(share, many) => drop(bytes.drain(span(*share, *many, bytes))),
            Damage::Twice(share, many) => {
                let span = span(*share, *many, bytes);
                let (end, copy) = (span.end, bytes[span].to_vec());
                bytes.splice(end..end, copy);
            }
            Damage::CutOff(share) => bytes.truncate(at(*share, bytes)),
            Damage::Number(share, number) => {
                let from = at(*share, bytes);
                let Some(begin) = bytes[from..].iter().position(u8::is_ascii_digit).map(|n| from + n) else { return };
                let many = bytes[begin..].iter().take_while(|b| b.is_ascii_digit()).count();
                bytes.splice(begin..begin + many, number.bytes());
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let share = 0.0..1.0f64;
    let meant = prop::sample::select(MEANT.as_slice()).prop_map(|text| text.as_bytes().to_vec());
    let many = prop_oneof![1..8usize, 1..400usize];
    prop_oneof![
        2 => (share.clone(), prop::collection::vec(any::<u8>(), 1..24)).prop_map(|(at, what)| Damage::Put(at, what)),
        3 => (share.clone(), meant).prop_map(|(at, what)| Damage::Put(at, what)),
        2 => (share.clone(), 1..=255u8).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        2 => (share.clone(), many.clone()).prop_map(|(at, many)| Damage::Lose(at, many)),
        2 => (share.clone(), many).prop_map(|(at, many)| Damage::Twice(at, many)),
        1 => share.clone().prop_map(Damage::CutOff),
        4 => (share, prop::sample::select(NUMBERS.as_slice())).prop_map(|(at, number)| Damage::Number(at, number)),
    ]
}

/// Mostly one: then a file can still be good, and what its values lead to is tried too.
fn damages() -> impl Strategy<Value = Vec<Damage>> {
    prop_oneof![3 => prop::collection::vec(damage(), 1), 1 => prop::collection::vec(damage(), 2..6)]
}

/// A panic here is the test's own; what takes too long is named.
fn soon(desk: &Desk, reader: &Reader, bytes: &[u8]) {
    let begun = Instant::now();
    (reader.read)(desk, bytes);
    let took = begun.elapsed();
    assert!(took < SOON, "{} of {} bytes took {took:?}", reader.name, bytes.len());
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(16)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let desk = Desk::new();
        for reader in &READERS {
            soon(&desk, reader, &bytes);
        }
    }

    #[test]
    fn a_damaged_file_is_read_to_an_end(
        damages in damages(),
        which in any::<prop::sample::Index>(),
    ) {
        let desk = Desk::new();
        for reader in &READERS {
            let mut bytes = which.get(&(reader.good)(&desk)).clone();
            damages.iter().for_each(|damage| damage.to(&mut bytes));
            soon(&desk, reader, &bytes);
        }
    }
}

#[test]
fn files_that_only_nest_or_repeat_are_read_to_an_end() {
    let desk = Desk::new();
    for reader in &READERS {
        for part in ["(", "[", "{", "\"", "Some(", "(a:[", "/*", ",", ";", "\n", "\0", "é"] {
            soon(&desk, reader, part.repeat(10_000).as_bytes());
        }
    }
}

/// Otherwise the tests above would try nothing but files that every reader turns away at once.
#[test]
fn the_good_files_are_good() {
    let desk = Desk::new();
    let path = desk.folders.config.join("script.ron");
    for good in READERS[..3].iter().flat_map(|reader| (reader.good)(&desk)) {
        fs::write(&path, good).unwrap();
        assert_eq!(inspect(&path, &desk.folders, &fit::warnings).unwrap().problems, []);
    }
    fs::write(desk.folders.config_file(), CONFIG).unwrap();
    assert!(config::load(&desk.folders, &|config| Keymap::with(&config.keys).err().unwrap_or_default()).is_ok());
    for good in VOTES {
        votes_csv::parse(good, &desk.workshop, None).unwrap();
    }
    assert!(read(&desk.folders, &desk.id).is_ok());
}
