//! A page as a PDF file, without a browser: the same blocks on sheets that print whole on A4 and on Letter, tagged so
//! that whoever hears it hears headings, tables and drawings. Nothing in it depends on when or where it is made.

mod asked;
mod face;
mod file;
mod ladder;
mod sheet;
mod table;

use pdf_writer::types::StructRole;

use super::doc::{Block, Doc, Evidence, Note, Tone};
use super::lines::BETWEEN;
use face::{Face, Style};
use sheet::{Align, Sheets, filled};

/// A PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Letters that its font lacks: an empty box stands for each.
    pub missing: String,
}

const INK: [f32; 3] = [0.10, 0.13, 0.17];
const QUIET: [f32; 3] = [0.30, 0.35, 0.40];
const LINE: [f32; 3] = [0.77, 0.80, 0.83];
const CARD: [f32; 3] = [0.96, 0.97, 0.98];
const BAND: [f32; 3] = [0.89, 0.92, 0.95];
const SOLID: [f32; 3] = [0.11, 0.31, 0.47];
const PAPER: [f32; 3] = [1.0, 1.0, 1.0];
const HAZARD: [f32; 3] = [0.56, 0.18, 0.04];
const HAZARD_CARD: [f32; 3] = [0.99, 0.95, 0.93];

const TEXT: Style = Style { bold: false, size: 9.0, ink: INK };
const BOLD: Style = Style { bold: true, ..TEXT };
const SMALL: Style = Style { size: 8.0, ink: QUIET, ..TEXT };

impl Doc {
    /// As a PDF file.
    #[must_use]
    pub fn to_pdf(&self) -> Pdf {
        // The fonts are ours; a test reads them.
        let Some(faces) = Face::both() else { return Pdf { bytes: Vec::new(), missing: String::new() } };
        let foot = if self.sheet.is_empty() { self.whole_title() } else { self.sheet.join(BETWEEN) };
        let mut sheets = Sheets::new(faces, foot);
        if let Some(over) = &self.over {
            sheets.text(StructRole::P, Style { bold: true, ..SMALL }, Align::Start, over);
        }
        sheets.text(StructRole::H1, Style { size: 18.0, ..BOLD }, Align::Start, &self.title);
        blocks(&mut sheets, &self.blocks);
        sheets.feet(SMALL);
        let bytes = file::file(&sheets, &self.whole_title(), self.language);
        let missing = sheets.faces.iter().flat_map(|face| face.missing.iter()).collect();
        Pdf { bytes, missing }
    }
}

fn blocks(sheets: &mut Sheets, blocks: &[Block]) {
    for (n, block) in blocks.iter().enumerate() {
        // A heading does not stand alone at the foot of a sheet.
        if matches!(block, Block::Section { .. } | Block::Heading(_)) {
            let next = blocks.get(n + 1);
            let below = sheets.height(|s| next.into_iter().for_each(|next| one(s, next)));
            sheets.room_for(36.0 + below.min(90.0));
        }
        one(sheets, block);
    }
}

fn dashes(sheets: &mut Sheets, items: &[String]) {
    list(sheets, items.iter().map(|item| ("–".to_owned(), item.as_str())));
}

fn numbers(sheets: &mut Sheets, items: &[String]) {
    list(sheets, (1..).zip(items).map(|(number, item)| (format!("{number}."), item.as_str())));
}

fn one(sheets: &mut Sheets, block: &Block) {
    match block {
        Block::Section { name: "standing", .. } => {}
        Block::Section { name, heading } => section(sheets, name, heading),
        Block::Headline(text) => {
            sheets.gap(4.0);
            sheets.text(StructRole::P, Style { size: 13.0, ..BOLD }, Align::Start, text);
            sheets.gap(3.0);
        }
        Block::Heading(text) => {
            sheets.gap(6.0);
            sheets.text(StructRole::H3, Style { size: 10.0, ..BOLD }, Align::Start, text);
        }
        Block::Text(text) => paragraph(sheets, TEXT, text),
        Block::Aside(facts) => paragraph(sheets, SMALL, &facts.join(BETWEEN)),
        Block::Note(note) => self::note(sheets, note),
        Block::List(items) => dashes(sheets, items),
        Block::Numbered(items) => numbers(sheets, items),
        Block::Columns([left, right]) => columns(sheets, left, right),
        Block::Entries { entries, .. } => entries.iter().for_each(|(term, text)| entry(sheets, term, text)),
        Block::Table(table) => table::table(sheets, table),
        Block::Ladder(picture) => ladder::ladder(sheets, picture),
        // What they draw stands in the tables beside them, and in words.
        Block::Chart(chart) => paragraph(sheets, TEXT, &chart.description),
        Block::Charts(charts) => charts.iter().for_each(|chart| paragraph(sheets, TEXT, &chart.description)),
        Block::Dumbbells(drawn) => paragraph(sheets, TEXT, &drawn.caption),
        Block::Matrix(matrix) => asked::matrix(sheets, matrix),
        Block::Closer(pairs) => asked::closer(sheets, pairs),
        Block::Signs(signs) => asked::signs(sheets, signs),
        Block::Evidence { ask, lines } => sheets.together(|sheets| {
            paragraph(sheets, BOLD, ask);
            evidence(sheets, lines);
        }),
        Block::Quotes { ask, lines } => sheets.together(|sheets| {
            paragraph(sheets, BOLD, ask);
            dashes(sheets, lines);
        }),
    }
}

fn section(sheets: &mut Sheets, name: &str, heading: &str) {
    // Page one is one sheet.
    if name == "pairs" && sheets.is_begun() {
        sheets.next_sheet();
    } else {
        sheets.gap(12.0);
    }
    sheets.text(StructRole::H2, Style { size: 12.0, ..BOLD }, Align::Start, heading);
    sheets.gap(1.5);
    sheets.rule(1.2, INK);
    sheets.gap(4.0);
}

fn paragraph(sheets: &mut Sheets, style: Style, text: &str) {
    sheets.text(StructRole::P, style, Align::Start, text);
    sheets.gap(2.0);
}

/// What stands out: a bar beside it, and a ground of its own.
fn note(sheets: &mut Sheets, Note { tone, lead, text }: &Note) {
    let (bar, ground) = match tone {
        Tone::Ours => return paragraph(sheets, Style { bold: true, ..SMALL }, format!("{lead} {text}").trim()),
        Tone::Note => (INK, CARD),
        Tone::Hazard => (HAZARD, HAZARD_CARD),
    };
    let (x, width) = (sheets.x + 9.0, sheets.width - 16.0);
    let runs = [(Style { ink: bar, ..BOLD }, lead.as_str()), (TEXT, text.as_str())];
    let draw = |sheets: &mut Sheets| {
        let top = sheets.y + 3.0;
        sheets.beside(top, x, width, |sheets| sheets.runs(StructRole::P, &runs, Align::Start));
        sheets.gap(3.0);
    };
    let tall = sheets.height(draw);
    sheets.room_for(tall);
    let (left, foot, all) = (sheets.x, sheet::PAPER[1] - sheets.y - tall, sheets.width);
    sheets.artifact(|content| {
        filled(content, ground).rect(left, foot, all, tall).fill_nonzero();
        filled(content, bar).rect(left, foot, 2.5, tall).fill_nonzero();
    });
    draw(sheets);
    sheets.gap(3.0);
}

fn list<'a>(sheets: &mut Sheets, items: impl Iterator<Item = (String, &'a str)>) {
    let items: Vec<(String, &str)> = items.collect();
    sheets.piece(StructRole::L, None, |sheets| {
        for (mark, item) in &items {
            let (left, width) = (sheets.x, sheets.width);
            sheets.together(|sheets| {
                sheets.piece(StructRole::LI, None, |sheets| {
                    let top = sheets.y;
                    sheets.beside(top, left, 14.0, |s| s.text(StructRole::Lbl, BOLD, Align::Start, mark));
                    sheets.beside(top, left + 14.0, width - 14.0, |s| {
                        s.text(StructRole::LBody, TEXT, Align::Start, item);
                    });
                });
                sheets.gap(1.5);
            });
        }
    });
}

fn entry(sheets: &mut Sheets, term: &str, text: &str) {
    let (left, width) = (sheets.x, sheets.width);
    sheets.together(|sheets| {
        let top = sheets.y;
        let first = sheets.beside(top, left, 66.0, |s| s.text(StructRole::P, SMALL, Align::Start, term));
        let second = sheets.beside(top, left + 72.0, width - 72.0, |s| s.text(StructRole::P, TEXT, Align::Start, text));
        sheets.y = first.max(second) + 1.5;
    });
}

/// Side by side where both have room on a sheet, else one below the other.
fn columns(sheets: &mut Sheets, left: &[Block], right: &[Block]) {
    let (x, width, gap) = (sheets.x, sheets.width, 20.0);
    let wide = (width - gap) * 0.54;
    let draw = |sheets: &mut Sheets| {
        let top = sheets.y;
        let first = sheets.beside(top, x, wide, |s| left.iter().for_each(|block| one(s, block)));
        let second =
            sheets.beside(top, x + wide + gap, width - wide - gap, |s| right.iter().for_each(|block| one(s, block)));
        sheets.y = first.max(second);
    };
    if sheets.height(draw) < sheet::PAPER[1] - 2.0 * sheet::MARGIN {
        sheets.together(draw);
    } else {
        blocks(sheets, left);
        blocks(sheets, right);
    }
}

fn evidence(sheets: &mut Sheets, lines: &[Evidence]) {
    let said: Vec<String> = lines.iter().map(Evidence::line).collect();
    list(sheets, said.iter().map(|line| ("–".to_owned(), line.as_str())));
}
