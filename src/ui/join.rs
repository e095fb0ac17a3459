//! Where phones come in, for newcomers: a code to scan, and the same to type. On the session's own window and the stage.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::Look;
use super::layout;
use super::scene::foot::DOTS;
use super::signs::Signs;
use super::text::{rows, wrap};
use super::theme::{Role, Theme};
use crate::app::phones::Grid;
use crate::app::room::Room;
use crate::app::room::phones::{Open, Stand};
use crate::domain::phones::Here;
use crate::domain::session::Moment;
use crate::say;

/// Light squares around the code, so that it is found.
const QUIET: isize = 2;

/// The most columns of the words beside the code, and the fewest.
const WORDS: (u16, u16) = (56, 34);

/// How large the squares of a code are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Squares {
    /// Two columns and one row each.
    Large,
    /// One column each, two of them in a row.
    Small,
}

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, look: Look, now: Moment) {
    let (words, theme) = (&room.words, look.theme);
    let open = match &room.phones.stand {
        Stand::Open(open) => open,
        Stand::Off | Stand::Opening => return alone(frame, area, &say!(words, "join-opening"), theme),
        Stand::Failed(why) => return alone(frame, area, &say!(words, "join-failed", why), theme),
    };
    if open.doors.is_alone {
        return alone(frame, area, &say!(words, "join-alone"), theme);
    }
    let wide = code(frame, area, open, look);
    let gap = if wide > 0 { wide + 3 } else { 0 };
    let words = Rect { x: area.x + gap, width: area.width.saturating_sub(gap).min(WORDS.0), ..area };
    let lines = match open.help || open.is_alone(now) {
        true => help(room, open, words.width, theme),
        false => told(room, open, words.width, theme),
    };
    let high = rows(lines.len()).min(words.height);
    let top = (words.height - high).min(words.height / 8);
    frame.render_widget(Paragraph::new(lines), layout::below(words, top));
}

fn alone(frame: &mut Frame, area: Rect, text: &str, theme: Theme) {
    let lines: Vec<Line> = wrap(text, area.width.min(WORDS.0 + 20)).into_iter().map(Line::from).collect();
    frame.buffer_mut().set_style(area, theme.ground());
    frame.render_widget(Paragraph::new(lines), layout::below(area, area.height / 3));
}

/// Draws the code as large as it fits beside the words; the columns it takes.
fn code(frame: &mut Frame, area: Rect, open: &Open, look: Look) -> u16 {
    let Some(grid) = &open.doors.grid else { return 0 };
    let side = rows(grid.size) + 4;
    let fits = |wide: u16, high: u16| wide + 3 + WORDS.1 <= area.width && high <= area.height;
    let (wide, high, squares) = match () {
        () if fits(2 * side, side) => (2 * side, side, Squares::Large),
        // Half a cell is none where there are only letters.
        () if fits(side, side.div_ceil(2)) && look.signs == Signs::Unicode => (side, side.div_ceil(2), Squares::Small),
        () => return 0,
    };
    let ink = Ink { theme: look.theme, swapped: open.swapped };
    for y in 0..high {
        for x in 0..wide {
            let Some(cell) = frame.buffer_mut().cell_mut((area.x + x, area.y + y)) else { continue };
            let (symbol, style) = ink.cell(grid, squares, (isize::from(x as i16), isize::from(y as i16)));
            cell.set_symbol(symbol).set_style(style);
        }
    }
    wide
}

struct Ink {
    theme: Theme,
    swapped: bool,
}

impl Ink {
    /// A cell of the code. Dark is black and light is white wherever there is a colour at all; both halves of a cell are
    /// said, so that no gap between two rows shows through.
    fn cell(&self, grid: &Grid, squares: Squares, (x, y): (isize, isize)) -> (&'static str, Style) {
        let (top, bottom) = match squares {
            Squares::Large => {
                let dark = grid.is_dark(x / 2 - QUIET, y - QUIET);
                (dark, dark)
            }
            Squares::Small => (grid.is_dark(x - QUIET, 2 * y - QUIET), grid.is_dark(x - QUIET, 2 * y + 1 - QUIET)),
        };
        if self.theme != Theme::None {
            let colour = |dark: bool| if dark { Color::Black } else { Color::White };
            return match top == bottom {
                true => (" ", Style::new().fg(colour(!top)).bg(colour(top))),
                false => ("▀", Style::new().fg(colour(top)).bg(colour(bottom))),
            };
        }
        // Without colours, letters are taken for light and what is behind them for dark.
        let (top, bottom) = (top != self.swapped, bottom != self.swapped);
        let plain = Style::new().remove_modifier(Modifier::REVERSED);
        match (top, bottom) {
            (true, true) => (" ", plain),
            (false, false) => (" ", Style::new().add_modifier(Modifier::REVERSED)),
            (false, true) => ("▀", plain),
            (true, false) => ("▀", Style::new().add_modifier(Modifier::REVERSED)),
        }
    }
}

/// What newcomers do.
fn told(room: &Room, open: &Open, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let (words, note) = (&room.words, &open.doors.note);
    let first = match room.phones.wanted.wifi.trim() {
        "" => say!(words, "join-same-network"),
        wifi => say!(words, "join-wifi", wifi),
    };
    let mut lines = Vec::new();
    let mut add = |text: &str, role: Role, indent: usize| {
        let room_for = wide.saturating_sub(u16::try_from(indent).unwrap_or(0));
        for line in wrap(text, room_for) {
            lines.push(Line::styled(format!("{}{line}", " ".repeat(indent)), theme.style(role)));
        }
    };
    add(&say!(words, "join-title"), Role::Question, 0);
    add("", Role::Text, 0);
    add(&format!("1  {first}"), Role::Text, 0);
    add(&format!("2  {}", say!(words, "join-scan")), Role::Text, 0);
    add("", Role::Text, 0);
    add(&note.address, Role::Key, 3);
    add(&say!(words, "join-code", code = note.code.spaced()), Role::Key, 3);
    add("", Role::Text, 0);
    add(&say!(words, "phone-promise"), Role::Text, 0);
    if let Some(via) = &note.via {
        add(&say!(words, "join-via", via), Role::Text, 0);
    }
    add("", Role::Text, 0);
    let people = room.session.progress.room;
    let Here { phones, waiting, .. } = open.here.1;
    if people <= DOTS && people.saturating_mul(2) <= u32::from(wide) {
        let dots = |count: u32, dot: &str| format!("{dot} ").repeat(count as usize);
        let here = phones.min(people);
        add(&format!("{}{}", dots(here, "●"), dots(people - here, "○")), Role::Taken, 0);
    }
    add(&say!(words, "join-here", phones, room = people), Role::Text, 0);
    if waiting > 0 {
        add(&say!(words, "join-waiting", count = waiting), Role::Question, 0);
    } else if !open.door {
        add(&say!(words, "join-closed"), Role::Text, 0);
    } else if phones >= people && room.kept != crate::app::room::Kept::Following {
        add(&say!(words, "join-all-here"), Role::Text, 0);
    }
    add(&say!(words, "join-fingers"), Role::Text, 0);
    lines
}

/// What to do where no phone comes through.
fn help(room: &Room, open: &Open, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let words = &room.words;
    let head = if open.help { say!(words, "join-help") } else { say!(words, "join-nobody") };
    let note = &open.doors.note;
    let mut lines: Vec<Line> =
        wrap(&head, wide).into_iter().map(|line| Line::styled(line, theme.style(Role::Question))).collect();
    let causes = [
        say!(words, "join-help-data"),
        say!(words, "join-help-guests"),
        say!(words, "join-help-firewall"),
        say!(words, "join-help-vpn"),
        say!(words, "join-help-open"),
    ];
    for (number, cause) in (1..).zip(causes) {
        for (row, line) in wrap(&cause, wide.saturating_sub(3)).into_iter().enumerate() {
            let head = if row == 0 { format!("{number}  ") } else { "   ".to_owned() };
            lines.push(Line::from(format!("{head}{line}")));
        }
    }
    let url = format!("127.0.0.1:{}", note.port);
    lines.extend(wrap(&say!(words, "join-help-try", url), wide).into_iter().map(Line::from));
    lines.push(Line::styled(format!("{}  {}", note.address, note.code.spaced()), theme.style(Role::Key)));
    lines
}
