//! A circle of facilitators: what goes out and what never does, and what others see of it. What becomes of it where
//! something fails is in `share_faults.rs`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;
mod desk;

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use circles::{Laptop, MARKS, Room, circle, day, files, read_all, room, text_of};
use desk::Desk;
use rungs::app::room::Kept;
use rungs::app::{App, Msg};
use rungs::domain::circle::{Sharing, Unshared};
use rungs::domain::session::{Event, Header, Linked, METHOD, Party, Place, Session, Setup};
use rungs::storage::sessions::SessionFile;
use rungs::storage::share::{self, ShareError};

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
        let words = desk::words();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        // What keys it names is a matter of the run.
        let said = words.say(&why.said());
        assert!(told.contains(said.split(':').next().unwrap()), "{why:?}: {told}");
    }
    assert_eq!(ann.sync().shared, 0);
}

#[test]
fn no_vote_no_word_and_no_name_of_the_room_is_in_any_byte_of_the_store_or_of_another_laptop() {
    let (store, ann, ben) = circle();
    let marked = |account| Room { marked: true, ..room(account) };
    let coded = Room { people: 3, codename: Some("Sable"), sharing: Some(Sharing::Coded), ..marked("Hafen Kühlhaus") };
    let unasked = Room { sharing: None, ..marked("MARKunasked") };
    let ids: Vec<String> =
        [coded, unasked, marked("Dune"), marked("Quarry")].iter().map(|room| ann.hold(room)).collect();
    let nowhere = |withdrawn: &[&str]| {
        let text = text_of(store.path()) + &text_of(&ben.folders.data);
        let hidden = MARKS.into_iter().chain(["Hafen", "hafen", "K\u{fc}hlhaus"]);
        for hidden in hidden.chain(ids.iter().map(String::as_str)).chain(withdrawn.iter().copied()) {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
        // Nor does what a file is called tell any account.
        for path in files(store.path()).keys() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let number = name.trim_end_matches(".json").trim_end_matches("-spare");
            assert!(name == "rungs-store.json" || rungs::domain::circle::is_name(number), "{name}");
        }
        text
    };
    assert_eq!(ann.sync().shared, 3);
    ben.sync();
    let text = nowhere(&[]);
    for told in ["Sable", "\"small\":true", "Dune", "Quarry"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    ann.says(&["share", "withdraw", &ids[2]]);
    ann.says(&["delete", &ids[3], "--yes"]);
    ben.sync();
    assert!(nowhere(&["Dune", "Quarry"]).contains("Sable"));
    // Who is to be forgotten is not named either, and is found behind a codename.
    assert!(ann.says(&["share", "forget", "Hafen Kühlhaus"]).contains("One reading of yours"));
    ben.sync();
    nowhere(&["Dune", "Quarry", "Sable"]);
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
    let settled = share::newest(&cara.folders, &cara.here(), &[]);
    assert!(settled.lines.is_empty());
    let [apart] = &settled.apart[..] else { panic!("{settled:?}") };
    assert_eq!(apart.writers.len(), 2);
    assert!(cara.says(&["portfolio", "--store"]).contains("more than one way"));
    let ben_is = ben.here().writer;
    assert!(cara.says(&["share", "choose", &apart.object, "nobody"]).contains("does not"));
    assert!(cara.says(&["share", "choose", &apart.object, &ben_is]).contains("counts"));
    let settled = share::newest(&cara.folders, &cara.here(), &[]);
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
fn who_is_to_be_forgotten_is_asked_for_behind_a_codename_and_does_not_go_out_on_that_way() {
    let (store, ann, ben) = circle();
    ben.hold(&Room { codename: Some("Sable"), sharing: Some(Sharing::Coded), ..room("Harbour") });
    ben.sync();
    // Allowed and not yet handed on: the exchange that asks for it must not be the one that hands it on.
    ann.hold(&room("Harbour"));
    ann.says(&["share", "forget", "Harbour"]);
    assert!(!text_of(store.path()).contains("Harbour"));
    assert_eq!(ann.sync().shared, 0);
    assert_eq!(ben.sync().asked, ["Sable"]);
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

#[test]
fn which_circle_is_meant_is_typed_or_in_the_environment_or_in_config_and_no_guess() {
    let (store, ann, _) = circle();
    ann.hold(&room("Dune"));
    let (other, config) = (tempfile::TempDir::new().unwrap(), ann.folders.config_file());
    fs::create_dir_all(&ann.folders.config).unwrap();
    let [north, south] = [&store, &other].map(|place| place.path().display().to_string().replace('\\', "/"));
    let write = |text: String| fs::write(&config, text).unwrap();
    let says = |variable: &str, args: &[&str]| {
        let output = ann.command(args).env("RUNGS_STORE", variable).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    write(format!("(stores: [(name: \"south\", at: {south:?}), (name: \"north\", at: {north:?})])"));
    // Where it is to be made and joined is in the file; what is meant then is the first of it, and what wins over it wins.
    assert!(says("", &["share", "init", "--name", "Team South"]).contains("Team South lies in"));
    assert!(says("", &["share", "join"]).contains("in Team South"));
    for (variable, typed, name) in [
        ("", "", "South"),
        ("north", "", "North"),
        ("Team North", "", "North"),
        (north.as_str(), "", "North"),
        (north.as_str(), "Team South", "South"),
        ("north", "south", "South"),
    ] {
        for args in [&["sync"][..], &["share", "status"]] {
            let typed = if typed.is_empty() { vec![] } else { vec!["--store", typed] };
            let told = says(variable, &[args, &typed].concat());
            assert!(told.contains(&format!("Team {name}")), "{variable} {args:?}: {told}");
        }
        for args in [&["portfolio"][..], &["trend", "Dune"], &["sessions"]] {
            let told = says(variable, &[args, &["--store", typed]].concat());
            assert!(told.contains(&format!("from Team {name}")), "{variable} {args:?}: {told}");
        }
    }
    // Without any of them nobody guesses, and a mere name makes no folder.
    write("()".into());
    assert!(says("", &["sync"]).contains("several circles"));
    assert!(says("mere name", &["share", "init"]).contains("where?"));
    assert!(!Path::new("mere name").exists());
    // What may be a secret is refused, and nothing of it is said.
    for (line, column) in [
        ("(stores: [(name: \"a\", at: \"https://x/y?sig=HIDDEN\")])", "1:23"),
        ("(stores: [(name: \"a\", at: \"s3://u:HIDDEN@b/c\")])", "1:23"),
        ("(stores: [(name: \"a\", at: \"s3://b\", password: \"HIDDEN\")])", "1:37"),
        ("(stores: [(name: \"a\", sas: \"HIDDEN\", at: \"s3://b\")])", "1:23"),
        ("(aws_secret_access_key: \"HIDDEN\")", "1:2"),
    ] {
        write(line.into());
        for args in [&["check", config.to_str().unwrap()][..], &["sync"], &["doctor"]] {
            let told = says("az://c/d?sig=HIDDEN", args);
            assert!(!told.contains("HIDDEN") && (args != ["sync"] || told.contains(column)), "{args:?}: {told}");
        }
    }
}

#[test]
fn the_start_screen_says_quietly_how_old_what_is_shown_of_others_is_and_no_room_does() {
    let mut desk = Desk::of(App::new(desk::words()));
    let line = "Team North: as of 2026-03-12 09:14, 2 waiting, 1 not read";
    desk.send(Msg::Circles(vec![line.into()]));
    assert!(desk.says(line), "{}", desk.screen());
    let mut room = Desk::at_first_question("trust-check");
    let before = room.screen();
    room.send(Msg::Circles(vec![line.into()]));
    assert_eq!(room.screen(), before);
}

#[test]
fn at_the_start_an_old_exchange_is_made_anew_and_whoever_leaves_waits_for_it() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    assert!(ben.seen().is_empty());
    let lock = ben.here().folder(&ben.folders).join("exchange.lock");
    let start = || {
        let mut child = ben.command(&["--plain"]).stdin(Stdio::piped()).spawn().unwrap();
        // Whoever leaves before it was begun leaves nothing to be waited for.
        while !lock.exists() && ben.here().exchanged.is_none() && child.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(2));
        }
        drop(child.stdin.take());
        assert_eq!(child.wait().unwrap().code(), Some(0));
    };
    start();
    assert_eq!(ben.seen(), ["Harbour"], "it was waited for");
    // What is an hour old and no more is not asked for again.
    let before = ben.here().exchanged;
    start();
    assert_eq!(ben.here().exchanged, before);
}

#[test]
fn an_exchange_ends_where_a_room_begins_and_is_none() {
    let (_store, ann, ben) = circle();
    ann.hold(&room("Harbour"));
    ann.sync();
    // It ends at the first thing it asks, at the second, and so on.
    let ended = (0..100).take_while(|asked| {
        let left = AtomicUsize::new(*asked);
        let goes_on = || left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1)).is_ok();
        match share::sync_while(&ben.folders, &mut ben.here(), day(11), &goes_on) {
            Err(ShareError::Room) => ben.here().exchanged.is_none(),
            other => !other.unwrap().unread.is_empty(),
        }
    });
    let ended = ended.count();
    assert!((5..100).contains(&ended), "{ended}");
    assert_eq!((ben.seen(), ben.here().exchanged), (vec!["Harbour".to_owned()], Some(day(11))));
}
