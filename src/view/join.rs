//! Where phones come in, in lines.

use crate::app::phones::Wanted;
use crate::app::room::Room;
use crate::app::room::phones::Stand;
use crate::say;

/// What newcomers do first.
#[must_use]
pub fn network(room: &Room) -> String {
    let Wanted { wifi, password, .. } = &room.phones.wanted;
    match (wifi.trim(), password.as_str()) {
        ("", _) => say!(room.words, "join-same-network"),
        (wifi, "") => say!(room.words, "join-wifi", wifi),
        (wifi, password) => say!(room.words, "join-wifi-password", wifi, password),
    }
}

/// Whose code it is, where each of two sides has one.
#[must_use]
pub fn side(room: &Room) -> Option<String> {
    room.session.asks_one_side().map(|_| say!(room.words, "join-side"))
}

/// The panel in lines.
#[must_use]
pub fn lines(room: &Room) -> Vec<String> {
    let words = &room.words;
    let open = match &room.phones.stand {
        Stand::Open(open) if open.doors.is_alone => return vec![say!(words, "join-alone")],
        Stand::Open(open) => open,
        Stand::Off | Stand::Opening => return vec![say!(words, "join-opening")],
        Stand::Failed(why) => return vec![say!(words, "join-failed", why)],
    };
    let note = &open.doors.note;
    let here = say!(words, "join-here", phones = open.here.1.phones, room = room.session.progress.room);
    let code = say!(words, "join-code", code = note.code.as_str());
    let mut lines: Vec<String> = side(room).into_iter().collect();
    lines.extend([
        format!("{}.", network(room)),
        format!("{}: {}, {code}", say!(words, "join-scan"), note.address),
        here,
    ]);
    lines.extend(room.phones_line());
    lines
}
