//! A page read aloud: its sections with their lines, without marks and without drawings.

use crate::export::doc::{Block, Doc, Pair, Sign, Table};

/// A section of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Its heading; the page's title for what stands before the first one.
    pub heading: String,
    /// What it says.
    pub lines: Vec<String>,
    /// Whether the ladder is drawn in it, which is left out here.
    pub has_ladder: bool,
}

/// The sections of a page that say something.
pub(super) fn sections(doc: &Doc) -> Vec<Section> {
    let mut sections = vec![Section { heading: doc.whole_title(), ..Section::default() }];
    for block in &doc.blocks {
        match (block, sections.last_mut()) {
            (Block::Section { heading, .. }, _) => {
                sections.push(Section { heading: heading.clone(), ..Section::default() });
            }
            (block, Some(section)) => read(block, section),
            (_, None) => {}
        }
    }
    sections.retain(|section| !section.lines.is_empty() || section.has_ladder);
    sections
}

fn read(block: &Block, section: &mut Section) {
    match block {
        Block::Section { heading: text, .. } | Block::Headline(text) | Block::Heading(text) | Block::Text(text) => {
            section.lines.push(text.clone());
        }
        Block::Aside(texts) | Block::List(texts) => section.lines.extend(texts.iter().cloned()),
        Block::Note(note) => section.lines.push(format!("{} {}", note.lead, note.text).trim().to_owned()),
        Block::Entries { entries, .. } => {
            section.lines.extend(entries.iter().map(|(term, text)| format!("{term}: {text}")));
        }
        Block::Table(table) => section.lines.extend(rows(table)),
        Block::Numbered(texts) => {
            section.lines.extend((1..).zip(texts).map(|(number, text)| format!("{number}. {text}")));
        }
        Block::Columns(columns) => columns.iter().flatten().for_each(|block| read(block, section)),
        Block::Ladder(_) => section.has_ladder = true,
        // Its numbers stand in a table beside it.
        Block::Chart(_) | Block::Charts(_) => {}
        Block::Dumbbells(all) => section.lines.extend(rows(&all.table())),
        Block::Matrix(matrix) => {
            let rails = matrix.rails.iter();
            section.lines.extend(rails.flat_map(|(rail, pairs)| pairs.iter().map(move |pair| pair_read(rail, pair))));
        }
        Block::Closer(closer) => section.lines.extend(closer.iter().flat_map(|pair| {
            let head = format!("{}: {} {}.", pair.place, pair.ask, pair.said);
            [head].into_iter().chain(pair.facts())
        })),
        Block::Signs(signs) => section.lines.extend(signs.iter().flat_map(sign_read)),
        Block::Evidence { ask, lines } => {
            section.lines.push(ask.clone());
            section.lines.extend(lines.iter().map(|line| line.line()));
        }
        Block::Quotes { ask, lines } => {
            section.lines.push(ask.clone());
            section.lines.extend(lines.iter().cloned());
        }
    }
}

/// Each row with the head of a column before what stands in it, as in `Who: Ann; By: 2026-11-27`.
fn rows(table: &Table) -> impl Iterator<Item = String> {
    let cell = |(head, cell): (&String, &String)| match head.is_empty() || table.heads.len() == 1 {
        true => cell.clone(),
        false => format!("{head}: {cell}"),
    };
    table.rows.iter().map(move |row| {
        let filled = table.heads.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        filled.map(cell).collect::<Vec<_>>().join("; ")
    })
}

/// `Personal, 2 Predictable: What do they do? held: 4 more the trusted picture.`
fn pair_read(rail: &str, pair: &Pair) -> String {
    let counts = if pair.counts.is_empty() { String::new() } else { format!(": {}", pair.counts) };
    let remarks: String = pair.remarks.iter().map(|remark| format!(" {remark}")).collect();
    format!("{rail}, {}: {} {}{counts}.{remarks}", pair.rung, pair.ask, pair.standing())
}

fn sign_read(sign: &Sign) -> impl Iterator<Item = String> {
    let answers = if sign.answers.is_empty() { String::new() } else { format!(": {}", sign.answers) };
    [format!("{} ({}) {}{answers}.", sign.ask, sign.family, sign.said)].into_iter().chain(sign.facts())
}
