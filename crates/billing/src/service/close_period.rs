//! A period whose return was filed is closed: nothing is booked into it any more.

use campaigns::model::Campaign;
use db::{ReadTx, WriteTx};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Cx, Timestamp};

use crate::error::BillingError;
use crate::rules::tax_period::{Period, month_of};
use crate::store;
use crate::tax_model::ClosedPeriod;

/// Longest note.
pub(crate) const NOTE_CHARS_MAX: usize = 200;

/// Why a period is not closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseProblem {
    /// It is not over: orders of today still belong to it.
    NotOver,
    /// No day on which the return was filed.
    NoDay,
    /// A day before the period's end, or one to come.
    WrongDay,
    /// A note that is too long.
    NoteTooLong,
}

impl CloseProblem {
    /// The field it belongs beside.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NotOver => "",
            Self::NoDay | Self::WrongDay => "filed_on",
            Self::NoteTooLong => "note",
        }
    }

    /// Key of its sentence; `max` is filled in.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::NotOver => "billing-tax-close-not-over",
            Self::NoDay => "billing-tax-close-no-day",
            Self::WrongDay => "billing-tax-close-wrong-day",
            Self::NoteTooLong => "billing-tax-close-note-too-long",
        }
    }
}

/// What was typed: the day and the note.
pub(crate) fn read(
    period: Period,
    (filed_on, note): (&str, &str),
    today: Date,
) -> Result<(Date, String), Vec<CloseProblem>> {
    let mut problems = Vec::new();
    if period.last_day() >= today {
        problems.push(CloseProblem::NotOver);
    }
    let day = filed_on.trim().parse::<Date>().ok(); // told beside the field
    match day {
        None => problems.push(CloseProblem::NoDay),
        Some(day) if day <= period.last_day() || day > today => problems.push(CloseProblem::WrongDay),
        Some(_) => {}
    }
    let note = kernel::text::tidy_line(note);
    if note.chars().count() > NOTE_CHARS_MAX {
        problems.push(CloseProblem::NoteTooLong);
    }
    match day {
        Some(day) if problems.is_empty() => Ok((day, note)),
        _ => Err(problems),
    }
}

/// Closes a period that is over. `false`: it is closed already, and stays as it was.
///
/// # Errors
/// The database.
pub fn close_period(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    (period, filed_on, note): (Period, Date, &str),
) -> Result<bool, BillingError> {
    if period.last_day() >= campaign.day_of(cx.now()) {
        return Ok(false); // the form said so
    }
    // Whoever books at this moment collides with this read, or is before the closing.
    let last = store::closed_periods::last_booked(tx, campaign.row, period)?;
    let closed = ClosedPeriod {
        period,
        filed_on,
        note: note.to_owned(),
        closed_by: cx.actor.label(),
        closed_at: last.map_or(cx.now(), |last| last.max(cx.now())),
        filed_until: end_of(campaign, filed_on),
        booked_since_filing: 0,
    };
    Ok(store::closed_periods::put(tx, campaign.row, &closed)?)
}

/// The midnight after a day, where the campaign is at home.
fn end_of(campaign: &Campaign, day: Date) -> Timestamp {
    let zone = jiff::tz::TimeZone::get(&campaign.time_zone).unwrap_or(jiff::tz::TimeZone::UTC); // checked when saved
    let next = day.tomorrow().unwrap_or(day).to_zoned(zone); // no campaign lives that long
    next.map_or(Timestamp::from_micros(i64::MAX), |at| {
        Timestamp::from_micros(at.timestamp().as_microsecond())
    })
}

/// Opens a period again: what is booked from now on may count in it. What was booked as a correction stays one.
///
/// # Errors
/// The database.
pub fn open_period(
    tx: &mut WriteTx<'_>,
    campaign: kernel::RowId<kinds::Campaign>,
    period: Period,
) -> Result<bool, BillingError> {
    Ok(store::closed_periods::remove(tx, campaign, period)?)
}

/// The day in whose month something of `day` is booked: its own, or today's where its month is closed. A period that is not
/// over cannot be closed, so that today's month is open.
pub(crate) fn booked_on(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    day: Date,
) -> Result<Date, BillingError> {
    if store::closed_periods::is_closed(tx, campaign.row, month_of(day))? {
        return Ok(campaign.day_of(cx.now()).max(day));
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_period_that_is_over_is_closed_with_a_day_after_its_end() {
        let today: Date = "2026-11-23".parse().unwrap();
        let of = |period: &str, day: &str| read(Period::parse(period).unwrap(), (day, " no. 7 "), today);
        assert_eq!(of("2026-Q3", "2026-10-20"), Ok(("2026-10-20".parse().unwrap(), "no. 7".to_owned())));
        assert_eq!(of("2026-Q4", "2026-11-20"), Err(vec![CloseProblem::NotOver, CloseProblem::WrongDay]));
        assert_eq!(of("2026-Q3", "2026-09-30"), Err(vec![CloseProblem::WrongDay]));
        assert_eq!(of("2026-Q3", "2026-11-24"), Err(vec![CloseProblem::WrongDay]));
        assert_eq!(of("2026-Q3", "soon"), Err(vec![CloseProblem::NoDay]));
    }
}
