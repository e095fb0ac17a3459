//! The known word that a mistyped one was meant to be.

use unicode_normalization::UnicodeNormalization;

/// Characters of a word that are compared; more is no typing mistake.
const COMPARED: usize = 64;

/// The candidate that takes the fewest changed letters to reach from `word`, whatever the case of its letters;
/// the first of equals, `None` without candidates.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = letters(word);
    candidates.into_iter().min_by_key(|candidate| strsim::osa_distance(&word, &letters(candidate)))
}

/// The same, if it is near enough for "did you mean": one slip in three letters is a slip, more is another word.
#[must_use]
pub fn likely<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = letters(word);
    let most = typed.chars().count().max(1).div_ceil(3);
    nearest(word, candidates).filter(|known| strsim::osa_distance(&typed, &letters(known)) <= most)
}

fn letters(word: &str) -> String {
    word.nfc().take(COMPARED).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_nearest() {
        let ids = ["personal-1", "personal-2", "corporate-1"];
        assert_eq!(nearest("persnal-2", ids), Some("personal-2"));
        assert_eq!(nearest("Corporate 1", ids), Some("corporate-1"));
        assert_eq!(nearest("", ids), Some("personal-1"));
        assert_eq!(nearest("x", []), None);
    }

    #[test]
    fn a_word_is_meant_only_when_it_is_near() {
        assert_eq!(likely("persnal", ["personal", "corporate"]), Some("personal"));
        assert_eq!(likely("Paris", ["Brief", "Pairs", "Signs"]), Some("Pairs"));
        assert_eq!(likely("zebra", ["personal", "corporate"]), None);
        assert_eq!(likely("", ["personal"]), None);
        assert_eq!(likely("x", []), None);
    }
}
