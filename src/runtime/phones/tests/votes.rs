//! What is voted, and what waits for it.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

#[test]
fn a_vote_counts_and_can_be_changed_and_taken_back() {
    let mut house = House::new(8);
    let cookie = house.join();
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 204);
    assert_eq!(house.hears(|here| here.voted == 1), Here { phones: 1, voted: 1, missing: 0, waiting: 0 });
    assert_eq!(house.state(&cookie)["you"]["slips.1"], serde_json::json!(["2", null]));
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=5"), 204);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=2&v=0"), 204);
    assert_eq!(house.state(&cookie)["you"]["slips.1"], serde_json::json!(["5", "0"]));
    assert_eq!(house.post(&format!("/{}/b", house.code()), "q=slips.1&p=2", &cookie).status, 204);
    let Tally::Pair(tally) = house.freeze(key(1)) else { panic!() };
    assert_eq!((tally.counts, tally.not_seen), ([0, 0, 0, 0, 1], 0));
    std::thread::sleep(SECOND);
    assert_eq!(house.vote(&cookie, "q=slips.1&p=1&v=2"), 409, "it was shown");
    let state = house.state(&cookie);
    assert_eq!((&state["open"], &state["you"]), (&serde_json::json!(false), &serde_json::json!({})));
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
        ("q=other.1&p=1&v=1", 404),
        ("q=slips.2&p=1&v=1", 404),
        ("q=slips.1&p=1&v=1", 204),
    ] {
        std::thread::sleep(Duration::from_millis(110));
        assert_eq!(house.vote(&cookie, body), status, "{body}");
    }
    assert_eq!(house.vote("", "q=slips.1&p=1&v=1"), 403, "no seat");
    assert_eq!(house.vote("Cookie: seat=zz\r\n", "q=slips.1&p=1&v=1"), 403, "no seat that is one");
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
fn ten_races_of_200_votes_against_a_reveal_are_counted_as_they_were_answered() {
    let mut both = 0;
    for race in 0..10 {
        let mut house = House::new(200);
        let seats: Vec<String> = (0..200u32).map(|number| format!("Cookie: seat={number:032x}\r\n")).collect();
        let (way, tells) = (house.way.clone(), house.phones.tells.clone().unwrap());
        let answered = AtomicUsize::new(0);
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let (way, vote, answered) = (&way, "q=slips.1&p=1&v=4", &answered);
            let eighth = |seats: &'_ [String]| {
                let vote = |seat: &String| (way.vote(seat, vote), answered.fetch_add(1, Ordering::Relaxed)).0;
                seats.iter().map(vote).collect::<Vec<_>>()
            };
            let racing: Vec<_> = seats.chunks(25).map(|seats| scope.spawn(move || eighth(seats))).collect();
            // So many answers in, however busy the machine is.
            while answered.load(Ordering::Relaxed) < 1 + 12 * race {
                std::thread::sleep(Duration::from_micros(100));
            }
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
    assert_eq!((&state["open"], &state["you"]), (&serde_json::json!(false), &serde_json::json!({})));
    assert!(heard - at < SECOND / 2, "{:?}", heard - at);
}

#[test]
fn votes_of_rounds_that_are_shown_later_come_back_while_another_is_asked_and_wake_nobody() {
    let mut house = House::new(8);
    let answers: Vec<(u8, Vote)> = (1..=5).map(|digit| (digit, Vote::Point(digit))).collect();
    let keys: Vec<Key> = (1..=12).map(|number| Key { question: format!("card-{number}"), round: 1 }).collect();
    let later = keys.iter().map(|key| Later { key: key.clone(), answers: answers.clone(), typed: 0 }).collect();
    house.be(Wish { later, ..wish(Some(asked(1)), 8) });
    std::thread::sleep(SECOND / 2);
    let cookie = house.join();
    let state = house.state(&cookie);
    assert_eq!(state["you"].as_object().unwrap().len(), 13, "{state}");
    let rev = state["rev"].as_u64().unwrap();
    let (way, waiting) = (house.way.clone(), cookie.clone());
    let waits = std::thread::spawn(move || way.get(&format!("/{}/w/{rev}", way.code()), &waiting));
    // As the page does it: one after the other, and not too fast.
    for key in &keys {
        std::thread::sleep(Duration::from_millis(130));
        assert_eq!(house.vote(&cookie, &format!("q={key}&p=1&v=3")), 204, "{key}");
    }
    assert!(!waits.is_finished(), "nothing that anybody sees has changed");
    assert_eq!(house.state(&cookie)["you"]["card-12.1"], serde_json::json!(["3", null]));
    assert_eq!(house.vote(&cookie, "q=card-1.1&p=1&v=6"), 422);
    house.phones.send(Tell::Freeze(keys[0].clone(), EMPTY));
    assert_eq!(house.heard_frozen().voters(), 1);
    assert_eq!(house.vote(&cookie, "q=card-1.1&p=1&v=3"), 409);
    assert!(waits.join().unwrap().json()["you"].get("card-1.1").is_none(), "and whoever waits knows that it was shown");
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
    assert_eq!(
        (newer.status, &newer.json()["you"]["slips.1"][0]),
        (200, &serde_json::json!("2")),
        "it sees what the other chose"
    );
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
