//! How fast mails leave: turns for what is sent in bulk, spaced evenly.

use kernel::Timestamp;

/// Hands out turns, one every so often (GCRA without a burst). Per process: several nodes send that much each.
#[derive(Debug)]
pub(crate) struct Pace {
    between_micros: i64,
    next_free: Timestamp,
}

impl Pace {
    /// So many a minute; `None`: no limit.
    pub(crate) fn new(per_minute: Option<u32>) -> Self {
        let between_micros = per_minute.map_or(0, |rate| 60_000_000 / i64::from(rate.max(1)));
        Self { between_micros, next_free: Timestamp::from_micros(0) }
    }

    /// The instant of the caller's turn: `now` when nobody waits.
    pub(crate) fn take_turn(&mut self, now: Timestamp) -> Timestamp {
        let turn = self.next_free.max(now);
        self.next_free = Timestamp::from_micros(turn.as_micros().saturating_add(self.between_micros));
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_spaced_and_do_not_pile_up_while_nobody_asks() {
        let mut pace = Pace::new(Some(60));
        let at = |seconds: i64| Timestamp::from_micros(1_000_000_000).plus_seconds(seconds);
        assert_eq!([0, 0, 0].map(|now| pace.take_turn(at(now))), [at(0), at(1), at(2)]);
        assert_eq!([100, 100].map(|now| pace.take_turn(at(now))), [at(100), at(101)]);
        let mut free = Pace::new(None);
        assert_eq!([5, 5].map(|now| free.take_turn(at(now))), [at(5), at(5)]);
    }
}
