//! From what was booked to lines of the report and of returns of the one-stop shop.
//!
//! Sources, each read on 2026-11-23 where nothing else is said:
//! - A return is made out in euro, by the rate that the European Central Bank publishes for the last day of the period, or,
//!   if it publishes none on that day, for the next day of publication: Directive 2006/112/EC, article 366 (read at
//!   datenbank.nwb.de), 369h and 369u (known; of the same words).
//! - A correction of an earlier return stands in a later one with member state, period and difference of tax, for three years:
//!   articles 365, 369g (4) and 369t (2) since 2021-07-01 (known); the help of the Spanish tax agency to form 369 (read).
//! - It is converted by the rate of the period that it corrects: taxamo.com on returns of the mini one-stop shop (read). A
//!   supply that is taken back as a whole so comes to nothing.

use std::collections::BTreeMap;

use kernel::{Currency, Decimal, Money, MoneyError, Rounding};
use taxes::{Scheme, TaxPlace};

use super::tax_period::Period;
use crate::tax_model::{Booked, Line, NeededRate, RateType, ReturnLine, ReturnRate, Supply, TaxWay};

/// The lines of a report, by period, corrected period, place, scheme, …, currency.
pub(crate) fn lines(booked: Vec<Booked>, asked: Period) -> Vec<Line> {
    type Key = (Period, Option<Period>, TaxWay, Currency);
    let mut lines: BTreeMap<Key, Line> = BTreeMap::new();
    for row in booked {
        let period = Period::of_return(row.way.scheme, row.month, asked);
        let first = Period::of_return(row.way.scheme, row.first_month, asked);
        let corrects = Some(first).filter(|first| *first != period);
        let line = lines.entry((period, corrects, row.way.clone(), row.currency)).or_insert_with(|| Line {
            period,
            corrects,
            way_row: row.way_row,
            way: row.way.clone(),
            currency: row.currency,
            supply_minor: 0,
            base_minor: 0,
            tax_minor: 0,
            orders: 0,
        });
        line.supply_minor = line.supply_minor.saturating_add(row.supply_minor);
        line.base_minor = line.base_minor.saturating_add(row.base_minor);
        line.tax_minor = line.tax_minor.saturating_add(row.tax_minor);
        line.orders = line.orders.saturating_add(row.orders);
    }
    lines.into_values().collect()
}

/// Whether a scheme's return is made out in euro and by member state of consumption.
const fn one_stop_shop(scheme: Option<Scheme>) -> Option<Scheme> {
    match scheme {
        Some(scheme @ (Scheme::OssUnion | Scheme::OssNonUnion | Scheme::Ioss)) => Some(scheme),
        _ => None,
    }
}

/// The lines of returns of the one-stop shop, without amounts in euro.
pub(crate) fn return_lines(lines: &[Line]) -> Vec<ReturnLine> {
    type Told = (Option<TaxPlace>, Option<Supply>, Option<RateType>, Option<Decimal>);
    type Key = (Scheme, Period, Option<Period>, TaxPlace, Told);
    let mut returns: BTreeMap<Key, BTreeMap<Currency, (i64, i64)>> = BTreeMap::new();
    for line in lines {
        let (Some(scheme), Some(place)) = (one_stop_shop(line.way.scheme), line.way.place) else { continue };
        // The Union scheme asks where goods leave from; a correction tells member state, period and tax only.
        let dispatch = line.way.dispatch.filter(|_| scheme == Scheme::OssUnion).map(TaxPlace::whole_country);
        let way = &line.way;
        let told: Told = match line.corrects {
            None => (dispatch, Some(way.supply), Some(way.rate_type), Some(way.percent)),
            Some(_) => (None, None, None, None),
        };
        let key = (scheme, line.period, line.corrects, place.whole_country(), told);
        let (base, tax) = returns.entry(key).or_default().entry(line.currency).or_default();
        *base = base.saturating_add(line.base_minor);
        *tax = tax.saturating_add(line.tax_minor);
    }
    let told = returns.into_iter().map(|((scheme, period, corrects, country, told), amounts)| ReturnLine {
        scheme,
        period,
        corrects,
        country,
        dispatch: told.0,
        supply: told.1,
        rate_type: told.2,
        percent: told.3,
        amounts: amounts.into_iter().map(|(currency, (base, tax))| (currency, base, tax)).collect(),
        in_euro: None,
    });
    told.filter(|line| line.amounts.iter().any(|(_, base, tax)| (*base, *tax) != (0, 0))).collect()
}

/// The rates that returns need, with what was entered: one for each currency but the euro and each period.
pub(crate) fn needed_rates(returns: &[ReturnLine], entered: &[ReturnRate]) -> Vec<NeededRate> {
    let mut needed: Vec<(Period, Currency)> = returns
        .iter()
        .flat_map(|line| {
            let period = line.corrects.unwrap_or(line.period);
            line.amounts.iter().map(move |(currency, ..)| (period, *currency))
        })
        .filter(|(_, currency)| *currency != Currency::EUR)
        .collect();
    needed.sort();
    needed.dedup();
    let find = |period: Period, currency| {
        let day = period.last_day();
        entered.iter().find(|rate| rate.currency == currency && rate.period_end == day).cloned()
    };
    needed
        .into_iter()
        .map(|(period, currency)| NeededRate { currency, period, entered: find(period, currency) })
        .collect()
}

/// Fills in the amounts in euro, where every rate is there. Rounded half up, once for each line and currency.
pub(crate) fn in_euro(returns: &mut [ReturnLine], rates: &[NeededRate]) -> Result<(), MoneyError> {
    for line in returns {
        let period = line.corrects.unwrap_or(line.period);
        let mut sums = Some((0_i64, 0_i64));
        for (currency, base, tax) in &line.amounts {
            let rate = if *currency == Currency::EUR {
                Some(Decimal::ONE)
            } else {
                let of = rates.iter().find(|rate| rate.currency == *currency && rate.period == period);
                of.and_then(|rate| rate.entered.as_ref()).map(|rate| rate.rate)
            };
            sums = match (sums, rate) {
                (Some((bases, taxes)), Some(rate)) => {
                    let base = to_euro(Money::new(*base, *currency), rate)?.minor;
                    let tax = to_euro(Money::new(*tax, *currency), rate)?.minor;
                    let add = |sum: i64, more| sum.checked_add(more).ok_or(MoneyError::Overflow);
                    Some((add(bases, base)?, add(taxes, tax)?))
                }
                _ => None,
            };
        }
        line.in_euro = sums;
    }
    Ok(())
}

/// An amount in euro, by so many units of its currency for one euro.
fn to_euro(amount: Money, rate: Decimal) -> Result<Money, MoneyError> {
    let (from, to) = (amount.currency.digits(), Currency::EUR.digits());
    let shift = |digits: u8| Decimal::from(10_i64.pow(u32::from(digits)));
    let divisor = rate.checked_mul(shift(from)).ok_or(MoneyError::Overflow)?;
    let exact = Decimal::from(amount.minor).checked_mul(shift(to)).ok_or(MoneyError::Overflow)?;
    let exact = exact.checked_div(divisor).ok_or(MoneyError::Overflow)?;
    Money::new(1, Currency::EUR).scaled(exact, Rounding::HalfUp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tax_period::month_of;
    use crate::tax_model::RateBy;
    use jiff::civil::{Date, date};
    use taxes::{GoodsClass, TaxKind, Treatment};

    fn way(place: &str, percent: &str) -> TaxWay {
        TaxWay {
            place: TaxPlace::parse(place),
            locality: None,
            scheme: Some(Scheme::OssUnion),
            treatment: Treatment::Taxed,
            supply: Supply::Goods,
            goods: GoodsClass::Standard,
            tax: Some(TaxKind::Vat),
            rate_type: RateType::Standard,
            percent: percent.parse().unwrap(),
            valid_from: None,
            source: String::new(),
            rate_by: RateBy::Tables,
            dispatch: TaxPlace::parse("PL"),
        }
    }

    fn booked(
        way: TaxWay,
        (day, first): (Date, Date),
        currency: Currency,
        (base, tax): (i64, i64),
    ) -> Booked {
        Booked {
            way_row: 1,
            way,
            currency,
            month: month_of(day),
            first_month: month_of(first),
            supply_minor: base,
            base_minor: base,
            tax_minor: tax,
            orders: 1,
        }
    }

    #[test]
    fn what_is_taken_back_in_its_own_quarter_lessens_it_and_later_is_a_correction_by_its_period() {
        let (august, october, november) = (date(2026, 8, 3), date(2026, 10, 1), date(2026, 11, 2));
        let german = || way("DE", "19");
        let rows = vec![
            booked(german(), (october, october), Currency::EUR, (30_000, 5700)),
            booked(german(), (november, october), Currency::EUR, (-10_000, -1900)),
            booked(german(), (november, august), Currency::EUR, (-5000, -950)),
        ];
        let asked = Period::parse("2026-Q4").unwrap();
        let mut returns = return_lines(&lines(rows, asked));
        in_euro(&mut returns, &[]).unwrap();
        let told: Vec<_> = returns
            .iter()
            .map(|line| (line.corrects.map(|p| p.to_string()), line.supply, line.in_euro))
            .collect();
        assert_eq!(
            told,
            [
                (None, Some(Supply::Goods), Some((20_000, 3800))),
                (Some("2026-Q3".to_owned()), None, Some((-5000, -950))),
            ]
        );
    }

    #[test]
    fn another_currency_waits_for_its_rate_and_a_correction_takes_that_of_its_own_period() {
        let (august, november) = (date(2026, 8, 3), date(2026, 11, 2));
        let rows = vec![
            booked(way("FR", "20"), (november, november), Currency::USD, (10_000, 2000)),
            booked(way("FR", "20"), (november, august), Currency::USD, (-1000, -200)),
            booked(way("FR", "20"), (november, november), Currency::JPY, (5000, 1000)),
        ];
        let mut returns = return_lines(&lines(rows, Period::parse("2026-Q4").unwrap()));
        let missing = needed_rates(&returns, &[]);
        in_euro(&mut returns, &missing).unwrap();
        assert!(returns.iter().all(|line| line.in_euro.is_none()), "nothing is guessed");
        let rate = |code: &str, period_end, rate: &str| ReturnRate {
            currency: Currency::parse(code).unwrap(),
            period_end,
            rate: rate.parse().unwrap(),
            rate_day: period_end,
            source: "ECB".to_owned(),
        };
        let entered = [
            rate("USD", date(2026, 12, 31), "1.1750"),
            rate("USD", date(2026, 9, 30), "1.2500"),
            rate("JPY", date(2026, 12, 31), "160.00"),
        ];
        let needed = needed_rates(&returns, &entered);
        assert!(needed.len() == 3 && needed.iter().all(|one| one.entered.is_some()), "{needed:?}");
        in_euro(&mut returns, &needed).unwrap();
        // 100.00 USD / 1.175 = 85.106 → 85.11 and 5000 JPY / 160 = 31.25; tax 17.02 and 6.25.
        let amounts: Vec<_> = returns.iter().map(|line| line.in_euro.unwrap()).collect();
        assert_eq!(amounts, [(8511 + 3125, 1702 + 625), (-800, -160)]);
    }
}
