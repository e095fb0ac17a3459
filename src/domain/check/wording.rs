//! What can be seen of good wording: one act a picture, no absolutes, no judgements, nothing that a lower rung says.

use super::Path;
use super::lists::Lists;
use super::workshop::Check;
use crate::domain::order;
use crate::domain::workshop::{Pair, Sign};
use crate::message;

/// The least shared words, and the share of a picture's words, from which on it says what a rung says.
const SHARED: usize = 2;
const SHARE: (usize, usize) = (2, 3);

impl Check<'_> {
    pub(super) fn wording_of_pair(&mut self, path: &Path, pair: &Pair) {
        self.plain(path.field("ask"), &pair.ask);
        for (name, text) in [("trusted", &pair.trusted), ("opposite", &pair.opposite)] {
            let path = path.field(name);
            self.plain(path.clone(), text);
            if let Some(joint) = second_act(text, self.lists) {
                self.found.warn(path.clone(), message!("check-two-acts", joint), message!("check-keep-one-act"));
            }
            let lower = self.ladder.rungs.iter().filter(|r| (1..pair.rung).contains(&r.at));
            if let Some(rung) = lower.into_iter().find(|r| !self.foreign && is_said(text, &r.seen, self.lists)) {
                let message = message!("check-said-lower", rung = rung.at, name = &rung.name);
                self.found.warn(path, message, message!("check-write-alone", rung = pair.rung));
            }
        }
    }

    pub(super) fn wording_of_sign(&mut self, path: &Path, sign: &Sign) {
        self.plain(path.field("ask"), &sign.ask);
    }

    fn plain(&mut self, path: Path, text: &str) {
        if let Some(word) = absolute(text, self.lists) {
            self.found.warn(path.clone(), message!("check-absolute", word), message!("check-absolute-help"));
        }
        if let Some(word) = words(text).into_iter().find(|w| self.lists.judgements.contains(&w.as_str())) {
            self.found.warn(path, message!("check-judges", word), message!("check-judges-help"));
        }
    }
}

fn words(text: &str) -> Vec<String> {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    text.split_whitespace().map(letters).filter(|w: &String| !w.is_empty()).collect()
}

/// What joins a second act to the first, if there is one.
fn second_act(text: &str, lists: &Lists) -> Option<String> {
    if text.contains(';') {
        return Some(";".to_owned());
    }
    let words = words(text);
    words.iter().enumerate().find_map(|(i, joint)| {
        let next = words.get(i + 1)?.as_str();
        let is_joint = lists.joints.contains(&joint.as_str());
        let has_subject = words.iter().take(i).any(|w| lists.subjects.contains(&w.as_str()));
        (is_joint && has_subject && (lists.actors.contains(&next) || lists.acts.contains(&next))).then(|| joint.clone())
    })
}

fn absolute(text: &str, lists: &Lists) -> Option<String> {
    let words = words(text);
    words.iter().enumerate().find_map(|(i, word)| {
        let before = i.checked_sub(1).and_then(|i| words.get(i)).map_or("", String::as_str);
        if word == "all" && words.get(i + 1).is_some_and(|w| w == "of") {
            return Some("all of".to_owned());
        }
        (lists.absolutes.contains(&word.as_str()) && !lists.hedges.contains(&before)).then(|| word.clone())
    })
}

/// Whether most of what a picture says is in what a rung says.
fn is_said(picture: &str, seen: &str, lists: &Lists) -> bool {
    let (mine, theirs) = (telling(picture, lists), telling(seen, lists));
    let shared = mine.iter().filter(|w| theirs.contains(w)).count();
    shared >= SHARED && shared * SHARE.1 >= mine.len() * SHARE.0
}

/// The words that tell something, without the `s` of a plural.
fn telling(text: &str, lists: &Lists) -> Vec<String> {
    let all = words(text).into_iter().filter(|w| w.chars().count() > 3 && !lists.empty.contains(&w.as_str()));
    let mut told: Vec<String> = all.map(|w| w.strip_suffix('s').unwrap_or(&w).to_owned()).collect();
    order::once(&mut told);
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn english() -> &'static Lists {
        Lists::of(Language::English)
    }

    #[test]
    fn a_second_act_is_found_and_a_list_of_things_is_none() {
        for text in ["They come and bring figures.", "They put it off, or answer late.", "We wait; they call."] {
            assert!(second_act(text, english()).is_some(), "{text}");
        }
        for text in [
            "A notice or a call to our boss came first.",
            "The method, the dates and the people.",
            "They are as they were, or more.",
        ] {
            assert_eq!(second_act(text, english()), None, "{text}");
        }
    }

    #[test]
    fn an_absolute_is_found_unless_it_is_hedged() {
        assert_eq!(absolute("They never ask.", english()).as_deref(), Some("never"));
        assert_eq!(absolute("All of them are as they were.", english()).as_deref(), Some("all of"));
        assert_eq!(absolute("Does nearly everything pass through one person?", english()), None);
    }

    #[test]
    fn what_a_lower_rung_says_is_found() {
        let seen = "They deal with us normally and check: terms, service levels, second quotes.";
        assert!(is_said("They check our service levels.", seen, english()));
        assert!(!is_said("One of them tells us what was said.", seen, english()));
    }
}
