//! What of the tax of agreed pledges has moved since.

use std::collections::HashMap;
use std::sync::Arc;

use campaigns::Date;
use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Currency, Money, RowId};

use crate::error::PledgeError;
use crate::list::Filter;
use crate::model::Pledge;
use crate::quote::Quote;
use crate::rules::tax_moved::{TaxMoved, platform_part_moved, rates_moved};
use crate::service::money::standing;
use crate::service::quoting::stored_quote;
use crate::service::repay_part::credit_for_notes;
use crate::service::saving::Setting;
use crate::store;

/// Whether the platform's money reaches by now what was agreed to as taxed by it. Nothing of a pledge that is not agreed to.
pub fn platform_tax_moved(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Option<TaxMoved>, PledgeError> {
    let Some(agreed) = &pledge.agreed else { return Ok(None) };
    let quote = stored_quote(tx, pledge, agreed)?;
    let now = standing(tx, pledge)?;
    let setting = Setting::of_pledge(tx, pledge)?;
    // What went back for credit notes went back from here: the platform has taxed what it taxed.
    let taxed_there = now.credit.checked_add(credit_for_notes(tx, pledge)?)?;
    Ok(platform_part_moved(&quote, (taxed_there, now.platform_due), &setting.catalogue)?)
}

/// Whether rates and registrations of the agreement hold on the day on which tax falls due. Nothing of a pledge that is not
/// agreed to.
pub fn tax_rates_moved(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    day: Date,
) -> Result<Option<TaxMoved>, PledgeError> {
    let Some(agreed) = &pledge.agreed else { return Ok(None) };
    let quote = stored_quote(tx, pledge, agreed)?;
    let setting = Setting::of_pledge(tx, pledge)?;
    Ok(rates_moved(&quote, &setting.catalogue, day))
}

/// Most agreed quotes that one count reads.
const LOOKED_AT_MAX: u32 = 20_000;
/// Most orders that a count names.
const MOVED_NAMED_MAX: usize = 20;

/// Orders whose tax has moved since they were agreed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moved {
    /// How many.
    pub count: u64,
    /// The first of them, by what a person calls them.
    pub named: Vec<String>,
}

impl Moved {
    fn add(&mut self, order_number: String) {
        self.count = self.count.saturating_add(1);
        if self.named.len() < MOVED_NAMED_MAX {
            self.named.push(order_number);
        }
    }
}

/// The catalogue of a campaign in every currency in which its pledges are priced.
pub(crate) fn by_currency(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<HashMap<Currency, Arc<Catalogue>>, PledgeError> {
    let Setting { campaign, catalogue } = Setting::of(tx, campaign)?;
    let mut all = HashMap::from([(catalogue.currency, catalogue.clone())]);
    for list in &catalogue.price_lists {
        all.insert(list.currency, campaigns::catalogue_in(tx, &campaign, list.currency)?);
    }
    Ok(all)
}

/// Of the agreed pledges of a filter: those whose rates or registrations do not hold on a day, and those of which the platform
/// taxed another part than was agreed to. Reads every quote, up to 20,000: for a page that staff ask for.
pub fn count_tax_moved(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    day: Date,
) -> Result<(Moved, Moved), PledgeError> {
    let catalogues = by_currency(tx, filter.campaign)?;
    let (mut rates, mut of_platform) = (Moved::default(), Moved::default());
    store::tax_moved::for_each_agreed(tx, filter, LOOKED_AT_MAX, |agreed| {
        let unreadable = || PledgeError::Stored { pledge: agreed.pledge, column: "pledge_quote.quote" };
        let quote: Quote = serde_json::from_str(&agreed.quote).map_err(|_| unreadable())?;
        let catalogue = catalogues.get(&quote.currency).ok_or_else(unreadable)?;
        if rates_moved(&quote, catalogue, day).is_some() {
            rates.add(agreed.order_number);
            return Ok(());
        }
        let money = |minor| Money::new(minor, quote.currency);
        let held = (money(agreed.taxed_there_minor), money(agreed.platform_due_minor));
        if platform_part_moved(&quote, held, catalogue)?.is_some() {
            of_platform.add(agreed.order_number);
        }
        Ok(())
    })?;
    Ok((rates, of_platform))
}
