//! Sessions on disk: what is saved comes back, and what is broken is refused with its place and left alone.
#![allow(clippy::expect_used, clippy::panic, reason = "what fails here fails the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use rungs::domain::reading::Grade;
use rungs::domain::session::journal::{Entry, Fate};
use rungs::domain::session::{
    Action, Event, Evidence, Moment, Opportunity, Place, Pole, Reach, Session, Setup, Written,
};
use rungs::domain::vote::{PairTally, Tally, Vote};
use rungs::domain::workshop::{Pair, Side};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{Script, find};
use rungs::storage::sessions::{
    self, Clash, OpenError, SessionFile, delete, import, latest_open, list, read, resolve, session_id, text,
};
use tempfile::TempDir;

struct Desk(TempDir);

fn script() -> Script {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scripts/valid/small.ron");
    find(path, &Folders { config: "nowhere".into(), data: "nowhere".into() }).expect("a script")
}

fn setup(account: &str) -> Setup {
    let opportunity = Some(Opportunity { name: "Renewal".into(), reach: Reach::Stretch });
    Setup { opportunity, target: Some(1), ..Setup::new(account, 3) }
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-03-02T10:00:00+01:00").expect("a moment")
}

impl Desk {
    fn new() -> Self {
        Desk(TempDir::new().expect("a folder"))
    }

    fn folders(&self) -> Folders {
        Folders { config: self.0.path().join("config"), data: self.0.path().join("data") }
    }

    fn create(&self, account: &str) -> (SessionFile, Session) {
        let Script { workshop, ladder, .. } = script();
        SessionFile::create(&self.folders(), setup(account), workshop, ladder, now()).expect("a session")
    }

    /// A session with an event of every kind, saved and closed.
    fn full(&self) -> Session {
        let (mut file, mut session) = self.create("Müller & Sons \"Ltd\"");
        for event in events() {
            session.happen(event.clone(), now()).unwrap_or_else(|e| panic!("{event:?}: {e}"));
        }
        session.undo(now()).expect("something to undo");
        file.save(&session.to_keep()).expect("saved");
        session
    }
}

fn vote(question: &str, vote: Vote) -> Event {
    Event::Vote { question: question.into(), vote }
}

fn events() -> Vec<Event> {
    let day = now().date_naive();
    let pair = Pair {
        id: "made".into(),
        dimension: "personal".into(),
        rung: 1,
        side: Side::Right,
        ask: "a".into(),
        trusted: "t".into(),
        opposite: "o".into(),
        theirs: None,
        applies: None,
        watch: None,
        optional: false,
    };
    let line = |text: &str| Written { prompt: "three".into(), pole: Pole::Opposite, text: text.into() };
    let task = Action { what: "call".into(), who: "Ann".into(), by: day, moves: Some("x".into()) };
    let seen = Evidence {
        about: "one".into(),
        who: "CFO".into(),
        what: "sent a draft".into(),
        when: day,
        grade: Grade::B,
        shows: Some(Pole::Opposite),
    };
    vec![
        Event::Opened,
        vote("one", Vote::Point(5)),
        vote("one", Vote::Blank),
        Event::TakeBack { question: "one".into() },
        vote("one", Vote::Point(4)),
        Event::Reveal { question: "one".into() },
        Event::Revote { question: "one".into() },
        vote("one", Vote::Point(1)),
        Event::Evidence(seen),
        Event::Go(Place { step: 1, stop: 0 }),
        vote("two", Vote::Partly),
        Event::Wrote(line("a \"quote\",\nline, tab\t, \u{1b}[31m, \u{202e} and 日本 // not a comment */")),
        Event::Made { prompt: "three".into(), pair },
        Event::Act(task),
        Event::Room(4),
        Event::Target(0),
        Event::Left,
    ]
}

fn file_of(folders: &Folders, id: &str) -> PathBuf {
    folders.sessions().join(format!("{id}.ron"))
}

/// What a session is, without the text that its entries were read from.
fn essence(session: &Session) -> Session {
    let bare = |e: &Arc<Entry>| Entry { text: None, ..Entry::clone(e) };
    Session { journal: session.journal.entries().iter().map(bare).collect(), ..session.clone() }
}

/// What of a session goes to disk.
fn kept(session: &Session) -> Session {
    let kept = session.to_keep().iter().map(|e| Entry::clone(e)).collect();
    let Session { header, workshop, ladder, .. } = session.clone();
    Session::replayed(header, workshop, ladder, kept).expect("it replays")
}

fn refusal(folders: &Folders, id: &str) -> String {
    read(folders, id).map(|_| ()).expect_err("refused").to_string()
}

#[test]
fn a_session_comes_back_as_it_was() {
    let place = Desk::new();
    let session = place.full();
    let id = &session.header.id;
    let again = read(&place.folders(), id).expect("read");
    assert_eq!(essence(&again), kept(&session));
    assert!(again.journal.entries().iter().all(|e| e.fate == Fate::Kept));
    assert!(session.journal.entries().iter().any(|e| e.fate == Fate::Undone));
}

#[test]
fn opening_and_saving_changes_no_byte() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let hand = fs::read_to_string(&path).expect("text").replacen(
        "    setup:",
        "    // my note\n    extra: [1],\n    setup:",
        1,
    );
    fs::write(&path, hand.replacen("\n)\n", "\n    more: (x: 1), // kept\n)\n", 1)).expect("written");
    let body = |text: String| text.split("// check").next().expect("a body").to_owned();
    let before = body(fs::read_to_string(&path).expect("text"));
    let (mut file, session) = SessionFile::open(&place.folders(), &id, now()).expect("open");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(body(fs::read_to_string(&path).expect("text")), before);
}

#[test]
fn a_new_session_is_on_the_disk_before_it_is_shown() {
    let place = Desk::new();
    let (file, session) = place.create("Acme");
    assert_eq!(essence(&read(&place.folders(), file.id()).expect("read")), session);
    assert!(fs::read_to_string(file.path()).expect("text").starts_with("// A session of rungs"));
}

// F15
#[test]
fn what_a_newer_version_wrote_is_counted_and_kept() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let strange = "        (at: \"2026-03-02T10:00:00+01:00\", what: Danced(who: [\"a\", (b: 1)], /* why */ not: None), mood: \"x\"),\n";
    let text =
        fs::read_to_string(&path).expect("text").replacen("        (at", &format!("{strange}        (extra: 1, at"), 1);
    let text = text.replacen("kind: Close", "kind: Close,\n colour: (\"blue\", [1])", 1);
    let text = text.replacen(sessions::PROGRAM, "99.1.0", 1);
    fs::write(&path, &text).expect("written");
    let (mut file, mut session) = SessionFile::open(&place.folders(), &id, now()).expect("open");
    assert_eq!(session.journal.unknown(), 1);
    session.happen(Event::Target(1), now()).expect("happens");
    while session.undo(now()).is_some() {}
    session.happen(Event::Target(1), now()).expect("happens");
    file.save(&session.to_keep()).expect("saved");
    let saved = fs::read_to_string(&path).expect("text");
    assert!(saved.contains(strange) && saved.contains("colour: (\"blue\", [1])") && saved.contains("(extra: 1, at"));
}

#[test]
fn an_unknown_field_of_the_script_is_damage_where_no_newer_version_wrote_it() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let text = fs::read_to_string(&path).expect("text");
    fs::write(&path, text.replacen("optional:", "optionel:", 1)).expect("written");
    assert!(refusal(&place.folders(), &id).contains("there is no field `optionel` in a step"));
}

// F16
#[test]
fn a_newer_format_is_refused_and_never_written() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let text = fs::read_to_string(&path).expect("text").replacen("format: 2", "format: 3", 1);
    for text in [text, "(format: 7, all: \"different\")".to_owned()] {
        fs::write(&path, &text).expect("written");
        let refused = SessionFile::open(&place.folders(), &id, now()).map(|_| ()).expect_err("refused");
        assert!(matches!(refused, OpenError::Newer { format: 3 | 7, .. }), "{refused}");
        assert!(refused.to_string().contains("update rungs"));
        assert_eq!(fs::read_to_string(&path).expect("text"), text);
    }
}

/// Reads `bytes` as the session `id`: loaded, or refused with the file's name; in both cases left untouched.
fn survives(folders: &Folders, id: &str, bytes: &[u8]) -> bool {
    let path = file_of(folders, id);
    fs::write(&path, bytes).expect("written");
    let loaded = match read(folders, id) {
        Ok(_) => true,
        Err(error) => {
            let told = error.to_string();
            assert!(told.contains(&format!("{id}.ron")), "{told}");
            assert!(matches!(error, OpenError::Damaged(_) | OpenError::Newer { .. }), "{told}");
            false
        }
    };
    assert_eq!(fs::read(&path).expect("bytes"), bytes);
    loaded
}

/// Cuts a session at each `stride`th byte.
fn cut(stride: usize) {
    let desk = Desk::new();
    let id = desk.full().header.id;
    let whole = fs::read(file_of(&desk.folders(), &id)).expect("bytes");
    let end = whole.iter().rposition(|b| *b == b')').expect("an end") + 1;
    for cut in (0..end).step_by(stride) {
        assert!(!survives(&desk.folders(), &id, &whole[..cut]), "cut at {cut}");
    }
}

/// Flips each `stride`th bit of a session.
fn flip(stride: usize) {
    let desk = Desk::new();
    let id = desk.full().header.id;
    let whole = fs::read(file_of(&desk.folders(), &id)).expect("bytes");
    for bit in (0..whole.len() * 8).step_by(stride) {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        survives(&desk.folders(), &id, &bytes);
    }
}

// F2
#[test]
fn a_session_cut_off_anywhere_is_refused_with_its_place() {
    cut(13);
}

// F2
#[test]
fn a_session_with_a_bit_flipped_is_loaded_or_refused() {
    flip(61);
}

// F2
#[test]
#[ignore = "a minute even in release: cargo test --release -- --ignored"]
fn a_session_cut_or_flipped_at_every_single_place_is_loaded_or_refused() {
    cut(1);
    flip(1);
}

#[test]
fn damage_is_told_with_line_and_entry() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let text = fs::read_to_string(&path).expect("text");
    let entries = text.lines().position(|l| l.contains("events: [")).expect("a list") + 2;
    let cases = [
        ("what: Opened", "what: 7", "entry 1 of 13 is damaged", entries),
        ("what: Opened", "wot: Opened", "entry 1 of 13 is damaged: `what` is missing in an entry", entries),
        ("what: Reveal(question: \"one\")", "what: Reveal(question: 4)", "entry 3 of 13 is damaged", entries + 2),
        (
            "what: Reveal(question: \"one\")",
            "what: Reveal(question: \"no\")",
            "entry 3 of 13 cannot have happened",
            entries + 2,
        ),
    ];
    for (from, to, phrase, line) in cases {
        fs::write(&path, text.replacen(from, to, 1)).expect("written");
        let told = refusal(&place.folders(), &id);
        assert!(told.contains(phrase) && told.contains(&format!("{id}.ron:{line}:")), "{told}");
    }
}

#[test]
fn empty_binary_deep_and_huge_files_are_refused_with_a_sentence() {
    let place = Desk::new();
    let id = place.full().header.id;
    let path = file_of(&place.folders(), &id);
    let whole = fs::read_to_string(&path).expect("text");
    let deep = |open: &str| whole.replacen("events: [", &format!("events: [{}", open.repeat(10_000)), 1);
    let cases: [(Vec<u8>, &str); 6] = [
        (Vec::new(), "this file is empty"),
        (vec![0, 1, 2, 0xff, 0xfe, 0], "this file is not UTF-8 text"),
        (vec![0; 100], "NUL character"),
        (deep("[").into_bytes(), ".ron:"),
        (deep("(what: Some(").into_bytes(), ".ron:"),
        (
            whole
                .replacen("setup: (", &format!("x: {}1{}, setup: (", "[".repeat(10_000), "]".repeat(10_000)), 1)
                .into(),
            "too deeply",
        ),
    ];
    for (bytes, phrase) in cases {
        fs::write(&path, &bytes).expect("written");
        let told = refusal(&place.folders(), &id);
        assert!(told.contains(phrase), "{phrase}: {told}");
    }
    fs::File::create(&path).and_then(|f| f.set_len(50_000_000)).expect("a sparse file");
    assert!(refusal(&place.folders(), &id).contains("is larger than 16384 KiB"));
}

// F19
#[test]
fn a_hundred_thousand_events_load() {
    let place = Desk::new();
    let (mut file, _) = place.create("Acme");
    let go = |i: usize| Entry {
        at: Some(now()),
        what: Some(Event::Go(Place { step: i % 4, stop: 0 })),
        fate: Fate::Kept,
        text: None,
    };
    let entries: Vec<Arc<Entry>> = (0..100_000).map(go).map(Arc::new).collect();
    file.save(&entries).expect("saved");
    assert_eq!(read(&place.folders(), file.id()).expect("read").journal.entries().len(), 100_000);
}

// X1
#[test]
fn a_hostile_account_name_stays_inside_the_file() {
    let place = Desk::new();
    let long = "x".repeat(300);
    for account in ["../../x", "/etc/x", "CON", "a\0b", &long, "-rf", "\n", "", "\u{202e}"] {
        let (file, _) = place.create(account);
        assert_eq!(file.path().parent(), Some(place.folders().sessions().as_path()));
        assert!(file.id().starts_with("2026-03-02-"));
        assert_eq!(read(&place.folders(), file.id()).expect("read").header.setup.account, account);
    }
}

#[test]
fn a_name_never_leads_out_of_the_folder() {
    let place = Desk::new();
    place.full();
    fs::write(place.0.path().join("2026-x.ron"), "()").expect("written");
    for name in
        ["../../2026-x", "../2026-x", "/etc/passwd", "2026\0", "2026\n", "", "..", "2026-03-02/../../x", "latestx"]
    {
        for refused in [
            resolve(name, &place.folders()).map(|_| ()),
            read(&place.folders(), name).map(|_| ()),
            SessionFile::open(&place.folders(), name, now()).map(|_| ()),
        ] {
            assert!(matches!(refused, Err(OpenError::NoSuch { .. })), "{name:?}: {refused:?}");
        }
        assert!(delete(&place.folders(), name, now()).is_err());
    }
    assert!(place.0.path().join("2026-x.ron").exists());
}

#[test]
fn a_name_may_be_short_as_long_as_it_means_one() {
    let place = Desk::new();
    assert!(matches!(resolve("latest", &place.folders()), Err(OpenError::None)));
    let (acme, _) = place.create("Acme");
    let (bolt, _) = place.create("Bolt");
    assert_eq!(resolve(acme.id(), &place.folders()).expect("one"), acme.id());
    assert_eq!(resolve("2026-03-02-b", &place.folders()).expect("one"), bolt.id());
    let told = resolve("2026", &place.folders()).expect_err("two").to_string();
    assert!(told.contains(acme.id()) && told.contains(bolt.id()) && told.contains("type more"), "{told}");
    let told = resolve("1999", &place.folders()).expect_err("none").to_string();
    assert!(told.contains("there is no session `1999`") && told.contains("rungs sessions"), "{told}");
}

#[test]
fn latest_is_where_something_happened_last() {
    let place = Desk::new();
    let (mut first, mut session) = place.create("Acme");
    let (mut second, mut done) = place.create("Bolt");
    let later = |hours| now() + chrono::TimeDelta::hours(hours);
    session.happen(Event::Opened, later(1)).expect("happens");
    first.save(&session.to_keep()).expect("saved");
    for event in [Event::Opened, Event::Finish] {
        done.happen(event, later(2)).expect("happens");
    }
    second.save(&done.to_keep()).expect("saved");
    assert_eq!(resolve("latest", &place.folders()).expect("one"), second.id());
    assert_eq!(latest_open(&place.folders()).expect("one"), first.id());
    let summary = list(&place.folders()).expect("a list").remove(1).summary.expect("readable");
    assert_eq!((summary.step, summary.steps, summary.question), (1, 4, Some((1, 1))));
    assert_eq!((summary.account.as_str(), summary.finished), ("Acme", false));
}

// F20
#[test]
fn a_folder_full_of_sessions_and_rubbish_is_listed() {
    let place = Desk::new();
    let session = place.full();
    let folder = place.folders().sessions();
    let text = fs::read_to_string(file_of(&place.folders(), &session.header.id)).expect("text");
    for i in 0..200u16 {
        let id = session_id("many", now().date_naive(), i);
        fs::write(folder.join(format!("{id}.ron")), text.replace(&session.header.id, &id)).expect("written");
    }
    for i in 0..5 {
        fs::write(folder.join(format!("2020-bad-{i}.ron")), &text[..1000 + i]).expect("written");
    }
    for name in ["2020-x.lock", ".2020-x.1.tmp", "notes.txt", "2020-x.ron.bak"] {
        fs::write(folder.join(name), "x").expect("written");
    }
    fs::create_dir(folder.join("2020-folder.ron")).expect("a folder");
    let mut odd = 1;
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("2020-loop.ron", folder.join("2020-loop.ron")).expect("a link");
        assert!(
            std::process::Command::new("mkfifo").arg(folder.join("2020-pipe.ron")).status().expect("run").success()
        );
        odd += 2;
    }
    let all = list(&place.folders()).expect("a list");
    assert_eq!(all.len(), 201 + 5 + odd);
    assert_eq!(all.iter().filter(|l| l.summary.is_err()).count(), 5 + odd);
    assert!(all[..201].iter().all(|l| l.summary.is_ok()));
}

#[test]
fn no_folder_is_no_session() {
    assert!(list(&Desk::new().folders()).expect("a list").is_empty());
}

// F12
#[test]
fn a_data_folder_that_cannot_be_used_is_named_and_nothing_is_half_made() {
    let place = Desk::new();
    let blocked = place.0.path().join("file");
    fs::write(&blocked, "x").expect("written");
    let Script { workshop, ladder, .. } = script();
    let folders = Folders { config: "nowhere".into(), data: blocked.clone() };
    let refused =
        SessionFile::create(&folders, setup("Acme"), workshop, ladder, now()).map(|_| ()).expect_err("refused");
    let told = refused.to_string();
    assert!(told.contains("file where the folder should be") && told.contains("--data-dir"), "{told}");
    assert_eq!(fs::read_to_string(&blocked).expect("text"), "x");
    assert!(list(&folders).is_err() || list(&folders).expect("a list").is_empty());
}

#[test]
fn a_session_can_be_handed_on_and_brought_in() {
    let (here, there) = (Desk::new(), Desk::new());
    let session = here.full();
    let id = &session.header.id;
    let mailed = here.0.path().join("mailed.ron");
    fs::write(&mailed, text(&here.folders(), id).expect("text")).expect("written");
    for _ in 0..2 {
        assert_eq!(&import(&there.folders(), &mailed, Clash::Refuse).expect("brought in"), id);
    }
    assert_eq!(essence(&read(&there.folders(), id).expect("read")), kept(&session));
    let (mut file, mut other) = SessionFile::open(&there.folders(), id, now()).expect("open");
    other.happen(Event::Opened, now()).expect("happens");
    file.save(&other.to_keep()).expect("saved");
    assert!(import(&there.folders(), &mailed, Clash::Refuse).expect_err("differs").to_string().contains("it differs"));
    assert!(delete(&there.folders(), id, now()).is_err(), "it is open");
    drop(file);
    delete(&there.folders(), id, now()).expect("removed");
    assert_eq!(fs::read_dir(there.folders().sessions()).expect("a folder").count(), 0);
}

#[test]
fn a_file_under_another_name_is_refused() {
    let place = Desk::new();
    let id = place.full().header.id;
    fs::copy(file_of(&place.folders(), &id), file_of(&place.folders(), "2026-copy")).expect("copied");
    let told = refusal(&place.folders(), "2026-copy");
    assert!(told.contains(&id) && told.contains("2026-copy.ron:"), "{told}");
}

/// Finishing while a reveal is undone, and bringing it back: what is written must be what can be read.
#[test]
fn a_reveal_brought_back_after_the_end_can_still_be_read() {
    let desk = Desk::new();
    let (mut file, mut session) = desk.create("Acme");
    for event in [vote("two", Vote::Yes), Event::Reveal { question: "two".into() }] {
        session.happen(event, now()).expect("happens");
    }
    session.undo(now()).expect("undone");
    session.happen(Event::Finish, now()).expect("happens");
    session.redo(now()).expect("redone");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(essence(&read(&desk.folders(), file.id()).expect("read")), kept(&session));
}

fn any_event() -> impl Strategy<Value = Event> {
    let tally = prop::array::uniform5(0..4u32).prop_map(|counts| Tally::Pair(PairTally { counts, not_seen: 1 }));
    let question = prop_oneof![Just("one".to_owned()), Just("two".to_owned())];
    let vote = prop_oneof![(1..=5u8).prop_map(Vote::Point), Just(Vote::Yes), Just(Vote::No), Just(Vote::Blank)];
    prop_oneof![
        (question.clone(), vote).prop_map(|(question, vote)| Event::Vote { question, vote }),
        question.clone().prop_map(|question| Event::Reveal { question }),
        question.clone().prop_map(|question| Event::Revote { question }),
        question.prop_map(|question| Event::TakeBack { question }),
        tally.clone().prop_map(|votes| Event::Tally { question: "one".into(), votes }),
        tally.prop_map(|votes| Event::Collected([("one".to_owned(), votes)].into())),
        ".*".prop_map(|text| Event::Wrote(Written { prompt: "three".into(), pole: Pole::Trusted, text })),
        (0..5usize).prop_map(|step| Event::Go(Place { step, stop: 0 })),
        (1..9u32).prop_map(Event::Room),
        Just(Event::Opened),
        Just(Event::Left),
        Just(Event::Finish),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_comes_back(account in ".*", steps in prop::collection::vec((any_event(), 0..4u8), 0..60)) {
        let place = Desk::new();
        let (mut file, mut session) = place.create(&account);
        for (event, then) in steps {
            let _ = session.happen(event, now());
            match then {
                0 => drop(session.undo(now())),
                1 => drop(session.redo(now())),
                _ => {}
            }
        }
        file.save(&session.to_keep()).expect("saved");
        let again = read(&place.folders(), file.id()).expect("read");
        prop_assert_eq!(essence(&again), kept(&session));
    }
}

#[test]
#[cfg(unix)]
fn only_the_owner_can_read_a_session() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    let place = Desk::new();
    let (mut file, session) = place.create("Acme");
    assert_eq!(mode(&place.folders().sessions()), 0o700);
    assert_eq!(mode(&file.path()), 0o600);
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644)).expect("set");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(mode(&file.path()), 0o600);
}

/// Sets when the file of a session was written last: so many seconds after another moment.
fn written_at(path: &Path, seconds: u64) {
    let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_800_000_000 + seconds);
    fs::File::options().write(true).open(path).expect("a file").set_modified(time).expect("a time");
}

#[test]
fn d1_a_latest_session_that_cannot_be_read_is_named_and_no_older_one_taken() {
    for newer in [false, true] {
        let place = Desk::new();
        let (older, _) = place.create("Acme");
        let (latest, _) = place.create("Bolt");
        written_at(&older.path(), 1);
        let whole = fs::read_to_string(latest.path()).expect("text");
        let spoilt = if newer { whole.replacen("format: ", "format: 9", 1) } else { whole[..whole.len() / 2].into() };
        fs::write(latest.path(), spoilt).expect("written");
        written_at(&latest.path(), 2);
        for refused in [resolve("latest", &place.folders()), latest_open(&place.folders())] {
            let refused = refused.expect_err("refused");
            assert!(matches!(refused, OpenError::Latest(_)), "{refused}");
            assert!(refused.to_string().contains(latest.id()), "{refused}");
        }
        assert_eq!(resolve(older.id(), &place.folders()).expect("by its name"), older.id());
        written_at(&latest.path(), 0);
        assert_eq!(resolve("latest", &place.folders()).expect("the damaged one is older"), older.id());
        fs::remove_file(older.path()).expect("removed");
        let refused = resolve("latest", &place.folders()).expect_err("refused").to_string();
        assert!(refused.contains(latest.id()), "{refused}");
    }
}

#[test]
fn d3_conflict_copies_are_no_sessions_but_are_found() {
    let place = Desk::new();
    let (file, _) = place.create("Acme");
    let names = [" (Ann's conflicted copy 2026-11-25)", "-LAPTOP", "-laptop", ".sync-conflict-20261125-101010-ABCDEFG"];
    for behind in names {
        fs::copy(file.path(), place.folders().sessions().join(format!("{}{behind}.ron", file.id()))).expect("copied");
    }
    let listed = list(&place.folders()).expect("a list");
    assert_eq!(listed.iter().map(|l| l.id.as_str()).collect::<Vec<_>>(), [file.id()]);
    let copies = sessions::copies(&place.folders()).expect("copies");
    assert_eq!(copies.len(), names.len());
    assert!(copies.iter().all(|c| c.of == file.id() && c.by == sessions::Maker::SyncClient && c.summary.is_ok()));
}

#[test]
fn d4_delete_leaves_nothing_of_a_session() {
    let place = Desk::new();
    let (file, _) = place.create("Acme");
    let (id, folder) = (file.id().to_owned(), place.folders().sessions());
    drop(file);
    for name in [format!(".{id}.4194305.tmp"), format!(".{id}.4194305-00ff.tmp"), format!("{id}.lock")] {
        fs::write(folder.join(name), "left").expect("written");
    }
    fs::copy(folder.join(format!("{id}.ron")), folder.join(format!("{id}-LAPTOP.ron"))).expect("copied");
    let others: Vec<_> = (0..60).map(|n| place.create(&format!("Other {n}")).0.id().to_owned()).collect();
    assert_eq!(list(&place.folders()).expect("a list").len(), others.len() + 1);
    let index = place.folders().data.join("index.json");
    assert!(fs::read_to_string(&index).expect("an index").contains(&id));
    assert_eq!(delete(&place.folders(), &id, now()).expect("removed").copies, 1);
    assert!(!fs::read_to_string(&index).expect("an index").contains(&id));
    let left = fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().contains(&id)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
#[cfg(unix)]
fn d4_what_killed_saves_left_is_swept_and_the_only_version_of_something_kept() {
    let place = Desk::new();
    let (mut file, mut session) = place.create("Acme");
    let (id, folder) = (file.id().to_owned(), place.folders().sessions());
    let before = fs::read_to_string(file.path()).expect("text");
    session.happen(Event::Park("ours".into()), now()).expect("happens");
    file.save(session.journal.entries()).expect("saved");
    let ours = fs::read_to_string(file.path()).expect("text");
    let dead = |n: u32| folder.join(format!(".{id}.{}-00ff.tmp", 4_194_305 + n));
    let living = folder.join(format!(".{id}.{}.tmp", std::process::id()));
    fs::write(dead(0), &before).expect("an old state of ours");
    fs::write(dead(1), &ours[..ours.len() - 40]).expect("half a save");
    fs::write(dead(2), ours.replace("ours", "theirs")).expect("what another program had written");
    fs::write(&living, "being written").expect("a save that runs");
    assert_eq!(list(&place.folders()).expect("a list").len(), 1);
    assert!(living.exists() && !(0..3).any(|n| dead(n).exists()));
    let copies = sessions::copies(&place.folders()).expect("copies");
    assert_eq!(copies.len(), 1);
    assert!(fs::read_to_string(&copies[0].path).expect("text").contains("theirs"));
    assert_eq!(sessions::sweep(&place.folders()), 0);
}
