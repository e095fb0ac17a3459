//! Votes as a table for a spreadsheet: long form, one row a vote count. No cell of it is a formula.

use super::report::Report;
use crate::domain::session::{Ballot, Session};
use crate::domain::text::one_line;
use crate::domain::vote::{PairTally, Revealed, Tally};

const HEAD: &str = "session,account,opportunity,workshop,version,date,room,kind,group,rung,question,ask,round,rounds,\
answer,count,state,redacted";

/// The votes that were revealed: a row for every answer one can give, round by round.
pub(super) fn render(report: &Report) -> String {
    let mut rows = vec![HEAD.to_owned()];
    rows.extend(pairs(report));
    rows.extend(signs(report));
    rows.extend(polls(report));
    rows.join("\r\n") + "\r\n"
}

/// What every row begins with.
fn lead(report: &Report, room: u32) -> String {
    let Session { header, workshop, .. } = report.session;
    let opportunity = header.setup.opportunity.as_ref().map_or("", |o| &o.name);
    let texts = [&header.id, &header.setup.account, opportunity, &workshop.id, &workshop.version];
    let texts: Vec<String> = texts.into_iter().map(cell).collect();
    format!("{},{},{}", texts.join(","), header.created.date_naive(), room)
}

fn pairs(report: &Report) -> Vec<String> {
    let session = report.session;
    let mut rows = Vec::new();
    for pair in session.pairs() {
        let group = cell(session.ladder.dimension_name(&pair.dimension));
        let (id, ask) = (cell(&pair.id), cell(&pair.ask));
        for (round, shown) in rounds(session.progress.ballot(&pair.id)) {
            let Tally::Pair(tally) = shown.tally else { continue };
            let about = format!("{},pair,{group},{},{id},{ask}", lead(report, shown.room), pair.rung);
            let state = session.state(&tally, shown.room).word();
            rows.extend(answers(report, &about, &round, &of_pair(&tally), tally.told().is_some(), state));
        }
    }
    rows
}

fn signs(report: &Report) -> Vec<String> {
    let session = report.session;
    let mut rows = Vec::new();
    for sign in session.workshop.signs() {
        let group = cell(session.ladder.family_name(&sign.family));
        let (id, ask) = (cell(&sign.id), cell(&sign.ask));
        for (round, shown) in rounds(session.progress.ballot(&sign.id)) {
            let Tally::Sign(tally) = shown.tally else { continue };
            let about = format!("{},sign,{group},,{id},{ask}", lead(report, shown.room));
            let state = session.presence(&sign.id, &tally, shown.room).word();
            rows.extend(answers(report, &about, &round, &tally.answers(), tally.told().is_some(), state));
        }
    }
    rows
}

/// Beside the ladder: no rung, and in place of a rail or a family whether it is numbers or a choice.
fn polls(report: &Report) -> Vec<String> {
    let session = report.session;
    let mut rows = Vec::new();
    for poll in session.workshop.polls() {
        let (id, ask) = (cell(poll.id()), cell(poll.ask()));
        for (round, shown) in rounds(session.progress.ballot(poll.id())) {
            let Tally::Poll(tally) = shown.tally else { continue };
            let about = format!("{},lens,{},,{id},{ask}", lead(report, shown.room), poll.kind());
            let ids = poll.answer_ids();
            let mut counts: Vec<_> = ids.iter().map(|(digit, id)| (id.as_str(), tally.of(*digit))).collect();
            counts.extend(poll.has_blank().then_some(("no-answer", tally.no_answer)));
            let state = poll.view(&tally).word();
            rows.extend(answers(report, &about, &round, &counts, tally.told().is_some(), state));
        }
    }
    rows
}

/// Each revealed round with its number and how many there were.
fn rounds(ballot: Option<&Ballot>) -> impl Iterator<Item = (String, Revealed)> {
    let rounds = ballot.map_or(&[][..], |b| b.rounds.as_slice());
    (1..).zip(rounds).map(|(n, tally): (usize, _)| (format!("{n},{}", rounds.len()), *tally))
}

fn of_pair(tally: &PairTally) -> Vec<(&'static str, u32)> {
    let mut counts: Vec<_> = ["1", "2", "3", "4", "5"].into_iter().zip(tally.counts).collect();
    counts.push(("not seen", tally.not_seen));
    counts
}

/// A row an answer. Where too few could speak, every count stays empty.
fn answers(report: &Report, about: &str, round: &str, counts: &[(&str, u32)], told: bool, state: &str) -> Vec<String> {
    let redacted = if report.redacted { "yes" } else { "no" };
    let row = |(answer, count): &(&str, u32)| {
        let count = if told { count.to_string() } else { String::new() };
        format!("{about},{round},{answer},{count},{state},{redacted}")
    };
    counts.iter().map(row).collect()
}

/// A text as a cell: on one line, quoted where it must be, and never what a spreadsheet would compute. Outside of
/// quotes a blank before a sign would not stop it, so blanks go first.
fn cell(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    let computes = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let text = if computes { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, written) in [
            ("plain", "plain"),
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@x", "\"'@x\""),
            ("\t=x", "\"'=x\""),
            (" \u{200b}=x", "\"'=x\""),
            ("＝x", "\"'＝x\""),
            ("\r\n@x", "\"'@x\""),
            ("\u{0}=x", "·=x"),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("a,b", "\"a,b\""),
            ("a;b", "\"a;b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), written, "{text:?}");
        }
    }
}
