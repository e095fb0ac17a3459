//! A page read aloud: its sections with their lines, without the marks of Markdown and without drawings.

/// A section of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Its heading; the page's title for the first one.
    pub heading: String,
    /// What it says. A drawing is left out.
    pub lines: Vec<String>,
    /// Whether a drawing was left out.
    pub drawn: bool,
}

/// The sections of a page that was written as Markdown.
pub(super) fn sections(markdown: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let (mut in_drawing, mut heads): (bool, Vec<String>) = (false, Vec::new());
    for line in markdown.lines().map(str::trim) {
        let heading = line.strip_prefix("## ").or_else(|| line.strip_prefix("# ")).filter(|_| !in_drawing);
        if let Some(heading) = heading {
            sections.push(Section { heading: bare(heading), ..Section::default() });
            continue;
        }
        if sections.is_empty() {
            sections.push(Section::default());
        }
        let Some(section) = sections.last_mut() else { continue };
        if line.starts_with("```") {
            in_drawing = !in_drawing;
            section.drawn = true;
        } else if in_drawing || is_rule(line) {
        } else if let Some(row) = line.strip_prefix('|') {
            let cells = cells(row);
            if cells.iter().all(|cell| is_rule(cell)) {
                continue;
            }
            if heads.is_empty() {
                heads = cells;
            } else {
                section.lines.push(row_read(&heads, &cells));
            }
            continue;
        } else if !line.is_empty() {
            section.lines.push(bare(line.trim_start_matches(['#', '>']).trim().trim_start_matches("- ")));
        }
        heads.clear();
    }
    sections
}

/// Whether a line holds nothing to be read.
fn is_rule(line: &str) -> bool {
    line.len() > 2 && line.starts_with('-') && line.chars().all(|c| c == '-')
}

fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in row.trim_end_matches('|').chars() {
        match (c, cells.last_mut()) {
            ('|', _) if !escaped => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    cells.iter().map(|cell| bare(cell.trim())).collect()
}

/// A row with the head of each column before what stands there, as in `Who: Ann; By: 2026-11-27.`
fn row_read(heads: &[String], cells: &[String]) -> String {
    // A table of terms has heads that say nothing.
    if let ([_, _], [term, text]) = (heads, cells) {
        return format!("{term}: {text}");
    }
    let pairs = heads.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
    let read: Vec<String> = match heads.len() {
        1 => cells.to_vec(),
        _ => pairs.map(|(head, cell)| if head.is_empty() { cell.clone() } else { format!("{head}: {cell}") }).collect(),
    };
    read.join("; ")
}

/// A text without marks of emphasis and without what keeps characters from being marks.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => bare.extend(chars.next()),
            '*' | '`' => {}
            c => bare.push(c),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_without_its_marks() {
        let page = "# A: B\n\n**Ours**\n\n## Stands\n\n- **Footing**: 2 \\*x\\*.\n\n```text\n## no heading\n```\n\n### More\n\n\
                    ## Actions\n\n| What | Who | By |\n|---|---|---|\n| Go \\| see | Ann | |\n";
        let sections = sections(page);
        let read: Vec<(&str, &[String])> = sections.iter().map(|s| (s.heading.as_str(), s.lines.as_slice())).collect();
        let lines = |lines: &[&str]| lines.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            read,
            [
                ("A: B", &lines(&["Ours"])[..]),
                ("Stands", &lines(&["Footing: 2 *x*.", "More"])),
                ("Actions", &lines(&["What: Go | see; Who: Ann"])),
            ]
        );
        assert!(sections[1].drawn && !sections[0].drawn);
    }
}
