use super::*;

fn refusal(bytes: &[u8]) -> String {
    decode(bytes.to_vec(), &Origin::File("f.ron".into())).map_err(|e| e.to_string()).expect_err("refused")
}

#[test]
fn a_text_that_is_no_utf8_is_named_for_what_it_is_and_where() {
    assert_eq!(refusal(b""), "f.ron:1:1: this file is empty");
    assert_eq!(refusal(b"\xff\xfea\0"), "f.ron:1:1: this file is UTF-16, not UTF-8");
    assert_eq!(
        refusal("(a: 1,\n é".bytes().chain(*b"\xfc\n)").collect::<Vec<_>>().as_slice()),
        "f.ron:2:3: this file is not UTF-8 text: byte 0xfc stands here"
    );
    assert_eq!(refusal(b"(\n\0"), "f.ron:2:1: this file holds a NUL character, so it is no text");
}

#[test]
#[cfg(unix)]
fn a_path_that_was_dropped_into_the_terminal_is_a_path() {
    let home = std::env::home_dir().expect("a home");
    for (typed, path) in [
        ("/tmp/our votes.csv", "/tmp/our votes.csv".into()),
        (" '/tmp/our votes.csv' ", "/tmp/our votes.csv".into()),
        ("\"/tmp/our votes.csv\"", "/tmp/our votes.csv".into()),
        (r"/tmp/our\ votes\ \(2\).csv", "/tmp/our votes (2).csv".into()),
        (r"'/tmp/it'\''s.csv'", "/tmp/it's.csv".into()),
        ("file:///tmp/our%20votes%C3%A9.csv", "/tmp/our votesé.csv".into()),
        ("'file://localhost/tmp/a.csv'", "/tmp/a.csv".into()),
        ("file:///tmp/100%.csv", "/tmp/100%.csv".into()),
        ("& '/tmp/a.csv'", "/tmp/a.csv".into()),
        ("~/a.csv", home.join("a.csv")),
        (r"~/a\ b.csv", home.join("a b.csv")),
        ("'", "'".into()),
        ("", "".into()),
    ] {
        let path: PathBuf = path;
        assert_eq!(typed_path(typed), path, "{typed}");
    }
}

#[test]
#[cfg(unix)]
fn a_file_of_such_a_name_comes_first() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = folder.path().join(r"a\ b.csv");
    fs::write(&path, "").expect("written");
    assert_eq!(typed_path(&path.to_string_lossy()), path);
}

#[test]
fn a_byte_order_mark_is_dropped_and_line_ends_become_line_feeds() {
    let text = decode("\u{feff}a\r\nb\rc".into(), &Origin::Bundled("x")).expect("text");
    assert_eq!(text, "a\r\nb\rc");
    assert_eq!(Source::new(Origin::Bundled("x"), &text).text, "a\nb\nc");
}
