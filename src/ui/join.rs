//! Where phones come in, for newcomers: a code to scan, and the same to type; beside it the way into the network. On the
//! session's own window and the stage.

mod squares;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::Look;
use super::layout;
use super::letters::{Set, Size};
use super::scene::foot::DOTS;
use super::signs::Signs;
use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::phones::Grid;
use crate::app::room::Room;
use crate::app::room::phones::Open;
use crate::domain::session::Moment;
use crate::say;
use crate::view::join::{Help, Panel};
use squares::Squares;

/// The most columns of the words beside the code, and the fewest.
const WORDS: (u16, u16) = (56, 34);

/// Columns between two codes, and between them and the words.
const GAP: u16 = 3;

/// How large address and code are, where there is room for it.
const SIZES: [Size; 6] = [Size::Rows(12), Size::Rows(10), Size::Rows(8), Size::Rows(6), Size::Large, Size::Plain];

/// A code with what stands above it.
type Titled<'a> = (String, &'a Grid);

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, look: Look, now: Moment) {
    let (words, theme) = (&room.words, look.theme);
    let panel = match Panel::of(room, now) {
        Ok(panel) => panel,
        Err(why) => return alone(frame, area, &why, theme),
    };
    let open = panel.open;
    let vote = open.doors.grid.as_ref().map(|grid| (say!(words, "join-vote-head"), grid));
    let wanted = &room.phones.wanted;
    let wifi = wanted.wifi_code.as_ref().map(|grid| (say!(words, "join-wifi-head", wifi = &wanted.wifi), grid));
    let both: Vec<Titled> = wifi.filter(|_| panel.help.is_none()).into_iter().chain(vote.clone()).collect();
    let one: Vec<Titled> = vote.into_iter().collect();
    let beside = |codes: &[Titled], least| fitting(codes, area, look, least);
    let placed = beside(&both, (WORDS.1 + GAP, 0)).map(|squares| (both.clone(), squares));
    if let (None, Some(squares)) = (&placed, beside(&both, (0, 1))) {
        let (_, high) = codes(frame, area, &both, squares, (open, theme));
        return below(frame, layout::below(area, high), &panel, theme);
    }
    let placed = placed.or_else(|| beside(&one, (WORDS.1 + GAP, 0)).map(|squares| (one, squares)));
    let wide = placed.map_or(0, |(all, squares)| codes(frame, area, &all, squares, (open, theme)).0 + GAP);
    let place = Rect { x: area.x + wide, width: area.width.saturating_sub(wide), ..area };
    match &panel.help {
        Some(help) => {
            let narrow = Rect { width: place.width.min(WORDS.0), ..place };
            let lines = helped(help, &panel, narrow.width, theme);
            let top = (narrow.height - rows(lines.len()).min(narrow.height)).min(narrow.height / 8);
            frame.render_widget(Paragraph::new(lines), layout::below(narrow, top));
        }
        None => told(frame, place, room, &panel, theme),
    }
}

fn alone(frame: &mut Frame, area: Rect, text: &str, theme: Theme) {
    let lines: Vec<Line> = wrap(text, area.width.min(WORDS.0 + 20)).into_iter().map(Line::from).collect();
    frame.buffer_mut().set_style(area, theme.ground());
    frame.render_widget(Paragraph::new(lines), layout::below(area, area.height / 3));
}

/// Columns and rows of codes side by side; above two of them stands what each is for.
fn size(codes: &[Titled], squares: Squares) -> (u16, u16) {
    let sizes = codes.iter().map(|(_, grid)| squares.size(grid));
    let (wide, high) = sizes.fold((0, 0), |(wide, high), (w, h)| (wide + w + GAP, high.max(h)));
    (wide.saturating_sub(GAP), high + u16::from(codes.len() > 1))
}

/// How large the squares may be so that `least` columns and rows are left.
fn fitting(codes: &[Titled], area: Rect, look: Look, least: (u16, u16)) -> Option<Squares> {
    let fits = |squares: &Squares| {
        let (wide, high) = size(codes, *squares);
        !codes.is_empty() && wide + least.0 <= area.width && high + least.1 <= area.height
    };
    // Half a cell is none where there are only letters.
    let small = (look.signs == Signs::Unicode).then_some(Squares::Small);
    [Some(Squares::Large), small].into_iter().flatten().find(fits)
}

/// Draws codes side by side; the columns and rows that they take.
fn codes(frame: &mut Frame, area: Rect, all: &[Titled], squares: Squares, (open, theme): (&Open, Theme)) -> (u16, u16) {
    let mut x = area.x;
    for (head, grid) in all {
        let (wide, _) = squares.size(grid);
        let mut place = Rect { x, width: wide, ..area };
        if all.len() > 1 {
            frame.render_widget(Line::styled(fit(head, wide), theme.style(Role::Question)), place);
            place = layout::below(place, 1);
        }
        squares.draw(frame, place, grid, (theme, open.swapped));
        x += wide + GAP;
    }
    size(all, squares)
}

/// What is typed, and who is here, in the rows that are left below two codes.
fn below(frame: &mut Frame, area: Rect, panel: &Panel, theme: Theme) {
    let here = panel.here.first().map_or("", |said| &said.text);
    // Whose code it is stands where nobody can miss it.
    let typed = [&panel.open.doors.note.address, &panel.code].into_iter().chain(&panel.side);
    let typed = typed.map(String::as_str).collect::<Vec<_>>().join("  ");
    let lines: Vec<String> = match area.height {
        1 => vec![fit(&format!("{typed} · {here}"), area.width)],
        _ => vec![fit(&typed, area.width), here.to_owned()],
    };
    let lines: Vec<Line> = lines.into_iter().map(|line| Line::styled(line, theme.style(Role::Key))).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// What newcomers do; the address and the code as large as it fits.
fn told(frame: &mut Frame, area: Rect, room: &Room, panel: &Panel, theme: Theme) {
    let note = &panel.open.doors.note;
    let column = Column { wide: area.width.min(WORDS.0), theme };
    let mut above = column.lines(&panel.title, Role::Question, 0);
    above.extend(panel.side.iter().flat_map(|side| column.lines(side, Role::Question, 0)));
    above.push(Line::default());
    for (number, step) in (1..).zip(&panel.steps) {
        above.extend(column.lines(&format!("{number}  {step}"), Role::Text, 0));
    }
    above.push(Line::default());
    let who = who(room, panel, &column);
    let label = column.lines(&say!(room.words, "join-code-label"), Role::Text, 3);
    // Whoever cannot scan types both: each is as large as it fits into half of what is left.
    let used = rows(above.len() + label.len() + who.len()) + 2;
    let free = (area.width.saturating_sub(3), area.height.saturating_sub(used) / 2);
    let large = |text: &str| Set::largest(text, &SIZES, free, theme.style(Role::Key));
    let (address, code) = (large(&note.address), large(note.code.as_str()));
    let is_large = code.size().is_drawn() && code.size().line() > 1;
    let mut y = column.draw(frame, area, 0, above);
    let indented = |y: u16| Rect { x: area.x + 3, width: free.0, ..layout::below(area, y) };
    address.draw(frame, indented(y));
    y += address.height();
    if is_large {
        y = column.draw(frame, area, y, label);
        code.draw(frame, indented(y));
        y += code.height();
    } else {
        y = column.draw(frame, area, y, column.lines(&panel.code, Role::Key, 3));
    }
    column.draw(frame, area, y + 1, who);
}

/// Words of ordinary size, in lines of a length that is read at a glance.
struct Column {
    wide: u16,
    theme: Theme,
}

impl Column {
    fn lines(&self, text: &str, role: Role, indent: u16) -> Vec<Line<'static>> {
        let (lines, indent) = (wrap(text, self.wide.saturating_sub(indent)), " ".repeat(indent.into()));
        lines.into_iter().map(|line| Line::styled(format!("{indent}{line}"), self.theme.style(role))).collect()
    }

    /// Draws lines from row `y` of `area` on; the row below them.
    fn draw(&self, frame: &mut Frame, area: Rect, y: u16, lines: Vec<Line<'static>>) -> u16 {
        let high = rows(lines.len());
        frame.render_widget(Paragraph::new(lines), Rect { width: self.wide, ..layout::below(area, y) });
        y + high
    }
}

/// What is promised, and who is here.
fn who(room: &Room, panel: &Panel, column: &Column) -> Vec<Line<'static>> {
    let mut lines: Vec<Line> = panel.promise.iter().flat_map(|text| column.lines(text, Role::Text, 0)).collect();
    lines.push(Line::default());
    let people = room.session.progress.room;
    if people <= DOTS && people.saturating_mul(2) <= u32::from(column.wide) {
        let dots = |count: u32, dot: &str| format!("{dot} ").repeat(count as usize);
        let here = panel.open.here.1.phones.min(people);
        lines.extend(column.lines(&format!("{}{}", dots(here, "●"), dots(people - here, "○")), Role::Taken, 0));
    }
    lines.extend(panel.here.iter().flat_map(|said| column.lines(&said.text, said.role, 0)));
    lines.extend(column.lines(&panel.fingers, Role::Text, 0));
    lines
}

/// What to do where no phone comes through.
fn helped(help: &Help, panel: &Panel, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let note = &panel.open.doors.note;
    let mut lines: Vec<Line> =
        wrap(&help.head, wide).into_iter().map(|line| Line::styled(line, theme.style(Role::Question))).collect();
    for (number, cause) in (1..).zip(&help.causes) {
        for (row, line) in wrap(cause, wide.saturating_sub(3)).into_iter().enumerate() {
            let head = if row == 0 { format!("{number}  ") } else { "   ".to_owned() };
            lines.push(Line::from(format!("{head}{line}")));
        }
    }
    lines.extend(wrap(&help.try_here, wide).into_iter().map(Line::from));
    lines.push(Line::styled(format!("{}  {}", note.address, note.code.spaced()), theme.style(Role::Key)));
    lines
}
