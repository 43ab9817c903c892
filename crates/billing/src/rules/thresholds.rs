//! How far sales are from the limits from which a seller has to register somewhere.
//!
//! Counted is what was booked and not taken back, on the day on which its tax fell due: that of the first booking. A sale stays
//! there when the order is booked anew, because the time of supply does not move: Directive 2006/112/EC, article 63, and 65 for
//! what was paid before (known). What a change adds is a supply of its own day, for it was agreed and paid then; what it takes
//! off, as what was cancelled or credited, is taken off what was added last, and counts nowhere, not even on the day on which
//! it was sold: article 90 (known). Sources of the limits stand with them, in `taxes`.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::places::{CountryCode, is_eu};
use kernel::{Currency, Decimal, Money, MoneyError, Rounding};
use taxes::{CountedOver, CountedSales, Scheme, TaxPlace, Threshold, Treatment};

use crate::tax_model::TaxWay;
use crate::threshold_model::{OwnLimit, Sold, Standing, ThresholdRate};

/// From this share of a limit on it is told on dashboards, per cent.
pub(crate) const NEAR_PERCENT: i64 = 80;

/// Whose sale it was: the seller's country, and the order's where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Between {
    pub(crate) home: Option<CountryCode>,
    pub(crate) to: Option<CountryCode>,
}

/// Whether what was taxed in a way counts for a limit.
pub(crate) fn counts(sales: CountedSales, way: &TaxWay, between: Between) -> bool {
    if way.treatment == Treatment::ImportPrepaid {
        return false; // import tax that was laid out; the goods are a way of their own
    }
    if sales == CountedSales::Worldwide {
        return true;
    }
    let is_business = matches!(way.treatment, Treatment::ReverseCharge | Treatment::IntraCommunity);
    if is_business || way.treatment == Treatment::HandledByPlatform {
        return false;
    }
    match sales {
        CountedSales::Into(limited) => into(limited, way, between),
        _ => to_other_member_state(way, between),
    }
}

fn into(limited: TaxPlace, way: &TaxWay, between: Between) -> bool {
    let place = way.place.or_else(|| between.to.map(TaxPlace::country));
    match (place, limited.region_text()) {
        (Some(place), Some(_)) => place == limited,
        // Switzerland and Liechtenstein are one (treaty of 1994-10-28).
        (Some(place), None) => {
            place.whole_country() == limited || limited.is_country("CH") && place.is_country("LI")
        }
        (None, _) => false,
    }
}

/// Article 59c of Directive 2006/112/EC: goods from the seller's own member state, and services, to consumers in others.
fn to_other_member_state(way: &TaxWay, between: Between) -> bool {
    let Some(home) = between.home.filter(|home| is_eu(*home)).map(TaxPlace::country) else { return false };
    let leaves_home = way.dispatch.is_none_or(|from| from.whole_country() == home);
    let is_import = way.treatment == Treatment::ImportAtBorder || way.scheme == Some(Scheme::Ioss);
    if !leaves_home || is_import || way.treatment == Treatment::Export {
        return false;
    }
    // Below the limit the place of the tax is the seller's own, and only the order knows where it went.
    let taxed_in = way.place.map(TaxPlace::whole_country).filter(|place| *place != home);
    let to = taxed_in.or_else(|| between.to.map(TaxPlace::country));
    to.is_some_and(|to| {
        to != home && (to == TaxPlace::NORTHERN_IRELAND || to.country_code().is_some_and(is_eu))
    })
}

/// What counts for one limit, by day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally(BTreeMap<Date, OfDay>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct OfDay {
    minor: BTreeMap<Currency, i64>,
    sales: i64,
}

impl OfDay {
    fn add(&mut self, other: &Self) {
        for (currency, minor) in &other.minor {
            let sum = self.minor.entry(*currency).or_default();
            *sum = sum.saturating_add(*minor);
        }
        self.sales += other.sales;
    }

    fn take(&mut self, other: &Self) {
        for (currency, minor) in &other.minor {
            let sum = self.minor.entry(*currency).or_default();
            *sum = sum.saturating_sub(*minor);
        }
        self.sales -= other.sales;
    }
}

impl Tally {
    /// What an order has left, by its changes of each day: one sale on the first day of which anything is left.
    pub(crate) fn order(&mut self, currency: Currency, changes: &BTreeMap<Date, i64>) {
        let mut sales = 1;
        for (day, minor) in left_of_days(changes) {
            let of = OfDay { minor: BTreeMap::from([(currency, minor)]), sales };
            self.0.entry(day).or_default().add(&of);
            sales = 0;
        }
    }

    fn within(&self, (from, until): (Date, Date)) -> OfDay {
        let mut sum = OfDay::default();
        for of in self.0.range(from..=until).map(|(_, of)| of) {
            sum.add(of);
        }
        sum
    }

    /// What is in it up to a day, by currency.
    pub(crate) fn amounts(&self, stretch: (Date, Date)) -> Vec<Money> {
        let sums = self.within(stretch).minor;
        sums.into_iter().filter(|(_, minor)| *minor > 0).map(|(of, minor)| Money::new(minor, of)).collect()
    }

    /// Without the days before one.
    pub(crate) fn since(mut self, first: Date) -> Self {
        self.0 = self.0.split_off(&first);
        self
    }

    /// Every currency in it.
    pub(crate) fn currencies(&self) -> impl Iterator<Item = Currency> + '_ {
        self.0.values().flat_map(|of| of.minor.keys().copied())
    }
}

/// What each day's change has left at the end: what is taken off later is taken off what was added last.
fn left_of_days(changes: &BTreeMap<Date, i64>) -> Vec<(Date, i64)> {
    let mut sum = 0_i64;
    let sums: Vec<i64> = changes
        .values()
        .map(|minor| {
            sum = sum.saturating_add(*minor);
            sum
        })
        .collect();
    // Of each day only what the order never fell below again.
    let mut least = i64::MAX;
    let mut stays: Vec<i64> = sums
        .iter()
        .rev()
        .map(|sum| {
            least = least.min(*sum);
            least.max(0)
        })
        .collect();
    stays.reverse();
    let mut before = 0;
    let mut left = Vec::new();
    for (day, minor) in changes.keys().zip(stays) {
        if minor > before {
            left.push((*day, minor.saturating_sub(before)));
        }
        before = minor;
    }
    left
}

/// The first day that counts for any limit.
pub(crate) fn first_day(today: Date) -> Date {
    today.checked_sub(24.months()).unwrap_or(Date::MIN)
}

/// The stretches of time that are looked at, the present one first.
fn windows(over: CountedOver, today: Date) -> Vec<(Date, Date)> {
    let begun = |month: i8| {
        let year = if today.month() >= month { today.year() } else { today.year() - 1 };
        Date::new(year, month, 1).unwrap_or(today) // a first of a month
    };
    let years = |first: Date| {
        let before = first.checked_sub(1.year()).unwrap_or(first);
        vec![(first, today), (before, first.yesterday().unwrap_or(first))]
    };
    match over {
        CountedOver::Year => years(begun(1)),
        CountedOver::YearToSeptember => years(begun(10)),
        CountedOver::TwelveMonths => vec![(months_up_to(today), today)],
    }
}

/// The first of the twelve months up to a day.
fn months_up_to(day: Date) -> Date {
    day.checked_sub(12.months()).and_then(Date::tomorrow).unwrap_or(day)
}

/// What is compared: the limit and the rates.
struct Against<'a> {
    limit: Money,
    sales: Option<u32>,
    needs_both: bool,
    rates: &'a [ThresholdRate],
}

impl Against<'_> {
    /// The amount in the currency of the limit, and what has no rate.
    fn amount(&self, of: &OfDay) -> Result<(i64, Vec<Money>), MoneyError> {
        let (mut sum, mut without) = (0_i64, Vec::new());
        for (currency, minor) in of.minor.iter().filter(|(_, minor)| **minor != 0) {
            let amount = Money::new(*minor, *currency);
            match converted(amount, self.limit.currency, self.rates)? {
                Some(converted) => sum = sum.checked_add(converted.minor).ok_or(MoneyError::Overflow)?,
                None => without.push(amount),
            }
        }
        Ok((sum, without))
    }

    /// How much of the limit it is, whole per cent, rounded down.
    fn percent(&self, amount_minor: i64, sales: i64) -> i64 {
        let share = |part: i64, whole: i64| i64::try_from(i128::from(part) * 100 / i128::from(whole.max(1)));
        let of_amount = share(amount_minor, self.limit.minor).unwrap_or(i64::MAX);
        let of_sales = self.sales.map(|limit| share(sales, i64::from(limit)).unwrap_or(i64::MAX));
        match of_sales {
            None => of_amount,
            Some(of_sales) if self.needs_both => of_amount.min(of_sales),
            Some(of_sales) => of_amount.max(of_sales),
        }
    }

    fn percent_of(&self, of: &OfDay) -> Result<i64, MoneyError> {
        Ok(self.percent(self.amount(of)?.0, of.sales))
    }

    fn sold(&self, tally: &Tally, window: (Date, Date)) -> Result<Sold, MoneyError> {
        let of = tally.within(window);
        let (minor, without_rate) = self.amount(&of)?;
        Ok(Sold {
            from: window.0,
            until: window.1,
            amount: Money::new(minor, self.limit.currency),
            without_rate,
            sales: of.sales,
            percent: self.percent(minor, of.sales),
        })
    }

    /// The first day of a stretch on which what was sold since its beginning reached the limit.
    fn reached_within(&self, tally: &Tally, (from, until): (Date, Date)) -> Result<Option<Date>, MoneyError> {
        let mut sum = OfDay::default();
        for (day, of) in tally.0.range(from..=until) {
            sum.add(of);
            if self.percent_of(&sum)? >= 100 {
                return Ok(Some(*day));
            }
        }
        Ok(None)
    }

    /// The first day of the last twelve months on which the twelve months up to it reached the limit.
    fn reached_in_any_months(&self, tally: &Tally, today: Date) -> Result<Option<Date>, MoneyError> {
        let first = months_up_to(today);
        let mut sum = OfDay::default();
        let mut leaving = tally.0.iter().peekable();
        for (day, of) in tally.0.range(..=today) {
            sum.add(of);
            while let Some((_, gone)) = leaving.next_if(|(gone, _)| **gone < months_up_to(*day)) {
                sum.take(gone);
            }
            if *day >= first && self.percent_of(&sum)? >= 100 {
                return Ok(Some(*day));
            }
        }
        Ok(None)
    }
}

/// An amount in another currency by rates for one euro; `None` where one is missing.
fn converted(amount: Money, to: Currency, rates: &[ThresholdRate]) -> Result<Option<Money>, MoneyError> {
    if amount.currency == to {
        return Ok(Some(amount));
    }
    let per_euro = |currency: Currency| match currency {
        Currency::EUR => Some(Decimal::ONE),
        _ => rates.iter().find(|rate| rate.currency == currency).map(|rate| rate.rate),
    };
    let (Some(from_rate), Some(to_rate)) = (per_euro(amount.currency), per_euro(to)) else { return Ok(None) };
    let shift = |currency: Currency| Decimal::from(10_i64.pow(u32::from(currency.digits())));
    let over = from_rate.checked_mul(shift(amount.currency)).ok_or(MoneyError::Overflow)?;
    let exact = to_rate.checked_mul(shift(to)).and_then(|n| n.checked_div(over));
    let each = exact.ok_or(MoneyError::Overflow)?;
    Money::new(amount.minor, to).scaled(each, Rounding::HalfUp).map(Some)
}

/// How far sales are from a limit.
pub(crate) fn standing(
    (carried, own): (Threshold, Option<OwnLimit>),
    tally: &Tally,
    rates: &[ThresholdRate],
    (registered_since, today): (Option<Date>, Date),
) -> Result<Standing, MoneyError> {
    let against = Against {
        limit: own.as_ref().map_or(carried.amount, |own| own.amount),
        sales: own.as_ref().map_or(carried.sales, |own| own.sales),
        needs_both: carried.needs_both,
        rates,
    };
    let windows = windows(carried.over, today);
    let mut sold = Vec::new();
    let mut reached_on = None;
    for window in &windows {
        sold.push(against.sold(tally, *window)?);
        let reached = against.reached_within(tally, *window)?;
        // The earlier of both: the present stretch comes first.
        reached_on = reached.or(reached_on);
    }
    if carried.over == CountedOver::TwelveMonths {
        reached_on = against.reached_in_any_months(tally, today)?;
    }
    let percent = sold.iter().map(|sold| sold.percent).max().unwrap_or(0); // there is one at least
    Ok(Standing {
        limit: against.limit,
        limit_sales: against.sales,
        carried,
        own,
        sold,
        percent,
        reached_on,
        registered_since,
    })
}

#[cfg(test)]
#[path = "thresholds_tests.rs"]
mod tests;
