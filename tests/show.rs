//! What the back row can read: the size of what is asked and of what is voted on, in every workshop.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::collections::BTreeSet;

use desk::tour::{self, CODENAME, NAME};
use desk::{Desk, session};
use ratatui::buffer::Buffer;
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::app::setup::Given;
use rungs::app::{App, Screen};
use rungs::domain::session::{Event, Filling, Place, Stop};
use rungs::domain::workshop::{Poll, Question, Typed};
use rungs::plain::Teller;
use rungs::ui::keymap::Keymap;
use rungs::ui::letters::Blocks;
use rungs::view::question::Posed;
use rungs::words::{Language, Words};

/// Every question of every bundled workshop, before it is voted on, in a window of this size: pairs, signs, polls, what is
/// asked beside the ladder, the rows of a grid. In the language that the script is in.
fn questions(size: (u16, u16), mut see: impl FnMut(&str, &Desk)) {
    for id in tour::ids() {
        let asked = tour::full(&id);
        let language = asked.workshop.language.unwrap_or_default();
        let words = Words::new(language, |language, action| Keymap::default().called(language, action));
        let is_voted =
            |stop: &Stop| matches!(stop, Stop::Question(_) | Stop::Grid(_, Filling::Reads | Filling::Says(_)));
        for (place, _) in asked.places().filter(|(_, stop)| is_voted(stop)) {
            let mut session = asked.clone();
            session.happen(Event::Go(place), desk::noon()).unwrap();
            let mut desk = tour::room(&words, session);
            desk.size = size;
            desk.blocks = Blocks::Sextants;
            see(&format!("{id}, {place:?}"), &desk);
        }
    }
}

#[test]
fn the_question_and_what_is_voted_on_are_in_large_letters() {
    let mut small = Vec::new();
    for size in [(120, 36), (200, 50)] {
        questions(size, |place, desk| {
            let letters = desk.letters();
            assert!(!letters.is_empty(), "{place}");
            if letters.iter().any(|(_, line)| *line < 2) {
                small.push(format!("{size:?} {place}: {:?}", letters.iter().map(|l| l.1).collect::<Vec<_>>()));
            }
        });
    }
    assert!(small.is_empty(), "{} in small letters:\n{}", small.len(), small.join("\n"));
}

#[test]
fn the_scale_is_in_large_letters_with_the_words_of_its_ends_and_what_0_is() {
    let (mut small, mut tight, mut seen) = (Vec::new(), Vec::new(), 0);
    for (size, blocks) in [(80, 24), (120, 36), (200, 50)].into_iter().flat_map(|s| BOTH.map(|b| (s, b))) {
        questions(size, |place, desk| {
            let Screen::Room(room) = &desk.app.screen else { return };
            let Some(question) = room.session.question() else { return };
            let Posed { answers, zero, is_list, .. } = Posed::of(room, question);
            if is_list {
                return;
            }
            let mut desk = tour::room(&desk.app.words, desk.session().clone());
            (desk.size, desk.blocks) = (size, blocks);
            seen += 1;
            let digits: Vec<String> = answers.iter().map(|answer| answer.key.to_string()).collect();
            let ends = [answers.first(), answers.last()].into_iter().flatten().map(|end| end.far.as_str());
            // In the smallest window what is voted on comes before words that it says again.
            let words = ends.chain(zero.as_deref()).filter(|_| size.0 > 80);
            let texts: Vec<&str> = digits.iter().map(String::as_str).chain(words).collect();
            if let Some(word) = desk.small(&texts) {
                let told = format!("{size:?} {blocks:?} {place}: {word}\n{}", desk.screen());
                // Long texts leave fewer rows for it.
                if size.1 < 50 { &mut tight } else { &mut small }.push(told);
            }
        });
    }
    let first = small.iter().chain(&tight).take(8).cloned().collect::<Vec<_>>().join("\n");
    assert!(small.is_empty() && tight.len() * 7 < seen, "{}, {} of {seen}:\n{first}", small.len(), tight.len());
}

#[test]
fn on_a_projector_they_take_half_of_the_screen() {
    let mut small = Vec::new();
    questions((200, 50), |place, desk| {
        let mut areas: Vec<_> = desk.letters().into_iter().map(|(area, _)| area).collect();
        areas.dedup();
        let share = areas.iter().map(|area| u32::from(area.width) * u32::from(area.height)).sum::<u32>() * 100 / 10_000;
        if share < 50 {
            small.push(format!("{share} % {place}"));
        }
    });
    assert!(small.is_empty(), "{}:\n{}", small.len(), small.join("\n"));
}

/// A pair with votes in, right after its reveal.
fn revealed(keys: &str) -> Desk {
    let mut desk = Desk::at_first_pair(6);
    desk.size = (120, 36);
    desk.blocks = Blocks::Sextants;
    desk.press(keys);
    desk
}

#[test]
fn a_reveal_moves_for_a_second_and_ends_as_without_motion() {
    let all = ["111124r", "115523r", "000000r", "333333r", "111122r<Right>115515r"];
    for (keys, blocks) in all.into_iter().flat_map(|keys| BOTH.map(|blocks| (keys, blocks))) {
        let mut desk = revealed(keys);
        desk.blocks = blocks;
        let still = desk.buffer();
        let frames: Vec<_> = (0..60)
            .map(|at| {
                desk.moving = Some(at * 20);
                desk.buffer()
            })
            .collect();
        let changes: Vec<usize> = (1..frames.len()).filter(|at| frames[*at] != frames[*at - 1]).collect();
        assert!((5..=40).contains(&changes.len()), "{keys}: {changes:?}");
        assert!(*changes.last().unwrap() * 20 < 1200 && *frames.last().unwrap() == still, "{keys}: {changes:?}");
        // The ladder stands in every frame or in none: its edge is the only line from top to bottom.
        let edges =
            |frame: &Buffer| (0..120).filter(|x| (4..30).all(|y| frame[(*x, y)].symbol() == "│")).collect::<Vec<u16>>();
        assert!(frames.iter().all(|frame| edges(frame) == edges(&still)), "{keys}");
        // What the room has read stands still.
        let letters = desk.letters();
        desk.moving = None;
        assert_eq!(desk.letters(), letters, "{keys}");
    }
}

#[test]
fn after_every_reveal_one_request_is_read_from_the_back_row() {
    let (mut small, mut tight, mut at, mut seen) = (Vec::new(), Vec::new(), 0, 0);
    questions((120, 36), |place, desk| {
        let keys = ["111155r", "111111r", "000001r", "333333r"][at % 4];
        at += 1;
        let mut desk = tour::room(&desk.app.words, desk.session().clone());
        desk.press(keys);
        let Screen::Room(room) = &desk.app.screen else { return };
        let Some(question) = room.session.question().filter(|_| room.is_shown()) else { return };
        let Some(first) = Posed::of(room, question).requests.into_iter().next() else { return };
        for (size, blocks) in [(120, 36), (200, 50)].into_iter().flat_map(|s| BOTH.map(|b| (s, b))) {
            (desk.size, desk.blocks) = (size, blocks);
            seen += 1;
            if desk.small(&[&first]).is_some() {
                let told = format!("{size:?} {blocks:?} {keys} {place}: {first}\n{}", desk.screen());
                // Long texts leave fewer rows for it.
                if size.1 < 50 { &mut tight } else { &mut small }.push(told);
            }
        }
    });
    let first = small.iter().chain(&tight).take(8).cloned().collect::<Vec<_>>().join("\n");
    assert!(small.is_empty() && tight.len() * 10 < seen, "{}, {} of {seen}:\n{first}", small.len(), tight.len());
}

#[test]
fn the_first_reveal_tells_what_the_signs_of_the_ladder_mean_and_the_next_does_not() {
    let mut desk = revealed("111122r");
    assert!(desk.says("we can build on it"), "{}", desk.screen());
    desk.press("<Right>111122r");
    assert!(!desk.says("we can build on it"), "{}", desk.screen());
}

/// What a room must not be told before it has voted, beside the rungs by their names.
const VERDICTS: [&str; 15] = [
    "confidence",
    "Confidence: ",
    "Sicherheit: ",
    "Sicherheit der Lesung",
    "Sicherheit niedrig",
    "Rests on",
    "stands on",
    "Ruht auf",
    "steht auf",
    "Stands on",
    "Stand: ",
    "No higher than",
    "can stand on",
    "Nicht höher als",
    "höchstens auf",
];

#[test]
fn nothing_is_said_of_a_ladder_before_the_first_reveal() {
    let mut told = BTreeSet::new();
    for (language, id) in
        [Language::English, Language::German].into_iter().flat_map(|l| tour::ids().into_iter().map(move |id| (l, id)))
    {
        let words = Words::new(language, |language, action| Keymap::default().called(language, action));
        let mut asked = session(&id, 6);
        let rungs: Vec<String> = asked.ladder.rungs.iter().map(|rung| format!("{} {}", rung.at, rung.name)).collect();
        let places: Vec<Place> = asked.places().map(|(place, _)| place).collect();
        for place in places {
            asked.happen(Event::Go(place), desk::noon()).unwrap();
            let step = &asked.workshop.steps[place.step];
            // Where the room agrees on a target, its rung is named.
            if step.target {
                continue;
            }
            // A class sorts cards by rung: its bins are called so.
            if asked.question().is_some_and(is_card) {
                continue;
            }
            // What the script says there is its own.
            let own = format!("{step:?}");
            let mut main = tour::room(&words, asked.clone());
            let mut screens = vec![Teller::default().tell(&main.app, &main.keys, main.now).join("\n")];
            for size in [(80, 24), (120, 36), (200, 50)] {
                main.size = size;
                screens.push(main.screen());
            }
            for which in [Window::Stage, Window::Prompter] {
                screens.push(tour::window(&words, which, Some(asked.clone())).screen());
            }
            let says = rungs.iter().map(String::as_str).chain(VERDICTS).filter(|word| !own.contains(*word));
            for word in says {
                told.extend(
                    screens
                        .iter()
                        .filter(|screen| screen.contains(word))
                        .map(|screen| format!("{id} {place:?} says {word}:\n{screen}")),
                );
            }
        }
    }
    assert!(told.is_empty(), "{}", told.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn after_a_reveal_the_pictures_and_what_was_seen_stay_large() {
    let (mut small, mut tight, mut seen_all) = (Vec::new(), Vec::new(), 0);
    for id in tour::ids() {
        let pairs = session(&id, 6).places().filter(|(_, stop)| stop.question().is_some_and(is_pair)).count();
        for at in 0..pairs.min(12) {
            let mut desk = Desk::at_first_question(&id);
            desk.blocks = Blocks::Sextants;
            desk.press(&"<Right>".repeat(at));
            let is_votable = desk.session().question().is_some_and(is_pair);
            desk.press("111155r");
            for size in [(120, 36), (200, 50)] {
                desk.size = size;
                let letters: Vec<u16> = desk.letters().into_iter().map(|(_, line)| line).collect();
                let [_, pictures @ .., seen] = &letters[..] else { continue };
                if !is_votable || letters.len() < 4 {
                    continue;
                }
                seen_all += 1;
                let told = format!("{id} {at} at {size:?}: {letters:?}");
                if pictures.iter().any(|line| *line < 2) || size.0 == 200 && *seen < 2 {
                    small.push(told);
                } else if *seen < 2 {
                    tight.push(told);
                }
            }
        }
    }
    assert!(small.is_empty(), "{}:\n{}", small.len(), small.join("\n"));
    // Long pictures leave one row for it in the smaller window.
    assert!(tight.len() * 10 < seen_all, "{} of {seen_all}:\n{}", tight.len(), tight.join("\n"));
}

#[test]
fn what_stood_in_small_letters_before_a_reveal_does_not_jump_to_large_ones() {
    let scores = |id: &String| session(id, 6).workshop.questions().any(|question| question.is_scored());
    for id in tour::ids().into_iter().filter(scores) {
        let questions = session(&id, 6).places().filter(|(_, stop)| stop.question().is_some()).count();
        for at in 0..questions.min(12) {
            let mut desk = Desk::at_first_question(&id);
            desk.size = (80, 24);
            desk.blocks = Blocks::Sextants;
            desk.press(&"<Right>".repeat(at));
            let before: Vec<u16> = desk.letters().into_iter().map(|(_, line)| line).collect();
            desk.press("111122r");
            let after: Vec<u16> = desk.letters().into_iter().map(|(_, line)| line).collect();
            if let ([_, was @ ..], [_, is @ ..]) = (&before[..], &after[..]) {
                let jumps = was.iter().zip(is).any(|(was, is)| *was < 2 && *is >= 2);
                assert!(!jumps, "{id} {at}: {before:?}, {after:?}\n{}", desk.screen());
            }
        }
    }
}

fn is_card(question: Question) -> bool {
    matches!(question, Question::Poll(Poll::Card(_)))
}

fn is_pair(question: Question) -> bool {
    matches!(question, Question::Pair(_))
}

#[test]
fn in_the_smallest_window_most_have_all_that_is_voted_on_is_read_without_a_key() {
    let mut missing = Vec::new();
    let mut seen = 0;
    for blocks in [Blocks::Whole, Blocks::Sextants] {
        questions((80, 24), |place, desk| {
            let Some(question) = desk.session().question() else { return };
            let mut texts = vec![question.ask().to_owned()];
            if let Question::Pair(pair) = question {
                texts.extend([pair.trusted.clone(), pair.opposite.clone()]);
            }
            // Under a codename the role of a grid is told by that.
            let texts: Vec<String> = texts.iter().map(|text| text.replace(NAME, CODENAME)).collect();
            let mut desk = tour::room(&desk.app.words, desk.session().clone());
            (desk.size, desk.blocks) = ((80, 24), blocks);
            seen += 1;
            missing.extend(
                texts
                    .iter()
                    .filter_map(|text| desk.misses(text).map(|word| format!("{blocks:?} {place}: `{word}` of {text}"))),
            );
        });
    }
    assert!(seen > 200, "{seen}");
    assert!(missing.is_empty(), "{}:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn no_sentence_beside_a_question_breaks_off() {
    let mut broken = Vec::new();
    let sizes = [(80, 24), (100, 30), (120, 36), (200, 50)];
    let windows = sizes.map(|size| [Blocks::Quadrants, Blocks::Sextants].map(|blocks| (size, blocks))).concat();
    questions((200, 50), |place, desk| {
        let mut desk = tour::room(&desk.app.words, desk.session().clone());
        let Screen::Room(room) = &desk.app.screen else { return };
        let Some(question) = room.session.question() else { return };
        let aside = Posed::of(room, question).aside;
        for (size, blocks) in &windows {
            (desk.size, desk.blocks) = (*size, *blocks);
            let screen = desk.screen();
            let told = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            for said in &aside {
                let half: String = said.text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
                if told.contains(&half) && !told.contains(&said.text) {
                    broken.push(format!("{place} {size:?} {blocks:?}: {}\n{screen}", said.text));
                }
            }
        }
    });
    assert!(broken.is_empty(), "{}: {}", broken.len(), broken[0]);
}

#[test]
fn where_no_pair_is_asked_the_signs_are_told_of_and_no_empty_ladder() {
    for size in [(120, 36), (200, 50)] {
        let mut desk = Desk::at_first_question("too-cosy");
        desk.size = size;
        desk.press("11111r");
        let families = desk.session().workshop.signs().map(|sign| sign.family.clone()).collect::<Vec<_>>();
        let ladder = &desk.session().ladder;
        let name = ladder.family_name(&families[0]).to_owned();
        let rungs: Vec<String> = ladder.rungs.iter().map(|rung| format!("{} {}", rung.at, rung.name)).collect();
        for keys in ["", "l"] {
            desk.press(keys);
            let screen = desk.screen();
            assert!(desk.says(&name) && desk.says("present"), "{screen}");
            assert_eq!(desk.misses("Can stand on"), None, "{screen}");
            let is_rung = |line: &str| rungs.iter().any(|rung| line.trim_start_matches(['│', ' ']).starts_with(rung));
            assert!(!screen.lines().any(is_rung), "{screen}");
        }
    }
}

#[test]
fn one_sign_of_a_family_that_it_does_not_make_present_is_present_itself() {
    let mut desk = Desk::at_first_question("too-cosy");
    desk.press("11111r<Right>11222r");
    let family = desk.session().workshop.signs().nth(1).map(|sign| sign.family.clone()).unwrap();
    let name = desk.session().ladder.family_name(&family).to_owned();
    assert!(desk.says("Present: this sign") && !desk.says(&format!("Present: {name}")), "{}", desk.screen());
    // The first one was enough.
    desk.press("<Left>");
    assert!(!desk.says("this sign"), "{}", desk.screen());
}

#[test]
fn what_is_left_out_of_a_reading_is_said_and_how_sure_it_is_stays_in_sight() {
    let mut desk = Desk::at_first_question("retro-self-check");
    desk.press("11123r]]");
    desk.size = (80, 24);
    assert!(desk.says("more: press w to see all") && desk.says("Confidence is low"), "{}", desk.screen());
    // What holds it back is large before all else there is to say stands below it.
    let mut desk = revealed("111155r<Right>111111r]111122r]]");
    desk.press("]");
    assert!(desk.is_large("Corporate") || desk.is_large("Personal"), "{}", desk.screen());
    assert!(desk.says("Confidence is low") && desk.says("press w to see all"), "{}", desk.screen());
}

#[test]
fn whose_report_it_is_is_read_from_across_the_room_and_is_said_once() {
    let mut desk = revealed("111122ro");
    assert!(desk.is_large("Harbour") && !desk.says("Account trust check: Harbour"), "{}", desk.screen());
    desk.size = (80, 24);
    assert!(desk.says("Account trust check: Harbour"), "{}", desk.screen());
}

#[test]
fn a_family_that_nobody_was_asked_about_has_no_question_mark() {
    let mut desk = Desk::at_first_question("too-cosy");
    desk.press("11111rl");
    let screen = desk.screen();
    let told: Vec<&str> = screen.lines().filter(|line| line.contains("not voted on")).collect();
    assert!(told.len() > 1 && told.iter().all(|line| !line.contains('?')), "{screen}");
}

#[test]
fn the_time_of_a_talk_is_read_from_across_the_room() {
    let talks = [
        ("trust-check", "Personal: our people", "111155rT", "1:30"),
        ("trust-check", "Your own picture first", "T", "2:00"),
        ("too-cosy", "Stories", "T", "1:00"),
    ];
    for (workshop, title, keys, time) in talks {
        let mut desk = Desk::in_room(session(workshop, 6), Kept::Stored);
        while desk.session().workshop.steps[desk.session().progress.place.step].title != title {
            desk.press("]");
        }
        desk.press(keys);
        let mut stage = tour::window(&desk::words(), Window::Stage, Some(desk.session().clone()));
        for window in [&mut desk, &mut stage] {
            window.blocks = Blocks::Sextants;
            for size in [(120, 36), (200, 50)] {
                window.size = size;
                assert!(window.is_large(time), "{workshop}, {title} at {size:?}:\n{}", window.screen());
            }
        }
    }
}

#[test]
fn what_was_parked_and_what_to_do_first_is_read_from_across_the_room() {
    for size in [(120, 36), (200, 50)] {
        let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
        desk.size = size;
        desk.blocks = Blocks::Sextants;
        desk.press("]]]]111111r]]122222r]111111r]m");
        assert!(desk.is_large("hard"), "{size:?}:\n{}", desk.screen());
        desk.press("<Esc>pAsk their planner<Enter>P");
        assert!(desk.is_large("planner") && desk.is_large("becomes"), "{size:?}:\n{}", desk.screen());
    }
}

#[test]
fn without_a_pair_nothing_rests_anywhere() {
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
    desk.press("]]]]]]]111122r");
    assert!(desk.says("Not read yet"), "{}", desk.screen());
    desk.press("]");
    assert_eq!(desk.misses("Not read yet: no pair is revealed"), None, "{}", desk.screen());
    for keys in ["", "w", "<Esc>l"] {
        desk.press(keys);
        assert!(!desk.says("0 Unproven: ") && !desk.says("Stands on 0"), "{}", desk.screen());
    }
}

#[test]
fn what_holds_it_back_is_read_from_across_the_room() {
    let mut desk = revealed("111122rl");
    desk.size = (200, 50);
    for word in ["Stands", "holds", "Corporate", "Checked", "voted"] {
        assert!(desk.is_large(word), "{word}:\n{}", desk.screen());
    }
    // With one thing that does, in the smaller window too; how sure it is stays in sight.
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
    desk.blocks = Blocks::Sextants;
    desk.press("]]]]111111r]]112211r]111111r]");
    assert!(desk.is_large("Corporate") && desk.is_large("voted"), "{}", desk.screen());
    assert!(desk.says("Confidence is low"), "{}", desk.screen());
}

#[test]
fn where_what_holds_it_back_is_too_long_for_large_letters_what_it_says_first_is_in_them() {
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
    desk.blocks = Blocks::Quadrants;
    desk.press("]]]]444555r]555551r]222222r]112333r]");
    assert!(desk.is_large("Personal") && desk.is_large("reversed"), "{}", desk.screen());
    assert!(desk.says("Still open") && desk.says("Confidence is low"), "{}", desk.screen());
    let mut desk = Desk::in_room(session("too-cosy", 6), Kept::Stored);
    desk.blocks = Blocks::Quadrants;
    desk.press("]]]111223r<Right>333333r<Right><Right><Right><Right><Right>111113r]");
    assert!(desk.is_large("Blind") && desk.is_large("Gatekeeping") && desk.says("Still open"), "{}", desk.screen());
    // What the script says of reading stands there whole, or not at all.
    let show = &desk.session().workshop.steps[desk.session().progress.place.step].show;
    let told = show.iter().filter(|text| desk.misses(text).is_none()).count();
    assert!(told == 0 || told == show.len(), "{told} of {}:\n{}", show.len(), desk.screen());
}

#[test]
fn what_a_set_up_asks_now_is_read_from_across_the_room_and_moves_no_field() {
    let script = desk::script("trust-check");
    for (size, blocks) in [(120, 36), (200, 50)].into_iter().flat_map(|s| BOTH.map(|b| (s, b))) {
        let app = App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given::default());
        let mut desk = Desk::of(app);
        (desk.size, desk.blocks) = (size, blocks);
        let row = |desk: &Desk| desk.screen().lines().position(|line| line.trim() == "Opportunity").unwrap();
        assert!(desk.is_large("Account"), "{}", desk.screen());
        let first = row(&desk);
        desk.press("Harbour");
        assert!(desk.is_large("Harbour") && row(&desk) == first, "{}", desk.screen());
        desk.press("<Enter><Enter><Enter>");
        assert!(desk.is_large("voting"), "{}", desk.screen());
    }
}

#[test]
fn a_sign_that_is_too_long_for_its_ladder_keeps_its_question_in_place() {
    for id in ["too-cosy", "zu-vertraut"] {
        let mut desk = Desk::at_first_question(id);
        (desk.size, desk.blocks) = ((120, 36), Blocks::Quadrants);
        let mut still = 0;
        for _ in 0..12 {
            let before = desk.letters();
            desk.press("000012r");
            let after = desk.letters();
            // Beside the ladder it is narrower.
            if after[0].0.width == before[0].0.width {
                let [(was, large), (is, still_large)] = [before[0], after[0]];
                assert!(large > 1 && large == still_large, "{}", desk.screen());
                // The air above it may be needed below.
                assert!(is.height == was.height && is.y.abs_diff(was.y) <= 1, "{was} {is} {}", desk.screen());
                still += 1;
            }
            desk.press("<Right>");
        }
        assert!(still > 0, "{id}");
    }
}

#[test]
fn after_votes_that_lie_apart_the_question_stays_large() {
    let mut desk = revealed("<Right>115524r");
    assert!(desk.is_large("date") && desk.is_large("old") && desk.is_large("Stands"), "{}", desk.screen());
    desk.size = (200, 50);
    assert!(desk.letters().iter().all(|(_, line)| *line > 2), "{}", desk.screen());
}

/// A grid of ten by six as a room of six fills it, up to the key that `keys` begin with.
fn ten_by_six(keys: &str, blocks: Blocks) -> Desk {
    let rows = ["buyer", "planner", "director", "finance lead", "site manager", "quality", "works council", "legal"];
    let rows: String =
        rows.into_iter().chain(["fleet manager", "data officer"]).map(|r| format!("{r}<Enter>")).collect();
    let ours = ["our lead", "service", "finance", "board", "planner", "engineer"].map(|role| format!("{role}<Enter>"));
    let mut desk = Desk::in_room(session("who-trusts-whom", 6), Kept::Stored);
    desk.blocks = blocks;
    desk.press(&format!("<Right>1{rows}<Esc>2{}<Esc>{keys}", ours.concat()));
    desk
}

#[test]
fn what_a_grid_asks_is_large_and_so_is_the_row_at_hand_with_our_roles() {
    for blocks in [Blocks::Quadrants, Blocks::Sextants] {
        let mut desk = Desk::in_room(session("who-trusts-whom", 6), Kept::Stored);
        desk.blocks = blocks;
        desk.press("<Right>");
        assert!(desk.is_large("decides?"), "{}", desk.screen());
        let mut desk = ten_by_six("", blocks);
        assert!(desk.is_large("enough"), "{}", desk.screen());
        desk.press("31ab<Enter>4b");
        for size in [(120, 36), (200, 50)] {
            desk.size = size;
            let mut stage = tour::window(&desk::words(), Window::Stage, Some(desk.session().clone()));
            (stage.size, stage.blocks) = (size, blocks);
            for window in [&desk, &stage] {
                for word in ["planner", "uses", "our", "service", "engineer"] {
                    assert!(window.is_large(word), "{size:?}, {word}:\n{}", window.screen());
                }
                for role in ["buyer", "data officer"] {
                    assert_eq!(window.misses(role), None, "{}", window.screen());
                }
            }
        }
        // The smallest window keeps the row large, and the whole table.
        desk.size = (80, 24);
        assert!(desk.is_large("planner") && desk.misses("data officer").is_none(), "{}", desk.screen());
    }
}

#[test]
fn each_row_of_a_grid_is_asked_in_large_letters_with_its_answers_and_the_whole_has_large_signs() {
    let mut desk = ten_by_six(
        "31ab<Enter>4b<Enter>1a<Enter>2a<Enter>4ab<Enter>3e<Enter>2<Enter>4af<Enter>3<Enter>3c<Enter>",
        Blocks::Quadrants,
    );
    for at in 0..10 {
        desk.press("<Right>");
        assert!(desk.is_large("ahead?") && desk.is_large("1") && desk.is_large("not"), "{at}:\n{}", desk.screen());
        desk.press(["111200r", "111111r", "222222r", "000000r", "100000r"][at % 5]);
        assert!(desk.is_large("ahead?"), "{at}:\n{}", desk.screen());
    }
    desk.press("<Right>");
    let mut stage = tour::window(&desk::words(), Window::Stage, Some(desk.session().clone()));
    stage.blocks = Blocks::Quadrants;
    for size in [(120, 36), (200, 50)] {
        (desk.size, stage.size) = (size, size);
        for window in [&desk, &stage] {
            let screen = window.screen();
            for text in ["data officer", "we do not know", "one voice", "not enough", "Board: no contact"] {
                assert_eq!(window.misses(text), None, "{screen}");
            }
            // Contacts and states, each two rows high.
            assert!(screen.matches("▟█▙").count() >= 12 && screen.matches("▟▀▙").count() >= 2, "{screen}");
        }
    }
}

#[test]
fn what_is_typed_in_is_asked_in_large_letters_and_four_lines_of_it_are_read_from_across_the_room() {
    for size in [(120, 36), (200, 50)] {
        let mut desk = Desk::in_room(session("beside-the-ladder", 6), Kept::Stored);
        (desk.size, desk.blocks) = (size, Blocks::Sextants);
        while !matches!(desk.session().here(), Stop::Typed(Typed::Lines(lines)) if lines.id == "rivals") {
            desk.press("<Right>");
        }
        assert!(desk.is_large("rival"), "{}", desk.screen());
        let firms = ["Acme", "Birch", "Cedar", "Delta"];
        desk.press("1");
        firms.iter().for_each(|firm| {
            desk.press(&format!("{firm}<Enter>all the planning<Enter><Enter>"));
        });
        desk.press("<Esc>");
        for firm in firms {
            assert!(desk.is_large(firm), "{size:?}, {firm}:\n{}", desk.screen());
        }
    }
}

#[test]
fn what_a_step_says_is_in_large_letters_and_what_it_asks_before_all_else() {
    for (size, blocks) in [(120, 36), (200, 50)].into_iter().flat_map(|s| BOTH.map(|b| (s, b))) {
        let (mut seen, mut small) = (0, Vec::new());
        for id in tour::ids() {
            let asked = session(&id, 6);
            let steps = asked.places().filter(|(_, stop)| matches!(stop, Stop::Step)).map(|(place, _)| place);
            for place in steps {
                let mut session = asked.clone();
                session.happen(Event::Go(place), desk::noon()).unwrap();
                let step = &asked.workshop.steps[place.step];
                let mut desk = Desk::in_room(session, Kept::Rehearsal);
                (desk.size, desk.blocks) = (size, blocks);
                let first = step.show.iter().find(|text| text.ends_with('?')).or(step.show.first());
                let Some(words) = first.map(|first| first.split(' ').collect::<Vec<_>>()) else { continue };
                seen += 1;
                if !words.iter().any(|word| desk.is_large(word)) {
                    small.push(format!("{id}: {}\n{}", step.title, desk.screen()));
                }
            }
        }
        assert!(seen > 60 && small.is_empty(), "{size:?} {blocks:?}: {} of {seen}:\n{}", small.len(), small.join("\n"));
    }
}

/// What letters are drawn with.
const BOTH: [Blocks; 2] = [Blocks::Quadrants, Blocks::Sextants];
