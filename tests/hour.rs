//! What a facilitator needs beside the votes: keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon};
use rungs::app::room::Kept;
use rungs::app::setup::Given;
use rungs::app::{App, Effect, Screen};
use rungs::domain::session::{Event, Pole, Session};
use rungs::domain::vote::{PairTally, Tally, Vote};
use rungs::domain::workshop::{Kind, Question, Side};
use rungs::export::{self, Format};
use rungs::view;
use rungs::words::Words;

fn shown(desk: &Desk) -> PairTally {
    let question = desk.session().question().unwrap().id().to_owned();
    match desk.session().progress.ballot(&question).unwrap().shown().unwrap().tally {
        Tally::Pair(tally) => tally,
        Tally::Sign(_) | Tally::Poll(_) => panic!("a pair is asked here"),
    }
}

#[test]
fn one_wrong_vote_of_many_is_put_right_after_the_reveal() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455r").press("<Backspace>4<Enter>2<Enter>");
    let mut meant = Desk::at_first_pair(5);
    meant.press("24455r");
    assert_eq!(shown(&desk), shown(&meant));
    let reading = |desk: &Desk| desk.session().reading(noon().date_naive());
    assert_eq!(reading(&desk), reading(&meant), "the ladder follows");
    assert!(desk.says("One vote is put right") && desk.says("One vote put right: 4 → 2."), "{}", desk.screen());
    desk.press("n<Esc>");
    let kept = desk.session().clone();
    let replayed = kept.clone().as_kept().unwrap();
    assert_eq!(replayed.progress.ballots, kept.progress.ballots, "it is in the file");
    let report = export::report(&replayed, Format::Markdown, export::Reader::Room, &Words::default()).unwrap();
    assert!(report.contains("One vote was typed wrong and put right after the reveal."), "{report}");
    desk.press("u");
    let mut typed = Desk::at_first_pair(5);
    typed.press("44455r");
    assert_eq!(shown(&desk), shown(&typed));
    assert!(!report_of(desk.session()).contains("put right"));
}

fn report_of(session: &Session) -> String {
    export::report(session, Format::Markdown, export::Reader::Room, &Words::default()).unwrap()
}

#[test]
fn a_vote_that_nobody_gave_is_not_put_right() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455r<Backspace>3<Enter>");
    assert!(desk.says("Nobody showed that digit."), "{}", desk.screen());
    desk.press("7<Enter>");
    assert!(desk.says("A pair takes 1 to 5"), "{}", desk.screen());
    desk.press("4<Enter>4<Enter>");
    assert!(desk.says("That is the same digit"), "{}", desk.screen());
    desk.press("0<Enter>");
    assert_eq!(shown(&desk).not_seen, 1);
}

#[test]
fn among_few_no_vote_is_put_right_for_that_would_tell_it() {
    let mut desk = Desk::at_first_pair(3);
    desk.press("445r<Backspace>");
    assert!(desk.says("Among so few no single vote is told"), "{}", desk.screen());
    assert!(desk.app.form().is_none());
}

#[test]
fn a_locked_vote_on_a_told_case_stays_locked_once_the_model_answer_is_known() {
    let mut desk = Desk::at_first_question("trainer-demo");
    while desk.session().question().is_none_or(|question| !question.is_scored()) {
        desk.press("<Right>");
    }
    desk.press("44455rr<Backspace>4<Enter>5<Enter>");
    assert_eq!(shown(&desk).counts.iter().sum::<u32>(), 5);
    assert!(desk.says("One vote is put right"), "{}", desk.screen());
    desk.press("m<Backspace>");
    assert!(desk.says("The model answer was called: the votes"), "{}", desk.screen());
}

#[test]
fn after_an_undo_of_the_reveal_backspace_says_what_it_does_and_names_the_other_way() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455ru<Backspace>");
    let id = desk.session().question().unwrap().id().to_owned();
    assert_eq!(desk.session().progress.ballot(&id).unwrap().voted(), 5);
    assert!(desk.says("once more to empty this question"), "{}", desk.screen());
}

#[test]
fn while_something_is_written_down_question_pictures_and_reveal_stay_in_sight() {
    for (keys, fields) in [("e", 5), ("p", 1), ("d", 1), ("a", 4), ("<Backspace>", 2), ("t", 1), ("C", 3)] {
        let mut desk = Desk::at_first_pair(5);
        desk.size = (80, 24);
        desk.press("44455r").press(keys);
        sheet(&desk, keys, fields);
        for text in ["When we ask them for a meeting", "They come", "They put it off", "All 5 saw the right"] {
            assert_eq!(desk.misses(text), None, "{keys}\n{}", desk.screen());
        }
    }
    // While the room votes too.
    for (keys, fields) in [("e", 5), ("p", 1), ("a", 4)] {
        let mut desk = Desk::at_first_pair(5);
        desk.size = (80, 24);
        desk.press("44").press(keys);
        sheet(&desk, keys, fields);
        for text in ["When we ask them for a meeting", "They come", "They put it off", "● ● ○ ○ ○"] {
            assert_eq!(desk.misses(text), None, "{keys}\n{}", desk.screen());
        }
        assert!(desk.says("│ They come themselves"), "{keys}\n{}", desk.screen());
    }
}

fn sheet(desk: &Desk, keys: &str, fields: usize) {
    let screen = desk.screen();
    let rule = screen.lines().position(|line| line.starts_with("── ")).unwrap();
    let rows = 22 - rule;
    assert!((fields + 2..=8).contains(&rows), "{keys}: {rows} rows\n{screen}");
}

#[test]
fn evidence_is_told_as_a_sentence() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455re").press("their buyer<Enter>called us<Enter>yesterday<Enter><Enter><Right><Enter>");
    let told = "Seen first-hand: their buyer called us (21 November 2026; the opposite picture)";
    assert_eq!(desk.misses(told), None, "{}", desk.screen());
}

#[test]
fn the_target_is_asked_where_its_step_speaks_of_it_and_nothing_is_chosen_before_somebody_did() {
    let mut without = desk::session("trust-check", 5);
    without.header.setup.target = None;
    let setup = without.header.setup.clone();
    let without =
        Session::new(rungs::domain::session::Header { setup, ..without.header }, without.workshop, without.ladder);
    let mut desk = Desk::in_room(without, Kept::Stored);
    desk.press("]]");
    assert!(desk.says("No target is set yet"), "{}", desk.screen());
    desk.press("<Right>");
    assert!(desk.says("1 Checked") && !desk.says("["), "none is marked: {}", desk.screen());
    // Who goes on without is not asked again here, and is told at the reading.
    desk.press("<Enter><Right>");
    assert_eq!((desk.session().progress.target, desk.session().progress.place.step), (None, 3));
    desk.press("]]]]<Right><Right><Right><Right><Right><Right><Right><Right><Right>");
    assert_eq!(desk.session().progress.place.step, 8);
    assert!(desk.says("No target is set yet"), "{}", desk.screen());
    // The key that goes on chooses nothing, however often it is pressed; it marks one.
    desk.press("<Right><Right><Right>");
    assert_eq!(desk.session().progress.target, None);
    assert!(desk.says("[3 Relied on]"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.target, Some(3));
    assert!(desk.says("The target is 3 Relied on."), "{}", desk.screen());
    // The steps behind it are extra.
    desk.press("<Right>");
    assert_eq!(desk.session().progress.place.step, 11);
    desk.press("u");
    assert_eq!(desk.session().progress.target, None);
}

#[test]
fn set_up_asks_a_class_for_its_name_and_its_size_alone() {
    for (workshop, fields) in [("trainer-demo", 2), ("trust-check", 5), ("too-cosy", 4)] {
        let script = desk::script(workshop);
        let desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default()));
        assert_eq!(desk.app.form().unwrap().fields.len(), fields, "{workshop}");
        assert_eq!(desk.says("Class"), workshop == "trainer-demo", "{}", desk.screen());
    }
}

#[test]
fn in_a_step_that_collects_reveal_asks_once() {
    let mut desk = Desk::at_first_question("trainer-demo");
    desk.press("444r");
    assert!(desk.says("This step collects"), "{}", desk.screen());
    desk.press("<Right>555r");
    assert!(desk.says("This step collects"), "to go on is no yes: {}", desk.screen());
    desk.press("r");
    assert!(desk.says("2 have not voted yet"), "{}", desk.screen());
    desk.press("r<Right>333r");
    let id = desk.session().question().unwrap().id().to_owned();
    assert!(desk.session().progress.is_shown(&id), "it was asked already: {}", desk.screen());
}

#[test]
fn who_is_on_a_call_is_told_how_to_vote() {
    let script = desk::script("trust-check");
    let mut desk = Desk::of(App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default()));
    desk.press("Harbour<Enter><Enter><Enter>6<Enter>7<Enter>");
    assert!(desk.says("A number up to 6, or nothing."), "{}", desk.screen());
    desk.press("2<Enter>");
    let Some(Effect::Create(setup, _)) = desk.effects.last() else { panic!("{:?}", desk.effects) };
    assert_eq!((setup.room, setup.remote), (6, 2));
    let mut desk = Desk::at_first_pair(5);
    assert!(!desk.says("On the call"));
    desk.press("s2<Enter>");
    assert!(desk.says("2 of you are on the call."), "{}", desk.screen());
    desk.press("1");
    assert!(
        desk.says("On the call (2): a private message with one digit, or fingers to the camera."),
        "{}",
        desk.screen()
    );
    let kept = desk.session().clone().as_kept().unwrap();
    assert_eq!(kept.progress.remote, 2);
    desk.press("uu");
    assert_eq!(desk.session().progress.remote, 0);
}

#[test]
fn after_votes_that_lie_apart_one_key_gives_ninety_seconds_that_stand_with_the_clock_and_ring_once() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11155rT");
    assert!(desk.says("talk 1:30"), "{}", desk.screen());
    desk.wait(30).press("z").wait(600);
    assert!(desk.says("talk 1:00, stands"), "{}", desk.screen());
    desk.press("z").wait(59);
    assert!(desk.says("talk 0:01") && !desk.effects.contains(&Effect::Bell), "{}", desk.screen());
    desk.wait(1).wait(1).wait(5);
    assert_eq!(desk.effects.iter().filter(|effect| **effect == Effect::Bell).count(), 1);
    assert!(desk.says("talk: time is up") && desk.says("Time is up: talk."), "{}", desk.screen());
    desk.press("<Right>");
    assert!(!desk.says("time is up"), "{}", desk.screen());
}

/// Where the first question is voted on, whether or not it is scored.
fn at_question(workshop: &str) -> Desk {
    let mut desk = Desk::in_room(desk::session(workshop, 6), Kept::Stored);
    while desk.session().question().is_none() {
        desk.press("<Right>");
    }
    desk
}

#[test]
fn a_talk_about_votes_ends_when_the_room_goes_on_from_them() {
    let mut desk = Desk::at_first_pair(6);
    desk.press("111555rT").wait(10);
    assert!(desk.says("talk 1:20"), "{}", desk.screen());
    desk.press("<Right>");
    assert!(!desk.says("talk 1:"), "{}", desk.screen());
}

#[test]
fn nothing_leads_to_a_ladder_before_there_is_one() {
    let mut desk = Desk::at_first_pair(6);
    assert!(!desk.says("l ladder") && !desk.says("w why?"), "{}", desk.screen());
    for key in ["l", "w", "i"] {
        desk.press(key);
        assert!(desk.says("Nothing has been revealed yet") && desk.says("0 of 6"), "{}", desk.screen());
    }
    desk.press("111111r");
    assert!(desk.says("l ladder") && desk.says("w why?"), "{}", desk.screen());
}

#[test]
fn where_signs_alone_are_asked_what_if_tells_how_high_it_may_stand_and_of_no_footing() {
    let mut desk = at_question("too-cosy");
    desk.press("444444r]]").press("111222ri");
    assert!(desk.says("Can stand on") && !desk.says("stands on"), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(desk.says("No limit found") && !desk.says("stands on"), "{}", desk.screen());
}

#[test]
fn of_a_pair_that_is_passed_over_its_reason_is_told_and_no_way_to_vote() {
    let mut desk = Desk::at_first_pair(6);
    assert!(desk.says("one digit a person") && desk.says("r reveal"), "{}", desk.screen());
    desk.press("<Right><Right>NNo meeting was due<Enter><Right><Left>");
    assert!(desk.says("No meeting was due") && !desk.says("never who"), "{}", desk.screen());
    assert!(!desk.says("one digit a person") && !desk.says("r reveal"), "{}", desk.screen());
}

#[test]
fn help_names_no_key_for_what_there_is_none_of() {
    let mut desk = Desk::at_first_pair(6);
    desk.size = (120, 60);
    let helps = |desk: &mut Desk, text: &str| {
        desk.press("?");
        let helps = desk.says(text);
        desk.press("<Esc>");
        helps
    };
    let keys = ["what if: try", "go through the parking lot", "go through the actions of the last time"];
    for text in keys {
        assert!(!helps(&mut desk, text), "{text}");
    }
    desk.press("111111rpAsk legal<Enter>");
    assert!(helps(&mut desk, keys[0]) && helps(&mut desk, keys[1]), "{}", desk.screen());
}

#[test]
fn a_step_that_collects_offers_to_go_on_and_no_reveal() {
    for workshop in ["trainer-demo", "seen-or-thought"] {
        let mut desk = at_question(workshop);
        desk.press("111111");
        assert!(desk.says("to go on, the votes are shown in a later step"), "{}", desk.screen());
        assert!(!desk.says("r reveal"), "{}", desk.screen());
    }
}

#[test]
fn what_0_stands_for_is_said_once_beside_a_question() {
    let desk = at_question("sort-rungs");
    assert_eq!(desk.screen().matches("not sure").count(), 1, "{}", desk.screen());
}

#[test]
fn a_step_names_its_parts_and_a_free_time_is_had_anywhere() {
    let mut desk = Desk::in_room(desk::session("trust-check", 5), Kept::Stored);
    desk.press("]]]T");
    assert!(desk.says("our people 2:00"), "{}", desk.screen());
    desk.wait(20).press("T");
    assert!(desk.says("our firm 2:00"), "{}", desk.screen());
    desk.press("TT");
    assert!(desk.says("The time for talk is ended."), "{}", desk.screen());
    desk.press("]Tsoon<Enter>");
    assert!(desk.says("A time: 2 for two minutes"), "{}", desk.screen());
    desk.press("2:30<Enter>");
    assert!(desk.says("talk 2:30"), "{}", desk.screen());
    // It goes with the room to the next question, and is known to who opens the session again.
    desk.wait(10).press("<Right>");
    assert!(desk.says("talk 2:20"), "{}", desk.screen());
    let kept = desk.session().clone().as_kept().unwrap();
    assert_eq!(kept.progress.talk_left(desk.now), Some(140));
    desk.press("T");
    assert!(!desk.says("talk 2:20"), "{}", desk.screen());
}

#[test]
fn a_part_ends_with_its_prompt_and_the_next_one_is_offered_at_the_next() {
    let mut session = desk::session("trust-check", 5);
    let parts = vec![("alone".to_owned(), 2), ("in twos".to_owned(), 3)];
    session.workshop.steps.iter_mut().find(|step| matches!(step.kind, Kind::Pairs(_))).unwrap().parts = parts;
    let mut desk = Desk::in_room(session, Kept::Stored);
    while desk.session().question().is_none_or(|question| !question.is_scored()) {
        desk.press("]");
    }
    desk.press("T");
    assert!(desk.says("alone 2:00"), "{}", desk.screen());
    desk.wait(10).press("<Right>");
    assert!(!desk.says("alone 1:50"), "{}", desk.screen());
    desk.press("T");
    assert!(desk.says("in twos 3:00"), "{}", desk.screen());
}

#[test]
fn first_moves_are_offered_when_they_are_due_and_not_before_anything_was_revealed() {
    let mut desk = Desk::in_room(desk::session("trust-check", 5), Kept::Stored);
    let has = |desk: &mut Desk, name: &str| {
        desk.press("<Ctrl-p>").press(name);
        let has = desk.says("cards that become an action");
        desk.press("<Esc>");
        has
    };
    assert!(!has(&mut desk, "first moves"), "{}", desk.screen());
    desk.press("m");
    assert!(desk.says("First moves come once votes are shown."), "{}", desk.screen());
    desk.press("]]]]]]]]]");
    assert!(!desk.says("m first moves"), "{}", desk.screen());
    desk.press("[[[[[55555r]]]]");
    assert!(desk.says("m first moves"), "{}", desk.screen());
    desk.press("]");
    assert!(desk.says("m first moves") && desk.says("First moves: "), "{}", desk.screen());
    assert!(has(&mut desk, "ideas"), "{}", desk.screen());
}

#[test]
fn what_was_begun_of_a_first_move_is_no_other_action() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("55555rm<Enter>Priya<Enter><Esc>");
    let answers =
        |desk: &Desk| desk.app.form().unwrap().fields.iter().map(|field| field.answer().to_owned()).collect::<Vec<_>>();
    desk.press("a");
    assert_eq!(&answers(&desk)[..2], ["", ""], "{}", desk.screen());
    desk.press("<Esc>m<Enter>");
    assert_eq!(answers(&desk)[1], "Priya", "{}", desk.screen());
    desk.press("<Enter>fri<Enter><Enter>a");
    assert_eq!(desk.session().progress.actions.len(), 1);
    assert_eq!(&answers(&desk)[..2], ["", ""], "{}", desk.screen());
}

#[test]
fn the_palette_finds_by_other_words_and_offers_no_undo_to_who_is_late() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44<Ctrl-p>late");
    let screen = desk.screen();
    assert!(!screen.contains("take back the last thing"), "{screen}");
    let first = screen.lines().find(|line| line.contains("▸") && !line.contains("late")).unwrap();
    assert!(first.contains("more minute") || first.contains("one person more"), "{screen}");
    desk.press("<Esc><Ctrl-p>timer");
    assert!(desk.says("a time for talk"), "{}", desk.screen());
}

#[test]
fn a_closed_workshop_offers_its_report_and_nothing_that_would_be_refused() {
    let mut desk = Desk::in_room(desk::session("trust-check", 5), Kept::Stored);
    desk.press("]]]]]]]]]]]]]]ff<Esc><Right>");
    let screen = desk.screen();
    let footer = screen.lines().last().unwrap();
    assert!(footer.contains("o report") && footer.contains("q leave"), "{screen}");
    assert!(!footer.contains("a action") && !footer.contains("u undo") && !footer.contains("p park"), "{screen}");
}

#[test]
fn a_poll_is_put_right_too_and_the_report_says_so() {
    let mut desk = Desk::in_room(desk::session("trust-check", 5), Kept::Stored);
    desk.press("]44455r<Backspace>4<Enter>1<Enter>");
    assert!(desk.says("One vote put right: 4 → 1."), "{}", desk.screen());
    assert!(report_of(desk.session()).contains("today? One vote was typed wrong"), "{}", report_of(desk.session()));
}

#[test]
fn an_action_is_somebodys() {
    let mut desk = Desk::at_first_pair(5);
    for nobody in ["All", "me", "The team", "Everyone."] {
        desk.press(&format!("aAsk their planner<Enter>{nobody}<Enter>"));
        assert!(desk.says("is nobody in particular"), "{nobody}: {}", desk.screen());
        desk.press("<Esc>a").press("<Esc>");
        assert!(desk.session().progress.actions.is_empty());
        desk = Desk::at_first_pair(5);
    }
    desk.press("aAsk their planner<Enter>Ben<Enter>fri<Enter><Enter>");
    assert_eq!(desk.session().progress.actions.len(), 1, "{}", desk.screen());
}

#[test]
fn old_evidence_says_at_the_question_that_it_is_too_old() {
    let mut desk = Desk::at_first_pair(5);
    desk.size = (120, 50);
    desk.press("44455re").press("their buyer<Enter>called us<Enter>2 feb 2024<Enter><Enter><Enter>");
    assert_eq!(desk.misses("Too old to count."), None, "{}", desk.screen());
}

#[test]
fn votes_that_wait_for_their_reveal_are_told_where_it_says_why() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455r<Right>333<Right>w");
    assert_eq!(desk.misses("One question has votes that are not shown yet"), None, "{}", desk.screen());
}

#[test]
fn a_talk_that_is_left_is_told() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11155rT").press("<Right>");
    assert!(desk.says("The time for talk has ended"), "{}", desk.screen());
}

#[test]
fn a_stray_key_at_the_end_names_the_key_that_closes() {
    let mut desk = Desk::at_first_pair(5);
    while desk.session().route().last() != Some(desk.session().progress.place) {
        desk.press("]");
    }
    desk.press("r");
    assert!(desk.says("this is the last step. Press f to close"), "{}", desk.screen());
}

#[test]
fn evidence_chooses_between_the_pictures_as_they_stand() {
    for (votes, side) in [("44455", Side::Left), ("44455r<Right>44455", Side::Right)] {
        let mut desk = Desk::at_first_pair(5);
        desk.press(votes).press("r");
        let Some(Question::Pair(pair)) = desk.session().question() else { panic!("no pair") };
        assert_eq!(pair.side, side, "the script has both");
        let id = pair.id.clone();
        // Of nothing chosen the first step to the right is the left picture; of the opposite one it stands at.
        desk.press("e").press("their buyer<Enter>called us<Enter>yesterday<Enter><Enter><Left><Left><Left><Enter>");
        let line = desk.session().progress.evidence.iter().find(|line| line.about == id).unwrap();
        let left = if side == Side::Left { Pole::Trusted } else { Pole::Opposite };
        assert_eq!(line.shows, Some(left), "{}", desk.screen());
    }
}

#[test]
fn no_limit_is_told_in_every_window_as_one_and_a_footing_only_once_a_pair_is_read() {
    let vote = |session: &mut Session, question: &str| {
        for what in [
            Event::Vote { question: question.to_owned(), vote: Vote::No },
            Event::Reveal { question: question.to_owned() },
        ] {
            session.happen(what, noon()).unwrap();
        }
    };
    let signs = |session: &Session| -> Vec<String> {
        let signs = session.workshop.questions().filter(|asked| matches!(asked, Question::Sign(_)));
        signs.map(|sign| sign.id().to_owned()).collect()
    };
    let mut session = desk::session("too-cosy", 6);
    signs(&session).iter().for_each(|sign| vote(&mut session, sign));
    let desk = Desk::in_room(session, Kept::Stored);
    let Screen::Room(room) = &desk.app.screen else { panic!("a session") };
    let none = "No limit found";
    assert_eq!(view::stage::account(room)[1], none);
    let lines = view::ladder::lines(room);
    assert!(lines.contains(&format!("{none}.")) && !lines.iter().any(|line| line.contains("at most")), "{lines:?}");

    let mut session = desk::session("trust-check", 6);
    signs(&session).iter().take(1).for_each(|sign| vote(&mut session, sign));
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("i");
    assert!(desk.says("Not read yet") && !desk.says("It stands on"), "{}", desk.screen());
    desk.press("<Esc>l");
    assert!(desk.says("0 Unproven") && !desk.says("Unproven ▲"), "{}", desk.screen());
}
