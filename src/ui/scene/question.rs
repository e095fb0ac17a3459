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
//! █ All 4 saw the left                       │  ⚑ target   3 Relied on
//! Held: that is the trusted picture. What it did to the ladder, what to talk about.
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::Answers;
use super::laid::{Laid, laid};
use super::told::{Told, revealed};
use super::{foot, reading};
use crate::app::Action;
use crate::app::room::Room;
use crate::domain::reading::Reading;
use crate::domain::workshop::Question;
use crate::ui::layout;
use crate::ui::letters::Set;
use crate::ui::pointing::{Click, HitMap};
use crate::ui::text::wrap;
use crate::ui::theme::Theme;
use crate::view::Said;
use crate::view::question::Posed;

/// Draws a question; `moving` is as in [`crate::ui::Look`], `talk` is what a talk about it has left.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    question: Question,
    (theme, moving, talk): (Theme, Option<u16>, Option<Said>),
    spots: &mut HitMap,
) {
    let posed = Posed::of(room, question);
    let [left, right] = layout::columns(area);
    let narrow = (layout::has_ladder(area.width) && !room.notes && posed.is_scored && says_more(room))
        .then(|| left.width.saturating_sub(2));
    let Laid { plan, texts, beside } = laid(&posed, area, (narrow, has_moved(room)), theme);
    draw_how(frame, plan.how, &posed);
    texts.ask.draw(frame, plan.ask);
    let places = texts.draw_below(frame, plan.below, &posed, theme);
    spots.letters = vec![(plan.ask, texts.ask.size().line())];
    spots.letters.extend(texts.below.iter().map(|set| (plan.below, set.size().line())));
    let digits = Some((plan.digits, plan.size.line())).filter(|(_, line)| *line > 1);
    spots.letters.extend(digits);
    let answers = Answers::new(&posed, (plan.digits.width, plan.size), theme).moved(moving);
    match (&posed.passed_over, &posed.outcome) {
        (Some(found), _) => {
            let text = format!("{} {}", found.mark, found.word);
            Set::largest(&text, &[], (plan.digits.width, 1), theme.style(found.role)).draw(frame, plan.digits);
            foot::voting(frame, plan.foot, &posed, &room.words, theme);
        }
        (None, Some(outcome)) => {
            answers.votes(frame, plan.votes, theme.style(outcome.found.role));
            foot::leaving(frame, plan.foot, answers.falling(posed.votes.room), theme);
            answers.digits(frame, plan.digits, theme);
            let told = Told::of(outcome, &posed).during(talk.as_ref());
            let line = revealed(frame, plan.foot, (told, texts.largest()), moving, theme);
            spots.letters.push((plan.foot, line));
        }
        (None, None) => {
            answers.digits(frame, plan.digits, theme);
            let listed = posed.answers.iter().map(|answer| answer.key).zip(places);
            let places = if posed.is_list { listed.collect() } else { answers.places(plan.digits) };
            places.into_iter().for_each(|(key, place)| spots.add(place, Click::Do(Action::Vote(key))));
            foot::voting(frame, plan.foot, &posed, &room.words, theme);
        }
    }
    if let Some(talk) = talk.filter(|_| posed.outcome.is_none()) {
        foot::clock(frame, plan.foot, &talk, theme);
    }
    if beside {
        reading::beside(frame, right, room, (theme, moving));
    }
}

/// Whether the reveal moved a rail of the ladder.
fn has_moved(room: &Room) -> bool {
    let heights = |reading: &Reading| reading.rails.iter().map(|rail| rail.heights).collect::<Vec<_>>();
    room.shift.as_ref().is_some_and(|shift| heights(&shift.before) != heights(&room.reading))
}

/// Whether the ladder says more than what was found of this one sign.
fn says_more(room: &Room) -> bool {
    !room.reading.rails.is_empty() || room.reading.families.len() > 1
}

/// The stretch of time and what counts as seen stand above all, as small as they may be.
fn draw_how(frame: &mut Frame, area: Rect, posed: &Posed) {
    let lines: Vec<Line> = wrap(&posed.how, area.width).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), area);
}
