//! Where phones come in, told once: what newcomers do and are promised, who is here, and what to do where no phone comes
//! through.

use super::{Role, Said};
use crate::app::phones::Wanted;
use crate::app::room::Room;
use crate::app::room::phones::{Open, Stand};
use crate::domain::phones::Here;
use crate::domain::session::Moment;
use crate::say;
use crate::words::Message;

/// What there is to see where phones come in.
#[derive(Debug)]
pub struct Panel<'a> {
    /// What is open.
    pub open: &'a Open,
    /// What it is for.
    pub title: String,
    /// Whose code it is, where each of two sides has one.
    pub side: Option<String>,
    /// What newcomers do, one after the other; the second with the address.
    pub steps: [String; 2],
    /// The code, as it is typed.
    pub code: String,
    /// What is promised.
    pub promise: Vec<String>,
    /// Who is here, and whether anybody may still come.
    pub here: Vec<Said>,
    /// How to vote without a phone.
    pub fingers: String,
    /// What to do where no phone comes through, if that is asked or none has come.
    pub help: Option<Help>,
}

/// What to do where no phone comes through.
#[derive(Debug)]
pub struct Help {
    /// What follows.
    pub head: String,
    /// What it can be, most often first.
    pub causes: Vec<String>,
    /// Where to try it on this computer.
    pub try_here: String,
}

impl<'a> Panel<'a> {
    /// What is open.
    ///
    /// # Errors
    /// What is said where nothing is.
    pub fn of(room: &'a Room, now: Moment) -> Result<Self, String> {
        let words = &room.words;
        let open = match &room.phones.stand {
            Stand::Open(open) if open.doors.is_alone => return Err(say!(words, "join-alone")),
            Stand::Open(open) => open,
            Stand::Off | Stand::Opening => return Err(say!(words, "join-opening")),
            Stand::Failed(why) => return Err(say!(words, "join-failed", why)),
        };
        let note = &open.doors.note;
        let via = note.via.as_ref().map(|via| say!(words, "join-via", via));
        Ok(Panel {
            title: say!(words, "join-title"),
            side: room.session.asks_one_side().map(|_| say!(words, "join-side")),
            steps: [network(room), say!(words, "join-scan")],
            code: say!(words, "join-code", code = note.code.spaced()),
            promise: [say!(words, "phone-promise")].into_iter().chain(via).collect(),
            here: here(room, open),
            fingers: say!(words, "join-fingers"),
            help: (open.help || open.is_alone(now)).then(|| help(room, open)),
            open,
        })
    }
}

/// What newcomers do first.
fn network(room: &Room) -> String {
    let Wanted { wifi, password, .. } = &room.phones.wanted;
    match (wifi.trim(), password.as_str()) {
        ("", _) => say!(room.words, "join-same-network"),
        (wifi, "") => say!(room.words, "join-wifi", wifi),
        (wifi, password) => say!(room.words, "join-wifi-password", wifi, password),
    }
}

/// Who is here, and whether anybody may still come.
fn here(room: &Room, open: &Open) -> Vec<Said> {
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

fn help(room: &Room, open: &Open) -> Help {
    let words = &room.words;
    let causes = ["join-help-data", "join-help-guests", "join-help-firewall", "join-help-vpn", "join-help-open"];
    Help {
        head: if open.help { say!(words, "join-help") } else { say!(words, "join-nobody") },
        causes: causes.map(|id| words.say(&Message::new(id))).into(),
        try_here: say!(words, "join-help-try", url = format!("127.0.0.1:{}", open.doors.note.port)),
    }
}

/// The panel in lines.
#[must_use]
pub fn lines(room: &Room, now: Moment) -> Vec<String> {
    let panel = match Panel::of(room, now) {
        Ok(panel) => panel,
        Err(why) => return vec![why],
    };
    let Panel { open, title, side, steps: [first, second], promise, here, fingers, help, .. } = panel;
    let note = &open.doors.note;
    let code = say!(room.words, "join-code", code = note.code.as_str());
    let steps = [format!("{title}."), format!("{first}."), format!("{second}: {}, {code}", note.address)];
    let help = help.into_iter().flat_map(|help| [help.head].into_iter().chain(help.causes).chain([help.try_here]));
    let here = here.into_iter().map(|said| said.text).chain(room.phones_line());
    side.into_iter().chain(steps).chain(promise).chain(here).chain([fingers]).chain(help).collect()
}
