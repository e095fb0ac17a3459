//! What must always be true (`method.md`), of readings and of sessions. `PROPTEST_CASES=5000` looks harder.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;
use rungs::domain::ladder::{FamilyKind, Height};
use rungs::domain::reading::{Answers, EvidenceAge, Grade, Hold, HoldKind, PairVotes, Reading, SignVotes, read};
use rungs::domain::session::{
    Action, Agreed, Carried, Draft, Event, Evidence, FollowUp, LeftOut, Place, Pole, Session, Settled, Written,
};
use rungs::domain::vote::{PairTally, Presence, SignTally, State, Tally, Vote};
use rungs::domain::workshop::Kind;
use rungs::storage::folders::Folders;
use rungs::storage::scripts::find;

/// Votes of one pair before they are counted; `None` is *not seen*.
type Points = Vec<Option<u8>>;

/// Answers before they are counted: pairs by rail and rung, signs by family.
#[derive(Debug, Clone)]
struct Room {
    size: u32,
    pairs: Vec<(String, Height, Points)>,
    signs: Vec<(String, Vec<Vote>)>,
    evidence: Vec<EvidenceAge>,
    passed_over: std::collections::BTreeSet<usize>,
}

impl Room {
    fn answers(&self) -> Answers {
        let pair = |(n, (dimension, rung, votes)): (usize, &(String, Height, Points))| PairVotes {
            id: format!("pair-{n}"),
            dimension: dimension.clone(),
            rung: *rung,
            tally: votes.iter().copied().collect(),
            room: self.size,
        };
        let sign = |(family, votes): &(String, Vec<Vote>)| SignVotes {
            id: family.clone(),
            family: family.clone(),
            tally: count_sign(votes),
            room: self.size,
        };
        Answers {
            room: self.size,
            pairs: self.pairs.iter().enumerate().map(pair).collect(),
            signs: self.signs.iter().map(sign).collect(),
            evidence: self.evidence.clone(),
            passed_over: self.passed_over.iter().map(|n| format!("pair-{n}")).collect(),
        }
    }

    fn read(&self) -> Reading {
        read(&sample::ladder(), &self.answers())
    }
}

fn count_sign(votes: &[Vote]) -> SignTally {
    let mut tally = Tally::Sign(SignTally::default());
    for &vote in votes {
        assert!(tally.add(vote));
    }
    match tally {
        Tally::Sign(tally) => tally,
        Tally::Pair(_) | Tally::Poll(_) => unreachable!(),
    }
}

/// Votes that lean high, so that rails climb often enough for the properties to bite.
fn points(most: usize) -> impl Strategy<Value = Points> {
    let high = prop::collection::vec((4u8..=5).prop_map(Some), 0..=most);
    let any = prop_oneof![4 => (4u8..=5).prop_map(Some), 5 => (1u8..=5).prop_map(Some), 1 => Just(None)];
    prop_oneof![2 => high, 1 => prop::collection::vec(any, 0..=most)]
}

fn sign_vote() -> impl Strategy<Value = Vote> {
    prop_oneof![1 => Just(Vote::Yes), 1 => Just(Vote::Partly), 3 => Just(Vote::No), 1 => Just(Vote::Blank)]
}

fn rooms() -> impl Strategy<Value = Room> {
    (1u32..=9).prop_flat_map(|size| {
        let most = usize::try_from(size).unwrap();
        let dimension = prop::sample::select(sample::DIMENSIONS.as_slice()).prop_map(String::from);
        let any_pairs = prop::collection::vec((dimension, 1i8..=4, points(most)), 0..12);
        // One pair a cell, so that the account as a whole climbs and its caps bite.
        let cells = sample::DIMENSIONS.iter().flat_map(|d| (1i8..=4).map(move |rung| (String::from(*d), rung)));
        let cells: Vec<(String, Height)> = cells.collect();
        let held = prop::collection::vec((4u8..=5).prop_map(Some), most);
        let grid =
            prop::collection::vec(prop_oneof![6 => held, 1 => points(most)], cells.len()).prop_map(move |votes| {
                cells.iter().cloned().zip(votes).map(|((dimension, rung), votes)| (dimension, rung, votes)).collect()
            });
        let pairs = prop_oneof![any_pairs, grid];
        let families: Vec<String> = sample::ladder().families.into_iter().map(|f| f.id).collect();
        let sign = prop_oneof![
            1 => Just(vec![Vote::Yes; most]),
            6 => prop::collection::vec(sign_vote(), 0..=most),
        ];
        let votes = prop::collection::vec(sign, families.len());
        let about = prop_oneof![
            4 => (0usize..16).prop_map(|n| format!("pair-{n}")),
            1 => prop::sample::select(families.clone()),
        ];
        let shows = prop_oneof![Just(None), Just(Some(Pole::Trusted)), Just(Some(Pole::Opposite))];
        let line = (about, prop::sample::select(Grade::ALL.as_slice()), 0u32..400, shows)
            .prop_map(|(about, grade, days, shows)| EvidenceAge { about, grade, days, shows });
        let passed = prop::collection::btree_set(0usize..12, 0..3);
        (pairs, votes, prop::collection::vec(line, 0..20), passed).prop_map(
            move |(pairs, votes, evidence, passed_over)| Room {
                size,
                passed_over,
                pairs,
                signs: families.iter().cloned().zip(votes).collect(),
                evidence,
            },
        )
    })
}

/// Everything that is read as a height, rails first.
fn heights(reading: &Reading) -> Vec<(Height, Height, Height)> {
    let rails = reading.rails.iter().filter_map(|r| r.heights).map(|h| (h.footing, h.observed, h.ceiling));
    rails.chain(reading.heights.map(|h| (h.footing, h.observed, h.ceiling))).collect()
}

/// The votes that one voter's step may change.
fn steps(points: &Points) -> impl Iterator<Item = usize> {
    (0..points.len()).filter(|&i| points[i].is_some_and(|p| p < 5))
}

/// The room with one vote on one sign moved one step toward yes, in every way there is: the sign, the voter, the room.
fn toward_yes(room: &Room) -> Vec<(usize, usize, Room)> {
    let mut all = Vec::new();
    for sign in 0..room.signs.len() {
        for voter in 0..room.signs[sign].1.len() {
            let mut moved = room.clone();
            let vote = &mut moved.signs[sign].1[voter];
            *vote = match *vote {
                Vote::No => Vote::Partly,
                Vote::Partly => Vote::Yes,
                _ => continue,
            };
            all.push((sign, voter, moved));
        }
    }
    all
}

proptest! {
    #[test]
    fn footing_is_at_most_observed_and_observed_at_most_the_ceiling(room in rooms()) {
        let reading = room.read();
        for (footing, observed, ceiling) in heights(&reading) {
            prop_assert!(footing <= observed && observed <= ceiling, "{reading:?}");
        }
        if let Some(heights) = reading.heights {
            prop_assert!(heights.footing <= reading.cap);
        }
    }

    #[test]
    fn raising_one_vote_by_one_step_never_lowers_observed_or_footing(room in rooms()) {
        let before = heights(&room.read());
        for pair in 0..room.pairs.len() {
            for voter in steps(&room.pairs[pair].2) {
                let mut raised = room.clone();
                raised.pairs[pair].2[voter] = room.pairs[pair].2[voter].map(|p| p + 1);
                for (old, new) in before.iter().zip(heights(&raised.read())) {
                    prop_assert!(new.0 >= old.0 && new.1 >= old.1, "pair {pair}, voter {voter}");
                }
            }
        }
    }

    #[test]
    fn a_sign_moving_toward_yes_never_raises_the_footing(room in rooms()) {
        let before = heights(&room.read());
        for (sign, voter, moved) in toward_yes(&room) {
            for (old, new) in before.iter().zip(heights(&moved.read())) {
                prop_assert!(new.0 <= old.0, "sign {sign}, voter {voter}");
            }
        }
    }

    #[test]
    fn a_sign_moving_toward_yes_takes_no_open_question_off_the_list_but_by_being_present(room in rooms()) {
        let before = room.read();
        for (sign, voter, moved) in toward_yes(&room) {
            let after = moved.read();
            for open in &before.open_questions {
                let still = after.open_questions.iter().any(|q| q.family == open.family);
                let present = after.present_families().any(|id| id == open.family);
                prop_assert!(still || present, "{} is gone: sign {sign}, voter {voter}", open.family);
            }
        }
    }

    #[test]
    fn adding_a_not_sure_to_a_fact_makes_nothing_absent(room in rooms()) {
        let before = room.read();
        for sign in 0..room.signs.len() {
            let mut more = room.clone();
            more.signs[sign].1.push(Vote::Blank);
            more.size += 1;
            let family = &room.signs[sign].0;
            let is_fact = sample::ladder().family(family).unwrap().kind == FamilyKind::Fact;
            let of = |reading: &Reading| reading.families.iter().find(|(id, _)| id == family).unwrap().1;
            let (was, is) = (of(&before), of(&more.read()));
            let known = matches!(was, Presence::Present | Presence::Open);
            prop_assert!(!is_fact || !known || is != Presence::Absent && is != Presence::NotSeen, "{family}: {was:?}, {is:?}");
        }
    }

    #[test]
    fn the_order_of_voters_never_matters(room in rooms(), by in 0usize..9) {
        let mut other = room.clone();
        for (_, _, votes) in &mut other.pairs {
            let by = by % votes.len().max(1);
            votes.rotate_left(by);
            votes.reverse();
        }
        for (_, votes) in &mut other.signs {
            votes.reverse();
        }
        prop_assert_eq!(room.read(), other.read());
    }

    #[test]
    fn mirrored_votes_turn_held_into_reversed_and_leave_the_rest(votes in points(12), room in 1u32..=12) {
        let rules = sample::ladder().rules;
        let tally: PairTally = votes.iter().copied().collect();
        let mirrored: PairTally = votes.iter().map(|v| v.map(|v| 6 - v)).collect();
        let expected = match tally.state(&rules, room) {
            State::Held => State::Reversed,
            State::Reversed => State::Held,
            other => other,
        };
        prop_assert_eq!(mirrored.state(&rules, room), expected);
        prop_assert_eq!(mirrored.fragile(&rules, room), tally.fragile(&rules, room));
        let apart = mirrored.consensus().unwrap_or(2.0) - tally.consensus().unwrap_or(2.0);
        prop_assert!(apart.abs() < 1e-12);
    }

    #[test]
    fn not_seen_moves_nothing_but_the_quorum(votes in points(9), blanks in 0usize..5) {
        let rules = sample::ladder().rules;
        let tally: PairTally = votes.iter().copied().collect();
        let more: PairTally = votes.iter().copied().chain(std::iter::repeat_n(None, blanks)).collect();
        prop_assert_eq!(tally.state(&rules, 14), more.state(&rules, 14));
        prop_assert_eq!(tally.consensus(), more.consensus());
    }

    #[test]
    fn all_that_holds_back_names_what_is_there(room in rooms()) {
        let reading = room.read();
        let Some(heights) = reading.heights else { return Ok(()) };
        let on_top = heights.footing == sample::ladder().top();
        prop_assert_eq!(reading.holds_back.is_empty(), on_top, "{:?}", reading);
        // What can be moved comes first, and nothing is left out.
        let to_move = reading.holds_to_move();
        prop_assert_eq!(to_move.len(), reading.holds_back.len());
        prop_assert!(reading.holds_back.iter().all(|hold| to_move.contains(&hold)));
        let is_cap = |hold: &&&Hold| !matches!(hold.kind, HoldKind::Cell { .. });
        let behind = to_move.iter().skip_while(|hold| !is_capped(&reading, hold)).filter(is_cap).count();
        prop_assert_eq!(behind, 0, "{:?}", to_move);
    }

    #[test]
    fn the_weakest_part_is_the_confidence(room in rooms()) {
        let reading = room.read();
        prop_assert_eq!(reading.confidence.is_some(), reading.heights.is_some());
        let Some(confidence) = reading.confidence else { return Ok(()) };
        prop_assert_eq!(confidence.parts.len(), 8);
        prop_assert_eq!(Some(confidence.level), confidence.parts.iter().map(|p| p.1).min());
    }
}

/// Whether it is a rung that cannot be stood on as long as a cap is there.
fn is_capped(reading: &Reading, hold: &Hold) -> bool {
    let HoldKind::Cell { dimension, rung, .. } = &hold.kind else { return false };
    reading.holds_back.iter().any(|cap| match &cap.kind {
        HoldKind::Cap { dimension: only, at, .. } => at < rung && only.as_ref().is_none_or(|only| only == dimension),
        HoldKind::OverTrust { at, .. } => at < rung,
        HoldKind::Cell { .. } => false,
    })
}

/// Questions that a hand at the keyboard votes on: few, so that a sequence comes back to the same one.
const ASKED: [&str; 9] = [
    "personal-1",
    "coercion",
    "made-0",
    "made-1",
    "contacts/r1",
    "journey/r1",
    "journey/r1/told",
    "courtship",
    "nowhere",
];

/// What is put into a grid, or taken out.
fn filled() -> impl Strategy<Value = Event> {
    let grid = || prop::sample::select(vec!["contacts", "journey"]);
    let number = || prop::sample::select(vec![1u8, 2, 9, 10, 11]);
    let before = prop::option::of(number());
    let cells = (prop::option::of(Just("decides")), prop::option::of(Just("a call")));
    let row = (grid(), number(), "[a-c]{0,1}", cells, before).prop_map(|(grid, n, role, (tag, line), before)| {
        let (tag, line) = (tag.map(str::to_owned), line.map(str::to_owned));
        let before = before.map(|n| format!("{grid}/r{n}"));
        Event::Row { grid: grid.into(), id: format!("{grid}/r{n}"), role, tag, line, before }
    });
    // What stands there from the start keeps its name.
    let promised = prop::option::of(Just("a call".to_owned())).prop_map(|line| Event::Row {
        grid: "journey".into(),
        id: "journey/r1".into(),
        role: "first contact".into(),
        tag: None,
        line,
        before: None,
    });
    let column = (grid(), number(), "[a-c]{0,1}").prop_map(|(grid, n, role)| Event::Column {
        grid: grid.into(),
        id: format!("{grid}/c{n}"),
        role,
    });
    let contact = (grid(), number(), number(), any::<bool>()).prop_map(|(grid, row, column, on)| Event::Contact {
        grid: grid.into(),
        row: format!("{grid}/r{row}"),
        column: format!("{grid}/c{column}"),
        on,
    });
    let gone = (grid(), prop::sample::select(vec!['r', 'c']), number())
        .prop_map(|(grid, letter, n)| Event::Drop { grid: grid.into(), id: format!("{grid}/{letter}{n}") });
    prop_oneof![3 => row, 3 => promised, 2 => column, 2 => contact, 2 => gone]
}

/// What a hand at the keyboard, or a file that somebody changed, may send.
fn event() -> impl Strategy<Value = Event> {
    let question = || prop::sample::select(ASKED.to_vec()).prop_map(String::from);
    let point = || prop_oneof![8 => (0u8..=6).prop_map(Vote::Point), 2 => Just(Vote::Blank)];
    let vote = prop_oneof![5 => point(), 3 => sign_vote(), 4 => (1u8..4).prop_map(Vote::Choice)];
    let tally = prop_oneof![
        (prop::array::uniform5(0u32..3), 0u32..2)
            .prop_map(|(counts, not_seen)| Tally::Pair(PairTally { counts, not_seen })),
        (0u32..3, 0u32..3, 0u32..3).prop_map(|(yes, partly, no)| Tally::Sign(SignTally {
            yes,
            partly,
            no,
            not_sure: 0
        })),
    ];
    let place = (0usize..13, 0usize..12).prop_map(|(step, stop)| Place { step, stop });
    let made = (0usize..2).prop_map(|n| Event::Made {
        prompt: "own-1".into(),
        pair: rungs::domain::workshop::Pair { id: format!("made-{n}"), ..sample::pair("personal", 3) },
    });
    prop_oneof![
        30 => (question(), vote).prop_map(|(question, vote)| Event::Vote { question, vote }),
        8 => question().prop_map(|question| Event::TakeBack { question }),
        3 => (question(), tally.clone()).prop_map(|(question, votes)| Event::Tally { question, votes }),
        3 => prop::collection::btree_map(question(), tally, 0..3).prop_map(Event::Collected),
        12 => question().prop_map(|question| Event::Reveal { question }),
        8 => question().prop_map(|question| Event::Revote { question }),
        6 => place.prop_map(Event::Go),
        5 => (question(), "[a-b]{0,2}").prop_map(|(question, reason)| Event::PassOver { question, reason }),
        4 => question().prop_map(|question| Event::TakeUp { question }),
        4 => made,
        3 => (0u32..8).prop_map(Event::Room),
        2 => (-1i8..=4).prop_map(Event::Target),
        2 => question().prop_map(|pair| Event::Evidence(Evidence {
            about: pair, who: "their buyer".into(), what: "called".into(), when: NaiveDate::MIN, grade: Grade::A,
            shows: Some(Pole::Trusted),
        })),
        1 => Just(Event::Wrote(Written { prompt: "own-2".into(), pole: Pole::Opposite, text: "words".into() })),
        1 => Just(Event::Act(Action { what: "ask".into(), who: "us".into(), by: NaiveDate::MAX, moves: None })),
        3 => noted(),
        14 => filled(),
        1 => Just(Event::Pause),
        1 => Just(Event::Continue),
        1 => (0u32..6).prop_map(Event::Extend),
        1 => (0usize..8, question()).prop_map(|(step, question)| Event::LeaveOut(LeftOut {
            steps: [step].into(), questions: [question].into(),
        })),
        1 => any::<bool>().prop_map(Event::Blank),
        1 => any::<bool>().prop_map(|is| Event::Draft(is.then(|| Draft {
            about: String::new(),
            form: "remark".into(), answers: vec!["half a".into()],
        }))),
        1 => Just(Event::Codename("the harbour".into())),
        1 => "[a-c]{0,2}".prop_map(|account| Event::Correct(Agreed { account, opportunity: None })),
        1 => Just(Event::Opened),
        1 => Just(Event::Left),
        1 => Just(Event::Finish),
    ]
}

/// What the room writes down beside its votes.
fn noted() -> impl Strategy<Value = Event> {
    let action = Action { what: "ask".into(), who: "us".into(), by: NaiveDate::MAX, moves: None };
    prop_oneof![
        2 => Just(Event::Park("later".into())),
        1 => (0usize..3, prop::sample::select(Settled::ALL.as_slice()))
            .prop_map(|(remark, how)| Event::Settle { remark, how }),
        1 => Just(Event::Decide("so be it".into())),
        1 => Just(Event::Carry(Carried { session: "before".into(), action })),
        1 => (0usize..3).prop_map(|action| Event::Follow { action, how: FollowUp::Moved(NaiveDate::MAX) }),
    ]
}

/// One thing done to a session.
#[derive(Debug, Clone)]
enum Deed {
    Do(Box<Event>),
    Undo,
    Redo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        12 => event().prop_map(|e| Deed::Do(Box::new(e))),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 0..60)
}

fn carry_out(session: &mut Session, deed: &Deed, minute: i64) {
    let at = sample::minute(minute);
    match deed {
        // A refusal is part of the game.
        Deed::Do(event) => drop(session.happen((**event).clone(), at)),
        Deed::Undo => drop(session.undo(at)),
        Deed::Redo => drop(session.redo(at)),
    }
}

/// A whole session: the sample's, with a grid, a journey and an extra step before its close.
fn begun() -> Session {
    static BEGUN: LazyLock<Session> = LazyLock::new(made);
    BEGUN.clone()
}

fn made() -> Session {
    let Session { header, mut workshop, ladder, .. } = sample::session();
    for (script, step) in [("who-trusts-whom", 1), ("touchpoints", 1), ("beside-the-ladder", 1)] {
        let nowhere = Folders { config: "".into(), data: "".into() };
        let mut step = find(script, &nowhere).unwrap().workshop.steps.remove(step);
        step.extra = matches!(step.kind, Kind::Lens(_));
        workshop.steps.insert(workshop.steps.len() - 1, step);
    }
    Session::new(header, workshop, ladder)
}

fn after(deeds: &[Deed]) -> Session {
    let mut session = begun();
    for (minute, deed) in (0..).zip(deeds) {
        carry_out(&mut session, deed, minute);
    }
    session
}

fn replayed(session: &Session) -> Result<Session, TestCaseError> {
    let Session { mut header, workshop, ladder, journal, progress } = session.clone();
    // As it stands in the file: what was corrected is in the journal.
    header.setup = progress.begun;
    Session::replayed(header, workshop, ladder, journal)
        .map_err(|(entry, refused)| TestCaseError::fail(format!("entry {entry}: {refused}\n{:#?}", session.journal)))
}

/// The state without where the room is and how long it took.
fn facts(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let p = session.progress.clone();
    let mut ballots = p.ballots;
    // A ballot that nobody has voted on says the same as none.
    ballots.retain(|_, b| !b.rounds.is_empty() || b.voted() > 0);
    let noted = (p.evidence, p.actions, p.remarks, p.decisions, p.pending);
    // Whoever went to an extra step has it: that is where the room is, and no key takes it back.
    let mut left_out = p.left_out;
    left_out.steps.retain(|step| session.workshop.steps.get(*step).is_none_or(|step| !step.extra));
    let agreed = (p.room, p.target, p.codename, left_out, p.clock.added);
    (ballots, noted, agreed, p.passed_over, p.written, p.made, p.finished, p.grids)
}

/// The facts without the order of votes, which is not on disk.
fn facts_on_disk(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut session = session.clone();
    for ballot in session.progress.ballots.values_mut() {
        ballot.open = ballot
            .open_tally()
            .map(|votes| rungs::domain::session::Round { counted: Some(votes), ..Default::default() });
    }
    facts(&session)
}

fn typed_votes_of(session: &Session, question: &str) -> usize {
    let of_it = |event: &Event| match event {
        Event::Vote { question: q, .. } | Event::TakeBack { question: q } => q == question,
        _ => false,
    };
    session.journal.entries().iter().filter(|e| e.what.as_ref().is_some_and(of_it)).count()
}

proptest! {
    #[test]
    fn the_journal_replays_to_the_very_state_at_any_moment(deeds in deeds()) {
        let mut session = begun();
        for (minute, deed) in (0..).zip(&deeds) {
            carry_out(&mut session, deed, minute);
            let place = session.progress.place;
            prop_assert!(place.stop < session.stops(place.step).len(), "{place:?} is nowhere");
            let voted = session.progress.ballots.values().map(|b| b.voted()).max();
            prop_assert!(voted.unwrap_or(0) <= session.progress.room, "more votes than people");
            prop_assert!(session.progress.ballots.values().all(|b| b.rounds.len() <= 2));
            let passed = session.progress.passed_over.keys();
            prop_assert_eq!(passed.filter(|id| session.progress.ballots.contains_key(*id)).count(), 0, "votes on what is passed over");
            prop_assert_eq!(&replayed(&session)?.progress, &session.progress, "after {:?}\n{:#?}", deed, session.journal);
        }
    }

    /// Whoever comes or leaves after a reveal changes nothing of it: not when it happens, not read again, and not by undo
    /// and redo.
    #[test]
    fn d14_a_change_of_the_room_changes_no_state_that_was_revealed(
        deeds in deeds(), rooms in prop::collection::vec(1u32..99, 1..4),
    ) {
        let mut session = after(&deeds);
        let states = |session: &Session| {
            let reading = session.reading(sample::minute(0).date_naive());
            let shown = |id: &str| session.progress.is_shown(id);
            let pairs: Vec<_> = reading.pairs.iter().filter(|p| shown(&p.votes.id)).cloned().collect();
            let signs: Vec<_> = reading.signs.iter().filter(|s| shown(&s.votes.id)).cloned().collect();
            (pairs, signs, reading.rails, reading.heights)
        };
        let before = states(&session);
        for room in rooms {
            let _ = session.happen(Event::Room(room), sample::minute(100));
            prop_assert_eq!(&states(&session), &before, "a room of {}", room);
        }
        prop_assert_eq!(&states(&replayed(&session)?), &before);
        if session.undo(sample::minute(101)).is_some() {
            session.redo(sample::minute(102));
            prop_assert_eq!(&states(&session), &before);
        }
    }

    #[test]
    fn d5_d6_what_goes_to_disk_replays_to_the_same_facts_and_has_nothing_else(deeds in deeds()) {
        let session = after(&deeds);
        let kept = session.clone().as_kept().map_err(|e| TestCaseError::fail(format!("{e:?}")))?;
        prop_assert_eq!(facts_on_disk(&kept), facts_on_disk(&session));
        prop_assert_eq!(kept.reading(sample::days_ago(0)), session.reading(sample::days_ago(0)));
        prop_assert_eq!((kept.progress.place, &kept.progress.draft), (session.progress.place, &session.progress.draft));
        prop_assert_eq!(kept.to_keep(), session.to_keep(), "twice is once");
        let mut tallies = std::collections::BTreeSet::new();
        for entry in session.to_keep() {
            prop_assert!(!matches!(entry.what, Some(Event::TakeUp { .. })), "{entry:?}");
            match &entry.what {
                Some(Event::Tally { question, .. }) => prop_assert!(tallies.insert(question.clone()), "a chain: {entry:?}"),
                Some(Event::Revote { question }) => drop(tallies.remove(question)),
                _ => {}
            }
            prop_assert_eq!(entry.fate, rungs::domain::session::journal::Fate::Kept);
            prop_assert!(!matches!(entry.what, Some(Event::Vote { .. } | Event::TakeBack { .. })), "{entry:?}");
        }
    }

    #[test]
    fn what_is_refused_changes_nothing(deeds in deeds(), event in event()) {
        let mut session = after(&deeds);
        let before = session.clone();
        if session.happen(event, sample::minute(100)).is_err() {
            prop_assert_eq!(session, before);
        }
    }

    #[test]
    fn redo_brings_back_what_undo_took(deeds in deeds()) {
        let mut session = after(&deeds);
        let before = facts(&session);
        if session.undo(sample::minute(100)).is_some() {
            prop_assert!(session.redo(sample::minute(101)).is_some());
            prop_assert_eq!(facts(&session), before);
        }
    }

    #[test]
    fn undo_goes_back_to_the_start_and_redo_all_the_way_forth(deeds in deeds()) {
        let mut session = after(&deeds);
        let mut past = vec![facts(&session)];
        while session.undo(sample::minute(100)).is_some() {
            prop_assert_eq!(&replayed(&session)?.progress, &session.progress);
            past.push(facts(&session));
        }
        let mut start = begun();
        start.progress.finished = session.progress.finished;
        start.progress.pending = session.progress.pending.clone();
        prop_assert_eq!(facts(&session), facts(&start));
        for expected in past.iter().rev().skip(1) {
            prop_assert!(session.redo(sample::minute(101)).is_some());
            prop_assert_eq!(&facts(&session), expected);
        }
    }

    #[test]
    fn a_reveal_leaves_no_single_vote_in_the_journal(deeds in deeds()) {
        let mut session = begun();
        for (minute, deed) in (0..).zip(&deeds) {
            let before = session.journal.entries().len();
            carry_out(&mut session, deed, minute);
            match deed {
                Deed::Do(event) if matches!(**event, Event::Reveal { .. }) => {
                    let Event::Reveal { question } = &**event else { unreachable!() };
                    let revealed = session.progress.ballot(question).is_some_and(|b| b.is_revealed());
                    if revealed && session.journal.entries().len() != before {
                        prop_assert_eq!(typed_votes_of(&session, question), 0, "{:#?}", session.journal);
                    }
                }
                Deed::Do(event) if **event == Event::Finish && session.progress.parked().next().is_none() => {
                    let typed = |e: &std::sync::Arc<rungs::domain::session::journal::Entry>| {
                        matches!(e.what, Some(Event::Vote { .. } | Event::TakeBack { .. }))
                    };
                    prop_assert!(!session.journal.entries().iter().any(typed), "{:#?}", session.journal);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn after_reveal_the_order_of_typing_is_gone(
        votes in prop::collection::vec(0u8..=5, 1..=5).prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle())),
        slip in any::<Index>(),
    ) {
        let run = |votes: &[u8], slip: Option<usize>| {
            let mut session = begun();
            for (n, vote) in votes.iter().enumerate() {
                if slip == Some(n) {
                    // Typed wrong and taken back: that is nobody's business either.
                    sample::vote(&mut session, "personal-1", &[3]);
                    session.happen(Event::TakeBack { question: "personal-1".into() }, sample::minute(1)).unwrap();
                }
                sample::vote(&mut session, "personal-1", &[*vote]);
            }
            sample::reveal(&mut session, "personal-1");
            session
        };
        let (one, other) = (&votes.0, &votes.1);
        prop_assert_eq!(run(one, None), run(other, Some(slip.index(other.len()))));
    }

    #[test]
    fn the_ladder_moves_only_on_reveal(deeds in deeds()) {
        let mut session = begun();
        for (minute, deed) in (0..).zip(&deeds) {
            let before = session.reading(sample::days_ago(0));
            carry_out(&mut session, deed, minute);
            if let Deed::Do(event) = deed
                && matches!(**event, Event::Vote { .. } | Event::TakeBack { .. } | Event::Tally { .. } | Event::Collected(_) | Event::Go(_))
            {
                prop_assert_eq!(session.reading(sample::days_ago(0)), before);
            }
        }
    }
}
