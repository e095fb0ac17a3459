//! Whether every rung that is asked for can be reached.

use super::Path;
use super::workshop::Check;
use crate::domain::ladder::Height;
use crate::domain::workshop::{Kind, Pair};

impl Check<'_> {
    /// A rail is climbed from rung 1 without a gap: above a rung that nobody asks for, no vote counts.
    pub(super) fn rails(&mut self) {
        for dimension in &self.ladder.dimensions {
            // Pairs that the room makes may close a gap.
            if self.is_written(&dimension.id) {
                continue;
            }
            let asked: Vec<(Path, &Pair)> = self.asked(&dimension.id);
            let is_asked = |at: Height| asked.iter().any(|(_, p)| p.rung == at);
            let top = asked.iter().map(|(_, p)| p.rung).max().unwrap_or(0).min(self.ladder.top());
            let Some(gap) = (1..top).find(|at| !is_asked(*at)) else { continue };
            let Some((path, above)) = asked.iter().filter(|(_, p)| p.rung > gap).min_by_key(|(_, p)| p.rung) else {
                continue;
            };
            let (name, label) = (&dimension.id, self.ladder.rung_label(gap));
            let message = format!("no vote can reach rung {} of `{name}`: no pair asks for {label}", above.rung);
            let help = format!("add a pair with `rung: {gap}` on `{name}`: a rail is climbed without a gap");
            self.found.warn(path.field("rung"), message, help);
        }
    }

    fn is_written(&self, dimension: &str) -> bool {
        self.workshop.steps.iter().any(|step| match &step.kind {
            Kind::Write(prompts) => prompts.iter().any(|p| p.dimension == dimension),
            _ => false,
        })
    }

    /// The pairs of a rail with their places.
    fn asked(&self, dimension: &str) -> Vec<(Path, &Pair)> {
        let steps = Path::default().field("steps");
        let mut asked = Vec::new();
        for (i, step) in self.workshop.steps.iter().enumerate() {
            let kind = steps.at(i).field("kind");
            match &step.kind {
                Kind::Pairs(pairs) => asked.extend(pairs.iter().enumerate().map(|(j, p)| (kind.at(j), p))),
                Kind::Told(told) => {
                    asked.extend(told.iter().enumerate().map(|(j, t)| (kind.at(j).field("pair"), &t.pair)));
                }
                _ => {}
            }
        }
        asked.retain(|(_, p)| p.dimension == dimension);
        asked
    }
}
