//! Instants in UTC, and the clock as a parameter.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An instant: microseconds since 1970-01-01T00:00:00Z. Stored as `BIGINT` in columns named `…_at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

const MICROS_PER_SECOND: i64 = 1_000_000;

impl Timestamp {
    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the epoch.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(MICROS_PER_SECOND)
    }

    /// This instant moved by so many seconds; stays at the end of time instead of overflowing.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(MICROS_PER_SECOND)))
    }

    /// Moved by so many milliseconds.
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis.saturating_mul(1000)))
    }

    /// Moved by so many minutes.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// Moved by so many days of 24 hours.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// Days since the epoch in UTC: the bucket that reports group by.
    pub const fn day_utc(self) -> i64 {
        self.as_seconds().div_euclid(86_400)
    }

    /// The calendar date in UTC as `2026-11-22`.
    pub fn date_utc(self) -> String {
        self.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
    }

    /// Whole minutes from this instant to a later one; zero once it is over.
    pub fn minutes_until(self, later: Self) -> u32 {
        u32::try_from(later.0.saturating_sub(self.0) / 60_000_000).unwrap_or(0)
    }

    /// Reads RFC 3339 (`2026-11-22T10:00:00Z`).
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().map(|t| Self(t.as_microsecond())).ok()
    }

    /// `2026-11-22 10:00` in the named IANA zone, with the zone's abbreviation, for people. An unknown zone
    /// shows UTC and says so.
    pub fn display_in(self, zone: &str) -> String {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        self.to_jiff().to_zoned(zone).strftime("%Y-%m-%d %H:%M %Z").to_string()
    }

    /// As jiff's instant; the end of time for what it cannot hold.
    pub fn to_jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}", self.to_jiff())
    }
}

/// Tells the time. A parameter everywhere, so that a test can live through nine years in a second.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The operating system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "this is the one door to the system's clock")]
        let now = jiff::Timestamp::now();
        Timestamp(now.as_microsecond())
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_shown_in_its_zone_and_read_back() {
        let t = Timestamp::parse_rfc3339("2026-07-01T22:30:00Z").unwrap();
        assert_eq!(t.to_string(), "2026-07-01T22:30:00Z");
        assert_eq!(t.display_in("Europe/Warsaw"), "2026-07-02 00:30 CEST");
        assert_eq!(t.display_in("Nowhere/Atlantis"), "2026-07-01 22:30 UTC");
        assert_eq!(t.date_utc(), "2026-07-01");
        assert_eq!(t.plus_days(1).day_utc(), t.day_utc() + 1);
    }

    #[test]
    fn the_end_of_time_does_not_overflow() {
        let end = Timestamp::from_micros(i64::MAX);
        assert_eq!(end.plus_days(i64::MAX), end);
        assert!(!end.to_string().is_empty());
    }
}
