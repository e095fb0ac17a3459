//! A circle of facilitators: what goes out and what never does, what others see of it, and that nothing of anybody is
//! lost or comes back, whatever a store does.
#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;
mod desk;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use circles::{Laptop, Room, accounts, day, files, laws, read_all, room};
use desk::Desk;
use proptest::prelude::*;
use rungs::app::room::Kept;
use rungs::domain::circle::{Sharing, Unshared};
use rungs::domain::session::{Action, Event, Evidence, Header, Linked, METHOD, Party, Place, Pole, Session, Setup};
use rungs::storage::scripts;
use rungs::storage::sessions::{self, SessionFile};
use rungs::storage::share::{self, Entry, Folder, Refused, Report, ShareError, Store};
use tempfile::TempDir;

/// A circle in a folder, and two who belong to it.
fn circle() -> (TempDir, Laptop, Laptop) {
    let store = TempDir::new().unwrap();
    share::init(store.path(), "Team North", 36).unwrap();
    let (ann, ben) = (Laptop::new(), Laptop::new());
    ann.join(store.path());
    ben.join(store.path());
    (store, ann, ben)
}

/// A file of a store as a text, packed or not.
fn unpacked(bytes: &[u8]) -> String {
    let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(bytes).unwrap_or_else(|_| bytes.to_vec());
    String::from_utf8_lossy(&unpacked).into_owned()
}

/// A text as an index is packed.
fn packed(text: &str) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), 6)
}

/// All that can be read in a store, unpacked, with the names of its files.
fn text_of(store: &Path) -> String {
    let told = files(store).into_iter().map(|(path, bytes)| format!("{}\n{}\n", path.display(), unpacked(&bytes)));
    told.collect()
}

#[test]
fn what_a_room_allowed_is_in_the_others_portfolio_and_trend_and_nothing_else_is() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.hold(&Room { sharing: None, ..room("Never asked") });
    ann.hold(&Room { sharing: Some(Sharing::No), ..room("Said no") });
    ann.hold(&Room { finished: false, ..room("Not closed") });
    ann.hold(&Room { workshop: "trainer-demo", ..room("Evening class") });
    let report = ann.sync();
    assert_eq!((report.shared, report.sent), (1, 1));
    ben.hold(&Room { days: 3, ..room("Dune") });
    assert_eq!(ben.sync().members, 1);
    assert_eq!(ben.seen(), ["Harbour"]);
    let told = ben.says(&["portfolio", "--store"]);
    assert!(told.contains("Harbour") && told.contains("Dune") && told.contains("Team North"), "{told}");
    for hidden in ["Never asked", "Said no", "Not closed", "Evening class"] {
        assert!(!told.contains(hidden), "{hidden}: {told}");
    }
    assert!(ben.says(&["trend", "Harbour", "--store", "Team North"]).contains("2026-03-02"));
    // What is wrong with how it is asked is told with a circle as without one.
    for circle in [&["--store"][..], &[]] {
        let asked = [&["portfolio", "--separator", "semicolon"][..], circle].concat();
        assert_eq!(ben.rungs(&asked).status.code(), Some(2), "{asked:?}");
    }
    let told = ben.says(&["sessions", "--store"]);
    assert!(told.contains("Harbour") && !told.contains("Dune") && told.contains("as of 2026-03-12"), "{told}");
    assert!(ben.says(&["sessions", "--store", "Team North", "--format", "json"]).contains("\"day\": \"2026-03-02\""));
    // Without the circle nothing of it is there.
    assert!(!ben.says(&["portfolio"]).contains("Harbour"));
    assert!(ben.says(&["trend", "Harbour"]).contains("no session"));
    // What has not changed is not written again.
    assert_eq!(ann.sync().sent, 0);
}

#[test]
fn at_the_desk_the_room_is_asked_once_and_no_is_what_a_slip_says() {
    let at_close = |codename: Option<&str>, circle: Option<&str>| {
        let script = desk::script("trust-check");
        let setup = Setup { codename: codename.map(str::to_owned), ..Setup::new("Quillmarsh", 3) };
        let header = Header { id: "2026-11-22-quillmarsh-0001".into(), created: desk::noon(), setup, method: METHOD };
        let mut session = Session::new(header, script.workshop, script.ladder);
        read_all(&mut session, desk::noon(), &Room { people: 3, asked: 1, ..room("Quillmarsh") });
        let last = Place { step: session.workshop.steps.len() - 1, stop: 0 };
        session.happen(Event::Go(last), desk::noon()).unwrap();
        let mut desk = Desk::in_room(session, Kept::Stored);
        desk.app.join_circle(circle.map(str::to_owned));
        desk.press("f");
        desk
    };
    let mut desk = at_close(None, Some("Team North"));
    assert!(desk.says("May this reading go to Team North?") && !desk.says("codename"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.sharing, Some(Sharing::No));
    desk.press("ff");
    assert!(desk.session().progress.finished);
    // Whoever leaves the question has not answered, and nothing is shared.
    let mut left = at_close(None, Some("Team North"));
    left.press("<Esc>ff");
    assert_eq!((left.session().progress.sharing, left.session().progress.finished), (None, true));
    // Under a codename the name is in nothing that is asked.
    let coded = at_close(Some("Sable"), Some("Team North"));
    assert!(coded.says("under the codename only") && !coded.says("Quillmarsh"), "{}", coded.screen());
    // Where there is no circle nobody is asked.
    let alone = at_close(None, None);
    assert!(!alone.says("May this"), "{}", alone.screen());
}

#[test]
fn why_a_session_hands_nothing_on_is_a_sentence_of_its_own() {
    let (_store, ann, _) = circle();
    let theirs = Some(Linked::new(Party::Theirs, "BDFGHJ"));
    let cases = [
        (Room { sharing: None, ..room("Asked") }, Unshared::NotAsked),
        (Room { sharing: Some(Sharing::No), ..room("No") }, Unshared::No),
        (Room { finished: false, ..room("Open") }, Unshared::Open),
        (Room { workshop: "trainer-demo", ..room("Class") }, Unshared::Nothing),
        (
            Room { workshop: "sides-conduct", sharing: None, finished: false, side: theirs, ..room("Theirs") },
            Unshared::Theirs,
        ),
    ];
    for (room, why) in cases {
        let id = ann.hold(&room);
        let output = ann.rungs(&["share", &id]);
        let words = rungs::words::Words::default();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        // What keys it names is a matter of the run.
        let said = words.say(&why.said());
        assert!(told.contains(said.split(':').next().unwrap()), "{why:?}: {told}");
    }
    assert_eq!(ann.sync().shared, 0);
}

#[test]
fn no_vote_no_word_and_no_name_of_the_room_is_in_any_byte_of_the_store() {
    let (store, ann, _) = circle();
    let script = scripts::find("trust-check", &ann.folders).unwrap();
    let at = day(0);
    let mut setup = Setup::new("Hafen Kühlhaus", 3);
    setup.codename = Some("Sable".into());
    setup.opportunity = Some(rungs::domain::session::Opportunity {
        name: "MARKopportunity".into(),
        reach: rungs::domain::session::Reach::Core,
    });
    let (mut file, mut session) = SessionFile::create(&ann.folders, setup, script.workshop, script.ladder, at).unwrap();
    let mut happen = |event| session.happen(event, at).unwrap();
    happen(Event::Park("MARKremark".into()));
    happen(Event::Settle { remark: 0, how: rungs::domain::session::Settled::Answered });
    happen(Event::Decide("MARKdecision".into()));
    let by = at.date_naive();
    happen(Event::Act(Action { what: "MARKaction".into(), who: "MARKowner".into(), by, moves: None }));
    let about = session.pairs().next().unwrap().id.clone();
    let line = Evidence {
        about,
        shows: Some(Pole::Trusted),
        what: "MARKevidence".into(),
        who: "MARKwitness".into(),
        when: by,
        grade: rungs::domain::reading::Grade::A,
    };
    session.happen(Event::Evidence(line), at).unwrap();
    read_all(&mut session, at, &Room { people: 3, ..room("x") });
    session.happen(Event::Share(Sharing::Coded), at).unwrap();
    session.happen(Event::Finish, at).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    ann.hold(&Room { sharing: None, ..room("MARKunasked") });
    assert_eq!(ann.sync().shared, 1);
    let text = text_of(store.path());
    assert!(text.contains("Sable") && text.contains("\"small\":true"), "{text}");
    for hidden in ["MARK", "Hafen", "hafen", "K\u{fc}hlhaus", "counts", "tally", "\"votes\"", &session.header.id] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    // Nor does what a file is called tell any account.
    for path in files(store.path()).keys() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name == "rungs-store.json" || rungs::domain::circle::is_name(&name.replace(".json", "")), "{name}");
    }
}

#[test]
fn what_is_withdrawn_is_gone_for_all_and_a_restored_laptop_does_not_bring_it_back() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&room("Harbour"));
    ann.sync();
    let backup = files(ann.place.path());
    ben.sync();
    assert_eq!(ben.seen(), ["Harbour"]);
    let told = ann.says(&["share", "withdraw", &id]);
    assert!(told.contains("gone from Team North"), "{told}");
    assert!(!text_of(store.path()).contains("Harbour"));
    // Offline one goes on with what was seen; then it is gone there too.
    assert_eq!(ben.seen(), ["Harbour"]);
    ben.sync();
    assert!(ben.seen().is_empty());
    for (path, bytes) in backup {
        fs::write(ann.place.path().join(path), bytes).unwrap();
    }
    assert_eq!(ann.sync().shared, 0);
    assert!(!text_of(store.path()).contains("Harbour"));
    assert!(ann.says(&["share", &id]).contains("what is withdrawn stays away"));
}

#[test]
fn a_deleted_session_is_withdrawn_and_one_that_was_only_lost_is_not() {
    let (store, ann, ben) = circle();
    let deleted = ann.hold(&room("Deleted"));
    let lost = ann.hold(&Room { days: 1, ..room("Lost") });
    ann.sync();
    fs::remove_file(ann.folders.sessions().join(format!("{lost}.ron"))).unwrap();
    let told = ann.says(&["delete", &deleted, "--yes"]);
    assert!(told.contains("withdrawn there too"), "{told}");
    ann.sync();
    ben.sync();
    assert_eq!(ben.seen(), ["Lost"], "absence is no deletion");
    assert!(!text_of(store.path()).contains("Deleted"));
}

#[test]
fn the_other_laptop_with_the_same_session_withdraws_it_for_both() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&room("Harbour"));
    let handed = store.path().join("handed.ron");
    assert!(ann.rungs(&["export", &id, "-o", handed.to_str().unwrap()]).status.success());
    assert!(ben.rungs(&["import", handed.to_str().unwrap()]).status.success());
    ann.sync();
    ben.sync();
    ann.sync();
    // The same told twice is one reading.
    let cara = Laptop::new();
    cara.join(store.path());
    cara.sync();
    assert_eq!(cara.seen(), ["Harbour"]);
    ben.says(&["share", "withdraw", &id]);
    cara.sync();
    assert!(cara.seen().is_empty());
    assert_eq!(ann.sync().withdrawn, 1);
    fs::remove_file(&handed).unwrap();
    assert!(!text_of(store.path()).contains("Harbour"));
}

#[test]
fn one_session_told_in_two_ways_counts_for_nobody_until_it_is_chosen() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&room("Harbour"));
    let handed = store.path().join("handed.ron");
    ann.says(&["export", &id, "-o", handed.to_str().unwrap()]);
    ben.says(&["import", handed.to_str().unwrap()]);
    // Ben's room sets another target.
    let (mut file, mut session) = SessionFile::open(&ben.folders, &id, day(1)).unwrap();
    session.happen(Event::Target(2), day(1)).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    let cara = Laptop::new();
    cara.join(store.path());
    for laptop in [&ann, &ben, &cara] {
        laptop.sync();
    }
    let settled = share::newest(&cara.folders, &cara.here());
    assert!(settled.lines.is_empty());
    let [apart] = &settled.apart[..] else { panic!("{settled:?}") };
    assert_eq!(apart.writers.len(), 2);
    assert!(cara.says(&["portfolio", "--store"]).contains("more than one way"));
    let ben_is = ben.here().writer;
    assert!(cara.says(&["share", "choose", &apart.object, "nobody"]).contains("does not"));
    assert!(cara.says(&["share", "choose", &apart.object, &ben_is]).contains("counts"));
    let settled = share::newest(&cara.folders, &cara.here());
    let [line] = &settled.lines[..] else { panic!("{settled:?}") };
    assert_eq!(line.reading.target.as_ref().unwrap().at, 2);
    // Who has a version of their own sees it so too, and may choose another's.
    ann.sync();
    assert!(ann.says(&["portfolio", "--store"]).contains("more than one way"));
    assert!(ann.says(&["share", "choose", &id, &ben_is]).contains("counts"));
    let told = ann.says(&["portfolio", "--store", "--format", "json"]);
    assert!(!told.contains("more than one way") && told.contains("\"at\": 2"), "{told}");
}

#[test]
fn what_a_sync_client_puts_beside_a_file_is_read_and_then_cleared_up_by_its_owner() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let index = store.path().join("index").join(ann.here().writer);
    let old = fs::read(&index).unwrap();
    ann.hold(&Room { days: 1, ..room("Dune") });
    ann.sync();
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
    ann.hold(&room("Harbour"));
    ann.sync();
    let index = store.path().join("index").join(ann.here().writer);
    let old = fs::read(&index).unwrap();
    ann.hold(&Room { days: 1, ..room("Dune") });
    ann.sync();
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

/// Puts a laptop back to what it was when `backup` was taken of it.
fn restore(laptop: &Laptop, backup: &BTreeMap<PathBuf, Vec<u8>>) {
    let place = laptop.place.path();
    fs::remove_dir_all(place.join("data")).unwrap();
    for (path, bytes) in backup {
        let to = place.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
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
fn nothing_is_exchanged_while_a_room_is_open() {
    let (_store, ann, _) = circle();
    let id = ann.hold(&room("Harbour"));
    let (file, _) = SessionFile::open(&ann.folders, &id, day(1)).unwrap();
    assert!(matches!(share::sync(&ann.folders, &mut ann.here(), day(1)), Err(ShareError::Room)));
    assert!(ann.says(&["sync"]).contains("while a room is at it"));
    drop(file);
    assert_eq!(ann.sync().shared, 1);
}

#[test]
fn what_is_too_old_is_named_once_and_then_withdrawn() {
    let (store, ann, ben) = circle();
    let id = ann.hold(&room("Harbour"));
    ann.sync();
    // 36 months later, less some days.
    let report = ann.sync_at(3 * 365 - 10);
    assert_eq!((report.aging, report.shared), (vec![id], 1));
    assert!(ann.sync_at(3 * 365 - 9).aging.is_empty());
    assert_eq!(ann.sync_at(3 * 365 + 5).shared, 0);
    ben.sync_at(3 * 365 + 5);
    assert!(ben.seen().is_empty());
    assert!(!text_of(store.path()).contains("Harbour"));
}

#[test]
fn to_forget_an_account_withdraws_ours_and_asks_the_others() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ben.hold(&Room { days: 1, ..room("HARBOUR ") });
    ben.hold(&room("Dune"));
    ann.sync();
    ben.sync();
    let told = ann.says(&["share", "forget", "harbour"]);
    assert!(told.contains("One reading of yours is withdrawn"), "{told}");
    let report = ben.sync();
    assert_eq!(report.asked, ["HARBOUR"]);
    assert_eq!(report.shared, 2, "nobody's file is written by another");
    assert!(ben.says(&["share", "forget", "Harbour"]).contains("One reading of yours"));
    ann.sync();
    assert_eq!(ann.seen(), ["Dune"]);
}

#[test]
fn whoever_leaves_may_take_everything_along() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ben.hold(&room("Dune"));
    ann.sync();
    ben.sync();
    assert!(ann.says(&["share", "leave", "--delete-mine"]).contains("One reading was withdrawn"));
    assert!(share::joined(&ann.folders, None).is_err());
    assert!(!text_of(store.path()).contains("Harbour"));
    assert!(ben.says(&["share", "leave"]).contains("stays there"));
    assert!(text_of(store.path()).contains("Dune"));
    assert!(!ben.folders.data.join("shared").join(ben.here_store()).exists());
}

impl Laptop {
    fn here_store(&self) -> String {
        fs::read_dir(self.folders.data.join("shared"))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .next()
            .unwrap_or_else(|| "none".into())
    }
}

#[test]
fn a_folder_copied_to_another_computer_is_another_writer() {
    let (store, ann, _) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let copy = Laptop::new();
    for (path, bytes) in files(ann.place.path()) {
        let to = copy.place.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    copy.sync();
    assert_ne!(copy.here().writer, ann.here().writer);
    // Both say the same: it is one reading.
    let cara = Laptop::new();
    cara.join(store.path());
    cara.sync();
    assert_eq!(cara.seen(), ["Harbour"]);
}

#[test]
fn another_circle_in_the_same_folder_is_not_mistaken_for_the_one_that_was_joined() {
    let (store, ann, _) = circle();
    ann.hold(&room("Harbour"));
    for entry in ["rungs-store.json", "members", "index", "gone", "wanted"] {
        let path = store.path().join(entry);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }
    share::init(store.path(), "Somebody else's", 36).unwrap();
    assert!(matches!(share::sync(&ann.folders, &mut ann.here(), day(1)), Err(ShareError::Another)));
    assert!(!text_of(store.path()).contains("Harbour"));
    // Nor is a second circle made over a first.
    assert!(matches!(share::init(store.path(), "Again", 36), Err(ShareError::Taken(_))));
}

#[test]
fn a_store_that_is_not_there_keeps_nobody_and_says_how_old_is_what_is_shown() {
    let (store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    ben.sync();
    drop(store);
    let told = ben.says(&["portfolio", "--store"]);
    assert!(told.contains("Harbour") && told.contains("as of 2026-03-12 10:00"), "{told}");
    let output = ben.rungs(&["sync"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ben.rungs(&["share", "status"]).status.code(), Some(3), "older than fourteen days");
}

#[test]
fn an_address_with_a_secret_in_it_is_refused_and_never_said_again() {
    let ann = Laptop::new();
    for at in [
        "s3://AKIA:s3cret@bucket/prefix",
        "s3://bucket/prefix?X-Amz-Signature=s3cret",
        "az://container/prefix?sv=2024&sig=s3cret",
        "az://container@account/s3cret",
        "https://account.blob.core.windows.net/container/s3cret",
        "s3:///s3cret",
    ] {
        for what in ["init", "join"] {
            let output = ann.rungs(&["share", what, at]);
            let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert_eq!(output.status.code(), Some(1), "{at}: {told}");
            assert!(told.contains("no signature stands in it") && !told.contains("s3cret"), "{at}: {told}");
        }
    }
    assert!(files(ann.place.path()).is_empty());
    let told = ann.says(&["share", "join", "s3://bucket/prefix"]);
    assert_eq!(told.contains("--features remote"), cfg!(not(feature = "remote")), "{told}");
}

#[test]
#[cfg(unix)]
fn what_lies_in_the_folder_is_for_all_who_may_open_it_and_what_lies_here_is_not() {
    use std::os::unix::fs::PermissionsExt;
    let (store, ann, _) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_ne!(mode(&store.path().join("index").join(ann.here().writer)) & 0o044, 0);
    let local = ann.here().folder(&ann.folders);
    assert_eq!(mode(&local), 0o700);
    assert_eq!(mode(&local.join("here.json")), 0o600);
}

/// A store in memory that can be made to fail, to lie and to forget.
#[derive(Clone, Default)]
struct Memory {
    held: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    /// Faults that are still to come: each call takes one.
    faults: Arc<Mutex<Vec<Fault>>>,
    /// Whether a listing tells one state from another.
    is_tagged: bool,
    /// What was asked for.
    asked: Arc<Mutex<Vec<String>>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    Fine,
    /// The call fails and does nothing.
    Before,
    /// It does what it was asked, and says that it failed.
    After,
    /// Half of it is written.
    Half,
    /// A listing leaves out every other name and does not say so.
    Part,
    /// Half of it is written, and whoever wrote is dead: nothing else is done.
    Kill,
}

impl Memory {
    fn next(&self) -> Fault {
        let mut faults = self.faults.lock().unwrap();
        let fault = faults.pop().unwrap_or(Fault::Fine);
        if fault == Fault::Kill {
            *faults = vec![Fault::Before; 10_000];
        }
        fault
    }
}

fn unsure() -> Refused {
    Refused::Unsure("memory".into(), io::ErrorKind::TimedOut.into())
}

impl Store for Memory {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        let every = match self.next() {
            Fault::Fine => 1,
            Fault::Part => 2,
            _ => return Err(unsure()),
        };
        let held = self.held.lock().unwrap();
        let entry = |(key, bytes): (&String, &Vec<u8>)| {
            let name = key.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
            Some(Entry { name, tag: self.is_tagged.then(|| format!("{bytes:?}")) })
        };
        Ok(held.iter().filter_map(entry).step_by(every).collect())
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        if !matches!(self.next(), Fault::Fine | Fault::Part) {
            return Err(unsure());
        }
        self.asked.lock().unwrap().push(key.to_owned());
        self.held.lock().unwrap().get(key).cloned().ok_or(Refused::Missing)
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        let fault = self.next();
        let kept = match fault {
            Fault::Before => return Err(unsure()),
            Fault::Half | Fault::Kill => bytes[..bytes.len() / 2].to_vec(),
            Fault::Fine | Fault::After | Fault::Part => bytes.to_vec(),
        };
        self.held.lock().unwrap().insert(key.to_owned(), kept);
        if matches!(fault, Fault::Fine | Fault::Part) { Ok(()) } else { Err(unsure()) }
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        match self.next() {
            Fault::Before | Fault::Kill => Err(unsure()),
            _ => {
                self.held.lock().unwrap().remove(key);
                Ok(())
            }
        }
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

/// Members with a store of their own making, for as many turns as come.
struct World {
    store: Memory,
    laptops: Vec<Laptop>,
    /// Accounts that somebody withdrew.
    withdrawn: RefCell<BTreeSet<String>>,
}

#[derive(Debug, Clone)]
enum Turn {
    Hold(usize, bool),
    Sync(usize, Vec<Fault>, u64),
    Withdraw(usize, prop::sample::Index),
    Backup(usize),
    Restore(usize),
}

fn fault() -> impl Strategy<Value = Fault> {
    const SOME: [Fault; 5] = [Fault::Before, Fault::After, Fault::Half, Fault::Part, Fault::Kill];
    prop_oneof![6 => Just(Fault::Fine), 3 => prop::sample::select(&SOME[..])]
}

/// How many play.
const PLAYERS: usize = 3;

fn turn() -> impl Strategy<Value = Turn> {
    let who = 0..PLAYERS;
    prop_oneof![
        3 => (who.clone(), any::<bool>()).prop_map(|(who, yes)| Turn::Hold(who, yes)),
        4 => (who.clone(), prop::collection::vec(fault(), 0..40), 9..=11u64)
            .prop_map(|(who, faults, day)| Turn::Sync(who, faults, day)),
        2 => (who.clone(), any::<prop::sample::Index>()).prop_map(|(who, which)| Turn::Withdraw(who, which)),
        2 => who.clone().prop_map(Turn::Backup),
        2 => who.prop_map(Turn::Restore),
    ]
}

impl World {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        share::init(place.path(), "Team North", 36).unwrap();
        let store = Memory { is_tagged: true, ..Memory::default() };
        let laptops: Vec<Laptop> = (0..PLAYERS).map(|_| Laptop::quick()).collect();
        laptops.iter().for_each(|laptop| drop(laptop.join(place.path())));
        let circle = fs::read(place.path().join("rungs-store.json")).unwrap();
        store.put("rungs-store.json", &circle).unwrap();
        World { store, laptops, withdrawn: RefCell::default() }
    }

    fn exchange(&self, who: usize) -> Result<Report, ShareError> {
        self.exchange_at(who, 10)
    }

    fn exchange_at(&self, who: usize, days: u64) -> Result<Report, ShareError> {
        share::exchange(&self.laptops[who].folders, &mut self.laptops[who].here(), &self.store, day(days))
    }
}

/// How many interleavings are tried: `INTERLEAVINGS=10000 cargo test --release --test share whatever_fails` for many.
fn interleavings() -> u32 {
    std::env::var("INTERLEAVINGS").ok().and_then(|many| many.parse().ok()).unwrap_or(20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: interleavings(), ..ProptestConfig::default() })]

    #[test]
    fn whatever_fails_and_whenever_all_come_to_see_the_same_and_nothing_that_was_withdrawn(
        turns in prop::collection::vec(turn(), 1..30)
    ) {
        let world = World::new();
        let mut allowed: BTreeMap<String, usize> = BTreeMap::new();
        let mut backups: BTreeMap<usize, BTreeMap<PathBuf, Vec<u8>>> = BTreeMap::new();
        let mut held = 0;
        for turn in turns {
            match turn {
                Turn::Hold(who, yes) => {
                    held += 1;
                    let account = format!("Account {held}");
                    let sharing = if yes { Sharing::Named } else { Sharing::No };
                    world.laptops[who].hold(&Room { sharing: Some(sharing), days: held, people: 1, asked: 1, ..room(&account) });
                    if yes {
                        allowed.insert(account, who);
                    }
                }
                Turn::Sync(who, faults, day) => {
                    let sessions = files(&world.laptops[who].folders.sessions());
                    *world.store.faults.lock().unwrap() = faults;
                    let _ = world.exchange_at(who, day);
                    world.store.faults.lock().unwrap().clear();
                    prop_assert_eq!(files(&world.laptops[who].folders.sessions()), sessions, "byte for byte");
                }
                Turn::Withdraw(who, which) => {
                    let laptop = &world.laptops[who];
                    let own = share::own(&laptop.folders, &laptop.here(), day(10).date_naive()).unwrap();
                    if !own.is_empty() {
                        let own = &own[which.index(own.len())];
                        let mut here = laptop.here();
                        share::withdraw(&laptop.folders, &mut here, std::slice::from_ref(&own.object), day(10).date_naive()).unwrap();
                        // It counts once it was told there: a laptop that is lost before takes it along.
                        if world.exchange(who).is_ok() {
                            world.withdrawn.borrow_mut().insert(own.summary.account.clone());
                        }
                    }
                }
                Turn::Backup(who) => drop(backups.insert(who, files(world.laptops[who].place.path()))),
                Turn::Restore(who) => {
                    if let Some(backup) = backups.get(&who) {
                        restore(&world.laptops[who], backup);
                        // What was held since and never shared is lost with the laptop.
                        let kept = files(&world.laptops[who].folders.sessions());
                        let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
                        let there: String = kept.values().map(text).collect();
                        let index: String = world.store.held.lock().unwrap().values().map(|bytes| unpacked(bytes)).collect();
                        allowed.retain(|account, owner| {
                            let quoted = format!("\"{account}\"");
                            *owner != who || there.contains(&quoted) || index.contains(&quoted)
                        });
                    }
                }
            }
        }
        // All exchange in peace, twice: what one tells the other hears.
        for _ in 0..2 {
            for who in 0..world.laptops.len() {
                world.exchange(who).unwrap();
            }
        }
        let withdrawn = world.withdrawn.borrow();
        let expected: BTreeSet<&String> = allowed.keys().filter(|account| !withdrawn.contains(*account)).collect();
        for (who, laptop) in world.laptops.iter().enumerate() {
            let here = laptop.here();
            let own = share::own(&laptop.folders, &here, day(10).date_naive()).unwrap();
            let all = share::all(&laptop.folders, &here, &own);
            prop_assert!(all.apart.is_empty(), "{:?}", all.apart);
            let mut seen: BTreeSet<String> = accounts(&all).into_iter().collect();
            seen.extend(here.lines.iter().map(|line| line.reading.account.clone()));
            prop_assert_eq!(seen.iter().collect::<BTreeSet<_>>(), expected.clone(), "laptop {}", who);
        }
    }
}

#[test]
fn an_index_that_cannot_be_told_now_is_not_taken_for_none() {
    let world = World::new();
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
    let world = World::new();
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
        let mut world = World::new();
        world.store.is_tagged = is_tagged;
        for (who, account) in ["Harbour", "Dune", "Quarry"].iter().enumerate() {
            world.laptops[who].hold(&room(account));
            world.exchange(who).unwrap();
        }
        let me = world.laptops[0].here().writer;
        for (turn, indexes) in [(0, 2), (1, if is_tagged { 0 } else { 2 })] {
            world.store.asked.lock().unwrap().clear();
            assert_eq!(world.exchange(0).unwrap().members, 2);
            let mut asked = world.store.asked.lock().unwrap().clone();
            let of_others = asked.iter().filter(|key| key.starts_with("index/") && !key.contains(&me)).count();
            assert_eq!(of_others, indexes, "tagged {is_tagged}, turn {turn}");
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
