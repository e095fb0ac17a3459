//! The letters of a PDF: Noto Sans with Latin, Greek and Cyrillic, as it lies packed in the program and in each file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ttf_parser::GlyphId;

/// Regular and bold, each a font file packed by zlib.
const PACKED: [&[u8]; 2] = [include_bytes!("NotoSans-Regular.ttf.zlib"), include_bytes!("NotoSans-Bold.ttf.zlib")];

/// How a text stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Whether it is bold.
    pub bold: bool,
    /// Its size in points.
    pub size: f32,
    /// Its colour.
    pub ink: [f32; 3],
}

/// A face with what of it was used.
pub(super) struct Face {
    /// The font file as it is embedded.
    pub packed: &'static [u8],
    /// How long it is unpacked.
    pub length: usize,
    bytes: Vec<u8>,
    known: HashMap<char, (u16, f32)>,
    /// Letters that were written, by their number in the font.
    pub used: BTreeMap<u16, (char, f32)>,
    /// Letters that it lacks.
    pub missing: BTreeSet<char>,
}

impl Face {
    /// Regular and bold; `None` where a packed font is damaged, which no build of ours is.
    pub fn both() -> Option<[Face; 2]> {
        let [regular, bold] = PACKED.map(Face::new);
        Some([regular?, bold?])
    }

    fn new(packed: &'static [u8]) -> Option<Face> {
        let bytes = miniz_oxide::inflate::decompress_to_vec_zlib(packed).ok()?;
        ttf_parser::Face::parse(&bytes, 0).ok()?;
        let length = bytes.len();
        let (known, used, missing) = (HashMap::new(), BTreeMap::new(), BTreeSet::new());
        Some(Face { packed, length, bytes, known, used, missing })
    }

    /// A letter's number in the font, and what it takes, in thousandths of the size; 0 for one that it lacks. `None` for
    /// what nobody sees.
    fn letter(&mut self, c: char) -> Option<(u16, f32)> {
        if matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}')
        {
            return None;
        }
        if let Some(known) = self.known.get(&c) {
            return Some(*known);
        }
        let face = ttf_parser::Face::parse(&self.bytes, 0).ok()?;
        let thousandths = 1000.0 / f32::from(face.units_per_em().max(1));
        let glyph = face.glyph_index(c).unwrap_or(GlyphId(0));
        let letter = (glyph.0, f32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * thousandths);
        self.known.insert(c, letter);
        Some(letter)
    }

    /// How wide a text is at `size`, in points.
    pub fn width(&mut self, text: &str, size: f32) -> f32 {
        text.chars().filter_map(|c| self.letter(c)).map(|(_, width)| width).sum::<f32>() * size / 1000.0
    }

    /// The text as numbers of the font, two bytes each.
    pub fn written(&mut self, text: &str) -> Vec<u8> {
        let mut written = Vec::new();
        for c in text.chars() {
            let Some((glyph, width)) = self.letter(c) else { continue };
            self.used.entry(glyph).or_insert((c, width));
            if glyph == 0 {
                self.missing.insert(c);
            }
            written.extend(glyph.to_be_bytes());
        }
        written
    }
}
