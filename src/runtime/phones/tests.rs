//! The server as a phone meets it, and as somebody meets it who means no good: real sockets on this computer alone.
#![allow(clippy::disallowed_methods)]

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use super::*;
use crate::app::phones::Wish;
use crate::domain::phones::{Asked, Choice, Here, Key};
use crate::domain::vote::{PairTally, Tally, Vote};
use crate::storage::folders::Folders;
use crate::storage::scripts;
use crate::words::Language;

const EMPTY: Tally = Tally::Pair(PairTally { counts: [0; 5], not_seen: 0 });
const SECOND: Duration = Duration::from_secs(1);

fn key(round: u8) -> Key {
    Key { question: "slips".to_owned(), round }
}

fn asked(round: u8) -> Asked {
    let vote = |digit| if digit == 0 { Vote::Blank } else { Vote::Point(digit) };
    let label = |digit| format!("Answer {digit}");
    let choices = [1, 2, 3, 4, 5, 0].map(|digit| Choice { digit, vote: vote(digit), label: label(digit) });
    let pictures = vec!["rings <img onerror=alert(1)> us".to_owned(), "writes & quotes".to_owned()];
    Asked {
        key: key(round),
        ask: "When a delivery slips, what do they do?".to_owned(),
        pictures,
        choices: choices.into(),
        empty: EMPTY,
        open: true,
        typed: 0,
    }
}

fn wish(asked: Option<Asked>, room: u32) -> Wish {
    Wish { asked, place: "step 2 of 10".to_owned(), room, door: true, language: Language::English }
}

/// A session's phones, at an address of this computer that nobody else can reach.
struct House {
    phones: Phones,
    received: Receiver<Input>,
    doors: Doors,
    way: Way,
}

/// The way to it.
#[derive(Clone)]
struct Way {
    port: u16,
    code: String,
}

impl std::ops::Deref for House {
    type Target = Way;

    fn deref(&self) -> &Way {
        &self.way
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}{}", self.head, self.body))
    }
}

impl House {
    fn with(settings: Settings, note: Option<Note>, room: u32) -> House {
        let (inputs, received) = channel();
        let mut phones = Phones::new(settings, Words::default(), inputs);
        phones.send(Tell::Open(note.map(Box::new)));
        let doors = match received.recv_timeout(5 * SECOND) {
            Ok(Input::Msg(Msg::Phones(Heard::Open(doors)))) => *doors,
            other => panic!("{other:?}"),
        };
        let way = Way { port: doors.note.port, code: doors.note.code.as_str().to_owned() };
        let mut house = House { phones, received, doors, way };
        house.be(wish(Some(asked(1)), room));
        house
    }

    fn new(room: u32) -> House {
        House::with(own(), None, room)
    }

    fn be(&mut self, wish: Wish) {
        self.phones.send(Tell::Be(Box::new(wish)));
        // Once it has said how many are here it knows.
        std::thread::sleep(Duration::from_millis(20));
    }

    fn freeze(&mut self, key: Key) -> Tally {
        self.phones.send(Tell::Freeze(key, EMPTY));
        self.heard_frozen()
    }

    fn heard_frozen(&self) -> Tally {
        loop {
            if let Heard::Frozen(_, tally) = self.heard() {
                return tally;
            }
        }
    }

    fn heard(&self) -> Heard {
        match self.received.recv_timeout(5 * SECOND) {
            Ok(Input::Msg(Msg::Phones(heard))) => heard,
            other => panic!("{other:?}"),
        }
    }

    /// Waits until it has told of so many.
    fn hears(&self, wanted: impl Fn(&Here) -> bool) -> Here {
        loop {
            match self.heard() {
                Heard::Here(_, here) if wanted(&here) => return here,
                _ => {}
            }
        }
    }
}

impl Way {
    fn code(&self) -> String {
        self.code.clone()
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(40 * SECOND)).unwrap();
        stream
    }

    fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // Who is sent away early does not read the rest.
        let _ = stream.write_all(bytes);
        read(&mut stream)
    }

    fn get(&self, path: &str, more: &str) -> Answer {
        self.raw(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{more}Connection: close\r\n\r\n", self.host()).as_bytes())
    }

    fn post(&self, path: &str, body: &str, more: &str) -> Answer {
        let (host, length) = (self.host(), body.len());
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: {length}\r\n");
        self.raw(format!("{head}{more}Connection: close\r\n\r\n{body}").as_bytes())
    }

    /// A phone that has scanned the code: its cookie.
    fn join(&self) -> String {
        let answer = self.get(&format!("/{}", self.code()), "");
        assert_eq!(answer.status, 200, "{}", answer.body);
        let cookie = answer.header("set-cookie").unwrap();
        format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())
    }

    fn vote(&self, cookie: &str, body: &str) -> u16 {
        self.post(&format!("/{}/v", self.code()), body, cookie).status
    }

    fn state(&self, cookie: &str) -> serde_json::Value {
        self.get(&format!("/{}/w/0", self.code()), cookie).json()
    }
}

fn own() -> Settings {
    Settings { address: Some(Ipv4Addr::LOCALHOST), port: Some(free_port()), ..Settings::default() }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

#[test]
fn the_first_page_asks_for_the_code_and_tells_nothing() {
    let house = House::new(8);
    let page = house.get("/", "");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("name=c") && !page.body.contains("delivery"), "{}", page.body);
    let typed = house.post("/", &format!("c={}", house.code().to_lowercase()), "");
    assert_eq!((typed.status, typed.header("location")), (303, Some(format!("/{}", house.code()).as_str())));
    let wrong = house.post("/", "c=22222", "");
    assert_eq!(wrong.status, 200);
    assert!(wrong.body.contains("That is not the code") && wrong.header("set-cookie").is_none());
}

#[test]
fn a_page_has_the_question_in_it_and_gives_a_seat_once() {
    let house = House::new(8);
    let page = house.get(&format!("/{}", house.code().to_lowercase()), "");
    assert_eq!(page.status, 200);
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.ends_with("; HttpOnly; SameSite=Strict; Path=/"), "{cookie}");
    for text in ["When a delivery slips", "value=5 aria-pressed=false>Answer 5", "step 2 of 10", "0 of 8 are in."] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    assert!(!page.body.contains("<img") && page.body.contains("writes &amp; quotes"), "a script's text is text");
    let cookie = house.join();
    assert!(house.get(&format!("/{}", house.code()), &cookie).header("set-cookie").is_none());
}

#[test]
fn every_answer_says_what_may_be_done_with_it() {
    let house = House::new(8);
    let code = house.code();
    let cookie = house.join();
    for answer in [
        house.get("/", ""),
        house.get(&format!("/{code}"), ""),
        house.get(&format!("/{code}/w/0"), &cookie),
        house.get("/favicon.ico", ""),
        house.post(&format!("/{code}/v"), "q=slips.1&p=1&v=2", &cookie),
        house.post(&format!("/{code}/v"), "q=slips.1&p=1&v=2", ""),
    ] {
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(),microphone=(),geolocation=()"),
            ("content-security-policy", page::POLICY),
        ] {
            assert_eq!(answer.header(name), Some(value), "{}", answer.head);
        }
        assert_eq!((answer.header("server"), answer.header("date")), (None, None));
    }
}

#[test]
fn the_policy_lets_these_files_run_and_no_other() {
    let sum = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        let mut sum = String::new();
        const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for three in digest.chunks(3) {
            let bits = three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
            for at in 0..4 {
                sum.push(if at <= three.len() { SIGNS[(bits >> (18 - 6 * at) & 63) as usize] as char } else { '=' });
            }
        }
        sum
    };
    let (script, style) = (include_str!("page.js"), include_str!("page.css"));
    for (name, text) in [("script", script), ("style", style)] {
        let wanted = format!("{name}-src 'sha256-{}'", sum(text));
        assert!(page::POLICY.contains(&wanted), "put this into the .sum of the {name}: {wanted}");
    }
    for never in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http:", "https:"] {
        assert!(!script.contains(never), "{never}");
    }
}

#[test]
fn a_page_is_small_in_both_languages() {
    let nowhere = Folders { config: "nowhere".into(), data: "nowhere".into() };
    let scripts = scripts::workshops(&nowhere).into_iter().map(|known| known.script.unwrap());
    let pairs = scripts.flat_map(|script| script.workshop.pairs().cloned().collect::<Vec<_>>());
    let longest = pairs.max_by_key(|pair| pair.ask.len() + pair.trusted.len() + pair.opposite.len()).unwrap();
    for language in Language::ALL {
        let mut house = House::new(8);
        let mut asked = asked(1);
        (asked.ask, asked.pictures) = (longest.ask.clone(), vec![longest.trusted.clone(), longest.opposite.clone()]);
        house.be(Wish { language, ..wish(Some(asked), 8) });
        let page = house.get(&format!("/{}", house.code()), "").body;
        assert!(page.contains(&format!("lang={}", language.code())));
        assert!(page.len() <= 8 * 1024, "{language:?}: {} bytes", page.len());
    }
}

#[test]
fn a_vote_counts_and_can_be_changed_and_taken_back() {
    let mut house = House::new(8);
    let cookie = house.join();
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
    assert_eq!(house.hears(|here| here.voted == 1), Here { phones: 1, voted: 1, missing: 0, waiting: 0 });
    assert_eq!(house.state(&cookie)["you"], serde_json::json!(["2", null]));
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=5"), 204);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=2&v=0"), 204);
    assert_eq!(house.state(&cookie)["you"], serde_json::json!(["5", "0"]));
    assert_eq!(house.post(&format!("/{}/b", house.code()), "q=slips.1&p=2", &cookie).status, 204);
    let Tally::Pair(tally) = house.freeze(key(1)) else { panic!() };
    assert_eq!((tally.counts, tally.not_seen), ([0, 0, 0, 0, 1], 0));
    std::thread::sleep(SECOND);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 409, "it was shown");
    let state = house.state(&cookie);
    assert_eq!((&state["open"], &state["you"]), (&serde_json::json!(false), &serde_json::json!([null, null])));
    house.be(wish(Some(asked(2)), 8));
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 409, "a question of before");
    assert_eq!(house.vote(&cookie, "q=slips.2&p=1&v=2"), 204);
}

#[test]
fn what_is_no_vote_is_none() {
    let house = House::new(2);
    let cookie = house.join();
    for (body, status) in [
        ("q=slips.1&p=1&v=6", 422),
        ("q=slips.1&p=1&v=-1", 422),
        ("q=slips.1&p=1&v=", 422),
        ("q=slips.1&p=1", 422),
        ("q=slips.1&p=3&v=1", 422),
        ("q=slips&p=1&v=1", 422),
        ("p=1&v=1", 422),
        ("", 422),
        ("q=other.1&p=1&v=1", 409),
        ("q=slips.2&p=1&v=1", 409),
        ("q=slips.1&p=1&v=1", 204),
    ] {
        std::thread::sleep(Duration::from_millis(110));
        assert_eq!(house.vote(&cookie, body), status, "{body}");
    }
    assert_eq!(house.vote("", "q=slips.1&p=1&v=1"), 403, "no seat");
    assert_eq!(house.vote("Cookie: seat=zz\r\n", "q=slips.1&p=1&v=1"), 403, "no seat that is one");
}

#[test]
fn without_a_script_a_form_is_sent_and_a_page_comes_back() {
    let mut house = House::new(8);
    let cookie = house.join() + "Accept: text/html,*/*\r\n";
    let (code, vote) = (house.code(), "q=slips.1&p=1&v=4");
    let sent = house.post(&format!("/{code}/v"), vote, &cookie);
    assert_eq!((sent.status, sent.header("location")), (303, Some(format!("/{code}").as_str())));
    let page = house.get(&format!("/{code}"), &cookie).body;
    assert!(page.contains("value=4 aria-pressed=true>Answer 4 ✓ is in"), "{page}");
    house.freeze(key(1));
    let late = house.post(&format!("/{code}/v"), vote, &cookie);
    assert_eq!(late.status, 409);
    assert!(late.body.contains("It was shown before your vote arrived.") && late.body.contains("Look at the screen."));
}

#[test]
fn only_this_host_and_its_own_pages_are_answered() {
    let house = House::new(8);
    let (code, cookie) = (house.code(), house.join());
    let from = |host: &str, path: &str| {
        house.raw(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes()).status
    };
    let port = house.doors.note.port;
    for path in ["/", "/K7F3M", "/K7F3M/w/1", "/favicon.ico"] {
        for host in ["evil.example", "127.0.0.1", "192.168.1.1:8123", &format!("evil.example:{port}"), ""] {
            assert_eq!(from(host, path), 421, "{host} {path}");
        }
    }
    assert_eq!(from(&format!("LOCALHOST:{port}"), "/"), 200);
    assert_eq!(house.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status, 421, "no host at all");
    let post = |origin: &str| {
        let host = house.host();
        let body = "q=slips.1&p=1&v=2";
        let head =
            format!("POST /{code}/v HTTP/1.1\r\nHost: {host}\r\n{origin}{cookie}Content-Length: {}\r\n", body.len());
        house.raw(format!("{head}Connection: close\r\n\r\n{body}").as_bytes()).status
    };
    for origin in ["", "Origin: null\r\n", "Origin: http://evil.example\r\n", "Origin: https://127.0.0.1\r\n"] {
        assert_eq!(post(origin), 403, "{origin}");
    }
    assert_eq!(post(&format!("Origin: http://{}\r\n", house.host())), 204);
}

#[test]
fn what_is_too_long_too_slow_or_no_http_is_sent_away() {
    let house = House::new(8);
    let (code, host, cookie) = (house.code(), house.host(), house.join());
    let vote = format!("POST /{code}/v HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n{cookie}");
    let status =
        |text: String| house.raw(text.replacen("\r\n\r\n", "\r\nConnection: close\r\n\r\n", 1).as_bytes()).status;
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "x".repeat(5_000))), 431);
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "x".repeat(100_000))), 431);
    assert!(matches!(status(format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "x".repeat(5_000))), 431));
    assert_eq!(status(format!("{vote}Content-Length: 65\r\n\r\n{}", "x".repeat(65))), 413);
    assert_eq!(status(format!("{vote}Content-Length: 100000000\r\n\r\n")), 413);
    assert_eq!(status(format!("{vote}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")), 413);
    assert_eq!(status("\x16\x03\x01\x02\x00 hello\r\n\r\n".to_owned()), 400, "TLS");
    assert_eq!(status("hello\r\n\r\n".to_owned()), 400);
    for method in ["PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH"] {
        let text = format!("{method} /{code} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(status(text), 405, "{method}");
    }
    for path in ["/favicon.ico", "/K7F3M/x", "/K7F3M/w", "/K7F3M/w/1/2", "//", "/..", "/%4b7F3M", "/robots.txt"] {
        assert_eq!(house.get(path, "").status, 404, "{path}");
    }
    let start = Instant::now();
    let mut slow = house.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    let answer = read(&mut slow);
    assert!(answer.status == 0 || answer.status == 408, "{}", answer.head);
    assert!(start.elapsed() < 8 * SECOND, "{:?}", start.elapsed());
    let mut body = house.connect();
    body.write_all(format!("{vote}Content-Length: 20\r\nConnection: close\r\n\r\nq=s").as_bytes()).unwrap();
    assert_eq!(read(&mut body).status, 408);
}

#[test]
fn guesses_at_the_code_are_few_a_second_and_a_right_one_is_no_exception() {
    let house = House::new(8);
    let known = house.join();
    // Within one second: the clock of the house may turn once meanwhile.
    let statuses: Vec<u16> = (0..40).map(|_| house.get("/22222", "").status).collect();
    let (wrong, refused) =
        (statuses.iter().filter(|s| **s == 404).count(), statuses.iter().filter(|s| **s == 429).count());
    assert!(wrong <= 10 && wrong + refused == 40 && refused >= 20, "{statuses:?}");
    let newcomer = house.get(&format!("/{}", house.code()), "");
    assert_eq!(newcomer.status, 429, "nobody learns from being let in");
    assert_eq!(house.vote(&known, "q=slips.1&p=1&v=2"), 204, "who is in stays in");
    std::thread::sleep(SECOND);
    house.join();
}

#[test]
fn there_are_never_more_votes_than_people_nor_seats_than_three_each() {
    let mut house = House::new(8);
    let seats: Vec<String> = (0..24).map(|_| house.join()).collect();
    assert_eq!(house.get(&format!("/{}", house.code()), "").status, 429, "no seat is left");
    let statuses: Vec<u16> = seats.iter().map(|seat| house.vote(seat, "q=slips.1&p=1&v=3")).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 8);
    assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 16);
    assert_eq!(house.freeze(key(1)).voters(), 8);
}

#[test]
fn a_phone_that_asks_without_end_is_slowed_down_and_nobody_else() {
    let house = House::new(8);
    let (one, other) = (house.join(), house.join());
    let statuses: Vec<u16> = (0..40).map(|_| house.vote(&one, "q=slips.1&p=1&v=3")).collect();
    assert!(statuses.iter().filter(|status| **status == 204).count() <= 20, "{statuses:?}");
    assert_eq!(house.vote(&other, "q=slips.1&p=1&v=3"), 204);
}

#[test]
fn ten_races_of_200_votes_against_a_reveal_are_counted_as_they_were_answered() {
    let mut both = 0;
    for race in 0..10 {
        let mut house = House::new(200);
        let seats: Vec<String> = (0..200u32).map(|number| format!("Cookie: seat={number:032x}\r\n")).collect();
        let (way, tells) = (house.way.clone(), house.phones.tells.clone().unwrap());
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let (way, vote) = (&way, "q=slips.1&p=1&v=4");
            let eighth = |seats: &'_ [String]| seats.iter().map(|seat| way.vote(seat, vote)).collect::<Vec<_>>();
            let racing: Vec<_> = seats.chunks(25).map(|seats| scope.spawn(move || eighth(seats))).collect();
            std::thread::sleep(Duration::from_millis(3 + 2 * race));
            tells.send(Tell::Freeze(key(1), EMPTY)).unwrap();
            racing.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        let tally = house.heard_frozen();
        let accepted = statuses.iter().filter(|status| **status == 204).count();
        assert_eq!(tally.voters() as usize, accepted, "race {race}");
        assert_eq!(statuses.iter().filter(|status| [204, 409].contains(*status)).count(), 200, "{statuses:?}");
        both += usize::from(accepted > 0 && accepted < 200);
        house.phones.send(Tell::Close);
    }
    assert!(both >= 5, "only {both} were races");
}

#[test]
fn phones_that_wait_hear_of_a_reveal_at_once_and_of_votes_soon() {
    let mut house = House::new(8);
    let (one, other) = (house.join(), house.join());
    let rev = house.state(&one)["rev"].as_u64().unwrap();
    let wait = |way: Way, cookie: String, rev: u64| {
        std::thread::spawn(move || {
            let answer = way.get(&format!("/{}/w/{rev}", way.code()), &cookie);
            (answer.json(), Instant::now())
        })
    };
    let waits = wait(house.way.clone(), one.clone(), rev);
    std::thread::sleep(Duration::from_millis(50));
    let at = Instant::now();
    assert_eq!(house.vote(&other, "q=slips.1&p=1&v=2"), 204);
    let (state, heard) = waits.join().unwrap();
    assert_eq!(state["said"], "1 of 8 are in.");
    assert!(heard - at < SECOND, "{:?}", heard - at);
    let waits = wait(house.way.clone(), one, state["rev"].as_u64().unwrap());
    std::thread::sleep(Duration::from_millis(50));
    let at = Instant::now();
    house.freeze(key(1));
    let (state, heard) = waits.join().unwrap();
    assert_eq!((&state["open"], &state["you"]), (&serde_json::json!(false), &serde_json::json!([null, null])));
    assert!(heard - at < SECOND / 2, "{:?}", heard - at);
}

#[test]
fn of_two_windows_of_a_phone_the_older_one_waits_no_longer() {
    let house = House::new(8);
    let cookie = house.join();
    let rev = house.state(&cookie)["rev"].as_u64().unwrap();
    let wait =
        |way: Way, cookie: String| std::thread::spawn(move || way.get(&format!("/{}/w/{rev}", way.code()), &cookie));
    let older = wait(house.way.clone(), cookie.clone());
    std::thread::sleep(Duration::from_millis(50));
    let newer = wait(house.way.clone(), cookie.clone());
    assert_eq!(older.join().unwrap().status, 204);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
    let newer = newer.join().unwrap();
    assert_eq!((newer.status, &newer.json()["you"][0]), (200, &serde_json::json!("2")), "it sees what the other chose");
}

#[test]
fn a_closed_door_keeps_newcomers_out_until_it_opens() {
    let mut house = House::new(8);
    let is_in = house.join();
    house.be(Wish { door: false, ..wish(Some(asked(1)), 8) });
    let late = house.get(&format!("/{}", house.code()), "");
    assert_eq!(late.status, 403);
    assert!(late.body.contains("The door is closed") && late.body.contains("http-equiv=refresh"));
    let cookie = format!("Cookie: {}\r\n", late.header("set-cookie").unwrap().split(';').next().unwrap());
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 403);
    assert_eq!(house.get(&format!("/{}/w/0", house.code()), &cookie).status, 403);
    assert_eq!(house.vote(&is_in, "q=slips.1&p=1&v=2"), 204);
    assert_eq!(house.hears(|here| here.waiting == 1 && here.voted == 1).phones, 1);
    house.be(wish(Some(asked(1)), 8));
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
}

#[test]
fn a_new_code_keeps_who_is_in_and_nobody_else() {
    let mut house = House::new(8);
    let (old, is_in) = (house.code(), house.join());
    house.phones.send(Tell::NewCode);
    let code = loop {
        if let Heard::Open(doors) = house.heard() {
            break doors.note.code.as_str().to_owned();
        }
    };
    assert_ne!(code, old);
    assert_eq!(house.vote(&is_in, "q=slips.1&p=1&v=2"), 204);
    assert_eq!(house.get(&format!("/{old}"), "").status, 404);
    assert_eq!(house.get(&format!("/{code}"), "").status, 200);
}

#[test]
fn after_a_restart_phones_find_back_and_send_their_votes_again() {
    let mut house = House::new(8);
    let (cookie, note) = (house.join(), house.doors.note.clone());
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
    let rev = house.state(&cookie)["rev"].as_u64().unwrap();
    house.phones.send(Tell::Close);
    std::thread::sleep(Duration::from_millis(100));
    let settings = Settings { port: None, ..own() };
    let again = House::with(settings, Some(note.clone()), 8);
    assert_eq!((&again.doors.note.code, again.doors.note.port), (&note.code, note.port));
    let state = again.get(&format!("/{}/w/{rev}", again.code()), &cookie).json();
    assert_eq!(state["you"][0], serde_json::Value::Null, "nothing of it was kept");
    assert_eq!(again.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
}

#[test]
fn a_port_that_is_taken_is_said_and_the_next_one_taken_where_any_will_do() {
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let (inputs, received) = channel();
    let settings = Settings { port: Some(port), ..own() };
    Phones::new(settings, Words::default(), inputs).send(Tell::Open(None));
    let Ok(Input::Msg(Msg::Phones(Heard::Failed(why)))) = received.recv_timeout(5 * SECOND) else { panic!() };
    let told = format!("Port {port} is in use by another program. Another one: --phones-port {}", port + 1);
    assert_eq!(Words::default().say(&why), told);
    let code = Code::typed("K7F3M").unwrap();
    let note = Note::new(code, port, (String::new(), String::new(), None));
    let house = House::with(Settings { port: None, ..own() }, Some(note), 8);
    assert_ne!(house.port, port);
    house.join();
}

#[test]
fn through_a_tunnel_that_host_is_trusted_and_the_cookie_goes_no_other_way() {
    let url = Some("https://laptop.example.net".to_owned());
    let house = House::with(Settings { url, only_url: true, ..own() }, None, 8);
    assert_eq!(house.doors.note.url, format!("https://laptop.example.net/{}", house.code()));
    let get = |host: &str| {
        let text = format!("GET /{} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n", house.code());
        house.raw(text.as_bytes())
    };
    let page = get("laptop.example.net");
    assert_eq!(page.status, 200);
    assert!(page.header("set-cookie").unwrap().ends_with("; Secure"));
    assert_eq!(get("other.example.net").status, 421);
    let cookie = page.header("set-cookie").unwrap().split(';').next().unwrap();
    let post = |origin: &str| {
        let (code, body) = (house.code(), "q=slips.1&p=1&v=2");
        let head =
            format!("POST /{code}/v HTTP/1.1\r\nHost: laptop.example.net\r\nOrigin: {origin}\r\nCookie: {cookie}\r\n");
        house.raw(format!("{head}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).as_bytes()).status
    };
    assert_eq!(post("http://laptop.example.net"), 403);
    assert_eq!(post("https://laptop.example.net"), 204);
}

#[test]
fn two_thousand_half_requests_keep_no_phone_out() {
    let house = House::new(8);
    let cookie = house.join();
    let mut half = Vec::new();
    for number in 0..2_000u32 {
        // From many addresses, as far as this computer has them: one alone may have twenty.
        let from = Ipv4Addr::new(127, 0, 1, 1 + u8::try_from(number % 100).unwrap());
        let socket = socket_from(from, house.port);
        half.extend(socket.and_then(|mut stream| stream.write_all(b"GET / HT").is_ok().then_some(stream)));
    }
    let start = Instant::now();
    while house.vote(&cookie, "q=slips.1&p=1&v=2") != 204 {
        assert!(start.elapsed() < 8 * SECOND, "all places are taken");
        std::thread::sleep(Duration::from_millis(200));
    }
    drop(half);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=3"), 204);
}

/// A connection from an address of this computer; `None` where there are too many open files.
fn socket_from(from: Ipv4Addr, port: u16) -> Option<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().ok()?;
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().ok()?;
        socket.bind((from, 0).into()).ok()?;
        socket.connect((Ipv4Addr::LOCALHOST, port).into()).await.ok()
    })?;
    let stream = stream.into_std().ok()?;
    stream.set_nonblocking(false).ok()?;
    Some(stream)
}

#[test]
fn one_address_has_twenty_connections_and_the_others_have_theirs() {
    let house = House::new(8);
    let from = |last| (0..25).map(|_| socket_from(Ipv4Addr::new(127, 0, 3, last), house.port).unwrap()).collect();
    let many: Vec<TcpStream> = from(1);
    let is_closed = |stream: &mut TcpStream| {
        stream.set_read_timeout(Some(SECOND / 10)).unwrap();
        matches!(stream.read(&mut [0]), Ok(0)) || stream.peer_addr().is_err()
    };
    std::thread::sleep(SECOND / 10);
    let closed = |streams: Vec<TcpStream>| streams.into_iter().filter_map(|mut s| (!is_closed(&mut s)).then_some(s));
    let held: Vec<TcpStream> = closed(many).collect();
    assert_eq!(held.len(), 20);
    let others: Vec<TcpStream> = closed(from(2)).collect();
    assert_eq!(others.len(), 20, "of another address");
    assert_eq!(house.get("/", "").status, 200);
}

#[test]
fn who_asks_and_never_reads_is_asked_to_wait_and_keeps_nobody_out() {
    let house = House::new(8);
    let cookie = house.join();
    let mut mute = house.connect();
    mute.set_write_timeout(Some(SECOND)).unwrap();
    let page = format!("GET /{} HTTP/1.1\r\nHost: {}\r\n{cookie}\r\n", house.code(), house.host()).repeat(100);
    // What is unsent is eight KB here and what the system holds beyond: with no limit of ours all would be taken.
    let taken = (0..4_000).take_while(|_| mute.write_all(page.as_bytes()).is_ok()).count();
    assert!(taken < 4_000, "all was taken");
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
}

#[test]
fn what_is_closed_takes_no_connection() {
    let mut house = House::new(8);
    let cookie = house.join();
    let way = house.way.clone();
    let parked = house.state(&cookie)["rev"].as_u64().unwrap();
    let waits = std::thread::spawn(move || way.get(&format!("/{}/w/{parked}", way.code()), &cookie).status);
    std::thread::sleep(Duration::from_millis(50));
    house.phones.send(Tell::Close);
    assert_eq!(waits.join().unwrap(), 0, "who waited is let go");
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, house.port)).is_err());
    house.phones.send(Tell::Freeze(key(1), EMPTY));
    assert_eq!(house.heard_frozen(), EMPTY);
}

#[test]
fn whoever_leafs_through_questions_drives_no_phone_over_its_pace() {
    let mut house = House::new(8);
    let cookie = house.join();
    let (way, done) = (house.way.clone(), std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false)));
    let stopped = std::sync::Arc::clone(&done);
    let phone = std::thread::spawn(move || {
        let (mut rev, mut statuses, mut last) = (0, Vec::new(), String::new());
        loop {
            let answer = way.get(&format!("/{}/w/{rev}", way.code()), &cookie);
            statuses.push(answer.status);
            if answer.status == 200 {
                rev = answer.json()["rev"].as_u64().unwrap();
                last = answer.json()["ask"].as_str().unwrap().to_owned();
            }
            if stopped.load(std::sync::atomic::Ordering::Relaxed) {
                return (statuses, last);
            }
        }
    });
    for number in 1..=60u32 {
        let question = Asked { ask: format!("Question {number}"), typed: number, ..asked(1) };
        house.phones.send(Tell::Be(Box::new(wish(Some(question), 8))));
        std::thread::sleep(Duration::from_millis(20));
    }
    // It waits for news of the last one, and has it by then.
    std::thread::sleep(SECOND / 2);
    done.store(true, std::sync::atomic::Ordering::Relaxed);
    house.be(wish(Some(asked(2)), 8));
    let (statuses, last) = phone.join().unwrap();
    assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    assert!(statuses.len() <= 14, "{statuses:?}");
    assert_eq!(last, asked(2).ask);
}

#[test]
fn a_phone_that_nobody_has_news_for_is_let_go_before_its_network_gives_it_up() {
    let house = House::new(8);
    let cookie = house.join();
    // What was asked when it opened has been told by then.
    std::thread::sleep(SECOND);
    let rev = house.state(&cookie)["rev"].as_u64().unwrap();
    let start = Instant::now();
    let answer = house.get(&format!("/{}/w/{rev}", house.code()), &cookie);
    assert_eq!((answer.status, answer.body.as_str()), (204, ""));
    assert!((24..30).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
}

#[test]
fn a_question_with_a_slash_in_its_id_goes_with_a_script_and_without() {
    let mut house = House::new(8);
    let key = Key { question: "contacts/r1".to_owned(), round: 1 };
    house.be(wish(Some(Asked { key: key.clone(), ..asked(1) }), 8));
    let (one, other) = (house.join(), house.join());
    assert_eq!(house.vote(&one, "q=contacts/r1.1&p=1&v=2"), 204);
    assert_eq!(house.vote(&other, "q=contacts%2Fr1.1&p=1&v=2"), 204);
    for wrong in ["q=contacts%2.1&p=1&v=2", "q=contacts%zzr1.1&p=1&v=2", "q=%ff.1&p=1&v=2"] {
        assert!([409, 422].contains(&house.vote(&one, wrong)), "{wrong}");
    }
    let long = format!("{}/r99", "x".repeat(40));
    house.be(wish(Some(Asked { key: Key { question: long.clone(), round: 1 }, ..asked(1) }), 8));
    assert_eq!(house.vote(&one, &format!("q={long}.1&p=1&v=2")), 204);
    assert_eq!(house.freeze(key).voters(), 2);
}
