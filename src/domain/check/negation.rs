//! Whether one picture is only the other one denied.

/// Words that deny, and the helpers that come and go with them.
const DENIALS: [&str; 11] =
    ["not", "never", "no", "dont", "doesnt", "didnt", "wont", "cannot", "cant", "isnt", "arent"];
const HELPERS: [&str; 6] = ["do", "does", "did", "will", "can", "any"];

/// Whether two sentences say the same but for words such as *not* and *never*.
pub fn is_negation(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let denials = |words: &[String]| words.iter().filter(|w| DENIALS.contains(&w.as_str())).count();
    denials(&one) != denials(&other) && bare(&one) == bare(&other)
}

fn words(text: &str) -> Vec<String> {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    text.split_whitespace().map(letters).filter(|w: &String| !w.is_empty()).collect()
}

/// What is left without denials and helpers; `calls` and `call` are the same then.
fn bare(words: &[String]) -> Vec<&str> {
    let said = words.iter().map(String::as_str).filter(|w| !DENIALS.contains(w) && !HELPERS.contains(w));
    said.map(|w| w.strip_suffix('s').unwrap_or(w)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_not_is_found_wherever_it_stands() {
        for (one, other) in [
            ("They call us first.", "They do not call us first."),
            ("Their buyer calls us first", "Their buyer doesn’t call us first"),
            ("They never show us a draft.", "They show us a draft."),
            ("They have doubts", "They have no doubts."),
            ("They can't wait", "They can wait"),
        ] {
            assert!(is_negation(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn another_picture_is_no_negation() {
        for (one, other) in [
            ("They call us first.", "They call their lawyer first."),
            ("They do not ask.", "They never ask."),
            ("They call us the same day.", "They do not call us, and a notice comes by post."),
            ("", ""),
        ] {
            assert!(!is_negation(one, other), "{one} / {other}");
        }
    }
}
