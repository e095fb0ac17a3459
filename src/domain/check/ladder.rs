//! What must be true of a ladder.

use super::text::one_of;
use super::{Finding, Findings, Path};
use crate::domain::ladder::{Cap, ConfidenceRules, Cuts, Family, Height, Ladder, Remedy, Rules, Share};

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
            let help = format!("the lowest is -1, then 0, 1 and so on, up to {HIGHEST} at most");
            self.add(path.clone(), format!("a ladder goes up to 1 at least and {HIGHEST} at most"), help);
        }
        for (i, rung) in ladder.rungs.iter().enumerate() {
            let path = path.at(i);
            let expected = i64::try_from(i).unwrap_or(i64::MAX).saturating_sub(1);
            if i64::from(rung.at) != expected {
                let help = "list the rungs from -1 upward without a gap";
                self.add(path.field("at"), format!("rung {expected} is expected here, not {}", rung.at), help);
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
            let help = "each dimension is a rail that is read on its own";
            self.add(path.clone(), format!("a ladder has 1 to {MOST_DIMENSIONS} dimensions, not {count}"), help);
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
                        self.add(path.at(0), format!("this ladder has no dimension `{dimension}`"), help);
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
            let help = "two families cannot limit less than one";
            let message = format!("`more` is {}, above `one`", rules.more);
            self.add_twin(path.field("more"), path.field("one"), message, help);
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
                self.add(agreement.at(i), "agreement is cut between 0 and 1", "as in `agreement: (0.75, 0.65)`");
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
            let message = "the cut for high is easier to reach than the cut for medium";
            self.add(path, message, "write the cut for high first, then the one for medium");
        }
    }

    fn share(&mut self, path: Path, Share(part, whole): Share) {
        if whole == 0 || part > whole {
            let help = "a share is a part and a whole, as in `(2, 3)` for two thirds";
            self.add(path, format!("({part}, {whole}) is no share"), help);
        }
    }

    fn height(&mut self, path: Path, at: Height, ladder: &Ladder) {
        // A rung that is missing in the list is told there.
        if !(-1..=ladder.top()).contains(&at) {
            let help = format!("the rungs go from -1 to {}", ladder.top());
            self.add(path, format!("this ladder has no rung {at}"), help);
        }
    }

    fn remedies(&mut self, path: &Path, remedies: &[Remedy]) {
        let path = path.field("remedies");
        for (i, remedy) in remedies.iter().enumerate() {
            self.text(path.at(i).field("title"), &remedy.title);
            self.text(path.at(i).field("first_move"), &remedy.first_move);
        }
    }

    fn unique(&mut self, list: &Path, field: &'static str, words: impl Iterator<Item = String>) {
        let mut seen: Vec<String> = Vec::new();
        for (i, word) in words.enumerate() {
            if let Some(first) = seen.iter().position(|w| *w == word) {
                let (here, there) = (list.at(i).field(field), list.at(first).field(field));
                self.add_twin(here, there, format!("`{word}` is used twice"), "give each its own");
            }
            seen.push(word);
        }
    }
}
