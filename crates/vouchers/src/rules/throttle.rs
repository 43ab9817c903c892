//! How long whoever guesses has to wait.

use kernel::Timestamp;

/// What a wrong code is counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GuessScope {
    /// One person.
    Person,
    /// One network: an office or a campus shares it, so it is wider.
    Network,
}

impl GuessScope {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Network => "network",
        }
    }

    /// Wrong codes until the first wait.
    pub(crate) const fn failures_max(self) -> u32 {
        match self {
            Self::Person => 8,
            Self::Network => 60,
        }
    }
}

const FIRST_LOCK_MINUTES: i64 = 15;
/// 15, 30, 60 … minutes, up to 16 hours.
const DOUBLINGS_MAX: u32 = 6;
/// Who has not failed for so long starts afresh.
pub(crate) const FORGET_AFTER_SECONDS: i64 = 24 * 3600;

/// Wrong codes so far. A right one does not wipe them out: else one known code would buy endless guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Guesses {
    pub(crate) failures: u32,
    pub(crate) locks: u32,
    pub(crate) last_failed_at: Option<Timestamp>,
    pub(crate) locked_until: Option<Timestamp>,
}

impl Guesses {
    /// Seconds to wait; `None` when one may try.
    pub(crate) fn wait_seconds(&self, now: Timestamp) -> Option<u64> {
        let until = self.locked_until.filter(|until| now < *until)?;
        let micros = until.as_micros().saturating_sub(now.as_micros());
        u64::try_from(micros).ok().map(|micros| micros.div_ceil(1_000_000)) // positive, as now is before it
    }

    /// One more wrong code. The wait doubles each time it is reached.
    pub(crate) fn after_failure(self, scope: GuessScope, now: Timestamp) -> Self {
        let is_old = self.last_failed_at.is_some_and(|at| at.plus_seconds(FORGET_AFTER_SECONDS) < now);
        let before = if is_old { Self::default() } else { self };
        let failures = before.failures + 1;
        if failures < scope.failures_max() {
            return Self { failures, last_failed_at: Some(now), locked_until: None, ..before };
        }
        let minutes = FIRST_LOCK_MINUTES << before.locks.min(DOUBLINGS_MAX);
        Self {
            failures: 0,
            locks: before.locks + 1,
            last_failed_at: Some(now),
            locked_until: Some(now.plus_minutes(minutes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_wrong_codes_cost_a_quarter_of_an_hour_then_more() {
        let mut now = Timestamp::from_micros(1_000_000_000_000_000);
        let mut guesses = Guesses::default();
        let mut waits = Vec::new();
        for _ in 0..3 {
            for _ in 0..8 {
                assert_eq!(guesses.wait_seconds(now), None);
                guesses = guesses.after_failure(GuessScope::Person, now);
            }
            let wait = guesses.wait_seconds(now).unwrap();
            waits.push(wait / 60);
            now = now.plus_seconds(i64::try_from(wait).unwrap());
        }
        assert_eq!(waits, [15, 30, 60]);
        assert_eq!(
            guesses.after_failure(GuessScope::Person, now.plus_days(2)).locks,
            0,
            "forgotten after a day"
        );
        let many = Guesses { failures: 7, locks: 60, last_failed_at: Some(now), locked_until: None };
        assert_eq!(many.after_failure(GuessScope::Person, now).wait_seconds(now), Some(16 * 3600));
    }
}
