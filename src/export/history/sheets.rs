//! What history says as tables; the first of them is the one that CSV has.

use super::Answer;
use super::segments::beside;
use crate::domain::history::{
    Begun, Comparison, Deed, Due, Holding, Named, OnLadder, Overdue, Placed, PollMove, Portfolio, Reason, Said, Seen,
    Segments, Snapshot, Span, Trend,
};
use crate::export::gap;
use crate::export::sheet::{Cell, Sheet, cells, word};
use crate::export::sheets::{became_of, readings};
use crate::words::Words;

const COMPARED: [&str; 10] =
    ["kind", "what", "question", "first", "then", "moved", "first_high", "first_valid", "then_high", "then_valid"];
const ACTIONS: [&str; 9] = ["account", "taken", "what", "who", "by", "became", "moved_to", "told", "rise_on"];
const SPANS: [&str; 5] = ["account", "hazard", "presence", "from", "to"];
const PORTFOLIO: [&str; 20] = [
    "ladder",
    "account",
    "footing",
    "footing_name",
    "target",
    "target_name",
    "gap",
    "confidence",
    "hazards",
    "open",
    "read_on",
    "age",
    "next_what",
    "next_who",
    "next_by",
    "overdue",
    "session",
    "workshop",
    "version",
    "ladder_version",
];
const SEGMENTS: [&str; 13] = [
    "ladder",
    "segment",
    "account",
    "why",
    "footing",
    "footing_name",
    "target",
    "target_name",
    "dependence",
    "read_on",
    "script",
    "why_target",
    "grids",
];
const OVERDUE: [&str; 4] = ["account", "what", "who", "by"];
const BEGUN: [&str; 4] = ["account", "session", "workshop", "day"];

impl Answer {
    /// As tables.
    #[must_use]
    pub fn sheets(&self, words: &Words) -> Vec<Sheet> {
        match self {
            Answer::Compared(told) => vec![compared(told), actions(&told.then.account, &told.deeds)],
            Answer::OverTime(trends) => over_time(trends),
            Answer::Accounts(told) => accounts(told),
            Answer::BothSides(across) => vec![Sheet::new("sides", &gap::HEADS, gap::sheet_rows(across))],
            Answer::BySegment(told) => vec![by_segment(told, words)],
        }
    }
}

fn over_time(trends: &[Trend]) -> Vec<Sheet> {
    let account = trends.last().map_or("", |trend| &trend.account);
    let deeds: Vec<Deed> = trends.iter().flat_map(|trend| trend.deeds.clone()).collect();
    let span = |Span { name, presence, from, to }: &Span| cells![account, name, presence.word(), *from, *to];
    let spans = trends.iter().flat_map(|trend| &trend.spans).map(span).collect();
    let read = readings(trends.iter().flat_map(|trend| &trend.readings));
    vec![read, actions(account, &deeds), Sheet::new("hazards", &SPANS, spans)]
}

fn actions(account: &str, deeds: &[Deed]) -> Sheet {
    let row = |deed: &Deed| {
        let task = cells![account, deed.taken, &deed.what, &deed.who, deed.by];
        [task, became_of(deed.became), cells![deed.told, deed.rises.first().map(|rise| rise.day)]].concat()
    };
    Sheet::new("actions", &ACTIONS, deeds.iter().map(row).collect())
}

/// Number and name, each in a cell of its own.
fn named(named: &Option<Named>) -> Vec<Cell> {
    cells![named.as_ref().map(|n| n.at), named.as_ref().map(|n| &n.name)]
}

/// What was read once only has not moved.
fn has_moved<T: PartialEq>(first: Option<T>, then: Option<T>) -> bool {
    first.zip(then).is_some_and(|(a, b)| a != b)
}

/// A poll of both days. What is beside the ladder does not move: it is said anew.
fn polled(poll: &PollMove) -> Vec<Cell> {
    let state =
        |said: Option<Said>| said.map(|said| said.class.map_or_else(|| word(said.state), |class| class.word().into()));
    let ask = poll.asked.poll().map_or("", |poll| poll.ask());
    [cells!["lens", &poll.id, ask, state(poll.first), state(poll.then), ""], vec![Cell::Empty; 4]].concat()
}

fn compared(told: &Comparison) -> Sheet {
    let Comparison { first, then, rails, pairs, families, .. } = told;
    let whole = |what: &str, get: fn(&Snapshot) -> Option<&Named>| {
        let [a, b] = [first, then].map(|side| get(side).map(|named| named.name.clone()));
        let moved = has_moved(a.as_ref(), b.as_ref());
        [cells!["account", what, "", a, b, moved], vec![Cell::Empty; 4]].concat()
    };
    let mut rows = vec![
        whole("footing", |s| s.footing.as_ref()),
        whole("observed", |s| s.observed.as_ref()),
        whole("ceiling", |s| s.ceiling.as_ref()),
        whole("target", |s| s.target.as_ref()),
    ];
    rows.extend(rails.iter().map(|rail| {
        let [a, b] = [&rail.first, &rail.then].map(|side| side.as_ref().map(|stood| stood.footing));
        [cells!["rail", &rail.name, "", a, b, has_moved(a, b)], vec![Cell::Empty; 4]].concat()
    }));
    rows.extend(pairs.iter().map(|pair| {
        let state = |seen: Option<Seen>| seen.map(|seen| seen.state.word());
        let counts = |seen: Option<Seen>| cells![seen.and_then(|s| s.high), seen.and_then(|s| s.valid)];
        let what = format!("{} {}", pair.rail, pair.rung);
        let moved = cells!["pair", what, &pair.ask, state(pair.first), state(pair.then), pair.moved()];
        [moved, counts(pair.first), counts(pair.then)].concat()
    }));
    rows.extend(families.iter().map(|family| {
        let [a, b] = [family.first, family.then].map(|side| side.map(|presence| presence.word()));
        [cells!["family", &family.name, "", a, b, family.moved()], vec![Cell::Empty; 4]].concat()
    }));
    rows.extend(told.lenses.iter().map(polled));
    // Of the cards, and of no class.
    let misled = told.misled_by.iter();
    rows.extend(misled.map(|ask| [cells!["misled", "", ask, "", "", ""], vec![Cell::Empty; 4]].concat()));
    Sheet::new("compare", &COMPARED, rows)
}

fn accounts(told: &Portfolio) -> Vec<Sheet> {
    let on = |on: &OnLadder| on.accounts.iter().map(holding).collect::<Vec<_>>();
    let late = |Overdue { account, task }: &Overdue| cells![account, &task.what, &task.who, task.by];
    let begun = |Begun { account, session, workshop, day }: &Begun| cells![account, session, workshop, *day];
    vec![
        Sheet::new("portfolio", &PORTFOLIO, told.ladders.iter().flat_map(on).collect()),
        Sheet::new("overdue", &OVERDUE, told.overdue.iter().map(late).collect()),
        Sheet::new("begun", &BEGUN, told.begun.iter().map(begun).collect()),
    ]
}

fn holding(Holding { gap, age, next, latest, .. }: &Holding) -> Vec<Cell> {
    let due = match next {
        Some(Due { task, overdue }) => cells![&task.what, &task.who, task.by, *overdue],
        None => vec![Cell::Empty; 4],
    };
    let hazards = cells![latest.hazards.join(", "), latest.open_dangers().join(", "), latest.day, *age];
    let read = cells![&latest.session, &latest.workshop, &latest.version, &latest.ladder_version];
    [
        cells![&latest.ladder, &latest.account],
        named(&latest.footing),
        named(&latest.target),
        vec![Cell::from(*gap), word(latest.confidence)],
        hazards,
        due,
        read,
    ]
    .concat()
}

fn by_segment(told: &Segments, words: &Words) -> Sheet {
    let placed = |ladder: &str, placed: &Placed| {
        let why = words.each(&placed.reasons.iter().map(Reason::said).collect::<Vec<_>>()).join("; ");
        [
            vec![Cell::from(ladder), word(placed.segment), Cell::from(&placed.account), Cell::from(why)],
            named(&placed.footing),
            named(&placed.target),
            cells![placed.dependence.as_ref(), placed.day, &placed.script],
            beside(words, placed).map(Cell::from).to_vec(),
        ]
        .concat()
    };
    let on = told.ladders.iter().flat_map(|on| on.accounts.iter().map(|one| placed(&on.ladder, one)));
    Sheet::new("segments", &SEGMENTS, on.collect())
}
