//! What lies in a store, as bytes: read with suspicion, written in one form.
//!
//! ```text
//! rungs-store.json     what the circle is, written once
//! members/WRITER.json  who is in it
//! index/WRITER         the readings that a writer hands on, packed
//! sessions/WRITER/NAME  a whole session, by choice, packed
//! gone/WRITER.json     what was withdrawn: it outlives what it speaks of
//! wanted/WRITER.json   accounts that others are asked to withdraw
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::ShareError;
use crate::domain::circle::{Circle, Index, is_name};
use crate::domain::json;
use crate::domain::text::{is_inert, is_safe};

/// The largest index, unpacked, in bytes: some ten thousand readings.
const UNPACKED: usize = 16 << 20;
/// How hard an index is packed.
const LEVEL: u8 = 6;
/// The longest name of a circle or a member, in bytes.
const LONGEST: usize = 200;

/// Who is in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The writer.
    pub writer: String,
    /// What it is called.
    pub name: String,
    /// The day it exchanged last.
    pub seen: NaiveDate,
}

/// What a writer has withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// The writer.
    pub writer: String,
    /// By the object: the day it was withdrawn.
    pub gone: BTreeMap<String, NaiveDate>,
}

/// Accounts that a writer asks the others to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The writer.
    pub writer: String,
    /// What stands for the accounts: that somebody is to be forgotten names nobody.
    pub accounts: BTreeSet<String>,
}

/// The form of a circle that anybody can read.
pub const FORM: u32 = 1;
/// The form of one that is sealed; this program knows no later one.
pub const SEALED: u32 = 2;

/// The circle.
pub const CIRCLE: &str = "rungs-store.json";

/// The name of a writer's paper in a folder.
#[must_use]
pub fn key(folder: &str, writer: &str) -> String {
    match folder {
        "index" => format!("{folder}/{writer}"),
        _ => format!("{folder}/{writer}.json"),
    }
}

/// The name of a second copy of it, which is read as what a sync client puts beside it.
#[must_use]
pub fn spare(folder: &str, writer: &str) -> String {
    key(folder, &format!("{writer}-spare"))
}

/// The writer of a paper, by its name; also of one that a sync client has put beside it, as in `… (1)`.
#[must_use]
pub fn writer_of(name: &str) -> Option<&str> {
    let writer = name.get(..16).filter(|writer| is_name(writer))?;
    let is_longer = name[16..].starts_with(|c: char| c.is_ascii_hexdigit());
    (!is_longer).then_some(writer)
}

/// What the circle's own file says.
///
/// # Errors
/// It is none, or of a newer form, or sealed.
pub fn circle(bytes: &[u8]) -> Result<Circle, ShareError> {
    if seal(bytes)?.is_some() {
        return Err(ShareError::Another);
    }
    let circle: Circle = parse(bytes).ok_or(ShareError::NoCircle)?;
    let fits = is_name(&circle.store) && (1..=1200).contains(&circle.months) && is_called(&circle.name);
    if fits { Ok(circle) } else { Err(ShareError::NoCircle) }
}

/// What tells the key, where the circle's own file is sealed.
///
/// # Errors
/// It is no such file, or of a newer form.
pub fn seal(bytes: &[u8]) -> Result<Option<String>, ShareError> {
    #[derive(Deserialize)]
    struct Form {
        v: u32,
        seal: Option<String>,
    }
    let Form { v, seal } = parse(bytes).ok_or(ShareError::NoCircle)?;
    match v {
        SEALED => seal.filter(|seal| is_name(seal)).map(Some).ok_or(ShareError::NoCircle),
        newer if newer > SEALED => Err(ShareError::Newer),
        _ => Ok(None),
    }
}

/// An index that `writer` may have written for `store`; `None` where it is torn or no such thing.
#[must_use]
pub fn index(bytes: &[u8], store: &str, writer: &str) -> Option<Index> {
    let text = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, UNPACKED).ok()?;
    let index: Index = parse(&text)?;
    (index.v == Index::VERSION && index.is_sound(store, writer)).then_some(index)
}

/// A text as it is packed.
#[must_use]
pub fn pressed(text: &str) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(text.as_bytes(), LEVEL)
}

/// A text that was packed; `None` where it is torn, or holds what a screen would obey.
#[must_use]
pub fn pressed_out(bytes: &[u8]) -> Option<String> {
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, UNPACKED).ok()?;
    String::from_utf8(bytes).ok().filter(|text| text.chars().all(|c| c == '\n' || is_inert(c)))
}

/// An index as bytes.
///
/// # Errors
/// None that our values can give.
pub fn packed(index: &Index) -> Result<Vec<u8>, ShareError> {
    let text = json::compact(index).map_err(|_| ShareError::Torn)?;
    Ok(pressed(&text))
}

/// A member that `writer` may have written.
#[must_use]
pub fn member(bytes: &[u8], writer: &str) -> Option<Member> {
    parse::<Member>(bytes).filter(|member| member.writer == writer && is_called(&member.name))
}

/// What `writer` has withdrawn.
#[must_use]
pub fn gone(bytes: &[u8], writer: &str) -> Option<Gone> {
    parse::<Gone>(bytes).filter(|gone| gone.writer == writer && gone.gone.keys().all(|object| is_name(object)))
}

/// What `writer` asks for.
#[must_use]
pub fn wanted(bytes: &[u8], writer: &str) -> Option<Wanted> {
    let wanted = parse::<Wanted>(bytes).filter(|wanted| wanted.writer == writer)?;
    wanted.accounts.iter().all(|account| is_name(account)).then_some(wanted)
}

/// Any of the papers as bytes.
///
/// # Errors
/// None that our values can give.
pub fn written(paper: &impl Serialize) -> Result<Vec<u8>, ShareError> {
    json::pretty(paper).map(String::into_bytes).map_err(|_| ShareError::Torn)
}

/// Whether a text may be what somebody or something is called.
#[must_use]
pub fn is_called(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= LONGEST && is_safe(name)
}

/// What we write holds nothing that a screen would obey, neither as it is nor as an escape: whatever does is not ours.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let text = std::str::from_utf8(bytes).ok()?;
    // JSON itself refuses what a screen would obey of plain letters, and a name with an escape for such is none.
    if !text.is_ascii() && !text.chars().all(|c| c == '\n' || is_inert(c)) {
        return None;
    }
    serde_json::from_str(text).ok()
}
