//! The nearest known word to a mistyped one: "did you mean".

/// Characters of a word that are compared; more is no typing mistake.
const COMPARED: usize = 64;

/// The candidate that takes the fewest changed letters to reach from `word`, whatever the case of its letters;
/// the first of equals, `None` without candidates.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = letters(word);
    candidates.into_iter().min_by_key(|candidate| distance(&word, &letters(candidate)))
}

fn letters(word: &str) -> Vec<char> {
    word.chars().take(COMPARED).flat_map(char::to_lowercase).collect()
}

/// Levenshtein's distance, one row of his table at a time.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let swapped = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = swapped.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
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
        assert_eq!(distance(&letters("kitten"), &letters("sitting")), 3);
    }
}
