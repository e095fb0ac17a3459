use super::*;

fn origin() -> Origin {
    Origin::File(PathBuf::from("script.ron"))
}

#[test]
fn a_problem_shows_its_line_and_a_caret_under_the_words() {
    let text = "(\n  título: \"日本\", kind: Paris,\n)";
    let at = text.find("Paris").expect("there");
    let problem = Problem::at(
        text,
        at..at + 5,
        message!("check-no-kind", found = "Paris"),
        message!("check-did-you-mean", near = "Pairs"),
    );
    let invalid = Invalid::one(origin(), problem);
    assert_eq!(
        invalid.render(),
        "error: `Paris` is no kind of step\n --> script.ron:2:23\n  |\n2 |   título: \"日本\", kind: Paris,\n  \
         |                         ^^^^^\n  = help: did you mean `Pairs`?\n\n"
    );
    assert_eq!(invalid.to_string(), "script.ron:2:23: `Paris` is no kind of step");
}

#[test]
fn every_kind_of_line_end_counts_once() {
    for text in ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"] {
        let at = text.find('c').expect("there");
        let problem = Problem::at(text, at..at + 1, message!("check-no-id"), None);
        assert_eq!((problem.line, problem.column, problem.source.as_str()), (3, 1, "c"));
    }
}

#[test]
fn hostile_and_endless_lines_are_made_short_and_harmless() {
    let text = format!("{}\u{1b}[31m\u{202e}X{}", "a".repeat(5000), "é".repeat(5000));
    let at = text.find('X').expect("there");
    let problem = Problem::at(&text, at..text.len(), message!("check-no-kind", found = "bad\u{1b}]0;x\u{7}"), None);
    assert_eq!(problem.column, 5007);
    assert!(problem.source.chars().count() <= 3 * (AROUND + 1));
    assert!(!problem.source.contains(['\u{1b}', '\u{202e}']) && !problem.said(&Words::default()).0.contains('\u{1b}'));
}

#[test]
fn positions_outside_the_text_are_no_harm() {
    for span in [0..0, 5..9, 1..1] {
        let problem = Problem::at("é", span, message!("check-no-id"), None);
        assert_eq!(problem.line, 1);
    }
}
