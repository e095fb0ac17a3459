//! Where phones come in: what newcomers do, who is here, and the panel in lines.

use super::{Role, Said};
use crate::app::phones::Wanted;
use crate::app::room::Room;
use crate::app::room::phones::{Open, Stand};
use crate::domain::phones::Here;
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

/// What is open, or what is said where nothing is.
pub fn open(room: &Room) -> Result<&Open, String> {
    match &room.phones.stand {
        Stand::Open(open) if open.doors.is_alone => Err(say!(room.words, "join-alone")),
        Stand::Open(open) => Ok(open),
        Stand::Off | Stand::Opening => Err(say!(room.words, "join-opening")),
        Stand::Failed(why) => Err(say!(room.words, "join-failed", why)),
    }
}

/// Who is here, and whether anybody may still come.
#[must_use]
pub fn here(room: &Room, open: &Open) -> Vec<Said> {
    let (words, people, Here { phones, waiting, .. }) = (&room.words, room.session.progress.room, open.here.1);
    let mut said = vec![Said::plain(say!(words, "join-here", phones, room = people))];
    if waiting > 0 {
        said.push(Said::new(say!(words, "join-waiting", count = waiting), Role::Question));
    } else if !open.door {
        said.push(Said::plain(say!(words, "join-closed")));
    } else if phones >= people && room.has_keys() {
        said.push(Said::plain(say!(words, "join-all-here")));
    }
    said
}

/// The panel in lines.
#[must_use]
pub fn lines(room: &Room) -> Vec<String> {
    let (words, open) = match open(room) {
        Ok(open) => (&room.words, open),
        Err(why) => return vec![why],
    };
    let note = &open.doors.note;
    let code = say!(words, "join-code", code = note.code.as_str());
    let mut lines: Vec<String> = side(room).into_iter().collect();
    lines.extend([format!("{}.", network(room)), format!("{}: {}, {code}", say!(words, "join-scan"), note.address)]);
    lines.extend(here(room, open).into_iter().map(|said| said.text));
    lines.extend(room.phones_line());
    lines
}
