use super::*;

#[test]
fn escape_sequences_lose_their_teeth() {
    assert_eq!(one_line("a\u{1b}[31mb\u{9b}c\u{7}"), "a·[31mb·c·");
    assert_eq!(one_line("tab\tline\r\nend"), "tab line  end");
    assert_eq!(one_line("a\u{202e}b\u{200b}c\u{feff}\u{e0041}"), "abc");
}

#[test]
fn ordinary_text_of_any_script_stays() {
    for text in ["", "plain", "Zoë", "日本語", "עברית", "👨‍👩‍👧", "☎️"] {
        assert_eq!(one_line(text), text);
        assert!(is_safe(text));
    }
}

#[test]
fn digits_of_any_script_are_digits() {
    let told: String = "0９٣४๒1aé²".chars().filter_map(digit).collect();
    assert_eq!(told, "093421");
    assert_eq!(narrow('ｒ'), Some('r'));
    assert_eq!(narrow('r'), None);
}

#[test]
fn a_tower_of_marks_is_cut() {
    let tower = format!("a{}", "\u{301}".repeat(200));
    assert_eq!(one_line(&tower).chars().count(), 1 + MARKS);
}

#[test]
fn names_are_told_from_roles() {
    for name in ["Jan Weber", "Anna", "mrs weber", "their Anna", "Dr. Okafor", "the Smiths"] {
        assert!(looks_like_a_name(name, Language::English), "{name}");
    }
    for role in ["their buyer", "Their buyer", "CFO", "the CFO", "Procurement Lead", "plant manager", "two of them"] {
        assert!(!looks_like_a_name(role, Language::English), "{role}");
    }
    for name in ["Jan Weber", "ihre Anna", "Frau Weber", "Dr. Okafor", "Jung", "Hornung"] {
        assert!(looks_like_a_name(name, Language::German), "{name}");
    }
    for role in [
        "ihr Einkäufer",
        "Die Werksleiterin",
        "CFO",
        "Leitung Einkauf",
        "der Vorstand",
        "zwei von ihnen",
        "Fuhrpark",
        "Datenschutz",
        "Instandhaltung",
        "Produktion",
        "Hotline",
    ] {
        assert!(!looks_like_a_name(role, Language::German), "{role}");
    }
}
