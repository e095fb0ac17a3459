//! RON as this program writes it.

pub mod write;

use ron::error::Position;
use ron::extensions::Extensions;

/// How this program reads and writes RON: an optional value stands bare.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The byte at a line and column of the reader.
pub fn offset(text: &str, position: &Position) -> usize {
    let before = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = text.get(before..).unwrap_or("");
    before + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}
