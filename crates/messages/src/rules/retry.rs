//! When a message that did not leave is tried again, and for how long.

use kernel::Timestamp;

/// Days a message is tried: mail servers are given longer than a weekend (RFC 5321 4.5.4.1 asks for 4 to 5 days
/// of relays; a creator should hear of it sooner).
pub(crate) const TRIED_FOR_DAYS: i64 = 3;
/// The longest pause, in seconds.
const PAUSE_SECONDS_MAX: i64 = 3600;
/// The first pause, in seconds.
const PAUSE_SECONDS_FIRST: i64 = 30;

/// When a message is tried again after its `attempts`-th try failed: 30 s, 1 min, 2 min … 1 h, and up to a quarter
/// more so that ten thousand do not come back in step. `noise` is 0 to 999.
pub(crate) fn next_attempt_at(now: Timestamp, attempts: u32, noise: u64) -> Timestamp {
    let doubled = PAUSE_SECONDS_FIRST.saturating_mul(2i64.saturating_pow(attempts.saturating_sub(1).min(20)));
    let pause = doubled.min(PAUSE_SECONDS_MAX);
    let noise = i64::try_from(noise.min(999)).unwrap_or(0); // below 1000
    now.plus_millis(pause * 1000 + pause * noise / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let now = Timestamp::from_micros(0);
        let seconds = |attempts, noise| next_attempt_at(now, attempts, noise).as_seconds();
        assert_eq!([1, 2, 3, 8, 9, u32::MAX].map(|n| seconds(n, 0)), [30, 60, 120, 3600, 3600, 3600]);
        assert!((4499..4501).contains(&seconds(u32::MAX, 5000)));
    }
}
