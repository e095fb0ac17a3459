//! What is seen: keymap, theme, and `draw`, which reads the state and changes nothing.

pub mod fit;
pub mod keymap;
pub mod letters;
pub mod motion;
pub mod pointing;
pub mod signs;
pub mod theme;

mod broken;
mod cards;
mod families;
mod form;
pub(crate) mod join;
mod ladder;
mod layout;
mod notes;
mod over;
mod page;
pub(crate) mod pages;
mod palette;
mod prompter;
pub(crate) mod room;
mod scene;
mod stage;
mod start;
mod text;
pub(crate) mod what_if;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use crate::app::follow::Window;
use crate::app::{Action, App, Notice, Screen, Tone};
use crate::domain::session::Moment;
use crate::say;
use crate::words::Words;
use keymap::Keymap;
use letters::Blocks;
use pointing::{Click, HitMap};
use signs::Signs;
use text::{fit, rows, width, wrap};
use theme::{Role, Theme};

/// The smallest terminal the screens are made for. 80×24 less what a multiplexer's status line takes.
pub const FLOOR: (u16, u16) = (72, 20);

/// How this run looks: what is settled at start, and what flashes.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The gate that every sentence goes through, where there is no session; a session has its own.
    pub words: &'a Words,
    /// The colours.
    pub theme: Theme,
    /// The signs.
    pub signs: Signs,
    /// What large letters are drawn with.
    pub blocks: Blocks,
    /// The keys, which are told of on the screen.
    pub keys: &'a Keymap,
    /// Whether a time has run out within the last second, for those who want to see it.
    pub flash: bool,
    /// Milliseconds since a reveal, while what it changed still moves.
    pub moving: Option<u16>,
}

/// Draws the whole screen; what of it can be clicked, and what of a page is in sight.
pub fn draw(frame: &mut Frame, app: &App, look: Look, now: Moment) -> HitMap {
    letters::set_blocks(look.blocks);
    // All that is drawn over a session is said of it: under a codename its account has no other name anywhere.
    let spots = draw_all(frame, app, Look { words: app.gate(), ..look }, now);
    // Last and in one place: nothing that is drawn needs to know of it.
    look.signs.settle(frame.buffer_mut());
    spots
}

fn draw_all(frame: &mut Frame, app: &App, look: Look, now: Moment) -> HitMap {
    let Look { theme, flash, .. } = look;
    let mut spots = HitMap::default();
    let area = frame.area();
    let ground = theme.ground();
    for cell in &mut frame.buffer_mut().content {
        cell.set_style(ground);
    }
    if area.width < FLOOR.0 || area.height < FLOOR.1 {
        too_small(frame, area, look.words);
        return spots;
    }
    if let (Screen::Follow(follow), None) = (&app.screen, app.help)
        && follow.window == Window::Stage
    {
        stage::draw(frame, area, follow, look, now, &mut spots);
        // Only to whoever presses a key there.
        if app.notice.is_some() {
            let line = Rect { y: area.bottom() - 1, height: 1, ..area };
            frame.render_widget(Clear, line);
            frame.buffer_mut().set_style(line, theme.ground());
            draw_notice(frame, line, app, look);
        }
        return spots;
    }
    if app.is_blank() {
        let paused = matches!(&app.screen, Screen::Room(room) if room.session.progress.clock.paused);
        blank(frame, area, paused, look);
        return spots;
    }
    let [header, rest] = layout::head(area, header_height(app));
    let [rest, footer] = layout::foot(rest, 1);
    let [body, notice] = layout::foot(rest, 1);
    if let Some(scroll) = app.help {
        pages::help(frame, header.union(body), app, scroll, look, &mut spots);
    } else {
        match &app.screen {
            Screen::Start => start::draw(frame, body, &app.start, look, &mut spots),
            Screen::Setup(set_up) => form::set_up(frame, body, set_up, look, &mut spots),
            Screen::Room(room) => {
                room::header(frame, header, room, theme, now);
                room::body(frame, body, room, look, now, &mut spots);
            }
            Screen::Follow(follow) => prompter::draw(frame, header.union(body), follow, (look.words, theme), now),
            Screen::Broken(broken) => broken::draw(frame, body, broken, look, &mut spots),
            Screen::History(told) => page::history(frame, body, told, look, &mut spots),
            Screen::Held { who, .. } => pages::held(frame, body, who, look),
        }
    }
    palette::draw(frame, body, app, look, &mut spots);
    if flash {
        frame.buffer_mut().set_style(header, Modifier::REVERSED);
    }
    draw_notice(frame, notice, app, look);
    draw_footer(frame, footer, app, look, &mut spots);
    spots
}

/// Nothing that could be read from behind a shared screen, but the way back.
fn blank(frame: &mut Frame, area: Rect, paused: bool, look: Look) {
    let [_, line] = layout::foot(area, 1);
    let text = match paused {
        true => say!(look.words, "screen-blank-paused"),
        false => say!(look.words, "screen-blank"),
    };
    frame.render_widget(Line::styled(fit(&format!(" {text}"), area.width), look.theme.style(Role::Line)), line);
}

fn header_height(app: &App) -> u16 {
    match &app.screen {
        Screen::Room(_) => 3,
        _ => 0,
    }
}

fn too_small(frame: &mut Frame, area: Rect, words: &Words) {
    let (wide, high) = (area.width, area.height);
    let text = say!(words, "screen-too-small", wide, high, least_wide = FLOOR.0, least_high = FLOOR.1);
    let lines: Vec<Line> = wrap(&text, area.width).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The most rows of a notice.
const NOTICE: u16 = 3;

/// Draws a notice in its row; one that is longer begins above it, over what stands there, and is not cut. What stays there
/// is to cover nothing.
fn draw_notice(frame: &mut Frame, area: Rect, app: &App, look: Look) {
    let Look { theme, words, .. } = look;
    let Some((text, role, most)) = notice(app, words) else { return };
    let style = theme.style(role);
    let wide = area.width.saturating_sub(2);
    let lines = if most == 1 || width(&text) <= wide { vec![fit(&text, wide + 1)] } else { wrap(&text, wide) };
    let lines: Vec<Line> = lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect();
    let high = rows(lines.len()).clamp(1, most);
    let place = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
    if high > 1 {
        frame.render_widget(Clear, place);
        frame.buffer_mut().set_style(place, theme.ground());
    }
    frame.render_widget(Paragraph::new(lines), place);
}

/// What is to be told now, what it means, and in how many rows at most.
fn notice(app: &App, words: &Words) -> Option<(String, Role, u16)> {
    let unsaved = match &app.screen {
        Screen::Room(room) => room.unsaved.as_deref(),
        _ => None,
    };
    match (unsaved, &app.notice) {
        // What is asked about it comes first: whoever does not see the question leaves without the answers.
        (Some(_), Some(Notice { text, tone: Tone::Trouble })) => {
            Some((format!("{}  {}", say!(words, "screen-not-saved"), words.shown(text)), Role::Trouble, NOTICE))
        }
        (Some(why), _) => {
            let [not, elsewhere] = [say!(words, "screen-not-saved"), say!(words, "screen-save-elsewhere")];
            Some((format!("{not}  {elsewhere}  {}", words.shown(why)), Role::Trouble, 1))
        }
        (None, Some(notice)) => {
            let role = if notice.tone == Tone::Trouble { Role::Split } else { Role::Heading };
            Some((words.shown(&notice.text), role, NOTICE))
        }
        (None, None) => None,
    }
}

/// The keys that work now, as many as fit; the last ones are never cut off for the first.
fn draw_footer(frame: &mut Frame, area: Rect, app: &App, look: Look, spots: &mut HitMap) {
    let Look { theme, keys, words, .. } = look;
    let typing = app.form().is_some_and(|f| f.takes_text());
    let contexts = app.contexts();
    let told = |b: &keymap::Bound| Some((b.label(1, typing, app.last_digit())?, b.word(words), b.row.action));
    let rows: Vec<(String, String, Action)> =
        keys.footer(&contexts).filter(|b| app.offers(b.row.action)).filter_map(told).collect();
    let wide = |(keys, word, _): &(String, String, Action)| width(keys) + width(word) + 4;
    let mut free = area.width.saturating_sub(rows.last().map_or(0, wide));
    let mut spans = vec![Span::raw(" ")];
    let mut x = area.x + 1;
    for (i, row) in rows.iter().enumerate() {
        if i + 1 < rows.len() {
            if wide(row) > free {
                continue;
            }
            free -= wide(row);
        }
        // A vote is one of several: the footer stands for none of them.
        if !matches!(row.2, Action::Vote(1..)) {
            spots.add(Rect { x, width: wide(row) - 2, ..area }.intersection(area), Click::Do(row.2));
        }
        x += wide(row);
        spans.push(Span::styled(row.0.clone(), theme.style(Role::Key)));
        spans.push(Span::raw(format!(" {}   ", row.1)));
    }
    frame.render_widget(Line::from(spans), area);
}
