//! What must be true of prompts that the room writes to.

use super::Path;
use super::workshop::Check;
use crate::domain::workshop::Prompt;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn prompts(&mut self, path: &Path, prompts: &'a [Prompt]) -> bool {
        for (i, prompt) in prompts.iter().enumerate() {
            let path = path.at(i);
            self.unique(path.field("id"), &prompt.id);
            self.dimension(path.field("dimension"), &prompt.dimension);
            self.found.text(path.field("ask"), &prompt.ask);
            self.found.text(path.field("reverse"), &prompt.reverse);
        }
        prompts.is_empty()
    }
}
