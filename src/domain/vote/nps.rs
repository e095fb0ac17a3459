//! What a survey asked with numbers from 0 to 10, and how little one number can say of it.

use serde::{Deserialize, Serialize};

use super::COUNTED_FROM;

/// The highest number.
pub const HIGHEST_FIGURE: usize = 10;

/// Below so many answers it is no number worth the name.
const ENOUGH: u32 = 10;

/// The numbers of a survey: how often each was given. Their order is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// How often 0 to 10 was given.
    pub counts: [u32; HIGHEST_FIGURE + 1],
    /// Whether those who were asked gave them; otherwise we guessed.
    pub by_them: bool,
}

/// A net promoter score with its width, both in points from -100 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nps {
    /// Share of 9 and 10 less the share of 0 to 6.
    pub score: f64,
    /// Half the width of the interval that holds the truth 19 times in 20.
    pub margin: f64,
    /// Answers that it is made of.
    pub answers: u32,
}

impl Figures {
    /// How many answers there are.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How often each number was given, the highest first; `None` where so few answered that they could be guessed at.
    #[must_use]
    pub fn told(&self) -> Option<Vec<(usize, u32)>> {
        let given = self.counts.iter().copied().enumerate().rev().filter(|(_, count)| *count > 0);
        (self.answers() >= COUNTED_FROM).then(|| given.collect())
    }

    /// The score; `None` of numbers that we guessed, and of fewer answers than may be told.
    /// Margin: 1.96 · √((p + d − (p − d)²) / n), p and d the shares of 9–10 and of 0–6.
    #[must_use]
    pub fn nps(&self) -> Option<Nps> {
        let answers = self.answers();
        if !self.by_them || answers < COUNTED_FROM {
            return None;
        }
        let share = |counts: &[u32]| f64::from(counts.iter().fold(0, |sum: u32, n| sum.saturating_add(*n)));
        let n = f64::from(answers);
        let (high, low) = (share(&self.counts[9..]) / n, share(&self.counts[..7]) / n);
        let score = high - low;
        let margin = 1.96 * ((high + low - score * score).max(0.0) / n).sqrt();
        Some(Nps { score: score * 100.0, margin: margin * 100.0, answers })
    }
}

impl Nps {
    /// The lowest and the highest that would look the same, clipped to what there is.
    #[must_use]
    pub fn width(&self) -> (f64, f64) {
        ((self.score - self.margin).max(-100.0), (self.score + self.margin).min(100.0))
    }

    /// Whether it is made of too few answers to be a number.
    #[must_use]
    pub fn is_thin(&self) -> bool {
        self.answers < ENOUGH
    }
}

/// A score as it is said, in whole points with its sign.
#[must_use]
pub fn points(score: f64) -> String {
    match score.round() {
        0.0 => "0".to_owned(),
        above if above > 0.0 => format!("+{above:.0}"),
        below => format!("−{:.0}", below.abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[usize], by_them: bool) -> Figures {
        let mut figures = Figures { counts: [0; HIGHEST_FIGURE + 1], by_them };
        numbers.iter().for_each(|number| figures.counts[*number] += 1);
        figures
    }

    #[test]
    fn the_three_vectors() {
        for (numbers, score, margin) in [
            (&[9, 9, 8, 7, 6][..], 20.0, 65.6),
            (&[9, 8, 8, 7, 6], 0.0, 55.4),
            (&[10, 9, 9, 9, 8, 8, 7, 7, 6, 3], 20.0, 46.4),
        ] {
            let nps = of(numbers, true).nps().unwrap();
            assert!((nps.score - score).abs() < 0.05 && (nps.margin - margin).abs() < 0.05, "{numbers:?}: {nps:?}");
        }
        let (low, high) = of(&[9, 9, 8, 7, 6], true).nps().unwrap().width();
        assert_eq!([points(20.0), points(low), points(high)], ["+20", "−46", "+86"]);
        // Clipped to what there is.
        assert_eq!(of(&[10, 10, 10, 10], true).nps().unwrap().width(), (100.0, 100.0));
        assert_eq!(of(&[10, 10, 10, 9, 0], true).nps().unwrap().width().1, 100.0);
    }

    #[test]
    fn what_we_guess_and_what_few_gave_is_no_score() {
        assert_eq!(of(&[9, 9, 8, 7, 6], false).nps(), None);
        assert_eq!(of(&[9, 9, 8], true).nps(), None);
        assert_eq!(of(&[9, 9, 8], true).told(), None);
        assert!(of(&[9, 9, 8, 7, 6, 9, 9, 9, 9], true).nps().unwrap().is_thin());
        assert!(!of(&[9, 9, 8, 7, 6, 9, 9, 9, 9, 9], true).nps().unwrap().is_thin());
    }

    #[test]
    fn a_score_of_nothing_has_no_sign() {
        assert_eq!([points(0.4), points(-0.4), points(-12.6)], ["0", "0", "−13"]);
    }
}
