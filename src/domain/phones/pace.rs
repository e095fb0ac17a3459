//! How often something may happen.

/// So many times within a second, by a clock in milliseconds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pace {
    second: u64,
    times: u32,
}

impl Pace {
    /// Whether it may happen now, at most `most` times a second; it then has.
    pub fn allows(&mut self, most: u32, now: u64) -> bool {
        let free = self.is_free(most, now);
        if free {
            self.times += 1;
        }
        free
    }

    /// Whether it may happen now.
    pub fn is_free(&mut self, most: u32, now: u64) -> bool {
        if self.second != now / 1000 {
            *self = Pace { second: now / 1000, times: 0 };
        }
        self.times < most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_times_a_second_and_no_more() {
        let mut pace = Pace::default();
        let all = |pace: &mut Pace, now| (0..20).filter(|_| pace.allows(5, now)).count();
        assert_eq!(all(&mut pace, 0), 5);
        assert_eq!(all(&mut pace, 999), 0);
        assert_eq!(all(&mut pace, 1000), 5);
    }
}
