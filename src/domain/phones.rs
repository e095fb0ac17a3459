//! Votes from phones: who may vote, what was voted, and the moment that ends it. Values only: the time comes as
//! milliseconds from any start, chance comes as bytes.

mod pace;
mod seats;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use pace::Pace;
pub use seats::{Entry, Here, Person, Seat, Seats, Verdict, Wanted};

use super::vote::{Tally, Vote};

/// One round of a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// The question's id.
    pub question: String,
    /// 1 for the first vote, 2 for the second.
    pub round: u8,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}.{}", self.question, self.round)
    }
}

impl FromStr for Key {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (question, round) = text.rsplit_once('.').ok_or(())?;
        Ok(Key { question: question.to_owned(), round: round.parse().map_err(|_| ())? })
    }
}

/// When votes are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RevealWhen {
    /// When the facilitator reveals them.
    #[default]
    ByHand,
    /// As soon as everybody has voted, and one of them by phone.
    WhenAll,
}

impl RevealWhen {
    /// Whether it is as without a setting.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        *self == RevealWhen::ByHand
    }
}

/// One of the answers that a phone offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The digit that stands for it on the screen.
    pub digit: u8,
    /// The vote.
    pub vote: Vote,
    /// As it is written on the button.
    pub label: String,
}

/// What phones are shown and asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which round of which question.
    pub key: Key,
    /// The question.
    pub ask: String,
    /// The left picture and the right one; none on a sign.
    pub pictures: Vec<String>,
    /// The answers, in the order of the screen.
    pub choices: Vec<Choice>,
    /// No votes.
    pub empty: Tally,
    /// Whether it takes votes from phones: not once they were shown.
    pub open: bool,
    /// Votes that were not cast by phone.
    pub typed: u32,
}

/// A round of a step that collects: phones may bring votes on it back before it is shown, whatever they are shown now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// Which round of which question.
    pub key: Key,
    /// The digits that are an answer, and what they stand for.
    pub answers: Vec<(u8, Vote)>,
    /// Votes that were not cast by phone.
    pub typed: u32,
}

/// What newcomers type or scan: five signs that nobody takes for one another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

impl Code {
    /// The signs: no I, L, O, U, 0 or 1.
    pub const SIGNS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
    /// How many there are.
    pub const LENGTH: usize = 5;
    /// Bytes of chance that one is made of.
    pub const CHANCE: usize = 32;

    /// A code out of chance; `None` where the bytes hold too few that are fair.
    #[must_use]
    pub fn new(chance: &[u8]) -> Option<Self> {
        // 240 is eight times 30: what is above would make some signs likelier.
        let fair = chance.iter().filter(|byte| **byte < 240);
        let sign = |byte: &u8| Code::SIGNS.get(usize::from(*byte) % Code::SIGNS.len()).copied().map(char::from);
        let code: String = fair.filter_map(sign).take(Code::LENGTH).collect();
        (code.len() == Code::LENGTH).then_some(Code(code))
    }

    /// The code in what somebody typed, whatever the case and with blanks in it.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let code: String =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).take(9).collect();
        let is_sign = |byte: u8| Code::SIGNS.contains(&byte);
        (code.len() == Code::LENGTH && code.bytes().all(is_sign)).then_some(Code(code))
    }

    /// Its signs.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// With gaps, to be read from afar.
    #[must_use]
    pub fn spaced(&self) -> String {
        self.0.chars().map(String::from).collect::<Vec<_>>().join(" ")
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Code::typed(&text).ok_or("code")
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.0
    }
}

/// What a QR code says of a network with a password, so that a phone's camera offers to join it; `None` where there is no
/// name, or no password.
#[must_use]
pub fn wifi_code(name: &str, password: &str) -> Option<String> {
    let escaped = |text: &str| {
        let sign = |c: char| if "\\;,:\"".contains(c) { format!("\\{c}") } else { c.to_string() };
        text.chars().map(sign).collect::<String>()
    };
    let is_known = !name.is_empty() && !password.is_empty();
    is_known.then(|| format!("WIFI:T:WPA;S:{};P:{};;", escaped(name), escaped(password)))
}

/// What is kept beside a session of its phones: no vote, no seat, and nobody's address but the computer's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What newcomers type or scan.
    pub code: Code,
    /// The port, so that phones find back.
    pub port: u16,
    /// What is typed into a browser: without the code.
    pub address: String,
    /// What the QR code says.
    pub url: String,
    /// Who passes the votes on, where it is not the network here.
    #[serde(default)]
    pub via: Option<String>,
    /// Whether newcomers are shown how to join.
    #[serde(default)]
    pub panel: bool,
    /// Whether newcomers are let in.
    #[serde(default)]
    pub door: bool,
    /// The network that newcomers join first.
    #[serde(default)]
    pub wifi: String,
    /// How many phones are here.
    #[serde(default)]
    pub phones: u32,
    /// The round that phones vote on, and how many have.
    #[serde(default)]
    pub voted: Option<(Key, u32)>,
    /// Rounds that were shown: no phone votes on them again, whatever is taken back.
    #[serde(default)]
    pub closed: Vec<Key>,
}

impl Note {
    /// Nobody is there yet. The `way` is what is typed into a browser, what the QR code says, and who passes it on.
    #[must_use]
    pub fn new(code: Code, port: u16, (address, url, via): (String, String, Option<String>)) -> Self {
        let (wifi, closed) = (String::new(), Vec::new());
        Note { code, port, address, url, via, panel: false, door: true, wifi, phones: 0, voted: None, closed }
    }

    /// The same once phones are gone: what brings them back, and what stays closed to them.
    #[must_use]
    pub fn at_rest(&self) -> Self {
        Note { panel: false, door: true, phones: 0, voted: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_five_signs_whatever_the_case() {
        assert_eq!(Code::typed(" k7f3m ").unwrap().as_str(), "K7F3M");
        assert_eq!(Code::typed("K 7 F 3 M").unwrap().spaced(), "K 7 F 3 M");
        for wrong in ["", "K7F3", "K7F3MM", "K7F3O", "K7F30", "K7F3ä", "../..", "K7F3M/v"] {
            assert_eq!(Code::typed(wrong), None, "{wrong}");
        }
        assert_eq!(Code::new(&[0, 29, 30, 239, 255, 7]).unwrap().as_str(), "2Z2Z9");
        assert_eq!(Code::new(&[255; 32]), None);
        assert_eq!(Code::SIGNS.len(), 30);
    }

    #[test]
    fn a_networks_signs_stand_for_themselves() {
        assert_eq!(wifi_code("Room 5", "kaffee-42").unwrap(), "WIFI:T:WPA;S:Room 5;P:kaffee-42;;");
        assert_eq!(wifi_code("a;b", "c:d,\\\"").unwrap(), "WIFI:T:WPA;S:a\\;b;P:c\\:d\\,\\\\\\\";;");
        assert_eq!((wifi_code("Room 5", ""), wifi_code("", "kaffee-42")), (None, None));
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let key = Key { question: "slips".to_owned(), round: 2 };
        assert_eq!(key.to_string().parse(), Ok(key));
        for wrong in ["", "slips", "slips.", "slips.x", "slips.300"] {
            assert_eq!(wrong.parse::<Key>(), Err(()), "{wrong}");
        }
    }
}
