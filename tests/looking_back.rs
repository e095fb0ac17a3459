//! What history says, and the report, on the screen: keys in, screen and effects out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, session};
use rungs::app::history::Ask;
use rungs::app::room::Kept;
use rungs::app::start::{Listing, SessionLine};
use rungs::app::{App, Effect, Msg};
use rungs::domain::history::{Snapshot, compare, portfolio, segments, trends};
use rungs::export::history::Answer;

fn line(id: &str, account: &str, finished: bool) -> SessionLine {
    let place = if finished { "closed" } else { "step 2 of 9: What we know" };
    SessionLine {
        id: id.into(),
        account: account.into(),
        name: account.into(),
        workshop: "Account trust check".into(),
        date: format!("{} November 2026", id.rsplit('-').next().unwrap()),
        place: place.into(),
        finished,
    }
}

/// The newest first, as the disk lists them.
fn start() -> Desk {
    let mut desk = Desk::of(App::new(desk::words()));
    let lines = vec![
        line("bolt-20", "Bolt", true),
        line("acme-19", "Acme", true),
        line("dune-12", "Dune", false),
        line("acme-10", "ACME", true),
        line("cove-07", "Cove", false),
    ];
    desk.send(Msg::Sessions(Listing { lines, troubles: Vec::new() }));
    desk
}

fn answered(desk: &mut Desk, answer: &Answer) {
    let Some(Effect::Ask(ask)) = desk.effects.pop() else { panic!("history was not asked") };
    desk.send(Msg::Told(ask, Ok(Box::new(answer.page(&desk::words())))));
}

fn voted() -> rungs::domain::session::Session {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.press("]]]]11111r<Right>55552r<Right>11123r");
    desk.session().clone()
}

#[test]
fn the_newest_open_session_is_what_one_comes_back_for() {
    let mut desk = start();
    assert!(desk.says("▸  Dune"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.effects, [Effect::Open("dune-12".into(), rungs::app::Access::Change)]);
    assert!(Desk::of(App::new(desk::words())).says("▸  See it first"), "without a session the demo comes first");
}

#[test]
fn whoever_has_moved_stays_where_they_are() {
    let mut desk = Desk::of(App::new(desk::words()));
    desk.press("<Down>");
    desk.send(Msg::Sessions(Listing { lines: vec![line("dune-12", "Dune", false)], troubles: Vec::new() }));
    assert!(desk.says("▸  Run a workshop"), "{}", desk.screen());
}

#[test]
fn how_an_account_moved_is_one_key_away() {
    let mut desk = start();
    assert!(desk.says("t how it moved"), "{}", desk.screen());
    desk.press("t");
    assert_eq!(desk.effects, [Effect::Ask(Ask::Trend("Dune".into()))]);
    assert!(desk.says("Looking through your sessions"));
    let one = Snapshot::of(&voted());
    answered(&mut desk, &Answer::OverTime(trends(&[one], "Harbour", desk::noon().date_naive())));
    assert!(desk.says("Harbour over time") && desk.says("the only reading so far"), "{}", desk.screen());
    desk.press("<Esc>");
    assert!(desk.says("▸  Dune"), "Esc comes back to where it was: {}", desk.screen());
}

#[test]
fn two_readings_are_compared_the_older_one_first() {
    let mut desk = start();
    // Down from Dune: Cove, what one can begin and look at, Bolt, Acme of the 19th.
    desk.press("<Down><Down><Down><Down><Down><Down>c");
    assert!(desk.says("Compare Acme · Account trust check · 19 November 2026"), "{}", desk.screen());
    assert!(desk.says("with which session?") && desk.says("▸  ACME"), "the same account first: {}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.effects, [Effect::Ask(Ask::Compare("acme-10".into(), "acme-19".into()))]);
    let session = voted();
    answered(&mut desk, &Answer::Compared(Box::new(compare(&session, &session, &[]))));
    assert!(desk.says("WHAT HOLDS IT BACK NOW"), "{}", desk.screen());
    desk.press("s");
    let [Effect::WriteFile { name, bytes }] = desk.effects.as_slice() else { panic!("{:?}", desk.effects) };
    assert_eq!(name, "harbour-22-november-2026-and-22-november-2026.md");
    assert!(bytes.starts_with(b"# Harbour"));
}

#[test]
fn nothing_to_compare_with_is_said() {
    let mut desk = Desk::of(App::new(desk::words()));
    desk.send(Msg::Sessions(Listing { lines: vec![line("dune-12", "Dune", false)], troubles: Vec::new() }));
    desk.press("c");
    assert!(desk.says("There is no other session to compare it with"), "{}", desk.screen());
    assert!(desk.effects.is_empty());
}

#[test]
fn all_accounts_are_a_line_and_a_key_of_the_start_screen() {
    let mut desk = start();
    desk.press("<Down><Down><Down><Down><Enter>");
    assert_eq!(desk.effects, [Effect::Ask(Ask::Portfolio)]);
    answered(&mut desk, &Answer::Accounts(portfolio(Vec::new(), desk::noon().date_naive())));
    assert!(desk.says("No account has a reading yet: run a workshop"), "{}", desk.screen());
    desk.press("<Esc>p");
    assert!(matches!(desk.effects.as_slice(), [.., Effect::Ask(Ask::Portfolio)]));
    desk.send(Msg::Told(Ask::Portfolio, Err("the folder cannot be read".into())));
    assert!(desk.says("The folder cannot be read."), "{}", desk.screen());
}

#[test]
fn a_key_sets_all_accounts_by_what_they_ask_for_and_back() {
    let mut desk = start();
    desk.press("p");
    let accounts = portfolio(Vec::new(), desk::noon().date_naive());
    answered(&mut desk, &Answer::Accounts(accounts.clone()));
    assert!(desk.says("gap or need"), "{}", desk.screen());
    desk.press("g");
    assert!(matches!(desk.effects.as_slice(), [.., Effect::Ask(Ask::Segments)]), "{:?}", desk.effects);
    answered(&mut desk, &Answer::BySegment(segments(&accounts)));
    desk.press("g");
    assert!(matches!(desk.effects.as_slice(), [.., Effect::Ask(Ask::Portfolio)]), "{:?}", desk.effects);
    desk.press("<Esc>t");
    assert!(!desk.says("gap or need"), "of one account there is one order: {}", desk.screen());
}

#[test]
fn an_answer_that_nobody_waits_for_any_more_is_let_go() {
    let mut desk = start();
    desk.press("t<Esc>");
    desk.send(Msg::Told(Ask::Trend("Dune".into()), Err("too late".into())));
    assert!(desk.says("▸  Dune") && !desk.says("too late"), "{}", desk.screen());
}

#[test]
fn the_report_on_the_screen_is_no_markdown() {
    let mut desk = Desk::in_room(voted(), Kept::Stored);
    desk.size = (120, 400);
    desk.press("o");
    let screen = desk.screen();
    for mark in ["#", "**", "|--", "\\", "```"] {
        assert!(!screen.contains(mark), "{mark}: {screen}");
    }
    for text in ["WHERE IT STANDS", "<- target", "5●", "NOT REVEALED", "1 Checked · SEEN"] {
        assert!(screen.contains(text), "{text}: {screen}");
    }
}

#[test]
fn the_report_pages_by_what_is_in_sight() {
    let mut desk = Desk::in_room(voted(), Kept::Stored);
    desk.press("o").look();
    let last = |desk: &Desk| desk.screen().lines().nth(33).unwrap().trim_end_matches("↓ more").trim().to_owned();
    let bottom = last(&desk);
    desk.press("<PageDown>");
    let first = desk.screen().lines().nth(3).unwrap().trim().trim_end_matches("↑ more").trim().to_owned();
    assert_eq!(bottom, first, "one line of the page before stays in sight: {}", desk.screen());
    for _ in 0..50 {
        desk.press("<PageDown>").look();
    }
    let end = desk.screen();
    desk.press("<Up>");
    assert_ne!(desk.screen(), end, "the end is the end, and up goes up from there");
}

#[test]
fn the_report_is_kept_as_markdown_as_html_and_for_the_client() {
    let mut desk = Desk::in_room(voted(), Kept::Stored);
    desk.press("oshx");
    let kept: Vec<(String, String)> = desk
        .effects
        .iter()
        .filter_map(|e| match e {
            Effect::WriteFile { name, bytes } => Some((name.clone(), String::from_utf8(bytes.clone()).unwrap())),
            _ => None,
        })
        .collect();
    let [md, html, redacted] = kept.as_slice() else { panic!("{kept:?}") };
    assert!(md.0.ends_with(".md") && md.1.contains("Harbour"), "{}", md.0);
    assert!(html.0.ends_with(".html") && html.1.contains("Harbour") && html.1.starts_with("<!DOCTYPE"));
    assert_eq!(redacted.0, "redacted-2026-11-22.html");
    assert!(!redacted.1.contains("Harbour") && !redacted.1.contains("Renewal"));
    desk.send(Msg::FileWritten(Ok("/somewhere/x.html".into())));
    assert!(desk.says("It is in /somewhere/x.html"));
}
