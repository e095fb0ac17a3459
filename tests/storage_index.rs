//! The index behind long lists: quicker, never different, and nothing lost with it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::fs;

use rungs::domain::history::Snapshot;
use rungs::domain::session::Event;
use rungs::storage::folders::Folders;
use rungs::storage::sessions::{SessionFile, list, snapshots};
use tempfile::TempDir;

/// More than are read without an index.
const MANY: usize = 60;

fn desk() -> (TempDir, Folders) {
    let place = TempDir::new().unwrap();
    let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
    for n in 0..MANY {
        let mut setup = sample::session().header.setup;
        setup.account = format!("Account {n}");
        let (workshop, ladder) = (sample::workshop(), sample::ladder());
        SessionFile::create(&folders, setup, workshop, ladder, sample::minute(i64::try_from(n).unwrap())).unwrap();
    }
    (place, folders)
}

fn told(folders: &Folders) -> String {
    let told =
        list(folders).unwrap().into_iter().map(|l| format!("{} {:?}", l.id, l.summary.map_err(|e| e.to_string())));
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn it_changes_nothing_but_the_time_and_can_go() {
    let (_place, folders) = desk();
    let index = folders.data.join("index.json");
    let first = told(&folders);
    assert!(index.exists());
    assert_eq!(told(&folders), first);
    fs::remove_file(&index).unwrap();
    assert_eq!(told(&folders), first);
    for rubbish in ["", "{", "[]", r#"{"version":1,"program":"0.1.0","sessions":[{"id":"x"}]}"#] {
        fs::write(&index, rubbish).unwrap();
        assert_eq!(told(&folders), first, "{rubbish}");
    }
    assert!(fs::read_to_string(&index).unwrap().contains("Account 7"));
}

#[test]
fn what_changes_comes_and_goes_is_seen_and_a_damaged_file_is_named() {
    let (_place, folders) = desk();
    let before = list(&folders).unwrap();
    let id = before[3].id.clone();
    let (mut file, mut session) = SessionFile::open(&folders, &id, sample::minute(90)).unwrap();
    session.happen(Event::Finish, sample::minute(91)).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    let now = list(&folders).unwrap();
    assert_eq!(now[0].id, id);
    assert!(now[0].summary.as_ref().unwrap().finished);

    fs::write(folders.sessions().join(format!("{id}.ron")), "(format: 1,").unwrap();
    fs::remove_file(folders.sessions().join(format!("{}.ron", before[5].id))).unwrap();
    for _ in 0..2 {
        let now = list(&folders).unwrap();
        assert_eq!(now.len(), MANY - 1);
        let damaged = now.last().unwrap();
        assert_eq!(damaged.id, id);
        assert!(damaged.summary.as_ref().unwrap_err().to_string().contains(&id));
        let (kept, errors) = snapshots(&folders).unwrap();
        assert_eq!((kept.len(), errors.len()), (MANY - 2, 1));
    }
}

#[test]
#[cfg(unix)]
fn it_is_its_owners_alone_and_holds_no_vote() {
    use std::os::unix::fs::PermissionsExt;
    let (_place, folders) = desk();
    let id = list(&folders).unwrap()[0].id.clone();
    let (mut file, mut session) = SessionFile::open(&folders, &id, sample::minute(90)).unwrap();
    for entry in sample::finished_session().journal.entries() {
        session.happen(entry.what.clone().unwrap(), sample::minute(91)).unwrap();
    }
    file.save(&session.to_keep()).unwrap();
    drop(file);
    list(&folders).unwrap();
    let index = folders.data.join("index.json");
    assert_eq!(index.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(index).unwrap();
    for shown in ["Introduce two people", "Ana"] {
        assert!(text.contains(shown), "what the portfolio shows is there: {shown}");
    }
    for secret in ["counts", "their buyer", "recall", "forecast", "personal-1"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn few_sessions_need_none() {
    let place = TempDir::new().unwrap();
    let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
    let session = sample::session();
    let setup = session.header.setup.clone();
    SessionFile::create(&folders, setup, session.workshop, session.ladder, sample::minute(0)).unwrap();
    let (kept, _) = snapshots(&folders).unwrap();
    assert_eq!(kept.len(), 1);
    assert!(!folders.data.join("index.json").exists());
    let read = rungs::storage::sessions::read(&folders, &kept[0].session).unwrap();
    assert_eq!(kept[0], Snapshot::of(&read));
}
