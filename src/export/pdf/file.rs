//! Sheets as a PDF file: pages, letters, and the tags that say what each piece is.

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, StructRole, SystemInfo, TabOrder, TableHeaderScope, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::face::Face;
use super::sheet::{Kid, PAPER, Piece, Sheet, Sheets};
use crate::words::Language;

const SYSTEM: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// How hard the drawings are packed.
const PACKED: u8 = 6;

/// The objects of the file that others speak of.
struct Refs {
    tree: Ref,
    tags: Ref,
    numbers: Ref,
    pages: Vec<Ref>,
    /// For each page the pieces of its marks.
    parents: Vec<Ref>,
    pieces: Vec<Ref>,
    faces: Vec<Ref>,
}

/// The file's bytes; the same for the same sheets.
pub(super) fn file(sheets: &Sheets, title: &str, language: Language) -> Vec<u8> {
    let mut next = Ref::new(1);
    let (catalog, info) = (next.bump(), next.bump());
    let refs = Refs {
        tree: next.bump(),
        tags: next.bump(),
        numbers: next.bump(),
        pages: sheets.sheets.iter().map(|_| next.bump()).collect(),
        parents: sheets.sheets.iter().map(|_| next.bump()).collect(),
        pieces: sheets.pieces.iter().map(|_| next.bump()).collect(),
        faces: sheets.faces.iter().map(|_| next.bump()).collect(),
    };
    let mut pdf = Pdf::new();
    pdf.document_info(info).title(TextStr(title)).producer(TextStr(concat!("rungs ", env!("CARGO_PKG_VERSION"))));
    let mut root = pdf.catalog(catalog);
    root.pages(refs.tree).lang(TextStr(language.code())).pair(Name(b"StructTreeRoot"), refs.tags);
    root.mark_info().marked(true);
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    let count = i32::try_from(refs.pages.len()).unwrap_or(i32::MAX);
    pdf.pages(refs.tree).kids(refs.pages.iter().copied()).count(count);
    for (number, sheet) in (0..).zip(&sheets.sheets) {
        page(&mut pdf, &refs, &mut next, number, sheet);
    }
    tags(&mut pdf, &refs, sheets);
    for (number, (face, id)) in sheets.faces.iter().zip(&refs.faces).enumerate() {
        letters(&mut pdf, &mut next, *id, face, number);
    }
    pdf.finish()
}

fn page(pdf: &mut Pdf, refs: &Refs, next: &mut Ref, number: usize, sheet: &Sheet) {
    let (Some(id), Some(parents)) = (refs.pages.get(number), refs.parents.get(number)) else { return };
    let content = next.bump();
    let key = i32::try_from(number).unwrap_or(i32::MAX);
    let mut page = pdf.page(*id);
    page.media_box(Rect::new(0.0, 0.0, PAPER[0], PAPER[1])).parent(refs.tree).contents(content);
    page.struct_parents(key).tab_order(TabOrder::StructureOrder);
    let mut resources = page.resources();
    let mut fonts = resources.fonts();
    for (name, face) in [Name(b"R"), Name(b"B")].into_iter().zip(&refs.faces) {
        fonts.pair(name, *face);
    }
    fonts.finish();
    resources.finish();
    page.finish();
    let packed = compress_to_vec_zlib(sheet.content.as_bytes(), PACKED);
    pdf.stream(content, &packed).filter(Filter::FlateDecode);
    let pieces = sheet.marks.iter().filter_map(|piece| refs.pieces.get(*piece).copied());
    pdf.indirect(*parents).array().items(pieces);
}

fn tags(pdf: &mut Pdf, refs: &Refs, sheets: &Sheets) {
    let mut root = pdf.indirect(refs.tags).dict();
    root.pair(Name(b"Type"), Name(b"StructTreeRoot"));
    root.insert(Name(b"K")).array().items(refs.pieces.first().copied());
    root.pair(Name(b"ParentTree"), refs.numbers);
    root.finish();
    let mut tree = pdf.indirect(refs.numbers).dict();
    let mut numbers = tree.insert(Name(b"Nums")).array();
    for (number, parents) in (0i32..).zip(&refs.parents) {
        numbers.item(number).item(*parents);
    }
    numbers.finish();
    tree.finish();
    for (number, (piece, id)) in sheets.pieces.iter().zip(&refs.pieces).enumerate() {
        let parent = if number == 0 { Some(&refs.tags) } else { refs.pieces.get(piece.parent) };
        if let Some(parent) = parent {
            self::piece(pdf, refs, *id, *parent, piece);
        }
    }
}

fn piece(pdf: &mut Pdf, refs: &Refs, id: Ref, parent: Ref, Piece { role, alt, kids, .. }: &Piece) {
    let mut element = pdf.struct_element(id);
    element.kind(*role).parent(parent);
    if let Some(alt) = alt {
        element.alt(TextStr(alt));
    }
    if *role == StructRole::TH {
        element.attributes().push().table().scope(TableHeaderScope::Column);
    }
    let mut children = element.children();
    for kid in kids {
        match kid {
            Kid::Piece(piece) => {
                if let Some(piece) = refs.pieces.get(*piece) {
                    children.struct_element(*piece);
                }
            }
            Kid::Mark(sheet, mark) => {
                if let Some(page) = refs.pages.get(*sheet) {
                    children.marked_content_ref().page(*page).marked_content_id(*mark);
                }
            }
        }
    }
}

fn letters(pdf: &mut Pdf, next: &mut Ref, id: Ref, face: &Face, number: usize) {
    let (cid, descriptor, program, unicode) = (next.bump(), next.bump(), next.bump(), next.bump());
    let name = Name(if number == 0 { b"NotoSans-Regular" } else { b"NotoSans-Bold" });
    pdf.type0_font(id)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    let mut font = pdf.cid_font(cid);
    font.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM).font_descriptor(descriptor);
    font.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = font.widths();
    for (glyph, (_, width)) in &face.used {
        widths.consecutive(*glyph, [*width]);
    }
    widths.finish();
    font.finish();
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(-621.0, -389.0, 2800.0, 1067.0))
        .italic_angle(0.0)
        .ascent(1069.0)
        .descent(-293.0)
        .cap_height(714.0)
        .stem_v(if number == 0 { 90.0 } else { 150.0 })
        .font_file2(program);
    let length = i32::try_from(face.length).unwrap_or(i32::MAX);
    pdf.stream(program, face.packed).filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
    let mut map = UnicodeCmap::new(Name(b"Letters"), SYSTEM);
    face.used.iter().for_each(|(glyph, (letter, _))| map.pair(*glyph, *letter));
    pdf.cmap(unicode, &map.finish());
}
