//! Two thousand sessions of 50 KB: how long lists, history and a report take as whole processes.
//!
//! `cargo bench --bench history` makes them in a folder of its own, measures, and removes them;
//! `cargo bench --bench history -- --keep FOLDER` leaves them there, `--accounts N` spreads them
//! over so many accounts. `benches/history.md` has the figures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::disallowed_methods)]

mod whole;

use std::path::PathBuf;
use std::time::Instant;

use chrono::{Days, TimeDelta};
use rungs::domain::reading::Grade;
use rungs::domain::session::{Event, Evidence, Moment, Pole, Session};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{self, Script};
use rungs::storage::sessions::SessionFile;
use whole::{run, told};

const SESSIONS: usize = 2_000;
const ACCOUNTS: usize = 200;
const BYTES: u64 = 50_000;
const CASES: [&str; 4] = ["demo", "cosy", "run-by-threat", "healthy"];

fn main() {
    let given = |name: &str| std::env::args().skip_while(|arg| arg != name).nth(1);
    let kept = given("--keep").map(PathBuf::from);
    let accounts = given("--accounts").map_or(ACCOUNTS, |n| n.parse().expect("a number of accounts"));
    let temp = tempfile::tempdir().unwrap();
    let data = kept.unwrap_or_else(|| temp.path().to_owned());
    let folders = Folders { config: data.join("config"), data: data.clone() };
    let started = Instant::now();
    let made: Vec<u64> = (0..SESSIONS).map(|n| make(&folders, n, accounts)).collect();
    let average = made.iter().sum::<u64>() / u64::try_from(made.len()).unwrap();
    println!("{SESSIONS} sessions of {average} bytes made in {:.1} s", started.elapsed().as_secs_f64());
    std::fs::write(folders.sessions().join("2020-01-01-damaged-0000.ron"), "(format: 1, nonsense").unwrap();
    let index = data.join("index.json");
    for command in ["sessions", "portfolio"] {
        let firsts = (0..5)
            .map(|_| {
                let _ = std::fs::remove_file(&index);
                run(&data, &[command])
            })
            .collect();
        println!("{command:28} the first time   {}", told(firsts));
        println!("{command:28} after that       {}", told((0..20).map(|_| run(&data, &[command])).collect()));
    }
    println!("{:28} {} bytes", "index", index.metadata().unwrap().len());
    for format in ["md", "html", "csv", "json"] {
        let name = std::fs::read_dir(folders.sessions()).unwrap().flatten().map(|e| e.file_name());
        let id = name
            .filter_map(|n| n.to_str()?.strip_suffix(".ron").map(str::to_owned))
            .min_by_key(|n| n.contains("damaged"))
            .unwrap();
        let times = (0..20).map(|_| run(&data, &["report", &id, "--format", format])).collect();
        println!("{:28} {}", format!("report --format {format}"), told(times));
    }
    println!("{:28} {}", "trend", told((0..20).map(|_| run(&data, &["trend", "Account 007"])).collect()));
}

/// A session with every vote in and evidence up to its size; its bytes.
fn make(folders: &Folders, n: usize, accounts: usize) -> u64 {
    let case = scripts::case(CASES[n % CASES.len()]).unwrap();
    let Script { workshop, ladder, .. } = scripts::find(&case.workshop, folders).unwrap();
    let begun = Moment::parse_from_rfc3339("2021-01-04T09:00:00+01:00").unwrap();
    let now = begun + TimeDelta::days(i64::try_from(n).unwrap() % 1_800);
    let told = case.session(workshop.clone(), ladder.clone(), now).unwrap();
    let mut setup = told.header.setup.clone();
    setup.account = format!("Account {:03}", n % accounts);
    let (mut file, mut session) = SessionFile::create(folders, setup, workshop, ladder, now).unwrap();
    for event in told.journal.entries().iter().filter_map(|e| e.what.clone()) {
        session.happen(event, now).unwrap();
    }
    for question in session.progress.open_questions() {
        session.happen(Event::Reveal { question }, now).unwrap();
    }
    file.save(session.journal.entries()).unwrap();
    let pair = session.pairs().next().map(|p| p.id.clone()).unwrap();
    let short = BYTES.saturating_sub(file.path().metadata().unwrap().len());
    for line in 0..short / 250 {
        session.happen(seen(&session, &pair, line), now).unwrap();
    }
    session.happen(Event::Finish, now).unwrap();
    file.save(session.journal.entries()).unwrap();
    file.path().metadata().unwrap().len()
}

fn seen(session: &Session, pair: &str, line: u64) -> Event {
    let when = session.day() - Days::new(line % 200);
    let what = "They called before the date moved, and asked what it would do to our plan for the quarter. ".to_owned();
    Event::Evidence(Evidence {
        about: pair.into(),
        who: "their planner".into(),
        what,
        when,
        grade: Grade::A,
        shows: Some(Pole::Trusted),
    })
}
