//! A reading on a terminal: what one sees, and that it fits.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use proptest::prelude::*;
use rungs::domain::reading::{Answers, PairVotes, Reading, SignVotes, read};
use rungs::domain::session::Session;
use rungs::domain::vote::{PairTally, SignTally};
use rungs::export::{Subject, text};
use rungs::words::Words;
use unicode_width::UnicodeWidthStr;

/// The reading of a session in one screenful.
fn screenful(session: &Session) -> String {
    let (subject, reading) = (Subject::of(session), session.reading(session.day()));
    text::screenful(&subject, &session.ladder, &reading, &Words::default(), 80)
}

/// The same with every pair and sign.
fn full(session: &Session) -> String {
    let (subject, reading) = (Subject::of(session), session.reading(session.day()));
    text::full(&subject, &session.ladder, &reading, &Words::default(), 80)
}

#[test]
fn one_screenful() {
    let session = sample::finished_session();
    let shown = screenful(&session);
    insta::assert_snapshot!(shown, @r#"
    Account trust check - Nordlicht Foods - Cold chain 2026
    Our reading, not the client's. 5 people voting.

                     Personal      Corporate     Capability
      4 Aligned          not voted | | not voted | | not voted
      3 Relied on        mixed     | | not seen  ### seen       <- target
      2 Predictable  ### seen      ### seen      ### seen       <- here
      1 Checked      ### seen      ### seen      ### seen
      0 Unproven     ---           ---           ---
     -1 Guarded
        ### trust seen   | | still possible

    Stands on   2 Predictable, 1 rung below the target 3 Relied on.
    Seen        up to 2 Predictable; it could still climb to 2 Predictable.
    Confidence  low: evidence (low); coverage, agreement, open hazards (medium).
    Hazards     gatekeeping.
    Held by     Personal 3 mixed; Corporate 3 not seen; gatekeeping.
    Still open  not voted on: blind faith, complacency, obligations, closed circle,
                breach personal, breach corporate, breach capability.
    "#);
}

#[test]
fn what_the_room_took_on_decided_and_parked() {
    let session = sample::finished_session();
    insta::assert_snapshot!(text::agreed(&session, &Words::default(), 80), @r"

    What we do
    - Introduce two people across the widest gap (Ana, by 18 March 2025): to move
      gatekeeping

    Decisions
    - We read this account again in May.

    What was taken on before
    - Ask their planner for dates (Ben, by 2025-03-01): done
    - Send the audit back (Ana, by 2025-03-01): moved to 2025-03-11

    Parking lot
    - Who owns the price list?: answered
    - Do we want the tender at all?: stays open
    ");
    assert_eq!(text::agreed(&sample::session(), &Words::default(), 80), "");
}

#[test]
fn every_question() {
    let session = sample::finished_session();
    let shown = full(&session);
    let from = shown.find("What holds it back").unwrap();
    insta::assert_snapshot!(&shown[from..], @r#"
    What holds it back (all of it must move):
    - Personal at 3 Relied on is mixed: 3 of 5 saw trust, 2 saw both, 0 the
      opposite. It counts from 2 in 3 on.
    - Corporate at 3 Relied on is not seen: one more person would have to have seen
      it. Who could go and look?
    - gatekeeping is present: with it Corporate can stand on 2 Predictable at most,
      however good the rest looks.
    Still open:
    ? blind faith, complacency, obligations, closed circle: not voted on. If one of
      them is so: the account can stand on 2 Predictable at most.
    ? breach personal: not voted on. If it is so: Personal can stand on 1 Checked at
      most.
    ? breach corporate: not voted on. If it is so: Corporate can stand on 1 Checked
      at most.
    ? breach capability: not voted on. If it is so: Capability can stand on 1
      Checked at most.
    ! gatekeeping: What gatekeeping means.
    What weakens the confidence:
    - Evidence: low. The trust that is seen is not backed by fresh evidence, seen
      first-hand or told by the client.
    - Coverage: medium. Too few have seen one of the rungs that decide: who will go
      and look? One of the rungs that decide has not been voted on yet.
    - Agreement: medium. The room saw different things where it matters most: what
      did each see?
    - Open hazards: medium. A hazard that would limit this is an open question.

    Pairs (votes from clearly the opposite picture to clearly the trusted one)
      personal-1: seen, 0 0 0 4 1
      personal-2: seen, 0 0 0 4 1
      personal-3: mixed, 0 0 2 2 1, fragile
      personal-4: not voted on
      corporate-1: seen, 0 0 0 4 1
      corporate-2: seen, 0 0 0 4 1
      corporate-3: not seen
      corporate-4: not voted on
      capability-1: seen, 0 0 0 4 1
      capability-2: seen, 0 0 0 4 1
      capability-3: seen
      capability-4: not voted on

    Signs
      Is there blind-faith? (blind-faith): not voted on
      Is there complacency? (complacency): not voted on
      Is there obligations? (obligations): not voted on
      Is there gatekeeping? (gatekeeping): present, 2 yes, 1 partly, 1 no, 1 not
      sure
      Is there closed-circle? (closed-circle): not voted on
      Is there overdependence? (overdependence): not voted on
      Is there coercion? (coercion): absent, 0 yes, 0 partly, 5 no
      Is there breach-personal? (breach-personal): not voted on
      Is there breach-corporate? (breach-corporate): not voted on
      Is there breach-capability? (breach-capability): not voted on
    "#);
}

#[test]
fn distrust_and_hazards_are_drawn() {
    let mut session = sample::session();
    for (question, points) in [("personal-1", [1, 1, 2, 1, 2]), ("corporate-1", [4; 5]), ("corporate-2", [5; 5])] {
        sample::vote(&mut session, question, &points);
        sample::reveal(&mut session, question);
    }
    sample::answer(&mut session, "breach-corporate", &[rungs::domain::vote::Vote::Yes; 5]);
    let shown = screenful(&session);
    insta::assert_snapshot!(shown, @r#"
    Account trust check - Nordlicht Foods - Cold chain 2026
    Our reading, not the client's. 5 people voting.

                     Personal      Corporate     Capability
      4 Aligned          not voted | | not voted | | not voted
      3 Relied on        not voted | | not voted | | not voted  <- target
      2 Predictable      not voted #/# seen      | | not voted
      1 Checked          reversed  ### seen      | | not voted
      0 Unproven     ---           ---           ---
     -1 Guarded      vvv                                        <- here
        ### trust seen   #/# seen, but weakened   | | still possible   vvv distrust

    Stands on   -1 Guarded, 4 rungs below the target 3 Relied on.
    Seen        up to -1 Guarded; it could still climb to -1 Guarded.
    Confidence  low: coverage, evidence (low); the voice of the client, open hazards
                (medium).
    Hazards     breach corporate.
    What holds it back:
    - Personal at 1 Checked is reversed: 5 of 5 saw the opposite of trust.
    Still open  not voted on: blind faith, complacency, obligations, gatekeeping,
                closed circle, coercion, breach personal, breach capability.
    "#);
}

#[test]
fn a_narrow_terminal_loses_words_and_no_facts() {
    let session = sample::finished_session();
    let shown = text::screenful(
        &Subject::of(&session),
        &session.ladder,
        &session.reading(session.day()),
        &Words::default(),
        44,
    );
    insta::assert_snapshot!(shown, @r#"
    Account trust check - Nordlicht Foods - Col…
    Our reading, not the client's. 5 people
    voting.
                     Per… Cor… Cap…
      4 Aligned           | |  | |
      3 Relied on         | |  ###   <- target
      2 Predictable  ###  ###  ###   <- here
      1 Checked      ###  ###  ###
      0 Unproven     ---  ---  ---
     -1 Guarded
        ### trust seen   | | still possible
    Stands on   2 Predictable, 1 rung below the
                target 3 Relied on.
    Seen        up to 2 Predictable; it could
                still climb to 2 Predictable.
    Confidence  low: evidence (low); coverage,
                agreement, open hazards
                (medium).
    Hazards     gatekeeping.
    Held by     Personal 3 mixed; Corporate 3
                not seen; gatekeeping.
    Still open  not voted on: blind faith,
                complacency, obligations, closed
                circle, breach personal, breach
                corporate, breach capability.
    "#);
}

#[test]
fn without_a_pair_there_is_no_footing() {
    let (ladder, workshop) = (sample::ladder(), sample::workshop());
    let reading = read(&ladder, &Answers { room: 1, ..Answers::default() });
    let shown = text::screenful(&Subject::new(&workshop), &ladder, &reading, &Words::default(), 80);
    assert!(shown.contains("Not asked from the ground up, so it is not read where it stands:"), "{shown}");
    assert!(shown.contains("At most     No sign that was read limits"), "{shown}");
    assert!(!shown.contains("4 Aligned"), "an empty ladder says nothing: {shown}");
    assert!(shown.contains("1 person voting") && !shown.contains("holds it back"), "{shown}");
}

#[test]
fn hostile_names_stay_on_their_line() {
    let mut session = sample::session();
    session.header.setup.account = "a\u{1b}[2J\n\u{202e}b".into();
    session.workshop.title = "t\u{7}\r\nt".into();
    session.ladder.rungs[5].name = "x\ny\u{1b}]0;z\u{7}".into();
    session.ladder.dimensions[0].name = "p\ne".into();
    let reading = session.reading(session.day());
    for shown in [
        text::screenful(&Subject::of(&session), &session.ladder, &reading, &Words::default(), 80),
        text::full(&Subject::of(&session), &session.ladder, &reading, &Words::default(), 80),
    ] {
        assert!(!shown.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')), "{shown:?}");
    }
}

/// Any votes of a hundred people on the twelve pairs, and any families.
fn readings() -> impl Strategy<Value = Reading> {
    let counts = prop_oneof![
        Just([0, 0, 0, 50, 50]),
        Just([50, 0, 0, 50, 0]),
        Just([60, 40, 0, 0, 0]),
        Just([0; 5]),
        prop::array::uniform5(0u32..=20)
    ];
    (prop::collection::vec(counts, 12), prop::collection::vec(any::<bool>(), 10)).prop_map(|(counts, present)| {
        let workshop = sample::workshop();
        let pairs = workshop.pairs().zip(counts).map(|(pair, counts)| PairVotes {
            id: pair.id.clone(),
            dimension: pair.dimension.clone(),
            rung: pair.rung,
            tally: PairTally { counts, not_seen: 0 },
            room: 100,
        });
        let signs = workshop.signs().zip(present).map(|(sign, present)| SignVotes {
            id: sign.id.clone(),
            room: 100,
            family: sign.family.clone(),
            tally: SignTally { yes: 100 * u32::from(present), no: 100, ..SignTally::default() },
        });
        let answers = Answers { room: 100, pairs: pairs.collect(), signs: signs.collect(), ..Answers::default() };
        read(&sample::ladder(), &answers)
    })
}

proptest! {
    #[test]
    fn it_fits_a_screen_whatever_the_votes(reading in readings(), target in prop::option::of(-1i8..=4)) {
        let (ladder, workshop) = (long_names(), sample::workshop());
        let subject = Subject { account: Some("Nordlicht Foods"), target, ..Subject::new(&workshop) };
        let shown = text::screenful(&subject, &ladder, &reading, &Words::default(), 80);
        prop_assert!(shown.lines().count() <= 24, "{}", shown);
        prop_assert!(shown.lines().all(|line| line.width() <= 80), "{}", shown);
        for hold in &reading.holds_back {
            let names = match &hold.kind {
                rungs::domain::reading::HoldKind::Cell { dimension, .. } => vec![ladder.dimension_name(dimension)],
                rungs::domain::reading::HoldKind::Cap { family, .. } => vec![ladder.family_name(family)],
                rungs::domain::reading::HoldKind::OverTrust { families, .. } => {
                    families.iter().map(|id| ladder.family_name(id)).collect()
                }
            };
            let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            for name in names {
                prop_assert!(flat.contains(name), "{} is not named in\n{}", name, shown);
            }
        }
    }

    #[test]
    fn it_keeps_any_width_and_never_panics(reading in readings(), width in 0usize..200) {
        let (ladder, workshop) = (sample::ladder(), sample::workshop());
        let subject = Subject { account: Some("日本語 👨‍👩‍👧 GmbH"), opportunity: Some("x"), target: Some(3), ..Subject::new(&workshop) };
        for shown in [
            text::screenful(&subject, &ladder, &reading, &Words::default(), width),
            text::full(&subject, &ladder, &reading, &Words::default(), width),
        ] {
            // Below forty columns three rails and their labels have no room.
            let most = width.max(40);
            prop_assert!(shown.lines().all(|line| line.width() <= most), "{}", shown);
        }
    }
}

/// Family names as long as those that are shipped.
fn long_names() -> rungs::domain::ladder::Ladder {
    let mut ladder = sample::ladder();
    for (family, name) in ladder.families.iter_mut().zip([
        "Blind faith",
        "Complacency",
        "Unpaid duties",
        "Gatekeeping",
        "Closed circle",
        "Overdependence",
        "Coercion",
        "Breach by one of us",
        "Breach by our firm",
        "Breach in work like this",
    ]) {
        family.name = name.into();
    }
    ladder
}
