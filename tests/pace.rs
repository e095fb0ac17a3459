//! An hour of simulated session: what the clock, the forecast and the proposal say, to the minute.
#![allow(clippy::unwrap_used)]

mod desk;
mod sample;

use rungs::domain::pace::{pace, planned, proposal};
use rungs::domain::session::{Event, LeftOut, Place, Session};
use rungs::domain::workshop::Kind;

/// The steps of the sample: 5, three times 12, 8 with ten signs, 6 with two prompts, 5, 8, 2; together 70 minutes.
const OWN_WORDS: usize = 5;
const SIGNS: usize = 4;

fn happen(session: &mut Session, minute: i64, event: Event) {
    session.happen(event, sample::minute(minute)).unwrap();
}

fn go(session: &mut Session, minute: i64, step: usize) {
    happen(session, minute, Event::Go(Place { step, stop: 0 }));
}

/// Opened at minute 0; the room's own words may be left out, and two of the ten signs.
fn session() -> Session {
    let mut session = sample::session();
    session.workshop.steps[OWN_WORDS].optional = true;
    if let Kind::Signs(signs) = &mut session.workshop.steps[SIGNS].kind {
        for sign in signs.iter_mut().skip(8) {
            sign.optional = true;
        }
    }
    happen(&mut session, 0, Event::Opened);
    session
}

/// Minutes behind, and the minute at which it ends.
fn forecast(session: &Session, minute: i64) -> (i64, i64) {
    let pace = pace(session, sample::minute(minute));
    (pace.behind / 60, (pace.end - sample::minute(0)).num_minutes())
}

#[test]
fn the_forecast_is_right_to_the_minute_through_an_hour() {
    let mut session = session();
    let mut told = vec![forecast(&session, 0), forecast(&session, 4)];
    // The welcome takes seven minutes instead of five.
    told.push(forecast(&session, 7));
    go(&mut session, 7, 1);
    told.push(forecast(&session, 15));
    // Nine minutes instead of twelve: ahead again.
    go(&mut session, 16, 2);
    told.push(forecast(&session, 16));
    // Stopped for ten minutes: nothing is spent, but the end moves on.
    happen(&mut session, 20, Event::Pause);
    told.push(forecast(&session, 30));
    happen(&mut session, 30, Event::Continue);
    told.push(forecast(&session, 30));
    // Five minutes more for this step.
    happen(&mut session, 31, Event::Extend(5));
    told.push(forecast(&session, 31));
    go(&mut session, 43, 3);
    told.push(forecast(&session, 43));
    // Left in mid-step, and opened again an hour later.
    happen(&mut session, 50, Event::Left);
    happen(&mut session, 110, Event::Opened);
    told.push(forecast(&session, 110));
    assert_eq!(
        told,
        [(0, 70), (0, 70), (2, 72), (2, 72), (-1, 69), (-1, 79), (-1, 79), (4, 84), (4, 84), (4, 144)],
        "minutes behind, and the minute of the end"
    );
}

#[test]
fn when_behind_the_shortest_that_suffices_is_proposed() {
    let mut session = session();
    go(&mut session, 5, 1);
    assert_eq!(proposal(&session, sample::minute(18)), None, "one minute behind is no reason");
    let proposed = proposal(&session, sample::minute(20)).unwrap();
    assert_eq!(proposed.leave_out, LeftOut { steps: [OWN_WORDS].into(), questions: [].into() });
    assert_eq!(proposed.then.behind, -3 * 60);
    assert_eq!((proposed.then.end - sample::minute(0)).num_minutes(), 67);
    happen(&mut session, 20, Event::LeaveOut(proposed.leave_out));
    assert_eq!(forecast(&session, 20), (-3, 67));
    assert_eq!(planned(&session, OWN_WORDS), 0);
    assert!(session.route().all(|place| place.step != OWN_WORDS));
    assert_eq!(proposal(&session, sample::minute(22)), None, "still ahead");
}

#[test]
fn where_one_does_not_suffice_all_that_can_go_is_proposed() {
    let mut session = session();
    go(&mut session, 5, 1);
    // Thirty minutes instead of twelve.
    let proposed = proposal(&session, sample::minute(35)).unwrap();
    assert_eq!(proposed.leave_out.steps, [OWN_WORDS].into());
    assert_eq!(proposed.leave_out.questions.len(), 2, "both signs that may go");
    // Six minutes, and two tenths of eight.
    assert_eq!(proposed.then.behind, 18 * 60 - 6 * 60 - 2 * 48);
    happen(&mut session, 35, Event::LeaveOut(proposed.leave_out));
    assert_eq!(planned(&session, SIGNS), 8 * 60 - 2 * 48);
    assert_eq!(proposal(&session, sample::minute(35)), None, "nothing more can go");
    session.undo(sample::minute(36));
    assert!(session.progress.left_out.is_empty());
}

#[test]
fn what_was_begun_is_not_proposed() {
    let mut session = session();
    go(&mut session, 5, OWN_WORDS);
    go(&mut session, 6, 1);
    let proposed = proposal(&session, sample::minute(40)).unwrap();
    assert!(proposed.leave_out.steps.is_empty(), "the room has been in that step");
    assert_eq!(proposed.leave_out.questions.len(), 2);
}

#[test]
fn a_workshop_is_not_closed_over_a_parked_remark() {
    let mut session = session();
    happen(&mut session, 1, Event::Park("Who pays for the pilot?".into()));
    let refused = session.happen(Event::Finish, sample::minute(2)).unwrap_err();
    assert_eq!(desk::words().say(refused.said()), "One remark is still parked: press P to go through the parking lot.");
    let settle = Event::Settle { remark: 0, how: rungs::domain::session::Settled::Open };
    happen(&mut session, 3, settle);
    happen(&mut session, 4, Event::Finish);
    assert!(session.progress.finished);
    // Taking it back afterwards leaves a session that can still be read.
    session.undo(sample::minute(5));
    let Session { header, workshop, ladder, journal, progress } = session;
    assert_eq!(Session::replayed(header, workshop, ladder, journal).unwrap().progress, progress);
}

#[test]
fn what_was_taken_on_is_carried_until_it_is_done() {
    use rungs::domain::session::{Carried, FollowUp};
    let first = sample::finished_session();
    let own = |c: &Carried| c.session == first.header.id;
    let open: Vec<Carried> = first.open_actions().into_iter().filter(own).collect();
    assert_eq!((open.len(), first.open_actions().len()), (1, 2), "one of two that were carried is done");
    let mut second = session();
    for carried in open {
        happen(&mut second, 0, Event::Carry(carried));
    }
    assert_eq!(second.open_actions().len(), 1);
    let day = sample::days_ago(0);
    happen(&mut second, 1, Event::Follow { action: 0, how: FollowUp::Moved(day) });
    let Carried { session, action } = second.open_actions().remove(0);
    assert_eq!((session.as_str(), action.by), (first.header.id.as_str(), day));
    happen(&mut second, 2, Event::Follow { action: 0, how: FollowUp::Done });
    assert!(second.open_actions().is_empty());
}
