//! The session screen: header, question, ladder.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Stylize;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use super::{form, ladder, layout, moves, notes, pages, question};
use crate::app::room::{Kept, Over, Room};
use crate::domain::ladder::Height;
use crate::domain::session::{Moment, Place, Pole, Stop};
use crate::domain::workshop::{Kind, Prompt, Question, Step};

/// Workshop, account and opportunity; step, question and time left.
pub fn header(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let [first, second, line] = Layout::vertical([Constraint::Length(1); 3]).areas(area);
    let setup = &room.session.header.setup;
    let mut parts = vec![room.session.workshop.title.clone(), setup.account.clone()];
    parts.extend(setup.opportunity.as_ref().map(|o| format!("{} ({})", o.name, o.reach.word())));
    let mark = match room.kept {
        Kept::Rehearsal if area.width >= 110 => " REHEARSAL: nothing is stored ",
        Kept::Rehearsal => " REHEARSAL ",
        Kept::Preview if area.width >= 110 => " PREVIEW: shown anew when you save ",
        Kept::Preview => " PREVIEW ",
        Kept::LookingOnly => " LOOKING ONLY ",
        Kept::Stored if room.is_saving() => " saving… ",
        Kept::Stored => "",
    };
    let left = fit(&format!(" {}", parts.join(" · ")), area.width.saturating_sub(width(mark)));
    sides(frame, first, Span::styled(left, theme.style(Role::Heading)), Span::styled(mark, theme.style(Role::Split)));
    let (place, clock) = (place(room), clock(room, now));
    let place = fit(&format!(" {place}"), area.width.saturating_sub(width(&clock)));
    sides(frame, second, Span::raw(place), Span::raw(clock));
    frame.render_widget(Line::styled("─".repeat(area.width.into()), theme.style(Role::Line)), line);
}

fn sides(frame: &mut Frame, area: Rect, left: Span, right: Span) {
    let wide = width(&right.content).min(area.width);
    let [at_left, at_right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(area);
    frame.render_widget(Line::from(left), at_left);
    frame.render_widget(Line::from(right), at_right);
}

fn place(room: &Room) -> String {
    let Place { step, stop } = room.session.progress.place;
    let steps = room.session.workshop.steps.len();
    let title = room.step().map_or("", |s| &s.title);
    let stops = room.session.stops(step).len();
    let mut text = format!("step {} of {steps}  {title}", step + 1);
    if stops > 1 {
        text.push_str(&format!("  ·  question {} of {stops}", stop + 1));
    }
    text
}

/// The time left in the step; past it, how far past.
fn clock(room: &Room, now: Moment) -> String {
    let place = room.session.progress.place;
    let planned = room.step().map_or(0, |s| u64::from(s.minutes) * 60);
    let spent = room.session.progress.seconds_in(place.step, now);
    let show = |seconds: u64| format!("{}:{:02}", seconds / 60, seconds % 60);
    match planned.checked_sub(spent) {
        Some(left) => format!("{} left ", show(left)),
        None => format!("OVER by {} ", show(spent - planned)),
    }
}

/// The question and the ladder, or what lies over them.
pub fn body(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let inside = area.inner(Margin::new(1, 0));
    match &room.over {
        Over::Nothing => split(frame, area, room, theme),
        Over::Ladder => whole_ladder(frame, inside, room, theme),
        Over::Why { scroll } => pages::why(frame, inside, room, *scroll, theme),
        Over::Report { text, scroll } => pages::report(frame, inside, text, *scroll, theme),
        Over::Places { at } => pages::places(frame, inside, room, *at, theme),
        Over::Moves { at } => moves::draw(frame, inside, room, *at, theme),
        Over::Form(sheet) => form::sheet(frame, inside, sheet, theme),
    }
    let _ = now;
}

fn split(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    if room.notes && layout::notes_alone(area.width) {
        return notes::draw(frame, area.inner(Margin::new(1, 0)), room, theme);
    }
    if room.is_reading() && !room.notes {
        return whole_ladder(frame, area.inner(Margin::new(1, 0)), room, theme);
    }
    let [left, right] = layout::columns(area);
    stop(frame, layout::question(left, area.width), room, theme);
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(right);
    frame.render_widget(block, right);
    if room.notes {
        notes::draw(frame, inner.inner(Margin::new(1, 0)), room, theme);
    } else {
        side_ladder(frame, inner.inner(Margin::new(1, 0)), room, theme);
    }
}

fn with_view(room: &Room, then: impl FnOnce(ladder::View)) {
    let asked = |dimension: &str, rung: Height| {
        let of_cell = |p: &&crate::domain::workshop::Pair| p.dimension == dimension && p.rung == rung;
        let shown = |id: &str| room.session.progress.ballot(id).is_some_and(|b| !b.rounds.is_empty());
        room.session.pairs().filter(of_cell).any(|p| shown(&p.id))
    };
    then(ladder::View {
        ladder: &room.session.ladder,
        reading: &room.reading,
        before: room.shift.as_ref().map(|s| &s.before),
        target: room.session.progress.target,
        asked: &asked,
    });
}

/// The ladder beside the question: whose reading it is, the ladder, the facts.
fn side_ladder(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    with_view(room, |view| {
        let facts = ladder::facts(&view, theme);
        let [head, drawing, below] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(rows(facts.len()).min(area.height / 3)),
        ])
        .areas(area);
        let disclaimer = fit(&room.session.ladder.disclaimer, area.width);
        frame.render_widget(Line::from(disclaimer).italic(), head);
        ladder::draw(frame, drawing, view, theme);
        frame.render_widget(Paragraph::new(facts), below);
    });
}

/// The ladder over the whole width, with what each part of it means.
fn whole_ladder(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let side = layout::beside_ladder(area.width);
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(area);
    with_view(room, |view| {
        let mut lines = vec![Line::from(fit(&room.session.ladder.disclaimer, side)).italic(), Line::default()];
        lines.extend(ladder::facts(&view, theme));
        ladder::draw(frame, left, view, theme);
        for hold in &room.reading.holds_back {
            lines.push(Line::default());
            lines.extend(wrap(&hold.text, side).into_iter().map(Line::from));
        }
        lines.push(Line::default());
        lines.extend(legend(theme));
        if room.is_reading() {
            for text in room.step().into_iter().flat_map(|s| &s.show) {
                lines.push(Line::default());
                lines.extend(wrap(text, side).into_iter().map(Line::from));
            }
        }
        // Whole lines or none: what does not fit is on the why-page.
        if lines.len() > usize::from(right.height) {
            lines.truncate(usize::from(right.height.saturating_sub(1)));
            lines.push(Line::styled(fit("w says the rest.", side), theme.style(Role::Heading)));
        }
        frame.render_widget(Paragraph::new(lines), right);
    });
}

fn legend(theme: Theme) -> Vec<Line<'static>> {
    let line = |glyph: &'static str, text: &'static str, role: Role| {
        Line::from(vec![Span::styled(glyph, theme.style(role)), Span::raw(format!(" {text}"))])
    };
    vec![
        line("███", "we may rest on it", Role::Solid),
        line("▒▒▒", "seen, but a hazard weighs on it", Role::Cracked),
        line("╎ ╎", "still possible", Role::Open),
    ]
}

fn stop(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    match room.session.here() {
        Stop::Question(asked) => question::draw(frame, area, room, asked, theme),
        Stop::Prompt(prompt) => write(frame, area, room, prompt, theme),
        Stop::Step => step(frame, area, room, theme),
    }
}

/// A step without questions: its title and what the room is shown.
fn step(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let Some(step) = room.step() else { return };
    let mut lines = vec![Line::styled(fit(&step.title, area.width), theme.style(Role::Question)), Line::default()];
    for text in &step.show {
        lines.extend(wrap(text, area.width).into_iter().map(Line::from));
        lines.push(Line::default());
    }
    match step.kind {
        Kind::Actions => lines.extend(actions(room, area.width, theme)),
        Kind::Close => lines.extend(closing(room, area.width, theme)),
        _ => {}
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn actions(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let actions = &room.session.progress.actions;
    if actions.is_empty() {
        return vec![Line::from("No action yet: a writes one, m shows first moves.")];
    }
    let mut lines = Vec::new();
    for action in actions {
        for (i, text) in wrap(&action.what, wide.saturating_sub(2)).into_iter().enumerate() {
            let lead = if i == 0 { "▸ " } else { "  " };
            lines.push(Line::styled(format!("{lead}{text}"), theme.style(Role::Question)));
        }
        let moves = action.moves.as_ref().map_or_else(String::new, |m| format!(", to move {m}"));
        lines.push(Line::from(fit(&format!("  {} by {}{moves}", action.who, action.by), wide)));
    }
    lines
}

/// What is still open before the workshop is closed.
fn closing(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let progress = &room.session.progress;
    let open = progress.open_questions().len();
    let unasked = room
        .session
        .places()
        .filter_map(|(_, stop)| stop.question())
        .filter(|q| progress.ballot(q.id()).is_none_or(|b| b.rounds.is_empty()))
        .count();
    let mut texts = vec![format!("{} actions are written down.", progress.actions.len())];
    if unasked > 0 {
        texts.push(format!("{unasked} questions have not been revealed: g goes to them."));
    }
    if open > 0 {
        texts.push(format!("{open} of them have votes that were never shown."));
    }
    texts.push(if progress.finished {
        "This workshop is closed.".into()
    } else {
        "f closes the workshop and opens its report.".into()
    });
    texts.iter().flat_map(|t| wrap(t, wide)).map(|l| Line::styled(l, theme.style(Role::Text))).collect()
}

/// What the room writes, both poles side by side.
fn write(frame: &mut Frame, area: Rect, room: &Room, prompt: &Prompt, theme: Theme) {
    let half = layout::half(area.width);
    let columns = [(Pole::Trusted, "1", &prompt.ask), (Pole::Opposite, "2", &prompt.reverse)];
    let asks: Vec<Vec<String>> = columns.iter().map(|(_, _, ask)| wrap(ask, half)).collect();
    let head = rows(asks.iter().map(Vec::len).max().unwrap_or(0));
    for (i, ((pole, key, _), ask)) in columns.into_iter().zip(asks).enumerate() {
        let x = area.x + rows(i) * layout::second(area.width);
        let mut lines: Vec<Line> = ask.into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect();
        lines.resize(usize::from(head) + 1, Line::default());
        let written: Vec<_> =
            room.session.progress.written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole).collect();
        if written.is_empty() {
            let hint = format!("{key} writes a line here.");
            lines.push(Line::from(hint));
        }
        for line in written {
            for (row, text) in wrap(&line.text, half.saturating_sub(2)).into_iter().enumerate() {
                lines.push(Line::from(format!("{}{text}", if row == 0 { "▸ " } else { "  " })));
            }
        }
        frame.render_widget(Paragraph::new(lines), Rect { x, width: half, ..area });
    }
    let made = room.session.progress.made.iter().filter(|(from, _)| *from == prompt.id).count();
    if made > 0 && area.height > 2 {
        let text = format!("Pairs of your own so far: {made}. They are voted on after the questions of this step.");
        let y = area.bottom() - 1;
        frame.render_widget(Line::from(fit(&text, area.width)), Rect { y, height: 1, ..area });
    }
}

/// What a place is called in a list.
pub(super) fn stop_name(stop: Stop, step: &Step) -> String {
    match stop {
        Stop::Question(Question::Pair(p)) => p.ask.clone(),
        Stop::Question(Question::Sign(s)) => s.ask.clone(),
        Stop::Prompt(p) => p.ask.clone(),
        Stop::Step => step.show.first().cloned().unwrap_or_default(),
    }
}
