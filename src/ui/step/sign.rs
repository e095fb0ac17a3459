//! A warning sign: what *yes* looks like, and the answers.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::pair;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::vote::{Presence, SignTally};
use crate::domain::workshop::Sign;
use crate::ui::answers::Answers;
use crate::ui::fit::Fit;
use crate::ui::stack::{Large, Part, Stack};
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};
use crate::words::Words;
use crate::{message, say};

/// Rows that the answers and the votes take under the texts.
const UNDER: u16 = 10;

/// What *yes* looks like, the answers with their votes, and what was found.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, sign: &Sign, tally: &SignTally, theme: Theme) {
    let mut parts = Vec::new();
    if let Some(looks_like) = sign.yes_looks_like().map(|said| room.words.say(&said)) {
        parts.push(Part::Text(wrap(&looks_like, area.width).into_iter().map(Line::from).collect()));
    }
    parts.push(Part::Answers(Answers::sign(&room.words, Some(tally), area.width), 0));
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let (mark, word, role) = glyph(room, presence, tally);
    let large = Large::state(parts.len(), mark, &word, theme.style(role));
    let family = fit(room.session.ladder.family_name(&sign.family), area.width);
    let said = room.told_of(&sign.id).into_iter().chain(pair::evidence(room, &sign.id));
    let said = [family].into_iter().chain(said).map(|text| (text, Role::Text));
    parts.push(Part::Text(pair::prose(said, area.width, theme)));
    Stack { parts, large }.draw(frame, area, theme);
}

/// What was found: its sign, its word where it stands alone, and its role.
pub fn glyph(room: &Room, presence: Presence, tally: &SignTally) -> (&'static str, String, Role) {
    let word = room.words.say(&presence.said()).to_uppercase();
    match presence {
        // Who sees it is not told that it is not there.
        Presence::Absent if tally.yes + tally.partly > 0 => {
            ("·", say!(room.words, "screen-fewer-than-half"), Role::Text)
        }
        Presence::Present => ("!", word, Role::Hazard),
        Presence::Open => ("?", word, Role::Split),
        Presence::NotSeen => ("?", word, Role::Text),
        Presence::Absent => ("·", word, Role::Text),
    }
}

/// Warns of texts that leave no room for the answers.
pub fn measure(fit: &mut Fit, path: &Path, sign: &Sign) {
    let looks_like = sign.yes_looks_like().map_or(0, |said| fit.tall(&Words::default().say(&said)));
    let over = (fit.tall(&sign.ask) + looks_like).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if looks_like > fit.tall(&sign.ask) { "looks_like" } else { "ask" };
        fit.too_long(path.field(name), message!("check-long-sign", over));
    }
}
