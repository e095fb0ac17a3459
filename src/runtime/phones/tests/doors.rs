//! Who is in, and by which way.

use super::*;

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
    assert_eq!(state["you"]["slips.1"][0], serde_json::Value::Null, "nothing of it was kept");
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
fn a_phone_that_has_voted_for_one_of_two_sides_votes_for_the_other_no_more() {
    let house = |who, key: &str| {
        let mut house = House::new(5);
        house.be(Wish { side: Some(Linked::new(who, key)), ..wish(Some(asked(1)), 5) });
        house
    };
    let (ours, theirs) = (house(Party::Ours, "BDFGHJ"), house(Party::Theirs, "BDFGHJ"));
    let (seat, vote) = (ours.join(), "q=slips.1&p=1&v=2");
    let page = |house: &House, cookie: &str| house.get(&format!("/{}", house.code()), cookie);
    assert_eq!(page(&theirs, &seat).status, 200, "who has scanned the wrong code goes to the right one");
    let answer = ours.post(&format!("/{}/v", ours.code()), vote, &seat);
    let carried = answer.header("set-cookie").unwrap();
    assert_eq!(carried, "side=BDFGHJ.ours; HttpOnly; SameSite=Strict; Path=/");
    let seat = format!(
        "{}; side=BDFGHJ.ours
",
        seat.trim_end()
    );
    assert_eq!(ours.vote(&seat, vote), 204);
    let away = page(&theirs, &seat);
    assert!(away.status == 403 && away.body.contains("This phone has voted for the other side"), "{}", away.body);
    assert!(!away.body.contains("delivery"), "and it reads nothing of theirs");
    assert_eq!(theirs.vote(&seat, vote), 403);
    assert_eq!(theirs.get(&format!("/{}/w/0", theirs.code()), &seat).status, 403);
    assert_eq!(page(&house(Party::Theirs, "XXXXXX"), &seat).status, 200, "of other two sides it knows nothing");
    assert_eq!(page(&House::new(5), &seat).status, 200);
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
