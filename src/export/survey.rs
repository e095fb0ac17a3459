//! A questionnaire of a workshop's pairs, signs and polls, to be copied into a survey tool, and the table that comes back.

use super::markdown::{Document, escape};
use crate::domain::workshop::{Pair, Part, Poll, Sign, Step, Workshop};
use crate::say;
use crate::words::Words;

/// The questionnaire as Markdown. 5 is the trusted picture in every pair, whatever its side on the screen: nobody has to
/// turn a scale round. `None` where nothing is voted on.
#[must_use]
pub fn markdown(workshop: &Workshop, words: &Words) -> Option<String> {
    ids(workshop).next()?;
    let words = &words.in_language(workshop.language.unwrap_or(words.language()));
    let mut out = Document::default();
    out.block(format!("# {}", say!(words, "report-survey", title = escape(&workshop.title))));
    out.block(say!(words, "report-survey-about", window = escape(&workshop.window)));
    out.block(format!("> {}", say!(words, "report-survey-setup", id = &workshop.id)));
    for step in &workshop.steps {
        section(&mut out, step, words);
    }
    Some(out.finish())
}

fn section(out: &mut Document, step: &Step, words: &Words) {
    let asks = step.surveyed();
    if asks.is_empty() {
        return;
    }
    out.block(format!("## {}", escape(&step.title)));
    for part in asks {
        match (part, part.pair()) {
            (_, Some(pair)) => ask_pair(out, pair, words),
            (Part::Sign(sign), _) => ask_sign(out, sign, words),
            (Part::Poll(poll), _) => ask_poll(out, poll, words),
            _ => {}
        }
    }
}

fn ask_pair(out: &mut Document, pair: &Pair, words: &Words) {
    out.block(format!("### {}: {}", pair.id, escape(&pair.ask)));
    if let Some(applies) = &pair.applies {
        out.block(format!("{} {}", escape(applies), say!(words, "report-survey-if-not")));
    }
    out.list([
        say!(words, "report-survey-5", picture = escape(&pair.trusted)),
        say!(words, "report-survey-4"),
        say!(words, "report-survey-3"),
        say!(words, "report-survey-2"),
        say!(words, "report-survey-1", picture = escape(&pair.opposite)),
        say!(words, "term-state-not-seen"),
    ]);
}

fn ask_sign(out: &mut Document, sign: &Sign, words: &Words) {
    out.block(format!("### {}: {}", sign.id, escape(&sign.ask)));
    if let Some(looks_like) = &sign.looks_like {
        out.block(say!(words, "report-survey-yes", text = escape(looks_like)));
    }
    out.list([
        say!(words, "term-yes"),
        say!(words, "term-partly"),
        say!(words, "term-no"),
        say!(words, "term-not-sure"),
    ]);
}

fn ask_poll(out: &mut Document, poll: Poll, words: &Words) {
    out.block(format!("### {}: {}", poll.id(), escape(poll.ask())));
    let answers = poll.answers().into_iter().map(|(digit, meaning)| match meaning {
        "" => digit.to_string(),
        meaning => say!(words, "report-survey-answer", digit, meaning = escape(meaning)),
    });
    out.list(answers.chain(poll.has_blank().then(|| say!(words, "term-view-none"))));
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
    let pairs = workshop.pairs().map(|p| p.id.as_str());
    pairs.chain(workshop.signs().map(|s| s.id.as_str())).chain(workshop.surveyed().map(Poll::id))
}
