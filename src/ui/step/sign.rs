//! A warning sign: what *yes* looks like, and the answers.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pair;
use crate::app::Action;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::session::Ballot;
use crate::domain::vote::{COUNTED_FROM, Presence, SignTally, Tally};
use crate::domain::workshop::Sign;
use crate::ui::fit::Fit;
use crate::ui::pointing::{Click, Spots};
use crate::ui::question;
use crate::ui::stack::{Large, Stack};
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// Rows that the answers and the votes take under the texts.
const UNDER: u16 = 10;

/// Why no counts are shown.
pub const FEW: &str = "Fewer than four could say: only the state is shown.";

/// The answers, and who has voted or what was found; where a click votes.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, sign: &Sign, ballot: Option<&Ballot>, theme: Theme) -> Spots {
    let family = room.session.ladder.family(&sign.family);
    let mut parts = Vec::new();
    if let Some(looks_like) = sign.yes_looks_like() {
        parts.push(wrap(&looks_like, area.width).into_iter().map(Line::from).collect());
    }
    let large;
    match ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown).map(|shown| shown.tally) {
        Some(Tally::Sign(tally)) => {
            parts.push(answers(Some(&tally), area.width, theme));
            let presence = room.session.presence(&sign.id, &tally, room.session.room_of(&sign.id));
            let (mark, word, role) = glyph(presence, &tally);
            large = Some(Large::state(parts.len(), mark, word, theme.style(role)));
            let mut outcome = vec![Line::from(fit(family.map_or("", |f| &f.name), area.width))];
            if tally.not_sure > 0 {
                let was = if tally.not_sure == 1 { "was" } else { "were" };
                outcome.push(Line::from(format!("{} {was} not sure.", tally.not_sure)));
            }
            outcome.extend(question::shift(room, &sign.id, area.width));
            let evidence = pair::evidence(room, &sign.id);
            outcome.extend(evidence.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
            parts.push(outcome);
        }
        _ => {
            parts.push(answers(None, area.width, theme));
            large = Some(Large::voted(parts.len(), room, theme));
            parts.push(question::votes(room, ballot, area.width, "press 0 for not sure", theme));
        }
    }
    let at = parts.len().saturating_sub(2);
    let places = Stack { parts, large }.draw(frame, area);
    let mut spots = Spots::default();
    if let Some(place) = places.get(at).filter(|_| !ballot.is_some_and(Ballot::is_revealed)) {
        let votes = (0..).zip(ANSWERS).map(|(i, (key, _))| (i..i + 1, Click::Do(Action::Vote(key)))).collect();
        spots.add_lines(Rect { width: place.width.min(ANSWER), ..*place }, 0, votes);
    }
    spots
}

/// The answers with their keys.
const ANSWERS: [(u8, &str); 4] = [(1, "yes"), (2, "partly"), (3, "no"), (0, "not sure")];
/// Columns of an answer with its key.
const ANSWER: u16 = 14;

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

/// The answers with their keys; with dots once they are shown.
fn answers(tally: Option<&SignTally>, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let counts = tally.map(|t| t.answers().map(|(_, n)| n));
    let few = tally.is_some_and(|t| t.valid() < COUNTED_FROM);
    let line = |(i, (key, word)): (usize, (u8, &str))| {
        let dots = match counts {
            Some(counts) if !few => dots_or_number(counts[i]),
            _ => String::new(),
        };
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
