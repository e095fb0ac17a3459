//! What must be true of warning signs.

use super::Path;
use super::text::one_of;
use super::workshop::Check;
use crate::domain::workshop::{Part, Sign};
use crate::message;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn signs(&mut self, path: &Path, signs: &'a [Sign]) -> bool {
        for (i, sign) in signs.iter().enumerate() {
            self.sign(&path.at(i), sign);
        }
        signs.is_empty()
    }

    /// A sign may be left out only where its family is asked about without it.
    pub(super) fn optional_signs(&mut self) {
        let steps = Path::default().field("steps");
        let is_sure = |family: &str| self.workshop.signs().any(|s| s.family == family && !s.optional);
        let mut told: Vec<&str> = Vec::new();
        for (i, step) in self.workshop.steps.iter().enumerate() {
            for (j, part) in step.kind.parts().into_iter().enumerate() {
                let Part::Sign(sign) = part else { continue };
                let is_known = self.ladder.family(&sign.family).is_some();
                if sign.optional && is_known && !is_sure(&sign.family) && !told.contains(&sign.family.as_str()) {
                    told.push(&sign.family);
                    let message = message!("check-only-optional-signs", family = &sign.family);
                    let path = steps.at(i).field("kind").at(j).field("optional");
                    self.found.warn(path, message, message!("check-keep-one-sign"));
                }
            }
        }
    }

    fn sign(&mut self, path: &Path, sign: &'a Sign) {
        self.unique(path.field("id"), &sign.id);
        if self.ladder.family(&sign.family).is_none() && !self.foreign {
            let message = message!("check-no-family", ladder = &self.ladder.id, family = &sign.family);
            let help = one_of(&sign.family, self.ladder.families.iter().map(|f| f.id.as_str()));
            self.found.add(path.field("family"), message, help);
        }
        self.found.text(path.field("ask"), &sign.ask);
        self.found.maybe_text(path.field("looks_like"), sign.looks_like.as_deref());
        self.found.maybe_text(path.field("watch"), sign.watch.as_deref());
        self.wording_of_sign(path, sign);
    }
}
