//! From an agreed quote to what is booked of its tax: each amount once, with the way in which it was taxed.
//!
//! What stands on the invoice adds up to the invoice. What the platform has invoiced itself stands beside it, with the whole
//! amount and no tax: how much the platform took is in none of its files.

use campaigns::model::{ItemKind, TaxClass};
use invoices::{Line, NewLine};
use kernel::places::CountryCode;
use kernel::{Decimal, Money, MoneyError};
use pledges::Quote;
use pledges::quote::{AppliedRate, AssessedTax, Rule, TaxPart};
use taxes::{CategoryCode, Delivery, GoodsClass, LegalNote, Scheme, SetBy, TaxKind, TaxPlace, Treatment};

use super::from_quote::{self, Lines, Terms};
use crate::error::{BillingError, NotYet};
use crate::tax_model::{RateBy, RateType, Supply, TaxEntry, TaxWay};

/// What is booked of a quote whose invoice has these lines.
pub(crate) fn entries(quote: &Quote, terms: &Terms, made: &Lines) -> Result<Vec<TaxEntry>, BillingError> {
    let mut all = Vec::new();
    if made.lines.is_empty() {
        for part in from_quote::parts(quote) {
            all.push(of_platform(way(quote, terms, part)?, part.gross.minor));
        }
        return Ok(merged(all));
    }
    let on_document = from_quote::on_document(quote, terms);
    for part in &on_document {
        all.extend(of_part(quote, terms, part)?);
    }
    for part in from_quote::parts(quote).filter(|part| from_quote::is_theirs(terms.platform_money, part)) {
        all.push(of_platform(way(quote, terms, part)?, part.gross.minor));
    }
    // Behind the lines of parts: what the platform invoiced is taken off again, in the way of a line before. With a set-up its
    // parts are known, and what stands there was told with its part.
    let is_told = from_quote::is_assessed(quote);
    for taken_off in made.lines.iter().skip(on_document.len()).filter(|_| !is_told) {
        let like = made.lines.iter().zip(&on_document);
        let like = like.into_iter().find(|(line, _)| from_quote::is_taxed_alike(line, taken_off));
        let Some((_, part)) = like else {
            let why = "a line of the invoice is about nothing that was agreed to: update the product";
            return Err(NotYet::Refused(why.to_owned()).into());
        };
        let way = way(quote, terms, part)?;
        let (net, tax) = (taken_off.net.minor, tax_of(taken_off)?);
        all.push(of_platform(way.clone(), net.saturating_add(tax).saturating_neg()));
        all.push(TaxEntry { way, supply_minor: net, base_minor: net, tax_minor: tax, is_on_document: true });
    }
    Ok(merged(all))
}

/// What is booked of the lines of a credit note for parts: below zero, in the ways of the lines that they are parts of. `before`
/// are the lines of the credit notes of the same invoice that came earlier.
pub(crate) fn entries_of_credit(
    quote: &Quote,
    terms: &Terms,
    (before, credited): (&[Line], &[Line]),
) -> Result<Vec<TaxEntry>, BillingError> {
    let on_document = from_quote::on_document(quote, terms);
    let mut all = Vec::new();
    for line in credited {
        let index = line.part_of.map_or(usize::MAX, |of| of.line); // a line of nothing is refused below
        if let Some(part) = on_document.get(index) {
            let mut told = of_part(quote, terms, part)?;
            // Import tax that was laid out has a line of its own.
            told.truncate(if from_quote::is_prepaid(part) { 1 } else { told.len() });
            for (n, entry) in told.into_iter().enumerate() {
                let tax = line.taxes.get(n).map_or(0, |tax| tax.tax.minor); // none is charged
                let supply = if n == 0 { line.net.minor } else { 0 };
                all.push(taken_back(entry.way, (supply, line.net.minor, tax)));
            }
        } else if index == on_document.len() {
            let prepaid: Vec<_> = on_document.iter().filter(|part| from_quote::is_prepaid(part)).collect();
            let taken = before.iter().filter(|one| one.part_of.is_some_and(|of| of.line == index));
            let taken = Money::sum(line.net.currency, taken.map(|one| one.net))?;
            let weights = prepaid.iter().map(|part| u64::try_from(part.tax.minor).unwrap_or(0)); // never below zero
            let shares = shares_of_now(&weights.collect::<Vec<_>>(), (taken, line.net))?;
            for (part, share) in prepaid.into_iter().zip(shares) {
                let way = way(quote, terms, part)?;
                let way = part.assessed.as_deref().map_or(way, of_assessed);
                all.push(taken_back(way, (share.minor, share.minor, 0)));
            }
        } else {
            let why = "a line of the credit note is about nothing that was agreed to: update the product";
            return Err(NotYet::Refused(why.to_owned()).into());
        }
    }
    Ok(merged(all))
}

/// What each part gets of an amount that is taken back: its share of all that was taken back by now, less its share of what was
/// taken back before, so that many small credit notes come to the same as one.
fn shares_of_now(weights: &[u64], (before, now): (Money, Money)) -> Result<Vec<Money>, MoneyError> {
    let (by_now, before) = (before.checked_add(now)?.allocate(weights), before.allocate(weights));
    by_now.into_iter().zip(before).map(|(by_now, before)| by_now.checked_sub(before)).collect()
}

const fn taken_back(way: TaxWay, (supply, base, tax): (i64, i64, i64)) -> TaxEntry {
    TaxEntry {
        way,
        supply_minor: supply.saturating_neg(),
        base_minor: base.saturating_neg(),
        tax_minor: tax.saturating_neg(),
        is_on_document: true,
    }
}

fn tax_of(line: &NewLine) -> Result<i64, MoneyError> {
    line.taxes.iter().try_fold(0_i64, |sum, tax| sum.checked_add(tax.tax.minor)).ok_or(MoneyError::Overflow)
}

/// An amount that the platform has invoiced and taxed itself.
fn of_platform(way: TaxWay, gross_minor: i64) -> TaxEntry {
    let way = TaxWay {
        treatment: Treatment::HandledByPlatform,
        scheme: None,
        tax: None,
        rate_type: RateType::None,
        percent: Decimal::ZERO,
        valid_from: None,
        source: String::new(),
        ..way
    };
    TaxEntry { way, supply_minor: gross_minor, base_minor: gross_minor, tax_minor: 0, is_on_document: false }
}

/// A part with each of its taxes; the first of them, or the only row of what is untaxed, counts the amount.
fn of_part(quote: &Quote, terms: &Terms, part: &TaxPart) -> Result<Vec<TaxEntry>, BillingError> {
    let net = part.net.minor;
    let entry = |way, supply_minor, tax_minor| TaxEntry {
        way,
        supply_minor,
        base_minor: net,
        tax_minor,
        is_on_document: true,
    };
    if let Some(assessed) = part.assessed.as_deref().filter(|_| from_quote::is_prepaid(part)) {
        // The goods leave free of the seller's tax; what is laid out at the border for the buyer is no tax of the seller's.
        let laid_out =
            TaxEntry { base_minor: part.tax.minor, ..entry(of_assessed(assessed), part.tax.minor, 0) };
        let goods = TaxWay { treatment: Treatment::Export, ..of_assessed(assessed) };
        return Ok(vec![entry(goods, net, 0), laid_out]);
    }
    let rates = part.assessed.as_deref().map_or(&[][..], |assessed| &assessed.rates);
    if let (Some(assessed), false) = (part.assessed.as_deref(), rates.is_empty()) {
        let ways = rates.iter().map(|rate| (of_rate(assessed, rate), rate.tax.minor));
        return Ok(ways
            .enumerate()
            .map(|(n, (way, tax))| entry(way, if n == 0 { net } else { 0 }, tax))
            .collect());
    }
    Ok(vec![entry(way(quote, terms, part)?, net, part.tax.minor)])
}

/// The way in which a part was taxed; of several taxes the first.
fn way(quote: &Quote, terms: &Terms, part: &TaxPart) -> Result<TaxWay, BillingError> {
    match part.assessed.as_deref() {
        Some(assessed) => Ok(match assessed.rates.first() {
            Some(rate) => of_rate(assessed, rate),
            None => of_assessed(assessed),
        }),
        None if from_quote::is_handled(part) => of_settled_shipping(quote),
        None => of_own_rates(quote, terms, part),
    }
}

/// Shipping that the platform taxed, in a quote of before: it says no more, so it is told like the goods of the order.
fn of_settled_shipping(quote: &Quote) -> Result<TaxWay, BillingError> {
    let mut assessed = from_quote::parts(quote).filter_map(|part| part.assessed.as_deref());
    let Some(goods) = assessed.find(|assessed| assessed.delivery == Delivery::Physical) else {
        return Err(NotYet::Place.into()); // nothing is shipped
    };
    let treatment = Treatment::HandledByPlatform;
    Ok(TaxWay { treatment, scheme: None, goods: GoodsClass::Standard, ..of_assessed(goods) })
}

/// What goods that leave the Union are at the other end, where nobody collects anything, changes nothing: they are exports.
fn treatment_of(assessed: &AssessedTax) -> Treatment {
    let leaves = assessed.note == Some(LegalNote::Export) && assessed.delivery == Delivery::Physical;
    match assessed.treatment {
        Treatment::NotCollected | Treatment::NotTaxable if leaves => Treatment::Export,
        other => other,
    }
}

fn of_assessed(assessed: &AssessedTax) -> TaxWay {
    TaxWay {
        place: assessed.place,
        locality: None,
        scheme: assessed.scheme,
        treatment: treatment_of(assessed),
        supply: match assessed.delivery {
            Delivery::Physical => Supply::Goods,
            Delivery::Digital => Supply::Services,
        },
        goods: assessed.goods,
        tax: None,
        rate_type: RateType::None,
        percent: Decimal::ZERO,
        valid_from: None,
        source: String::new(),
        rate_by: RateBy::SetUp,
        dispatch: Some(assessed.dispatch).filter(|_| assessed.delivery == Delivery::Physical),
    }
}

fn of_rate(assessed: &AssessedTax, rate: &AppliedRate) -> TaxWay {
    let row = &rate.row;
    // A rate that is shared (GB's in Northern Ireland) is tax of the place it was charged for.
    let own = assessed.place.filter(|place| place.region_text().is_none());
    let place = if row.place.whole_country() == row.place { own.unwrap_or(row.place) } else { row.place };
    let is_provincial = row.tax == TaxKind::Pst && assessed.treatment == Treatment::Taxed;
    TaxWay {
        place: Some(place),
        locality: row.locality.clone(),
        scheme: if is_provincial { Some(Scheme::CaProvince { place: row.place }) } else { assessed.scheme },
        tax: Some(row.tax),
        rate_type: rate_type(row.class, row.percent),
        percent: row.percent.normalize(),
        valid_from: Some(row.valid_from),
        source: row.source.clone(),
        rate_by: match row.set_by {
            SetBy::Product { .. } => RateBy::Tables,
            SetBy::Creator { .. } => RateBy::Creator,
            SetBy::Loaded { .. } => RateBy::Loaded,
        },
        ..of_assessed(assessed)
    }
}

const fn rate_type(class: GoodsClass, percent: Decimal) -> RateType {
    match class {
        _ if percent.is_zero() => RateType::None,
        GoodsClass::Standard => RateType::Standard,
        _ => RateType::Reduced,
    }
}

/// By the campaign's own rates, which tell neither scheme nor, where something is shipped, what is goods and what is not.
fn of_own_rates(quote: &Quote, terms: &Terms, part: &TaxPart) -> Result<TaxWay, BillingError> {
    let place = part.place.as_deref().and_then(TaxPlace::parse);
    let home = TaxPlace::country(terms.home);
    let is_at_home = place.is_some_and(|place| place.whole_country() == home);
    let (treatment, scheme) = match place {
        Some(_) if is_at_home => (Treatment::Taxed, Some(Scheme::Domestic { place: home })),
        Some(_) => (Treatment::Taxed, None),
        None => match from_quote::treatment(quote, terms, part)?.0 {
            CategoryCode::G => (Treatment::Export, None),
            CategoryCode::E => (Treatment::SmallBusiness, Some(Scheme::SmallBusiness { place: home })),
            _ => (Treatment::NotTaxable, None),
        },
    };
    let (class, valid_from) = match &part.rule {
        Rule::TaxRate { class, valid_from, .. } => (*class, Some(*valid_from)),
        Rule::StandardRateInstead { valid_from, .. } => (TaxClass::Standard, Some(*valid_from)),
        _ => (part.class, None),
    };
    let supply = if quote.shipping.pieces == 0 { Supply::Services } else { Supply::NotTold };
    let kind = if supply == Supply::Services { ItemKind::Digital } else { ItemKind::Physical };
    Ok(TaxWay {
        place: place.or_else(|| untaxed_in(&part.rule).map(TaxPlace::country)),
        locality: None,
        scheme,
        treatment,
        supply,
        goods: part.class.goods_class(kind),
        tax: part.place.as_deref().map(from_quote::kind_of),
        rate_type: match (place, class) {
            (Some(_), _) if part.rate_percent.is_zero() => RateType::None,
            (None, _) => RateType::None,
            (Some(_), TaxClass::Standard) => RateType::Standard,
            (Some(_), _) => RateType::Reduced,
        },
        percent: part.rate_percent.normalize(),
        valid_from,
        source: String::new(),
        rate_by: RateBy::Campaign,
        dispatch: None,
    })
}

const fn untaxed_in(rule: &Rule) -> Option<CountryCode> {
    match rule {
        Rule::OutsideVatArea { country } | Rule::NoTaxRate { country } => Some(*country),
        _ => None,
    }
}

/// One entry for each way, on the document and beside it; what is nothing is left out.
fn merged(all: Vec<TaxEntry>) -> Vec<TaxEntry> {
    let mut merged: Vec<TaxEntry> = Vec::with_capacity(all.len());
    for entry in all {
        let same = |own: &&mut TaxEntry| own.is_on_document == entry.is_on_document && own.way == entry.way;
        match merged.iter_mut().find(same) {
            Some(own) => {
                own.supply_minor = own.supply_minor.saturating_add(entry.supply_minor);
                own.base_minor = own.base_minor.saturating_add(entry.base_minor);
                own.tax_minor = own.tax_minor.saturating_add(entry.tax_minor);
            }
            None => merged.push(entry),
        }
    }
    merged.retain(|entry| (entry.supply_minor, entry.base_minor, entry.tax_minor) != (0, 0, 0));
    merged
}

#[cfg(test)]
mod tests {
    use kernel::Currency;

    use super::*;

    #[test]
    fn import_tax_that_is_taken_back_in_many_parts_is_each_goods_own_to_the_minor_unit() {
        let (weights, eur) = ([333_u64, 250, 417], |minor| Money::new(minor, Currency::EUR));
        for part in [1, 3, 7, 250, 999] {
            let (mut before, mut taken) = (eur(0), vec![0_i64; weights.len()]);
            while before.minor < 1000 {
                let now = eur(part.min(1000 - before.minor));
                let shares = shares_of_now(&weights, (before, now)).unwrap();
                assert_eq!(shares.iter().map(|share| share.minor).sum::<i64>(), now.minor);
                before = before.checked_add(now).unwrap();
                for (n, share) in shares.iter().enumerate() {
                    taken[n] += share.minor;
                    let due = i64::try_from(weights[n]).unwrap() * before.minor;
                    assert!((taken[n] * 1000 - due).abs() <= 1000, "{part}: {n} has {} of {due}", taken[n]);
                }
            }
            assert_eq!(taken, [333, 250, 417], "in parts of {part}");
        }
    }
}
