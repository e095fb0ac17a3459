//! The session screen: header, question, ladder.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Stylize;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use super::pointing::Spots;
use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use super::{Look, clock, form, join, ladder, layout, moves, noted, notes, page, pages, question, step, what_if};
use crate::app::room::{Kept, Over, Room};
use crate::domain::ladder::Height;
use crate::domain::session::{Moment, Place, Stop};
use crate::domain::workshop::{Kind, Step};
use crate::say;

/// Workshop, account and opportunity; step, question and time left.
pub fn header(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let [first, second, line] = Layout::vertical([Constraint::Length(1); 3]).areas(area);
    let setup = &room.session.header.setup;
    let mut parts = vec![room.session.workshop.title.clone(), room.session.shown_account().to_owned()];
    let words = &room.words;
    let opportunity = setup.opportunity.as_ref();
    parts.extend(opportunity.map(|o| format!("{} ({})", words.shown(&o.name), words.say(&o.reach.said()))));
    let mark = kept_mark(room, area.width >= 110).map_or_else(String::new, |mark| format!(" {mark} "));
    let left = fit(&format!(" {}", parts.join(" · ")), area.width.saturating_sub(width(&mark)));
    let mark = Line::styled(mark, theme.style(Role::Split));
    sides(frame, first, Span::styled(left, theme.style(Role::Heading)), mark);
    // While a talk has a time of its own, that one comes first.
    let step = clock::step(room, now);
    let (clock, role, whole) = match clock::talk(room, now) {
        Some((talk, role)) => (talk, role, step.0),
        None => (step.0, step.1, clock::whole(room, now, area.width >= 110)),
    };
    let whole = format!("  ·  {whole} ");
    let place =
        fit(&format!(" {}", place(room, area.width >= 110)), area.width.saturating_sub(width(&clock) + width(&whole)));
    let clock = Line::from(vec![Span::styled(clock, theme.style(role)), Span::raw(whole)]);
    sides(frame, second, Span::raw(place), clock);
    frame.render_widget(Line::styled("─".repeat(area.width.into()), theme.style(Role::Line)), line);
    if let Some(offer) = clock::offer(room, now) {
        let text = format!(" {} ", fit(&offer, area.width.saturating_sub(4)));
        frame.render_widget(Line::styled(text, theme.style(Role::Split)), line.inner(Margin::new(1, 0)));
    }
}

/// What is to be known of how the session is kept.
fn kept_mark(room: &Room, roomy: bool) -> Option<String> {
    let words = &room.words;
    Some(match room.kept {
        Kept::Rehearsal if roomy => say!(words, "screen-rehearsal-long"),
        Kept::Rehearsal => say!(words, "screen-rehearsal"),
        Kept::Preview if roomy => say!(words, "screen-preview-long"),
        Kept::Preview => say!(words, "screen-preview"),
        Kept::LookingOnly => say!(words, "screen-looking-only"),
        Kept::Following => say!(words, "screen-prompter"),
        Kept::Stored if room.is_saving() => say!(words, "screen-saving"),
        Kept::Stored => return None,
    })
}

pub(super) fn sides(frame: &mut Frame, area: Rect, left: Span, right: Line) {
    let wide = rows(right.width()).min(area.width);
    let [at_left, at_right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).areas(area);
    frame.render_widget(Line::from(left), at_left);
    frame.render_widget(right, at_right);
}

fn place(room: &Room, roomy: bool) -> String {
    let Place { step, stop } = room.session.progress.place;
    let steps = room.session.workshop.steps.len();
    let title = room.step().map_or("", |s| &s.title);
    let stops = room.session.stops(step).len();
    let (words, at, question) = (&room.words, step + 1, stop + 1);
    match (stops > 1, roomy) {
        (true, true) => {
            let question = say!(words, "screen-question-of", at = question, count = stops);
            format!("{}  {title}  ·  {question}", say!(words, "screen-step-of", at, count = steps))
        }
        (true, false) => {
            format!("{} {title} · {question}/{stops}", say!(words, "screen-step-short", at, count = steps))
        }
        (false, _) => format!("{}  {title}", say!(words, "screen-step-of", at, count = steps)),
    }
}

/// The question and the ladder, or what lies over them.
pub fn body(frame: &mut Frame, area: Rect, room: &Room, look: Look, now: Moment, spots: &mut Spots) {
    let theme = look.theme;
    let inside = area.inner(Margin::new(1, 0));
    match &room.over {
        Over::Nothing => split(frame, area, room, theme, spots),
        Over::Ladder => whole_ladder(frame, inside, room, theme),
        Over::Why { scroll } => pages::why(frame, inside, room, *scroll, look, spots),
        Over::Report { page: told, scroll } => page::draw(frame, inside, told, *scroll, look, spots),
        Over::Places { at } => pages::places(frame, inside, room, *at, look, spots),
        Over::Moves { at } => moves::draw(frame, inside, room, *at, theme, spots),
        Over::WhatIf(trial) => what_if::draw(frame, inside, room, trial, theme),
        Over::Parked { at } => noted::parked(frame, inside, room, *at, theme, spots),
        Over::Pending { at } => noted::pending(frame, inside, room, *at, theme, spots),
        Over::Join => join::draw(frame, inside, room, look, now),
        Over::Form(sheet) if sheet.is_page() => form::page(frame, inside, sheet, look, spots),
        Over::Form(sheet) => {
            let [above, low] = form::place(area, &sheet.form, look.words);
            // While something is typed, nothing above it is for a click.
            split(frame, above, room, theme, &mut Spots::default());
            form::sheet(frame, low, &sheet.form, look, spots);
        }
    }
}

fn split(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, spots: &mut Spots) {
    if room.notes && layout::notes_alone(area.width) {
        return notes::draw(frame, area.inner(Margin::new(1, 0)), room, notes::Place::Alone, theme);
    }
    if room.is_reading() && !room.notes {
        return whole_ladder(frame, area.inner(Margin::new(1, 0)), room, theme);
    }
    // While the room votes there is nothing beside the question, nor beside what is scored nowhere, and before the first vote no verdict.
    let votes = room.session.question().is_some_and(|question| !room.is_shown() || !question.is_scored());
    if !room.notes && (votes || !room.session.progress.is_any_shown()) {
        return stop(frame, layout::question(area, area.width), room, theme, spots);
    }
    let [left, right] = layout::columns(area);
    stop(frame, layout::question(left, area.width), room, theme, spots);
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(right);
    frame.render_widget(block, right);
    if room.notes {
        notes::draw(frame, inner.inner(Margin::new(1, 0)), room, notes::Place::Beside, theme);
    } else {
        side_ladder(frame, inner.inner(Margin::new(1, 0)), room, theme);
    }
}

pub(super) fn with_view(room: &Room, then: impl FnOnce(ladder::View)) {
    let asked = |dimension: &str, rung: Height| room.has_shown(dimension, rung);
    then(ladder::View {
        words: &room.words,
        has_keys: room.kept != Kept::Following,
        ladder: &room.session.ladder,
        reading: &room.reading,
        before: room.shift.as_ref().map(|s| &s.before),
        target: room.session.progress.target,
        asked: &asked,
        chosen: None,
    });
}

/// Whose reading it is.
pub(super) fn disclaimer(room: &Room, wide: u16) -> Vec<Line<'static>> {
    wrap(&room.session.ladder.disclaimer, wide).into_iter().map(|line| Line::from(line).italic()).collect()
}

/// The ladder beside the question: whose reading it is, the ladder, the facts.
fn side_ladder(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    with_view(room, |view| {
        let most = usize::from(area.height / 3);
        let whose = disclaimer(room, area.width);
        let mut facts = ladder::facts(&view, most, theme);
        let legend = ladder::legend(&view, area.width);
        if facts.len() + legend.len() <= most {
            facts.extend(legend);
        }
        let [head, drawing, below] = Layout::vertical([
            Constraint::Length(rows(whose.len())),
            Constraint::Fill(1),
            Constraint::Length(rows(facts.len()).min(area.height / 3)),
        ])
        .areas(area);
        frame.render_widget(Paragraph::new(whose), head);
        ladder::draw(frame, drawing, view, theme);
        frame.render_widget(Paragraph::new(facts), below);
    });
}

/// The ladder over the whole width, with what each part of it means.
fn whole_ladder(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let side = layout::beside_ladder(area.width);
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(area);
    with_view(room, |view| {
        let mut lines = disclaimer(room, side);
        lines.push(Line::default());
        lines.extend(ladder::facts(&view, usize::MAX, theme));
        ladder::draw(frame, left, view, theme);
        let prose = |text: &str| wrap(text, side).into_iter().map(Line::from).collect::<Vec<_>>();
        let holds = room.reading.holds_back.iter().map(|h| prose(&room.words.say(&h.said)));
        let shown = room.step().filter(|_| room.is_reading()).into_iter().flat_map(|s| &s.show).map(|t| prose(t));
        let free = usize::from(right.height);
        let mut cut = false;
        let open = room.reading.still_open().into_iter().map(|open| prose(&format!("? {}", room.words.say(&open))));
        for part in holds.chain(open).chain([legend(room, theme)]).chain(shown) {
            // Whole paragraphs or none.
            if lines.len() + 1 + part.len() < free {
                lines.push(Line::default());
                lines.extend(part);
            } else {
                cut = true;
            }
        }
        if cut && lines.len() < free {
            lines.push(Line::styled(fit(&say!(room.words, "screen-why-more"), side), theme.style(Role::Heading)));
        }
        frame.render_widget(Paragraph::new(lines), right);
    });
}

pub(super) fn legend(room: &Room, theme: Theme) -> Vec<Line<'static>> {
    let line = |glyph: &'static str, text: String, role: Role| {
        Line::from(vec![Span::styled(glyph, theme.style(role)), Span::raw(format!(" {text}"))])
    };
    vec![
        line("███", say!(room.words, "screen-legend-solid"), Role::Solid),
        line("▒▒▒", say!(room.words, "screen-legend-cracked"), Role::Cracked),
        line("╎ ╎", say!(room.words, "term-still-possible"), Role::Open),
    ]
}

fn stop(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, spots: &mut Spots) {
    match room.session.here() {
        Stop::Question(asked) => question::draw(frame, area, room, asked, theme, spots),
        Stop::Prompt(prompt) => step::write::draw(frame, area, room, prompt, theme),
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
    for text in step::agreed::texts(room, room.kept != Kept::Following) {
        lines.extend(wrap(&text, area.width).into_iter().map(|l| Line::styled(l, theme.style(Role::Heading))));
    }
    match step.kind {
        Kind::Actions => lines.extend(step::actions::lines(room, area.width, theme)),
        Kind::Close => lines.extend(step::close::lines(room, area.width, theme)),
        _ => {}
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// What a place is called in a list.
pub(crate) fn stop_name(stop: Stop, step: &Step) -> String {
    match stop {
        Stop::Question(q) => q.ask().to_owned(),
        Stop::Prompt(p) => p.ask.clone(),
        Stop::Step => step.show.first().cloned().unwrap_or_default(),
    }
}
