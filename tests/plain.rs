//! A session in lines: what is said, what a line means, and that nothing is left to the screen alone.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::collections::BTreeSet;

use desk::{BESIDE, Desk, WITH_STEPS_BESIDE, nobody, noon, script, session};
use rungs::app::room::Kept;
use rungs::app::start::{Listing, SessionLine};
use rungs::app::{Action, App, Effect, Msg, Opened, Screen, Where};
use rungs::domain::session::{Carried, Event, Filling, Session, Settled, Stop};
use rungs::domain::workshop::{Part, Side};
use rungs::export::{self, doc::Block};
use rungs::plain::words::{self, Asked, Typed};
use rungs::plain::{self, Teller};
use rungs::runtime::workshop_line;
use rungs::ui::keymap::{KEYS, Keymap, action_name};
use rungs::words::{About, Language, Words};

/// A desk whose facilitator types lines and hears lines.
struct Lines {
    desk: Desk,
    teller: Teller,
}

impl Lines {
    fn of(desk: Desk) -> Self {
        Lines { desk, teller: Teller::default() }
    }

    fn in_room(session: Session) -> Self {
        Lines::of(Desk::in_room(session, Kept::Stored))
    }

    /// What is said after a line.
    fn say(&mut self, line: &str) -> String {
        let mut rest = line;
        let mut lines = Vec::new();
        loop {
            let (typed, left) = words::read(&self.desk.keys, &self.desk.app, rest);
            let msgs = match typed {
                Typed::Does(msgs) => msgs,
                Typed::Asks(asked) => {
                    lines.extend(self.teller.answer(asked, &self.desk.app, &self.desk.keys, self.desk.now));
                    Vec::new()
                }
                Typed::Quit => vec![Msg::Do(Action::Quit)],
                Typed::Unknown(why) => {
                    self.teller.note(true);
                    lines.push(why);
                    break;
                }
            };
            for msg in msgs {
                if matches!(msg, Msg::Do(Action::Help)) {
                    lines.extend(plain::help(&self.desk.app, &self.desk.keys));
                    continue;
                }
                self.desk.send(msg);
                if self.desk.effects.pop_if(|effect| *effect == Effect::Redraw).is_some() {
                    self.teller.forget();
                }
                lines.extend(self.desk.app.notice.take().iter().map(|n| plain::notice(&self.desk.app, n)));
            }
            self.teller.note(self.desk.app.form().is_some_and(|form| form.wrong.is_some()));
            rest = left.trim();
            if rest.is_empty() {
                break;
            }
        }
        lines.extend(self.teller.tell(&self.desk.app, &self.desk.keys, self.desk.now));
        lines.join("\n")
    }

    fn hear(&mut self) -> String {
        self.teller.tell(&self.desk.app, &self.desk.keys, self.desk.now).join("\n")
    }
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in\n{text}");
    }
}

/// The first step of a script that asks, at its first question.
fn at_first_question(workshop: &str, room: u32) -> Lines {
    let mut lines = Lines::in_room(session(workshop, room));
    while lines.desk.session().question().is_none_or(|question| !question.is_scored()) {
        // Past what is asked beside the ladder, too.
        lines.desk.press("]");
    }
    lines.hear();
    lines
}

#[test]
fn a_question_is_said_with_both_pictures_and_the_scale() {
    let mut lines = at_first_question("trust-check", 5);
    let pair = lines.desk.session().pairs().next().unwrap().clone();
    let said = lines.say("again");
    has(
        &said,
        &["Step 5 of 12: Personal: our people\n12 minutes.", "Question 1 of 4: ", &pair.ask, "1, clearly left: "],
    );
    has(&said, &[&pair.trusted, &pair.opposite, "5, clearly right: ", "0 not seen", "One digit a person"]);
    assert_eq!(lines.say("22"), "2 of 5 have voted. 0 for not seen.");
    let said = lines.say("112r");
    has(&said, &["Revealed: All 5 saw the left.", "2 chose 1, 3 chose 2.", "Seen: ", "climbs to"]);
    assert!(!said.contains(&pair.ask), "what was said is not said again:\n{said}");
}

#[test]
fn counts_are_hidden_below_four() {
    let mut lines = at_first_question("trust-check", 3);
    let said = lines.say("221r");
    has(&said, &["Revealed: The left picture was seen.", "Seen: ", "Fewer than four have seen it"]);
    assert!(!said.contains("chose"), "{said}");
}

#[test]
fn words_do_what_keys_do_and_a_slip_does_nothing() {
    let mut lines = at_first_question("trust-check", 5);
    let place = lines.desk.session().progress.place;
    for slip in ["revael", "hello", "%", "44554x5 reveel"] {
        assert!(lines.say(slip).contains("Not done: I know no"), "{slip}");
    }
    // Whatever stood before the slip was done, one key at a time.
    assert_eq!(lines.desk.session().progress.ballots.values().next().unwrap().voted(), 6 - 1);
    assert_eq!(lines.desk.session().progress.place, place);
    has(&lines.say("reveal"), &["Revealed"]);
    has(&lines.say("vote again"), &["Second vote: one digit a person"]);
    lines.say("Next Step");
    assert_eq!(lines.desk.session().progress.place.step, place.step + 1);
    has(&lines.say("why"), &["Where it stands:", "esc"]);
    has(&lines.say("esc"), &["Back at: "]);
    assert_eq!(lines.say("park Who pays for the pilot?"), "Note: Parked: press P to go through the parking lot.");
    assert_eq!(lines.desk.session().progress.remarks[0].text, "Who pays for the pilot?");
}

#[test]
fn a_class_sorts_a_deck_in_lines() {
    for deck in ["sort-rungs", "two-directions", "seen-or-thought", "risk-and-remedy", "turn-it-round"] {
        let session = session(deck, 12);
        let cards = session.workshop.cards().count();
        let mut lines = Lines::in_room(session);
        has(&lines.hear(), &["Class: "]);
        lines.say("next step");
        for _ in 0..cards {
            has(&lines.say("111111222330"), &["All 12 have voted", "later step"]);
            assert!(!lines.say("next").contains("not revealed"), "{deck}");
        }
        for _ in 0..cards {
            has(&lines.say("r"), &["6 chose 1, 3 chose 2, 2 chose 3.", "1 not sure."]);
            let key = lines.say("m");
            assert!(key.contains("Model answer: ") || key.contains("No right answer here"), "{deck}: {key}");
            assert!(!key.contains("chose") && !key.contains("not sure"), "only what is new: {key}");
            lines.say("next");
        }
        let closed = ["f", "f"].map(|line| lines.say(line)).concat();
        if deck != "turn-it-round" {
            has(&closed, &["cards sure", "by luck 1 in"]);
            assert!(!closed.contains("Stands on") && !closed.contains("holds it there"), "{closed}");
        }
    }
}

#[test]
fn a_report_begins_with_what_its_page_begins_with() {
    // Whether it is read on the ladder, by signs alone, or beside it.
    let cases = [
        ("trust-check", "]]]]55555r", "does not stand firm yet (Guarded)"),
        ("sides-conduct", "]11111r", "beside the ladder"),
        ("beside-the-ladder", "]]]<Right>33333r", "beside the ladder"),
        ("trust-check", "", "nothing has been revealed"),
    ];
    for (workshop, keys, begins) in cases {
        let mut lines = Lines::in_room(session(workshop, 5));
        lines.desk.press(keys);
        let said = lines.say("report");
        let page = export::page(lines.desk.session(), &desk::words());
        let first = page.blocks.iter().find_map(|block| match block {
            Block::Headline(text) => Some(text.as_str()),
            _ => None,
        });
        has(&said, &[first.unwrap()]);
        assert!(first.unwrap().contains(begins), "{workshop} {keys}: {said}");
    }
}

#[test]
fn in_a_form_words_with_a_slash_are_never_an_answer() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("a");
    has(&lines.say("/help"), &["The whole line is the answer", "/help, /again, /back, /where, /time, /quit"]);
    has(&lines.say("/again"), &["An action", "What (1 of 4): "]);
    has(&lines.say("/where"), &["Step 5 of 12: Personal", "Being filled in: What (1 of 4)"]);
    has(&lines.say("/time"), &["Time: 12 minutes left."]);
    let typed = |lines: &Lines, line: &str| words::read(&lines.desk.keys, &lines.desk.app, line).0;
    assert!(matches!(typed(&lines, "/quit"), Typed::Quit));
    assert!(matches!(typed(&lines, "/QUIT"), Typed::Quit));
    has(&lines.say("/back"), &["Back at: "]);
    lines.say("a");
    // A path is an answer, and so is a word of somebody's own.
    lines.say("/tmp/help");
    assert_eq!(lines.desk.app.form().unwrap().answer(0), "/tmp/help");
    lines.say("/up");
    lines.say("help them");
    assert_eq!(lines.desk.app.form().unwrap().answer(0), "help them");
}

#[test]
fn after_a_slip_the_choice_is_said_again_and_after_two_the_way_out() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("44554r");
    for line in ["e", "their buyer", "called us first", "yesterday"] {
        lines.say(line);
    }
    let once = lines.say("7");
    has(&once, &["Not done: choose a number from 1 to 4.", "How we know (4 of 5)", "1: seen first-hand", "4: a guess"]);
    assert!(!once.contains("/back"), "{once}");
    has(&lines.say("8"), &["/back goes back and keeps what was typed", "4: a guess"]);
    lines.say("2");
    assert!(!lines.say("9").contains("/back"), "a line that was taken begins anew");
    lines.say("/back");
    // Where the room votes, and in a list.
    let mut lines = at_first_question("trust-check", 5);
    has(&lines.say("hello"), &["I know no “hello”", "0 not seen"]);
    has(&lines.say("hello"), &["back goes back, help says what works here"]);
    let mut lines = Lines::of(picking());
    lines.hear();
    has(&lines.say("9"), &["there is no number 9", "2: See it first", "Type a number"]);
}

#[test]
fn where_and_time_are_answered_at_once_and_change_nothing() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("445");
    let before = lines.desk.session().journal.entries().len();
    let said = lines.say("where");
    has(&said, &["Step 5 of 12: Personal: our people.", "Question 1 of 4: ", "3 of 5 have voted"]);
    lines.desk.wait(200);
    has(&lines.say("time"), &["Time: 9 minutes left.", "ends "]);
    assert_eq!(lines.desk.session().journal.entries().len(), before);
    lines.say("54r");
    has(&lines.say("/where"), &["The votes are shown."]);
    has(&Lines::of(picking()).say("where"), &["No session is open here"]);
}

#[test]
fn terse_says_less_and_once_more_says_all() {
    let mut lines = at_first_question("trust-check", 5);
    let all = lines.say("again");
    has(&lines.say("terse"), &["Less is said from now on"]);
    let less = lines.say("again");
    has(&less, &["Question 1 of 4", "1, clearly left: ", "One digit a person"]);
    for left_out in ["0 not seen.", "help says what works", "It counts when"] {
        assert!(all.contains(left_out) && !less.contains(left_out), "{left_out}:\n{less}");
    }
    has(&lines.say("a"), &["What (1 of 4)"]);
    assert!(!lines.say("/again").contains("What (1 of 4):"));
    has(&lines.say("/terse"), &["All is said again."]);
    has(&lines.say("/again"), &["What (1 of 4): "]);
}

#[test]
fn how_a_question_is_answered_is_said_once_a_step_and_again_where_it_changes() {
    let mut lines = at_first_question("trust-check", 2);
    let scale = "2 more left, 3 both seen, 4 more right, 0 not seen.";
    has(&lines.say("again"), &[scale, "One digit a person"]);
    lines.say("11r");
    let second = lines.say("on");
    has(&second, &["Question 2 of 4", "1, clearly left: "]);
    assert!(!second.contains(scale) && !second.contains("One digit a person"), "{second}");
    has(&lines.say("again"), &["Question 2 of 4", scale, "One digit a person"]);
    has(&lines.say("]"), &["Step 6 of "]);
    has(&lines.say("["), &["Question 1 of 4", scale]);
}

#[test]
fn the_report_is_a_summary_and_sections_by_number() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("a\n");
    for answer in ["Visit the plant", "Rosa", "in 2 weeks", ""] {
        lines.say(answer);
    }
    lines.say("p Who pays?");
    let said = lines.say("o");
    let heard: Vec<&str> = said.lines().collect();
    has(heard[0], &["Harbour: nothing has been revealed yet"]);
    has(heard[1], &["One action was written down", "Visit the plant, by Rosa."]);
    has(heard[2], &["Still open: ", "one remark without an answer."]);
    has(heard[3], &["sections. Type a number"]);
    has(heard[4], &["1: "]);
    let number = heard.iter().find(|line| line.ends_with(": What we do")).unwrap().split(':').next().unwrap();
    has(&lines.say(number), &["What we do:", "Who: Rosa; What: Visit the plant"]);
    has(&lines.say("99"), &["Not done: there is no number 99"]);
    has(&lines.say("esc"), &["Back at: "]);
}

#[test]
fn a_line_that_is_written_is_heard_alone() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    while !lines.desk.app.contexts().contains(&Where::Write) {
        lines.say("]");
    }
    lines.say("1");
    lines.say("They call our planner");
    let said = lines.say("They show us their books");
    has(&said, &["Kept: They show us their books"]);
    assert!(!said.contains("planner"), "{said}");
    let said = lines.say("esc");
    lines.say("1");
    assert!(said.contains("They show us their books"), "heard at the question: {said}");
    let said = lines.say("They pay early");
    has(&said, &["Kept: They pay early"]);
    assert!(!said.contains("planner") && !said.contains("books"), "{said}");
    let said = lines.say("esc");
    assert!(said.contains("Written: They pay early") && !said.contains("planner"), "{said}");
    has(&lines.say("again"), &["planner", "books", "They pay early"]);
}

#[test]
fn an_empty_line_never_passes_a_question_that_was_not_voted_on() {
    let mut lines = at_first_question("trust-check", 5);
    let place = lines.desk.session().progress.place;
    has(&lines.say(""), &["Nobody has voted on this question yet", "on goes on without votes"]);
    lines.say("44");
    has(&lines.say(""), &["2 votes are in and not revealed", "reveal shows them"]);
    assert_eq!(lines.desk.session().progress.place, place);
    lines.say("554r");
    lines.say("");
    assert_ne!(lines.desk.session().progress.place, place, "what was revealed is behind the room");
    let place = lines.desk.session().progress.place;
    lines.say("on");
    assert_ne!(lines.desk.session().progress.place, place, "who says so goes on");
}

#[test]
fn in_german_everything_is_said_in_german() {
    let german = Words::new(Language::German, |language, action| Keymap::default().called(language, action));
    for mut desk in desks() {
        desk.app.words = german.clone();
        if let Screen::Room(room) = &mut desk.app.screen {
            room.words = german.about(About::default());
        }
        let all = Teller::default().answer(Asked::Help, &desk.app, &desk.keys, desk.now);
        let said = [plain::help(&desk.app, &desk.keys), all].concat().join("\n");
        for english in ["What works here", "An empty line", "goes back", " or ", "again", "vote"] {
            assert!(!said.contains(english), "{english}: {said}");
        }
        let said = Teller::default().tell(&desk.app, &desk.keys, desk.now).join("\n");
        for english in ["Step ", "Question ", "Type ", "An empty line", "in the room", "goes back"] {
            assert!(!said.contains(english), "{english}: {said}");
        }
    }
}

/// What is heard of this gate's keys: as in a run by `--plain`.
fn heard(language: Language) -> Words {
    Words::new(language, |language, action| words::called(&Keymap::default(), language, action))
}

#[test]
fn every_key_that_is_named_can_be_heard_and_none_sounds_like_another() {
    for language in Language::ALL {
        for action in KEYS.iter().map(|row| action_name(row.action)) {
            let key = words::called(&Keymap::default(), language, &action).expect("an action of the table");
            let letters = key.chars().filter(|c| c.is_alphanumeric()).count();
            assert!(letters > 0 && !key.contains(['←', '→', '↑', '↓']), "{action}: {key}");
            let is_capital = |key: &str| key.chars().count() == 1 && key.chars().all(char::is_uppercase);
            assert!(!is_capital(&key), "{action}: {key} is heard as {}", key.to_lowercase());
        }
    }
    let mut lines = at_first_question("trust-check", 5);
    lines.desk.app.words = heard(Language::English);
    let Screen::Room(room) = &mut lines.desk.app.screen else { panic!() };
    room.words = heard(Language::English);
    has(&lines.say("on"), &["Nobody has voted on the question before: press back to go back to it."]);
    has(&lines.say("p Who pays?"), &["press capital P to go through the parking lot"]);
    has(&lines.say("4455r"), &["room less to make the room smaller"]);
}

#[test]
fn of_many_workshops_those_in_the_language_that_is_spoken_come_first() {
    for language in Language::ALL {
        let all = rungs::runtime::known_for(language, &nobody());
        let is_other = |known: &rungs::storage::scripts::Known| {
            known.script.as_ref().unwrap().workshop.language.unwrap_or_default() != language
        };
        let first = all.iter().position(is_other).unwrap();
        assert!(first > 10 && all[first..].iter().all(is_other), "{language:?}");
    }
}

#[test]
fn a_rehearsal_is_called_one_before_it_begins() {
    let mut lines = Lines::of(picking());
    has(&lines.say("R"), &["REHEARSAL: which workshop? Type its number"]);
    let workshops = vec![workshop_line("too-cosy", &script("too-cosy"))];
    lines.desk.send(Msg::Workshops(Listing { lines: workshops, troubles: Vec::new() }));
    has(&lines.say("1"), &["REHEARSAL: nothing is stored, and the room is made up."]);
}

#[test]
fn how_a_form_is_answered_is_said_once_and_what_stands_alone_in_a_list_too() {
    let mut lines = Lines::in_room(session("too-cosy", 5));
    has(&lines.say("p"), &["The whole line is the answer. /help says how"]);
    lines.say("Who pays?");
    assert!(!lines.say("p").contains("The whole line"));
    lines.say("esc");
    assert_eq!(lines.say("P").matches("Who pays?").count(), 1);
    // A word that is none of the options is a word.
    lines.say("esc");
    lines.say("t");
    has(&lines.say("back"), &["Back at: "]);
}

#[test]
fn no_line_has_what_a_voice_leaves_out_or_reads_as_something_else() {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for language in Language::ALL {
        for mut desk in desks() {
            desk.app.words = heard(language);
            if let Screen::Room(room) = &mut desk.app.screen {
                room.words = room.session.words(&heard(language)).in_language(language);
            }
            let mut said = Teller::default().tell(&desk.app, &desk.keys, desk.now);
            said.extend(plain::help(&desk.app, &desk.keys));
            for asked in [Asked::Help, Asked::Time, Asked::Where] {
                said.extend(Teller::default().answer(asked, &desk.app, &desk.keys, desk.now));
            }
            for (before, line) in [String::new()].iter().chain(&said).zip(&said) {
                // Twice in a row is once too often.
                assert!(before != line || line.is_empty(), "{line}");
                for wrong in ["?.", "?,", ".,", "!.", "..", " ,", " min ", " s;", "→", "←", "`?`", "? Keys", "? Tasten"]
                {
                    assert!(!line.contains(wrong), "{wrong}: {line}");
                }
                for (at, _) in line.match_indices(['–', '-']) {
                    let is_range = is_digit(line[..at].chars().last()) && line[at..].starts_with('–');
                    assert!(!is_range, "{line}");
                }
                assert!(!line.ends_with(": ") && !line.ends_with(" min"), "{line}");
            }
        }
    }
}

#[test]
fn help_says_the_few_keys_that_matter_now_and_all_of_them_where_all_are_asked_for() {
    let mut lines = at_first_question("trust-check", 5);
    let few = lines.say("help");
    has(&few, &["What works here", "reveal: show the votes", "help all names everything"]);
    assert!(few.lines().count() <= 12, "{few}");
    let all = lines.say("help all");
    has(&all, &["Everything that works here", "suspend", "codename", "everything is said again", "never with names"]);
    assert!(all.lines().count() <= 14, "{all}");
    has(&lines.say("help codename"), &["a codename that is shown instead"]);
    has(&lines.say("help r"), &["or reveal: show the votes"]);
    has(&lines.say("help nothing"), &["help all"]);
    lines.say("p");
    has(&lines.say("/help all"), &["The whole line is the answer", "never with names"]);
}

#[test]
fn a_rung_is_chosen_by_its_own_number_and_no_placeholder_is_an_option() {
    let mut lines = at_first_question("trust-check", 5);
    let asked = lines.say("target");
    has(&asked, &["\n4 Aligned\n3 Relied on\n"]);
    assert!(!asked.contains("1: "), "{asked}");
    has(&lines.say("7"), &["choose one of these.", "\n4 Aligned\n"]);
    lines.say("2");
    assert_eq!(lines.desk.session().progress.target, Some(2));
    let mut evidence = lines.say("e");
    for answer in ["their buyer", "They came themselves", "yesterday", "1"] {
        evidence = lines.say(answer);
    }
    has(&evidence, &["1: They come themselves"]);
    assert!(!evidence.contains("chosen yet") && !evidence.contains("keeps"), "{evidence}");
    // None, by the sign that empties a field and by 0.
    for none in ["-", "0"] {
        has(&lines.say(none), &["Not done: Choose which picture it shows."]);
    }
    lines.say("2");
    let kept = lines.desk.session().progress.evidence.last().unwrap().shows;
    assert_eq!(kept, Some(rungs::domain::session::Pole::Opposite));
}

#[test]
fn what_was_refused_is_not_offered_again_and_a_card_says_what_it_is() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("55555r");
    lines.say("m");
    has(&lines.say("1"), &["An action\nWhat: "]);
    lines.say("Priya");
    let refused = lines.say("someday");
    has(&refused, &["is no date"]);
    assert!(!refused.contains("keeps"), "{refused}");
}

#[test]
fn esc_is_known_everywhere() {
    for desk in desks() {
        let at = format!("{:?}", desk.app.contexts());
        let said = Lines::of(desk).say("esc");
        assert!(!said.contains("I know no"), "{at}: {said}");
    }
    let mut lines = at_first_question("trust-check", 5);
    has(&lines.say("esc"), &["Nothing is open here that esc could close"]);
}

#[test]
fn what_the_prompter_hints_is_heard_with_the_notes() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("11");
    lines.say("on");
    lines.say("n");
    let said = lines.say("n");
    has(&said, &["Notes, for you alone.", "About the room: One question behind you has votes that were not revealed."]);
}

#[test]
fn german_words_work_in_german_and_english_ones_in_every_language() {
    let mut lines = at_first_question("trust-check", 5);
    let german = Words::new(Language::German, |language, action| Keymap::default().called(language, action));
    lines.desk.app.words = german.clone();
    let Screen::Room(room) = &mut lines.desk.app.screen else { panic!() };
    room.words = german;
    for (line, action) in [
        ("aufdecken", Action::Reveal),
        ("Aufdecken", Action::Reveal),
        ("reveal", Action::Reveal),
        ("RÜCKGÄNGIG", Action::Undo),
        ("nächster Abschnitt", Action::NextStep),
        ("next step", Action::NextStep),
    ] {
        let typed = words::read(&lines.desk.keys, &lines.desk.app, line).0;
        assert!(matches!(&typed, Typed::Does(m) if matches!(m[..], [Msg::Do(a)] if a == action)), "{line}: {typed:?}");
    }
}

#[test]
fn a_form_is_one_question_a_field() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("44554r");
    has(&lines.say("e"), &["What have you seen?", "Who did it (1 of 5): "]);
    has(&lines.say("their buyer"), &["What they did (2 of 5)"]);
    has(&lines.say("called us first"), &["When (3 of 5)"]);
    // What is wrong is said at once, on the screen as in lines in place of what a good answer looks like.
    let hint = lines.desk.app.form().unwrap().fields[2].hint.clone();
    assert!(lines.desk.says(&hint), "{}", lines.desk.screen());
    let told = lines.say("tomorrow");
    has(&told, &["Not done: ", "lies ahead", "When (3 of 5)"]);
    assert!(!told.contains(&hint) && !lines.desk.says(&hint), "{told:?} {}", lines.desk.screen());
    has(&lines.say("yesterday"), &["How we know (4 of 5)", "1: seen first-hand", "4: a guess"]);
    has(&lines.say("5"), &["Not done: choose a number from 1 to 4."]);
    has(&lines.say("told by"), &["Not done"]);
    has(&lines.say("told by the"), &["Which picture it shows (5 of 5)", "1: They come", "2: They put"]);
    // The room saw the opposite picture: an empty line keeps it.
    has(
        &lines.say(""),
        &[
            "Kept: their buyer, Saturday 21 November.",
            "Told by the client: their buyer called us first (21 November 2026; the opposite picture)",
        ],
    );
    has(&lines.say("c"), &["Codename: "]);
    has(&lines.say("Blue Door"), &["Account: Blue Door."]);
    lines.say("c");
    has(&lines.say("-"), &["Account: Harbour."]);
    // Esc keeps what was typed.
    lines.say("a");
    lines.say("Visit the plant");
    has(&lines.say(".up"), &["What (1 of 4)", "An empty line keeps: Visit the plant"]);
    has(&lines.say("esc"), &["Note: Kept as it is"]);
    has(&lines.say("a"), &["An empty line keeps: Visit the plant"]);
    // A dot that begins no word begins an answer.
    lines.say(".NET first");
    assert_eq!(lines.desk.app.form().unwrap().answer(0), ".NET first");
}

#[test]
fn the_time_is_said_when_it_turns_and_an_offer_when_it_is_late() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    has(&lines.hear(), &["Step 1 of 12: Rules\n3 minutes. On time, ends 13:15."]);
    lines.desk.wait(40);
    assert_eq!(lines.hear(), "", "a clock that runs is not news");
    lines.desk.wait(110);
    assert_eq!(lines.hear(), "Time: 30 seconds left: wrap up.");
    lines.desk.wait(90);
    assert_eq!(lines.hear(), "Time: OVER by 60 seconds.");
    lines.desk.wait(120);
    has(&lines.hear(), &["3 minutes behind. Leave out", "y for yes, Esc for no"]);
    lines.desk.wait(1);
    assert_eq!(lines.hear(), "");
    has(&lines.say("yes"), &["Note: Left out: "]);
    has(&lines.say("z"), &["PAUSED"]);
}

#[test]
fn remarks_and_old_actions_are_gone_through() {
    let mut lines = Lines::in_room(session("too-cosy", 5));
    lines.say("p one");
    lines.say("p two");
    has(
        &lines.say("P"),
        &["The parking lot: 2 to come back to.", "1: one", "2: two", "About number 1: one", "1: answered; 2: make"],
    );
    has(&lines.say("down"), &["About number 2: two"]);
    has(&lines.say("4"), &["2: two (parked in step 1) (dropped)", "About number 1: one"]);
    has(&lines.say("answered"), &["Note: The last remark: one (answered)", "Back at: "]);
    let settled: Vec<_> = lines.desk.session().progress.remarks.iter().map(|r| r.settled).collect();
    assert_eq!(settled, [Some(Settled::Answered), Some(Settled::Dropped)]);
}

#[test]
fn what_was_left_open_is_still_open_at_the_end() {
    let mut lines = Lines::in_room(session("too-cosy", 5));
    lines.say("p one");
    has(&lines.say("o"), &["one remark without an answer."]);
    lines.say("esc\nP");
    has(&lines.say("3"), &["Note: The last remark: one (stays open)"]);
    has(&lines.say("o"), &["one remark without an answer."]);
}

#[test]
fn a_number_chooses_in_a_list() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    has(&lines.say("g"), &["1: ", "35: ", "you are here"]);
    has(&lines.say("36"), &["Not done: there is no number 36; the last is 35."]);
    has(&lines.say("13"), &["Step 6 of 12"]);
    assert_eq!(lines.desk.session().progress.place.step, 5);
    let mut app = App::new(desk::words());
    app.update(Msg::Sessions(Listing { lines: Vec::new(), troubles: Vec::new() }), noon());
    let mut lines = Lines::of(Desk::of(app));
    has(&lines.hear(), &["1: See it first", "2: Run a workshop"]);
    lines.say("2");
    assert_eq!(lines.desk.effects, [Effect::ListWorkshops]);
    let line = workshop_line("too-cosy", &script("too-cosy"));
    lines.desk.send(Msg::Workshops(Listing { lines: vec![line], troubles: Vec::new() }));
    has(&lines.hear(), &["1: Too cosy? (45 minutes). "]);
    has(&lines.say("1"), &["Account (1 of 4)"]);
    lines.say("Harbour");
    has(&lines.say("five"), &["Not done: Type how many people vote", "People voting (2 of 4)"]);
    has(&lines.say("5"), &["On a call (3 of 4)"]);
    has(&lines.say(""), &["Target rung (4 of 4)"]);
    lines.say("4");
    assert!(
        matches!(lines.desk.effects.last(), Some(Effect::Create(setup, _)) if setup.room == 5 && setup.target == Some(4))
    );
}

/// Desks at which, taken together, every place of a session is.
fn desks() -> Vec<Desk> {
    let carried = |session: &mut Session| {
        let action = rungs::domain::session::Action {
            what: "Show them the plan".into(),
            who: "Ann".into(),
            by: noon().date_naive(),
            moves: None,
        };
        session.happen(Event::Carry(Carried { session: "before".into(), action }), noon()).unwrap();
    };
    let at = |workshop: &str, keys: &str| {
        let mut desk = Desk::in_room(session(workshop, 5), Kept::Stored);
        desk.press(keys);
        desk
    };
    let mut pending = session("trust-check", 5);
    carried(&mut pending);
    let mut late = at("trust-check", "");
    late.wait(3600);
    let first_question = "]]]]";
    let held = App::held(desk::words(), "an-id".into(), "Somebody has it.".into());
    let looking_back = ["c", "p"].map(|key| {
        let mut desk = Desk::of(App::new(desk::words()));
        let lines = vec![line("Harbour"), SessionLine { id: "another".into(), ..line("Harbour") }];
        desk.send(Msg::Sessions(Listing { lines, troubles: Vec::new() }));
        desk.press(key);
        desk
    });
    let told = ["", "44554rr", "44554rrm", "o"].map(|keys| {
        let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
        while desk.session().question().is_none_or(|question| !question.is_scored()) {
            desk.press("]");
        }
        desk.press(keys);
        desk
    });
    let mut desks = vec![
        at("trust-check", ""),
        at("trust-check", first_question),
        at("trust-check", &format!("{first_question}44554r")),
        at("trust-check", "]"),
        at("trust-check", "]]]"),
        at("trust-check", "]]]]]]]"),
        at("trust-check", "]]]]]]]11111r"),
        at("trust-check", "]]]]]]]]]]]]]"),
        at("sides-conduct", "]11111r"),
        at("trust-check", "]]]]11111rw"),
        at("trust-check", "]]]]11111rl"),
        at("trust-check", "o"),
        at("trust-check", "]]]]55555ri"),
        at("trust-check", &format!("{first_question}00000r")),
        Desk::in_room(session("trust-check", 5), Kept::Rehearsal),
        at("trust-check", "]]]]11155r"),
        at("trust-check", "]]]]11155rT"),
        at("trust-check", "]]]]55555r]]]]"),
        at("trust-check", "g"),
        at("trust-check", "]]]]55555rm"),
        at("trust-check", "pone<Enter>P"),
        at("trust-check", "a"),
        at("trust-check", "t"),
        at("trust-check", "W"),
        at("beside-the-ladder", "]]<Right><Right>"),
        at("beside-the-ladder", "]]]<Right>33333r"),
        at("trust-check", "b"),
        at("who-trusts-whom", "]"),
        at("who-trusts-whom", "]1buyer<Enter><Esc>3"),
        at("touchpoints", "]"),
        at("touchpoints", "]3"),
        Desk::in_room(pending, Kept::Stored),
        late,
        Desk::of(held),
        picking(),
    ];
    desks.extend(told);
    desks.extend(looking_back);
    desks
}

/// The start screen with one session.
fn picking() -> Desk {
    let mut picking = Desk::of(App::new(desk::words()));
    picking.send(Msg::Sessions(Listing { lines: vec![line("Harbour")], troubles: Vec::new() }));
    picking
}

fn line(account: &str) -> SessionLine {
    SessionLine {
        id: "an-id".into(),
        account: account.into(),
        name: account.into(),
        workshop: "Account trust check".into(),
        date: "22 November 2026".into(),
        place: "step 1 of 10".into(),
        finished: false,
    }
}

#[test]
fn every_action_of_the_screen_is_reachable_by_a_line() {
    let mut places: BTreeSet<Where> = BTreeSet::new();
    for desk in desks() {
        let contexts = desk.app.contexts();
        places.extend(&contexts);
        let typing = desk.app.form().is_some();
        for bound in desk.keys.reachable(&contexts) {
            let row = bound.row;
            // In a form a word with a dot before it is no answer.
            let dot = if typing { "." } else { "" };
            let mut lines: Vec<String> =
                words::names(bound, desk.app.gate()).iter().map(|name| format!("{dot}{name}")).collect();
            if row.action == Action::Vote(1) {
                lines = vec!["1".into()];
            }
            for line in &lines {
                let (typed, rest) = words::read(&desk.keys, &desk.app, line);
                assert_eq!(rest, "", "{line}");
                // One name may stand for two rows, the nearer place first, as on the screen.
                if matches!(typed, Typed::Quit) {
                    // The start screen's own way out leads to the same end.
                    assert!(matches!(row.action, Action::Quit | Action::Leave), "{:?}", row.action);
                    continue;
                }
                let Typed::Does(msgs) = typed else { panic!("{line} does nothing in {contexts:?}: {typed:?}") };
                assert!(matches!(msgs[..], [Msg::Do(_)]), "{line}: {msgs:?}");
            }
            let does = |line: &String| matches!(words::read(&desk.keys, &desk.app, line).0, Typed::Does(m) if matches!(m[..], [Msg::Do(a)] if a == row.action));
            assert!(
                row.action == Action::Quit || lines.iter().any(does),
                "{:?} in {contexts:?} has no line: {lines:?}",
                row.action
            );
        }
    }
    let all: BTreeSet<Where> = KEYS.iter().map(|row| row.place).collect();
    // Help is said at once, names are words, other windows are screens, and in lines no key waits to be counted.
    let apart = [Where::Waiting, Where::Help, Where::Palette, Where::Broken, Where::Follow, Where::Prompter];
    let missing: Vec<&Where> = all.difference(&places).filter(|place| !apart.contains(place)).collect();
    assert!(missing.is_empty(), "no desk is at {missing:?}");
}

/// Whatever a screen reader would stumble over.
fn is_plain(c: char) -> bool {
    let drawing = ('\u{2500}'..='\u{25ff}').contains(&c) || ('\u{2800}'..='\u{28ff}').contains(&c);
    let arrow = ('\u{2190}'..='\u{21ff}').contains(&c);
    !c.is_control() && !drawing && !arrow
}

#[test]
fn nothing_that_is_said_moves_a_cursor_or_draws() {
    let hostile = "a\u{1b}[2Jb\u{9b}1m\u{7}\r\u{202e}c";
    for mut desk in desks() {
        if let Screen::Room(room) = &mut desk.app.screen {
            room.session.header.setup.account = hostile.into();
        }
        let said = Teller::default().tell(&desk.app, &desk.keys, desk.now);
        assert!(!said.is_empty(), "{:?}", desk.app.contexts());
        let asked = [Asked::Where, Asked::Time, Asked::Help].into_iter().chain((1..12).map(Asked::Section));
        let mut teller = Teller::default();
        let answers: Vec<String> =
            asked.flat_map(|asked| teller.answer(asked, &desk.app, &desk.keys, desk.now)).collect();
        for line in said.into_iter().chain(plain::help(&desk.app, &desk.keys)).chain(answers) {
            assert!(line.chars().all(is_plain), "{:?}: {line:?}", desk.app.contexts());
            let marks = line.contains("**") || line.contains("|--") || line.contains("```");
            assert!(!marks && !line.starts_with(['#', '|', '>']), "{:?}: {line:?}", desk.app.contexts());
        }
    }
    let mut app = App::new(desk::words());
    app.update(Msg::Sessions(Listing { lines: vec![line(hostile)], troubles: vec![hostile.into()] }), noon());
    assert!(Teller::default().tell(&app, &Keymap::default(), noon()).join("").chars().all(is_plain));
    app.update(Msg::Opened(Box::new(Opened::Failed(hostile.into()))), noon());
    assert!(plain::notice(&app, app.notice.as_ref().unwrap()).chars().all(is_plain));
}

#[test]
fn whatever_is_typed_is_survived() {
    for mut desk in desks() {
        for typed in ["", " ", "\u{212a}eys", "99999999999999999999999", "é", "日本語", ".", "..", "-", "\u{1b}[A", "0"]
        {
            let (typed, _) = words::read(&desk.keys, &desk.app, typed);
            if let Typed::Does(msgs) = typed {
                msgs.into_iter().for_each(|msg| desk.send(msg));
            }
        }
    }
    let _ = nobody();
}

/// What is typed at a stop so that nothing of it stays empty.
fn answers(stop: Stop) -> Vec<&'static str> {
    match stop {
        Stop::Question(_) => vec!["11112", "r"],
        Stop::Grid(grid, Filling::Names) if grid.promise.is_some() => {
            vec!["1", "audit", "2", "esc", "2", "a call by Friday", "", "one figure", "esc", "3", "esc"]
        }
        Stop::Grid(_, Filling::Names) => vec!["1", "buyer", "planner", "esc", "2", "lead", "esc", "3", "1a", "esc"],
        Stop::Typed(typed) => match typed.kind() {
            "date" => vec!["1", "04/2021"],
            "survey" => vec!["1", "2", "9 9 8 7 6"],
            _ => vec!["1", "the pump schedule", "", "", "esc"],
        },
        Stop::Prompt(_) => vec!["1", "they call us first", "esc", "2", "they call us last", "esc"],
        Stop::Grid(..) | Stop::Met(_) | Stop::Step => Vec::new(),
    }
}

#[test]
fn each_script_beside_the_ladder_is_run_whole_by_lines() {
    for id in BESIDE.into_iter().chain(WITH_STEPS_BESIDE) {
        let mut lines = Lines::in_room(session(id, 5));
        lines.desk.take_extras();
        let mut told = lines.hear();
        for _ in 0..100 {
            let typed = answers(lines.desk.session().here());
            for line in typed.iter().chain(&[""]) {
                told.push_str(&lines.say(line));
            }
        }
        let session = lines.desk.session();
        assert_eq!(session.progress.place.step + 1, session.workshop.steps.len(), "{id}: {told}");
        for (_, stop) in session.places() {
            let Some(stop_id) = stop.id() else { continue };
            let is_done = match stop {
                Stop::Question(_) => session.progress.is_shown(stop_id),
                Stop::Typed(_) => session.progress.entered.contains_key(stop_id),
                _ => true,
            };
            assert!(is_done, "{id}, {stop_id}: {told}");
        }
        for step in &session.workshop.steps {
            let texts = step.show.iter().map(String::as_str).chain(
                step.kind
                    .parts()
                    .into_iter()
                    .filter_map(|part| if let Part::Poll(poll) = part { Some(poll.ask()) } else { None }),
            );
            for text in texts {
                // What it says of the drawing is said by what that means.
                let drawn = ["Solid: ", "Cracked: ", "Outlined: ", "Voll: ", "Rissig: ", "Umriss: "];
                let text = drawn.iter().find_map(|drawn| text.strip_prefix(drawn)).unwrap_or(text);
                assert!(told.contains(text), "{id}: {text}: {told}");
            }
        }
        lines.desk.press("ff");
        assert!(lines.desk.session().progress.finished, "{id}");
    }
}

/// The same session, said in German.
fn in_german(mut lines: Lines) -> Lines {
    let german = Words::new(Language::German, |language, action| words::called(&Keymap::default(), language, action));
    lines.desk.app.words = german.clone();
    if let Screen::Room(room) = &mut lines.desk.app.screen {
        room.words = german;
    }
    lines
}

#[test]
fn a_line_that_was_kept_is_taken_out_where_it_was_written() {
    for (workshop, undo, short, long) in [
        (
            "trust-check",
            "/undo",
            "“m” is a line now and no key: /undo takes it out",
            "/undo takes out what was kept last",
        ),
        (
            "vertrauens-check",
            "/rückgängig",
            "„m“ ist jetzt eine Zeile und keine Taste: /rückgängig",
            "/rückgängig nimmt das zuletzt Notierte",
        ),
    ] {
        let mut lines = Lines::in_room(session(workshop, 5));
        if workshop == "vertrauens-check" {
            lines = in_german(lines);
        }
        while !lines.desk.app.contexts().contains(&Where::Write) {
            lines.say("]");
        }
        lines.say("1");
        lines.say(undo);
        assert_eq!(lines.desk.session().progress.written.len(), 0);
        has(&lines.say("m"), &[short]);
        assert_eq!(lines.desk.session().progress.written.len(), 1, "it may be a line that was meant");
        lines.say(undo);
        assert_eq!(lines.desk.session().progress.written.len(), 0);
        assert!(lines.desk.app.form().is_some(), "the room goes on writing");
        has(&lines.say("They call first"), &[long]);
        assert!(!lines.say("They pay early").contains(long), "how is said once");
        lines.say(undo);
        assert_eq!(lines.desk.session().progress.written.len(), 1);
    }
}

#[test]
fn in_a_form_nothing_is_taken_back_that_came_before_it() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("4");
    lines.say("a");
    has(&lines.say("/undo"), &["Not done: Nothing was kept from this form yet"]);
    assert_eq!(lines.desk.session().progress.ballots.values().next().unwrap().voted(), 1);
}

#[test]
fn where_says_what_lies_over_the_question_and_how_to_leave_it() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("44554r");
    for (opens, says) in [
        ("g", "In the list of places, at number "),
        ("moves", "On the first moves, at number 1 of "),
        ("why", "; esc goes back."),
        ("ladder", "; esc goes back."),
        ("report", "On the report; esc"),
        ("what if", "; esc goes back."),
    ] {
        lines.say(opens);
        let said = lines.say("where");
        has(said.lines().next().unwrap(), &[says, "; esc goes back."]);
        has(&said, &["Under it: Step 5 of 12: Personal: our people.", "Question 1 of 4: "]);
        lines.say("esc");
    }
    assert!(lines.say("where").starts_with("Step 5 of 12"), "nothing lies there");
    lines.say("report");
    has(&in_german(lines).say("wo"), &["; esc geht zurück.", "Darunter: Abschnitt 5 von 12"]);
}

#[test]
fn a_slip_on_a_page_says_nothing_of_the_question_under_it() {
    let mut lines = at_first_question("trust-check", 5);
    lines.say("o");
    let said = lines.say("99");
    assert!(said.contains("there is no number 99") && !said.contains("0 not seen"), "{said}");
}

#[test]
fn that_the_whole_stays_is_said_where_what_held_it_climbs_and_not_after_each_reveal() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    let mut stays = Vec::new();
    for id in ["personal-1", "corporate-1", "capability-1", "personal-2", "personal-3", "personal-4", "corporate-2"] {
        let places: Vec<Stop> = lines.desk.session().places().map(|(_, stop)| stop).collect();
        let number = 1 + places.iter().position(|stop| stop.id() == Some(id)).unwrap();
        let trusted = lines.desk.session().pairs().find(|pair| pair.id == id).unwrap().side;
        lines.say("g");
        lines.say(&number.to_string());
        let said = lines.say(if trusted == Side::Left { "11111r" } else { "55555r" });
        assert!(said.contains("Seen: "), "{said}");
        stays.push(said.contains("as a whole still stands") || said.contains("The whole stays"));
    }
    assert_eq!(stays, [true, true, false, true, false, false, true]);
}

#[test]
fn nothing_heard_is_drawn_or_in_backticks() {
    for (workshop, not, says) in [
        ("trust-check", "Solid", "Firm: what we can build on."),
        ("vertrauens-check", "Umriss", "Möglich: noch möglich"),
    ] {
        let mut lines = Lines::in_room(session(workshop, 5));
        if workshop == "vertrauens-check" {
            lines = in_german(lines);
        }
        let mut said = lines.hear();
        while !said.contains(says) {
            assert!(!said.contains(not), "{said}");
            said = lines.say("]");
        }
        assert!(!said.contains(not), "{said}");
        assert!(!lines.say("g").contains(not), "in the list of places");
    }
    let mut lines = at_first_question("trust-check", 5);
    lines.say("44554r");
    let said = lines.say("44");
    assert!(said.contains("These votes are shown") || said.contains("second vote"), "{said}");
    lines.say("a");
    lines.say("Visit");
    lines.say("Ann");
    assert!(!lines.say("someday maybe").contains('`'));
}

#[test]
fn what_an_action_can_move_comes_before_what_a_cap_keeps_out_of_reach() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    let seen = ["personal-1", "corporate-1", "capability-1", "personal-2", "corporate-2", "capability-2"];
    for id in seen.into_iter().chain(["informal-feedback", "settling"]) {
        let places: Vec<Stop> = lines.desk.session().places().map(|(_, stop)| stop).collect();
        let number = 1 + places.iter().position(|stop| stop.id() == Some(id)).unwrap();
        let is_right = lines.desk.session().pairs().find(|p| p.id == id).is_some_and(|pair| pair.side == Side::Right);
        lines.say("g");
        lines.say(&number.to_string());
        lines.say(if is_right { "55555r" } else { "11111r" });
    }
    for line in ["a", "Visit the plant", "Ann"] {
        lines.say(line);
    }
    has(&lines.say("in 2 weeks"), &["1: Blind faith, Complacency", "2: Personal at 3 Relied on"]);
}

#[test]
fn a_field_that_is_not_left_says_again_what_there_is_to_choose_from() {
    let mut lines = Lines::in_room(session("trust-check", 5));
    has(&lines.say("t"), &["3 Relied on", "2 Predictable"]);
    has(&lines.say("tab"), &["3 Relied on", "2 Predictable"]);
}
