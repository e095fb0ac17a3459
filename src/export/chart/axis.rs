//! Days as places on a line, and which of them are named along it.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{END, Place};

/// No axis is shorter, in days: one reading would stand everywhere.
const SHORTEST: u64 = 30;
/// The most days that are named.
const MOST: usize = 8;
/// From this many on every other one is left out where there is little room.
const FEW: usize = 4;
/// Between two named days, in months.
const STEPS: [u32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

/// A day that is named along the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub at: Place,
    /// What it is called: a year, a month of it, or a day.
    pub label: String,
    /// Whether it may be left out where there is little room.
    pub minor: bool,
}

/// A line of days.
pub(super) struct Axis {
    from: NaiveDate,
    to: NaiveDate,
}

impl Axis {
    pub fn new(from: NaiveDate, to: NaiveDate) -> Self {
        let earliest = to.checked_sub_days(Days::new(SHORTEST)).unwrap_or(from);
        Axis { from: from.min(earliest), to }
    }

    /// Where a day lies.
    pub fn place(&self, day: NaiveDate) -> Place {
        let whole = (self.to - self.from).num_days().max(1);
        let part = (day - self.from).num_days().clamp(0, whole);
        Place::try_from(part * i64::from(END) / whole).unwrap_or(END)
    }

    /// Its two ends.
    pub fn ends(&self) -> Vec<Tick> {
        let tick = |day: NaiveDate, at| Tick { at, label: day.to_string(), minor: false };
        vec![tick(self.from, 0), tick(self.to, END)]
    }

    /// Beginnings of months or years, as close together as leaves each readable; its ends where it has too few.
    pub fn ticks(&self) -> Vec<Tick> {
        let days = STEPS.iter().map(|step| self.firsts(*step)).find(|days| days.len() <= MOST).unwrap_or_default();
        if days.len() < 3 {
            return self.ends();
        }
        let few = days.len() <= FEW;
        let tick = |(n, day): (usize, NaiveDate)| {
            let label = if day.month() == 1 { day.format("%Y") } else { day.format("%Y-%m") };
            Tick { at: self.place(day), label: label.to_string(), minor: !few && n % 2 == 1 }
        };
        days.into_iter().enumerate().map(tick).collect()
    }

    /// The first days of each so many months, counted from a January.
    fn firsts(&self, step: u32) -> Vec<NaiveDate> {
        let years = i32::try_from(step / 12).unwrap_or(1).max(1);
        let Some(january) = NaiveDate::from_ymd_opt(self.from.year().div_euclid(years) * years, 1, 1) else {
            return Vec::new();
        };
        let all = (0..).map_while(|n: u32| january.checked_add_months(Months::new(n * step)));
        all.take_while(|day| *day <= self.to).filter(|day| *day >= self.from).take(MOST + 1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn labels(from: &str, to: &str) -> Vec<String> {
        Axis::new(day(from), day(to)).ticks().into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn days_lie_where_they_are() {
        let axis = Axis::new(day("2025-01-01"), day("2025-04-11"));
        assert_eq!(
            ["2024-12-01", "2025-01-01", "2025-02-20", "2025-04-11"].map(|d| axis.place(day(d))),
            [0, 0, 500, 1_000]
        );
    }

    #[test]
    fn months_and_years_are_named_and_never_too_many() {
        assert_eq!(labels("2025-03-04", "2025-03-04"), ["2025-02-02", "2025-03-04"]);
        assert_eq!(labels("2025-01-10", "2025-05-20"), ["2025-02", "2025-03", "2025-04", "2025-05"]);
        assert_eq!(labels("2024-03-04", "2026-11-25"), ["2024-07", "2025", "2025-07", "2026", "2026-07"]);
        assert_eq!(labels("2001-05-01", "2026-11-25").first().map(String::as_str), Some("2005"));
        for to in 1..400 {
            let to = day("2020-01-31") + Months::new(to);
            let ticks = Axis::new(day("2020-01-15"), to).ticks();
            assert!((2..=MOST).contains(&ticks.len()) && ticks.is_sorted_by_key(|tick| tick.at), "{to}: {ticks:?}");
        }
    }
}
