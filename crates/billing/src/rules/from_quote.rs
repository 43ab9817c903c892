//! From an agreed quote to the lines of an invoice: the only place that knows both.
//!
//! Amounts are taken as they were agreed to, part by part: the invoice's total is the quote's, to the minor unit. What
//! the platform has invoiced itself goes off again at the same rates, so that no tax is on two invoices. A tip is no supply and
//! stands on none (`docs/decisions/0017-tips.md`).

use invoices::{LineTax, NewLine};
use kernel::places::{CountryCode, is_eu};
use kernel::{Currency, Decimal, Money, MoneyError, Rounding};
use pledges::Quote;
use pledges::quote::{AssessedTax, Rule, TaxPart};
use taxes::{CategoryCode, Delivery, LegalNote, Reason, TaxKind, Treatment};

use crate::error::{BillingError, NotYet};
use crate::model::{PlatformMoney, Untaxed};

/// What a campaign says about its invoices, and the words of their language.
pub(crate) struct Terms {
    pub(crate) home: CountryCode,
    pub(crate) untaxed: Untaxed,
    pub(crate) platform_money: PlatformMoney,
    pub(crate) shipping: String,
    /// The same where it is picked up.
    pub(crate) pick_up: String,
    pub(crate) customs: String,
    pub(crate) import_tax: String,
    pub(crate) left_out: String,
}

/// The lines of an invoice.
#[derive(Debug)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<NewLine>,
    /// With tax: the sum of the lines.
    pub(crate) total: Money,
    /// What the platform has invoiced itself, with tax, and is in no line any more.
    pub(crate) left_out: Money,
}

/// The lines; no line where nothing is left to invoice.
pub(crate) fn lines(quote: &Quote, terms: &Terms) -> Result<Lines, BillingError> {
    let mut lines = Vec::new();
    for (name, quantity, part) in named_parts(quote, terms) {
        lines.push(line_of(quote, terms, (name, quantity), part)?);
    }
    lines.extend(laid_out(quote, terms)?);
    let left_out = left_out(quote, terms.platform_money)?;
    let sold = quote.supplies()?;
    if left_out == sold {
        return Ok(Lines { lines: Vec::new(), total: Money::zero(quote.currency), left_out });
    }
    if left_out.is_positive() && !is_assessed(quote) {
        lines.extend(taken_off(&lines, left_out, &terms.left_out)?);
    }
    let total = sold.checked_sub(left_out)?;
    let sum = gross_of(&lines, quote.currency)?;
    if sum != total {
        // A kind of line that this file does not know: better no invoice than a wrong one.
        let why = format!("its lines come to {sum}, but {total} was agreed to: update the product");
        return Err(NotYet::Refused(why).into());
    }
    Ok(Lines { lines, total, left_out })
}

/// The parts that stand on the invoice, one line each and in the order of its lines.
pub(crate) fn on_document<'q>(quote: &'q Quote, terms: &'q Terms) -> Vec<&'q TaxPart> {
    named_parts(quote, terms).into_iter().map(|(_, _, part)| part).collect()
}

/// Title, number and part of each line.
fn named_parts<'q>(quote: &'q Quote, terms: &'q Terms) -> Vec<(&'q str, i64, &'q TaxPart)> {
    let sold = quote
        .lines
        .iter()
        .flat_map(|line| line.taxes.iter().map(|part| (line.title.as_str(), i64::from(line.quantity), part)));
    let sending = if quote.shipping.pick_up.is_some() { &terms.pick_up } else { &terms.shipping };
    let shipping = quote.shipping.taxes.iter().map(|part| (sending.as_str(), 1, part));
    let customs = quote.customs.iter().flat_map(|charge| &charge.taxes);
    let customs = customs.map(|part| (terms.customs.as_str(), 1, part));
    let charged = shipping.chain(customs).filter(|(_, _, part)| !part.gross.is_zero());
    sold.chain(charged).filter(|(_, _, part)| !is_theirs(terms.platform_money, part)).collect()
}

fn gross_of(lines: &[NewLine], currency: Currency) -> Result<Money, MoneyError> {
    let with_tax = |line: &NewLine| line.taxes.iter().try_fold(line.net, |sum, tax| sum.checked_add(tax.tax));
    lines.iter().try_fold(Money::zero(currency), |sum, line| sum.checked_add(with_tax(line)?))
}

pub(crate) fn parts(quote: &Quote) -> impl Iterator<Item = &TaxPart> {
    let of_lines = quote.lines.iter().flat_map(|line| &line.taxes);
    of_lines.chain(&quote.shipping.taxes).chain(quote.customs.iter().flat_map(|charge| &charge.taxes))
}

/// Whether the quote was made with a tax set-up, which knows itself what the platform has handled.
pub(crate) fn is_assessed(quote: &Quote) -> bool {
    parts(quote).any(|part| part.assessed.is_some())
}

/// What the platform has taxed and invoiced itself, as the tax set-up says.
pub(crate) fn is_theirs(platform_money: PlatformMoney, part: &TaxPart) -> bool {
    platform_money == PlatformMoney::LeftOut && is_handled(part)
}

/// Whether the platform collected its tax. Shipping in quotes of before says so by its rule alone.
pub(crate) fn is_handled(part: &TaxPart) -> bool {
    match part.assessed.as_deref() {
        Some(assessed) => assessed.treatment == Treatment::HandledByPlatform,
        None => part.rule == Rule::Tax(Reason::HandledByPlatform),
    }
}

/// Whether import tax was charged for it, which is laid out for the buyer.
pub(crate) fn is_prepaid(part: &TaxPart) -> bool {
    part.assessed.as_deref().is_some_and(|assessed| assessed.treatment == Treatment::ImportPrepaid)
}

/// Import tax that is laid out for the buyer: no tax of the seller's, so it stands as an amount without tax (Directive
/// 2006/112/EC, article 79(c)), beside the goods, which are exempt as an export.
fn laid_out(quote: &Quote, terms: &Terms) -> Result<Option<NewLine>, BillingError> {
    let prepaid = on_document(quote, terms).into_iter().filter(|part| is_prepaid(part));
    let net = Money::sum(quote.currency, prepaid.map(|part| part.tax))?;
    Ok(net.is_positive().then(|| NewLine {
        name: terms.import_tax.clone(),
        description: String::new(),
        quantity: 1,
        net,
        taxes: Vec::new(),
        roundings: 1,
        category: CategoryCode::O,
        note: Some(LegalNote::OutsideScope),
    }))
}

/// What the platform has invoiced itself, as far as is known today.
pub(crate) fn left_out(quote: &Quote, platform_money: PlatformMoney) -> Result<Money, BillingError> {
    let nothing = Money::zero(quote.currency);
    if platform_money == PlatformMoney::OnInvoice {
        return Ok(nothing);
    }
    if quote.platform_due.is_some_and(Money::is_positive) {
        return Err(NotYet::PlatformCollects.into());
    }
    if is_assessed(quote) {
        let theirs = parts(quote).filter(|part| is_theirs(platform_money, part));
        return Ok(Money::sum(quote.currency, theirs.map(|part| part.gross))?);
    }
    Ok(Money::new(quote.credit.minor.clamp(0, quote.supplies()?.minor.max(0)), quote.currency))
}

fn line_of(
    quote: &Quote,
    terms: &Terms,
    (name, quantity): (&str, i64),
    part: &TaxPart,
) -> Result<NewLine, BillingError> {
    if let Some(assessed) = &part.assessed {
        return Ok(NewLine {
            roundings: roundings(quote, part),
            ..assessed_line((name, quantity), part, assessed)
        });
    }
    let (category, note) = treatment(quote, terms, part)?;
    let taxes = match (&part.place, category) {
        (Some(place), CategoryCode::S) => vec![LineTax {
            place: place.clone(),
            kind: kind_of(place),
            percent: part.rate_percent,
            tax: part.tax,
            because: serde_json::to_string(&part.rule)
                .map_err(|_| BillingError::Stored("pledge_quote.quote"))?,
        }],
        _ => Vec::new(),
    };
    Ok(NewLine {
        name: name.to_owned(),
        description: String::new(),
        quantity,
        net: part.net,
        taxes,
        roundings: 1,
        category,
        note,
    })
}

/// How often amounts in a part were rounded: once in each parcel; in quotes of before, over a border, for each item too. What
/// rounding on the total moved is told by a reason.
fn roundings(quote: &Quote, part: &TaxPart) -> u32 {
    let once = quote.shipping.parcels.len().max(1).saturating_add(quote.parcel.len());
    let moved = part.reasons.iter().find_map(|rule| match rule {
        Rule::Tax(Reason::RoundedOnTotal { difference }) => Some(difference.minor.unsigned_abs()),
        _ => None,
    });
    let moved = usize::try_from(moved.unwrap_or(0)).unwrap_or(usize::MAX); // nothing was moved
    u32::try_from(once.saturating_mul(moved.saturating_mul(2).saturating_add(1))).unwrap_or(u32::MAX)
}

/// As the tax set-up has it: every rate with its row, category and sentence of the law from the assessment itself.
fn assessed_line((name, quantity): (&str, i64), part: &TaxPart, assessed: &AssessedTax) -> NewLine {
    let charged = assessed.rates.iter().filter(|_| !is_prepaid(part));
    let taxes = charged.map(|rate| LineTax {
        place: rate.row.place.to_string(),
        kind: rate.row.tax,
        percent: rate.row.percent,
        tax: rate.tax,
        because: serde_json::to_string(&rate.row).unwrap_or_default(), // texts and numbers: it can be written
    });
    let (category, note) = told_as(assessed);
    NewLine {
        name: name.to_owned(),
        description: String::new(),
        quantity,
        net: part.net,
        taxes: taxes.collect(),
        roundings: 1,
        category,
        note,
    }
}

/// Category and sentence of what was assessed. Quotes of before told goods to places where nobody collects tax as outside the
/// scope, goods with import tax laid out as taxed, and downloads to the USA as exports.
fn told_as(assessed: &AssessedTax) -> (CategoryCode, Option<LegalNote>) {
    let outside = (CategoryCode::O, Some(LegalNote::OutsideScope));
    let is_export = assessed.note == Some(LegalNote::Export);
    match assessed.treatment {
        // What the platform handled is outside of what is taxed here.
        Treatment::HandledByPlatform => outside,
        // Owed by a business in another country than those of the Union, whose law wants no sentence here.
        Treatment::ReverseCharge if assessed.note.is_none() => outside,
        Treatment::Export
        | Treatment::ImportAtBorder
        | Treatment::ImportPrepaid
        | Treatment::NotTaxable
        | Treatment::NotRegistered
        | Treatment::NotCollected => match assessed.delivery {
            Delivery::Physical if is_export => (CategoryCode::G, Some(LegalNote::Export)),
            Delivery::Digital if is_export => outside,
            Delivery::Physical | Delivery::Digital => {
                (CategoryCode::O, assessed.note.or(Some(LegalNote::OutsideScope)))
            }
        },
        Treatment::Taxed
        | Treatment::ReverseCharge
        | Treatment::IntraCommunity
        | Treatment::SmallBusiness => (assessed.category, assessed.note),
    }
}

/// The category of an electronic invoice, and what the law wants to be said.
pub(crate) fn treatment(
    quote: &Quote,
    terms: &Terms,
    part: &TaxPart,
) -> Result<(CategoryCode, Option<LegalNote>), NotYet> {
    if part.place.is_some() {
        let is_taxed = part.rate_percent > Decimal::ZERO;
        return Ok((if is_taxed { CategoryCode::S } else { CategoryCode::Z }, None));
    }
    let abroad = |country: CountryCode, is_special: bool| {
        let is_outside = is_special || (country != terms.home && !(is_eu(terms.home) && is_eu(country)));
        // What leaves the Union is an export; downloads to buyers elsewhere are not taxed at home at all.
        let is_sent = quote.shipping.pieces > 0 && quote.shipping.pick_up.is_none(); // else it is sold where it lies
        let is_export = is_eu(terms.home) && is_sent;
        is_outside.then_some(if is_export {
            (CategoryCode::G, Some(LegalNote::Export))
        } else {
            (CategoryCode::O, Some(LegalNote::OutsideScope))
        })
    };
    let (country, is_special) = match &part.rule {
        Rule::ZeroRated => return Ok((CategoryCode::Z, None)),
        Rule::Tax(Reason::HandledByPlatform) => return Ok((CategoryCode::O, Some(LegalNote::OutsideScope))),
        Rule::OutsideVatArea { country } => (*country, true),
        Rule::NoTaxRate { country } => (*country, false),
        _ => return Err(NotYet::Place),
    };
    if let Some(found) = abroad(country, is_special) {
        return Ok(found);
    }
    match terms.untaxed {
        Untaxed::Ask => Err(NotYet::TaxReason(country)),
        Untaxed::SmallBusiness => Ok((CategoryCode::E, Some(LegalNote::SmallBusiness))),
        Untaxed::OutsideScope => Ok((CategoryCode::O, Some(LegalNote::OutsideScope))),
    }
}

/// Which tax a place charges, as far as its code tells.
pub(crate) fn kind_of(place: &str) -> TaxKind {
    match place.split_once('-').map_or((place, ""), |(country, region)| (country, region)) {
        ("US", _) => TaxKind::SalesTax,
        ("CA", "ON" | "NB" | "NL" | "NS" | "PE") => TaxKind::Hst,
        ("CA", "") | ("AU" | "NZ" | "SG" | "IN", _) => TaxKind::Gst,
        ("CA", _) => TaxKind::Pst,
        _ => TaxKind::Vat,
    }
}

/// One line for each way in which the others are taxed, in proportion.
fn taken_off(lines: &[NewLine], left_out: Money, name: &str) -> Result<Vec<NewLine>, BillingError> {
    let mut groups: Vec<(&NewLine, Money)> = Vec::new();
    for line in lines {
        let gross = gross_of(std::slice::from_ref(line), left_out.currency)?;
        match groups.iter_mut().find(|(first, _)| is_taxed_alike(first, line)) {
            Some((_, sum)) => *sum = sum.checked_add(gross)?,
            None => groups.push((line, gross)),
        }
    }
    let weights: Vec<u64> = groups.iter().map(|(_, gross)| u64::try_from(gross.minor).unwrap_or(0)).collect();
    let shares = left_out.allocate(&weights);
    let parts = groups.into_iter().zip(shares).filter(|(_, share)| !share.is_zero());
    parts.map(|((like, _), share)| negative(like, share, name)).collect()
}

pub(crate) fn is_taxed_alike(one: &NewLine, other: &NewLine) -> bool {
    let taxes = |line: &NewLine| -> Vec<(String, TaxKind, Decimal)> {
        line.taxes.iter().map(|tax| (tax.place.clone(), tax.kind, tax.percent)).collect()
    };
    (one.category, one.note) == (other.category, other.note) && taxes(one) == taxes(other)
}

/// So much, with tax, taxed like another line, is taken off.
fn negative(like: &NewLine, gross: Money, name: &str) -> Result<NewLine, BillingError> {
    let percent: Decimal = like.taxes.iter().map(|tax| tax.percent).sum();
    let factor = Decimal::ONE + percent / Decimal::ONE_HUNDRED;
    let net = gross.divided(factor, Rounding::HalfUp)?;
    let all_tax = gross.checked_sub(net)?;
    let weights: Vec<u64> = like
        .taxes
        .iter()
        .map(|tax| u64::try_from((tax.percent * Decimal::from(10_000)).trunc().mantissa()).unwrap_or(0))
        .collect();
    let mut taxes = like.taxes.clone();
    for (tax, share) in taxes.iter_mut().zip(all_tax.allocate(&weights)) {
        tax.tax = share.negated()?;
    }
    Ok(NewLine {
        name: name.to_owned(),
        description: String::new(),
        quantity: -1,
        net: net.negated()?,
        taxes,
        roundings: 1,
        category: like.category,
        note: like.note,
    })
}
