//! A page as GitHub-flavoured Markdown. What people typed shows as text and nothing else.

mod escape;

pub(super) use escape::escape;

use super::chart::several;
use super::doc::{Block, Closer, Doc, Matrix, Note, Pair, Sign, Table, Tone};
use super::lines::{BETWEEN, spread};

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
            Block::Charts(charts) => self.drawing(&several(charts, WIDTH)),
            Block::Dumbbells(rows) => self.table(&rows.table()),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Closer(closer) => closer.iter().for_each(|pair| self.closer(pair)),
            Block::Signs(signs) => self.list(signs.iter().map(sign)),
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
        // A name of backticks at the beginning of a line would end the block.
        self.block(format!("```text\n{}\n```", lines.join("\n").replace('`', "'")));
    }

    fn matrix(&mut self, Matrix { heads, rails, .. }: &Matrix) {
        for (rail, pairs) in rails {
            self.block(format!("### {}", escape(rail)));
            let rows: Vec<String> = pairs.iter().map(pair).collect();
            let heads = heads.iter().map(|head| escape(head)).collect::<Vec<_>>().join(" | ");
            self.block(format!("| {heads} |\n|---|---|:---:|---|\n{}", rows.join("\n")));
        }
    }

    fn closer(&mut self, pair: &Closer) {
        let (place, said, ask) = (escape(&pair.place), escape(&pair.said), escape(&pair.ask));
        self.block(format!("**{place}**{BETWEEN}**{said}**{BETWEEN}{ask}"));
        self.list(pair.facts().map(|fact| escape(&fact)));
    }
}

/// A row of the table of all pairs.
fn pair(pair: &Pair) -> String {
    let standing = format!("**{}**", escape(&pair.standing()));
    let remarks = pair.remarks.iter().map(|remark| format!(" {}", escape(remark))).collect::<String>();
    let [opposite, trusted] = pair.pictures.each_ref().map(|text| escape(text));
    let votes = match &pair.tally {
        Some(tally) => spread(tally).join(" "),
        None if pair.counts.is_empty() => String::new(),
        None => escape(&pair.counts),
    };
    let votes = if pair.blank.is_empty() { votes } else { format!("{votes} ({})", escape(&pair.blank)) };
    format!("| {}, {standing}: {}{remarks} | {opposite} | {votes} | {trusted} |", escape(&pair.rung), escape(&pair.ask))
}

/// An item of the list of signs, with what is known of it below.
fn sign(sign: &Sign) -> String {
    let answers = if sign.answers.is_empty() { String::new() } else { format!(": {}", escape(&sign.answers)) };
    let facts: String = sign.facts().map(|fact| format!("\n  - {}", escape(&fact))).collect();
    format!("**{}**{BETWEEN}{} ({}){answers}{facts}", escape(&sign.said), escape(&sign.ask), escape(&sign.family))
}
