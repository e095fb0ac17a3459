use super::account_key;

#[test]
fn d16_a_name_in_two_forms_of_unicode_is_one_account() {
    assert_eq!(account_key("Caf\u{e9}  Ltd"), account_key("cafe\u{301} Ltd"));
    assert_eq!(account_key("\u{130}stanbul"), account_key("I\u{307}stanbul"));
    assert_ne!(account_key("Cafe"), account_key("Caf\u{e9}"));
}
