//! Questions on the command line, asked where somebody is there to answer.

use std::fs;

use crate::terminal::{ENTER, World};

/// A session, the file it was exported to, and another session that has its id.
fn clash() -> (World, String) {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(crate::terminal::SIZE, "trust-check", "5");
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    let path = world.session_files().remove(0);
    let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
    fs::copy(&path, world.dir.path().join("handed-on.ron")).unwrap();
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("Harbour", "Haven")).unwrap();
    (world, id)
}

#[test]
fn a_clash_of_ids_is_asked_about_and_nothing_is_overwritten() {
    for (answer, code, sessions, says) in [
        ("b", 0, 2, "goes on with it"),
        ("o", 0, 1, "the file was not brought in"),
        ("c", 1, 1, "nothing was brought in"),
        ("", 1, 1, "nothing was brought in"),
    ] {
        let (world, id) = clash();
        let there = fs::read(world.sessions().join(format!("{id}.ron"))).unwrap();
        let mut terminal = world.open(&["import", "handed-on.ron"]);
        // Nothing is drawn here that could be waited for: the answer waits for the question.
        terminal.press(answer);
        terminal.press(ENTER);
        assert_eq!(terminal.end(), Ok(code), "{answer}");
        let said = String::from_utf8(terminal.bytes()).unwrap();
        assert!(said.contains("c to cancel:") && said.contains(says), "{answer}: {said}");
        assert_eq!(world.session_files().len(), sessions, "{answer}");
        assert_eq!(fs::read(world.sessions().join(format!("{id}.ron"))).unwrap(), there, "{answer}: the old one");
    }
}

#[test]
fn votes_collected_beforehand_come_in_by_either_command() {
    let world = World::new();
    fs::write(world.dir.path().join("votes.csv"), "personal-1\n4\n4\n5\n4\n4\n").unwrap();
    // The account is missing: the form opens, and the votes wait for it.
    let mut terminal = world.open(&["run", "trust-check", "--votes", "votes.csv"]);
    terminal.see("Votes of 5 people come in with it");
    terminal.press("Harbour\r\r\r\r\r");
    terminal.see("Votes of 5 people on 1 question are in");
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(world.session().progress.ballot("personal-1").unwrap().voted(), 5);
    fs::write(world.dir.path().join("more.csv"), "personal-2\n4\n4\n5\n4\n4\n").unwrap();
    let mut terminal = world.open(&["resume", "--votes", "more.csv"]);
    terminal.see("step 1");
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(world.session().progress.ballot("personal-2").unwrap().voted(), 5);
    let before = world.session();
    // A second time they are there already.
    let mut terminal = world.open(&["resume", "--votes", "votes.csv"]);
    assert_eq!(terminal.end(), Ok(1));
    let said = String::from_utf8(terminal.bytes()).unwrap();
    assert!(said.contains("Votes of an earlier file are in") && !said.contains("\x1b["), "{said}");
    assert_eq!(world.session(), before);
}

#[test]
fn a_file_that_is_dropped_into_the_form_is_found_and_in_lines_the_reasons_are_told() {
    let world = World::new();
    let path = world.dir.path().join("our votes (2).csv");
    let typed = path.to_string_lossy().into_owned();
    let url = format!("file://{}", typed.replace(' ', "%20"));
    let begin = ["run", "trust-check", "--account", "Harbour", "--room", "5", "--plain"];
    fs::write(&path, "personal-1\n4\n6\n\n").unwrap();
    let talk = |args: &[&str], lines: String| String::from_utf8(world.talk(args, lines).stdout).unwrap();
    let told = talk(&begin, format!("V\n{}\nesc\nquit\n", typed.replace(' ', "\\ ").replace('(', "\\(")));
    assert!(told.contains("Not done: Nothing was brought in:"), "{told}");
    assert!(told.contains("row 2 (line 3), column personal-1: \"6\" is no answer"), "{told}");
    fs::write(&path, "personal-1\n4\n5\n").unwrap();
    let told = talk(&["resume", "--plain"], format!("V\n'{typed}'\nV\n{url}\n\nquit\n"));
    assert!(told.contains("Votes of 2 people on 1 question are in, hidden until you reveal them."), "{told}");
    assert!(
        told.contains("Votes of an earlier file are in, on 1 question: press Enter once more to replace them."),
        "{told}"
    );
    assert!(told.contains("are in, in place of the earlier ones"), "{told}");
}
