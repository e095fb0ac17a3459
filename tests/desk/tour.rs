//! Every screen there is, one after the other: each place of a workshop before, while and after it is voted on, with each
//! thing laid over it, in each of its windows; and what stands where there is no session.

use std::collections::BTreeMap;

use super::{Desk, nobody, noon, script, session};
use rungs::app::follow::{Followed, Window};
use rungs::app::preview::{Broken, Trouble};
use rungs::app::room::{Kept, Overlay};
use rungs::app::start::{Listing, SessionLine, WorkshopLine};
use rungs::app::{Action, App, Msg, Opened, Screen};
use rungs::domain::check::Severity;
use rungs::domain::reading::Grade;
use rungs::domain::session::{
    Action as Taken, Carried, Event, Evidence, FollowUp, Place, Pole, Session, Settled, Stop, Written,
};
use rungs::domain::workshop::Question;
use rungs::storage::scripts;
use rungs::ui::keymap::KEYS;
use rungs::words::Words;

/// The name of the account that a tour is about, and the one that is shown.
pub const NAME: &str = "Harbour";
pub const CODENAME: &str = "Blue";

/// Every bundled workshop.
pub fn ids() -> Vec<String> {
    scripts::workshops(&nobody()).into_iter().map(|known| known.id).collect()
}

/// A session of five in which the account's own name stands wherever somebody could write it, under a codename.
pub fn full(workshop: &str) -> Session {
    let mut session = session(workshop, 5);
    let mut happen = |event| session.happen(event, noon()).unwrap();
    let by = noon().date_naive();
    let taken = |what: &str| Taken {
        what: format!("{what} with {NAME}"),
        who: format!("{NAME} the buyer"),
        by,
        moves: Some(format!("the {NAME} rail")),
    };
    happen(Event::Codename(CODENAME.into()));
    happen(Event::Act(taken("Go and look")));
    happen(Event::Carry(Carried { session: "2026-10-01-old-0000".into(), action: taken("Call") }));
    happen(Event::Carry(Carried { session: "2026-10-01-old-0000".into(), action: taken("Write") }));
    happen(Event::Follow { action: 1, how: FollowUp::Moved(by) });
    happen(Event::Park(format!("{NAME} is late")));
    happen(Event::Park(format!("{NAME} is early")));
    happen(Event::Settle { remark: 1, how: Settled::Open });
    happen(Event::Decide(format!("without {NAME}")));
    let questions: Vec<(String, bool)> = questions(&session);
    for (about, is_pair) in questions {
        let shows = is_pair.then_some(Pole::Trusted);
        let (who, what) = (format!("{NAME}'s buyer"), format!("called {NAME} back"));
        let line = Evidence { about, who, what, when: by, grade: Grade::B, shows };
        session.happen(Event::Evidence(line), noon()).unwrap();
    }
    let grids: Vec<(String, bool)> =
        session.workshop.grids().map(|grid| (grid.id.clone(), grid.promise.is_some())).collect();
    for (grid, is_journey) in grids {
        if is_journey {
            let rows = session.progress.filled(&grid).rows.clone();
            for row in rows {
                let event = session.new_line(&grid, &row, Some(&format!("{NAME} hears of it by Friday")));
                session.happen(event, noon()).unwrap();
            }
            continue;
        }
        for n in 0..4 {
            let row = session.new_row(&grid, &format!("{NAME} planner {n}"), None);
            let column = session.new_column(&grid, &format!("lead for {NAME} {n}"));
            session.happen(row, noon()).unwrap();
            session.happen(column, noon()).unwrap();
        }
        for row in 1..3 {
            let (row, column) = (format!("{grid}/r{row}"), format!("{grid}/c1"));
            session.happen(Event::Contact { grid: grid.clone(), row, column, on: true }, noon()).unwrap();
        }
    }
    let prompts: Vec<String> = session.workshop.prompts().map(|p| p.id.clone()).collect();
    for prompt in prompts {
        for pole in [Pole::Trusted, Pole::Opposite] {
            let text = format!("{NAME} calls us {pole:?}");
            session.happen(Event::Wrote(Written { prompt: prompt.clone(), pole, text }), noon()).unwrap();
        }
    }
    session
}

fn questions(session: &Session) -> Vec<(String, bool)> {
    let questions = session.places().filter_map(|(_, stop)| stop.question()).filter(|question| question.is_scored());
    questions.map(|q| (q.id().to_owned(), matches!(q, Question::Pair(_)))).collect()
}

/// A window that has seen a session.
pub fn window(words: &Words, window: Window, session: Option<Session>) -> Desk {
    let mut desk = Desk::of(App::in_follow(words.clone(), window, None).0);
    if let Some(session) = session {
        desk.send(Msg::Followed(Box::new(Followed { is_open: true, session: Some(Ok(session)), doors: None })));
    }
    desk
}

/// A main window in which a session is open.
pub fn room(words: &Words, session: Session) -> Desk {
    let (app, effects) = App::in_room(words.clone(), session, Kept::Stored, noon());
    let mut desk = Desk::of(app);
    desk.perform(effects);
    // Actions of the last time are asked about first.
    desk.asks(Action::Cancel);
    desk.app.notice = None;
    desk
}

impl Desk {
    /// Does what a key of this action would do here; whether there is one.
    pub fn asks(&mut self, action: Action) -> bool {
        let msg = self.keys.asked(&self.app, action);
        let is_there = msg.is_some();
        msg.into_iter().for_each(|msg| self.send(msg));
        is_there
    }

    fn over(&self) -> bool {
        matches!(&self.app.screen, Screen::Room(room) if room.over != Overlay::Nothing)
    }
}

/// Votes at a place: in two groups, together, fewer than four of them, all over the scale.
const VOTES: [[u8; 5]; 4] = [[1, 5, 1, 5, 5], [5, 5, 5, 5, 4], [1, 0, 1, 0, 0], [1, 3, 4, 3, 5]];

/// Shows every screen of every bundled workshop, with what it is called.
pub fn workshops(words: &Words, mut see: impl FnMut(&str, &mut Desk)) {
    let mut seen = Vec::new();
    ids().iter().for_each(|id| places(words, id, Some(&mut seen), &mut see));
}

/// The same with nothing laid over them.
pub fn bare(words: &Words, mut see: impl FnMut(&str, &mut Desk)) {
    ids().iter().for_each(|id| places(words, id, None, &mut see));
}

/// Shows every screen of one workshop.
pub fn workshop(words: &Words, workshop: &str, mut see: impl FnMut(&str, &mut Desk)) {
    places(words, workshop, Some(&mut Vec::new()), &mut see);
}

/// Every place of a workshop; everything is laid over what was not `seen` before.
fn places(words: &Words, workshop: &str, mut seen: Option<&mut Vec<String>>, see: &mut impl FnMut(&str, &mut Desk)) {
    let session = full(workshop);
    let places: Vec<Place> = session.places().map(|(place, _)| place).collect();
    let mut stops: BTreeMap<String, usize> = BTreeMap::new();
    for (number, place) in places.into_iter().enumerate() {
        let mut here = session.clone();
        here.happen(Event::Go(place), noon()).unwrap();
        let kind = kind(&here);
        // As many of a kind as there are ways in which the votes may lie.
        let alike = stops.entry(kind.clone()).or_insert(0);
        *alike += 1;
        if *alike > VOTES.len() {
            continue;
        }
        let is_new = seen.as_ref().is_some_and(|seen| !seen.contains(&kind));
        let at = format!("{workshop} {}.{}", place.step + 1, place.stop + 1);
        stop(words, &at, here, VOTES[number % VOTES.len()], is_new, see);
        seen.iter_mut().for_each(|seen| seen.push(kind.clone()));
    }
}

/// What is asked or done at a place.
fn kind(session: &Session) -> String {
    let kind = match session.here() {
        Stop::Question(Question::Pair(pair)) => {
            format!("pair {} {}", pair.applies.is_some(), session.workshop.model(&pair.id).is_some())
        }
        Stop::Question(Question::Sign(_)) => "sign".to_owned(),
        Stop::Question(Question::Poll(poll)) => format!("{} {}", poll.kind(), poll.beside().is_some()),
        Stop::Prompt(_) => "prompt".to_owned(),
        Stop::Typed(typed) => typed.kind().to_owned(),
        Stop::Grid(_, filling) => format!("grid {filling:?}"),
        Stop::Met(_) => "met".to_owned(),
        Stop::Step => format!("{:?}", session.workshop.steps[session.progress.place.step].kind),
    };
    format!("{} {kind}", session.ladder.id)
}

/// One place: before it is voted on, with one vote, with all, revealed; with everything laid over it where `laid`.
fn stop(words: &Words, at: &str, session: Session, votes: [u8; 5], laid: bool, see: &mut impl FnMut(&str, &mut Desk)) {
    let all = |desk: &mut Desk, what: &str, see: &mut dyn FnMut(&str, &mut Desk)| {
        see(&format!("{at} {what}"), desk);
        let session = desk.session().clone();
        for which in [Window::Stage, Window::Prompter] {
            see(&format!("{at} {what} {which:?}"), &mut window(words, which, Some(session.clone())));
        }
        if laid && (what == "before" || what == "revealed") {
            over(words, &format!("{at} {what}"), &session, see);
        }
    };
    let mut desk = room(words, session);
    all(&mut desk, "before", see);
    let Some(question) = desk.session().question() else { return };
    let most = (1..=5).take_while(|vote| question.vote(*vote).is_ok()).last().unwrap();
    let vote = |vote: u8| Action::Vote(vote.min(most));
    desk.asks(vote(votes[0]));
    all(&mut desk, "one vote", see);
    votes[1..].iter().for_each(|v| assert!(desk.asks(vote(*v))));
    see(&format!("{at} all votes"), &mut desk);
    desk.asks(Action::Reveal);
    all(&mut desk, "revealed", see);
    if desk.asks(Action::Model) {
        all(&mut desk, "model", see);
    }
    if desk.asks(Action::Revote) {
        see(&format!("{at} second vote"), &mut desk);
        votes.iter().for_each(|v| assert!(desk.asks(vote(*v))));
        desk.asks(Action::Reveal);
        all(&mut desk, "second reveal", see);
    }
}

/// Every action there is.
pub fn actions() -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for row in KEYS {
        if !actions.contains(&row.action) {
            actions.push(row.action);
        }
    }
    actions
}

/// What every action leads to, and what is said where a form is sent as it is.
fn over(words: &Words, at: &str, session: &Session, see: &mut dyn FnMut(&str, &mut Desk)) {
    for action in actions() {
        let mut desk = room(words, session.clone());
        if action == Action::Quit || !desk.asks(action) {
            continue;
        }
        see(&format!("{at} {action:?}"), &mut desk);
        if desk.over() {
            // Once to the last field, once beyond it.
            for _ in 0..6 {
                desk.asks(Action::Accept);
            }
            see(&format!("{at} {action:?} Accept"), &mut desk);
        }
    }
}

/// Shows what stands where there is no session.
pub fn elsewhere(words: &Words, mut see: impl FnMut(&str, &mut Desk)) {
    let app = |words: &Words| Desk::of(App::new(words.clone()));
    let mut start = app(words);
    see("start, empty", &mut start);
    let line = |id: &str, finished| SessionLine {
        id: id.into(),
        account: CODENAME.into(),
        name: NAME.into(),
        workshop: "Trust check".into(),
        date: "2026-11-22".into(),
        place: "step 3 of 8".into(),
        finished,
    };
    let sessions = Listing { lines: vec![line("a", false), line("b", true)], troubles: Vec::new() };
    start.send(Msg::Sessions(sessions));
    see("start", &mut start);
    start.asks(Action::Compare);
    see("start, compare", &mut start);
    for action in [Action::Accept, Action::Rehearse] {
        let mut desk = app(words);
        desk.send(Msg::Sessions(Listing { lines: Vec::new(), troubles: Vec::new() }));
        desk.asks(Action::Down);
        desk.asks(action);
        let lines = ids().iter().map(|id| script(id)).map(|s| WorkshopLine::new(&s.workshop, &s.ladder)).collect();
        desk.send(Msg::Workshops(Listing { lines, troubles: Vec::new() }));
        see(&format!("which workshop, {action:?}"), &mut desk);
        desk.asks(Action::Accept);
        see(&format!("set-up, {action:?}"), &mut desk);
        desk.asks(Action::Accept);
        see(&format!("set-up, {action:?}, nothing typed"), &mut desk);
    }
    let mut desk = app(words);
    desk.send(Msg::Opened(Box::new(Opened::Held("a".into(), "Somebody has it.".into()))));
    see("held", &mut desk);
    let mut desk = app(words);
    desk.asks(Action::Portfolio);
    desk.send(Msg::Sessions(Listing { lines: vec![line("a", false)], troubles: Vec::new() }));
    desk.asks(Action::Trend);
    see("history", &mut desk);
    for severity in [Severity::Error, Severity::Warning] {
        let trouble = Trouble {
            severity,
            line: 3,
            column: 5,
            source: "    minutes: 0,".into(),
            caret: 4..11,
            message: "this is wrong".into(),
            help: Some("mend it".into()),
        };
        let mut app = App::new(words.clone());
        app.screen = Screen::Broken(Box::new(Broken::new("mine.ron".into(), vec![trouble])));
        see("broken", &mut Desk::of(app));
    }
    for which in [Window::Stage, Window::Prompter] {
        see(&format!("{which:?}, waiting"), &mut window(words, which, None));
    }
}
