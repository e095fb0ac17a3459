//! What can happen in a session.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Action, Agreed, Carried, Draft, Evidence, FollowUp, GridStood, LeftOut, Place, Rested, Settled, Written};
use crate::domain::circle::Sharing;
use crate::domain::entered::Typing;
use crate::domain::gap::{Across, Consent};
use crate::domain::ladder::Height;
use crate::domain::vote::{Tally, Vote};
use crate::domain::workshop::Pair;

/// Something that happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The session was opened, at the start or again.
    Opened,
    /// It was left on purpose.
    Left,
    /// The room went to a place.
    Go(Place),
    /// One person voted. Gone from the journal once the question is revealed.
    Vote {
        /// The question's id.
        question: String,
        /// The answer.
        vote: Vote,
    },
    /// The last vote was taken back. Gone once revealed.
    TakeBack {
        /// The question's id.
        question: String,
    },
    /// The votes of a round without their order: what stays of them.
    Tally {
        /// The question's id.
        question: String,
        /// The votes.
        votes: Tally,
    },
    /// Votes that were collected beforehand, by question; they take the place of those of an earlier file.
    Collected(BTreeMap<String, Tally>),
    /// The room says that a pair does not apply to whom it reads.
    PassOver {
        /// The pair's id.
        question: String,
        /// Why, in the room's words.
        reason: String,
    },
    /// A pair that was passed over is asked after all. Neither is on disk then.
    TakeUp {
        /// The pair's id.
        question: String,
    },
    /// The votes were shown.
    Reveal {
        /// The question's id.
        question: String,
    },
    /// A second round was opened.
    Revote {
        /// The question's id.
        question: String,
    },
    /// One of the votes that were shown had been typed wrong.
    Amend {
        /// The question's id.
        question: String,
        /// What was typed.
        shown: Vote,
        /// What was meant.
        meant: Vote,
    },
    /// The model answer to a pair of a told case was shown.
    Model {
        /// The pair's id.
        question: String,
    },
    /// Somebody said what they saw.
    Evidence(Evidence),
    /// A line of the room's own answer.
    Wrote(Written),
    /// Something was typed beside the ladder.
    Enter {
        /// Where, by its id in the script.
        lens: String,
        /// What.
        what: Typing,
    },
    /// The room made a pair of its own.
    Made {
        /// The prompt it grew from.
        prompt: String,
        /// The pair.
        pair: Pair,
    },
    /// A role of theirs was put into a grid; under an id that is there, it is put right.
    Row {
        /// The grid's id.
        grid: String,
        /// The row's id, which is also that of the vote on it.
        id: String,
        /// The role.
        role: String,
        /// The id of its tag.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tag: Option<String>,
        /// What was promised there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<String>,
        /// The id of the row that a new one comes before; it is the last where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    },
    /// A role of ours was put into a grid, or put right.
    Column {
        /// The grid's id.
        grid: String,
        /// The column's id.
        id: String,
        /// The role.
        role: String,
    },
    /// The two have worked together, or have not after all.
    Contact {
        /// The grid's id.
        grid: String,
        /// The row's id.
        row: String,
        /// The column's id.
        column: String,
        /// Whether they have.
        on: bool,
    },
    /// A row or a column was taken out of a grid.
    Drop {
        /// The grid's id.
        grid: String,
        /// The id of the row or column.
        id: String,
    },
    /// Somebody took something on.
    Act(Action),
    /// The number of people voting changed.
    Room(u32),
    /// So many of them are on a call.
    Remote(u32),
    /// The target rung changed; 0 for none any more.
    Target(Height),
    /// What was agreed at the start was typed wrong: it is this.
    Correct(Agreed),
    /// A remark was put aside for later.
    Park(String),
    /// The room came back to a parked remark.
    Settle {
        /// Its number, counted from 0.
        remark: usize,
        /// What became of it.
        how: Settled,
    },
    /// Something was decided.
    Decide(String),
    /// An action of an earlier session is still open. Written when a session begins.
    Carry(Carried),
    /// A grid of an earlier session about the same account. Written when a session begins.
    Before(GridStood),
    /// What the account rested on at its last reading. Written when a session begins.
    Rested(Rested),
    /// The room said what became of an action of an earlier session.
    Follow {
        /// Its number among those that were carried, counted from 0.
        action: usize,
        /// What became of it.
        how: FollowUp,
    },
    /// A side holds a pair back, or not after all: it is not set side by side.
    HoldBack {
        /// The pair's id.
        question: String,
        /// Whether it does.
        on: bool,
    },
    /// They say what of their answers may be shown.
    Consent(Consent),
    /// The room says what of its reading goes to the circle.
    Share(Sharing),
    /// What both sides answered in sessions of their own, as far as it may be shown.
    Met(Across),
    /// The clock was stopped.
    Pause,
    /// The clock goes on.
    Continue,
    /// The current step got more time, in minutes.
    Extend(u32),
    /// A stretch of talk began that takes so long; 0 seconds: it ended.
    Talk {
        /// Its seconds.
        seconds: u32,
        /// The part of the step that it is, counted from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<usize>,
    },
    /// Optional steps or questions were left out.
    LeaveOut(LeftOut),
    /// The screen was made blank, or shows something again.
    Blank(bool),
    /// The account is called this on the screen; empty for its own name.
    Codename(String),
    /// A form was begun and not sent when the session was left; `None` once it was.
    Draft(Option<Draft>),
    /// The workshop came to its end.
    Finish,
}
