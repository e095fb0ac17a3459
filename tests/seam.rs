//! What is said, to whom, under which name and with which key: on every screen there is.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::collections::{BTreeMap, BTreeSet};

use desk::tour::{self, NAME};
use desk::{Desk, words};
use rungs::app::Screen;
use rungs::app::follow::Window;
use rungs::app::room::{Over, Purpose};
use rungs::words::{Keys, Language, Message, Words};

/// The window that most have, and a roomy one.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

/// What is not said through the catalogue yet.
const LATER: [&str; 16] = [
    "account back",
    "account's name",
    "for the account",
    "u takes",
    "z lets",
    "o opens",
    "f closes",
    "P goes",
    "N passes",
    "w names",
    "Enter keeps",
    "Esc ends",
    "or Esc",
    "w why not higher",
    "why not higher",
    "codename that is shown",
];

/// Looks at every screen in every size and collects what is wrong with it.
fn walk(words: &Words, mut wrong_with: impl FnMut(&str, &mut Desk) -> Vec<String>) {
    let mut wrong = BTreeMap::new();
    let mut seen = 0;
    let mut see = |at: &str, desk: &mut Desk| {
        for size in SIZES {
            desk.size = size;
            seen += 1;
            for what in wrong_with(at, desk).into_iter().filter(|what| !LATER.iter().any(|later| what.contains(later)))
            {
                wrong.entry(what).or_insert_with(|| format!("{at}, {}×{}", size.0, size.1));
            }
        }
    };
    tour::workshops(words, &mut see);
    tour::elsewhere(words, &mut see);
    assert!(seen > 1000, "{seen}");
    let wrong: Vec<String> = wrong.into_iter().map(|(what, at)| format!("{what}   ({at})")).collect();
    assert!(wrong.is_empty(), "{} of {seen} screens:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether a form is open in which the name itself is typed.
fn is_name_typed(desk: &Desk) -> bool {
    matches!(&desk.app.screen, Screen::Room(room)
        if matches!(&room.over, Over::Form(sheet) if sheet.purpose == Purpose::Correct))
}

#[test]
fn under_a_codename_no_screen_has_the_name() {
    walk(&words(), |_, desk| {
        if is_name_typed(desk) || desk.misses(NAME).is_some() {
            return Vec::new();
        }
        let screen = desk.screen();
        vec![screen.lines().find(|line| line.contains(NAME)).unwrap_or("in large letters").trim().to_owned()]
    });
}

/// A gate in which every key is called by the name of its action, so that none can be taken for a word.
fn marked() -> Words {
    let marked: Keys = tour::keys().into_keys().map(|name| (name.clone(), format!("⟦{name}⟧"))).collect();
    Words::new(Language::English, &marked)
}

/// Words that call a key, as in `r reveals` or `press Esc`: where nobody marked them, somebody wrote them.
fn keys_named(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-').to_owned();
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let is_named = |(at, word): (usize, &String)| {
        let next = words.get(at + 1).map_or("", String::as_str);
        // Of the scripts' own words these are none.
        let is_word = matches!(next, "yes" | "crisis" | "again");
        let is_verb = !is_word && next.ends_with('s') && !next.ends_with("ss") && next.chars().all(char::is_lowercase);
        match word.as_str() {
            "a" | "A" | "I" => is_verb,
            "Enter" if is_word => false,
            "Esc" | "Enter" | "Backspace" | "Tab" | "PageDown" | "PageUp" => true,
            word if word.starts_with("Ctrl-") => true,
            word => is_verb && word.chars().count() == 1 && word.chars().all(char::is_alphabetic),
        }
    };
    let named = words.iter().enumerate().filter(|(at, word)| is_named((*at, word)));
    named.map(|(at, _)| words[at.saturating_sub(3)..(at + 4).min(words.len())].join(" ")).collect()
}

#[test]
fn no_sentence_names_a_key_that_is_not_the_users() {
    walk(&marked(), |at, desk| {
        // Footer, help and palette are drawn from the table itself, whatever the gate calls its keys.
        if desk.app.help.is_some() || desk.app.palette.is_some() {
            return Vec::new();
        }
        let screen = desk.screen();
        let mut lines: Vec<&str> = screen.lines().collect();
        if !at.contains("Stage") {
            lines.pop();
        }
        lines.iter().flat_map(|line| keys_named(line)).collect()
    });
}

#[test]
fn about_a_team_nobody_speaks_of_a_client_or_an_account() {
    let mut wrong = BTreeMap::new();
    tour::workshop(&words(), "retro-self-check", |at, desk| {
        if matches!(desk.app.screen, Screen::Start) {
            return;
        }
        for size in SIZES {
            desk.size = size;
            let screen = desk.screen().to_lowercase();
            for line in screen.lines().filter(|line| line.contains("client") || line.contains("account")) {
                if LATER.iter().any(|later| line.contains(later)) {
                    continue;
                }
                wrong.entry(line.trim().to_owned()).or_insert_with(|| at.to_owned());
            }
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether a sentence stands on the screen, over several lines or beside the ladder.
fn tells(desk: &Desk, sentence: &str) -> bool {
    let screen = desk.screen();
    let widths = [desk.size.0, desk.size.0 - 54, desk.size.0 - 56].map(usize::from);
    widths.into_iter().any(|wide| {
        let lines = screen.lines().map(|line| line.chars().take(wide).collect::<String>());
        let text = lines.collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ").contains(sentence)
    })
}

/// What the room is told in the course of a question.
const INSTRUCTIONS: [&str; 10] = [
    "screen-talk-both",
    "screen-talk-wide",
    "screen-few-pair",
    "screen-few-sign",
    "screen-fragile",
    "screen-kept",
    "screen-kept-few",
    "screen-zero-not-seen",
    "screen-zero-not-told",
    "screen-zero-not-sure",
];

#[test]
fn stage_and_main_window_tell_the_room_the_same() {
    let words = words();
    let mut told = BTreeSet::new();
    tour::bare(&words, |at, main| {
        let Screen::Room(room) = &main.app.screen else { return };
        if room.session.question().is_none() {
            return;
        }
        let mut stage = tour::window(&words, Window::Stage, Some(room.session.clone()));
        let gate = room.session.words(&words);
        (main.size, stage.size) = ((120, 36), (120, 36));
        for id in INSTRUCTIONS {
            let text = gate.say(&Message::new(id));
            let is_there = [&*main, &stage].map(|desk| tells(desk, &text));
            assert_eq!(is_there[0], is_there[1], "{at}: {text}\n{}\n{}", main.screen(), stage.screen());
            told.extend(is_there[0].then_some(id));
        }
    });
    let never: Vec<&str> = INSTRUCTIONS.into_iter().filter(|id| !told.contains(id)).collect();
    assert!(never == ["screen-kept-few"], "never told: {never:?}");
}
