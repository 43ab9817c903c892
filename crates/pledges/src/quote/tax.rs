//! Which rate holds, and the parts of an amount that are taxed alike.

use campaigns::Date;
use campaigns::model::{TaxClass, TaxMode, TaxRate};
use kernel::places::{CountryCode, VatArea, is_eu, vat_area};
use kernel::{Decimal, Money, MoneyError, Rounding};

use super::choices::Destination;
use super::result::{TaxPart, TaxTotal};
use super::rule::Rule;

/// The rates of one destination on one day.
pub(super) struct TaxTable<'a> {
    pub(super) rates: &'a [TaxRate],
    pub(super) mode: TaxMode,
    pub(super) destination: Option<&'a Destination>,
    pub(super) date: Date,
}

/// What is due on goods of one class.
struct Due {
    place: Option<String>,
    rate_percent: Decimal,
    rule: Rule,
}

impl TaxTable<'_> {
    /// Splits an amount over tax classes by weights and taxes each part. The parts add up to the amount.
    pub(super) fn parts(
        &self,
        amount: Money,
        classes: &[(TaxClass, u64)],
    ) -> Result<Vec<TaxPart>, MoneyError> {
        let weights: Vec<u64> = classes.iter().map(|(_, weight)| *weight).collect();
        let shares = amount.allocate(&weights);
        classes.iter().zip(shares).map(|((class, _), share)| self.part(*class, share)).collect()
    }

    fn part(&self, class: TaxClass, amount: Money) -> Result<TaxPart, MoneyError> {
        let due = self.due(class);
        let factor = due.rate_percent.checked_div(Decimal::ONE_HUNDRED).ok_or(MoneyError::Overflow)?;
        let (net, tax, gross) = match self.mode {
            TaxMode::Inclusive => {
                let divisor = Decimal::ONE.checked_add(factor).ok_or(MoneyError::Overflow)?;
                let net = amount.divided(divisor, Rounding::HalfUp)?;
                (net, amount.checked_sub(net)?, amount)
            }
            TaxMode::Exclusive => {
                let tax = amount.scaled(factor, Rounding::HalfUp)?;
                (amount, tax, amount.checked_add(tax)?)
            }
        };
        let (place, rate_percent, rule) = (due.place, due.rate_percent, due.rule);
        Ok(TaxPart { class, place, rate_percent, net, tax, gross, rule, reasons: Vec::new(), assessed: None })
    }

    fn due(&self, class: TaxClass) -> Due {
        let nothing = |rule| Due { place: None, rate_percent: Decimal::ZERO, rule };
        let Some(destination) = self.destination else { return nothing(Rule::TaxNotYetKnown) };
        if class == TaxClass::Zero {
            return nothing(Rule::ZeroRated);
        }
        let country = destination.country;
        let area = vat_area(country, &destination.postal_code);
        let found = self
            .rate_of(destination, area, class)
            .or_else(|| self.rate_of(destination, area, TaxClass::Standard));
        match found {
            Some(rate) => {
                let (place, rate_percent, valid_from) = (rate.place(), rate.rate_percent, rate.valid_from);
                let rule = if rate.class == class {
                    Rule::TaxRate { place: place.clone(), class, rate_percent, valid_from }
                } else {
                    Rule::StandardRateInstead { place: place.clone(), class, rate_percent, valid_from }
                };
                Due { place: Some(place), rate_percent, rule }
            }
            None if matches!(area, VatArea::Special(_)) => nothing(Rule::OutsideVatArea { country }),
            None => nothing(Rule::NoTaxRate { country }),
        }
    }

    /// The region's own rate, else the country's, else that of the country whose tax holds there.
    fn rate_of(&self, destination: &Destination, area: VatArea, class: TaxClass) -> Option<&TaxRate> {
        let country = destination.country;
        if let Some(region) = &destination.region {
            let of_region =
                self.latest(country, class, |own| own.is_some_and(|own| own.eq_ignore_ascii_case(region)));
            if of_region.is_some() {
                return of_region;
            }
        }
        let countrywide = |country| self.latest(country, class, |own: Option<&str>| own.is_none());
        match area {
            VatArea::Special(_) if is_eu(country) => None,
            VatArea::Union(state) if state != country => countrywide(country).or_else(|| countrywide(state)),
            // The Isle of Man charges the United Kingdom's VAT (vat_area says the same).
            VatArea::Outside if country.as_str() == "IM" => {
                countrywide(country).or_else(|| CountryCode::parse("GB").and_then(countrywide))
            }
            _ => countrywide(country),
        }
    }

    fn latest(
        &self,
        country: CountryCode,
        class: TaxClass,
        in_region: impl Fn(Option<&str>) -> bool,
    ) -> Option<&TaxRate> {
        self.rates
            .iter()
            .filter(|rate| rate.country == country && rate.class == class && rate.holds_on(self.date))
            .filter(|rate| in_region(rate.region.as_deref()))
            .max_by_key(|rate| rate.valid_from)
    }
}

/// Net, tax and gross of several parts.
pub(super) fn sum(parts: &[TaxPart], zero: Money) -> Result<(Money, Money, Money), MoneyError> {
    parts.iter().try_fold((zero, zero, zero), |(net, tax, gross), part| {
        Ok((net.checked_add(part.net)?, tax.checked_add(part.tax)?, gross.checked_add(part.gross)?))
    })
}

/// Parts by place and rate, in order of place, untaxed last.
pub(super) fn totals<'a>(parts: impl IntoIterator<Item = &'a TaxPart>) -> Result<Vec<TaxTotal>, MoneyError> {
    let mut totals: Vec<TaxTotal> = Vec::new();
    for part in parts {
        let same = totals.iter_mut().find(|t| t.place == part.place && t.rate_percent == part.rate_percent);
        match same {
            Some(total) => {
                total.net = total.net.checked_add(part.net)?;
                total.tax = total.tax.checked_add(part.tax)?;
            }
            None => totals.push(TaxTotal {
                place: part.place.clone(),
                rate_percent: part.rate_percent,
                net: part.net,
                tax: part.tax,
            }),
        }
    }
    totals.sort_by(|a, b| {
        (a.place.is_none(), &a.place, b.rate_percent).cmp(&(b.place.is_none(), &b.place, a.rate_percent))
    });
    Ok(totals)
}
