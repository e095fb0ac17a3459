//! Both sides: what ours and theirs saw of the same thing, side by side and never in one number.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;
mod sample;

use std::collections::BTreeSet;

use desk::{Desk, noon};
use rungs::app::history::Ask;
use rungs::app::room::Kept;
use rungs::app::{Effect, Msg};
use rungs::domain::gap::{Across, Both, Consent, Gap, Met, compare};
use rungs::domain::session::{Event, Header, Linked, METHOD, Party, Session, Setup};
use rungs::domain::sides::{Apart, across};
use rungs::domain::vote::{PairTally, Revealed, State, Tally, Vote};
use rungs::domain::workshop::Pair;
use rungs::export::history::{Answer, Form};
use rungs::export::{Format, Reader, gap, report, sheets};
use rungs::plain::Teller;
use rungs::runtime::history;
use rungs::storage::folders::Folders;
use rungs::storage::scripts::Script;
use rungs::storage::sessions::{self, SessionFile};

fn shown(votes: &[u8]) -> Option<Revealed> {
    let tally = votes.iter().map(|&point| Some(point).filter(|point| *point > 0)).collect::<PairTally>();
    let room = u32::try_from(votes.len()).unwrap();
    (room > 0).then_some(Revealed { tally: Tally::Pair(tally), room })
}

fn pair(id: &str, rung: i8) -> Pair {
    let pair = desk::script("sides-conduct").workshop.sided().next().unwrap().clone();
    Pair { id: id.into(), rung, ..pair }
}

/// What both say of pairs: id, rung, our votes, theirs.
fn seen(met: &[(&str, i8, &[u8], &[u8])], struck: &[&str], consent: Consent) -> Across {
    let pairs: Vec<Pair> = met.iter().map(|(id, rung, ..)| pair(id, *rung)).collect();
    let both: Vec<Both> = pairs
        .iter()
        .zip(met)
        .map(|(pair, (_, _, ours, theirs))| Both { pair, ours: shown(ours), theirs: shown(theirs) })
        .collect();
    compare(&both, &struck.iter().copied().collect::<BTreeSet<_>>(), &sample::ladder().rules, consent)
}

fn ids(across: &Across) -> Vec<&str> {
    across.pairs().iter().map(|met: &Met| met.pair.id.as_str()).collect()
}

#[test]
fn every_cell_of_the_table() {
    use Gap::*;
    use State::{Held, Mixed, NotSeen, Reversed, Split};
    let theirs = [Held, Mixed, Split, Reversed, NotSeen];
    let table = [
        (Held, [SeenByBoth, TheyAreDivided, TheyAreDivided, WeThinkBetter, TheyHaveNotNoticed]),
        (Mixed, [TheyThinkBetter, UnclearToBoth, UnclearToBoth, WeHalfSeeIt, Nothing]),
        (Split, [TheyThinkBetter, UnclearToBoth, UnclearToBoth, WeHalfSeeIt, Nothing]),
        (Reversed, [TheyThinkBetter, TheyAreDivided, TheyAreDivided, FaultBothSee, Nothing]),
        (NotSeen, [WeDidNotLook, Nothing, Nothing, WeDidNotLook, NobodyLooks]),
    ];
    for (ours, row) in table {
        for (theirs, cell) in theirs.into_iter().zip(row) {
            assert_eq!(Gap::of(ours, theirs), cell, "{ours:?} and {theirs:?}");
        }
    }
}

#[test]
fn what_they_rate_better_comes_first_and_what_we_rate_better_last_from_the_lowest_rung() {
    let (good, bad, unseen) = (&[5, 5, 5, 5][..], &[1, 1, 1, 1][..], &[0, 0, 0, 0][..]);
    let across = seen(
        &[
            ("we-better-3", 3, good, bad),
            ("fault", 1, bad, bad),
            ("we-better-1", 1, good, bad),
            ("not-looked", 1, unseen, bad),
            ("both", 2, good, good),
            ("they-better", 4, bad, good),
        ],
        &[],
        Consent::Yes,
    );
    assert_eq!(ids(&across), ["they-better", "both", "not-looked", "fault", "we-better-1", "we-better-3"]);
}

#[test]
fn two_voters_of_theirs_are_too_few_three_give_states_and_four_counts() {
    let of = |theirs: &[u8]| seen(&[("word", 0, &[5; 5], theirs)], &[], Consent::Yes);
    for theirs in [&[][..], &[5], &[5, 5]] {
        assert_eq!(of(theirs), Across::TooFew, "{theirs:?}");
    }
    for (theirs, counted) in [(&[5, 5, 5][..], false), (&[5, 5, 5, 5], true)] {
        let across = of(theirs);
        let Met { ours, theirs: they, .. } = &across.pairs()[0];
        assert_eq!((ours.state, they.state), (State::Held, State::Held));
        assert_eq!((ours.votes.is_some(), they.votes.is_some()), (true, counted), "{theirs:?}");
    }
    // A fourth who has not seen it is no fourth vote: the three would be told.
    let they = of(&[5, 5, 5, 0]).pairs()[0].theirs;
    assert_eq!((they.state, they.votes), (State::Held, None));
    // Where one pair was answered by two alone, they are two.
    let two = seen(&[("word", 0, &[5; 5], &[5; 5]), ("fair", 0, &[5; 5], &[1; 2])], &[], Consent::Yes);
    assert_eq!(two, Across::TooFew);
    // Three of ours keep their counts as well.
    let few = seen(&[("word", 0, &[5; 3], &[5; 5])], &[], Consent::Yes);
    assert_eq!((few.pairs()[0].ours.votes, few.pairs()[0].theirs.votes.is_some()), (None, true));
}

#[test]
fn where_only_states_may_be_shown_there_are_no_counts_and_after_a_no_there_is_nothing() {
    let met = [("word", 0, &[5; 6][..], &[1; 6][..])];
    let states = seen(&met, &[], Consent::States);
    let Met { ours, theirs, .. } = &states.pairs()[0];
    assert_eq!((states.pairs()[0].gap(), ours.votes, theirs.votes), (Gap::WeThinkBetter, None, None));
    assert_eq!(seen(&met, &[], Consent::No), Across::No);
}

#[test]
fn a_pair_that_one_side_has_not_answered_is_not_seen_there() {
    let across = seen(&[("word", 0, &[], &[5; 4]), ("fair", 0, &[5; 4], &[5; 4])], &[], Consent::Yes);
    assert_eq!(across.pairs().iter().map(Met::gap).collect::<Vec<_>>(), [Gap::SeenByBoth, Gap::WeDidNotLook]);
}

/// A session of one side about a script, in a room of so many.
fn side_of(who: Party, workshop: &str, room: u32) -> Session {
    let Script { workshop, ladder, .. } = desk::script(workshop);
    let account = if who == Party::Ours { "Harbour" } else { "Quillmarsh" }.to_owned();
    let side = Some(Linked::new(who, "bdfghj"));
    let setup = Setup { side, ..Setup::new(account, room) };
    let id = format!("2026-11-22-{}-000{}", who.word(), u8::from(who == Party::Theirs));
    Session::new(Header { id, created: noon(), setup, method: METHOD }, workshop, ladder)
}

fn happen(session: &mut Session, event: Event) {
    session.happen(event, noon()).unwrap();
}

fn vote(session: &mut Session, question: &str, points: &[u8]) {
    for point in points {
        let vote = if *point == 0 { Vote::Blank } else { Vote::Point(*point) };
        happen(session, Event::Vote { question: question.into(), vote });
    }
    happen(session, Event::Reveal { question: question.into() });
}

const CONDUCT: [&str; 6] = ["word", "bad-news", "listen", "mistake", "discreet", "fair"];

/// Both sides of the conduct pairs, closed: five of ours hold all, five of theirs hold none but *listen*, which ours do
/// not hold either.
fn voted(consent: Consent, theirs: usize, struck: &[(Party, &str)]) -> [Session; 2] {
    [Party::Ours, Party::Theirs].map(|who| {
        let count = if who == Party::Ours { 5 } else { theirs };
        let mut session = side_of(who, "sides-conduct", 5);
        for id in CONDUCT {
            let point = if (id == "listen") == (who == Party::Theirs) { 5 } else { 1 };
            vote(&mut session, id, &vec![point; count]);
        }
        for (_, id) in struck.iter().filter(|(side, _)| *side == who) {
            happen(&mut session, Event::HoldBack { question: (*id).into(), on: true });
        }
        if who == Party::Theirs {
            happen(&mut session, Event::Consent(consent));
        }
        happen(&mut session, Event::Finish);
        session
    })
}

/// The meeting, with what both saw.
fn meeting(sessions: &[Session]) -> Session {
    let mut meeting = side_of(Party::Ours, "both-sides", 8);
    happen(&mut meeting, Event::Met(across(sessions).unwrap()));
    meeting
}

fn report_of(session: &Session, format: Format) -> String {
    report(session, format, Reader::Room, &desk::words()).unwrap().replace('\\', "")
}

#[test]
fn each_side_is_asked_in_its_own_words_about_the_same() {
    let asked = |who| {
        let session = side_of(who, "sides-conduct", 5);
        session.workshop.sided().next().unwrap().ask.clone()
    };
    assert!(asked(Party::Ours).starts_with("When we have named a day to them"));
    assert!(asked(Party::Theirs).starts_with("When the team has named us a day"));
}

#[test]
fn the_other_side_says_what_may_be_shown_before_its_session_closes() {
    let mut theirs = side_of(Party::Theirs, "sides-conduct", 5);
    assert!(theirs.happen(Event::Finish, noon()).is_err());
    happen(&mut theirs, Event::Consent(Consent::States));
    happen(&mut theirs, Event::Finish);
    let mut ours = side_of(Party::Ours, "sides-conduct", 5);
    assert!(ours.happen(Event::Consent(Consent::Yes), noon()).is_err(), "it is not ours to say");
    happen(&mut ours, Event::Finish);
}

#[test]
fn at_the_desk_consent_is_asked_and_no_is_what_a_slip_says() {
    let mut desk = Desk::in_room(side_of(Party::Theirs, "sides-conduct", 4), Kept::Stored);
    assert!(desk.says("view of Quillmarsh") && desk.says("never who"), "{}", desk.screen());
    desk.press("]1111r");
    assert!(desk.says("x hold back") && !desk.says("▲"), "{}", desk.screen());
    desk.press("x");
    assert!(desk.says("Held back"), "{}", desk.screen());
    desk.press("]f");
    assert!(desk.says("May these counts be shown to Quillmarsh?"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.consent, Some(Consent::No));
    desk.press("ff");
    assert!(desk.session().progress.finished, "{}", desk.screen());
}

#[test]
fn a_side_holds_two_pairs_back_and_no_third_and_none_before_its_votes_are_shown() {
    let mut ours = side_of(Party::Ours, "sides-conduct", 3);
    let hold = |id: &str, on| Event::HoldBack { question: id.into(), on };
    assert!(ours.happen(hold("word", true), noon()).is_err());
    for id in CONDUCT {
        vote(&mut ours, id, &[5, 5, 5]);
    }
    happen(&mut ours, hold("word", true));
    happen(&mut ours, hold("fair", true));
    assert!(ours.happen(hold("listen", true), noon()).is_err());
    happen(&mut ours, hold("word", false));
    happen(&mut ours, hold("listen", true));
}

#[test]
fn both_are_side_by_side_once_both_have_closed() {
    let [ours, theirs] = voted(Consent::Yes, 5, &[]);
    let open = side_of(Party::Theirs, "sides-conduct", 5);
    assert_eq!(across(&[]), Err(Apart::Missing(Party::Ours)));
    assert_eq!(across(std::slice::from_ref(&ours)), Err(Apart::Missing(Party::Theirs)));
    assert_eq!(across(&[ours.clone(), open]), Err(Apart::Open(Party::Theirs)));
    let mut other = theirs.clone();
    other.workshop.version = "2".into();
    assert_eq!(across(&[ours.clone(), other]), Err(Apart::Wording));
    let mut late = theirs.clone();
    late.progress.clock.last_moment = Some(noon() + chrono::Duration::days(46));
    assert_eq!(across(&[ours.clone(), late]), Err(Apart::Days(46)));
    let seen = across(&[theirs, ours]).unwrap();
    let gaps: Vec<(&str, Gap)> = seen.pairs().iter().map(|met| (met.pair.id.as_str(), met.gap())).collect();
    assert_eq!((gaps[0], gaps[5].1), (("listen", Gap::TheyThinkBetter), Gap::WeThinkBetter));
}

#[test]
fn a_no_leaves_no_byte_of_theirs_in_any_export() {
    let both = voted(Consent::No, 5, &[(Party::Theirs, "word")]);
    let meeting = meeting(&both);
    assert_eq!(meeting.progress.met, Some(Across::No));
    let kept = format!("{:?}", meeting.to_keep());
    let mut all = vec![kept, gap::text(&meeting, &desk::words(), 80)];
    all.extend([Format::Markdown, Format::Html, Format::Csv, Format::Json].map(|form| report_of(&meeting, form)));
    let answer = Answer::BothSides(across(&both).unwrap());
    all.extend([Form::Text(80), Form::Json, Form::Markdown].map(|form| answer.write(form, &desk::words()).unwrap()));
    for text in all {
        for theirs in ["When the team has", "They find it out", "SEEN", "reversed", "Reversed", "\"held\""] {
            assert!(!text.contains(theirs), "{theirs}: {text}");
        }
        for id in CONDUCT {
            assert!(!text.contains(&format!("\"{id}\"")), "{id}: {text}");
        }
    }
    // Nothing of their own session leaves its file either.
    let [_, theirs] = both;
    for reader in [Reader::Room, Reader::Coded, Reader::Client] {
        for form in [Format::Markdown, Format::Html, Format::Csv, Format::Json] {
            assert!(report(&theirs, form, reader, &desk::words()).is_err(), "{form:?} for {reader:?}");
        }
        assert!(sheets(&theirs, reader, &desk::words()).is_err());
    }
}

/// A folder with one session in it, and the session's id.
fn kept(session: &Session, place: &std::path::Path) -> (Folders, String) {
    let folders = Folders { config: place.join("c"), data: place.join("d") };
    let setup = session.header.setup.clone();
    let (workshop, ladder) = (session.workshop.clone(), session.ladder.clone());
    let (mut file, _) = SessionFile::create(&folders, setup, workshop, ladder, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    (folders, file.id().to_owned())
}

#[test]
fn after_a_no_no_command_tells_of_their_session() {
    let [_, theirs] = voted(Consent::No, 5, &[]);
    let place = tempfile::tempdir().unwrap();
    let (folders, id) = kept(&theirs, place.path());
    let commands: [&[&str]; 9] = [
        &["show", &id],
        &["show", &id, "--format", "json"],
        &["report", &id],
        &["report", &id, "--format", "json"],
        &["report", &id, "--for", "client"],
        &["report", &id, "--redact", "--format", "csv"],
        &["export", &id, "-"],
        &["compare", &id, &id],
        &["trend", "Quillmarsh"],
    ];
    for args in commands {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rungs"));
        command.args(args).env("RUNGS_CONFIG_DIR", &folders.config).env("RUNGS_DATA_DIR", &folders.data);
        let done = command.output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(!done.status.success() && said.is_empty(), "{args:?}: {said}");
    }
}

#[test]
fn of_what_both_saw_no_byte_is_in_the_other_sides_edition() {
    let met = meeting(&voted(Consent::Yes, 5, &[]));
    let page = |session: &Session| report(session, Format::Html, Reader::Client, &desk::words()).unwrap();
    assert!(report_of(&met, Format::Html).contains("they think better of it than we do"));
    assert_eq!(page(&met), page(&side_of(Party::Ours, "both-sides", 8)));
}

/// What the report says first to whoever only hears it.
fn heard(session: Session) -> String {
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("o");
    Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n")
}

#[test]
fn whoever_hears_the_report_of_a_side_hears_what_it_saw_and_of_no_height() {
    let [ours, theirs] = voted(Consent::Yes, 5, &[]);
    let [_, states] = voted(Consent::States, 5, &[]);
    let met = meeting(&[ours.clone(), theirs.clone()]);
    let unquoted = meeting(&[ours.clone(), states]);
    let cases = [
        (ours, "seen"),
        (theirs, "seen"),
        (met, "they think better of it than we do"),
        (unquoted, "What they saw is not told here."),
        (meeting(&voted(Consent::No, 5, &[])), "is not told here."),
    ];
    for (session, found) in cases {
        let said = heard(session);
        assert!(said.contains(found) && said.contains("where it stands was not read"), "{found}: {said}");
        for wrong in ["holds it there", "Nothing is revealed", "Nothing that was voted on", "stands on"] {
            assert!(!said.contains(wrong), "{wrong}: {said}");
        }
    }
}

#[test]
fn where_only_states_may_be_shown_the_room_sees_them_and_no_report_quotes_them() {
    let meeting = meeting(&voted(Consent::States, 5, &[]));
    let mut desk = Desk::in_room(meeting.clone(), Kept::Stored);
    desk.press("]]");
    assert!(desk.says("they think better of it than we do") && !desk.says("●"), "{}", desk.screen());
    for form in [Format::Markdown, Format::Csv, Format::Json] {
        let text = report_of(&meeting, form);
        assert!(!text.contains("think better") && !text.contains("they-think-better"), "{text}");
    }
    let quoted = self::meeting(&voted(Consent::Yes, 5, &[]));
    let text = report_of(&quoted, Format::Markdown);
    assert!(text.contains("they think better of it than we do") && text.contains("5 saw trust"), "{text}");
    assert!(report_of(&quoted, Format::Json).contains("they-think-better"));
}

#[test]
fn what_was_held_back_stands_nowhere_but_in_its_count() {
    let both = voted(Consent::Yes, 5, &[(Party::Ours, "word"), (Party::Theirs, "mistake")]);
    let meeting = meeting(&both);
    let kept = format!("{:?}", meeting.to_keep());
    let answer = Answer::BothSides(across(&both).unwrap());
    let mut all = vec![kept, answer.write(Form::Json, &desk::words()).unwrap()];
    all.extend([Format::Markdown, Format::Html, Format::Csv, Format::Json].map(|form| report_of(&meeting, form)));
    for text in all {
        for struck in ["named a day", "cost them something", "\"word\"", "\"mistake\""] {
            assert!(!text.contains(struck), "{struck}: {text}");
        }
    }
    assert!(report_of(&meeting, Format::Markdown).contains("2 held back"));
    let mut desk = Desk::in_room(meeting, Kept::Stored);
    desk.press("]]");
    assert!(desk.says("2 held back"), "{}", desk.screen());
}

#[test]
fn the_room_walks_from_pair_to_pair_and_the_listening_has_a_time() {
    let mut desk = Desk::in_room(meeting(&voted(Consent::Yes, 5, &[])), Kept::Stored);
    desk.press("]]");
    assert!(desk.says("When they have told us") && desk.says("they think better"), "{}", desk.screen());
    desk.press("T");
    assert!(desk.says("Who saw it speaks"), "{}", desk.screen());
    for _ in 0..5 {
        desk.press("<Right>");
    }
    assert!(desk.says("we think better of it than they do"), "{}", desk.screen());
    desk.press("<Right>");
    assert!(desk.says("One thing each"), "{}", desk.screen());
    // Never both in one number: no line of the page has a sum of ten.
    assert!(!desk.says("10"));
    // An action says whose it is, wherever its owner is named.
    desk.press("asend the plan early<Enter>Rosa<Enter>in 2 weeks<Enter><Enter><Right><Enter>");
    assert_eq!(desk.session().progress.actions[0].who, "Rosa (their side)", "{}", desk.screen());
    let told = report(desk.session(), Format::Markdown, Reader::Room, &desk::words()).unwrap();
    assert!(told.contains("Rosa (their side)"), "{told}");
    let coded = report(desk.session(), Format::Markdown, Reader::Coded, &desk::words()).unwrap();
    assert!(coded.contains("Person 1 (their side)") && !coded.contains("Rosa"), "{coded}");
}

#[test]
fn the_page_says_why_nothing_is_side_by_side() {
    let mut desk = Desk::in_room(side_of(Party::Ours, "both-sides", 8), Kept::Stored);
    desk.press("]]");
    assert_eq!(desk.effects.pop(), Some(Effect::Meet("BDFGHJ".into())));
    desk.send(Msg::Met(Err(rungs::message!("gap-open", who = Party::Theirs.said()))));
    assert!(desk.says("not closed yet"), "{}", desk.screen());
    desk.send(Msg::Met(Ok(Box::new(Across::TooFew))));
    assert!(desk.says("too few to be safe"), "{}", desk.screen());
}

#[test]
fn nothing_that_both_sides_answer_is_scored() {
    let [ours, theirs] = voted(Consent::Yes, 5, &[]);
    let meeting = meeting(&[ours.clone(), theirs.clone()]);
    for session in [&ours, &theirs, &meeting] {
        let reading = session.reading(session.day());
        assert!(reading.heights.is_none() && reading.pairs.is_empty() && !session.progress.is_any_shown());
    }
    let text = report_of(&theirs, Format::Markdown);
    assert!(text.contains("Your reading") && text.contains("Beside the ladder"), "{text}");
}

#[test]
fn a_footing_is_the_same_to_the_byte_with_the_other_sides_session_and_without() {
    let place = tempfile::tempdir().unwrap();
    let folders = Folders { config: place.path().join("c"), data: place.path().join("d") };
    let Script { workshop, ladder, .. } = desk::script("trust-check");
    let setup = Setup { target: Some(3), ..Setup::new("Harbour", 4) };
    let (mut file, mut session) = SessionFile::create(&folders, setup, workshop, ladder, noon()).unwrap();
    for id in ["personal-1", "personal-2", "corporate-1", "capability-1"] {
        vote(&mut session, id, &[5, 5, 5, 4]);
    }
    file.save(&session.to_keep()).unwrap();
    let told = || {
        let ask = |ask: &Ask| history::tell(&folders, ask).unwrap().answer.write(Form::Json, &desk::words()).unwrap();
        let read = sessions::read(&folders, file.id()).unwrap();
        [ask(&Ask::Portfolio), ask(&Ask::Segments), ask(&Ask::Trend("Harbour".into())), report_of(&read, Format::Json)]
    };
    let without = told();
    for session in voted(Consent::Yes, 5, &[]) {
        let is_theirs = session.is_theirs();
        let (mut file, _) = SessionFile::create(
            &folders,
            // As if both were about one account: it is theirs all the same.
            Setup { account: "Harbour".into(), ..session.header.setup.clone() },
            desk::script("sides-conduct").workshop,
            session.ladder.clone(),
            noon(),
        )
        .unwrap();
        file.save(&session.to_keep()).unwrap();
        if is_theirs {
            assert_eq!(told(), without);
        }
    }
    assert!(history::across(&folders, "bdfghj").is_ok());
}
