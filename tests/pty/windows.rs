//! Three windows on one session: the facilitator's, the stage and the prompter.

use std::thread;
use std::time::{Duration, Instant};

use rungs::domain::session::{Ballot, Place, Session};

use crate::terminal::{ESC, RIGHT, Terminal, World, dots, wait};

/// What a change may take at most on a machine that builds beside it; what it takes is printed.
const SOON: Duration = Duration::from_secs(2);

/// The facilitator's window with the stage and the prompter open.
struct Three {
    world: World,
    facilitator: Terminal,
    stage: Terminal,
    prompter: Terminal,
    took: Vec<Duration>,
}

/// What a window shows but for its clocks.
fn without_clocks(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| !word.contains(':')).map(str::to_owned).collect()
}

impl Three {
    fn new(workshop: &str, people: &str) -> Self {
        let world = World::new();
        // They may be opened first: they wait.
        let stage = Terminal::start((120, 36), world.rungs(&["stage"]));
        let prompter = Terminal::start((80, 24), world.rungs(&["prompter"]));
        stage.see("Start one in another window");
        prompter.see("Waiting for a session");
        let facilitator = world.open(&["run", workshop, "--account", "Harbour", "--target", "3", "--room", people]);
        facilitator.see("step 1 of");
        stage.see("step 1 of");
        prompter.see("step 1 of");
        Three { world, facilitator, stage, prompter, took: Vec::new() }
    }

    /// Presses a key that changes something; waits until both other windows show it.
    fn press(&mut self, key: &str) {
        let frames = self.stage.frames();
        let before = without_clocks(&self.prompter.text());
        let begun = Instant::now();
        self.facilitator.press(key);
        self.stage.see_frame_after(frames);
        self.prompter.until("the change", |s| without_clocks(&s.contents()) != before);
        self.took.push(begun.elapsed());
        assert!(begun.elapsed() < SOON, "{key:?} took {:?}", begun.elapsed());
    }

    fn session(&self) -> Session {
        self.world.session()
    }
}

fn is_shown(session: &Session) -> bool {
    let ballot = session.question().and_then(|q| session.progress.ballot(q.id()));
    ballot.is_some_and(Ballot::is_revealed)
}

#[test]
fn a_whole_workshop_is_on_stage_and_prompter_as_it_happens() {
    let mut three = Three::new("too-cosy", "3");
    let last = three.session().places().last().unwrap().0;
    let mut asked = 0;
    while three.session().progress.place != last {
        if three.session().question().is_some() {
            asked += 1;
            for key in ["1", "3", "3", "r"] {
                three.press(key);
            }
            wait("the reveal on disk", || is_shown(&three.session()).then_some(()));
        }
        let was = three.session().progress.place;
        three.press(RIGHT);
        wait("the next place on disk", || (three.session().progress.place != was).then_some(()));
    }
    assert!(asked >= 12, "{asked}");
    let mut took = three.took.clone();
    took.sort();
    let [half, most, all] = [took.len() / 2, took.len() * 95 / 100, took.len() - 1].map(|i| took[i]);
    println!(
        "{} changes, key to both windows: half within {half:?}, 95% within {most:?}, all within {all:?}",
        took.len()
    );

    three.facilitator.press("ff");
    three.facilitator.see("Press s to keep it as a file");
    three.facilitator.press(ESC);
    three.facilitator.see_gone("Press s to keep it as a file");
    three.facilitator.press("q");
    three.stage.see("This workshop is closed");
    three.prompter.see("This workshop is closed");

    // The next session that is opened is followed too.
    let next = three.world.open(&["run", "too-cosy", "--account", "Second", "--room", "3"]);
    next.see("step 1 of");
    three.stage.see("Second");
    three.prompter.see("Second");
    for mut window in [three.stage, three.prompter] {
        window.press("q");
        assert_eq!(window.end(), Ok(0));
        assert_eq!(window.modes(), crate::terminal::Modes::OFF);
    }
}

#[test]
fn killing_any_window_leaves_the_others_sound() {
    let mut three = Three::new("too-cosy", "3");
    while three.session().question().is_none_or(|question| !question.is_scored()) {
        let was = three.session().progress.place;
        three.press(RIGHT);
        wait("the next place on disk", || (three.session().progress.place != was).then_some(()));
    }
    three.press("1");
    let Three { world, mut facilitator, stage, prompter, .. } = three;
    stage.kill();
    prompter.kill();
    facilitator.press("2");
    facilitator.see_saved("2 of 3  ●");

    let id = world.session().header.id;
    let stage = world.open(&["stage", &id]);
    let prompter = Terminal::start((80, 24), world.rungs(&["prompter", "latest"]));
    stage.see("Harbour");
    prompter.see("2 of 3");
    let place: Place = world.session().progress.place;
    facilitator.kill();
    stage.see("Every answer is kept");
    prompter.see("Every answer is");
    let session = world.session();
    let voted = session.progress.ballot(session.question().unwrap().id()).map_or(0, Ballot::voted);
    assert_eq!((session.progress.place, voted), (place, 2), "the session is whole");

    // On at the very question; both windows go on too.
    let mut facilitator = world.open(&["resume"]);
    facilitator.see("2 of 3  ●");
    stage.see_gone("Every answer is kept");
    prompter.see_gone("Every answer is");
    facilitator.press("3");
    prompter.see("3 of 3");
    let names = std::fs::read_dir(world.sessions()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|n| !n.starts_with('.')).collect();
    names.sort();
    assert_eq!(names, [format!("{id}.lock"), format!("{id}.ron")], "a window that follows writes nothing");
}

#[test]
fn a_file_that_is_gone_or_damaged_is_told_and_followed_on() {
    let three = Three::new("too-cosy", "3");
    let file = three.world.session_files().remove(0);
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 3]).unwrap();
    three.stage.see("cannot be read just now");
    three.prompter.see("cannot be read just now");
    std::fs::remove_file(&file).unwrap();
    three.prompter.see("is gone");
    std::fs::write(&file, &whole).unwrap();
    three.stage.see_gone("cannot be read");
    three.prompter.see_gone("cannot be read");
}

#[test]
fn a_window_that_waits_draws_nothing_and_stops_and_goes_on() {
    let mut three = Three::new("too-cosy", "3");
    // A question has no clock on the stage.
    three.facilitator.press("]]]");
    three.stage.see("step 4 of");
    // On a busy machine the first frames come late.
    let frames = wait("a stage at rest", || {
        let frames = three.stage.frames();
        thread::sleep(Duration::from_secs(1));
        (three.stage.frames() == frames).then_some(frames)
    });
    thread::sleep(Duration::from_millis(2_500));
    assert_eq!(three.stage.frames(), frames, "nothing has changed");
    three.stage.resize(80, 24);
    three.stage.see_frame_after(frames);
    three.stage.see("step 4 of");
    three.stage.press(crate::terminal::CTRL_Z);
    three.stage.stopped();
    let was = three.session().progress.place;
    three.facilitator.press("]");
    wait("the next place on disk", || (three.session().progress.place != was).then_some(()));
    three.stage.signal(rustix::process::Signal::CONT);
    three.stage.see("step 5 of");
    three.stage.press(crate::terminal::CTRL_C);
    assert_eq!(three.stage.end(), Ok(130));
}

#[test]
fn a_session_that_is_not_there_is_refused() {
    let world = World::new();
    let output = world.pipe(&["stage"]);
    assert_eq!(output.status.code(), Some(2), "there is no terminal");
    let mut stage = world.open(&["stage", "2020-nothing"]);
    assert_eq!(stage.end(), Ok(1));
    assert!(String::from_utf8_lossy(&stage.bytes()).contains("there is no session"));
}

#[test]
fn a_second_facilitator_takes_the_session_over_and_no_vote_is_lost() {
    let world = World::new();
    let mut first = world.open(&["run", "too-cosy", "--account", "Harbour", "--target", "3", "--room", "5"]);
    first.see("step 1 of");
    first.press("]]]");
    first.see("question 1 of");
    first.press("112");
    // What was pressed just before is saved with the rest.
    let mut second = world.open(&["resume", "latest", "--take-over"]);
    second.see("question 1 of");
    second.until("three votes", |screen| dots(screen) == Some((3, 0, 2)));
    first.see("this window only follows");
    let votes = |world: &World| {
        let session = world.session();
        session.progress.ballot(session.question().unwrap().id()).unwrap().voted()
    };
    assert_eq!(votes(&world), 3);
    // The one that handed it over takes no more votes, and shows what the other one does.
    first.press("3");
    second.press("3");
    first.see("4 of 5  ● ● ● ● ○");
    assert_eq!(votes(&world), 4);
    // By the key of the screen that says who has it, back again.
    let mut third = world.open(&["resume", "latest"]);
    third.see("This session is open elsewhere");
    third.press("t");
    third.until("four votes", |screen| dots(screen) == Some((4, 0, 1)));
    second.see("this window only follows");
    third.press("1r");
    second.see_gone("● ● ● ●");
    first.press("q");
    second.press("q");
    third.press("q");
}

#[test]
fn a_window_in_lines_hands_over_too() {
    let world = World::new();
    let mut command = world.rungs(&["run", "too-cosy", "--account", "Harbour", "--room", "5", "--plain"]);
    command.env("TERM", "dumb");
    let mut lines = Terminal::start((120, 36), command);
    lines.see_prompt("The same question comes at the end.\n>");
    let mut second = world.open(&["resume", "latest", "--take-over"]);
    second.see("step 1 of");
    assert_eq!(lines.end(), Ok(0));
    let told = String::from_utf8_lossy(&lines.bytes()).into_owned();
    assert!(told.contains("Another window took this session over"), "{told}");
    second.press("q");
}
