//! Whether the tax of an agreed quote is still what would be charged on the day on which it falls due.
//!
//! A quote is never worked out anew once it was agreed to. What has moved since is told, so that a person opens the order
//! again and it is agreed to with the tax of the day; nothing is booked meanwhile. A row that was corrected for days before
//! the agreement moves nothing: only what begins or ends after it does.

use campaigns::Date;
use campaigns::model::{Catalogue, PlatformTax, TaxClass, TaxSetup};
use kernel::places::is_eu;
use kernel::{Decimal, Money, MoneyError};
use taxes::{Delivery, LimitKind, Rate, RateTable, Reason, Scheme, Schemes, TaxPlace, Treatment};

use crate::quote::{AssessedTax, Quote, Rule, TaxPart};

/// What has moved since a quote was agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaxMoved {
    /// A rate has ended, or another one holds.
    Rate {
        /// Whose tax: `RO`, `US-CA`.
        place: String,
        /// What was agreed to, per cent.
        percent: Decimal,
    },
    /// The registration under which tax was charged has ended.
    Registration(Scheme),
    /// The Union's customs charge for each tariff code began, ended or changed.
    CustomsCharge,
    /// The platform's money reaches less or more than what was agreed to as taxed by it.
    PlatformPart {
        /// Taxed by the platform, as agreed to.
        agreed: Money,
        /// How far its money reaches by now.
        now: Money,
    },
}

impl TaxMoved {
    /// In a few signs that need no language: `RO 19 %`.
    pub fn detail(&self) -> String {
        match self {
            Self::Rate { place, percent } => format!("{place} {percent} %"),
            Self::Registration(scheme) => scheme.to_string(),
            Self::CustomsCharge => "customs".to_owned(),
            Self::PlatformPart { agreed, now } => format!("{agreed} → {now}"),
        }
    }
}

/// A part of a quote whose tax the platform collected. Shipping in quotes of before says so by its rule alone.
fn is_handled(part: &TaxPart) -> bool {
    match part.assessed.as_deref() {
        Some(assessed) => assessed.treatment == Treatment::HandledByPlatform,
        None => part.rule == Rule::Tax(Reason::HandledByPlatform),
    }
}

fn parts(quote: &Quote) -> impl Iterator<Item = &TaxPart> {
    let of_lines = quote.lines.iter().flat_map(|line| &line.taxes);
    of_lines.chain(&quote.shipping.taxes).chain(quote.customs.iter().flat_map(|charge| &charge.taxes))
}

/// Whether the platform's money reaches what was agreed to as taxed by it. `quote` is as it was stored; `money` is what the
/// platform has handed over and what it still collects, as of now.
///
/// # Errors
/// [`MoneyError`] for amounts that cannot be added.
pub fn platform_part_moved(
    quote: &Quote,
    money: (Money, Money),
    catalogue: &Catalogue,
) -> Result<Option<TaxMoved>, MoneyError> {
    if !parts(quote).any(|part| part.assessed.is_some()) {
        return Ok(None); // own rates know nothing of the platform: whoever makes the document leaves its money out
    }
    let handled = parts(quote).filter(|part| is_handled(part)).map(|part| part.gross);
    let agreed = Money::sum(quote.currency, handled)?;
    let due = quote.platform_due.unwrap_or(Money::zero(quote.currency));
    let had_money = quote.credit.checked_add(due)?.is_positive();
    let set_up = catalogue.assessing().map(|setup| setup.platform_tax);
    // Where it had money and nothing was taxed by it, the set-up of then said that it does not tax.
    let taxes = agreed.is_positive() || (!had_money && set_up == Some(PlatformTax::Collected));
    if !taxes {
        return Ok(None);
    }
    let of_lines = Money::sum(quote.currency, quote.lines.iter().map(|line| line.amount))?;
    let reach = of_lines.checked_add(quote.shipping.amount)?;
    let held = money.0.checked_add(money.1)?;
    let now = Money::new(held.minor.clamp(0, reach.minor.max(0)), quote.currency);
    Ok((now != agreed).then_some(TaxMoved::PlatformPart { agreed, now }))
}

/// Whether rates, registrations and the customs charge of the day of the agreement hold on a later day. The first of what has
/// moved is told.
pub fn rates_moved(quote: &Quote, catalogue: &Catalogue, day: Date) -> Option<TaxMoved> {
    if day <= quote.date {
        return None;
    }
    let then_and_now = (quote.date, day);
    let table = catalogue.rate_table().ok();
    let charged = parts(quote).filter(|part| !part.gross.is_zero() && !is_handled(part));
    let assessing = catalogue.assessing();
    let moved = charged.into_iter().find_map(|part| match (part.assessed.as_deref(), assessing) {
        (Some(assessed), Some(setup)) => assessed_moved(assessed, (setup, table), then_and_now),
        (None, None) => own_rate_moved(part, catalogue, then_and_now),
        _ => None, // the creator works tax out in another way by now: what was agreed to stands
    });
    moved.or_else(|| charge_moved(quote, then_and_now))
}

fn assessed_moved(
    assessed: &AssessedTax,
    (setup, table): (&TaxSetup, Option<&RateTable>),
    (then, day): (Date, Date),
) -> Option<TaxMoved> {
    if !matches!(assessed.treatment, Treatment::Taxed | Treatment::ImportPrepaid) {
        return None;
    }
    if let Some(scheme) = assessed.scheme.filter(|scheme| !setup.seller.is_registered(*scheme, day)) {
        return Some(TaxMoved::Registration(scheme));
    }
    let rate = assessed.rates.iter().find(|rate| rate_moved(&rate.row, assessed, table, (then, day)))?;
    Some(TaxMoved::Rate { place: rate.row.place.to_string(), percent: rate.row.percent.normalize() })
}

/// Whether the row that holds on the day is another one, of after the agreement, with another rate.
fn rate_moved(
    row: &Rate,
    assessed: &AssessedTax,
    table: Option<&RateTable>,
    (then, day): (Date, Date),
) -> bool {
    let (Some(table), None) = (table, &row.locality) else { return !row.holds_on(day) };
    let now = [assessed.goods, row.class].into_iter().find_map(|class| {
        let is_it = |own: &&Rate| (own.place, own.class, own.tax) == (row.place, class, row.tax);
        table.rows().filter(is_it).find(|own| own.holds_on(day))
    });
    match now {
        Some(now) => now.valid_from > then && now.percent != row.percent,
        None => !row.holds_on(day),
    }
}

/// The same by the campaign's own rates.
fn own_rate_moved(part: &TaxPart, catalogue: &Catalogue, (then, day): (Date, Date)) -> Option<TaxMoved> {
    let (place, class, since) = match &part.rule {
        Rule::TaxRate { place, class, valid_from, .. } => (place, *class, *valid_from),
        Rule::StandardRateInstead { place, valid_from, .. } => (place, TaxClass::Standard, *valid_from),
        _ => return None,
    };
    let own = catalogue.tax_rates.iter().filter(|rate| rate.class == class && rate.place() == *place);
    let now = own.clone().filter(|rate| rate.holds_on(day)).max_by_key(|rate| rate.valid_from);
    let is_moved = match now {
        Some(now) => now.valid_from > then && now.rate_percent != part.rate_percent,
        None => own.into_iter().any(|rate| rate.valid_from == since && !rate.holds_on(day)),
    };
    let percent = part.rate_percent.normalize();
    is_moved.then(|| TaxMoved::Rate { place: place.clone(), percent })
}

/// Whether goods go into the Union, and its charge for each tariff code is not that of the day of the agreement.
fn charge_moved(quote: &Quote, (then, day): (Date, Date)) -> Option<TaxMoved> {
    let in_union = |place: TaxPlace| place.country_code().is_some_and(is_eu);
    let is_import = |part: &TaxPart| {
        part.assessed.as_deref().is_some_and(|assessed| {
            assessed.delivery == Delivery::Physical
                && assessed.place.is_some_and(in_union)
                && !in_union(assessed.dispatch)
        })
    };
    let limits = [LimitKind::EuCustomsPerCode, LimitKind::EuCustomsConsignment];
    let on = |day| limits.map(|kind| Schemes::product().limit(kind, day).map(|limit| limit.amount));
    (on(then) != on(day) && parts(quote).any(is_import)).then_some(TaxMoved::CustomsCharge)
}
