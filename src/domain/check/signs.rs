//! What must be true of warning signs.

use super::Path;
use super::text::one_of;
use super::workshop::Check;
use crate::domain::workshop::Sign;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn signs(&mut self, path: &Path, signs: &'a [Sign]) -> bool {
        for (i, sign) in signs.iter().enumerate() {
            self.sign(&path.at(i), sign);
        }
        signs.is_empty()
    }

    fn sign(&mut self, path: &Path, sign: &'a Sign) {
        self.unique(path.field("id"), &sign.id);
        if self.ladder.family(&sign.family).is_none() {
            let message = format!("the ladder `{}` has no family `{}`", self.ladder.id, sign.family);
            let help = one_of(&sign.family, self.ladder.families.iter().map(|f| f.id.as_str()));
            self.found.add(path.field("family"), message, help);
        }
        self.found.text(path.field("ask"), &sign.ask);
        self.found.maybe_text(path.field("looks_like"), sign.looks_like.as_deref());
    }
}
