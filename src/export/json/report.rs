//! A session's report: the reading with everything that the room did around it.

use serde::Serialize;

use super::{Document, InOrder, PollEntry, SignEntry};
use crate::domain::json;
use crate::domain::ladder::Height;
use crate::domain::reading::Grade;
use crate::domain::session::{self, Ballot, Evidence, FollowUp, Moment, Pending, Pole, Remark, Session, Settled};
use crate::domain::vote::{Grasp, Revealed, State, Tally};
use crate::export::gap::SidesEntry;
use crate::export::report::Report;
use crate::export::sorted::{Sorted, exercises};
use crate::export::told::{self, Beside};
use crate::export::{Subject, lens};

/// The report as pretty-printed JSON with a line break at its end: every key of a reading, and more.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn render(report: &Report) -> Result<String, serde_json::Error> {
    let session = report.session;
    let progress = &session.progress;
    let signs = || session.workshop.signs().map(|s| s.id.as_str());
    let polls = || session.asked_polls().map(|p| p.id());
    let pairs = || session.pairs().chain(session.workshop.sided()).map(|p| p.id.as_str());
    let asked = || pairs().chain(signs()).chain(polls());
    let voted = asked().filter_map(|id| Some((id, rounds(report, id, progress.ballot(id)?))));
    let evidence = asked().flat_map(|id| progress.evidence.iter().filter(move |line| line.about == id));
    let (planned, clock) = (&session.workshop.steps, &progress.clock);
    let whole = Whole {
        reading: Document::new(&Subject::of(session), &report.reading, &lens::of(session), &report.words),
        session: About {
            id: &session.header.id,
            created: session.header.created,
            last_open: progress.clock.last_moment.unwrap_or(session.header.created),
            finished: progress.finished,
        },
        last_reading: progress.rested.as_ref().map(|rested| LastReading { day: rested.day.to_string(), at: rested.at }),
        redacted: report.redacted,
        rounds: voted.filter(|(_, rounds)| !rounds.is_empty()).collect(),
        corrected: asked()
            .filter_map(|id| Some((id, progress.ballot(id)?.amended.len())))
            .filter(|(_, n)| *n > 0)
            .collect(),
        actions: progress.actions.iter().map(|a| Action::new(a)).collect(),
        decisions: progress.decisions.iter().map(|d| d.as_str()).collect(),
        followed_up: progress.pending.iter().map(Followed::new).collect(),
        parking_lot: progress.remarks.iter().map(|r| Parked::new(r)).collect(),
        evidence: evidence.map(|told| line(session, told)).collect(),
        passed_over: progress.passed_over.iter().map(|(id, reason)| (id.as_str(), reason.as_str())).collect(),
        model_answers: told::called(session).iter().map(Model::new).collect(),
        cards: exercises(session).iter().flat_map(|exercise| exercise.cards.iter().map(CardEntry::new)).collect(),
        sides: SidesEntry::of(session),
        made: progress.made.iter().map(|(prompt, pair)| Made::new(prompt, pair)).collect(),
        written: progress.written.iter().map(Written::new).collect(),
        times: planned
            .iter()
            .enumerate()
            .map(|(n, step)| Time {
                step: &step.title,
                planned_minutes: step.minutes,
                added_seconds: clock.added.get(n).copied().unwrap_or(0),
                spent_seconds: clock.spent.get(n).copied().unwrap_or(0),
                paused_seconds: clock.stood.get(n).copied().unwrap_or(0),
                left_out: progress.left_out.steps.contains(&n),
                extra: step.extra,
            })
            .collect(),
    };
    json::pretty(&whole)
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    reading: Document<'a>,
    session: About<'a>,
    /// What the account rested on the last time.
    last_reading: Option<LastReading>,
    redacted: bool,
    rounds: InOrder<&'a str, Vec<Round>>,
    corrected: InOrder<&'a str, usize>,
    actions: Vec<Action<'a>>,
    decisions: Vec<&'a str>,
    followed_up: Vec<Followed<'a>>,
    parking_lot: Vec<Parked<'a>>,
    evidence: Vec<Line<'a>>,
    passed_over: InOrder<&'a str, &'a str>,
    model_answers: Vec<Model<'a>>,
    cards: Vec<CardEntry<'a>>,
    /// Whose side of two it is, and what both saw.
    sides: Option<SidesEntry<'a>>,
    made: Vec<Made<'a>>,
    written: Vec<Written<'a>>,
    times: Vec<Time<'a>>,
}

#[derive(Serialize)]
struct About<'a> {
    id: &'a str,
    created: Moment,
    last_open: Moment,
    finished: bool,
}

#[derive(Serialize)]
struct LastReading {
    day: String,
    at: Height,
}

/// A round that was revealed.
#[derive(Serialize)]
#[serde(untagged)]
enum Round {
    Pair { state: State, counts: Option<[u32; 5]>, not_seen: Option<u32> },
    Sign(SignEntry),
    Poll(PollEntry),
}

#[derive(Serialize)]
struct Action<'a> {
    what: &'a str,
    who: &'a str,
    by: String,
    moves: Option<&'a str>,
}

impl<'a> Action<'a> {
    fn new(action: &'a session::Action) -> Self {
        let session::Action { what, who, by, moves } = action;
        Action { what, who, by: by.to_string(), moves: moves.as_deref() }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    about: &'a str,
    who: &'a str,
    what: &'a str,
    when: String,
    grade: Grade,
    /// The picture it shows; a line about a sign, or from before there was a direction, has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    shows: Option<&'static str>,
    counts: bool,
}

/// A card whose model answer was called; its votes are among the rounds.
#[derive(Serialize)]
struct CardEntry<'a> {
    card: &'a str,
    text: &'a str,
    /// The bins that are right, first the one that is most so.
    right: Vec<&'a str>,
    class: Option<Grasp>,
    why: &'a str,
}

impl<'a> CardEntry<'a> {
    fn new(sorted: &Sorted<'a>) -> Self {
        let Sorted { dealt, grasp, .. } = *sorted;
        let right = dealt.right().into_iter().map(|bin| bin.id.as_str()).collect();
        CardEntry { card: &dealt.card.id, text: &dealt.card.text, right, class: grasp, why: &dealt.card.why }
    }
}

/// A pair of a told case beside the model answer that was called.
#[derive(Serialize)]
struct Model<'a> {
    pair: &'a str,
    room: State,
    answer: Option<u8>,
    state: Option<State>,
    class: Option<Grasp>,
    why: &'a str,
}

impl<'a> Model<'a> {
    fn new(beside: &Beside<'a>) -> Self {
        let Beside { told, room, model: state, grasp: class, .. } = *beside;
        Model { pair: &told.pair.id, room, answer: told.model, state, class, why: &told.why }
    }
}

/// A pair that the room made.
#[derive(Serialize)]
struct Made<'a> {
    id: &'a str,
    prompt: &'a str,
    dimension: &'a str,
    rung: Height,
    ask: &'a str,
    trusted: &'a str,
    opposite: &'a str,
}

#[derive(Serialize)]
struct Written<'a> {
    prompt: &'a str,
    pole: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct Time<'a> {
    step: &'a str,
    planned_minutes: u32,
    added_seconds: u64,
    spent_seconds: u64,
    paused_seconds: u64,
    left_out: bool,
    extra: bool,
}

/// An action of an earlier session.
#[derive(Serialize)]
struct Followed<'a> {
    session: &'a str,
    #[serde(flatten)]
    action: Action<'a>,
    became: Option<&'static str>,
    moved_to: Option<String>,
}

impl<'a> Followed<'a> {
    fn new(pending: &'a Pending) -> Self {
        let (became, moved_to) = match pending.became {
            None => (None, None),
            Some(FollowUp::Done) => (Some("done"), None),
            Some(FollowUp::Moved(day)) => (Some("moved"), Some(day.to_string())),
            Some(FollowUp::Dropped) => (Some("dropped"), None),
        };
        let carried = &pending.carried;
        Followed { session: &carried.session, action: Action::new(&carried.action), became, moved_to }
    }
}

/// A remark that was parked.
#[derive(Serialize)]
struct Parked<'a> {
    text: &'a str,
    became: Option<&'static str>,
}

impl<'a> Parked<'a> {
    fn new(remark: &'a Remark) -> Self {
        let became = remark.settled.map(|how| match how {
            Settled::Answered => "answered",
            Settled::Action => "action",
            Settled::Open => "open",
            Settled::Dropped => "dropped",
        });
        Parked { text: &remark.text, became }
    }
}

fn rounds(report: &Report, id: &str, ballot: &Ballot) -> Vec<Round> {
    let session = report.session;
    let round = |shown: &Revealed| match shown.tally {
        Tally::Pair(tally) => {
            let told = tally.told();
            let (counts, not_seen) = (told.map(|t| t.counts), told.map(|t| t.not_seen));
            Some(Round::Pair { state: session.state(&tally, shown.room), counts, not_seen })
        }
        Tally::Sign(tally) => Some(Round::Sign(SignEntry::new(session.presence(id, &tally, shown.room), tally.told()))),
        Tally::Poll(tally) => {
            let poll = session.asked_polls().find(|poll| poll.id() == id)?;
            Some(Round::Poll(PollEntry::new(poll, &tally, tally.told())))
        }
    };
    ballot.rounds.iter().filter_map(round).collect()
}

fn line<'a>(session: &Session, told: &'a Evidence) -> Line<'a> {
    let Evidence { about, who, what, when, grade, shows } = told;
    let shows = shows.map(Pole::word);
    Line { about, who, what, when: when.to_string(), grade: *grade, shows, counts: session.counts_as_evidence(told) }
}

impl<'a> Made<'a> {
    fn new(prompt: &'a str, pair: &'a crate::domain::workshop::Pair) -> Self {
        Made {
            id: &pair.id,
            prompt,
            dimension: &pair.dimension,
            rung: pair.rung,
            ask: &pair.ask,
            trusted: &pair.trusted,
            opposite: &pair.opposite,
        }
    }
}

impl<'a> Written<'a> {
    fn new(line: &'a crate::domain::session::Written) -> Self {
        let pole = match line.pole {
            Pole::Trusted => "trusted",
            Pole::Opposite => "opposite",
        };
        Written { prompt: &line.prompt, pole, text: &line.text }
    }
}
