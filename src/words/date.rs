//! A day as the language says and writes it.

use chrono::{Datelike, NaiveDate};

use super::Message;
use crate::message;

/// As people say it: `Friday 27 November`, with the year where it is another one than today's.
#[must_use]
pub fn spoken(day: NaiveDate, today: NaiveDate) -> Message {
    let date = if day.year() == today.year() { of_year(day) } else { written(day) };
    message!("date-spoken", weekday = message!("date-weekday", number = day.weekday().number_from_monday()), date)
}

/// With its year: `27 November 2026`.
#[must_use]
pub fn written(day: NaiveDate) -> Message {
    message!("date-written", date = of_year(day), year = day.format("%Y").to_string())
}

fn of_year(day: NaiveDate) -> Message {
    let month = message!("date-month", number = day.month());
    message!("date-day", day = day.format("%-d").to_string(), month)
}
