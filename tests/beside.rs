//! What stands beside the ladder leaves it alone: with and without it the reading is the same byte for byte, and no form
//! of any report adds it up.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use chrono::NaiveDate;
use desk::tour;
use desk::{BESIDE, noon, session, words};
use rungs::domain::history::{Snapshot, compare, trends};
use rungs::domain::session::journal::Fate;
use rungs::domain::session::{Event, Session, Stop, Typing};
use rungs::domain::vote::{Figures, Vote};
use rungs::domain::workshop::{Kind, LineField, Step, Typed};
use rungs::export::csv::Separator;
use rungs::export::history::{Answer, Form};
use rungs::export::{Format, Reader, Subject, grid, json, lens, report, sheets, typed};
use rungs::plain::Teller;
use rungs::words::Words;
use serde_json::Value;

/// Those whose steps are put into scripts with a ladder: lenses, a grid, a journey.
const LENT: [&str; 4] = ["beside-the-ladder", "who-trusts-whom", "touchpoints", "portfolio-talk"];

fn is_beside(step: &Step) -> bool {
    matches!(step.kind, Kind::Lens(_) | Kind::Grid(_))
}

/// Every step beside the ladder that a script of the same words can take, before its last one.
fn with_steps_of_all(id: &str) -> Session {
    let mut asked = session(id, 6);
    let ids: Vec<String> = asked.places().filter_map(|(_, stop)| stop.id().map(str::to_owned)).collect();
    let is_new = |step: &Step| {
        step.kind
            .parts()
            .into_iter()
            .all(|part| Stop::from(part).id().is_none_or(|id| !ids.iter().any(|known| known == id)))
    };
    let lent = LENT.iter().flat_map(|id| session(id, 6).workshop.steps).filter(is_beside);
    let lent: Vec<Step> = lent.filter(is_new).collect();
    assert!(lent.len() > 3, "{id}");
    let last = asked.workshop.steps.len() - 1;
    asked.workshop.steps.splice(last..last, lent);
    Session::new(asked.header, asked.workshop, asked.ladder)
}

/// Fills in and votes on all that may be, as six people do who do not agree.
fn fill(session: &mut Session) {
    let happen = |session: &mut Session, event: Event| session.happen(event, noon()).map(|_| ());
    let grids: Vec<(String, bool)> = session.workshop.grids().map(|g| (g.id.clone(), g.promise.is_some())).collect();
    for (grid, is_journey) in grids {
        for role in ["buyer", "planner", "clerk"].into_iter().filter(|_| !is_journey) {
            let (row, column) = (session.new_row(&grid, role, None), session.new_column(&grid, &format!("our {role}")));
            happen(session, row).unwrap();
            happen(session, column).unwrap();
            let (row, column) = (format!("{grid}/r1"), format!("{grid}/c1"));
            happen(session, Event::Contact { grid: grid.clone(), row, column, on: true }).unwrap();
        }
        for row in session.progress.filled(&grid).rows.clone().iter().filter(|_| is_journey) {
            let event = session.new_line(&grid, row, Some("a call by Friday"));
            happen(session, event).unwrap();
        }
    }
    let typed: Vec<(String, Typing)> = session.places().filter_map(|(_, stop)| entered(stop)).collect();
    for (lens, what) in typed {
        happen(session, Event::Enter { lens, what }).unwrap();
    }
    // What is asked about a promise that was kept comes with the votes on it.
    for _ in 0..2 {
        let asked: Vec<String> =
            session.places().filter_map(|(_, stop)| stop.question().map(|question| question.id().to_owned())).collect();
        for question in asked {
            // The pairs of a told case stand in two steps.
            if session.progress.is_shown(&question) {
                continue;
            }
            let is_row = session.progress.row(&question).is_some();
            for digit in if is_row { [1, 1, 1, 1, 1, 0] } else { [1, 1, 1, 1, 2, 2] } {
                let asked = session.progress.question(&question, &session.workshop).unwrap();
                let vote = asked.vote(digit).unwrap_or(Vote::Blank);
                happen(session, Event::Vote { question: question.clone(), vote }).unwrap();
            }
            happen(session, Event::Reveal { question }).unwrap();
        }
    }
}

/// What is typed where something is.
fn entered(stop: Stop) -> Option<(String, Typing)> {
    let Stop::Typed(typed) = stop else { return None };
    let what = match typed {
        Typed::Date(_) => Typing::Since(NaiveDate::from_ymd_opt(2021, 4, 1).unwrap()),
        Typed::Lines(lines) => {
            let cell = |field: &LineField| match field {
                LineField::Text(_) => "the pump",
                LineField::Who(_) => "the planner",
                LineField::Day(_) => "2026-12-31",
                LineField::Grade(_) => "A",
            };
            Typing::Line(lines.fields.iter().map(|field| cell(field).to_owned()).collect())
        }
        Typed::Survey(_) => Typing::Figures(Figures { counts: [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 0], by_them: true }),
    };
    Some((typed.id().to_owned(), what))
}

/// The same session in a script without its steps beside the ladder.
fn without(session: &Session) -> Session {
    let mut workshop = session.workshop.clone();
    workshop.steps.retain(|step| !is_beside(step));
    let mut bare = Session::new(session.header.clone(), workshop, session.ladder.clone());
    for entry in session.journal.entries().iter().filter(|entry| entry.fate == Fate::Kept) {
        if let Some(event) = entry.what.clone().filter(|event| !matches!(event, Event::Go(_))) {
            let _ = bare.happen(event, entry.at.unwrap_or(noon()));
        }
    }
    bare
}

/// What a reading is in files, without what stands beside it.
fn reading(session: &Session) -> String {
    let told = json::reading(&Subject::of(session), &session.reading(session.day()), &lens::of(session), &words());
    let mut told: Value = serde_json::from_str(&told.unwrap()).unwrap();
    for beside in ["lenses", "grids"] {
        told.as_object_mut().unwrap().remove(beside);
    }
    told.to_string()
}

#[test]
fn footing_ceiling_and_caps_are_byte_identical_with_and_without_steps_beside_the_ladder() {
    let scored = |id: &String| {
        let is_lent = BESIDE.contains(&id.as_str());
        !is_lent && session(id, 6).workshop.questions().any(|question| question.is_scored())
    };
    let mut seen = 0;
    for id in tour::ids().into_iter().filter(scored) {
        let mut with = with_steps_of_all(&id);
        fill(&mut with);
        let bare = without(&with);
        assert!(all_kinds(&with) > all_kinds(&bare), "{id}");
        let (a, b) = (with.reading(with.day()), bare.reading(bare.day()));
        assert_eq!((a.heights, a.cap), (b.heights, b.cap), "{id}");
        assert_eq!(a, b, "{id}");
        assert_eq!(reading(&with), reading(&bare), "{id}");
        // On the ladder of the screen, and over time.
        let (a, b) = (Snapshot::of(&with), Snapshot::of(&bare));
        assert_eq!(
            (a.footing, a.target, a.confidence, a.dangers),
            (b.footing, b.target, b.confidence, b.dangers),
            "{id}"
        );
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}

/// How much of a session stands beside its ladder.
fn all_kinds(session: &Session) -> usize {
    lens::of(session).len() + typed::of(session).len() + session.grids().count()
}

/// Each form in which anybody gets it: reports for every reader, tables, history, lines and screens.
fn told(session: &Session, words: &Words) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for reader in [Reader::Room, Reader::Coded, Reader::Client, Reader::Learners, Reader::Trainer] {
        for format in [Format::Markdown, Format::Html, Format::Csv, Format::Json] {
            let Ok(told) = report(session, format, reader, words) else { continue };
            // A page has widths in its style.
            let (head, body) = told.split_once("</style>").unwrap_or(("", &told));
            assert!(format != Format::Html || head.contains("<style"), "{head}");
            all.push((format!("{reader:?} {format:?}"), body.to_owned()));
        }
        for sheet in sheets(session, reader, words).unwrap_or_default() {
            all.push((format!("{reader:?} table {}", sheet.name), sheet.to_csv(Separator::default())));
        }
    }
    all.push(("lenses as text".into(), lens::text(&lens::of(session), &typed::of(session), words, 80)));
    all.push(("grids as text".into(), grid::text(session, words, 80)));
    let mut first = session.clone();
    first.header.id = "2026-11-21-harbour-0000".into();
    let days = [Snapshot::of(&first), Snapshot::of(session)];
    let over = trends(&days, &session.header.setup.account, noon().date_naive());
    for answer in [Answer::OverTime(over), Answer::Compared(Box::new(compare(&first, session, &days)))] {
        for form in [Form::Text(80), Form::Markdown, Form::Html, Form::Json] {
            let told = answer.write(form, words).unwrap();
            let body = told.split_once("</style>").map_or(told.as_str(), |(_, body)| body);
            all.push((format!("history {form:?}"), body.to_owned()));
        }
    }
    let mut teller = Teller::default();
    for (place, _) in session.places() {
        let mut at = session.clone();
        at.happen(Event::Go(place), noon()).unwrap();
        let desk = tour::room(words, at);
        all.push((format!("screen {place:?}"), desk.screen()));
        all.push((format!("lines {place:?}"), teller.tell(&desk.app, &desk.keys, desk.now).join("\n")));
    }
    all
}

#[test]
fn no_form_of_any_report_has_a_total_a_mean_or_a_share() {
    // Four of six chose the first, two the second: their mean, and their shares.
    const SUMS: [&str; 16] = [
        "%",
        "percent",
        "prozent",
        "average",
        " mean ",
        "total",
        "in sum",
        "durchschnitt",
        "mittelwert",
        "summe",
        "gesamtwert",
        "1.33",
        "1,33",
        "66.7",
        "66,7",
        "33.3",
    ];
    let (mut forms, mut summed) = (0, Vec::new());
    for id in BESIDE {
        let mut session = session(id, 6);
        fill(&mut session);
        let language = session.workshop.language.unwrap_or_default();
        let words = Words::in_language(&words(), language);
        for (form, told) in told(&session, &words) {
            forms += 1;
            let small = told.to_lowercase();
            let sums = SUMS.iter().filter(|sum| small.contains(**sum));
            summed.extend(sums.map(|sum| format!("{id}, {form}: {sum}")));
        }
    }
    assert!(forms > 300, "{forms}");
    assert!(summed.is_empty(), "{}:\n{}", summed.len(), summed.join("\n"));
}
