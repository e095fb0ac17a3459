//! Page one in a sentence: computed from the reading, whatever it is, in both languages.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use rungs::app::explain::why;
use rungs::domain::reading::{Grade, Hold, HoldKind};
use rungs::domain::session::{Action, Event, Evidence, Pole, Rested, Session};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::Kind;
use rungs::export::doc::Block;
use rungs::export::{Format, Reader, page, report};
use rungs::words::{Language, Words};

fn headline(session: &Session, language: Language) -> String {
    said(session, &Words::default().in_language(language))
}

fn said(session: &Session, words: &Words) -> String {
    let page = page(session, words);
    let found =
        page.blocks.into_iter().find_map(|block| if let Block::Headline(text) = block { Some(text) } else { None });
    found.unwrap()
}

/// All rails held up to a rung, and the signs all absent.
fn held_up_to(rung: i8, target: Option<i8>) -> Session {
    let mut session = sample::session();
    session.progress.target = target;
    for dimension in sample::DIMENSIONS {
        for at in 1..=(rung + 1).min(4) {
            let points: &[u8] = if at > rung { &[3, 3, 3, 3, 3] } else { &[5, 5, 5, 5, 5] };
            sample::vote(&mut session, &format!("{dimension}-{at}"), points);
            sample::reveal(&mut session, &format!("{dimension}-{at}"));
        }
    }
    let signs: Vec<String> = session.workshop.signs().map(|sign| sign.id.clone()).collect();
    signs.iter().for_each(|sign| sample::answer(&mut session, sign, &[Vote::No; 5]));
    session
}

#[test]
fn it_says_where_it_stands_why_and_what_is_open() {
    let mut unnamed = held_up_to(2, Some(3));
    unnamed.header.setup.account = String::new();
    let mut team = unnamed.clone();
    team.ladder.subject = "team".into();
    let mut capped = sample::session();
    sample::answer(&mut capped, "coercion", &[Vote::Yes; 5]);
    capped.workshop.steps.retain(|step| !matches!(step.kind, Kind::Pairs(_)));
    let mut open = held_up_to(4, Some(3));
    open.progress.ballots.remove("blind-faith");
    let cases = [
        (
            sample::session(),
            "Nordlicht Foods: nothing has been revealed yet, so there is nothing to read.",
            "Nordlicht Foods: Noch ist nichts aufgedeckt, also gibt es nichts zu lesen.",
        ),
        (
            held_up_to(2, Some(3)),
            "Nordlicht Foods stands on Predictable, one rung below the target, Relied on. Personal is the \
             first of 3 that hold it back: 0 of 5 leaned to trust. Nobody has taken anything on against it yet.",
            "Nordlicht Foods steht auf „Predictable“, eine Sprosse unter dem Ziel Relied on. Personal ist das \
             Erste von 3, was es zurückhält: Zum Vertrauensbild neigten 0 von 5. Dagegen hat noch niemand etwas übernommen.",
        ),
        (
            held_up_to(1, Some(3)),
            "Nordlicht Foods stands on Checked, 2 rungs below the target, Relied on.",
            "Nordlicht Foods steht auf „Checked“, 2 Sprossen unter dem Ziel Relied on.",
        ),
        (
            held_up_to(3, Some(3)),
            "Nordlicht Foods stands on Relied on, and that is the target.",
            "Nordlicht Foods steht auf „Relied on“, und das ist das Ziel.",
        ),
        (
            held_up_to(4, Some(3)),
            "Nordlicht Foods stands on Aligned, one rung above the target, Relied on: is so much needed here? Nothing holds \
             it back: this is the top of the ladder.",
            "Nordlicht Foods steht auf „Aligned“, eine Sprosse über dem Ziel Relied on: Braucht es hier so viel? Nichts hält \
             den Aufstieg auf: Das ist das obere Ende der Leiter.",
        ),
        (
            held_up_to(2, None),
            "Nordlicht Foods stands on Predictable; no target was chosen.",
            "Nordlicht Foods steht auf „Predictable“; ein Ziel wurde nicht gewählt.",
        ),
        (
            held_up_to(0, Some(3)),
            "Nordlicht Foods does not stand firm yet (Unsettled), 3 rungs below the target, Relied on.",
            "Nordlicht Foods hat noch keinen festen Stand (Ungeklärt), 3 Sprossen unter dem Ziel Relied on.",
        ),
        (
            held_up_to(0, None),
            "Nordlicht Foods does not stand firm yet (Unsettled); no target was chosen.",
            "Nordlicht Foods hat noch keinen festen Stand (Ungeklärt); ein Ziel wurde nicht gewählt.",
        ),
        (
            capped,
            "Nordlicht Foods can stand on Checked at most for now: one hazard is present. It is coercion.",
            "Nordlicht Foods kann vorerst höchstens auf Checked stehen: Eine Gefahr ist da. Es ist: coercion.",
        ),
        (
            unnamed,
            "The account stands on Predictable, one rung below",
            "Account steht auf „Predictable“, eine Sprosse unter",
        ),
        (team, "The team stands on Predictable, one rung below", "Team steht auf „Predictable“, eine Sprosse unter"),
    ];
    for (session, english, german) in cases {
        for (language, told) in [(Language::English, english), (Language::German, german)] {
            let said = headline(&session, language);
            assert!(said.starts_with(told), "{said}\nis not\n{told}");
        }
    }
    let open = page(&open, &Words::default()).to_markdown();
    assert!(open.contains("Not voted on: blind faith."), "{open}");
}

#[test]
fn a_cause_tells_the_latest_that_was_seen_of_it() {
    let mut session = sample::finished_session();
    session.happen(Event::Revote { question: "coercion".into() }, sample::minute(60)).unwrap();
    sample::answer(&mut session, "coercion", &[Vote::Yes; 5]);
    let line = |about: &str, what: &str, days, grade, shows| {
        Event::Evidence(Evidence { shows, ..sample::evidence(about, "their buyer", what, days, grade) })
    };
    let lines = [
        line("coercion", "an older letter", 40, Grade::A, None),
        line("coercion", "a letter with a threat", 20, Grade::A, None),
        line("coercion", "a rumour", 1, Grade::D, None),
        line("personal-3", "another pair", 1, Grade::A, Some(Pole::Opposite)),
    ];
    for event in lines {
        session.happen(event, sample::minute(70)).unwrap();
    }
    let why = |reader| {
        let text = report(&session, Format::Markdown, reader, &Words::default()).unwrap().replace('\\', "");
        text.split("Still open").next().unwrap().to_owned()
    };
    let room = why(Reader::Room);
    // In the headline and among the reasons.
    assert_eq!(room.matches("their buyer – a letter with a threat.").count(), 2, "{room}");
    assert!(!room.contains("another pair") && !why(Reader::Coded).contains("buyer"), "{}", why(Reader::Coded));

    let mut session = held_up_to(2, Some(3));
    for (what, shows) in [("they called us", Pole::Trusted), ("a clause was added", Pole::Opposite)] {
        session.happen(line("corporate-3", what, 2, Grade::A, Some(shows)), sample::minute(70)).unwrap();
    }
    let said = format!("{:?}", page(&session, &Words::default()));
    assert!(
        said.contains("Corporate: their buyer – a clause was added.")
            && !said.contains(": their buyer – they called us"),
        "{said}"
    );
}

#[test]
fn what_it_rested_on_the_last_time_is_told_where_the_ladder_is_the_same() {
    let day = sample::minute(0).date_naive() - chrono::Days::new(90);
    let with = |at: i8, ladder_version: &str, workshop: &str| {
        let mut session = held_up_to(2, Some(3));
        let version = session.workshop.version.clone();
        let (ladder_version, workshop) = (ladder_version.to_owned(), workshop.to_owned());
        let rested = Rested { day, at, ladder_version, workshop, version };
        session.happen(Event::Rested(rested), sample::minute(0)).unwrap();
        session
    };
    let (ladder, script) = (sample::ladder().version, sample::workshop().id);
    let told = |session: &Session, reader, language| {
        report(session, Format::Markdown, reader, &Words::default().in_language(language)).unwrap().replace('\\', "")
    };
    let cases = [
        (1, "On 4 December 2024 it stood on Checked: since then it has risen by one rung.", "Sprosse hinauf."),
        (4, "On 4 December 2024 it stood on Aligned: since then it has sunk by 2 rungs.", "2 Sprossen hinunter."),
        (2, "On 4 December 2024 it stood on Predictable as well.", "am 4. Dezember 2024: ebenfalls Predictable."),
        (0, "On 4 December 2024 it stood on nothing: since then it has risen by 2 rungs.", "noch nichts Tragfähiges."),
    ];
    for (at, english, german) in cases {
        let session = with(at, &ladder, &script);
        let (page, coded) = [Reader::Room, Reader::Coded].map(|r| told(&session, r, Language::English)).into();
        assert!(page.contains(english) && coded.contains(english) && !page.contains("another script"), "{page}");
        assert!(told(&session, Reader::Room, Language::German).contains(german), "{german}");
        assert!(!told(&session, Reader::Client, Language::English).contains("December 2024"));
        let json = report(&session, Format::Json, Reader::Room, &Words::default()).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["last_reading"], serde_json::json!({"day": "2024-12-04", "at": at}));
    }
    let other = told(&with(1, &ladder, "another"), Reader::Room, Language::English);
    assert!(other.contains("That reading had another script, so the two are no trend."), "{other}");
    let apart = told(&with(1, "another", &script), Reader::Room, Language::English);
    assert!(!apart.contains("it stood on"), "{apart}");
}

#[test]
fn what_holds_where_nothing_holds_it_back_is_told_in_the_place_of_the_causes() {
    let mut session = held_up_to(4, Some(4));
    let line = |about: &str, what: &str, shows| {
        let line = sample::evidence(about, "their buyer", what, 2, Grade::A);
        Event::Evidence(Evidence { shows: Some(shows), ..line })
    };
    for event in [
        line("personal-1", "they named a day", Pole::Trusted),
        line("corporate-4", "they showed us the draft", Pole::Trusted),
        line("corporate-3", "a clause was added", Pole::Opposite),
    ] {
        session.happen(event, sample::minute(70)).unwrap();
    }
    let first = |reader| {
        let text = report(&session, Format::Markdown, reader, &Words::default()).unwrap().replace('\\', "");
        text.split("What we do").next().unwrap().to_owned()
    };
    let room = first(Reader::Room);
    assert_eq!(room.matches("Nothing holds it back").count(), 1, "{room}");
    assert!(room.contains("In 12 of 12 questions trust was seen."), "{room}");
    let (top, low) =
        ("Corporate: their buyer – they showed us the draft.", "Personal: their buyer – they named a day.");
    assert!(room.find(top).unwrap() < room.find(low).unwrap() && !room.contains("a clause was added"), "{room}");
    let coded = first(Reader::Coded);
    assert!(coded.contains("12 of 12 questions") && !coded.contains("draft"), "{coded}");
}

#[test]
fn a_word_without_a_mark_is_explained_where_there_is_one() {
    let key = "no mark beside “seen”: something below is missing";
    let text = |session: &Session| page(session, &Words::default()).to_text(100);
    assert!(!text(&held_up_to(2, Some(3))).contains(key));
    let mut gap = held_up_to(2, Some(3));
    gap.happen(Event::Revote { question: "personal-1".into() }, sample::minute(60)).unwrap();
    sample::vote(&mut gap, "personal-1", &[3, 3, 3, 3, 3]);
    sample::reveal(&mut gap, "personal-1");
    assert!(text(&gap).contains(key), "{}", text(&gap));
    for format in [Format::Html, Format::Markdown] {
        let said = report(&gap, format, Reader::Room, &Words::default()).unwrap();
        assert!(said.contains("no mark beside “seen”"), "{said}");
    }
}

#[test]
fn where_nobody_is_named_the_page_is_called_after_its_workshop() {
    let mut session = held_up_to(2, Some(3));
    session.header.setup.account = String::new();
    let page = page(&session, &Words::default());
    assert_eq!((page.title.as_str(), page.over), (session.workshop.title.as_str(), None));
}

#[test]
fn a_column_that_says_nothing_is_left_out() {
    let mut session = held_up_to(2, Some(3));
    let by = sample::minute(0).date_naive();
    let act = |moves| Event::Act(Action { what: "call".into(), who: "Ana".into(), by, moves });
    let heads = |session: &Session| {
        let text = report(session, Format::Markdown, Reader::Room, &Words::default()).unwrap();
        text.contains("Against")
    };
    session.happen(act(None), sample::minute(60)).unwrap();
    assert!(!heads(&session));
    session.happen(act(Some("gatekeeping".into())), sample::minute(61)).unwrap();
    assert!(heads(&session));
}

#[test]
fn under_a_codename_it_says_the_codename() {
    let mut session = held_up_to(2, Some(3));
    session.happen(Event::Codename("Ostrava".into()), sample::minute(9)).unwrap();
    let said = said(&session, &session.words(&Words::default()));
    assert!(said.contains("Ostrava stands on") && !said.contains("Nordlicht"), "{said}");
}

/// A sign that was absent is voted on once more, and everybody says yes.
fn now_present(session: &mut Session, sign: &str) {
    session.happen(Event::Revote { question: sign.into() }, sample::minute(4)).unwrap();
    sample::answer(session, sign, &[Vote::Yes; 5]);
}

#[test]
fn a_rung_above_a_cap_is_moved_behind_the_cap() {
    let mut session = held_up_to(1, Some(3));
    now_present(&mut session, "coercion");
    let reading = session.reading(session.day());
    let is_cap = |hold: &&Hold| matches!(hold.kind, HoldKind::Cap { .. });
    let caps = reading.holds_back.iter().filter(is_cap).count();
    assert!(
        caps > 0 && caps < reading.holds_back.len() && !is_cap(&&reading.holds_back[0]),
        "{:?}",
        reading.holds_back
    );
    assert!(reading.holds_to_move().into_iter().take(caps).all(|hold| is_cap(&hold)), "{:?}", reading.holds_to_move());
}

#[test]
fn signs_alone_that_limit_nothing_name_no_rung() {
    let one_rail = (Some("breach-personal"), "Personal can stand on 1 Checked at most");
    for (present, limit) in [(None, "limits how high"), (Some("coercion"), "on 1 Checked at most"), one_rail] {
        let mut session = sample::session();
        ["coercion", "breach-personal"].iter().for_each(|sign| {
            let vote = if present == Some(*sign) { Vote::Yes } else { Vote::No };
            sample::answer(&mut session, sign, &[vote; 5]);
        });
        let reading = session.reading(session.day());
        let words = session.words(&Words::default());
        let said = why(&words, &reading, &session).swap_remove(0).lines;
        assert!(said.iter().any(|line| line.contains(limit)), "{said:?}");
        assert_eq!(said.iter().any(|line| line.contains("at most")), present.is_some(), "{said:?}");
    }
}

#[test]
fn an_action_against_a_cause_has_its_number_and_the_cause_is_not_called_untouched() {
    let mut session = held_up_to(2, Some(3));
    ["gatekeeping", "complacency"].iter().for_each(|sign| now_present(&mut session, sign));
    let holds = session.reading(session.day()).holds_back;
    let names: Vec<String> = holds.iter().map(|hold| Words::default().say(&hold.name(&session.ladder))).collect();
    let both = names.iter().position(|name| name.contains(", ")).unwrap();
    let by = session.day();
    let (what, who, moves) = ("Show the figures".into(), "Ana".into(), Some(names[both].clone()));
    session.happen(Event::Act(Action { what, who, by, moves }), sample::minute(5)).unwrap();
    let page = page(&session, &Words::default()).to_markdown();
    let page = page.replace('\\', "");
    let line = page.lines().find(|line| line.contains(&names[both])).unwrap();
    let reason = line.split('.').next().unwrap().trim_matches(['-', ' ']);
    assert!(page.contains(&format!("reason\u{a0}{reason}")), "{page}");
    let untouched = page.lines().find(|line| line.contains("Nothing has been taken on yet against")).unwrap();
    assert!(!untouched.contains(reason), "{reason} {untouched}");
}

#[test]
fn a_hazard_that_holds_nothing_back_and_how_little_was_voted_on_stand_on_the_first_page() {
    let first = |session: &Session| {
        let whole = page(session, &Words::default()).to_markdown();
        whole.split("## All pairs").next().unwrap().to_owned()
    };
    let top = first(&held_up_to(4, Some(3)));
    assert!(!top.contains("Hazards") && !top.contains("Voted on"), "{top}");
    let mut session = held_up_to(1, Some(3));
    now_present(&mut session, "complacency");
    let first = first(&session);
    assert!(first.contains("**Hazards:** complacency") && first.contains("**Voted on:** 6 of 12 pairs"), "{first}");
}

#[test]
fn what_somebody_says_is_open_with_who_finds_out_and_by_when() {
    let mut session = held_up_to(2, Some(3));
    session.happen(Event::Revote { question: "breach-corporate".into() }, sample::minute(4)).unwrap();
    let votes = [Vote::Yes, Vote::No, Vote::No, Vote::No, Vote::No];
    sample::answer(&mut session, "breach-corporate", &votes);
    let first = |session: &Session, language| {
        let whole = page(session, &Words::default().in_language(language)).to_markdown();
        whole.split("## All pairs").next().unwrap().to_owned()
    };
    let nobody = first(&session, Language::English);
    assert!(nobody.contains("Somebody says so; it is not settled. Nobody has taken it on."), "{nobody}");
    let (what, who, by) = ("Ask their buyer".into(), "Ana".into(), session.day());
    session
        .happen(Event::Act(Action { what, who, by, moves: Some("breach corporate".into()) }), sample::minute(5))
        .unwrap();
    let ana = first(&session, Language::English);
    assert!(
        ana.contains("it is not settled. Ana will find out by Tuesday 4 March.") && ana.contains("| open question |"),
        "{ana}"
    );
    assert!(first(&session, Language::German).contains("Ana klärt es bis Dienstag, 4. März."));
}

#[test]
fn a_split_is_told_by_both_pictures_and_the_plainest_reason_comes_first() {
    let mut session = held_up_to(2, Some(3));
    for (pair, points) in [("personal-3", [5, 5, 5, 1, 1]), ("corporate-3", [1, 1, 1, 1, 2])] {
        session.happen(Event::Revote { question: pair.into() }, sample::minute(4)).unwrap();
        sample::vote(&mut session, pair, &points);
        sample::reveal(&mut session, pair);
    }
    let page = page(&session, &Words::default()).to_markdown();
    let (reversed, split) = (
        "1. Corporate: What do they do on corporate 3? They do the opposite of corporate 3. 5 of 5 saw the opposite of trust.",
        "2. Personal: What do they do on personal 3? Some saw: They do the trusted thing of personal 3. Others: They do the \
         opposite of personal 3. Of 5, 3 saw the first, 2 the other.",
    );
    assert!(page.contains(reversed) && page.contains(split), "{page}");
}
