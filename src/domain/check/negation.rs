//! Whether one picture is only the other one denied.

use super::lists::Lists;

/// Whether two sentences say the same but for words such as *not* and *never*.
pub(super) fn is_negation(one: &str, other: &str, lists: &Lists) -> bool {
    let (one, other) = (words(one), words(other));
    let denials = |words: &[String]| words.iter().filter(|w| lists.denials.contains(&w.as_str())).count();
    denials(&one) != denials(&other) && bare(&one, lists) == bare(&other, lists)
}

fn words(text: &str) -> Vec<String> {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    text.split_whitespace().map(letters).filter(|w: &String| !w.is_empty()).collect()
}

/// What is left without denials and helpers; `calls` and `call` are the same then.
fn bare<'a>(words: &'a [String], lists: &Lists) -> Vec<&'a str> {
    let said = words.iter().map(String::as_str).filter(|w| !lists.denials.contains(w) && !lists.helpers.contains(w));
    said.map(|w| w.strip_suffix('s').unwrap_or(w)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_not_is_found_wherever_it_stands() {
        for (one, other) in [
            ("They call us first.", "They do not call us first."),
            ("Their buyer calls us first", "Their buyer doesn’t call us first"),
            ("They never show us a draft.", "They show us a draft."),
            ("They have doubts", "They have no doubts."),
            ("They can't wait", "They can wait"),
        ] {
            assert!(is_negation(one, other, Lists::of(Language::English)), "{one} / {other}");
        }
    }

    #[test]
    fn a_german_picture_is_denied_in_german() {
        let german = Lists::of(Language::German);
        for (one, other) in [
            ("Sie rufen uns zuerst an.", "Sie rufen uns nicht zuerst an."),
            ("Sie zeigen uns einen Entwurf.", "Sie zeigen uns keinen Entwurf."),
            ("Sie kommen ohne ihren Anwalt.", "Sie kommen, ihren Anwalt."),
            ("Sie fragen nie nach dem Preis.", "Sie fragen nach dem Preis."),
        ] {
            assert!(is_negation(one, other, german), "{one} / {other}");
        }
        assert!(!is_negation("Sie rufen uns zuerst an.", "Sie rufen zuerst ihren Anwalt an.", german));
    }

    #[test]
    fn another_picture_is_no_negation() {
        for (one, other) in [
            ("They call us first.", "They call their lawyer first."),
            ("They do not ask.", "They never ask."),
            ("They call us the same day.", "They do not call us, and a notice comes by post."),
            ("", ""),
        ] {
            assert!(!is_negation(one, other, Lists::of(Language::English)), "{one} / {other}");
        }
    }
}
