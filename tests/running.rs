//! Running the room: time, notes from anywhere, the parking lot, what was taken on the last time, a blank screen.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, session};
use rungs::app::room::Kept;
use rungs::app::{Action, Screen};
use rungs::domain::session::{Carried, Event, FollowUp, Place, Settled};
use rungs::words::Language;

/// A trust-check of five people, at its first step.
fn room() -> Desk {
    Desk::in_room(session("trust-check", 5), Kept::Stored)
}

#[test]
fn a_german_workshop_is_answered_in_german_whatever_the_program_speaks() {
    let mut desk = Desk::in_room(session("vertrauens-check", 5), Kept::Stored);
    assert_eq!(desk.app.words.language(), Language::English);
    let told = |desk: &Desk| desk.app.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default();
    desk.press("r");
    assert!(told(&desk).contains("tut hier nichts"), "{}", told(&desk));
    desk.asks(Action::Mouse);
    assert!(told(&desk).contains("Maus"), "{}", told(&desk));
    desk.press("]é");
    assert!(told(&desk).contains("Ziffer"), "{}", told(&desk));
}

#[test]
fn while_the_clock_stands_nothing_in_the_header_moves() {
    let mut desk = Desk::at_first_pair(5);
    desk.wait(130).press("z");
    let header = |desk: &Desk| desk.screen().lines().take(2).collect::<Vec<_>>().join("\n");
    let stood = header(&desk);
    assert!(stood.contains("min to go"), "{stood}");
    assert_eq!(header(desk.wait(1_800)), stood);
    assert!(!header(desk.press("z")).contains("min to go"));
}

#[test]
fn a_remark_is_parked_from_anywhere_and_stamped_with_step_and_time() {
    let mut desk = room();
    desk.press("]").wait(90).press("pWho pays for the pilot?<Enter>");
    assert!(desk.says("Parked: press P to go through the parking lot."));
    let remark = &desk.session().progress.remarks[0];
    assert_eq!((remark.text.as_str(), remark.step, remark.at), ("Who pays for the pilot?", 1, Some(desk.now)));
    // From the ladder too: back first, nothing is lost by it.
    desk.press("l<Esc>pAnother one<Enter>");
    assert_eq!(desk.session().progress.remarks.len(), 2);
}

#[test]
fn a_decision_and_an_evidence_line_are_written_wherever_the_room_is() {
    let mut desk = room();
    desk.press("dWe go on with one team<Enter>");
    assert_eq!(desk.session().progress.decisions[0].as_str(), "We go on with one team");
    desk.press("e<Right><Enter>their buyer<Enter>called us first<Enter>yesterday<Enter><Enter><Right><Enter>");
    let second = desk.session().pairs().nth(1).unwrap().id.clone();
    let line = &desk.session().progress.evidence[0];
    assert_eq!((line.about.as_str(), line.step), (second.as_str(), 0));
}

#[test]
fn the_parking_lot_must_be_gone_through_before_the_end() {
    let mut desk = room();
    desk.press("pone<Enter>ptwo<Enter>pthree<Enter>");
    desk.press("]]]]]]]]]]]]f");
    assert!(!desk.session().progress.finished);
    assert!(desk.says("3 remarks to come back to") && desk.says("▸ one"), "{}", desk.screen());
    desk.press("1");
    assert!(desk.says("✓ answered") && desk.says("▸ two"), "{}", desk.screen());
    // An action settles it only when somebody has taken it on.
    desk.press("2");
    assert!(desk.says("two") && desk.says("Who"), "{}", desk.screen());
    desk.press("<Esc>P2Ann<Enter>fri<Enter><Enter>");
    assert_eq!(desk.session().progress.actions[0].what, "two");
    desk.press("3");
    let settled: Vec<_> = desk.session().progress.remarks.iter().map(|r| r.settled).collect();
    assert_eq!(settled, [Some(Settled::Answered), Some(Settled::Action), Some(Settled::Open)]);
    desk.press("ff");
    assert!(desk.session().progress.finished, "{}", desk.screen());
}

#[test]
fn what_was_taken_on_the_last_time_comes_first() {
    let action = |what: &str| rungs::domain::session::Action {
        what: what.into(),
        who: "Ann".into(),
        by: desk::noon().date_naive(),
        moves: Some("Corporate at 3 Relied on".into()),
    };
    let mut session = session("trust-check", 5);
    for what in ["Show them the plan", "Ask about the lawyers", "Visit the plant"] {
        session.happen(Event::Carry(Carried { session: "before".into(), action: action(what) }), desk::noon()).unwrap();
    }
    let mut desk = Desk::in_room(session, Kept::Stored);
    assert!(desk.says("What has become of it?") && desk.says("▸ Show them the plan"), "{}", desk.screen());
    desk.press("1");
    assert!(desk.says("✓ done") && desk.says("▸ Ask about the lawyers"));
    desk.press("2next friday<Enter>");
    assert!(desk.says("→ moved to 2026-11-27"), "{}", desk.screen());
    desk.press("<Esc>");
    assert!(!desk.says("What has become of it?"), "later is an answer too");
    desk.press("A3");
    let became: Vec<_> = desk.session().progress.pending.iter().map(|p| p.became.unwrap()).collect();
    let friday = "2026-11-27".parse().unwrap();
    assert_eq!(became, [FollowUp::Done, FollowUp::Moved(friday), FollowUp::Dropped]);
    assert!(!desk.says("What has become of it?"));
}

#[test]
fn a_blank_screen_shows_nothing_but_the_way_back() {
    let mut desk = room();
    desk.press("]]b");
    let text: String = desk.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(text, "The screen is blank. Press b to show it again, z to stop the clock.");
    desk.press("z");
    assert!(desk.says("the clock stands") && desk.session().progress.clock.paused && desk.session().progress.blank);
    desk.press("z");
    // What would be a vote or a step is none now.
    let place = desk.session().progress.place;
    desk.press("5r]");
    assert!(desk.session().progress.ballots.is_empty());
    desk.press(" ");
    assert!(desk.says("Harbour"));
    assert_eq!(desk.session().progress.place, place, "the key that shows it again does no more");
}

#[test]
fn the_clock_turns_in_shape_and_word() {
    let mut desk = room();
    let minutes = i64::from(desk.session().workshop.steps[0].minutes);
    assert!(desk.says(&format!("◔ {minutes}:00 left")) && desk.says("on time"), "{}", desk.screen());
    desk.wait(minutes * 60 - 30);
    assert!(desk.says("◕ 0:30 left: wrap up"), "{}", desk.screen());
    desk.wait(95);
    assert!(desk.says("■ OVER by 1:05") && desk.says("1 min behind"), "{}", desk.screen());
    desk.press("z").wait(600);
    assert!(desk.says("▮▮ PAUSED, OVER by 1:05"), "{}", desk.screen());
    desk.press("zx");
    assert!(desk.says("◕ 0:00 left") || desk.says("■ OVER by 0:05"), "{}", desk.screen());
    desk.press("X");
    assert!(desk.says("◔ 4:55 left") && desk.says("6 min behind"), "{}", desk.screen());
}

#[test]
fn when_late_a_proposal_is_taken_or_refused_with_one_key() {
    let mut desk = room();
    let optional = desk.session().workshop.steps.iter().position(|s| s.optional).unwrap();
    let title = desk.session().workshop.steps[optional].title.clone();
    let minutes = i64::from(desk.session().workshop.steps[0].minutes);
    desk.wait((minutes + 3) * 60);
    assert!(desk.says("3 min behind. Leave out") && desk.says("y for yes, Esc for no"), "{}", desk.screen());
    desk.press("<Esc>").wait(1);
    assert!(!desk.says("Leave out"), "whoever said no is not asked at once again");
    desk.wait(180);
    assert!(desk.says("6 min behind. Leave out"), "{}", desk.screen());
    desk.press("y");
    assert!(desk.session().progress.left_out.steps.contains(&optional), "{title}: {}", desk.screen());
    let mut seen = Vec::new();
    for _ in 0..200 {
        desk.press("<Right>");
        seen.push(desk.session().progress.place.step);
    }
    assert!(!seen.contains(&optional), "what is left out is not walked through");
    assert_eq!(seen.last(), Some(&(desk.session().workshop.steps.len() - 1)));
}

#[test]
fn a_codename_stands_for_the_account_on_the_screen() {
    let mut desk = room();
    desk.press("cBlue Door<Enter>");
    assert!(desk.says("Blue Door") && !desk.says("Harbour"), "{}", desk.screen());
    desk.press("c<Ctrl-u><Enter>");
    assert!(desk.says("Harbour"));
}

#[test]
fn a_jump_to_what_was_left_out_is_still_possible() {
    let mut desk = room();
    desk.wait(3600).press("y");
    let out = *desk.session().progress.left_out.steps.first().unwrap();
    let back: Place = Place { step: out, stop: 0 };
    while desk.session().progress.place != back {
        desk.press("]");
    }
    assert_eq!(desk.session().progress.place, back);
}

/// A trust-check whose first pair is on the screen.
fn at_a_pair() -> Desk {
    let mut desk = room();
    while desk.session().question().is_none_or(|question| !question.is_scored()) {
        desk.press("]");
    }
    desk
}

#[test]
fn a_second_vote_stands_beside_the_first() {
    let mut desk = at_a_pair();
    desk.press("11155rv");
    assert!(desk.says("Second vote"));
    desk.press("11122r");
    assert!(desk.says("The first vote was split: 3 chose 1, 2 chose 5."), "{}", desk.screen());
}

#[test]
fn what_too_few_have_seen_becomes_an_action_with_one_key() {
    let mut desk = at_a_pair();
    let ask = desk.session().question().unwrap().ask().to_owned();
    desk.press("00001r");
    assert!(desk.says("a who will look?"), "{}", desk.screen());
    desk.press("aAnn<Enter>fri<Enter><Enter>");
    let action = &desk.session().progress.actions[0];
    assert_eq!(action.what, format!("Go and look: {ask}"));
    assert!(action.moves.as_ref().unwrap().contains(" at "), "{:?}", action.moves);
}

#[test]
fn a_name_in_an_evidence_line_is_asked_about_once() {
    let mut desk = at_a_pair();
    desk.press("11111reJan Weber<Enter>called us first<Enter>yesterday<Enter><Enter><Right><Enter>");
    assert!(desk.says("A name? A role protects them"), "{}", desk.screen());
    desk.press("<Ctrl-u>their buyer<Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(desk.session().progress.evidence[0].who, "their buyer");
    desk.press("eJan<Enter>called<Enter>yesterday<Enter><Enter><Right><Enter><Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(desk.session().progress.evidence[1].who, "Jan", "whoever insists may: {}", desk.screen());
}

#[test]
fn what_if_leaves_no_trace_and_one_key_makes_it_an_action() {
    let mut desk = at_a_pair();
    desk.press("55555r");
    let before = desk.session().clone();
    desk.press("li");
    assert!(desk.says("WHAT IF  Nothing here is real"), "{}", desk.screen());
    // All three rails on the first rung: the account would stand on it.
    desk.press("<Enter><Left><Left><Down><Down><Down><Enter><Right><Enter><Right><Enter>");
    assert!(desk.says("It would"), "{}", desk.screen());
    assert_eq!(desk.session(), &before);
    desk.press("<Esc>");
    assert!(!desk.says("WHAT IF"));
    assert_eq!(desk.session(), &before, "no trace");
    desk.press("i");
    assert!(!desk.says("It would"), "what was tried is gone");
    desk.press("aAsk them<Enter>Ann<Enter>fri<Enter><Enter>");
    assert!(desk.session().progress.actions[0].moves.as_ref().unwrap().contains(" at "));
}

#[test]
fn what_if_tries_a_family_too() {
    let mut desk = Desk::in_room(session("too-cosy", 5), Kept::Stored);
    desk.press("]]]33333ri<Enter>");
    assert!(desk.says("→ present") && desk.says("Can stand on"), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(!desk.says("→ present"));
}

#[test]
fn a_family_that_is_tried_as_open_is_not_called_absent() {
    let mut desk = Desk::in_room(session("too-cosy", 5), Kept::Stored);
    let turn = |desk: &mut Desk| {
        desk.press("<Enter>");
        ["present", "absent", "open"].into_iter().find(|word| desk.says(&format!("→ {word}")))
    };
    desk.press("]]]33333ri");
    let turns: Vec<_> = (0..3).map(|_| turn(&mut desk)).collect();
    assert_eq!(turns, [Some("present"), Some("absent"), Some("open")], "{}", desk.screen());
}

#[test]
fn a_rehearsal_makes_up_its_room_and_is_marked_everywhere() {
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Rehearsal);
    while desk.session().question().is_none_or(|question| !question.is_scored()) {
        desk.press("]");
    }
    desk.press("f");
    assert!(desk.says("6 of 6") || desk.says("All 6 have voted"), "{}", desk.screen());
    let id = desk.session().question().unwrap().id().to_owned();
    let first = desk.session().progress.ballot(&id).unwrap().open_tally();
    let mut others = std::collections::BTreeSet::new();
    for _ in 0..10 {
        desk.press("f");
        others.insert(format!("{:?}", desk.session().progress.ballot(&id).unwrap().open_tally()));
    }
    assert!(others.len() > 1, "another throw is another room: {first:?}");
    let step = desk.session().progress.place.step;
    desk.press("F");
    assert_eq!(desk.session().progress.place.step, step + 1);
    let asked = desk.session().stops(step).into_iter().filter_map(|s| s.question().map(|q| q.id().to_owned()));
    for id in asked.collect::<Vec<_>>() {
        assert!(desk.session().progress.ballot(&id).unwrap().is_revealed(), "{id}");
    }
    for page in ["", "w", "l", "g", "o", "a", "i", "n"] {
        desk.press(page);
        assert!(desk.says("REHEARSAL"), "{page}: {}", desk.screen());
        desk.press("<Esc>");
    }
    assert!(desk.effects.is_empty(), "nothing is to be written: {:?}", desk.effects);
}

#[test]
fn no_votes_are_made_up_in_a_real_session() {
    let mut desk = at_a_pair();
    desk.press("fF");
    assert!(desk.session().progress.ballots.is_empty());
}

#[test]
fn under_a_codename_the_name_is_on_no_screen() {
    let mut desk = at_a_pair();
    desk.press("cBlue Door<Enter>");
    desk.press("11111reHarbour's buyer<Enter>said the HARBOUR would pay<Enter>today<Enter><Enter><Right><Enter>");
    desk.press("aVisit Harbour<Enter>Ann<Enter>fri<Enter><Enter>pAsk harbour<Enter>dHarbour first<Enter>");
    for page in ["", "w", "l", "g", "o", "P", "a<Esc>", "i", "n", "]", "]", "]", "]", "]", "]", "]"] {
        desk.press(page);
        assert!(!desk.screen().to_lowercase().contains("harbour"), "{page}: {}", desk.screen());
        desk.press("<Esc>");
    }
}

#[test]
fn the_bell_rings_once_when_a_step_runs_out() {
    let bells = |desk: &Desk| desk.effects.iter().filter(|e| **e == rungs::app::Effect::Bell).count();
    let mut desk = room();
    let minutes = i64::from(desk.session().workshop.steps[0].minutes);
    desk.wait(minutes * 60);
    assert_eq!(bells(&desk), 0);
    desk.wait(1).wait(1).wait(60);
    assert_eq!(bells(&desk), 1);
    // Away and back: that it is over has been told. More time, and it may run out again.
    desk.press("][").wait(1);
    assert_eq!(bells(&desk), 1);
    desk.press("X").wait(1);
    desk.wait(300);
    assert_eq!(bells(&desk), 2);
    desk.press("Xz").wait(600);
    assert_eq!(bells(&desk), 2, "the clock stands");
}

#[test]
fn what_was_half_written_is_there_when_the_session_goes_on() {
    let mut desk = at_a_pair();
    desk.press("11111retheir buyer<Enter>called us fi");
    // The terminal goes away in mid-word.
    let effects = desk.app.quit(desk.now);
    assert!(matches!(effects.first(), Some(rungs::app::Effect::Save(..))), "{effects:?}");
    let Screen::Room(left) = &desk.app.screen else { unreachable!() };
    let mut desk = Desk::in_room(left.session.clone(), Kept::Stored);
    assert!(desk.says("Half-written when you left, and kept"), "{}", desk.screen());
    desk.press("e");
    assert!(desk.says("their buyer") && desk.says("called us fi"), "{}", desk.screen());
    desk.press("rst<Enter>today<Enter><Enter><Right><Enter>");
    assert_eq!(desk.session().progress.evidence[0].what, "called us first");
    desk.app.quit(desk.now);
    let Screen::Room(left) = &desk.app.screen else { unreachable!() };
    assert_eq!(left.session.progress.draft, None, "what was sent is no draft");
}

#[test]
fn what_was_half_written_stays_with_its_question_wherever_the_room_went() {
    let mut desk = at_a_pair();
    let about = desk.session().here().id().unwrap().to_owned();
    desk.press("11111retheir buyer<Enter>called us first<Esc>]");
    desk.app.quit(desk.now);
    let Screen::Room(left) = &desk.app.screen else { unreachable!() };
    let place = left.session.progress.place;
    let mut desk = Desk::in_room(left.session.clone(), Kept::Stored);
    let ask = desk.session().pairs().find(|pair| pair.id == about).unwrap().ask.clone();
    assert!(desk.says(&ask[..20]), "{}", desk.screen());
    assert_eq!(desk.session().progress.place, place);
    desk.press("e");
    assert!(!desk.says("called us first"), "it is no answer to another question: {}", desk.screen());
    desk.press("<Esc>[e<Enter>today<Enter><Enter><Right><Enter>");
    assert_eq!(desk.session().progress.evidence.iter().map(|e| &*e.about).collect::<Vec<_>>(), [&*about]);
}

#[test]
fn closing_is_asked_about_once_and_what_is_closed_stays() {
    let mut desk = room();
    desk.press("dOne team does it<Enter>");
    desk.press("]]]]]]]]]]]]f");
    assert!(!desk.session().progress.finished);
    assert!(desk.says("Press f once more to close the workshop for good. Questions that were not revealed: "));
    // Somewhere else in between, and it is asked again.
    desk.press("[]f");
    assert!(!desk.session().progress.finished);
    desk.press("f<Esc>");
    assert!(desk.session().progress.finished);
    let before = desk.session().progress.clone();
    for keys in ["u", "aVisit them<Enter>Ann<Enter>fri<Enter><Enter>", "pone<Enter>", "x", "+", "ff"] {
        desk.press(keys);
        assert!(desk.says("This workshop is closed") || keys == "ff", "{keys}: {}", desk.screen());
        desk.press("<Esc><Esc>");
    }
    assert_eq!(desk.session().progress.decisions, before.decisions);
    assert_eq!(desk.session().progress.actions, before.actions);
    let spent = desk.session().progress.clock.spent.clone();
    desk.wait(600).press("[");
    assert_eq!(desk.session().progress.clock.spent, spent, "its clock stands");
    assert!(!desk.says("f close the workshop"));
}

#[test]
fn what_is_left_out_is_marked_where_one_goes_to() {
    let mut desk = room();
    desk.wait(3600).press("y");
    // What was said stands beside the next proposal, not over it.
    assert!(desk.says("Left out:"), "{}", desk.screen());
    desk.press("g");
    assert!(desk.says("left out"), "{}", desk.screen());
}

#[test]
fn a_question_that_nobody_voted_on_is_not_left_in_silence() {
    let mut desk = at_a_pair();
    desk.press(" ");
    assert!(desk.says("Nobody has voted on the question before: press ← to go back to it."), "{}", desk.screen());
}
