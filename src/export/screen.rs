//! A whole session as a page for the screen: what the files say, without their marks.

use super::page::{Block, Page, Stand};
use super::report::{
    ACTION_HEADS, ALL_MUST_MOVE, LIMITS, NO_ACTION, NO_FAMILY, Noted, PairTold, REDACTED, Report, SCALE, UNSEEN,
    unrevealed_pairs,
};
use super::told;

pub(super) fn page(report: &Report) -> Page {
    let mut page = Page::new(format!("{}: {}", report.session.workshop.title, report.account()));
    page.text(format!("{}. {}.", report.ladder().disclaimer, report.about().join(", ")));
    if report.redacted {
        page.text(REDACTED);
    }
    if let Some(whereabouts) = report.whereabouts() {
        page.blocks.push(Block::Warning(format!("Not finished. {whereabouts}")));
    }
    standing(&mut page, report);
    actions(&mut page, report);
    pairs(&mut page, report);
    model_answers(&mut page, report);
    not_seen(&mut page, report);
    signs(&mut page, report);
    for (n, (ask, lines)) in report.words().into_iter().enumerate() {
        if n == 0 {
            page.heading("In the room's own words");
        }
        page.item(ask);
        page.list(lines.into_iter().map(str::to_owned).collect());
    }
    report.parked().into_iter().chain([report.times()]).for_each(|noted| note(&mut page, noted));
    page.heading("The method and its limits");
    page.text(LIMITS);
    page.list_under("Where the ideas come from", report.session.workshop.sources.clone());
    page.list_under("What could not be read", report.unknown().into_iter().collect());
    page
}

fn standing(page: &mut Page, report: &Report) {
    page.heading("Where it stands");
    let facts = report.standing();
    page.list(facts.into_iter().map(|(what, about, text)| format!("{what}{about}: {text}")).collect());
    if let Some(banner) = report.banner() {
        page.blocks.push(Block::Warning(banner));
    }
    if report.has_rails() {
        let (ladder, reading) = (report.ladder().clone(), report.reading.clone());
        let stand = Stand { ladder, reading, target: report.session.progress.target };
        page.blocks.push(Block::Ladder(Box::new(stand)));
    }
    if let Some(holds) = report.holds() {
        page.heading("What holds it back");
        page.text(ALL_MUST_MOVE);
        page.list(holds.into_iter().map(str::to_owned).collect());
    }
    report.reservations().into_iter().for_each(|(heading, lines)| page.list_under(heading, lines));
}

fn actions(page: &mut Page, report: &Report) {
    page.heading("Actions");
    let actions = report.actions();
    if actions.is_empty() {
        page.text(NO_ACTION);
    } else {
        page.table("Who does what by when", &ACTION_HEADS, actions.into_iter().map(Vec::from).collect());
    }
    report.agreed().into_iter().for_each(|noted| note(page, noted));
}

/// Something that the room wrote down beside its votes.
fn note(page: &mut Page, noted: Noted) {
    page.heading(noted.heading);
    page.table(noted.heading, noted.heads, noted.rows);
}

fn pairs(page: &mut Page, report: &Report) {
    for (n, (rail, pairs)) in report.rails().into_iter().enumerate() {
        page.heading(format!("Pair by pair: {rail}"));
        if n == 0 {
            page.text(SCALE);
        }
        for told in pairs {
            one_pair(page, &told);
        }
    }
}

fn one_pair(page: &mut Page, told: &PairTold) {
    let state = told.state.map_or("not revealed", |state| state.word()).to_uppercase();
    let made = if told.made { " (made by the room)" } else { "" };
    page.item(format!("{} · {state}{made} · {}", told.rung, told.pair.ask));
    let mut facts = vec![told.trusted(), told.opposite()];
    facts.extend(told.remarks());
    facts.extend(told.votes());
    facts.extend(told.shift.clone());
    facts.extend(told.waiting.clone());
    facts.extend(told.evidence.iter().map(|line| line.sentence(str::to_owned)));
    page.list(facts);
}

/// What the room saw beside the model answers that were called.
fn model_answers(page: &mut Page, report: &Report) {
    let rows: Vec<Vec<String>> = told::rows(report).into_iter().map(Vec::from).collect();
    if !rows.is_empty() {
        page.heading(told::HEADING);
        page.text(told::ABOUT);
        page.table("Each pair beside its model answer", &told::HEADS, rows);
    }
}

fn not_seen(page: &mut Page, report: &Report) {
    let (unseen, unvoted) = report.not_seen();
    let unvoted = unrevealed_pairs(unvoted);
    if unseen.is_empty() && unvoted.is_none() {
        return;
    }
    page.heading("Not seen");
    if !unseen.is_empty() {
        page.text(UNSEEN);
        page.list(unseen);
    }
    if let Some(unvoted) = unvoted {
        page.text(unvoted);
    }
}

fn signs(page: &mut Page, report: &Report) {
    let signs = report.signs();
    if signs.is_empty() {
        return;
    }
    page.heading("Warning signs");
    let hazards = report.hazards();
    if hazards.is_empty() {
        page.text(NO_FAMILY);
    }
    for hazard in hazards {
        let flag = hazard.flag.map_or_else(String::new, |flag| format!(" {flag}"));
        page.blocks.push(Block::Warning(format!("{} is present. {}{flag}", hazard.name, hazard.about)));
    }
    let lines = signs.iter().flat_map(|told| told.evidence.iter().map(|line| (&told.sign.ask, line)));
    page.list(lines.map(|(ask, line)| format!("{ask} {}", line.sentence(str::to_owned))).collect());
    let rows = signs.into_iter().map(|told| {
        let asked = told.asked();
        let answers = [told.answers, told.more].into_iter().filter(|a| !a.is_empty()).collect::<Vec<_>>().join(", ");
        vec![asked, told.family.to_owned(), told.state.to_owned(), answers]
    });
    page.table("Each sign with its answers", &["Sign", "Family", "State", "Answers"], rows.collect());
}
