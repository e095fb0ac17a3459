//! One table of keys: where, which, what it does, its word in the footer and its line of help.
//!
//! Lookup, footer, help, palette, the list in the docs and the user's own keys all come from it.

mod layout;
mod map;
mod own;
mod spell;

pub use map::{Bound, Keymap};
pub use own::{BESIDE, TOGETHER, names, places_and_actions};
pub use spell::{label, parse};

use crate::app::{Action, Where};

/// A key press, the same on every platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub key: Key,
    /// With Ctrl held.
    pub ctrl: bool,
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// Enter
    Enter,
    /// Esc
    Esc,
    /// Tab
    Tab,
    /// Shift-Tab
    BackTab,
    /// Backspace
    Backspace,
    /// Delete
    Delete,
    /// ↑
    Up,
    /// ↓
    Down,
    /// ←
    Left,
    /// →
    Right,
    /// Home
    Home,
    /// End
    End,
    /// PageUp
    PageUp,
    /// PageDown
    PageDown,
    /// F1 and so on
    F(u8),
    /// A key that nothing here is bound to.
    Other,
}

const fn key(key: Key) -> Press {
    Press { key, ctrl: false }
}

const fn c(c: char) -> Press {
    Press { key: Key::Char(c), ctrl: false }
}

const fn ctrl(c: char) -> Press {
    Press { key: Key::Char(c), ctrl: true }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Where it works.
    pub place: Where,
    /// The keys; the first ones are shown.
    pub keys: &'static [Press],
    /// What it does.
    pub action: Action,
    /// Its word in the footer; empty for none.
    pub word: &'static str,
    /// Its line of help; empty where the row above says it.
    pub help: &'static str,
}

const fn row(place: Where, keys: &'static [Press], action: Action, word: &'static str, help: &'static str) -> Row {
    Row { place, keys, action, word, help }
}

/// Every key there is, in the order in which footer and help show them.
#[rustfmt::skip]
pub const KEYS: &[Row] = &[
    // Keys that may be digits of another keyboard.
    row(Where::Waiting, &[key(Key::Enter)], Action::CountWaiting, "count what waits", "yes, they are digits of that keyboard: count them"),
    row(Where::Waiting, &[key(Key::Backspace), key(Key::Esc)], Action::DropWaiting, "drop it", "no, they are none: count nothing"),
    // When it is late.
    row(Where::Offer, &[c('y')], Action::TakeOffer, "leave it out", "when it is late: leave out what is proposed"),
    row(Where::Offer, &[key(Key::Esc)], Action::RefuseOffer, "no", "leave nothing out"),
    row(Where::Blank, &[c('z')], Action::Pause, "", "pause the clock, or let it go on"),
    row(Where::Blank, &[c('x')], Action::Extend(1), "", ""),
    row(Where::Blank, &[c('X')], Action::Extend(5), "", ""),
    row(Where::Blank, &[c('b'), c('.'), key(Key::Esc), key(Key::Enter), c(' '), key(Key::Right), key(Key::Left), key(Key::PageDown), key(Key::PageUp)], Action::Blank, "show the screen again", "show the screen again"),
    // Voting. The digits' words are in the scale on the screen; one row says them all.
    row(Where::VotePair, &[c('1')], Action::Vote(1), "one digit a person", "one person's vote, from the left picture to the right one"),
    row(Where::VotePair, &[c('2')], Action::Vote(2), "", ""),
    row(Where::VotePair, &[c('3')], Action::Vote(3), "", ""),
    row(Where::VotePair, &[c('4')], Action::Vote(4), "", ""),
    row(Where::VotePair, &[c('5')], Action::Vote(5), "", ""),
    row(Where::VotePair, &[c('0')], Action::Vote(0), "not seen", "one person has not seen it"),
    row(Where::VoteSign, &[c('1')], Action::Vote(1), "one digit a person", "one person's vote: 1 yes, 2 partly, 3 no"),
    row(Where::VoteSign, &[c('2')], Action::Vote(2), "", ""),
    row(Where::VoteSign, &[c('3')], Action::Vote(3), "", ""),
    row(Where::VoteSign, &[c('0')], Action::Vote(0), "not sure", "one person is not sure"),
    // Other digits are answered too: a slip must not pass unseen.
    row(Where::Vote, &[c('4'), c('5'), c('6'), c('7'), c('8'), c('9')], Action::Vote(9), "", ""),
    row(Where::Vote, &[key(Key::Backspace)], Action::TakeBack, "take back", "take the last vote back"),
    row(Where::Vote, &[c('r'), key(Key::Down)], Action::Reveal, "reveal", "show the votes; the ladder moves"),
    row(Where::VotePair, &[c('N')], Action::PassOver, "", "pass the pair over: it does not apply here, with the reason; again takes it up"),
    // After a reveal.
    row(Where::Shown, &[c('v')], Action::Revote, "vote again", "open a second vote; the first is kept"),
    row(Where::ShownPair, &[c('e')], Action::Evidence, "evidence", "write down what somebody saw: who, what, when, how we know"),
    // Refused there, with the reason: without a meaning it would be taken for Caps Lock.
    row(Where::ShownPair, &[c('N')], Action::PassOver, "", "pass the pair over, once u has taken the reveal back"),
    row(Where::Unseen, &[c('a')], Action::GoAndLook, "who will look?", "too few have seen it: an action for who goes and looks"),
    row(Where::Told, &[c('m')], Action::Model, "model answer", "show the model answer; the votes are locked"),
    // Called twice by an impatient hand, it must not open the first moves.
    row(Where::ToldEnd, &[c('m')], Action::Model, "", ""),
    // The room's own words.
    row(Where::Write, &[c('1')], Action::WriteTrusted, "write", "write what they would do if they trusted us"),
    row(Where::Write, &[c('2')], Action::WriteOpposite, "write the reverse", "write what they would do if they did not"),
    row(Where::Write, &[c('m')], Action::MakePair, "make a pair", "make two of the lines a pair that is voted on"),
    row(Where::Close, &[c('f')], Action::Finish, "close the workshop", "close the workshop and open its report"),
    row(Where::Rehearsal, &[c('f')], Action::Roll, "make up votes", "made-up votes for this question; once more: others"),
    row(Where::Rehearsal, &[c('F')], Action::RunForward, "run forward", "vote and reveal to the end of this step"),
    // Anywhere in a session.
    row(Where::Room, &[key(Key::Right), c(' '), key(Key::PageDown), c('j')], Action::Next, "on", "on to what comes next"),
    row(Where::Room, &[key(Key::Left), key(Key::PageUp), c('k'), c('h')], Action::Back, "back", "back to what came before"),
    row(Where::Room, &[c('w')], Action::Why, "why?", "why not higher: what holds the account back, and what would change it"),
    row(Where::Room, &[c('l'), key(Key::Tab)], Action::Ladder, "ladder", "the whole ladder"),
    row(Where::Room, &[c('a')], Action::Act, "action", "write an action: what, who, by when, what it is to move"),
    row(Where::Room, &[c('m')], Action::Moves, "", "first moves: cards that become an action with one key"),
    row(Where::Room, &[c('i')], Action::WhatIf, "", "what if: try any part of the ladder at another state"),
    row(Where::Room, &[c('n')], Action::Notes, "notes", "show or hide what to say, to do and to watch for"),
    row(Where::Room, &[c('p')], Action::Park, "park", "park a remark: the room comes back to it before the end"),
    row(Where::Room, &[c('P')], Action::Parked, "", "go through the parking lot"),
    row(Where::Room, &[c('d')], Action::Decide, "", "write down a decision"),
    row(Where::Room, &[c('e')], Action::Evidence, "", "write down what somebody saw, wherever you are"),
    row(Where::Room, &[c('A')], Action::Pending, "", "go through the actions of the last time"),
    row(Where::Room, &[c('b'), c('.')], Action::Blank, "blank", "blank the screen, and the stage with it"),
    row(Where::Room, &[c('z')], Action::Pause, "", "pause the clock, or let it go on"),
    row(Where::Room, &[c('x')], Action::Extend(1), "", "one more minute for this step"),
    row(Where::Room, &[c('X')], Action::Extend(5), "", "five more minutes for this step"),
    row(Where::Room, &[c('c')], Action::Codename, "", "a codename that is shown instead of the account's name"),
    row(Where::Room, &[c('C')], Action::Correct, "", "correct the name, the opportunity or its reach as typed at the start"),
    row(Where::Room, &[c('u')], Action::Undo, "undo", "take back the last thing, as far as the start"),
    row(Where::Room, &[c('U'), ctrl('r')], Action::Redo, "", "bring back what was taken back"),
    row(Where::Room, &[c('g')], Action::Places, "go to", "every step and question, to go to"),
    row(Where::Room, &[c('o')], Action::Report, "report", "the report so far"),
    row(Where::Room, &[c(']'), c('}')], Action::NextStep, "", "the next step"),
    row(Where::Room, &[c('['), c('{')], Action::BackStep, "", "the step before"),
    row(Where::Room, &[c('+'), c('=')], Action::RoomMore, "", "one person more in the room"),
    row(Where::Room, &[c('-')], Action::RoomLess, "", "one person fewer"),
    row(Where::Room, &[c('t')], Action::Target, "target", "another target rung"),
    row(Where::Room, &[c('V')], Action::BringIn, "", "bring in votes that were collected beforehand, from a CSV file"),
    row(Where::Room, &[c('S')], Action::SaveElsewhere, "", "store the session in another folder"),
    row(Where::Room, &[c('q')], Action::Leave, "leave", "leave the session; it goes on at this very question"),
    // What lies over the question.
    row(Where::Page, &[key(Key::Esc), key(Key::Enter), c('q')], Action::Cancel, "back to the question", "back to the question"),
    row(Where::Page, &[key(Key::Down), c('j')], Action::Down, "scroll", "scroll"),
    row(Where::Page, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Page, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::Page, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Page, &[c('w')], Action::Why, "why?", ""),
    row(Where::Page, &[c('l'), key(Key::Tab)], Action::Ladder, "ladder", ""),
    row(Where::Page, &[c('i')], Action::WhatIf, "what if?", "what if: try any part of the ladder at another state"),
    row(Where::Page, &[c('m')], Action::Moves, "first moves", "first moves to choose from"),
    row(Where::Page, &[c('a')], Action::Act, "action", ""),
    row(Where::Moves, &[key(Key::Enter), c('a')], Action::Accept, "make it an action", "make this first move an action"),
    row(Where::Moves, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::Moves, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Moves, &[key(Key::PageDown)], Action::PageDown, "", ""),
    row(Where::Moves, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Moves, &[c('w')], Action::Why, "why?", "why not higher"),
    row(Where::Moves, &[key(Key::Esc), c('q'), c('m')], Action::Cancel, "back", "back"),
    row(Where::WhatIf, &[key(Key::Enter), c(' ')], Action::Accept, "try another state", "try what is chosen at its next state"),
    row(Where::WhatIf, &[key(Key::Esc), c('q'), c('i')], Action::Cancel, "back, without a trace", "back, without a trace"),
    row(Where::WhatIf, &[key(Key::Left), c('h')], Action::Left, "→ ↑ ↓ choose", "choose: ← → ↑ ↓"),
    row(Where::WhatIf, &[key(Key::Right), c('l')], Action::Right, "", ""),
    row(Where::WhatIf, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::WhatIf, &[key(Key::Down), c('j')], Action::Down, "", ""),
    row(Where::WhatIf, &[key(Key::Backspace)], Action::TakeBack, "as it is", "everything as it is"),
    row(Where::WhatIf, &[c('a')], Action::Act, "make it an action", "an action that is meant to move what is chosen"),
    row(Where::Parked, &[c('1')], Action::Pick(1), "answered", "the remark is answered"),
    row(Where::Parked, &[c('2')], Action::Pick(2), "make it an action", "somebody takes it on"),
    row(Where::Parked, &[c('3')], Action::Pick(3), "stays open", "it stays open after the workshop"),
    row(Where::Parked, &[c('4')], Action::Pick(4), "drop", "it needs no more"),
    row(Where::Parked, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::Parked, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Parked, &[key(Key::Esc), c('q'), c('P')], Action::Cancel, "back", "back"),
    row(Where::Pending, &[c('1')], Action::Pick(1), "done", "the action is done"),
    row(Where::Pending, &[c('2')], Action::Pick(2), "another day", "it gets another day"),
    row(Where::Pending, &[c('3')], Action::Pick(3), "drop", "nobody will do it"),
    row(Where::Pending, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::Pending, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Pending, &[key(Key::Esc), c('q'), c('A')], Action::Cancel, "later", "later: A comes back to it"),
    row(Where::Report, &[key(Key::Esc), c('q'), c('o')], Action::Cancel, "back", "back"),
    row(Where::Report, &[key(Key::Down), c('j')], Action::Down, "scroll", "scroll"),
    row(Where::Report, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Report, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::Report, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Report, &[c('s')], Action::KeepMarkdown, "keep", "keep the report as a Markdown file, for a wiki or a chat"),
    row(Where::Report, &[c('h')], Action::KeepHtml, "keep to print", "keep it as an HTML file, to read and to print"),
    row(Where::Report, &[c('x')], Action::KeepRedacted, "keep it coded", "keep it as an HTML file with codes for names and free text"),
    row(Where::List, &[key(Key::Enter), key(Key::Right), c('l')], Action::Accept, "go there", "go there"),
    row(Where::List, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::List, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::List, &[key(Key::PageDown)], Action::PageDown, "", ""),
    row(Where::List, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::List, &[key(Key::Esc), c('q'), c('g'), key(Key::Left), c('h')], Action::Cancel, "back", "back"),
    row(Where::Form, &[key(Key::Enter)], Action::Accept, "next, then done", "next field; in the last one: done"),
    row(Where::Form, &[key(Key::Tab), key(Key::Down)], Action::NextField, "next", "next field"),
    row(Where::Form, &[key(Key::BackTab), key(Key::Up)], Action::PrevField, "", "field before"),
    row(Where::Form, &[key(Key::Left)], Action::Left, "", ""),
    row(Where::Form, &[key(Key::Right)], Action::Right, "choose", "choose, where there is a choice"),
    row(Where::Form, &[key(Key::Esc)], Action::Cancel, "back, kept as it is", "back; what was typed is kept"),
    // The start screen.
    row(Where::Start, &[key(Key::Enter), key(Key::Right), c(' '), c('l'), key(Key::F(5))], Action::Accept, "open", "open"),
    row(Where::Start, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Start, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::Start, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Start, &[key(Key::PageDown)], Action::PageDown, "", ""),
    row(Where::Stored, &[c('t')], Action::Trend, "how it moved", "how this account moved since last time"),
    row(Where::Stored, &[c('c')], Action::Compare, "compare", "this session beside another: what moved, and why"),
    row(Where::Start, &[key(Key::Esc), key(Key::Left), c('h')], Action::Cancel, "", "back"),
    row(Where::Start, &[c('p')], Action::Portfolio, "", "all accounts, the one furthest from its target first"),
    row(Where::Start, &[c('R')], Action::Rehearse, "rehearse", "rehearse a workshop with made-up votes; nothing is stored"),
    row(Where::Start, &[c('q')], Action::Leave, "quit", "quit"),
    row(Where::Second, &[key(Key::Enter), key(Key::Right), c(' ')], Action::Accept, "compare with this one", "compare with this one"),
    row(Where::Second, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Second, &[key(Key::Down), c('j')], Action::Down, "choose", "choose"),
    row(Where::Second, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Second, &[key(Key::PageDown)], Action::PageDown, "", ""),
    row(Where::Second, &[key(Key::Esc), key(Key::Left), c('q')], Action::Cancel, "back", "back"),
    row(Where::History, &[key(Key::Esc), key(Key::Left), c('q')], Action::Cancel, "back", "back"),
    row(Where::History, &[key(Key::Down), c('j')], Action::Down, "scroll", "scroll"),
    row(Where::History, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::History, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::History, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::History, &[c('s')], Action::KeepMarkdown, "keep", "keep it as a Markdown file, for a wiki or a chat"),
    row(Where::History, &[c('h')], Action::KeepHtml, "keep to print", "keep it as an HTML file, to read and to print"),
    row(Where::Broken, &[key(Key::Down), c('j')], Action::Down, "scroll", "scroll"),
    row(Where::Broken, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Broken, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::Broken, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Broken, &[c('q')], Action::Leave, "leave", "leave the preview"),
    row(Where::Prompter, &[key(Key::Down), c('j')], Action::Down, "scroll", "scroll the notes"),
    row(Where::Prompter, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Prompter, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::Prompter, &[key(Key::PageUp)], Action::PageUp, "", ""),
    // Not Esc: one press too many in a window that lies behind must not take the picture from the room.
    row(Where::Follow, &[c('q')], Action::Leave, "leave", "close this window; the session goes on"),
    row(Where::Held, &[key(Key::Enter)], Action::Accept, "look, without changing anything", "look, without changing anything"),
    row(Where::Held, &[key(Key::Esc), c('q')], Action::Cancel, "back", "back"),
    row(Where::Help, &[key(Key::Down), c('j')], Action::Down, "scroll", ""),
    row(Where::Help, &[key(Key::Up), c('k')], Action::Up, "", ""),
    row(Where::Help, &[key(Key::PageDown), c(' ')], Action::PageDown, "", ""),
    row(Where::Help, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Help, &[key(Key::Esc), c('?'), key(Key::F(1)), c('q'), key(Key::Enter)], Action::Cancel, "back", ""),
    // The palette.
    row(Where::Palette, &[key(Key::Enter)], Action::Accept, "do it", "do it"),
    row(Where::Palette, &[key(Key::Down), key(Key::Tab)], Action::Down, "choose", "choose"),
    row(Where::Palette, &[key(Key::Up), key(Key::BackTab)], Action::Up, "", ""),
    row(Where::Palette, &[key(Key::PageDown)], Action::PageDown, "", ""),
    row(Where::Palette, &[key(Key::PageUp)], Action::PageUp, "", ""),
    row(Where::Palette, &[key(Key::Esc)], Action::Cancel, "back", "back"),
    row(Where::Anywhere, &[ctrl('p'), c(':')], Action::Palette, "all", "find anything by its name, and do it"),
    row(Where::Anywhere, &[ctrl('t')], Action::Mouse, "", "the mouse on or off"),
    row(Where::Anywhere, &[c('?'), key(Key::F(1))], Action::Help, "keys", "these keys"),
    row(Where::Anywhere, &[ctrl('l')], Action::Redraw, "", "draw the screen anew"),
    row(Where::Anywhere, &[ctrl('z')], Action::Suspend, "", "back to the shell for a while; fg returns"),
    row(Where::Anywhere, &[ctrl('c')], Action::Quit, "", "quit at once; every answer is on disk"),
];

/// Every place with what it is called; `docs/keys.md` tells of the keys of the first ones.
pub const PLACES: &[(Where, &str)] = &[
    (Where::Waiting, "When a key may be a digit of another keyboard"),
    (Where::Offer, "When it is late"),
    (Where::VotePair, "Voting on a pair"),
    (Where::VoteSign, "Voting on a sign"),
    (Where::Vote, "Voting"),
    (Where::Shown, "After a reveal"),
    (Where::ShownPair, "After a pair's reveal"),
    (Where::Told, "After a reveal in a told case"),
    (Where::Unseen, "Where too few have seen it"),
    (Where::Write, "When the room writes"),
    (Where::Close, "In the last step"),
    (Where::Room, "Anywhere in a session"),
    (Where::Moves, "On the first moves"),
    (Where::Rehearsal, "In a rehearsal"),
    (Where::WhatIf, "On what if"),
    (Where::Parked, "In the parking lot"),
    (Where::Pending, "On the actions of the last time"),
    (Where::Report, "On the report"),
    (Where::Form, "In a form"),
    (Where::Palette, "In the palette"),
    (Where::Start, "On the start screen"),
    (Where::Stored, "On a session of the start screen"),
    (Where::Second, "When another session is picked"),
    (Where::History, "On what history says"),
    (Where::Prompter, "In the prompter"),
    (Where::Follow, "In the stage and the prompter"),
    (Where::Anywhere, "Everywhere"),
    (Where::Blank, "On a blank screen"),
    (Where::ToldEnd, "After the model answer"),
    (Where::Page, "On why and ladder"),
    (Where::List, "In the list of places"),
    (Where::Broken, "On a broken script"),
    (Where::Held, "When a session is open elsewhere"),
    (Where::Help, "On the keys"),
];

/// The list of keys for `docs/keys.md`, as Markdown.
#[must_use]
pub fn markdown() -> String {
    let keys = Keymap::default();
    let mut text = String::from("| where | key | what it does |\n|---|---|---|\n");
    let told = PLACES.iter().take_while(|(place, _)| *place != Where::Blank);
    for (place, title) in told {
        for bound in keys.help(&[*place]) {
            let labels: Vec<String> = bound.keys.iter().map(|k| format!("`{}`", label(k))).collect();
            let labels = bound.digits().map_or_else(|| labels.join(" "), |digits| format!("`{digits}`"));
            text.push_str(&format!("| {title} | {labels} | {} |\n", bound.row.help));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (i, row) in KEYS.iter().enumerate() {
            for other in &KEYS[i + 1..] {
                let both = row.keys.iter().find(|k| other.place == row.place && other.keys.contains(k));
                assert_eq!(both, None, "{:?} and {:?} in {:?}", row.action, other.action, row.place);
            }
        }
    }

    #[test]
    fn reveal_is_never_on_a_key_that_goes_on() {
        let keys_of = |action| KEYS.iter().filter(move |r| r.action == action).flat_map(|r| r.keys);
        assert!(keys_of(Action::Reveal).all(|k| !keys_of(Action::Next).any(|n| n == k)));
    }

    #[test]
    fn a_key_that_is_taken_above_is_not_in_the_footer() {
        let keys = Keymap::default();
        let words: Vec<&str> = keys.footer(&[Where::Page, Where::Room]).map(|b| b.row.word).collect();
        assert_eq!(words.iter().filter(|w| **w == "why?").count(), 1);
    }

    #[test]
    fn the_docs_list_every_key() {
        let docs = include_str!("../../docs/keys.md");
        assert!(docs.contains(&markdown()), "put this into docs/keys.md:\n{}", markdown());
    }

    #[test]
    fn the_readme_names_the_most_used_keys() {
        let most_used = [
            (Where::VotePair, Action::Vote(1)),
            (Where::Vote, Action::TakeBack),
            (Where::Vote, Action::Reveal),
            (Where::Room, Action::Next),
            (Where::Room, Action::Back),
            (Where::Room, Action::Why),
            (Where::Room, Action::Act),
            (Where::Room, Action::Undo),
            (Where::Room, Action::Leave),
            (Where::Anywhere, Action::Help),
        ];
        let keys = Keymap::default();
        let told = |(place, action)| {
            let bound = keys.help(&[place]).find(|b| b.row.action == action).expect("it is in the table");
            let first = bound.digits().map_or_else(|| label(&bound.keys[0]), str::to_owned);
            format!("`{first}` {}", bound.row.word)
        };
        let line = most_used.map(told).join(" · ");
        let readme = include_str!("../../README.md").replace('\n', " ");
        assert!(readme.contains(&line), "put this into README.md:\n{line}");
    }
}
