//! What a change of the catalogue would cost, before it is made.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use campaigns::model::{Catalogue, Subject};
use campaigns::{CampaignError, Date};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Currency, Money, MoneyError, RowId, Timestamp, Vault};
use taxes::Buyer;

use crate::business::BusinessBuyer;
use crate::error::PledgeError;
use crate::list::{Filter, PledgeRow};
use crate::model::PledgeState;
use crate::quote::{AsOf, Choices, Destination, Kept, QuoteInput, preview};
use crate::service::buyer;
use crate::service::export::for_each_page;
use crate::service::quoting::destination_of;

/// How many distinct prices are remembered: many pledges chose alike and go to the same country.
const PRICES_KEPT_MAX: usize = 20_000;

/// What becomes of all pledges that are not ended, each to its address, or to its country where no address is known.
///
/// What was agreed to stays agreed, in number and price: those pledges are in no count of changes and in no sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// How many were looked at: those whose country and whole choices are known.
    pub pledges: u64,
    /// How many of them are agreed: they keep the price they agreed to.
    pub agreed: u64,
    /// Of the agreed ones, those that would cost something else or have no price, if they were agreed to anew.
    pub agreed_otherwise: u64,
    /// How many of the others would cost more.
    pub dearer: u64,
    /// How many of the others would cost less.
    pub cheaper: u64,
    /// How many of the others would have no price any more.
    pub without_price: u64,
    /// How many that are not agreed have no price now and would have one; not in `pledges` and the sums.
    pub priced_anew: u64,
    /// What those that are not agreed and are priced in the campaign's currency cost in all.
    pub sums: Sums,
    /// The same of those that are priced by lists of own prices, by their currency; those of which there are any.
    pub by_lists: Vec<Sums>,
}

/// What pledges cost in all, in one currency. Those that would lose their price are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// As things are.
    pub before: Money,
    /// As they would be.
    pub after: Money,
    /// The tax in `before`.
    pub tax_before: Money,
    /// The tax in `after`.
    pub tax_after: Money,
}

impl Sums {
    const fn nothing(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { before: zero, after: zero, tax_before: zero, tax_after: zero }
    }

    fn add(&mut self, before: (i64, i64), after: (i64, i64)) -> Result<(), MoneyError> {
        let add = |sum: &mut Money, minor: i64| -> Result<(), MoneyError> {
            *sum = sum.checked_add(Money::new(minor, sum.currency))?;
            Ok(())
        };
        add(&mut self.before, before.0)?;
        add(&mut self.after, after.0)?;
        add(&mut self.tax_before, before.1)?;
        add(&mut self.tax_after, after.1)
    }
}

impl WhatIf {
    /// The sums of every currency in which pledges are priced, the campaign's first.
    pub fn all_sums(&self) -> impl Iterator<Item = &Sums> {
        std::iter::once(&self.sums).chain(&self.by_lists)
    }

    fn sums_in(&mut self, currency: Currency) -> &mut Sums {
        if self.sums.before.currency == currency {
            return &mut self.sums;
        }
        let at = self.by_lists.partition_point(|sums| sums.before.currency < currency);
        if self.by_lists.get(at).is_none_or(|sums| sums.before.currency != currency) {
            self.by_lists.insert(at, Sums::nothing(currency));
        }
        self.by_lists.get_mut(at).unwrap_or(&mut self.sums) // it was put there
    }
}

/// What pledges of one price have in common: currency, choices, destination, the platform's money, and the phase of each catalogue in which
/// they were made.
type Alike = (Currency, String, Destination, [i64; 2], [usize; 2]);

/// Total and tax, minor units; none without a price.
type Price = Option<(i64, i64)>;

/// Prices every pledge of a campaign by two catalogues, each in its own currency. Codes that a backer entered do not count; a business counts as
/// one when its number was confirmed, however long ago.
///
/// # Errors
/// When the database cannot be read, an address cannot be opened, or the sums are too large.
pub fn what_if(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    (now, then): (&Catalogue, &Catalogue),
    (at, date): (Timestamp, Date),
) -> Result<WhatIf, PledgeError> {
    let (own, mut priced) = (now.currency, BothPriced::new(now, then));
    let mut found = WhatIf {
        pledges: 0,
        agreed: 0,
        agreed_otherwise: 0,
        dearer: 0,
        cheaper: 0,
        without_price: 0,
        priced_anew: 0,
        sums: Sums::nothing(own),
        by_lists: Vec::new(),
    };
    let states = PledgeState::ALL.into_iter().filter(|state| !state.is_ended()).collect();
    let filter = Filter { states, ..Filter::all(campaign) };
    let mut known: HashMap<Alike, (Price, Price)> = HashMap::new();
    for_each_page(tx, &filter, |tx, rows| {
        let addresses: Vec<_> = rows.iter().filter_map(|row| row.address).collect();
        let addresses = contacts::addresses(tx, vault, &addresses)?;
        let businesses = businesses(tx, vault, (now, then), rows)?;
        for row in rows {
            let (now, then) = priced.in_currency(row.currency)?;
            let address = row.address.and_then(|address| addresses.get(&address));
            let to = address.map(|stored| destination_of(&stored.address));
            let Some(to) = to.or_else(|| row.country.map(Destination::country)) else { continue };
            if let Some(buyer) = businesses.get(&row.pledge.row) {
                // Few buy for a business, and each is priced for itself.
                let buyer = buyer.as_confirmed(date);
                let at = row.confirmed_at.filter(|_| row.state.is_agreed()).unwrap_or(at);
                let of = |catalogue: &Catalogue| {
                    let buyer = Some(&buyer).filter(|_| catalogue.asks_businesses());
                    price(catalogue, row, (&to, buyer), (at, date))
                };
                count(&mut found, row, (of(now), of(then)))?;
                continue;
            }
            let of_platform = [row.credit_that_counts_minor(), row.platform_due_minor];
            // What was agreed to was chosen, and priced, in time.
            let at = row.confirmed_at.filter(|_| row.state.is_agreed()).unwrap_or(at);
            let phases = [now.sale_phase(at), then.sale_phase(at)];
            let key = (row.currency, choices_key(&row.choices), to, of_platform, phases);
            let prices = if let Some(prices) = known.get(&key) {
                *prices
            } else {
                let when = (at, date);
                let prices = (price(now, row, (&key.2, None), when), price(then, row, (&key.2, None), when));
                if known.len() < PRICES_KEPT_MAX {
                    known.insert(key, prices);
                }
                prices
            };
            count(&mut found, row, prices)?;
        }
        Ok::<(), PledgeError>(())
    })?;
    Ok(found)
}

/// Two catalogues in the currencies in which pledges are priced.
struct BothPriced<'c> {
    own: (&'c Catalogue, &'c Catalogue),
    by_lists: HashMap<Currency, (Catalogue, Catalogue)>,
}

impl<'c> BothPriced<'c> {
    fn new(now: &'c Catalogue, then: &'c Catalogue) -> Self {
        Self { own: (now, then), by_lists: HashMap::new() }
    }

    fn in_currency(&mut self, currency: Currency) -> Result<(&Catalogue, &Catalogue), PledgeError> {
        let (now, then) = self.own;
        if currency == now.currency {
            return Ok((now, then));
        }
        let (now, then) = match self.by_lists.entry(currency) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let priced = |catalogue: &Catalogue| catalogue.priced_in(currency);
                let now = priced(now).map_err(CampaignError::from)?;
                let then = priced(then).map_err(CampaignError::from)?;
                new.insert((now, then))
            }
        };
        Ok((now, then))
    }
}

/// Businesses with a confirmed number among the pledges of a page, where one of the catalogues asks for them.
fn businesses(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (now, then): (&Catalogue, &Catalogue),
    rows: &[PledgeRow],
) -> Result<HashMap<RowId<kinds::Pledge>, BusinessBuyer>, PledgeError> {
    if !now.asks_businesses() && !then.asks_businesses() {
        return Ok(HashMap::new());
    }
    let of: Vec<_> = rows.iter().map(|row| (row.pledge, row.contact)).collect();
    buyer::confirmed_among(tx, vault, &of)
}

/// Whoever has chosen something has it: a window that is over changes no price of theirs.
fn chosen_already(row: &PledgeRow) -> Kept {
    let reward = row.choices.reward.map(|id| (Subject::Reward(id), 1));
    let addons = row.choices.addons.iter().map(|chosen| (Subject::AddOn(chosen.addon), chosen.quantity));
    reward.into_iter().chain(addons).fold(Kept::nothing(), |kept, (of, n)| kept.with_bought(of, n))
}

fn choices_key(choices: &Choices) -> String {
    serde_json::to_string(choices).unwrap_or_default() // plain data is always JSON
}

fn count(found: &mut WhatIf, row: &PledgeRow, prices: (Price, Price)) -> Result<(), PledgeError> {
    let is_agreed = row.state.is_agreed();
    let (Some((before, tax_before)), after) = prices else {
        found.priced_anew = found.priced_anew.saturating_add(u64::from(prices.1.is_some() && !is_agreed));
        return Ok(());
    };
    found.pledges = found.pledges.saturating_add(1);
    let changes =
        [after.is_some_and(|(a, _)| a > before), after.is_some_and(|(a, _)| a < before), after.is_none()];
    if is_agreed {
        found.agreed = found.agreed.saturating_add(1);
        found.agreed_otherwise = found.agreed_otherwise.saturating_add(u64::from(changes.contains(&true)));
        return Ok(());
    }
    let [dearer, cheaper, unpriced] = changes.map(u64::from);
    found.dearer = found.dearer.saturating_add(dearer);
    found.cheaper = found.cheaper.saturating_add(cheaper);
    found.without_price = found.without_price.saturating_add(unpriced);
    let Some((after, tax_after)) = after else { return Ok(()) };
    Ok(found.sums_in(row.currency).add((before, tax_before), (after, tax_after))?)
}

fn price(
    catalogue: &Catalogue,
    row: &PledgeRow,
    (to, buyer): (&Destination, Option<&Buyer>),
    (at, date): (Timestamp, Date),
) -> Price {
    let kept = chosen_already(row);
    let nothing = Money::zero(catalogue.currency);
    let input = QuoteInput {
        catalogue,
        choices: &row.choices,
        destination: Some(to),
        credit: Money::new(row.credit_that_counts_minor(), catalogue.currency),
        paid: nothing,
        platform_due: Money::new(row.platform_due_minor, catalogue.currency),
        buyer,
        as_of: AsOf::of(at, &kept),
        vouchers: None,
        date,
    };
    let quote = preview(&input).ok()?; // choices that do not fit the catalogue have no price
    quote.missing.is_empty().then_some((quote.total.minor, quote.tax.minor))
}
