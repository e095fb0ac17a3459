//! Steps without a question on the stage, and prompts that the room writes to.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::room::Room;
use crate::domain::session::Pole;
use crate::domain::workshop::{Kind, Prompt};
use crate::say;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::step::agreed;
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};

/// Sizes of a title and of what stands under it, the best first.
const SIZES: [(Size, Size); 4] =
    [(Size::Huge, Size::Large), (Size::Large, Size::Large), (Size::Large, Size::Plain), (Size::Plain, Size::Plain)];

/// A title and paragraphs, in the largest sizes that fit. Where not all of them can be large, those from the `first`
/// one on are until one does not fit.
fn page(frame: &mut Frame, area: Rect, title: &str, paragraphs: &[String], first: usize, theme: Theme) {
    let set = |text: &String, size| Set::new(text, size, area.width, theme.style(Role::Question));
    let all = |(head, size): &(Size, Size)| -> Option<(Set, Vec<Set>)> {
        let head = Set::new(title, *head, area.width, theme.style(Role::Heading))?;
        Some((head, paragraphs.iter().map(|p| set(p, *size)).collect::<Option<_>>()?))
    };
    let height = |head: &Set, sets: &[Set]| head.height() + sets.iter().map(|s| s.height() + 1).sum::<u16>();
    let fitting = SIZES.iter().filter_map(all).find(|(head, sets)| height(head, sets) <= area.height);
    let Some((head, mut sets)) = fitting.or_else(|| all(&(Size::Plain, Size::Plain))) else { return };
    for at in (first..paragraphs.len()).chain(0..first) {
        let mut larger = sets.clone();
        match paragraphs.get(at).and_then(|p| set(p, Size::Large)) {
            Some(set) => larger[at] = set,
            None => break,
        }
        if height(&head, &larger) > area.height {
            break;
        }
        sets = larger;
    }
    // The lines are spread over the height.
    let gap = 1 + (area.height.saturating_sub(height(&head, &sets)) / rows(sets.len()).max(1)).min(3);
    head.draw(frame, area);
    let mut rest = layout::below(area, head.height() + gap);
    for set in sets {
        // A paragraph that does not fit is left out whole.
        if set.height() <= rest.height {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + gap);
        }
    }
}

/// A step that asks nothing: its title, what the room is shown, what has been taken on, and its time.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, time: Option<(String, Role)>, theme: Theme) {
    let Some(step) = room.step() else { return };
    let mut paragraphs = step.show.clone();
    paragraphs.extend(agreed::texts(room, false));
    let mut first = 0;
    if matches!(step.kind, Kind::Actions | Kind::Close) {
        // Whose they are is not for a projector.
        let actions = &room.session.progress.actions;
        first = if actions.is_empty() { 0 } else { paragraphs.len() };
        paragraphs.extend(actions.iter().map(|action| {
            let day = say!(room.words, "screen-by", day = action.by.to_string());
            room.words.shown(format!("» {} ({day})", action.what))
        }));
    }
    let high = time.map_or(0, |(text, role)| clock(frame, area, &text, theme.style(role)));
    let body = Rect { height: area.height.saturating_sub(high), ..area };
    page(frame, body, &step.title, &paragraphs, first, theme);
}

/// The time at the foot, as large as a fifth of the height lets it be; the rows it takes.
fn clock(frame: &mut Frame, area: Rect, text: &str, style: Style) -> u16 {
    let set = Set::largest(text, &[Size::Large, Size::Plain], (area.width, area.height / 5), style);
    set.draw(frame, layout::below(area, area.height.saturating_sub(set.height())));
    // Large letters have their air below them.
    set.height().max(2)
}

/// What the room writes, both poles side by side.
pub fn prompt(frame: &mut Frame, area: Rect, room: &Room, prompt: &Prompt, theme: Theme) {
    let half = layout::half(area.width);
    let written = |pole: Pole| {
        let lines = room.session.progress.written.iter().filter(move |w| w.prompt == prompt.id && w.pole == pole);
        lines.map(|w| room.words.shown(format!("▸ {}", w.text))).collect::<Vec<_>>()
    };
    let columns = [(&prompt.ask, written(Pole::Trusted)), (&prompt.reverse, written(Pole::Opposite))];
    for (i, (ask, lines)) in columns.iter().enumerate() {
        let place = Rect { x: area.x + rows(i) * layout::second(area.width), width: half, ..area };
        column(frame, place, ask, lines, theme);
    }
}

fn column(frame: &mut Frame, area: Rect, ask: &str, written: &[String], theme: Theme) {
    let head = |size| Set::new(ask, size, area.width, theme.style(Role::Question));
    let lines = |size| written.iter().filter_map(|w| Set::new(w, size, area.width, theme.style(Role::Text))).collect();
    let sizes =
        [(Size::Large, Size::Airy), (Size::Large, Size::Plain), (Size::Airy, Size::Airy), (Size::Plain, Size::Plain)];
    let height = |(head, lines): &(Set, Vec<Set>)| head.height() + lines.iter().map(|s| s.height() + 1).sum::<u16>();
    let set = |(ask, text): &(Size, Size)| head(*ask).map(|head| (head, lines(*text)));
    let mut all = sizes.iter().filter_map(set);
    let fitting = all.clone().find(|set| height(set) <= area.height);
    let Some((head, lines)) = fitting.or_else(|| all.next_back()) else { return };
    head.draw(frame, area);
    let mut rest = layout::below(area, head.height() + 1);
    // Where not all fit, the last ones are what is being talked about.
    let mut free = rest.height + 1;
    let mut fits = |set: &&Set| {
        let left = free.checked_sub(set.height() + 1);
        free = left.unwrap_or(0);
        left.is_some()
    };
    let last = lines.iter().rev().take_while(|set| fits(set)).count();
    for set in lines.iter().skip(lines.len() - last) {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height() + 1);
    }
}
