//! The clock of pages that belong to no campaign: the time zone that all campaigns share.

use db::ReadTx;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Timestamp;

use crate::error::DeskError;

/// A time zone by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClockHere(String);

impl ClockHere {
    /// The zone of all campaigns; UTC while there is none, or where they differ. Every time names its zone.
    pub(crate) fn load(tx: &mut ReadTx<'_>) -> Result<Self, DeskError> {
        let mut zones = campaigns::list_campaigns(tx)?.into_iter().map(|campaign| campaign.time_zone);
        let Some(first) = zones.next() else { return Ok(Self("UTC".to_owned())) };
        Ok(Self(if zones.all(|zone| zone == first) { first } else { "UTC".to_owned() }))
    }

    /// An instant as this clock tells it.
    pub(crate) fn tell(&self, at: Timestamp) -> String {
        at.display_in(&self.0)
    }

    /// When a day begins here, from its text `2026-11-22`; `None` for what is no day.
    pub(crate) fn day_begins(&self, day: &str) -> Option<Timestamp> {
        let day: Date = day.parse().ok()?; // what nobody can mean as a day asks for nothing
        self.begins(day)
    }

    /// When the day after this one begins here.
    pub(crate) fn day_ends(&self, day: &str) -> Option<Timestamp> {
        let day: Date = day.parse().ok()?; // as above
        self.begins(day.tomorrow().ok()?) // the calendar ends: no end
    }

    fn begins(&self, day: Date) -> Option<Timestamp> {
        let zone = TimeZone::get(&self.0).unwrap_or(TimeZone::UTC); // as times are shown
        let begins = day.to_zoned(zone).ok()?; // outside of the calendar: no limit
        Some(Timestamp::from_micros(begins.timestamp().as_microsecond()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_where_the_campaigns_are() {
        let warsaw = ClockHere("Europe/Warsaw".to_owned());
        let at = |text: &str| Timestamp::parse_rfc3339(text);
        assert_eq!(warsaw.day_begins("2026-11-22"), at("2026-11-21T23:00:00Z"));
        // The day on which summer begins has 23 hours.
        assert_eq!(warsaw.day_ends("2026-03-29"), at("2026-03-29T22:00:00Z"));
        assert_eq!(warsaw.day_begins("the 22nd"), None);
    }
}
