//! A circle in a store behind a network: the same laws, a circle of two, twelve at once, and a network that fails. Who has
//! servers names their addresses in `RUNGS_REMOTE`; `.ci/remote` starts some on this computer. Without them only what needs
//! none is asked.
#![cfg(feature = "remote")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod circles;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use circles::memory::Cut;
use circles::world::{IS_SEALED, Turn, World, turn};
use circles::{Laptop, laws, room};
use proptest::collection;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use rungs::storage::share;

/// The addresses of the servers that there are, each a place of its own.
fn places(called: &str) -> Vec<String> {
    let told = std::env::var("RUNGS_REMOTE").unwrap_or_default();
    told.split_whitespace().map(|at| format!("{at}/{called}-{}", std::process::id())).collect()
}

#[test]
fn every_server_keeps_the_laws() {
    for at in places("laws") {
        laws(&*share::store_at(at.as_ref()).unwrap());
    }
}

#[test]
fn two_see_each_other_on_a_server_and_what_is_withdrawn_is_gone() {
    for at in places("two") {
        let (ann, ben) = (Laptop::new(), Laptop::new());
        assert!(ann.says(&["share", "init", &at, "--name", "Team North"]).contains(&at));
        assert!(ann.says(&["share", "init", &at]).contains("there is a circle already"), "{at}");
        for laptop in [&ann, &ben] {
            assert!(laptop.says(&["share", "join", &at]).contains("Team North"), "{at}");
        }
        let id = ann.hold(&room("Harbour"));
        assert_eq!((ann.sync().sent, ann.sync().sent, ben.sync().members, ben.sync().members), (1, 0, 1, 1));
        assert!(ben.says(&["portfolio", "--store"]).contains("Harbour"), "{at}");
        assert!(ann.says(&["share", "withdraw", &id]).contains("gone from Team North"), "{at}");
        ben.sync();
        assert!(ben.seen().is_empty(), "{at}");
        let told = ben.says(&["share", "status"]);
        assert!(told.contains(&at) && told.contains(&ann.here().writer), "{told}");
        assert!(ann.says(&["share", "leave", "--delete-mine"]).contains("has left"));
    }
}

#[test]
fn twelve_at_once_lose_nothing() {
    const ALL: usize = 12;
    for at in places("twelve") {
        share::init(at.as_ref(), "Team", 36).unwrap();
        let laptops: Vec<Laptop> = (0..ALL).map(|_| Laptop::quick()).collect();
        thread::scope(|scope| {
            for (n, laptop) in laptops.iter().enumerate() {
                let at = &at;
                scope.spawn(move || {
                    laptop.join(at.as_ref());
                    for turn in 0..3 {
                        let account = format!("Account {n} {turn}");
                        laptop.hold(&circles::Room { days: turn, people: 1, asked: 1, ..room(&account) });
                        assert_eq!(laptop.sync().sent, 1);
                    }
                });
            }
        });
        for laptop in &laptops {
            let report = laptop.sync();
            assert_eq!((report.members, report.unread.len()), (ALL - 1, 0), "{at}");
            assert_eq!(laptop.seen().len(), 3 * (ALL - 1), "{at}");
        }
    }
}

/// Machines that do as they are drawn, at the same time, on ways that fail: `MACHINES=50` for as many.
#[test]
fn whatever_many_do_at_once_nothing_that_was_acknowledged_is_lost_and_nothing_withdrawn_comes_back() {
    let machines = std::env::var("MACHINES").ok().and_then(|many| many.parse().ok()).unwrap_or(8);
    for at in places("many") {
        let line = || Cut::new(share::store_at(at.as_ref()).unwrap());
        let mut runner = TestRunner::default();
        let apart = World::over(line(), machines, IS_SEALED).apart(line);
        let drawn = |world| (world, collection::vec(turn(1), 4..8).new_tree(&mut runner).unwrap().current());
        let apart: Vec<_> = apart.into_iter().map(drawn).collect();
        let started = Instant::now();
        let all: Vec<World<Cut>> = thread::scope(|scope| {
            let one = |(mut world, turns): (World<Cut>, Vec<Turn>)| {
                scope.spawn(move || turns.into_iter().try_for_each(|turn| world.turn(turn)).map(|()| world))
            };
            let all: Vec<_> = apart.into_iter().map(one).collect();
            all.into_iter().map(|one| one.join().unwrap().unwrap()).collect()
        });
        let turned = started.elapsed();
        let world = World::together(all).unwrap();
        world.settle().unwrap();
        println!(
            "{machines} machines, {at}: {turned:.0?}, and {:.0?} until all saw the same",
            started.elapsed() - turned
        );
    }
}

/// A server that does with each connection as it is told; gives where it listens.
fn server(answer: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || listener.incoming().flatten().for_each(answer));
    at
}

fn says(mut stream: TcpStream, head: &str, body: &str) {
    let mut asked = [0; 4096];
    let _ = stream.read(&mut asked);
    let length = body.len();
    let _ = write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
}

/// What a command says where the store is at `endpoint`, with how long that took.
fn over(laptop: &Laptop, endpoint: &str, args: &[&str]) -> (Option<i32>, String, Duration) {
    let started = Instant::now();
    let output = laptop
        .command(args)
        .env("AWS_ENDPOINT", endpoint)
        .env("AWS_ALLOW_HTTP", "true")
        .env("AWS_ACCESS_KEY_ID", "somebody")
        .env("AWS_SECRET_ACCESS_KEY", "s3cret")
        .env("NO_PROXY", "*")
        .output()
        .unwrap();
    let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), told, started.elapsed())
}

#[test]
fn whatever_a_network_does_is_a_sentence_and_what_was_seen_is_still_shown() {
    let place = tempfile::TempDir::new().unwrap();
    share::init(place.path(), "Team North", 36).unwrap();
    let ann = Laptop::new();
    ann.join(place.path());
    ann.hold(&room("Harbour"));
    ann.sync();
    let skewed = "<Error><Code>RequestTimeTooSkewed</Code></Error>";
    let bucket = "<Error><Code>NoSuchBucket</Code></Error>";
    let half = "<ListBucketResult><Contents><Key>team/rungs-store.json</Key>";
    let keep = |stream| drop(thread::spawn(move || (thread::sleep(Duration::from_secs(60)), stream)));
    let cases: Vec<(&str, String, &str)> = vec![
        ("nobody listens", "http://127.0.0.1:1".into(), "nobody could be reached"),
        ("hangs up", server(drop), "nobody could be reached"),
        ("403", server(|stream| says(stream, "403 Forbidden", "")), "access was refused"),
        ("401", server(|stream| says(stream, "401 Unauthorized", "")), "access was refused"),
        ("clock", server(move |stream| says(stream, "403 Forbidden", skewed)), "clock of this computer"),
        ("404", server(|stream| says(stream, "404 Not Found", "")), "it is not there"),
        ("no bucket", server(move |stream| says(stream, "404 Not Found", bucket)), "no bucket or container"),
        ("412", server(|stream| says(stream, "412 Precondition Failed", "")), "could not be used"),
        ("500", server(|stream| says(stream, "500 Oh", "")), "could not be used"),
        ("nonsense", server(|stream| says(stream, "200 OK", "<html>Sign in</html>")), "no circle in this place"),
        ("slow", server(keep), "no answer came in time"),
    ];
    thread::scope(|scope| {
        for (what, endpoint, sentence) in &cases {
            let ben = Laptop::new();
            ben.join(place.path());
            ben.sync();
            // The same circle moves behind a network.
            let mut here = ben.here();
            here.at = "s3://bucket/team".into();
            here.save(&ben.folders).unwrap();
            ben.hold(&room("Dune"));
            scope.spawn(move || {
                let (code, told, took) = over(&ben, endpoint, &["sync"]);
                assert_eq!(code, Some(1), "{what}: {told}");
                assert!(told.contains(sentence) && told.contains("as of 2026-03-12 10:00"), "{what}: {told}");
                assert!(!told.contains("s3cret") && !told.contains("127.0.0.1"), "{what}: {told}");
                assert!(took < Duration::from_secs(45), "{what}: {took:?}");
                // What is shown needs no network.
                let (code, told, took) = over(&ben, endpoint, &["portfolio", "--store"]);
                assert!(told.contains("Harbour") && told.contains("Dune") && code == Some(0), "{what}: {told}");
                assert!(took < Duration::from_secs(5), "{what}: {took:?}");
            });
        }
    });
    // A list that ends in its middle is none.
    let cut = server(move |stream| says(stream, "200 OK", half));
    let told = over(&ann, &cut, &["share", "join", "s3://bucket/team"]).1;
    assert!(told.contains("no circle in this place"), "{told}");
    // Nobody says who asks: the cloud's own machine would, and there is none.
    let mut nameless = ann.command(&["share", "join", "s3://bucket/team"]);
    let nobody = "http://127.0.0.1:1";
    nameless.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY").env("AWS_METADATA_ENDPOINT", nobody);
    let told = String::from_utf8(nameless.env("NO_PROXY", "*").output().unwrap().stderr).unwrap();
    assert!(told.contains("nothing in the environment says who we are there"), "{told}");
}
