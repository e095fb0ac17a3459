//! What must be true of a ladder.

use super::text::one_of;
use super::{Finding, Findings, Path};
use crate::domain::ladder::{Cap, ConfidenceRules, Cuts, Family, Height, Ladder, Remedy, Rules, Share};
use crate::message;

/// The highest top that a ladder may have.
const HIGHEST: Height = 8;

/// The most rails that stand side by side.
const MOST_DIMENSIONS: usize = 4;

/// Everything that is wrong with `ladder`; nothing if accounts can be read on it.
#[must_use]
pub fn check_ladder(ladder: &Ladder) -> Vec<Finding> {
    let mut found = Findings::default();
    let root = Path::default();
    found.id(root.field("id"), &ladder.id);
    found.text(root.field("title"), &ladder.title);
    found.text(root.field("version"), &ladder.version);
    found.text(root.field("subject"), &ladder.subject);
    found.text(root.field("other"), &ladder.other);
    found.text(root.field("disclaimer"), &ladder.disclaimer);
    found.rungs(ladder);
    found.dimensions(ladder);
    found.families(ladder);
    found.over_trust(ladder);
    found.rules(&root.field("rules"), &ladder.rules);
    found.confidence(&root.field("confidence"), &ladder.confidence);
    found.0
}

impl Findings {
    fn rungs(&mut self, ladder: &Ladder) {
        let path = Path::default().field("rungs");
        if !(1..=HIGHEST).contains(&ladder.top()) {
            let help = message!("check-ladder-goes", most = HIGHEST);
            self.add(path.clone(), message!("check-ladder-height", most = HIGHEST), help);
        }
        for (i, rung) in ladder.rungs.iter().enumerate() {
            let path = path.at(i);
            let expected = i64::try_from(i).unwrap_or(i64::MAX).saturating_sub(1);
            if i64::from(rung.at) != expected {
                let message = message!("check-rung-expected", expected, rung = rung.at);
                self.add(path.field("at"), message, message!("check-rungs-without-gap"));
            }
            self.text(path.field("name"), &rung.name);
            self.text(path.field("seen"), &rung.seen);
            self.maybe_text(path.field("dependence"), rung.dependence.as_deref());
            self.maybe_text(path.field("mechanism"), rung.mechanism.as_deref());
            self.maybe_text(path.field("risk"), rung.risk.as_deref());
            self.remedies(&path, &rung.remedies);
        }
        self.unique(&path, "name", ladder.rungs.iter().map(|r| r.name.to_lowercase()));
    }

    fn dimensions(&mut self, ladder: &Ladder) {
        let path = Path::default().field("dimensions");
        let count = ladder.dimensions.len();
        if !(1..=MOST_DIMENSIONS).contains(&count) {
            let message = message!("check-dimensions", most = MOST_DIMENSIONS, count);
            self.add(path.clone(), message, message!("check-dimension-is-rail"));
        }
        for (i, dimension) in ladder.dimensions.iter().enumerate() {
            let path = path.at(i);
            self.id(path.field("id"), &dimension.id);
            self.text(path.field("name"), &dimension.name);
            self.text(path.field("about"), &dimension.about);
        }
        self.unique(&path, "id", ladder.dimensions.iter().map(|d| d.id.clone()));
    }

    fn families(&mut self, ladder: &Ladder) {
        let path = Path::default().field("families");
        for (i, family) in ladder.families.iter().enumerate() {
            let path = path.at(i);
            self.id(path.field("id"), &family.id);
            self.text(path.field("name"), &family.name);
            self.text(path.field("about"), &family.about);
            self.maybe_text(path.field("flag"), family.flag.as_deref());
            self.remedies(&path, &family.remedies);
            self.caps(&path.field("caps"), family, ladder);
        }
        self.unique(&path, "id", ladder.families.iter().map(|f| f.id.clone()));
    }

    fn caps(&mut self, path: &Path, family: &Family, ladder: &Ladder) {
        for (i, cap) in family.caps.iter().enumerate() {
            let path = path.at(i);
            match cap {
                Cap::Account(at) => self.height(path.at(0), *at, ladder),
                Cap::Rail(dimension, at) => {
                    if ladder.dimension(dimension).is_none() {
                        let help = one_of(dimension, ladder.dimensions.iter().map(|d| d.id.as_str()));
                        self.add(path.at(0), message!("check-no-dimension-here", dimension), help);
                    }
                    self.height(path.at(1), *at, ladder);
                }
            }
        }
    }

    fn over_trust(&mut self, ladder: &Ladder) {
        let path = Path::default().field("over_trust");
        let rules = &ladder.over_trust;
        self.height(path.field("one"), rules.one, ladder);
        self.height(path.field("more"), rules.more, ladder);
        self.text(path.field("banner"), &rules.banner);
        if rules.more > rules.one {
            let message = message!("check-more-above-one", more = rules.more);
            self.add_twin(path.field("more"), path.field("one"), message, message!("check-two-families"));
        }
    }

    fn rules(&mut self, path: &Path, rules: &Rules) {
        self.share(path.field("quorum_share"), rules.quorum_share);
        self.share(path.field("split"), rules.split);
        self.share(path.field("held"), rules.held);
        self.share(path.field("present"), rules.present);
    }

    fn confidence(&mut self, path: &Path, rules: &ConfidenceRules) {
        self.share(path.field("coverage_medium"), rules.coverage_medium);
        let agreement = path.field("agreement");
        let Cuts(high, medium) = rules.agreement;
        for (i, cut) in [high, medium].into_iter().enumerate() {
            if !(0.0..=1.0).contains(&cut) {
                self.add(agreement.at(i), message!("check-agreement"), message!("check-agreement-as"));
            }
        }
        let evidence = path.field("evidence");
        self.share(evidence.at(0), rules.evidence.0);
        self.share(evidence.at(1), rules.evidence.1);
        let Share(part, whole) = rules.evidence.0;
        self.order(agreement, high < medium);
        self.order(evidence, whole > 0 && !rules.evidence.1.reached(part, whole));
        self.order(path.field("voices"), rules.voices.0 < rules.voices.1);
        self.order(path.field("gaps"), rules.gaps.0 > rules.gaps.1);
    }

    fn order(&mut self, path: Path, wrong: bool) {
        if wrong {
            self.add(path, message!("check-cuts"), message!("check-cuts-order"));
        }
    }

    fn share(&mut self, path: Path, Share(part, whole): Share) {
        if whole == 0 || part > whole {
            self.add(path, message!("check-no-share", part, whole), message!("check-share-as"));
        }
    }

    fn height(&mut self, path: Path, at: Height, ladder: &Ladder) {
        // A rung that is missing in the list is told there.
        if !(-1..=ladder.top()).contains(&at) {
            let help = message!("check-rungs-go-from", top = ladder.top());
            self.add(path, message!("check-no-rung", rung = at), help);
        }
    }

    fn remedies(&mut self, path: &Path, remedies: &[Remedy]) {
        let path = path.field("remedies");
        for (i, remedy) in remedies.iter().enumerate() {
            self.text(path.at(i).field("title"), &remedy.title);
            self.text(path.at(i).field("first_move"), &remedy.first_move);
        }
    }
}
