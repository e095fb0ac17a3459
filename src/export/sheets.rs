//! A session as tables: its votes, what was read, what was taken on, and what is known.

use super::grid;
use super::report::Report;
use super::sheet::{Cell, Sheet, cells, word};
use super::typed::{self, Told, line};
use crate::domain::grid::Standing;
use crate::domain::history::{CameTo, Snapshot};
use crate::domain::session::{Ballot, FollowUp, Session};
use crate::domain::vote::{PairTally, Pole, Revealed, State, Tally, View};
use crate::domain::workshop::Typed;

const VOTES: [&str; 19] = [
    "session",
    "account",
    "opportunity",
    "workshop",
    "version",
    "date",
    "room",
    "kind",
    "group",
    "rung",
    "question",
    "ask",
    "round",
    "rounds",
    "corrected",
    "answer",
    "count",
    "state",
    "redacted",
];
const READINGS: [&str; 22] = [
    "session",
    "account",
    "opportunity",
    "workshop",
    "version",
    "ladder",
    "date",
    "finished",
    "kind",
    "rail",
    "footing",
    "footing_name",
    "observed",
    "ceiling",
    "target",
    "target_name",
    "confidence",
    "hazards",
    "open",
    "asked",
    "came_to",
    "led",
];
/// Cells of a question beside the ladder; the last ones of a row.
const BESIDE: usize = 3;
const ACTIONS: [&str; 9] = ["session", "account", "taken_in", "what", "who", "by", "moves", "became", "moved_to"];
const EVIDENCE: [&str; 9] = ["session", "account", "about", "ask", "when", "who", "what", "grade", "shows"];

/// The session's tables, its votes first.
pub(super) fn sheets(report: &Report) -> Vec<Sheet> {
    let readings = readings([&Snapshot::of(report.session)]);
    let grids = grid::sheet_rows(report.session, report.redacted);
    let grids = (!grids.is_empty()).then(|| Sheet::new("grids", &grid::HEADS, grids));
    let sheets = [votes(report), readings, actions(report.session), evidence(report.session)];
    sheets.into_iter().chain(grids).collect()
}

/// The votes that were revealed: a row for every answer one can give, round by round.
fn votes(report: &Report) -> Sheet {
    let beside = [polls(report), typed(report), rows(report)].concat();
    Sheet::new("votes", &VOTES, [pairs(report), signs(report), beside].concat())
}

/// What every row begins with.
fn lead(session: &Session, room: u32) -> Vec<Cell> {
    let Session { header, workshop, .. } = session;
    let opportunity = header.setup.opportunity.as_ref().map(|o| &o.name);
    let (account, day) = (&header.setup.account, header.created.date_naive());
    cells![&header.id, account, opportunity, &workshop.id, &workshop.version, day, room]
}

fn pairs(report: &Report) -> Vec<Vec<Cell>> {
    let session = report.session;
    let mut rows = Vec::new();
    let scored = session.pairs().map(|pair| ("pair", pair));
    for (kind, pair) in scored.chain(session.workshop.sided().map(|pair| ("sides", pair))) {
        for (round, shown) in rounds(session.progress.ballot(&pair.id)) {
            let Tally::Pair(tally) = shown.tally else { continue };
            let group = session.ladder.dimension_name(&pair.dimension);
            let about =
                [lead(session, shown.room), cells![kind, group, pair.rung, &pair.id, &pair.ask], round].concat();
            let state = session.state(&tally, shown.room).word();
            rows.extend(answers(report, &about, &of_pair(&tally), tally.told().is_some(), state));
        }
    }
    rows
}

fn signs(report: &Report) -> Vec<Vec<Cell>> {
    let session = report.session;
    let mut rows = Vec::new();
    for sign in session.workshop.signs() {
        for (round, shown) in rounds(session.progress.ballot(&sign.id)) {
            let Tally::Sign(tally) = shown.tally else { continue };
            let group = session.ladder.family_name(&sign.family);
            let about = [lead(session, shown.room), cells!["sign", group, "", &sign.id, &sign.ask], round].concat();
            let state = session.presence(&sign.id, &tally, shown.room).word();
            rows.extend(answers(report, &about, &tally.answers(), tally.told().is_some(), state));
        }
    }
    rows
}

/// Beside the ladder: no rung, and in place of a rail or a family whether it is numbers or a choice.
fn polls(report: &Report) -> Vec<Vec<Cell>> {
    let session = report.session;
    let mut rows = Vec::new();
    for poll in session.asked_polls() {
        for (round, shown) in rounds(session.progress.ballot(poll.id())) {
            let Tally::Poll(tally) = shown.tally else { continue };
            let about =
                [lead(session, shown.room), cells!["lens", poll.kind(), "", poll.id(), poll.ask()], round].concat();
            let ids = poll.answer_ids();
            let mut counts: Vec<_> = ids.iter().map(|(digit, id)| (id.as_str(), tally.of(*digit))).collect();
            counts.extend(poll.has_blank().then_some((View::NoAnswer.word(), tally.no_answer)));
            rows.extend(answers(report, &about, &counts, tally.told().is_some(), poll.view(&tally).word()));
        }
    }
    rows
}

/// What was typed beside the ladder: a row a month, a cell of a line, a number of a survey. Nobody voted on it.
fn typed(report: &Report) -> Vec<Vec<Cell>> {
    let session = report.session;
    let mut rows = Vec::new();
    for Told { typed, entered, .. } in typed::of(session) {
        let about = [
            lead(session, session.progress.room),
            cells!["lens", typed.kind(), "", typed.id(), typed.ask()],
            vec![Cell::Empty, Cell::Empty],
        ]
        .concat();
        let mut row = |answer: Cell, count: Option<u32>, state: Cell| {
            let answered = vec![answer, Cell::from(count), state, Cell::from(report.redacted)];
            rows.push([about.clone(), answered].concat());
        };
        if let Some(since) = entered.since {
            row(Cell::from(since.format("%Y-%m").to_string()), None, Cell::Empty);
        }
        if let Typed::Lines(lines) = typed {
            entered.lines.iter().for_each(|told| row(Cell::from(line(&report.words, lines, told)), None, Cell::Empty));
        }
        if let Some(figures) = &entered.figures {
            let by = if figures.by_them { "them" } else { "us" };
            let told = figures.told().unwrap_or_default();
            told.into_iter().for_each(|(number, n)| row(Cell::from(number.to_string()), Some(n), Cell::from(by)));
        }
    }
    rows
}

/// The rows of grids: beside the ladder, in place of a rail or a family the tag.
fn rows(report: &Report) -> Vec<Vec<Cell>> {
    let session = report.session;
    let mut rows = Vec::new();
    for (grid, filled) in session.grids() {
        let asked =
            filled.rows.iter().flat_map(|row| row.questions(grid).map(move |(asked, marks)| (row, asked, marks)));
        for (row, asked, marks) in asked {
            for (round, shown) in rounds(session.progress.ballot(&asked.id)) {
                let Tally::Poll(tally) = shown.tally else { continue };
                let about = cells!["grid", row.tag.as_ref(), "", &asked.id, &asked.ask];
                let about = [lead(session, shown.room), about, round].concat();
                let mut counts: Vec<_> =
                    (1..).zip(marks).map(|(digit, mark)| (mark.id.as_str(), tally.of(digit))).collect();
                counts.push((View::NoAnswer.word(), tally.no_answer));
                let state = Standing::voted(&tally).word(marks);
                rows.extend(answers(report, &about, &counts, tally.told().is_some(), state));
            }
        }
    }
    rows
}

/// Each revealed round with its number and how many there were.
fn rounds(ballot: Option<&Ballot>) -> impl Iterator<Item = (Vec<Cell>, Revealed)> {
    let (rounds, amended) = ballot.map_or((&[][..], 0), |b| (b.rounds.as_slice(), b.amended.len()));
    // Told once a question, with its last round.
    let corrected = move |n| if n == rounds.len() { amended } else { 0 };
    (1..).zip(rounds).map(move |(n, tally): (usize, _)| (cells![n, rounds.len(), corrected(n)], *tally))
}

fn of_pair(tally: &PairTally) -> Vec<(&'static str, u32)> {
    let mut counts: Vec<_> = ["1", "2", "3", "4", "5"].into_iter().zip(tally.counts).collect();
    counts.push((State::NotSeen.word(), tally.not_seen));
    counts
}

/// A row an answer. Where too few could speak, every count stays empty.
fn answers(report: &Report, about: &[Cell], counts: &[(&str, u32)], told: bool, state: &str) -> Vec<Vec<Cell>> {
    let row = |(answer, count): &(&str, u32)| {
        let count = told.then_some(*count);
        [about.to_vec(), cells![*answer, count, state, report.redacted]].concat()
    };
    counts.iter().map(row).collect()
}

/// What was read: a row for the whole, and one a rail.
pub(super) fn readings<'a>(all: impl IntoIterator<Item = &'a Snapshot>) -> Sheet {
    Sheet::new("readings", &READINGS, all.into_iter().flat_map(reading).collect())
}

fn reading(read: &Snapshot) -> Vec<Vec<Cell>> {
    let lead = cells![
        &read.session,
        &read.account,
        read.opportunity.as_ref(),
        &read.workshop,
        &read.version,
        &read.ladder,
        read.day,
        read.finished,
    ];
    let at = |named: &Option<_>| Cell::from(named.as_ref().map(|n: &crate::domain::history::Named| n.at));
    let aim = [at(&read.target), Cell::from(read.target.as_ref().map(|n| &n.name))];
    let whole = [
        lead.clone(),
        cells!["account", ""],
        vec![
            at(&read.footing),
            Cell::from(read.footing.as_ref().map(|n| &n.name)),
            at(&read.observed),
            at(&read.ceiling),
        ],
        aim.to_vec(),
        vec![word(read.confidence), Cell::from(read.hazards.join(", ")), Cell::from(read.open_dangers().join(", "))],
        vec![Cell::Empty; BESIDE],
    ];
    let rails = read.rails.iter().map(|rail| {
        let name = read.rungs.iter().find(|rung| rung.at == rail.footing).map(|rung| &rung.name);
        let stood = cells!["rail", &rail.name, rail.footing, name, rail.observed, rail.ceiling];
        [lead.clone(), stood, vec![Cell::Empty; 5 + BESIDE]].concat()
    });
    let lenses = read.lenses.iter().map(|lens| {
        let about = [cells!["lens", &lens.id], vec![Cell::Empty; 9]].concat();
        [lead.clone(), about, vec![Cell::from(&lens.ask)], came_to(&lens.came_to)].concat()
    });
    std::iter::once(whole.concat()).chain(rails).chain(lenses).collect()
}

/// What a question beside the ladder came to, and the answers that led.
fn came_to(came_to: &CameTo) -> Vec<Cell> {
    match came_to {
        CameTo::Votes { view, led } => vec![word(view), led.join("; ").into()],
        CameTo::Since(since) => cells![*since, ""],
        CameTo::Figures(figures) => {
            let given = figures.told().into_iter().flatten().map(|(number, count)| format!("{number}: {count}"));
            cells![given.collect::<Vec<_>>().join(", "), ""]
        }
    }
}

/// What was taken on, here and before.
fn actions(session: &Session) -> Sheet {
    let (id, account, progress) = (&session.header.id, &session.header.setup.account, &session.progress);
    let here = progress.actions.iter().map(|action| (id, &**action, None));
    let before = progress.pending.iter().map(|p| (&p.carried.session, &p.carried.action, p.became));
    let row = |(taken_in, action, became): (&String, &crate::domain::session::Action, Option<FollowUp>)| {
        let task = cells![id, account, taken_in, &action.what, &action.who, action.by, action.moves.as_ref()];
        [task, became_of(became)].concat()
    };
    Sheet::new("actions", &ACTIONS, here.chain(before).map(row).collect())
}

/// What became of an action, and the day it was moved to.
pub(super) fn became_of(became: Option<FollowUp>) -> Vec<Cell> {
    match became {
        None => vec![Cell::Empty, Cell::Empty],
        Some(FollowUp::Done) => cells!["done", ""],
        Some(FollowUp::Dropped) => cells!["dropped", ""],
        Some(FollowUp::Moved(day)) => cells!["moved", day],
    }
}

fn evidence(session: &Session) -> Sheet {
    let (id, account) = (&session.header.id, &session.header.setup.account);
    let asked = |about: &str| {
        let pair = session.pairs().find(|pair| pair.id == about).map(|pair| &pair.ask);
        pair.or_else(|| session.workshop.signs().find(|sign| sign.id == about).map(|sign| &sign.ask))
    };
    let row = |line: &crate::domain::session::Evidence| {
        let known = cells![id, account, &line.about, asked(&line.about), line.when, &line.who, &line.what];
        [known, vec![word(line.grade), Cell::from(line.shows.map(Pole::word))]].concat()
    };
    Sheet::new("evidence", &EVIDENCE, session.progress.evidence.iter().map(|line| row(line)).collect())
}
