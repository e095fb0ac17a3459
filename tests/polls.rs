//! Small hidden polls beside the ladder: asked, shown, kept as counts, and scored nowhere.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::checked::{self, inspected, is_found};
use desk::tour::{self, CODENAME, NAME};
use desk::{Desk, noon, words};
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::app::{Action, Screen};
use rungs::domain::history::compare;
use rungs::domain::pace::proposal;
use rungs::domain::reading::{Grade, read};
use rungs::domain::session::journal::Fate;
use rungs::domain::session::{Event, Evidence, LeftOut, Place, Session};
use rungs::domain::vote::{PollTally, Tally, View, Vote};
use rungs::domain::votes_csv::{self, Votes};
use rungs::domain::workshop::Kind;
use rungs::export::{Format, Reader, Subject, json, lens, report, survey};
use rungs::plain::Teller;
use rungs::storage::scripts::Script;
use rungs::ui::pointing::Click;
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("fixtures/scripts/valid/polls.ron");

fn session_of(room: u32) -> Session {
    checked::session_of(SCRIPT, room, None)
}

fn desk_of(room: u32) -> Desk {
    Desk::in_room(session_of(room), Kept::Stored)
}

/// Five people through the whole script: check-in in the middle, the check-out higher, and a clear choice.
fn walked() -> Desk {
    let mut desk = desk_of(5);
    desk.press("12334r<Right>09995r<Right>55544r<Right>33333r<Right>22221r<Right>44555r");
    desk
}

fn shown(session: &Session, id: &str) -> Option<PollTally> {
    session.polls().into_iter().find(|votes| votes.id == id).map(|votes| votes.tally)
}

#[test]
fn the_script_is_right_and_its_parts_come_in_order() {
    let inspected = inspected(SCRIPT);
    assert!(inspected.problems.is_empty(), "{:#?}", inspected.problems);
    let session = session_of(5);
    let ids: Vec<String> = session.places().filter_map(|(_, stop)| stop.id().map(str::to_owned)).collect();
    assert_eq!(ids, ["check-in", "wide", "meeting", "threats", "bid", "check-out"]);
}

#[test]
fn what_is_wrong_with_a_poll_is_told_at_its_place() {
    // What is written in place of what, where it is then pointed at, and what is told.
    for (was, becomes, at, told) in [
        (
            "to: 5,\n                low: \"I keep",
            "to: 12,\n                low: \"I keep",
            "to: 12",
            "a scale from 1 to 12",
        ),
        ("from: 0,\n                to: 9", "from: 9,\n                to: 9", "to: 9", "a scale from 9 to 9"),
        ("beside: \"check-in\"", "beside: \"check-inn\"", "beside:", "no numbers `check-inn`"),
        ("beside: \"check-in\"", "beside: \"wide\"", "beside:", "`wide` goes from 0 to 9"),
        ("beside: \"check-in\"", "beside: \"check-out\"", "beside:", "no numbers `check-out`"),
        ("id: \"wide\",", "id:  \"check-in\",", "id:  ", "`check-in`"),
        ("id: \"part\", label", "id: \"whole\",  label", "id: \"whole\",  ", "whole"),
        ("low: \"From here.\"", "low: \"\"", "low: \"\"", "empty"),
        ("label: \"We bid.\"", "label: \" \"", "label: \" \"", "empty"),
        ("about: Room,\n                ask: \"How far", "ask: \"How far", "ask: \"How far", "before the pairs"),
    ] {
        is_found(SCRIPT, (was, becomes), (at, told));
    }
    let options = SCRIPT.find("(id: \"part\"").unwrap()
        ..SCRIPT
            .find("                ],\n            )),\n            Numbers((\n                id: \"check-out\"")
            .unwrap();
    let one = format!("{}{}", &SCRIPT[..options.start], &SCRIPT[options.end..]);
    assert!(inspected(&one).problems.iter().any(|p| words().say(&p.message).contains("a choice between 1")));
}

#[test]
fn votes_are_hidden_until_the_reveal_and_of_their_order_nothing_is_kept() {
    let kept = |keys: &str| {
        let mut desk = desk_of(5);
        desk.press(keys);
        let entries = desk.session().to_keep();
        let votes = entries.iter().filter_map(|e| e.what.as_ref()).filter(|e| matches!(e, Event::Vote { .. }));
        assert_eq!(votes.count(), 0);
        let tallies = entries.iter().filter_map(|e| e.what.clone()).filter(|e| matches!(e, Event::Tally { .. }));
        tallies.collect::<Vec<_>>()
    };
    assert_eq!(kept("1244"), kept("4214"));
    assert_eq!(kept("12445r"), kept("54421r"));
    let [one, two] = ["1111", "5555"].map(|keys| {
        let mut desk = desk_of(5);
        desk.press(keys);
        desk.app.notice = None;
        desk.screen()
    });
    assert_eq!(one, two);
}

#[test]
fn a_digit_off_the_scale_is_refused_and_0_is_no_answer_or_a_number() {
    let mut desk = desk_of(5);
    desk.press("7");
    assert!(desk.says("This takes 1 to 5, or 0 for rather not say."), "{}", desk.screen());
    desk.press("0123r");
    assert_eq!(shown(desk.session(), "check-in"), None, "one of five is missing, and the room is asked once");
    desk.press("4r");
    assert_eq!(shown(desk.session(), "check-in").map(|t| (t.valid(), t.no_answer)), Some((4, 1)));
    desk.press("<Right>0");
    assert_eq!(desk.session().progress.ballot("wide").unwrap().open_tally().map(|t| t.voters()), Some(1));
    let Some(Tally::Poll(votes)) = desk.session().progress.ballot("wide").unwrap().open_tally() else { panic!() };
    assert_eq!((votes.of(0), votes.no_answer), (1, 0));
}

#[test]
fn a_journal_with_votes_that_are_none_is_refused() {
    let mut session = session_of(5);
    let vote = |question: &str, vote| Event::Vote { question: question.into(), vote };
    for wrong in [Vote::Choice(6), Vote::Choice(0), Vote::Point(3), Vote::Yes] {
        assert!(session.happen(vote("check-in", wrong), noon()).is_err(), "{wrong:?}");
    }
    let mut off = PollTally::default();
    off.counts[7] = 1;
    let tally = Event::Tally { question: "check-in".into(), votes: Tally::Poll(off) };
    assert!(session.happen(tally, noon()).is_err());
    assert!(session.happen(vote("meeting", Vote::Choice(3)), noon()).is_err());
    // Nobody has evidence for how they feel.
    let line = Evidence {
        about: "check-in".into(),
        who: "a".into(),
        what: "b".into(),
        when: noon().date_naive(),
        grade: Grade::A,
        shows: None,
    };
    assert!(session.happen(Event::Evidence(line), noon()).is_err());
    assert!(session.happen(vote("check-in", Vote::Choice(5)), noon()).is_ok());
}

#[test]
fn undo_a_second_vote_and_leaving_out_work_as_with_pairs() {
    let mut desk = desk_of(5);
    desk.press("11111r");
    assert_eq!(shown(desk.session(), "check-in").map(|t| t.of(1)), Some(5));
    desk.press("v55555r");
    assert_eq!(shown(desk.session(), "check-in").map(|t| t.of(5)), Some(5));
    assert!(desk.says("The first vote was low."), "{}", desk.screen());
    desk.press("u");
    assert!(
        !desk.says("HIGH") && desk.session().progress.ballot("check-in").unwrap().voted() == 5,
        "{}",
        desk.screen()
    );
    desk.press("<Backspace>");
    let mut session = session_of(5);
    let out = LeftOut { questions: ["wide".to_owned()].into(), ..LeftOut::default() };
    session.happen(Event::LeaveOut(out), noon()).unwrap();
    assert!(!session.route().any(|place| place == Place { step: 0, stop: 1 }));
}

#[test]
fn one_wrong_digit_is_put_right_after_the_reveal_and_none_off_the_scale() {
    let mut desk = desk_of(5);
    desk.press("12334r<Backspace>4<Enter>5<Enter>");
    assert_eq!(shown(desk.session(), "check-in").map(|t| (t.of(4), t.of(5))), Some((0, 1)), "{}", desk.screen());
    let off = Event::Amend { question: "check-in".into(), shown: Vote::Choice(5), meant: Vote::Choice(9) };
    let mut session = desk.session().clone();
    assert!(session.happen(off, noon()).is_err());
}

#[test]
fn when_it_is_late_an_optional_poll_is_offered() {
    let mut desk = desk_of(5);
    desk.wait(60 * 5);
    let offer = proposal(desk.session(), desk.now).unwrap();
    assert!(offer.leave_out.questions.contains("bid"), "{offer:?}");
}

/// The same script without its polls.
fn without_polls(session: &Session) -> Session {
    let mut workshop = session.workshop.clone();
    workshop.steps.retain(|step| !matches!(step.kind, Kind::Lens(_)));
    let mut bare = Session::new(session.header.clone(), workshop, session.ladder.clone());
    for entry in session.journal.entries().iter().filter(|e| e.fate == Fate::Kept) {
        let Some(event) = &entry.what else { continue };
        // What was done about a poll cannot be done here.
        if !matches!(event, Event::Go(_)) {
            let _ = bare.happen(event.clone(), entry.at.unwrap_or(noon()));
        }
    }
    bare
}

fn as_json(session: &Session) -> Value {
    let (reading, polled) = (session.reading(session.day()), lens::of(session));
    serde_json::from_str(&json::reading(&Subject::of(session), &reading, &polled, &words()).unwrap()).unwrap()
}

#[test]
fn the_reading_is_the_same_byte_for_byte_with_and_without_polls() {
    let desk = walked();
    let with = desk.session();
    let without = without_polls(with);
    assert_eq!(with.reading(with.day()), without.reading(with.day()));
    let (mut a, mut b) = (as_json(with), as_json(&without));
    assert_eq!(a["lenses"].as_object().unwrap().len(), 4);
    assert_eq!(b["lenses"], json!({}));
    for value in [&mut a, &mut b] {
        value.as_object_mut().unwrap().remove("lenses");
    }
    assert_eq!(a.to_string(), b.to_string());
    // And by a file: a column more or less changes nothing.
    let Script { workshop, ladder, .. } = *inspected(SCRIPT).script.unwrap();
    let read_of = |file: &str| {
        let votes = votes_csv::parse(file.as_bytes(), &workshop, None).unwrap();
        format!("{:?}", read(&ladder, &votes.answers))
    };
    let bare = read_of("meeting,threats\n5,no\n4,no\n5,no\n4,yes\n");
    assert_eq!(bare, read_of("meeting,threats,check-in,bid\n5,no,1,1\n4,no,1,2\n5,no,5,3\n4,yes,5,\n"));
}

#[test]
fn a_poll_says_nothing_of_the_ladder_and_is_no_verdict() {
    let mut desk = desk_of(5);
    desk.press("11111r");
    assert!(!desk.session().progress.is_any_shown());
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        let screen = desk.screen();
        assert!(screen.contains("Beside the ladder – not scored"), "{screen}");
        for word in ["stands on", "HERE", "can reach", "Relied on", "confidence"] {
            assert!(!screen.contains(word), "{word}:\n{screen}");
        }
    }
    let session = desk.session().clone();
    let mut stage = tour::window(&words(), Window::Stage, Some(session));
    stage.size = (120, 36);
    assert!(!stage.says("stands on") && stage.misses("Low").is_none(), "{}", stage.screen());
}

#[test]
fn of_fewer_than_four_only_the_word_is_told() {
    let mut desk = desk_of(3);
    desk.press("115r<Right><Right>555r<Right><Right>221r<Right>445r");
    assert!(desk.says("Fewer than four could say: only the word is shown."), "{}", desk.screen());
    let mut screens = vec![desk.screen()];
    desk.press("<Right>");
    screens.push(desk.screen());
    desk.press("<Left><Left>");
    screens.push(desk.screen());
    assert!(!desk.says("Which part?"), "which answer leads is a count too: {}", desk.screen());
    let session = desk.session().clone();
    let mut stage = tour::window(&words(), Window::Stage, Some(session.clone()));
    screens.push(stage.screen());
    stage.size = (200, 50);
    screens.push(stage.screen());
    for format in [Format::Markdown, Format::Html] {
        screens.push(report(&session, format, Reader::Room, &words()).unwrap());
    }
    screens.push(lens::text(&lens::of(&session), &[], &words(), 80));
    for screen in &screens {
        assert!(!screen.contains(" chose ") && !screen.contains("was 2"), "{screen}");
    }
    let table = report(&session, Format::Csv, Reader::Room, &words()).unwrap();
    assert!(
        table.lines().filter(|row| row.contains(",lens,")).all(|row| row.rsplit(',').nth(2) == Some("")),
        "{table}"
    );
    let told = as_json(&session);
    assert_eq!(told["lenses"]["check-out"]["counts"], Value::Null);
    assert_eq!(told["lenses"]["check-out"]["state"], "high");
    assert_eq!(told["lenses"]["check-out"]["no_answer"], Value::Null);
    let compared = serde_json::to_value(compare(&session, &session, &[])).unwrap();
    assert!(compared["lenses"].as_array().unwrap().iter().all(|poll| poll["first"]["votes"].is_null()), "{compared}");
}

#[test]
fn check_in_and_check_out_are_set_side_by_side() {
    let mut desk = walked();
    assert!(desk.says("was 1") && desk.says("The first time: in between: 1 chose 1"), "{}", desk.screen());
    desk.press("<Right>");
    assert!(desk.says("How freely could you talk? First in between: 1 chose 1, 1 chose"), "{}", desk.screen());
    assert_eq!(desk.misses("1 chose 4; now high: 2 chose 4, 3 chose 5."), None, "{}", desk.screen());
    let session = desk.session().clone();
    let told = report(&session, Format::Markdown, Reader::Room, &words()).unwrap();
    assert!(told.contains("Beside the ladder – not scored") && told.contains("The first time: in between"), "{told}");
    assert!(told.contains("| clear |") && told.contains("4 chose “We bid for a part.”"), "{told}");
    for format in [Format::Markdown, Format::Html] {
        let told = report(&session, format, Reader::Room, &words()).unwrap().to_lowercase();
        let (_, told) = told.split_once("not scored").unwrap();
        assert!(!["average", "mean ", "total", "%"].iter().any(|sum| told.contains(sum)), "{told}");
    }
    // It stays so in the file, and in another session beside it.
    let kept = session.as_kept().unwrap();
    assert_eq!(shown(&kept, "check-out").map(|t| (t.of(4), t.of(5))), Some((2, 3)));
    let compared = compare(&kept, &kept, &[]);
    assert_eq!(compared.lenses.len(), 4);
    assert!(compared.lenses.iter().all(|poll| poll.first == poll.then && !poll.reworded));
}

#[test]
fn what_leads_is_followed_by_its_text() {
    let mut desk = walked();
    desk.press("<Left>");
    assert!(desk.says("Which part?") && !desk.says("Who tells"), "{}", desk.screen());
    let poll = desk.session().workshop.polls().find(|poll| poll.id() == "bid").unwrap();
    assert_eq!(poll.view(&shown(desk.session(), "bid").unwrap()), View::Clear);
}

#[test]
fn the_prompter_says_what_to_watch_for_and_lines_say_all_of_it() {
    let mut desk = desk_of(5);
    let prompter = tour::window(&words(), Window::Prompter, Some(desk.session().clone()));
    for text in ["How freely can you talk today?", "Low numbers.", "1: I keep to myself.", "5: I say what I think."] {
        assert_eq!(prompter.misses(text), None, "{}", prompter.screen());
    }
    let mut teller = Teller::default();
    let mut hear = |desk: &Desk| teller.tell(&desk.app, &desk.keys, desk.now).join("\n");
    let asked = hear(&desk);
    for text in ["How freely can you talk today?", "1: I keep to myself.", "1 to 5, 0 rather not say.", "not scored"] {
        assert!(asked.to_lowercase().contains(&text.to_lowercase()), "{text}:\n{asked}");
    }
    desk.press("12334r");
    let told = hear(&desk);
    assert!(
        told.contains("Revealed: In between.") && told.contains("1 chose 1, 1 chose 2, 2 chose 3, 1 chose 4."),
        "{told}"
    );
    desk.press("]]]<Right>");
    hear(&desk);
    desk.press("44555r");
    let told = hear(&desk);
    assert!(told.contains("The first time: in between"), "{told}");
}

fn votes(file: &str) -> Votes {
    votes_csv::parse(file.as_bytes(), &inspected(SCRIPT).script.unwrap().workshop, None).unwrap()
}

#[test]
fn votes_come_in_by_a_file_and_a_survey_asks_for_them() {
    let read = votes("Check in,wide,bid\n3,0,1\n4 - rather,9,2 - We bid for a part.\n,,we leave it.\n5,?,\n");
    let of = |id: &str| read.polls.iter().find(|poll| poll.id == id).unwrap().tally;
    assert_eq!((of("check-in").of(3), of("check-in").of(4), of("check-in").no_answer), (1, 1, 1));
    assert_eq!((of("wide").of(0), of("wide").of(9), of("wide").no_answer), (1, 1, 2));
    assert_eq!((of("bid").of(1), of("bid").of(2), of("bid").of(3), of("bid").no_answer), (1, 1, 1, 1));
    let workshop = inspected(SCRIPT).script.unwrap().workshop;
    for (cell, column) in [("6", "check-in"), ("1 - We leave it.", "bid"), ("4", "bid"), ("often", "bid")] {
        let wrong = votes_csv::parse(format!("{column}\n{cell}\n1\n").as_bytes(), &workshop, None).unwrap_err();
        let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|why| why.contains("a poll takes its own digits")), "{cell}: {told:?}");
    }
    let mut session = session_of(5);
    let (event, _) = read.into_session(&session).unwrap();
    session.happen(event, noon()).unwrap();
    assert_eq!(session.progress.ballot("bid").unwrap().voted(), 4);
    let asked = survey::markdown(&workshop, &words()).unwrap();
    assert!(
        asked.contains("### bid: What do we do about this bid?") && asked.contains("2 - We bid for a part."),
        "{asked}"
    );
    // How freely they can talk in the room, nobody can say before they are in it; a file that has it is read.
    assert!(!asked.contains("check-in"), "{asked}");
    assert_eq!(survey::csv(&workshop).unwrap(), "seat,meeting,threats,bid\r\n");
    assert_eq!(votes("meeting,threats\n4,no\n").missing, ["bid"]);
}

#[test]
fn names_go_out_of_a_redacted_report_and_stand_under_a_codename_nowhere() {
    let mut desk = walked();
    desk.press("<Left>v33333r");
    assert!(desk.says("Who tells Harbour?"), "{}", desk.screen());
    let mut session = desk.session().clone();
    let told = report(&session, Format::Markdown, Reader::Coded, &words()).unwrap();
    assert!(!told.contains(NAME), "{told}");
    session.happen(Event::Codename(CODENAME.into()), noon()).unwrap();
    let mut desk = Desk::in_room(session.clone(), Kept::Stored);
    let mut stage = tour::window(&words(), Window::Stage, Some(session));
    for desk in [&mut desk, &mut stage] {
        assert!(!desk.says(NAME) && desk.misses("Blue?").is_none(), "{}", desk.screen());
    }
}

#[test]
fn a_rehearsal_fills_polls_in() {
    let mut desk = Desk::in_room(session_of(7), Kept::Rehearsal);
    for _ in 0..6 {
        desk.press("fr<Right>");
    }
    assert_eq!(desk.session().polls().len(), 4);
    assert!(desk.session().polls().iter().all(|votes| Tally::Poll(votes.tally).voters() == 7));
}

#[test]
fn an_answer_can_be_clicked() {
    let mut desk = desk_of(5);
    desk.press("]]]");
    let spots: Vec<Click> = desk.spots().into_iter().map(|(_, click)| click).collect();
    assert!((1..=3).all(|digit| spots.contains(&Click::Do(Action::Vote(digit)))), "{spots:?}");
    desk.size = (80, 24);
    desk.click("We bid for a part.");
    let Screen::Room(room) = &desk.app.screen else { panic!() };
    assert_eq!(room.votes_in(), (1, 0));
    assert!(desk.asks(Action::Reveal));
}
