//! Forms: keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::Desk;
use rungs::app::setup::Given;
use rungs::app::start::{Listing, WorkshopLine};
use rungs::app::{App, Effect, Msg, Screen};
use rungs::storage::scripts::Script;

#[test]
fn what_was_kept_is_said_with_the_day_as_it_was_understood() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("aAsk them<Enter>Ann<Enter>fri<Enter><Enter>");
    assert!(desk.says("Kept: Ann, by Friday 27 November."), "{}", desk.screen());
    desk.press("etheir buyer<Enter>called<Enter>yesterday<Enter><Enter><Right><Enter>");
    assert!(desk.says("Kept: their buyer, Saturday 21 November."), "{}", desk.screen());
    desk.press("pWhy the delay?<Enter>");
    assert!(desk.says("Parked:"), "{}", desk.screen());
}

#[test]
fn a_wrong_date_is_told_at_once_and_what_is_typed_takes_its_place() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("aAsk them<Enter>Ann<Enter>end of time<Enter>");
    assert!(desk.says("`end of time` is no date that I know"), "{}", desk.screen());
    desk.press("asap<Enter>");
    assert!(desk.says("`asap` is no day, and only a day makes it an action"), "{}", desk.screen());
    desk.send(Msg::Paste("end of the month".to_owned()));
    desk.press("<Enter><Enter>");
    assert!(desk.says("Kept: Ann, by Monday 30 November."), "{}", desk.screen());
}

#[test]
fn a_wrong_date_can_be_mended_instead() {
    for keys in ["<Backspace><Backspace>v", "<Home><Left>", "<Left>"] {
        let mut desk = Desk::at_first_question("trust-check");
        desk.press("aAsk them<Enter>Ann<Enter>30 nox<Enter>").press(keys);
        assert!(desk.says("30 no"), "{keys}: {}", desk.screen());
    }
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("aAsk them<Enter>Ann<Enter>30 nox<Enter><Backspace>v<Enter><Enter>");
    assert_eq!(desk.session().progress.actions[0].by.to_string(), "2026-11-30");
}

#[test]
fn what_is_missing_in_evidence_is_told_when_its_field_is_left() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("etheir buyer<Enter>called<Enter>tomorrow<Enter>");
    assert!(desk.says("lies ahead: evidence is what has been seen"), "{}", desk.screen());
    desk.press("yesterday<Enter><Enter>");
    assert!(!desk.says("[They"), "nothing is chosen: {}", desk.screen());
    desk.press("<Enter>");
    assert!(desk.says("Choose which picture it shows."), "{}", desk.screen());
    desk.press("<Right><Right><Enter>");
    assert_eq!(desk.session().progress.evidence[0].shows, Some(rungs::domain::session::Pole::Opposite));
    assert_eq!(desk.session().progress.evidence[0].when.to_string(), "2026-11-21");
}

#[test]
fn an_action_can_be_meant_for_a_hazard_where_no_pair_is_asked() {
    let mut desk = Desk::at_first_question("too-cosy");
    desk.press("11111r");
    let Screen::Room(room) = &desk.app.screen else { panic!() };
    let family = room.reading.present_families().next().unwrap().to_owned();
    let name = desk.session().ladder.family_name(&family).to_owned();
    desk.press("aAsk them<Enter>Ann<Enter>fri<Enter>");
    assert!(desk.says(&name) && desk.says("something else"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.actions[0].moves.as_deref(), Some(name.as_str()));
    desk.press("aAsk again<Enter>Ann<Enter>fri<Enter><Right><Right><Right><Right><Enter>");
    assert_eq!(desk.session().progress.actions[1].moves, None);
    desk.press("o");
    assert!(!desk.says("something else"), "{}", desk.screen());
}

#[test]
fn a_long_answer_shows_where_it_is_cut() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.size = (80, 24);
    desk.press("a").press(&"word ".repeat(30)).press("end");
    assert!(desk.says("…") && desk.says("word end"), "{}", desk.screen());
    desk.press("<Home>");
    let screen = desk.screen();
    let line = screen.lines().find(|l| l.contains("word word")).unwrap();
    assert!(line.contains("What                 word word") && line.ends_with('…'), "{screen}");
}

#[test]
fn set_up_tells_a_wrong_number_at_once() {
    let script = desk::script("trust-check");
    let mut desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default()));
    desk.press("<Enter>");
    assert!(desk.says("Type a name for the account first."), "{}", desk.screen());
    desk.press("Harbour<Enter>Renewal<Enter><Enter>many<Enter>");
    assert!(desk.says("a number from 1 to 2000"), "{}", desk.screen());
    desk.press("6<Enter><Enter>");
    assert!(matches!(&desk.effects[..], [Effect::Create(setup, _)] if setup.room == 6), "{:?}", desk.effects);
}

#[test]
fn a_team_is_asked_for_its_name_and_for_no_opportunity() {
    let script = desk::script("retro-self-check");
    let mut desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default()));
    assert!(desk.says("▸ Team"), "{}", desk.screen());
    for word in ["Account", "Opportunity", "stretch"] {
        assert!(!desk.says(word), "{word}: {}", desk.screen());
    }
    desk.press("<Enter>");
    assert!(desk.says("Type a name for the team first."), "{}", desk.screen());
    desk.press("Blue<Enter>6<Enter><Enter><Right><Enter>");
    let [Effect::Create(setup, _)] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert_eq!((setup.account.as_str(), setup.room, &setup.opportunity), ("Blue", 6, &None));
    assert_eq!(setup.target, Some(3));
}

#[test]
fn an_opportunity_is_asked_for_where_pairs_are_read_by_it() {
    for (workshop, asks) in
        [("trust-check", true), ("reverse-the-polarity", true), ("too-cosy", false), ("retro-self-check", false)]
    {
        let script = desk::script(workshop);
        let desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default()));
        assert_eq!(desk.says("Opportunity"), asks, "{workshop}: {}", desk.screen());
    }
    // Whoever named one is not contradicted.
    let script = desk::script("too-cosy");
    let given = Given { opportunity: Some("Renewal".into()), ..Given::default() };
    let desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &given));
    assert!(desk.says("Renewal"), "{}", desk.screen());
}

#[test]
fn a_ladder_that_does_not_say_what_is_read_is_for_accounts() {
    assert_eq!(desk::script("trust-check").ladder.subject, "account");
    assert_eq!(desk::script("retro-self-check").ladder.subject, "team");
}

#[test]
fn the_list_of_workshops_says_that_there_is_more_and_shows_what_is_chosen() {
    let ids =
        ["trust-check", "before-the-bid", "broken-promise", "too-cosy", "reverse-the-polarity", "retro-self-check"];
    let lines: Vec<WorkshopLine> = ids.iter().map(|id| desk::script(id)).map(|s| line(&s)).collect();
    let titles: Vec<String> = lines.iter().map(|l| l.title.clone()).collect();
    let mut desk = Desk::of(App::new(desk::words()));
    desk.size = (80, 24);
    desk.send(Msg::Sessions(Listing { lines: Vec::new(), troubles: Vec::new() }));
    desk.press("<Down><Enter>").send(Msg::Workshops(Listing { lines, troubles: vec!["one.ron: broken".into()] }));
    for (i, title) in titles.iter().enumerate() {
        assert!(desk.says(&format!("▸  {title}")), "{title}: {}", desk.screen());
        assert_eq!(desk.says("↓ more"), i + 1 < titles.len(), "{title}: {}", desk.screen());
        desk.press("<Down>");
    }
    assert!(desk.says("! one.ron: broken"), "{}", desk.screen());
    desk.press("<Up><Up><Up><Up><Up>");
    assert!(desk.says("Which workshop?") && desk.says("↓ more"), "{}", desk.screen());
}

fn line(script: &Script) -> WorkshopLine {
    WorkshopLine::new(&script.workshop, &script.ladder)
}

#[test]
fn what_nobody_need_choose_can_be_taken_back() {
    // A rung, a picture that the votes put there, and whom a survey's number is of.
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("t");
    assert!(desk.says("Backspace choose none"), "{}", desk.screen());
    desk.press("<Backspace>");
    assert!(!desk.says("Backspace choose none"), "none is: {}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.target, None);
    assert!(desk.says("No target is set any more."), "{}", desk.screen());
    desk.press("t<Right><Backspace><Enter>");
    assert_eq!(desk.session().progress.target, None);
    desk.press("tx<Right><Enter>");
    assert_eq!(desk.session().progress.target, Some(4), "a letter chooses nothing");
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("55555r");
    let shown = desk.session().progress.evidence.len();
    desk.press("etheir buyer<Enter>called<Enter>yesterday<Enter>");
    assert!(!desk.says("Backspace choose none"), "how it is known is always chosen: {}", desk.screen());
    desk.press("<Backspace><Enter>");
    assert!(desk.says("Backspace choose none"), "the votes have put one there: {}", desk.screen());
    desk.press("<Backspace><Enter>");
    assert!(desk.says("Choose which picture it shows."), "{}", desk.screen());
    assert_eq!(desk.session().progress.evidence.len(), shown);
}
