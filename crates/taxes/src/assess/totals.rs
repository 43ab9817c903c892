//! Sums by place, scheme and rate.

use kernel::{Currency, Decimal, Money, MoneyError};

use super::lines::Line;
use crate::goods::GoodsClass;
use crate::rates::TaxKind;
use crate::result::{TaxTotal, Treatment};
use crate::scheme::Scheme;

pub(super) struct Sums {
    pub(super) net: Money,
    pub(super) tax: Money,
    pub(super) gross: Money,
}

/// Everything that is charged.
pub(super) fn sums(lines: &[Line<'_>], zero: Money) -> Result<Sums, MoneyError> {
    let start = Sums { net: zero, tax: zero, gross: zero };
    lines.iter().try_fold(start, |sums, line| {
        Ok(Sums {
            net: sums.net.checked_add(line.out.net)?,
            tax: sums.tax.checked_add(line.out.tax)?,
            gross: sums.gross.checked_add(line.out.gross)?,
        })
    })
}

/// What the buyer pays at the border, as far as it can be told.
pub(super) fn at_border(lines: &[Line<'_>], zero: Money) -> Result<Money, MoneyError> {
    let there = lines.iter().filter(|line| line.out.treatment == Treatment::ImportAtBorder);
    there.filter_map(|line| line.out.estimate).try_fold(zero, Money::checked_add)
}

/// One row for each place, scheme and rate; what is untaxed by treatment. In order of place.
pub(super) fn of(lines: &[Line<'_>], currency: Currency) -> Result<Vec<TaxTotal>, MoneyError> {
    let mut totals: Vec<TaxTotal> = Vec::new();
    let zero = Money::zero(currency);
    for line in lines {
        if !line.is_charged() {
            let untaxed = TaxTotal {
                treatment: line.out.treatment,
                place: line.out.place,
                locality: None,
                scheme: line.out.scheme,
                delivery: line.out.delivery,
                tax_kind: None,
                percent: Decimal::ZERO,
                is_standard_rate: false,
                net: line.out.net,
                tax: zero,
            };
            add(&mut totals, untaxed)?;
        }
        for (rate, tax) in line.rates.iter().zip(&line.taxes) {
            let is_provincial = rate.tax == TaxKind::Pst && line.out.treatment == Treatment::Taxed;
            let own = is_provincial.then_some(Scheme::CaProvince { place: rate.place });
            let taxed = TaxTotal {
                treatment: line.out.treatment,
                place: Some(if rate.place.whole_country() == rate.place {
                    whose(line, rate.place)
                } else {
                    rate.place
                }),
                locality: rate.locality.clone(),
                scheme: own.or(line.out.scheme),
                delivery: line.out.delivery,
                tax_kind: Some(rate.tax),
                percent: rate.percent,
                is_standard_rate: rate.class == GoodsClass::Standard,
                net: line.out.net,
                tax: *tax,
            };
            add(&mut totals, taxed)?;
        }
    }
    totals.sort_by(|a, b| {
        let order =
            |t: &TaxTotal| (t.place, t.treatment, t.scheme, t.delivery as u8, t.tax_kind, t.locality.clone());
        order(a).cmp(&order(b)).then(b.percent.cmp(&a.percent))
    });
    Ok(totals)
}

/// A rate that is shared (GB's in Northern Ireland) is tax of the place it was charged for.
fn whose(line: &Line<'_>, rate_place: crate::TaxPlace) -> crate::TaxPlace {
    line.out.place.filter(|place| place.region_text().is_none()).unwrap_or(rate_place)
}

fn add(totals: &mut Vec<TaxTotal>, row: TaxTotal) -> Result<(), MoneyError> {
    let is_same = |total: &&mut TaxTotal| {
        let key = |t: &TaxTotal| {
            (t.treatment, t.place, t.scheme, t.delivery, t.tax_kind, t.percent, t.is_standard_rate)
        };
        key(total) == key(&row) && total.locality == row.locality
    };
    match totals.iter_mut().find(is_same) {
        Some(total) => {
            total.net = total.net.checked_add(row.net)?;
            total.tax = total.tax.checked_add(row.tax)?;
        }
        None if row.net.is_zero() && row.tax.is_zero() => {}
        None => totals.push(row),
    }
    Ok(())
}
