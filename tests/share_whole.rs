//! Whole sessions in a circle: only by choice, only where they tell nobody's vote, and gone where they are withdrawn.
#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use circles::memory::{Fault, Memory};
use circles::{Laptop, MARKS, Room, circle, day, files, restore, room, text_of, unpacked};
use rungs::domain::circle::{Sharing, Unshared, goes_whole};
use rungs::domain::session::Event;
use rungs::domain::vote::Vote;
use rungs::storage::sessions;
use rungs::storage::share::{self, ShareError, Store};
use tempfile::TempDir;

fn marked(account: &str) -> Room<'_> {
    Room { marked: true, ..room(account) }
}

fn code(laptop: &Laptop, args: &[&str]) -> (Option<i32>, String) {
    let output = laptop.rungs(args);
    (output.status.code(), String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap())
}

/// The number under which the others see the only session that is whole.
fn number(laptop: &Laptop) -> String {
    let told = laptop.says(&["sessions", "--store"]);
    let line = told.lines().find(|line| line.trim_end().ends_with("whole")).unwrap_or_else(|| panic!("{told}"));
    line.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_whole_session_goes_only_where_it_is_chosen_and_is_read_as_it_is_exported() {
    let (store, ann, ben) = circle();
    let [dune, quarry] = ["Dune", "Quarry"].map(|account| ann.hold(&marked(account)));
    ann.sync();
    let kept_out = |text: &str| MARKS.iter().chain(&["Summit"]).all(|mark| !text.contains(mark));
    assert!(kept_out(&text_of(store.path())));
    let told = ann.says(&["share", &dune, "--whole"]);
    assert!(told.contains("All of it goes there"), "{told}");
    // It is in one file, and what tells of it and all else is as before.
    let (whole, rest): (Vec<_>, Vec<_>) =
        files(store.path()).into_iter().partition(|(at, _)| at.starts_with("sessions"));
    assert_eq!(whole.len(), 1);
    assert!(unpacked(&whole[0].1).contains("MARKevidence") && !unpacked(&whole[0].1).contains("Quarry"));
    assert!(rest.iter().all(|(_, bytes)| kept_out(&unpacked(bytes))));
    assert!(files(store.path()).keys().all(|at| !at.display().to_string().to_lowercase().contains("dune")));
    ben.sync();
    let number = number(&ben);
    assert_eq!(code(&ben, &["export", &number, "--store"]).1, code(&ann, &["export", &dune]).1);
    // Nothing of it stays there, and of the other nothing is to be had.
    assert!(files(ben.place.path()).values().all(|bytes| kept_out(&unpacked(bytes))));
    let other = share::own(&ann.folders, &ann.here(), day(10).date_naive()).unwrap();
    let other = other.into_iter().find(|own| own.id == quarry).unwrap().object;
    assert!(code(&ben, &["export", &other, "--store"]).1.contains("nobody hands on all of"));
    // Nothing has changed, and nothing is written.
    let changed = |at: &std::path::Path| fs::metadata(store.path().join(at)).unwrap().modified().unwrap();
    let before = changed(&whole[0].0);
    ann.sync();
    assert_eq!(changed(&whole[0].0), before);
    // What the store forgot is there again, and another's words under its name are not taken.
    let at = store.path().join(&whole[0].0);
    for bytes in [None, Some(b"torn".to_vec()), Some(circles::packed("()"))] {
        match bytes {
            None => fs::remove_file(&at).unwrap(),
            Some(bytes) => fs::write(&at, bytes).unwrap(),
        }
        assert_eq!(code(&ben, &["export", &number, "--store"]).0, Some(1));
    }
    fs::remove_file(&at).unwrap();
    ann.sync();
    assert_eq!(fs::read(&at).unwrap(), whole[0].1);
}

#[test]
fn what_would_tell_a_vote_or_a_name_is_refused_and_its_reading_is_offered() {
    let (store, ann, _) = circle();
    for (room, why) in [
        (Room { people: 3, ..room("Few") }, Unshared::WholeSmall),
        (Room { codename: Some("Sable"), sharing: Some(Sharing::Coded), ..room("Coded") }, Unshared::WholeCoded),
        (Room { sharing: Some(Sharing::No), ..room("No") }, Unshared::No),
        (Room { finished: false, ..room("Open") }, Unshared::Open),
    ] {
        let id = ann.hold(&room);
        let (code, told) = code(&ann, &["share", &id, "--whole"]);
        assert_eq!(code, Some(1), "{told}");
        let said = rungs::words::Words::default().say(&why.said());
        assert!(told.contains(said.split(':').next().unwrap()), "{why:?}: {told}");
    }
    let id = ann.hold(&room("Dune"));
    let mut session = sessions::read(&ann.folders, &id).unwrap();
    assert_eq!(goes_whole(&session), Ok(()));
    let question = session.pairs().next().unwrap().id.clone();
    session.happen(Event::Revote { question: question.clone() }, day(1)).unwrap();
    session.happen(Event::Vote { question, vote: Vote::Point(2) }, day(1)).unwrap();
    assert_eq!(goes_whole(&session), Err(Unshared::WholeOpen));
    ann.sync();
    assert!(!store.path().join("sessions").read_dir().unwrap().any(|_| true));
}

#[test]
fn what_is_withdrawn_or_deleted_is_gone_whole_and_a_restored_laptop_does_not_bring_it_back() {
    for how in ["withdraw", "delete", "leave"] {
        let (store, ann, ben) = circle();
        let id = ann.hold(&marked("Dune"));
        ann.says(&["share", &id, "--whole"]);
        ben.sync();
        let number = number(&ben);
        let backup = files(ann.place.path());
        let whole = || files(&store.path().join("sessions"));
        let (at, bytes) = whole().pop_first().unwrap();
        // What a sync client has put beside it goes with it.
        fs::write(store.path().join("sessions").join(format!("{} (1)", at.display())), bytes).unwrap();
        let told = match how {
            "withdraw" => ann.says(&["share", "withdraw", &id]),
            "delete" => ann.says(&["delete", &id, "--yes"]),
            _ => ann.says(&["share", "leave", "--delete-mine"]),
        };
        assert!(whole().is_empty(), "{how}: {told}");
        ben.sync();
        assert_eq!(code(&ben, &["export", &number, "--store"]).0, Some(1));
        restore(&ann, &backup);
        ann.sync();
        assert!(whole().is_empty() && !text_of(store.path()).contains("MARK"), "{how}");
    }
}

#[test]
fn a_laptop_that_was_restored_from_before_the_choice_goes_on_handing_it_on() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&marked("Dune"));
    ann.sync();
    let backup = files(ann.place.path());
    ann.says(&["share", &id, "--whole"]);
    restore(&ann, &backup);
    ann.sync();
    ben.sync();
    let number = number(&ben);
    assert_eq!(code(&ben, &["export", &number, "--store"]).0, Some(0));
    let before = files(store.path());
    ann.sync();
    ann.sync();
    assert_eq!(files(store.path()), before);
    assert_eq!(share::waiting(&ann.here(), &share::own(&ann.folders, &ann.here(), day(10).date_naive()).unwrap()), 0);
}

/// What lies in a store as a whole session, and what its only index names as one.
fn there_and_named(store: &Memory) -> (Vec<String>, Vec<String>) {
    let held = store.held.lock().unwrap();
    let there = held.keys().filter(|key| key.starts_with("sessions/")).map(|key| key[26..].to_owned()).collect();
    let index = held.iter().filter(|(key, _)| key.starts_with("index/")).map(|(_, bytes)| unpacked(bytes));
    let named =
        index.flat_map(|text| text.split("\"whole\":\"").skip(1).map(|rest| rest[..16].to_owned()).collect::<Vec<_>>());
    (there, named.collect())
}

#[test]
fn a_store_that_fails_lies_or_ends_at_any_call_names_only_what_is_there_and_keeps_nothing_that_was_withdrawn() {
    for (first, fault) in [Fault::Before, Fault::After, Fault::Half, Fault::Part, Fault::Kill].into_iter().enumerate() {
        // Each at every third call: together they meet each.
        for call in (first % 3..24).step_by(3) {
            let place = TempDir::new().unwrap();
            share::init(place.path(), "Team North", 36).unwrap();
            let (ann, store) = (Laptop::quick(), Memory::default());
            ann.join(place.path());
            store.put("rungs-store.json", &fs::read(place.path().join("rungs-store.json")).unwrap()).unwrap();
            let own = || share::own(&ann.folders, &ann.here(), day(10).date_naive()).unwrap();
            let exchange = || share::exchange(&ann.folders, &mut ann.here(), &store, day(10));
            let fail = || {
                let mut faults = vec![fault];
                faults.resize(call + 1, Fault::Fine);
                *store.faults.lock().unwrap() = faults;
                let _ = exchange();
                store.faults.lock().unwrap().clear();
            };
            ann.hold(&room("Dune"));
            share::give(&ann.folders, &mut ann.here(), &own()[0]).unwrap();
            fail();
            let (there, named) = there_and_named(&store);
            assert!(named.iter().all(|name| there.contains(name)), "{fault:?} at {call}: {there:?} {named:?}");
            exchange().unwrap();
            let (there, named) = there_and_named(&store);
            assert_eq!((there.len(), &there), (1, &named), "{fault:?} at {call}");
            share::withdraw(&ann.folders, &mut ann.here(), &[own()[0].object.clone()], day(10).date_naive()).unwrap();
            fail();
            exchange().unwrap();
            assert_eq!(there_and_named(&store), (vec![], vec![]), "{fault:?} at {call}");
        }
    }
}

#[test]
fn a_whole_session_that_was_opened_again_is_not_handed_on_until_it_is_closed_and_tells_nothing() {
    let (store, ann, _) = circle();
    let id = ann.hold(&room("Dune"));
    ann.says(&["share", &id, "--whole"]);
    let whole = || files(&store.path().join("sessions"));
    let before = whole();
    // A question is asked again and left open: it is told no more.
    let (mut file, mut session) = sessions::SessionFile::open(&ann.folders, &id, day(1)).unwrap();
    let question = session.pairs().next().unwrap().id.clone();
    session.happen(Event::Revote { question: question.clone() }, day(1)).unwrap();
    session.happen(Event::Vote { question: question.clone(), vote: Vote::Point(2) }, day(1)).unwrap();
    session.happen(Event::Finish, day(1)).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    ann.sync();
    assert!(before.len() == 1 && whole().is_empty());
    assert_eq!(ann.here().lines.len(), 1, "its reading stays");
}

#[test]
fn an_exchange_that_ends_at_any_question_leaves_no_name_without_a_session() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&room("Dune"));
    let own = share::own(&ann.folders, &ann.here(), day(10).date_naive()).unwrap();
    share::give(&ann.folders, &mut ann.here(), own.iter().find(|own| own.id == id).unwrap()).unwrap();
    for asked in 0..60 {
        let left = AtomicUsize::new(asked);
        let goes_on = || left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1)).is_ok();
        let ended = share::sync_while(&ann.folders, &mut ann.here(), day(11), &goes_on);
        assert!(matches!(ended, Ok(_) | Err(ShareError::Room)), "{asked}");
        let whole = files(&store.path().join("sessions"));
        let named = text_of(&store.path().join("index")).matches("\"whole\":").count();
        assert!(named <= whole.len(), "{asked}");
    }
    ben.sync();
    number(&ben);
}
