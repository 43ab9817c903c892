//! A line on its way to the result: its rates, then net, tax and gross.

use std::ptr;

use kernel::{Decimal, Money, MoneyError, Rounding};

use super::case::Case;
use super::rules::Ruling;
use crate::consignment::{Part, PriceMode};
use crate::problem::TaxProblem;
use crate::rates::{Certainty, NotFound, Rate, TaxKind};
use crate::reason::Reason;
use crate::result::{AssessedPart, TaxLine, Treatment};
use crate::scheme::Scheme;
use crate::warning::Warning;

/// Every rate that is used, once, in the order of first use.
#[derive(Default)]
pub(super) struct RateBook<'t> {
    rates: Vec<&'t Rate>,
}

impl<'t> RateBook<'t> {
    fn index(&mut self, rate: &'t Rate) -> usize {
        self.rates.iter().position(|own| ptr::eq(*own, rate)).unwrap_or_else(|| {
            self.rates.push(rate);
            self.rates.len() - 1
        })
    }

    pub(super) fn into_rows(self) -> Vec<Rate> {
        self.rates.into_iter().cloned().collect()
    }
}

/// See the module's words.
#[derive(Clone)]
pub(super) struct Line<'t> {
    pub(super) out: AssessedPart,
    pub(super) rates: Vec<&'t Rate>,
    /// One for each rate.
    pub(super) taxes: Vec<Money>,
    pub(super) mode: PriceMode,
    pub(super) is_stand_in: bool,
    /// Duty that is paid at the border: its amount and the tax on it are the line's estimate.
    pub(super) border_duty: Option<Money>,
    /// Which of the caller's lines it is a share of.
    pub(super) share_of: Option<u32>,
}

/// Net, taxes and gross of an amount.
pub(super) struct Split {
    pub(super) net: Money,
    pub(super) taxes: Vec<Money>,
    pub(super) tax: Money,
    pub(super) gross: Money,
}

/// Finds the rates for a part. Where tax is only estimated a missing rate leaves the estimate out.
pub(super) fn settle<'t>(
    case: &Case<'t>,
    part: &Part,
    price: Money,
    mut ruling: Ruling,
) -> Result<Line<'t>, TaxProblem> {
    let is_charged = is_charged(ruling.treatment);
    let (mut rates, mut is_stand_in) = (Vec::new(), false);
    if let Some(place) = ruling.place.filter(|_| is_charged || is_estimated(ruling.treatment)) {
        let (part, class, day) = (part.key.clone(), part.class, case.consignment.date);
        match case.lookup.find(place, class) {
            Ok(found) => (rates, is_stand_in) = (found.rates, found.is_stand_in),
            Err(_) if !is_charged => {}
            Err(NotFound::Ended(last_day)) => {
                return Err(TaxProblem::RateEnded { part, place, class, last_day });
            }
            Err(NotFound::Nothing) => return Err(TaxProblem::NoRate { part, place, class, day }),
        }
    }
    if ruling.treatment == Treatment::Taxed {
        // A province's own tax is charged by those who are registered for it (each provincial act).
        let own = |rate: &Rate| case.is_registered(Scheme::CaProvince { place: rate.place });
        rates.retain(|rate| rate.tax != TaxKind::Pst || own(rate));
    }
    let zero = Money::zero(price.currency);
    if let Ok(reduction) = part.amount.checked_sub(price).map_err(drop)
        && reduction.is_positive()
    {
        ruling.reasons.push(Reason::DiscountLowersPrice { amount: reduction });
    }
    Ok(Line {
        out: AssessedPart {
            key: part.key.clone(),
            class: part.class,
            delivery: part.delivery,
            treatment: ruling.treatment,
            place: ruling.place,
            scheme: ruling.scheme,
            amount: price,
            taxes: Vec::new(),
            net: zero,
            tax: zero,
            gross: zero,
            estimate: None,
            reasons: ruling.reasons,
            note: ruling.note,
        },
        rates,
        taxes: Vec::new(),
        mode: case.consignment.prices,
        is_stand_in,
        border_duty: None,
        share_of: part.line,
    })
}

const fn is_charged(treatment: Treatment) -> bool {
    matches!(treatment, Treatment::Taxed | Treatment::ImportPrepaid)
}

const fn is_estimated(treatment: Treatment) -> bool {
    matches!(treatment, Treatment::ImportAtBorder | Treatment::NotRegistered)
}

impl<'t> Line<'t> {
    /// Whether tax is charged on it.
    pub(super) const fn is_charged(&self) -> bool {
        is_charged(self.out.treatment)
    }

    /// Whether the law treats both alike, so that they share shipping and are rounded together.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let same =
            |line: &Self| (line.out.treatment, line.out.place, line.out.scheme, line.out.note, line.mode);
        same(self) == same(other)
            && self.rates.len() == other.rates.len()
            && self.rates.iter().zip(&other.rates).all(|(own, others)| ptr::eq(*own, *others))
    }

    /// Whether both are shares of one line of the caller's that are told as one amount.
    pub(super) fn is_one_with(&self, other: &Self) -> bool {
        let told = |line: &Self| (line.out.class, line.out.delivery);
        self.share_of.is_some()
            && self.share_of == other.share_of
            && told(self) == told(other)
            && self.out.reasons == other.out.reasons
            && self.is_like(other)
    }

    /// The platform collected its tax.
    pub(super) fn hand_to_platform(&mut self) {
        self.out.treatment = Treatment::HandledByPlatform;
        self.out.scheme = None;
        self.out.note = None;
        self.out.reasons = vec![Reason::HandledByPlatform];
        self.rates.clear();
        self.is_stand_in = false;
    }

    /// Works out net, tax and gross of this line alone.
    pub(super) fn work_out(&mut self) -> Result<(), MoneyError> {
        let amount = self.out.amount;
        if self.is_charged() {
            let split = split(amount, self.mode, &self.rates)?;
            (self.out.net, self.out.tax, self.out.gross) = (split.net, split.tax, split.gross);
            self.taxes = split.taxes;
            return Ok(());
        }
        (self.out.net, self.out.gross) = (amount, amount);
        if let Some(duty) = self.border_duty {
            self.out.estimate = Some(split(duty, PriceMode::TaxAdded, &self.rates)?.gross);
        } else if !self.rates.is_empty() {
            // What is not taxed here is taxed on top of it at the border; what nobody is registered for was to be in it.
            let is_border = self.out.treatment == Treatment::ImportAtBorder;
            let mode = if is_border { PriceMode::TaxAdded } else { self.mode };
            self.out.estimate = Some(split(amount, mode, &self.rates)?.tax);
        }
        Ok(())
    }

    /// Puts the rates and the reasons for them into the result.
    pub(super) fn write_down(&mut self, book: &mut RateBook<'t>, warnings: &mut Vec<Warning>) {
        if !self.is_charged() {
            return;
        }
        for (rate, tax) in self.rates.iter().zip(&self.taxes) {
            let (place, class, percent) = (rate.place, rate.class, rate.percent);
            self.out.taxes.push(TaxLine {
                rate: book.index(rate),
                place,
                tax_kind: rate.tax,
                percent,
                tax: *tax,
            });
            let valid_from = rate.valid_from;
            self.out.reasons.push(Reason::RateApplied { place, class, percent, valid_from });
            if rate.certainty == Certainty::Unverified {
                warnings.push(Warning::RateUnverified { place, class });
            }
        }
        if let Some(place) = self.out.place.filter(|_| self.is_stand_in) {
            self.out.reasons.push(Reason::StandardRateInstead { place, class: self.out.class });
        }
    }
}

/// Half up, once for all taxes of one kind: `gross - gross / (1 + r)` out of a price that holds tax, `net * r` onto one that
/// does not. Taxes of different kinds (GST and QST) are each worked out by themselves where they are added, because each
/// goes to another authority.
pub(super) fn split(amount: Money, mode: PriceMode, rates: &[&Rate]) -> Result<Split, MoneyError> {
    let whole = rates.iter().try_fold(Decimal::ZERO, |sum, rate| sum.checked_add(rate.percent));
    let factor =
        whole.and_then(|whole| whole.checked_div(Decimal::ONE_HUNDRED)).ok_or(MoneyError::Overflow)?;
    if mode == PriceMode::TaxIncluded {
        let divisor = Decimal::ONE.checked_add(factor).ok_or(MoneyError::Overflow)?;
        let net = amount.divided(divisor, Rounding::HalfUp)?;
        let tax = amount.checked_sub(net)?;
        return Ok(Split { net, taxes: by_percent(tax, rates), tax, gross: amount });
    }
    let is_one_kind = rates.windows(2).all(|pair| matches!(pair, [a, b] if a.tax == b.tax));
    let taxes = if is_one_kind {
        by_percent(amount.scaled(factor, Rounding::HalfUp)?, rates)
    } else {
        let each = rates.iter().map(|rate| {
            let factor = rate.percent.checked_div(Decimal::ONE_HUNDRED).ok_or(MoneyError::Overflow)?;
            amount.scaled(factor, Rounding::HalfUp)
        });
        each.collect::<Result<_, _>>()?
    };
    let tax = Money::sum(amount.currency, taxes.iter().copied())?;
    Ok(Split { net: amount, gross: amount.checked_add(tax)?, taxes, tax })
}

/// Splits a tax over its rates so that the parts add up.
fn by_percent(tax: Money, rates: &[&Rate]) -> Vec<Money> {
    if let [_] = rates {
        return vec![tax];
    }
    // Rates have up to four decimals: whole numbers of ten-thousandths.
    let weight = |rate: &&Rate| {
        let scaled = rate.percent.checked_mul(Decimal::from(10_000)).map(|p| p.round());
        scaled.and_then(|p| u64::try_from(p).ok()).unwrap_or(0) // rates are 0 to 100
    };
    tax.allocate(&rates.iter().map(weight).collect::<Vec<_>>())
}
