//! Dates as people say them.

use chrono::{Days, Months, NaiveDate, Weekday};

/// Reads a date relative to `today`: `2026-11-30`, `30.11.`, `30 nov`, `fri`, `today`, `tomorrow`, `yesterday`,
/// `in 2 weeks`, `3 days ago`. Without a year, the nearest one that keeps the date in the direction of `leaning`.
/// `None` when it is no date.
#[must_use]
pub fn parse(text: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split([' ', '.', '/', ',']).filter(|w| !w.is_empty()).collect();
    match words.as_slice() {
        ["today"] => Some(today),
        ["tomorrow"] => today.checked_add_days(Days::new(1)),
        ["yesterday"] => today.checked_sub_days(Days::new(1)),
        [day] => day.parse().ok().or_else(|| weekday(day, today, leaning)),
        ["in", count, unit] => shift(today, count, unit, Leaning::Ahead),
        ["next", word] => weekday(word, today, Leaning::Ahead).or_else(|| shift(today, "1", word, Leaning::Ahead)),
        ["last", word] => weekday(word, today, Leaning::Back).or_else(|| shift(today, "1", word, Leaning::Back)),
        [count, unit, "ago"] => shift(today, count, unit, Leaning::Back),
        [first, second] => day_and_month(first, second, today, leaning),
        [day, month, year] => {
            let year = year.parse().ok().map(|y: i32| if y < 100 { 2000 + y } else { y })?;
            NaiveDate::from_ymd_opt(year, month_number(month)?, day.parse().ok()?)
        }
        _ => None,
    }
}

/// Where a date without a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// In the future, or today.
    Ahead,
    /// In the past, or today.
    Back,
}

fn weekday(word: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let day: Weekday = word.parse().ok()?;
    match leaning {
        Leaning::Ahead => today.iter_days().skip(1).take(7).find(|d| is_on(*d, day)),
        Leaning::Back => (0..7).filter_map(|n| today.checked_sub_days(Days::new(n))).find(|d| is_on(*d, day)),
    }
}

fn is_on(date: NaiveDate, day: Weekday) -> bool {
    chrono::Datelike::weekday(&date) == day
}

fn shift(today: NaiveDate, count: &str, unit: &str, leaning: Leaning) -> Option<NaiveDate> {
    let count: u32 = if count == "a" || count == "one" { 1 } else { count.parse().ok()? };
    if unit.starts_with("month") {
        let months = Months::new(count);
        return match leaning {
            Leaning::Ahead => today.checked_add_months(months),
            Leaning::Back => today.checked_sub_months(months),
        };
    }
    let days = match unit.trim_end_matches('s') {
        "day" => u64::from(count),
        "week" => u64::from(count) * 7,
        _ => return None,
    };
    match leaning {
        Leaning::Ahead => today.checked_add_days(Days::new(days)),
        Leaning::Back => today.checked_sub_days(Days::new(days)),
    }
}

/// `30 nov`, `nov 30` or `30 11`.
fn day_and_month(first: &str, second: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let (day, month) = match first.parse::<u32>() {
        Ok(day) => (day, month_number(second)?),
        Err(_) => (second.parse().ok()?, month_number(first)?),
    };
    let this_year = chrono::Datelike::year(&today);
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    match leaning {
        Leaning::Ahead => in_year(this_year).filter(|d| *d >= today).or_else(|| in_year(this_year + 1)),
        Leaning::Back => in_year(this_year).filter(|d| *d <= today).or_else(|| in_year(this_year - 1)),
    }
}

fn month_number(word: &str) -> Option<u32> {
    match word.parse::<u32>() {
        Ok(number) => Some(number),
        Err(_) => word.parse::<chrono::Month>().ok().map(|m| m.number_from_month()),
    }
}

/// A day as people say it: `Friday 27 November`, with the year where it is another one than today's.
#[must_use]
pub fn spoken(day: NaiveDate, today: NaiveDate) -> String {
    let same_year = chrono::Datelike::year(&day) == chrono::Datelike::year(&today);
    day.format(if same_year { "%A %-d %B" } else { "%A %-d %B %Y" }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("in 2 weeks", "2026-12-06"),
            ("in a month", "2026-12-22"),
            ("next friday", "2026-11-27"),
            ("next month", "2026-12-22"),
            ("tomorrow", "2026-11-23"),
            ("today", "2026-11-22"),
        ] {
            assert_eq!(ahead(text).as_deref(), Some(date), "{text}");
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
        ] {
            assert_eq!(back(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn a_day_is_said_with_its_weekday_and_another_year() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let said = |text| parse(text, today, Leaning::Ahead).map(|day| spoken(day, today));
        assert_eq!(said("fri").as_deref(), Some("Friday 27 November"));
        assert_eq!(said("1 jan").as_deref(), Some("Friday 1 January 2027"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "soon", "31 feb", "in two moons", "99999999999 days ago", "0 0", "in 4294967295 weeks"] {
            assert_eq!(ahead(text), None, "{text}");
        }
    }
}
