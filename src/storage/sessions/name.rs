//! Ids of sessions, which are also the names of their files.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

/// The longest slug of an account.
const SLUG: usize = 40;

/// The id of a new session: day, slug of the account, and four hex digits of `random`.
/// The day in front keeps it apart from every name that a system reserves.
#[must_use]
pub fn session_id(account: &str, day: NaiveDate, random: u16) -> String {
    let year = day.year().clamp(0, 9999);
    joined(&format!("{year:04}-{:02}-{:02}", day.month(), day.day()), account, &format!("{random:04x}"))
}

fn joined(day: &str, account: &str, digits: &str) -> String {
    let slug = Some(slug(account)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "account".to_owned());
    format!("{day}-{slug}-{digits}")
}

/// Whether `name` is made like an id, so that it can never lead out of the folder.
#[must_use]
pub fn is_session_id(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let dated = name.as_bytes().get(..5).is_some_and(|b| b[..4].iter().all(u8::is_ascii_digit) && b[4] == b'-');
    dated && name.len() <= 64 && name.bytes().all(fits)
}

/// Something that differs from call to call and from run to run.
#[must_use]
pub fn random() -> u16 {
    // The standard library seeds its hashers from the system; that is all the chance a name needs.
    let bits = RandomState::new().hash_one(std::process::id());
    u16::try_from(bits & 0xffff).unwrap_or(0)
}

/// 16 random hex digits.
#[must_use]
pub fn random_name() -> String {
    (0..4).map(|_| format!("{:04x}", random())).collect()
}

/// Six letters by which the sessions of two sides know each other; none can be taken for another or spell a word.
#[must_use]
pub fn link_key() -> String {
    const LETTERS: &[u8] = b"BCDFGHJKMNPQRSTVWXZ";
    (0..6)
        .filter_map(|_| LETTERS.get(usize::from(random()) % LETTERS.len()))
        .map(|letter| char::from(*letter))
        .collect()
}

/// The ids of the same session under another name of its account, the best first: day and digits stay; where that is
/// taken the digits behind them, so that whoever renames again after a cut comes to the same.
pub fn renamed_ids(id: &str, account: &str) -> impl Iterator<Item = String> {
    let parts = id.get(..10).zip(id.rsplit('-').next());
    let ids = parts.into_iter().flat_map(move |(day, digits)| {
        let first = u16::from_str_radix(digits, 16).unwrap_or_default();
        let others = (1..100).map(move |n| joined(day, account, &format!("{:04x}", first.wrapping_add(n))));
        std::iter::once(joined(day, account, digits)).chain(others)
    });
    ids.filter(|id| is_session_id(id))
}

/// What of an account's name stands in ids; empty where nothing can.
#[must_use]
pub fn slug(account: &str) -> String {
    let letters = account.nfc().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    let mut slug = String::new();
    for c in letters {
        if slug.len() < SLUG && !(c == '-' && (slug.is_empty() || slug.ends_with('-'))) {
            slug.push(c);
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(account: &str) -> String {
        session_id(account, NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day"), 0x0b1c)
    }

    #[test]
    fn an_account_of_any_name_gives_a_harmless_id() {
        assert_eq!(id("Müller & Sons, Inc."), "2026-03-02-m-ller-sons-inc-0b1c");
        assert_eq!(id("Mu\u{308}ller & Sons, Inc."), id("M\u{fc}ller & Sons, Inc."), "D16");
        assert_eq!(id("../../x"), "2026-03-02-x-0b1c");
        assert_eq!(id("CON"), "2026-03-02-con-0b1c");
        assert_eq!(id("-rf"), "2026-03-02-rf-0b1c");
        for nothing in ["", "\n", "\u{202e}", "日本"] {
            assert_eq!(id(nothing), "2026-03-02-account-0b1c");
        }
        assert_eq!(id(&"x".repeat(300)).len(), "2026-03-02--0b1c".len() + SLUG);
    }

    #[test]
    fn only_names_made_like_an_id_are_ids() {
        assert!(is_session_id("2026-03-02-con-0b1c"));
        for name in ["", "con", "../2026-x", "/etc/passwd", "2026-03-02\0", "2026-a\n", "2026-A", &"2026-".repeat(20)] {
            assert!(!is_session_id(name), "{name}");
        }
    }

    #[test]
    fn f_a_renamed_session_is_called_as_a_new_one_would_be() {
        for account in ["Acme", "日本", ""] {
            let new = session_id(account, NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day"), 0x0b1c);
            assert_eq!(renamed_ids("2026-03-02-old-0b1c", account).next(), Some(new), "{account}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_id_made_is_an_id(account in ".*", days in 0..4_000_000i32, random: u16) {
            let day = NaiveDate::from_num_days_from_ce_opt(days).expect("a day");
            proptest::prop_assert!(is_session_id(&session_id(&account, day, random)));
        }
    }
}
