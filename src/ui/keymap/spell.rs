//! Keys as they are written: on the screen, in the docs and in `config.ron`.

use super::{Key, Press};
use crate::domain::nearest::likely;
use crate::message;
use crate::words::Message;

/// Keys with a name, each with the words for it; the first is shown.
const NAMED: [(Key, &[&str]); 16] = [
    (Key::Char(' '), &["Space"]),
    (Key::Enter, &["Enter", "Return"]),
    (Key::Esc, &["Esc", "Escape"]),
    (Key::Tab, &["Tab"]),
    (Key::BackTab, &["Shift-Tab", "BackTab"]),
    (Key::Backspace, &["Backspace"]),
    (Key::Delete, &["Delete", "Del"]),
    (Key::Up, &["↑", "Up"]),
    (Key::Down, &["↓", "Down"]),
    (Key::Left, &["←", "Left"]),
    (Key::Right, &["→", "Right"]),
    (Key::Home, &["Home"]),
    (Key::End, &["End"]),
    (Key::PageUp, &["PageUp", "PgUp"]),
    (Key::PageDown, &["PageDown", "PgDn"]),
    (Key::F(1), &["F1"]),
];

/// What terminals send the same bytes for.
const THE_SAME: [(char, &str); 3] = [('i', "Tab"), ('m', "Enter"), ('[', "Esc")];

/// A key as people read it.
#[must_use]
pub fn label(press: &Press) -> String {
    let named = NAMED.iter().find(|(key, _)| *key == press.key).and_then(|(_, words)| words.first());
    let name = match (press.key, named) {
        (Key::F(n), _) => format!("F{n}"),
        (Key::Other, _) => String::new(),
        (_, Some(name)) => (*name).to_owned(),
        (Key::Char(c), None) if press.ctrl => c.to_ascii_uppercase().to_string(),
        (Key::Char(c), None) => c.to_string(),
        (other, None) => format!("{other:?}"),
    };
    if press.ctrl { format!("Ctrl-{name}") } else { name }
}

/// The key that a text names.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn parse(text: &str) -> Result<Press, (Message, Message)> {
    let (ctrl, name) = match text.get(..5) {
        Some(lead) if lead.eq_ignore_ascii_case("ctrl-") => (true, &text[5..]),
        _ => (false, text),
    };
    let key = one(name, ctrl).ok_or_else(|| unknown(text))?;
    let same = THE_SAME.iter().find(|(c, _)| ctrl && key == Key::Char(*c));
    if let Some((_, name)) = same {
        let message = message!("config-same-key", key = text, name = *name);
        return Err((message, message!("config-write-key", name = *name)));
    }
    Ok(Press { key, ctrl })
}

fn one(name: &str, ctrl: bool) -> Option<Key> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        if let Some((key, _)) = NAMED.iter().find(|(_, words)| words.contains(&name)) {
            return Some(*key);
        }
        // Ctrl and Shift together do not reach a program.
        return (!c.is_control()).then_some(Key::Char(if ctrl { c.to_ascii_lowercase() } else { c }));
    }
    if let Some(number) = name.strip_prefix(['F', 'f']).and_then(|n| n.parse::<u8>().ok()) {
        return (1..=24).contains(&number).then_some(Key::F(number));
    }
    let is = |word: &&str| word.eq_ignore_ascii_case(name);
    NAMED.iter().find(|(_, words)| words.iter().any(&is)).map(|(key, _)| *key)
}

fn unknown(text: &str) -> (Message, Message) {
    let words = NAMED.iter().flat_map(|(_, words)| words.iter().copied());
    let help = match likely(text, words) {
        Some(near) => message!("config-did-you-mean-key", near),
        None => message!("config-keys-are"),
    };
    (message!("config-no-key", key = text), help)
}

#[cfg(test)]
mod tests {
    use super::super::KEYS;
    use super::*;

    #[test]
    fn every_key_of_the_table_is_read_as_it_is_shown() {
        for press in KEYS.iter().flat_map(|row| row.keys) {
            assert_eq!(parse(&label(press)), Ok(*press));
        }
    }

    #[test]
    fn keys_are_named_in_more_than_one_way() {
        let key = |key| Ok(Press { key, ctrl: false });
        assert_eq!(parse("down"), key(Key::Down));
        assert_eq!(parse("PgDn"), key(Key::PageDown));
        assert_eq!(parse("f12"), key(Key::F(12)));
        assert_eq!(parse("é"), key(Key::Char('é')));
        assert_eq!(parse("ctrl-T"), Ok(Press { key: Key::Char('t'), ctrl: true }));
    }

    #[test]
    fn what_is_no_key_is_told_with_the_nearest_one() {
        let told = |text| parse(text).expect_err("no key");
        assert_eq!(told("PageDwon").1, message!("config-did-you-mean-key", near = "PageDown"));
        assert_eq!(told("Ctrl-I").0, message!("config-same-key", key = "Ctrl-I", name = "Tab"));
        for text in ["", "ab", "F0", "F99", "Ctrl-", "\u{1b}"] {
            assert!(parse(text).is_err(), "{text:?}");
        }
    }
}
