//! Who trusts whom: roles and contacts in the journal, a vote a role, findings computed, and nothing of it scored.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::checked::{inspected, is_found};
use desk::tour::{self, CODENAME, NAME};
use desk::{Desk, noon, session as session_of_script, words};
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::app::{Msg, Screen};
use rungs::domain::grid::{FoundKind, Standing, all};
use rungs::domain::history::{Snapshot, compare, trends};
use rungs::domain::session::journal::Fate;
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::Vote;
use rungs::domain::votes_csv;
use rungs::domain::workshop::Kind;
use rungs::export::history::{Answer, Form};
use rungs::export::{self, Format, Reader, Subject, grid, json, lens, report, sheets};
use rungs::plain::words::Typed;
use rungs::plain::{self, Teller};
use rungs::ui::letters::Blocks;
use rungs::words::{Language, Words};
use serde_json::Value;

const SCRIPT: &str = include_str!("../workshops/who-trusts-whom.ron");
const GRID: &str = "contacts";

fn session(room: u32) -> Session {
    session_of_script("who-trusts-whom", room)
}

/// At the grid, with `room` people.
fn desk_of(room: u32) -> Desk {
    let mut desk = Desk::in_room(session(room), Kept::Stored);
    desk.press("<Right>");
    desk
}

/// Puts roles in, and the contacts of each: numbers of columns from 1 on.
fn fill(session: &mut Session, ours: &[&str], rows: &[(&str, &str, &[u8])]) {
    for role in ours {
        let event = session.new_column(GRID, role);
        session.happen(event, noon()).unwrap();
    }
    for (role, tag, contacts) in rows {
        let Event::Row { grid, id, role, .. } = session.new_row(GRID, role, None) else { panic!() };
        let tag = (!tag.is_empty()).then(|| (*tag).to_owned());
        session.happen(Event::Row { grid, id: id.clone(), role, tag, line: None, before: None }, noon()).unwrap();
        for column in *contacts {
            let (grid, row, column) = (GRID.to_owned(), id.clone(), format!("{GRID}/c{column}"));
            session.happen(Event::Contact { grid, row, column, on: true }, noon()).unwrap();
        }
    }
}

/// Votes on a row and shows them: digits as they are pressed.
fn vote(session: &mut Session, row: u8, digits: &[u8]) {
    let question = format!("{GRID}/r{row}");
    for digit in digits {
        let vote = if *digit == 0 { Vote::Blank } else { Vote::Choice(*digit) };
        session.happen(Event::Vote { question: question.clone(), vote }, noon()).unwrap();
    }
    session.happen(Event::Reveal { question }, noon()).unwrap();
}

/// The vectors: A decides, B, C; A–lead, B–lead, C–lead, C–service; votes A 1 2, B 1 1 1, C 1.
fn vectors() -> Session {
    let mut session = session(5);
    fill(&mut session, &["lead", "service"], &[("a", "decides", &[1]), ("b", "", &[1]), ("c", "", &[1, 2])]);
    vote(&mut session, 1, &[1, 2]);
    vote(&mut session, 2, &[1, 1, 1]);
    vote(&mut session, 3, &[1]);
    session
}

fn found(session: &Session) -> Vec<(FoundKind, Option<String>, Option<String>)> {
    let grids = all(session);
    let found = grids.iter().flat_map(|seen| &seen.findings);
    found.map(|f| (f.kind, f.row.map(|row| row.role.clone()), f.column.map(|(_, role)| role.to_owned()))).collect()
}

#[test]
fn the_vectors_of_the_specification() {
    let mut session = vectors();
    let states: Vec<Standing> = all(&session)[0].rows.iter().map(|row| row.standing).collect();
    assert_eq!(states, [Standing::Open, Standing::First, Standing::OneVoice]);
    let role = |role: &str| Some(role.to_owned());
    assert_eq!(
        found(&session),
        [
            (FoundKind::Uncovered, role("a"), None),
            (FoundKind::SingleOurs, role("a"), role("lead")),
            (FoundKind::SingleOurs, role("b"), role("lead")),
            (FoundKind::SingleTheirs, role("b"), None),
            (FoundKind::Carrier, None, role("lead")),
        ]
    );
    let (row, column) = (format!("{GRID}/r2"), format!("{GRID}/c1"));
    session.happen(Event::Contact { grid: GRID.into(), row, column, on: false }, noon()).unwrap();
    let found = found(&session);
    assert!(!found.iter().any(|(kind, row, _)| *kind == FoundKind::SingleOurs && *row == role("b")), "{found:?}");
    assert!(!found.iter().any(|(kind, ..)| *kind == FoundKind::Carrier), "2 of 3 are no carrier: {found:?}");
}

#[test]
fn a_carrier_asks_for_the_sign_and_never_sets_it() {
    let session = vectors();
    let said = grid::findings(&words(), &all(&session)[0]).join("\n");
    assert!(said.contains("That is what the sign “Gatekeeping” asks."), "{said}");
    assert!(session.reading(session.day()).families.iter().all(|(id, _)| id != "gatekeeping"));
}

/// The same session without its grid, and without what was done there.
fn without_grid(session: &Session) -> Session {
    let mut workshop = session.workshop.clone();
    workshop.steps.retain(|step| !matches!(step.kind, Kind::Grid(_)));
    let mut bare = Session::new(session.header.clone(), workshop, session.ladder.clone());
    for entry in session.journal.entries().iter().filter(|e| e.fate == Fate::Kept) {
        if let Some(event) = entry.what.clone().filter(|event| !matches!(event, Event::Go(_))) {
            let _ = bare.happen(event, entry.at.unwrap_or(noon()));
        }
    }
    bare
}

/// A script with pairs and signs that ends in a grid, all of it voted on.
fn with_pairs() -> Session {
    let mut session = session_of_script("trust-check", 5);
    let grid = self::session(5).workshop.steps[1].clone();
    session.workshop.steps.insert(session.workshop.steps.len() - 1, grid);
    session = Session::new(session.header, session.workshop, session.ladder);
    let asked: Vec<String> = session.workshop.questions().map(|question| question.id().to_owned()).collect();
    for (at, question) in asked.into_iter().enumerate() {
        for seat in 0..5 {
            let digit = if at % 3 == 0 && seat == 0 { 2 } else { 1 };
            let vote = session.progress.question(&question, &session.workshop).unwrap().vote(digit).unwrap();
            session.happen(Event::Vote { question: question.clone(), vote }, noon()).unwrap();
        }
        session.happen(Event::Reveal { question }, noon()).unwrap();
    }
    fill(&mut session, &["lead", "service"], &[("a", "decides", &[1]), ("b", "", &[1]), ("c", "", &[1])]);
    (1..=3).for_each(|row| vote(&mut session, row, &[1, 1, 2, 2, 0]));
    session
}

fn as_json(session: &Session) -> Value {
    let (reading, polled) = (session.reading(session.day()), lens::of(session));
    serde_json::from_str(&json::reading(&Subject::of(session), &reading, &polled, &words()).unwrap()).unwrap()
}

#[test]
fn the_reading_is_the_same_byte_for_byte_with_and_without_a_grid() {
    let with = with_pairs();
    let without = without_grid(&with);
    assert!(with.reading(with.day()).heights.is_some());
    assert_eq!(with.reading(with.day()), without.reading(with.day()));
    let (mut a, mut b) = (as_json(&with), as_json(&without));
    assert_eq!((a["grids"].as_array().unwrap().len(), b["grids"].as_array().unwrap().len()), (1, 0));
    for value in [&mut a, &mut b] {
        value.as_object_mut().unwrap().remove("grids");
    }
    assert_eq!(a.to_string(), b.to_string());
}

#[test]
fn no_total_no_average_and_no_share_is_told() {
    let session = vectors();
    for format in [Format::Markdown, Format::Html] {
        let told = report(&session, format, Reader::Room, &words()).unwrap().to_lowercase();
        let (_, told) = told.split_once("beside the ladder – not scored").unwrap();
        for sum in ["average", "mean ", "total", "%"] {
            assert!(!told.contains(sum), "{sum}: {told}");
        }
    }
}

/// Their ten roles and our six, as a room calls them out, with tag and contacts.
const ROWS: [(&str, &str); 10] = [
    ("buyer", "1ab"),
    ("planner", "4b"),
    ("director", "1a"),
    ("finance lead", "2a"),
    ("site manager", "4ab"),
    ("quality", "3e"),
    ("works council", "2"),
    ("fleet manager", "4af"),
    ("legal", "3"),
    ("data officer", "3c"),
];
const COLUMNS: [&str; 6] = ["our lead", "service", "finance", "board", "planner", "engineer"];

/// What one facilitator presses for a grid of ten by six.
fn script_of_keys() -> String {
    let rows: String = ROWS.iter().map(|(role, _)| format!("{role}<Enter>")).collect();
    let columns: String = COLUMNS.iter().map(|role| format!("{role}<Enter>")).collect();
    let marks: String = ROWS.iter().map(|(_, keys)| format!("{keys}<Enter>")).collect();
    format!("1{rows}2{columns}3{marks}")
}

fn presses(keys: &str) -> usize {
    keys.replace("<Enter>", "\n").chars().count()
}

#[test]
fn ten_by_six_are_entered_in_under_four_minutes_and_seen_whole() {
    let keys = script_of_keys();
    let count = presses(&keys);
    assert_eq!(count, 186, "one key a second");
    assert!(count < 4 * 60);
    let mut desk = desk_of(6);
    desk.press(&keys);
    let filled = desk.session().progress.filled(GRID).clone();
    assert_eq!((filled.rows.len(), filled.columns.len()), (10, 6), "{}", desk.screen());
    let contacts: usize = filled.rows.iter().map(|row| row.contacts.len()).sum();
    assert_eq!(contacts, ROWS.iter().map(|(_, keys)| keys.len() - 1).sum::<usize>());
    assert!(filled.rows.iter().all(|row| row.tag.is_some()));
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        for text in ROWS.iter().map(|(role, _)| *role).chain(COLUMNS).chain(["can stop it", "Beside the ladder"]) {
            assert_eq!(desk.misses(text), None, "{}", desk.screen());
        }
        let dots = desk.screen().matches(['●', '◌']).count() + desk.screen().matches("▟█▙").count();
        assert!(dots >= contacts, "{}", desk.screen());
    }
}

#[test]
fn a_whole_grid_is_voted_on_and_read_out() {
    let mut desk = desk_of(6);
    desk.press(&script_of_keys());
    desk.press("<Right>111200r<Right>111222r<Right>000000r<Right>100000r<Right>111111r<Right>111111r<Right>222222r");
    desk.press("<Right>111110r<Right>111112r<Right>220000r");
    desk.press("<Right>");
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        for text in [
            "Buyer (decides): we see it differently.",
            "Director (decides): we do not know.",
            "Finance lead (can stop it): only one of us could say.",
            "Works council (can stop it): none of us has worked with them.",
            "Quality: knows only one of us, planner.",
            "Board: no contact with any of these roles.",
        ] {
            assert_eq!(desk.misses(text), None, "{}", desk.screen());
        }
    }
    let mut stage = tour::window(&words(), Window::Stage, Some(desk.session().clone()));
    stage.size = (120, 36);
    for text in ["works council", "not enough", "one voice", "we do not know", "Board: no contact"] {
        assert_eq!(stage.misses(text), None, "{}", stage.screen());
    }
    assert!(!stage.screen().contains("× "), "no votes on the stage: {}", stage.screen());
    let each = [
        "Buyer (decides): we see it differently.",
        "Director (decides): we do not know.",
        "Finance lead (can stop it): only one of us could say.",
        "Works council (can stop it): none of us has worked with them.",
        "Planner: knows only one of us, service.",
        "Director: knows only one of us, our lead.",
    ];
    for said in each {
        desk.press("<Right>");
        let mut stage = tour::window(&words(), Window::Stage, Some(desk.session().clone()));
        for (size, least) in [((80, 24), 1), ((120, 36), 4), ((200, 50), 4)] {
            for window in [&mut desk, &mut stage] {
                window.size = size;
                window.blocks = Blocks::Quadrants;
                let lines: Vec<u16> = window.letters().iter().map(|(_, line)| *line).collect();
                assert!(lines.len() == 1 && lines[0] >= least, "{size:?} {lines:?}\n{}", window.screen());
                window.blocks = Blocks::Whole;
                assert_eq!(window.misses(said), None, "{}", window.screen());
            }
        }
    }
    // The findings from the grid, by one key.
    desk.press("g<Home>");
    let mut desk = Desk::in_room(desk.session().clone(), Kept::Stored);
    desk.press("[]l");
    assert_eq!(desk.misses("Buyer (decides): we see it differently."), None, "{}", desk.screen());
}

#[test]
fn of_fewer_than_four_only_the_word_is_told() {
    let mut desk = desk_of(3);
    desk.press("1buyer<Enter>planner<Enter>site lead<Enter><Esc><Right>112r");
    assert!(desk.says("Fewer than four could say: only the word is shown."), "{}", desk.screen());
    let session = desk.session().clone();
    let mut screens = vec![desk.screen(), grid::text(&session, &words(), 80)];
    for format in [Format::Markdown, Format::Html] {
        screens.push(report(&session, format, Reader::Room, &words()).unwrap());
    }
    for screen in &screens {
        assert!(!screen.contains("2 enough") && !screen.contains("1 not enough"), "{screen}");
    }
    assert_eq!(as_json(&session)["grids"][0]["rows"][0]["counts"], Value::Null);
    let table = report(&session, Format::Csv, Reader::Room, &words()).unwrap();
    let rows: Vec<&str> = table.lines().filter(|row| row.contains(",grid,")).collect();
    assert_eq!(rows.len(), 3, "{table}");
    assert!(rows.iter().all(|row| row.rsplit(',').nth(2) == Some("")), "{table}");
}

#[test]
fn counts_are_told_from_four_on_and_never_an_order() {
    let mut desk = desk_of(6);
    desk.press("1buyer<Enter><Esc><Right>111220r");
    assert!(desk.says("3 enough, 2 not enough; one does not know this role."), "{}", desk.screen());
    let kept = |keys: &str| {
        let mut desk = desk_of(6);
        desk.press(&format!("1buyer<Enter><Esc><Right>{keys}"));
        let entries = desk.session().to_keep();
        let tallies = entries.iter().filter_map(|e| e.what.clone());
        tallies.filter(|e| matches!(e, Event::Tally { .. } | Event::Vote { .. })).collect::<Vec<_>>()
    };
    assert_eq!(kept("11122"), kept("22111"));
    assert_eq!(kept("111220r"), kept("022111r"));
}

#[test]
fn undo_take_back_and_a_second_vote_work_as_with_pairs() {
    let mut desk = desk_of(5);
    desk.press("1buyer<Enter>planner<Enter><Esc>2lead<Enter><Esc>3a");
    let row = |desk: &Desk, at: usize| desk.session().progress.filled(GRID).rows.get(at).cloned();
    assert_eq!(row(&desk, 0).unwrap().contacts.len(), 1);
    desk.press("u");
    assert_eq!(row(&desk, 0).unwrap().contacts.len(), 0, "{}", desk.screen());
    desk.press("U2");
    assert_eq!(row(&desk, 0).unwrap().tag.as_deref(), Some("stops"));
    desk.press("0<Down><Backspace>");
    assert_eq!((row(&desk, 0).unwrap().tag, row(&desk, 1)), (None, None), "{}", desk.screen());
    desk.press("u<Right><Backspace><Esc>");
    assert!(row(&desk, 1).is_some() && desk.session().progress.filled(GRID).columns.is_empty());
    desk.press("u<Right>11112r");
    assert!(desk.says("open") || desk.says("Open"), "{}", desk.screen());
    desk.press("v11111r");
    assert!(desk.says("The first vote was open."), "{}", desk.screen());
    // What was voted on stays what it was.
    let grid = GRID.to_owned();
    let id = format!("{GRID}/r1");
    let mut session = desk.session().clone();
    assert!(session.happen(Event::Drop { grid: grid.clone(), id: id.clone() }, noon()).is_err());
    let row = Event::Row { grid, id, role: "somebody else".into(), tag: None, line: None, before: None };
    assert!(session.happen(row, noon()).is_err());
    // It is in the file as it is here.
    assert_eq!(session.clone().as_kept().unwrap().progress.grids, session.progress.grids);
}

#[test]
fn a_contact_is_hollow_until_it_is_on_disk() {
    let mut desk = desk_of(5);
    desk.press("1buyer<Enter><Esc>2lead<Enter><Esc>3");
    desk.disk_works = false;
    desk.press("a");
    assert!(desk.screen().contains('◌') && !desk.screen().contains('●'), "{}", desk.screen());
    desk.disk_works = true;
    desk.send(Msg::Saved(u64::MAX, Ok(())));
    assert!(desk.screen().contains('●') && !desk.screen().contains('◌'), "{}", desk.screen());
}

#[test]
fn a_name_is_asked_about_once_and_what_cannot_be_is_refused() {
    let mut desk = desk_of(5);
    desk.press("1Roger Miller<Enter>");
    assert!(desk.says("A role, not a name?"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.filled(GRID).rows.len(), 1);
    desk.press("roger miller<Enter>");
    assert!(desk.says("“roger miller” is there already."), "{}", desk.screen());
    let mut session = session(5);
    let row = |id: &str, role: &str, tag: Option<&str>| Event::Row {
        grid: GRID.into(),
        id: id.into(),
        role: role.into(),
        tag: tag.map(str::to_owned),
        line: None,
        before: None,
    };
    for wrong in [
        row("contacts/r1", " ", None),
        row("contacts/r1", "a\u{202e}b", None),
        row("contacts/r1", &"x".repeat(41), None),
        row("contacts/r1", "a", Some("boss")),
        row("contacts/c1", "a", None),
        row("welcome", "a", None),
        row("contacts/rx", "a", None),
    ] {
        assert!(session.happen(wrong.clone(), noon()).is_err(), "{wrong:?}");
    }
    for n in 1..=10 {
        session.happen(row(&format!("contacts/r{n}"), &format!("role {n}"), None), noon()).unwrap();
    }
    assert!(session.happen(row("contacts/r11", "one more", None), noon()).is_err());
    let contact =
        Event::Contact { grid: GRID.into(), row: "contacts/r1".into(), column: "contacts/c1".into(), on: true };
    assert!(session.happen(contact, noon()).is_err());
    let vote = Event::Vote { question: "contacts/r1".into(), vote: Vote::Choice(3) };
    assert!(session.happen(vote, noon()).is_err());
}

#[test]
fn what_is_wrong_with_a_grid_is_told_at_its_place() {
    assert!(inspected(SCRIPT).problems.is_empty(), "{:#?}", inspected(SCRIPT).problems);
    for (was, becomes, at, told) in [
        ("most: 10", "most: 0", "most: 0", "there cannot be 0"),
        ("most: 10", "most: 11", "most: 11", "there cannot be 11"),
        ("most: 6", "most: 7", "most: 7", "there cannot be 7"),
        ("key_tags: [\"decides\"", "key_tags: [\"decided\"", "key_tags", "no tag `decided`"),
        ("id: \"stops\", word", "id: \"decides\",  word", "id: \"decides\",  ", "decides"),
        ("id: \"short\"", "id:  \"enough\"", "id:  \"enough\"", "enough"),
        ("glyph: \"○\"", "glyph: \"no\"", "glyph: \"no\"", "not one character"),
        ("family: \"gatekeeping\"", "family: \"gates\"", "family: \"gates\"", "no family `gates`"),
        ("                    (id: \"short\", word: \"not enough\", glyph: \"○\"),\n", "", "answers: [", "two answers"),
    ] {
        is_found(SCRIPT, (was, becomes), (at, told));
    }
    let early = include_str!("../workshops/trust-check.ron").replacen(
        "    steps: [\n",
        &format!("    steps: [\n{},\n", step(SCRIPT)),
        1,
    );
    let problems = inspected(&early).problems;
    assert!(problems.iter().any(|p| words().say(&p.message).contains("before the pairs")), "{problems:#?}");
}

/// The step of the script that holds the grid, as it is written.
fn step(script: &str) -> &str {
    let start = script.find("        (\n            title: \"Who trusts whom\",").unwrap();
    let end = script.find("        (\n            title: \"One action\",").unwrap();
    script[start..end].trim_end().trim_end_matches(',')
}

#[test]
fn reports_have_it_beside_the_ladder_and_the_clients_edition_has_none() {
    let session = vectors();
    let told = report(&session, Format::Markdown, Reader::Room, &words()).unwrap();
    let (_, beside) = told.split_once("Beside the ladder – not scored").unwrap();
    for text in
        ["| a | decides | lead | open |", "A (decides): we see it differently.", "B: knows only one of us, lead."]
    {
        assert!(beside.contains(text), "{text}\n{beside}");
    }
    let client = report(&session, Format::Markdown, Reader::Client, &words()).unwrap();
    assert!(!client.contains("lead") && !client.contains("decides"), "{client}");
    assert!(export::left_out(&session, Reader::Client, &words()).unwrap().contains("3 rows of the grid"));
    assert!(grid::text(&session, &words(), 80).contains("  a: decides; lead; open"));
    let told = as_json(&session);
    let grid = &told["grids"][0];
    assert_eq!(grid["rows"][2]["contacts"], serde_json::json!(["contacts/c1", "contacts/c2"]));
    assert_eq!(grid["rows"][1]["state"], "enough");
    assert_eq!(grid["findings"][0], serde_json::json!({"kind": "uncovered", "row": "contacts/r1", "column": null}));
    let sheets = sheets(&session, Reader::Room, &words()).unwrap();
    assert_eq!(sheets.last().map(|sheet| (sheet.name, sheet.rows.len())), Some(("grids", 3)));
}

#[test]
fn a_report_without_pairs_opens_with_what_was_found_beside_the_ladder() {
    let told = report(&vectors(), Format::Markdown, Reader::Room, &words()).unwrap();
    let (opening, behind) = told.split_once("## ").unwrap();
    assert!(opening.contains("was looked at beside the ladder: where it stands was not read."), "{told}");
    assert!(opening.contains("- A (decides): we see it differently."), "{told}");
    assert!(!told.contains("nothing has been revealed yet") && !behind.contains("Where it stands"), "{told}");
    // Nothing is found in a session that has only begun.
    let told = report(&session(5), Format::Markdown, Reader::Room, &words()).unwrap();
    assert!(told.contains("nothing has been revealed yet"), "{told}");
    let german = report(&session_of_script("wer-wem-vertraut", 5), Format::Markdown, Reader::Room, &words()).unwrap();
    assert!(german.contains("Noch ist nichts aufgedeckt"), "{german}");
}

#[test]
fn a_rehearsal_puts_roles_tags_and_contacts_into_a_grid() {
    for id in ["who-trusts-whom", "wer-wem-vertraut"] {
        let mut desk = Desk::in_room(session_of_script(id, 5), Kept::Rehearsal);
        desk.press("<Right>F");
        let filled = desk.session().progress.filled(GRID).clone();
        assert_eq!((filled.rows.len(), filled.columns.len()), (4, 3), "{}", desk.screen());
        assert!(filled.rows.iter().all(|row| row.tag.is_some() && !row.contacts.is_empty()), "{filled:?}");
        assert!(filled.rows.iter().all(|row| desk.session().progress.is_shown(&row.id)), "{}", desk.screen());
        assert_eq!(desk.session().progress.place.step, 2, "{}", desk.screen());
    }
}

#[test]
fn roles_in_small_letters_stay_and_other_text_becomes_a_code() {
    let mut session = session(5);
    fill(&mut session, &["our lead", "Bill"], &[("their buyer", "decides", &[1]), ("Roger Miller", "", &[2])]);
    vote(&mut session, 2, &[1, 1, 1, 1]);
    for format in [Format::Markdown, Format::Html, Format::Json, Format::Csv] {
        let told = report(&session, format, Reader::Coded, &words()).unwrap();
        assert!(!told.contains("Roger") && !told.contains("Bill") && !told.contains(NAME), "{told}");
    }
    let told = report(&session, Format::Markdown, Reader::Coded, &words()).unwrap();
    assert!(told.contains("their buyer") && told.contains("our lead") && told.contains("Role 1"), "{told}");
    // Under a codename the name stands nowhere.
    let mut session = tour::full("who-trusts-whom");
    session.happen(Event::Codename(CODENAME.into()), noon()).unwrap();
    let told = report(&session, Format::Markdown, Reader::Room, &session.words(&words())).unwrap();
    assert!(told.contains("Blue planner") && !told.contains(NAME), "{told}");
}

#[test]
fn history_sets_roles_side_by_side_and_refuses_states_of_another_window() {
    let first = vectors();
    let mut then = session(5);
    fill(&mut then, &["service"], &[("C", "", &[1]), ("a", "decides", &[]), ("d", "", &[])]);
    vote(&mut then, 2, &[1, 1, 1, 1]);
    let compared = compare(&first, &then, &[]);
    let grid = &compared.grids[0];
    let row = |role: &str| grid.rows.iter().find(|row| row.role == role).unwrap();
    assert!(row("d").first.is_none() && row("b").then.is_none() && !grid.is_apart);
    assert!(row("a").changed && row("C").first.is_some(), "{grid:#?}");
    assert_eq!((row("C").lost.clone(), row("a").lost.clone()), (vec!["lead".to_owned()], vec!["lead".to_owned()]));
    then.workshop.window = "in the last month".into();
    let compared = compare(&first, &then, &[]);
    assert!(compared.grids[0].is_apart && compared.grids[0].rows.iter().all(|row| !row.changed));
    let read = with_pairs();
    let trend = trends(&[Snapshot::of(&read)], &read.header.setup.account, noon().date_naive());
    assert!(trend[0].grids[0].findings.iter().any(|found| found.contains("Nearly all contact")), "{trend:#?}");
    // An account of which there are grids and no reading has a page too.
    let alone = trends(&[Snapshot::of(&first)], &first.header.setup.account, noon().date_naive());
    let told = Answer::OverTime(alone);
    for form in [Form::Text(80), Form::Markdown, Form::Html, Form::Json] {
        let told = told.write(form, &words()).unwrap();
        assert!(told.contains("A (decides): we see it") && told.contains("Harbour"), "{told}");
    }
    assert!(!told.sheets(&words()).is_empty());
}

#[test]
fn what_has_changed_since_the_last_time_is_told_and_undo_leaves_the_last_time_alone() {
    let first = Snapshot::of(&vectors()).grids.remove(0);
    let mut then = session(5);
    then.happen(Event::Before(first.clone()), noon()).unwrap();
    fill(&mut then, &["service"], &[("C", "", &[1]), ("a", "decides", &[]), ("d", "", &[])]);
    vote(&mut then, 2, &[1, 1, 1, 1]);
    let told = report(&then, Format::Markdown, Reader::Room, &words()).unwrap();
    let (_, told) = told.split_once("Since last time").unwrap();
    for text in ["New: d.", "No longer named: b.", "C: no longer in contact with lead.", "A: then open, now enough."] {
        assert!(told.contains(text), "{text}\n{told}");
    }
    assert!(!told.contains("C: then"), "C was not asked: {told}");
    let mut desk = Desk::in_room(then.clone(), Kept::Stored);
    desk.press("]l");
    assert!(desk.says("Since last time") && desk.says("New: d."), "{}", desk.screen());
    while desk.session().journal.next_undone().is_some() {
        desk.press("u");
    }
    assert_eq!(desk.session().progress.before.len(), 1);
    let mut apart = first;
    apart.window = "in the last month".into();
    let mut other = session(5);
    other.happen(Event::Before(apart), noon()).unwrap();
    fill(&mut other, &[], &[("a", "decides", &[])]);
    vote(&mut other, 1, &[1, 1, 1, 1]);
    let told = report(&other, Format::Markdown, Reader::Room, &words()).unwrap();
    assert!(told.contains("different stretches of time") && !told.contains("A: then"), "{told}");
}

#[test]
fn what_was_found_has_a_first_move_and_an_action_may_aim_at_a_role() {
    let mut desk = desk_of(5);
    desk.press("1buyer<Enter>planner<Enter>clerk<Enter><Esc>2lead<Enter><Esc>31a<Enter>a<Enter>a<Enter><Right>22222r]");
    desk.press("m");
    for text in ["An introduction", "Take a colleague along to the next talk: buyer", "only one of us knows: lead"] {
        assert_eq!(desk.misses(text), None, "{}", desk.screen());
    }
    desk.press("<Enter>");
    assert!(desk.says("Ask who could introduce us to this role: buyer"), "{}", desk.screen());
}

#[test]
fn roles_come_in_by_a_file_all_or_none() {
    let file = "role;tag;our lead;service\nbuyer;decides;x;\nplanner;uses it;1;x\nclerk;;no;-\n";
    let mut desk = desk_of(5);
    desk.press("V/x.csv<Enter>");
    desk.send(Msg::VotesRead(Ok(file.as_bytes().to_vec())));
    let filled = desk.session().progress.filled(GRID).clone();
    assert_eq!((filled.rows.len(), filled.columns.len()), (3, 2), "{}", desk.screen());
    let contacts: Vec<usize> = filled.rows.iter().map(|row| row.contacts.len()).collect();
    assert_eq!(contacts, [1, 2, 0]);
    assert_eq!(filled.rows[1].tag.as_deref(), Some("uses"));
    assert!(desk.says("3 roles are in the grid"), "{}", desk.screen());
    let mut desk = desk_of(5);
    desk.press("V/x.csv<Enter>");
    desk.send(Msg::VotesRead(Ok(b"role,lead\nbuyer,x\nbuyer,x\n".to_vec())));
    assert!(desk.says("“buyer” is there already."), "{}", desk.screen());
    assert!(desk.session().progress.filled(GRID).rows.is_empty());
    // A file of votes is none.
    let session = session(5);
    let grid = session.workshop.grids().next().unwrap();
    assert!(votes_csv::roles(b"seat,meeting\n1,5\n", &session, grid).is_none());
    assert!(votes_csv::roles(&[0xff, 0x00, 0x01], &session, grid).is_some_and(|told| told.is_err()));
}

#[test]
fn lines_say_all_of_it() {
    let mut desk = desk_of(5);
    let mut teller = Teller::default();
    let mut hear = |desk: &Desk| teller.tell(&desk.app, &desk.keys, desk.now).join("\n");
    let asked = hear(&desk);
    for text in ["Has this role come to rely", "Who could stop it?", "not scored", "to type their roles"] {
        assert!(asked.contains(text), "{text}:\n{asked}");
    }
    desk.press("1buyer<Enter>planner<Enter><Esc>2lead<Enter><Esc>");
    hear(&desk);
    desk.press("31a");
    let told = hear(&desk);
    // As whole lines, letters one after another.
    let (Typed::Does(first), rest) = plain::words::read(&desk.keys, &desk.app, "ab1") else { panic!() };
    assert_eq!((first.len(), rest), (1, "b1"));
    assert!(told.contains("a: lead") && told.contains("buyer: decides; contact with lead; not asked."), "{told}");
    desk.press("<Esc><Right>");
    let told = hear(&desk);
    assert!(told.contains("Buyer: Has this role") && told.contains("1: enough"), "{told}");
    desk.press("11112r");
    let told = hear(&desk);
    assert!(told.contains("Revealed: Open.") && told.contains("4 enough, 1 not enough."), "{told}");
    desk.press("<Right><Right>");
    let told = hear(&desk);
    assert!(told.contains("Buyer (decides): we see it differently."), "{told}");
}

#[test]
fn the_prompter_says_what_to_ask_and_to_watch_for() {
    let mut session = session(5);
    fill(&mut session, &["lead"], &[("buyer", "decides", &[1])]);
    let place = session.places().nth(1).unwrap().0;
    session.happen(Event::Go(place), noon()).unwrap();
    let prompter = tour::window(&words(), Window::Prompter, Some(session));
    for text in ["Has this role come to rely", "who signs above the one who signs?"] {
        assert_eq!(prompter.misses(text), None, "{}", prompter.screen());
    }
}

#[test]
fn the_german_script_is_the_same_one() {
    let (english, german) = (session(5), session_of_script("wer-wem-vertraut", 5));
    let minutes = |session: &Session| session.workshop.steps.iter().map(|step| step.minutes).collect::<Vec<_>>();
    assert_eq!(minutes(&english), minutes(&german));
    let ids = |session: &Session| {
        let grid = session.workshop.grids().next().unwrap();
        let tags = grid.tags.iter().map(|tag| tag.id.clone());
        let answers = grid.answers.iter().map(|mark| mark.id.clone());
        (grid.id.clone(), tags.chain(answers).collect::<Vec<_>>(), grid.key_tags.clone())
    };
    assert_eq!(ids(&english), ids(&german));
    let mut desk = Desk::in_room(german, Kept::Stored);
    desk.press(
        "<Right>1einkauf<Enter>planung<Enter>leitung<Enter><Esc>2vertrieb<Enter><Esc>31a<Enter>a<Enter>a<Enter>",
    );
    desk.press("<Right>11112r<Right><Right><Right>");
    let german = Words::in_language(&words(), Language::German);
    let said = grid::findings(&german, &all(desk.session())[0]).join("\n");
    assert!(said.contains("Einkauf (entscheidet): Wir sehen es verschieden."), "{said}");
    let Screen::Room(_) = &desk.app.screen else { panic!() };
    assert_eq!(desk.misses("Fast aller Kontakt läuft über eine Rolle von uns: vertrieb."), None, "{}", desk.screen());
}
