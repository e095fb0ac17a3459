//! Steps without a question on the stage, and prompts that the room writes to.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::room::Room;
use crate::domain::session::Pole;
use crate::domain::workshop::{Kind, Prompt};
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};

/// Sizes of a title and of what stands under it, the best first.
const SIZES: [(Size, Size); 5] = [
    (Size::Huge, Size::Large),
    (Size::Large, Size::Large),
    (Size::Large, Size::Airy),
    (Size::Large, Size::Plain),
    (Size::Plain, Size::Plain),
];

/// A title and paragraphs, in the largest sizes that fit.
fn page(frame: &mut Frame, area: Rect, title: &str, paragraphs: &[String], theme: Theme) {
    let set = |(head, text): &(Size, Size)| -> Option<Vec<Set>> {
        let head = Set::new(title, *head, area.width, theme.style(Role::Heading))?;
        let text = paragraphs.iter().map(|p| Set::new(p, *text, area.width, theme.style(Role::Question)));
        std::iter::once(Some(head)).chain(text).collect()
    };
    let height = |sets: &Vec<Set>| sets.iter().map(|s| s.height() + 1).sum::<u16>().saturating_sub(1);
    let smallest = || set(&(Size::Plain, Size::Plain));
    let Some(sets) = SIZES.iter().filter_map(set).find(|sets| height(sets) <= area.height).or_else(smallest) else {
        return;
    };
    let gaps = rows(sets.len()).saturating_sub(1).max(1);
    let gap = 1 + (area.height.saturating_sub(height(&sets)) / (gaps + 1)).min(2);
    let mut rest = area;
    for set in sets {
        // A paragraph that does not fit is left out whole.
        if set.height() <= rest.height {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + gap);
        }
    }
}

/// A step that asks nothing: its title, what the room is shown, and what has been taken on.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let Some(step) = room.step() else { return };
    let mut paragraphs = step.show.clone();
    if matches!(step.kind, Kind::Actions | Kind::Close) {
        // Whose they are is not for a projector.
        let actions = &room.session.progress.actions;
        paragraphs.extend(actions.iter().map(|a| format!("▸ {} (by {})", a.what, a.by)));
    }
    page(frame, area, &step.title, &paragraphs, theme);
}

/// What the room writes, both poles side by side.
pub fn prompt(frame: &mut Frame, area: Rect, room: &Room, prompt: &Prompt, theme: Theme) {
    let half = layout::half(area.width);
    let written = |pole: Pole| {
        let lines = room.session.progress.written.iter().filter(move |w| w.prompt == prompt.id && w.pole == pole);
        lines.map(|w| format!("▸ {}", w.text)).collect::<Vec<_>>()
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
