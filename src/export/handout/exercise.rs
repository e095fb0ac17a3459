//! What a class does with a script.

use crate::domain::workshop::{CasePair, Choice, Dealt, Kind, Lens, Step};

/// What is answered on paper in one step.
pub(super) enum Exercise<'a> {
    Story(&'a [CasePair]),
    Cards(Vec<Dealt<'a>>),
    /// About an own client: nobody has a model answer.
    Own(Vec<&'a Choice>),
}

impl<'a> Exercise<'a> {
    pub(super) fn of(step: &'a Step) -> Option<Self> {
        match &step.kind {
            Kind::Told(pairs) => Some(Exercise::Story(pairs)),
            Kind::Sort(sort) => Some(Exercise::Cards(sort.dealt())),
            Kind::Lens(lenses) => {
                let choices = lenses.iter().filter_map(|lens| match lens {
                    Lens::Choice(choice) => Some(choice),
                    _ => None,
                });
                Some(Exercise::Own(choices.collect())).filter(|own| own.len() > 0)
            }
            _ => None,
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Exercise::Story(pairs) => pairs.len(),
            Exercise::Cards(cards) => cards.len(),
            Exercise::Own(choices) => choices.len(),
        }
    }
}
