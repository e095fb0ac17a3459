//! The ladder on the stage: beside what was revealed, and whole.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use crate::app::room::Room;
use crate::say;
use crate::ui::letters::{Set, Size};
use crate::ui::room::{disclaimer, legend, with_view};
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{ladder, layout};

/// The ladder beside the question: whose reading it is, the ladder, the facts.
pub fn beside(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    with_view(room, |view| {
        let facts = ladder::facts(&view, usize::MAX, theme);
        let below = rows(facts.len()).min(inner.height / 2);
        let whose = disclaimer(room, inner.width);
        let parts = [Constraint::Length(rows(whose.len())), Constraint::Fill(1), Constraint::Length(below)];
        let [head, drawing, below] = Layout::vertical(parts).areas(inner);
        frame.render_widget(Paragraph::new(whose), head);
        ladder::draw(frame, drawing, view, theme);
        frame.render_widget(Paragraph::new(facts), below);
    });
}

/// Columns that the ladder takes at most.
const WIDEST: u16 = 80;
/// Things that hold the account back, said one by one.
const MOST_HOLDS: usize = 2;
/// Open questions, said one by one: the first of them are nearest to an answer.
const MOST_OPEN: usize = 2;
/// Columns that a ladder without rails takes.
const NARROW: u16 = 34;

/// How the account stands, as large as it fits; the rows it takes.
fn stand(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) -> u16 {
    let label = |at| room.words.say(&room.reading.label(&room.session.ladder, at));
    let nothing = || (say!(room.words, "screen-nothing-revealed"), Role::Text);
    let texts = match room.reading.heights {
        _ if !room.session.progress.is_any_shown() => vec![nothing()],
        Some(heights) if heights.footing < 0 => vec![(label(heights.footing), Role::Hazard)],
        Some(heights) => vec![(label(heights.footing), Role::Solid)],
        None => limit(room),
    };
    let high = area.height / if room.reading.heights.is_some() { 3 } else { 1 };
    let set = |size| -> Option<Vec<Set>> {
        texts.iter().map(|(text, role)| Set::new(text, size, area.width, theme.style(*role))).collect()
    };
    let height = |sets: &[Set]| sets.iter().map(Set::height).sum::<u16>();
    // That there is nothing needs no more than to be read.
    let least = usize::from(!room.session.progress.is_any_shown());
    let mut sizes = [Size::Huge, Size::Large, Size::Plain].into_iter().skip(least).filter_map(set);
    let Some(sets) = sizes.clone().find(|sets| height(sets) < high).or_else(|| sizes.next_back()) else { return 0 };
    let mut rest = area;
    for set in &sets {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height());
    }
    let mut used = height(&sets) + 1;
    if room.reading.heights.is_none() {
        used += hazards(frame, layout::below(area, used), room, theme);
    }
    used
}

/// Signs alone only limit how high the account may stand: the room must not take the limit for where it stands.
fn limit(room: &Room) -> Vec<(String, Role)> {
    let cap = room.reading.cap;
    match cap < room.session.ladder.top() {
        true => {
            let head = say!(room.words, "screen-no-higher").to_uppercase();
            vec![(head, Role::Hazard), (room.session.ladder.rung_label(cap), Role::Text)]
        }
        false => vec![(say!(room.words, "screen-no-limit"), Role::Text)],
    }
}

/// Names the hazards that are present, all in one size; the rows it takes.
fn hazards(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) -> u16 {
    let names = room.reading.present_families().map(|id| format!("! {}", room.session.ladder.family_name(id)));
    let names: Vec<String> = names.collect();
    let style = theme.style(Role::Hazard);
    let set = |(size, gap): (Size, u16)| -> Option<(Vec<Set>, u16)> {
        let sets: Option<Vec<Set>> = names.iter().map(|name| Set::new(name, size, area.width, style)).collect();
        sets.map(|sets| (sets, gap))
    };
    let height = |(sets, gap): &(Vec<Set>, u16)| sets.iter().map(|set| set.height() + gap).sum::<u16>();
    let mut choices = [(Size::Large, 0), (Size::Plain, 1), (Size::Plain, 0)].into_iter().filter_map(set);
    let fitting = choices.clone().find(|sets| height(sets) <= area.height);
    let Some((sets, gap)) = fitting.or_else(|| choices.next_back()) else { return 0 };
    let mut rest = area;
    for set in &sets {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height() + gap);
    }
    area.height - rest.height + u16::from(!sets.is_empty() && gap == 0)
}

/// The ladder whole, and what it says in words.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let side = match area.width {
        // Without pairs the ladder is one column.
        wide if room.reading.heights.is_none() => wide.saturating_sub(NARROW).max(wide / 2),
        0..150 => layout::beside_ladder(area.width).max(area.width / 3),
        wide => wide - WIDEST,
    };
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(area);
    with_view(room, |view| {
        ladder::draw(frame, left, view, theme);
        let mut rest = layout::below(right, stand(frame, right, room, theme));
        let mut put = |text: &str, sizes: &[Size], style| {
            let set = Set::largest(text, sizes, (side, right.height / 3), style);
            // Whole paragraphs or none.
            if set.height() <= rest.height {
                set.draw(frame, rest);
                rest = layout::below(rest, set.height() + 1);
            }
        };
        // What holds it back is what the room talks about now.
        for hold in room.reading.holds_back.iter().take(MOST_HOLDS) {
            put(&room.words.say(&hold.said), &[Size::Large, Size::Airy, Size::Plain], theme.style(Role::Question));
        }
        for open in room.reading.still_open().iter().take(MOST_OPEN) {
            put(&format!("? {}", room.words.say(open)), &[Size::Airy, Size::Plain], theme.style(Role::Split));
        }
        let mut lines = match room.reading.heights {
            Some(_) => ladder::facts(&view, usize::MAX, theme),
            // The limit and the hazards stand above.
            None => Vec::new(),
        };
        let prose = |text: &str| wrap(text, side).into_iter().map(Line::from).collect::<Vec<_>>();
        let shown = room.step().into_iter().flat_map(|s| &s.show).map(|t| prose(t));
        let legend = room.reading.heights.map(|_| legend(room, theme));
        for part in shown.chain(legend).chain([disclaimer(room, side)]) {
            if lines.len() + part.len() < usize::from(rest.height) {
                lines.push(Line::default());
                lines.extend(part);
            }
        }
        frame.render_widget(Paragraph::new(lines), rest);
    });
}
