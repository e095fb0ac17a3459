//! Disks that fail, windows that compete, processes that are killed.
#![allow(clippy::expect_used, clippy::panic, reason = "what fails here fails the test")]

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rungs::domain::session::{Event, Moment, Session, Setup};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{Script, find};
use rungs::storage::sessions::{
    Disk, Holder, Meddled, Moved, OpenError, RealDisk, SessionFile, delete, latest_open, list, read, text,
};
use tempfile::TempDir;

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-03-02T10:00:00+01:00").expect("a moment")
}

fn folders(under: &Path) -> Folders {
    Folders { config: under.join("config"), data: under.join("data") }
}

fn create(under: &Path) -> (SessionFile, Session) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scripts/valid/small.ron");
    let Script { workshop, ladder, .. } = find(path, &folders(under)).expect("a script");
    let setup = Setup::new("Acme", 3);
    SessionFile::create(&folders(under), setup, workshop, ladder, now()).expect("a session")
}

fn count(under: &Path, id: &str) -> usize {
    read(&folders(under), id).expect("the file is whole").journal.entries().len()
}

/// The names in the sessions folder that are no session and no lock.
fn litter(under: &Path) -> Vec<String> {
    let names = fs::read_dir(folders(under).sessions()).expect("a folder");
    let names = names.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|n| !n.ends_with(".ron") && !n.ends_with(".lock")).collect()
}

/// What the disk is asked for, in order.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Create,
    Write,
    Sync,
    Rename,
    SyncFolder,
}

/// Fails at the `at`th step with `error`, and counts the steps.
struct Failing {
    at: usize,
    error: i32,
    steps: Arc<AtomicUsize>,
    syncs_take: Duration,
}

impl Failing {
    fn step(&self) -> io::Result<()> {
        if self.steps.fetch_add(1, Ordering::SeqCst) == self.at {
            return Err(io::Error::from_raw_os_error(self.error));
        }
        Ok(())
    }
}

impl Disk for Failing {
    fn create(&self, path: &Path) -> io::Result<File> {
        self.step()?;
        RealDisk.create(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step() {
            // A disk fills up in the middle of a write.
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        std::thread::sleep(self.syncs_take);
        self.step()?;
        RealDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.exchange(one, other)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_folder(folder)
    }
}

const STEPS: [Step; 5] = [Step::Create, Step::Write, Step::Sync, Step::Rename, Step::SyncFolder];
const EIO: i32 = 5;
const ENOSPC: i32 = 28;
const EROFS: i32 = 30;

fn failing(at: usize, error: i32) -> (Box<Failing>, Arc<AtomicUsize>) {
    let steps = Arc::new(AtomicUsize::new(0));
    (Box::new(Failing { at, error, steps: Arc::clone(&steps), syncs_take: Duration::ZERO }), steps)
}

// F6
#[test]
#[cfg(unix)]
fn a_full_disk_at_any_step_leaves_the_old_file_whole_and_the_next_save_stores_all() {
    for at in 0..4 * STEPS.len() {
        let desk = TempDir::new().expect("a folder");
        let (file, mut session) = create(desk.path());
        let (disk, _) = failing(at, ENOSPC);
        let mut file = file.on(disk);
        let mut saved = 0;
        for n in 1..=5 {
            session.happen(Event::Opened, now()).expect("happens");
            let entries = session.journal.entries();
            match file.save(entries) {
                Ok(()) => saved = n,
                Err(error) => {
                    let told = error.to_string();
                    assert!(told.contains("not saved: the disk is full") && told.contains(".ron"), "{told}");
                    assert_eq!(n, at / STEPS.len() + 1);
                    let on_disk = count(desk.path(), file.id());
                    let replaced = STEPS[at % STEPS.len()] == Step::SyncFolder;
                    assert_eq!(on_disk, if replaced { n } else { saved });
                }
            }
            assert_eq!(litter(desk.path()), Vec::<String>::new());
        }
        assert_eq!((saved, count(desk.path(), file.id())), (5, 5));
    }
}

// F7
#[test]
#[cfg(unix)]
fn after_a_failed_sync_the_next_save_writes_a_new_file() {
    let desk = TempDir::new().expect("a folder");
    let (file, session) = create(desk.path());
    let (disk, steps) = failing(2, EIO);
    let mut file = file.on(disk);
    let told = file.save(&session.to_keep()).expect_err("not saved").to_string();
    assert!(told.contains("input/output error"), "{told}");
    assert_eq!(steps.load(Ordering::SeqCst), 3, "nothing is asked of the file behind a failed sync");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(steps.load(Ordering::SeqCst), 3 + STEPS.len(), "every step anew");
}

#[test]
#[cfg(unix)]
fn a_disk_that_can_only_be_read_is_named() {
    let desk = TempDir::new().expect("a folder");
    let (file, session) = create(desk.path());
    let told = file.on(failing(0, EROFS).0).save(&session.to_keep()).expect_err("not saved").to_string();
    assert!(told.contains("the disk can only be read") && told.contains("--data-dir"), "{told}");
}

// F14
#[test]
fn a_slow_sync_is_waited_for() {
    let desk = TempDir::new().expect("a folder");
    let (file, mut session) = create(desk.path());
    let (mut disk, _) = failing(usize::MAX, 0);
    disk.syncs_take = Duration::from_secs(3);
    let mut file = file.on(disk);
    session.happen(Event::Opened, now()).expect("happens");
    let id = file.id().to_owned();
    let entries = session.journal.entries().to_vec();
    // The file can be handed to a thread of its own.
    let saving = std::thread::spawn(move || file.save(&entries));
    assert_eq!(count(desk.path(), &id), 0);
    saving.join().expect("joined").expect("saved");
    assert_eq!(count(desk.path(), &id), 1);
}

// F13
#[test]
fn with_its_folder_gone_a_session_can_be_saved_elsewhere() {
    let (desk, other) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let (mut file, mut session) = create(desk.path());
    session.happen(Event::Opened, now()).expect("happens");
    fs::remove_dir_all(folders(desk.path()).data).expect("removed");
    let told = file.save(&session.to_keep()).expect_err("not saved").to_string();
    assert!(told.contains("the folder is gone"), "{told}");
    assert!(!folders(desk.path()).data.exists(), "nothing odd is made in its place");
    let path = file.save_to(other.path(), session.journal.entries()).expect("saved elsewhere");
    assert_eq!(path, other.path().join(format!("{}.ron", file.id())));
    fs::create_dir_all(folders(desk.path()).sessions()).expect("a folder again");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(fs::read(&path).expect("bytes"), fs::read(file.path()).expect("bytes"));
}

// F12
#[test]
#[cfg(unix)]
fn a_link_with_the_sessions_name_is_replaced_and_its_target_left_alone() {
    let desk = TempDir::new().expect("a folder");
    let (mut file, session) = create(desk.path());
    let target = desk.path().join("target");
    fs::rename(file.path(), &target).expect("moved");
    std::os::unix::fs::symlink(&target, file.path()).expect("a link");
    let before = fs::read(&target).expect("bytes");
    file.save(&session.to_keep()).expect("saved");
    assert_eq!(fs::read(&target).expect("bytes"), before);
    assert!(fs::symlink_metadata(file.path()).expect("there").is_file());
}

// F10
#[test]
fn a_second_window_is_told_who_has_the_session_and_can_read_it() {
    let desk = TempDir::new().expect("a folder");
    let (file, _) = create(desk.path());
    let id = file.id().to_owned();
    let before = fs::read(file.path()).expect("bytes");
    let refused = SessionFile::open(&folders(desk.path()), &id, now()).map(|_| ()).expect_err("held");
    let holder = Holder { pid: Some(std::process::id()), since: Some(now()) };
    assert!(matches!(&refused, OpenError::Held { holder: h, .. } if *h == holder), "{refused:?}");
    assert!(refused.to_string().contains("since 2026-03-02 10:00"), "{refused}");
    read(&folders(desk.path()), &id).expect("read");
    assert_eq!(list(&folders(desk.path())).expect("a list").len(), 1);
    assert_eq!(fs::read(file.path()).expect("bytes"), before);
    drop(file);
    SessionFile::open(&folders(desk.path()), &id, now()).map(|_| ()).expect("free again");
}

#[test]
#[cfg(unix)]
fn a_pipe_in_the_locks_place_is_refused_without_waiting() {
    let desk = TempDir::new().expect("a folder");
    let (file, _) = create(desk.path());
    let id = file.id().to_owned();
    drop(file);
    let lock = folders(desk.path()).sessions().join(format!("{id}.lock"));
    assert!(Command::new("mkfifo").arg(lock).status().expect("run").success());
    let refused = SessionFile::open(&folders(desk.path()), &id, now()).map(|_| ()).expect_err("refused");
    assert!(matches!(refused, OpenError::Lock { .. }), "{refused}");
}

const CHILD: &str = "RUNGS_TEST_CHILD_SAVES_UNDER";

/// Not a test of its own: another process, which saves one answer after the other until it is killed.
#[test]
fn child_that_saves() {
    let Some(under) = std::env::var_os(CHILD) else { return };
    let (mut file, mut session) = create(Path::new(&under));
    println!("\nid {}", file.id());
    loop {
        session.happen(Event::Opened, now()).expect("happens");
        file.save(&session.to_keep()).expect("saved");
        println!("saved {}", session.journal.entries().len());
    }
}

// F1, F11
#[test]
fn whatever_a_killed_process_said_it_saved_is_there_and_its_lock_is_free() {
    for round in 0..20 {
        let desk = TempDir::new().expect("a folder");
        let mut child = Command::new(std::env::current_exe().expect("a path"))
            .args(["--exact", "child_that_saves", "--nocapture"])
            .env(CHILD, desk.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a child");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map(|l| l.expect("a line"));
        let id = lines.find_map(|l| l.strip_prefix("id ").map(str::to_owned)).expect("an id");
        let wanted = 3 + round;
        assert!(lines.by_ref().any(|l| l == format!("saved {wanted}")));
        let held = SessionFile::open(&folders(desk.path()), &id, now()).map(|_| ());
        assert!(matches!(held, Err(OpenError::Held { holder, .. }) if holder.pid == Some(child.id())), "{held:?}");
        child.kill().expect("killed");
        child.wait().expect("waited");
        let last = lines.filter_map(|l| l.strip_prefix("saved ")?.parse().ok()).last().unwrap_or(wanted);
        let (mut file, session) = SessionFile::open(&folders(desk.path()), &id, now()).expect("free at once");
        assert!(session.journal.entries().len() >= last);
        assert_eq!(litter(desk.path()), Vec::<String>::new());
        file.save(&session.to_keep()).expect("saved");
    }
}

/// A second writer of the session that `file` has: a second machine's, which sees the folder and not the lock.
fn second_writer(under: &Path, file: &SessionFile) -> (SessionFile, Session) {
    let lock = file.path().with_extension("lock");
    fs::remove_file(lock).expect("the lock is on this machine only");
    SessionFile::open(&folders(under), file.id(), now()).expect("opened")
}

fn park(session: &mut Session, text: &str) {
    session.happen(Event::Park(text.to_owned()), now()).expect("happens");
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn copies_of(folders: &Folders) -> usize {
    rungs::storage::sessions::copies(folders).expect("a folder").len()
}

/// Everything in the session's file and the copies beside it.
fn all_kept(under: &Path) -> String {
    let files = fs::read_dir(folders(under).sessions()).expect("a folder").map(|e| e.expect("an entry").path());
    files.filter(|p| p.extension().is_some_and(|e| e == "ron")).map(|p| fs::read_to_string(p).expect("text")).collect()
}

#[test]
fn d2_a_file_that_something_else_changed_is_kept_beside_ours_and_told() {
    let desk = TempDir::new().expect("a folder");
    let (mut file, mut session) = create(desk.path());
    file.save(session.journal.entries()).expect("saved");
    assert_eq!(file.take_meddled(), None);
    let theirs = fs::read_to_string(file.path()).expect("text").replace("Acme", "Acme of the other machine");
    fs::write(file.path(), &theirs).expect("written");
    park(&mut session, "ours");
    file.save(session.journal.entries()).expect("saved");
    let copy = folders(desk.path()).sessions().join(format!("{}.conflict-1.ron", file.id()));
    assert_eq!(file.take_meddled(), Some(Meddled::Changed(copy.clone())));
    assert_eq!(file.take_meddled(), None, "it is told once");
    assert_eq!(fs::read_to_string(copy).expect("text"), theirs);
    assert!(fs::read_to_string(file.path()).expect("text").contains("ours"));
    fs::remove_file(file.path()).expect("removed");
    file.save(session.journal.entries()).expect("saved");
    assert_eq!(file.take_meddled(), Some(Meddled::Removed(file.path())));
    assert!(fs::read_to_string(file.path()).expect("text").contains("ours"));
    assert_eq!(litter(desk.path()), Vec::<String>::new());
}

/// A disk that cannot let two files change places.
struct Plain;

impl Disk for Plain {
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn d2_a_disk_without_exchange_compares_first() {
    let desk = TempDir::new().expect("a folder");
    let (file, mut session) = create(desk.path());
    let mut file = file.on(Box::new(Plain));
    park(&mut session, "ours");
    file.save(session.journal.entries()).expect("saved");
    assert_eq!(file.take_meddled(), None);
    fs::write(file.path(), "theirs").expect("written");
    file.save(session.journal.entries()).expect("saved");
    assert!(
        matches!(file.take_meddled(), Some(Meddled::Changed(copy)) if fs::read(&copy).expect("there") == b"theirs")
    );
    assert!(fs::read_to_string(file.path()).expect("text").contains("ours"));
    assert_eq!(litter(desk.path()), Vec::<String>::new());
}

#[test]
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn d2_two_writers_at_once_lose_no_entry_of_either() {
    // Every run has its own pauses between saves, of up to two of them.
    let chance = std::collections::hash_map::RandomState::new();
    let pause = move |at: (i32, &str, i32)| {
        let micros = std::hash::BuildHasher::hash_one(&chance, at) % 4_000;
        std::thread::sleep(Duration::from_micros(micros));
    };
    let mut copies = 0;
    for round in 0..200 {
        let desk = TempDir::new().expect("a folder");
        let (file, session) = create(desk.path());
        let other = second_writer(desk.path(), &file);
        let write = |who: &'static str, (mut file, mut session): (SessionFile, Session)| {
            let pause = pause.clone();
            move || {
                let mut told = false;
                for n in 0..4 {
                    pause((round, who, n));
                    park(&mut session, &format!("{who}-{n}."));
                    file.save(session.journal.entries()).expect("saved");
                    told |= file.take_meddled().is_some();
                }
                told
            }
        };
        let (one, two) = (write("one", (file, session)), write("two", other));
        let (one, two) = (std::thread::spawn(one), std::thread::spawn(two));
        let told = [one.join().expect("joined"), two.join().expect("joined")];
        assert!(told.contains(&true), "round {round}: nobody was told");
        let kept = all_kept(desk.path());
        for entry in ["one", "two"].iter().flat_map(|who| (0..4).map(move |n| format!("{who}-{n}."))) {
            assert!(kept.contains(&entry), "round {round}: {entry} is lost");
        }
        assert_eq!(litter(desk.path()), Vec::<String>::new());
        copies += copies_of(&folders(desk.path()));
    }
    println!("200 rounds of two writers with four saves each: {copies} conflict copies, nothing lost");
}

// D8
#[test]
fn d8_a_session_that_was_saved_elsewhere_is_opened_where_it_is_newest() {
    let (desk, other) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let at = folders(desk.path());
    let (mut file, mut session) = create(desk.path());
    let id = file.id().to_owned();
    park(&mut session, "on the stick");
    let stick = other.path().join("a stick");
    let copy = file.save_to(&stick, &session.to_keep()).expect("saved elsewhere");
    assert_eq!(file.take_moved(), Some(Moved::Away { is_noted: true }));
    file.save_to(&stick, &session.to_keep()).expect("saved elsewhere");
    assert_eq!(file.take_moved(), None, "it is told once");
    drop(file);
    assert_eq!(count(desk.path(), &id), 1, "reports are of the newest state");
    assert!(text(&at, &id).expect("text").contains("on the stick"), "and so is what is handed on");

    let (mut file, session) = SessionFile::open(&at, &id, now()).expect("opened");
    assert_eq!(session.progress.remarks.len(), 1);
    file.save(&session.to_keep()).expect("saved");
    assert_eq!((file.take_moved(), file.take_meddled()), (Some(Moved::Home), None));
    assert!(fs::read_to_string(file.path()).expect("text").contains("on the stick"));
    assert!(copy.exists(), "what lies elsewhere is not ours to remove");
    assert_eq!(litter(desk.path()), Vec::<String>::new());

    // The stick is pulled out: nobody goes on with an older state unasked.
    file.save_to(&stick, &session.to_keep()).expect("saved elsewhere");
    drop(file);
    fs::rename(&stick, other.path().join("pulled out")).expect("moved");
    for refused in [
        SessionFile::open(&at, &id, now()).map(|_| ()).expect_err("refused"),
        read(&at, &id).map(|_| ()).expect_err("refused"),
        latest_open(&at).map(|_| ()).expect_err("refused"),
    ] {
        let told = refused.to_string();
        assert!(told.contains(&*copy.to_string_lossy()) && told.contains(&format!("{id}.elsewhere")), "{told}");
    }
    fs::remove_file(at.sessions().join(format!("{id}.elsewhere"))).expect("removed");
    SessionFile::open(&at, &id, now()).map(|_| ()).expect("opened with what is there");
}

// D8
#[test]
fn d8_where_the_sessions_folder_takes_no_note_it_lies_with_the_configuration() {
    let (desk, other) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let at = folders(desk.path());
    let (mut file, mut session) = create(desk.path());
    let id = file.id().to_owned();
    let away = at.data.with_extension("away");
    fs::rename(&at.data, &away).expect("unplugged");
    park(&mut session, "on the stick");
    let copy = file.save_to(other.path(), &session.to_keep()).expect("saved elsewhere");
    assert_eq!(file.take_moved(), Some(Moved::Away { is_noted: true }));
    drop(file);
    // With its own folder gone it is found all the same.
    assert_eq!(latest_open(&at).expect("found"), id);
    let (mut file, session) = SessionFile::open(&at, &id, now()).expect("opened");
    file.save(&session.to_keep()).expect_err("not saved");
    file.save_to(other.path(), &session.to_keep()).expect("saved elsewhere");
    assert_eq!(file.take_meddled(), None);
    drop(file);
    let elsewhere = Folders { data: desk.path().join("another"), ..at.clone() };
    assert!(list(&elsewhere).expect("a list").is_empty(), "it is no business of another data folder");
    fs::rename(&away, &at.data).expect("plugged in");
    let (file, session) = SessionFile::open(&at, &id, now()).expect("opened");
    assert_eq!(session.progress.remarks.len(), 1);
    drop(file);
    assert_eq!(delete(&at, &id, now()).expect("removed").stays.as_ref(), Some(&copy));
    assert!(list(&at).expect("a list").is_empty());
}

/// Runs `script` under a shell, with the program as `$RUNGS` and `$SESSIONS`, `$OTHER`; where `private` in a mount space
/// of its own. `None` where this system gives none.
#[cfg(target_os = "linux")]
fn shell(under: &Path, private: bool, script: &str) -> Option<String> {
    let mut command = if private {
        if !Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|s| s.success()) {
            return None;
        }
        let mut unshare = Command::new("unshare");
        unshare.args(["-rm", "sh", "-ec", script]);
        unshare
    } else {
        let mut sh = Command::new("sh");
        sh.args(["-ec", script]);
        sh
    };
    let at = folders(under);
    command.env("RUNGS", env!("CARGO_BIN_EXE_rungs")).env("SESSIONS", at.sessions()).env("OTHER", under.join("other"));
    command.env("RUNGS_DATA_DIR", &at.data).env("RUNGS_CONFIG_DIR", &at.config).env("HOME", under);
    command.env("LC_ALL", "C.UTF-8");
    let output = command.stdin(Stdio::null()).output().expect("run");
    Some(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

// D7
#[test]
#[cfg(target_os = "linux")]
fn d7_on_a_disk_that_takes_nothing_a_session_is_opened_and_can_be_saved_elsewhere() {
    for (mounted, why) in [
        ("-o size=64k none \"$SESSIONS\"; cp -r \"$OTHER/kept\"/. \"$SESSIONS\"; FILL=1", "the disk is full"),
        (
            "none \"$SESSIONS\"; cp -r \"$OTHER/kept\"/. \"$SESSIONS\"; mount -o remount,ro \"$SESSIONS\"",
            "the disk can only be read",
        ),
    ] {
        let desk = TempDir::new().expect("a folder");
        let (mut file, mut session) = create(desk.path());
        park(&mut session, "first");
        file.save(&session.to_keep()).expect("saved");
        drop(file);
        let kept = desk.path().join("other/kept");
        fs::create_dir_all(&kept).expect("made");
        for entry in fs::read_dir(folders(desk.path()).sessions()).expect("a folder").map(|e| e.expect("an entry")) {
            fs::copy(entry.path(), kept.join(entry.file_name())).expect("copied");
        }
        let script = format!(
            "mount -t tmpfs {mounted}
             if [ \"$FILL\" ]; then dd if=/dev/zero of=\"$SESSIONS/fill\" bs=1k 2>/dev/null || true; fi
             printf 'p second\\nS ~/other/stick\\np third\\nq\\n' | \"$RUNGS\" resume --plain
             echo =====; \"$RUNGS\" show latest
             echo =====; \"$RUNGS\" run trust-check --account New --room 3 --plain || true"
        );
        let Some(said) = shell(desk.path(), true, &script) else {
            eprintln!("not run: no mount space of one's own here");
            return;
        };
        let [resumed, shown, begun] = said.split("=====\n").collect::<Vec<_>>()[..] else { panic!("{said}") };
        assert!(resumed.contains(&format!("NOT SAVED: {why}")), "{said}");
        assert!(resumed.contains("Press capital S to save to another folder."), "{said}");
        assert!(resumed.contains("“rungs resume” finds the session there."), "{said}");
        for text in ["first", "second", "third"] {
            assert!(shown.contains(text), "{said}");
        }
        assert!(begun.contains(&format!("not saved: {why}")) && begun.contains("--data-dir"), "{said}");
    }
}

#[test]
fn a1_what_came_home_while_a_session_was_elsewhere_is_kept() {
    let (desk, other) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let (mut file, mut session) = create(desk.path());
    park(&mut session, "before");
    file.save(&session.to_keep()).expect("saved");
    park(&mut session, "on the stick");
    file.save_to(other.path(), &session.to_keep()).expect("saved elsewhere");
    let (id, path) = (file.id().to_owned(), file.path());
    drop(file);
    // A sync program brings another machine's newer state.
    let theirs = fs::read_to_string(&path).expect("text").replace("\"before\"", "\"theirs\"");
    fs::write(&path, theirs).expect("written");
    let (mut file, session) = SessionFile::open(&folders(desk.path()), &id, now()).expect("opened");
    file.save(&session.to_keep()).expect("saved");
    assert!(matches!(file.take_meddled(), Some(Meddled::Changed(_))));
    let kept = all_kept(desk.path());
    assert!(["before", "on the stick", "theirs"].iter().all(|text| kept.contains(text)), "{kept}");
}

#[test]
#[cfg(unix)]
fn a1_a_note_that_a_killed_save_left_wins_over_no_newer_file_at_home() {
    let (desk, other) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let at = folders(desk.path());
    let (mut file, mut session) = create(desk.path());
    park(&mut session, "one");
    let away = file.save_to(other.path(), &session.to_keep()).expect("saved elsewhere");
    park(&mut session, "two");
    file.save(&session.to_keep()).expect("saved");
    let (id, note) = (file.id().to_owned(), file.path().with_extension("elsewhere"));
    drop(file);
    // Killed before the note was removed.
    std::os::unix::fs::symlink(away, &note).expect("a note");
    assert_eq!(count(desk.path(), &id), 2);
    let (mut file, session) = SessionFile::open(&at, &id, now()).expect("opened");
    assert_eq!(session.progress.remarks.len(), 2);
    file.save(&session.to_keep()).expect("saved");
    assert_eq!((file.take_meddled(), file.take_moved()), (None, None));
    assert!(note.symlink_metadata().is_err(), "the note is forgotten");
    assert!(rungs::storage::sessions::copies(&at).expect("a folder").is_empty());
}

/// A disk under which the process is killed when two files are to change places, or right after they did.
struct Killed {
    after: bool,
}

impl Disk for Killed {
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if self.after {
            RealDisk.exchange(one, other)?;
        }
        Err(io::ErrorKind::Interrupted.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Interrupted.into())
    }
}

#[test]
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn b11_after_a_kill_nothing_of_ours_comes_back_as_a_copy() {
    for after in [false, true] {
        let desk = TempDir::new().expect("a folder");
        let at = folders(desk.path());
        let (mut file, mut session) = create(desk.path());
        park(&mut session, "zwiebelfisch");
        file.save(&session.to_keep()).expect("saved");
        // Something else is done instead, so that neither state holds the other.
        session.undo(now()).expect("undone");
        park(&mut session, "other words");
        let (mut file, id) = (file.on(Box::new(Killed { after })), session.header.id.clone());
        file.save(&session.to_keep()).expect_err("killed");
        assert_eq!(litter(desk.path()).len(), 1, "the test needs what a kill leaves");
        drop(file);
        let (_file, session) = SessionFile::open(&at, &id, now()).expect("opened");
        assert_eq!(session.progress.remarks[0].text, if after { "other words" } else { "zwiebelfisch" });
        assert_eq!(copies_of(&at), 0, "after: {after}");
        assert_eq!(litter(desk.path()), Vec::<String>::new());
    }
}

#[test]
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn b11_after_a_kill_what_another_program_had_written_is_kept() {
    let desk = TempDir::new().expect("a folder");
    let at = folders(desk.path());
    let (mut file, mut session) = create(desk.path());
    park(&mut session, "ours");
    file.save(&session.to_keep()).expect("saved");
    // More than we have, and all that we have: that too is nowhere else.
    let ours = fs::read_to_string(file.path()).expect("text");
    let line = ours.lines().find(|line| line.contains("ours")).expect("a line");
    let theirs = ours.replace(line, &format!("{line}\n{}", line.replace("ours", "theirs")));
    fs::write(file.path(), theirs).expect("written");
    let mut file = file.on(Box::new(Killed { after: true }));
    file.save(&session.to_keep()).expect_err("killed");
    let (id, path) = (file.id().to_owned(), file.path());
    drop(file);
    let (file, _) = SessionFile::open(&at, &id, now()).expect("opened");
    assert_eq!(copies_of(&at), 1);
    assert!(all_kept(desk.path()).contains("theirs"));
    // A newer rungs had written it.
    let newer = ours.replacen("format: ", "format: 9", 1).replace("ours", "newer");
    fs::write(path, newer).expect("written");
    let mut file = file.on(Box::new(Killed { after: true }));
    file.save(&session.to_keep()).expect_err("killed");
    drop(file);
    SessionFile::open(&at, &id, now()).map(|_| ()).expect("opened");
    assert!(all_kept(desk.path()).contains("newer"));
}

#[test]
#[cfg(unix)]
fn b11_what_a_killed_rename_was_writing_is_no_copy() {
    let desk = TempDir::new().expect("a folder");
    let (at, (mut file, mut session)) = (folders(desk.path()), create(desk.path()));
    park(&mut session, "ours");
    file.save(&session.to_keep()).expect("saved");
    let (id, to) = (file.id().to_owned(), file.id().replace("acme", "bolt"));
    let text = fs::read_to_string(file.path()).expect("text").replace(&id, &to);
    fs::write(at.sessions().join(format!(".{to}.4194305.tmp")), text).expect("written");
    assert_eq!(rungs::storage::sessions::sweep(&at), 1);
    assert!(rungs::storage::sessions::copies(&at).expect("a folder").is_empty());
}
