//! The same session in lines: the same reading from the same votes, from a pipe and on a terminal that shows no screen.

use std::io::{BufRead, BufReader, Write};
use std::process::Output;

use rungs::domain::session::{Event, Session, Stop};
use rungs::domain::workshop::{Kind, Question};

use crate::terminal::{CTRL_C, ENTER, ESC, RIGHT, SIZE, Terminal, World};
use crate::workshop::script;

/// Something that the facilitator does, on the screen or in lines.
enum Turn {
    /// Keys; spaces part words from keys in a line and are none on the screen.
    Keys(String),
    /// A key that opens a form, and an answer for each of its fields.
    Form(&'static str, Vec<String>),
    /// A key that opens a form for one line after the other, and one line.
    Line(&'static str, &'static str),
    /// On to what comes next.
    On,
}

/// A whole workshop with every vote, a second vote, evidence, lines, a pair of the room's own, an action, a remark.
fn turns(session: &Session) -> Vec<Turn> {
    let mut turns =
        vec![Turn::Form("p", vec!["Who pays for the pilot?".into()]), Turn::Form("d", vec!["One team does it".into()])];
    let places: Vec<_> = session.places().filter(|(place, _)| !session.stands_by(place.step)).collect();
    for (number, (place, stop)) in places.iter().enumerate() {
        match stop {
            Stop::Question(Question::Pair(_)) if number.is_multiple_of(3) => {
                turns.push(Turn::Keys("11550r v22413r".into()));
                let who = vec![
                    "Their buyer".into(),
                    format!("sent plan {number}"),
                    "yesterday".into(),
                    String::new(),
                    FIRST.into(),
                ];
                turns.push(Turn::Form("e", who));
            }
            Stop::Question(Question::Pair(_)) => turns.push(Turn::Keys("12245r".into())),
            Stop::Question(Question::Sign(_)) if number.is_multiple_of(4) => turns.push(Turn::Keys("11230r".into())),
            Stop::Question(Question::Sign(_)) => turns.push(Turn::Keys("33323r".into())),
            Stop::Question(Question::Poll(_)) => turns.push(Turn::Keys("12343r".into())),
            Stop::Prompt(_) if place.stop == 0 => {
                turns.push(Turn::Line("1", "They call our planner first"));
                turns.push(Turn::Line("2", "They call a rival first"));
                turns.push(Turn::Form("m", vec![String::new(), String::new(), String::new()]));
            }
            Stop::Prompt(_) | Stop::Typed(_) | Stop::Grid(..) | Stop::Met(_) => {}
            Stop::Step if session.workshop.steps[place.step].kind == Kind::Actions => {
                let what = ["Visit the plant", "Rosa", "in 2 weeks", ""].map(str::to_owned).to_vec();
                turns.push(Turn::Form("a", what));
                turns.push(Turn::Keys("P3".into()));
            }
            Stop::Step => {}
        }
        let is_last_prompt = matches!(stop, Stop::Prompt(_)) && session.stops(place.step).len() == place.stop + 1;
        if is_last_prompt {
            // The room's own pair stands behind the prompts.
            turns.extend([Turn::On, Turn::Keys("12212r".into())]);
        }
        if number + 1 < places.len() {
            turns.push(Turn::On);
        }
    }
    turns.extend(["f", "f", "q", "q", "q"].map(|key| Turn::Keys(key.into())));
    turns
}

/// The first of a choice in which nothing is chosen yet: by its number in lines, by an arrow on the screen.
const FIRST: &str = "1";

fn run_args(id: &str) -> [&str; 10] {
    ["run", id, "--account", "Harbour", "--opportunity", "Crane overhaul", "--room", "5", "--target", "3"]
}

/// The reading of the whole workshop run on the screen.
fn on_the_screen(world: &World, id: &str) -> String {
    let mut terminal = world.open(&run_args(id));
    terminal.see("step 1 of");
    for turn in turns(&script(world, id)) {
        match turn {
            Turn::Keys(keys) => terminal.press(&keys.replace(' ', "")),
            Turn::Form(key, answers) => {
                let answers: Vec<&str> = answers.iter().map(|a| if a == FIRST { RIGHT } else { a }).collect();
                terminal.press(&format!("{key}{}{ENTER}", answers.join(ENTER)));
            }
            Turn::Line(key, line) => {
                terminal.press(key);
                terminal.see("Press Enter to keep it");
                terminal.press(&format!("{line}{ENTER}{ESC}"));
                terminal.see_gone("Press Enter to keep it");
            }
            Turn::On => terminal.press(" "),
        }
    }
    assert_eq!(terminal.end(), Ok(0));
    world.printed(&["show", "latest", "--format", "json"])
}

/// The same from a pipe.
fn in_lines(world: &World, id: &str) -> String {
    let mut typed = String::new();
    for turn in turns(&script(world, id)) {
        typed.push_str(&match turn {
            Turn::Keys(keys) => format!("{keys}\n"),
            Turn::Form(key, answers) => format!("{key}\n{}\n", answers.join("\n")),
            Turn::Line(key, line) => format!("{key}\n{line}\nesc\n"),
            Turn::On => "\n".to_owned(),
        });
    }
    let args = [&run_args(id)[..], &["--plain"]].concat();
    let output = world.talk(&args, typed);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("Not done"), "{id}");
    assert!(output.stdout.iter().all(|byte| *byte >= b' ' || *byte == b'\n'), "{}", said(&output));
    world.printed(&["show", "latest", "--format", "json"])
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What is kept of a session beside its votes; times differ by nature.
fn kept(session: &Session) -> (Vec<String>, Vec<String>, bool) {
    let remarks = session.progress.remarks.iter().map(|r| format!("{} {:?}", r.text, r.settled)).collect();
    let actions = session.progress.actions.iter().map(|a| format!("{} {} {}", a.what, a.who, a.by)).collect();
    (remarks, actions, session.progress.finished)
}

#[test]
fn a_workshop_from_a_pipe_gives_the_reading_of_the_screen_to_the_byte() {
    for id in ["too-cosy", "trust-check"] {
        let (screen, lines) = (World::new(), World::new());
        let expected = on_the_screen(&screen, id);
        assert_eq!(in_lines(&lines, id), expected, "{id}");
        assert_eq!(kept(&lines.session()), kept(&screen.session()), "{id}");
        assert!(lines.session().progress.finished);
        let evidence = |world: &World| world.session().progress.evidence.len();
        assert_eq!((evidence(&screen) > 0, evidence(&lines)), (id == "trust-check", evidence(&screen)));
        let made = lines.session().progress.made.len();
        assert_eq!(made, usize::from(id == "trust-check"), "{id}");
    }
}

fn was_left(world: &World) -> bool {
    world.session().journal.entries().last().and_then(|entry| entry.what.clone()) == Some(Event::Left)
}

fn votes(world: &World) -> u32 {
    world.session().progress.ballots.values().map(|b| b.voted()).sum()
}

#[test]
fn the_end_of_the_input_leaves_with_everything_kept() {
    let world = World::new();
    // The last line has no end.
    let output = world.talk(&["run", "too-cosy", "--account", "Harbour", "--room", "5", "--plain"], "\n\n112");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("3 of 5 have voted"), "{}", said(&output));
    assert!(was_left(&world));
    assert_eq!(votes(&world), 3);
    let output = world.talk(&["resume", "--plain"], "33r");
    let said = said(&output);
    assert!(said.contains("3 of 5 have voted") && said.contains("Revealed: "), "{said}");
    // A form that is open is no answer.
    let output = world.talk(&["resume", "--plain"], "a\nVisit the plant");
    assert_eq!(output.status.code(), Some(0));
    assert!(world.session().progress.actions.is_empty());
}

#[test]
fn every_answer_is_on_disk_before_it_is_said() {
    let world = World::new();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(["run", "too-cosy", "--account", "Harbour", "--room", "5", "--plain"])
        .env("LC_ALL", "C.UTF-8")
        .env("RUNGS_DATA_DIR", world.data())
        .env("RUNGS_CONFIG_DIR", world.folders().config)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    let mut heard = BufReader::new(child.stdout.take().unwrap()).lines();
    typed.write_all(b"\n\n").unwrap();
    for count in 1..=4 {
        typed.write_all(b"1\n").unwrap();
        let told = format!("{count} of 5 {} voted", if count == 1 { "has" } else { "have" });
        assert!(heard.by_ref().any(|line| line.unwrap().contains(&told)), "{told}");
        assert_eq!(votes(&world), count);
    }
    // Nobody hears the rest: that is an end too, and a quiet one.
    drop(heard);
    typed.write_all(b"1\n").unwrap();
    // A process that another test begins just now may hold the pipe open for a moment: then this is the end.
    drop(typed);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(was_left(&world));
    assert_eq!(votes(&world), 5);
}

#[test]
fn a_terminal_that_shows_no_screen_runs_it_and_ctrl_c_leaves() {
    let world = World::new();
    let mut command = world.rungs(&["run", "too-cosy", "--account", "Harbour", "--room", "5", "--plain"]);
    command.env("TERM", "dumb");
    let mut terminal = Terminal::start(SIZE, command);
    terminal.see_prompt("The same question comes at the end.\n>");
    terminal.press(&format!("]]]{ENTER}"));
    terminal.see_prompt("One digit a person. 0 for not sure.\n>");
    terminal.press(&format!("11{ENTER}"));
    terminal.see_prompt("2 of 5 have voted. 0 for not sure.\n>");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    assert!(was_left(&world));
    assert_eq!(votes(&world), 2);
    assert!(!terminal.bytes().contains(&b'\x1b'));
}

#[test]
fn a_save_that_fails_is_said_in_words() {
    let world = World::new();
    let mut command = world.rungs(&["run", "too-cosy", "--account", "Harbour", "--room", "5", "--plain"]);
    command.env("TERM", "dumb");
    let mut terminal = Terminal::start(SIZE, command);
    terminal.see_prompt("The same question comes at the end.\n>");
    let away = world.dir.path().join("away");
    std::fs::rename(world.sessions(), &away).unwrap();
    std::fs::write(world.sessions(), "no folder").unwrap();
    terminal.press(&format!("x{ENTER}"));
    let told = "Press capital S to save to another folder.\n>";
    terminal.see_prompt(told);
    let elsewhere = world.dir.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    terminal.press(&format!("S {}{ENTER}", elsewhere.display()));
    terminal.see_prompt(">");
    terminal.press(&format!("11{ENTER}"));
    terminal.press(&format!("quit{ENTER}"));
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(std::fs::read_dir(&elsewhere).unwrap().count(), 1);
}

#[test]
fn where_no_screen_can_be_shown_lines_are_offered() {
    let world = World::new();
    for args in [&["run", "too-cosy"][..], &["resume"]] {
        assert!(said(&world.pipe(args)).contains("--plain"), "{args:?}");
    }
    let output = world.talk(&["demo", "--plain"], "g\nquit\n");
    assert!(said(&output).contains("Rehearsal: nothing is stored."), "{}", said(&output));
    assert_eq!(world.session_files().len(), 0);
    let output = world.talk(&["--plain"], "");
    assert!(said(&output).contains("1: See it first"), "{}", said(&output));
    assert_eq!(world.talk(&["preview", "x.ron", "--plain"], "").status.code(), Some(2));
}

/// The time and the day are whatever they are.
fn without_time(line: &str) -> String {
    let ahead = line.contains(" ahead of plan").then(|| line.split_once(". ")).flatten();
    match ahead.or_else(|| line.split_once(" ends ")).or_else(|| line.split_once(", by ")) {
        Some((before, _)) => format!("{before}, then."),
        None => line.to_owned(),
    }
}

#[test]
fn the_dialogue_of_the_docs_is_what_is_said() {
    let docs = include_str!("../../docs/plain.md");
    let dialogue = docs.split("```text\n$ rungs ").nth(1).unwrap().split("```").next().unwrap();
    let (args, dialogue) = dialogue.split_once('\n').unwrap();
    let args: Vec<&str> = args.split(' ').collect();
    let typed: String =
        dialogue.lines().filter_map(|l| l.strip_prefix('>')).map(|l| format!("{}\n", l.trim())).collect();
    let output = World::new().talk(&args, typed);
    let heard = said(&output);
    let heard: Vec<String> = heard.lines().map(without_time).collect();
    let told: Vec<String> = dialogue.lines().filter(|l| !l.starts_with('>')).map(without_time).collect();
    assert_eq!(told, heard, "{}", said(&output));
}
