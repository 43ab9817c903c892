//! The one calculation behind every price that is shown, charged, invoiced or reported.

use campaigns::model::{Catalogue, Content, Item, Subject, TaxClass, TaxMode};
use kernel::{Money, MoneyError};

use super::as_of::{CopyPrices, copy_prices, outside_windows};
use super::assessed::{self, Assessed, Places, assess};
use super::choices::{Choices, QuoteInput};
use super::codes::{self, Counted};
use super::problem::{QuoteProblem, QuoteProblems};
use super::resolve::{Piece, Resolved, Sold, Surcharge, goals_for, resolve};
use super::result::{CustomsCharge, LineKind, ParcelItem, Quote, QuoteLine};
use super::rule::Rule;
use super::shipping::{fetched_in, sending, shipping_line};
use super::tax::{self, TaxTable};
use super::tips::tip_of;
use super::wrong_prices::{negative_prices, without_price};
use crate::rules::platform::to_pay_minor;
use crate::rules::settled::with_money;

/// Classes with the weights by which an amount is split over them.
pub(super) type Split = Vec<(TaxClass, u64)>;

/// The quote, with what is missing in it. Refused when anything chosen cannot be.
pub(super) fn calculate(input: &QuoteInput<'_>) -> Result<Quote, QuoteProblems> {
    let catalogue = input.catalogue;
    let resolved = resolve(catalogue, input.choices);
    let mut problems = resolved.problems.clone();
    problems.extend(negative_prices(catalogue, &resolved));
    if [input.credit, input.paid, input.platform_due].iter().any(|m| m.currency != catalogue.currency) {
        problems.push(QuoteProblem::OtherCurrency);
    }
    if !problems.is_empty() {
        problems.extend(resolved.missing);
        return Err(QuoteProblems(problems));
    }
    let fetched_in = fetched_in(input);
    let assessing = assessing(catalogue)?;
    let table = |destination: Option<_>| TaxTable {
        rates: &catalogue.tax_rates,
        mode: catalogue.tax_mode,
        destination: destination.filter(|_| assessing.is_none()), // else tax comes later
        date: input.date,
    };
    let tables = Tables {
        elsewhere: table(input.destination),
        of_parcels: table(fetched_in.as_ref().or(input.destination)),
    };
    let mut missing = outside_windows(catalogue, input.choices, input.as_of);
    missing.extend(resolved.sold.iter().filter_map(|thing| without_price(catalogue, thing)));
    missing.extend(resolved.missing.iter().cloned());
    let is_fetched = |sold| {
        // By the tables a download is taxed where the backer is, also beside goods that are fetched.
        let is_elsewhere = assessing.is_some() && resolved.has_download_apart(catalogue, sold);
        resolved.is_shipped(catalogue, sold) && !is_elsewhere
    };
    let is_all_fetched = || fetched_in.is_some() && (0..resolved.sold.len()).all(is_fetched);
    if input.destination.is_none() && !is_all_fetched() {
        missing.push(QuoteProblem::DestinationMissing);
    }
    let of_parcels = fetched_in.as_ref().or(input.destination);
    let full = lines(input, &resolved, &tables, &[])?;
    let sending = sending(input, &resolved, &full, of_parcels, &mut missing)?;
    let counted = codes::count(input, &full, sending.carriage()?)?;
    let (lines, sending) = match &counted {
        Some(counted) => (lines(input, &resolved, &tables, &counted.off)?, counted.less(sending)?),
        None => (full, sending),
    };
    let taxed = match assessing {
        None => {
            let shipping = shipping_line(catalogue, &resolved, &lines, (sending, &tables.of_parcels))?;
            Assessed { lines, shipping, customs: Vec::new(), at_border: None, warnings: Vec::new() }
        }
        Some(assessing) => {
            let places = Places { of_parcels, elsewhere: input.destination };
            assess(input, &resolved, (lines, sending), (assessing, places), &mut missing)?
        }
    };
    Ok(put_together(input, &resolved, (taxed, counted), missing)?)
}

/// The seller's tables, where they are in force.
pub(super) fn assessing(catalogue: &Catalogue) -> Result<Option<assessed::Tables<'_>>, QuoteProblems> {
    let Some(setup) = catalogue.assessing() else { return Ok(None) };
    let rates = catalogue.rate_table().map_err(|_| QuoteProblems(vec![QuoteProblem::TaxRatesWrong]))?;
    Ok(Some(assessed::Tables { setup, rates }))
}

/// Where tax is due: what is shipped is taxed where it changes hands, all else where the backer is.
struct Tables<'a> {
    of_parcels: TaxTable<'a>,
    elsewhere: TaxTable<'a>,
}

fn lines(
    input: &QuoteInput<'_>,
    resolved: &Resolved<'_>,
    tables: &Tables<'_>,
    off: &[i64],
) -> Result<Vec<QuoteLine>, MoneyError> {
    let catalogue = input.catalogue;
    let mut lines: Vec<QuoteLine> = Vec::new();
    let off_next = |at: usize| Money::new(off.get(at).copied().unwrap_or(0), catalogue.currency); // no codes: nothing
    for (at, thing) in resolved.sold.iter().enumerate() {
        let is_shipped = resolved.is_shipped(catalogue, at);
        let table = if is_shipped { &tables.of_parcels } else { &tables.elsewhere };
        let split = split_of(catalogue, resolved, at);
        lines.push(sold_line(input, thing, (&split, table), off_next(lines.len()))?);
        for surcharge in resolved.surcharges.iter().filter(|surcharge| surcharge.sold == at) {
            lines.push(surcharge_line(catalogue, thing, (surcharge, table), off_next(lines.len()))?);
        }
    }
    Ok(lines)
}

fn sold_line(
    input: &QuoteInput<'_>,
    thing: &Sold<'_>,
    (split, table): (&Split, &TaxTable<'_>),
    off: Money,
) -> Result<QuoteLine, MoneyError> {
    let money = |minor| Money::new(minor, input.catalogue.currency);
    let (kind, of, terms, usual_minor, first) = match thing {
        Sold::Reward(reward) => {
            let kind = LineKind::Reward { reward: reward.id };
            (kind, Subject::Reward(reward.id), &reward.terms, reward.price_minor, None)
        }
        Sold::AddOn(addon, _) => {
            let kind = LineKind::AddOn { addon: addon.id };
            (kind, Subject::AddOn(addon.id), &addon.terms, addon.price_minor, addon.first_copy_price_minor)
        }
    };
    let prices = copy_prices(input.as_of, of, (terms, usual_minor), thing.quantity());
    let (unit_price, mut discount, mut rules) = of_copies(input.catalogue, &prices)?;
    let lowest = prices.kept.first().map_or(prices.now_minor, |(lowest, _)| *lowest);
    if let Some(first) = first.filter(|first| lowest == usual_minor || *first < lowest).map(money) {
        discount = discount.checked_add(money(lowest).checked_sub(first)?)?;
        rules.push(Rule::FirstCopyReduced { price: first });
    }
    if split.len() > 1 {
        rules.push(Rule::SplitByValue);
    }
    rules.extend(taken_off(off));
    let discount = discount.checked_add(off)?;
    let quantity = thing.quantity();
    let amount = unit_price.times(i64::from(quantity))?.checked_sub(discount)?;
    let taxes = table.parts(amount, split)?;
    let (net, tax, gross) = tax::sum(&taxes, money(0))?;
    let title = thing.title().to_owned();
    Ok(QuoteLine { kind, title, quantity, unit_price, discount, amount, taxes, net, tax, gross, rules })
}

/// Unit price, what is taken off it in all, and why. Where all copies cost the same, that is the unit price.
fn of_copies(catalogue: &Catalogue, prices: &CopyPrices) -> Result<(Money, Money, Vec<Rule>), MoneyError> {
    let money = |minor| Money::new(minor, catalogue.currency);
    let kept = prices
        .kept
        .iter()
        .map(|(price, copies)| Rule::EarlyPriceKept { price: money(*price), copies: *copies });
    let mut rules: Vec<Rule> = kept.collect();
    if let Some(until) = prices.until.filter(|_| prices.now_copies > 0) {
        let (price, copies) = (money(prices.now_minor), prices.now_copies);
        rules.push(Rule::EarlyPrice { price, copies, until: catalogue.instant_text(until) });
    }
    let unit_price = match prices.kept.as_slice() {
        [(price, _)] if prices.now_copies == 0 => money(*price),
        _ => money(prices.now_minor),
    };
    let mut discount = money(0);
    for (price, copies) in &prices.kept {
        let off_each = unit_price.checked_sub(money(*price))?;
        discount = discount.checked_add(off_each.times(i64::from(*copies))?)?;
    }
    Ok((unit_price, discount, rules))
}

fn surcharge_line(
    catalogue: &Catalogue,
    thing: &Sold<'_>,
    (surcharge, table): (&Surcharge<'_>, &TaxTable<'_>),
    off: Money,
) -> Result<QuoteLine, MoneyError> {
    let (option, value, quantity) = (surcharge.option, surcharge.value, surcharge.quantity);
    let zero = Money::zero(catalogue.currency);
    let of_item = || catalogue.item(value.item).map_or(TaxClass::Standard, |item| item.tax_class);
    let class = thing.tax_class().unwrap_or_else(of_item);
    let unit_price = Money::new(value.surcharge_minor, catalogue.currency);
    let amount = unit_price.times(i64::from(quantity))?.checked_sub(off)?;
    let taxes = table.parts(amount, &[(class, 1)])?;
    let (net, tax, gross) = tax::sum(&taxes, zero)?;
    Ok(QuoteLine {
        kind: LineKind::Surcharge { option: option.id, value: value.id },
        title: format!("{}: {}", option.title, value.label),
        quantity,
        unit_price,
        discount: off,
        amount,
        taxes,
        net,
        tax,
        gross,
        rules: taken_off(off).into_iter().collect(),
    })
}

/// What codes took off, where they did.
pub(super) fn taken_off(off: Money) -> Option<Rule> {
    off.is_positive().then_some(Rule::CodesTakeOff { amount: off })
}

/// The classes of a thing sold: its own, else those of its items by declared value, by number where nothing has
/// a value, standard where it holds nothing.
fn split_of(catalogue: &Catalogue, resolved: &Resolved<'_>, sold: usize) -> Split {
    let own = resolved.sold.get(sold).and_then(Sold::tax_class);
    if let Some(class) = own {
        return vec![(class, 1)];
    }
    let paid = resolved.pieces.iter().filter(|piece| piece.sold == sold && !piece.is_gift);
    split_by_items(catalogue, paid)
}

pub(super) fn split_by_items<'a>(
    catalogue: &Catalogue,
    pieces: impl Iterator<Item = &'a Piece> + Clone,
) -> Split {
    let by = |weigh: fn(&Item) -> u64| {
        let items = pieces.clone().filter_map(|p| catalogue.item(p.item).map(|item| (item, p.quantity)));
        combined(items.map(|(item, quantity)| (item.tax_class, weigh(item).saturating_mul(quantity))))
    };
    let by_value = by(|item| u64::try_from(item.declared_value_minor).unwrap_or(0)); // below zero counts as none
    if !by_value.is_empty() {
        return by_value;
    }
    let by_number = by(|_| 1);
    if by_number.is_empty() { vec![(TaxClass::Standard, 1)] } else { by_number }
}

/// Weights added up by class, in the order of classes; nothing for weight 0.
pub(super) fn combined(weights: impl Iterator<Item = (TaxClass, u64)>) -> Split {
    let mut split: Split = Vec::new();
    for (class, weight) in weights.filter(|(_, weight)| *weight > 0) {
        match split.iter_mut().find(|(found, _)| *found == class) {
            Some((_, sum)) => *sum = sum.saturating_add(weight),
            None => split.push((class, weight)),
        }
    }
    split.sort_by_key(|(class, _)| *class);
    split
}

fn put_together(
    input: &QuoteInput<'_>,
    resolved: &Resolved<'_>,
    (taxed, counted): (Assessed, Option<Counted<'_>>),
    missing: Vec<QuoteProblem>,
) -> Result<Quote, MoneyError> {
    let Assessed { lines, shipping, customs, at_border, warnings } = taxed;
    let catalogue = input.catalogue;
    let currency = catalogue.currency;
    let add = |of_line: fn(&QuoteLine) -> Money, of_shipping, of_customs: fn(&CustomsCharge) -> Money| {
        let all = lines.iter().map(of_line).chain(customs.iter().map(of_customs));
        Money::sum(currency, all).and_then(|sum| sum.checked_add(of_shipping))
    };
    let net = add(|line| line.net, shipping.net, |charge| charge.net)?;
    let tax = add(|line| line.tax, shipping.tax, |charge| charge.tax)?;
    let tip = tip_of(catalogue, input.choices);
    let sold = add(|line| line.gross, shipping.gross, |charge| charge.gross)?;
    let total = tip.map_or(Ok(sold), |tip| sold.checked_add(tip))?;
    let owed = total.checked_sub(input.credit)?.checked_sub(input.paid)?;
    let vouchers = counted.map_or_else(Vec::new, |counted| counted.paying(to_pay(input, owed)));
    let by_gift_codes = Money::sum(currency, vouchers.iter().map(|voucher| voucher.pays))?;
    let (paid, balance) = (input.paid.checked_add(by_gift_codes)?, owed.checked_sub(by_gift_codes)?);
    let by_gift_codes = Some(by_gift_codes).filter(|amount| amount.is_positive());
    let of_lines = lines.iter().flat_map(|line| &line.taxes);
    let of_customs = customs.iter().flat_map(|charge| &charge.taxes);
    let tax_totals = tax::totals(of_lines.chain(&shipping.taxes).chain(of_customs))?;
    let mut rules = rules_of_the_whole(input, (paid, by_gift_codes), balance)?;
    rules.extend(gifts(catalogue, input.choices).map(|(goal, content, name)| Rule::AddedByGoal {
        goal: goal.to_owned(),
        item: name.to_owned(),
        quantity: content.quantity,
    }));
    rules.extend(at_border.map(|amount| Rule::DueAtBorder { amount }));
    Ok(Quote {
        catalogue_version: catalogue.version,
        currency,
        tax_mode: catalogue.tax_mode,
        date: input.date,
        destination: input.destination.cloned(),
        shipping,
        customs,
        tip,
        tax_totals,
        net,
        tax,
        total,
        credit: input.credit,
        vouchers,
        paid,
        by_gift_codes,
        balance,
        platform_due: Some(input.platform_due).filter(|due| due.is_positive()),
        at_border,
        tax_warnings: warnings,
        parcel: parcel(catalogue, resolved),
        rules,
        missing,
        lines,
    })
}

/// A quote whose shipping has changed since it was put together, with sums of what stands in it now.
pub(super) fn recount(mut quote: Quote) -> Result<Quote, MoneyError> {
    let of_lines = quote.lines.iter().map(|line| (line.net, line.tax));
    let of_customs = quote.customs.iter().map(|charge| (charge.net, charge.tax));
    let all = of_lines.chain(of_customs).chain([(quote.shipping.net, quote.shipping.tax)]);
    let (net, tax): (Vec<Money>, Vec<Money>) = all.unzip();
    let taxes = quote.lines.iter().flat_map(|line| &line.taxes).chain(&quote.shipping.taxes);
    let taxes = taxes.chain(quote.customs.iter().flat_map(|charge| &charge.taxes));
    quote.tax_totals = tax::totals(taxes)?;
    (quote.net, quote.tax) = (Money::sum(quote.currency, net)?, Money::sum(quote.currency, tax)?);
    let tip = quote.tip.unwrap_or(Money::zero(quote.currency));
    quote.total = quote.net.checked_add(quote.tax)?.checked_add(tip)?;
    let (credit, paid, due) = (quote.credit, quote.paid, quote.platform_due);
    let zero = Money::zero(quote.currency);
    with_money(quote, (credit, paid, zero), due.unwrap_or(zero))
}

/// What reached stretch goals add to these choices: the goal, what it adds, and the name of that.
pub fn gifts<'a>(
    catalogue: &'a Catalogue,
    choices: &Choices,
) -> impl Iterator<Item = (&'a str, Content, &'a str)> {
    let reward = choices.reward.filter(|id| catalogue.reward(*id).is_some());
    let chose = reward.is_some() || choices.addons.iter().any(|chosen| chosen.quantity > 0);
    let goals = if chose { goals_for(catalogue, reward) } else { Vec::new() };
    goals.into_iter().flat_map(|goal| {
        goal.contents.iter().filter_map(|content| {
            catalogue.item(content.item).map(|item| (goal.title.as_str(), *content, item.name.as_str()))
        })
    })
}

/// Every item with its number, in the order of the catalogue.
pub(super) fn parcel(catalogue: &Catalogue, resolved: &Resolved<'_>) -> Vec<ParcelItem> {
    let count = |item: &Item| {
        let of_item = resolved.pieces.iter().filter(|p| p.item == item.id).map(|p| p.quantity);
        of_item.fold(0, u64::saturating_add)
    };
    catalogue
        .items
        .iter()
        .map(|item| ParcelItem { item: item.id, sku: item.sku.clone(), quantity: count(item) })
        .filter(|line| line.quantity > 0)
        .collect()
}

/// What is owed here: what the platform still collects is not for a gift code to pay.
fn to_pay(input: &QuoteInput<'_>, owed: Money) -> Money {
    Money::new(to_pay_minor(owed.minor, input.platform_due.minor), owed.currency)
}

fn rules_of_the_whole(
    input: &QuoteInput<'_>,
    paid: (Money, Option<Money>),
    balance: Money,
) -> Result<Vec<Rule>, MoneyError> {
    let mut rules = vec![match input.catalogue.tax_mode {
        TaxMode::Inclusive => Rule::TaxIncluded,
        TaxMode::Exclusive => Rule::TaxAdded,
    }];
    let due = Some(input.platform_due).filter(|due| due.is_positive());
    rules.extend(Rule::of_money(input.credit, paid, balance, due)?);
    Ok(rules)
}
