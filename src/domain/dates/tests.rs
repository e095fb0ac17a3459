use super::*;
use crate::words::date::spoken;
use crate::words::{Language, Words};

fn ahead(text: &str) -> Option<String> {
    // A Sunday.
    let today = NaiveDate::from_ymd_opt(2026, 11, 22)?;
    parse(text, today, Leaning::Ahead).map(|d| d.to_string())
}

fn back(text: &str) -> Option<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22)?;
    parse(text, today, Leaning::Back).map(|d| d.to_string())
}

#[test]
fn a_date_is_read_the_way_people_say_it() {
    for (text, date) in [
        ("2026-12-01", "2026-12-01"),
        ("fri", "2026-11-27"),
        ("Sunday", "2026-11-29"),
        ("30 nov", "2026-11-30"),
        ("Nov 30", "2026-11-30"),
        ("3 march", "2027-03-03"),
        ("1.12.", "2026-12-01"),
        ("1/12/27", "2027-12-01"),
        ("2 weeks", "2026-12-06"),
        ("in 2 weeks", "2026-12-06"),
        ("in a month", "2026-12-22"),
        ("next friday", "2026-11-27"),
        ("next month", "2026-12-22"),
        ("tomorrow", "2026-11-23"),
        ("today", "2026-11-22"),
        ("30th of november", "2026-11-30"),
        ("by the 30th", "2026-11-30"),
        ("the 3rd", "2026-12-03"),
        ("Friday 27 November", "2026-11-27"),
        ("Friday 1 January 2027", "2027-01-01"),
        ("in two weeks", "2026-12-06"),
        ("a week from now", "2026-11-29"),
        ("in a fortnight", "2026-12-06"),
        ("this friday", "2026-11-27"),
        ("next week", "2026-11-29"),
        ("tomorrow week", "2026-11-30"),
        ("friday week", "2026-12-04"),
        ("a week on friday", "2026-12-04"),
        ("the day after tomorrow", "2026-11-24"),
    ] {
        assert_eq!(ahead(text).as_deref(), Some(date), "{text}");
    }
}

#[test]
fn a_week_ends_on_friday_and_a_month_on_its_last_day() {
    for (text, date) in [
        ("end of the week", "2026-11-27"),
        ("end of week", "2026-11-27"),
        ("this week", "2026-11-27"),
        ("eow", "2026-11-27"),
        ("end of the month", "2026-11-30"),
        ("by the end of the month", "2026-11-30"),
        ("eom", "2026-11-30"),
        ("EOM", "2026-11-30"),
        ("end of november", "2026-11-30"),
        ("end nov", "2026-11-30"),
        ("end of february", "2027-02-28"),
        ("end of next month", "2026-12-31"),
        ("end of the quarter", "2026-12-31"),
        ("end of next quarter", "2027-03-31"),
        ("end of the year", "2026-12-31"),
        ("end of day", "2026-11-22"),
    ] {
        assert_eq!(ahead(text).as_deref(), Some(date), "{text}");
    }
    for (day, text, date) in [(24, "end of the week", 27), (27, "eow", 27), (24, "end of next week", 4)] {
        let today = NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
        let read = parse(text, today, Leaning::Ahead).map(|d| chrono::Datelike::day(&d));
        assert_eq!(read, Some(date), "{text} on the {day}th");
    }
}

#[test]
fn what_was_seen_lies_behind_us() {
    for (text, date) in [
        ("fri", "2026-11-20"),
        ("3 march", "2026-03-03"),
        ("24 dec", "2025-12-24"),
        ("3 days ago", "2026-11-19"),
        ("last week", "2026-11-15"),
        ("last friday", "2026-11-20"),
        ("yesterday", "2026-11-21"),
        ("two weeks ago", "2026-11-08"),
        ("end of october", "2026-10-31"),
        ("end of last month", "2026-10-31"),
        ("end of last week", "2026-11-13"),
        ("the 30th", "2026-10-30"),
    ] {
        assert_eq!(back(text).as_deref(), Some(date), "{text}");
    }
}

#[test]
fn a_day_is_said_with_its_weekday_and_another_year() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let said = |text| parse(text, today, Leaning::Ahead).map(|day| Words::default().say(&spoken(day, today)));
    assert_eq!(said("fri").as_deref(), Some("Friday 27 November"));
    assert_eq!(said("1 jan").as_deref(), Some("Friday 1 January 2027"));
    let german = Words::default().in_language(Language::German);
    let said = |text| parse(text, today, Leaning::Ahead).map(|day| german.say(&spoken(day, today)));
    assert_eq!(said("fr").as_deref(), Some("Freitag, 27. November"));
    assert_eq!(said("1. jan").as_deref(), Some("Freitag, 1. Januar 2027"));
}

#[test]
fn what_leaves_it_open_is_told_from_what_is_wrong() {
    assert!(is_vague("So schnell wie möglich.") && is_vague("bald"));
    assert!(is_vague("ASAP!") && is_vague("soon ") && !is_vague("in two moons") && !is_vague("fri"));
}

#[test]
fn german_dates_are_read_as_well() {
    for (text, date) in [
        ("heute", "2026-11-22"),
        ("Morgen", "2026-11-23"),
        ("übermorgen", "2026-11-24"),
        ("Freitag", "2026-11-27"),
        ("am Fr.", "2026-11-27"),
        ("bis Freitag", "2026-11-27"),
        ("nächsten Freitag", "2026-11-27"),
        ("kommende Woche", "2026-11-29"),
        ("Ende dieser Woche", "2026-11-27"),
        ("Ende nächster Woche", "2026-11-27"),
        ("diesen Monat", "2026-11-30"),
        ("in 2 Wochen", "2026-12-06"),
        ("in vierzehn Tagen", "2026-12-06"),
        ("innerhalb einer Woche", "2026-11-29"),
        ("in einem Monat", "2026-12-22"),
        ("morgen in einer Woche", "2026-11-30"),
        ("Freitag in zwei Wochen", "2026-12-11"),
        ("Mittwoch über eine Woche", "2026-12-02"),
        ("Ende des Monats", "2026-11-30"),
        ("Ende nächsten Monats", "2026-12-31"),
        ("Ende Februar", "2027-02-28"),
        ("zum Jahresende", "2026-12-31"),
        ("27. Nov", "2026-11-27"),
        ("27.11.", "2026-11-27"),
        ("27. 11.", "2026-11-27"),
        ("27.11.2026", "2026-11-27"),
        ("spätestens am 3. März", "2027-03-03"),
        ("am 30.", "2026-11-30"),
        ("Freitag, 27. November", "2026-11-27"),
        ("Freitag, 1. Januar 2027", "2027-01-01"),
        ("KW 48", "2026-11-27"),
        ("Ende KW 3", "2027-01-22"),
    ] {
        assert_eq!(ahead(text).as_deref(), Some(date), "{text}");
    }
    for (text, date) in [
        ("gestern", "2026-11-21"),
        ("vorgestern", "2026-11-20"),
        ("vor 3 Tagen", "2026-11-19"),
        ("3 Tage", "2026-11-19"),
        ("vor zwei Wochen", "2026-11-08"),
        ("vor einem Monat", "2026-10-22"),
        ("letzte Woche", "2026-11-15"),
        ("letzten Freitag", "2026-11-20"),
        ("heute vor einer Woche", "2026-11-15"),
        ("Ende letzten Monats", "2026-10-31"),
        ("Ende Oktober", "2026-10-31"),
        ("24. Dez.", "2025-12-24"),
        ("KW 50", "2025-12-12"),
    ] {
        assert_eq!(back(text).as_deref(), Some(date), "{text}");
    }
    for text in ["bald", "So schnell wie möglich!", "30", "Montag, 24. November", "Wochenende", "31. Feb.", "KW 60"] {
        assert_eq!(ahead(text), None, "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "soon",
        "asap",
        "end",
        "end of time",
        "week",
        "the 40th",
        "12",
        "monday 24 november",
        "31 feb",
        "in two moons",
        "99999999999 days ago",
        "0 0",
        "in 4294967295 weeks",
    ] {
        assert_eq!(ahead(text), None, "{text}");
    }
}
