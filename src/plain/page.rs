//! A page read aloud: its sections with their lines, without marks and without drawings.

use crate::export::doc::{Block, Doc, Pair, Table};

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
        Block::Chart(_) => {}
        Block::Pair(pair) => section.lines.extend(pair_read(pair)),
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

fn pair_read(pair: &Pair) -> impl Iterator<Item = String> {
    let made = pair.made.as_ref().map_or_else(String::new, |made| format!(" ({made})"));
    [format!("{}: {} {}{made}.", pair.rung, pair.ask, pair.said)].into_iter().chain(pair.facts())
}
