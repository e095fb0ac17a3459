//! Why it stands where it stands, told as what people saw: for a reader who was not in the room and knows no method.

use super::{Report, room};
use crate::domain::ladder::{Family, Height};
use crate::domain::order;
use crate::domain::reading::{Asked, Hold, HoldKind, OpenQuestion};
use crate::domain::session::{Action, Evidence, Pole};
use crate::domain::vote::State;
use crate::domain::workshop::Pair;
use crate::words::Message;
use crate::words::date;
use crate::{message, say};

/// One of the reasons, spoken of by its number.
pub(super) enum Reason<'a> {
    /// It holds the whole back.
    Hold(&'a Hold),
    /// A hazard that is there, where no height is read that it could hold back.
    Hazard(&'a str),
}

impl Reason<'_> {
    fn families(&self) -> impl Iterator<Item = &str> {
        let (hold, hazard) = match self {
            Reason::Hold(hold) => (Some(hold), None),
            Reason::Hazard(id) => (None, Some(*id)),
        };
        hold.into_iter().flat_map(|hold| hold.families()).chain(hazard)
    }

    /// The one that it is; none of several that are told one by one as well.
    fn family(&self) -> Option<&str> {
        let mut families = self.families();
        families.next().filter(|_| families.next().is_none())
    }

    /// What most people saw against it comes first, then hazards, and last what is not known.
    fn weight(&self) -> u8 {
        let Reason::Hold(hold) = self else { return 0 };
        match &hold.kind {
            HoldKind::Cell { state: State::Reversed, .. } => 0,
            HoldKind::Cap { .. } => 1,
            HoldKind::Cell { state: State::Split, .. } => 2,
            HoldKind::Cell { state: State::Mixed, .. } => 3,
            HoldKind::OverTrust { .. } => 4,
            HoldKind::Cell { .. } => 5,
        }
    }
}

impl Report<'_> {
    /// The reasons, the plainest first. A class stands on no ladder, so it has none.
    pub(super) fn reasons(&self) -> Vec<Reason<'_>> {
        if self.session.workshop.only_tells() {
            return Vec::new();
        }
        if self.reading.stood().is_none() {
            return self.reading.present_families().map(Reason::Hazard).collect();
        }
        let mut reasons: Vec<_> = self.reading.holds_back.iter().map(Reason::Hold).collect();
        order::by_key(&mut reasons, Reason::weight);
        reasons
    }

    /// Each of them: where it was seen, what, and by how many.
    pub(super) fn told_reasons(&self) -> Vec<String> {
        self.reasons().iter().map(|reason| self.told_reason(reason)).collect()
    }

    fn told_reason(&self, reason: &Reason) -> String {
        let (words, short) = (&self.words, self.in_short(reason));
        match reason {
            Reason::Hazard(id) => say!(words, "report-reason", what = self.ladder().family_name(id), short),
            Reason::Hold(Hold { kind: HoldKind::Cell { dimension, rung, state }, .. }) => {
                let what = self.ladder().dimension_name(dimension);
                let told = say!(words, "report-reason", what, short);
                let seen = self.pairs_of(dimension, *rung).find_map(|pair| self.counted(pair, *state));
                [told].into_iter().chain(seen).collect::<Vec<_>>().join(" ")
            }
            Reason::Hold(hold) => {
                say!(words, "report-reason", what = hold.name(self.ladder()), short)
            }
        }
    }

    /// What is seen of it, in a sentence: what somebody saw last, or what was asked and which picture it came to.
    pub(super) fn in_short(&self, reason: &Reason) -> String {
        let lines = self.session.progress.evidence.iter().filter(|line| self.speaks_for(reason, line));
        if let Some(line) = lines.max_by_key(|line| line.when).filter(|_| !self.redacted) {
            return self.seen(line);
        }
        if let Reason::Hold(Hold { kind: HoldKind::OverTrust { .. }, .. }) = reason {
            return say!(self.words, "report-over-trust");
        }
        let Reason::Hold(Hold { kind: HoldKind::Cell { dimension, rung, state }, .. }) = reason else {
            let about = |id| self.ladder().family(id).map(|family: &Family| family.about.as_str());
            return reason.families().find_map(about).unwrap_or_default().to_owned();
        };
        let mut pairs = self.pairs_of(dimension, *rung);
        let said = |pair: &Pair| self.asked_and_seen(pair, *state);
        let not_asked = || say!(self.words, "method-hold-not-asked", place = self.ladder().place(dimension, *rung));
        pairs.find(|pair| self.is_in(pair, *state)).map_or_else(not_asked, said)
    }

    /// `Their buyer – a notice came before any call.`
    pub(super) fn seen(&self, line: &Evidence) -> String {
        say!(self.words, "report-saw", who = &line.who, what = line.what.trim_end_matches('.'))
    }

    fn asked_and_seen(&self, pair: &Pair, state: State) -> String {
        let Pair { ask, trusted, opposite, .. } = pair;
        let words = &self.words;
        match state {
            State::Reversed => say!(words, "report-asked", ask, seen = opposite),
            State::Split => say!(words, "report-asked-split", ask, trusted, opposite),
            State::Mixed => say!(words, "report-asked-mixed", ask, trusted),
            State::PassedOver => say!(words, "report-asked-passed-over", ask),
            _ if self.reading.is_unvoted(&pair.dimension, pair.rung) => say!(words, "report-asked-unvoted", ask),
            _ => say!(words, "report-asked-unseen", ask),
        }
    }

    /// How many saw what is told of a pair; nothing among few.
    fn counted(&self, pair: &Pair, state: State) -> Option<String> {
        let read = self.reading.pair(&pair.id).filter(|read| read.state == state)?;
        let tally = read.votes.tally.told()?;
        let (high, low, all) = (tally.high(), tally.low(), tally.valid());
        Some(match state {
            State::Reversed => say!(self.words, "report-seen-by", count = low, all),
            State::Split => say!(self.words, "report-seen-split", high, low, all),
            State::Mixed => say!(self.words, "report-seen-mixed", count = high, all),
            _ => return None,
        })
    }

    fn pairs_of(&self, dimension: &str, rung: Height) -> impl Iterator<Item = &Pair> {
        self.session.pairs().filter(move |pair| pair.dimension == dimension && pair.rung == rung)
    }

    fn is_in(&self, pair: &Pair, state: State) -> bool {
        self.reading.pair(&pair.id).is_none_or(|read| read.state == state)
    }

    /// Whether a line of evidence counts and tells of a reason: of the opposite picture of its pair, or of its hazard.
    fn speaks_for(&self, reason: &Reason, line: &Evidence) -> bool {
        let about_pair = |pair: &Pair| match reason {
            Reason::Hold(Hold { kind: HoldKind::Cell { dimension, rung, state }, .. }) => {
                pair.dimension == *dimension && pair.rung == *rung && *state != State::Split
            }
            _ => false,
        };
        let is_seen = line.shows == Some(Pole::Opposite)
            && self.session.pairs().any(|pair| pair.id == line.about && about_pair(pair));
        let is_hazard =
            || self.session.workshop.signs().any(|s| s.id == line.about && reason.family() == Some(&s.family));
        self.session.counts_as_evidence(line) && (is_seen || is_hazard())
    }

    /// What an action is meant to move: the number of a reason, where it is one.
    pub(super) fn moves(&self, action: &Action) -> String {
        let Some(moves) = &action.moves else { return String::new() };
        match self.reason_moved(moves) {
            Some(number) => say!(self.words, "report-moves-reason", number),
            None if self.reading.open_questions.iter().any(|q| names(moves, &q.name)) => {
                say!(self.words, "report-moves-open")
            }
            None => moves.clone(),
        }
    }

    /// The number of the reason that something is meant to move.
    fn reason_moved(&self, moves: &str) -> Option<usize> {
        let reasons = self.reasons();
        let named = reasons.iter().position(|reason| self.is_called(reason, moves));
        named.or_else(|| reasons.iter().position(|reason| self.is_moved(reason, moves))).map(|at| at + 1)
    }

    fn is_called(&self, reason: &Reason, moves: &str) -> bool {
        matches!(reason, Reason::Hold(hold) if self.words.say(&hold.name(self.ladder())) == moves)
    }

    fn is_moved(&self, reason: &Reason, moves: &str) -> bool {
        self.is_called(reason, moves) || reason.families().any(|id| names(moves, self.ladder().family_name(id)))
    }

    /// The families that are told as a reason by what they are.
    pub(super) fn families_told(&self) -> Vec<String> {
        let reasons = self.reasons();
        let by_about = |reason: &&Reason| {
            reason.family().and_then(|id| self.ladder().family(id)).is_some_and(|f| self.in_short(reason) == f.about)
        };
        reasons.iter().filter(by_about).filter_map(|reason| reason.family()).map(str::to_owned).collect()
    }

    /// The numbers of the reasons that nobody took anything on against.
    pub(super) fn untouched(&self) -> Vec<String> {
        let actions = &self.session.progress.actions;
        let is_moved = |reason: &Reason| {
            actions.iter().filter_map(|action| action.moves.as_deref()).any(|moves| self.is_moved(reason, moves))
        };
        let reasons = self.reasons();
        (1..)
            .zip(&reasons)
            .filter(|(_, reason)| !is_moved(reason))
            .map(|(number, _): (usize, _)| number.to_string())
            .collect()
    }

    /// What is open: what somebody says or too few could say, with who finds out; then what was not asked, by its name.
    pub(super) fn still_open(&self) -> Vec<String> {
        if !self.reading.is_any_voted() {
            return Vec::new();
        }
        let (asked, others): (Vec<_>, Vec<_>) = self.reading.open_questions.iter().partition(|q| q.is_asked());
        let names = |said: &Message| {
            let names: Vec<&str> = others.iter().filter(|q| q.said() == *said).map(|q| q.name.as_str()).collect();
            (!names.is_empty()).then(|| say!(self.words, "report-open-names", said, names = names.join(", ")))
        };
        let groups = [message!("term-not-voted"), Asked::NotAsked.said()];
        asked.into_iter().map(|question| self.open(question)).chain(groups.iter().filter_map(names)).collect()
    }

    fn open(&self, question: &OpenQuestion) -> String {
        let words = &self.words;
        let mut signs = self.session.workshop.signs().filter(|sign| sign.family == question.family);
        let ask = signs.next().map_or(question.name.as_str(), |sign| &sign.ask);
        let known = match question.state {
            Asked::Open => message!("report-open-said"),
            _ if question.in_part => message!("report-open-in-part"),
            _ => message!("report-open-unseen"),
        };
        let looks = |action: &&Action| action.moves.as_deref().is_some_and(|moves| names(moves, &question.name));
        let who = match room::by_date(&self.session.progress.actions).into_iter().find(looks) {
            Some(Action { who, by, .. }) => {
                message!("report-open-who", who, by = date::spoken(*by, self.session.day()))
            }
            None => message!("report-open-nobody"),
        };
        say!(words, "report-open", ask, known, who)
    }

    /// The first of them in a sentence, and how many others there are.
    pub(super) fn first_reason(&self) -> Option<String> {
        let reasons = self.reasons();
        let (words, count) = (&self.words, reasons.len());
        let first = reasons.first()?;
        Some(match first {
            Reason::Hold(Hold { kind: HoldKind::Cell { dimension, rung, state }, .. }) => {
                let seen = self.found(dimension, *rung, *state);
                say!(words, "report-headline-reason", what = self.ladder().dimension_name(dimension), seen, count)
            }
            Reason::Hold(hold) => {
                let seen = self.in_short(first);
                say!(words, "report-headline-reason", what = hold.name(self.ladder()), seen, count)
            }
            Reason::Hazard(id) => {
                say!(words, "report-headline-hazard", what = self.ladder().family_name(id), count)
            }
        })
    }

    /// What was found at a place, in a few words and with its counts, where they may be told.
    fn found(&self, dimension: &str, rung: Height, state: State) -> Message {
        let read = self.pairs_of(dimension, rung).filter_map(|pair| self.reading.pair(&pair.id));
        let tally = read.filter(|read| read.state == state).find_map(|read| read.votes.tally.told());
        let counts = tally.map(|tally| (tally.high(), tally.low(), tally.valid()));
        match (state, counts) {
            (State::Reversed, Some((_, low, all))) => message!("method-seen-reversed", low, all),
            (State::Reversed, None) => message!("report-found-reversed-by-most"),
            (State::Split, Some((high, low, all))) => message!("report-found-split", high, low, all),
            (State::Split, None) => message!("report-found-split-by-some"),
            (State::Mixed, Some((high, _, all))) => message!("report-found-mixed", high, all),
            (State::Mixed, None) => message!("report-found-mixed-by-few"),
            (State::PassedOver, _) => message!("report-found-passed-over"),
            (State::NotAsked, _) => message!("report-found-not-asked"),
            _ if self.reading.is_unvoted(dimension, rung) => message!("report-found-unvoted"),
            _ => message!("report-found-unseen"),
        }
    }

    /// What the rail of the first reason is about.
    pub(super) fn first_rail(&self) -> Option<String> {
        let reasons = self.reasons();
        let Reason::Hold(Hold { kind: HoldKind::Cell { dimension, .. }, .. }) = reasons.first()? else { return None };
        let mut rails = self.ladder().dimensions.iter().filter(|rail| !rail.about.trim().is_empty());
        let rail = rails.find(|rail| rail.id == *dimension)?;
        Some(say!(self.words, "report-rail-means", name = &rail.name, about = rail.about.trim_end_matches('.')))
    }

    /// Who moves first: against the first reason, where there is one.
    pub(super) fn first_step(&self) -> Option<String> {
        let (words, reasons) = (&self.words, self.reasons());
        let moves = |action: &Action| {
            let is_moved = |reason| action.moves.as_deref().is_some_and(|moves| self.is_moved(reason, moves));
            reasons.first().is_none_or(is_moved)
        };
        let mut actions = room::by_date(&self.session.progress.actions).into_iter();
        let first = actions.find(|action| moves(action));
        let Some(Action { what, who, by, .. }) = first else {
            return (!reasons.is_empty()).then(|| say!(words, "report-headline-no-step"));
        };
        let (what, by) = (what.trim_end_matches('.'), date::spoken(*by, self.session.day()));
        Some(match reasons.is_empty() {
            true => say!(words, "report-headline-next", who, by, what),
            false => say!(words, "report-headline-step", who, by, what),
        })
    }
}

/// Whether what an action is meant to move names a family.
fn names(moves: &str, family: &str) -> bool {
    moves.split(", ").any(|name| name == family)
}
