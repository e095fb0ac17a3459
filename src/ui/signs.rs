//! Signs for terminals that cannot show ours: every one of them in ASCII, put in place once a screen is drawn.

use ratatui::buffer::Buffer;

use crate::domain::config::SignsName;

/// The signs that screens are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// Dots, blocks, arrows, drawn lines.
    Unicode,
    /// What every terminal shows, each in one column.
    Ascii,
}

/// What stands for what. Signs that mean different things stay different: a vote that is in and one that is not, what
/// is solid, cracked and possible.
const ASCII: &[(&str, char)] = &[
    // Votes: in, on their way to the disk, missing.
    ("●", '@'),
    ("◌", 'o'),
    ("◉", '0'),
    ("○", '.'),
    // The ladder.
    ("█▓", '#'),
    ("▒", '%'),
    ("░╎╏┆┊", ':'),
    ("═", '='),
    ("▲↑", '^'),
    ("▼↓", 'v'),
    ("⚑★◆", '*'),
    ("◧", '/'),
    ("⇄", 'X'),
    // The clock.
    ("◔", 'o'),
    ("◕", '@'),
    ("■", '#'),
    ("▮│┃║", '|'),
    // Lists.
    ("▸›→▶»", '>'),
    ("◂‹←◀«", '<'),
    ("•–—‑−─━", '-'),
    ("·┄", '.'),
    ("…", '~'),
    ("✓", '+'),
    ("×✗", 'x'),
    // Corners and crossings.
    ("╭╮┌┐┏┓╔╗", '.'),
    ("╰╯└┘┗┛╚╝", '\''),
    ("├┤┬┴┼╠╣╦╩╬", '+'),
    // Large letters, made of quarters of a cell.
    ("▀", '"'),
    ("▄▅▆▇", 'o'),
    ("▌▍▋▊▉", '['),
    ("▐", ']'),
    ("▙", 'b'),
    ("▟", 'd'),
    ("▛", 'P'),
    ("▜", 'Y'),
    ("▚", '\\'),
    ("▞", '/'),
    ("▗▁▂▃", '.'),
    ("▖", ','),
    ("▘", '`'),
    ("▝‘’‚", '\''),
    ("“”„", '"'),
    ("\u{a0}\u{2009}\u{202f}", ' '),
];

/// Terminals that draw with few signs or none but ASCII, by how `TERM` begins.
const FEW_SIGNS: [&str; 10] = ["linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons25", "sun", "wyse"];

impl Signs {
    /// The signs that are set, or that the environment calls for: `locale` is the one that texts are typed in, `told`
    /// gives a variable, empty where it is not set.
    #[must_use]
    pub fn told(set: SignsName, locale: &str, told: impl Fn(&str) -> String) -> Self {
        let term = told("TERM");
        let few = FEW_SIGNS.iter().any(|start| term.starts_with(start));
        match set {
            SignsName::Unicode => Signs::Unicode,
            SignsName::Ascii => Signs::Ascii,
            SignsName::Auto if few || !is_utf8(locale) || is_wide(locale, told) => Signs::Ascii,
            SignsName::Auto => Signs::Unicode,
        }
    }

    /// What they are called in `config.ron`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Signs::Unicode => "Unicode",
            Signs::Ascii => "Ascii",
        }
    }

    /// A text for a terminal with these signs in the place of ours.
    #[must_use]
    pub fn spelt(self, text: String) -> String {
        match self {
            Signs::Unicode => text,
            Signs::Ascii => text.chars().map(|c| ascii(c).unwrap_or(c)).collect(),
        }
    }

    /// Puts these signs in the place of ours. Letters of any script stay: they are the room's own.
    pub(super) fn settle(self, buffer: &mut Buffer) {
        if self == Signs::Unicode {
            return;
        }
        for cell in &mut buffer.content {
            if let Some(sign) = cell.symbol().chars().next().and_then(ascii) {
                cell.set_char(sign);
            }
        }
    }
}

/// What stands for a sign; `None` where it stays as it is.
fn ascii(c: char) -> Option<char> {
    if c.is_ascii() || c.is_alphabetic() {
        return None;
    }
    let known = ASCII.iter().find(|(signs, _)| signs.contains(c)).map(|(_, sign)| *sign);
    let is_symbol = matches!(c, '\u{2000}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    known.or(is_symbol.then_some('?'))
}

/// Whether a locale's texts are UTF-8. None at all says nothing, and nearly every terminal shows UTF-8 today.
fn is_utf8(locale: &str) -> bool {
    let locale = locale.to_ascii_lowercase();
    locale.is_empty() || locale.contains("utf-8") || locale.contains("utf8")
}

/// Whether the terminal is known to give two columns to signs that others give one: lines, dots and arrows then push
/// everything behind them aside.
fn is_wide(locale: &str, told: impl Fn(&str) -> String) -> bool {
    let east = ["ja", "ko", "zh"].iter().any(|language| locale.starts_with(language));
    let mintty = told("TERM_PROGRAM") == "mintty" && east && !locale.ends_with("@cjknarrow");
    locale.ends_with("@cjkwide") || mintty || told("VTE_CJK_WIDTH") == "wide" || told("RUNEWIDTH_EASTASIAN") == "1"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(locale: &str, set: &[(&str, &str)]) -> Signs {
        let told = |name: &str| set.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value).to_owned();
        Signs::told(SignsName::Auto, locale, told)
    }

    #[test]
    fn k3_the_environment_tells_which_signs_are_shown() {
        let xterm = ("TERM", "xterm-256color");
        for locale in ["C", "POSIX", "en_US", "de_DE.ISO-8859-1", "de_DE@euro", "ja_JP.UTF-8@cjkwide"] {
            assert_eq!(told(locale, &[xterm]), Signs::Ascii, "{locale}");
        }
        for locale in ["", "C.UTF-8", "en_US.UTF-8", "cs_CZ.utf8", "UTF-8", "ja_JP.UTF-8"] {
            assert_eq!(told(locale, &[xterm]), Signs::Unicode, "{locale}");
        }
        for term in ["linux", "linux-16color", "vt220", "ansi"] {
            assert_eq!(told("en_US.UTF-8", &[("TERM", term)]), Signs::Ascii, "{term}");
        }
        assert_eq!(told("en_US.UTF-8", &[("TERM", "vte-256color")]), Signs::Unicode);
        let mintty = [xterm, ("TERM_PROGRAM", "mintty")];
        assert_eq!(told("ja_JP.UTF-8", &mintty), Signs::Ascii);
        assert_eq!(told("ja_JP.UTF-8@cjknarrow", &mintty), Signs::Unicode);
        assert_eq!(told("en_US.UTF-8", &mintty), Signs::Unicode);
        assert_eq!(told("ko_KR.UTF-8", &[xterm, ("VTE_CJK_WIDTH", "wide")]), Signs::Ascii);
        assert_eq!(Signs::told(SignsName::Unicode, "C", |_| String::new()), Signs::Unicode, "what is set holds");
        assert_eq!(Signs::told(SignsName::Ascii, "C.UTF-8", |_| String::new()), Signs::Ascii);
    }

    #[test]
    fn k3_no_sign_stands_for_two_ascii_ones() {
        let all: Vec<char> = ASCII.iter().flat_map(|(signs, _)| signs.chars()).collect();
        for (at, sign) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(sign), "{sign}");
        }
        assert_ne!(ascii('●'), ascii('○'));
        assert_eq!(ascii('☎'), Some('?'));
        assert_eq!((ascii('é'), ascii('日'), ascii('a')), (None, None, None));
    }
}
