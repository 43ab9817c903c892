//! How long to wait after failed attempts: at passwords, at codes of a second factor, at anything that can be guessed.

use kernel::Timestamp;

/// What attempts are counted against, and how many may fail before the first wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptLimit {
    scope: &'static str,
    failures_max: u32,
}

impl AttemptLimit {
    /// `scope` is a word of its own for each thing that is counted: it is stored.
    pub const fn new(scope: &'static str, failures_max: u32) -> Self {
        Self { scope, failures_max }
    }

    /// The stored word.
    pub const fn scope(self) -> &'static str {
        self.scope
    }
}

/// What an attempt to sign in is counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CounterScope {
    /// One account from one network: whoever mistypes.
    AccountAndNetwork,
    /// One account from everywhere: guessing from many places. Wider, so that a stranger cannot easily lock out
    /// the owner, who comes from another network.
    Account,
    /// One network against all accounts.
    Network,
    /// The second factor of one account.
    Code,
}

impl CounterScope {
    pub(crate) const fn limit(self) -> AttemptLimit {
        match self {
            Self::AccountAndNetwork => AttemptLimit::new("account_network", 5),
            Self::Account => AttemptLimit::new("account", 30),
            Self::Network => AttemptLimit::new("network", 60),
            Self::Code => AttemptLimit::new("code", 5),
        }
    }
}

const FIRST_LOCK_MINUTES: i64 = 15;
/// 15, 30, 60 … minutes, up to 16 hours.
const DOUBLINGS_MAX: u32 = 6;
/// Who has not failed for so long starts afresh.
pub(crate) const FORGET_AFTER_SECONDS: i64 = 24 * 3600;

/// Failed attempts so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attempts {
    pub(crate) failures: u32,
    pub(crate) locks: u32,
    pub(crate) last_failed_at: Option<Timestamp>,
    pub(crate) locked_until: Option<Timestamp>,
}

impl Attempts {
    pub(crate) fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| now < until)
    }

    /// Seconds to wait; `None` when one may try.
    pub fn wait_seconds(&self, now: Timestamp) -> Option<u64> {
        let until = self.locked_until.filter(|until| now < *until)?;
        let micros = until.as_micros().saturating_sub(now.as_micros());
        u64::try_from(micros).ok().map(|micros| micros.div_ceil(1_000_000)) // positive, as now is before it
    }

    /// One more failure. The lock doubles each time it is reached.
    pub(crate) fn after_failure(self, limit: AttemptLimit, now: Timestamp) -> Self {
        let is_old = self.last_failed_at.is_some_and(|at| at.plus_seconds(FORGET_AFTER_SECONDS) < now);
        let before = if is_old { Self::default() } else { self };
        let failures = before.failures + 1;
        if failures < limit.failures_max {
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
    fn five_failures_lock_for_a_quarter_of_an_hour_then_for_longer() {
        let limit = CounterScope::AccountAndNetwork.limit();
        let mut now = Timestamp::from_micros(1_000_000_000_000_000);
        let mut counter = Attempts::default();
        let mut waits = Vec::new();
        for _ in 0..3 {
            for _ in 0..5 {
                assert!(!counter.is_locked(now));
                counter = counter.after_failure(limit, now);
            }
            let until = counter.locked_until.unwrap();
            assert_eq!(counter.wait_seconds(until.plus_seconds(-1)), Some(1));
            assert_eq!(counter.wait_seconds(until), None);
            waits.push((until.as_seconds() - now.as_seconds()) / 60);
            assert!(counter.is_locked(until.plus_seconds(-1)) && !counter.is_locked(until));
            now = until;
        }
        assert_eq!(waits, [15, 30, 60]);
        let next_week = now.plus_days(7);
        assert_eq!(counter.after_failure(limit, next_week).failures, 1);
        assert_eq!(counter.after_failure(limit, next_week).locks, 0);
    }

    #[test]
    fn the_longest_lock_is_sixteen_hours() {
        let counter = Attempts { failures: 4, locks: 60, last_failed_at: None, locked_until: None };
        let now = Timestamp::from_micros(0);
        let until = counter.after_failure(CounterScope::Code.limit(), now).locked_until.unwrap();
        assert_eq!(until.as_seconds(), 16 * 3600);
    }
}
