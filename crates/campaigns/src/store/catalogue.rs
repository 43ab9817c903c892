//! The whole catalogue in one go, and the snapshots that are kept in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use db::{DbError, ReadTx};
use kernel::RowId;
use kernel::ids::kinds;

use super::{
    campaigns, goals, instalments, items, local_tax, offers, options, pay_currencies, pictures, questions,
    shipping, tax, texts, tips, variants,
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
        self.lock().insert(campaign.get(), loaded.clone());
        Ok(loaded)
    }

    /// The catalogue of a campaign that was read in this very transaction, which tells the version too.
    pub fn of(&self, tx: &mut ReadTx<'_>, campaign: &Campaign) -> Result<Arc<Catalogue>, CampaignError> {
        if let Some(kept) = self.kept(campaign.row, campaign.catalogue_version) {
            return Ok(kept);
        }
        let loaded = Arc::new(load(tx, campaign)?);
        self.lock().insert(campaign.row.get(), loaded.clone());
        Ok(loaded)
    }

    fn kept(&self, campaign: RowId<kinds::Campaign>, version: i64) -> Option<Arc<Catalogue>> {
        self.lock().get(&campaign.get()).filter(|kept| kept.version == version).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<i64, Arc<Catalogue>>> {
        // A thread that panicked in between left a whole map: every use is one insert or one look-up.
        self.snapshots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
