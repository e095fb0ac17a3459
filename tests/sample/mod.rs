//! What the tests read on: the numbers of `method.md` as a ladder, a script of twelve pairs, and sessions of it.
//!
//! Written out here rather than taken from `workshops/`, so that a changed number there does not change the tests.
#![allow(dead_code, reason = "each test crate uses its part")]

use chrono::{DateTime, Days};
use rungs::domain::ladder::{
    Cap, ConfidenceRules, Cuts, Dimension, Family, FamilyKind, Ladder, OverTrust, Rules, Rung, Share,
};
use rungs::domain::reading::Grade;
use rungs::domain::session::{
    Action, Carried, Event, Evidence, FollowUp, Header, METHOD, Moment, Opportunity, Pole, Reach, Session, Settled,
    Setup, Typing, Written,
};
use rungs::domain::vote::{Figures, Vote};
use rungs::domain::workshop::{Kind, Notes, Pair, Prompt, Side, Sign, Step, Typed, Workshop};

pub const DIMENSIONS: [&str; 3] = ["personal", "corporate", "capability"];

/// The shipped default of `method.md`.
pub fn ladder() -> Ladder {
    let names = ["Guarded", "Unproven", "Checked", "Predictable", "Relied on", "Aligned"];
    let rung = |(at, name): (i8, &str)| Rung {
        at,
        name: name.into(),
        seen: format!("What is seen at {name}."),
        dependence: None,
        mechanism: None,
        risk: None,
        remedies: Vec::new(),
    };
    let dimension = |(id, name, fresh_days): (&str, &str, u32)| Dimension {
        id: id.into(),
        name: name.into(),
        about: format!("about {id}"),
        fresh_days,
        by_opportunity: id == "capability",
    };
    let dimensions = [("personal", "Personal", 90), ("corporate", "Corporate", 365), ("capability", "Capability", 90)];
    Ladder {
        id: "account".into(),
        title: "How far a client trusts us".into(),
        language: None,
        version: "1".into(),
        subject: "account".into(),
        other: "the client".into(),
        disclaimer: "Our reading, not the client's".into(),
        rungs: (-1..).zip(names).map(rung).collect(),
        dimensions: dimensions.into_iter().map(dimension).collect(),
        families: families(),
        over_trust: OverTrust { one: 3, more: 2, banner: "on the verge of decline unless rescued".into() },
        rules: Rules {
            quorum_least: 3,
            quorum_share: Share(1, 2),
            split: Share(1, 5),
            held: Share(2, 3),
            wide: 3,
            present: Share(1, 2),
        },
        confidence: ConfidenceRules {
            coverage_medium: Share(3, 4),
            agreement: Cuts(0.75, 0.65),
            evidence: Cuts(Share(2, 3), Share(1, 3)),
            voices: Cuts(5, 4),
            gaps: Cuts(0, 2),
        },
    }
}

fn families() -> Vec<Family> {
    let family = |id: &str, over_trust: bool, caps: Vec<Cap>| Family {
        id: id.into(),
        name: id.replace('-', " "),
        about: format!("What {id} means."),
        kind: if caps.is_empty() { FamilyKind::Habit } else { FamilyKind::Fact },
        over_trust,
        blinds: id == "blind-faith",
        caps,
        flag: (id == "overdependence").then(|| "Is the target rung still the right one?".into()),
        remedies: Vec::new(),
    };
    vec![
        family("blind-faith", true, vec![]),
        family("complacency", true, vec![]),
        family("obligations", true, vec![]),
        family("gatekeeping", true, vec![Cap::Rail("corporate".into(), 2)]),
        family("closed-circle", true, vec![]),
        family("overdependence", false, vec![]),
        family("coercion", false, vec![Cap::Account(1)]),
        family("breach-personal", false, vec![Cap::Rail("personal".into(), 1)]),
        family("breach-corporate", false, vec![Cap::Rail("corporate".into(), 1)]),
        family("breach-capability", false, vec![Cap::Rail("capability".into(), 1)]),
    ]
}

/// Twelve pairs, ten signs, two prompts: every kind of step.
pub fn workshop() -> Workshop {
    let pairs = |dimension: &str| Kind::Pairs((1..=4).map(|rung| pair(dimension, rung)).collect());
    let step = |title: &str, minutes, kind| Step {
        title: title.into(),
        minutes,
        optional: false,
        extra: false,
        target: false,
        parts: Vec::new(),
        show: Vec::new(),
        notes: Notes::default(),
        kind,
    };
    let mut steps = vec![step("Welcome", 5, Kind::Brief)];
    steps.extend(DIMENSIONS.map(|d| step(d, 12, pairs(d))));
    steps.push(step("Signs", 8, Kind::Signs(families().iter().map(|f| sign(&f.id)).collect())));
    steps.push(step("Own words", 6, Kind::Write(vec![prompt("own-1"), prompt("own-2")])));
    steps.push(step("The ladder", 5, Kind::Reading));
    steps.push(step("Actions", 8, Kind::Actions));
    steps.push(step("End", 2, Kind::Close));
    Workshop {
        id: "trust-check".into(),
        title: "Account trust check".into(),
        language: None,
        version: "1".into(),
        audience: "account teams".into(),
        summary: "How far does the client trust us?".into(),
        minutes: steps.iter().map(|s| s.minutes).sum(),
        ladder: "account".into(),
        window: "in the last two quarters".into(),
        reveal: rungs::domain::phones::RevealWhen::default(),
        steps,
        sources: vec!["Sheppard & Sherman 1998, The Grammars of Trust".into()],
    }
}

/// A pair of this rail and rung, named as in the vectors.
pub fn pair(dimension: &str, rung: i8) -> Pair {
    Pair {
        id: format!("{dimension}-{rung}"),
        dimension: dimension.into(),
        rung,
        side: if rung % 2 == 0 { Side::Left } else { Side::Right },
        ask: format!("What do they do on {dimension} {rung}?"),
        trusted: format!("They do the trusted thing of {dimension} {rung}."),
        opposite: format!("They do the opposite of {dimension} {rung}."),
        theirs: None,
        applies: None,
        watch: None,
        optional: false,
    }
}

fn sign(family: &str) -> Sign {
    Sign {
        id: family.into(),
        family: family.into(),
        ask: format!("Is there {family}?"),
        looks_like: None,
        watch: None,
        optional: false,
    }
}

fn prompt(id: &str) -> Prompt {
    Prompt {
        id: id.into(),
        dimension: "personal".into(),
        ask: "What would they do if they trusted us?".into(),
        reverse: "And if they did not?".into(),
    }
}

/// A moment so many minutes after the start of every session here.
pub fn minute(minutes: i64) -> Moment {
    let start = DateTime::parse_from_rfc3339("2025-03-04T09:00:00+01:00").unwrap();
    start + chrono::TimeDelta::minutes(minutes)
}

/// A date so many days before the session.
pub fn days_ago(days: u64) -> chrono::NaiveDate {
    minute(0).date_naive() - Days::new(days)
}

/// A session of five people at its start.
pub fn session() -> Session {
    let setup = Setup {
        opportunity: Some(Opportunity { name: "Cold chain 2026".into(), reach: Reach::Stretch }),
        target: Some(3),
        ..Setup::new("Nordlicht Foods", 5)
    };
    let header = Header { id: "2025-03-04-nordlicht-ab12".into(), created: minute(0), setup, method: METHOD };
    Session::new(header, workshop(), ladder())
}

/// Votes on a question, one a person, without revealing them; 0 is *not seen*.
pub fn vote(session: &mut Session, question: &str, points: &[u8]) {
    for &point in points {
        let vote = if point == 0 { Vote::Blank } else { Vote::Point(point) };
        session.happen(Event::Vote { question: question.into(), vote }, minute(1)).unwrap();
    }
}

/// Shows the votes of a question.
pub fn reveal(session: &mut Session, question: &str) {
    session.happen(Event::Reveal { question: question.into() }, minute(2)).unwrap();
}

/// Votes of one kind on a sign, revealed.
pub fn answer(session: &mut Session, sign: &str, votes: &[Vote]) {
    for &vote in votes {
        session.happen(Event::Vote { question: sign.into(), vote }, minute(3)).unwrap();
    }
    reveal(session, sign);
}

/// A session gone through to its end: two rounds on one pair, a hazard, evidence, words, an action.
pub fn finished_session() -> Session {
    let mut session = session();
    let mut happen = |event, minute_: i64| session.happen(event, minute(minute_)).unwrap();
    let go = |step, stop| Event::Go(rungs::domain::session::Place { step, stop });
    happen(Event::Opened, 0);
    happen(go(1, 0), 6);
    for dimension in DIMENSIONS {
        for rung in 1..=2 {
            vote(&mut session, &format!("{dimension}-{rung}"), &[4, 4, 4, 5, 4]);
            reveal(&mut session, &format!("{dimension}-{rung}"));
        }
    }
    vote(&mut session, "personal-3", &[1, 3, 3, 4, 5]);
    reveal(&mut session, "personal-3");
    session.happen(Event::Revote { question: "personal-3".into() }, minute(9)).unwrap();
    vote(&mut session, "personal-3", &[3, 3, 4, 4, 5]);
    reveal(&mut session, "personal-3");
    vote(&mut session, "corporate-3", &[4, 4, 0, 0, 0]);
    reveal(&mut session, "corporate-3");
    vote(&mut session, "capability-3", &[4, 4, 5, 0, 0]);
    reveal(&mut session, "capability-3");
    vote(&mut session, "capability-4", &[2, 2, 1]);
    answer(&mut session, "gatekeeping", &[Vote::Yes, Vote::Yes, Vote::Partly, Vote::No, Vote::Blank]);
    answer(&mut session, "coercion", &[Vote::No; 5]);
    let mut happen = |event, minute_: i64| session.happen(event, minute(minute_)).unwrap();
    happen(go(4, 0), 40);
    happen(
        Event::Evidence(evidence("personal-1", "their buyer", "Called us first about the recall", 30, Grade::A)),
        41,
    );
    happen(Event::Evidence(evidence("corporate-1", "their lawyer", "Dropped the penalty clause", 400, Grade::B)), 41);
    happen(
        Event::Wrote(Written {
            prompt: "own-1".into(),
            pole: Pole::Trusted,
            text: "They show us the forecast.".into(),
        }),
        42,
    );
    happen(
        Event::Wrote(Written {
            prompt: "own-1".into(),
            pole: Pole::Opposite,
            text: "We hear it at the trade fair.".into(),
        }),
        43,
    );
    happen(
        Event::Act(Action {
            what: "Introduce two people across the widest gap".into(),
            who: "Ana".into(),
            by: minute(0).date_naive() + Days::new(14),
            moves: Some("gatekeeping".into()),
        }),
        50,
    );
    let carried = |what: &str, who: &str| {
        let by = minute(0).date_naive() - Days::new(3);
        let action = Action { what: what.into(), who: who.into(), by, moves: None };
        Event::Carry(Carried { session: "2024-12-01-nordlicht-77aa".into(), action })
    };
    happen(carried("Ask their planner for dates", "Ben"), 51);
    happen(carried("Send the audit back", "Ana"), 51);
    happen(Event::Follow { action: 0, how: FollowUp::Done }, 52);
    happen(Event::Follow { action: 1, how: FollowUp::Moved(minute(0).date_naive() + Days::new(7)) }, 52);
    happen(Event::Park("Who owns the price list?".into()), 53);
    happen(Event::Park("Do we want the tender at all?".into()), 53);
    happen(Event::Settle { remark: 0, how: Settled::Answered }, 54);
    happen(Event::Settle { remark: 1, how: Settled::Open }, 54);
    happen(Event::Decide("We read this account again in May.".into()), 54);
    happen(Event::Extend(5), 54);
    happen(Event::Pause, 54);
    happen(Event::Continue, 56);
    happen(Event::Finish, 58);
    happen(Event::Left, 59);
    session
}

/// Sessions with bundled scripts, everything voted on by six and revealed.
pub fn rich(script: &str, account: &str) -> Session {
    let folders = rungs::storage::folders::Folders { config: "none".into(), data: "none".into() };
    let script = rungs::storage::scripts::find(script, &folders).unwrap();
    let mut header = session().header;
    header.setup.account = account.into();
    header.setup.room = 6;
    let mut session = Session::new(header, script.workshop, script.ladder);
    let spreads: [[u8; 6]; 8] = [
        [5, 4, 4, 5, 4, 4],
        [4, 4, 5, 4, 3, 4],
        [5, 5, 4, 4, 2, 4],
        [1, 2, 5, 4, 5, 1],
        [3, 3, 4, 3, 4, 2],
        [4, 5, 0, 0, 4, 4],
        [0, 0, 0, 0, 4, 0],
        [5, 4, 4, 0, 5, 4],
    ];
    let pairs: Vec<String> = session.pairs().map(|pair| pair.id.clone()).collect();
    for (pair, points) in pairs.iter().zip(spreads.iter().cycle()) {
        vote(&mut session, pair, points);
        reveal(&mut session, pair);
        if session.workshop.model(pair).is_some() {
            session.happen(Event::Model { question: pair.clone() }, minute(5)).unwrap();
        }
    }
    let signs: Vec<String> = session.workshop.signs().map(|sign| sign.id.clone()).collect();
    for (n, sign) in signs.iter().enumerate() {
        let mut votes = [Vote::No, Vote::No, Vote::No, Vote::Partly, Vote::No, Vote::Blank];
        if n % 4 == 0 {
            votes = [Vote::Yes, Vote::Yes, Vote::Partly, Vote::Yes, Vote::No, Vote::Blank];
        }
        answer(&mut session, sign, &votes);
    }
    for (n, pair) in pairs.iter().take(5).enumerate() {
        let line = evidence(
            pair,
            "their buyer",
            "Rang us first about the late train, before it was in the papers",
            12,
            Grade::A,
        );
        session.happen(Event::Evidence(line), minute(20 + i64::try_from(n).unwrap())).unwrap();
    }
    wrap_up(&mut session);
    session
}

/// The same with what stands beside the ladder: each poll answered by six, by fewer and fewer each answer, the last of them
/// by two people only; months, the numbers of a survey, and a grid of two roles.
pub fn beside(script: &str, account: &str) -> Session {
    let mut session = rich(script, account);
    let mut events = Vec::new();
    for typed in session.workshop.typed() {
        let what = match typed {
            Typed::Date(_) => Typing::Since("2021-04-01".parse().unwrap()),
            Typed::Survey(_) => Typing::Figures(Figures { counts: [0, 0, 1, 0, 0, 0, 0, 2, 3, 4, 2], by_them: true }),
            Typed::Lines(_) => continue,
        };
        events.push(Event::Enter { lens: typed.id().to_owned(), what });
    }
    let grids: Vec<String> = session.workshop.grids().map(|grid| grid.id.clone()).collect();
    for grid in &grids {
        events.extend([session.new_column(grid, "our planner"), session.new_row(grid, "their yard", None)]);
    }
    events.into_iter().for_each(|event| session.happen(event, minute(56)).unwrap());
    for grid in &grids {
        let row = session.new_row(grid, "their board", None);
        session.happen(row, minute(56)).unwrap();
        for row in ["r1", "r2"].map(|row| format!("{grid}/{row}")) {
            let met = Event::Contact { grid: grid.clone(), row, column: format!("{grid}/c1"), on: true };
            session.happen(met, minute(56)).unwrap();
        }
    }
    let rows = session.places().filter_map(|(_, stop)| stop.id().map(str::to_owned)).collect::<Vec<_>>();
    let polls: Vec<(String, Vec<u8>)> = session
        .asked_polls()
        .map(|poll| (poll.id().to_owned(), poll.answers().iter().map(|(digit, _)| *digit).collect()))
        .chain(
            rows.into_iter()
                .filter(|id| grids.iter().any(|grid| id.starts_with(&format!("{grid}/"))))
                .map(|id| (id, vec![1, 2])),
        )
        .collect();
    for (n, (question, digits)) in polls.iter().enumerate() {
        let many = if n + 1 == polls.len() { 2 } else { 6 };
        for voter in 0..many {
            let digit = digits.get((n + voter * voter / 3) % (digits.len() + 1));
            let vote = digit.map_or(Vote::Blank, |digit| Vote::Choice(*digit));
            session.happen(Event::Vote { question: question.clone(), vote }, minute(57)).unwrap();
        }
        reveal(&mut session, question);
    }
    session
}

/// Of everything beside the ladder whose counts the data tells: what was asked, and the numbers as a page says them.
pub fn counts_beside(session: &Session, data: &serde_json::Value) -> Vec<(String, Vec<u64>)> {
    let mut told = Vec::new();
    for poll in session.asked_polls() {
        let lens = &data["lenses"][poll.id()];
        let counts = poll.answer_ids().into_iter().map(|(_, id)| lens["counts"][id.as_str()].as_u64());
        let Some(counts) = counts.chain([lens["no_answer"].as_u64()]).collect::<Option<Vec<u64>>>() else { continue };
        told.push((poll.ask().to_owned(), counts.into_iter().filter(|n| *n > 0).collect()));
    }
    for typed in session.workshop.typed() {
        let survey = &data["lenses"][typed.id()]["survey"];
        let figures = (0..=10u64).rev().filter_map(|n| Some([n, survey["counts"][n.to_string()].as_u64()?]));
        let counts: Vec<u64> = figures.flatten().filter(|n| *n > 0).collect();
        if !counts.is_empty() {
            told.push((typed.ask().to_owned(), counts));
        }
    }
    for grid in session.workshop.grids() {
        let ids: Vec<&str> = grid.answers.iter().map(|mark| mark.id.as_str()).chain(["do-not-know"]).collect();
        let entry = data["grids"].as_array().unwrap().iter().find(|entry| entry["id"] == grid.id.as_str());
        for row in entry.unwrap()["rows"].as_array().unwrap().iter().filter(|row| row["counts"].is_object()) {
            let counts = ids.iter().map(|id| row["counts"][id].as_u64().unwrap());
            told.push((row["role"].as_str().unwrap().to_owned(), counts.filter(|n| *n > 0).collect()));
        }
    }
    told
}

/// Reads out of the part of a page that stands beside the ladder, without its blanks, what [`counts_beside`] gives: every
/// number before a word that counts, and both numbers of a survey's `9: 4`.
pub fn read_beside(session: &Session, text: &str, asked: &str) -> Vec<u64> {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let roles = session.progress.grids.values().flat_map(|grid| &grid.rows).map(|row| row.role.clone());
    let polls = session.workshop.polls().map(|poll| poll.ask().to_owned());
    let asks: Vec<String> =
        polls.chain(session.workshop.typed().map(|typed| typed.ask().to_owned())).chain(roles).collect();
    let text = squeezed(text).replace(";onedoesnotknow", ";1donotknow");
    let asked = squeezed(asked);
    assert!(text.contains(&asked), "{asked} is not in {text}");
    let from = text.find(&asked).unwrap() + asked.len();
    let ends = asks.iter().filter_map(|ask| text[from..].find(&squeezed(ask)));
    let end = ends.chain(text[from..].find("Thefirsttime:")).min().unwrap_or(text.len() - from);
    let words = session.workshop.grids().flat_map(|grid| &grid.answers).map(|mark| squeezed(&mark.word));
    let words: Vec<String> = words.chain(["chose", "gaveno", "donotknow", ":"].map(str::to_owned)).collect();
    let (mut rest, mut numbers) = (&text[from..from + end], Vec::new());
    let mut pair = false;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let after = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        if pair || words.iter().any(|word| after.starts_with(word.as_str())) {
            numbers.push(rest[at..rest.len() - after.len()].parse().unwrap());
        }
        pair = !pair && after.starts_with(':');
        rest = after;
    }
    numbers.into_iter().filter(|n| *n > 0).collect()
}

/// What a page says of where it stands is what the data says: footing and target in its headline, and in its text, blanks
/// or none, the confidence and as many weak parts of it.
pub fn stands_as(ladder: &Ladder, data: &serde_json::Value, headline: &str, text: &str) {
    let name = |key: &str| {
        let at = data[key].as_i64().unwrap();
        ladder.rungs.iter().find(|rung| i64::from(rung.at) == at).unwrap().name.clone()
    };
    let footing = if data["ground"] == "unsettled" { "Unsettled".to_owned() } else { name("footing") };
    assert!(headline.contains(&footing), "{footing}: {headline}");
    let apart = data["target"].as_i64().unwrap() - data["footing"].as_i64().unwrap();
    let rungs = if apart.abs() == 1 { "one rung".to_owned() } else { format!("{} rungs", apart.abs()) };
    match apart {
        0 => assert!(headline.contains("that is the target"), "{headline}"),
        _ => assert!(headline.contains(&name("target")) && headline.contains(&rungs), "{rungs}: {headline}"),
    }
    let text: String = text.split_whitespace().collect();
    let level = data["confidence"]["level"].as_str().unwrap();
    let begins = format!("Confidence{}{}.", level[..1].to_uppercase(), &level[1..]);
    assert!(text.contains(&begins), "no {begins} in {text}");
    let told = text.split("Whatweakenstheconfidence").nth(1).unwrap_or_default();
    for weak in ["low", "medium"] {
        let parts = data["confidence"]["parts"].as_object().unwrap().values().filter(|part| *part == weak).count();
        assert_eq!(told.matches(&format!(":{weak}.")).count(), parts, "{weak}: {told}");
    }
}

/// The reasons that a page gives are what holds it back in the data: each its rail or hazard, and how many of how many
/// saw it.
pub fn held_back_by(data: &serde_json::Value, reasons: &[String]) {
    let holds = data["holds_back"].as_array().unwrap();
    assert_eq!(reasons.len(), holds.len().min(3), "{reasons:?}");
    for reason in reasons {
        let words: Vec<&str> = reason.split(' ').collect();
        let of = words.windows(3).find(|three| three[1] == "of" && three[0].parse::<u32>().is_ok());
        let counted = of.map(|three| three.join(" ")).unwrap_or_default();
        let (what, _) = reason.split_once(": ").unwrap();
        // `Of 7, 2 saw the first, 4 the other.` The data says the two.
        let split = reason.rfind("Of ").map_or_else(Vec::new, |at| numbers(&reason[at..]));
        let is_so = |told: &str| {
            let said = numbers(told);
            told.contains(what) && told.contains(&counted) && split.iter().skip(1).all(|number| said.contains(number))
        };
        assert!(holds.iter().filter_map(|hold| hold["text"].as_str()).any(is_so), "{reason}: {holds:?}");
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// Takes on, decides, parks and ends: actions against the first cause and against nothing.
pub fn wrap_up(session: &mut Session) {
    let cause = session.reading(session.day()).holds_back.first().map(|hold| {
        let words = session.words(&rungs::words::Words::default());
        words.say(&hold.name(&session.ladder))
    });
    let act = |what: &str, who: &str, days: u64, moves: Option<String>| {
        Event::Act(Action { what: what.into(), who: who.into(), by: minute(0).date_naive() + Days::new(days), moves })
    };
    let events = [
        act(
            "Show both planners the figures of the last three trains, and ask what each of them saw",
            "Jana, operations",
            21,
            cause,
        ),
        act("Ask their managing director what would close the matter", "our managing director", 7, None),
        Event::Decide("We read this account again in May.".into()),
        Event::Park("Who owns the price list?".into()),
        Event::Settle { remark: 0, how: Settled::Open },
        Event::Finish,
    ];
    for event in events {
        session.happen(event, minute(55)).unwrap();
    }
}

/// An evidence line about a pair.
pub fn evidence(pair: &str, who: &str, what: &str, days: u64, grade: Grade) -> Evidence {
    Evidence {
        about: pair.into(),
        who: who.into(),
        what: what.into(),
        when: days_ago(days),
        grade,
        shows: Some(Pole::Trusted),
    }
}

/// The session with every text that a person or a script wrote put through `change`.
pub fn with_texts(mut session: Session, change: impl Fn(&str) -> String) -> Session {
    let each = |text: &mut String| *text = change(text);
    each(&mut session.header.setup.account);
    session.header.setup.opportunity.iter_mut().for_each(|o| each(&mut o.name));
    let workshop = &mut session.workshop;
    [&mut workshop.title, &mut workshop.version, &mut workshop.window].into_iter().for_each(each);
    workshop.sources.iter_mut().for_each(each);
    for step in &mut workshop.steps {
        each(&mut step.title);
        match &mut step.kind {
            Kind::Pairs(pairs) => pairs.iter_mut().for_each(|p| {
                [&mut p.ask, &mut p.trusted, &mut p.opposite].into_iter().for_each(each);
            }),
            Kind::Signs(signs) => signs.iter_mut().for_each(|s| each(&mut s.ask)),
            Kind::Write(prompts) => prompts.iter_mut().for_each(|p| {
                [&mut p.ask, &mut p.reverse].into_iter().for_each(each);
            }),
            _ => {}
        }
    }
    let ladder = &mut session.ladder;
    [&mut ladder.title, &mut ladder.version, &mut ladder.subject, &mut ladder.disclaimer].into_iter().for_each(each);
    ladder.rungs.iter_mut().for_each(|r| each(&mut r.name));
    ladder.dimensions.iter_mut().for_each(|d| each(&mut d.name));
    ladder.families.iter_mut().for_each(|f| {
        [&mut f.name, &mut f.about].into_iter().for_each(each);
    });
    let progress = &mut session.progress;
    progress.evidence.iter_mut().for_each(|e| {
        let e: &mut Evidence = e;
        [&mut e.who, &mut e.what].into_iter().for_each(each);
    });
    progress.written.iter_mut().for_each(|w| each(&mut w.text));
    progress.remarks.iter_mut().for_each(|r| each(&mut r.text));
    progress.decisions.iter_mut().for_each(|d| each(d));
    progress.pending.iter_mut().for_each(|p| {
        let a = &mut p.carried.action;
        [&mut a.what, &mut a.who, &mut p.carried.session].into_iter().for_each(each);
    });
    progress.actions.iter_mut().for_each(|a| {
        let a: &mut Action = a;
        [&mut a.what, &mut a.who].into_iter().for_each(each);
        a.moves.iter_mut().for_each(each);
    });
    session
}
