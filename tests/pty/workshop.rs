//! A whole workshop from the first key to the report, with a kill in the middle.

use rungs::domain::ladder::FamilyKind;
use rungs::domain::session::{Header, METHOD, Place, Session, Setup, Stop};
use rungs::domain::workshop::{Kind, Pair, Question, Side};
use rungs::storage::scripts;
use serde_json::Value;

use crate::terminal::{ENTER, ESC, RIGHT, Terminal, World, dots};

/// A vote nobody could give.
const BLANK: u8 = 0;

/// What the room votes: stored points for pairs, keys for signs.
struct Votes {
    first: [u8; 5],
    second: Option<[u8; 5]>,
}

/// The number of the pair that is split at first, of the one in which the program is killed, and of the sign that is
/// present.
const SPLIT: usize = 1;
const KILLED: usize = 5;
const PRESENT: usize = 2;

fn pair_votes(number: usize) -> Votes {
    match number {
        SPLIT => Votes { first: [1, 1, 5, 5, 1], second: Some([4, 4, 5, 4, 3]) },
        3 => Votes { first: [3, 3, 4, 2, 3], second: None },
        KILLED => Votes { first: [5, 4, 4, 2, BLANK], second: None },
        _ => Votes { first: [5, 4, 4, 5, 4], second: None },
    }
}

fn sign_votes(number: usize) -> [u8; 5] {
    if number == PRESENT { [1, 1, 1, 2, 3] } else { [3, 3, 2, 3, BLANK] }
}

/// The keys that give these points on the screen.
fn keys(votes: &[u8], side: Side) -> String {
    votes.iter().map(|v| if *v == BLANK { BLANK } else { side.turn(*v) }.to_string()).collect()
}

/// How many of `votes` chose each point, and how many none.
fn counts(votes: &[u8; 5]) -> ([u64; 5], u64) {
    let of = |point: u8| votes.iter().filter(|v| **v == point).count() as u64;
    ([of(1), of(2), of(3), of(4), of(5)], of(BLANK))
}

/// As the report tells them.
fn told(votes: &[u8; 5]) -> String {
    let (counts, blank) = counts(votes);
    let said = [
        "clearly the opposite picture",
        "more the opposite picture",
        "both pictures seen",
        "more the picture of trust",
        "clearly the picture of trust",
    ];
    let points = said.iter().zip(counts).filter(|(_, n)| *n > 0).map(|(said, n)| format!("{n} {said}"));
    let text = points.collect::<Vec<_>>().join(", ");
    if blank > 0 { format!("{text}; {blank} not seen") } else { text }
}

/// A session of a workshop in which nothing has happened.
pub fn script(world: &World, id: &str) -> Session {
    let script = scripts::find(id, &world.folders()).unwrap();
    let setup = Setup::new("", 5);
    let header = Header { id: String::new(), created: chrono::Local::now().fixed_offset(), setup, method: METHOD };
    Session::new(header, script.workshop, script.ladder)
}

/// The header of a place: its step, and its question where the step has several.
fn see_place(terminal: &Terminal, session: &Session, place: Place) {
    let (step, all) = session.step_of(place.step);
    let step = format!("step {step} of {all}  ");
    let stops = session.stops(place.step).len();
    let question = format!("question {} of {stops}", place.stop + 1);
    terminal.until(&format!("{step}{question}"), |screen| {
        let text = screen.contents();
        text.contains(&step) && (stops == 1 || text.contains(&question))
    });
}

fn see_dots(terminal: &Terminal, solid: u32, missing: u32) {
    terminal.until(&format!("{solid} solid dots"), |screen| dots(screen) == Some((solid, 0, missing)));
}

fn set_up(terminal: &mut Terminal) {
    terminal.see("Account trust check");
    // The script is the first in the list.
    terminal.press(ENTER);
    terminal.see("Account");
    terminal.see("People voting");
    terminal.press(&format!("Harbour Ltd{ENTER}Crane overhaul{ENTER}"));
    // It is a stretch for us.
    terminal.press(&format!("{RIGHT}{ENTER}"));
    terminal.press(&format!("5{ENTER}"));
    terminal.see("On a call");
    terminal.press(ENTER);
    terminal.see("step 1 of 12");
    // Nothing is marked; the highest rung is the first to the right.
    terminal.press("t");
    terminal.see("Target rung");
    terminal.press(&RIGHT.repeat(2));
    terminal.press(ENTER);
    terminal.see("The target is 3 Relied on");
    terminal.see("Harbour Ltd");
    terminal.see("Crane overhaul (stretch)");
}

fn write_lines(terminal: &mut Terminal) {
    terminal.press("1");
    terminal.see("A line");
    terminal.press(&format!("They call our planner first{ENTER}"));
    terminal.see("A line");
    leave_lines(terminal);
    terminal.see("They call our planner first");
    terminal.press("2");
    terminal.see("A line");
    terminal.press(&format!("They call a rival first{ENTER}"));
    terminal.see_gone("They call a rival first");
    leave_lines(terminal);
    terminal.see("They call a rival first");
}

/// Esc, and then nothing until it was understood: with what follows it would be the beginning of another key.
fn leave_lines(terminal: &mut Terminal) {
    terminal.press(ESC);
    terminal.see_gone("Press Enter to keep it");
}

fn vote(terminal: &mut Terminal, keys: &str) {
    terminal.press(keys);
    terminal.see("ll 5 have voted: press r to reveal.");
    see_dots(terminal, 5, 0);
    terminal.press("r");
    terminal.see_gone("have voted");
}

fn vote_on_pair(terminal: &mut Terminal, pair: &Pair, number: usize) {
    let votes = pair_votes(number);
    vote(terminal, &keys(&votes.first, pair.side));
    if let Some(second) = votes.second {
        terminal.see("What did each side see?");
        terminal.press("v");
        terminal.see("Second vote: one digit a person.");
        vote(terminal, &keys(&second, pair.side));
        terminal.see("The first vote was split");
    }
    if number.is_multiple_of(4) {
        evidence(terminal, number);
    }
}

fn evidence(terminal: &mut Terminal, number: usize) {
    terminal.press("e");
    terminal.see("What have you seen?");
    terminal.press(&format!("Their buyer{ENTER}sent plan {number} a week early{ENTER}yesterday{ENTER}"));
    terminal.press(&format!("{ENTER}{RIGHT}{ENTER}"));
    terminal.see(&format!("Seen first-hand: Their buyer sent plan {number} a week early"));
}

fn action(terminal: &mut Terminal) {
    terminal.press("a");
    terminal.see("By when");
    terminal.press(&format!("Ask the plant manager to lunch{ENTER}Rosa{ENTER}in 2 weeks{ENTER}{ENTER}"));
    terminal.see("» Ask the plant manager to lunch");
    terminal.see("Rosa by ");
}

#[test]
fn a_workshop_survives_a_kill_in_mid_question_and_reports_every_vote() {
    let world = World::new();
    let session = script(&world, "trust-check");
    let places: Vec<(Place, Stop)> = session.places().filter(|(place, _)| !session.stands_by(place.step)).collect();

    let mut terminal = world.open(&["run"]);
    set_up(&mut terminal);
    let (mut pairs, mut signs) = (0, 0);
    for (at, (place, stop)) in places.iter().enumerate() {
        see_place(&terminal, &session, *place);
        match stop {
            Stop::Question(Question::Pair(pair)) => {
                if pairs == KILLED {
                    let keys = keys(&pair_votes(KILLED).first, pair.side);
                    terminal.press(&keys[..3]);
                    see_dots(&terminal, 3, 2);
                    terminal.kill();
                    terminal = world.open(&["resume"]);
                    see_place(&terminal, &session, *place);
                    terminal.see(&pair.ask[..20]);
                    see_dots(&terminal, 3, 2);
                    vote(&mut terminal, &keys[3..]);
                } else {
                    vote_on_pair(&mut terminal, pair, pairs);
                }
                pairs += 1;
            }
            Stop::Question(Question::Sign(_)) => {
                let keys: String = sign_votes(signs).iter().map(u8::to_string).collect();
                vote(&mut terminal, &keys);
                signs += 1;
            }
            Stop::Question(Question::Poll(_)) => vote(&mut terminal, "23345"),
            Stop::Prompt(_) if place.stop == 0 => write_lines(&mut terminal),
            Stop::Prompt(_) | Stop::Typed(_) | Stop::Grid(..) | Stop::Met(_) => {}
            Stop::Step => match session.workshop.steps[place.step].kind {
                Kind::Actions => action(&mut terminal),
                Kind::Reading => terminal.see("Our reading, not the client's"),
                _ => {}
            },
        }
        if at + 1 < places.len() {
            terminal.press(RIGHT);
        }
    }
    assert_eq!((pairs, signs), (12, 9));
    terminal.press("ff");
    terminal.see("The workshop is closed.");
    terminal.press("q");
    terminal.see("This workshop is closed.");
    terminal.press("q");
    terminal.see("Harbour Ltd");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));

    let report = world.printed(&["report", "latest"]);
    check_report(&session, &report);
    let json: Value = serde_json::from_str(&world.printed(&["show", "latest", "--format", "json"])).unwrap();
    check_json(&session, &json);
    let sessions: Value = serde_json::from_str(&world.printed(&["sessions", "--format", "json"])).unwrap();
    assert_eq!(sessions[0]["finished"], true);
}

fn check_report(session: &Session, report: &str) {
    for text in ["Harbour Ltd", "Crane overhaul", "stretch", "3 Relied on"] {
        assert!(report.contains(text), "{text} is not in\n{report}");
    }
    for (number, pair) in session.workshop.pairs().enumerate() {
        let votes = pair_votes(number);
        let row = report.lines().find(|line| line.starts_with('|') && line.contains(&pair.ask)).expect(&pair.ask);
        let last = votes.second.as_ref().unwrap_or(&votes.first);
        assert_eq!(row.matches('●').count(), last.iter().filter(|key| **key > 0).count(), "{row}");
        if let Some(second) = &votes.second {
            for line in [
                format!("First vote (split): {}.", told(&votes.first)),
                format!("Second vote (seen): {}.", told(second)),
            ] {
                assert!(report.contains(&line), "`{line}` is not in\n{report}");
            }
        }
        let evidence = format!("Their buyer: sent plan {number} a week early");
        assert_eq!(report.contains(&evidence), number.is_multiple_of(4), "{evidence}");
    }
    for (number, sign) in session.workshop.signs().enumerate() {
        let answers = if number == PRESENT { "3 yes, 1 partly, 1 no" } else { "0 yes, 1 partly, 3 no" };
        let is_told = |line: &str| line.contains(&sign.ask) && line.contains(answers);
        assert!(report.lines().any(is_told), "{}: {answers}\n{report}", sign.ask);
    }
    for text in ["Rosa | Ask the plant manager to lunch", "They call our planner first", "They call a rival first"] {
        assert!(report.contains(text), "{text} is not in\n{report}");
    }
}

fn check_json(session: &Session, json: &Value) {
    assert_eq!(json["account"], "Harbour Ltd");
    assert_eq!(json["opportunity"], "Crane overhaul");
    assert_eq!(json["target"], 3);
    assert_eq!(json["room"], 5);
    for (number, pair) in session.workshop.pairs().enumerate() {
        let votes = pair_votes(number);
        let (counts, blank) = counts(&votes.second.unwrap_or(votes.first));
        assert_eq!(json["pairs"][&pair.id]["counts"], serde_json::json!(counts), "{}", pair.id);
        assert_eq!(json["pairs"][&pair.id]["not_seen"], blank, "{}", pair.id);
    }
    for (number, sign) in session.workshop.signs().enumerate() {
        // Elsewhere one of five says *partly*: enough to leave a fact open, not a habit.
        let kind = session.ladder.family(&sign.family).expect(&sign.family).kind;
        let expected = match kind {
            _ if number == PRESENT => "present",
            FamilyKind::Fact => "open",
            FamilyKind::Habit => "absent",
        };
        assert_eq!(json["signs"][&sign.id]["state"], expected, "{}", sign.id);
    }
}
