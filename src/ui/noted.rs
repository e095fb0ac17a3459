//! First moves, what was parked, and what was taken on the last time, a card each, with what became of it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::cards::{self, Card};
use super::layout;
use super::letters::{Set, Size};
use super::pointing::HitMap;
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::domain::session::{FollowUp, Settled, Stamped};
use crate::say;

/// First moves, with the one at `at` chosen.
pub fn moves(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let entries = room.cards().into_iter().map(|card| Card {
        about: say!(room.words, "screen-to-move", what = &card.moves),
        title: card.title,
        role: Role::Heading,
        text: Some(card.first_move),
        became: String::new(),
    });
    let first = room.first_of_all().map(|first| room.words.say(&first));
    let head = first.unwrap_or_else(|| say!(room.words, "screen-moves"));
    cards::draw(frame, area, (&head, &entries.collect::<Vec<_>>()), at, theme, spots);
}

/// The parking lot, with the remark at `at` chosen.
pub fn parked(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let entries = room.session.progress.remarks.iter().map(|remark| Card {
        title: room.words.shown(&remark.text),
        role: role(remark.settled.is_some()),
        text: None,
        became: remark.settled.map_or_else(String::new, |how| became(settled_mark(how), &room.words.say(&how.said()))),
        about: stamp(room, remark),
    });
    let head = match room.session.progress.parked().count() {
        0 => say!(room.words, "screen-parked-none"),
        count => say!(room.words, "screen-parked", count),
    };
    let answers = say!(room.words, "screen-parked-answers");
    let line = |text| Set::new(text, Size::Large, area.width, theme.style(Role::Key));
    let answers: Vec<Set> = answers.lines().filter_map(line).filter(|set| set.size().is_drawn()).collect();
    let used: u16 = answers.iter().map(Set::height).sum();
    let is_shown = used > 0 && used <= area.height / 3 && room.session.progress.parked().count() > 0;
    let high = if is_shown { area.height - used - 1 } else { area.height };
    let mut rest = layout::below(area, high + 1);
    for set in answers.iter().filter(|_| is_shown) {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height());
    }
    let area = Rect { height: high, ..area };
    cards::draw(frame, area, (&head, &entries.collect::<Vec<_>>()), at, theme, spots);
}

/// The actions of the last time, with the one at `at` chosen.
pub fn pending(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let words = &room.words;
    let entries = room.session.progress.pending.iter().map(|pending| {
        let action = &pending.carried.action;
        // What was moved has one day: the new one.
        let is_moved = matches!(pending.became, Some(FollowUp::Moved(_)));
        let by = (!is_moved).then(|| say!(words, "screen-by", day = action.by.to_string()));
        let moves = action.moves.as_ref().map(|what| say!(words, "screen-to-move", what));
        let about: Vec<String> = [words.shown(&action.who)].into_iter().chain(by).chain(moves).collect();
        Card {
            title: words.shown(&action.what),
            role: role(pending.became.is_some()),
            text: None,
            became: pending.became.map_or_else(String::new, |how| became(followed_mark(how), &words.say(&how.said()))),
            about: about.join(", "),
        }
    });
    let head = say!(words, "screen-pending");
    cards::draw(frame, area, (&head, &entries.collect::<Vec<_>>()), at, theme, spots);
}

fn settled_mark(how: Settled) -> &'static str {
    match how {
        Settled::Answered | Settled::Action => "✓",
        Settled::Open => "…",
        Settled::Dropped => "×",
    }
}

fn followed_mark(how: FollowUp) -> &'static str {
    match how {
        FollowUp::Done => "✓",
        FollowUp::Moved(_) => "→",
        FollowUp::Dropped => "×",
    }
}

/// The step and the time of something that was written down, as in `step 2, 14:05`.
fn stamp<T>(room: &Room, of: &Stamped<T>) -> String {
    let title = room.session.workshop.steps.get(of.step).map_or("", |s| &s.title);
    let time = of.at.map_or_else(String::new, |at| format!(", {}", at.format("%H:%M")));
    format!("{} {title}{time}", say!(room.words, "screen-step", at = room.session.step_of(of.step).0))
}

/// What became of something, behind its sign.
fn became(mark: &str, what: &str) -> String {
    format!("{mark} {what}  ·  ")
}

/// What is settled steps back.
fn role(is_settled: bool) -> Role {
    if is_settled { Role::Text } else { Role::Heading }
}
