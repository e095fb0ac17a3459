//! Pairs and signs.

use super::super::report::{NO_FAMILY, PairTold, Report, SCALE, UNSEEN, unrevealed_pairs};
use super::{Document, escape};

/// Every pair, rail by rail.
pub(super) fn pairs(out: &mut Document, report: &Report) {
    let rails = report.rails();
    if rails.is_empty() {
        return;
    }
    out.block("## Pair by pair");
    out.block(SCALE);
    for (rail, pairs) in rails {
        out.block(format!("### {}", escape(rail)));
        for pair in pairs {
            one_pair(out, &pair);
        }
    }
}

fn one_pair(out: &mut Document, told: &PairTold) {
    let made = if told.made { " (made by the room)" } else { "" };
    out.block(format!("**{}**{made}: {}", escape(&told.rung), escape(&told.pair.ask)));
    let mut facts = vec![escape(&told.trusted()), escape(&told.opposite())];
    facts.push(match told.state {
        Some(state) => format!("**{}**", state.word()),
        None => "**not revealed**".to_owned(),
    });
    facts.extend(told.remarks().iter().map(|remark| escape(remark)));
    facts.extend(told.votes());
    facts.extend(told.shift.clone());
    facts.extend(told.waiting.clone());
    facts.extend(told.evidence.iter().map(|line| line.sentence(escape)));
    out.list(facts);
}

/// What nobody could say, and what was not voted on.
pub(super) fn not_seen(out: &mut Document, report: &Report) {
    let (unseen, unvoted) = report.not_seen();
    let unvoted = unrevealed_pairs(unvoted);
    if unseen.is_empty() && unvoted.is_none() {
        return;
    }
    out.block("## Not seen");
    if !unseen.is_empty() {
        out.block(UNSEEN);
        out.list(unseen.iter().map(|line| escape(line)));
    }
    if let Some(unvoted) = unvoted {
        out.block(unvoted);
    }
}

/// Families of warning signs, and each sign with its answers.
pub(super) fn signs(out: &mut Document, report: &Report) {
    let signs = report.signs();
    if signs.is_empty() {
        return;
    }
    out.block("## Warning signs");
    if let Some(banner) = report.banner() {
        out.block(format!("**{}**", escape(&banner)));
    }
    let hazards = report.hazards();
    if hazards.is_empty() {
        out.block(NO_FAMILY);
    }
    out.list(hazards.iter().map(|hazard| {
        let flag = hazard.flag.map_or_else(String::new, |flag| format!(" {}", escape(flag)));
        format!("**{}** is present. {}{flag}", escape(hazard.name), escape(hazard.about))
    }));
    let lines = signs.iter().flat_map(|told| told.evidence.iter().map(|line| (told.sign.ask.as_str(), line)));
    out.list(lines.map(|(ask, line)| format!("{} {}", escape(ask), line.sentence(escape))));
    out.table(
        &["Sign", "Family", "State", "Answers", "And"],
        signs
            .into_iter()
            .map(|told| [escape(&told.asked()), escape(told.family), told.state.to_owned(), told.answers, told.more]),
    );
}
