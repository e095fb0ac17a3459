//! A warning sign: what *yes* looks like, and the answers.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pair;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::vote::{COUNTED_FROM, Presence, SignTally};
use crate::domain::workshop::Sign;
use crate::ui::fit::Fit;
use crate::ui::question;
use crate::ui::stack::{Large, Stack};
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// Rows that the answers and the votes take under the texts.
const UNDER: u16 = 10;

/// Why no counts are shown.
pub const FEW: &str = "Fewer than four could say: only the state is shown.";

/// What *yes* looks like, the answers with their votes, and what was found.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, sign: &Sign, tally: &SignTally, theme: Theme) {
    let mut parts = Vec::new();
    if let Some(looks_like) = sign.yes_looks_like() {
        parts.push(wrap(&looks_like, area.width).into_iter().map(Line::from).collect());
    }
    parts.push(answers(tally, area.width, theme));
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let (mark, word, role) = glyph(presence, tally);
    let large = Large::state(parts.len(), mark, word, theme.style(role));
    let mut outcome = vec![Line::from(fit(room.session.ladder.family_name(&sign.family), area.width))];
    // Beside so few who could say, it would tell how they voted.
    if tally.not_sure > 0 && tally.valid() >= COUNTED_FROM {
        let was = if tally.not_sure == 1 { "was" } else { "were" };
        outcome.push(Line::from(format!("{} {was} not sure.", tally.not_sure)));
    }
    outcome.extend(question::shift(room, &sign.id, area.width));
    let evidence = pair::evidence(room, &sign.id);
    outcome.extend(evidence.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
    parts.push(outcome);
    Stack { parts, large }.draw(frame, area);
}

/// The answers with their keys.
const ANSWERS: [(u8, &str); 4] = [(1, "yes"), (2, "partly"), (3, "no"), (0, "not sure")];
pub fn glyph(presence: Presence, tally: &SignTally) -> (&'static str, &'static str, Role) {
    match presence {
        // Who sees it is not told that it is not there.
        Presence::Absent if tally.yes + tally.partly > 0 => ("·", "FEWER THAN HALF", Role::Text),
        Presence::Present => ("!", "PRESENT", Role::Hazard),
        Presence::Open => ("?", "OPEN", Role::Split),
        Presence::NotSeen => ("?", "NOT SEEN", Role::Text),
        Presence::Absent => ("·", "ABSENT", Role::Text),
    }
}

/// The answers with their keys and their votes.
fn answers(tally: &SignTally, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let counts = tally.answers().map(|(_, n)| n);
    let few = tally.valid() < COUNTED_FROM;
    let line = |(i, (key, word)): (usize, (u8, &str))| {
        let dots = if few { String::new() } else { dots_or_number(counts[i]) };
        Line::from(vec![
            Span::styled(format!("[{key}] "), theme.style(Role::Key)),
            Span::raw(format!("{word:<10}")),
            Span::styled(dots, theme.style(Role::Taken)),
        ])
    };
    let mut lines: Vec<Line> = ANSWERS.into_iter().enumerate().map(line).collect();
    if few {
        lines.extend(wrap(FEW, wide).into_iter().map(Line::from));
    }
    lines
}

fn dots_or_number(count: u32) -> String {
    if count <= 20 { "● ".repeat(count as usize) } else { format!("●×{count}") }
}

/// Warns of texts that leave no room for the answers.
pub fn measure(fit: &mut Fit, path: &Path, sign: &Sign) {
    let looks_like = sign.yes_looks_like().map_or(0, |text| fit.tall(&text));
    let over = (fit.tall(&sign.ask) + looks_like).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if looks_like > fit.tall(&sign.ask) { "looks_like" } else { "ask" };
        fit.too_long(path.field(name), "this sign", over);
    }
}
