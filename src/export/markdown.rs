//! A page as GitHub-flavoured Markdown. What people typed shows as text and nothing else.

mod escape;

pub(super) use escape::escape;

use super::doc::{Block, Doc, Note, Pair, Table, Tone};
use super::lines::BETWEEN;

/// Columns of a drawing in its fenced block.
const WIDTH: usize = 100;

impl Doc {
    /// As Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = Document::default();
        out.block(format!("# {}", escape(&self.whole_title())));
        out.blocks_of(&self.blocks);
        out.finish()
    }
}

/// Markdown as it grows, block by block.
#[derive(Default)]
pub(super) struct Document {
    blocks: Vec<String>,
}

impl Document {
    /// A paragraph, a heading or any other block; it must be Markdown already.
    pub(super) fn block(&mut self, markdown: impl Into<String>) {
        self.blocks.push(markdown.into());
    }

    /// A list; left out where it is empty.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(items.join("\n"));
        }
    }

    pub(super) fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }

    fn blocks_of(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.put(block));
    }

    fn put(&mut self, block: &Block) {
        match block {
            Block::Section { heading, .. } => self.block(format!("## {}", escape(heading))),
            Block::Headline(text) => self.block(format!("**{}**", escape(text))),
            Block::Heading(text) => self.block(format!("### {}", escape(text))),
            Block::Text(text) => self.block(escape(text)),
            Block::Aside(facts) => self.block(facts.iter().map(|fact| escape(fact)).collect::<Vec<_>>().join(BETWEEN)),
            Block::Note(note) => self.note(note),
            Block::List(items) => self.list(items.iter().map(|item| escape(item))),
            Block::Entries { entries, .. } => {
                self.list(entries.iter().map(|(term, text)| format!("**{}:** {}", escape(term), escape(text))));
            }
            Block::Table(table) => self.table(table),
            Block::Numbered(items) => {
                let numbered = (1..).zip(items).map(|(number, item)| format!("{number}. {}", escape(item)));
                self.block(numbered.collect::<Vec<_>>().join("\n"));
            }
            Block::Columns(columns) => columns.iter().for_each(|column| self.blocks_of(column)),
            Block::Ladder(picture) => self.drawing(&picture.lines(WIDTH)),
            Block::Chart(chart) => self.drawing(&chart.lines(WIDTH)),
            Block::Pair(pair) => self.pair(pair),
            Block::Evidence { ask, lines } => {
                self.block(escape(ask));
                self.list(lines.iter().map(|line| escape(&line.line())));
            }
            Block::Quotes { ask, lines } => {
                self.block(escape(ask));
                self.list(lines.iter().map(|line| escape(line)));
            }
        }
    }

    fn note(&mut self, Note { tone, lead, text }: &Note) {
        let bold = if lead.is_empty() { String::new() } else { format!("**{}**", escape(lead)) };
        let text = if text.is_empty() { String::new() } else { escape(text) };
        let quoted = if *tone == Tone::Ours { "" } else { "> " };
        self.block(format!("{quoted}{}", format!("{bold} {text}").trim()));
    }

    fn table(&mut self, Table { heads, rows, .. }: &Table) {
        let cell = |cell: &String| if cell.is_empty() { String::new() } else { escape(cell) };
        let row = |cells: &[String]| format!("| {} |", cells.iter().map(cell).collect::<Vec<_>>().join(" | "));
        let rule = format!("|{}", "---|".repeat(heads.len()));
        let rows = rows.iter().map(|cells| row(cells));
        let lines: Vec<String> = [row(heads), rule].into_iter().chain(rows).collect();
        self.block(lines.join("\n"));
    }

    fn drawing(&mut self, lines: &[String]) {
        self.block(format!("```text\n{}\n```", lines.join("\n")));
    }

    fn pair(&mut self, pair: &Pair) {
        let made = pair.made.as_ref().map_or_else(String::new, |made| format!(" ({})", escape(made)));
        let (rung, said, ask) = (escape(&pair.rung), escape(&pair.said), escape(&pair.ask));
        self.block(format!("**{rung}**{BETWEEN}**{said}**{made}{BETWEEN}{ask}"));
        self.list(pair.facts().iter().map(|fact| escape(fact)));
    }
}
