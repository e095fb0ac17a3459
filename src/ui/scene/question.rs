//! What the room must answer now, over all there is; at the reveal the ladder comes beside it.
//!
//! ```text
//! the last 12 months · seen yourself or told by the client, else 0
//! █ Do they call us?
//! ╭ left · trusted ─╮  ╭ right ──────────╮   │  Personal  Corporate
//! │ █ They call us. │  │ █ We call them. │   │  ════════════════════
//! ╰─────────────────╯  ╰─────────────────╯   │  ▲ FOOTING
//!    ● ● ●    ●
//!     [1]────[2]────[3]────[4]────[5]        │  ▲ footing  1 Checked
//! █ All 4 saw the left picture               │  ⚑ target   3 Relied on
//! Held: that is the trusted picture. What it did to the ladder, what to talk about.
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::Answers;
use super::plan::{Needs, Plan};
use super::texts::Texts;
use super::{foot, reading};
use crate::app::Action;
use crate::app::room::Room;
use crate::domain::workshop::Question;
use crate::ui::layout;
use crate::ui::letters::Set;
use crate::ui::pointing::{Click, Spots};
use crate::ui::text::{rows, wrap};
use crate::ui::theme::Theme;
use crate::view::question::Posed;

/// Rows that are kept below a question for what its reveal will say: as many as it mostly takes, and as few as there
/// may be where the texts can only be drawn then.
const KEPT: u16 = 5;
const TIGHT: u16 = 3;

/// Draws a question; `moving` is as in [`crate::ui::Look`].
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    question: Question,
    (theme, moving): (Theme, Option<u16>),
    spots: &mut Spots,
) {
    let posed = Posed::of(room, question);
    let beside = posed.outcome.is_some() && layout::has_ladder(area.width) && !room.notes;
    let [left, right] = layout::columns(area);
    let wide = if beside { left.width.saturating_sub(2) } else { area.width };
    let (plan, texts) = planned(&posed, area, wide, theme);
    draw_how(frame, plan.how, &posed);
    texts.ask.draw(frame, plan.ask);
    texts.draw_below(frame, plan.below, &posed, theme);
    spots.letters = vec![(plan.ask, texts.ask.size().line())];
    spots.letters.extend(texts.below.iter().map(|set| (plan.below, set.size().line())));
    let answers = Answers { answers: &posed.answers, joined: posed.pictures.is_some(), moving };
    match (&posed.passed_over, &posed.outcome) {
        (Some(found), _) => {
            let text = format!("{} {}", found.mark, found.word);
            Set::largest(&text, &[], (plan.digits.width, 1), theme.style(found.role)).draw(frame, plan.digits);
            foot::voting(frame, plan.foot, &posed, &room.words, theme);
        }
        (None, Some(outcome)) => {
            answers.votes(frame, plan.votes, theme);
            answers.digits(frame, plan.digits, plan.size, theme);
            let line = foot::revealed(frame, plan.foot, outcome, moving, theme);
            spots.letters.push((plan.foot, line));
        }
        (None, None) => {
            answers.digits(frame, plan.digits, plan.size, theme);
            let places = answers.places(plan.digits);
            places.into_iter().for_each(|(key, place)| spots.add(place, Click::Do(Action::Vote(key))));
            foot::voting(frame, plan.foot, &posed, &room.words, theme);
        }
    }
    if beside {
        reading::beside(frame, right, room, (theme, moving));
    }
}

/// The plan that was made for the vote, as long as what is to be seen now fits it.
fn planned(posed: &Posed, area: Rect, wide: u16, theme: Theme) -> (Plan, Texts) {
    let (plan, texts) = plan(posed, area, theme);
    let Some(outcome) = &posed.outcome else { return (plan, texts) };
    let least = foot::least(outcome, wide, theme);
    let narrow = plan.narrowed(wide);
    let smaller = Texts::within(posed, narrow.ask, narrow.below, theme);
    let smaller = smaller.filter(|_| least <= narrow.foot.height).map(|texts| (narrow, texts));
    if smaller.as_ref().is_some_and(|(_, texts)| texts.is_drawn()) {
        return smaller.unwrap_or((plan, texts));
    }
    // Else the question, which has been read, makes room for the pictures.
    let moved = with_foot(posed, Rect { width: wide, ..area }, (least, 1, 1), theme);
    if moved.1.are_pictures_drawn() { moved } else { smaller.unwrap_or(moved) }
}

/// The first plan that draws all letters, of those that keep less and less below; else the first.
fn plan(posed: &Posed, area: Rect, theme: Theme) -> (Plan, Texts) {
    let all = foot::least_voting(posed, area.width, theme).max(KEPT);
    let plans = [(all, 1, 2), (TIGHT, 1, 1), (TIGHT, 0, 1), (TIGHT - 1, 0, 1)];
    let mut plans = plans.into_iter().map(|needs| with_foot(posed, area, needs, theme)).peekable();
    let first = plans.peek().cloned();
    plans.find(|(_, texts)| texts.is_drawn()).or(first).unwrap_or_else(|| with_foot(posed, area, (all, 1, 1), theme))
}

fn with_foot(posed: &Posed, area: Rect, (foot, gap, votes): (u16, u16, u16), theme: Theme) -> (Plan, Texts) {
    let how = rows(wrap(&posed.how, area.width).len());
    let votes = if posed.passed_over.is_some() { 0 } else { votes };
    let needs = Needs { how, foot, gap, votes };
    let high = area.height.saturating_sub(needs.all(area.height));
    let texts = Texts::fitting(posed, (area.width, high), theme);
    (Plan::new(area, &needs, &texts), texts)
}

/// The stretch of time and what counts as seen stand above all, as small as they may be.
fn draw_how(frame: &mut Frame, area: Rect, posed: &Posed) {
    let lines: Vec<Line> = wrap(&posed.how, area.width).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), area);
}
