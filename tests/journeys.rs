//! Touchpoints: a grid of moments with what was promised at each, whether it was kept and whether they know.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::checked::{inspected, is_found};
use desk::tour::{self, NAME};
use desk::{Desk, noon, session as session_of_script, words};
use rungs::app::Msg;
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::domain::grid::{FoundKind, Standing, all};
use rungs::domain::history::{Snapshot, compare, trends};
use rungs::domain::session::{Event, LONGEST_LINE, Session};
use rungs::domain::vote::Vote;
use rungs::export::history::{Answer, Form};
use rungs::export::{Format, Reader, Subject, grid, json, lens, report, sheets};
use rungs::plain::Teller;
use rungs::ui::letters::Blocks;
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("../workshops/touchpoints.ron");
const GRID: &str = "journey";
const DELIVERY: u8 = 5;

fn session(room: u32) -> Session {
    session_of_script("touchpoints", room)
}

fn promise(session: &mut Session, row: u8, line: &str) {
    let filled = session.progress.filled(GRID).clone();
    let event = session.new_line(GRID, filled.row(&format!("{GRID}/r{row}")).unwrap(), Some(line));
    session.happen(event, noon()).unwrap();
}

fn vote(session: &mut Session, question: &str, digits: &[u8]) {
    let question = format!("{GRID}/{question}");
    for digit in digits {
        let vote = if *digit == 0 { Vote::Blank } else { Vote::Choice(*digit) };
        session.happen(Event::Vote { question: question.clone(), vote }, noon()).unwrap();
    }
    session.happen(Event::Reveal { question }, noon()).unwrap();
}

/// Offer broken, contract kept and known, start kept and untold, delivery of one voice, invoice open, the rest unknown.
fn walked() -> Session {
    let mut session = session(5);
    for row in 2..=6 {
        promise(&mut session, row, &format!("what we said there, {row}"));
    }
    vote(&mut session, "r2", &[2, 2, 2, 2, 0]);
    vote(&mut session, "r3", &[1, 1, 1, 1, 1]);
    vote(&mut session, "r3/told", &[1, 1, 1, 1, 0]);
    vote(&mut session, "r4", &[1, 1, 1, 0, 0]);
    vote(&mut session, "r4/told", &[2, 2, 2, 2, 0]);
    vote(&mut session, "r5", &[1, 0, 0, 0, 0]);
    vote(&mut session, "r6", &[1, 1, 2, 2, 0]);
    session
}

fn found(session: &Session) -> Vec<(FoundKind, String)> {
    let grids = all(session);
    grids.iter().flat_map(|seen| &seen.findings).map(|f| (f.kind, f.row.unwrap().role.clone())).collect()
}

/// The word that the votes come to is what has just happened: large, with the answers and their counts.
#[test]
fn what_came_of_a_moment_is_read_from_afar_in_the_smallest_window() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    desk.press("]2an answer within two days<Enter><Esc><Right>11112r");
    desk.blocks = Blocks::Sextants;
    desk.size = (80, 24);
    for word in ["kept", "broken", "Open"] {
        assert!(desk.is_large(word), "{word}\n{}", desk.screen());
    }
}

#[test]
fn nine_moments_stand_there_from_the_start_and_only_a_promise_is_voted_on() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    desk.press("<Right>");
    for text in ["first contact", "something goes wrong", "renewal", "to type what was promised"] {
        assert_eq!(desk.misses(text), None, "{}", desk.screen());
    }
    assert!(!desk.says("no promise known"), "nobody has thought about it yet: {}", desk.screen());
    assert_eq!(desk.session().stops(1).len(), 1, "nothing was said yet");
    desk.press("l");
    assert!(desk.says("Nothing stands there yet"), "{}", desk.screen());
    desk.press("2The first call by Friday<Enter><Enter>The terms on one page<Enter><Esc>");
    let lines: Vec<Option<String>> = desk.session().progress.filled(GRID).rows.iter().map(|r| r.line.clone()).collect();
    assert_eq!(lines[..4], [Some("The first call by Friday".into()), None, Some("The terms on one page".into()), None]);
    assert_eq!(desk.session().stops(1).len(), 4);
    desk.press("<Right>");
    assert_eq!(desk.misses("First contact: The first call by Friday. Was it kept, the last time?"), None);
    desk.press("11110r<Right>");
    assert_eq!(desk.misses("It was kept: do they know?"), None, "{}", desk.screen());
    desk.press("22220r<Right>22220r<Right>");
    assert!(!desk.says("It was kept"), "what was broken is not asked about: {}", desk.screen());
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        for text in [
            "Kept but nobody told them: first contact.",
            "Broken: contract.",
            "No promise known: offer, start, delivery, invoice",
        ] {
            assert_eq!(desk.misses(text), None, "{}", desk.screen());
        }
    }
}

#[test]
fn found_is_what_was_broken_what_nobody_told_them_what_nobody_knows_and_one_voice() {
    let session = walked();
    let states: Vec<Standing> = all(&session)[0].rows.iter().map(|row| row.standing).collect();
    use Standing::{First, NotAsked, OneVoice, Open, Second};
    assert_eq!(states, [NotAsked, Second, First, First, OneVoice, Open, NotAsked, NotAsked, NotAsked]);
    let of = |kind, role: &str| (kind, role.to_owned());
    assert_eq!(
        found(&session),
        [
            of(FoundKind::Broken, "offer"),
            of(FoundKind::Untold, "start"),
            of(FoundKind::NoPromise, "first contact"),
            of(FoundKind::NoPromise, "something goes wrong"),
            of(FoundKind::NoPromise, "review"),
            of(FoundKind::NoPromise, "renewal"),
            of(FoundKind::OneVoice, "delivery"),
        ]
    );
    let said = grid::findings(&words(), &all(&session)[0]).join("\n");
    for text in [
        "Broken: offer.",
        "Kept but nobody told them: start.",
        "No promise known: first contact, something goes wrong, review, renewal.",
        "One voice: delivery.",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
}

#[test]
fn a_moment_is_struck_out_added_and_brought_back() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    desk.press("<Right>3<Down><Down><Backspace>");
    let roles =
        |desk: &Desk| desk.session().progress.filled(GRID).rows.iter().map(|row| row.role.clone()).collect::<Vec<_>>();
    assert!(!roles(&desk).contains(&"contract".to_owned()), "{:?}", roles(&desk));
    assert!(desk.says("strike out") && !desk.says("a–f"), "{}", desk.screen());
    desk.press("u");
    assert_eq!(roles(&desk).get(2).map(String::as_str), Some("contract"));
    desk.press("U<Esc>1audit<Enter><Enter><Esc>");
    assert_eq!(roles(&desk).len(), 9);
    assert_eq!(roles(&desk).last().map(String::as_str), Some("audit"));
    // The file has it as it is here, and a session that was only looked at has nothing to tell.
    let kept = desk.session().clone().as_kept().unwrap();
    assert_eq!(kept.progress.grids, desk.session().progress.grids);
    assert!(session(5).grids().next().is_none() && desk.session().grids().next().is_some());
}

#[test]
fn an_added_moment_stands_where_it_happens() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    let roles =
        |desk: &Desk| desk.session().progress.filled(GRID).rows.iter().map(|row| row.role.clone()).collect::<Vec<_>>();
    desk.press("<Right>3<Backspace><Esc>1audit<Enter>");
    assert!(desk.says("at the end"), "{}", desk.screen());
    desk.press("<Right><Right>");
    assert!(desk.says("before contract"), "{}", desk.screen());
    desk.press("<Enter><Esc>");
    assert_eq!(roles(&desk)[..3], ["offer", "audit", "contract"], "{}", desk.screen());
    // Nobody knows of a promise there: what is found keeps the order of the journey, as do votes and reports.
    let session = desk.session().clone();
    assert!(all(&session)[0].said().len() == 1, "{}", desk.screen());
    let told = report(&session, Format::Markdown, Reader::Room, &words()).unwrap();
    let (audit, contract) = (told.find("| audit").unwrap(), told.find("| contract").unwrap());
    assert!(told.find("| offer").unwrap() < audit && audit < contract, "{told}");
    assert_eq!(session.clone().as_kept().unwrap().progress.grids, session.progress.grids);
    desk.press("u");
    assert!(!roles(&desk).contains(&"audit".to_owned()));
    // Before one that was taken out since, it is the last.
    let mut late = self::session(5);
    let (grid, id, role) = (GRID.to_owned(), format!("{GRID}/r12"), "audit".to_owned());
    let before = Some(format!("{GRID}/r77"));
    late.happen(Event::Row { grid, id, role, tag: None, line: None, before }, noon()).unwrap();
    assert_eq!(late.progress.filled(GRID).rows.last().map(|row| row.role.as_str()), Some("audit"));
}

#[test]
fn who_listens_hears_each_thing_once() {
    let mut session = walked();
    let last = session.places().filter(|(place, _)| place.step == 1).last().unwrap().0;
    session.happen(Event::Go(last), noon()).unwrap();
    let desk = tour::room(&words(), session.clone());
    let told = Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n");
    assert!(told.contains("review: no promise known.") && !told.contains("known; not asked"), "{told}");
    // Before anything was shown it is not said what nobody knows.
    let first = session.places().nth(2).unwrap().0;
    session.happen(Event::Go(first), noon()).unwrap();
    let desk = tour::room(&words(), session.clone());
    let told = Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n");
    assert!(told.contains("1: kept") && !told.contains("1 kept, 2 broken"), "{told}");
    // What to do first about it is offered where actions are taken on.
    let place = session.places().find(|(place, _)| place.step == 2).unwrap().0;
    session.happen(Event::Go(place), noon()).unwrap();
    let desk = tour::room(&words(), session);
    let told = Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n");
    assert!(told.contains("First moves: Say it to them"), "{told}");
}

#[test]
fn what_was_voted_on_stays_what_it_was_and_what_cannot_be_is_refused() {
    let mut session = walked();
    let filled = session.progress.filled(GRID).clone();
    let row = |at: u8| filled.row(&format!("{GRID}/r{at}")).unwrap();
    assert!(session.happen(session.new_line(GRID, row(2), Some("something else")), noon()).is_err());
    for wrong in ["", " ", "a\u{202e}b", &"x".repeat(LONGEST_LINE + 1)] {
        assert!(session.happen(session.new_line(GRID, row(1), Some(wrong)), noon()).is_err(), "{wrong:?}");
    }
    // Of the other kind of grid no promise is taken.
    let mut other = session_of_script("who-trusts-whom", 5);
    let Event::Row { grid, id, role, tag, .. } = other.new_row("contacts", "buyer", None) else { panic!() };
    assert!(
        other.happen(Event::Row { grid, id, role, tag, line: Some("a call".into()), before: None }, noon()).is_err()
    );
    let mut desk = Desk::in_room(self::session(5), Kept::Stored);
    desk.press("<Right>2a call<Enter>a price<Enter><Esc><Right>11111r<Left>2");
    assert!(desk.says("── Contract"), "the first without one: {}", desk.screen());
}

#[test]
fn a_second_vote_that_takes_the_first_back_leaves_what_was_asked_then() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    desk.press("<Right>2a call<Enter>a price<Enter><Esc><Right>11111r");
    assert_eq!(desk.session().stops(1).len(), 5);
    desk.press("v22222r");
    assert_eq!(desk.session().stops(1).len(), 4, "{}", desk.screen());
    assert_eq!(found(desk.session())[0], (FoundKind::Broken, "first contact".to_owned()));
    while desk.session().journal.next_undone().is_some() {
        desk.press("u");
    }
    assert_eq!(desk.session().progress.grids, session(5).progress.grids);
    desk.press(&"U".repeat(desk.session().journal.entries().len()));
    assert_eq!(found(desk.session())[0], (FoundKind::Broken, "first contact".to_owned()));
}

#[test]
fn where_a_moment_is_taken_out_from_under_the_room_it_stands_at_the_last_stop() {
    let mut session = session(5);
    promise(&mut session, 1, "a call");
    promise(&mut session, 2, "a price");
    let last = session.places().filter(|(place, _)| place.step == 1).last().unwrap().0;
    session.happen(Event::Go(last), noon()).unwrap();
    session.happen(Event::Drop { grid: GRID.into(), id: format!("{GRID}/r2") }, noon()).unwrap();
    assert!(session.progress.place.stop < session.stops(1).len(), "{:?}", session.progress.place);
}

fn as_json(session: &Session) -> Value {
    let (reading, polled) = (session.reading(session.day()), lens::of(session));
    serde_json::from_str(&json::reading(&Subject::of(session), &reading, &polled, &words()).unwrap()).unwrap()
}

#[test]
fn reports_have_the_journey_in_its_order_and_nothing_is_added_up() {
    let session = walked();
    let told = report(&session, Format::Markdown, Reader::Room, &words()).unwrap();
    let (_, beside) = told.split_once("Beside the ladder – not scored").unwrap();
    for text in [
        "| Moment",
        "| Promise",
        "| offer | what we said there, 2 |",
        "4 kept and known, 0 kept but nobody told them; one does not know.",
        "| start | what we said there, 4 | 0 kept and known, 4 kept but nobody told them; one does not know. | kept but nobody told them | fewer than four could say |",
        "| review |  |  | no promise known |",
    ] {
        assert!(beside.contains(text), "{text}\n{beside}");
    }
    let order: Vec<usize> =
        ["| first contact", "| offer", "| delivery", "| renewal"].map(|row| beside.find(row).unwrap()).to_vec();
    assert!(order.is_sorted());
    for sum in ["average", "mean ", "total", "%"] {
        assert!(!beside.to_lowercase().contains(sum), "{sum}: {beside}");
    }
    let told = as_json(&session);
    let rows = &told["grids"][0]["rows"];
    assert_eq!(rows[2]["known"]["state"], "told");
    assert_eq!(rows[2]["known"]["counts"], json!({"told": 4, "untold": 0, "do-not-know": 1}));
    assert_eq!(
        (&rows[3]["state"], &rows[3]["counts"], &rows[3]["promise"]),
        (&json!("kept"), &Value::Null, &json!("what we said there, 4"))
    );
    assert_eq!(told["grids"][0]["findings"][1], json!({"kind": "untold", "row": "journey/r4", "column": null}));
    let table = report(&session, Format::Csv, Reader::Room, &words()).unwrap();
    assert!(table.lines().any(|line| line.contains(",grid,") && line.contains("journey/r4/told")), "{table}");
    let sheets = sheets(&session, Reader::Room, &words()).unwrap();
    assert_eq!(sheets.last().map(|sheet| (sheet.name, sheet.rows.len())), Some(("grids", 9)));
    let text = grid::text(&session, &words(), 90);
    assert!(text.contains("offer: what we said there, 2; broken"), "{text}");
    // The client's edition has none of it, and says what it leaves out.
    let client = report(&session, Format::Markdown, Reader::Client, &words()).unwrap();
    assert!(!client.contains("what we said"), "{client}");
}

#[test]
fn what_was_promised_becomes_a_code_where_a_report_is_redacted() {
    let mut session = walked();
    promise(&mut session, 1, "Roger Miller calls Harbour by Friday");
    vote(&mut session, "r1", &[1, 1, 1, 1]);
    for format in [Format::Markdown, Format::Html, Format::Json, Format::Csv] {
        let told = report(&session, format, Reader::Coded, &words()).unwrap();
        assert!(!told.contains("Roger") && !told.contains("what we said") && !told.contains(NAME), "{told}");
    }
    let told = report(&session, Format::Markdown, Reader::Coded, &words()).unwrap();
    assert!(told.contains("| something goes wrong |"), "moments in small letters stay: {told}");
}

#[test]
fn each_moment_has_its_row_over_the_sessions() {
    let first = walked();
    let mut then = session(5);
    then.header.id = "2026-12-01-harbour-0001".into();
    promise(&mut then, 2, "the price by Monday");
    promise(&mut then, 4, "the crew on site");
    vote(&mut then, "r2", &[1, 1, 1, 1, 1]);
    vote(&mut then, "r2/told", &[1, 1, 1, 1, 1]);
    vote(&mut then, "r4", &[1, 1, 1, 1, 1]);
    vote(&mut then, "r4/told", &[1, 1, 1, 1, 1]);
    let mut later = Snapshot::of(&then);
    later.day = later.day.succ_opt().unwrap();
    let account = &first.header.setup.account;
    let told = Answer::OverTime(trends(&[later.clone(), Snapshot::of(&first)], account, noon().date_naive()));
    let page = told.write(Form::Markdown, &words()).unwrap();
    assert!(page.contains("| offer | broken | kept and known |"), "{page}");
    assert!(page.contains("| start | kept but nobody told them | kept and known |"), "{page}");
    for form in [Form::Text(80), Form::Html, Form::Json] {
        assert!(told.write(form, &words()).unwrap().contains("kept but nobody told them"));
    }
    // Two of one day stand in the order in which they were held, whatever their ids.
    let mut same_day = Snapshot::of(&then);
    same_day.session = "2026-11-01-aaaa".into();
    let told = Answer::OverTime(trends(&[same_day, Snapshot::of(&first)], account, noon().date_naive()));
    let page = told.write(Form::Markdown, &words()).unwrap();
    assert!(page.contains("| offer | broken | kept and known |"), "{page}");
    let compared = compare(&first, &then, &[]);
    let page = Answer::Compared(Box::new(compare(&first, &then, &[]))).write(Form::Text(90), &words()).unwrap();
    assert!(!page.contains("Guarded"), "no rungs where none was read: {page}");
    let changed: Vec<&str> =
        compared.grids[0].rows.iter().filter(|row| row.changed).map(|row| row.role.as_str()).collect();
    assert_eq!(changed[..3], ["offer", "contract", "start"]);
    // Another stretch of time, or another question, stands in a table of its own.
    later.grids[0].window = "in the last month".into();
    let apart = Answer::OverTime(trends(&[later, Snapshot::of(&first)], account, noon().date_naive()));
    let page = apart.write(Form::Markdown, &words()).unwrap();
    assert!(!page.contains("| offer | broken | kept and known |"), "{page}");
    assert!(page.contains("(in the last month)") && page.contains("(in the last year)"), "{page}");
    // The next session says what has changed since.
    let mut next = then.clone();
    next.progress.before.push(Snapshot::of(&first).grids.remove(0));
    let said = grid::changes(&words(), &next, &all(&next)[0]).join("\n");
    assert!(said.contains("Offer: then broken, now kept and known."), "{said}");
}

#[test]
fn promises_come_in_by_a_file() {
    let mut desk = Desk::in_room(session(5), Kept::Stored);
    desk.press("<Right>V/x.csv<Enter>");
    let file = "moment;promise\ndelivery;the parts by the 12th\naudit;two days' notice\nReview;\n";
    desk.send(Msg::VotesRead(Ok(file.as_bytes().to_vec())));
    let filled = desk.session().progress.filled(GRID).clone();
    assert_eq!(filled.rows.len(), 10, "{}", desk.screen());
    let line = |at: usize| filled.rows.get(at).and_then(|row| row.line.clone());
    assert_eq!(line(usize::from(DELIVERY) - 1).as_deref(), Some("the parts by the 12th"));
    assert_eq!(line(9).as_deref(), Some("two days' notice"));
}

#[test]
fn what_was_found_has_a_first_move_and_the_stage_and_lines_say_it() {
    let session = walked();
    let mut desk = Desk::in_room(session.clone(), Kept::Stored);
    desk.press("]m");
    for text in ["Say it to them: offer", "Show it to them: start", "Ask them: review"] {
        assert_eq!(desk.misses(text), None, "{}", desk.screen());
    }
    let mut here = session.clone();
    let place = here.places().filter(|(_, stop)| stop.id() == Some(GRID)).last().unwrap().0;
    here.happen(Event::Go(place), noon()).unwrap();
    let desk = Desk::in_room(here.clone(), Kept::Stored);
    let told = Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n");
    for text in [
        "offer: what we said there, 2; broken.",
        "start: what we said there, 4; kept but nobody told them.",
        "review: no promise known",
    ] {
        assert!(told.contains(text), "{text}: {told}");
    }
    let mut stage = tour::window(&words(), Window::Stage, Some(here));
    stage.size = (120, 36);
    for text in ["Broken: offer.", "Kept but nobody told them: start."] {
        assert_eq!(stage.misses(text), None, "{}", stage.screen());
    }
}

#[test]
fn what_is_wrong_with_promises_is_told_at_their_place() {
    assert!(inspected(SCRIPT).problems.is_empty(), "{:#?}", inspected(SCRIPT).problems);
    for (was, becomes, at, told) in [
        ("most: 10", "most: 8", "start: [", "there is room for 8"),
        ("\"offer\"", "\"\"", "\"\"", "empty"),
        ("kept: \"Was it kept, the last time?\"", "kept: \"\"", "kept: \"\"", "empty"),
        ("id: \"untold\"", "id:  \"told\"", "id:  \"told\"", "told"),
        ("promise: (", "columns: (name: \"our role\", most: 3), promise: (", "promise: (", "or columns"),
    ] {
        is_found(SCRIPT, (was, becomes), (at, told));
    }
}

#[test]
fn a_rehearsal_puts_a_promise_at_all_moments_but_the_last() {
    for id in ["touchpoints", "beruehrungspunkte"] {
        let mut desk = Desk::in_room(session_of_script(id, 5), Kept::Rehearsal);
        desk.press("<Right>F");
        let filled = desk.session().progress.filled(GRID).clone();
        assert_eq!(filled.rows.iter().filter(|row| row.line.is_some()).count(), 8, "{}", desk.screen());
        let is_shown = |id: &str| desk.session().progress.is_shown(id);
        assert!(filled.rows.iter().all(|row| row.line.is_none() || is_shown(&row.id)), "{}", desk.screen());
        assert_eq!(desk.session().progress.place.step, 2, "{}", desk.screen());
    }
}
