//! The model answer to a pair of a told case, shown when it is called.

use ratatui::text::Line;

use super::pair;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::vote::State;
use crate::domain::workshop::{Pair, ToldPair};
use crate::ui::fit::Fit;
use crate::ui::text::wrap;
use crate::ui::theme::{Role, Theme};
use crate::{message, say};

/// Rows of the revealed votes with the state.
const SCALE: u16 = 4;
/// Rows that the model answer takes beside its reason.
const MODEL: u16 = 2;

/// How it is called.
pub fn call(room: &Room) -> String {
    say!(room.words, "screen-model-call")
}

/// Whether the model answer to a pair has been called.
pub fn is_called(room: &Room, pair: &Pair) -> bool {
    room.session.progress.models.contains(&pair.id)
}

/// The model answer beside the room's, or the key that calls it.
pub fn model(room: &Room, told: &ToldPair, state: State, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    if !is_called(room, &told.pair) {
        return vec![Line::styled(call(room), theme.style(Role::Question))];
    }
    let head = wrap(&beside(room, told, state), wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Heading)));
    head.chain(wrap(&told.why, wide).into_iter().map(Line::from)).collect()
}

/// The model answer beside the room's, in a sentence.
pub fn beside(room: &Room, told: &ToldPair, state: State) -> String {
    let key = match told.pair.side.turn(told.model) {
        0 => String::new(),
        key => format!(" [{key}]"),
    };
    let model = told.state(&room.session.ladder.rules);
    if model == state {
        say!(room.words, "screen-model-same", key, model = model.said())
    } else {
        say!(room.words, "screen-model-other", key, model = model.said(), state = state.said())
    }
}

/// Warns of a reason that does not fit under its pair.
pub fn measure(fit: &mut Fit, path: &Path, told: &ToldPair) {
    pair::measure(fit, &path.field("pair"), &told.pair);
    let used = pair::height(fit, &told.pair) + SCALE + MODEL + fit.tall(&told.why);
    let over = used.saturating_sub(fit.body.height);
    if over > 0 {
        fit.too_long(path.field("why"), message!("check-long-reason", over));
    }
}
