use super::*;

const TEXT: &str = "(title: \"a\", steps: [(kind: Brief), (n: 1, kind: Pairs([\n(id: \"x\", rung: 2,),\n(id: \"y\")])),], \
                    caps: [Rail(\"p\", 2), Account(3)], some: Some((a: 1)))";

fn at(path: Path) -> &'static str {
    &TEXT[Spans::of(TEXT).nearest(&path)]
}

#[test]
fn a_path_leads_to_the_words_it_is_about() {
    let root = Path::default();
    let steps = root.field("steps");
    assert_eq!(at(root.field("title")), "\"a\"");
    assert_eq!(at(steps.at(0).field("kind")), "Brief");
    assert_eq!(at(steps.at(1).field("kind").at(0).field("rung")), "2");
    assert_eq!(at(steps.at(1).field("kind").at(1).field("id")), "\"y\"");
    assert_eq!(at(steps.at(1).field("kind")), "Pairs(");
    let caps = root.field("caps");
    assert_eq!(at(caps.at(0).at(1)), "2");
    assert_eq!(at(caps.at(1).at(0)), "3");
    assert_eq!(at(root.field("some").field("a")), "1");
}

#[test]
fn what_is_missing_is_pointed_at_by_what_it_is_missing_in() {
    assert_eq!(at(Path::default().field("steps").at(0).field("title")), "(kind: Brief)");
    assert_eq!(Spans::of("").nearest(&Path::default().field("x")), 0..0);
}

#[test]
fn a_million_brackets_are_no_harm() {
    let deep = "[".repeat(1_000_000);
    let spans = Spans::of(&deep);
    assert_eq!(spans.nearest(&Path::default().at(0).at(0)), 2..3);
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_pointed_into(text in "[\\[\\](){}:,\"'#/*ra1é\n ]*") {
        let spans = Spans::of(&text);
        for path in [Path::default(), Path::default().field("a").at(0), Path::default().at(0).field("r")] {
            assert!(text.get(spans.nearest(&path)).is_some());
        }
        for at in 0..text.len() {
            for span in [spans.item_around(at), spans.field_at(at)].into_iter().flatten() {
                assert!(text.get(span).is_some());
            }
        }
    }
}
