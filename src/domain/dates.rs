//! Dates as people say them.

mod tongues;

use chrono::{Days, Months, NaiveDate, Weekday};
use tongues::TONGUES;

use crate::message;
use crate::words::Message;

/// Reads a date relative to `today`, in any language that is spoken here: `2026-11-30`, `30.11.`, `30 nov`, `fri`,
/// `tomorrow`, `in 2 weeks`, `3 days ago`, `end of next month`, `tomorrow week`, `übermorgen`, `vor 3 Tagen`, `KW 48`.
/// Without a year, the nearest one that keeps the date in the direction of `leaning`. `None` when it is no date.
#[must_use]
pub fn parse(text: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let text = text.to_lowercase();
    let words: Vec<String> = text.split([' ', '/', ',']).flat_map(plain).take(MOST_WORDS).collect();
    read(&words.iter().map(String::as_str).collect::<Vec<_>>(), today, leaning)
}

/// The month that somebody names, as its first day, not after `today`: `2021-04`, `04/2021`, `April 2021`, `4.2021`,
/// or any day in it. A year alone is none.
#[must_use]
pub fn month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let words: Vec<String> =
        text.split([' ', '/', ',', '-', '.']).filter(|word| !word.is_empty()).flat_map(plain).take(3).collect();
    let first = |year: &str, month: &str| {
        let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
        NaiveDate::from_ymd_opt(year, month_number(month)?, 1)
    };
    let named = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [one, other] => first(one, other).or_else(|| first(other, one)),
        _ => None,
    };
    let day = named.or_else(|| parse(&text, today, Leaning::Back))?;
    chrono::Datelike::with_day(&day, 1).filter(|day| *day <= today)
}

/// A month with its year: `April 2021`.
#[must_use]
pub fn month_written(day: NaiveDate) -> Message {
    let month = message!("date-month", number = chrono::Datelike::month(&day));
    message!("date-month-written", month, year = day.format("%Y").to_string())
}

/// Whether this leaves open when it will be.
#[must_use]
pub fn is_vague(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    TONGUES.iter().any(|tongue| tongue.vague.contains(&text.as_str()))
}

/// What stands between two blanks, in the words of [`read`].
fn plain(word: &str) -> Vec<String> {
    // `30.` is a German ordinal.
    if let Some(day) = word.strip_suffix('.').filter(|day| day.parse::<u32>().is_ok()) {
        return vec![format!("{day}th")];
    }
    let holds = |list: &str, word: &str| list.split(' ').any(|w| w == word);
    let is_filler = |word: &str| TONGUES.iter().any(|tongue| holds(tongue.fillers, word));
    let known = |word| {
        let mut all = TONGUES.iter().flat_map(|tongue| tongue.words);
        all.find(|(_, said)| holds(said, word)).map_or(word, |(is, _)| *is)
    };
    let words = word.split('.').filter(|w| !w.is_empty() && !is_filler(w));
    words.flat_map(|w| known(w).split(' ')).map(str::to_owned).collect()
}

/// More words than any date has.
const MOST_WORDS: usize = 8;

fn read(words: &[&str], today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let days = |n| today.checked_add_days(Days::new(n));
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => days(1),
        ["yesterday"] => today.checked_sub_days(Days::new(1)),
        ["day", "after", "tomorrow"] => days(2),
        ["day", "before", "yesterday"] => today.checked_sub_days(Days::new(2)),
        ["kw", number] | ["end", "kw", number] => friday_of(number, today, leaning),
        ["end", rest @ ..] => end(rest, today, leaning),
        // `this week` and `this month` are kept by their end.
        ["this", unit @ ("week" | "month" | "quarter" | "year")] => end(&[unit], today, leaning),
        ["this", day] => weekday(day, today, leaning),
        ["in", count, unit] => shift(today, count, unit, Leaning::Ahead),
        ["next", word] => weekday(word, today, Leaning::Ahead).or_else(|| shift(today, "1", word, Leaning::Ahead)),
        ["last", word] => weekday(word, today, Leaning::Back).or_else(|| shift(today, "1", word, Leaning::Back)),
        [count, unit, "ago"] | ["ago", count, unit] => shift(today, count, unit, Leaning::Back),
        [count, unit, "now" | "today"] => shift(today, count, unit, Leaning::Ahead),
        // `Freitag in zwei Wochen`, `heute vor einer Woche`.
        [day, how @ ("in" | "ago"), count, unit] => read(&[how, count, unit], read(&[day], today, leaning)?, leaning),
        // `tomorrow week`, `a week on friday`, `Freitag über eine Woche`.
        [day, "week"] | ["1", "week", day] | [day, "1", "week"] if day.parse::<u32>().is_err() => {
            read(&[day], today, Leaning::Ahead)?.checked_add_days(Days::new(7))
        }
        [day] => (day.parse().ok()).or_else(|| weekday(day, today, leaning)).or_else(|| day_alone(day, today, leaning)),
        // As this program says it: `friday 27 november`.
        [day, rest @ ..] if rest.len() > 1 && day.parse::<Weekday>().is_ok() => {
            read(rest, today, leaning).filter(|d| day.parse().is_ok_and(|day| is_on(*d, day)))
        }
        [first, second] => {
            day_and_month(first, second, today, leaning).or_else(|| shift(today, first, second, leaning))
        }
        [day, month, year] => {
            let year = year.parse().ok().map(|y: i32| if y < 100 { 2000 + y } else { y })?;
            NaiveDate::from_ymd_opt(year, month_number(month)?, day_number(day)?)
        }
        _ => None,
    }
}

/// The Friday of a week of the year, as in `KW 48`: the nearest that there is.
fn friday_of(number: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let number = number.parse().ok()?;
    let year = chrono::Datelike::year(&today);
    let years = if leaning == Leaning::Ahead { [year, year + 1] } else { [year, year - 1] };
    let fridays = years.map(|year| NaiveDate::from_isoywd_opt(year, number, Weekday::Fri));
    fridays.into_iter().flatten().find(|d| leaning.keeps(*d, today))
}

/// The last day of `week`, `next month`, `november`, `year` and the like. A week ends on Friday.
fn end(of: &[&str], today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let (by, unit) = match of {
        ["next", unit] => (1, *unit),
        ["last", unit] => (-1, *unit),
        ["this", unit] | [unit] => (0, *unit),
        _ => return None,
    };
    let (year, month) = (chrono::Datelike::year(&today), chrono::Datelike::month0(&today));
    let month_end = |months: i32| {
        // Counted from the year 0, so that a year needs no care.
        let first = year.checked_mul(12)?.checked_add(months)?.checked_add(1)?;
        let number = u32::try_from(first.rem_euclid(12)).ok()? + 1;
        NaiveDate::from_ymd_opt(first.div_euclid(12), number, 1)?.pred_opt()
    };
    let month = i32::try_from(month).ok()?;
    match unit {
        "day" if by == 0 => Some(today),
        "week" => {
            let friday = today.week(Weekday::Mon).checked_first_day()?.checked_add_days(Days::new(4))?;
            let friday = match by {
                0 if leaning == Leaning::Ahead && friday < today => friday.checked_add_days(Days::new(7))?,
                _ => friday,
            };
            match by {
                1 => friday.checked_add_days(Days::new(7)),
                -1 => friday.checked_sub_days(Days::new(7)),
                _ => Some(friday),
            }
        }
        "month" => month_end(month + by),
        "quarter" => month_end(month / 3 * 3 + 2 + by * 3),
        "year" => month_end(11 + by * 12),
        name => {
            let number = i32::try_from(name.parse::<chrono::Month>().ok()?.number_from_month()).ok()? - 1;
            let other = if leaning == Leaning::Ahead { 12 } else { -12 };
            month_end(number).filter(|d| leaning.keeps(*d, today)).or_else(|| month_end(number + other))
        }
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

impl Leaning {
    fn keeps(self, day: NaiveDate, today: NaiveDate) -> bool {
        if self == Leaning::Ahead { day >= today } else { day <= today }
    }
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
    let count = count.parse().ok()?;
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
        "fortnight" => u64::from(count) * 14,
        _ => return None,
    };
    match leaning {
        Leaning::Ahead => today.checked_add_days(Days::new(days)),
        Leaning::Back => today.checked_sub_days(Days::new(days)),
    }
}

/// `30` or `30th`.
fn day_number(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word).parse().ok()
}

/// `the 30th`: the nearest month that has one. A bare number is no date.
fn day_alone(word: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let day = day_number(word).filter(|_| word.parse::<u32>().is_err())?;
    let month = |by| match leaning {
        Leaning::Ahead => today.checked_add_months(Months::new(by)),
        Leaning::Back => today.checked_sub_months(Months::new(by)),
    };
    let dates = (0..3).filter_map(month).filter_map(|d| chrono::Datelike::with_day(&d, day));
    dates.into_iter().find(|d| leaning.keeps(*d, today))
}

/// `30 nov`, `nov 30` or `30 11`.
fn day_and_month(first: &str, second: &str, today: NaiveDate, leaning: Leaning) -> Option<NaiveDate> {
    let (day, month) = match day_number(first) {
        Some(day) => (day, month_number(second)?),
        None => (day_number(second)?, month_number(first)?),
    };
    let this_year = chrono::Datelike::year(&today);
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    match leaning {
        Leaning::Ahead => in_year(this_year).filter(|d| *d >= today).or_else(|| in_year(this_year + 1)),
        Leaning::Back => in_year(this_year).filter(|d| *d <= today).or_else(|| in_year(this_year - 1)),
    }
}

fn month_number(word: &str) -> Option<u32> {
    day_number(word).or_else(|| word.parse::<chrono::Month>().ok().map(|m| m.number_from_month()))
}

#[cfg(test)]
mod tests;
