use super::visible;

#[test]
fn a_text_that_is_cut_says_at_which_end() {
    assert_eq!(visible("short", 0, 10), "short");
    assert_eq!(visible("much longer", 0, 10), "much long…");
    assert_eq!(visible("much longer", 2, 10), "…h longer");
    assert_eq!(visible("and much longer", 3, 10), "…much lon…");
    assert_eq!(visible("日本語日本語", 2, 10), "… 語日本…");
}
