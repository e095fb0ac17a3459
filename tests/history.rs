//! Readings side by side, over time and over accounts: told apart where they must be, and nobody in a league table.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use chrono::{Days, NaiveDate};
use rungs::domain::history::{
    self, Comparison, Danger, Harm, Holding, Named, Portfolio, Segment, Snapshot, compare, portfolio, trends,
};
use rungs::domain::reading::Level;
use rungs::domain::session::{Action, Event, Opportunity, Reach, Session};
use rungs::domain::vote::{Presence, Vote};
use rungs::export::history::{Answer, Form};

/// A session so many days after the sample's, with these points on the third rung of the personal rail.
fn later(days: u64, account: &str, opportunity: &str, points: &[u8]) -> Session {
    let mut session = sample::session();
    let day = sample::minute(0) + Days::new(days);
    session.header.created = day;
    session.header.id = format!("2025-s{days:04}-{}", opportunity.len());
    session.header.setup.account = account.into();
    session.header.setup.opportunity = Some(Opportunity { name: opportunity.into(), reach: Reach::Core });
    let mut ask = |question: String, points: &[u8]| {
        for &point in points {
            session.happen(Event::Vote { question: question.clone(), vote: Vote::Point(point) }, day).unwrap();
        }
        session.happen(Event::Reveal { question }, day).unwrap();
    };
    for dimension in sample::DIMENSIONS {
        for rung in 1..=2 {
            ask(format!("{dimension}-{rung}"), &[4, 4, 5, 5]);
        }
    }
    ask("personal-3".into(), points);
    for dimension in ["corporate", "capability"] {
        ask(format!("{dimension}-3"), &[4, 4, 4, 5]);
    }
    session.happen(Event::Opened, day).unwrap();
    session.happen(Event::Finish, day).unwrap();
    session
}

fn said(messages: &[rungs::words::Message], between: &str) -> String {
    let words = rungs::words::Words::default();
    messages.iter().map(|message| words.say(message)).collect::<Vec<_>>().join(between)
}

fn act(mut session: Session, what: &str, in_days: u64) -> Session {
    let by = session.day() + Days::new(in_days);
    let at = session.progress.clock.last_moment.unwrap();
    session.happen(Event::Act(Action { what: what.into(), who: "Ana".into(), by, moves: None }), at).unwrap();
    session
}

fn warnings(change: impl Fn(&mut Session)) -> String {
    let first = later(0, "Acme", "Bridge", &[4, 4, 4, 4]);
    let mut then = later(90, "Acme", "Bridge", &[4, 4, 4, 4]);
    change(&mut then);
    said(&compare(&first, &then, &[]).warnings, " ")
}

fn revealed_to(session: &mut Session, room: u32) {
    session.progress.ballots.values_mut().flat_map(|b| &mut b.rounds).for_each(|round| round.room = room);
}

#[test]
fn what_is_no_trend_is_said_plainly() {
    assert_eq!(warnings(|_| {}), "");
    for (change, told) in [
        (Box::new(|s: &mut Session| revealed_to(s, 7)) as Box<dyn Fn(&mut Session)>, "5 people, then 7 people"),
        (Box::new(|s| s.workshop.version = "2".into()), "version 1, then 2"),
        (Box::new(|s| s.workshop.id = "other".into()), "Two scripts: trust-check, then other"),
        (Box::new(|s| s.ladder.id = "team".into()), "Two ladders: account, then team"),
        (Box::new(|s| s.ladder.version = "9".into()), "ladder was version 1, then 9"),
        (Box::new(|s| s.ladder.rules.quorum_least = 2), "rules by which votes become states differ"),
        (Box::new(|s| s.header.setup.opportunity = None), "Two opportunities: Bridge, then none named"),
        (Box::new(|s| s.header.setup.account = "Other".into()), "Two were read: Acme, then Other"),
        (Box::new(|s| s.progress.finished = false), "The second is not finished"),
        (Box::new(|s| s.progress.ballots.clear()), "The second has no votes on a pair"),
    ] {
        assert!(warnings(&change).contains(told), "{told}: {}", warnings(&change));
    }
}

#[test]
fn accounts_and_opportunities_are_the_same_whatever_the_case_of_their_letters() {
    let spelt = |s: &mut Session| {
        s.header.setup.account = " ACME ".into();
        s.header.setup.opportunity.as_mut().unwrap().name = "bridge".into();
    };
    assert_eq!(warnings(spelt), "");
}

#[test]
fn a_pair_in_other_words_is_not_set_against_itself() {
    let first = later(0, "Acme", "Bridge", &[1, 1, 1, 1]);
    let mut then = later(90, "Acme", "Bridge", &[5, 5, 5, 5]);
    if let rungs::domain::workshop::Kind::Pairs(pairs) = &mut then.workshop.steps[1].kind {
        pairs[2].trusted.push_str(" And more.");
    }
    let told = compare(&first, &then, &[]);
    let pair = told.pairs.iter().find(|p| p.id == "personal-3").unwrap();
    assert!(pair.reworded && !pair.moved());
    assert!(said(&told.warnings, " ").contains("1 pair was asked in other words"), "{:?}", told.warnings);
}

#[test]
fn what_moved_is_told_with_its_reason() {
    let first = later(0, "Acme", "Bridge", &[3, 3, 3, 3]);
    let mut then = later(90, "Acme", "Bridge", &[5, 5, 4, 4]);
    sample::answer(&mut then, "gatekeeping", &[Vote::Yes; 5]);
    let told: Comparison = compare(&first, &then, &[]);
    let why = said(&told.why, "\n");
    assert!(why.contains("Personal: trust seen went from 2 Predictable to 3 Relied on"), "{why}");
    assert!(why.contains("3 Relied on went from mixed to seen"), "{why}");
    assert!(why.contains("Corporate: stood on 3 Relied on, now on 2 Predictable"), "{why}");
    assert!(why.contains("gatekeeping is present now."), "{why}");
    let text = Answer::Compared(Box::new(told.clone())).write(Form::Text(80), &rungs::words::Words::default()).unwrap();
    assert!(text.contains("mixed, 0 of 4") && text.contains("seen, 4 of 4 for"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn capability_is_kept_apart_by_opportunity() {
    let all: Vec<Snapshot> = [
        later(200, "acme", "Tunnel", &[4, 4, 4, 4]),
        later(0, "Acme", "Bridge", &[3, 3, 3, 3]),
        later(100, "Acme", "bridge", &[4, 4, 4, 4]),
        later(50, "Other", "Bridge", &[4, 4, 4, 4]),
        sample::session(),
    ]
    .iter()
    .map(Snapshot::of)
    .collect();
    let trends = trends(&all, "ACME", day(300));
    let [trend] = trends.as_slice() else { panic!("{trends:?}") };
    assert!(trend.readings.iter().map(|r| r.day).is_sorted());
    let names: Vec<&str> = trend.series.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Personal", "Corporate", "Capability, Bridge", "Capability, Tunnel"]);
    let there = |n: usize| trend.series[n].points.iter().map(Option::is_some).collect::<Vec<_>>();
    assert_eq!((there(0), there(2), there(3)), (vec![true; 3], vec![true, true, false], vec![false, false, true]));
    assert!(
        trend.breaks[1].is_empty() && said(&trend.breaks[2], " ").contains("Two opportunities: bridge, then Tunnel")
    );
    let html = Answer::OverTime(trends.clone()).write(Form::Html, &rungs::words::Words::default()).unwrap();
    assert!(html.contains("<svg class=\"trend whole\"") && html.contains("Capability, Tunnel"), "{html}");
}

#[test]
fn two_readings_of_one_day_stand_as_they_were_made() {
    let of = |points: &[u8], id: &str| {
        let mut session = later(0, "Acme", "Bridge", points);
        session.header.id = id.into();
        Snapshot::of(&session)
    };
    // As the list of sessions has them: the latest first, whatever their ids.
    let all = [of(&[4, 4, 4, 4], "2025-a"), of(&[3, 3, 3, 3], "2025-b")];
    let ids: Vec<String> = trends(&all, "Acme", day(300))[0].readings.iter().map(|r| r.session.clone()).collect();
    assert_eq!(ids, ["2025-b", "2025-a"]);
    assert_eq!(holdings(&portfolio(all.to_vec(), day(0)))[0].latest.session, "2025-a");
}

/// The accounts of the only ladder there is.
fn holdings(portfolio: &Portfolio) -> &[Holding] {
    let [on] = portfolio.ladders.as_slice() else { panic!("{portfolio:?}") };
    &on.accounts
}

fn day(days: u64) -> NaiveDate {
    sample::minute(0).date_naive() + Days::new(days)
}

#[test]
fn the_widest_gap_stands_first_and_among_equals_the_oldest_reading() {
    let mut near = later(10, "Near", "x", &[4, 4, 4, 4]);
    near.progress.target = Some(3);
    let mut far = later(20, "Far", "x", &[3, 3, 3, 3]);
    far.progress.target = Some(4);
    let mut old = later(5, "Old", "x", &[4, 4, 4, 4]);
    old.progress.target = Some(3);
    let mut aimless = later(1, "Aimless", "x", &[4, 4, 4, 4]);
    aimless.progress.target = None;
    let far = act(act(far, "late", 3), "in time", 300);
    let all: Vec<Snapshot> = [near, far, old, aimless, sample::session()].iter().map(Snapshot::of).collect();
    let portfolio = portfolio(all.clone(), day(40));
    let names: Vec<&str> = holdings(&portfolio).iter().map(|h| h.latest.account.as_str()).collect();
    assert_eq!(names, ["Far", "Old", "Near", "Aimless"]);
    let begun: Vec<&str> = portfolio.begun.iter().map(|b| b.account.as_str()).collect();
    assert_eq!(begun, ["Nordlicht Foods"]);
    let overdue: Vec<(&str, &str)> =
        portfolio.overdue.iter().map(|o| (o.account.as_str(), o.task.what.as_str())).collect();
    assert_eq!(overdue, [("Far", "late")]);
    for form in [Form::Text(80), Form::Markdown, Form::Html, Form::Json] {
        let text = Answer::Accounts(portfolio.clone()).write(form, &rungs::words::Words::default()).unwrap();
        assert!(!text.contains('%') || form == Form::Html, "{text}");
    }
}

#[test]
fn a_later_reading_takes_the_place_of_an_older_one() {
    let all = [later(0, "Acme", "x", &[3, 3, 3, 3]), later(9, "ACME", "x", &[4, 4, 4, 4])];
    let all: Vec<Snapshot> = all.iter().map(Snapshot::of).collect();
    let portfolio = portfolio(all.clone(), day(40));
    let [only] = holdings(&portfolio) else { panic!("{portfolio:?}") };
    assert_eq!(only.latest.day, day(9));
}

#[test]
fn hostile_names_are_inert_in_every_form() {
    let hostile = "``` </title><script>x</script> | `a` \u{1b}[31m\u{202e} =1";
    let session = sample::with_texts(sample::finished_session(), |_| hostile.into());
    let snapshots = vec![Snapshot::of(&session)];
    let pages = |form| {
        [
            Answer::Compared(Box::new(compare(&session, &session, &[]))),
            Answer::OverTime(history::trends(&snapshots, hostile, day(300))),
            Answer::Accounts(history::portfolio(snapshots.clone(), day(40))),
        ]
        .map(|answer| answer.write(form, &rungs::words::Words::default()).unwrap())
    };
    for text in pages(Form::Html) {
        assert!(
            !text.contains("<script") && text.matches("</title>").count() == text.matches("<title").count(),
            "{text}"
        );
    }
    for text in pages(Form::Text(80)).iter().chain(&pages(Form::Markdown)) {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    }
    for text in pages(Form::Markdown) {
        use pulldown_cmark::{Event, Parser};
        let html = |event: &Event| matches!(event, Event::Html(_) | Event::InlineHtml(_));
        assert!(!Parser::new(&text).any(|event| html(&event)), "{text}");
    }
}

#[test]
fn what_is_done_is_overdue_no_more_and_stands_in_the_trend() {
    use rungs::domain::session::FollowUp;
    let mut first = later(0, "Acme", "x", &[3, 3, 3, 3]);
    let act = |what: &str| {
        let by = day(5);
        Event::Act(Action { what: what.into(), who: "Ana".into(), by, moves: None })
    };
    for what in ["call", "write", "visit"] {
        first.happen(act(what), sample::minute(1)).unwrap();
    }
    let mut then = later(20, "Acme", "x", &[4, 4, 4, 4]);
    for carried in first.open_actions() {
        then.happen(Event::Carry(carried), sample::minute(1)).unwrap();
    }
    // As the list of sessions has them: the latest first.
    let all = |then: &Session| [Snapshot::of(then), Snapshot::of(&first)];
    let overdue = |then: &Session| portfolio(all(then).into(), day(40)).overdue.len();
    assert_eq!(overdue(&then), 3);
    then.happen(Event::Follow { action: 0, how: FollowUp::Done }, sample::minute(1)).unwrap();
    then.happen(Event::Follow { action: 1, how: FollowUp::Moved(day(60)) }, sample::minute(1)).unwrap();
    assert_eq!(overdue(&then), 1);
    let trend = Answer::OverTime(trends(&all(&then), "Acme", day(300)))
        .write(Form::Text(90), &rungs::words::Words::default())
        .unwrap();
    let line = |what: &str| trend.lines().find(|line| line.starts_with(what)).unwrap_or_default().to_owned();
    assert!(line("call").contains("done, said on 4 March") && line("write").contains("moved to 2025-05-03"), "{trend}");
    assert!(line("visit").contains("not said"), "nobody has said what became of it: {trend}");
    then.happen(Event::Follow { action: 2, how: FollowUp::Dropped }, sample::minute(1)).unwrap();
    assert_eq!(overdue(&then), 0);
}

/// A reading by which an account would be kept as it is, changed a little.
fn segment(age: i64, change: impl Fn(&mut Snapshot)) -> Segment {
    let mut one = Snapshot::of(&later(0, "Acme", "x", &[4, 4, 4, 4]));
    one.confidence = Level::Medium;
    one.target.clone_from(&one.footing);
    change(&mut one);
    Segment::of(&one, age).0
}

fn danger(one: &mut Snapshot, harm: Harm, presence: Presence) {
    one.dangers.push(Danger { name: "a sign".into(), presence, harm });
}

fn target(one: &mut Snapshot, above: i8) {
    let at = one.footing.as_ref().unwrap().at + above;
    one.target = Some(Named { at, name: at.to_string() });
}

#[test]
fn each_segment_has_its_rule_and_the_first_that_fits_holds() {
    use Presence::{Open, Present};
    use Segment::{Keep, Lift, Look, Loosen, Repair};
    type Change = fn(&mut Snapshot);
    let rules: [(i64, Segment, Change); 19] = [
        (0, Keep, |_| ()),
        (180, Keep, |_| ()),
        (181, Look, |_| ()),
        (0, Look, |one| one.confidence = Level::Low),
        (0, Look, |one| one.target = None),
        (0, Look, |one| one.footing = None),
        (0, Repair, |one| danger(one, Harm::Breach, Present)),
        (0, Repair, |one| danger(one, Harm::Breach, Open)),
        (0, Loosen, |one| danger(one, Harm::OverTrust, Present)),
        (0, Keep, |one| danger(one, Harm::OverTrust, Open)),
        (0, Keep, |one| danger(one, Harm::Watched, Present)),
        (0, Loosen, |one| target(one, -1)),
        (0, Lift, |one| target(one, 1)),
        // The first holds.
        (900, Repair, |one| {
            danger(one, Harm::Breach, Open);
            one.footing = None;
        }),
        (900, Look, |one| danger(one, Harm::OverTrust, Present)),
        (900, Look, |one| target(one, 1)),
        (0, Loosen, |one| {
            danger(one, Harm::OverTrust, Present);
            target(one, 1);
        }),
        (0, Repair, |one| {
            danger(one, Harm::OverTrust, Present);
            danger(one, Harm::Breach, Present);
        }),
        (0, Look, |one| {
            one.target = None;
            danger(one, Harm::OverTrust, Present);
        }),
    ];
    for (n, (age, expected, change)) in rules.into_iter().enumerate() {
        assert_eq!(segment(age, change), expected, "rule {n}");
    }
}

#[test]
fn a_family_of_the_ladder_harms_as_it_limits() {
    let mut session = later(0, "Acme", "x", &[4, 4, 4, 4]);
    for sign in ["breach-personal", "gatekeeping", "overdependence"] {
        sample::answer(&mut session, sign, &[Vote::Yes; 5]);
    }
    sample::answer(&mut session, "coercion", &[Vote::Yes, Vote::No, Vote::No, Vote::No, Vote::No]);
    let told = Snapshot::of(&session).dangers;
    let told: Vec<(&str, Harm, Presence)> = told.iter().map(|d| (d.name.as_str(), d.harm, d.presence)).collect();
    assert_eq!(
        told,
        [
            ("gatekeeping", Harm::OverTrust, Presence::Present),
            ("overdependence", Harm::Watched, Presence::Present),
            ("coercion", Harm::Breach, Presence::Open),
            ("breach personal", Harm::Breach, Presence::Present),
        ]
    );
}
