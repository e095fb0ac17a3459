//! A circle of a thousand members with a hundred readings each: how long an exchange, the portfolio and a
//! trend over all of them take as whole processes.
//!
//! `cargo bench --bench circle`; `-- --members N --readings N` for others, `--withdrawn PERCENT` for
//! those who have withdrawn something, `--at PLACE` for one that lies elsewhere than in a
//! folder of its own, `--seal` for one that is sealed, as in `.ci/remote cargo bench --features remote --bench circle -- --at s3://circles/bench`.
//! `--gets` takes instead how long it takes to get all of it and do nothing with it, so many at once: what no exchange can be faster
//! than. How much of the processors whoever keeps the place takes meanwhile is told of the processes in `RUNGS_SERVERS`.
//! `benches/README.md` has the figures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::disallowed_methods)]

mod whole;

use std::time::Instant;

use chrono::{Days, NaiveDate};
use rungs::domain::circle::{Index, Line, Sharing};
use rungs::domain::history::Snapshot;
use rungs::domain::reading::Rooms;
use rungs::domain::session::{Event, Moment};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{self, Script};
use rungs::storage::share::{self, Store};
use whole::{run, told};

const MEMBERS: usize = 1_000;
const READINGS: usize = 100;
/// Of a hundred members so many have withdrawn a reading and ask the others to withdraw an account.
const WITHDRAWN: usize = 5;
/// Accounts of all of them.
const ACCOUNTS: usize = 3_000;

fn main() {
    let given = |name: &str| std::env::args().skip_while(|arg| arg != name).nth(1);
    let number = |name: &str, else_: usize| given(name).map_or(else_, |n| n.parse().expect("a number"));
    let (members, readings) = (number("--members", MEMBERS), number("--readings", READINGS));
    let withdrawn = number("--withdrawn", WITHDRAWN);
    let temp = tempfile::tempdir().unwrap();
    let folders = Folders { config: temp.path().join("config"), data: temp.path().join("data") };
    let place = given("--at").map(|at| format!("{at}-{}", std::process::id()).into());
    let place = place.unwrap_or_else(|| temp.path().join("store"));
    let is_sealed = std::env::args().any(|arg| arg == "--seal");
    let circle = match is_sealed {
        true => share::init_sealed(&folders, &place, "Team", 1_200).unwrap().0,
        false => share::init(&place, "Team", 1_200).unwrap(),
    };
    let store = share::store_at(&place).unwrap();
    let store = circle.seal.iter().fold(store, |store, key| share::sealed(&folders, store, key).unwrap());
    let first = first(&folders);
    let started = Instant::now();
    let mut bytes = 0;
    for member in 0..members {
        let writer = format!("{member:016x}");
        let lines = (0..readings).map(|reading| line(&first, member * readings + reading)).collect();
        let index = Index { v: Index::VERSION, store: circle.store.clone(), writer: writer.clone(), rev: 1, lines };
        let packed = share::packed(&index).unwrap();
        bytes += packed.len();
        store.put(&format!("index/{writer}"), &packed).unwrap();
        if member * 100 < members * withdrawn {
            withdraw(&*store, &writer, member);
        }
    }
    println!(
        "{members} members with {readings} readings, {} bytes each, made in {:.1} s",
        bytes / members.max(1),
        started.elapsed().as_secs_f64()
    );
    if std::env::args().any(|arg| arg == "--gets") {
        return gets(&*store, members);
    }
    share::join(&folders, &place, None, NaiveDate::default()).unwrap();
    let data = temp.path().join("data");
    let before = taken();
    println!("{:28} {}", "sync, the first", told(vec![run(&data, &["sync"])]));
    println!("{:28} {}", "", since(before));
    println!("{:28} {}", "sync, nothing new", told((0..5).map(|_| run(&data, &["sync"])).collect()));
    for member in (0..members).step_by((members / 10).max(1)) {
        let writer = format!("{member:016x}");
        let lines = (0..readings).map(|reading| line(&first, member * readings + reading)).collect();
        let index = Index { v: Index::VERSION, store: circle.store.clone(), writer: writer.clone(), rev: 2, lines };
        store.put(&format!("index/{writer}"), &share::packed(&index).unwrap()).unwrap();
    }
    println!("{:28} {}", "sync, ten have changed", told(vec![run(&data, &["sync"])]));
    println!("{:28} {}", "portfolio --store", told((0..10).map(|_| run(&data, &["portfolio", "--store"])).collect()));
    let trend = || run(&data, &["trend", "Account 0007", "--store"]);
    println!("{:28} {}", "trend --store", told((0..5).map(|_| trend()).collect()));
}

/// Lays down what a member has withdrawn, twice as the program does, and what it asks of the others.
fn withdraw(store: &dyn Store, writer: &str, member: usize) {
    let object = format!("{member:016x}");
    let gone = format!("{{\"writer\":\"{writer}\",\"gone\":{{\"{object}\":\"2021-03-02\"}}}}");
    let wanted = format!("{{\"writer\":\"{writer}\",\"accounts\":[\"{object}\"]}}");
    for (folder, spare, text) in [("gone", "", &gone), ("gone", "-spare", &gone), ("wanted", "", &wanted)] {
        store.put(&format!("{folder}/{writer}{spare}.json"), text.as_bytes()).unwrap();
    }
}

/// Gets everything, so many at once.
fn gets(store: &dyn Store, members: usize) {
    let keys: Vec<String> = (0..members).map(|member| format!("index/{member:016x}")).collect();
    for at_once in [1, 2, 4, 8, 16, 32, 64, members] {
        let (before, started) = (taken(), Instant::now());
        let got = keys.chunks(at_once).flat_map(|keys| store.get_many(keys));
        assert!(got.into_iter().all(|bytes| bytes.is_ok()));
        println!("{at_once:5} at once {:7.0} ms   {}", started.elapsed().as_secs_f64() * 1e3, since(before));
    }
}

/// Milliseconds of the processors: this process and those that it ran, and the servers.
fn taken() -> [u64; 2] {
    let of = |process: &str, fields: std::ops::Range<usize>| -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let after = stat.rsplit(')').next().unwrap_or_default();
        // The first after the name is the third of all, and a tick is a hundredth of a second.
        let ticks = after.split_whitespace().skip(fields.start - 3).take(fields.len());
        ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10
    };
    let servers = std::env::var("RUNGS_SERVERS").unwrap_or_default();
    [of("self", 14..18), servers.split_whitespace().map(|server| of(server, 14..16)).sum()]
}

fn since(before: [u64; 2]) -> String {
    let [ours, servers] = taken();
    format!("processors: {} ms ours, {} ms the servers'", ours - before[0], servers - before[1])
}

/// A reading of the made-up account, as it is handed on.
fn first(folders: &Folders) -> Line {
    let case = scripts::case("demo").unwrap();
    let Script { workshop, ladder, .. } = scripts::find(&case.workshop, folders).unwrap();
    let at = Moment::parse_from_rfc3339("2021-01-04T09:00:00+01:00").unwrap();
    let mut session = case.session(workshop, ladder, at).unwrap();
    for question in session.progress.open_questions() {
        session.happen(Event::Reveal { question }, at).unwrap();
    }
    let read = Snapshot { finished: true, ..Snapshot::of(&session) };
    Line::of(&read, Some(Sharing::Named), None, "0".repeat(16)).unwrap()
}

/// The reading so changed that a paper packs as one of a hundred rooms does, not as a hundred of one room.
fn line(first: &Line, n: usize) -> Line {
    let mut drawn = n as u64;
    // SplitMix64: the same on every computer.
    let mut draw = |below: usize| {
        drawn = drawn.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    };
    let object = format!("{:016x}", (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let account = format!("Account {:04}", n % ACCOUNTS);
    let day = first.reading.day + Days::new(u64::try_from(n / ACCOUNTS).unwrap() * 30 + draw(28) as u64);
    let mut reading = Snapshot { session: object.clone(), account, day, ..first.reading.clone() };
    let rungs = reading.rungs.clone();
    for height in [&mut reading.target, &mut reading.footing, &mut reading.observed, &mut reading.ceiling] {
        *height = Some(rungs[draw(rungs.len())].clone());
    }
    for rail in &mut reading.rails {
        [rail.observed, rail.ceiling, rail.footing] = [(); 3].map(|()| rungs[draw(rungs.len())].at);
    }
    reading.dangers.retain(|_| draw(2) == 0);
    reading.hazards.retain(|_| draw(2) == 0);
    reading.rooms = Rooms { fewest: 4 + draw(6) as u32, most: 10 + draw(6) as u32 };
    Line { object, reading, ..first.clone() }
}
