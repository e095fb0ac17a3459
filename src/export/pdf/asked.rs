//! Pairs and signs with their votes.

use pdf_writer::types::StructRole;

use super::super::doc::{Closer, Matrix, Pair, Sign};
use super::face::Style;
use super::sheet::{Align, PAPER as SIZE, Sheets, circle, filled, put_at, stroked};
use super::{BOLD, INK, LINE, QUIET, SMALL, SOLID, TEXT, evidence, paragraph};
use crate::domain::vote::{PairTally, SignTally};

/// With more dots than this in one place, a bar with a number stands for them.
const MANY: u32 = 8;
/// Dots side by side in one place.
const ABREAST: u32 = 4;
/// Between two dots.
const DOT: f32 = 6.4;
/// With more answers than this the words alone tell them.
const MOST: u32 = 16;

/// All pairs, each with its votes between its two pictures.
pub(super) fn matrix(sheets: &mut Sheets, Matrix { heads, rails, .. }: &Matrix) {
    let [_, opposite, votes, trusted] = heads;
    let thirds = thirds(sheets);
    let top = sheets.y;
    for ((text, (x, width)), align) in [opposite, votes, trusted].into_iter().zip(thirds).zip(ALIGNED) {
        sheets.beside(top, x, width, |s| s.text(StructRole::P, SMALL, align, text));
    }
    for (rail, pairs) in rails {
        sheets.room_for(60.0);
        sheets.gap(3.0);
        sheets.text(StructRole::H3, Style { size: 10.0, ..BOLD }, Align::Start, rail);
        sheets.gap(1.0);
        pairs.iter().for_each(|pair| sheets.together(|sheets| self::pair(sheets, pair)));
    }
}

const ALIGNED: [Align; 3] = [Align::Start, Align::Middle, Align::End];

/// Three columns: where each begins, and how wide it is.
fn thirds(sheets: &Sheets) -> [(f32, f32); 3] {
    let (gap, wide) = (10.0, (sheets.width - 20.0) / 3.0);
    [0.0, 1.0, 2.0].map(|n| (sheets.x + n * (wide + gap), wide))
}

fn pair(sheets: &mut Sheets, pair: &Pair) {
    sheets.rule(0.5, LINE);
    sheets.gap(2.0);
    let (x, width, top) = (sheets.x, sheets.width, sheets.y);
    let head = [(BOLD, pair.rung.as_str()), (TEXT, pair.ask.as_str())];
    let asked = sheets.beside(top, x, width - 116.0, |s| s.runs(StructRole::P, &head, Align::Start));
    let marks = pair.marks.join(", ");
    let state = [(SMALL, marks.as_str()), (BOLD, pair.said.as_str())];
    let stated = sheets.beside(top, x + width - 112.0, 112.0, |s| s.runs(StructRole::P, &state, Align::End));
    let (top, thirds) = (asked.max(stated) + 1.0, thirds(sheets));
    let [opposite, trusted] = pair.pictures.each_ref().map(String::as_str);
    let picture = Style { size: 8.0, ..TEXT };
    let [left, middle, right] = thirds;
    let mut foot = sheets.beside(top, left.0, left.1, |s| s.text(StructRole::P, picture, Align::Start, opposite));
    foot = foot.max(sheets.beside(top, middle.0, middle.1, |s| votes(s, pair)));
    foot = foot.max(sheets.beside(top, right.0, right.1, |s| s.text(StructRole::P, picture, Align::End, trusted)));
    sheets.y = foot;
    pair.remarks.iter().for_each(|remark| sheets.text(StructRole::P, SMALL, Align::Start, remark));
    sheets.gap(3.0);
}

fn votes(sheets: &mut Sheets, pair: &Pair) {
    match &pair.tally {
        Some(tally) => strip(sheets, tally, &pair.counts, pair.model),
        None if pair.counts.is_empty() => {}
        None => sheets.text(StructRole::P, SMALL, Align::Middle, &pair.counts),
    }
    if !pair.blank.is_empty() {
        sheets.text(StructRole::P, SMALL, Align::Middle, &pair.blank);
    }
}

/// Dots on a line from the opposite picture to the trusted one, and below it the point of a model answer.
fn strip(sheets: &mut Sheets, tally: &PairTally, said: &str, model: Option<u8>) {
    let most = tally.counts.iter().copied().max().unwrap_or(0);
    let bars = most > MANY;
    let tall = if bars { DOT * 4.0 } else { DOT * most.div_ceil(ABREAST).max(1) as f32 + 2.0 };
    let (x, floor, place) = (sheets.x, sheets.y + tall, sheets.width / 5.0);
    sheets.piece(StructRole::Figure, Some(said), |sheets| {
        sheets.mark(|content, faces| {
            let line = SIZE[1] - floor;
            stroked(content, QUIET, 0.7).move_to(x + 3.0, line).line_to(x + place * 5.0 - 3.0, line).stroke();
            for (n, count) in tally.counts.iter().enumerate() {
                let middle = x + place * (n as f32 + 0.5);
                stroked(content, QUIET, 0.7).move_to(middle, line).line_to(middle, line - 2.5).stroke();
                filled(content, SOLID);
                if bars && *count > 0 {
                    let height = (DOT * 2.6 * *count as f32 / most as f32).max(1.0);
                    content.rect(middle - 7.0, line, 14.0, height).fill_nonzero();
                    let at = [middle, floor - height - 1.5];
                    put_at(content, faces, Style { size: 7.0, ..TEXT }, at, Align::Middle, &count.to_string());
                } else if !bars {
                    for dot in 0..*count {
                        let (row, at) = (dot / ABREAST, dot % ABREAST);
                        let abreast = (count - row * ABREAST).min(ABREAST);
                        let across = DOT * (at as f32 - (abreast - 1) as f32 / 2.0);
                        circle(content, [middle + across, floor - 3.8 - DOT * row as f32], 2.6).fill_nonzero();
                    }
                }
            }
            if let Some(point) = model {
                let (middle, y) = (x + place * (f32::from(point) - 0.5), line - 3.0);
                stroked(content, INK, 1.0).move_to(middle, y).line_to(middle + 3.0, y - 3.0);
                content.line_to(middle, y - 6.0).line_to(middle - 3.0, y - 3.0).close_and_stroke();
            }
        });
    });
    sheets.gap(tall + if model.is_some() { 10.0 } else { 4.0 });
}

/// Cards, two side by side.
pub(super) fn closer(sheets: &mut Sheets, pairs: &[Closer]) {
    let (x, width) = (sheets.x, (sheets.width - 16.0) / 2.0);
    for two in pairs.chunks(2) {
        sheets.together(|sheets| {
            let (top, mut foot) = (sheets.y, sheets.y);
            for (n, pair) in two.iter().enumerate() {
                let x = x + (width + 16.0) * n as f32;
                foot = foot.max(sheets.beside(top, x, width, |sheets| card(sheets, pair)));
            }
            sheets.y = foot + 5.0;
        });
    }
}

fn card(sheets: &mut Sheets, pair: &Closer) {
    sheets.rule(0.5, LINE);
    sheets.gap(2.0);
    let head = [(BOLD, pair.place.as_str()), (Style { ink: SOLID, ..BOLD }, pair.said.as_str())];
    sheets.runs(StructRole::H3, &head, Align::Start);
    paragraph(sheets, TEXT, &pair.ask);
    for round in &pair.rounds {
        let which = format!("{}:", round.which);
        sheets.runs(StructRole::P, &[(BOLD, which.as_str()), (TEXT, round.counts.as_str())], Align::Start);
        if let Some(tally) = &round.tally {
            strip(sheets, tally, &round.counts, None);
        }
    }
    pair.remarks.iter().for_each(|remark| paragraph(sheets, TEXT, remark));
    evidence(sheets, &pair.evidence);
}

/// Rows: whether it is there, what was asked, and the answers.
pub(super) fn signs(sheets: &mut Sheets, signs: &[Sign]) {
    let (x, width) = (sheets.x, sheets.width);
    for sign in signs {
        sheets.together(|sheets| {
            sheets.rule(0.5, LINE);
            sheets.gap(2.0);
            let top = sheets.y;
            let said = sheets.beside(top, x, 70.0, |s| s.text(StructRole::P, BOLD, Align::Start, &sign.said));
            let asked = sheets.beside(top, x + 76.0, width - 226.0, |sheets| {
                let ask = [(TEXT, sign.ask.as_str()), (SMALL, sign.family.as_str())];
                sheets.runs(StructRole::P, &ask, Align::Start);
                sign.remarks.iter().for_each(|remark| paragraph(sheets, SMALL, remark));
                evidence(sheets, &sign.evidence);
            });
            let answered = sheets.beside(top, x + width - 140.0, 140.0, |sheets| {
                sign.tally.iter().for_each(|tally| answers(sheets, tally, &sign.answers));
                sheets.text(StructRole::P, SMALL, Align::Start, &sign.answers);
            });
            sheets.y = said.max(asked).max(answered) + 2.0;
        });
    }
}

/// A mark an answer: yes filled, partly half, no hollow, not sure a stroke.
fn answers(sheets: &mut Sheets, tally: &SignTally, said: &str) {
    let SignTally { yes, partly, no, not_sure } = *tally;
    let all = [yes, partly, no, not_sure];
    if all.iter().fold(0u32, |sum, n| sum.saturating_add(*n)) > MOST {
        return;
    }
    let (x, y) = (sheets.x, sheets.y + 5.0);
    sheets.piece(StructRole::Figure, Some(said), |sheets| {
        sheets.mark(|content, _| {
            let kinds = all.iter().enumerate().flat_map(|(kind, n)| (0..*n).map(move |_| kind));
            for (n, kind) in kinds.enumerate() {
                let (x, foot) = (x + 3.0 + 8.0 * n as f32, SIZE[1] - y);
                filled(stroked(content, SOLID, 1.0), SOLID);
                match kind {
                    0 => circle(content, [x, y], 2.8).fill_nonzero(),
                    1 => {
                        circle(content, [x, y], 2.8).stroke();
                        content.move_to(x, foot + 2.8).cubic_to(
                            x - 3.7,
                            foot + 2.8,
                            x - 3.7,
                            foot - 2.8,
                            x,
                            foot - 2.8,
                        );
                        content.close_path().fill_nonzero()
                    }
                    2 => circle(content, [x, y], 2.8).stroke(),
                    _ => stroked(content, QUIET, 1.2).move_to(x - 2.0, foot).line_to(x + 2.0, foot).stroke(),
                };
            }
        });
    });
    sheets.gap(10.0);
}
