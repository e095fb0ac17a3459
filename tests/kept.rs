//! What goes to disk and what does not: words taken back, the order of votes, and files that are old or damaged.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod desk;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use desk::{Desk, noon, script, session};
use rungs::app::Effect;
use rungs::app::room::Kept;
use rungs::domain::ladder::FamilyKind;
use rungs::domain::session::journal::Entry;
use rungs::domain::session::{Event, METHOD, Session, Setup, Stop};
use rungs::domain::vote::{PairTally, Tally, Vote};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::Script;
use rungs::storage::sessions::{self, Damage, OpenError, SessionFile, delete, read};
use tempfile::TempDir;

const MARKER: &str = "zwiebelfisch";
const OLD: &str = "2026-11-25-harbour-2f9a";

fn folders(under: &TempDir) -> Folders {
    Folders { config: under.path().join("config"), data: under.path().to_owned() }
}

fn stored(under: &TempDir) -> (SessionFile, Session) {
    let Script { workshop, ladder, .. } = script("trust-check");
    let setup = Setup::new("Harbour", 6);
    SessionFile::create(&folders(under), setup, workshop, ladder, noon()).unwrap()
}

/// Every file under a folder whose bytes have `text` in them.
fn holding(folder: &Path, text: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let look = |path: PathBuf| match path.is_dir() {
        true => holding(&path, text),
        false => Some(path.clone())
            .filter(|p| String::from_utf8_lossy(&fs::read(p).unwrap()).contains(text))
            .into_iter()
            .collect(),
    };
    entries.flat_map(look).collect()
}

fn rungs(data: &Path, args: &[&str], input: &str) -> Output {
    use std::io::Write;
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command
        .args(args)
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", data)
        .env_remove("RUNGS_DATA_DIR")
        .arg("--data-dir")
        .arg(data);
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// The newest thing that was to be written.
fn last_save(desk: &mut Desk) -> Vec<std::sync::Arc<Entry>> {
    let mut saves = desk.effects.drain(..).filter_map(|effect| match effect {
        Effect::Save(_, entries) => Some(entries),
        _ => None,
    });
    saves.next_back().unwrap()
}

#[test]
fn d5_words_taken_back_are_nowhere_on_disk() {
    let place = TempDir::new().unwrap();
    let m = MARKER;
    let evidence = format!("e\n\ntheir {m}\ncalled {m}\nyesterday\na\n2\nu\n");
    let action = format!("a\nVisit {m}\nAnn {m}\nnext friday\n\nu\n");
    let lines = format!("p About {m}\nu\nd\nUse {m}\nu\n{evidence}{action}p Other\nq\n");
    let run = rungs(place.path(), &["run", "trust-check", "--account", "Harbour", "--room", "5", "--plain"], &lines);
    let said = String::from_utf8_lossy(&run.stdout);
    assert_eq!(said.matches("Taken back").count(), 4, "{said}");
    assert_eq!(holding(place.path(), MARKER), Vec::<PathBuf>::new());
    assert_eq!(holding(place.path(), "Other").len(), 1);
    let export = rungs(place.path(), &["export", "latest"], "");
    let text = String::from_utf8_lossy(&export.stdout);
    assert!(!text.contains(MARKER) && text.contains("Other"), "{text}");
}

#[test]
fn d5_a_draft_that_was_backspaced_away_is_nowhere_on_disk_and_a_deleted_session_neither() {
    let place = TempDir::new().unwrap();
    let (mut file, new) = stored(&place);
    let mut desk = Desk::in_room(new, Kept::Stored);
    desk.disk_works = false;
    desk.press("p").press(MARKER).press("<Ctrl-c>");
    file.save(&last_save(&mut desk)).unwrap();
    assert_eq!(holding(place.path(), MARKER).len(), 1, "a draft outlives the window");
    let id = file.id().to_owned();
    drop(file);
    let (mut file, again) = SessionFile::open(&folders(&place), &id, noon()).unwrap();
    let mut session = again;
    session.happen(Event::Draft(None), noon()).unwrap();
    session.happen(Event::Left, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    assert_eq!(holding(place.path(), MARKER), Vec::<PathBuf>::new());
    session.happen(Event::Park(MARKER.into()), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    delete(&folders(&place), &id, noon()).unwrap();
    assert_eq!(holding(place.path(), MARKER), Vec::<PathBuf>::new());
}

#[test]
fn d5_undo_and_redo_work_on_in_the_session() {
    let mut session = session("trust-check", 5);
    session.happen(Event::Park(MARKER.into()), noon()).unwrap();
    session.undo(noon()).unwrap();
    assert!(session.to_keep().is_empty());
    session.redo(noon()).unwrap();
    assert_eq!(session.to_keep().len(), 1);
}

fn at_first_pair(session: &mut Session) -> String {
    let (place, id) = session
        .places()
        .find_map(|(place, stop)| stop.question().filter(|q| q.is_scored()).map(|q| (place, q.id().to_owned())))
        .unwrap();
    session.happen(Event::Go(place), noon()).unwrap();
    assert!(matches!(session.here(), Stop::Question(_)));
    id
}

fn vote(session: &mut Session, question: &str, points: &[u8]) {
    for &point in points {
        session.happen(Event::Vote { question: question.into(), vote: Vote::Point(point) }, noon()).unwrap();
    }
}

#[test]
fn d6_the_order_of_votes_is_never_on_disk() {
    let written = |points: &[u8]| {
        let mut session = session("trust-check", 6);
        let question = at_first_pair(&mut session);
        vote(&mut session, &question, points);
        session.to_keep()
    };
    assert_eq!(written(&[5, 1, 3]), written(&[3, 5, 1]));
    let tally = Tally::Pair(PairTally { counts: [1, 0, 1, 0, 1], not_seen: 0 });
    let last = written(&[5, 1, 3]).last().unwrap().what.clone();
    assert!(matches!(last, Some(Event::Tally { votes, .. }) if votes == tally), "{last:?}");
    // A second round too, with what was shown of the first.
    let mut session = session("trust-check", 6);
    let question = at_first_pair(&mut session);
    vote(&mut session, &question, &[1, 1, 1, 5]);
    session.happen(Event::Reveal { question: question.clone() }, noon()).unwrap();
    session.happen(Event::Revote { question: question.clone() }, noon()).unwrap();
    vote(&mut session, &question, &[2, 4]);
    let single = |e: &std::sync::Arc<Entry>| matches!(e.what, Some(Event::Vote { .. } | Event::TakeBack { .. }));
    assert!(!session.to_keep().iter().any(single));
}

#[test]
fn d6_a_killed_session_goes_on_and_backspace_says_what_it_does() {
    let place = TempDir::new().unwrap();
    let (mut file, mut session) = stored(&place);
    let question = at_first_pair(&mut session);
    vote(&mut session, &question, &[5, 4]);
    file.save(&session.to_keep()).unwrap();
    let id = file.id().to_owned();
    drop(file);
    let text = fs::read_to_string(place.path().join(format!("sessions/{id}.ron"))).unwrap();
    assert!(text.contains("Tally(") && !text.contains("Vote("), "{text}");
    let (_file, session) = SessionFile::open(&folders(&place), &id, noon()).unwrap();
    let mut desk = Desk::in_room(session, Kept::Stored);
    let voted = |desk: &Desk| desk.session().progress.ballot(&question).unwrap().voted();
    desk.press("3<Backspace>");
    assert_eq!(voted(&desk), 2, "the vote of this session is known");
    desk.press("<Backspace>");
    assert_eq!(voted(&desk), 2);
    assert!(desk.says("nobody knows whose vote was last"), "{}", desk.screen());
    desk.press("<Backspace>");
    assert_eq!(voted(&desk), 0);
}

#[test]
fn d13_a_session_of_format_1_reads_on() {
    let place = TempDir::new().unwrap();
    fs::create_dir(place.path().join("sessions")).unwrap();
    let path = place.path().join(format!("sessions/{OLD}.ron"));
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sessions/format-1.ron"), &path).unwrap();
    let (mut file, session) = SessionFile::open(&folders(&place), OLD, noon()).unwrap();
    assert_eq!((session.header.method, METHOD), (1, 2));
    let facts = session.ladder.families.iter().filter(|f| f.kind == FamilyKind::Fact).map(|f| f.id.as_str());
    assert_eq!(
        facts.collect::<Vec<_>>(),
        ["gatekeeping", "coercion", "breach-personal", "breach-corporate", "breach-capability"]
    );
    assert_eq!(session.progress.evidence[0].about, "personal-1");
    assert_eq!((session.progress.remarks.len(), session.progress.actions.len()), (1, 1));
    assert_eq!(session.progress.ballot("personal-2").unwrap().voted(), 3);
    assert!(session.reading(session.day()).pair("personal-1").is_some());
    file.save(&session.to_keep()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("    format: 2,\n    method: 1,\n") && !text.contains("taken back"), "{text}");
    drop(file);
    let again = read(&folders(&place), OLD).unwrap();
    assert_eq!((again.ladder.clone(), again.header.method), (session.ladder, 1));
    assert_eq!(again.progress.ballots, session.progress.ballots);
    let shown = rungs(place.path(), &["show", OLD], "");
    let said = String::from_utf8_lossy(&shown.stdout);
    assert!(said.contains("Begun under version 1 of the method; read here by version 2."), "{said}");
}

/// A stored session with three remarks, left; its file and its id.
fn three_remarks(place: &TempDir) -> (PathBuf, String) {
    let (mut file, mut session) = stored(place);
    for text in ["first remark", "second remark", "third remark"] {
        session.happen(Event::Park(text.into()), noon()).unwrap();
    }
    file.save(&session.to_keep()).unwrap();
    (file.path(), file.id().to_owned())
}

#[test]
fn d10_what_can_be_read_of_a_damaged_session_is_offered() {
    // A letter of an event, the quote that opens a text, the bracket that opens an entry, and a byte that is no text.
    let cases: [(&[u8], &[u8]); 4] = [
        (b"what: Park(\"second", b"what: Pazk(!\"second"),
        (b"Park(\"second", b"Park(#second"),
        (b"Park(\"second", b"Park(\x80second"),
        (b"\n        (at: \"2026-11-22T12:00:00+01:00\", what: Park(\"third", b" Park(\"third"),
    ];
    for (from, to) in cases {
        let place = TempDir::new().unwrap();
        let (path, id) = three_remarks(&place);
        let whole = fs::read(&path).unwrap();
        let at = whole.windows(from.len()).position(|w| w == from).unwrap();
        let damaged = [&whole[..at], to, &whole[at + from.len()..]].concat();
        fs::write(&path, &damaged).unwrap();
        let refused = read(&folders(&place), &id).map(|_| ()).unwrap_err();
        let OpenError::Damaged(invalid) = refused else { panic!("{refused}") };
        if std::str::from_utf8(&damaged).is_ok() {
            let told = invalid.render();
            assert!(told.contains("this is damage") && told.contains("entries cannot be read"), "{told}");
            assert!(told.contains(&format!("rungs resume {id} --without-damaged")), "{told}");
        }
        let shown = rungs(place.path(), &["show", &id, "--without-damaged"], "");
        assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
        assert!(String::from_utf8_lossy(&shown.stderr).contains("cannot be read and are left out"));
        assert_eq!(fs::read(&path).unwrap(), damaged, "show writes nothing");
        for copy in ["damaged", "damaged-2"] {
            fs::write(&path, &damaged).unwrap();
            let (mut file, mut session) =
                SessionFile::open_damaged(&folders(&place), &id, noon(), Damage::LeaveOut).unwrap();
            assert!(session.progress.remarks.iter().any(|r| r.text == "first remark"));
            assert_eq!(fs::read(path.with_extension(copy)).unwrap(), damaged);
            session.happen(Event::Opened, noon()).unwrap();
            file.save(&session.to_keep()).unwrap();
        }
        assert!(sessions::look(&folders(&place), &id, Damage::Refuse).unwrap().notes.is_empty());
    }
}

#[test]
fn d10_a_change_by_hand_is_read_and_said() {
    let place = TempDir::new().unwrap();
    let (path, id) = three_remarks(&place);
    assert!(sessions::look(&folders(&place), &id, Damage::Refuse).unwrap().notes.is_empty());
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("second remark", "other words")).unwrap();
    let looked = sessions::look(&folders(&place), &id, Damage::Refuse).unwrap();
    assert_eq!(looked.session.progress.remarks[1].text, "other words");
    assert_eq!(looked.notes, [rungs::message!("file-changed")]);
}

#[test]
#[cfg(unix)]
fn privacy_whatever_lies_beside_a_session_is_its_owners_alone_and_goes_with_it() {
    use rungs::storage::output;
    use std::os::unix::fs::PermissionsExt;
    fn open_to_others(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).filter(|p| !p.is_symlink());
        let look = |path: PathBuf| {
            let is_open = path.metadata().unwrap().permissions().mode() & 0o077 != 0;
            let below = if path.is_dir() { open_to_others(&path) } else { Vec::new() };
            is_open.then_some(path).into_iter().chain(below)
        };
        entries.flat_map(look).collect()
    }
    // A test has a process of its own.
    rustix::process::umask(rustix::fs::Mode::empty());
    let place = TempDir::new().unwrap();
    let at = folders(&place);
    let (path, id) = three_remarks(&place);
    // As a sync client writes it, damaged; then, while it is open, whole and by another machine.
    let whole = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, whole.replace("Park(\"second", "Park(#second")).unwrap();
    let (mut file, session) = SessionFile::open_damaged(&at, &id, noon(), Damage::LeaveOut).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, whole.replace("Harbour", "Elsewhere")).unwrap();
    file.save(&session.to_keep()).unwrap();
    file.save_to(&place.path().join("stick"), &session.to_keep()).unwrap();
    for _ in 0..60 {
        stored(&place);
    }
    sessions::list(&at).unwrap();
    output::keep(&at.data.join("reports"), "reading.md", b"text").unwrap();
    let names: Vec<String> =
        fs::read_dir(at.sessions()).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    for end in [".ron", ".lock", ".damaged", ".conflict-1.ron", ".elsewhere"] {
        assert!(names.contains(&format!("{id}{end}")), "{end}: {names:?}");
    }
    assert!(at.data.join("index.json").exists());
    assert_eq!(open_to_others(place.path()), Vec::<PathBuf>::new());
    drop(file);
    let told = String::from_utf8(rungs(place.path(), &["doctor", "--config-dir", "config"], "").stdout).unwrap();
    for line in ["damaged files     1,", "conflict copies   1:", "saved elsewhere   1:"] {
        assert!(told.contains(line), "{told}");
    }
    assert!(!told.contains("Harbour") && !told.contains(&id), "{told}");
    delete(&at, &id, noon()).unwrap();
    let stays = |name: String| name.starts_with(&id).then_some(name);
    let left =
        fs::read_dir(at.sessions()).unwrap().filter_map(|e| stays(e.unwrap().file_name().into_string().unwrap()));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a5_a_check_sum_that_does_not_fit_is_told_on_resume_and_the_file_kept() {
    let place = TempDir::new().unwrap();
    let (path, id) = three_remarks(&place);
    let edited = fs::read_to_string(&path).unwrap().replace("second remark", "other words");
    fs::write(&path, &edited).unwrap();
    let run = rungs(place.path(), &["resume", &id, "--plain"], "p more\nq\n");
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert_eq!(said.matches("its check sum is wrong").count(), 1, "{said}");
    assert_eq!(fs::read_to_string(path.with_extension("damaged")).unwrap(), edited);
    assert!(fs::read_to_string(&path).unwrap().contains("other words"));
    let run = rungs(place.path(), &["resume", &id, "--plain"], "q\n");
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(!said.contains("check sum") && !path.with_extension("damaged-2").exists(), "once: {said}");
}

#[test]
fn a5_with_a_check_sum_that_does_not_fit_an_unknown_event_is_damage() {
    let place = TempDir::new().unwrap();
    let (path, id) = three_remarks(&place);
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replace("Park(\"second", "Pork(\"second")).unwrap();
    assert!(matches!(read(&folders(&place), &id), Err(OpenError::Damaged(_))));
    let (_file, session) = SessionFile::open_damaged(&folders(&place), &id, noon(), Damage::LeaveOut).unwrap();
    assert_eq!((session.progress.remarks.len(), session.journal.unknown()), (2, 0));
    assert!(path.with_extension("damaged").exists());
}

#[test]
fn a6_without_what_is_damaged_the_account_is_called_as_it_was_corrected() {
    let place = TempDir::new().unwrap();
    let (mut file, mut session) = stored(&place);
    let agreed = rungs::domain::session::Agreed { account: "Alder".into(), opportunity: None };
    session.happen(Event::Correct(agreed), noon()).unwrap();
    session.happen(Event::Park("one".into()), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    let (id, path) = (file.id().to_owned(), file.path());
    drop(file);
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("Park(\"one\")", "Park(\"one\"")).unwrap();
    let (_file, session) = SessionFile::open_damaged(&folders(&place), &id, noon(), Damage::LeaveOut).unwrap();
    assert_eq!(session.header.setup.account, "Alder");
    assert_eq!(session.progress.agreed.account, "Alder");
}
