//! What of all lines of the others says whether they count, by the paper it was read from: a paper that has not changed
//! since is not parsed again. Whatever is odd about the table is as if it were not there.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::ShareError;
use super::here::{self, Here};
use crate::domain::circle::{Brief, Index, number};
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// The table, as a file.
const TABLE: &str = "table";
/// The form of it.
const FORM: u32 = 1;
/// So long is a brief, in bytes.
const BRIEF: usize = 32;
/// The largest that is read.
const CAP: u64 = 256 << 20;

/// What one of the others tells.
#[derive(Debug, Clone)]
pub struct Row {
    /// The writer's number.
    pub writer: u64,
    /// Stands for its paper.
    pub digest: u64,
    /// Its lines.
    pub briefs: Box<[Brief]>,
}

impl Row {
    /// Of an index.
    pub fn of(digest: u64, index: &Index) -> Self {
        Row { writer: number(&index.writer), digest, briefs: index.lines.iter().map(Brief::of).collect() }
    }
}

/// Stands for a writer's paper.
pub fn digest(writer: &str, bytes: &[u8]) -> u64 {
    here::mixed(here::hash(&[writer]), bytes)
}

/// The rows, by the writer.
pub type Table = HashMap<u64, Row>;

/// What was kept last, by this very program.
pub fn load(folders: &Folders, here: &Here) -> Table {
    let bytes = read_bytes(&here.folder(folders).join(TABLE), CAP).unwrap_or_default();
    read(&bytes).unwrap_or_default()
}

/// Keeps it.
///
/// # Errors
/// The system refuses.
pub fn keep(folders: &Folders, here: &Here, rows: &[Row]) -> Result<(), ShareError> {
    let briefs: usize = rows.iter().map(|row| row.briefs.len()).sum();
    let mut bytes = Vec::with_capacity(8 + rows.len() * 24 + briefs * BRIEF);
    bytes.extend(head().to_le_bytes());
    for Row { writer, digest, briefs } in rows {
        let count = u64::try_from(briefs.len()).unwrap_or_default();
        [*writer, *digest, count].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        for Brief { object, essence, account, kind, day } in briefs {
            [*object, *essence, *account].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
            bytes.extend(kind.to_le_bytes());
            bytes.extend(day.to_le_bytes());
        }
    }
    here::keep(&here.folder(folders), TABLE, &bytes)
}

fn read(bytes: &[u8]) -> Option<Table> {
    let (mut at, mut table) = (bytes, Table::new());
    if long(&mut at)? != head() {
        return None;
    }
    while !at.is_empty() {
        let (writer, digest, count) = (long(&mut at)?, long(&mut at)?, usize::try_from(long(&mut at)?).ok()?);
        let (mut mine, rest) = at.split_at_checked(count.checked_mul(BRIEF)?)?;
        at = rest;
        let briefs = (0..count).map(|_| brief(&mut mine)).collect::<Option<_>>()?;
        table.insert(writer, Row { writer, digest, briefs });
    }
    Some(table)
}

fn long(at: &mut &[u8]) -> Option<u64> {
    let (number, rest) = at.split_first_chunk()?;
    *at = rest;
    Some(u64::from_le_bytes(*number))
}

fn brief(at: &mut &[u8]) -> Option<Brief> {
    let (object, essence, account) = (long(at)?, long(at)?, long(at)?);
    let (kind, rest) = at.split_first_chunk()?;
    let (day, rest) = rest.split_first_chunk()?;
    *at = rest;
    Some(Brief { object, essence, account, kind: u32::from_le_bytes(*kind), day: i32::from_le_bytes(*day) })
}

/// Another program may count otherwise.
fn head() -> u64 {
    let mut hasher = DefaultHasher::new();
    (FORM, env!("CARGO_PKG_VERSION")).hash(&mut hasher);
    hasher.finish()
}
