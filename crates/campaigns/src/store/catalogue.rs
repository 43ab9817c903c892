//! The whole catalogue in one go, and the snapshots that are kept in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Currency, RowId};

use super::{
    campaigns, goals, instalments, items, local_tax, offers, options, pay_currencies, pictures, price_lists,
    questions, shipping, tax, texts, tips, variants,
};
use crate::error::CampaignError;
use crate::model::{Campaign, Catalogue, RateTableOnce, zones_of};

/// Reads the catalogue of a campaign: a dozen statements, so pages ask the [`CatalogueCache`].
pub fn load_catalogue(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Arc<Catalogue>, CampaignError> {
    let found = campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    Ok(Arc::new(load(tx, &found)?))
}

pub(crate) fn load(tx: &mut ReadTx<'_>, campaign: &Campaign) -> Result<Catalogue, DbError> {
    let row = campaign.row;
    let shipping = shipping::table(tx, row)?;
    let tax_setup = tax::setup(tx, row)?;
    // Without a set-up no rate of the USA's counties is asked for.
    let rate_table = match &tax_setup {
        Some(_) => RateTableOnce::with_local(local_tax::all(tx, row)?),
        None => RateTableOnce::default(),
    };
    Ok(Catalogue {
        campaign: campaign.id,
        version: campaign.catalogue_version,
        currency: campaign.currency,
        time_zone: campaign.time_zone.clone(),
        tax_mode: campaign.tax_mode,
        dispatch_country: campaign.dispatch_country,
        dispatch_region: campaign.dispatch_region.clone(),
        units: campaign.units,
        items: items::all(tx, row)?,
        rewards: offers::rewards(tx, row)?,
        addons: offers::addons(tx, row)?,
        options: options::all(tx, row)?,
        variants: variants::all(tx, row)?,
        goals: goals::all(tx, row)?,
        questions: questions::all(tx, row)?,
        zones: zones_of(&shipping),
        shipping,
        tax_rates: tax::all(tx, row)?,
        tax_setup,
        instalments: instalments::load(tx, row)?,
        currencies: pay_currencies::all(tx, row)?,
        price_lists: price_lists::all(tx, row)?,
        unpriced: Vec::new(),
        rate_table,
        tips: tips::of(tx, row)?,
        faqs: texts::faqs(tx, row)?,
        steps: texts::steps(tx, row)?,
        pictures: pictures::all(tx, row)?,
    })
}

/// The latest snapshot of each campaign, checked against the version in the database at every use: one point
/// read instead of a dozen. A version belongs to one content for ever, so that nodes need not tell each other.
#[derive(Debug, Default)]
pub struct CatalogueCache {
    snapshots: Mutex<HashMap<i64, Arc<Catalogue>>>,
    /// Those in the currencies of lists of own prices.
    priced: Mutex<HashMap<(i64, Currency), Arc<Catalogue>>>,
}

impl CatalogueCache {
    /// Empty.
    pub fn new() -> Self {
        Self::default()
    }

    /// The catalogue as of this transaction.
    pub fn get(
        &self,
        tx: &mut ReadTx<'_>,
        campaign: RowId<kinds::Campaign>,
    ) -> Result<Arc<Catalogue>, CampaignError> {
        let version = campaigns::version(tx, campaign)?.ok_or(CampaignError::NotFound)?;
        if let Some(kept) = self.kept(campaign, version) {
            return Ok(kept);
        }
        let loaded = load_catalogue(tx, campaign)?;
        lock(&self.snapshots).insert(campaign.get(), loaded.clone());
        Ok(loaded)
    }

    /// The catalogue of a campaign that was read in this very transaction, which tells the version too.
    pub fn of(&self, tx: &mut ReadTx<'_>, campaign: &Campaign) -> Result<Arc<Catalogue>, CampaignError> {
        if let Some(kept) = self.kept(campaign.row, campaign.catalogue_version) {
            return Ok(kept);
        }
        let loaded = Arc::new(load(tx, campaign)?);
        lock(&self.snapshots).insert(campaign.row.get(), loaded.clone());
        Ok(loaded)
    }

    /// The catalogue of a campaign that was read in this very transaction, in a currency.
    fn priced(
        &self,
        tx: &mut ReadTx<'_>,
        (campaign, currency): (&Campaign, Currency),
    ) -> Result<Arc<Catalogue>, CampaignError> {
        let key = (campaign.row.get(), currency);
        let kept = lock(&self.priced).get(&key).cloned();
        if let Some(kept) = kept.filter(|kept| kept.version == campaign.catalogue_version) {
            return Ok(kept);
        }
        let priced = Arc::new(self.of(tx, campaign)?.priced_in(currency)?);
        lock(&self.priced).insert(key, priced.clone());
        Ok(priced)
    }

    fn kept(&self, campaign: RowId<kinds::Campaign>, version: i64) -> Option<Arc<Catalogue>> {
        lock(&self.snapshots).get(&campaign.get()).filter(|kept| kept.version == version).cloned()
    }
}

fn lock<K>(kept: &Mutex<HashMap<K, Arc<Catalogue>>>) -> MutexGuard<'_, HashMap<K, Arc<Catalogue>>> {
    // A thread that panicked in between left a whole map: every use is one insert or one look-up.
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The catalogue of a campaign that was read in this very transaction, in its own currency or that of one of its lists of own
/// prices ([`Catalogue::priced_in`]): from memory where there is a [`CatalogueCache`].
///
/// # Errors
/// [`CampaignError::NoPrices`] in a currency without a list.
pub fn catalogue_in(
    tx: &mut ReadTx<'_>,
    campaign: &Campaign,
    currency: Currency,
) -> Result<Arc<Catalogue>, CampaignError> {
    let is_own = currency == campaign.currency;
    match tx.extension::<CatalogueCache>() {
        Some(cache) if is_own => cache.of(tx, campaign),
        Some(cache) => cache.priced(tx, (campaign, currency)),
        None if is_own => load_catalogue(tx, campaign.row),
        None => Ok(Arc::new(load(tx, campaign)?.priced_in(currency)?)),
    }
}
