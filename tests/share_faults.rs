//! A circle of facilitators where something fails: nothing of anybody is lost or comes back, whatever a store, a laptop or a
//! sync client does.
#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use circles::memory::{Fault, Memory};
use circles::world::{IS_SEALED, World, turns};
use circles::{Laptop, Room, circle, day, files, laws, packed, restore, room, unpacked};
use proptest::prelude::*;
use rungs::storage::sessions;
use rungs::storage::share::{self, Folder, Store};
use tempfile::TempDir;

/// Where Ann's index lies once she has handed on two readings, and what it was after the first.
fn told_twice(store: &TempDir, ann: &Laptop) -> (PathBuf, Vec<u8>) {
    ann.hold(&room("Harbour"));
    ann.sync();
    let index = store.path().join("index").join(ann.here().writer);
    let old = fs::read(&index).unwrap();
    ann.hold(&Room { days: 1, ..room("Dune") });
    ann.sync();
    (index, old)
}

#[test]
fn what_a_sync_client_puts_beside_a_file_is_read_and_then_cleared_up_by_its_owner() {
    let (store, ann, ben) = circle();
    let (index, old) = told_twice(&store, &ann);
    for name in [" (1)", "-LAPTOP", ".sync-conflict-20260302-101010-ABCDEFG", " (conflicted copy 2026-03-02)"] {
        let beside = PathBuf::from(format!("{}{name}", index.display()));
        let new = fs::read(&index).unwrap();
        // The old one kept the name, the new one became the copy.
        fs::write(&index, &old).unwrap();
        fs::write(&beside, &new).unwrap();
        ben.sync();
        assert_eq!(ben.seen(), ["Dune", "Harbour"], "{name}");
        ann.sync();
        assert!(!beside.exists(), "{name}");
        ben.sync();
        assert_eq!(ben.seen(), ["Dune", "Harbour"], "{name}");
    }
}

#[test]
fn a_torn_an_older_and_a_newer_index_change_nothing_of_what_was_seen() {
    let (store, ann, ben) = circle();
    let (index, old) = told_twice(&store, &ann);
    ben.sync();
    let good = fs::read(&index).unwrap();
    let newer = unpacked(&good).replacen("\"v\":1", "\"v\":2", 1);
    for (what, bytes) in [
        ("torn", good[..good.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("older", old),
        ("newer", packed(&newer)),
        ("noise", vec![7; 5000]),
    ] {
        fs::write(&index, bytes).unwrap();
        let report = ben.sync();
        assert_eq!(report.unread, [ann.here().writer], "{what}");
        assert_eq!(ben.seen(), ["Dune", "Harbour"], "{what}");
    }
    // Not there at all is no deletion either.
    fs::remove_file(&index).unwrap();
    ben.sync();
    assert_eq!(ben.seen(), ["Dune", "Harbour"]);
    // And whoever wrote it puts it right, above what was there before.
    ann.sync();
    assert_eq!(ben.sync().members, 1);
}
#[test]
fn a_paper_that_is_torn_while_its_laptop_is_restored_is_read_again() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let backup = files(ann.place.path());
    let index = store.path().join("index").join(ann.here().writer);
    // Twice from the same backup: what was written after the first is above what is written after the second.
    for (days, account) in [(1, "Dune"), (2, "Quarry")] {
        for days in [days * 10, days * 10 + 1] {
            ann.hold(&Room { days, ..room(&format!("Since {days}")) });
            ann.sync_at(days);
            ben.sync_at(days);
        }
        restore(&ann, &backup);
        let torn = fs::read(&index).unwrap();
        fs::write(&index, &torn[..torn.len() / 2]).unwrap();
        ann.hold(&Room { days, ..room(account) });
        ann.sync_at(days * 10 + 5);
        assert_eq!((ben.sync().members, ben.sync().unread.len()), (1, 0), "{account}");
        assert!(ben.seen().contains(&account.to_owned()), "{account}: {:?}", ben.seen());
    }
}

#[test]
fn an_exchange_that_is_killed_after_its_put_is_above_what_it_put() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let here = ann.here();
    ann.hold(&Room { days: 1, ..room("Dune") });
    // Nothing can be kept in the store behind the index: the exchange ends there.
    let members = store.path().join("members").join(format!("{}.json", here.writer));
    fs::remove_file(&members).unwrap();
    fs::create_dir(&members).unwrap();
    assert!(share::sync(&ann.folders, &mut ann.here(), day(11)).is_err());
    assert_eq!(ann.here().rev, here.rev + 1);
    assert_eq!(ann.here().lines.len(), 1, "what nobody knows to be there still waits");
    ben.sync();
    assert_eq!(ben.seen(), ["Dune", "Harbour"]);
}

#[test]
fn an_index_that_somebody_made_up_is_refused_as_a_whole() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let writer = ann.here().writer;
    let index = store.path().join("index").join(&writer);
    let good = fs::read(&index).unwrap();
    let text = unpacked(&good);
    let object = text.split("\"object\":\"").nth(1).unwrap()[..16].to_owned();
    let cases = [
        ("Harbour", "Har\\u001b[31mbour"),
        ("Harbour", "Har\u{202e}bour"),
        ("Harbour", ""),
        (writer.as_str(), "0123456789abcdef"),
        (object.as_str(), "../../../etc/pas"),
        ("\"footing\":{\"at\":", "\"footing\":{\"at\":1"),
        ("\"opportunity\":null", "\"opportunity\":\"a word\""),
        ("\"actions\":[]", "\"actions\":[{\"what\":\"x\",\"who\":\"y\",\"by\":\"2026-03-02\"}]"),
        ("\"finished\":true", "\"finished\":false"),
        ("\"lines\":[", "\"lines\":[[]"),
    ];
    for (from, to) in cases {
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{from}");
        fs::write(&index, packed(&changed)).unwrap();
        let report = ben.sync();
        assert_eq!((report.members, &report.unread[..]), (0, &[writer.clone()][..]), "{from} to {to}");
        assert!(ben.seen().is_empty());
    }
    // A bomb of zeros is no index.
    fs::write(&index, packed(&" ".repeat(64 << 20))).unwrap();
    assert_eq!(ben.sync().unread, [writer]);
    // What is called like nothing of ours is not looked at.
    for name in ["index/..", "index/readme.txt", "gone/x.json", "members/notes.json"] {
        let _ = fs::write(store.path().join(name), "x");
    }
    assert_eq!(ben.sync().unread.len(), 1);
}
#[test]
fn a_table_of_what_was_read_that_is_torn_or_odd_is_as_if_it_were_not_there() {
    let (store, ann, ben) = circle();
    let cat = Laptop::new();
    cat.join(store.path());
    cat.hold(&room("Quarry"));
    cat.sync();
    ann.hold(&room("Harbour"));
    ann.sync();
    ben.sync();
    let table = ben.here().folder(&ben.folders).join("table");
    let good = fs::read(&table).unwrap();
    let mut odd: Vec<Vec<u8>> = (0..good.len()).step_by(5).map(|end| good[..end].to_vec()).collect();
    odd.extend([[&good[..], b"more"].concat(), vec![255; 4_000], [&good[..8], &[255; 24]].concat()]);
    let mut told = vec!["Harbour".to_owned(), "Quarry".into()];
    for (n, bytes) in odd.into_iter().enumerate() {
        fs::write(&table, bytes).unwrap();
        let account = format!("Since {n:03}");
        ann.hold(&Room { days: 1, ..room(&account) });
        ann.sync();
        told.push(account);
        ben.sync();
        assert_eq!(ben.seen(), told);
        assert!(ben.says(&["trend", "Quarry", "--store"]).contains("2026-03-02"));
    }
}

#[test]
fn every_store_keeps_the_laws() {
    let place = TempDir::new().unwrap();
    let folder = Folder(place.path().to_owned());
    folder.prepare(&["index", "gone"]).unwrap();
    laws(&folder);
    laws(&Memory::default());
    laws(&Memory { is_tagged: true, ..Memory::default() });
}
/// How many interleavings are tried: `INTERLEAVINGS=10000 cargo test --test share_faults whatever_fails` for many.
fn interleavings(all: u32) -> ProptestConfig {
    let many = std::env::var("INTERLEAVINGS").ok().and_then(|many| many.parse().ok()).unwrap_or(all);
    ProptestConfig { cases: many, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(interleavings(20))]

    #[test]
    fn whatever_fails_and_whenever_all_come_to_see_the_same_and_nothing_that_was_withdrawn(
        (players, turns) in turns(2..=3, 1..30)
    ) {
        // A program that can seal does so in half of them.
        let mut world = World::over(Memory { is_tagged: true, ..Memory::default() }, players, IS_SEALED && turns.len() % 2 == 0);
        turns.into_iter().try_for_each(|turn| world.turn(turn))?;
        world.settle()?;
    }
}

proptest! {
    #![proptest_config(interleavings(1))]

    #[test]
    fn fifty_machines_come_to_see_the_same_too((players, turns) in turns(50..=50, 150..200)) {
        let mut world = World::new(players);
        turns.into_iter().try_for_each(|turn| world.turn(turn))?;
        world.settle()?;
    }
}

#[test]
fn an_index_that_cannot_be_told_now_is_not_taken_for_none() {
    let world = World::new(3);
    let laptop = &world.laptops[0];
    let backup = files(laptop.place.path());
    laptop.hold(&room("Since the backup"));
    world.exchange(0).unwrap();
    fs::remove_dir_all(laptop.folders.sessions()).unwrap();
    for (path, bytes) in backup {
        fs::write(laptop.place.path().join(path), bytes).unwrap();
    }
    let there = world.store.held.lock().unwrap().clone();
    // Whatever call fails: what only the store knows stays in it.
    for before in 0..12 {
        let mut faults = vec![Fault::Before];
        faults.extend(vec![Fault::Fine; before]);
        *world.store.faults.lock().unwrap() = faults;
        let _ = world.exchange(0);
        world.store.faults.lock().unwrap().clear();
        let index = |held: &BTreeMap<String, Vec<u8>>| {
            held.iter().find(|(key, _)| key.starts_with("index/")).unwrap().1.clone()
        };
        let text = |held| unpacked(&index(held));
        assert_eq!(text(&world.store.held.lock().unwrap()).len(), text(&there).len(), "{before}");
    }
    assert_eq!(world.exchange(0).unwrap().shared, 1);
}

#[test]
fn what_the_way_there_swallowed_is_tried_once_more() {
    let world = World::new(3);
    world.laptops[0].hold(&room("Harbour"));
    for fault in [Fault::After, Fault::Half, Fault::Before] {
        let store = Memory { faults: Arc::new(Mutex::new(vec![Fault::Fine, fault])), ..Memory::default() };
        share::settle(&store, "index/x", b"some bytes").unwrap();
        assert_eq!(store.get("index/x").unwrap(), b"some bytes", "{fault:?}");
    }
    assert!(sessions::list(&world.laptops[0].folders).is_ok());
}

#[test]
fn an_exchange_reads_nothing_twice_and_nothing_that_is_tagged_as_it_was() {
    for is_tagged in [false, true] {
        let mut world = World::new(3);
        world.store.is_tagged = is_tagged;
        for (who, account) in ["Harbour", "Dune", "Quarry"].iter().enumerate() {
            world.laptops[who].hold(&room(account));
            world.exchange(who).unwrap();
        }
        // Something was withdrawn by the others once, and something is asked of us.
        for other in &world.laptops[1..] {
            let (writer, object) = (other.here().writer, "0123456789abcdef");
            let papers = [
                ("gone", "gone", format!("{{\"{object}\":\"2026-03-02\"}}")),
                ("wanted", "accounts", format!("[\"{object}\"]")),
            ];
            for (folder, field, paper) in papers {
                let paper = format!("{{\"writer\":\"{writer}\",\"{field}\":{paper}}}");
                world.store.put(&format!("{folder}/{writer}.json"), paper.as_bytes()).unwrap();
            }
        }
        let me = world.laptops[0].here().writer;
        let of_others = |folder: &str| {
            let asked = world.store.asked.lock().unwrap();
            asked.iter().filter(|key| key.starts_with(folder) && !key.contains(&me)).count()
        };
        for (turn, papers) in [(0, 2), (1, if is_tagged { 0 } else { 2 })] {
            world.store.asked.lock().unwrap().clear();
            let report = world.exchange(0).unwrap();
            assert_eq!((report.members, report.unread.len()), (2, 0));
            for folder in ["index/", "gone/", "wanted/"] {
                assert_eq!(of_others(folder), papers, "{folder} tagged {is_tagged}, turn {turn}");
            }
            let mut asked = world.store.asked.lock().unwrap().clone();
            let all = asked.len();
            asked.sort();
            asked.dedup();
            assert_eq!(asked.len(), all, "twice: {asked:?}");
        }
    }
}

#[test]
fn an_exchange_that_was_killed_before_it_counted_leaves_nothing_out_at_the_next() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    ben.sync();
    let before = files(&ben.here().folder(&ben.folders));
    ann.hold(&Room { days: 1, ..room("Dune") });
    ann.sync();
    ben.sync();
    // What was seen is kept; nothing that comes behind it is.
    let folder = ben.here().folder(&ben.folders);
    for (path, bytes) in before.iter().filter(|(path, _)| !path.starts_with("members")) {
        fs::write(folder.join(path), bytes).unwrap();
    }
    assert_eq!(ben.seen(), ["Harbour"]);
    ben.sync();
    assert_eq!(ben.seen(), ["Dune", "Harbour"]);
}

#[test]
fn a_tombstone_outlives_a_torn_paper_and_a_restored_laptop() {
    let (store, ann, _) = circle();
    let id = ann.hold(&room("Harbour"));
    ann.sync();
    let backup = files(ann.place.path());
    ann.says(&["share", "withdraw", &id]);
    restore(&ann, &backup);
    fs::write(store.path().join("gone").join(format!("{}.json", ann.here().writer)), "{").unwrap();
    ann.sync();
    let cara = Laptop::new();
    cara.join(store.path());
    assert!(cara.sync().unread.is_empty());
    assert!(cara.seen().is_empty());
}

#[test]
fn a_program_that_kept_what_it_saw_in_another_form_shows_it_before_the_first_exchange() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    ben.sync();
    let folder = ben.here().folder(&ben.folders);
    let now = fs::read_to_string(folder.join("newest.json")).unwrap();
    for (what, kept) in [
        ("plain", now.clone()),
        ("with what it was worked out of", format!("{{\"of\":[1,2],\"settled\":{now}}}")),
        ("torn", now[..now.len() / 2].to_owned()),
        ("none", String::new()),
    ] {
        fs::write(folder.join("newest.json"), &kept).unwrap();
        let _ = fs::remove_file(folder.join("counted.json"));
        assert_eq!(ben.seen(), ["Harbour"], "{what}");
        assert!(ben.says(&["portfolio", "--store"]).contains("Harbour"), "{what}");
        ben.sync();
        assert_eq!(fs::read_to_string(folder.join("newest.json")).unwrap(), now, "{what}");
    }
}
