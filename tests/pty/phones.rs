//! Votes from phones: real sockets on this computer, from the code on the screen to the second vote.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rungs::domain::session::{Filling, Stop};

use crate::terminal::{ENTER, ESC, PATIENCE, RIGHT, SIZE, Terminal, World, to_first_question};

/// A phone: what it carries to be known again, and where it comes from.
struct Phone {
    from: Ipv4Addr,
    port: u16,
    code: String,
    seat: String,
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn sent(from: Ipv4Addr, port: u16, text: &str) -> Option<String> {
    let mut stream = connected(from, port)?;
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(text.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// A connection from one of this computer's own addresses: Linux has all of 127.
fn connected(from: Ipv4Addr, port: u16) -> Option<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().ok()?;
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().ok()?;
        if cfg!(target_os = "linux") {
            socket.bind((from, 0).into()).ok()?;
        }
        socket.connect((Ipv4Addr::LOCALHOST, port).into()).await.ok()
    })?;
    let stream = stream.into_std().ok()?;
    stream.set_nonblocking(false).ok()?;
    Some(stream)
}

/// How all addresses of phones begin.
const FROM: [u8; 3] = [127, 77, 213];

impl Phone {
    fn join(port: u16, code: &str) -> Phone {
        static NUMBER: AtomicU8 = AtomicU8::new(1);
        let from = Ipv4Addr::new(FROM[0], FROM[1], FROM[2], NUMBER.fetch_add(1, Ordering::Relaxed));
        let text = format!("GET /{code} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        let page = sent(from, port, &text).unwrap();
        let seat = page.split("seat=").nth(1).unwrap_or_else(|| panic!("{page}")).split(';').next().unwrap().to_owned();
        Phone { from, port, code: code.to_owned(), seat }
    }

    fn ask(&self, path: &str) -> String {
        let Phone { from, port, code, seat } = self;
        let head = format!("GET /{code}{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: seat={seat}\r\n");
        sent(*from, *port, &format!("{head}Connection: close\r\n\r\n")).unwrap_or_default()
    }

    /// The question that is asked now, once one is.
    fn asked(&self) -> String {
        let start = Instant::now();
        loop {
            let state = self.ask("/w/0");
            if state.contains("\"open\":true") {
                return state.split("\"q\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            }
            assert!(start.elapsed() < PATIENCE, "{state}");
            sleep(Duration::from_millis(150));
        }
    }

    /// The rounds that take votes, with what the two people of this phone have chosen as far as the program knows.
    fn you(&self) -> BTreeMap<String, [Option<String>; 2]> {
        loop {
            let answer = self.ask("/w/0");
            let body = answer.split_once("\r\n\r\n").unwrap().1;
            match serde_json::from_str::<serde_json::Value>(body) {
                Ok(state) => return serde_json::from_value(state["you"].clone()).unwrap(),
                // A phone that asks too often is told nothing.
                Err(_) => sleep(Duration::from_millis(200)),
            }
        }
    }

    /// Sends what it keeps and the program does not know, as the page does.
    fn send_again(&self, kept: &BTreeMap<String, [u8; 2]>) {
        for (question, known) in self.you() {
            let Some(digits) = kept.get(&question) else { continue };
            for (person, digit) in (1..).zip(digits).filter(|(person, _)| known[*person - 1].is_none()) {
                assert_eq!(self.vote_of(person, &question, *digit), 204, "{question}");
            }
        }
    }

    fn vote(&self, question: &str, digit: u8) -> u16 {
        self.vote_of(1, question, digit)
    }

    /// What the program answers to a vote; where it is asked too often, once it may be asked again, as by the page.
    fn vote_of(&self, person: usize, question: &str, digit: u8) -> u16 {
        let start = Instant::now();
        loop {
            match self.sent_vote(person, question, digit) {
                429 if start.elapsed() < PATIENCE => sleep(Duration::from_millis(200)),
                code => return code,
            }
        }
    }

    fn sent_vote(&self, person: usize, question: &str, digit: u8) -> u16 {
        let Phone { from, port, code, seat } = self;
        let (host, body) = (format!("127.0.0.1:{port}"), format!("q={question}&p={person}&v={digit}"));
        let head =
            format!("POST /{code}/v HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: seat={seat}\r\n");
        let text = format!("{head}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
        sent(*from, *port, &text).and_then(|text| text.split(' ').nth(1)?.parse().ok()).unwrap_or(0)
    }
}

/// The code on the panel.
fn code(terminal: &mut Terminal) -> String {
    terminal.see("phones are here");
    let text = terminal.text();
    let line = text.lines().find(|line| line.contains("code ")).unwrap();
    line.split("code ").nth(1).unwrap().split_whitespace().take(5).collect()
}

/// Every byte that is kept anywhere, in one.
fn kept(world: &World) -> Vec<u8> {
    let mut folders = vec![world.dir.path().to_owned()];
    let mut bytes = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                // What is replaced while it is read comes at the next look.
                false => bytes.extend(std::fs::read(path).unwrap_or_default()),
            }
        }
    }
    bytes
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|part| part == text)
}

/// Nothing that tells one phone from another is in any file, on the screen, or among the arguments.
fn nothing_of(phones: &[Phone], world: &World, terminal: &mut Terminal) {
    let (files, screen) = (kept(world), terminal.text());
    let arguments = std::fs::read(format!("/proc/{}/cmdline", terminal.pid().as_raw_nonzero())).unwrap_or_default();
    let [a, b, c] = FROM;
    for bytes in [&files[..], screen.as_bytes(), &arguments] {
        assert!(!holds(bytes, format!("{a}.{b}.{c}").as_bytes()) && !holds(bytes, &FROM), "an address is kept");
    }
    for phone in phones {
        let raw = u128::from_str_radix(&phone.seat, 16).unwrap().to_be_bytes();
        for bytes in [&files[..], screen.as_bytes(), &arguments] {
            assert!(!holds(bytes, phone.seat.as_bytes()) && !holds(bytes, &raw), "a seat is kept");
        }
    }
}

fn options(port: u16) -> Vec<String> {
    ["--phones", "--phones-address", "127.0.0.1", "--phones-port"]
        .map(str::to_owned)
        .into_iter()
        .chain([port.to_string()])
        .collect()
}

fn open(world: &World, port: u16, args: &[&str]) -> Terminal {
    let options = options(port);
    let args: Vec<&str> = args.iter().copied().chain(options.iter().map(String::as_str)).collect();
    Terminal::start(SIZE, world.rungs(&args))
}

#[test]
fn a_room_votes_by_phone_from_the_code_to_the_second_vote() {
    let (world, port) = (World::new(), free_port());
    let mut terminal =
        open(&world, port, &["run", "trust-check", "--account", "Harbour", "--target", "3", "--room", "6"]);
    let code = code(&mut terminal);
    let phones: Vec<Phone> = (0..5).map(|_| Phone::join(port, &code)).collect();
    terminal.see("5 phones are here, for 6 people.");
    terminal.press(ENTER);
    to_first_question(&mut terminal);
    let question = phones[0].asked();
    terminal.until("the place is on the disk", |_| world.session().question().is_some());
    let before = std::fs::read(&world.session_files()[0]).unwrap();
    for (phone, digit) in phones.iter().zip([5, 5, 4, 5, 1]) {
        assert_eq!(phone.vote(&question, digit), 204);
        nothing_of(&phones, &world, &mut terminal);
        assert!(std::fs::read(&world.session_files()[0]).unwrap() == before, "nothing of the phones is kept yet");
    }
    terminal.see("5 by phone, 0 typed");
    terminal.press("3");
    terminal.see("5 by phone, 1 typed");
    terminal.press("r");
    terminal.see("vote again");
    assert_eq!(phones[0].vote(&question, 2), 409);
    nothing_of(&phones, &world, &mut terminal);
    let id = question.rsplit_once('.').unwrap().0;
    let counts = |session: &rungs::domain::session::Session| {
        let shown = session.progress.ballot(id).unwrap().shown().unwrap();
        shown.tally.voters()
    };
    terminal.until("the reveal is on the disk", |_| world.session().progress.is_shown(id));
    assert_eq!(counts(&world.session()), 6);

    // Undo hides, and phones stay out; a second vote lets them in again.
    terminal.press("u");
    terminal.see("All 6 have voted");
    assert_eq!(phones[0].vote(&question, 2), 409);
    terminal.press("r");
    terminal.see("vote again");
    terminal.press("v");
    let second = phones[0].asked();
    assert_eq!(second, format!("{id}.2"));
    for phone in &phones {
        assert_eq!(phone.vote(&second, 4), 204);
    }
    terminal.see("5 by phone, 0 typed");

    // Killed in the middle: the same code and port, and phones send their votes again.
    terminal.kill();
    let mut terminal = open(&world, port, &["resume"]);
    assert_eq!(self::code(&mut terminal), code);
    terminal.press(ENTER);
    let start = Instant::now();
    for phone in &phones {
        assert_eq!(phone.asked(), second);
        assert_eq!(phone.vote(&second, 4), 204);
    }
    terminal.see("5 by phone, 0 typed");
    assert!(start.elapsed() < Duration::from_secs(5));
    terminal.see("Second vote");
    terminal.press("r");
    terminal.press("r");
    terminal.until("the second reveal is on the disk", |_| {
        world.session().progress.ballot(id).is_some_and(|ballot| ballot.rounds.len() == 2)
    });
    assert_eq!(counts(&world.session()), 5);
    nothing_of(&phones, &world, &mut terminal);
    terminal.press("q");
}

#[test]
fn a_told_case_that_is_killed_has_the_votes_of_every_card_again_and_counts_them() {
    let (world, port) = (World::new(), free_port());
    let mut terminal = open(&world, port, &["run", "trainer-demo", "--account", "Class", "--room", "6"]);
    let code = code(&mut terminal);
    let phones: Vec<Phone> = (0..3).map(|_| Phone::join(port, &code)).collect();
    terminal.press(ENTER);
    to_first_question(&mut terminal);
    let mut kept = BTreeMap::new();
    for round in 0..4u8 {
        let question = phones[0].asked();
        let digits = [1 + round, 5 - round];
        for (phone, person) in phones.iter().flat_map(|phone| [(phone, 1), (phone, 2)]) {
            assert_eq!(phone.vote_of(person, &question, digits[person - 1]), 204);
        }
        terminal.see("6 by phone, 0 typed");
        kept.insert(question.clone(), digits);
        terminal.press("\x1b[C");
        terminal.until("the next card", |_| phones[1].asked() != question);
    }
    terminal.until("the place is on the disk", |_| {
        world.session().question().is_some_and(|q| !kept.contains_key(&format!("{}.1", q.id())))
    });
    nothing_of(&phones, &world, &mut terminal);
    terminal.kill();
    let mut terminal = open(&world, port, &["resume"]);
    self::code(&mut terminal);
    terminal.press(ENTER);
    let start = Instant::now();
    phones[0].asked();
    std::thread::scope(|scope| {
        for phone in &phones {
            scope.spawn(|| phone.send_again(&kept));
        }
    });
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    for phone in &phones {
        let known = phone.you();
        assert!(known.len() > kept.len(), "{known:?}");
        for (question, digits) in &kept {
            assert_eq!(known[question], digits.map(|digit| Some(digit.to_string())), "{question}");
        }
    }
    nothing_of(&phones, &world, &mut terminal);

    // In the step that shows them all of them count, with the digits of then.
    terminal.press("]");
    while !kept.is_empty() {
        // Phones hear of a step a moment later.
        let question = std::iter::repeat_with(|| phones[0].asked()).find(|asked| kept.contains_key(asked)).unwrap();
        let (id, digits) = (question.rsplit_once('.').unwrap().0, kept.remove(&question).unwrap());
        terminal.see("6 by phone, 0 typed");
        terminal.press("r");
        terminal.until("the reveal is on the disk", |_| world.session().progress.is_shown(id));
        let session = world.session();
        let pair = session.progress.question(id, &session.workshop).unwrap();
        let mut wanted = session.progress.no_votes(id, &session.workshop).unwrap();
        for digit in digits.iter().flat_map(|digit| [digit; 3]) {
            assert!(wanted.add(pair.vote(*digit).unwrap()));
        }
        assert_eq!(session.progress.shown(id).unwrap().tally, wanted, "{question}");
        assert_eq!(phones[0].vote(&question, 3), 409, "and it is closed");
        assert_eq!(phones[0].you().len(), kept.len() + 2, "two cards nobody has come to");
        terminal.press("m\x1b[C");
    }
    terminal.press("q");
}

/// What the facilitator types at a stop that no phone can answer.
fn typed(stop: Stop) -> &'static str {
    match stop {
        Stop::Grid(_, Filling::Names) => "1buyer\rplanner\rclerk\r\x1b2lead\r\x1b31a\r4a\r\x1b",
        Stop::Typed(typed) if typed.kind() == "lines" => "1the pump schedule\rtheir planner\r31.12.2026\r\x1b",
        Stop::Typed(typed) if typed.kind() == "date" => "104/2021\r",
        _ => "",
    }
}

/// A workshop from its first step to its closed report: four phones vote on all that is asked. The ids of what was.
fn run_whole(id: &str) -> Vec<String> {
    let (world, port) = (World::new(), free_port());
    let mut terminal = open(&world, port, &["run", id, "--account", "Harbour", "--target", "3", "--room", "4"]);
    let code = code(&mut terminal);
    let phones: Vec<Phone> = (0..4).map(|_| Phone::join(port, &code)).collect();
    terminal.press(ENTER);
    let mut voted = Vec::new();
    loop {
        let session = world.session();
        let (place, keys) = (session.progress.place, typed(session.here()));
        if let Some(question) = session.question() {
            let asked = phones[0].asked();
            assert_eq!(asked, format!("{}.1", question.id()));
            for (phone, digit) in phones.iter().zip([1, 1, 1, 2]) {
                assert_eq!(phone.vote(&asked, digit), 204, "{asked}");
            }
            terminal.see("4 by phone, 0 typed");
            nothing_of(&phones, &world, &mut terminal);
            terminal.press("r");
            terminal.until("the reveal is on the disk", |_| world.session().progress.is_shown(question.id()));
            let shown = world.session().progress.shown(question.id()).unwrap();
            assert_eq!(shown.tally.voters(), 4, "{asked}");
            assert_eq!(phones[0].vote(&asked, 2), 409, "{asked} was shown");
            voted.push(question.id().to_owned());
        } else if !keys.is_empty() {
            for part in keys.split_inclusive(ESC) {
                terminal.press(part);
                // Else it is the start of the next key.
                sleep(Duration::from_millis(200));
            }
        }
        if session.route().last() == Some(place) {
            break;
        }
        terminal.press(RIGHT);
        terminal.until("the next place is on the disk", |_| world.session().progress.place != place);
    }
    terminal.press("ff");
    terminal.until("it is closed", |_| world.session().progress.finished);
    nothing_of(&phones, &world, &mut terminal);
    voted
}

#[test]
fn a_grid_choices_and_lines_go_whole_from_the_code_to_the_report_by_phone() {
    let grid = run_whole("who-trusts-whom");
    assert_eq!(grid, ["contacts/r1", "contacts/r2", "contacts/r3"]);
    let lenses = run_whole("beside-the-ladder");
    assert!(lenses.len() >= 8, "{lenses:?}");
}

/// What somebody sees who reads the session each 10 ms while four phones vote in this order, from before the first vote
/// until after the reveal: every text that the file had, without its times.
fn watched(order: [usize; 4]) -> Vec<String> {
    const DIGITS: [u8; 4] = [1, 2, 4, 5];
    let (world, port) = (World::new(), free_port());
    let mut terminal =
        open(&world, port, &["run", "trust-check", "--account", "Harbour", "--target", "3", "--room", "4"]);
    let code = code(&mut terminal);
    let phones: Vec<Phone> = (0..4).map(|_| Phone::join(port, &code)).collect();
    terminal.press(ENTER);
    to_first_question(&mut terminal);
    let question = phones[0].asked();
    terminal.until("the place is on the disk", |_| world.session().question().is_some());
    let (path, id) = (world.session_files()[0].clone(), question.rsplit_once('.').unwrap().0.to_owned());
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let watcher = std::thread::spawn(move || {
        let mut seen: Vec<String> = Vec::new();
        while stopped.recv_timeout(Duration::from_millis(10)).is_err_and(|e| e == RecvTimeoutError::Timeout) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            if !text.is_empty() && seen.last() != Some(&text) {
                seen.push(text);
            }
        }
        seen
    });
    for at in order {
        assert_eq!(phones[at].vote(&question, DIGITS[at]), 204);
        sleep(Duration::from_millis(60));
        nothing_of(&phones, &world, &mut terminal);
    }
    terminal.see("4 by phone, 0 typed");
    terminal.press("r");
    terminal.until("the reveal is on the disk", |_| world.session().progress.is_shown(&id));
    sleep(Duration::from_millis(50));
    drop(stop);
    let seen = watcher.join().unwrap();
    terminal.press("q");
    seen.iter().map(|text| events(text)).collect()
}

/// What happened, as a session's file has it, without when.
fn events(text: &str) -> String {
    let events = text.split("events: [").nth(1).unwrap().split("// check").next().unwrap();
    let mut parts = events.split("at: \"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once('"').unwrap().1)
}

#[test]
fn whoever_watches_the_session_learns_nothing_of_the_order_of_votes() {
    let (one, other) = (watched([0, 1, 2, 3]), watched([3, 2, 1, 0]));
    assert_eq!(one.len(), 2, "nothing is written between the question and its reveal: {one:#?}");
    assert!(one[1].contains("Tally"), "{one:#?}");
    assert_eq!(one, other);
}

#[test]
fn the_stage_shows_newcomers_the_way_and_then_dots_of_phones_too() {
    let (world, port) = (World::new(), free_port());
    let mut terminal = open(&world, port, &["run", "trust-check", "--account", "Harbour", "--room", "5"]);
    let code = code(&mut terminal);
    let mut stage = world.open(&["stage"]);
    stage.see("Vote with your phone");
    stage.see(&code.chars().map(String::from).collect::<Vec<_>>().join(" "));
    let phone = Phone::join(port, &code);
    stage.see("1 phone is here, for 5 people.");
    terminal.press(ENTER);
    to_first_question(&mut terminal);
    assert_eq!(phone.vote(&phone.asked(), 2), 204);
    stage.until("a phone's vote is on the stage", |screen| {
        screen.contents().contains('●') || screen.contents().contains("▟█▙")
    });
    stage.press("q");
    terminal.press("q");
}

#[test]
fn a_port_that_is_taken_is_said_and_the_workshop_goes_on() {
    let world = World::new();
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut terminal =
        open(&world, port, &["run", "trust-check", "--account", "Harbour", "--target", "3", "--room", "4"]);
    terminal.see(&format!("Port {port} is in use by another program."));
    to_first_question(&mut terminal);
    terminal.press("1");
    terminal.see("1 of 4");
    terminal.press("q");
}

/// Whether a program has a thread for phones, and a socket of the network.
#[cfg(target_os = "linux")]
fn thread_and_socket(terminal: &Terminal) -> (bool, bool) {
    let of = |what: &str| std::fs::read_dir(format!("/proc/{}/{what}", terminal.pid().as_raw_nonzero())).unwrap();
    let names = of("task").map(|task| std::fs::read_to_string(task.unwrap().path().join("comm")).unwrap_or_default());
    let inet = std::fs::read_to_string(format!("/proc/{}/net/tcp", terminal.pid().as_raw_nonzero())).unwrap();
    let sockets = of("fd").filter_map(|file| std::fs::read_link(file.unwrap().path()).ok()).filter(|link| {
        let text = link.to_string_lossy().into_owned();
        let inode = text.strip_prefix("socket:[").and_then(|rest| rest.strip_suffix(']'));
        inode.is_some_and(|inode| inet.contains(inode))
    });
    (names.into_iter().any(|name| name.trim() == "phones"), sockets.count() > 0)
}

#[test]
#[cfg(target_os = "linux")]
fn there_is_a_thread_and_a_socket_only_while_phones_are_asked_for() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "4");
    assert_eq!(thread_and_socket(&terminal), (false, false));
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    let mut terminal = open(&world, free_port(), &["resume"]);
    code(&mut terminal);
    assert_eq!(thread_and_socket(&terminal), (true, true));
    terminal.press("s");
    terminal.see("Phones are off.");
    let start = Instant::now();
    while thread_and_socket(&terminal).1 {
        assert!(start.elapsed() < PATIENCE, "its socket stays open");
        sleep(Duration::from_millis(50));
    }
    terminal.press("q");
}
