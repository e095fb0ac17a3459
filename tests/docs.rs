//! `docs/scripts.md`: each of its examples is checked, and every field of the format is in it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use rungs::storage::folders::Folders;
use rungs::storage::inspect::inspect;
use rungs::ui::fit;
use tempfile::TempDir;

const DOCS: &str = include_str!("../docs/scripts.md");

/// The fenced examples: what stands behind the fence, and the text.
fn examples() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = DOCS;
    while let Some((_, begun)) = rest.split_once("\n```ron") {
        let (kind, text) = begun.split_once('\n').unwrap();
        let (text, behind) = text.split_once("\n```").unwrap();
        found.push((kind.trim().to_owned(), text.to_owned()));
        rest = behind;
    }
    found
}

/// Steps with a script around them.
fn framed(steps: &str) -> String {
    let minutes = steps.split("minutes: ").skip(1).filter(|t| !t.contains("extra: true"));
    let minutes = minutes.map(|t| t.split(',').next().unwrap().parse::<u32>().unwrap());
    let sum: u32 = minutes.sum::<u32>() + 1;
    format!(
        "(id: \"doc\", title: \"Doc\", version: \"1\", audience: \"a\", summary: \"s\", minutes: {sum}, ladder: \"account\",\n\
         window: \"w\", steps: [\n{steps},\n(title: \"Close\", minutes: 1, kind: Close)])"
    )
}

#[test]
fn every_example_is_right() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("ladders")).unwrap();
    let examples = examples();
    assert!(examples.len() >= 9, "{}", examples.len());
    for (number, (kind, text)) in examples.into_iter().enumerate() {
        let (path, text) = match kind.as_str() {
            "" => (folder.path().join(format!("{number}.ron")), text),
            "step" => (folder.path().join(format!("{number}.ron")), framed(&text)),
            "ladder" => (folder.path().join("ladders/desk.ron"), text),
            "course" => (folder.path().join("course.ron"), text),
            other => panic!("what is an example `{other}`?"),
        };
        fs::write(&path, &text).unwrap();
        let nowhere = Folders { config: "nowhere".into(), data: "nowhere".into() };
        let inspected = inspect(&path, &nowhere, &fit::warnings).unwrap();
        assert!(inspected.problems.is_empty(), "{text}\n{:#?}", inspected.problems);
        assert_eq!(inspected.script.is_some(), !matches!(kind.as_str(), "ladder" | "course"));
    }
}

#[test]
fn every_field_of_the_format_is_told() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let mut files = vec![root.join("workshop.rs"), root.join("ladder.rs"), root.join("course.rs")];
    files.extend(fs::read_dir(root.join("workshop")).unwrap().map(|e| e.unwrap().path()).filter(|path| path.is_file()));
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let fields = text.lines().filter_map(|l| l.strip_prefix("    pub ")?.split_once(':')).map(|(name, _)| name);
        for field in fields.filter(|f| !f.contains('(') && !f.contains(' ')) {
            // The facilitator's `do` is a word of Rust.
            let field = if field == "act" { "do" } else { field };
            assert!(DOCS.contains(&format!("`{field}`")), "{}: `{field}` is not in docs/scripts.md", file.display());
        }
    }
}
