//! Whether every rung that is asked for can be reached.

use super::Path;
use super::workshop::Check;
use crate::domain::ladder::Height;
use crate::domain::workshop::{Pair, Part};
use crate::message;

impl<'a> Check<'a> {
    /// A rail is climbed from rung 1 without a gap: above a rung that nobody asks for, no vote counts. A gap that an
    /// error elsewhere leaves is not told again.
    pub(super) fn rails(&mut self) {
        for dimension in &self.ladder.dimensions {
            // Pairs that the room makes may close a gap.
            if self.is_written(&dimension.id) {
                continue;
            }
            let asked: Vec<(Path, &Pair)> = self.asked(&dimension.id);
            let is_asked = |at: Height| asked.iter().any(|(_, p)| p.rung == at);
            let top = asked.iter().map(|(_, p)| p.rung).max().unwrap_or(0).min(self.ladder.top());
            let is_gap = |at: &Height| !is_asked(*at) && !self.is_explained(&dimension.id, *at);
            let Some(gap) = (1..top).find(is_gap) else { continue };
            let above = asked.iter().filter(|(_, p)| p.rung > gap).min_by_key(|(_, p)| p.rung);
            let below = asked.iter().rev().find(|(_, p)| p.rung < gap).or(above);
            let (Some((above, pair)), Some((below, _))) = (above, below) else { continue };
            let (name, label, rung) = (&dimension.id, self.ladder.rung_label(gap), pair.rung);
            let message = message!("check-gap", label, name, rung);
            let help = message!("check-close-gap", rung = gap);
            self.found.warn_twin(below.field("rung"), above.field("rung"), message, help);
        }
    }

    /// Whether a pair with a wrong dimension or rung may be the one that is meant for `rung`.
    fn is_explained(&self, dimension: &str, rung: Height) -> bool {
        let may_be_here = |p: &Pair| p.dimension == dimension || self.ladder.dimension(&p.dimension).is_none();
        let may_be_there = |p: &Pair| p.rung == rung || !(1..=self.ladder.top()).contains(&p.rung);
        self.workshop.pairs().any(|p| may_be_here(p) && may_be_there(p))
    }

    /// A pair may be left out only where its rung is asked for without it.
    pub(super) fn optional_pairs(&mut self) {
        for dimension in &self.ladder.dimensions {
            let asked = self.asked(&dimension.id);
            let is_sure = |at: Height| asked.iter().any(|(_, p)| p.rung == at && !p.optional);
            let mut told = Vec::new();
            for (path, pair) in asked.iter().filter(|(_, p)| p.optional && !is_sure(p.rung)) {
                if !told.contains(&pair.rung) && (1..=self.ladder.top()).contains(&pair.rung) {
                    told.push(pair.rung);
                    let (label, name) = (self.ladder.rung_label(pair.rung), &dimension.id);
                    let message = message!("check-only-optional-pairs", name, label);
                    self.found.warn(path.field("optional"), message, message!("check-keep-one-pair"));
                }
            }
        }
    }

    fn is_written(&self, dimension: &str) -> bool {
        self.workshop.prompts().any(|p| p.dimension == dimension)
    }

    /// The pairs of a rail with their places.
    fn asked(&self, dimension: &str) -> Vec<(Path, &'a Pair)> {
        let steps = Path::default().field("steps");
        let mut asked = Vec::new();
        for (i, step) in self.workshop.steps.iter().enumerate() {
            for (j, part) in step.kind.parts().into_iter().enumerate() {
                let path = steps.at(i).field("kind").at(j);
                match part {
                    Part::Pair(pair) => asked.push((path, pair)),
                    Part::Told(told) => asked.push((path.field("pair"), &told.pair)),
                    _ => {}
                }
            }
        }
        asked.retain(|(_, p)| p.dimension == dimension);
        asked
    }
}
