//! The two windows that follow a session: what each shows, and what the stage must never show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, nobody, noon, session};
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use rungs::app::follow::{Followed, Window, hints::hints};
use rungs::app::room::Kept;
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::session::{Action, Event, Evidence, Place, Pole, Session, Stop, Written};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::{Kind, Question};
use rungs::storage::scripts;
use rungs::ui::letters::Blocks;
use rungs::ui::theme::Theme;

/// A window that has seen a session.
fn window(window: Window, session: &Session) -> Desk {
    let (app, effects) = App::in_follow(desk::words(), window, None);
    assert_eq!(effects, [Effect::Follow(None)]);
    let mut desk = Desk::of(app);
    see(&mut desk, true, Some(Ok(session.clone())));
    desk
}

fn see(desk: &mut Desk, is_open: bool, session: Option<Result<Session, String>>) {
    desk.send(Msg::Followed(Box::new(Followed { is_open, session, doors: None })));
}

fn opened(workshop: &str, room: u32) -> Session {
    let mut session = session(workshop, room);
    session.happen(Event::Opened, noon()).unwrap();
    session
}

fn go(session: &mut Session, place: Place) {
    session.happen(Event::Go(place), noon()).unwrap();
}

/// Types the votes of the question at the current place.
fn vote(session: &mut Session, votes: &[Vote]) {
    let question = session.question().unwrap().id().to_owned();
    for vote in votes {
        session.happen(Event::Vote { question: question.clone(), vote: *vote }, noon()).unwrap();
    }
}

fn reveal(session: &mut Session) {
    let question = session.question().unwrap().id().to_owned();
    session.happen(Event::Reveal { question }, noon()).unwrap();
}

fn points(points: &[u8]) -> Vec<Vote> {
    points.iter().map(|p| if *p == 0 { Vote::Blank } else { Vote::Point(*p) }).collect()
}

/// The first place that asks about a pair.
fn first_pair(session: &Session) -> Place {
    let is_pair = |q: Question| matches!(q, Question::Pair(_));
    session.places().find(|(_, stop)| stop.question().is_some_and(is_pair)).unwrap().0
}

fn bundled() -> Vec<String> {
    scripts::workshops(&nobody()).into_iter().map(|known| known.id).collect()
}

fn text_of(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (0..area.height).map(|y| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect()).collect()
}

#[test]
fn every_size_of_every_state_is_drawn() {
    let mut sessions = Vec::new();
    for id in bundled() {
        let mut session = opened(&id, 6);
        let places: Vec<Place> = session.places().map(|(place, _)| place).collect();
        for (i, place) in places.into_iter().enumerate() {
            go(&mut session, place);
            let revealed = session.question().and_then(|q| session.progress.ballot(q.id())).is_some();
            match session.question() {
                Some(Question::Pair(_)) if !revealed => vote(&mut session, &points(&[1, 5, 1, 5, 4, 0])),
                Some(Question::Sign(_)) if !revealed => vote(&mut session, &[Vote::Yes, Vote::Partly, Vote::No]),
                Some(Question::Poll(_)) if !revealed => vote(&mut session, &[1, 3, 3, 2].map(Vote::Choice)),
                _ => {}
            }
            if i % 3 == 0 {
                sessions.push(session.clone());
            }
            if session.question().is_some() && !revealed {
                reveal(&mut session);
                sessions.push(session.clone());
            }
        }
    }
    let sizes = [(0, 0), (1, 1), (71, 19), (72, 20), (80, 24), (96, 24), (110, 30), (120, 36), (150, 40), (200, 60)];
    for session in &sessions {
        for which in [Window::Stage, Window::Prompter] {
            let mut desk = window(which, session);
            for (i, size) in sizes.into_iter().enumerate() {
                desk.size = size;
                desk.theme = if i % 2 == 0 { Theme::Sixteen } else { Theme::None };
                let buffer = desk.buffer();
                if desk.theme == Theme::None {
                    let plain = |c: &ratatui::buffer::Cell| c.fg == Color::Reset && c.bg == Color::Reset;
                    assert!(buffer.content.iter().all(plain), "{which:?} at {size:?} has a colour");
                }
            }
        }
    }
}

/// Everything that a projector must not show, put into a session under one of two names.
fn with_secrets(mut session: Session, name: &str, votes: &[u8]) -> Session {
    let pair = session.pairs().next().unwrap().id.clone();
    let when = noon().date_naive();
    let grade = serde_grade();
    let who = format!("{name} the buyer");
    let what = format!("{name} called");
    session.happen(Event::Evidence(Evidence { about: pair, who, what, when, grade, shows: None }), noon()).unwrap();
    let action = Action { what: "Go and look".into(), who: name.into(), by: when, moves: Some(name.into()) };
    session.happen(Event::Act(action), noon()).unwrap();
    session.happen(Event::Park(format!("{name} is late")), noon()).unwrap();
    session.happen(Event::Decide(format!("without {name}")), noon()).unwrap();
    for step in &mut session.workshop.steps {
        step.notes.say = vec![name.to_owned()];
        step.notes.act = vec![name.to_owned()];
        step.notes.watch = vec![name.to_owned()];
    }
    let place = first_pair(&session);
    go(&mut session, place);
    vote(&mut session, &points(votes));
    session
}

fn serde_grade() -> rungs::domain::reading::Grade {
    rungs::domain::reading::Grade::A
}

#[test]
fn nothing_private_changes_the_stage() {
    let first = with_secrets(opened("trust-check", 6), "Zaphod", &[1, 2, 5, 5]);
    let other = with_secrets(opened("trust-check", 6), "Trillian", &[4, 4, 3, 0]);
    let places: Vec<Place> = first.places().map(|(place, _)| place).collect();
    for place in places {
        let (mut one, mut two) = (first.clone(), other.clone());
        go(&mut one, place);
        go(&mut two, place);
        for size in [(80, 24), (120, 36), (200, 50)] {
            let draw = |session: &Session| {
                let mut desk = window(Window::Stage, session);
                desk.size = size;
                desk.buffer()
            };
            assert_eq!(draw(&one), draw(&two), "{place:?} at {size:?}");
        }
    }
    // The prompter is for the facilitator: it tells the notes.
    assert!(window(Window::Prompter, &first).says("Zaphod"));
}

#[test]
fn below_four_votes_only_the_state_is_shown() {
    let draw = |votes: &[u8]| {
        let mut session = opened("trust-check", 6);
        let place = first_pair(&session);
        go(&mut session, place);
        vote(&mut session, &points(votes));
        reveal(&mut session);
        window(Window::Stage, &session).buffer()
    };
    assert_eq!(draw(&[4, 4, 4]), draw(&[5, 5, 4]));
    assert_ne!(draw(&[4, 4, 4, 4]), draw(&[5, 5, 4, 4]));
    assert!(text_of(&draw(&[4, 4, 4])).concat().contains("only the state"));
}

#[test]
fn at_120_by_36_the_question_takes_at_least_half_of_the_stage() {
    for id in bundled() {
        let mut session = opened(&id, 6);
        let places: Vec<Place> = session.places().map(|(place, _)| place).collect();
        for place in places {
            go(&mut session, place);
            let Some(Question::Pair(_)) = session.question() else { continue };
            let mut stage = window(Window::Stage, &session);
            stage.blocks = Blocks::Sextants;
            let letters = stage.letters();
            let (first, last) = (letters[0].0, letters[letters.len() - 1].0);
            // Its text and pictures take the whole width.
            let high = u32::from(last.bottom() - first.y);
            assert!(high * 2 >= 31, "{id} {place:?}: {high}\n{}", stage.screen());
        }
    }
}

#[test]
fn what_a_reveal_moved_is_marked_as_in_the_session_itself() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    while desk.session().question().is_none_or(|question| !question.is_scored()) {
        desk.press("]");
    }
    desk.press("11555r");
    let Screen::Room(room) = &desk.app.screen else { panic!("no room") };
    let ours = room.shift.as_ref().unwrap();
    let stage = window(Window::Stage, desk.session());
    let Screen::Follow(follow) = &stage.app.screen else { panic!("no stage") };
    let theirs = follow.room.as_ref().unwrap().shift.as_ref().unwrap();
    assert_eq!((&ours.sentence, &ours.question), (&theirs.sentence, &theirs.question));
    assert_eq!(ours.before, theirs.before);
    // What is said about it leaves it in sight; going on does not.
    let mut session = desk.session().clone();
    session.happen(Event::Park("Ask the plant lead".into()), noon()).unwrap();
    assert!(shift_is_shown(&session));
    let on = Place { stop: session.progress.place.stop + 1, ..session.progress.place };
    go(&mut session, on);
    assert!(!shift_is_shown(&session));
}

fn shift_is_shown(session: &Session) -> bool {
    let stage = window(Window::Stage, session);
    matches!(&stage.app.screen, Screen::Follow(f) if f.room.as_ref().unwrap().shift.is_some())
}

#[test]
fn the_stage_is_blank_while_the_screen_is() {
    let mut session = opened("trust-check", 6);
    session.happen(Event::Blank(true), noon()).unwrap();
    let stage = window(Window::Stage, &session).screen();
    assert!(stage.trim().is_empty(), "{stage}");
    assert!(window(Window::Prompter, &session).says("BLANK"));
    session.happen(Event::Blank(false), noon()).unwrap();
    assert!(!window(Window::Stage, &session).screen().trim().is_empty());
}

#[test]
fn the_stage_says_what_yes_looks_like() {
    let mut session = opened("trust-check", 6);
    let is_sign = |q: Question| matches!(q, Question::Sign(_));
    let sign = session.places().find(|(_, stop)| stop.question().is_some_and(is_sign)).unwrap().0;
    go(&mut session, sign);
    let mut desk = window(Window::Stage, &session);
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        assert_eq!(desk.misses("Yes looks like: We quote a remark"), None, "{}", desk.screen());
    }
}

#[test]
fn the_account_has_its_codename() {
    let mut session = opened("trust-check", 6);
    session.happen(Event::Codename("Osprey".into()), noon()).unwrap();
    for which in [Window::Stage, Window::Prompter] {
        let desk = window(which, &session);
        assert!(desk.says("Osprey") && !desk.says("Harbour"), "{}", desk.screen());
    }
}

#[test]
fn each_says_calmly_what_has_become_of_the_session() {
    for which in [Window::Stage, Window::Prompter] {
        let (app, _) = App::in_follow(desk::words(), which, None);
        let mut desk = Desk::of(app);
        desk.size = (80, 24);
        see(&mut desk, false, None);
        assert!(desk.says("another window"), "{}", desk.screen());
        let mut session = opened("trust-check", 6);
        see(&mut desk, true, Some(Ok(session.clone())));
        assert!(desk.says("Harbour") && !desk.says("another window"));
        // It says so, and shows what it knows.
        see(&mut desk, true, Some(Err("truncated".into())));
        assert!(desk.says("cannot be read just now") && desk.says("of 12"), "{}", desk.screen());
        assert_eq!(desk.says("truncated"), which == Window::Prompter, "why is not for the room");
        see(&mut desk, false, Some(Ok(session.clone())));
        assert!(desk.says("Every answer is"), "{}", desk.screen());
        session.happen(Event::Left, noon()).unwrap();
        see(&mut desk, false, Some(Ok(session)));
        assert!(desk.says("was left"), "{}", desk.screen());
        desk.press("q");
        assert_eq!(desk.effects, [Effect::Quit]);
    }
}

#[test]
fn the_room_writes_and_the_stage_shows_it() {
    let mut session = opened("trust-check", 6);
    let prompts = |(place, stop)| if let Stop::Prompt(prompt) = stop { Some((place, prompt.id.clone())) } else { None };
    let (place, prompt) = session.places().find_map(prompts).unwrap();
    go(&mut session, place);
    for n in 0..30 {
        let text = format!("They call us first, number {n}");
        session.happen(Event::Wrote(Written { prompt: prompt.clone(), pole: Pole::Trusted, text }), noon()).unwrap();
    }
    let mut desk = window(Window::Stage, &session);
    desk.size = (80, 24);
    assert!(desk.says("number 29"), "the last line is what is talked about:\n{}", desk.screen());
}

#[test]
fn the_prompter_knows_what_comes_next_and_the_model_answer() {
    let mut session = opened("trainer-demo", 4);
    let place = first_pair(&session);
    go(&mut session, place);
    vote(&mut session, &points(&[5, 4]));
    let told = session.workshop.model(session.question().unwrap().id()).unwrap().clone();
    let next = session.places().find(|(p, _)| *p > place).unwrap().1.question().unwrap().ask().to_owned();
    let desk = window(Window::Prompter, &session);
    for text in ["Model answer", "Say", "Do", "Watch for", "Time left in this step"] {
        assert!(desk.says(text), "{text}:\n{}", desk.screen());
    }
    let first_words = |text: &str| text.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    assert!(desk.says(&first_words(&told.why)) && desk.says(&first_words(&next)), "{}", desk.screen());
    assert!(!window(Window::Stage, &session).says(&first_words(&told.why)), "it has not been called");
}

#[test]
fn the_widest_disagreement_is_told_and_never_of_fewer_than_four() {
    let mut session = opened("trust-check", 6);
    let place = first_pair(&session);
    let mut asked = |stop: usize, votes: &[u8]| {
        go(&mut session, Place { stop, ..place });
        vote(&mut session, &points(votes));
        reveal(&mut session);
        let ask = session.question().unwrap().ask().to_owned();
        (ask, hints(&session.words(&desk::words()), &session).join(" "))
    };
    assert!(!asked(0, &[1, 5, 5]).1.contains("Widest"));
    assert!(!asked(1, &[3, 4, 4, 5]).1.contains("Widest"));
    let (ask, said) = asked(2, &[1, 1, 5, 5]);
    assert!(said.contains("Widest so far, 4 points apart and split") && said.contains(&ask), "{said}");
}

#[test]
fn notes_come_after_a_warning_once_a_session() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.press("n");
    assert!(desk.says("The room sees notes here") && !desk.says("Watch for"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.says("Watch for"));
    desk.press("n");
    assert!(!desk.says("Watch for"));
    desk.press("n");
    assert!(desk.says("Watch for"), "once is enough");
}

/// At the reading of a workshop without pairs, three of its signs answered like this.
fn too_cosy_after(votes: &[Vote]) -> Session {
    let mut session = opened("too-cosy", 6);
    let is_sign = |q: Question| matches!(q, Question::Sign(_));
    let signs: Vec<Place> =
        session.places().filter(|(_, stop)| stop.question().is_some_and(is_sign)).map(|(place, _)| place).collect();
    for place in signs.into_iter().take(if votes.is_empty() { 0 } else { 3 }) {
        go(&mut session, place);
        vote(&mut session, votes);
        reveal(&mut session);
    }
    let reading = session.workshop.steps.iter().position(|s| s.kind == Kind::Reading).unwrap();
    go(&mut session, Place { step: reading, stop: 0 });
    session
}

#[test]
fn without_pairs_the_stage_never_takes_a_limit_for_a_footing() {
    let draw = |votes: &[Vote], size, theme| {
        let mut desk = window(Window::Stage, &too_cosy_after(votes));
        (desk.size, desk.theme) = (size, theme);
        desk
    };
    let yes = [Vote::Yes; 6];
    for size in [(80, 24), (120, 36), (200, 50)] {
        let solid = Theme::Sixteen.style(rungs::ui::theme::Role::Solid).fg.unwrap();
        for votes in [&[][..], &yes[..], &[Vote::No; 6][..]] {
            let buffer = draw(votes, size, Theme::Sixteen).buffer();
            assert!(buffer.content.iter().all(|cell| cell.fg != solid), "{size:?} {votes:?}");
        }
        // What differs between a limit and none is more than its small print.
        let [limited, free, none] =
            [&yes[..], &[Vote::No; 6][..], &[][..]].map(|v| draw(v, size, Theme::None).screen());
        assert!(limited != free && free != none && limited != none);
    }
    let mut small = draw(&[], (72, 20), Theme::None);
    assert!(small.says("of 8") || small.says("step"), "{}", small.screen());
    small.size = (80, 24);
    assert!(!small.says("at most 4"), "nobody has voted:\n{}", small.screen());
}

#[test]
fn a_revealed_sign_says_each_answer_large_with_its_count_and_no_keys() {
    let draw = |size, votes: &[Vote]| {
        let mut session = opened("too-cosy", 6);
        let is_sign = |q: Question| matches!(q, Question::Sign(_));
        let sign = session.places().find(|(_, stop)| stop.question().is_some_and(is_sign)).unwrap().0;
        go(&mut session, sign);
        vote(&mut session, votes);
        reveal(&mut session);
        let mut desk = window(Window::Stage, &session);
        desk.size = size;
        desk
    };
    let six = [Vote::Yes, Vote::Yes, Vote::Yes, Vote::Partly, Vote::No, Vote::Blank];
    for size in [(80, 24), (120, 36)] {
        let desk = draw(size, &six);
        let (text, dots) = (desk.screen(), desk.screen().matches('●').count());
        assert!(text.contains("3 yes, 1 partly, 1 no and 1 not sure"), "{text}");
        assert!(dots == 6 && ["yes", "partly", "no", "not sure"].iter().all(|word| text.contains(word)), "{text}");
    }
    // Below four no count is told, as on the main window: beside the state it would tell how they voted.
    let few = |size, votes: &[Vote]| draw(size, votes).screen();
    let (a, b) = ([Vote::Yes, Vote::Yes, Vote::Blank], [Vote::Yes, Vote::Partly, Vote::Blank]);
    for size in [(80, 24), (120, 36)] {
        assert!(few(size, &a).contains("Fewer than four could say") && !few(size, &a).contains('●'));
        assert_eq!(few(size, &a), few(size, &b), "both too few to say");
    }
}

/// The first step of this name.
fn at_step(session: &mut Session, title: &str) {
    let step = session.workshop.steps.iter().position(|s| s.title == title).unwrap();
    go(session, Place { step, stop: 0 });
}

#[test]
fn a_step_without_questions_has_its_clock_on_the_stage_and_a_vote_has_none() {
    let mut session = opened("too-cosy", 6);
    at_step(&mut session, "Stories");
    let mut desk = window(Window::Stage, &session);
    let first = desk.screen();
    desk.now += chrono::Duration::seconds(61);
    let later = desk.screen();
    assert!(first != later && desk.app.tick(desk.now).0, "the clock runs");
    desk.now += chrono::Duration::minutes(30);
    let over = desk.screen();
    desk.now += chrono::Duration::minutes(30);
    assert_eq!(over, desk.screen(), "that the time is up is all there is to say");
    assert_ne!(later, over);
    let is_question = |q: Question| matches!(q, Question::Sign(_));
    let place = session.places().find(|(_, stop)| stop.question().is_some_and(is_question)).unwrap().0;
    go(&mut session, place);
    let mut desk = window(Window::Stage, &session);
    let first = desk.screen();
    desk.now += chrono::Duration::seconds(61);
    assert_eq!(first, desk.screen());
    assert!(!desk.app.tick(desk.now).0);
}

#[test]
fn the_prompter_tells_what_yes_looks_like_and_both_pictures() {
    let mut session = opened("too-cosy", 6);
    let place = session.places().find(|(_, stop)| stop.question().is_some_and(|q| q.is_scored())).unwrap().0;
    go(&mut session, place);
    let mut desk = window(Window::Prompter, &session);
    for size in [(80, 24), (120, 36), (200, 50)] {
        desk.size = size;
        assert!(desk.says("Yes looks like: We quote a remark"), "{}", desk.screen());
    }
    let mut session = opened("trust-check", 6);
    let place = first_pair(&session);
    go(&mut session, place);
    let mut desk = window(Window::Prompter, &session);
    desk.size = (200, 50);
    assert!(desk.says("Left: ") && desk.says("Right: "), "{}", desk.screen());
}

#[test]
fn the_prompter_says_what_could_be_left_out_when_it_is_late() {
    let mut session = opened("too-cosy", 6);
    at_step(&mut session, "Check-in");
    let mut desk = window(Window::Prompter, &session);
    assert!(!desk.says("Leave out"));
    desk.now += chrono::Duration::minutes(5);
    assert!(
        desk.says("3 min behind. Leave out “") && desk.says("While the session's window asks, press y"),
        "{}",
        desk.screen()
    );
    session.happen(Event::Pause, noon()).unwrap();
    assert!(!window(Window::Prompter, &session).says("Leave out"));
}
