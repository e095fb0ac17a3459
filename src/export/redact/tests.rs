use super::*;

#[test]
fn an_id_that_holds_a_name_is_found() {
    assert!(is_named("check-for-johannsen-marlow", "Johannsen & Marlow"));
    assert!(!is_named("trust-check", "Johannsen") && !is_named("trust-check", "&"));
}

#[test]
fn the_same_text_has_the_same_code_and_another_kind_counts_anew() {
    let mut codes = Codes { words: Words::default(), given: BTreeMap::new(), names: Vec::new() };
    assert_eq!(codes.code(Kind::Person, "Ana"), "Person 1");
    assert_eq!(codes.code(Kind::Person, "Ben"), "Person 2");
    assert_eq!(codes.code(Kind::Person, " ANA "), "Person 1");
    assert_eq!(codes.code(Kind::Line, "Ana"), "Line 1");
    assert_eq!(codes.code(Kind::Person, " "), "");
}
