//! The worked cases of `tests/vectors`, on the numbers of `method.md` and on the shipped ladder.
//!
//! Every field of a vector is taken apart by name without `..`: one that is not compared does not compile, and one
//! that a vector has and we do not know is refused.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::collections::BTreeMap;

use rungs::domain::ladder::{Height, Ladder};
use rungs::domain::reading::{Answers, EvidenceAge, Grade, PairVotes, SignVotes, read};
use rungs::domain::vote::{PairTally, SignTally, Tally, Vote};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellCase {
    room: u32,
    votes: Vec<Option<u8>>,
    state: String,
    fragile: bool,
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
    pair: String,
    grade: Grade,
    age_days: u32,
    from_client: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    states: BTreeMap<String, String>,
    rails: BTreeMap<String, ExpectedRail>,
    families: BTreeMap<String, String>,
    cap: Height,
    observed: Height,
    ceiling: Height,
    footing: Height,
    confidence: ExpectedConfidence,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedRail {
    cells: Vec<String>,
    observed: Height,
    ceiling: Height,
    footing: Height,
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
        Tally::Pair(_) => unreachable!(),
    }
}

fn answers(case: &AccountCase) -> Answers {
    let pairs = case.pairs.iter().map(|PairCase { id, dimension, rung, votes }| PairVotes {
        id: id.clone(),
        dimension: dimension.clone(),
        rung: *rung,
        tally: votes.iter().copied().collect(),
    });
    let signs = case.signs.iter().map(|SignCase { id, family, votes }| SignVotes {
        id: id.clone(),
        family: family.clone(),
        tally: sign_tally(votes),
    });
    let evidence = case.evidence.iter().map(|EvidenceCase { pair, grade, age_days, from_client }| {
        assert_eq!(*from_client, *grade == Grade::B, "{}: told by the client is grade B", case.name);
        EvidenceAge { pair: pair.clone(), grade: *grade, days: *age_days }
    });
    Answers { room: case.room, pairs: pairs.collect(), signs: signs.collect(), evidence: evidence.collect() }
}

#[test]
fn states_of_a_pair() {
    for (of, ladder) in ladders() {
        for CellCase { room, votes, state, fragile } in vectors("cells.json", 23) {
            let tally: PairTally = votes.iter().copied().collect();
            assert_eq!(word(tally.state(&ladder.rules, room)), state, "{of}: {votes:?} in a room of {room}");
            assert_eq!(tally.fragile(&ladder.rules, room), fragile, "{of}: {votes:?} in a room of {room}");
        }
    }
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
        for case in vectors("accounts.json", 20) {
            compare(of, &ladder, &case);
        }
    }
}

fn compare(of: &str, ladder: &Ladder, case: &AccountCase) {
    let name = format!("{of}: {}", case.name);
    let reading = read(ladder, &answers(case));
    let Expected { states, rails, families, cap, observed, ceiling, footing, confidence } = &case.expect;

    let ours: BTreeMap<_, _> = reading.pairs.iter().map(|p| (p.votes.id.clone(), word(p.state))).collect();
    assert_eq!(&ours, states, "{name}");

    let rail = |r: &rungs::domain::reading::Rail| ExpectedRail {
        cells: r.cells.iter().map(word).collect(),
        observed: r.observed,
        ceiling: r.ceiling,
        footing: r.footing,
    };
    let ours: BTreeMap<_, _> = reading.rails.iter().map(|r| (r.dimension.clone(), rail(r))).collect();
    assert_eq!(&ours, rails, "{name}");

    let ours: BTreeMap<_, _> = reading.families.iter().map(|(id, p)| (id.clone(), word(p))).collect();
    assert_eq!(&ours, families, "{name}");

    let heights = reading.heights.unwrap();
    assert_eq!(
        (reading.cap, heights.observed, heights.ceiling, heights.footing),
        (*cap, *observed, *ceiling, *footing),
        "{name}: cap, observed, ceiling, footing"
    );

    let parts = reading.confidence.parts.iter().map(|(part, level)| (word(part), word(level))).collect();
    let ours = ExpectedConfidence { level: word(reading.confidence.level), parts };
    assert_eq!(&ours, confidence, "{name}");
}

#[test]
fn families_below_quorum_are_not_seen() {
    let ladder = sample::ladder();
    let case: AccountCase = serde_json::from_value(serde_json::json!({
        "name": "nobody is sure", "room": 5, "pairs": [], "evidence": [],
        "signs": [{"id": "s", "family": "coercion", "votes": ["yes", "yes", null, null, null]}],
        "expect": {"states": {}, "rails": {}, "families": {}, "cap": 4, "observed": 0, "ceiling": 0, "footing": 0,
                   "confidence": {"level": "low", "parts": {}}}
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
        };
        let evidence = vec![EvidenceAge { pair: id, grade, days }];
        let reading = read(&ladder, &Answers { room: 5, pairs: vec![pair], signs: vec![], evidence });
        let part = reading.confidence.parts.iter().find(|(part, _)| word(part) == "evidence");
        word(part.unwrap().1)
    };
    for (dimension, fresh) in [("personal", 90), ("corporate", 365), ("capability", 90)] {
        for (grade, counts) in [(Grade::A, true), (Grade::B, true), (Grade::C, false), (Grade::D, false)] {
            assert_eq!(level(dimension, grade, fresh), if counts { "high" } else { "low" }, "{dimension} {grade:?}");
            assert_eq!(level(dimension, grade, fresh + 1), "low", "{dimension} {grade:?} a day later");
        }
    }
}
