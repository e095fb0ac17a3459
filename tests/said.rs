//! What is said: what was seen, never how to vote; nobody is asked to own up; nothing that did not happen.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;
mod sample;

use desk::{Desk, script};
use rungs::app::explain;
use rungs::domain::history::{compare, trends};
use rungs::domain::reading::Grade;
use rungs::domain::session::{Action, Event, Pole, Session};
use rungs::domain::vote::Vote;
use rungs::export::{Format, Reader, Subject, report, text};
use rungs::words::{About, Message};

fn read(session: &Session) -> rungs::domain::reading::Reading {
    session.reading(session.day())
}

fn shown(session: &Session) -> String {
    text::full(&Subject::of(session), &session.ladder, &read(session), &desk::words(), 300)
}

fn why(session: &Session) -> Vec<(String, Vec<String>)> {
    let sections = explain::why(&session.words(&desk::words()), &read(session), session);
    sections.into_iter().map(|s| (s.title, s.lines)).collect()
}

fn all(session: &Session, said: &[Message]) -> Vec<String> {
    let words = session.words(&desk::words());
    said.iter().map(|said| words.say(said)).collect()
}

fn voted(session: &mut Session, question: &str, points: &[u8]) {
    sample::vote(session, question, points);
    sample::reveal(session, question);
}

#[test]
fn after_the_second_vote_no_other_is_asked_for() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("11155r");
    assert!(desk.says("What did each side see?"), "{}", desk.screen());
    assert!(desk.says("Then we vote again.") && desk.says("v vote again"), "{}", desk.screen());
    desk.press("v11155r");
    assert!(desk.says("What did each side see?"), "{}", desk.screen());
    assert!(!desk.says("vote again"), "{}", desk.screen());
    assert!(desk.says("The first vote was split: 3 chose 1, 2 chose 5."), "{}", desk.screen());
}

#[test]
fn who_has_not_seen_it_is_not_pressed_to_lean() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("00011r");
    assert!(desk.says("Who will go and look?") && !desk.says("lean"), "{}", desk.screen());
}

#[test]
fn what_decides_is_not_voted_on_not_asked_or_not_seen() {
    let mut session = sample::session();
    let coverage = |session: &Session| all(session, &read(session).weak_parts()).join("\n");
    voted(&mut session, "personal-1", &[5, 5, 5, 5, 5]);
    let told = coverage(&session);
    assert!(told.contains("Coverage: low. 3 of the rungs that decide have not been voted on yet."), "{told}");
    assert!(!told.contains("who will go and look"), "{told}");
    for pair in ["personal-2", "personal-3", "corporate-1"] {
        voted(&mut session, pair, &[5, 5, 5, 5, 5]);
    }
    for vote in [Vote::Blank; 5] {
        session.happen(Event::Vote { question: "capability-1".into(), vote }, sample::minute(3)).unwrap();
    }
    sample::reveal(&mut session, "capability-1");
    let told = coverage(&session);
    let parts = "Too few have seen one of the rungs that decide: who will go and look? 2 of the rungs that decide have";
    assert!(told.contains(parts), "{told}");
    assert!(!told.contains("vote again"), "{told}");
}

#[test]
fn nothing_that_decides_was_voted_on_only_where_it_was_not() {
    let mut session = sample::session();
    for vote in [Vote::Blank; 5] {
        session.happen(Event::Vote { question: "personal-1".into(), vote }, sample::minute(3)).unwrap();
    }
    sample::reveal(&mut session, "personal-1");
    let told = all(&session, &read(&session).weak_parts()).join("\n");
    assert!(told.contains("Agreement: low. Too few have seen what decides"), "{told}");
}

#[test]
fn what_nobody_voted_on_is_not_called_not_seen() {
    let session = sample::finished_session();
    let text = shown(&session);
    for line in
        ["personal-4: not voted on", "corporate-3: not seen", "Is there complacency? (complacency): not voted on"]
    {
        assert!(text.lines().any(|l| l.trim() == line), "{line}: {text}");
    }
    let screenful = text::screenful(&Subject::of(&session), &session.ladder, &read(&session), &desk::words(), 300);
    assert!(screenful.contains("not voted on: blind faith"), "{screenful}");
    let told = compare(&session, &session, &[]);
    let family = told.families.iter().find(|f| f.name == "complacency").unwrap();
    assert_eq!([&family.said.0, &family.said.1].map(|said| desk::words().say(said)), ["not voted on", "not voted on"]);
}

#[test]
fn a_family_of_which_some_signs_were_voted_on_is_not_called_not_seen() {
    let mut session = desk::session("too-cosy", 6);
    voted(&mut session, "at-ease", &[0, 0, 0, 0, 0, 0]);
    let reading = read(&session);
    let family = session.workshop.signs().find(|sign| sign.id == "at-ease").unwrap().family.clone();
    let said = |reading: &rungs::domain::reading::Reading| all(&session, &[reading.family_said(&family).unwrap()]);
    assert_eq!(said(&reading), ["voted on in part"]);
    let others: Vec<String> = session.workshop.signs().filter(|s| s.family == family).map(|s| s.id.clone()).collect();
    let mut whole = session.clone();
    for sign in others.iter().filter(|id| *id != "at-ease") {
        voted(&mut whole, sign, &[0, 0, 0, 0, 0, 0]);
    }
    assert_eq!(said(&read(&whole)), ["not seen"]);
}

#[test]
fn what_a_script_does_not_ask_is_no_open_question_to_the_room() {
    let mut session = desk::session("too-cosy", 6);
    sample::answer(&mut session, "threats", &[Vote::Yes, Vote::Yes, Vote::No, Vote::No, Vote::No]);
    let open = why(&session).into_iter().find(|(title, _)| title == "Still open").unwrap().1.join(" ");
    assert!(open.contains("Coercion") && !open.contains("Breach"), "{open}");
}

#[test]
fn that_yes_is_the_bad_answer_is_said_where_it_is_asked() {
    let mut desk = Desk::at_first_question("too-cosy");
    assert!(desk.says("yes is a warning"), "{}", desk.screen());
    desk = Desk::at_first_question("trust-check");
    assert!(!desk.says("yes is a warning"), "{}", desk.screen());
}

#[test]
fn the_parts_of_the_confidence_have_a_heading_of_their_own_and_names_in_words() {
    let session = sample::finished_session();
    let text = shown(&session);
    let (_, weak) = text.split_once("What weakens the confidence:\n- ").unwrap();
    assert!(weak.starts_with("Evidence: low. "), "{weak}");
    assert!(weak.contains("- Open hazards: medium. "), "{weak}");
    assert!(!text.contains("client-voice") && !text.contains("hazards is"), "{text}");
}

fn by_evidence() -> Session {
    let mut session = sample::session();
    sample::answer(&mut session, "coercion", &[Vote::Yes, Vote::Blank, Vote::Blank, Vote::Blank, Vote::Blank]);
    voted(&mut session, "personal-1", &[5, 5, 5, 5, 5]);
    let mut line = sample::evidence("coercion", "their boss", "threatened to leave", 400, Grade::A);
    line.shows = None;
    session.happen(Event::Evidence(line), sample::minute(4)).unwrap();
    session
}

#[test]
fn that_evidence_makes_a_fact_present_is_told_everywhere() {
    let session = by_evidence();
    let why = why(&session);
    let (_, hazards) = why.iter().find(|(title, _)| title == "Hazards").unwrap();
    assert!(hazards.iter().any(|l| l.contains("A yes and a line of evidence make it present")), "{hazards:?}");
    let text = shown(&session);
    assert!(text.contains("(coercion): present, by a yes and a line of evidence"), "{text}");
    assert!(text.contains("! coercion: What coercion means. A yes and a line of evidence make it present"), "{text}");
    let markdown = report(&session, Format::Markdown, Reader::Room, &desk::words()).unwrap();
    assert!(markdown.contains("by a yes and a line of evidence"), "{markdown}");
}

#[test]
fn evidence_for_a_fact_is_told_at_the_sign_that_it_makes_present() {
    let mut desk = Desk::at_first_question("too-cosy");
    while desk.session().question().unwrap().id() != "threats" {
        desk.press("<Right>");
    }
    desk.press("10000r");
    assert!(desk.says("At least one person says so."), "{}", desk.screen());
    desk.press("e");
    desk.press("their boss<Enter>said they would leave<Enter>yesterday<Enter>");
    assert!(desk.says("of any age, makes this present once somebody has voted yes"), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(desk.says("A yes and a line of evidence make it present"), "{}", desk.screen());
    assert!(desk.says("Seen first-hand: their boss said they would leave"), "{}", desk.screen());
}

#[test]
fn the_picture_that_evidence_shows_is_chosen_by_whoever_writes_it() {
    let keys = "etheir buyer<Enter>called<Enter>yesterday<Enter><Enter><Enter>";
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("11111r").press(keys);
    assert!(desk.says("Choose which picture it shows."), "{}", desk.screen());
    // The room saw the opposite picture: that is what the form has.
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("55555r").press(keys);
    assert_eq!(desk.session().progress.evidence[0].shows, Some(Pole::Opposite), "{}", desk.screen());
    assert_eq!(desk.misses("the opposite picture)"), None, "{}", desk.screen());
}

#[test]
fn a_teams_ladder_speaks_of_no_client_and_no_account() {
    let ladder = script("retro-self-check").ladder;
    assert_eq!(
        desk::words().about(About { other: ladder.other, ..About::default() }).say(&Grade::B.said()),
        "told by those it concerns"
    );
    let mut desk = Desk::at_first_question("retro-self-check");
    desk.press("11111r");
    let session = desk.session();
    let told = format!("{:?}\n{}", why(session), shown(session)).replace("the client", "CLIENT");
    assert!(!told.contains("CLIENT") && !told.contains("the account") && !told.contains("The account"), "{told}");
}

#[test]
fn one_sign_of_a_habit_is_not_the_habit() {
    let mut desk = Desk::at_first_question("too-cosy");
    while desk.session().question().unwrap().id() != "same-minds" {
        desk.press("<Right>");
    }
    desk.press("11111r");
    assert!(desk.says("it counts from half of its signs on"), "{}", desk.screen());
    assert!(!desk.says("is present: a hazard"), "{}", desk.screen());
}

#[test]
fn the_first_move_where_nobody_has_voted_is_no_remedy_of_the_ladder() {
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("m");
    assert!(desk.says("First moves come once votes are shown."), "{}", desk.screen());
    desk.press("11111rm");
    assert!(desk.says("The first move is to vote on what has not been voted on yet"), "{}", desk.screen());
}

#[test]
fn the_banner_is_a_sentence_of_its_own() {
    let mut session = sample::session();
    voted(&mut session, "personal-1", &[5, 5, 5, 5, 5]);
    for sign in ["complacency", "obligations", "breach-corporate"] {
        sample::answer(&mut session, sign, &[Vote::Yes; 5]);
    }
    let text = text::screenful(&Subject::of(&session), &session.ladder, &read(&session), &desk::words(), 300);
    let line = "complacency, obligations, breach corporate. The account is on the verge of decline unless rescued.";
    assert!(text.contains(line), "{text}");
    let markdown = report(&session, Format::Markdown, Reader::Room, &desk::words()).unwrap();
    assert!(markdown.contains("**The account is on the verge of decline unless rescued.**"), "{markdown}");
}

#[test]
fn only_limits_that_would_be_lower_than_now_are_named() {
    let mut session = sample::session();
    voted(&mut session, "personal-1", &[5, 5, 5, 5, 5]);
    for sign in ["complacency", "obligations"] {
        sample::answer(&mut session, sign, &[Vote::Yes; 5]);
    }
    sample::answer(&mut session, "gatekeeping", &[Vote::Yes, Vote::Blank, Vote::Blank, Vote::Blank, Vote::Blank]);
    let open = all(&session, &read(&session).still_open());
    assert!(open.contains(&"gatekeeping: at least one person says so. Who could find out?".to_owned()), "{open:?}");
    assert!(
        open.iter().any(|l| l == "coercion: not voted on. If it is so: the account can stand on 1 Checked at most.")
    );
    assert!(open.iter().all(|l| !l.contains("2 Predictable")), "{open:?}");
}

#[test]
fn a_question_ends_with_a_question_mark_alone_and_nothing_is_rested_on_the_ground() {
    let mut session = sample::session();
    session.happen(Event::Target(1), sample::minute(1)).unwrap();
    for dimension in sample::DIMENSIONS {
        for rung in 1..=3 {
            voted(&mut session, &format!("{dimension}-{rung}"), &[5, 5, 5, 5, 5]);
        }
    }
    for told in [shown(&session), report(&session, Format::Markdown, Reader::Room, &desk::words()).unwrap()] {
        assert!(told.contains("is so much needed here?") && !told.contains("?."), "{told}");
    }
    let mut desk = Desk::at_first_question("trust-check");
    desk.press("55555r");
    let (_, lines) = why(desk.session()).swap_remove(0);
    assert!(lines[0].contains("nothing to build on yet"), "{lines:?}");
}

#[test]
fn a_passed_over_cell_fits_its_column() {
    let mut session = sample::session();
    voted(&mut session, "personal-1", &[5, 5, 5, 5, 5]);
    let over = Event::PassOver { question: "personal-3".into(), reason: "nothing has gone wrong".into() };
    session.happen(over, sample::minute(3)).unwrap();
    let text = text::screenful(&Subject::of(&session), &session.ladder, &read(&session), &desk::words(), 80);
    assert!(text.contains("passed") && !text.contains('…'), "{text}");
}

#[test]
fn one_reading_has_nothing_between() {
    let session = sample::finished_session();
    let one = rungs::domain::history::Snapshot::of(&session);
    let page = rungs::export::history::Answer::OverTime(trends(&[one], "Nordlicht Foods", desk::noon().date_naive()))
        .page(&desk::words());
    let text = page.to_text(80);
    assert!(text.contains("This is the only reading so far") && text.contains("ACTIONS"), "{text}");
    let action = text.lines().find(|line| line.starts_with("Introduce two")).unwrap();
    assert!(action.trim_end().ends_with("not said"), "nothing has risen after it yet: {action}");
}

#[test]
fn redacted_the_words_of_the_ladder_stay() {
    let mut session = sample::session();
    for (what, moves) in [("One", "breach corporate"), ("Two", "Corporate at 2 Predictable"), ("Three", "our secret")] {
        let (what, who, moves) = (what.to_owned(), "Ana".to_owned(), Some(moves.to_owned()));
        let by = session.day();
        session.happen(Event::Act(Action { what, who, by, moves }), sample::minute(4)).unwrap();
    }
    let told = report(&session, Format::Markdown, Reader::Coded, &desk::words()).unwrap();
    assert!(told.contains("breach corporate") && told.contains("Corporate at 2 Predictable"), "{told}");
    assert!(told.contains("Aim 1") && !told.contains("our secret"), "{told}");
}

#[test]
fn the_readme_has_the_minutes_of_the_scripts() {
    let readme = include_str!("../README.md");
    let files =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/workshops")).unwrap().map(|e| e.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|e| e == "ron"));
    let ids: Vec<String> = scripts.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(ids.len(), 43);
    for id in ids {
        let minutes = script(&id).workshop.minutes;
        assert!(readme.contains(&format!("| `{id}` | {minutes} |")), "{id}: {minutes}");
    }
}

#[test]
fn who_sees_a_sign_is_told_so_by_screen_and_report_and_among_few_by_neither() {
    let revealed = |votes: &str| {
        let mut desk = Desk::at_first_question("too-cosy");
        desk.press(votes).press("rr");
        let report = report(desk.session(), Format::Markdown, Reader::Room, &desk::words()).unwrap();
        (desk, report)
    };
    let (desk, page) = revealed("23333");
    assert_eq!(desk.misses("Fewer than half"), None, "{}", desk.screen());
    assert!(page.contains("**fewer than half**"), "{page}");
    for few in ["23300", "33300"] {
        let (desk, page) = revealed(few);
        let told = ["partly counts half", "Nobody sees it"].iter().any(|told| desk.says(told));
        assert!(!told && desk.says("Absent:"), "{}", desk.screen());
        assert!(page.contains("**absent**") && !page.contains("**fewer"), "{page}");
    }
}
