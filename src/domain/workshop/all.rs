//! Everything of one kind in a workshop.

use super::{CasePair, Dealt, Grid, Kind, Pair, Part, Poll, Prompt, Question, SeenOf, Sign, Step, Typed, Workshop};

impl Workshop {
    /// All that the room votes on, in order.
    pub fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        self.parts().filter_map(Part::question)
    }

    /// All pairs that the script itself brings, in order.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.parts().filter_map(Part::pair)
    }

    /// The pairs of the told case, in order.
    pub fn told(&self) -> impl Iterator<Item = &CasePair> {
        self.parts().filter_map(|part| if let Part::Told(told) = part { Some(told) } else { None })
    }

    /// The steps that tell what is asked about: a story, or what the bins mean.
    pub fn story(&self) -> impl Iterator<Item = &Step> {
        let before =
            self.steps.iter().take_while(|step| !matches!(step.kind, Kind::Told(_) | Kind::Sort(_) | Kind::Lens(_)));
        before.filter(|step| step.kind == Kind::Brief)
    }

    /// The model answer to a pair, if it is one of the told case.
    #[must_use]
    pub fn model(&self, pair: &str) -> Option<&CasePair> {
        self.told().find(|t| t.pair.id == pair)
    }

    /// What it asks and has a model answer to: the pairs of a told case and the cards, in order.
    pub fn keyed(&self) -> impl Iterator<Item = Part<'_>> {
        self.parts().filter(|part| part.is_keyed())
    }

    /// Whether there is a model answer to a question.
    #[must_use]
    pub fn has_model(&self, question: &str) -> bool {
        self.model(question).is_some() || self.card(question).is_some()
    }

    /// All cards that are sorted, in the order in which they come.
    pub fn cards(&self) -> impl Iterator<Item = Dealt<'_>> {
        self.polls().filter_map(|poll| if let Poll::Card(dealt) = poll { Some(dealt) } else { None })
    }

    /// The card with this id.
    #[must_use]
    pub fn card(&self, id: &str) -> Option<Dealt<'_>> {
        self.cards().find(|dealt| dealt.card.id == id)
    }

    /// All signs, in order.
    pub fn signs(&self) -> impl Iterator<Item = &Sign> {
        self.parts().filter_map(|part| if let Part::Sign(sign) = part { Some(sign) } else { None })
    }

    /// All polls beside the ladder, in order, whatever kind of step brings them.
    pub fn polls(&self) -> impl Iterator<Item = Poll<'_>> {
        self.parts().filter_map(Part::poll)
    }

    /// All that is typed beside the ladder, in order.
    pub fn typed(&self) -> impl Iterator<Item = Typed<'_>> {
        self.parts().filter_map(|part| if let Part::Typed(typed) = part { Some(typed) } else { None })
    }

    /// All that makes polls of the room's own lines, in order.
    pub fn seen_of(&self) -> impl Iterator<Item = &SeenOf> {
        self.parts().filter_map(|part| if let Part::SeenOf(seen) = part { Some(seen) } else { None })
    }

    /// All grids, in order.
    pub fn grids(&self) -> impl Iterator<Item = &Grid> {
        self.parts().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None })
    }

    /// What is typed under this id.
    #[must_use]
    pub fn typed_under(&self, id: &str) -> Option<Typed<'_>> {
        self.typed().find(|typed| typed.id() == id)
    }

    /// The grid with this id.
    #[must_use]
    pub fn grid(&self, id: &str) -> Option<&Grid> {
        self.grids().find(|grid| grid.id == id)
    }

    /// All prompts, in order.
    pub fn prompts(&self) -> impl Iterator<Item = &Prompt> {
        self.parts().filter_map(|part| if let Part::Prompt(prompt) = part { Some(prompt) } else { None })
    }
}
