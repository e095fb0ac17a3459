//! A pair that does not apply is passed over: no vote of it counts, none shows an order, and it can be taken up again.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon, session};
use rungs::app::Msg;
use rungs::app::room::Kept;
use rungs::domain::session::{Event, FollowUp, Place, Session, Settled};
use rungs::domain::vote::{PairTally, Tally, Vote};

/// A session at its first pair above the lowest rung, and the pair's id.
fn at_a_high_pair() -> (Session, String) {
    let mut session = session("trust-check", 5);
    let high: Vec<String> = session.pairs().filter(|p| p.rung >= 3).map(|p| p.id.clone()).collect();
    let places: Vec<(Place, String)> =
        session.places().filter_map(|(place, stop)| Some((place, stop.id()?.to_owned()))).collect();
    let (place, id) = places.into_iter().find(|(_, id)| high.contains(id)).unwrap();
    session.happen(Event::Go(place), noon()).unwrap();
    (session, id)
}

fn vote(session: &mut Session, id: &str, points: &[u8]) {
    for point in points {
        session.happen(Event::Vote { question: id.into(), vote: Vote::Point(*point) }, noon()).unwrap();
    }
}

fn pass_over(session: &mut Session, id: &str) {
    session.happen(Event::PassOver { question: id.into(), reason: "their law".into() }, noon()).unwrap();
}

fn on_disk(session: &Session) -> Vec<Event> {
    session.to_keep().iter().filter_map(|e| e.what.clone()).filter(|e| !matches!(e, Event::Go(_))).collect()
}

#[test]
fn it_takes_no_votes_in_any_way() {
    let (mut session, id) = at_a_high_pair();
    pass_over(&mut session, &id);
    let votes = Tally::Pair(PairTally { counts: [0, 0, 0, 0, 5], not_seen: 0 });
    let refused = session.happen(Event::Tally { question: id.clone(), votes }, noon()).unwrap_err();
    assert_eq!(desk::words().say(refused.said()), "This pair is passed over: press N to take it up again.");
    assert_eq!(session.happen(Event::Reveal { question: id }, noon()).unwrap_err(), refused);
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.send(Msg::Paste("55544".into()));
    assert!(desk.says("This pair is passed over"), "{}", desk.screen());
}

#[test]
fn d6_the_order_of_its_votes_is_on_no_disk() {
    let (mut session, id) = at_a_high_pair();
    vote(&mut session, &id, &[5, 1, 3]);
    pass_over(&mut session, &id);
    let kept = on_disk(&session);
    assert!(!kept.iter().any(|e| matches!(e, Event::Vote { .. })), "{kept:?}");
    session.undo(noon()).unwrap();
    assert_eq!(session.progress.ballot(&id).unwrap().voted(), 3);
}

#[test]
fn d6_pasted_votes_leave_one_tally_and_no_chain_of_them() {
    let (session, id) = at_a_high_pair();
    let mut desk = Desk::in_room(session, Kept::Stored);
    for digit in ["5", "1", "3", "4", "4"] {
        desk.send(Msg::Paste(digit.into()));
    }
    let tallies = |desk: &Desk| {
        let of_it = |e: &Event| matches!(e, Event::Tally { question, .. } if *question == id);
        on_disk(desk.session()).into_iter().filter(of_it).count()
    };
    assert_eq!(tallies(&desk), 1);
    desk.press("u");
    assert_eq!(desk.session().progress.ballot(&id).unwrap().voted(), 4, "undo still knows the last paste");
    desk.send(Msg::Paste("4".into()));
    desk.press("r");
    assert_eq!(tallies(&desk), 1);
    let in_memory = desk.session().journal.entries();
    assert_eq!(in_memory.iter().filter(|e| matches!(e.what, Some(Event::Tally { .. }))).count(), 1);
}

#[test]
fn taken_up_again_it_has_its_votes_and_leaves_nothing_on_disk() {
    let (mut session, id) = at_a_high_pair();
    vote(&mut session, &id, &[5, 1, 3]);
    pass_over(&mut session, &id);
    session.happen(Event::Park("something else".into()), noon()).unwrap();
    session.happen(Event::TakeUp { question: id.clone() }, noon()).unwrap();
    assert_eq!(session.progress.ballot(&id).unwrap().voted(), 3);
    let kept = on_disk(&session);
    assert!(!kept.iter().any(|e| matches!(e, Event::PassOver { .. } | Event::TakeUp { .. })), "{kept:?}");
    session.undo(noon()).unwrap();
    assert!(session.progress.passed_over.contains_key(&id));
    assert!(session.happen(Event::TakeUp { question: "personal-1".into() }, noon()).is_err());
}

#[test]
fn numbers_beyond_all_measure_are_refused_in_a_sentence() {
    let (mut session, _) = at_a_high_pair();
    for event in [
        Event::Extend(u32::MAX),
        Event::Settle { remark: usize::MAX, how: Settled::Open },
        Event::Follow { action: usize::MAX, how: FollowUp::Done },
    ] {
        assert!(session.happen(event, noon()).is_err());
    }
    session.progress.clock.added[0] = u64::MAX / 2;
    session.progress.place = Place::default();
    let pace = rungs::domain::pace::pace(&session, noon());
    assert!(pace.end >= noon());
}

/// A desk at a pair above the lowest rung that was passed over by hand, and the pair's id.
fn passed_by_hand() -> (Desk, String) {
    let (session, id) = at_a_high_pair();
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("Ntheir law<Enter>");
    assert!(desk.session().progress.passed_over.contains_key(&id), "{}", desk.screen());
    (desk, id)
}

#[test]
fn the_same_key_takes_it_up_again_whatever_happened_since() {
    let (mut desk, id) = passed_by_hand();
    assert!(desk.says("Passed over: their law. Press N to take it up again."), "{}", desk.screen());
    desk.press("pa remark<Enter>");
    desk.press("N");
    assert!(desk.says("Taken up again"), "{}", desk.screen());
    assert!(!desk.session().progress.passed_over.contains_key(&id));
    assert_eq!(desk.session().progress.remarks.len(), 1);
    desk.press("u");
    assert!(desk.session().progress.passed_over.contains_key(&id));
}

#[test]
fn it_is_no_forgotten_question() {
    let (mut desk, _) = passed_by_hand();
    let unasked = |desk: &Desk| {
        let rungs::app::Screen::Room(room) = &desk.app.screen else { panic!("no session is on the screen") };
        room.unasked()
    };
    let before = Desk::in_room(at_a_high_pair().0, Kept::Stored);
    assert_eq!(unasked(&desk), unasked(&before) - 1);
    let report = rungs::export::report(
        desk.session(),
        rungs::export::Format::Markdown,
        rungs::export::Reader::Room,
        &desk::words(),
    )
    .unwrap();
    let unvoted = desk.session().pairs().count() - 1;
    assert!(report.contains(&format!("{unvoted} pairs were not revealed.")), "{report}");
    desk.press("<Right>");
    assert!(!desk.says("Nobody has voted on the question before"), "{}", desk.screen());
    desk.press("g");
    assert!(desk.says("passed over"), "{}", desk.screen());
}

#[test]
fn what_cannot_be_passed_over_is_refused_before_a_reason_is_typed() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.press("]]]]N");
    assert!(desk.says("The lowest rung is never passed over"), "{}", desk.screen());
    let (session, _) = at_a_high_pair();
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("55555rN");
    assert!(
        desk.says("A revealed pair is not passed over: press u first to take the reveal back."),
        "{}",
        desk.screen()
    );
    assert!(!desk.says("Caps Lock"), "{}", desk.screen());
}

#[test]
fn trust_above_it_does_not_make_it_trust_that_was_seen() {
    use rungs::domain::reading::Mark;
    let (mut session, id) = at_a_high_pair();
    let pair = session.pairs().find(|p| p.id == id).unwrap().clone();
    let rail: Vec<_> = session.pairs().filter(|p| p.dimension == pair.dimension).cloned().collect();
    pass_over(&mut session, &id);
    for other in rail.iter().filter(|p| p.id != id) {
        vote(&mut session, &other.id, &[5, 5, 5, 5, 5]);
        session.happen(Event::Reveal { question: other.id.clone() }, noon()).unwrap();
    }
    let reading = session.reading(noon().date_naive());
    let read = reading.rail(&pair.dimension).unwrap();
    let top = rail.iter().map(|p| p.rung).max().unwrap();
    assert_eq!(reading.mark(read, pair.rung - 1), Some(Mark::Solid));
    assert_eq!(reading.mark(read, pair.rung), Some(Mark::Outlined), "top {top}, {read:?}");
}

#[test]
fn after_a_resume_undo_asks_before_it_takes_a_whole_round() {
    let (mut session, id) = at_a_high_pair();
    vote(&mut session, &id, &[5, 5, 4]);
    let mut desk = Desk::in_room(session.as_kept().unwrap(), Kept::Stored);
    let voted = |desk: &Desk| desk.session().progress.ballot(&id).map_or(0, |b| b.voted());
    desk.press("u");
    assert!(desk.says("u once more to take back all 3 at once"), "{}", desk.screen());
    assert_eq!(voted(&desk), 3);
    desk.press("p<Esc>u");
    assert_eq!(voted(&desk), 3, "asked anew after something else");
    desk.press("u");
    assert_eq!(voted(&desk), 0);
    desk.press("U");
    assert_eq!(voted(&desk), 3);
    // What was pasted just now goes at once; with what was typed before it, after a resume, it does not.
    desk.send(Msg::Paste("44".into()));
    desk.press("u");
    assert_eq!(voted(&desk), 3);
    desk.send(Msg::Paste("44".into()));
    let mut desk = Desk::in_room(desk.session().clone().as_kept().unwrap(), Kept::Stored);
    desk.press("u");
    assert_eq!(voted(&desk), 5, "{}", desk.screen());
}
