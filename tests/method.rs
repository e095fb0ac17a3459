//! The worked cases of `tests/vectors`, on the numbers of `method.md` and on the shipped ladder.
//!
//! Every field of a vector is taken apart by name without `..`: one that is not compared does not compile, and one
//! that a vector has and we do not know is refused.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::collections::BTreeMap;

use rungs::domain::ladder::{FamilyKind, Height, Ladder};
use rungs::domain::reading::{Answers, EvidenceAge, Grade, Heights, PairVotes, SignVotes, read};
use rungs::domain::vote::{PairTally, Pole, Presence, SignTally, Tally, Vote};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellCase {
    room: u32,
    votes: Vec<Option<u8>>,
    state: String,
    fragile: bool,
    seen_otherwise: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignStateCase {
    family: String,
    room: u32,
    votes: Vec<Option<String>>,
    evidence_a_or_b: bool,
    state: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamilyCase {
    kind: String,
    signs: Vec<Presence>,
    state: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgreementCase {
    votes: Vec<Option<u8>>,
    consensus: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountCase {
    name: String,
    room: u32,
    pairs: Vec<PairCase>,
    signs: Vec<SignCase>,
    evidence: Vec<EvidenceCase>,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairCase {
    id: String,
    dimension: String,
    rung: Height,
    votes: Vec<Option<u8>>,
    #[serde(default)]
    passed_over: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignCase {
    id: String,
    family: String,
    votes: Vec<Option<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceCase {
    pair: Option<String>,
    sign: Option<String>,
    grade: Grade,
    age_days: u32,
    from_client: bool,
    shows: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    states: BTreeMap<String, String>,
    otherwise: Vec<String>,
    signs: BTreeMap<String, String>,
    rails: BTreeMap<String, ExpectedRail>,
    families: BTreeMap<String, String>,
    cap: Height,
    open_questions: Vec<(String, String)>,
    partial: bool,
    observed: Option<Height>,
    ceiling: Option<Height>,
    footing: Option<Height>,
    ground: Option<String>,
    confidence: Option<ExpectedConfidence>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedRail {
    cells: Vec<String>,
    observed: Option<Height>,
    ceiling: Option<Height>,
    footing: Option<Height>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedConfidence {
    level: String,
    parts: BTreeMap<String, String>,
}

fn vectors<T: DeserializeOwned>(file: &str, least: usize) -> Vec<T> {
    let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let cases: Vec<T> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(cases.len() >= least, "{file} has lost cases");
    cases
}

/// The ladder of `method.md`, and the shipped one where it is there.
fn ladders() -> Vec<(&'static str, Ladder)> {
    let mut ladders = vec![("method.md", sample::ladder())];
    let path = format!("{}/workshops/ladders/account.ron", env!("CARGO_MANIFEST_DIR"));
    if let Ok(text) = std::fs::read_to_string(path) {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        ladders.push(("workshops/ladders/account.ron", options.from_str(&text).unwrap()));
    }
    ladders
}

/// The word of a state, a presence or a level, as files have it.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn sign_tally(votes: &[Option<String>]) -> SignTally {
    let mut tally = Tally::Sign(SignTally::default());
    for vote in votes {
        let vote = match vote.as_deref() {
            Some("yes") => Vote::Yes,
            Some("partly") => Vote::Partly,
            Some("no") => Vote::No,
            None => Vote::Blank,
            Some(other) => panic!("no such answer: {other}"),
        };
        assert!(tally.add(vote));
    }
    match tally {
        Tally::Sign(tally) => tally,
        Tally::Pair(_) | Tally::Poll(_) => unreachable!(),
    }
}

fn answers(case: &AccountCase) -> Answers {
    let pairs = case.pairs.iter().map(|PairCase { id, dimension, rung, votes, passed_over: _ }| PairVotes {
        id: id.clone(),
        dimension: dimension.clone(),
        rung: *rung,
        tally: votes.iter().copied().collect(),
        room: case.room,
    });
    let signs = case.signs.iter().map(|SignCase { id, family, votes }| SignVotes {
        id: id.clone(),
        family: family.clone(),
        tally: sign_tally(votes),
        room: case.room,
    });
    let evidence = case.evidence.iter().map(|EvidenceCase { pair, sign, grade, age_days, from_client, shows }| {
        assert_eq!(*from_client, *grade == Grade::B, "{}: told by the client is grade B", case.name);
        let shows = match shows.as_deref() {
            Some("trusted") => Some(Pole::Trusted),
            Some("opposite") => Some(Pole::Opposite),
            None => None,
            Some(other) => panic!("no such picture: {other}"),
        };
        let about = pair.clone().xor(sign.clone()).unwrap();
        EvidenceAge { about, grade: *grade, days: *age_days, shows }
    });
    let passed_over = case.pairs.iter().filter(|p| p.passed_over).map(|p| p.id.clone()).collect();
    let (pairs, signs, evidence) = (pairs.collect(), signs.collect(), evidence.collect());
    Answers { room: case.room, pairs, signs, evidence, passed_over }
}

#[test]
fn states_of_a_pair() {
    for (of, ladder) in ladders() {
        for CellCase { room, votes, state, fragile, seen_otherwise } in vectors("cells.json", 28) {
            let tally: PairTally = votes.iter().copied().collect();
            assert_eq!(word(tally.state(&ladder.rules, room)), state, "{of}: {votes:?} in a room of {room}");
            assert_eq!(tally.fragile(&ladder.rules, room), fragile, "{of}: {votes:?} in a room of {room}");
            let otherwise = tally.seen_otherwise(&ladder.rules, room);
            assert_eq!(otherwise, seen_otherwise, "{of}: {votes:?} in a room of {room}");
        }
    }
}

fn kind(word: &str) -> FamilyKind {
    match word {
        "fact" => FamilyKind::Fact,
        "habit" => FamilyKind::Habit,
        other => panic!("no such kind: {other}"),
    }
}

#[test]
fn states_of_a_sign() {
    for (of, ladder) in ladders() {
        for SignStateCase { family, room, votes, evidence_a_or_b, state } in vectors("signs.json", 15) {
            let presence = sign_tally(&votes).presence(&ladder.rules, kind(&family), room, evidence_a_or_b);
            assert_eq!(word(presence), state, "{of}: a {family}, {votes:?} in a room of {room}");
        }
    }
}

#[test]
fn states_of_a_family() {
    for FamilyCase { kind: of, signs, state } in vectors("families.json", 13) {
        assert_eq!(word(Presence::of_family(kind(&of), &signs).unwrap()), state, "a {of}: {signs:?}");
    }
    assert_eq!(Presence::of_family(FamilyKind::Fact, &[]), None);
}

#[test]
fn consensus_of_votes() {
    for AgreementCase { votes, consensus } in vectors("agreement.json", 20) {
        let tally: PairTally = votes.iter().copied().collect();
        let ours = tally.consensus().unwrap();
        assert!((ours - consensus).abs() <= 0.000_000_5, "{votes:?}: {ours} is not {consensus}");
    }
    assert_eq!(PairTally::default().consensus(), None);
}

#[test]
fn readings_of_an_account() {
    for (of, ladder) in ladders() {
        for case in vectors("accounts.json", 33) {
            compare(of, &ladder, &case);
        }
    }
}

fn compare(of: &str, ladder: &Ladder, case: &AccountCase) {
    let name = format!("{of}: {}", case.name);
    let reading = read(ladder, &answers(case));
    let Expected { states, otherwise, signs, rails, families, cap, open_questions, partial, .. } = &case.expect;
    let Expected { observed, ceiling, footing, ground, confidence, .. } = &case.expect;

    let ours: BTreeMap<_, _> = reading.pairs.iter().map(|p| (p.votes.id.clone(), word(p.state))).collect();
    assert_eq!(&ours, states, "{name}");

    let rail = |r: &rungs::domain::reading::Rail| ExpectedRail {
        cells: r.cells.iter().map(word).collect(),
        observed: r.heights.map(|h| h.observed),
        ceiling: r.heights.map(|h| h.ceiling),
        footing: r.heights.map(|h| h.footing),
    };
    let ours: BTreeMap<_, _> = reading.rails.iter().map(|r| (r.dimension.clone(), rail(r))).collect();
    assert_eq!(&ours, rails, "{name}");

    let ours: BTreeMap<_, _> = reading.families.iter().map(|(id, p)| (id.clone(), word(p))).collect();
    assert_eq!(&ours, families, "{name}");

    let heights = |of: fn(&Heights) -> Height| reading.heights.as_ref().map(of);
    assert_eq!(
        (reading.cap, heights(|h| h.observed), heights(|h| h.ceiling), heights(|h| h.footing)),
        (*cap, *observed, *ceiling, *footing),
        "{name}: cap, observed, ceiling, footing"
    );
    assert_eq!(reading.ground.map(word).as_ref(), ground.as_ref(), "{name}: ground");
    assert_eq!(reading.partial, *partial, "{name}: partial");

    let mut ours: Vec<_> = reading.pairs.iter().filter(|p| p.seen_otherwise).map(|p| p.votes.id.clone()).collect();
    let mut theirs = otherwise.clone();
    ours.sort();
    theirs.sort();
    // A line that shows the opposite of a held pair is listed there too; the vectors list votes alone.
    if case.evidence.iter().all(|e| e.shows.as_deref() != Some("opposite")) {
        assert_eq!(ours, theirs, "{name}: seen otherwise");
    }
    let ours: BTreeMap<_, _> = reading.signs.iter().map(|s| (s.votes.id.clone(), word(s.presence))).collect();
    assert_eq!(&ours, signs, "{name}: signs");
    let mut ours: Vec<_> = reading.open_questions.iter().map(|q| (q.family.clone(), word(q.state))).collect();
    let mut theirs = open_questions.clone();
    ours.sort();
    theirs.sort();
    assert_eq!(ours, theirs, "{name}: open questions");

    let ours = reading.confidence.as_ref().map(|confidence| ExpectedConfidence {
        level: word(confidence.level),
        parts: confidence.parts.iter().map(|(part, level)| (word(part), word(level))).collect(),
    });
    assert_eq!(&ours, confidence, "{name}");
}

#[test]
fn families_below_quorum_are_not_seen() {
    let ladder = sample::ladder();
    let case: AccountCase = serde_json::from_value(serde_json::json!({
        "name": "nobody is sure", "room": 5, "pairs": [], "evidence": [],
        "signs": [{"id": "s", "family": "blind-faith", "votes": ["yes", "yes", null, null, null]}],
        "expect": {"states": {}, "otherwise": [], "signs": {}, "rails": {}, "families": {}, "cap": 4,
                   "open_questions": [], "partial": true}
    }))
    .unwrap();
    let reading = read(&ladder, &answers(&case));
    assert_eq!(word(reading.families[0].1), "not-seen");
    assert_eq!((reading.cap, reading.heights), (4, None));
}

#[test]
fn evidence_counts_only_first_hand_or_from_the_client_and_only_while_fresh() {
    let ladder = sample::ladder();
    let level = |dimension: &str, grade, days| {
        let id = format!("{dimension}-1");
        let pair = PairVotes {
            id: id.clone(),
            dimension: dimension.into(),
            rung: 1,
            tally: [Some(4); 5].into_iter().collect(),
            room: 5,
        };
        let evidence = vec![EvidenceAge { about: id, grade, days, shows: None }];
        let reading = read(&ladder, &Answers { room: 5, pairs: vec![pair], evidence, ..Answers::default() });
        let part = reading.confidence.as_ref().unwrap().parts.iter().find(|(part, _)| word(part) == "evidence");
        word(part.unwrap().1)
    };
    for (dimension, fresh) in [("personal", 90), ("corporate", 365), ("capability", 90)] {
        for (grade, counts) in [(Grade::A, true), (Grade::B, true), (Grade::C, false), (Grade::D, false)] {
            assert_eq!(level(dimension, grade, fresh), if counts { "high" } else { "low" }, "{dimension} {grade:?}");
            assert_eq!(level(dimension, grade, fresh + 1), "low", "{dimension} {grade:?} a day later");
        }
    }
}
