//! Whether what is owed may be paid in parts, and when each is due.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Fewest parts of a plan.
pub const PARTS_MIN: u32 = 2;
/// Most parts of a plan.
pub const PARTS_MAX: u32 = 10;
/// Most months between two parts.
pub const MONTHS_APART_MAX: u32 = 3;

/// The terms on which a campaign lets its backers pay in parts. The first part is always due when they agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentTerms {
    /// When the parts are due.
    pub pace: InstalmentPace,
    /// From which amount to pay on they are offered, minor units of the campaign's currency; 0 or more.
    pub smallest_minor: i64,
}

/// When the parts are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstalmentPace {
    /// One after the other, the first when the backer agrees.
    EveryMonths {
        /// How many, [`PARTS_MIN`] to [`PARTS_MAX`].
        parts: u32,
        /// How far apart, 1 to [`MONTHS_APART_MAX`].
        months: u32,
    },
    /// The first when the backer agrees, the further ones on these days, rising. Who agrees after some of them pays in
    /// fewer parts.
    OnDays(Vec<Date>),
}

impl InstalmentTerms {
    /// The days on which the parts of a plan are due that is agreed to on `first`, that day included. The day of the
    /// month stays, or is the last one where a month is too short. Less than two: no part is left to be paid later.
    pub fn due_days(&self, first: Date) -> Vec<Date> {
        match &self.pace {
            InstalmentPace::EveryMonths { parts, months } => {
                let later = |n: u32| {
                    let span = Span::new().try_months(i64::from(n) * i64::from(*months)).ok()?;
                    first.checked_add(span).ok() // the calendar ends: no such part
                };
                (0..*parts).map_while(later).collect()
            }
            InstalmentPace::OnDays(days) => {
                std::iter::once(first).chain(days.iter().copied().filter(|day| *day > first)).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_of_the_month_stays_and_is_the_last_one_of_a_short_month() {
        let pace = InstalmentPace::EveryMonths { parts: 4, months: 1 };
        let terms = InstalmentTerms { pace, smallest_minor: 0 };
        let days = ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
        assert_eq!(terms.due_days(day("2026-12-31")), days.map(day));
        let pace = InstalmentPace::EveryMonths { parts: 3, months: 3 };
        let terms = InstalmentTerms { pace, smallest_minor: 0 };
        assert_eq!(terms.due_days(day("2027-11-30")), ["2027-11-30", "2028-02-29", "2028-05-30"].map(day));
    }

    #[test]
    fn who_agrees_after_some_of_the_days_pays_in_fewer_parts() {
        let days = ["2027-01-15", "2027-02-15", "2027-03-15"].map(day).to_vec();
        let terms = InstalmentTerms { pace: InstalmentPace::OnDays(days), smallest_minor: 0 };
        assert_eq!(terms.due_days(day("2027-01-01")).len(), 4);
        assert_eq!(terms.due_days(day("2027-01-15")), ["2027-01-15", "2027-02-15", "2027-03-15"].map(day));
        assert_eq!(
            terms.due_days(day("2027-04-01")),
            [day("2027-04-01")],
            "nothing is left to be paid later"
        );
    }

    #[test]
    fn at_the_end_of_the_calendar_there_are_fewer_parts_and_no_panic() {
        let pace = InstalmentPace::EveryMonths { parts: 10, months: 3 };
        let terms = InstalmentTerms { pace, smallest_minor: 0 };
        assert_eq!(terms.due_days(day("9999-11-30")).len(), 1);
    }
}
