//! What of its reading a room lets go to the circle: asked once, before the session is closed.

use super::{Kept, Room};
use crate::app::form::{Field, Form};
use crate::domain::circle::Sharing;
use crate::domain::history::{Extent, Snapshot};
use crate::say;

impl Room {
    /// Whether the room is still to be asked: there is a circle, something was read, and nobody has said anything yet.
    /// Whoever leaves the question has said no.
    pub(super) fn is_to_ask_for_sharing(&self) -> bool {
        let progress = &self.session.progress;
        let is_asked = self.asked_for_sharing || progress.sharing.is_some();
        let is_ours = self.circle.is_some() && self.kept == Kept::Stored && !self.session.is_theirs();
        is_ours && !is_asked && Snapshot::of(&self.session).read == Extent::Something
    }

    /// What can be said.
    pub(super) fn sharing_choices(&self) -> &'static [Sharing] {
        Sharing::choices(self.session.progress.codename.is_some())
    }

    /// What of the reading goes to the circle. *No* is where the key that goes on leads by a slip.
    pub(super) fn sharing_form(&self) -> Form {
        let words = &self.words;
        let options: Vec<String> = self.sharing_choices().iter().map(|sharing| words.say(&sharing.said())).collect();
        let at = options.len().saturating_sub(1);
        let field = Field::choice(say!(words, "share-label"), say!(words, "share-hint"), options, at);
        let circle = self.circle.as_deref().unwrap_or_default();
        Form::new(say!(words, "share-title", circle), vec![field])
    }
}
