//! Disks that fail and sessions that are open elsewhere: the screen says so, and the workshop goes on.

use std::fs;
use std::path::Path;

use rungs::storage::sessions;

use crate::terminal::{CTRL_C, ENTER, Modes, SIZE, Terminal, World, dots};

fn see_votes(terminal: &Terminal, solid: u32, coming: u32) {
    let so = |d: (u32, u32, u32)| (d.0, d.1) == (solid, coming);
    terminal.until(&format!("{solid} solid and {coming} hollow dots"), |screen| dots(screen).is_some_and(so));
}

#[test]
fn a_second_window_may_look_and_changes_nothing() {
    let world = World::new();
    let mut first = world.open_at_first_pair(SIZE, "trust-check", "5");
    first.press("44");
    see_votes(&first, 2, 0);
    let file = world.session_files().remove(0);
    let before = fs::read(&file).unwrap();

    let mut second = world.open(&["resume"]);
    second.see("is open in another window");
    second.see(&format!("(process {})", first.pid().as_raw_nonzero()));
    second.press(ENTER);
    second.see("LOOKING ONLY");
    see_votes(&second, 2, 0);
    for key in ["4", "u", "+", "r", "t"] {
        second.press(key);
    }
    second.press("]");
    second.see("step 6 of 12");
    second.press("4");
    second.see("nothing can be changed here");
    second.press("q");
    second.see("quit");
    second.press("q");
    assert_eq!(second.end(), Ok(0));
    assert_eq!(fs::read(&file).unwrap(), before, "the second window has written");

    first.press("4");
    see_votes(&first, 3, 0);
    first.kill();
    // The lock went with its process.
    let third = world.open(&["resume"]);
    third.see("3 of 5  ●");
}

#[test]
fn a_data_folder_that_is_none_is_said_in_a_sentence() {
    let world = World::new();
    fs::write(world.data(), "no folder").unwrap();
    let mut terminal = world.open(&["run", "trust-check", "--account", "Harbour", "--room", "5"]);
    assert_eq!(terminal.end(), Ok(1));
    let said = String::from_utf8(terminal.bytes()).unwrap();
    assert!(said.starts_with("error: ") && said.contains("file where the folder should be"), "{said}");
    assert!(said.contains("--data-dir"), "the way out: {said}");
    assert!(!said.contains('\x1b'), "the screen was not opened: {said}");
    assert_eq!(fs::read_to_string(world.data()).unwrap(), "no folder");

    // Asked for on the screen, it is said there.
    let mut terminal = world.open(&["run", "trust-check", "--account", "Harbour"]);
    terminal.see("People voting");
    terminal.press(&format!("{ENTER}{ENTER}{ENTER}5{ENTER}{ENTER}"));
    terminal.see("not saved: there is a file where the folder should be");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    assert_eq!(terminal.modes(), Modes::OFF);
}

/// Takes the sessions' folder away from under a session, and puts a file in its place.
fn break_disk(world: &World) {
    fs::rename(world.sessions(), world.dir.path().join("away")).unwrap();
    fs::write(world.sessions(), "no folder").unwrap();
}

fn mend_disk(world: &World) {
    fs::remove_file(world.sessions()).unwrap();
    fs::rename(world.dir.path().join("away"), world.sessions()).unwrap();
}

#[test]
fn a_disk_that_fails_is_said_and_votes_are_kept_until_it_works_again() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("44");
    see_votes(&terminal, 2, 0);
    break_disk(&world);
    terminal.press("5");
    terminal.see("NOT SAVED");
    see_votes(&terminal, 2, 1);
    terminal.press("5");
    see_votes(&terminal, 2, 2);
    mend_disk(&world);
    terminal.press("1");
    terminal.see_gone("NOT SAVED");
    see_votes(&terminal, 5, 0);
    assert_eq!(world.session().progress.ballot("personal-1").map(|b| b.voted()), Some(5));
}

fn in_folder(folder: &Path) -> u32 {
    let file =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).find(|p| p.extension().is_some_and(|e| e == "ron"));
    let file = file.expect("a session file");
    // Put where sessions are looked for, so that it is read as any session is.
    let world = World::new();
    fs::create_dir_all(world.sessions()).unwrap();
    fs::copy(&file, world.sessions().join(file.file_name().unwrap())).unwrap();
    let session = sessions::read(&world.folders(), file.file_stem().unwrap().to_str().unwrap()).unwrap();
    session.progress.ballot("personal-1").map_or(0, |b| b.voted())
}

#[test]
fn a_session_is_saved_to_another_folder() {
    let world = World::new();
    let elsewhere = world.dir.path().join("stick");
    fs::create_dir(&elsewhere).unwrap();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("44");
    see_votes(&terminal, 2, 0);
    break_disk(&world);
    terminal.press("5");
    terminal.see("NOT SAVED");
    terminal.press("S");
    terminal.see("Save to another folder");
    terminal.press(&format!("{}{ENTER}", elsewhere.display()));
    see_votes(&terminal, 3, 0);
    terminal.see_gone("NOT SAVED");
    assert_eq!(in_folder(&elsewhere), 3);
    terminal.press("2");
    see_votes(&terminal, 4, 0);
    assert_eq!(in_folder(&elsewhere), 4);
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn leaving_unsaved_is_asked_about_and_no_success() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    break_disk(&world);
    terminal.press("5");
    terminal.see("NOT SAVED  press S to save to another folder");
    terminal.press("q");
    terminal.see("q once more to leave without it");
    terminal.press("q");
    terminal.see("quit");
    terminal.see("NOT SAVED");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(1));
    says_what_is_lost(&terminal);
}

#[test]
fn an_interrupt_says_what_is_not_saved_too() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    break_disk(&world);
    terminal.press("5");
    terminal.see("NOT SAVED");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    says_what_is_lost(&terminal);
}

fn says_what_is_lost(terminal: &Terminal) {
    assert_eq!(terminal.modes(), Modes::OFF);
    let all = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    let last = all.rsplit("\x1b[?25h").next().unwrap_or_default();
    assert!(last.starts_with("error: not everything in this session was saved"), "{last:?}");
}
