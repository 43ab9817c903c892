//! Shipping of a wave that is paid later, added to a quote that was agreed to.
//!
//! - What was agreed to stays as it is, line by line. Added are the wave's parcels at the prices of the day, and their tax.
//! - In the wave is what was in it when it was agreed to, whatever the creator moved since, so that nothing is paid for
//!   twice; what came on top since, such as a reached goal, is where it is today.
//! - A wave is a consignment of its own, valued by what was agreed to be paid for its goods. Shipping counts in no limit of
//!   value: how the goods were taxed does not change by it, and it is taxed as they would be on the day.
//! - What the platform collected and taxed reaches the wave's shipping after all that was agreed to.
//! - Codes count for what they were used for, which the wave's shipping was no part of.

use campaigns::model::Catalogue;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, MoneyError};
use shipping::{Charge, Order, Table};

use super::asked::Decided;
use super::assessed::{self, tax_wave};
use super::calculate::{assessing, recount};
use super::choices::QuoteInput;
use super::problem::{QuoteProblem, QuoteProblems};
use super::resolve::{Resolved, Sold, applied};
use super::result::{LineKind, Parcel, Quote, QuoteLine, TaxPart};
use super::rule::Rule;
use super::shipping::{Sent, parcels, pieces_of, problem, sent, shipping_split, told};
use super::shipping_rule::ShippingRule;
use super::tax::TaxTable;

/// The shipping of waves that is paid later, as of the day of the quote: of each wave its sum before tax, in the order of the
/// parcels.
pub fn paid_later(quote: &Quote) -> Vec<(Id<kinds::Wave>, Money)> {
    let mut waves: Vec<(Id<kinds::Wave>, Money)> = Vec::new();
    for parcel in quote.shipping.parcels.iter().filter(|parcel| parcel.charge == Charge::Later) {
        let Some(wave) = parcel.wave else { continue };
        match waves.iter_mut().find(|(own, _)| *own == wave) {
            Some((_, sum)) => sum.minor = sum.minor.saturating_add(parcel.amount.minor), // less than their sum
            None => waves.push((wave, parcel.amount)),
        }
    }
    waves
}

/// The quote with these waves told as free, which were to be paid later. No sum changes: they were in none.
pub(crate) fn told_free(mut quote: Quote, waves: &[Id<kinds::Wave>]) -> Result<Quote, MoneyError> {
    let zero = Money::zero(quote.currency);
    let shipping = &mut quote.shipping;
    let mut names = Vec::new();
    for parcel in shipping.parcels.iter_mut().filter(|parcel| parcel.charge == Charge::Later) {
        if parcel.wave.is_some_and(|wave| waves.contains(&wave)) {
            (parcel.charge, parcel.amount) = (Charge::Now, zero);
            parcel.parts.clear();
            names.push(parcel.wave_name.clone());
        }
    }
    let is_told = |rule: &Rule| matches!(rule, Rule::Shipping(ShippingRule::PaidLater { wave, .. }) if names.contains(wave));
    shipping.rules.retain(|rule| !is_told(rule));
    shipping.later = left_later(&shipping.parcels, quote.currency)?;
    Ok(quote)
}

/// What of the parcels is paid later; none where all is paid now.
fn left_later(parcels: &[Parcel], currency: Currency) -> Result<Option<Money>, MoneyError> {
    let later = parcels.iter().filter(|parcel| parcel.charge == Charge::Later);
    let later: Vec<Money> = later.map(|parcel| parcel.amount).collect();
    if later.is_empty() { Ok(None) } else { Money::sum(currency, later).map(Some) }
}

/// The agreed quote with the shipping of one wave that was to be paid later, as of the day of the input. Choices, destination
/// and buyer of the input are those that were agreed to; credit and what the platform still collects are of today; its codes
/// count for nothing.
///
/// # Errors
/// Why there is no price, or no tax: the table reaches the destination no more, or what was chosen is gone.
pub fn with_wave_charged(
    input: &QuoteInput<'_>,
    agreed: &Quote,
    wave: Id<kinds::Wave>,
) -> Result<Quote, QuoteProblems> {
    let catalogue = input.catalogue;
    let mut resolved = applied(catalogue, input.choices, Decided::Agreed);
    resolved.pieces.retain(|piece| !piece.is_unsaid); // nothing of it is packed before somebody says what
    resolved.check_items(catalogue);
    if !fits(&resolved, &agreed.lines) {
        return Err(QuoteProblems(resolved.problems));
    }
    let charged = charged(input, agreed, (&resolved, wave))?;
    Ok(added(agreed.clone(), wave, (charged, input))?)
}

/// Whether the lines that were agreed to are those of the choices, so that each is known by its place.
fn fits(resolved: &Resolved<'_>, lines: &[QuoteLine]) -> bool {
    let sold = resolved.sold.iter().map(|thing| match thing {
        Sold::Reward(reward) => LineKind::Reward { reward: reward.id },
        Sold::AddOn(addon, _) => LineKind::AddOn { addon: addon.id },
    });
    sold.eq(lines.iter().map(|line| line.kind).filter(|kind| !matches!(kind, LineKind::Surcharge { .. })))
}

/// What is added to a quote.
struct Charged {
    amount: Money,
    parcels: Vec<Parcel>,
    taxes: Vec<TaxPart>,
    at_border: Option<Money>,
    warnings: Vec<taxes::Warning>,
    rules: Vec<Rule>,
}

fn charged(
    input: &QuoteInput<'_>,
    agreed: &Quote,
    (resolved, wave): (&Resolved<'_>, Id<kinds::Wave>),
) -> Result<Charged, QuoteProblems> {
    let (catalogue, currency) = (input.catalogue, input.catalogue.currency);
    let to = input.destination.ok_or_else(|| QuoteProblems(vec![QuoteProblem::DestinationMissing]))?;
    let table = as_agreed(&catalogue.shipping, agreed, wave);
    let pieces = pieces_of(catalogue, resolved, &before_codes(&agreed.lines)?);
    let order = Order { pieces: &pieces, destination: to.for_shipping(), pick_up: None, day: input.date };
    let mut found = shipping::price(&table, &order)
        .map_err(|refusal| QuoteProblems(problem(input, refusal, Some(to)).into_iter().collect()))?;
    let all: Vec<Sent> = found
        .parcels
        .iter()
        .map(|parcel| {
            let charge = if parcel.wave == Some(wave) { Charge::Now } else { Charge::Later };
            sent(&shipping::Parcel { charge, ..parcel.clone() }, &pieces, currency)
        })
        .collect();
    found.parcels.retain(|parcel| parcel.wave == Some(wave));
    let amount = Money::sum(currency, all.iter().map(|one| one.now))?;
    let mut charged = Charged {
        amount,
        parcels: parcels(catalogue, &found, &pieces),
        taxes: Vec::new(),
        at_border: None,
        warnings: Vec::new(),
        rules: found.parcels.iter().flat_map(|p| &p.parts).flat_map(|part| told(part, currency)).collect(),
    };
    tax(input, agreed, (resolved, all), &mut charged)?;
    Ok(charged)
}

/// The table of today, with each item in the wave in which it was when the quote was agreed to, and this wave to be paid now.
fn as_agreed(table: &Table, agreed: &Quote, wave: Id<kinds::Wave>) -> Table {
    let mut table = table.clone();
    let items = |parcel: &Parcel| parcel.items.iter().map(|line| line.item).collect::<Vec<_>>();
    let known: Vec<Id<kinds::Item>> = agreed.shipping.parcels.iter().flat_map(items).collect();
    for own in &mut table.waves {
        own.items.retain(|item| !known.contains(item));
        let of_wave = agreed.shipping.parcels.iter().filter(|parcel| parcel.wave == Some(own.id));
        own.items.extend(of_wave.flat_map(items));
        if own.id == wave {
            own.charge = Charge::Now;
        }
    }
    table
}

fn before_codes(lines: &[QuoteLine]) -> Result<Vec<QuoteLine>, MoneyError> {
    let before = |line: &QuoteLine| {
        let amount = line.amount.checked_add(line.off_by_codes())?;
        Ok(QuoteLine { amount, ..line.clone() })
    };
    lines.iter().map(before).collect()
}

fn tax(
    input: &QuoteInput<'_>,
    agreed: &Quote,
    (resolved, all): (&Resolved<'_>, Vec<Sent>),
    charged: &mut Charged,
) -> Result<(), QuoteProblems> {
    if charged.amount.is_zero() {
        return Ok(());
    }
    let catalogue: &Catalogue = input.catalogue;
    let Some(tables) = assessing(catalogue)? else {
        let table = TaxTable {
            rates: &catalogue.tax_rates,
            mode: catalogue.tax_mode,
            destination: input.destination,
            date: input.date,
        };
        charged.taxes = table.parts(charged.amount, &shipping_split(catalogue, resolved, &agreed.lines))?;
        return Ok(());
    };
    let input = QuoteInput { credit: reached(input, agreed)?, ..input.clone() };
    let mut missing = Vec::new();
    let lines = (agreed.lines.as_slice(), &agreed.shipping);
    let found = tax_wave(&input, resolved, (lines, all), tables, &mut missing)?;
    if !missing.is_empty() {
        return Err(QuoteProblems(missing));
    }
    (charged.taxes, charged.at_border, charged.warnings) =
        (found.shipping.taxes, found.at_border, found.warnings);
    Ok(())
}

/// What of the platform's money reaches the goods, and beyond all that was agreed to the wave's shipping. What it still
/// collects is counted beside.
fn reached(input: &QuoteInput<'_>, agreed: &Quote) -> Result<Money, MoneyError> {
    let held = input.credit.checked_add(input.platform_due)?.minor.max(0);
    let of_lines = Money::sum(agreed.currency, agreed.lines.iter().map(|line| line.amount))?;
    let beyond = held.saturating_sub(of_lines.checked_add(agreed.shipping.amount)?.minor).max(0);
    let minor =
        held.min(of_lines.minor).saturating_add(beyond).saturating_sub(input.platform_due.minor.max(0));
    Ok(Money::new(minor, agreed.currency))
}

fn added(
    mut quote: Quote,
    wave: Id<kinds::Wave>,
    (charged, input): (Charged, &QuoteInput<'_>),
) -> Result<Quote, MoneyError> {
    let zero = Money::zero(quote.currency);
    let shipping = &mut quote.shipping;
    let is_it = |parcel: &Parcel| parcel.wave == Some(wave);
    let at = shipping.parcels.iter().position(is_it).unwrap_or(shipping.parcels.len());
    let name = shipping.parcels.get(at).map(|parcel| parcel.wave_name.clone()).unwrap_or_default();
    shipping.parcels.retain(|parcel| !is_it(parcel));
    let at = at.min(shipping.parcels.len());
    shipping.parcels.splice(at..at, charged.parcels);
    shipping.later = left_later(&shipping.parcels, quote.currency)?;
    shipping.amount = shipping.amount.checked_add(charged.amount)?;
    for part in charged.taxes {
        assessed::add(&mut shipping.taxes, part)?;
    }
    (shipping.net, shipping.tax, shipping.gross) = super::tax::sum(&shipping.taxes, zero)?;
    let is_its = |rule: &Rule| matches!(rule, Rule::Shipping(ShippingRule::PaidLater { wave, amount: Some(_) }) if *wave == name);
    shipping.rules.retain(|rule| !is_its(rule));
    let (amount, on) = (charged.amount, input.date);
    shipping.rules.push(Rule::Shipping(ShippingRule::WaveCharged { wave: name, amount, on }));
    shipping.rules.extend(charged.rules);
    quote.tax_warnings.extend(charged.warnings);
    quote.tax_warnings.sort();
    quote.tax_warnings.dedup();
    if let Some(more) = charged.at_border.filter(|more| !more.is_zero()) {
        let amount = quote.at_border.unwrap_or(zero).checked_add(more)?;
        quote.at_border = Some(amount);
        quote.rules.retain(|rule| !matches!(rule, Rule::DueAtBorder { .. }));
        quote.rules.push(Rule::DueAtBorder { amount });
    }
    recount(quote)
}
