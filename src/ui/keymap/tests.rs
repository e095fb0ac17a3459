use super::*;
use crate::app::{Action, Where};
use crate::words::{About, Language};

#[test]
fn no_key_means_two_things_in_one_place() {
    for (i, row) in KEYS.iter().enumerate() {
        for other in &KEYS[i + 1..] {
            let both = row.keys.iter().find(|k| other.place == row.place && other.keys.contains(k));
            assert_eq!(both, None, "{:?} and {:?} in {:?}", row.action, other.action, row.place);
        }
    }
}

#[test]
fn reveal_is_never_on_a_key_that_goes_on() {
    let keys_of = |action| KEYS.iter().filter(move |r| r.action == action).flat_map(|r| r.keys);
    assert!(keys_of(Action::Reveal).all(|k| !keys_of(Action::Next).any(|n| n == k)));
}

#[test]
fn a_key_that_is_taken_above_is_not_in_the_footer() {
    let keys = Keymap::default();
    let why = keys.footer(&[Where::Page, Where::Room]).filter(|b| b.row.action == Action::Why);
    assert_eq!(why.count(), 1);
}

#[test]
#[cfg_attr(any(not(feature = "phones"), feature = "pdf"), ignore = "the docs are of the program as it ships")]
fn the_docs_list_every_key() {
    let docs = include_str!("../../../docs/keys.md");
    let about = About { subject: "account".to_owned(), ..About::default() };
    let list = markdown(
        &Words::new(Language::English, |language, action| Keymap::default().called(language, action)).about(about),
    );
    assert!(docs.contains(&list), "put this into docs/keys.md:\n{list}");
}

#[test]
fn the_readme_names_the_most_used_keys() {
    let most_used = [
        (Where::VotePair, Action::Vote(1)),
        (Where::Vote, Action::TakeBack),
        (Where::Vote, Action::Reveal),
        (Where::Room, Action::Next),
        (Where::Room, Action::Back),
        (Where::Room, Action::Why),
        (Where::Room, Action::Act),
        (Where::Room, Action::Undo),
        (Where::Room, Action::Leave),
        (Where::Anywhere, Action::Help),
    ];
    let keys = Keymap::default();
    let told = |(place, action)| {
        let bound = keys.help(&[place]).find(|b| b.row.action == action).expect("it is in the table");
        let first = bound.digits().map_or_else(|| label(&bound.keys[0]), str::to_owned);
        format!("`{first}` {}", bound.word(&Words::default()))
    };
    let line = most_used.map(told).join(" · ");
    let readme = include_str!("../../../README.md").replace('\n', " ");
    assert!(readme.contains(&line), "put this into README.md:\n{line}");
}
