//! Kills at random moments: what the screen had called saved is there.

use std::thread;
use std::time::Duration;

use rungs::domain::session::{Ballot, Session, Stop};

use crate::terminal::{ENTER, RIGHT, World, dots, place, to_first_question};

/// Sessions that are voted on side by side, and kills in each.
const SESSIONS: u64 = 4;
const KILLS: u32 = 50;
/// Large, so that there is something to vote on for long; its dots fit on a line.
const PEOPLE: u32 = 30;
const SEED: u64 = 0x5eed_0b1c;

/// The dice begin with this; `RUNGS_SEED`, a number, has them fall in other ways.
fn seed() -> u64 {
    std::env::var("RUNGS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED)
}

/// A small generator of numbers that are random enough, and the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn key(&mut self) -> String {
        match self.roll(40) {
            0 => "r".to_owned(),
            1 => RIGHT.to_owned(),
            2 => "]".to_owned(),
            3 => "0".to_owned(),
            n => (n % 5 + 1).to_string(),
        }
    }
}

/// Votes in the round of the question at a place, and whether they are revealed.
fn voted(session: &Session, at: rungs::domain::session::Place) -> (u32, bool) {
    let Some(Stop::Question(question)) = session.stops(at.step).get(at.stop).copied() else { return (0, false) };
    let ballot = session.progress.ballot(question.id());
    (ballot.map_or(0, Ballot::voted), ballot.is_some_and(Ballot::is_revealed))
}

fn kill_again_and_again(seed: u64) -> (u32, u32) {
    let mut dice = Dice(seed);
    let world = World::new();
    let people = PEOPLE.to_string();
    let mut terminal = world.open_at_first_pair(crate::terminal::SIZE, "trust-check", &people);
    let (mut claimed, mut on_the_way) = (0, 0);
    for kill in 0..KILLS {
        for _ in 0..dice.roll(12) {
            terminal.press(&dice.key());
            // Not to wait for anything: kills are to fall everywhere.
            thread::sleep(Duration::from_micros(dice.roll(4_000)));
        }
        thread::sleep(Duration::from_micros(dice.roll(8_000)));
        let screen = terminal.kill();
        let session = world.session();
        let at = place(&screen, &session);
        let (there, revealed) = voted(&session, at);
        let told = format!("seed {seed:#x}, kill {kill}, the screen was\n{}", screen.contents());
        if let Some((solid, coming, _)) = dots(&screen) {
            assert!(there >= solid || revealed, "{there} votes on disk and {solid} called saved; {told}");
            claimed += solid;
            on_the_way += coming;
        } else if screen.contents().contains("v vote again") && !screen.contents().contains("saving…") {
            assert!(revealed, "a reveal called saved is lost; {told}");
        }
        terminal = world.open(&["resume"]);
        terminal.see(" of 1");
        let resumed = terminal.screen();
        assert_eq!(place(&resumed, &session), session.progress.place, "{told}");
        if let Some((solid, coming, _)) = dots(&resumed) {
            assert_eq!((solid, coming), (voted(&session, session.progress.place).0, 0), "{told}");
        } else if at.step >= 7 {
            // Behind the questions nothing is voted on: back to the first one.
            terminal.press("g");
            terminal.see("go there");
            terminal.press(&format!("\x1b[5~\x1b[5~\x1b[5~\x1b[5~{ENTER}"));
            terminal.see("step 1 of 1");
            to_first_question(&mut terminal);
        }
    }
    (claimed, on_the_way)
}

#[test]
fn no_vote_that_was_called_saved_is_lost_by_a_kill() {
    let seed = seed();
    println!("seed {seed}, {} kills", SESSIONS * u64::from(KILLS));
    let runs: Vec<_> = (0..SESSIONS)
        .map(|n| thread::spawn(move || kill_again_and_again(seed.wrapping_add(n * 7_919).max(1))))
        .collect();
    let sums: Vec<(u32, u32)> = runs.into_iter().map(|run| run.join().expect("a run")).collect();
    let (claimed, on_the_way) = sums.iter().fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    println!("{claimed} solid dots stood on the screen at the kills, and {on_the_way} on the way");
    assert!(claimed > 100, "the kills say something only when votes are in");
}
