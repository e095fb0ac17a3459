//! A questionnaire of a workshop's pairs and signs, to be copied into a survey tool, and the table that comes back.

use super::markdown::{Document, escape};
use crate::domain::workshop::{Kind, Pair, Part, Sign, Step, Workshop};

/// The questionnaire as Markdown. 5 is the trusted picture in every pair, whatever its side on the screen: nobody has to
/// turn a scale round. `None` where nothing is voted on.
#[must_use]
pub fn markdown(workshop: &Workshop) -> Option<String> {
    ids(workshop).next()?;
    let mut out = Document::default();
    out.block(format!("# {}: survey", escape(&workshop.title)));
    out.block(format!(
        "Answer by what you have seen yourself or were told by those it is about, {}. Your name is not asked. If you have \
         seen neither, *not seen* is a full answer.",
        escape(&workshop.window)
    ));
    out.block(format!(
        "> For whoever sets it up: each heading is a question, with its id in front; each list is its answers, of which one \
         can be chosen. Ask for no names. Export the single responses as CSV, not a summary. `rungs score {0} --votes \
         FILE.csv` reads them; `rungs run {0} --votes FILE.csv` brings them into a session, hidden until the reveal.",
        workshop.id
    ));
    for step in &workshop.steps {
        section(&mut out, step);
    }
    Some(out.finish())
}

fn section(out: &mut Document, step: &Step) {
    // The pairs of a told case come back in `Compare`, and are asked once.
    let parts = if step.kind == Kind::Compare { Vec::new() } else { step.kind.parts() };
    let asks: Vec<Part> = parts.into_iter().filter(|part| !matches!(part, Part::Prompt(_))).collect();
    if asks.is_empty() {
        return;
    }
    out.block(format!("## {}", escape(&step.title)));
    for part in asks {
        match (part, part.pair()) {
            (_, Some(pair)) => ask_pair(out, pair),
            (Part::Sign(sign), _) => ask_sign(out, sign),
            _ => {}
        }
    }
}

fn ask_pair(out: &mut Document, pair: &Pair) {
    out.block(format!("### {}: {}", pair.id, escape(&pair.ask)));
    if let Some(applies) = &pair.applies {
        out.block(format!("{} If not, choose *not seen*.", escape(applies)));
    }
    out.list([
        format!("5 - clearly this picture: {}", escape(&pair.trusted)),
        "4 - more like 5 than like 1".to_owned(),
        "3 - I have seen both".to_owned(),
        "2 - more like 1 than like 5".to_owned(),
        format!("1 - clearly this picture: {}", escape(&pair.opposite)),
        "not seen".to_owned(),
    ]);
}

fn ask_sign(out: &mut Document, sign: &Sign) {
    out.block(format!("### {}: {}", sign.id, escape(&sign.ask)));
    if let Some(looks_like) = &sign.looks_like {
        out.block(format!("*Yes* would look like this: {}", escape(looks_like)));
    }
    out.list(["yes", "partly", "no", "not sure"].map(str::to_owned));
}

/// The empty table that comes back: a line with the ids of the questions, to be filled in with one line a person.
/// `None` where nothing is voted on.
#[must_use]
pub fn csv(workshop: &Workshop) -> Option<String> {
    ids(workshop).next()?;
    let columns: Vec<&str> = ["seat"].into_iter().chain(ids(workshop)).collect();
    Some(columns.join(",") + "\r\n")
}

fn ids(workshop: &Workshop) -> impl Iterator<Item = &str> {
    workshop.pairs().map(|p| p.id.as_str()).chain(workshop.signs().map(|s| s.id.as_str()))
}
