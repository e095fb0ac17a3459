//! What of all lines of the others says whether they count, by the paper it was read from: a paper that has not changed
//! since is not parsed again. Whatever is odd about the table is as if it were not there.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::ShareError;
use super::here::{self, Here};
use crate::domain::circle::{Brief, Index, number};
use crate::domain::order;
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

/// The row of a writer, as long as its paper is the same.
pub fn row(rows: &[Row], writer: u64, digest: u64) -> Option<&Row> {
    let at = rows.binary_search_by_key(&writer, |row| row.writer).ok()?;
    rows.get(at).filter(|row| row.digest == digest)
}

/// What was kept last, by this very program.
pub fn load(folders: &Folders, here: &Here) -> Vec<Row> {
    let bytes = read_bytes(&here.folder(folders).join(TABLE), CAP).unwrap_or_default();
    read(&bytes).unwrap_or_default()
}

/// Keeps it.
///
/// # Errors
/// The system refuses.
pub fn keep(folders: &Folders, here: &Here, rows: &mut [Row]) -> Result<(), ShareError> {
    order::by_key(rows, |row| row.writer);
    let briefs: usize = rows.iter().map(|row| row.briefs.len()).sum();
    let mut bytes = Vec::with_capacity(8 + rows.len() * 24 + briefs * BRIEF);
    let mut put = |number: u64| bytes.extend_from_slice(&number.to_le_bytes());
    put(head());
    for Row { writer, digest, briefs } in rows {
        [*writer, *digest, u64::try_from(briefs.len()).unwrap_or_default()].into_iter().for_each(&mut put);
        for Brief { object, essence, account, kind, day } in briefs {
            let last = (u64::from(*kind) << 32) | u64::from(day.cast_unsigned());
            [*object, *essence, *account, last].into_iter().for_each(&mut put);
        }
    }
    here::keep(&here.folder(folders), TABLE, &bytes)
}

fn read(bytes: &[u8]) -> Option<Vec<Row>> {
    let (mut at, mut rows) = (bytes, Vec::<Row>::new());
    if long(&mut at)? != head() {
        return None;
    }
    while !at.is_empty() {
        let (writer, digest, count) = (long(&mut at)?, long(&mut at)?, usize::try_from(long(&mut at)?).ok()?);
        let (mut mine, rest) = at.split_at_checked(count.checked_mul(BRIEF)?)?;
        at = rest;
        let briefs = (0..count).map(|_| brief(&mut mine)).collect::<Option<_>>()?;
        rows.push(Row { writer, digest, briefs });
    }
    Some(rows)
}

fn long(at: &mut &[u8]) -> Option<u64> {
    let (number, rest) = at.split_first_chunk()?;
    *at = rest;
    Some(u64::from_le_bytes(*number))
}

fn brief(at: &mut &[u8]) -> Option<Brief> {
    let (object, essence, account, last) = (long(at)?, long(at)?, long(at)?, long(at)?);
    let half = |number: u64| u32::try_from(number & u64::from(u32::MAX)).unwrap_or_default();
    Some(Brief { object, essence, account, kind: half(last >> 32), day: half(last).cast_signed() })
}

/// Another program may count otherwise.
fn head() -> u64 {
    let mut hasher = DefaultHasher::new();
    (FORM, env!("CARGO_PKG_VERSION")).hash(&mut hasher);
    hasher.finish()
}
