//! What only the facilitator sees: say, do, watch for; what comes next, who has voted, hints, the clock.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use super::clock;
use super::layout::{self, HEADER};
use super::letters::{Set, Size};
use super::notes::{self, Place};
use super::room;
use super::text::{rows, wrap};
use super::theme::{Role, Theme};
use crate::app::follow::{Follow, Standing, hints};
use crate::app::room::Room;
use crate::domain::pace::{pace, planned, proposal};
use crate::domain::session::{Moment, Session, Stop};
use crate::domain::workshop::{Poll, Question};
use crate::export::lens;
use crate::say;
use crate::view::gap;
use crate::view::question::pressed;
use crate::view::step::stop_name;
use crate::words::Words;

/// Draws the prompter.
pub fn draw(frame: &mut Frame, area: Rect, follow: &Follow, look: (&Words, Theme), now: Moment) {
    let (words, theme) = look;
    let said = said(words, follow.standing(), follow.room.as_ref());
    let Some(room) = &follow.room else {
        let inside = area.inner(Margin::new(2, 1));
        let lines = said.iter().flat_map(|s| wrap(s, inside.width)).map(Line::from);
        return frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inside);
    };
    let [head, body] = Layout::vertical([Constraint::Length(HEADER), Constraint::Fill(1)]).areas(area);
    room::header(frame, head, room, theme, now);
    let body = body.inner(Margin::new(1, 0));
    let said = said.iter().flat_map(|s| wrap(s, body.width)).map(|l| Line::styled(l, theme.style(Role::Hazard)));
    let offer = offered(follow, room, now).into_iter().flat_map(|s| wrap(&s, body.width));
    let said: Vec<Line> = said.chain(offer.map(|l| Line::styled(l, theme.style(Role::Split)))).collect();
    let rest = layout::below(body, rows(said.len()) + u16::from(!said.is_empty()));
    frame.render_widget(Paragraph::new(said), body);
    let body = rest;
    let side = if body.width >= 108 { body.width * 2 / 5 } else { body.width * 9 / 20 };
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(body);
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    speak(frame, left, follow, room, theme);
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(right).inner(Margin::new(1, 0));
    frame.render_widget(block, right);
    watch(frame, inner, room, theme, now);
}

/// What has become of the session, where it is not simply being run.
fn said(words: &Words, standing: Standing, room: Option<&Room>) -> Option<String> {
    let id = room.map_or("", |room| room.session.header.id.as_str());
    Some(match standing {
        Standing::Live => return None,
        Standing::Waiting => say!(words, "prompter-waiting"),
        Standing::Left => say!(words, "prompter-left", id),
        Standing::Closed => say!(words, "prompter-closed"),
        Standing::Gone => say!(words, "prompter-gone", id),
        Standing::Unreadable(why) => say!(words, "prompter-unreadable", why),
    })
}

/// What the session's own window may be asking now. It alone knows whether it was refused there.
fn offered(follow: &Follow, room: &Room, now: Moment) -> Option<String> {
    let runs = follow.standing() == Standing::Live && !room.session.progress.clock.paused;
    let proposal = proposal(&room.session, now).filter(|_| runs)?;
    Some(say!(room.words, "prompter-offer", offer = clock::ask(room, &proposal, now)))
}

/// The question, then what to say, to do and to watch for.
fn speak(frame: &mut Frame, area: Rect, follow: &Follow, room: &Room, theme: Theme) {
    let Some(step) = room.step() else { return };
    let mut parts = asked(room);
    if let Some(model) = room.model() {
        let title = match model.state(&room.session.ladder.rules) {
            Some(state) => say!(room.words, "prompter-model", key = pressed(model), state = state.said()),
            None => say!(room.words, "term-key-none"),
        };
        parts.push((title, vec![model.why.clone()], Role::Text));
    }
    if let Some(Question::Poll(Poll::Card(dealt))) = room.session.question() {
        parts.push((room.words.say(&lens::key(dealt)), vec![dealt.card.why.clone()], Role::Text));
    }
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    let notes = notes::parts(step, room.session.here(), Place::Beside);
    parts.extend(notes.map(|(title, texts)| (room.words.say(&title), owned(texts), Role::Text)));
    let say_title = say!(room.words, "prompter-say");
    // What the room wrote itself may hold the name that a codename stands for.
    let shown = |(title, texts, role): Part| {
        (title, texts.into_iter().map(|text| room.words.shown(text)).collect::<Vec<_>>(), role)
    };
    let parts: Vec<Part> = parts.into_iter().map(shown).collect();
    let pictures = pictures(room).map(shown);
    let with_pictures = pictures.into_iter().flat_map(|pictures| {
        let mut parts = parts.clone();
        parts.insert(parts.iter().take_while(|(title, ..)| title.is_empty()).count(), pictures);
        SPREADS.map(|spread| spoken(&parts, &say_title, spread, (area.width, theme)))
    });
    let without = SPREADS.map(|spread| spoken(&parts, &say_title, spread, (area.width, theme)));
    let mut choices = with_pictures.chain(without).flatten();
    if let Some(sets) = choices.find(|sets| tall(sets) <= area.height) {
        let mut rest = area;
        for (set, gap) in sets {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + gap);
        }
        return;
    }
    let mut lines = Vec::new();
    for (title, texts, role) in &parts {
        lines.extend((!lines.is_empty()).then(Line::default));
        lines.extend((!title.is_empty()).then(|| Line::styled(title.clone(), theme.style(Role::Heading))));
        for (i, text) in texts.iter().enumerate() {
            let role = if *title == say_title && i == 0 { Role::Question } else { *role };
            lines.extend(wrap(text, area.width).into_iter().map(|l| Line::styled(l, theme.style(role))));
        }
    }
    scrolled(frame, area, lines, (&room.words, follow.scroll, theme));
}

/// A heading, paragraphs and what they mean.
type Part = (String, Vec<String>, Role);

/// Sizes of the first words to say and of everything else, and rows between paragraphs; the best first.
const SPREADS: [(Size, Size, u16); 4] = [
    (Size::Large, Size::Airy, 1),
    (Size::Large, Size::Plain, 1),
    (Size::Large, Size::Plain, 0),
    (Size::Plain, Size::Plain, 1),
];

/// What the room is asked, and what is read out with it.
fn asked(room: &Room) -> Vec<Part> {
    let mut parts = Vec::new();
    if room.session.progress.blank {
        parts.push((String::new(), vec![say!(room.words, "prompter-blank")], Role::Question));
    }
    if let Stop::Typed(typed) = room.session.here() {
        parts.push((String::new(), vec![typed.ask().to_owned()], Role::Question));
    }
    if let Stop::Met(met) = room.session.here() {
        parts.push((String::new(), vec![room.words.shown(&met.pair.ask)], Role::Question));
        parts.push((String::new(), gap::lines(&room.words, met), Role::Text));
    }
    if let Some(question) = room.session.question() {
        parts.push((String::new(), vec![question.ask().to_owned()], Role::Question));
        if let Question::Sign(sign) = question {
            parts.extend(sign.yes_looks_like().map(|said| (String::new(), vec![room.words.say(&said)], Role::Text)));
        }
        if let Question::Poll(poll) = question {
            parts.push((String::new(), crate::view::poll::meanings(room, poll), Role::Text));
        }
    }
    parts
}

/// The two pictures of a pair as they stand on the stage; shown where there is room for them.
fn pictures(room: &Room) -> Option<Part> {
    let Some(Question::Pair(pair)) = room.session.question() else { return None };
    let (left, right) = pair.pictures();
    Some((
        String::new(),
        vec![say!(room.words, "prompter-picture-left", left), say!(room.words, "prompter-picture-right", right)],
        Role::Text,
    ))
}

/// The parts set with the rows below each; `None` where something cannot be set so large. The first words under
/// `lead_title` are to be found at a glance.
fn spoken(
    parts: &[Part],
    lead_title: &str,
    spread: (Size, Size, u16),
    (wide, theme): (u16, Theme),
) -> Option<Vec<(Set, u16)>> {
    let (lead, size, gap) = spread;
    let mut sets = Vec::new();
    for (title, texts, role) in parts {
        if !title.is_empty() {
            sets.push((Set::new(title, Size::Plain, wide, theme.style(Role::Heading))?, 0));
        }
        for (i, text) in texts.iter().enumerate() {
            let is_lead = title == lead_title && i == 0;
            let (size, role) = if is_lead { (lead, Role::Question) } else { (size, *role) };
            let last = i + 1 == texts.len();
            // Between two parts there is more air than inside one.
            sets.push((Set::new(text, size, wide, theme.style(role))?, if last { gap + 1 } else { gap }));
        }
    }
    Some(sets)
}

fn tall(sets: &[(Set, u16)]) -> u16 {
    let all: u16 = sets.iter().map(|(set, gap)| set.height() + gap).sum();
    all.saturating_sub(sets.last().map_or(0, |(_, gap)| *gap))
}

/// Lines that may be more than fit.
fn scrolled(frame: &mut Frame, area: Rect, lines: Vec<Line>, (words, scroll, theme): (&Words, u16, Theme)) {
    let most = rows(lines.len()).saturating_sub(area.height);
    let scroll = scroll.min(most);
    // The last row says that there is more, until there is not.
    let seen = Rect { height: area.height - u16::from(scroll < most), ..area };
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), seen);
    if scroll < most {
        let more = Line::styled(format!("↓ {}", say!(words, "screen-more")), theme.style(Role::Key));
        frame.render_widget(more, Rect { y: area.bottom() - 1, height: 1, ..area });
    }
}

/// The time, votes, what comes next, hints.
fn watch(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let (session, words) = (&room.session, &room.words);
    let sizes: &[Size] = if area.height >= ROOMY { &[Size::Large, Size::Plain] } else { &[Size::Plain] };
    let mut area = area;
    let (time, role) = left_in_step(room, now);
    let large = [
        (say!(words, "prompter-time-left"), Some(time), role),
        (say!(words, "prompter-votes"), votes(room), Role::Taken),
    ];
    for (title, text, role) in large {
        let Some(text) = text else { continue };
        frame.render_widget(Line::styled(title, theme.style(Role::Heading)), Rect { height: 1, ..area });
        let set = Set::largest(&text, sizes, (area.width, area.height), theme.style(role));
        set.draw(frame, layout::below(area, 1));
        area = layout::below(area, set.height() + 2);
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut part = |title: String, texts: Vec<String>| {
        if !texts.is_empty() && !lines.is_empty() {
            lines.push(Line::default());
        }
        if !texts.is_empty() {
            lines.push(Line::styled(title, theme.style(Role::Heading)));
        }
        lines.extend(texts.iter().flat_map(|t| wrap(&words.shown(t), area.width)).map(Line::from));
    };
    part(say!(words, "prompter-whole"), vec![whole(room, now)]);
    part(say!(words, "prompter-next"), next(words, session));
    part(say!(words, "prompter-about-room"), hints::hints(words, session));
    frame.render_widget(Paragraph::new(lines), area);
}

/// Rows from which on time and votes are large.
const ROOMY: u16 = 28;

/// Minutes and seconds; past the end, and while the clock stands, a word says so.
fn left_in_step(room: &Room, now: Moment) -> (String, Role) {
    let step = room.session.progress.place.step;
    let (planned, spent) = (planned(&room.session, step), room.session.progress.seconds_in(step, now));
    let (_, role) = clock::step(room, now);
    let text = match planned.checked_sub(spent) {
        _ if room.session.progress.clock.paused => say!(room.words, "screen-stage-paused"),
        Some(left) => clock::show(left),
        None => say!(room.words, "prompter-over", time = clock::show(spent - planned)),
    };
    (text, role)
}

fn votes(room: &Room) -> Option<String> {
    room.session.question()?;
    let (voted, _) = room.votes_in();
    Some(match room.is_shown() {
        true => say!(room.words, "prompter-shown"),
        false => say!(room.words, "screen-one-of", at = voted, count = room.session.progress.room),
    })
}

/// The clock of the whole: spent and planned, ahead or behind, and when it ends.
fn whole(room: &Room, now: Moment) -> String {
    let spent = pace(&room.session, now).spent;
    let planned = room.session.workshop.planned();
    say!(room.words, "prompter-spent", spent = clock::show(spent), planned, pace = clock::whole(room, now, true))
}

/// The next stop, and the next step where that is not the same.
fn next(words: &Words, session: &Session) -> Vec<String> {
    let here = session.progress.place;
    let mut after = session.places().filter(|(place, _)| *place > here && !session.stands_by(place.step)).peekable();
    let Some((place, stop)) = after.peek().copied() else { return vec![say!(words, "prompter-last")] };
    let steps = &session.workshop.steps;
    let named = |at: usize| {
        steps.get(at).map(|step| {
            let (number, title, minutes) = (session.step_of(at).0, &step.title, step.minutes);
            match step.optional {
                _ if session.stands_by(at) => say!(words, "prompter-next-extra", title, minutes),
                true => say!(words, "prompter-next-optional", at = number, title, minutes),
                false => say!(words, "plain-places-step", at = number, title, minutes),
            }
        })
    };
    let mut lines = Vec::new();
    if place.step == here.step {
        lines.extend(steps.get(place.step).map(|step| stop_name(words, stop, step)));
    }
    let then = after.map(|(place, _)| place.step).find(|step| *step > here.step).unwrap_or(here.step);
    lines.extend((here.step + 1..=then).filter_map(named));
    lines
}
