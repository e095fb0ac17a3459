//! Steps for time to spare: outside the minutes, passed by, and taken in by whoever goes there.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::checked::{self, inspected, is_found};
use desk::tour::window;
use desk::{Desk, words};
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::domain::pace::pace;
use rungs::domain::session::Place;
use rungs::export::{Format, Reader, report};
use rungs::plain::Teller;

const SCRIPT: &str = r#"(id: "spare", title: "Spare", language: en, version: "1", audience: "a", summary: "s", minutes: 4,
    ladder: "account", window: "w", steps: [
    (title: "Welcome", minutes: 2, kind: Brief),
    (title: "Fair", minutes: 3, extra: true, kind: Lens([
        Choice((id: "equity", ask: "Is it fair?", options: [(id: "yes", label: "Yes."), (id: "no", label: "No.")])),
        Choice((id: "lean", ask: "Who leans?", options: [(id: "we", label: "We."), (id: "they", label: "They.")])),
    ])),
    (title: "Look", minutes: 5, extra: true, kind: Brief),
    (title: "Middle", minutes: 1, kind: Brief),
    (title: "Close", minutes: 1, kind: Close),
])"#;

fn desk() -> Desk {
    Desk::in_room(checked::session_of(SCRIPT, 5, Some(3)), Kept::Stored)
}

fn step(desk: &Desk) -> usize {
    desk.session().progress.place.step
}

#[test]
fn its_minutes_are_not_the_scripts_and_only_what_is_beside_the_ladder_is_one() {
    assert!(inspected(SCRIPT).problems.is_empty(), "{:#?}", inspected(SCRIPT).problems);
    is_found(SCRIPT, ("minutes: 4", "minutes: 12"), ("minutes: 12", "add up to 4"));
    let own = "(title: \"Own\", minutes: 1, extra: true, kind: Write([(id: \"own\", dimension: \"personal\", ask: \"a?\", \
               reverse: \"r?\")])),\n";
    is_found(SCRIPT, ("    (title: \"Middle\"", &format!("{own}    (title: \"Middle\"")), (own.trim(), "extra step"));
    is_found(SCRIPT, ("1, kind: Close", "1, extra: true, kind: Close"), ("kind: Close", "extra step"));
}

#[test]
fn keys_pass_it_by_and_say_so() {
    for key in ["<Right>", "]"] {
        let mut desk = desk();
        assert!(desk.says("step 1 of 3"), "{}", desk.screen());
        desk.press(key);
        assert!(step(&desk) == 3 && desk.says("step 2 of 3"), "{key}: {}", desk.screen());
    }
    let mut desk = desk();
    desk.press("<Right>");
    assert!(desk.says("Press g to go to what is extra: “Fair” and “Look”."), "{}", desk.screen());
    desk.press("<Left>");
    assert_eq!(step(&desk), 0);
    desk.press("][");
    assert_eq!(step(&desk), 0);
    desk.press("<Right><Right>ff");
    assert!(desk.session().progress.finished, "nothing is left to be asked: {}", desk.screen());
}

#[test]
fn whoever_goes_there_takes_it_in_with_its_minutes() {
    let mut desk = desk();
    let left = |desk: &Desk| pace(desk.session(), desk.now).left;
    assert_eq!((left(&desk), pace(desk.session(), desk.now).behind), (240, 0));
    desk.press("g");
    assert!(desk.says("+  Fair  (3 min)") && desk.says("2  Middle  (1 min)"), "{}", desk.screen());
    assert!(desk.says("extra") && !desk.says("left out"), "{}", desk.screen());
    desk.press("<Down><Enter>");
    assert!(step(&desk) == 1 && desk.says("step 2 of 4"), "{}", desk.screen());
    assert_eq!((left(&desk), pace(desk.session(), desk.now).behind), (420 - 120, 60), "the welcome was left early");
    // Question by question, and back to it later.
    desk.press("<Right>");
    assert_eq!(desk.session().progress.place, Place { step: 1, stop: 1 });
    desk.press("11112r<Right>");
    assert_eq!(step(&desk), 3, "{}", desk.screen());
    desk.press("<Left>");
    assert_eq!(step(&desk), 1);
    // The file says the same.
    let kept = desk.session().clone().as_kept().unwrap();
    assert_eq!(kept.progress.left_out, desk.session().progress.left_out);
    assert_eq!(kept.progress.left_out.steps, [2].into());
}

#[test]
fn the_palette_calls_it_what_the_list_does() {
    let mut desk = desk();
    desk.press(":fair");
    assert!(desk.says("Extra: Fair") && !desk.says("Step 1: Fair"), "{}", desk.screen());
}

#[test]
fn reports_have_its_time_where_it_was_taken() {
    let mut desk = desk();
    desk.wait(60).press("g<Down><Enter>").wait(60);
    let told = report(desk.session(), Format::Markdown, Reader::Room, &words()).unwrap();
    let row = told.lines().find(|line| line.starts_with("| Fair ")).unwrap_or_else(|| panic!("{told}"));
    assert!(row.contains("3 min") && row.contains("extra"), "{row}");
    assert!(!told.contains("| Look "), "{told}");
    let all = told.lines().find(|line| line.starts_with("| All ")).unwrap_or_else(|| panic!("{told}"));
    assert!(all.contains("| 7 min |"), "{all}");
    let json = report(desk.session(), Format::Json, Reader::Room, &words()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of = |at: usize| (&json["times"][at]["extra"], &json["times"][at]["left_out"]);
    let yes_no = |at| (of(at).0.as_bool().unwrap(), of(at).1.as_bool().unwrap());
    assert_eq!([0, 1, 2].map(yes_no), [(false, false), (true, false), (true, true)], "{json}");
}

#[test]
fn the_prompter_and_the_lines_tell_of_it() {
    let prompter = window(&words(), Window::Prompter, Some(desk().session().clone()));
    for text in ["Extra, if you go there: Fair, 3 minutes", "Step 2 (1 minute): Middle"] {
        assert_eq!(prompter.misses(text), None, "{}", prompter.screen());
    }
    let mut desk = desk();
    let mut teller = Teller::default();
    let mut hear = |desk: &Desk| teller.tell(&desk.app, &desk.keys, desk.now).join("\n");
    hear(&desk);
    desk.press("g");
    let told = hear(&desk);
    for text in ["Extra (3 minutes): Fair", "2: Is it fair? (extra)", "Step 2 (1 minute): Middle"] {
        assert!(told.contains(text), "{text}: {told}");
    }
}
