//! Periods of returns: months, quarters, years.

use jiff::civil::Date;
use taxes::Scheme;

const YEAR_MIN: i16 = 2000;
const YEAR_MAX: i16 = 2200;

/// A month, a quarter or a year of the calendar: `2026-11`, `2026-Q4`, `2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first_month: i32,
    months: i32,
}

/// The month of a day, counted from the year 0.
pub(crate) fn month_of(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

impl Period {
    /// The month that a month's number names.
    pub const fn month(month: i32) -> Self {
        Self { first_month: month, months: 1 }
    }

    /// The quarter that a month is in.
    pub const fn quarter_of(month: i32) -> Self {
        Self { first_month: month - month.rem_euclid(3), months: 3 }
    }

    /// The year that a month is in.
    pub const fn year_of(month: i32) -> Self {
        Self { first_month: month - month.rem_euclid(12), months: 12 }
    }

    /// The quarter that a day is in.
    pub fn quarter_of_day(day: Date) -> Self {
        Self::quarter_of(month_of(day))
    }

    /// The month, quarter or year that goes from a month to another; none for another stretch.
    pub(crate) fn of_months(first: i64, last: i64) -> Option<Self> {
        let first = i32::try_from(first).ok()?; // no month
        let kinds = [Self::month(first), Self::quarter_of(first), Self::year_of(first)];
        kinds.into_iter().find(|period| {
            let (from, to) = period.months();
            from == first && i64::from(to) == last
        })
    }

    /// Whether both have a month in common.
    pub const fn overlaps(self, other: Self) -> bool {
        self.first_month <= other.months().1 && other.first_month <= self.months().1
    }

    /// From `2026-11`, `2026-Q4` or `2026`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, part) = text.split_once('-').map_or((text, None), |(year, part)| (year, Some(part)));
        let year: i16 = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
        if !(YEAR_MIN..=YEAR_MAX).contains(&year) {
            return None;
        }
        let january = i32::from(year) * 12;
        let within = |number: &str, most: i32| {
            let number = Some(number).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
            number.parse::<i32>().ok().filter(|n| (1..=most).contains(n))
        };
        match part {
            None => Some(Self::year_of(january)),
            Some(part) => match part.strip_prefix(['Q', 'q']) {
                Some(quarter) => Some(Self::quarter_of(january + (within(quarter, 4)? - 1) * 3)),
                None => Some(Self::month(january + within(part, 12).filter(|_| part.len() == 2)? - 1)),
            },
        }
    }

    /// First and last month, counted from the year 0.
    pub const fn months(self) -> (i32, i32) {
        (self.first_month, self.first_month + self.months - 1)
    }

    /// Whether all of it lies in another period.
    pub const fn is_within(self, other: Self) -> bool {
        other.first_month <= self.first_month && self.months().1 <= other.months().1
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.first_month.div_euclid(12)
    }

    /// The quarter of the year, from 1; none for a month or a year.
    pub const fn quarter(self) -> Option<i32> {
        if self.months == 3 { Some(self.first_month.rem_euclid(12) / 3 + 1) } else { None }
    }

    /// The month of the year, from 1; none for a quarter or a year.
    pub const fn month_of_year(self) -> Option<i32> {
        if self.months == 1 { Some(self.first_month.rem_euclid(12) + 1) } else { None }
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        let (_, last) = self.months();
        let year = i16::try_from(last.div_euclid(12)).unwrap_or(YEAR_MAX); // years are looked at when read
        let month = i8::try_from(last.rem_euclid(12) + 1).unwrap_or(12); // 1 to 12
        Date::new(year, month, 1).map_or(Date::MAX, Date::last_of_month)
    }

    /// The period of the return under a scheme that a month belongs to. Import scheme: the month (Directive 2006/112/EC,
    /// article 369s); Union and non-Union scheme: the quarter (articles 369f and 364). Others have periods that this
    /// product does not know: what was asked for.
    pub fn of_return(scheme: Option<Scheme>, month: i32, asked: Self) -> Self {
        match scheme {
            Some(Scheme::Ioss) => Self::month(month),
            Some(Scheme::OssUnion | Scheme::OssNonUnion) => Self::quarter_of(month),
            _ => match asked.months {
                1 => Self::month(month),
                12 => Self::year_of(month),
                _ => Self::quarter_of(month),
            },
        }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let year = self.year();
        match (self.quarter(), self.month_of_year()) {
            (Some(quarter), _) => write!(f, "{year:04}-Q{quarter}"),
            (None, Some(month)) => write!(f, "{year:04}-{month:02}"),
            (None, None) => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_written_as_it_is_read() {
        for (text, last) in [
            ("2026-Q4", "2026-12-31"),
            ("2026-Q1", "2026-03-31"),
            ("2028-02", "2028-02-29"),
            ("2026-12", "2026-12-31"),
            ("2026", "2026-12-31"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.to_string().as_str(), period.last_day().to_string().as_str()), (text, last));
        }
        for wrong in
            ["", "2026-Q5", "2026-Q0", "2026-13", "2026-1", "26", "2026-", "0000", "2026-Q", "2026-+1", "x"]
        {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_return_is_made_for_a_quarter_and_of_imports_for_a_month() {
        let november = month_of(jiff::civil::date(2026, 11, 23));
        let asked = Period::parse("2026").unwrap();
        let of = |scheme| Period::of_return(scheme, november, asked).to_string();
        assert_eq!(of(Some(Scheme::OssUnion)), "2026-Q4");
        assert_eq!(of(Some(Scheme::Ioss)), "2026-11");
        assert_eq!(of(Some(Scheme::Uk)), "2026");
    }
}
