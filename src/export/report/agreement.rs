//! For those whom the room read: what was agreed, with owners, and nothing that was thought of them.

use super::{Report, room};
use crate::domain::session::{Action, Entered, Progress};
use crate::export::doc::{Block, Doc};
use crate::say;
use crate::words::date;

impl Report<'_> {
    /// The page. What is new in a session is not on it until it is put there: nothing is taken away from another page.
    pub fn agreement(&self) -> Doc {
        let (words, progress) = (&self.words, &self.session.progress);
        let title = say!(words, "report-agreed");
        let mut doc = match self.named() {
            Some(name) => Doc { over: Some(title), ..Doc::new(words.language(), name) },
            None => Doc::new(words.language(), title),
        };
        doc.sheet = vec![doc.title.clone(), words.day(self.session.day())];
        doc.blocks.push(Block::Aside(vec![self.date()]));
        doc.blocks.push(Block::Headline(self.agreed_in_short()));
        let actions = room::by_date(&progress.actions);
        if !actions.is_empty() {
            doc.section("actions", say!(words, "report-actions"));
            let [what, who, by] = room::task_heads(words);
            let row = |action: &Action| [action.by.to_string(), action.who.clone(), action.what.clone()];
            doc.table(say!(words, "report-actions-caption"), [by, who, what], actions.into_iter().map(row).collect());
        }
        self.agreed().into_iter().for_each(|noted| noted.put(&mut doc));
        doc
    }

    /// How much was taken on and decided, and what is due first.
    fn agreed_in_short(&self) -> String {
        let (words, progress) = (&self.words, &self.session.progress);
        let first = progress.actions.iter().map(|action| action.by).min();
        let (actions, decisions) = (progress.actions.len(), progress.decisions.len());
        let actions = first.map(|day| {
            say!(words, "report-agreed-actions", count = actions, first = date::spoken(day, self.session.day()))
        });
        let decisions = (decisions > 0).then(|| say!(words, "report-agreed-decisions", count = decisions));
        let said: Vec<String> = actions.into_iter().chain(decisions).collect();
        if said.is_empty() { say!(words, "report-agreed-nothing") } else { said.join(" ") }
    }

    /// What is not on that page, and what of it stands in the words of those who agreed.
    pub fn left_out(&self) -> String {
        let (words, progress) = (&self.words, &self.session.progress);
        let Progress { evidence, remarks, written, passed_over, made, actions, grids, entered, .. } = progress;
        let roles: usize = grids.values().map(|filled| filled.rows.len()).sum();
        let typed = |entered: &Entered| {
            let single = [entered.since.is_some(), entered.figures.is_some()];
            entered.lines.len() + single.into_iter().filter(|is| *is).count()
        };
        let entered: usize = entered.values().map(typed).sum();
        let shown = progress.ballots.keys().filter(|id| progress.is_shown(id)).count();
        let aims = actions.iter().filter(|action| action.moves.is_some()).count();
        let counted = [
            (shown, say!(words, "report-left-votes", count = shown)),
            (evidence.len(), say!(words, "report-left-evidence", count = evidence.len())),
            (self.hazards().len(), say!(words, "report-left-hazards", count = self.hazards().len())),
            (remarks.len(), say!(words, "report-left-parked", count = remarks.len())),
            (written.len() + made.len(), say!(words, "report-left-written", count = written.len() + made.len())),
            (passed_over.len(), say!(words, "report-left-passed-over", count = passed_over.len())),
            (entered, say!(words, "report-left-entered", count = entered)),
            (roles, say!(words, "grid-left", count = roles)),
            (aims, say!(words, "report-left-aims", count = aims)),
        ];
        let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
        let left_out = words.list([say!(words, "report-left-reading")].into_iter().chain(counted));
        let left_out = say!(words, "report-left-out", what = left_out);
        let named = self.named_in_what_was_agreed();
        let named = (!named.is_empty()).then(|| say!(words, "report-left-named", what = words.list(named)));
        let typed = !actions.is_empty() || !progress.decisions.is_empty() || !progress.pending.is_empty();
        let typed = typed.then(|| say!(words, "report-left-typed"));
        [Some(left_out), typed, named].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Hazards, evidence and remarks that stand in an action or a decision all the same: somebody typed them there.
    fn named_in_what_was_agreed(&self) -> Vec<String> {
        let Progress { actions, decisions, pending, evidence, remarks, .. } = &self.session.progress;
        let tasks = actions.iter().map(|a| &**a).chain(pending.iter().map(|p| &p.carried.action));
        let tasks = tasks.flat_map(|action| [action.what.as_str(), action.who.as_str()]);
        let agreed = tasks.chain(decisions.iter().map(|d| d.as_str())).collect::<Vec<_>>().join("\n").to_lowercase();
        let families = self.ladder().families.iter().map(|family| family.name.as_str());
        let ours = families.chain(evidence.iter().map(|line| line.what.as_str()));
        let rows = self.session.progress.grids.values().flat_map(|filled| &filled.rows);
        let ours = ours.chain(rows.flat_map(|row| [row.role.as_str()].into_iter().chain(row.line.as_deref())));
        let ours = ours.chain(remarks.iter().map(|remark| remark.text.as_str()));
        let stands = |text: &&str| !text.trim().is_empty() && agreed.contains(&text.trim().to_lowercase());
        ours.filter(stands).map(str::to_owned).collect()
    }
}
