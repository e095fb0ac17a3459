//! What the room must answer now: the largest thing on the screen. What only one kind of question has is in
//! [`super::step`].

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::pointing::{Click, Spots};
use super::stage::voted::{DOTS, bar};
use super::text::{rows, wrap};
use super::theme::{Role, Theme};
use super::{layout, stage, step};
use crate::app::room::{Kept, Room};
use crate::app::{Action, explain};
use crate::domain::ladder::FamilyKind;
use crate::domain::session::Ballot;
use crate::domain::vote::{COUNTED_FROM, Tally};
use crate::domain::workshop::{Question, Sign};
use crate::words::Value;
use crate::{message, say};

/// Draws the question at the current place.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, question: Question, theme: Theme, spots: &mut Spots) {
    let ballot = room.session.progress.ballot(question.id());
    let Some(shown) = ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown).map(|shown| shown.tally) else {
        return Voting { room, question, ballot }.draw(frame, area, theme, spots);
    };
    if let (Question::Poll(poll), Tally::Poll(tally)) = (question, shown) {
        return step::poll::Shown { room, poll, ballot, tally: &tally }.draw(frame, area, theme);
    }
    let ask = asked(&room.words.shown(question.ask()), area.width, theme);
    let ask_height = rows(ask.len());
    frame.render_widget(Paragraph::new(ask), Rect { height: ask_height.min(area.height), ..area });
    let air = u16::from(area.height > 20);
    let rest = layout::below(area, ask_height + air);
    match (question, shown) {
        (Question::Pair(pair), Tally::Pair(tally)) => {
            step::pair::Shown { room, pair, ballot, tally: &tally }.draw(frame, rest, theme);
        }
        (Question::Sign(sign), Tally::Sign(tally)) => step::sign::draw(frame, rest, room, sign, &tally, theme),
        // A ballot holds votes of its own kind.
        _ => {}
    }
}

/// A question that is voted on.
#[derive(Clone, Copy)]
struct Voting<'a> {
    room: &'a Room,
    question: Question<'a>,
    ballot: Option<&'a Ballot>,
}

/// Rows below which all that stands under the answers is who has voted.
const LOW: u16 = 14;

impl Voting<'_> {
    /// As large as on the stage, above who has voted and what there is to know.
    ///
    /// ```text
    /// the last 12 months · seen yourself or told by the client, else 0
    /// Do they call us?
    /// ╭─────────────────╮  ╭─────────────────╮
    /// │ They call us.   │  │ We call them.   │
    /// ╰─────────────────╯  ╰─────────────────╯
    ///         [1]──[2]──[3]──[4]──[5]
    /// ● ● ◌ ○ ○
    /// 3 of 5 have voted; press 0 for not seen.
    /// ```
    fn draw(self, frame: &mut Frame, area: Rect, theme: Theme, spots: &mut Spots) {
        let Voting { room, question, .. } = self;
        let small =
            |text: String| wrap(&text, area.width).into_iter().map(|l| Line::styled(l, theme.style(Role::Line)));
        let is_passed_over = room.session.progress.is_passed_over(question.id());
        let mut foot = if is_passed_over { Vec::new() } else { self.votes(area.width, theme) };
        if let Question::Pair(pair) = question {
            let applies =
                explain::applies(&room.words, &room.session, pair).into_iter().flat_map(|text| wrap(&text, area.width));
            foot.extend(applies.map(Line::from));
            foot.extend(rule_of_held(room).into_iter().flat_map(small));
        }
        foot.extend(remote(room).into_iter().flat_map(|text| wrap(&text, area.width)).map(Line::from));
        foot.extend(small(stored(room)));
        // Under a sheet the pictures come first.
        let most = if area.height < LOW { 1 } else { area.height / 3 };
        let high = rows(foot.len()).min(most);
        let asked = stage::question::ask(frame, area, room, question, (high, high), theme);
        frame.render_widget(Paragraph::new(foot), asked.foot);
        asked.digits.into_iter().for_each(|(key, place)| spots.add(place, Click::Do(Action::Vote(key))));
    }

    /// Who has voted: dots up to the size of the room, in large ones a bar, and no values.
    fn votes(self, wide: u16, theme: Theme) -> Vec<Line<'static>> {
        let Voting { room, question, ballot } = self;
        let blank = match question {
            Question::Pair(_) => message!("screen-press-not-seen"),
            Question::Sign(_) => message!("screen-press-not-sure"),
            Question::Poll(poll) => step::poll::press(poll),
        };
        let size = room.session.progress.room;
        let (taken, coming) = room.votes_in();
        let voted = taken + coming;
        let dots = |n: u32, dot: &str| format!("{dot} ").repeat(n as usize);
        let mut lines = Vec::new();
        if size > DOTS {
            lines.push(Line::styled(bar(voted, size, wide), theme.style(Role::Taken)));
        } else if size.saturating_mul(2) <= u32::from(wide) {
            lines.push(Line::from(vec![
                Span::styled(dots(taken, "●"), theme.style(Role::Taken)),
                Span::styled(dots(coming, "◌"), theme.style(Role::Taken)),
                Span::styled(dots(size.saturating_sub(voted), "○"), theme.style(Role::Line)),
            ]));
        }
        lines.extend(wrap(&voted_so_far(room, ballot, blank), wide).into_iter().map(Line::from));
        lines.extend(room.phones_line().into_iter().flat_map(|said| wrap(&said, wide)).map(Line::from));
        lines
    }
}

/// The stretch of time that is asked about, and what counts as seen.
pub(crate) fn seen_how(room: &Room, question: Question) -> String {
    let else_0 = match question {
        Question::Pair(_) if room.model().is_some() => say!(room.words, "screen-zero-not-told"),
        Question::Pair(_) => say!(room.words, "screen-zero-not-seen"),
        Question::Sign(_) => say!(room.words, "screen-zero-not-sure"),
        Question::Poll(poll) => return step::poll::how(room, poll),
    };
    // A fact may be older: its question says how far back it reaches.
    let is_fact = |s: &Sign| room.session.ladder.family(&s.family).is_some_and(|f| f.kind == FamilyKind::Fact);
    match question {
        Question::Sign(sign) if is_fact(sign) => else_0,
        _ => format!("{} · {else_0}", room.session.workshop.window),
    }
}

/// Said once, before anything was revealed: when a picture counts.
pub(crate) fn rule_of_held(room: &Room) -> Option<String> {
    let rules = &room.session.ladder.rules;
    (!room.session.progress.is_any_shown()).then(|| {
        let (held, split) = (rules.held, rules.split);
        say!(room.words, "screen-rule-of-held", held = held.0, held_of = held.1, split = split.0, split_of = split.1)
    })
}

fn asked(text: &str, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    wrap(text, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect()
}

/// How many have voted, and what to do next, in a sentence.
pub(crate) fn voted_so_far(room: &Room, ballot: Option<&Ballot>, blank: impl Into<Value>) -> String {
    let size = room.session.progress.room;
    let (taken, coming) = room.votes_in();
    let said = match taken + coming {
        0 => message!("screen-voted-none", blank),
        count if count < size => message!("screen-voted-some", count, size, blank),
        _ => message!("screen-voted-all", size),
    };
    match ballot.is_some_and(|b| !b.rounds.is_empty()) {
        true => say!(room.words, "screen-second-vote", said),
        false => room.words.say(&said),
    }
}

/// How those who are on a call vote, where any are.
pub(crate) fn remote(room: &Room) -> Option<String> {
    let count = room.session.progress.remote;
    (count > 0).then(|| say!(room.words, "screen-remote", count))
}

/// What is kept of a vote, in words.
pub(crate) fn stored(room: &Room) -> String {
    match room.kept {
        Kept::Stored | Kept::Following if room.session.progress.room < COUNTED_FROM => {
            say!(room.words, "screen-kept-few")
        }
        Kept::Stored | Kept::Following => say!(room.words, "screen-kept"),
        Kept::Rehearsal | Kept::Preview => say!(room.words, "screen-kept-nothing"),
        Kept::LookingOnly => say!(room.words, "screen-kept-looking"),
    }
}
