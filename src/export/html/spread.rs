//! The votes on a pair as dots between the opposite picture on the left and the trusted one on the right.

use std::fmt::Write;

use super::write::escape;
use crate::domain::vote::PairTally;

/// From this many dots in one place on, a bar with a number stands for them.
const MANY: u32 = 8;
/// Between two points.
const STEP: u32 = 40;
/// Between two dots.
const DOT: u32 = 11;

/// The votes between the two `ends`; whoever cannot see them reads the same in the words beside them, so this is hidden from a screen reader.
pub fn svg(tally: &PairTally, ends: [&str; 2]) -> String {
    let most = tally.counts.iter().copied().max().unwrap_or(0);
    let bars = most > MANY;
    let floor = DOT * most.min(MANY) + if bars { 14 } else { 4 };
    let (width, height) = (STEP * 5, floor + 20);
    let mut marks = String::new();
    for (column, &count) in (0u32..).zip(&tally.counts) {
        let x = column * STEP + STEP / 2;
        if bars && count > 0 {
            let tall = (DOT * MANY * count / most).max(2);
            let top = floor - tall;
            let _ = write!(marks, "<rect class=\"dot\" x=\"{}\" y=\"{top}\" width=\"16\" height=\"{tall}\"/>", x - 8);
            let _ = write!(marks, "<text x=\"{x}\" y=\"{}\">{count}</text>", top.saturating_sub(3));
        } else if !bars {
            for dot in 0..count {
                let y = floor - 6 - dot * DOT;
                let _ = write!(marks, "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"4.5\"/>");
            }
        }
        let _ = write!(marks, "<path class=\"axis\" d=\"M{x} {floor}v4\"/>");
    }
    for ((end, x), word) in [("left", 2), ("right", STEP * 5 - 2)].into_iter().zip(ends) {
        let _ = write!(marks, "<text class=\"{end}\" x=\"{x}\" y=\"{}\">{}</text>", floor + 17, escape(word));
    }
    format!(
        "<svg class=\"spread\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         aria-hidden=\"true\"><path class=\"axis\" d=\"M8 {floor}H{}\"/>{marks}</svg>",
        width - 8
    )
}
