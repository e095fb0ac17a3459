//! One table of keys: where, which, what it does, its word in the footer and its line of help.
//!
//! Lookup, footer, help, palette, the list in the docs and the user's own keys all come from it.

mod layout;
mod map;
mod names;
mod own;
mod spell;

pub use map::{Bound, Keymap};
pub use names::{action_name, place_name, spoken};
pub use own::{BESIDE, TOGETHER, places_and_actions};
pub use spell::{label, parse};

use crate::app::{Action, Where};
use crate::words::{Message, Words};

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
    /// Its word in the footer, an id of the catalogue; empty for none.
    pub word: &'static str,
    /// Its line of help, likewise; empty where the row above says it.
    pub help: &'static str,
}

const fn row(place: Where, keys: &'static [Press], action: Action, word: &'static str, help: &'static str) -> Row {
    Row { place, keys, action, word, help }
}

/// Every key there is, in the order in which footer and help show them.
#[rustfmt::skip]
pub const KEYS: &[Row] = &[
    // Keys that may be digits of another keyboard.
    row(Where::Waiting, &[key(Key::Enter)], Action::CountWaiting, "keys-count-waiting", "keys-count-waiting-help"),
    row(Where::Waiting, &[key(Key::Backspace), key(Key::Esc)], Action::DropWaiting, "keys-drop-waiting", "keys-drop-waiting-help"),
    // When it is late.
    row(Where::Offer, &[c('y')], Action::TakeOffer, "keys-take-offer", "keys-take-offer-help"),
    row(Where::Offer, &[key(Key::Esc)], Action::RefuseOffer, "keys-refuse-offer", "keys-refuse-offer-help"),
    row(Where::Blank, &[c('z')], Action::Pause, "", "keys-pause-help"),
    row(Where::Blank, &[c('x')], Action::Extend(1), "", ""),
    row(Where::Blank, &[c('X')], Action::Extend(5), "", ""),
    row(Where::Blank, &[c('b'), c('.'), key(Key::Esc), key(Key::Enter), c(' '), key(Key::Right), key(Key::Left), key(Key::PageDown), key(Key::PageUp)], Action::Blank, "keys-blank", "keys-blank"),
    // Voting. The digits' words are in the scale on the screen; one row says them all.
    row(Where::VotePair, &[c('1')], Action::Vote(1), "keys-vote1", "keys-vote1-help"),
    row(Where::VotePair, &[c('2')], Action::Vote(2), "", ""),
    row(Where::VotePair, &[c('3')], Action::Vote(3), "", ""),
    row(Where::VotePair, &[c('4')], Action::Vote(4), "", ""),
    row(Where::VotePair, &[c('5')], Action::Vote(5), "", ""),
    row(Where::VotePair, &[c('0')], Action::Vote(0), "keys-vote0", "keys-vote0-help"),
    row(Where::VoteSign, &[c('1')], Action::Vote(1), "keys-vote1", "keys-vote1-vote-sign-help"),
    row(Where::VoteSign, &[c('2')], Action::Vote(2), "", ""),
    row(Where::VoteSign, &[c('3')], Action::Vote(3), "", ""),
    row(Where::VoteSign, &[c('0')], Action::Vote(0), "keys-vote0-vote-sign", "keys-vote0-vote-sign-help"),
    row(Where::VotePoll, &[c('1')], Action::Vote(1), "keys-vote1", "keys-vote1-vote-poll-help"),
    row(Where::VotePoll, &[c('2')], Action::Vote(2), "", ""),
    row(Where::VotePoll, &[c('3')], Action::Vote(3), "", ""),
    row(Where::VotePoll, &[c('4')], Action::Vote(4), "", ""),
    row(Where::VotePoll, &[c('5')], Action::Vote(5), "", ""),
    row(Where::VotePoll, &[c('6')], Action::Vote(6), "", ""),
    row(Where::VotePoll, &[c('7')], Action::Vote(7), "", ""),
    row(Where::VotePoll, &[c('8')], Action::Vote(8), "", ""),
    row(Where::VotePoll, &[c('9')], Action::Vote(9), "", ""),
    row(Where::VotePoll, &[c('0')], Action::Vote(0), "", ""),
    // Other digits are answered too: a slip must not pass unseen.
    row(Where::Vote, &[c('4'), c('5'), c('6'), c('7'), c('8'), c('9')], Action::Vote(9), "", ""),
    row(Where::Vote, &[key(Key::Backspace)], Action::TakeBack, "keys-take-back", "keys-take-back-help"),
    row(Where::Vote, &[c('r'), key(Key::Down)], Action::Reveal, "keys-reveal", "keys-reveal-help"),
    row(Where::VotePair, &[c('N')], Action::PassOver, "", "keys-pass-over-help"),
    // After a reveal.
    row(Where::Shown, &[c('v')], Action::Revote, "keys-revote", "keys-revote-help"),
    row(Where::Sided, &[c('x')], Action::HoldBack, "keys-hold-back", "keys-hold-back-help"),
    row(Where::ShownPair, &[c('e')], Action::Evidence, "keys-evidence", "keys-evidence-help"),
    // Refused there, with the reason: without a meaning it would be taken for Caps Lock.
    row(Where::ShownPair, &[c('N')], Action::PassOver, "", "keys-pass-over-shown-pair-help"),
    // A time for talk: one key, and what it does is what is due.
    row(Where::Parts, &[c('T')], Action::TalkPart, "keys-talk-part", "keys-talk-part-help"),
    row(Where::Talking, &[c('T')], Action::TalkEnd, "keys-talk-end", "keys-talk-end-help"),
    row(Where::Apart, &[c('T')], Action::TalkShort, "keys-talk-short", "keys-talk-short-help"),
    row(Where::Due, &[c('m')], Action::Moves, "keys-moves", "keys-moves-help"),
    row(Where::Counted, &[key(Key::Backspace)], Action::Amend, "", "keys-amend-help"),
    row(Where::Unseen, &[c('a')], Action::GoAndLook, "keys-go-and-look", "keys-go-and-look-help"),
    row(Where::Told, &[c('m')], Action::Model, "keys-model", "keys-model-help"),
    // Called twice by an impatient hand, it must not open the first moves.
    row(Where::ToldEnd, &[c('m')], Action::Model, "", ""),
    // The room's own words.
    row(Where::Write, &[c('1')], Action::WriteTrusted, "keys-write-trusted", "keys-write-trusted-help"),
    row(Where::Write, &[c('2')], Action::WriteOpposite, "keys-write-opposite", "keys-write-opposite-help"),
    row(Where::Write, &[c('m')], Action::MakePair, "keys-make-pair", "keys-make-pair-help"),
    // Beside the ladder.
    row(Where::Typed, &[c('1')], Action::TypeIn, "keys-type-in", "keys-type-in-help"),
    row(Where::Lines, &[c('2')], Action::TakeOnLine, "keys-take-on-line", "keys-take-on-line-help"),
    row(Where::Leads, &[c('G')], Action::GoThere, "keys-go-there", "keys-go-there-help"),
    // Who trusts whom.
    row(Where::Grid, &[c('1')], Action::TheirRole, "keys-their-role", "keys-their-role-help"),
    row(Where::Grid, &[c('2')], Action::OurRole, "keys-our-role", "keys-our-role-help"),
    row(Where::Grid, &[c('3')], Action::Contacts, "keys-contacts", "keys-contacts-help"),
    row(Where::Grid, &[c('l')], Action::Findings, "keys-findings", "keys-findings-help"),
    row(Where::Journey, &[c('1')], Action::TheirRole, "keys-moment", "keys-moment-help"),
    row(Where::Journey, &[c('2')], Action::OurRole, "keys-promise", "keys-promise-help"),
    row(Where::Journey, &[c('3')], Action::Contacts, "keys-strike", "keys-strike-help"),
    row(Where::Journey, &[c('l')], Action::Findings, "keys-findings", "keys-findings-help"),
    row(Where::Close, &[c('f')], Action::Finish, "keys-finish", "keys-finish-help"),
    row(Where::Rehearsal, &[c('f')], Action::Roll, "keys-roll", "keys-roll-help"),
    row(Where::Rehearsal, &[c('F')], Action::RunForward, "keys-run-forward", "keys-run-forward-help"),
    // Anywhere in a session.
    row(Where::Room, &[key(Key::Right), c(' '), key(Key::PageDown), c('j')], Action::Next, "keys-next", "keys-next-help"),
    row(Where::Room, &[key(Key::Left), key(Key::PageUp), c('k'), c('h')], Action::Back, "keys-back", "keys-back-help"),
    row(Where::Room, &[c('w')], Action::Why, "keys-why", "keys-why-help"),
    row(Where::Room, &[c('l'), key(Key::Tab)], Action::Ladder, "keys-ladder", "keys-ladder-help"),
    row(Where::Room, &[c('a')], Action::Act, "keys-act", "keys-act-help"),
    row(Where::Room, &[c('m')], Action::Moves, "", "keys-moves-help"),
    row(Where::Room, &[c('i')], Action::WhatIf, "", "keys-what-if-help"),
    row(Where::Room, &[c('n')], Action::Notes, "keys-notes", "keys-notes-help"),
    row(Where::Room, &[c('p')], Action::Park, "keys-park", "keys-park-help"),
    row(Where::Room, &[c('P')], Action::Parked, "", "keys-parked-help"),
    row(Where::Room, &[c('d')], Action::Decide, "", "keys-decide-help"),
    row(Where::Room, &[c('e')], Action::Evidence, "", "keys-evidence-room-help"),
    row(Where::Room, &[c('A')], Action::Pending, "", "keys-pending-help"),
    row(Where::Room, &[c('b'), c('.')], Action::Blank, "keys-blank-room", "keys-blank-help"),
    row(Where::Room, &[c('z')], Action::Pause, "", "keys-pause-help"),
    row(Where::Room, &[c('x')], Action::Extend(1), "", "keys-extend1-help"),
    row(Where::Room, &[c('X')], Action::Extend(5), "", "keys-extend5-help"),
    row(Where::Room, &[c('T')], Action::Talk, "", "keys-talk-help"),
    row(Where::Room, &[c('s')], Action::Remote, "", "keys-remote-help"),
    row(Where::Room, &[c('c')], Action::Codename, "", "keys-codename-help"),
    row(Where::Room, &[c('C')], Action::Correct, "", "keys-correct-help"),
    row(Where::Room, &[c('u')], Action::Undo, "keys-undo", "keys-undo-help"),
    row(Where::Room, &[c('U'), ctrl('r')], Action::Redo, "", "keys-redo-help"),
    row(Where::Room, &[c('g')], Action::Places, "keys-places", "keys-places-help"),
    row(Where::Room, &[c('o')], Action::Report, "keys-report", "keys-report-help"),
    row(Where::Room, &[c(']'), c('}')], Action::NextStep, "", "keys-next-step-help"),
    row(Where::Room, &[c('['), c('{')], Action::BackStep, "", "keys-back-step-help"),
    row(Where::Room, &[c('+'), c('=')], Action::RoomMore, "", "keys-room-more-help"),
    row(Where::Room, &[c('-')], Action::RoomLess, "", "keys-room-less-help"),
    row(Where::Room, &[c('t')], Action::Target, "keys-target", "keys-target-help"),
    row(Where::Room, &[c('V')], Action::BringIn, "", "keys-bring-in-help"),
    #[cfg(feature = "phones")]
    row(Where::Room, &[c('W')], Action::Phones, "", "keys-phones-help"),
    row(Where::Room, &[c('S')], Action::SaveElsewhere, "", "keys-save-elsewhere-help"),
    row(Where::Room, &[c('q')], Action::Leave, "keys-leave", "keys-leave-help"),
    // What lies over the question.
    row(Where::Page, &[key(Key::Esc), key(Key::Enter), c('q')], Action::Cancel, "keys-cancel", "keys-cancel"),
    row(Where::Page, &[c('w')], Action::Why, "keys-why", ""),
    row(Where::Page, &[c('l'), key(Key::Tab)], Action::Ladder, "keys-ladder", ""),
    row(Where::Page, &[c('i')], Action::WhatIf, "keys-what-if", "keys-what-if-help"),
    row(Where::Page, &[c('m')], Action::Moves, "keys-moves", "keys-moves-page-help"),
    row(Where::Page, &[c('a')], Action::Act, "keys-act", ""),
    row(Where::Moves, &[key(Key::Enter), c('a')], Action::Accept, "keys-accept", "keys-accept-help"),
    row(Where::Moves, &[c('w')], Action::Why, "keys-why", "keys-why-moves-help"),
    row(Where::Moves, &[key(Key::Esc), c('q'), c('m')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::WhatIf, &[key(Key::Enter), c(' ')], Action::Accept, "keys-accept-what-if", "keys-accept-what-if-help"),
    row(Where::WhatIf, &[key(Key::Esc), c('q'), c('i')], Action::Cancel, "keys-cancel-what-if", "keys-cancel-what-if"),
    row(Where::WhatIf, &[key(Key::Left), c('h')], Action::Left, "", "keys-left-help"),
    row(Where::WhatIf, &[key(Key::Right), c('l')], Action::Right, "keys-left-help", "keys-left-help"),
    row(Where::WhatIf, &[key(Key::Backspace)], Action::TakeBack, "keys-take-back-what-if", "keys-take-back-what-if-help"),
    row(Where::WhatIf, &[c('a')], Action::Act, "keys-accept", "keys-act-what-if-help"),
    row(Where::Parked, &[c('1')], Action::Pick(1), "keys-pick1", "keys-pick1-help"),
    row(Where::Parked, &[c('2')], Action::Pick(2), "keys-accept", "keys-pick2-help"),
    row(Where::Parked, &[c('3')], Action::Pick(3), "keys-pick3", "keys-pick3-help"),
    row(Where::Parked, &[c('4')], Action::Pick(4), "keys-pick4", "keys-pick4-help"),
    row(Where::Parked, &[key(Key::Esc), c('q'), c('P')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::Pending, &[c('1')], Action::Pick(1), "keys-pick1-pending", "keys-pick1-pending-help"),
    row(Where::Pending, &[c('2')], Action::Pick(2), "keys-pick2", "keys-pick2-pending-help"),
    row(Where::Pending, &[c('3')], Action::Pick(3), "keys-pick4", "keys-pick3-pending-help"),
    row(Where::Pending, &[key(Key::Esc), c('q'), c('A')], Action::Cancel, "keys-cancel-pending", "keys-cancel-help"),
    row(Where::Marks, &[c('a')], Action::Contact(1), "keys-contact", "keys-contact-help"),
    row(Where::Marks, &[c('b')], Action::Contact(2), "", ""),
    row(Where::Marks, &[c('c')], Action::Contact(3), "", ""),
    row(Where::Marks, &[c('d')], Action::Contact(4), "", ""),
    row(Where::Marks, &[c('e')], Action::Contact(5), "", ""),
    row(Where::Marks, &[c('f')], Action::Contact(6), "", ""),
    row(Where::Marks, &[c('1')], Action::Tag(1), "keys-tag", "keys-tag-help"),
    row(Where::Marks, &[c('2')], Action::Tag(2), "", ""),
    row(Where::Marks, &[c('3')], Action::Tag(3), "", ""),
    row(Where::Marks, &[c('4')], Action::Tag(4), "", ""),
    row(Where::Marks, &[c('5')], Action::Tag(5), "", ""),
    row(Where::Marks, &[c('6')], Action::Tag(6), "", ""),
    row(Where::Marks, &[c('0')], Action::Tag(0), "", "keys-no-tag-help"),
    row(Where::Marks, &[key(Key::Enter)], Action::Accept, "keys-accept-marks", "keys-accept-marks-help"),
    row(Where::Marks, &[key(Key::Left)], Action::Left, "", "keys-left-marks-help"),
    row(Where::Marks, &[key(Key::Right)], Action::Right, "", ""),
    row(Where::Marks, &[c(' ')], Action::Contact(0), "", "keys-contact-chosen-help"),
    row(Where::Marks, &[key(Key::Backspace)], Action::TakeBack, "keys-drop", "keys-drop-help"),
    row(Where::Marks, &[c('u')], Action::Undo, "keys-undo", "keys-undo-help"),
    row(Where::Marks, &[c('U'), ctrl('r')], Action::Redo, "", "keys-redo-help"),
    row(Where::Marks, &[key(Key::Esc), c('q')], Action::Cancel, "keys-cancel-marks", "keys-cancel-marks"),
    row(Where::Strike, &[key(Key::Backspace)], Action::TakeBack, "keys-strike", "keys-strike-this"),
    row(Where::Strike, &[key(Key::Enter)], Action::Accept, "keys-next-moment", "keys-next-moment-help"),
    row(Where::Strike, &[c('u')], Action::Undo, "keys-undo", "keys-undo-help"),
    row(Where::Strike, &[c('U'), ctrl('r')], Action::Redo, "", "keys-redo-help"),
    row(Where::Strike, &[key(Key::Esc), c('q')], Action::Cancel, "keys-cancel-marks", "keys-cancel-marks"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[key(Key::Enter), key(Key::Esc), c('q'), c('W')], Action::Cancel, "keys-cancel-join", "keys-cancel-join-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('a')], Action::OtherAddress, "keys-other-address", "keys-other-address-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('x')], Action::Door, "keys-door", "keys-door-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('H')], Action::NetworkHelp, "keys-network-help", "keys-network-help-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('n')], Action::NewCode, "keys-new-code", "keys-new-code-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('i')], Action::SwapColours, "", "keys-swap-colours-help"),
    #[cfg(feature = "phones")]
    row(Where::Join, &[c('s')], Action::StopPhones, "keys-stop-phones", "keys-stop-phones-help"),
    row(Where::Report, &[key(Key::Esc), c('q'), c('o')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::Report, &[c('s')], Action::KeepMarkdown, "keys-keep-markdown", "keys-keep-markdown-help"),
    row(Where::Report, &[c('h')], Action::KeepHtml, "keys-for-room", "keys-for-room-help"),
    #[cfg(feature = "pdf")]
    row(Where::Report, &[c('p')], Action::KeepPdf, "keys-keep-pdf", "keys-keep-pdf-help"),
    row(Where::SharedReport, &[c('c')], Action::KeepForClient, "keys-for-client", "keys-for-client-help"),
    row(Where::Report, &[c('x')], Action::KeepRedacted, "keys-keep-redacted", "keys-keep-redacted-help"),
    row(Where::ToldReport, &[c('l')], Action::KeepForLearners, "keys-for-learners", "keys-for-learners-help"),
    row(Where::ToldReport, &[c('t')], Action::KeepForTrainer, "keys-for-trainer", "keys-for-trainer-help"),
    row(Where::List, &[key(Key::Enter), key(Key::Right), c('l')], Action::Accept, "keys-accept-list", "keys-accept-list"),
    row(Where::List, &[key(Key::Esc), c('q'), c('g'), key(Key::Left), c('h')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::Form, &[key(Key::Enter)], Action::Accept, "keys-accept-form", "keys-accept-form-help"),
    row(Where::Form, &[key(Key::Tab), key(Key::Down)], Action::NextField, "keys-next-field", "keys-next-field-help"),
    row(Where::Form, &[key(Key::BackTab), key(Key::Up)], Action::PrevField, "", "keys-prev-field-help"),
    row(Where::Form, &[key(Key::Left)], Action::Left, "", ""),
    row(Where::Form, &[key(Key::Right)], Action::Right, "keys-right", "keys-right-help"),
    row(Where::Form, &[key(Key::Esc)], Action::Cancel, "keys-cancel-form", "keys-cancel-form-help"),
    // The start screen.
    row(Where::Start, &[key(Key::Enter), key(Key::Right), c(' '), c('l'), key(Key::F(5))], Action::Accept, "keys-accept-start", "keys-accept-start"),
    row(Where::Stored, &[c('t')], Action::Trend, "keys-trend", "keys-trend-help"),
    row(Where::Stored, &[c('c')], Action::Compare, "keys-compare", "keys-compare-help"),
    row(Where::Start, &[key(Key::Esc), key(Key::Left), c('h')], Action::Cancel, "", "keys-back"),
    row(Where::Start, &[c('p')], Action::Portfolio, "", "keys-portfolio-help"),
    row(Where::Start, &[c('R')], Action::Rehearse, "keys-rehearse", "keys-rehearse-help"),
    row(Where::Start, &[c('q')], Action::Leave, "keys-leave-start", "keys-leave-start"),
    row(Where::Second, &[key(Key::Enter), key(Key::Right), c(' ')], Action::Accept, "keys-accept-second", "keys-accept-second"),
    row(Where::Second, &[key(Key::Esc), key(Key::Left), c('q')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::History, &[key(Key::Esc), key(Key::Left), c('q')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::History, &[c('s')], Action::KeepMarkdown, "keys-keep-markdown", "keys-keep-markdown-history-help"),
    row(Where::History, &[c('h')], Action::KeepHtml, "keys-keep-html", "keys-keep-html-help"),
    row(Where::Accounts, &[c('g')], Action::Segments, "keys-segments", "keys-segments-help"),
    row(Where::Broken, &[c('q')], Action::Leave, "keys-leave", "keys-leave-broken-help"),
    // Not Esc: one press too many in a window that lies behind must not take the picture from the room.
    row(Where::Follow, &[c('q')], Action::Leave, "keys-leave", "keys-leave-follow-help"),
    row(Where::Held, &[key(Key::Enter)], Action::Accept, "keys-accept-held", "keys-accept-held"),
    row(Where::Held, &[c('t')], Action::TakeOver, "keys-take-over", "keys-take-over-help"),
    row(Where::Held, &[key(Key::Esc), c('q')], Action::Cancel, "keys-back", "keys-back"),
    row(Where::Help, &[key(Key::Esc), c('?'), key(Key::F(1)), c('q'), key(Key::Enter)], Action::Cancel, "keys-back", ""),
    // The palette.
    row(Where::Palette, &[key(Key::Enter)], Action::Accept, "keys-accept-palette", "keys-accept-palette"),
    row(Where::Palette, &[key(Key::Tab)], Action::Down, "", "keys-right"),
    row(Where::Palette, &[key(Key::BackTab)], Action::Up, "", ""),
    row(Where::Palette, &[key(Key::Esc)], Action::Cancel, "keys-back", "keys-back"),
    // Beside every place that scrolls, and every one with something to choose from.
    row(Where::Scroll, &[key(Key::Down), c('j')], Action::Down, "keys-down", "keys-down-help"),
    row(Where::Scroll, &[key(Key::Up), c('k')], Action::Up, "", "keys-up-help"),
    row(Where::Scroll, &[key(Key::PageDown), c(' ')], Action::PageDown, "", "keys-page-down-help"),
    row(Where::Scroll, &[key(Key::PageUp)], Action::PageUp, "", "keys-page-up-help"),
    row(Where::Scroll, &[key(Key::Home)], Action::First, "", "keys-first-help"),
    row(Where::Scroll, &[key(Key::End)], Action::Last, "", "keys-last-help"),
    row(Where::Choose, &[key(Key::Down), c('j')], Action::Down, "keys-right", "keys-down-choose-help"),
    row(Where::Choose, &[key(Key::Up), c('k')], Action::Up, "", "keys-up-choose-help"),
    row(Where::Choose, &[key(Key::PageDown)], Action::PageDown, "", "keys-page-down-choose-help"),
    row(Where::Choose, &[key(Key::PageUp)], Action::PageUp, "", "keys-page-up-choose-help"),
    row(Where::Choose, &[key(Key::Home)], Action::First, "", "keys-first-choose-help"),
    row(Where::Choose, &[key(Key::End)], Action::Last, "", "keys-last-choose-help"),
    row(Where::Anywhere, &[ctrl('p'), c(':')], Action::Palette, "keys-palette", "keys-palette-help"),
    row(Where::Anywhere, &[ctrl('t')], Action::Mouse, "", "keys-mouse-help"),
    row(Where::Anywhere, &[c('?'), key(Key::F(1))], Action::Help, "keys-help", "keys-help-help"),
    row(Where::Anywhere, &[ctrl('l')], Action::Redraw, "", "keys-redraw-help"),
    row(Where::Anywhere, &[ctrl('z')], Action::Suspend, "", "keys-suspend-help"),
    row(Where::Anywhere, &[ctrl('c')], Action::Quit, "", "keys-quit-help"),
];

/// Every place with what it is called in the catalogue; `docs/keys.md` tells of the keys of the first ones.
pub const PLACES: &[(Where, &str)] = &[
    (Where::Waiting, "keys-at-waiting"),
    (Where::Offer, "keys-at-offer"),
    (Where::VotePair, "keys-at-vote-pair"),
    (Where::VoteSign, "keys-at-vote-sign"),
    (Where::VotePoll, "keys-at-vote-poll"),
    (Where::Vote, "keys-at-vote"),
    (Where::Shown, "keys-at-shown"),
    (Where::ShownPair, "keys-at-shown-pair"),
    (Where::Sided, "keys-at-sided"),
    (Where::Counted, "keys-at-counted"),
    (Where::Due, "keys-at-due"),
    (Where::Apart, "keys-at-apart"),
    (Where::Parts, "keys-at-parts"),
    (Where::Talking, "keys-at-talking"),
    (Where::Told, "keys-at-told"),
    (Where::Unseen, "keys-at-unseen"),
    (Where::Write, "keys-at-write"),
    (Where::Typed, "keys-at-typed"),
    (Where::Lines, "keys-at-lines"),
    (Where::Leads, "keys-at-leads"),
    (Where::Grid, "keys-at-grid"),
    (Where::Journey, "keys-at-journey"),
    (Where::Marks, "keys-at-marks"),
    (Where::Strike, "keys-at-strike"),
    (Where::Close, "keys-at-close"),
    (Where::Room, "keys-at-room"),
    (Where::Moves, "keys-at-moves"),
    (Where::Rehearsal, "keys-at-rehearsal"),
    (Where::WhatIf, "keys-at-what-if"),
    (Where::Parked, "keys-at-parked"),
    (Where::Pending, "keys-at-pending"),
    (Where::Report, "keys-at-report"),
    (Where::ToldReport, "keys-at-told-report"),
    (Where::SharedReport, "keys-at-shared-report"),
    #[cfg(feature = "phones")]
    (Where::Join, "keys-at-join"),
    (Where::Form, "keys-at-form"),
    (Where::Palette, "keys-at-palette"),
    (Where::Start, "keys-at-start"),
    (Where::Stored, "keys-at-stored"),
    (Where::Second, "keys-at-second"),
    (Where::History, "keys-at-history"),
    (Where::Accounts, "keys-at-accounts"),
    (Where::Follow, "keys-at-follow"),
    (Where::Scroll, "keys-at-scroll"),
    (Where::Choose, "keys-at-choose"),
    (Where::Anywhere, "keys-at-anywhere"),
    (Where::Blank, "keys-at-blank"),
    (Where::ToldEnd, "keys-at-told-end"),
    (Where::Page, "keys-at-page"),
    (Where::List, "keys-at-list"),
    (Where::Broken, "keys-at-broken"),
    (Where::Held, "keys-at-held"),
    (Where::Help, "keys-at-help"),
];

/// What a place is called.
#[must_use]
pub fn place_title(words: &Words, place: Where) -> String {
    let title = PLACES.iter().find(|(at, _)| *at == place).map(|(_, title)| Message::new(title));
    title.map_or_else(String::new, |title| words.say(&title))
}

/// The list of keys for `docs/keys.md`, as Markdown.
#[must_use]
pub fn markdown(words: &Words) -> String {
    let keys = Keymap::default();
    let mut text = String::from("| where | key | what it does |\n|---|---|---|\n");
    let told = PLACES.iter().take_while(|(place, _)| *place != Where::Blank);
    for (place, title) in told {
        let title = words.say(&Message::new(title));
        for bound in keys.help(&[*place]) {
            let labels: Vec<String> = bound.keys.iter().map(|k| format!("`{}`", label(k))).collect();
            let labels = bound.digits().map_or_else(|| labels.join(" "), |digits| format!("`{digits}`"));
            text.push_str(&format!("| {title} | {labels} | {} |\n", bound.help(words)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{About, Language};

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
        let why = keys.footer(&[Where::Page, Where::Room]).filter(|b| b.row.action == Action::Why);
        assert_eq!(why.count(), 1);
    }

    #[test]
    #[cfg_attr(any(not(feature = "phones"), feature = "pdf"), ignore = "the docs are of the program as it ships")]
    fn the_docs_list_every_key() {
        let docs = include_str!("../../docs/keys.md");
        let about = About { subject: "account".to_owned(), ..About::default() };
        let list = markdown(&Words::new(Language::English, &Keymap::default().called(Language::English)).about(about));
        assert!(docs.contains(&list), "put this into docs/keys.md:\n{list}");
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
            format!("`{first}` {}", bound.word(&Words::default()))
        };
        let line = most_used.map(told).join(" · ");
        let readme = include_str!("../../README.md").replace('\n', " ");
        assert!(readme.contains(&line), "put this into README.md:\n{line}");
    }
}
