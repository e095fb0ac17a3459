//! The names of places and actions: in `config.ron`, and in the lines of `--plain`. They are those of the code, and
//! public: users' files and habits hold them, and `docs/config.md`, which a test compares, lists every one.

use std::fmt::{self, Write};

use crate::app::{Action, Where};
use crate::words::Message;

/// What `config.ron` calls a place.
#[must_use]
pub fn place_name(place: Where) -> String {
    format!("{place:?}")
}

/// What `config.ron` calls an action, as in `NextStep` or `Vote1`.
#[must_use]
pub fn action_name(action: Action) -> String {
    let mut name = format!("{action:?}");
    name.retain(|c| !matches!(c, '(' | ')'));
    name
}

/// Whether `config.ron` calls an action so. No name is made for it: a sentence with a key in it asks this of the whole
/// table at every frame.
pub(super) fn is_named(action: Action, name: &str) -> bool {
    struct Left<'a>(&'a str);
    impl Write for Left<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part.trim_matches(['(', ')'])).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut left = Left(name);
    write!(left, "{action:?}").is_ok() && left.0.is_empty()
}

/// What an action is called in lines: `keys-say-next-step`, or `keys-say-vote` with the number that it stands for.
#[must_use]
pub fn spoken(action: Action) -> Message {
    let name = action_name(action);
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut id = "keys-say".to_owned();
    for c in bare.chars() {
        if c.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(c.to_ascii_lowercase());
    }
    match name[bare.len()..].parse::<u32>() {
        Ok(n) => Message::named(id).with("n", n),
        Err(_) => Message::named(id),
    }
}
