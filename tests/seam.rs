//! What is said, to whom, under which name and with which key: on every screen there is.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::collections::{BTreeMap, BTreeSet};

use desk::tour::{self, NAME};
use desk::{Desk, words};
use rungs::app::Screen;
use rungs::app::follow::Window;
use rungs::app::room::{Overlay, Purpose};
use rungs::export::{Format, report};
use rungs::plain::Teller;
use rungs::ui::keymap::Keymap;
use rungs::words::{Language, Message, Words};

/// The window that most have, and a roomy one.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

/// Looks at every screen in every size and collects what is wrong with it.
fn walk(words: &Words, mut wrong_with: impl FnMut(&str, &mut Desk) -> Vec<String>) {
    let mut wrong = BTreeMap::new();
    let mut seen = 0;
    let mut see = |at: &str, desk: &mut Desk| {
        // In turns: what is wrong in one size is seldom right in the other.
        let size = SIZES[seen % 2];
        desk.size = size;
        seen += 1;
        let wrong_here = wrong_with(at, desk);
        for what in wrong_here {
            wrong.entry(what).or_insert_with(|| format!("{at}, {}×{}", size.0, size.1));
        }
    };
    tour::workshops(words, &mut see);
    tour::elsewhere(words, &mut see);
    assert!(seen > 500, "{seen}");
    let wrong: Vec<String> = wrong.into_iter().map(|(what, at)| format!("{what}   ({at})")).collect();
    assert!(wrong.is_empty(), "{} of {seen} screens:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether a form is open in which the name itself is typed.
fn is_name_typed(desk: &Desk) -> bool {
    matches!(&desk.app.screen, Screen::Room(room)
        if matches!(&room.over, Overlay::Form(sheet) if sheet.purpose == Purpose::Correct))
}

/// A gate in which every key is called by the name of its action, so that none can be taken for a word.
fn marked() -> Words {
    Words::new(Language::English, |_, action| Some(format!("⟦{action}⟧")))
}

/// Words that call a key, as in `r reveals` or `press r`: where nobody marked them, somebody wrote them.
fn keys_named(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-').to_owned();
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let is_named = |(at, word): (usize, &String)| {
        let next = words.get(at + 1).map_or("", String::as_str);
        // Of the scripts' own words these are none.
        let is_word = matches!(next, "yes" | "crisis" | "again" | "bis");
        let is_verb = !is_word && next.ends_with('s') && !next.ends_with("ss") && next.chars().all(char::is_lowercase);
        match word.as_str() {
            word if at > 0 && words[at - 1].eq_ignore_ascii_case("press") => word.chars().count() == 1,
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

/// The line that the account's own name stands in.
fn names_account(desk: &Desk) -> Option<String> {
    let screen = desk.screen();
    // In small letters, or on the stage in large ones.
    let small = screen.lines().find(|line| line.contains(NAME)).map(|line| line.trim().to_owned());
    let is_stage = matches!(&desk.app.screen, Screen::Follow(follow) if follow.window == Window::Stage);
    let large = || (is_stage && desk.misses(NAME).is_none()).then(|| format!("{NAME} in large letters"));
    small.or_else(large).filter(|_| !is_name_typed(desk))
}

#[test]
fn no_screen_tells_the_name_behind_a_codename_or_a_key_that_is_not_the_users() {
    walk(&marked(), |at, desk| {
        let name = names_account(desk).into_iter();
        // Footer, help and palette are drawn from the table itself, whatever the gate calls its keys.
        if desk.app.help.is_some() || desk.app.palette.is_some() {
            return name.collect();
        }
        let screen = desk.screen();
        let mut lines: Vec<&str> = screen.lines().collect();
        if !at.contains("Stage") {
            lines.pop();
        }
        name.chain(lines.iter().flat_map(|line| keys_named(line))).collect()
    });
}

/// What is cut on a screen: a word, and right behind it the sign for what is missing.
fn cut(desk: &Desk) -> Vec<String> {
    // Lists of the script's own texts, and forms with what was typed.
    let is_list = match &desk.app.screen {
        Screen::Room(room) => {
            matches!(room.over, Overlay::Places { .. } | Overlay::Form(_)) || room.session.progress.clock.paused
        }
        Screen::Setup(_) => true,
        Screen::Start => desk.app.start.picking.is_some(),
        _ => false,
    };
    if is_list || desk.app.palette.is_some() || desk.app.notice.is_some() {
        return Vec::new();
    }
    let is_cut =
        |line: &&str| line.chars().zip(line.chars().skip(1)).any(|(c, next)| !c.is_whitespace() && next == '…');
    desk.screen().lines().filter(is_cut).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn in_german_nothing_is_cut() {
    let words = Words::new(Language::German, |_, action| Keymap::default().called(Language::English, action));
    let mut wrong = BTreeMap::new();
    let mut see = |at: &str, desk: &mut Desk| {
        for size in SIZES {
            desk.size = size;
            for line in cut(desk) {
                wrong.entry(line).or_insert_with(|| format!("{at}, {}×{}", size.0, size.1));
            }
        }
    };
    tour::workshop(&words, "vertrauens-check", &mut see);
    tour::elsewhere(&words, &mut see);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn about_a_team_nobody_speaks_of_a_client_or_an_account() {
    let (mut wrong, mut asked) = (BTreeMap::new(), 0);
    tour::workshop(&words(), "retro-self-check", |at, desk| {
        if matches!(desk.app.screen, Screen::Start) {
            return;
        }
        for size in SIZES {
            desk.size = size;
            let screen = desk.screen().to_lowercase();
            for line in screen.lines().filter(|line| line.contains("client") || line.contains("account")) {
                wrong.entry(line.trim().to_owned()).or_insert_with(|| at.to_owned());
            }
        }
        asked += 1;
        for line in reports(desk, asked).iter().filter(|line| line.contains("client") || line.contains("account")) {
            wrong.entry(line.clone()).or_insert_with(|| at.to_owned());
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The lines of the reports of the session on the screen, in small letters and without tags, at every tenth place.
fn reports(desk: &Desk, place: usize) -> Vec<String> {
    let Screen::Room(room) = &desk.app.screen else { return Vec::new() };
    if !place.is_multiple_of(10) {
        return Vec::new();
    }
    let all = [Format::Markdown, Format::Html]
        .map(|format| report(&room.session, format, rungs::export::Reader::Room, &room.words).unwrap());
    let text = |line: &str| line.split('<').map(|part| part.rsplit('>').next().unwrap()).collect::<String>();
    let body = |all: &String| all.split("</style>").last().unwrap().lines().map(text).collect::<Vec<_>>();
    all.iter().flat_map(body).map(|line| line.to_lowercase()).collect()
}

#[test]
fn under_a_codename_no_report_tells_the_name() {
    let (mut wrong, mut asked, mut read) = (BTreeSet::new(), 0, 0);
    tour::workshop(&words(), "trust-check", |_, desk| {
        asked += 1;
        let lines = reports(desk, asked);
        read += lines.len();
        wrong.extend(lines.into_iter().filter(|line| line.contains(&NAME.to_lowercase())));
    });
    assert!(read > 100 && wrong.is_empty(), "{wrong:#?}");
}

/// What stands on the screen, over its whole width and beside the ladder, as one line each.
fn told_on(desk: &Desk) -> [String; 3] {
    let screen = desk.screen();
    [desk.size.0, desk.size.0 - 32, desk.size.0 - 34].map(|wide| {
        let lines = screen.lines().map(|line| line.chars().take(wide.into()).collect::<String>());
        let text = lines.collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// What the room is told in the course of a question.
const INSTRUCTIONS: [&str; 12] = [
    "screen-then-sides",
    "screen-then-look",
    "screen-then-example",
    "screen-then-on",
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
        let (on_main, on_stage) = (told_on(main), told_on(&stage));
        for id in INSTRUCTIONS {
            let text = gate.say(&Message::new(id));
            let is_there = [&on_main, &on_stage].map(|texts| texts.iter().any(|screen| screen.contains(&text)));
            assert_eq!(is_there[0], is_there[1], "{at}: {text}\n{}\n{}", main.screen(), stage.screen());
            told.extend(is_there[0].then_some(id));
        }
    });
    let never: Vec<&str> = INSTRUCTIONS.into_iter().filter(|id| !told.contains(id)).collect();
    assert!(never == ["screen-kept-few"], "never told: {never:?}");
}

#[test]
fn nor_does_any_line_of_plain() {
    let mut wrong = BTreeMap::new();
    for workshop in ["trust-check", "retro-self-check"] {
        tour::workshop(&marked(), workshop, |at, desk| {
            let is_session = matches!(desk.app.screen, Screen::Room(_));
            if !is_session || desk.app.help.is_some() || desk.app.palette.is_some() || is_name_typed(desk) {
                return;
            }
            let lines = Teller::default().tell(&desk.app, &desk.keys, desk.now);
            // What can be done on a list comes from the table itself.
            for line in lines.into_iter().filter(|line| !line.contains("Esc: ")) {
                let small = line.to_lowercase();
                let is_other =
                    workshop == "retro-self-check" && (small.contains("client") || small.contains("account"));
                if line.contains(NAME) || is_other || !keys_named(&line).is_empty() {
                    wrong.entry(line).or_insert_with(|| at.to_owned());
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
