//! What a phone is shown.

use super::*;

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
    let (script, style) = (include_str!("../page.js"), include_str!("../page.css"));
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
fn a_question_with_a_slash_in_its_id_goes_with_a_script_and_without() {
    let mut house = House::new(8);
    let key = Key { question: "contacts/r1".to_owned(), round: 1 };
    house.be(wish(Some(Asked { key: key.clone(), ..asked(1) }), 8));
    let (one, other) = (house.join(), house.join());
    assert_eq!(house.vote(&one, "q=contacts/r1.1&p=1&v=2"), 204);
    assert_eq!(house.vote(&other, "q=contacts%2Fr1.1&p=1&v=2"), 204);
    for wrong in ["q=contacts%2.1&p=1&v=2", "q=contacts%zzr1.1&p=1&v=2", "q=%ff.1&p=1&v=2"] {
        assert!([404, 422].contains(&house.vote(&one, wrong)), "{wrong}");
    }
    let long = format!("{}/r99", "x".repeat(40));
    house.be(wish(Some(Asked { key: Key { question: long.clone(), round: 1 }, ..asked(1) }), 8));
    assert_eq!(house.vote(&one, &format!("q={long}.1&p=1&v=2")), 204);
    assert_eq!(house.freeze(key).voters(), 2);
}
