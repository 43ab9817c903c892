//! A clock that only moves when the test says so.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{Clock, Timestamp};

/// A clock for tests. Clones show the same time: hand one to the code, keep one to move it.
#[derive(Debug, Clone)]
pub struct FakeClock {
    micros: Arc<AtomicI64>,
}

impl FakeClock {
    /// Starts at 2026-01-15T12:00:00Z: a Thursday, far from a change of year, month or summer time.
    pub fn new() -> Self {
        Self::at("2026-01-15T12:00:00Z")
    }

    /// Starts at an instant in RFC 3339.
    ///
    /// # Panics
    /// When the text is no instant.
    pub fn at(rfc3339: &str) -> Self {
        let start =
            Timestamp::parse_rfc3339(rfc3339).unwrap_or_else(|| panic!("`{rfc3339}` is not RFC 3339"));
        Self { micros: Arc::new(AtomicI64::new(start.as_micros())) }
    }

    /// Jumps to an instant, forwards or backwards.
    pub fn set(&self, now: Timestamp) {
        self.micros.store(now.as_micros(), Ordering::SeqCst);
    }

    /// Moves on by so many seconds (backwards when negative).
    pub fn advance_seconds(&self, seconds: i64) {
        self.set(self.now().plus_seconds(seconds));
    }

    /// Moves on by so many minutes.
    pub fn advance_minutes(&self, minutes: i64) {
        self.set(self.now().plus_minutes(minutes));
    }

    /// Moves on by so many days of 24 hours.
    pub fn advance_days(&self, days: i64) {
        self.set(self.now().plus_days(days));
    }
}

impl Default for FakeClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.micros.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_years_pass_for_every_holder_of_the_clock() {
        let clock = FakeClock::new();
        let held_by_the_code = clock.clone();
        clock.advance_days(9 * 365);
        assert_eq!(held_by_the_code.now().to_string(), "2035-01-13T12:00:00Z");
        clock.advance_minutes(-1);
        assert_eq!(held_by_the_code.now().to_string(), "2035-01-13T11:59:00Z");
    }
}
